"""What a clause says of one measure: by whom, against whom, how much."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """One measure with its parties, as positions in a sentence whose authorities are marked.

    Attributes:
        measure: the measure.
        start, end: the stretch of everything that was understood.
        group: the verb group, or the noun where no verb goes with it.
        target, authority, amounts: positions of marks, None where nothing is stated.
        reach: where the words for the reason may begin.
        noun: True when a noun names the measure.
        form: the word that names it.
    """

    measure: str
    start: int
    end: int
    group: tuple[int, int]
    target: int | None
    authority: int | None
    amounts: int | None
    reach: int
    noun: bool
    form: str
    passive: bool = False
