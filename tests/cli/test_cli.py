"""The whole path through the real command line, on articles of our own."""

import io
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import pytest

ARTICLES = {
    "one.txt": (
        "date 2021-05-20\n\nAcme Robotics chief executive Li Mingyu resigned on May 17, the company said. "
        '"Progress needs patience," Li Mingyu said.\n\nRegulators fined Acme Robotics $20 million in April.\n'
    ),
    "two.txt": "date 2021-05-21\n\n北京。阿里巴巴宣布裁員，張一鳴在信中說：「我們要學會等待，再等待。」\n",
}


_LEFT_OUT = ("NEWSLEDGER_LEDGER", "COLUMNS", "PYTHONDONTWRITEBYTECODE")
# Compiled once for all the runs below, also where the checkout must not be written to.
_BYTECODE = str(Path(tempfile.gettempdir()) / f"newsledger-tests-{os.getuid()}")


def run_apart(*args: str, cwd: Path, stdin: bytes | None = None, env: dict[str, str] | None = None) -> Any:
    """Run the command in a process of its own, as a user does."""
    clean = {key: value for key, value in os.environ.items() if key not in _LEFT_OUT}
    return subprocess.run(
        [sys.executable, "-m", "newsledger.cli.main", *args],
        cwd=cwd,
        input=stdin,
        capture_output=True,
        env={**clean, "PYTHONPYCACHEPREFIX": _BYTECODE, **(env or {})},
        timeout=120,
        check=False,
    )


