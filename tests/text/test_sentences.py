"""Sentences: where they end, what is passed over, and that nothing is lost."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.model import Zone
from newsledger.text.sentences import MAX_SENTENCE, split_sentences


def sentences(text: str, language: str = "en") -> list[str]:
    """Split a text that is body throughout."""
    found = split_sentences(text, [Zone(0, len(text), "body")] if text else [], language)
    return [text[s.start : s.end] for s in found]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Acme fell. Bolt rose.", 2),
        ("Mr. Doe of Acme Inc. said no. He left.", 2),
        ("The U.S. fined Acme $2.5 billion. It paid.", 2),
        ("Shares of Acme Inc. The company fell.", 2),
        ("“We left. We came back,” he said. Nobody saw it.", 3),
        ("Is it true? Yes! It is.", 3),
        ("One paragraph\n\nAnother one", 2),
        ("J. P. Doe joined on Jan. 5 at 9 a.m. in No. 3 Street.", 1),
    ],
)
def test_english(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("公司宣布裁员。股价下跌。", 2),
        ("他说：“我们会回来。”随后离开。", 2),
        ("营收增长；利润下降", 2),
        ("一行\n两行", 2),
    ],
)
def test_chinese(text: str, count: int) -> None:
    assert len(sentences(text, "zh-Hans")) == count


def test_furniture_on_lines_of_its_own_ends_a_paragraph() -> None:
    text = "Acme fell\nSign up now\nBolt rose"
    zones = [Zone(0, 10, "body"), Zone(10, 22, "furniture"), Zone(22, len(text), "body")]
    assert [text[s.start : s.end] for s in split_sentences(text, zones, "en")] == ["Acme fell", "Bolt rose"]


def test_a_run_without_stops_is_cut() -> None:
    assert max(map(len, sentences("word " * 2000))) <= MAX_SENTENCE


@given(st.text(alphabet=st.sampled_from('Aa b.。！\n"”；,Inc1'), max_size=300), st.sampled_from(["en", "zh-Hant"]))
def test_sentences_are_in_order_and_hold_all_that_is_no_space(text: str, language: str) -> None:
    found = split_sentences(text, [Zone(0, len(text), "body")] if text else [], language)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert "".join("".join(text[s.start : s.end].split()) for s in found) == "".join(text.split())
