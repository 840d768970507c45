"""Where the arguments of a Chinese predicate stand: what a preposition governs, the object, the head behind 的.

Chinese does not inflect, so order and particles tell: what stands before the verb without a preposition is its subject;
被/遭/获 turn the subject into the one to whom it is done; 将/把 and 对 bring the object forward; behind the verb the object
ends with its head, and what stands before 的 only describes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsledger.model import Mention
from newsledger.patterns import Context, Encoded
from newsledger.patterns.encode import ALL_MARKS, GROUPS

_BORDERS = ",。;:!?"
_NAMES = GROUPS["anyone"]
_BRACKET = r"(?: ?[(\[][^()\[\]]{0,60}[)\]])"
_QUOTE = '"《》「」'
DESCRIBED = rf"(?:[^,。;:!?、{ALL_MARKS}]|\ue007|[\ue006](?=[^,。;])){{0,14}}?"
"""Words that describe a name and stand before it."""

PREPOSITION = re.compile(
    rf"(?P<word>针对|对于|对(?!外|手|方|此|象|比|应|接|话|口)|就(?!是|业|职|任|读)|向(?!来|好|上|下)|给予|给(?!出)|与(?!其)|和(?!解|平)|跟(?!进|投|随)|同(?!比|意|时|期|样|日|类|步)"
    rf"|携手|联合|联手|由(?!于|此)|经(?!理|营|济|过|历|销)|从(?!事|业|而|此)|自(?!己|身|动|营|主|然|有|媒)|在(?!线|内|乎|于)|于(?!是)|将(?!近|军|来|于)|把(?!握|关)|为(?!止|主|何|期)|据|根据|按照?|通过|透过|以(?!及|来|下|上|内|外|后)|比|较|截至|受(?!理|到|让|益)|因|代|替)"
    rf"(?P<gap>{DESCRIBED})$"
)
"""A preposition and what may stand between it and the name that it governs."""

PASSIVE = re.compile(
    rf"(?P<word>被(?!告|动|套|子|害|执行人|申请人|投资)|惨遭|再遭|遭遇|遭到|遭受|遭|受到|接受(?!采访)|获得|获(?!悉|利|奖|批|得|取)|得到|得(?=[{_NAMES}])|挨)(?:了)?(?P<by>[^,。;:!?]{{0,36}}?)$"
)
"""What makes the subject of a verb the one to whom it is done; ``by`` holds whoever does it."""

RECEIVES = re.compile(
    r"(?P<word>收到|接到|接获|接|收(?!购|取|入|益|盘|回|集)|领到|领取|领(?!投|先|域|导)|吃下|吃到|吃|喜提|获发|获得|获(?!悉|利|奖|批|得|取)|遭遇|遭到|遭受|遭|受到|受(?!理|让|益)|面临|被(?!告|动|套|子|害|执行人)|挨|得到|取得|拿到|拿下|赢得|斩获|签订|签署|签下|签|敲定|迎来|缴纳|支付|缴付|交纳|缴|交)(?:了)?(?P<by>[^,。;:!?]{0,40}?)$"
)
"""The same before a noun: to receive a ticket."""

_POSSESSOR = re.compile(
    rf"{_BRACKET}?[{_QUOTE}]?(?:等)?(?:[^,。;:!?{ALL_MARKS}]{{0,12}}的|的|旗下|持有的?|所持的?|所属的?|全资|控股)(?:[^,。;:!?{ALL_MARKS}]|\ue006|\ue007|\ue009|\ue00a){{0,14}}?[{_QUOTE}]?(?=[{_NAMES}])"
)
_RELATIVE = re.compile(rf"[^,。;:!?{ALL_MARKS}]{{0,10}}的(?:[^,。;:!?{ALL_MARKS}的]{{0,12}}?)(?=[{_NAMES}])")
_DIRECT = re.compile(
    rf"(?:了|过|到|回|着|下|掉|至少|约|近|逾|其|该|[{_QUOTE}])*"
    r"(?:[^,。;:!?]{0,24}?(?:的|公司|企业|平台|商|巨头|品牌|机构|银行|集团|厂|网站|车企|药企|团队|业者|券商|部门|股东|大厂|创企|应用|方|位于|旗下|持有|[\ue005-\ue00a]|[家款个名位部只])|[^,。;:!?]{0,3})?"
    rf"[{_QUOTE}]?"
)
"""What may stand between a verb and its object: particles, or words that describe the object."""
_NO_OBJECT = re.compile(
    r"(?:在|于|至|到|给|予|与|和|向|以|从|由|为|被|据|后|时|前|因|经|通过|截至|期间|并|是|称|说|表示|宣布|告诉|[{,。;:!?])$"
)


@dataclass(frozen=True, slots=True)
class Oblique:
    """A name before a verb that a preposition governs: the preposition, where it stands, where the name stands."""

    word: str
    start: int
    position: int


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the clause around an encoded stretch, as (start, end)."""
    first = max(text.rfind(mark, 0, start) for mark in _BORDERS) + 1
    last = min((at for mark in _BORDERS if (at := text.find(mark, end)) >= 0), default=len(text))
    return first, last


