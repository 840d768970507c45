"""What names are looked up by, so that a ledger of any size finds the few entities that a name may be.

Keys are coarser than ``compare``: names that it calls the same or unsure share a key as a rule, and many others do too.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsledger.catalogue import load
from newsledger.entities.org_names import core_of, initials_of
from newsledger.entities.persons import is_lone, reading_of, sound_of
from newsledger.entities.romanize import readings
from newsledger.entities.transliteration import chinese_sounds, english_sounds
from newsledger.text.fold import fold_name, simplify

SHORTEST_SOUND = 5
"""Letters that an organization's name needs for its sound to count (yunzhan; not "oppo" or "meta")."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_CLASSES = (
    (re.compile(r"tch|tsch|ch|ts|tz|dz|zh|[jqzc]"), "C"),
    (re.compile(r"hs|sh|sz|[xs]"), "S"),
    (re.compile(r"kw|gw|[kg]"), "K"),
    (re.compile(r"[bp]"), "P"),
    (re.compile(r"[dt]"), "T"),
    (re.compile(r"ng(?=[aeiou])|n"), "N"),
    (re.compile(r"[lr]"), "L"),
    (re.compile(r"m"), "M"),
    (re.compile(r"[fv]"), "F"),
    (re.compile(r"h"), "H"),
)
_SYLLABLE = re.compile(r"([bcdfghjklmnpqrstvwxyz]{0,3})([aeiou]{1,3}(?:ng|n(?![aeiou])|[mptkhrw](?![aeiou]))?)")


@lru_cache(maxsize=20000)
def name_keys(name: str, type: str) -> tuple[str, ...]:
    """Give a name's keys: its folded form, how it sounds, and what its short forms are.

    Args:
        name: the name in any script.
        type: one of ``NAME_TYPES``.
    """
    found = [f"name:{fold_name(name)}"]
    if type == "person":
        found += _person(name)
    elif type != "place":
        found += _organization(name)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=5000)
def entry_keys(id: str) -> tuple[str, ...]:
    """Give the keys of all names that the catalogue has for an entry: what is known of it counts as met."""
    entry = load().by_id(id)
    if entry is None:
        return ()
    keys = [key for name in entry.names for key in name_keys(name, entry.mention_type)]
    return tuple(key for key in dict.fromkeys(keys) if not key.startswith("name:"))


def _person(name: str) -> list[str]:
    if is_lone(name):
        return []
    if _HAN.search(name):
        if "·" in simplify(name):
            return _foreign(chinese_sounds(simplify(name).split("·")[-1]))
        return [f"person:{reading_of(name, chinese=True)}", *(f"spelt:{key}" for key in _chinese_classes(name))]
    reading = reading_of(name)
    found = [f"person:{reading}"] if reading else []
    words = fold_name(name.replace("-", " ")).split()
    if 2 <= len(words) <= 4 and all(word.isascii() for word in words):
        for order in {tuple(words), (*words[-1:], *words[:-1])}:
            if key := _latin_classes("".join(order)):
                found.append(f"spelt:{key}")
        if not reading:
            found += [*_foreign(english_sounds(words[-1])), f"family:{words[-1]} {words[0][0]}"]
    return found


def _chinese_classes(name: str) -> list[str]:
    characters = simplify(name)
    return list(dict.fromkeys("".join(_class(one[0]) for one in way) for way in readings(characters) if all(way)))


def _class(syllable: str) -> str:
    for expression, letter in _CLASSES:
        if expression.match(syllable):
            return letter
    return "-"


def _latin_classes(letters: str) -> str:
    syllables = _SYLLABLE.findall(letters)
    if not 2 <= len(syllables) <= 4 or "".join(a + b for a, b in syllables) != letters:
        return ""
    return "".join(_class(onset) if onset else "-" for onset, _ in syllables)


def _foreign(sounds: list[tuple[str, bool]]) -> list[str]:
    same = str.maketrans({"b": "p", "d": "t", "g": "k", "J": "S", "C": "S", "M": "N"})
    bare = "".join(one for one, _ in sounds if one != "L").translate(same)
    return [f"foreign:{bare}"] if len(bare) > 1 else []


def _organization(name: str) -> list[str]:
    found = []
    sound = sound_of(name)
    if len(sound) >= SHORTEST_SOUND:
        found.append(f"org:{sound}")
    core = core_of(name)
    if _HAN.search(core):
        core = sound_of(core)
    if len(core) >= SHORTEST_SOUND:
        found.append(f"org:{core}")
    if short := initials_of(name):
        found.append(f"initials:{short}")
    return found
