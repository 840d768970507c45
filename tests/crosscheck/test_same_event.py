"""Joining, on pairs of claims written for it: see ``same_event.toml``."""

from benchmarks.pairs import pairs, scores


def test_hand_written_pairs_are_joined_as_a_reader_would() -> None:
    found = pairs()
    same = sum(pair.same for pair in found)
    assert len(found) >= 150 and 0.4 < same / len(found) < 0.6
    wrong = [pair.about for pair in found if pair.joined != pair.same]
    precision, recall = scores(found)
    assert precision >= 0.97 and recall >= 0.85, wrong
