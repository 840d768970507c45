"""Comparing two claims: do they share names, figures, dates; may they be one event?"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

from rapidfuzz import fuzz

from newsledger.catalogue import load
from newsledger.crosscheck.rates import amounts_agree, close, in_dollars
from newsledger.crosscheck.sameness import SAMENESS, STEP_GROUPS, Sameness
from newsledger.crosscheck.titles import may_be_one
from newsledger.model import SourcedClaim
from newsledger.model.dates import bounds
from newsledger.text.fold import fold_name, simplify

FIGURES = ("amounts", "count", "percent", "change")
DEFINING = ("measure", "type", "metric")
"""Words that say what happened: a claim without one tells too little to be joined with one that has it."""
LARGE_SUM = 1e7
"""Dollars from which on an uncommon sum in common speaks for one event."""


def as_list(value: Any) -> list[Any]:
    """Give a role's value as a list; nothing for a role that is absent."""
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def who(claim: SourcedClaim, role: str) -> frozenset[str]:
    """Give what a role's names stand for: entity ids, or the folded names where they are linked to none."""
    linked = claim.entities.get(role)
    if linked:
        return frozenset(linked)
    found = as_list(claim.claim.arguments.get(role))
    return frozenset(fold_name(str(value)) for value in found if isinstance(value, str | int | float))


def same_words(a: Any, b: Any) -> bool:
    """True when two free names (a policy, a product) are the same or one holds the other."""
    for x in as_list(a):
        for y in as_list(b):
            p, q = fold_name(str(x)), fold_name(str(y))
            if p == q or (min(len(p), len(q)) >= 4 and (p in q or q in p)):
                return True
    return False


def shares(a: SourcedClaim, b: SourcedClaim, role: str) -> bool:
    """True when two claims have somebody or something in common in a role that both state."""
    if who(a, role) & who(b, role):
        return True
    if role in ("name", "product", "service", "recipient", "unit", "place", "authority"):
        return same_words(a.claim.arguments.get(role), b.claim.arguments.get(role))
    return False


def states(claim: SourcedClaim, role: str) -> bool:
    """True when the claim states the role."""
    return bool(as_list(claim.claim.arguments.get(role)))


def stretch(claim: SourcedClaim) -> tuple[str, str] | None:
    """Give the days in which the event may lie, as far as the claim dates it."""
    found = bounds(claim.claim.arguments.get("date"))
    published = claim.source.published
    if found and claim.claim.status == "planned" and published:
        # What is planned lies after the article that says so.
        after = bounds(published)
        if after and found[0] < after[0] <= found[1]:
            return (after[0], found[1])
    return found


def days_of(claim: SourcedClaim) -> tuple[int, int] | None:
    """Give the first and last day (ordinals) of the event's date and of the publication; None when neither is known."""
    found = [one for one in (stretch(claim), bounds(claim.source.published)) if one]
    try:
        days = [date.fromisoformat(day).toordinal() for one in found for day in one]
    except ValueError:
        return None
    return (min(days), max(days)) if days else None


def year(claim: SourcedClaim) -> int | None:
    """Give the year of the event, else of the publication, for exchange rates."""
    found = stretch(claim) or bounds(claim.source.published)
    return int(found[0][:4]) if found else None


def days_apart(a: tuple[str, str], b: tuple[str, str]) -> int:
    """Give the days between two stretches; 0 when they overlap."""
    (first, second) = (a, b) if a[0] <= b[0] else (b, a)
    if second[0] <= first[1]:
        return 0
    try:
        return (date.fromisoformat(second[0]) - date.fromisoformat(first[1])).days
    except ValueError:
        return 10_000


def dates_fit(a: SourcedClaim, b: SourcedClaim, rule: Sameness, strong: bool) -> bool:
    """True when the dates allow that both tell one event; ``strong``: a figure in common stands in for a date."""
    if rule.window is None:
        return True
    x, y = stretch(a), stretch(b)
    if x and y:
        return days_apart(x, y) <= rule.window
    if a.source.doc == b.source.doc:
        return True
    p, q = x or bounds(a.source.published), y or bounds(b.source.published)
    if p and q:
        # An undated event is told as news: near the publication, unless the kind allows for looking back.
        return days_apart(p, q) <= max(rule.window, 366 if rule.undated and strong else rule.window)
    return rule.undated or strong


def figure_state(a: SourcedClaim, b: SourcedClaim, role: str) -> bool | None:
    """True when both state the figure and agree, False when they differ, None when one of them does not state it."""
    x, y = a.claim.arguments.get(role), b.claim.arguments.get(role)
    if not as_list(x) or not as_list(y):
        return None
    if role == "amounts":
        return amounts_agree(x, y, year(a), year(b), a.source.language, b.source.language)
    try:
        return any(close(float(p), float(q)) for p in as_list(x) for q in as_list(y))
    except (TypeError, ValueError):
        return None


