"""Money, percentages and counts in Chinese sentences of ours, simplified and traditional."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.languages.zh.amounts import find_amounts
from newsledger.languages.zh.numbers import parse_number
from newsledger.languages.zh.values import find_values

MONEY: list[tuple[str, str, list[tuple[float, str]], str | None]] = [
    ("被罚182亿元", "182亿元", [(182e8, "CNY")], None),
    ("市值1.5万亿元", "1.5万亿元", [(1.5e12, "CNY")], None),
    ("耗資50億元", "50億元", [(50e8, "CNY")], None),
    ("耗资人民币128亿元", "人民币128亿元", [(128e8, "CNY")], None),
    ("耗资128亿元人民币", "128亿元人民币", [(128e8, "CNY")], None),
    ("港币3.2亿元", "港币3.2亿元", [(3.2e8, "HKD")], None),
    ("新台幣50億元", "新台幣50億元", [(50e8, "TWD")], None),
    ("融资20亿美元", "20亿美元", [(20e8, "USD")], None),
    ("3.2億港元", "3.2億港元", [(3.2e8, "HKD")], None),
    ("500万欧元", "500万欧元", [(5e6, "EUR")], None),
    ("100亿日元", "100亿日元", [(1e10, "JPY")], None),
    ("8亿英镑", "8亿英镑", [(8e8, "GBP")], None),
    ("9000亿韩元", "9000亿韩元", [(9e11, "KRW")], None),
    ("3亿新加坡元", "3亿新加坡元", [(3e8, "SGD")], None),
    ("每股1.2元", "1.2元", [(1.2, "CNY")], None),
    ("5,000元", "5,000元", [(5000, "CNY")], None),
    ("售价¥300", "¥300", [(300, "CNY")], None),
    ("售价￥300", "￥300", [(300, "CNY")], None),
    ("US$5", "US$5", [(5, "USD")], None),
    ("HK$5", "HK$5", [(5, "HKD")], None),
    ("三千元", "三千元", [(3000, "CNY")], None),
    ("两百万美元", "两百万美元", [(2e6, "USD")], None),
    ("1亿2000万元", "1亿2000万元", [(1.2e8, "CNY")], None),
    ("五元三角", "五元三角", [(5.3, "CNY")], None),
    ("3个亿美元", "3个亿美元", [(3e8, "USD")], None),
    ("１００万元", "１００万元", [(1e6, "CNY")], None),
    ("市值1.2兆美元", "1.2兆美元", [(1.2e12, "USD")], None),
    ("100亿元人民币（约15.5亿美元）", "100亿元人民币（约15.5亿美元）", [(1e10, "CNY"), (15.5e8, "USD")], None),
    ("1亿美元，约合6.4亿元人民币", "1亿美元，约合6.4亿元人民币", [(1e8, "USD"), (6.4e8, "CNY")], None),
    ("20~30亿元", "20~30亿元", [(20e8, "CNY"), (30e8, "CNY")], None),
    ("5亿至8亿美元", "5亿至8亿美元", [(5e8, "USD"), (8e8, "USD")], None),
    ("两到三万港元", "两到三万港元", [(2e4, "HKD"), (3e4, "HKD")], None),
    ("七千到九千亿元", "七千到九千亿元", [(7e11, "CNY"), (9e11, "CNY")], None),
    ("逾5亿元", "5亿元", [(5e8, "CNY")], "lower"),
    ("超过5亿元", "5亿元", [(5e8, "CNY")], "lower"),
    ("至少5亿元", "5亿元", [(5e8, "CNY")], "lower"),
    ("5亿元以上", "5亿元", [(5e8, "CNY")], "lower"),
    ("30多亿元", "30多亿元", [(30e8, "CNY")], "lower"),
    ("近5亿元", "5亿元", [(5e8, "CNY")], "upper"),
    ("不到5亿元", "5亿元", [(5e8, "CNY")], "upper"),
    ("不足5億元", "5億元", [(5e8, "CNY")], "upper"),
    ("5亿元以内", "5亿元", [(5e8, "CNY")], "upper"),
    ("约5亿元", "5亿元", [(5e8, "CNY")], None),
]

FIGURES: list[tuple[str, str, str, float | None, str | None]] = [
    ("增长10%", "percent", "10%", 10, None),
    ("增长10％", "percent", "10％", 10, None),
    ("增长-22.2%", "percent", "-22.2%", -22.2, None),
    ("增长百分之十", "percent", "百分之十", 10, None),
    ("下滑3.7个百分点", "percent", "3.7个百分点", 3.7, None),
    ("下滑3.7個百分點", "percent", "3.7個百分點", 3.7, None),
    ("下调25个基点", "percent", "25个基点", 0.25, None),
    ("近七成用户", "percent", "七成", 70, "upper"),
    ("八成五用户", "percent", "八成五", 85, None),
    ("三成半用户", "percent", "三成半", 35, None),
    ("逾3成用户", "percent", "3成", 30, "lower"),
    ("千分之三", "percent", "千分之三", 0.3, None),
    ("裁员3000人", "count", "3000", 3000, None),
    ("裁员3000余人", "count", "3000余", 3000, "lower"),
    ("73,000名员工", "count", "73,000", 73000, None),
    ("逾3000万用户", "count", "3000万", 3e7, "lower"),
    ("用户达21亿", "count", "21亿", 21e8, None),
    ("交付14.5万辆", "count", "14.5万", 145000, None),
    ("三千员工", "count", "三千", 3000, None),
    ("一百二十家门店", "count", "一百二十", 120, None),
    ("三家公司", "count", "三", 3, None),
    ("两名高管", "count", "两", 2, None),
    ("500余万用户", "count", "500余万", 5e6, "lower"),
    ("增长25倍", "count", "25", 25, None),
    ("上万名用户", "count", "上万", 10000, "lower"),
    ("数万用户", "count", "数万", None, None),
    ("几百家门店", "count", "几百", None, None),
    ("成千上万的用户", "count", "成千上万", None, None),
    ("三五百人", "count", "三五百", None, None),
    ("数十亿元", "money", "数十亿元", None, None),
    ("十几万元", "money", "十几万元", None, None),
    ("八九亿元", "money", "八九亿元", None, None),
]

NOT_FOUND = [
    "一家公司",
    "第三家门店",
    "第3名",
    "5G基站",
    "3C产品",
    "36氪获悉",
    "58同城上线",
    "360上线",
    "贵州茅台（600519）",
    "iPhone12发布",
    "三星电子",
    "五粮液集团",
    "四川企业",
    "六成都项目",
    "百度地图",
    "万科集团",
    "千万不要",
    "万一出错",
    "租期3个月",
    "租期三年",
    "元宇宙项目",
    "2元化路线",
    "十月怀胎",
    "一成立就",
    "几乎没有",
    "上海公司",
    "数据显示",
    "二次元社区",
]


@pytest.mark.parametrize(("text", "words", "amounts", "bound"), MONEY)
def test_money(text: str, words: str, amounts: list[tuple[float, str]], bound: str | None) -> None:
    (mention,) = find_amounts(text)
    assert (mention.type, mention.text, mention.bound) == ("money", words, bound)
    assert [(a["value"], a["currency"]) for a in mention.value] == amounts


@pytest.mark.parametrize(("text", "kind", "words", "value", "bound"), FIGURES)
def test_figures(text: str, kind: str, words: str, value: float | None, bound: str | None) -> None:
    (mention,) = find_amounts(text)
    assert (mention.type, mention.text, mention.value, mention.bound) == (kind, words, value, bound)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [m.text for m in find_amounts(text)] == []


@pytest.mark.parametrize(
    ("text", "region", "currency"),
    [
        ("8亿元", "HK", "HKD"),
        ("8億元", "TW", "TWD"),
        ("8亿元", "CN", "CNY"),
        ("人民幣8億元", "HK", "CNY"),
        ("8亿元（人民币）", "HK", "CNY"),
        ("8億美元", "TW", "USD"),
        ("$8", "HK", "HKD"),
        ("$8", None, "USD"),
    ],
)
def test_yuan_and_dollar_follow_the_region(text: str, region: str | None, currency: str) -> None:
    assert find_amounts(text, region)[0].value[0]["currency"] == currency


def test_change_is_not_a_range() -> None:
    assert [m.text for m in find_amounts("从3亿元到5亿元")] == ["3亿元", "5亿元"]


def test_dates_win_over_counts() -> None:
    mentions = find_values("2021年5月3日，售出40艘，收入500万元", "2022-05-12")
    assert [(m.type, m.text) for m in mentions] == [("date", "2021年5月3日"), ("count", "40"), ("money", "500万元")]


def spell(number: int) -> str:
    """Spell a number below 10¹² in Chinese numerals."""
    digits = "零一二三四五六七八九"
    if number < 10:
        return digits[number]
    for size, name in ((10**8, "亿"), (10**4, "万"), (1000, "千"), (100, "百"), (10, "十")):
        if number >= size:
            rest = number % size
            gap = "零" if rest and rest < size // 10 else ""
            return spell(number // size) + name + gap + (spell(rest) if rest else "")
    raise AssertionError(number)


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_spelt_numbers_are_read_back(number: int) -> None:
    assert parse_number(spell(number)) == number


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("二〇二一", 2021),
        ("两千四百五", 2450),
        ("一千三", 1300),
        ("5万4千6百", 54600),
        ("肆佰叁拾萬", 4.3e6),
        ("廿", 20),
        ("廿五", 25),
        ("十点五", 10.5),
        ("1.5万亿", 1.5e12),
        ("３千", 3000),
        ("一百零五", 105),
        ("一万零十二", 10012),
        ("1千零20", 1020),
        ("数万", None),
        ("", None),
        ("苹果", None),
    ],
)
def test_parse_number(words: str, value: float | None) -> None:
    assert parse_number(words) == value


PIECES = st.sampled_from(
    [
        "人民币",
        "5",
        "3.2",
        "亿",
        "万",
        "元",
        "美元",
        "%",
        "至",
        "-",
        "（约",
        "）",
        "数",
        "几",
        "十",
        "成",
        "百分之",
        "个百分点",
        "余",
        "家",
        "$",
        "三",
        "点",
        "个",
        "０",
    ]
)


@given(
    st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=14).map("".join)),
    st.sampled_from([None, "HK", "TW", "zz"]),
)
def test_any_text_is_read_and_offsets_hold(text: str, region: str | None) -> None:
    last = 0
    for mention in find_values(text, "2021-05-20", region):
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.start >= last
        last = mention.end
