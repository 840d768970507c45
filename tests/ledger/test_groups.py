"""Groups of claims that may be one fact: joining inside them gives what joining everything gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsledger.crosscheck import join
from newsledger.crosscheck.facts import alone
from newsledger.ledger import ClaimFilter, Judgement, Store
from newsledger.ledger.grouping import SharedKeys
from newsledger.model import SourcedClaim
from newsledger.run.ledger_joining import join_groups
from newsledger.run.ledger_query import Question, Questions
from newsledger.run.ledger_read import read_into
from newsledger.sources.reader import read_file
from tests.ledger.deposits import deposit, put

MakeStore = Callable[[], Store]
SAMPLES = sorted(path for path in (Path(__file__).parents[2] / "samples").iterdir() if path.is_file())


def together(store: Store) -> set[frozenset[str]]:
    """The articles of each group."""
    return {frozenset(c.source.doc for c in claims) for claims in store.grouped(ClaimFilter()).values()}


class SameWeek(SharedKeys):
    """Claims may be one event when they are dated to the same week of a month."""

    version = "week"

    def same(self, a: SourcedClaim, b: SourcedClaim) -> bool:
        first, second = (str(c.claim.arguments["date"]) for c in (a, b))
        return first[:7] == second[:7] and abs(int(first[8:]) - int(second[8:])) <= 7

    def span(self, claim: SourcedClaim) -> tuple[int, int] | None:
        return None


def test_claims_that_share_a_key_are_in_one_group(make_store: MakeStore) -> None:
    store = make_store()
    put(store, deposit("a"), deposit("b"), deposit("c", entity="org:other"))
    put(store, deposit("d"))
    assert together(store) == {frozenset("abd"), frozenset("c")}


@pytest.mark.parametrize("batches", [["abc"], ["a", "b", "c"], ["a", "c", "b"], ["c", "b", "a"], ["ac", "b"]])
def test_a_claim_in_between_makes_one_group_of_two_in_any_order(make_store: MakeStore, batches: list[str]) -> None:
    days = {"a": "2021-05-03", "b": "2021-05-09", "c": "2021-05-15"}
    store = make_store()
    for batch in batches:
        with store.writer(SameWeek()) as writer:
            for doc in batch:
                writer.add_reading(deposit(doc, f"Text {doc}", date=days[doc]))
    assert together(store) == {frozenset("abc")}
    # What lies apart stays apart.
    with store.writer(SameWeek()) as writer:
        writer.add_reading(deposit("z", "Text z", date="2021-06-03"))
    assert together(store) == {frozenset("abc"), frozenset("z")}


def test_judging_two_entities_to_be_one_brings_their_claims_together(make_store: MakeStore) -> None:
    store = make_store()
    put(store, deposit("a", entity="org:one"), deposit("b", entity="org:two"))
    assert together(store) == {frozenset("a"), frozenset("b")}
    with store.writer() as writer:
        writer.judge(Judgement("same", {"a": "org:one", "b": "org:two"}, "one company", "test"))
    assert together(store) == {frozenset("ab")}
    # And what comes in later under either name, too.
    put(store, deposit("c", entity="org:two"), deposit("d", entity="org:one"))
    assert together(store) == {frozenset("abcd")}


def test_groups_of_an_entity_come_newest_first_and_only_so_many(make_store: MakeStore) -> None:
    store = make_store()
    for n in range(1, 7):
        day = f"2021-0{n}-01"
        put(
            store,
            deposit(f"d{n}", f"Text {n}", date=day, published=day, key=f"k{n}", kind="deal" if n > 4 else "layoff"),
        )
    put(
        store,
        deposit("other", entity="org:other", date="2021-09-01", key="k9"),
        deposit("again", key="k2", date="2020"),
    )

    def docs(wanted: ClaimFilter, limit: int | None = None, **how: bool) -> list[str]:
        groups = store.groups(wanted, limit, **how)
        found = store.grouped(ClaimFilter(), groups)
        return [min(c.source.doc for c in found[group] if c.source.doc != "again") for group in groups]

    who = ClaimFilter(entities=("org:borealis",))
    assert docs(who) == ["d6", "d5", "d4", "d3", "d2", "d1"]
    assert docs(who, 2) == ["d6", "d5"]
    assert docs(who, several=True) == ["d2"]
    assert docs(replace(who, kinds=("layoff",)), 2) == ["d4", "d3"]
    assert docs(replace(who, kinds=("layoff", "deal")), 1, each_kind=True) == ["d4", "d6"]
    assert docs(replace(who, since="2021-03", until="2021-05")) == ["d5", "d4", "d3"]
    assert docs(replace(who, as_of="2021-02-15")) == ["d2", "d1"]
    assert docs(replace(who, docs=("d3", "d1"))) == ["d3", "d1"]
    assert docs(ClaimFilter(), 1) == ["other"]
    assert docs(ClaimFilter(entities=("org:nobody",))) == []


def test_superseded_claims_are_asked_for_only_as_of_their_time(make_store: MakeStore) -> None:
    store = make_store()
    put(store, deposit("a"))
    put(store, deposit("a", "Acme fined nobody.", entity="org:nobody"))
    who = ClaimFilter(entities=("org:borealis",))
    assert store.groups(who) == []
    assert store.count(who) == 0
    past = replace(who, as_of="2021-12-31")
    assert [c.source.version for claims in store.grouped(past, store.groups(past)).values() for c in claims] == [1]


def test_groups_made_anew_are_the_same(make_store: MakeStore) -> None:
    store = make_store()
    with store.writer(SameWeek()) as writer:
        for n in range(1, 29):
            writer.add_reading(deposit(f"d{n}", f"Text {n}", date=f"2021-0{n % 4 + 1}-{n:02}"))
            writer.commit()
    before = together(store)
    assert len(before) == 4
    store.regroup(SameWeek())
    assert together(store) == before
    assert store.setting("joined_by") == "week"


def test_facts_of_the_samples_are_those_of_joining_everything(make_store: MakeStore) -> None:
    store = make_store()
    # In pieces and backwards: the groups must not depend on the order.
    for path in reversed(SAMPLES):
        list(read_into(store, read_file(path, str(path))))
    claims = store.claims(ClaimFilter())
    expected = join(claims)
    found = Questions(store).facts(Question())
    assert sorted(fact.id for fact in found) == sorted(fact.id for fact in expected)
    by_id = {fact.id: fact for fact in expected}
    assert all(replace(fact, claims=by_id[fact.id].claims) == by_id[fact.id] for fact in found)
    assert sum(len(fact.claims) > 1 for fact in expected) >= 5
    for entity in store.entities()[:10]:
        own = {fact.id for fact in expected if entity.id in fact.entity_ids()}
        assert {fact.id for fact in Questions(store).facts(Question(), entity)} == own


def test_the_fact_of_a_single_claim_is_what_join_makes_of_it(make_store: MakeStore) -> None:
    store = make_store()
    for path in SAMPLES:
        list(read_into(store, read_file(path, str(path))))
    claims = store.claims(ClaimFilter())
    assert len({claim.claim.kind for claim in claims}) > 8
    for claim in claims:
        assert join_groups([[claim]]) == join([claim])
        if claim.claim.kind != "gathering":
            assert [alone(claim)] == join([claim])
