"""Pairs of full names in Chinese text: 张大山、李明亮等."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SECOND = r"[一-鿿]{3})(?:[^一-鿿]|[两三四五]|等|和|与|及|分别|共同|均|先后)"
PAIR = re.compile(rf"(?:(?<=[^一-鿿])|(?<=[由和及与的是对]))([一-鿿]{{2,3}})[、和与](?=({_SECOND})")
_JOINT = re.compile(rf"[、和与](?=(?:{_SECOND})")


def pairs(text: str) -> Iterator[re.Match[str]]:
    """Give the matches of ``PAIR``, tried only before what joins two names and has the second one after it."""
    done = 0
    for joint in _JOINT.finditer(text):
        for place in (joint.start() - 3, joint.start() - 2):
            if place >= done and (pair := PAIR.match(text, place)) is not None:
                done = pair.end()
                yield pair
