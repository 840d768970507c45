"""Pledges in Chinese: 捐赠, 捐款, 捐出, 认捐, 设立基金, 投入…用于."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.zh.subjects import Subject, clause_start, standing_from, subject
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_GIVE = "捐赠|捐款|捐出|认捐|捐资|捐献|捐助|捐|赞助|追捐|捐给"
_PURPOSE = r"(?:[^。;]{0,16}?(?:用于|用以|支持|支援|驰援|资助|帮助|助力|以支持|用来|以帮助){purpose:text}(?=[,。;]|$))?"

PATTERNS = (
    Pattern(
        "given_by",
        "捐",
        r"{recipient:org}(?:近日|日前|\ue007|今日|已)?(?:获|获得|接获|收到|喜获|获赠)(?:来自)?(?:[^。;,\ue000-\ue00a]{0,4}?)(?:{where:company}(?:{what:position})?)?{donor:anyone}(?:夫妇|先生|女士|伉俪|校友|等)?(?:[^。;,\ue000-\ue00a]{0,6}?){v:捐赠|捐款|捐出|捐资|捐献|捐助|捐}(?:了)?(?:[^。;]{0,8}?){amounts:money}"
        + _PURPOSE,
    ),
    Pattern(
        "gives_to",
        "捐 赞助",
        rf"(?:向|给|对|为){{recipient:anyone}}(?:[^。;]{{0,24}}?){{v:{_GIVE}}}(?:[^。;]{{0,16}}?){{amounts:money}}{_PURPOSE}",
    ),
    Pattern(
        "gives",
        "捐 赞助",
        rf"{{v:{_GIVE}}}(?:了)?(?:[^。;]{{0,20}}?){{amounts:money}}(?:[^。;,]{{0,8}}?(?:给|予|向|至){{recipient:anyone}})?{_PURPOSE}",
    ),
    Pattern(
        "money_given",
        "捐",
        rf"(?:将|把|以)?(?:[^。;,]{{0,12}}?){{amounts:money}}(?:[^。;,]{{0,20}}?){{v:{_GIVE}}}(?:给|予|至)?(?:{{recipient:anyone}})?{_PURPOSE}",
    ),
    Pattern(
        "fund",
        "基金 投入 出资",
        rf"{{v:设立|成立|出资|投入|拿出|拨款|追加投入|再投入|承诺投入}}(?:[^。;]{{0,16}}?){{amounts:money}}(?:,?(?:用于|针对|支持|用以)?[^。;,]{{0,24}}?)(?:基础科学|教育|科研|基金|专项|公益|抗疫|共同富裕|乡村振兴|救灾|扶贫|慈善|援助|补贴){_PURPOSE}",
    ),
    Pattern(
        "commits",
        "投入 拿出 拨出 预留 资助 发放 供应 调拨 划拨 筹募 投放 转入 划给 加码 各拨 再增 响应 汇款 出资 认捐",
        rf"{{v:(?:承诺|宣布)?(?:一次性|追加|首批|再|各|紧急|先)?(?:投入|拿出|拨出|划拨|拨款|拨|预留|资助|发放|供应|调拨|筹募|投放|转入|划给|加码至?|增|响应|汇款|出资|认捐)}}(?:了)?(?:[^。;,]{{0,12}}?){{amounts:money}}{_PURPOSE}",
    ),
)

_TRADE = re.compile(
    r"收购|研发|建设工厂|建厂|生产|芯片|模型|扩产|产能|投资者|股权|数据中心|门店|营销|广告|市场推广|入股|融资|上市|回购|贷款|保险金|理赔|财政|政府|国务院|部门|消费券"
)
"""What a business puts money into for itself, and the state's money."""
_GOOD = re.compile(
    r"气候|慈善|个人基金|奖学|母校|难民|重建|饥荒|公益|灾民|弱势|贫困|受灾|驰援|善后|慰问金|助学|医护|早餐|孤儿|留守|罹难|遇难|家属|儿童|抗疫|疫情|共同富裕|乡村振兴|救灾|扶贫|援助|灾|捐|教育|补贴|救助|武汉|科研|关爱|纾困|扶持|社会责任|可持续"
)
_DISASTER = re.compile(r"地震(?!仪)|火灾|水灾|台风|洪灾|洪水|灾区|赈灾|驰援|疫情|山火|泥石流|雪灾|旱灾")
_IN_PERSON = re.compile(r"以?个人名义|私人名义|本人名义|自掏腰包|自己的名义")


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find the donor; a fund is a pledge only when it does good."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    text = sentence.text
    if rule == "commits":
        around = text[clause_start(text, candidate.start) : candidate.end + 30]
        if not (_GOOD.search(around) or _DISASTER.search(text)) or _TRADE.search(around):
            return None
    if rule == "fund" and not _GOOD.search(text[candidate.start : candidate.end + 16]):
        return None
    if re.search(
        r"行贿|贿|募捐额|捐款箱|募集捐款|(?:收到|接收|接受|募得|募集)[^。;,]{0,12}捐|获[^。;,]{0,8}捐",
        text[max(0, candidate.start - 10) : candidate.end],
    ) and (rule != "given_by" or "贿" in text):
        return None
    start = candidate.start
    if rule == "given_by":
        arguments.pop("where", None)
        arguments.pop("what", None)
        arguments["stretch"] = (start, candidate.end)
        arguments["status"] = standing_from(sentence, start, candidate.end)
        return arguments
    who = subject(sentence, candidate.start, context, "party", unknown=True)
    if who is None:
        return None
    people = sentence.find("person", 0, candidate.start)
    if people and _IN_PERSON.search(text, people[-1], candidate.end):
        who = Subject(sentence.mentions[people[-1]], people[-1])  # 苹果CEO库克以个人名义捐款: he, not his firm
    arguments["donor"] = who.value
    if who.position is not None and start - who.position < 120:
        start = who.position
    if arguments.get("recipient") == who.value:
        arguments.pop("recipient")
    arguments["stretch"] = (start, candidate.end)
    status = standing_from(sentence, start, candidate.end)
    arguments["status"] = (
        "reported" if status in ("planned", "conditional") and "考虑" not in text[start : candidate.end] else status
    )
    return arguments
