"""The HTTP API below ``/api/v1``: the same JSON as the command line's ``--format json``, in pages."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Query, Request, Response
from pydantic import BaseModel, Field
from starlette.concurrency import run_in_threadpool

from newsledger.model import Entity, UsageProblem
from newsledger.reports.facts import claim_row, dispute_rows, fact_row, order
from newsledger.reports.readings import extract_object
from newsledger.run.ledger_add import Given, preview
from newsledger.run.ledger_query import Question
from newsledger.run.reviewing import Reviewer
from newsledger.web.asking import LONGEST_VALUE, address
from newsledger.web.desk import Desk, NotFound, answer, as_json
from newsledger.web.pages.review import decide

PREFIX = "/api/v1"
A_PAGE, MOST = 100, 1000
MOST_FACTS = 10_000
"""Facts that a list of a large ledger holds, the newest; filters lead to the others."""
Name = Annotated[str | None, Query(max_length=LONGEST_VALUE, description="A name in any script, or an entity's id.")]
Day = Annotated[str | None, Query(max_length=10, description="2021, 2021-05 or 2021-05-20.")]
Limit = Annotated[int, Query(ge=1, le=MOST, description="Rows of a page.")]
Cursor = Annotated[str | None, Query(max_length=400, description="From the Link header of the page before.")]
PROBLEMS: dict[int | str, dict[str, Any]] = {
    status: {
        "description": text,
        "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
    }
    for status, text in {
        400: "A value that makes no sense, or a name that several answer to",
        401: "No key, or an unknown one",
        403: "The key's role does not include this",
        404: "There is no such thing in the ledger",
        422: "A value of the wrong type",
        429: "Too many calls; Retry-After says when to come back",
    }.items()
}


class Problem(BaseModel):
    """An error as of RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    instance: str


class ArticleGiven(BaseModel):
    """An article that is handed in."""

    text: str = Field(min_length=1, max_length=10_000_000)
    title: str | None = Field(None, max_length=1000)
    outlet: str | None = Field(None, max_length=500)
    published: str | None = Field(None, max_length=60, description="In any printed form.")

    def given(self) -> Given:
        """Give it as what ``newsledger.run.ledger_add`` takes."""
        return Given(self.text, self.title, self.outlet, self.published)


