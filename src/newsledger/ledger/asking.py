"""Questions about claims, the same in every SQL store: which pass a filter, which may be one fact."""

from __future__ import annotations

import heapq
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Generator, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, closing
from dataclasses import replace
from functools import lru_cache
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, bindparam, func, literal_column, or_, select, union_all

from newsledger.ledger import schema as s
from newsledger.ledger.base import ClaimFilter
from newsledger.ledger.rows import SOME, SOURCE, asked_of, chunks, claim_from, known_by
from newsledger.model import Source, SourcedClaim
from newsledger.model.dates import first_day, last_day

_NEWEST = (s.claims.c.date_from.desc().nullslast(), s.claims.c.seq.desc())


_OF_ENTITY = (
    select(s.claim_entities.c.date, s.claim_entities.c.claim, s.claim_groups.c.members)
    .join(s.claim_groups, s.claim_groups.c.claim == s.claim_entities.c.claim)
    .where(s.claim_entities.c.entity == bindparam("entity"), s.claim_entities.c.superseded == 0)
    .order_by(s.claim_entities.c.date.desc(), s.claim_entities.c.claim.desc())
    .limit(bindparam("limit"))
)
"""The commonest question, made once: making a statement takes longer than answering it."""
_OF_ENTITY_AND_KIND = _OF_ENTITY.where(s.claim_entities.c.kind == bindparam("kind"))
_AGAIN = s.claim_groups.alias()
_NOT_ALONE = (
    select(_AGAIN.c.claim)
    .where(_AGAIN.c.members == s.claim_groups.c.members, _AGAIN.c.claim != s.claim_groups.c.claim)
    .exists()
)
_OF_ENTITY_SEVERAL = _OF_ENTITY.where(_NOT_ALONE)
_OF_ENTITY_AND_KIND_SEVERAL = _OF_ENTITY_AND_KIND.where(_NOT_ALONE)


@lru_cache(4)
def _of_each_kind(kinds: int) -> Any:
    """Give the same for so many kinds at once: a server is asked once and not once for each kind."""
    asked = []
    for place in range(kinds):
        newest = _OF_ENTITY.where(s.claim_entities.c.kind == bindparam(f"kind{place}")).subquery()
        asked.append(select(literal_column(str(place)).label("kind"), *newest.c))
    return union_all(*asked)


