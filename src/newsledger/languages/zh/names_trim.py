"""What reads like a Chinese name and is none, or no part of one: 電商平台雲棧集團 is 雲棧集團, 向东岸财经网 no person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from newsledger.languages.zh.names_kinds import after_sort
from newsledger.languages.zh.names_lexicon import common_words, is_tiled
from newsledger.languages.zh.names_ordinary import in_career

_TOWARD = re.compile(r"[\u4e00-\u9fff]{0,3}?(?:财经|新闻|日报|晚报|时报|周刊|电视|媒体|记者|[网报社])")


def without_trade(
    folded: str, orgs: Iterable[tuple[int, int, str]], posts: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int, str]]:
    """Cut from organizations the words that say what sort of company follows, where what is left still is a company.

    Takes and gives (start, end, type) in the folded text; ``posts`` are heads of posts.
    """
    at = [start for start, _ in posts]
    for start, end, kind in orgs:
        if kind == "company" and says_which(folded, start, end) and not in_career(folded, start, end, at):
            continue
        yield (after_sort(folded, start, end) if kind == "company" else start), end, kind


_BARE = re.compile(r"(?P<core>[\u4e00-\u9fff]{2,8})(?<!有限)(?<!股份)(?<!集团)(?<!总)公司$")
_MODEL = re.compile(r"[A-Z][A-Za-z]*[a-z]")


def says_which(folded: str, start: int, end: int) -> bool:
    """True for 航运公司, and 智能床垫公司 before Eight Sleep: common words that say what sort of company, and no name."""
    found = _BARE.match(folded, start, end)
    if found is None:
        return False
    core = found["core"]
    return is_tiled(core, common_words()) or (core[-2:] in common_words() and _MODEL.match(folded, end) is not None)


def is_toward(folded: str, start: int, end: int) -> bool:
    """True for 向 before the outlet that somebody speaks to (向东岸财经网表示), which reads like a person's name; 及3名."""
    if folded[start] == "及" or any(c.isdigit() for c in folded[start:end]):
        return True
    return folded[start] == "向" and _TOWARD.match(folded, end) is not None


_NO_FIRM = re.compile(
    "第[一二三四五六七八九十0-9]{1,3}(?:[座家个条期批代间]|大(?!道|街))|[一二两三四五六七八九十]{1,2}[座家间](?:新)?(?:工厂|厂|门店|公司)"
    "|(?:最高|资深|高级|首席|特别|名誉|终身|独立|外部|荣誉|海外|境外|国内|新任|现任)$"
)
_TORN = re.compile(
    "(?:[由被将的]|操纵证券|[开终收]盘[即只小后]|[^合公]共)$|^(?:预估|营业额|终盘|单票|诉讼|股份停牌|停牌)"
)
"""What a name is not torn out of: 日常经营由 before a post, 操纵证券 of a market, 飞象共 before what it sold."""
_SORT = re.compile(
    "(?:[A-Z]{2,4})?(?:[一-鿿]{2})?(?:设计|设备|封测|制造|代工|零组件|面板|记忆体|存储|芯片|纺织|食品|冷冻|汽车|晶片|光学|光电|化工|制药)(?:大|老|小|新|龙头)?厂$"
    "|(?:老牌|中小型|大型|小型|知名|本土|跨国|民营|综合|连锁|某|国际性|家族|医美|本地|外资)[一-鿿]{0,4}(?:集团|电商|银行|券商|药厂)$"
    "|(?:南韩|韩国|日本|美国|德国|法国|英国|印度|意大利|瑞士|荷兰|台湾|以色列|加拿大|澳洲|新加坡)(?:电商|手机|游戏|半导体|餐饮|酒店|超市|教育|能源|车企|汽车|时装|奢侈品|科技)$"
)
"""What says of which sort a company is: 半导体设备厂, 老牌饭店集团, 韩国电商."""
_NOT_IN_NAME = re.compile("[一-鿿](?:连?未(?!来|名|蓝)|尚未|合共|以及|已(?!科))")
_UNIT = re.compile("(?:美|港|欧|日|澳|加|新台币|人民币)?[元镑]")
_TRADE_AFTER = re.compile("等?(?:(?P<whole>领域|赛道|行业|板块)|龙头|巨头|品牌|厂商|企业|方面)")
"""What follows a trade: common words before it (跨境物流领域, 轨道交通装备龙头) name no company."""
_COUNTED = re.compile("[0-9万亿千百]$")


def is_no_firm(folded: str, start: int, end: int) -> bool:
    """True for what only ends like a company: 第二座工厂, 美元建设第二座工厂 after 6亿, 最高 before 顾问."""
    if (
        _TORN.search(folded, start, end)
        or _NO_FIRM.match(folded, start, end)
        or re.search("(?:建设|兴建|新建|扩建)第?[一二三四五六七八九十0-9]", folded[start:end])
    ):
        return True
    if _SORT.fullmatch(folded, start, end) or _NOT_IN_NAME.search(folded, start, end):
        return True
    trade = _TRADE_AFTER.match(folded, end)
    if trade and (
        is_tiled(folded[start:end], common_words()) or (trade["whole"] and folded[end - 2 : end] in common_words())
    ):
        return True
    return (
        _UNIT.match(folded, start, end) is not None and _COUNTED.search(folded[max(0, start - 1) : start]) is not None
    )


_MADE = re.compile("(?:委任|聘任|任命|推选|选举|推举|提名|增选|聘请|聘用|补选|选聘|选任|委聘)")


def ends_before_as(folded: str, start: int, end: int) -> bool:
    """True for 吴绮华 in 委任吴绮华为独立董事, whose last two characters also read 华为.

    Args:
        folded: the folded text.
        start, end: the person of two characters before 华为.
    """
    return (
        end - start == 2
        and folded.startswith("华为", end)
        and _MADE.search(folded, max(0, start - 30), start) is not None
    )


_FORMER = re.compile("[前原](?![海程锋哨沿平本阳野点])")


def is_former(folded: str, start: int, end: int) -> bool:
    """True for 前京东集团: what the name has before it is no part of it."""
    return end - start > 3 and _FORMER.match(folded, start) is not None


_OUTLET = re.compile("(?:财经|新闻|经济|商业|科技|证券)?[网报]|[日晚早时]报|周刊|商报|新闻社")
_HEARING = re.compile("(?:对|向|据|接受|告诉)(?P<own>[\u4e00-\u9fff]{2,4})$")


def outlet_start(folded: str, start: int, end: int) -> int:
    """Give where an outlet's name begins whose trade alone is a known name: 东岸财经网 in 对东岸财经网表示."""
    if _OUTLET.fullmatch(folded, start, end) is None:
        return start
    found = _HEARING.search(folded, max(0, start - 7), start)
    return found.start("own") if found else start
