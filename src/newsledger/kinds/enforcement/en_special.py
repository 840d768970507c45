"""Measures that a verb tells only with its object: removals, halted listings, lost licences, guilty pleas, settlements."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.kinds.enforcement.en_frame import Frame
from newsledger.kinds.enforcement.en_verbs import participle
from newsledger.languages.en.parties import (
    AUTHORITY,
    MONEY,
    by_whom,
    doer,
    finite,
    group_start,
    head,
    object_at,
    passive_group,
)
from newsledger.patterns.encode import Encoded
from newsledger.patterns.screen import Screen

_LEGAL_DEAL = re.compile(
    r"\b(?:acquisition|merger|takeover|purchase|buyout|bid|deal|tie-up|sale|combination|application|plan|request|listing|ipo|proposal|offer|licen[sc]e|permit|certificate|registration)\b"
)
_LICENCE = re.compile(
    r"\b(?:licen[cs]es?|certificates?|permits?|registration|authori[sz]ation|accreditation|approval|charter)\b"
)
_LISTING = re.compile(
    r"\b(?:ipos?|initial public offering|listing|stock market debut|share sale|market debut|public offering|flotation)\b"
)
_APPS = Screen(r"\bapp ?stores?\b|\bgoogle play\b|\bapple's store\b")
_REMOVE = Screen(
    r"(?<![\w-])(?P<word>remov(?:e|es|ed|ing)|pull(?:s|ed|ing)?|tak(?:e|es|en|ing) down|took down|delist(?:s|ed|ing)?|withdrawn|taken off|kicked off|banned|disappear(?:s|ed)?|purged?)(?![\w-])"
)
_HALT = Screen(
    r"(?<![\w-])(?P<word>suspend(?:s|ed|ing)?|halt(?:s|ed|ing)?|block(?:s|ed|ing)?|pull(?:s|ed|ing)?|torpedo(?:es|ed|ing)?|stop(?:s|ped|ping)?|scuttl(?:e|es|ed|ing)|derail(?:s|ed|ing)?|scupper(?:s|ed|ing)?|nix(?:es|ed)?|quash(?:es|ed)?|shelv(?:e|ed|es)|"
    r"revok(?:e|es|ed|ing)|cancel(?:s|led|ed|ling|ing)?|withdr(?:aw|ew|awn|awing|aws)|reject(?:s|ed|ing)?|den(?:y|ied|ies|ying)|veto(?:es|ed|ing)?|refus(?:e|es|ed|ing)|turn(?:s|ed)? down|oppos(?:e|es|ed|ing)|thwart(?:s|ed|ing)?|prohibit(?:s|ed|ing)?)(?![\w-])"
)
_GUILTY = Screen(
    r"(?<![\w-])(?P<word>plead(?:s|ed|ing)? guilty|pled guilty|(?:be |been |was |were |is )?found (?:not )?guilty|admitted guilt)(?![\w-])"
)
_LIFT = Screen(
    r"(?<![\w-])(?P<word>lift(?:s|ed|ing)?|ease(?:s|d)?|remov(?:e|es|ed|ing)|revers(?:e|es|ed|ing)|drop(?:s|ped|ping)?|end(?:s|ed|ing)?)(?![\w-])(?= (?:the |its |a |an )?(?:[\w-]+ ){0,4}?(?:ban|suspension|restrictions|sanctions|curbs|blacklisting|embargo|moratorium)\b)"
)
_PAY = Screen(
    rf"(?<![\w-])(?P<word>(?:pa(?:y|ys|id|ying)|fork(?:s|ed)? (?:out|over)|shell(?:s|ed)? out))(?: [\w-]+){{0,4}}? (?P<money>{MONEY})(?P<more>[^.;]{{0,60}}?)(?: to (?:settle|resolve|end|put to rest)|,? settling|,? resolving| in (?:a )?settlement (?:with|of)|(?: in| as)? (?:an? )?(?:[\w-]+ ){{0,4}}?(?:fines?|penalt(?:y|ies)|forfeitures?|disgorgement)\b)"
)
_SETTLED = Screen(
    rf"(?P<word>(?:settl(?:e|es|ed|ing)|resolv(?:e|es|ed|ing)))\b[^.;\"]{{0,80}}?(?:charges|allegations|investigations?|probes?|claims|case|inquir(?:y|ies))\b[^.;\"]{{0,60}}?(?:for|by paying|with a|a) [^.;\"]{{0,20}}?(?P<money>{MONEY})"
)
_OFFICIAL = re.compile(
    r"\b(?:charges|allegations|accusations|proceedings|investigations?|probes?|claims|case|inquir(?:y|ies)|fine|penalt|forfeiture|disgorgement|violations?)"
)
_PRIVATE = re.compile(
    r"\b(?:lawsuits?|class[- ]actions?|suits?|shareholders?|investors|litigation|plaintiffs|patent|users)\b"
)
_ORDERED = re.compile(
    r"\b(?:order(?:ed|s|ing)?|told|requir(?:ed|es|ing)|forc(?:ed|es|ing)|direct(?:ed|s)|fined)\b[^.;]{0,50}$"
)


def special_frames(sentence: Encoded) -> Iterator[Frame]:
    """Give measures that a verb tells only with its object: removals, halted listings, lost licences, guilty pleas, settlements."""
    lower, text = sentence.lower, sentence.text
    for found in _PAY.all_in(sentence):
        frame = _paid(sentence, found)
        if frame is not None:
            yield frame
    for found in _SETTLED.all_in(sentence):
        frame = _paid(sentence, found)
        if frame is not None:
            yield frame
    for found in _GUILTY.all_in(sentence):
        start = group_start(lower, found.start())
        target = doer(sentence, start)
        if target is not None and text[target] != AUTHORITY and "not guilty" not in found[0]:
            yield Frame(
                "sentence",
                min(target, start),
                found.end(),
                (start, found.end()),
                target,
                by_whom(text, found.end()) if "found" in found[0] else None,
                None,
                found.end(),
                False,
                found[0],
            )
    if _APPS.found_in(sentence):
        for found in _REMOVE.all_in(sentence):
            frame = _with_object(sentence, "removal", found)
            if frame is not None and re.search(
                r"\b(?:from|off|on)\b[^.;]{0,60}app ?store|google play", lower[found.start() : found.end() + 120]
            ):
                yield frame
    for found in _LIFT.all_in(sentence):
        start = group_start(lower, found.start())
        authority = doer(sentence, start)
        target = object_at(sentence, found.end(), loose=True)
        if authority is not None and text[authority] == AUTHORITY and target is not None:
            yield Frame(
                "approval",
                min(start, authority),
                target + 1,
                (start, found.end()),
                target,
                authority,
                None,
                target + 1,
                False,
                found[0],
            )
    for found in _HALT.all_in(sentence):
        near = lower[max(0, found.start() - 90) : found.end() + 90]
        licence, listing = _LICENCE.search(near), _LISTING.search(near)
        deal = _LEGAL_DEAL.search(near)
        if not (licence or listing or deal):
            continue
        frame = _with_object(sentence, "?", found)
        if frame is None:
            continue
        if listing and not licence:
            if frame.authority is None:
                continue
            yield _as(frame, "listing_halt")
        elif frame.authority is not None or (licence and frame.passive):
            yield _as(frame, "refusal")


def _as(frame: Frame, measure: str) -> Frame:
    return Frame(
        measure,
        frame.start,
        frame.end,
        frame.group,
        frame.target,
        frame.authority,
        frame.amounts,
        frame.reach,
        frame.noun,
        frame.form,
        frame.passive,
    )


def _with_object(sentence: Encoded, measure: str, found: re.Match[str]) -> Frame | None:
    """Give the frame of a verb, active with an authority or passive."""
    lower, text = sentence.lower, sentence.text
    a, b = found.span()
    start = group_start(lower, a)
    if passive_group(sentence, start, b) or (participle(found[0]) and re.match(r" by | from ", lower[b : b + 6])):
        target = doer(sentence, start)
        if target is None or text[target] == AUTHORITY:
            return None
        return Frame(
            measure, min(target, start), b, (start, b), target, by_whom(text, b), None, b, False, found[0], True
        )
    if not finite(sentence, start, (a, b)):
        return None
    authority = doer(sentence, start)
    target = object_at(sentence, b, loose=False)
    if target is None or (authority is not None and authority == target):
        return None
    if measure == "removal" and sentence.mentions[target][0].text in ("its", "their"):
        return None
    if authority is not None and text[authority] != AUTHORITY:
        if measure != "removal":
            return None
        authority = None
    return Frame(
        measure,
        min(start, target),
        max(b, target + 1),
        (start, b),
        head(text, target),
        authority,
        None,
        max(b, target + 1),
        False,
        found[0],
    )


def _paid(sentence: Encoded, found: re.Match[str]) -> Frame | None:
    """Give the fine of "agreed to pay $1 million to settle SEC charges"."""
    lower, text = sentence.lower, sentence.text
    start = group_start(lower, found.start("word"))
    if lower.startswith("to ", start) and _ORDERED.search(lower, max(0, start - 70), start):
        return None
    if lower[max(0, start - 7) : start].endswith("agreed "):
        start -= 7
    around = lower[found.start() : found.end() + 110].split(". ")[0]
    authority = by_whom(text, found.end() - 1)
    if authority is None:
        for i in range(found.start(), min(len(text), found.end() + 80)):
            if text[i] == AUTHORITY:
                authority = i
                break
    if not _OFFICIAL.search(around) or (_PRIVATE.search(around) and authority is None):
        return None
    if authority is None and not re.search(
        r"fine|penalt|charges|allegations|accusations|proceedings|inquir|probe|investigation|violat", around
    ):
        return None
    target = doer(sentence, start)
    if target is None or text[target] == AUTHORITY:
        return None
    official = _OFFICIAL.search(lower, found.end(), found.end() + 80)
    end = max(found.end(), (authority or 0) + 1, official.end() if official else 0)
    return Frame(
        "fine",
        min(target, start),
        end,
        (start, found.end("word")),
        target,
        authority,
        found.start("money"),
        end,
        False,
        found["word"],
    )
