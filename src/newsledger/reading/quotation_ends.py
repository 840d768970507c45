"""Where a quotation ends whose closing mark is missing."""

from __future__ import annotations

import re

from newsledger.text.quotation_marks import QuotedSpan

_SAYING = r"\b(?:said|says|told|added|wrote|explained|replied|noted)\b[^\"“”\n]{0,80}$"
_LATE = re.compile(
    r",(?= (?:he|she|(?:an?|one|the) [a-z]|[A-Z])(?:(?!\b(?:I|we|you|they|it|our|my)\b)[\w.’'-]+,? ?){0,9}?"
    rf"{_SAYING})"
)
"""Where words whose closing mark is missing end: before who said them, which closes the paragraph."""
_SAID = re.compile(_SAYING)
"""What it cannot do without: looking for it first spares the many ways to cut a stretch into words."""


def until_attribution(text: str, span: QuotedSpan) -> QuotedSpan:
    """End a quotation without a closing mark before its attribution ("We agree, Fang said.")."""
    start = max(span.inner_start, span.inner_end - 160)
    said = _SAID.search(text, start, span.inner_end)
    found = _LATE.search(text, start, span.inner_end) if said else None
    if found is None:
        return span
    return QuotedSpan(span.start, span.inner_start, found.end(), found.end(), True)
