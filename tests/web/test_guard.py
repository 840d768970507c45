"""Who may come, from where, how often; what is recorded."""

from __future__ import annotations

import json
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from newsledger.model import UsageProblem
from newsledger.web.app import create_app
from newsledger.web.keys import Key, Person, digest, load_keys, new_key, person_of
from newsledger.web.limits import Kept, RateLimit
from newsledger.web.settings import Settings, check_host

KEYS = tuple(Key(role, role, digest(f"the-key-of-{role}")) for role in ("read", "review", "admin"))
ARTICLE = {"text": "Quayside Foods said on 3 June 2024 that it appointed Mara Lindqvist as chief executive.\n"}


def bearer(role: str) -> dict[str, str]:
    return {"authorization": f"Bearer the-key-of-{role}"}


@pytest.fixture
def guarded(own_ledger: str, tmp_path: Path) -> TestClient:
    settings = Settings(own_ledger, keys=KEYS, audit=str(tmp_path / "audit.jsonl"), hosts=("news.example",))
    return TestClient(create_app(settings))


def finished(client: TestClient, job: str, **more: Any) -> Any:
    for _ in range(200):
        told = client.get(job, **more).json()
        if told["done"]:
            return told
        time.sleep(0.05)
    raise AssertionError("the reading did not end")


def test_without_keys_other_machines_are_kept_out(own_ledger: str) -> None:
    app = create_app(Settings(own_ledger))
    far = TestClient(app, client=("203.0.113.9", 4000))
    assert far.get("/").status_code == 403
    assert far.get("/api/v1/facts").headers["content-type"] == "application/problem+json"
    near = TestClient(app, base_url="http://127.0.0.1:8000", client=("127.0.0.1", 4000))
    assert near.get("/").status_code == 200


def test_without_keys_another_name_of_this_machine_is_refused(own_ledger: str) -> None:
    client = TestClient(create_app(Settings(own_ledger)), client=("127.0.0.1", 4000))
    assert client.get("/", headers={"host": "rebound.example"}).status_code == 421
    assert client.get("/", headers={"host": "localhost:8000"}).status_code == 200
    assert client.get("/", headers={"host": "[::1]:8000"}).status_code == 200


@pytest.mark.parametrize(
    ("host", "keys", "allowed"), [("127.0.0.1", (), True), ("0.0.0.0", (), False), ("0.0.0.0", KEYS, True)]
)
def test_only_keys_open_the_pages_to_other_machines(host: str, keys: tuple[Key, ...], allowed: bool) -> None:
    if allowed:
        check_host(host, keys)
    else:
        with pytest.raises(UsageProblem, match="needs keys"):
            check_host(host, keys)