def may_be_same(a: SourcedClaim, b: SourcedClaim) -> bool:
    """True when two claims of one kind tell the same event, however much they disagree about it."""
    kind = a.claim.kind
    rule = SAMENESS.get(kind)
    if rule is None or kind != b.claim.kind:
        return False
    if kind == "statement":
        return shares(a, b, "speaker") and _same_quote(a, b)
    x, y = a.claim.arguments, b.claim.arguments
    for role in rule.words:
        if states(a, role) and states(b, role):
            if not _same_word(x[role], y[role]):
                return False
        elif role in DEFINING and states(a, role) != states(b, role):
            return False
    figures = {role: figure_state(a, b, role) for role in FIGURES}
    if any(figures[role] is False for role in rule.figures):
        return False
    strong = any(found for found in figures.values())
    anchored = any(all(shares(a, b, role) for role in group) for group in rule.anchors)
    if not anchored:
        return kind == "enforcement" and _mistaken_target(a, b, figures["amounts"])
    if kind == "deal" and not shares(a, b, "target") and (states(a, "target") or states(b, "target")):
        return False
    for role in rule.agree:
        # One office goes by many names (China, its regulator, the regulator's branch); a sum in common outweighs them.
        loose = role == "authority" and strong
        if states(a, role) and states(b, role) and not shares(a, b, role) and not loose:
            return False
    if kind in ("appointment", "departure", "position") and not may_be_one(x.get("position"), y.get("position")):
        return False
    if kind == "position" and (x.get("manner") == "former") != (y.get("manner") == "former"):
        return False
    if rule.same_period and not _same_period(a, b) and not (figures["amounts"] and _uncommon(a, 3)):
        return False
    if kind == "result" and any(found is False for found in figures.values()) and not x.get("period"):
        return False
    if kind == "gathering" and (p := stretch(a)) and (q := stretch(b)) and p[0][:4] != q[0][:4]:
        return False
    # Where one gives a figure and the other none, only a date that both give makes them one.
    if rule.figures and not strong and _has_figure(a, rule) != _has_figure(b, rule) and not (stretch(a) and stretch(b)):
        return kind == "listing" and dates_fit(a, b, rule, True)
    if a.source.doc == b.source.doc and not _repeats(a, b, rule):
        return False
    return dates_fit(a, b, rule, strong or kind in ("listing", "appointment", "departure"))


def _has_figure(claim: SourcedClaim, rule: Sameness) -> bool:
    return any(states(claim, role) for role in rule.figures)


def _repeats(a: SourcedClaim, b: SourcedClaim, rule: Sameness) -> bool:
    """Within one article two claims of a kind are one event only when nothing but status or speaker sets them apart."""
    if any(figure_state(a, b, role) is False for role in FIGURES):
        return False
    differs = a.claim.status != b.claim.status or a.claim.arguments.get("said_by") != b.claim.arguments.get("said_by")
    return differs or _has_figure(a, rule) == _has_figure(b, rule)


def _same_word(a: Any, b: Any) -> bool:
    left = {STEP_GROUPS.get(str(v), str(v)) for v in as_list(a)}
    return bool(left & {STEP_GROUPS.get(str(v), str(v)) for v in as_list(b)})


def _same_period(a: SourcedClaim, b: SourcedClaim) -> bool:
    x, y = a.claim.arguments, b.claim.arguments
    for role in ("period", "segment", "unit"):
        p, q = (simplify(str(v.get(role) or "")).casefold() for v in (x, y))
        if (p or q) and p != q:
            return False
    return True


def _same_quote(a: SourcedClaim, b: SourcedClaim) -> bool:
    p, q = (fold_name(str(c.claim.arguments.get("quote") or "")) for c in (a, b))
    if not p or not q or a.source.doc == b.source.doc:
        return False
    if p == q:
        return len(p) >= 8
    return min(len(p), len(q)) >= 16 and (p in q or q in p or fuzz.ratio(p, q) >= 85)


def _mistaken_target(a: SourcedClaim, b: SourcedClaim, amounts: bool | None) -> bool:
    """A large, uncommon fine of one year on two members of one group: one fine, and a disagreement on whom."""
    if not amounts or "fine" not in as_list(a.claim.arguments.get("measure")) or a.source.doc == b.source.doc:
        return False
    sums = in_dollars(a.claim.arguments.get("amounts"), year(a), a.source.language)
    if not sums or max(sums) < LARGE_SUM or not (_uncommon(a) and _uncommon(b)):
        return False
    x, y = stretch(a), stretch(b)
    if x and y and days_apart(x, y) > 31:
        return False
    return any(group(p) == group(q) for p in who(a, "target") for q in who(b, "target") if group(p))


def _uncommon(claim: SourcedClaim, digits: int = 2) -> bool:
    """True for a sum of at least two (or so many) digits that matter (2.8bn, 182億; not 50m)."""
    values = [e.get("value") for e in as_list(claim.claim.arguments.get("amounts")) if isinstance(e, dict)]
    return any(len(f"{v:.0f}".rstrip("0")) >= digits for v in values if isinstance(v, int | float))


@cache
def house(entity: str) -> str:
    """Give the company that a known person stands for (Jack Ma: Alibaba); anything else stands for itself."""
    entry = load().by_id(entity.removeprefix("catalogue:")) if entity.startswith("catalogue:") else None
    return f"catalogue:{entry.parent}" if entry is not None and entry.type == "person" and entry.parent else entity


def same_house(a: SourcedClaim, b: SourcedClaim, role: str) -> bool:
    """True when one claim names a person where the other names this person's company ("he was fined")."""
    x, y = who(a, role), who(b, role)
    return bool({house(one) for one in x} & y or x & {house(one) for one in y})


@cache
def group(entity: str) -> str:
    """Give the catalogue id of the group that a known company belongs to (its topmost owner), else nothing."""
    id = entity.removeprefix("catalogue:")
    if id == entity:
        return ""
    catalogue = load()
    for _ in range(5):
        entry = catalogue.by_id(id)
        if entry is None or not entry.parent or catalogue.by_id(entry.parent) is None:
            return id
        id = entry.parent
    return id
