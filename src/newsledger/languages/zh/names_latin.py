"""Latin names inside Chinese text: Virginia Lam, Craft Brew Alliance, Aereo."""

from __future__ import annotations

import re
from functools import cache

from newsledger.languages.zh.names_acting import acts_as_firm
from newsledger.languages.zh.names_lexicon import words

Found = tuple[int, int, str]

_RUN = re.compile(
    r"(?<![A-Za-z0-9@/_.#])[A-Z][A-Za-z0-9'&.\-]*[A-Za-z0-9](?:\.(?=[ ][A-Z]))?(?: (?:&|of|de|van|von|and|the|[A-Z][A-Za-z0-9'&\-]*\.?)){0,5}(?![A-Za-z0-9@/_])"
)
_COMPANY = re.compile(
    r"\b(?:Inc|Corp|Corporation|Company|Co|Ltd|Limited|Group|Holdings?|Capital|Partners|Ventures?|Bank|Technologies|Technology|Labs?|Systems|"
    r"Brewing|Brewery|Breweries|Brewers|Alliance|Airlines?|Airways|Motors?|Pharma|Pharmaceuticals|Media|Entertainment|Networks?|Software|Games|Studios?|Energy|Foods|Insurance|"
    r"Securities|Research|Records|Pictures|Energy|Industries|Solutions|Services|Health|Therapeutics|Biosciences|Financial|Finance|International|Analytics|Robotics|Dynamics|"
    r"Semiconductors?|Electronics|Electric|Aerospace|Logistics|Retail|Brands|Resorts|Hotels|Properties|Markets|Wealth|Advisors|Advisory|Consulting|Equity|Telecom|Wireless|Communications|Broadcasting|Publishing|"
    r"Biotech|Genomics|Medical|Healthcare|Diagnostics|Sciences|Mining|Petroleum|Resources|Automotive|Aviation|Shipping|AG|SA|NV|PLC|LLC|LP|GmbH|SE)\.?$"
)
_ORGANIZATION = re.compile(
    r"\b(?:University|Institute|College|School|Foundation|Association|Council|Times|News|Post|Journal|Daily|Street Journal)$"
)
_SAYS = re.compile(
    r"\s?(?:表示|称|说|宣布|公司|认为|指出|发布|推出|收购|的|股价|旗下|创始|联合|在|将|计划|集团|平台|对|也|已|和|、)"
)
_TRADE = re.compile(r"(?:公司|企业|平台|品牌|厂商|巨头|独角兽|服务商|运营商|制造商|供应商|开发商|零售商)\s?$")
_HOUSE = re.compile(r"的?[一-鿿]{0,8}?(?:分析[师員员]|策略[师员]|经济学家|基金经理|投资经理|首席投资官) ?[A-Z]")
"""A post with another Latin name: what stands before it is the house that somebody works for."""
_TITLE = re.compile("(?:CEO|CFO|COO|CTO|CMO|VP|SVP|EVP|Dr|Mr|Ms|Mrs)\\.? (?=[A-Z])")
"""What somebody is, before the name and part of the run: CEO Kelly Ortberg."""
_NAMED = re.compile(r"[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){1,2}")
_POST = re.compile(
    r"(?:分析[师員员]|专员|策略师|经济学家|总裁|主席|首席[\u4e00-\u9fff]{1,4}官|总监|经理|主管|创始人|CEO|CFO|COO|CTO|合伙人|发言人|总统|总理|首相|部长|大臣|教授|研究员|议员|律师|董事|董事长|行长|局长|负责人|秘书长|工程师|记者|主持人|专员|官|(?:\d|现年)\d岁的|现年\d\d岁的|接替|取代|任命|委任|聘任|聘请) ?$"
)
"""A post right before a name of several words makes it a person's."""
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
    for match in _RUN.finditer(text):
        run = re.sub(r" (?:&|of|de|van|von|and|the)$", "", match.group())
        title = _TITLE.match(run)
        start, end = match.start() + (title.end() if title else 0), match.start() + len(run)
        run = run[title.end() :] if title else run
        parts = run.split(" ")
        if len(parts) == 1 and len(run) > 2:
            lone.append((start, end))
        if (_COMPANY.search(run) and len(parts) > 1) or (2 <= len(parts) <= 3 and _HOUSE.match(text, end)):
            found.append((start, end, "company"))
        elif _ORGANIZATION.search(run):
            found.append((start, end, "organization"))
        elif (
            2 <= len(parts) <= 4
            and (
                parts[0] in _first_names()
                or (run.replace(" ", "").replace("-", "").isalpha() and _POST.search(text, max(0, start - 8), start))
            )
        ) or (len(parts) == 1 and run.isalpha() and run[1:].islower() and _post_speaks(text, start, end)):
            found.append((start, end, "person"))
        elif (
            len(parts) == 1
            and run not in _terms()
            and re.search(r"[a-z]", run)
            and len(run) > 3
            and not re.search(r"\d", run)
        ):
            if (
                _SAYS.match(text, end)
                or acts_as_firm(text, end)
                or (run.isalpha() and run[0].isupper() and _TRADE.search(text, max(0, start - 5), start))
            ) and text[max(0, start - 1) : start] != "(":
                found.append((start, end, "company"))
        elif 2 <= len(parts) <= 3 and _TRADE.search(text, max(0, start - 4), start) and _NAMED.fullmatch(run):
            found.append((start, end, "company"))
    families = {text[start:end].rpartition(" ")[2] for start, end, kind in found if kind == "person"}
    again = {(start, end) for start, end in lone if text[start:end] in families}  # Ternus, after John Ternus
    return [one for one in found if one[:2] not in again] + [(start, end, "person") for start, end in sorted(again)]


def _post_speaks(text: str, start: int, end: int) -> bool:
    return _POST.search(text, max(0, start - 8), start) is not None and _SPEAKS.match(text, end) is not None
