"""The page of an article: its text with every claim marked, and the details of each beside it."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from newsledger.reports.facts import claim_row
from newsledger.run.ledger_browse import ArticlePage
from newsledger.web.asking import number
from newsledger.web.desk import Desk, NotFound
from newsledger.web.highlight import WINDOW, Marked, pieces, window_of
from newsledger.web.pages.facts import arguments_of


def router(desk: Desk) -> APIRouter:
    """Give the page of this module."""
    pages = APIRouter(include_in_schema=False)

    @pages.get("/articles/{doc:path}")
    def article(request: Request, doc: str) -> Response:
        return desk.kept_page(request, lambda: _article(desk, request, doc))

    return pages


def _article(desk: Desk, request: Request, doc: str) -> Response:
    found = desk.browser.article(doc)
    if found is None:
        raise NotFound(f"no article {doc[:200]!r} in this ledger")
    asked = desk.asked(request)
    rows = [_row(claim, found) for claim in found.claims]
    if asked.format != "html":
        return desk.download(request, [claim_row(claim) for claim in found.claims], "claims", asked.format)
    selected = request.query_params.get("claim")
    chosen = next((claim for claim in found.claims if claim.id == selected), None)
    windows = max(1, -(-len(found.text) // WINDOW))
    part = number("part", request.query_params.get("part") or None, 0, 1, 1_000_000)
    window = min(windows, part or (window_of(len(found.text), chosen.claim.start) if chosen else 1))
    start, end = (window - 1) * WINDOW, min(len(found.text), window * WINDOW)
    marks = [Marked(c.id, c.claim.kind, c.claim.start, c.claim.end) for c in found.claims]
    for row in rows:
        row["here"] = row["start"] < end and row["end"] > start
    return desk.page(
        request,
        "article.html",
        source=found.source,
        headline=_headline(found),
        pieces=pieces(found.text, found.zones, marks, start, end, chosen.id if chosen else None),
        claims=[row for row in rows if row["here"]] if windows > 1 else rows,
        selected=chosen.id if chosen else None,
        window=window,
        windows=windows,
    )


def _headline(found: ArticlePage) -> str:
    """Give the headline: from metadata, else the first line that reading takes for a title, else the article's id."""
    zone = next((zone for zone in found.zones if zone.kind == "title"), None)
    printed = found.text[zone.start : zone.end].strip("# \n\t") if zone else ""
    return found.source.title or printed or found.source.doc


def _row(claim: Any, found: ArticlePage) -> dict[str, Any]:
    row = claim_row(claim)
    fact = found.facts.get(claim.id)
    # The outlet of a claim row is the article's; a statement's own outlet (told X) is an argument.
    shown = [(role, value) for role, value in arguments_of({**row, "outlet": None})]
    told = claim.claim.arguments.get("outlet")
    row["shown"] = [*shown, *([("outlet", told)] if told else [])]
    row["fact"] = fact.id if fact else None
    row["origin_count"] = len(fact.origins) if fact else 0
    row["disputed"] = bool(fact and fact.disputes)
    return row
