"""Frames of Chinese layoffs: which organization cuts how many of its staff."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns.frame import Frame

_NOT_SAID = r"反对|抗议|抵制|裁员潮|补偿(?:金|方案)?标准|劳动法|如果|若(?!干)|避免|如何|怎么办|面对裁员|不裁员|未裁员|没有裁员|仲裁|总裁"

FRAMES = (
    Frame(
        "cut",
        verbs="裁员|裁减|裁撤|解雇|解聘|遣散|减员|缩编|裁退|大裁员|裁掉|辞退|炒掉|大规模裁员|人员优化|组织优化|大幅裁员|启动裁员|裁减人手|精简人员|精简人手|瘦身|优化员工|劝退|全员解散|解散|大砍|砍掉|削减",
        nouns="裁员计划|裁员方案|人员优化计划|裁员名单|瘦身计划|重组计划",
        agent="org:company?",
        others={"在": "place:place"},
        figures=("count:count", "percent:percent"),
        need=("org",),
        unless=_NOT_SAID,
    ),
    Frame(
        "lose_jobs",
        verbs="被裁|失业|失去工作|被裁员|丢掉工作|被解雇|被优化|离开岗位|丢掉饭碗",
        patient="org:org",
        figures=("count:count", "percent:percent"),
        need=("org", "count"),
        intransitive=True,
        unless=_NOT_SAID,
    ),
)

_PEOPLE = re.compile(r"员工|雇员|职员|职位|岗位|人手|人员|员额|团队|人力|工人|裁员|部门|\ue00a[多余]?(?:名|人|位|个)")
_WEAK = frozenset(
    (
        "解雇",
        "解聘",
        "辞退",
        "遣散",
        "炒掉",
        "瘦身",
        "解散",
        "砍掉",
        "大砍",
        "削减",
        "缩编",
        "精简人员",
        "重组计划",
        "瘦身计划",
        "劝退",
        "组织优化",
        "裁撤",
    )
)
_COUNTED = re.compile(r"\ue00a[多余]?(?:名|人|位|个?岗|个?职|员|工|雇|个工作|个职)")


def complete(roles: dict[str, Any], verb: str, clause: str) -> dict[str, Any] | None:
    """The figure must be one of people, and a weak word needs staff beside it."""
    if verb in _WEAK and not (_PEOPLE.search(clause) and roles.keys() & {"count", "percent"}):
        return None
    if "count" in roles and not (
        _COUNTED.search(clause) or re.search(r"裁(?:员|减)?[^,。;]{0,8}\ue00a(?=[,。;]|$)", clause)
    ):
        del roles["count"]
    if "percent" in roles and re.search(r"营收|利润|股价|同比|涨|跌|收入", clause):
        del roles["percent"]
    roles.pop("place", None)
    return roles
