"""Expressions that ignore case, written for text in lower case: matching them is cheaper, for no letter is folded then."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|.)", re.DOTALL)
_GROUP = re.compile(r"\(\?P[<=>]\w+[>)]?")
_BORDER = re.compile(r"(?:(?P<word>\\b)|\(\?<!(?P<none>\[[^\]\[]+\])\))\(\?:")
"""What stands before a word: a border, or none of some characters."""
_CLASS_OPENING = re.compile(r"\[\^?\]?")
_CLASS = re.compile(r"\[\^?\]?(?:[^\]\\]|\\.)*\]", re.DOTALL)
_PLAIN = re.compile(r"[^\\(\[\]]+")
_FLAGS = re.compile(r"\(\?[aiLmsux-]+[:)]")


def lowered(source: str) -> str | None:
    """Give the expression that finds in text in lower case what ``source`` finds in any case.

    Takes an expression that is meant to be compiled with ``re.IGNORECASE``. Gives None where it minds case in a part of its
    own (``(?-i:…)``), or has a range of characters that lower case would make another one (``[A-z]``).
    """
    if _FLAGS.search(source):
        return None
    out: list[str] = []
    at = 0
    in_class = False
    while at < len(source):
        plain = None if in_class else _PLAIN.match(source, at)
        piece = plain[0] if plain else source[at]
        if piece == "\\" and (escape := _ESCAPE.match(source, at)) is not None:
            number = escape[1] or escape[2]
            if number and chr(int(number, 16)).lower() != chr(int(number, 16)):
                return None
            piece = escape[0]
            out.append(piece)
        elif not in_class and piece == "(" and (group := _GROUP.match(source, at)) is not None:
            piece = group[0]
            out.append(piece)
        else:
            if in_class and source[at + 1 : at + 2] == "-" and source[at + 2 : at + 3] not in ("]", "\\", ""):
                piece = source[at : at + 3]
                if piece.lower() != piece and not (piece[0].isupper() and piece[2].isupper()):
                    return None
            elif piece == "[" and not in_class:
                in_class = True
                opened = _CLASS_OPENING.match(source, at)
                piece = opened[0] if opened else piece
            elif piece == "]":
                in_class = False
            if len(piece.lower()) != len(piece):
                return None
            out.append(piece.lower())
        at += len(piece)
    return "".join(out)


def compile_lowered(source: str) -> re.Pattern[str]:
    """Compile an expression that ignores case for searching text in lower case only."""
    written = lowered(source)
    return re.compile(source, re.IGNORECASE) if written is None else re.compile(begun_by_letters(written))


def begun_by_letters(source: str) -> str:
    """Give an expression that begins with a choice of letters, which Python looks for many times faster than for a border.

    ``\\b(?:said|says|told) so`` becomes ``(?:s(?<=\\bs)(?:aid|ays)|t(?<=\\bt)(?:old)) so``: alternatives that begin with
    different letters never fit at one place, so their order among each other does not matter. Any other expression, and
    one of whose alternatives no letter comes first, is given back as it is. Takes one that minds case.
    """
    border = _BORDER.match(source)
    cut = _alternatives(source, border.end()) if border else None
    if border is None or cut is None:
        return source
    alternatives, end = cut
    by_letter: dict[str, list[str]] = {}
    while alternatives:
        written = alternatives.pop(0)
        inner = _alternatives(written, 3) if written.startswith("(?:") else None
        if inner is not None and inner[1] == len(written):
            alternatives[:0] = inner[0]
            continue
        if not (written[:1].isalnum() and written[:1].isascii()) or written[1:2] in ("?", "*", "+", "{"):
            return source
        by_letter.setdefault(written[0], []).append(written[1:])
    before = "<=\\b" if border["word"] else f"<!{border['none']}"
    branches = (f"{letter}(?{before}{letter})(?:{'|'.join(rest)})" for letter, rest in by_letter.items())
    return f"(?:{'|'.join(branches)}){source[end:]}"


def _alternatives(source: str, start: int) -> tuple[list[str], int] | None:
    """Give the alternatives of the group whose inside begins at ``start``, and where the group ends.

    None where a quantifier follows the group, or alternatives stand beside it.
    """
    found: list[str] = []
    depth, at, begun = 0, start, start
    group: list[str] | None = None
    end = 0
    while at < len(source):
        char = source[at]
        if char == "\\":
            at += 2
            continue
        if char == "[":
            opened = _CLASS.match(source, at)
            if opened is None:
                return None
            at = opened.end()
            continue
        if char == "(":
            depth += 1
        elif char == ")":
            depth -= 1
            if depth < 0 and group is None:
                group, end = [*found, source[begun:at]], at + 1
                depth = 0
        elif char == "|" and depth == 0:
            if group is not None:
                return None
            found.append(source[begun:at])
            begun = at + 1
        at += 1
    if group is None or source[end : end + 1] in ("?", "*", "+", "{"):
        return None
    return group, end
