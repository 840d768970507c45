"""The frames of English by the words that their predicates begin with, so that a sentence's words name the few to try."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from newsledger.languages.en.verbs import forms
from newsledger.patterns.encode import GROUPS
from newsledger.patterns.frame import Frame, FrameSet
from newsledger.patterns.screen import Screen
from newsledger.patterns.vocabulary import VOCABULARY

_LETTERS = re.compile(r"\w*")


@dataclass(frozen=True, slots=True)
class Entry:
    """One form of one predicate: which frame of which kind it belongs to, and what form of a verb it is."""

    kind: str
    frame: Frame
    form: str
    parts: frozenset[str]
    needs: int
    """the questions of ``VOCABULARY`` to which the sentence must say yes"""
    early: int
    """those of them that the sentence must say yes to before its kind has prepared it"""


Entries = Mapping[str, tuple[Entry, ...]]
"""kind → its entries, those with the longest form first"""


@dataclass(frozen=True, slots=True)
class _Forms:
    """The entries whose forms begin with one word: of all kinds "is" begins dozens, few of which fit what follows it.

    Attributes:
        alone: those whose forms have no other word.
        followed: second word → those whose forms go on with it, and those of ``alone``.
    """

    alone: Entries
    followed: Mapping[str, Entries]


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of every kind, by the first word of each form of their predicates, the longest form first."""

    by_word: Mapping[str, _Forms]
    first_runs: Mapping[str, frozenset[int]]
    """what of these words stands before a hyphen, or the whole word → ``early`` of the entries that it may begin"""
    sets: Mapping[str, FrameSet]

    def beginning(self, word: str, lower: str, end: int) -> Entries | None:
        """Give the entries whose forms may begin with a word that ends at ``end`` in a sentence in lower case."""
        found = self.by_word.get(word)
        if found is None:
            return None
        second = _LETTERS.match(lower, end + 1)
        return found.followed.get(second[0], found.alone) if second else found.alone


def compile_frames(by_kind: Mapping[str, FrameSet]) -> Frames:
    """Index the frames of every kind.

    Args:
        by_kind: name of a kind → its frames.

    Returns:
        what ``find_frames`` takes.
    """
    found: dict[str, dict[str, list[Entry]]] = {}
    for kind, of_kind in by_kind.items():
        for frame in of_kind.frames:
            needs = _needed_marks(frame) | _needed_words(frame)
            # what prepares a sentence puts marks for words, and leaves the other words as they are
            early = needs & ~VOCABULARY.of_signs if of_kind.prepare else needs
            inflected: dict[str, set[str]] = {}
            for lemma in filter(None, frame.verbs.split("|")):
                for part, written in forms(lemma).items():
                    for form in written.split("|"):
                        inflected.setdefault(form, set()).add(part)
            for noun in filter(None, frame.nouns.split("|")):
                inflected.setdefault(noun, set()).add("noun")
            for form, parts in inflected.items():
                of_word = found.setdefault(form.split(" ")[0], {})
                of_word.setdefault(kind, []).append(Entry(kind, frame, form, frozenset(parts), needs, early))
    first_runs: dict[str, set[int]] = {}
    for word, kinds in found.items():
        least = {entry.early for entries in kinds.values() for entry in entries}
        first_runs.setdefault(word.partition("-")[0], set()).update(least)
    return Frames(
        {word: _forms(kinds) for word, kinds in found.items()},
        {run: _least(early) for run, early in first_runs.items()},
        by_kind,
    )


def _forms(by_kind: Mapping[str, Sequence[Entry]]) -> _Forms:
    """Arrange the entries whose forms begin with one word by the second word of the forms."""

    longest_first = {
        kind: [(_second(e.form), e) for e in sorted(entries, key=lambda one: -len(one.form))]
        for kind, entries in by_kind.items()
    }

    def beginning(second: str) -> Entries:
        fitting = {
            kind: tuple(e for other, e in entries if other in ("", second)) for kind, entries in longest_first.items()
        }
        return {kind: entries for kind, entries in fitting.items() if entries}

    seconds = {second for entries in longest_first.values() for second, _ in entries}
    return _Forms(beginning(""), {second: beginning(second) for second in seconds if second})


def _least(needs: set[int]) -> frozenset[int]:
    """Give those needs that are met whenever one of all is: the others ask for more than one of them does."""
    return frozenset(need for need in needs if not any(less & need == less for less in needs if less != need))


def _second(form: str) -> str:
    """Give the second word of a form, up to a sign within it; empty when it has none."""
    _, _, rest = form.partition(" ")
    return _LETTERS.match(rest)[0] if rest else ""  # type: ignore[index]  # it matches any string


def _needed_marks(frame: Frame) -> int:
    """Give the questions for the marks that a sentence must have, for each role that no other words may fill."""
    arguments = [a for a in (frame.agent, frame.patient, *frame.others.values(), *frame.figures) if a]
    inferred = frame.infer.partition(":")[0]
    bits = 0
    for one in frame.need:
        roles = one.split("|")
        fitting = [a for a in arguments if a.partition(":")[0] in roles or (frame.mutual and a == frame.agent)]
        if inferred not in roles and all(a.partition(":")[2] in GROUPS for a in fitting):
            bits |= VOCABULARY.holding("".join(GROUPS[a.partition(":")[2]] for a in fitting))
    return bits


def _needed_words(frame: Frame) -> int:
    """Give the questions for what a sentence must have of each expression that the frame insists on."""
    bits = 0
    for source in filter(None, (frame.before, frame.after, frame.also)):
        bits |= screened(source).questions
    return bits


@cache
def screened(source: str) -> Screen:
    """Give an expression of a frame, of which many share one."""
    return Screen(source, re.IGNORECASE)
