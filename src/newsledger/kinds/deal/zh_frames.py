"""Frames of Chinese deals: who buys, funds, sells, merges with or supplies whom."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.deal.zh_words import ENDED, INSIDER, MARGIN, NO_DEAL, NO_TARGET, ROUND
from newsledger.model import Mention
from newsledger.patterns.frame import Frame

_NOT_SAID = r"建议|呼吁|若要|如何|能否|是否|为何|谁|什么|历史|案例|热潮|潮|机会|风险|目标价|评级|研报|看好"
_FIGURES = ("amounts:money", "stake:percent")

FRAMES = (
    Frame(
        "acquire",
        verbs="收购|并购|买下|购入|购得|购买|受让|吞并|入主|接手|接盘|全资收购|要约收购|战略收购|控股收购|现金收购|溢价收购|竞得|拍得|摘得|私有化|取得|换取|接下|收编|吃下|揽入|接管|承接|纳入麾下|收入囊中|收入麾下|全购|买断",
        nouns="收购要约|收购案|收购计划|收购交易|收购协议|私有化要约",
        agent="acquirer:party?",
        patient="target:company?",
        about="对|对于|针对|就|将|把",
        others={"从": "seller:party", "的": "seller:party"},
        figures=_FIGURES,
        need=("target",),
        fixed={"type": "acquisition"},
        after=r"(?!案|价|后的|示范区|基金|市场|贷款|体验|频率|行为|力)",
        unless=_NOT_SAID
        + "|受访者|产品|土地|地块|房产|楼|债券|理财|药|粮|保险产品|门票|车票|机票|商品|消费者|用户|顾客|市民",
    ),
    Frame(
        "invest",
        verbs="投资|入股|参股|注资|增资|认购|增持|领投|跟投|参投|战略投资|独家投资|联合投资|联合领投|战略入股|加仓|举牌|追加投资|增资入股|增资扩股|战投|押注|重仓|加码投资|出资",
        agent="acquirer:party?",
        patient="target:company",
        about="对|对于|针对|向|给",
        figures=_FIGURES,
        need=("target", "acquirer"),
        before=r"(?:^|[,、;:]|将|拟|已|计划|宣布|并|再|曾|共同|联合|参与|由[^,。;]{1,12}|[被获][^,。;]{1,14}|[\ue000-\ue003\ue007\ue008]|近日|斥资|对[^,。;]{1,14})",
        fixed={"type": "investment"},
        after=r"(?!主题|叙事|主线|逻辑|战略|定位|吸引力|决定|热情|者|方|人|机构|范围|策略|总额|占比|银行|评级|界|者|热|额|风格|组合)",
        unless=_NOT_SAID + "|设立|私募机构|建设|项目|生产线|基地|债券|国债|理财|房地产|楼市",
    ),
    Frame(
        "raise",
        nouns="融资|股权融资|轮融资|战略融资|战略投资|股权投资|风险投资|天使投资|增资",
        patient="target:company",
        others={"由|来自|从": "acquirer:party"},
        figures=("amounts:money",),
        after=r"(?!本|租赁|额|者|方|人|战略|渠道|成本|难|能力|需求|环境)",
        before=r"(?:完成|获得?|获得|宣布|敲定|拿下|拿到|得到|迎来|筹集|募集|启动|收获|斩获|官宣|融得)[^,。;]{0,24}",
        need=("target",),
        fixed={"type": "funding_round"},
        intransitive=True,
        unless=r"融资融券|两融|杠杆|融资余额|融资买入|融资客|再融资|定增|债|贷款|融资成本|担保|融资难|未|没有|能力|渠道|功能|计划投资|需求",
    ),
    Frame(
        "sell",
        verbs="出售|转让|剥离|抛售|处置|卖出|变卖|卖掉|出让|脱手|清仓|悉售|沽售|卖给|售予|售给|转售|甩卖|挂牌转让|挂牌出售|转手|盘给|割让|割让给|洽售|转卖|卖予|让售|出清|清仓出售|清仓式减持|剥离给|转让给|出售给",
        agent="seller:party?",
        patient="target:company?",
        about="将|把|就",
        others={"给|予|至|向|与": "acquirer:party"},
        figures=_FIGURES,
        need=("target",),
        fixed={"type": "divestiture"},
        after=r"(?!后|压力|效率|潮|价)",
        unless=_NOT_SAID
        + "|指数|股市|债券|收益率|土地|房产|产品|商品|门票|车票|减持|库存|房屋|存货|专利|设备|股票期权",
    ),
    Frame(
        "merge",
        verbs="合并|吸收合并|换股合并|换股吸收合并|重组|战略重组|吸并",
        agent="acquirer:company?",
        patient="target:company",
        others={"与|和|同|跟": "target:company"},
        figures=("amounts:money",),
        need=("acquirer", "target"),
        fixed={"type": "merger"},
        unless=_NOT_SAID + "|破产|品牌|将旗下|报表|口径|债务重组|合并计算|合并为一|同类",
    ),
    Frame(
        "partner",
        nouns="战略合作协议|战略合作框架协议|合作协议|合作框架协议|框架合作协议|合作备忘录|谅解备忘录|战略合作|战略合作伙伴关系|战略合作关系|合作关系|战略联盟|合资公司|合资企业|合资协议|合作意向书|全面合作|深度合作|独家合作|合作意向",
        agent="acquirer:company",
        others={"与|和|同|跟|携手|联合|联手": "target:org"},
        before=r"(?:签署|签订|签约|签|达成|成立|建立|组建|设立|缔结|订立|开展|展开|深化|形成|宣布|进行|启动)[^,。;]{0,14}",
        figures=("amounts:money",),
        need=("acquirer", "target"),
        fixed={"type": "partnership"},
        unless=r"收购|转让|认购|终止(?:了)?与|未",
    ),
    Frame(
        "cooperate",
        verbs="合作|携手|联手|牵手|展开合作|开展合作|达成合作|合作开发|合作推出|合作研发|合作打造|合资成立|共同成立|共同设立|共同出资|合资",
        agent="acquirer:company",
        patient="target:company",
        about="与|和|同|跟|携手|联合|联手",
        need=("acquirer", "target"),
        fixed={"type": "partnership"},
        unless=r"可以|能够|希望|期待|过去|曾|有过|历史|代表|会谈|领域的合作|呼吁|机会",
        before=r"(?:宣布|将|已|正式|达成|展开|开展|签约|签署|启动|计划|拟|\ue007)[^,。;]{0,30}",
    ),
)

_STEPS = re.compile(r"完成(?!后|时|的)|交割|过户|落幕|收官")


_BACKERS = re.compile(r"(?:领投|跟投|参投)[、,和及][^。;]{1,30}?(?:领投|跟投|参投|加持|支持)")
"""A list of those who fund somebody: whom it names behind the verb is no target."""
_UNNAMED = re.compile("^本轮|初创公司$|^.{0,6}(?:AI|科技|加密货币|互联网|物业)公司$")


def complete(roles: dict[str, Any], verb: str, clause: str) -> dict[str, Any] | None:
    """Tell a round of funding from an investment, read its step; insiders' dealings are no deals."""
    kind = roles["type"]
    if NO_DEAL.search(clause) or MARGIN.search(clause) or "商誉" in clause:
        return None
    names = _names(roles.get("target"))
    if any(NO_TARGET.search(name) or _UNNAMED.search(name) for name in names):
        return None
    if kind == "acquisition" and not roles.keys() & {"acquirer", "stake"}:
        return None
    if verb in ("领投", "跟投", "参投", "独家投资") and _BACKERS.search(clause):
        return None
    if verb in ("增持", "减持", "买入", "卖出", "转让", "受让", "抛售", "清仓") and INSIDER.search(clause):
        return None
    if kind == "divestiture" and not roles.keys() & {"seller", "acquirer"}:
        return None
    if verb in (
        "购买",
        "购入",
        "接手",
        "买下",
        "出资",
        "重组",
        "押注",
        "重仓",
        "私有化",
        "处置",
        "取得",
        "换取",
        "接下",
        "吃下",
        "揽入",
        "承接",
        "买断",
        "接管",
    ) and not roles.keys() & {
        "stake",
        "amounts",
    }:
        return None
    found = re.search(ROUND, clause)
    if kind in ("investment", "funding_round"):
        if found:
            roles.update(round=found[0], type="funding_round")
        elif kind == "funding_round" and "融资" not in verb:
            roles["type"] = "investment"
    if ENDED.search(clause):
        roles["step"] = "ended"
    elif kind in ("acquisition", "merger", "divestiture") and _STEPS.search(clause):
        roles["step"] = "completed"
    return roles


def _names(filler: Any) -> list[str]:
    return [m.name or m.text for m in filler if isinstance(m, Mention)] if isinstance(filler, tuple) else []
