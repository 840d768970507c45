"""A ledger as people have reviewed it: the same questions, answered without what they rejected and with what they corrected."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import Any, cast

from newsledger.crosscheck.reviews import Reviews, docs_of
from newsledger.ledger import ClaimFilter, Store
from newsledger.model import Article, Reading, SourcedClaim
from newsledger.run.linking import ArticleLinker


class ReviewedStore:
    """A store whose claims are as reviewed; everything else is the store's own.

    Args:
        store: an open ledger.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._reviews = cache(self._reviews_by)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def _reviews_by(self, as_of: str | None) -> Reviews:
        reviews = [r for r in self._store.list_reviews(as_of=as_of) if r.target_kind in ("claim", "fact")]
        docs = tuple(docs_of(reviews))
        return Reviews.of(reviews, self._store.claims(ClaimFilter(docs=docs, as_of=as_of)) if docs else ())

    def _as_reviewed(self, reviews: Reviews, claims: Iterable[SourcedClaim]) -> list[SourcedClaim]:
        return [linked(claim) if claim.review and claim.review.was else claim for claim in reviews.applied(claims)]

    def _corrected_to(self, reviews: Reviews, wanted: ClaimFilter) -> list[SourcedClaim]:
        """Claims that pass the filter only since somebody corrected whom they name."""
        ids = tuple(reviews.corrected())
        if not wanted.entities or not ids:
            return []
        others = self._store.claims(replace(wanted, entities=(), ids=ids, limit=None, per_kind=None))
        known = set(wanted.entities)
        return [claim for claim in self._as_reviewed(reviews, others) if claim.entity_ids() & known]

    def claims(self, wanted: ClaimFilter) -> list[SourcedClaim]:
        """See ``Store.claims``."""
        reviews = self._reviews(wanted.as_of)
        found = self._store.claims(wanted)
        if not reviews.notes:
            return found
        made = self._as_reviewed(reviews, found)
        there = {claim.id for claim in made}
        return made + [claim for claim in self._corrected_to(reviews, wanted) if claim.id not in there]

    def groups(
        self, wanted: ClaimFilter, limit: int | None = None, several: bool = False, each_kind: bool = False
    ) -> list[int]:
        """See ``Store.groups``; groups of facts that were merged count as several."""
        found = self._store.groups(wanted, limit, several, each_kind)
        reviews = self._reviews(wanted.as_of)
        more: dict[int, None] = {}
        if corrected := self._corrected_to(reviews, wanted):
            more.update(dict.fromkeys(self._groups_of(wanted.as_of, [claim.id for claim in corrected])))
        if several and (merged := _all_merged(reviews)):
            passing = self._store.claims(replace(wanted, ids=tuple(merged), limit=None, per_kind=None))
            more.update(dict.fromkeys(self._groups_of(wanted.as_of, [claim.id for claim in passing])))
        return found + [group for group in more if group not in set(found)]

    def _groups_of(self, as_of: str | None, ids: Sequence[str]) -> list[int]:
        return self._store.groups(ClaimFilter(ids=tuple(ids), as_of=as_of)) if ids else []

    def grouped(self, wanted: ClaimFilter, groups: Sequence[int] | None = None) -> dict[int, list[SourcedClaim]]:
        """See ``Store.grouped``; groups of which facts were merged are one, under each one's first number."""
        reviews = self._reviews(wanted.as_of)
        found = self._store.grouped(wanted, groups)
        if not reviews.notes:
            return found
        there = {claim.id: group for group, claims in found.items() for claim in claims if claim.id in reviews.notes}
        made = {group: self._as_reviewed(reviews, claims) for group, claims in found.items()}
        for id in list(there):
            group, partners = there[id], reviews.merged_with([id])
            if not partners:
                continue
            for other in {there.get(partner) for partner in partners} - {None, group}:
                made[group] = made[group] + made.pop(cast(int, other), [])
                there.update({i: group for i, g in there.items() if g == other})
            absent = [partner for partner in partners if partner not in there]
            if absent:
                for claims in self._store.grouped(wanted, self._groups_of(wanted.as_of, absent)).values():
                    made[group] = made[group] + self._as_reviewed(reviews, claims)
        return {group: claims for group, claims in made.items() if claims}


def _all_merged(reviews: Reviews) -> set[str]:
    return {id for id, listed in reviews.notes.items() if any(review.action == "merge" for review in listed)}


def linked(claim: SourcedClaim) -> SourcedClaim:
    """Link the names to which a claim was corrected to entities, as reading would."""
    roles = set(claim.review.was) if claim.review else set()
    article = Article(id=claim.source.doc, text="", language=claim.source.language)
    found = ArticleLinker(Reading(article, claims=(claim.claim,))).claim(claim.claim)
    entities = {**claim.entities, **{role: ids for role, ids in found.items() if role in roles}}
    return replace(claim, entities=entities)


def as_reviewed(store: Store) -> Store:
    """Give the ledger as people have reviewed it."""
    return cast(Store, ReviewedStore(store))
