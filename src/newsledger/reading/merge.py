"""One claim per distinct event per article: headlines, captions, leads and repetitions are no further claims."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from newsledger.kinds import Kind, all_kinds
from newsledger.model import Claim
from newsledger.patterns import Context
from newsledger.text.fold import fold_name

_LATER = frozenset({"title", "heading", "caption"})
_FREE = frozenset({"said_by", "reason", "purpose", "subject", "bound", "count_text", "amount_text", "unit", "segment"})


_TITLES = tuple(
    (re.compile(pattern, re.IGNORECASE), short)
    for pattern, short in (
        (r"\bchief executives?(?: officers?)?\b|首席执行官|首席執行官|行政总裁|行政總裁|执行长|執行長", "ceo"),
        (r"\bchief financial officers?\b|首席财务官|首席財務官|财务长|財務長", "cfo"),
        (r"\bchief operating officers?\b|首席运营官|首席營運官|营运长|營運長", "coo"),
        (r"\bchief technology officers?\b|首席技术官|首席技術官|技术长|技術長", "cto"),
        (r"\bchair(?:man|woman|person)?(?: of the board(?: of directors)?)?\b|董事長|董事长", "chair"),
        (r"\bvice[- ]president\b", "vp"),
        (r"\bmanaging director\b", "md"),
        (r"\b(?:board seat|member of the board(?: of directors)?|board director)\b", "board member"),
    )
)

_SEVERAL = re.compile(
    r"\b(?:heavy|hefty|steep|stiff|severe|large|big|huge|massive|record|several|various|multiple|repeated|numerous|two|three|dozens of) "
    r"(?:[\w-]+ ){0,2}(?:fines|penalties)\b",
    re.IGNORECASE,
)
"""Fines in general, which one fine with its sum does not repeat."""

COMPARED = 300
"""How many claims of its kind a claim is compared with: more of them stand in no article, only in a flood of text."""


def merge(claims: Sequence[Claim], context: Context) -> list[Claim]:
    """Drop what states again what another claim of the article states, the fuller and the body's one kept.

    Returns:
        the claims that are left, in text order.
    """
    zones = _zone_of(context)
    kinds = all_kinds()
    ranked = sorted(claims, key=lambda c: (zones(c) in _LATER, -_fullness(c), c.start))
    kept: dict[str, list[Claim]] = {}
    for claim in ranked:
        others = kept.setdefault(claim.kind, [])
        weak = zones(claim) in _LATER
        near = range(max(0, len(others) - COMPARED), len(others))
        same = next((i for i in near if _repeats(claim, others[i], kinds[claim.kind], weak)), None)
        if same is None:
            others.append(claim)
        elif kinds[claim.kind].dated and claim.status == others[same].status:
            others[same] = _joined(others[same], claim, kinds[claim.kind])
    return sorted((c for found in kept.values() for c in found), key=lambda c: (c.start, c.end, c.kind))


def _zone_of(context: Context) -> Any:
    starts = [s.sentence.start for s in context.sentences]

    def zone(claim: Claim) -> str:
        i = bisect_right(starts, claim.start) - 1
        if i < 0 or claim.start >= context.sentences[i].sentence.end:
            return "body"
        return context.sentences[i].sentence.zone

    return zone


def _fullness(claim: Claim) -> int:
    return sum(1 for role in claim.arguments if role not in ("said_by", "bound"))


def _joined(kept: Claim, repeated: Claim, kind: Kind) -> Claim:
    """Give the claim that is kept with what only its repetition states: the day, the place, the share of the staff."""
    more = {
        role: value
        for role, value in repeated.arguments.items()
        if role not in kept.arguments and (role in kind.roles or role == "date")
    }
    if not more:
        return kept
    both = {**kept.arguments, **more}
    order = [role for role in (*kind.roles, "date", "said_by") if role in both]
    return replace(kept, arguments={role: both[role] for role in (*order, *(r for r in both if r not in order))})


def _repeats(claim: Claim, other: Claim, kind: Kind, weak: bool) -> bool:
    a, b = claim.arguments, other.arguments
    if kind.name == "statement":
        return a.get("quote") == b.get("quote") and a.get("speaker") == b.get("speaker")
    shared = [role for role in kind.same_event if role in a and role in b]
    if not shared or not all(same_role(role, a[role], b[role]) for role in shared):
        return False
    if any(
        role in a and role not in b for role in kind.same_event if role not in ("position", "org", "segment", "period")
    ):
        return False
    if weak:
        return True
    if kind.name == "result" and "conditional" in (claim.status, other.status) and claim.status != other.status:
        return False  # what analysts expected is not what came
    if kind.name in ("result", "price"):
        figures, others = ({role for role in kind.disputable if role in one} for one in (a, b))
        if figures and others and not figures & others:
            return False  # a percentage and a sum are two figures
    if kind.name == "price" and not _one_price(a.get("amounts"), b.get("amounts")):
        return False  # the day's high and the close
    if "denied" in (claim.status, other.status) and claim.status != other.status:
        return False
    if kind.name == "enforcement" and ("amounts" in a) != ("amounts" in b):
        vague, exact = (claim, other) if "amounts" in b else (other, claim)
        if _SEVERAL.search(vague.evidence) and not _SEVERAL.search(exact.evidence):
            return False
    return all(agree(a[role], b[role]) for role in a if role in b and role not in shared and role not in _FREE)


def _one_price(one: Any, two: Any) -> bool:
    """False for two prices that differ, however little."""
    ones, twos = ([s.get("value") for s in x if isinstance(s, dict)] if isinstance(x, list) else [] for x in (one, two))
    return not ones or not twos or not {type(v) for v in (*ones, *twos)} <= {int, float} or bool(set(ones) & set(twos))


def same_role(role: str, one: Any, two: Any) -> bool:
    """True when two values of a role agree; titles agree in any wording of the same post ("CEO", "chief executive")."""
    if role != "position":
        return agree(one, two)
    ones, twos = (
        [plain_title(t) for t in (x if isinstance(x, list) else [x]) if isinstance(t, str)] for x in (one, two)
    )
    return agree(ones, twos)


@lru_cache(maxsize=5_000)
def plain_title(title: str) -> str:
    """Give a title in its shortest wording ("Chief Executive Officer" → "ceo", 首席执行官 → "ceo")."""
    for pattern, short in _TITLES:
        title = pattern.sub(short, title)
    return title


def agree(one: Any, two: Any) -> bool:
    """True when two argument values say the same or one says it more exactly: names, dates, figures, lists of them."""
    if isinstance(one, list) or isinstance(two, list):
        ones, twos = (x if isinstance(x, list) else [x] for x in (one, two))
        return any(agree(x, y) for x in ones for y in twos)
    if isinstance(one, dict) and isinstance(two, dict):
        same_currency = one.get("currency") == two.get("currency") or not (one.get("currency") and two.get("currency"))
        return same_currency and agree(one.get("value"), two.get("value"))
    if isinstance(one, (int, float)) and isinstance(two, (int, float)):
        return abs(one - two) <= 0.005 * max(abs(one), abs(two))
    if isinstance(one, str) and isinstance(two, str):
        if one[:4].isdigit() and two[:4].isdigit() and "-" in one + two:
            return one.startswith(two) or two.startswith(one)
        return same_name(one, two)
    return bool(one == two)


def same_name(one: str, two: str) -> bool:
    """True when two names fold to one, or the words of one are all in the other."""
    a, b = _words(one), _words(two)
    if not a or not b:
        return False
    if a <= b or b <= a:
        return True
    x, y = "".join(sorted(a)), "".join(sorted(b))
    return len(a) == len(b) == 1 and min(len(x), len(y)) >= 2 and not x.isascii() and (x in y or y in x)


@lru_cache(maxsize=20_000)
def _words(name: str) -> frozenset[str]:
    return frozenset(fold_name(name).split())
