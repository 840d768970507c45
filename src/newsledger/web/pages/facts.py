"""Pages of facts and claims: start, facts, one fact, claims, timeline, disputes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from markupsafe import Markup

from newsledger.model import Fact
from newsledger.model.dates import bounds
from newsledger.reports.facts import dispute_rows, fact_row, order
from newsledger.run.ledger_browse import most_named
from newsledger.run.ledger_query import KINDS
from newsledger.web import charts, render
from newsledger.web.asking import address, entity_label, slice_of
from newsledger.web.desk import MOST_DOWNLOADED, Desk, NotFound, now
from newsledger.web.pages.deciding import near_facts
from newsledger.web.words import name_of, translate

VISIT_MINUTES = 30
"""A visit ends when nobody has looked for that long."""
NEWEST = 15
NOT_ARGUMENTS = frozenset(
    [
        *("id", "kind", "words", "entities", "origins", "claims", "told_by", "disputed", "disputes", "doc", "start"),
        *("end", "evidence", "origin", "published", "language", "learnt_at", "rule", "status", "review"),
        "corrected",
    ]
)


def arguments_of(row: dict[str, Any]) -> list[tuple[str, Any]]:
    """Give the roles of a fact row that have a value."""
    return [(role, value) for role, value in row.items() if role not in NOT_ARGUMENTS and value not in (None, "", [])]


def router(desk: Desk) -> APIRouter:
    """Give the pages of this module."""
    pages = APIRouter(include_in_schema=False)

    @pages.get("/")
    def start(request: Request) -> Response:
        def newest() -> dict[str, Any]:
            facts = desk.browser.newest()
            named = desk.browser.labels(id for fact in facts for id in fact.entity_ids())
            disputed = [fact_row(fact) for fact in facts if fact.disputes]
            return {
                "newest": [fact_row(fact) for fact in facts[:NEWEST]],
                "disputes": disputed[:5],
                "companies": most_named(facts, named, "company"),
                "people": most_named(facts, named, "person", 6),
            }

        overview = desk.overview()
        seen, last = request.cookies.get("seen", ""), request.cookies.get("visit", "")
        since = seen if _is_moment(seen) else None
        moment = now()
        going_on = _is_moment(last) and _minutes(last, moment) < VISIT_MINUTES
        if not going_on and _is_moment(last):
            since = last
        changes = desk.kept("changes", lambda: desk.browser.learnt_after(since), since) if since else None
        response = desk.page(
            request,
            "start.html",
            overview=overview,
            since=(since or "")[:16],
            changes=changes,
            changed=[fact_row(fact) for fact in changes[2][:6]] if changes else [],
            **desk.kept("newest", newest),
        )
        for name, value in (("visit", moment), ("seen", since or "")):
            if value:
                response.set_cookie(name, value, max_age=86400 * 400, samesite="lax", httponly=True)
        return response

    @pages.get("/facts")
    def facts(request: Request) -> Response:
        asked = desk.asked(request)
        entity = desk.whom(asked.entity)
        wanted = asked.page * asked.per + 1 if asked.format == "html" else MOST_DOWNLOADED
        found, more = desk.facts(asked.question, entity, asked.sort, min(wanted, MOST_DOWNLOADED))
        if asked.format != "html":
            return desk.download(request, [fact_row(fact) for fact in found[:MOST_DOWNLOADED]], "facts", asked.format)
        cut = slice_of(found, asked.page, asked.per)
        shown = replace(cut, rows=[fact_row(fact) for fact in cut.rows])
        label = entity_label(entity, asked.entity)
        return desk.page(request, "facts.html", asked=asked, slice=shown, label=label, more=more)

    @pages.get("/facts/{id}")
    def fact(request: Request, id: str) -> Response:
        found = desk.browser.fact(id)
        if found is None:
            raise NotFound(f"no fact {id!r} in this ledger")
        row = fact_row(found)
        arguments = [*arguments_of(row)]
        may = desk.may_review(request)
        near = near_facts(desk, found) if may else []
        return desk.page(request, "fact.html", row=row, arguments=arguments, may_review=may, near=near)

    @pages.get("/claims")
    def claims(request: Request) -> Response:
        asked = desk.asked(request)
        entity = desk.whom(asked.entity)
        if asked.format != "html":
            question = replace(asked.question, limit=10_000)
            return desk.download(request, desk.questions.claim_rows(question, entity), "claims", asked.format)
        # One row more than the page shows tells whether there is another page; the count needs no rows.
        question = replace(asked.question, limit=asked.page * asked.per)
        total = desk.kept("count", lambda: desk.browser.count(asked.question, entity), asked.question, entity)
        pages_ = max(1, -(-total // asked.per))
        if asked.page > pages_:
            return RedirectResponse(address("/claims", asked.params, page=pages_), 303)
        rows = desk.questions.claims(question, entity)[(asked.page - 1) * asked.per :]
        cut = replace(
            slice_of([], 1, asked.per), rows=desk.browser.claim_rows(rows), page=asked.page, pages=pages_, total=total
        )
        return desk.page(request, "claims.html", asked=asked, slice=cut, label=entity_label(entity, asked.entity))

    @pages.get("/claims/{id}")
    def claim(id: str) -> Response:
        found = desk.browser.claim(id)
        if found is None:
            raise NotFound(f"no claim {id!r} in this ledger")
        return RedirectResponse(render.claim_url(found.source.doc, id), 303)

    @pages.get("/disputes")
    def disputes(request: Request) -> Response:
        asked = desk.asked(request)
        entity = desk.whom(asked.entity)
        found, _ = desk.facts(asked.question, entity, asked.sort, disputed=True)
        if asked.format != "html":
            return desk.download(request, dispute_rows(found[:MOST_DOWNLOADED]), "disputes", asked.format)
        language = desk.language(request)
        cut = slice_of([(fact, row) for fact in found for row in dispute_rows([fact])], asked.page, min(asked.per, 25))
        rows = [{**row, "said": render.words(fact_row(fact), language)} for fact, row in cut.rows]
        label = entity_label(entity, asked.entity)
        return desk.page(request, "disputes.html", asked=asked, slice=replace(cut, rows=rows), label=label)

    @pages.get("/timeline")
    def timeline(request: Request) -> Response:
        asked = desk.asked(request, sort="oldest")
        entity = desk.whom(asked.entity)
        listed, more = desk.facts(asked.question, entity, "oldest")
        found = [fact for fact in listed if fact.kind != "statement" or asked.question.kinds]
        found.sort(key=order)
        if asked.format != "html":
            return desk.download(
                request, [fact_row(fact) for fact in found[:MOST_DOWNLOADED]], "timeline", asked.format
            )
        language = desk.language(request)
        dated = [(fact, stretch) for fact in found if (stretch := bounds(fact.date))]
        name = entity.label if entity else None
        chart = _timeline_chart(dated, language, name)
        zooms = _zooms(asked.params, dated, asked.question.since, asked.question.until, language)
        cut = slice_of(found, asked.page, asked.per)
        return desk.page(
            request,
            "timeline.html",
            asked=asked,
            entity=entity,
            label=entity_label(entity, asked.entity),
            chart=chart,
            zooms=zooms,
            undated=len(found) - len(dated),
            more=more,
            slice=replace(cut, rows=[fact_row(fact) for fact in cut.rows]),
        )

    return pages


def _timeline_chart(dated: list[tuple[Fact, tuple[str, str]]], language: str, name: str | None) -> charts.Chart | None:
    points = []
    outlets: set[str] = set()
    for fact, (first, last) in dated:
        start, end = _day(first), _day(last)
        if start is None or end is None:
            continue
        words = render.words(fact_row(fact), language)
        title = f"{fact.date}: {words} ({name_of(fact.status, language)})"
        points.append(charts.Point(start, end, fact.kind, fact.status, title, render.fact_url(fact.id)))
        outlets.update(claim.source.outlet or claim.source.doc for claim in fact.claims)
    statuses = Markup("").join(
        Markup('<span class="dot p-{}"></span>{}').format(status, name_of(status, language))
        for status in dict.fromkeys(point.status for point in points)
    )
    told = translate("{n} dated facts from {m} outlets.", language, n=len(points), m=len(outlets))
    label = translate("Timeline", language) + (f": {render.line(name, 80)}" if name else "")
    caption = Markup('<span class="legend">{}</span> · {}').format(statuses, told)
    return charts.timeline(points, label, caption, [(kind, name_of(kind, language)) for kind in KINDS])


def _zooms(
    params: tuple[tuple[str, str], ...],
    dated: list[tuple[Fact, tuple[str, str]]],
    since: str | None,
    until: str | None,
    language: str,
) -> list[tuple[str, str]]:
    """Give the steps of the zoom: in (the later half), out (twice as long), and sideways by half a view."""
    days = [day for _, stretch in dated for day in (_day(stretch[0]), _day(stretch[1])) if day]
    asked = (bounds(since), bounds(until))
    first = _day(asked[0][0]) if asked[0] else (min(days) if days else None)
    last = _day(asked[1][1]) if asked[1] else (max(days) if days else None)
    if first is None or last is None or last <= first:
        return []
    span = last - first
    quarter, half = span / 4, span / 2

    def view(label: str, start: date, end: date) -> tuple[str, str]:
        return translate(label, language), address("/timeline", params, since=start.isoformat(), until=end.isoformat())

    try:
        return [
            view("Zoom in", first + quarter, last - quarter),
            view("Zoom out", first - half, last + half),
            view("Earlier", first - half, last - half),
            view("Later", first + half, last + half),
            (translate("All", language), address("/timeline", params, since=None, until=None)),
        ]
    except OverflowError:
        return []


def _day(value: str) -> date | None:
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def _is_moment(value: str) -> bool:
    return len(value) in range(19, 33) and value[:4].isdigit() and value[10:11] == "T" and value.isascii()


def _minutes(then: str, moment: str) -> float:
    from datetime import datetime

    try:
        return (datetime.fromisoformat(moment) - datetime.fromisoformat(then)) / timedelta(minutes=1)
    except (ValueError, TypeError):
        return float(VISIT_MINUTES)
