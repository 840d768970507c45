"""Filters that every report takes, the words of articles below facts, and sums in one currency."""

import json
from pathlib import Path

import pytest

from tests.cli.inprocess import newsledger, rows

ARTICLES = [
    {
        "id": "a",
        "published": "2023-03-02",
        "outlet": "Daily",
        "text": "The European Commission fined Google 50 million euros on Thursday for hiding the prices of rivals. "
        "It took the commission four years. Microsoft laid off 10,000 employees in its cloud division.",
    },
    {
        "id": "b",
        "published": "2023-03-03",
        "outlet": "Gazette",
        "text": "China fined Tencent 500,000 yuan on Friday over a takeover that it had not reported.",
    },
]


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filters")
    (folder / "articles.jsonl").write_text("".join(json.dumps(article) + "\n" for article in ARTICLES))
    done = newsledger(folder, "read", str(folder / "articles.jsonl"))
    assert done.returncode == 0, done.stderr
    return folder


def test_words_of_the_sentence(ledger: Path) -> None:
    assert {row["doc"] for row in rows(ledger, "claims", "--text", "fined")} == {"a", "b"}
    assert {row["kind"] for row in rows(ledger, "claims", "--text", "cloud")} == {"layoff"}
    (fact,) = rows(ledger, "facts", "--text", "rivals", "--kind", "enforcement")
    assert fact["target"] == "Google"
    assert rows(ledger, "timeline", "--text", '"four rivals"') == []
    assert rows(ledger, "facts", "--text", "takeover", "--until", "2023-03-02") == []


def test_facts_with_the_sentence_of_each_article(ledger: Path) -> None:
    shown = " ".join(newsledger(ledger, "facts", "--entity", "Google", "--evidence").stdout.split())
    assert (
        "“The European Commission fined Google 50 million euros on Thursday for hiding the prices of rivals.”" in shown
    )


def test_search_shows_the_sentence_after(ledger: Path) -> None:
    (article,) = (row for row in rows(ledger, "search", "hiding prices") if row["type"] == "article")
    assert article["passages"] == [
        "The European Commission fined Google 50 million euros on Thursday for hiding the prices of rivals. "
        "It took the commission four years."
    ]


def test_sums_side_by_side_and_in_one_currency(ledger: Path) -> None:
    def total(*more: str) -> str:
        done = newsledger(ledger, "tally", "fines", "--by", "year", *more)
        assert done.returncode == 0, done.stderr
        return next(line for line in done.stdout.splitlines() if line.startswith("total"))

    assert "CNY 500,000 + EUR 50m" in total()
    assert "about USD 54.2m" in total("--in", "usd")
    (ledger / "rates.toml").write_text("[2023]\nEUR = 0.5\nCNY = 5\n")
    assert "about USD 100m" in total("--in", "USD", "--rates", str(ledger / "rates.toml"))
    assert "and 2 more" in total("--in", "XXX")


@pytest.mark.parametrize(
    ("rates", "told"),
    [
        ("[2023]\nEUR = -1\n", "EUR = -1 in 2023 is no rate"),
        ("EUR = 1\n", "'EUR' is no table of a year"),
        ("", "no rates"),
    ],
)
def test_rates_that_are_none(ledger: Path, tmp_path: Path, rates: str, told: str) -> None:
    (tmp_path / "rates.toml").write_text(rates)
    done = newsledger(ledger, "tally", "fines", "--in", "USD", "--rates", str(tmp_path / "rates.toml"))
    assert (done.returncode, told in done.stderr) == (2, True), done.stderr


def test_a_tally_by_a_role_that_no_fact_states(ledger: Path) -> None:
    done = newsledger(ledger, "tally", "layoff", "--by", "reason")
    assert (done.returncode, "not named" in done.stdout) == (0, True)
    assert newsledger(ledger, "tally", "layoff", "--by", "colour").returncode == 2
