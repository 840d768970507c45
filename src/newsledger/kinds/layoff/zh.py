"""Layoffs in Chinese: 裁员, 裁减, 裁撤, 解雇, 优化, 缩编, 减员; with how many, which share, where and why."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.zh.standing import OPPOSED
from newsledger.languages.zh.subjects import standing_from, subject
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_CUT = "砍掉|砍(?![价单刀伤死断树柴])|裁员|裁减|裁撤|裁掉|解雇|解聘|遣散|减员|缩编|瘦身|裁|精简|优化|削减|砍掉|辞退|炒掉|缩减"
_FIG = r"(?:{count:count}|{percent:percent})"
_PEOPLE = r"(?:名|人|位|个)?(?:[^。;,]{0,14}?)(?:员工|雇员|职员|职位|岗位|人手|人员|工作岗位|员额|人力|人)"

PATTERNS = (
    Pattern(
        "cuts_figure",
        "裁 解雇 解聘 遣散 减员 缩编 瘦身 精简 优化 削减 砍 辞退 缩减",
        rf"{{v:{_CUT}}}(?:了|掉|至|达|规模|比例|人数|幅度|总数)?(?:[^。;,]{{0,12}}?){_FIG}(?:的)?(?:{_PEOPLE})?",
    ),
    Pattern(
        "cuts_staff",
        "裁 解雇 解聘 遣散 减员 缩编 精简 优化 削减 砍 辞退 缩减 解散",
        rf"(?:将|把|对)?(?:[^。;,]{{0,6}}?){_FIG}(?:的)?{_PEOPLE}(?:[^。;,]{{0,10}}?){{v:裁员|裁减|裁撤|裁掉|解雇|解聘|遣散|减员|被裁|优化|精简|辞退|受影响|离开|离职|失业|失去工作|丢掉工作}}",
    ),
    Pattern(
        "affected",
        "裁员 裁减 裁",
        rf"{{v:裁员|裁减|裁撤|大裁|瘦身|缩编|人员优化|组织优化}}(?:[^。;]{{0,40}}?)(?:影响|涉及|波及|约|达|超过|近|逾|比例|人数|规模|幅度|约为|多达|共)(?:[^。;]{{0,12}}?){_FIG}",
    ),
    Pattern(
        "plan",
        "裁员 裁减 裁撤 缩编 遣散 解雇 裁掉 辞退 精简",
        r"{v:裁员|裁撤|缩编|大裁员|裁减|遣散员工|解雇员工|裁减人手|人力精简}",
    ),
    Pattern(
        "in_words",
        "解雇 裁掉 遣散 辞退 裁撤",
        r"{v:解雇|裁掉|遣散|辞退|裁撤}(?:了|约|近|逾|超过|旗下|其)?(?:约|近|逾)?(?:一半|半数|[二三四五六七八九]分之[一二三四五六七八]|[一二三四五六七八九]成|大量|部分|大批|数[百千]名|上[百千]名|所有|全体)(?:的)?[^。;,]{0,6}?(?:员工|雇员|团队|人员)",
    ),
)

_NO_LAYOFF = re.compile(
    r"审裁|仲裁员|裁员潮|裁员消息|裁判|裁定|裁决|总裁|仲裁|独裁|裁剪|制裁|体裁|题材|优化(?:产品|结构|配置|流程|体验|服务|业务|营商|资源)|裁罚"
)
_TOO_WEAK = frozenset({"优化", "精简", "削减", "砍掉", "瘦身", "裁", "缩减"})


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find who cuts; the figure must be one of people."""
    text = sentence.text
    rule = candidate.rule.rsplit(".", 1)[-1]
    a, b = candidate.anchor
    verb = candidate.verbs[0] if candidate.verbs else ""
    if _NO_LAYOFF.search(text[max(0, a - 1) : b + 3]) or OPPOSED.search(text[max(0, a - 24) : a]):
        return None
    if verb in _TOO_WEAK and not re.search(
        "员工|雇员|职员|职位|岗位|人手|人员|员额|人力|名|人", text[a : candidate.end + 4]
    ):
        return None
    if verb in ("离开", "离职", "受影响") and not re.search("裁|遣散|精简|解散|关闭|关停|缩编|优化|重组", text[:a]):
        return None
    start = candidate.start
    if "org" not in arguments:
        who = subject(
            sentence,
            candidate.start,
            context,
            "org",
            unknown=True,
            elsewhere=rule != "plan" or sentence.sentence.zone != "body",
        )
        if who is not None:
            arguments["org"] = who.value
            if who.position is not None and start - who.position < 100:
                start = who.position
    if isinstance(arguments.get("count"), (int, float)) and not _people(text, candidate):
        arguments.pop("count")
        if rule != "plan" and "percent" not in arguments:
            return None
    if rule in ("plan", "in_words") and "org" not in arguments:
        return None
    if not any(role in arguments for role in ("org", "count", "percent")):
        return None
    arguments["stretch"] = (start, candidate.end)
    denied = re.search(
        r"不实|谣言|假消息|子虚乌有|否认|辟谣|并无此事|没有裁员|不存在", text[candidate.end : candidate.end + 40]
    )
    arguments["status"] = "denied" if denied else standing_from(sentence, start, candidate.end)
    return arguments


def _people(text: str, candidate: Candidate) -> bool:
    for i in range(candidate.start, candidate.end):
        if text[i] == "\ue00a":
            return bool(re.match(r"(?:多|余)?(?:名|人|位|个?岗|个?职|员|工|雇|个工作)|[,。;]|$", text[i + 1 : i + 6]))
    return True


__all__ = ["PATTERNS", "refine"]
