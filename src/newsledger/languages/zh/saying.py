"""Who a Chinese sentence says its words come from: 据…报道, …表示, …宣布."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newsledger.languages.cue import Attribution
from newsledger.patterns.encode import GROUPS, MARKS

_WHO = f"[{GROUPS['anyone']}]"
SAY = (
    r"(?:表示|称|宣布|宣佈|指出|透露|公告|披露|(?<![发核])指(?![控标数挥导派数责引])|说(?!明书|服)|坦言|认为|强调|回应|解释|直言|承认|否认|证实|确认|发布公告|发布消息|发文|声明|预计|预测|预期|"
    r"估计|预料|告诉|介绍|补充|公布|通报|报道|报导|爆料|提到|谈到|写道|呼吁|警告|提醒|重申|发现|显示|获悉|发公告)"
)
GOVERNED = re.compile(
    r"(?:对|向|与|和|就|在|针对|告诉|被|把|由|据|根据|给|从|于|接受|通过|关于|为|将|收购|起诉|指控|要求|至)(?:了)?$"
)
"""What stands before a name that is no subject."""
NOUN_SPEAKERS = re.compile(
    r"(?:(?![,。;:!?的\x02]).){0,14}?(?P<noun>知情人士|消息人士|分析人士|业内人士|内部人士|市场人士|人士|发言人|分析师|分析员|专家|车主|网友|律师|负责人|公告|通知|声明|警方|"
    r"工作人员|从业者|工程师|交易员|投资人|店员|店主|老板|业主|乘客|旅客|玩家|粉丝|家长|居民|街坊|商户|经销商|代理商|司机|骑手|股民|散户|市民|受害人|当事人|目击者|家属|研究员|顾问|卖家|买家|"
    r"商家|读者|博主|官员|公关|主管|"
    r"法院|外媒|媒体|知情者|员工|消息|公司方面|方面|高管|学者|经济学家|检方|客服|用户|投资者|股东(?!信|大?会)|消费者|供应商|机构|业界|市场|券商|管理层|总经理|董事长|起诉书|判决书|判词|裁决书|白皮书)"
)
"""A noun phrase for somebody who speaks without a name."""
_ACCORDING = re.compile(
    rf"(?P<cue>据|根据|按照|援引|引述|引用|(?<![对向])(?={_WHO}的(?:数据|报告|统计)))(?P<who>{_WHO})[^,。;]{{0,16}}?"
    r"(?P<verb>报道|报导|消息|数据|公告|统计|介绍|透露|披露|公布|称|研究|报告|显示|资料|通报|网站|,)"
)
_SAYS = re.compile(SAY)
_PAPER = re.compile(
    r"(?:公告|年报|财报|半年报|季报|中报|报告书|声明|通告|招股书|招股说明书|业绩报告|业绩预告|快报|召回通知)(?:中|还|并|内|亦|里)?"
    r"(?:显示|称|指出|透露|披露|指|表示)"
)
"""A company's own paper that says something, no owner named beside it."""
_NO_SOURCE = frozenset(("预测", "估计", "回应", "显示", "发现", "呼吁", "提醒", "警告", "声明", "公告", "报道", "报导"))
"""Words that introduce quoted words, but do not make a stated figure somebody's words."""
_DATELINE = re.compile(
    rf" ?[{MARKS['place']}一-鿿]{{0,6}}? ?(?:\ue007|\d{{1,2}}日) ?(?:[(（][^()（）]{{0,20}}[)）])? ?(?:专)?[电電讯訊](?=[ \u3000(),:：{GROUPS['anyone']}])"
)
"""What follows the house whose dispatch an article is: 某某网4月23日电 opens it and says nothing."""
_NOT_VERB_AFTER = re.compile(r"^(?:会|评|书|法|谓|呼|号|价|税|率)")


def frame_spans(sentence: str) -> Iterator[tuple[int, int, int, int]]:
    """Give each 据…报道 as (start, end, position of the mark, position of its verb)."""
    for found in _ACCORDING.finditer(sentence):
        yield found.start(), found.end(), found.start("who"), found.start("verb")


@lru_cache(maxsize=64)  # asked anew for each claim of a sentence
def attributions(sentence: str) -> tuple[Attribution, ...]:
    """Give who the words of an encoded sentence come from (see the English twin)."""
    found: list[Attribution] = []
    frames: list[Attribution] = []
    for _, end, position, _ in frame_spans(sentence):
        frames.append(Attribution((position, position + 1), position, end, len(sentence)))
    taken = {attribution.mark for attribution in frames}
    for match in _SAYS.finditer(sentence):
        if _NOT_VERB_AFTER.match(sentence[match.end() : match.end() + 1]) or match[0] in _NO_SOURCE:
            continue
        subject = _subject(sentence, match.start())
        if subject is not None and subject not in taken:
            taken.add(subject)
            found.insert(0, Attribution((subject, subject + 1), subject, match.start(), len(sentence)))
    for match in _PAPER.finditer(sentence):
        if not any(one.start < match.end() for one in found if one.end > match.start()):
            found.append(Attribution(match.span(), None, match.start(), len(sentence)))
    return (*found, *frames)


def _subject(sentence: str, verb: int) -> int | None:
    """Give the mark that says: the first one of the verb's clause that nothing governs, a person before others."""
    start = max(sentence.rfind(mark, 0, verb) for mark in ",。;!?:") + 1
    start = max(start, verb - 40)
    marks = [
        i
        for i in range(start, verb)
        if sentence[i] in GROUPS["anyone"]
        and not GOVERNED.search(sentence[max(start, i - 6) : i])
        and not _DATELINE.match(sentence, i + 1)
    ]
    people = [i for i in marks if sentence[i] == MARKS["person"]]
    return people[0] if people else marks[0] if marks else None
