"""The pattern language: slots, macros, and what a bad template says."""

from __future__ import annotations

import pytest

from newsledger.kinds.base import iter_patterns
from newsledger.languages.en.grammar import GRAMMAR
from newsledger.model import Mention
from newsledger.patterns import Pattern, compile_pattern
from tests.patterns.test_encode import encoded

PERSON_LEAVES = Pattern("leaves", "resign", r"{person} {v:resign|step down} as {position} of {org}")


def names(filler: object) -> list[str]:
    """Give the words of the mentions that fill a role."""
    assert isinstance(filler, tuple)
    return [m.text for m in filler if isinstance(m, Mention)]


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe resigned as CEO of Acme.",
        "Jane Doe, 56, has resigned as CEO of Acme.",
        "Jane Doe was forced to step down as CEO of chip maker Acme.",
        "Jane Doe, who joined in 2019, will resign as CEO of Acme.",
    ],
)
def test_slots_bear_appositions_and_descriptors(text: str) -> None:
    sentence = encoded(text, ("Jane Doe", "person"), ("CEO", "position"), ("Acme", "company"))
    found = list(compile_pattern("departure", PERSON_LEAVES, GRAMMAR).find(sentence))
    assert len(found) == 1
    assert names(found[0].roles["person"]) == ["Jane Doe"]
    assert names(found[0].roles["org"]) == ["Acme"]


def test_the_active_macro_refuses_the_passive() -> None:
    pattern = compile_pattern("x", Pattern("fines", "fine", r"{a:org} {v:fine} {b:org}"), GRAMMAR)
    active = encoded("Acme fined Bolt.", ("Acme", "company"), ("Bolt", "company"))
    assert len(list(pattern.find(active))) == 1
    passive = compile_pattern("x", Pattern("fined", "fine", r"{a:org} {pv:fine} by {b:org}"), GRAMMAR)
    sentence = encoded("Acme was recently fined by Bolt.", ("Acme", "company"), ("Bolt", "company"))
    assert list(pattern.find(sentence)) == []
    assert len(list(passive.find(sentence))) == 1


def test_a_slot_of_unknown_type_is_named() -> None:
    with pytest.raises(ValueError, match=r"rule deal\.en\.odd: unknown slot \{x:planet\}"):
        compile_pattern("deal", Pattern("odd", "deal", r"{x:planet}"), GRAMMAR)


def test_a_rule_without_trigger_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one trigger"):
        compile_pattern("deal", Pattern("odd", "", r"{org}"), GRAMMAR)


def test_needs_holds_what_a_pattern_cannot_do_without() -> None:
    pattern = compile_pattern("x", Pattern("p", "t", r"{a:person} met(?: {b:org})?"), GRAMMAR)
    assert len(pattern.needs) == 1
    either = compile_pattern("x", Pattern("p", "t", r"{a:person} met|{b:org} fell"), GRAMMAR)
    assert either.needs == ()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_pattern_is_a_regular_expression(language: str) -> None:
    for pattern in iter_patterns(language):
        assert pattern.expression.groups >= 0, pattern.rule
