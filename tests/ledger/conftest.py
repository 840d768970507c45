"""One server for all tests of a process, and a fresh ledger in either store for each test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path
from urllib.parse import quote

import pytest

from newsledger.ledger import Store, open_store
from tests.servers import REQUIRED, postgres_server, programs

MakeStore = Callable[[], Store]
_numbers = count(1)


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """URL of a running PostgreSQL server's database."""
    if programs() is None and not (os.environ.get(REQUIRED) or os.environ.get("CI")):
        pytest.skip("no PostgreSQL programs (initdb, pg_ctl) on this machine; on Debian: apt-get install postgresql")
    with postgres_server() as url:
        yield url


@pytest.fixture
def postgres_address(postgres: str) -> str:
    """Address of a ledger that does not exist yet, in an empty schema."""
    import psycopg

    name = f"ledger{next(_numbers)}"
    with psycopg.connect(postgres, autocommit=True) as connection:
        connection.execute(f"CREATE SCHEMA {name}".encode())
    return f"{postgres}&options={quote(f'-csearch_path={name}')}"


@pytest.fixture(params=["sqlite", "postgres"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Address of a ledger that does not exist yet, in each kind of store."""
    if request.param == "postgres":
        return str(request.getfixturevalue("postgres_address"))
    return str(tmp_path / "ledger.db")


@pytest.fixture
def make_store(address: str) -> Iterator[MakeStore]:
    """Opens one and the same ledger every time, in each kind of store."""
    opened: list[Store] = []

    def make() -> Store:
        opened.append(open_store(address, create=True))
        return opened[-1]

    yield make
    for store in opened:
        store.close()
