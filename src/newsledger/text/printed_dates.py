"""Calendar dates as machines and page heads print them, read into ISO form.

These are dates that stand alone (a field of metadata, a line under a headline); dates inside sentences, and words
such as "last December", belong to ``languages``.
"""

from __future__ import annotations

import re
from datetime import date

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan",
            "february feb",
            "march mar",
            "april apr",
            "may",
            "june jun",
            "july jul",
            "august aug",
            "september sept sep",
            "october oct",
            "november nov",
            "december dec",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH_NAME = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)"
"""Expression for an English month, in full or abbreviated, without its dot."""

_YEAR = r"(?P<y>(?:19|20)\d\d)"
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?<!\d){_YEAR}-(?P<m>\d\d?)-(?P<d>\d\d?)(?!\d)",
        rf"(?<!\d){_YEAR}/(?P<m>\d\d?)/(?P<d>\d\d?)(?!\d)",
        rf"(?<!\d){_YEAR}\.(?P<m>\d\d?)\.(?P<d>\d\d?)(?!\d)",
        rf"(?<!\d){_YEAR} {{0,2}}年 {{0,2}}(?P<m>\d\d?) {{0,2}}月 {{0,2}}(?P<d>\d\d?) {{0,2}}[日号號]",
        rf"\b(?P<mon>{MONTH_NAME})\.? {{1,3}}(?P<d>\d\d?)(?:st|nd|rd|th)?,? {{1,3}}{_YEAR}(?!\d)",
        rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th)? {{1,3}}(?P<mon>{MONTH_NAME})\.?,? {{1,3}}{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR}(?P<m>[01]\d)(?P<d>[0-3]\d)(?:T|Z|(?!\d))",
        rf"(?<!\d){_YEAR} {{0,2}}年 {{0,2}}(?P<m>\d\d?) {{0,2}}月",
        rf"(?<!\d){_YEAR}-(?P<m>\d\d?)(?![\d-])",
        rf"\b(?P<mon>{MONTH_NAME})\.?,? {{1,3}}{_YEAR}(?!\d)",
        rf"(?<!\d){_YEAR} {{0,2}}年",
    )
)
_BARE_YEAR = re.compile(rf" {{0,5}}{_YEAR} {{0,5}}")


def iso_date(year: int, month: int | None = None, day: int | None = None) -> str | None:
    """Give ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``; None when there is no such day."""
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return None
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if month and day else "")


def printed_date(text: str) -> str | None:
    """Read the first complete date of a short string into ISO form, as exactly as it is printed.

    Takes ISO 8601, RFC 5322, ``July 2, 2009``, ``2 Jul 2009``, ``2021年5月20日``, ``2021/5/20``, ``20210520``, and the
    coarser ``2021-05``, ``May 2021``, ``2021年`` and ``2021``. All-numeric dates that begin with day or month are
    refused, since the order cannot be known. None when there is no date. Only the first 200 characters are read.
    """
    head = text[:200]
    if bare := _BARE_YEAR.fullmatch(head):
        return bare["y"]
    for pattern in _PATTERNS:
        for match in pattern.finditer(head):
            fields = match.groupdict()
            month = (
                _MONTHS[fields["mon"].lower()] if fields.get("mon") else int(fields["m"]) if fields.get("m") else None
            )
            day = int(fields["d"]) if fields.get("d") else None
            if found := iso_date(int(fields["y"]), month, day):
                return found
    return None
