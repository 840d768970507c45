"""Whether a capitalised word can be a Chinese name in pinyin."""

from __future__ import annotations

import re
from functools import cache

_PINYIN = re.compile(
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxzcsryw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ui|un|uo|ue|a|e|i|o|u))"
)  # fmt: skip


@cache
def is_pinyin(word: str) -> bool:
    """True when a word can be read as one to three syllables of pinyin."""
    plain = word.lower().replace("-", "").replace("'", "").replace("’", "")
    at = count = 0
    while at < len(plain):
        match = _PINYIN.match(plain, at)
        if not match or count == 3:
            return False
        at, count = match.end(), count + 1
    return count > 0
