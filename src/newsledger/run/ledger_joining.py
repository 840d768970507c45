"""Joins the ledger's groups of claims with what crosscheck knows of sameness."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from newsledger import crosscheck
from newsledger.crosscheck import join, keys, lookups
from newsledger.crosscheck.compare import days_of, margin
from newsledger.crosscheck.facts import UNITED, alone
from newsledger.crosscheck.same import may_be_same
from newsledger.kinds.sameness import all_sameness
from newsledger.ledger import Store
from newsledger.model import Fact, SourcedClaim

QUICK = 50_000
"""Claims up to which groups made by other rules of sameness are made anew without being asked to (about a minute)."""
_INSIDE_A_GROUP = ("copies", "disputes", "facts")
"""Modules of crosscheck that say nothing on which claims may be one event, only what a fact makes of them."""


class EventJoiner:
    """Which claims may be one event, as crosscheck has it; see ``newsledger.ledger.Joiner``."""

    def __init__(self) -> None:
        self.version = rules_version()

    def same(self, a: SourcedClaim, b: SourcedClaim) -> bool:
        """See ``Joiner.same``."""
        return may_be_same(a, b)

    def span(self, claim: SourcedClaim) -> tuple[int, int] | None:
        """See ``Joiner.span``; half the margin on either side, so that two spans that touch are a margin apart."""
        reach, days = margin(claim.claim.kind), days_of(claim)
        if days is None or reach is None:
            return None
        half = (reach + 1) // 2
        return days[0] - half, days[1] + half

    def keys(self, claim: SourcedClaim) -> tuple[str, ...]:
        """See ``Joiner.keys``."""
        return keys(claim)

    def lookups(self, claim: SourcedClaim) -> tuple[str, ...]:
        """See ``Joiner.lookups``."""
        return lookups(claim)


@cache
def rules_version() -> str:
    """Give a mark that changes with the rules of sameness: of crosscheck's code and of what the kinds declare."""
    mark = hashlib.sha256(repr(sorted(all_sameness().items())).encode())
    for path in sorted(Path(crosscheck.__file__).parent.glob("*.py")):
        if path.stem not in _INSIDE_A_GROUP:
            mark.update(path.read_bytes())
    return mark.hexdigest()[:16]


def join_groups(groups: Iterable[Sequence[SourcedClaim]]) -> list[Fact]:
    """Join the claims of each group into facts, ordered by the arrival of their first claims."""
    facts = [fact for claims in groups for fact in ([alone(claims[0])] if _is_alone(claims) else join(claims))]
    return sorted(facts, key=lambda fact: min(claim.seq for claim in fact.claims))


def _is_alone(claims: Sequence[SourcedClaim]) -> bool:
    return len(claims) == 1 and claims[0].claim.kind not in UNITED


def joined_by_these_rules(store: Store) -> bool:
    """True when the ledger's groups were made by the rules of sameness that hold now."""
    return store.setting("joined_by") == rules_version()


def bring_groups_up_to_date(store: Store, force: bool = False) -> bool:
    """Make the ledger's groups anew where other rules made them; large ledgers only when forced.

    Returns:
        False when the groups are still those of other rules.

    Raises:
        UsageProblem: the ledger cannot be written.
    """
    if joined_by_these_rules(store):
        return True
    if not force and store.size() > QUICK:
        return False
    store.regroup(EventJoiner())
    return True
