"""Gatherings in English: conferences, summits, forums and hearings that have a name; press conferences and calls are none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.patterns import Candidate, Context, Encoded

_HEADS = r"(?:Conference|Summit|Forum|Congress|Expo|Exposition|Fair|Show|Convention|Symposium|Hearing|Festival|Assembly|Meeting|Roundtable|Seminar|Week|Tech Fest|Games Show|Auto Show|Motor Show)"
_NAME = re.compile(
    rf"(?:(?:\d{{4}}|[A-Z][\w&'’-]*|\d+(?:st|nd|rd|th))(?: (?:of|on|for|the|and|in|&)(?= ))*[ ]){{1,8}}{_HEADS}\b(?: on [A-Z]\w+(?: [A-Z]\w+){{0,3}})?(?: (?:19|20)\d\d)?(?: ?\([A-Z]{{2,8}}\))?"
)
_EVENT = re.compile(
    r"\b(?:kick(?:ed|s)? off|held|holds?|hosted|hosts?|attend\w*|speak\w*|spoke|address\w*|open(?:ed|s)?|gather\w*|takes? place|took place|at|during|appear\w*|organi[sz]ed|host(?:ed|ing)|participat\w*|begin|began|start(?:ed|s)?|told|convene\w*|on the sidelines of)\b"
)
_NOT = re.compile(
    r"\b(?:Press|News|Earnings|Conference Call|Annual General|Shareholders?|Board|Big 12|Football|Basketball|Staff|Western|Eastern|Court|Today|Morning|Trade Show Executive|Business|Fashion|Talk|TV|Radio|Late|Tonight|Holy|World Cup)\b",
    re.IGNORECASE,
)


def find(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every named gathering at which something happens, once an article."""
    seen: set[str] = set()
    text = context.article.text
    for sentence in context.sentences:
        start, end = sentence.sentence.start, sentence.sentence.end
        for found in _NAME.finditer(text, start, end):
            name = re.sub(r"^(?:The|At|In|On|During) ", "", found[0])
            name = re.sub(r" ?\([A-Z]{2,8}\)$", "", name)
            key = name.lower()
            around = text[max(start, found.start() - 60) : min(end, found.end() + 60)]
            if (
                len(name.split()) < 2
                or _NOT.search(name)
                or not _EVENT.search(around)
                or any(key in s or s in key for s in seen)
            ):
                continue
            seen.add(key)
            yield _candidate(sentence, name, found, context)


def _candidate(sentence: Encoded, name: str, found: re.Match[str], context: Context) -> Candidate:
    a, b = sentence.at(found.start()), sentence.at(found.end() - 1) + 1
    roles: dict[str, object] = {"name": name}
    place = re.compile(r" (?:in|at) (?:the )?([\ue005])").search(sentence.text, b, b + 60)
    if place:
        roles["place"] = sentence.mentions[place.start(1)]
    organizer = re.search(r"(?:organi[sz]ed|hosted|held|run) by (?:the )?([\ue001-\ue003])", sentence.text)
    if organizer:
        roles["organizer"] = sentence.mentions[organizer.start(1)]
    people = tuple(m for i in sentence.find("person") for m in sentence.mentions[i] if m.referring == "name")
    if people and re.search(
        r"\b(?:attend|spoke|speak|address|appear|join|told|said|deliver|gave|guests)\w*\b", sentence.text
    ):
        roles["participant"] = people
    return Candidate(
        "gathering",
        roles,
        a,
        b,
        sentence.index,
        "gathering.en.named",
        anchor=(a, b),
        evidence=(sentence.sentence.start, sentence.sentence.end) if b - a > len(sentence.text) * 0.5 else None,
    )
