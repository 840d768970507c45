"""Names and posts in Chinese sentences; all sentences are made for these tables."""

from __future__ import annotations

import pytest

from newsledger.catalogue import Catalogue, Entry
from newsledger.languages.zh import names_orgs, names_tagger, positions
from newsledger.languages.zh.names import find_names, fold

CATALOGUE = Catalogue(
    [
        Entry("northwind", "company", "Northwind", "北风网", other=("北风",), caution=frozenset({"北风"})),
        Entry("csrc", "authority", "CSRC", "中国证监会", "中國證監會", other=("证监会",)),
        Entry("miit", "authority", "MIIT", "工业和信息化部", other=("工信部",)),
    ]
)


def read(text: str) -> list[tuple[str, str]]:
    return [(mention.text, mention.type) for mention in find_names(text, [], CATALOGUE)]


ORGS = [
    ("昨日，深圳市远帆网络技术有限公司公布了年报。", "深圳市远帆网络技术有限公司", "company"),
    ("该项目由蓝石（上海）有限公司负责。", "蓝石（上海）有限公司", "company"),
    ("控股股东广东明湖集团有限责任公司拟减持。", "广东明湖集团有限责任公司", "company"),
    ("中国第六工程局第四建筑工程公司中标。", "中国第六工程局第四建筑工程公司", "company"),
    ("他曾在上海云岭发展银行宜昌分行工作。", "上海云岭发展银行宜昌分行", "company"),
    ("公司被青岛市市场监督管理局处罚。", "青岛市市场监督管理局", "authority"),
    ("案件由杭州市中级人民法院审理。", "杭州市中级人民法院", "authority"),
    ("她毕业于湖州科技大学管理学院。", "湖州科技大学管理学院", "organization"),
    ("明湖股份(600999)今日涨停。", "明湖股份", "company"),
    ("1999年任恒兴投资董事。", "恒兴投资", "company"),
    ("工信部装备工业一司约谈了该公司。", "工信部装备工业一司", "authority"),
    ("北风网香港于周一停业。", "北风网香港", "company"),
    ("曼联公布季度业绩。", "曼联", "organization"),
    ("委员认真讨论政府工作报告。", "政府", "authority"),
    ("据报道有日本央行官员警告。", "日本央行", "authority"),
    ("運輸及物流局局長林國雄出席。", "運輸及物流局", "authority"),
    ("北风网汽车将上市。", "北风网汽车", "company"),
]


ACTING = [
    ("鲲池精工8月2日晚间发布2025年半年度业绩预告，预计净利润增长。", "鲲池精工"),
    ("泽岩光子：拟投资建设新产线\n棠溪新材：公司股票复牌\n万贝乐：签订销售合同", "万贝乐"),
    ("出行平台小驰出行获8000万美元B轮融资", "小驰出行"),
    ("“翎犀”完成数千万元天使轮融资", "翎犀"),
    ("在订单方面，目前隼芯在手订单已超亿元。", "隼芯"),
    ("老街鸡再次递表港交所", "老街鸡"),
    ("北风去年盈利17亿元，按年跌两成", "北风"),
    ("财报方面，Kalvora 2026财年第一季度营收为4亿美元", "Kalvora"),
    ("他创办了智能床垫公司Drift Haven，每年卖出上万张。", "Drift Haven"),
    ("機器人廠商鷺野機電推出新品", "鷺野機電"),
    ("负责订票系统的外判商棠栈科技上周发现服务器遭入侵", "棠栈科技"),
    ("客服商隼语智能潜水3.9%", "隼语智能"),
]
NOT_ACTING = [
    "行业营收增长，国内市场销量下滑。",
    "占总营收的比例上升，约占收入的一成。",
    "这是一个“惊艳”财报季的压轴之作。",
    "小王：产品上线半年，收入如何？",
    "航运公司盈利下跌。",
    "存储芯片厂商推出新品。",
]


@pytest.mark.parametrize(("text", "name"), ACTING)
def test_what_only_companies_do_tells_their_names(text: str, name: str) -> None:
    assert (name, "company") in read(text)


