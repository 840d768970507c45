"""Who is who: B-cubed of the ledger's entities against mentions annotated with theirs.

    python benchmarks/entities.py ../shared/gold/seeds_entities.jsonl --articles ../shared/seeds/articles.jsonl [--misses]

All articles are read into one ledger, as a user would. Each annotated mention is given the entity that the ledger has
for what reading found there. Where reading found nothing, "as read" counts the mention as an entity of its own;
"looked up" asks instead which entity of the article answers to the printed name. Both are printed.

B-cubed: A. Bagga and B. Baldwin, "Entity-Based Cross-Document Coreferencing Using the Vector Space Model", ACL 1998.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from pathlib import Path

from newsledger.ledger import Store, open_store
from newsledger.model import Article, Reading
from newsledger.run.extract import read_article
from newsledger.run.ledger_read import read_into
from newsledger.run.linking import MentionLink, mention_links
from newsledger.text.fold import fold_name

Place = tuple[str, int, int]
"""(article, start, end)"""


def bcubed(gold: Mapping[Place, Hashable], found: Mapping[Place, Hashable]) -> tuple[float, float, float]:
    """Give B-cubed (precision, recall, F1) of two clusterings of the same mentions."""
    gold_sizes, found_sizes = Counter(gold.values()), Counter(found[place] for place in gold)
    both = Counter((gold[place], found[place]) for place in gold)
    precision = sum(n * n / found_sizes[f] for (_, f), n in both.items()) / len(gold)
    recall = sum(n * n / gold_sizes[g] for (g, _), n in both.items()) / len(gold)
    return precision, recall, 2 * precision * recall / (precision + recall)


def annotated(path: Path) -> dict[Place, tuple[str, str]]:
    """Give (article, start, end) → (entity, printed name) of an annotation file."""
    gold: dict[Place, tuple[str, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        entity = json.loads(line)
        for mention in entity["mentions"]:
            start = mention["offset"]
            gold[mention["doc"], start, start + len(mention["text"])] = (entity["id"], mention["text"])
    return gold


def at(links: Sequence[MentionLink], start: int, end: int) -> str | None:
    """Give the entity of the linked mention that covers most of a stretch."""
    best: tuple[int, int, str] | None = None
    for mention, entity in links:
        common = min(end, mention.end) - max(start, mention.start)
        candidate = (common, -(mention.end - mention.start), entity.entity)
        if common > 0 and (best is None or candidate > best):
            best = candidate
    return best[2] if best else None


def judged(store: Store) -> dict[str, str]:
    """Give every entity id → the id of the entity it was judged to be."""
    canonical: dict[str, str] = {}
    for id, _, _ in store.entity_names():
        canonical[id] = id
    for judgement in store.judgements():
        if judgement.action == "same":
            for side in ("a", "b"):
                id = str(judgement.subject[side])
                found = store.entities([id])
                canonical[id] = found[0].id if found else id
    return canonical


def clusters(
    store: Store, readings: Iterable[Reading], gold: Mapping[Place, tuple[str, str]], look_up: bool
) -> dict[Place, Hashable]:
    """Give each annotated mention the ledger's entity; one of its own where there is none."""
    canonical = judged(store)
    found: dict[Place, Hashable] = {}
    for reading in readings:
        links = mention_links(reading)
        by_name = {fold_name(m.text): entity.entity for m, entity in links}
        for place, (_, text) in gold.items():
            if place[0] != reading.article.id:
                continue
            entity = at(links, place[1], place[2])
            if entity is None and look_up:
                entity = by_name.get(fold_name(text))
            found[place] = canonical.get(entity, entity) if entity else place
    return found


def main() -> None:
    """Print precision, recall and F1."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", type=Path)
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--misses", action="store_true", help="show every entity that was split or mixed")
    arguments = parser.parse_args()
    articles = [
        Article(str(row["id"]), row["text"])
        for row in map(json.loads, arguments.articles.read_text(encoding="utf-8").splitlines())
    ]
    marked = annotated(arguments.gold)
    gold = {place: entity for place, (entity, _) in marked.items()}
    readings = [read_article(article) for article in articles]
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(str(Path(folder) / "entities.db"), create=True)
        for outcome in read_into(store, articles):
            if outcome.problem:
                print(outcome.problem)
        for name, look_up in (("as read", False), ("looked up", True)):
            found = clusters(store, readings, marked, look_up)
            precision, recall, f1 = bcubed(gold, found)
            unread = sum(1 for place, entity in found.items() if entity == place)
            print(
                f"{name:10} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}  ({len(gold)} mentions, {unread} not found)"
            )
        store.close()
    if arguments.misses:
        show(marked, found)


def show(marked: Mapping[Place, tuple[str, str]], found: Mapping[Place, Hashable]) -> None:
    """Print the entities that were split, and those that were mixed."""
    for title, of, other in (("SPLIT", 0, 1), ("MIXED", 1, 0)):
        groups: dict[Hashable, Counter[tuple[str, str]]] = {}
        for place, (entity, text) in marked.items():
            pair = (entity, str(found[place]))
            groups.setdefault(pair[of], Counter())[pair[other], text] += 1
        for key, members in groups.items():
            if len({name for name, _ in members}) > 1:
                print(f"{title} {key}: " + "; ".join(f"{n} x {text!r} {name}" for (name, text), n in members.items()))


if __name__ == "__main__":
    main()
