"""Copies a ledger into another store, row by row: nothing is read again, nothing gets another number or time."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sqlalchemy import Table, func, select

from newsledger.ledger import open_store
from newsledger.ledger import schema as s
from newsledger.ledger.rows import keep_setting
from newsledger.ledger.sql import SqlStore
from newsledger.model import UsageProblem

PIECE = 2000
"""Rows read and written at once."""


def copy_ledger(
    source: str, target: str, advance: Callable[[str, int], None] = lambda table, rows: None
) -> Mapping[str, int]:
    """Copy everything from one ledger into another one that is new or empty.

    It is one transaction: the target has everything or nothing. What readers of the source see does not change
    meanwhile, and what comes in after the start is not copied.

    Args:
        source, target: addresses as for ``newsledger.ledger.open_store``.
        advance: told the table and the number of rows after every piece.

    Returns:
        Table → number of rows.

    Raises:
        UsageProblem: no source, a target that holds articles, or one that cannot be written.
    """
    first, second = open_store(source), None
    try:
        second = open_store(target, create=True)
        if not isinstance(first, SqlStore) or not isinstance(second, SqlStore):
            raise UsageProblem(f"{source} and {target} are not both SQL ledgers")
        if second.size() or second.articles():
            raise UsageProblem(
                f"ledger {second.address} holds articles already; copy into a new one, or read into it instead"
            )
        counts = _copy(first, second, advance)
        second.tidy()
        return counts
    finally:
        first.close()
        if second is not None:
            second.close()


def _copy(first: SqlStore, second: SqlStore, advance: Callable[[str, int], None]) -> Mapping[str, int]:
    counts: dict[str, int] = {}
    with first.reading() as reader, second.writing() as writer:
        if writer.execute(select(func.count()).select_from(s.articles)).scalar_one():
            raise UsageProblem(f"ledger {second.address} was written to meanwhile; copy into a new one")
        for table in s.metadata.sorted_tables:
            counts[table.name] = 0
            for rows in _pieces(reader, table):
                if table is s.settings:
                    for row in rows:
                        if row["key"] != "schema_version":
                            keep_setting(writer, row["key"], row["value"])
                else:
                    second.write_rows(writer, table, rows)
                if table is s.article_texts:
                    _index(reader, writer, second, rows)
                counts[table.name] += len(rows)
                advance(table.name, len(rows))
    return counts


def _pieces(reader: Any, table: Table) -> Iterator[list[dict[str, Any]]]:
    result = reader.execution_options(stream_results=True).execute(select(table))
    for rows in result.mappings().partitions(PIECE):
        yield [dict(row) for row in rows]


def _index(reader: Any, writer: Any, second: SqlStore, rows: list[dict[str, Any]]) -> None:
    a = s.articles.c
    numbers = [row["article"] for row in rows]
    titles: dict[int, str | None] = {}
    for at in range(0, len(numbers), 500):
        query = select(a.seq, a.title).where(a.seq.in_(numbers[at : at + 500]))
        titles.update((row[0], row[1]) for row in reader.execute(query))
    second.index_texts(writer, [(row["article"], f"{titles.get(row['article']) or ''}\n{row['text']}") for row in rows])
