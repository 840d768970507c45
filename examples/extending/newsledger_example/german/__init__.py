"""A language: German, as far as an example goes. ``detect`` tells texts whose language nobody named."""

from __future__ import annotations

import re

_COMMON = re.compile(r"\b(?:der|die|das|und|nicht|mit|gegen|eine[rmns]?|wurde|hat|teilte)\b")


def detect(text: str) -> bool:
    """True when a text is German: one of the commonest words in every eight or so."""
    sample = text[:4000]
    return len(_COMMON.findall(sample)) * 8 > len(sample.split())
