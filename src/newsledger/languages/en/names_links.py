"""Joining short forms to the fullest name in the article: "Zhang" → "Zhang Yiming", "Ant" → "Ant Group", "CAC"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from rapidfuzz.distance import Levenshtein

from newsledger.languages.en.names_pinyin import is_pinyin
from newsledger.languages.en.names_segments import Segment, head_types
from newsledger.languages.en.wordlists import given_names, pinyin_surnames, word_group

ORG_TYPES = frozenset(("company", "organization", "authority"))
_GENERIC = word_group("generic")
_SMALL = word_group("small")
_REACH = 40
"""How many mentions before and after a family name are looked through for its owner, and how many alike names."""
_WOMEN = frozenset(("Mrs", "Ms", "Miss", "Madam", "Dame", "Lady"))
_MEN = frozenset(("Mr", "Sir", "Lord"))


def fold(word: str) -> str:
    """Fold case and apostrophes of one word for comparing names."""
    return word.casefold().replace("’", "'").strip(".,")


class People:
    """The fully named people of one article, and who a family name alone stands for.

    Args:
        segments: the segments typed ``person``, in text order.
    """

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._full: dict[str, tuple[str, ...]] = {}
        self._family: dict[str, list[tuple[int, str]]] = {}
        self._given: dict[str, list[tuple[int, str]]] = {}
        self._sex: dict[str, str] = {}
        longest: dict[tuple[str, str], str] = {}
        for segment in segments:
            words = [word for word, _, _ in segment.words]
            if len(words) > 1:
                ends = (fold(words[0]), fold(_family_last(words)))
                if len(segment.key) > len(longest.get(ends, "")):
                    longest[ends] = segment.key
        self._longest = longest
        for segment in segments:
            words = [word for word, _, _ in segment.words]
            if len(words) < 2:
                continue
            name = self.full_form(segment.key)
            if segment.honorific:
                self._sex.setdefault(name, _sex(segment.honorific))
            families, given = _families(words)
            for family in families:
                self._family.setdefault(fold(family), []).append((segment.start, name))
            for word in given:
                self._given.setdefault(fold(word), []).append((segment.start, name))

    def __contains__(self, word: str) -> bool:
        return fold(word) in self._family or fold(word) in self._given

    @property
    def family_names(self) -> frozenset[str]:
        """All family names, folded."""
        return frozenset(self._family)

    def misspelt(self, word: str) -> str | None:
        """The family name that ``word`` misspells by one letter; None for a short word or when several come close."""
        folded = fold(word)
        if len(folded) < 6 or len(self._family) > _REACH:
            return None
        close = [name for name in self._family if name[0] == folded[0] and Levenshtein.distance(name, folded) == 1]
        return close[0] if len(close) == 1 else None

    def full_form(self, key: str) -> str:
        """The fullest form of a full name: "Donald Trump" → "Donald J. Trump"."""
        words = key.split()
        if len(words) < 2:
            return key
        return self._longest.get((fold(words[0]), fold(_family_last(words))), key)

    def resolve(self, key: str, start: int, honorific: str) -> str | None:
        """Who ``key``, a part of a name at ``start``, is: the last fully named person who fits, else the next one."""
        for index in (self._family, self._given):
            named = index.get(fold(key))
            if not named:
                continue
            sex = _sex(honorific)
            at = bisect_left(named, (start, ""))
            near = named[max(0, at - _REACH) : at][::-1] + named[at : at + _REACH]
            name = next((name for _, name in near if not sex or self._sex.get(name, sex) in (sex, "")), near[0][1])
            if sex:
                self._sex.setdefault(name, sex)
            return name
        return None


def _sex(honorific: str) -> str:
    return "f" if honorific in _WOMEN else "m" if honorific in _MEN else ""


def _family_last(words: Sequence[str]) -> str:
    return words[-2] if words[-1] in ("Jr.", "Jr", "Sr.", "Sr", "II", "III") and len(words) > 2 else words[-1]


def _families(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Which words of a full name may stand alone as family name, and which as given name."""
    first, last = words[0], _family_last(words)
    surnames = pinyin_surnames()
    if first in surnames and first not in given_names() and all(is_pinyin(word) for word in words[1:]):
        eastern = last not in surnames or len(words) > 2 or len(last) > len(first) + 2
        return ([first], [" ".join(words[1:])]) if eastern else ([first, last], [])
    return [last], [first]


