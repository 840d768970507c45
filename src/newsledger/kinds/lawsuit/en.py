"""Lawsuits in English: who sues whom, and how it ends; told by verbs ("sued", "threw out") and by nouns ("a suit against")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.kinds.lawsuit.en_courts import by_courts
from newsledger.kinds.lawsuit.en_nouns import by_nouns
from newsledger.kinds.lawsuit.en_suit import COURT, Suit, words_of
from newsledger.kinds.lawsuit.en_walk import by_verbs
from newsledger.languages.en.acting import AUTHORITY, Acting, with_authorities
from newsledger.languages.en.standing import standing
from newsledger.model import Status
from newsledger.patterns import Candidate, Context, Encoded, Screen

_HINT = Screen(
    r"\b(?:su(?:e|es|ed|ing)\b|lawsuits?|suits?\b|complaint|legal action|class[- ]action|litigation|legal proceedings|infring|jury|juror|verdict|arbitrat|damages|legal battle|court|judge|appeal|dispute|settle|legal challenge|trial|tribunal|patent case|rul(?:ed|es|ing)\b|award|justices|settlement|case is|legal review|asked (?:an? |the )?\ue002|asks (?:an? |the )?\ue002|petitioned (?:an? |the )?\ue002|hear (?:an |the )?appeal|claims (?:by|from) \ue001|dismiss|thr(?:ew|own) out|case against)"
)
_IN_COURT = re.compile(rf"[^.;\"]{{0,110}}? (?:in|with|at) (?:the |an? )?(?P<it>{AUTHORITY})")
_SUBJECT = re.compile(
    r"[^.;\"]{0,70}? (?:over|for|alleging(?: that)?|accusing (?:it|them|him|her|the \w+|\ue000|\ue001) of|accused \ue001 of|claiming(?: that)?|seeking|related to|about|stemming from) (?P<subject>(?!\ue008|\ue007|more than|now|comment)[^.;\"]{4,130}?)(?=[.,;\"]|$)"
)


def find(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every suit, settlement, ruling and appeal that a sentence tells."""
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture" or not _HINT.found_in(sentence):
            continue
        acting = with_authorities(sentence)
        taken: list[tuple[int, int]] = []
        for suit in (*by_verbs(acting.sentence), *by_nouns(acting.sentence), *by_courts(acting.sentence)):
            if any(suit.start < b and a < suit.end for a, b in taken):
                continue
            taken.append((suit.start, suit.end))
            yield _candidate(suit, acting, sentence)


def _candidate(suit: Suit, acting: Acting, original: Encoded) -> Candidate:
    sentence, back = acting.sentence, acting.back
    roles: dict[str, Any] = {"outcome": suit.outcome}
    end = suit.end
    for role, positions in (("plaintiff", suit.plaintiff), ("defendant", suit.defendant)):
        mentions = tuple(m for at in positions for m in sentence.mentions.get(at, ()))
        if mentions:
            roles[role] = mentions
    if suit.rule in ("settle", "between") and suit.plaintiff == suit.defendant:
        mentions = sentence.mentions[suit.plaintiff[0]]
        roles["plaintiff"], roles["defendant"] = mentions[:1], mentions[1:]
    court = suit.court
    if court is None:
        place = _IN_COURT.match(sentence.text, max(0, end - 1), min(len(sentence.text), end + 130))
        if place and COURT.search(words_of(sentence, place.start("it"), place.end("it"))):
            court = place.start("it")
    if court is not None:
        roles["court"] = sentence.mentions[court]
    if suit.amounts is not None:
        roles["amounts"] = sentence.mentions[suit.amounts]
    subject = _SUBJECT.match(sentence.text, max(0, end - 1), min(len(sentence.text), end + 220))
    if subject:
        roles["subject"] = (back[subject.start("subject")], back[subject.end("subject")])
        end = max(end, subject.end("subject"))
    end = min(end, len(back) - 1)
    a, b = back[max(0, suit.start)], max(back[end], back[end - 1] + 1)
    group = sentence.lower[suit.group[0] : suit.group[1]]
    return Candidate(
        kind="lawsuit",
        roles=roles,
        start=a,
        end=b,
        index=original.index,
        rule=f"lawsuit.en.{suit.rule}",
        verbs=(group,),
        anchor=(back[suit.group[0]], back[suit.group[1]]),
        status=_status(original, a, b, group),
    )


_OWN_WORDS = re.compile(r"\b(?:accus|alleg)[a-z]*")


def _status(sentence: Encoded, start: int, end: int, group: str) -> Status:
    """Give the standing of a suit: what it accuses somebody of is alleged, the suit itself is not."""
    lower = sentence.lower
    masked = lower[:start] + _OWN_WORDS.sub(lambda found: "x" * len(found[0]), lower[start:])
    if "threat" in lower[max(0, start - 20) : end] and "threat" in group:
        return "conditional"
    found = standing(masked, start, end, (group,))
    return "reported" if found == "planned" and re.search(r"\bagreed\b|\b(?:is|are) suing\b", group) else found


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """The two parties must differ."""
    if arguments.get("plaintiff") == arguments.get("defendant"):
        return None
    if isinstance(arguments.get("plaintiff"), str) and COURT.search(str(arguments["plaintiff"])):
        arguments.pop("plaintiff")
        if "defendant" not in arguments:
            return None
    subject = arguments.get("subject")
    if isinstance(subject, str) and len(subject) > 140:
        arguments.pop("subject")
    return arguments
