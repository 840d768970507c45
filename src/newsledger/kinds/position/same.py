"""A post held is one state, whenever it is told."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("person",),),
    agree=("org",),
    window=None,
)
