"""Who an English sentence says its words come from: "according to X", "X said", ", X said."."""

from __future__ import annotations

import re

from newsledger.languages.en.grammar import APPOSITION, DESCRIPTOR
from newsledger.patterns.encode import GROUPS, MARKS

_WHO = f"[{GROUPS['anyone']}]"
SAY = (
    r"(?:said|says|say|saying|announced|announces|announcing|told|tells|added|adds|confirmed|confirms|disclosed|discloses|revealed|reveals|revealing|reported|reports|"
    r"wrote|writes|noted|notes|stated|states|claimed|claims|estimated|estimates|warned|warns|explained|explains|predicted|predicts|expects|forecast|forecasts|"
    r"acknowledged|admitted|admits|insisted|insists|argued|argues|declared|declares|tweeted|posted|reiterated|reiterates|testified|alleged|alleges|suggested|"
    r"suggests|believes|thinks|projected|projects|showed|shows|found|calculated|denied|denies|denying|stressed|emphasized|emphasised|commented|continued|replied|"
    r"responded|recalled|indicated|indicates|conceded|vowed|asserted|pointed out|promised|pledged)"
)
_ACCORDING = re.compile(
    rf"(?:according to|in the words of|per|as told by|as reported by|,? (?:data|figures|research|estimates|a report|a survey|a filing) (?:from|by)) {DESCRIPTOR}({_WHO})",
    re.IGNORECASE,
)
_SAID_THAT = re.compile(
    rf"({_WHO})(?:'s (?:[\w-]+ ){{0,4}}?[\w-]+)?{APPOSITION}(?: [\w-]+ly| also| has| have| had| later| then| further| first|(?: on| in| late| early| earlier)? {MARKS['date']}){{0,2}} {SAY}\b(?! to \w+ing)",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    rf"[,\"] ?{DESCRIPTOR}({_WHO}){APPOSITION}(?: [\w-]+ly| also| has){{0,2}} {SAY}\b[^\"]{{0,120}}$", re.IGNORECASE
)
_INVERTED = re.compile(rf"[,\"] ?{SAY} {DESCRIPTOR}({_WHO})[^\"]{{0,160}}$", re.IGNORECASE)


def attributions(sentence: str) -> list[tuple[int, int, int]]:
    """Give who the words of an encoded sentence come from.

    Returns:
        (position of the mark of the speaker, start of the words, end of the words) each, in encoded positions.
    """
    found: list[tuple[int, int, int]] = []
    for match in _ACCORDING.finditer(sentence):
        found.append((match.start(1), 0, len(sentence)))
    for match in _TRAILING.finditer(sentence):
        found.append((match.start(1), 0, match.start()))
    for match in _INVERTED.finditer(sentence):
        found.append((match.start(1), 0, match.start()))
    taken = {position for position, _, _ in found}
    for match in _SAID_THAT.finditer(sentence):
        if match.start(1) not in taken:
            found.append((match.start(1), match.end(), len(sentence)))
    return found
