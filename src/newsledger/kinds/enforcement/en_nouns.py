"""Measures told by nouns: "drew a record fine", "an SEC probe into Tesla", "hit Google with a penalty", "under investigation"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from newsledger.kinds.enforcement.en_frame import Frame
from newsledger.kinds.enforcement.en_words import GIVEN, NOUN_FORMS, NOUN_STARTS, RECEIVED, WORD
from newsledger.languages.en.parties import (
    AUTHORITY,
    MONEY,
    PERSON,
    TARGETS,
    by_whom,
    doer,
    group_start,
    head,
    object_at,
)
from newsledger.patterns.encode import Encoded

_TOKEN = re.compile(r"(?<![^ (\"])[^ (\"]+[ \"]*$")
_BLOCK = frozenset(
    [
        "that",
        "which",
        "who",
        "said",
        "says",
        "because",
        "while",
        "if",
        "after",
        "before",
        "when",
        "as",
        "by",
        "than",
        "in",
        "from",
        "but",
        "however",
        "against",
        "into",
        "about",
        "whose",
        "where",
        "is",
        "was",
        "are",
        "were",
        "will",
        "would",
        "could",
    ]
)
_WITH = re.compile(rf"(?P<it>[{TARGETS}])(?:'s [\w -]{{1,30}})? (?:with|to) [^;.]*$")
_ON = re.compile(
    r" (?:(?:(?:being|were|was|to be|have been|had been|been) )?(?:today|launched|opened|imposed|brought|filed|levied|begun|pending|itself|issued|announced|proceedings) )?(?:into|on|against|of|at|to|over|for|with|targeting|involving|from)(?= )"
)
_PRENOMINAL = re.compile(
    rf"(?P<it>{AUTHORITY})(?:'s)?(?: (?!(?:and|or|of|in|on|to|for|with|said|says|is|was|has)\b)[\w$-]+(?<!ed)(?<!ing)| {MONEY}-?){{0,5}} $"
)
_POSTNOMINAL = re.compile(
    rf"(?P<it>[{TARGETS}])(?:'s)?(?: (?!(?:and|or|of|in|on|to|for|with|said|says|is|was|has|by|from)\b)[\w$-]+| {MONEY}){{0,2}} $"
)
_NOT = re.compile(
    r"\b(?:fine print|(?:damning|latest|stinging|scathing|serious|sad|devastating) indictment|penalty (?:kick|shoot|shot|area|box|rate|clause)|share (?:charges|approval)|(?:impairment|restructuring|one-time|one-off|pre-?tax|non-cash|depreciation|after-tax|special|goodwill|interest|service|additional|credit card|"
    r"loan|bad debt|merger|finance|exceptional|severance|extraordinary|write-?down|litigation|amortization|tax|bank|amortisation|related|loan-loss) charges?|in order|purchase orders?|new orders?|order to|orders? (?:for|of|from|book|backlog|flow|intake)|"
    r"(?:shareholder|board|stockholder|creditor|court|customer|consumer|public|job|investor|parental|user|union|mortgage|their|employee|approval) approvals?|approval ratings?|profit warning|earnings warning|sentence structure|search(?:es)? (?:engine|for|results)|air raids?|"
    r"scientific|academic|internal (?:investigation|probe|inquiry|review)s?|own (?:investigation|probe|inquiry)|independent (?:investigation|review|probe)s?|space probe|driver'?s? licen[cs]e|under licen[cs]e|licen[cs]e (?:agreement|fee|deal|plate|revenue|to use)|software licen[cs]e|"
    r"sanctions (?:charges|violations?|case|busting|list|laws?|probe|breach(?:es)?|evasion|compliance|fine|settlement|investigation)|patent licen[cs]e|open[- ]source licen[cs]e|exclusive licen[cs]e|music licen[cs]e|licensing)\b"
)
_GETS_APPROVAL = re.compile(
    r"\b(?:receiv|won|win|obtain|secur|gain|grant|get|got|gave|give|given|issue|issued|clear|award|earn|land|has been|approv|need|await|seek)"
)
_REGULATORY = re.compile(
    r"regulat|antitrust|fda|government|licen|clearance|emergency use|final approval|conditional|marketing|export|go-ahead|green light|official"
)
_UNDER = re.compile(r"under (?:(?:[\w-]+|[\ue000-\ue00a](?:'s)?) ){0,4}$")
_SETTLERS = re.compile(r"settl|resolv|deny|denie|appeal|fight|fought|contest|avoid|escap|dodg|surviv")
_RELEASE = re.compile(r"\b(?:drop|dropp|clos|end|eas|reject)\w*")
_WON = re.compile(r"(?:w[io]n|obtain|secur|gain|g[eo]t)")
_MUST = re.compile(r"\b(?:must|needs?|required|requires|have|has) (?:to )?$|\b(?:must|need|requir|seek|await|sought)")
_DENIED = re.compile(r"(?:\w+ ){0,3}?(?:den(?:y|ied|ies|ying)|contest|appeal|fight|fought|dodg|avoid|escap)")
_NEEDS_FRAME = frozenset(
    {"approval", "order", "ban", "sanction", "warning", "refusal", "charge", "sentence", "arrest", "raid"}
)


_OWN_THING = re.compile(
    rf" (?:into|of|on|at) (?P<it>[{TARGETS}])'s (?:[\w-]+ ){{0,3}}?(?:offices?|headquarters|premises|homes?|practices|conduct|role|handling|sales|accounting|disclosures?|dealings|activities|trading|"
    r"operations|business|books|pricing|products?|policies|behaviou?r|executives?|treatment|safety|compliance|marketing|contracts|finances|affairs|ties|data|privacy)\b"
)
_AFTER = re.compile(
    r"\b(?:after|following|amid|because of|due to|in the wake of|despite|pending|over|since|facing|to assist|with|in)(?: (?:an?|the|its))?(?: (?:[\w-]+|[\ue000-\ue00a](?:'s)?)){0,4} $"
)
_MATTER = re.compile(
    r" (?:into|over|of|on) (?:the |its |possible |alleged |suspected |potential |claims |allegations |reports )"
)


def _unsaid(lower: str, start: int, a: int, b: int) -> bool:
    """True where a probe or raid names nobody because the text has: "closed after an FBI raid", "a probe into the allegations"."""
    return _MATTER.match(lower, b, b + 24) is not None or (
        lower[b : b + 1] in (",", ".", "") and _AFTER.search(lower, max(0, a - 60), a) is not None
    )


def _name(sentence: Encoded, at: int) -> str:
    mention = sentence.mentions[at][0]
    return mention.name or mention.text


@dataclass(frozen=True, slots=True)
class Light:
    """A verb that goes with a noun: where it stands, its form, and whether its subject is the target."""

    start: int
    end: int
    form: str
    received: bool


_BEFORE_HYPHENS = frozenset(start.partition("-")[0] for start in NOUN_STARTS if "-" in start)


@lru_cache(maxsize=50_000)  # business news has few words, each of them often
def _may_begin(word: str) -> bool:
    return word.startswith(NOUN_STARTS) or word in _BEFORE_HYPHENS


def noun_frames(sentence: Encoded) -> Iterator[Frame]:
    """Give the measures that nouns of a sentence tell; its authorities are marked."""
    lower = sentence.lower
    at = 0
    for start in sentence.places([run for run in sentence.words if _may_begin(run)]):
        word = WORD.match(lower, start) if start >= at else None
        found = NOUN_FORMS.match(lower, start) if word and word[0].startswith(NOUN_STARTS) else None
        if not found or lower[found.end() : found.end() + 1].isalnum() or lower[found.end() : found.end() + 1] == "-":
            continue
        a, b = found.span()
        at = b
        if lower.endswith((" our ", " my ", " own ", " your "), max(0, a - 6), a):
            continue
        if _NOT.search(lower, max(0, a - 22), min(len(lower), b + 12)) and _NOT.search(lower[max(0, a - 22) : b + 12]):
            continue
        frame = _frame(sentence, found.lastgroup or "", a, b)
        if frame is not None:
            yield frame


def _frame(sentence: Encoded, measure: str, a: int, b: int) -> Frame | None:
    lower, text = sentence.lower, sentence.text
    low = max(0, a - 110)
    light = _light(lower, low, a)
    prenominal = _PRENOMINAL.search(text, low, a)
    authority = prenominal.start("it") if prenominal else None
    on = _ON.match(lower, b, b + 30)
    target = object_at(sentence, b, loose=True, reach=110) if on else None
    if on and on[0].strip() in ("for", "to", "over", "from", "with") and measure not in ("approval", "warning", "ban"):
        target = None
    group = (a, b)
    word = lower[a:b]
    if light:
        start = group_start(lower, light.start)
        received, gave = (light.form, "") if light.received else ("", light.form)
        if received and _WON.match(received) and measure != "approval":
            return None
        if (received == "on" and measure != "ban") or (
            received.startswith(("violat", "breach")) and measure in ("sanction", "ban")
        ):
            return None
        if received:
            subject = doer(sentence, start)
            if (
                subject is not None
                and text[subject] == AUTHORITY
                and target is not None
                and not received.startswith(("fac", "draw", "drew"))
            ):
                authority = authority if authority is not None else subject
            elif subject is not None and text[subject] != AUTHORITY:
                if _SETTLERS.match(received) and measure not in ("charge", "investigation"):
                    return None
                if (
                    target is None
                    or on is None
                    or received.startswith(("fac", "draw", "drew", "under", "hit"))
                    or measure in ("approval", "fine")
                ):
                    target = subject
            if subject is not None and text[subject] == AUTHORITY and measure == "approval":
                return None
            group = (a, b) if _SETTLERS.match(received) else (start, light.end)
        elif gave:
            actor = doer(sentence, start)
            if actor is not None and text[actor] == AUTHORITY:
                authority = actor
                inside = _WITH.search(text, light.start, a)
                given = [i for i in range(light.end, a) if text[i] in TARGETS]
                if inside and (target is None or measure in ("fine", "sanction", "charge")):
                    target = head(text, inside.start("it"))
                elif given and (target is None or measure == "approval"):
                    target = head(text, given[0])
            elif actor is not None and not re.search(
                r"(?:was|were|been|is|be) [\w ]*$", lower[start : light.start] + lower[light.start : light.start]
            ):
                if measure in _NEEDS_FRAME or text[actor] != AUTHORITY:
                    if authority is None:
                        return None
            group = (start, light.end)
            if _RELEASE.match(gave) and measure in ("investigation", "charge", "ban", "sanction"):
                return None
    elif _UNDER.search(lower, max(0, a - 60), a) and measure == "investigation":
        subject = doer(sentence, a - len(_UNDER.search(lower[max(0, a - 60) : a])[0]))  # type: ignore[index]
        if subject is not None and text[subject] != AUTHORITY:
            target = subject
    listed = re.match(r"[^.;\"]{0,40}?,? (?:including|such as|among them)(?= )", lower[b : b + 60])
    if listed and measure in ("crackdown", "fine", "investigation", "sanction"):
        named = object_at(sentence, b + listed.end(), loose=True)
        target = named if named is not None else target
    if authority is None:
        authority = by_whom(text, b)
    if target is None:
        owner = _POSTNOMINAL.search(text, low, a)
        if (
            owner
            and authority is not None
            and measure in ("fine", "investigation", "ban", "arrest", "sentence", "crackdown")
        ):
            target = owner.start("it")
    whose = _OWN_THING.match(text, b, b + 70) if target is None and measure in ("raid", "investigation") else None
    if whose and _name(sentence, whose.start("it")) != (_name(sentence, authority) if authority is not None else ""):
        return Frame(
            measure, min(group[0], a), whose.end(), group, whose.start("it"), authority, None, whose.end(), True, word
        )
    if (
        target is None
        and authority is not None
        and measure in ("raid", "investigation")
        and sentence.mentions[authority][0].type != "place"
        and _unsaid(lower, group[0], a, b)
    ):
        return Frame(measure, min(group[0], authority, a), b, group, None, authority, None, b, True, word)
    if target is None or text[target] == AUTHORITY:
        return None
    if measure == "charge" and re.match(r" of \w+ing\b", lower[b : b + 30]) and target > b:
        return None
    own = text.startswith("'s", target + 1) and any(m.referring == "pronoun" for m in sentence.mentions.get(target, ()))
    if own and (measure in ("ban", "fine", "crackdown", "order") or target >= a):
        return None
    if measure == "approval" and (text[target] == PERSON or _MUST.search(lower, max(0, group[0] - 16), group[1])):
        return None
    if _DENIED.match(lower, group[0], group[1]) or (measure == "ban" and text[target] == PERSON and authority is None):
        return None
    if not _enough(sentence, measure, light, authority, a, b, target):
        return None
    amounts = _amounts(text, group[0], a, b) if measure == "fine" else None
    positions = [group[0], a, target, *([authority] if authority is not None else [])]
    start, end = min(positions), max(b, group[1], *(p + 1 for p in positions))
    return Frame(measure, start, end, group, target, authority, amounts, end, True, word)


def _light(lower: str, low: int, a: int) -> Light | None:
    """Give the nearest verb before a noun that goes with it: "faces", "was hit with", "imposed"."""
    at = a
    for _ in range(12):
        token = _TOKEN.search(lower, low, at)
        if not token or token[0].rstrip(' "')[-1:] in ".;:":
            return None
        word = token[0].rstrip(' ",')
        for table, received in ((RECEIVED, True), (GIVEN, False)):
            for form in table.get(word, ()):
                end = token.start() + len(word)
                start = end - len(form)
                if start >= low and lower[start:end] == form and not lower[start - 1 : start].isalnum():
                    return Light(start, end, form, received)
        if word in _BLOCK or (
            word in ("and", "or")
            and not re.search(
                r"(?:fines?|penalt\w+|probes?|investigations?) $", lower[max(low, token.start() - 16) : token.start()]
            )
        ):
            return None
        at = token.start()
    return None


def _amounts(text: str, start: int, a: int, b: int) -> int | None:
    """Give the sum of a fine: before the noun, else after "of" or "totalling"."""
    for i in range(a - 1, max(start, a - 60) - 1, -1):
        if text[i] == MONEY:
            return i
    found = re.match(
        rf"[^.;,\"]{{0,50}}? (?:of|totall?ing|worth|amounting to|for)(?: [\w-]+){{0,4}}? ?(?P<it>{MONEY})",
        text[b : b + 90],
    )
    return b + found.start("it") if found else None


def _enough(
    sentence: Encoded, measure: str, light: Light | None, authority: int | None, a: int, b: int, target: int
) -> bool:
    """True when noun, verb and parties together tell an act of an authority."""
    lower = sentence.lower
    around = lower[max(0, a - 60) : b + 40]
    if measure == "approval":
        if light is None or not _GETS_APPROVAL.search(light.form + " "):
            return False
        return authority is not None or _REGULATORY.search(around) is not None
    if measure in ("refusal", "order"):
        return authority is not None and light is not None
    if measure in ("ban", "sanction"):
        return authority is not None or (
            light is not None and ("list" in lower[a:b] or measure == "sanction" or "export" in lower[a:b])
        )
    if measure == "warning":
        return authority is not None and (light is not None or bool(re.match(r" (?:to|against)\b", lower[b : b + 9])))
    if measure == "charge" and not re.match(
        r" (?:[\w ]{0,30})?(?:against|of|over|for|with|by|in|from|at|on|that)\b|[.,]|$", lower[b:]
    ):
        return False
    if measure in ("charge", "raid", "arrest", "sentence"):
        return authority is not None or light is not None
    if measure == "investigation":
        return authority is not None or light is not None or "into " in lower[b : b + 8]
    if measure == "crackdown":
        return True
    return authority is not None or light is not None
