"""How the pages are served."""

from __future__ import annotations

from dataclasses import dataclass

from newsledger.model import UsageProblem
from newsledger.web.keys import Key

LOOPBACK = ("127.0.0.1", "::1", "localhost")
"""Addresses of this machine only."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What ``newsledger serve`` was told.

    Attributes:
        ledger: address of the ledger.
        keys: who may come in; empty: whoever sits at this machine, and nobody else.
        audit: file to which every write is appended, one JSON object a line; None keeps no record.
        rate: requests a minute that one key (or address) may make of the API.
        most_bytes: most bytes of an upload.
        accuracy: file with a measurement, as ``newsledger evaluate --format json`` prints it, for the page about the ledger.
        hosts: names under which the pages are asked for, beside those of this machine.
        workers: processes that make pages beside the one that answers; 0: it makes them itself.
    """

    ledger: str
    keys: tuple[Key, ...] = ()
    audit: str | None = None
    rate: int = 600
    most_bytes: int = 20_000_000
    accuracy: str | None = None
    hosts: tuple[str, ...] = ()
    workers: int = 0


def check_host(host: str, keys: tuple[Key, ...]) -> None:
    """Refuse to open the pages to other machines without keys.

    Raises:
        UsageProblem: the host is not of this machine and there are no keys.
    """
    if host not in LOOPBACK and not keys:
        raise UsageProblem(
            f"--host {host} opens the ledger to other machines, which needs keys: make one with "
            "newsledger serve --new-key NAME:ROLE >> keys.toml, then serve with --keys keys.toml"
        )


def audit_file(ledger: str) -> str:
    """Give where the audit goes by default: beside a ledger that is a file, else into this folder."""
    return "newsledger.audit.jsonl" if "://" in ledger else f"{ledger}.audit.jsonl"
