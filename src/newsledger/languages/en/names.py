"""Names and positions in an English article: people, companies, authorities, organizations, products, places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from newsledger.languages.en.names_authorities import find_described_authorities
from newsledger.languages.en.names_families import with_families
from newsledger.languages.en.names_headings import names_in_heading, settled_names
from newsledger.languages.en.names_links import ORG_TYPES, People, link_organizations
from newsledger.languages.en.names_refine import refine
from newsledger.languages.en.names_segments import Segment, cut_segments, head_types, mask_links
from newsledger.languages.en.names_types import decide, form_type, occurrence_scores, person_shape
from newsledger.languages.en.positions import find_positions
from newsledger.languages.en.wordlists import demonyms, given_names, places, word_list
from newsledger.model import Mention, Sentence

if TYPE_CHECKING:
    from newsledger.catalogue import Catalogue

_FAR = 1 << 30
_NUMBER = re.compile(
    r" (?:\d{1,2}[A-Za-z]?|[IVX]{1,4})(?=[ ,.;:)'’\"”]|$)(?! (?:per ?cent|million|billion|trillion|times|years|months|days|of|to|and))"
)
_GENERIC = frozenset("Group Holdings Holding Company".split())  # noqa: SIM905


def find_names(text: str, sentences: Sequence[Sentence], catalogue: Catalogue) -> list[Mention]:
    """Find the names and positions of an article.

    Args:
        text: the article's text, unaltered.
        sentences: its sentences, in text order; furniture is skipped.
        catalogue: known names; it may be empty.

    Returns:
        Mentions in text order, none overlapping another, of type person, company, authority, organization, product, place or
        position. ``name`` is the fullest form in the article, ``entity`` the catalogue's id; common nouns that stand for an
        authority ("regulators") have ``referring`` set to ``description``.
    """
    work = mask_links(text)
    hits: list[Any] = [
        hit for hit in catalogue.find(work) if work[hit.start : hit.end].isascii() or hit.name[0].isalpha()
    ]
    spans = [(hit.start, hit.end) for hit in hits]
    positions = find_positions(work, sentences)
    segments = refine(cut_segments(work, sentences, positions, spans), work, hits)
    _set_types(segments, work, sentences, positions, hits)
    _set_short_forms(segments)
    _set_plurals(segments, catalogue)
    people = _set_people(segments)
    usual = {hit.entry.id: hit.entry.en for hit in hits}
    full = link_organizations(segments, work, usual)
    for segment in segments:
        if segment.type == "person":
            segment.name = segment.name or _spelt_out(text, people.full_form(segment.key))
        else:
            segment.name = full.get(segment.key, segment.key)
        if segment.type == "product" and (number := _NUMBER.match(work, segment.end)):
            segment.end = number.end()
            segment.name += number[0]
    known = settled_names(segments)
    mentions = [_mention(text, segment) for segment in segments if segment.type and not segment.heading]
    for segment in segments:
        if segment.heading:
            mentions.extend(names_in_heading(text, segment, known, people, hits))
    mentions.sort(key=lambda mention: mention.start)
    mentions.extend(_left_over(text, mentions, hits, sentences))
    return _in_order(text, with_families(text, mentions), positions, find_described_authorities(work, sentences))


def _set_types(
    segments: Sequence[Segment],
    work: str,
    sentences: Sequence[Sentence],
    positions: Sequence[tuple[int, int]],
    hits: Sequence[Any],
) -> None:
    """Type each segment from the catalogue, its own form, or the vote of all its contexts in the article."""
    settled = frozenset(hit.entry.id for hit in hits if " " in hit.name and not hit.caution)
    contexts: dict[str, list[dict[str, float]]] = {}
    plain: dict[str, bool] = {}
    starts = [start for start, _ in positions]
    for segment in segments:
        if segment.heading:
            continue
        at = bisect_left(starts, segment.end)
        following = starts[at] if at < len(starts) else _FAR
        last = positions[at - 1][1] if at else -1
        if last + 1 != segment.start and not segment.honorific and _is_sure(segment, hits, settled):
            contexts.setdefault(segment.key, [])
            plain[segment.key] = False
            continue
        scores = occurrence_scores(segment, work, sentences[segment.sentence], following, last)
        segment.leaning = scores.get("person", 0.0) - scores.get("company", 0.0)
        contexts.setdefault(segment.key, []).append(scores)
        plain[segment.key] = plain.get(segment.key, True) and segment.initial
    decided: dict[str, tuple[str | None, str | None]] = {}
    for segment in segments:
        if segment.heading:
            continue
        key = segment.key
        if key not in decided:
            around = contexts[key]
            if len(segment.words) > 1 and not segment.hits:
                # "Fields said" speaks for "Mark Fields" too.
                around = around + [
                    {"person": min(c.get("person", 0.0), 1.0)} for c in contexts.get(segment.words[-1][0], ())
                ]
                if segment.words[0][0] not in given_names():  # "Ferro's shares" speaks for "Ferro Mobility"
                    around += [
                        {"company": min(c.get("company", 0.0), 1.0)} for c in contexts.get(segment.words[0][0], ())
                    ]
            doubt = 0 if not plain[key] else 2 if _is_ordinary(segment, work) else 1
            decided[key] = _decide(segment, around, doubt, hits)
        segment.type, segment.entity = decided[key]
        if segment.honorific and segment.type != "person" and len(segment.words) < 3:
            segment.type, segment.entity = "person", None


def _set_short_forms(segments: Sequence[Segment]) -> None:
    """Type the first words of a company that the article prints in full: "Coffee Day" of "Coffee Day Enterprises Ltd."."""
    heads = head_types()
    short: set[str] = set()
    for segment in segments:
        words = [word.strip(",") for word, _, _ in segment.words]
        if segment.type == "company" and len(words) > 2 and heads.get(words[-1]) == "legal":
            short.update(" ".join(words[:end]) for end in range(2, len(words)))
    for segment in segments:
        if segment.heading or segment.key not in short or segment.entity:
            continue
        if segment.type is None or (segment.type == "place" and segment.key not in places()):
            segment.type = "company"


def _is_sure(segment: Segment, hits: Sequence[Any], settled: frozenset[str]) -> bool:
    """True for a name that the catalogue or the gazetteer settles, so that its context need not be looked at.

    A name that is an ordinary word or a family name too ("Ford") is settled where the article has a longer name of the
    same entity ("Ford Motor Company").
    """
    if not segment.hits:
        return segment.key in places() and segment.key not in given_names()
    hit = hits[segment.hits[-1]]
    return (not hit.caution or hit.entry.id in settled) and hit.start <= segment.start and hit.end >= segment.end


def _set_plurals(segments: Sequence[Segment], catalogue: Catalogue) -> None:
    """Type the plural of a known product: "iPhones"."""
    looked_up: dict[str, str | None] = {}
    for segment in segments:
        key = segment.key
        if segment.entity or len(segment.words) > 1 or key[-1] != "s" or not segment.type:
            continue
        if key not in looked_up:
            entries = catalogue.by_name(key[:-1])
            looked_up[key] = entries[0].id if entries and entries[0].type == "product" else None
        if looked_up[key]:
            segment.type, segment.entity = "product", looked_up[key]


def _is_printed(word: str, work: str) -> bool:
    """True when an article prints a word of plain letters in lower case."""
    if not (word.isascii() and word.isalpha()):
        return False
    at = work.find(word)
    while at >= 0:
        around = work[at - 1 : at] + work[at + len(word) : at + len(word) + 1]
        if not around or not ("_" in around or any(map(str.isalnum, around))):
            return True
        at = work.find(word, at + 1)
    return False


def _is_ordinary(segment: Segment, work: str) -> bool:
    """True when each word of a name is an ordinary one, going by the word list or by the article itself."""
    common = word_list("common_words")
    return all(
        word.lower() in common
        or all(part.lower() in common for part in word.split("-"))
        or any(
            word.lower().endswith(end) and word.lower().removesuffix(end) in common for end in ("s", "ing", "ed", "es")
        )
        or (len(word) > 3 and _is_printed(word.lower(), work))
        for word, _, _ in segment.words
    )


_INNER_CAPITAL = re.compile(r"[a-z][A-Z][a-z]")
"""In "PesoBank", which no sentence begins by itself."""


# ``doubt``: 0 for a name seen within a sentence, 1 for one seen at sentence starts only, 2 when its words are ordinary too.
def _decide(
    segment: Segment, contexts: Sequence[Mapping[str, float]], doubt: int, hits: Sequence[Any]
) -> tuple[str | None, str | None]:
    words = [word.strip(",") for word in segment.key.split()]
    if segment.hits:
        found = _from_catalogue(segment, words, contexts, doubt, hits)
        if found[0]:
            return found
    key = segment.key
    total: dict[str, float] = {}
    for context in contexts:
        for kind, score in context.items():
            total[kind] = total.get(kind, 0.0) + score
    if (key in demonyms() or key.removesuffix("s") in demonyms()) and total.get("person", 0) < 4:
        return None, None
    if key in places() or (key.isupper() and len(key) > 3 and key.title() in places()):
        strong = max(("person", "company"), key=lambda kind: total.get(kind, 0.0))
        return (strong if total.get(strong, 0.0) >= 4 + len(contexts) else "place"), None
    form = form_type(words)
    if form == "event":
        return None, None
    if form and not (
        form in ("company", "organization", "place") and person_shape(words) >= 3 and total.get("person", 0) >= 2
    ):
        return form, None
    if len(words) == 1 and (
        words[0] in word_list("name_stopwords") or len(words[0].strip(".")) == 1 or words[0] in head_types()
    ):
        return None, None
    if (
        doubt == 1
        and len(words) == 1
        and max(total.values(), default=0.0) < 0.6
        and words[0] not in given_names()
        and not _INNER_CAPITAL.search(words[0])
    ):
        return None, None
    if doubt == 2 and max(total.values(), default=0.0) < 2.5:
        return None, None
    return decide(words, contexts), None


def _from_catalogue(
    segment: Segment,
    words: Sequence[str],
    contexts: Sequence[Mapping[str, float]],
    doubt: int,
    hits: Sequence[Any],
) -> tuple[str | None, str | None]:
    hit = hits[segment.hits[-1]]
    entry = hit.entry
    kind: str = entry.mention_type
    if hit.start <= segment.start and hit.end >= segment.end:
        if hit.caution:
            best = decide(words, contexts)
            if best is None and doubt == 2:
                return None, None
            if best == "person" and kind != "person" and sum(c.get("person", 0.0) for c in contexts) >= 3:
                return "person", None
        return kind, entry.id
    head = head_types().get(words[-1])
    first = hits[segment.hits[0]]
    if first.start <= segment.start:
        extra = [word for word, start, _ in segment.words if start >= first.end]
        if all(word in _GENERIC or head_types().get(word) == "legal" for word in extra):
            return first.entry.mention_type, first.entry.id
        if head is None and first.entry.mention_type == "company":
            if extra[0] in places() or extra[0] in demonyms():
                return "company", None
            if person_shape(words) >= 2:
                return None, None
            branded = all(word.lower() in word_list("common_words") or any(c.isdigit() for c in word) for word in extra)
            cue = sum(c.get("product", 0.0) - c.get("company", 0.0) for c in contexts)
            return ("product" if branded or cue > 1 else "company"), None
    elif head is None and not hit.caution and hit.end >= segment.end and person_shape(words) < 2:
        return kind, None
    return None, None


def _set_people(segments: Sequence[Segment]) -> People:
    """Give single words that are part of a person's name the type person and the person's full name."""
    people = People([segment for segment in segments if segment.type == "person" and not segment.heading])
    # "Ford" in an article on Ford Motor Co and Bill Ford is the company, unless its own context says otherwise.
    owners = {
        segment.words[0][0]
        for segment in segments
        if segment.type in ORG_TYPES and (len(segment.words) > 1 or segment.entity)
    }
    times = Counter(segment.key for segment in segments)
    for segment in segments:
        if segment.heading or len(segment.words) > 1:
            continue
        if segment.key not in people:
            meant = (
                people.misspelt(segment.key)
                if times[segment.key] == 1 and not segment.entity and segment.leaning > 0
                else None
            )
            if meant:
                segment.type, segment.name = "person", people.resolve(meant, segment.start, "") or ""
            continue
        if segment.key in owners and segment.leaning < 2 and not segment.honorific:
            segment.type = "company" if segment.type == "person" else segment.type
            continue
        if (
            segment.type == "place"
            and not segment.honorific
            and segment.key in places()
            and segment.key.casefold() not in people.family_names
        ):
            continue
        if (
            segment.entity
            and not segment.honorific
            and segment.type != "person"
            and segment.key.casefold() not in people.family_names
        ):
            continue
        name = people.resolve(segment.key, segment.start, segment.honorific)
        if name:
            segment.type, segment.name, segment.entity = "person", name, None
    entities = {segment.key: segment.entity for segment in segments if segment.type == "person" and segment.entity}
    for segment in segments:
        if segment.type == "person" and not segment.entity:
            segment.entity = entities.get(segment.name or people.full_form(segment.key))
    return people


def _spelt_out(text: str, name: str) -> str:
    """Give a family name with the given name that stands before it anywhere, be it in a caption that is not read."""
    if " " in name or len(name) < 4:
        return name
    for found in re.finditer(rf"\b([A-Z][a-z]+) (?:[A-Z]\. )?{re.escape(name)}\b", text):
        if found[1] in given_names():
            return found[0]
    return name


def _left_over(
    text: str, mentions: Sequence[Mention], hits: Sequence[Any], sentences: Sequence[Sentence]
) -> list[Mention]:
    """Catalogue names without a capital letter ("adidas") or in digits, that no segment holds."""
    found: list[Mention] = []
    sentence_starts = [sentence.start for sentence in sentences]
    starts = [mention.start for mention in mentions]
    for hit in hits:
        if hit.caution or not text[hit.start].islower():
            continue
        at = bisect_left(sentence_starts, hit.start + 1) - 1
        if at < 0 or hit.end > sentences[at].end or sentences[at].zone == "furniture":
            continue
        before = bisect_left(starts, hit.end) - 1
        if before >= 0 and mentions[before].end > hit.start:
            continue
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
    return found


def _mention(text: str, segment: Segment) -> Mention:
    return Mention(
        segment.start,
        segment.end,
        text[segment.start : segment.end],
        segment.type or "",
        name=segment.name,
        entity=segment.entity,
    )


def _in_order(
    text: str, names: Sequence[Mention], positions: Sequence[tuple[int, int]], described: Sequence[tuple[int, int]]
) -> list[Mention]:
    """Put names, positions and described authorities in order; a name wins over what overlaps it."""
    ranked: list[tuple[int, int, int, Mention]] = []
    for start, end in described:
        phrase = text[start:end]
        ranked.append((start, 0, end, Mention(start, end, phrase, "authority", name=phrase, referring="description")))
    ranked.extend((mention.start, 1, mention.end, mention) for mention in names)
    for start, end in positions:
        ranked.append((start, 2, end, Mention(start, end, text[start:end], "position", name=text[start:end])))
    ranked.sort(key=lambda item: item[:3])
    ordered: list[Mention] = []
    last = 0
    for start, _, end, mention in ranked:
        if start >= last:
            ordered.append(mention)
            last = end
    return ordered


__all__ = ["ORG_TYPES", "find_names"]
