"""Alternations written as trees match just their words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.text.alternation import alternation, begun_by_class

WORDS = st.lists(st.text(alphabet="abc d.'-", min_size=1, max_size=6), min_size=1, max_size=12)


@given(WORDS, st.text(alphabet="abc d.'-", max_size=6))
def test_it_matches_its_words_and_no_others(words: list[str], other: str) -> None:
    expression = re.compile(alternation(words))
    assert all(expression.fullmatch(word) for word in words)
    assert bool(expression.fullmatch(other)) == (other in words)


def test_the_longest_word_is_taken() -> None:
    found = re.compile(alternation(["step", "stepped", "stepped down"])).match("stepped down now")
    assert found is not None
    assert found[0] == "stepped down"


@pytest.mark.parametrize("words", [[], [""]])
def test_nothing_to_match_is_refused(words: list[str]) -> None:
    with pytest.raises(ValueError, match="alternation takes"):
        alternation(words)


@pytest.mark.parametrize(
    "source",
    [
        "今(?=[年天])|[前后]年|[0-9](?=[0-9]?月)|元月",
        r"\-(?=[0-9])|−(?=9)|[$¥]|[a-c]|ab",
        "甲(?:乙|丙)|[甲乙]丁|丁",
    ],
)
@given(text=st.text(alphabet="今前后年天月元0129-−$¥abc甲乙丙丁", max_size=12))
def test_begun_by_a_class_it_finds_the_same(source: str, text: str) -> None:
    written = begun_by_class(source)
    assert written.startswith("[")
    assert [m.span() for m in re.finditer(written, text)] == [m.span() for m in re.finditer(source, text)]


@pytest.mark.parametrize("source", ["(?:a|b)c", "a?b|c", "[^a]b", "[-a]b", r"[\w]b", r"\wb", "a|", "a{2}|b", "[ab]+|c"])
def test_what_does_not_begin_with_one_character_is_given_back(source: str) -> None:
    assert begun_by_class(source) == source
