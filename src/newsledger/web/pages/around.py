"""Pages around the ledger: about, language, theme, signing in, the API's description, keys of the keyboard."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlsplit

from fastapi import APIRouter, FastAPI, Request, Response
from fastapi.responses import RedirectResponse

from newsledger.web import charts
from newsledger.web.desk import Desk
from newsledger.web.keys import digest, person_of
from newsledger.web.words import LANGUAGES, name_of, translate

A_YEAR = 86400 * 365
KEYBOARD = (
    ("/", "Search"),
    ("j  k", "Next or previous line of a list"),
    ("n  p", "Next or previous page of a list"),
    ("g s", "Go to the start"),
    ("g f", "Go to the facts"),
    ("g t", "Go to the timeline"),
    ("g w", "Go to who is who"),
    ("g d", "Go to the disputes"),
    ("g r", "Go to the review queue"),
    ("a  x  c  u", "In the review queue: accept, reject, correct, undo"),
    ("?", "This list"),
)


def router(desk: Desk, app: FastAPI) -> APIRouter:
    """Give the pages of this module."""
    pages = APIRouter(include_in_schema=False)

    @pages.get("/about")
    def about(request: Request) -> Response:
        found = desk.overview()
        language = desk.language(request)
        bars = [
            charts.Bar(name_of(kind, language), number, f"{number:,}", f"/claims?kind={kind}")
            for kind, number in found.kinds.items()
        ]
        title = translate("Claims by kind", language)
        caption = translate("{n} claims of {m} articles.", language, n=f"{found.claims:,}", m=f"{found.articles:,}")
        return desk.page(
            request,
            "about.html",
            o=found,
            schema=desk.browser.store.schema_version(),
            chart=charts.horizontal(bars, title, translate("Claims", language), caption),
            accuracy=desk.accuracy,
        )

    @pages.get("/language/{chosen}")
    def language(request: Request, chosen: str) -> Response:
        return _remember(request, "language", chosen if chosen in LANGUAGES else "en")

    @pages.get("/theme/{chosen}")
    def theme(request: Request, chosen: str) -> Response:
        return _remember(request, "theme", chosen if chosen in ("light", "dark") else "auto")

    @pages.get("/api")
    def api(request: Request) -> Response:
        calls: list[dict[str, Any]] = []
        for path, methods in app.openapi()["paths"].items():
            for method, call in methods.items():
                summary = call.get("summary") or call.get("description", "")
                calls.append(
                    {
                        "method": method.upper(),
                        "path": path,
                        "summary": summary,
                        "parameters": call.get("parameters", []),
                    }
                )
        return desk.page(request, "api.html", calls=calls)

    @pages.get("/keyboard")
    def keyboard(request: Request) -> Response:
        return desk.page(request, "keyboard.html", keys=KEYBOARD)

    @pages.get("/login")
    def login(request: Request) -> Response:
        return desk.page(request, "login.html", wrong=None, next=local_path(request.query_params.get("next")))

    @pages.post("/login")
    async def sign_in(request: Request) -> Response:
        form = await request.form(max_fields=10)
        given, onward = form.get("key"), form.get("next")
        target = local_path(onward if isinstance(onward, str) else None)
        person = person_of(desk.settings.keys, given.strip()) if isinstance(given, str) else None
        if person is None:
            wait = desk.logins.wait(request.client.host if request.client else "")
            wrong = "That key is not known here."
            return desk.page(request, "login.html", 429 if wait else 401, wrong=wrong, next=target)
        response = RedirectResponse(target, 303)
        response.set_cookie(
            "session",
            desk.sessions.sign(digest(str(given).strip())),
            httponly=True,
            samesite="strict",
            secure=request.url.scheme == "https",
        )
        return response

    @pages.post("/logout")
    def sign_out() -> Response:
        response = RedirectResponse("/login", 303)
        response.delete_cookie("session")
        return response

    return pages


def local_path(given: str | None) -> str:
    """Give an address on these pages; anything that leads elsewhere becomes the start page."""
    text = (given or "/")[:2000]
    parts = urlsplit(text) if text.isprintable() and "\\" not in text else urlsplit("/")
    if parts.scheme or parts.netloc or not parts.path.startswith("/") or parts.path.startswith("//"):
        return "/"
    return parts.path + (f"?{parts.query}" if parts.query else "")


def _remember(request: Request, name: str, value: str) -> Response:
    response = RedirectResponse(local_path(request.query_params.get("next")), 303)
    response.set_cookie(name, value, max_age=A_YEAR, samesite="lax", httponly=True)
    return response
