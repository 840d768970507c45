"""What makes a suit in English: its nouns, its parties, the words around them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsledger.languages.en.parties import AUTHORITY, TARGETS, head
from newsledger.patterns import Encoded
from newsledger.patterns.encode import ALL_MARKS, MARKS

MONEY = MARKS["money"]
PARTY = TARGETS + AUTHORITY
SUIT = r"(?:lawsuits?|suits?|complaints?|legal actions?|class[- ]actions?|litigation|legal proceedings|court cases?|legal challenges?|patent cases?|infringement cases?|legal claims?|claims?|cases?|counter-?suits?|counter-?claims?|legal disputes?|patent disputes?|legal battles?|arbitration(?: claims?)?|petitions?)"
SURE = r"(?:lawsuits?|suits?|class[- ]actions?|litigation|legal actions?|legal proceedings|counter-?suits?|infringement cases?|patent cases?|legal disputes?|patent disputes?|legal battles?|court battles?|legal challenges?)"
MOD = rf"(?:(?:[\w$'-]+|[{ALL_MARKS}](?:'s?)?(?:-[a-z]+)?) ){{0,6}}?"
_AGAINST = re.compile(
    rf"[^.;\"]{{0,90}}? (?:against|accusing|naming|targeting|versus|v\.?|vs\.?) (?:the |both |its |social media giant |tech giant )?(?={MOD}[{PARTY}])"
)
BY = re.compile(rf"[^.;\"]{{0,60}}? (?:by|from) (?:the |a |an )?{MOD}(?P<it>[{PARTY}])")
COURT = re.compile(r"\b(?:courts?|judges?|jur(?:y|ies)|tribunal|magistrate|arbitrat\w+|bench)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Suit:
    """One suit as positions in a sentence whose authorities are marked: outcome, stretch, verb group, parties, court, sum, rule."""

    outcome: str
    start: int
    end: int
    group: tuple[int, int]
    plaintiff: tuple[int, ...] = ()
    defendant: tuple[int, ...] = ()
    court: int | None = None
    amounts: int | None = None
    rule: str = ""


def words_of(sentence: Encoded, start: int, end: int) -> str:
    """Give the words of an encoded stretch in lower case, those inside its mentions included."""
    return "".join(
        " ".join(m.text for m in sentence.mentions[i]).lower() if i in sentence.mentions else sentence.lower[i]
        for i in range(start, min(end, len(sentence.text)))
    )


def parties(sentence: Encoded, a: int, b: int, stop: int | None = None) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Give plaintiff and defendant of a suit's noun: "X's suit against Y", "a suit by X against Y"."""
    text = sentence.text
    plaintiff: tuple[int, ...] = ()
    defendant: tuple[int, ...] = ()
    against = _AGAINST.match(text, b, b + 150)
    if against:
        at = next((i for i in range(against.end(), min(len(text), against.end() + 60)) if text[i] in PARTY), None)
        if at is not None:
            defendant = (head(text, at),)
    by = BY.match(text, b, b + 110 if stop is None else min(stop, b + 110))
    if by and not (
        against and by.start("it") > against.end() and re.search(r"[,;]", text[against.end() : by.start("it")])
    ):
        plaintiff = (by.start("it"),)
    owner = re.search(rf"(?P<it>[{PARTY}])'s? (?:(?:[\w-]+|{MONEY}) ){{0,4}}?$", text[max(0, a - 50) : a])
    if owner and not plaintiff:
        at = max(0, a - 50) + owner.start("it")
        plaintiff = (at,)
    return (() if set(plaintiff) & set(defendant) else plaintiff), defendant
