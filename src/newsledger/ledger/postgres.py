"""The ledger on a server: PostgreSQL, for several machines and people; the same tables as in SQLite.

Search keeps the same terms as SQLite (Chinese in bigrams) as ``tsvector`` values that we write ourselves, so that no
dictionary of the server stems, drops or folds any; ``pg_trgm`` finds nothing for two Chinese characters.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any

from psycopg import sql
from psycopg.types.string import StrDumper
from sqlalchemy import Connection, Engine, Table, create_engine, event, select, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from newsledger.ledger import schema as s
from newsledger.ledger.base import FIRST_WITH_GROUPS, SCHEMA_VERSION, Joiner
from newsledger.ledger.grouping import SharedKeys, regroup
from newsledger.ledger.rows import keep_setting, next_number
from newsledger.ledger.sql import SqlStore
from newsledger.ledger.terms import phrases, terms
from newsledger.ledger.writing import SqlWriter
from newsledger.model import UsageProblem

BUSY_SECONDS = 30.0
"""How long a writer waits for another one before it says so."""

_WRITERS = 7_201_934_581
"""Key of the advisory lock that the one writer of a ledger holds; the ledger's schema is mixed in."""

_MAX_TERM = 200
"""Characters of one search term that count; PostgreSQL takes at most 2,046 bytes."""
_MAX_PLACE = 16_000
"""Terms of one row of the search table; PostgreSQL knows 16,383 places in a row. Longer texts take several rows."""
_OVERLAP = 30
"""Terms that two rows of one text share, so that a phrase on the border is found."""

_FEW = 1000
"""Claims up to which a ledger is quick however the server goes about it."""

_CREATE_SEARCH = (
    "CREATE TABLE IF NOT EXISTS search_terms (article integer NOT NULL, terms tsvector NOT NULL)",
    "CREATE INDEX IF NOT EXISTS search_terms_terms ON search_terms USING gin (terms)",
    "CREATE INDEX IF NOT EXISTS search_terms_article ON search_terms (article)",
)


