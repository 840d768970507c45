"""What the README shows of the first command is what it prints."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def newsledger(*arguments: str) -> str:
    """Run the command line as a user does, 80 columns wide, and give what it prints."""
    command = [sys.executable, "-c", "from newsledger.cli.main import main; main()", *arguments]
    environment = {**os.environ, "COLUMNS": "80"}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_readme_shows_what_the_demo_prints(tmp_path: Path) -> None:
    ledger = str(tmp_path / "demo.db")
    newsledger("read", "samples", "--ledger", ledger)
    block = re.search(r"```text\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None
    printed: set[str] = set()
    wanted: list[str] = []
    for line in block[1].splitlines():
        if line.startswith("$ newsledger "):
            words = re.findall(r'"[^"]+"|\S+', line.removeprefix("$ newsledger "))
            printed |= {row.rstrip() for row in newsledger(*words, "--ledger", ledger).splitlines()}
        elif line.strip("… "):
            wanted.append(line.rstrip())
    assert wanted
    assert [line for line in wanted if line not in printed] == []
