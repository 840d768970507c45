"""Reads articles with any engine: over processes, side by side, into readings or into a ledger."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial

from newsledger.engines import Engine, Rejected, Streaming
from newsledger.engines.added import Proved
from newsledger.engines.llm.budget import cost
from newsledger.engines.llm.engine import LanguageModel
from newsledger.engines.registry import open_engine
from newsledger.ledger import Deposit
from newsledger.model import Article, ArticleError, NewsledgerError, Reading
from newsledger.run.extract_many import in_order
from newsledger.run.ledger_read import content_hash, deposit

Outcome = Reading | ArticleError


def read_with(engine: Engine, articles: Iterable[Article | ArticleError], jobs: int = 1) -> Iterator[Outcome]:
    """Read articles with an engine, in input order.

    Args:
        engine: the engine.
        articles: articles, or errors for inputs that gave none; errors pass through in their place.
        jobs: number of processes, for engines that are worth it: one that waits for others to answer reads in threads, and
            one of another package in this process, where what it rejects is counted.
    """
    if isinstance(engine, Streaming):
        yield from engine.read_many(articles)
    elif isinstance(engine, Proved) or jobs <= 1:
        yield from in_order(partial(_read_or_error, engine), articles)
    else:
        yield from in_order(partial(_read_named, engine.name), articles, jobs)


def _read_or_error(engine: Engine, article: Article) -> Outcome:
    try:
        return engine.read(article)
    except ArticleError as error:
        return error
    except NewsledgerError:
        raise
    except Exception as error:
        # A fault of one engine must cost one article, not the run; its name goes to the user as a failed input.
        return ArticleError(article.source or article.id, f"reading failed: {type(error).__name__}: {error}")


@cache
def _opened(name: str) -> Engine:
    return open_engine(name)


def _read_named(name: str, article: Article) -> Outcome:
    """Read in another process, which opens the engine once."""
    return _read_or_error(_opened(name), article)


def engine_id(engine: Engine) -> str:
    """Give what a ledger keeps of an engine: another id reads every article anew."""
    return f"{engine.name}-{engine.version}"


def deposits_with(
    engine: Engine, jobs: int = 1
) -> Callable[[Iterator[Article | ArticleError]], Iterator[Deposit | ArticleError]]:
    """Give what turns articles into deposits with an engine, for ``ledger_read.read_into``."""

    def through(articles: Iterator[Article | ArticleError]) -> Iterator[Deposit | ArticleError]:
        sources: deque[str] = deque()

        def noted() -> Iterator[Article | ArticleError]:
            for article in articles:
                sources.append("" if isinstance(article, ArticleError) else content_hash(article))
                yield article

        for outcome in read_with(engine, noted(), jobs):
            content = sources.popleft()
            yield outcome if isinstance(outcome, ArticleError) else deposit(outcome, content, engine_id(engine))

    return through


def rejected(engine: Engine) -> list[Rejected]:
    """Give the answers of an engine that proved nothing, so far."""
    if isinstance(engine, LanguageModel):
        return engine.report.rejected
    return engine.rejected if isinstance(engine, Proved) else []


def summary(engine: Engine) -> str | None:
    """Give one line on what a language model was asked and what came of it; None where none was asked anything."""
    if not isinstance(engine, LanguageModel) or not engine.report.asked + engine.report.cached:
        return None
    report, spent = engine.report, engine.budget.spent
    line = f"{report.kept} claims of the model kept, {len(report.rejected)} answers left out"
    if report.rejected:
        line += f" ({', '.join(f'{count} {reason}' for reason, count in report.reasons().items())})"
    line += f"; {report.asked} requests asked, {report.cached} answered from the store; {spent}"
    if report.withheld:
        line += f"; {report.withheld} sentences that speak to machines kept from the model"
    return line


def forecast(engine: LanguageModel, articles: Iterable[Article | ArticleError]) -> list[str]:
    """Give lines that say what reading articles would ask and cost; nothing is asked."""
    seen = engine.forecast(articles)
    lines = [
        f"articles: {seen.articles}",
        f"requests: {seen.requests}, of them {seen.cached} answered in the store already",
        f"expected: {seen.expected}",
        f"at most:  {seen.most}",
    ]
    if cost(engine.settings, 0, 0).money is None:
        lines.append("money: unknown; give --price-input and --price-output, the prices of a million tokens")
    else:
        lines.append("as a batch (newsledger llm requests) many services charge half of it")
    return lines
