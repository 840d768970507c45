"""From a name as a user types it, in any script, to entities of the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsledger.catalogue import load
from newsledger.entities import name_keys
from newsledger.entities.compare import compare
from newsledger.entities.persons import bears, family_reading
from newsledger.ledger import DoubtfulName, Store
from newsledger.model import Entity
from newsledger.text.fold import fold_name

SUGGESTIONS = 5
MOST_COMPARED = 100
"""Entities with a key of the name that are compared with it."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Who a name may be.

    Attributes:
        name: as typed.
        exact: entities that have this very name (script, case and legal form aside), or this id.
        partly: entities in whose names it stands as a word.
        near: names that look like it, for a suggestion.
        also: entities that the one found may be too: their names agree, and nothing else says so.
        doubts: where the name is printed and doubted, with whom it seems to mean.
    """

    name: str
    exact: tuple[Entity, ...] = ()
    partly: tuple[Entity, ...] = ()
    near: tuple[str, ...] = ()
    also: tuple[Entity, ...] = ()
    doubts: tuple[DoubtfulName, ...] = ()

    @property
    def one(self) -> Entity | None:
        """The entity, when there is no doubt about it."""
        if self.exact:
            return self.exact[0] if len(self.exact) == 1 else None
        return self.partly[0] if len(self.partly) == 1 else None

    @property
    def all(self) -> tuple[Entity, ...]:
        """Everybody who answers to the name: by the full name and by a part of it."""
        return (*self.exact, *self.partly)


def find_names(store: Store, name: str, parts: bool = True) -> Matches:
    """Find the entities of the ledger that answer to a name or an id, in any script and spelling.

    Args:
        store: an open ledger.
        name: as typed.
        parts: look for those who have the name as a part of theirs even when somebody has it as it is; that goes
            through all names of the ledger.
    """
    wanted = fold_name(name)
    shipped = [f"catalogue:{entry.id}" for entry in load().by_name(name)]
    exact = {canonical for _, _, canonical in store.entities_by_key([f"name:{wanted}"] if wanted else [])}
    exact |= set(store.canonical([name, *shipped]).values())
    named = [] if exact and not parts else list(store.entity_names())
    # Ledgers of earlier versions have no keys until something is read into them.
    exact |= {id for id, _, known in named if id == name or fold_name(known) == wanted}
    if not exact:
        exact = _spelt_otherwise(store, name)
    doubts = tuple(doubt for doubt in store.doubts() if fold_name(doubt.name) == wanted)
    partly: set[str] = set()
    # Chinese names are searched by their parts too (张 finds 张一鸣); words of others must be whole.
    han = not wanted.isascii()
    family = family_reading(name) if named else ""
    for id, type, known in named:
        folded = fold_name(known)
        part = bool(wanted) and (wanted in folded if han else _has_words(folded, wanted))
        if part or (family and type == "person" and bears(known, family)):
            partly.add(id)
    near: tuple[str, ...] = ()
    if not exact and not partly:
        near = _near(name, (known for _, _, known in named))
    ids = exact | partly
    listed = store.entities(ids) if ids else []
    # What only earlier versions of articles name is met no more; it answers when nobody else does.
    met = [entity for entity in listed if entity.articles] or listed
    found = {entity.id: entity for entity in met}
    canonical_exact = _ordered(found, exact)
    others = tuple(e for e in _ordered(found, partly) if e not in canonical_exact)
    also = _unsure(store, canonical_exact[0]) if len(canonical_exact) == 1 else ()
    return Matches(name, canonical_exact, others, near, also, doubts)


def _spelt_otherwise(store: Store, name: str) -> set[str]:
    """Give entities whose names are the same spelt otherwise: 李嘉誠 for Li Ka-shing, Chang Chung-mou for 张忠谋."""
    keys = {key for type in ("person", "company") for key in name_keys(name, type) if not key.startswith("name:")}
    ids = {canonical for _, _, canonical in store.entities_by_key(sorted(keys))}
    found = set()
    for entity in store.entities(sorted(ids)[:MOST_COMPARED]) if ids else ():
        if any(compare(name, known.name, entity.type).answer != "different" for known in entity.names):
            found.add(entity.id)
    return found


def _unsure(store: Store, entity: Entity) -> tuple[Entity, ...]:
    """Give the entities that may be the same as this one, as far as the names go, and were not joined."""
    members = store.members(entity.id)
    ids = {
        str(id)
        for judgement in store.judgements_about(members)
        if judgement.action == "unsure"
        for id in judgement.subject.values()
    } - set(members)
    return tuple(other for other in store.entities(sorted(ids)) if other.id != entity.id) if ids else ()


def _has_words(folded: str, wanted: str) -> bool:
    return f" {wanted} " in f" {folded} "


def _ordered(found: dict[str, Entity], ids: Iterable[str]) -> tuple[Entity, ...]:
    return tuple(sorted((found[id] for id in set(ids) if id in found), key=lambda e: (-e.articles, e.id)))


def _near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    choices = {fold_name(one): one for one in known}
    hits = process.extract(fold_name(name), list(choices), scorer=fuzz.WRatio, limit=SUGGESTIONS, score_cutoff=60)
    return tuple(choices[folded] for folded, _, _ in hits)
