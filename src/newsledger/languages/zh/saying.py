"""Who a Chinese sentence says its words come from: 据…报道, …表示, …宣布."""

from __future__ import annotations

import re

from newsledger.patterns.encode import GROUPS

_WHO = f"[{GROUPS['anyone']}]"
SAY = (
    r"(?:表示|称|宣布|宣佈|指出|透露|公告|披露|指|说|坦言|认为|强调|回应|解释|直言|承认|否认|证实|确认|发布公告|发布消息|发文|声明|预计|预测|预期|"
    r"估计|告诉|介绍|补充|公布|通报|报道|报导|爆料|提到|谈到|写道|呼吁|警告|提醒|重申|发现|显示|获悉|发公告)"
)
_ACCORDING = re.compile(
    rf"(?:据|根据|按照|援引|引述|引用)({_WHO})[^,。;]{{0,16}}?(?:报道|报导|消息|数据|公告|统计|介绍|透露|披露|公布|称|研究|报告|显示|资料|通报|网站|,)"
)
_SAYS = re.compile(rf"({_WHO})(?: ?\([^()]{{0,40}}\))?(?:[^,。;:!?]{{0,14}}?)(?:{SAY})(?!会|评)")


def attributions(sentence: str) -> list[tuple[int, int, int]]:
    """Give who the words of an encoded sentence come from (see the English twin)."""
    found: list[tuple[int, int, int]] = []
    for match in _ACCORDING.finditer(sentence):
        found.append((match.start(1), match.end(), len(sentence)))
    for match in _SAYS.finditer(sentence):
        found.append((match.start(1), match.end(), len(sentence)))
    return found
