"""Expressions that ignore case, written for text in lower case: matching them is cheaper, for no letter is folded then."""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|.)", re.DOTALL)
_GROUP = re.compile(r"\(\?P[<=>]\w+[>)]?")
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
        piece = source[at]
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
                opened = re.match(r"\[\^?\]?", source[at:])
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
    return re.compile(source, re.IGNORECASE) if written is None else re.compile(written)
