"""The command ``serve``: pages and HTTP API over a ledger."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from newsledger.cli import options, output


def register(app: typer.Typer) -> None:
    """Add the command of this module to the command line."""

    @app.command()
    def serve(
        ledger: options.Ledger = None,
        host: Annotated[str, typer.Option(help="Address to listen on; other machines need --keys.")] = "127.0.0.1",
        port: Annotated[int, typer.Option(min=0, max=65535, help="Port to listen on.")] = 8000,
        keys: Annotated[
            str | None, typer.Option(metavar="FILE", help="Who may come in: a TOML file of keys.", show_default=False)
        ] = None,
        new_key: Annotated[
            str | None,
            typer.Option("--new-key", metavar="NAME:ROLE", help="Make a key (read, review, admin) and end."),
        ] = None,
        name: Annotated[
            list[str] | None,
            typer.Option("--name", metavar="HOST", help="A further name under which this machine is asked for."),
        ] = None,
        accuracy: Annotated[
            str | None,
            typer.Option(metavar="FILE", help="A measurement (evaluate --format json) to show.", show_default=False),
        ] = None,
        audit: Annotated[
            str | None,
            typer.Option(metavar="FILE", help="Where writes are recorded.", show_default="beside the ledger"),
        ] = None,
        rate: Annotated[int, typer.Option(min=1, help="Calls of the API a minute, for each key.")] = 600,
        workers: Annotated[
            int, typer.Option(min=0, max=64, help="Further processes that make pages: one for each core, at most.")
        ] = 0,
    ) -> None:
        """Show the ledger as web pages, with an HTTP API below /api/v1.

        \b
        Examples:
          newsledger serve --ledger news.db
          newsledger serve --ledger large.db --workers 2
          newsledger serve --new-key anna:review >> keys.toml
          newsledger serve --host 0.0.0.0 --keys keys.toml
        """
        from newsledger.model import UsageProblem
        from newsledger.run.ledger_query import ledger_address

        if new_key is not None:
            _make_key(new_key)
            return
        try:
            import uvicorn

            from newsledger.web.app import create_app
            from newsledger.web.keys import load_keys
            from newsledger.web.settings import Settings, audit_file, check_host
        except ImportError as missing:
            raise UsageProblem(
                f"serve needs packages that are not installed ({missing.name}); install them with: "
                "pip install 'newsledger[web]'"
            ) from missing
        known = load_keys(keys) if keys else ()
        check_host(host, known)
        address = ledger_address(ledger)
        settings = Settings(
            ledger=address,
            keys=known,
            audit=audit or audit_file(address),
            rate=rate,
            accuracy=accuracy,
            hosts=tuple(name or ()),
            workers=workers,
        )
        application = create_app(settings)
        shown = f"[{host}]" if ":" in host else host
        # The address of a server may hold a password.
        ledger_shown = re.sub(r"(://[^:/@]{1,200}):[^@]{0,200}@", r"\1:…@", address)
        output.warn(f"newsledger: {ledger_shown} is open at http://{shown}:{port}/ (stop with Ctrl-C)")
        uvicorn.run(application, host=host, port=port, log_level="warning", server_header=False, proxy_headers=False)


def _make_key(wanted: str) -> None:
    """Print the lines of a new key for the key file; the key itself goes to stderr, once."""
    from newsledger.web.keys import new_key

    person, _, role = wanted.rpartition(":")
    key, lines = new_key(person or role, role if person else "read")
    output.write_text(lines)
    output.warn(f"newsledger: the key of {person or role} is {key}\nIt is not kept anywhere; hand it over safely.")
