"""Roles that lines have by their neighbours: menus, adverts in several pieces, lists of other articles, comments."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from newsledger.reading.furniture_lines import COMMENTS, DATED_ITEM, TAILS

Role = Literal["title", "heading", "body", "quote", "caption", "furniture", "blank", "short", "link"]
"""What a line is: a kind of zone, or for now ``short`` (a menu item, or a heading) or ``link`` (nothing but a link)."""

WORD = re.compile(r"[^\W_]")
"""A letter or digit: a line without one says nothing."""

_CLOSINGS = "”\"'’」』）)]*_】 \u200b"
_STOPS = frozenset(".!?。！？；;…:：")
_MENU_RUN = 4
_ARTICLE_PROSE = 250
_WRAP = (50, 100)
_NEXT_LINE = 8


@dataclass(slots=True)
class Line:
    """One line of an article while its role is being found.

    Attributes:
        start, end: half-open stretch in the text, without surrounding white space.
        mark: where its words begin, behind the mark of a heading, a list or a quotation.
        words: what a reader sees of it: without marks and inline furniture.
        linked: whether nearly all its words are the text of links.
        chinese: whether it holds Chinese characters.
        role: what it is taken for so far.
        level: level of a Markdown heading, 0 for other lines.
        listed: whether it is an item of a list.
    """

    start: int
    end: int
    mark: int
    words: str
    linked: bool
    chinese: bool
    role: Role = "body"
    level: int = 0
    listed: bool = False


def ends(words: str) -> bool:
    """True when the words end as a sentence does."""
    return words[-6:].rstrip(_CLOSINGS)[-1:] in _STOPS


def mark_wrapped(text: str, lines: list[Line]) -> None:
    """Make hard-wrapped paragraphs body: neighbouring lines that are all about as long, but for the last."""
    index = 0
    while index < len(lines):
        end = index + 1
        while (
            end < len(lines)
            and lines[end].start - lines[end - 1].end <= _NEXT_LINE
            and _WRAP[0] <= len(lines[end - 1].words) <= _WRAP[1]
            and not lines[end].chinese
            and text.count("\n", lines[end - 1].end, lines[end].start) == 1
        ):
            end += 1
        if end - index >= 2 and (end - index >= 3 or lines[index + 1].words[:1].islower()):
            # Separate paragraphs of that length end as sentences do; wrapped lines break anywhere.
            broken = sum(not ends(line.words) for line in lines[index : end - 1])
            if 2 * broken > end - index - 1:
                for line in lines[index:end]:
                    if line.role in ("heading", "short"):
                        line.role = "body"
        index = end


def mark_runs(lines: list[Line]) -> None:
    """Mark menus, lists of links, and what stands between two pieces of one advert."""
    index = 0
    while index < len(lines):
        end, short, links = index, 0, 0
        while end < len(lines) and lines[end].role in ("short", "link", "furniture"):
            short += lines[end].role == "short"
            links += lines[end].role == "link"
            end += 1
        if end > index:
            menu = short + links >= _MENU_RUN or (short and end - index - short >= _MENU_RUN)
            for line in lines[index:end]:
                if line.role == "link" or (line.role == "short" and menu):
                    line.role = "furniture"
                elif line.role == "short":
                    line.role = "heading"
            index = end
        else:
            index += 1
    notices = [index for index, line in enumerate(lines) if line.role == "furniture" and WORD.search(line.words)]
    for left, right in pairwise(notices):
        between = lines[left + 1 : right]
        if 0 < len(between) <= 3 and all(
            line.role in ("heading", "body") and len(line.words) <= 80 for line in between
        ):
            if all(line.role == "heading" or line.words.endswith(("?", "!", "？", "！")) for line in between):
                if left > 3 or all(len(line.words) <= 40 for line in between):
                    for line in between:
                        line.role = "furniture"
    # An advert opens with a question to the reader.
    for line, following in pairwise(lines):
        if (
            line.role == "body"
            and following.role == "furniture"
            and len(line.words) <= (40 if line.chinese else 100)
            and line.words.endswith(("?", "？"))
        ):
            if re.search(r"\byour?\b|你|您", line.words):
                line.role = "furniture"


def mark_dated_lists(lines: list[Line]) -> None:
    """Mark lists of other articles: runs of items of which at least a fourth carry a date with its time of day."""
    index = 0
    while index < len(lines):
        end, dated = index, 0
        while end < len(lines) and lines[end].listed:
            dated += DATED_ITEM.search(lines[end].words[:200]) is not None
            end += 1
        if end - index >= 4 and 4 * dated >= end - index:
            for line in lines[index:end]:
                line.role = "furniture"
        index = max(end, index + 1)


_LIST_ITEMS = 6


def mark_tail(lines: list[Line]) -> None:
    """Mark everything after a line that opens comments, or related articles when most of the article came before."""
    prose = [len(line.words) if line.role in ("body", "quote") and ends(line.words) else 0 for line in lines]
    total = sum(prose)
    before = 0
    for index, line in enumerate(lines):
        if line.role != "title" and before and _opens_tail(line, before, total):
            resumed = _resumes(lines, index + 1)
            for rest in lines[index:resumed]:
                rest.role = "furniture"
            if resumed == len(lines):
                return
        before += prose[index]


def _resumes(lines: list[Line], start: int) -> int:
    """Give where an article goes on after a list of other articles in its middle; the number of lines when it doesn't.

    A list's items have no full stop. What follows the article's end are further lists, teasers under headings, notices;
    an article that goes on does so in paragraphs, nearly nothing else.
    """
    at = start
    while at < len(lines) and not _paragraph(lines[at]):
        at += 1
    rest = [line for line in lines[at:] if line.role != "furniture" and line.words]
    prose = sum(_paragraph(line) for line in rest)
    if at - start > _LIST_ITEMS or prose < 2 or 4 * prose < 3 * len(rest):
        return len(lines)
    return at


def _paragraph(line: Line) -> bool:
    return line.role in ("body", "quote") and ends(line.words) and len(line.words) >= (25 if line.chinese else 75)


def _opens_tail(line: Line, before: int, total: int) -> bool:
    if len(line.words) > 60 and not line.chinese:
        return False
    if before >= _ARTICLE_PROSE and COMMENTS.match(line.words):
        return True
    return 2 * before >= total and TAILS.match(line.words) is not None
