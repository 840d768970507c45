"""One meeting, known by its name and year."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("name",),),
    agree=("place",),
    window=62,
)
