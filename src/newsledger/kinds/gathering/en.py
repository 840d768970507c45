"""Gatherings in English: conferences, summits, forums and hearings that have a name; press conferences and calls are none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded, Screen
from newsledger.text.alternation import alternation

_HEADS = r"(?:Conference|Summit|Forum|Congress|Expo|Exposition|Fair|Show|Convention|Symposium|Hearing|Festival|Assembly|Meeting|Roundtable|Seminar|Week|Fest|Dialogue|Con|Meetup|Hackathon|Connect|Davos|Confab)"
_PROPER = (
    rf"(?:(?:\d{{4}}|[A-Z][\w&'’.-]*|\d+(?:st|nd|rd|th))(?: (?:of|on|for|the|and|in|&)(?= ))*[ ]){{1,8}}{_HEADS}s?\b(?! (?:Call|Room|Board|Center|Centre|Bureau|Host|League|Finals?))"
    r"(?: (?:on|for|of) (?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]*\b)[A-Z]\w+(?: [A-Z]\w+){0,3})?(?: (?:19|20)\d\d)?"
)
_HEARD = r"(?:(?:[A-Z][\w.&'’-]+ (?:and |on |of |the )?){1,7}(?:Committee|Subcommittee|Senate|House|Congress|Commission|Panel|Parliament)|congressional|Senate|House|Congress|parliamentary|U\.S\. Senate|US Senate|House committee|Senate committee|committee) hearings?\b(?! (?:aid|loss|room|date))"
_PLAIN = (
    r"(?:(?:annual|biannual|inaugural|upcoming|global|world|international|national|virtual|two-day|three-day|this year's|yearly|closely watched|high-profile) )*"
    r"(?:[A-Z][\w&'’.-]+ ){0,4}(?:(?:central |national |provincial )?(?:economic|financial|rural|political|party) work (?:conference|meeting)|(?:[A-Z][\w&'’.-]+|developers?|tech|technology|climate|economic|security|AI|artificial intelligence|crypto|bitcoin|"
    r"blockchain|cybersecurity|energy|health ?care|investor|investment|industry|trade|business|banking|gaming|automotive|auto|education|internet|finance|fintech|media|telecoms?|wireless|space|semiconductor|retail|food|peace|leaders'?|ministerial|hacker|hacking) "
    r"(?:conference|summit|forum|convention|congress|symposium|expo|trade show|trade fair|fair|show))\b(?! (?:call|room|board|center|centre|league))"
)
_EVENTS = r"\b(?:CES|Davos|WWDC|Google I/O|I/O|SXSW|E3|Gamescom|Computex|Dreamforce|DEF CON|Defcon|Black Hat|re:Invent|TechCrunch Disrupt|Disrupt SF|Web Summit|VivaTech|COP2\d|MWC)\b(?: (?:19|20)\d\d)?"
_NAME = re.compile(rf"(?P<proper>{_PROPER})|(?P<heard>{_HEARD})|(?P<plain>{_PLAIN})|(?P<known>{_EVENTS})")
_HINT = Screen(
    r"\b(?:"
    + alternation(
        [
            "conference",
            "summit",
            "forum",
            "convention",
            "congress",
            "symposium",
            "expo",
            "trade show",
            "trade fair",
            "hearing",
            "hearings",
            "work meeting",
            "Conference",
            "Summit",
            "Forum",
            "Congress",
            "Expo",
            "Exposition",
            "Fair",
            "Show",
            "Convention",
            "Symposium",
            "Hearing",
            "Festival",
            "Assembly",
            "Meeting",
            "Roundtable",
            "Seminar",
            "Week",
            "Fest",
            "Dialogue",
            "Meetup",
            "Hackathon",
            "Connect",
            "Con",
            "CES",
            "Davos",
            "WWDC",
            "I/O",
            "SXSW",
            "E3",
            "Gamescom",
            "Computex",
            "Dreamforce",
            "DEF CON",
            "Defcon",
            "Black Hat",
            "re:Invent",
            "Disrupt",
            "VivaTech",
            "COP2",
            "MWC",
        ]
    )
    + ")"
)
_EVENT = re.compile(
    r"\b(?:kick(?:ed|s)? off|held|holds?|holding|hosted|hosts?|attend\w*|speak\w*|spoke|speech|address\w*|opens?|opened|gather\w*|takes? place|took place|taking place|at|during|appear\w*|organi[sz]ed|hosting|participat\w*|begins?|began|"
    r"start(?:ed|s)?|told|convene\w*|sidelines|testif\w*|keynote|annual|before|unveil\w*|announced|panel|participants|scheduled|after|ahead of|this year|next week|last week|closed|wrapped)\b"
)
_NOT = re.compile(
    r"\b(?:press|news|earnings|conference call|annual general|shareholders?|stockholders|board|big 12|football|basketball|staff|western|eastern|court|today|morning|talk|tv|radio|late|tonight|holy|world cup|trade show executive|"
    r"fashion|daily show|reality|game show|bankruptcy|bail|plea|sentencing|confirmation|committee meeting|all-hands|motion|evidentiary|extradition|fed meeting|policy meeting|in[- ]person|"
    r"lok|bernstein|house of|member of|members of|u\.s\. congress|us congress|national congress party|indian national|the congress|air show team|job fair|vanity|career|u\.n\. general|staging|consultative conference|(?:mon|tues|wednes|thurs|fri|satur|sun)day's)\b|^(?:a|an|the|this|that|in|at|and|white house) \w+$",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"^(?:(?:The|At|In|On|During|After|Before|A|An|This|That|And|But|While|When|As|For|To|Its|His|Our|Last|Next|Since|From|With|By|Also|Then|Annual|annual|upcoming|inaugural|yearly|closely watched|high-profile|this year's) )+"
)
_TAKES_PART = re.compile(
    r"\b(?:attend\w*|spoke|speak\w*|speech\w*|address\w*|appear\w*|join\w*|deliver\w*|gave|guests?|keynot\w*|testif\w*|told|participat\w*|panell?ists?|unveil\w*|on stage|took part|present(?:ed|ing)|said|met|host(?:ed|s)?|read|questioned|grill\w*|took to)\b"
)
_THERE = re.compile(
    r"\b(?:the|this year's|annual) (?:conference|summit|forum|event(?! (?:of|that)\b)|hearing|congress|expo|meeting|convention|gathering|fair|show|opening ceremony)\b|\bevent's\b|\bspeakers\b|\battended\b",
    re.IGNORECASE,
)
_OTHER_YEAR = re.compile(
    r"\b(?:attended|spoke|appeared|speeches|inaugurat\w+|first held|debuted|began|launched|edition|attendance|held)\b[^.;]{0,40}? in (?P<date>\ue007)"
)
_PLACE = re.compile(
    r"[^.;]{0,50}?(?:,| (?:in|at|on)) (?:the )?(?:[\w'-]+ (?:city|town|resort|island|capital) (?:of )?)?(?P<it>\ue005)"
)
_ORGANIZER = re.compile(
    r"(?:organi[sz]ed|hosted|co-hosted|co-organi[sz]ed|sponsored|held|run|convened|staged) by (?:the )?(?:[\w-]+ ){0,3}?(?P<it>[\ue001-\ue003\ue005])|(?P<own>[\ue001-\ue003])'s? (?:own |annual |upcoming |inaugural |\ue007 )*$"
)
_COMING = re.compile(
    r"\b(?:upcoming|scheduled (?:for|to)|will (?:be held|take place|hold|host|attend|speak|address|gather|kick off|open)|to be held|next (?:week|month|year)|is (?:holding|hosting|set to)|are set to|ahead of)\b"
)
_AGAIN = re.compile(
    r"\balso (?:spoke|attended|took part|appeared|took the stage|participated|joined (?:by|via)|(?:gave|made|delivered) (?:an? )?(?:[\w-]+ )?(?:speech(?:es)?|address(?:es)?|remarks|keynotes?))\b"
)
"""Said without the gathering's name of who was there as well."""
REACH = 8
"""How many sentences after the last that speaks of it a gathering's speakers may be told without naming it."""
FAR = 25
"""How many sentences after the first "the conference" still means it."""


