"""Copying a ledger to another store, and checking one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select, text

from newsledger.ledger import ClaimFilter, Judgement, Review, Store, open_store
from newsledger.ledger import schema as s
from newsledger.ledger.checking import check_ledger
from newsledger.ledger.copying import copy_ledger
from newsledger.ledger.postgres import PostgresStore
from newsledger.ledger.sql import SqlStore
from newsledger.model import UsageProblem
from tests.ledger.deposits import deposit, put

MakeStore = Callable[[], Store]


def fill(store: Store) -> None:
    put(store, deposit("a", claims=3), deposit("zh", "张一鸣宣布裁员。", language="zh-Hans", entity="org:other"))
    put(store, deposit("a", "Acme fined Borealis again.", claims=2))
    with store.writer() as writer:
        writer.judge(Judgement("same", {"a": "org:borealis", "b": "org:other"}, "one company", "test"))
    store.add_review(Review("reject", "claim", "c1", {"n": 1}, "misread", "Ana"))
    store.set_setting("colour", "blue")


def everything(store: Store) -> dict[str, list[tuple[object, ...]]]:
    assert isinstance(store, SqlStore)
    with store.reading() as connection:
        return {
            table.name: sorted((tuple(row) for row in connection.execute(select(table))), key=repr)
            for table in s.metadata.sorted_tables
        }


def test_a_copy_in_the_other_store_and_back_has_everything(tmp_path: Path, postgres_address: str) -> None:
    first = str(tmp_path / "first.db")
    fill(open_store(first, create=True))
    counts = copy_ledger(first, postgres_address)
    assert (counts["articles"], counts["claims"]) == (3, 6)
    copy_ledger(postgres_address, str(tmp_path / "back.db"))
    stores = [open_store(one) for one in (first, postgres_address, str(tmp_path / "back.db"))]
    assert everything(stores[0]) == everything(stores[1]) == everything(stores[2])
    for store in stores:
        assert isinstance(store, SqlStore)
        assert [hit.doc for hit in store.search("裁員")] == ["zh"]
        assert check_ledger(store).troubles == ()
        # The copy goes on like the original.
        assert put(store, deposit("b", "More of it")) == ["new"]
        assert store.claims(ClaimFilter(docs=("b",)))[0].seq == 7
        store.close()


def test_a_server_is_told_how_its_tables_grew(postgres_address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsledger.ledger.postgres._FEW", 3)
    store = open_store(postgres_address, create=True)
    assert isinstance(store, PostgresStore)

    def known() -> int:
        with store.reading() as connection:
            query = "SELECT reltuples FROM pg_class WHERE oid = to_regclass('claims')"
            return int(connection.exec_driver_sql(query).scalar_one())

    put(store, deposit("a", claims=3))
    assert known() <= 0, "three claims are too few to tell of"
    put(store, deposit("b", claims=3))
    assert known() == 6
    put(store, deposit("c", claims=3))
    assert known() == 6, "told again only when there are twice as many"
    put(store, deposit("d", claims=6))
    assert known() == 15
    store.close()


def test_a_copy_is_told_of_at_once(tmp_path: Path, postgres_address: str) -> None:
    first = str(tmp_path / "first.db")
    fill(open_store(first, create=True))
    copy_ledger(first, postgres_address)
    store = open_store(postgres_address)
    assert isinstance(store, PostgresStore)
    with store.reading() as connection:
        query = "SELECT count(*) FROM pg_stats WHERE schemaname = current_schema() AND tablename = 'claim_entities'"
        assert connection.exec_driver_sql(query).scalar_one() > 0
    store.close()


def test_a_ledger_with_articles_is_no_target(make_store: MakeStore, address: str, tmp_path: Path) -> None:
    source = str(tmp_path / "source.db")
    put(open_store(source, create=True), deposit("new"))
    put(make_store(), deposit("old"))
    with pytest.raises(UsageProblem, match="holds articles already"):
        copy_ledger(source, address)
    assert {c.source.doc for c in make_store().claims(ClaimFilter())} == {"old"}
    with pytest.raises(UsageProblem, match="no ledger at"):
        copy_ledger(str(tmp_path / "nothing.db"), address)


def test_a_sound_ledger_has_no_troubles(make_store: MakeStore) -> None:
    store = make_store()
    fill(store)
    assert isinstance(store, SqlStore)
    checked = check_ledger(store)
    assert (checked.articles, checked.claims, checked.troubles) == (3, 6, ())


BREACHES = [
    ("UPDATE claims SET evidence = 'Acme fined nobody' WHERE seq = 6", "a claim", "the text at 0 to 26 is"),
    ("UPDATE claims SET start = start + 1 WHERE seq = 5", "a claim", "the text at 1 to 26 is"),
    ("UPDATE article_texts SET text = 'x' || text WHERE article = 2", "zh claim", "the text at 0 to 8 is"),
    ('UPDATE claims SET arguments = \'{"target": "Other"}\' WHERE seq = 1', "a claim", "something in it was changed"),
    ("UPDATE claims SET status = 'denied' WHERE seq = 1", "a claim", "something in it was changed"),
    ("UPDATE claims SET arguments = '{' WHERE seq = 1", "a claim", "no JSON"),
    ("UPDATE claims SET superseded_at = NULL WHERE seq = 1", "a claim", "do not agree on whether they still hold"),
    ("UPDATE articles SET superseded_at = NULL WHERE seq = 1", "a", "2 versions"),
    ("DELETE FROM article_texts WHERE article = 2", "zh", "text is missing"),
    ("DELETE FROM claim_groups WHERE claim = 2", "claim_groups", "1 claims are in no group"),
]


@pytest.mark.parametrize(("breach", "where", "what"), BREACHES, ids=[breach[0][:60] for breach in BREACHES])
def test_what_was_tampered_with_is_found(make_store: MakeStore, breach: str, where: str, what: str) -> None:
    store = make_store()
    fill(store)
    assert isinstance(store, SqlStore)
    with store.writing() as connection:
        connection.execute(text(breach.replace(":", "\\:")))
    troubles = check_ledger(store).troubles
    assert any(one.where.startswith(where) and what in one.what for one in troubles), troubles
