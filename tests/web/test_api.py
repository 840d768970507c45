"""The HTTP API: the command line's JSON, pages, ETags, problems, and no 5xx for anything its description allows."""

from __future__ import annotations

import contextlib
import io
import json
from typing import Any, cast

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings

from newsledger.cli.main import build
from newsledger.web.app import create_app
from newsledger.web.settings import Settings


def command_line(ledger: str, *arguments: str) -> Any:
    printed = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with contextlib.redirect_stdout(printed):
        build(arguments)([*arguments, "--ledger", ledger, "--format", "json"], standalone_mode=False)
    printed.flush()
    return json.loads(printed.buffer.getvalue())


@pytest.mark.parametrize(
    ("path", "arguments"),
    [
        ("facts?kind=enforcement&limit=1000", ["facts", "--kind", "enforcement"]),
        ("claims?entity=Yunzhan&kind=layoff&limit=1000", ["claims", "--entity", "Yunzhan", "--kind", "layoff"]),
        ("disputes?limit=1000", ["disputes"]),
        ("tally/layoff?by=org", ["tally", "layoff", "--by", "org"]),
        ("quotes?by=Fang%20Ruolin&limit=1000", ["quotes", "--by", "Fang Ruolin"]),
        ("search?q=Merrow", ["search", "Merrow"]),
        ("entities?name=Yunzhan%20Group", ["entities", "Yunzhan Group"]),
    ],
)
def test_the_api_gives_what_the_command_line_gives(
    client: TestClient, ledger: str, path: str, arguments: list[str]
) -> None:
    told = client.get(f"/api/v1/{path}").json()
    assert told
    assert told == command_line(ledger, *arguments)


def test_a_profile_is_that_of_the_command_line(client: TestClient, ledger: str) -> None:
    assert [client.get("/api/v1/profile/Yunzhan%20Group").json()] == command_line(ledger, "profile", "Yunzhan Group")


@pytest.mark.parametrize("path", ["facts", "claims", "timeline", "quotes", "entities"])
def test_cursors_walk_through_everything_once(client: TestClient, path: str) -> None:
    whole = client.get(f"/api/v1/{path}?limit=1000").json()
    walked: list[Any] = []
    url: str | None = f"/api/v1/{path}?limit=40"
    while url:
        answer = client.get(url)
        assert answer.status_code == 200
        walked += answer.json()
        url = answer.links.get("next", {}).get("url")
    assert walked == whole
    assert len(walked) > 40 or path in ("quotes",)


def test_a_made_up_cursor_is_refused(client: TestClient) -> None:
    for cursor in ("nonsense", "W10", "WzEsIngiXQ", "eyJhIjoxfQ"):
        answer = client.get("/api/v1/facts", params={"cursor": cursor})
        assert answer.status_code == 400
        assert "cursor" in answer.json()["detail"]


def test_etags(client: TestClient) -> None:
    first = client.get("/api/v1/facts?limit=5")
    assert first.headers["etag"]
    assert client.get("/api/v1/facts?limit=5", headers={"if-none-match": first.headers["etag"]}).status_code == 304
    assert client.get("/api/v1/facts?limit=6", headers={"if-none-match": first.headers["etag"]}).status_code == 200


@pytest.mark.parametrize(
    ("path", "status", "told"),
    [
        ("facts?kind=bogus", 400, "no kind 'bogus'; use one of"),
        ("facts?limit=many", 422, "limit"),
        ("facts?min_origins=0", 422, "min_origins"),
        ("facts?since=2021-13-40", 400, "since"),
        ("facts/F0", 404, "no fact"),
        ("profile/Nobody%20At%20All", 404, "nothing in the ledger answers"),
        ("tally/wishes", 400, "no kind"),
        ("nothing", 404, "no page"),
        ("search", 422, "q"),
    ],
)
def test_errors_are_problems(client: TestClient, path: str, status: int, told: str) -> None:
    answer = client.get(f"/api/v1/{path}")
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert problem["status"] == status
    assert told in problem["detail"]
    assert problem["title"]


def test_an_ambiguous_name_is_answered_with_the_choices(client: TestClient) -> None:
    problem = client.get("/api/v1/profile/%E6%96%B9").json()
    if problem.get("status") == 400:
        assert len(problem["choices"]) > 1
    answer = client.get("/api/v1/facts?entity=Merrow").json()
    assert isinstance(answer, list) or len(answer["choices"]) > 1


def test_an_article_is_read_without_being_kept(client: TestClient) -> None:
    before = client.get("/api/v1/overview").json()
    text = "Quayside Foods said on 3 June 2024 that it appointed Mara Lindqvist as chief executive.\n"
    told = client.post("/api/v1/extract", json={"text": text, "published": "2024-06-03"}).json()
    assert [claim["kind"] for claim in told["claims"]] == ["appointment"]
    assert text[told["claims"][0]["start"] : told["claims"][0]["end"]] == told["claims"][0]["evidence"]
    assert client.get("/api/v1/overview").json() == before


def answers_of(operation: Any, examples: int) -> set[int]:
    """Make calls of one operation, among them odd ones, and give the statuses of the answers."""
    answers: set[int] = set()

    @settings(
        max_examples=examples, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
    )
    @given(case=operation.as_strategy())
    def call(case: Any) -> None:
        answer = case.call()
        answers.add(answer.status_code)
        assert answer.status_code < 500, f"{answer.request.url}: {answer.text[:500]}"

    call()
    return answers


def test_nothing_the_description_allows_breaks_the_server(ledger: str) -> None:
    """What would write is left out; ``test_guard`` has that."""
    app = create_app(Settings(ledger, rate=10_000_000))
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", app).exclude(method="POST", path="/api/v1/articles")
    operations: list[Any] = [cast(Any, found).ok() for found in schema.get_all_operations()]
    called = {operation.label: answers_of(operation, 20) for operation in operations}
    assert len(called) >= 15
    assert all(answers for answers in called.values())
    assert 200 in set.union(*called.values())
