"""What each form of a Chinese date means: from its words and the publication date to an ISO value."""

from __future__ import annotations

import re
from collections.abc import Callable

from newsledger.languages.zh.dates_grammar import BARE_DAY, DAY, MONTH, NUMBER, QUARTER, REL_MONTH, YEAR4
from newsledger.languages.zh.numbers import parse_number
from newsledger.text import calendar
from newsledger.text.calendar import PartialDate

Tense = Callable[[], str | None]
Resolved = tuple[str | None, bool]
_Resolver = Callable[[str, PartialDate | None, Tense], Resolved]

_YEAR4 = re.compile(YEAR4)
_ROC = re.compile(r"民[国國]([^年]{1,4})年")
_SHORT_YEAR = re.compile(r"^([0-9]{2,3})\s?年")
_MONTH = re.compile(r"(?<![0-9十])(" + MONTH.replace("份?", "") + r")")
_REL_MONTH = re.compile(REL_MONTH)
_DAY = re.compile(DAY)
_FIRST_DAY = re.compile(rf"({BARE_DAY})\s?[-–—~～至到]")
_QUARTER = re.compile(QUARTER)
_NUMBER = re.compile(NUMBER)
_SHIFTS = {"今": 0, "本": 0, "去": -1, "上": -1, "前": -2, "明": 1, "后": 2, "後": 2, "大": -3, "这": 0, "這": 0}
_ANAPHORIC = frozenset("当當同次翌")
_WEEKDAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6}
NOT_A_DATE: Resolved = ("", False)
"""What a resolver gives when the words turn out to be no date."""


def _iso(date: PartialDate | None) -> str | None:
    return date.iso if date else None


def _number(words: str) -> int | None:
    number = parse_number(words)
    return int(number) if number is not None else None


def _year(words: str, published: PartialDate | None) -> tuple[int | None, bool]:
    """Give the year that the words name and whether they name one at all (同年 names one that is not fixed)."""
    roc = _ROC.search(words)
    if roc:
        number = _number(roc.group(1))
        return (number + 1911 if number else None), True
    match = _YEAR4.match(words)
    if match:
        return _number(match.group()), True
    short = _SHORT_YEAR.match(words)
    if short:
        number = int(short.group(1))
        if number >= 100:
            return number + 1911, True
        return number + (1900 if number > 60 else 2000), True
    if re.match(r"FY", words):
        number = int(re.findall(r"[0-9]{2,4}", words)[0])
        return (number if number > 1000 else number + 2000), True
    year = re.match(r"(?:大前|[今去前明后後本上当當同次翌]|上一)年|[这這]一年", words)
    if year is None:
        return None, False
    if words[0] in _ANAPHORIC or published is None:
        return None, True
    return published.year + _SHIFTS[words[0]], True


def _days(words: str) -> list[int]:
    days = [_number(match.group()[:-1]) for match in _DAY.finditer(words)]
    first = _FIRST_DAY.search(words)
    if first and len(days) == 1:
        days.insert(0, int(first.group(1)))
    return [day for day in days if day]


