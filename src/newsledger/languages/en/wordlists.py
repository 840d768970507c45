"""The word lists of ``languages/en/data``: one entry a line, ``#`` starts a comment line."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_DATA = Path(__file__).parent / "data"


@cache
def word_list(name: str) -> frozenset[str]:
    """Give the entries of ``data/<name>.txt``; a list that is not there is empty.

    A line may have further columns, parted by tabs; only the first is an entry.
    """
    path = _DATA / f"{name}.txt"
    if not path.is_file():
        return frozenset()
    lines = path.read_text(encoding="utf-8").splitlines()
    entries = (line.split("\t")[0].strip() for line in lines if not line.startswith("#"))
    return frozenset(entry for entry in entries if entry)


@cache
def word_table(name: str) -> dict[str, str]:
    """Give ``data/<name>.txt`` as a mapping from its first to its second column; empty when there is no such list."""
    path = _DATA / f"{name}.txt"
    if not path.is_file():
        return {}
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    return {row[0].strip(): row[1].strip() for row in rows if len(row) > 1}


@cache
def word_group(group: str) -> frozenset[str]:
    """Give one group of ``data/name_cues.txt``.

    Raises:
        KeyError: when there is no such group.
    """
    rows = (line.split("\t") for line in (_DATA / "name_cues.txt").read_text(encoding="utf-8").splitlines())
    return {row[0]: frozenset(row[1].split(" ")) for row in rows if len(row) > 1}[group]
