"""One strike, known by whose workers stop work, within a month."""

from newsledger.kinds.sameness import Sameness

SAME = Sameness(anchors=(("org",),), window=31, disputable=("count",))
