"""Write the traditional-to-simplified character table that newsledger.text.fold reads.

Run it again when OpenCC's tables change: ``python scripts/make_t2s.py``.
Source: OpenCC (Apache-2.0), configuration ``t2s``, asked one character at a time, so that length is kept.
"""

from __future__ import annotations

from pathlib import Path

import opencc

TARGET = Path(__file__).resolve().parent.parent / "src" / "newsledger" / "text" / "data" / "t2s.txt"
# CJK extension A, the unified ideographs, the compatibility ideographs, and extensions B to H.
BLOCKS = ((0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x323AF))
# 著 is simplified to 着 as a particle only; names (著名, 原著) keep it, and a single character shows no context.
KEPT = frozenset("著")
# Variants that Hong Kong and Taiwan print and the configuration leaves as they are.
ADDED = {"滙": "汇", "衞": "卫", "綫": "线", "裏": "里"}


def pairs() -> list[tuple[str, str]]:
    """Give every (traditional, simplified) pair of single characters that differ, in code point order."""
    convert = opencc.OpenCC("t2s").convert
    found = []
    for first, last in BLOCKS:
        for code in range(first, last + 1):
            character = chr(code)
            simplified = ADDED.get(character) or convert(character)
            if len(simplified) == 1 and simplified != character and character not in KEPT:
                found.append((character, simplified))
    return found


def main() -> None:
    """Write the table, one pair a line."""
    lines = ["# traditional, simplified; made by scripts/make_t2s.py from OpenCC t2s (Apache-2.0)"]
    lines += [traditional + simplified for traditional, simplified in pairs()]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(lines) - 1} pairs")


if __name__ == "__main__":
    main()
