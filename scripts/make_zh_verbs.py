"""Make ``languages/zh/data/verbs.txt`` from the dictionary of jieba (MIT licence; not needed at run time).

    make_zh_verbs.py DICT.TXT > src/newsledger/languages/zh/data/verbs.txt

Kept are the verbs, adverbs, pronouns, conjunctions and prepositions of two characters that no name of the catalogue and
no word of our own lists holds, and that institutions are not named for: the name of a company hardly reaches over one (认定LVMH集团).
"""

from __future__ import annotations

import sys
from pathlib import Path

from newsledger.catalogue import load

LEAST = 100
"""How often the dictionary's corpus has a word that is taken."""
CLASSES = ("v", "d", "c", "p", "vd", "r", "vi", "vq")
LISTS = ("borders", "protected", "org_suffixes", "org_words", "positions", "places", "person_words")


def main() -> int:
    """Print the words, forty a line."""
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    doings = Path(__file__).with_name("zh_doings_in_names.txt").read_text(encoding="utf-8")
    data = Path(__file__).parents[1] / "src/newsledger/languages/zh/data"
    ours = "\n".join((data / f"{name}.txt").read_text(encoding="utf-8") for name in LISTS)
    named = "\n".join(name for entry in load().entries for name in entry.names)
    rows = (line.split() for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines())
    found = sorted(
        word
        for word, count, kind in rows
        if len(word) == 2 and int(count) >= LEAST and kind in CLASSES and word not in doings
        if word not in ours and word not in named
    )
    print("# Verbs and small words that names of companies do not hold, from the dictionary of jieba (MIT licence);")
    print("# scripts/make_zh_verbs.py.")
    for start in range(0, len(found), 40):
        print(" ".join(found[start : start + 40]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
