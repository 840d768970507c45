"""One suit between two parties, at one stage."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("plaintiff", "defendant"), ("defendant", "court")),
    agree=("plaintiff", "defendant"),
    words=("outcome",),
    figures=("amounts",),
    window=92,
    exact_window=31,
    disputable=("status",),
)
