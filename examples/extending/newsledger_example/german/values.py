"""Dates and amounts in German: "5,2 Millionen Euro", "3. März 2024"."""

from __future__ import annotations

import re

from newsledger.model import Mention

_MONEY = re.compile(r"(\d{1,6}(?:,\d{1,3})?) (Millionen|Milliarden) Euro")
_DATE = re.compile(
    r"(\d{1,2})\. (Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember) (\d{4})"
)
_MONTHS = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
]


def find_values(text: str, published: str | None, region: str | None = None) -> list[Mention]:
    """Give what measures or dates, in text order; see ``newsledger.languages.en.values``."""
    found = []
    for m in _MONEY.finditer(text):
        value = round(float(m[1].replace(",", ".")) * (1e6 if m[2] == "Millionen" else 1e9))
        found.append(Mention(m.start(), m.end(), m[0], "money", value=[{"value": value, "currency": "EUR"}]))
    for m in _DATE.finditer(text):
        day = f"{m[3]}-{_MONTHS.index(m[2]) + 1:02d}-{int(m[1]):02d}"
        found.append(Mention(m.start(), m.end(), m[0], "date", value=day))
    return sorted(found, key=lambda mention: mention.start)
