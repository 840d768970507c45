import re

import pytest

from newsledger.kinds.base import iter_patterns
from newsledger.patterns.lowered import begun_by_letters, compile_lowered, lowered


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


@pytest.mark.parametrize(
    ("source", "written"),
    [
        (r"\b(?:said|says|told) so", r"(?:s(?<=\bs)(?:aid|ays)|t(?<=\bt)(?:old)) so"),
        (r"\b(?:a(?:b|c)|[xy]z)\b", r"\b(?:a(?:b|c)|[xy]z)\b"),
        (r"\b(?:s?aid)", r"\b(?:s?aid)"),
        (r"\b(?:said|told)?", r"\b(?:said|told)?"),
        (r"\b(?:said|told)|so", r"\b(?:said|told)|so"),
        (r"(?<![\w-])(?:said|told)", r"(?:s(?<![\w-]s)(?:aid)|t(?<![\w-]t)(?:old))"),
        (r"\b(?:(?:said|told)|says)", r"(?:s(?<=\bs)(?:aid|ays)|t(?<=\bt)(?:old))"),
        (r"said", "said"),
    ],
)
def test_an_expression_that_begins_with_letters(source: str, written: str) -> None:
    assert begun_by_letters(source) == written


@pytest.mark.parametrize("text", ["he said so", "unsaid so", "told so, says so", "say so", "asays so says so"])
def test_beginning_with_letters_finds_the_same(text: str) -> None:
    source = r"\b(?:said|says?(?: [\])|(]| \|)?|told) so\b"
    expected = [m.span() for m in re.finditer(source, text)]
    assert [m.span() for m in re.finditer(begun_by_letters(source), text)] == expected
