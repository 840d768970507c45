"""Authorities that an English sentence names or only describes: "the SEC", "Beijing", "federal prosecutors in Manhattan".

Rules about acts of state read a sentence in which each of these is one mark of an authority, whoever it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from newsledger.model import Mention
from newsledger.patterns.encode import MARKS, Encoded, in_lower_case
from newsledger.patterns.screen import Screen

AUTHORITY = MARKS["authority"]
PERSON = MARKS["person"]
PLACE = MARKS["place"]
POSITION = MARKS["position"]
ORGANIZATION = MARKS["organization"]
COMPANY = MARKS["company"]
_FIELD = (
    r"anti-?trust|competition|cartel|tax|customs|health|aviation|civil aviation|safety|food safety|work safety|water|gaming|gambling|environment(?:al)?|environmental protection|consumer(?: protection)?|"
    r"securities|markets?|energy|telecoms?|telecommunications|labou?r|immigration|anti-corruption|anti-graft|corruption|privacy|data protection|film|election|electoral|licensing|transport(?:ation)?|"
    r"motor vehicles?|price|electricity|nuclear|pensions?|insurance|civil rights|human rights|rail(?:way)?|road safety|air safety|sanctions|export control|food and drug|drug|medicines|housing|"
    r"forestry|fisheries|mining|integrity|banking|cyber|cyberspace|cybersecurity|communications|trade|justice|commerce|interior|treasury|agriculture|quality|product safety|road|police"
)
_NOUN = (
    r"regulators?|prosecutors?|police(?: officers)?|(?:regulatory|law enforcement|antitrust|competition|tax|customs|health|aviation|judicial|local|state|federal|government|securities) "
    r"(?:authorit(?:y|ies)|agenc(?:y|ies)|officials|enforcers|investigators|panel)|authorities|watchdogs?|lawmakers|senators|legislators|investigators|enforcers|government officials|"
    r"attorneys? general|attorneys general|grand jury|jury|juries|tribunal|court(?! (?:battle|case|fight|document|filing|ruling|order|paper|hearing|appearance|record|date|approval|system|proceeding|action|challenge|appeal|decision|loss|victory|win|protection|costs|testimony))s?|judges?|magistrate|government|central bank|parliament|"
    r"(?:senate|house|congressional|parliamentary) (?:committee|panel|subcommittee)|inspectors|detectives|law enforcement|trustbusters|trust-busters|competition authority|antitrust authority|"
    r"competition commission|data protection (?:authority|commissioner|commission|agency)|privacy (?:watchdog|commissioner|regulator)|(?:[a-z]{4,16} (?:and [a-z]{4,12} )?)?ministry|"
    r"supreme people's court|stock exchange|bourse|cyberspace administration|u\.?s\.? attorney(?:'s office)?|district attorney|parent regulator|"
    r"(?:[a-z]{4,16} )?ombudsman|inspectorate|cartel office|tax ?man|coast guard|border guards?|city (?:council|hall)|"
    r"(?:security|customs|immigration|border|tax|police|federal|anti-graft|anti-corruption|fraud|internal security) (?:forces|officers|agents|guards)|"
    rf"(?:{_FIELD})(?: and (?:{_FIELD}))? (?:administration|agency|board|commission(?!er)|committee|bureau|inspectorate|office|department|authority|regulator|service|council|supervisor|body|officials|inspectors)"
)
_WORD = (
    r"federal|state|local|antitrust|anti-monopoly|antimonopoly|competition|securities|financial|banking|market|data|privacy|data privacy|internet|cyberspace|cybersecurity|cyber|tax|customs|national|"
    r"top|chief|central|provincial|municipal|district|appeals?|supreme|high|criminal|civil|military|industry|drug|safety|aviation|auto-safety|transport|transportation|environmental|consumer|"
    r"trade|stock|energy|health|media|telecoms?|telecommunications|corporate|economic|bankruptcy|superior|lower|higher|international|foreign|global|european|american|british|chinese|"
    r"u\.s\.|u\.k\.|eu|japanese|south|korean|german|french|italian|spanish|dutch|irish|indian|russian|swiss|swedish|australian|canadian|brazilian|taiwanese|anti-trust|anti-corruption|"
    r"anti-graft|auto|food|insurance|city|county|country's|nation's|bloc's|transatlantic|senior|several|two|three|four|five|six|other|dozens of|numerous|various|people's|intermediate|trial|"
    r"consumer protection|protection|crypto|gambling|gaming|futures|bank|credit|communist|us|uk"
)
_ELSE = r"(?!(?:When|The|A|An|After|But|And|As|If|In|On|While|Since|Because|By|For|With|From|At|Under|Both|Although|Though|That|This|However|Meanwhile|Now|So|Then|Some)\b)"
_HEAD = Screen(
    rf"(?:(?<![\w-])(?:{_NOUN})|{PERSON}(?:'s)? administration)\b(?!'s? (?:lawyer|attorney)|-| of [A-Z])(?: in (?:the )?{PLACE})?",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    rf"(?:{_ELSE}(?-i:[A-Z])[\w.&-]{{1,20}}|(?:{_WORD})|[{PLACE}{AUTHORITY}{ORGANIZATION}{MARKS['count']}])(?:'s|')? $",
    re.IGNORECASE,
)
_LEFT = re.compile(r"(?<![^ (\"])[^ (\"]+ $")
_BODY = re.compile(
    r"(?i)^(?:the )?(?:(?:central|reserve|state|national|people's) bank of |(?:[\w.]+ )?coast guard$|world bank$|(?:[\w-]+ ){0,3}(?:police|prosecutors?)$)|\b(?:ministry|inspectorate|directorate|tribunal|magistrates'? court)\b|"
    r"\bcommission(?: (?:against|for|of|on)\b|$)|\b(?:authority|administration|bureau of investigation|safety agency|protection agency|supervisory agency|regulatory agency|city council|county council|centre for food safety)$"
)
"""Names of bodies of the state, whatever they were taken for."""
_THE_BODY = re.compile(r"(?<![\w'-])[Tt]he (?P<it>Commission|Treasury|Kremlin|Fed)(?![\w-]| [A-Z])")
_KIND_OF_BODY = re.compile(
    r"(?:\b(?:regulator|watchdog|supervisor|inspectorate|ombudsman|bourse)|\b(?:central|state|federal|national|environment(?:al)?|food|safety|health|price|tax|competition|securities|markets?|consumer|customs|data|police|drug|banking|energy|water|transport|aviation) (?:[a-z]+ )?(?:agency|authority|bureau|commission|board|office)),? $",
    re.IGNORECASE,
)
"""What is said before the name of a body: "the securities regulator CONSOB"."""
_IS_BODY = re.compile(
    r"(?: \([^()]{1,20}\))?, (?:the|a|an) (?:[\w'-]+ |["
    + PLACE
    + r"](?:'s)? ){0,3}(?:regulator|watchdog|supervisor|ministry|central bank|inspectorate|safety agency|state agency|government agency)\b(?! for)"
)
"""What is said after it."""
_SPEAKS = re.compile(
    rf"(?P<who>{AUTHORITY})(?:, [^,.;]{{2,40}},)?(?: on {MARKS['date']}| {MARKS['date']}| also| later)* (?:said|says|announced|warned|added|confirmed|indicated)(?: on {MARKS['date']}| {MARKS['date']}| in an? [a-z]+)*(?: that)? (?=[{COMPANY}{ORGANIZATION}])"
)
_HINT = Screen(
    rf"[{AUTHORITY}{PLACE}{ORGANIZATION}{COMPANY}{POSITION}]|regulator|prosecutor|police|authorit|watchdog|lawmaker|senator|legislator|investigator|enforce|official|attorney|jur(?:y|ies)\b|tribunal|court|judge|magistrate|government|central bank|"
    r"parliament|committee|panel|inspector|detective|trust-?buster|commission|ministry|exchange|bourse|administration|administration"
)
_ACTING = re.compile(
    r"\b(?:commission|regulators?|authority|authorities|court|police|prosecutors?|government|ministry|department|agency|bureau|administration|office|bank of|reserve|(?:stock|securities) exchange|congress|"
    r"parliament|senate|committee|customs|sec|ftc|fcc|fda|faa|doj|fbi|samr|csrc|cac|cfpb|cftc|nhtsa|attorney general|tribunal|watchdog|finra)\b",
    re.IGNORECASE,
)
_EXCHANGE = re.compile(
    r"^(?:the )?(?:nasdaq|nyse|new york stock exchange|hkex|(?:[\w ]+ )?(?:stock|securities) exchange)$", re.IGNORECASE
)
_STATE = re.compile(
    r"^(?:the )?(?:u\.?s\.?a?|united states|america|washington|china|beijing|u\.?k\.?|britain|united kingdom|london|eu|e\.u\.|europe|european union|brussels|japan|tokyo|"
    r"south korea|seoul|india|new delhi|delhi|russia|moscow|kremlin|germany|berlin|france|paris|italy|rome|spain|madrid|netherlands|canada|ottawa|australia|"
    r"canberra|singapore|hong kong|taiwan|taipei|brazil|mexico|turkey|ankara|iran|indonesia|malaysia|thailand|vietnam|philippines|ireland|poland|sweden|"
    r"norway|denmark|finland|belgium|austria|switzerland|israel|saudi arabia|south africa|nigeria|kenya|pakistan|ukraine|greece|portugal|argentina|"
    r"california|new york|texas|florida|massachusetts|new jersey|illinois|new zealand|egypt|white house)$",
    re.IGNORECASE,
)
_OFFICER = re.compile(
    r"(?:^|\b)(?:judges?|justices?|prosecutors?|attorney general|attorneys general|district attorney|magistrate|regulators?|lawmakers?|investigators?|special counsel|senators?)$",
    re.IGNORECASE,
)
_OPENING = re.compile(r"Prosecutors|Police|Regulators|Authorities|Lawmakers|Inspectors|Investigators")
_TAKEN_FOR = frozenset((COMPANY, ORGANIZATION, PERSON))
_IN_PLACE = re.compile(rf" in (?:the )?{PLACE}")
_WITHIN = re.compile(
    r"\b(?:in|of|to|at|across|into|for|with|on|through|outside|within|around|throughout|over|between|and|than|near|via|inside)(?: the)? $",
    re.IGNORECASE,
)
_NO_ACTOR_AFTER = re.compile(
    r"-|, [A-Z]|,? (?:and|or) |(?: [a-z-]+){0,3}? (?:politicians?|compan(?:y|ies)|firms?|holding|giants?|[a-z]*makers?|investors?|shares|stocks?|markets?|rivals?|units?|users|customers|consumers|groups?|economy|arm|"
    r"subsidiary|businesse?s?|operations|farmers|exporters|technology|sites?|banks?|airlines?|carriers?|retailers?|products|chips|analysts?|households)\b(?!-)"
)


@dataclass(frozen=True, slots=True)
class Acting:
    """A sentence with its authorities marked.

    Attributes:
        sentence: the sentence, encoded anew.
        back: for each position of it (and the end) the position in the sentence as it was.
    """

    sentence: Encoded
    back: tuple[int, ...]


@lru_cache(maxsize=512)  # several kinds ask for each sentence of an article
def with_authorities(sentence: Encoded) -> Acting:
    """Mark described authorities, acting countries and bodies of a sentence as authorities.

    Takes an encoded sentence; gives it with each of them as one authority mark, whose mention carries its words.
    """
    if not _HINT.found_in(sentence):
        return Acting(sentence, tuple(range(len(sentence.text) + 1)))
    spans = [_extended(sentence.text, *found.span()) for found in _HEAD.all_in(sentence)]
    for position, mentions in sentence.mentions.items():
        if sentence.text[position] == POSITION and _OFFICER.search(mentions[0].text):
            start, end = _extended(sentence.text, position, position + 1)
            if sentence.text[end : end + 2] == " " + PERSON:
                end += 2
            spans.append((start, end))
            continue
        if sentence.text[position] == AUTHORITY and (
            mentions[0].text[:1].islower() or _OPENING.fullmatch(mentions[0].text)
        ):
            start, end = _extended(sentence.text, position, position + 1)
            where = _IN_PLACE.match(sentence.text, end)
            spans.append((start, where.end() if where else end))
            continue
        if any(a <= position < b for a, b in spans):
            continue
        mark = sentence.text[position]
        name = mentions[0].name or mentions[0].text
        if (
            (mark == PLACE and _acts(sentence.text, position, mentions))
            or (mark == ORGANIZATION and _ACTING.search(name))
            or (mark == COMPANY and _EXCHANGE.match(name))
            or (mark in _TAKEN_FOR and mentions[0].referring == "name" and _is_body(sentence.text, position, name))
        ):
            spans.append((position, position + 1))
    spans.extend(found.span("it") for found in _THE_BODY.finditer(sentence.text))
    if not spans:
        return Acting(sentence, tuple(range(len(sentence.text) + 1)))
    return _pronouns(_encoded(sentence, sorted(spans, key=lambda span: (span[0], -span[1]))))


def _is_body(text: str, position: int, name: str) -> bool:
    """True for a name of a body of the state, by its own words or by those around it."""
    if text.startswith(("'s", "-"), position + 1) and not _BODY.search(name):
        return False
    before = _KIND_OF_BODY.search(text, max(0, position - 40), position)
    if before and before.start() > 0 and text[max(0, before.start() - 6) : before.start()].endswith("former "):
        before = None
    return _BODY.search(name) is not None or before is not None or _IS_BODY.match(text, position + 1) is not None


def _pronouns(acting: Acting) -> Acting:
    """Let "it" be the authority where one "said it" would do something."""
    sentence = acting.sentence
    change: dict[int, int] = {}
    for found in _SPEAKS.finditer(sentence.text):
        mentions = sentence.mentions.get(found.end(), ())
        if mentions and mentions[0].text == "it" and not sentence.text.startswith("'s", found.end() + 1):
            change[found.end()] = found.start("who")
    if not change:
        return acting
    text = "".join(AUTHORITY if i in change else sign for i, sign in enumerate(sentence.text))
    placed = dict(sentence.mentions)
    for at, who in change.items():
        meant = sentence.mentions[who][0]
        said = sentence.mentions[at][0]
        placed[at] = (replace(said, type="authority", name=meant.name or meant.text, entity=meant.entity),)
    seen = replace(sentence, text=text, mentions=placed, lower=in_lower_case(text))
    return Acting(seen, acting.back)


def _extended(text: str, start: int, end: int) -> tuple[int, int]:
    """Add to a common noun the words before it that say whose or which: "federal", "India's antitrust"."""
    for _ in range(6):
        word = _LEFT.search(text, max(0, start - 24), start)
        if not word or not _BEFORE.match(text, word.start(), start):
            break
        start = word.start()
    return start, end


def _acts(text: str, position: int, mentions: Sequence[Mention]) -> bool:
    """True for a state that does something, not a place where something is."""
    if not _STATE.match(mentions[0].text) or _NO_ACTOR_AFTER.match(text, position + 1):
        return False
    return not _WITHIN.search(text[max(0, position - 14) : position])


def _encoded(sentence: Encoded, spans: Sequence[tuple[int, int]]) -> Acting:
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    back: list[int] = []
    placed: dict[int, tuple[Mention, ...]] = {}
    at = 0
    for start, end in (*spans, (len(sentence.text), len(sentence.text))):
        if start < at:
            continue
        for i in (i for i in sentence.mentions if at <= i < start):
            placed[len(back) + i - at] = sentence.mentions[i]
        parts.append(sentence.text[at:start])
        starts.extend(sentence.starts[at:start])
        ends.extend(sentence.ends[at:start])
        back.extend(range(at, start))
        if start < end:
            placed[len(back)] = _mention(sentence, start, end)
            parts.append(AUTHORITY)
            a, b = sentence.span(start, end)
            starts.append(a)
            ends.append(b)
            back.append(start)
        at = end
    back.append(len(sentence.text))
    text = "".join(parts)
    lower = in_lower_case(text)
    return Acting(
        Encoded(text, tuple(starts), tuple(ends), placed, sentence.sentence, sentence.index, lower), tuple(back)
    )


def _mention(sentence: Encoded, start: int, end: int) -> tuple[Mention, ...]:
    if end == start + 1 and start in sentence.mentions:
        return sentence.mentions[start]
    a, b = sentence.span(start, end)
    words = "".join(
        sentence.mentions[i][0].text if i in sentence.mentions else sentence.text[i] for i in range(start, end)
    ).replace("''s", "'s")
    words = re.sub(r"^(?:the|a|an|and) ", "", words, flags=re.IGNORECASE)
    return (Mention(a, b, words, "authority", name=words),)
