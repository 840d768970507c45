"""Quotations of whole articles: speech or not, whose, nested and unclosed, hostile input."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.model import Article, Claim
from newsledger.run.extract import read_article


def statements(text: str, language: str | None = None) -> list[Claim]:
    reading = read_article(Article("a", text, language=language, published="2024-05-08"))
    return [claim for claim in reading.claims if claim.kind == "statement"]


SPEAKERS = [
    # article, the speakers of its quotations in text order
    (
        "Clara Jones leads the bank. Her deputy is Peter Wilson.\n\n“We are safe and we are well funded,” she said.",
        ["Clara Jones"],
    ),
    (
        "“We sold too early,” Peter Wilson said.\n\n“Nobody knew what it was worth at that time.”",
        ["Peter Wilson", "Peter Wilson"],
    ),
    (
        "Peter Wilson said “nothing was hidden.” Clara Jones disagreed. “That is simply not what happened,” she said.",
        ["Peter Wilson", "Clara Jones"],
    ),
    (
        "Microsoft chief executive Satya Nadella spoke first. “We plan to hire in every market,” Nadella said.",
        ["Satya Nadella"],
    ),
    ("Peter Wilson opened the “Blue Room” in May.", []),
    ("“Annual Report” was printed on the cover.", []),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text: str, expected: list[str]) -> None:
    assert [claim.arguments["speaker"] for claim in statements(text)] == expected


def test_a_date_of_speaking_holds_for_the_same_speaker_later() -> None:
    found = statements("“Sales rose,” Peter Wilson said on Monday. “They will rise again,” he said.")
    assert [claim.arguments.get("date") for claim in found] == ["2024-05-06", "2024-05-06"]


def test_claims_inside_a_quotation_are_its_speakers() -> None:
    text = "“Tesla fired 400 workers in Berlin,” Peter Wilson told Reuters."
    reading = read_article(Article("a", text))
    layoffs = [claim for claim in reading.claims if claim.kind == "layoff"]
    assert [claim.arguments.get("said_by") for claim in layoffs] == ["Peter Wilson"]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(["“", "”", '"', "'", "Peter Wilson", " said ", "no", ". ", "\n\n", ":", "> ", "「", "」"]))
)
def test_any_arrangement_of_marks_gives_quotes_that_the_text_holds(pieces: list[str]) -> None:
    text = "".join(pieces)
    for claim in statements(text, "en"):
        assert claim.arguments["quote"] in text
        assert text[claim.start : claim.end] == claim.evidence


@pytest.mark.parametrize("unit", ['"a b c d e f" ', "“Yes we can do it now,\n\n", '"Yes we can," he said. '])
def test_time_grows_with_the_text_only(unit: str) -> None:
    def seconds(size: int) -> float:
        text = (unit * (size // len(unit) + 1))[:size]
        started = time.process_time()
        statements(text, "en")
        return time.process_time() - started

    seconds(1_000)
    assert seconds(60_000) < 12 * max(seconds(15_000), 0.05)


def test_a_paragraph_after_a_colon_is_quoted_without_marks() -> None:
    found = statements("Peter Wilson, head of the bank, wrote:\n\nWe closed the branch in May. It will not open again.")
    assert [claim.arguments["quote"] for claim in found] == ["We closed the branch in May. It will not open again."]


def test_a_list_after_a_colon_is_no_quotation() -> None:
    assert not statements("Peter Wilson listed his reasons:\n\nThe rent\n\nThe wages")
