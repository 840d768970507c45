"""Which sentences hold the words that somebody looks for, and what stands around them."""

from __future__ import annotations

import re
from functools import lru_cache

from newsledger.reports.surroundings import sentence_around
from newsledger.text.fold import fold_characters

_WORDS = re.compile(r'"([^"]{1,200})"|(\S{1,200})')


@lru_cache(64)
def _patterns(words: str) -> tuple[re.Pattern[str], ...]:
    found = []
    for phrase, word in _WORDS.findall(fold_characters(words).casefold().replace("“", '"').replace("”", '"')):
        wanted = (phrase or word).strip()
        if wanted:
            # "breach" finds "breaches"; "art" does not find "start". Chinese has no word boundaries.
            begin = r"(?<![0-9a-z])" if wanted[0].isascii() and wanted[0].isalnum() else ""
            found.append(re.compile(begin + r"\s{1,3}".join(map(re.escape, wanted.split()))))
    return tuple(found)


def holds(text: str, words: str) -> bool:
    """True when a text holds all the words (quoted ones as a phrase), in either script and any case."""
    folded = fold_characters(text).casefold()
    return all(pattern.search(folded) for pattern in _patterns(words))


def passages(text: str, words: str, most: int = 3) -> list[str]:
    """Give the passages of a text that hold the most of the words: a sentence with any of them and the one after it.

    Args:
        text: the article's text.
        words: as for ``holds``.
        most: at most that many passages, in the order of the text.
    """
    folded = fold_characters(text).casefold()
    if len(folded) != len(text):
        folded = text.lower() if len(text.lower()) == len(text) else text
    patterns = _patterns(words)
    scored: dict[tuple[int, int], set[int]] = {}
    for number, pattern in enumerate(patterns):
        for hit in list(pattern.finditer(folded))[:50]:
            around, at = sentence_around(text, hit.start(), hit.end())
            first = hit.start() - at
            scored.setdefault((first, first + len(around)), set()).add(number)
    top = max(map(len, scored.values()), default=0)
    best = sorted(stretch for stretch, hits in scored.items() if len(hits) == top)[:most]
    found: list[str] = []
    last = -1
    for first, end in sorted(best):
        start = max(first, last)
        following = next((i for i in range(end, min(len(text), end + 20)) if not text[i].isspace()), None)
        # What belongs to it often stands in the sentence after: "It involved a billion citizens, sources said."
        if following is not None and "\n\n" not in text[end:following]:
            more, at = sentence_around(text, following, following + 1)
            end = following - at + len(more)
        if end > start:
            found.append(" ".join(text[start:end].split()))
        last = end
    return found
