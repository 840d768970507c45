"""Where a model is worth asking after the rules: sentences with a trigger of a kind and no claim of that kind."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick

from newsledger.catalogue import load
from newsledger.kinds import rules
from newsledger.kinds.guide import guides
from newsledger.languages.registry import family_of
from newsledger.model import NAME_TYPES, Reading
from newsledger.text.fold import fold_name, fold_width, simplify


@cache
def _triggers(family: str) -> tuple[AhoCorasick, tuple[frozenset[str], ...]]:
    """Give what finds the triggers of a language, and for each trigger the kinds that it may state."""
    kinds: dict[str, set[str]] = {}
    patterns = {one.kind.name: tuple(t for pattern in one.patterns for t in pattern.triggers) for one in rules(family)}
    for name, guide in guides().items():
        # Triggers of patterns only save time and are mostly everyday words; a guide names those that speak for the kind.
        for trigger in guide.triggers.get(family, ()) or patterns.get(name, ()):
            kinds.setdefault(trigger, set()).add(name)
    return AhoCorasick(list(kinds)), tuple(map(frozenset, kinds.values()))


def triggered(words: str, family: str) -> frozenset[str]:
    """Give the kinds of which a sentence has a trigger.

    Args:
        words: the sentence.
        family: the language folder.
    """
    lower = words.replace("’", "'").replace("\u00a0", " ").lower()
    if family == "zh":
        lower = fold_width(simplify(lower))
    automaton, kinds = _triggers(family)
    found: set[str] = set()
    for index, start, _ in automaton.find_matches_as_indexes(lower, overlapping=True):
        inside = family != "zh" and start and lower[start - 1].isalnum() and lower[start - 1].isascii()
        if not inside:
            found |= kinds[index]
    return frozenset(found)


_IN_PASSING = frozenset({"statement", "position", "relation"})
"""Kinds that are told in passing: one of them in a sentence says nothing of the event that the sentence is about."""


def unanswered(reading: Reading) -> list[int]:
    """Give the indices of the sentences that have a trigger of a kind and gave no claim, but for those told in passing."""
    family = family_of(reading.article.language)
    out = []
    for index, sentence in enumerate(reading.sentences):
        claimed = {c.kind for c in reading.claims if c.start < sentence.end and sentence.start < c.end}
        if claimed <= _IN_PASSING:
            if triggered(reading.article.text[sentence.start : sentence.end], family) - claimed:
                out.append(index)
    return out


def watched(reading: Reading, watchlist: Iterable[str]) -> bool:
    """True when an article names somebody on a watchlist, by any name that the catalogue knows of them."""
    names = {fold_name(m.name or m.text) for m in reading.mentions if m.type in NAME_TYPES}
    entities = {m.entity for m in reading.mentions if m.entity}
    return any(_wanted(name)[0] in names or _wanted(name)[1] & entities for name in watchlist)


@cache
def _wanted(name: str) -> tuple[str, frozenset[str]]:
    return fold_name(name), frozenset(entry.id for entry in load().by_name(name))
