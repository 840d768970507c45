"""Names of organizations in Chinese text: an ending (股份有限公司, 集团, 大学, 证监局) and what stands before it.

The ending is easy; where the name starts is not. A name is taken to reach back to the last mark, number with a unit,
verb, function word, noun of role (控股股东), post or other name.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from ahocorasick_rs import AhoCorasick

from newsledger.languages.zh.names_kinds import says_sort
from newsledger.languages.zh.names_lexicon import (
    automaton,
    classes,
    family_names,
    is_tiled,
    ordinary_words,
    place_names,
    words,
)

Span = tuple[int, int]
Found = tuple[int, int, str]

_LONGEST = 32
_BREAK = re.compile(
    r"[^一-鿿A-Za-z0-9()&·.\- ]+"
    r"|\d[\d.]*(?:年代?度?|月份?|日|号|时|分|点|元|美元|港元|亿|万|家|名|个|股|只|岁|倍|%|起|期|届|次|位|后|间)"
    r"|(?:[两几数多]|[一二三四五六七八九十这那该每某各](?=[家间][一-鿿]{0,6}(?:公司|银行|医院|大学|机构|企业|集团|店|厂)))[家间]|[两三四五六七八九十数多][个名位]"
    r"|\d{4}[\d.\-]*|(?<![A-Za-z0-9]) | (?![A-Za-z0-9一-鿿])"
)
# A place or 集团 in brackets inside a name; any other bracket ends a name.
_INNER = re.compile(r"(?<=[一-鿿A-Za-z])\([一-鿿]{2,6}\)(?=[一-鿿]{0,8}(?:公司|集团|合伙|银行|基金|中心))")
# 五家营业部, 两个子公司: counted, not named.
_COUNTED = re.compile(r"(?:[前后这那某多单几数各每两一二三四五六七八九十]{1,2}|\d{1,4})余?[家个名所位间座条]")
# 控股子公司, 全资孙公司: a company's place in a group, no name.
_OF_ANOTHER = re.compile(r"(?:控股|全资|参股|合营|联营|下属|附属|境外|海外|国内|旗下|重要)?[子孙分母总](?:公司)?$")
# 投资5亿元: a verb, no ending; nor is 作协 in 合作协议.
_SPENDS = re.compile(r"(?:了|约|逾|超|近|共|总额|金额)?\d")
_FIRM = re.compile(r"公司|银行|大学|集团有限")
_BRACKET = re.compile(r"[()]")
# What follows a soft border (设计有限公司, 资产管理中心) that is part of a name.
_SOFT_AFTER = re.compile(
    r"[一-鿿]{0,4}?(?:有限|股份|集团|公司|中心|总局|局|部|厅|银行|委员会|研究院|研究所|协会|联合会|厂|学院|大学|处|办公室|控股|基金)"
)
_WEAK_BEFORE = re.compile(
    r"(?:^|[^一-鿿A-Za-z0-9]|收购|入股|投资|起诉|与|和|对|由|向|约谈|旗下|股东|携手|牵手|称|获|增持|减持|出售|持有|在|是|从|为)$"
)
_WEAK_AFTER = re.compile(
    r"\(|(?:[一-鿿]{0,2}(?:宣布|公告|发布|表示|称|披露|回应|透露|公布|预计|推出|收购|拟|股价|股份|股东|方面|旗下|董事|创始|总裁|实控|控股|跌|涨|上市|年报|营收|净利"
    r"|起诉|被|拟|将|、|,|:|。|的))|$"
)


@dataclass(frozen=True, slots=True)
class Cuts:
    """Where words of other sorts stand, as places in order.

    Attributes:
        ends: a name does not reach back over these.
        hard: those of them that a post does not reach back over either (the noun 市场 is part of 市场总监).
        starts: where a word starts before which a name ends.
        long_starts: those of them whose word has two characters or more; no name starts there either.
    """

    ends: list[int]
    hard: list[int]
    starts: frozenset[int]
    long_starts: frozenset[int]

    def before(self, place: int) -> int:
        """Give the last place, at ``place`` or before it, that a name does not reach back over."""
        return self.ends[bisect_right(self.ends, place) - 1]

    def hard_before(self, place: int) -> int:
        """The same as ``before``, for a post."""
        return self.hard[bisect_right(self.hard, place) - 1]


@cache
def _suffixes() -> tuple[AhoCorasick, tuple[tuple[str, str], ...]]:
    kinds = ("company", "weak", "organization", "authority")
    known = tuple({word: kind for kind in kinds for word in classes("org_suffixes")[kind]}.items())
    return automaton(word for word, _ in known), known


@cache
def _words(label: str) -> frozenset[str]:
    return frozenset(classes("org_words")[label])


@cache
def _borders() -> tuple[AhoCorasick, int, tuple[bool, ...], tuple[bool, ...]]:
    borders, protected = words("borders"), (*words("protected"), *words("places"))
    modifiers = frozenset(classes("positions")["modifier"]) | frozenset(classes("positions")["unit"])
    soft = tuple(word in _words("soft") for word in borders)
    hard = tuple(word == "公司" or (word not in modifiers and word not in _words("soft")) for word in borders)
    return automaton((*borders, *protected)), len(borders), soft, hard


def cuts(text: str, posts: list[Span]) -> Cuts:
    """Give the places that a name does not reach over.

    Args:
        text: simplified, half-width text.
        posts: heads of posts in it.
    """
    matcher, borders, soft, hard = _borders()
    ends, firm, starts, long_starts = [0], [0], [], []
    for index, start, end in matcher.find_matches_as_indexes(text):
        if index >= borders or (soft[index] and _SOFT_AFTER.match(text, end)):
            continue
        ends.append(end)
        starts.append(start)
        if end - start > 1:
            long_starts.append(start)
        if hard[index]:
            firm.append(end)
    marks = [match.end() for match in _BREAK.finditer(text)]
    inner = {place for match in _INNER.finditer(text) for place in (match.start(), match.end() - 1)}
    marks += [match.end() for match in _BRACKET.finditer(text) if match.start() not in inner]
    marks += [end for _, end in posts]
    firm += [match.end() for match in _FIRM.finditer(text)]
    starts += [start for start, _ in posts]
    return Cuts(sorted(ends + marks), sorted(firm + marks), frozenset(starts), frozenset(long_starts))


def mostly() -> frozenset[str]:
    """Give the names that are ordinary words too, but hardly in business news."""
    return frozenset(classes("org_words").get("mostly", ()))


def between_borders(text: str, start: int, end: int, cut: Cuts) -> bool:
    """True for a stretch with a border of names on both sides: a mark, a verb, a function word."""
    before, after = text[start - 1 : start], text[end : end + 1]
    opens = start == 0 or not "\u4e00" <= before <= "\u9fff" or cut.before(start) == start
    return opens and (not after or not "\u4e00" <= after <= "\u9fff" or end in cut.starts)


def heads_body(text: str, end: int) -> bool:
    """True where what ends in 部 or 局 is the title of its head: 财政部长, 教育局长."""
    return text[end - 1 : end] in "部局厅署院处会" and _HEADED.match(text, end) is not None


_HEADED = re.compile("长(?![期远三江安城沙春假短线达久])")


def type_of(name: str) -> str:
    """Give the type of an organization by the ending of its name: authority, organization, else company."""
    matcher, known = _suffixes()
    kinds = [known[index][1] for index, _, end in matcher.find_matches_as_indexes(name) if end == len(name)]
    return _type(kinds[0]) if kinds else "company"


def makes_branch(word: str) -> bool:
    """Tell whether ``word`` behind a known company's name makes the name of another one (小米 + 汽车)."""
    return word in _words("branch_trade")


