"""Where the commands' output goes: asked-for data to stdout, everything else to stderr."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING, Any, NoReturn

import typer

if TYPE_CHECKING:
    from rich.console import Console

DONE, IN_PART, UNUSABLE = 0, 1, 2
"""Exit statuses: all done; some inputs failed; arguments or input that cannot be used."""


def prepare_streams() -> None:
    """Make stdout and stderr UTF-8 whatever the locale says; what is no character at all is written escaped."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def quiet_pipe() -> NoReturn:
    """End without a word because the reader of our stdout went away (``newsledger … | head``)."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    raise SystemExit(DONE)


def warn(message: str) -> None:
    """Write one line to stderr."""
    with contextlib.suppress(OSError, ValueError):
        sys.stderr.write(message.rstrip("\n") + "\n")
        sys.stderr.flush()


def json_line(value: Any) -> bytes:
    """Give the value as one line of JSON in UTF-8; lone surrogates, which UTF-8 cannot hold, are escaped."""
    import orjson

    try:
        return orjson.dumps(value, option=orjson.OPT_NON_STR_KEYS) + b"\n"
    except orjson.JSONEncodeError:
        import json

        return json.dumps(value, ensure_ascii=True, default=str).encode("ascii") + b"\n"


def write_bytes(piece: bytes) -> None:
    """Write to stdout, flushed, so that a reader of the pipe sees every record as soon as it is there."""
    try:
        buffer: IO[bytes] | None = getattr(sys.stdout, "buffer", None)
        if buffer is None:
            sys.stdout.write(piece.decode("utf-8", "backslashreplace"))
        else:
            buffer.write(piece)
        sys.stdout.flush()
    except BrokenPipeError:
        quiet_pipe()


def write_text(text: str) -> None:
    """Write text to stdout as UTF-8."""
    write_bytes(text.encode("utf-8", "backslashreplace"))


def write_jsonl(rows: Iterable[Any]) -> None:
    """Write one JSON object a line."""
    for row in rows:
        write_bytes(json_line(row))


def write_json(value: Any) -> None:
    """Write one JSON value, indented for people too."""
    import json

    write_text(json.dumps(value, ensure_ascii=False, indent=1, default=str) + "\n")


def write_csv(rows: Iterable[Mapping[str, Any]], columns: list[str] | None = None) -> None:
    """Write rows as CSV; the columns default to all keys in the order of their first appearance."""
    from newsledger.exports.tabular import csv_text

    write_text(csv_text(list(rows), columns))


def console(width: int | None = None) -> Console:
    """Give a Rich console on stdout: the terminal's width, or 80 columns where there is no terminal."""
    from rich.console import Console

    terminal = sys.stdout.isatty()
    return Console(
        file=sys.stdout,
        width=width or (None if terminal or os.environ.get("COLUMNS") else 80),
        highlight=False,
        soft_wrap=False,
        emoji=False,
        markup=False,
    )


@contextlib.contextmanager
def progress(title: str, total: int | None = None) -> Iterator[Any]:
    """A progress bar on stderr, only when that is a terminal; gives a function that advances it by one."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(title, total=total)
        yield lambda: bar.advance(task)


def finish(failed: int) -> None:
    """End the command: status 1 when some inputs failed, 0 otherwise."""
    if failed:
        raise typer.Exit(IN_PART)
