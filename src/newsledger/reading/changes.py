"""Comings and goings put side by side: who follows whom, and which titles are said only because somebody changes post."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from newsledger.model import Claim
from newsledger.reading.merge import agree, same_role

_OTHER = {"appointment": "departure", "departure": "appointment"}
_ROLE = {"appointment": "predecessor", "departure": "successor"}
_BACK = {"appointment": "successor", "departure": "predecessor"}
REACH = 1200
"""How many code points apart an appointment and a departure may stand that are one change."""


def with_counterparts(claims: Sequence[Claim]) -> list[Claim]:
    """Add what a change states of the other person: "Y replaces X" is a departure of X and an appointment of Y.

    Then a departure and an appointment near by to the same post of the same organization, with no other name for the
    successor or predecessor, get each other's, and its date when they have none.
    """
    out = list(claims)
    for claim in claims:
        role = _ROLE.get(claim.kind)
        other = claim.arguments.get(role) if role else None
        person = claim.arguments.get("person")
        if role is None or not isinstance(other, str) or not isinstance(person, str):
            continue
        kind = _OTHER[claim.kind]
        if any(c.kind == kind and agree(c.arguments.get("person"), other) and _same_post(c, claim) for c in out):
            continue
        arguments: dict[str, Any] = {"person": other}
        arguments.update({k: claim.arguments[k] for k in ("position", "org") if k in claim.arguments})
        arguments[_BACK[claim.kind]] = person
        arguments.update({k: claim.arguments[k] for k in ("date", "said_by") if k in claim.arguments})
        out.append(replace(claim, kind=kind, arguments=arguments))
    return [_linked(claim, out) for claim in out]


def _same_post(one: Claim, two: Claim) -> bool:
    """True when neither organization nor title of two claims disagree and at least one of them is shared."""
    shared = [k for k in ("position", "org") if k in one.arguments and k in two.arguments]
    return bool(shared) and all(same_role(k, one.arguments[k], two.arguments[k]) for k in shared)


def _linked(claim: Claim, claims: Sequence[Claim]) -> Claim:
    role = _ROLE.get(claim.kind)
    if role is None or role in claim.arguments or "position" not in claim.arguments or "org" not in claim.arguments:
        return claim
    mine = claim.arguments.get("person")
    found: list[Claim] = []
    for other in claims:
        if other.kind != _OTHER[claim.kind] or abs(other.start - claim.start) > REACH:
            continue
        theirs = other.arguments.get("person")
        named = other.arguments.get(_ROLE[other.kind])
        if not isinstance(theirs, str) or agree(theirs, mine) or (named and not agree(named, mine)):
            continue
        if "position" in other.arguments and "org" in other.arguments and _same_post(claim, other):
            found.append(other)
    people = list(dict.fromkeys(str(other.arguments["person"]) for other in found))
    each_says_so = all(other.arguments.get(_ROLE[other.kind]) is not None for other in found)
    if not people or (
        len(people) > 1 and not each_says_so
    ):  # several take over one post each of somebody who had several
        return claim
    joined = {**claim.arguments, role: people[0] if len(people) == 1 else people}
    dates = {
        str(other.arguments["date"]) for other in found if other.status == claim.status and "date" in other.arguments
    }
    if "date" not in joined and len(dates) == 1:
        joined["date"] = dates.pop()
    return replace(claim, arguments=joined)


def without_stated_posts(claims: Sequence[Claim]) -> list[Claim]:
    """Drop the positions that a claim of an appointment or a departure in the same words states already.

    A title inside the clause that states an appointment to it or a departure from it is no position; nor is a post
    without a title at an organization that another claim gives the person a title at.
    """
    changes = [c for c in claims if c.kind in _OTHER]
    founders = [c for c in claims if c.kind == "relation" and c.arguments.get("type") == "founder"]
    return [c for c in claims if c.kind != "position" or not (_covered(c, changes) or _untitled(c, changes, founders))]


def _covered(claim: Claim, changes: Sequence[Claim]) -> bool:
    for change in changes:
        if not (change.start < claim.end and claim.start < change.end):
            continue
        if not agree(change.arguments.get("person"), claim.arguments.get("person")):
            continue
        mine, theirs = claim.arguments.get("position"), change.arguments.get("position")
        owners = claim.arguments.get("org"), change.arguments.get("org")
        if None not in owners and not agree(*owners):
            continue
        if mine is None or (theirs is not None and same_role("position", mine, theirs)):
            return True
    return False


def _untitled(claim: Claim, changes: Sequence[Claim], founders: Sequence[Claim]) -> bool:
    if "position" in claim.arguments or "org" not in claim.arguments:
        return False
    person, org = claim.arguments.get("person"), claim.arguments["org"]
    return any(
        agree(c.arguments.get("person"), person) and agree(c.arguments.get("org", ""), org) for c in changes
    ) or any(agree(c.arguments.get("subject"), person) and agree(c.arguments.get("object"), org) for c in founders)
