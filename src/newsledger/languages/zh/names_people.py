"""Names of people in Chinese text: Chinese names, transliterated foreign ones (蒂姆·库克), with the words that show them.

A Chinese name is a family name and one or two characters; nearly any two characters are that, so a name counts only
with evidence beside it (a post, a verb of saying, a form of address, another name in a list). A name that has evidence
at one place of an article is marked at all others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick

from newsledger.languages.zh.names_lexicon import automaton, characters, classes, common_words, words
from newsledger.languages.zh.names_orgs import Cuts
from newsledger.languages.zh.names_pairs import pairs

Span = tuple[int, int]

# Dots that part the names of a foreigner; ideographs that transliterations use are in foreign_name_chars.
_PART = "[一-鿿A-Za-z]"
_DOTTED = re.compile(rf"{_PART}{{1,8}}(?:[·・]{_PART}{{1,8}}){{1,3}}")
# A line of a life story (张三,男,) or of an interview (张三:).
_LINE = re.compile(r"[\n】]\s{0,4}([一-鿿]{2,4})(?:(?<=[一-鿿]{3})(?=,)|(?=:)|(?=[,:]?\(?(?:男|女)[,、。;)]))")
# Two full names in a list.
_BOTH = re.compile(r"[一-鿿]{2,3}(?:、[一-鿿]{2,3}){0,6}[、和与及][一-鿿]{2,3}(?=[二两三四五六七八九十]\d?[位名人])")


@cache
def surnames() -> tuple[frozenset[str], frozenset[str]]:
    """Give the family names of one character and the longer ones, Japanese ones among these."""
    known = words("surnames")
    singles = frozenset(name for name in known if len(name) == 1) - frozenset(classes("person_words")["word_first"])
    doubles = frozenset(name for name in known if len(name) == 2) | frozenset(words("japanese_surnames"))
    return singles, doubles


def shape_characters() -> tuple[frozenset[str], frozenset[str]]:
    """Give the characters of family names and those of given names."""
    return surnames()[0], _given()[0]


@cache
def _japanese() -> frozenset[str]:
    return frozenset(words("japanese_surnames"))


@cache
def _foreign() -> frozenset[str]:
    return characters("foreign_name_chars")


@cache
def _given() -> tuple[frozenset[str], frozenset[str]]:
    return characters("given_chars"), frozenset("".join(classes("person_words")["never"]))


@cache
def _after() -> re.Pattern[str]:
    return re.compile("(?:" + _alternatives(classes("person_words")["after"]) + ")")


@cache
def _followers() -> AhoCorasick:
    return automaton((*classes("person_words")["after"], *classes("person_words")["title"], ":", ",男", ",女"))


@cache
def _leaders() -> AhoCorasick:
    return automaton(classes("person_words")["before"])


@cache
def _ordinary() -> AhoCorasick:
    return automaton((*classes("person_words")["ordinary"], *words("places")))


@cache
def _title() -> re.Pattern[str]:
    return re.compile("(?:" + _alternatives(classes("person_words")["title"]) + ")")


def _alternatives(known: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, known), key=len, reverse=True))


def name_from(text: str, start: int, cut: set[int] | frozenset[int], sure: bool = False) -> int:
    """Give the end of the Chinese name that starts at ``start``, or 0.

    Args:
        text: simplified, half-width text.
        start: where the name has to start.
        cut: places before which a word of another sort starts; a name rather ends there than beyond it.
        sure: what stands before shows that a name follows: one that a verb of persons follows may be rare.
    """
    singles, doubles = surnames()
    given, never = _given()
    first = 2 if text[start : start + 2] in doubles else 1 if text[start : start + 1] in singles else 0
    if not first:
        return 0
    if text[start] == "任" and text[start - 1 : start] in tuple("今月日起年曾现历兼聘担至续后并又再:,"):
        return 0
    if text[start] == "于" and text[start + 1 : start + 2] in tuple("上本今昨去前近同次"):  # 老板于上周离开
        return 0
    one, two = text[start + first : start + first + 1], text[start + first + 1 : start + first + 2]
    if not is_han(one):
        return 0
    end = start + first + 1
    closed = end + 1 in cut or _ends(text, end + 1) or not is_han(text[end + 1 : end + 2])
    if one in never and not (two in given and two not in never and (one == "家" or (one in "向万年前" and closed))):
        return 0
    if two in ("年", "月") and closed and end not in cut and not _ends(text, end):  # 方永年, 片山皋月
        return end + 1
    if first == 2 and sure and text[start : start + 2] in _japanese():
        two_given = is_han(two) and two not in never and end not in cut and not _ends(text, end)
        return end + 1 if (two_given and (two in given or closed)) or two in ("也", "之") else end
    if first == 1 and _is_married(text[start : start + 4]) and not {start + 1, start + 2, start + 3} & cut:
        after = text[start + 4 : start + 5]
        if not is_han(after) or start + 4 in cut or _ends(text, start + 4):
            return start + 4
    dated = two in ("自", "于", "从", "在") and text[end + 1 : end + 2].isdigit()  # 王松自3月4日起
    if end in cut or dated or not is_han(two) or two in never or _ends(text, end):
        return end if one in given or (sure and (two == "是" or _ends(text, end))) else 0
    if two not in given and not closed and text[end : end + 2] in common_words():  # 魏岚两周前
        return end if one in given or sure else 0
    if one in given or two in given or _ends(text, end + 1):
        return end + 1
    return 0


def name_until(text: str, end: int, cut: set[int] | frozenset[int], sure: bool = False) -> int:
    """Give the start of the Chinese name that ends at ``end``, or -1; see ``name_from``.

    ``sure``: what follows shows that a name goes before it, however rare its characters.
    """
    if end >= 4 and _is_married(text[end - 4 : end]) and (end == 4 or end - 4 in cut or not is_han(text[end - 5])):
        return end - 4
    for length in (3, 2, 4):
        start = end - length
        if (
            start < 0
            or (text[start] == "任" and start and text[start - 1] not in "\n,。、")
            or not (start == 0 or start in cut or not is_han(text[start - 1]))
        ):
            continue
        if _is_name(text[start:end], sure and length == 3) or (
            sure and length == 2 and _opens(text, start) and _is_name(text[start:end], sure)
        ):
            return start
    return -1


def _is_name(name: str, sure: bool = False) -> bool:
    singles, doubles = surnames()
    given, never = _given()
    first = 2 if name[:2] in doubles and len(name) > 2 else 1 if name[:1] in singles else 0
    rest = name[first:]
    if _title().search(name):
        return False
    if not first or not 1 <= len(rest) <= 2:
        return False
    if sure:
        return all(is_han(c) for c in rest) and rest[-1] not in never
    if rest[0] == "家" and len(rest) == 2:  # 李家杰, though hardly a name has 家 elsewhere
        return rest[1] in given and rest[1] not in never
    return all(is_han(c) and c not in never for c in rest) and any(c in given for c in rest)


def _is_married(name: str) -> bool:
    """True for a husband's family name before a whole name, as in Hong Kong: 谢邱安仪."""
    singles, (given, never) = surnames()[0], _given()
    return (
        len(name) == 4
        and name[3] not in "曾将已也亦又还都则沈本实因"
        and name[0] in singles
        and name[1] in singles
        and all(c in given and c not in never for c in name[2:])
    )


