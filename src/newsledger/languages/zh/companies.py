"""Whose figures a Chinese sentence gives: the company before the metric noun, that of the clause before, of the item."""

from __future__ import annotations

import re
from collections import Counter

from newsledger.languages.zh.subjects import subject
from newsledger.model import Mention
from newsledger.patterns import Context, Encoded
from newsledger.patterns.encode import MARKS
from newsledger.text.fold import simplify

_LABEL = re.compile(r"(?:[【\[●▲■◆#\d.、 ]{0,4})(?P<name>[\u4e00-\u9fffA-Za-z]{2,8}):")
_DOES = re.compile(r"(?P<name>[\u4e00-\u9fffA-Za-z]{2,6}?)\ue007?(?:实现|录得|取得|斩获)")
_NO_NAME = re.compile(
    r"营业额|预估|销售额|营收|收入|利润|毛利|净利|业务|指引|现金|资本|每股|用户|销|市值|亏损|盈利|公告|消息|数据|快讯|提示|报告|机构|分析|研报|原因|预计|注意|表示|来源|编辑|期内|期间|全年|集团|同期|报告期|去年|今年|半年|累计|合计|并|单季|年内|成功|首次|已|仅|将|季度?|板块|部门|产品|分部|地区|但|而|也|均|共|连续|继续|旗下|项目|企业|行业|产业|该|其|此|这|我国|我市|全|目标|计划|希望|如何|才能|记者|其中|具体|财报|业绩|要闻|公司|市场|方面|此外|总结|点评|问题|如下|对应|预判|日期|显示|港股|美股|注$"
)
_RELAY = re.compile(
    r"(?:港股|美股|科技|财经|体育)?(?:讯|訊|获悉|獲悉|消息|报道|報道|电|網|网|披露易|官网|文件|[记記]者)"
)
_STATISTICS = re.compile(
    r"全国|我国|全球(?!最|直营|线下|自营|首|总部|领先|第|化|共|拥|有|市占|市场份额|市场占|份额|员工|用户|门店|销量|营收|收入|交付|净|裁|雇|团队|范围)|(?:全|整个|整体|本|该)行业|行业(?:整体|总|收入|营|利润|规模|平均|实现|盈利|净利|毛利|销量|增速|产量)|成分股|规模以上|全市|全省|国内市场|居民|财政|税收|一般公共预算|社会消费|进出口|外贸|统计局|海关|全行业|产业规模|市场规模|上市公司(?=整体|合计|总|[实共平已]|中期|现金|累计|派)|星级酒店|标普\d*|[AH]股(?:整体|全体)|概念股|两市|沪深|(?<![一这那该])家[^,。;]{0,12}(?:公司|企业|银行|券商|险企|房企|车企)|整体行业|业界|(?<!业务)(?<!产品)板块|人均|GDP|用人单位|个人|家庭|农民|村|纳税|个税|起征"
)
_REGION = re.compile("区(?!块)|市场|地区|业务|分部|大区|区域|以外|和其他|及其他")
"""What makes a place before a figure a segment of a company, no country whose statistics they are."""
_ACTS = re.compile("\ue001(?:\ue007)?(?:实现|发布|公布|录得|取得|披露|称|表示)")
_ITEM = re.compile("[:：][^。]{0,20}[\ue008-\ue00a]")
_BACKS = re.compile(r"(?:等)?(?:的)?(?:战略|独家|联合)?(?:投资|注资|领投|跟投|入股|增资|融资支持)(?:后|完成|之后|时)")
"""What makes a name before it the backer and not the company valued: 获得某某投资后估值达到…."""
_LEADS = re.compile(
    "(?:等)?(?:[一二三四五]期)?(?:[共联独][同合家]|先后|继续|合计)?(?:领投|跟投|参投|联手|押注|下注|注资|入股|加注|参与本轮)"
)
"""What only backers do: the figure behind is of the company they put money into."""
_SPEAKS = re.compile(
    r"[^,。;]{0,6}(?:表示|称|说|透露|指|预计|预期|预料|介绍|认为|坦言|领导|执掌|任|带领|旗下|的公司|创立|创办)"
)
_MEANT = re.compile("公司|集团|\ue001|本行|期内")
_HOUSE = re.compile(
    r"高盛|摩根士丹利|摩根大通|摩通|大摩|小摩|花旗|瑞银|瑞信|野村|里昂|美银|美国银行|汇丰|大和|中金|杰富瑞|富瑞|伯恩斯坦|巴克莱|德银|德意志银行|麦格理|招银国际|交银国际|建银国际|晨星|Bloomberg|.*证券|.*研究|.*期货|.*投顾|Jefferies|Bernstein|Wedbush",
    re.IGNORECASE,
)
_JUDGES = re.compile(
    r"(?:的)?[^,。;的]{0,8}?(?:预计|预期|预测|预估|预判|估计|料(?!理)|认为|指出?(?!数)|表示|称|发表|发布|报告|研报|分析师|[上下]调|[调升降]+[至到]|维持|给予|予|重申|看好|看淡|将\ue001)"
)
"""What a house that judges other companies does: the figures behind are of those (高盛预计其净利润…)."""
_OWN_PROFIT = re.compile(r"预计(?:\ue007|上半年|全年|今年|归母|年度)*净利润")
_SEVERAL = re.compile("[|丨｜;；]|.、.*、|要闻|早报|晚报|早餐|速递|盘点|公告|日报|周报")
_LINE = re.compile(r"[^,。;:]{1,14}(?:业务|服务|板块|分部|部门|渠道|市场)(?: ?\([^()]{1,16}\))?:")
"""A line of business that heads an item of a list."""
_GENERIC = re.compile(
    r"^(?:公司|集团|企业|该股|个股|平台|A股|港股|美股|记者|市场|机构|本报|其|本集团|本公司|本行|双方)$|^(?:公司|集团|子公司)|^(?:主板|科创板|A股|沪深|创业板|北交所|港股|上市|相关|多家).{0,6}公司$|指数$|数据$|^一[家份个间款]|^告期|阶段性|客源|^(?:NYSE|NASDAQ|Nasdaq|AMEX|GEM|GTV|GMV|GAAP|IFRS|USDT|BTC|IPO|EPS|ETF|ESG|EBITDA|DAU|MAU)$|^.{0,3}(?:考虑|接近|反映|尽管|作为|影响|导致|使得|随着|由于|关于|对于|迈入|提升|成为).{0,4}(?:公司|集团)$"
)
_MEDIA = re.compile(
    r"^(?:36氪|财联社|新浪(?:财经|科技)?|每经|界面新闻|澎湃新闻?|路透社?|彭博社?|华尔街见闻|证券时报|上证报|中新网|IT之家|第一财经|Wind|万得|Choice|同花顺|东方财富|乘联会|晚点(?:LatePost)?|投资界|IDC|Counterpoint.*|Omdia|Canalys|TrendForce|集邦.*|Gartner|Statista|data\.ai|Sensor Tower|QuestMobile|中汽协|中证协|奥维云网|洛图科技|SNE.*|LSEG|FactSet|天眼查|企查查|标普.*|MSCI.*|恒生指数.*|纳斯达克.*|纽交所|纽约证券?交易所|上交所|深交所|北交所|科创板|创业板|伦交所|新交所|证交所|沪深交易所|柜买中心|NYSE|NASDAQ|HKEX|比特币|以太[坊币]|狗狗币|USDT|Bitcoin|Ethereum|FCA|FDA)$",
    re.IGNORECASE,
)
"""Houses that report other companies' figures: subjects only when they stand right before the noun."""


