"""What each form of an English date means: from its words, its place and the publication date to an ISO value."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsledger.languages.en.dates_grammar import MONTH, MONTH_NUMBERS, ROMAN, WEEKDAY_NUMBERS
from newsledger.languages.en.numbers import parse_number
from newsledger.text import calendar
from newsledger.text.calendar import PartialDate

_MONTH = re.compile(MONTH)
_YEAR = re.compile(r"(?<![0-9])(?:1[89]|20)[0-9]{2}(?![0-9])")
_DAY = re.compile(r"(?<![0-9])[0-9]{1,2}(?![0-9])")
_WEEKDAY = re.compile(r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)")
_CUE = re.compile(
    r"\b(?:(?P<future>(?:due|expect(?:s|ed|ing)?|set|scheduled|slated|plan(?:s|ned|ning)?|hop(?:es|ed|ing)|intend(?:s|ed)?|aims?|going|about)"
    r"\sto\s(?:be\s|have\s)?[a-z]{2,15}|to\sbe\s[a-z]{2,15}|(?:will|would|could|can)\s(?:be\s|have\s)?(?:[a-z]{2,12}ly\s)?[a-z]{2,15}|"
    r"until|till|by|through|upcoming|coming|next|scheduled|slated|expects?|expected|plans?|planned|due|deadline|target(?:s|ing|ed)?|"
    r"forecasts?)"
    r"|(?P<past>said|says|told|was|were|had|has|did|began|since|wrote|made|[a-z]{2,14}ed))\b",
    re.IGNORECASE,
)
_SENTENCE_EDGE = re.compile(r"[.!?]\s|[;\n]")
_SEASON = re.compile(r"spring|summer|autumn|fall|winter", re.IGNORECASE)


def tense_before(text: str, start: int) -> str | None:
    """Give ``past`` or ``future`` by the last such word before ``start`` in its sentence (70 characters at most)."""
    window = text[max(0, start - 70) : start]
    edge = None
    for edge in _SENTENCE_EDGE.finditer(window):  # noqa: B007 - the last one is wanted
        pass
    last = None
    for last in _CUE.finditer(window, edge.end() if edge else 0):  # noqa: B007
        pass
    return last.lastgroup if last else None


def _month_of(words: str) -> int | None:
    match = _MONTH.search(words)
    return MONTH_NUMBERS[match.group()[:3].lower()] if match else None


def _iso(date: PartialDate | None) -> str | None:
    return date.iso if date else None


def _printed_year(words: str, published: PartialDate | None) -> int | None:
    """Give the year printed with a form, as a number or as last, this, next year."""
    match = _YEAR.search(words)
    if match:
        return int(match.group())
    lower = words.lower()
    if published is not None:
        for word, shift in (("last year", -1), ("this year", 0), ("next year", 1)):
            if word in lower:
                return published.year + shift
    return None


def _month_day(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    month = _month_of(words)
    year = _printed_year(words, published)
    days = [int(day) for day in _DAY.findall(words)]
    days = days or [int(day) for day in re.findall(r"[0-9]{1,2}(?=st|nd|rd|th)", words)]
    if month is None:
        return None, False
    inferred = year is None
    if year is None:
        if published is None:
            return None, True
        year = calendar.infer_year(published, month, days[0] if days else None, tense_before(text, start))
    dates = [calendar.partial(year, month, day) for day in days[:2]]
    if len(dates) == 2:
        return calendar.span(dates[0], dates[1]) or _iso(dates[0]), inferred
    return _iso(dates[0]) if dates else None, inferred


def _month(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    month = _month_of(words)
    year = _printed_year(words, published)
    if month is None:
        return None, False
    if year is None:
        short = re.search(r"['’]([0-9]{2})$", words)
        year = 2000 + int(short.group(1)) if short else None
    inferred = year is None
    if year is None:
        if published is None:
            return None, True
        lower = words.lower()
        if published.month is None:
            year = published.year
        elif re.search(r"\blast\b", lower):
            year = published.year - (month >= published.month)
        elif re.search(r"\bnext\b", lower):
            year = published.year + (month <= published.month)
        elif re.search(r"\bthis\b", lower):
            year = published.year
        else:
            year = calendar.infer_year(published, month, None, tense_before(text, start))
    return _iso(calendar.partial(year, month)), inferred


def _quarter(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    lower = words.lower()
    if "fiscal" in lower or "fy" in lower:
        return None, False
    is_half = "half" in lower or bool(re.match(r"h[12]|[12]h", lower))
    match = re.match(r"[a-z]{4,7}", lower)
    if match:
        number = ROMAN[match.group()]
    else:
        digit = re.search(r"[1-4]", lower)
        number = int(digit.group()) if digit else 1
    if number == -1:
        number = 2 if is_half else 4
    year = _printed_year(words, published)
    if year is None:
        short = re.search(r"(?:[1-4]q|[12]h|\s|['’])['’]?([0-9]{2})$", lower)
        year = 2000 + int(short.group(1)) if short else None
    inferred = year is None
    if year is None:
        if published is None:
            return None, True
        first = number * 6 - 5 if is_half else number * 3 - 2
        year = calendar.quarter_year(published, first, tense_before(text, start))
    return (calendar.half if is_half else calendar.quarter)(year, number), inferred


def _ended(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    lower = words.lower()
    month = _month_of(words[4:])
    if month is None:
        return None, False
    year = _printed_year(words, published)
    inferred = year is None
    if year is None:
        if published is None:
            return None, True
        year = calendar.infer_year(published, month, None, None if "ending" in lower else "past")
    last = calendar.partial(year, month)
    length = next(
        (
            n
            for key, n in (
                ("three", 3),
                ("six", 6),
                ("nine", 9),
                ("twelve", 12),
                ("quarter", 3),
                ("half", 6),
                ("year", 12),
                ("12", 12),
                ("3", 3),
                ("6", 6),
                ("9", 9),
            )
            if key in lower
        ),
        12,
    )
    return calendar.span(calendar.add_months(last, 1 - length), last) if last else None, inferred


def _which(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    lower = words.lower()
    if (
        published is None
        or re.search(r"\b(?:that|same|following|fiscal|financial)\b", lower)
        or lower.startswith("previous")
    ):
        if published is not None and "fiscal" in lower and "this" in lower:
            return str(published.year), False
        return None, False
    if "the previous" in lower or "the following" in lower:
        return None, False
    shift = 0
    if re.search(r"\b(?:last|past)\b", lower):
        shift = -1
    elif re.search(r"\b(?:next|coming)\b", lower):
        shift = 1
    weekday = _WEEKDAY.search(words)
    if weekday:
        number = WEEKDAY_NUMBERS[weekday.group().lower()]
        if shift == 1:
            return _iso(calendar.weekday_near(published, number, 1)), False
        if shift == -1:
            # "Last Friday" is the most recent one that is not the day itself.
            before = calendar.add_days(published, -1)
            return _iso(calendar.weekday_near(before, number)) if before else None, False
        return _iso(calendar.weekday_near(published, number, 0)), False
    if re.search(r"\byear\b", lower):
        return _iso(calendar.add_years(published, shift)), False
    if _SEASON.search(lower):
        return _season(lower, shift, published), False
    if "month" in lower:
        return _iso(calendar.add_months(published, shift)), False
    if "quarter" in lower:
        if published.month is None:
            return None, False
        moved = calendar.add_months(published, 3 * shift)
        return (calendar.quarter(moved.year, ((moved.month or 1) + 2) // 3) if moved else None), False
    if "weekend" in lower:
        if shift == -1:
            sunday = calendar.weekday_near(calendar.add_days(published, -1) or published, 6)
        else:
            sunday = calendar.weekday_near(published, 6, shift)
        return calendar.span(calendar.add_days(sunday, -1) if sunday else None, sunday), False
    if "week" in lower:
        return calendar.week_of(published, shift), False
    if re.search(r"night|morning|evening|afternoon", lower) and published.day:
        return _iso(calendar.add_days(published, -1 if "last" in lower else 0)), False
    return None, False


def _season(lower: str, shift: int, published: PartialDate) -> str | None:
    """Give the year of a season: "last summer" in March is the year before's, in October this year's."""
    first = {"spr": 3, "sum": 6, "aut": 9, "fal": 9, "win": 12}
    match = _SEASON.search(lower)
    month = first[match.group()[:3]] if match else 1
    if shift == -1 and published.month is not None and published.month >= month + 3:
        return str(published.year)
    return str(published.year + shift)


def _relative_day(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    if published is None:
        return None, False
    lower = words.lower()
    for word, days in (("today", 0), ("tonight", 0), ("yesterday", -1), ("tomorrow", 1)):
        if word in lower:
            return _iso(calendar.add_days(published, days)), False
    weekday = re.search(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*day", words)
    if weekday is None:
        return None, False
    future = tense_before(text, start) == "future"
    return _iso(calendar.weekday_near(published, WEEKDAY_NUMBERS[weekday.group(1).lower()], None, future)), False


def _ago(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    lower = words.lower()
    number = parse_number(lower.split(" ")[0].replace("an", "one") if lower[0] != "a" else "one")
    if published is None or number is None or number > 500:
        return None, False
    count = int(number)
    if "year" in lower:
        return _iso(calendar.add_years(published, -count)), False
    if "decade" in lower:
        return _iso(calendar.add_years(published, -10 * count)), False
    if "month" in lower:
        return _iso(calendar.add_months(published, -count)), False
    if "quarter" in lower:
        return None, False
    day = calendar.add_days(published, -count * (7 if "week" in lower else 1))
    if day is None or "day" in lower:
        return _iso(day), False
    # "Two weeks ago" is seldom meant to the day.
    return day.iso[:7], False


def _past_years(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    number = parse_number(words.split()[-2])
    if published is None or number is None:
        return None, False
    if words.endswith("months"):
        return calendar.span(calendar.add_months(published, -int(number)), calendar.add_months(published, 0)), False
    return calendar.span(calendar.add_years(published, -int(number)), PartialDate(published.year)), False


def _year_end(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    year = _printed_year(words, published)
    if year is None and published is not None:
        year = published.year
        if tense_before(text, start) == "past" and (published.month or 12) < 4:
            year -= 1
    return (f"{year}-12" if year else None), False


def _month_end(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    shift = -1 if "last" in words else 1 if "next" in words else 0
    return (_iso(calendar.add_months(published, shift)) if published else None), False


def _vague_year(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    year = _printed_year(words, published)
    if year is None and published is not None:
        year = published.year
    return (str(year) if year else None), False


def _fiscal(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    year = _printed_year(words, None)
    if year is None:
        year = 2000 + int(words[-2:])
    return str(year), False


def _iso_form(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    year, month, day = (int(part) for part in re.findall(r"[0-9]{1,4}", words)[:3])
    return _iso(calendar.partial(year, month, day)), False


def _numeric(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    first, second, year = (int(part) for part in re.split(r"[/.]", words))
    if first > 12 or "." in words:
        return _iso(calendar.partial(year, second, first)), False
    if second > 12 or first == second:
        return _iso(calendar.partial(year, first, second)), False
    # 4/5/2021 is April in one country and May in another: the year alone is certain.
    return str(year), False


def _years(words: str, text: str, start: int, published: PartialDate | None) -> tuple[str | None, bool]:
    first, last = re.findall(r"[0-9]{2,4}", words)
    if len(last) == 2:
        last = first[:2] + last
    return calendar.span(calendar.partial(int(first)), calendar.partial(int(last))), False


_Resolver = Callable[[str, str, int, PartialDate | None], tuple[str | None, bool]]
RESOLVERS: dict[str, _Resolver] = {
    "iso": _iso_form,
    "numeric": _numeric,
    "ended": _ended,
    "month_day": _month_day,
    "day_month": _month_day,
    "month": _month,
    "quarter": _quarter,
    "fiscal": _fiscal,
    "year_end": _year_end,
    "month_end": _month_end,
    "vague_year": _vague_year,
    "past_years": _past_years,
    "which": _which,
    "relative_day": _relative_day,
    "ago": _ago,
    "years": _years,
    "year": lambda words, text, start, published: (words, False),
}
