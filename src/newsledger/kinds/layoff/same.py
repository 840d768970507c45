"""One round of cuts: two rounds of one company differ in date or size."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("org",), ("count",)),
    agree=("org", "unit"),
    figures=("percent",),
    spread={"count": 2.5},
    window=62,
    exact_window=31,
    disputable=("count", "percent", "status"),
)
