"""The ledger: the only state there is. Append-only; what was learnt is superseded, never changed or deleted."""

from newsledger.ledger.base import (
    ClaimFilter,
    Deposit,
    DoubtfulName,
    EntityLink,
    Joiner,
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
    "Joiner",
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
        address: path of a SQLite file, or ``postgresql://user@host/database``.
        create: make a new ledger where there is none.

    Raises:
        UsageProblem: no ledger there, no ledger of ours, one from a newer version, or a server that does not answer.
    """
    from newsledger.model import UsageProblem

    # Only the store that is asked for is loaded: the driver of a server takes as long as the rest.
    scheme = address.split("://", 1)[0] if "://" in address else ""
    if scheme in ("postgresql", "postgres"):
        from newsledger.ledger.postgres import PostgresStore

        return PostgresStore.open("postgresql" + address.removeprefix(scheme), create=create)
    if scheme not in ("", "sqlite"):
        raise UsageProblem(
            f"no ledgers at {scheme}:// addresses; give the path of a file, or postgresql://user@host/database"
        )
    from newsledger.ledger.sqlite import SqliteStore

    return SqliteStore.open(address.removeprefix("sqlite:///"), create=create)
