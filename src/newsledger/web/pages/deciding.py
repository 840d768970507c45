"""Deciding what is one and what is not: merging and splitting facts and entities, and taking that back."""

from __future__ import annotations

import re
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from newsledger.ledger import Judgement
from newsledger.model import Fact, UsageProblem
from newsledger.reports.facts import fact_row
from newsledger.run.ledger_query import Question
from newsledger.run.who import merge_entities, split_entity, take_back
from newsledger.web import render
from newsledger.web.asking import LONGEST_VALUE, address
from newsledger.web.desk import Desk
from newsledger.web.keys import Person
from newsledger.web.pages.review import decide

SUGGESTED = 6
"""Facts that are offered as the same event."""
LOOKED_AT = 40
_ID = re.compile(r"F?[0-9a-f]{16}")
_DECISION = re.compile(r"(\d{1,12})-(\d{1,12})")


def router(desk: Desk) -> APIRouter:
    """Give the calls of this module."""
    pages = APIRouter(include_in_schema=False)

    @pages.post("/review/facts/{action}")
    async def facts(request: Request, action: str) -> Response:
        person = desk.require(request, "review")
        form = await request.form(max_fields=1000)
        given = {name: value for name, value in form.items() if isinstance(value, str)}
        claims = [value for value in form.getlist("claims") if isinstance(value, str)]
        shown = await run_in_threadpool(_decide_facts, desk, person, action, given, claims)
        return RedirectResponse(render.fact_url(shown), 303)

    @pages.post("/review/entities/{action}")
    async def entities(request: Request, action: str) -> Response:
        person = desk.require(request, "review")
        form = await request.form(max_fields=1000)
        given = {name: value for name, value in form.items() if isinstance(value, str)}
        names = [value for value in form.getlist("names") if isinstance(value, str)]
        shown = await run_in_threadpool(_decide_entities, desk, person, action, given, names)
        return RedirectResponse(render.entity_url(shown) if shown else address("/review", ()), 303)

    return pages


def near_facts(desk: Desk, fact: Fact) -> list[dict[str, Any]]:
    """Give facts that may be the same event: of the same kind, about somebody of this one, the nearest in time first."""
    found: dict[str, Fact] = {}
    ids = [id for role, listed in fact.entities.items() if role not in ("said_by", "outlet") for id in listed]
    for entity in desk.browser.labels(ids[:3]).values():
        question = Question(kinds=(fact.kind,), limit=LOOKED_AT)
        found |= {one.id: one for one in desk.questions.facts(question, entity)}
    found.pop(fact.id, None)
    about = fact.entity_ids()

    def far(one: Fact) -> tuple[int, int, str]:
        return (-len(about & one.entity_ids()), _days_between(fact.date, one.date), one.id)

    return [fact_row(one) for one in sorted(found.values(), key=far)[:SUGGESTED]]


def _days_between(a: str | None, b: str | None) -> int:
    """Give about how many days lie between two dates, for sorting; those without one come last."""
    if not a or not b:
        return 100_000
    year, month, day = ((int(x) - int(y)) for x, y in zip(_parts(a), _parts(b), strict=True))
    return abs(365 * year + 30 * month + day)


def _parts(date: str) -> tuple[str, str, str]:
    year, month, day = [*date.partition("/")[0].split("-"), "1", "1"][:3]
    return year, month, day


def _decide_facts(desk: Desk, person: Person, action: str, given: dict[str, str], claims: list[str]) -> str:
    """Merge or split a fact; give the id of the one to show.

    Raises:
        UsageProblem: no such action or fact, or nothing to do.
    """
    fact, reason = given.get("fact", ""), given.get("reason", "")
    if action == "merge":
        # What somebody pastes may be the address of the other fact's page.
        other = _ID.search(given.get("address") or "") or _ID.search(given.get("other") or "")
        if other is None:
            raise UsageProblem("say which fact is the same event: choose one, or give its address or id (F…)")
        decide(desk, person, "merge", reason=reason, facts=(fact, other[0], ()))
    elif action == "split":
        decide(desk, person, "split", reason=reason, facts=(fact, "", claims))
    else:
        raise UsageProblem(f"no action {action!r}; use one of merge, split")
    found = desk.browser.fact(fact)
    return found.id if found else fact


def _decide_entities(desk: Desk, person: Person, action: str, given: dict[str, str], names: list[str]) -> str:
    """Merge or split an entity or take such a decision back; give the id of the one to show, "" for the review page.

    Raises:
        UsageProblem: no such action, entity or decision, or nothing to do.
    """
    entity, reason = given.get("entity", ""), given.get("reason", "").strip()[:LONGEST_VALUE]
    store, made = desk.browser.store, list[Judgement]()
    if action == "merge":
        made = [merge_entities(store, entity, given.get("other", "").strip(), person.name, reason)]
    elif action == "split":
        if not names:
            raise UsageProblem("choose the names that are another's")
        made = split_entity(store, entity, names, person.name, reason)
    elif action == "undo":
        number = _DECISION.fullmatch(given.get("decision", ""))
        if number is None:
            raise UsageProblem(f"no decision {given.get('decision', '')!r}")
        made = take_back(store, int(number[1]), int(number[2]), person.name, reason)
    else:
        raise UsageProblem(f"no action {action!r}; use one of merge, split, undo")
    desk.browser.look_again()
    told = [{"action": one.action, **dict(one.subject)} for one in made]
    desk.audit.note(person, f"entities {action}", entity=entity, judgements=told, reason=reason)
    if action == "undo":
        return ""
    found = desk.browser.entity(entity)
    return found.id if found else entity
