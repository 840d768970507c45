"""One step of one law or rule, known by its name."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("name",),),
    words=("step",),
    window=183,
    exact_window=62,
    loose=92,
    undated=True,
    disputable=("date", "status"),
    dated_words=("in_force",),
)