def named(mention: Mention) -> str:
    """Give the fullest name of a mention."""
    return mention.name or mention.text


def bears(name: str) -> bool:
    """False for words that name no company (该股, 集团) though they stand where one would."""
    return len(name) > 1 and not _GENERIC.match(name)


def may_name(words: str) -> bool:
    """False for folded words that are no unknown company's name: a time (全年), a line of business, a remark."""
    return ":" not in words and not _NO_NAME.search(words)


def relays(name: str) -> bool:
    """True for a house that reports other companies' figures."""
    return bool(_MEDIA.match(simplify(name)))


def company(sentence: Encoded, noun: int, clause: int, context: Context) -> list[str] | str | None:
    """Give whose figure it is.

    Args:
        sentence: the sentence.
        noun: where the metric noun stands; ``clause`` where its clause begins.
        context: the article.

    Returns:
        the name, a list for coordinated names, or None when it is nobody's in particular.
    """
    text = sentence.text
    if _STATISTICS.search(text, clause, noun):
        return None
    people = sentence.find("person", clause, noun)
    if people and not sentence.find("company", people[-1], noun) and not _SPEAKS.match(text, people[-1] + 1):
        return None  # what a person earns or owns is no result
    own = [i for i in sentence.find("company", clause, noun) if _is_subject(text, i, sentence)]
    own = [
        i
        for i in own
        if any((bears(named(m)) and m.name is not None) or m.referring == "name" for m in sentence.mentions[i])
    ]
    if own:
        at = next((i for i in reversed(own) if text[i] != MARKS["product"]), own[-1])
        names = [named(m) for m in sentence.mentions[at] if bears(named(m))]
        if names and not (relays(names[0]) and noun - at > 14):
            return names[0] if len(names) == 1 else names
    found = subject(sentence, clause, context, group="company", elsewhere=False) if clause else None
    place = found.position if found is not None else None
    backer = place is not None and (_LEADS.match(text, place + 1) or judges(sentence, place))
    if found is not None and not backer:
        names = [named(m) for m in found.names if bears(named(m))]
        between = text[found.position or 0 : clause]
        if names and not relays(names[0]) and not _STATISTICS.search(between):
            return names[0] if len(names) == 1 else names
    earlier = [i for i in sentence.find("company", 0, clause) if _is_subject(text, i, sentence)]
    for at in [i for made in (False, True) for i in reversed(earlier) if (text[i] == MARKS["product"]) is made]:
        names = [named(m) for m in sentence.mentions[at] if bears(named(m)) and not relays(named(m))]
        if names:
            return names[0] if len(names) == 1 else names
    if _LINE.match(text) and (main := _main(context, True)):
        return main
    return _label(sentence, context) or _elsewhere(sentence, noun, clause, context)


