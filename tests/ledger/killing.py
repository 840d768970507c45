"""Kills writers with SIGKILL at random moments and looks whether the ledger kept what it reported."""

from __future__ import annotations

import os
import random
import signal
import time
from dataclasses import dataclass
from itertools import count

from sqlalchemy import func, select

from newsledger.ledger import open_store
from newsledger.ledger import schema as s
from newsledger.ledger.checking import check_ledger
from newsledger.ledger.sql import SqlStore
from tests.ledger.deposits import deposit

CLAIMS = 3
"""Claims of each article."""


@dataclass(slots=True)
class Tally:
    """What came of all runs."""

    runs: int = 0
    killed_while_writing: int = 0
    reported: int = -1
    articles: int = 0


def kill_loop(address: str, runs: int, seed: int, longest: float = 0.6) -> Tally:
    """Write and kill so many times, and check the ledger after each.

    Args:
        address: of a ledger; made when it is not there.
        runs: how many writers are started and killed.
        seed: of the random moments.
        longest: seconds within which a writer is killed: in one run of four after its start, else after its first
            report of a new article, so that a busy machine writes as well.

    Raises:
        AssertionError: something reported as done is lost, half there, or there twice.
    """
    draw = random.Random(seed)
    open_store(address, create=True).close()
    tally = Tally()
    for _ in range(runs):
        # Each begins with what was written before, so that nothing may come in twice.
        start = max(0, tally.reported - 6)
        awaited = None if draw.random() < 0.25 else tally.reported
        reported, alive = _write_and_kill(address, start, draw.uniform(0.0, longest), draw.randint(1, 4), awaited)
        tally.runs += 1
        tally.killed_while_writing += alive
        tally.reported = max(tally.reported, reported)
        tally.articles = _check(address, tally.reported)
    store = open_store(address)
    assert isinstance(store, SqlStore)
    assert check_ledger(store).troubles == ()
    store.close()
    return tally


def _write_and_kill(address: str, start: int, seconds: float, batch: int, awaited: int | None) -> tuple[int, bool]:
    """Give the number of the last article that the writer reported as safe, and whether it was alive when killed.

    The clock starts when the writer does, or when it reports an article after the ``awaited`` one.
    """
    receive, send = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(receive)
        try:
            with open_store(address).writer() as writer:
                os.write(send, b"\n")
                for n in count(start):
                    writer.add_reading(deposit(f"d{n}", f"Text {n}", claims=CLAIMS, key=f"k{n % 7}"))
                    if n % batch == 0:
                        writer.commit()
                        os.write(send, b"%d\n" % n)
        finally:
            os._exit(1)
    os.close(send)
    told = os.read(receive, 1)
    while awaited is not None and _last(told) <= awaited and (more := os.read(receive, 4096)):
        told += more
    time.sleep(seconds)
    alive = os.waitpid(child, os.WNOHANG) == (0, 0)
    if alive:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    with os.fdopen(receive, "rb") as pipe:
        told += pipe.read()
    return _last(told), alive


def _last(told: bytes) -> int:
    """Give the last number that was told in full, -1 when none was."""
    lines = [line for line in told.split(b"\n")[:-1] if line]
    return int(lines[-1]) if lines else -1


def _check(address: str, reported: int) -> int:
    a, c = s.articles.c, s.claims.c
    store = open_store(address)
    assert isinstance(store, SqlStore)
    with store.reading() as connection:
        query = select(a.doc, a.version, func.count(c.seq)).outerjoin(s.claims, c.article == a.seq).group_by(a.seq)
        rows = connection.execute(query).all()
        texts = connection.execute(select(func.count()).select_from(s.article_texts)).scalar_one()
        grouped = connection.execute(select(func.count()).select_from(s.claim_groups)).scalar_one()
    store.close()
    docs = [row[0] for row in rows]
    lost = {f"d{n}" for n in range(reported + 1)} - set(docs)
    assert not lost, f"reported as done and lost: {sorted(lost)[:5]}"
    assert len(docs) == len(set(docs)), "an article is there twice"
    assert {row[2] for row in rows} <= {CLAIMS}, "an article has a part of its claims only"
    assert texts == len(docs)
    assert grouped == len(docs) * CLAIMS
    return len(docs)
