"""Short names that nothing lists, told by the place where they stand: 收购X, X宣布, 由X领投, 甲、X、乙.

The place must be one of a company's, and the words must look like no others: no common word in them, no border of a
name, no personal name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from newsledger.languages.zh.names_lexicon import (
    automaton,
    characters,
    classes,
    common_words,
    family_names,
    place_names,
)
from newsledger.languages.zh.names_orgs import Cuts

Span = tuple[int, int]

_BEFORE = (
    r"收购|并购|入股|参股|控股|增资|注资|起诉|状告|控告|反诉|约谈|领投|跟投|参投|投资了|出售|转让|增持|减持|认购|持有|携手|牵手|联手|旗下|子公司|附属公司|"
    r"创立|创办|创建|加盟|入职|执掌|掌舵"
)
_NOUNS = (
    r"公司|企业|开发商|运营商|制造商|供应商|厂商|平台|创企|独角兽|巨头|龙头|股东|客户|品牌|加入|离开|竞争对手|外判商|外包商|承办商|承包商|承建商|总包商|发行商|代理商|营办商|零售商|运输商|集成商|服务商|设备商|系统商|客服商|芯片商"
    r"|生产商|建筑商|地产商|设备厂|半导体厂|晶圆厂|代工厂|面板厂|制药厂|药厂|电池厂|封测厂|外包方|施工方|运营方|承建方|合作方|投资方|中标方|应用|连锁|车企|药企|房企|券商|私募|关联方|对手|前身|同业|老字号|新势力"
)
"""Nouns and verbs after which a name needs a word of trade at its end as well."""
_AFTER_STRONG = (
    r"(?:公司|集团)?(?:宣布|公告|披露|官宣|领投|跟投|参投|独家投资|创始人|联合创始人|联创|股价|旗下|官方|官微|方面(?:表示|称|回应)|回应称|董事长|总裁|首席|CEO|CTO|CFO|COO|副总裁|董事会|"
    r"全部股权|的股权|的股份|的(?:主要|最大|重要|核心)?(?:控股股东|实际控制人|实控人|大股东|供应商|客户|母公司|子公司)|App|APP|递表|招股书|赴港|赴美|冲刺|完成(?:了)?(?:[^,。;]{0,14})(?:融资|收购)|获(?:得)?(?:[^,。;]{0,14})(?:融资|投资))"
)
_HAN = r"[\u4e00-\u9fff]"
_OBJECT = re.compile(
    rf"(?:了)?[“\"]?(?P<name>{_HAN}{{2,6}}?)[”\"]?(?=[,。;:、)(\n]|\d|的?(?:全部|部分|控股|剩余)?(?:股权|股份)|等|及|和|与|后|之后|拟|将|收到|计划|近日|已|签|,|$)"
)
_AFTER = re.compile(_AFTER_STRONG)
_OPEN = frozenset(',。;:!?\n、】》”"丨|｜ 由与和及获对向“')
_SHUT = frozenset('”"')
_NOT_AFTER = frozenset("化性者业学界类型度率网链品件量额圈展览")
_FIRM = frozenset(
    [
        "科技",
        "电子",
        "能源",
        "电力",
        "石油",
        "资本",
        "创投",
        "投资",
        "锂业",
        "新材",
        "光电",
        "半导体",
        "微电子",
        "生物",
        "制药",
        "医药",
        "通信",
        "通讯",
        "实业",
        "地产",
        "置地",
        "金控",
        "高科",
        "精密",
        "智造",
        "环保",
        "重机",
        "特钢",
        "稀土",
        "有色",
        "水务",
        "燃气",
        "动力",
        "物流",
        "传媒",
        "国际",
        "股份",
        "光伏",
        "轮胎",
        "啤酒",
        "水泥",
        "电缆",
        "电气",
        "电机",
        "乳业",
        "控股",
        "集团",
        "文旅",
        "封测",
        "智控",
        "传感",
        "机电",
        "工程",
        "货运",
        "影视",
        "资产管理",
    ]
)
"""Words of trade that ordinary nouns before them hardly make a noun with."""
_INSIDE = frozenset("-—·.")
_FLANKED = frozenset("、和与及")


def find_named(text: str, cut: Cuts) -> Iterable[Span]:
    """Give the short names that stand where companies do.

    Args:
        text: simplified, half-width text.
        cut: places that names do not reach over.
    """
    matcher, verbs = _leads()
    for index, start, end in matcher.find_matches_as_indexes(text):
        if index >= verbs:
            last = _with_trade(text, end)
            if last and is_name(text, end, last, cut, trade_only=True):
                yield end, last
        match = _OBJECT.match(text, end)
        if match is None or text[start - 1 : start] in ("未", "不"):
            continue
        if is_name(text, *match.span("name"), cut, trade_only=index >= verbs):
            yield match.span("name")
    for _, end, _ in _signs().find_matches_as_indexes(text):
        if _AFTER.match(text, end) is None:
            end -= 2
            if text[end : end + 2] not in ("公司", "集团") or _AFTER.match(text, end) is None:
                continue
        last = end - (text[end - 1 : end] in _SHUT)
        for start in range(last - 2, max(last - 7, -1), -1):
            if start == 0 or text[start - 1] in _OPEN:
                foreign = all(c in _foreign() for c in text[start:last])  # 泽连斯基宣布
                if not foreign and is_name(text, start, last, cut):
                    yield start, last
                break


def _with_trade(text: str, start: int) -> int:
    """Give the end of two or three characters and a word of trade that hardly goes on as another word, or 0."""
    for core in (2, 3):
        for length in (4, 3, 2):
            end = start + core + length
            if text[start + core : end] in _trades() and text[end : end + 1] not in _GOES_WITH:
                return end
    return 0


_GOES_WITH = frozenset((*_NOT_AFTER, *"方人股行品务板公司企化产部项目商厂网厅院校园区市税法"))


@cache
def _leads() -> tuple[AhoCorasick, int]:
    """Give the words before a name, and how many of them are verbs."""
    verbs = _BEFORE.split("|")
    return automaton((*verbs, *_NOUNS.split("|"))), len(verbs)


@cache
def _signs() -> AhoCorasick:
    """Give the words that begin what follows a name."""
    return automaton(_SIGNS.split())


_SIGNS = (
    "宣布 公告 披露 官宣 领投 跟投 参投 独家投资 创始人 联合创始人 联创 股价 旗下 官方 官微 方面表示 方面称 方面回应 回应称 董事长 总裁 首席 CEO CTO CFO COO 副总裁 董事会 "
    "全部股权 的股权 的股份 的控股股东 的实际控制人 的实控人 的大股东 的供应商 的客户 的母公司 的子公司 的主要 的最大 的重要 的核心 App APP 递表 招股书 赴港 赴美 冲刺 完成 获"
)


def find_traded(text: str, suffixes: Sequence[Span], cut: Cuts) -> Iterable[Span]:
    """Give the names of two or three rare characters and a word of trade, wherever they stand: 鲟龙科技, 比克动力.

    Args:
        text: simplified, half-width text.
        suffixes: where words of trade stand, in order.
        cut: places that names do not reach over.
    """
    for place, end in suffixes:
        if text[place:end] not in _trades() or (text[end : end + 1] and text[end] in _NOT_AFTER):
            continue
        start = cut.before(place)
        if text[place:end] not in _FIRM and not (_opens(text, start) and closes(text, end)):
            continue
        if text[start : start + 1].isascii():
            continue
        if place - start in (2, 3) and not (start and text[start - 1] in _INSIDE) and is_name(text, start, end, cut):
            yield start, end


def find_listed(text: str, known: Sequence[Span], cut: Cuts) -> Iterable[Span]:
    """Give the short names that a list has beside known companies: 甲、X、乙.

    Args:
        text: simplified, half-width text.
        known: the companies found before, in order.
        cut: places that names do not reach over.
    """
    starts = {start for start, _ in known}
    for _, end in known:
        place = end
        while text[place : place + 1] == "、" and place + 1 not in starts:
            stop = next((p for p in range(place + 2, min(place + 9, len(text) + 1)) if _ends(text, p)), -1)
            if stop < 0 or not is_name(text, place + 1, stop, cut):
                break
            yield place + 1, stop
            place = stop
    for start, _ in known:
        place = start
        while text[place - 1 : place] in _FLANKED and place > 2:
            begin = next((p for p in range(place - 3, max(place - 9, -1), -1) if _opens(text, p)), -1)
            if begin < 0 or not is_name(text, begin, place - 1, cut) or text[begin - 1 : begin] != "、":
                break
            yield begin, place - 1
            place = begin


_MIXED = re.compile(
    rf"(?<![A-Za-z0-9])(?P<name>[A-Z][A-Za-z0-9]{{2,14}}{_HAN}{{2,4}}?)(?=成立于|创立于|成立时间|创办于|宣布|官宣|(?:已|正式)?(?:连续)?完成|的?(?:联合)?创始人|董事长|CEO|首席执行官)"
)


def find_mixed(text: str, cut: Cuts) -> Iterable[Span]:
    """Give the names of Latin letters and Chinese characters (DeepWay深向) that stand where companies do.

    Args:
        text: simplified, half-width text.
        cut: places that names do not reach over.
    """
    for match in _MIXED.finditer(text):
        start, end = match.span("name")
        han = next(place for place in range(start, end) if not text[place].isascii())
        core = text[han:end]
        plain = not any(core[i : i + 2] in common_words() for i in range(len(core) - 1)) and not _JARGON.search(core)
        if plain and not any(c in _FUNCTION for c in core) and not any(han <= p < end for p in cut.long_starts):
            yield start, end


_GOES_ON = re.compile(
    r"[、,。;)(:\n]|公告|公司|宣布|披露|预计|首[款次个家座批]|新款|第[一二三]|正式|发布|推出|[跟领大收暴]?[涨跌]|股|董事|总裁|创始|获|旗下|上市|近日|拟|营收|业绩|完成|$"
)


def closes(text: str, place: int) -> bool:
    """True where a name ends: before a mark, a verb of business, the end."""
    return _GOES_ON.match(text, place) is not None


def _ends(text: str, place: int) -> bool:
    return place >= len(text) or text[place] in "、,。;)(\n等和与及"


def _opens(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] in "、,。;:)(\n"


def is_name(text: str, start: int, end: int, cut: Cuts, trade_only: bool = False) -> bool:
    """True when a stretch of Chinese characters may be a short name: it holds no common word and no border.

    Args:
        text: simplified, half-width text.
        start, end: the stretch.
        cut: places that names do not reach over.
        trade_only: whether it has to end in a word of trade (科技, 资本).
    """
    name = text[start:end]
    if not 2 <= len(name) <= 6 or not all("\u4e00" <= c <= "\u9fff" for c in name):
        return False
    if any(place in cut.starts for place in range(start, end)):
        return False
    if any(start < place < end for place in _inside(cut, start, end)):
        return False
    trade = next((n for n in (4, 3, 2) if len(name) - n >= 2 and name[-n:] in _trades()), 0)
    core = name[:-trade] if trade else name
    if _JARGON.search(core):
        return False
    if core in place_names() or any(core[i : i + 2] in common_words() for i in range(len(core) - 1)):
        return False
    if any(c in _FUNCTION for c in core):
        return False
    if trade or trade_only:
        return trade > 0
    return not (name[0] in family_names() and len(name) <= 3) and name[-1] not in _NO_END


def _inside(cut: Cuts, start: int, end: int) -> Iterable[int]:
    place = cut.before(end - 1)
    if place > start:
        yield place


def is_jargon(name: str) -> bool:
    """True for words of the market, and those with characters that hardly any name has: 归母, 港股, 的."""
    return _JARGON.search(name) is not None or any(c in _FUNCTION for c in name)


_JARGON = re.compile(
    "归母|扣非|同比|环比|营收|净利|毛利|港股|美股|A股|个股|概念|板块|板|链|实控|董监|中概|公募|私募|险资|外资|内资|中资|国资|民企|央企|国企|车企|房企|药企|创投圈|网红|电商|直播|算力|芯片|模型|智能体|光伏|储能|锂电|涨停|跌停|龙头|头部|赛道|风口|官方|官微|半导体|存储|港元|母公司|大厂|巨头|寡头|券商|投行|机构|基民|股民|上市|融资|轮|跌|涨|行|局|部|厅|署|院|委|处|所|社|网|报|台"
)
_FUNCTION = frozenset(
    "之的了是在和与对将被把给为从于向由就及或等这那该其本此每各某因所我你他她它们个些没不未并且但而若如则都也还已曾正仅只更最很再又几两一二三四五六七八九十百千万亿第首多少前后上下内外中间时年月日号家名位次款项种"
)
_NO_END = frozenset("人者员们性化率额量费价法案书会权股债券款税款度期版区市县省国县镇村路街店")


@cache
def _foreign() -> frozenset[str]:
    return characters("foreign_name_chars")


@cache
def _trades() -> frozenset[str]:
    return frozenset(classes("org_suffixes")["weak"])
