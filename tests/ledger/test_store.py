"""The contract of a store; every store passes the same tests."""

import json
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from newsledger.ledger import ClaimFilter, Deposit, Judgement, Review, Store, open_store
from newsledger.ledger.postgres import PostgresStore
from newsledger.ledger.sqlite import SqliteStore
from newsledger.model import UsageProblem
from tests.ledger.deposits import deposit, put

MakeStore = Callable[[], Store]


def test_what_goes_in_comes_out(make_store: MakeStore) -> None:
    put(make_store(), deposit())
    (claim,) = make_store().claims(ClaimFilter())
    assert claim.claim.evidence == "Acme fined Borealis on Monday."
    assert claim.claim.arguments == {"target": "Borealis", "measure": "fine", "date": "2021-05-17"}
    assert claim.entities == {"target": ("org:borealis",)}
    assert (claim.source.doc, claim.source.outlet, claim.source.signature) == ("a1", "Daily Ledger", (1, 2, 3))
    assert claim.id == claim.claim.id("a1")


def test_reading_twice_changes_nothing(make_store: MakeStore) -> None:
    store = make_store()
    assert put(store, deposit()) == ["new"]
    before = store.claims(ClaimFilter())
    assert put(store, deposit(), deposit()) == ["unchanged", "unchanged"]
    assert store.claims(ClaimFilter()) == before
    assert store.articles() == 1


def test_same_article_twice_in_one_batch_is_kept_once(make_store: MakeStore) -> None:
    store = make_store()
    assert put(store, deposit(), deposit()) == ["new", "unchanged"]
    assert len(store.claims(ClaimFilter())) == 1


@pytest.mark.parametrize(
    "later", [deposit(text="Acme fined Borealis again."), deposit(engine="e2")], ids=["other text", "other engine"]
)
def test_another_version_supersedes_and_loses_nothing(make_store: MakeStore, later: Deposit) -> None:
    store = make_store()
    put(store, deposit())
    assert put(store, later) == ["updated"]
    (now,) = store.claims(ClaimFilter())
    assert now.source.version == 2
    assert store.articles() == 1
    # What held before is still there for who asks what was known before the second reading.
    (before,) = store.claims(ClaimFilter(as_of="2021-12-31"))
    assert before.source.version == 1
    assert before.superseded_at is not None


FILTERS: list[tuple[ClaimFilter, set[str]]] = [
    (ClaimFilter(), {"a", "b", "c", "d"}),
    (ClaimFilter(kinds=("layoff",)), {"b"}),
    (ClaimFilter(kinds=("layoff", "enforcement")), {"a", "b", "c", "d"}),
    (ClaimFilter(kinds=("deal",)), set()),
    (ClaimFilter(statuses=("planned",)), {"c"}),
    (ClaimFilter(entities=("org:other",)), {"d"}),
    (ClaimFilter(entities=("org:nobody",)), set()),
    (ClaimFilter(docs=("a", "b")), {"a", "b"}),
    (ClaimFilter(language="zh"), {"d"}),
    (ClaimFilter(language="zh-Hant"), {"d"}),
    (ClaimFilter(language="zh-Hans"), set()),
    (ClaimFilter(since="2021-06"), {"b", "c"}),
    (ClaimFilter(until="2021-05"), {"a", "c", "d"}),  # c is of 2021 as a whole
    (ClaimFilter(since="2021-05-20", until="2021-05-20"), {"c", "d"}),  # d is undated: its article counts
    (ClaimFilter(since="2022"), set()),
    (ClaimFilter(as_of="2021-05"), {"a", "c", "d"}),
    (ClaimFilter(as_of="2021-05-19"), set()),
    (ClaimFilter(keys=("layoff|target|org:borealis",)), {"b"}),
    (ClaimFilter(limit=1), {"b"}),
]


@pytest.mark.parametrize(("wanted", "docs"), FILTERS)
def test_filters(make_store: MakeStore, wanted: ClaimFilter, docs: set[str]) -> None:
    store = make_store()
    put(
        store,
        deposit("a"),
        deposit("b", kind="layoff", date="2021-06-30", published="2021-07-01"),
        deposit("c", status="planned", date="2021"),
        deposit("d", date=None, entity="org:other", language="zh-Hant"),
    )
    assert {claim.source.doc for claim in store.claims(wanted)} == docs


