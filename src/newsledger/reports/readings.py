"""What ``extract`` and ``mentions`` say about one article, as plain data."""

from __future__ import annotations

from typing import Any

from newsledger.model import Mention, Reading


def extract_object(reading: Reading, with_text: bool = False) -> dict[str, Any]:
    """Give the object of ``extract --format jsonl`` for one article; ``with_text`` adds the article's text."""
    article = reading.article
    result: dict[str, Any] = {
        "doc": article.id,
        "language": article.language,
        "published": article.published,
        "published_from": article.published_from,
        "outlet": article.outlet,
        "origin": article.origin,
        "claims": [claim.to_json() for claim in reading.claims],
    }
    if with_text:
        result["text"] = article.text
    return result


def mention_object(mention: Mention) -> dict[str, Any]:
    """Give one mention with the keys of the interface; figures under ``amounts`` or ``value``."""
    result: dict[str, Any] = {
        "start": mention.start,
        "end": mention.end,
        "text": mention.text,
        "type": mention.type,
    }
    if mention.value is not None:
        result["amounts" if mention.type == "money" else "value"] = mention.value
    for key in ("bound", "name", "entity"):
        value = getattr(mention, key)
        if value is not None:
            result[key] = value
    if mention.referring != "name":
        result["referring"] = mention.referring
    return result


def mentions_object(reading: Reading, with_text: bool = False) -> dict[str, Any]:
    """Give the object of ``mentions --format jsonl`` for one article, mentions in text order."""
    article = reading.article
    result: dict[str, Any] = {
        "doc": article.id,
        "language": article.language,
        "published": article.published,
        "mentions": [mention_object(m) for m in sorted(reading.mentions, key=lambda m: (m.start, m.end))],
    }
    if with_text:
        result["text"] = article.text
    return result
