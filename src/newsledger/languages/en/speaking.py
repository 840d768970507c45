"""Where English names the speaker of a quotation: after it, before it, or in the sentence around a quoted fragment.

Every function gives (position of the speaker's mark, start and end of the words that attribute) in encoded
positions, or None.
"""

from __future__ import annotations

import re

from newsledger.languages.en.grammar import APPOSITION, DESCRIPTOR
from newsledger.languages.en.saying import SAY
from newsledger.patterns.encode import GROUPS, Encoded

_WHO = f"[{GROUPS['anyone']}]"
_SAY = (
    SAY[:-1]
    + "|asked|asks|joked|quipped|urged|urges|called|calls|described|describes|concluded|recounted|remarked|observed|lamented|tells|boasted|cautioned|opined|exclaimed|shouted|agreed|wondered|mused|read|reads|sums up|summed up|dubbed|labelled|labeled|blasted|slammed|praised|criticized|criticised|hailed|touted|characterized|characterised|referred|cited|citing|complained|blamed|joked|went on|put it|feels|felt|thought|hopes|hoped|proclaimed|concedes|laments|notes|promoted|condemned|demanded|wants|referring|saying)"
)
_ADVERB = r"(?: [\w-]+ly| also| has| have| had| later| then| further| first| once| recently){0,2}"
_SUBJECT = rf"(?P<who>{_WHO})(?:'s (?:[\w-]+ ){{0,4}}?[\w-]+)?{APPOSITION}"
_AFTER_SVO = re.compile(
    rf"^[\"' ]{{0,3}}[,.?!–-]{{0,2}} ?(?:as )?{DESCRIPTOR}{_SUBJECT}{_ADVERB} {_SAY}\b", re.IGNORECASE
)
_AFTER_VSO = re.compile(
    rf"^[\"' ]{{0,3}}[,.?!–-]{{0,2}} ?{_SAY}(?: in [^,\"]{{1,40}})? {DESCRIPTOR}(?P<who>{_WHO})", re.IGNORECASE
)
_AFTER_NOUN = re.compile(rf"^[\"' ]{{0,3}}[,.]{{0,2}} ?according to {DESCRIPTOR}(?P<who>{_WHO})", re.IGNORECASE)
_BEFORE_SAY = re.compile(rf"{_SUBJECT}{_ADVERB} {_SAY}\b(?P<rest>[^\"]{{0,160}})[:,]? ?\"?$", re.IGNORECASE)
_BEFORE_NEAR = re.compile(rf"{_SUBJECT}{_ADVERB} {_SAY}\b(?P<rest>[^\"]{{0,60}})[:,] ?\"?$", re.IGNORECASE)
_BEFORE_INVERTED = re.compile(rf"\b{_SAY} {DESCRIPTOR}(?P<who>{_WHO}){APPOSITION}[:,] ?\"?$", re.IGNORECASE)
_AROUND_ACCORDING = re.compile(rf"according to {DESCRIPTOR}(?P<who>{_WHO})", re.IGNORECASE)
_COLON = re.compile(rf"(?P<who>{_WHO})[^\"]{{0,120}}: ?\"?$")
_TOLD = re.compile(rf"\b(?:told|tells|interview with|speaking to|spoke to) (?:the )?({_WHO})", re.IGNORECASE)


def after(sentence: Encoded, closing: int) -> tuple[int, int, int] | None:
    """Look after the closing mark, which stands at ``closing``: "…," X said; "…," said X."""
    tail = sentence.text[closing : closing + 260]
    for expression in (_AFTER_VSO, _AFTER_SVO, _AFTER_NOUN):
        found = expression.match(tail)
        if found:
            return closing + found.start("who"), closing + found.start(), closing + found.end()
    return None


def before(sentence: Encoded, opening: int, count: int) -> tuple[int, int, int] | None:
    """Look before the opening mark at ``opening``: X said, "…"; X said the plan was "…" (for a fragment of ``count`` words)."""
    head = sentence.text[:opening]
    best = None
    for expression in (_BEFORE_NEAR, _BEFORE_INVERTED, _BEFORE_SAY):
        at = max(0, len(head) - 320)
        while found := expression.search(head, at):
            best = found
            at = found.start("who") + 1
        if best is not None:
            return best.start("who"), best.start(), best.end()
    found = _COLON.search(head)
    if found and head.rstrip().endswith(":"):
        return found.start("who"), found.start(), found.end()
    found = _AROUND_ACCORDING.search(sentence.text)
    if found:
        return found.start("who"), found.start(), found.end()
    return None


def leading(sentence: Encoded) -> tuple[int, int, int] | None:
    """Look in a sentence that ends in a colon or in a verb of saying before a quotation on a line of its own."""
    text = sentence.text
    if not re.search(rf"(?::|{_SAY}[.,:]?)\s*$", text, re.IGNORECASE):
        return None
    positions = sentence.find("person") or sentence.find("org")
    if not positions:
        return None
    found = re.search(rf"{_SUBJECT}{_ADVERB} {_SAY}\b", text, re.IGNORECASE)
    position = found.start("who") if found else positions[0]
    return position, position, len(text)


def outlet(sentence: Encoded, start: int) -> str | None:
    """Give whom the speaker told it: "told Al Jazeera"."""
    found = _TOLD.search(sentence.text, max(0, start - 5))
    if not found:
        return None
    mention = sentence.mentions[found.start(1)][0]
    if mention.type in ("person", "place") or mention.referring != "name":
        return None
    return mention.name or mention.text
