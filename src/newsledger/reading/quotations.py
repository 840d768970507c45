"""Quotations and their speakers.

The speaker is looked for where writers put him: after the closing mark ("…," X said), before the opening one (X said:
"…"), around the sentence that quotes a fragment (X called it "…"); a quotation without one takes the speaker of the
quotation before it when it goes on from there. Quoted words that nobody says (terms, titles, irony) are no speech.
"""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from dataclasses import replace

from newsledger.model import Mention
from newsledger.patterns import Context, Encoded, Quotation
from newsledger.text.quotation_marks import paragraph_spans, quotation_spans, words

FRAGMENT = 5
"""Quoted stretches under this many words are speech only when their own sentence names a speaker."""


def find_quotations(context: Context, family: str) -> tuple[Quotation, ...]:
    """Find every quotation of an article with its speaker.

    Args:
        context: the article, its sentences encoded and its mentions found.
        family: the language folder.

    Returns:
        the quotations in text order; nested marks belong to the outer quotation.
    """
    text = context.article.text
    speaking = importlib.import_module(f"newsledger.languages.{family}.speaking")
    lines = list(paragraph_spans(text, [(z.start, z.end) for z in _joined(context)]))
    blocks = [(z.start, z.end) for z in context.zones if z.kind == "quote"]
    out: list[Quotation] = []
    for number, (start, end) in enumerate(lines):
        block = next((b for b in blocks if b[0] <= start and end <= b[1] + 1), None)
        found = list(quotation_spans(text, start, end))
        if block and not any(b - a > (end - start) * 0.7 for a, b, _ in found):
            out.append(_block_quotation(text, start, end, out, context, speaking, number))
            continue
        for opening, closing, closed in found:
            inner_end = closing
            quotation = Quotation(opening, min(end, closing + 1), opening + 1, inner_end)
            quotation = _attributed(quotation, closed, context, speaking, out, (start, end), lines, number)
            out.append(quotation)
    return tuple(out)


def _joined(context: Context) -> list[Mention]:
    """Give the stretches of running text: neighbouring zones that are no whole furniture, as spans."""
    spans: list[Mention] = []
    for zone in context.zones:
        if zone.kind == "furniture" and "\n" in context.article.text[zone.start : zone.end]:
            continue
        if zone.kind == "furniture" and not spans:
            continue
        if spans and spans[-1].end == zone.start:
            spans[-1] = replace(spans[-1], end=zone.end)
        elif zone.kind != "furniture":
            spans.append(Mention(zone.start, zone.end, "", "zone"))
    return spans


def _attributed(
    quotation: Quotation,
    closed: bool,
    context: Context,
    speaking: object,
    before: Sequence[Quotation],
    line: tuple[int, int],
    lines: Sequence[tuple[int, int]],
    number: int,
) -> Quotation:
    text = context.article.text
    inner = text[quotation.inner_start : quotation.inner_end]
    count = words(inner)
    if not inner.strip() or count == 0:
        return replace(quotation, speech=False)
    last = _sentence_at(context, quotation.inner_end - 1)
    first = _sentence_at(context, quotation.start)
    cue = None
    if last is not None:
        cue = speaking.after(last, last.at(quotation.end - 1))  # type: ignore[attr-defined]
    where = last
    if cue is None and first is not None:
        cue = speaking.before(first, first.at(quotation.start), count)  # type: ignore[attr-defined]
        where = first
    if cue is None and count >= FRAGMENT and first is not None and first.index > 0:
        at = first.at(quotation.start)
        lead = context.sentences[first.index - 1]
        if at == 0 or not first.text[:at].strip():
            cue = speaking.leading(lead)  # type: ignore[attr-defined]
            where = lead
    if cue is not None and where is not None:
        position, cue_start, cue_end = cue
        speaker, kind = _speaker(where, position, context, before, quotation)
        if speaker:
            span = where.span(cue_start, cue_end)
            outlet = speaking.outlet(where, cue_start)  # type: ignore[attr-defined]
            return replace(quotation, speaker=speaker, speaker_type=kind, outlet=outlet, cue=span)
    previous = _previous(before)
    if previous is None or count < FRAGMENT:
        return replace(quotation, speech=False)
    if previous.start >= line[0]:
        gap = text[previous.end : quotation.start]
        if words(gap) <= 25:
            return replace(quotation, speaker=previous.speaker, speaker_type=previous.speaker_type)
        return replace(quotation, speech=False)
    near = number - next((i for i, (a, b) in enumerate(lines) if a <= previous.start < b), -9)
    opens_line = not text[line[0] : quotation.start].strip()
    if opens_line and near <= 2 and (near == 1 or count >= 8):
        return replace(quotation, speaker=previous.speaker, speaker_type=previous.speaker_type)
    return replace(quotation, speech=False)


