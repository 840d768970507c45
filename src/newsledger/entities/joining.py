"""Which entities met in two scripts are one: names that sound alike, and evidence beside the name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from newsledger.entities.persons import is_lone, reading_of, sound_of

SHORTEST = 5
"""Letters that an organization's name needs for its sound to count (yunzhan; not "oppo" or "meta")."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A person as the ledger knows one: the id, a name, and the organizations (id → name) it is named with."""

    entity: str
    name: str
    orgs: Mapping[str, str]


def _org_sound(name: str) -> str:
    sound = sound_of(name)
    return sound if len(sound) >= SHORTEST else ""


def _common(a: Sighting, b: Sighting) -> list[tuple[str, str, str]]:
    """Give organizations in common: (id, id, name); the two ids differ when only their names sound alike."""
    found = [(id, id, name) for id, name in a.orgs.items() if id in b.orgs]
    sounds = {sound: (id, name) for id, name in b.orgs.items() if (sound := _org_sound(name))}
    for id, name in a.orgs.items():
        sound = _org_sound(name)
        if sound in sounds and sounds[sound][0] != id and name.isascii() != sounds[sound][1].isascii():
            found.append((id, sounds[sound][0], f"{name} / {sounds[sound][1]}"))
    return found


def joins(sightings: Iterable[Sighting]) -> list[tuple[str, str, str]]:
    """Find persons whose names sound alike and who are named with the same organization, and such organizations.

    Two organizations whose names sound alike across scripts are one when a person who sounds alike is named with
    both. Alike names alone join nobody.

    Returns:
        (entity, entity, reason), the known or the first entity first.
    """
    by_sound: dict[str, list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        sound = reading_of(sighting.name, chinese=True)
        if sound and not is_lone(sighting.name):
            by_sound[sound].append(sighting)
    found: dict[frozenset[str], tuple[str, str, str]] = {}
    for sound, group in by_sound.items():
        for i, a in enumerate(group):
            for b in group[i + 1 :]:
                common = _common(a, b)
                if not common:
                    continue
                first, second, where = common[0]
                reason = f"{a.name} and {b.name} both read {sound}, and both are named with {where}"
                _add(found, a.entity, b.entity, reason)
                if first != second:
                    _add(found, first, second, f"{where} sound alike, and {sound} is named with both")
    return list(found.values())


def _add(found: dict[frozenset[str], tuple[str, str, str]], a: str, b: str, reason: str) -> None:
    pair = frozenset((a, b))
    if a != b and pair not in found:
        first, second = sorted((a, b), key=lambda id: (not id.startswith("catalogue:"), id))
        found[pair] = (first, second, reason)
