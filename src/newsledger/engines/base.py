"""What an engine is, and what the rules give every engine to work with."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Protocol, runtime_checkable

from newsledger.catalogue import load
from newsledger.model import Article, ArticleError, Claim, Reading
from newsledger.patterns import Context
from newsledger.reading import pipeline
from newsledger.text.tokenised import is_tokenised

RULES = "rules"
RULES_VERSION = "2"
"""Version of what the rules make of an article; another one makes a ledger read every article anew."""


class Engine(Protocol):
    """Turns an article into a reading.

    Attributes:
        name: the engine's name, as ``--engine`` takes it.
        version: changes when the engine would read the same article otherwise; the ledger reads anew then.
    """

    @property
    def name(self) -> str:
        """The engine's name."""
        ...

    @property
    def version(self) -> str:
        """The engine's version."""
        ...

    def read(self, article: Article) -> Reading:
        """Read one article.

        Raises:
            ArticleError: when the article cannot be read.
        """
        ...


@runtime_checkable
class Streaming(Protocol):
    """An engine that reads several articles at once, because it waits for others to answer."""

    def read_many(self, articles: Iterable[Article | ArticleError]) -> Iterator[Reading | ArticleError]:
        """Read articles in input order; errors pass through in their place."""
        ...


@dataclass(frozen=True, slots=True)
class Examined:
    """An article as the rules read it, with what they knew of each of its items.

    Attributes:
        reading: zones, sentences, mentions and the rules' own claims.
        contexts: for each item of the article (mostly one) its encoded sentences, references, quotations and posts.
    """

    reading: Reading
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class Rejected:
    """An answer that is no claim.

    Attributes:
        doc: the article's id.
        reason: one of ``grounding.REASONS``.
        detail: what was wrong, with the value.
        claim: the answer as it came.
    """

    doc: str
    reason: str
    detail: str
    claim: Mapping[str, Any]

    def to_json(self) -> dict[str, Any]:
        """Give it as one JSON object."""
        return {"doc": self.doc, "reason": self.reason, "detail": self.detail, "claim": dict(self.claim)}


def examine(article: Article) -> Examined:
    """Read an article with the rules and the shipped catalogue, and keep what they knew of it."""
    reading, contexts = pipeline.examine(article, load())
    if is_tokenised(reading.article.text):
        # Rules read such a text joined; what is looked up for other engines stays on the text as it is.
        reading = replace(reading, claims=pipeline.read(article, load()).claims)
    return Examined(reading, contexts)


def engine_of(claim: Claim) -> tuple[str, str]:
    """Give the name and the version of the engine that found a claim, from its ``rule``.

    Rules are named ``rules:<rule>``, other engines ``<name>:<what>@<version>``.
    """
    name, _, rest = claim.rule.partition(":")
    if name in ("", RULES):
        return RULES, RULES_VERSION
    return name, rest
