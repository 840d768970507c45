"""Search terms: Chinese in bigrams, other scripts in words, both folded, so that every store finds the same.

SQLite's own tokenizers find nothing for two Chinese characters (its ``trigram``) or only whole clauses (``unicode61``);
bigrams find any two or more in a row.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from operator import add

from newsledger.text.fold import fold_width, simplify, strip_accents

_HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f"
_FIRST_HAN = _HAN[0]
_TOKEN = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+")
_IS_HAN = re.compile(rf"[{_HAN}]")
_QUOTED = re.compile(r'[“”"「」『』]([^“”"「」『』]{1,500})[“”"「」『』]')


def fold_same_length(text: str) -> str:
    """Give ``text`` simplified, half-width, lower case; every character stays one character, so offsets hold."""
    if text.isascii():
        return text.lower()
    return _lowered(simplify(fold_width(text)))


def _lowered(text: str) -> str:
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    # A few characters (İ) grow when lowered; those stay as they are.
    return "".join(low if len(low := c.lower()) == 1 else c for c in text)


def fold_text(text: str) -> str:
    """Give ``text`` folded for search: also without accents; the length may change."""
    if text.isascii():
        return text.lower()
    # NFKC has made the full-width characters half-width already.
    return strip_accents(_lowered(simplify(unicodedata.normalize("NFKC", text))))


def terms(text: str) -> list[str]:
    """Give the search terms of a text in their order: words, and for a run of Chinese its bigrams and last character."""
    found: list[str] = []
    for token in _TOKEN.findall(fold_text(text)):
        if token[0] >= _FIRST_HAN and _IS_HAN.match(token):
            found += map(add, token, token[1:])
            # The last character closes the run, so that a single one can be found by prefix wherever it stands.
            found.append(token[-1])
        else:
            found.append(token)
    return found


def phrases(query: str) -> list[list[str]]:
    """Give what a query asks for: phrases that must all be found, each a list of terms that follow one another.

    Quoted words form one phrase, and so do Chinese characters in a row; other words stand alone. A single Chinese
    character gives a term that ends in ``*``: any bigram that begins with it.
    """
    wanted: list[list[str]] = []
    rest = query
    for match in _QUOTED.finditer(query):
        quoted = terms(match.group(1))
        if quoted:
            wanted.append(_without_closer(match.group(1), quoted))
        rest = rest.replace(match.group(), " ", 1)
    for match in _TOKEN.finditer(fold_text(rest)):
        token = match.group()
        wanted.append(_without_closer(token, terms(token)))
    return wanted


def _without_closer(text: str, found: list[str]) -> list[str]:
    """In a query the run goes on in the text, so the closing single character is dropped, or made a prefix."""
    if len(found[-1]) == 1 and _IS_HAN.match(found[-1]):
        return found[:-1] if len(found) > 1 else [found[-1] + "*"]
    return found


def snippet(text: str, query: str, width: int = 90) -> tuple[str, list[tuple[int, int]]]:
    """Give the stretch of the text around the first match, on one line, and where the matches are in it.

    Args:
        text: an article's text.
        query: what was searched.
        width: about how many characters to give.
    """
    folded = fold_same_length(text)
    needles = _needles(query)
    places = sorted((at, at + len(n)) for n in needles for at in [folded.find(n)] if at >= 0)
    centre = places[0][0] if places else 0
    start = max(0, centre - width // 3)
    if start and " " in text[start : start + 12]:
        start = text.index(" ", start) + 1
    end = min(len(text), start + width)
    shown = re.sub(r"\s", " ", text[start:end])
    lowered = fold_same_length(shown)
    marks: list[tuple[int, int]] = []
    for needle in needles:
        at = lowered.find(needle)
        while at >= 0:
            marks.append((at, at + len(needle)))
            at = lowered.find(needle, at + len(needle))
    return shown, sorted(set(marks))


def mentions(text: str, query: str) -> bool:
    """True when any word or quoted phrase of a query stands in the text, script, width and case aside."""
    folded = fold_same_length(text if text.isprintable() else re.sub(r"\s", " ", text))
    return any(needle in folded for needle in _needles(query))


@lru_cache(64)
def _needles(query: str) -> tuple[str, ...]:
    quoted = [m.group(1) for m in _QUOTED.finditer(query)]
    rest = _QUOTED.sub(" ", query)
    pieces = [fold_same_length(piece) for piece in [*quoted, *(m.group() for m in _TOKEN.finditer(rest))]]
    return tuple(piece for piece in pieces if piece)


def holds_any(text: str, names: Iterable[str]) -> bool:
    """True when any of the names stands in the text, script, width and case aside; Latin ones as whole words."""
    folded = fold_same_length(text)
    for name in names:
        wanted = fold_same_length(name)
        at = folded.find(wanted)
        while at >= 0:
            before, after = folded[at - 1 : at], folded[at + len(wanted) : at + len(wanted) + 1]
            if not wanted.isascii() or not (
                (before.isalnum() and before.isascii()) or (after.isalnum() and after.isascii())
            ):
                return True
            at = folded.find(wanted, at + 1)
    return False
