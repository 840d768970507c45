"""Pairs of quotation marks, also where marks are missing, doubled or of the wrong direction."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_MARK = re.compile(r"[“”\"「」『』„‟＂]")
_MARK_OR_SINGLE = re.compile(r"[“”\"「」『』„‟＂'‘’]")
_CURLY_OPEN = frozenset("“„")
_CURLY_CLOSE = frozenset("”‟")
_STRAIGHT = frozenset('"＂')
_CORNER = {"「": "」", "『": "』"}
_CORNER_CLOSE = frozenset("」』")
_SINGLE = frozenset("'‘’")
LONGEST = 4000
"""Longest quotation in code points; what goes on longer was never closed."""
NESTED = 80
"""Longest word or phrase in code points that is quoted again with the same marks inside a quotation."""
STRAY = 400
"""How far a quotation that was closed too early may go on to its second closing mark, in code points."""

# What the mark must not follow is asked after the mark: an expression that begins with its mark is looked for quickly.
_SINGLE_OPENS = re.compile(
    r"['‘](?<![\w.,!?;'’‘]['‘])(?=[\w(\[£$€])(?!(?:\d0s|em|til|cause|n['’]|tis|twas|bout|round)\b)"
)
_SINGLE_CLOSES = re.compile(r"['’](?<=[\w,.!?…)]['’])(?=[\s,.;:!?)\]–—]|$)")
_SINGLE_SPEECH = re.compile(r"[,.!?…]['’](?=[\s)\]–—]|$)")


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """One stretch between quotation marks, in code points of the text.

    Attributes:
        start, end: with the marks; ``start == inner_start`` or ``end == inner_end`` where a mark is missing.
        inner_start, inner_end: the words.
        closed: False when the paragraph ends before a closing mark.
    """

    start: int
    inner_start: int
    inner_end: int
    end: int
    closed: bool


def uses_single_marks(text: str) -> bool:
    """True when a text quotes with ‘ ’ or ' ' as outer marks, as British papers do.

    Single marks must open and close around something, one of the quotations must end in punctuation before its mark
    (unless there is no double mark at all), and they must outnumber the double ones.
    """
    opens = len(_SINGLE_OPENS.findall(text))
    closes = len(_SINGLE_CLOSES.findall(text))
    doubles = len(_MARK.findall(text))
    if not opens or not closes:
        return False
    if doubles == 0:
        return True
    return len(_SINGLE_SPEECH.findall(text)) >= 2 and opens > doubles


def quotation_spans(text: str, start: int, end: int, single: bool = False) -> Iterator[QuotedSpan]:
    """Give the quotations of one paragraph.

    Nested marks belong to the outer quotation. Marks of the wrong direction are read by their neighbours: one that
    stands before white space closes, one that stands after it opens. A closing mark that nothing opened, after a
    comma, closes a quotation that began with the paragraph; a second closing mark after a full one takes the place of
    the first. The time is linear in the paragraph's length.

    Args:
        text: the article's text.
        start, end: the paragraph.
        single: the text quotes with single marks (see ``uses_single_marks``).
    """
    expression = _MARK_OR_SINGLE if single else _MARK
    marks = [(found.start(), found[0]) for found in expression.finditer(text, start, end)]
    straight_left = sum(char in _STRAIGHT for _, char in marks)
    curly_left = sum(char in _CURLY_CLOSE for _, char in marks)
    held: QuotedSpan | None = None
    opened, mark, depth = -1, "", 0
    last = start
    for k, (i, char) in enumerate(marks):
        straight_left -= char in _STRAIGHT
        curly_left -= char in _CURLY_CLOSE
        if opened >= 0 and i - opened > LONGEST:
            opened = -1
        if opened < 0:
            if _opens(text, i, char, start, end):
                if held is not None:
                    yield held
                    held = None
                opened, mark, depth = i, char, 0
            elif char in _CURLY_CLOSE and text[i - 1 : i] in (".", ",", "!", "?") and i > start:
                if held is not None and i - held.end <= STRAY and text[held.inner_end - 1] in ".!?":
                    held = QuotedSpan(held.start, held.inner_start, i, i + 1, True)
                elif held is None and last == start and text[i - 1] == "," and i - start <= STRAY:
                    held = QuotedSpan(start, start, i, i + 1, True)
            continue
        if mark in _CORNER:
            depth += (char == mark) - (char == _CORNER[mark])
            closes = depth < 0
        elif mark in _SINGLE:
            closes = char in _SINGLE and _closes_single(text, i, marks, k, end)
        elif char in _SINGLE or char in _CORNER or char in _CORNER_CLOSE:
            continue
        elif mark in _STRAIGHT:
            closes = (char in _STRAIGHT and _closes(text, i, char, end)) or (
                char in _CURLY_CLOSE and not straight_left and not _nested_before(marks, k)
            )
        elif char in _STRAIGHT:
            closes = not curly_left and _closes(text, i, char, end)
        elif _closes(text, i, char, end):
            closes = depth <= 0
            depth -= 1
        else:
            closes = False
            depth += char == "“" and _nested(marks, k)
        if closes:
            if held is not None:
                yield held
            held = QuotedSpan(opened, opened + 1, i, i + 1, True)
            last, opened = i + 1, -1
    if held is not None:
        yield held
    if opened >= 0 and end - opened > 1 and end - opened <= LONGEST and mark not in _SINGLE:
        yield QuotedSpan(opened, opened + 1, end, end, False)


def _opens(text: str, i: int, char: str, start: int, end: int) -> bool:
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < end else " "
    if char in _CURLY_OPEN or char in _CORNER:
        return not (after.isspace() and i + 2 >= end)
    if char in _CURLY_CLOSE:  # ” with white space before it and a word after it was meant to open
        return before.isspace() and i > start and not after.isspace() and text.find("”", i + 1, min(end, i + 200)) > 0
    if char in _CORNER_CLOSE:
        return False
    if char in _SINGLE:
        return _SINGLE_OPENS.match(text, i, end) is not None
    return not after.isspace() and (not before.isalnum() or _cjk(before) or _cjk(after))


def _closes(text: str, i: int, char: str, end: int) -> bool:
    after = text[i + 1] if i + 1 < end else " "
    before = text[i - 1]
    if char in _CURLY_CLOSE:
        return True
    if char in _STRAIGHT:
        return not before.isspace() or after.isspace() or after in ".,;:!?)"
    # an opening mark where a closing one belongs: “… inconspicuous. “ at the end, “rapists“ before a space
    return after.isspace() and (not before.isspace() or text[max(0, i - 2)] in ".!?,…" or i + 1 >= end)


def _closes_single(text: str, i: int, marks: Sequence[tuple[int, str]], k: int, end: int) -> bool:
    """True for a closing single mark; an apostrophe after a plural's s is none when a surer one follows."""
    if not _SINGLE_CLOSES.match(text, i, end):
        return False
    if text[i - 1] != "s" or not text[i + 1 : i + 2].isspace():
        return True
    for j, char in marks[k + 1 : k + 6]:
        if char not in _SINGLE or _SINGLE_OPENS.match(text, j, end):
            return True
        if _SINGLE_CLOSES.match(text, j, end):
            return False
    return True


def _nested(marks: Sequence[tuple[int, str]], k: int) -> bool:
    """True when an opening mark inside an open quotation is closed again soon (“what we call “hard” tech”)."""
    depth = 0
    for i, char in marks[k : k + 12]:
        if depth == 1 and char in _CURLY_CLOSE and i - marks[k][0] > NESTED:
            return False
        depth += (char == "“") - (char in _CURLY_CLOSE)
        if depth < 0:
            return True
    return False


def _nested_before(marks: Sequence[tuple[int, str]], k: int) -> bool:
    """True when the closing mark number ``k`` belongs to a curly one just before it."""
    return k > 0 and marks[k - 1][1] in _CURLY_OPEN


def _cjk(char: str) -> bool:
    return "\u3000" <= char <= "\u9fff" or "\uff00" <= char <= "\uffef"


_LATIN_WORD = re.compile(r"[A-Za-z0-9][\w'’-]*")
_HAN = re.compile(r"[\u3400-\u9fff]")


def words(text: str) -> int:
    """Count the words of a stretch: Latin words, and Chinese characters two to a word."""
    return len(_LATIN_WORD.findall(text)) + len(_HAN.findall(text)) // 2


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
