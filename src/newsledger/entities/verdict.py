"""What comparing two names gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Answer = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether two spellings name one.

    Attributes:
        answer: ``same`` joins them by the names alone; ``unsure`` says that the names agree and that something beside
            them has to speak (an organization in common); ``different`` that they do not agree.
        reason: why, for the user.
    """

    answer: Answer
    reason: str
    initials: bool = False
    """True when one of the names is the first letters of the other, which many names share."""
    sound: bool = False
    """True when characters that sound like the family name are all that agrees: 拜登 may be Biden and Burton."""


def same(reason: str) -> Verdict:
    """Give ``same``."""
    return Verdict("same", reason)


def unsure(reason: str) -> Verdict:
    """Give ``unsure``."""
    return Verdict("unsure", reason)


def different(reason: str) -> Verdict:
    """Give ``different``."""
    return Verdict("different", reason)
