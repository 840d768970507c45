"""Names that machine rewriting has garbled: doubted, and told with whom they seem to mean; the text stays as printed.

Rewriting by machine swaps synonyms into names: a family name alone becomes a famous namesake ("Hu said" → "Hu Jintao
said"), a name is respelt by its sound ("Xin Sun" → "Shin Sang") or loses a letter ("Zihao" → "Zhao"). What these have in
common, and names of further people have not: somebody who was introduced before is not named any more, and a name that
nobody introduced, alike in family name, sound or spelling, speaks instead.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from newsledger.catalogue import Entry, load
from newsledger.entities.context import affiliations
from newsledger.entities.persons import is_pinyin_name, reading_of
from newsledger.languages.en.saying import SAY
from newsledger.model import Mention
from newsledger.text.fold import fold_name

_SPEAKS = re.compile(rf"[,\s]{{1,2}}(?:also |then |later |has |had )?{SAY}\b")
_SPOKEN = re.compile(rf"(?:\b{SAY}|\baccording to)\s$")
_TITLE = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|President|Premier|Minister|Chairman|Chairwoman|Professor|Governor|Senator|"
    r"[Ff]ormer \w{3,14}|[Ll]eader|[Ff]ounder|[Cc]hief|[Ee]xecutive|CEO|[Oo]fficial|[Dd]irector|[Aa]nalyst|[Ss]ecretary)\.?|['’]s)\s$"
)
_INTRODUCED = re.compile(
    r",\s(?:\d{2},|(?:an?|the|who|whose|now|then|former)\s\w|(?:[\w-]{1,20}\s){0,6}(?:founder|co-founder|chief|chair\w{0,6}|"
    r"CEO|president|director|head|partner|manager|analyst|economist|strategist|professor|lecturer|reader|editor|author|"
    r"co-author|fellow|researcher|lawyer|investor|spokes\w{3,6}|minister|secretary|worker|employee|engineer)\b)",
    re.IGNORECASE,
)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_REACH = 60
_SHORTEST = 4
"""Letters that a word needs for another one, a letter apart, to be taken for its misprint."""


@dataclass(frozen=True, slots=True)
class Garbled:
    """A doubted name.

    Attributes:
        name: as printed.
        candidate: who was probably meant, as introduced in the article, or as the catalogue has it.
        reason: why, for the user.
        known: the catalogue's entry that was meant, for a company.
    """

    name: str
    candidate: str
    reason: str
    known: Entry | None = None


@dataclass(slots=True)
class _Person:
    name: str
    first: int
    last: int = 0
    introduced: int | None = None
    """Where the person was introduced, with a post, an organization or a title; None when nowhere."""
    speaks: bool = False
    alone: list[str] = field(default_factory=list)
    """How the name is printed where it is not in full."""


def garbled_names(text: str, mentions: Sequence[Mention]) -> list[Garbled]:
    """Find the garbled names of an English article.

    Args:
        text: the article's text.
        mentions: its mentions, in text order.
    """
    people = _people(text, mentions)
    told = affiliations(text, mentions)
    for person in people.values():
        if person.introduced is None and told.get(person.name):
            person.introduced = person.first
    met = {m.entity for m in mentions if m.entity} | _parents(mentions)
    found = [
        garbled
        for person in people.values()
        if person.introduced is None and (garbled := _meant(person, people, met)) is not None
    ]
    for person in people.values():
        for printed in dict.fromkeys(person.alone):
            if _misprinted(printed, person.name):
                reason = f"{printed!r} is a letter away from {person.name!r}, whom the article introduces"
                found.append(Garbled(printed, person.name, reason))
    return found + _companies(mentions)


def _parents(mentions: Sequence[Mention]) -> set[str]:
    parents = set()
    for mention in mentions:
        entry = load().by_id(mention.entity) if mention.entity else None
        if entry and entry.type != "person" and entry.parent:
            parents.add(entry.parent)
    return parents


def _people(text: str, mentions: Sequence[Mention]) -> dict[str, _Person]:
    people: dict[str, _Person] = {}
    for mention in mentions:
        if (
            mention.type != "person"
            or mention.referring != "name"
            or (not mention.text.isascii() and "“" not in mention.text)
        ):
            continue
        name = mention.name or mention.text
        person = people.setdefault(name, _Person(name, mention.start))
        person.last = mention.start
        if mention.text != name:
            person.alone.append(mention.text)
        before, after = (
            text[max(0, mention.start - _REACH) : mention.start],
            text[mention.end : mention.end + _REACH * 2],
        )
        if person.introduced is None and (_TITLE.search(before) or _INTRODUCED.match(after)):
            person.introduced = mention.start
        if _SPEAKS.match(after) or _SPOKEN.search(before):
            person.speaks = True
    return people


def _meant(doubted: _Person, people: Mapping[str, _Person], met: set[str]) -> Garbled | None:
    """Give who an unintroduced speaker seems to be, when exactly one introduced person fits."""
    if not doubted.speaks:
        return None
    fits: list[tuple[str, str]] = []
    for other in people.values():
        if other is doubted or other.introduced is None or other.first > doubted.first:
            continue
        reason = _alike(doubted, other, met)
        if reason:
            fits.append((other.name, reason))
    if len(fits) != 1:
        return None
    candidate, reason = fits[0]
    return Garbled(doubted.name, candidate, reason)


def _alike(doubted: _Person, other: _Person, met: set[str]) -> str:
    words = doubted.name.split()
    if len(words) == 1:
        near = next((w for w in _words(other.name) if _misprinted(words[0], w)), None)
        return (
            f"nobody of the article is called {words[0]!r}, a letter away from {near!r} in {other.name!r}"
            if near
            else ""
        )
    entry = next((e for e in load().by_name(doubted.name) if e.type == "person"), None)
    if entry is not None:
        family = reading_of(doubted.name).split(" ")[0]
        if not family or family not in other.name.casefold().split() or entry.parent in met:
            return ""
        return (
            f"{doubted.name!r}, a well-known name, speaks without being introduced, where {other.name!r} of the same "
            "family name was introduced and speaks"
        )
    if _skeleton(doubted.name) and _skeleton(doubted.name) == _skeleton(other.name):
        return f"{doubted.name!r}, introduced nowhere, sounds like {other.name!r}, whom the article introduces"
    return ""


def _words(name: str) -> list[str]:
    return [word.strip("“”\"'.,") for word in name.split()]


def _misprinted(printed: str, meant: str) -> bool:
    """True when a word is one letter away from one of a name's words, and none of them."""
    words = [word.casefold() for word in _words(meant)]
    folded = printed.casefold()
    if " " in printed or folded in words or len(folded) < _SHORTEST or any(folded in word.split("-") for word in words):
        return False
    return any(
        len(word) >= _SHORTEST and word[0] == folded[0] and Levenshtein.distance(word, folded) == 1 for word in words
    )