def test_evidence_is_that_of_the_claims_that_pass(make_store: MakeStore) -> None:
    store = make_store()
    put(store, deposit("a"), deposit("b"), deposit("c", status="planned"))
    wanted = ClaimFilter(docs=("a", "c"), statuses=("reported",))
    claims = store.claims(wanted)
    assert [claim.source.doc for claim in claims] == ["a"]
    assert store.evidence(wanted) == [(claim.id, claim.claim.evidence) for claim in claims]


SEARCHES: list[tuple[str, set[str]]] = [
    ("裁員", {"hant", "hans"}),
    ("裁员", {"hant", "hans"}),
    ("张一鸣", {"hant", "hans"}),
    ("張一鳴", {"hant", "hans"}),
    ("鸣", {"hant", "hans"}),
    ("员", {"hant", "hans"}),
    ("一張", set()),  # the characters are there, not in this order
    ("layoffs", {"en"}),
    ("LAYOFFS acme", {"en"}),
    ("acme borealis", set()),
    ('"broad layoffs"', {"en"}),
    ('"layoffs broad"', set()),
    ("layoff", set()),  # whole words
    ("cafe", {"en"}),  # accents aside
    ("2021", {"en"}),
    ("", set()),
    ('"', set()),
    ("NEAR( OR AND *", set()),
]


@pytest.mark.parametrize(("words", "docs"), SEARCHES)
def test_search(make_store: MakeStore, words: str, docs: set[str]) -> None:
    store = make_store()
    put(
        store,
        deposit("hant", "張一鳴宣布裁員。", language="zh-Hant"),
        deposit("hans", "张一鸣宣布大规模裁员", language="zh-Hans"),
        deposit("en", "Acme Café announced broad layoffs in 2021."),
        deposit("other", "Borealis hired. 一直扩张"),
    )
    assert {hit.doc for hit in store.search(words)} == docs


def test_search_gives_the_newest_first_and_only_what_holds(make_store: MakeStore) -> None:
    store = make_store()
    put(store, deposit("old", "Acme one", published="2020"), deposit("new", "Acme two", published="2022-01-02"))
    put(store, deposit("mid", "Acme three", published="2021-06"), deposit("old", "Nothing of it", published="2020"))
    assert [hit.doc for hit in store.search("acme")] == ["new", "mid"]


def test_entities_are_joined_parted_and_counted(make_store: MakeStore) -> None:
    store = make_store()
    put(store, deposit("a"), deposit("b", entity="org:borealis2"), deposit("c", entity="org:borealis2"))
    with store.writer() as writer:
        writer.judge(Judgement("same", {"a": "org:borealis", "b": "org:borealis2"}, "one company", "test"))
    (entity,) = store.entities()
    assert (entity.id, entity.articles) == ("org:borealis", 3)
    assert {c.source.doc for c in store.claims(ClaimFilter(entities=("org:borealis",)))} == {"a", "b", "c"}
    assert {c.entity_ids("target") for c in store.claims(ClaimFilter())} == {frozenset({"org:borealis"})}
    with store.writer() as writer:
        writer.judge(Judgement("different", {"a": "org:borealis", "b": "org:borealis2"}, "two after all", "test"))
    assert {entity.id: entity.articles for entity in store.entities()} == {"org:borealis": 1, "org:borealis2": 2}
    assert [j.action for j in store.judgements()] == ["same", "different"]
    assert all(j.at for j in store.judgements())


def test_reviews_are_appended_and_listed_in_order(make_store: MakeStore) -> None:
    store = make_store()
    first = store.add_review(Review("reject", "claim", "c1", reason="misread", who="Ana", at="2021-05-20T10:00:00Z"))
    second = store.add_review(Review("correct", "claim", "c1", {"arguments": {"target": "北岸"}}, who="Ben"))
    third = store.add_review(Review("merge", "fact", "F1", {"with": "F2"}, who="Ana"))
    assert [first.id, second.id, third.id] == [1, 2, 3]
    assert second.at > "2021"
    again = make_store()
    assert again.list_reviews() == [first, second, third]
    assert again.list_reviews("claim") == [first, second]
    assert again.list_reviews("fact", "F1") == [third]
    assert again.list_reviews("claim", "F1") == []
    assert again.list_reviews(as_of="2021-05-20") == [first]
    assert again.list_reviews(as_of="2021-05-19") == []


