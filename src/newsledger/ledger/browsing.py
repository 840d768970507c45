"""Questions of readers who look around in a ledger: one article, one claim, the newest, how much there is.

They hold for every SQL store, and each costs what it shows, not what the ledger holds, but for ``overview``.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from newsledger.ledger import schema as s
from newsledger.ledger.base import Judgement, Store
from newsledger.ledger.judging import RULE
from newsledger.ledger.sql import SqlStore
from newsledger.model import Source


@dataclass(frozen=True, slots=True)
class Overview:
    """How much a ledger holds.

    Attributes:
        articles, claims, entities, judgements: counts of what holds now.
        first, last: first and last publication date.
        learnt_at: when the newest article came in (ISO, UTC).
        languages, kinds, outlets, origins: name → number of articles (for ``kinds``: of claims), the most first.
    """

    articles: int
    claims: int
    entities: int
    judgements: int
    first: str | None
    last: str | None
    learnt_at: str | None
    languages: dict[str, int]
    kinds: dict[str, int]
    outlets: dict[str, int]
    origins: dict[str, int]


def state(store: SqlStore) -> str:
    """Give a mark that changes with everything that is written; it costs four look-ups by primary key."""
    with store.reading() as connection:
        newest = [
            connection.execute(select(func.max(table.c.seq))).scalar() or 0
            for table in (s.articles, s.claims, s.judgements)
        ]
        newest.append(connection.execute(select(func.max(s.review.c.id))).scalar() or 0)
    return "-".join(str(number) for number in newest)


def article_source(store: SqlStore, doc: str) -> Source | None:
    """Give what is known of the current version of an article, without its text; None when there is none."""
    a = s.articles.c
    with store.reading() as connection:
        row = connection.execute(
            select(
                *(a.doc, a.version, a.language, a.title, a.url, a.published, a.published_from),
                *(a.outlet, a.origin, a.author, a.learnt_at),
            ).where(a.doc == doc, a.superseded_at.is_(None))
        ).first()
    return Source(**row._mapping) if row else None


def newest_docs(store: SqlStore, limit: int, learnt_after: str | None = None) -> list[str]:
    """Give the articles published last, or those that came in after a moment (ISO, UTC), the newest first."""
    a = s.articles.c
    query = select(a.doc).where(a.superseded_at.is_(None))
    if learnt_after is not None:
        query = query.where(a.learnt_at > learnt_after).order_by(a.learnt_at.desc(), a.seq.desc())
    else:
        query = query.order_by(func.coalesce(a.published, "").desc(), a.seq.desc())
    with store.reading() as connection:
        return list(connection.execute(query.limit(limit)).scalars())


def most_named(store: SqlStore, type: str | None, limit: int, offset: int = 0) -> tuple[list[str], int]:
    """Give ids of the entities that the most articles name, and how many entities there are.

    Args:
        store: an open ledger.
        type: only of this type.
        limit, offset: which of them.
    """
    e, named = s.entities.c, s.article_entities.c
    own = [e.id == e.canonical, *([e.type == type] if type else [])]
    number = func.count().label("number")
    counted = (
        select(e.canonical, number)
        .select_from(s.article_entities)
        .join(s.entities, named.entity == e.id)
        .where(*([e.type == type] if type else []))
        .group_by(e.canonical)
        .order_by(number.desc(), e.canonical)
        .limit(limit)
        .offset(offset)
    )
    with store.reading() as connection:
        total = connection.execute(select(func.count()).select_from(s.entities).where(*own)).scalar_one()
        return [row[0] for row in connection.execute(counted)], int(total)


def decided_by_people(store: Store, limit: int) -> list[tuple[int, Judgement]]:
    """Give the last judgements of people on who is who with their numbers, the newest first."""
    if not isinstance(store, SqlStore):
        return []
    j = s.judgements.c
    query = select(s.judgements).where(j.who.not_like(RULE + "%"), j.action.in_(["same", "different", "apart"]))
    with store.reading() as connection:
        rows = connection.execute(query.order_by(j.seq.desc()).limit(limit)).all()
    return [(row.seq, Judgement(row.action, json.loads(row.subject), row.reason, row.who, row.at)) for row in rows]


def count_learnt_after(store: SqlStore, moment: str) -> tuple[int, int]:
    """Give how many articles and claims came in after a moment (ISO, UTC) and still hold."""
    a, c = s.articles.c, s.claims.c
    with store.reading() as connection:
        articles = select(func.count()).where(a.learnt_at > moment, a.superseded_at.is_(None))
        claims = (
            select(func.count())
            .select_from(s.claims)
            .join(s.articles, a.seq == c.article)
            .where(a.learnt_at > moment, c.superseded_at.is_(None), a.superseded_at.is_(None))
        )
        return int(connection.execute(articles).scalar_one()), int(connection.execute(claims).scalar_one())


def overview(store: SqlStore, most: int = 20) -> Overview:
    """Count what a ledger holds; reads every row once, so keep the answer while ``state`` stays."""
    a, c, e = s.articles.c, s.claims.c, s.entities.c
    current = a.superseded_at.is_(None)
    with store.reading() as connection:

        def counted(column: Any, *conditions: Any) -> dict[str, int]:
            number = func.count().label("number")
            query = select(column, number).where(column.is_not(None), *conditions).group_by(column)
            rows = connection.execute(query.order_by(number.desc(), column).limit(most))
            return {str(row[0]): int(row[1]) for row in rows}

        def one(query: Any) -> int:
            return int(connection.execute(query).scalar_one())

        first, last, learnt = connection.execute(
            select(func.min(a.published), func.max(a.published), func.max(a.learnt_at)).where(current)
        ).one()
        return Overview(
            articles=one(select(func.count()).select_from(s.articles).where(current)),
            claims=one(select(func.count()).select_from(s.claims).where(c.superseded_at.is_(None))),
            entities=one(select(func.count(func.distinct(e.canonical)))),
            judgements=one(select(func.count()).select_from(s.judgements)),
            first=first,
            last=last,
            learnt_at=learnt,
            languages=counted(a.language, current),
            kinds=counted(c.kind, c.superseded_at.is_(None)),
            outlets=counted(a.outlet, current),
            origins=counted(a.origin, current),
        )
