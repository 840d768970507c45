"""What a sentence must have for a template to fit."""

from __future__ import annotations

import re

import pytest

from newsledger.kinds.base import iter_patterns
from newsledger.languages.en.grammar import GRAMMAR
from newsledger.patterns import Pattern, Screen, compile_pattern
from newsledger.patterns.needs import Need, needs_of
from tests.patterns.test_encode import encoded


def needed(template: str) -> set[str]:
    """Give all that the needs of a template look for."""
    found = needs_of(template, GRAMMAR.heads, GRAMMAR.macros)
    return {word for need in found for word in (*need.words, *need.pieces)}


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        (r"{person} met {org}", {" met "}),
        (r"{v:step down} as {position}", {"step", "steps", "stepped", "stepping"}),
        (r"{pv:fine} by {org}", {"fined"}),
        (r"\b(?:merger|takeover) talks", {"merger talks", "takeover talks"}),
        (r"(?:merger|take-?over|buyout)s?\b", {"merger", "takeover", "take-over", "buyout"}),
        (r"job cuts?", {"job cut"}),
        (r"(?:deal )?(?:worth )*{money}", set()),
        (r"a(?=fterwards)(?!before)", set()),
        (r"{person}(?: resigned| left)?", set()),
        (r"(?:resigned|[a-z]{3,9})", set()),
        (r"profit \ue008 [\ue001(|)]loss", {"profit \ue008 ", "loss"}),
        (r"of", set()),
        (r"\bfin(?:e[ds]?|ing)\b", {"fine", "fining"}),
        (r"(?:[a-z]+ly )?(?:organi[sz]ed|held) by", {"organised by", "organized by", "held by"}),
    ],
)
def test_needs_are_what_cannot_be_left_out(template: str, expected: set[str]) -> None:
    assert needed(template) == expected


def test_one_of_a_need_is_enough() -> None:
    need = Need(frozenset({"fell"}), (" drop",))
    assert need.met({"shares", "fell"}, "shares fell")
    assert need.met({"a", "drop"}, "a drop")
    assert not need.met({"shares", "rose"}, "shares rose")


def test_a_sentence_without_the_verb_is_not_searched() -> None:
    pattern = compile_pattern("x", Pattern("fines", "fine", r"{a:org} {v:fine} {b:org}"), GRAMMAR)
    names = (("Acme", "company"), ("Bolt", "company"))
    assert pattern.may_say(encoded("Acme will be fining Bolt.", *names))
    assert not pattern.may_say(encoded("Acme finely praised Bolt.", *names))


@pytest.mark.parametrize("language", ["en", "zh"])
def test_most_patterns_need_something(language: str) -> None:
    patterns = list(iter_patterns(language))
    told = [p for p in patterns if needs_of(p.pattern.template, p.grammar.heads, p.grammar.macros)]
    assert len(told) > 0.8 * len(patterns)


def test_a_screen_finds_what_its_expression_finds() -> None:
    screen = Screen(r"\b(?:fin(?:e[ds]?|ing)|look(?:s|ed)? into)\b", re.IGNORECASE)
    texts = ["Acme was fined.", "FINES rose.", "It looked into it.", "It looked away.", "Finely done, in time.", "No."]
    for text in texts:
        expected = screen.expression.search(text)
        found = screen.search(text)
        assert (found and found.span()) == (expected and expected.span()), text
        assert screen.found_in(encoded(text)) == (expected is not None), text
    assert [m[0] for m in screen.finditer("fined, then looks into")] == ["fined", "looks into"]
    assert not screen.may_be_in(encoded("Nothing of the kind."))
