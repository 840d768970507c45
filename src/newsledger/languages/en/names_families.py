"""Families and brothers who act as one: "the Tsoi family", "the Riggio brothers", "the Hallgren family foundation"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsledger.model import Mention

_KIN = re.compile(
    r" (?:family(?: (?:foundation|trust|office|holding))?|brothers|sisters|heirs)\b(?! (?:members?|business|friends?|home|owned|run|values|life|names?|photos?)\b|-|['’]s (?:holding|investment))"
)
_BEFORE = re.compile(r"\b(?:[Tt]he|founding|[a-z]+’s|[a-z]+'s|billionaire|controlling|-owning) $")
_NAMED = frozenset(("person", "company", "place"))


def with_families(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Make one organization of a family name and the word for its bearers; other mentions stay as they are.

    Args:
        text: the article's text.
        mentions: its names.
    """
    out: list[Mention] = []
    for mention in mentions:
        kin = _KIN.match(text, mention.end) if mention.type in _NAMED else None
        if kin and " " not in mention.text.strip() and _BEFORE.search(text, max(0, mention.start - 14), mention.start):
            words = text[mention.start : kin.end()]
            out.append(replace(mention, end=kin.end(), text=words, type="organization", name=words, entity=None))
        else:
            out.append(mention)
    return out
