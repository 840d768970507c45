"""Commands that need no ledger: ``extract`` and ``mentions``."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsledger.cli import engines, options, output

if TYPE_CHECKING:
    from newsledger.engines import Engine
    from newsledger.model import Article, ArticleError, Reading

WithText = Annotated[bool, typer.Option("--with-text", help="Add the article's text, which the offsets count.")]


def articles_of(sources: list[str]) -> Iterator[Article | ArticleError]:
    """Give the articles of the sources as the user named them."""
    from newsledger.sources import read_sources

    return read_sources(sources, stdin=sys.stdin.buffer if "-" in sources else None)


def run_readings(
    sources: list[str], jobs: int, title: str, show: Callable[[Reading], None], engine: Engine | None = None
) -> None:
    """Read all sources, show every reading, name every failure on stderr, end with the right status.

    Args:
        sources: as the user named them.
        jobs: number of processes.
        title: for the progress bar.
        show: what to do with a reading.
        engine: what reads; None for the rules.

    Raises:
        UsageProblem: when nothing could be read because every input failed.
    """
    from newsledger.model import ArticleError, UsageProblem
    from newsledger.run.extract_many import read_many

    read = failed = 0
    with output.progress(title) as advance:
        if engine is None:
            outcomes = read_many(articles_of(sources), jobs)
        else:
            from newsledger.run.engines import read_with

            outcomes = read_with(engine, articles_of(sources), jobs)
        for outcome in outcomes:
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


def show_reading(format: options.ReadingFormat, with_text: bool, engines_too: bool) -> Callable[[Reading], None]:
    """Give what prints a reading as ``extract`` does.

    Args:
        format: how.
        with_text: add the article's text.
        engines_too: tell of every claim the engine that found it, with its version.
    """
    from newsledger.reports.readings import extract_object

    def as_json(reading: Reading) -> None:
        row = extract_object(reading, with_text)
        if engines_too:
            from newsledger.engines import engine_of

            for claim, shown in zip(reading.claims, row["claims"], strict=True):
                shown["engine"], shown["engine_version"] = engine_of(claim)
        output.write_jsonl([row])

    def as_table(reading: Reading) -> None:
        from newsledger.cli.tables import show_claims_of_article

        show_claims_of_article(extract_object(reading))

    return as_json if format is options.ReadingFormat.jsonl else as_table


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
        engine: engines.EngineName = "rules",
        model: engines.Model = None,
        base_url: engines.BaseUrl = None,
        watch: engines.Watch = None,
        max_cost: engines.MaxCost = None,
        max_tokens: engines.MaxTokens = None,
        price_input: engines.PriceInput = None,
        price_output: engines.PriceOutput = None,
        dry_run: engines.DryRun = False,
        rejected: engines.RejectedTo = None,
        store: engines.StoreFile = None,
    ) -> None:
        """Articles in, claims out; no ledger needed.

        \b
        Examples:
          newsledger extract article.txt
          newsledger extract news/ --format table
          cat articles.jsonl | newsledger extract - --jobs 4 > claims.jsonl
          newsledger extract news/ --engine rules+llm --base-url http://localhost:8000/v1 --model NAME
          newsledger extract news/ --engine llm --model NAME --dry-run --price-input 1 --price-output 4
          newsledger extract news/ --engine spacy:en_core_web_sm
        """
        show = show_reading(format, with_text, engine != "rules")
        if engine == "rules" and not dry_run:
            run_readings(sources, jobs, "Reading", show)
            return
        chosen = engines.opened(
            engine,
            model=model,
            base_url=base_url,
            watchlist=watch,
            max_cost=max_cost,
            max_tokens=max_tokens,
            price_input=price_input,
            price_output=price_output,
            store=store,
        )
        if dry_run:
            engines.show_forecast(chosen, articles_of(sources))
            return
        with engines.told(chosen, rejected):
            run_readings(sources, jobs, "Reading", show, chosen)

    @app.command()
    def mentions(
        sources: options.Sources,
        format: Annotated[options.ReadingFormat, typer.Option("--format", "-f", help="How to print it.")] = (
            options.ReadingFormat.jsonl
        ),
        with_text: WithText = False,
        jobs: options.Jobs = 1,
        engine: engines.EngineName = "rules",
    ) -> None:
        """Names, positions, dates, amounts: what claims are made of.

        \b
        Examples:
          newsledger mentions article.txt
          newsledger mentions news/*.md --format table
          newsledger mentions article.txt --engine spacy:en_core_web_sm
        """
        from newsledger.reports.readings import mentions_object

        show: Callable[[Reading], Any]
        if format is options.ReadingFormat.jsonl:
            show = lambda r: output.write_jsonl([mentions_object(r, with_text)])  # noqa: E731
        else:
            from newsledger.cli.tables import show_mentions_of_article

            show = lambda r: show_mentions_of_article(mentions_object(r))  # noqa: E731
        run_readings(sources, jobs, "Reading", show, None if engine == "rules" else engines.opened(engine))
