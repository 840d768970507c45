"""What the sources of one fact disagree on."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newsledger.crosscheck.compare import days_apart, same_house, shares, states, stretch
from newsledger.crosscheck.names import as_list
from newsledger.crosscheck.rates import amounts_agree, close
from newsledger.kinds.sameness import all_sameness
from newsledger.model import Dispute, Side, SourcedClaim
from newsledger.model.dates import bounds

_DENIABLE = {"reported", "alleged", "planned"}


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
        stated = [claim for claim in claims if role == "status" or states(claim, role)]
        sides = _sides(role, stated, _agreement(role))
        if len(sides) > 1:
            made = tuple(_side(role, side, sides, origins) for side in sides)
            if _independent(made):
                found.append(Dispute(role, made))
    return tuple(found)


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


def _dates_agree(a: SourcedClaim, b: SourcedClaim) -> bool:
    x, y = stretch(a), stretch(b)
    if not x or not y:
        return True
    # Days are told differently across time zones and between an act and its announcement.
    return days_apart(x, y) <= (3 if x[0][:7] == x[1][:7] and y[0][:7] == y[1][:7] else 0)


def _statuses_agree(a: SourcedClaim, b: SourcedClaim) -> bool:
    x, y = a.claim.status, b.claim.status
    if x == y:
        return True
    if "denied" in (x, y):
        return not ({x, y} & _DENIABLE)
    if {x, y} == {"planned", "reported"}:
        return _is_progress(*((a, b) if x == "planned" else (b, a)))
    return True


def _is_progress(planned: SourcedClaim, done: SourcedClaim) -> bool:
    """Planned then done is progress: unless it was still planned after it is said to be done, or done too early."""
    if not _dates_agree(planned, done):
        return False
    finished = bounds(done.claim.arguments.get("date"))
    told = bounds(planned.source.published)
    return not (finished and told and finished[1] < told[0])


def _figures_agree(role: str, a: SourcedClaim, b: SourcedClaim) -> bool:
    x, y = a.claim.arguments.get(role), b.claim.arguments.get(role)
    if role == "amounts":
        year = stretch(a) or stretch(b) or bounds(a.source.published)
        when = int(year[0][:4]) if year else None
        return amounts_agree(x, y, when, when, a.source.language, b.source.language)
    try:
        return any(close(float(p), float(q)) for p in as_list(x) for q in as_list(y))
    except (TypeError, ValueError):
        return True


def _side(
    role: str, side: Sequence[SourcedClaim], sides: Sequence[Sequence[SourcedClaim]], origins: Mapping[str, str]
) -> Side:
    value: Any = side[0].claim.status if role == "status" else side[0].claim.arguments.get(role)
    own = {origins[claim.source.doc] for claim in side}
    earlier = [claim for other in sides if other is not side for claim in other]
    corrects = any(
        origins[claim.source.doc] in own
        and claim.source.published
        and any((mine.source.published or "") > claim.source.published for mine in side)
        for claim in earlier
    )
    return Side(
        value=value,
        origins=tuple(dict.fromkeys(origins[claim.source.doc] for claim in side)),
        claims=tuple(claim.id for claim in side),
        correction=corrects,
    )


def _independent(sides: Sequence[Side]) -> bool:
    """True when different origins stand on the sides, or one corrected itself later."""
    return len({origin for side in sides for origin in side.origins}) > 1 or any(side.correction for side in sides)
