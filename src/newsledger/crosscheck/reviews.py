"""What people decided about claims and facts, laid over what was read.

A review names its claim by id and keeps what it saw: article, kind, evidence and arguments. When a newer version reads
the article anew and the claim comes out a little different, the review still finds it; when it comes out as something
else, the review is history and changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from newsledger.crosscheck.names import as_list
from newsledger.kinds.sameness import all_sameness
from newsledger.ledger.base import Review
from newsledger.model import Claim, Reviewed, SourcedClaim
from newsledger.text.fold import fold_name


def seen(claim: SourcedClaim) -> dict[str, Any]:
    """Give what a review keeps of a claim, so that it finds it again."""
    c = claim.claim
    return {
        "claim": claim.id,
        "doc": claim.source.doc,
        "kind": c.kind,
        "start": c.start,
        "evidence": c.evidence,
        "status": c.status,
        "arguments": dict(c.arguments),
    }


def find(reviewed: Mapping[str, Any], claims: Iterable[SourcedClaim]) -> SourcedClaim | None:
    """Find the claim that a review means among the claims of its article; None when it is not read any more."""
    listed = [c for c in claims if c.source.doc == reviewed.get("doc") and c.claim.kind == reviewed.get("kind")]
    for claim in listed:
        if claim.id == reviewed.get("claim"):
            return claim
    fitting = [claim for claim in listed if _overlaps(str(reviewed.get("evidence")), claim.claim.evidence)]
    fitting = [claim for claim in fitting if _about_the_same(reviewed, claim)]
    return max(fitting, key=lambda claim: _alike(reviewed, claim), default=None)


def _overlaps(a: str, b: str) -> bool:
    a, b = a.strip(), b.strip()
    if not a or not b:
        return False
    shorter, longer = sorted((a, b), key=len)
    if shorter in longer:
        return True
    # The end of one is the beginning of the other, by at least half of the shorter.
    least = (len(shorter) + 1) // 2
    for x, y in ((shorter, longer), (longer, shorter)):
        at = y.find(x[-least:])
        if at >= 0 and x.endswith(y[: at + least]):
            return True
    return False


def _names(arguments: Mapping[str, Any], role: str) -> set[str]:
    return {fold_name(str(value)) for value in as_list(arguments.get(role)) if isinstance(value, str)}


def _about_the_same(reviewed: Mapping[str, Any], claim: SourcedClaim) -> bool:
    """True when at least one of the roles that identify the event has a name in common, as read or as corrected."""
    rule = all_sameness().get(claim.claim.kind)
    corrected = reviewed.get("corrected") or {}
    stated = False
    for role in {role for anchors in (rule.anchors if rule else ()) for role in anchors}:
        before = _names(reviewed.get("arguments") or {}, role) | _names(corrected, role)
        now = _names(claim.claim.arguments, role)
        stated = stated or bool(before and now)
        if before & now:
            return True
    return not stated


def _alike(reviewed: Mapping[str, Any], claim: SourcedClaim) -> tuple[int, int, int]:
    before: Mapping[str, Any] = reviewed.get("arguments") or {}
    now = claim.claim.arguments
    equal = sum(before[role] == now.get(role) for role in before)
    return (
        equal,
        reviewed.get("status") == claim.claim.status,
        -abs(int(reviewed.get("start") or 0) - claim.claim.start),
    )


@dataclass(slots=True)
class Reviews:
    """All reviews of a ledger, ready to be laid over its claims.

    Attributes:
        notes: id of a claim → the reviews in force that mean it, the oldest first.
    """

    notes: dict[str, list[Review]] = field(default_factory=dict)
    _merged: list[frozenset[str]] = field(default_factory=list)

    @classmethod
    def of(cls, reviews: Iterable[Review], claims: Iterable[SourcedClaim]) -> Reviews:
        """Find the claims that reviews mean.

        Args:
            reviews: in the order of their arrival.
            claims: all claims of the articles that ``docs_of`` names.
        """
        made = cls()
        by_doc: dict[str, list[SourcedClaim]] = {}
        for claim in claims:
            by_doc.setdefault(claim.source.doc, []).append(claim)
        for review in in_force(reviews):
            met = [find(one, by_doc.get(str(one.get("doc")), ())) for one in _subjects(review)]
            ids = {claim.id for claim in met if claim is not None}
            for id in ids:
                made.notes.setdefault(id, []).append(review)
            if review.action == "merge":
                made._merged.append(frozenset(ids))
        return made

    def corrected(self) -> list[str]:
        """Give the ids of claims that hold something else than was read."""
        last = {id: _last(listed) for id, listed in self.notes.items()}
        return [id for id, review in last.items() if review is not None and review.action == "correct"]

    def merged_with(self, ids: Iterable[str]) -> set[str]:
        """Give the ids of claims whose facts were merged with those of these claims, directly or by way of others."""
        found, fresh = set(ids), True
        while fresh:
            fresh = False
            for pair in self._merged:
                if pair & found and not pair <= found:
                    found |= pair
                    fresh = True
        return found - set(ids)

    def applied(self, claims: Iterable[SourcedClaim]) -> list[SourcedClaim]:
        """Give claims as reviewed: rejected ones are left out, corrected ones hold what they were corrected to.

        Entities of corrected roles are dropped, since nobody has linked the new names; ``run`` links them.
        """
        found = (_apply(claim, self.notes[claim.id]) if claim.id in self.notes else claim for claim in claims)
        return [claim for claim in found if claim is not None]


def docs_of(reviews: Iterable[Review]) -> list[str]:
    """Give the articles that reviews are about."""
    return list(dict.fromkeys(str(one["doc"]) for review in reviews for one in _subjects(review) if one.get("doc")))


def in_force(reviews: Iterable[Review]) -> list[Review]:
    """Give the reviews that were not undone, the oldest first."""
    listed = list(reviews)
    undone = {int(one) for review in listed if review.action == "undo" for one in review.payload.get("reviews", ())}
    return [review for review in listed if review.id not in undone and review.action != "undo"]


def _last(reviews: Sequence[Review]) -> Review | None:
    return next((review for review in reversed(reviews) if review.target_kind == "claim"), None)


def _apply(claim: SourcedClaim, reviews: Sequence[Review]) -> SourcedClaim | None:
    note = Reviewed()
    last = _last(reviews)
    if last is not None and last.action == "reject":
        return None
    read = claim
    if last is not None:
        note = replace(note, action=last.action, who=last.who, at=last.at, reason=last.reason)
        if last.action == "correct":
            claim, was = corrected(claim, last.payload.get("corrected") or {})
            note = replace(note, was=was)
    for review in reviews:
        if review.action == "merge":
            note = replace(note, merged=(*note.merged, f"merge {review.id}"), split="")
        elif review.action == "split" and any(one.get("split") and find(one, [read]) for one in _subjects(review)):
            note = replace(note, split=f"split {review.id}", merged=())
        if review.target_kind == "fact" and not note.who:
            note = replace(note, who=review.who, at=review.at, reason=review.reason)
    return replace(claim, review=note)


def _subjects(review: Review) -> list[Mapping[str, Any]]:
    """Give what a review keeps of each claim that it is about."""
    return [one for one in (review.payload.get("claims") or [review.payload]) if isinstance(one, Mapping)]


def corrected(claim: SourcedClaim, values: Mapping[str, Any]) -> tuple[SourcedClaim, dict[str, Any]]:
    """Put other values into a claim; None takes a role away. Gives the claim, and the values that it had."""
    arguments = dict(claim.claim.arguments)
    status = claim.claim.status
    was: dict[str, Any] = {}
    for role, value in values.items():
        if role == "status":
            was["status"], status = status, value
        else:
            was[role] = arguments.pop(role, None)
            if value is not None:
                arguments[role] = value
    made: Claim = replace(claim.claim, arguments=arguments, status=status)
    entities = {role: ids for role, ids in claim.entities.items() if role not in values}
    return replace(claim, claim=made, entities=entities), was
