"""What every SQL store shares, in SQLAlchemy Core; a store adds how to connect, to index and to search."""

from __future__ import annotations

import json
from abc import ABC, abstractmethod
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, Select, Table, bindparam, func, insert, or_, select

from newsledger.ledger import schema as s
from newsledger.ledger.asking import ClaimQueries
from newsledger.ledger.base import DoubtfulName, Joiner, Judgement, Review, SearchHit
from newsledger.ledger.grouping import regroup
from newsledger.ledger.judging import pair_subject
from newsledger.ledger.neighbours import beside_query, met_query
from newsledger.ledger.rows import Trouble, known_by, next_number, now
from newsledger.ledger.rows import chunks as chunks
from newsledger.ledger.terms import phrases as quoted_terms
from newsledger.model import Entity, EntityName
from newsledger.model.dates import last_day

_CONTENT = select(s.articles.c.content_hash, s.articles.c.engine).where(
    s.articles.c.doc == bindparam("doc"), s.articles.c.superseded_at.is_(None)
)


class SqlStore(ClaimQueries, ABC):
    """The reading half of a ledger; see ``newsledger.ledger.base.Store`` for what each method promises."""

    address: str

    @abstractmethod
    def reading(self) -> AbstractContextManager[Connection]:
        """Open a connection that reads one consistent state."""

    @abstractmethod
    def writing(self) -> AbstractContextManager[Connection]:
        """Open a transaction that writes, alone; commits when left, rolls back on an error."""

    @abstractmethod
    def index_texts(self, connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
        """Make articles' texts searchable: (``seq``, text)."""

    @abstractmethod
    def matching_articles(self, connection: Connection, words: str, limit: int) -> list[int]:
        """Give the ``seq`` of articles that hold the words, the last read first."""

    @abstractmethod
    def articles_with_any(self, connection: Connection, found: Sequence[Sequence[str]], limit: int) -> list[int]:
        """Give the ``seq`` of articles that hold any of the phrases (terms in a row), the last read first."""

    def write_rows(self, connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """Write rows of one table as they are."""
        connection.execute(insert(table), list(rows))

    def tidy(self) -> None:
        """Tell the store how its tables have grown, so that it finds the short ways; nothing where it needs no telling."""

    def integrity(self, connection: Connection) -> list[Trouble]:
        """Give what the store itself finds wrong with its data; nothing where it has no such check."""
        return []

    def known(self, doc: str, content_hash: str, engine: str) -> bool:
        """See ``Store.known``."""
        with self.reading() as connection:
            row = connection.execute(_CONTENT, {"doc": doc}).first()
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
                select(s.article_texts.c.text)
                .join(s.articles, s.articles.c.seq == s.article_texts.c.article)
                .where(s.articles.c.doc == doc, s.articles.c.superseded_at.is_(None))
            ).scalar()
        return None if found is None else str(found)

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
                select(a.seq, a.doc, s.article_texts.c.text, a.title, a.outlet, a.origin, a.published, a.language)
                .join(s.article_texts, s.article_texts.c.article == a.seq)
                .where(a.seq.in_(list(order)))
            ).all()
        return [SearchHit(*row[1:]) for row in sorted(hits, key=lambda row: order[row[0]])]

    def docs_with(self, phrases: Iterable[str], limit: int, as_of: str | None = None) -> list[str]:
        """See ``Store.docs_with``."""
        wanted = [terms for phrase in phrases for terms in quoted_terms(f'"{phrase}"')]
        a = s.articles.c
        docs: dict[str, None] = {}
        with self.reading() as connection:
            seqs = self.articles_with_any(connection, wanted, limit) if wanted else []
            for piece in chunks(seqs):
                rows = connection.execute(select(a.doc).where(a.seq.in_(piece), known_by(as_of)).order_by(a.seq.desc()))
                docs |= dict.fromkeys(rows.scalars())
        return list(docs)

    def entities(self, ids: Iterable[str] | None = None, counted: bool = True) -> list[Entity]:
        """See ``Store.entities``."""
        with self.reading() as connection:
            e, n = s.entities.c, s.entity_names.c
            query = select(e.canonical, e.id, e.type, e.label, n.name, n.language, n.reason).outerjoin(
                s.entity_names, n.entity == e.id
            )
            counts = (
                select(e.canonical, func.count(func.distinct(s.article_entities.c.article)))
                .select_from(s.entities)
                .join(s.article_entities, s.article_entities.c.entity == e.id)
                .where(s.article_entities.c.superseded == 0)
                .group_by(e.canonical)
            )
            if ids is None:
                rows = connection.execute(query).all()
                articles = {row[0]: int(row[1]) for row in connection.execute(counts)}
            else:
                wanted = select(e.canonical).where(e.id.in_(list(ids)))
                rows = connection.execute(query.where(e.canonical.in_(wanted))).all()
                articles = _counted(connection, rows, counts) if counted else {}
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

    def entities_by_key(self, keys: Iterable[str], at_most: int | None = None) -> list[tuple[str, str, str]]:
        """See ``Store.entities_by_key``."""
        k, e = s.entity_keys.c, s.entities.c
        found: list[tuple[str, str, str]] = []
        with self.reading() as connection:
            for piece in chunks(list(dict.fromkeys(keys))):
                if at_most is not None:
                    counted = select(k.key).where(k.key.in_(piece)).group_by(k.key).having(func.count() <= at_most)
                    piece = list(connection.execute(counted).scalars())
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

    def met_with(
        self, ids: Iterable[str], articles: int = 50, among: Collection[str] | None = None
    ) -> dict[str, dict[str, int]]:
        """See ``Store.met_with``."""
        met: dict[str, dict[str, int]] = {}
        with self.reading() as connection:
            for id in dict.fromkeys(ids):
                rows = connection.execute(met_query(), {"id": id, "articles": articles})
                met[id] = {
                    other: int(count) for other, count in rows if other != id and (among is None or other in among)
                }
        return met

    def beside(self, id: str, roles: Sequence[str], others: Sequence[str], claims: int) -> dict[str, str]:
        """See ``Store.beside``."""
        asked = {"id": id, "roles": list(roles), "others": list(others), "claims": claims}
        found: dict[str, str] = {}
        with self.reading() as connection:
            for entity, role, arguments in connection.execute(beside_query(), asked):
                if entity not in found:
                    found[entity] = str(json.loads(arguments).get(role))
        return found

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

    def regroup(self, joiner: Joiner) -> None:
        """See ``Store.regroup``."""
        with self.writing() as connection:
            regroup(connection, joiner)

    def size(self) -> int:
        """See ``Store.size``."""
        with self.reading() as connection:
            return next_number(connection, s.claims.c.seq) - 1

    def add_review(self, review: Review) -> Review:
        """See ``Store.add_review``."""
        with self.writing() as connection:
            kept = replace(review, id=next_number(connection, s.review.c.id), at=review.at or now())
            values = asdict(kept) | {"payload": json.dumps(dict(kept.payload), ensure_ascii=False, sort_keys=True)}
            connection.execute(insert(s.review).values(**values))
        return kept

    def members(self, id: str) -> dict[str, list[str]]:
        """See ``Store.members``."""
        e, n = s.entities.c, s.entity_names.c
        canonical = select(e.canonical).where(e.id == id).scalar_subquery()
        query = select(e.id, n.name).outerjoin(s.entity_names, n.entity == e.id).where(e.canonical == canonical)
        found: dict[str, list[str]] = {}
        with self.reading() as connection:
            for row in connection.execute(query.order_by(e.id, n.name)):
                names = found.setdefault(row[0], [])
                if row[1] is not None and row[1] not in names:
                    names.append(row[1])
        return found

    def articles_of(self, id: str, limit: int) -> list[tuple[str, str | None, str | None]]:
        """See ``Store.articles_of``."""
        e, a, ae = s.entities.c, s.articles.c, s.article_entities.c
        canonical = select(e.canonical).where(e.id == id).scalar_subquery()
        members = select(e.id).where(e.canonical == canonical)
        query = (
            select(a.doc, a.title, a.published)
            .where(a.seq.in_(select(ae.article).where(ae.entity.in_(members))), a.superseded_at.is_(None))
            .order_by(a.published.desc(), a.seq.desc())
            .limit(limit)
        )
        with self.reading() as connection:
            return [(row[0], row[1], row[2]) for row in connection.execute(query)]

    def judgements_about(self, ids: Iterable[str]) -> list[Judgement]:
        """See ``Store.judgements_about``."""
        j = s.judgements.c
        rows: dict[int, Any] = {}
        with self.reading() as connection:
            for piece in chunks(sorted(set(ids)), 50):
                holds = [j.subject.contains(json.dumps(id, ensure_ascii=False), autoescape=True) for id in piece]
                rows.update((int(row.seq), row) for row in connection.execute(select(s.judgements).where(or_(*holds))))
        return [Judgement(r.action, json.loads(r.subject), r.reason, r.who, r.at) for _, r in sorted(rows.items())]

    def judged(self, pairs: Iterable[tuple[str, str]]) -> list[Judgement]:
        """See ``Store.judged``."""
        subjects = [pair_subject(a, b) for pair in pairs for a, b in (pair, pair[::-1])]
        j = s.judgements.c
        rows: list[Any] = []
        with self.reading() as connection:
            for piece in chunks(list(dict.fromkeys(subjects))):
                rows += connection.execute(select(s.judgements).where(j.subject.in_(piece))).all()
        rows.sort(key=lambda row: int(row.seq))
        return [Judgement(row.action, json.loads(row.subject), row.reason, row.who, row.at) for row in rows]

    def judgements(self, action: str | None = None) -> list[Judgement]:
        """See ``Store.judgements``."""
        query = select(s.judgements).order_by(s.judgements.c.seq)
        with self.reading() as connection:
            rows = connection.execute(query if action is None else query.where(s.judgements.c.action == action)).all()
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


def _counted(connection: Connection, rows: Sequence[Any], counts: Select[Any]) -> dict[str, int]:
    """Give canonical id → number of articles, for entities of the rows (canonical, id, …)."""
    members: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        members[row[0]].add(row[1])
    # An article names an entity once: only of several that were judged to be one must articles be told apart.
    single = {next(iter(ids)): id for id, ids in members.items() if len(ids) == 1}
    several = [id for id, ids in members.items() if len(ids) > 1]
    found: dict[str, int] = {}
    ae = s.article_entities.c
    for piece in chunks(list(single)):
        query = select(ae.entity, func.count()).where(ae.entity.in_(piece), ae.superseded == 0).group_by(ae.entity)
        found.update((single[row[0]], int(row[1])) for row in connection.execute(query))
    for piece in chunks(several):
        found.update(
            (row[0], int(row[1])) for row in connection.execute(counts.where(s.entities.c.canonical.in_(piece)))
        )
    return found


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
