"""Matching predicted claims to gold claims, one to one, and counting."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from newsledger.reports.scoring.agreement import JsonClaim, as_list, squash
from newsledger.reports.scoring.claims import CORE, core_agrees, rest_agrees


@dataclass(frozen=True, slots=True)
class Figures:
    """Figures of one kind, or of all: counts, and shares between 0 and 1."""

    gold: int
    hit: int
    extra: int
    precision: float
    recall: float
    f1: float
    full: float
    ungrounded: int


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold claim that was missed, or a predicted one that is extra."""

    what: str
    doc: str
    claim: JsonClaim


@dataclass(frozen=True, slots=True)
class Score:
    """Outcome of scoring: figures for each kind and altogether, and every claim that was missed or extra."""

    kinds: Mapping[str, Figures]
    all: Figures
    misses: Sequence[Miss]


def _spans(text: str, piece: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = text.find(piece) if piece else -1
    while at >= 0:
        found.append((at, at + len(piece)))
        at = text.find(piece, at + 1)
    return found


def _overlap(text: str, gold: str, guess: str, of_longer: bool = False) -> float:
    best = 0.0
    pick = max if of_longer else min
    for a0, a1 in _spans(text, gold):
        for b0, b1 in _spans(text, guess):
            common = min(a1, b1) - max(a0, b0)
            best = max(best, common / max(1, pick(a1 - a0, b1 - b0)))
    return best


def _best_overlap(text: str, gold: JsonClaim, guess: JsonClaim) -> float:
    if gold["kind"] == "statement":
        wanted = squash(gold.get("quote") or gold["evidence"])
        return _overlap(text, wanted, squash(guess.get("quote") or guess.get("evidence", "")), of_longer=True)
    given = squash(guess.get("evidence", ""))
    return max(_overlap(text, squash(piece), given) for piece in [gold["evidence"], *as_list(gold.get("also"))])


def _with_alternatives(claim: JsonClaim) -> dict[str, Any]:
    merged = dict(claim)
    for role, values in (claim.get("alt") or {}).items():
        if claim.get(role) not in (None, "", []):
            merged[role] = as_list(claim[role]) + [v for value in as_list(values) for v in as_list(value)]
    return merged


Fit = tuple[bool, float]
"""Whether the remaining arguments agree, and the share of overlap."""


def _fit(text: str, gold: JsonClaim, guess: JsonClaim) -> Fit | None:
    if guess.get("kind") != gold["kind"]:
        return None
    share = _best_overlap(text, gold, guess)
    accepted = _with_alternatives(gold)
    if share < 0.5 or not core_agrees(gold["kind"], accepted, guess):
        return None
    return rest_agrees(accepted, guess), share


def _assign(
    golds: Sequence[JsonClaim], guesses: Sequence[JsonClaim], text: str
) -> tuple[dict[int, int], dict[tuple[int, int], Fit]]:
    """Match as many gold claims as can be (augmenting paths), those that count and the best pairs first."""
    pairs: dict[tuple[int, int], Fit] = {}
    for i, gold in enumerate(golds):
        for j, guess in enumerate(guesses):
            fit = _fit(text, gold, guess)
            if fit is not None:
                pairs[i, j] = fit
    options = {
        i: sorted((j for g, j in pairs if g == i), key=lambda j, i=i: pairs[i, j], reverse=True)  # type: ignore[misc]
        for i in range(len(golds))
    }
    owner: dict[int, int] = {}

    def place(i: int, seen: set[int]) -> bool:
        for j in options[i]:
            if j not in seen:
                seen.add(j)
                if j not in owner or place(owner[j], seen):
                    owner[j] = i
                    return True
        return False

    def rank(i: int) -> tuple[bool, bool, float]:
        best = max((pairs[i, j] for j in options[i]), default=(False, 0.0))
        return (bool(golds[i].get("optional")), not best[0], -best[1])

    for i in sorted(range(len(golds)), key=rank):
        place(i, set())
    return {i: j for j, i in owner.items()}, pairs


def _is_listed(gold: JsonClaim) -> bool:
    """True when a core role has several names or figures, so that single claims may share them out."""
    roles = set(CORE[gold["kind"]])
    if gold["kind"] == "lawsuit":
        roles |= {"plaintiff", "defendant"}
    if roles & {"figure", "money", "quantity"}:
        roles |= {"amounts", "count", "percent"}
    return any(len(as_list(gold.get(role))) > 1 for role in roles)


def _figures(c: Mapping[str, int]) -> Figures:
    hit, gold, extra = c.get("hit", 0), c.get("gold", 0), c.get("extra", 0)
    precision = hit / (hit + extra) if hit + extra else 0.0
    recall = hit / gold if gold else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    full = round(c.get("full", 0) / hit, 4) if hit else 0.0
    return Figures(gold, hit, extra, round(precision, 4), round(recall, 4), round(f1, 4), full, c.get("ungrounded", 0))


def score(
    gold: Mapping[str, Sequence[JsonClaim]], guess: Mapping[str, Sequence[JsonClaim]], texts: Mapping[str, str]
) -> Score:
    """Score predicted claims.

    Args:
        gold: document → gold claims; other documents are ignored.
        guess: document → predicted claims; a document that is absent counts as read with no claim.
        texts: document → text.
    """
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    misses: list[Miss] = []
    for doc, golds in gold.items():
        text = squash(texts[doc])
        guesses = guess.get(doc, [])
        for one in guesses:
            if not one.get("evidence") or squash(one["evidence"]) not in text:
                counts[one.get("kind", "?")]["ungrounded"] += 1
        matched, pairs = _assign(golds, guesses, text)
        taken = set(matched.values())
        for i, wanted in enumerate(golds):
            if wanted.get("optional"):
                continue
            counts[wanted["kind"]]["gold"] += 1
            if i in matched:
                counts[wanted["kind"]]["hit"] += 1
                counts[wanted["kind"]]["full"] += pairs[i, matched[i]][0]
            else:
                misses.append(Miss("missed", doc, wanted))
        for j, one in enumerate(guesses):
            if j in taken or any((i, j) in pairs and _is_listed(wanted) for i, wanted in enumerate(golds)):
                continue
            counts[one.get("kind", "?")]["extra"] += 1
            misses.append(Miss("extra", doc, one))
    kinds = {kind: _figures(c) for kind, c in sorted(counts.items())}
    return Score(kinds, _figures(sum(counts.values(), Counter())), misses)
