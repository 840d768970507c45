"""Pages that take articles in: paste or drop, look at the claims, read into the ledger."""

from __future__ import annotations

import secrets
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile

from newsledger.model import Reading, Source, SourcedClaim, UsageProblem
from newsledger.reports.facts import claim_row
from newsledger.run.ledger_add import Given, preview
from newsledger.sources import SUFFIXES
from newsledger.web.desk import Desk, NotFound
from newsledger.web.highlight import WINDOW, Marked, pieces
from newsledger.web.limits import Kept

PREVIEWED = 20
MOST_KEPT_BYTES = 200_000_000


def router(desk: Desk) -> APIRouter:
    """Give the pages of this module."""
    pages = APIRouter(include_in_schema=False)
    waiting: Kept[Given] = Kept(MOST_KEPT_BYTES, lambda given: len(given.content) + 4 * len(given.text or "") + 100)

    @pages.get("/upload")
    def upload(request: Request) -> Response:
        return desk.page(
            request,
            "upload.html",
            suffixes=",".join(SUFFIXES),
            most=desk.settings.most_bytes,
            may_write=_may_write(desk, request),
        )

    @pages.post("/upload/preview")
    async def look(request: Request) -> Response:
        desk.require(request, "read")
        given = await given_of(request)
        readings, problems, more = await run_in_threadpool(preview, given, PREVIEWED)
        kept = secrets.token_urlsafe(12)
        waiting.put(kept, given)
        shown = [_shown(reading) for reading in readings]
        return desk.page(
            request,
            "preview.html",
            200 if readings or not problems else 422,
            articles=shown,
            problems=[str(problem) for problem in problems],
            more=more,
            total=sum(len(article["claims"]) for article in shown),
            kept=kept,
            may_write=_may_write(desk, request) and waiting.get(kept) is not None,
        )

    @pages.post("/upload/read")
    async def read(request: Request) -> Response:
        person = desk.require(request, "admin")
        form = await request.form(max_fields=20, max_files=1, max_part_size=desk.settings.most_bytes)
        kept = form.get("kept")
        given = waiting.get(kept) if isinstance(kept, str) else await given_of(request)
        if given is None:
            raise UsageProblem("the preview is too old; choose the article again")
        if not given.content and not (given.text or "").strip():
            raise UsageProblem("nothing was given; paste a text or choose a file")
        job = desk.jobs.start(given)
        desk.audit.note(
            person, "read", file=given.name, characters=len(given.text or ""), bytes=len(given.content), job=job.id
        )
        return RedirectResponse(f"/upload/jobs/{job.id}", 303)

    @pages.get("/upload/jobs/{id}")
    def progress(request: Request, id: str) -> Response:
        job = desk.jobs.find(id)
        if job is None:
            raise NotFound("no such reading; it may have ended long ago")
        return desk.page(request, "reading.html", job=job)

    return pages


async def given_of(request: Request) -> Given:
    """Give what a form holds: a file when there is one, else the text with what goes with it."""
    form = await request.form(max_fields=20, max_files=1, max_part_size=50_000_000)
    file = form.get("file")
    if isinstance(file, UploadFile) and file.filename:
        return Given(name=file.filename, content=await file.read())

    def field(name: str) -> str | None:
        value = form.get(name)
        return value.strip() or None if isinstance(value, str) else None

    text = form.get("text")
    # Browsers send the ends of lines as CR LF; the article is what was pasted.
    plain = text.replace("\r\n", "\n") if isinstance(text, str) else ""
    return Given(plain, field("title"), field("outlet"), field("published"))


def _may_write(desk: Desk, request: Request) -> bool:
    person = desk.person(request)
    return person is not None and person.may("admin")


def _shown(reading: Reading) -> dict[str, Any]:
    article = reading.article
    source = Source(
        doc=article.id,
        language=article.language,
        title=article.title,
        published=article.published,
        outlet=article.outlet,
    )
    claims = [SourcedClaim(claim.id(article.id), claim, source) for claim in reading.claims]
    marks = [Marked(c.id, c.claim.kind, c.claim.start, c.claim.end) for c in claims]
    end = min(len(article.text), WINDOW)
    return {
        "source": source,
        "pieces": pieces(article.text, reading.zones, marks, 0, end),
        "cut": end < len(article.text),
        "claims": [claim_row(claim) for claim in claims],
    }
