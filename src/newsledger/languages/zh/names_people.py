"""Names of people in Chinese text: Chinese names, transliterated foreign ones (蒂姆·库克), with the words that show them.

A Chinese name is a family name and one or two characters; nearly any two characters are that, so a name counts only
with evidence beside it (a post, a verb of saying, a form of address, another name in a list). A name that has evidence
at one place of an article is marked at all others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from newsledger.languages.zh.names_lexicon import characters, classes, words

Span = tuple[int, int]

_SINGLE_FALLBACK = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺"
    "毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔文安齐倪庄章樊鲁兰殷施翟季葛岳柯梅辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柴"
    "阮桂闵解强丛车边井翟米仇栾车邝麦邬劳利甯简连商冼池区蓝尤聂焦娄印宫鹿党晏练佟敖冷卓花荣原华滕穆晋阎练"
)
_DOUBLE_FALLBACK = "欧阳 司马 上官 诸葛 司徒 夏侯 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 端木 南宫 轩辕 赫连 呼延 独孤 拓跋 闻人 百里 澹台"
# Dots that part the names of a foreigner; ideographs that transliterations use are in foreign_name_chars.
_PART = "[一-鿿A-Za-z]"
_DOTTED = re.compile(rf"{_PART}{{1,8}}(?:[·・]{_PART}{{1,8}}){{1,3}}")
_LATIN_IN_BRACKETS = re.compile(r"\s?\([A-Z][A-Za-z.\-' ]{1,40}\)")
_BIO = re.compile(r"(?:,|:)\s?(?:男|女)[,、。;(]|,\d{4}年(?:\d{1,2}月)?(?:出生|生)|\((?:男|女|图|左|右|中)\)|,现年\d\d")


@cache
def surnames() -> tuple[frozenset[str], frozenset[str]]:
    """Give the family names of one and of two characters."""
    known = [name for name in words("surnames")]
    singles = frozenset(name for name in known if len(name) == 1) or frozenset(_SINGLE_FALLBACK)
    doubles = frozenset(name for name in known if len(name) == 2) or frozenset(_DOUBLE_FALLBACK.split())
    return singles, doubles


@cache
def _given() -> tuple[frozenset[str], frozenset[str]]:
    return characters("given_chars"), frozenset("".join(classes("person_words")["never"]))


@cache
def _after() -> re.Pattern[str]:
    return re.compile("(?:" + _alternatives(classes("person_words")["after"]) + ")")


@cache
def _after_search() -> re.Pattern[str]:
    singles, _ = surnames()
    verbs = _alternatives(classes("person_words")["after"])
    titles = _alternatives(classes("person_words")["title"])
    return re.compile(f"(?={verbs}|{titles}|某[,某])|(?<=[一-鿿]):|,(?=男,|女,)|\\((?=[A-Z][a-z])")


@cache
def _before_search() -> re.Pattern[str]:
    return re.compile("(?:" + _alternatives(classes("person_words")["before"]) + "):?")


@cache
def _title() -> re.Pattern[str]:
    return re.compile("(?:" + _alternatives(classes("person_words")["title"]) + ")")


def _alternatives(known: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, known), key=len, reverse=True))


def name_from(text: str, start: int, cut: set[int] | frozenset[int]) -> int:
    """Give the end of the Chinese name that starts at ``start``, or 0.

    Args:
        text: simplified, half-width text.
        start: where the name has to start.
        cut: places before which a word of another sort starts; a name rather ends there than beyond it.
    """
    singles, doubles = surnames()
    given, never = _given()
    first = 2 if text[start : start + 2] in doubles else 1 if text[start : start + 1] in singles else 0
    if not first:
        return 0
    one, two = text[start + first : start + first + 1], text[start + first + 1 : start + first + 2]
    if not _is_han(one) or one in never:
        return 0
    end = start + first + 1
    if end in cut or not _is_han(two) or two in never or _ends(text, end):
        return end if one in given else 0
    if one in given or two in given:
        return end + 1
    return 0


def name_until(text: str, end: int, cut: set[int] | frozenset[int]) -> int:
    """Give the start of the Chinese name that ends at ``end``, or -1; see ``name_from``."""
    for length in (3, 2, 4):
        start = end - length
        if start < 0 or not (start == 0 or start in cut or not _is_han(text[start - 1])):
            continue
        if _is_name(text[start:end]):
            return start
    return -1


def _is_name(name: str) -> bool:
    singles, doubles = surnames()
    given, never = _given()
    first = 2 if name[:2] in doubles and len(name) > 2 else 1 if name[:1] in singles else 0
    rest = name[first:]
    if not first or not 1 <= len(rest) <= 2:
        return False
    return all(_is_han(c) and c not in never for c in rest) and any(c in given for c in rest)


def _ends(text: str, place: int) -> bool:
    """True where the text goes on with a word that follows names."""
    return _after().match(text, place) is not None or _title().match(text, place) is not None


def _is_han(character: str) -> bool:
    return "一" <= character <= "鿿"


def find_people(text: str, cut: list[int], posts: list[Span], orgs: list[Span]) -> list[Span]:
    """Give the people of ``text`` that have evidence beside them; stretches may overlap.

    Args:
        text: simplified, half-width text.
        cut: places that a name does not reach back over.
        posts: heads of posts.
        orgs: names of organizations.
    """
    starts = frozenset(cut) | {end for _, end in posts} | {end for _, end in orgs}
    stops = frozenset(_word_starts(text, posts, orgs))
    found: set[Span] = set()
    for _, end in posts:
        place = end + 1 if text[end : end + 1] in " :" else end
        last = name_from(text, place, stops)
        if last:
            found.add((place, last))
    for match in _after_search().finditer(text):
        start = name_until(text, match.start(), starts)
        if start >= 0 and (text[match.start()] != ":" or start == 0 or text[start - 1] in "\n。!?】》 >"):
            found.add((start, match.start()))
    for match in _before_search().finditer(text):
        last = name_from(text, match.end(), stops)
        if last and last - match.end() > 1 and (_ends(text, last) or text[last : last + 1] in "为、,。任接兼辞"):
            found.add((match.end(), last))
    for start, _ in posts:
        begin = name_until(text, start, starts)
        if begin >= 0 and start - begin == 3:
            found.add((begin, start))
    found |= set(_listed(text, found, stops))
    return sorted(found)


def _word_starts(text: str, posts: list[Span], orgs: list[Span]) -> Iterable[int]:
    yield from (start for start, _ in posts)
    yield from (start for start, _ in orgs)


def _listed(text: str, found: Iterable[Span], stops: frozenset[int]) -> Iterable[Span]:
    """The names that follow or go before a sure name in a list: 甲、乙、丙."""
    for start, end in found:
        here = end
        while text[here : here + 1] and text[here] in "、和与及":
            last = name_from(text, here + 1, stops)
            if not last or last < len(text) and _is_han(text[last]) and not _stands(text, last):
                break
            yield (here + 1, last)
            here = last
        here = start
        while here > 3 and text[here - 1] in "、和与及":
            begin = next(
                (
                    here - 1 - n
                    for n in (3, 2)
                    if _is_name(text[here - 1 - n : here - 1]) and _opens(text, here - 1 - n)
                ),
                -1,
            )
            if begin < 0:
                break
            yield (begin, here - 1)
            here = begin


def _stands(text: str, place: int) -> bool:
    return text[place] in "、和与及为等的任将已在是也均因以分两三四五就" or _ends(text, place)


def _opens(text: str, place: int) -> bool:
    return place == 0 or not _is_han(text[place - 1]) or text[place - 1] in "由和与及对的是为任选聘员长理裁管师"


def find_dotted(text: str, cut: list[int]) -> list[Span]:
    """Give foreign names with a dot between their parts (蒂姆·库克); the start is where transliteration starts."""
    allowed = characters("foreign_name_chars")
    found: list[Span] = []
    for match in _DOTTED.finditer(text):
        start, end = match.span()
        first_dot = min(place for place in range(start, end) if text[place] in "·・")
        last_dot = max(place for place in range(start, end) if text[place] in "·・")
        position = bisect_left(cut, first_dot) - 1
        start = max(start, cut[position] if position >= 0 else 0)
        if allowed:
            begin = first_dot
            while begin > start and (text[begin - 1] in allowed or not _is_han(text[begin - 1])):
                begin -= 1
            start = begin if begin < first_dot else start
            stop = last_dot + 1
            while stop < end and (text[stop] in allowed or not _is_han(text[stop])):
                stop += 1
            end = stop if stop > last_dot + 1 else end
        following = _after().search(text, last_dot + 2, min(end + 2, len(text)))
        if following and following.start() < end:
            end = following.start()
        if first_dot - start >= 1 and end - last_dot >= 2:
            found.append((start, end))
    return found


def find_transliterated(text: str, posts: list[Span]) -> list[Span]:
    """Give foreign names without a dot (马斯克) that stand right after a post or right before a verb of saying."""
    allowed = characters("foreign_name_chars")
    if not allowed:
        return []
    found: list[Span] = []
    for _, end in posts:
        stop = end
        while stop < len(text) and stop - end < 7 and text[stop] in allowed:
            stop += 1
        following = _after().search(text, end + 2, stop + 2)
        if following and following.start() < stop:
            stop = following.start()
        if stop - end >= 2:
            found.append((end, stop))
    return found


def find_bracketed(text: str) -> list[Span]:
    """Give the ends of names with a Latin name in brackets behind: 方熙(Philip Faraci)."""
    return [match.span() for match in _LATIN_IN_BRACKETS.finditer(text)]
