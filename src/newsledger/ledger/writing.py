"""The writing half of an SQL ledger: deposits are gathered and written in short transactions of about 1,000 claims."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from typing import Any

from sqlalchemy import Connection, bindparam, select, update

from newsledger.ledger import schema as s
from newsledger.ledger.base import Deposit, Joiner, Judgement, Outcome
from newsledger.ledger.batch import Batch, write_name_keys
from newsledger.ledger.grouping import Grouper, SharedKeys
from newsledger.ledger.judging import write_judgement
from newsledger.ledger.rows import SOME, asked_of, next_number, now

BATCH_CLAIMS = 1000
BATCH_ARTICLES = 200
BATCH_SECONDS = 5.0

_A = s.articles.c
_CURRENT = select(_A.doc, _A.seq, _A.version, _A.content_hash, _A.engine).where(_A.superseded_at.is_(None))
_CURRENT_OF_ONE = _CURRENT.where(_A.doc == bindparam("doc"))
_CURRENT_OF_SOME = _CURRENT.where(_A.doc.in_(SOME))


class SqlWriter:
    """Gathers deposits and writes them; see ``newsledger.ledger.base.Writer``.

    The lock is held only while a batch is written, not while articles are read, so a second writer waits briefly.

    Args:
        transaction: opens a transaction that writes; commits when left, rolls back on an error.
        reading: opens a connection that only reads.
        index_texts: makes articles' texts searchable.
        joiner: see ``Store.writer``.
    """

    def __init__(
        self,
        transaction: Callable[[], AbstractContextManager[Connection]],
        reading: Callable[[], AbstractContextManager[Connection]],
        index_texts: Callable[[Connection, Sequence[tuple[int, str]]], None],
        joiner: Joiner | None = None,
    ) -> None:
        self._transaction = transaction
        self._reading = reading
        self._index_texts = index_texts
        self._grouper = Grouper(joiner or SharedKeys())
        self._waiting: list[Deposit] = []
        self._judgements: list[Judgement] = []
        self._claims = 0
        self._since = time.monotonic()
        self._current: dict[str, tuple[str, str]] = {}

    def add_reading(self, deposit: Deposit) -> Outcome:
        """See ``Writer.add_reading``."""
        doc = deposit.reading.article.id
        content = (deposit.content_hash, deposit.engine)
        waits = self._current.get(doc)
        before = waits or self._stored(doc)
        if before == content:
            return "unchanged"
        if waits:
            # Two versions of one article go into two batches, so that each is there before it is superseded.
            self.commit()
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
            write_name_keys(connection, keys)

    def judge(self, judgement: Judgement) -> None:
        """See ``Writer.judge``."""
        self._judgements.append(judgement)

    def commit(self) -> None:
        """See ``Writer.commit``."""
        if self._waiting or self._judgements:
            with self._transaction() as connection, self._grouper.batch(connection):
                if self._waiting:
                    self._write(connection)
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
            row = connection.execute(_CURRENT_OF_ONE, {"doc": doc}).first()
        return (row.content_hash, row.engine) if row else None

    def _write(self, connection: Connection) -> None:
        at = now()
        docs = [deposit.reading.article.id for deposit in self._waiting]
        there: dict[str, Any] = {row.doc: row for row in asked_of(connection, _CURRENT_OF_SOME, docs)}
        batch = Batch(next_number(connection, _A.seq), next_number(connection, s.claims.c.seq))
        for deposit in self._waiting:
            before = there.get(deposit.reading.article.id)
            # Asked again inside the transaction: another writer may have brought the same article meanwhile.
            if before is None:
                batch.add(deposit, 1, at)
            elif (before.content_hash, before.engine) != (deposit.content_hash, deposit.engine):
                _supersede(connection, before.seq, at)
                batch.add(deposit, before.version + 1, at)
        batch.write(connection)
        if batch.texts:
            self._index_texts(connection, batch.texts)
        self._grouper.place(connection, batch.claims)


def _supersede(connection: Connection, article: int, at: str) -> None:
    c, ce, ae = s.claims.c, s.claim_entities.c, s.article_entities.c
    connection.execute(update(s.articles).where(_A.seq == article).values(superseded_at=at))
    connection.execute(update(s.claims).where(c.article == article).values(superseded_at=at))
    own = select(c.seq).where(c.article == article)
    connection.execute(update(s.claim_entities).where(ce.claim.in_(own)).values(superseded=1))
    connection.execute(update(s.article_entities).where(ae.article == article).values(superseded=1))
