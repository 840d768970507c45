"""What is judged on entities, by rules and by people: joined with reasons, reversed, held at re-reading."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from newsledger.catalogue import load, use
from newsledger.ledger import Judgement, Store, open_store
from newsledger.model import Article, Entity, UsageProblem
from newsledger.run.knowledge import add_entry, new_entry, set_file
from newsledger.run.ledger_query import Question, Questions
from newsledger.run.ledger_read import read_into
from newsledger.run.names import find_names
from newsledger.run.who import merge_entities, split_entity, who_rows

ENGLISH = Article(
    "en", "Yunzhan Group chairman Chen Zihan said on Monday that the firm will cut 300 jobs.", language="en"
)
CHINESE = Article("zh", "云栈集团董事长陈子涵周一宣布，公司将裁员300人。", language="zh-Hans")
OTHER = Article("zh2", "果园食品总经理陈子涵周二表示，公司没有裁员计划。", language="zh-Hans")


@pytest.fixture
def store(tmp_path: Path) -> Iterable[Store]:
    opened = open_store(str(tmp_path / "who.db"), create=True)
    yield opened
    opened.close()
    use(())


def put(store: Store, *articles: Article, again: bool = False) -> None:
    assert all(outcome.problem is None for outcome in read_into(store, articles, again=again))


def one(store: Store, name: str) -> Entity:
    found = find_names(store, name).one
    assert found is not None, find_names(store, name)
    return found


def names(entity: Entity) -> set[str]:
    return {name.name for name in entity.names}


def test_two_scripts_and_one_company_make_one_person(store: Store) -> None:
    put(store, ENGLISH, CHINESE)
    assert {"Chen Zihan", "陈子涵"} <= names(one(store, "Chen Zihan"))
    assert one(store, "陈子涵").id == one(store, "Zihan Chen").id
    (row,) = who_rows(store, [one(store, "陈子涵")])
    assert any("陈子涵" in reason and "rule:" in reason for reason in row["reasons"])
    assert {doc["doc"] for doc in row["docs"]} == {"en", "zh"}


def test_alike_names_alone_join_nobody_and_are_told(store: Store) -> None:
    put(store, ENGLISH, OTHER)
    assert one(store, "Chen Zihan").id != one(store, "陈子涵").id
    found = find_names(store, "Chen Zihan")
    assert [entity.label for entity in found.also] == ["陈子涵"]
    unsure = [j for j in store.judgements() if j.action == "unsure"]
    assert unsure and all(j.who.startswith("rule:") and j.reason for j in unsure)


def test_what_a_person_split_stays_apart_at_re_reading(store: Store) -> None:
    put(store, ENGLISH, CHINESE)
    split_entity(store, "Chen Zihan", ["陈子涵"], "ann", "another Chen")
    assert one(store, "Chen Zihan").id != one(store, "陈子涵").id
    changed = Article("zh", CHINESE.text + "云栈集团说。", language="zh-Hans")
    put(store, changed, Article("zh3", CHINESE.text, language="zh-Hans"))
    assert one(store, "Chen Zihan").id != one(store, "陈子涵").id
    merge_entities(store, "Chen Zihan", "陈子涵", "ben")
    assert one(store, "Chen Zihan").id == one(store, "陈子涵").id


def test_what_a_person_merged_stays_merged(store: Store) -> None:
    put(store, ENGLISH, OTHER)
    merge_entities(store, "Chen Zihan", "陈子涵", "ann", "they met")
    put(store, Article("zh2", OTHER.text + "果园食品说。", language="zh-Hans"))
    assert one(store, "Chen Zihan").id == one(store, "陈子涵").id
    assert any(j.who == "ann" and j.reason == "they met" for j in store.judgements())


def test_a_name_within_an_entity_is_taken_apart_with_its_claims(store: Store) -> None:
    put(store, ENGLISH, CHINESE)
    company = one(store, "Yunzhan")
    assert {"Yunzhan Group", "云栈集团"} <= names(company)
    split_entity(store, "Yunzhan", ["云栈集团"], "ann")
    assert one(store, "云栈集团").id != one(store, "Yunzhan Group").id
    asked = Questions(store)
    docs = {claim.source.doc for claim in asked.claims(Question(), one(store, "云栈集团"))}
    assert docs == {"zh"}


def test_no_rule_joins_by_way_of_others_what_a_person_told_apart(store: Store) -> None:
    put(store, ENGLISH, CHINESE, OTHER)
    a, b, c = (store.entities([id])[0].id for id in ("org:yunzhan", "org:果园食品", "person:chen zihan"))
    with store.writer() as writer:
        writer.judge(Judgement("different", {"a": a, "b": b}, "not one", "ann"))
        writer.judge(Judgement("same", {"a": a, "b": c}, "a test", "rule:test"))
        writer.judge(Judgement("same", {"a": c, "b": b}, "a test", "rule:test"))
    canonical = store.canonical([a, b, c])
    assert canonical[a] == canonical[c] != canonical[b]


def test_splitting_says_what_is_wrong(store: Store) -> None:
    put(store, ENGLISH)
    with pytest.raises(UsageProblem, match="has no name 'Nobody'"):
        split_entity(store, "Chen Zihan", ["Nobody"], "ann")
    with pytest.raises(UsageProblem, match="no name left"):
        split_entity(store, "Chen Zihan", ["Chen Zihan"], "ann")
    with pytest.raises(UsageProblem, match="nothing in the ledger"):
        merge_entities(store, "Chen Zihan", "Somebody Else", "ann")
    with pytest.raises(UsageProblem, match="one already"):
        merge_entities(store, "Chen Zihan", "Zihan Chen", "ann")


def test_a_users_own_entity_is_known_after_reading_again(store: Store) -> None:
    article = Article("own", "Quorvex said on Monday that it will cut 300 jobs. 果核 said nothing.", language="en")
    put(store, article)
    add_entry(store, new_entry(["Quorvex Robotics", "Quorvex", "夸维克斯"], "company", tickers=["HKEX:9998"]))
    put(store, article)
    assert one(store, "夸维克斯").id == one(store, "Quorvex").id == "catalogue:own-quorvex-robotics"
    assert load().ticker("HKEX:9998") is not None


def test_a_file_of_entities_in_the_ledgers_settings(store: Store, tmp_path: Path) -> None:
    table = tmp_path / "mine.tsv"
    table.write_text("quorvex\tcompany\tQuorvex Robotics\t夸维克斯\t\tQuorvex\n", encoding="utf-8")
    assert set_file(store, str(table)) == 1
    put(store, Article("own", "Quorvex said on Monday that it will cut 300 jobs.", language="en"))
    assert one(store, "夸维克斯").id == "catalogue:quorvex"
    table.write_text("quorvex\tship\tQuorvex\n", encoding="utf-8")
    with pytest.raises(UsageProblem, match=r"mine.tsv:1: type 'ship' is unknown"):
        put(store, Article("later", "Quorvex closed.", language="en"))


@pytest.mark.parametrize(
    ("given", "type", "message"),
    [([], "company", "needs a name"), (["A|B"], "company", "holds a tab"), (["Acme"], "ship", "no type 'ship'")],
)
def test_own_entities_that_cannot_be_kept(given: list[str], type: str, message: str) -> None:
    with pytest.raises(UsageProblem, match=message):
        new_entry(given, type)


def test_doubted_names_are_kept_as_printed_and_flagged(store: Store) -> None:
    text = "Mei Wen, an analyst at Orchard Foods, said rents fell. Wen Jiabao said rents “will rise next year”."
    put(store, Article("spun", text, language="en"))
    asked = Questions(store)
    (row,) = [row for row in asked.claim_rows(Question(kinds=("statement",))) if "will rise" in row["evidence"]]
    assert row["speaker"] == "Wen Jiabao"
    assert [(one["name"], one["candidate"]) for one in row["doubtful_name"]] == [("Wen Jiabao", "Mei Wen")]
    assert row["entities"]["speaker"] == one(store, "Mei Wen").id
    found = find_names(store, "Wen Jiabao")
    assert (found.one, [doubt.candidate for doubt in found.doubts]) == (None, ["Mei Wen"])
    (shown,) = asked.entities([one(store, "Mei Wen")])
    assert [doubt["name"] for doubt in shown["doubtful_names"]] == ["Wen Jiabao"]


def test_a_common_name_is_ambiguous_and_its_choices_are_told(store: Store) -> None:
    put(
        store,
        Article("a", "Orchard Foods chairman Zhang Wei resigned on Monday.", language="en"),
        Article("b", "Yunzhan Group chairman Zhang Wei resigned on Monday.", language="en"),
    )
    found = find_names(store, "Zhang Wei")
    assert found.one is None
    assert len(found.exact) == 2


def test_letters_join_nobody_whose_characters_differ(store: Store) -> None:
    # The catalogue has CY Leung for 梁振英; 梁君彦 has those first letters too.
    put(
        store,
        Article("a", "云栈集团董事长梁振英周一宣布，公司将裁员300人。", language="zh-Hans"),
        Article("b", "云栈集团总经理梁君彦周二表示，公司没有裁员计划。", language="zh-Hans"),
    )
    assert one(store, "梁君彦").id != one(store, "梁振英").id


def test_a_known_name_at_another_organization_is_another_person(store: Store) -> None:
    # The catalogue has John Chambers of Cisco; both are named beside little-known others.
    put(
        store,
        Article("a", "Cisco CEO John Chambers said on Monday that Yunzhan Robotics will grow.", language="en"),
        Article("b", "Orchard Foods chairman John Chambers said that Yunzhan Robotics will grow.", language="en"),
    )
    found = find_names(store, "John Chambers")
    assert found.one is None
    assert len(found.exact) == 2


@pytest.mark.parametrize("name", ["陈", "陳", "Chen"])
def test_a_family_name_alone_offers_its_bearers_in_both_scripts(store: Store, name: str) -> None:
    put(store, ENGLISH, OTHER)
    found = find_names(store, name)
    assert found.one is None
    assert {entity.label for entity in found.all} == {"Chen Zihan", "陈子涵"}


@pytest.mark.parametrize("name", ["王", "Wang", "Orchard"])
def test_a_family_name_that_nobody_bears_offers_nobody(store: Store, name: str) -> None:
    put(store, ENGLISH, OTHER)
    assert find_names(store, name).all == ()


def test_characters_join_nobody_whose_letters_differ(store: Store) -> None:
    # 拜登 sounds like Burton too, and both speak for the White House.
    put(
        store,
        Article(
            "a", "White House spokesman Bill Burton said on Monday that the agency will cut 300 jobs.", language="en"
        ),
        Article(
            "b", "White House official Joe Biden said on Tuesday that the agency will cut 300 jobs.", language="en"
        ),
        Article("c", "白宫总统拜登周三宣布，将裁员300人。", language="zh-Hans"),
    )
    assert "Bill Burton" not in names(one(store, "Joe Biden"))
    assert not [j for j in store.judgements() if "Burton" in j.reason]
