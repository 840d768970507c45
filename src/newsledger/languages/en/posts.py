"""Titles in an English sentence and whom they belong to: "Apple's chief executive, Tim Cook", "Y, CFO of Acme".

A title phrase is read compositionally: modifiers and an organization before the title, more titles joined to it, an
organization after it. Whoever holds it stands right after it, before it in apposition, or before a copula.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsledger.patterns.encode import MARKS, Encoded

_PERSON, _POSITION, _PLACE = MARKS["person"], MARKS["position"], MARKS["place"]
_ORGS = MARKS["company"] + MARKS["organization"] + MARKS["authority"] + MARKS["product"]
_COUNT, _DATE = MARKS["count"], MARKS["date"]

_STOP_WORDS = (
    "said says say told tells announced named appointed hired promoted tapped and or but that which who whose "
    "whom with without by to of at for from in on as after before since during including like than when while "
    "where if is was are were be been being has have had will would could may might can alongside against "
    "between among about into through under over via per amid despite because so not no until versus vs met "
    "meets asked asks called calls wrote adds added became becomes become quoted citing cites replaces "
    "replaced replacing succeeds succeeded succeeding made makes according following both then-called between "
    "either along plus also sees saw warned warns believes expects thanks urged "
)
_STOP = frozenset(_STOP_WORDS.split())
_KNOWN_WORDS = (
    "the a an its his her their our my former ex late then current new newly newly-appointed newly-named "
    "appointed outgoing incoming departing retiring acting interim longtime long-time one-time onetime "
    "sometime embattled billionaire veteran top senior chief co then- ex- soon-to-be ousted fellow "
    "long-serving lead named elected designate powerful influential outspoken controversial famed star "
    "legendary charismatic disgraced respected joint deputy self-made young eldest right-hand permanent "
    "lifelong multi-billionaire tech named-and company's group's firm's bank's new-ish prominent noted "
    "non-executive executive global regional "
)
_KNOWN = frozenset(_KNOWN_WORDS.split())
PAST = re.compile(
    r"(?:^|[\s-])(?:former|formerly|ex|ex-|then|then-|onetime|one-time|sometime|late|previously|most recently|until recently|ousted|disgraced|deposed|once)(?:[\s-]|$)",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"(\S+) $")
_OWNER = re.compile(rf"(?P<org>[{_ORGS}{_PLACE}])(?P<poss>'s?)?(?: ?\([^()]{{0,60}}\))?(?P<after>'s?)? $")
_PLACED = re.compile(rf"^[{_PLACE}{_ORGS}](?:-\w+|'s)?,?$")
_WORD = re.compile(r"^[\w&.'/$-]+$")
_VERBAL = re.compile(r"(?:ed|ing)$")

_NEXT = re.compile(
    rf"(?P<join>,? and |, as well as |, | & | ?/ ?| )(?P<mods>(?:(?:the|its|an?|former|current|acting|interim|later|then|group|also|newly|appointed) ){{0,3}}(?:{_PLACE}(?:'s)? |{_PERSON}'s )?){_POSITION}"
)
_TAIL_WORD = (
    rf"(?:(?!(?:who|which|that|said|says|told|is|was|are|were|has|had|have|will|would|as|until|since|when|after|before|but|during)\b)"
    rf"[\w&'./+-]+|{_PLACE},(?= {_PLACE}-)|{_PLACE}(?:-\w+|'s)?|[{_ORGS}]-\w+|\"|\([^()]{{0,30}}\))"
)
_TAIL = re.compile(
    rf" (?:of|at|AT|for|with|from|to|in charge of|overseeing|behind|and [\w-]+ (?:at|of))(?: {_TAIL_WORD}){{0,9}}? (?P<org>[{_ORGS}])"
    rf"(?:(?:'s)? (?:parent|owner|subsidiary|unit|affiliate|rival|competitor|peer|sister company)(?: company| firm| group)?,? (?P<org2>[{_ORGS}]))?",
)
_AT_NAME = re.compile(
    rf" (?:at|with) (?:the )?(?:(?:[a-z][\w-]*|{_PLACE}-based|{_PLACE},?) ){{0,4}}?(?P<org>{_PERSON})(?!'s)(?=[,.;)\"]|$| (?:in|said|says|told|and|who)\b)"
)
_AT_WORDS = re.compile(
    rf" (?:at|with) (?:the )?(?:(?:[a-z][\w-]*|{_PLACE}-based) ){{0,3}}?(?P<name>[A-Z][\w&.'-]*\w(?: (?:[A-Z][\w&.'-]*\w|&|of(?= [A-Z])|and(?= [A-Z])|for(?= [A-Z]))){{0,5}})(?=[,.;)\"]|$| (?:in|said|says|told|and|who|has|is|was|since|on)\b)"
)
"""Whoever a title is held "at" is no person, though named like one ("an analyst at Morgan Keegan")."""
_PART = re.compile(
    rf"'s? (?:[\w-]+ |{_PLACE} ){{0,4}}?(?:unit|division|business|arm|operations?|subsidiary|branch|department|office|desk|practice|team|group|segment)(?= ?,)"
)
"""The part of an organization that a title is for, before a name: "the head of X's China unit, Y"."""
_PLACE_TAIL = re.compile(
    rf" (?:of|for|in|to|from) (?:the )?(?:[\w-]+ (?:of )?)?(?P<org>{_PLACE})(?:'s)?(?: (?:province|state|city|region|district|county))?"
    r"(?=[,.;:)\"]|$|'s? | (?:and|said|says|in|on|who|was|has|is|to|told|since|until|from|after)\b)"
)
_COMMA_ORG = re.compile(
    rf", (?:(?!told|said|says|joined|left|sued|met|asked|urged|accused)[\w&'.-]+ ){{0,2}}(?P<org>[{_ORGS}])(?=[,.;:)\"]|$| [\"(]| (?:said|says|told|added|in|on|at|from)\b)"
)
_RIGHT = re.compile(
    rf",? ?(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|Dame|Lord)\.? )?(?P<person>{_PERSON})(?!'s (?:\w+ )?{_POSITION})"
)
_AGE = rf"(?:, (?:aged? )?(?:{_COUNT}|\d\d)(?: years old)?)?"
_BRACKETED = r"(?: ?\([^()]{0,80}\)){0,2}"
_COPULA = (
    r"(?: (?:is|was|remains|remained|serves|served|serving|has served|had served|had been|has been|works|worked|working|acts|acted|acting|doubles|continues|stays|"
    r"stayed|would remain|will remain|will continue|will stay|continued)(?: on)?(?: (?:also|currently|now|\ue007|previously|formerly|still|once|both|briefly|most recently|then|to serve|to work|to be|in the post of))?"
    r"(?: (?:as|to serve as))?)"
)
_LEFT = re.compile(
    rf"(?P<person>{_PERSON}){_BRACKETED}{_AGE}(?:,|{_BRACKETED} –|{_BRACKETED} -|, who{_COPULA}| who{_COPULA}|{_COPULA}|, (?:also|currently|formerly|previously|once|now|then|both|most recently)|{_BRACKETED} \()"
    rf"(?: ?(?:also|currently|formerly|previously|once|now|then|both|most recently|until recently|{_DATE}))? ?$"
)
_LEFT_FAR = re.compile(rf"(?P<person>{_PERSON}){_BRACKETED},[^,;:]{{2,90}}(?:,|, who| who){_COPULA} $")
_LEFT_AND = re.compile(
    rf"(?P<person>{_PERSON}){_BRACKETED}{_AGE}, (?:(?:an?|the) (?:(?!said\b|says\b|told\b|who\b|which\b)(?:[\w&'-]+|[{_ORGS}{_PLACE}](?:'s|-\w+)?) ){{1,6}}|(?:(?!said\b|says\b|told\b|adding\b|citing\b)[a-z-]+ ){{1,3}})and (?:the |a )?$"
)
_BEFORE_ORG = re.compile(
    r"(?:^|[^\w'])(?P<words>(?:(?:the|an?) )?(?:(?:former|ex|then|ousted|late|newly appointed|incoming|outgoing|current|longtime|long-time|veteran|senior|top|fellow|one-time|onetime|ex-)[ -]){0,2})$",
    re.IGNORECASE,
)
"""Words before the organization of a title: "a former Google executive"."""
_LEFT_WORDS = re.compile(
    rf"(?P<person>{_PERSON}){_BRACKETED}{_AGE}, (?:an? |the )?(?P<words>(?:[a-z][a-z-]+ ){{1,3}})$"
)
"""An apposition whose first words are no known modifiers: "X, interest rate strategist at Y"."""
_NO_MODIFIER = re.compile(r"(?:ed|ing|ly)$|^(?:now|then)$")
_ROLE_AS = re.compile(
    rf"(?P<person>{_PERSON})'s (?:[\w-]+ ){{0,3}}(?:role|capacity|position|job|post|duties|tenure|stint|days|time|career|work|years) as $"
)


@dataclass(frozen=True, slots=True)
class Title:
    """A title phrase in an encoded sentence.

    Attributes:
        start, end: the encoded stretch, determiner, modifiers and organizations included.
        parts: (position of the title's mark, the modifiers before it) each.
        org: position of the organization's mark, None when the phrase names none.
        place: position of a place before or after the title ("US President", "governor of Florida").
        possessive: True when the organization stands before the title.
        words: the stretch of an organization that is no mention ("an analyst at Xyz"), None when there is none.
    """

    start: int
    end: int
    parts: tuple[tuple[int, str], ...]
    org: int | None
    place: int | None
    possessive: bool
    words: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Holder:
    """A title phrase and the position of the mark of the person who holds it."""

    title: Title
    person: int
    start: int
    end: int
    link: str


def titles(sentence: Encoded) -> list[Title]:
    """Give the title phrases of a sentence, from left to right, none overlapping another."""
    found: list[Title] = []
    text = sentence.text
    at = text.find(_POSITION)
    floor = 0
    while at >= 0:
        title = _title(text, at, floor)
        found.append(title)
        floor = title.end
        at = text.find(_POSITION, title.end)
    return found


def holders(sentence: Encoded) -> Iterator[Holder]:
    """Give who holds which title in a sentence: apposition before or after, copula, "his role as"."""
    text = sentence.text
    if _PERSON not in text or _POSITION not in text:
        return
    chain: tuple[int, int] | None = None
    for title in titles(sentence):
        holder = _left(text, title)
        right = _RIGHT.match(text, title.end)
        if holder is None and right and not _listed(text, title, right):
            yield Holder(title, right.start("person"), title.start, right.end("person"), "right")
            chain = None
            continue
        if holder is None and chain is not None and _chained(text, chain[1], title.start):
            holder = Holder(title, chain[0], title.start, title.end, "chain")
        if holder is None:
            chain = None
            continue
        if right and text[title.end] == " " and (title.possessive or title.org is None):
            yield Holder(title, right.start("person"), title.start, right.end("person"), "right")
            chain = None
            continue
        yield holder
        chain = (holder.person, title.end)


def _listed(text: str, title: Title, right: re.Match[str]) -> bool:
    """True when a comma before the name is one between list members ("with its analyst, Y, ...")."""
    if text[title.end] != ",":
        return False
    definite = re.match(
        rf"(?:the|its|their|our|his|her|whose|[{_ORGS}]|[{_PERSON}{_PLACE}]'s)\b|[{_ORGS}]|[{_PLACE}]'s",
        text[title.start : title.end],
        re.I,
    )
    whose = text[max(0, title.start - 6) : title.start] == "whose "
    return not (definite or whose or title.org is not None)


def _chained(text: str, start: int, end: int) -> bool:
    return bool(
        re.fullmatch(
            r"(?: (?:on|in|for|at) [\w ]{1,30})?(?:,? and|,|, as well as|;)(?: (?:also|currently|formerly|previously|now|later|is|was|as)){0,2} ?",
            text[start:end],
        )
    )


def _left(text: str, title: Title) -> Holder | None:
    window = text[max(0, title.start - 150) : title.start]
    base = title.start - len(window)
    for expression, link in ((_LEFT, "left"), (_ROLE_AS, "role")):
        match = expression.search(window)
        if match:
            return Holder(title, base + match.start("person"), base + match.start("person"), title.end, link)
    joined = _LEFT_AND.search(window)
    if joined:
        return Holder(title, base + joined.start("person"), base + joined.start("person"), title.end, "left")
    plain = _LEFT_WORDS.search(window) if not _RIGHT.match(text, title.end) else None
    if plain and not any(word in _STOP or _NO_MODIFIER.search(word) for word in plain["words"].split()):
        return Holder(title, base + plain.start("person"), base + plain.start("person"), title.end, "left")
    if re.search(rf"{_COPULA} $", window):
        match = _LEFT_FAR.search(window)
        if match:
            return Holder(title, base + match.start("person"), base + match.start("person"), title.end, "left")
    return None


def _title(text: str, at: int, floor: int) -> Title:
    start, first, org, place, possessive = _before(text, at, floor)
    words: tuple[int, int] | None = None
    parts = [(at, first)]
    end = at + 1
    while True:
        following = _NEXT.match(text, end)
        if not following or (following["join"] == ", " and _RIGHT.match(text, following.end())):
            break
        parts.append((following.end() - 1, following["mods"]))
        end = following.end()
    placed = _PLACE_TAIL.match(text, end) if place is None else None
    if placed:
        place, end = (placed.start("org") if org is None else None), placed.end()
    elif org is None:
        tail = _TAIL.match(text, end)
        if tail and _POSITION not in tail[0] and _PERSON not in tail[0]:
            org = tail.start("org2") if tail["org2"] else tail.start("org")
            end = tail.end()
            part = _PART.match(text, end)
            if part and _RIGHT.match(text, part.end()):
                end = part.end()
        elif (firm := _AT_NAME.match(text, end)) is not None:
            org, end = firm.start("org"), firm.end()
        elif (plain := _AT_WORDS.match(text, end)) is not None:
            words, end = plain.span("name"), plain.end()
        elif _PERSON in text[max(0, start - 8) : start]:
            beside = _COMMA_ORG.match(text, end)
            if beside:
                org, end = beside.start("org"), beside.end()
    return Title(start, end, tuple(parts), org, place, possessive, words)


def _before(text: str, at: int, floor: int) -> tuple[int, str, int | None, int | None, bool]:
    """Walk left over the words of the title's noun phrase to its organization, if one owns it."""
    left = at
    sure = at
    unknown = 0
    org: int | None = None
    place: int | None = None
    for _ in range(9):
        window = text[max(floor, left - 80) : left]
        base = left - len(window)
        owner = _OWNER.search(window)
        if owner:
            position = base + owner.start("org")
            owns = bool(owner["poss"] or owner["after"])
            if text[position] == _PLACE:
                place = position if place is None else place
                left = sure = position
                unknown = 0
                continue
            if owns or unknown <= 3:
                org, sure = position, position
                left = position
                break
            break
        token = _TOKEN.search(window)
        if not token:
            break
        if token[1] == f"{_PERSON}'s":
            sure = base + token.start()
            break
        if token[1][-1] in "\"'" and token[1][-2:-1] in ",.!?":
            break  # the end of quoted words
        word = token[1].strip("\"'")
        low = word.lower()
        position = base + token.start()
        if low in _KNOWN or low.startswith(("ex-", "then-", "former")) or re.fullmatch(r"\d\d-year-old", low):
            left = sure = position
            if low in ("the", "a", "an", "his", "her", "my", "our"):
                break
            continue
        if (
            low in _STOP
            or not word
            or not (_WORD.match(word) or _PLACED.match(word))
            or (_VERBAL.search(low) and not _PLACED.match(word))
        ):
            break
        unknown += 1
        if unknown > 4:
            break
        left = position
        if _PLACED.match(word):
            sure = position
    if org is not None:  # "the Google CEO"
        words = _BEFORE_ORG.search(text, max(floor, sure - 40), sure)
        if words:
            sure = words.start("words")
    return sure, text[sure:at], org, place, org is not None
