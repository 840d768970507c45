"""Claims, facts and disputes as plain data, with the keys of the interface."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newsledger.model import Dispute, Fact, SourcedClaim
from newsledger.model.dates import bounds
from newsledger.reports.wording import sentence


def _ids(entities: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    return {role: ids[0] if len(ids) == 1 else list(ids) for role, ids in entities.items()}


def reviewed(claim: SourcedClaim) -> dict[str, Any]:
    """Give what a person decided about a claim, as it stands below the claim and its fact; nothing where nobody did."""
    note = claim.review
    if note is None:
        return {}
    action = note.action or ("merge" if note.merged else "split")
    was = {"was": dict(note.was)} if note.was else {}
    return {"review": {"action": action, "who": note.who, "at": note.at, "reason": note.reason, **was}}


def claim_row(claim: SourcedClaim) -> dict[str, Any]:
    """Give one claim as ``claims --format json`` shows it."""
    c, source = claim.claim, claim.source
    return {
        "id": claim.id,
        "doc": source.doc,
        "kind": c.kind,
        "start": c.start,
        "end": c.end,
        "evidence": c.evidence,
        "status": c.status,
        **c.arguments,
        "entities": _ids(claim.entities),
        "words": sentence(c.kind, c.arguments),
        "outlet": source.outlet,
        "origin": source.origin,
        "published": source.published,
        "language": source.language,
        "learnt_at": claim.source.learnt_at,
        "rule": c.rule,
        **reviewed(claim),
    }


def cited(claim: SourcedClaim) -> dict[str, Any]:
    """Give a claim as it stands below a fact: where it is from and what it says word for word."""
    shown = {
        "id": claim.id,
        "doc": claim.source.doc,
        "outlet": claim.source.outlet,
        "origin": claim.source.origin,
        "published": claim.source.published,
        "start": claim.claim.start,
        "end": claim.claim.end,
        "evidence": claim.claim.evidence,
        "status": claim.claim.status,
    }
    # What one article gives may differ from what the fact says: the reader of a dispute needs both.
    for role in ("date", "said_by", "amounts", "count", "percent", "target", "successor", "manner"):
        if claim.claim.arguments.get(role):
            shown[role] = claim.claim.arguments[role]
    return {**shown, **reviewed(claim)}


def sides(dispute: Dispute, fact: Fact) -> list[dict[str, Any]]:
    """Give the sides of a dispute, each with its value, origins and claims."""
    by_id = {claim.id: claim for claim in fact.claims}
    return [
        {
            "value": side.value,
            "origins": list(side.origins),
            "claims": [cited(by_id[id]) for id in side.claims],
            **({"correction": True} if side.correction else {}),
        }
        for side in dispute.sides
    ]


def told_by(fact: Fact) -> list[str]:
    """Give who says so in the articles, leaving out those whom the fact itself is about: names as printed."""
    about = {id for claim in fact.claims for role, ids in claim.entities.items() if role != "said_by" for id in ids}
    found: dict[str, None] = {}
    for claim in fact.claims:
        said = claim.claim.arguments.get("said_by")
        if said and not about & set(claim.entities.get("said_by", ())):
            found.update(dict.fromkeys(str(name) for name in (said if isinstance(said, list) else [said])))
    return list(found)


def corrections(fact: Fact) -> list[dict[str, Any]]:
    """Give the corrections that made a fact what it is: role, what was read, who corrected it and when."""
    return [
        {"role": role, "was": value, "claim": claim.id, "by": claim.review.who, "at": claim.review.at}
        for claim in fact.claims
        if claim.review
        for role, value in claim.review.was.items()
    ]


def fact_row(fact: Fact) -> dict[str, Any]:
    """Give one fact as ``facts --format json`` shows it."""
    arguments = {role: value for role, value in fact.arguments.items() if role != "date"}
    return {
        "id": fact.id,
        "kind": fact.kind,
        "date": fact.date,
        "status": fact.status,
        "words": sentence(fact.kind, fact.arguments),
        **arguments,
        "entities": _ids(fact.entities),
        "origins": list(fact.origins),
        "claims": [cited(claim) for claim in fact.claims],
        "told_by": told_by(fact),
        "disputed": bool(fact.disputes),
        **({"corrected": made} if (made := corrections(fact)) else {}),
        **({"disputes": [{"role": d.role, "sides": sides(d, fact)} for d in fact.disputes]} if fact.disputes else {}),
    }


def dispute_rows(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """Give every dispute of the facts, one row for each disputed role."""
    return [
        {
            "fact": fact.id,
            "kind": fact.kind,
            "role": dispute.role,
            "date": fact.date,
            "words": sentence(fact.kind, fact.arguments),
            "sides": sides(dispute, fact),
        }
        for fact in facts
        for dispute in fact.disputes
    ]


def order(fact: Fact) -> tuple[str, str, str]:
    """Sort key in time: the first day that the fact's date allows, else the first publication; undated ones last."""
    stretch = bounds(fact.date)
    told = min((c.source.published for c in fact.claims if c.source.published), default="9999")
    return (stretch[0] if stretch else "9999", told, fact.id)


def timeline(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """Give facts in the order of their dates; those without one come last, by their first publication."""
    return [fact_row(fact) for fact in sorted(facts, key=order)]
