"""A ledger of articles written for these tests, the application over it, and a browser."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn
from fastapi.testclient import TestClient

from newsledger.model import Article
from newsledger.run.ledger_query import open_ledger
from newsledger.run.ledger_read import read_into
from newsledger.sources import read_sources
from newsledger.web.app import create_app
from newsledger.web.settings import Settings

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
HOSTILE_NAME = '<script>document.title="pwned"</script>'
OVERRIDE = "\u202e"
HOSTILE = [
    Article(
        id="hostile-1",
        text=(
            f"{HOSTILE_NAME} Holdings said on Monday it will cut 300 jobs.\n\n"
            "<img src=x onerror=\"document.title='pwned'\"> <svg onload=\"document.title='pwned'\"></svg>\n\n"
            f"Northwind Group {OVERRIDE}was fined 5 million yuan by the Market Office.\n\n"
            '"We are sorry <b>indeed</b>," said Anna Ruiz, chief executive of Northwind Group.\n'
        ),
        title=f"{HOSTILE_NAME} {OVERRIDE}Northwind fined",
        url="javascript:document.title='pwned'",
        published="2024-05-06",
        published_from="metadata",
        outlet='=HYPERLINK("http://evil.example","x")',
        author="<b>bold</b>",
    ),
    Article(
        id="../../odd id?&#%",
        text="Northwind Group was fined 7 million yuan by the Market Office on Tuesday, 7 May 2024.\n",
        title="x" * 1500,
        published="2024-05-08",
        published_from="metadata",
        outlet="W" * 1900,
    ),
]


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A ledger of the samples and the hostile articles; nobody writes to it."""
    path = str(tmp_path_factory.mktemp("web") / "pages.db")
    store = open_ledger(path, create=True)
    outcomes = list(read_into(store, [*read_sources([str(SAMPLES)]), *HOSTILE, *DISAGREEING]))
    assert {outcome.outcome for outcome in outcomes} == {"new"}
    store.close()
    return path


@pytest.fixture(scope="session")
def client(ledger: str) -> TestClient:
    """A client of the pages over the read-only ledger."""
    return TestClient(create_app(Settings(ledger, rate=1_000_000)), raise_server_exceptions=True)


@pytest.fixture
def own_ledger(tmp_path: Path) -> str:
    """A ledger that a test may write to."""
    path = str(tmp_path / "own.db")
    store = open_ledger(path, create=True)
    list(read_into(store, read_sources([str(SAMPLES / "en-02-fine-agency.txt")])))
    store.close()
    return path


DISAGREEING = [
    Article(
        id=f"disagree-{number}",
        text=f"Eastgate Foods laid off {amount} workers on Tuesday, 7 May 2024.\n\n{more}\n",
        title=title,
        published=f"2024-05-0{8 + number % 2}",
        published_from="metadata",
        outlet=outlet,
    )
    for number, (amount, outlet, title, more) in enumerate(
        [
            (300, "Alpha Daily", "Eastgate cuts jobs", "Two lines of the jam works stood still by the evening."),
            (
                450,
                "Beta Courier",
                "Hundreds go at Eastgate Foods",
                "Nobody at the head office answered the telephone.",
            ),
        ]
    )
]


class Served:
    """An application that listens on a port of this machine, for a browser."""

    def __init__(self, settings: Settings) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        config = uvicorn.Config(create_app(settings), host="127.0.0.1", port=self.port, log_level="error")
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, daemon=True)
        self._thread.start()
        for _ in range(200):
            if self._server.started:
                break
            time.sleep(0.05)
        assert self._server.started

    @property
    def url(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}"

    def stop(self) -> None:
        """End it."""
        self._server.should_exit = True
        self._thread.join(timeout=10)


@pytest.fixture(scope="session")
def served(ledger: str) -> Iterator[Served]:
    """The pages over the read-only ledger, for a browser."""
    found = Served(Settings(ledger, rate=1_000_000))
    yield found
    found.stop()
