"""The review queue: accept, correct or reject claims, and take a decision back; nothing is ever lost."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool

from newsledger.kinds import all_kinds
from newsledger.ledger import Review
from newsledger.model import UsageProblem
from newsledger.reports.facts import claim_row
from newsledger.run.reviewing import Reviewer, parse_value
from newsledger.run.who import decisions
from newsledger.web.asking import LONGEST_VALUE, address, asked_of, entity_label
from newsledger.web.desk import Desk
from newsledger.web.keys import Person

SHOWN = 15
LOOKED_AT = 400
"""Facts among which claims that wait are looked for, the newest."""
RECENT = 8
ACTIONS = ("accept", "reject", "correct", "undo")


def router(desk: Desk) -> APIRouter:
    """Give the pages of this module."""
    pages = APIRouter(include_in_schema=False)

    @pages.get("/review")
    def queue(request: Request) -> Response:
        person = desk.require(request, "review")
        asked = desk.asked(request)
        entity = desk.whom(asked.entity)
        disputed = request.query_params.get("disputed") == "1"
        again = request.query_params.get("again") == "1"
        rows, more = waiting(desk, person, request, disputed, again, entity.id if entity else None)
        history = Reviewer(desk.browser.store, person.name).history()
        mine = [row for row in history if row["holds"] and row["action"] != "undo"]
        recent = list(reversed(mine))[:RECENT]
        return desk.page(
            request,
            "review.html",
            asked=asked,
            label=entity_label(entity, asked.entity),
            disputed=disputed,
            again=again,
            rows=rows,
            more=more,
            recent=recent,
            done=len(mine),
            identities=decisions(desk.browser.store, RECENT),
            query=request.url.query,
        )

    @pages.post("/review/{action}")
    async def decide_(request: Request, action: str) -> Response:
        person = desk.require(request, "review")
        form = await request.form(max_fields=100)
        given = {name: value for name, value in form.items() if isinstance(value, str)}
        await run_in_threadpool(_decide, desk, person, action, given)
        back = given.get("back", "")
        # Read as parameters and written anew, so that nothing but filters of this page can come back.
        params = asked_of(_params(back)).params
        return RedirectResponse(address("/review", params), 303)

    return pages


def _params(query: str) -> list[tuple[str, str]]:
    from urllib.parse import parse_qsl

    return parse_qsl(query[:4000])


def waiting(
    desk: Desk, person: Person, request: Request, disputed: bool, again: bool, entity: str | None
) -> tuple[list[dict[str, Any]], bool]:
    """Give the claims that wait, each with what its form needs, and whether there are more."""
    from dataclasses import replace

    question = replace(desk.asked(request).question, entity=entity, limit=LOOKED_AT)
    found: list[dict[str, Any]] = []
    for one in Reviewer(desk.browser.store, person.name).queue(question, disputed, again):
        if len(found) == SHOWN:
            return found, True
        row = claim_row(one.claim)
        row |= {"sentence": one.sentence, "at": one.at, "fact": one.fact.id, "disputed": bool(one.fact.disputes)}
        row["fields"] = [(role, written(row.get(role))) for role in _roles(row["kind"])]
        row["review"] = row.get("review")
        found.append(row)
    return found, False


def _roles(kind: str) -> tuple[str, ...]:
    return (*all_kinds()[kind].roles, "date", "said_by", "status")


def written(value: Any) -> str:
    """Give a value as somebody writes it into a field, so that ``parse_value`` reads it back."""
    import json

    if value is None:
        return ""
    if isinstance(value, list) and value and all(isinstance(entry, dict) for entry in value):
        return "; ".join(f"{entry.get('currency') or ''} {entry.get('value'):.12g}".strip() for entry in value)
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False)
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def _decide(desk: Desk, person: Person, action: str, given: dict[str, str]) -> Review:
    """Keep a decision and record it.

    Raises:
        UsageProblem: no such action or claim, or a value that is none.
    """
    if action not in ACTIONS:
        raise UsageProblem(f"no action {action!r}; use one of {', '.join(ACTIONS)}")
    values: dict[str, Any] = {}
    if action == "correct":
        reviewer = Reviewer(desk.browser.store, person.name)
        claim = reviewer.claim(given.get("claim", ""))
        for role in _roles(claim.claim.kind):
            now, before = given.get(f"to-{role}", "").strip(), given.get(f"was-{role}", "").strip()
            if f"to-{role}" in given and now != before:
                values[role] = parse_value(claim.claim.kind, role, now)
    number = given.get("review", "")
    undone = int(number) if number.isascii() and number.isdigit() and len(number) < 12 else None
    return decide(desk, person, action, given.get("claim", ""), values, given.get("reason", ""), undone)


def decide(
    desk: Desk,
    person: Person,
    action: str,
    claim: str = "",
    values: dict[str, Any] | None = None,
    reason: str = "",
    review: int | None = None,
    facts: tuple[str, str, Sequence[str]] = ("", "", ()),
) -> Review:
    """Keep one decision, record it, and let the pages see it at once.

    Args:
        desk: the ledger.
        person: who decides.
        action: ``accept``, ``reject``, ``correct``, ``merge``, ``split`` or ``undo``.
        claim: id of the claim.
        values: for ``correct``.
        reason: why.
        review: for ``undo``: number of the decision; None for the last of this person's.
        facts: for ``merge`` the two facts, for ``split`` the fact and, in the third place, the claims to take out.

    Raises:
        UsageProblem: no such claim or decision.
    """
    reviewer = Reviewer(desk.browser.store, person.name)
    reason = reason.strip()[:LONGEST_VALUE]
    if action == "accept":
        kept = reviewer.accept(claim, reason)
    elif action == "reject":
        kept = reviewer.reject(claim, reason)
    elif action == "correct":
        kept = reviewer.correct(claim, values or {}, reason)
    elif action == "merge":
        kept = reviewer.merge(facts[0], facts[1], reason)
    elif action == "split":
        kept = reviewer.split(facts[0], facts[2], reason)
    else:
        kept = reviewer.undo(review, reason)
    desk.browser.look_again()
    desk.audit.note(person, f"review {action}", target=kept.target, review=kept.id, reason=reason, values=values or {})
    return kept
