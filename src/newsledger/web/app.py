"""Puts the application together: pages, API, static files, errors."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from anyio.to_thread import current_default_thread_limiter
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.staticfiles import StaticFiles

from newsledger.model import ArticleError, UsageProblem
from newsledger.web import api
from newsledger.web.desk import HERE, Desk, NotAllowed, NotFound, WhoExactly, problem_of
from newsledger.web.guard import guarded
from newsledger.web.jobs import TooBusy
from newsledger.web.pages import adding, around, article, deciding, facts, finding, review, who
from newsledger.web.problems import TITLES, is_api, problem
from newsledger.web.settings import Settings
from newsledger.web.words import translate


class Static(StaticFiles):
    """Static files; their addresses change with their content, so browsers keep them."""

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """Give a file."""
        response = super().file_response(*args, **kwargs)
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


THREADS = 120
"""Requests that are worked on at once: most of them wait, for the ledger or for a process that makes a page."""


def create_app(settings: Settings, secret: bytes | None = None) -> FastAPI:
    """Make the application.

    Args:
        settings: how the ledger is served.
        secret: signs sessions; None draws one.

    Raises:
        UsageProblem: the ledger cannot be opened.
    """
    desk = Desk(settings, secret)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        current_default_thread_limiter().total_tokens = THREADS
        yield
        desk.close()

    app = FastAPI(
        title="newsledger",
        version=desk.version,
        summary="Sourced, dated facts from business news, as the command line gives them.",
        openapi_url="/api/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
    )
    app.state.desk = desk
    _errors(app, desk)
    app.include_router(api.router(desk))
    for module in (facts, who, article, finding, adding, deciding, review):
        app.include_router(module.router(desk))
    app.include_router(around.router(desk, app))
    app.mount("/static", Static(directory=HERE / "static"), name="static")

    @app.get("/healthz", include_in_schema=False)
    def healthz() -> dict[str, str]:
        return {"status": "ok"}

    guarded(app, desk)
    return app


def _errors(app: FastAPI, desk: Desk) -> None:
    """Say what went wrong, to programs as problem+json, to people as a page."""

    def tell(request: Request, status: int, detail: str, **more: Any) -> Response:
        if is_api(request):
            return problem(request, status, detail, **{k: v for k, v in more.items() if k in ("choices", "near")})
        language = desk.language(request)
        title = translate(TITLES.get(status, "Error"), language)
        entities = more.get("entities", ())
        return desk.page(
            request, "error.html", status, title=title, detail=detail, choices=entities, near=more.get("near", ())
        )

    @app.exception_handler(UsageProblem)
    def usage(request: Request, error: UsageProblem) -> Response:
        text = problem_of(error)
        busy = "being written by another" in text
        return tell(request, 409 if busy else 400, text)

    @app.exception_handler(ArticleError)
    def unreadable(request: Request, error: ArticleError) -> Response:
        return tell(request, 422, str(error))

    @app.exception_handler(NotFound)
    def missing(request: Request, error: NotFound) -> Response:
        return tell(request, 404, str(error))

    @app.exception_handler(WhoExactly)
    def whom(request: Request, error: WhoExactly) -> Response:
        found = error.matches
        name = found.name[:100]
        if not found.all:
            return tell(request, 404, f"nothing in the ledger answers to {name!r}", near=list(found.near))
        choices = [{"id": e.id, "label": e.label, "type": e.type, "articles": e.articles} for e in found.all[:30]]
        detail = f"{name!r} may be any of {len(found.all)}; name one in full or by its id"
        return tell(request, 400, detail, choices=choices, entities=found.all)

    @app.exception_handler(NotAllowed)
    def forbidden(request: Request, error: NotAllowed) -> Response:
        if error.known:
            return tell(request, 403, f"this takes a key with the role {error.role}")
        return tell(request, 401, "this takes a key")

    @app.exception_handler(TooBusy)
    def busy(request: Request, error: TooBusy) -> Response:
        return tell(request, 503, str(error))

    @app.exception_handler(RequestValidationError)
    def invalid(request: Request, error: RequestValidationError) -> Response:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"][1:]) or "request"
        return tell(request, 422, f"{where}: {first['msg']}")

    @app.exception_handler(HTTPException)
    def http(request: Request, error: HTTPException) -> Response:
        detail = error.detail if error.status_code != 404 else f"no page {request.url.path[:200]!r}"
        response = tell(request, error.status_code, str(detail))
        for name, value in (error.headers or {}).items():
            response.headers[name] = value
        return response

    @app.exception_handler(Exception)
    def unexpected(request: Request, error: Exception) -> Response:
        logging.getLogger("newsledger.web").error("%s %s failed", request.method, request.url.path, exc_info=error)
        return tell(request, 500, "the server's log says what; the ledger is unharmed")
