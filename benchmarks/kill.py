"""Kills writers at random moments, 200 times for each store, and checks the ledger after each.

python benchmarks/kill.py [--runs 200] [--store sqlite|postgres|both]
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

from tests.ledger.killing import kill_loop
from tests.servers import postgres_server


def report(store: str, address: str, runs: int, seed: int) -> None:
    """Run the loop on one ledger and print what came of it."""
    begun = time.perf_counter()
    tally = kill_loop(address, runs, seed)
    print(
        f"{store:<10} {tally.runs} writers killed ({tally.killed_while_writing} while they ran), {tally.articles} articles "
        f"written, none lost, half there or double; {time.perf_counter() - begun:.0f} s",
        flush=True,
    )


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", maxsplit=1)[0])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--store", choices=["sqlite", "postgres", "both"], default="both")
    parser.add_argument("--seed", type=int, default=int(time.time()))
    chosen = parser.parse_args()
    if chosen.store != "postgres":
        with tempfile.TemporaryDirectory() as folder:
            report("SQLite", str(Path(folder) / "ledger.db"), chosen.runs, chosen.seed)
    if chosen.store != "sqlite":
        with postgres_server(durable=True) as url:
            report("PostgreSQL", url, chosen.runs, chosen.seed)


if __name__ == "__main__":
    main()
