"""Foreign names written in Chinese characters by their sound: 马斯克 and Musk, 特斯拉 and Tesla.

Only consonants are compared, in classes that Chinese syllables keep apart: a syllable has no cluster and ends in a vowel,
n or ng, so vowels come in between (马斯克: m-s-k) and l and r fall together.
"""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from newsledger.entities.romanize import pinyin
from newsledger.text.fold import simplify, strip_accents

# Letters → (class, hard): hard sounds (p, t, k) and soft ones (b, d, g) are kept apart in Chinese, as a rule.
_SOUNDS = {
    **dict.fromkeys(("tch", "ch", "ts", "tz"), "C"),
    **dict.fromkeys(("sch", "sh", "ss", "tion"), "S"),
    **dict.fromkeys(("ck", "qu", "cc", "kh"), "k"),
    **dict.fromkeys(("ce", "ci", "cy"), "S"),
    **dict.fromkeys(("ge", "gi", "gy", "dg"), "J"),
    "ph": "F",
    "th": "S",
    "gh": "",
    "kn": "N",
    "wr": "L",
    "x": "kS",
    "dz": "C",
}
_ONE = {
    **dict.fromkeys("cqk", "k"),
    **dict.fromkeys("zs", "S"),
    **dict.fromkeys("fv", "F"),
    **dict.fromkeys("lr", "L"),
    "g": "g",
    "j": "J",
    "b": "b",
    "p": "p",
    "d": "d",
    "t": "t",
    "m": "M",
    "n": "N",
}
_CHINESE = {
    **dict.fromkeys(("zh", "j"), "J"),
    **dict.fromkeys(("ch", "q"), "C"),
    **dict.fromkeys(("sh", "x", "z", "c", "s"), "S"),
    **dict.fromkeys("lr", "L"),
    **dict.fromkeys("hwy", ""),
    "f": "F",
    "m": "M",
    "n": "N",
    **{letter: letter for letter in "bpdtgk"},
}
_INITIAL = re.compile(r"zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]")
_FILLING = frozenset("斯克特夫普布格德尔茨兹姆恩弗得伯勒")
"""Characters that write a consonant which no vowel follows."""
_ALIKE = {
    **{frozenset(pair): 0.35 for pair in ("bp", "dt", "gk")},
    frozenset("JS"): 0.2,
    **{frozenset(pair): 0.4 for pair in ("JC", "CS", "Jg", "Jk", "Fb", "tC", "dJ", "kC", "MN")},
}
SHORTEST = 3
"""Consonants that a name of one word needs for its sound to tell who it is."""

Sound = tuple[str, bool]
"""(class of a consonant, whether a vowel follows)"""


@cache
def _foreign() -> frozenset[str]:
    text = (files("newsledger.languages.zh") / "data" / "foreign_name_chars.txt").read_text(encoding="utf-8")
    return frozenset(simplify("".join(line for line in text.splitlines() if not line.startswith("#"))))


def is_foreign(name: str) -> bool:
    """True when all characters of a Chinese name are of those that write foreign sounds."""
    return all(character in _foreign() for character in simplify(name) if character not in "·.- ")


def english_sounds(word: str) -> list[Sound]:
    """Give the consonants of a Latin word in classes."""
    rest = strip_accents(word).casefold()
    found: list[Sound] = []
    at = 0
    while at < len(rest):
        size = next((n for n in (4, 3, 2, 1) if rest[at : at + n] in _SOUNDS), 0)
        letters = rest[at : at + size] if size else rest[at]
        if size == 0 and rest[at + 1 : at + 2] == letters and letters not in "aeiou":
            at += 1  # a double letter is one sound
            continue
        if rest[at:] in ("tes", "des"):
            found.append(("C", False))
            break
        classes = _SOUNDS[letters] if size else _ONE.get(letters, "")
        at += 1 if size == 2 and letters[1] in "eiy" else max(size, 1)
        vowel = rest[at : at + 1] in tuple("aeiouywh") and rest[at:] != "e"
        for place, one in enumerate(classes):
            found.append((one, vowel and place == len(classes) - 1))
    return found


def chinese_sounds(name: str) -> list[Sound]:
    """Give the consonants of characters in classes, as they write a foreign name."""
    found: list[Sound] = []
    for character in simplify(name):
        reading = pinyin(character)[0] if "\u3400" <= character <= "\u9fff" else ""
        initial = _INITIAL.match(reading)
        one = "L" if reading == "er" else _CHINESE[initial[0]] if initial else ""
        if one:
            found.append((one, character not in _FILLING))
        if reading.endswith(("n", "ng")):
            found.append(("N", False))
    return found


def sounds_like(characters: str, word: str) -> float:
    """Give how well characters write the sound of a Latin word, from 0 to 1.

    Consonants that Chinese drops (r before another one, a last t or d) cost little; others cost one each.
    """
    a, b = english_sounds(word), chinese_sounds(characters)
    if not a or not b:
        return 0.0
    rows = [[float("inf")] * (len(b) + 1) for _ in range(len(a) + 1)]
    rows[0][0] = 0.0
    for i in range(len(a) + 1):
        for j in range(len(b) + 1):
            if i and j:
                rows[i][j] = min(rows[i][j], rows[i - 1][j - 1] + _cost(a[i - 1], b[j - 1]))
            if i:
                one, vowel = a[i - 1]
                dropped = 0.25 if (one == "L" and not vowel) or (i == len(a) and one in "dtSk") else 0.8
                rows[i][j] = min(rows[i][j], rows[i - 1][j] + dropped)
            if j:
                rows[i][j] = min(rows[i][j], rows[i][j - 1] + (0.35 if b[j - 1][0] in "NL" else 0.8))
    ending = 0.0 if _end(word) is None or _end(word) == _chinese_end(characters) else 0.5
    return max(0.0, 1 - (rows[len(a)][len(b)] + ending) / max(len(a), len(b), 2))


def _cost(english: Sound, chinese: Sound) -> float:
    same = 0.0 if english[0] == chinese[0] else _ALIKE.get(frozenset((english[0], chinese[0])), 1.2)
    return same + (0.7 if chinese[1] and not english[1] and english[0] != "N" else 0.0)


def _end(word: str) -> str | None:
    """Give the vowel that a Latin word clearly ends in: ``a``, ``i`` or ``o``; None for others."""
    plain = strip_accents(word).casefold()
    if plain.endswith(("y", "ie", "i", "ee")):
        return "i" if not plain.endswith(("oy", "ai", "ay")) else None
    return plain[-1] if plain.endswith(("a", "o")) else None


def _chinese_end(characters: str) -> str:
    reading = pinyin(simplify(characters)[-1])[0]
    if reading.endswith(("uo", "o", "ou", "ao")):
        return "o"
    return reading[-1] if reading else ""
