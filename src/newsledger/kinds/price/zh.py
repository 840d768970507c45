"""Share prices in Chinese: 涨, 跌, 涨停, 创新高, 报187港元; indices and bonds are none."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_UP = r"(?:涨幅(?:达|扩大至|一度达|为|超|超过)?|上涨|大涨|暴涨|急涨|飙升|飙涨|劲升|急升|上升|攀升|走高|涨逾|涨超|涨近|涨|升逾|升近|升|高开|反弹|大升|弹升|收涨|收升|拉升|涨停|劲涨|飆升|狂飙|累涨|累升)"
_DOWN = r"(?:跌幅(?:达|扩大至|一度达|为|超|超过)?|下跌|大跌|暴跌|急跌|急挫|重挫|下挫|挫|下滑|走低|跌逾|跌超|跌近|跌|低开|回落|插水|收跌|急泻|跳水|跌停|闪崩|崩跌|泻|大泻|累跌|缩水|走弱|腰斩)"
_ON_UP = "涨 升 高开 反弹 走高"
_ON_DOWN = "跌 挫 下滑 走低 低开 回落 泻 跳水 崩 腰斩"
_SHARES = r"(?: ?\([^()]{0,24}\))?(?:的)?(?:港股|美股|A股|H股|ADR|美国存托凭证)?(?:股价|股票|股份|盘前|盘后|开盘|收盘|早盘|午盘|盘中|尾盘|集合竞价)?"
_WHEN = r"(?:[^。;]{0,26}?)"
_FIG = r"(?:约|近|逾|超|超过|了|达|至|为|最多|最高|曾|一度|超过|: ?|幅度?为?)*"

PATTERNS = (
    Pattern(
        "up",
        _ON_UP,
        rf"{{org:org!}}{_SHARES}{_WHEN}{_UP}{_FIG}{{percent:percent!}}(?:[^。;]{{0,12}}?(?:报|收报|至|收于|收盘报|报收|现报|最新报|报价)(?:价)?(?:于|约)?{{amounts:money!}})?",
        {"direction": "up"},
    ),
    Pattern(
        "down",
        _ON_DOWN,
        rf"{{org:org!}}{_SHARES}{_WHEN}{_DOWN}{_FIG}{{percent:percent!}}(?:[^。;]{{0,12}}?(?:报|收报|至|收于|收盘报|报收|现报|最新报|报价)(?:价)?(?:于|约)?{{amounts:money!}})?",
        {"direction": "down"},
    ),
    Pattern(
        "subjectless_up",
        _ON_UP,
        rf"(?:股价|股票|盘前|盘后|开盘|收盘|早盘|午盘|盘中|股份){_WHEN}{_UP}{_FIG}{{percent:percent!}}(?:[^。;]{{0,12}}?(?:报|收报|至|收于|报收|现报|报价)(?:于)?{{amounts:money!}})?",
        {"direction": "up"},
    ),
    Pattern(
        "subjectless_down",
        _ON_DOWN,
        rf"(?:股价|股票|盘前|盘后|开盘|收盘|早盘|午盘|盘中|股份){_WHEN}{_DOWN}{_FIG}{{percent:percent!}}(?:[^。;]{{0,12}}?(?:报|收报|至|收于|报收|现报|报价)(?:于)?{{amounts:money!}})?",
        {"direction": "down"},
    ),
    Pattern("limit_up", "涨停", r"{org:org!}(?: ?\([^()]{0,24}\))?(?:等)?(?:[^。;]{0,14}?)涨停", {"direction": "up"}),
    Pattern(
        "limit_down", "跌停", r"{org:org!}(?: ?\([^()]{0,24}\))?(?:等)?(?:[^。;]{0,14}?)跌停", {"direction": "down"}
    ),
    Pattern(
        "to_money",
        "跌至 涨至 升至 报 收于",
        r"{org:org!}(?:[^。;]{0,8}?)(?:股价|股票)(?:[^。;]{0,14}?)(?:跌至|下跌至|涨至|升至|跌到|涨到|报|收于|收报){amounts:money!}",
    ),
    Pattern(
        "its_money",
        "跌至 涨至 升至",
        r"(?:股价|股票)(?:[^。;]{0,14}?)(?:跌至|下跌至|涨至|升至|跌到|涨到){amounts:money!}",
    ),
    Pattern(
        "record",
        "新高 新低",
        r"{org:org!}(?:[^。;]{0,10}?)(?:股价|股票)(?:[^。;]{0,20}?)创(?:下|出)?(?:了)?(?:[^。;]{0,8}?)(?:历史|上市以来|上市后)?新(?:高|低)",
    ),
    Pattern(
        "bare_up",
        "涨 升",
        rf"{{org:org!}}{_SHARES}(?:应声|随即|一度|闻讯|大幅|开盘|盘前|盘后|逆势|尾盘)?(?:大涨|暴涨|飙升|急升|飙涨|劲升|上涨|走高|高开)(?=[,。;]|$)",
        {"direction": "up"},
    ),
    Pattern(
        "bare_down",
        "跌 挫",
        rf"{{org:org!}}{_SHARES}(?:应声|随即|一度|闻讯|大幅|开盘|盘前|盘后|尾盘)?(?:大跌|暴跌|急跌|重挫|下跌|走低|低开|跳水|闪崩)(?=[,。;]|$)",
        {"direction": "down"},
    ),
)

_FIGURE = re.compile(
    r"营收|收入|利润|盈利|净利|销量|销售|出货|用户|毛利|产量|订单|营业额|成交额|租金|保费|存款|贷款|房价|价格(?!跌停)|收益|交付|份额|票房|GDP|CPI|同比|环比|按年|按季|客流|运价|工资|薪"
)
_INDEX = re.compile(
    r"指数|综指|成指|大盘|沪指|深成|恒指|道指|纳指|标普|板块|概念股?|期货|原油|黄金|比特币|汇率|人民币|美元兑|国债|个股|两市|创业板$|科创50|A股$|港股$|美股$"
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Give the percentage its sign and the mark its name; figures of the business and indices are no prices."""
    words = sentence.text[candidate.start : candidate.end]
    if _FIGURE.search(words) or _INDEX.search(words):
        return None
    org = arguments.get("org")
    if isinstance(org, str) and _INDEX.search(org):
        return None
    tail = sentence.text[candidate.start : candidate.end + 16]
    mark = re.search(r"创(?:下|出)?(?:[^。;]{0,6}?)(?:历史|上市以来|上市后|有史以来)(?:[^。;]{0,6}?)新?(高|低)", tail)
    if mark:
        arguments["mark"] = "record_high" if mark[1] == "高" else "record_low"
        arguments.setdefault("direction", "up" if mark[1] == "高" else "down")
    if "direction" not in arguments:
        if re.search(r"跌|挫|低", words):
            arguments["direction"] = "down"
        elif re.search(r"涨|升|高", words):
            arguments["direction"] = "up"
    percent = arguments.get("percent")
    if percent is not None:
        arguments["percent"] = -abs(percent) if arguments.get("direction") == "down" else abs(percent)
    rule = candidate.rule.rsplit(".", 1)[-1]
    if rule == "record" and "mark" not in arguments:
        return None
    return arguments
