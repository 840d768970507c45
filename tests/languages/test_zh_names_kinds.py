"""What says of which sort a Chinese company is, before its name; all sentences are made for these tables."""

from __future__ import annotations

import pytest

from newsledger.catalogue import Catalogue
from newsledger.languages.zh.names import find_names

AFTER_SORT = [
    ("半导体设备厂澜江科技今日召开董事会。", "澜江科技"),
    ("货柜航商澜江海运3日与青石商船签署备忘录。", "澜江海运"),
    ("跨境支付公司“澜汇通”完成了3000万美元B轮融资。", "澜汇通"),
    ("IC设计厂澜江半导体今天公告，策略长请辞。", "澜江半导体"),
]
NO_FIRM = [
    ("公司持续赋能公司规模化发展。", "规模化发展"),
    ("除此之外，日常经营由总经理陆屿舟主持。", "日常经营由"),
    ("他因操纵证券市场被判刑。", "操纵证券"),
]


def companies(text: str) -> list[str]:
    return [mention.text for mention in find_names(text, [], Catalogue([])) if mention.type == "company"]


@pytest.mark.parametrize(("text", "name"), AFTER_SORT)
def test_the_sort_is_no_part_of_the_name(text: str, name: str) -> None:
    assert companies(text)[0] == name


@pytest.mark.parametrize(("text", "name"), NO_FIRM)
def test_words_that_end_like_a_company_are_none(text: str, name: str) -> None:
    assert name not in companies(text)
