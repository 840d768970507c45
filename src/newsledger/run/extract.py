"""Reads one article with the shipped catalogue: the pure function that every way of running newsledger calls."""

from __future__ import annotations

from newsledger.catalogue import load
from newsledger.model import Article, Reading
from newsledger.reading.pipeline import read


def read_article(article: Article) -> Reading:
    """Read one article: zones, mentions, claims; the same outcome in any process.

    Raises:
        ArticleError: when the article cannot be read.
    """
    return read(article, load())
