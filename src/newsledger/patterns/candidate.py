"""What a pattern found, before names are resolved and the circumstances are added."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsledger.model import Mention, Status, Value

Filler = Value | tuple[Mention, ...]
"""What fills a role: mentions (resolved later to names, amounts, dates), or a plain value that a rule gives."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One possible claim in one sentence.

    Attributes:
        kind: the kind's name.
        roles: role → mentions or a plain value.
        start, end: the encoded stretch that states it.
        index: index of the sentence.
        rule: name of the rule, ``<kind>.<language>.<name>``.
        verbs: the encoded text of the verb groups that matched, with their auxiliaries; status is read off them.
        anchor: the encoded stretch of the trigger; two candidates of a kind with one anchor are one event.
        status: the status when the rule fixes it, else None.
        evidence: (start, end) in the article when the rule knows the evidence better than ``start``/``end``.
        fallback: True for what a frame found: it gives way to every other candidate of its kind that it overlaps, and the
            kind's ``refine`` is not asked.
    """

    kind: str
    roles: dict[str, Filler]
    start: int
    end: int
    index: int
    rule: str
    verbs: tuple[str, ...] = ()
    anchor: tuple[int, int] = (0, 0)
    status: Status | None = None
    evidence: tuple[int, int] | None = field(default=None)
    fallback: bool = False
