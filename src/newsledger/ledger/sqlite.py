"""The embedded ledger: one SQLite file in WAL mode, so that readers go on while one writer writes."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, select, text
from sqlalchemy.exc import DatabaseError
from sqlalchemy.pool import QueuePool

from newsledger.ledger import schema as s
from newsledger.ledger.base import FIRST_WITH_GROUPS, SCHEMA_VERSION, Joiner
from newsledger.ledger.grouping import SharedKeys, regroup
from newsledger.ledger.rows import Trouble, keep_setting
from newsledger.ledger.sql import SqlStore
from newsledger.ledger.terms import phrases, terms
from newsledger.ledger.writing import SqlWriter
from newsledger.model import UsageProblem

BUSY_SECONDS = 30.0
"""How long a writer waits for another one before it says so."""

CACHE_KIB = 24_000
"""Memory for pages of the file, for each connection: SQLite's own 2 MB hold less than one page of an entity touches."""

CHECKPOINT_PAGES = 8_000
"""Pages of the write-ahead log from which on it is written back to the file; an article touches the same pages of the indexes as
the one before it, and SQLite's own 1,000 are full, and so written twice, after four of them in a large ledger."""

_MAGIC = b"SQLite format 3\x00"
# "ascii" keeps every character above 127 inside a term, so that the terms are ours alone.
_CREATE_SEARCH = "CREATE VIRTUAL TABLE IF NOT EXISTS search_terms USING fts5(terms, content='', tokenize='ascii')"


