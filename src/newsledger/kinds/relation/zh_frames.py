"""Frames of Chinese relations: who owns, founded, supplies or belongs to whom."""

from __future__ import annotations

import re
from typing import Any

from newsledger.model import Mention
from newsledger.patterns.frame import Frame

_DEAL = r"购买|收购|增持|减持|出售|转让|认购|完成后|拟|将|交易后|变更后|发行后|计划|入股后"

FRAMES = (
    Frame(
        "own",
        verbs="持有|控股|拥有|间接持有|直接持有|合计持有|全资拥有|全资控股|实际控制|参股|控制|持股|绝对控股|间接控股|全资持有",
        agent="subject:party",
        patient="object:company",
        about="对|通过",
        figures=("stake:percent",),
        need=("subject", "object", "stake"),
        fixed={"type": "owner"},
        unless=_DEAL,
    ),
    Frame(
        "held",
        verbs="持股|控股|全资持有|全资控股|全资拥有|持有|实际控制|持股比例|间接持股|直接持股",
        patient="object:company",
        others={"由|被": "subject:party"},
        need=("subject", "object"),
        fixed={"type": "owner"},
        intransitive=True,
        unless=_DEAL,
    ),
    Frame(
        "found",
        verbs="创立|创办|创建|联合创立|联合创办|共同创立|共同创办|一手创办|一手创立|参与创办|参与创立|创立了|创办了|始创",
        agent="subject:person",
        patient="object:company?",
        need=("subject", "object"),
        fixed={"type": "founder"},
        unless=r"理论|学科|品牌节|基金会|节目",
    ),
)


GENERIC = re.compile(
    r"^.{0,4}(?:机器人|科技|技术|智能|互联网|生物|医药|芯片|半导体|软件|游戏|电商|汽车|新能源|传媒|金融|保险|投资|资产管理|运输|物流|航空|石油|矿业|地产|建筑|餐饮|食品|零售)公司$|^(?:公司|集团|本公司|基金|产品|品牌|子公司|平台|企业|银行|股份|股东)$|(?:初创|大模型|上市|报告期内|国内|海外|创业|该|其)公司$"
)
"""Words that say what sort of company is meant, not which."""


def complete(roles: dict[str, Any], verb: str, clause: str) -> dict[str, Any] | None:
    """The share is only a sign that a holding is meant."""
    roles.pop("stake", None)
    owned = roles.get("object")
    if isinstance(owned, tuple) and all(isinstance(m, Mention) and GENERIC.match(m.name or m.text) for m in owned):
        return None
    return roles
