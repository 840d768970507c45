"""Commands that read and write files: ``export`` and ``evaluate``."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsledger.cli import options, output
from newsledger.cli.ledger import question, questions, whom

if TYPE_CHECKING:
    from newsledger.reports.scoring import Score


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the command line."""

    @app.command()
    def export(
        to: Annotated[str, typer.Option("--to", metavar="FILE", help="Where to write: a file, or a folder.")],
        format: Annotated[options.ExportFormat, typer.Option("--format", "-f", help="Which format.")],
        what: Annotated[str, typer.Option("--what", help="facts, claims or entities.")] = "facts",
        ledger: options.Ledger = None,
        kind: options.Kind = None,
        entity: options.Entity = None,
        since: options.Since = None,
        until: options.Until = None,
        status: options.StatusOption = None,
        language: options.Language = None,
        min_origins: options.MinOrigins = 1,
        as_of: options.AsOf = None,
    ) -> None:
        """Write facts, claims or entities to a file.

        \b
        Examples:
          newsledger export --to facts.csv --format csv
          newsledger export --to out/ --format jsonl --what claims --kind layoff
        """
        from newsledger.model import UsageProblem
        from newsledger.run.ledger_export import WHAT, write_export

        if what not in WHAT:
            raise UsageProblem(f"--what {what!r} is unknown; use one of {', '.join(WHAT)}")
        asked_for = question(kind, entity, since, until, status, language, min_origins, as_of)
        asked = questions(ledger)
        found, go_on = whom(asked, entity)
        if go_on:
            path, number = write_export(asked, asked_for, found, what, format.value, to)
            output.warn(f"newsledger: {number} {what} written to {path}")

    @app.command()
    def evaluate(
        gold: Annotated[list[str], typer.Argument(metavar="GOLD", help="Gold files, JSON Lines.")],
        articles: Annotated[list[str], typer.Option("--articles", "-a", metavar="FILE", help="The articles' texts.")],
        predictions: Annotated[
            str | None, typer.Option("--predictions", "-p", metavar="FILE", help="Output of extract; else read now.")
        ] = None,
        misses: Annotated[bool, typer.Option("--misses", help="Also list what was missed and what is extra.")] = False,
        format: options.Format = options.ReportFormat.table,
    ) -> None:
        """Score claims against gold: precision, recall, F1 by kind.

        \b
        Examples:
          newsledger evaluate gold.jsonl --articles articles.jsonl
          newsledger evaluate gold.jsonl predicted.jsonl --articles articles.jsonl --misses
        """
        from newsledger.run.evaluate import evaluate as run

        # As promised, the predictions may also follow the gold file: a file of them has no gold in it.
        if predictions is None and len(gold) == 2:
            gold, predictions = gold[:1], gold[1]
        _show_score(run(gold, articles, predictions), misses, format)


def _show_score(result: Score, misses: bool, format: options.ReportFormat) -> None:
    rows: list[dict[str, Any]] = [{"kind": kind, **asdict(found)} for kind, found in result.kinds.items()]
    rows.append({"kind": "all", **asdict(result.all)})
    if format is options.ReportFormat.json:
        output.write_json({"kinds": {row["kind"]: row for row in rows[:-1]}, "all": rows[-1]})
        return
    if format is options.ReportFormat.jsonl:
        output.write_jsonl(rows)
        return
    if format is options.ReportFormat.csv:
        output.write_csv(rows)
        return
    import json

    lines = [f"{'kind':14}{'gold':>6}{'hit':>6}{'extra':>7}{'P':>8}{'R':>8}{'F1':>8}{'full':>8}{'ungr.':>7}"]
    lines += [
        f"{row['kind']:14}{row['gold']:>6}{row['hit']:>6}{row['extra']:>7}{row['precision']:>8.3f}{row['recall']:>8.3f}"
        f"{row['f1']:>8.3f}{row['full']:>8.3f}{row['ungrounded']:>7}"
        for row in rows
    ]
    if misses:
        lines = [f"{m.what} {m.doc} {json.dumps(dict(m.claim), ensure_ascii=False)}" for m in result.misses] + lines
    output.write_text("\n".join(lines) + "\n")
