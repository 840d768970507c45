"""What of an article is the same in every language: figures, dates and known names, sentence by sentence."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import Any

from newsledger.crosscheck import signature
from newsledger.model import Mention, Reading


def marks(reading: Reading) -> list[set[str]]:
    """Give for each sentence its marks; those of furniture are left out."""
    sentences = [sentence for sentence in reading.sentences if sentence.zone != "furniture"]
    starts = [sentence.start for sentence in sentences]
    found: list[set[str]] = [set() for _ in sentences]
    for mention in reading.mentions:
        place = bisect_right(starts, mention.start) - 1
        if place >= 0 and mention.end <= sentences[place].end:
            found[place].update(_of(mention))
    return [one for one in found if one]


def _of(mention: Mention) -> Iterator[str]:
    value = mention.value
    if mention.type == "money":
        for entry in value if isinstance(value, list) else ():
            if isinstance(entry, dict) and isinstance(entry.get("value"), int | float):
                yield f"{entry.get('currency') or ''}{entry['value']:.3g}"
    elif mention.type in ("percent", "count"):
        for one in value if isinstance(value, list) else (value,):
            if isinstance(one, int | float) and (mention.type == "percent" or abs(one) >= 10):
                yield f"{'%' if mention.type == 'percent' else '#'}{abs(one):.3g}"
    elif mention.type == "date":
        if isinstance(value, str) and len(value) >= 4:
            yield f"@{value}"
    elif mention.entity and mention.referring == "name":
        yield mention.entity


def words(reading: Reading) -> str:
    """Give the article's words without furniture: two sites' menus make no copies of what stands between them."""
    text = reading.article.text
    kept: Iterable[Any] = (zone for zone in reading.zones if zone.kind != "furniture")
    return "\n".join(text[zone.start : zone.end] for zone in kept) or text


def article_signature(reading: Reading) -> tuple[int, ...]:
    """Give the fingerprints of an article for the ledger; see ``newsledger.crosscheck.signature``."""
    return signature(words(reading), marks(reading))
