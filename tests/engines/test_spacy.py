"""Names from somebody's own spaCy pipeline: a blank one with a list of names, saved to a folder."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from newsledger.engines.registry import open_engine
from newsledger.engines.spacy_names import merged
from newsledger.model import Article, Mention, UsageProblem
from newsledger.run.engines import engine_id, read_with
from newsledger.run.extract import read_article
from tests.cli.test_cli import rows, run

# Lower-case names, which our own rules take for ordinary words.
TEXT = "quorvex and its rival were fined. Regulators fined quorvex $20 million in April. Ilsabet van Hoorn resigned from quorvex."


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> str:
    made = spacy.blank("en")
    ruler = made.add_pipe("entity_ruler")
    patterns = [("ORG", "quorvex"), ("PERSON", "Ilsabet van Hoorn"), ("DATE", "April"), ("GPE", "Alibaba")]
    ruler.add_patterns([{"label": label, "pattern": words} for label, words in patterns])  # type: ignore[attr-defined]
    folder = tmp_path_factory.mktemp("pipeline") / "names"
    made.to_disk(folder)
    return str(folder)


def test_names_of_the_pipeline_make_claims_that_the_rules_alone_do_not(pipeline: str) -> None:
    article = Article("a", TEXT, published="2022-05-03")
    engine = open_engine(f"spacy:{pipeline}")
    reading = engine.read(article)
    found = {(m.text, m.type) for m in reading.mentions}
    assert {("quorvex", "company"), ("Ilsabet van Hoorn", "person")} <= found
    fined = [claim for claim in reading.claims if claim.kind == "enforcement"]
    assert "quorvex" in [claim.arguments.get("target") for claim in fined]
    assert "quorvex" not in [claim.arguments.get("target") for claim in read_article(article).claims]
    assert all(TEXT[claim.start : claim.end] == claim.evidence for claim in reading.claims)


def test_the_version_names_the_pipeline_so_that_a_ledger_reads_anew(pipeline: str) -> None:
    assert engine_id(open_engine(f"spacy:{pipeline}")).startswith(f"spacy:{pipeline}-")
    assert "en_pipeline-0.0.0" in engine_id(open_engine(f"spacy:{pipeline}"))


def test_it_runs_over_processes_and_from_the_command_line(pipeline: str, tmp_path: Path) -> None:
    articles = [Article(str(n), TEXT) for n in range(3)]
    outcomes = list(read_with(open_engine(f"spacy:{pipeline}"), articles, jobs=2))
    assert [outcome.article.id for outcome in outcomes] == ["0", "1", "2"]  # type: ignore[union-attr]
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    outcome = run("mentions", "a.txt", "--engine", f"spacy:{pipeline}", cwd=tmp_path)
    assert "quorvex" in {mention["text"] for mention in rows(outcome)[0]["mentions"]}


def test_a_pipeline_that_is_not_there_is_named() -> None:
    with pytest.raises(UsageProblem, match=r"spaCy has no pipeline 'nobody_has_this'.*spacy download"):
        open_engine("spacy:nobody_has_this")


def mention(start: int, text: str, type: str, name: str | None = None, entity: str | None = None) -> Mention:
    return Mention(start, start + len(text), text, type, name=name, entity=entity)


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        # Theirs stands where ours has other borders, and where ours has nothing.
        ([mention(4, "Acme", "company")], [mention(0, "The Acme Club", "organization")], [("The Acme Club", "company", "The Acme Club")]),
        ([], [mention(0, "Ann Lee", "person"), mention(9, "Lee", "person")], [("Ann Lee", "person", "Ann Lee"), ("Lee", "person", "Ann Lee")]),
        # What the catalogue knows, and titles, stand.
        ([mention(0, "Alibaba", "company", "Alibaba", "alibaba")], [mention(0, "Alibaba", "place")], [("Alibaba", "company", "Alibaba")]),
        ([mention(0, "CEO", "position", "CEO")], [mention(0, "CEO", "organization")], [("CEO", "position", "CEO")]),
        # An organization that we know for an authority stays one, with its full name.
        ([mention(0, "SEC", "authority", "Securities Board")], [mention(0, "SEC", "organization")], [("SEC", "authority", "Securities Board")]),
        # Ours stands where theirs has nothing.
        ([mention(0, "Acme", "company", "Acme")], [mention(9, "Zed", "person")], [("Acme", "company", "Acme"), ("Zed", "person", "Zed")]),
    ],
)  # fmt: skip
def test_how_two_lists_of_names_become_one(
    ours: list[Mention], theirs: list[Mention], expected: list[tuple[str, str, str]]
) -> None:
    assert [(m.text, m.type, m.name) for m in merged(ours, theirs)] == expected
