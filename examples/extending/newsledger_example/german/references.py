"""German words that refer to somebody named elsewhere: "das Unternehmen", "der Konzern"."""

from __future__ import annotations

import re
from collections.abc import Iterator

_COMPANY = re.compile(r"\b[Dd](?:as|em|er) (?:Unternehmen|Konzern|Bank|Hersteller)\b")


def references(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    """Give each as (start, end, ``person`` or ``company``, ``pronoun`` or ``description``)."""
    for found in _COMPANY.finditer(text, start, end):
        yield found.start(), found.end(), "company", "description"
