"""A tally as a table for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.table import Table
from rich.text import Text

from newsledger.cli.output import console
from newsledger.cli.tables import MOST_WORDS, clean, lines_grid
from newsledger.reports.wording import figure

Row = Mapping[str, Any]


def show_tally(result: Row) -> None:
    """Print a tally: rows, total, what stands apart, what was left out and why."""
    out = console()
    table = Table(box=None, padding=(0, 2, 0, 0), pad_edge=False, header_style="dim")
    table.add_column(str(result["by"]).capitalize(), overflow="fold", ratio=1)
    for heading in ("Facts", "Amounts", "People"):
        table.add_column(heading, justify="right")
    for row in result["rows"]:
        table.add_row(clean(row["key"]), *_sums(row))
    table.add_row(Text("total", style="bold"), *_sums(result["total"]))
    for row in result.get("apart") or []:
        table.add_row(Text(f"apart: {row['key']}", style="dim"), *_sums(row))
    out.print(table)
    if result.get("rates"):
        out.print(Text(f"Converted at: {clean(result['rates'])}", style="dim"))
    if result["excluded"]:
        out.print()
        out.print(Text("Left out of the total", style="bold"))
        grid = lines_grid()
        for left in result["excluded"]:
            grid.add_row("•", f"{clean(left['words'], MOST_WORDS)}: {left['why']}")
        out.print(grid)


def _range(value: Any, to: Any) -> str:
    return figure(value) + (f"–{figure(to)}" if to is not None else "")


def _sums(row: Row) -> tuple[str, str, str]:
    # "+" between sums that do not overlap, a comma between two ways to give one sum.
    between = " + " if row.get("mixed") else ", "
    amounts = between.join(f"{a['currency']} {_range(a['value'], a.get('to'))}".strip() for a in row["amounts"])
    if any(a.get("bound") == "lower" for a in row["amounts"]):
        amounts = f"at least {amounts}"
    if any(a.get("converted") for a in row["amounts"]):
        amounts = f"about {amounts}"
    if row.get("not_summed"):
        amounts = f"{amounts} and {row['not_summed']} more".strip()
    people = _range(row["people"], row.get("people_to")) if row.get("people") else ""
    if row.get("percents"):
        people = ", ".join(filter(None, [people, *(f"{figure(p)}%" for p in row["percents"])]))
    return str(row["count"]), amounts, people
