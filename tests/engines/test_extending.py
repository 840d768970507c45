"""The package under ``examples/`` adds an engine, a kind, a language and a source, each as ``docs/extending.md`` says.

It is put beside newsledger the way an installer does, in a folder with its entry points, and used from the command line
in a process of its own.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from newsledger import plugins
from newsledger.engines.registry import open_engine
from newsledger.kinds.base import packages
from newsledger.model import UsageProblem
from newsledger.sources import read_sources

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "extending"
PACKAGE = EXAMPLE / "newsledger_example"


def install(folder: Path, name: str, groups: dict[str, dict[str, str]]) -> None:
    """Write what an installer would write of a package's entry points."""
    info = folder / f"{name}-1.0.dist-info"
    info.mkdir(parents=True)
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n", encoding="utf-8")
    lines = [f"[{group}]\n" + "\n".join(f"{k} = {v}" for k, v in points.items()) for group, points in groups.items()]
    (info / "entry_points.txt").write_text("\n\n".join(lines) + "\n", encoding="utf-8")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    project = tomllib.loads((EXAMPLE / "pyproject.toml").read_text("utf-8"))["project"]
    install(folder, "newsledger_example", project["entry-points"])
    return folder


def newsledger(*arguments: str, path: tuple[Path, ...], cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from newsledger.cli.main import main; main()", *arguments]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (*path, ROOT / "src")))}
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def claims(outcome: subprocess.CompletedProcess[str]) -> list[dict[str, Any]]:
    assert outcome.returncode == 0, outcome.stderr
    return [claim for line in outcome.stdout.splitlines() for claim in json.loads(line)["claims"]]


TABLE = "\t".join(("t1", "2023-10-03", "The Slate", "Some 300 workers at Corvid Motors walked out in Leeds on Monday."))
GERMAN = "Die BaFin verhängte gegen die Quorvex Bank AG eine Geldbuße von 5,2 Millionen Euro. Das wurde nicht erklärt."
ALERTS = "HIRED: Ann Lee, Acme Robotics, chief executive\n\nAcme Robotics fired Bob Ray on Monday.\n"


@pytest.fixture(scope="module")
def news(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("news")
    (folder / "table.tsv").write_text(f"{TABLE}\nbroken\n", encoding="utf-8")
    (folder / "de.txt").write_text(GERMAN, encoding="utf-8")
    (folder / "alerts.txt").write_text(ALERTS, encoding="utf-8")
    return folder


def test_all_four_are_there_when_the_package_is(installed: Path, news: Path) -> None:
    """One run for the source, the kind and the language, since starting costs the most."""
    outcome = newsledger("extract", ".", path=(EXAMPLE, installed), cwd=news)
    assert outcome.returncode == 1, "one line of the table is no article"
    assert "table.tsv:2: has 1 fields; give id, day, outlet and text" in outcome.stderr
    found = {row["doc"]: row for row in map(json.loads, outcome.stdout.splitlines())}
    assert set(found) == {"t1", "de", "alerts"}
    (strike,) = found["t1"]["claims"]
    assert (found["t1"]["outlet"], found["t1"]["published"]) == ("The Slate", "2023-10-03")
    assert strike["kind"] == "strike"
    assert (strike["org"], strike["count"], strike["place"], strike["date"]) == (
        "Corvid Motors",
        300,
        "Leeds",
        "2023-10-02",
    )
    (fine,) = found["de"]["claims"]
    assert found["de"]["language"] == "de"
    assert fine["evidence"] == GERMAN[fine["start"] : fine["end"]]
    assert (fine["kind"], fine["target"], fine["measure"]) == ("enforcement", "Quorvex Bank AG", "fine")
    assert fine["amounts"] == [{"value": 5_200_000, "currency": "EUR"}]


def test_nothing_of_it_is_there_without_the_package(news: Path) -> None:
    outcome = newsledger("extract", "table.tsv", "--engine", "wire", path=(), cwd=news)
    assert outcome.returncode == 2
    assert "--engine 'wire' is unknown" in outcome.stderr
    assert all(claim["kind"] != "strike" for claim in claims(newsledger("extract", "de.txt", path=(), cwd=news)))


def test_an_added_engine_alone_and_after_the_rules(installed: Path, news: Path) -> None:
    run = [EXAMPLE, installed]
    alone = claims(newsledger("extract", "alerts.txt", "--engine", "wire", path=tuple(run), cwd=news))
    assert [(c["kind"], c["person"], c["engine"], c["engine_version"]) for c in alone] == [
        ("appointment", "Ann Lee", "wire", "alert@1")
    ]
    both = claims(newsledger("extract", "alerts.txt", "--engine", "rules+wire", path=tuple(run), cwd=news))
    assert {("appointment", "wire"), ("departure", "rules")} <= {(c["kind"], c["engine"]) for c in both}


def test_an_added_kind_is_told_to_models_and_counted(installed: Path, news: Path) -> None:
    outcome = newsledger("llm", "prompt", path=(EXAMPLE, installed), cwd=news)
    assert "## strike\nWorkers of an organization stop work" in outcome.stdout
    newsledger("read", "table.tsv", "--ledger", "l.db", path=(EXAMPLE, installed), cwd=news)
    outcome = newsledger("facts", "--ledger", "l.db", "--format", "jsonl", path=(EXAMPLE, installed), cwd=news)
    assert outcome.returncode == 0, outcome.stderr
    assert json.loads(outcome.stdout.splitlines()[0])["kind"] == "strike"


CASES = """
import json, sys, tomllib
from newsledger.model import Article
from newsledger.run.extract import read_article
for case in tomllib.loads(open(sys.argv[1], encoding="utf-8").read())["case"]:
    reading = read_article(Article("case", case["text"], published=case.get("published")))
    found = [{**c.arguments, "status": c.status} for c in reading.claims if c.kind == "strike"]
    agree = len(found) == len(case["claims"]) and all(f.get(k) == v for f, w in zip(found, case["claims"]) for k, v in w.items())
    print(json.dumps([agree, case["text"], found]))
"""


def test_the_cases_of_the_added_kind_hold(installed: Path, news: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, (EXAMPLE, installed, ROOT / "src")))}
    cases = str(PACKAGE / "strike" / "cases_en.toml")
    outcome = subprocess.run(
        [sys.executable, "-c", CASES, cases], env=environment, capture_output=True, text=True, check=True
    )
    held = [json.loads(line) for line in outcome.stdout.splitlines()]
    assert len(held) == 3
    assert [case for case in held if not case[0]] == []


