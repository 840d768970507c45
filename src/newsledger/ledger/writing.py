"""The writing half of an SQL ledger: deposits are gathered and written in short transactions of about 1,000 claims."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, insert, select, update

from newsledger.ledger import schema as s
from newsledger.ledger.base import Deposit, EntityLink, Joiner, Judgement, Outcome
from newsledger.ledger.grouping import Grouper, SharedKeys
from newsledger.ledger.judging import write_judgement
from newsledger.ledger.rows import chunks, next_number, now, pack_signature
from newsledger.model.dates import bounds

BATCH_CLAIMS = 1000
BATCH_ARTICLES = 200
BATCH_SECONDS = 5.0


class SqlWriter:
    """Gathers deposits and writes them; see ``newsledger.ledger.base.Writer``.

    The lock is held only while a batch is written, not while articles are read, so a second writer waits briefly.

    Args:
        transaction: opens a transaction that writes; commits when left, rolls back on an error.
        reading: opens a connection that only reads.
        index_text: makes an article's text searchable.
        joiner: see ``Store.writer``.
    """

    def __init__(
        self,
        transaction: Callable[[], AbstractContextManager[Connection]],
        reading: Callable[[], AbstractContextManager[Connection]],
        index_text: Callable[[Connection, int, str], None],
        joiner: Joiner | None = None,
    ) -> None:
        self._transaction = transaction
        self._reading = reading
        self._index_text = index_text
        self._grouper = Grouper(joiner or SharedKeys())
        self._written: list[int] = []
        self._waiting: list[Deposit] = []
        self._judgements: list[Judgement] = []
        self._claims = 0
        self._since = time.monotonic()
        self._current: dict[str, tuple[str, str]] = {}

    def add_reading(self, deposit: Deposit) -> Outcome:
        """See ``Writer.add_reading``."""
        doc = deposit.reading.article.id
        content = (deposit.content_hash, deposit.engine)
        before = self._current.get(doc) or self._stored(doc)
        if before == content:
            return "unchanged"
        self._current[doc] = content
        self._waiting.append(deposit)
        self._claims += len(deposit.reading.claims)
        if (
            self._claims >= BATCH_CLAIMS
            or len(self._waiting) >= BATCH_ARTICLES
            or time.monotonic() - self._since > BATCH_SECONDS
        ):
            self.commit()
        return "updated" if before else "new"

    def add_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        """See ``Writer.add_keys``."""
        with self._transaction() as connection:
            _write_keys(connection, keys)

    def judge(self, judgement: Judgement) -> None:
        """See ``Writer.judge``."""
        self._judgements.append(judgement)

    def commit(self) -> None:
        """See ``Writer.commit``."""
        if self._waiting or self._judgements:
            self._written.clear()
            with self._transaction() as connection, self._grouper.batch(connection):
                for deposit in self._waiting:
                    self._write(connection, deposit)
                self._grouper.place(connection, self._written)
                for judgement in self._judgements:
                    touched = write_judgement(connection, judgement)
                    self._grouper.forget()
                    self._grouper.place(connection, touched)
        self._waiting.clear()
        self._judgements.clear()
        self._current.clear()
        self._claims = 0
        self._since = time.monotonic()

    def _stored(self, doc: str) -> tuple[str, str] | None:
        with self._reading() as connection:
            row = _current_row(connection, doc)
        return (row.content_hash, row.engine) if row else None

    def _write(self, connection: Connection, deposit: Deposit) -> None:
        article = deposit.reading.article
        at = now()
        before = _current_row(connection, article.id)
        # Asked again inside the transaction: another writer may have brought the same article meanwhile.
        if before and (before.content_hash, before.engine) == (deposit.content_hash, deposit.engine):
            return
        if before:
            connection.execute(update(s.articles).where(s.articles.c.seq == before.seq).values(superseded_at=at))
            _supersede(connection, before.seq, at)
        seq = next_number(connection, s.articles.c.seq)
        connection.execute(
            insert(s.articles).values(
                seq=seq,
                doc=article.id,
                version=before.version + 1 if before else 1,
                content_hash=deposit.content_hash,
                engine=deposit.engine,
                language=article.language,
                title=_storable(article.title),
                url=_storable(article.url),
                published=article.published,
                published_from=article.published_from,
                outlet=_storable(article.outlet),
                origin=_storable(article.origin),
                author=_storable(article.author),
                source=_storable(article.source) or "",
                signature=pack_signature(deposit.signature),
                learnt_at=at,
            )
        )
        connection.execute(insert(s.article_texts).values(article=seq, text=_storable(article.text)))
        self._index_text(connection, seq, f"{article.title or ''}\n{article.text}")
        self._write_claims(connection, deposit, seq, at)
        _write_links(connection, deposit.links, seq)
        if deposit.doubts:
            connection.execute(
                insert(s.doubtful_names),
                [
                    {"article": seq, "name": d.name, "entity": d.entity, "candidate": d.candidate, "reason": d.reason}
                    for d in deposit.doubts
                ],
            )

    def _write_claims(self, connection: Connection, deposit: Deposit, article: int, at: str) -> None:
        reading = deposit.reading
        if not reading.claims:
            return
        first = next_number(connection, s.claims.c.seq)
        self._written += range(first, first + len(reading.claims))
        rows: list[dict[str, Any]] = []
        linked: list[dict[str, Any]] = []
        keyed: list[dict[str, Any]] = []
        for place, claim in enumerate(reading.claims):
            seq = first + place
            stretch = bounds(claim.arguments.get("date")) or bounds(reading.article.published) or (None, None)
            rows.append(
                {
                    "seq": seq,
                    "id": claim.id(reading.article.id),
                    "article": article,
                    "kind": claim.kind,
                    "start": claim.start,
                    "end": claim.end,
                    "evidence": _storable(claim.evidence),
                    "status": claim.status,
                    "date_from": stretch[0],
                    "date_to": stretch[1],
                    "arguments": _storable(json.dumps(dict(claim.arguments), ensure_ascii=False)),
                    "rule": claim.rule,
                    "learnt_at": at,
                }
            )
            if place < len(deposit.entities):
                for role, ids in deposit.entities[place].items():
                    copied = {"kind": claim.kind, "date": stretch[0] or ""}
                    linked += [
                        {"claim": seq, "role": role, "place": n, "entity": id, **copied} for n, id in enumerate(ids)
                    ]
            if place < len(deposit.keys):
                keyed += [{"key": key, "claim": seq} for key in dict.fromkeys(deposit.keys[place])]
        connection.execute(insert(s.claims), rows)
        if linked:
            connection.execute(insert(s.claim_entities), linked)
        if keyed:
            connection.execute(insert(s.claim_keys), keyed)


def _storable(text: str | None) -> Any:
    # Lone surrogates have no UTF-8; one replacement character each keeps the offsets.
    return text if text is None or text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def _supersede(connection: Connection, article: int, at: str) -> None:
    c, ce, ae = s.claims.c, s.claim_entities.c, s.article_entities.c
    connection.execute(update(s.claims).where(c.article == article).values(superseded_at=at))
    own = select(c.seq).where(c.article == article)
    connection.execute(update(s.claim_entities).where(ce.claim.in_(own)).values(superseded=1))
    connection.execute(update(s.article_entities).where(ae.article == article).values(superseded=1))


def _current_row(connection: Connection, doc: str) -> Any:
    a = s.articles.c
    return connection.execute(
        select(a.seq, a.version, a.content_hash, a.engine).where(a.doc == doc, a.superseded_at.is_(None))
    ).first()


def _write_links(connection: Connection, links: Iterable[EntityLink], article: int) -> None:
    wanted = list(links)
    ids = list(dict.fromkeys(link.entity for link in wanted))
    there: set[str] = set()
    names: set[tuple[str, str, str]] = set()
    for piece in chunks(ids):
        there.update(connection.execute(select(s.entities.c.id).where(s.entities.c.id.in_(piece))).scalars())
        n = s.entity_names.c
        query = select(n.entity, n.name, n.language).where(n.entity.in_(piece))
        names.update((row[0], row[1], row[2]) for row in connection.execute(query))
    fresh = {link.entity: link for link in reversed(wanted) if link.entity not in there}
    if fresh:
        connection.execute(
            insert(s.entities),
            [
                {"id": link.entity, "type": link.type, "label": link.label, "canonical": link.entity}
                for link in fresh.values()
            ],
        )
    named = {
        (link.entity, link.name, link.language): link.reason
        for link in reversed(wanted)
        if (link.entity, link.name, link.language) not in names
    }
    if named:
        connection.execute(
            insert(s.entity_names),
            [{"entity": e, "name": n, "language": lang, "reason": reason} for (e, n, lang), reason in named.items()],
        )
    _write_keys(connection, [(key, link.entity) for link in wanted for key in link.keys])
    if ids:
        connection.execute(insert(s.article_entities), [{"article": article, "entity": id} for id in ids])


def _write_keys(connection: Connection, pairs: Iterable[tuple[str, str]]) -> None:
    wanted = list(dict.fromkeys(pairs))
    k = s.entity_keys.c
    there: set[tuple[str, str]] = set()
    for piece in chunks(list({entity for _, entity in wanted})):
        there.update((row[0], row[1]) for row in connection.execute(select(k.key, k.entity).where(k.entity.in_(piece))))
    fresh = [{"key": key, "entity": entity} for key, entity in wanted if (key, entity) not in there]
    if fresh:
        connection.execute(insert(s.entity_keys), fresh)
