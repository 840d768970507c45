"""Arguments and options that several commands share, declared once so that they read the same everywhere."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class ReadingFormat(StrEnum):
    """What ``extract`` and ``mentions`` can print."""

    jsonl = "jsonl"
    table = "table"


class ReportFormat(StrEnum):
    """What the commands that ask the ledger can print."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"


class ExportFormat(StrEnum):
    """What ``export`` can write."""

    csv = "csv"
    json = "json"
    jsonl = "jsonl"


Sources = Annotated[
    list[str],
    typer.Argument(metavar="SOURCE", help="Files, folders, URLs, or - for standard input.", show_default=False),
]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Read with that many processes; the order stays.")]
Ledger = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        "-l",
        metavar="LEDGER",
        help="The ledger: a path, or postgresql://user@host/database. Without it $NEWSLEDGER_LEDGER, then newsledger.db in this folder.",
        show_default=False,
    ),
]
Format = Annotated[ReportFormat, typer.Option("--format", "-f", help="How to print it.")]
Kind = Annotated[
    list[str] | None,
    typer.Option("--kind", "-k", help="Only this kind of claim (may be repeated).", show_default=False),
]
Entity = Annotated[
    str | None,
    typer.Option("--entity", "-e", metavar="NAME", help="Only what names this company, person or authority."),
]
Since = Annotated[str | None, typer.Option(metavar="DATE", help="Not before DATE (2021, 2021-05 or 2021-05-20).")]
Until = Annotated[str | None, typer.Option(metavar="DATE", help="Not after DATE.")]
StatusOption = Annotated[
    list[str] | None,
    typer.Option("--status", help="reported, planned, alleged, denied or conditional (may be repeated)."),
]
Language = Annotated[str | None, typer.Option(help="Only articles in this language: en, zh, zh-Hans, zh-Hant.")]
MinOrigins = Annotated[int, typer.Option("--min-origins", min=1, help="Only facts with that many independent origins.")]
Limit = Annotated[int | None, typer.Option("--limit", "-n", min=1, help="At most that many.", show_default=False)]
Text = Annotated[
    str | None,
    typer.Option(metavar="WORDS", help="Only what is said in a sentence with these words; quoted ones in a row."),
]
Evidence = Annotated[bool, typer.Option("--evidence", help="Show the words of each article below each line.")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DATE", help="Only what was known by DATE.")]