def may_be_name(name: str) -> bool:
    """Tell whether a stretch that something else takes for an organization is no ordinary word or counted noun."""
    if name in words("borders") or name in words("protected") or _COUNTED.match(name):
        return False
    length = next((n for n in (4, 3, 2) if len(name) > n and name[-n:] in _weak_words()), 0)
    core = name[:-length] if length else name
    return core not in _words("not_before") and core not in _words("not_before_weak") and core not in words("borders")


def suffix_length(name: str) -> int:
    """Give how many characters the longest ending of organizations takes at the end of ``name``; 0 for none."""
    return max((end - start for start, end in suffix_spans(name) if end == len(name)), default=0)


def suffix_spans(text: str) -> list[Span]:
    """Give the stretches of ``text`` (simplified, half-width) that are endings of names of organizations."""
    return [(start, end) for _, start, end in _suffixes()[0].find_matches_as_indexes(text)]


def find_orgs(text: str, cut: Cuts, posts: list[Span]) -> list[Found]:
    """Give the organizations of ``text`` as (start, end, type), in order, none overlapping another.

    Args:
        text: simplified, half-width text.
        cut: what ``cuts`` gave.
        posts: heads of posts, which hold no names (工会主席).
    """
    matcher, known = _suffixes()
    taken = {place for start, end in posts for place in range(start, end)}
    found: list[Found] = []
    for index, start, end in matcher.find_matches_as_indexes(text):
        if start in taken or end - 1 in taken:
            continue
        if known[index][1] == "authority" and heads_body(text, end):
            continue
        word, kind = known[index]
        if (word == "投资" and _SPENDS.match(text, end)) or (word == "作协" and text[start - 1 : start] == "合"):
            continue
        left = _over_border(text, cut, start, word)
        if _ends_no_name(text, left, start, end, word):
            continue
        last = found[-1] if found else None
        if last is not None and left <= last[1] <= start:
            if last[2] == "weak":
                found[-1] = (last[0], end, kind)
                _unite(text, found, word, start)
                continue
            legal = text.startswith("公司", last[1] - 2)
            if word in _words("part") or (
                legal and start == last[1] and kind in ("company", "weak") and word not in _words("branch")
            ):
                continue
            if kind != "weak" and _joins(text[last[1] : start], last[2], word, kind):
                found[-1] = (last[0], end, kind)
                continue
            left = last[1]
        while left < start and text[left] in " )-.·&":
            left += 1
        if kind == "authority" and len(word) <= 3 and word not in _words("bare_not"):
            left = _of_state(text, left, start)
        if start - left <= _LONGEST and _holds(text[left:start], word, kind):
            found.append((left, end, kind))
    posts_start = {start for start, _ in posts}
    return [
        (start, end, _type(kind))
        for place, (start, end, kind) in enumerate(found)
        if kind != "weak" or _spoken_for(text, start, end, cut, posts_start, place > 0 and found[place - 1][1] == start)
    ]


