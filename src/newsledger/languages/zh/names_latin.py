"""Latin names inside Chinese text: Virginia Lam, Craft Brew Alliance, Aereo."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newsledger.languages.en.wordlists import given_names, word_list
from newsledger.languages.zh.names_acting import acts_as_firm
from newsledger.languages.zh.names_lexicon import words

Found = tuple[int, int, str]

_RUN = re.compile(
    r"(?<![A-Za-z0-9@/_.#])[A-Z][A-Za-z0-9'&.\-]*[A-Za-z0-9](?:\.(?=[ ][A-Z]))?(?: (?:&|of|de|van|von|and|the|[A-Z][A-Za-z0-9'&\-]*\.?)){0,5}(?![A-Za-z0-9@/_])"
)
_COMPANY = re.compile(
    r"\b(?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|Group|Holdings?|Capital|Partners|Ventures?|Bank|Technologies|Technology|Labs?|Systems|"
    r"Brewing|Brewery|Breweries|Brewers|Alliance|Airlines?|Airways|Motors?|Pharma|Pharmaceuticals|Media|Entertainment|Networks?|Software|Games|Studios?|Energy|Foods|Insurance|"
    r"Securities|Research|Records|Pictures|Industries|Solutions|Services|Health|Therapeutics|Biosciences|Financial|Finance|International|Analytics|Robotics|Dynamics|"
    r"Semiconductors?|Electronics|Electric|Aerospace|Logistics|Retail|Brands|Resorts|Hotels|Properties|Markets|Wealth|Advisors|Advisory|Consulting|Equity|Telecom|Wireless|Communications|Broadcasting|Publishing|"
    r"Metals|Materials|Minerals|Earth|Lithium|Computing|Quantum|Photonics|Fund|Trust|Investments?|Management|Fuels|Oil|Gas|Power|Steel|Chemicals?|Interactive|Digital|Semiconductor|Foods?|Farms|"
    r"Biotech|Genomics|Medical|Healthcare|Diagnostics|Sciences|Mining|Petroleum|Resources|Automotive|Aviation|Shipping|AG|SA|NV|PLC|LLC|LP|GmbH|SE)\.?$"
)
_ORGANIZATION = re.compile(
    r"\b(?:University|Institute|College|School|Foundation|Association|Council|Times|News|Post|Journal|Daily|Street Journal)$"
)
_SAYS = re.compile(
    r"\s?(?:表示|称|说|宣布|公司|认为|指出|发布|推出|收购|的|股价|旗下|创始|联合|在|将|计划|集团|平台|对|也|已|和|、)"
)
_TRADE = re.compile(
    r"(?:公司|企业|平台|品牌|工具|巨头|独角兽|集团|基金|银行|券商|机构|对手|同业|客户|大?股东|(?<!电)商|厂|(?:业|持有|经营|所有)者|时装屋|旅行社|酒店|超市|商店|工作室|团队)(?:[为是]|包括|有)?\s?$"
)
"""What sort of company the name behind is: 承包商Odelmar."""
_VAGUE = re.compile("企业|平台|品牌|工具|机构|同业|客户|大?股东|团队|商店|超市|券商")
"""Those of them that terms in capitals follow as well: 企业ERP."""
_TAKES = re.compile(
    r"(?:收购|并购|买下|购入|入股|注资|投资|领投|起诉|状告|控告|告上|加盟|加入|离开|携手|联手|合并|控股|母公司|子公司|旗下|创办|创立|转投|入职|执掌|剥离|出售|竞购|私有化|约谈)(?:了|的)?\s?$"
)
"""What is done to companies: 收购Nuvia."""
_TRADED = re.compile(
    r" ?(?:\((?:(?:NYSE|NASDAQ|Nasdaq|纽交所|纳斯达克|港交所|股票代码|代码)[: ]{0,2})?[A-Z]{1,5}(?:\.[A-Z]{1,2})?\)|\(\d{4,6}(?:\.[A-Z]{2})?\))"
    r"| ?(?:股价|股份)?(?:盘[前中后初]|[今昨]日|[早午尾]盘|开盘|午后|则|亦|均|也|再|一度|曾|短线|应声|逆市|累计|盘中|大幅|小幅|周[一二三四五])*(?:[大收急暴狂重微小续转领飙飚][涨跌挫升扬]|[涨跌挫飙飚](?:超|逾|近|约|停|幅|了|\d|破|至|[,。])|走[高低强弱]|收[高低报]|[高低]开|下[滑挫跌]|跳水|反弹)"
)
"""A ticker behind a name, or how its share moved."""
_MADE = re.compile(
    r"(?:推出|发布|上线|发售|研发|自研|开源|孵化出?|名为|名叫|代号|型号|系列|车型|产品|模型|芯片|手机|游戏|新款|搭载|采用|使用|基于|支持|运行|语言|系统|协议|标准|技术|算法|框架|接口|简称|缩写|英文名|即|概念|歌曲|单曲|专辑|电影|影片|赛事|项目|论文|药物|疫苗|药|抗体|病毒|模式|功能|机型|旗舰|处理器|软件|应用|[款台枚位名]|[A-Za-z0-9])(?:的|了|为|是|出|-)?[ \"“]?$"
)
_KINDS = re.compile(
    r"[ \"”-]?(?:系列|芯片|[大小]?模型|手机|车型|处理器|游戏|系统|语言|协议|版|型|款|接口|框架|算法|格式|疫苗|药物|抗体|基因|细胞|蛋白|技术|标准|指数|期货|债券|症|病毒|智能体|助手|功能|工作流|架构|显卡|耳机|眼镜|音箱|概念|模式|级|类|层|端|轮|榜|奖|杯|赛|峰会|大会|展|论坛|项目|计划|法案|账号|频道|币|链|[A-Za-z0-9])"
)
"""What makes a Latin word a product's, an event's, a technical term."""
_GOES_ON = re.compile(
    r"\s?(?:近[日期年]|日前|此前|去年|今年|上[周月]|本[周月]|昨|今|则|正(?!则|式)|曾|于|与|就|通过|因|向|由|被|遭|获|有意|保持|不|并|从|以(?!及)|仍|又|同意|拒绝|否认|签|达成|放弃|承认|退出|方面|官[方宣]|(?:香港|中国|日本|北美|欧洲|亚太|大中华)区?(?:业务|总经理|总裁|分|子公司)|用户|员工|高管|自(?!动)|成立|持有|拥有|生产的|制造的|首席|[前现]?(?:CEO|CFO|CTO|COO)|董事|总裁|线上|周[一二三四五])"
)
_HOUSE = re.compile(r"的?[一-鿿]{0,8}?(?:分析[师員员]|策略[师员]|经济学家|基金经理|投资经理|首席投资官) ?[A-Z]")
"""A post with another Latin name: what stands before it is the house that somebody works for."""
_TITLE = re.compile("(?:CEO|CFO|COO|CTO|CMO|VP|SVP|EVP|Dr|Mr|Ms|Mrs)\\.? (?=[A-Z])")
"""What somebody is, before the name and part of the run: CEO Kelly Ortberg."""
_NAMED = re.compile(r"[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){1,2}")
_POST = re.compile(
    r"(?:分析[师員员]|专员|策略师|经济学家|总裁|主席|首席[\u4e00-\u9fff]{1,4}官|总监|经理|主管|创始人|CEO|CFO|COO|CTO|合伙人|发言人|总统|总理|首相|部长|大臣|教授|研究员|议员|律师|董事|董事长|行长|局长|负责人|秘书长|工程师|记者|主持人|专员|官|(?:\d|现年)\d岁的|现年\d\d岁的|接替|取代|任命|委任|聘任|聘请) ?$"
)
"""A post right before a name of several words makes it a person's."""
_LIVES = re.compile(
    r" ?(?:出任|担任|升任|接任|接替|辞去|辞任|退休|去世|逝世|现年|今年\d\d岁|(?:为|是|曾任|现任|任)(?:前|现任|[^,。;\n]{2,20}?(?:总裁|主管|负责人|经理|总监|专家|设计师|创始人|CEO|主席|成员|顾问)))"
)
"""What only a person does."""
_FOUNDS = re.compile(r" ?(?:[于在][^,。;\n]{2,12}?)?(?:联合|共同)?(?:创立|创办|创建|执掌|领导|执导|主演)")
_LAST = re.compile(r" (?:&|of|de|van|von|and|the)$")
_SPEAKS = re.compile(
    r"\s?(?:则|也|还|又|亦|今日|周[一二三四五六日]|近日|\d{1,2}月\d{1,2}日|在[一-鿿]{2,12}?[上中时])?(?:表示|称|说|宣布|认为|指出|透露|坦言|介绍|告诉|强调|补充|分析|证实|解释|回应|写道|直言|预计|预测|警告)"
)
"""What only a person does whose post stands right before a name of one word: 品牌负责人Ricky宣布."""


