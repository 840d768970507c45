"""Names in quotation marks that nothing lists; all sentences are made for these tables."""

from __future__ import annotations

import pytest

from newsledger.languages.zh.names import fold
from newsledger.languages.zh.names_quoted import find_quoted

NAMES = [
    ("停车场品牌“泊易”已进入十城。", ["泊易"]),
    ("昨日，“问个诊”被曝泄露病历。", ["问个诊"]),
    ("硬氪获悉，「灵犀谷」近日完成A轮融资。", ["灵犀谷"]),
    ("連鎖藥房「康澤坊」母公司去年虧損。", ["康澤坊"]),
    ("“麦小筐”“豆多芽”“粟米来”等三家零食店关门。", ["麦小筐", "豆多芽", "粟米来"]),
]
NONE = [
    "公司推出“星火”计划，称之为“轻装”行动。",
    "他把这叫做“双赢”局面。",
    "市场再度“内卷”。",
    "“我们没有退路”，他说。",
    "会上提出“稳增长”“扩内需”“促就业”等三个方面。",
]


@pytest.mark.parametrize(("text", "names"), NAMES)
def test_a_trade_before_or_a_doing_after_makes_it_a_name(text: str, names: list[str]) -> None:
    assert [text[start:end] for start, end in find_quoted(fold(text))] == names


@pytest.mark.parametrize("text", NONE)
def test_plans_slogans_and_scare_quotes_are_no_names(text: str) -> None:
    assert not [text[start:end] for start, end in find_quoted(fold(text))]
