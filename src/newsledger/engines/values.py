"""Whether a figure or a date of an answer is one that the text gives.

First what our own rules read there counts (``Mention.value``), then the printed digits themselves.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from newsledger.model import Mention
from newsledger.model.dates import bounds
from newsledger.text.fold import fold_width, simplify

_SCALES = {
    **{"thousand": 1e3, "k": 1e3, "million": 1e6, "mn": 1e6, "mln": 1e6, "m": 1e6, "billion": 1e9, "bn": 1e9, "b": 1e9},
    **{"trillion": 1e12, "tn": 1e12, "lakh": 1e5, "crore": 1e7, "hundred": 1e2, "dozen": 12.0},
    **{"百": 1e2, "千": 1e3, "万": 1e4, "十万": 1e5, "百万": 1e6, "千万": 1e7, "亿": 1e8, "十亿": 1e9, "百亿": 1e10},
    **{"千亿": 1e11, "万亿": 1e12, "兆": 1e12},
}
_SCALE = "|".join(sorted(map(re.escape, _SCALES), key=len, reverse=True))
_NUMBER = re.compile(
    rf"(?<![\d.])(\d{{1,3}}(?:,\d{{3}}){{1,5}}(?:\.\d{{1,6}})?|\d{{1,18}}(?:\.\d{{1,6}})?)"
    rf"(?: ?(?:to|and|or|-|–|至|到|~) ?[^\s\d]{{0,2}}(\d{{1,6}}(?:\.\d{{1,6}})?))?"
    rf"[ -]?({_SCALE}|times|-?fold|倍)?(?![a-z])",
    re.IGNORECASE,
)
_WORDS = {
    **{w: n for n, w in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)},  # noqa: SIM905
    **{
        "half": 50,
        "一半": 50,
        "doubled": 100,
        "doubling": 100,
        "翻番": 100,
        "翻倍": 100,
        "翻一番": 100,
        "tripled": 200,
    },
    **{
        "quadrupled": 300,
        "halved": 50,
        "腰斩": 50,
        "减半": 50,
        "two-thirds": 66.7,
        "two thirds": 66.7,
        "a third": 33.3,
    },
    **{
        "one-third": 33.3,
        "three-quarters": 75,
        "three quarters": 75,
        "a quarter": 25,
        "one-quarter": 25,
        "a fifth": 20,
    },
    **{"one-fifth": 20, "a tenth": 10, "one-tenth": 10},
}
_WORD = re.compile(
    "|".join(rf"\b{w}\b" if w.isascii() else w for w in sorted(_WORDS, key=len, reverse=True)), re.IGNORECASE
)
_FRACTION = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?![\d/])|([一二三四五六七八九十])分之([一二三四五六七八九十])")
_DIGITS = {c: n for n, c in enumerate("一二三四五六七八九十", 1)}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def printed_numbers(text: str) -> Iterator[float]:
    """Give every number that is printed in a text, with its scale ("2.8 billion", 3.5万), and those that words stand for.

    ``25倍`` and "25 times" give 25, and as a growth 2500 and 2400 percent.
    """
    plain = fold_width(simplify(text))
    for found in _NUMBER.finditer(plain):
        scale = (found[3] or "").lower().strip("-")
        for digits in (found[1], found[2]):
            if not digits:
                continue
            number = float(digits.replace(",", ""))
            if scale in ("times", "fold", "倍"):
                yield from (number, number * 100, (number - 1) * 100)
            else:
                yield number * _SCALES.get(scale, 1.0)
    for found in _WORD.finditer(plain):
        yield float(_WORDS[found[0].lower()])
    for found in _FRACTION.finditer(plain):
        part, whole = (int(found[1]), int(found[2])) if found[1] else (_DIGITS[found[4]], _DIGITS[found[3]])
        if whole:
            yield round(100 * part / whole, 1)


def same(one: float, two: float) -> bool:
    """True when two figures are the same, signs and rounding errors aside."""
    return abs(abs(one) - abs(two)) <= 1e-6 * max(abs(one), abs(two), 1e-9)


def figures(mention: Mention) -> Iterator[tuple[float, str | None]]:
    """Give the numbers of a mention, each with its currency."""
    values = mention.value if isinstance(mention.value, list) else [mention.value]
    for value in values:
        if isinstance(value, dict) and isinstance(value.get("value"), (int, float)):
            yield float(value["value"]), value.get("currency")
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            yield float(value), None


def find_figure(value: float, mentions: Sequence[Mention], text: str) -> tuple[bool, str | None]:
    """Say whether a figure is in a stretch of text, and in which currency our rules read it.

    Args:
        value: the figure.
        mentions: the values that reading found in the stretch.
        text: the stretch.

    Returns:
        (found, currency); the currency is None where our rules read none.
    """
    currencies = [
        currency
        for mention in mentions
        if mention.type in ("money", "percent", "count")
        for number, currency in figures(mention)
        if same(number, value)
    ]
    if currencies:
        return True, next((one for one in currencies if one), None)
    return any(same(number, value) for number in printed_numbers(text)), None


def find_date(value: str, mentions: Iterable[Mention], text: str, published: str | None) -> bool:
    """Say whether a date, or a span ``from/to``, is what a text gives.

    It is when one of the dates that reading found there agrees (a less exact one of the same date does too), or when
    year, month and day are printed there; a year that is left out is the year of publication or one beside it.

    Args:
        value: the date, as in the claims specification.
        mentions: what reading found in the text.
        text: the text.
        published: day of publication, as far as known.
    """
    if bounds(value) is None or not all(map(_exists, value.split("/"))):
        return False
    dates = [m.value for m in mentions if m.type == "date" and isinstance(m.value, str) and m.value]
    if any(value == date or date.startswith(f"{value}-") for date in dates):
        return True
    ends = {end for date in dates for end in date.split("/")}
    return all(
        any(part == end or end.startswith(f"{part}-") for end in ends) or _printed(part, text, published)
        for part in value.split("/")
    )


def _exists(date: str) -> bool:
    try:
        datetime.date.fromisoformat(f"{date}-01-01"[:10])
    except ValueError:
        return False
    return True


def _printed(date: str, text: str, published: str | None) -> bool:
    year, month, day = (*date.split("-"), "", "")[:3]
    plain = fold_width(text)
    numbers = set(re.findall(r"\d+", plain))
    near = {str(int(published[:4]) + step) for step in (-1, 0, 1)} if published else set()
    if year not in numbers and not (month and year in near):
        return False
    if month and not (_has_month(plain, int(month))):
        return False
    return not day or bool({day, str(int(day))} & numbers)


def _has_month(text: str, month: int) -> bool:
    name = _MONTHS[month - 1] if 1 <= month <= 12 else "?"
    return bool(
        re.search(rf"\b{name}[a-z]{{0,6}}\b|(?<!\d)0?{month}(?: ?月|[-/.])|[-/.]0?{month}(?!\d)", text, re.IGNORECASE)
    )


def number_of(value: Any) -> float | None:
    """Give a value as a number: numbers, and strings of digits; None for anything else (NaN and infinities too)."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        try:
            value = float(value.replace(",", "").rstrip("%"))
        except ValueError:
            return None
    if isinstance(value, (int, float)) and abs(value) < 1e18:
        return int(value) if float(value).is_integer() else float(value)
    return None
