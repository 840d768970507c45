from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newsledger.catalogue import Catalogue, Entry

ENTRIES = (
    Entry("gap", "company", "Gap", caution=frozenset({"Gap"})),
    Entry("meta", "company", "Meta", "元宇宙平台", "元宇宙平台", other=("Meta Plat",)),
    Entry(
        "alibaba", "company", "Alibaba", "阿里巴巴", "阿里巴巴", ("Alibaba Group", "阿里"), tickers=("BABA", "9988.HK")
    ),
    Entry("cac", "authority", "Cyberspace Administration of China", "网信办", "網信辦", ("CAC",)),
    Entry("nestle", "company", "Nestlé", "雀巢", "雀巢"),
    Entry("moodys", "company", "Moody's", "穆迪", "穆迪"),
    Entry(
        "musk", "person", "Elon Musk", "埃隆·马斯克", "埃隆·馬斯克", ("Musk",), frozenset({"Musk"}), parent="nowhere"
    ),
    Entry("tencent", "company", "Tencent", "腾讯", "騰訊", tickers=("0700.HK",)),
    Entry("other-cac", "company", "Credit Agency", other=("CAC",)),
)
CATALOGUE = Catalogue(ENTRIES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gap said so", [("Gap", "gap")]),
        ("Gaps remain; the StopGap failed", []),
        ("(Gap)", [("Gap", "gap")]),
        ("Gap2 and 2Gap", []),
        ("Gap's shares", [("Gap", "gap")]),
        ("a gap; GAP", []),
        ("Meta Platforms fell", [("Meta", "meta")]),
        ("Alibaba Group fell", [("Alibaba Group", "alibaba")]),
        ("Alibaba Grouped", [("Alibaba", "alibaba")]),
        ("阿里巴巴旗下", [("阿里巴巴", "alibaba")]),
        ("報道稱阿里及騰訊控股被網信辦約談", [("阿里", "alibaba"), ("騰訊", "tencent"), ("網信辦", "cac")]),
        ("昨日Meta宣布", [("Meta", "meta")]),
        ("Ｍｅｔａ宣布", [("Ｍｅｔａ", "meta")]),
        ("Nestle, Nestlé and Moody’s", [("Nestle", "nestle"), ("Nestlé", "nestle"), ("Moody’s", "moodys")]),
        ("埃隆‧馬斯克", [("埃隆‧馬斯克", "musk")]),
        ("", []),
        ("nothing known here", []),
    ],
)
def test_find(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(hit.name, hit.entry.id) for hit in CATALOGUE.find(text)] == expected


def test_caution_is_told_for_the_cautious_name_only() -> None:
    hits = CATALOGUE.find("Elon Musk spoke; Musk left")
    assert [(hit.name, hit.caution) for hit in hits] == [("Elon Musk", False), ("Musk", True)]


def test_all_owners_of_a_shared_name_are_told() -> None:
    (hit,) = CATALOGUE.find("the CAC")
    assert hit.entry.id == "cac"
    assert [entry.id for entry in hit.others] == ["other-cac"]


PIECES = st.sampled_from(
    ["阿里", "網信辦", "Gap", "Meta Plat", "😀", "👩‍👩‍👧", " ", "é", "e\u0301", "，", "x", "𠮷", "Nestlé", "\ud800"]
)


# A busy machine is no reason to fail.
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(PIECES, st.text(max_size=3)), max_size=12).map("".join))
def test_offsets_are_code_points_of_the_text(text: str) -> None:
    text = text.encode("utf-8", "ignore").decode()
    end = 0
    for hit in CATALOGUE.find(text):
        assert hit.start >= end
        assert text[hit.start : hit.end] == hit.name
        assert hit.entry in CATALOGUE.by_name(hit.name)
        end = hit.end


@given(st.text(max_size=8), st.sampled_from(["阿里巴巴", "騰訊"]), st.text(max_size=8))
def test_a_chinese_name_is_found_in_any_surroundings(before: str, name: str, after: str) -> None:
    before, after = (part.encode("utf-8", "ignore").decode() for part in (before, after))
    spans = [(hit.start, hit.end) for hit in CATALOGUE.find(f"{before}{name}{after}")]
    assert (len(before), len(before) + len(name)) in spans


def test_a_lone_surrogate_does_not_stop_the_search() -> None:
    assert [hit.start for hit in CATALOGUE.find("\ud800 Gap")] == [2]


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("ALIBABA GROUP HOLDING LTD.", ["alibaba"]),
        ("阿里巴巴集團", ["alibaba"]),
        ("騰訊控股有限公司", ["tencent"]),
        ("nestle s.a.", ["nestle"]),
        ("CAC", ["cac", "other-cac"]),
        ("Gaps", []),
        ("", []),
    ],
)
def test_by_name(name: str, ids: list[str]) -> None:
    assert [entry.id for entry in CATALOGUE.by_name(name)] == ids


def test_by_id_and_ticker() -> None:
    alibaba = CATALOGUE.by_id("alibaba")
    assert alibaba is not None
    assert CATALOGUE.ticker("baba") == CATALOGUE.ticker("9988.HK") == alibaba
    assert CATALOGUE.ticker("ZZZZ") is None
    assert CATALOGUE.by_id("zzzz") is None


def test_extended_adds_and_replaces() -> None:
    larger = CATALOGUE.extended([Entry("acme", "company", "Acme"), Entry("gap", "company", "The Gap Store")])
    assert [hit.entry.id for hit in larger.find("Acme bought Gap and The Gap Store")] == ["acme", "gap"]
    assert CATALOGUE.find("Acme") == []


def test_names_with_odd_marks_are_found() -> None:
    odd = Catalogue([Entry("a", "company", "O`Neil", "奥尼尔\n公司"), Entry("b", "company", "Zoë ‧ Co")])
    assert [hit.entry.id for hit in odd.find("O'Neil and Zoe · Co")] == ["a", "b"]
