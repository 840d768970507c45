"""Do two spellings name one? By the names alone, or with an organization that both are named with."""

from __future__ import annotations

import re

from newsledger.entities.org_names import compare_organizations
from newsledger.entities.person_names import compare_persons
from newsledger.entities.verdict import Verdict, different, same
from newsledger.text.fold import fold_name

_BRACKETED = re.compile(r"[(（]([^()（）]{1,40})[)）]")


def _in_brackets(name: str) -> list[str]:
    return [fold_name(found) for found in _BRACKETED.findall(name)]


def compare(a: str, b: str, type: str, shared: str = "") -> Verdict:
    """Compare two names.

    Args:
        a, b: the names, in any scripts.
        type: one of ``NAME_TYPES``.
        shared: what both are named with (an organization), empty for nothing.
    """
    verdict = compare_persons(a, b) if type == "person" else compare_organizations(a, b)
    # Of a law or a product what stands in brackets is a part of its name: 選舉(舞弊)條例 is not 選舉條例.
    if type == "product" and verdict.answer == "same" and _in_brackets(a) != _in_brackets(b):
        return different("other words in brackets")
    if verdict.answer == "unsure" and shared:
        return same(f"{verdict.reason}; both are named with {shared}")
    return verdict