def test_with_keys_nobody_comes_in_without_one(guarded: TestClient) -> None:
    answer = guarded.get("/facts?kind=deal", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/login?next=/facts%3Fkind%3Ddeal"
    refused = guarded.get("/api/v1/facts")
    assert refused.status_code == 401
    assert refused.headers["www-authenticate"] == "Bearer"
    assert guarded.get("/api/v1/facts", headers={"authorization": "Bearer wrong"}).status_code == 401
    assert guarded.get("/api/v1/facts", headers=bearer("read")).status_code == 200


def test_signing_in_and_out(guarded: TestClient) -> None:
    assert guarded.post("/login", data={"key": "wrong"}).status_code == 401
    answer = guarded.post("/login", data={"key": "the-key-of-read", "next": "//evil.example"}, follow_redirects=False)
    assert answer.headers["location"] == "/"
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "the-key" not in cookie
    assert guarded.get("/facts").status_code == 200
    guarded.post("/logout")
    assert guarded.get("/facts", follow_redirects=False).status_code == 303


@pytest.mark.parametrize(("role", "status"), [("read", 403), ("review", 403), ("admin", 202)])
def test_only_admin_reads_articles_in_and_that_is_recorded(
    guarded: TestClient, tmp_path: Path, role: str, status: int
) -> None:
    answer = guarded.post("/api/v1/articles", json=ARTICLE, headers=bearer(role))
    assert answer.status_code == status
    audit = tmp_path / "audit.jsonl"
    if status == 403:
        assert not audit.exists()
        return
    told = finished(guarded, answer.headers["location"], headers=bearer("admin"))
    assert (told["new"], told["failed"]) == (1, 0)
    (entry,) = [json.loads(line) for line in audit.read_text("utf-8").splitlines()]
    assert (entry["who"], entry["role"], entry["action"]) == ("admin", "admin", "read")
    assert entry["at"].endswith("+00:00")
    found = guarded.get("/api/v1/search?q=Lindqvist", headers=bearer("read")).json()
    assert found[0]["doc"] == told["docs"][0]


def test_other_sites_cannot_make_a_browser_write(guarded: TestClient) -> None:
    for headers in ({"origin": "https://evil.example"}, {"sec-fetch-site": "cross-site"}, {"origin": "null"}):
        answer = guarded.post("/api/v1/articles", json=ARTICLE, headers={**bearer("admin"), **headers})
        assert answer.status_code == 403, headers
    own = {"origin": "http://testserver", "sec-fetch-site": "same-origin"}
    assert guarded.post("/api/v1/extract", json=ARTICLE, headers={**bearer("read"), **own}).status_code == 200


def test_too_many_calls_are_told_when_to_come_back(own_ledger: str) -> None:
    client = TestClient(create_app(Settings(own_ledger, rate=6)))
    answers = [client.get("/api/v1/claims?limit=1") for _ in range(5)]
    assert [answer.status_code for answer in answers] == [200, 200, 200, 429, 429]
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 10
    assert client.get("/facts").status_code == 200


def test_more_than_is_taken_is_refused(own_ledger: str) -> None:
    client = TestClient(create_app(Settings(own_ledger, most_bytes=10_000)))
    big = {"text": "x" * 200_000}
    assert client.post("/api/v1/extract", json=big).status_code == 413

    def stream() -> Any:
        for _ in range(30):
            yield b"x" * 10_000

    assert (
        client.post("/api/v1/extract", content=stream(), headers={"content-type": "application/json"}).status_code
        == 413
    )
    assert client.get("/facts?" + "kind=" * 3000).status_code == 400


def test_upload_preview_then_read(own_ledger: str) -> None:
    client = TestClient(create_app(Settings(own_ledger)))
    page = client.post(
        "/upload/preview", data={"text": ARTICLE["text"], "published": "2024-06-03", "title": "<b>New</b>"}
    )
    assert page.status_code == 200
    assert "Mara Lindqvist becomes chief executive of Quayside Foods" in page.text
    assert "&lt;b&gt;New" in page.text
    assert "Nothing is in the ledger yet" in page.text
    assert client.get("/api/v1/search?q=Lindqvist").json() == []
    kept = page.text.partition('name="kept" value="')[2].partition('"')[0]
    onward = client.post("/upload/read", data={"kept": kept}, follow_redirects=False)
    job = onward.headers["location"]
    finished(client, job.replace("/upload/jobs/", "/api/v1/jobs/"))
    assert "Done." in client.get(job).text
    assert client.get("/api/v1/search?q=Lindqvist").json()


@pytest.mark.parametrize(
    ("name", "content", "claims", "told"),
    [
        (
            "two.jsonl",
            b'{"id":"a","text":"Quayside Foods cut 40 jobs on 3 June 2024."}\n{"text":""}\n',
            1,
            "two.jsonl:2",
        ),
        ("../../etc/passwd.txt", b"Quayside Foods cut 40 jobs on 3 June 2024.\n", 1, ""),
        (
            "page.html",
            b"<html><body><p>Quayside Foods cut 40 jobs on 3 June 2024.</p><script>x</script></body></html>",
            1,
            "",
        ),
        ("noise.bin", b"\x00\x01\x02\xff" * 50, 0, "noise"),
        ("empty.txt", b"", 0, "nothing"),
        ("report.pdf", b"%PDF-1.4", 0, "PDF"),
    ],
)
def test_files_are_looked_at(own_ledger: str, name: str, content: bytes, claims: int, told: str) -> None:
    client = TestClient(create_app(Settings(own_ledger)))
    page = client.post("/upload/preview", files={"file": (name, content)})
    assert page.status_code in (200, 422)
    assert page.text.count('class="card k-') == claims
    assert told in page.text


def test_keys_are_kept_as_digests(tmp_path: Path) -> None:
    key, lines = new_key("Anna Berg", "review")
    assert key not in lines
    path = tmp_path / "keys.toml"
    path.write_text(lines, "utf-8")
    keys = load_keys(str(path))
    assert person_of(keys, key) == Person("Anna Berg", "review")
    assert person_of(keys, key + "x") is None
    assert person_of(keys, None) is None


@pytest.mark.parametrize("text", ["", "[[key]]\nname='a'\nrole='king'\nsha256='00'", "key = 3", "not toml ["])
def test_key_files_that_are_none_are_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "keys.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UsageProblem, match="key"):
        load_keys(str(path))


def test_tokens_come_back_with_time() -> None:
    now = [0.0]
    limit = RateLimit(60, clock=lambda: now[0])
    assert [limit.wait("a") for _ in range(30)] == [0.0] * 30
    assert limit.wait("a") == pytest.approx(1.0)
    assert limit.wait("b") == 0.0
    now[0] += 1.0
    assert limit.wait("a") == 0.0


def test_what_many_ask_for_at_once_is_made_once() -> None:
    kept: Kept[str] = Kept(10)
    made: list[int] = []

    def make() -> str:
        made.append(1)
        time.sleep(0.05)
        return "page"

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(lambda _: kept.made("key", make), range(8))) == {"page"}
    assert len(made) == 1
    with pytest.raises(ZeroDivisionError):
        kept.made("other", lambda: str(1 // 0))
    assert kept.made("other", lambda: "fine now") == "fine now"


def test_what_is_kept_is_bounded() -> None:
    kept: Kept[str] = Kept(10, len)
    for letter in "abcdefg":
        kept.put(letter, letter * 2)
    assert kept.get("a") is None
    assert kept.get("g") == "gg"
    kept.put("big", "x" * 9)
    assert kept.get("big") is None
