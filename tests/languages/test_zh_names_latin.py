"""Latin names in Chinese text, and firms whose names are made of common words."""

import pytest

from newsledger.catalogue import load
from newsledger.languages.zh.names import find_names


def _found(text: str) -> list[tuple[str, str]]:
    return [(m.text, m.type) for m in find_names(text, [], load()) if m.type in ("company", "person")]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("承包商Odelmark此前与检方达成协议。", "Odelmark", "company"),
        ("第三名Tolvera Computing收高5.27%。", "Tolvera Computing", "company"),
        ("Norvane Metals（NVM）盘中一度下跌。", "Norvane Metals", "company"),
        ("编程工具Quillo近期宣布涨价。", "Quillo", "company"),
        ("前Fernwick CEO Thomas Delorne离职。", "Thomas Delorne", "person"),
        ("该品牌由Horst M. Kettelbach创立。", "Horst M. Kettelbach", "person"),
        ("Jorvik Hellmar为前云岭汽车设计主管。", "Jorvik Hellmar", "person"),
    ],
)
def test_latin_names_are_typed_by_what_stands_around_them(text: str, name: str, kind: str) -> None:
    assert (name, kind) in _found(text)


@pytest.mark.parametrize("text", ["他们推出Velora系列芯片。", "企业ERP上线。"])
def test_products_and_terms_in_latin_letters_are_no_companies(text: str) -> None:
    assert _found(text) == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("历任云南铝厂车间主任、副厂长。", "云南铝厂"),
        ("1995年任中国国际工程咨询公司总经理。", "中国国际工程咨询公司"),
        ("招商银行武汉分行下调存量利率。", "招商银行武汉分行"),
        ("江北锰业企业集团有限公司停产。", "江北锰业企业集团有限公司"),
    ],
)
def test_firms_of_common_words_are_found(text: str, name: str) -> None:
    assert (name, "company") in _found(text)


def test_what_sort_of_firm_is_meant_names_none() -> None:
    assert _found("他曾任一家科技公司董事长。") == []


def test_words_of_deals_beside_a_name_make_the_tagger_surer() -> None:
    assert ("北京睿威", "company") in _found("标准产品供应商,韦远股份收购北京睿威85%股权。")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("1999年任深圳市长胜远桥实业有限公司副经理。", "深圳市长胜远桥实业有限公司"),
        ("远桥旅讯首席分析师彭涵说。", "远桥旅讯"),
        ("历任湖南云岭民用爆破器材股份有限公司董事。", "湖南云岭民用爆破器材股份有限公司"),
    ],
)
def test_posts_and_verbs_do_not_cut_names(text: str, name: str) -> None:
    assert (name, "company") in _found(text)
