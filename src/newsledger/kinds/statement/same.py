"""The same words of the same speaker."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("speaker",),),
    window=31,
)
