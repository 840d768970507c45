"""The options of commands that can read with another engine than the rules."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsledger.cli import output

if TYPE_CHECKING:
    from newsledger.engines import Engine, Rejected
    from newsledger.model import Article, ArticleError

EngineName = Annotated[
    str,
    typer.Option(
        "--engine",
        metavar="ENGINE",
        help="What reads: rules, llm, rules+llm, spacy:MODEL, or one that an installed package adds.",
    ),
]
Model = Annotated[
    str | None, typer.Option("--model", metavar="NAME", help="llm: the model. Without it $NEWSLEDGER_LLM_MODEL.")
]
BaseUrl = Annotated[
    str | None,
    typer.Option("--base-url", metavar="URL", help="llm: the endpoint. Without it $NEWSLEDGER_LLM_BASE_URL."),
]
Watch = Annotated[
    list[str] | None,
    typer.Option(
        "--watch", metavar="NAME", help="rules+llm: ask in full about articles that name it (may be repeated)."
    ),
]
MaxCost = Annotated[float | None, typer.Option("--max-cost", min=0, help="llm: stop before more money is spent.")]
MaxTokens = Annotated[int | None, typer.Option("--max-tokens", min=0, help="llm: stop before more tokens are used.")]
PriceInput = Annotated[float | None, typer.Option("--price-input", min=0, help="llm: money for a million tokens in.")]
PriceOutput = Annotated[
    float | None, typer.Option("--price-output", min=0, help="llm: money for a million tokens out.")
]
DryRun = Annotated[
    bool, typer.Option("--dry-run", help="llm: ask nothing; print how much would be asked, and its cost.")
]
RejectedTo = Annotated[
    str | None,
    typer.Option(
        "--rejected", metavar="FILE", help="Write the answers that prove nothing, with the reasons (JSON Lines)."
    ),
]
StoreFile = Annotated[
    str | None,
    typer.Option("--store", metavar="FILE", help="llm: where answers are kept. Without it $NEWSLEDGER_LLM_STORE."),
]


def opened(name: str, **options: Any) -> Engine:
    """Open an engine with the settings of the options; raises ``UsageProblem`` when it cannot be used."""
    from newsledger.engines.llm.settings import load_settings
    from newsledger.engines.registry import open_engine, uses_model

    return open_engine(name, load_settings(**options) if uses_model(name) else None)


def show_forecast(engine: Engine, articles: Iterator[Article | ArticleError]) -> None:
    """Print what reading would ask and cost.

    Raises:
        UsageProblem: when the engine asks no language model.
    """
    from newsledger.engines.llm.engine import LanguageModel
    from newsledger.model import UsageProblem
    from newsledger.run.engines import forecast

    if not isinstance(engine, LanguageModel):
        raise UsageProblem(f"--dry-run is for engines that ask a language model; {engine.name} costs nothing")
    output.write_text("\n".join(forecast(engine, articles)) + "\n")


@contextmanager
def told(engine: Engine, rejected_to: str | None) -> Iterator[None]:
    """After reading, also after one that was cut short: say what a model was asked, and list what it did not prove."""
    from newsledger.run.engines import rejected, summary

    try:
        yield
    finally:
        if line := summary(engine):
            output.warn(f"newsledger: {line}")
        if rejected_to is not None:
            write_rejected(rejected_to, rejected(engine))


def write_rejected(path: str, found: list[Rejected]) -> None:
    """Write what was rejected as JSON Lines.

    Raises:
        UsageProblem: when the file cannot be written.
    """
    from pathlib import Path

    from newsledger.model import UsageProblem

    try:
        Path(path).write_bytes(b"".join(output.json_line(one.to_json()) for one in found))
    except OSError as error:
        raise UsageProblem(f"{path} cannot be written: {error.strerror}") from error
