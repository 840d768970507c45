"""The pages over a ledger in PostgreSQL: the same as over a file."""

from __future__ import annotations

import os

import pytest
from fastapi.testclient import TestClient

from newsledger.run.ledger_query import open_ledger
from newsledger.run.ledger_read import read_into
from newsledger.sources import read_sources
from newsledger.web.app import create_app
from newsledger.web.settings import Settings
from tests.servers import REQUIRED, postgres_server, programs
from tests.web.conftest import SAMPLES

PAGES = (
    *("/", "/facts", "/claims?kind=enforcement", "/entities", "/entities?q=Yunzhan", "/timeline?entity=Yunzhan"),
    *("/disputes", "/tallies?of=fines&by=authority", "/quotes", "/search?q=Yunzhan", "/search?q=%E7%BD%9A%E6%AC%BE"),
    *("/network?entity=Yunzhan", "/about", "/articles/en-02-fine-agency", "/review", "/api/v1/facts?limit=3"),
)


@pytest.mark.skipif(programs() is None and not os.environ.get(REQUIRED), reason="no PostgreSQL here")
def test_every_page_over_postgresql() -> None:
    articles = [SAMPLES / "en-02-fine-agency.txt", SAMPLES / "zh-02-fine.txt"]
    with postgres_server() as address:
        store = open_ledger(address, create=True)
        list(read_into(store, read_sources([str(path) for path in articles])))
        client = TestClient(create_app(Settings(address, rate=1_000_000)))
        for page in PAGES:
            assert client.get(page).status_code == 200, page
        (fine, *_) = client.get("/api/v1/claims?kind=enforcement&entity=Yunzhan").json()
        assert client.post("/review/reject", data={"claim": fine["id"]}).status_code == 200
        left = client.get("/api/v1/claims?kind=enforcement&entity=Yunzhan").json()
        assert fine["id"] not in {claim["id"] for claim in left}
        store.close()
