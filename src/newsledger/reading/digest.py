"""Digests: an article of many items is read item by item, so that no item's company is taken for another's."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from newsledger.model import Mention, Sentence
from newsledger.reading.salience import WEIGHTS, main_company, salience

ITEMS = 4
"""An article with fewer items is one article."""
LONGEST = 250
"""Sentences that are read together: a longer item is read in parts, so that time grows with the length, not its square."""
_NUMBERED = re.compile(r"(?:【|[■●▍◆▲]|(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．] ?(?=\D))")


def items(text: str, sentences: Sequence[Sentence], names: Sequence[Mention]) -> list[tuple[int, int]]:
    """Give the items of an article as ranges of sentences.

    An item begins with a heading, or with a paragraph that is numbered or bracketed as items are. An article counts as
    a digest when it has at least four items and they are about different companies.

    Args:
        text: the article's text.
        sentences: its sentences.
        names: its named mentions, sorted.

    Returns:
        half-open ranges that cover all sentences in order, none longer than ``LONGEST``; a single one for what is no
        digest and not that long.
    """
    return [part for a, b in _items(text, sentences, names) for part in _parts(a, b)]


def _parts(start: int, end: int) -> list[tuple[int, int]]:
    return [(a, min(a + LONGEST, end)) for a in range(start, end, LONGEST)] or [(start, end)]


def _items(text: str, sentences: Sequence[Sentence], names: Sequence[Mention]) -> list[tuple[int, int]]:
    whole = [(0, len(sentences))]
    starts = [i for i in range(len(sentences)) if _begins(text, sentences, i)]
    if len(starts) < ITEMS:
        return whole
    at = [mention.start for mention in names]
    headings = [sentences[i] for i in starts if sentences[i].zone == "heading"]
    telling = sum(1 for one in headings if _names_one(one, names, at))
    if len(headings) > len(starts) // 2 and telling * 3 < len(headings):
        return whole  # sections of one article (市场分析, 团队背景), whose headings name nobody
    bounds = sorted({0, *starts, len(sentences)})
    ranges = list(pairwise(bounds))
    subjects = [_subject(sentences[a:b], names, at) for a, b in ranges]
    named = [subject for subject in subjects if subject]
    if len(set(named)) < max(3, len(named) // 2):
        return whole
    return ranges


def _names_one(heading: Sentence, names: Sequence[Mention], at: Sequence[int]) -> bool:
    inside = names[bisect_left(at, heading.start) : bisect_left(at, heading.end)]
    return any(mention.type in WEIGHTS for mention in inside)


def _begins(text: str, sentences: Sequence[Sentence], i: int) -> bool:
    sentence = sentences[i]
    if i and sentences[i - 1].paragraph == sentence.paragraph:
        return False
    if sentence.zone == "heading":
        return not (i and sentences[i - 1].zone == "heading")
    return sentence.zone == "body" and _NUMBERED.match(text, sentence.start) is not None


def _subject(sentences: Sequence[Sentence], names: Sequence[Mention], at: Sequence[int]) -> str | None:
    inside = names[bisect_left(at, sentences[0].start) : bisect_left(at, sentences[-1].end)]
    company = main_company(inside, salience(None, sentences[0].end, inside))
    return (company.name or company.text) if company else None
