"""Do two spellings name one? By the names alone, or with an organization that both are named with."""

from __future__ import annotations

from newsledger.entities.org_names import compare_organizations
from newsledger.entities.person_names import compare_persons
from newsledger.entities.verdict import Verdict, same


def compare(a: str, b: str, type: str, shared: str = "") -> Verdict:
    """Compare two names.

    Args:
        a, b: the names, in any scripts.
        type: one of ``NAME_TYPES``.
        shared: what both are named with (an organization), empty for nothing.
    """
    verdict = compare_persons(a, b) if type == "person" else compare_organizations(a, b)
    if verdict.answer == "unsure" and shared:
        return same(f"{verdict.reason}; both are named with {shared}")
    return verdict
