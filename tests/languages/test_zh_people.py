"""Quick looks for people in Chinese text find what a full search finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from newsledger.languages.zh import names_pairs


@given(st.text(alphabet="由张三李四王五和与、,。等的二人AB", max_size=40))
def test_pairs_are_those_of_a_search_of_the_whole_text(text: str) -> None:
    spans = [match.span() for match in names_pairs.pairs(text)]
    assert spans == [match.span() for match in names_pairs.PAIR.finditer(text)]
