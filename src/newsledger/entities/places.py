"""Places and governments: one id for the names that they have in both languages."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from newsledger.text.fold import fold_name

_FIRMS = ("公司", "集团", "集團", "控股", "股份", "Inc", "Inc.", "Ltd", "Ltd.", "Group", "Corp")
_SUFFIXES = ("特别行政区", "自治区", "省", "市")


@cache
def _places() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for cells in _rows("places.tsv", 2):
        first = cells[0].split("|")[0]
        for name in "|".join(cells).split("|"):
            if name:
                found.setdefault(fold_name(name), (f"place:{fold_name(first)}", first))
    return found


@cache
def _governments() -> tuple[dict[str, tuple[str, str]], dict[str, tuple[str, str]]]:
    named: dict[str, tuple[str, str]] = {}
    seated: dict[str, tuple[str, str]] = {}
    for id, seats, english, chinese in _rows("governments.tsv", 4):
        known = (id, english.split("|")[0])
        named.update((fold_name(name), known) for name in f"{english}|{chinese}".split("|"))
        seated.update((fold_name(name), known) for name in seats.split("|"))
    return named, seated


def _rows(name: str, columns: int) -> list[list[str]]:
    text = (files("newsledger.entities") / "data" / name).read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return [(row + [""] * columns)[:columns] for row in rows]


@lru_cache(maxsize=20000)
def place(name: str) -> tuple[str, str] | None:
    """Give (entity id, usual name) of a known place, from a name in either language; None for others.

    One character (美, 日) counts only where reading took it for a place: nothing else is asked here.
    """
    folded = fold_name(name)
    if name.endswith(_FIRMS):
        return None
    known = _places()
    found = known.get(folded)
    if found is None and not folded.isascii():
        for suffix in _SUFFIXES:
            if folded.endswith(suffix) and len(folded) > len(suffix) + 1:
                return known.get(folded[: -len(suffix)])
    return found


def government(name: str) -> tuple[str, str] | None:
    """Give (entity id, usual name) of a government that is called by its name (中国政府, "British government")."""
    return _governments()[0].get(fold_name(name))


def seat_of(name: str) -> tuple[str, str] | None:
    """Give (entity id, usual name) of the government for which a capital's name may stand ("Beijing", "Washington")."""
    return _governments()[1].get(fold_name(name))