_ENTITIES_OF = (
    select(
        s.claim_entities.c.claim,
        s.claim_entities.c.role,
        func.coalesce(s.entities.c.canonical, s.claim_entities.c.entity),
    )
    .outerjoin(s.entities, s.entities.c.id == s.claim_entities.c.entity)
    .where(s.claim_entities.c.claim.in_(SOME))
    .order_by(s.claim_entities.c.claim, s.claim_entities.c.role, s.claim_entities.c.place)
)


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
                members = self._members(connection, wanted.entities)
                if len(members) == 1 and not wanted.kinds:
                    # In the order of the index, so that nothing need be sorted to count each claim once.
                    each = select(e.date, e.claim).where(e.entity == members[0], e.superseded == 0).distinct()
                    return int(connection.execute(select(func.count()).select_from(each.subquery())).scalar_one())
                query = select(func.count(func.distinct(e.claim))).where(e.entity.in_(members), e.superseded == 0)
                if wanted.kinds:
                    query = query.where(e.kind.in_(wanted.kinds))
                return int(connection.execute(query).scalar_one())
            chosen = self._chosen(connection, wanted).subquery()
            return int(connection.execute(select(func.count()).select_from(chosen)).scalar_one())

    def evidence(self, wanted: ClaimFilter) -> list[tuple[str, str]]:
        """See ``Store.evidence``."""
        query = select(s.claims.c.id, s.claims.c.evidence).join(s.articles, s.claims.c.article == s.articles.c.seq)
        with self.reading() as connection:
            rows = connection.execute(query.where(*self._conditions(connection, wanted))).all()
        return [(row[0], row[1]) for row in rows]

    def groups(
        self, wanted: ClaimFilter, limit: int | None = None, several: bool = False, each_kind: bool = False
    ) -> list[int]:
        """See ``Store.groups``."""
        with self.reading() as connection:
            members = self._members(connection, wanted.entities) if wanted.entities else [None]
            if not each_kind:
                return self._groups(connection, wanted, members, wanted.kinds or (None,), limit, several)
            found: dict[int, None] = {}
            left = list(wanted.kinds)
            if limit and not several and wanted.entities and _only_who_and_kind(wanted):
                at_once = self._of_each_kind(connection, wanted.kinds, [m for m in members if m], _asked(limit), limit)
                left = [kind for kind in left if kind not in at_once]
                found |= dict.fromkeys(group for groups in at_once.values() for group in groups)
            for kind in left:
                found |= dict.fromkeys(self._groups(connection, wanted, members, (kind,), limit, several))
            return list(found)

    @staticmethod
    def _of_each_kind(
        connection: Connection, kinds: Sequence[str], members: Sequence[str], asked: int, limit: int
    ) -> dict[str, list[int]]:
        """Give kind → its newest groups, for the kinds of which ``asked`` claims are enough to know them."""
        statement = _of_each_kind(len(kinds))
        values = {"limit": asked, **{f"kind{place}": kind for place, kind in enumerate(kinds)}}
        streams: dict[tuple[int, str], list[tuple[str, int, int]]] = defaultdict(list)
        for member in members:
            for place, date, claim, group in connection.execute(statement, values | {"entity": member}).all():
                streams[place, member].append((date, claim, group))
        found: dict[str, list[int]] = {}
        for place, kind in enumerate(kinds):
            several = [streams[place, member] for member in members]
            merged = list(heapq.merge(*several, reverse=True))[:asked]
            groups = list(dict.fromkeys(group for _, _, group in merged))
            if len(groups) >= limit or all(len(stream) < asked for stream in several):
                found[kind] = groups[:limit]
        return found

    def _groups(
        self,
        connection: Connection,
        wanted: ClaimFilter,
        members: Sequence[str | None],
        kinds: Sequence[str | None],
        limit: int | None,
        several: bool,
    ) -> list[int]:
        # Of groups of several claims most come up twice and more.
        asked = limit and _asked(limit) * (3 if several else 1)
        states = ((0,) if wanted.as_of is None else (0, 1)) if wanted.entities else (None,)
        while True:
            # One index scan for each entity, kind and state: in each the order is that of the index. An embedded store
            # finds the next row when it is asked for it, so nothing is looked for beyond what is needed.
            with ExitStack() as opened:
                streams = [
                    opened.enter_context(
                        closing(self._newest(connection, wanted, (entity, kind, state), asked, several))
                    )
                    for kind in kinds
                    for entity in members
                    for state in states
                ]
                found: dict[int, None] = {}
                looked = 0
                for _, _, group in islice(heapq.merge(*streams, reverse=True), asked):
                    looked += 1
                    found[group] = None
                    if len(found) == limit:
                        return list(found)
            # Fewer than asked for in all streams together: all of them have ended.
            if limit is None or asked is None or looked < asked:
                return list(found)
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
            if groups is None:
                conditions = self._conditions(connection, wanted)
            else:
                conditions = self._conditions(connection, replace(wanted, entities=()))
                conditions += self._naming(connection, wanted)
            rows: list[Any] = []
            for piece in [None] if groups is None else chunks(groups):
                asked = query.where(*conditions)
                rows += connection.execute(asked if piece is None else asked.where(g.members.in_(piece))).all()
            for row, claim in zip(rows, claims_from(connection, rows), strict=True):
                result[row[-1]].append(claim)
        return {group: claims for group, claims in result.items() if claims}

    def _newest(
        self,
        connection: Connection,
        wanted: ClaimFilter,
        stream: tuple[str | None, str | None, int | None],
        limit: int | None,
        several: bool,
    ) -> Generator[tuple[str, int, int], None, None]:
        """Give (date, claim, group) of the newest claims that pass: of one entity, one kind, in one state."""
        c, e, g = s.claims.c, s.claim_entities.c, s.claim_groups.c
        entity, kind, state = stream
        if limit is not None and entity and state == 0 and _only_who_and_kind(wanted):
            values = {"entity": entity, "limit": limit}
            asked = _OF_ENTITY_SEVERAL if several else _OF_ENTITY
            if kind is not None:
                asked = _OF_ENTITY_AND_KIND_SEVERAL if several else _OF_ENTITY_AND_KIND
            yield from _rows(connection.execute(asked, values if kind is None else values | {"kind": kind}))
            return
        query: Any
        if entity is not None:
            query = select(e.date, e.claim, g.members).where(e.entity == entity, e.superseded == state)
            query = query.join(s.claims, c.seq == e.claim).order_by(e.date.desc(), e.claim.desc())
        else:
            query = select(func.coalesce(c.date_from, ""), c.seq, g.members).order_by(*_NEWEST)
        if kind is not None:
            query = query.where((e.kind if entity is not None else c.kind) == kind)
        query = query.join(s.claim_groups, g.claim == c.seq).where(*self._plain(wanted))
        if wanted.as_of is not None or wanted.language:
            query = query.join(s.articles, s.articles.c.seq == c.article)
        if several:
            query = query.where(_NOT_ALONE)
        yield from _rows(connection.execute(query.limit(limit)))

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
            # Where articles are given, the index on kinds, a quarter of the ledger each, must not be chosen instead.
            kind = s.claims.c.kind.concat("") if wanted.docs else s.claims.c.kind
            found.append(kind.in_(wanted.kinds))
        if wanted.entities:
            found.append(
                s.claims.c.seq.in_(
                    select(s.claim_entities.c.claim).where(
                        s.claim_entities.c.entity.in_(self._members(connection, wanted.entities))
                    )
                )
            )
        return found

    def _naming(self, connection: Connection, wanted: ClaimFilter) -> list[ColumnElement[bool]]:
        """Give the condition on entities for a few claims, each of which is looked at, not all of the entities."""
        if not wanted.entities:
            return []
        e = s.claim_entities.c
        members = self._members(connection, wanted.entities)
        return [select(e.claim).where(e.claim == s.claims.c.seq, e.entity.in_(members)).correlate(s.claims).exists()]

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
        if wanted.ids:
            found.append(or_(*(s.claims.c.id.in_(piece) for piece in chunks(wanted.ids))))
        if wanted.docs:
            found.append(
                or_(
                    *(
                        s.claims.c.article.in_(select(s.articles.c.seq).where(s.articles.c.doc.in_(piece)))
                        for piece in chunks(wanted.docs)
                    )
                )
            )
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