def _ends(text: str, place: int) -> bool:
    """True where the text goes on with a word that follows names."""
    return _after().match(text, place) is not None or _title().match(text, place) is not None


def is_han(character: str) -> bool:
    """True for an ideograph, rare ones among them (the last of 郭明錤 in its simplified form)."""
    return "一" <= character <= "鿿" or "\u3400" <= character <= "\u4dbf" or "\U00020000" <= character <= "\U0003ffff"


_REMOVED = frozenset(("免去", "解聘", "罢免", "解除"))
_NEXT_OF_LIST = re.compile(r"(?:职务|一职)?[、,;](?:以及|及|并|同时|和)?(?:聘任|聘请|选举|任命|委任|提名|增补)?")
_AS = re.compile(r"(?:先生|女士|博士)?(?:为|任|担任|出任|接任|兼任|升任|转任|接替)")


def find_people(text: str, cut: Cuts, posts: list[Span], orgs: list[Span]) -> list[Span]:
    """Give the people of ``text`` that have evidence beside them; stretches may overlap.

    Args:
        text: simplified, half-width text.
        cut: places that a name does not reach over.
        posts: the posts.
        orgs: names of organizations.
    """
    starts = frozenset(cut.ends) | {end for _, end in posts} | {end for _, end in orgs}
    given = _given()[0]
    # 如 is part of 黄碧如, 将 of no name: a lone word that names use ends none.
    stops = (
        frozenset(p for p in cut.starts if p in cut.long_starts or text[p] not in given)
        | {start for start, _ in posts}
        | {start for start, _ in orgs}
    )
    found: set[Span] = set()
    for _, end in posts:
        place = end + 1 if text[end : end + 1] in " :)" else end
        last = name_from(text, place, stops, sure=place == end)
        if last:
            found.add((place, last))
        elif text[end : end + 1] == "的":
            last = name_from(text, end + 1, stops)
            if last and (_ends(text, last) or not is_han(text[last : last + 1] or "。")):
                found.add((end + 1, last))
    for _, place, _ in _followers().find_matches_as_indexes(text):
        start = name_until(text, place, starts, sure=text.startswith(("先生", "女士", ",男", ",女"), place))
        if start >= 0 and (text[place] != ":" or start == 0 or text[start - 1] in "\n。!?】》 >,"):
            found.add((start, place))
    for _, _, end in _leaders().find_matches_as_indexes(text):
        place = end + 1 if text[end : end + 1] in (" ", ":") else end
        last = name_from(text, place, stops)
        if last and (
            _ends(text, last)
            or text.startswith(("公司", "集团"), last)
            or text[last : last + 1] in ("为", "、", ",", "。", "任", "接", "兼", "辞", "")
            or (text[last : last + 1] == "的" and text[end - 2 : end] in _REMOVED)
        ):
            found.add((place, last))
    for _, end in posts:  # 委任甲为总裁、乙为财务总监
        goes_on = _NEXT_OF_LIST.match(text, end)
        last = name_from(text, goes_on.end(), stops) if goes_on else 0
        if last and _AS.match(text, last):
            found.add((goes_on.end() if goes_on else last, last))
    for start, _ in posts:
        begin = name_until(text, start, starts)
        if begin >= 0 and start - begin == 3 and text[start - 1] not in "原前现时兼":
            found.add((begin, start))
    for start, _ in posts:  # 周文斌(宁德时代总经理)
        place = text.rfind("(", max(0, start - 16), start)
        begin = name_until(text, place, starts) if place > 1 and ")" not in text[place:start] else -1
        if begin >= 0:
            found.add((begin, place))
    found |= {(m.start(1) - 1, m.end(1) - 1) for m in _LINE.finditer("\n" + text) if _is_name(m.group(1), sure=True)}
    found |= {(m.start(1), m.end(1)) for m in pairs(text) if _is_name(m.group(1)) and _is_name(m.group(2))}
    for match in _BOTH.finditer(text):
        place = match.start()
        parts = re.split("[、和与及]", match.group())
        if len(parts) > 1 and all(_is_name(part) for part in parts[1:]):
            first = next(
                (
                    n
                    for n in (3, 2)
                    if len(parts[0]) >= n
                    and _is_name(parts[0][-n:])
                    and (place + len(parts[0]) - n in starts or n == len(parts[0]))
                ),
                0,
            )
            place += len(parts[0]) - first
            for part in (parts[0][len(parts[0]) - first :], *parts[1:]):
                if part:
                    found.add((place, place + len(part)))
                place += len(part) + 1
    found |= set(_listed(text, found, stops))
    taken = {place for start, end in posts for place in range(start, end)}
    taken |= cut.long_starts
    ordinary: set[int] = set()
    for _, start, end in _ordinary().find_matches_as_indexes(text):
        ordinary.update(range(start, end))
    beside = {end for _, end in posts}
    ended = {s for s in found if s[1] - s[0] > 2 or _ends(text, s[1]) or not is_han(text[s[1] : s[1] + 1])}
    found = {s for s in found if not no_person(text, s) or (s[0] in beside and s in ended)}
    found = {s for s in found if s[1] - s[0] != 4 or cut.long_starts.isdisjoint(range(s[0] + 1, s[1]))}
    return sorted(s for s in found if s[0] not in taken and s[1] - 1 not in taken and s[0] not in ordinary)


