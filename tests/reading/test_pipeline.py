"""The whole reading: what every claim promises, whatever the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsledger.kinds import all_kinds
from newsledger.model import STATUSES, Article, Reading
from newsledger.run.extract import read_article

PIECES = st.sampled_from(
    [
        "Acme Corp", "Jane Doe", "chief executive", " resigned as ", " of ", " said ", "“", "”", "\"", ". ", ", ", "\n\n", "$2 billion",
        " was fined ", " by regulators", "10 percent", " on Monday", "微风集团", "李明", "辞任", "董事长", "，", "。", "「", "」", "罚款", "3亿元", "\U0001f600",
        "[Acme](http://x.example)", "<b>", "---\n", "{{< x >}}", "> ", "\ue000", "\u202e", "é",
    ]
)  # fmt: skip


def check(reading: Reading, text: str) -> None:
    """Check what every claim and mention promises."""
    assert reading.article.text == text
    kinds = all_kinds()
    for claim in reading.claims:
        assert claim.evidence
        assert text[claim.start : claim.end] == claim.evidence
        assert claim.kind in kinds
        assert claim.status in STATUSES
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.text


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_claim_cites_the_very_characters(text: str) -> None:
    check(read_article(Article("p", text)), text)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=400))
def test_no_text_is_too_odd(text: str) -> None:
    check(read_article(Article("p", text)), text)


def test_reading_is_a_pure_function() -> None:
    article = Article("p", "Jane Doe resigned as chief executive of Acme Corp. “I am done,” Doe said.")
    assert read_article(article) == read_article(article)


def test_a_headline_is_no_further_claim() -> None:
    text = "# Acme fined $5 million\n\nRegulators fined Acme Corp $5 million on Monday.\n"
    fines = [c for c in read_article(Article("h", text)).claims if c.kind == "enforcement"]
    assert len(fines) == 1
    assert fines[0].start > text.index("\n")


@pytest.mark.parametrize("piece", ["Acme Corp said it fined Bolt Inc. ", "“ ", "a, ", "罚款，", "1 ", "((((", "Xx "])
def test_time_is_linear_in_the_length(piece: str) -> None:
    def seconds(size: int) -> float:
        text = (piece * (size // len(piece) + 1))[:size]
        before = time.process_time()
        read_article(Article("t", text))
        return time.process_time() - before

    seconds(5_000)
    small, large = seconds(20_000), seconds(80_000)
    assert large < 12 * max(small, 0.05), f"20 kB took {small:.2f} s, 80 kB {large:.2f} s"