def _is_subject(text: str, at: int, sentence: Encoded) -> bool:
    before = text[max(0, at - 4) : at]
    if re.search(
        r"(?:据|较|比|向|对|由|被|为|在|从|超越|超过|高于|低于|援引|包括|例如|诸如|客户|来自|[收并]购|买下|入股|增持|减持|出售|售予|卖给|交给|订造|订购|购入|就读于|[任供]职于|进驻)$",
        before,
    ):
        return False
    if _RELAY.match(text, at + 1) or _BACKS.match(text, at + 1) or _LEADS.match(text, at + 1):
        return False
    if judges(sentence, at):
        return False
    return any(m.referring == "name" or m.name for m in sentence.mentions[at])


def judges(sentence: Encoded, at: int) -> bool:
    """True for the name of a house that judges other companies there; a broker may also speak of its own profit."""
    text = sentence.text
    return (
        _JUDGES.match(text, at + 1) is not None
        and not _OWN_PROFIT.match(text, at + 1)
        and any(_HOUSE.fullmatch(simplify(named(m))) for m in sentence.mentions[at])
    )


def _label(sentence: Encoded, context: Context) -> str | None:
    """Give the name before a colon at the start of an item (某某科技:预计净利润…) that nothing else knows."""
    found = _LABEL.match(sentence.text) or _DOES.match(sentence.text)
    if not found or _NO_NAME.search(found["name"]):
        return None
    start, end = sentence.span(*found.span("name"))
    return context.article.text[start:end]


def _elsewhere(sentence: Encoded, noun: int, clause: int, context: Context) -> str | None:
    """Give the company that the text speaks of, from the sentences before in the paragraph, its heading, the article."""
    text = sentence.text
    if _STATISTICS.search(text, 0, clause):
        return None
    if any(not _region(text, at, clause) for at in sentence.find("authority", 0, noun)):
        return None
    if (meant := _MEANT.search(text, clause, noun)) and (main := _main(context, True)) and _titled(context, main):
        return main  # whom the title speaks of, not whom a sentence before mentions
    items = 0
    paragraph = sentence.sentence.paragraph
    for back in range(sentence.index - 1, max(-1, sentence.index - 9), -1):
        earlier = context.sentences[back]
        away = paragraph - earlier.sentence.paragraph - items
        if away > 1 or (away == 1 and sentence.index - back > 4 and earlier.sentence.zone != "heading"):
            break
        if _STATISTICS.search(earlier.text[:30]) and away == 0 and not _ACTS.search(earlier.text):
            return None
        found = [
            m
            for i in earlier.find("company")
            if _is_subject(earlier.text, i, earlier)
            for m in earlier.mentions[i]
            if (m.name or m.referring == "name") and bears(named(m)) and not relays(named(m))
        ]
        label = _label(earlier, context) if away == 0 else None
        if label:
            return label
        if found:
            opens = found[0].start == earlier.sentence.start  # who opens a sentence is whom it speaks of
            first = found[0] if opens else next((m for m in found if m.type != "product"), None)
            if first is not None:
                return named(first)
        if earlier.sentence.zone == "heading":
            if not _ITEM.search(earlier.text):
                break
            items += 1  # a list of figures, each on a line of its own, is about the company before the list
    return _main(context, meant is not None)


def _region(text: str, at: int, clause: int) -> bool:
    """True for a place whose market or business is meant, or that an earlier clause only mentions (撇除越南电讯业务…,)."""
    return text[at] == MARKS["place"] and (_REGION.search(text[at + 1 : at + 7]) is not None or 0 < at < clause - 1)


def _main(context: Context, meant: bool = False) -> str | None:
    """Give the article's main company when the article is about it: a digest is about none.

    Args:
        context: the article.
        meant: True when the sentence says 公司 or 集团: then a smaller share of the names will do.
    """
    counts = Counter(
        named(m)
        for m in context.mentions
        if m.type in ("company", "product", "organization")
        and not _RELAY.match(context.article.text, m.end)
        and bears(named(m))
        and not relays(named(m))
    )
    if not counts:
        return None
    main = context.main_company
    name = named(main) if main is not None else ""
    if name not in counts or counts[name] * 2 < max(counts.values()):
        name = max(counts, key=lambda one: counts[one])
    if counts[name] * (9 if meant else 4) < sum(counts.values()) and not _titled(context, name):
        return None
    return name


def _titled(context: Context, name: str) -> bool:
    """True when the article's title begins with a company and is about nothing else."""
    title = context.article.title or ""
    if not title or _SEVERAL.search(title):
        return False
    forms = {name, *(m.text for m in context.mentions if named(m) == name)}
    return any(title.startswith(form) for form in forms if len(form) > 1)
