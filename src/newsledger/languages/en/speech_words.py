"""English words about speech, from ``data/speech_words.txt``: verbs that introduce somebody's words, nouns for who speaks."""

from __future__ import annotations

from pathlib import Path


def _groups() -> dict[str, frozenset[str]]:
    groups: dict[str, set[str]] = {}
    path = Path(__file__).parent / "data" / "speech_words.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            group, _, words = line.partition("\t")
            groups.setdefault(group, set()).update(words.split())
    return {group: frozenset(words) for group, words in groups.items()}


_GROUPS = _groups()
STRONG = _GROUPS["strong"]
"""Verbs after or before which whole sentences are quoted."""
WEAK = _GROUPS["weak"]
"""Verbs that introduce a few quoted words, or a statement after a colon."""
PEOPLE = _GROUPS["people"]
"""Nouns for people who speak."""
BODIES = _GROUPS["bodies"]
"""Nouns for bodies that speak."""
PAPERS = _GROUPS["papers"]
"""Nouns for papers and messages that say something."""
LINKS = _GROUPS["links"]
"""Prepositions that tie a noun to the one before."""
DETERMINERS = _GROUPS["determiners"]
"""Words that begin a noun phrase."""
AUXILIARIES = _GROUPS["auxiliaries"]
"""Words of a verb group before its verb."""
BREAKS = _GROUPS["breaks"]
"""Words that end a noun phrase on its left."""
NO_SPEAKER = _GROUPS["no_speaker"]
"""Nouns and pronouns that speak for nobody."""
WOMEN = _GROUPS["women"]
"""Given names of women."""
MEN = _GROUPS["men"]
"""Given names of men."""
