"""What reading finds in a text before there are claims: names, positions, dates, amounts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

NAME_TYPES = ("person", "company", "authority", "organization", "product", "place")
MENTION_TYPES = (*NAME_TYPES, "position", "date", "money", "percent", "count")


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names or measures something.

    Attributes:
        start, end: half-open stretch in code points of the article's text.
        text: ``article.text[start:end]``.
        type: one of ``MENTION_TYPES``.
        value: for ``date`` an ISO value as in the claims specification (``2021-05``, ``2021-07/2022-04``); for
            ``money`` a list of ``{"value": number, "currency": code or absent}``; for ``percent`` and ``count`` a number.
        bound: ``lower`` ("over"), ``upper`` ("nearly") or None, for figures.
        name: the fullest name in the article for what a name or a pronoun refers to; None when unresolved.
        entity: id of the catalogue entry, when the name is a known one.
        referring: ``name`` for a proper name, ``pronoun`` for he, it, 他, ``description`` for "the company", 該公司.
    """

    start: int
    end: int
    text: str
    type: str
    value: Any = None
    bound: str | None = None
    name: str | None = None
    entity: str | None = None
    referring: str = "name"
