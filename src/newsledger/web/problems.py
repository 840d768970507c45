"""Errors: for the API as problem+json (RFC 9457), for people as a page."""

from __future__ import annotations

import json
from typing import Any

from fastapi import Request, Response

TITLES = {
    400: "That cannot be asked",
    401: "A key is needed",
    403: "This key may not do that",
    404: "There is no such thing here",
    405: "Not done this way",
    409: "The ledger is busy",
    413: "That is too large",
    415: "That cannot be read",
    421: "Wrong address",
    422: "That cannot be read",
    429: "Too many requests",
    500: "Something went wrong here",
    503: "The ledger cannot be used now",
}


def is_api(request: Request) -> bool:
    """True for a call of the API."""
    return request.url.path.startswith("/api/")


def problem(request: Request, status: int, detail: str, **more: Any) -> Response:
    """Give an error as problem+json."""
    body = {
        "type": "about:blank",
        "title": TITLES.get(status, "Error"),
        "status": status,
        "detail": detail,
        "instance": request.url.path[:300],
        **more,
    }
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {}
    if "retry_after" in more:
        headers["Retry-After"] = str(more["retry_after"])
    text = json.dumps(body, ensure_ascii=False, default=str).encode("utf-8", "backslashreplace")
    return Response(text, status, headers, media_type="application/problem+json")
