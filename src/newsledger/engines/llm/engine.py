"""The engine: plans the requests about each article, asks them side by side, and gives readings in input order."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Protocol

from newsledger.engines.base import RULES_VERSION, Examined, examine
from newsledger.engines.llm.budget import Budget, BudgetSpent, Cost, cost
from newsledger.engines.llm.client import RequestFailed
from newsledger.engines.llm.planning import Plan, Planner, Report, Request
from newsledger.engines.llm.settings import Settings
from newsledger.engines.llm.store import Answer, Store
from newsledger.model import Article, ArticleError, Reading, UsageProblem

Answered = list[tuple[Request, Answer]]
DEEPEST = 4
"""How often a piece is halved because its answer grew too long."""


class Asks(Protocol):
    """What sends one request; see ``client.Client.ask``."""

    def ask(self, body: Mapping[str, Any]) -> Answer:
        """Send a request and give its answer."""
        ...


@dataclass(frozen=True, slots=True)
class Forecast:
    """What a run would ask.

    Attributes:
        articles: number of articles.
        requests: number of requests, those that the store has answers to among them.
        cached: requests that cost nothing.
        expected: tokens and money as expected.
        most: tokens and money if every answer is as long as allowed.
    """

    articles: int
    requests: int
    cached: int
    expected: Cost
    most: Cost


class LanguageModel:
    """A language model, alone or after the rules.

    Args:
        settings: the endpoint, the sizes, the budget.
        client: makes what sends requests, when the first one has to be sent.
        store: remembers the answers.
        name: ``llm``; or ``rules+llm`` and the like, which ask only where the rules left something open, and join both
            engines' claims.
        look: reads an article with our own rules first.
        look_version: version of that.
    """

    def __init__(
        self,
        settings: Settings,
        client: Callable[[], Asks],
        store: Store,
        name: str = "llm",
        look: Callable[[Article], Examined] = examine,
        look_version: str = RULES_VERSION,
    ) -> None:
        with_rules = name != "llm"
        self._name = name
        self._look_version = look_version
        self.settings = settings
        self.planner = Planner(settings, with_rules)
        self.report = Report()
        self.budget = Budget(settings)
        self._make_client = client
        self._client: Asks | None = None
        self._store = store
        self._look = look
        self._lock = threading.Lock()

    @property
    def name(self) -> str:
        """The engine's name, as ``--engine`` takes it."""
        return self._name

    @property
    def version(self) -> str:
        """Changes with the model, the prompt, what is made of answers, and the rules where they take part."""
        return self.planner.version(self._look_version)

    def read(self, article: Article) -> Reading:
        """Read one article.

        Raises:
            ArticleError: when it cannot be read, or the model gave no usable answer.
            UsageProblem: when the endpoint cannot be used at all.
        """
        outcome = next(iter(self.read_many([article])))
        if isinstance(outcome, ArticleError):
            raise outcome
        return outcome

    def read_many(self, articles: Iterable[Article | ArticleError]) -> Iterator[Reading | ArticleError]:
        """Read articles in input order, several requests at once; stops after the first that the budget does not hold.

        Raises:
            UsageProblem: when the endpoint cannot be used at all.
        """
        waiting: deque[_Asked | ArticleError] = deque()
        with ThreadPoolExecutor(self.settings.concurrency) as pool:
            try:
                for article in articles:
                    waiting.append(self._start(article, pool))
                    while waiting and (len(waiting) > 2 * self.settings.concurrency or _done(waiting[0])):
                        outcome = self._outcome(waiting.popleft())
                        yield outcome
                        if isinstance(outcome, _Stopped):
                            return
                while waiting:
                    outcome = self._outcome(waiting.popleft())
                    yield outcome
                    if isinstance(outcome, _Stopped):
                        return
            finally:
                for one in waiting:
                    for future in one.futures if isinstance(one, _Asked) else ():
                        future.cancel()

    def forecast(self, articles: Iterable[Article | ArticleError]) -> Forecast:
        """Say what reading these articles would ask, without asking anything; what cannot be read does not count."""
        seen = requests = cached = given = most = expected = 0
        for article in articles:
            if isinstance(article, ArticleError):
                continue
            plan = self.planner.plan(self._look(article))
            seen += 1
            for request in plan.requests:
                requests += 1
                if self._store.answer(request.key) is not None:
                    cached += 1
                    continue
                given += request.tokens_input
                most += request.tokens_output
                # About as much is written down as is read: few sentences state nothing, some state two things.
                expected += min(request.tokens_output, request.tokens_output // 4 + 100)
        settings = self.settings
        return Forecast(seen, requests, cached, cost(settings, given, expected), cost(settings, given, most))

    def _start(self, article: Article | ArticleError, pool: ThreadPoolExecutor) -> _Asked | ArticleError:
        if isinstance(article, ArticleError):
            return article
        try:
            plan = self.planner.plan(self._look(article))
        except ArticleError as error:
            return error
        except Exception as error:
            return ArticleError(article.source or article.id, f"reading failed: {type(error).__name__}: {error}")
        if self._client is None and any(self._store.answer(request.key) is None for request in plan.requests):
            self._client = self._make_client()
        futures = [pool.submit(self._answer, plan, request, DEEPEST) for request in plan.requests]
        return _Asked(article, plan, futures)

    def _answer(self, plan: Plan, request: Request, deep: int) -> Answered:
        """Give the answer to a request, or to the two that took its place because the answer grew too long."""
        answer = self._store.answer(request.key)
        with self._lock:
            self.report.cached += answer is not None
            self.report.asked += answer is None
        if answer is None:
            answer = self._ask(request)
        if not answer.cut:
            return [(request, answer)]
        parts = self.planner.split(plan.examined.reading, request) if deep else [request]
        if len(parts) < 2:
            raise RequestFailed("the model's answer is longer than max_output_tokens allows")
        return [pair for part in parts for pair in self._answer(plan, part, deep - 1)]

    def _ask(self, request: Request) -> Answer:
        assert self._client is not None
        reserved = (request.tokens_input, request.tokens_output)
        self.budget.reserve(*reserved)
        used = (0, 0)
        try:
            answer = self._client.ask(request.body)
            used = (answer.tokens_input or request.tokens_input, answer.tokens_output or len(answer.content) // 3)
        finally:
            self.budget.settle(reserved, used)
        self._store.keep(request.key, self.planner.model, answer)
        return answer

    def _outcome(self, asked: _Asked | ArticleError) -> Reading | ArticleError:
        if isinstance(asked, ArticleError):
            return asked
        article = asked.article
        where = article.source or article.id
        try:
            answers = [pair for future in asked.futures for pair in future.result()]
            return self.planner.finish(asked.plan, answers, self.report)
        except BudgetSpent as spent:
            return _Stopped(
                where,
                f"{spent}; it and what follows was not read. Used so far: {self.budget.spent}. "
                "Run the same command again with a larger budget: answers that came are kept and cost nothing",
            )
        except UsageProblem:
            raise
        except (RequestFailed, ValueError) as error:
            return ArticleError(where, str(error))
        except Exception as error:
            return ArticleError(where, f"reading failed: {type(error).__name__}: {error}")


@dataclass(frozen=True, slots=True)
class _Asked:
    article: Article
    plan: Plan
    futures: list[Future[Answered]]


class _Stopped(ArticleError):
    """The budget is spent: this article and all after it are not read."""


def _done(asked: _Asked | ArticleError) -> bool:
    return isinstance(asked, ArticleError) or all(future.done() for future in asked.futures)
