"""Who says what in a sentence: the speakers of cues and the scope of attributions, as tables."""

from __future__ import annotations

import re

import pytest

from newsledger.languages.cue import QUOTED
from newsledger.languages.en.cues import cues
from newsledger.languages.en.saying import attributions as english
from newsledger.languages.zh.saying import attributions as chinese
from newsledger.patterns.encode import MARKS

LETTERS = {"P": "person", "C": "company", "A": "authority", "L": "place", "O": "position", "D": "date", "N": "percent"}


def encoded(text: str) -> str:
    """Write marks for <P>, <C> and so on."""
    return re.sub(r"<(\w)>", lambda found: MARKS[LETTERS[found[1]]], text)


def decoded(text: str) -> str:
    for letter, kind in LETTERS.items():
        text = text.replace(MARKS[kind], f"<{letter}>")
    return text


SPEAKERS = [
    # sentence, the speakers of its attributions in text order
    ('"x," said <P>.', ["<P>"]),
    ('"x," <P> said on <D>.', ["<P>"]),
    ('"x," a <C> spokesman said.', ["a <C> spokesman"]),
    ('"x," said <C> portfolio manager <P>.', ["<C> portfolio manager <P>"]),
    ('"x," added <C>\'s spokesperson.', ["<C>'s spokesperson"]),
    ('<P>, founder of <C>, the maker of <C>, said he liked "x"', ["<P>"]),
    ('<P>, 58, told <C> "x"', ["<P>"]),
    ('<P> of the <C> said that "x"', ["<P>"]),
    ("analysts at <C> said prices will fall", ["analysts at <C>"]),
    ("people familiar with the matter said it is over", ["people familiar with the matter"]),
    ('<P> was quoted as saying "x"', ["<P>", "<P>"]),
    ('it was described as "x" by <P>', ["<P>"]),
    ('On <D>, <P> criticized <P>, saying "x"', ["<P>", "<P>"]),
    ("shares fell, the company said.", ["the company"]),
    ("according to <C>, sales rose", ["<C>"]),
    ('the protesters chanted "x"', ["The protesters".lower()]),
    ("<P> declined to say how much", []),
    ("shares of <C> added <N>", []),
    ("<C> continued to cut jobs", []),
    ("<P> was told to leave", []),
    ("it fired back-office staff", []),
]


@pytest.mark.parametrize(("sentence", "expected"), SPEAKERS)
def test_speakers(sentence: str, expected: list[str]) -> None:
    text = re.sub(r'"[^"]*"', lambda found: QUOTED * len(found[0]), encoded(sentence))
    assert [decoded(text[slice(*cue.speaker)]) for cue in cues(text)] == expected


SCOPES = [
    # sentence, a word of it, whose words it is (None: the writer's)
    ("<C> said on <D> it would cut jobs", "cut", "<C>"),
    ("<C> will cut jobs, <P> said on <D>.", "cut", "<P>"),
    ("In a statement, <C> said it would cut jobs", "cut", "<C>"),
    ("<C> will cut jobs, according to <C>.", "cut", "<C>"),
    ("<C> will cut jobs, people familiar with the plan said.", "cut", "people familiar with the plan"),
    ("<C> cut jobs in May.", "cut", None),
    ("<C>, which cut jobs in May, said sales rose", "cut", None),
    ("<C> posted a loss of <N>", "loss", None),
    ("<C> pledged to cut jobs", "cut", None),
    ("<P> said <C> will cut jobs and that <C> will sell its plant", "plant", "<P>"),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), SCOPES)
def test_scope(sentence: str, word: str, expected: str | None) -> None:
    text = encoded(sentence)
    at = text.index(word)
    speakers = [decoded(text[slice(*one.speaker)]) for one in english(text) if one.start <= at < one.end]
    assert (speakers[0] if speakers else None) == expected


CHINESE = [
    ("<C>宣布将裁员", "裁员", "<C>"),
    ("据<C>报道,<C>将裁员", "裁员", "<C>"),
    ("<C>董事长<P>表示,将裁员", "裁员", "<P>"),
    ("公告显示,拟裁员", "裁员", "公告显示"),
    ("<C>将裁员", "裁员", None),
    ("对<C>的指控称其裁员", "裁员", None),
]


@pytest.mark.parametrize(("sentence", "word", "expected"), CHINESE)
def test_chinese_scope(sentence: str, word: str, expected: str | None) -> None:
    text = encoded(sentence)
    at = text.index(word)
    speakers = [decoded(text[slice(*one.speaker)]) for one in chinese(text) if one.start <= at < one.end]
    assert (speakers[0] if speakers else None) == expected
