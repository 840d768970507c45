"""Where a quotation ends whose closing mark is missing."""

from __future__ import annotations

import re

from newsledger.text.quotation_marks import QuotedSpan

_LATE = re.compile(
    r",(?= (?:he|she|(?:an?|one|the) [a-z]|[A-Z])(?:(?!\b(?:I|we|you|they|it|our|my)\b)[\w.’'-]+,? ?){0,9}?"
    r"\b(?:said|says|told|added|wrote|explained|replied|noted)\b[^\"“”\n]{0,80}$)"
)
"""Where words whose closing mark is missing end: before who said them, which closes the paragraph."""


def until_attribution(text: str, span: QuotedSpan) -> QuotedSpan:
    """End a quotation without a closing mark before its attribution ("We agree, Fang said.")."""
    found = _LATE.search(text, max(span.inner_start, span.inner_end - 160), span.inner_end)
    if found is None:
        return span
    return QuotedSpan(span.start, span.inner_start, found.end(), found.end(), True)
