import re

import pytest

from newsledger.kinds.base import iter_patterns
from newsledger.patterns.lowered import compile_lowered, lowered


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (r"\bFined? by\b", r"\bfined? by\b"),
        (r"(?P<Org>[A-Z][\w-]+)\S\W", r"(?P<Org>[a-z][\w-]+)\S\W"),
        (r"[^]A-Z]\]|X", r"[^]a-z]\]|x"),
        (r"[A-Za-z-]{1,3}", r"[a-za-z-]{1,3}"),
        ("[À-Ö] \\ue000", "[à-ö] \\ue000"),
        (r"(?-i:[A-Z])x", None),
        (r"[A-z]", None),
        (r"[0-Z]", None),
        (r"\u00c0", None),
        ("İ", None),
    ],
)
def test_an_expression_for_lower_case(source: str, written: str | None) -> None:
    assert lowered(source) == written


@pytest.mark.parametrize("language", ["en", "zh"])
def test_patterns_find_in_lower_case_what_they_find_in_any(language: str) -> None:
    for pattern in iter_patterns(language):
        written = lowered(pattern.source)
        assert written is None or re.compile(written).groupindex == re.compile(pattern.source).groupindex, pattern.rule


def test_what_minds_case_is_left_as_it_is() -> None:
    assert compile_lowered(r"(?-i:May) \d").search("may 5") is None
    assert compile_lowered(r"MAY \d").search("may 5") is not None
