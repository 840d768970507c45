"""What is formed like a company's name and only says what sort of thing is meant: 官方数据, 上市公司, 经营环境, 黄金期货."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cache

from newsledger.languages.zh.names_acting import acts_as_firm
from newsledger.languages.zh.names_lexicon import classes, is_tiled, ordinary_words, place_names

_FIRM = frozenset(
    [
        "集团",
        "股份",
        "控股",
        "有限公司",
        "股份有限公司",
        "有限责任公司",
        "集团公司",
        "总公司",
        "基金",
        "资本",
        "创投",
        "合伙企业",
        "有限合伙",
        "证券",
        "制药",
        "药业",
        "人寿",
        "信托",
    ]
)
"""Endings that ordinary words before them do not make an ordinary noun with."""
_WITH_PLACE = frozenset(
    [
        "公司",
        "银行",
        "航空",
        "置业",
        "电力",
        "铁路",
        "能源",
        "电视",
        "广播公司",
        "分行",
        "分公司",
        "机场",
        "国际机场",
        "石油",
        "商业银行",
        "农商行",
        "农商银行",
        "农合行",
        "村镇银行",
        "信用社",
        "联社",
    ]
)
"""Endings that make a name behind a place: 成都航空, 香港置业."""
_BRANCH = re.compile("(?:[工农建交招中浦民兴华光广][商业设通发信夏大]?行|银行).{0,8}(?:[分支总]行|分理处)$")
_CAREER = re.compile(
    "(?:任|[就任供]职于|工作于|曾在|先后在|\\d[年月]在|分配[到至]|调[到至入])$|(?:[任在]|职于)(?![务期命何])[^。;\n]{2,80}[、,]$"
)
"""What goes before a firm in a life story, whose post or work follows."""
_WORKED = re.compile("(?:参加)?工作|从事|实习|历任|[任担]任?|(?:[一二三四]|第[一二三四])?(?:车间|分厂)")
_HOUSE = re.compile("[一-鿿]{2,6}(?:期货|资产)$")
"""Before a post, a house unless common words make it up: 国信期货 before 首席分析师."""
_NOBODY = re.compile("上市|初创|创业|创新型|[子母孙]公司|跨国|[中外合独]资|下属|关联|其他|有关|相关|附属|多家")
_MATTER = re.compile(
    "(?:数据|信息|环境|协议|贸易|期货|资产|指数|建设|经济|平台|业务|市场|需求|机场|项目)(?!有限|股份|集团|公司|科技|控股)$"
)
"""Endings of what companies deal with; no company that nothing lists is known by such a name alone."""
_KIND = re.compile("(?<!有限)(?<!股份)(?<!集团)(?:公司|企业|集团|工厂|银行|厂)$")
_ONE = re.compile("[一这那几多两该每某][家间个]$")
_LATIN = re.compile(" ?[A-Z][a-z]")
_SHARES = re.compile(r"[\d.]{1,6}%|的?(?:全部|部分|剩余|控股)?股[权份]|控制权")
_SORT = re.compile(
    "(?:上市|创业|初创|科技|机器人|互联网|半导体|软件|货币|模型|矿业|石油|能源|安保|存储|通信|成份股|成分股|产业链|同系|姊妹|新|合资|商业|媒体|公关|财务|保安|物管|地产|技术|光伏|电池|汽车|制药|航运|芯片|保险|投资|外骨骼|关节|设备|设施|服务|业务|运营|设计)公司$"
)
_LEADS = re.compile(
    "(?:其(?!士)|某|这|那|些|任何|多(?:家|个|品牌|领域|赛道|模态|中国)|多数|少数|一(?:家|轮|种|台|批|次|人|名|些)|A股|港股|美股|负责|当局|事件|不少|部分|个别|硬|大型|小型|全部|公司|述|座)"
)


def is_ordinary(folded: str, start: int, end: int) -> bool:
    """True for a stretch, formed like a company's name, that common words make up.

    Args:
        folded: simplified, half-width text.
        start, end: the stretch; nothing lists it.
    """
    name = folded[start:end]
    if any(c.isascii() for c in name[:-2]):
        return False
    if (_MATTER.search(name) and not _SHARES.match(folded, end)) or name[-1] in "由为在与和被将得了":
        return True
    ending = _ending(name)
    core = name[: len(name) - len(ending)]
    if _LEADS.match(name) and (ending not in _FIRM or ending == "股份"):
        return True
    if _BRANCH.search(name):
        return False
    if _KIND.search(name) and (
        _ONE.search(folded[max(0, start - 2) : start])
        or _LATIN.match(folded, end)
        or (name[:-2] in place_names() and not name.endswith("银行"))
    ):
        return True  # 一家智能床垫公司, 床垫品牌 before Eight Sleep, 中国公司
    sort = _SORT.search(name)
    if sort and is_tiled(name[: sort.start()], ordinary_words()):
        return True
    if not core or ending in _FIRM or not is_tiled(core, ordinary_words()) or (not ending and len(core) < 4):
        return False  # 苹果 is a common word too
    return not (ending in _WITH_PLACE and any(core[:n] in place_names() for n in (2, 3, 4)))


_TRADED = re.compile(
    r"[\"”]?(?: ?\([^()\n]{2,20}\))|[:](?!.{0,3}$)|(?:盘[前中后]|[今昨]日|早盘|午后)?(?:股价|[大急暴狂]?[涨跌]|收报|报|创|触)|及?其?(?:董事|总经理|总裁|实控|实际控制|控股股东|创始|CEO)|(?:\d{1,2}月)?曾?(?:预计|披露|公告|主营|前身)|等?[^,。;\n]{0,2}(?:跟[涨跌]|涨停|跌停)"
)


def ordinary(folded: str, firms: Iterable[tuple[int, int]], posts: Sequence[int]) -> frozenset[tuple[int, int]]:
    """Give those of the companies formed by an ending that common words make up and that never act as one.

    Args:
        folded: simplified, half-width text.
        firms: the stretches; nothing lists them.
        posts: where posts start, in order.
    """
    led = frozenset(posts)
    found = [span for span in firms if is_ordinary(folded, *span) and not in_career(folded, *span, posts)]
    found = [
        (a, b)
        for a, b in found
        if not (b in led and _HOUSE.search(folded, a, b) and not is_tiled(folded[a : b - 2], ordinary_words()))
    ]
    acting = {folded[start:end] for start, end in found if _acts(folded, start, end)}
    return frozenset((start, end) for start, end in found if folded[start:end] not in acting)


def in_career(folded: str, start: int, end: int, posts: Sequence[int]) -> bool:
    """True for a firm, formed of common words, that a life story says somebody worked for: 任宁江轴承厂厂长.

    Args:
        folded: simplified, half-width text.
        start, end: what only reads like a firm.
        posts: where posts, or the nouns that head them, start, in order.
    """
    place = bisect_left(posts, end)
    post = place < len(posts) and posts[place] - end <= 8 and folded[end : posts[place] + 1].isalpha()
    if not (post or _WORKED.match(folded, end)) or _NOBODY.search(folded, start, end):
        return False
    return _CAREER.search(folded, max(0, start - 90), start) is not None and not _LEADS.match(folded, start, end)


def _acts(folded: str, start: int, end: int) -> bool:
    """True for a short name that acts as a company, is traded, or stands in a list of traded ones."""
    if end - start > 5 or _MATTER.search(folded[start:end]):
        return False
    return opens(folded, start) and (acts_as_firm(folded, end) or _TRADED.match(folded, end) is not None)


def opens(folded: str, start: int) -> bool:
    """True where a clause, a list or a quotation opens."""
    return start == 0 or folded[start - 1] in '\n。!?;:,、“"】|丨｜ '


@cache
def _endings() -> frozenset[str]:
    found = classes("org_suffixes")
    return frozenset((*found["company"], *found["weak"]))


def _ending(name: str) -> str:
    return next((name[-n:] for n in range(min(6, len(name) - 1), 0, -1) if name[-n:] in _endings()), "")
