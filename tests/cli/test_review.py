"""newsledger review: over a pipe, by name, and what the reports make of it."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.inprocess import newsledger, rows

ARTICLES = [
    {
        "id": "a",
        "published": "2023-01-18",
        "outlet": "Daily",
        "text": "Microsoft said on Wednesday that it will cut 10,000 jobs. Nordhaven Bank fired its chief executive Maren Holt.",
    },
    {
        "id": "b",
        "published": "2023-01-19",
        "outlet": "Gazette",
        "text": "Microsoft laid off 10,000 employees on Wednesday.\n\nAmazon laid off 18,000 employees this month.",
    },
]


@pytest.fixture(scope="module")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("read")
    (folder / "articles.jsonl").write_text("".join(json.dumps(article) + "\n" for article in ARTICLES))
    done = newsledger(folder, "read", str(folder / "articles.jsonl"))
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def ledger(read_once: Path, tmp_path: Path) -> Path:
    for file in read_once.iterdir():
        shutil.copy(file, tmp_path / file.name)
    return tmp_path


def layoffs(folder: Path) -> dict[str, dict[str, Any]]:
    return {str(row["org"]): row for row in rows(folder, "claims", "--kind", "layoff") if row["doc"] == "b"}


def test_the_queue_over_a_pipe(ledger: Path) -> None:
    waiting = newsledger(ledger, "review", "--kind", "layoff", typed="s\nq\n")
    assert waiting.returncode == 0, waiting.stderr
    assert "[1/" in waiting.stdout and "accept" in waiting.stdout

    amazon = layoffs(ledger)["Amazon"]["id"]
    done = newsledger(ledger, "review", "--entity", "Amazon", typed="r counted elsewhere\n")
    assert done.returncode == 0, done.stderr
    assert "Amazon" not in layoffs(ledger)
    (kept,) = rows(ledger, "review", "list")
    assert (kept["action"], kept["target"], kept["who"], kept["reason"]) == (
        "reject",
        amazon,
        "anna",
        "counted elsewhere",
    )
    assert (
        newsledger(ledger, "review", "--entity", "Amazon", "--kind", "layoff").stdout
        == "Nothing waits for a decision.\n"
    )

    assert newsledger(ledger, "review", "undo").returncode == 0
    assert "Amazon" in layoffs(ledger)


def test_a_correction_is_shown_with_its_author_and_survives_reading_again(ledger: Path) -> None:
    id = layoffs(ledger)["Amazon"]["id"]
    done = newsledger(ledger, "review", "correct", id, "count=1.8k", "org=Nordhaven Bank", "--who", "ben")
    assert done.returncode == 0, done.stderr
    assert newsledger(ledger, "read", str(ledger / "articles.jsonl"), "--again").returncode == 0
    (fact,) = rows(ledger, "facts", "--kind", "layoff", "--entity", "Nordhaven Bank")
    assert fact["count"] == 1800
    assert {(one["role"], one["was"], one["by"]) for one in fact["corrected"]} == {
        ("count", 18000, "ben"),
        ("org", "Amazon", "ben"),
    }
    assert rows(ledger, "facts", "--kind", "layoff", "--entity", "Amazon") == []
    assert "corrected by ben: count, org" in newsledger(ledger, "facts", "--kind", "layoff").stdout


def test_facts_are_merged_and_split(ledger: Path) -> None:
    before = rows(ledger, "facts", "--kind", "layoff")
    microsoft = next(fact for fact in before if fact["org"] == "Microsoft")
    amazon = next(fact for fact in before if fact["org"] == "Amazon")
    assert newsledger(ledger, "review", "merge", microsoft["id"], amazon["id"]).returncode == 0
    merged = rows(ledger, "facts", "--kind", "layoff")
    assert len(merged) == len(before) - 1
    taken = amazon["claims"][0]["id"]
    assert newsledger(ledger, "review", "split", microsoft["id"], taken).returncode == 0
    assert len(rows(ledger, "facts", "--kind", "layoff")) == len(before)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("accept", "nonsense"), "no claim 'nonsense'"),
        (("merge", "F0000000000000000", "F0000000000000001"), "no fact 'F0000000000000000'"),
        (("undo",), "anna has no review to undo"),
        (("correct", "CLAIM", "count"), "write role=value"),
        (("correct", "CLAIM", "colour=red"), "a layoff has no 'colour'"),
        (("correct", "CLAIM", "date=soon"), "'soon' is no date"),
        (("correct", "CLAIM", "count=many"), "'many' is no amount"),
        (("correct", "CLAIM", "status=true"), "'true' is no status"),
    ],
)
def test_what_makes_no_sense_is_told(ledger: Path, arguments: tuple[str, ...], told: str) -> None:
    id = layoffs(ledger)["Amazon"]["id"]
    done = newsledger(ledger, "review", *(id if one == "CLAIM" else one for one in arguments))
    assert done.returncode == 2
    assert told in done.stderr
    assert rows(ledger, "review", "list") == []
