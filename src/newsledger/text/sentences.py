"""Sentences of an article, by our own expression, with furniture inside a sentence passed over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsledger.model import Sentence, Zone, ZoneKind

MAX_SENTENCE = 1200
"""Longest sentence in code points; a longer run is cut at white space or a comma, so that patterns stay linear."""

_ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Col|Lt|Sgt|St|Sr|Jr|vs|No|Nos|Fig|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|"
    r"Sept?|Oct|Nov|Dec|e\.g|i\.e|etc|cf|a\.m|p\.m|Messrs|Mt|Ft|Adm|Capt|Hon|Rev|Maj)|\b[A-Z]|\b[A-Z]\.[A-Z]|\b(?:[A-Z]\.){2,4}[A-Z])\.$"
)
_COMPANY_FORM = re.compile(
    r"\b(?:Inc|Corp|Co|Ltd|Bros|Cos|Plc|S\.A|N\.V|U\.S|U\.K|U\.N|E\.U|D\.C|L\.P|a\.m|p\.m|Jr|Sr|etc)\.$"
)
_STARTERS = re.compile(
    r"[\"'“‘(\[]*(?:The|It|Its|He|She|They|In|On|At|A|An|But|And|This|That|These|Those|Shares|We|I|For|As|After|If|When|While|"
    r"Although|However|Meanwhile|Analysts?|Last|According|Both|There|Other|To|By|With|Some|Many|More|Most|Since|Under|So|Yet|"
    r"Earlier|Also|Until|Though|His|Her|Their|Our|You|Not|No|One|Two|Three|From|During|Under|Over|About|Despite|Separately)\b"
)
_EN_END = re.compile(
    r"[.!?…]+[\"'”’)\]]*(?=\s+[\"'“‘(\[]*[A-Z0-9$€£¥\u4e00-\u9fff@#–—-]"
    r"|(?:(?<=[a-z]{3}[.?!])|(?<=[a-z][.?!][”\"]))(?:The|In|It|But|That|This|He|She|They|We|Its|And|For|While|If|Shares|On|At|As|After) [a-z])"
)
"""Where a sentence ends; also where a house ran two paragraphs together: "in October.The company said"."""
_ZH_END = re.compile(r"[。！？!?；;…]+[”’」』\"')）】]*")
_BLOCK = re.compile(r"\n+")


def split_sentences(text: str, zones: Sequence[Zone], language: str) -> tuple[Sentence, ...]:
    """Split what is no furniture into sentences.

    Args:
        text: the article's text.
        zones: its zones, sorted, covering the text.
        language: ``en`` or a tag that begins with ``zh``.

    Returns:
        the sentences in text order, trimmed of white space, none of them empty; furniture never begins or ends one.
    """
    out: list[Sentence] = []
    chinese = language.startswith("zh")
    for number, (start, end, kind, holes) in enumerate(_paragraphs(text, zones, chinese)):
        masked = _masked(text, start, end, holes)
        cuts = _zh_cuts(masked) if chinese else _en_cuts(masked)
        at = 0
        for cut in [*cuts, len(masked)]:
            for a, b in _capped(masked, at, cut):
                piece = masked[a:b]
                left = len(piece) - len(piece.lstrip())
                right = len(piece.rstrip())
                if right > left:
                    out.append(Sentence(start + a + left, start + a + right, kind, number))
            at = cut
    return tuple(out)


def _paragraphs(text: str, zones: Sequence[Zone], chinese: bool) -> Iterator[tuple[int, int, ZoneKind, list[Zone]]]:
    """Give each paragraph as (start, end, kind of zone, furniture inside)."""
    run: list[Zone] = []
    for zone in [*zones, None]:
        breaks = zone is None or (
            run
            and ((_kind(run) not in (zone.kind, "furniture") and zone.kind != "furniture") or _whole_lines(text, zone))
        )
        if breaks and run:
            yield from _lines(text, run, chinese)
            run = []
        if zone is not None and not (zone.kind == "furniture" and _whole_lines(text, zone)):
            run.append(zone)


def _kind(run: Sequence[Zone]) -> ZoneKind:
    return next((zone.kind for zone in run if zone.kind != "furniture"), "furniture")


def _whole_lines(text: str, zone: Zone) -> bool:
    """True for furniture that ends a paragraph: it holds a line break."""
    return zone.kind == "furniture" and "\n" in text[zone.start : zone.end]


def _lines(text: str, run: Sequence[Zone], chinese: bool) -> Iterator[tuple[int, int, ZoneKind, list[Zone]]]:
    kind = _kind(run)
    if kind == "furniture":
        return
    start, end = run[0].start, run[-1].end
    holes = [zone for zone in run if zone.kind == "furniture"]
    at = start
    bounds: list[tuple[int, int]] = []
    for gap in _BLOCK.finditer(text, start, end):
        if gap.end() - gap.start() == 1 and not chinese and _continues(text, at, gap.start(), gap.end(), end):
            continue
        bounds.append((at, gap.start()))
        at = gap.end()
    bounds.append((at, end))
    first = 0
    for a, b in bounds:
        while first < len(holes) and holes[first].end <= a:
            first += 1
        inside = []
        for hole in holes[first:]:
            if hole.start >= b:
                break
            inside.append(hole)
        if b > a:
            yield a, b, kind, inside


def _continues(text: str, start: int, line_end: int, next_start: int, end: int) -> bool:
    """True when a single line break is only the wrapping of a running sentence."""
    before = text[max(start, line_end - 3) : line_end].rstrip()
    after = text[next_start : next_start + 2].lstrip()
    return (
        bool(before)
        and before[-1] not in '.!?:;"”'
        and line_end - start > 40
        and next_start < end
        and after[:1].islower()
    )


def _masked(text: str, start: int, end: int, holes: Sequence[Zone]) -> str:
    if not holes:
        return text[start:end]
    pieces: list[str] = []
    at = start
    for hole in holes:
        a, b = max(hole.start, start), min(hole.end, end)
        if b <= at:
            continue
        pieces.append(text[at:a])
        pieces.append(" " * (b - max(a, at)))
        at = b
    pieces.append(text[at:end])
    return "".join(pieces)


def _en_cuts(text: str) -> Iterator[int]:
    for found in _EN_END.finditer(text):
        if found[0][0] == "." and not found[0].startswith(".."):
            before = text[max(0, found.start() - 12) : found.start() + 1]
            if _COMPANY_FORM.search(before):
                if not _STARTERS.match(text[found.end() : found.end() + 24].lstrip()):
                    continue
            elif _ABBREVIATION.search(before):
                continue
        yield found.end()


def _zh_cuts(text: str) -> Iterator[int]:
    for found in _ZH_END.finditer(text):
        yield found.end()


def _capped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > MAX_SENTENCE:
        cut = max(text.rfind(mark, start + MAX_SENTENCE // 2, start + MAX_SENTENCE) for mark in (" ", ",", "，", "\n"))
        cut = cut + 1 if cut > start else start + MAX_SENTENCE
        yield start, cut
        start = cut
    yield start, end
