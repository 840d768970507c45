"""Putting an article together from what a format gives."""

from __future__ import annotations

import hashlib

from newsledger.model import Article, ArticleError
from newsledger.sources.decoding import check_text
from newsledger.sources.limits import MAX_CHARACTERS
from newsledger.text.printed_dates import printed_date


def content_id(text: str) -> str:
    """Give the document id of an article that has none: the first 16 hexadecimal digits of its text's SHA-256."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def build_article(
    text: str,
    source: str,
    *,
    id: str | None = None,
    title: str | None = None,
    url: str | None = None,
    published: str | None = None,
    language: str | None = None,
    outlet: str | None = None,
    author: str | None = None,
) -> Article:
    """Make an article of a text and the metadata that came with it; ``published`` may be in any printed form.

    Raises:
        ArticleError: when the text is empty, no text, or longer than ``MAX_CHARACTERS``.
    """
    if len(text) > MAX_CHARACTERS:
        raise ArticleError(
            source,
            f"has {len(text):,} characters; the most that is read as one article is {MAX_CHARACTERS:,}. "
            "Split it into articles (JSON Lines, one object a line)",
        )
    check_text(text, source)
    day = printed_date(published) if published else None
    return Article(
        id=id or content_id(text),
        text=text,
        language=_clean(language),
        title=_clean(title),
        url=_clean(url),
        published=day,
        published_from="metadata" if day else None,
        outlet=_clean(outlet),
        author=_clean(author),
        source=source,
    )


def _clean(value: str | None) -> str | None:
    # One line, since these end up in tables and messages.
    joined = " ".join(value[:2000].split()) if value else ""
    return joined or None
