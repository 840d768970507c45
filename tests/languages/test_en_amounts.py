"""Money, percentages and counts in English sentences of ours."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.languages.en.amounts import find_amounts
from newsledger.languages.en.numbers import parse_number
from newsledger.languages.en.values import find_values

MONEY: list[tuple[str, str, list[tuple[float, str | None]], str | None]] = [
    ("a $2.8 billion fine", "$2.8 billion", [(2.8e9, "USD")], None),
    ("US$ 7.7bn in cash", "US$ 7.7bn", [(7.7e9, "USD")], None),
    ("USD 2.8 billion", "USD 2.8 billion", [(2.8e9, "USD")], None),
    ("a fee of $ 12 million", "$ 12 million", [(12e6, "USD")], None),
    ("at $4.97 a share", "$4.97", [(4.97, "USD")], None),
    ("a 50bn yuan loan", "50bn yuan", [(50e9, "CNY")], None),
    ("an 18.2-billion-yuan fine", "18.2-billion-yuan", [(18.2e9, "CNY")], None),
    ("RMB 3.4 billion", "RMB 3.4 billion", [(3.4e9, "CNY")], None),
    ("5 million euros", "5 million euros", [(5e6, "EUR")], None),
    ("five million euros", "five million euros", [(5e6, "EUR")], None),
    ("a €3m grant", "€3m", [(3e6, "EUR")], None),
    ("a £2.5m bonus", "£2.5m", [(2.5e6, "GBP")], None),
    ("50 million pounds", "50 million pounds", [(50e6, "GBP")], None),
    ("1.2 trillion won", "1.2 trillion won", [(1.2e12, "KRW")], None),
    ("300 crore rupees", "300 crore rupees", [(3e9, "INR")], None),
    ("Rs 500 crore", "Rs 500 crore", [(5e9, "INR")], None),
    ("A$5 million", "A$5 million", [(5e6, "AUD")], None),
    ("C$5 million", "C$5 million", [(5e6, "CAD")], None),
    ("S$5 million", "S$5 million", [(5e6, "SGD")], None),
    ("HK$5 million", "HK$5 million", [(5e6, "HKD")], None),
    ("NT$5 million", "NT$5 million", [(5e6, "TWD")], None),
    ("45 cents apiece", "45 cents", [(0.45, "USD")], None),
    ("a billion dollars", "a billion dollars", [(1e9, "USD")], None),
    ("half a billion dollars", "half a billion dollars", [(5e8, "USD")], None),
    ("5,000 yuan", "5,000 yuan", [(5000, "CNY")], None),
    ("120 million Hong Kong dollars", "120 million Hong Kong dollars", [(120e6, "HKD")], None),
    ("200 billion yen", "200 billion yen", [(200e9, "JPY")], None),
    ("$2-3 billion", "$2-3 billion", [(2e9, "USD"), (3e9, "USD")], None),
    ("between $2 and $3 billion", "$2 and $3 billion", [(2e9, "USD"), (3e9, "USD")], None),
    ("$2 billion to $3 billion", "$2 billion to $3 billion", [(2e9, "USD"), (3e9, "USD")], None),
    ("100bn yuan (US$15.5bn)", "100bn yuan (US$15.5bn)", [(100e9, "CNY"), (15.5e9, "USD")], None),
    ("HKD 60.25 (USD 7.73)", "HKD 60.25 (USD 7.73)", [(60.25, "HKD"), (7.73, "USD")], None),
    (
        "9 million yuan [about $1.4 million]",
        "9 million yuan [about $1.4 million]",
        [(9e6, "CNY"), (1.4e6, "USD")],
        None,
    ),
    (
        "9 million yuan, or $1.4 million, in fees",
        "9 million yuan, or $1.4 million",
        [(9e6, "CNY"), (1.4e6, "USD")],
        None,
    ),
    ("over $5 million", "$5 million", [(5e6, "USD")], "lower"),
    ("more than $5 million", "$5 million", [(5e6, "USD")], "lower"),
    ("at least $5 million", "$5 million", [(5e6, "USD")], "lower"),
    ("nearly $5 million", "$5 million", [(5e6, "USD")], "upper"),
    ("up to $5 million", "$5 million", [(5e6, "USD")], "upper"),
    ("less than $5 million", "$5 million", [(5e6, "USD")], "upper"),
    ("about $5 million", "$5 million", [(5e6, "USD")], None),
    ("$5 million or more", "$5 million", [(5e6, "USD")], "lower"),
]

FIGURES: list[tuple[str, str, str, float | None, str | None]] = [
    ("rose 10% overnight", "percent", "10%", 10, None),
    ("rose 10 percent", "percent", "10 percent", 10, None),
    ("rose 10 per cent", "percent", "10 per cent", 10, None),
    ("rose ten percent", "percent", "ten percent", 10, None),
    ("fell 3.7 percentage points", "percent", "3.7 percentage points", 3.7, None),
    ("cut by 25 basis points", "percent", "25 basis points", 0.25, None),
    ("growth of -5.2% was seen", "percent", "-5.2%", -5.2, None),
    ("almost 70% of them", "percent", "70%", 70, "upper"),
    ("73,000 workers", "count", "73,000", 73000, None),
    ("nearly 73,000 workers", "count", "73,000", 73000, "upper"),
    ("1 billion users", "count", "1 billion", 1e9, None),
    ("10m users", "count", "10m", 10e6, None),
    ("two million cars", "count", "two million", 2e6, None),
    ("one and a half million cars", "count", "one and a half million", 1.5e6, None),
    ("twenty-five stores", "count", "twenty-five", 25, None),
    ("a dozen suppliers", "count", "a dozen", 12, None),
    ("5,000+ staff", "count", "5,000", 5000, "lower"),
    ("20 stores", "count", "20", 20, None),
    ("In 12 countries", "count", "12", 12, None),
    ("as many as 40 plants", "count", "40", 40, "upper"),
    ("three people", "count", "three", 3, None),
    ("one employee", "count", "one", 1, None),
    ("tens of thousands of jobs", "count", "tens of thousands", None, None),
    ("several hundred jobs", "count", "several hundred", None, None),
    ("a third of its staff", "count", "a third", None, None),
    ("half of its staff", "count", "half", None, None),
    ("hundreds of millions of dollars", "money", "hundreds of millions of dollars", None, None),
]

NOT_FOUND = [
    "the Model 3 sedan",
    "an iPhone 12 case",
    "a Boeing 737 crash",
    "the 737 MAX crash",
    "5G masts",
    "a 4K screen",
    "a COVID-19 ward",
    "Kweichow Moutai (600519)",
    "Tencent (0700.HK)",
    "No. 3 in the list",
    "version 1.2.3",
    "see page 12",
    "36Kr wrote",
    "call 555-1234 now",
    "won 2-1 on Sunday",
    "one of the best",
    "no one came",
    "five years on",
    "a 10-year lease",
    "a 72-hour window",
    "Li Na, 51, quit",
    "at 8 p.m. sharp",
    "the 3rd time",
    "https://example.com/a/12345",
    "#100 on the chart",
    "30 km away",
    "1. Introduction",
]


@pytest.mark.parametrize(("text", "words", "amounts", "bound"), MONEY)
def test_money(text: str, words: str, amounts: list[tuple[float, str | None]], bound: str | None) -> None:
    (mention,) = find_amounts(text)
    assert (mention.type, mention.text, mention.bound) == ("money", words, bound)
    assert [(a["value"], a.get("currency")) for a in mention.value] == amounts


@pytest.mark.parametrize(("text", "kind", "words", "value", "bound"), FIGURES)
def test_figures(text: str, kind: str, words: str, value: float | None, bound: str | None) -> None:
    (mention,) = find_amounts(text)
    assert (mention.type, mention.text, mention.value, mention.bound) == (kind, words, value, bound)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [m.text for m in find_amounts(text)] == []


@pytest.mark.parametrize(
    ("text", "region", "currency"),
    [
        ("a $5 fee", "AU", "AUD"),
        ("a $5 fee", "HK", "HKD"),
        ("a $5 fee", "US", "USD"),
        ("a US$5 fee", "HK", "USD"),
        ("a ¥5 fee", "JP", "JPY"),
        ("a ¥5 fee", None, "CNY"),
        ("a ¥5 fee, paid in yen", None, "JPY"),
    ],
)
def test_sign_alone_follows_the_region(text: str, region: str | None, currency: str) -> None:
    assert find_amounts(text, region)[0].value[0]["currency"] == currency


def test_change_is_not_a_range() -> None:
    assert [m.text for m in find_amounts("rose from $5 to $10")] == ["$5", "$10"]


def test_dates_win_over_counts() -> None:
    mentions = find_values("In 2021, on May 3, it sold 40 boats for $5 million.", "2022-05-12")
    assert [(m.type, m.text) for m in mentions] == [
        ("date", "2021"),
        ("date", "May 3"),
        ("count", "40"),
        ("money", "$5 million"),
    ]


ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spell(number: int) -> str:
    """Spell a number below a thousand million."""
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if number >= size:
            rest = number % size
            return spell(number // size) + f" {name}" + (f" {spell(rest)}" if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


@given(st.integers(min_value=0, max_value=999_999_999))
def test_spelt_numbers_are_read_back(number: int) -> None:
    assert parse_number(spell(number)) == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2.8 billion", 2.8e9),
        ("a dozen", 12),
        ("half a million", 5e5),
        ("two and a half million", 2.5e6),
        ("tens", None),
        ("", None),
        ("apples", None),
        ("1,234.5", 1234.5),
    ],
)
def test_parse_number(words: str, value: float | None) -> None:
    assert parse_number(words) == value


PIECES = st.sampled_from(
    [
        "$",
        "US$",
        "5",
        "2.8",
        " billion",
        "m",
        "%",
        " to ",
        "-",
        "(",
        ")",
        "€",
        " yuan",
        "three",
        " percent",
        ",000",
        "tens of thousands",
        " a",
        "\u00a0",
        "1.2.3",
        "HK$",
        "4/5",
        ".5",
    ]
)


@given(
    st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=14).map("".join)),
    st.sampled_from([None, "HK", "JP", "zz"]),
)
def test_any_text_is_read_and_offsets_hold(text: str, region: str | None) -> None:
    last: Any = 0
    for mention in find_values(text, "2021-05-20", region):
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.start >= last
        last = mention.end
