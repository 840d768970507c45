"""Measures told of a list: "other banks being investigated include A and B", "X was fined $1 million while Y paid $2 million"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsledger.kinds.enforcement.en_frame import Frame
from newsledger.kinds.enforcement.en_words import VERB_FORMS
from newsledger.languages.en.parties import AUTHORITY, MONEY, TARGETS, object_at
from newsledger.patterns import Encoded

_INCLUDE = re.compile(
    r"\b(?P<verb>investigated|probed|fined|charged|arrested|detained|indicted|raided|searched|sanctioned|questioned|convicted|jailed|subpoenaed|banned|blacklisted|penali[sz]ed|under investigation|prosecuted|sentenced)"
    r"(?: (?:so far|too|also|by [^,.;]{1,40}|in [^,.;]{1,30}|over [^,.;]{1,40}|for [^,.;]{1,40})| \ue007)?,?(?: too,)? (?:include[sd]?|including)(?= )|(?:(?:^|[.,;] |\b(?:among|those|banks|companies|firms|lenders) )(?:also |those |the )?(?P<first>under investigation|investigated|fined|charged|arrested|detained|indicted|raided|sanctioned|convicted|jailed)(?: [^,.;]{1,30})? (?:is|are|were|was)(?= ))"
)
_ALSO_PAID = re.compile(
    rf"(?:\bwhile|\band|, but|;|,) (?:(?:the|rival|fellow|bigger|smaller|its|bank|lender) ){{0,3}}(?P<it>[{TARGETS}]) (?:has |had |also |later |agreed to ){{0,2}}pa(?:id|y) (?:[\w-]+ ){{0,3}}(?P<money>{MONEY})"
)


def listed_frames(sentence: Encoded, found: Sequence[Frame]) -> list[Frame]:
    """Give the measures that a list or a second clause tells.

    Args:
        sentence: the sentence, its authorities marked.
        found: the measures that its verbs and nouns tell.
    """
    out = []
    for listed in _INCLUDE.finditer(sentence.lower):
        target = object_at(sentence, listed.end(), loose=True)
        if target is None or sentence.text[target] == AUTHORITY:
            continue
        verb = listed["verb"] or listed["first"]
        group = listed.span("verb" if listed["verb"] else "first")
        measure = "investigation" if verb == "under investigation" else VERB_FORMS[verb][0][1]
        out.append(Frame(measure, listed.start(), target + 1, group, target, None, None, target + 1, False, verb))
    if any(frame.measure == "fine" for frame in found):
        for paid in _ALSO_PAID.finditer(sentence.text):
            target, money = paid.start("it"), paid.start("money")
            out.append(Frame("fine", target, money + 1, (target, money), target, None, money, money + 1, False, "paid"))
    return out
