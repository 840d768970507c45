"""One figure of one company for one period."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("org",),),
    words=("metric",),
    defining=("metric",),
    figures=("percent", "change"),
    spread={"amounts": 1.25, "count": 1.25},
    window=183,
    loose=31,
    same_period=True,
    disputable=("amounts", "count"),
)
