from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.text.fold import fold_characters, fold_marks, fold_name, fold_width, simplify, strip_accents


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("國家市場監督管理總局", "国家市场监督管理总局"),
        ("張一鳴與馬雲", "张一鸣与马云"),
        ("臺灣／台灣", "台湾／台湾"),
        ("眾新聞 衆籌", "众新闻 众筹"),
        ("著名", "著名"),
        ("plain ASCII", "plain ASCII"),
        ("已经是简体", "已经是简体"),
    ],
)
def test_simplify(text: str, expected: str) -> None:
    assert simplify(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ＡＴ＆Ｔ　２０２１", "AT&T 2021"), ("（北京）", "(北京)"), ("，", ","), ("。「」", "。「」")],
)
def test_fold_width(text: str, expected: str) -> None:
    assert fold_width(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Moody’s", "Moody's"), ("埃隆‧馬斯克", "埃隆·馬斯克"), ("A\xa0B", "A B")]
)
def test_fold_marks(text: str, expected: str) -> None:
    assert fold_marks(text) == expected


@given(st.text())
def test_length_is_kept(text: str) -> None:
    assert (
        len(fold_characters(text)) == len(simplify(text)) == len(fold_width(text)) == len(fold_marks(text)) == len(text)
    )


def test_strip_accents_leaves_other_scripts() -> None:
    assert strip_accents("Nestlé 雀巢 が") == "Nestle 雀巢 が"


@pytest.mark.parametrize(
    ("name", "same"),
    [
        ("Alibaba Group Holding Ltd.", "alibaba"),
        ("Apple, Inc.", "APPLE"),
        ("Tiffany & Co.", "Tiffany"),
        ("Telecom Italia S.p.A.", "Telecom Italia"),
        ("The Walt Disney Company", "Walt Disney"),
        ("Nestlé S.A.", "Nestle"),
        ("Rolls-Royce Holdings plc", "Rolls Royce"),
        ("Moody’s Corporation", "Moody's"),
        ("阿里巴巴集團控股有限公司", "阿里巴巴"),
        ("騰訊控股", "腾讯"),
        ("贵州茅台酒股份有限公司", "貴州茅台酒"),
        ("埃隆·马斯克", "埃隆‧馬斯克"),
        ("Ｓｏｎｙ", "Sony"),
        ("A.P. Møller-Mærsk A/S", "AP Moller Maersk A/S"),
    ],
)
def test_spellings_that_meet(name: str, same: str) -> None:
    assert fold_name(name) == fold_name(same)


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("Ant Group", "Antler"),
        ("Apple Pay", "Apple"),
        ("中国电信", "中国电子"),
        ("集团", "公司"),
        ("Group", "Holdings"),
        ("万科", "万"),
    ],
)
def test_names_that_stay_apart(name: str, other: str) -> None:
    assert fold_name(name) != fold_name(other)


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(name: str) -> None:
    once = fold_name(name)
    assert fold_name(once) == once or not once.isascii()
