"""One sum promised by one donor."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("donor",),),
    agree=("recipient",),
    figures=("amounts",),
    window=183,
    exact_window=31,
    undated=True,
    disputable=("date", "status"),
)
