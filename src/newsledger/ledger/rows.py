"""Between rows and records, and small things that every SQL statement of the ledger needs."""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from itertools import repeat
from typing import Any

import numpy as np
import orjson
from sqlalchemy import ColumnElement, Connection, Dialect, Table, and_, bindparam, func, insert, or_, update

from newsledger.ledger import schema as s
from newsledger.model import Claim, Source, SourcedClaim
from newsledger.model.dates import last_day

SOURCE = (
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
"""Columns of ``articles`` that make a ``Source``."""
CHUNK = 500
"""Values in one IN (...), below every store's limit."""
_SIZES = (1, 4, 16, 64, 200, CHUNK)
"""Numbers of values with which a statement is asked."""
SOME: Any = bindparam("some", expanding=True)
"""Values of an IN (...) in a statement that is made once: making one takes longer than what it asks."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something that is wrong in a ledger.

    Attributes:
        where: the article or claim, as ``doc``, ``doc claim id`` or the name of a table.
        what: what is wrong, for the user.
    """

    where: str
    what: str


def chunks(values: Sequence[Any], size: int = CHUNK) -> Iterator[Sequence[Any]]:
    """Cut a sequence into pieces of at most ``size``."""
    for at in range(0, len(values), size):
        yield values[at : at + size]


def now() -> str:
    """The time in UTC, ISO, to the microsecond, so that two versions of one second keep their order."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def next_number(connection: Connection, column: Any) -> int:
    """Give the number after the greatest in a column; for who holds the lock of writers only."""
    found = connection.exec_driver_sql(f"SELECT max({column.name}) FROM {column.table.name}").scalar()
    return int(found or 0) + 1


def keep_setting(connection: Connection, key: str, value: str) -> None:
    """Write a setting."""
    changed = connection.execute(update(s.settings).where(s.settings.c.key == key).values(value=value))
    if not changed.rowcount:
        connection.execute(insert(s.settings).values(key=key, value=value))


def insert_rows(connection: Connection, table: Table, rows: Sequence[dict[str, Any]], known: bool = False) -> None:
    """Write rows of one table, which all have the columns of the first; at least one.

    SQLAlchemy looks at every value of every row; a driver takes them as they are, twice as quickly.

    Args:
        connection, table, rows: where, and what.
        known: some may be there already, and are left as they are.
    """
    statement, order = _insert(table, tuple(rows[0]), connection.dialect)
    if known:
        statement += " ON CONFLICT DO NOTHING"
    taken: list[Any] = [tuple([row[column] for column in order]) for row in rows] if order else list(rows)
    connection.exec_driver_sql(statement, taken)


@lru_cache(64)
def _insert(table: Table, columns: tuple[str, ...], dialect: Dialect) -> tuple[str, tuple[str, ...]]:
    made = insert(table).compile(dialect=dialect, column_keys=list(columns))
    return str(made), tuple(made.positiontup or ())


def asked_of(connection: Connection, statement: Any, values: Sequence[Any]) -> Iterator[Any]:
    """Give the rows of a statement whose one parameter is ``SOME``, for any number of values.

    SQLAlchemy writes such a statement anew whenever it is asked; here that is done once, and the number of values is
    rounded up, so that the driver meets few statements and keeps them prepared.
    """
    before, after, mark = _around_some(statement, connection.dialect)
    for piece in chunks(values):
        size = next(size for size in _SIZES if size >= len(piece))
        given = (*piece, *repeat(piece[-1], size - len(piece)))
        asked = f"{before}({', '.join(repeat(mark, size))}){after}"
        yield from connection.exec_driver_sql(asked, given).fetchall()


@lru_cache(64)
def _around_some(statement: Any, dialect: Dialect) -> tuple[str, str, str]:
    before, after = str(statement.compile(dialect=dialect)).split("(__[POSTCOMPILE_some])")
    return before, after, value_mark(dialect)


def value_mark(dialect: Dialect) -> str:
    """Give what stands for a value in a statement that goes to the driver as it is."""
    return "?" if dialect.paramstyle == "qmark" else "%s"


def pack_signature(signature: Sequence[int]) -> bytes:
    """Give a MinHash as bytes (little-endian 32-bit)."""
    return np.asarray(signature, dtype="<u4").tobytes()


class PackedSignature(Sequence[int]):
    """Undoes ``pack_signature`` when it is first looked into: of most claims nobody asks whether they are copies."""

    __slots__ = ("_packed", "_unpacked")

    def __init__(self, packed: bytes) -> None:
        self._packed = packed
        self._unpacked: tuple[int, ...] | None = None

    def _numbers(self) -> tuple[int, ...]:
        if self._unpacked is None:
            self._unpacked = struct.unpack(f"<{len(self._packed) // 4}I", self._packed)
        return self._unpacked

    def __len__(self) -> int:
        return len(self._packed) // 4

    def __getitem__(self, place: Any) -> Any:
        return self._numbers()[place]

    def __iter__(self) -> Iterator[int]:
        return iter(self._numbers())

    def __eq__(self, other: object) -> bool:
        return self._numbers() == (other._numbers() if isinstance(other, PackedSignature) else other)

    def __hash__(self) -> int:
        return hash(self._numbers())


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


_OWN = len(s.claims.columns)
_ALL = _OWN + len(SOURCE)


def claim_from(row: Sequence[Any], linked: Mapping[str, tuple[str, ...]], sources: dict[int, Source]) -> SourcedClaim:
    """Make a claim of a row of ``claims`` with the columns of ``SOURCE`` behind it.

    Args:
        row: its columns in the order of the table, then those of ``SOURCE``; what follows is not looked at. A page
            makes hundreds of claims, and by their names the columns of a row are found ten times slower.
        linked: role → entity ids.
        sources: sources by the number of their article; claims of one article share theirs.
    """
    seq, id, article, kind, start, end, evidence, status, _, _, arguments, rule, _, superseded_at = row[:_OWN]
    source = sources.get(article)
    if source is None:
        # The columns of ``SOURCE`` stand in the order of its fields.
        source = sources[article] = Source(*(*row[_OWN : _ALL - 1], PackedSignature(row[_ALL - 1])))
    return SourcedClaim(
        id,
        Claim(kind, start, end, evidence, orjson.loads(arguments), status, rule),
        source,
        linked,
        seq,
        superseded_at,
    )
