"""Quotations and their speakers."""

from __future__ import annotations

from newsledger.patterns import Context, Quotation


def find_quotations(context: Context, family: str) -> tuple[Quotation, ...]:
    """Find every quotation of an article with its speaker.

    Args:
        context: the article, its sentences encoded and its mentions found.
        family: the language folder.

    Returns:
        the quotations in text order; nested marks belong to the outer quotation.
    """
    return ()
