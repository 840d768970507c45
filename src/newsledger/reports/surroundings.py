"""The sentence in which a claim's evidence stands: what a reader needs to judge it without opening the article."""

from __future__ import annotations

import re

REACH = 300
"""Characters looked at on each side of the evidence."""

_END = re.compile(r"[.!?][\"'”’)]{0,2}\s+(?=[\"'“‘(]?[A-Z0-9\u3400-\u9fff])|[。！？][”’」』）]{0,2}|\n")
_SHORT = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Prof|Inc|Ltd|Co|Corp|Jr|Sr|St|vs|No|U\.S|Sen|Gov|Gen)\.\s*$")


def sentence_around(text: str, start: int, end: int) -> tuple[str, int]:
    """Give the sentence (or sentences) that hold a stretch of a text.

    Args:
        text: the article's text.
        start, end: the stretch, half-open, in code points.

    Returns:
        The sentence as printed, trimmed, at most ``REACH`` characters beyond the stretch on each side; and where the
        stretch begins in it.
    """
    first, last = max(0, start - REACH), min(len(text), end + REACH)
    # One character on, or the pattern cannot see that the evidence itself begins a sentence.
    for edge in _END.finditer(text, first, start + 1):
        if edge.end() <= start and not _SHORT.search(text[max(first, edge.start() - 8) : edge.end()]):
            first = edge.end()
    for edge in _END.finditer(text, max(start, end - 1), last):
        if not _SHORT.search(text[max(start, edge.start() - 8) : edge.end()]):
            last = max(end, edge.end())
            break
    while first < start and text[first].isspace():
        first += 1
    return text[first:last].rstrip(), start - first
