"""Counting facts without counting anything twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newsledger.model import Fact, UsageProblem
from newsledger.reports.facts import order
from newsledger.reports.sums import Convert, sums
from newsledger.reports.wording import sentence, words_of

ALIASES: Mapping[str, tuple[str, str | None]] = {
    "layoffs": ("layoff", None),
    "pledges": ("pledge", None),
    "fines": ("enforcement", "fine"),
    "fine": ("enforcement", "fine"),
    "investigations": ("enforcement", "investigation"),
    "bans": ("enforcement", "ban"),
    "incidents": ("incident", None),
    "deals": ("deal", None),
    "departures": ("departure", None),
    "appointments": ("appointment", None),
    "listings": ("listing", None),
    "lawsuits": ("lawsuit", None),
    "results": ("result", None),
}
"""Everyday words → kind and, for enforcement, measure."""

SUBJECT: Mapping[str, str] = {
    "appointment": "org",
    "departure": "org",
    "position": "org",
    "enforcement": "target",
    "lawsuit": "defendant",
    "policy": "authority",
    "layoff": "org",
    "pledge": "donor",
    "incident": "org",
    "listing": "company",
    "deal": "target",
    "result": "org",
    "price": "org",
    "launch": "org",
    "gathering": "name",
    "relation": "object",
    "statement": "speaker",
}
"""The role whose facts ``--by org`` counts together."""

BY_TIME = {"day": 10, "month": 7, "year": 4}
BY = ("org", "type", *BY_TIME, "status", "kind")


def kind_of(word: str, kinds: Sequence[str]) -> tuple[str, str | None]:
    """Give the kind (and the measure) that a user's word means.

    Raises:
        UsageProblem: no such kind.
    """
    if word in kinds:
        return word, None
    found = ALIASES.get(word.casefold())
    if found is None:
        raise UsageProblem(f"no kind {word!r}; use one of {', '.join((*kinds, *ALIASES))}")
    return found


def tally(
    facts: Iterable[Fact],
    kind: str,
    by: str,
    labels: Mapping[str, str] | None = None,
    types: Mapping[str, str] | None = None,
    currency: str | None = None,
    convert: Convert | None = None,
) -> dict[str, Any]:
    """Count facts of one kind.

    Args:
        facts: facts of that kind; each is counted once, however many articles tell it.
        kind: the kind.
        by: ``org`` (whom it happened to), ``month``, ``year``, ``day``, ``status``, ``type`` (company, person …), or the name
            of a role.
        labels: entity id → name to show.
        types: entity id → type, for ``by`` ``type``.
        currency: in which sums are given; see ``newsledger.reports.sums``.
        convert: converts into it.

    Returns:
        ``rows``, ``total`` and ``excluded`` (fact, words and why): planned and unconfirmed ones, totals over a sector,
        and facts without a figure that may be part of one that has it.
    """
    counted: dict[str, list[Fact]] = defaultdict(list)
    excluded: list[dict[str, Any]] = []
    subject = SUBJECT.get(kind, "org")
    apart: dict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(facts, key=order):
        why = _apart(fact, kind, subject)
        if why:
            apart[why[0]].append(fact)
            excluded.append({"fact": fact.id, "words": sentence(fact.kind, fact.arguments), "why": why[1]})
        else:
            counted[_key(fact, by, subject, labels or {}, types or {})].append(fact)
    rows: list[dict[str, Any]] = []
    kept_all: list[Fact] = []
    for key in sorted(counted):
        kept, vague = _without_vague(counted[key])
        excluded += vague
        kept_all += kept
        rows.append({"key": key, **sums(kept, currency, convert)})
    if by not in BY_TIME:
        rows.sort(key=lambda row: (-row["count"], row["key"]))
    return {
        "kind": kind,
        "by": by,
        "rows": rows,
        "total": sums(kept_all, currency, convert),
        "apart": [{"key": key, **sums(found, currency, convert)} for key, found in sorted(apart.items())],
        "excluded": excluded,
    }


def _apart(fact: Fact, kind: str, subject: str) -> tuple[str, str] | None:
    if fact.status in ("alleged", "conditional", "denied"):
        return (fact.status, f"{fact.status}, not confirmed")
    if fact.status == "planned":
        return ("planned", "planned, not done")
    if kind in ("layoff", "incident", "result") and not fact.arguments.get(subject) and not fact.arguments.get("host"):
        by = words_of(fact.arguments.get("said_by"))
        return ("sector", "a total over many companies" + (f", per {by}" if by else ""))
    return None


def _key(fact: Fact, by: str, subject: str, labels: Mapping[str, str], types: Mapping[str, str]) -> str:
    if by in BY_TIME:
        date = fact.date or ""
        return date.partition("/")[0][: BY_TIME[by]] or "undated"
    if by == "status":
        return fact.status
    if by == "kind":
        return fact.kind
    if by == "type":
        found = dict.fromkeys(types.get(id, "other") for id in fact.entities.get(subject, ()))
        return " + ".join(found) or "other, or not named"
    role = subject if by == "org" else by
    ids = fact.entities.get(role)
    if ids:
        return " + ".join(labels.get(id, id) for id in ids)
    return words_of(fact.arguments.get(role)) or "not named"


def _figures(fact: Fact) -> bool:
    return any(fact.arguments.get(role) for role in ("amounts", "count", "percent"))


def _without_vague(facts: list[Fact]) -> tuple[list[Fact], list[dict[str, Any]]]:
    """Leave out facts without figure and date beside ones that have a figure: they may be the same, told in passing."""
    firm = [fact for fact in facts if _figures(fact)]
    if not firm or not any(fact.arguments.get("amounts") for fact in firm):
        return facts, []
    vague = [fact for fact in facts if not _figures(fact) and not fact.date]
    noted = [
        {
            "fact": fact.id,
            "words": sentence(fact.kind, fact.arguments),
            "why": f"no figure and no date: may be part of {firm[0].id}",
        }
        for fact in vague
    ]
    return [fact for fact in facts if fact not in vague], noted
