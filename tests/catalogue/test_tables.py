from __future__ import annotations

import re
import time

import opencc
import pytest

from newsledger.catalogue import Catalogue, Entry, load, parse, read_shipped
from newsledger.model import NAME_TYPES

HEADER = "id\ttype\ten\thans\thant\tother\tcaution\ttickers\tcountry\tparent\twikidata"


def test_parse_reads_all_columns() -> None:
    entries, problems = parse(
        ["# made up", HEADER, "", "acme\tcompany\tAcme\t艾可\t艾可\tAcme Corp| ACME\tAcme\tACM|1.HK\tUS\tbig\tQ1\n"],
        "t",
    )
    assert problems == []
    assert entries == [
        Entry(
            *("acme", "company", "Acme", "艾可", "艾可"),
            other=("Acme Corp", "ACME"),
            caution=frozenset({"Acme"}),
            tickers=("ACM", "1.HK"),
            country="US",
            parent="big",
            wikidata="Q1",
        )
    ]
    assert entries[0].names == ("Acme", "艾可", "Acme Corp", "ACME")


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("acme\tfirm\tAcme", "type 'firm' is unknown"),
        ("acme\tcompany", "at least one name"),
        ("\tcompany\tAcme", "an id"),
        ("acme\tcompany\t\t\t\t\t\tACM", "has no name"),
        ("acme\tcompany\tAcme" + "\t" * 9, "12 columns"),
    ],
)
def test_a_bad_line_is_told_and_left_out(line: str, part: str) -> None:
    entries, problems = parse(["good\tcompany\tGood", line], "mine.tsv")
    assert [entry.id for entry in entries] == ["good"]
    assert len(problems) == 1
    assert problems[0].startswith("mine.tsv:2: ")
    assert part in problems[0]


@pytest.mark.parametrize(
    ("kind", "mention_type"),
    [
        ("company", "company"),
        ("product", "product"),
        ("organization", "organization"),
        ("authority", "authority"),
        ("court", "authority"),
        ("outlet", "organization"),
        ("exchange", "organization"),
        ("person", "person"),
    ],
)
def test_mention_type(kind: str, mention_type: str) -> None:
    assert Entry("x", kind, "X").mention_type == mention_type
    assert mention_type in NAME_TYPES


def test_shipped_tables_have_no_problems() -> None:
    entries, problems = read_shipped()
    assert problems == []
    assert len({entry.id for entry in entries}) == len(entries)


def _shipped(*kinds: str) -> list[Entry]:
    return [entry for entry in read_shipped()[0] if entry.type in kinds]


def test_hans_is_simplified_and_hant_is_traditional() -> None:
    to_simplified, to_traditional = opencc.OpenCC("t2s"), opencc.OpenCC("s2t")
    # Characters that are right in both scripts, though OpenCC would change them out of context.
    both = set("于余涂岳范钟后里台云郭谷党志皋卜曲尸丑沈姜干千系征升游群峰才咨占表准周松冬杰朱布万并托吃裡")
    wrong = []
    for entry in read_shipped()[0]:
        if to_simplified.convert(entry.hans) != entry.hans:
            wrong.append((entry.id, entry.hans))
        converted = to_traditional.convert(entry.hant)
        if any(old != new and old not in both for old, new in zip(entry.hant, converted, strict=True)):
            wrong.append((entry.id, entry.hant))
        if bool(entry.hans) != bool(entry.hant):
            wrong.append((entry.id, "only one script"))
    assert wrong == []


def test_caution_names_and_ids_are_sound() -> None:
    for entry in read_shipped()[0]:
        assert re.fullmatch(r"[a-z0-9][a-z0-9-]*", entry.id), entry.id
        assert entry.caution <= set(entry.names), (entry.id, entry.caution - set(entry.names))
        assert re.fullmatch(r"(?:[A-Z]{2})?", entry.country), (entry.id, entry.country)
        assert re.fullmatch(r"(?:Q[1-9]\d*)?", entry.wikidata), (entry.id, entry.wikidata)


@pytest.mark.parametrize(
    ("name", "id"),
    [
        ("市场监管总局", "samr"),
        ("網信辦", "cac"),
        ("央行", "pboc"),
        ("金管會", "fsc-tw"),
        ("OFAC", "ofac"),
        ("路透", "reuters"),
        ("36氪", "36kr"),
        ("港交所", "hkex"),
        ("張一鳴", "zhang-yiming"),
        ("Zhang Yiming", "zhang-yiming"),
        ("馬斯克", "elon-musk"),
    ],
)
def test_known_names(name: str, id: str) -> None:
    assert id in [entry.id for entry in load().by_name(name)]
    assert id in [entry.id for hit in load().find(f"，{name}。") for entry in (hit.entry, *hit.others)]


def test_two_people_of_one_chinese_name_are_both_given() -> None:
    made = Catalogue([Entry("a", "person", "Daniel Zhang", "张勇"), Entry("b", "person", "Zhang Yong", "张勇")])
    assert [entry.id for entry in made.by_name("張勇")] == ["a", "b"]


def test_loading_is_quick() -> None:
    rows = [f"e{n}\tcompany\tFirm Number {n}\t第{n}号公司\t第{n}號公司\tFN{n}|Firm {n} Holdings" for n in range(3000)]
    started = time.process_time()
    made = Catalogue(parse(rows, "made")[0])
    hits = made.find("Firm Number 17 and FN2999")
    # Measured at under 80 ms; the bound leaves room for a busy machine.
    assert time.process_time() - started < 0.4
    assert [hit.entry.id for hit in hits] == ["e17", "e2999"]


def test_no_organization_stands_in_the_catalogue_twice() -> None:
    owners: dict[str, list[str]] = {}
    for entry in _shipped("authority", "court", "outlet", "exchange", "organization"):
        if entry.en and entry.en not in entry.caution:
            owners.setdefault(entry.en, []).append(entry.id)
    assert {name: ids for name, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("kinds", "at_least"),
    [
        (("company", "product"), 1500),
        (("company",), 1500),
        (("outlet",), 120),
        (("exchange",), 40),
        (("exchange", "outlet"), 150),
        (("authority", "court"), 250),
        (("person",), 400),
    ],
    ids=[
        "companies and brands",
        "companies",
        "outlets",
        "exchanges",
        "exchanges, agencies and outlets",
        "authorities and courts",
        "persons",
    ],
)
def test_there_are_as_many_as_were_promised(kinds: tuple[str, ...], at_least: int) -> None:
    assert len(_shipped(*kinds)) >= at_least


def test_entries_that_share_a_name_all_say_so() -> None:
    owners: dict[str, list[Entry]] = {}
    for entry in read_shipped()[0]:
        for name in entry.names:
            owners.setdefault(name, []).append(entry)
    shared = {name: found for name, found in owners.items() if len(found) > 1}
    assert shared, "Zhang Yong is two persons"
    silent = {
        name: [entry.id for entry in found]
        for name, found in shared.items()
        if not all(name in entry.caution for entry in found)
    }
    assert silent == {}


def test_of_names_that_only_folding_makes_alike_the_one_as_printed_comes_first() -> None:
    catalogue = load()
    wrong = [
        (e.id, name) for e in catalogue.entries for name in e.names if name not in catalogue.by_name(name)[0].names
    ]
    assert wrong == []
    assert [entry.id for entry in catalogue.by_name("旺旺集团")] == ["want-want-group", "want-want-china"]
    assert [hit.entry.id for hit in catalogue.find("證監會、证监会")] == ["sfc-hk", "csrc"]
