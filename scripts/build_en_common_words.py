"""Derive ``languages/en/data/common_words.txt``: words that English prints in lower case.

Name finding needs to know that "Shares" at a sentence's start is an ordinary word. The list is counted from openly
licensed text: Wikinews (CC BY 2.5), FIRE (CC BY 4.0), KnowledgeNet (CC BY-SA 4.0); only words are kept, no text.

Usage: python scripts/build_en_common_words.py FILE.jsonl[.gz]… > src/newsledger/languages/en/data/common_words.txt
Each line of a file is a JSON object with ``text``, ``passage`` (KnowledgeNet) or ``tokens`` (FIRE).
"""

from __future__ import annotations

import collections
import gzip
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path

WORD = re.compile(r"(?<![\w'’.-])([A-Za-z][a-z]+)(?![\w'’-])")
AFTER_LOWER = re.compile(r"[a-z,] $")
MIN_COUNT = 2
MAX_CAPITAL_SHARE = 0.34


def texts(path: str) -> Iterator[str]:
    """Give the running text of every line of a JSON Lines file, plain or gzipped."""
    data = Path(path).read_bytes()
    for line in (gzip.decompress(data) if path.endswith(".gz") else data).decode("utf-8").split("\n"):
        if line.strip():
            record = json.loads(line)
            yield (
                " ".join(record["tokens"]) if "tokens" in record else record.get("passage") or record.get("text") or ""
            )


def count(paths: list[str]) -> tuple[collections.Counter[str], collections.Counter[str]]:
    """Count words in lower case, and words that are capitalised within a sentence."""
    lower: collections.Counter[str] = collections.Counter()
    capital: collections.Counter[str] = collections.Counter()
    for path in paths:
        for text in texts(path):
            for match in WORD.finditer(text):
                word = match[1]
                if word.islower():
                    lower[word] += 1
                elif AFTER_LOWER.search(text, max(0, match.start() - 2), match.start()):
                    capital[word.lower()] += 1
    return lower, capital


def main() -> None:
    """Print the words, one a line, in alphabetical order."""
    lower, capital = count(sys.argv[1:])
    print(
        "# Words that English prints in lower case, counted in Wikinews (CC BY 2.5), FIRE (CC BY 4.0) and KnowledgeNet (CC BY-SA 4.0)."
    )
    for word in sorted(lower):
        total = lower[word] + capital[word]
        if lower[word] >= MIN_COUNT and capital[word] / total <= MAX_CAPITAL_SHARE:
            print(word)


if __name__ == "__main__":
    main()
