"""Commands that keep ledgers: ``ledger copy``, ``ledger check``, ``ledger rejoin``."""

from __future__ import annotations

from typing import Annotated

import typer

from newsledger.cli import options, output

_HELP = """Copy a ledger to another store, check it, join its facts anew.

\b
Examples:
  newsledger ledger copy newsledger.db postgresql://user@host/news
  newsledger ledger check
"""
SHOWN = 50
"""Troubles that are told one by one."""


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the command line."""
    # As in ``main``: help without markup keeps Rich out.
    keep = typer.Typer(
        help=_HELP,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )
    app.add_typer(keep, name="ledger")

    @keep.command()
    def copy(
        source: Annotated[str, typer.Argument(metavar="FROM", help="A path or a postgresql:// URL.")],
        target: Annotated[str, typer.Argument(metavar="TO", help="A ledger that is new or empty.")],
    ) -> None:
        """Copy everything of one ledger into a new one.

        \b
        Examples:
          newsledger ledger copy newsledger.db postgresql://user@host/news
          newsledger ledger copy postgresql://user@host/news backup.db
        """
        from newsledger.run.ledger_keep import copy as copy_ledger

        with output.progress("Copying") as advance:
            counts = copy_ledger(source, target, lambda rows: advance())
        output.warn(f"newsledger: {counts['articles']} articles and {counts['claims']} claims copied into {target}")

    @keep.command()
    def check(ledger: options.Ledger = None) -> None:
        """Check every evidence against its article, and that nothing is missing.

        \b
        Examples:
          newsledger ledger check
          newsledger ledger check --ledger postgresql://user@host/news
        """
        from newsledger.run.ledger_keep import check as check_ledger

        with output.progress("Checking") as advance:
            found = check_ledger(ledger, lambda claims: advance())
        for trouble in found.troubles[:SHOWN]:
            output.warn(f"newsledger: {trouble.where}: {trouble.what}")
        more = len(found.troubles) - SHOWN
        if more > 0:
            output.warn(f"newsledger: and {more} more")
        told = f"{len(found.troubles)} troubles" if found.troubles else "all is well"
        output.warn(f"newsledger: {found.articles} articles and {found.claims} claims checked; {told}")
        output.finish(len(found.troubles))

    @keep.command()
    def rejoin(ledger: options.Ledger = None) -> None:
        """Join all facts anew by the rules of this version; needed once after an update, on large ledgers.

        \b
        Examples:
          newsledger ledger rejoin --ledger china.db
        """
        from newsledger.run.ledger_keep import rejoin as rejoin_ledger

        output.warn(f"newsledger: {rejoin_ledger(ledger)} claims joined anew")
