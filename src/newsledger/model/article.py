"""An article as it was read from a source: its text, unaltered, and what is known about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One news article.

    Attributes:
        id: the document id (``doc`` in every output).
        text: the article's text, unaltered; all offsets count its code points.
        language: ``en``, ``zh-Hans`` or ``zh-Hant``; None until detected.
        title: the headline from metadata, when there is one.
        url: where the article was published.
        published: ISO date prefix (``2021``, ``2021-05`` or ``2021-05-20``), None when unknown.
        published_from: where ``published`` was found: ``metadata``, ``front matter``, ``url``, ``dateline``, ``text``.
        outlet: who published it, as named by metadata or text.
        origin: who wrote it first, when that is somebody else than the outlet (an agency, "first appeared on …").
        author: as named by metadata.
        source: where it was read from, for messages (path, URL, ``file.jsonl:7``).
    """

    id: str
    text: str
    language: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str | None = None
    outlet: str | None = None
    origin: str | None = None
    author: str | None = None
    source: str = ""


def language_family(language: str | None) -> str:
    """Give the language folder (``en`` or ``zh``) that reads a language tag; unknown tags are read as English."""
    return "zh" if (language or "").lower().startswith("zh") else "en"
