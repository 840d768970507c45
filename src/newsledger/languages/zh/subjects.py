"""Who does what a Chinese verb says: the subject may stand clauses before it, or in the sentence before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsledger.languages.zh.standing import standing
from newsledger.model import Mention, Status
from newsledger.patterns import GROUPS, Context, Encoded
from newsledger.patterns.encode import ALL_MARKS

_BORDERS = ",。;:!?"
_OBLIQUE = re.compile(
    rf"(?:对(?!手|外|方|象|应|接)|(?<![方转动意走导])向(?!来)|与(?!会)|从(?!事|而|业)|(?<![数证占])据(?!点)|根据|被|遭|给(?!予|出)|跟|针对|关于|按照|通过|收到|(?<![由终对鉴基])于(?!是)|在(?!线|内)|把(?!握)|将(?!近|军)|(?<![甚乃以])至(?!今)|到|援引|引述|代表|包括|如|以及|来自|购买|收购|投资|就|除|增持|减持|新进|起诉|出售|剥离|买入)(?:[^,。;:!?{ALL_MARKS}]{{0,4}})$|(?<![为作有称])[了过]$"
)
_NO_SUBJECT = re.compile(
    r"(?: ?[(\[][^()\[\]]{0,60}[)\]]){0,2}(?:的|之|旗下|(?:母公司|控股股东|(?:全资|控股)?子公司)(?=[\ue000-\ue003])|讯|消息|获悉|记者|报道|报导|时报|日报|方面人士|(?:等)?(?:持有|所持)|(?:支持|投资|持股|控股|参股|孵化|领投|收购)的|(?:部分|所有|全部|剩余)(?:股票|股权)|前?(?:员工|雇员|高管))"
)


_BACKERS = re.compile(r"包括|投资者|投资方|投资人")
_MEDIA = re.compile(
    r"(?:[一-鿿]报|新闻|新闻网|新闻社|36氪|通讯社|通訊社|社|周刊|杂志|电视台|卫视|新聞|财联社|证券时报|e公司|格隆汇|智通财经|上证报|证券网|财经网|新浪财经|氪)$"
)
_SPOKEN_OF = 0.3
"""How much of an article must be about a company that its sentences leave out, where the paper itself comes first."""
_DIGEST = re.compile(
    r"早报|晚报|日报|晨报|8点1氪|要闻|速递|盘点|快讯|早知道|周报|一览|精选|公告集锦|公告汇总|[丨|].*[;；]|[;；].*[;；]"
)
_QUOTED = re.compile(
    r'"([^",。;:!?]{2,14})"(?:\([^()]{0,30}\))?(?=(?:近日|日前|今日|正式|已|连续|宣布|将|拟|计划|\ue007)*(?:完成|获|宣布|推出|发布|收购|$))'
)
_HEAD = re.compile(
    r"(?:(?:此前|早前|日前|昨日|今日|近日|\ue007)?(?:[,:])?(?:有|据|多家|外)?(?:媒体|外媒|传媒|消息)(?:报道|报导|称|指出?|传出|爆料)?(?:称|指)?,)?(?:\ue007,?|因[^,。;]{2,20},|近日,|日前,|据悉,|涉嫌[^,。;]{2,12},)?"
    r"([A-Za-z0-9·\u4e00-\u9fff]{2,9}?)(?=将|拟|因|被|遭|宣布|回应|否认|承认|证实|澄清|表示|公告|称|正式|完成|获|计划|近日|日前|已|在|于|\ue007|\||\()"
)
_NO_NAME = re.compile(
    r"^被|^根据|^按照|^依据|^凡|^若|^如|曝|大规模|[的了是有和与对这那该各多些每为以其从个们我你他她它就都也不没未如若但而并到上下前后时中年月日把给让称说]|公司|企业|平台|集团$|机构|用户|记者|消息|报告|数据|目前|同时|另外|此外|会议|国家|中国$|美国$|政府|市场|部门|警方|专家|分析|人士|员工|投资|消费者|网友|男子|女子|法院|今天|昨天|首次|大批|一[家名些批次]|次$|又|还|再|同步|通过|随着|经过|雇员|数[百千十万]|配合|比起|资助|资金|攻击|协议|全球|行业|业内|产品|项目|最终|可能|再次|尽管|纷纷|原定|虽然|由于|巨头|厂商|厂家|商家|车企|官方|官网|全新|首款|新款|新一代|预计|即将|近期|包括|截至|依托|另据"
)
_ADVERBIAL = re.compile(
    r"[\ue004-\ue00a()\"/%]|并且?|还|又|也|再次?|拟|将|已经?|曾经?|正在?|目前|近日|日前|此外|同时|随后|其后|此前|之后|后|其中|据悉|获悉|另外|不仅|先后|陆续|正式|首次|成功|宣布|计划|预计|即将|开始|决定|继续|总?共|累计|合计|分别"
    r"|以|用|于|在|[年月日]|为|而|则|但|因此|去年|今年|明年|公司|集团|全球|国内|海外|率先|独家|联合|共同|全资|间接|直接|现金|方式|自有资金|价格|代价|作价|约|斥资|出资|耗资|通过|使用|人民币|更|都|就|却|便|当天|同日|早在|最终|全面|其|对|向|由此|为此|一度|大举|大规模|可能|或|会|可|能|已于|打算|准备|希望|有意|考虑|同意|了|是"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does something.

    Attributes:
        names: the mentions (several when they are coordinated).
        position: where they stand in the encoded sentence; None when they stand in another sentence.
    """

    names: tuple[Mention, ...]
    position: int | None

    @property
    def value(self) -> str | list[str]:
        """The fullest names, a list when there are several."""
        kept = [m.name or m.text for m in self.names]
        return kept[0] if len(kept) == 1 else kept


