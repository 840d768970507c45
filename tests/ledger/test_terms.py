import pytest

from newsledger.ledger.terms import fold_same_length, phrases, snippet, terms

TERMS = [
    ("Alibaba's 裁員计划", ["alibaba", "s", "裁员", "员计", "计划", "划"]),
    ("Ａｃｍｅ café", ["acme", "cafe"]),
    ("一", ["一"]),
    ("", []),
    ("snake_case 2.8bn", ["snake", "case", "2", "8bn"]),
]


@pytest.mark.parametrize(("text", "expected"), TERMS)
def test_terms(text: str, expected: list[str]) -> None:
    assert terms(text) == expected


PHRASES = [
    ("張一鳴 fined", [["张一", "一鸣"], ["fined"]]),
    ('"record low" 阿里', [["record", "low"], ["阿里"]]),
    ("鸣", [["鸣*"]]),
    ("“裁员 计划”", [["裁员", "员", "计划"]]),
    ("!!!", []),
]


@pytest.mark.parametrize(("query", "expected"), PHRASES)
def test_phrases(query: str, expected: list[list[str]]) -> None:
    assert phrases(query) == expected


@pytest.mark.parametrize("text", ["İstanbul ẞ", "阿里巴巴ＡＢＣ", "ŉ ǰ ΐ", "plain"])
def test_folding_keeps_the_length(text: str) -> None:
    assert len(fold_same_length(text)) == len(text)


def test_snippet_shows_the_match_in_its_surroundings() -> None:
    text = "Nothing here. " * 30 + "Then 張一鳴 resigned.\nMore." + " Rest." * 50
    shown, marks = snippet(text, "张一鸣 RESIGNED")
    assert [shown[a:b] for a, b in marks] == ["張一鳴", "resigned"]
    assert "\n" not in shown
    assert len(shown) <= 90


def test_snippet_without_a_match_gives_the_beginning_unmarked() -> None:
    assert snippet("Some text.", "absent") == ("Some text.", [])