@pytest.mark.parametrize("text", NOT_ACTING)
def test_nouns_that_do_the_same_are_no_companies(text: str) -> None:
    assert [m for m in read(text) if m[1] == "company"] == []


@pytest.mark.parametrize(("text", "name", "kind"), ORGS)
def test_organizations_are_found_whole(text: str, name: str, kind: str) -> None:
    assert (name, kind) in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "该公司表示，公司将扩大规模。",
        "上市公司和房地产公司都受到影响。",
        "新能源汽车销量增长。",
        "高科技产业发展迅速。",
        "这家银行没有回应。",
        "买入最多的前五家营业部和两个子公司。",
        "经济社会发展取得进步，美国和伊朗表示欢迎。",
        "罗马和米兰是两座城市。",
    ],
)
def test_common_nouns_are_no_organizations(text: str) -> None:
    assert not [name for name, kind in read(text) if kind in ("company", "organization", "authority")]


PEOPLE = [
    ("明湖股份董事会秘书赵永明表示，公司运转正常。", ["赵永明"]),
    ("董事会任命陈思远为总经理。", ["陈思远"]),
    ("由林国栋、周敏华、吴建平三人组成。", ["林国栋", "周敏华", "吴建平"]),
    ("蒂姆·库克说，销量好于预期。", ["蒂姆·库克"]),
    ("据Virginia Lam介绍，服务没有中断。", ["Virginia Lam"]),
    ("王总没有出席，马先生代他发言。", ["王", "马"]),
    ("沈立新，男，汉族，中国国籍。", ["沈立新"]),
    ("委员会主席黄碧如主持会议。", ["黄碧如"]),
    ("欧阳明德认为市场会恢复。", ["欧阳明德"]),
    ("绣庄当年由绣娘姚素贞开办。", ["姚素贞"]),
    ("棒子已交給次子郭昱丞。", ["郭昱丞"]),
    ("影评人谭飞远没有买票。", ["谭飞远"]),
    ("做了十七年的工程師小邱說，機器老了。", ["小邱"]),
    ("店主阿凱告訴記者，租金又漲了。", ["阿凱"]),
    ("街坊李太只想快點搬。", ["李"]),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_people_are_found_without_their_titles(text: str, people: list[str]) -> None:
    assert [name for name, kind in read(text) if kind == "person"] == people


@pytest.mark.parametrize(
    "text",
    [
        "总经理于2019年离任。",
        "总裁和董事长均未出席。",
        "董事长任期届满。",
        "股价方面表现平平。",
        "任公司常务副总经理。",
        "党委书记兼工会主席。",
        "游客越多，外溢到周边的流量越大。",
        "老板于上周离开，员工何时复工还不清楚。",
        "经销商高度关注价格，网友高呼过瘾。",
    ],
)
def test_words_that_start_like_family_names_are_no_people(text: str) -> None:
    assert not [name for name, kind in read(text) if kind == "person"]


POSTS = [
    ("明湖股份董事会秘书赵永明辞职。", ["董事会秘书"]),
    ("他是研究部首席分析师。", ["研究部首席分析师"]),
    ("原总经理张立新离职。", ["总经理"]),
    ("前任董事长回应。", ["董事长"]),
    ("她任远帆公司副总经理、财务总监。", ["副总经理", "财务总监"]),
    ("远帆科技CEO陈思远称将扩张。", ["CEO"]),
    ("曾任财务处处长、大中华区总裁。", ["财务处处长", "大中华区总裁"]),
    ("张国强、李明主任和王建华、赵永明两位律师到场。", ["主任", "律师"]),
    ("董事会和监事会同意。", []),
    ("全国人民代表大会召开。", []),
]


@pytest.mark.parametrize(("text", "posts"), POSTS)
def test_posts_hold_their_modifiers(text: str, posts: list[str]) -> None:
    assert [name for name, kind in read(text) if kind == "position"] == posts


def test_a_short_name_introduced_in_brackets_stands_for_the_full_one() -> None:
    text = "深圳市远帆网络技术有限公司（下称“远帆公司”）被约谈。远帆公司称将整改。"
    found = find_names(text, [], CATALOGUE)
    assert {m.name for m in found if m.text == "远帆公司"} == {"深圳市远帆网络技术有限公司"}


def test_a_short_name_without_place_and_trade_stands_for_the_full_one() -> None:
    text = "深圳市远帆网络技术有限公司被罚。远帆称已整改。远帆的用户不满，远帆道歉。"
    found = find_names(text, [], CATALOGUE)
    assert [m.name for m in found if m.text == "远帆"] == ["深圳市远帆网络技术有限公司"] * 3


def test_a_name_once_sure_is_marked_everywhere() -> None:
    text = "董事长陈思远辞职。市场对陈思远的去留早有猜测。"
    assert [m.start for m in find_names(text, [], CATALOGUE) if m.text == "陈思远"] == [3, 12]


def test_a_family_name_with_a_form_of_address_stands_for_the_person() -> None:
    found = find_names("董事长陈思远辞职。陈先生没有回应。", [], CATALOGUE)
    assert [(m.text, m.name) for m in found if m.type == "person"] == [("陈思远", "陈思远"), ("陈", "陈思远")]


def test_known_names_carry_the_id_of_their_entry() -> None:
    found = find_names("中國證監會批准了北风网的申请。", [], CATALOGUE)
    assert [(m.text, m.entity) for m in found] == [("中國證監會", "csrc"), ("北风网", "northwind")]


def test_a_known_name_that_is_a_word_too_needs_company() -> None:
    assert find_names("北风呼啸，气温下降。", [], CATALOGUE) == []
    assert [m.entity for m in find_names("北风宣布裁员。", [], CATALOGUE)] == ["northwind"]


@pytest.mark.parametrize(
    ("simplified", "traditional"),
    [
        ("远帆股份有限公司董事长陈国华宣布辞职。", "遠帆股份有限公司董事長陳國華宣布辭職。"),
        ("国家税务总局对张丽华罚款。", "國家稅務總局對張麗華罰款。"),
    ],
)
def test_script_makes_no_difference(simplified: str, traditional: str) -> None:
    first = [(m.start, m.end, m.type) for m in find_names(simplified, [], CATALOGUE)]
    second = [(m.start, m.end, m.type) for m in find_names(traditional, [], CATALOGUE)]
    assert first == second != []


@pytest.mark.parametrize(
    "text", ["", "\n", "（）", "·", "公司", "abc", "《", "1" * 500, "公司" * 300, "张" * 300, "(" * 300]
)
def test_mentions_are_in_order_and_within_the_text(text: str) -> None:
    place = 0
    for mention in find_names(text, [], CATALOGUE):
        assert place <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        place = mention.end


def test_an_empty_catalogue_does() -> None:
    assert [m.text for m in find_names("远帆股份有限公司公布年报。", [], Catalogue([]))] == ["远帆股份有限公司"]


def test_folding_keeps_the_length() -> None:
    text = "滙豐・（Ａ）　臺灣"
    assert len(fold(text)) == len(text)
    assert fold(text).startswith("汇丰·(A) ")


def test_only_the_opening_of_a_long_text_is_tagged() -> None:
    text = "棠栈科技上周宣布停产。" + "市场反应平静。" * 200 + "棠栈科技上周宣布停产。"
    heads = positions.find_heads(text)
    found = names_tagger.tag_most(text, names_orgs.cuts(text, heads), heads)
    assert all(one.end <= names_tagger.OPENING for one in found)


def test_features_have_one_row_for_each_character_and_stay_in_the_table() -> None:
    text = "董事长陈思远表示。"
    heads = positions.find_heads(text)
    rows = names_tagger.features(text, names_orgs.cuts(text, heads), heads)
    assert rows.shape[0] == len(text)
    assert 0 <= rows.min() <= rows.max() < names_tagger.BUCKETS
