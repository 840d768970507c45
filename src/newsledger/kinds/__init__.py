"""One folder for each kind of claim: what it is (``__init__``), and how each language states it (``en``, ``zh``).

Adding a kind means adding a folder; nothing lists them.
"""

from newsledger.kinds.base import Kind, Rules, all_kinds, frames, rules

__all__ = ["Kind", "Rules", "all_kinds", "frames", "rules"]
