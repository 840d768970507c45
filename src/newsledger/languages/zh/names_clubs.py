"""Sports clubs, which are companies too and are written like towns: 曼联, 罗马."""

from __future__ import annotations

import re
from functools import cache

from ahocorasick_rs import AhoCorasick

from newsledger.languages.zh.names_lexicon import automaton, classes

Span = tuple[int, int]


_TEAM = re.compile("队(?![员长友服魂歌史内医伍])")


@cache
def _clubs() -> tuple[AhoCorasick, int]:
    sure, towns = classes("clubs")["club"], classes("clubs")["town"]
    return automaton((*sure, *towns)), len(sure)


def find_clubs(text: str) -> list[Span]:
    """Give the clubs and leagues of ``text`` (simplified, half-width).

    A name that is a town's too (罗马) counts where the text has two names that are no town's, such as 拉齐奥 and 意甲.
    """
    matcher, sure = _clubs()
    hits = matcher.find_matches_as_indexes(text)
    certain = {text[start:end] for index, start, end in hits if index < sure}
    sport = len(certain) >= 2 or (len(certain) == 1 and len({text[start:end] for _, start, end in hits}) >= 3)
    sport = sport or (len(hits) >= 2 and any(text.startswith(("vs", "VS"), end) for _, _, end in hits))
    return [
        (start, end + (_TEAM.match(text, end) is not None))
        for index, start, end in hits
        if (index < sure or sport) and not _within_word(text, start, end)
    ]


def _within_word(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    return text[start].isascii() and (_is_latin(before) or _is_latin(after))


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()
