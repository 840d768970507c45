"""What a request costs and how long it takes: waiting, asking again, the store, the budget."""

from __future__ import annotations

import json
import time
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest

from newsledger.engines.llm.client import Client, RequestFailed
from newsledger.engines.llm.settings import Settings
from newsledger.engines.llm.store import Store
from newsledger.model import ArticleError, Reading, UsageProblem
from tests.engines.stub import FINE, TEXT, Endpoint, Reply, article, claims, model, read, told

# ---- waiting and asking again


def client(settings: Settings, waits: list[float]) -> Client:
    return Client(settings, sleep=waits.append)


def test_429_waits_as_long_as_the_endpoint_asks(endpoint: Endpoint, settings: Settings) -> None:
    replies = [
        Reply(status=429, headers={"Retry-After": "7"}),
        Reply(status=429, headers={"Retry-After": formatdate(time.time() + 30, usegmt=True)}),
        Reply(status=503),
        claims(FINE),
    ]
    endpoint.reply = lambda body, number: replies[number]
    waits: list[float] = []
    answer = client(settings, waits).ask({"model": "m", "messages": []})
    assert json.loads(answer.content)["claims"][0]["kind"] == "enforcement"
    assert (answer.tokens_input, answer.tokens_output) == (1000, 100)
    assert waits[0] == 7
    assert 25 < waits[1] <= 30
    assert 0 < waits[2] < 10


