"""Articles that come in by a page or the API: looked at first, then read into the ledger."""

from __future__ import annotations

import io
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from newsledger.ledger import Store
from newsledger.model import Article, ArticleError, Reading, UsageProblem
from newsledger.run.extract_many import read_or_error
from newsledger.run.ledger_read import ReadOutcome, read_into
from newsledger.sources import SUFFIXES
from newsledger.sources.building import build_article
from newsledger.sources.reader import read_file, read_stream

_UNSAFE = re.compile(r"[^\w.\-]+")
_LONGEST_NAME = 80


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody hands in: a text with what is known of it, or a file.

    Attributes:
        text: an article's text; None when a file was given.
        title, outlet, published: what goes with the text.
        name: the file's name.
        content: the file's bytes.
    """

    text: str | None = None
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    name: str = ""
    content: bytes = b""


def articles_given(given: Given) -> Iterator[Article | ArticleError]:
    """Give the articles of what was handed in, and in their place what could not be read; never raises for content."""
    if given.text is not None and given.text.strip():
        try:
            yield build_article(
                given.text,
                "the text",
                title=given.title,
                outlet=given.outlet,
                published=given.published,
            )
        except ArticleError as problem:
            yield problem
        return
    if not given.content:
        yield ArticleError("nothing", "was given; paste a text or choose a file")
        return
    name = safe_name(given.name)
    try:
        if not name.lower().endswith(SUFFIXES):
            yield from read_stream(io.BytesIO(given.content), name, id=Path(name).stem or None)
            return
        # Formats are told and bounded by file, as on the command line.
        with tempfile.TemporaryDirectory(prefix="newsledger-") as folder:
            path = Path(folder) / name
            path.write_bytes(given.content)
            for article in read_file(path, name):
                yield article if isinstance(article, ArticleError) else replace(article, source=f"{name} (uploaded)")
    except ArticleError as problem:
        yield problem
    except (OSError, ValueError) as problem:
        yield ArticleError(name, f"cannot be read ({problem})")


def safe_name(name: str) -> str:
    """Give a file name without folders and with nothing but letters, digits, dots, dashes and underscores."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    cleaned = _UNSAFE.sub("_", last).lstrip(".")
    return cleaned[-_LONGEST_NAME:] or "upload"


def preview(given: Given, most: int = 20) -> tuple[list[Reading], list[ArticleError], bool]:
    """Read at most some articles without a ledger: their readings, what failed, and whether there are more."""
    readings: list[Reading] = []
    problems: list[ArticleError] = []
    for article in articles_given(given):
        if len(readings) + len(problems) >= most:
            return readings, problems, True
        outcome = article if isinstance(article, ArticleError) else read_or_error(article)
        if isinstance(outcome, ArticleError):
            problems.append(outcome)
        else:
            readings.append(outcome)
    return readings, problems, False


def add(store: Store, given: Given) -> Iterator[ReadOutcome]:
    """Read what was handed in into the ledger; see ``read_into``.

    Raises:
        UsageProblem: the ledger cannot be written.
    """
    if given.text is None and not given.content:
        raise UsageProblem("nothing was given; paste a text or choose a file")
    yield from read_into(store, articles_given(given))
