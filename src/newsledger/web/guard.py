"""What stands before every page and call: who may come, from where, how much, how often; and the headers of answers."""

from __future__ import annotations

import math
from typing import Any
from urllib.parse import quote

from fastapi import Request, Response
from fastapi.responses import RedirectResponse
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from newsledger.web.desk import Desk
from newsledger.web.problems import is_api, problem
from newsledger.web.settings import LOOPBACK

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), interest-cohort=()",
}
SAFE = ("GET", "HEAD", "OPTIONS")
LONGEST_QUERY = 8000
OPEN = ("/login", "/logout", "/static/", "/language/", "/theme/", "/healthz")
"""What is answered without a key where keys are set."""


class Guard:
    """Middleware around the whole application.

    Args:
        app: what it guards.
        desk: settings, keys, limits.
    """

    def __init__(self, app: ASGIApp, desk: Desk) -> None:
        self._app, self._desk = app, desk

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through, or answer it with what is wrong."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request = Request(scope)
        refused = self._refusal(request)
        sender = _with_headers(send)
        if refused is not None:
            await refused(scope, receive, sender)
            return
        taken = 0

        async def bounded() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            if taken > self._desk.settings.most_bytes + 100_000:
                raise HTTPException(413, self._most())
            return message

        await self._app(scope, bounded, sender)

    def _refusal(self, request: Request) -> Response | None:
        desk = self._desk
        client = request.client.host if request.client else ""
        if not desk.settings.keys:
            if client not in (*LOOPBACK, "testclient"):
                return _refuse(request, 403, "without keys these pages are open to this machine only")
            # Another site's name that leads to this machine (DNS rebinding) must not open the ledger to that site.
            if _host(request) not in (*LOOPBACK, "[::1]", "testserver", *desk.settings.hosts):
                return _refuse(request, 421, "ask for these pages by 127.0.0.1 or localhost")
        if len(request.url.query) > LONGEST_QUERY:
            return _refuse(request, 400, f"the address has a query of more than {LONGEST_QUERY} characters")
        length = request.headers.get("content-length", "0")
        if length.isdigit() and int(length) > desk.settings.most_bytes + 100_000:
            return self._too_large(request)
        if request.method not in SAFE and _from_elsewhere(request):
            return _refuse(request, 403, "another site sent this; do it from these pages")
        person = desk.person(request)
        if person is None and not request.url.path.startswith(OPEN):
            if is_api(request) or request.method not in SAFE:
                return _refuse(request, 401, "send a key: Authorization: Bearer KEY")
            onward = request.url.path + (f"?{request.url.query}" if request.url.query else "")
            return RedirectResponse(f"/login?next={quote(onward, safe='/')}", 303)
        if is_api(request):
            wait = desk.limit.wait(f"key {person.name}" if person and desk.settings.keys else client)
            if wait:
                seconds = math.ceil(wait)
                return problem(request, 429, f"more than {desk.settings.rate} calls a minute", retry_after=seconds)
        return None

    def _too_large(self, request: Request) -> Response:
        return _refuse(request, 413, self._most())

    def _most(self) -> str:
        most = self._desk.settings.most_bytes
        return f"at most {most:,} bytes are taken at once; split it, or use newsledger read"


def _refuse(request: Request, status: int, detail: str) -> Response:
    if is_api(request):
        return problem(request, status, detail)
    return Response(f"newsledger: {detail}\n", status, media_type="text/plain; charset=utf-8")


def _host(request: Request) -> str:
    host = request.headers.get("host", "")
    return host.rpartition(":")[0] if host.rpartition(":")[2].isdigit() and not host.endswith("]") else host


def _from_elsewhere(request: Request) -> bool:
    """True when a browser says that another site sends this; programs say nothing of the kind."""
    if request.headers.get("sec-fetch-site") in ("cross-site", "same-site"):
        return True
    origin = request.headers.get("origin")
    return origin is not None and origin.partition("://")[2] != request.headers.get("host", "")


def _with_headers(send: Send) -> Send:
    async def sender(message: Message) -> None:
        if message["type"] == "http.response.start":
            there = {name.lower() for name, _ in message["headers"]}
            more: list[tuple[bytes, bytes]] = [
                (name.lower().encode(), value.encode())
                for name, value in HEADERS.items()
                if name.lower().encode() not in there
            ]
            message = {**message, "headers": [*message["headers"], *more]}
        await send(message)

    return sender


def guarded(app: Any, desk: Desk) -> None:
    """Put the guard before an application."""
    app.add_middleware(Guard, desk=desk)
