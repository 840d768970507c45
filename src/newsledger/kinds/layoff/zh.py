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
        "jobs_gone",
        "岗位 职位 职缺 工作 饭碗",
        r"{count:count}(?:多|余)?(?:个|份|名|人)?(?:[^。;,\ue00a]{0,10}?)(?:工作岗位|岗位|职位|职缺|工作|饭碗)(?:,?他们的(?:岗位|职位))?(?:将|会|恐|或|也|都|随之|因此|因而|已|就此|面临|可能){0,4}{v:被取消|取消|消失|不保|流失|蒸发|被裁撤|裁撤|被裁|被砍|被削减|遭裁|受威胁|受影响|岌岌可危|没了}",
    ),
    Pattern(
        "staff_out",
        "饭碗 资遣 资遣费 遣散 走人 铺盖 优退 优离金 离职 解雇 裁员 取消 失去 离开 解雇信",
        rf"{_FIG}(?:的)?(?:多|余)?(?:名|人|位|个)?(?:[^。;,\ue008-\ue00a]{{0,10}}?)(?:员工|雇员|职员|工人|内勤|人员|同仁|同事|老师|教师|程序员|记者|空服员|机师|骑手|人)?,?(?:他们的(?:岗位|职位))?(?:将|会|已|被|遭|恐|也|都|须|依法|被迫|因此|其后|陆续|即时|即日|当场|先后|接受|收到|接到|领|领取|获发|拿着?|了|全数|全部){{0,4}}{{v:遣散|资遣|失去饭碗|丢掉饭碗|丢了饭碗|丢饭碗|饭碗不保|资遣费(?:走人|离开)|遣散费(?:走人|离开)|走人|卷铺盖|优退|自愿离职|离职方案|离职计划|延迟辞职方案|解雇通知|裁员通知|解雇信|遣散通知|即时解雇|将被取消|被取消|被辞|失去生计}}",
    ),
    Pattern(
        "sends_away",
        "资遣 优退 送走 劝退 劝离 裁去 通知 辞掉 请走 裁走 清退 解约 开除 挥别",
        rf"{{v:资遣|优退|劝退|劝离|裁去|裁走|辞掉|清退|请走|送走}}(?:了|约|近|逾|超过|至少|掉|旗下|其|位于)?(?:[^。;,\ue008-\ue00a]{{0,10}}?){_FIG}(?:的)?(?:{_PEOPLE})"
        rf"|{{v:通知}}(?:了|约|近|逾|旗下|其)?(?:[^。;,\ue008-\ue00a]{{0,8}}?){_FIG}(?:的)?{_PEOPLE}[^。;]{{0,6}}?(?:离开|离职|走人|被裁|遣散|(?:岗位|职位)(?:将|会)?被?取消|自愿离职)",
    ),
    Pattern(
        "fewer",
        "减少 压缩 取消 撤销 缩减 砍 减 降至 削减",
        rf"{{v:减少|取消|撤销|砍去|砍|减去|裁去}}(?:了|约|近|逾|超过|至少|多达|最多|全球|当地)?(?:约|近|逾|超过)?{{count:count}}(?:多|余)?(?:个|份|名)?(?:[^。;,\ue00a]{{0,6}}?)(?:工作岗位|岗位|职位|职缺|工作(?!日|量|时|组|室))"
        rf"|(?:将|把)(?:[^。;,]{{0,12}}?)(?:员工|雇员|人力|人手|职工|员工总数|员工人数)(?:数|总数|规模|人数)?{{v:减少|削减|压缩|缩减|缩编|砍掉|裁减|裁掉|精简}}(?:了|约|近|逾|超过)?{_FIG}",
    ),
    Pattern(
        "scheme",
        "精简 重组 离职 优退 退休 裁撤 买断 关闭 关停 停产 结业 关厂",
        rf"{{v:人员精简|人力精简|人事精简|组织精简|重组方案|重组计划|自愿离职计划|自愿离职方案|自愿离职|优退方案|优退计划|提前退休计划|离职方案|买断计划|人力调整|人员调整}}[^。;]{{0,30}}?(?:涉及|影响|波及|牵涉|受影响|涵盖)(?:了|约|近|逾|超过|最多|至少|多达|到)?(?:[^。;,\ue008-\ue00a]{{0,6}}?){_FIG}(?:的)?(?:{_PEOPLE})"
        rf"|{{v:关闭|关停|停产|结业|关厂}}[^。;]{{0,30}}?(?:涉及|影响|波及|牵涉)(?:了|约|近|逾|超过|最多|至少|多达|到)?(?:[^。;,\ue008-\ue00a]{{0,6}}?){_FIG}(?:的)?{_PEOPLE}",
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
_NEW = frozenset({"jobs_gone", "staff_out", "sends_away", "fewer", "scheme"})
_OTHER_JOBS = re.compile(
    r"诊断|ADP|报告的|就业数据|劳动力市场|航班|订单|合同|考试|招聘|面试|课程|活动|演出|比赛|赛事|资格|许可|处罚|罚款|手续|审批|行政|(?:创造|新增|增加|提供)[^,。;]{0,8}\ue00a|美国(?:3|\ue007)?月|非农|就业人口|失业率"
)
"""What else is taken away, and what a whole economy loses."""
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
    if rule in _NEW and (
        _OTHER_JOBS.search(text[max(0, candidate.start - 10) : candidate.end + 8])
        or (
            "\ue00a" not in text[candidate.start : candidate.end]
            and "\ue009" not in text[candidate.start : candidate.end]
        )
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
