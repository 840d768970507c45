"""The word lists that Chinese names are found with, read once a process."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

_DATA = "newsledger.languages.zh"


@cache
def words(name: str) -> tuple[str, ...]:
    """Give the words of ``data/<name>.txt``, parted by white space; lines that start with ``#`` are comments.

    A list that does not ship gives no words.
    """
    return tuple(word for line in _lines(name) for word in line.split())


@cache
def classes(name: str) -> dict[str, tuple[str, ...]]:
    """Give the words of ``data/<name>.txt`` by class: the first word of each line names the class of the others."""
    found: dict[str, list[str]] = {}
    for line in _lines(name):
        label, *members = line.split()
        found.setdefault(label, []).extend(members)
    return {label: tuple(dict.fromkeys(members)) for label, members in found.items()}


@cache
def characters(name: str) -> frozenset[str]:
    """Give the single characters of ``data/<name>.txt``."""
    return frozenset("".join(words(name)))


@cache
def common_words() -> frozenset[str]:
    """Give the words that make up no name by themselves."""
    return frozenset(words("common_words"))


@cache
def place_names() -> frozenset[str]:
    """Give the names of places."""
    return frozenset(words("places"))


@cache
def family_names() -> frozenset[str]:
    """Give the family names."""
    return frozenset(words("surnames"))


@cache
def ordinary_words() -> frozenset[str]:
    """Give the common words, those at which names end, and the names of places."""
    return frozenset((*words("common_words"), *words("borders"), *words("places")))


def is_tiled(text: str, known: frozenset[str]) -> bool:
    """True when words of two to four characters, all of them in ``known``, make up the whole of a text."""
    reached = {0}
    for place in range(len(text)):
        if place in reached:
            reached |= {place + n for n in (2, 3, 4) if text[place : place + n] in known}
    return len(text) in reached


def automaton(patterns: Iterable[str]) -> AhoCorasick:
    """Give an automaton that finds, from left to right, the longest of ``patterns`` at each place."""
    return AhoCorasick(
        list(patterns),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.ContiguousNFA,
        store_patterns=False,
    )


def _lines(name: str) -> list[str]:
    file = files(_DATA) / "data" / f"{name}.txt"
    if not file.is_file():
        return []
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#")]
