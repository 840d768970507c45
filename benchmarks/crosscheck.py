"""Measures the cross-check: joining on hand-written pairs, and copies that were planted.

python -m benchmarks.crosscheck
"""

from __future__ import annotations

from benchmarks.copies import found, originals, others, planted
from benchmarks.pairs import pairs, scores
from newsledger.crosscheck.copies import CopyIndex


def main() -> None:
    """Print the figures, and what went wrong by name."""
    listed = pairs()
    precision, recall = scores(listed)
    print(f"same event: {len(listed)} pairs, {sum(p.same for p in listed)} same: P {precision:.3f} R {recall:.3f}")
    for pair in listed:
        if pair.joined != pair.same:
            print(f"  {'not joined' if pair.same else 'joined wrongly'}: {pair.a.claim.kind}: {pair.about}")
    known, copies = originals(), planted()
    right, missed, false = found(known, copies)
    print(f"copies: {len(right)} of {len(copies)} found, {len(false)} false")
    for one in (*missed, *false):
        print(f"  {one}")
    index = CopyIndex()
    for source in known:
        index.add(source)
    independent = others()
    wrong = [one.doc for one in independent if index.add(one)]
    print(f"other articles on the same events: {len(wrong)} of {len(independent)} called copies {wrong or ''}")


if __name__ == "__main__":
    main()
