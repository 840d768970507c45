"""The page of a company, a person or an authority: its facts by section."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from newsledger.model import Entity, Fact
from newsledger.reports.facts import fact_row, order

SECTIONS: tuple[tuple[str, str], ...] = (
    ("leadership", "Leadership now and before"),
    ("enforcement", "Enforcement and lawsuits"),
    ("deals", "Deals"),
    ("layoffs", "Layoffs"),
    ("pledges", "Pledges"),
    ("results", "Results"),
    ("incidents", "Incidents"),
    ("listings", "Listings"),
    ("share_price", "Share price"),
    ("products", "Products and business"),
    ("policies", "Policies"),
    ("gatherings", "Gatherings"),
    ("relations", "Relations"),
    ("people", "People around it"),
    ("units", "Units and companies of its group"),
    ("quotes_by", "Quotations by"),
    ("quotes_about", "Quotations about"),
)
"""Key and heading of each section, in the order of the page."""

_SECTION = {
    "appointment": "leadership",
    "departure": "leadership",
    "position": "leadership",
    "enforcement": "enforcement",
    "lawsuit": "enforcement",
    "deal": "deals",
    "layoff": "layoffs",
    "pledge": "pledges",
    "result": "results",
    "incident": "incidents",
    "listing": "listings",
    "price": "share_price",
    "launch": "products",
    "policy": "policies",
    "gathering": "gatherings",
}


def section_of(fact: Fact, entity: Entity) -> str | None:
    """Give the section of a fact on an entity's page; None when the page is no place for it."""
    if fact.kind == "statement":
        spoken = any(entity.id in claim.entity_ids("speaker") for claim in fact.claims)
        return "quotes_by" if spoken else None
    if fact.kind == "relation":
        between = str(fact.arguments.get("type"))
        return "people" if between in ("founder", "owner") and entity.type != "person" else "relations"
    if fact.kind == "gathering" and "said_by" in fact.entities and len(fact.entities) == 1:
        return None
    return _SECTION.get(fact.kind)


def profile(
    entity: Entity,
    facts: Iterable[Fact],
    quotes_about: Sequence[Fact] = (),
    limit: int | None = None,
    of_units: Iterable[Fact] = (),
) -> dict[str, Any]:
    """Give the page of an entity.

    Args:
        entity: whose page.
        facts: facts that name the entity.
        quotes_about: statements whose words name it.
        limit: at most that many facts a section, the latest; ``left_out`` says how many more there are.
        of_units: facts about the companies and units that it owns.
    """
    sections: dict[str, list[Fact]] = {key: [] for key, _ in SECTIONS}
    for fact in facts:
        section = section_of(fact, entity)
        # Who merely reports something ("according to …") is no part of it.
        involved = any(
            entity.id in ids for c in fact.claims for r, ids in c.entities.items() if r not in ("said_by", "outlet")
        )
        if section and involved:
            sections[section].append(fact)
    own = {fact.id for found in sections.values() for fact in found}
    sections["units"] = [f for f in of_units if f.id not in own and f.kind not in ("statement", "relation")]
    sections["quotes_about"] = [f for f in quotes_about if f not in sections["quotes_by"]]
    result: dict[str, Any] = {
        "entity": {
            "id": entity.id,
            "type": entity.type,
            "label": entity.label,
            "names": [{"name": n.name, "language": n.language} for n in entity.names],
            "articles": entity.articles,
        }
    }
    for key, found in sections.items():
        ordered = sorted(found, key=order)
        result[key] = [fact_row(fact) for fact in (ordered[-limit:] if limit else ordered)]
    result["left_out"] = {key: more for key, found in sections.items() if (more := len(found) - len(result[key]))}
    return result
