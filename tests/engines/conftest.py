"""The stub endpoint as a fixture, and settings that point to it."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from newsledger.engines.llm.settings import Settings
from tests.engines.stub import Endpoint


@pytest.fixture
def endpoint(monkeypatch: pytest.MonkeyPatch) -> Iterator[Endpoint]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with lock:
                number = len(made.asked)
                made.asked.append(body)
                made.keys.append(self.headers.get("Authorization"))
                made.times.append(time.monotonic())
                made.flying += 1
                made.most = max(made.most, made.flying)
            reply = made.reply(body, number)
            time.sleep(reply.delay)
            with lock:
                made.flying -= 1
            try:
                self.send_response(reply.status)
                for name, value in reply.headers.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(reply.body())
            except OSError:
                pass  # the other side stopped waiting

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    made = Endpoint(f"http://127.0.0.1:{server.server_port}/v1")
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture
def settings(endpoint: Endpoint, tmp_path: Path) -> Settings:
    return Settings(base_url=endpoint.url, model="stub-1", store=str(tmp_path / "llm.db"), timeout=5, retries=3)


@pytest.fixture(autouse=True)
def nobodys_settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the tests apart from what the user of this machine has set."""
    for name in ("BASE_URL", "API_KEY", "MODEL", "STORE"):
        monkeypatch.delenv(f"NEWSLEDGER_LLM_{name}", raising=False)
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("NEWSLEDGER_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("NEWSLEDGER_LLM_STORE", str(tmp_path / "llm.db"))
