"""What every SQL store shares, in SQLAlchemy Core; a store adds how to connect, to index and to search."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from datetime import UTC, datetime
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, Connection, Select, and_, func, insert, or_, select, update

from newsledger.ledger import schema as s
from newsledger.ledger.base import ClaimFilter, DoubtfulName, Judgement, Review, SearchHit
from newsledger.model import Claim, Entity, EntityName, Source, SourcedClaim
from newsledger.model.dates import first_day, last_day

_SOURCE = (
    s.articles.c.doc,
    s.articles.c.version,
    s.articles.c.language,
    s.articles.c.title,
    s.articles.c.url,
    s.articles.c.published,
    s.articles.c.published_from,
    s.articles.c.outlet,
    s.articles.c.origin,
    s.articles.c.author,
    s.articles.c.learnt_at,
    s.articles.c.signature,
)
CHUNK = 500
"""Values in one IN (...), below every store's limit."""


def chunks(values: Sequence[Any], size: int = CHUNK) -> Iterator[Sequence[Any]]:
    """Cut a sequence into pieces of at most ``size``."""
    for at in range(0, len(values), size):
        yield values[at : at + size]


def now() -> str:
    """The time in UTC, ISO, to the microsecond, so that two versions of one second keep their order."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def next_number(connection: Connection, column: Any) -> int:
    """Give the number after the greatest in a column; for who holds the lock of writers only."""
    return int(connection.execute(select(func.coalesce(func.max(column), 0))).scalar_one()) + 1


def keep_setting(connection: Connection, key: str, value: str) -> None:
    """Write a setting."""
    changed = connection.execute(update(s.settings).where(s.settings.c.key == key).values(value=value))
    if not changed.rowcount:
        connection.execute(insert(s.settings).values(key=key, value=value))


def pack_signature(signature: Sequence[int]) -> bytes:
    """Give a MinHash as bytes (little-endian 32-bit)."""
    return np.asarray(signature, dtype="<u4").tobytes()


def unpack_signature(packed: bytes) -> tuple[int, ...]:
    """Undo ``pack_signature``."""
    return tuple(np.frombuffer(packed, dtype="<u4").tolist())


class SqlStore(ABC):
    """The reading half of a ledger; see ``newsledger.ledger.base.Store`` for what each method promises."""

    address: str

    @abstractmethod
    def reading(self) -> AbstractContextManager[Connection]:
        """Open a connection that reads one consistent state."""

    @abstractmethod
    def writing(self) -> AbstractContextManager[Connection]:
        """Open a transaction that writes, alone; commits when left, rolls back on an error."""

    @abstractmethod
    def index_text(self, connection: Connection, seq: int, content: str) -> None:
        """Make an article's text searchable."""

    @abstractmethod
    def matching_articles(self, connection: Connection, words: str, limit: int) -> list[int]:
        """Give the ``seq`` of articles that hold the words, the last read first."""

    def known(self, doc: str, content_hash: str, engine: str) -> bool:
        """See ``Store.known``."""
        with self.reading() as connection:
            row = connection.execute(
                select(s.articles.c.content_hash, s.articles.c.engine).where(
                    s.articles.c.doc == doc, s.articles.c.superseded_at.is_(None)
                )
            ).first()
        return row is not None and tuple(row) == (content_hash, engine)

    def articles(self, as_of: str | None = None) -> int:
        """See ``Store.articles``."""
        with self.reading() as connection:
            return int(
                connection.execute(
                    select(func.count(func.distinct(s.articles.c.doc))).where(known_by(as_of))
                ).scalar_one()
            )

    def text(self, doc: str) -> str | None:
        """See ``Store.text``."""
        with self.reading() as connection:
            found = connection.execute(
                select(s.articles.c.text).where(s.articles.c.doc == doc, s.articles.c.superseded_at.is_(None))
            ).scalar()
        return None if found is None else str(found)

    def claims(self, wanted: ClaimFilter) -> list[SourcedClaim]:
        """See ``Store.claims``."""
        with self.reading() as connection:
            chosen = self._chosen(connection, wanted)
            query = select(s.claims, *_SOURCE).join(s.articles, s.claims.c.article == s.articles.c.seq)
            rows = connection.execute(
                query.where(s.claims.c.seq.in_(chosen)).order_by(s.claims.c.date_from.desc(), s.claims.c.seq.desc())
            ).all()
            linked: dict[int, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
            links = (
                select(
                    s.claim_entities.c.claim,
                    s.claim_entities.c.role,
                    func.coalesce(s.entities.c.canonical, s.claim_entities.c.entity),
                )
                .outerjoin(s.entities, s.entities.c.id == s.claim_entities.c.entity)
                .where(s.claim_entities.c.claim.in_(chosen))
                .order_by(s.claim_entities.c.claim, s.claim_entities.c.role, s.claim_entities.c.place)
            )
            for claim, role, entity in connection.execute(links):
                if entity not in linked[claim][role]:
                    linked[claim][role].append(entity)
        sources: dict[tuple[str, int], Source] = {}
        return [_claim(row, linked.get(row.seq, {}), sources) for row in rows]

    def count(self, wanted: ClaimFilter) -> int:
        """See ``Store.count``."""
        with self.reading() as connection:
            chosen = self._chosen(connection, wanted).subquery()
            return int(connection.execute(select(func.count()).select_from(chosen)).scalar_one())

    def keys(self, wanted: ClaimFilter) -> list[str]:
        """See ``Store.keys``."""
        with self.reading() as connection:
            query = select(s.claim_keys.c.key).distinct()
            return list(
                connection.execute(query.where(s.claim_keys.c.claim.in_(self._chosen(connection, wanted)))).scalars()
            )

    def _chosen(self, connection: Connection, wanted: ClaimFilter) -> Select[tuple[int]]:
        query = (
            select(s.claims.c.seq)
            .join(s.articles, s.claims.c.article == s.articles.c.seq)
            .where(*self._conditions(connection, wanted))
        )
        if wanted.per_kind is not None:
            newest = (s.claims.c.date_from.desc(), s.claims.c.seq.desc())
            place = func.row_number().over(partition_by=s.claims.c.kind, order_by=newest).label("place")
            ranked = query.add_columns(place).subquery()
            query = select(ranked.c.seq).where(ranked.c.place <= wanted.per_kind)
        elif wanted.limit is not None:
            query = query.order_by(s.claims.c.date_from.desc(), s.claims.c.seq.desc()).limit(wanted.limit)
        return query

    def _conditions(self, connection: Connection, wanted: ClaimFilter) -> list[ColumnElement[bool]]:
        found: list[ColumnElement[bool]] = [known_by(wanted.as_of)]
        if wanted.as_of is None:
            found.append(s.claims.c.superseded_at.is_(None))
        if wanted.kinds:
            found.append(s.claims.c.kind.in_(wanted.kinds))
        if wanted.statuses:
            found.append(s.claims.c.status.in_(wanted.statuses))
        if wanted.docs:
            found.append(s.articles.c.doc.in_(wanted.docs))
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
        if wanted.entities:
            found.append(
                s.claims.c.seq.in_(
                    select(s.claim_entities.c.claim).where(
                        s.claim_entities.c.entity.in_(self._members(connection, wanted.entities))
                    )
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

    def _members(self, connection: Connection, ids: Sequence[str]) -> list[str]:
        canonical = select(s.entities.c.canonical).where(s.entities.c.id.in_(ids))
        found = connection.execute(select(s.entities.c.id).where(s.entities.c.canonical.in_(canonical))).scalars()
        return sorted({*ids, *found})

    def search(self, words: str, limit: int = 20, as_of: str | None = None) -> list[SearchHit]:
        """See ``Store.search``."""
        with self.reading() as connection:
            # The newest by date are looked for among the last that were read: enough, and bounded for common words.
            seqs = self.matching_articles(connection, words, max(limit * 20, 2000))
            rows: list[Any] = []
            for piece in chunks(seqs):
                rows += connection.execute(
                    select(s.articles.c.seq, s.articles.c.published).where(s.articles.c.seq.in_(piece), known_by(as_of))
                ).all()
            best = sorted(rows, key=lambda row: (row.published or "", row.seq), reverse=True)[:limit]
            order = {row.seq: place for place, row in enumerate(best)}
            a = s.articles.c
            hits = connection.execute(
                select(a.seq, a.doc, a.text, a.title, a.outlet, a.origin, a.published, a.language).where(
                    a.seq.in_(list(order))
                )
            ).all()
        return [SearchHit(*row[1:]) for row in sorted(hits, key=lambda row: order[row[0]])]

    def entities(self, ids: Iterable[str] | None = None) -> list[Entity]:
        """See ``Store.entities``."""
        with self.reading() as connection:
            e, n = s.entities.c, s.entity_names.c
            query = select(e.canonical, e.id, e.type, e.label, n.name, n.language, n.reason).outerjoin(
                s.entity_names, n.entity == e.id
            )
            counts = (
                select(e.canonical, func.count(func.distinct(s.articles.c.doc)))
                .select_from(s.entities)
                .join(s.article_entities, s.article_entities.c.entity == e.id)
                .join(s.articles, s.articles.c.seq == s.article_entities.c.article)
                .where(s.articles.c.superseded_at.is_(None))
                .group_by(e.canonical)
            )
            if ids is None:
                rows = connection.execute(query).all()
                articles = {row[0]: int(row[1]) for row in connection.execute(counts)}
            else:
                wanted = select(e.canonical).where(e.id.in_(list(ids)))
                rows = connection.execute(query.where(e.canonical.in_(wanted))).all()
                articles = {row[0]: int(row[1]) for row in connection.execute(counts.where(e.canonical.in_(wanted)))}
        groups: dict[str, list[Any]] = defaultdict(list)
        for row in rows:
            groups[row.canonical].append(row)
        return sorted(
            (_entity(id, group, articles.get(id, 0)) for id, group in groups.items()),
            key=lambda entity: (-entity.articles, entity.id),
        )

    def entity_labels(self) -> dict[str, str]:
        """See ``Store.entity_labels``."""
        return {entity.id: entity.label for entity in self.entities()}

    def entity_names(self) -> Iterator[tuple[str, str, str]]:
        """See ``Store.entity_names``; ids are those of the entities as judged."""
        with self.reading() as connection:
            e, n = s.entities.c, s.entity_names.c
            rows = connection.execute(select(e.canonical, e.type, n.name).join(s.entity_names, n.entity == e.id)).all()
        yield from ((row[0], row[1], row[2]) for row in rows)

    def entities_by_key(self, keys: Iterable[str]) -> list[tuple[str, str, str]]:
        """See ``Store.entities_by_key``."""
        k, e = s.entity_keys.c, s.entities.c
        found: list[tuple[str, str, str]] = []
        with self.reading() as connection:
            for piece in chunks(list(dict.fromkeys(keys))):
                query = select(k.key, k.entity, e.canonical).join(s.entities, e.id == k.entity).where(k.key.in_(piece))
                found += [(row[0], row[1], row[2]) for row in connection.execute(query)]
        return found

    def canonical(self, ids: Iterable[str]) -> dict[str, str]:
        """See ``Store.canonical``."""
        e = s.entities.c
        found: dict[str, str] = {}
        with self.reading() as connection:
            for piece in chunks(list(dict.fromkeys(ids))):
                query = select(e.id, e.canonical).where(e.id.in_(piece))
                found.update((row[0], row[1]) for row in connection.execute(query))
        return found

    def met_with(self, ids: Iterable[str], articles: int = 50) -> dict[str, dict[str, int]]:
        """See ``Store.met_with``."""
        a = s.article_entities.c
        met: dict[str, dict[str, int]] = {}
        with self.reading() as connection:
            for id in dict.fromkeys(ids):
                some = select(a.article).where(a.entity == id).order_by(a.article.desc()).limit(articles).subquery()
                counted = select(a.entity, func.count()).where(a.article.in_(select(some.c.article))).group_by(a.entity)
                met[id] = {row[0]: int(row[1]) for row in connection.execute(counted) if row[0] != id}
        return met

    def doubts(self, docs: Iterable[str] | None = None) -> list[DoubtfulName]:
        """See ``Store.doubts``."""
        d, a = s.doubtful_names.c, s.articles.c
        query = (
            select(d.name, d.entity, d.candidate, d.reason, a.doc)
            .join(s.articles, a.seq == d.article)
            .where(a.superseded_at.is_(None))
            .order_by(d.article, d.name)
        )
        pieces = [None] if docs is None else list(chunks(list(dict.fromkeys(docs))))
        found: list[DoubtfulName] = []
        with self.reading() as connection:
            for piece in pieces:
                asked = query if piece is None else query.where(a.doc.in_(piece))
                found += [DoubtfulName(*row) for row in connection.execute(asked)]
        return found

    def setting(self, key: str) -> str | None:
        """See ``Store.setting``."""
        with self.reading() as connection:
            found = connection.execute(select(s.settings.c.value).where(s.settings.c.key == key)).scalar()
        return None if found is None else str(found)

    def add_review(self, review: Review) -> Review:
        """See ``Store.add_review``."""
        with self.writing() as connection:
            kept = replace(review, id=next_number(connection, s.review.c.id), at=review.at or now())
            values = asdict(kept) | {"payload": json.dumps(dict(kept.payload), ensure_ascii=False, sort_keys=True)}
            connection.execute(insert(s.review).values(**values))
        return kept

    def judgements(self) -> list[Judgement]:
        """See ``Store.judgements``."""
        with self.reading() as connection:
            rows = connection.execute(select(s.judgements).order_by(s.judgements.c.seq)).all()
        return [Judgement(row.action, json.loads(row.subject), row.reason, row.who, row.at) for row in rows]

    def list_reviews(
        self, target_kind: str | None = None, target: str | None = None, as_of: str | None = None
    ) -> list[Review]:
        """See ``Store.list_reviews``."""
        r = s.review.c
        query = select(s.review).order_by(r.id)
        if target_kind is not None:
            query = query.where(r.target_kind == target_kind)
        if target is not None:
            query = query.where(r.target == target)
        if as_of is not None:
            query = query.where(r.at <= (last_day(as_of) or as_of) + "T99")
        with self.reading() as connection:
            rows = connection.execute(query).all()
        return [
            Review(
                row.action, row.target_kind, row.target, json.loads(row.payload), row.reason, row.who, row.at, row.id
            )
            for row in rows
        ]

    def schema_version(self) -> int:
        """See ``Store.schema_version``."""
        return int(self.setting("schema_version") or 0)


def known_by(as_of: str | None) -> ColumnElement[bool]:
    """Condition on articles: the version that holds now, or the one that was known on a day.

    An article is known from its publication on (undated: from when it was read), since a ledger filled later would
    otherwise have known nothing; versions follow the ledger's own clock.
    """
    a = s.articles.c
    if as_of is None:
        return a.superseded_at.is_(None)
    end = (last_day(as_of) or as_of) + "T99"
    return and_(
        func.coalesce(a.published, a.learnt_at) <= end,
        or_(a.version == 1, a.learnt_at <= end),
        or_(a.superseded_at.is_(None), a.superseded_at > end),
    )


def _claim(row: Any, linked: dict[str, list[str]], sources: dict[tuple[str, int], Source]) -> SourcedClaim:
    source = sources.get((row.doc, row.version))
    if source is None:
        source = Source(
            doc=row.doc,
            version=row.version,
            language=row.language,
            title=row.title,
            url=row.url,
            published=row.published,
            published_from=row.published_from,
            outlet=row.outlet,
            origin=row.origin,
            author=row.author,
            learnt_at=row.learnt_at,
            signature=unpack_signature(row.signature),
        )
        sources[row.doc, row.version] = source
    return SourcedClaim(
        id=row.id,
        claim=Claim(
            kind=row.kind,
            start=row.start,
            end=row.end,
            evidence=row.evidence,
            arguments=json.loads(row.arguments),
            status=row.status,
            rule=row.rule,
        ),
        source=source,
        entities={role: tuple(ids) for role, ids in linked.items()},
        seq=row.seq,
        superseded_at=row.superseded_at,
    )


def _entity(id: str, rows: list[Any], articles: int) -> Entity:
    own = next((row for row in rows if row.id == id), rows[0])
    label = own.label
    names: dict[tuple[str, str], EntityName] = {}
    for row in sorted(rows, key=lambda row: (row.id != id, row.name != label, -len(row.name or ""), row.name or "")):
        if row.name is not None:
            names.setdefault((row.name, row.language), EntityName(row.name, row.language, row.reason))
    listed = list(names.values())
    if label and all(name.name != label for name in listed):
        listed.insert(0, EntityName(label, "en" if label.isascii() else "", "usual name"))
    return Entity(id=id, type=own.type, names=tuple(listed), articles=articles)