def fresh() -> None:
    plugins.added.cache_clear()
    packages.cache_clear()


@pytest.fixture
def beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[str, dict[str, dict[str, str]]], None]]:
    """Put packages with these entry points beside newsledger, in this process and for this test."""
    monkeypatch.syspath_prepend(str(EXAMPLE))

    def put(name: str, groups: dict[str, dict[str, str]]) -> None:
        install(tmp_path / name, name, groups)
        monkeypatch.syspath_prepend(str(tmp_path / name))
        fresh()

    yield put
    fresh()


@pytest.mark.parametrize(
    ("group", "name", "value", "told"),
    [
        ("newsledger.kinds", "deal", "newsledger_example.strike", "adds the kind 'deal', which newsledger has already"),
        ("newsledger.kinds", "walkout", "newsledger_example.strike", "but it has no KIND of that name"),
        ("newsledger.kinds", "gone", "newsledger_example.gone", "newsledger_example.gone cannot be loaded"),
        (
            "newsledger.engines",
            "wire",
            "newsledger_example.wire:nothing",
            "faulty adds 'wire' to newsledger.engines, but",
        ),
    ],
)
def test_a_package_at_fault_is_named(
    group: str, name: str, value: str, told: str, beside: Callable[[str, dict[str, dict[str, str]]], None]
) -> None:
    beside("faulty", {group: {name: value}})
    with pytest.raises(UsageProblem, match=re.escape(told)):
        if group == "newsledger.kinds":
            packages()
        else:
            open_engine(name)


def test_two_packages_that_add_one_name_are_named(
    tmp_path: Path, beside: Callable[[str, dict[str, dict[str, str]]], None]
) -> None:
    beside("one", {"newsledger.sources": {"tsv": "newsledger_example.tsv:read_tsv"}})
    beside("two", {"newsledger.sources": {"tsv": "other.tables:read"}})
    (tmp_path / "a.tsv").write_text(TABLE, encoding="utf-8")
    with pytest.raises(UsageProblem, match=r"two packages add 'tsv' to newsledger\.sources: .*uninstall one"):
        list(read_sources([str(tmp_path / "a.tsv")]))


def test_the_document_shows_the_files_of_the_example_as_they_are() -> None:
    told = (ROOT / "docs" / "extending.md").read_text("utf-8")
    shown = re.findall(r"<!-- (examples/\S+) -->\n```\w*\n(.*?)```", told, re.DOTALL)
    assert len(shown) >= 5
    for path, text in shown:
        assert text in (ROOT / path).read_text("utf-8"), f"{path} is shown otherwise in docs/extending.md"
    for group in ("engines", "kinds", "languages", "sources"):
        assert f"newsledger.{group}" in told
