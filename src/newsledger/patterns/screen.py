"""Expressions that look for a word they cannot do without before they search: for what is asked of every sentence."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property

from newsledger.patterns.encode import Encoded
from newsledger.patterns.lowered import begun_by_letters, compile_lowered
from newsledger.patterns.needs import Need, needs_of
from newsledger.patterns.vocabulary import VOCABULARY

MOST_PIECES = 200
"""How many strings a screen may look for: words are looked up, so their number costs little."""


class Screen:
    """An expression, compiled when first needed, and a quick look that spares most searches.

    What every match must contain is told from the expression (see ``needs``), and each word is asked once whether it has
    it (see ``vocabulary``).

    Attributes:
        source: the expression.
        flags: flags of ``re``.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source if self.flags else begun_by_letters(self.source), self.flags)

    @cached_property
    def _of_lower(self) -> re.Pattern[str]:
        """The expression for text in lower case."""
        return compile_lowered(self.source) if self.flags == re.IGNORECASE else self.expression

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """Strings in lower case of which every match has one; empty where that cannot be told."""
        return next((need.pieces for need in self._needed), ())

    @cached_property
    def _needed(self) -> tuple[Need, ...]:
        return needs_of(self.source, {}, (), MOST_PIECES, shortest=1)

    @cached_property
    def questions(self) -> int:
        """The questions of ``VOCABULARY`` to which a sentence must say yes; 0 when words cannot tell."""
        bits = 0
        for need in self._needed:
            bits |= VOCABULARY.ask_for(need)
        return bits

    def may_be_in(self, sentence: Encoded) -> bool:
        """False when a sentence (in words that spaces part) has nothing that every match must contain."""
        questions = self.questions
        if not questions:
            return self._has_piece(sentence.lower)
        # what the sentence remembers is read here, for this is asked some thirty times of every sentence
        answers = sentence.answers if sentence.asked == VOCABULARY.asked else VOCABULARY.answers(sentence)
        return questions & answers == questions

    def found_in(self, sentence: Encoded) -> bool:
        """True when the expression matches somewhere in ``sentence.lower``."""
        return self.may_be_in(sentence) and self._of_lower.search(sentence.lower) is not None

    def all_in(self, sentence: Encoded) -> Iterator[re.Match[str]]:
        """Give the matches in ``sentence.lower``."""
        return self._of_lower.finditer(sentence.lower) if self.may_be_in(sentence) else iter(())

    def search(self, text: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Search a stretch of a text, as ``re.Pattern.search`` does; the text's case counts as the flags say."""
        return self.expression.search(text, start, end) if self._has_piece(text.lower()) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Give the matches in a text, as ``re.Pattern.finditer`` does."""
        return self.expression.finditer(text) if self._has_piece(text.lower()) else iter(())

    def _has_piece(self, lower: str) -> bool:
        if not self.pieces:
            return True
        for piece in self.pieces:  # noqa: SIM110 - a loop costs half of what any() does
            if piece in lower:
                return True
        return False