def _previous(before: Sequence[Quotation]) -> Quotation | None:
    return next((q for q in reversed(before) if q.speaker and q.speech), None)


def _speaker(
    sentence: Encoded, position: int, context: Context, before: Sequence[Quotation], quotation: Quotation
) -> tuple[str | None, str | None]:
    """Give the speaker's name and type; a pronoun is the last person who acts outside quotations."""
    found = sentence.mentions.get(position)
    if not found:
        return None, None
    mention = found[0]
    if mention.referring == "pronoun" and mention.type == "person":
        person = _acting_person(context, mention.start, before)
        if person is not None:
            return person.name or person.text, "person"
        previous = _previous(before)
        return (previous.speaker, previous.speaker_type) if previous else (None, None)
    name = mention.name or (mention.text if mention.referring == "name" else None)
    return name, mention.type


def _acting_person(context: Context, offset: int, quotations: Sequence[Quotation]) -> Mention | None:
    """Give the first person outside quotations of the nearest sentence at or before ``offset`` that has one."""
    for sentence in reversed(context.sentences):
        if sentence.sentence.start >= offset:
            continue
        people = [
            m
            for i in sentence.find("person")
            for m in sentence.mentions[i]
            if m.referring == "name"
            and m.start < offset
            and not any(q.start <= m.start < q.end for q in quotations[-6:])
        ]
        if people:
            return people[0]
        if context.sentences and offset - sentence.sentence.start > 3000:
            return None
    return None


def _sentence_at(context: Context, offset: int) -> Encoded | None:
    low, high = 0, len(context.sentences) - 1
    while low <= high:
        middle = (low + high) // 2
        sentence = context.sentences[middle]
        if offset < sentence.sentence.start:
            high = middle - 1
        elif offset >= sentence.sentence.end:
            low = middle + 1
        else:
            return sentence
    return None


def _block_quotation(
    text: str, start: int, end: int, before: Sequence[Quotation], context: Context, speaking: object, number: int
) -> Quotation:
    """Read a block quotation: its speaker is named in the sentence before it."""
    a, b = start, end
    while a < b and text[a] in "> *_ \t":
        a += 1
    while b > a and text[b - 1] in "*_ \t\r":
        b -= 1
    quotation = Quotation(a, b, a, b)
    here = next((s for s in context.sentences if s.sentence.end > a), None)
    earlier = [s for s in context.sentences if s.sentence.end <= a]
    if earlier and (here is None or here.index - earlier[-1].index <= 1):
        cue = speaking.leading(earlier[-1])  # type: ignore[attr-defined]
        if cue is not None:
            speaker, kind = _speaker(earlier[-1], cue[0], context, before, quotation)
            if speaker:
                return replace(quotation, speaker=speaker, speaker_type=kind, cue=earlier[-1].span(cue[1], cue[2]))
        previous = _previous(before)
        if previous is not None and a - previous.end < 5:
            return replace(quotation, speaker=previous.speaker, speaker_type=previous.speaker_type)
    return replace(quotation, speech=False)
