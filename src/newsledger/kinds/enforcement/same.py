"""One measure of one authority against one target; a fine is known by its sum."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(
    anchors=(("target",),),
    agree=("authority",),
    words=("measure",),
    defining=("measure",),
    figures=("amounts",),
    window=92,
    exact_window=14,
    undated=True,
    disputable=("target", "date", "status"),
    # An investigation or a ban runs for months, and articles name different days of it.
    dated_words=("fine", "arrest", "raid", "sentence", "listing_halt", "removal"),
)
