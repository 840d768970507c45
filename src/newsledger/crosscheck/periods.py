"""Reporting periods as articles word them: are "second quarter", Q2 and 第二季度 one period?"""

from __future__ import annotations

import re
from typing import Any

from newsledger.text.fold import simplify

_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "一": 1, "二": 2, "三": 3, "四": 4}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_QUARTER = re.compile(r"(first|second|third|fourth)[- ]quarter|\bq([1-4])|第?([一二三四])季|([1-4])季度")
_HALF = re.compile(r"(first|second)[- ]half|\bh([12])\b|([上下])半年|半年度")
_MONTH = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\b|(?<!\d)(1[0-2]|[1-9])月")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


def parts(period: Any) -> tuple[str | None, str | None]:
    """Give a period as (year or None, part of the year or None): "Q2 2021" is ("2021", "q2"), "2019年" is ("2019", None).

    What is said from the day of writing ("last year", 去年同期) gives neither.
    """
    folded = simplify(str(period or "")).casefold()
    year = _YEAR.search(folded)
    part: str | None = None
    if found := _QUARTER.search(folded):
        part = f"q{next(_ORDINALS.get(group, group) for group in found.groups() if group)}"
    elif found := _HALF.search(folded):
        second = found[1] == "second" or found[2] == "2" or found[3] == "下"
        part = "h2" if second else "h1"
    elif found := _MONTH.search(folded):
        part = f"m{_MONTHS.index(found[1]) + 1 if found[1] else int(found[2])}"
    return year[1] if year else None, part


def same_period(a: Any, b: Any) -> bool:
    """True when two worded periods are one, as far as they say."""
    if simplify(str(a or "")).casefold() == simplify(str(b or "")).casefold():
        return True
    (year_a, part_a), (year_b, part_b) = parts(a), parts(b)
    if (year_a, part_a) == (None, None) or (year_b, part_b) == (None, None):
        return False
    return part_a == part_b and (year_a == year_b or (part_a is not None and None in (year_a, year_b)))


def other_period(a: Any, b: Any) -> bool:
    """True when two worded periods are surely two: another quarter, another month, another year."""
    (year_a, part_a), (year_b, part_b) = parts(a), parts(b)
    if year_a and year_b and year_a != year_b:
        return True
    return bool(part_a and part_b and part_a[0] == part_b[0] and part_a != part_b)
