"""Between rows and records, and small things that every SQL statement of the ledger needs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import numpy as np
import orjson
from sqlalchemy import ColumnElement, Connection, and_, bindparam, func, insert, or_, select, update

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


def claim_from(row: Any, linked: Mapping[str, Sequence[str]], sources: dict[tuple[str, int], Source]) -> SourcedClaim:
    """Make a claim of a row of ``claims`` with the columns of ``SOURCE``; claims of one article share its source."""
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
            arguments=orjson.loads(row.arguments),
            status=row.status,
            rule=row.rule,
        ),
        source=source,
        entities={role: tuple(ids) for role, ids in linked.items()},
        seq=row.seq,
        superseded_at=row.superseded_at,
    )