def no_person(text: str, span: Span) -> bool:
    """Tell a common word (公司, 高管) and a company's name (东方锆业) that begin as a family name does.

    Args:
        text: simplified, half-width text.
        span: where the stretch stands.
    """
    name = text[span[0] : span[1]]
    if name.endswith(("业", "股份", "集团", "公司")):
        return True
    return name in common_words() and not text.startswith(("先生", "女士", "小姐"), span[1])


def _listed(text: str, found: Iterable[Span], stops: frozenset[int]) -> Iterable[Span]:
    """The names that follow or go before a sure name in a list: 甲、乙、丙."""
    for start, end in found:
        here = end
        while text[here : here + 1] and text[here] in "、和与及":
            last = name_from(text, here + 1, stops)
            if not last or (last < len(text) and is_han(text[last]) and not _stands(text, last)):
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
    return place == 0 or not is_han(text[place - 1]) or text[place - 1] in "由和与及对的是为任选聘员长理裁管师"


def find_dotted(text: str, cut: Cuts, posts: list[Span]) -> list[Span]:
    """Give foreign names with a dot between their parts (蒂姆·库克); the start is where transliteration starts."""
    if "·" not in text and "・" not in text:
        return []
    allowed = _foreign()
    titles = frozenset(end for _, end in posts)
    found: list[Span] = []
    for match in _DOTTED.finditer(text):
        start, end = match.span()
        first_dot = min(place for place in range(start, end) if text[place] in "·・")
        last_dot = max(place for place in range(start, end) if text[place] in "·・")
        behind = next((p for p in range(first_dot - 1, start - 1, -1) if p in titles), -1)
        start = max(start, cut.before(first_dot - 1)) if behind < 0 else behind
        if allowed:
            begin = start if behind >= 0 else first_dot  # 发言人何塞·卡斯塔涅达, though hardly a foreign name has 何
            while begin > start and (text[begin - 1] in allowed or not is_han(text[begin - 1])):
                begin -= 1
            start = begin if begin < first_dot else start
            stop = last_dot + 1
            while stop < end and (text[stop] in allowed or not is_han(text[stop])):
                stop += 1
            end = stop if stop > last_dot + 1 else end
        following = _ending(text, last_dot + 2, min(end + 2, len(text)))
        if following and following.start() < end:
            end = following.start()
        end = next((place for place in range(last_dot + 2, end) if place in cut.long_starts), end)
        led = _LEADING.match(text, start)
        start = led.end() if led and led.end() < first_dot else start
        if text[end - 1] in "自于从至" and text[end : end + 1].isdigit():
            end -= 1
        if first_dot - start >= 1 and end - last_dot >= 2:
            found.append((start, end))
    return found


_LEADING = re.compile(
    "(?:石油|传媒|地产|科技|金融|媒体|零售)?(?:大亨|富豪|巨头|巨鳄|首富|富商|掌门|名将|球星|女星|男星)"
)
"""What a person is, before a transliterated name that takes in its last characters."""


def _ending(text: str, start: int, end: int) -> re.Match[str] | None:
    return _after().search(text, start, end)


def find_transliterated(text: str, posts: list[Span], cut: Cuts) -> list[Span]:
    """Give foreign names without a dot (马斯克) that stand right after a post or right before a verb of saying."""
    allowed = _foreign()
    found: list[Span] = []
    for _, end in posts:
        stop = end
        while stop < len(text) and stop - end < 7 and text[stop] in allowed and stop not in cut.long_starts:
            stop += 1
        following = _ending(text, end + 2, stop + 2)
        if following and following.start() < stop:
            stop = following.start()
        stop -= text[stop - 1] in "向对与和被将"
        if stop - end >= 2:
            found.append((end, stop))
    return found
