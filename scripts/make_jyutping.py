"""Write the Cantonese readings of characters in names that newsledger.entities.romanize reads.

Run it again when the readings change: ``pip install ToJyutping && python scripts/make_jyutping.py``.
Source: ToJyutping (BSD-2-Clause), whose readings come from rime-cantonese (CC BY 4.0), asked one character at a time.
"""

from __future__ import annotations

from pathlib import Path

import ToJyutping

from newsledger.text.fold import simplify

TARGET = Path(__file__).resolve().parent.parent / "src" / "newsledger" / "entities" / "data" / "jyutping.txt"
MOST_READINGS = 2


def readings() -> dict[str, set[str]]:
    """Give syllable without tone → the simplified characters that are read so, of those that GB 2312 and Big5 have."""
    found: dict[str, set[str]] = {}
    for code in range(0x4E00, 0x9FA6):
        character = chr(code)
        if not (_in(character, "gb2312") or _in(character, "big5")):
            continue
        simplified = simplify(character)
        if not _in(simplified, "gb2312"):
            continue
        for reading in ToJyutping.get_jyutping_candidates(character)[0][1][:MOST_READINGS]:
            # A character may be read as a word of two syllables (呎, 廿一): nobody's name.
            if reading[:-1].isalpha():
                found.setdefault(reading[:-1], set()).add(simplified)
    return found


def _in(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def main() -> None:
    """Write the table: a syllable and its characters a line."""
    found = readings()
    lines = ["# syllable, characters; made by scripts/make_jyutping.py from ToJyutping (BSD-2-Clause; CC BY 4.0)"]
    lines += [f"{syllable} {''.join(sorted(characters))}" for syllable, characters in sorted(found.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{TARGET.name}: {len(lines) - 1} syllables")


if __name__ == "__main__":
    main()
