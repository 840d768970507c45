"""Dates in English news, resolved against the publication date.

Values follow the claims specification: an ISO prefix or a span of two; None where the text gives no fixed year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsledger.languages.en.dates_grammar import DATE, FULL_MONTH
from newsledger.languages.en.dates_values import RESOLVERS
from newsledger.model.mention import Mention
from newsledger.text import calendar
from newsledger.text.calendar import PartialDate

_FULL_MONTH = re.compile(FULL_MONTH)
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
        return before[-1:] == "/" or RESOLVERS[form](words, text, start, None)[0] is None
    if form == "years":
        return (
            before[-1:] in _NO_YEAR_SIGNS
            or _last_word(before) in _NO_YEAR_AFTER
            or RESOLVERS[form](words, text, start, None)[0] is None
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
        resolver = RESOLVERS.get(form)
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
