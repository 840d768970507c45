"""What happened, in a few Chinese words, from a kind and its arguments. Names stay as printed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

Arguments = Mapping[str, Any]

_SCALES = ((1e12, "万亿"), (1e8, "亿"), (1e4, "万"))
CURRENCIES = {
    "CNY": "元人民币",
    "USD": "美元",
    "HKD": "港元",
    "TWD": "新台币",
    "EUR": "欧元",
    "GBP": "英镑",
    "JPY": "日元",
    "KRW": "韩元",
    "SGD": "新加坡元",
    "INR": "卢比",
    "AUD": "澳元",
    "CAD": "加元",
    "CHF": "瑞士法郎",
}


def figure_zh(value: Any) -> str:
    """Give a number in Chinese units: 2,800,000,000 as 28亿."""
    if not isinstance(value, int | float) or isinstance(value, bool):
        return list_zh(value)
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:.6g}{name}"
    return f"{value:,.10g}"


def list_zh(value: Any) -> str:
    """Give a value as words: lists as 甲、乙和丙."""
    if isinstance(value, list | tuple):
        parts = [list_zh(v) for v in value if v not in (None, "")]
        return "、".join(parts[:-1]) + "和" + parts[-1] if len(parts) > 1 else "".join(parts)
    return "" if value is None else str(value)


def money_zh(amounts: Any) -> str:
    """Give amounts: the first, the others in brackets; two in one currency are the ends of a range."""
    entries = [e for e in amounts if isinstance(e, dict)] if isinstance(amounts, list) else []
    shown = [figure_zh(e.get("value")) + _currency(e.get("currency")) for e in entries]
    if len(entries) == 2 and entries[0].get("currency") == entries[1].get("currency"):
        return f"{figure_zh(entries[0].get('value'))}至{shown[1]}"
    return "" if not shown else shown[0] + (f"（{'、'.join(shown[1:])}）" if shown[1:] else "")


def _currency(code: Any) -> str:
    return CURRENCIES.get(str(code), f" {code}") if code else ""


def sentence_zh(kind: str, arguments: Arguments) -> str:
    """Give one line in Chinese that says what a claim or fact of this kind says."""
    return _SENTENCES.get(kind, _plain)(_Words(arguments)).strip("，； ")


class _Words:
    def __init__(self, arguments: Arguments) -> None:
        self._arguments = arguments

    def __call__(self, role: str, before: str = "", after: str = "") -> str:
        word = list_zh(self._arguments.get(role)).strip()
        return f"{before}{word}{after}" if word else ""

    def raw(self, role: str) -> Any:
        return self._arguments.get(role)

    def bound(self) -> str:
        return {"lower": "至少", "upper": "近"}.get(str(self.raw("bound") or ""), "")

    def money(self, before: str = "", after: str = "") -> str:
        shown = money_zh(self.raw("amounts")) or list_zh(self.raw("amount_text"))
        return f"{before}{self.bound()}{shown}{after}" if shown else ""

    def number(self, role: str, before: str = "", after: str = "") -> str:
        value = self.raw(role)
        return f"{before}{self.bound()}{figure_zh(value)}{after}" if value not in (None, "", []) else ""

    @property
    def all(self) -> Arguments:
        return self._arguments


def _plain(w: _Words) -> str:
    return "；".join(
        f"{role}：{list_zh(value)}" for role, value in w.all.items() if isinstance(value, str | int | float)
    )


def _appointment(w: _Words) -> str:
    manner = str(w.raw("manner"))
    verb = {"promoted": "升任", "elected": "当选", "acting": "代理"}.get(manner, "出任")
    if not w("position"):
        return f"{w('person')} 加入 {w('org')}{w('predecessor', '，接替 ')}"
    return f"{w('person')} {verb} {w('org', after=' ')}{w('position')}{w('predecessor', '，接替 ')}"


def _departure(w: _Words) -> str:
    manner = str(w.raw("manner"))
    post = f"{w('org', after=' ')}{w('position')}".strip()
    successor = w("successor", "，由 ", " 接任")
    if manner == "died":
        return f"{w('person')} 去世" + (f"（{post}）" if post else "") + successor
    verb = {"retired": "退休，卸任", "dismissed": "被免去", "reassigned": "调离", "resigned": "辞去"}.get(
        manner, "卸任"
    )
    return f"{w('person')} {verb} {post or '职务'}{successor}"


def _position(w: _Words) -> str:
    verb = "曾任" if w.raw("manner") == "former" else "现任"
    return f"{w('person')} {verb} {w('org', after=' ')}{w('position')}"


_MEASURES = {
    "fine": "罚款",
    "investigation": "调查",
    "summons": "约谈",
    "order": "责令整改",
    "ban": "禁止",
    "sanction": "处分",
    "listing_halt": "叫停上市",
    "removal": "下架",
    "arrest": "逮捕",
    "charge": "起诉",
    "raid": "搜查",
    "warning": "警告",
    "approval": "批准",
    "refusal": "拒绝",
    "sentence": "判刑",
    "crackdown": "整治",
}


def _enforcement(w: _Words) -> str:
    measure = w.raw("measure")
    act = "、".join(_MEASURES.get(str(m), str(m)) for m in (measure if isinstance(measure, list) else [measure]) if m)
    who = w("authority")
    act = act or "处置"
    told = f"{who} 对 {w('target')} {act}" if who else f"{w('target')} 被{act}"
    return f"{told}{w.money(' ')}{w('reason', '，事由：')}"


_OUTCOMES = {
    "filed": "提起诉讼",
    "settled": "和解",
    "won": "胜诉",
    "lost": "败诉",
    "dismissed": "被驳回",
    "appealed": "上诉",
}


def _lawsuit(w: _Words) -> str:
    outcome = _OUTCOMES.get(str(w.raw("outcome")), "诉讼")
    sides = f"{w('plaintiff')} 诉 {w('defendant')}"
    if not w("plaintiff") or not w("defendant"):
        sides = f"{w('plaintiff')} 起诉" if w("plaintiff") else f"{w('defendant')} 被诉"
    return f"{sides}：{outcome}{w('court', '（', '）')}{w.money('，涉及 ')}{w('subject', '，事由：')}"


def _policy(w: _Words) -> str:
    step = {"proposed": "拟议", "adopted": "通过", "in_force": "生效"}.get(str(w.raw("step")), "")
    return f"{w('authority', after=' ')}{w('name')}{'：' + step if step else ''}{w('subject', '，关于 ')}"


def _layoff(w: _Words) -> str:
    much = w.number("count", after="人") or w("count_text") or w.number("percent", after="% 的员工")
    place = w("unit", "（", "）")
    return f"{w('org') or '多家公司'} 裁员 {much}{place}{w('period', '，')}{w('reason', '，原因：')}"


def _pledge(w: _Words) -> str:
    return f"{w('donor')} 承诺出资{w.money(' ')}{w('recipient', '，给 ')}{w('purpose', '，用于 ')}{w('deadline', '，期限 ')}"


_INCIDENTS = {
    "outage": "服务中断",
    "data_breach": "数据泄露",
    "cyberattack": "网络攻击",
    "recall": "召回",
    "accident": "事故",
}


def _incident(w: _Words) -> str:
    of = w("org") or w("service")
    what = _INCIDENTS.get(str(w.raw("type")), "事件")
    size = w.number("count", "，涉及 ", " 人或件")
    return f"{of} {what}{w('host', '（系统属 ', '）')}{w('place', '，')}{size}{w.money('，金额 ')}"


_LISTING = {
    "planned": "计划上市",
    "filed": "申请上市",
    "priced": "定价",
    "completed": "上市",
    "suspended": "暂停上市或停牌",
    "resumed": "复牌",
    "withdrawn": "撤回上市",
    "delisted": "退市",
}


def _listing(w: _Words) -> str:
    where = w("exchange", "（", "）") or w("place", "（", "）")
    return f"{w('company')} {_LISTING.get(str(w.raw('step')), '上市')}{where}{w.money('，')}"


_DEALS = {
    "acquisition": "收购",
    "merger": "合并",
    "investment": "投资",
    "funding_round": "注资",
    "divestiture": "接手",
    "partnership": "合作",
    "contract": "签约",
}


def _deal(w: _Words) -> str:
    type = str(w.raw("type"))
    buyer = w("acquirer") or w("investor") or w("partner")
    verb = _DEALS.get(type, "交易")
    act = f"{buyer} 与 {w('target')} {verb}" if type in ("merger", "partnership", "contract") and w("target") else ""
    act = act or (f"{buyer} {verb} {w('target')}" if buyer else f"{w('target')}：{verb}")
    stake = w.number("stake", "，持股 ", "%")
    ended = "（已终止）" if w.raw("step") == "ended" else ""
    return f"{act}{w('seller', '，卖方 ')}{stake}{w.money('，')}{w('round', '（', '）')}{ended}"


METRICS = {
    "revenue": "营收",
    "profit": "利润",
    "loss": "亏损",
    "users": "用户数",
    "shipments": "出货量",
    "market_value": "市值",
    "headcount": "员工数",
    "share_of_revenue": "收入占比",
    "sales": "销量",
    "orders": "订单",
    "production": "产量",
    "assets": "资产",
    "debt": "负债",
    "cash": "现金",
    "dividend": "股息",
    "margin": "利润率",
    "market_share": "市场份额",
    "stores": "门店数",
}


def _result(w: _Words) -> str:
    metric = METRICS.get(str(w.raw("metric")), list_zh(w.raw("metric")).replace("_", " "))
    figures = w.money() or w.number("count") or w("count_text")
    percent = w.number("percent", "，" if figures else "", "%")
    return f"{w('org')} {metric}{w('segment', '（', '）')}：{figures}{percent}{w.number('change', '，变动 ', '%')}{w('period', '，')}"


def _price(w: _Words) -> str:
    way = {"up": "上涨", "down": "下跌"}.get(str(w.raw("direction")), "")
    value = w.raw("percent")
    if not way and isinstance(value, int | float):
        way = "上涨" if value > 0 else "下跌"
    percent = f" {abs(value):,.10g}%" if isinstance(value, int | float) else ""
    mark = {"record_low": "，创新低", "record_high": "，创新高"}.get(str(w.raw("mark")), "")
    return f"{w('org')} 股价{way}{percent}{mark}{w.money('，报 ')}"


def _launch(w: _Words) -> str:
    verb = {"launched": "推出", "announced": "宣布", "expanded": "扩展", "ended": "终止"}.get(
        str(w.raw("step")), "推出"
    )
    return f"{w('org')} {verb} {w('product')}{w('place', '（', '）')}{w.money('，投入 ')}"


_RELATIONS = {
    "parent": "母公司",
    "affiliate": "关联方",
    "brand_of": "品牌",
    "founder": "创始人",
    "owner": "所有者",
    "supplier": "供应商",
    "customer": "客户",
}


def _relation(w: _Words) -> str:
    return f"{w('subject')} 是 {w('object')} 的{_RELATIONS.get(str(w.raw('type')), list_zh(w.raw('type')))}"


_SENTENCES: dict[str, Callable[[_Words], str]] = {
    "appointment": _appointment,
    "departure": _departure,
    "position": _position,
    "enforcement": _enforcement,
    "lawsuit": _lawsuit,
    "policy": _policy,
    "layoff": _layoff,
    "pledge": _pledge,
    "incident": _incident,
    "listing": _listing,
    "deal": _deal,
    "result": _result,
    "price": _price,
    "launch": _launch,
    "gathering": lambda w: (
        f"{w('name')}{w('place', '（', '）')}{w('organizer', '，主办 ')}{w('participant', '，与会 ')}"
    ),
    "relation": _relation,
    "statement": lambda w: f"{w('speaker')}：“{list_zh(w.raw('quote')).strip()}”",
}