_INITIALS = (
    ("zh", "j"),
    ("ch", "j"),
    ("sh", "s"),
    ("ts", "j"),
    ("x", "s"),
    ("hs", "s"),
    ("q", "j"),
    ("z", "j"),
    ("c", "j"),
)


def _skeleton(name: str) -> str:
    """How a Chinese name of two syllables sounds, coarsely: initials, and whether a nasal ends the syllable."""
    words = _CAMEL.sub(" ", name).casefold().split()
    if len(words) != 2 or not all(1 < len(word) <= 6 and word.isascii() and word.isalpha() for word in words):
        return ""
    if not any(is_pinyin_name(" ".join(order)) for order in (words, words[::-1])) and not _syllables(words):
        return ""
    return " ".join(_coarse(word) for word in words)


def _syllables(words: Sequence[str]) -> bool:
    return all(re.fullmatch(r"[bcdfghjklmnpqrstwxyz]{0,2}[aeiou]{1,3}(?:n|ng)?", word) for word in words)


def _coarse(word: str) -> str:
    initial = re.match(r"[^aeiou]*", word)
    onset = initial[0] if initial else ""
    for spelt, sound in _INITIALS:
        if onset == spelt:
            onset = sound
            break
    return onset + ("n" if word.endswith(("n", "ng")) else "")


def _companies(mentions: Sequence[Mention]) -> list[Garbled]:
    """Find companies whose name in pinyin lacks or has a final g too much: "Jindong" for Jingdong."""
    by_country: dict[str, int] = defaultdict(int)
    unknown: dict[str, None] = {}
    for mention in mentions:
        if mention.type not in ("company", "product", "organization") or mention.referring != "name":
            continue
        entry = load().by_id(mention.entity) if mention.entity else None
        if entry:
            by_country[entry.country] += 1
        elif len(mention.text) >= 6 and mention.text.isascii() and mention.text.isalpha():
            unknown[mention.name or mention.text] = None
    if by_country["CN"] < 2:
        return []
    found = []
    for name in unknown:
        known = [
            entry for entry in _by_sound().get(_flat(name), ()) if fold_name(name) not in map(fold_name, entry.names)
        ]
        if len(known) == 1 and known[0].country == "CN":
            usual = known[0].en or known[0].hans
            reason = f"no company {name!r} is known, and {usual!r} ({known[0].hans}) sounds almost like it"
            found.append(Garbled(name, usual, reason, known[0]))
    return found


def _flat(name: str) -> str:
    return re.sub(r"(?<=[aeiou])ng(?![aeiou])", "n", name.casefold())


_SOUNDS: dict[str, list[Entry]] = {}


def _by_sound() -> Mapping[str, Sequence[Entry]]:
    """Companies whose Latin name is the sound of their Chinese one, by that sound without final g."""
    if not _SOUNDS:
        for entry in load().entries:
            if entry.country != "CN" or entry.type == "person" or not entry.hans:
                continue
            for name in entry.names:
                if name.isascii() and name.isalpha() and len(name) >= 6 and name not in entry.caution:
                    _SOUNDS.setdefault(_flat(name), []).append(entry)
    return _SOUNDS
