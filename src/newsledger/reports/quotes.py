"""Who said what, word for word."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from newsledger.model import SourcedClaim


def quote_rows(claims: Iterable[SourcedClaim]) -> list[dict[str, Any]]:
    """Give the quotations in the order of articles (the newest first) and, in each, of the text."""
    listed = sorted(claims, key=lambda c: (c.source.doc, c.claim.start))
    listed.sort(key=lambda c: c.source.published or "", reverse=True)
    return [
        {
            "speaker": claim.claim.arguments.get("speaker"),
            "quote": claim.claim.arguments.get("quote"),
            "told": claim.claim.arguments.get("outlet"),
            "date": claim.claim.arguments.get("date"),
            "doc": claim.source.doc,
            "outlet": claim.source.outlet,
            "origin": claim.source.origin,
            "published": claim.source.published,
            "status": claim.claim.status,
            "evidence": claim.claim.evidence,
            "start": claim.claim.start,
            "end": claim.claim.end,
            "id": claim.id,
        }
        for claim in listed
        if claim.claim.kind == "statement"
    ]