class SqliteStore(SqlStore):
    """A ledger in one SQLite file; see ``newsledger.ledger.base.Store``.

    Args:
        path: the file.
        busy_seconds: how long to wait for another writer.
        max_pages: bound of the file's size in pages, for tests of a full disk.
    """

    def __init__(self, path: str, busy_seconds: float = BUSY_SECONDS, max_pages: int | None = None) -> None:
        self.address = path
        self._busy_seconds = busy_seconds
        self._max_pages = max_pages
        self._engine = self._make_engine()

    @classmethod
    def open(
        cls, path: str, create: bool = False, busy_seconds: float = BUSY_SECONDS, max_pages: int | None = None
    ) -> SqliteStore:
        """Open the ledger in a file; see ``newsledger.ledger.open_store``."""
        file = Path(path)
        if file.is_dir():
            raise UsageProblem(f"ledger {path} is a folder; give the path of a file, such as {file / 'newsledger.db'}")
        if not file.exists() or file.stat().st_size == 0:
            if not create:
                raise UsageProblem(f"no ledger at {path}; make one with: newsledger read SOURCE --ledger {path}")
            if not file.parent.is_dir():
                raise UsageProblem(f"no folder {file.parent} for the ledger {path}; make it first")
        else:
            _require_sqlite(file)
        store = cls(path, busy_seconds, max_pages)
        store._bring_up_to_date(create)
        return store

    def _make_engine(self) -> Engine:
        # Opening the file anew for every question costs as much as the question.
        engine = create_engine(f"sqlite:///{self.address}", poolclass=QueuePool, pool_size=4, max_overflow=20)

        @event.listens_for(engine, "connect")
        def _prepare(raw: Any, _record: Any) -> None:
            # The driver must not begin or commit by itself: we say when, and that a writer locks at once.
            raw.isolation_level = None
            raw.execute(f"PRAGMA busy_timeout = {int(self._busy_seconds * 1000)}")
            # In WAL mode, NORMAL can lose the last commits when power fails; what was reported as done must not go.
            raw.execute("PRAGMA synchronous = FULL")
            raw.execute("PRAGMA foreign_keys = ON")
            raw.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
            raw.execute(f"PRAGMA wal_autocheckpoint = {CHECKPOINT_PAGES}")
            if self._max_pages is not None:
                raw.execute(f"PRAGMA max_page_count = {self._max_pages}")

        return engine

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            raise UsageProblem(self._explain(str(error.orig))) from error
        except sqlite3.DatabaseError as error:
            raise UsageProblem(self._explain(str(error))) from error

    def _explain(self, problem: str) -> str:
        if "locked" in problem or "busy" in problem:
            return (
                f"ledger {self.address} is being written by another newsledger (waited {self._busy_seconds:g} s); "
                "try again when it is done"
            )
        if "full" in problem:
            return (
                f"ledger {self.address} cannot grow: the disk is full. What was committed before is safe; "
                "free some space and run the same command again, it goes on where it stopped"
            )
        if "readonly" in problem or "read-only" in problem:
            return f"ledger {self.address} cannot be written: no permission; give another --ledger or change its mode"
        if "unable to open" in problem:
            return f"ledger {self.address} cannot be opened; check that it and its folder may be read and written"
        if "not a database" in problem or "malformed" in problem:
            return f"{self.address} is no newsledger ledger or is damaged ({problem}); give another --ledger"
        return f"ledger {self.address}: {problem}"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """See ``SqlStore.reading``."""
        with self._explained(), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN")
            try:
                yield connection
            finally:
                connection.exec_driver_sql("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """See ``SqlStore.writing``."""
        with self._explained(), self._engine.connect() as connection:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.exec_driver_sql("COMMIT")
            except BaseException:
                # SQLite has already rolled back by itself after a full disk.
                if connection.connection.driver_connection.in_transaction:  # type: ignore[union-attr]
                    connection.exec_driver_sql("ROLLBACK")
                raise

    @contextmanager
    def writer(self, joiner: Joiner | None = None) -> Iterator[SqlWriter]:
        """See ``Store.writer``."""
        writer = SqlWriter(self.writing, self.reading, self.index_texts, joiner)
        yield writer
        writer.commit()

    def _bring_up_to_date(self, create: bool) -> None:
        version = self._found_version()
        if version > SCHEMA_VERSION:
            raise UsageProblem(
                f"ledger {self.address} was written by a newer newsledger (its format is {version}, this version "
                f"knows up to {SCHEMA_VERSION}); update newsledger, or give another --ledger"
            )
        if version == SCHEMA_VERSION:
            return
        if version == 0 and not create:
            raise UsageProblem(
                f"no ledger at {self.address}; make one with: newsledger read SOURCE --ledger {self.address}"
            )
        with self._explained(), self._engine.connect() as connection:
            connection.exec_driver_sql("PRAGMA journal_mode = WAL")
        from newsledger.ledger.migrations import upgrade

        with self.writing() as connection:
            upgrade(connection)
            connection.exec_driver_sql(_CREATE_SEARCH)
            if version and version < FIRST_WITH_GROUPS:
                # Coarse ones, which are never wrong; who knows more of sameness makes finer ones.
                regroup(connection, SharedKeys())
            keep_setting(connection, "schema_version", str(SCHEMA_VERSION))

    def _found_version(self) -> int:
        """Give the number of the ledger's format: 0 for an empty file; raises for a database that is no ledger."""
        if not Path(self.address).exists():
            return 0
        with self.reading() as connection:
            tables = set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'table'").scalars())
            if not tables:
                return 0
            if "settings" in tables and "articles" in tables:
                value = connection.execute(
                    select(s.settings.c.value).where(s.settings.c.key == "schema_version")
                ).scalar()
                if value is not None and str(value).isdigit():
                    return int(value)
        raise UsageProblem(
            f"{self.address} is a SQLite database of another program, no newsledger ledger; give another --ledger"
        )

    def index_texts(self, connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
        """See ``SqlStore.index_texts``."""
        connection.execute(
            text("INSERT INTO search_terms (rowid, terms) VALUES (:seq, :terms)"),
            [{"seq": seq, "terms": " ".join(terms(content))} for seq, content in texts],
        )

    def matching_articles(self, connection: Connection, words: str, limit: int) -> list[int]:
        """See ``SqlStore.matching_articles``."""
        wanted = phrases(words)
        if not wanted:
            return []
        return self._matching(connection, " AND ".join(_fts_phrase(phrase) for phrase in wanted), limit)

    def articles_with_any(self, connection: Connection, found: Sequence[Sequence[str]], limit: int) -> list[int]:
        """See ``SqlStore.articles_with_any``."""
        return self._matching(connection, " OR ".join(_fts_phrase(phrase) for phrase in found), limit)

    @staticmethod
    def _matching(connection: Connection, query: str, limit: int) -> list[int]:
        found = connection.execute(
            text("SELECT rowid FROM search_terms WHERE search_terms MATCH :q ORDER BY rowid DESC LIMIT :n"),
            {"q": query, "n": limit},
        )
        return [int(row[0]) for row in found]

    def integrity(self, connection: Connection) -> list[Trouble]:
        """See ``SqlStore.integrity``."""
        found = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars()
        return [Trouble(self.address, f"SQLite says: {told}") for told in found if told != "ok"]

    def set_setting(self, key: str, value: str) -> None:
        """See ``Store.set_setting``."""
        with self.writing() as connection:
            keep_setting(connection, key, value)

    def close(self) -> None:
        """See ``Store.close``."""
        self._engine.dispose()


def _fts_phrase(phrase: Sequence[str]) -> str:
    if len(phrase) == 1 and phrase[0].endswith("*"):
        return f'"{phrase[0][:-1]}"*'
    return '"' + " ".join(phrase) + '"'


def _require_sqlite(file: Path) -> None:
    try:
        with closing(file.open("rb")) as opened:
            start = opened.read(len(_MAGIC))
    except OSError as error:
        raise UsageProblem(f"ledger {file} cannot be read: {error.strerror}") from error
    if start != _MAGIC:
        raise UsageProblem(f"{file} is no newsledger ledger (not a SQLite file); give another --ledger")