def _month(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    year, named = _year(words, published)
    relative = _REL_MONTH.search(words)
    if relative and not named:
        if published is None or relative.group()[0] in _ANAPHORIC:
            return None, False
        base = calendar.add_months(published, {"上": -1, "下": 1}.get(relative.group()[0], 0))
        if base is None:
            return None, False
        year, month, rest = base.year, base.month or 1, words[relative.end() :]
        inferred = False
    else:
        match = _MONTH.search(words)
        if match is None:
            return None, False
        raw = match.group(1).rstrip("月 ").strip()
        month = 1 if raw == "元" else _number(raw) or 0
        rest = words[match.end() :]
        inferred = not named
        if year is None and named:
            return None, False
    days = _days(rest)
    if year is None:
        if published is None:
            return None, True
        year = calendar.infer_year(published, month, days[0] if days else None, tense())
    dates = [calendar.partial(year, month, day) for day in days[:2]]
    if len(dates) == 2:
        return calendar.span(dates[0], dates[1]) or _iso(dates[0]), inferred
    return _iso(dates[0] if dates else calendar.partial(year, month)), inferred


def _period(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    year, named = _year(words, published)
    rest = (
        re.sub(rf"^{YEAR4}\s?年?|^.{{1,9}}?年(?!度)\s?的?(?=.)", "", words) if named or _YEAR4.match(words) else words
    )
    if not named and _YEAR4.match(words):
        year, named = _number(words[:4]), True
    if re.search(r"半年|H[12]|[12]H", rest):
        first = 1 if re.search(r"[上前]半年|H1|1H", rest) else 7
        last = first + 5
    elif re.search(r"[前首]三", rest) and "季" in rest:
        first, last = 1, 9
    elif re.search(r"[前首][二两兩][个個]?季", rest):
        first, last = 1, 6
    elif re.search(r"[前首].{1,3}月", rest):
        number = _number(re.sub(r"[前首个個月\s]", "", rest)) or 0
        if not 1 <= number <= 12:
            return NOT_A_DATE
        first, last = 1, number
    else:
        quarter = _QUARTER.search(rest)
        digit = re.search(r"[一二三四1-4首末]", quarter.group()) if quarter else None
        number = {"首": 1, "末": 4}.get(digit.group()) or _number(digit.group()) or 1 if digit else 1
        first, last = number * 3 - 2, number * 3
    inferred = not named
    if year is None:
        if published is None or named:
            return None, inferred
        year = calendar.quarter_year(published, first, tense())
        if published.month is not None and first == 1 and last - published.month > 3 and tense() != "future":
            year -= 1  # 前三季度 in March is last year's
        elif published.month is not None and first == last - 5 == 7 and published.month >= 4:
            year = published.year  # 下半年 in spring looks ahead
    return calendar.span(calendar.partial(year, first), calendar.partial(year, last)), inferred


def _year_part(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    year, named = _year(words, published)
    if year is None and not named and published is not None:
        year, named = published.year, False
        if re.search(r"[底末]", words) and published.month is not None and published.month < 4 and tense() == "past":
            year -= 1
    if year is None:
        return None, not named
    return (f"{year}-12" if re.search(r"[底末]$", words) else str(year)), not named


def _edge(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    if published is None:
        return None, True
    if words[0] == "月":
        return _iso(calendar.add_months(published, 0)), True
    return _year_part(words, published, tense)


def _only_year(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    year, named = _year(words, published)
    return (str(year) if year and calendar.partial(year) else None), not named


def _years(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    ends = [calendar.partial(_number(year) or 0) for year in _YEAR4.findall(words)[:2]]
    return (calendar.span(ends[0], ends[1]) if len(ends) == 2 else None), False


def _fiscal(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    year, _ = _year(words if words.startswith("FY") else words[:4] + "年", published)
    return (str(year) if year else None), False


def _ended(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    inner = re.sub(r"^[截于於][至止]?\s?", "", words)
    value, inferred = _month(
        inner.split("止")[0] if "止" in inner else re.sub(r"日.*$", "日", inner), published, lambda: "past"
    )
    length = re.search(rf"({NUMBER})\s?[个個]月", inner)
    if length:
        months = _number(length.group(1)) or 6
    elif re.search(r"年度|财年|財年", inner):
        months = 12
    elif re.search(r"三[个個]季度", inner):
        months = 9
    else:
        months = 3 if "季度" in inner else 6
    last = calendar.parse_iso(value[:7] if value else None)
    if last is None:
        return None, inferred
    return calendar.span(calendar.add_months(last, 1 - months), last), inferred


def _iso_form(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    parts = [int(part) for part in re.findall(r"[0-9]{1,4}", words)]
    value = _iso(calendar.partial(*parts[:3]))
    return (value, False) if value else NOT_A_DATE


def _numeric(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    first, second, year = (int(part) for part in words.split("/"))
    if first > 12:
        first, second = second, first
    elif second <= 12 and first != second:
        return str(year), False
    return _iso(calendar.partial(year, first, second)), False


def _season(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    if published is None or published.month is None:
        return None, False
    moved = calendar.add_months(published, 3 * {"上": -1, "下": 1}.get(words[0], 0))
    return (calendar.quarter(moved.year, ((moved.month or 1) + 2) // 3) if moved else None), False


def _shift_of_week(words: str) -> int | None:
    head = re.match(r"上上|下下|[上本这這下今]", words)
    if head is None:
        return None
    return {"上上": -2, "下下": 2, "上": -1, "下": 1}.get(head.group(), 0)


def _weekday(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    if published is None:
        return None, False
    shift = _shift_of_week(words)
    return _iso(
        calendar.weekday_near(published, _WEEKDAYS[words[-1]], shift, shift is None and tense() == "future")
    ), False


def _week(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    if published is None:
        return None, False
    shift = _shift_of_week(words) or 0
    if words.endswith("末"):
        return calendar.span(
            calendar.weekday_near(published, 5, shift), calendar.weekday_near(published, 6, shift)
        ), False
    return calendar.week_of(published, shift), False


def _relative_day(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    if published is None or words[0] in _ANAPHORIC:
        return None, False
    far = 1 if words[0] == "大" else 0
    head = words[far]
    shift = {"今": 0, "昨": -1, "前": -2, "明": 1}.get(head, 2)
    return _iso(calendar.add_days(published, shift + (far if shift > 0 else -far))), False


def _months(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    """Read 1至10月 and 2018年2-4月: two months of one year, or of two when the first is the later."""
    year, named = _year(words, published)
    numbers = re.findall(
        r"(?<![0-9十])(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?=\s?(?:月|[-–—~～至到]))", words
    )
    if len(numbers) < 2 or (named and year is None):
        return None, not named
    first, last = _number(numbers[-2]) or 0, _number(numbers[-1]) or 0
    if year is None:
        if published is None:
            return None, True
        year = calendar.infer_year(published, last, None, tense())
    start = year if first <= last else year - 1
    if named and first > last:
        start, year = year, year + 1
    return calendar.span(calendar.partial(start, first), calendar.partial(year, last)), not named


def _ago(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    if words[0] == "0":
        return NOT_A_DATE
    match = _NUMBER.match(words)
    if match is None or published is None:
        return None, False
    number = 0.5 if match.group() == "半" else parse_number(match.group())
    if number is None:
        return None, False
    if "年半" in words:
        return _iso(calendar.add_months(published, -int(number * 12 + 6))), False
    if "年" in words:
        if number < 1:
            return _iso(calendar.add_months(published, -6)), False
        return _iso(calendar.add_years(published, -int(number))), False
    if "月" in words:
        return _iso(calendar.add_months(published, -int(number))), False
    days = int(number * (1 if re.search(r"[天日]", words) else 7))
    day = calendar.add_days(published, -days)
    # 两周前 is seldom meant to the day.
    return (_iso(day) if re.search(r"[天日]", words) else day.iso[:7] if day else None), False


def _span(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    match = _NUMBER.search(words)
    number = _number(match.group()) if match else None
    if published is None or number is None:
        return None, False
    number = -number if not re.match(r"未|今", words) else number
    if "月" in words:
        ends = [calendar.add_months(published, 0), calendar.add_months(published, number)]
    else:
        ends = [PartialDate(published.year), calendar.add_years(published, number)]
    if number < 0:
        ends.reverse()
    return calendar.span(ends[0], ends[1]), False


def _day(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    days = _days(words)
    if published is None or published.month is None or not days:
        return None, True
    base = PartialDate(published.year, published.month)
    if published.day is not None:
        said = tense()
        if days[-1] > published.day + 1 and said != "future":
            base = calendar.add_months(base, -1) or base
            if calendar.partial(base.year, base.month, days[0]) is None:
                base = calendar.add_months(base, -1) or base
        elif said == "future" and days[-1] < published.day:
            base = calendar.add_months(base, 1) or base
    dates = [calendar.partial(base.year, base.month, day) for day in days[:2]]
    if len(dates) == 2:
        return calendar.span(dates[0], dates[1]) or _iso(dates[1]), True
    return _iso(dates[0]), True


def _none(words: str, published: PartialDate | None, tense: Tense) -> Resolved:
    return None, False


RESOLVERS: dict[str, _Resolver] = {
    "iso": _iso_form,
    "iso_month": _iso_form,
    "numeric": _numeric,
    "ended": _ended,
    "month": _month,
    "months": _months,
    "period": _period,
    "year_part": _year_part,
    "edge": _edge,
    "years": _years,
    "fiscal": _fiscal,
    "year": _only_year,
    "season": _season,
    "weekday": _weekday,
    "week": _week,
    "relday": _relative_day,
    "ago": _ago,
    "span": _span,
    "day": _day,
    "vague": _none,
}
