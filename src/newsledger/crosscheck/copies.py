"""Which articles are copies of one text, and how many independent origins stand behind a fact.

Two fingerprints, made once when an article is read and kept in the ledger:

* MinHash over shingles of words (Broder 1997, "On the resemblance and containment of documents"): the share of equal
  minima estimates the Jaccard similarity J of the shingle sets; of 128 minima it is good to about ±0.09. With the sizes
  of both sets it gives the containment too, |A∩B| = J·(|A|+|B|)/(1+J), which tells a trimmed copy.
* Marks: the figures, dates and known names of each sentence, told alike in every language, and which of them stand
  together in a sentence. A translation or a text with its synonyms swapped keeps them; another article on the same event
  has some of them too, but puts them together differently.
"""

from __future__ import annotations

import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from operator import eq

import numpy as np

from newsledger.model import Source
from newsledger.model.dates import bounds
from newsledger.text.fold import fold_name, simplify

SIZE = 128
"""Minima of the MinHash."""
KEPT = 96
"""Hashes of marks kept of each sort, the smallest: a sample of a long article's, all of a short one's."""
CONTAINED, LEAST_SHARED = 0.75, 25
"""Share of the shorter text's shingles, and their number, from which on it is the other's text, whole or in part.

Lower, and two short articles in one site's frame are one.
"""
EDITED, SPUN = 0.3, 0.1
"""Resemblance from which on two texts of one language are one if their marks agree well, or all but wholly."""
LEAST_MARKS = 6
"""Marks that stand together in the shorter text, below which marks prove nothing."""
FEW = 6
"""Articles up to which each is compared with each; putting them into an index takes longer."""
WITHIN = 31
"""Days between publications within which articles are compared: copies are made of fresh news."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"\w+")
_RANDOM = np.random.default_rng(20210520)
# Multiply-shift hashing (Dietzfelbinger et al. 1997): odd factors of 64 bits, wrapping products, the upper 32 bits.
_FACTORS = _RANDOM.integers(0, 1 << 63, SIZE, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_OFFSETS = _RANDOM.integers(0, 1 << 63, SIZE, dtype=np.uint64)
_ROWS = 2
"""Minima in one bucket key: two texts of J = 0.2 share a bucket in 93 of 100 cases, of J = 0.02 in 3."""
_CANDIDATE = 3
"""Weight of what two texts have in common from which on they are compared."""
_MOST_IN_BUCKET = 200
"""Articles in one bucket; what more articles share (a dateline, a name beside its founding year) tells nothing."""


def shingles(text: str) -> set[int]:
    """Give hashes of the text's shingles: three words in a row, or five characters in a row of Chinese."""
    folded = simplify(text).casefold()
    han = len(_HAN.findall(folded))
    if han * 4 > len(folded):
        letters = "".join(_WORD.findall(folded))
        pieces: Iterable[str] = (letters[i : i + 5] for i in range(max(1, len(letters) - 4)))
    else:
        words = _WORD.findall(folded)
        pieces = (" ".join(words[i : i + 3]) for i in range(max(1, len(words) - 2)))
    return {zlib.crc32(piece.encode("utf-8", "replace")) for piece in pieces if piece}


def _minima(hashes: set[int]) -> tuple[int, ...]:
    hashed = np.fromiter(hashes, dtype=np.uint64)
    least = np.full(SIZE, np.iinfo(np.uint64).max, dtype=np.uint64)
    upper = np.uint64(32)
    # In slices: a book of an article would need SIZE times its shingles in memory at once.
    for at in range(0, hashed.size, 4096):
        piece = hashed[at : at + 4096]
        least = np.minimum(least, ((_FACTORS[:, None] * piece[None, :] + _OFFSETS[:, None]) >> upper).min(axis=1))
    return tuple(least.tolist())


