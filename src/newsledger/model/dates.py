"""Partial ISO dates as claims carry them, and the stretch of days that each may mean."""

from __future__ import annotations

import calendar
import re
from functools import lru_cache

_PART = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def first_day(value: str) -> str | None:
    """Give the first day that ``2021``, ``2021-05`` or ``2021-05-20`` may mean; None for what is no such date."""
    match = _PART.fullmatch(value.strip()[:10])
    if not match:
        return None
    year, month, day = match.groups()
    return f"{year}-{month or '01'}-{day or '01'}"


def last_day(value: str) -> str | None:
    """Give the last day that a partial date may mean; None for what is no such date."""
    match = _PART.fullmatch(value.strip()[:10])
    if not match:
        return None
    year, month, day = match.groups()
    if day:
        return f"{year}-{month}-{day}"
    month = month or "12"
    if not 1 <= int(month) <= 12 or int(year) < 1:
        return None
    return f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]:02d}"


def bounds(value: object) -> tuple[str, str] | None:
    """Give the first and the last day that a date or a span ``from/to`` may mean; None for anything else."""
    return _bounds(value) if isinstance(value, str) and value else None


@lru_cache(20_000)
def _bounds(value: str) -> tuple[str, str] | None:
    start, _, end = value.partition("/")
    first, last = first_day(start), last_day(end or start)
    return (first, last) if first and last and first <= last else None
