"""Commands that answer questions: ``profile``, ``timeline``, ``tally``, ``quotes``, ``search``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from newsledger.cli import options, output
from newsledger.cli.ledger import _nothing, _table, newest, question, questions, show, whom

if TYPE_CHECKING:
    from newsledger.crosscheck.rates import Rates

Name = Annotated[str, typer.Argument(metavar="NAME", help="A name in any script, or an entity's id.")]
MaybeName = Annotated[str | None, typer.Argument(metavar="[NAME]", help="A name in any script, or an entity's id.")]


def _rates(path: str) -> Rates:
    from pathlib import Path

    from newsledger.crosscheck.rates import read_rates
    from newsledger.model import UsageProblem

    try:
        return read_rates(Path(path).read_text(encoding="utf-8"), path)
    except (OSError, ValueError) as error:
        raise UsageProblem(f"the rates in {path} cannot be read: {error}") from error


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the command line."""

    @app.command()
    def profile(
        name: Name,
        ledger: options.Ledger = None,
        kind: options.Kind = None,
        since: options.Since = None,
        until: options.Until = None,
        status: options.StatusOption = None,
        language: options.Language = None,
        min_origins: options.MinOrigins = 1,
        text: options.Text = None,
        as_of: options.AsOf = None,
        limit: options.Limit = None,
        format: options.Format = options.ReportFormat.table,
    ) -> None:
        """The page of a company, a person or an authority.

        \b
        Examples:
          newsledger profile Alibaba
          newsledger profile 張一鳴 --format json
        """
        from newsledger.reports.profile import SECTIONS

        asked_for = question(kind, None, since, until, status, language, min_origins, as_of, limit, text)
        asked = questions(ledger)
        entity, go_on = whom(asked, name)
        if entity is None or not go_on:
            if format is options.ReportFormat.json:
                output.write_json([])
            return
        page = asked.profile(entity, asked_for)
        if format is options.ReportFormat.table:
            from newsledger.cli.tables import show_profile

            show_profile(page, SECTIONS)
        elif format is options.ReportFormat.csv:
            output.write_csv([{"section": key, **row} for key, _ in SECTIONS for row in page[key]])
        else:
            show([page], format, _nothing)

    @app.command()
    def timeline(
        name: MaybeName = None,
        ledger: options.Ledger = None,
        kind: options.Kind = None,
        entity: options.Entity = None,
        since: options.Since = None,
        until: options.Until = None,
        status: options.StatusOption = None,
        language: options.Language = None,
        min_origins: options.MinOrigins = 1,
        text: options.Text = None,
        as_of: options.AsOf = None,
        limit: options.Limit = None,
        evidence: options.Evidence = False,
        format: options.Format = options.ReportFormat.table,
    ) -> None:
        """Facts in the order of their dates.

        \b
        Examples:
          newsledger timeline --kind enforcement
          newsledger timeline ByteDance --since 2021 --format csv
        """
        from newsledger.reports.facts import timeline as in_order

        asked_for = question(kind, entity, since, until, status, language, min_origins, as_of, limit, text)
        asked = questions(ledger)
        found, go_on = whom(asked, name or entity)
        listed = in_order(newest(asked, asked_for, found)) if go_on else []
        if evidence:
            listed = asked.with_sentences(listed)
        show(listed, format, _table("show_evidence" if evidence else "show_facts") if go_on else _nothing)

    @app.command()
    def tally(
        kind: Annotated[str, typer.Argument(metavar="KIND", help="layoff, pledge, fines, departure …")],
        by: Annotated[
            str, typer.Option("--by", help="org, month, year, status, or a role: authority, donor …")
        ] = "org",
        ledger: options.Ledger = None,
        entity: options.Entity = None,
        since: options.Since = None,
        until: options.Until = None,
        status: options.StatusOption = None,
        language: options.Language = None,
        min_origins: options.MinOrigins = 1,
        text: options.Text = None,
        currency: Annotated[
            str | None, typer.Option("--in", metavar="CURRENCY", help="Sums in this currency (USD), converted roughly.")
        ] = None,
        rates: Annotated[
            str | None, typer.Option("--rates", metavar="FILE", help="Rates for --in: TOML, [2021] and CNY = 6.45.")
        ] = None,
        as_of: options.AsOf = None,
        format: options.Format = options.ReportFormat.table,
    ) -> None:
        """Count facts of a kind, each once, and add up their figures.

        \b
        Examples:
          newsledger tally layoff --by org
          newsledger tally fines --by authority --since 2021
          newsledger tally pledge --by donor --format json
          newsledger tally fines --in USD
        """
        asked_for = question(None, entity, since, until, status, language, min_origins, as_of, text=text)
        asked = questions(ledger)
        found, go_on = whom(asked, entity)
        if not go_on:
            return
        more = {"rates": _rates(rates)} if rates else {}
        result = asked.tally(kind, by, asked_for, found, currency.upper() if currency else None, **more)
        if format is options.ReportFormat.table:
            from newsledger.cli.tally_table import show_tally

            show_tally(result)
        elif format is options.ReportFormat.csv:
            output.write_csv(result["rows"])
        elif format is options.ReportFormat.json:
            output.write_json(result)
        else:
            output.write_jsonl([result])

    @app.command()
    def quotes(
        by: Annotated[str | None, typer.Option("--by", metavar="NAME", help="Only words of this speaker.")] = None,
        about: Annotated[str | None, typer.Option("--about", metavar="NAME", help="Only words that name this.")] = None,
        ledger: options.Ledger = None,
        since: options.Since = None,
        until: options.Until = None,
        status: options.StatusOption = None,
        language: options.Language = None,
        text: options.Text = None,
        as_of: options.AsOf = None,
        limit: options.Limit = None,
        format: options.Format = options.ReportFormat.table,
    ) -> None:
        """Words quoted from somebody, with the speaker.

        \b
        Examples:
          newsledger quotes --by "Zhang Yiming"
          newsledger quotes --about ByteDance --format json
        """
        asked_for = question(None, None, since, until, status, language, 1, as_of, limit, text)
        asked = questions(ledger)
        speaker, go_on = whom(asked, by)
        subject, also = whom(asked, about)
        go_on = go_on and also
        listed = asked.quotes(speaker, subject, asked_for) if go_on else []
        show(listed, format, _table("show_quotes") if go_on else _nothing)

    @app.command()
    def search(
        words: Annotated[str, typer.Argument(metavar='"WORDS"', help="All of them; a quoted phrase in a row.")],
        ledger: options.Ledger = None,
        kind: options.Kind = None,
        since: options.Since = None,
        until: options.Until = None,
        status: options.StatusOption = None,
        language: options.Language = None,
        as_of: options.AsOf = None,
        limit: options.Limit = 20,
        format: options.Format = options.ReportFormat.table,
    ) -> None:
        """Find articles and claims by words, English or Chinese.

        \b
        Examples:
          newsledger search 裁員
          newsledger search '"record low" Alibaba'
        """
        asked_for = question(kind, None, since, until, status, language, as_of=as_of, limit=limit)
        show(questions(ledger).search(words, asked_for), format, _table("show_search"))
