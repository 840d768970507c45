"""Figures of a company's business in Chinese: 营收, 净利, 用户, 销量, 市值, 员工 and so on, with 同比 and 环比."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded

METRICS: tuple[tuple[str, str], ...] = (
    ("adjusted_earnings_per_share", r"每股经调整(?:盈利|收益)|经调整每股(?:盈利|收益)"),
    ("adjusted_loss_per_share", r"每股经调整亏损|经调整每股亏损"),
    ("loss_per_share", r"每股亏损|每股净亏损"),
    ("earnings_per_share", r"每股(?:基本|摊薄)?(?:收益|盈利|纯利|盈余)|EPS"),
    ("gross_profit", r"毛利润|毛利(?!率)"),
    ("margin", r"毛利率|净利率|利润率|营业利润率|净利润率"),
    ("operating_profit", r"营业利润|经营利润|经营溢利|营业利益|营运利润|经营盈利"),
    ("loss", r"净亏损|亏损净额|亏损|净亏|虧損"),
    (
        "profit",
        r"归母净利润|归属于上市公司股东的?净利润|净利润|纯利润|净利|纯利|溢利|利润总额|利润|盈利|盈余|股东应占溢利|税后净利|获利",
    ),
    ("share_of_revenue", r"(?:占(?:总|公司|集团)?(?:营收|收入|营业收入)(?:的)?(?:比例|比重)?)"),
    (
        "revenue",
        r"营业总收入|营业收入|总营收|主营业务收入|销售收入|总收入|合并营收|净营收|营收|收入|收益(?!率)|营业额|销售额|营业总额",
    ),
    ("market_value", r"总市值|市值|估值|身家"),
    (
        "users",
        r"月活跃用户(?:数|量)?|日活跃用户(?:数|量)?|月活|日活|用户(?:数|量|规模|总数)|活跃用户|注册用户|付费用户|会员(?:数|总数)|用户",
    ),
    ("shipments", r"出货量|出货|付运量"),
    ("sales", r"总?销量|交付量|交付|销售量"),
    ("orders", r"订单(?:量|总量|额|数)?|新签合同额|新接订单"),
    ("production", r"产量|产能"),
    ("headcount", r"员工(?:总数|人数|总人数)?|雇员(?:总数|人数)?|职工(?:总数|人数)?"),
    ("stores", r"门店(?:数|数量|总数)?|店铺(?:数)?|分店|网点"),
    ("market_share", r"市场份额|市占率|市场占有率"),
    ("assets", r"总资产|资产总额|资产规模|管理资产|净资产"),
    ("debt", r"总负债|负债总额|负债(?!率)|债务|有息负债"),
    ("debt_to_asset_ratio", r"资产负债率|负债率"),
    ("cash", r"现金(?:及现金等价物|储备|类资产|流)?|流动资金"),
    ("dividend", r"股息|派息|末期息|中期息|分红|每股派"),
    ("capital_expenditure", r"资本开支|资本支出"),
    ("gross_merchandise_value", r"GMV|商品交易总额|交易总额|成交总额|交易金额|交易额|成交额"),
    ("research_expense", r"研发(?:投入|费用|开支|支出)"),
)
_METRIC = re.compile("|".join(f"(?P<m{i}>{noun})" for i, (_, noun) in enumerate(METRICS)), re.IGNORECASE)
_GROW = r"(?:增长|增加|上升|上涨|提升|大增|劲增|激增|飙升|升|涨|增|成长|扩大|攀升|提高|多|年增|月增|季增|增幅|涨幅)"
_FALL = r"(?:下降|下滑|减少|下跌|跌|降|减|萎缩|缩减|收窄|衰退|减幅|跌幅|滑落|少|年减|月减|季减|锐减|降幅|大跌)"
_CHANGE = re.compile(
    rf"(?P<base>同比|按年|较去年同期|较上年同期|比去年同期|比上年同期|年|环比|按季|较上季|较上一季|同期)?(?:[^,。;\ue000-\ue00a]{{0,8}}?)(?P<way>{_GROW}|{_FALL})(?:幅度|了|幅|约|近|逾|超过|超|达到|达|至多|将近|接近|幅达|长|幅为|: ?)*(?P<figure>\ue009)"
)
_VALUE = re.compile(r"(?P<between>[^。;!?]{0,30}?)(?P<figure>[\ue008\ue009\ue00a])")
_TO = re.compile(r"^(?:[^。;]{0,24}?)(?:至|到|为)(?:人民币|约|近)?(?P<figure>[\ue008\ue00a\ue009])")
_BREAK = re.compile(r"[,。;!?]")
_FORECAST = re.compile(r"预计|预期|预测|有望|目标|指引|料|将达|将|计划|预估|可望|上看")
_CONSENSUS = re.compile(r"市场预期|分析师(?:平均)?(?:预期|预计|预测)|市场(?:普遍)?预[期测]|一致预期|机构预测|市场估计")
_NO_COMPANY = re.compile(r"^(?:全国|我国|中国|全球|行业|全市|全省|国内|世界)")
_COUNT_METRICS = frozenset({"users", "shipments", "sales", "orders", "production", "headcount", "stores"})
_PERCENT_METRICS = frozenset({"margin", "market_share", "debt_to_asset_ratio", "share_of_revenue", "market_value"})


def find(context: Context) -> Iterator[Candidate]:
    """Walk the metric nouns of every sentence and give each the figure that follows, its change and its period."""
    for sentence in context.sentences:
        text = sentence.text
        if "\ue008" not in text and "\ue009" not in text and "\ue00a" not in text:
            continue
        metrics = list(_METRIC.finditer(text))
        used: set[int] = set()
        for i, metric in enumerate(metrics):
            limit = metrics[i + 1].start() if i + 1 < len(metrics) else len(text)
            candidate = _figure_of(sentence, metric, limit, used)
            if candidate is not None:
                yield candidate


def _figure_of(sentence: Encoded, metric: re.Match[str], limit: int, used: set[int]) -> Candidate | None:
    text = sentence.text
    name = METRICS[int(str(metric.lastgroup)[1:])][0]
    roles: dict[str, Any] = {"metric": name}
    end = metric.end()
    value = _VALUE.match(text, metric.end(), min(limit, metric.end() + 34))
    change = _CHANGE.search(text, metric.end(), min(limit, metric.end() + 40))
    position = -1
    if value and (change is None or value.start("figure") != change.start("figure")):
        position = value.start("figure")
        commas = len(_BREAK.findall(value["between"]))
        if commas > 1 or (commas and not re.search(r"[为是达至]$", value["between"])):
            position = -1
    if change:
        to = _TO.match(text, change.end(), min(limit, change.end() + 26))
        if to and not _BREAK.search(text[change.end() : to.start("figure")]):
            position = to.start("figure")
            end = to.end()
    if position in used:
        position = -1
    if position >= 0:
        mark = text[position]
        if mark == "\ue008":
            roles["amounts"] = sentence.mentions[position]
        elif mark == "\ue00a" and name in _COUNT_METRICS:
            roles["count"] = sentence.mentions[position]
        elif mark == "\ue009" and name in _PERCENT_METRICS:
            roles["percent"] = sentence.mentions[position]
        else:
            position = -1
    if position >= 0:
        used.add(position)
        end = max(end, position + 1)
        if change is None or change.start() < position:
            later = _CHANGE.search(text, position + 1, min(limit, position + 28))
            if change is None and later and len(_BREAK.findall(text[position + 1 : later.start("way")])) <= 1:
                change = later
    if change and change.start("figure") not in used:
        sign = -1 if re.match(_FALL, change["way"]) else 1
        if name == "loss" and re.match(r"收窄", change["way"]):
            sign = -1
        roles["change"] = sentence.mentions[change.start("figure")]
        roles["sign"] = sign
        end = max(end, change.end())
        used.add(change.start("figure"))
    if "amounts" not in roles and "count" not in roles and "percent" not in roles and "change" not in roles:
        return None
    start = max(text.rfind(mark, 0, metric.start()) for mark in ",。;!?:") + 1
    return Candidate("result", roles, start, end, sentence.index, f"result.zh.{name}", anchor=(metric.start(), end))


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Sign the change, find period and segment, tell guidance and consensus from results."""
    text = sentence.text
    sign = arguments.pop("sign", 1)
    if "change" in arguments:
        arguments["change"] = sign * abs(arguments["change"])
    clause = text[candidate.start : candidate.end]
    if _NO_COMPANY.match(clause):
        return None
    inside = [m for i in sentence.find("company", candidate.start, candidate.anchor[0]) for m in sentence.mentions[i]]
    if inside:
        arguments["org"] = inside[0].name or inside[0].text
    dates = [m for i in sentence.find("date", 0, candidate.end) for m in sentence.mentions[i] if m.text]
    if dates:
        arguments["period"] = dates[-1].text
    if _CONSENSUS.search(clause):
        arguments["status"], arguments["said_by"] = "conditional", "市场"
    elif _FORECAST.search(clause):
        arguments["status"] = "planned"
    return arguments
