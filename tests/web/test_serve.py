"""The command ``serve``, and what ships with the pages."""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from newsledger.cli.main import build
from newsledger.model import UsageProblem
from newsledger.web.app import create_app
from newsledger.web.keys import load_keys, person_of
from newsledger.web.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
WEB = ROOT / "src" / "newsledger" / "web"


def serve(*arguments: str) -> None:
    build(["serve"])(["serve", *arguments], standalone_mode=False)


def test_a_new_key_is_printed_once_and_its_digest_kept(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    serve("--new-key", "Anna Berg:review")
    lines, told = capsys.readouterr()
    key = re.search(r"the key of Anna Berg is (\S+)", told)
    assert key is not None
    assert key[1] not in lines
    path = tmp_path / "keys.toml"
    path.write_text(lines, "utf-8")
    person = person_of(load_keys(str(path)), key[1])
    assert person is not None
    assert (person.name, person.role) == ("Anna Berg", "review")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--new-key", "anna:queen"), "no role 'queen'; use one of read, review, admin"),
        (("--host", "0.0.0.0", "--ledger", "LEDGER"), "needs keys"),
        (("--keys", "nowhere.toml", "--ledger", "LEDGER"), "nowhere.toml cannot be read"),
        (("--ledger", "nowhere.db"), "no ledger at nowhere.db"),
        (("--accuracy", "nowhere.json", "--ledger", "LEDGER"), "nowhere.json is no measurement"),
    ],
)
def test_what_cannot_be_served_is_told(own_ledger: str, arguments: tuple[str, ...], told: str) -> None:
    with pytest.raises(UsageProblem, match=re.escape(told)):
        serve(*(own_ledger if argument == "LEDGER" else argument for argument in arguments))


def test_without_the_extra_it_says_how_to_install_it(own_ledger: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uvicorn", None)
    with pytest.raises(UsageProblem, match=re.escape("pip install 'newsledger[web]'")):
        serve("--ledger", own_ledger)


def test_a_measurement_stands_on_the_page_about_the_ledger(own_ledger: str, tmp_path: Path) -> None:
    score = {"gold": 4, "precision": 0.75, "recall": 0.5, "f1": 0.6}
    path = tmp_path / "score.json"
    path.write_text(json.dumps({"kinds": {"layoff": score}, "all": score}), "utf-8")
    text = TestClient(create_app(Settings(own_ledger, accuracy=str(path)))).get("/about").text
    assert "0.75" in text
    assert "score.json" in text


def test_every_file_that_a_page_asks_for_ships(client: TestClient) -> None:
    text = client.get("/").text
    asked = re.findall(r'(?:src|href)="(/static/[^"]+)"', text)
    assert len(asked) >= 4
    for url in asked:
        answer = client.get(url)
        assert answer.status_code == 200, url
        assert "immutable" in answer.headers["cache-control"]
    assert client.get("/static/../app.py").status_code == 404


def test_what_is_copied_from_npm_is_what_the_lock_names() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    htmx, axe = (lock[f"node_modules/{name}"] for name in ("htmx.org", "axe-core"))
    assert f'version:"{htmx["version"]}"' in (WEB / "static" / "vendor" / "htmx.min.js").read_text("utf-8")
    assert f"axe v{axe['version']}" in (Path(__file__).parent / "vendor" / "axe.min.js").read_text("utf-8")[:200]
    assert not any("resolved" in entry for entry in lock.values())


def test_names_of_ten_megabytes_are_cut_and_cost_little(own_ledger: str) -> None:
    huge = "x" * 10_000_000
    line = json.dumps({"id": "big", "text": "Quayside Foods cut 40 jobs.", "outlet": huge})
    client = TestClient(create_app(Settings(own_ledger)))
    began = time.monotonic()
    page = client.post("/upload/preview", files={"file": ("big.jsonl", line.encode())})
    assert page.status_code == 200
    assert len(page.content) < 50_000
    assert time.monotonic() - began < 20


def test_pages_of_other_processes_are_the_same_and_show_what_was_written(own_ledger: str) -> None:
    alone = TestClient(create_app(Settings(own_ledger)))
    app = create_app(Settings(own_ledger, workers=1))
    with TestClient(app) as several:
        whole = several.get("/api/v1/entities").json()[0]
        for address in (f"/entities/{whole['id']}", "/search?q=profit", "/entities/nobody", "/search?q=x&page=none"):
            ours, theirs = alone.get(address), several.get(address)
            assert (theirs.status_code, theirs.text) == (ours.status_code, ours.text)
        assert "content-encoding" in several.get(f"/entities/{whole['id']}").headers
        plain = several.get(f"/entities/{whole['id']}", headers={"Accept-Encoding": "identity"})
        assert "content-encoding" not in plain.headers
        assert plain.text == alone.get(f"/entities/{whole['id']}").text
        fact = several.get("/api/v1/facts?kind=position").json()[0]
        words = f"/entities/{next(iter(fact['entities'].values()))}"
        assert fact["id"] in several.get(words).text
        several.post("/review/reject", data={"claim": fact["claims"][0]["id"]})
        assert fact["id"] not in several.get(words).text
    assert app.state.desk.pool.ended
