"""What the sources of one fact disagree on.

Much that differs is no disagreement: a plan and its fulfilment, a postponed day, a bid that was raised, a figure that
became known better. Only what cannot both be so is a dispute.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from newsledger.crosscheck.compare import days_apart, figure_state, same_house, shares, states, stretch, too_far
from newsledger.crosscheck.names import as_list
from newsledger.kinds.sameness import Sameness, all_sameness
from newsledger.model import Dispute, Side, SourcedClaim
from newsledger.model.dates import bounds

_SAID = {"reported", "alleged", "planned"}
CORRECTED_WITHIN = 31
"""Days within which another word of the same outlet corrects the first; later it is told of another time."""
PLANS_WITHIN = 14
"""Days between the publication of two plans within which two days are a disagreement; later, a plan that moved."""


def find_disputes(kind: str, claims: Sequence[SourcedClaim], origins: Mapping[str, str]) -> tuple[Dispute, ...]:
    """Give the disputes of one fact, one for each disputed role.

    Args:
        kind: kind of the claims.
        claims: the claims of the fact.
        origins: ``doc`` → name of its independent origin. Claims of one origin do not dispute with one another, unless
            a later article corrects an earlier one.
    """
    rule = all_sameness().get(kind)
    if rule is None or len({claim.source.doc for claim in claims}) < 2:
        return ()
    found: list[Dispute] = []
    for role in rule.disputable:
        if _nobody_differs(role, claims):
            continue
        stated = [claim for claim in claims if _speaks(claim, role, claims, rule)]
        if len(stated) < 2 or _nobody_differs(role, stated):
            continue
        sides = _sides(role, stated, _agreement(role))
        if len(sides) > 1:
            made = tuple(_side(role, side, sides, origins) for side in sides)
            if _independent(made):
                found.append(Dispute(role, made))
    return tuple(found)


def _nobody_differs(role: str, claims: Sequence[SourcedClaim]) -> bool:
    """True when all claims say the same of a role in the same words, or nothing, as most do."""
    if role == "status":
        return len({claim.claim.status for claim in claims}) == 1
    value, linked = claims[0].claim.arguments.get(role), claims[0].entities.get(role)
    return all(c.claim.arguments.get(role) == value and c.entities.get(role) == linked for c in claims)


def _speaks(claim: SourcedClaim, role: str, claims: Sequence[SourcedClaim], rule: Sameness) -> bool:
    """True when a claim has a say in what is disputed."""
    if role == "status":
        # An article that reports the event and denies something of it denies no more than a part.
        return claim.claim.status != "denied" or not any(
            other.source.doc == claim.source.doc and other.claim.status == "reported" for other in claims
        )
    if not states(claim, role):
        return False
    if role == "date" and rule.dated_words is not None:
        words = {str(one) for of in rule.words for one in as_list(claim.claim.arguments.get(of))}
        return bool(words & set(rule.dated_words))
    return True


def _agreement(role: str) -> Callable[[SourcedClaim, SourcedClaim], bool]:
    if role == "date":
        return _dates_agree
    if role == "status":
        return _statuses_agree
    if role in ("amounts", "count", "percent", "stake"):
        return lambda a, b: _figures_agree(role, a, b)
    return lambda a, b: shares(a, b, role) or same_house(a, b, role)


def _sides(
    role: str, claims: Sequence[SourcedClaim], agree: Callable[[SourcedClaim, SourcedClaim], bool]
) -> list[list[SourcedClaim]]:
    """Group claims so that those of one side agree with one another; one that agrees with all sides takes none."""
    sides: list[list[SourcedClaim]] = []
    # The most exact first: "2021" agrees with "2021-03" and with "2021-12" and is on neither side.
    for claim in sorted(claims, key=lambda c: -len(str(c.claim.arguments.get(role, "")))):
        fitting = [side for side in sides if all(agree(claim, other) for other in side)]
        if not fitting:
            sides.append([claim])
        elif len(fitting) == 1 or len(sides) == 1:
            fitting[0].append(claim)
    return sides


def _told(claim: SourcedClaim) -> tuple[str, str] | None:
    return bounds(claim.source.published)


def _dates_agree(a: SourcedClaim, b: SourcedClaim) -> bool:
    x, y = stretch(a), stretch(b)
    if not x or not y:
        return True
    # Days are told differently across time zones and between an act and its announcement.
    if days_apart(x, y) <= (3 if _month(x) == _month(y) or max(x[0], y[0]) <= _plus(min(x[1], y[1]), 3) else 0):
        return True
    statuses = {a.claim.status, b.claim.status}
    if statuses == {"planned"}:
        told, again = _told(a), _told(b)
        return not told or not again or days_apart(told, again) > PLANS_WITHIN
    if statuses in ({"planned", "reported"}, {"planned", "alleged"}):
        planned, done = (a, b) if a.claim.status == "planned" else (b, a)
        # what is alleged counts as done where its day lies before it was told
        return not ((done.claim.status == "reported" or _is_past(done)) and _contradicts(planned, done))
    return statuses != {"reported"}


def _is_past(claim: SourcedClaim) -> bool:
    happened, told = stretch(claim), _told(claim)
    return bool(happened and told) and happened[1] <= told[1]  # type: ignore[index]


def _month(found: tuple[str, str]) -> str | None:
    return found[0][:7] if found[0][:7] == found[1][:7] else None


def _plus(day: str, days: int) -> str:
    return (date.fromisoformat(day) + timedelta(days)).isoformat()


def _statuses_agree(a: SourcedClaim, b: SourcedClaim) -> bool:
    x, y = a.claim.status, b.claim.status
    if x == y:
        return True
    if "denied" in (x, y):
        denied, other = (a, b) if x == "denied" else (b, a)
        return other.claim.status not in _SAID or _after(other, denied)
    if {x, y} == {"planned", "reported"}:
        return not _contradicts(*((a, b) if x == "planned" else (b, a)))
    return True


def _after(done: SourcedClaim, denied: SourcedClaim) -> bool:
    """True when what is reported happened after the denial was published: then both may be so."""
    happened, told = stretch(done), _told(denied)
    return bool(happened and told) and happened[0] > told[1]  # type: ignore[index]


def _contradicts(planned: SourcedClaim, done: SourcedClaim) -> bool:
    """True when a plan and its fulfilment cannot both be so; else it is progress, early, in time or late.

    They cannot when one says that it is to come while the other dates it before that was said; and when, both told
    within a month, the one says it is done before the day that the other names.
    """
    ahead, happened = stretch(planned), stretch(done)
    announced, told = _told(planned), _told(done)
    if not ahead or not happened or not announced or ahead[1] < announced[0] or days_apart(ahead, happened) == 0:
        return False
    if happened[1] < announced[0]:
        return True
    return happened[1] < ahead[0] and told is not None and days_apart(announced, told) <= CORRECTED_WITHIN


def _figures_agree(role: str, a: SourcedClaim, b: SourcedClaim) -> bool:
    if {a.claim.status, b.claim.status} != {"reported"}:
        return True  # what is to be, or is rumoured, is not yet a figure
    if figure_state(a, b, role) is not False:
        return True
    # "5,000" and "nearly 5,100", "at least 4,000" and "4,500" do not contradict.
    bound = {str(c.claim.arguments.get("bound")) for c in (a, b)} & {"lower", "upper"}
    return bool(bound) and not too_far(a, b, role, 1.25)


def _side(
    role: str, side: Sequence[SourcedClaim], sides: Sequence[Sequence[SourcedClaim]], origins: Mapping[str, str]
) -> Side:
    value: Any = side[0].claim.status if role == "status" else side[0].claim.arguments.get(role)
    earlier = [claim for other in sides if other is not side for claim in other]
    return Side(
        value=value,
        origins=tuple(dict.fromkeys(origins[claim.source.doc] for claim in side)),
        claims=tuple(claim.id for claim in side),
        correction=any(_corrects(role, mine, first, origins) for mine in side for first in earlier),
    )


def _corrects(role: str, later: SourcedClaim, first: SourcedClaim, origins: Mapping[str, str]) -> bool:
    """True when an outlet says soon afterwards something else than before, and nothing new can have happened since.

    A day after the first article is news and no correction, and so is another figure without a day; of the status only
    a denial corrects.
    """
    told, before = _told(later), _told(first)
    if origins[later.source.doc] != origins[first.source.doc] or not told or not before or told[0] <= before[1]:
        return False
    if days_apart(before, told) > CORRECTED_WITHIN:
        return False
    if role == "status":
        return later.claim.status == "denied"
    x, y = stretch(first), stretch(later)
    if role == "date":
        return y is not None and y[0] <= before[1]
    if role in ("amounts", "count", "percent", "stake"):
        return x is not None and y is not None and days_apart(x, y) == 0
    return True


def _independent(sides: Sequence[Side]) -> bool:
    """True when different origins stand on the sides, or one corrected itself later."""
    first = set(sides[0].origins)
    return any(set(side.origins) - first or first - set(side.origins) for side in sides[1:]) or any(
        side.correction for side in sides
    )
