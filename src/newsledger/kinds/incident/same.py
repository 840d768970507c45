"""One mishap of one company or service; what it cost becomes known bit by bit."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("org",), ("host",), ("service",)),
    words=("type",),
    defining=("type",),
    spread={"count": 3.0, "amounts": 3.0},
    window=45,
    exact_window=31,
    loose=45,
    disputable=("count", "amounts", "date", "status"),
)
