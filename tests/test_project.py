"""The project itself: what holds for every tracked file, whatever it is about."""

from __future__ import annotations

import json
import os
import re
import subprocess
import tomllib
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest

import newsledger

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "newsledger"
SAMPLES = ROOT / "samples"
SAMPLE_ENDINGS = (".txt", ".md", ".html")
LONGEST_MODULE = 500

KINDS = {
    *("appointment", "departure", "position", "enforcement", "lawsuit", "policy", "layoff", "pledge", "incident"),
    *("listing", "deal", "result", "price", "launch", "gathering", "relation", "statement"),
}

# Put together from parts, so that this file does not hold what it looks for.
MACHINE_PATHS = [rf"(?<![\w.]){re.escape(place)}" for place in ("/wo" + "rk/", "/ro" + "ot/", "/ho" + "me/")]
REGISTRIES = [r"\bindex-" + r"url\s*=", r"/simp" + r"le/?[\"'\s]", r"--registry[= ]", r"\bfind-" + r"links\s*="]
PUBLIC_INDEX = "https://pypi.org/simple"


def tracked(*endings: str) -> list[Path]:
    """Give the tracked files that exist, those with one of the endings only when some are given."""
    try:
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listed.split("\0") if name.endswith(endings or ("",)) and name]
    return [path for path in paths if path.is_file()]


def lines_with(pattern: str, text: str) -> list[str]:
    return [line for line in text.splitlines() if re.search(pattern, line)]


def load_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("pattern", MACHINE_PATHS + REGISTRIES)
def test_no_tracked_file_names_a_machine_path_or_a_registry(pattern: str) -> None:
    found = {}
    for path in tracked():
        try:
            text = path.read_text("utf-8").replace(PUBLIC_INDEX, "")
        except UnicodeDecodeError:
            continue
        if lines := lines_with(pattern, text):
            found[str(path.relative_to(ROOT))] = lines[0][:120]
    assert found == {}


@pytest.mark.parametrize(
    ("line", "caught"),
    [
        ("see /wo" + "rk/main/x", True),
        ("cd /ro" + "ot/x", True),
        ("url/wo" + "rk/desk", False),
        ("frame" + "work/x", False),
        ("index-" + "url = https://x.example/", True),
        ('"https://mirror.example/simp' + 'le"', True),
        ("a simple thing", False),
    ],
)
def test_what_counts_as_a_machine_path_or_a_registry(line: str, caught: bool) -> None:
    assert any(lines_with(pattern, line) for pattern in MACHINE_PATHS + REGISTRIES) is caught


def test_uv_lock_names_only_the_public_index() -> None:
    registries = set(re.findall(r'registry = "([^"]*)"', (ROOT / "uv.lock").read_text("utf-8")))
    assert registries == {PUBLIC_INDEX}


def test_every_module_stays_short() -> None:
    lengths = {path: len(path.read_text("utf-8").splitlines()) for path in tracked(".py")}
    assert lengths
    assert {str(path.relative_to(ROOT)): n for path, n in lengths.items() if n > LONGEST_MODULE} == {}


def test_every_package_says_what_it_is_for() -> None:
    modules = [path for path in tracked("__init__.py") if PACKAGE in path.parents]
    assert modules
    assert [str(p.relative_to(ROOT)) for p in modules if not p.read_text("utf-8").lstrip().startswith('"""')] == []


def test_every_folder_with_modules_is_a_package() -> None:
    folders = {path.parent for path in tracked(".py") if PACKAGE in path.parents}
    assert [str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").is_file()] == []


def test_version_stands_in_one_place() -> None:
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
    assert version("newsledger") == declared
    # Code asks the installed package; a second literal would go stale.
    assert lines_with(rf"""["']{re.escape(declared)}["']""", Path(newsledger.__file__).read_text("utf-8")) == []


def test_make_targets_of_the_documents_exist() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md", ".ci/run"):
        named = set(re.findall(r"(?:^|`)make ([a-z-]+)", (ROOT / name).read_text("utf-8"), re.MULTILINE))
        assert named
        assert named <= targets, name


def test_links_of_the_documents_lead_somewhere() -> None:
    broken = []
    documents = [path for path in tracked(".md") if SAMPLES not in path.parents]
    for path in documents:
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text("utf-8")):
            if not (path.parent / target).exists():
                broken.append(f"{path.relative_to(ROOT)}: {target}")
    assert broken == []


def test_ci_script_runs_as_it_is() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert subprocess.run(["bash", "-n", str(script)], capture_output=True).returncode == 0


def sample_texts() -> dict[str, str]:
    """Give the samples that are text as they stand (pages are extracted first, so they are not here)."""
    texts = {path.stem: path.read_text("utf-8") for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md")}
    return texts | {article["id"]: article["text"] for article in load_lines(SAMPLES / "articles.jsonl")}


def test_samples_are_many_and_each_is_described() -> None:
    names = {path.name for path in SAMPLES.iterdir() if path.suffix in SAMPLE_ENDINGS}
    described = (ROOT / "docs" / "samples.md").read_text("utf-8")
    ids = {article["id"] for article in load_lines(SAMPLES / "articles.jsonl")}
    assert len(names) + len(ids) >= 18
    assert {name for name in names | ids if f"`{name}`" not in described} == set()


def test_evidence_of_the_sample_gold_is_verbatim() -> None:
    texts = sample_texts()
    strays = [
        (entry["doc"], piece)
        for entry in load_lines(ROOT / "tests" / "gold" / "samples.jsonl")
        for claim in entry["claims"]
        for piece in (claim["evidence"], *claim.get("also", []), claim.get("quote", ""))
        if piece not in texts[entry["doc"]]
    ]
    assert strays == []


def test_sample_gold_holds_every_kind() -> None:
    gold = load_lines(ROOT / "tests" / "gold" / "samples.jsonl")
    assert {claim["kind"] for entry in gold for claim in entry["claims"]} == KINDS
