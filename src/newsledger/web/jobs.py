"""Reading into the ledger in the background, one after the other, with its progress."""

from __future__ import annotations

import logging
import queue
import secrets
import threading
from collections import Counter, OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field

from newsledger.model import NewsledgerError
from newsledger.run.ledger_add import Given, add
from newsledger.run.ledger_query import open_ledger

MOST_WAITING = 8
MOST_KEPT = 200


@dataclass
class Job:
    """One reading: what came of it so far."""

    id: str
    total: int = 0
    articles: int = 0
    claims: int = 0
    done: bool = False
    outcomes: Counter[str] = field(default_factory=Counter)
    docs: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def counts(self) -> list[tuple[str, int]]:
        """Outcome → number, for showing."""
        return sorted(self.outcomes.items())

    def to_json(self) -> dict[str, object]:
        """Give the job as plain data."""
        return {
            "id": self.id,
            "done": self.done,
            "articles": self.articles,
            "claims": self.claims,
            **{name: self.outcomes.get(name, 0) for name in ("new", "updated", "unchanged", "failed")},
            "docs": list(self.docs),
            "problems": list(self.problems),
        }


class TooBusy(Exception):
    """More readings wait than are taken."""


class Jobs:
    """Runs readings in one thread, since a ledger has one writer.

    Args:
        ledger: address of the ledger.
        written: called when a reading has ended.
    """

    def __init__(self, ledger: str, written: Callable[[], None]) -> None:
        self._ledger, self._written = ledger, written
        self._waiting: queue.Queue[tuple[Job, Given]] = queue.Queue(MOST_WAITING)
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def start(self, given: Given) -> Job:
        """Take a reading; it begins when those before it are done.

        Raises:
            TooBusy: too many wait already.
        """
        job = Job(secrets.token_urlsafe(9), total=_about(given))
        try:
            self._waiting.put_nowait((job, given))
        except queue.Full as full:
            raise TooBusy(f"{MOST_WAITING} readings wait already; try again in a minute") from full
        with self._lock:
            self._jobs[job.id] = job
            while len(self._jobs) > MOST_KEPT:
                self._jobs.popitem(last=False)
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._work, name="newsledger-reading", daemon=True)
                self._thread.start()
        return job

    def find(self, id: str) -> Job | None:
        """Give a job by its id."""
        with self._lock:
            return self._jobs.get(id)

    def _work(self) -> None:
        while True:
            try:
                job, given = self._waiting.get(timeout=5)
            except queue.Empty:
                with self._lock:
                    if self._waiting.empty():
                        self._thread = None
                        return
                continue
            self._run(job, given)

    def _run(self, job: Job, given: Given) -> None:
        try:
            store = open_ledger(self._ledger)
            try:
                for outcome in add(store, given):
                    job.articles += 1
                    job.claims += outcome.claims
                    job.outcomes[outcome.outcome] += 1
                    if outcome.problem:
                        job.problems.append(outcome.problem)
                    else:
                        job.docs.append(outcome.name)
            finally:
                store.close()
        except NewsledgerError as error:
            job.problems.append(str(error))
        except Exception:
            logging.getLogger("newsledger.web").exception("reading an upload failed")
            job.problems.append("something went wrong while reading; the server's log says what")
        finally:
            self._written()
            job.done = True


def _about(given: Given) -> int:
    """Give about how many articles there are, for the bar: the lines of JSON Lines, else 0 for unknown."""
    return given.content.count(b"\n") + 1 if given.name.lower().endswith(".jsonl") else 0
