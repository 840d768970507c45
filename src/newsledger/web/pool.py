"""Processes that make pages: one Python process keeps one core busy, however many threads it has.

The process that answers keeps everything that changes: sessions, readings, what was made. The others only make pages of
the ledger, for whoever is let in already, so it does not matter which of them is asked.
"""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import multiprocessing.connection
import os
import signal
import threading
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from fastapi import Request, Response

from newsledger.web.settings import Settings

PASSED_ON = ("host", "cookie", "authorization", "x-api-key", "accept-language")
"""Headers on which a page depends."""
_here: dict[str, Any] = {}
"""Of a process of the pool: its application and its loop."""


class Pool:
    """Makes pages in other processes.

    Args:
        settings: how the ledger is served.
        secret: signs sessions; the same in all processes.
        workers: number of processes.
    """

    def __init__(self, settings: Settings, secret: bytes, workers: int) -> None:
        self._given, self._workers = (replace(settings, workers=0), secret), workers
        self._pool = self._started()
        self.ended = False

    def _started(self) -> ProcessPoolExecutor:
        # Forking a process that has threads and an open ledger would copy both in the middle of what they do.
        context = multiprocessing.get_context("spawn")
        pool = ProcessPoolExecutor(self._workers, context, _start, self._given)
        # A process is started when there is work and none is free: these are all, before anybody asks.
        for _ in range(self._workers):
            pool.submit(gc.collect)
        return pool

    def page(self, request: Request, state: str) -> Response | None:
        """Make the page that a request asks for.

        Args:
            request: who asks, already let in.
            state: the ledger's state that the page must show, or a later one.

        Returns:
            The page, or None when a process of the pool died over it; it is replaced.
        """
        path, query = str(request.scope["path"]), request.url.query
        headers = {name: value for name in PASSED_ON if (value := request.headers.get(name))}
        headers["accept-encoding"] = "gzip"
        pool = self._pool
        try:
            status, made, body = pool.submit(_make, path, query, headers, state).result()
        except BrokenProcessPool:
            if self._pool is pool:
                self._pool = self._started()
            return None
        return Response(body, status, made)

    def close(self) -> None:
        """End the processes."""
        self._pool.shutdown(wait=True, cancel_futures=True)
        self.ended = True


def _start(settings: Settings, secret: bytes) -> None:
    from newsledger.catalogue import load
    from newsledger.web.app import create_app

    # Ctrl-C goes to every process of a terminal; the one that answers ends the others when it is done.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    load()
    _here.update(app=create_app(settings, secret), loop=asyncio.new_event_loop())
    # What was loaded stays; looking through it again and again for garbage costs a tenth of the time.
    gc.freeze()


def _end_with_parent() -> None:
    """Leave nothing running when the process that answers was killed."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(0)


def _make(path: str, query: str, headers: Mapping[str, str], state: str) -> tuple[int, dict[str, str], bytes]:
    app, loop = _here["app"], _here["loop"]
    desk = app.state.desk
    if desk.browser.state() != state:
        desk.browser.look_again()
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": quote(path).encode(),
        "query_string": query.encode(),
        "headers": [(name.encode(), value.encode("latin-1")) for name, value in headers.items()],
        "client": ("127.0.0.1", 0),
        "server": ("127.0.0.1", 80),
    }
    told: dict[str, Any] = {}
    pieces: list[bytes] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Mapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            told.update(message)
        else:
            pieces.append(message.get("body", b""))

    try:
        loop.run_until_complete(app(scope, receive, send))
    except Exception:
        # What went wrong is told by the page and by the log; without a page the caller has to know.
        if not told:
            raise
    kept = {name.decode(): value.decode("latin-1") for name, value in told["headers"] if name != b"content-length"}
    return int(told["status"]), kept, b"".join(pieces)
