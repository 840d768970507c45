"""English text whose words and signs were set apart by blanks ("Apple ' s shares rose 4.76 % to $ 47.08 ."), joined again.

Corpora, some feeds and text taken from page layouts come so. Names, figures and quotations are written without those
blanks everywhere else, so such a text is read in a joined copy, and every offset is taken back to the text as it was.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_SIGNS = (" , ", " 's ", " ' s ", "`` ", "` ` ", " n't ", " ' ' ")
SPARSE = 500
"""One such sign in this many characters at least makes a text one of this sort: a slip of the keyboard does not."""
_LOOSE = re.compile(
    r"(?P<open>``|` `)[ ]?|[ ]?(?P<close>''|' '(?!\w))|(?P<tick>(?<![\w`])`(?=[ \w]))[ ]?"
    r"|[ ](?=[,;!?%)\]](?:[\s.,;:'\"]|$)|\.(?:\s|$)|:(?:\s|$)|(?:n't|'(?:re|ve|ll|d|m|s))\b)|[ ](?P<apostrophe>')[ ](?=(?:s|re|ve|ll|d|m|t)\b)"
    r"|(?<=[($£€\[])[ ](?=\w)|(?<=\d)[ ](?P<hyphen>-)[ ](?=\w)|(?<=\b[A-Z])[ ]&[ ](?=[A-Z]\b)|(?<=\b[A-Z]{2})[ ]&[ ](?=[A-Z]\b)"
)


@dataclass(frozen=True, slots=True)
class Joined:
    """A joined copy of a text.

    Attributes:
        text: the copy.
        offsets: for each of its characters the offset of the character of the text that it stands for.
        ends: for each of its characters where that character (or the sign that it stands for) ends in the text.
    """

    text: str
    offsets: tuple[int, ...]
    ends: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Give the stretch of the text that the stretch ``[start, end)`` of the copy stands for."""
        if start >= len(self.offsets):
            last = self.ends[-1] if self.ends else 0
            return last, last
        return self.offsets[start], self.ends[end - 1] if end > start else self.offsets[start]


def is_tokenised(text: str) -> bool:
    """True when blanks stand before the signs of a text throughout."""
    return sum(text.count(sign) for sign in _SIGNS) * SPARSE >= max(len(text), 1)


def join(text: str) -> Joined:
    """Give a text with the blanks taken out that part words from signs, and its quotation marks made marks."""
    parts: list[str] = []
    offsets: list[int] = []
    ends: list[int] = []

    def add(piece: str, start: int) -> None:
        parts.append(piece)
        offsets.extend(range(start, start + len(piece)))
        ends.extend(range(start + 1, start + len(piece) + 1))

    at = 0
    for found in _LOOSE.finditer(text):
        if found.start() > at:
            add(text[at : found.start()], at)
        at = found.end()
        for name, sign in (("open", '"'), ("close", '"'), ("tick", "'"), ("apostrophe", "'"), ("hyphen", "-")):
            if found[name]:
                parts.append(sign)
                offsets.append(found.start(name))
                ends.append(found.end(name))
                break
        else:
            if "&" in found[0]:
                add("&", found.start() + 1)
    add(text[at:], at)
    return Joined("".join(parts), tuple(offsets), tuple(ends))