_MATTERS = re.compile(
    "(?:企业|股权|高级|合作|创业|成长|综合|控制|设计|运营|管理|开发|服务|发展|连锁|经营|生产|加工|销售|制造|交易|租赁|研究|产业|新型)$"
)
"""Words that end other names and are part of a company's: 江岸股权投资基金有限公司."""
_BARE = frozenset(("", "(集团)", "集团", "企业集团", "投资", "投资基金", "创业投资", "投资集团", "科技", "科技集团"))


def _over_border(text: str, cut: Cuts, start: int, word: str) -> int:
    """Give where the name before an ending starts; before a mere trade it goes on over a word that ends other names."""
    left = cut.before(start)
    if word.endswith(("有限公司", "有限责任公司")) and _MATTERS.search(text, max(0, left - 2), left):
        before = cut.before(left - 1)
        if text[left:start] in _BARE and 4 <= left - before <= 14 and text[before:left].isalpha():
            return before
    return left


def _unite(text: str, found: list[Found], word: str, start: int) -> None:
    """Join the last name with the one that ends where it starts (中国石化集团 + 河南石油勘探局)."""
    if len(found) > 1 and found[-2][1] == found[-1][0] and found[-1][2] != "weak":
        before, last = found[-2], found[-1]
        if text.startswith("公司", before[1] - 2) and word not in _words("branch") and last[2] != "organization":
            del found[-1]
        elif before[2] == "weak" or _joins(text[last[0] : start], before[2], word, last[2]):
            found[-2:] = [(before[0], last[1], last[2])]


def _type(kind: str) -> str:
    return "company" if kind == "weak" else kind


def _joins(between: str, first: str, word: str, kind: str) -> bool:
    """Do a name of the type ``first`` and an ending ``word`` after ``between`` make one name?"""
    if not between or (between[0] == "(" and between[-1] == ")" and len(between) <= 8):
        return kind != "authority" or first == "authority"
    if kind == "authority" or (first == "authority" and kind == "company"):
        return first == kind and len(between) <= 8
    return len(between) <= 8


def _of_state(text: str, left: int, start: int) -> int:
    """Where a name ends in 政府, 法院 or the like starts: at its place, or at the word itself (加上政府)."""
    core = text[left:start]
    if not core or core in _words("of_state") or core[-1] in "省市县区州镇乡国":
        return left
    for place in range(left, start):
        if any(text[place : place + n] in place_names() for n in (4, 3, 2) if place + n <= start) or text[
            place:start
        ] in _words("of_state"):
            return place
    return start