def test_settings_and_version(make_store: MakeStore) -> None:
    store = make_store()
    store.set_setting("colour", "green")
    store.set_setting("colour", "blue")
    assert make_store().setting("colour") == "blue"
    assert store.setting("nothing") is None
    assert store.schema_version() >= 1


def test_text_with_lone_surrogates_and_controls_is_kept_in_place(make_store: MakeStore) -> None:
    store = make_store()
    put(store, deposit(text="Acme \ud800 fined\x00 Borealis"))
    text = store.text("a1")
    assert text is not None
    assert len(text) == len("Acme \ud800 fined\x00 Borealis")
    assert text.startswith("Acme ? fined")


def test_an_error_in_the_writer_keeps_what_was_committed(make_store: MakeStore) -> None:
    store = make_store()
    with pytest.raises(RuntimeError), store.writer() as writer:
        writer.add_reading(deposit("a"))
        writer.commit()
        writer.add_reading(deposit("b"))
        raise RuntimeError
    assert {c.source.doc for c in store.claims(ClaimFilter())} == {"a"}


def test_readers_go_on_while_a_writer_writes(make_store: MakeStore) -> None:
    store, seen, failures = make_store(), [], []
    stop = threading.Event()

    def look() -> None:
        reader = make_store()
        while not stop.is_set():
            try:
                claims = reader.claims(ClaimFilter())
                # An article has all of its claims or none.
                seen.append(len(claims))
                assert len(claims) % 7 == 0
            except Exception as error:
                failures.append(error)
                return

    readers = [threading.Thread(target=look) for _ in range(2)]
    for reader in readers:
        reader.start()
    with store.writer() as writer:
        for n in range(30):
            writer.add_reading(deposit(f"d{n}", f"Text {n}", claims=7))
            writer.commit()
    stop.set()
    for reader in readers:
        reader.join()
    assert not failures
    assert seen
    assert len(store.claims(ClaimFilter())) == 210


