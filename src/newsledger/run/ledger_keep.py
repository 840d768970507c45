"""Keeps ledgers: copies one to another store, checks one, joins its facts anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from newsledger.ledger import open_store
from newsledger.ledger.checking import Checked, check_ledger
from newsledger.ledger.copying import copy_ledger
from newsledger.ledger.sql import SqlStore
from newsledger.model import UsageProblem
from newsledger.run.ledger_joining import EventJoiner
from newsledger.run.ledger_query import ledger_address


def copy(source: str, target: str, advance: Callable[[int], None] = lambda rows: None) -> Mapping[str, int]:
    """Copy a ledger; see ``newsledger.ledger.copying.copy_ledger``."""
    return copy_ledger(source, target, lambda table, rows: advance(rows))


def check(given: str | None, advance: Callable[[int], None] = lambda claims: None) -> Checked:
    """Check a ledger; see ``newsledger.ledger.checking.check_ledger``."""
    store = open_store(ledger_address(given))
    if not isinstance(store, SqlStore):
        raise UsageProblem(f"the ledger {store.address} cannot be checked: it is no SQL ledger")
    return check_ledger(store, advance)


def rejoin(given: str | None) -> int:
    """Join the facts of a ledger anew by the rules that hold now; gives the number of claims."""
    store = open_store(ledger_address(given))
    store.regroup(EventJoiner())
    return store.size()
