"""Dates in Chinese news, resolved against the publication date.

Values follow the claims specification: an ISO prefix or a span of two; None where the text gives no fixed year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial

from newsledger.languages.zh.dates_grammar import DASH, DATE, GATE
from newsledger.languages.zh.dates_values import RESOLVERS
from newsledger.languages.zh.numbers import narrowed
from newsledger.model.mention import Mention
from newsledger.text import calendar
from newsledger.text.calendar import PartialDate

_LINK = re.compile(DASH)
_FUTURE_BEFORE = re.compile(
    r"将|將|(?<![模虚虛])[拟擬]|预计|預計|计划|計劃|定于|定於|有望|不晚于|不遲於|预定|預定|力争|力爭"
)
_PAST_BEFORE = re.compile(r"曾|已|此前|早在|自|了[^。]{0,6}$|过去|過去")
_FUTURE_AFTER = re.compile(
    r"\s?(?:起(?!诉|訴|源)|前(?!夕)|之前|以前|正式实施|正式實施|施行|生效|将|將|开始施行|之後|之后)"
)
_PAST_AFTER = re.compile(r"\s?(?:以来|以來|至今|起至今)")
_CLAUSE_EDGE = re.compile(r"[。！？!?；;，,：:\n]")
_SENTENCE_EDGE = re.compile(r"[。！？!?；;\n]")
_JOINABLE = frozenset(("month", "year", "day", "iso", "iso_month", "year_part", "fiscal", "period"))


@dataclass(frozen=True, slots=True)
class _Found:
    """A form found in the text before ranges are joined: ``inferred`` when its year is not printed with it."""

    start: int
    end: int
    form: str
    value: str | None
    inferred: bool


def tense_around(text: str, start: int, end: int) -> str | None:
    """Give ``past`` or ``future`` when words next to a date say so in its clause (24 characters before it, 6 after)."""
    if _PAST_AFTER.match(text, end):
        return "past"
    if _FUTURE_AFTER.match(text, end):
        return "future"
    window = text[max(0, start - 24) : start]
    edges = list(_CLAUSE_EDGE.finditer(window))
    window = window[edges[-1].end() :] if edges else window
    future = [match.start() for match in _FUTURE_BEFORE.finditer(window)]
    past = [match.start() for match in _PAST_BEFORE.finditer(window)]
    if future and (not past or past[-1] < future[-1]):
        return "future"
    return "past" if past else None


def _atoms(text: str, published: PartialDate | None) -> list[_Found]:
    found: list[_Found] = []
    position = 0
    folded = narrowed(text)
    while True:
        gate = GATE.search(folded, position)
        if gate is None:
            return found
        match = DATE.match(folded, gate.start())
        if match is None:
            position = gate.end()
            continue
        form = match.lastgroup or ""
        words = match.group().rstrip()
        position = gate.start() + len(words)
        tense = partial(tense_around, folded, gate.start(), position)
        value, inferred = RESOLVERS[form](words, published, tense)
        if value == "":  # the resolver saw that this is no date
            position = gate.end()
            continue
        found.append(_Found(gate.start(), position, form, value, inferred))


def _joined(text: str, atoms: list[_Found]) -> list[_Found]:
    """Join the two ends of a range, and carry a printed year over to dates that follow closely in the sentence."""
    out: list[_Found] = []
    for atom in atoms:
        last = out[-1] if out else None
        if last is None or atom.start - last.end > 24 or not last.value or not atom.value:
            out.append(atom)
            continue
        gap = text[last.end : atom.start]
        if atom.inferred and not last.inferred and atom.form in ("month", "day") and not _SENTENCE_EDGE.search(gap):
            atom = _Found(atom.start, atom.end, atom.form, _carried(last.value, atom), True)
        if {last.form, atom.form} <= _JOINABLE and atom.value and _LINK.fullmatch(gap):
            value = _range_value(last, atom)
            if value:
                out[-1] = _Found(last.start, atom.end, "range", value, last.inferred)
                continue
        out.append(atom)
    return out


def _carried(before: str, atom: _Found) -> str | None:
    """Give a month or day the year (and month) of the date before it when it does not lie before that date."""
    value = atom.value or ""
    first = before.split("/")[0]
    if len(first) < 7 or "/" in value:
        return atom.value
    moved = first[:8] + value[8:] if atom.form == "day" and len(first) == 10 else first[:4] + value[4:]
    width = min(len(moved), len(first))
    return moved if moved[:width] >= first[:width] and calendar.parse_iso(moved) else atom.value


def _range_value(first: _Found, second: _Found) -> str | None:
    one = (first.value or "").split("/")[0]
    two = (second.value or "").split("/")[-1]
    start, end = calendar.parse_iso(one), calendar.parse_iso(two)
    if start is None or end is None:
        return None
    if first.inferred and second.inferred and start.iso > end.iso and start.month and end.month:
        return calendar.span(calendar.partial(end.year - 1, start.month, start.day), end)
    return calendar.span(start, end)


def find_dates(text: str, published: str | None) -> list[Mention]:
    """Find the dates of a Chinese text, simplified or traditional.

    Args:
        text: the text; offsets of the result count its code points.
        published: the publication date as an ISO prefix of any precision, or None.

    Returns:
        Mentions of type ``date`` sorted by start, not overlapping. ``value`` is an ISO prefix, a span ``from/to``, or
        None where the words give no fixed date (近日, 当日, 周四 without a publication day).
    """
    date = calendar.parse_iso(published)
    return [
        Mention(item.start, item.end, text[item.start : item.end], "date", item.value)
        for item in _joined(text, _atoms(text, date))
    ]
