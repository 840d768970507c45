"""Where names end at a verb or a small word: 认定LVMH集团 is LVMH集团, 周鹏曾 before 对媒体表示 is 周鹏."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from newsledger.languages.zh.names_lexicon import classes, common_words, place_names, words
from newsledger.languages.zh.names_orgs import Cuts, suffix_length

Span = tuple[int, int]
Found = tuple[int, int, str]
_ADVERB = re.compile("曾(?!氏|家|总|女士|先生|小姐)|另(?=[被有涉外将名])|所(?=[作做言说在持著写述])")
"""Last characters of given names that are none before these."""


def after_verbs(folded: str, orgs: Iterable[Found], cut: Cuts) -> Iterator[Found]:
    """Cut from organizations what stands before their last verb; one of which only its ending is left is none.

    Args:
        folded: simplified, half-width text.
        orgs: (start, end, type) in it.
        cut: places that names do not reach over.
    """
    for start, end, kind in orgs:
        last = end - suffix_length(folded[start:end])
        begin = next((i + 2 for i in range(last - 2, start - 1, -1) if _is_verb(folded, i, start, cut)), start)
        if begin > start and _is_whole(folded, start, begin, last, end):
            begin = start
        if begin == start or _is_named(folded[begin:last], folded[last:end]):
            yield begin, end, kind


def before_adverbs(folded: str, people: Iterable[Span]) -> Iterator[Span]:
    """Cut from people the adverb that comes after their names; of a surname alone nothing is left.

    Args:
        folded: simplified, half-width text.
        people: (start, end) in it.
    """
    for start, end in people:
        found = _ADVERB.match(folded, end - 1)
        if found is None or folded[start : end - 1].isascii():
            yield start, end
        elif end - start > 2:
            yield start, end - 1


def _is_whole(folded: str, start: int, begin: int, last: int, end: int) -> bool:
    """True for a registered name whose trade only reads like a verb: 湖南云岭民用爆破器材股份有限公司."""
    if not folded.endswith(("有限公司", "有限责任公司"), start, end):
        return False
    placed = any(folded[start : start + n] in place_names() for n in (2, 3, 4)) and begin - start > 5
    return placed or folded[begin:last] in common_words()


def _is_named(core: str, ending: str) -> bool:
    """True when what is left before an ending may be a name: not 进新公司, and not AI投资."""
    return len(core) > 1 and not (core.isascii() and ending in classes("org_suffixes")["weak"])


def _is_verb(folded: str, at: int, start: int, cut: Cuts) -> bool:
    """True for a verb at ``at`` that shares no character with a word before it, or with a border of names."""
    if folded[at : at + 2] not in _verbs():
        return False
    if at > start and folded[at - 1 : at + 1] in common_words():
        return False
    return at + 1 not in cut.starts and cut.ends[bisect_right(cut.ends, at + 1) - 1] <= at


@cache
def _verbs() -> frozenset[str]:
    return frozenset(words("verbs"))