@cache
def _terms() -> frozenset[str]:
    return frozenset(words("latin_terms"))


@cache
def _first_names() -> frozenset[str]:
    return frozenset(words("latin_first_names"))


def find_latin(text: str) -> list[Found]:
    """Give the Latin names of ``text`` as (start, end, type): persons by their first name, companies by form or place.

    One word alone counts as a company when it is no usual abbreviation and the words around it treat it as somebody.
    """
    found: list[Found] = []
    lone: list[tuple[int, int]] = []
    for start, end in _runs(text):
        run = text[start:end]
        parts = run.split(" ")
        if len(parts) == 1 and len(run) > 2:
            lone.append((start, end))
        if (_COMPANY.search(run) and len(parts) > 1) or (2 <= len(parts) <= 3 and _HOUSE.match(text, end)):
            found.append((start, end, "company"))
        elif _ORGANIZATION.search(run):
            found.append((start, end, "organization"))
        elif _is_person(text, start, end, parts):
            found.append((start, end, "person"))
        elif _is_firm(text, start, end, run, len(parts)):
            found.append((start, end, "company"))
    families = {text[start:end].rpartition(" ")[2] for start, end, kind in found if kind == "person"}
    again = {(start, end) for start, end in lone if text[start:end] in families}  # Ternus, after John Ternus
    return [one for one in found if one[:2] not in again] + [(start, end, "person") for start, end in sorted(again)]


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Give the stretches in Latin letters that may be names; what somebody is ends one: GitHub CEO Jane Doe."""
    for match in _RUN.finditer(text):
        start = match.start()
        end = start + len(_LAST.sub("", match.group()))
        for title in _TITLE.finditer(text, start, end):
            if start < title.start():
                yield start, title.start() - 1
            start = title.end()
        if start < end:
            yield start, end


def _is_person(text: str, start: int, end: int, parts: list[str]) -> bool:
    if len(parts) == 1:
        return parts[0].isalpha() and parts[0][1:].islower() and _post_speaks(text, start, end)
    if len(parts) > 4:
        return False
    if parts[0] in _first_names() or (parts[0] in given_names() and parts[-1].isalpha()):
        return True
    if "".join(parts).replace("-", "").isalpha() and _POST.search(text, max(0, start - 8), start):
        return True
    if _NAMED.fullmatch(text, start, end) is None or any(part.lower() in word_list("common_words") for part in parts):
        return False
    if _LIVES.match(text, end) or _SPEAKS.match(text, end):
        return True
    return text[max(0, start - 1) : start] in ("由", "与", "和") and _FOUNDS.match(text, end) is not None


def _is_firm(text: str, start: int, end: int, run: str, words_of_it: int) -> bool:
    """Tell by what stands around it whether a Latin run, of which nothing else is known, is a company's name."""
    if run in _terms() or len(run) < 3 or words_of_it > 4 or text[max(0, start - 1) : start] in ("(", "《"):
        return False
    mixed = re.search(r"[a-z]", run) is not None
    if re.search(r"\d", run) and not (mixed and words_of_it == 1):
        return False
    before = text[max(0, start - 8) : start]
    if _KINDS.match(text, end):
        return False
    ticker = _TRADED.match(text, end)
    trade = _TRADE.search(before)
    if ticker and "".join(word[0] for word in run.split(" ")) in ticker.group():
        return False  # Zero Touch Provisioning (ZTP)
    sure = ticker is not None or (trade is not None and (mixed or not _VAGUE.match(trade.group())))
    if sure or _MADE.search(before):
        return sure
    if (mixed and _TAKES.search(before)) or acts_as_firm(text, end):
        return True
    return (
        mixed
        and words_of_it == 1
        and len(run) > 3
        and run.isalpha()
        and (_SAYS.match(text, end) or _GOES_ON.match(text, end)) is not None
    )


def _post_speaks(text: str, start: int, end: int) -> bool:
    return _POST.search(text, max(0, start - 8), start) is not None and _SPEAKS.match(text, end) is not None
