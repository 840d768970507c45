"""Quotations and their speakers.

The speaker is looked for where writers put him: after the closing mark ("…," X said), before the opening one (X said:
"…"; X called it "…"), at the end of the sentence ("…" is what he wants, X said), in the sentence before; a quotation
without one takes the speaker of the quotation before it when it goes on from there. Quoted words that nobody says
(terms, titles, irony) are no speech.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsledger.languages.cue import QUOTED, Cue
from newsledger.languages.registry import part
from newsledger.patterns import Context, Encoded, Quotation
from newsledger.reading.quotation_ends import until_attribution
from newsledger.reading.quotation_neighbours import beside, headed, introduces, nickname
from newsledger.reading.speakers import Speakers
from newsledger.text.quotation_marks import QuotedSpan, paragraph_spans, quotation_spans, uses_single_marks, words

FRAGMENT = 5
"""Quoted stretches under this many words are speech only when their own sentence names a speaker,
or, from three words on, when a quotation stands shortly before them in the paragraph."""
GAP = 40
"""How many words may stand between a quotation and its unattributed continuation in the same paragraph."""
WHOLE_REACH = 3
"""How many lines after a person's words whole sentences between marks may still be his."""
WEAK_REACH = 90
"""How many encoded characters may stand between a verb like "called" and the words that it introduces."""

