"""Which titles may name one post, and which surely name two."""

import pytest

from newsledger.crosscheck.periods import other_period, same_period
from newsledger.crosscheck.titles import may_be_one

ONE = [
    ("CEO", "chief executive"),
    ("chief executive officer", "首席执行官"),
    (["Chairman", "CEO"], "執行長"),
    ("董事會主席", "chairman"),
    ("head", "chief executive"),
    ("senior analyst", "analyst"),
    ("competition chief", "Competition Commissioner"),
    ("finance chief", "CFO"),
    ("vice president", "senior vice-president"),
    ("副总裁", "vice president"),
    ("首席分析師", "分析师"),
    (None, "chairman"),
]
TWO = [
    ("CEO", "CFO"),
    ("president", "vice president"),
    ("局長", "副局長"),
    ("chairman", "vice chairman"),
    ("interior minister", "finance minister"),
    ("prime minister", "interior minister"),
    ("global marketing chief", "CEO"),
    ("spokesman", "analyst"),
    ("局长", "发言人"),
]


@pytest.mark.parametrize(("a", "b"), ONE)
def test_one_post(a: object, b: object) -> None:
    assert may_be_one(a, b) and may_be_one(b, a)


@pytest.mark.parametrize(("a", "b"), TWO)
def test_two_posts(a: object, b: object) -> None:
    assert not may_be_one(a, b) and not may_be_one(b, a)


def test_of_two_houses_a_missing_title_and_a_mere_head_say_too_little() -> None:
    assert not may_be_one("head", "finance minister", same_org=False)
    assert not may_be_one(None, "CEO", same_org=False)
    assert may_be_one("CEO", "chief executive", same_org=False)


PERIODS = [
    ("second quarter", "Q2", True, False),
    ("second-quarter", "第二季度", True, False),
    ("2021年上半年", "first half of 2021", True, False),
    ("June", "6月", True, False),
    ("2019", "2019年", True, False),
    ("first quarter", "second quarter", False, True),
    ("2019", "2020", False, True),
    ("Q1 2019", "first quarter of 2020", False, True),
    ("last year", "2019", False, False),
    ("first quarter", "2019", False, False),
    ("5月", "第三季度", False, False),
]


@pytest.mark.parametrize(("a", "b", "same", "other"), PERIODS)
def test_periods(a: str, b: str, same: bool, other: bool) -> None:
    assert (same_period(a, b), other_period(a, b)) == (same, other)
