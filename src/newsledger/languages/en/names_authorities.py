"""Common nouns that stand for an authority: "regulators", "Shanghai police", "the Chinese government"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from newsledger.languages.en.wordlists import demonyms, places, word_group
from newsledger.model import Sentence

_HEADS = (
    "government|governments|regulator|regulators|watchdog|watchdogs|police|prosecutors|authorities|central bank|"
    "central banks|court|courts|lawmakers|parliament|customs|justice department|commerce department|treasury department|"
    "commerce ministry|finance ministry|foreign ministry|industry ministry|health ministry|defence ministry|"
    "trade ministry|labor department|justice ministry|stock exchange|central government"
)
_BEFORE = word_group("before")
_WORD_BEFORE = re.compile(r"([\w.’'-]+) $")
_NOT_AFTER = re.compile(
    r"(?:-\w| (?:car|station|officers?|chief|report|filings?|documents?|order|order|bonds?|debt|martial|room|case|battle|dress|themselves|itself|their|the|its)\b)"
)
_NEEDS_MODIFIER = frozenset(("court", "courts", "customs", "stock exchange", "parliament"))


def find_described_authorities(work: str, sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Give the half-open spans of described authorities in text order, with the words that say which one.

    Args:
        work: the article's text, links masked.
        sentences: its sentences; nothing outside them is looked at.
    """
    found: list[tuple[int, int]] = []
    automaton, forms = _automaton()
    following = iter(sentences)
    sentence = next(following, None)
    for index, start, end in automaton.find_matches_as_indexes(work):
        while sentence is not None and sentence.end <= start:
            sentence = next(following, None)
        if sentence is None:
            break
        if start < sentence.start or sentence.zone == "furniture" or end > sentence.end:
            continue
        if not work[start - 1 : start].isspace() and start > sentence.start and work[start - 1] not in "[(\"“‘'":
            continue
        if end < len(work) and (work[end].isalnum() or _NOT_AFTER.match(work, end)):
            continue
        left = _grow_left(work, start, sentence.start)
        if left == start and forms[index] in _NEEDS_MODIFIER:
            continue
        found.append((left, end))
    return found


def _grow_left(work: str, start: int, floor: int) -> int:
    left = start
    for _ in range(4):
        match = _WORD_BEFORE.search(work, max(floor, left - 22), left)
        if not match:
            break
        word = match[1]
        name = word.removesuffix("'s").removesuffix("’s")
        two = work[max(floor, match.start() - 12) : match.start()].split(" ")[-2:]
        pair = f"{two[0]} {name}" if len(two) == 2 and two[1] == "" else ""
        if pair and pair in places() and work[match.start() - len(two[0]) - 1 : match.start()] == f"{two[0]} ":
            left = match.start() - len(two[0]) - 1
            break
        if (word.lower() in _BEFORE and word[0].islower()) or (
            name == word and (name in demonyms() or name in places())
        ):
            left = match.start()
        else:
            break
    return left


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    forms = _HEADS.split("|")
    forms += [form[0].upper() + form[1:] for form in forms if form not in _NEEDS_MODIFIER]
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, store_patterns=False), forms
