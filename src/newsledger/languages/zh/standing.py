"""How sure a Chinese sentence is of what it states. Text is folded to simplified script."""

from __future__ import annotations

import re

from newsledger.model import Status
from newsledger.text.fold import simplify

_DENIED = re.compile(
    r"否认|并未|未曾|没有计划|无计划|不会|并无|不实|辟谣|澄清|谣言|未有|尚未|暂无|没有考虑|并不|从未|不再考虑|绝无|子虚乌有|纯属"
)
_NEGATED = re.compile(r"(?:未|没有|不|无|并未|尚未|暂未|不会|否认)[^,，。；]{0,4}$")
_ALLEGED_SURE = re.compile(
    r"据传|传闻|网传|传出|疑似|涉嫌|据报|据称|据说|消息人士|知情人士|知情者|坊间|市传|市场传|外传|盛传|爆料|被指|指称|指控|有消息称|有消息指|未经证实"
)
_CONDITIONAL = re.compile(
    r"可能|或将|或会|或许|或(?=[被遭于在成因面])|若|如果|倘若|一旦|恐|有望|有机会|料将|不排除|考虑|有意|研究|料(?=[为将会今明下全])"
)
_PLANNED = re.compile(
    r"将(?!近|于此|军|来)|拟|计划|预计|预期|打算|准备|即将|有待|筹备|筹划|计划于|目标|争取|力争|将会|会在|会于|料于|承诺|同意|预告|未来|宣布将|决定|最快"
)

OPPOSED = re.compile(r"(?:反对|抗议|抵制|阻止|谴责|声讨|呼吁停止|要求停止)[^,，。；;：:]*$")
"""Before an act: who stands there is against it, and does not do it."""

_OF_NOUN = re.compile(
    r"(?:的)?(?:(?:[一两三二四五六七八九十]|\ue00a)[宗项起笔桩]|(?:全年|整体|同期)?(?:业绩|财报|展望|指引|营收|收入|净利润?|利润|盈利|销量|报表|年报|季报|财务(?:报告|报表|数据)|回报)(?!说明会|发布会|交流会|电话会))"
)


def says_which(text: str, position: int) -> bool:
    """True when the date at an encoded position only says which one the noun behind it is (第二季展望)."""
    return _OF_NOUN.match(simplify(text[position + 1 : position + 20])) is not None


def date_cost(text: str, position: int, start: int, end: int, status: Status) -> int | None:
    """Say how ill a date goes with an event of the same sentence, beside its distance (see the English twin).

    Args:
        text: the encoded sentence.
        position: encoded position of the date.
        start, end: the event's trigger.
        status: unused in Chinese.

    Returns:
        None when the date only says which one the noun behind it is (2021年一宗交易, 第二季展望), else 0.
    """
    return None if says_which(text, position) else 0


def standing(sentence: str, start: int, end: int, verbs: tuple[str, ...]) -> Status:
    """Say on what standing a sentence states something (see the English twin).

    Args:
        sentence: the encoded sentence, folded.
        start, end: the stretch in it that states the claim.
        verbs: unused in Chinese, which does not inflect.

    Returns:
        the status; where several fit: denied > alleged > conditional > planned > reported.
    """
    clause_start = max(sentence.rfind(mark, 0, start) for mark in ",，;；:：") + 1
    clause = sentence[max(clause_start, start - 30) : end]
    if _DENIED.search(clause) or _NEGATED.search(sentence[clause_start:start]):
        return "denied"
    if _ALLEGED_SURE.search(sentence[max(0, start - 60) : end]):
        return "alleged"
    if _CONDITIONAL.search(clause):
        return "conditional"
    if _PLANNED.search(clause):
        return "planned"
    return "reported"
