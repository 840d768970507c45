"""Rows as CSV and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def cell(value: Any) -> str:
    """Give a value as one CSV cell: lists of words joined by ``; ``, other structures as JSON.

    A text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, str):
        return "'" + value if value.startswith(_FORMULA) else value
    if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value):
        return cell("; ".join(value))
    return json.dumps(value, ensure_ascii=False, default=str)


def csv_text(rows: Sequence[Mapping[str, Any]], columns: Sequence[str] | None = None) -> str:
    """Give rows as CSV (RFC 4180) with a heading line; columns default to all keys in order of first appearance."""
    names = list(columns) if columns else list(dict.fromkeys(key for row in rows for key in row))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    if names:
        writer.writerow(names)
    writer.writerows([cell(row.get(name)) for name in names] for row in rows)
    return out.getvalue()


def jsonl_text(rows: Iterable[Any]) -> str:
    """Give rows as JSON Lines."""
    return "".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in rows)


def json_text(rows: Iterable[Any]) -> str:
    """Give rows as one JSON list."""
    return json.dumps(list(rows), ensure_ascii=False, indent=1, default=str) + "\n"
