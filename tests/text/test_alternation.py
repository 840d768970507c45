"""Alternations written as trees match just their words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.text.alternation import alternation

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
