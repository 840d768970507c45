"""Pages that look for something: search, quotes, tallies."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from newsledger.ledger.terms import snippet
from newsledger.model import UsageProblem
from newsledger.reports.tally import ALIASES, BY_TIME
from newsledger.reports.wording import figure, money
from newsledger.reports.wording_zh import figure_zh, money_zh
from newsledger.run.ledger_query import KINDS
from newsledger.web import charts, render
from newsledger.web.asking import Asked, address, entity_label, slice_of
from newsledger.web.desk import Desk
from newsledger.web.words import name_of, translate

MOST_HITS = 100
A_FACET = 10
A_VALUE = 120
"""Characters of a facet that count: an address holds no more of a name."""
MOST_COLUMNS = 60
READY = (
    ("Layoffs by month", "layoff", "month"),
    ("Layoffs by company", "layoff", "org"),
    ("Fines by authority", "fines", "authority"),
    ("Fines by company", "fines", "org"),
    ("Enforcement by measure", "enforcement", "measure"),
    ("Pledges by donor", "pledge", "donor"),
    ("Departures by month", "departure", "month"),
    ("Deals by type", "deal", "type"),
    ("Incidents by type", "incident", "type"),
)
BY_CHOICES = (
    "org",
    "month",
    "year",
    "status",
    "authority",
    "measure",
    "donor",
    "type",
    "person",
    "metric",
    "outcome",
    "step",
)
MEASURES = ("facts", "people", "amounts")


def router(desk: Desk) -> APIRouter:
    """Give the pages of this module."""
    pages = APIRouter(include_in_schema=False)

    @pages.get("/search")
    def search(request: Request) -> Response:
        asked = desk.asked(request, per=25)
        q = (request.query_params.get("q") or "").strip()
        return desk.kept_page(request, lambda: _search_page(desk, request, asked, q))

    @pages.get("/quotes")
    def quotes(request: Request) -> Response:
        asked = desk.asked(request, per=25)
        by, about = (request.query_params.get(name) or None for name in ("by", "about"))
        speaker, subject = desk.whom(by), desk.whom(about)
        found = desk.kept(
            "quotes",
            lambda: (
                desk.questions.quotes(speaker, subject, asked.question)
                if speaker or subject
                else desk.browser.quotes(asked.question)
            ),
            asked.question,
            speaker and speaker.id,
            subject and subject.id,
        )
        if asked.format != "html":
            return desk.download(request, found, "quotes", asked.format)
        return desk.page(
            request,
            "quotes.html",
            asked=asked,
            slice=slice_of(found, asked.page, asked.per),
            by_label=entity_label(speaker, by),
            about_label=entity_label(subject, about),
        )

    @pages.get("/tallies")
    def tallies(request: Request) -> Response:
        asked = desk.asked(request)
        of = request.query_params.get("of") or "layoff"
        by = request.query_params.get("by") or "month"
        measure = request.query_params.get("measure") or "facts"
        if measure not in MEASURES:
            raise UsageProblem(f"no measure {measure!r}; use one of {', '.join(MEASURES)}")
        entity = desk.whom(asked.entity)
        question = replace(asked.question, kinds=())
        if desk.browser.large and not (question.since or question.until or entity):
            # Counting years of a large ledger takes a minute; whoever wants them asks for them.
            year = (desk.overview().last or "")[:4]
            if year.isdigit():
                return RedirectResponse(address("/tallies", asked.params, since=year), 303)
        result = desk.kept(
            "tally", lambda: desk.questions.tally(of, by, question, entity), of, by, question, entity and entity.id
        )
        if asked.format == "csv":
            return desk.download(request, result["rows"], "tally", "csv")
        if asked.format == "json":
            return desk.download(request, [result], "tally", "json")
        language = desk.language(request)
        rows = [_written(row, language) for row in result["rows"]]
        for row in rows:
            row["href"] = _facts_behind(row, result, asked, of)
        return desk.page(
            request,
            "tallies.html",
            asked=asked,
            result=result,
            rows=rows,
            total=_written(result["total"], language),
            apart=[_written(row, language) for row in result["apart"]],
            chart=_tally_chart(rows, result, measure, language),
            caption=f"{name_of(of, language)} – {name_of(by, language)}",
            ready=READY,
            of_choices=[*KINDS, *(word for word, (_, measure) in ALIASES.items() if measure and word.endswith("s"))],
            by_choices=BY_CHOICES if by in BY_CHOICES else (*BY_CHOICES, by),
            asked_of=of,
            asked_by=by,
            measure=measure,
            label=entity_label(entity, asked.entity),
        )

    return pages


def _facts_behind(row: dict[str, Any], result: dict[str, Any], asked: Asked, of: str) -> str | None:
    """Give the list of facts that a row of a tally counts, where an address can say it."""
    if result["by"] in BY_TIME and row["key"] != "undated":
        return address(
            "/facts",
            asked.params,
            of=None,
            by=None,
            measure=None,
            kind=result["kind"],
            since=row["key"],
            until=row["key"],
        )
    if result["by"] == "status":
        return address("/facts", asked.params, of=None, by=None, measure=None, kind=result["kind"], status=row["key"])
    return render.fact_url(row["facts"][0]) if len(row["facts"]) == 1 else None


def _written(row: dict[str, Any], language: str) -> dict[str, Any]:
    """Give a row of a tally with its figures as words."""
    number, sum_ = (figure_zh, money_zh) if language == "zh" else (figure, money)
    amounts = "; ".join(sum_([entry]) for entry in row["amounts"])
    at_least = "≥ " if any(entry.get("bound") == "lower" for entry in row["amounts"]) else ""
    about = "≈ " if any(entry.get("converted") for entry in row["amounts"]) else ""
    people = [number(row["people"])] if row.get("people") else []
    people += [f"{figure(p)}%" for p in row.get("percents") or []]
    return {
        **row,
        "key": row.get("key", ""),
        "amounts_text": at_least + about + amounts,
        "people_text": ", ".join(people),
    }


def _tally_chart(
    rows: list[dict[str, Any]], result: dict[str, Any], measure: str, language: str
) -> charts.Chart | None:
    unit = {"facts": "facts, each counted once", "people": "people", "amounts": "amount"}[measure]
    bars = []
    # Sums in different currencies have no common axis: the bars show the one that most rows print.
    printed = Counter(str(entry.get("currency") or "") for row in rows for entry in row["amounts"])
    currency = max(printed, key=lambda code: (printed[code], code)) if printed else ""
    others = sum(1 for row in rows if row["amounts"] and all(e.get("currency") != currency for e in row["amounts"]))
    for row in rows:
        if measure == "facts":
            value, written = float(row["count"]), str(row["count"])
        elif measure == "people":
            value, written = float(row.get("people") or 0), row["people_text"]
        else:
            found = [entry["value"] for entry in row["amounts"] if entry.get("currency") == currency]
            value, written = (float(found[0]) if found else 0.0), row["amounts_text"]
        bars.append(charts.Bar(render.line(name_of(row["key"], language), 60), value, written, row["href"]))
    number = result["total"]["count"]
    told = translate(
        "Counted from {n} facts of this ledger; {m} more were left out, see below.",
        language,
        n=f"{number:,}",
        m=f"{len(result['excluded']):,}",
    )
    what = f"{name_of(result['kind'], language)}: {translate(unit, language)}"
    if measure == "amounts":
        what += f" ({currency})"
        if others:
            told += " " + translate("{n} rows print other currencies: see the table.", language, n=others)
    label = f"{name_of(result['kind'], language)} – {name_of(result['by'], language)}"
    if result["by"] in BY_TIME:
        dated = [bar for bar in bars if bar.label[:1].isdigit()]
        return charts.vertical(_without_gaps(dated, result["by"]), label, what, told)
    return charts.horizontal(sorted(bars, key=lambda bar: -bar.value), label, what, told)


def _without_gaps(bars: list[charts.Bar], by: str) -> list[charts.Bar]:
    """Give the bars with empty ones for the months or years between them, so that the axis is one of time."""
    if by not in ("month", "year") or not bars:
        return bars
    there = {bar.label[: 7 if by == "month" else 4]: bar for bar in bars}
    first, last = bars[0].label, bars[-1].label
    if by == "year":
        names = [f"{year:04d}" for year in range(int(first[:4]), int(last[:4]) + 1)]
    elif len(first) < 7 or len(last) < 7:
        return bars
    else:
        months = range(int(first[:4]) * 12 + int(first[5:7]) - 1, int(last[:4]) * 12 + int(last[5:7]))
        names = [f"{month // 12:04d}-{month % 12 + 1:02d}" for month in months]
    if len(names) > MOST_COLUMNS:
        return bars
    return [there.get(name) or charts.Bar(name, 0, "0") for name in names]


def _search_page(desk: Desk, request: Request, asked: Asked, q: str) -> Response:
    found: list[dict[str, Any]] = []
    people: list[Any] = []
    if q:
        wanted = replace(asked.question, limit=MOST_HITS, kinds=())
        found = desk.questions.search(q, wanted, excerpts=asked.format != "html")
        # In a large ledger, going through all names for their parts takes longer than the search itself.
        matches = [] if desk.browser.large else desk.kept("names", lambda: desk.questions.names(q), q).all
        people = list(matches or desk.browser.exactly(q))[:6]
    if asked.format != "html":
        return desk.download(request, found, "search", asked.format)
    hits: list[dict[str, Any]] = []
    for row in found:
        if row["type"] == "article":
            hits.append({**row, "claims": []})
        elif hits:
            hits[-1]["claims"].append(row)
    chosen = {name: request.query_params.get(name) or None for name in ("outlet", "year", "kind", "status")}
    passing = [hit for hit in hits if all(_has(hit, facet, value) for facet, value in chosen.items() if value)]
    language = desk.language(request)
    facets = [
        (facet, translate(label, language), _counts(passing, facet))
        for facet, label in (("outlet", "Outlet"), ("year", "Year"), ("kind", "Kind of claim"), ("status", "Status"))
    ]
    cut = slice_of(passing, asked.page, asked.per)
    # Only of what the page shows: folding a hundred articles takes longer than finding them.
    shown = [hit | {"pieces": _pieces(*snippet(hit["text"], q))} for hit in cut.rows]
    return desk.page(
        request,
        "search.html",
        asked=asked,
        q=q,
        people=people,
        facets=facets,
        chosen=chosen,
        slice=replace(cut, rows=shown),
        bounded=len(hits) >= MOST_HITS,
    )


def _values(hit: dict[str, Any], facet: str) -> set[str]:
    if facet == "outlet":
        return {str(hit["outlet"])[:A_VALUE]} if hit["outlet"] else set()
    if facet == "year":
        return {str(hit["published"])[:4]} if hit["published"] else set()
    return {str(claim[facet]) for claim in hit["claims"]}


def _has(hit: dict[str, Any], facet: str, value: str) -> bool:
    return value in _values(hit, facet)


def _counts(hits: list[dict[str, Any]], facet: str) -> list[tuple[str, int]]:
    counted = Counter(value for hit in hits for value in _values(hit, facet))
    if facet == "year":
        return sorted(counted.items(), reverse=True)[:A_FACET]
    return sorted(counted.items(), key=lambda item: (-item[1], item[0]))[:A_FACET]


def _pieces(text: str, marks: list[tuple[int, int]]) -> list[tuple[str, bool]]:
    """Cut a snippet where its marks begin and end."""
    found: list[tuple[str, bool]] = []
    done = 0
    for start, end in marks:
        if start < done:
            continue
        found += [(render.clean(text[done:start]), False), (render.clean(text[start:end]), True)]
        done = end
    found.append((render.clean(text[done:]), False))
    return [piece for piece in found if piece[0]]