class Decision(BaseModel):
    """A decision about a claim."""

    action: Literal["accept", "reject", "correct", "merge", "split", "undo"]
    claim: str = Field("", max_length=100, description="For accept, reject, correct: the claim's id.")
    fact: str = Field("", max_length=100, description="For merge and split: the fact's id.")
    other: str = Field("", max_length=100, description="For merge: the id of the fact that is the same event.")
    claims: list[str] = Field(default_factory=list, max_length=500, description="For split: ids of claims to take out.")
    values: dict[str, Any] = Field(default_factory=dict, description="For correct: role → what should stand there.")
    reason: str = Field("", max_length=1000)
    review: int | None = Field(None, ge=1, le=2**31, description="For undo: number of the decision; else your last.")


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters that most calls share."""

    question: Question
    entity: str | None


def filters(
    kind: Annotated[list[str] | None, Query(max_length=20, description="Only these kinds; may be repeated.")] = None,
    entity: Name = None,
    since: Day = None,
    until: Day = None,
    status: Annotated[
        list[str] | None, Query(max_length=5, description="Only these statuses; may be repeated.")
    ] = None,
    language: Annotated[str | None, Query(max_length=10, description="en, zh, zh-Hans or zh-Hant.")] = None,
    min_origins: Annotated[int, Query(ge=1, le=1000, description="Facts with that many independent origins.")] = 1,
    as_of: Annotated[str | None, Query(max_length=10, description="Only what was known by that day.")] = None,
) -> Filters:
    """Read the filters of a call; raises ``UsageProblem`` when they make no sense."""
    question = Question(
        kinds=tuple(kind or ()),
        since=since or None,
        until=until or None,
        statuses=tuple(status or ()),
        language=language or None,
        min_origins=min_origins,
        as_of=as_of or None,
    ).checked()
    return Filters(question, entity or None)


Asked = Annotated[Filters, Depends(filters)]


def router(desk: Desk) -> APIRouter:
    """Give the calls of the API."""
    api = APIRouter(prefix=PREFIX, responses=PROBLEMS)

    def reply(request: Request, value: Any, status: int = 200) -> Response:
        return answer(request, as_json(value), "application/json", status)

    def listed(
        request: Request,
        rows: Sequence[Any],
        limit: int,
        cursor: str | None,
        shown: Callable[[Any], Any],
        id_of: Callable[[Any], str],
    ) -> Response:
        start = _after(rows, cursor, id_of)
        page = rows[start : start + limit]
        response = reply(request, [shown(row) for row in page])
        if start + limit < len(rows):
            onward = _cursor(start + limit, id_of(page[-1]))
            target = address(request.url.path, request.query_params.multi_items(), cursor=onward)
            response.headers["Link"] = f'<{target}>; rel="next"'
        response.headers["X-Total-Count"] = str(len(rows))
        return response

    def whom(name: str | None) -> Entity | None:
        return desk.whom(name)

    @api.get("/facts", summary="Claims that say the same, joined, in the order of their dates")
    def facts(request: Request, asked: Asked, limit: Limit = A_PAGE, cursor: Cursor = None) -> Response:
        found = sorted(desk.facts(asked.question, whom(asked.entity), "oldest", MOST_FACTS)[0], key=order)
        return listed(request, found, limit, cursor, fact_row, lambda fact: str(fact.id))

    @api.get("/facts/{id}", summary="One fact, by its id or that of one of its claims")
    def fact(request: Request, id: str) -> Response:
        found = desk.browser.fact(id)
        if found is None:
            raise NotFound(f"no fact {id[:100]!r} in this ledger")
        return reply(request, fact_row(found))

    @api.get("/timeline", summary="Facts in the order of their dates, of one entity or of all")
    def timeline(request: Request, asked: Asked, limit: Limit = A_PAGE, cursor: Cursor = None) -> Response:
        return facts(request, asked, limit, cursor)

    @api.get("/claims", summary="What single articles say, the newest first")
    def claims(request: Request, asked: Asked, limit: Limit = A_PAGE, cursor: Cursor = None) -> Response:
        entity = whom(asked.entity)
        at, last = _read_cursor(cursor)
        # Only as many claims as the page ends at are taken from the ledger, so an early page stays cheap.
        question = replace(asked.question, limit=at + limit + 1)
        found = desk.questions.claims(question, entity)
        if cursor and not (0 < at <= len(found) and found[at - 1].id == last):
            raise UsageProblem("the ledger has changed since that cursor was given; begin again without it")
        page = found[at : at + limit]
        response = reply(request, desk.browser.claim_rows(page))
        if len(found) > at + limit:
            target = address(
                request.url.path, request.query_params.multi_items(), cursor=_cursor(at + limit, page[-1].id)
            )
            response.headers["Link"] = f'<{target}>; rel="next"'
        return response

    @api.get("/claims/{id}", summary="One claim")
    def claim(request: Request, id: str) -> Response:
        found = desk.browser.claim(id)
        if found is None:
            raise NotFound(f"no claim {id[:100]!r} in this ledger")
        return reply(request, desk.browser.claim_rows([found])[0])

    @api.get("/disputes", summary="Facts on which sources disagree, both sides")
    def disputes(request: Request, asked: Asked, limit: Limit = A_PAGE, cursor: Cursor = None) -> Response:
        found, _ = desk.facts(asked.question, whom(asked.entity), "oldest", MOST_FACTS, disputed=True)
        rows = dispute_rows(sorted(found, key=order))
        return listed(request, rows, limit, cursor, lambda row: row, lambda row: f"{row['fact']} {row['role']}")

    @api.get("/profile/{name:path}", summary="The page of a company, a person or an authority")
    def profile(
        request: Request,
        name: str,
        asked: Asked,
        limit: Annotated[int | None, Query(ge=1, le=MOST, description="Facts of a section.")] = None,
    ) -> Response:
        entity = whom(name[:LONGEST_VALUE])
        if entity is None:
            raise NotFound("give a name")
        question = replace(asked.question, limit=limit)
        key = (question, entity.id)
        return reply(request, desk.kept("profile", lambda: desk.questions.profile(entity, question), *key))

    @api.get("/tally/{of}", summary="Facts of a kind, each counted once, with their sums")
    def tally(
        request: Request,
        of: str,
        asked: Asked,
        by: Annotated[str, Query(max_length=40, description="org, month, year, day, status, type or a role.")] = "org",
    ) -> Response:
        entity = whom(asked.entity)
        question = replace(asked.question, kinds=())
        return reply(request, desk.questions.tally(of, by, question, entity))

    @api.get("/quotes", summary="Words quoted from somebody, with the speaker")
    def quotes(
        request: Request,
        asked: Asked,
        by: Name = None,
        about: Name = None,
        limit: Limit = A_PAGE,
        cursor: Cursor = None,
    ) -> Response:
        rows = desk.questions.quotes(whom(by or None), whom(about or None), asked.question)
        return listed(request, rows, limit, cursor, lambda row: row, lambda row: str(row["id"]))

    @api.get("/search", summary="Articles and claims by words, English or Chinese")
    def search(
        request: Request,
        asked: Asked,
        q: Annotated[
            str, Query(min_length=1, max_length=LONGEST_VALUE, description="Words; a quoted phrase in a row.")
        ],
        limit: Annotated[int, Query(ge=1, le=MOST, description="Articles.")] = 20,
    ) -> Response:
        return reply(request, desk.questions.search(q, replace(asked.question, limit=limit)))

    @api.get("/entities", summary="Who is who: names in every script, with the reasons")
    def entities(request: Request, name: Name = None, limit: Limit = A_PAGE, cursor: Cursor = None) -> Response:
        found = list(desk.questions.names(name).all) if name else desk.kept("everybody", desk.questions.everybody)
        start = _after(found, cursor, lambda entity: str(entity.id))
        rows = {row["id"]: row for row in desk.questions.entities(found[start : start + limit])}
        return listed(request, found, limit, cursor, lambda entity: rows[entity.id], lambda entity: str(entity.id))

    @api.get("/articles/{doc:path}", summary="One article: its text, what is known of it, its claims")
    def article(request: Request, doc: str) -> Response:
        found = desk.browser.article(doc)
        if found is None:
            raise NotFound(f"no article {doc[:100]!r} in this ledger")
        source = found.source
        known = {
            name: getattr(source, name)
            for name in (
                "doc",
                "version",
                "language",
                "title",
                "url",
                "published",
                "published_from",
                "outlet",
                "origin",
                "author",
                "learnt_at",
            )
        }
        zones = [{"start": zone.start, "end": zone.end, "kind": zone.kind} for zone in found.zones]
        return reply(
            request, {**known, "text": found.text, "zones": zones, "claims": [claim_row(c) for c in found.claims]}
        )

    @api.get("/overview", summary="How much the ledger holds")
    def overview(request: Request) -> Response:
        found = desk.overview()
        return reply(request, {name: getattr(found, name) for name in found.__slots__})

    @api.post("/extract", summary="Read an article without keeping it: its claims")
    async def extract(request: Request, article: ArticleGiven) -> Response:
        desk.require(request, "read")
        readings, problems, _ = await run_in_threadpool(preview, article.given(), 1)
        if problems:
            raise problems[0]
        return reply(request, extract_object(readings[0]))

    @api.post("/articles", status_code=202, summary="Read an article into the ledger; takes the role admin")
    async def add(request: Request, article: ArticleGiven) -> Response:
        person = desk.require(request, "admin")
        job = desk.jobs.start(article.given())
        await run_in_threadpool(desk.audit.note, person, "read", characters=len(article.text), job=job.id)
        response = reply(request, job.to_json(), 202)
        response.headers["Location"] = f"{PREFIX}/jobs/{job.id}"
        return response

    @api.get("/reviews", summary="All decisions about claims and facts, the oldest first; takes the role review")
    def reviews(request: Request, limit: Limit = A_PAGE, cursor: Cursor = None) -> Response:
        person = desk.require(request, "review")
        rows = Reviewer(desk.browser.store, person.name).history()
        return listed(request, rows, limit, cursor, lambda row: row, lambda row: str(row["id"]))

    @api.post(
        "/reviews", status_code=201, summary="Decide about a claim, or take a decision back; takes the role review"
    )
    async def review(request: Request, decision: Decision) -> Response:
        person = desk.require(request, "review")
        facts = (decision.fact, decision.other, decision.claims)
        kept = await run_in_threadpool(
            decide,
            desk,
            person,
            decision.action,
            decision.claim,
            decision.values,
            decision.reason,
            decision.review,
            facts,
        )
        told = {"id": kept.id, "at": kept.at, "who": kept.who, "action": kept.action, "target": kept.target}
        return reply(request, told, 201)

    @api.get("/jobs/{id}", summary="What came of a reading")
    def job(request: Request, id: str) -> Response:
        found = desk.jobs.find(id)
        if found is None:
            raise NotFound("no such reading; it may have ended long ago")
        return reply(request, found.to_json())

    return api


def _cursor(at: int, last: str) -> str:
    return base64.urlsafe_b64encode(json.dumps([at, last]).encode()).decode().rstrip("=")


def _read_cursor(cursor: str | None) -> tuple[int, str]:
    if not cursor:
        return 0, ""
    try:
        at, last = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        if isinstance(at, int) and not isinstance(at, bool) and isinstance(last, str) and 0 < at < 10_000_000:
            return at, last
    except (ValueError, TypeError, binascii.Error, RecursionError):
        pass
    raise UsageProblem("that cursor was not given by this ledger; begin again without it")


def _after(rows: Sequence[Any], cursor: str | None, id_of: Callable[[Any], str]) -> int:
    """Give where the page after a cursor begins: behind the row that it names, wherever that stands now."""
    if not cursor:
        return 0
    at, last = _read_cursor(cursor)
    if at <= len(rows) and id_of(rows[at - 1]) == last:
        return at
    found = next((place for place, row in enumerate(rows) if id_of(row) == last), None)
    if found is None:
        raise UsageProblem("the ledger has changed since that cursor was given; begin again without it")
    return found + 1
