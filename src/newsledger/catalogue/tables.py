"""Reading catalogue tables: tab-separated, one entry a line."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from newsledger.catalogue.entry import ENTRY_TYPES, Entry

COLUMNS = ("id", "type", "en", "hans", "hant", "other", "caution", "tickers", "country", "parent", "wikidata")


def parse(lines: Iterable[str], source: str) -> tuple[list[Entry], list[str]]:
    """Read table lines into entries and, for lines that cannot be read, one message each.

    Args:
        lines: tab-separated with the columns of ``COLUMNS``; trailing columns may be left out; ``other``, ``caution``
            and ``tickers`` hold several values with ``|`` between. Empty lines, lines that start with ``#`` and a
            header line are skipped.
        source: what to call the table in messages.
    """
    entries: list[Entry] = []
    problems: list[str] = []
    for number, line in enumerate(lines, 1):
        line = line.rstrip("\r\n")
        if not line.strip() or line.startswith("#") or line.startswith("id\ttype"):
            continue
        cells = [cell.strip() for cell in line.split("\t")]
        problem = _problem(cells)
        if problem:
            problems.append(f"{source}:{number}: {problem}")
            continue
        cells += [""] * (len(COLUMNS) - len(cells))
        entries.append(
            Entry(
                id=cells[0],
                type=cells[1],
                en=cells[2],
                hans=cells[3],
                hant=cells[4],
                other=_several(cells[5]),
                caution=frozenset(_several(cells[6])),
                tickers=_several(cells[7]),
                country=cells[8],
                parent=cells[9],
                wikidata=cells[10],
            )
        )
    return entries, problems


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip()) if cell else ()


def _problem(cells: list[str]) -> str | None:
    if len(cells) > len(COLUMNS):
        return f"{len(cells)} columns, at most {len(COLUMNS)} are allowed: {', '.join(COLUMNS)}"
    if len(cells) < 3 or not cells[0]:
        return "an id, a type and at least one name are needed, with tabs between"
    if cells[1] not in ENTRY_TYPES:
        return f"type {cells[1]!r} is unknown; use one of {', '.join(ENTRY_TYPES)}"
    if not any(cells[2:6]):
        return f"{cells[0]!r} has no name; fill in en, hans, hant or other"
    return None


def read_shipped() -> tuple[list[Entry], list[str]]:
    """Read every ``*.tsv`` of this folder, in the order of the files' names.

    Returns:
        The entries, each id once (the first one stays), and a message for every line that was left out.
    """
    entries: dict[str, Entry] = {}
    problems: list[str] = []
    tables = (item for item in files("newsledger.catalogue").iterdir() if item.name.endswith(".tsv"))
    for table in sorted(tables, key=lambda item: item.name):
        found, wrong = parse(table.read_text(encoding="utf-8").splitlines(), table.name)
        problems += wrong
        for entry in found:
            if entries.setdefault(entry.id, entry) is not entry:
                problems.append(f"{table.name}: id {entry.id!r} is there already")
    return list(entries.values()), problems
