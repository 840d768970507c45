"""Pairs of quotation marks, also where marks are missing, doubled or of the wrong direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

_MARK = re.compile(r"[“”\"「」『』„‟＂]")
_OPEN = frozenset("“「『„")
_CLOSE = frozenset("”」』")
_PAIRED = {"「": "」", "『": "』"}
LONGEST = 4000
"""Longest quotation in code points; what goes on longer was never closed."""


def quotation_spans(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    """Give the quotations of one paragraph.

    Args:
        text: the article's text.
        start, end: the paragraph.

    Yields:
        (position of the opening mark, position of the closing mark or the paragraph's end, whether it was closed);
        nested marks belong to the outer quotation. Marks of the wrong direction are read by their neighbours:
        one that stands before white space closes, one that stands after it opens.
    """
    opened = -1
    mark = ""
    depth = 0
    for found in _MARK.finditer(text, start, end):
        i, char = found.start(), found[0]
        if opened < 0:
            if _opens(text, i, char, start, end):
                opened, mark, depth = i, char, 0
            continue
        if i - opened > LONGEST:
            opened = -1
            continue
        if mark in _PAIRED:
            if char == mark:
                depth += 1
            elif char == _PAIRED[mark]:
                if depth == 0:
                    yield opened, i, True
                    opened = -1
                else:
                    depth -= 1
            continue
        if char in "「」『』":
            continue
        if _closes(text, i, char, end):
            if depth and char != '"':
                depth -= 1
                continue
            yield opened, i, True
            opened = -1
        elif char == "“" and mark == "“" and _inner(text, i, end):
            depth += 1
    if opened >= 0 and end - opened > 1:
        yield opened, end, False


def _opens(text: str, i: int, char: str, start: int, end: int) -> bool:
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < end else " "
    if char in _OPEN:
        return not (after.isspace() and i + 2 >= end)
    if char in _CLOSE:
        return False
    return not after.isspace() and (
        before.isspace() or before in "([—–-:：，,。" or not before.isalnum() or _cjk(before)
    )


def _closes(text: str, i: int, char: str, end: int) -> bool:
    after = text[i + 1] if i + 1 < end else " "
    if char in _CLOSE:
        return True
    before = text[i - 1]
    if char == '"':
        return not before.isspace() or after.isspace() or after in ".,;:!?)"
    # an opening mark where a closing one belongs: “… inconspicuous. “ at the end, or before a space after a full stop
    return after.isspace() and (before in ".,!?… " or i + 1 >= end)


def _inner(text: str, i: int, end: int) -> bool:
    """True when an opening mark inside an open quotation is closed again soon (“what we call “hard” tech”)."""
    close = text.find("”", i + 1, min(end, i + 60))
    return close > 0 and text.find("”", close + 1, end) > 0


def _cjk(char: str) -> bool:
    return "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"


def words(text: str) -> int:
    """Count the words of a stretch: Latin words, and Chinese characters two to a word."""
    return len(re.findall(r"[A-Za-z0-9][\w'’-]*", text)) + len(re.findall(r"[\u3400-\u9fff]", text)) // 2


def paragraph_spans(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Give the lines of the given stretches that are not blank, as (start, end)."""
    for start, end in spans:
        at = start
        while at < end:
            stop = text.find("\n", at, end)
            stop = end if stop < 0 else stop
            if text[at:stop].strip():
                yield at, stop
            at = stop + 1
