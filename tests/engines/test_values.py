"""Which figures and dates a text gives."""

from __future__ import annotations

import pytest

from newsledger.engines.values import find_date, find_figure, number_of
from newsledger.languages.en.values import find_values as en_values
from newsledger.languages.zh.values import find_values as zh_values
from newsledger.model import Mention


def mentions(text: str, published: str | None = "2022-05-10") -> list[Mention]:
    return (en_values if text.isascii() else zh_values)(text, published)


@pytest.mark.parametrize(
    ("value", "text", "there"),
    [
        (2_800_000_000, "It paid $2.8 billion.", True),
        (2_800_000, "It paid $2.8 billion.", False),
        (2.8, "It paid $2.8 billion.", False),
        (1200, "It cut 1,200 jobs.", True),
        (120, "It cut 1,200 jobs.", False),
        (-12, "Sales fell 12%.", True),
        (13, "Sales fell 12%.", False),
        (5_000_000_000, "Between 5 and 6 billion dollars.", True),
        (50_000_000, "捐赠五千万元", True),
        (35_000, "销量达3.5万辆", True),
        (35_000_000, "销量达3.5万辆", False),
        (2500, "增长25倍", True),
        (100, "Profit doubled.", True),
        (66.7, "占三分之二", True),
        (66.7, "曾占2/3的份额", True),
        (20, "Sales fell by a fifth.", True),
        (3, "Three people left.", True),
        (4, "Three people left.", False),
        (7, "No figure here.", False),
    ],
)
def test_figures(value: float, text: str, there: bool) -> None:
    assert find_figure(value, mentions(text), text)[0] is there


def test_the_currency_is_the_one_that_is_printed() -> None:
    text = "It paid 65 million kroner and $3 million."
    assert find_figure(3_000_000, mentions(text), text) == (True, "USD")


@pytest.mark.parametrize(
    ("date", "text", "there"),
    [
        ("2022-04-01", "from April 1, 2022", True),
        ("2022-04", "from April 1, 2022", True),
        ("2022-04-02", "from April 1, 2022", False),
        ("2022-05-09", "said on Monday", True),
        ("2022-05-08", "said on Monday", False),
        ("2021-12", "last December", True),
        ("2021-12-24", "last December", False),
        ("2022-04", "上个月", True),
        ("2022-03", "上个月", False),
        ("2021-07/2022-04", "between July 2021 and April 2022", True),
        ("2021-06/2022-04", "between July 2021 and April 2022", False),
        ("2022-05-10", "It resigned.", False),
        ("yesterday", "said yesterday", False),
        ("2022-02-31", "on February 31", False),
        ("", "on Monday", False),
    ],
)
def test_dates(date: str, text: str, there: bool) -> None:
    assert find_date(date, mentions(text), text, "2022-05-10") is there


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (3, 3),
        (2.5, 2.5),
        ("1,200", 1200),
        ("10%", 10),
        ("many", None),
        (True, None),
        (None, None),
        (float("nan"), None),
        (float("inf"), None),
        ([1], None),
        (10**30, None),
    ],
)
def test_numbers_of_an_answer(value: object, number: float | None) -> None:
    assert number_of(value) == number
