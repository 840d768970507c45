"""English words that refer to somebody named elsewhere: he, she, its, "the company", "the carmaker", "the commission"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.languages.en.wordlists import DATA_PROVIDERS, OUTLETS

_PERSON = r"(?P<person>\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b)"
_NOUNS = (
    "company|firm|group|carmaker|automaker|chipmaker|bank|lender|retailer|startup|start-up|conglomerate|airline|insurer|brokerage|developer|manufacturer|"
    "maker|operator|giant|exchange|platform|app|studio|miner|drugmaker|broadcaster|publisher|supplier|utility|fund|business|corporation|unit|"
    "tech giant|social network|search giant|e-commerce giant|retail giant|ride-hailing firm|institution|association|agency|brewer|planemaker|phone maker"
)
_COMPANY = rf"(?P<company>\b(?:[Ii]ts?\b(?! (?:is|was|will|would|has|had|'s|becomes?)(?: (?:be|been|become|not|also|now|increasingly|still))*(?: \w+ly)? (?:un)?(?:clear|likely|possible|believed|expected|understood|important|hard|harder|difficult|easy|easier|better|worth|time|true|too|impossible|necessary|early))|[Tt]he (?:[A-Z]?[a-z]+(?:-[a-z]+)? ){{0,2}}?(?:{_NOUNS})\b(?! (?:[A-Z]|of|that|behind|to|for|called|named|industry|sector|cards?|accounts?|holiday))))"
_AUTHORITY = r"(?P<authority>\b[Tt]he (?:[Cc]ommission|[Mm]inistry|bureau|department|court|council|administration|tribunal|authority|regulator|watchdog)\b(?!-| (?:[A-Z]|of\b|for\b|and\b|that\b|which\b|said it)))"
_ANY = re.compile(f"{_PERSON}|{_COMPANY}|{_AUTHORITY}")
_FIRST = re.compile(r"[HhSsIiTt](?<=\b.)(?=[theis])")
"""How any of them begins: a set of letters is looked for many times faster than the whole."""


def references(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    """Give each referring expression in ``text[start:end]`` as (start, end, ``person`` or ``company``, ``pronoun`` or ``description``)."""
    at = start
    for first in _FIRST.finditer(text, start, end):
        found = _ANY.match(text, first.start(), end) if first.start() >= at else None
        if found is None:
            continue
        at = found.end()
        if found["authority"]:
            yield found.start(), found.end(), "authority", "description"
            continue
        kind = "person" if found["person"] else "company"
        word = found[0]
        yield found.start(), found.end(), kind, "description" if " " in word else "pronoun"


def critic(text: str, end: int, name: str) -> bool:
    """True for who is only named for its figures of others ("expected by analysts polled by LSEG"); ``text`` and ``end`` are not looked at."""
    return name.casefold() in DATA_PROVIDERS or OUTLETS.fullmatch(name) is not None
