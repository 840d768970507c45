"""Whose a post is where nothing else knows the name before it: 贴纸公司Sticker Mule CEO, 富士副总裁."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from newsledger.languages.zh.names_lexicon import classes
from newsledger.languages.zh.names_lexicon import words as lexicon
from newsledger.model import Mention
from newsledger.patterns import Encoded
from newsledger.text.fold import simplify

_LATIN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z][A-Za-z0-9&.'-]{1,20}(?: [A-Z&][A-Za-z0-9&.'-]{0,20}){0,4}(?=(?: ?的[一-鿿]{0,8})? ?$)"
)
_NO_FIRM = frozenset(
    [
        "AI",
        "IT",
        "HR",
        "PR",
        "IR",
        "ESG",
        "SaaS",
        "PaaS",
        "App",
        "APP",
        "ToB",
        "ToC",
        "BD",
        "GTM",
        "VP",
        "SVP",
        "EVP",
        "ICT",
        "MBA",
        "EMBA",
        "VR",
        "AR",
        "XR",
        "IoT",
        "TV",
        "PC",
        "DNA",
        "IP",
        "GPU",
        "CPU",
        "B2B",
        "B2C",
        "O2O",
        "OTC",
        "ETF",
        "IPO",
        "M&A",
        "NBA",
    ]
)
_KIND = re.compile(r"(?:公司|平台|企业|机构|巨头|厂商|品牌|创企|基金|银行|集团)$")


def latin_owner(sentence: Encoded, start: int, org: Sequence[Mention], text: str) -> tuple[Mention, ...]:
    """Give the Latin name right before a post, unless it names a part of the company before it: 贴纸公司Sticker Mule."""
    found = _LATIN.search(sentence.text, max(0, start - 40), start)
    if (
        found is None
        or found[0] in _NO_FIRM
        or (org and org[-1].type != "place" and not _KIND.search(simplify(org[-1].text)))
    ):
        return ()
    a, b = sentence.span(*found.span())
    return (Mention(a, b, text[a:b], "company", name=text[a:b]),)


_PLAIN = re.compile(r"(?:^|[,;:!?、\"()\n ]|\ue007)$")


def unknown_owner(sentence: Encoded, start: int, end: int, text: str) -> tuple[Mention, ...]:
    """Give the words of a clause before a title as the name of an organization that nothing else knows (富士副总裁)."""
    while end > start and sentence.text[end - 1] in "原前":
        end -= 1
    a, b = sentence.span(start, end)
    name = "".join(text[a:b].split())
    if not 2 <= len(name) <= 5 or not _PLAIN.search(sentence.text[max(0, start - 1) : start]) or not name.isalnum():
        return ()
    plain = simplify(name)
    if plain in _ordinary() or _ROLES.search(plain) or _DOES.search(plain):
        return ()
    a, b = sentence.span(start, end)
    return (Mention(a, b, text[a:b], "company", name=text[a:b]),)


JUDGES = re.compile(r"(?:首席|高级|高級|资深|資深)[一-鿿]{0,6}(?:分析[师師]|研究[员員]|策略[师師]|经济学家|經濟學家)$")
"""Posts of those who judge others, which a house of that name gives."""
_FIELD = re.compile(
    r"[业界圈]$|市场|产业|领域|财经|互联网|金融|国际|全球|海外|宏观|独立|研究|证券$|能源|汽车|通信|数码|科技$"
)
"""Words that say what a judge knows rather than who employs him."""


def house(sentence: Encoded, start: int, end: int, text: str) -> tuple[Mention, ...]:
    """Give the unknown house whose analyst or economist somebody is: 环球旅讯首席分析师某某."""
    found = unknown_owner(sentence, start, end, text)
    return () if not found or len(found[0].text) < 3 or _FIELD.search(simplify(found[0].text)) else found


_DOES = re.compile(
    "选举|聘|委任|提名|推选|增补|同意|批准|收到|免去|罢免|感谢|接替|会见|邀请|约见|接受|出席|采访|陪同|成员|创办|联合"
)
_ROLES = re.compile(
    "一批|多名|多位|创会|首任|主要|最|警方|代表|控方|辩方|其中|我们|本港|内地|本|何|多少|如|指|就|派|界|级|地|未|赞成|公司|集团|前任|^原|现|一名|一位|知名|著名|资深|该|其|时任|候任|有限|副|新|两|三|女|男|美籍|华裔|任|部|由|和|对|在|是"
)


@cache
def _ordinary() -> frozenset[str]:
    positions = classes("positions")
    return frozenset(
        (
            *lexicon("borders"),
            *lexicon("protected"),
            *lexicon("places"),
            *positions["modifier"],
            *positions["unit"],
            *positions["outside"],
        )
    )
