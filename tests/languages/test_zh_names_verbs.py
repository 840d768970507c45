"""Where Chinese names end at a verb or an adverb; all sentences are made for these tables."""

from __future__ import annotations

import pytest

from newsledger.catalogue import Catalogue
from newsledger.languages.zh.names import find_names

BEGINS_AFTER = [
    ("监管机构认定澜江集团未及时披露。", "澜江集团"),
    ("此前，老李又告知澜江集团此事。", "澜江集团"),
    ("他已答應澜江大學擔任校長。", "澜江大學"),
    ("這是澜江控股買下青石二廠之後的事。", "澜江控股"),
]
NO_NAME = [
    "公司正扩大自有工厂产能。",
    "市场上增加AI投资的声音不断。",
    "她昨日被裁定藐視法庭罪成。",
]
WHOLE = ["众议院拨款委员会", "澜江抽水蓄能有限公司", "青石县自来水公司", "澜江扶贫基金会", "成立眼視覺研究中心"]
PEOPLE = [
    ("创始人陆屿曾带领团队三年。", "陆屿"),
    ("合伙人陆屿舟曾对媒体表示不满。", "陆屿舟"),
    ("被告陆屿另被控妨害公务。", "陆屿"),
    ("林国曾女士出席。", "林国曾"),
]


def names(text: str) -> list[str]:
    return [mention.text for mention in find_names(text, [], Catalogue([]))]


@pytest.mark.parametrize(("text", "name"), BEGINS_AFTER)
def test_a_name_begins_after_the_verb_before_it(text: str, name: str) -> None:
    assert name in names(text)


@pytest.mark.parametrize("text", NO_NAME)
def test_a_verb_and_an_ending_are_no_name(text: str) -> None:
    found = [mention for mention in find_names(text, [], Catalogue([])) if mention.type == "company"]
    assert not found


@pytest.mark.parametrize("name", WHOLE)
def test_a_doing_that_bodies_are_named_for_cuts_nothing(name: str) -> None:
    whole = name.removeprefix("成立")
    assert whole in names(f"记者获悉，{name}昨日发布公告。")


@pytest.mark.parametrize(("text", "name"), PEOPLE)
def test_an_adverb_is_no_part_of_a_person(text: str, name: str) -> None:
    found = [mention.text for mention in find_names(text, [], Catalogue([])) if mention.type == "person"]
    assert found == [name]
