"""The command line: batches to a file and back, other engines in extract and read, messages that tell what to do."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from newsledger.engines.llm.settings import load_settings
from newsledger.model import UsageProblem
from tests.cli.test_cli import rows, run
from tests.engines.stub import FINE, PLANT, TEXT, Endpoint, Reply, claims

OTHER = "Acme Robotics cut 50 jobs in May.\n"
LAYOFF: dict[str, Any] = {
    "kind": "layoff",
    "evidence": "Acme Robotics cut 50 jobs in May",
    "status": "reported",
    "org": "Acme Robotics",
    "count": 50,
}


@pytest.fixture
def news(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(f"date 2022-06-07\n\n{TEXT}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"date 2022-06-07\n\n{OTHER}", encoding="utf-8")
    return tmp_path


def requests(news: Path, *more: str) -> list[dict[str, Any]]:
    outcome = run("llm", "requests", "a.txt", "b.txt", "--model", "m", *more, cwd=news)
    assert outcome.returncode == 0, outcome.stderr
    return rows(outcome)


def answered(custom_id: str, *found: dict[str, Any]) -> dict[str, Any]:
    """A line as the batch interface of the OpenAI API writes it."""
    body = {"choices": [{"message": {"content": json.dumps({"claims": found})}, "finish_reason": "stop"}]}
    return {"id": "r", "custom_id": custom_id, "response": {"status_code": 200, "body": body}, "error": None}


def write(news: Path, name: str, *lines: Any) -> str:
    (news / name).write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    return name


def test_requests_are_in_the_batch_format_and_the_same_every_time(news: Path) -> None:
    made = requests(news)
    assert made == requests(news)
    assert [set(one) for one in made] == [{"custom_id", "method", "url", "body"}] * 2
    assert [(one["method"], one["url"]) for one in made] == [("POST", "/v1/chat/completions")] * 2
    assert len({one["custom_id"] for one in made}) == 2
    assert all(len(one["custom_id"]) <= 64 and one["custom_id"].isascii() for one in made)
    assert [m["role"] for m in made[0]["body"]["messages"]] == ["system", "user"]
    assert made[0]["body"]["model"] == "m"


def test_apply_gives_what_extract_gives(news: Path) -> None:
    first, second = (one["custom_id"] for one in requests(news))
    # Answers come in any order.
    file = write(
        news, "responses.jsonl", answered(second, LAYOFF), answered(first, FINE, {**PLANT, "org": "Mersey Foods"})
    )
    outcome = run("llm", "apply", file, "--format", "jsonl", "--rejected", "no.jsonl", cwd=news)
    assert outcome.returncode == 0, outcome.stderr
    found = rows(outcome)
    plain = rows(run("extract", "a.txt", "b.txt", cwd=news))
    assert [set(row) for row in found] == [set(row) for row in plain]
    assert [row["doc"] for row in found] == ["a", "b"]
    assert [[claim["kind"] for claim in row["claims"]] for row in found] == [["enforcement"], ["layoff"]]
    text = (news / "a.txt").read_text(encoding="utf-8")
    (fine,) = found[0]["claims"]
    assert text[fine["start"] : fine["end"]] == fine["evidence"]
    assert fine["engine"] == "llm"
    assert fine["engine_version"].startswith("m@")
    assert b"2 claims kept, 1 answers left out (1 name)" in outcome.stderr
    assert [json.loads(line)["reason"] for line in (news / "no.jsonl").read_text().splitlines()] == ["name"]


def test_missing_and_failed_answers_are_named_and_asked_again(news: Path) -> None:
    made = requests(news)
    first, second = (one["custom_id"] for one in made)
    failed = {"custom_id": second, "response": {"status_code": 500, "body": {}}, "error": None}
    outcome = run(
        "llm", "apply", write(news, "r.jsonl", answered(first, FINE), failed), "--again", "more.jsonl", cwd=news
    )
    assert outcome.returncode == 1
    assert [row["doc"] for row in rows(outcome)] == ["a"]
    assert f"b.txt: 1 of 1 requests have no usable answer: {second} (status 500)" in outcome.stderr.decode()
    again = [json.loads(line) for line in (news / "more.jsonl").read_text(encoding="utf-8").splitlines()]
    assert again == [made[1]]
    # The answers of the first file are kept: a second one holds only what was asked again.
    outcome = run("llm", "apply", write(news, "r2.jsonl", answered(second, LAYOFF)), cwd=news)
    assert outcome.returncode == 0
    assert [row["doc"] for row in rows(outcome)] == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ({"error": {"message": "expired"}}, "expired"),
        (
            {"response": {"status_code": 200, "body": {"choices": [{"message": {"content": "no"}}]}}},
            "the answer is no JSON",
        ),
        ({"response": {"status_code": 200, "body": {}}}, "the response has no choices"),
        ({"response": None}, "the response is no object"),
        ({}, "the response is no object"),
    ],
)
def test_answers_of_a_batch_that_failed(line: dict[str, Any], told: str, news: Path) -> None:
    first, second = (one["custom_id"] for one in requests(news))
    outcome = run("llm", "apply", write(news, "r.jsonl", {"custom_id": first, **line}, answered(second)), cwd=news)
    assert outcome.returncode == 1
    assert told in outcome.stderr.decode()
    assert [row["doc"] for row in rows(outcome)] == ["b"]


def test_an_answer_that_was_not_given_is_missing(news: Path) -> None:
    first, second = (one["custom_id"] for one in requests(news))
    outcome = run("llm", "apply", write(news, "r.jsonl", answered(first, FINE)), cwd=news)
    assert outcome.returncode == 1
    assert f"{second} (no answer)" in outcome.stderr.decode()
    assert b"1 requests without an answer, 0 with one that failed" in outcome.stderr


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (b"", "holds no answers"),
        (b"not json\n", "r.jsonl:1: no JSON"),
        (b'{"id": 1}\n', 'r.jsonl:1: no object with a "custom_id"'),
        (b'{"custom_id": "nl-of-somebody-else", "response": {}}\n', "knows none of these requests"),
    ],
)
def test_files_that_are_no_answers(lines: bytes, told: str, news: Path) -> None:
    (news / "r.jsonl").write_bytes(lines)
    outcome = run("llm", "apply", "r.jsonl", cwd=news)
    assert outcome.returncode == 2
    assert told in outcome.stderr.decode()
    assert outcome.stdout == b""
    assert run("llm", "apply", "gone.jsonl", cwd=news).returncode == 2


def test_applied_answers_go_into_the_ledger_like_those_of_read(news: Path, endpoint: Endpoint) -> None:
    first, second = (one["custom_id"] for one in requests(news))
    file = write(news, "r.jsonl", answered(first, FINE), answered(second, LAYOFF))
    outcome = run("llm", "apply", file, "--ledger", "l.db", cwd=news)
    assert outcome.returncode == 0, outcome.stderr
    assert outcome.stdout == b""
    found = rows(run("claims", "--ledger", "l.db", "--format", "jsonl", cwd=news))
    assert sorted(claim["kind"] for claim in found) == ["enforcement", "layoff"]
    assert all(claim["rule"].startswith("llm:m@") for claim in found)
    # The live engine finds the batch's answers in the store, and the ledger knows the engine.
    outcome = run("read", "a.txt", "b.txt", "--ledger", "l.db", "--engine", "llm", "--model", "m", cwd=news)
    assert b"2 unchanged" in outcome.stderr
    live = run("extract", "a.txt", "--engine", "llm", "--model", "m", "--base-url", endpoint.url, cwd=news)
    assert [claim["kind"] for claim in rows(live)[0]["claims"]] == ["enforcement"]
    assert endpoint.asked == []


def test_a_batch_after_the_rules_joins_both(news: Path) -> None:
    made = requests(news, "--engine", "rules+llm", "--watch", "Quarry Foods")
    (first,) = [one["custom_id"] for one in made if TEXT in one["body"]["messages"][1]["content"]]
    others = [answered(one["custom_id"]) for one in made if one["custom_id"] != first]
    outcome = run("llm", "apply", write(news, "r.jsonl", answered(first, FINE), *others), cwd=news)
    found = rows(outcome)
    rules = rows(run("extract", "a.txt", "b.txt", cwd=news))
    engines = {claim["engine"] for row in found for claim in row["claims"]}
    assert "rules" in engines
    assert len(found[0]["claims"]) >= len(rules[0]["claims"])


def test_without_an_endpoint_the_message_says_how_to_set_one(news: Path) -> None:
    outcome = run("extract", "a.txt", "--engine", "llm", cwd=news)
    assert outcome.returncode == 2
    assert outcome.stdout == b""
    told = outcome.stderr.decode()
    for hint in (
        "NEWSLEDGER_LLM_BASE_URL",
        "NEWSLEDGER_LLM_MODEL",
        "NEWSLEDGER_LLM_API_KEY",
        "--base-url",
        "llm requests",
    ):
        assert hint in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--engine", "gpt"), "--engine 'gpt' is unknown; use one of rules, llm, rules+llm, spacy:MODEL"),
        (("--engine", "llm", "--base-url", "localhost:8000"), "is no http or https address"),
        (("--engine", "llm", "--base-url", "http://localhost:1/v1"), "no model is named"),
        (("--engine", "llm", "--max-cost", "1"), "--max-cost needs prices"),
        (("--engine", "rules", "--dry-run"), "--dry-run is for engines that ask a language model"),
        (("--engine", "spacy"), "needs a pipeline"),
        (("--engine", "spacy:no_such_pipeline"), "spaCy has no pipeline 'no_such_pipeline'"),
    ],
)
def test_engines_that_cannot_be_used(arguments: tuple[str, ...], told: str, news: Path) -> None:
    outcome = run("extract", "a.txt", *arguments, cwd=news)
    assert outcome.returncode == 2
    assert told in outcome.stderr.decode()


def test_a_dry_run_prints_the_cost_and_asks_nothing(news: Path, endpoint: Endpoint) -> None:
    prices = ("--price-input", "1", "--price-output", "4")
    outcome = run(
        "extract", ".", "--engine", "llm", "--model", "m", "--base-url", endpoint.url, "--dry-run", *prices, cwd=news
    )
    assert outcome.returncode == 0, outcome.stderr
    told = outcome.stdout.decode()
    assert "articles: 2" in told
    assert "requests: 2, of them 0 answered in the store already" in told
    assert "in money" in told
    assert endpoint.asked == []


def test_extract_with_a_model_tells_what_was_asked_and_left_out(news: Path, endpoint: Endpoint) -> None:
    endpoint.reply = lambda body, number: claims(FINE, {**FINE, "target": "Mersey Foods"})
    asked = ("--engine", "llm", "--model", "m", "--base-url", endpoint.url, "--rejected", "no.jsonl")
    outcome = run("extract", "a.txt", *asked, cwd=news)
    assert outcome.returncode == 0
    assert [claim["engine"] for claim in rows(outcome)[0]["claims"]] == ["llm"]
    assert b"1 claims of the model kept, 1 answers left out (1 name); 1 requests asked" in outcome.stderr
    assert json.loads((news / "no.jsonl").read_text(encoding="utf-8"))["reason"] == "name"


def test_read_with_a_model_is_done_in_part_when_the_budget_is_spent_and_goes_on(news: Path, endpoint: Endpoint) -> None:
    endpoint.reply = lambda body, number: claims(FINE, LAYOFF)
    asked = (
        "read",
        "a.txt",
        "b.txt",
        "--engine",
        "llm",
        "--model",
        "m",
        "--base-url",
        endpoint.url,
        "--ledger",
        "l.db",
    )
    outcome = run(*asked, "--max-tokens", "1", cwd=news)
    assert outcome.returncode == 2
    assert b"larger budget" in outcome.stderr
    assert run(*asked, cwd=news).returncode == 0
    again = run(*asked, cwd=news)
    assert b"2 unchanged" in again.stderr
    assert len(endpoint.asked) == 2


def test_a_failing_endpoint_leaves_the_status_of_a_part(news: Path, endpoint: Endpoint) -> None:
    def reply(body: dict[str, Any], number: int) -> Reply:
        return Reply(status=422, raw=b"{}") if OTHER[:20] in body["messages"][1]["content"] else claims(FINE)

    endpoint.reply = reply
    outcome = run("extract", ".", "--engine", "llm", "--model", "m", "--base-url", endpoint.url, cwd=news)
    assert outcome.returncode == 1
    assert [row["doc"] for row in rows(outcome)] == ["a"]
    assert b"b.txt: the endpoint refuses the request: status 422" in outcome.stderr


def test_the_prompt_and_the_form_of_answers_can_be_seen(news: Path) -> None:
    assert b"## enforcement" in run("llm", "prompt", cwd=news).stdout
    assert json.loads(run("llm", "prompt", "--schema", cwd=news).stdout)["required"] == ["claims"]


def test_options_win_over_the_environment_and_that_over_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "config.toml"
    file.write_text(
        '[llm]\nmodel = "of the file"\nbase_url = "http://file/v1"\nwatchlist = ["Acme"]\n', encoding="utf-8"
    )
    monkeypatch.setenv("NEWSLEDGER_LLM_BASE_URL", "http://environment/v1")
    settings = load_settings(price_input=2.0)
    assert (settings.model, settings.base_url, settings.watchlist) == (
        "of the file",
        "http://environment/v1",
        ("Acme",),
    )
    assert load_settings(model="of the option").model == "of the option"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[llm]\nmodle = 'x'\n", "has no setting 'modle'; known are"),
        ("[llm]\nschema = 'xml'\n", "use strict, loose, object or none"),
        ("[llm]\nconcurrency = 0\n", "concurrency 0 makes no sense"),
        ("[llm]\ntimeout = -1\n", "timeout -1 makes no sense"),
        ("[llm\n", "cannot be used"),
    ],
)
def test_a_settings_file_at_fault_is_named(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text(text, encoding="utf-8")
    with pytest.raises(UsageProblem, match=told):
        load_settings()
