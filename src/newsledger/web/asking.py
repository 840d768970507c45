"""From the parameters of an address to a question: the same filters as the command line's options."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from newsledger.model import Entity, Fact, UsageProblem
from newsledger.run.ledger_browse import newest_first
from newsledger.run.ledger_query import Question

PER_PAGE = (25, 50, 100, 200)
LONGEST_VALUE = 300
"""Characters of one parameter; longer ones are no question anybody asks."""

SORTS: Mapping[str, tuple[Callable[[Fact], Any], bool]] = {
    "newest": (newest_first, True),
    "date": (lambda f: (f.date or "", newest_first(f)), True),
    "oldest": (lambda f: (f.date or "9999", newest_first(f)), False),
    "origins": (lambda f: (len(f.origins), newest_first(f)), True),
    "kind": (lambda f: (f.kind, f.date or ""), False),
    "status": (lambda f: (f.status, f.date or ""), False),
}
"""Name of an order → sort key, and whether the greatest comes first."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A page's question.

    Attributes:
        question: the filters.
        entity: whom it is about, as the address has it: a name or an id.
        sort: name of the order.
        page: number of the page, from 1.
        per: rows a page.
        format: ``html``, ``csv`` or ``json``.
        params: the parameters as given, for links.
    """

    question: Question
    entity: str | None = None
    sort: str = "newest"
    page: int = 1
    per: int = 50
    format: str = "html"
    params: tuple[tuple[str, str], ...] = field(default=())


def asked_of(params: Sequence[tuple[str, str]], sort: str = "newest", per: int = 50) -> Asked:
    """Read a question from the parameters of an address; empty ones count as absent, unknown ones are passed over.

    Raises:
        UsageProblem: a value that makes no sense, with what is allowed.
    """
    given: dict[str, list[str]] = {}
    for name, value in params:
        if len(value) > LONGEST_VALUE:
            raise UsageProblem(f"{name} has {len(value):,} characters; at most {LONGEST_VALUE} are read")
        if value.strip():
            given.setdefault(name, []).append(value.strip())

    def one(name: str) -> str | None:
        return given[name][-1] if name in given else None

    question = Question(
        kinds=tuple(dict.fromkeys(given.get("kind", ()))),
        since=one("since"),
        until=one("until"),
        statuses=tuple(dict.fromkeys(given.get("status", ()))),
        language=one("language"),
        min_origins=number("min_origins", one("min_origins"), 1, 1, 1000),
        as_of=one("as_of"),
    ).checked()
    order = one("sort") or sort
    if order not in SORTS:
        raise UsageProblem(f"no order {order!r}; use one of {', '.join(SORTS)}")
    format = one("format") or "html"
    if format not in ("html", "csv", "json"):
        raise UsageProblem(f"no format {format!r}; use one of html, csv, json")
    return Asked(
        question=question,
        entity=one("entity"),
        sort=order,
        page=number("page", one("page"), 1, 1, 1_000_000),
        per=number("per", one("per"), per, 1, PER_PAGE[-1]),
        format=format,
        params=tuple(params),
    )


def number(name: str, value: str | None, default: int, least: int, most: int) -> int:
    """Read a whole number.

    Raises:
        UsageProblem: it is none, or not within the bounds.
    """
    if value is None:
        return default
    if not (value.isascii() and value.isdigit() and len(value) < 10 and least <= int(value) <= most):
        raise UsageProblem(f"{name} {value!r} is no number from {least} to {most}")
    return int(value)


def address(path: str, params: Sequence[tuple[str, str]], **changes: Any) -> str:
    """Give an address with parameters changed: None takes one away, a list gives it several times.

    What is changed begins again at the first page, unless the page is what changes.
    """
    drop = {*changes} | (set() if "page" in changes else {"page"}) | (set() if "format" in changes else {"format"})
    kept = [(name, value) for name, value in params if name not in drop and value.strip()]
    for name, value in changes.items():
        if value is None:
            continue
        kept += [(name, str(one)) for one in (value if isinstance(value, list | tuple) else [value])]
    return path + ("?" + urlencode(kept) if kept else "")


def in_order(facts: Sequence[Fact], sort: str) -> list[Fact]:
    """Give facts in one of the orders of ``SORTS``."""
    key, reverse = SORTS[sort]
    return sorted(facts, key=key, reverse=reverse)


@dataclass(frozen=True, slots=True)
class Slice:
    """One page of rows.

    Attributes:
        rows: its rows.
        page, pages: its number and how many pages there are, at least 1.
        total: rows in all.
        first: number of its first row, from 1.
    """

    rows: Sequence[Any]
    page: int
    pages: int
    total: int
    first: int


def slice_of(rows: Sequence[Any], page: int, per: int) -> Slice:
    """Cut one page out of all rows; a page behind the last one is the last one."""
    pages = max(1, -(-len(rows) // per))
    page = min(page, pages)
    first = (page - 1) * per
    return Slice(rows[first : first + per], page, pages, len(rows), first + 1)


def entity_label(entity: Entity | None, given: str | None) -> str:
    """Give what to show in the field of the entity."""
    return entity.label if entity else given or ""