def _base(words: Sequence[str]) -> tuple[str, ...]:
    """The words of an organization's name without its legal forms."""
    heads = head_types()
    end = len(words)
    while end > 1 and (heads.get(words[end - 1]) == "legal" or words[end - 1] in ("&", "Group", "Holdings", "Holding")):
        end -= 1
    start = 1 if words[0] in ("The", "U.S.", "US", "U.S", "UK") and end > 1 else 0
    return tuple(fold(word) for word in words[start:end])


def initials(words: Sequence[str]) -> str:
    """First letters of the words that an acronym counts."""
    return "".join(word[0] for word in words if word not in _SMALL and word[0].isupper())


def link_organizations(segments: Sequence[Segment], work: str, main: Mapping[str, str]) -> dict[str, str]:
    """Give each organization's key its fullest form in the article.

    Args:
        segments: all segments in text order, typed.
        work: the text with its links masked.
        main: entity id → its usual English name.
    """
    acronyms = {**_acronyms(segments), **_known_as(segments, work), **_bracketed(segments, work)}
    keys: dict[str, Segment] = {}
    for segment in segments:
        if segment.type in ORG_TYPES and not segment.heading:
            keys.setdefault(segment.key, segment)
    bases = {key: _base(key.split()) for key in keys}
    alike: dict[str, list[str]] = {}
    for key, base in bases.items():
        alike.setdefault(base[0], []).append(key)
    result: dict[str, str] = {}
    for key, segment in keys.items():
        full = acronyms.get(key)
        if not full and segment.entity and key.isupper():
            full = max((other for other in keys if keys[other].entity == segment.entity), key=len)
        if not full and segment.entity:
            full = _fullest_of_entity(key, segment, keys, bases)
        result[key] = full or _longest_with(
            key, segment, {other: keys[other] for other in alike[bases[key][0]][:_REACH]}, bases
        )
    for key, segment in keys.items():
        usual = main.get(segment.entity or "", "")
        if (
            result[key] == key
            and usual in keys
            and usual != key
            and fold(usual).replace(" ", "") == fold(key).replace(" ", "")
        ):
            result[key] = usual
    return {key: result.get(full, full) for key, full in result.items()}


def _fullest_of_entity(
    key: str, segment: Segment, keys: Mapping[str, Segment], bases: Mapping[str, tuple[str, ...]]
) -> str | None:
    """The longest name of the same known organization that holds all the words: "Vanke" → "China Vanke".

    A clipped word counts as the whole: "Citi" → "Citigroup Inc".
    """
    words = set(bases[key])
    clipped = fold(key) if len(words) == 1 and len(key) > 3 else "\n"
    longer = [
        other
        for other, candidate in keys.items()
        if candidate.entity == segment.entity
        and len(other) > len(key)
        and (words <= set(bases[other]) or bases[other][0].startswith(clipped))
    ]
    return max(longer, key=len) if longer else None


def _longest_with(key: str, segment: Segment, keys: Mapping[str, Segment], bases: Mapping[str, tuple[str, ...]]) -> str:
    base = bases[key]
    best = key
    # Where "Acme Group" is printed, "Acme" is that one and not Acme Express.
    formal = any(bases[other] == base and len(other.removeprefix("The ").split()) > len(base) for other in keys)
    for other, candidate in keys.items():
        if formal and bases[other] != base:
            continue
        if len(other) <= len(best) or bases[other][: len(base)] != base:
            continue
        extra = other.split()[len(base) :]
        if other.startswith("The "):
            extra = extra[1:]
        same = bases[other] == base
        legal = bool(extra) and head_types().get(extra[-1].strip(",")) == "legal"
        if segment.entity and candidate.entity and segment.entity != candidate.entity and not legal:
            continue
        known = segment.entity is not None and candidate.entity != segment.entity
        if (
            known
            and not same
            and not legal
            and not all(word in _GENERIC or head_types().get(word) == "legal" for word in extra)
        ):
            continue
        if not same and ((candidate.type != segment.type and segment.entity) or _is_subsidiary(extra)):
            continue
        best = other
    return best