def _rows(result: Any) -> Iterator[tuple[str, int, int]]:
    """Give the rows one by one; a result that is left before its end must be closed, or its state is held on to."""
    try:
        for row in result:
            yield (row[0], row[1], row[2])
    finally:
        result.close()


def _asked(limit: int) -> int:
    """Give the number of claims that so many groups have as a rule."""
    return limit + limit // 4 + 4


def _only_who_and_kind(wanted: ClaimFilter) -> bool:
    return wanted == ClaimFilter(
        entities=wanted.entities, kinds=wanted.kinds, limit=wanted.limit, per_kind=wanted.per_kind
    )


def claims_from(connection: Connection, rows: Sequence[Any]) -> list[SourcedClaim]:
    """Make claims of rows of ``claims`` with the columns of ``SOURCE`` behind, in their order, with their entities."""
    linked = entities_of(connection, [row[0] for row in rows])
    sources: dict[int, Source] = {}
    return [claim_from(row, linked[row[0]], sources) for row in rows]


def entities_of(connection: Connection, claims: Sequence[int]) -> dict[int, dict[str, tuple[str, ...]]]:
    """Give claim → role → ids of the entities that its names stand for, as judged."""
    linked: dict[int, dict[str, tuple[str, ...]]] = {claim: {} for claim in claims}
    for claim, role, entity in asked_of(connection, _ENTITIES_OF, claims):
        of_claim = linked[claim]
        listed = of_claim.get(role)
        if listed is None:
            of_claim[role] = (entity,)
        elif entity not in listed:
            of_claim[role] = (*listed, entity)
    return linked
