"""Where English names a position, and where its words name none."""

import pytest

from newsledger.languages.en.positions import find_positions
from newsledger.model import Sentence


def positions(text: str) -> list[str]:
    spans = find_positions(text, [Sentence(0, len(text), "body", 0)])
    return [text[start:end] for start, end in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla Venn, chief executive of Mistral Foods, said so.", ["chief executive"]),
        ("Orla Venn, chief executive officer of Mistral Foods, said so.", ["chief executive officer"]),
        ("It named Orla Venn chief legal and compliance officer.", ["chief legal and compliance officer"]),
        ("Its Chief Operating Officer Li Na left.", ["Chief Operating Officer"]),
        ("Orla Venn, SVP of Delivery at Mistral, said so.", ["SVP of Delivery"]),
        ("Orla Venn, vice president of research at Mistral, said so.", ["vice president of research"]),
        (
            "a senior vice president for Asia-Pacific and Japan at Dell",
            ["senior vice president for Asia-Pacific and Japan"],
        ),
        ("Tim Lee, head of international operations at GM, said so.", ["head of international operations"]),
        ("The head of Mistral Foods said so.", ["head"]),
        ("Ann Koh, a senior lecturer of Chinese Business at Aston University", ["senior lecturer of Chinese Business"]),
        ("Ann Koh, founder, CEO and chairman of Mistral", ["founder", "CEO", "chairman"]),
        ("He is a board member and operating partner at Bessemer.", ["board member", "operating partner"]),
        ("He was chairman of the board until May.", ["chairman of the board"]),
        ("Mistral's non-executive chairman and vice-chairman quit.", ["non-executive chairman", "vice-chairman"]),
        ("Attorney General Mark Dow sued.", ["Attorney General"]),
        ("Finance Minister Paul Chan spoke.", ["Finance Minister"]),
        ("Prime Minister Mark Dow and Senator Ann Koh met.", ["Prime Minister", "Senator"]),
        ("said Joseph Ho, telecom analyst at Daiwa.", ["telecom analyst"]),
        ("Jan Novak, an analyst, and a Mistral spokeswoman agreed.", ["analyst", "spokeswoman"]),
        ("its co-founder and chief scientist, Ilya Markov", ["co-founder", "chief scientist"]),
        ("former interim CEO Ann Koh", ["CEO"]),
        ("the newly appointed president of Mistral", ["president"]),
    ],
)
def test_position_is_found_with_its_functional_tail(text: str, expected: list[str]) -> None:
    assert positions(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Shares are expected to head lower.",
        "Analysts expect a loss.",
        "The directors of the film are sisters.",
        "The plan is the chief obstacle to a deal.",
        "It is a partner of the festival.",
        "The Executive Board meets today.",
        "Union members and executives met.",
        "The host of problems grew.",
        "In its Executive Quiz it asked.",
        "It was Dean Orr who said so.",
        "See example.com/president/index for more.",
        "the U.S. Attorney's Office in Boston",
    ],
)
def test_ordinary_words_are_no_position(text: str) -> None:
    assert positions(text) == []


def test_furniture_and_text_outside_sentences_is_skipped() -> None:
    text = "The president left. The chairman stayed."
    assert find_positions(text, [Sentence(20, len(text), "body", 0)]) == [(24, 32)]
    assert find_positions(text, [Sentence(0, len(text), "furniture", 0)]) == []
