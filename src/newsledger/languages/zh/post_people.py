"""Whom a Chinese verb of taking up or giving up a post is about: the person before it."""

from __future__ import annotations

import re

from newsledger.languages.zh.grammar import BRACKET
from newsledger.languages.zh.post_verbs import LEAVES
from newsledger.languages.zh.posts import ORGS, PERSON, POSITION
from newsledger.model import Mention
from newsledger.patterns import Context, Encoded

_SAID = re.compile(
    r"(?:表示|认为|指出|透露|采访|回应|介绍|告诉|坦言|强调|称赞|分析|说|提到|看来|批评|祝贺|致电|高管|员工|该公司|带领|我|质疑|称赞|充斥|要求|呼吁|担心|提醒|讽刺|炮轰|嘲讽)"
)
_GOVERNED = re.compile(
    r"(?:由|接替|取代|顶替|继任|对|向|给|替|及其|前任|交棒|让位于|跟随|协助|感谢|接过|赞扬|肯定|希望|期待|支持)(?:了)?$"
)


_ALONE = re.compile(
    r"(?:[\ue007\d、 ]|年|月|日|起|至今|至|到|后|並|并|且|又|再|被|获|由|随后|其后|之后|此后|此前|同年|次年|同时|同月|目前|其间|期间|后来|最终|曾|先后|正式|开始|则|也|亦|还|就)*"
)
"""What stands before a verb, in its clause, that leaves out who does it."""
_CLAUSE = 60
"""How long a clause may be before its verb."""
_REACH = 4
"""How many sentences of a life story may leave out whose it is."""


def carried(sentence: Encoded, verb: int, context: Context) -> tuple[Mention, ...]:
    """Give the person of whom a life story goes on to tell without a name: 某某1968年出生。2014年升任副总裁。

    Args:
        sentence: the sentence of the verb.
        verb: where the verb begins; its clause has to leave out who does it.
        context: the article.

    Returns:
        the person who opens the sentence, else the last of the sentences before in the paragraph that names somebody;
        () when nobody does.
    """
    text = sentence.text
    floor = max(0, verb - _CLAUSE)
    start = max(text.rfind(mark, floor, verb) for mark in ",。;:!?") + 1
    if (start == 0 and floor) or not _ALONE.fullmatch(text, start, verb):
        return ()
    for back in range(sentence.index, max(-1, sentence.index - _REACH - 1), -1):
        earlier = context.sentences[back]
        if earlier.sentence.paragraph != sentence.sentence.paragraph or earlier.sentence.zone == "furniture":
            break
        people = earlier.find("person", 0, verb) if back == sentence.index else earlier.find("person")
        if people:
            return earlier.mentions[people[0]] if people[0] <= _OPENING else ()
    return ()


_OPENING = 16
"""How far from its beginning the person whom a sentence is about stands."""


def left_person(sentence: Encoded, verb: int, reach: int = 48) -> int:
    """Give the position of the person who is the subject of a verb, -1 when no one is."""
    text = sentence.text
    start = max(verb - reach, max(text.rfind(mark, 0, verb) for mark in "。;!?") + 1, 0)
    at = verb
    while True:
        at = text.rfind(PERSON, start, at)
        if at < 0:
            return -1
        if _BEATEN.search(text, max(0, at - 4), at):
            continue
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


_BEATEN = re.compile("(?:击败|战胜|打败|力压)了?$")


def _before_title(sentence: Encoded, person: int) -> str:
    """Give the words before a person and the posts glued to the name."""
    text = sentence.text
    match = re.search(rf"[{ORGS}]?[一-鿿]{{0,4}}{POSITION}(?:{BRACKET})?$", text[max(0, person - 24) : person])
    start = person - len(match[0]) if match else person
    return text[max(0, start - 5) : start] if not match or not _GOVERNED.search(match[0][:-1]) else match[0][:-1]


def person_after(sentence: Encoded, start: int, reach: int = 30, stops: str = "。;!?,") -> int:
    """Give the position of the first person from an encoded position on, within the clause and ``reach``, or -1."""
    end = min(
        [start + reach, len(sentence.text), *(i for i in (sentence.text.find(mark, start) for mark in stops) if i >= 0)]
    )
    return sentence.text.find(PERSON, start, end)


_SUCCESSOR = re.compile(
    r"(?:(?:暂时?|将|已|改|职务|一职|空缺|之位|并)?由|交棒给?|交棒予|交班给?|接棒(?:者|人)?(?:为|是)?|继任者(?:为|是)?|接任者(?:为|是)?|继任人(?:为|是)?|接班人(?:为|是)?|任命|委任|聘任)"
)


def successor_after(sentence: Encoded, start: int) -> int:
    """Give the position of the person who follows, named behind ``start`` in the sentence, or -1."""
    stop = min(
        i
        for i in (sentence.text.find("。", start), sentence.text.find(";", start), start + 50, len(sentence.text))
        if i >= 0
    )
    match = _SUCCESSOR.search(sentence.text, start, stop)
    return person_after(sentence, match.end(), 26, "。;!?,") if match else -1


def leaver(sentence: Encoded, verb: int) -> int:
    """Give the person who left before "by X" names who follows, or -1."""
    left = list(LEAVES.finditer(sentence.text, max(0, verb - 70), verb))
    return left_person(sentence, left[-1].start()) if left else -1


def replaced_by(sentence: Encoded, person: int, start: int) -> int:
    """Give the predecessor that words behind an appointment name: 以接替…, or -1."""
    match = re.compile(r"(?:接替|取代|接任|顶替|接棒)").search(
        sentence.text, start, min(len(sentence.text), start + 40)
    )
    if (
        match is None
        or re.search("[。;]|成为|晋升|升任|调任|转任", sentence.text[start : match.start()])
        or PERSON in sentence.text[start : match.start()]
    ):
        return -1
    return person_after(sentence, match.end(), 16)
