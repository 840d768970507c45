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
_RUN = re.compile(r"[^\W_]+")
_PLAIN = re.compile(r"[^\\\[\](){}|.^$*+?]+(?![*+?{])")
MOST_TESTS = 3
"""How many tests a template keeps: the first ones settle nearly every sentence."""
MOST_PIECES = 40
"""How many strings a test may look for and still cost less than the search that it spares."""
_MOST_JOINED = 32
"""How many strings a sequence of alternations ("fin(?:e|es|ed)") is written out to."""


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


def word_within(piece: str) -> str:
    """Give the longest run of letters and digits in a string, which one word holds where a text has the string."""
    return max(_RUN.findall(piece), key=len, default="")


def needs_of(
    template: str,
    heads: Mapping[str, Heads],
    macros: Collection[str],
    most_pieces: int = MOST_PIECES,
    shortest: int = 3,
) -> tuple[Need, ...]:
    """Give what every match of a template must contain; fewer things, or nothing, where that is hard to tell.

    Args:
        template: a template of the pattern language, or an expression.
        heads: for each macro of verb groups the function that gives its first words.
        macros: the macros whose words are written as an expression.
        most_pieces: how many strings a need may hold.
        shortest: how long a string in Latin script must be; nearly every sentence has "of", or a space.
    """
    if _ODD.search(template):
        return ()
    exact, found, end = _Reader(template, heads, macros).alternatives(0)
    if end < len(template):  # brackets that do not pair: compiling will say so
        return ()
    if exact is not None:
        found = _needing(exact)
    telling = {
        need
        for need in found
        if len(need.pieces) <= most_pieces
        and all(len(piece.strip()) >= (shortest if piece.isascii() else 1) for piece in need.pieces)
    }
    return tuple(sorted(telling, key=_worth)[:MOST_TESTS])


def _needing(exact: Collection[str]) -> list[Need]:
    """Give the need for one of some strings; none when one of them is empty."""
    if "" in exact:
        return []
    lower = sorted({text.lower() for text in exact}, key=lambda text: (len(text), text))
    kept: list[str] = []
    for text in lower:
        if not any(shorter in text for shorter in kept):
            kept.append(text)
    return [Need(frozenset(), tuple(kept))]


def _worth(need: Need) -> tuple[float, int, str]:
    """Order needs by what they are worth: by how many sentences about have one of them; whole words before pieces."""
    often = sum(1 / _letters(piece) ** 3 for piece in need.pieces)
    return (often, len(need.words), repr((sorted(need.words), need.pieces)))


