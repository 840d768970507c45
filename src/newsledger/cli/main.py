"""The ``newsledger`` command: finds the command that was asked for and turns errors into exit statuses."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module

import typer

from newsledger.cli.output import UNUSABLE, prepare_streams, quiet_pipe, warn

COMMANDS: dict[str, tuple[str, str]] = {
    "extract": ("articles", "Articles in, claims out; no ledger needed."),
    "mentions": ("articles", "Names, positions, dates, amounts: what claims are made of."),
    "read": ("ledger", "Read articles into the ledger; safe to repeat and interrupt."),
    "claims": ("ledger", "What single articles say, the newest first."),
    "facts": ("ledger", "Claims that say the same, joined, with their origins."),
    "disputes": ("ledger", "Facts on which sources disagree, both sides shown."),
    "profile": ("pages", "The page of a company, a person or an authority."),
    "timeline": ("pages", "Facts in the order of their dates."),
    "tally": ("pages", "Count facts of a kind, each once, and add up their figures."),
    "quotes": ("pages", "Words quoted from somebody, with the speaker."),
    "search": ("pages", "Find articles and claims by words, English or Chinese."),
    "entities": ("entities", "Who is who: names in every script, with the reasons; or add entities of your own."),
    "review": ("review", "Accept, correct, reject claims; merge and split facts."),
    "export": ("files", "Write facts, claims or entities to a file."),
    "serve": ("serve", "Show the ledger as web pages, with an HTTP API below /api/v1."),
    "llm": ("llm", "Batches of requests to a language model, which many services answer at half the price."),
    "ledger": ("keeping", "Copy a ledger to another store, check it, join its facts anew."),
    "evaluate": ("files", "Score claims against gold: precision, recall, F1 by kind."),
}
"""Command → its module in this package, and what it does in one line.

Building all the commands' options takes longer than everything else that ``newsledger --help`` does, so only the
module of the command that was asked for is loaded; the others stand in the list by their name and line.
"""


def build(arguments: Sequence[str]) -> typer.Typer:
    """Make the application for the given arguments: the command that they name in full, the others as a list."""
    # Plain help without markup keeps Rich out, which takes as long to load as all the rest.
    app = typer.Typer(
        name="newsledger",
        help="Business news, English and Chinese, into a ledger of sourced, dated facts.",
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )

    @app.callback()
    def _group() -> None: ...

    asked = next((argument for argument in arguments if not argument.startswith("-")), "")
    loaded = COMMANDS.get(asked, ("", ""))[0]
    for name, (module, summary) in COMMANDS.items():
        if module != loaded:
            app.command(name, help=summary)(_listed_only)
    if loaded:
        import_module(f"newsledger.cli.{loaded}").register(app)
    return app


def _listed_only() -> None:
    """Stands for a command whose module is not loaded."""


def main() -> None:
    """Run the command line; exits with 0 (done), 1 (done in part) or 2 (unusable arguments or input)."""
    prepare_streams()
    try:
        build(sys.argv[1:])()
    except BrokenPipeError:
        quiet_pipe()
    except KeyboardInterrupt:
        warn("newsledger: interrupted; what was committed is kept, and the same command goes on where it stopped")
        raise SystemExit(130) from None
    except Exception as error:
        from newsledger.model import NewsledgerError

        if not isinstance(error, NewsledgerError):
            raise
        warn(f"newsledger: {error}")
        raise SystemExit(UNUSABLE) from None


if __name__ == "__main__":
    main()
