"""Who is who: the entities with their names and the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from newsledger.model import Entity


def entity_rows(entities: Iterable[Entity], joined: Mapping[str, Iterable[str]] | None = None) -> list[dict[str, Any]]:
    """Give one row for each entity.

    Args:
        entities: the entities.
        joined: entity id → reasons of the judgements that joined others to it.
    """
    rows: list[dict[str, Any]] = []
    for entity in entities:
        reasons = [f"{name.name}: {name.reason}" for name in entity.names]
        reasons += list((joined or {}).get(entity.id, ()))
        rows.append(
            {
                "id": entity.id,
                "type": entity.type,
                "label": entity.label,
                "names": [{"name": name.name, "language": name.language} for name in entity.names],
                "articles": entity.articles,
                "reasons": list(dict.fromkeys(reasons)),
            }
        )
    return rows
