"""Ledgers of earlier versions, as files: each was made by the code of its time (``newsledger read`` on four samples)."""

from __future__ import annotations

import gzip
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import inspect

from newsledger.crosscheck import join
from newsledger.ledger import ClaimFilter, Store, open_store
from newsledger.ledger.base import SCHEMA_VERSION
from newsledger.ledger.checking import check_ledger
from newsledger.ledger.schema import metadata
from newsledger.ledger.sql import SqlStore
from newsledger.ledger.sqlite import SqliteStore
from newsledger.run.ledger_joining import joined_by_these_rules
from newsledger.run.ledger_query import Question, Questions, open_ledger

OLD = sorted((Path(__file__).parent / "old").glob("*.db.gz"))


@pytest.fixture(params=OLD, ids=lambda path: path.name)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(request.param.read_bytes()))
    return path


def rows(path: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as raw:
        return sorted(raw.execute(query).fetchall())


def test_an_old_ledger_comes_up_to_date_and_loses_nothing(old: Path) -> None:
    claims = rows(old, "SELECT seq, id, kind, start, end, evidence, status, arguments FROM claims")
    apart = rows(old, "SELECT name FROM sqlite_master WHERE name = 'article_texts'")
    texts = rows(old, "SELECT article, text FROM article_texts" if apart else "SELECT seq, text FROM articles")
    names = rows(old, "SELECT entity, name, reason FROM entity_names")
    assert len(claims) > 20
    assert len(texts) == 4
    store = open_store(str(old))
    assert isinstance(store, SqliteStore)
    assert store.schema_version() == SCHEMA_VERSION
    assert rows(old, "SELECT seq, id, kind, start, end, evidence, status, arguments FROM claims") == claims
    assert rows(old, "SELECT article, text FROM article_texts") == texts
    assert rows(old, "SELECT entity, name, reason FROM entity_names") == names
    assert {hit.doc for hit in store.search("裁员")} == {"zh-05-layoffs-denied"}
    assert check_ledger(store).troubles == ()


def test_an_old_ledger_answers_as_if_it_was_read_today(old: Path) -> None:
    store = open_ledger(str(old))
    assert joined_by_these_rules(store)
    facts = Questions(store).facts(Question())
    expected = join(store.claims(ClaimFilter()))
    assert {frozenset(c.seq for c in f.claims) for f in facts} == {frozenset(c.seq for c in f.claims) for f in expected}
    assert any(len(fact.claims) > 1 for fact in facts)


def test_migrating_twice_changes_nothing(old: Path) -> None:
    open_store(str(old)).close()
    first = rows(old, "SELECT * FROM claim_groups")
    open_store(str(old)).close()
    assert rows(old, "SELECT * FROM claim_groups") == first


def test_migrations_make_the_tables_of_the_schema(make_store: Callable[[], Store]) -> None:
    store = make_store()
    assert isinstance(store, SqlStore)
    with store.reading() as connection:
        found = inspect(connection)
        for table in metadata.sorted_tables:
            columns = {column["name"] for column in found.get_columns(table.name)}
            assert columns == {column.name for column in table.columns}, table.name
            indexes = {str(index["name"]): index["column_names"] for index in found.get_indexes(table.name)}
            for index in table.indexes:
                assert indexes.get(str(index.name)) == [column.name for column in index.columns], index.name
