"""Who an English sentence says its words come from: "according to X", "X said that …", "…, X said."."""

from __future__ import annotations

import re
from functools import lru_cache

from newsledger.languages.cue import QUOTED, Attribution, Cue
from newsledger.languages.en.cues import cues
from newsledger.patterns.encode import ALL_MARKS, MARKS

SAY = (
    r"(?:said|says|say|saying|announced|announces|announcing|told|tells|added|adds|confirmed|confirms|disclosed|discloses|revealed|reveals|revealing|reported|reports|"
    r"wrote|writes|noted|notes|stated|states|claimed|claims|estimated|estimates|warned|warns|explained|explains|predicted|predicts|expects|forecast|forecasts|"
    r"acknowledged|admitted|admits|insisted|insists|argued|argues|declared|declares|tweeted|posted|reiterated|reiterates|testified|alleged|alleges|suggested|"
    r"suggests|believes|thinks|projected|projects|showed|shows|found|calculated|denied|denies|denying|stressed|emphasized|emphasised|commented|continued|replied|"
    r"responded|recalled|indicated|indicates|conceded|vowed|asserted|pointed out|promised|pledged)"
)
"""A verb of saying, as an expression."""
_QUOTATION = re.compile(r'"[^"]*"')
_NO_SOURCE = frozenset(
    [
        "posted",
        "posting",
        "expect",
        "wants",
        "hopes",
        "hoped",
        "feels",
        "felt",
        "fears",
        "worries",
        "urges",
        "urged",
        "urging",
        "demanded",
        "demands",
        "demanding",
        "thanked",
        "asked",
        "asks",
        "promised",
        "promises",
        "promising",
        "pledged",
        "pledges",
        "pledging",
        "vowed",
        "vows",
        "vowing",
        "apologized",
        "apologised",
        "shot",
        "fired",
        "hit",
        "signed",
        "realized",
        "published",
        "issued",
        "released",
    ]
)
"""Verbs that quote words, but after which what is stated is the writer's own: "X posted a loss", "X pledged money"."""
_TO_DO = re.compile(r"(?:expect|expects|expected|hopes|hoped|forecast|think|thinks)$")
_CIRCUMSTANCE = re.compile(
    rf"^[,.;!? ]*(?:(?:on|in|at|to|during|after|late|last|this|earlier|early|by|for|as|when|via|from|with|here|reporters|today|yesterday|{MARKS['date']}|"
    rf"[{ALL_MARKS}]) ?[^,;:]{{0,110}})?[,.;!?\")]*$"
)
_FINITE = re.compile(
    r"\b(?:that|will|would|is|was|are|were|has|had|have|it|they|could|may|might|can|plans|expects|expected|because|agreed|faces|needs|wants|should|did|does)\b"
)
_OPENING = re.compile(
    r"^(?:in|on|at|after|before|during|when|while|as|by|for|with|from|since|amid|following|despite|earlier|last|meanwhile|however|separately|but|and|still|"
    rf"later|also|though|although|if|asked|speaking|citing|{MARKS['date']})\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)  # asked anew for each claim of a sentence
def attributions(sentence: str) -> tuple[Attribution, ...]:
    """Give who the words of an encoded sentence come from.

    Returns:
        the attributions, the nearest first: where several hold for a word, the first one is meant.
    """
    masked = _QUOTATION.sub(lambda found: QUOTED * len(found[0]), sentence)
    leads: list[Attribution] = []
    rest: list[Attribution] = []
    for cue in cues(masked):
        verb = masked[cue.verb[0] : cue.verb[1]].lower()
        if not cue.strong or verb == ":" or verb in _NO_SOURCE:
            continue
        if cue.form == "frame":
            if verb.startswith(("according", "in ")):
                rest.append(Attribution(cue.speaker, cue.mark, 0, len(sentence)))
        elif cue.form == "tail" or _trails(masked, cue):
            rest.insert(0, Attribution(cue.speaker, cue.mark, 0, cue.start))
        elif not (_TO_DO.match(verb) and masked[cue.verb[1] :].lstrip().startswith("to ")):
            leads.insert(0, Attribution(cue.speaker, cue.mark, cue.verb[0], len(sentence)))
    return (*leads, *rest)


def _trails(masked: str, cue: Cue) -> bool:
    """True for "…, X said on Monday.": what X says stands before."""
    before = masked[: cue.start].rstrip()
    if before[-1:] not in (",", QUOTED, "–"):
        return False
    after = masked[max(cue.verb[1], cue.speaker[1]) :]
    if not _CIRCUMSTANCE.match(after) or _FINITE.search(after):
        return False
    return not (_OPENING.match(before) and before.count(",") == 1) and len(before) > 8
