"""People told by a noun for a human before them, and those of whom a text gives the family name alone.

影星林心茹, 次子郭昱丞, 店主阿凯; 马先生, 张总, 车主田女士, 郑某, 胡某某.
"""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick

from newsledger.languages.zh.names_lexicon import automaton, characters, classes, words
from newsledger.languages.zh.names_orgs import Cuts
from newsledger.languages.zh.names_people import Span, is_han, name_from, no_person, surnames

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


_FAMILIAR = re.compile(
    r"(?:[老小阿][一-鿿]|[一-鿿](?=太(?!太|阳|空|平|湖|多|高|低|大|小)))(?=太?(?:[^一-鿿]|说|表示|称|指|告诉|坦言|透露|认为|介绍|回忆|算|苦笑|笑|的|在|只|也|就|去年|今年|每|把|对|向|从|觉得|正|刚))"
)
"""A familiar form of a family name, or a wife's, where words that follow people stand behind it."""
_NO_FAMILY = frozenset("师板家者鼠虎路城区王牌将员公总成妈爸婆爷乡校店企厂年人时心学编组型米麦微")


def find_by_role(text: str, cut: Cuts) -> list[Span]:
    """Give the people whom a noun for a human goes before: 富商代德民, 胞弟容志桓, 经销商老孙.

    Args:
        text: simplified, half-width text.
        cut: places that names do not reach over.
    """
    given = characters("given_chars")
    stops = frozenset(p for p in cut.starts if p in cut.long_starts or text[p] not in given)
    found: list[Span] = []
    for _, start, end in _roles().find_matches_as_indexes(text):
        familiar = _FAMILIAR.match(text, end)
        if familiar and text[end : end + 1] in "老小阿" and text[end + 1] not in _NO_FAMILY:
            found.append((end, end + 2))
            continue
        if familiar and text[end] in surnames()[0] and text[end + 1] == "太":
            found.append((end, end + 1))
            continue
        if text[start - 1 : start] in ("非", "无", "多", "两", "些") or text[end - 1 : end + 1] in _POSTS:
            continue
        last = name_from(text, end, stops, sure=True)
        open_end = is_han(text[last : last + 1] or "。")
        if not last or text[end] in _WORDS or text[last : last + 1] in _GOES_ON:
            continue
        if open_end and not all(c in given for c in text[end + 1 : last]):
            continue
        if text[end : end + 2] in words("common_words") or no_person(text, (end, last)):
            continue
        if last - end == 2 and text[end] in _SELDOM:
            continue
        if last - end == 2 or text[end + 1 : last] not in words("common_words") or not open_end:
            found.append((end, last))
    return found


_POSTS = frozenset(("主席", "主任", "主管", "主编", "主播", "主持"))
"""Posts whose first character also ends a noun for a human: 置业主席 holds no 业主."""
_SELDOM = frozenset("越明高常多方全应平单同相习关开")
"""Family names that are words far more often; with one character behind them they make no name."""
_GOES_ON = frozenset(("市", "县", "省", "区", "镇", "村", "业", "们", "性", "化"))


@cache
def _roles() -> AhoCorasick:
    return automaton(classes("person_words")["role"])
