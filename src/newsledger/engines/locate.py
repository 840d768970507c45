"""Finds words of an answer in an article, and gives the exact characters that they stand for.

White space is folded, typographic quotation marks and hyphens are read as plain ones, invisible characters are passed
over; every place in the folded copy maps back to the article.
"""

from __future__ import annotations

import unicodedata
from functools import cached_property

from newsledger.text.fold import fold_characters

_QUOTES = {ord(mark): '"' for mark in "“”„‟＂"} | {ord(mark): "'" for mark in "‘’‚‛ʼ＇`´"}


class Folded:
    """A text with its folded copy.

    Args:
        text: the article's text.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        characters: list[str] = []
        places: list[int] = []
        for place, character in enumerate(text):
            if character.isspace():
                if characters and characters[-1] == " ":
                    continue
                character = " "
            elif not character.isascii() and unicodedata.category(character) == "Cf":
                continue
            characters.append(character)
            places.append(place)
        self._places = places
        self.folded = "".join(characters).translate(_QUOTES)

    @cached_property
    def loose(self) -> str:
        """The folded copy in lower case, with Chinese characters simplified and widths alike; as long as ``folded``."""
        return _loose(self.folded)

    def find(self, words: str, near: tuple[int, int] | None = None) -> tuple[int, int] | None:
        """Find words verbatim, white space aside.

        Args:
            words: what to find.
            near: (start, end) in the text where to look first.

        Returns:
            (start, end) in the text, None when the words are not there.
        """
        wanted = _plain(words)
        if not wanted:
            return None
        at = -1
        if near is not None:
            a, b = self._range(*near)
            at = self.folded.find(wanted, a, b)
        if at < 0:
            at = self.folded.find(wanted)
        return self._back(at, len(wanted)) if at >= 0 else None

    def find_name(self, name: str, start: int, end: int) -> tuple[int, int] | None:
        """Find a name in ``text[start:end]`` as whole words, whatever the case, script (繁/简) or width.

        Returns:
            (start, end) in the text, None when it is not there.
        """
        wanted = _loose(_plain(name))
        if not wanted:
            return None
        a, b = self._range(start, end)
        at = self.loose.find(wanted, a, b)
        while at >= 0:
            if _alone(self.loose, at, at + len(wanted)):
                return self._back(at, len(wanted))
            at = self.loose.find(wanted, at + 1, b)
        return None

    def printed(self, start: int, end: int) -> str:
        """Give ``text[start:end]`` on one line."""
        return " ".join(self.text[start:end].split())

    def _back(self, at: int, length: int) -> tuple[int, int]:
        return self._places[at], self._places[at + length - 1] + 1

    def _range(self, start: int, end: int) -> tuple[int, int]:
        from bisect import bisect_left

        return bisect_left(self._places, start), bisect_left(self._places, end)


def _plain(words: str) -> str:
    kept = (c for c in words if c.isascii() or unicodedata.category(c) != "Cf")
    return " ".join("".join(kept).split()).translate(_QUOTES)


def _loose(text: str) -> str:
    folded = fold_characters(text)
    lower = folded.lower()
    # One Turkish letter grows in lower case; what maps back must keep its length.
    return lower if len(lower) == len(folded) else "".join(c if len(c.lower()) != 1 else c.lower() for c in folded)


def _alone(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return not (_in_word(before) and _in_word(text[start])) and not (_in_word(after) and _in_word(text[end - 1]))


def _in_word(character: str) -> bool:
    """True for letters and digits of scripts that put spaces between words: those below the CJK blocks."""
    return character.isalnum() and ord(character) < 0x2E80
