"""How Chinese words carry figures from a metric noun to its figures: changes, comparisons, what a clause goes on with."""

from __future__ import annotations

import re

from newsledger.patterns.encode import MARKS

MONEY_MARK, PERCENT_MARK, COUNT_MARK, DATE_MARK = (MARKS[x] for x in ("money", "percent", "count", "date"))
FIGURES = f"[{MONEY_MARK}{PERCENT_MARK}{COUNT_MARK}]"
GROW = r"多(?=了?[约近逾超]{0,2}[\ue009\ue00a])|翻倍至|提高至|提至|提到|扩至|增长|上调|增加|上升|上涨|提升|大增|劲增|激增|猛增|飙升|跃升|攀升|回升|爬升|提高|成长|扩大|多增|增幅|涨幅|升幅|增速|增至|升至|涨至|升逾|升近|大涨|暴涨|年增|月增|季增|涨|升|增|高(?=\ue009)"
FALL = r"少(?=了?[约近逾超]{0,2}\ue009)|倒退|急跌|锐降|陡降|缩小|缩至|退至|衰退至|萎缩至|下调|蒸发|抹去|损失|下降|下滑|减少|下跌|大跌|暴跌|骤降|锐减|大减|骤减|回落|萎缩|缩减|缩水|收窄|衰退|滑落|滑坡|减幅|跌幅|降幅|少增|降低|降至|跌至|减至|年减|月减|季减|跌|降|减|挫"
TOKEN = re.compile(
    rf"(?P<figure>{FIGURES})"
    r"|(?P<from>从|由(?!于)|自(?=\ue007?的?[\ue008-\ue00a])|(?:较|比|相较于?|相比|对比|高于|低于|超过了|优于|好于|不及|少于|逊于)(?=[^,;]{0,14}?(?:同期|年|季|月|\ue007|预期|预测|预估|预计|指引|目标|此前|原定|之前|先前)(?:的)?[^,;]{0,6}?[\ue008\ue00a])|(?:\ue007|去年|上年|前年)?同期的|\ue007的(?=[\ue008\ue00a\ue009](?!以上)))"
    r"|(?P<base>同比|按年|环比|按季|按月|年(?=[增减升跌])|季(?=[增减])|月(?=[增减]))"
    rf"|(?P<double>翻了?一?[倍番]|倍增|(?P<halved>腰斩|减半|对折))|(?P<way>(?P<fall>{FALL})|{GROW})"
    r"|(?P<share>占比|占(?!用|据|领)|其中|派息率|渗透率)"
    r"|(?P<to>至|到(?!期)|为|达|是|突破|破(?=[约近超]?[\ue008\ue00a])|超过|报|录得|有|约)"
)
EMPTY_BRACKET = re.compile(r"[(\[][^()\[\]\ue008-\ue00a]{0,60}[)\]]")
CLAUSE = re.compile(r"[^,。;!?]+")
BEFORE_NOUN = re.compile(
    rf"(?P<figure>{FIGURES})(?:以上|余|多|左右|[家名位个亿万笔单辆台人份架部套件艘间座瓶盒杯]|人次|的|之|年度|全年|月度|单月|总|全球|海外|全职|正式|在职|付费|注册|活跃|\([^()]{{0,8}}\)){{0,4}}$"
)
HAVE = re.compile(
    r"(?:拥有|坐拥|设有|聘有|经营|占据|占有|把持|掌控|握有|拿下|卖出|共有|现有|已有|有|雇佣|雇用|聘用|聘有|开设|开出|达到|突破|超过?|实现|取得|录得|获得|斩获|贡献|创造|带来|吸引|覆盖|服务|累计|旗下|完成|收获|签下|营运|运营|经营|产生|派发|派|净赚|赚|约|近|逾|达|共)[^,。;]{0,10}$"
)
NOT_HAVE = re.compile(
    r"将有|安排|派驻|嵌入|裁|解雇|遣散|辞退|招聘|招募|培训|捐|泄露|影响|涉及|优化|补贴|给予|赔|罚|退还|奖励|减少|节省|降低|拖欠|欠|支付|投资|收购|出资|收窄|扭转|弥补"
)
CONTINUES = re.compile(
    rf"(?:而|则|并|且|较|比|与|但|更|均|其中|也|亦|又|还|仍|约|分别|连续|相当于|大约|小幅|大幅|略|轻微|显著|整体|\ue007){{0,6}}(?:同期)?(?:相比)?(?:均|则|约|近|大幅|小幅)?(?:同比|按年|环比|按季|按月|年增|年减|季增|季减|月增|月减|{GROW}|{FALL}|翻)"
)
COMPARED = re.compile(
    r"(?:而|较|比)?(?:\ue007(?:的)?(?:同期|同季)|去年同期|上年同期|前年同期|同期|前值)(?:则|的|为|是|同样|却|录得|,|约|分别|仅|只有|净|实现|数据|每股){0,3}(?P<loss>亏损|盈利)?(?:约|近|为|逾|超)?(?P<figure>[\ue008\ue00a\ue009])"
)
EXPECTED = re.compile(
    r"(?:而|原|此前)?(?P<who>市场|分析师|机构|华尔街|彭博|路透|外界|业界|FactSet|LSEG)?(?:此前|普遍|平均|一致|的|原){0,4}(?:预期|预测|预估|预计|估计|预料)(?:值|均值|中值)?(?:则|的|为|是|约|每股|将|,){0,3}(?P<loss>亏损|盈利)?(?:约|近|为)?(?P<figure>[\ue008\ue00a\ue009])"
)
LATER = re.compile(
    r"(?:而|到|预计|至|并)?\ue007(?:则|将|会|预计|进一步|再|料|忽然|突然|又|迅速|已|已经|骤|大幅|逐步|预期|更)*(?:(?:增加|增长|提升|提高|扩大|攀升|上升|下降|减少|降低|回落|下滑|收窄|[增减升降跌涨])[至到]|为|达到?|约|有|(?<=\ue007))(?:约)?(?P<figure>[\ue008\ue00a])"
)
LEVEL_ONLY = re.compile(
    r"(?:只得|仅得|仅剩|只剩|仅有?|只有|(?:增加|增长|提升|提高|扩大|攀升|上升|下降|减少|降低|回落|下滑|收窄|[增减升降跌涨])?至|约|为|达到?|共|合计|共计|总计|录得|突破|报|创下?|创?(?:历史)?(?:新高|纪录|记录)的?){1,4}(?P<figure>[\ue008\ue00a])"
)
BY = re.compile(
    r"(?:以上|左右)?的(?:同比|年度|高速|强劲|较大|大幅)?(?:(?P<fall>降幅|跌幅|减幅|下滑|下降|下跌|减少|衰退|萎缩)|增幅|升幅|涨幅|增长|增速|成长|提升)"
)
APART = re.compile(r"(?:则|也|均|将|已)?分别(?:为|是|达到?|录得|约|升至|降至|至)*")
VALUED = re.compile(r"(?:以|按|按照|对应)(?:约|近|逾|超过?|高达)?(?P<figure>\ue008)的?(?:投[前后])?估值")
"""以9亿美元估值募得6000万美元: the value stands before its noun, the money raised behind it."""
_BOUGHT_AT = re.compile(
    r"以[^,。;]{0,6}\ue008的?(?:投[前后])?估值[^,。;]{0,6}(?:收购|出售|购|买|卖|投资|入股|转让|私有化)"
)
_VALUES = re.compile(
    r"(?:交易|收购|投资|协议|报价|要约)[^,。;]{0,4}对(?:(?P<whose>[\ue001\ue003\ue004])|[这该][家间][^,。;]{0,20})的?(?:投[前后])?$"
)
"""What values another company: 该交易对甲的估值."""
POINTS = re.compile(r"百分[点點]|基[点點]")
RANGE = re.compile(r"^ ?(?:至|到|-|–|~|—)? ?$")


def is_points(words: str) -> bool:
    """True for a figure in percentage points."""
    return bool(POINTS.search(words))


def valued(text: str, clause: int, noun: int, end: int) -> int | None:
    """Give where the company stands that a deal values (该交易对甲的估值), None where nothing says so.

    -1 where it has no name, or the value is what somebody buys at.
    """
    if _BOUGHT_AT.search(text, max(0, clause), min(len(text), end + 8)):
        return -1
    found = _VALUES.search(text, max(0, clause - 2), noun)
    return None if found is None else found.start("whose")
