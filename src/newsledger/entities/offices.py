"""Names of offices that every country or town has: "the police", 法院. They are nobody's outside their article."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsledger.text.fold import fold_characters, fold_name

_CHINESE = (
    "政府 当局 地方政府 市政府 省政府 区政府 县政府 联邦政府 国会 议会 众议院 参议院 上议院 下议院 内阁 区议会 市议会 人大 人大常委会 政协 "
    "人大政协 法院 法庭 高院 高等法院 最高法院 地方法院 中级法院 上诉法院 上诉庭 终审法院 宪法法院 检方 检察院 检察机关 检察官 警方 警察 "
    "警察局 警局 公安 公安局 公安机关 军方 军队 海军 陆军 空军 国防军 海关 税务局 法官 监管部门 监管机构 主管部门 有关部门 相关部门 "
    "监管当局 国防部 教育部 卫生部 内政部 能源部 劳工部 交通部 农业部 环境部 移民局 情报部门 情报机构 消防局 市场监管部门 选举委员会 科技局 房屋局 教育局"
)
_ENGLISH = (
    "government|governments|authorities|police|court|courts|judge|parliament|congressional committee|cabinet|army|navy|"
    "air force|military|customs|prosecutors|regulators|central bank|supreme court|high court|court of appeal|"
    "court of appeals|appeals court|federal court|district court|constitutional court|finance ministry|foreign ministry|"
    "defense ministry|defence ministry|commerce ministry|trade ministry|interior ministry|health ministry|"
    "justice ministry|ministry of finance|ministry of health|ministry of defence|ministry of foreign affairs|"
    "foreign minister|finance minister|prime minister|national assembly|immigration department|health department|"
    "state government|federal government|local government|city council|city hall|house of representatives|senate|"
    "upper house|lower house|election commission|electoral commission"
)
GENERIC = frozenset(fold_name(name) for name in (*_CHINESE.split(), *_ENGLISH.split("|")))


def is_generic(name: str) -> bool:
    """True for an office by its sort alone ("Finance Ministry", 警方): of which country, the article has to tell."""
    return fold_name(name) in GENERIC


_BARE = frozenset(
    fold_name(name)
    for name in (
        *("央行", "外交部", "财政部", "司法部", "国务院", "商务部", "congress", "senate", "justice department"),
        *("treasury department", "commerce department", "state department", "central bank"),
    )
)
"""Offices that a catalogue gives to one country by their bare name, as its own press does."""
_OF_MANY = re.compile(
    r"(?:全球|世界|各国|多国|多家|几家|数家|主要|其他|其它|海外|外国|外资|等国|超级|独立的?|G7|G20|\bother|\bmajor|\bglobal)[“\"「]?\s?$"
)


_BY_MANY = re.compile(
    r"(?:的)?(?:大举|持续|狂)?(?:购金|买金|买盘|增持黄金|购买黄金|买入黄金|数字货币|数码货币|行长峰会|行长会议|狂买)"
)


def is_bare(name: str) -> bool:
    """True for an office by its sort alone that its own country's press calls so: 央行, "Congress"."""
    return fold_name(name) in _BARE


def of_many(before: str, after: str = "") -> bool:
    """True when what stands around a bare office says that no certain country's is meant (全球央行, 央行购金)."""
    return _OF_MANY.search(fold_characters(before)) is not None or _BY_MANY.match(fold_characters(after)) is not None


def full_names(name: str, printed: Iterable[str]) -> list[str]:
    """Give the names in an article that are a bare office with its country (日本央行, "the California Senate")."""
    bare = fold_name(name)
    found = {}
    for one in printed:
        folded = fold_name(one)
        if folded != bare and folded.endswith(bare) and (not bare.isascii() or folded.endswith(f" {bare}")):
            found[folded] = one
    return list(found.values())
