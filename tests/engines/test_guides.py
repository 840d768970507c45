"""The guides of the kinds: complete, true to what the rules read, and their examples prove themselves."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

import newsledger.kinds
from newsledger.engines import examine
from newsledger.engines.grounding import Kept, ground
from newsledger.engines.llm.prompt import instructions
from newsledger.engines.llm.schema import answer_schema
from newsledger.engines.scope import Scope
from newsledger.kinds import all_kinds
from newsledger.kinds.guide import Example, Role, guides
from newsledger.model import STATUSES, Article
from newsledger.text.language import detect_language

KINDS = Path(newsledger.kinds.__path__[0])


def examples() -> Iterator[Any]:
    for name, guide in guides().items():
        for number, example in enumerate(guide.examples, 1):
            yield pytest.param(name, example, id=f"{name}-{number}")


@pytest.mark.parametrize("kind", list(all_kinds()))
def test_every_kind_is_told_in_full(kind: str) -> None:
    guide = guides()[kind]
    assert (KINDS / kind / "guide.toml").is_file()
    assert guide.definition.endswith(".")
    assert len(guide.finer_points) >= 3
    assert [role.name for role in guide.roles if not role.about] == []
    assert [role.name for role in guide.roles if role.type == "choice" and not role.values] == []
    assert len(guide.examples) == 2
    assert [detect_language(example.text) for example in guide.examples] == ["en", "zh-Hans"]
    assert set(guide.triggers) == {"en", "zh"}


@pytest.mark.parametrize(("kind", "example"), list(examples()))
def test_examples_prove_themselves(kind: str, example: Example) -> None:
    scope = Scope(examine(Article("example", example.text, published=example.published)))
    for claim in example.claims:
        made = ground({"kind": kind, **claim}, scope, guides(), "llm:x@1")
        assert isinstance(made, Kept), made
        assert made.left_out == ()
        assert dict(made.claim.arguments) == {k: v for k, v in claim.items() if k not in ("evidence", "status")}
        assert made.claim.status == claim["status"]
        assert made.claim.evidence == claim["evidence"]


@pytest.mark.parametrize("path", sorted(KINDS.glob("*/cases_*.toml")), ids=lambda p: f"{p.parent.name}-{p.stem}")
def test_the_values_of_the_cases_are_those_that_the_guide_allows(path: Path) -> None:
    roles = {role.name: role for role in guides()[path.parent.name].roles}
    for case in tomllib.loads(path.read_text("utf-8"))["case"]:
        for claim in case["claims"]:
            assert claim.get("status", "reported") in STATUSES
            for name, value in claim.items():
                role = roles.get(name)
                if role is not None and role.type == "choice" and not role.open:
                    assert value in role.values, f"{name} {value!r}: {case['text']}"


def test_a_model_is_told_every_kind_with_its_points_and_examples() -> None:
    told = instructions(guides())
    for guide in guides().values():
        assert f"## {guide.kind.name}\n{guide.definition}" in told
        for point in guide.finer_points:
            assert point in told
        for example in guide.examples:
            assert example.text in told
    short = instructions(guides(), examples=False)
    assert guides()["deal"].examples[0].text not in short
    assert guides()["deal"].finer_points[0] in short


def alternatives(strict: bool) -> Mapping[str, dict[str, Any]]:
    schema = answer_schema(guides(), strict)
    found = schema["properties"]["claims"]["items"]["anyOf"]
    return {one["properties"]["kind"]["enum"][0]: one for one in found}


def test_the_form_of_an_answer_has_one_alternative_for_each_kind_with_its_roles() -> None:
    for strict in (True, False):
        found = alternatives(strict)
        assert list(found) == list(all_kinds())
        fine = found["enforcement"]
        assert fine["additionalProperties"] is False
        assert {"target", "measure", "amounts", "evidence", "status", "date", "said_by"} <= set(fine["properties"])
        assert "said_by" not in found["statement"]["properties"]
        assert "bound" not in found["appointment"]["properties"]
    strict_form = alternatives(True)["enforcement"]
    assert strict_form["required"] == list(strict_form["properties"])
    assert None in strict_form["properties"]["measure"]["enum"]
    assert alternatives(False)["enforcement"]["required"] == ["kind", "evidence", "status"]


def test_the_form_of_an_answer_stays_within_what_strict_decoders_take() -> None:
    """OpenAI's structured outputs: at most 5,000 properties, 1,000 enum values, 10 levels, 120,000 characters of names."""

    def walk(node: Any, depth: int = 0) -> Iterator[tuple[int, int, int]]:
        if isinstance(node, dict):
            yield depth, len(node.get("properties", {})), len(node.get("enum", []))
            for key, value in node.items():
                yield from walk(value, depth + (key in ("properties", "items")))
        elif isinstance(node, list):
            for value in node:
                yield from walk(value, depth)

    seen = list(walk(answer_schema(guides(), True)))
    assert max(depth for depth, _, _ in seen) <= 10
    assert sum(properties for _, properties, _ in seen) <= 5000
    assert sum(values for _, _, values in seen) <= 1000
    assert len(json.dumps(answer_schema(guides(), True))) <= 120_000


def test_a_guide_at_fault_is_named() -> None:
    from newsledger.kinds import guide

    with pytest.raises(ValueError, match="role person has the type 'nmae'; use one of name, term"):
        guide._role("person", {"type": "nmae"})
    assert guide._role("reason", {}) == Role("reason")
