"""Trimming segments: words in front that are no part of the name, and two names that stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from newsledger.languages.en.names_segments import Segment
from newsledger.languages.en.names_types import demonyms, form_type, person_shape
from newsledger.languages.en.wordlists import word_list


def refine(segments: Sequence[Segment], hits: Sequence[Any]) -> list[Segment]:
    """Trim and split segments; segments of headlines in title case stay as they are.

    Args:
        segments: in text order.
        hits: the catalogue's hits, which segments hold by index.
    """
    inner = {segment.key for segment in segments if not segment.initial and not segment.heading}
    refined: list[Segment] = []
    for segment in segments:
        if segment.heading:
            refined.append(segment)
            continue
        _extend_to_hit(segment, hits)
        _trim_front(segment, hits, inner)
        refined.extend(_split(segment, hits))
    return refined


def _extend_to_hit(segment: Segment, hits: Sequence[Any]) -> None:
    """Take in what a catalogue name has beyond the last word: "McDonald's", "Yahoo!"."""
    if segment.hits and hits[segment.hits[-1]].end > segment.end:
        end = hits[segment.hits[-1]].end
        word, start, _ = segment.words[-1]
        segment.words[-1] = (word + hits[segment.hits[-1]].name[-(end - segment.end) :], start, end)
        segment.end = end


def _trim_front(segment: Segment, hits: Sequence[Any], inner: set[str]) -> None:
    common, stop = word_list("common_words"), word_list("name_stopwords")
    while len(segment.words) > 1:
        first = segment.words[0][0]
        if segment.hits and hits[segment.hits[0]].start <= segment.start:
            return
        rest = [word for word, _, _ in segment.words[1:]]
        led = bool(segment.hits) and hits[segment.hits[0]].start <= segment.words[1][1]
        if first in demonyms() or first in ("US", "U.S.", "UK", "U.S"):
            if not (led or person_shape(rest) or len(rest) == 1) or (form_type([first, *rest]) and not led):
                return
        elif segment.initial and (first in stop or first.lower() in common or first.lower().endswith("maker")):
            settled = led or person_shape(rest) >= 2 or " ".join(rest) in inner or first in stop
            if not settled or segment.key in inner:
                return
        else:
            return
        segment.words.pop(0)
        segment.start = segment.words[0][1]
        segment.initial = segment.initial and first in stop
    while (
        len(segment.words) > 1
        and segment.words[-1][0] in stop
        and not _is_form(segment.words[-1][0])
        and not segment.hits
    ):
        segment.words.pop()
        segment.end = segment.words[-1][2]


def _is_form(word: str) -> bool:
    return word.rstrip(".") in (
        "Inc",
        "Ltd",
        "Corp",
        "Co",
        "AI",
        "TV",
        "IT",
        "US",
        "Web",
        "Apps",
        "Internet",
        "App",
        "PC",
        "Series",
        "No",
    )


def _split(segment: Segment, hits: Sequence[Any]) -> list[Segment]:
    """Part a known company from the person after it: "Quora Adam D'Angelo"."""
    if not segment.hits:
        return [segment]
    hit = hits[segment.hits[0]]
    rest = [word for word in segment.words if word[1] >= hit.end]
    if hit.start > segment.start or not rest or len(rest) < 2 or hit.entry.mention_type == "person":
        return [segment]
    words = [word for word, _, _ in rest]
    if person_shape(words) < 2.5 or form_type(segment.key.split()):
        return [segment]
    front = [word for word in segment.words if word[1] < hit.end]
    left = Segment(
        segment.start,
        front[-1][2],
        front,
        segment.sentence,
        segment.initial,
        False,
        segment.honorific,
        segment.hits[:1],
    )
    right = Segment(rest[0][1], segment.end, rest, segment.sentence, False, False, "", segment.hits[1:])
    return [left, right]
