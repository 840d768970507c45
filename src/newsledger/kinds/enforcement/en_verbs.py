"""Measures told by verbs: "fined Google", "was arrested in Canada", "ordered to rectify", "UBS trader jailed"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from newsledger.kinds.enforcement.en_frame import Frame
from newsledger.kinds.enforcement.en_hollow import of_politics
from newsledger.kinds.enforcement.en_words import PARTICIPLES, STRONG, VERB_FORMS, WORD
from newsledger.languages.en.parties import (
    AUTHORITY,
    MONEY,
    PERSON,
    TARGETS,
    by_whom,
    doer,
    finite,
    group_start,
    money_near,
    object_at,
    passive_group,
)
from newsledger.patterns.encode import ALL_MARKS, Encoded

_TO_DO = frozenset({"tell", "told", "telling", "tells", "ask", "asked", "asks", "asking", "force", "forced", "forces", "forcing", "require", "required", "requires", "requiring", "allow", "allowed", "allows", "allowing",
                    "permit", "permitted", "permits", "compel", "compelled", "direct", "directed", "directs", "instruct", "instructed", "command", "mandate"})  # fmt: skip
_TO = re.compile(
    rf"[^.;,\"]{{0,40}}?(?:,? (?:which|who) [^,;.]{{1,60}},)? (?:not )?to \"?(?!the\b|an?\b|its\b|their\b|comment|[{ALL_MARKS}])[a-z]"
)
_RECTIFY = re.compile(
    r" to \"?(?:rectify|self-correct|self-inspect|fix|stop|cease|divest|suspend|halt|correct|overhaul|remove|sell|unwind|comply|shut|delist|restructure|pay|repay|refund|recall|ground|delete|hand|return|submit|provide|"
    r"carry|conduct|make|curb|limit|reduce|cut|improve|disclose|block|change|give|spin|break|open|end|withdraw|register|replace|leave|keep|share|turn|take|implement|set|strengthen|raise|dispose)"
)
_DEAL = r"(?:deal|merger|acquisition|takeover|transaction|purchase|buyout|tie-up|combination|joint venture|sale)"
_THE_DEAL = re.compile(rf" (?:the|their|its|this|that)(?: [\w$-]+| \ue008){{0,4}}? {_DEAL}\b")
_OWN_DEAL = re.compile(
    rf" (?P<it>[{TARGETS}])'s (?:(?:[\w$-]+|[{ALL_MARKS}]) ){{0,5}}?{_DEAL}\b(?: (?:of|with|for) (?:[\w-]+ ){{0,5}}?(?P<other>[{TARGETS}]))?"
)
_DEAL_WAS = re.compile(rf"\b(?:the|their|its|this)(?: [\w$-]+| \ue008){{0,4}}? {_DEAL},?(?: which)? $")
_LISTING = re.compile(
    r"\b(?:ipos?|initial public offering|listing|stock market debut|share sale|market debut|public offering|flotation)\b"
)
_IN_CUSTODY = re.compile(r" (?:in|into) (?:police )?custody\b| pending trial| without bail|in jail")
_NOT_ARREST = re.compile(r"hold|held|holds|holding")
_STAFF_PAST = re.compile(r"\b(?:reporters?|journalists?|readers|analysts?|investors|customers|users|shareholders)\b")
_CHARGE_MORE = re.compile(r" (?:[^.;\"]{0,40}? )?(?:with|over|for|in (?:connection|the)|by|on|under|against)\b")
_FEES = re.compile(
    rf"charg\w* (?:(?:[\w'-]+|[{ALL_MARKS}]) ){{0,3}}?(?:{MONEY}|fees?|customers|users|interest|off|prices?|extra|more|rent|\ue009)|in charge|take charge|charging (?:station|network|point|port|cable|pile|infra)|charged? with (?:turning|building|reviving|fixing|keeping|bringing|creating|setting|cutting|restoring|expanding|growing|boosting|integrating|steering|overseeing|leading|running|managing|developing|finding|protecting|making|helping|regulating|enforcing|the task)|write-?down|one-time"
)
_TO_PAY = re.compile(
    rf" to pay (?:[\w-]+ ){{0,4}}?(?P<money>{MONEY})[^.;]{{0,50}}?\b(?:fines?|penalt(?:y|ies)|forfeitures?|disgorgement)\b"
)
_PAY_SOMEBODY = re.compile(r"(?: [\w-]+){0,3} to (?:pay|compensate|repay)\b")
_HAS_OBJECT = re.compile(rf" (?:(?:the|an?|him|her|them|several|more than) |[{ALL_MARKS}](?<!\ue007))")
_SUIT_SAYS = re.compile(
    r"\b(?:lawsuits?|suits?|complaints?|class[- ]actions?|filings?|plaintiffs?|case|action)(?: [\w-]+| \ue007){0,3},? $"
)
_AND = re.compile(r"(?:,|\band|\bthen|\bbut)(?: [a-z]+ly| then| also| later| now)? $")


_FIRST_RUNS = frozenset(word.partition("-")[0] for word in VERB_FORMS)
"""What of the words with which the forms of verbs begin stands before a hyphen, or the whole word."""


def verb_frames(sentence: Encoded) -> Iterator[Frame]:
    """Give the measures that verbs of a sentence tell; its authorities are marked."""
    lower = sentence.lower
    last: Frame | None = None
    for at in sentence.places(_FIRST_RUNS):
        found = WORD.match(lower, at)
        for form, measure in VERB_FORMS.get(found[0], ()) if found else ():
            end = at + len(form)
            if not lower.startswith(form, at) or lower[end : end + 1].isalpha():
                continue
            frame = _frame(sentence, measure, at, end, form)
            if frame is not None:
                joined = last is not None and last.passive and _AND.search(lower, last.group[1], frame.group[0])
                if joined and last is not None and frame.passive and at - last.group[1] < 90:
                    frame = replace(
                        frame, target=last.target, authority=frame.authority or last.authority, start=frame.group[0]
                    )
                last = frame
                yield frame
                break


def _frame(sentence: Encoded, measure: str, a: int, b: int, word: str) -> Frame | None:
    lower, text = sentence.lower, sentence.text
    start = group_start(lower, a)
    after = lower[b : b + 90]
    if measure == "charge" and (
        _FEES.match(lower, a, a + 90)
        or lower.endswith(("politically ", "highly ", "emotionally ", "racially ", "fully "), max(0, a - 12), a)
        or (word.startswith("charg") and not _CHARGE_MORE.match(lower, b, b + 60))
    ):
        return None
    if word.startswith("accus") and _SUIT_SAYS.search(lower, max(0, start - 40), start):
        return None
    if measure == "arrest" and _NOT_ARREST.match(word) and not _IN_CUSTODY.search(lower, b, b + 40):
        return None
    passive = word in PARTICIPLES and passive_group(sentence, start, b)
    if passive:
        return _passive(sentence, measure, (start, b), word)
    authority = doer(sentence, start) if finite(sentence, start, (a, b)) else None
    by_after = re.match(r"(?: [a-z]+ly)? by ", after) is not None
    if authority is not None and text[authority] == AUTHORITY and not by_after:
        target = object_at(sentence, b, loose=measure in ("crackdown",))
        if target is None or not _active_ok(sentence, measure, word, b, target, authority):
            target = None
        if measure in ("approval", "refusal", "ban"):
            own = _OWN_DEAL.match(text, b, b + 120)
            if own:
                measure = "approval" if measure == "approval" else "refusal"
                return Frame(
                    measure, start, own.end(), (start, b), own.start("it"), authority, None, own.end(), False, word
                )
        if target is None and measure in ("approval", "refusal", "ban") and _THE_DEAL.match(lower, b, b + 60):
            measure = "approval" if measure == "approval" else "refusal"
            deal = _THE_DEAL.match(lower, b, b + 60)
            end = deal.end() if deal else b
            return Frame(measure, start, end, (start, b), None, authority, None, end, False, word)
        if target is not None:
            measure = _deal_measure(lower, measure, b, target)
            paid = _TO_PAY.match(lower, target + 1, target + 130)
            if (
                measure == "order"
                and not paid
                and _PAY_SOMEBODY.match(lower, target + 1, target + 60)
                and _bench(sentence, authority)
            ):
                return None
            if measure == "order" and paid:
                return Frame(
                    "fine",
                    start,
                    paid.end(),
                    (start, b),
                    target,
                    authority,
                    paid.start("money"),
                    paid.end(),
                    False,
                    word,
                )
            amounts = money_near(text, b, target + 70) if measure == "fine" else None
            end = max(b, target + 1)
            return Frame(measure, start, end, (start, b), target, authority, amounts, end, False, word)
    if not by_after and measure != "fine" and _HAS_OBJECT.match(text, b):
        return None
    if participle(word) and (by_after or word in STRONG or measure in ("order", "ban")):
        return _passive(sentence, measure, (start, b), word)
    return None


def _bench(sentence: Encoded, authority: int) -> bool:
    """True for a court: what it orders one party to pay another ends a suit."""
    return re.search(r"(?i)court|judge|jury|tribunal", sentence.mentions[authority][0].text) is not None


def participle(word: str) -> bool:
    """True for a past participle."""
    return word in PARTICIPLES or word.split()[0].endswith(("ed", "wn", "en", "pt"))


def _active_ok(sentence: Encoded, measure: str, word: str, b: int, target: int, authority: int) -> bool:
    """True when verb, object and what follows make a measure."""
    lower, text = sentence.lower, sentence.text
    between = lower[b:target]
    after = lower[target + 1 : target + 90]
    if _STAFF_PAST.search(between):
        return False
    if word.startswith("accus") and of_politics(sentence.mentions[authority][0]):
        return False
    weak = word.split()[0] in _TO_DO
    if weak and (
        text[target] == PERSON
        or "evacuat" in after
        or (not word.startswith(("allow", "permit")) and not _RECTIFY.search(lower, target + 1, target + 60))
    ):
        return False
    if (
        measure in ("approval", "refusal", "investigation")
        and text[target] == PERSON
        and (measure != "investigation" or "'s" in lower[target : target + 3])
    ):
        return False
    if word.startswith("clear") and re.search(
        r"\b(?:ma[dk]e|making|makes|is|was|be|are)(?: it)? $", lower[max(0, b - len(word) - 12) : b - len(word)]
    ):
        return False
    if word.split()[0] in _TO_DO or measure == "order":
        if word.startswith("order") and re.match(
            r" (?:an?|the) (?:investigation|probe|inquiry|review)", lower[b : b + 30]
        ):
            return False
        return _TO.match(lower, target + 1, target + 130) is not None or (
            word.startswith(("order", "instruct", "direct"))
            and bool(
                re.match(
                    r" (?:the |an? )?(?:sale|recall|break-?up|closure|shutdown|suspension|removal|divestiture)", between
                )
            )
        )
    if measure == "warning":
        return bool(
            re.match(
                r"(?:'s [\w ]{1,30})?(?: and [\w ]{1,30})? (?:that|about|against|over|to|not|for|it|its|of|in|on)\b",
                after,
            )
        ) or not after.strip(" .")
    if measure == "raid" and word.startswith("search"):
        return bool(re.search(r"offices?|home|headquarters|premises|residence|building", lower[b : target + 50]))
    if measure == "summons" and word.startswith(("question", "call", "interview", "grill")):
        return not re.match(r" (?:whether|the|how|why|if)\b", between + " ") or "executive" in between
    if measure == "investigation" and word.startswith(("examin", "inspect", "audit")):
        return True
    return not (measure == "crackdown" and word.startswith(("target", "go", "went", "going", "gone")))


def _deal_measure(lower: str, measure: str, b: int, target: int) -> str:
    """Give the measure that the object makes of a verb: a blocked deal is a refusal, a blocked listing a halt."""
    near = lower[b : target + 80].split(" after ")[0]
    if measure in ("ban", "refusal") and _LISTING.search(near):
        return "listing_halt"
    if measure == "ban" and re.search(r"acquisition|merger|takeover|purchase of|buyout|bid for|deal\b", near):
        return "refusal"
    return measure


def _passive(sentence: Encoded, measure: str, group: tuple[int, int], word: str) -> Frame | None:
    lower, text = sentence.lower, sentence.text
    start, b = group
    if sentence.text.endswith(("'s ", " a ", " the ", " an "), max(0, start - 5), start):
        return None
    target = doer(sentence, start)
    deal = _DEAL_WAS.search(lower, max(0, start - 60), start)
    if measure in ("approval", "refusal", "ban") and deal and (target is None or text[target] == AUTHORITY):
        authority = by_whom(text, b)
        if authority is not None:
            measure = "approval" if measure == "approval" else "refusal"
            return Frame(
                measure, deal.start(), authority + 1, group, None, authority, None, authority + 1, False, word, True
            )
    if target is None or text[target] == AUTHORITY or "evacuat" in lower[b : b + 20]:
        return None
    if re.search(r"\b(?:accused of|suspected of)$", lower[start:b].rsplit(" ", 1)[0]):
        return None
    authority = by_whom(text, b)
    first = word.split()[0]
    if first in (
        "accused",
        "warned",
        "asked",
        "told",
        "allowed",
        "permitted",
        "questioned",
        "searched",
        "targeted",
        "approved",
        "cleared",
        "authorized",
        "certified",
        "licensed",
        "examined",
        "directed",
        "forced",
        "required",
        "compelled",
        "rejected",
        "denied",
        "refused",
        "disciplined",
        "audited",
        "inspected",
        "interviewed",
        "grilled",
        "blocked",
        "restricted",
        "barred",
    ):
        told = (
            first in ("told", "asked", "warned", "forced", "required", "directed", "compelled")
            and _RECTIFY.match(lower, b, b + 40)
            and first in ("told", "warned")
        )
        barred = first == "barred" and re.match(r" from (?!the (?:room|meeting))", lower[b : b + 24])
        if authority is None and not told and not barred:
            return None
    if first in ("told", "asked", "warned") and _RECTIFY.match(lower, b, b + 40):
        measure = "order"
    if first in _TO_DO and not _TO.match(lower, b, b + 110):
        return None
    if (
        measure == "order"
        and first == "ordered"
        and authority is None
        and not re.match(r" (?:by [^,;.]{1,50} )?to\b", lower[b : b + 60])
    ):
        return None
    if measure == "order" and first not in ("ordered", "told", "instructed", "warned") and authority is None:
        return None
    if (
        measure == "ban"
        and authority is None
        and text[target] == PERSON
        and not re.match(r" from\b|$|[.,]", lower[b : b + 20])
    ):
        return None
    if first == "sanctioned" and authority is None and "by" in lower[b : b + 20]:
        return None
    if measure == "investigation" and authority is None and "by" in lower[b : b + 12]:
        return None
    if measure in ("refusal", "approval") and authority is None:
        return None
    measure = (
        _deal_measure(lower, measure, target, b - 80 if b > target + 80 else target) if target < start else measure
    )
    amounts = money_near(text, b, b + 60) if measure == "fine" else None
    end = max(b, (amounts or 0) + 1, (authority or 0) + 1)
    return Frame(measure, min(target, start), end, group, target, authority, amounts, b, False, word, True)