def test_two_writers_bring_each_article_once(make_store: MakeStore) -> None:
    make_store()

    def write(start: int) -> None:
        with make_store().writer() as writer:
            for n in range(start, start + 20):
                writer.add_reading(deposit(f"d{n}", f"Text {n}"))
                writer.commit()

    writers = [threading.Thread(target=write, args=(start,)) for start in (0, 10)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    docs = [c.source.doc for c in make_store().claims(ClaimFilter())]
    assert sorted(docs) == sorted(f"d{n}" for n in range(30))


# What only SQLite has to do.


def test_a_second_writer_says_that_it_waited(tmp_path: Path) -> None:
    path = str(tmp_path / "l.db")
    store = SqliteStore.open(path, create=True)
    with store.writing():
        impatient = SqliteStore.open(path, busy_seconds=0.05)
        with pytest.raises(UsageProblem, match="being written by another newsledger"), impatient.writer() as writer:
            writer.add_reading(deposit())


def test_a_full_disk_says_so_and_keeps_what_was_committed(tmp_path: Path) -> None:
    path = str(tmp_path / "l.db")
    put(SqliteStore.open(path, create=True), deposit("first"))
    with sqlite3.connect(path) as raw:
        (pages,) = raw.execute("PRAGMA page_count").fetchone()
    full = SqliteStore.open(path, max_pages=pages + 2)
    with pytest.raises(UsageProblem, match="disk is full") as caught:
        put(full, *(deposit(f"d{n}", f"Text {n} " * 2000) for n in range(20)))
    assert path in str(caught.value)
    roomy = SqliteStore.open(path)
    assert {c.source.doc for c in roomy.claims(ClaimFilter())} == {"first"}
    assert put(roomy, deposit("second", "More")) == ["new"]


# What only PostgreSQL has to do.


def test_a_second_writer_on_a_server_says_that_it_waited(postgres_address: str) -> None:
    store = PostgresStore.open(postgres_address, create=True)
    with store.writing():
        impatient = PostgresStore(postgres_address, busy_seconds=0.05)
        with pytest.raises(UsageProblem, match="being written by another newsledger"), impatient.writer() as writer:
            writer.add_reading(deposit())
    assert put(impatient, deposit()) == ["new"]


def test_a_server_with_a_full_disk_says_so_and_keeps_what_was_committed(postgres_address: str) -> None:
    store = PostgresStore.open(postgres_address, create=True)
    put(store, deposit("first"))
    with store.writing() as connection:
        # The server's own error for a full disk, at a moment of our choosing.
        connection.exec_driver_sql(
            "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = '53100'; END $$"
        )
        connection.exec_driver_sql(
            "CREATE TRIGGER full_disk BEFORE INSERT ON claim_keys FOR EACH ROW EXECUTE FUNCTION full_disk()"
        )
    with pytest.raises(UsageProblem, match="disk is full"):
        put(store, deposit("second", "More"))
    with store.writing() as connection:
        connection.exec_driver_sql("DROP TRIGGER full_disk ON claim_keys")
    assert {c.source.doc for c in store.claims(ClaimFilter())} == {"first"}
    assert put(store, deposit("second", "More")) == ["new"]


def test_messages_of_a_server_show_no_password(postgres_address: str) -> None:
    secret = postgres_address.replace("postgres@", "postgres:geheim@")
    with pytest.raises(UsageProblem, match=r"no ledger at postgresql://postgres:\*\*\*@") as caught:
        open_store(secret)
    assert "geheim" not in str(caught.value)
    with pytest.raises(UsageProblem, match="no database 'nowhere'"):
        open_store(postgres_address.replace("@/postgres", "@/nowhere"))
    with pytest.raises(UsageProblem, match="cannot be reached"):
        open_store("postgresql://somebody@/news?host=/nowhere")


def test_tables_of_another_program_are_left_alone_on_a_server(postgres_address: str) -> None:
    with PostgresStore(postgres_address).writing() as connection:
        connection.exec_driver_sql("CREATE TABLE articles (id integer)")
    with pytest.raises(UsageProblem, match="another program"):
        open_store(postgres_address, create=True)


def test_long_texts_are_found_to_their_end_on_a_server(postgres_address: str) -> None:
    store = open_store(postgres_address, create=True)
    words = " ".join(f"word{n}" for n in range(40_000))
    put(store, deposit("long", f"beginning {words} 张一鸣 the end"), deposit("short", "beginning and end"))
    assert {hit.doc for hit in store.search("beginning 张一鸣")} == {"long"}
    assert {hit.doc for hit in store.search('"word15999 word16000"')} == {"long"}
    assert {hit.doc for hit in store.search("beginning end")} == {"long", "short"}


def test_a_ledger_from_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    open_store(str(path), create=True).set_setting("schema_version", "999")
    before = path.read_bytes()
    with pytest.raises(UsageProblem, match=r"newer newsledger.*999"):
        open_store(str(path), create=True)
    assert path.read_bytes() == before


def test_what_is_no_ledger_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="no ledger at"):
        open_store(str(tmp_path / "none.db"))
    text = tmp_path / "notes.txt"
    text.write_text("hello, this is no database at all")
    with pytest.raises(UsageProblem, match="not a SQLite file"):
        open_store(str(text), create=True)
    assert text.read_text().startswith("hello")
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as raw:
        raw.execute("CREATE TABLE articles (id INTEGER)")
    with pytest.raises(UsageProblem, match="another program"):
        open_store(str(other), create=True)
    with pytest.raises(UsageProblem, match="is a folder"):
        open_store(str(tmp_path), create=True)
    with pytest.raises(UsageProblem, match="no folder"):
        open_store(str(tmp_path / "missing" / "l.db"), create=True)
    with pytest.raises(UsageProblem, match="no ledgers at mysql://"):
        open_store("mysql://localhost/x")


def test_arguments_are_stored_as_json(tmp_path: Path) -> None:
    path = tmp_path / "l.db"
    put(open_store(str(path), create=True), deposit())
    with sqlite3.connect(path) as raw:
        (stored,) = raw.execute("SELECT arguments FROM claims").fetchone()
    assert json.loads(stored)["target"] == "Borealis"
