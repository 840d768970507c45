"""How Chinese characters are spelt in letters: pinyin, Wade–Giles, and the Cantonese spellings of Hong Kong.

Wade–Giles after H. A. Giles, "A Chinese-English Dictionary" (1912), as Taiwan prints it, without apostrophes and signs.
Cantonese readings are Jyutping (see ``scripts/make_jyutping.py``); how Hong Kong spells them follows its government's
customary, unpublished way, for which several spellings of one sound are usual.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

_INITIAL = re.compile(r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?")
_WADE_INITIALS = {
    "b": "p",
    "d": "t",
    "g": "k",
    "zh": "ch",
    "j": "ch",
    "q": "ch",
    "x": "hs",
    "z": "ts",
    "c": "ts",
    "r": "j",
}
_WADE_WHOLE = {
    "zhi": "chih",
    "chi": "chih",
    "shi": "shih",
    "ri": "jih",
    "zi": "tzu",
    "ci": "tzu",
    "si": "szu ssu",
    "yi": "i yi",
    "ye": "yeh",
    "yan": "yen",
    "you": "yu",
    "yong": "yung",
    "yu": "yu",
    "yue": "yueh",
    "he": "ho",
    "ge": "ko ke",
    "ke": "ko ke",
    "e": "o e",
    "er": "erh",
    "guo": "kuo",
    "gui": "kuei",
    "kui": "kuei",
    "zhe": "che",
    "wen": "wen",
    "xu": "hsu",
    "ju": "chu",
    "qu": "chu",
    "lu": "lu",
    "lv": "lu",
    "nv": "nu",
    "xuan": "hsuan shuan",
    "ying": "ying ing",
    "xing": "hsing shing",
    "xiong": "hsiung",
    "jiong": "chiung",
    "qiong": "chiung",
}
_WADE_FINALS = (("ong", "ung"), ("ian", "ien"), ("ie", "ieh"), ("ue", "ueh"), ("uo", "o"))

_HK_INITIALS = {
    "z": "ch ts tz j c",
    "c": "ch ts",
    "s": "s sh",
    "j": "y",
    "g": "k g",
    "gw": "kw gw k",
    "kw": "kw k",
    "b": "p b",
    "d": "t d",
    "ng": "ng",
}
_HK_FINALS = {
    "aa": "a ah ar",
    "aai": "ai aai",
    "aau": "au aau",
    "ai": "ai",
    "au": "au ow",
    "am": "am um",
    "an": "an un",
    "ang": "ang ung",
    "ap": "ap up",
    "at": "at ut",
    "ak": "ak uk",
    "aam": "am aam",
    "aan": "an aan",
    "aang": "ang",
    "aap": "ap",
    "aat": "at",
    "aak": "ak",
    "e": "e eh",
    "ei": "ei i ee ay",
    "eng": "eng ing",
    "ek": "ek ik",
    "eoi": "ui oi",
    "eon": "un on",
    "eot": "ut",
    "oeng": "eung",
    "oek": "euk eok",
    "oe": "or euh",
    "i": "i ee ze z e",
    "im": "im",
    "in": "in een",
    "ing": "ing",
    "ip": "ip",
    "it": "it",
    "ik": "ik ick",
    "iu": "iu ew",
    "o": "o or oh",
    "oi": "oi oy",
    "on": "on",
    "ong": "ong",
    "ot": "ot",
    "ok": "ok",
    "ou": "o oo ow ou",
    "u": "u oo",
    "ui": "ui",
    "un": "un oon",
    "ung": "ung",
    "ut": "ut",
    "uk": "uk",
    "yu": "u ue yu",
    "yun": "uen un yuen",
    "yut": "uet ut yuet",
}
_HK_WHOLE = {
    "m": "ng",
    "ng": "ng",
    "ji": "yi yee ye i",
    "zi": "chi tze tsz tse che",
    "ci": "chi tsz tse che",
    "si": "si sze see sz szeto",
    "jyu": "yu yue",
    "jyun": "yuen un yun",
    "jyut": "yuet yut",
    "wong": "wong",
    "wu": "wu woo",
    "lei": "lee li lei",
    "ho": "ho hoh",
    "gwok": "kwok",
    "zau": "chow chau",
    "zoeng": "cheung",
    "lau": "lau low",
    "caa": "cha tsa",
    "siu": "siu shiu",
    "hoeng": "heung",
    "ngaa": "nga a",
    "ngai": "ngai ai",
    "ngo": "ngo o",
    "on": "on oan",
    "oi": "oi",
    "ngon": "on",
    "ngoi": "oi ngoi",
}
_JYUTPING = re.compile(r"(ng(?=[aeiou])|gw|kw|[bpmfdtnlgkhwzcsj])?([a-z]+)")
# Family names whose spelling in letters stuck to another tongue or an older way.
_USUAL = {
    "戴": "tai dai",
    "吕": "lu lui lyu",
    "许": "hui hsu xu heo",
    "余": "yu yee",
    "叶": "yeh yip ye",
    "蔡": "tsai choi choy cai chua",
    "郭": "kuo kwok gou guo quek",
    "陈": "chen chan tan chern ting",
    "林": "lin lam lim",
    "黄": "huang wong ng hwang",
    "吴": "wu ng woo goh",
    "王": "wang wong ong",
    "杨": "yang yeung young yeo",
    "张": "zhang chang cheung cheong teo",
    "李": "li lee",
    "刘": "liu lau low liew",
    "郑": "zheng cheng tay cheang",
    "谢": "xie hsieh tse chia",
    "周": "zhou chou chow chau",
    "曾": "zeng tseng tsang chang",
    "何": "he ho",
    "罗": "luo lo law",
    "梁": "liang leung neo",
    "赵": "zhao chao chiu",
    "胡": "hu wu woo",
    "朱": "zhu chu",
    "高": "gao kao ko",
    "马": "ma mah",
}


@cache
def wade(syllable: str) -> frozenset[str]:
    """Give the Wade–Giles spellings, without signs, of a syllable in pinyin (``zhang`` → ``chang``)."""
    if syllable in _WADE_WHOLE:
        return frozenset(_WADE_WHOLE[syllable].split())
    match = _INITIAL.match(syllable)
    initial = match[0] if match else ""
    final = syllable[len(initial) :]
    found = {final}
    for spelt, other in _WADE_FINALS:
        if final.endswith(spelt) and (spelt != "uo" or initial in "dtnlzcsr" or initial in ("zh", "ch", "sh")):
            found = {final[: -len(spelt)] + other}
            break
    if final == "ui":
        found.add("uei")
    if final == "e":
        found = {"e", "o"} if initial in ("g", "k", "h") else {"e"}
    return frozenset(_WADE_INITIALS.get(initial, initial) + one for one in found)


@cache
def hong_kong(jyutping: str) -> frozenset[str]:
    """Give the spellings that Hong Kong uses for a syllable in Jyutping without its tone (``zoeng`` → ``cheung``)."""
    found = set(_HK_WHOLE.get(jyutping, "").split())
    match = _JYUTPING.fullmatch(jyutping)
    if match:
        initial, final = match[1] or "", match[2]
        for first in _HK_INITIALS.get(initial, initial).split() or [""]:
            found.update(first + last for last in _HK_FINALS.get(final, final).split())
    return frozenset(found)


@cache
def _cantonese() -> dict[str, tuple[str, ...]]:
    text = (files("newsledger.entities") / "data" / "jyutping.txt").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            syllable, characters = line.split(" ")
            for character in characters:
                found[character] = (*found.get(character, ()), syllable)
    return found


@cache
def pinyin(character: str) -> tuple[str, ...]:
    """Give the readings of a simplified character, without tones, ü as v."""
    # Loaded late: only names in characters need it.
    from pypinyin import Style, pinyin

    return tuple(dict.fromkeys(pinyin(character, style=Style.NORMAL, heteronym=True, v_to_u=False)[0]))


def readings(characters: Sequence[str]) -> list[list[str]]:
    """Give how characters are read in pinyin, and how Hong Kong spells their usual Cantonese readings."""
    southern = [next(iter(sorted(hong_kong(_cantonese()[c][0]))), "") if c in _cantonese() else "" for c in characters]
    return [[pinyin(c)[0] for c in characters], southern]


@cache
def spellings(character: str) -> frozenset[str]:
    """Give the ways in which a simplified character is spelt in letters, in lower case."""
    found: set[str] = set(_USUAL.get(character, "").split())
    for reading in pinyin(character):
        found |= {reading, reading.replace("v", "u"), reading.replace("v", "yu")} | wade(reading)
    for syllable in _cantonese().get(character, ()):
        found |= hong_kong(syllable)
    return frozenset(found)


def spelt(letters: str, characters: Sequence[str]) -> bool:
    """True when the letters (lower case, no blanks) spell the characters one after the other, in any of the ways."""
    ends = {0}
    for character in characters:
        ends = {at + len(one) for at in ends for one in spellings(character) if one and letters.startswith(one, at)}
        if not ends:
            return False
    return len(letters) in ends


@cache
def hong_kong_of_pinyin(syllable: str) -> frozenset[str]:
    """Give how Hong Kong may spell the characters that pinyin spells ``syllable`` (``jia`` → ``ka`` …)."""
    return _southern().get(syllable, frozenset())


@cache
def _southern() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for character, syllables in _cantonese().items():
        if character in _name_characters():
            reading = pinyin(character)[0]
            found.setdefault(reading, set()).update(hong_kong(syllables[0]), _USUAL.get(character, "").split())
    return {reading: frozenset(ways) for reading, ways in found.items()}


@cache
def _name_characters() -> frozenset[str]:
    """Characters that Chinese names are made of."""
    folder = files("newsledger.languages.zh") / "data"
    listed: Iterable[str] = (
        line
        for name in ("given_chars.txt", "surnames.txt")
        for line in (folder / name).read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    )
    return frozenset("".join(listed))