@dataclass(slots=True)
class _Gathering:
    name: str
    key: str
    short: str
    sentence: Encoded
    start: int
    end: int
    place: tuple[Mention, ...] | None = None
    organizer: tuple[Mention, ...] | None = None
    date: tuple[Mention, ...] | None = None
    people: list[Mention] = field(default_factory=list)


def find(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every named gathering at which something happens, and for each other year of it."""
    found: list[_Gathering] = []
    text = context.article.text
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture":
            continue
        words = text[sentence.sentence.start : sentence.sentence.end]
        if _HINT.search(words):
            for match in _NAME.finditer(text, sentence.sentence.start, sentence.sentence.end):
                one = _gathering(match, sentence, text)
                if one is None:
                    continue
                known = next((g for g in found if one.key in g.key or g.key in one.key or one.key == g.short), None)
                if known is None:
                    found.append(one)
                    _complete(one, sentence)
                else:
                    _add_people(known, sentence)
                    if known.place is None:
                        _complete(known, sentence, one)
    told = _told(context, found)
    for one in found:
        yield from _claims(one, told[one.key])


def _gathering(match: re.Match[str], sentence: Encoded, text: str) -> _Gathering | None:
    name = " ".join(match[0].split())
    lead = _LEAD.match(name)
    name = name[lead.end() :] if lead else name
    name = name.removesuffix("'s")
    start, end = sentence.sentence.start, sentence.sentence.end
    around = text[max(start, match.start() - 70) : min(end, match.end() + 70)]
    if _NOT.search(name) or not _EVENT.search(around):
        return None
    if len(name.split()) < 2 and not match["known"]:
        return None
    ahead = text[max(start, match.start() - 50) : match.start() + (lead.end() if lead else 0)].rstrip() + " "
    if match["plain"] and not re.search(
        r"\b(?:the|this|an?|its|their|his|her|our|annual|last|next|\w+['’]s) (?:[\w-]+ ){0,4}$", ahead
    ):
        return None
    if match["heard"] and not re.search(
        r"\b(?:testif|told|appear|before|during|at|held|hold|question|grill|attend|ask|summon|after|in)", around
    ):
        return None
    short = re.match(r"[’'\s]*\(([A-Z]{2,8})\)", text[match.end() : match.end() + 14])
    core = re.sub(r"\b(?:19|20)\d\d\b", "", name).strip().lower()
    a, b = sentence.at(match.start()), sentence.at(match.end() - 1) + 1
    return _Gathering(name, core, short[1].lower() if short else "-", sentence, a, b)


def _complete(one: _Gathering, sentence: Encoded, here: _Gathering | None = None) -> None:
    """Add place, organizer and participants that the sentence states."""
    at = here or one
    place = _PLACE.match(sentence.text, at.end, at.end + 80)
    if place:
        one.place = sentence.mentions.get(place.start("it"))
    organizer = _ORGANIZER.search(sentence.text[: at.start]) or _ORGANIZER.search(sentence.text, at.end)
    if organizer and one.organizer is None:
        position = organizer.start("it") if organizer["it"] else organizer.start("own")
        one.organizer = sentence.mentions.get(position)
    _add_people(one, sentence)


def _add_people(one: _Gathering, sentence: Encoded) -> None:
    if not _TAKES_PART.search(sentence.lower):
        return
    for position in sentence.find("person"):
        if sentence.text.startswith("'s", position + 1) and not re.match(
            r"'s (?:speech|address|keynote|remarks)", sentence.text[position + 1 : position + 14]
        ):
            continue
        one.people.extend(m for m in sentence.mentions[position] if m.referring == "name")


def _told(context: Context, found: Sequence[_Gathering]) -> dict[str, list[tuple[Encoded, bool]]]:
    """Give key of a gathering → the sentences after the first that may tell of it, and whether they say so.

    "The conference" and "the event" mean the gathering that was named last.
    """
    told: dict[str, list[tuple[Encoded, bool]]] = {one.key: [] for one in found}
    first = {one.sentence.index: one for one in found}
    current: _Gathering | None = None
    last = 0
    for sentence in context.sentences if found else ():
        if sentence.index in first:
            current, last = first[sentence.index], sentence.index
            continue
        words = context.article.text[sentence.sentence.start : sentence.sentence.end].lower()
        named = next(
            (g for g in found if g.sentence.index < sentence.index and (g.key in words or f"{g.short} " in words)), None
        )
        current = named or current
        if current is None:
            continue
        away = sentence.index - last
        here = named is not None or (away <= FAR and _THERE.search(sentence.lower) is not None)
        here = here or (away <= REACH and _AGAIN.search(sentence.lower) is not None)
        if here:
            last = sentence.index
        if here or away <= REACH:
            told[current.key].append((sentence, here))
    return told


def _claims(one: _Gathering, told: Sequence[tuple[Encoded, bool]]) -> Iterator[Candidate]:
    """Give the gathering with those who are said to be there in the sentences after it, then its other years."""
    others: list[Candidate] = []
    for sentence, here in told:
        other = _OTHER_YEAR.search(sentence.text)
        if other and (here or sentence.index - one.sentence.index <= 4):
            candidate = _other_year(one, sentence, other)
            if candidate is not None:
                others.append(candidate)
                continue
        if here:
            _add_people(one, sentence)
    roles: dict[str, object] = {"name": one.name}
    if one.place:
        roles["place"] = one.place
    if one.organizer:
        roles["organizer"] = one.organizer
    if one.people:
        roles["participant"] = tuple(dict.fromkeys(one.people))
    sentence = one.sentence
    near = sentence.lower[max(0, one.start - 70) : one.end + 70]
    yield Candidate(
        "gathering",
        roles,
        one.start,
        one.end,
        sentence.index,
        "gathering.en.named",
        anchor=(one.start, one.end),
        status="planned" if _COMING.search(near) else "reported",
    )
    yield from others


def _other_year(one: _Gathering, sentence: Encoded, found: re.Match[str]) -> Candidate | None:
    mentions = sentence.mentions[found.start("date")]
    value = str(mentions[0].value or "")
    main = re.search(r"(?:19|20)\d\d", one.name)
    if not re.match(r"(?:19|20)\d\d", value) or (main and main[0] == value[:4]):
        return None
    roles: dict[str, object] = {"name": re.sub(r"^(?:19|20)\d\d | (?:19|20)\d\d$", "", one.name), "date": mentions}
    people = tuple(m for i in sentence.find("person") for m in sentence.mentions[i] if m.referring == "name")
    if people and _TAKES_PART.search(sentence.lower):
        roles["participant"] = people
    return Candidate(
        "gathering",
        roles,
        0,
        len(sentence.text),
        sentence.index,
        "gathering.en.other_year",
        anchor=(found.start(), found.end()),
        status="reported",
    )
