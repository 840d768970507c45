"""A source: tables with one article a line, separated by tabs: id, day of publication, outlet, text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsledger.model import Article, ArticleError
from newsledger.sources.building import build_article


def read_tsv(path: Path, source: str) -> Iterator[Article | ArticleError]:
    """Give the articles of a table, and in its place an error for each line that is none.

    Args:
        path: the file.
        source: its name as the user gave it, for messages.
    """
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            where = f"{source}:{number}"
            fields = line.rstrip("\n").split("\t")
            if len(fields) != 4:
                yield ArticleError(where, f"has {len(fields)} fields; give id, day, outlet and text, separated by tabs")
                continue
            try:
                id, published, outlet, text = fields
                yield build_article(text, where, id=id, published=published, outlet=outlet)
            except ArticleError as problem:
                yield problem
