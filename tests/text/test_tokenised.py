"""Text whose signs were set apart by blanks: what it reads like joined, and that every offset leads back."""

import pytest

from newsledger.catalogue import load
from newsledger.model import Article
from newsledger.reading.pipeline import read
from newsledger.text.tokenised import is_tokenised, join

JOINED = (
    ("Alco ' s shares rose 4.7 % to $ 47.08 .", "Alco's shares rose 4.7% to $47.08."),
    ("`` We did n't , '' he said .", '"We didn\'t," he said.'),
    ("` ` Fine ' ' , said AB & C ' s boss .", '"Fine", said AB&C\'s boss.'),
    ("Alco Inc . ' s unit ( ALC ) has a 12 - month plan .", "Alco Inc.'s unit (ALC) has a 12-month plan."),
)


@pytest.mark.parametrize(("text", "expected"), JOINED)
def test_join(text: str, expected: str) -> None:
    joined = join(text)
    assert is_tokenised(text)
    assert joined.text == expected
    for i, sign in enumerate(joined.text):
        start, end = joined.span(i, i + 1)
        assert text[start:end].strip(" '`") in (sign, "", sign.strip("'\""))


@pytest.mark.parametrize(
    "text",
    (
        "Alco's shares rose 4.7% to $47.08, the 'best' day since May.",
        "A slip of the keyboard , nothing more." + " Alco makes cars. Its plants stand in Ohio." * 12,
        "He said: 'the dogs' dinner'.",
    ),
)
def test_ordinary_text_is_left(text: str) -> None:
    assert not is_tokenised(text)
    assert join(text).text == text or " ," in text


def test_reading_cites_the_text_as_it_was() -> None:
    text = "Alco Motors Inc . ' s shares rose 4.7 % to $ 47.08 on Monday ."
    reading = read(Article("a", text), load())
    (claim,) = reading.claims
    assert claim.kind == "price"
    assert claim.arguments["percent"] == 4.7
    assert claim.evidence == text[claim.start : claim.end]
    assert "4.7 % to $ 47.08" in claim.evidence
    for mention in reading.mentions:
        assert mention.text == text[mention.start : mention.end]
