"""Whom a Chinese verb of taking up or giving up a post is about: the person before it."""

from __future__ import annotations

import re

from newsledger.languages.zh.grammar import BRACKET
from newsledger.languages.zh.posts import ORGS, PERSON, POSITION
from newsledger.patterns import Encoded

_SAID = re.compile(
    r"(?:表示|认为|指出|透露|采访|回应|介绍|告诉|坦言|强调|称赞|分析|说|提到|看来|批评|祝贺|致电|高管|员工|该公司|带领|质疑|称赞|充斥|要求|呼吁|担心|提醒|讽刺|炮轰|嘲讽)"
)
_GOVERNED = re.compile(
    r"(?:由|接替|取代|顶替|继任|对|向|给|替|及其|前任|交棒|让位于|跟随|协助|感谢|接过|赞扬|肯定|希望|期待|支持)(?:了)?$"
)


def left_person(sentence: Encoded, verb: int, reach: int = 48) -> int:
    """Give the position of the person who is the subject of a verb, -1 when no one is."""
    text = sentence.text
    start = max(verb - reach, max(text.rfind(mark, 0, verb) for mark in "。;!?") + 1, 0)
    at = verb
    while True:
        at = text.rfind(PERSON, start, at)
        if at < 0:
            return -1
        gap = text[at + 1 : verb]
        if _SAID.search(gap) or gap.startswith(
            ("的儿子", "的女儿", "的妻子", "家族", "之子", "等多", "和", "与", "及", "的律师", "在任", "任内")
        ):
            return -1
        if text[at - 1 : at] == "(":
            continue
        governed = _GOVERNED.search(_before_title(sentence, at))
        if governed and not (governed[0] in ("前任", "及其") and _AT_ONCE.fullmatch(gap)):
            continue
        return at


_AT_ONCE = re.compile(r"(?:则|将|已|现|现已|随后|此前|亦|也|同时|同日|\ue007)*")


def _before_title(sentence: Encoded, person: int) -> str:
    """Give the words before a person and the posts glued to the name."""
    text = sentence.text
    match = re.search(rf"[{ORGS}]?[一-鿿]{{0,4}}{POSITION}(?:{BRACKET})?$", text[max(0, person - 24) : person])
    start = person - len(match[0]) if match else person
    return text[max(0, start - 5) : start] if not match or not _GOVERNED.search(match[0][:-1]) else match[0][:-1]
