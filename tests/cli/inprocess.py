"""The command line, run in this process: starting Python anew for every command would take most of a test's time."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from newsledger.cli.main import build
from newsledger.model import NewsledgerError


@dataclass(frozen=True)
class Done:
    """What a command gave."""

    stdout: str
    stderr: str
    returncode: int


def newsledger(folder: Path, *arguments: str, typed: str = "") -> Done:
    environment = {"NEWSLEDGER_LEDGER": str(folder / "l.db"), "NEWSLEDGER_REVIEWER": "anna"}
    result = CliRunner().invoke(build(arguments), arguments, input=typed, env=environment)
    if isinstance(result.exception, NewsledgerError):
        return Done(result.stdout, f"{result.stderr}newsledger: {result.exception}\n", 2)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.stdout, result.stderr, result.exit_code)


def rows(folder: Path, *arguments: str) -> list[dict[str, Any]]:
    done = newsledger(folder, *arguments, "--format", "json")
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found
