"""Finding known names in a text, and entries by name, id or ticker."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

from newsledger.catalogue.entry import Entry
from newsledger.catalogue.tables import read_shipped
from newsledger.text.fold import fold_characters, fold_name, strip_accents

_ACCENTED = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Hit:
    """A known name in a text.

    Attributes:
        start, end: half-open stretch in code points of the text.
        name: the stretch as it stands in the text.
        entry: whose name it is; of several entries the one that comes first in the catalogue.
        caution: True when the name is an ordinary word too, so that the context has to speak for it.
        others: further entries of the same name; when there are any, the name alone decides nothing.
    """

    start: int
    end: int
    name: str
    entry: Entry
    caution: bool
    others: tuple[Entry, ...] = ()


@dataclass(slots=True)
class _Form:
    """A folded name: whose it is, and whether it is an ordinary word too."""

    entries: list[Entry] = field(default_factory=list)
    caution: bool = False


class Catalogue:
    """Known entities; immutable, ``extended`` gives a larger one.

    Args:
        entries: the entries; a later one replaces an earlier one of the same id.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._by_id: Mapping[str, Entry] = {entry.id: entry for entry in entries}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All entries, in catalogue order."""
        return tuple(self._by_id.values())

    def __len__(self) -> int:
        return len(self._by_id)

    def by_id(self, id: str) -> Entry | None:
        """Give the entry of an id, or None."""
        return self._by_id.get(id)

    def by_name(self, name: str) -> tuple[Entry, ...]:
        """Give all entries with a name that folds to the same key (see ``fold_name``).

        Those that have it letter for letter come first (旺旺集团 before 旺旺), then it is catalogue order.
        """
        found = self._by_folded_name.get(fold_name(name), ())
        return found if len(found) < 2 else tuple(sorted(found, key=lambda entry: name not in entry.names))

    def ticker(self, code: str) -> Entry | None:
        """Give the entry of a stock code (``BABA``, ``9988.HK``; case does not matter), or None."""
        return self._by_ticker.get(code.strip().upper())

    def extended(self, entries: Iterable[Entry]) -> Catalogue:
        """Give a catalogue with ``entries`` added; one with a known id replaces the known one."""
        return Catalogue((*self._by_id.values(), *entries))

    def find(self, text: str) -> list[Hit]:
        """Give the known names of ``text``, in order: at each place the longest, none overlapping another.

        Case matters. Latin letters and digits at the edge of a name need a word boundary there (``Gap`` is not in
        ``Gaps``); Chinese characters need none. Traditional and simplified forms, widths, apostrophes and middle dots
        are read alike.
        """
        folded = _fold_text(text)
        automaton, forms = self._automaton
        hits: list[Hit] = []
        # All overlapping matches, since the longest one may break off inside a word and a shorter one not.
        matches = automaton.find_matches_as_indexes(folded, overlapping=True)
        end_of_last = 0
        for index, start, end in sorted(matches, key=lambda match: (match[1], -match[2])):
            if start < end_of_last or not _stands_alone(folded, start, end):
                continue
            first, *others = forms[index].entries
            if others and text[start:end] not in first.names:
                # 證監會 is Hong Kong's, 证监会 China's: who prints the name so comes first.
                first, *others = sorted((first, *others), key=lambda entry: text[start:end] not in entry.names)
            hits.append(Hit(start, end, text[start:end], first, forms[index].caution, tuple(others)))
            end_of_last = end
        return hits

    @cached_property
    def _automaton(self) -> tuple[AhoCorasick, list[_Form]]:
        found: dict[str, _Form] = {}
        owners = [(entry, name) for entry in self._by_id.values() for name in entry.names]
        # Folding many names in one string takes a fifth of the time of folding each.
        foreign = {name.replace("\n", " "): None for _, name in owners if not name.isascii()}
        folded = dict(zip(foreign, _fold_text("\n".join(foreign)).split("\n"), strict=True)) if foreign else {}
        for entry, name in owners:
            form = _fold_text(name) if "`" in name or "\n" in name else folded.get(name, name)
            for spelling in {form, strip_accents(form)} if _ACCENTED.search(form) else (form,):
                known = found.get(spelling)
                if known is None:
                    known = found[spelling] = _Form()
                known.caution |= name in entry.caution
                if entry not in known.entries:
                    known.entries.append(entry)
        # The plain automaton is built far faster than the compact ones and is quick enough for articles.
        automaton = AhoCorasick(found, implementation=Implementation.NoncontiguousNFA, store_patterns=False)
        return automaton, list(found.values())

    @cached_property
    def _by_folded_name(self) -> dict[str, tuple[Entry, ...]]:
        index: dict[str, dict[str, Entry]] = {}
        for entry in self._by_id.values():
            for name in entry.names:
                index.setdefault(fold_name(name), {})[entry.id] = entry
        return {key: tuple(found.values()) for key, found in index.items()}

    @cached_property
    def _by_ticker(self) -> dict[str, Entry]:
        index: dict[str, Entry] = {}
        for entry in self._by_id.values():
            for code in entry.tickers:
                index.setdefault(code.upper(), entry)
        return index


def _fold_text(text: str) -> str:
    folded = fold_characters(text)
    # A lone surrogate, which the automaton refuses, names nothing.
    return folded if folded.isascii() else _SURROGATE.sub("\ufffd", folded)


def _stands_alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_in_word(before) and _in_word(text[start])) and not (_in_word(after) and _in_word(text[end - 1]))


def _in_word(character: str) -> bool:
    """True for letters and digits of scripts that put spaces between words: those below the CJK blocks."""
    return character.isalnum() and ord(character) < 0x2E80


_added: tuple[Entry, ...] = ()


def use(entries: Iterable[Entry]) -> None:
    """Let ``load`` give the shipped catalogue with a user's own entries, in this process from now on.

    Args:
        entries: the user's; one with a shipped id replaces the shipped one. None of them goes back to what ships.
    """
    global _added
    _added = tuple(entries)


def in_use() -> tuple[Entry, ...]:
    """Give the user's own entries that ``load`` knows."""
    return _added


def load() -> Catalogue:
    """Give the catalogue: what ships with newsledger, read once a process, and the user's own (see ``use``)."""
    return _with(_added)


@lru_cache(maxsize=4)
def _with(entries: tuple[Entry, ...]) -> Catalogue:
    return _shipped().extended(entries) if entries else _shipped()


@cache
def _shipped() -> Catalogue:
    return Catalogue(read_shipped()[0])
