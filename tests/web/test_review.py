"""The review queue: decisions take effect at once, are recorded, and can be taken back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from newsledger.run.reviewing import parse_value
from newsledger.web.app import create_app
from newsledger.web.keys import Key, digest, new_key
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


def test_facts_are_merged_and_split_on_their_pages(client: TestClient) -> None:
    acts = client.get("/api/v1/facts?kind=position").json()
    first, second = acts[0]["id"], acts[1]["id"]
    assert "/review/facts/merge" in client.get(f"/facts/{first}").text
    address = f"http://127.0.0.1:8000/facts/{second}"
    merged = client.post("/review/facts/merge", data={"fact": first, "address": address, "reason": "one post"})
    assert merged.status_code == 200
    (whole,) = [fact for fact in client.get("/api/v1/facts?kind=position").json() if len(fact["claims"]) == 2]
    assert merged.url.path == f"/facts/{whole['id']}"
    for claim in whole["claims"]:
        assert f'name="claims" value="{claim["id"]}"' in merged.text
    taken = whole["claims"][1]["id"]
    client.post("/review/facts/split", data={"fact": whole["id"], "claims": taken})
    assert len(client.get("/api/v1/facts?kind=position").json()) == len(acts)
    log = client.get("/review").text
    assert "one post" in log
    (merge,) = [one for one in client.get("/api/v1/reviews").json() if one["action"] == "split"]
    client.post("/review/undo", data={"review": str(merge["id"])})
    assert len(client.get("/api/v1/facts?kind=position").json()) == len(acts) - 1


def test_entities_are_merged_and_that_is_taken_back(client: TestClient, tmp_path: Path) -> None:
    rows = [row for row in client.get("/api/v1/entities").json() if row["type"] in ("company", "person")]
    one, other = rows[0], rows[1]
    merged = client.post("/review/entities/merge", data={"entity": one["id"], "other": other["id"], "reason": "a test"})
    assert merged.status_code == 200
    assert other["label"] in merged.text
    ids = {row["id"] for row in client.get("/api/v1/entities").json()}
    assert len({one["id"], other["id"]} & ids) == 1
    log = client.get("/review").text
    decision = re.search(r'name="decision" value="(\d+-\d+)"', log)
    assert decision is not None
    assert f"{one['label']} = {other['label']}" in log
    back = client.post("/review/entities/undo", data={"decision": decision[1]})
    assert back.status_code == 200
    assert "decided otherwise since" in back.text
    assert {one["id"], other["id"]} <= {row["id"] for row in client.get("/api/v1/entities").json()}
    again = client.post("/review/entities/undo", data={"decision": decision[1]})
    assert again.status_code == 400
    recorded = [json.loads(line)["action"] for line in (tmp_path / "audit.jsonl").read_text("utf-8").splitlines()]
    assert recorded == ["entities merge", "entities undo"]


def test_names_are_taken_out_of_an_entity_and_put_back(client: TestClient) -> None:
    one, other = [row for row in client.get("/api/v1/entities").json() if row["type"] == "company"][:2]
    client.post("/review/entities/merge", data={"entity": one["id"], "other": other["id"]})
    (whole,) = [row for row in client.get("/api/v1/entities").json() if row["id"] in (one["id"], other["id"])]
    name = next(row["label"] for row in (one, other) if row["id"] != whole["id"])
    page = client.get(f"/entities/{whole['id']}").text
    assert "/review/entities/split" in page
    answer = client.post("/review/entities/split", data={"entity": whole["id"], "names": name, "reason": "another"})
    assert answer.status_code == 200
    assert name not in {one["name"] for one in of_id(client, whole["id"])["names"]}
    decision = re.search(r'name="decision" value="(\d+-\d+)"', client.get("/review").text)
    assert decision is not None
    client.post("/review/entities/undo", data={"decision": decision[1]})
    assert name in {one["name"] for one in of_id(client, whole["id"])["names"]}


def of_id(client: TestClient, id: str) -> dict[str, Any]:
    return next(dict(row) for row in client.get("/api/v1/entities").json() if row["id"] == id)


@pytest.mark.parametrize(
    ("address", "form", "told"),
    [
        ("/review/entities/merge", {"entity": "ONE", "other": "Nobody Whatsoever"}, "nothing in the ledger answers to"),
        ("/review/entities/merge", {"entity": "ONE", "other": "ONE"}, "are one already"),
        ("/review/entities/split", {"entity": "ONE"}, "choose the names"),
        ("/review/entities/undo", {"decision": "1-2"}, "no decision 1-2"),
        ("/review/entities/undo", {"decision": "x"}, "no decision"),
        ("/review/entities/burn", {"entity": "ONE"}, "no action"),
        ("/review/facts/merge", {"fact": "F0000000000000000"}, "say which fact"),
        ("/review/facts/merge", {"fact": "F0000000000000000", "address": "F0000000000000001"}, "no fact"),
        ("/review/facts/split", {"fact": "F0000000000000000"}, "no fact"),
        ("/review/facts/burn", {}, "no action"),
    ],
)
def test_joining_what_cannot_be_joined_is_refused(
    client: TestClient, address: str, form: dict[str, str], told: str
) -> None:
    one = client.get("/api/v1/entities").json()[0]["id"]
    answer = client.post(address, data={name: one if value == "ONE" else value for name, value in form.items()})
    assert answer.status_code == 400
    assert told in answer.text


def test_who_may_only_read_is_not_offered_to_decide(own_ledger: str) -> None:
    key, _ = new_key("reader", "read")
    reader = TestClient(create_app(Settings(own_ledger, keys=(Key("reader", "read", digest(key)),))))
    headers = {"Authorization": f"Bearer {key}"}
    whole = reader.get("/api/v1/entities", headers=headers).json()[0]
    fact = reader.get("/api/v1/facts", headers=headers).json()[0]
    for address in (f"/entities/{whole['id']}", f"/facts/{fact['id']}"):
        page = reader.get(address, headers=headers)
        assert page.status_code == 200
        assert "/review/" not in page.text
    refused = reader.post("/review/entities/merge", data={"entity": whole["id"], "other": "x"}, headers=headers)
    assert refused.status_code == 403
