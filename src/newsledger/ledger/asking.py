"""Questions about claims, the same in every SQL store: which pass a filter, which may be one fact."""

from __future__ import annotations

import heapq
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, or_, select

from newsledger.ledger import schema as s
from newsledger.ledger.base import ClaimFilter
from newsledger.ledger.rows import SOURCE, chunks, claim_from, known_by
from newsledger.model import Source, SourcedClaim
from newsledger.model.dates import first_day, last_day

_NEWEST = (s.claims.c.date_from.desc().nullslast(), s.claims.c.seq.desc())


class ClaimQueries(ABC):
    """The part of a store that answers questions about claims."""

    @abstractmethod
    def reading(self) -> AbstractContextManager[Connection]:
        """Open a connection that reads one consistent state."""

    def claims(self, wanted: ClaimFilter) -> list[SourcedClaim]:
        """See ``Store.claims``."""
        query = select(s.claims, *SOURCE).join(s.articles, s.claims.c.article == s.articles.c.seq)
        with self.reading() as connection:
            chosen = self._chosen(connection, wanted)
            rows = connection.execute(query.where(s.claims.c.seq.in_(chosen)).order_by(*_NEWEST)).all()
            return claims_from(connection, rows)

    def count(self, wanted: ClaimFilter) -> int:
        """See ``Store.count``."""
        with self.reading() as connection:
            if wanted == ClaimFilter(entities=wanted.entities, kinds=wanted.kinds) and wanted.entities:
                e = s.claim_entities.c
                query = select(func.count(func.distinct(e.claim))).where(
                    e.entity.in_(self._members(connection, wanted.entities)), e.superseded == 0
                )
                if wanted.kinds:
                    query = query.where(e.kind.in_(wanted.kinds))
                return int(connection.execute(query).scalar_one())
            chosen = self._chosen(connection, wanted).subquery()
            return int(connection.execute(select(func.count()).select_from(chosen)).scalar_one())

    def keys(self, wanted: ClaimFilter) -> list[str]:
        """See ``Store.keys``."""
        with self.reading() as connection:
            query = select(s.claim_keys.c.key).distinct()
            return list(
                connection.execute(query.where(s.claim_keys.c.claim.in_(self._chosen(connection, wanted)))).scalars()
            )

    def groups(self, wanted: ClaimFilter, limit: int | None = None, several: bool = False) -> list[int]:
        """See ``Store.groups``."""
        with self.reading() as connection:
            found: dict[int, None] = {}
            asked = limit and limit + limit // 4 + 4
            while True:
                newest, exhausted = self._newest(connection, wanted, asked, several)
                found = dict.fromkeys(newest)
                if exhausted or asked is None or limit is None or len(found) >= limit:
                    return list(found)[:limit]
                asked *= 3

    def grouped(self, wanted: ClaimFilter, groups: Sequence[int] | None = None) -> dict[int, list[SourcedClaim]]:
        """See ``Store.grouped``."""
        g = s.claim_groups.c
        query = (
            select(s.claims, *SOURCE, g.members)
            .join(s.articles, s.claims.c.article == s.articles.c.seq)
            .join(s.claim_groups, g.claim == s.claims.c.seq)
        )
        result: dict[int, list[SourcedClaim]] = defaultdict(list) if groups is None else {one: [] for one in groups}
        with self.reading() as connection:
            conditions = self._conditions(connection, wanted)
            rows: list[Any] = []
            for piece in [None] if groups is None else chunks(groups):
                asked = query.where(*conditions)
                rows += connection.execute(asked if piece is None else asked.where(g.members.in_(piece))).all()
            for row, claim in zip(rows, claims_from(connection, rows), strict=True):
                result[row.members].append(claim)
        return {group: claims for group, claims in result.items() if claims}

    def _newest(
        self, connection: Connection, wanted: ClaimFilter, limit: int | None, several: bool
    ) -> tuple[list[int], bool]:
        """Give the groups of the newest ``limit`` claims that pass, and whether there are no more such claims."""
        c, e, g = s.claims.c, s.claim_entities.c, s.claim_groups.c
        streams: list[list[tuple[str, int, int]]] = []
        # One index scan for each entity, kind and state: in each the order is that of the index.
        states = (0,) if wanted.as_of is None else (0, 1)
        for kind in wanted.kinds or (None,):
            for entity in self._members(connection, wanted.entities) if wanted.entities else (None,):
                for state in states if entity is not None else (None,):
                    date = e.date if entity is not None else func.coalesce(c.date_from, "")
                    seq = e.claim if entity is not None else c.seq
                    query = select(date, seq, g.members)
                    if entity is not None:
                        query = query.select_from(s.claim_entities).where(e.entity == entity, e.superseded == state)
                        query = query.join(s.claims, c.seq == e.claim)
                        order = (e.date.desc(), e.claim.desc())
                    else:
                        query = query.select_from(s.claims)
                        order = _NEWEST
                    if kind is not None:
                        query = query.where((e.kind if entity is not None else c.kind) == kind)
                    query = query.join(s.claim_groups, g.claim == seq).where(*self._plain(wanted))
                    if wanted.as_of is not None or wanted.language or wanted.docs:
                        query = query.join(s.articles, s.articles.c.seq == c.article)
                    if several:
                        other = s.claim_groups.alias()
                        query = query.where(
                            select(other.c.claim).where(other.c.members == g.members, other.c.claim != g.claim).exists()
                        )
                    rows = connection.execute(query.order_by(*order).limit(limit)).all()
                    streams.append([(row[0], row[1], row[2]) for row in rows])
        merged = list(heapq.merge(*streams, reverse=True))
        exhausted = limit is None or all(len(stream) < limit for stream in streams)
        return [group for _, _, group in (merged if limit is None else merged[:limit])], exhausted

    def _chosen(self, connection: Connection, wanted: ClaimFilter) -> Select[tuple[int]]:
        query = (
            select(s.claims.c.seq)
            .join(s.articles, s.claims.c.article == s.articles.c.seq)
            .where(*self._conditions(connection, wanted))
        )
        if wanted.per_kind is not None:
            place = func.row_number().over(partition_by=s.claims.c.kind, order_by=_NEWEST).label("place")
            ranked = query.add_columns(place).subquery()
            query = select(ranked.c.seq).where(ranked.c.place <= wanted.per_kind)
        elif wanted.limit is not None:
            query = query.order_by(*_NEWEST).limit(wanted.limit)
        return query

    def _conditions(self, connection: Connection, wanted: ClaimFilter) -> list[ColumnElement[bool]]:
        found = self._plain(wanted)
        if wanted.kinds:
            found.append(s.claims.c.kind.in_(wanted.kinds))
        if wanted.entities:
            found.append(
                s.claims.c.seq.in_(
                    select(s.claim_entities.c.claim).where(
                        s.claim_entities.c.entity.in_(self._members(connection, wanted.entities))
                    )
                )
            )
        return found

    @staticmethod
    def _plain(wanted: ClaimFilter) -> list[ColumnElement[bool]]:
        """Give the conditions apart from kinds and entities."""
        found: list[ColumnElement[bool]] = []
        if wanted.as_of is None:
            found.append(s.claims.c.superseded_at.is_(None))
        else:
            found.append(known_by(wanted.as_of))
        if wanted.statuses:
            found.append(s.claims.c.status.in_(wanted.statuses))
        if wanted.docs:
            found.append(or_(*(s.articles.c.doc.in_(piece) for piece in chunks(wanted.docs))))
        if wanted.since and (since := first_day(wanted.since)):
            found.append(s.claims.c.date_to >= since)
        if wanted.until and (until := last_day(wanted.until)):
            found.append(s.claims.c.date_from <= until)
        if wanted.language:
            found.append(
                or_(
                    s.articles.c.language == wanted.language,
                    s.articles.c.language.like(wanted.language.replace("%", "") + "-%"),
                )
            )
        if wanted.keys:
            found.append(
                or_(
                    *(
                        s.claims.c.seq.in_(select(s.claim_keys.c.claim).where(s.claim_keys.c.key.in_(piece)))
                        for piece in chunks(wanted.keys)
                    )
                )
            )
        return found

    @staticmethod
    def _members(connection: Connection, ids: Sequence[str]) -> list[str]:
        canonical = select(s.entities.c.canonical).where(s.entities.c.id.in_(ids))
        found = connection.execute(select(s.entities.c.id).where(s.entities.c.canonical.in_(canonical))).scalars()
        return sorted({*ids, *found})


def claims_from(connection: Connection, rows: Sequence[Any]) -> list[SourcedClaim]:
    """Make claims of rows of ``claims`` with the columns of ``SOURCE``, in their order, with their entities."""
    linked = _entities_of(connection, [row.seq for row in rows])
    sources: dict[tuple[str, int], Source] = {}
    return [claim_from(row, linked.get(row.seq, {}), sources) for row in rows]


def _entities_of(connection: Connection, claims: Iterable[int]) -> dict[int, dict[str, list[str]]]:
    linked: dict[int, dict[str, list[str]]] = {}
    e = s.claim_entities.c
    query = (
        select(e.claim, e.role, func.coalesce(s.entities.c.canonical, e.entity))
        .outerjoin(s.entities, s.entities.c.id == e.entity)
        .order_by(e.claim, e.role, e.place)
    )
    for piece in chunks(list(claims)):
        for claim, role, entity in connection.execute(query.where(e.claim.in_(piece))):
            listed = linked.setdefault(claim, {}).setdefault(role, [])
            if entity not in listed:
                listed.append(entity)
    return linked
