"""Verb forms and verb groups in English."""

from __future__ import annotations

import re

import pytest

from newsledger.languages.en.verbs import active, forms, is_passive, passive


@pytest.mark.parametrize(
    ("lemma", "past", "part", "ing", "s"),
    [
        ("resign", "resigned", "resigned", "resigning", "resigns"),
        ("step down", "stepped down", "stepped down", "stepping down", "steps down"),
        ("buy", "bought", "bought", "buying", "buys"),
        ("carry out", "carried out", "carried out", "carrying out", "carries out"),
        ("cut", "cut", "cut", "cutting", "cuts"),
        ("die", "died", "died", "dying", "dies"),
        ("acquire", "acquired", "acquired", "acquiring", "acquires"),
        ("submit", "submitted", "submitted", "submitting", "submits"),
        ("withdraw", "withdrew", "withdrawn", "withdrawing", "withdraws"),
        ("launch", "launched", "launched", "launching", "launches"),
    ],
)
def test_forms(lemma: str, past: str, part: str, ing: str, s: str) -> None:
    found = forms(lemma)
    assert (found["past"], found["part"], found["ing"], found["s"]) == (past, part, ing, s)


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("was fined", True),
        ("has been recently fined", True),
        ("will be laid off", True),
        ("is stepping down", False),
        ("is to buy", False),
        ("has been accused of buying", False),
        ("fined", False),
        ("will fine", False),
    ],
)
def test_voice(group: str, expected: bool) -> None:
    assert is_passive(group) is expected


@pytest.mark.parametrize(
    "words",
    ["resigned", "has resigned", "will soon resign", "was forced to resign", "is expected to resign", "resigns"],
)
def test_an_active_group_takes_any_tense(words: str) -> None:
    assert re.fullmatch(active("resign") % "v", words)


@pytest.mark.parametrize("words", ["was fined", "has been fined", "will be heavily fined", "could be fined"])
def test_a_passive_group_takes_any_tense(words: str) -> None:
    assert re.fullmatch(passive("fine") % "v", words)
