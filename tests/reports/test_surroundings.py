"""The sentence around a piece of evidence."""

import pytest

from newsledger.reports.surroundings import REACH, sentence_around

CASES = [
    ("One came. Acme was fined. More came.", "Acme", "Acme was fined."),
    ("One came. Acme was fined by Mr. Hu in May. More came.", "was fined", "Acme was fined by Mr. Hu in May."),
    ("前文。果园集团去年被罚两亿元。后文。", "被罚", "果园集团去年被罚两亿元。"),
    ("A title\nAcme was fined $2.5 million in 2021\nMore", "fined", "Acme was fined $2.5 million in 2021"),
    ("Acme was fined. It paid.", "fined. It", "Acme was fined. It paid."),
    ("fined", "fined", "fined"),
]


@pytest.mark.parametrize(("text", "evidence", "expected"), CASES, ids=[case[2] for case in CASES])
def test_sentence_around(text: str, evidence: str, expected: str) -> None:
    start = text.index(evidence)
    found, at = sentence_around(text, start, start + len(evidence))
    assert found == expected
    assert found[at : at + len(evidence)] == evidence


def test_a_text_without_ends_is_cut() -> None:
    text = "word " * 10_000
    found, at = sentence_around(text, 20_000, 20_004)
    assert len(found) <= 2 * REACH + 4
    assert found[at : at + 4] == "word"
