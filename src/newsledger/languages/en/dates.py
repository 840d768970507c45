"""Dates in English news, resolved against the publication date.

Values follow the claims specification: an ISO prefix or a span of two; None where the text gives no fixed year.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from newsledger.languages.en.dates_grammar import DATE, FULL_MONTH, MONTH, MONTH_NUMBERS, ROMAN, WEEKDAY_NUMBERS
from newsledger.languages.en.numbers import parse_number
from newsledger.model.mention import Mention
from newsledger.text import calendar
from newsledger.text.calendar import PartialDate

_MONTH = re.compile(MONTH)
_FULL_MONTH = re.compile(FULL_MONTH)
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
_PREPOSITION = re.compile(
    r"(?:^|[^A-Za-z])(?:in|on|since|by|until|till|from|of|through|to|and|or|early|late|mid|before|after|during|between|for|a|an|"
    r"the|its|their|his|last|this|next|each|every|around|as|at|than|vs\.?|versus|per|with|fiscal|start|end|\()[\s-]?$",
    re.IGNORECASE,
)
_NAME_AHEAD = re.compile(r"\s[A-Z][a-z]|['’]s\s[A-Z]")
_BAD_BEFORE_DAY = re.compile(r"(?:Black|Cyber|Good|Super|Ash|Palm|Easter|Holy|Fat|Prime|Bloody|The)\s$")
_PAPER = re.compile(
    r"\s(?:Times|Telegraph|Mail|Mirror|Express|Independent|Business|Post|Star|Sun|Night\s(?:Football|Live))\b"
)
_YEAR_PREPOSITION_WORDS = (
    "in since by of from until till through before after during between late early for fiscal around circa mid to as the its year "
    "end start summer spring autumn winter"
)
_YEAR_PREPOSITIONS = frozenset(_YEAR_PREPOSITION_WORDS.split())
_NO_YEAR_WORDS = (
    "no no. model windows office room flight boeing airbus about nearly almost over than least some only all roughly approximately "
    "another additional these those russell nikkei topix peugeot form route highway rmb usd hkd cny rs rs. code up"
)
_NO_YEAR_AFTER = frozenset(_NO_YEAR_WORDS.split())
_NO_YEAR_SIGNS = frozenset("$€£¥₩₹#:/@&=_.")
_COUNTED = re.compile(
    r"\s(?:new\s|full-time\s|of\s(?:its|the|their|them)\b|more\b|local\s|other\s|contract\s)?(?:people|workers?|employees?|jobs|staff|users|customers|stores|shops|"
    r"units|cars|vehicles|shares|points|outlets|hectares|acres|tonnes|tons|miles|km|square|companies|firms|homes|rooms|"
    r"seats|flights|passengers|patients|students|engineers|positions|roles|million|billion|thousand|yuan|dollars|euros|"
    r"yen|won|pounds|rupees|percent|per\scent|megawatts|MW|GW|members|others|residents|times|hours|words|characters|"
    r"orders|copies|investors|merchants|restaurants|hotels|drivers|dealers|branches|servers|beds|calories|of\b)"
)
_UNIT_YEARS = {"year": 1, "decade": 10}
_SEASON = re.compile(r"spring|summer|autumn|fall|winter", re.IGNORECASE)
_LINK = re.compile(r"\s?(?:[-–—]|to|through|until|till|and)\s?(?:the\s|in\s|on\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:between|both)\s(?:the\s)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Found:
    """A form found in the text, before ranges are joined: ``inferred`` when its year is not printed with it."""

    start: int
    end: int
    form: str
    value: str | None
    inferred: bool = False


def tense_before(text: str, start: int) -> str | None:
    """Give ``past`` or ``future`` by the last such word before ``start`` in its sentence (70 characters at most)."""
    window = text[max(0, start - 70) : start]
    edge = None
    for edge in _SENTENCE_EDGE.finditer(window):
        pass
    last = None
    for last in _CUE.finditer(window, edge.end() if edge else 0):
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
_RESOLVERS: dict[str, _Resolver] = {
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


def _last_word(before: str) -> str:
    before = before.rstrip(" \u00a0-\n")
    return before[max(before.rfind(" "), before.rfind("\n")) + 1 :].lower()


def _rejected(form: str, words: str, text: str, start: int, end: int) -> bool:
    """True when the surroundings show that the words are no date (a name, a count, a newspaper)."""
    before = text[max(0, start - 14) : start]
    if form == "year":
        after = text[end : end + 24]
        if (before[-1:] in _NO_YEAR_SIGNS and before) or (before[-1:] == "-" and before[-2:-1].isdigit()):
            return True
        last = _last_word(before)
        if last in _NO_YEAR_AFTER:
            return True
        if last in _YEAR_PREPOSITIONS and words != "2000":
            return bool(
                re.match(
                    r"\s(?:people|workers|employees|jobs|users|customers|shares|yuan|dollars|million|billion)\b", after
                )
            )
        return bool(_COUNTED.match(after))
    if form in ("numeric", "iso"):
        return _RESOLVERS[form](words, text, start, None)[0] is None
    if form == "years":
        return (
            before[-1:] in _NO_YEAR_SIGNS
            or _last_word(before) in _NO_YEAR_AFTER
            or _years(words, text, start, None)[0] is None
        )
    if form == "relative_day":
        return bool(_BAD_BEFORE_DAY.search(before)) or bool(_PAPER.match(text, end))
    if form == "month" and words[0].isupper() and _FULL_MONTH.fullmatch(words):
        if _PREPOSITION.search(before):
            return False
        return words == "May" or bool(_NAME_AHEAD.match(text, end)) or bool(re.search(r"[A-Z][a-z]+\s$", before))
    if form == "century":
        return text.startswith((" Fox", " Studios"), end)
    if form == "clock":
        return before.endswith(("-", "–")) or text.startswith(("-", "–"), end)
    return False


def _trim(words: str) -> str:
    """Drop white space and a comma that a form took along at its end."""
    return words.rstrip(" ,\n\t\u00a0")


def _atoms(text: str, published: PartialDate | None) -> list[_Found]:
    found: list[_Found] = []
    padded = "\n" + text
    for match in DATE.finditer(padded):
        form = match.lastgroup or ""
        start = match.start()  # one less than the form's start, which is the offset in the unpadded text
        words = _trim(match.group(form))
        end = start + len(words)
        if _rejected(form, words, text, start, end):
            continue
        resolver = _RESOLVERS.get(form)
        value, inferred = resolver(words, text, start, published) if resolver else (None, False)
        found.append(_Found(start, end, form, value, inferred))
    return found


_JOINABLE = frozenset(("month_day", "day_month", "month", "year", "vague_year", "iso", "year_end", "fiscal"))


def _joined(text: str, atoms: list[_Found], published: PartialDate | None) -> list[_Found]:
    """Join the two ends of a range, and give a date without a year the year printed after its companion."""
    out: list[_Found] = []
    for atom in atoms:
        last = out[-1] if out else None
        gap = text[last.end : atom.start] if last else ""
        if last is None or len(gap) > 14 or not {last.form, atom.form} <= _JOINABLE or not _LINK.fullmatch(gap):
            out.append(atom)
            continue
        first = _with_year_of(last, atom)
        is_range = "and" not in gap.lower() or bool(_BETWEEN.search(text[max(0, last.start - 14) : last.start]))
        value = _range_value(first, atom) if is_range else None
        if value:
            out[-1] = _Found(last.start, atom.end, "range", value)
        else:
            out[-1] = first
            out.append(atom)
    return out


def _with_year_of(first: _Found, second: _Found) -> _Found:
    if not first.inferred or second.inferred or not second.value or not _month_forms(first, second):
        return first
    return first if first.value is None else replace(first, value=second.value[:4] + first.value[4:], inferred=False)


def _month_forms(first: _Found, second: _Found) -> bool:
    return {first.form, second.form} <= {"month_day", "day_month", "month"}


def _range_value(first: _Found, second: _Found) -> str | None:
    if not first.value or not second.value or "/" in first.value or "/" in second.value:
        return None
    one, two = calendar.parse_iso(first.value), calendar.parse_iso(second.value)
    if one is None or two is None:
        return None
    if first.inferred and second.inferred and one.iso > two.iso and one.month and two.month:
        # "between July and mid-April": the range runs over the turn of the year that leads to its end.
        moved = calendar.partial(two.year - 1, one.month, one.day)
        return calendar.span(moved, two)
    return calendar.span(one, two)


def find_dates(text: str, published: str | None) -> list[Mention]:
    """Find the dates of an English text.

    Args:
        text: the text; offsets of the result count its code points.
        published: the publication date as an ISO prefix of any precision, or None.

    Returns:
        Mentions of type ``date`` sorted by start, not overlapping. ``value`` is an ISO prefix, a span ``from/to``, or
        None where the words give no fixed date ("now", "that day", "8 p.m.", "Friday" without a publication day).
    """
    date = calendar.parse_iso(published)
    return [
        Mention(item.start, item.end, text[item.start : item.end], "date", item.value)
        for item in _joined(text, _atoms(text, date), date)
    ]
