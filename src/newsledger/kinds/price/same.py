"""One move of one share on one day of trading."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("org",),),
    words=("mark", "direction"),
    figures=("amounts", "percent"),
    window=4,
    exact_window=0,
    loose=1,
)
