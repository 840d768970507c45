"""One person gives up one post once: announcement, last day and obituaries of it are one event."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("person",),),
    agree=("org",),
    window=366,
    undated=True,
    always_undated=True,
    disputable=("date", "status", "successor"),
)
