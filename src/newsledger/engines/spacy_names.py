"""Names from somebody's own spaCy pipeline, in the place of ours where the two differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from newsledger.catalogue import load
from newsledger.engines.base import RULES_VERSION, Examined
from newsledger.model import Article, Mention, Reading, UsageProblem
from newsledger.reading import pipeline
from newsledger.text.fold import fold_name

TYPES: Mapping[str, str] = {
    **dict.fromkeys(("PERSON", "PER", "PERSONNAME"), "person"),
    **dict.fromkeys(("COMPANY",), "company"),
    **dict.fromkeys(("ORG", "ORGANIZATION", "NORP_ORG"), "organization"),
    **dict.fromkeys(("AUTHORITY", "GOV"), "authority"),
    **dict.fromkeys(("PRODUCT", "WORK_OF_ART"), "product"),
    **dict.fromkeys(("GPE", "LOC", "FAC", "PLACE"), "place"),
    "MISC": "",
}
"""Labels of spaCy's pipelines, and of those that people train for business news → type of mention; others are no names.

Source of the labels: OntoNotes 5 (spaCy's ``*_core_*`` pipelines) and CoNLL-2003/WikiNER (``PER``, ``LOC``, ``MISC``).
"""
_LONGEST = 900_000
"""Characters that a pipeline is given at once; spaCy refuses more than a million."""


@cache
def _pipeline(model: str) -> Any:
    try:
        import spacy
    except ImportError:
        raise UsageProblem(
            "--engine spacy:MODEL needs spaCy; install it with: pip install 'newsledger[spacy]'"
        ) from None
    try:
        return spacy.load(model)
    except OSError as error:
        raise UsageProblem(
            f"spaCy has no pipeline {model!r} ({' '.join(str(error).split())[:160]}); give the name of an installed one "
            "(for instance en_core_web_sm, after: python -m spacy download en_core_web_sm) or the folder of your own"
        ) from error


class SpacyNames:
    """Reads with the rules, over the names that a spaCy pipeline finds.

    Args:
        model: name of an installed pipeline, or the folder of one.

    Raises:
        UsageProblem: when spaCy or the pipeline is not there.
    """

    def __init__(self, model: str) -> None:
        if not model:
            raise UsageProblem("--engine spacy needs a pipeline: spacy:en_core_web_sm, or spacy:FOLDER")
        self._model = model
        self._nlp = _pipeline(model)

    @property
    def name(self) -> str:
        """``spacy:MODEL``."""
        return f"spacy:{self._model}"

    @property
    def version(self) -> str:
        """Version of the rules and of the pipeline."""
        meta: Mapping[str, Any] = getattr(self._nlp, "meta", {})
        return f"{RULES_VERSION}+{meta.get('lang', '')}_{meta.get('name', '')}-{meta.get('version', '')}"

    def read(self, article: Article) -> Reading:
        """Read one article."""
        return self.examine(article).reading

    def examine(self, article: Article) -> Examined:
        """Read one article and keep what the rules knew of it."""
        return Examined(*pipeline.examine(article, load(), self._names))

    def _names(self, text: str, ours: list[Mention]) -> list[Mention]:
        found = [
            Mention(entity.start_char, entity.end_char, text[entity.start_char : entity.end_char], type)
            for entity in self._nlp(text[:_LONGEST]).ents
            if (type := TYPES.get(entity.label_.upper()))
        ]
        return merged(ours, found)


def merged(ours: Sequence[Mention], theirs: Sequence[Mention]) -> list[Mention]:
    """Give the names of both, in text order, without overlaps.

    Where the two overlap, a name that our catalogue knows stands (it has an entity), and so do titles; else theirs does. A
    name of theirs with the borders of ours keeps our resolution to the fullest form; one of theirs alone is resolved to the
    longest name of its type that holds all its words. An organization that we know for a company or an authority stays one.

    Args:
        ours, theirs: names in text order, each without overlaps.
    """
    kept: list[Mention] = []
    firm = [mention for mention in ours if mention.entity or mention.type == "position"]
    by_place = {(mention.start, mention.end): mention for mention in ours}
    fullest = _fullest(theirs)
    for mention in theirs:
        if any(mention.start < other.end and other.start < mention.end for other in firm):
            continue
        same = by_place.get((mention.start, mention.end))
        name = fullest.get((mention.type, mention.text), mention.text)
        if same is not None and same.name and (same.type == mention.type or _finer(same.type, mention.type)):
            name = same.name if len(same.name) >= len(name) else name
        type = same.type if same is not None and _finer(same.type, mention.type) else mention.type
        # Most of what a general pipeline calls an organization in business news is a company.
        kept.append(replace(mention, type="company" if type == "organization" else type, name=name))
    for mention in ours:
        if not any(mention.start < other.end and other.start < mention.end for other in kept):
            kept.append(mention)
    return sorted(kept, key=lambda mention: mention.start)


def _finer(one: str, other: str) -> bool:
    return other == "organization" and one in ("company", "authority", "organization")


def _fullest(mentions: Iterable[Mention]) -> dict[tuple[str, str], str]:
    """Give for each name the longest one of its type that holds all its words."""
    names = {(mention.type, mention.text): " ".join(mention.text.split()) for mention in mentions}
    words = {key: frozenset(fold_name(name).split()) for key, name in names.items()}
    out: dict[tuple[str, str], str] = {}
    for (type, text), name in names.items():
        longer = [names[k] for k in names if k[0] == type and words[type, text] and words[type, text] <= words[k]]
        out[type, text] = max([name, *longer], key=len)
    return out
