"""Frames of Chinese relations: who owns, founded, supplies or belongs to whom."""

from __future__ import annotations

from typing import Any

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


def complete(roles: dict[str, Any], verb: str, clause: str) -> dict[str, Any] | None:
    """The share is only a sign that a holding is meant."""
    roles.pop("stake", None)
    return roles
