"""The review queue: decisions take effect at once, are recorded, and can be taken back."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from newsledger.run.reviewing import parse_value
from newsledger.web.app import create_app
from newsledger.web.pages.review import written
from newsledger.web.settings import Settings


@pytest.fixture
def client(own_ledger: str, tmp_path: Path) -> TestClient:
    return TestClient(create_app(Settings(own_ledger, audit=str(tmp_path / "audit.jsonl"))))


def fines(client: TestClient) -> list[Any]:
    return [row for row in client.get("/api/v1/claims").json() if row.get("measure") == "fine"]


def test_a_rejected_claim_is_gone_until_that_is_undone(client: TestClient, tmp_path: Path) -> None:
    (fine,) = fines(client)
    assert fine["id"] in client.get("/review").text
    answer = client.post("/review/reject", data={"claim": fine["id"], "back": "kind=enforcement", "reason": "no"})
    assert answer.status_code == 200
    assert answer.url.query == b"kind=enforcement"
    assert fines(client) == []
    assert client.get(f"/facts/F{fine['id']}").status_code == 404
    (decision,) = client.get("/api/v1/reviews").json()
    assert (decision["action"], decision["who"], decision["reason"]) == ("reject", "local", "no")
    client.post("/review/undo", data={"review": str(decision["id"])})
    assert [row["id"] for row in fines(client)] == [fine["id"]]
    recorded = [json.loads(line)["action"] for line in (tmp_path / "audit.jsonl").read_text("utf-8").splitlines()]
    assert recorded == ["review reject", "review undo"]


def test_a_correction_changes_what_was_changed_and_nothing_else(client: TestClient) -> None:
    (fine,) = fines(client)
    unchanged = {"was-target": "Yunzhan Group", "to-target": "Yunzhan Group", "was-date": "2024-04-22"}
    form = {"claim": fine["id"], "was-amounts": "x", "to-amounts": "CNY 190m", "to-date": "2024-04-21", **unchanged}
    assert client.post("/review/correct", data=form).status_code == 200
    (now,) = fines(client)
    assert now["amounts"] == [{"value": 190_000_000, "currency": "CNY"}]
    assert now["date"] == "2024-04-21"
    same = {key: value for key, value in fine.items() if key not in ("amounts", "date", "words", "review")}
    assert {key: now.get(key) for key in same} == same
    assert fine["id"] not in client.get("/review").text.partition("Latest decisions")[0]
    assert fine["id"] in client.get("/review?again=1").text


@pytest.mark.parametrize(
    ("action", "form", "told"),
    [
        ("accept", {"claim": "none"}, "no claim"),
        ("correct", {"claim": "FINE", "was-date": "", "to-date": "yesterday"}, "is no date"),
        ("correct", {"claim": "FINE"}, "nothing to correct"),
        ("undo", {}, "no review to undo"),
        ("burn", {"claim": "FINE"}, "no action"),
    ],
)
def test_decisions_that_make_no_sense_are_refused(
    client: TestClient, action: str, form: dict[str, str], told: str
) -> None:
    (fine,) = fines(client)
    sent = {name: fine["id"] if value == "FINE" else value for name, value in form.items()}
    answer = client.post(f"/review/{action}", data=sent)
    assert answer.status_code == 400
    assert told in answer.text


def test_the_api_decides_too(client: TestClient) -> None:
    (fine,) = fines(client)
    body = {"action": "correct", "claim": fine["id"], "values": {"reason": "exclusive deals"}}
    kept = client.post("/api/v1/reviews", json=body)
    assert kept.status_code == 201
    assert fines(client)[0]["reason"] == "exclusive deals"
    assert client.post("/api/v1/reviews", json={"action": "undo"}).status_code == 201
    assert fines(client)[0].get("reason") == fine.get("reason")
    assert client.post("/api/v1/reviews", json={"action": "accept", "claim": "none"}).status_code == 400


def test_a_correction_is_told_beside_the_fact(client: TestClient) -> None:
    (fine,) = fines(client)
    body = {"action": "correct", "claim": fine["id"], "values": {"date": "2024-04-20"}}
    client.post("/api/v1/reviews", json=body)
    told = "date corrected by local; read was: 2024-04-22"
    assert told in client.get(f"/facts/F{fine['id']}").text
    assert told in client.get("/facts?kind=enforcement").text
    assert "correct: local" in client.get(f"/articles/{fine['doc']}").text


def test_facts_are_merged_and_split_by_the_api(client: TestClient) -> None:
    acts = client.get("/api/v1/facts?kind=position").json()
    assert len(acts) >= 2
    merge = {"action": "merge", "fact": acts[0]["id"], "other": acts[1]["id"]}
    assert client.post("/api/v1/reviews", json=merge).status_code == 201
    after = client.get("/api/v1/facts?kind=position").json()
    assert len(after) == len(acts) - 1
    whole = next(fact for fact in after if len(fact["claims"]) == 2)
    split = {"action": "split", "fact": whole["id"], "claims": [whole["claims"][0]["id"]]}
    assert client.post("/api/v1/reviews", json=split).status_code == 201
    assert len(client.get("/api/v1/facts?kind=position").json()) == len(acts)


@pytest.mark.parametrize(
    ("role", "value"),
    [
        ("target", "Yunzhan Group"),
        ("target", ["A & B", "C"]),
        ("amounts", [{"value": 182000000, "currency": "CNY"}, {"value": 25.5, "currency": "USD"}]),
        ("date", "2024-04"),
        ("status", "alleged"),
    ],
)
def test_what_stands_in_a_field_is_read_back_the_same(role: str, value: Any) -> None:
    assert parse_value("enforcement", role, written(value)) == value
