"""From a name as a user types it, in any script, to entities of the ledger."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsledger.catalogue import load
from newsledger.entities.persons import reading_of
from newsledger.ledger import Store
from newsledger.model import Entity
from newsledger.text.fold import fold_name

SUGGESTIONS = 5


@dataclass(frozen=True, slots=True)
class Matches:
    """Who a name may be.

    Attributes:
        name: as typed.
        exact: entities that have this very name (script, case and legal form aside), or this id.
        partly: entities in whose names it stands as a word.
        near: names that look like it, for a suggestion.
    """

    name: str
    exact: tuple[Entity, ...] = ()
    partly: tuple[Entity, ...] = ()
    near: tuple[str, ...] = ()

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


def find_names(store: Store, name: str) -> Matches:
    """Find the entities of the ledger that answer to a name or an id."""
    wanted = fold_name(name)
    named = list(store.entity_names())
    exact = {id for id, _, known in named if id == name or fold_name(known) == wanted}
    exact |= {id for id, _, _ in named if id in {f"catalogue:{entry.id}" for entry in load().by_name(name)}}
    sound = reading_of(name, chinese=True)
    if not exact and sound:
        exact = {id for id, type, known in named if type == "person" and reading_of(known, chinese=True) == sound}
    partly: set[str] = set()
    # Chinese names are searched by their parts too (张 finds 张一鸣); words of others must be whole.
    han = not wanted.isascii()
    for id, _, known in named:
        folded = fold_name(known)
        if wanted and (wanted in folded if han else _has_words(folded, wanted)):
            partly.add(id)
    near: tuple[str, ...] = ()
    if not exact and not partly:
        near = _near(name, (known for _, _, known in named))
    ids = exact | partly
    found = {entity.id: entity for entity in store.entities(ids)} if ids else {}
    canonical_exact = _ordered(found, exact)
    return Matches(name, canonical_exact, tuple(e for e in _ordered(found, partly) if e not in canonical_exact), near)


def _has_words(folded: str, wanted: str) -> bool:
    return f" {wanted} " in f" {folded} "


def _ordered(found: dict[str, Entity], ids: Iterable[str]) -> tuple[Entity, ...]:
    return tuple(sorted((found[id] for id in set(ids) if id in found), key=lambda e: (-e.articles, e.id)))


def _near(name: str, known: Iterable[str]) -> tuple[str, ...]:
    from rapidfuzz import fuzz, process

    choices = {fold_name(one): one for one in known}
    hits = process.extract(fold_name(name), list(choices), scorer=fuzz.WRatio, limit=SUGGESTIONS, score_cutoff=60)
    return tuple(choices[folded] for folded, _, _ in hits)
