"""Make ``languages/zh/data/common_words.txt`` from the dictionary of jieba (MIT licence; not needed at run time).

    make_zh_common_words.py DICT.TXT > src/newsledger/languages/zh/data/common_words.txt

Kept are the words of two characters that are frequent and name nobody: a stretch that holds one is hardly a short name.
"""

from __future__ import annotations

import sys
from pathlib import Path

LEAST = 60
"""How often the dictionary's corpus has a word that is common."""
NAMES = ("nr", "ns", "nt", "nz")


def main() -> int:
    """Print the words, forty a line."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    rows = (line.split() for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines())
    words = sorted(row[0] for row in rows if len(row[0]) == 2 and int(row[1]) >= LEAST and not row[2].startswith(NAMES))
    print(
        "# Common words of two characters, from the dictionary of jieba (MIT licence); scripts/make_zh_common_words.py."
    )
    for start in range(0, len(words), 40):
        print(" ".join(words[start : start + 40]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
