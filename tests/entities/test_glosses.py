"""Names that an article itself prints in two scripts, and brackets that say something else."""

import pytest

from newsledger.entities import glosses
from newsledger.model import Article, Mention, Reading
from newsledger.run.linking import same_by_gloss

CASES: list[tuple[str, str, str, list[str]]] = [
    ("the other script, behind the name", "Orchard Group (果园集团) said so", "Orchard Group", ["果园集团"]),
    ("wide brackets", "果园集团（Orchard Group）表示", "果园集团", ["Orchard Group"]),
    ("a ticker is no name", "果园集团（ORCH）表示", "果园集团", []),
    ("a year is no name", "果园集团（Orchard 2021）表示", "果园集团", []),
    ("the same script", "Orchard Group (Orchard Foods) said so", "Orchard Group", []),
    ("not right behind", "Orchard Group and its unit (果园集团)", "Orchard Group", []),
    ("a remark", "Orchard Group (see the table 果园集团 below)", "Orchard Group", []),
    ("a remark in characters", "Orchard Group (化名) said so", "Orchard Group", []),
    ("a given name alone", "李大同（Martin）表示", "李大同", []),
]


def mention(text: str, name: str, type: str = "company", referring: str = "name") -> Mention:
    start = text.index(name)
    return Mention(start, start + len(name), name, type, referring=referring)


@pytest.mark.parametrize(("text", "name", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_glosses(text: str, name: str, expected: list[str]) -> None:
    assert [other for _, other in glosses(text, [mention(text, name)])] == expected


def test_only_proper_names_have_glosses() -> None:
    text = "the company (果园集团) said so"
    assert glosses(text, [mention(text, "the company", referring="description")]) == []
    assert glosses("Monday (星期一)", [mention("Monday (星期一)", "Monday", "date")]) == []


def test_two_names_side_by_side_are_one_entity_with_a_reason() -> None:
    text = "Orchardy Group (果园集团) said so"
    reading = Reading(Article("a1", text, language="en"), mentions=(mention(text, "Orchardy Group"),))
    ((first, second, reason),) = same_by_gloss(reading)
    assert {first, second} == {"org:orchardy", "org:果园"}
    assert reason == "a1 prints Orchardy Group (果园集团)"


def test_a_known_company_takes_no_strange_name() -> None:
    text = "Geely (果园集团) said so"
    reading = Reading(Article("a1", text, language="en"), mentions=(mention(text, "Geely"),))
    assert same_by_gloss(reading) == []


def test_what_is_left_of_an_authoritys_name_has_no_other_name() -> None:
    text = "國會（Orchard Club）表示"
    assert glosses(text, [mention(text, "國會", "authority")]) == []
