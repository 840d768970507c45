"""Whole pages: what they show, in both languages, and that hostile articles stay text."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from newsledger.run.ledger_query import Question, Questions, open_ledger
from newsledger.web.app import create_app
from newsledger.web.render import claim_url, entity_url
from newsledger.web.settings import Settings
from newsledger.web.words_zh import SENTENCES

WEB = Path(__file__).resolve().parents[2] / "src" / "newsledger" / "web"

PAGES = {
    "/": "Newest facts",
    "/facts": "Fang Ruolin",
    "/facts?entity=Yunzhan&kind=enforcement&status=reported&since=2024&sort=origins&per=25": "fines",
    "/claims?kind=layoff": "layoff",
    "/entities": "Yunzhan Group",
    "/entities?q=%E4%BA%91%E6%A0%88&type=company": "Yunzhan Group",
    "/timeline?entity=Yunzhan": "Zoom in",
    "/disputes": "Sources disagree",
    "/tallies": "each counted once",
    "/tallies?of=fines&by=authority&measure=amounts": "CNY",
    "/quotes?by=Fang+Ruolin": "Fang Ruolin",
    "/search?q=Yunzhan": "Narrow down",
    "/search?q=%E8%A3%81%E5%93%A1": "裁员",
    "/network?entity=Yunzhan": "Fang Ruolin",
    "/compare?entity=Yunzhan&entity=Merrow": "Merrow Retail",
    "/about": "Claims by kind",
    "/upload": "See its claims",
    "/articles/en-02-fine-agency": "Digital Market Commission",
    "/keyboard": "kbd",
    "/api": "/api/v1/facts",
}


@pytest.mark.parametrize("url", PAGES)
def test_every_page_shows_what_it_is_for(client: TestClient, url: str) -> None:
    answer = client.get(url)
    assert answer.status_code == 200, answer.text[:500]
    assert PAGES[url] in answer.text


@pytest.mark.parametrize("url", PAGES)
def test_every_page_speaks_chinese(client: TestClient, url: str) -> None:
    answer = client.get(url, headers={"accept-language": "zh-CN,zh;q=0.9"})
    assert answer.status_code == 200
    assert '<html lang="zh-Hans"' in answer.text
    assert "人物与机构" in answer.text


@pytest.mark.parametrize("url", PAGES)
def test_no_page_has_anything_inline_that_runs_or_styles(client: TestClient, url: str) -> None:
    text = client.get(url).text
    assert re.findall(r"<script(?![^>]*\ssrc=\"/static/)[^>]*>", text) == []
    assert "<style" not in text
    assert re.findall(r"<[^>]*\sstyle\s*=", text) == []
    assert re.findall(r"<[a-z][^>]*\son[a-z]+\s*=", text) == []
    assert "javascript:" not in re.sub(r">[^<]*<", "><", text)


def test_the_policy_lets_only_own_files_run(client: TestClient) -> None:
    headers = client.get("/").headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "script-src 'self';" in policy
    assert headers["x-content-type-options"] == "nosniff"


def test_every_sentence_of_the_pages_has_its_chinese() -> None:
    said: set[str] = set()
    for path in WEB.rglob("*.html"):
        said.update(re.findall(r"\bt\('((?:[^'\\]|\\.)*)'", path.read_text("utf-8")))
    for path in WEB.rglob("*.py"):
        said.update(re.findall(r"\b(?:translate|view)\(\s*\"((?:[^\"\\]|\\.)*)\"", path.read_text("utf-8")))
    assert len(said) > 100
    assert sorted(said - set(SENTENCES)) == []
    for english, chinese in SENTENCES.items():
        assert set(re.findall(r"{(\w+)}", english)) == set(re.findall(r"{(\w+)}", chinese)), english


def test_chinese_pages_say_facts_in_chinese(client: TestClient) -> None:
    answer = client.get("/facts?entity=Yunzhan&kind=enforcement", headers={"accept-language": "zh"})
    assert "罚款" in answer.text
    assert " fines " not in answer.text


def test_from_a_fact_to_its_characters_and_back(client: TestClient) -> None:
    row = client.get("/api/v1/facts?entity=Yunzhan&kind=enforcement").json()[0]
    page = client.get(f"/facts/{row['id']}").text
    claim = row["claims"][0]
    assert claim_url(claim["doc"], claim["id"]).replace("&", "&amp;") in page
    article = client.get(claim_url(claim["doc"], claim["id"]).partition("#")[0]).text
    assert f'id="c-{claim["id"]}"' in article
    assert f"/facts/{row['id']}" in article
    # The marked characters, put together, are the evidence.
    marked = re.findall(
        rf'<a class="claim[^"]*"[^>]*data-claims="[^"]*{claim["id"]}[^"]*"[^>]*>(.*?)</a>', article, re.DOTALL
    )
    assert "".join(marked).replace("&#39;", "'").replace("&#34;", '"').replace("&amp;", "&") == claim["evidence"]


def test_a_claim_has_a_stable_address(client: TestClient) -> None:
    claim = client.get("/api/v1/claims?limit=1").json()[0]
    answer = client.get(f"/claims/{claim['id']}", follow_redirects=False)
    assert answer.status_code == 303
    assert answer.headers["location"] == claim_url(claim["doc"], claim["id"])


def test_furniture_is_greyed(client: TestClient) -> None:
    text = client.get("/articles/en-02-fine-agency").text
    assert re.search(r'<span class="z-furniture">[^<]*Reporting by', text)


def test_hostile_articles_stay_text(client: TestClient) -> None:
    text = client.get("/articles/hostile-1").text
    assert "<script>document" not in text
    assert "&lt;script&gt;document" in text
    assert "<img" not in text
    assert "onload=" not in re.sub(r">[^<]*<", "><", text)
    assert "\u202e" not in text
    assert 'href="javascript' not in text


def test_long_names_and_odd_ids_do_not_break_a_page(client: TestClient) -> None:
    found = client.get("/api/v1/search?q=Northwind").json()
    odd = next(row["doc"] for row in found if row["doc"].startswith(".."))
    assert (
        client.get(
            f"/api/v1/articles/{odd.replace('%', '%25').replace('?', '%3F').replace('#', '%23').replace('/', '%2F')}"
        ).status_code
        == 200
    )
    text = client.get("/search?q=Northwind").text
    assert "W" * 200 not in text
    assert "x" * 300 not in text


def test_csv_holds_what_is_shown_and_no_formula(client: TestClient) -> None:
    answer = client.get("/claims?kind=enforcement&format=csv")
    assert answer.headers["content-type"].startswith("text/csv")
    assert 'filename="claims.csv"' in answer.headers["content-disposition"]
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert rows
    assert {row["kind"] for row in rows} == {"enforcement"}
    cells = [cell for row in rows for cell in row.values() if cell]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not any(cell.startswith(("=", "@", "+")) for cell in cells)


@pytest.mark.parametrize(
    "path", ["/facts", "/claims", "/timeline", "/disputes", "/entities", "/quotes", "/network", "/tallies"]
)
def test_what_is_shown_can_be_had_as_json(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?format=json")
    assert answer.headers["content-type"] == "application/json"
    assert isinstance(json.loads(answer.text), list)


def test_filters_sorting_and_paging_live_in_the_address(client: TestClient) -> None:
    first = client.get("/facts?kind=result&per=5").text
    assert "page=2" in first
    assert "kind=result" in re.findall(r'rel="next" href="([^"]*)"', first)[0]
    ids = [
        re.findall(r'<li class="fact" id="(F\w+)"', client.get(f"/facts?kind=result&per=5&page={page}").text)
        for page in (1, 2)
    ]
    assert ids[0]
    assert not set(ids[0]) & set(ids[1])
    by_origins = client.get("/facts?sort=origins&per=25").text
    counts = [int(n) for n in re.findall(r"(\d+) independent origins", by_origins)]
    assert counts == sorted(counts, reverse=True)


@pytest.mark.parametrize(
    ("url", "status", "told"),
    [
        ("/facts?kind=bogus", 400, "no kind &#39;bogus&#39;"),
        ("/facts?since=yesterday", 400, "is no date"),
        ("/facts?page=0", 400, "page"),
        ("/facts?sort=size", 400, "no order"),
        ("/facts?entity=Zzyzx+Unheard", 404, "nothing in the ledger answers"),
        ("/tallies?of=wishes", 400, "no kind"),
        ("/entities/org:nobody", 404, "nobody with the id"),
        ("/articles/none", 404, "no article"),
        ("/facts/F0", 404, "no fact"),
        ("/nowhere", 404, "no page"),
    ],
)
def test_errors_say_what_was_wrong_and_what_is_allowed(client: TestClient, url: str, status: int, told: str) -> None:
    answer = client.get(url)
    assert answer.status_code == status
    assert told in answer.text
    assert answer.headers["content-type"].startswith("text/html")


def test_a_page_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    tag = client.get("/facts").headers["etag"]
    again = client.get("/facts", headers={"if-none-match": tag})
    assert again.status_code == 304
    assert again.content == b""


@pytest.mark.parametrize("url", ["/search?q=Merrow", "/articles/en-01-founder-steps-down", "/entities/org%3Ayunzhan"])
def test_what_one_browser_has_already_is_sent_to_the_next(ledger: str, url: str) -> None:
    tag = TestClient(create_app(Settings(ledger))).get(url).headers["etag"]
    client = TestClient(create_app(Settings(ledger)))
    assert client.get(url, headers={"if-none-match": tag}).status_code == 304
    whole = client.get(url)
    assert whole.status_code == 200
    assert whole.headers["etag"] == tag
    assert len(whole.content) > 1000
    again = client.get(url)
    assert (again.content, again.headers["etag"]) == (whole.content, tag)


def test_a_kept_download_keeps_its_name(client: TestClient) -> None:
    for _ in range(2):
        answer = client.get("/entities/org%3Ayunzhan?format=csv")
        assert 'filename="profile.csv"' in answer.headers["content-disposition"]


def test_language_and_theme_are_remembered_and_lead_nowhere_else(client: TestClient) -> None:
    answer = client.get("/language/zh?next=/facts%3Fkind%3Ddeal", follow_redirects=False)
    assert answer.headers["location"] == "/facts?kind=deal"
    assert "language=zh" in answer.headers["set-cookie"]
    for elsewhere in ("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"):
        answer = client.get("/theme/dark", params={"next": elsewhere}, follow_redirects=False)
        assert answer.headers["location"] == "/", elsewhere
    client.cookies.clear()


def test_what_changed_since_the_last_visit(client: TestClient) -> None:
    client.cookies.set("visit", "2020-01-01T00:00:00+00:00")
    text = client.get("/").text
    assert "Since your last visit" in text
    assert "new or changed articles" in text
    client.cookies.clear()
    assert "Since your last visit" not in client.get("/").text
    client.cookies.clear()


def test_profile_page_has_the_sections_of_the_report(client: TestClient, ledger: str) -> None:
    store = open_ledger(ledger)
    questions = Questions(store)
    entity = questions.names("Yunzhan Group").one
    assert entity is not None
    page: dict[str, Any] = questions.profile(entity, Question())
    text = client.get(entity_url(entity.id)).text
    shown = re.findall(r'<section id="(\w+)"', text)
    assert shown == [key for key in page if isinstance(page[key], list) and page[key]]
    store.close()