_CAPITALS = re.compile(
    r"(?:^|[.!?:\n”\"’'])\s*(?P<person>[A-Z](?:[A-Z.'’-]+ ){1,3}(?:VAN |VON |DE |AL-)?[A-Z][A-Z'’-]+)(?=,)[^a-z\"“”]{4,170}$"
)
"""A person and the post in capitals right before what they say, as in a round of views: "ANN LEE, ANALYST AT ACME"."""
_UNMARKED = re.compile(r"[.!?。！？][”“\"’ ]{0,3}\s*$")
_NEXT_TO = re.compile(r"[\s,.?!'\";–\]。，-]{0,6}(?:as |and |but |so )?")
_ENDS = re.compile(r"^[^,;:\x02]{0,70}(?:[.,;!?–]|$)")
_ENDS_ZH = re.compile(r"^[^,:\x02]{0,12}(?:[。!?]|$|,\x02)|^[^\x02]{0,20}[。!?]?$")
_SETTING_ZH = re.compile(
    r"(?:[\s,'\"]|[在当][^,。\x02]{2,20}[上中时後后里内],?|对此,?|近日,?|日前,?|\ue007,?|谈[到及][^,。]{2,14}时,?|[\ue001-\ue006][一-鿿]{0,8}[、兼]?){0,6}"
)
"""Where and when something is said, before the speaker."""
_MARKED = re.compile('["“”‘「]')
_FULL = re.compile(r"^[\s\[(*'‘’“]*[^\Wa-z_]|^[\s\[(*'‘]*[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class _Raw:
    """A quotation before anybody knows who speaks: its marks, its line, whether it is a block quotation."""

    span: QuotedSpan
    line: int
    block: bool = False


def find_quotations(context: Context, family: str) -> tuple[Quotation, ...]:
    """Find every quotation of an article with its speaker.

    Args:
        context: the article, its sentences encoded and its mentions found.
        family: the language folder.

    Returns:
        the quotations in text order; nested marks belong to the outer quotation.
    """
    lines = list(paragraph_spans(context.article.text, _joined(context)))
    raw = _raw_quotations(context, lines)
    if not raw:
        return ()
    return _Attribution(context, family, lines, raw).run()


def _raw_quotations(context: Context, lines: Sequence[tuple[int, int]]) -> list[_Raw]:
    text = context.article.text
    single = uses_single_marks(text)
    blocks = [(zone.start, zone.end) for zone in context.zones if zone.kind == "quote"]
    starts = [start for start, _ in blocks]
    names = [mention for mention in context.mentions if _MARKED.search(mention.text)]
    name_starts = [mention.start for mention in names]
    out: list[_Raw] = []
    for number, (start, end) in enumerate(lines):
        found = list(quotation_spans(text, start, end, single))
        at = bisect_right(starts, end) - 1
        inside = sum(max(0, min(end, b) - max(start, a)) for a, b in blocks[max(0, at - 3) : at + 1])
        if inside > (end - start) * 0.6 and not any(q.end - q.start > (end - start) * 0.7 for q in found):
            a, b = start, end
            while a < b and text[a] in "> *_ \t":
                a += 1
            while b > a and text[b - 1] in "*_ \t\r":
                b -= 1
            last = out[-1] if out and out[-1].block else None
            if last is not None and b > a and not text[last.span.end : a].strip("> *_\t\r\n"):  # one block, more lines
                out[-1] = _Raw(QuotedSpan(last.span.start, last.span.start, b, b, True), last.line, block=True)
            elif b > a:
                out.append(_Raw(QuotedSpan(a, a, b, b, True), number, block=True))
            continue
        if not found and number and introduces(text, *lines[number - 1]) and _UNMARKED.search(text, start, end):
            out.append(_Raw(QuotedSpan(start, start, end, end, True), number, block=True))
            continue
        for span in found:
            i = bisect_right(name_starts, span.start) - 1
            if i >= 0 and span.end <= names[i].end:  # a nickname inside a name
                continue
            if text[span.start - 1 : span.start] == "=":  # an attribute of a tag that was left
                continue
            out.append(_Raw(span if span.closed else until_attribution(text, span), number))
    return out


_EDGE = "\"“”‘’'「」『』>*_ "
"""What may stand between a border of a part and the words of its first or last sentence."""


def _joined(context: Context) -> list[tuple[int, int]]:
    """Give the stretches of running text: neighbouring zones that are no whole furniture, as spans.

    Of an article that is read in parts only what its part holds, so that time grows with the length and not its square.
    """
    if not context.sentences:
        return []
    text, low, high = context.article.text, context.sentences[0].sentence.start, context.sentences[-1].sentence.end
    while low and text[low - 1] in _EDGE:
        low -= 1
    while high < len(text) and text[high] in _EDGE:
        high += 1
    spans: list[tuple[int, int]] = []
    for zone in context.zones:
        start, end = max(zone.start, low), min(zone.end, high)
        if start >= end or (zone.kind == "furniture" and "\n" in text[zone.start : zone.end]):
            continue
        if zone.kind == "furniture" and not spans:
            continue
        if spans and spans[-1][1] == start:
            spans[-1] = (spans[-1][0], end)
        elif zone.kind != "furniture":
            spans.append((start, end))
    return spans


class _Attribution:
    """One walk over the quotations of an article; see ``find_quotations``."""

    def __init__(self, context: Context, family: str, lines: Sequence[tuple[int, int]], raw: Sequence[_Raw]) -> None:
        self.context = context
        self.text = context.article.text
        self.lines = lines
        self.raw = raw
        self.speaking: Any = part(family, "speaking")
        self.sentence_starts = [sentence.sentence.start for sentence in context.sentences]
        self.raw_starts = [one.span.start for one in raw]
        self.speakers = Speakers(context, self.speaking, [(one.span.start, one.span.end) for one in raw])
        self.done: list[Quotation] = []
        self.spoken: list[Quotation] = []
        self.spoken_lines: list[int] = []
        self.known: dict[int, tuple[str, Sequence[Cue]]] = {}

    def run(self) -> tuple[Quotation, ...]:
        """Attribute every quotation, then those that only the following one can explain."""
        for one in self.raw:
            quotation = self._attributed(one)
            self.done.append(quotation)
            if quotation.speech and quotation.speaker:
                self.spoken.append(quotation)
                self.spoken_lines.append(one.line)
        for k in range(len(self.done) - 2, -1, -1):
            here, following = self.done[k], self.done[k + 1]
            goes_on = not self.raw[k].span.closed and self.raw[k + 1].line - self.raw[k].line == 1
            if goes_on and here.cue is None and following.speaker and self._opens_line(k + 1):
                self.done[k] = replace(
                    here, speaker=following.speaker, speaker_type=following.speaker_type, speech=following.speech
                )
        return tuple(self.done)

    def _opens_line(self, k: int) -> bool:
        start = self.lines[self.raw[k].line][0]
        return not self.text[start : self.raw[k].span.start].strip(" >*_\t")

    def _attributed(self, one: _Raw) -> Quotation:
        span = one.span
        quotation = Quotation(span.start, span.end, span.inner_start, span.inner_end)
        inner = self.text[span.inner_start : span.inner_end]
        count = words(inner)
        silent = replace(quotation, speech=False)
        if count == 0:
            return silent
        line_start = self.lines[one.line][0]
        before_text = self.text[max(line_start, span.start - 60) : span.start]
        if not one.block and self.speaking.is_title(self.text, span.inner_start, span.inner_end, before_text):
            return silent
        if count < FRAGMENT and self.speaking.TERMS_ANYWHERE and nickname(self.text, span, self._sentence_at(span.end)):
            return silent
        views = _CAPITALS.search(self.text, max(0, span.start - 240), span.start)
        if views is not None:
            return replace(quotation, speaker=views["person"], speaker_type="person")
        found = None if one.block else self._own_cue(span, count, before_text)
        if found is None and (one.block or count >= FRAGMENT or before_text.rstrip().endswith((":", "："))):
            found = self._leading(one, count)
        if found is None and self._whole(one, count):
            found = self._neighbour(span)
        if found is not None:
            cue, sentence = found
            speaker, kind = self.speakers.of(cue, sentence, self.spoken[-2:])
            if speaker:
                outlet = self.speaking.outlet(sentence, cue.start - 5, cue.end + 70)
                words_of = sentence.span(cue.start, cue.end)
                return replace(quotation, speaker=speaker, speaker_type=kind, outlet=outlet, cue=words_of)
        head = headed(self.text, self.lines, one.line)
        if head is not None and not self._term(span, before_text, count):
            return replace(quotation, speaker=head, speaker_type="person")
        previous = self._goes_on_from(one, count)
        if previous is None:
            return silent
        return replace(quotation, speaker=previous.speaker, speaker_type=previous.speaker_type)

    def _whole(self, one: _Raw, count: int) -> bool:
        """True for a full sentence with its full stop inside the marks, where only speech is written so."""
        if one.block or count < FRAGMENT or not self.speaking.TERMS_ANYWHERE:
            return False
        return self.text[one.span.inner_end - 1] in "。！？" and self._opens_sentence(one.span)

    def _neighbour(self, span: QuotedSpan) -> tuple[Cue, Encoded] | None:
        first, last = self._sentence_at(span.start), self._sentence_at(span.end - 1)
        return beside(self.context, self._cues, first.index, last.index) if first and last else None

    def _goes_on_from(self, one: _Raw, count: int) -> Quotation | None:
        """Give the quotation that this one, without a speaker of its own, goes on from."""
        if not self.spoken:
            return None
        previous, line = self.spoken[-1], self.spoken_lines[-1]
        if one.block:
            return (
                previous
                if one.line - line == 1 and self.raw[bisect_left(self.raw_starts, previous.start)].block
                else None
            )
        full = bool(_FULL.match(self.text[one.span.inner_start : one.span.inner_start + 12]))
        if (
            count < FRAGMENT
            and not (count >= 3 and line == one.line)
            and not (full and count >= 2 and line == one.line and self._opens_sentence(one.span))
        ):
            return None
        if line == one.line:
            return previous if words(self.text[previous.end : one.span.start][:400]) <= GAP else None
        k = bisect_left(self.raw_starts, one.span.start)
        opens = self._opens_line(k)
        near = one.line - line
        if near <= WHOLE_REACH and previous.speaker_type == "person" and self._whole(one, count):
            return previous
        return previous if opens and full and (near == 1 or (near == 2 and count >= 8)) else None

    def _opens_sentence(self, span: QuotedSpan) -> bool:
        first = self._sentence_at(span.start)
        return first is not None and not self.text[first.sentence.start : span.start].strip(" >*_")

    def _own_cue(self, span: QuotedSpan, count: int, before_text: str) -> tuple[Cue, Encoded] | None:
        last = self._sentence_at(span.end - 1)
        first = self._sentence_at(span.start)
        if last is not None:
            masked, found = self._cues(last)
            close = bisect_right(last.ends, span.end - 1) + 1
            led = self.speaking.TERMS_ANYWHERE and self._led(span, last, found)
            for cue in found if not led else ():
                if cue.start >= close and _NEXT_TO.fullmatch(masked[close : cue.start]):
                    return cue, last
            following = self._after_question(span, last, masked, close)
            if following is not None:
                return following
        if first is not None:
            masked, found = self._cues(first)
            opening = bisect_right(first.ends, span.start)
            for cue in reversed(found):
                if cue.end > opening:
                    continue
                gap = masked[cue.end : opening]
                if ";" in gap or (not cue.strong and len(gap) > WEAK_REACH):
                    continue
                weak = (
                    gap.strip(" :,") != ""
                    if self.speaking.TERMS_ANYWHERE
                    else len(gap) > 3 and not (cue.strong and count == 1)
                )
                if weak and self._term(span, before_text, count):
                    return None
                return cue, first
        if last is not None:
            masked, found = self._cues(last)
            close = bisect_right(last.ends, span.end - 1) + 1
            for cue in found:
                if cue.start < close or not cue.strong or ";" in masked[close : cue.start]:
                    continue
                trailing = masked[: cue.start].rstrip()[-1:] in (",", QUOTED, "–") and _ENDS.match(masked[cue.end :])
                if (trailing or cue.form == "frame") and not self._term(span, before_text, count):
                    return cue, last
        return None

    def _led(self, span: QuotedSpan, sentence: Encoded, found: Sequence[Cue]) -> bool:
        """True for words right behind a verb of saying that go on without a stop: what follows speaks of something else."""
        opening = bisect_right(sentence.ends, span.start)
        return self.text[span.inner_end - 1] not in ",.!?;，。！？；" and any(c.end == opening for c in found)

    def _term(self, span: QuotedSpan, before_text: str, count: int) -> bool:
        """True for a word or two that only qualify what follows; words that end in a comma or full stop never do."""
        if self.text[span.inner_end - 1] in ",.!?;，。！？；":
            return False
        inner = self.text[span.inner_start : span.inner_end]
        return bool(self.speaking.term(self.text[span.end : span.end + 24], before_text, count, inner))

    def _after_question(self, span: QuotedSpan, last: Encoded, masked: str, close: int) -> tuple[Cue, Encoded] | None:
        """Read "…?" X asked. and "…!" X said., which look like two sentences."""
        if self.text[max(0, span.start - 2) : span.start].rstrip().endswith((":", "：")):
            return None  # a colon has introduced the words: who speaks next speaks of something else
        if masked[close:].strip(" '\"") or self.text[span.inner_end - 1] not in "?!…-—。？！，":
            return None
        if last.index + 1 >= len(self.context.sentences):
            return None
        following = self.context.sentences[last.index + 1]
        broken = self.text[span.inner_end - 1] in "，,"  # a line break before "X said"
        if following.sentence.paragraph != last.sentence.paragraph + broken:
            return None
        masked, found = self._cues(following)
        opens = self._opens_sentence(span)
        if found and not opens and self.text[span.inner_end - 1] == "。" and not _ENDS_ZH.match(masked[found[0].end :]):
            return None
        near = found and (found[0].start <= 4 or _SETTING_ZH.fullmatch(masked[: found[0].start]))
        if near and found[0].strong and found[0].form != "frame":
            return found[0], following
        return None

    def _leading(self, one: _Raw, count: int) -> tuple[Cue, Encoded] | None:
        """Look in the sentence before a quotation that begins a sentence."""
        first = self._sentence_at(one.span.start)
        index = first.index if first is not None else bisect_right(self.sentence_starts, one.span.start)
        if first is not None:
            masked, _ = self._cues(first)
            opening = bisect_right(first.ends, one.span.start)
            if masked[:opening].strip(" >*_'\"" + QUOTED):
                return None
        if index == 0:
            return None
        lead = self.context.sentences[index - 1]
        masked, found = self._cues(lead)
        colon = masked.rstrip(" *_").endswith(":")
        if not colon and one.block:
            return None
        here = first if first is not None else self.context.sentences[min(index, len(self.context.sentences) - 1)]
        same = here.sentence.paragraph == lead.sentence.paragraph
        if colon or same:
            usable = [cue for cue in found if cue.strong or colon]
            if not colon and usable and usable[-1].form == "frame" and self._said_in(lead):
                return None  # "…," Wilson wrote, according to MarketWatch. "…": the second is Wilson's too
            if usable and (not self.spoken or self.spoken[-1].end <= lead.span(usable[-1].start, usable[-1].end)[0]):
                return usable[-1], lead
            if usable and colon:
                return usable[-1], lead
        return None

    def _said_in(self, sentence: Encoded) -> bool:
        """True when the last quotation that has a speaker names him in ``sentence`` otherwise than by "according to"."""
        last = self.spoken[-1] if self.spoken else None
        if last is None or last.cue is None:
            return False
        _, found = self._cues(sentence)
        return any(sentence.span(cue.start, cue.end) == last.cue and cue.form != "frame" for cue in found)

    def _sentence_at(self, offset: int) -> Encoded | None:
        at = bisect_right(self.sentence_starts, offset) - 1
        if at < 0 or offset >= self.context.sentences[at].sentence.end:
            return None
        return self.context.sentences[at]

    def _cues(self, sentence: Encoded) -> tuple[str, Sequence[Cue]]:
        """Give a sentence with its quotations masked, and its cues."""
        if sentence.index not in self.known:
            masked = list(sentence.text)
            start, end = sentence.sentence.start, sentence.sentence.end
            k = bisect_right(self.raw_starts, start) - 1
            for at in range(max(0, k), len(self.raw)):
                one = self.raw[at]
                if one.span.start >= end:
                    break
                a = bisect_right(sentence.ends, one.span.start)
                b = bisect_left(sentence.starts, one.span.end)
                if one.span.end > start:
                    masked[a:b] = QUOTED * (b - a)
            text = "".join(masked)
            self.known[sentence.index] = (text, self.speaking.cues(text))
        return self.known[sentence.index]
