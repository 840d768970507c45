"""Our scoring agrees with the reference, where that lies beside the checkout."""

import importlib.util
import json
import random
from collections import Counter
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest

from newsledger.reports.scoring import score

SHARED = Path(__file__).resolve().parents[3] / "shared"
TEXT = "Acme fined Borealis $5 million on Monday. Li Ming resigned as CEO of Acme. “We wait,” said Li Ming."


def claim(kind: str, evidence: str, **arguments: Any) -> dict[str, Any]:
    return {"kind": kind, "evidence": evidence, **arguments}


FINE = claim("enforcement", "Acme fined Borealis $5 million", target="Borealis", measure="fine", date="2021-05")
LEFT = claim("departure", "Li Ming resigned as CEO of Acme", person="Li Ming", position="CEO", org="Acme")
SAID = claim("statement", "“We wait,” said Li Ming", speaker="Li Ming", quote="We wait,")

MATCHES: list[tuple[str, dict[str, Any], dict[str, Any], bool]] = [
    ("the same", FINE, FINE, True),
    ("legal form and case", FINE, {**FINE, "target": "BOREALIS Inc."}, True),
    ("another target", FINE, {**FINE, "target": "Acme"}, False),
    ("another measure", FINE, {**FINE, "measure": "ban"}, False),
    ("too little overlap", FINE, {**FINE, "evidence": "5 million on Monday. Li Ming resigned"}, False),
    ("the head of the title", LEFT, {**LEFT, "position": "chief executive officer"}, True),
    ("the family name alone", LEFT, {**LEFT, "person": "Ming"}, False),
    ("another kind", LEFT, {**LEFT, "kind": "position"}, False),
    ("half of the quotation", SAID, {**SAID, "quote": "We"}, False),
    ("an alternative", {**FINE, "alt": {"target": ["Boreal"]}}, {**FINE, "target": "Boreal"}, True),
    ("a list", {**FINE, "target": ["Cirrus", "Borealis"]}, FINE, True),
]


@pytest.mark.parametrize(("gold", "guess", "hit"), [m[1:] for m in MATCHES], ids=[m[0] for m in MATCHES])
def test_matches(gold: dict[str, Any], guess: dict[str, Any], hit: bool) -> None:
    found = score({"a": [gold]}, {"a": [guess]}, {"a": TEXT}).all
    assert (found.hit, found.extra) == ((1, 0) if hit else (0, 1))


def test_full_optional_and_ungrounded() -> None:
    other_day = {**FINE, "date": "2020-01"}
    invented = {**LEFT, "evidence": "not in the text"}
    found = score({"a": [FINE, {**SAID, "optional": True}]}, {"a": [other_day, SAID, invented]}, {"a": TEXT}).all
    assert (found.gold, found.hit, found.extra, found.full, found.ungrounded) == (1, 1, 1, 0.0, 1)


@pytest.mark.skipif(not (SHARED / "tools" / "score.py").exists(), reason="the reference is not beside this checkout")
@pytest.mark.parametrize(
    ("gold", "articles"), [("seeds", "seeds/articles"), ("dev_en", "corpus/dev"), ("dev_zh", "corpus/dev")]
)
def test_agrees_with_the_reference_on_spoilt_predictions(gold: str, articles: str) -> None:
    spec = importlib.util.spec_from_file_location("reference", SHARED / "tools" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    reference = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(reference)
    wanted = {g["doc"]: g["claims"] for g in map(json.loads, _lines(SHARED / "gold" / f"{gold}.jsonl"))}
    texts = {a["id"]: a["text"] for a in map(json.loads, _lines(SHARED / f"{articles}.jsonl"))}
    draw = random.Random(7)
    guess = {doc: [_spoilt(c, claims, draw) for c in claims if draw.random() < 0.8] for doc, claims in wanted.items()}
    counts, misses = reference.score(wanted, guess, texts)
    ours = score(wanted, guess, texts)
    assert asdict(ours.all) == reference.figures(sum(counts.values(), Counter()))
    assert {kind: asdict(found) for kind, found in ours.kinds.items()} == {
        kind: reference.figures(found) for kind, found in sorted(counts.items())
    }
    assert [(m.what, m.doc, m.claim) for m in ours.misses] == misses


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _spoilt(claim: dict[str, Any], others: list[dict[str, Any]], draw: random.Random) -> dict[str, Any]:
    """A claim with something of another one, or without something of its own, so that every rule is put to use."""
    made = {role: value for role, value in claim.items() if role not in ("alt", "also", "optional", "note")}
    for role in list(made):
        chance = draw.random()
        if role in ("kind", "evidence"):
            continue
        if chance < 0.1:
            del made[role]
        elif chance < 0.2:
            made[role] = draw.choice(others).get(role)
        elif chance < 0.3 and isinstance(made[role], str) and " " in made[role]:
            made[role] = made[role].split()[-1]
    if draw.random() < 0.2:
        made["evidence"] = made["evidence"][: max(3, len(made["evidence"]) // 2)]
    return made
