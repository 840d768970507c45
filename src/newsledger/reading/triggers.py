"""Triggers first: only the patterns whose trigger a sentence has are tried on it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TypeVar

from ahocorasick_rs import AhoCorasick

from newsledger.kinds import Rules, frames, rules
from newsledger.patterns import Candidate, CompiledPattern, Context, Encoded
from newsledger.patterns.vocabulary import VOCABULARY

_T = TypeVar("_T")
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz0123456789")


@dataclass(frozen=True, slots=True)
class _Index:
    automaton: AhoCorasick
    patterns: tuple[tuple[int, ...], ...]
    """trigger → indices into ``all``"""
    all: tuple[CompiledPattern, ...]
    whole_words: bool
    rules: tuple[Rules, ...]
    frames: Callable[[Context], Iterator[Candidate]] | None
    """what finds the language's frames in an article, None where it has none"""


@cache
def _index(family: str) -> _Index:
    found = rules(family)
    every = tuple(pattern for one in found for pattern in one.patterns)
    triggers: dict[str, list[int]] = {}
    for i, pattern in enumerate(every):
        for trigger in pattern.triggers:
            triggers.setdefault(trigger, []).append(i)
    by_trigger = tuple(map(tuple, triggers.values()))
    return _Index(AhoCorasick(list(triggers)), by_trigger, every, family != "zh", found, frames(family))


def candidates(context: Context, family: str, folded: str) -> Iterator[Candidate]:
    """Give every candidate claim of an article, in order of preference within a sentence (see ``first_of_each``).

    Args:
        context: the article.
        family: the language folder.
        folded: the article's text as its language folds it (see ``encode``).
    """
    index = _index(family)
    for sentence in context.sentences:
        yield from _in_sentence(sentence, _trigger_text(folded, sentence), index)
    for one in index.rules:
        if one.find is not None:
            yield from one.find(context)
    if index.frames is not None:
        yield from index.frames(context)


def _trigger_text(folded: str, sentence: Encoded) -> str:
    """Give the words of a sentence in which triggers are looked for, those inside mentions ("CEO") included."""
    words = folded[sentence.sentence.start : sentence.sentence.end]
    return words.replace("’", "'").replace("\u00a0", " ").lower()


def _in_sentence(sentence: Encoded, lower: str, index: _Index) -> Iterator[Candidate]:
    wanted: set[int] = set()
    for trigger, start, _ in index.automaton.find_matches_as_indexes(lower, overlapping=True):
        if start and index.whole_words and lower[start - 1] in _LETTERS:
            continue
        wanted.update(index.patterns[trigger])
    for i in sorted(wanted):
        pattern = index.all[i]
        required = pattern.required
        if required & VOCABULARY.answers(sentence) == required:
            yield from pattern.find(sentence)


def first_of_each(found: Iterable[Candidate], make: Callable[[Candidate], _T | None]) -> Iterator[_T]:
    """Give what is made of candidates, one for each event: of two with overlapping triggers the preferred one.

    Args:
        found: candidates in order of preference.
        make: gives what a candidate comes to, None for nothing; such a candidate stands in nobody's way. It is not asked
            for one that gives way to another.
    """
    taken: dict[tuple[str, int], list[tuple[int, int, str]]] = {}
    stated: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for candidate in found:
        a, b = candidate.anchor
        where = (candidate.kind, candidate.index)
        others = taken.setdefault(where, [])
        if any(a < d and c < b and rule != candidate.rule for c, d, rule in others):
            continue
        if candidate.fallback and any(candidate.start < d and c < candidate.end for c, d in stated.get(where, ())):
            continue
        made = make(candidate)
        if made is None:
            continue
        others.append((a, b, candidate.rule))
        stated.setdefault(where, []).append((candidate.start, candidate.end))
        yield made