def test_429_without_end_costs_one_article(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.reply = lambda body, number: Reply(status=429, raw=b'{"error": {"message": "slow down"}}')
    with pytest.raises(RequestFailed, match="status 429: slow down"):
        client(settings, []).ask({})
    assert len(endpoint.asked) == settings.retries + 1


def test_a_wait_that_is_too_long_is_not_waited(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.reply = lambda body, number: Reply(status=429, headers={"Retry-After": "86400"})
    waits: list[float] = []
    with pytest.raises(RequestFailed, match="wait 86400 seconds"):
        client(settings, waits).ask({})
    assert waits == []


def test_a_slow_endpoint_is_given_up_and_asked_again(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.reply = lambda body, number: replace(claims(FINE), delay=0.6 if number == 0 else 0)
    hasty = replace(settings, timeout=0.2)
    assert told(model(hasty).read(article())) == [("enforcement", "llm")]
    assert len(endpoint.asked) == 2
    endpoint.reply = lambda body, number: Reply(delay=0.6)
    (outcome,) = read(model(replace(hasty, retries=1, model="other")), [article()])
    assert isinstance(outcome, ArticleError)
    assert "no answer within 0.2 seconds" in str(outcome)


@pytest.mark.parametrize(
    ("reply", "told"),
    [
        (Reply(status=401, raw=b'{"error": {"message": "bad key"}}'), "refuses the key (status 401: bad key)"),
        (Reply(status=404, raw=b'{"error": "no such model"}'), "no model 'stub-1'"),
        (Reply(status=429, raw=b'{"error": {"code": "insufficient_quota"}}'), "no credit left"),
    ],
)
def test_what_no_request_can_overcome_stops_the_run(
    reply: Reply, told: str, endpoint: Endpoint, settings: Settings
) -> None:
    endpoint.reply = lambda body, number: reply
    with pytest.raises(UsageProblem) as problem:
        read(model(settings), [article("a"), article("b")])
    assert told in str(problem.value)


def test_an_endpoint_that_is_not_there_is_named_at_once(settings: Settings) -> None:
    with pytest.raises(UsageProblem, match=r"127\.0\.0\.1:9.* cannot be reached"):
        model(replace(settings, base_url="http://127.0.0.1:9/v1")).read(article())


def test_fields_that_an_endpoint_does_not_take_are_left_out(endpoint: Endpoint, settings: Settings) -> None:
    def reply(body: dict[str, Any], number: int) -> Reply:
        for name in ("max_tokens", "temperature", "response_format"):
            if name in body and body.get(name) != {"type": "json_object"}:
                return Reply(
                    status=400, raw=json.dumps({"error": {"message": f"Unsupported parameter: '{name}'"}}).encode()
                )
        assert body["max_completion_tokens"] > 0
        return claims(FINE)

    endpoint.reply = reply
    assert told(model(settings).read(article())) == [("enforcement", "llm")]


def test_no_more_requests_fly_than_allowed_and_the_order_stays(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.reply = lambda body, number: replace(
        claims(), delay=0.3 if "number 0" in body["messages"][1]["content"] else 0.05
    )
    engine = model(replace(settings, concurrency=3))
    outcomes = read(engine, [article(str(n), f"Acme number {n} was fined.") for n in range(9)])
    assert [o.article.id for o in outcomes if isinstance(o, Reading)] == [str(n) for n in range(9)]
    assert 2 <= endpoint.most <= 3


def test_inputs_that_cannot_be_read_keep_their_place(endpoint: Endpoint, settings: Settings) -> None:
    outcomes = read(model(settings), [ArticleError("x.txt", "is gone"), article()])
    assert [type(outcome) for outcome in outcomes] == [ArticleError, Reading]


# ---- the store, the budget, the forecast


def test_a_second_run_costs_nothing(endpoint: Endpoint, settings: Settings) -> None:
    endpoint.reply = lambda body, number: claims(FINE)
    first = model(settings).read(article())
    endpoint.reply = lambda body, number: Reply(status=500)
    engine = model(replace(settings, base_url=None))
    assert engine.read(article()).claims == first.claims
    assert len(endpoint.asked) == 1
    assert (engine.report.asked, engine.report.cached) == (0, 1)
    assert engine.budget.spent.tokens_input == 0


@pytest.mark.parametrize("change", ["model", "article", "prompt", "id"])
def test_another_article_prompt_or_model_is_asked(change: str, endpoint: Endpoint, settings: Settings) -> None:
    model(settings).read(article())
    other = {"model": replace(settings, model="stub-2"), "prompt": replace(settings, examples=False)}.get(
        change, settings
    )
    text = TEXT.replace("65", "66") if change == "article" else TEXT
    model(other).read(article("b" if change == "id" else "a", text))
    assert len(endpoint.asked) == 2


def test_the_budget_of_tokens_stops_cleanly_and_a_larger_one_goes_on(endpoint: Endpoint, settings: Settings) -> None:
    articles = [article(str(n), f"Acme number {n} was fined.") for n in range(6)]
    once = model(settings).planner.plan(model(settings)._look(articles[0])).requests[0]
    limit = once.tokens_input + once.tokens_output + 2 * 1100
    engine = model(replace(settings, max_tokens=limit, concurrency=2))
    outcomes = read(engine, articles)
    assert [isinstance(outcome, Reading) for outcome in outcomes] == [True, True, True, False]
    assert "budget of" in str(outcomes[-1]) and "larger budget" in str(outcomes[-1])
    assert sum((engine.budget.spent.tokens_input, engine.budget.spent.tokens_output)) <= limit
    assert len(endpoint.asked) == 3
    assert len(read(model(settings), articles)) == 6
    assert len(endpoint.asked) == 6, "what was answered before the budget was spent is not asked again"


def test_the_budget_of_money_stops_before_it_is_spent(endpoint: Endpoint, settings: Settings) -> None:
    priced = replace(settings, price_input=10.0, price_output=30.0, max_cost=0.0001)
    (outcome,) = read(model(priced), [article()])
    assert isinstance(outcome, ArticleError)
    assert "budget of 0.0001" in str(outcome)
    assert endpoint.asked == []


def test_a_forecast_asks_nothing_and_knows_what_is_answered(endpoint: Endpoint, settings: Settings) -> None:
    priced = replace(settings, price_input=10.0, price_output=30.0)
    seen = model(priced).forecast([article("a"), article("b"), ArticleError("x", "is gone")])
    assert (seen.articles, seen.requests, seen.cached) == (2, 2, 0)
    assert endpoint.asked == []
    assert seen.expected.money is not None and seen.most.money is not None
    assert 0 < seen.expected.money < seen.most.money
    model(priced).read(article("a"))
    assert model(priced).forecast([article("a"), article("b")]).cached == 1


def test_a_store_that_cannot_be_opened_is_named(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "broken.db").write_bytes(b"no database" * 100)
    with pytest.raises(UsageProblem, match=r"broken\.db cannot be used .*--store"):
        Store(tmp_path / "broken.db").answer("x")
    with pytest.raises(UsageProblem, match="cannot be used"):
        model(replace(settings, store=str(tmp_path / "broken.db"))).read(article())
