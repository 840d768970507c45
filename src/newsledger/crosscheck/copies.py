"""Which articles are copies of one text, and how many independent origins stand behind a fact.

MinHash over shingles (Broder 1997, "On the resemblance and containment of documents"): the share of equal minima
estimates the Jaccard similarity of the shingle sets; here 128 minima, so the estimate is good to about ±0.09.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from newsledger.model import Source
from newsledger.text.fold import fold_name, simplify

SIZE = 128
COPY = 0.5
"""Share of common shingles from which on two texts are one origin."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORD = re.compile(r"\w+")
_PRIME = np.uint64((1 << 61) - 1)
_RANDOM = np.random.default_rng(20210520)
_FACTORS = _RANDOM.integers(1, 1 << 29, SIZE, dtype=np.uint64)
_OFFSETS = _RANDOM.integers(0, 1 << 60, SIZE, dtype=np.uint64)


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


def signature(text: str) -> tuple[int, ...]:
    """Give the text's MinHash: ``SIZE`` numbers of 32 bits; empty for a text without words."""
    hashed = np.fromiter(shingles(text), dtype=np.uint64)
    if not hashed.size:
        return ()
    least = np.full(SIZE, np.iinfo(np.uint64).max, dtype=np.uint64)
    # In slices: a book of an article would need SIZE times its shingles in memory at once.
    for at in range(0, hashed.size, 4096):
        piece = hashed[at : at + 4096]
        least = np.minimum(least, ((_FACTORS[:, None] * piece[None, :] + _OFFSETS[:, None]) % _PRIME).min(axis=1))
    return tuple((least & np.uint64(0xFFFFFFFF)).tolist())


def resemblance(a: Sequence[int], b: Sequence[int]) -> float:
    """Estimate the share of common shingles from two signatures; 0 when one is missing."""
    if not a or len(a) != len(b):
        return 0.0
    return sum(x == y for x, y in zip(a, b, strict=True)) / len(a)


def origins(sources: Iterable[Source]) -> Mapping[str, str]:
    """Give for each article (by ``doc``) the name of its independent origin.

    Articles have one origin when they credit the same one (or stand in the same outlet and credit none), or when they
    are near-duplicates. The name is the credited origin, else the outlet, else the id of the article.
    """
    listed = list({source.doc: source for source in sources}.values())
    listed.sort(key=lambda source: (source.published or "9999", source.doc))
    group = list(range(len(listed)))

    def root(i: int) -> int:
        while group[i] != i:
            group[i] = group[group[i]]
            i = group[i]
        return i

    named: dict[str, int] = {}
    for i, source in enumerate(listed):
        name = source.origin or source.outlet
        if name:
            group[root(i)] = root(named.setdefault(fold_name(name), i))
    for i, a in enumerate(listed):
        for j in range(i):
            if root(i) != root(j) and resemblance(a.signature, listed[j].signature) >= COPY:
                group[root(i)] = root(j)
    members: dict[int, list[Source]] = {}
    for i, source in enumerate(listed):
        members.setdefault(root(i), []).append(source)
    result: dict[str, str] = {}
    for found in members.values():
        credited = next((s.origin for s in found if s.origin), None)
        name = credited or next((s.outlet for s in found if s.outlet), None) or found[0].doc
        result.update({source.doc: name for source in found})
    return result
