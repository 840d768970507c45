"""Checks a ledger: every evidence stands in its article, and what belongs together is there."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, select

from newsledger.ledger import schema as s
from newsledger.ledger.rows import Trouble
from newsledger.ledger.sql import SqlStore
from newsledger.model import Claim

PIECE = 2000


@dataclass(frozen=True, slots=True)
class Checked:
    """What was looked at: current and superseded versions alike."""

    articles: int
    claims: int
    troubles: tuple[Trouble, ...]


def check_ledger(store: SqlStore, advance: Callable[[int], None] = lambda claims: None) -> Checked:
    """Check everything in one consistent state of the ledger.

    Every claim's evidence is compared with its article's text at the claim's offsets, and its id with its content;
    every article has one current version at most and its text; what refers to a claim or an article finds it; every
    claim is in a group. A SQLite file is also checked by SQLite itself.

    Args:
        store: an open ledger.
        advance: told the number of claims after every piece.
    """
    troubles: list[Trouble] = []
    with store.reading() as connection:
        troubles += store.integrity(connection)
        articles = int(connection.execute(select(func.count()).select_from(s.articles)).scalar_one())
        troubles += _versions(connection)
        troubles += _dangling(connection)
        claims = 0
        for rows in _claims(connection):
            for row in rows:
                troubles += _claim(row)
            claims += len(rows)
            advance(len(rows))
    return Checked(articles, claims, tuple(troubles))


def _claims(connection: Connection) -> Iterator[list[Any]]:
    c, a = s.claims.c, s.articles.c
    last = 0
    query = (
        select(c.seq, c.id, c.kind, c.start, c.end, c.evidence, c.status, c.arguments)
        .add_columns(a.doc, c.article, a.superseded_at.label("article_superseded"), c.superseded_at)
        .outerjoin(s.articles, a.seq == c.article)
        .order_by(c.seq)
        .limit(PIECE)
    )
    texts: dict[int, str] = {}
    while True:
        rows = connection.execute(query.where(c.seq > last)).all()
        if not rows:
            return
        last = rows[-1].seq
        wanted = sorted({row.article for row in rows} - set(texts))
        texts = {number: text for number, text in texts.items() if number in {row.article for row in rows}}
        t = s.article_texts.c
        for at in range(0, len(wanted), 500):
            asked = select(t.article, t.text).where(t.article.in_(wanted[at : at + 500]))
            texts.update((row[0], row[1]) for row in connection.execute(asked))
        yield [(row, texts.get(row.article)) for row in rows]


def _claim(found: tuple[Any, str | None]) -> Iterator[Trouble]:
    row, text = found
    where = f"{row.doc or f'article number {row.article}'} claim {row.id}"
    if row.doc is None or text is None:
        yield Trouble(where, "its article or the article's text is missing")
        return
    if text[row.start : row.end] != row.evidence:
        shown = text[row.start : row.end][:60]
        yield Trouble(where, f"the text at {row.start} to {row.end} is {shown!r}, the evidence {row.evidence[:60]!r}")
    if bool(row.superseded_at) != bool(row.article_superseded):
        yield Trouble(where, "the claim and its article do not agree on whether they still hold")
    try:
        arguments = json.loads(row.arguments)
    except ValueError:
        yield Trouble(where, f"its arguments are no JSON: {row.arguments[:60]!r}")
        return
    expected = Claim(row.kind, row.start, row.end, row.evidence, arguments, row.status).id(row.doc)
    # Replaced characters (NUL, lone surrogates) change what the id was made of; the rest must give the same id.
    if expected != row.id and "\ufffd" not in row.arguments and "?" not in row.arguments:
        yield Trouble(where, f"its content gives the id {expected}: something in it was changed")


def _versions(connection: Connection) -> Iterator[Trouble]:
    a, t = s.articles.c, s.article_texts.c
    double = select(a.doc, func.count()).where(a.superseded_at.is_(None)).group_by(a.doc).having(func.count() > 1)
    for doc, number in connection.execute(double):
        yield Trouble(doc, f"{number} versions claim to be the current one")
    lost = select(a.doc).outerjoin(s.article_texts, t.article == a.seq).where(t.article.is_(None))
    for (doc,) in connection.execute(lost):
        yield Trouble(doc, "its text is missing")
    e = s.claims.c
    twice = (
        select(a.doc, e.id, func.count())
        .join(s.articles, a.seq == e.article)
        .where(e.superseded_at.is_(None))
        .group_by(a.doc, e.id)
        .having(func.count() > 1)
    )
    for doc, id, number in connection.execute(twice):
        yield Trouble(f"{doc} claim {id}", f"is there {number} times")


def _dangling(connection: Connection) -> Iterator[Trouble]:
    c, a = s.claims.c, s.articles.c
    for table, column, owner in (
        (s.claim_entities, s.claim_entities.c.claim, c.seq),
        (s.claim_keys, s.claim_keys.c.claim, c.seq),
        (s.claim_groups, s.claim_groups.c.claim, c.seq),
        (s.article_entities, s.article_entities.c.article, a.seq),
    ):
        lost = select(func.count()).select_from(table.outerjoin(owner.table, owner == column)).where(owner.is_(None))
        number = int(connection.execute(lost).scalar_one())
        if number:
            yield Trouble(table.name, f"{number} rows refer to nothing")
    g = s.claim_groups.c
    alone = select(func.count()).select_from(s.claims.outerjoin(s.claim_groups, g.claim == c.seq))
    number = int(connection.execute(alone.where(g.claim.is_(None))).scalar_one())
    if number:
        yield Trouble("claim_groups", f"{number} claims are in no group; make them anew: newsledger ledger rejoin")
