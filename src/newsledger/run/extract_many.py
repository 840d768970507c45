"""Articles in, readings out, over one or several processes, in input order."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from typing import TypeVar

from newsledger.model import Article, ArticleError, Reading

AHEAD = 8
"""Articles in flight for each process: enough to keep them busy, few enough to bound memory."""

_T = TypeVar("_T")


def read_or_error(article: Article) -> Reading | ArticleError:
    """Read one article; whatever goes wrong becomes an ``ArticleError`` that names it, so that the others go on."""
    from newsledger.run.extract import read_article

    try:
        return read_article(article)
    except ArticleError as error:
        return error
    except RecursionError:
        return ArticleError(article.source or article.id, "cannot be read: it is nested too deeply")
    except Exception as error:
        # A fault of ours must cost one article, not the run; its name goes to the user as a failed input.
        return ArticleError(article.source or article.id, f"reading failed: {type(error).__name__}: {error}")


def in_order(
    function: Callable[[Article], _T], articles: Iterable[Article | ArticleError], jobs: int = 1
) -> Iterator[_T | ArticleError]:
    """Apply a picklable function to every article and give the outcomes in input order.

    Args:
        function: pure function of one article.
        articles: articles, or errors for inputs that gave none; errors pass through in their place.
        jobs: number of processes; 1 reads in this one.
    """
    if jobs <= 1:
        for article in articles:
            yield article if isinstance(article, ArticleError) else function(article)
        return
    # "spawn" starts clean processes: a fork would copy threads' locks of the libraries that are loaded.
    with ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        waiting: deque[Future[_T] | ArticleError] = deque()
        try:
            for article in articles:
                waiting.append(article if isinstance(article, ArticleError) else pool.submit(function, article))
                if len(waiting) >= jobs * AHEAD:
                    first = waiting.popleft()
                    yield first if isinstance(first, ArticleError) else first.result()
            while waiting:
                first = waiting.popleft()
                yield first if isinstance(first, ArticleError) else first.result()
        finally:
            for left in waiting:
                if isinstance(left, Future):
                    left.cancel()


def read_many(articles: Iterable[Article | ArticleError], jobs: int = 1) -> Iterator[Reading | ArticleError]:
    """Read articles in input order; see ``in_order``."""
    return in_order(read_or_error, articles, jobs)