def clause_start(text: str, position: int) -> int:
    """Give where the clause of an encoded position begins."""
    return max(text.rfind(mark, 0, position) for mark in _BORDERS) + 1


def subject(
    sentence: Encoded,
    position: int,
    context: Context,
    group: str = "org",
    reach: int = 4,
    elsewhere: bool = True,
    unknown: bool = False,
    without: frozenset[int] = frozenset(),
) -> Subject | None:
    """Find the subject of the verb at an encoded position.

    In the verb's own clause the last name that no preposition governs and that owns nothing; in up to ``reach``
    clauses before it the first such name; else the company that the text speaks of.

    Args:
        sentence: the sentence of the verb.
        position: where the verb begins.
        context: the article.
        group: slot type of what may act.
        reach: how many clauses before the verb's own may hold the subject.
        elsewhere: whether another sentence may hold it.
        unknown: whether words at the head of the sentence that are no known name may be it (奔驰将召回…); only for
            verbs whose subject can hardly be anything but a company.
        without: positions of names that are something else (what a preposition farther off governs).
    """
    text = sentence.text
    end, start = position, clause_start(text, position)
    for back in range(reach + 1):
        fitting = [at for at in _fitting(sentence, start, end, group) if at not in without]
        quoted = None if fitting and back else _quoted(sentence, fitting[-1] + 1 if fitting else start, end, context)
        if quoted is not None and group != "authority":
            return quoted
        if fitting:
            at = fitting[-1] if back == 0 else fitting[0]
            return Subject(sentence.mentions[at], at)
        if start == 0 or text[start - 1] in "。;!?":
            break
        end, start = start - 1, clause_start(text, start - 1)
    if unknown and (found := _unknown(sentence, position, context)) is not None:
        return found
    if not elsewhere or not _dropped(text[clause_start(text, position) : position]):
        return None
    return _spoken_of(sentence, context, group)


def _dropped(words: str) -> bool:
    """True when the words before a verb, in its clause, hold no subject: adverbs, dates and prices only."""
    return len(_ADVERBIAL.sub("", words)) <= 2


def _spoken_of(sentence: Encoded, context: Context, group: str) -> Subject | None:
    """Give whom the sentences before speak of: the first subject of one in the same paragraph, else the title's."""
    for back in range(sentence.index - 1, max(-1, sentence.index - 4), -1):
        earlier = context.sentences[back]
        if earlier.sentence.paragraph != sentence.sentence.paragraph:
            break
        found = _fitting(earlier, 0, len(earlier.text), group)
        if found:
            return Subject(earlier.mentions[found[0]], None)
    company = context.main_company
    if company is None or _DIGEST.search(context.article.title or context.article.text[:60]):
        return None
    if _MEDIA.search(company.name or company.text):  # who prints the article is not whom it is about
        spoken = [m for m in context.mentions if m.type == "company" and not _MEDIA.search(m.name or m.text)]
        company = max(spoken, key=lambda m: context.salience.get(m.name or m.text, 0.0), default=None)
        if company is None or context.salience.get(company.name or company.text, 0.0) < _SPOKEN_OF:
            return None
    return Subject((company,), None)


def _fitting(sentence: Encoded, start: int, end: int, group: str) -> list[int]:
    """Give the positions of the names in a stretch that no preposition governs, that own nothing and are no media."""
    text = sentence.text
    return [
        i
        for i in sentence.find(group, start, end)
        if text.rfind("(", start, i) <= text.rfind(")", start, i)
        and text[i - 1 : i] != "《"
        and not _BACKERS.search(text[max(0, start, i - 16) : i])
        and not _OBLIQUE.search(text[max(0, start, i - 8) : i])
        and not _NO_SUBJECT.match(text, i + 1)
        and not all(m.referring != "name" and not m.name for m in sentence.mentions[i])
        and not _MEDIA.search(sentence.mentions[i][0].name or sentence.mentions[i][0].text)
    ]


def _unknown(sentence: Encoded, position: int, context: Context) -> Subject | None:
    """Give the words at the head of the sentence as a name, when they look like one."""
    found = _HEAD.match(sentence.text[:position] + "|")
    if found is None or _NO_NAME.search(found[1]):
        return None
    first, last = sentence.span(*found.span(1))
    name = context.article.text[first:last]
    return Subject((Mention(first, last, name, "company", name=name),), found.start(1))


def _quoted(sentence: Encoded, start: int, end: int, context: Context) -> Subject | None:
    """Give the name between quotation marks that stands where a subject does: "深度机智"宣布完成…"""
    found = _QUOTED.search(sentence.text, start, end)
    if found is None or "\ue000" in found[1]:
        return None
    first, last = sentence.span(*found.span(1))
    name = context.article.text[first:last]
    return Subject((Mention(first, last, name, "company", name=name),), found.start(1))


_DISPOSAL = re.compile(
    rf"将(?=[^,。;将{ALL_MARKS}]{{0,8}}[\ue000-\ue004][^,。;将]{{0,12}}?(?:告上|告到|告进|诉至|列入|加入|纳入|列为|移出|除名|收入|收归|私有化|拘捕|逮捕|拘留|下架))"
)
"""将 that marks what is acted on, as 把 does, not the future."""


def standing_from(sentence: Encoded, start: int, end: int) -> Status:
    """Say on what standing the stretch from a subject to the end of what it does is stated.

    The words of plan and doubt count when they stand after the subject, even when a comma parts them from the verb.
    """
    return standing(_DISPOSAL.sub("把", sentence.lower), start, end, ())


def party(sentence: Encoded, position: int) -> bool:
    """True when the mark at an encoded position may be a party to something."""
    return sentence.text[position] in GROUPS["party"]
