"""Expressions that look for a word they cannot do without before they search: for what is asked of every sentence."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cached_property

from newsledger.patterns.encode import Encoded
from newsledger.patterns.needs import needs_of

MOST_PIECES = 200
"""How many strings a screen may look for: words are looked up, so their number costs little."""
MOST_WORDS = 50_000
"""How many words a screen remembers before it begins anew."""
_WORD = re.compile(r"[^\W_]+")


class Screen:
    """An expression, compiled when first needed, and a quick look that spares most searches.

    What every match must contain is told from the expression (see ``needs``). Which words have it is remembered: business
    news uses the same few thousand words, so that a sentence without any is known by one comparison of sets.

    Attributes:
        source: the expression.
        flags: flags of ``re``.
    """

    def __init__(self, source: str, flags: int = 0) -> None:
        self.source = source
        self.flags = flags
        self._known: set[str] = set()
        self._having: set[str] = set()

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.source, self.flags)

    @cached_property
    def pieces(self) -> tuple[str, ...]:
        """Strings in lower case of which every match has one; empty where that cannot be told."""
        return next((n.pieces for n in needs_of(self.source, {}, (), MOST_PIECES, shortest=1)), ())

    @cached_property
    def _in_words(self) -> tuple[str, ...]:
        """The pieces cut down to parts of one word each; empty when one of them has no letter or digit."""
        runs = [max(_WORD.findall(piece), key=len, default="") for piece in self.pieces]
        return tuple(dict.fromkeys(runs)) if all(runs) else ()

    def may_be_in(self, sentence: Encoded) -> bool:
        """False when a sentence (in words that spaces part) has nothing that every match must contain."""
        if not self._in_words:
            return self._has_piece(sentence.lower)
        new = sentence.words - self._known
        if new:
            if len(self._known) > MOST_WORDS:
                self._known.clear()
                self._having.clear()
                new = sentence.words
            self._known |= new
            joined = " ".join(new)
            for piece in self._in_words:
                if piece in joined:
                    self._having.update(word for word in new if piece in word)
        return not self._having.isdisjoint(sentence.words)

    def found_in(self, sentence: Encoded) -> bool:
        """True when the expression matches somewhere in ``sentence.lower``."""
        return self.may_be_in(sentence) and self.expression.search(sentence.lower) is not None

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
