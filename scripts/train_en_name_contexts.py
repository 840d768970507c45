"""Learn which words around a name speak for a place.

Labels come from distant supervision: names whose type the catalogue, the gazetteer, a legal form, an honorific or a
given name settles label their own contexts, and only the contexts are learnt, never the names. A softmax regression
with L2 penalty is fitted by gradient descent; weights are printed as text.

Texts: Wikinews (CC BY 2.5), FIRE (CC BY 4.0), KnowledgeNet (CC BY-SA 4.0). No text is kept.

Usage: python scripts/train_en_name_contexts.py [--report] FILE.jsonl[.gz]…
prints the weights, for src/newsledger/languages/en/data/name_contexts.txt; with --report it prints instead how well
contexts alone tell the type on the tenth of the texts that was held out.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator

import numpy as np
from build_en_common_words import texts

from newsledger.catalogue import Catalogue, load
from newsledger.languages.en.names_refine import refine
from newsledger.languages.en.names_segments import cut_segments, head_types, mask_links
from newsledger.languages.en.names_types import context_features, person_shape
from newsledger.languages.en.positions import find_positions
from newsledger.languages.en.wordlists import places
from newsledger.model import Zone
from newsledger.text.sentences import split_sentences

MIN_COUNT = 6
PENALTY = 2.0
STEPS = 300
KEEP = 0.25
CONTEXT_TYPES = ("other", "place")


def labelled(text: str, catalogue: Catalogue) -> Iterator[tuple[list[str], int]]:
    """Give features of, and 1 for a place or 0 for another type, every name in ``text`` whose type is certain."""
    work = mask_links(text)
    sentences = split_sentences(text, [Zone(0, len(text), "body")], "en")
    hits = catalogue.find(work)
    cut = cut_segments(work, sentences, find_positions(work, sentences), [(hit.start, hit.end) for hit in hits])
    for segment in refine(cut, work, hits):
        words = [word for word, _, _ in segment.words]
        kind = None
        if segment.hits and not hits[segment.hits[0]].caution:
            hit = hits[segment.hits[0]]
            kind = hit.entry.mention_type if hit.start <= segment.start and hit.end >= segment.end else None
        elif segment.key in places():
            kind = "place"
        elif head_types().get(words[-1]) == "legal" and len(words) > 1:
            kind = "company"
        elif person_shape(words) >= 3:
            kind = "person"
        if kind is not None and kind != "product":
            features = context_features(work, sentences[segment.sentence], segment.start, segment.end)
            yield features, int(kind == "place")


def fit(instances: list[tuple[list[str], int]], names: list[str]) -> np.ndarray:
    """Fit one weight per feature and type; the last row is the bias, so that weights carry no prior."""
    index = {name: number for number, name in enumerate(names)}
    rows = np.concatenate([[i] * len(found) for i, (found, _) in enumerate(instances)]).astype(int)
    columns = np.array([index[name] for found, _ in instances for name in found])
    target = np.eye(len(CONTEXT_TYPES))[[kind for _, kind in instances]]
    weights = np.zeros((len(names) + 1, len(CONTEXT_TYPES)))
    counts = np.bincount(columns, minlength=len(names)) + 1.0
    # Places weigh as much as all others together.
    balance = np.minimum(target.sum(0).max() / np.maximum(target.sum(0), 1), 5.0)[target.argmax(1)]
    for _ in range(STEPS):
        scores = np.tile(weights[-1], (len(instances), 1))
        np.add.at(scores, rows, weights[columns])
        scores = np.exp(scores - scores.max(1, keepdims=True))
        error = (target - scores / scores.sum(1, keepdims=True)) * balance[:, None]
        gradient = np.zeros_like(weights)
        np.add.at(gradient, columns, error[rows])
        gradient[:-1] -= PENALTY * weights[:-1]
        gradient[:-1] /= (counts * 0.5 + PENALTY)[:, None]
        gradient[-1] = error.sum(0) / len(instances)
        weights += 0.5 * gradient
    return weights


def main() -> None:
    """Print the weights, or with ``--report`` the held-out scores."""
    report = "--report" in sys.argv
    paths = [argument for argument in sys.argv[1:] if argument != "--report"]
    catalogue = load()
    train: list[tuple[list[str], int]] = []
    test: list[tuple[list[str], int]] = []
    number = 0
    for path in paths:
        for text in texts(path):
            number += 1
            held_out = report and number % 10 == 0
            (test if held_out else train).extend(labelled(text, catalogue))
    counts = Counter(name for features, _ in train for name in features)
    names = sorted(name for name, count in counts.items() if count >= MIN_COUNT)
    known = set(names)
    train = [([f for f in features if f in known], kind) for features, kind in train]
    weights = fit([(features, kind) for features, kind in train if features], names)
    if report:
        tally: Counter[tuple[str, str]] = Counter()
        index = {name: at for at, name in enumerate(names)}
        for features, kind in test:
            rows = [index[name] for name in features if name in index]
            if rows:
                guess = int((weights[rows].sum(0) + weights[-1]).argmax())
                tally[CONTEXT_TYPES[kind], CONTEXT_TYPES[guess]] += 1
        right = sum(count for (true, guessed), count in tally.items() if true == guessed)
        print(f"{len(train)} names to learn from, {len(names)} features; held out: {right} of {tally.total()} right")
        for (true, guessed), count in sorted(tally.items()):
            print(f"is {true}, read as {guessed}: {count}")
        return
    print("# What stands before (p) or after (n) a name, and how much it speaks for a place; zero speaks for no type.")
    print(
        "# Made by scripts/train_en_name_contexts.py from Wikinews (CC BY 2.5), FIRE (CC BY 4.0), KnowledgeNet (CC BY-SA 4.0)."
    )
    for at, name in enumerate(names):
        weight = weights[at][1] - weights[at][0]
        if abs(weight) >= KEEP:
            print(f"{name}\t{weight:.1f}")


if __name__ == "__main__":
    main()
