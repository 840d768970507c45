"""Do two spellings name one person? Word order, initials, short forms, and Chinese names in all their spellings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from newsledger.entities.persons import is_common, is_lone, reading_of
from newsledger.entities.romanize import hong_kong_of_pinyin, spelt, wade
from newsledger.entities.transliteration import chinese_sounds, is_foreign, sounds_like
from newsledger.entities.verdict import Verdict, different, same, unsure
from newsledger.languages.en.wordlists import given_names
from newsledger.text.fold import fold_name, simplify, strip_accents

_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,4}")
_DOUBLE = ("欧阳", "司马", "上官", "诸葛", "司徒", "皇甫", "东方", "夏侯", "端木", "慕容", "令狐", "尉迟")
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "madam",
        "president",
        "chairman",
    ]
)
_HAN_TITLES = re.compile(r"(?:先生|女士|小姐|教授|博士)$")
_SUFFIXES = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_SHORT = [
    frozenset(group.split())
    for group in (
        "robert bob rob bobby",
        "william bill will billy",
        "richard dick rick rich",
        "james jim jimmy jamie",
        "john jack johnny",
        "jonathan jon",
        "michael mike mick",
        "thomas tom tommy",
        "timothy tim",
        "daniel dan danny",
        "david dave",
        "steven stephen steve",
        "christopher chris",
        "matthew matt",
        "anthony tony",
        "joseph joe",
        "edward ed ted eddie",
        "charles charlie chuck",
        "andrew andy",
        "benjamin ben",
        "samuel sam",
        "alexander alex sandy",
        "nicholas nick",
        "patrick pat",
        "patricia pat patty",
        "gregory greg",
        "jeffrey jeff geoffrey geoff",
        "kenneth ken",
        "lawrence larry",
        "douglas doug",
        "donald don",
        "ronald ron",
        "raymond ray",
        "elizabeth liz beth",
        "katherine catherine kathryn kate kathy cathy",
        "margaret maggie meg peggy",
        "jennifer jen jenny",
        "susan sue",
        "deborah debbie deb",
        "philip phillip phil",
        "peter pete",
        "frederick fred",
        "gerald gerry jerry",
        "victoria vicky",
        "zachary zach zack",
        "joshua josh",
        "leonard leo len",
        "vincent vince",
        "eugene gene",
        "albert al bert",
        "francis frank",
        "stanley stan",
    )
]
_SPELLINGS = [frozenset(group.split()) for group in ("marc mark", "eric erik", "carl karl", "sara sarah", "jon john")]
_ENOUGH, _FAMILY, _SHORT_FAMILY, _SURE = 0.74, 0.86, 0.92, 0.86


def compare_persons(a: str, b: str) -> Verdict:
    """Compare two names of persons, in any scripts, by nothing but the names."""
    if _HAN.search(a) and _HAN.search(b):
        return _both_chinese(_clean_han(a), _clean_han(b))
    if _HAN.search(a) or _HAN.search(b):
        han, latin = (a, b) if _HAN.search(a) else (b, a)
        return _across(_clean_han(han), _words(latin))
    return _both_latin(a, b)


def _clean_han(name: str) -> str:
    return simplify(_HAN_TITLES.sub("", name.strip())).replace("•", "·").replace("‧", "·").replace("・", "·")


def _words(name: str) -> list[str]:
    return list(_words_of(name))


@lru_cache(16384)
def _words_of(name: str) -> tuple[str, ...]:
    """Words of a Latin name in lower case, the family name of "Cook, Tim" behind, without titles."""
    if name.count(",") == 1 and _SUFFIXES.get(name.split(",")[1].strip(" .").casefold()) is None:
        last, first = name.split(",")
        name = f"{first} {last}"
    plain = strip_accents(name).casefold().replace("’", "'").replace("'", "").replace(".", " ").replace(",", " ")
    plain = re.sub(r"[“”\"(].{0,20}?[“”\")]", " ", plain)
    words = [word for word in plain.replace("‑", "-").split() if word.strip("-")]
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    return tuple(words)


def _both_chinese(a: str, b: str) -> Verdict:
    plain_a, plain_b = re.sub(r"[·.\s-]", "", a), re.sub(r"[·.\s-]", "", b)
    if plain_a == plain_b:
        return unsure("one character alone") if len(plain_a) < 2 else same("the same characters, script aside")
    if "·" in a and "·" in b:
        first, second = a.split("·"), b.split("·")
        if first[-1] == second[-1] and len(first) > 1 and _given_alike(first[0], second[0]):
            return same(f"family name {first[-1]}, and given names that write the same sound")
        return different("other characters")
    if "·" in a or "·" in b:
        long, short = (a, b) if "·" in a else (b, a)
        return unsure("a family name alone") if long.split("·")[-1] == short else different("other characters")
    if _HAN_NAME.fullmatch(a) and _HAN_NAME.fullmatch(b) and len(a) == len(b):
        if reading_of(a, chinese=True) == reading_of(b, chinese=True) and a[0] == b[0]:
            return unsure("other characters of the same sound")
    return different("other characters")


def _given_alike(a: str, b: str) -> bool:
    one, two = _usual_given().get(a, frozenset()), _usual_given().get(b, frozenset())
    return bool(one & two)


@cache
def _usual_given() -> dict[str, frozenset[str]]:
    text = (files("newsledger.entities") / "data" / "given_names.tsv").read_text(encoding="utf-8")
    found: dict[str, frozenset[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            forms, names = line.split("\t")
            for form in forms.split("|"):
                found[form] = found.get(form, frozenset()) | {name.casefold() for name in names.split("|")}
    return found


def _across(han: str, words: Sequence[str]) -> Verdict:
    if "·" in han:
        return _foreign(han.split("·"), words)
    if _HAN_NAME.fullmatch(han):
        chinese = _chinese(han, words)
        if chinese is not None:
            return chinese
    if 2 <= len(han) <= 6 and is_foreign(han) and words and sounds_like(han, words[-1]) >= _ENOUGH:
        return Verdict("unsure", "characters that sound like the family name", sound=True)
    return different("the characters do not sound like the letters")


def _chinese(han: str, words: Sequence[str]) -> Verdict | None:
    """Compare a Chinese name in characters with one in letters; None when they do not agree."""
    size = 2 if han[:2] in _DOUBLE and len(han) > 2 else 1
    family, given = han[:size], han[size:]
    plain = [word.replace("-", "") for word in words]
    if not given:
        return None
    if len(plain) == 1:
        if spelt(plain[0], han) and len(han) > 2:
            return same("all the characters spell the letters")
        return unsure("one word that the characters spell") if spelt(plain[0], han) else None
    for at in range(len(plain)):
        others = plain[:at] + plain[at + 1 :]
        if not spelt(plain[at], family):
            continue
        if spelt("".join(others), given):
            return _as_strong_as(han, "the characters spell the letters")
        initials = "".join(others)
        if len(initials) == len(given) and all(spelt_initial(i, c) for i, c in zip(initials, given, strict=True)):
            return unsure("family name and initials agree")
        # Daniel Zhang Yong, Lau Chi-ping Martin: a Western given name beside the Chinese one.
        for k in range(len(others)):
            rest = others[:k] + others[k + 1 :]
            if rest and others[k].title() in given_names() and spelt("".join(rest), given):
                return _as_strong_as(han, f"the characters spell the letters, {others[k].title()} aside")
    if han[:1] and len(han) == 4:  # a married woman's two family names: 林郑月娥
        joined = "".join(plain)
        for at in range(len(plain)):
            if spelt("".join(plain[at:]), han):
                return same("the characters spell the letters")
        if spelt(joined, han):
            return same("the characters spell the letters")
    return None


def spelt_initial(letter: str, character: str) -> bool:
    """True when a spelling of the character begins with the letter."""
    from newsledger.entities.romanize import spellings

    return any(one.startswith(letter) for one in spellings(character))


def _as_strong_as(han: str, reason: str) -> Verdict:
    return unsure(f"{reason}, and many people bear such a name") if is_common(han) else same(reason)


def _foreign(parts: Sequence[str], words: Sequence[str]) -> Verdict:
    if len(words) < 2:
        alone = bool(words) and sounds_like(parts[-1], words[0]) >= _SURE
        return (
            unsure("the family name sounds alike")
            if alone
            else different("the characters do not sound like the letters")
        )
    first, last = parts[0], parts[-1]
    alike = max(sounds_like(last, words[-1]), sounds_like(last, "".join(words[1:])))
    # Of few consonants all have to agree: 库克 is Cook, and Kirk is 柯克.
    if alike < (_FAMILY if len(chinese_sounds(last)) > 2 else _SHORT_FAMILY):
        return different("the family name sounds otherwise")
    usual = _usual_given().get(first)
    if usual is not None:
        if words[0] in usual or any(words[0] in group and usual & group for group in _SHORT):
            return same(f"{first} is {words[0].title()}, and the family name sounds alike")
        return different(f"{first} is not {words[0].title()}")
    if len(words[0]) == 1:
        return unsure("the family name sounds alike, and an initial")
    given, family = sounds_like(first, words[0]), sounds_like(last, words[-1])
    if given >= _ENOUGH and family >= _ENOUGH and given + family >= 2 * _SURE - 0.1:
        return same("given and family name sound alike")
    return different("the given name sounds otherwise")


def _both_latin(a: str, b: str) -> Verdict:
    x, y = _words(a), _words(b)
    suffixes = ({_SUFFIXES[w] for w in x if w in _SUFFIXES}, {_SUFFIXES[w] for w in y if w in _SUFFIXES})
    if suffixes[0] != suffixes[1] and (suffixes[0] | suffixes[1]) & {"jr", "sr"}:
        return different("junior and senior")
    x, y = [w for w in x if w not in _SUFFIXES], [w for w in y if w not in _SUFFIXES]
    if not x or not y:
        return different("nothing to compare")
    if len(x) == 1 or len(y) == 1:
        if len(x) != len(y) and "".join(x).replace("-", "") == "".join(y).replace("-", ""):
            return same("the same letters")
        return different("a single name, which many people bear")
    if [w.replace("-", "") for w in x] == [w.replace("-", "") for w in y]:
        return _common_or_same(a, "the same words")
    chinese = _both_spelt(a, b, x, y)
    return chinese if chinese is not None else _western(a, b, x, y)


def _common_or_same(name: str, reason: str) -> Verdict:
    return unsure(f"{reason}, and many people bear the name") if is_common(name) else same(reason)


def _both_spelt(a: str, b: str, x: Sequence[str], y: Sequence[str]) -> Verdict | None:
    """Compare two Chinese names in letters; None when they are none, or do not agree."""
    one, two = reading_of(" ".join(x)), reading_of(" ".join(y))
    if one and one == two:
        return _common_or_same(a, "the same in pinyin")
    # Daniel Yong Zhang beside Zhang Yong: a Western given name aside.
    for long, short in ((x, y), (y, x)):
        if len(long) == len(short) + 1:
            for k, word in enumerate(long):
                rest = [w for i, w in enumerate(long) if i != k]
                reading = reading_of(" ".join(rest))
                if word.title() in given_names() and reading and reading == reading_of(" ".join(short)):
                    return _common_or_same(" ".join(short), f"the same in pinyin, {word.title()} aside")
    for pinyin_words, other in ((x, y), (y, x)):
        for syllables in _readings(tuple(pinyin_words)):
            ways = _as_other_system(syllables, other)
            if ways == "":
                continue
            reason = f"{ways} for {' '.join(syllables)}"
            if reading_of(" ".join(other)):  # Chang is a family name in pinyin too
                return unsure(reason) if len(syllables) > 2 else different("other syllables in pinyin")
            return same(reason) if len(syllables) > 2 else unsure(reason)
    return None


_SYLLABLES = re.compile(
    r"(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|"
    r"iu|ua|uo|ui|ue|ve|er|a|o|e|i|u|v)"
)


@lru_cache(16384)
def _readings(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """Give the ways to read words as family name and syllables of the given name, in pinyin."""
    reading = reading_of(" ".join(words))
    if not reading:
        return ()
    family, given = reading.split(" ")
    if _SYLLABLES.fullmatch(given):
        return ((family, given),)
    cuts = range(1, len(given))
    both = (cut for cut in cuts if _SYLLABLES.fullmatch(given[:cut]) and _SYLLABLES.fullmatch(given[cut:]))
    return tuple((family, given[:cut], given[cut:]) for cut in both)


@lru_cache(4096)
def _family_spellings(syllable: str) -> frozenset[str]:
    return frozenset(wade(syllable)) | frozenset(hong_kong_of_pinyin(syllable))


def _as_other_system(reading: Sequence[str], words: Sequence[str]) -> str:
    """Give the system in which the words spell a reading, or nothing."""
    pieces = [piece for word in words for piece in word.split("-")]
    if _family_spellings(reading[0]).isdisjoint(pieces):
        return ""  # as nearly every pair ends, without going through the orders
    orders = [pieces, [*pieces[1:], pieces[0]], [pieces[-1], *pieces[:-1]]]
    for system, ways in (("Wade–Giles", wade), ("Cantonese", hong_kong_of_pinyin)):
        for order in orders:
            if len(order) == len(reading) and all(
                piece in ways(syllable) for piece, syllable in zip(order, reading, strict=True)
            ):
                return system
            if len(order) == 2 and len(reading) == 3 and order[0] in ways(reading[0]):
                joined = {p + q for p in ways(reading[1]) for q in ways(reading[2])}
                if order[1] in joined:
                    return system
    return ""


def _western(a: str, b: str, x: Sequence[str], y: Sequence[str]) -> Verdict:
    if sorted(x) == sorted(y):
        return same("the same words in another order")
    if x[-1] != y[-1]:
        joined = "".join(x[1:]).replace("-", "") == "".join(y[1:]).replace("-", "")
        if not (joined and x[0] == y[0]):
            return different("other family names")
    given_x, given_y = [p for w in x[:-1] for p in w.split("-")], [p for w in y[:-1] for p in w.split("-")]
    if "".join(given_x) == "".join(given_y):
        return same("the same letters")
    first_x, first_y = given_x[0], given_y[0]
    middle = _middle(given_x[1:], given_y[1:])
    if not middle and first_x == first_y:
        return different("other middle names")
    if first_x == first_y:
        return _common_or_same(f"{first_x} {x[-1]}", "given and family name agree")
    if any(first_x in group and first_y in group for group in _SHORT):
        return _common_or_same(f"{first_x} {x[-1]}", f"{first_x.title()} and {first_y.title()} are forms of one name")
    if any(first_x in group and first_y in group for group in _SPELLINGS):
        return unsure("two spellings of the given name")
    # A first name that is left out: "J. Michael Evans", "Michael Evans".
    if (len(given_x[0]) == 1 and first_y in given_x[1:]) or (len(given_y[0]) == 1 and first_x in given_y[1:]):
        return same("an initial left out")
    if len(first_x) == 1 or len(first_y) == 1:
        agree = first_x[0] == first_y[0]
        whole = len(given_x) == len(given_y) > 1 and all(p[0] == q[0] for p, q in zip(given_x, given_y, strict=True))
        if agree and whole:
            return same("initials and family name agree")
        return unsure("an initial and the family name agree") if agree else different("other initials")
    return different("other given names")


def _middle(x: Sequence[str], y: Sequence[str]) -> bool:
    """True when middle names do not contradict each other: one is left out, or they agree to the shorter one."""
    return all(p.startswith(q) or q.startswith(p) for p, q in zip(x, y, strict=False))


def is_weak(name: str) -> bool:
    """True for a name on which nothing is joined without more: a single or a common one."""
    return is_lone(name) or is_common(name) or not fold_name(name)
