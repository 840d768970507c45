"""Frames of Chinese lawsuits: who sues whom, and what comes of it."""

from __future__ import annotations

import re
from typing import Any

from newsledger.model import Mention
from newsledger.patterns.frame import Frame

_NOT_SAID = r"可以|有权|可向|依法可|建议|提醒|律师征集|符合条件|免于|不予|未|如不服|如果|若"

FRAMES = (
    Frame(
        "sue",
        verbs="起诉|控告|状告|提告|控诉|反诉|告上法庭|告上法院|诉至法院|告到法院|诉诸法院|告上|提起诉讼|提起民事诉讼|提出诉讼|发起诉讼|提起集体诉讼|提请仲裁|提起仲裁|申请仲裁|提出仲裁|索赔|追讨|追偿|求偿|发起索赔|入禀|兴讼|提起行政诉讼|提起反诉|提起公益诉讼|申请强制执行|申请财产保全",
        nouns="集体诉讼|诉讼|官司|专利诉讼|诉讼案|集体索赔|索赔诉讼|侵权诉讼|民事诉讼",
        agent="plaintiff:party?",
        patient="defendant:party?",
        about="对|对于|针对|就|将|把|向",
        others={"与|和|同|跟": "defendant:party"},
        figures=("amounts:money",),
        need=("defendant",),
        fixed={"outcome": "filed"},
        unless=_NOT_SAID + "|驳回",
    ),
    Frame(
        "settle",
        verbs="和解|达成和解|庭外和解|达成庭外和解|握手言和",
        agent="plaintiff:party",
        others={"与|和|同|跟|向": "defendant:party"},
        figures=("amounts:money",),
        need=("plaintiff", "defendant"),
        fixed={"outcome": "settled"},
        unless=r"未|拒绝|没有",
    ),
    Frame(
        "lose",
        verbs="败诉|被判赔|被判赔偿|被判侵权|需赔偿|须赔偿|应赔偿|判赔",
        patient="defendant:party?",
        others={"与|和|诉|同|向": "plaintiff:party"},
        figures=("amounts:money",),
        need=("defendant",),
        fixed={"outcome": "won"},
        intransitive=True,
        unless=_NOT_SAID,
    ),
    Frame(
        "win",
        verbs="胜诉|打赢官司|赢得官司|赢得诉讼|获赔|获判赔偿",
        patient="plaintiff:party?",
        others={"与|和|诉|同|对": "defendant:party"},
        figures=("amounts:money",),
        need=("plaintiff",),
        fixed={"outcome": "won"},
        intransitive=True,
        unless=_NOT_SAID + "|胜诉率|把握",
    ),
    Frame(
        "appeal",
        verbs="上诉|提起上诉|提出上诉|申请再审|提出申诉",
        agent="plaintiff:party",
        patient="defendant:party",
        about="对|针对",
        need=("plaintiff",),
        fixed={"outcome": "appealed"},
        before=r"(?:提出|提起|已|将|决定|表示|选择|会|拟|遂|再次|并)[^,。;]{0,8}",
        unless=_NOT_SAID,
    ),
    Frame(
        "dismiss",
        verbs="驳回|裁定驳回|判决驳回|撤诉|撤回起诉|申请撤诉|裁定撤诉|不予支持",
        agent="court:authority",
        patient="plaintiff:party",
        need=("plaintiff",),
        fixed={"outcome": "dismissed"},
        unless=r"复审|专利|异议|提案|议案|商标",
        after=r"[^。]{0,20}(?:上诉|起诉|诉讼|请求|诉求|申请|指控|索赔)",
    ),
)

_PROSECUTOR = re.compile(r"检察|检方|公诉|检控|司法部|警方|监察|證監|证监|SEC")
_COURT = re.compile(r"法院$|法庭$|高院$|中院$|仲裁委员会$|法官$")


def complete(roles: dict[str, Any], verb: str, clause: str) -> dict[str, Any] | None:
    """Courts are no parties; whom a prosecutor charges is not sued; a criminal suspicion is none."""
    for role in ("plaintiff", "defendant"):
        names = _names(roles.get(role))
        if any(_COURT.search(name) for name in names):
            roles.setdefault("court", roles[role])
            del roles[role]
        elif role == "plaintiff" and any(_PROSECUTOR.search(name) for name in names) and roles["outcome"] == "filed":
            return None
    if not roles.keys() & {"plaintiff", "defendant"}:
        return None
    if verb in ("索赔", "追讨", "求偿", "追偿") and not re.search("诉|法院|仲裁|律师|保险|\ue008", clause):
        return None
    return roles


def _names(filler: Any) -> list[str]:
    return [m.name or m.text for m in filler if isinstance(m, Mention)] if isinstance(filler, tuple) else []
