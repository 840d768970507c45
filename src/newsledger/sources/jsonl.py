"""JSON Lines: one article an object, the field ``text`` taken unaltered."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import orjson

from newsledger.model import Article, ArticleError
from newsledger.sources.building import build_article
from newsledger.sources.html import extract_page
from newsledger.sources.limits import MAX_LINE_BYTES

_KEYS = ("id", "url", "title", "published", "language", "outlet", "author")
# A skipped line longer than this is no mistake of a program but an attack (a compressed stream of one character).
_MAX_SKIPPED_BYTES = 2_000_000_000
_BOM = b"\xef\xbb\xbf"


def read_jsonl(path: Path, source: str) -> Iterator[Article | ArticleError]:
    """Read a ``.jsonl`` or ``.jsonl.gz`` file line by line; a bad line becomes an error, the others are read."""
    try:
        with gzip.open(path, "rb") if path.suffix == ".gz" else path.open("rb") as stream:
            yield from articles_of_lines(stream, source)  # type: ignore[arg-type]
    except (gzip.BadGzipFile, EOFError, zlib.error) as problem:
        yield ArticleError(source, f"is no sound gzip file ({problem}); what came before is read")


def articles_of_lines(stream: BinaryIO, source: str, first: bytes = b"") -> Iterator[Article | ArticleError]:
    """Read JSON Lines from an open stream; ``first`` is what was already taken from its beginning."""
    objects = 0
    for number, line in enumerate(_lines(stream, first), start=1):
        objects += line is None or bool(line.strip())
        where = f"{source}:{number}"
        if line is None:
            yield ArticleError(where, f"is a line of more than {MAX_LINE_BYTES:,} bytes, which is not read")
        elif line.strip():
            try:
                yield article_of_object(_parse(line, where), where)
            except ArticleError as problem:
                yield problem
    if objects == 0:
        yield ArticleError(source, "is empty; there is nothing to read")


def _lines(stream: BinaryIO, first: bytes) -> Iterator[bytes | None]:
    """Give the lines, None for one that is too long; never holds more than one line in memory."""
    pending = first.removeprefix(_BOM)
    started = bool(first)
    while True:
        end = pending.find(b"\n")
        if end >= 0:
            line, pending = pending[:end], pending[end + 1 :]
            yield line
            continue
        rest = stream.readline(MAX_LINE_BYTES)
        line, pending = pending + (rest if started else rest.removeprefix(_BOM)), b""
        started = True
        if not line:
            return
        if len(line) >= MAX_LINE_BYTES and not line.endswith(b"\n"):
            yield None
            if not _skip_line(stream):
                return
        else:
            yield line


def _skip_line(stream: BinaryIO) -> bool:
    skipped = 0
    while piece := stream.readline(1 << 20):
        skipped += len(piece)
        if piece.endswith(b"\n"):
            return True
        if skipped > _MAX_SKIPPED_BYTES:
            return False
    return False


def _parse(line: bytes, where: str) -> dict[str, Any]:
    try:
        value = orjson.loads(line)
    except orjson.JSONDecodeError as problem:
        raise ArticleError(where, f"is no valid JSON ({problem}); each line must be one object") from problem
    if not isinstance(value, dict):
        raise ArticleError(where, f'must be a JSON object with "text" or "html", not a {type(value).__name__}')
    return value


def article_of_object(value: dict[str, Any], where: str) -> Article:
    """Make an article of one JSON object with the keys of the interface; unknown keys are ignored.

    Raises:
        ArticleError: when neither ``text`` nor ``html`` is a string, or the text is unusable.
    """
    text, html = value.get("text"), value.get("html")
    given = {key: _string(value.get(key)) for key in _KEYS}
    if isinstance(text, str):
        return build_article(text, where, **given)
    if isinstance(html, str):
        page = extract_page(html, where)
        return build_article(
            page.text,
            where,
            id=given["id"],
            language=given["language"],
            title=given["title"] or page.title,
            url=given["url"] or page.url,
            published=given["published"] or page.published,
            outlet=given["outlet"] or page.outlet,
            author=given["author"] or page.author,
        )
    keys = ", ".join(sorted(value)[:8]) or "none"
    raise ArticleError(where, f'needs "text" or "html" with a string; its keys are: {keys[:200]}')


def _string(value: object) -> str | None:
    if isinstance(value, list):
        return ", ".join(str(item) for item in value[:20]) or None
    return None if value is None or isinstance(value, (dict, bool)) else str(value)
