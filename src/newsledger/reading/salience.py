"""What an article is about: how much it speaks of each company, and which one it means when it names none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from newsledger.model import Mention

WEIGHTS = {"company": 1.0, "product": 0.5, "organization": 0.6}
"""How much a mention of a type speaks for the main company."""
JUDGING = 0.3
"""What is left of the weight of a house that the article only quotes on other companies."""


def salience(title: str | None, first_end: int, mentions: Sequence[Mention]) -> dict[str, float]:
    """Say of each company how much the article is about it.

    Args:
        title: the headline from metadata, if any.
        first_end: where the first sentence ends.
        mentions: all mentions of the article.

    Returns:
        name → its share of all mentions of companies, and 0.5 more when the headline names it (0.3 when the first
        sentence does, where there is no headline).
    """
    counts: Counter[str] = Counter()
    headline = (title or "").casefold()
    opened: set[str] = set()
    for mention in mentions:
        if mention.type not in WEIGHTS:
            continue
        name = mention.name or (mention.text if mention.referring == "name" else None)
        if name is None:
            continue
        counts[name] += 1
        if (mention.start < first_end and not headline) or (headline and mention.text.casefold() in headline):
            opened.add(name)
    total = sum(counts.values())
    bonus = 0.5 if headline else 0.3
    return {n: count / total + (bonus if n in opened else 0.0) for n, count in counts.items()}


def main_company(mentions: Sequence[Mention], about: dict[str, float]) -> Mention | None:
    """Give the company that an article is most about; a brand or another organization needs more than a company."""
    best: tuple[float, Mention] | None = None
    seen: set[str] = set()
    for mention in mentions:
        name = mention.name or mention.text
        if mention.referring != "name" or mention.type not in WEIGHTS or name in seen:
            continue
        if mention.type == "company":
            seen.add(name)
        score = about.get(name, 0.0) * WEIGHTS[mention.type]
        if best is None or score > best[0]:
            best = (score, mention)
    return best[1] if best else None
