"""People of whom a text gives the family name alone: 马先生, 张总, 车主田女士, 郑某, 胡某某."""

from __future__ import annotations

import re

from newsledger.languages.zh.names_lexicon import words
from newsledger.languages.zh.names_orgs import Cuts
from newsledger.languages.zh.names_people import Span, is_han, surnames

_ADDRESSED = re.compile(
    r"(?:先生|女士|小姐|太太|总(?![一-鿿]{0,2}(?:经理|裁|监|部|额|量|数|计|体|值|是|会|共|局|署|行|社|统|理|书|编))|某(?=[,。、的]|某))"
)
_ROLE_ENDS = frozenset("主客民户友者")
"""Last characters of the nouns that say who it is: 车主, 顾客, 居民."""
_VEILED = re.compile(
    r"(?P<family>[一-鿿])某(?:某|(?P<given>[^已因被将在则称说曾系就也的向对与和等是为有于由从及并且而以,。、(\s])(?=[因在被,。、(]))?(?![个种些项天年月日家名位款类次地市省县区集公企上知大小平品])"
)
_WORDS = frozenset("于和从向成有任时安对如是以据因经与在被由")


def find_veiled(text: str) -> list[Span]:
    """Give the people of whom the text hides the given name: 郑某, 胡某某, 陈某宇."""
    if "某" not in text:
        return []
    singles = surnames()[0]
    found = _VEILED.finditer(text)
    return [
        m.span()
        for m in found
        if m["family"] in singles
        and m["family"] not in _WORDS
        and not any(text[max(0, m.start() - n) : m.start() + 1] in words("places") for n in (1, 2))  # 浙江某电子
    ]


def find_addressed(text: str, cut: Cuts) -> list[Span]:
    """Give the family names that a form of address follows and nothing goes before: 马先生, 张总."""
    singles, doubles = surnames()
    ends = frozenset(cut.ends)
    found: list[Span] = []
    for match in _ADDRESSED.finditer(text):
        end = match.start()
        length = 2 if text[end - 2 : end] in doubles else 1
        start = end - length
        if start < 0 or (length == 1 and text[start] not in singles):
            continue
        if start in ends or start == 0 or not is_han(text[start - 1]) or text[start - 1] in _ROLE_ENDS:
            found.append((start, end))
    return found
