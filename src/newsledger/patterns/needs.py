"""What a sentence must have for a template to fit: told from the template, before any expression is compiled.

A sentence without a word that every match must contain needs no search. The words are told from the parts of a template
that cannot be left out: its verb groups, its plain words, its alternations of plain words. The template is read as it is
written, with its slots unexpanded, so telling takes a fraction of the time that compiling takes. This is the
"required literals" test of regular-expression engines (Cox, "Regular Expression Matching in the Wild", 2010).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

Heads = Callable[[str], frozenset[str]]
"""From what a macro is written with ("step down|resign") to the first words of all that it matches, lower case."""

_QUANTIFIER = re.compile(r"(?:[*+?]|\{(\d*)(?:,(\d*))?\})[?+]?")
_BRACE = re.compile(r"\{([^{}]*)\}")
_OPENING = re.compile(r"\((?:\?(?:P<\w+>|:|(?P<look>[=!]|<[=!])))?")
_ODD = re.compile(r"\(\?(?!P<|:|[=!]|<[=!])")
_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|[0-9]{1,3}|.)", re.DOTALL)
MOST_TESTS = 3
"""How many tests a template keeps: the first ones settle nearly every sentence."""
MOST_PIECES = 40
"""How many strings a test may look for and still cost less than the search that it spares."""


@dataclass(frozen=True, slots=True)
class Need:
    """One thing that a sentence must have.

    Attributes:
        words: whole words of which it must have one, lower case; empty when ``pieces`` say it.
        pieces: strings of which it must have one, lower case.
    """

    words: frozenset[str]
    pieces: tuple[str, ...] = ()

    def met(self, words: Collection[str], lower: str) -> bool:
        """True when a sentence with these words, and this text in lower case, has one."""
        if self.words and not self.words.isdisjoint(words):
            return True
        return any(piece in lower for piece in self.pieces)


def needs_of(template: str, heads: Mapping[str, Heads], macros: Collection[str]) -> tuple[Need, ...]:
    """Give what every match of a template must contain; fewer things, or nothing, where that is hard to tell.

    Args:
        template: a template of the pattern language.
        heads: for each macro of verb groups the function that gives its first words.
        macros: the macros whose words are written as an expression.
    """
    if _ODD.search(template):
        return ()
    found, end = _Reader(template, heads, macros).alternatives(0)
    if end < len(template):  # brackets that do not pair: compiling will say so
        return ()
    return tuple(sorted({need for need in found if _tells(need)}, key=_worth)[:MOST_TESTS])


def _tells(need: Need) -> bool:
    """False for what nearly every sentence has ("of", a space), and for what takes long to look for."""
    return len(need.pieces) <= MOST_PIECES and all(len(p.strip()) > (2 if p.isascii() else 0) for p in need.pieces)


def _worth(need: Need) -> tuple[float, int, str]:
    """Order needs by what they are worth: whole words first, then long pieces, and few of them."""
    shortest = min((len(piece) for piece in need.pieces), default=9)
    return (len(need.pieces) / shortest**2, len(need.words), repr((sorted(need.words), need.pieces)))


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    heads: Mapping[str, Heads]
    macros: Collection[str]

    def alternatives(self, at: int) -> tuple[list[Need], int]:
        """Read ``a|b|c`` from a position on: what is needed, and where it ends (at its bracket or the end)."""
        branches: list[list[Need]] = []
        while True:
            needed, at = self._sequence(at)
            branches.append(needed)
            if at >= len(self.text) or self.text[at] != "|":
                break
            at += 1
        if len(branches) == 1:
            return branches[0], at
        if not all(branches):
            return [], at
        chosen = [min(needed, key=_worth) for needed in branches]
        words = frozenset().union(*(need.words for need in chosen))
        return [Need(words, tuple(dict.fromkeys(p for need in chosen for p in need.pieces)))], at

    def _sequence(self, at: int) -> tuple[list[Need], int]:
        needed: list[Need] = []
        run = ""
        while at < len(self.text) and self.text[at] not in "|)":
            literal, atom, after = self._atom(at)
            quantifier = None if self._is_slot(after) else _QUANTIFIER.match(self.text, after)
            at = quantifier.end() if quantifier else after
            if quantifier is None and literal is not None:
                run += literal
                continue
            if run:
                needed.append(Need(frozenset(), (run.lower(),)))
            run = ""
            if quantifier is not None and self._may_be_none(quantifier):
                continue
            needed += [Need(frozenset(), (literal.lower(),))] if literal else atom
        if run:
            needed.append(Need(frozenset(), (run.lower(),)))
        return needed, at

    def _is_slot(self, at: int) -> bool:
        """True when the brace at a position is a slot or a macro, not a number of repetitions."""
        brace = _BRACE.match(self.text, at)
        return brace is not None and not re.fullmatch(r"\d*,?\d*", brace[1])

    @staticmethod
    def _may_be_none(quantifier: re.Match[str]) -> bool:
        sign = quantifier[0][0]
        return sign in "*?" or (sign == "{" and quantifier[1] in ("", "0"))

    def _atom(self, at: int) -> tuple[str | None, list[Need], int]:
        """Read one atom: its literal text ("" for what has no width), what it needs, where it ends."""
        char = self.text[at]
        if char == "\\":
            escape = _ESCAPE.match(self.text, at)
            assert escape is not None  # something follows the backslash
            sign, number = escape[0][1], escape[1] or escape[2]
            if number:
                return chr(int(number, 16)), [], escape.end()
            if sign in "bBAZ":
                return "", [], escape.end()
            return (None if sign.isalnum() else sign), [], escape.end()
        if char == "[":
            return None, [], self._class_end(at)
        if char == "(":
            return self._group(at)
        if char == "{" and (brace := _BRACE.match(self.text, at)) is not None:
            if brace[1] == ";":
                return "", [], brace.end()
            macro, _, words = brace[1].partition(":")
            if macro in self.heads:
                return None, [Need(self.heads[macro](words))], brace.end()
            if macro in self.macros:
                return None, _Reader(words, self.heads, self.macros).alternatives(0)[0], brace.end()
            return None, [], brace.end()
        if char in "^$":
            return "", [], at + 1
        return (None if char == "." else char), [], at + 1

    def _group(self, at: int) -> tuple[str | None, list[Need], int]:
        opening = _OPENING.match(self.text, at)
        assert opening is not None  # an opening bracket stands there
        needed, end = self.alternatives(opening.end())
        if opening["look"]:
            return "", [], end + 1
        return None, needed, end + 1

    def _class_end(self, at: int) -> int:
        i = at + 1
        if self.text[i : i + 1] == "^":
            i += 1
        if self.text[i : i + 1] == "]":
            i += 1
        while i < len(self.text) and self.text[i] != "]":
            i += 2 if self.text[i] == "\\" else 1
        return i + 1
