"""Answers of a batch, from files to readings and into a ledger."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from newsledger.engines.llm.batch import Applied, Response, apply, read_responses
from newsledger.engines.llm.settings import load_settings
from newsledger.engines.llm.store import Store
from newsledger.engines.registry import look_of
from newsledger.ledger import Deposit
from newsledger.model import Article, ArticleError, Reading, UsageProblem
from newsledger.run.ledger_query import open_ledger
from newsledger.run.ledger_read import ReadOutcome, content_hash, deposit, read_into

Applications = Iterator[tuple[Article, Reading | ArticleError, str]]


def applied_readings(paths: Iterable[str], store: str | None, applied: Applied) -> Applications:
    """Read files of answers and give the readings of the articles that they are about.

    Args:
        paths: the files, in the output format of the OpenAI batch interface.
        store: path of the store that the requests were kept in; None for the usual one.
        applied: takes the counts.

    Raises:
        UsageProblem: when a file cannot be read or is none of answers, or the store does not know the requests.
    """
    settings = load_settings(store=store)
    found: list[Response] = []
    for path in paths:
        try:
            with Path(path).open("rb") as lines:
                found.extend(read_responses(lines, path))
        except OSError as error:
            raise UsageProblem(f"{path} cannot be read: {error.strerror}") from error
    if not found:
        raise UsageProblem(f"{', '.join(paths)} holds no answers; give the file that the batch service made")
    return apply(found, Store(settings.store_path()), settings, look_of, applied)


def into_ledger(outcomes: Applications, ledger: str) -> Iterator[ReadOutcome]:
    """Put readings into a ledger; of an article that is there already a new version."""

    def through(_: object) -> Iterator[Deposit | ArticleError]:
        for article, reading, engine in outcomes:
            if isinstance(reading, ArticleError):
                yield reading
            else:
                yield deposit(reading, content_hash(article), engine)

    yield from read_into(open_ledger(ledger, create=True), (), through=through)
