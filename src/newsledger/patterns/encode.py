"""A sentence as a string in which each mention is one private-use character that stands for its type.

So a kind's pattern is an ordinary regular expression. Every encoded character maps back to the stretch of the
article that it stands for. White space is collapsed, quotation marks are straightened, furniture is left out, a
coordination of like names ("Huawei, ZTE and Xiaomi") is one character that stands for all of them, and a possessive
pronoun reads as its name does: "its" → name + "'s".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import overload

from newsledger.model import MENTION_TYPES, Mention, Sentence, Zone

MARKS: dict[str, str] = {kind: chr(0xE000 + i) for i, kind in enumerate(MENTION_TYPES)}
"""Mention type → the private-use character that stands for it."""


GROUPS: dict[str, str] = {
    "person": MARKS["person"],
    "org": MARKS["company"] + MARKS["organization"] + MARKS["authority"] + MARKS["product"],
    "company": MARKS["company"] + MARKS["organization"] + MARKS["product"],
    "authority": MARKS["authority"] + MARKS["organization"] + MARKS["place"],
    "party": MARKS["person"] + MARKS["company"] + MARKS["organization"] + MARKS["authority"] + MARKS["product"],
    "firm": MARKS["company"] + MARKS["organization"],
    "private": MARKS["person"] + MARKS["company"] + MARKS["organization"] + MARKS["product"],
    "anyone": MARKS["person"]
    + MARKS["company"]
    + MARKS["organization"]
    + MARKS["authority"]
    + MARKS["product"]
    + MARKS["place"],
    "product": MARKS["product"],
    "place": MARKS["place"],
    "position": MARKS["position"],
    "date": MARKS["date"],
    "money": MARKS["money"],
    "percent": MARKS["percent"],
    "count": MARKS["count"],
    "figure": MARKS["money"] + MARKS["percent"] + MARKS["count"],
}
"""Slot type → the marks that may fill it (a brand that acts, "TikTok was fined", fills an ``org`` slot)."""

ALL_MARKS = "".join(MARKS.values())
POSSESSIVE_PRONOUNS = frozenset({"its", "his", "her", "their", "whose"})

_COORDINATED = {
    "person": "person",
    "company": "org",
    "organization": "org",
    "authority": "org",
    "product": "org",
    "place": "place",
    "position": "position",
}
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"\w+")
_SPACES = re.compile(r" {2,}")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_ODD = re.compile(r"[^ -~]")
"""What may have to be written otherwise: all but printable ASCII."""
_STRAIGHT = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "\u00a0": " ",
        "\u3000": " ",
        "\t": " ",
        "\n": " ",
        "\r": " ",
        "—": "–",
        "―": "–",
    }
)


class Offsets(Sequence[int]):
    """Ascending offsets, most of them consecutive; written out when first asked for, which most sentences never are."""

    __slots__ = ("_runs", "_written")

    def __init__(self, runs: Sequence[range]) -> None:
        self._runs = runs
        self._written: tuple[int, ...] | None = None

    def _all(self) -> tuple[int, ...]:
        if self._written is None:
            self._written = tuple(chain.from_iterable(self._runs))
        return self._written

    @overload
    def __getitem__(self, index: int) -> int: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[int, ...]: ...

    def __getitem__(self, index: int | slice) -> int | tuple[int, ...]:
        return self._all()[index]

    def __iter__(self) -> Iterator[int]:
        return iter(self._all())

    def __len__(self) -> int:
        return len(self._all())


@dataclass(frozen=True, slots=True, eq=False)
class Encoded:
    """One encoded sentence; equal only to itself, so that what is told of it can be remembered.

    Attributes:
        text: the encoded string.
        starts, ends: for each encoded character the stretch of the article that it stands for.
        mentions: position in ``text`` → the mentions that the character there stands for (several for a coordination).
        sentence: the sentence itself.
        index: its index among the article's sentences.
        lower: ``text`` in lower case, of the same length.
        words: every run of letters and digits in ``lower``: what a rule needs is looked for here before anything else.
        answers, asked: what a ``Vocabulary`` remembers of the sentence, and how many questions that answers.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    mentions: dict[int, tuple[Mention, ...]]
    sentence: Sentence
    index: int
    lower: str
    words: frozenset[str] = field(init=False)
    answers: int = field(init=False, default=0)
    asked: int = field(init=False, default=-1)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", frozenset(_WORD.findall(self.lower)))

    def places(self, words: Iterable[str]) -> list[int]:
        """Give the positions in ``text`` where one of some words (lower case, no mentions) stands, in order."""
        lower = self.lower
        out = []
        for word in self.words.intersection(words):
            at = lower.find(word)
            while at >= 0:
                end = at + len(word)
                before, after = lower[at - 1 : at], lower[end : end + 1]
                if not (before.isalnum() or before == "_" or after.isalnum() or after == "_"):
                    out.append(at)
                at = lower.find(word, end)
        return sorted(out)

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the stretch of the article (start, end) that the encoded stretch ``[start, end)`` stands for."""
        if start >= end:
            return self.sentence.start, self.sentence.start
        return self.starts[start], max(self.ends[start:end])

    def find(self, group: str, start: int = 0, end: int | None = None) -> list[int]:
        """Give the positions in ``text[start:end]`` of marks that may fill a slot of type ``group``."""
        marks = GROUPS[group]
        stop = len(self.text) if end is None else end
        return [i for i in self.mentions if start <= i < stop and self.text[i] in marks]

    def at(self, offset: int) -> int:
        """Give the first encoded position whose stretch ends after the article offset ``offset``."""
        for i, end in enumerate(self.ends):
            if end > offset:
                return i
        return len(self.text)


def encode(
    text: str,
    sentence: Sentence,
    mentions: Sequence[Mention],
    zones: Sequence[Zone],
    index: int,
    weak: frozenset[str],
    strong: frozenset[str],
    folded: str | None = None,
) -> Encoded:
    """Encode one sentence.

    Args:
        text: the article's text.
        sentence: the stretch to encode.
        mentions: the mentions inside it, sorted, not overlapping.
        zones: the furniture zones that overlap it, sorted; they are left out.
        index: the sentence's index.
        weak: what joins two names only in a longer list (", ").
        strong: what joins two names (" and ", "、"), with one space for white space.
        folded: the article's text as what is no mention shall read (simplified), of the same length; None: as it is.

    Returns:
        the encoded sentence.
    """
    read = text if folded is None else folded
    parts: list[str] = []
    starts: list[range] = []
    ends: list[range] = []
    length = 0
    placed: dict[int, tuple[Mention, ...]] = {}
    if zones:  # the exchange of "(NYSE: GE)", which is left out, does nothing
        mentions = [m for m in mentions if not any(zone.start <= m.start and m.end <= zone.end for zone in zones)]
    at = sentence.start
    blank = True  # a space would follow nothing, or another space
    for run in (*_coordinations(text, mentions, zones, weak, strong), ()):
        following = run[0].start if run else sentence.end
        if following < at:
            continue
        for a, b in _outside(zones, at, following) if zones else ((at, following),):
            piece = read[a:b]
            if _ODD.search(piece):
                piece = _PRIVATE.sub(" ", piece.translate(_STRAIGHT))
            for words, start in _spaced_once(piece, a) if "  " in piece else ((piece, a),):
                if blank and words[:1] == " ":
                    words, start = words[1:], start + 1
                if words:
                    end = start + len(words)
                    parts.append(words)
                    starts.append(range(start, end))
                    ends.append(range(start + 1, end + 1))
                    length += end - start
                    blank = words[-1] == " "
        if run:
            at = run[-1].end
            placed[length] = run
            parts.append(MARKS[run[0].type])
            starts.append(range(following, following + 1))
            ends.append(range(at, at + 1))
            length += 1
            if run[0].referring == "pronoun" and run[0].text.casefold() in POSSESSIVE_PRONOUNS:
                parts.append("'s")
                pronoun_ends = range(run[0].end, run[0].end + 1)
                starts += (pronoun_ends, pronoun_ends)
                ends += (pronoun_ends, pronoun_ends)
                length += 2
            blank = False
    joined = "".join(parts)
    if joined.endswith(" "):
        joined = joined[:-1]
        starts[-1], ends[-1] = starts[-1][:-1], ends[-1][:-1]
    if folded is not None and " " in joined:
        written = list(chain.from_iterable(starts)), list(chain.from_iterable(ends))
        joined, first, last, placed = _closed(text, joined, *written, placed)
        return Encoded(joined, tuple(first), tuple(last), placed, sentence, index, in_lower_case(joined))
    return Encoded(joined, Offsets(starts), Offsets(ends), placed, sentence, index, in_lower_case(joined))


def in_lower_case(text: str) -> str:
    """Give a text in lower case, of the same length."""
    lower = text.lower()
    if len(lower) != len(text):  # a few letters (İ) change length in lower case
        lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    return lower


def _closed(
    text: str, joined: str, starts: list[int], ends: list[int], placed: dict[int, tuple[Mention, ...]]
) -> tuple[str, list[int], list[int], dict[int, tuple[Mention, ...]]]:
    """Leave out the spaces that some houses print between Latin letters or digits and Chinese characters.

    A space between two Chinese characters parts clauses, one between two Latin words parts words: these stay.
    """
    dropped = {
        i for i in range(1, len(joined) - 1) if joined[i] == " " and _mixed(text[ends[i - 1] - 1], text[starts[i + 1]])
    }
    if not dropped:
        return joined, starts, ends, placed
    kept = [i for i in range(len(joined)) if i not in dropped]
    moved = {i: new for new, i in enumerate(kept)}
    return (
        "".join(joined[i] for i in kept),
        [starts[i] for i in kept],
        [ends[i] for i in kept],
        {moved[i]: run for i, run in placed.items()},
    )


def _mixed(before: str, after: str) -> bool:
    latin = before.isascii() and before.isalnum(), after.isascii() and after.isalnum()
    return latin[0] != latin[1] and (after if latin[0] else before) >= "\u4e00"


def _outside(zones: Sequence[Zone], start: int, end: int) -> Iterator[tuple[int, int]]:
    """Give what of a stretch no zone holds."""
    for zone in zones:
        if zone.end <= start or zone.start >= end:
            continue
        if zone.start > start:
            yield from _outside(zones, start, zone.start)
        if zone.end < end:
            yield from _outside(zones, zone.end, end)
        return
    yield start, end


def _spaced_once(piece: str, start: int) -> Iterator[tuple[str, int]]:
    """Cut a piece that begins at ``start`` so that each run of spaces leaves one; gives (part, where it begins)."""
    at = 0
    for spaces in _SPACES.finditer(piece):
        yield piece[at : spaces.start() + 1], start + at
        at = spaces.end()
    yield piece[at:], start + at


def _coordinations(
    text: str, mentions: Sequence[Mention], zones: Sequence[Zone], weak: frozenset[str], strong: frozenset[str]
) -> list[tuple[Mention, ...]]:
    """Group like mentions that are coordinated; a comma joins only when an "and" follows in the same list."""
    runs: list[tuple[Mention, ...]] = []
    i = 0
    while i < len(mentions):
        group = _COORDINATED.get(mentions[i].type)
        end = i + 1
        if group:
            j = i + 1
            while j < len(mentions) and _COORDINATED.get(mentions[j].type) == group:
                if mentions[j].start - mentions[j - 1].end > 160 or mentions[j].referring != "name":
                    break
                between = _plain(text, mentions[j - 1].end, mentions[j].start, zones)
                if between in strong:
                    # "replacing Li, and Jiang will …": a comma before "and" joins only where a list is under way
                    if between.startswith(", ") and j == i + 1:
                        break
                    end = j + 1
                elif between not in weak:
                    break
                j += 1
        runs.append(tuple(mentions[i:end]))
        i = end
    return runs


def _plain(text: str, start: int, end: int, zones: Sequence[Zone]) -> str:
    """Give what stands between two mentions without furniture, white space collapsed."""
    piece = text[start:end]
    for zone in reversed(zones):
        if zone.start < end and zone.end > start:
            a, b = max(zone.start, start) - start, min(zone.end, end) - start
            piece = piece[:a] + piece[b:]
    return _SPACE.sub(" ", piece)
