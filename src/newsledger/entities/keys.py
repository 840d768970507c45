"""What names are looked up by, so that a ledger of any size finds the few entities that a name may be."""

from __future__ import annotations

from newsledger.entities.persons import is_lone, reading_of, sound_of
from newsledger.text.fold import fold_name

SHORTEST_SOUND = 5
"""Letters that an organization's name needs for its sound to count (yunzhan; not "oppo" or "meta")."""


def name_keys(name: str, type: str) -> tuple[str, ...]:
    """Give a name's keys: its folded form, and how it sounds, for persons in pinyin with the family name first.

    Args:
        name: the name in any script.
        type: one of ``NAME_TYPES``.
    """
    found = [f"name:{fold_name(name)}"]
    if type == "person":
        reading = "" if is_lone(name) else reading_of(name, chinese=True)
        if reading:
            found.append(f"person:{reading}")
    elif type != "place":
        sound = sound_of(name)
        if len(sound) >= SHORTEST_SOUND:
            found.append(f"org:{sound}")
    return tuple(found)