def run(*args: str, cwd: Path, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """Run the command's entry point in this process: the same streams and exit status without loading it all anew."""
    from newsledger.cli.main import main

    out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    status: object = 0
    with pytest.MonkeyPatch.context() as patch:
        for name in _LEFT_OUT:
            patch.delenv(name, raising=False)
        patch.chdir(cwd)
        patch.setattr(sys, "argv", ["newsledger", *args])
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8"))
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        try:
            main()
        except SystemExit as end:
            status = end.code or 0
    told = [stream.buffer.getvalue() for stream in (out, err)]
    return subprocess.CompletedProcess(args, status if isinstance(status, int) else 1, *told)


def rows(outcome: Any) -> list[dict[str, Any]]:
    assert outcome.returncode in (0, 1), outcome.stderr.decode()
    return [json.loads(line) for line in outcome.stdout.decode("utf-8").splitlines()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("news")
    for name, text in ARTICLES.items():
        (made / name).write_text(text, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def ledger(folder: Path) -> Path:
    outcome = run_apart("read", "one.txt", "two.txt", cwd=folder)
    assert outcome.returncode == 0, outcome.stderr.decode()
    assert outcome.stdout == b""
    assert b"2 new" in outcome.stderr
    return folder


def test_extract_gives_one_object_an_article_with_grounded_claims(folder: Path) -> None:
    found = rows(run("extract", "one.txt", "two.txt", cwd=folder))
    assert [row["doc"] for row in found] == ["one", "two"]
    for row, text in zip(found, ARTICLES.values(), strict=True):
        keys = {"doc", "language", "published", "published_from", "outlet", "origin", "claims"}
        assert keys <= set(row)
        assert "text" not in row
        for claim in row["claims"]:
            assert text[claim["start"] : claim["end"]] == claim["evidence"]
            assert claim["status"] in ("reported", "planned", "alleged", "denied", "conditional")
    assert found[0]["published"] == "2021-05-20"
    assert {claim["kind"] for claim in found[0]["claims"]} >= {"departure", "statement"}


def test_extract_reads_standard_input_and_keeps_the_order_over_processes(folder: Path) -> None:
    lines = "".join(json.dumps({"id": f"d{n}", "text": f"Acme fined {n}."}) + "\n" for n in range(40)).encode()
    one = run("extract", "-", cwd=folder, stdin=lines)
    two = run_apart("extract", "-", "--jobs", "2", cwd=folder, stdin=lines)
    assert [row["doc"] for row in rows(one)] == [f"d{n}" for n in range(40)]
    assert one.stdout == two.stdout


def test_with_text_adds_the_text_that_the_offsets_count(folder: Path) -> None:
    (row,) = rows(run("extract", "one.txt", "--with-text", cwd=folder))
    assert row["text"] == ARTICLES["one.txt"]


def test_mentions_come_in_text_order(folder: Path) -> None:
    (row,) = rows(run("mentions", "one.txt", cwd=folder))
    mentions = row["mentions"]
    assert mentions == sorted(mentions, key=lambda m: (m["start"], m["end"]))
    assert all(ARTICLES["one.txt"][m["start"] : m["end"]] == m["text"] for m in mentions)
    assert any(m["type"] == "money" and m["amounts"][0]["value"] == 20_000_000 for m in mentions)


STATUSES: list[tuple[list[str], int, str]] = [
    (["extract", "one.txt"], 0, ""),
    (["extract", "one.txt", "missing.txt"], 1, "missing.txt"),
    (["extract", "missing.txt"], 2, "missing.txt"),
    (["extract"], 2, "SOURCE"),
    (["extract", "one.txt", "--format", "xml"], 2, "xml"),
    (["nonsense"], 2, "nonsense"),
    (["claims", "--ledger", "missing.db"], 2, "missing.db"),
    (["claims", "--kind", "wedding"], 2, "wedding"),
    (["claims", "--since", "last week"], 2, "last week"),
    (["claims", "--since", "2021-02-30"], 2, "2021-02-30"),
    (["claims", "--status", "perhaps"], 2, "perhaps"),
    (["claims", "--ledger", "one.txt"], 2, "one.txt"),
    (["read", "one.txt", "--ledger", "no/such/folder.db"], 2, "no/such"),
    (["tally", "weddings"], 2, "weddings"),
    (["profile", "Nobody Inc"], 0, "Nobody Inc"),
    (["evaluate", "missing.jsonl", "--articles", "missing.jsonl"], 2, "missing.jsonl"),
    (["export", "--to", "x.csv", "--format", "csv", "--what", "dreams"], 2, "dreams"),
    (["read", "one.txt", "--ledger", "postgresql://localhost/x"], 2, "postgresql"),
]
APART = [["extract", "one.txt", "missing.txt"], ["claims", "--ledger", "one.txt"]]
"""Cases that a real process has to end with that status too."""


@pytest.mark.parametrize(("args", "status", "named"), STATUSES, ids=[" ".join(s[0]) for s in STATUSES])
def test_exit_statuses_and_messages(ledger: Path, args: list[str], status: int, named: str) -> None:
    outcome = run(*args, cwd=ledger)
    stderr = outcome.stderr.decode()
    assert outcome.returncode == status, stderr
    assert named in stderr
    assert "Traceback" not in stderr
    if status == 2:
        assert outcome.stdout == b""
    if args in APART:
        apart = run_apart(*args, cwd=ledger)
        assert (apart.returncode, apart.stdout) == (status, outcome.stdout)
        assert named in apart.stderr.decode()


def test_reading_again_changes_nothing(ledger: Path) -> None:
    before = run("claims", "--format", "jsonl", cwd=ledger).stdout
    outcome = run("read", ".", cwd=ledger)
    assert b"2 unchanged" in outcome.stderr
    assert run("claims", "--format", "jsonl", cwd=ledger).stdout == before


FORMATS = [
    ["claims"],
    ["facts"],
    ["disputes"],
    ["timeline"],
    ["quotes"],
    ["entities"],
    ["profile", "Acme Robotics"],
    ["tally", "departure"],
    ["search", "Acme"],
]


@pytest.mark.parametrize("args", FORMATS, ids=[a[0] for a in FORMATS])
def test_every_report_in_every_format(ledger: Path, args: list[str]) -> None:
    json.loads(run(*args, "--format", "json", cwd=ledger).stdout)
    for line in run(*args, "--format", "jsonl", cwd=ledger).stdout.splitlines():
        assert isinstance(json.loads(line), dict)
    for format in ("csv", "table"):
        outcome = run(*args, "--format", format, cwd=ledger)
        assert outcome.returncode == 0, outcome.stderr.decode()
        outcome.stdout.decode("utf-8")


def test_keys_of_the_interface(ledger: Path) -> None:
    (claim, *_) = rows(run("claims", "--kind", "departure", "--format", "jsonl", cwd=ledger))
    assert {"id", "doc", "kind", "start", "end", "evidence", "status", "person", "entities"} <= set(claim)
    assert isinstance(claim["entities"]["person"], str)
    (fact, *_) = rows(run("facts", "--entity", "Li Mingyu", "--format", "jsonl", cwd=ledger))
    assert {"id", "kind", "origins", "claims", "disputed"} <= set(fact)
    assert {"doc", "outlet", "published", "evidence", "status"} <= set(fact["claims"][0])
    (quote, *_) = rows(run("quotes", "--by", "Li Mingyu", "--format", "jsonl", cwd=ledger))
    assert {"speaker", "quote", "doc", "outlet", "published", "evidence"} <= set(quote)
    assert quote["quote"].startswith("Progress needs patience")
    (who, *_) = rows(run("entities", "acme robotics", "--format", "jsonl", cwd=ledger))
    assert {"id", "type", "names", "articles", "reasons"} <= set(who)
    (page,) = rows(run("profile", "Acme Robotics", "--format", "jsonl", cwd=ledger))
    assert page["entity"]["id"] == who["id"]
    assert all(isinstance(page[key], list) for key in ("leadership", "enforcement", "quotes_by", "quotes_about"))
    (tally,) = rows(run("tally", "departure", "--format", "jsonl", cwd=ledger))
    assert {"rows", "total", "excluded"} <= set(tally)
    assert {"key", "count", "amounts", "facts"} <= set(tally["rows"][0])


def test_search_finds_chinese_in_either_script(ledger: Path) -> None:
    for words in ("裁员", "裁員", "张一鸣", "張一鳴"):
        found = rows(run("search", words, "--format", "jsonl", cwd=ledger))
        assert found[0]["doc"] == "two", words
        marked = found[0]["marks"][0]
        assert found[0]["snippet"][marked[0] : marked[1]] in ("裁員", "張一鳴")


def test_tables_keep_to_80_columns_and_cite_numbered_sources(ledger: Path) -> None:
    from rich.cells import cell_len

    text = run("profile", "Acme Robotics", cwd=ledger).stdout.decode()
    assert max(cell_len(line) for line in text.splitlines()) <= 80
    assert "[1]" in text
    assert "\x1b" not in text
    assert text.rstrip().splitlines()[-1].startswith("[")


def test_names_that_mislead(ledger: Path) -> None:
    unknown = run("profile", "Acme Robotcs", cwd=ledger)
    assert (unknown.returncode, unknown.stdout) == (0, b"")
    assert b"did you mean Acme Robotics" in unknown.stderr


def test_export_writes_whole_files(ledger: Path) -> None:
    assert run("export", "--to", "facts.csv", "--format", "csv", cwd=ledger).returncode == 0
    lines = (ledger / "facts.csv").read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("id,kind,date,status")
    assert run("export", "--to", "out/", "--format", "jsonl", "--what", "claims", cwd=ledger).returncode == 0
    claims = (ledger / "out" / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(claims) == len(rows(run("claims", "--format", "jsonl", cwd=ledger)))
    assert not list(ledger.glob("**/*.part"))


def test_evaluate_reads_for_itself_or_takes_predictions(ledger: Path) -> None:
    articles = [{"id": name.removesuffix(".txt"), "text": text} for name, text in ARTICLES.items()]
    (ledger / "a.jsonl").write_text("".join(json.dumps(a) + "\n" for a in articles), encoding="utf-8")
    predicted = run("extract", "a.jsonl", cwd=ledger).stdout
    (ledger / "p.jsonl").write_bytes(predicted)
    (ledger / "gold.jsonl").write_bytes(predicted)
    (ledger / "empty.jsonl").write_bytes(b"")
    common = ("--articles", "a.jsonl", "--format", "json")
    own = json.loads(run("evaluate", "gold.jsonl", *common, cwd=ledger).stdout)
    assert own["all"]["f1"] == 1.0
    assert own == json.loads(run("evaluate", "gold.jsonl", "p.jsonl", *common, cwd=ledger).stdout)
    none = json.loads(run("evaluate", "gold.jsonl", "empty.jsonl", *common, cwd=ledger).stdout)
    assert (none["all"]["hit"], none["all"]["gold"]) == (0, own["all"]["gold"])


def test_output_is_utf_8_whatever_the_locale(folder: Path) -> None:
    outcome = run_apart(
        "extract", "two.txt", "--with-text", cwd=folder, env={"LC_ALL": "C", "PYTHONIOENCODING": "latin-1"}
    )
    assert "張一鳴" in outcome.stdout.decode("utf-8")


def test_a_closed_pipe_is_no_fault(folder: Path) -> None:
    lines = "".join(json.dumps({"id": f"d{n}", "text": "Acme " * 2000}) + "\n" for n in range(50)).encode()
    (folder / "many.jsonl").write_bytes(lines)
    command = f"{sys.executable} -m newsledger.cli.main extract many.jsonl --with-text | head -c 10"
    outcome = subprocess.run(command, shell=True, cwd=folder, capture_output=True, timeout=120, check=False)
    assert outcome.stderr == b""


def test_killed_while_reading_it_goes_on_where_it_stopped(tmp_path: Path) -> None:
    text = "Acme Robotics chief executive Li Mingyu resigned on May 17, 2021. " * 3
    lines = "".join(json.dumps({"id": f"d{n}", "text": f"{text} Note {n}."}) + "\n" for n in range(240))
    (tmp_path / "many.jsonl").write_text(lines, encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "newsledger.cli.main", "read", "many.jsonl", "--ledger", "newsledger.db"],
        cwd=tmp_path,
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        if (tmp_path / "newsledger.db").exists() and _articles(tmp_path) > 0:
            break
        time.sleep(0.05)
    process.send_signal(signal.SIGKILL)
    process.wait()
    kept = _articles(tmp_path)
    assert 0 < kept < 240, "the test must kill it half-way"
    told = run("read", "many.jsonl", cwd=tmp_path).stderr.decode()
    assert f"{240 - kept} new, {kept} unchanged" in told
    assert _articles(tmp_path) == 240


def _articles(folder: Path) -> int:
    from newsledger.ledger import open_store
    from newsledger.model import UsageProblem

    try:
        return open_store(str(folder / "newsledger.db")).articles()
    except UsageProblem:
        return 0


def test_help_is_quick_and_shows_examples(folder: Path) -> None:
    started = time.perf_counter()
    outcome = run_apart("--help", cwd=folder)
    assert time.perf_counter() - started < 3  # generous: CI machines are shared; the benchmark measures it
    from newsledger.cli.main import COMMANDS

    for command in COMMANDS:
        assert f"  {command} " in outcome.stdout.decode()
        assert b"Examples:" in run(command, "--help", cwd=folder).stdout


def test_the_list_of_commands_says_what_the_commands_say() -> None:
    import typer

    from newsledger.cli.main import COMMANDS, build

    for name, (_, summary) in COMMANDS.items():
        group = typer.main.get_command(build([name]))
        docstring = group.commands[name].help  # type: ignore[attr-defined]
        assert docstring.splitlines()[0] == summary


def test_the_front_door_loads_nothing_heavy() -> None:
    code = "import sys, newsledger.cli.main; print([m for m in ('rich', 'sqlalchemy', 'numpy', 'orjson') if m in sys.modules])"
    outcome = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert outcome.stdout.strip() == b"[]"
