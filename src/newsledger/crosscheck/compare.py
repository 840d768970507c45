"""Comparing two claims role by role: do they share names, figures, dates?"""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

from newsledger.catalogue import load
from newsledger.crosscheck.names import as_list, core, same_words
from newsledger.crosscheck.rates import agree_as_printed, amounts_agree, amounts_apart, close
from newsledger.kinds.sameness import Sameness, all_sameness
from newsledger.model import SourcedClaim
from newsledger.model.dates import bounds
from newsledger.text.fold import fold_name

FIGURES = ("amounts", "count", "percent", "change")
_LATE = 366
_NOTHING: tuple[object, ...] = ("", [], ())
FREE_NAMES = ("name", "product", "service", "recipient", "unit", "place", "authority")
"""Roles whose names are compared as words where they stand for no entity."""


def who(claim: SourcedClaim, role: str) -> frozenset[str]:
    """Give what a role's names stand for: entity ids, or the folded names where they are linked to none."""
    linked = claim.entities.get(role)
    if linked:
        return frozenset(linked)
    found = as_list(claim.claim.arguments.get(role))
    fold = core if role in ("name", "product") else fold_name
    return frozenset(fold(str(value)) for value in found if isinstance(value, str | int | float))


def shares(a: SourcedClaim, b: SourcedClaim, role: str) -> bool:
    """True when two claims have somebody or something in common in a role that both state."""
    x, y = a.entities.get(role), b.entities.get(role)
    if x and y:
        # Nearly all names stand for an entity: no sets need be made of them.
        for one in x:
            if one in y:
                return True
    elif who(a, role) & who(b, role):
        return True
    return role in FREE_NAMES and same_words(a.claim.arguments.get(role), b.claim.arguments.get(role))


def kin(a: SourcedClaim, b: SourcedClaim, role: str) -> bool:
    """True when two claims name members of one group of companies in a role."""
    return bool({g for one in who(a, role) if (g := group(one))} & {g for one in who(b, role) if (g := group(one))})


def states(claim: SourcedClaim, role: str) -> bool:
    """True when the claim states the role."""
    value = claim.claim.arguments.get(role)
    return value is not None and value not in _NOTHING


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
        days = [_ordinal(day) for one in found for day in one]
    except ValueError:
        return None
    return (min(days), max(days)) if days else None


@lru_cache(20_000)
def _ordinal(day: str) -> int:
    """Give the number of a day, of which a ledger knows far fewer than it compares."""
    return date.fromisoformat(day).toordinal()


@cache
def margin(kind: str) -> int | None:
    """Give the days beyond which two claims of a kind are never one event; None where time does not tell them apart.

    They are counted between the stretches that ``days_of`` gives, so that ``dates_fit`` is never True beyond them.
    """
    rule = all_sameness().get(kind)
    if rule is None or rule.window is None:
        return None
    # Words are quoted, and what has no date is told, up to a year later.
    late = kind == "statement" or rule.undated or rule.always_undated
    return max(rule.window, rule.loose, _LATE if late else 0)


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
        return _ordinal(second[0]) - _ordinal(first[1])
    except ValueError:
        return 10_000


def _length(found: tuple[str, str]) -> int:
    return days_apart((found[0], found[0]), (found[1], found[1]))


def dates_fit(a: SourcedClaim, b: SourcedClaim, rule: Sameness, strong: bool) -> bool:
    """True when the dates allow that both tell one event; ``strong``: a figure in common stands in for a date."""
    if rule.window is None:
        return True
    x, y = stretch(a), stretch(b)
    done = a.claim.status == b.claim.status == "reported"
    if x and y:
        apart = days_apart(x, y)
        if rule.exact_window == 0 and max(_length(x), _length(y)) > rule.window:
            return x == y  # what happens every day is not dated by its quarter
        if apart == 0:
            return True
        # "2023" allows for nothing beyond 2023.
        if max(_length(x), _length(y)) > max(rule.window, 31) and done:
            return False
        exact = rule.window if rule.exact_window is None or not done else rule.exact_window
        return apart <= exact
    if a.source.doc == b.source.doc:
        return True
    told_a, told_b = bounds(a.source.published), bounds(b.source.published)
    if strong and told_a and told_b and days_apart(told_a, told_b) <= rule.loose:
        return True
    if not strong:
        # "2019" dates an event hardly better than the day on which it is told.
        x, y = (found if found and _length(found) <= 31 else None for found in (x, y))
    p, q = x or bounds(a.source.published), y or bounds(b.source.published)
    if not p or not q:
        return strong or (rule.always_undated and any(shares(a, b, role) for role in rule.agree))
    if done and (x or y) and days_apart((event := x or y or p), (told := q if x else p)) > 3 and told[1] < event[0]:
        return False  # nobody reports as done what is still to come
    # An undated event is told as news: near the publication, unless the kind allows for looking back.
    return days_apart(p, q) <= (366 if rule.undated and strong else rule.loose)


def figure_state(a: SourcedClaim, b: SourcedClaim, role: str) -> bool | None:
    """True when both state the figure and agree, False when they differ, None when one of them does not state it."""
    x, y = a.claim.arguments.get(role), b.claim.arguments.get(role)
    if x is None or y is None or x in _NOTHING or y in _NOTHING:
        return None
    if role == "amounts":
        printed = agree_as_printed(x, y)
        if printed is not None:
            return printed
        return amounts_agree(x, y, year(a), year(b), a.source.language, b.source.language)
    found = [
        (p, q) for p in as_list(x) for q in as_list(y) if isinstance(p, int | float) and isinstance(q, int | float)
    ]
    return any(close(float(p), float(q)) for p, q in found) if found else None


def too_far(a: SourcedClaim, b: SourcedClaim, role: str, factor: float) -> bool:
    """True when both state a figure and the two lie further apart than a factor: they measure two things."""
    x, y = a.claim.arguments.get(role), b.claim.arguments.get(role)
    if role == "amounts":
        return amounts_apart(x, y, year(a), year(b), a.source.language, b.source.language) > factor
    found = [
        max(abs(p), abs(q)) / max(min(abs(p), abs(q)), 1e-9)
        for p in as_list(x)
        for q in as_list(y)
        if isinstance(p, int | float) and isinstance(q, int | float)
    ]
    return bool(found) and min(found) > factor


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
