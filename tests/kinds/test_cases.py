"""The example tables of the kinds: every ``cases_*.toml`` of every kind's folder, read as articles.

A case holds a text and the claims of that kind that it states, each with the roles to check. The text must give
exactly as many claims of the kind as the case lists, and each of them must agree with another one.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

import newsledger.kinds
from newsledger.kinds import all_kinds
from newsledger.model import STATUSES, Article, Claim
from newsledger.run.extract import read_article
from newsledger.text.fold import fold_name

KINDS = Path(newsledger.kinds.__path__[0])
EVERYWHERE = frozenset({"status", "date", "said_by", "evidence", "count_text", "amount_text"})


def _table(path: Path) -> list[dict[str, Any]]:
    """Give a table's cases; a table that is no TOML gives one case that says so, so that the others still run."""
    try:
        cases: list[dict[str, Any]] = tomllib.loads(path.read_text(encoding="utf-8")).get("case", [])
    except tomllib.TOMLDecodeError as error:
        return [{"broken": f"{path.parent.name}/{path.name}: {error}", "claims": []}]
    return cases


def _cases() -> Iterator[Any]:
    for path in sorted(KINDS.glob("*/cases_*.toml")):
        for number, case in enumerate(_table(path), 1):
            name = f"{path.parent.name}-{path.stem.removeprefix('cases_')}-{number}"
            yield pytest.param(path.parent.name, case, id=name)


@pytest.mark.parametrize(("kind", "case"), list(_cases()))
def test_case(kind: str, case: Mapping[str, Any]) -> None:
    assert "broken" not in case, case["broken"]
    reading = read_article(Article("case", case["text"], published=case.get("published"), title=case.get("title")))
    found = [claim for claim in reading.claims if claim.kind == kind]
    unknown = {role for claim in case["claims"] for role in claim} - EVERYWHERE - set(all_kinds()[kind].roles)
    assert not unknown, f"the case names roles that {kind} has not: {', '.join(sorted(unknown))}"
    assert all(claim.get("status", "reported") in STATUSES for claim in case["claims"]), "the case has no such status"
    report = "\n".join(
        [
            f"text:     {case['text']}",
            *(f"expected: {dict(claim)}" for claim in case["claims"]),
            *(
                f"got:      {dict(claim.arguments)} {claim.status} ({claim.rule}: {claim.evidence!r})"
                for claim in found
            ),
        ]
    )
    assert len(found) == len(case["claims"]), f"{len(case['claims'])} claims expected, {len(found)} got\n{report}"
    assert _pairs(case["claims"], found), f"an expected claim was not found\n{report}"


def _pairs(expected: Sequence[Mapping[str, Any]], found: Sequence[Claim]) -> bool:
    """True when every expected claim agrees with another claim that was found."""
    if not expected:
        return True
    first, *rest = expected
    return any(_agrees(first, claim) and _pairs(rest, [*found[:i], *found[i + 1 :]]) for i, claim in enumerate(found))


def _agrees(expected: Mapping[str, Any], claim: Claim) -> bool:
    for role, value in expected.items():
        if role == "status":
            got: Any = claim.status
        elif role == "evidence":
            got = claim.evidence
        else:
            got = claim.arguments.get(role)
        if _plain(got) != _plain(value):
            return False
    return True


def _plain(value: Any) -> Any:
    """Give a value ready for comparison: names folded, numbers as floats, lists as sets."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, (int, float)):
        return round(float(value), 6)
    if isinstance(value, str):
        return fold_name(value) or value
    if isinstance(value, Mapping):
        return frozenset((key, _plain(inner)) for key, inner in value.items() if inner is not None)
    values = {_plain(inner) for inner in value}
    return next(iter(values)) if len(values) == 1 else frozenset(values)


def test_every_table_has_cases_of_both_sorts() -> None:
    for path in sorted(KINDS.glob("*/cases_*.toml")):
        cases = _table(path)
        assert any(case["claims"] for case in cases), f"{path.parent.name}/{path.name} shows nothing that matches"
        assert any(not case["claims"] for case in cases), f"{path.parent.name}/{path.name} shows nothing that must not"
