"""One product or service at one step."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("org", "product"),),
    agree=("place",),
    words=("step",),
    window=31,
    exact_window=7,
    loose=31,
    disputable=("status",),
)
