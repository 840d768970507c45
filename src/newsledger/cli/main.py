"""The ``newsledger`` command: puts the groups of commands together and turns errors into exit statuses."""

from __future__ import annotations

import typer

from newsledger.cli import articles, files, ledger, pages
from newsledger.cli.output import UNUSABLE, prepare_streams, quiet_pipe, warn
from newsledger.model import NewsledgerError

# Plain help without markup keeps Rich out of `newsledger --help`, which so starts in half the time.
app = typer.Typer(
    name="newsledger",
    help="Business news, English and Chinese, into a ledger of sourced, dated facts.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (articles, ledger, pages, files):
    group.register(app)


def main() -> None:
    """Run the command line; exits with 0 (done), 1 (done in part) or 2 (unusable arguments or input)."""
    prepare_streams()
    try:
        app()
    except NewsledgerError as error:
        warn(f"newsledger: {error}")
        raise SystemExit(UNUSABLE) from None
    except BrokenPipeError:
        quiet_pipe()
    except KeyboardInterrupt:
        warn("newsledger: interrupted; what was reported as done is kept")
        raise SystemExit(130) from None


if __name__ == "__main__":
    main()
