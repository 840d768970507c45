"""Posts in Chinese text: 董事长, 董事会秘书, 研究部首席分析师, CEO."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick

from newsledger.languages.zh.names_lexicon import automaton, classes
from newsledger.languages.zh.names_people import surnames

Span = tuple[int, int]

# How far a post may reach to the left of its head.
_REACH = 14
# The longest name of a unit, with its ending, that is taken whole though its words are unknown.
_UNIT_NAME = 7
# Before a post of a list or right behind the verb, whatever stands before the head of one in a unit names the unit.
_LISTING = frozenset(["", "任", "兼", "、", ",", ";", ":", "\n"])
_OF_UNITS = re.compile(
    r"(?:处长|科长|所长|主任|部长|(?:工程|会计|经济|统计|审计)师|会计|主管|组长|[术务计度护查备验]员|干部|班长|段长)$"
)


_OF_ALL = re.compile(r"董事长|董事会主席|董事局主席|CEO|首席执行官|行长|总裁|创始人|实控人|董秘|董事(?!会|长)")
"""Posts at a whole company, not at a part of it."""
_CHIEF = re.compile(r"首席(?:(?![的和与在是为及兼对])[一-鿿A-Za-z&]){1,8}?官(?![方员网司宣媒])")


_IN_A_NAME = re.compile("(?:学会|协会|公会|同业公会|联合会|研究会|俱乐部)")
"""Behind the noun of a post: 建筑师学会 holds no post."""
_LONG_NAMED = frozenset(("市长", "股长", "县长", "区长", "镇长"))
_LONG_NAME = re.compile(
    "[城盛胜春江安虹园方亮荣信海风兴青丰实川电][一-鿿]{0,12}?(?:有限|股份|集团|公司|药业|科技)|(?<=股长)[一-鿿]{1,3}(?:药业|科技|生物|股份|医疗)"
)
"""Behind 长 that begins a company's name: 深圳市长城实业有限公司, 新股长风药业."""


@cache
def _heads() -> tuple[AhoCorasick, tuple[str, ...]]:
    known = classes("positions")["head"]
    # Words that hold a head without being a post; finding them first keeps the head from being found in them.
    blocks = classes("positions").get("block", ())
    return automaton((*known, *blocks)), known


@cache
def _extension() -> re.Pattern[str]:
    """Modifiers and units of an organization, down to the end of the string that is matched backwards."""
    lists = classes("positions")
    modifiers = "|".join(sorted(map(re.escape, lists["modifier"]), key=len, reverse=True))
    units = "|".join(sorted(map(re.escape, lists["unit"]), key=len, reverse=True))
    return re.compile(rf"(?:{modifiers}|(?:{modifiers}|[一-鿿]{{1,3}})?(?:{units})|[、及和与](?=.)){{1,5}}$")


@cache
def _modifier_ends() -> re.Pattern[str]:
    lists = classes("positions")
    modifiers = "|".join(sorted(map(re.escape, lists["modifier"]), key=len, reverse=True))
    units = "|".join(sorted(map(re.escape, lists["unit"]), key=len, reverse=True))
    return re.compile(rf"(?:(?:{modifiers}){{1,3}}(?:{units})|{modifiers}|(?P<unit>{units}))$")


def find_heads(text: str) -> list[Span]:
    """Give the heads of posts in ``text`` (simplified, half-width), in order, without what modifies them."""
    matcher, known = _heads()
    spans: list[Span] = []
    for index, start, end in matcher.find_matches_as_indexes(text):
        if index >= len(known):
            continue
        word = known[index]
        if word.isascii() and (_is_letter(text[start - 1 : start]) or _is_letter(text[end : end + 1])):
            continue
        if _IN_A_NAME.match(text, end) or (word in _LONG_NAMED and _LONG_NAME.match(text, end)):
            continue
        if word == "工人" and text[start - 1 : start] in ("员", "职"):
            continue  # 员工人数
        if spans and spans[-1][1] == start and word in ("助理", "总经理", "秘书", "顾问", "代表"):
            # 董事总经理, 财务总监助理 are one post; in 教授主任医师 there are two.
            spans[-1] = (spans[-1][0], end)
            continue
        spans.append((start, end))
    taken = [start for start, _ in spans]
    for match in _CHIEF.finditer(text):  # 首席某某官, of which new ones are made every year
        i = bisect_left(taken, match.start())
        before = spans[i - 1][1] if i else 0
        if before <= match.start() and (i == len(spans) or spans[i][0] >= match.end()):
            spans.insert(i, match.span())
            taken.insert(i, match.start())
    return spans


def extend(text: str, head: Span, limit: int) -> Span:
    """Give the whole post around ``head``: functional words before it belong to it (研究部首席分析师).

    Args:
        text: simplified, half-width text.
        head: the stretch of the head.
        limit: the post does not start before this place (the end of the name, mark or verb before it).
    """
    limit = max(limit, head[0] - _REACH, 0)
    while limit < head[0] and not text[limit].isalnum():
        limit += 1
    if limit >= head[0]:
        return head
    stretch = text[limit : head[0]]
    match = _extension().search(stretch)
    listed = text[limit - 1 : limit] in _LISTING and stretch.isalpha()
    if listed and len(stretch) <= _UNIT_NAME and not _like_a_name(stretch) and _OF_UNITS.search(text, head[0], head[1]):
        return (limit, head[1])
    if match is None or (match.group()[-1:] in "科所室组处" and _OF_ALL.match(text, head[0])):  # 百奥迈科董事长
        return head
    # A match that starts in the middle of the stretch may have cut a word in two: then only whole modifiers count.
    if match.start() > 0:
        return (_whole_modifiers(text, limit, head[0]), head[1])
    return (limit, head[1])


def _like_a_name(stretch: str) -> bool:
    """True for what may be a person's name (李明 in 李明主任)."""
    return len(stretch) <= 3 and stretch[:1] in surnames()[0]


def find_posts(text: str, heads: Sequence[Span], limit: Callable[[int], int]) -> list[Span]:
    """Give the posts around ``heads``, in order.

    Args:
        text: simplified, half-width text.
        heads: what ``find_heads`` gave.
        limit: gives, for the start of a head, the place that the post does not start before.
    """
    return [trim_outside(text, extend(text, head, limit(head[0]))) for head in heads]


def _whole_modifiers(text: str, limit: int, start: int) -> int:
    """Where a post starts when only known words, and units with what names them (干果外贸部), belong to it."""
    while start > limit:
        match = _modifier_ends().search(text, limit, start)
        if match is None:
            break
        if match["unit"] and start - limit <= _UNIT_NAME:
            return limit
        if len(match.group()) < 2 and match.group() not in ("副", "总"):
            break
        start = match.start()
    return start


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalnum()


# 新闻发言人, 前端工程师, 代表: the first character is no word of its own there.
_WORDS = frozenset(
    (
        "新闻",
        "新媒",
        "新能",
        "新零",
        "新兴",
        "新产",
        "新业",
        "新材",
        "新药",
        "新区",
        "前端",
        "前锋",
        "前腰",
        "前台",
        "前线",
        "前沿",
        "代表",
        "代办",
        "原料",
        "原油",
        "原材",
        "原创",
    )
)


def trim_outside(text: str, span: Span) -> Span:
    """Give ``span`` without 原, 前, 新任, 代理 at its start, which do not belong to the post."""
    start, end = span
    for word in sorted(classes("positions")["outside"], key=len, reverse=True):
        if text.startswith(word, start) and end - start > len(word) + 1:
            if text[start : start + 2] in _WORDS:
                return span
            return (start + len(word), end)
    return span