def obliques(sentence: Encoded, start: int, end: int) -> list[Oblique]:
    """Give the names in an encoded stretch that prepositions govern, in order."""
    found: list[Oblique] = []
    text = sentence.text
    for at in range(start, end):
        if text[at] not in _NAMES:
            continue
        match = PREPOSITION.search(text, max(start, at - 18), at)
        if match is not None and match.end() == at:
            found.append(Oblique(match["word"], match.start(), at))
    return found


def object_after(sentence: Encoded, start: int, end: int, marks: str) -> int | None:
    """Give the position of the object of a verb that ends at ``start``: the head of the phrase behind it.

    Args:
        sentence: the sentence.
        start, end: the stretch behind the verb, within its clause.
        marks: what may be the object.
    """
    text = sentence.text
    at = next((i for i in range(start, min(end, start + 32)) if text[i] in _NAMES), None)
    if at is None:
        return None
    gap = text[start:at]
    if _NO_OBJECT.search(gap) or "(" in gap or not _DIRECT.fullmatch(gap):
        return None
    while (owner := _POSSESSOR.match(text, at + 1)) is not None and owner.end() < end:
        head = owner.end()
        if text[head] not in marks:
            break
        at = head
    return at if text[at] in marks else None


def owner_of(sentence: Encoded, start: int, head: int) -> int | None:
    """Give the name between a verb and its object that owns the object (收购甲持有的乙)."""
    text = sentence.text
    at = next((i for i in range(start, head) if text[i] in _NAMES), None)
    return at if at is not None and _POSSESSOR.match(text, at + 1) else None


def relative_head(sentence: Encoded, start: int, end: int, marks: str) -> int | None:
    """Give the name behind 的 that a clause without its own subject or object describes (收购乙的甲, 甲收购的乙)."""
    match = _RELATIVE.match(sentence.text, start, end)
    if match is None or match.end() >= end or sentence.text[match.end()] not in marks:
        return None
    return match.end()


_NAME = (
    r"(?P<name>[A-Za-z][A-Za-z0-9.&'-]{1,24}(?: [A-Z0-9][A-Za-z0-9.&'-]{0,24}){0,3}|[\u4e00-\u9fffA-Za-z0-9]{2,10}?)"
)
_TARGET = re.compile(
    rf"(?:了|过)?(?:其|旗下|持有的?|控股的?)*(?:[^,。;:!?的{ALL_MARKS}]{{0,12}}(?:公司|企业|平台|品牌|厂商|运营商|开发商|供应商|生产商|制造商|服务商|巨头|机构|创企|独角兽))?[{_QUOTE}]?{_NAME}[{_QUOTE}]?{_BRACKET}?"
    r"(?=的?(?:全部|部分|剩余|余下|少数|控股|多数|约|近|不超过)*的?(?:\ue009的?(?:股权|股份|权益)|股权|股份|权益)|一案|侵权|侵犯|侵害|拖欠|违约|不正当|抄袭)"
)
_GENERIC = re.compile(
    r"[的了是在和与对将被把给为从于向由就及或等这那该其本此每各某以因所我你他她它们个些没不未并且但而若如则都也还已曾正仅只更最很再又]"
    r"|公司|企业|集团$|机构|资产|股权|股份|股票|业务|项目|方案|计划|完成|协议|交易|事项|事宜|标的|对象|资金|土地|房产|设备|产品|服务|商品|用户|消费者|投资者|股东|员工|高管|对方|双方|市场|行业|"
    r"政府|法院|平台|品牌|价格|金额|要约|条件|要求|进行|同比|环比|能力|机会|权利|责任|损失|费用|合同|案件|案$|诉讼|仲裁|请求|判决|赔偿|债务|债权|债券|基金份额|证券$|一[家次个项批]|[两三四五六七八九十多数几][家次个项批]|近期|目前|今年|去年|明年|活动|行动|工作|情况|问题|事件|消息|成功|失败|以来|之后|期间|过程|手段|方式|黄金|原油|石油|人民币|美元|国债|专利|版权|技术|软件|系统|汽车|车辆|手机|芯片|飞机"
)


def unknown_object(sentence: Encoded, start: int, end: int, context: Context) -> Mention | None:
    """Give the words behind a verb as a name that nothing else knows: 收购三花微通道51%股权, 起诉山寨厂侵权."""
    found = _TARGET.match(sentence.text, start, end)
    if found is None or not plausible_name(found["name"]):
        return None
    first, last = sentence.span(*found.span("name"))
    name = context.article.text[first:last]
    return Mention(first, last, name, "company", name=name)


def plausible_name(words: str) -> bool:
    """True for words that hold no function word and no common noun of business, as a name holds none."""
    return len(words) >= 2 and not _GENERIC.search(words) and not words.isdigit()
