"""Commands for batches of requests to a language model: ``llm requests``, ``llm apply``, ``llm prompt``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from newsledger.cli import engines, options, output

if TYPE_CHECKING:
    from newsledger.engines.llm.batch import Applied
    from newsledger.model import Article

_RULES_FIRST = "llm asks about every article in full, rules+llm where the rules left something open."
EngineOfBatch = Annotated[str, typer.Option("--engine", metavar="ENGINE", help=_RULES_FIRST)]


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the command line."""
    group = typer.Typer(
        help=(
            "Batches of requests to a language model, which many services answer at half the price.\n\n"
            "\b\nExamples:\n  newsledger llm requests news/ --model NAME > requests.jsonl\n"
            "  newsledger llm apply responses.jsonl > claims.jsonl"
        ),
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    app.add_typer(group, name="llm")

    @group.command()
    def requests(
        sources: options.Sources,
        engine: EngineOfBatch = "llm",
        model: engines.Model = None,
        watch: engines.Watch = None,
        price_input: engines.PriceInput = None,
        price_output: engines.PriceOutput = None,
        store: engines.StoreFile = None,
    ) -> None:
        """Print every request about the articles in the batch format of the OpenAI API; nothing is sent.

        What the answers are applied to is kept in the store, so keep it until then.

        \b
        Examples:
          newsledger llm requests news/ --model NAME > requests.jsonl
          newsledger llm requests articles.jsonl --engine rules+llm --watch Alibaba > requests.jsonl
        """
        from newsledger.engines.llm.batch import Made, make_batch
        from newsledger.engines.llm.budget import cost
        from newsledger.engines.llm.planning import NO_MODEL
        from newsledger.engines.llm.settings import load_settings
        from newsledger.engines.llm.store import Store
        from newsledger.engines.registry import known, look_of, uses_model
        from newsledger.model import UsageProblem

        if not uses_model(engine):
            raise UsageProblem(f"--engine {engine!r} asks no language model; use llm or rules+llm (all: {known()})")
        settings = load_settings(
            model=model, watchlist=watch, price_input=price_input, price_output=price_output, store=store
        )
        if not settings.model:
            output.warn(f"newsledger: no model is named (--model); {NO_MODEL!r} stands in its place in the requests")
        failures: list[str] = []
        made = Made()
        lines = make_batch(
            _readable(sources, failures), settings, engine, look_of(engine)[0], Store(settings.store_path()), made
        )
        output.write_jsonl(lines)
        most = cost(settings, made.tokens_input, made.tokens_output)
        output.warn(
            f"newsledger: {made.requests} requests about {made.articles} articles ({made.cached} more are answered in the "
            f"store already); at most {most}"
        )
        _end(failures, made.articles)

    @group.command()
    def apply(
        responses: Annotated[list[str], typer.Argument(metavar="RESPONSES", help="Files of answers, JSON Lines.")],
        ledger: options.Ledger = None,
        format: Annotated[
            options.ReadingFormat | None,
            typer.Option("--format", "-f", help="Print the claims; the default without --ledger."),
        ] = None,
        with_text: Annotated[bool, typer.Option("--with-text", help="Add the articles' texts.")] = False,
        rejected: engines.RejectedTo = None,
        again: Annotated[
            str | None, typer.Option("--again", metavar="FILE", help="Write the requests that have no usable answer.")
        ] = None,
        store: engines.StoreFile = None,
    ) -> None:
        """Take the answers of a batch, hold them to proof, and give what extract (or read) gives.

        Articles whose answers are not all there are named and left out; --again writes what to ask once more, and
        applying those answers completes them.

        \b
        Examples:
          newsledger llm apply responses.jsonl --format jsonl > claims.jsonl
          newsledger llm apply responses.jsonl --ledger china.db --again more.jsonl
        """
        from newsledger.engines.llm.batch import Applied
        from newsledger.run.batches import applied_readings, into_ledger

        applied = Applied()
        outcomes = applied_readings(responses, store, applied)
        failures: list[str] = []
        done = 0
        if ledger is not None and format is None:
            for outcome in into_ledger(outcomes, ledger):
                done += outcome.problem is None
                failures += [outcome.problem] if outcome.problem else []
                if outcome.problem:
                    output.warn(f"newsledger: {outcome.problem}")
        else:
            from newsledger.cli.articles import show_reading
            from newsledger.model import ArticleError

            show = show_reading(format or options.ReadingFormat.jsonl, with_text, True)
            for _, reading, _ in outcomes:
                if isinstance(reading, ArticleError):
                    failures.append(str(reading))
                    output.warn(f"newsledger: {reading}")
                else:
                    done += 1
                    show(reading)
        _tell(applied, again)
        if rejected is not None:
            engines.write_rejected(rejected, applied.report.rejected)
        _end(failures, done)

    @group.command()
    def prompt(
        schema: Annotated[bool, typer.Option("--schema", help="Print the JSON schema of the answer instead.")] = False,
    ) -> None:
        """Print what a model is told: the specification of the kinds, from the kinds' own guides.

        \b
        Examples:
          newsledger llm prompt
          newsledger llm prompt --schema
        """
        from newsledger.engines.llm.prompt import instructions
        from newsledger.engines.llm.schema import answer_schema
        from newsledger.kinds.guide import guides

        if schema:
            output.write_json(answer_schema(guides(), strict=True))
        else:
            output.write_text(instructions(guides()))


def _readable(sources: list[str], failures: list[str]) -> Iterator[Article]:
    from newsledger.cli.articles import articles_of
    from newsledger.model import ArticleError

    for article in articles_of(sources):
        if isinstance(article, ArticleError):
            failures.append(str(article))
            output.warn(f"newsledger: {article}")
        else:
            yield article


def _tell(applied: Applied, again: str | None) -> None:
    """Say what became of the answers, and write what has to be asked again."""
    from pathlib import Path

    from newsledger.model import UsageProblem

    report = applied.report
    reasons = ", ".join(f"{count} {reason}" for reason, count in report.reasons().items())
    told = f"{report.kept} claims kept, {len(report.rejected)} answers left out" + (f" ({reasons})" if reasons else "")
    if applied.unknown:
        told += f"; {len(applied.unknown)} answers to requests that the store does not know ({applied.unknown[0]}, …)"
    if applied.again:
        told += f"; {len(applied.missing)} requests without an answer, {len(applied.problems)} with one that failed"
        told += f", written to {again}" if again else "; --again FILE writes them, to be asked once more"
    output.warn(f"newsledger: {told}")
    if again is not None:
        try:
            Path(again).write_bytes(b"".join(output.json_line(line) for line in applied.again))
        except OSError as error:
            raise UsageProblem(f"{again} cannot be written: {error.strerror}") from error


def _end(failures: list[str], done: int) -> None:
    from newsledger.model import UsageProblem

    if failures and not done:
        raise UsageProblem("no article could be read; see the messages above")
    output.finish(len(failures))