def signature(text: str, marks: Iterable[Iterable[str]] = ()) -> tuple[int, ...]:
    """Give an article's fingerprints as numbers of 32 bits, for the ledger; empty for a text without words.

    Args:
        text: the article's words, without furniture where that is known.
        marks: for each sentence the marks in it that are the same in every language: ``CNY1.82e+10``, ``%4``, an
            entity's id.

    Returns:
        ``SIZE`` minima, the number of shingles, the number of hashes of single marks, these, and those of marks that
        stand together.
    """
    hashes = shingles(text)
    if not hashes:
        return ()
    single: set[int] = set()
    together: set[int] = set()
    for sentence in marks:
        listed = sorted(set(sentence))[:10]
        single.update(zlib.crc32(mark.encode()) for mark in listed)
        together.update(zlib.crc32("|".join(pair).encode()) for pair in combinations(listed, 2))
    kept = sorted(single)[:KEPT]
    return (*_minima(hashes), len(hashes), len(kept), *kept, *sorted(together)[:KEPT])


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A signature, taken apart."""

    minima: Sequence[int] = ()
    size: int = 0
    single: frozenset[int] = frozenset()
    together: frozenset[int] = frozenset()


def fingerprint(signature: Sequence[int]) -> Fingerprint:
    """Take a signature apart; one of an earlier version, whose minima were none, is as good as missing."""
    if len(signature) < SIZE + 2:
        return Fingerprint()
    singles = signature[SIZE + 1]
    at = SIZE + 2
    return Fingerprint(
        signature[:SIZE], signature[SIZE], frozenset(signature[at : at + singles]), frozenset(signature[at + singles :])
    )


def resemblance(a: Sequence[int], b: Sequence[int]) -> float:
    """Estimate the share of common shingles from two signatures; 0 when one is missing."""
    x, y = fingerprint(a).minima, fingerprint(b).minima
    return sum(p == q for p, q in zip(x, y, strict=True)) / SIZE if x and y else 0.0


def _common(x: frozenset[int], y: frozenset[int]) -> tuple[int, float]:
    """Give how many hashes two kept sets share and which part of the smaller that is, of the range that both kept."""
    if not x or not y:
        return 0, 0.0
    # Of a set that was cut only the smallest hashes are known, so larger ones of the other cannot be looked for.
    limit = min(max(s) if len(s) >= KEPT else 1 << 32 for s in (x, y))
    p, q = ({one for one in s if one <= limit} for s in (x, y))
    smaller = min(len(p), len(q))
    return len(p & q), len(p & q) / smaller if smaller else 0.0


def is_copy(a: Fingerprint, b: Fingerprint, one_language: bool = True) -> bool:
    """True when two articles are one text: word for word, trimmed, reworded or translated.

    Args:
        a, b: their fingerprints.
        one_language: whether they are in one language; if not, only their marks can tell.
    """
    equal = sum(p == q for p, q in zip(a.minima, b.minima, strict=False)) / SIZE if a.minima and b.minima else 0.0
    shared = equal * (a.size + b.size) / (1 + equal)
    smaller = min(a.size, b.size)
    if smaller and shared >= min(LEAST_SHARED, smaller) and shared / smaller >= CONTAINED:
        return True
    pairs, paired = _common(a.together, b.together)
    _, alike = _common(a.single, b.single)
    if min(len(a.together), len(b.together)) < LEAST_MARKS or pairs < LEAST_MARKS:
        return False
    if not one_language:
        return paired >= 0.55 and alike >= 0.7
    if equal >= EDITED:
        return paired >= 0.6 and alike >= 0.6
    # Two accounts of one press release share most of its figures; a text that was spun shares all but a few.
    return paired >= 0.85 and alike >= 0.85 and (equal >= SPUN or pairs >= 2 * LEAST_MARKS)


@dataclass(slots=True)
class CopyIndex:
    """Finds the copies of an article among those added before, without comparing it with all of them.

    Adding costs a few hundred look-ups, however many articles there are.
    """

    _buckets: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    _known: list[tuple[Source, Fingerprint]] = field(default_factory=list)

    def add(self, source: Source) -> list[Source]:
        """Add an article and give those of which it is a copy (or that are copies of it)."""
        mine = fingerprint(source.signature)
        found: dict[int, int] = defaultdict(int)
        for key, least in _bucket_keys(mine):
            listed = self._buckets[key]
            if len(listed) < _MOST_IN_BUCKET:
                for other in listed:
                    found[other] += least
                listed.append(len(self._known))
        self._known.append((source, mine))
        return [
            other
            for place, weight in found.items()
            if weight >= _CANDIDATE
            for other, print in (self._known[place],)
            if _is_copy(source, mine, other, print)
        ]


def _bucket_keys(print: Fingerprint) -> Iterator[tuple[int, int]]:
    """Give the keys under which a copy would stand, and how much one in common weighs: three make a candidate."""
    for band in range(0, len(print.minima), _ROWS):
        yield hash((band, *print.minima[band : band + _ROWS])), _CANDIDATE
    for mark in print.together:
        yield hash(("mark", mark)), 1


def _may_be_copy(a: Fingerprint, b: Fingerprint) -> bool:
    """True when two articles would meet in the index: one bucket of minima in common, or three of marks."""
    if len(a.together & b.together) >= _CANDIDATE:
        return True
    equal = list(map(eq, a.minima, b.minima))
    return any(equal) and any(all(equal[band : band + _ROWS]) for band in range(0, len(equal), _ROWS))


def _is_copy(source: Source, mine: Fingerprint, other: Source, print: Fingerprint) -> bool:
    return _near(source, other) and is_copy(mine, print, _family(source) == _family(other))


def _family(source: Source) -> str:
    return (source.language or "")[:2]


def _near(a: Source, b: Source) -> bool:
    p, q = bounds(a.published), bounds(b.published)
    if not p or not q:
        return True
    from newsledger.crosscheck.compare import days_apart

    return days_apart(p, q) <= WITHIN


def _copies(listed: Sequence[Source], group: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Give the places of articles that are copies of one text; ``group``: of one group they need not be compared."""
    if len(set(group)) == 1:
        return
    if len(listed) > FEW:
        index = CopyIndex()
        place = {source.doc: i for i, source in enumerate(listed)}
        for i, source in enumerate(listed):
            yield from ((i, place[other.doc]) for other in index.add(source))
        return
    prints = [fingerprint(source.signature) for source in listed]
    for i, j in combinations(range(len(listed)), 2):
        met = group[i] != group[j] and _may_be_copy(prints[i], prints[j])
        if met and _is_copy(listed[i], prints[i], listed[j], prints[j]):
            yield i, j


def origins(sources: Iterable[Source]) -> Mapping[str, str]:
    """Give for each article (by ``doc``) the name of its independent origin.

    Articles have one origin when they credit the same one (or stand in the same outlet and credit none), or when they
    are copies of one text. The name is the credited origin, else the outlet, else the id of the article.
    """
    listed = list({source.doc: source for source in sources}.values())
    if len(listed) == 1:
        return {listed[0].doc: listed[0].origin or listed[0].outlet or listed[0].doc}
    listed.sort(key=lambda source: (source.published or "9999", source.doc))
    named: dict[str, int] = {}
    group = [
        named.setdefault(fold_name(name), i) if (name := source.origin or source.outlet) else i
        for i, source in enumerate(listed)
    ]
    for i, j in _copies(listed, group):
        if group[i] != group[j]:
            before, now = group[i], group[j]
            group = [now if one == before else one for one in group]
    members: dict[int, list[Source]] = {}
    for i, source in enumerate(listed):
        members.setdefault(group[i], []).append(source)
    result: dict[str, str] = {}
    for found in members.values():
        credited = next((s.origin for s in found if s.origin), None)
        name = credited or next((s.outlet for s in found if s.outlet), None) or found[0].doc
        result.update({source.doc: name for source in found})
    return result
