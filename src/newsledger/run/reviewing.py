"""Accepting, correcting and rejecting claims, merging and splitting facts: the calls that ``newsledger review`` makes.

Nothing is ever changed or deleted: each decision is appended with who took it and when, and the latest on a claim holds.
"""

from __future__ import annotations

import getpass
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newsledger.crosscheck.reviews import Reviews, docs_of, in_force, seen
from newsledger.kinds.base import all_kinds
from newsledger.ledger import ClaimFilter, Review, Store
from newsledger.model import STATUSES, Fact, SourcedClaim, UsageProblem
from newsledger.model.dates import bounds
from newsledger.reports.surroundings import sentence_around
from newsledger.reports.wording import sentence
from newsledger.run.ledger_query import Question, Questions
from newsledger.run.names import find_names

NUMBERS = ("count", "percent", "change", "stake", "multiple")
_SCALES = {"": 1, "k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "bn": 1e9, "billion": 1e9, "tn": 1e12}
_SCALES |= {"trillion": 1e12, "万": 1e4, "萬": 1e4, "亿": 1e8, "億": 1e8}
_AMOUNT = re.compile(r"([A-Z]{3})?\s*(-?\d[\d,]{0,20}(?:\.\d{1,10})?)\s*([a-z]{1,8}|[万萬亿億])?")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A claim that waits for somebody's decision.

    Attributes:
        claim: the claim.
        words: what it says, in a few words.
        sentence: the sentence in which its evidence stands.
        at: where in the sentence the evidence begins.
        fact: the fact that it is part of.
    """

    claim: SourcedClaim
    words: str
    sentence: str
    at: int
    fact: Fact


def reviewer_name(given: str | None) -> str:
    """Give who reviews: as given, else ``$NEWSLEDGER_REVIEWER``, else the name of the system's user."""
    name = (given or os.environ.get("NEWSLEDGER_REVIEWER") or "").strip()
    if name:
        return name
    try:
        return getpass.getuser()
    except (KeyError, OSError) as error:
        raise UsageProblem("who reviews is unknown; say --who NAME or set NEWSLEDGER_REVIEWER") from error


def parse_value(kind: str, role: str, written: str) -> Any:
    """Give the value that somebody wrote for a role: ``amounts`` as "USD 2.8bn, CNY 18.2bn", lists as JSON; "" for none.

    Raises:
        UsageProblem: the kind has no such role, or the value is none for it.
    """
    roles = (*all_kinds()[kind].roles, "date", "said_by", "status")
    if role not in roles:
        raise UsageProblem(f"a {kind} has no {role!r}; it has {', '.join(roles)}")
    written = written.strip()
    if role == "status":
        if written not in STATUSES:
            raise UsageProblem(f"{written!r} is no status; use one of {', '.join(STATUSES)}")
        return written
    if not written:
        return None
    if role == "date":
        if bounds(written) is None:
            raise UsageProblem(f"{written!r} is no date; write 2021, 2021-05, 2021-05-20 or 2021-07/2022-04")
        return written
    if role == "amounts":
        return [_amount(one) for one in re.split(r",\s+|;", written)]
    if role in NUMBERS:
        found = _amount(written.rstrip("%"))
        value = found["value"]
        return int(value) if value == int(value) else value
    if written[0] in "[{":
        try:
            return json.loads(written)
        except ValueError as error:
            raise UsageProblem(f"{written!r} is no JSON: {error}") from error
    return written


def _amount(written: str) -> dict[str, Any]:
    match = _AMOUNT.fullmatch(written.strip())
    if not match or (match[3] or "") not in _SCALES:
        raise UsageProblem(f"{written!r} is no amount; write USD 2.8bn, CNY 18200000000 or 73000")
    value = float(match[2].replace(",", "")) * _SCALES[match[3] or ""]
    entry: dict[str, Any] = {"value": int(value) if value == int(value) else round(value, 6)}
    return {**entry, "currency": match[1]} if match[1] else entry


class Reviewer:
    """Somebody who decides about what is in a ledger.

    Args:
        store: an open ledger.
        who: the name under which decisions are kept; see ``reviewer_name`` when None.
    """

    def __init__(self, store: Store, who: str | None = None) -> None:
        self._store = store
        self.who = reviewer_name(who)

    def accept(self, claim: str, reason: str = "") -> Review:
        """Say that a claim is right as it was read.

        Args:
            claim: its id.
            reason: why.

        Raises:
            UsageProblem: no claim has that id.
        """
        return self._decide("accept", self.claim(claim), reason)

    def reject(self, claim: str, reason: str = "") -> Review:
        """Say that an article does not state a claim: no report shows or counts it any more. As ``accept``."""
        return self._decide("reject", self.claim(claim), reason)

    def correct(self, claim: str, values: Mapping[str, Any], reason: str = "") -> Review:
        """Put other values into a claim.

        Args:
            claim: its id.
            values: role (or ``status``) → what it should be; None takes it away.
            reason: why.

        Raises:
            UsageProblem: no claim has that id, or no value is given.
        """
        found = self.claim(claim)
        if not values:
            raise UsageProblem("nothing to correct: say what should stand there, as in count=12000")
        allowed = (*all_kinds()[found.claim.kind].roles, "date", "said_by", "status", *found.claim.arguments)
        for role in values:
            if role not in allowed:
                raise UsageProblem(f"a {found.claim.kind} has no {role!r}; it has {', '.join(dict.fromkeys(allowed))}")
        before = self._corrected_so_far(found)
        return self._decide("correct", found, reason, {"corrected": {**before, **values}})

    def merge(self, fact: str, other: str, reason: str = "") -> Review:
        """Say that two facts are one event.

        Args:
            fact, other: their ids (or ids of claims in them).
            reason: why.

        Raises:
            UsageProblem: no fact has that id, both are one already, or they are of two kinds.
        """
        a, b = self.fact(fact), self.fact(other)
        if a.id == b.id:
            raise UsageProblem(f"{fact} and {other} are one fact already")
        if a.kind != b.kind:
            raise UsageProblem(f"{fact} is a {a.kind} and {other} a {b.kind}: facts of two kinds cannot be one")
        claims = [seen(min(one.claims, key=lambda claim: claim.seq)) for one in (a, b)]
        return self._keep("merge", "fact", a.id, {"claims": claims}, reason)

    def split(self, fact: str, claims: Sequence[str], reason: str = "") -> Review:
        """Say that some claims of a fact tell another event; together they become a fact of their own.

        Args:
            fact: its id (or the id of a claim in it).
            claims: ids of the claims to take out.
            reason: why.

        Raises:
            UsageProblem: no fact has that id, a claim is not in it, or nothing would be left in it.
        """
        found = self.fact(fact)
        by_id = {claim.id: claim for claim in found.claims}
        for id in claims:
            if id not in by_id:
                raise UsageProblem(f"claim {id} is not in {found.id}; it has {', '.join(by_id)}")
        if not claims or len(set(claims)) == len(by_id):
            raise UsageProblem(
                f"say which of the claims of {found.id} to take out, not none and not all: {', '.join(by_id)}"
            )
        taken = [{**seen(by_id[id]), "split": True} for id in dict.fromkeys(claims)]
        return self._keep("split", "fact", found.id, {"claims": taken}, reason)

    def undo(self, review: int | None = None, reason: str = "") -> Review:
        """Take a review back: the last of this person's that holds, or the one of that number.

        Raises:
            UsageProblem: there is none, or it was undone already.
        """
        holding = [r for r in in_force(self._store.list_reviews()) if r.target_kind in ("claim", "fact")]
        own = [r for r in holding if (r.id == review if review is not None else r.who == self.who)]
        if not own:
            raise UsageProblem(
                f"no review {review} that holds" if review is not None else f"{self.who} has no review to undo"
            )
        last = own[-1]
        return self._keep("undo", last.target_kind, last.target, {"reviews": [last.id]}, reason)

    def history(self) -> list[dict[str, Any]]:
        """All reviews of claims and facts as plain data, the oldest first, each with whether it still holds."""
        listed = [review for review in self._store.list_reviews() if review.target_kind in ("claim", "fact")]
        holding = {review.id for review in in_force(listed)}
        rows = []
        for review in listed:
            first = (review.payload.get("claims") or [review.payload])[0]
            rows.append(
                {
                    "id": review.id,
                    "at": review.at,
                    "who": review.who,
                    "action": review.action,
                    "of": review.target_kind,
                    "target": review.target,
                    "holds": review.id in holding,
                    "reason": review.reason,
                    "words": sentence(first["kind"], first["arguments"]) if first.get("kind") else "",
                    "doc": first.get("doc"),
                    **({"corrected": review.payload["corrected"]} if "corrected" in review.payload else {}),
                    **({"undone": review.payload["reviews"]} if review.action == "undo" else {}),
                }
            )
        return rows

    def queue(self, question: Question, disputed: bool = False, again: bool = False) -> Iterator[Waiting]:
        """Give the claims that wait for a decision: those of disputed facts first, then the newest.

        Args:
            question: which claims.
            disputed: only those of facts on which sources disagree.
            again: also those that somebody has decided about.
        """
        asked = Questions(self._store)
        matches = find_names(self._store, question.entity) if question.entity else None
        facts = asked.facts(question, matches.one if matches else None)
        facts = [fact for fact in facts if fact.disputes or not disputed]
        facts.reverse()
        for fact in sorted(facts, key=lambda fact: not fact.disputes):
            for claim in fact.claims:
                if claim.review is None or not claim.review.action or again:
                    yield self._waiting(claim, fact)

    def _waiting(self, claim: SourcedClaim, fact: Fact) -> Waiting:
        c, text = claim.claim, self._store.text(claim.source.doc) or ""
        around, at = sentence_around(text, c.start, c.end) if text[c.start : c.end] == c.evidence else (c.evidence, 0)
        return Waiting(claim, sentence(c.kind, c.arguments), around, at, fact)

    def claim(self, id: str) -> SourcedClaim:
        """Find a claim as it was read.

        Raises:
            UsageProblem: no claim has that id.
        """
        found = self._store.claims(ClaimFilter(ids=(id,)))
        if not found:
            raise UsageProblem(f"no claim {id!r} in this ledger; newsledger claims --format json shows the ids")
        return found[0]

    def fact(self, id: str) -> Fact:
        """Find a fact by its id, or by that of a claim in it.

        Raises:
            UsageProblem: there is none.
        """
        claim = id.removeprefix("F")
        if self._store.claims(ClaimFilter(ids=(claim,))):
            for fact in Questions(self._store).facts_with(claim):
                if any(one.id == claim for one in fact.claims):
                    return fact
        raise UsageProblem(f"no fact {id!r} in this ledger; newsledger facts --format json shows the ids")

    def _corrected_so_far(self, claim: SourcedClaim) -> dict[str, Any]:
        reviews = [r for r in self._store.list_reviews() if r.target_kind == "claim"]
        docs = tuple(docs_of(reviews))
        listed = Reviews.of(reviews, self._store.claims(ClaimFilter(docs=docs)) if docs else ()).notes.get(claim.id, [])
        last = listed[-1] if listed else None
        return dict(last.payload.get("corrected") or {}) if last and last.action == "correct" else {}

    def _decide(self, action: str, claim: SourcedClaim, reason: str, more: Mapping[str, Any] | None = None) -> Review:
        return self._keep(action, "claim", claim.id, {**seen(claim), **(more or {})}, reason)

    def _keep(self, action: str, of: str, target: str, payload: Mapping[str, Any], reason: str) -> Review:
        return self._store.add_review(Review(action, of, target, payload, reason, self.who))
