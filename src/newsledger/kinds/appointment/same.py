"""One person takes up one post once: the day may be told differently, the announcement stands for the act."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("person",),),
    agree=("org",),
    window=366,
    undated=True,
    always_undated=True,
    disputable=("date", "status"),
)
