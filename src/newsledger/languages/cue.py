"""What every language gives for the words that name a speaker: "X said", "according to X", 某某表示."""

from __future__ import annotations

from dataclasses import dataclass

QUOTED = "\x02"
"""Stands for each character of a quotation in the strings that cues are looked for in."""


@dataclass(frozen=True, slots=True)
class Cue:
    """One attribution in an encoded sentence; all positions are encoded.

    Attributes:
        start, end: the speaker and the verb of saying, first to last.
        speaker: the noun phrase of the speaker.
        mark: position of the mention in it that names the speaker; None for a common noun ("a spokesman for X").
        verb: where the verb of saying stands; ``(end, end)`` when there is none.
        form: ``lead`` (X said …), ``tail`` (…, said X; …, X said.) or ``frame`` (according to X).
        strong: False for verbs that introduce words only next to them (X called it …).
    """

    start: int
    end: int
    speaker: tuple[int, int]
    mark: int | None
    verb: tuple[int, int]
    form: str
    strong: bool = True


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words a stretch of an encoded sentence gives.

    Attributes:
        speaker: the noun phrase of the speaker, as encoded (start, end).
        mark: position of the mention that names the speaker, None for a common noun.
        start, end: the words that come from the speaker.
    """

    speaker: tuple[int, int]
    mark: int | None
    start: int
    end: int
