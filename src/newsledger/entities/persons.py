"""What a person's name tells by itself: how it reads, and whether it is too short or too common to join on."""

from __future__ import annotations

import re

from newsledger.text.fold import fold_name, simplify

_HAN = re.compile(r"[\u3400-\u9fff]{1,6}")


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_SURNAMES = _words(
    "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng "
    "han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao zhong cui tan "
    "fan liao shi jin jia xia fu fang zou xiong bai meng qin qiu hou yan xue lei long duan hao kong shao mao chang wan "
    "gu lai wu kang niu ge shang tong lv qian mu ning zhuang zong qu an gong xing qi mei ouyang sima shangguan zhuge "
    "situ huangfu"
)
_DOUBLE = ("欧阳", "司马", "上官", "诸葛", "司徒", "皇甫", "东方", "夏侯", "端木", "慕容")
_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|"
    r"un|ia|ie|iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v))"
)
_ONE = re.compile(_SYLLABLE)
_TWO = re.compile(rf"{_SYLLABLE}'?{_SYLLABLE}")
# Given and family names of English that many people bear together.
_GIVEN = _words(
    "john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark "
    "paul steven andrew kevin brian mary jennifer linda susan sarah karen lisa nancy peter chris tom mike jim bob"
)
_FAMILY = _words(
    "smith johnson williams brown jones miller davis wilson anderson taylor thomas moore martin lee thompson white "
    "harris clark lewis walker hall allen young king wright scott green baker adams nelson kim park"
)


def is_lone(name: str) -> bool:
    """True for a family name, a given name or a nickname alone: "Zhang", 张."""
    folded = fold_name(name)
    han = _HAN.fullmatch(folded)
    return len(folded) < 2 if han else len(folded.split()) < 2


def reading_of(name: str, chinese: bool = False) -> str:
    """Give a Chinese person's name in pinyin, family name first ("zhang yiming"), from characters or from letters.

    Args:
        name: the name in any script.
        chinese: read Chinese characters too; else only names in letters, and nothing for others.

    Returns:
        The reading, or an empty string when it is no Chinese name.
    """
    folded = fold_name(name)
    if _HAN.fullmatch(folded):
        return _pinyin(simplify(folded)) if chinese else ""
    words = folded.replace("-", " ").split()
    if len(words) == 3 and words[0] in _SURNAMES and all(_ONE.fullmatch(word) for word in words[1:]):
        words = [words[0], words[1] + words[2]]  # Zhang Yi-ming, Zhang Yi Ming
    if len(words) != 2:
        return ""
    first, last = words
    if first in _SURNAMES and _is_given(last):
        return f"{first} {last}"
    if last in _SURNAMES and _is_given(first):
        return f"{last} {first}"
    return ""


def sound_of(name: str) -> str:
    """Give how an organization's name sounds, in letters without blanks: 云栈集团 and Yunzhan Group both ``yunzhan``."""
    folded = fold_name(name)
    if _HAN.fullmatch(folded):
        from pypinyin import lazy_pinyin

        return "".join(lazy_pinyin(simplify(folded), v_to_u=False))
    return folded.replace(" ", "") if folded.isascii() else ""


def is_common(name: str) -> bool:
    """True for a name that many people bear: one character or syllable as given name (Zhang Wei, 张伟), John Smith."""
    folded = fold_name(name)
    if _HAN.fullmatch(folded):
        surname = 2 if simplify(folded)[:2] in _DOUBLE else 1
        return len(folded) - surname <= 1
    reading = reading_of(name)
    if reading:
        return _ONE.fullmatch(reading.split()[1]) is not None
    words = folded.split()
    return len(words) == 2 and words[0] in _GIVEN and words[1] in _FAMILY


def is_pinyin_name(name: str) -> bool:
    """True for a family name in pinyin followed by one or two syllables."""
    words = name.casefold().split()
    return len(words) == 2 and words[0] in _SURNAMES and _is_given(words[1])


def _is_given(word: str) -> bool:
    return len(word) <= 14 and (_ONE.fullmatch(word) or _TWO.fullmatch(word)) is not None


def _pinyin(characters: str) -> str:
    # Loaded late: only names in characters need it.
    from pypinyin import lazy_pinyin

    surname = 2 if characters[:2] in _DOUBLE and len(characters) > 2 else 1
    family = "".join(_surname_sound(characters[:surname], lazy_pinyin))
    given = "".join(lazy_pinyin(characters[surname:], v_to_u=False))
    return f"{family} {given}" if given else ""


_READ_AS_NAMES = {
    "曾": "zeng",
    "单": "shan",
    "解": "xie",
    "仇": "qiu",
    "朴": "piao",
    "查": "zha",
    "盖": "ge",
    "区": "ou",
}


def _surname_sound(characters: str, lazy_pinyin: object) -> list[str]:
    if characters in _READ_AS_NAMES:
        return [_READ_AS_NAMES[characters]]
    return list(lazy_pinyin(characters, v_to_u=False))  # type: ignore[operator]
