"""Pages of entities: who is who, one company or person, network, compare."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from newsledger.model import NAME_TYPES, Entity, UsageProblem
from newsledger.reports.facts import fact_row
from newsledger.reports.profile import SECTIONS
from newsledger.run.ledger_browse import Edge
from newsledger.run.ledger_query import MOST_OF_A_KIND
from newsledger.web import charts, drawing, render
from newsledger.web.asking import Asked, address, entity_label, slice_of
from newsledger.web.desk import Desk, NotFound
from newsledger.web.words import name_of, translate

MOST_COMPARED = 5
A_SECTION = 10
"""Facts of a section that a page shows at first, the latest."""


def router(desk: Desk) -> APIRouter:
    """Give the pages of this module."""
    pages = APIRouter(include_in_schema=False)

    @pages.get("/entities")
    def entities(request: Request) -> Response:
        asked = desk.asked(request, per=100)
        q, type = _one(asked, "q"), _one(asked, "type")
        if type and type not in NAME_TYPES:
            raise UsageProblem(f"no type {type!r}; use one of {', '.join(NAME_TYPES)}")
        near: tuple[str, ...] = ()
        listed: list[Entity]
        if q:
            matches = desk.kept("names", lambda: desk.questions.names(q), q)
            listed, near = list(matches.all), matches.near
        elif asked.format == "html":
            return _everybody(desk, request, asked, type)
        else:
            listed = desk.kept("everybody", desk.questions.everybody)
        if type:
            listed = [entity for entity in listed if entity.type == type]
        if asked.format != "html":
            return desk.download(request, desk.questions.entities(listed[:10_000]), "entities", asked.format)
        cut = slice_of(listed, asked.page, asked.per)
        rows = desk.questions.entities(cut.rows)
        for row in rows:
            row["others"] = list(dict.fromkeys(n["name"] for n in row["names"] if n["name"] != row["label"]))[:8]
        shown = replace(cut, rows=rows)
        return desk.page(
            request, "entities.html", asked=asked, q=q or "", type=type or "", types=NAME_TYPES, near=near, slice=shown
        )

    @pages.get("/entities/{id:path}")
    def entity(request: Request, id: str) -> Response:
        asked = desk.asked(request, per=A_SECTION)
        return desk.kept_page(request, lambda: entity_page(request, id, asked))

    def entity_page(request: Request, id: str, asked: Asked) -> Response:
        found = desk.browser.entity(id)
        if found is None:
            raise NotFound(f"nobody with the id {id[:200]!r} in this ledger")
        if found.id != id:
            return RedirectResponse(
                address(render.entity_url(found.id), request.query_params.multi_items(), page=None), 303
            )
        return _profile_page(desk, request, found, asked)

    @pages.get("/network")
    def network(request: Request) -> Response:
        asked = desk.asked(request)
        entity = desk.whom(asked.entity)
        edges: list[Edge] = desk.kept(
            "edges", lambda: desk.browser.around(entity, asked.question), asked.question, entity and entity.id
        )
        named = desk.browser.labels(id for edge in edges for id in (edge.a, edge.b))
        edges = [edge for edge in edges if edge.a in named and edge.b in named]
        if asked.format != "html":
            rows = [
                {"a": edge.a, "a_name": named[edge.a].label, "b": edge.b, "b_name": named[edge.b].label}
                | {"count": len(edge.facts), "facts": [fact.id for fact in edge.facts]}
                for edge in edges
            ]
            return desk.download(request, rows, "network", asked.format)
        return _network_page(desk, request, asked, entity, edges, named)

    @pages.get("/compare")
    def compare(request: Request) -> Response:
        asked = desk.asked(request)
        given = [value for name, value in asked.params if name == "entity" and value.strip()][:MOST_COMPARED]
        found = [entity for entity in (desk.whom(value) for value in given) if entity is not None]
        found = list({entity.id: entity for entity in found}.values())
        columns: list[dict[str, Any]] = [
            {"entity": entity, "page": desk.questions.profile(entity, asked.question)} for entity in found
        ]
        if asked.format != "html":
            rows = [
                {"entity": column["entity"].label, "section": key, **row}
                for column in columns
                for key, _ in SECTIONS
                for row in column["page"][key]
            ]
            return desk.download(request, rows, "compare", asked.format)
        language = desk.language(request)
        sections = [(key, heading) for key, heading in SECTIONS if any(column["page"][key] for column in columns)]
        labels = [entity.label for entity in found]
        fields = [*labels, *[""] * max(1, 2 - len(labels))][:MOST_COMPARED]
        suggestions = [] if len(found) > 1 else [e for e, _ in desk.kept("active", lambda: _active(desk))]
        return desk.page(
            request,
            "compare.html",
            asked=asked,
            given=fields,
            columns=columns if len(found) > 1 else [],
            sections=sections,
            suggestions=suggestions,
            chart=_compare_chart(columns, sections, language) if len(found) > 1 else None,
        )

    return pages


def _everybody(desk: Desk, request: Request, asked: Asked, type: str | None) -> Response:
    """Give a page of all entities: only those that it shows are taken from the ledger."""
    first = (asked.page - 1) * asked.per
    found, total = desk.kept(
        "most named", lambda: desk.browser.most_named(type, asked.per, first), type, asked.per, first
    )
    rows = [
        {
            "id": entity.id,
            "label": entity.label,
            "type": entity.type,
            "articles": entity.articles,
            "others": list(dict.fromkeys(n.name for n in entity.names if n.name != entity.label))[:8],
        }
        for entity in found
    ]
    pages = max(1, -(-total // asked.per))
    cut = replace(slice_of(rows, 1, asked.per), page=min(asked.page, pages), pages=pages, total=total)
    return desk.page(request, "entities.html", asked=asked, q="", type=type or "", types=NAME_TYPES, near=(), slice=cut)


def _one(asked: Asked, name: str) -> str | None:
    found = [value.strip() for key, value in asked.params if key == name and value.strip()]
    return found[-1] if found else None


def _active(desk: Desk) -> list[tuple[Entity, int]]:
    from newsledger.run.ledger_browse import most_named

    facts = desk.browser.newest()
    return most_named(facts, desk.browser.labels(id for fact in facts for id in fact.entity_ids()), "company")


def _profile_page(desk: Desk, request: Request, entity: Entity, asked: Asked) -> Response:
    # One more of each kind than is shown tells that there are earlier ones.
    most = asked.per + 1 if asked.format == "html" else max(MOST_OF_A_KIND, asked.per)
    page = desk.questions.profile(entity, asked.question, most)
    if asked.format == "json":
        return desk.download(request, [page], "profile", "json")
    if asked.format == "csv":
        return desk.download(request, [{"section": k, **row} for k, _ in SECTIONS for row in page[k]], "profile", "csv")
    sections = []
    for key, heading in SECTIONS:
        rows = sorted(page[key], key=_when, reverse=True)
        if rows:
            sections.append((key, heading, rows[: asked.per], max(0, len(rows) - asked.per)))
    names = list(dict.fromkeys(n.name for n in entity.names if n.name != entity.label))[:12]
    return desk.page(
        request,
        "entity.html",
        entity=entity,
        names=names,
        all_names=list({n.name: n for n in entity.names}.values()),
        may_review=desk.may_review(request),
        asked=asked,
        sections=sections,
        leaders=_leaders(page, entity),
        older=page.get("older_claims") or 0,
    )


def _when(row: dict[str, Any]) -> str:
    """Sort key: when it happened, of what has no date when it was first told."""
    told = [str(claim["published"]) for claim in row["claims"] if claim.get("published")]
    return str(row.get("date") or (min(told) if told else ""))


def _leaders(page: dict[str, Any], entity: Entity) -> list[dict[str, Any]]:
    """Give who holds a post now, as far as the facts say: took it up or holds it, and has not left it since."""
    gone: dict[tuple[str, str], str] = {}
    held: dict[tuple[str, str], dict[str, Any]] = {}
    for row in page["leadership"]:
        if row["status"] != "reported" or row.get("manner") == "former":
            continue
        people = row["entities"].get("person")
        org = str(row["entities"].get("org"))
        for person in people if isinstance(people, list) else [people]:
            key = (str(person), org)
            if row["kind"] == "departure":
                gone[key] = row.get("date") or ""
                held.pop(key, None)
            elif row.get("position"):
                if key not in gone or (row.get("date") or "") > gone[key]:
                    held[key] = row
    return list(held.values())[-6:]


def _network_page(
    desk: Desk, request: Request, asked: Asked, entity: Entity | None, edges: list[Edge], named: dict[str, Entity]
) -> Response:
    language = desk.language(request)
    weight: dict[str, int] = {}
    for edge in edges:
        for id in (edge.a, edge.b):
            near = entity is not None and entity.id in (edge.a, edge.b)
            weight[id] = weight.get(id, 0) + len(edge.facts) * (3 if near else 1)
    first = [entity.id] if entity and entity.id in weight else []
    chosen = [*first, *(id for id in sorted(weight, key=lambda id: (-weight[id], id)) if id not in first)][
        : drawing.NODES
    ]
    inside = set(chosen)
    drawn = [edge for edge in edges if edge.a in inside and edge.b in inside]
    hrefs = {id: address("/network", asked.params, entity=id) for id in chosen}
    label = translate("Network", language)
    picture = None
    if drawn:
        ties = [(edge.a, edge.b, len(edge.facts)) for edge in drawn]
        picture = drawing.draw([named[id] for id in chosen], ties, entity.id if entity else None, label, hrefs)
    rows = [
        {
            "a": named[e.a],
            "b": named[e.b],
            "count": len(e.facts),
            "newest": fact_row(max(e.facts, key=lambda f: f.date or "")),
        }
        for e in drawn[:200]
    ]
    return desk.page(
        request,
        "network.html",
        asked=asked,
        entity=entity,
        label=entity_label(entity, asked.entity),
        svg=picture,
        ties=rows,
        nodes=len(chosen) if drawn else 0,
        left_out=len(edges) - len(rows),
    )


def _compare_chart(
    columns: list[dict[str, Any]], sections: list[tuple[str, str]], language: str
) -> charts.Chart | None:
    groups = []
    for key, heading in sections:
        bars = [
            charts.Bar(render.line(column["entity"].label, 40), len(column["page"][key]), str(len(column["page"][key])))
            for column in columns
        ]
        groups.append((translate(heading, language), bars))
    caption = translate("Facts of each section, each counted once however many articles tell it.", language)
    return charts.grouped(groups, translate("Compare", language), name_of("facts", language), caption)
