"""Queries on what stands beside an entity; built once, since building one takes longer than running it."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Select, bindparam, func, select

from newsledger.ledger import schema as s


@cache
def met_query() -> Select[Any]:
    """Give the query of who is named in the newest ``articles`` of ``id``: (entity as judged, in how many)."""
    a, e = s.article_entities.c, s.entities.c
    newest = (
        select(a.article).where(a.entity == bindparam("id")).order_by(a.article.desc()).limit(bindparam("articles"))
    )
    return (
        select(e.canonical, func.count(a.article.distinct()))
        .join(s.entities, e.id == a.entity)
        .where(a.article.in_(newest.subquery().select()))
        .group_by(e.canonical)
    )


@cache
def beside_query() -> Select[Any]:
    """Give the query of who has one of the roles ``others`` in the newest ``claims`` where ``id`` has one of ``roles``.

    Rows are (entity, role, arguments of the claim), the newest claims first.
    """
    c, e = s.claims.c, s.entities.c
    own, other = s.claim_entities.alias("own").c, s.claim_entities.alias("other").c
    newest = (
        select(own.claim)
        .where(
            own.entity.in_(select(e.id).where(e.canonical == bindparam("id"))),
            own.superseded == 0,
            own.role.in_(bindparam("roles", expanding=True)),
        )
        .order_by(own.date.desc(), own.claim.desc())
        .limit(bindparam("claims"))
    )
    return (
        select(other.entity, other.role, c.arguments)
        .where(
            other.claim.in_(newest.subquery().select()),
            other.role.in_(bindparam("others", expanding=True)),
            c.seq == other.claim,
        )
        .order_by(other.claim.desc())
    )
