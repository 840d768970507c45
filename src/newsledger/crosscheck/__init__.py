"""From claims to facts: what says the same, who says it independently, and where they disagree. Pure functions."""

from newsledger.crosscheck.copies import signature
from newsledger.crosscheck.facts import join
from newsledger.crosscheck.keys import keys, lookups

__all__ = ["join", "keys", "lookups", "signature"]
