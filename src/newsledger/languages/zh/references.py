"""Chinese words that refer to somebody named elsewhere: 他, 她, 该公司, 公司, 其, 委员会."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.languages.zh.companies import relays

_PERSON = r"(?P<person>(?<![其吉])[他她](?![们人山国乡处])|[他她](?=的))"
_COMPANY = (
    r"(?P<company>(?:该|本|这家|此家|上述|这间|該|該間|这个|這家)(?:公司|集团|集團|企业|企業|银行|銀行|机构|平台|车企|車企|厂商|廠商|航空公司|初创公司|初創公司)"
    r"|(?:(?<=[，。、：；！？,;:“「（(\s])|(?<=^)|(?<=[称示指露使令对由因为向與与给同])|(?<=目前)|(?<=此外)|(?<=同时)|(?<=随着)|(?<=预计)|(?<=未来)|(?<=显示))(?:公司|集团|集團)(?=[^，。、：；])"
    r"|(?<=[对對向将將把给給由令求])其(?![他它中实實次间間余餘三二一旗下所]))"
)
_AUTHORITY = r"(?<=[，。、：；！？,;:“「（(\s据據被由向经經受])(?P<authority>(?:该|該)?(?:委员会|委員會|总局|總局|监管局|監管局|管理局|法院|法庭|检察院|檢察院|交易所))"
_CRITIC = re.compile(
    r"(?:的)?(?:首席)?(?:分析[师師员員]|经济学家|經濟學家|策略[师師]|研[报報]|研究[报報]告)"
    r"|[^，。；、]{0,6}(?:发表|發表|发布|發布|发出|發出|最新)[^，。；]{0,6}(?:研究|评级|評級)?(?:报告|報告|研报|研報)"
    r"|[^，。；]{0,4}(?:维持|維持|给予|給予|予|重申|上调|上調|下调|下調|调升|調升|调降|調降)[^，。；]{0,14}(?:评级|評級|目标价|目標價|评價)"
)
"""What follows the name of a house that judges other companies."""
_ANNOUNCES = re.compile(
    r" ?(?:[(（][^()（）\n]{1,16}[)）])?(?:(?:今日|昨日|昨晚|近日|日前|晚间|\d{4}年)?(?:\d{1,2}月\d{1,2}日)?(?:早间|午间|晚间|晚|盘后)?(?:再次|同时|正式)?(?:在[^，。；\n]{2,12}?)?)"
    r"(?:公告|披露(?!的)|(?:发布|發布|发出|發出|刊发|刊發)[^，。；\n]{0,20}?(?:公告|预告|預告|快报|盈警|盈喜|年报|季报|半年报))"
)
"""What follows the name of a company that makes an announcement."""
_LATTER = r"(?P<latter>[后後]者)"
_OBJECT = r"(?<=收购|收購|持有|增持|减持|減持|认购|認購|购买|購買|转让|轉讓|受让|受讓|出售)(?P<object>公司)(?=[全部剩余餘\d约約股所近合共])"
_ANY = re.compile(f"{_PERSON}|{_COMPANY}|{_AUTHORITY}|{_LATTER}|{_OBJECT}")
_FIRST = re.compile("[他她该該本这這此上间間公集其委总總监監管法检檢交后後]")
"""What any of them begins with: a set of characters is looked for many times faster than the whole."""


def critic(text: str, end: int, name: str) -> bool:
    """True when the name that ends at ``end`` is that of a house that judges other companies there."""
    return relays(name) or _CRITIC.match(text, end) is not None


def announces(text: str, end: int) -> bool:
    """True when the company whose name ends at ``end`` makes an announcement there."""
    return _ANNOUNCES.match(text, end) is not None


def references(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    """Give each referring expression in ``text[start:end]`` (see the English twin)."""
    at = start
    for first in _FIRST.finditer(text, start, end):
        found = _ANY.match(text, first.start(), end) if first.start() >= at else None
        if found is None:
            continue
        at = found.end()
        special = next((name for name in ("authority", "latter", "object") if found[name]), None)
        if special:
            yield *found.span(special), special, "description"
            continue
        kind = "person" if found["person"] else "company"
        yield found.start(), found.end(), kind, "pronoun" if kind == "person" else "description"
