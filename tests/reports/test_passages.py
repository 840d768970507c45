"""Words in sentences: what is found, what is not, and what is shown around it."""

import pytest

from newsledger.reports.passages import holds, passages

TEXT = (
    "Executives were summoned in July after the force suffered a data breach. It reportedly involved a billion people. "
    "Nothing else is known.\n\nA breach of contract was denied. The court will sit in May.\n"
)


@pytest.mark.parametrize(
    ("text", "words", "there"),
    [
        ("The force suffered data breaches.", "data breach", True),
        ("The force suffered data breaches.", '"data breaches"', True),
        ("The data of the breach", '"data breach"', False),
        ("It will start soon", "art", False),
        ("The breach", "data breach", False),
        ("阿里巴巴被處以罰款", "罚款", True),
        ("Ｍeta cut jobs", "META", True),
        ("Anything", "", True),
    ],
)
def test_holds(text: str, words: str, there: bool) -> None:
    assert holds(text, words) is there


def test_a_passage_is_the_sentence_with_most_of_the_words_and_the_next() -> None:
    assert passages(TEXT, "data breach") == [
        "Executives were summoned in July after the force suffered a data breach. It reportedly involved a billion people."
    ]


def test_passages_do_not_run_into_the_next_paragraph_nor_repeat() -> None:
    assert passages(TEXT, "nothing") == ["Nothing else is known."]
    found = passages(TEXT, "breach")
    assert found[1] == "A breach of contract was denied. The court will sit in May."
    assert len(found) == 2
    assert passages(TEXT, "merger") == []
