"""Many words as one short expression: common beginnings are written once, so that it compiles and matches faster."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any


def alternation(words: Iterable[str]) -> str:
    """Give an expression, without groups, that matches just the given words, the longest first.

    Raises:
        ValueError: when there are no words, or one is empty.
    """
    tree: dict[str, Any] = {}
    for word in words:
        if not word:
            raise ValueError("an alternation takes words that are not empty")
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    if not tree:
        raise ValueError("an alternation takes at least one word")
    return _written(tree)


def _written(node: dict[str, Any]) -> str:
    """Write a tree: an alternative for each next character; "" marks that a word may end here."""
    ends = "" in node
    branches: list[str] = []
    singles: list[str] = []
    for char, below in sorted(node.items()):
        if char == "":
            continue
        rest = _written(below)
        if rest:
            branches.append(re.escape(char) + rest)
        else:
            singles.append(re.escape(char))
    if singles:
        branches.append(singles[0] if len(singles) == 1 else "[" + "".join(singles) + "]")
    if not branches:
        return ""
    one_unit = len(branches) == 1 and (bool(singles) or not ends)
    written = branches[0] if one_unit else "(?:" + "|".join(branches) + ")"
    return written + "?" if ends else written
