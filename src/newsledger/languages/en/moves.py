"""English words for figures that go up or down: verbs, particles and nouns, each with its sign."""

from __future__ import annotations

import re
from functools import cache

from newsledger.languages.en.verbs import forms
from newsledger.text.alternation import alternation

UP_VERBS = (
    "rise|jump|soar|surge|gain|climb|rally|advance|increase|leap|spike|rocket|skyrocket|edge up|tick up|inch up|move up|"
    "shoot up|go up|rebound|recover|pop|bounce|strengthen|appreciate|creep up|improve|grow|expand|swell|accelerate|"
    "edge higher|move higher|go higher|inch higher|tick higher|widen|nudge up|balloon|bounce back|tick|add|tack on|put on|pile on|zoom|vault|"
    "snap back|run up|shoot higher|push higher|inch ahead|edge ahead|drift up|drift higher|creep higher|perk up"
)
DOWN_VERBS = (
    "fall|drop|slip|sink|tumble|plunge|plummet|slide|decline|dip|slump|dive|tank|crash|crater|ease|retreat|decrease|"
    "edge down|tick down|inch down|go down|move down|edge lower|move lower|go lower|inch lower|tick lower|weaken|sag|"
    "nosedive|skid|collapse|pull back|shrink|contract|narrow|halve|fall back|fall off|lose|shed|"
    "give up|crumble|sell off|deteriorate|dwindle|nudge down|stumble|wilt|droop|swoon|shrivel|recede|drift lower|drift down|"
    "drop off|tail off|tail away|drop back|slip back|sink back|ebb|backslide|creep down|creep lower|erode"
)
TIMES: dict[str, float] = {"doubl": 100, "tripl": 200, "trebl": 200, "quadrupl": 300, "quintupl": 400, "halv": -50}
"""Stem of a verb that states its own figure → the change in percent."""

UP_NOUNS = "rise|jump|surge|gain|climb|rally|advance|increase|leap|spike|rebound|growth|improvement|uptick|hike|bump"
DOWN_NOUNS = (
    "fall|drop|slip|tumble|plunge|slide|decline|dip|slump|dive|crash|decrease|loss|retreat|contraction|reduction"
)

FRACTIONS: dict[str, float] = {
    "half": 50, "a half": 50, "a third": 33.3, "one-third": 33.3, "one third": 33.3, "two-thirds": 66.7, "two thirds": 66.7,
    "a quarter": 25, "one-quarter": 25, "three-quarters": 75, "three quarters": 75, "a fifth": 20, "one-fifth": 20,
    "one fifth": 20, "two-fifths": 40, "a sixth": 16.7, "an eighth": 12.5, "a tenth": 10, "one-tenth": 10,
}  # fmt: skip
"""Fraction in words → percent ("fell by a fifth" is a change of -20)."""


def _surfaces(lemmas: str) -> set[str]:
    return {form for lemma in lemmas.split("|") for group in forms(lemma).values() for form in group.split("|")}


_UP = frozenset(_surfaces(UP_VERBS) | {"firmed", "up", "higher", "firmer", "stronger"})
_DOWN = frozenset(_surfaces(DOWN_VERBS) | {"down", "lower", "off", "softer", "weaker"})
_PARTICLES = {"up", "down", "higher", "lower", "off", "firmer", "stronger", "softer", "weaker"}
_TIMES = frozenset(_surfaces("double|triple|treble|quadruple|quintuple|halve"))

VERB = rf"(?:{alternation(set(_UP | _DOWN) - _PARTICLES)})"
"""Expression of any form of a verb of moving; no group, no boundaries."""
TIMES_VERB = rf"(?:{alternation(set(_TIMES))})"
PARTICLE = r"(?:up|down|higher|lower)"
NOUN = rf"(?:{UP_NOUNS}|{DOWN_NOUNS})"
FRACTION = rf"(?:{alternation(set(FRACTIONS))})"

MOVES_BY = re.compile(
    rf"\b(?:{VERB}|{PARTICLE}|off)(?: by)?(?: about| around| nearly| almost| another| more than| over| roughly| some)? $"
)
"""Before a sum by which something moved: "fell 27 cents to $18.14" gives no range."""
_WORD = re.compile(rf"\b(?:{alternation(set(_UP | _DOWN))}|{UP_NOUNS}|{DOWN_NOUNS})\b", re.IGNORECASE)
_NOUNS_UP = frozenset(UP_NOUNS.split("|"))


@cache
def sign(words: str) -> int:
    """Give +1 or -1 for the first word of moving in ``words``, 0 when there is none."""
    found = _WORD.search(words)
    if found is None:
        return 0
    word = found[0].lower()
    return 1 if word in _UP or word in _NOUNS_UP else -1


def times(words: str) -> float | None:
    """Give the change in percent that "doubled", "tripled" or "halved" states, None for other words."""
    lower = words.lower()
    return next((change for stem, change in TIMES.items() if stem in lower), None)
