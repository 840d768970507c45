"""Pieces of an article, cut at the borders of sentences, small enough for one request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsledger.model import Reading

NAMES = 40
"""How many names of the article are told with a piece of it."""
GAP = "\n[…]\n"


@dataclass(frozen=True, slots=True)
class Chunk:
    """A piece of an article.

    Attributes:
        index, of: which of how many.
        text: its sentences, as printed.
        asked: (start, end) of the stretches of the article that claims are wanted of.
        sentences: indices of its sentences.
        names: the names of the whole article, in full.
        excerpt: True when it is single sentences with gaps, not a running text.
    """

    index: int
    of: int
    text: str
    asked: tuple[tuple[int, int], ...]
    sentences: tuple[int, ...]
    names: tuple[str, ...] = ()
    excerpt: bool = False


def tokens(text: str) -> int:
    """Estimate the tokens of a text, rather too many: a letter of Latin script 0.28, any other character 1.1."""
    foreign = sum(1 for character in text if not character.isascii())
    return int(0.28 * (len(text) - foreign) + 1.1 * foreign) + 1


def whole(reading: Reading, size: int, overlap: int, without: frozenset[int] = frozenset()) -> list[Chunk]:
    """Cut an article into pieces.

    Args:
        reading: the article.
        size: tokens of the longest piece; a longer sentence is a piece of its own.
        overlap: sentences that a piece repeats of the one before.
        without: indices of sentences to leave out.
    """
    lengths = {
        i: tokens(reading.article.text[s.start : s.end]) for i, s in enumerate(reading.sentences) if i not in without
    }
    kept = list(lengths)
    pieces: list[list[int]] = []
    at = 0
    while at < len(kept):
        piece: list[int] = []
        used = 0
        first = max(0, at - overlap) if pieces else 0
        if sum(lengths[i] for i in kept[first:at]) > size // 3:
            first = at
        new = at
        for position in range(first, len(kept)):
            if position > new and used + lengths[kept[position]] > size:
                break
            piece.append(kept[position])
            used += lengths[kept[position]]
            at = position + 1
        pieces.append(piece)
    return list(_made(reading, pieces, pieces, excerpt=False))


def excerpts(reading: Reading, wanted: Iterable[int], size: int, without: frozenset[int] = frozenset()) -> list[Chunk]:
    """Cut some sentences out of an article, each with the one before it in its paragraph, which may say who "it" is.

    Args:
        reading: the article.
        wanted: indices of the sentences that claims are wanted of.
        size: tokens of the longest piece.
        without: indices of sentences to leave out.
    """
    text, sentences = reading.article.text, reading.sentences
    pieces: list[list[int]] = [[]]
    asked: list[list[int]] = [[]]
    used = 0
    for index in sorted(set(wanted) - without):
        group = [index]
        before = index - 1
        if before >= 0 and before not in without and sentences[before].paragraph == sentences[index].paragraph:
            group = [before, index]
        new = [i for i in group if i not in pieces[-1]]
        length = sum(tokens(text[sentences[i].start : sentences[i].end]) for i in new)
        if pieces[-1] and used + length > size:
            pieces.append([])
            asked.append([])
            used, new = 0, group
        pieces[-1] += new
        asked[-1].append(index)
        used += length
    return list(_made(reading, [sorted(p) for p in pieces if p], [a for a in asked if a], excerpt=True))


def halves(reading: Reading, chunk: Chunk) -> list[Chunk]:
    """Cut a piece in two, for an answer that was too long; a single sentence stays as it is."""
    wanted = [i for i in chunk.sentences if any(a <= reading.sentences[i].start < b for a, b in chunk.asked)]
    middle = len(wanted) // 2
    if not middle:
        return [chunk]
    parts = [wanted[:middle], wanted[middle:]]
    return list(_made(reading, parts, parts, excerpt=chunk.excerpt))


def _made(
    reading: Reading, pieces: Sequence[Sequence[int]], asked: Sequence[Sequence[int]], excerpt: bool
) -> Iterator[Chunk]:
    names = _names(reading) if excerpt or len(pieces) > 1 else ()
    for index, (piece, wanted) in enumerate(zip(pieces, asked, strict=True)):
        stretches = tuple((reading.sentences[i].start, reading.sentences[i].end) for i in wanted)
        yield Chunk(index, len(pieces), _joined(reading, piece), stretches, tuple(piece), names, excerpt)


def _joined(reading: Reading, indices: Sequence[int]) -> str:
    """Give sentences as running text: with the article's own white space between neighbours, else with a gap."""
    text, sentences = reading.article.text, reading.sentences
    parts: list[str] = []
    last: int | None = None
    for index in indices:
        if last is not None:
            between = text[sentences[last].end : sentences[index].start]
            neighbours = index == last + 1
            parts.append(
                between if neighbours and not between.strip() and len(between) < 8 else "\n\n" if neighbours else GAP
            )
        parts.append(text[sentences[index].start : sentences[index].end])
        last = index
    return "".join(parts)


def _names(reading: Reading) -> tuple[str, ...]:
    """Give the names of people and organizations in the article, in full, in the order of their first appearance."""
    found: dict[str, None] = {}
    for mention in reading.mentions:
        if mention.type in ("person", "company", "authority", "organization") and mention.referring == "name":
            found.setdefault(" ".join((mention.name or mention.text).split())[:80])
    return tuple(found)[:NAMES]
