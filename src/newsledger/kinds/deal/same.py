"""One transaction, known by its parties; the price of a bid moves, that of a deal done does not."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("target", "acquirer"), ("target",), ("acquirer",), ("partner",)),
    agree=("target", "acquirer", "seller"),
    words=("type", "step", "round"),
    defining=("type",),
    spread={"amounts": 1.5, "stake": 1.5},
    window=183,
    exact_window=92,
    loose=62,
    disputable=("amounts", "stake", "date", "status"),
    dated_words=("completed",),
)
