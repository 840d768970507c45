"""The ledger: the only state there is. Append-only; what was learnt is superseded, never changed or deleted."""

from newsledger.ledger.base import (
    ClaimFilter,
    Deposit,
    DoubtfulName,
    EntityLink,
    Judgement,
    Review,
    SearchHit,
    Store,
    Writer,
)

__all__ = [
    "ClaimFilter",
    "Deposit",
    "DoubtfulName",
    "EntityLink",
    "Judgement",
    "Review",
    "SearchHit",
    "Store",
    "Writer",
    "open_store",
]


def open_store(address: str, create: bool = False) -> Store:
    """Open the ledger at an address.

    Args:
        address: path of a SQLite file.
        create: make a new ledger where there is none.

    Raises:
        UsageProblem: no ledger there, no ledger of ours, or one from a newer version.
    """
    from newsledger.ledger.sqlite import SqliteStore
    from newsledger.model import UsageProblem

    if "://" in address and not address.startswith("sqlite:///"):
        scheme = address.split("://", 1)[0]
        raise UsageProblem(f"ledger address with {scheme}:// is not supported yet; give the path of a file")
    return SqliteStore.open(address.removeprefix("sqlite:///"), create=create)
