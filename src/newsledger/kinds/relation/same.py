"""A tie between two, whenever it is told."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("subject", "object"),),
    words=("type",),
    defining=("type",),
    window=None,
)
