"""Word lists of Chinese names: what words make up."""

from __future__ import annotations

import pytest

from newsledger.languages.zh.names_lexicon import is_tiled

KNOWN = frozenset(("机器", "机器人", "设计", "公司"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("设计公司", True),
        ("机器人设计", True),
        ("机器设计", True),
        ("机器人人", False),
        ("云栈设计", False),
        ("设", False),
    ],
)
def test_a_text_is_tiled_when_known_words_make_up_the_whole_of_it(text: str, expected: bool) -> None:
    assert is_tiled(text, KNOWN) is expected
