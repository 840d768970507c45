"""Suits told by nouns: "filed a lawsuit against", "faces a class action", "the patent battle between X and Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.kinds.lawsuit.en_suit import PARTY, SUIT, SURE, Suit, parties
from newsledger.languages.en.parties import doer, group_start, passive_group
from newsledger.patterns import Encoded

_FILE = r"(?:fil(?:e|es|ed|ing)|bring(?:s|ing)?|brought|launch(?:es|ed|ing)?|lodg(?:e|es|ed|ing)|initiat(?:e|es|ed|ing)|commenc(?:e|es|ed|ing)|start(?:s|ed)?|tak(?:e|es|ing)|took|join(?:s|ed)?|slap(?:s|ped)?|hit(?:s)?|submit(?:s|ted)?|refil(?:e|ed)|mount(?:s|ed)?|prepar(?:e|es|ed|ing)|announc(?:e|es|ed)|threaten(?:s|ed|ing)?)"
_NOUN = re.compile(rf"(?<![\w-])(?P<suit>{SUIT})(?![\w-])")
_BETWEEN = re.compile(rf" (?:[\w-]+ ){{0,3}}?between (?:[\w-]+ ){{0,3}}?(?P<it>[{PARTY}])")
_LIVE = re.compile(
    r"\b(?:fac(?:e|es|ed|ing)|hit with|slapped with|served with|named in|defendants? in|target of|subject of|fighting|defending against|fight(?:s)?|draws?|drew)\b"
)
_FILED = re.compile(rf"(?<![\w-]){_FILE}(?![\w-])")


def by_nouns(sentence: Encoded) -> Iterator[Suit]:
    """Give the suits that nouns of a sentence tell: "filed a suit against", "faces a lawsuit"."""
    lower, text = sentence.lower, sentence.text
    for found in _NOUN.finditer(lower):
        a, b = found.span("suit")
        sure = re.fullmatch(SURE, found["suit"]) is not None
        before = lower[max(0, a - 90) : a]
        verbs = list(_FILED.finditer(before))
        verb = verbs[-1] if verbs else None
        filed = re.match(r"(?:[^.;\"]{0,40}?)\b(?:filed|brought|lodged|launched)\b", lower[b : b + 60])
        live = _LIVE.search(before)
        if not sure and not filed and not (verb and len(before) - verb.end() < 40):
            continue
        plaintiff, defendant = parties(sentence, a, b)
        group = (a, b)
        between = _BETWEEN.match(text, b, b + 60)
        if between and len(sentence.mentions.get(between.start("it"), ())) == 2:
            at = between.start("it")
            yield Suit("filed", a, at + 1, group, (at,), (at,), rule="between")
            continue
        if (
            verb
            and not live
            and len(before) - verb.end() < 60
            and not re.search(r"[;:]|\b(?:after|before|when)\b", before[verb.end() :])
        ):
            at = max(0, a - 90) + verb.start()
            start = group_start(lower, at)
            if not passive_group(sentence, start, at + len(verb[0])):
                actor = doer(sentence, start)
                if actor is not None and actor not in defendant:
                    plaintiff = plaintiff or (actor,)
                group = (start, at + len(verb[0]))
                if verb[0].startswith(("slap", "hit")):
                    given = [i for i in range(group[1], a) if text[i] in PARTY]
                    defendant = defendant or tuple(given[:1])
        elif live and not defendant:
            at = max(0, a - 90) + live.start()
            target = doer(sentence, group_start(lower, at))
            if target is not None:
                defendant = (target,)
                group = (group_start(lower, at), at + len(live[0]))
                plaintiff = () if target in plaintiff else plaintiff
        if not defendant or (set(plaintiff) & set(defendant)):
            continue
        if not sure and not plaintiff:
            continue
        said = re.match(
            r"[^.;]{0,80}? (?:says|said|alleges|alleged|claims|accuses|argues|seeks|was|over|is seeking)\b",
            lower[b : b + 110],
        )
        if (
            not plaintiff
            and not live
            and not filed
            and not (
                said
                and not re.search(
                    r"\b(?:comment\w*|pursue|rejected|future|potential|possible|threat|risk) (?:\w+ ){0,3}$", before
                )
            )
        ):
            continue
        if re.search(r"\b(?:settle|dismiss|drop|threw|toss|resolv|los[et]|won|win)\w*\b", before[-40:]):
            continue
        positions = [*plaintiff, *defendant, group[0], a]
        yield Suit(
            "filed", min(positions), max(b, *(p + 1 for p in positions)), group, plaintiff, defendant, rule="suit"
        )
