"""Which part of an article's text is title, heading, body, quotation, caption or furniture.

The text is cut into lines; each line gets a role by itself (how it begins, what it says, how much of it is links);
then runs of lines are looked at (menus, adverts, lists of related articles); then furniture inside lines (markup,
addresses, credits in brackets) is cut out of whatever the line is. Every step is linear in the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from newsledger.model import Article, Zone, ZoneKind
from newsledger.reading.furniture_inline import Stretch, inline_furniture, merged
from newsledger.reading.furniture_lines import (
    LONGEST_NOTICE,
    ends_in_picture_credit,
    is_caption,
    is_credit,
    notice_positions,
    opens_as_furniture,
)
from newsledger.reading.furniture_runs import (
    WORD,
    Line,
    Role,
    ends,
    mark_dated_lists,
    mark_runs,
    mark_tail,
    mark_wrapped,
)
from newsledger.reading.head import dateline_end, front_matter_end, front_matter_fields

_HAN = re.compile(r"[\u3400-\u9fff]")
_SENTENCE = re.compile(r"[。！？]|[.!?][”\"’]?(?:\s|$)")
_LIST_MARK = re.compile(r"(?:[-*+•·▪◆■●] {1,4}|\d{1,2}[.)] {1,4}(?=\[))")
_HEADING_MARK = re.compile(r"#{1,6}\s{0,4}")
_QUOTE_MARK = re.compile(r"(?:> ?){1,4}")
_DASH_MARK = re.compile(r"-- {0,3}")
_PREFIX_ZH = re.compile(
    r"原标题[:：] {0,3}|(?:【[^【】]{1,12}】)?\S{0,6}记者 {1,3}[\u4e00-\u9fff]{2,3}(?: [\u4e00-\u9fff]{2,3}){0,3} {1,3}(?=\S{10})"
)
_ORIGIN_SUFFIX_ZH = re.compile(r"\s{1,8}(?:来源|來源|作者|责编|编辑)[:：]\s{0,3}\S{1,20}$")
_TITLE_NOISE = re.compile(r"[\s\W_]+")

_MENU_WORDS = 4
_MENU_CHARACTERS = 12
_LONGEST_HEADING = 110
_LONGEST_HEADING_ZH = 45
_LONGEST_TITLE = 220


def find_zones(article: Article) -> tuple[Zone, ...]:
    """Divide the article's text into zones.

    Args:
        article: its ``text`` is read, and its ``title`` where it has one.

    Returns:
        Zones in order that cover the text completely, without gap or overlap; none for an empty text. Furniture may
        stand within a paragraph (the marks of a link, a ticker in brackets): what is around it is one sentence.
    """
    text = article.text
    if not text:
        return ()
    body_start = front_matter_end(text)
    inline = [stretch for stretch in inline_furniture(text) if stretch[1] > body_start]
    title = article.title or front_matter_fields(text[:body_start]).get("title")
    lines = _lines(text, body_start, inline)
    _mark_titles(lines, title if isinstance(title, str) else None)
    _mark_by_words(text, lines)
    mark_wrapped(text, lines)
    _mark_captions(text, lines)
    mark_runs(lines)
    mark_dated_lists(lines)
    mark_tail(lines)
    return _zones(text, body_start, lines, inline)


def _lines(text: str, start: int, inline: list[Stretch]) -> list[Line]:
    lines: list[Line] = []
    position, pointer = start, 0
    for raw in text[start:].split("\n") if start else text.split("\n"):
        end = position + len(raw)
        first = position + len(raw) - len(raw.lstrip())
        last = end - (len(raw) - len(raw.rstrip()))
        line_end, position = last, end + 1
        if first >= line_end:
            continue
        mark = first
        pieces: list[str] = []
        at = first
        linked = 0
        while pointer < len(inline) and inline[pointer][1] <= first:
            pointer += 1
        index = pointer
        opened = -1
        while index < len(inline) and inline[index][0] < line_end:
            left, right = inline[index]
            if left > at:
                pieces.append(text[at:left])
                if opened >= 0 and text.startswith("](", left):
                    linked += left - at
            opened = right if text[right - 1] == "[" else -1
            at = max(at, right)
            index += 1
        if not pieces and at <= first:
            words = text[first:line_end]
        else:
            if at < line_end:
                pieces.append(text[at:line_end])
            words = "".join(pieces).strip()
        role: Role = "body"
        marked = words
        if found := _HEADING_MARK.match(words):
            role, mark = "heading", first + (found.end() if text.startswith("#", first) else 0)
        elif found := _QUOTE_MARK.match(words):
            role, mark = "quote", first + (found.end() if text.startswith(">", first) else 0)
        elif found := _LIST_MARK.match(words) or _DASH_MARK.match(words):
            mark = first + (found.end() if text.startswith(words[0], first) else 0)
        if found:
            marked = words[found.end() :].strip()
        if not WORD.search(marked):
            role = "furniture"
        chinese = not marked.isascii() and _HAN.search(marked) is not None
        share = bool(linked) and linked >= 0.8 * len(marked)
        level = len(found.group().rstrip()) if found and role == "heading" else 0
        listed = found is not None and role == "body"
        lines.append(Line(first, line_end, min(mark, line_end), marked, share, chinese, role, level, listed))
    return lines


def _key(words: str) -> str:
    return _TITLE_NOISE.sub("", words[:400]).casefold()


def _mark_titles(lines: list[Line], title: str | None) -> None:
    """Mark the headline: what equals the known title, else the first line when it reads like one."""
    wanted = _key(title) if title else ""
    named = False
    for line in lines[:6]:
        # A second version of the headline, as translations print it.
        if line.role == "heading" and line.level == 1:
            line.role = "title"
    if title and len(wanted) >= 4:
        longest = 2 * len(title) + 20
        for line in lines:
            if line.role != "furniture" and len(line.words) <= longest:
                key = _key(line.words)
                # Pages print the outlet behind the headline ("… | Fortune"), or something before it.
                if key == wanted or (
                    len(key) >= 12 and (key in wanted or (wanted in key and len(key) < 1.6 * len(wanted)))
                ):
                    if not (line.role == "body" and ends(line.words) and key != wanted):
                        line.role = "title"
                        named = True
    if named or any(line.role == "title" for line in lines[:6]):
        return
    candidates = [line for line in lines if line.role in ("body", "heading")][:4]
    if len(candidates) < 2:
        return
    for number, line in enumerate(candidates):
        if opens_as_furniture(line.words, line.chinese) or (line.role == "body" and _is_menu_item(line)):
            continue
        if number + 1 < len(candidates) and candidates[number + 1].words[:1].islower():
            # The first line of a hard-wrapped paragraph ends anywhere, too.
            return
        if line.role == "heading" or _like_heading(line, _LONGEST_TITLE):
            line.role = "title"
            second = candidates[number + 1] if number + 1 < len(candidates) else None
            if second and len(_key(second.words)) >= 12 and _key(second.words) in _key(line.words):
                second.role = "title"
        return


def _like_heading(line: Line, longest: int = _LONGEST_HEADING) -> bool:
    limit = longest if not line.chinese else (_LONGEST_HEADING_ZH if longest == _LONGEST_HEADING else 70)
    return len(line.words) <= limit and not ends(line.words)


_LABELLED_FIGURE = re.compile(
    r"[A-Za-z][^:]{1,60}:[* ]{0,4}(?:[a-z]+ ){0,2}(?:[A-Z]{0,3}[$€£¥] ?\d|\d[\d.,]* ?(?:%|(?:percent|cents|[mb]illion|trillion|yen|yuan|euros?|pounds)\b))"
)
"""A line of a list of results: "Revenue: $25.2 billion vs. $24.1 billion expected"."""


def _mark_by_words(text: str, lines: list[Line]) -> None:
    """Give every line the role that it shows by itself."""
    notices = notice_positions(text)
    for line in lines:
        if line.role in ("furniture", "title"):
            continue
        count = bisect_left(notices, line.end) - bisect_left(notices, line.start) if notices else 0
        words = line.words
        # An unquoted short line with one such phrase is a notice; a long one needs two.
        notice = count >= 2 or (count == 1 and len(words) <= 200 and not any(mark in words for mark in '“”"「'))
        if (notice and len(words) <= 4 * LONGEST_NOTICE) or opens_as_furniture(words, line.chinese):
            line.role = "furniture"
        elif line.role in ("quote", "heading"):
            if line.linked:
                line.role = "link" if line.role == "heading" else "quote"
        elif line.linked and not ends(words):
            line.role = "link"
        elif _LABELLED_FIGURE.match(words):
            continue
        elif _is_menu_item(line):
            line.role = "short"
        elif _like_heading(line):
            line.role = "heading"


def _is_menu_item(line: Line) -> bool:
    if ends(line.words):
        return False
    if line.chinese:
        return len(line.words) <= _MENU_CHARACTERS
    return len(line.words) <= 40 and line.words.count(" ") < _MENU_WORDS


def _mark_captions(text: str, lines: list[Line]) -> None:
    """Mark what stands below pictures: by its own words, by its tag, or by the credit that follows it."""
    for index, line in enumerate(lines):
        if line.role in ("body", "heading", "short") and (
            is_caption(line.words, line.chinese)
            or text.find("[File", line.start, line.end) >= 0
            or (
                line.chinese
                and len(line.words) <= 80
                and ends_in_picture_credit(text[max(line.start, line.end - 60) : line.end])
            )
        ):
            line.role = "caption"
        if line.role != "title" and text.startswith("<figcaption", line.start):
            line.role = "caption" if WORD.search(line.words) else "furniture"
        if is_credit(line.words) and line.role != "title":
            line.role = "furniture"
            before = lines[index - 1] if index else None
            if before and before.role in ("body", "heading") and len(before.words) <= 350:
                if len(_SENTENCE.findall(before.words)) <= 2:
                    before.role = "caption"


def _zones(text: str, body_start: int, lines: list[Line], inline: list[Stretch]) -> tuple[Zone, ...]:
    """Turn the lines into zones, each reaching to the next line, and cut the furniture inside them out."""
    blocks: list[tuple[int, int, ZoneKind]] = [(0, body_start, "furniture")] if body_start else []
    cuts: list[Stretch] = []
    previous_body = False
    for index, line in enumerate(lines):
        start = line.start if blocks else 0
        if index == 0 and blocks:
            start = body_start
        end = lines[index + 1].start if index + 1 < len(lines) else len(text)
        kind: ZoneKind = "heading" if line.role in ("short", "link", "blank") else line.role  # type: ignore[assignment]
        blocks.append((start, end, kind))
        if kind != "furniture":
            if line.mark > line.start:
                cuts.append((line.start, line.mark))
            if kind == "body":
                cuts += _prefixes(text, line, first=not previous_body)
                previous_body = True
    if not lines:
        blocks.append((body_start, len(text), "furniture"))
    return _joined(blocks, merged(inline + cuts))


def _prefixes(text: str, line: Line, *, first: bool) -> list[Stretch]:
    """Find what stands before the first word of a paragraph: a dateline, a byline, 原标题."""
    found: list[Stretch] = []
    if first and (end := dateline_end(text, line.mark, line.end)) is not None:
        found.append((line.mark, end))
    if line.chinese and (prefix := _PREFIX_ZH.match(text, line.mark, line.end)):
        found.append(prefix.span())
    if line.chinese and (suffix := _ORIGIN_SUFFIX_ZH.search(text, max(line.mark, line.end - 40), line.end)):
        found.append(suffix.span())
    return found


def _joined(blocks: list[tuple[int, int, ZoneKind]], cuts: list[Stretch]) -> tuple[Zone, ...]:
    zones: list[Zone] = []

    def add(start: int, end: int, kind: ZoneKind) -> None:
        if start >= end:
            return
        # Neighbours of furniture are one stretch; every other line keeps a zone of its own.
        if kind == "furniture" and zones and zones[-1].kind == kind and zones[-1].end == start:
            zones[-1] = Zone(zones[-1].start, end, kind)
        else:
            zones.append(Zone(start, end, kind))

    pointer = 0
    for start, end, kind in blocks:
        position = start
        if kind != "furniture":
            while pointer < len(cuts) and cuts[pointer][1] <= start:
                pointer += 1
            while pointer < len(cuts) and cuts[pointer][0] < end:
                left, right = max(cuts[pointer][0], position), min(cuts[pointer][1], end)
                add(position, left, kind)
                add(left, right, "furniture")
                position = max(position, right)
                if cuts[pointer][1] > end:
                    break
                pointer += 1
        add(position, end, kind)
    return tuple(zones)
