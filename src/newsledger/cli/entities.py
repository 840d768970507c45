"""The command ``entities``: who is who, and entities of the user's own."""

from __future__ import annotations

from typing import Annotated

import typer

from newsledger.cli import options, output
from newsledger.cli.ledger import _table, doubted, explain, questions, show

ADD = "add"


def register(app: typer.Typer) -> None:
    """Add the command of this module to the command line."""

    @app.command()
    def entities(
        names: Annotated[
            list[str] | None,
            typer.Argument(metavar="[NAME]", help="A name in any script, or an id; or: add NAME…", show_default=False),
        ] = None,
        ledger: options.Ledger = None,
        limit: options.Limit = None,
        format: options.Format = options.ReportFormat.table,
        type: Annotated[
            str, typer.Option("--type", help="For add: company, product, organization, authority, outlet, person …")
        ] = "company",
        parent: Annotated[
            str, typer.Option(metavar="ID", help="For add: the owner's id; of a person, the company's.")
        ] = "",
        ticker: Annotated[
            list[str] | None, typer.Option(metavar="CODE", help="For add: a stock code (may be repeated).")
        ] = None,
        file: Annotated[
            str | None,
            typer.Option("--file", metavar="FILE", help="For add: a table of entities that the ledger uses."),
        ] = None,
    ) -> None:
        """Who is who: names in every script, with the reasons; or add entities of your own.

        \b
        Examples:
          newsledger entities 張一鳴
          newsledger entities Zhang --format json
          newsledger entities add "Orchard Foods" 果园食品 --type company --ticker HKEX:9999
          newsledger entities add --file my-entities.tsv
        """
        if names and names[0] == ADD and (len(names) > 1 or file):
            _add(names[1:], ledger, type, parent, ticker or [], file)
            return
        asked = questions(ledger)
        if not names:
            found = asked.everybody()
        else:
            matches = asked.names(" ".join(names))
            doubted(matches)
            found = list(dict.fromkeys((*matches.all, *matches.also)))
            if not found and not matches.doubts:
                explain(matches)
        rows = asked.entities(found[:limit] if limit else found)
        show(rows, format, _table("show_entities"))


def _add(names: list[str], ledger: str | None, type: str, parent: str, tickers: list[str], file: str | None) -> None:
    from newsledger.run.knowledge import add_entry, new_entry, set_file
    from newsledger.run.ledger_query import ledger_address, open_ledger

    store = open_ledger(ledger, create=True)
    if file is not None:
        count = set_file(store, file)
        output.warn(f"newsledger: {ledger_address(ledger)} uses the {count} entities of {file} from now on")
    if names:
        entry = new_entry(names, type, parent, tickers)
        add_entry(store, entry)
        output.warn(f"newsledger: {entry.type} {names[0]} (id catalogue:{entry.id}) added to {ledger_address(ledger)}")
    output.warn("newsledger: read the articles again, and their names are linked to it")
