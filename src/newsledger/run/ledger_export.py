"""Writes what a ledger knows to files."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from newsledger.exports.tabular import csv_text, json_text, jsonl_text
from newsledger.model import Entity, UsageProblem
from newsledger.reports.facts import claim_row, fact_row
from newsledger.run.ledger_query import Question, Questions

WHAT = ("facts", "claims", "entities")
_WRITERS: dict[str, Callable[[list[dict[str, Any]]], str]] = {"csv": csv_text, "jsonl": jsonl_text, "json": json_text}


def write_export(
    asked: Questions, question: Question, entity: Entity | None, what: str, format: str, to: str
) -> tuple[Path, int]:
    """Write one file and give its path and the number of rows.

    The file appears whole or not at all: it is written beside its place and moved there.

    Raises:
        UsageProblem: it cannot be written.
    """
    rows: list[dict[str, Any]]
    if what == "facts":
        rows = [fact_row(fact) for fact in asked.facts(question, entity)]
    elif what == "claims":
        rows = [claim_row(claim) for claim in asked.claims(question, entity)]
    else:
        rows = asked.entities([entity] if entity else asked.everybody())
    folder = to.endswith(("/", os.sep)) or Path(to).is_dir()
    path = Path(to) / f"{what}.{format}" if folder else Path(to)
    beside = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with beside.open("w", encoding="utf-8", errors="backslashreplace", newline="") as file:
            file.write(_WRITERS[format](rows))
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise UsageProblem(f"{path} cannot be written: {error.strerror}") from error
    return path, len(rows)
