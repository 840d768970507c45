"""Dates of unequal precision, written as ISO 8601 prefixes: ``2021``, ``2021-05``, ``2021-05-20``.

News gives dates as exactly as it likes; these helpers keep what was given and never add a precision that was not
there. A span is two such prefixes with ``/`` between them.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
MIN_YEAR, MAX_YEAR = 1000, 2999


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date known to the year, the month or the day (proleptic Gregorian calendar).

    Attributes:
        year: 1000 to 2999.
        month: 1 to 12, or None when unknown.
        day: day of the month, None when unknown or when the month is.
    """

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """The ISO prefix: ``2021``, ``2021-05`` or ``2021-05-20``."""
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    @property
    def as_day(self) -> dt.date | None:
        """The calendar day, None when the date is less precise."""
        if self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)


def partial(year: int, month: int | None = None, day: int | None = None) -> PartialDate | None:
    """Give the date when the calendar has it (no 31 June, no month 13), else None."""
    if not MIN_YEAR <= year <= MAX_YEAR:
        return None
    if month is None:
        return PartialDate(year)
    if not 1 <= month <= 12:
        return None
    if day is None:
        return PartialDate(year, month)
    if not 1 <= day <= days_in_month(year, month):
        return None
    return PartialDate(year, month, day)


def parse_iso(text: str | None) -> PartialDate | None:
    """Read an ISO prefix (what follows it, a time of day say, is ignored); None when it is none or not in the calendar."""
    match = _ISO.match(text or "")
    if match is None:
        return None
    year, month, day = match.groups()
    return partial(int(year), int(month) if month else None, int(day) if day else None)


def days_in_month(year: int, month: int) -> int:
    """Give the number of days of a month (1 to 12)."""
    if month == 2:
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        return 29 if leap else 28
    return 30 if month in (4, 6, 9, 11) else 31


def from_day(day: dt.date) -> PartialDate:
    """Give a calendar day as a partial date."""
    return PartialDate(day.year, day.month, day.day)


def add_days(date: PartialDate, days: int) -> PartialDate | None:
    """Move a date known to the day; None for less precise ones and outside the supported years."""
    base = date.as_day
    if base is None or abs(days) > 400_000:
        return None
    moved = base + dt.timedelta(days=days)
    return from_day(moved) if MIN_YEAR <= moved.year <= MAX_YEAR else None


def add_months(date: PartialDate, months: int) -> PartialDate | None:
    """Move a date by whole months and give the month it falls in; None when its month is unknown."""
    if date.month is None:
        return None
    index = date.year * 12 + date.month - 1 + months
    return partial(index // 12, index % 12 + 1)


def add_years(date: PartialDate, years: int) -> PartialDate | None:
    """Move a date by whole years and give the year it falls in."""
    return partial(date.year + years)


def weekday_near(date: PartialDate, weekday: int, weeks: int | None = None, future: bool = False) -> PartialDate | None:
    """Resolve a weekday (0 is Monday) against a publication day.

    With ``weeks`` given, the weekday of that calendar week (-1 the week before, 0 the same, 1 the next; weeks start on
    Monday). Otherwise the most recent one, the day itself included, or with ``future`` the next one, the day itself
    included. None when the publication day is not known.
    """
    base = date.as_day
    if base is None:
        return None
    if weeks is not None:
        return add_days(date, weekday - base.weekday() + 7 * weeks)
    back = (base.weekday() - weekday) % 7
    return add_days(date, (-back) % 7 if future else -back)


def week_of(date: PartialDate, weeks: int) -> str | None:
    """Give the calendar week (Monday/Sunday) ``weeks`` after the date's as a span; None when the day is not known."""
    monday = weekday_near(date, 0, weeks)
    sunday = weekday_near(date, 6, weeks)
    return span(monday, sunday)


def span(first: PartialDate | None, last: PartialDate | None) -> str | None:
    """Write a span ``first/last``; None when either end is missing or the first lies after the last."""
    if first is None or last is None:
        return None
    width = min(len(first.iso), len(last.iso))
    if first.iso[:width] > last.iso[:width]:
        return None
    return first.iso if first == last else f"{first.iso}/{last.iso}"


def quarter(year: int, number: int) -> str | None:
    """Give a quarter (1 to 4) of a calendar year as a span of months."""
    if not 1 <= number <= 4:
        return None
    return span(partial(year, number * 3 - 2), partial(year, number * 3))


def half(year: int, number: int) -> str | None:
    """Give a half (1 or 2) of a calendar year as a span of months."""
    if number not in (1, 2):
        return None
    return span(partial(year, number * 6 - 5), partial(year, number * 6))


def infer_year(published: PartialDate, month: int, day: int | None = None, tense: str | None = None) -> int:
    """Give the year of a month (and day) printed without one.

    ``tense`` is what the words around it say: ``past``, ``future`` or None. Without a word the year is that of the
    publication, but a month more than one later than the publication's is the previous year's: news looks back.
    """
    if published.month is None:
        return published.year
    ahead = month - published.month
    if tense == "future":
        return published.year + 1 if ahead <= -4 else published.year
    if tense == "past":
        # A day later in the same month is sooner a date ahead, in a sentence that also looks back, than one a year old.
        later = ahead > 1 or (ahead == 1 and not (day == 1 and (published.day or 0) >= 30))
        return published.year - 1 if later else published.year
    if ahead <= -11 and day is not None and day <= 7 and (published.day or 0) >= 25:
        return published.year + 1
    return published.year - 1 if ahead > 1 else published.year


def quarter_year(published: PartialDate, first_month: int, tense: str | None = None) -> int:
    """Give the year of a quarter or a half printed without one: one that had not begun at publication is last year's."""
    if published.month is None or tense == "future" or first_month <= published.month:
        return published.year
    return published.year - 1
