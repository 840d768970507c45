"""One step of one listing at one place."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("company",),),
    agree=("exchange", "place"),
    words=("step",),
    one_word={"suspended": "stopped", "withdrawn": "stopped"},
    figures=("amounts",),
    window=183,
    exact_window=31,
    undated=True,
    always_undated=True,
    disputable=("date", "status"),
    # Planning and filing take weeks, and articles name different days of them.
    dated_words=("completed", "suspended", "resumed", "withdrawn", "delisted"),
)
