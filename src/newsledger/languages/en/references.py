"""English words that refer to somebody named elsewhere: he, she, its, "the company", "the carmaker", "the commission"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newsledger.languages.en.wordlists import DATA_PROVIDERS, OUTLETS, word_rows
from newsledger.model import Mention

_PERSON = r"(?P<person>\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Hh]im)\b)"
_NOUNS = (
    "company|firm|group|[a-z]{3,9}maker|bank|lender|retailer|startup|start-up|conglomerate|airline|carrier|insurer|reinsurer|brokerage|broker|developer|manufacturer|"
    "maker|operator|giant|exchange|platform|app|studio|miner|broadcaster|publisher|supplier|utility|fund|business|corporation|unit|chain|"
    "tech giant|social network|search giant|e-commerce giant|retail giant|ride-hailing firm|institution|association|agency|brewer|distiller|grocer|"
    "builder|homebuilder|shipbuilder|telecom|telco|titan|behemoth|outfit|landlord|hotelier|railway|railroad|refiner|wholesaler|oil major|chip designer|consultancy"
)
_CALLED = r"[A-Z][\w.’']*(?: [A-Z][\w.]*){0,3}(?:, [A-Z][\w.]*(?: [A-Z][a-z]+)?)?-(?:based|listed|headquartered|owned|backed|controlled)"
"""What a company is called by: "New York-based", "SoftBank-owned"."""
_COMPANY = rf"(?P<company>\b(?:[Ii]ts?\b(?! (?:is|was|will|would|has|had|'s|becomes?)(?: (?:be|been|become|not|also|now|increasingly|still))*(?: \w+ly)? (?:un)?(?:clear|likely|possible|believed|expected|understood|important|hard|harder|difficult|easy|easier|better|worth|time|true|too|impossible|necessary|early))|[Tt]he (?:{_CALLED} |[A-Z][\w.]* (?:[A-Z][\w.]* ){{0,2}})?(?:[A-Z]?[a-z]+(?:-[a-z]+)? ){{0,2}}?(?:{_NOUNS})\b(?! (?:[A-Z]|of|that|behind|to|for (?!\$|€|£|\d|about|nearly|more)|called|named|industry|sector|cards?|accounts?|holiday))))"
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


_ACTS = re.compile(
    r"(?: \([^()]{1,20}\))?(?: on \w+| also| again| now)? (?:has|have|had|is|was|will|would|could|may|must|said|says|[a-z]{2,12}ed|found|held|set|began|plans|wants|hopes|aims)\b"
)
"""What follows the name of an authority or a country that is a sentence's subject."""
_OPENS = re.compile(r"(?:(?:[Tt]he|But|And|Yet|Still|However|Meanwhile|In \d{4}|On \w+),? ){0,3}")


def acts(mention: Mention, text: str, start: int) -> bool:
    """True for an authority or a place, meaning its government, that is the subject of the sentence that begins at ``start``."""
    if mention.type not in ("authority", "place") or mention.referring != "name":
        return False
    if mention.start - start > 30 or _ACTS.match(text, mention.end) is None:
        return False
    return _OPENS.fullmatch(text, start, mention.start) is not None


@dataclass(frozen=True, slots=True)
class Trade:
    """A trade: the nouns for whoever is of it, and the words that the names of such companies have.

    Attributes:
        nouns: "carmaker", "automaker".
        names: "Motor", "Automotive"; and whole names: "Ford".
    """

    nouns: re.Pattern[str]
    names: re.Pattern[str]

    def fit(self, text: str, name: str, mentions: Sequence[Mention]) -> int:
        """Say whether a company is of the trade.

        Args:
            text: the article's text.
            name: the company's name.
            mentions: where the text names it.

        Returns:
            1 when its name or its own apposition says so ("chipmaker Nvidia", "Nvidia, the chipmaker"), -1 when its name
            is that of another trade, else 0.
        """
        if self.names.search(name):
            return 1
        for mention in mentions[:12]:
            before = _BEFORE.search(text, max(0, mention.start - 40), mention.start)
            if before and self.nouns.search(before[0]):
                return 1
            after = _AFTER.match(text, mention.end)
            if after and self.nouns.search(after[0]):
                return 1
        return -1 if any(trade is not self and trade.names.search(name) for trade in _TRADES) else 0


_BEFORE = re.compile(r"[a-z][\w-]* $")
_AFTER = re.compile(
    r"(?: \([^()]{1,30}\))?(?:, (?:a|an|the|which is|one of|China's|America's|Europe's|Japan's)| is) [\w' -]{2,60}"
)


_FORM = (
    r"(?:,? (?:Inc|Corp|Co|Ltd|LLC|PLC|Plc|plc|AG|SE|SA|NV|Group|Holdings|Company|Motors?|Platforms|Technologies)\b.*)?"
)


def _trade(nouns: str, names: str, known: str) -> Trade:
    return Trade(
        re.compile(rf"\b(?:{nouns})s?\b"),
        re.compile(rf"\b(?:{names})\b(?! (?:Workers|Union|Association|Show))|^(?-i:{known}){_FORM}$", re.IGNORECASE),
    )


_TRADES = tuple(_trade(*row) for row in word_rows("trades"))
"""Trades whose nouns, said with "the", mean a company of that trade only."""


def trades(words: str) -> Trade | None:
    """Give the trade that a description names ("the Dutch brewer"), None for one that fits any company ("the firm")."""
    return next(
        (trade for trade in _TRADES if (found := trade.nouns.search(words)) and found.end() == len(words)), None
    )


_ANALYST = re.compile(
    r"(?:'s|’s)? (?:[a-z]+ ){0,2}?(?:analysts?|strategists?|economists?|portfolio manager|fund manager)\b"
)
_ANALYST_AT = re.compile(
    r"\b(?:analysts?|strategist|economist|portfolio manager|fund manager) (?:[a-z]+ ){0,3}?(?:at|with|from|of) (?:[A-Z][\w.&'’-]* ?){1,5}$"
)


def critic(text: str, end: int, name: str) -> bool:
    """True for who is only named for figures or opinions of others ("analysts polled by LSEG", "Jefferies analyst X").

    Args:
        text: the article's text.
        end: where the name ends in it.
        name: the name in full.
    """
    if name.casefold() in DATA_PROVIDERS or OUTLETS.fullmatch(name) is not None:
        return True
    return _ANALYST.match(text, end) is not None or _ANALYST_AT.search(text, max(0, end - 90), end) is not None