def _ends_no_name(text: str, left: int, start: int, end: int, word: str) -> bool:
    """True for 云帆科技控股股东, TikTok母公司, 免去刘海涛公司副总裁职务, where neither 控股 nor 公司 ends a name."""
    if word.endswith("厂") and text.startswith("商", end):
        return True
    if word.endswith("控股"):
        return text.startswith(("股东", "子公司", "孙公司", "企业"), end)
    if word != "公司":
        return False
    if text[start - 1 : start] in ("母", "子", "孙") and start - left > 1:
        return True
    named = start - left in (2, 3) and text[left] in family_names()
    return named and _PERSONNEL.search(text[max(0, left - 4) : left]) is not None


_PERSONNEL = re.compile(r"(?:免去|聘任|任命|选举|提名|委任|聘请|同意|选聘|增补|解聘|续聘|罢免|推选|补选|解除)$")


def _holds(core: str, word: str, kind: str) -> bool:
    """Can ``core`` before the ending ``word`` make a name?"""
    if not core:
        return kind == "authority" and word not in _words("bare_not")
    if kind == "authority" and core in ("国家", "中央"):
        return True
    if _COUNTED.match(core) or _OF_ANOTHER.match(core):
        return False
    if core in _words("not_before") or core[:1] in "本该此我贵":
        return False
    return kind == "authority" or len(core) >= 2


def _spoken_for(text: str, start: int, end: int, cut: Cuts, posts: set[int], adjoins: bool) -> bool:
    """Do the words around a name that ends in an ordinary noun (北方汽车), or what it ``adjoins``, treat it as a name?"""
    name = text[start:end]
    length = next((n for n in (4, 3, 2) if len(name) > n and name[-n:] in _weak_words()), 0)
    core = name[:-length] if length else name
    if adjoins and not says_sort(text, start):
        return False
    if not 2 <= len(core) <= 4 or core in _words("not_before") or core in _words("not_before_weak"):
        return False
    if end in posts or end + 2 in posts:
        return True
    told = adjoins or _WEAK_BEFORE.search(text[max(0, start - 3) : start])
    return bool(told and _WEAK_AFTER.match(text[end : end + 6]))


_TAKES_UP = re.compile(r"(?:任|任职于|就职于|供职于|聘为|选为|现为)$")


def find_slots(text: str, cut: Cuts, posts: list[Span], orgs: list[Span]) -> list[Span]:
    """Give the names without any ending that stand between a verb of taking up a post and the post: 任人和投资董事.

    Args:
        text: simplified, half-width text.
        cut: what ``cuts`` gave.
        posts: the whole posts.
        orgs: the names found before.
    """
    ends = sorted(end for _, end in orgs)
    found: list[Span] = []
    for start, end in posts:
        left = cut.before(start - 1) if start else 0
        place = bisect_right(ends, start) - 1
        if place >= 0 and ends[place] > left:
            continue
        segment = text[left:start]
        if not 2 <= len(segment) <= 10 or not segment.isalpha() or segment in _words("not_before"):
            continue
        if segment[0] in "前原新现" or segment[-1] in "为任和与及":
            continue
        if segment[-1] in "部处科室组届级员师长" or segment in ("公司", "集团", "本公司", "我国", "中国", "公司的"):
            continue
        before = text[max(0, left - 4) : left]
        listed = before[-1:] in ("、", ",") and "任" in text[max(0, left - 80) : left]
        if _TAKES_UP.search(before) or (listed and len(segment) >= 4) or _employs(text, left, start, end):
            found.append((left, start))
    return found


_OF_FIRM = re.compile(
    "(?:联合|高级|资深)?(?:首席|分析师|策略师|研究员|经济学家|董事长|总裁|总经理|创始人|合伙人|副总裁|CEO)"
)
_ANYBODY = re.compile(
    "[该某多各此其一两几本我这那名位]|.*(?:公司|机构|企业|行业|平台|集团|记者|知名|资深|国际|全国|时任|现任|前任|新任|年轻|兼任|负责|领域|方向|市场|宏观|证券|[会院系局办处室部组科委员人家派界])$"
)


def _employs(text: str, start: int, post: int, end: int) -> bool:
    """True for an unknown name that opens a clause before a post at a firm and a family name: 远桥旅讯首席分析师彭…"""
    name = text[start:post]
    if not 3 <= len(name) <= 6 or text[end : end + 1] not in family_names() or not _OF_FIRM.match(text, post):
        return False
    if (start and "一" <= text[start - 1] <= "鿿") or _ANYBODY.match(name) or not all("一" <= c <= "鿿" for c in name):
        return False
    return not is_tiled(name, ordinary_words())


@cache
def _weak_words() -> frozenset[str]:
    return frozenset(classes("org_suffixes")["weak"])