def _is_subsidiary(extra: Sequence[str]) -> bool:
    return any(word in ("of", "for", "in") for word in extra[:1]) or extra[:1] in (
        ["China"],
        ["Korea"],
        ["Japan"],
        ["India"],
        ["Europe"],
        ["America"],
    )


_ACRONYM = range(3, 7)
"""How many letters an acronym has that stands for a name without being explained."""


def _acronyms(segments: Sequence[Segment]) -> dict[str, str]:
    """Capitals that are the initials of an organization's name: "TBS" after "Tower Bay Systems Holdings Inc.".

    All its words count, or, of a company named before, those that are no legal form.
    """
    found: dict[str, str] = {}
    whole = {
        initials(segment.key.split()): segment
        for segment in segments
        if segment.type in ORG_TYPES and len(segment.words) > 2 and not segment.heading
    }
    before: dict[str, Segment] = {}
    for segment in segments:
        key = segment.key
        if segment.heading:
            continue
        if key.isupper() and len(key) in _ACRONYM:
            full = before.get(key)
            if full is None or segment.entity not in (None, full.entity):
                full = whole.get(key) if segment.type in ORG_TYPES else None
            if full is not None and full.key != key:
                found[key] = full.key
                segment.type = segment.type if segment.type in ORG_TYPES else full.type
        elif segment.type == "company" and len(segment.words) > 3:
            words, base = key.split(), _base(key.split())
            first = fold(words[0]) != base[0]
            before.setdefault(initials(words[first : first + len(base)]), segment)
    return found


_KNOWN = re.compile(r", as (?:the [a-z-]+|it) is (?:also |better |commonly |widely )?(?:known|called)\b")


def _known_as(segments: Sequence[Segment], work: str) -> dict[str, str]:
    """Short forms that the text explains later: "Saudi Basic Industries Corp. … in Sabic, as the company is known"."""
    found: dict[str, str] = {}
    for place, segment in enumerate(segments):
        if segment.heading or not _KNOWN.match(work, segment.end, segment.end + 60):
            continue
        short = fold(segment.key)
        for earlier in reversed(segments[max(0, place - _REACH) : place]):
            letters = iter(fold(earlier.key))
            several = len(earlier.words) > 1 and earlier.type in ORG_TYPES and earlier.key[0] == segment.key[0]
            if several and len(earlier.key) > len(short) and all(c in letters for c in short if c.isalpha()):
                found[segment.key] = earlier.key
                break
    return found


def _bracketed(segments: Sequence[Segment], work: str) -> dict[str, str]:
    """Short forms and stock codes in brackets after the full name: "Global Green Forum (GGF)", "Acme (ACM)".

    The short form takes the full name's type, wherever it stands.
    """
    found: dict[str, str] = {}
    types: dict[str, str | None] = {}
    for left, right in pairwise(segments):
        if right.start - left.end > 4 or right.heading or len(right.words) > 3:
            continue
        gap = work[left.end : right.start]
        if gap.strip(' "“‘') != "(" or work[right.end : right.end + 1] not in (")", '"', "”", "’", "'"):
            continue
        short, words = right.key, left.key.split()
        letters = iter(left.key.lower())
        if (
            (
                len(words) > 1
                and short.isupper()
                and short[0] == words[0][0]
                and all(c in letters for c in short.lower() if c.isalpha())
            )
            or (fold(short) in [fold(word) for word in words] and len(words) > 1)
            or (short.isupper() and len(short) < 6 and left.type == "company" and right.entity in (None, left.entity))
        ):
            found[short], types[short] = left.key, left.type
    for segment in segments:
        if segment.key in types and not segment.heading:
            segment.type = types[segment.key]
    return found
