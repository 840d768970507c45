"""Names in headlines whose words are all capitalised, so that capitals tell nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from newsledger.languages.en.names_links import ORG_TYPES, People
from newsledger.languages.en.names_segments import Segment
from newsledger.languages.en.wordlists import demonyms, places, word_list
from newsledger.model import Mention


def settled_names(segments: Sequence[Segment]) -> dict[str, Segment]:
    """Every surface that the body has settled; first words of organizations too, each with a space after it."""
    known: dict[str, Segment] = {}
    for segment in segments:
        if segment.type and not segment.heading:
            known.setdefault(segment.key, segment)
            if segment.type in ORG_TYPES and len(segment.words) > 1:
                known.setdefault(segment.words[0][0] + " ", segment)
    return known


def names_in_heading(
    text: str, segment: Segment, known: Mapping[str, Segment], people: People, hits: Sequence[Any]
) -> list[Mention]:
    """Names of a headline in title case: only what the body or the catalogue knows."""
    found: list[Mention] = []
    words = segment.words
    at = 0
    while at < len(words):
        for end in range(len(words), at, -1):
            settled = known.get(" ".join(word for word, _, _ in words[at:end]))
            if settled is not None:
                start, stop = words[at][1], words[end - 1][2]
                found.append(
                    Mention(start, stop, text[start:stop], settled.type or "", name=settled.name, entity=settled.entity)
                )
                at = end
                break
        else:
            hit = next((hits[h] for h in segment.hits if hits[h].start == words[at][1] and not hits[h].caution), None)
            if hit is not None:
                found.append(
                    Mention(
                        hit.start,
                        hit.end,
                        text[hit.start : hit.end],
                        hit.entry.mention_type,
                        name=hit.name,
                        entity=hit.entry.id,
                    )
                )
                while at < len(words) and words[at][1] < hit.end:
                    at += 1
            else:
                word, start, stop = words[at]
                person = people.resolve(word, 0, segment.honorific) if word in people else None
                owner = known.get(word + " ") if not person and _may_stand_alone(word) else None
                if person:
                    found.append(Mention(start, stop, text[start:stop], "person", name=person))
                elif owner is not None:
                    found.append(
                        Mention(start, stop, text[start:stop], owner.type or "", name=owner.name, entity=owner.entity)
                    )
                at += 1
    return found


def _may_stand_alone(word: str) -> bool:
    """True unless an organization's first word means something else when it stands alone."""
    return word.lower() not in word_list("common_words") and word not in places() and word not in demonyms()
