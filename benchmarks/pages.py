"""Users at the pages of a large ledger: how long company pages and searches take, and what they cost.

    python benchmarks/ledger.py fill big.db --claims 1000000
    python benchmarks/pages.py big.db                         # 50 users, 30 s with 5 s to look and 30 s without
    python benchmarks/pages.py big.db --workers 0 --seconds 60 --users 20

Starts ``newsledger serve`` on a free port of this machine and lets users ask it, nobody else: each asks for the page of
a company or searches, in turns drawn by chance, and looks at what came for as long as ``--look`` says (half to one and
a half times as long, drawn by chance). With no time to look, as in the second half, fifty users ask as fast as the
server answers, which no analysts do: that shows what it can do at all. Companies are drawn as news name them (the first
of 300 a hundred times as often as the hundredth); words searched for are those of the generated ledger, names and pairs
of them, and some that nothing holds. The server begins with nothing kept; what it keeps while the users ask counts.

Printed: requests a second, median, 95th percentile and worst of the seconds until the last byte, by sort of page; errors;
CPU time of all processes of the server for each request; and their memory (proportional set size) at the start, after
half the time and at the end. Bounded by ``--seconds`` and ``--most``.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import shutil
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

import httpx

COMPANIES = 300
WORDS = ("weather", "market", "shops", "analysts", "天气", "业内人士", "港口", "商店", "revenue", "罚款", "layoffs")
SEARCHES_OF_A_NAME = 0.7


@dataclass
class Measured:
    """What users met."""

    seconds: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: int = 0
    asked: int = 0


def server_processes(pid: int) -> list[int]:
    """Give the process ids of a server and its workers."""
    found = [pid]
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(path.read_text("utf-8", "replace").rpartition(")")[2].split()[1])
        except OSError:
            continue
        if parent == pid:
            found.append(int(path.parent.name))
    return found


def cpu_seconds(pids: list[int]) -> float:
    """Give the CPU time that processes have spent."""
    ticks = 0
    for pid in pids:
        values = Path(f"/proc/{pid}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
        ticks += int(values[11]) + int(values[12])
    return ticks / 100


def megabytes(pids: list[int]) -> float:
    """Give the memory of processes, shared pages counted once (PSS)."""
    total = 0
    for pid in pids:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


class Questions:
    """Draws what users ask for."""

    def __init__(self, ledger: str) -> None:
        with sqlite3.connect(f"file:{ledger}?mode=ro", uri=True) as db:
            rows = db.execute(
                "SELECT e.id, min(n.name) FROM (SELECT entity, count(*) AS c FROM claim_entities GROUP BY entity "
                "ORDER BY c DESC LIMIT ?) t JOIN entities e ON e.id = t.entity JOIN entity_names n ON n.entity = e.id "
                "WHERE e.type = 'company' GROUP BY e.id ORDER BY max(t.c) DESC LIMIT ?",
                (COMPANIES * 3, COMPANIES),
            ).fetchall()
        self._companies = [row[0] for row in rows]
        self._names = [row[1] for row in rows]
        self._weights = [1 / (place + 1) for place in range(len(rows))]

    def draw(self, by: random.Random) -> tuple[str, str]:
        """Give the sort of page and its address."""
        if by.random() < 0.5:
            return "company page", "/entities/" + quote(by.choices(self._companies, self._weights)[0], safe="")
        words = by.choices(self._names, self._weights)[0]
        if by.random() > SEARCHES_OF_A_NAME:
            words = by.choice(WORDS) if by.random() < 0.5 else f"{by.choice(WORDS)} {words}"
        return "search", "/search?q=" + quote(words)


async def user(number: int, client: httpx.AsyncClient, asks: Questions, met: Measured, look: float, most: int) -> None:
    """Ask one question after the other until cancelled, or until all users together have asked ``most``."""
    by = random.Random(number)
    await asyncio.sleep(by.random() * max(look, 0.2))
    while met.asked < most:
        sort, address = asks.draw(by)
        met.asked += 1
        start = time.perf_counter()
        try:
            answered = await client.get(address)
            met.errors += answered.status_code != 200
        except httpx.HTTPError:
            met.errors += 1
        met.seconds[sort].append(time.perf_counter() - start)
        await asyncio.sleep(look * (0.5 + by.random()))


async def let_ask(base: str, asks: Questions, given: argparse.Namespace, look: float, pids: list[int]) -> None:
    """Let the users ask for a while and print what they met."""
    met = Measured()
    limits = httpx.Limits(max_connections=given.users, max_keepalive_connections=given.users)
    before, start, memory = cpu_seconds(pids), time.perf_counter(), [megabytes(pids)]
    async with httpx.AsyncClient(base_url=base, timeout=60, limits=limits) as client:
        first = 1000 * round(look * 10)
        users = [asyncio.create_task(user(first + n, client, asks, met, look, given.most)) for n in range(given.users)]
        for _ in range(2):
            await asyncio.wait(users, timeout=given.seconds / 2)
            memory.append(megabytes(pids))
        for one in users:
            one.cancel()
        await asyncio.gather(*users, return_exceptions=True)
    taken = time.perf_counter() - start
    done = sum(map(len, met.seconds.values()))
    pause = f"looking for {look:g} s" if look else "with no time to look"
    cpu = 1000 * (cpu_seconds(pids) - before) / max(1, done)
    print(
        f"{given.users} users {pause}: {done} requests in {taken:.0f} s ({done / taken:.0f} a second), {met.errors} errors, "
        f"CPU {cpu:.1f} ms each; memory {' → '.join(f'{one:.0f}' for one in memory)} MB"
    )
    for sort, seconds in sorted(met.seconds.items()):
        ordered = sorted(1000 * one for one in seconds)
        p95 = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
        print(
            f"  {sort:<13} {len(ordered):>5}  median {ordered[len(ordered) // 2]:.0f} ms, p95 {p95:.0f} ms, "
            f"worst {ordered[-1]:.0f} ms"
        )


def main() -> None:
    """Start a server, let users ask it, end it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("ledger")
    parser.add_argument("--users", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=30, help="of each half")
    parser.add_argument("--look", type=float, default=5.0, help="seconds that a user looks at what came")
    parser.add_argument("--most", type=int, default=20_000, help="requests of each half")
    parser.add_argument("--workers", type=int, default=2)
    given = parser.parse_args()
    asks = Questions(given.ledger)
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    beside = Path(sys.executable).parent / "newsledger"
    command = [str(beside) if beside.exists() else shutil.which("newsledger") or "newsledger", "serve"]
    command += ["--ledger", given.ledger, "--port", str(port), "--workers", str(given.workers), "--audit", "/dev/null"]
    server = subprocess.Popen(command)
    try:
        base = f"http://127.0.0.1:{port}"
        for _ in range(600):
            try:
                urllib.request.urlopen(f"{base}/healthz", timeout=5)
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.1)
        # One page by each worker: they load what they need.
        warm = [f"{base}/search?q=warm+{n}" for n in range(4 * max(1, given.workers))]
        for address in warm:
            urllib.request.urlopen(address, timeout=60)
        for look in (given.look, 0.0):
            asyncio.run(let_ask(base, asks, given, look, server_processes(server.pid)))
    finally:
        server.terminate()
        server.wait(20)


if __name__ == "__main__":
    main()
