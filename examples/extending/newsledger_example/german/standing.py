"""How sure a German sentence is."""

from __future__ import annotations

import re

from newsledger.model import Status

_CUES: tuple[tuple[Status, re.Pattern[str]], ...] = (
    ("denied", re.compile(r"\b(?:dementiert|bestreitet|wies zurück)\w*")),
    ("alleged", re.compile(r"\b(?:angeblich|soll|sollen|laut insidern)\b")),
    ("conditional", re.compile(r"\b(?:könnte|dürfte|erwägt)\w*")),
    ("planned", re.compile(r"\b(?:wird|werden|will|plant)\b")),
)


def standing(sentence: str, start: int, end: int, verbs: tuple[str, ...]) -> Status:
    """Give the status of what ``sentence[start:end]`` states; see ``newsledger.languages.en.standing``."""
    return next((status for status, cue in _CUES if cue.search(sentence)), "reported")
