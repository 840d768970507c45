"""Speed of the whole path from article to claims, on one core: articles and characters per second, memory, start-up.

    python benchmarks/speed.py ARTICLES.jsonl[.gz] … [--limit 500]

Machines are noisy: compare two versions by their ratio in one run, not by figures of different days.
"""

from __future__ import annotations

import argparse
import gzip
import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from newsledger.model import Article
from newsledger.run.extract import read_article

WARM_UP = 50
"""Articles read before the clock starts: expressions compile at their first trigger."""


def articles(path: Path, limit: int) -> Iterator[Article]:
    """Give up to ``limit`` articles of a JSON Lines file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, limit):
            row = json.loads(line)
            yield Article(str(row["id"]), row["text"], published=row.get("published"), title=row.get("title"))


def measure(path: Path, limit: int) -> tuple[float, float, float]:
    """Give (articles, characters, claims) per second of CPU time for a file, after the warm-up."""
    found = list(articles(path, limit + WARM_UP))
    for article in found[:WARM_UP]:
        read_article(article)
    timed = found[WARM_UP:]
    before = time.process_time()
    claims = sum(len(read_article(article).claims) for article in timed)
    seconds = time.process_time() - before
    return len(timed) / seconds, sum(len(a.text) for a in timed) / seconds, claims / seconds


def growth() -> list[tuple[int, float]]:
    """Give the seconds that one article of 10 kB, 100 kB and 1 MB takes: no input may make reading superlinear."""
    sentence = "Acme Inc said on Monday that its chief executive Jane Doe will resign after revenue fell 12 percent. "
    out = []
    for size in (10_000, 100_000, 1_000_000):
        article = Article("growth", (sentence * (size // len(sentence) + 1))[:size])
        before = time.process_time()
        read_article(article)
        out.append((size, time.process_time() - before))
    return out


def help_seconds() -> float:
    """Give the best of three wall-clock times of ``newsledger --help``."""
    command = [sys.executable, "-c", "from newsledger.cli.main import main; main()", "--help"]
    best = 9.0
    for _ in range(3):
        before = time.perf_counter()
        subprocess.run(command, capture_output=True, check=False)
        best = min(best, time.perf_counter() - before)
    return best


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--limit", type=int, default=500)
    args = parser.parse_args()
    for path in args.files:
        per_second, characters, claims = measure(path, args.limit)
        print(f"{path.name:24} {per_second:8.1f} articles/s {characters:12,.0f} characters/s {claims:8.1f} claims/s")
    for size, seconds in growth():
        print(f"one article of {size:>9,} characters {seconds:8.2f} s")
    print(f"newsledger --help {help_seconds():.2f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
