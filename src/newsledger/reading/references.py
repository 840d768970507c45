"""Who "he", "its", "the company", 他, 该公司 are, sentence by sentence."""

from __future__ import annotations

import importlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from newsledger.model import Mention, Sentence
from newsledger.patterns import Encoded

COMPANIES = frozenset({"company", "product", "organization"})
REACH = 3
"""How many sentences back a pronoun may reach."""


def resolve_references(
    text: str, sentences: Sequence[Sentence], mentions: Sequence[Mention], family: str
) -> list[Mention]:
    """Add the referring expressions of a text to its mentions, each with the name that it stands for.

    A personal pronoun means the first person named before it in its sentence, else the first person of the nearest
    sentence before. "It" and "the company" mean likewise the first company, but never one that only owns something
    ("Alibaba's cloud unit said it") when another is named.

    Args:
        text: the article's text.
        sentences: its sentences.
        mentions: its named mentions and values, sorted, not overlapping.
        family: the language folder.

    Returns:
        all mentions, sorted, not overlapping; references that nothing in reach explains keep ``name=None``.
    """
    references = importlib.import_module(f"newsledger.languages.{family}.references").references
    out: list[Mention] = []
    history: list[list[Mention]] = []
    at = 0
    for sentence in sentences:
        here: list[Mention] = []
        while at < len(mentions) and mentions[at].start < sentence.start:
            out.append(mentions[at])
            at += 1
        while at < len(mentions) and mentions[at].end <= sentence.end:
            here.append(mentions[at])
            at += 1
        named = [m for m in here if m.type == "person" or m.type in COMPANIES]
        free = _free(here, list(references(text, sentence.start, sentence.end)))
        found: list[Mention] = []
        for start, end, kind, referring in free:
            person = kind == "person"
            firms = not person and referring == "description"
            target = _antecedent([*named, *found], history, person, start, text, firms)
            mention = Mention(start, end, text[start:end], kind, referring=referring)
            if target is not None:
                mention = replace(mention, type=target.type, name=target.name or target.text, entity=target.entity)
                found.append(mention)
            here.append(mention)
        history.append(sorted([*named, *found], key=lambda m: m.start))
        out.extend(sorted(here, key=lambda m: m.start))
    out.extend(mentions[at:])
    return out


def _free(mentions: Sequence[Mention], found: Sequence[tuple[int, int, str, str]]) -> list[tuple[int, int, str, str]]:
    """Give the references that overlap no mention."""
    return [ref for ref in found if not any(m.start < ref[1] and ref[0] < m.end for m in mentions)]


def _antecedent(
    named: Sequence[Mention],
    history: Sequence[Sequence[Mention]],
    person: bool,
    before: int,
    text: str,
    firms: bool = False,
) -> Mention | None:
    """Give what a reference stands for; with ``firms`` a company before any other organization, however near."""
    if firms:
        only = [[m for m in one if m.type in ("company", "product")] for one in (named, *history)]
        found = _antecedent(only[0], only[1:], person, before, text)
        if found is not None:
            return found

    def fits(mention: Mention) -> bool:
        return (mention.type == "person") == person

    earlier = [m for m in named if m.end <= before and fits(m)]
    if earlier:
        owners = [m for m in earlier if text[m.end : m.end + 2] not in ("'s", "’s", "'", "’")]
        return (owners or earlier)[0]
    for back in range(1, min(REACH, len(history)) + 1):
        candidates = [m for m in history[-back] if fits(m)]
        owners = [m for m in candidates if text[m.end : m.end + 2] not in ("'s", "’s")]
        if owners or candidates:
            return (owners or candidates)[0]
    return None


def main_company(sentences: Sequence[Encoded], mentions: Sequence[Mention]) -> Mention | None:
    """Give the company that an article is about: named in its title or first sentences, and most often."""
    counts: Counter[str] = Counter()
    first: dict[str, Mention] = {}
    early = {s.index for s in sentences[:3]}
    limit = max((sentences[i].sentence.end for i in early), default=0)
    for mention in mentions:
        if mention.type not in ("company", "product") or mention.referring != "name":
            continue
        name = mention.name or mention.text
        counts[name] += 3 if mention.start < limit else 1
        if name not in first or (first[name].type != "company" and mention.type == "company"):
            first[name] = mention
    if not counts:
        return None
    best = max(
        counts, key=lambda name: (counts[name] * (2 if first[name].type == "company" else 1), -first[name].start)
    )
    return first[best]
