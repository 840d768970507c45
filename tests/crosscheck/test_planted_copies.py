"""Planted copies: see ``benchmarks/copies.py``, which plants a hundred; here those of three articles."""

from benchmarks.copies import found, originals, others, planted
from newsledger.crosscheck.copies import CopyIndex

THREE = ("meta", "tencent", "didi-listing")


def test_planted_copies_are_found_and_other_articles_are_none() -> None:
    known, copies = originals(THREE), planted(THREE)
    right, missed, false = found(known, copies)
    assert len(copies) == 15
    assert len(right) >= 14, missed
    ways = {way for way, copy in copies if copy.doc in right}
    assert ways == {"verbatim", "trimmed", "renamed", "swapped", "reordered", "translated"}
    assert not false

    index = CopyIndex()
    for source in known:
        index.add(source)
    independent = others(THREE)
    assert len(independent) == 3
    assert [(one.doc, alike) for one in independent if (alike := index.add(one))] == []
