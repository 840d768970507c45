"""One list of claims from several engines: repetitions dropped, each claim with the name of the engine that found it."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.engines.base import Examined
from newsledger.kinds import all_kinds
from newsledger.model import Claim
from newsledger.patterns import Context
from newsledger.reading.merge import agree, merge


def join(first: Sequence[Claim], second: Sequence[Claim], examined: Examined) -> tuple[Claim, ...]:
    """Give the claims of two engines, those of the second only where they tell something that the first did not.

    Args:
        first: claims that stand as they are.
        second: claims of another engine; repetitions among them are dropped too.
        examined: the article.

    Returns:
        the claims in text order.
    """
    reading = examined.reading
    sentences = tuple(sentence for context in examined.contexts for sentence in context.sentences)
    context = Context(reading.article, sentences, reading.mentions, reading.zones)
    added = [
        claim
        for claim in merge(_distinct(second), context)
        if not any(
            _same_event(claim, known) or len(merge([known, claim], context)) == 1 for known in _of_kind(first, claim)
        )
    ]
    return tuple(sorted([*first, *added], key=lambda claim: (claim.start, claim.end, claim.kind)))


def _distinct(claims: Sequence[Claim]) -> list[Claim]:
    """Give each claim once; pieces of an article overlap."""
    return list({claim.id(""): claim for claim in claims}.values())


def _of_kind(claims: Sequence[Claim], claim: Claim) -> list[Claim]:
    return [known for known in claims if known.kind == claim.kind]


def _same_event(claim: Claim, known: Claim) -> bool:
    """True when two claims of a kind rest on the same words and agree in a role that tells their event."""
    overlap = min(claim.end, known.end) - max(claim.start, known.start)
    if overlap * 2 < min(claim.end - claim.start, known.end - known.start):
        return False
    kind = all_kinds()[claim.kind]
    figures = [role for role in ("amounts", "count", "percent", "change", "quote") if role in claim.arguments]
    if any(role in known.arguments and not agree(claim.arguments[role], known.arguments[role]) for role in figures):
        return False
    return any(
        role in claim.arguments and role in known.arguments and agree(claim.arguments[role], known.arguments[role])
        for role in (*kind.same_event, *figures)
    )
