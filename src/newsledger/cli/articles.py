"""Commands that need no ledger: ``extract`` and ``mentions``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsledger.cli import options, output

if TYPE_CHECKING:
    from newsledger.model import Article, ArticleError, Reading

WithText = Annotated[bool, typer.Option("--with-text", help="Add the article's text, which the offsets count.")]


def articles_of(sources: list[str]) -> Iterator[Article | ArticleError]:
    """Give the articles of the sources as the user named them."""
    from newsledger.sources import read_sources

    return read_sources(sources, stdin=sys.stdin.buffer if "-" in sources else None)


def run_readings(sources: list[str], jobs: int, title: str, show: Callable[[Reading], None]) -> None:
    """Read all sources, show every reading, name every failure on stderr, end with the right status.

    Raises:
        UsageProblem: when nothing could be read because every input failed.
    """
    from newsledger.model import ArticleError, UsageProblem
    from newsledger.run.extract_many import read_many

    read = failed = 0
    with output.progress(title) as advance:
        for outcome in read_many(articles_of(sources), jobs):
            if isinstance(outcome, ArticleError):
                failed += 1
                output.warn(f"newsledger: {outcome}")
            else:
                read += 1
                show(outcome)
            advance()
    if failed and not read:
        raise UsageProblem("no input could be read; see the messages above")
    output.finish(failed)


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the command line."""

    @app.command()
    def extract(
        sources: options.Sources,
        format: Annotated[options.ReadingFormat, typer.Option("--format", "-f", help="How to print it.")] = (
            options.ReadingFormat.jsonl
        ),
        with_text: WithText = False,
        jobs: options.Jobs = 1,
    ) -> None:
        """Articles in, claims out; no ledger needed.

        \b
        Examples:
          newsledger extract article.txt
          newsledger extract news/ --format table
          cat articles.jsonl | newsledger extract - --jobs 4 > claims.jsonl
        """
        from newsledger.reports.readings import extract_object

        if format is options.ReadingFormat.jsonl:
            run_readings(sources, jobs, "Reading", lambda r: output.write_jsonl([extract_object(r, with_text)]))
        else:
            from newsledger.cli.tables import show_claims_of_article

            run_readings(sources, jobs, "Reading", lambda r: show_claims_of_article(extract_object(r)))

    @app.command()
    def mentions(
        sources: options.Sources,
        format: Annotated[options.ReadingFormat, typer.Option("--format", "-f", help="How to print it.")] = (
            options.ReadingFormat.jsonl
        ),
        with_text: WithText = False,
        jobs: options.Jobs = 1,
    ) -> None:
        """Names, positions, dates, amounts: what claims are made of.

        \b
        Examples:
          newsledger mentions article.txt
          newsledger mentions news/*.md --format table
        """
        from newsledger.reports.readings import mentions_object

        show: Callable[[Reading], Any]
        if format is options.ReadingFormat.jsonl:
            show = lambda r: output.write_jsonl([mentions_object(r, with_text)])  # noqa: E731
        else:
            from newsledger.cli.tables import show_mentions_of_article

            show = lambda r: show_mentions_of_article(mentions_object(r))  # noqa: E731
        run_readings(sources, jobs, "Reading", show)
