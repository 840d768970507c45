"""One SQLite file that remembers answers, so that nothing is paid twice, and the requests that were made for batches."""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsledger.model import Article, UsageProblem

_TABLES = """
CREATE TABLE IF NOT EXISTS answers (
  key TEXT PRIMARY KEY, model TEXT NOT NULL, content TEXT NOT NULL, cut INTEGER NOT NULL,
  tokens_input INTEGER NOT NULL, tokens_output INTEGER NOT NULL, at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS batches (
  batch TEXT NOT NULL, place INTEGER NOT NULL, article TEXT NOT NULL, PRIMARY KEY (batch, place));
CREATE TABLE IF NOT EXISTS batch_settings (batch TEXT PRIMARY KEY, settings TEXT NOT NULL, at TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS requests (
  custom_id TEXT NOT NULL, batch TEXT NOT NULL, place INTEGER NOT NULL, key TEXT NOT NULL, request TEXT NOT NULL,
  PRIMARY KEY (custom_id, batch));
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a model answered.

    Attributes:
        content: its words.
        cut: True when it stopped because the answer grew too long.
        tokens_input, tokens_output: what the endpoint counted; 0 when it did not say.
    """

    content: str
    cut: bool = False
    tokens_input: int = 0
    tokens_output: int = 0


@dataclass(frozen=True, slots=True)
class Kept:
    """A request as a batch keeps it.

    Attributes:
        custom_id: its name in the batch.
        place: place of its article in the batch.
        key: what its answer is kept under.
        request: the rest of it, ready for JSON.
    """

    custom_id: str
    place: int
    key: str
    request: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """A run of ``llm requests``: its articles in order, what it was made with, and its requests.

    Attributes:
        id: the batch's id.
        settings: what the requests were made with (engine, model, instructions), ready for JSON.
        articles: the articles, in input order.
        requests: the requests.
    """

    id: str
    settings: Mapping[str, Any]
    articles: tuple[Article, ...]
    requests: tuple[Kept, ...]


class Store:
    """The file; opened when first used, by several threads and processes at once.

    Args:
        path: the SQLite file; its folder is made when missing.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()
        self._open: sqlite3.Connection | None = None

    def answer(self, key: str) -> Answer | None:
        """Give the answer under a key, None when there is none."""
        rows = self._run("SELECT content, cut, tokens_input, tokens_output FROM answers WHERE key = ?", (key,))
        return Answer(rows[0][0], bool(rows[0][1]), rows[0][2], rows[0][3]) if rows else None

    def keep(self, key: str, model: str, answer: Answer) -> None:
        """Keep an answer; one that is there already is replaced."""
        row = (key, model, answer.content, int(answer.cut), answer.tokens_input, answer.tokens_output, _now())
        self._run("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?)", row)

    def add_batch(self, batch: Batch) -> None:
        """Keep a batch; one of the same id is replaced."""
        with self._lock:
            connection = self._connection()
            try:
                with connection:
                    connection.execute(
                        "INSERT OR REPLACE INTO batch_settings VALUES (?, ?, ?)",
                        (batch.id, json.dumps(batch.settings, ensure_ascii=False), _now()),
                    )
                    connection.executemany(
                        "INSERT OR REPLACE INTO batches VALUES (?, ?, ?)",
                        [(batch.id, n, json.dumps(asdict(article))) for n, article in enumerate(batch.articles)],
                    )
                    connection.executemany(
                        "INSERT OR REPLACE INTO requests VALUES (?, ?, ?, ?, ?)",
                        [(r.custom_id, batch.id, r.place, r.key, json.dumps(r.request)) for r in batch.requests],
                    )
            except sqlite3.Error as error:
                raise self._problem(error) from error

    def batches_of(self, custom_ids: Iterable[str]) -> list[Batch]:
        """Give the batches that asked these requests, the newest of each request only, in the order of the requests."""
        found: dict[str, None] = {}
        for custom_id in custom_ids:
            rows = self._run(
                "SELECT r.batch FROM requests r JOIN batch_settings s USING (batch) WHERE r.custom_id = ? "
                "ORDER BY s.at DESC, r.rowid DESC LIMIT 1",
                (custom_id,),
            )
            if rows:
                found.setdefault(rows[0][0])
        return [self._batch(id) for id in found]

    def _batch(self, id: str) -> Batch:
        settings = json.loads(self._run("SELECT settings FROM batch_settings WHERE batch = ?", (id,))[0][0])
        articles = self._run("SELECT article FROM batches WHERE batch = ? ORDER BY place", (id,))
        rows = self._run(
            "SELECT custom_id, place, key, request FROM requests WHERE batch = ? ORDER BY place, rowid", (id,)
        )
        requests = tuple(Kept(custom_id, place, key, json.loads(request)) for custom_id, place, key, request in rows)
        return Batch(id, settings, tuple(Article(**json.loads(row[0])) for row in articles), requests)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._open is not None:
                self._open.close()
                self._open = None

    def _run(self, statement: str, values: tuple[Any, ...]) -> list[tuple[Any, ...]]:
        with self._lock:
            try:
                with self._connection() as connection:
                    return connection.execute(statement, values).fetchall()
            except sqlite3.Error as error:
                raise self._problem(error) from error

    def _connection(self) -> sqlite3.Connection:
        if self._open is None:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
                self._open = sqlite3.connect(self.path, timeout=30, check_same_thread=False)
                self._open.executescript(_TABLES)
            except (OSError, sqlite3.Error) as error:
                self._open = None
                raise self._problem(error) from error
        return self._open

    def _problem(self, error: Exception) -> UsageProblem:
        return UsageProblem(
            f"the store of answers {self.path} cannot be used ({error}); name another file with --store or NEWSLEDGER_LLM_STORE"
        )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="microseconds")
