"""Speed of the whole path from article to claims, on one core: articles and characters per second, memory, start-up.

    python benchmarks/speed.py ARTICLES.jsonl[.gz] … [--limit 500] [--stages]

Machines are noisy: compare two versions by their ratio in one run, not by figures of different days.
"""

from __future__ import annotations

import argparse
import cProfile
import gzip
import json
import pstats
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from newsledger.model import Article
from newsledger.run.extract import read_article

OF_WORDS = 600
"""How long the articles are that the aims of speed speak of."""
WARM_UP = 50
"""Articles read before the clock starts: expressions compile at their first trigger."""


def articles(path: Path, limit: int) -> Iterator[Article]:
    """Give up to ``limit`` articles of a JSON Lines file."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as lines:
        for line in islice(lines, limit):
            row = json.loads(line)
            yield Article(str(row["id"]), row["text"], published=row.get("published"), title=row.get("title"))


STAGES = (
    ("metadata", "metadata.py", "with_metadata"),
    ("zones", "zones.py", "find_zones"),
    ("sentences", "sentences.py", "split_sentences"),
    ("names", "names.py", "find_names"),
    ("values", "values.py", "find_values"),
    ("references", "references.py", "resolve_references"),
    ("encoding", "encode.py", "encode"),
    ("quotations", "quotations.py", "find_quotations"),
    ("patterns", "triggers.py", "_in_sentence"),
    ("frames", "frames.py", "find_frames"),
    ("all candidates", "triggers.py", "candidates"),
    ("assembling", "assemble.py", "assemble"),
    ("merging", "merge.py", "merge"),
)
"""Stage, and the file and function whose time it is; the profiler makes many small calls look dearer than they are."""


def stages(found: list[Article]) -> list[tuple[str, float]]:
    """Give (stage, share of the time of reading) of some articles, as the profiler tells it."""
    profile = cProfile.Profile()
    profile.runcall(lambda: [read_article(article) for article in found])
    spent: dict[tuple[str, str], float] = {}
    for (file, _, function), (_, _, _, total, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        key = (Path(file).name, function)
        spent[key] = spent.get(key, 0.0) + total
    whole = spent["extract.py", "read_article"]
    return [(stage, spent.get((file, function), 0.0) / whole) for stage, file, function in STAGES]


def measure(path: Path, limit: int) -> tuple[float, float, float, float]:
    """Give (articles, characters, words, claims) per second of CPU time for a file, after the warm-up."""
    found = list(articles(path, limit + WARM_UP))
    for article in found[:WARM_UP]:
        read_article(article)
    timed = found[WARM_UP:]
    before = time.process_time()
    claims = sum(len(read_article(article).claims) for article in timed)
    seconds = time.process_time() - before
    words = sum(len(a.text.split()) for a in timed)
    return len(timed) / seconds, sum(len(a.text) for a in timed) / seconds, words / seconds, claims / seconds


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
    parser.add_argument("--stages", action="store_true", help="also say how the time is spent")
    args = parser.parse_args()
    for path in args.files:
        per_second, characters, words, claims = measure(path, args.limit)
        print(f"{path.name:24} {per_second:8.1f} articles/s {characters:12,.0f} characters/s {claims:8.1f} claims/s")
        print(f"{'':24} {words / OF_WORDS:8.1f} articles of {OF_WORDS} words/s (words are what spaces part)")
        if args.stages:
            for stage, share in stages(list(articles(path, 100))):
                print(f"{'':24} {share:8.1%} {stage}")
    for size, seconds in growth():
        print(f"one article of {size:>9,} characters {seconds:8.2f} s")
    print(f"newsledger --help {help_seconds():.2f} s")
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