def _letters(piece: str) -> int:
    """Give how long a string is in Latin letters; a Chinese character, or a mark, tells as much as three."""
    inner = piece.strip() or piece
    return max(1, len(inner) if inner.isascii() else 3 * len(inner))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads an expression from a position on; gives (exact, needs, end) for each part.

    ``exact`` is the set of all strings that the part matches, where it is small; else None, and ``needs`` says what each
    match must contain.
    """

    text: str
    heads: Mapping[str, Heads]
    macros: Collection[str]

    def alternatives(self, at: int) -> tuple[frozenset[str] | None, list[Need], int]:
        """Read ``a|b|c``, up to its bracket or the end."""
        branches: list[tuple[frozenset[str] | None, list[Need]]] = []
        while True:
            exact, needed, at = self._sequence(at)
            branches.append((exact, needed))
            if at >= len(self.text) or self.text[at] != "|":
                break
            at += 1
        if len(branches) == 1:
            return (*branches[0], at)
        sets = [exact for exact, _ in branches if exact is not None]
        if len(sets) == len(branches):
            return frozenset().union(*sets), [], at
        every = [needed if exact is None else _needing(exact) for exact, needed in branches]
        if not all(every):
            return None, [], at
        chosen = [min(needed, key=_worth) for needed in every]
        words = frozenset().union(*(need.words for need in chosen))
        return None, [Need(words, tuple(dict.fromkeys(p for need in chosen for p in need.pieces)))], at

    def _sequence(self, at: int) -> tuple[frozenset[str] | None, list[Need], int]:
        needed: list[Need] = []
        whole = True
        joined = frozenset({""})
        while at < len(self.text) and self.text[at] not in "|)":
            plain = _PLAIN.match(self.text, at)
            exact, needs, after = (frozenset({plain[0]}), [], plain.end()) if plain else self._atom(at)
            quantifier = None if self._is_slot(after) else _QUANTIFIER.match(self.text, after)
            at = quantifier.end() if quantifier else after
            if quantifier is not None:
                exact, needs = _repeated(quantifier, exact, needs)
            if exact is not None and (len(joined) * len(exact) <= _MOST_JOINED or joined == {""}):
                joined = frozenset(a + b for a in joined for b in exact)
                continue
            needed += _needing(joined)
            whole = False
            joined = frozenset({""}) if exact is None else exact
            needed += needs
        if whole:
            return joined, [], at
        return None, needed + _needing(joined), at

    def _is_slot(self, at: int) -> bool:
        """True when the brace at a position is a slot or a macro, not a number of repetitions."""
        brace = _BRACE.match(self.text, at)
        return brace is not None and not re.fullmatch(r"\d*,?\d*", brace[1])

    def _atom(self, at: int) -> tuple[frozenset[str] | None, list[Need], int]:
        char = self.text[at]
        if char == "\\":
            escape = _ESCAPE.match(self.text, at)
            assert escape is not None  # something follows the backslash
            sign, number = escape[0][1], escape[1] or escape[2]
            if number:
                return frozenset({chr(int(number, 16))}), [], escape.end()
            if sign in "bBAZ":
                return _NO_WIDTH, [], escape.end()
            return None if sign.isalnum() else frozenset({sign}), [], escape.end()
        if char == "[":
            end = self._class_end(at)
            inside = self.text[at + 1 : end - 1]
            plain = (
                0 < len(inside) <= _MOST_IN_CLASS
                and inside[0] != "^"
                and "\\" not in inside
                and "-" not in inside[1:-1]
            )
            return frozenset(inside) if plain else None, [], end
        if char == "(":
            return self._group(at)
        if char == "{" and (brace := _BRACE.match(self.text, at)) is not None:
            return self._brace(brace)
        if char in "^$":
            return _NO_WIDTH, [], at + 1
        return None if char == "." else frozenset({char}), [], at + 1

    def _brace(self, brace: re.Match[str]) -> tuple[frozenset[str] | None, list[Need], int]:
        if brace[1] == ";":
            return _NO_WIDTH, [], brace.end()
        macro, _, words = brace[1].partition(":")
        if macro in self.heads:
            return None, [Need(self.heads[macro](words))], brace.end()
        if macro in self.macros:
            exact, needs, _ = _Reader(words, self.heads, self.macros).alternatives(0)
            return exact, needs, brace.end()
        return None, [], brace.end()

    def _group(self, at: int) -> tuple[frozenset[str] | None, list[Need], int]:
        opening = _OPENING.match(self.text, at)
        assert opening is not None  # an opening bracket stands there
        exact, needed, end = self.alternatives(opening.end())
        if opening["look"]:
            return _NO_WIDTH, [], end + 1
        return exact, needed, end + 1

    def _class_end(self, at: int) -> int:
        i = at + 1
        if self.text[i : i + 1] == "^":
            i += 1
        if self.text[i : i + 1] == "]":
            i += 1
        while i < len(self.text) and self.text[i] != "]":
            i += 2 if self.text[i] == "\\" else 1
        return i + 1


_NO_WIDTH = frozenset({""})
_MOST_IN_CLASS = 8


def _repeated(
    quantifier: re.Match[str], exact: frozenset[str] | None, needs: list[Need]
) -> tuple[frozenset[str] | None, list[Need]]:
    """Give (exact, needs) of what is repeated, or may be left out."""
    sign = quantifier[0][0]
    if sign == "?":
        return (None if exact is None else exact | _NO_WIDTH), []
    if sign == "*" or (sign == "{" and quantifier[1] in ("", "0")):
        return None, []
    return None, _needing(exact) if exact is not None else needs


def depth_at(template: str, position: int) -> int:
    """Count the groups open at a position of a template; at depth 0 nothing is optional but by a quantifier of its own."""
    depth, i = 0, 0
    in_class = False
    while i < position:
        char = template[i]
        if char == "\\":
            i += 2
            continue
        if in_class:
            in_class = char != "]"
        elif char == "[":
            in_class = True
        elif char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
        i += 1
    # alternatives at the top level ("{a:org}x|{b:org}y") make nothing mandatory
    return depth if "|" not in top_level(template) else 1


def top_level(template: str) -> str:
    """Give what of a template stands outside groups and braces."""
    out: list[str] = []
    depth = 0
    for char in template:
        if char in "({[":
            depth += 1
        elif char in ")}]":
            depth -= 1
        elif depth == 0:
            out.append(char)
    return "".join(out)