class PostgresStore(SqlStore):
    """A ledger in one schema of a PostgreSQL database; see ``newsledger.ledger.base.Store``.

    Args:
        address: ``postgresql://user@host/database``, as libpq takes it. The schema is the first of the search path
            (``?options=-csearch_path%3Dname`` names another one than ``public``).
        busy_seconds: how long to wait for another writer.
    """

    def __init__(self, address: str, busy_seconds: float = BUSY_SECONDS) -> None:
        try:
            url = make_url(address)
        except ArgumentError as error:
            raise UsageProblem(f"ledger address {address!r} is no URL; write {_EXAMPLE}") from error
        if not url.database and not url.query.get("service"):
            raise UsageProblem(f"ledger address {_shown(url)} names no database; write {_EXAMPLE}")
        self.address = _shown(url)
        self._busy_seconds = busy_seconds
        self._engine = _make_engine(url)

    @classmethod
    def open(cls, address: str, create: bool = False, busy_seconds: float = BUSY_SECONDS) -> PostgresStore:
        """Open the ledger in a database; see ``newsledger.ledger.open_store``."""
        store = cls(address, busy_seconds)
        store._bring_up_to_date(create)
        return store

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except DBAPIError as error:
            raise UsageProblem(self._explain(error)) from error

    def _explain(self, error: DBAPIError) -> str:
        state = getattr(error.orig, "sqlstate", None) or ""
        problem = str(error.orig).strip().split("\n")[0]
        if state == "55P03":
            return (
                f"ledger {self.address} is being written by another newsledger (waited {self._busy_seconds:g} s); "
                "try again when it is done"
            )
        if state == "53100":
            return (
                f"ledger {self.address} cannot grow: the server's disk is full. What was committed before is safe; "
                "free some space and run the same command again, it goes on where it stopped"
            )
        if state in ("42501", "25006"):
            return f"ledger {self.address} cannot be written: {problem}; ask for the right to, or give another --ledger"
        # The driver gives no code for what goes wrong before there is a connection.
        if state == "3D000" or (not state and f'database "{self._engine.url.database}" does not exist' in problem):
            return (
                f"no database {self._engine.url.database!r} on that server; make it first (createdb), then: {_EXAMPLE}"
            )
        if state == "3F000":
            return f"ledger {self.address}: {problem}; make the schema first, or leave search_path away"
        if state.startswith(("28", "08")) or not state:
            return f"ledger {self.address} cannot be reached: {problem}; check host, port, user and password"
        if state.startswith("57P"):
            return f"ledger {self.address}: the server went away ({problem}); run the same command again"
        return f"ledger {self.address}: {problem}"

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """See ``SqlStore.reading``."""
        with self._explained(), self._engine.connect() as connection:
            # Said with BEGIN: every further statement is a journey to the server.
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
            try:
                yield connection
            finally:
                if not connection.invalidated:
                    connection.rollback()

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """See ``SqlStore.writing``."""
        with self._explained(), self._engine.connect() as connection, connection.begin():
            # Writers take turns, as in SQLite: numbers are counted on from the greatest.
            connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(self._busy_seconds * 1000)}")
            connection.exec_driver_sql(
                f"SELECT pg_advisory_xact_lock({_WRITERS} # hashtext(coalesce(current_schema(), '')))"
            )
            yield connection

    @contextmanager
    def writer(self, joiner: Joiner | None = None) -> Iterator[SqlWriter]:
        """See ``Store.writer``."""
        writer = SqlWriter(self.writing, self.reading, self.index_texts, joiner)
        yield writer
        writer.commit()
        # What was written is safe; who may not tidy up has a slower ledger for some minutes.
        with suppress(UsageProblem):
            self._tidy_when_grown()

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
        from newsledger.ledger.migrations import upgrade

        with self.writing() as connection:
            # Another process may have done it while this one waited for the lock.
            if _version(connection, self.address) == SCHEMA_VERSION:
                return
            upgrade(connection)
            for statement in _CREATE_SEARCH:
                connection.exec_driver_sql(statement)
            if version and version < FIRST_WITH_GROUPS:
                # Coarse ones, which are never wrong; who knows more of sameness makes finer ones.
                regroup(connection, SharedKeys())
            keep_setting(connection, "schema_version", str(SCHEMA_VERSION))

    def _found_version(self) -> int:
        with self.reading() as connection:
            return _version(connection, self.address)

    def index_texts(self, connection: Connection, texts: Sequence[tuple[int, str]]) -> None:
        """See ``SqlStore.index_texts``."""
        rows: list[dict[str, Any]] = []
        for seq, content in texts:
            found = terms(content)
            for at in range(0, len(found), _MAX_PLACE):
                rows.append({"seq": seq, "terms": _vector(found[at : at + _MAX_PLACE + _OVERLAP])})
        if rows:
            connection.execute(
                text("INSERT INTO search_terms (article, terms) VALUES (:seq, CAST(:terms AS tsvector))"), rows
            )

    def matching_articles(self, connection: Connection, words: str, limit: int) -> list[int]:
        """See ``SqlStore.matching_articles``."""
        wanted = phrases(words)
        if not wanted:
            return []
        others = [f"article IN (SELECT article FROM search_terms WHERE terms @@ CAST(:q{n} AS tsquery))"
                  for n in range(1, len(wanted))]  # fmt: skip
        asked = {f"q{n}": _query(phrase) for n, phrase in enumerate(wanted)}
        return _newest_first(connection, [wanted[0]], others, asked, limit)

    def articles_with_any(self, connection: Connection, found: Sequence[Sequence[str]], limit: int) -> list[int]:
        """See ``SqlStore.articles_with_any``."""
        return _newest_first(connection, found, [], {}, limit)

    def write_rows(self, connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
        """See ``SqlStore.write_rows``; COPY, which takes a fifth of the time of INSERT."""
        columns = [column.name for column in table.columns]
        named = sql.SQL(", ").join(map(sql.Identifier, columns))
        raw: Any = connection.connection.driver_connection
        with raw.cursor() as cursor:
            asked = sql.SQL("COPY {} ({}) FROM STDIN").format(sql.Identifier(table.name), named)
            with cursor.copy(asked) as copying:
                for row in rows:
                    copying.write_row([row[column] for column in columns])

    def tidy(self) -> None:
        """See ``SqlStore.tidy``: without statistics the server reads whole tables, and without a map of what is visible
        it looks up what its indexes hold; its own housekeeping comes minutes later, if at all."""
        with self._explained(), self._engine.connect() as connection:
            own = ", ".join([*s.metadata.tables, "search_terms"])
            connection.execution_options(isolation_level="AUTOCOMMIT").exec_driver_sql(f"VACUUM (ANALYZE) {own}")

    def _tidy_when_grown(self) -> None:
        """Tidy up when the ledger has grown to twice of what the server knows it to hold."""
        with self.reading() as connection:
            known = connection.exec_driver_sql(
                "SELECT reltuples FROM pg_class WHERE oid = to_regclass('claims')"
            ).scalar()
            held = next_number(connection, s.claims.c.seq) - 1
        if held > _FEW and held > 2 * max(float(known or 0), 0):
            self.tidy()

    def set_setting(self, key: str, value: str) -> None:
        """See ``Store.set_setting``."""
        with self.writing() as connection:
            keep_setting(connection, key, value)

    def close(self) -> None:
        """See ``Store.close``."""
        self._engine.dispose()


def _newest_first(
    connection: Connection,
    any_of: Sequence[Sequence[str]],
    conditions: Sequence[str],
    asked: Mapping[str, str],
    limit: int,
) -> list[int]:
    """Give the articles with any of the phrases of which the conditions hold, the last read first.

    Which texts have all words of a phrase is told by the index; whether they stand in a row, only by the text, so the
    last texts are read until there are enough.
    """
    words = " | ".join(f"({_query(phrase, ' & ')})" for phrase in any_of)
    having = " AND ".join(["terms @@ CAST(:words AS tsquery)", *conditions])
    # OFFSET keeps the server from asking for the phrase first.
    query = (
        f"SELECT article FROM (SELECT article, terms FROM search_terms WHERE {having} ORDER BY article DESC OFFSET 0) "
        "AS found WHERE terms @@ CAST(:phrases AS tsquery) LIMIT :n"
    )
    phrased = " | ".join(f"({_query(phrase)})" for phrase in any_of)
    rows = limit + _OVERLAP
    while True:
        found = (
            connection.execute(text(query), {**asked, "words": words, "phrases": phrased, "n": rows}).scalars().all()
        )
        # Long texts have several rows.
        articles = list(dict.fromkeys(int(article) for article in found))
        if len(articles) >= limit or len(found) < rows:
            return articles[:limit]
        rows *= 4


class _StrDumper(StrDumper):
    """PostgreSQL keeps no NUL in text: one replacement character stands for each, so that offsets hold."""

    def dump(self, obj: str) -> Any:
        return super().dump(obj.replace("\x00", "\ufffd") if "\x00" in obj else obj)


_EXAMPLE = "postgresql://user@host/database"


def _shown(url: URL) -> str:
    """Give the address for messages: without the password."""
    return url.set(drivername="postgresql").render_as_string(hide_password=True)


def _make_engine(url: URL) -> Engine:
    # One connection is kept open for a store's next question; a server's take a few milliseconds each.
    engine = create_engine(url.set(drivername="postgresql+psycopg"), pool_size=2, max_overflow=10, pool_pre_ping=False)

    @event.listens_for(engine, "connect")
    def _prepare(raw: Any, _record: Any) -> None:
        # Compiling takes longer than our queries; on SSDs a random page costs little more than the next one.
        raw.adapters.register_dumper(str, _StrDumper)
        raw.execute("SET jit = off")
        raw.execute("SET random_page_cost = 1.1")
        raw.execute("SET client_encoding = 'UTF8'")
        # What was reported as done must survive a crash, whatever the server's default is.
        raw.execute("SET synchronous_commit = on")
        raw.commit()

    return engine


def _version(connection: Connection, address: str) -> int:
    """Give the number of the ledger's format: 0 for a schema without our tables; raises for those of others."""
    there = set(
        connection.exec_driver_sql(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()"
        ).scalars()
    )
    if not there & set(s.metadata.tables):
        return 0
    if "settings" in there and "articles" in there:
        columns = set(
            connection.exec_driver_sql(
                "SELECT column_name FROM information_schema.columns "
                "WHERE table_schema = current_schema() AND table_name = 'settings'"
            ).scalars()
        )
        if columns == {"key", "value"}:
            value = connection.execute(select(s.settings.c.value).where(s.settings.c.key == "schema_version")).scalar()
            if value is not None and str(value).isdigit():
                return int(value)
    raise UsageProblem(
        f"{address} holds tables of another program under our names; give another database, or a schema of its own "
        "with ?options=-csearch_path%3Dnewsledger"
    )


def _quoted(term: str) -> str:
    return "'" + term[:_MAX_TERM].replace("\\", "\\\\").replace("'", "''") + "'"


def _vector(found: Sequence[str]) -> str:
    """Give terms as a ``tsvector`` in writing, each with its places; at most 256 of them, as the server keeps."""
    places: dict[str, list[int]] = {}
    for place, term in enumerate(found, 1):
        listed = places.setdefault(term[:_MAX_TERM], [])
        if len(listed) < 255:
            listed.append(place)
    return " ".join(f"{_quoted(term)}:{','.join(map(str, listed))}" for term, listed in places.items())


def _query(phrase: Sequence[str], joined: str = " <-> ") -> str:
    """Give a phrase as a ``tsquery`` in writing: its terms one after another; a ``*`` at the end asks for a prefix."""
    if len(phrase) == 1 and phrase[0].endswith("*"):
        return _quoted(phrase[0][:-1]) + ":*"
    return joined.join(_quoted(term) for term in phrase)
