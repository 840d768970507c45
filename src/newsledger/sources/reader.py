"""From what the user named (files, folders, addresses, standard input) to articles, in that order."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, TextIO
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

import orjson

from newsledger import plugins
from newsledger.model import Article, ArticleError
from newsledger.sources.building import build_article
from newsledger.sources.decoding import decode
from newsledger.sources.feeds import read_feed
from newsledger.sources.fetching import fetch
from newsledger.sources.html import article_from_html
from newsledger.sources.jsonl import article_of_object, articles_of_lines, read_jsonl
from newsledger.sources.limits import MAX_FEED_BYTES, MAX_FILE_BYTES, MAX_HTML_BYTES, MAX_LINE_BYTES
from newsledger.sources.mail import article_from_mail, read_mbox

Outcome = Article | ArticleError

TEXT_SUFFIXES = (".txt", ".md", ".markdown")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
SUFFIXES = (*TEXT_SUFFIXES, *PAGE_SUFFIXES, ".jsonl", ".jsonl.gz", ".xml", ".rss", ".atom", ".eml", ".mbox")
"""File endings that are read from folders; other files in a folder are passed over."""
GROUP = "newsledger.sources"
"""Group of the entry points under which other packages add formats: each is named by a file ending without its dot and
names a function from a path, and the file's name for messages, to articles and errors."""

_NOT_YET = {
    ".pdf": "PDF is not read; turn it into text first (for instance with pdftotext) and give the .txt",
    ".warc": "WARC is not read; extract its pages (for instance with warcio) and give the .html files",
    ".warc.gz": "WARC is not read; extract its pages (for instance with warcio) and give the .html files",
    ".docx": "Word files are not read; save it as .txt, .md or .html",
}
_JSON_ARTICLE = re.compile(rb'\s{0,20}\{\s{0,20}"')
_PAGE = re.compile(rb"\s{0,200}<(?:!doctype\s{1,20}html|html|head|body|meta|article|div|p)\b", re.IGNORECASE)
_FEED = re.compile(rb"\s{0,200}(?:<\?xml\b|<rss\b|<feed\b|<rdf:RDF\b)", re.IGNORECASE)


def read_sources(sources: Iterable[str], *, stdin: BinaryIO | TextIO | None = None) -> Iterator[Outcome]:
    """Read every source in turn, lazily, and give its articles and, in their place, what could not be read.

    Args:
        sources: paths of files or folders (read recursively, in sorted order), ``http``, ``https`` or ``file``
            addresses, and ``-`` for standard input (JSON Lines, a feed, a page or one text: told by its beginning).
        stdin: the stream that ``-`` stands for, with or without a ``buffer``.

    Yields:
        An article, or an ``ArticleError`` that names the input (``path``, ``path:line``); never raises for an input.
    """
    for source in sources:
        yield from _guarded(source, lambda source=source: _read_source(source, stdin))  # type: ignore[misc]


def _guarded(source: str, read: Callable[[], Iterator[Outcome]]) -> Iterator[Outcome]:
    """Turn what goes wrong with an input into an error in its place."""
    try:
        yield from read()
    except ArticleError as problem:
        yield problem
    except (OSError, ValueError) as problem:
        reason = problem.strerror if isinstance(problem, OSError) and problem.strerror else str(problem)
        yield ArticleError(source, f"cannot be read ({reason})")


def _read_source(source: str, stdin: BinaryIO | TextIO | None) -> Iterator[Outcome]:
    if source == "-":
        if stdin is None:
            raise ArticleError("-", "standard input is not connected")
        return read_stream(stdin.buffer if hasattr(stdin, "buffer") else stdin, "-")
    scheme = source[:8].lower()
    if scheme.startswith(("http://", "https://")):
        return _read_address(source)
    if scheme.startswith("file:"):
        parts = urlsplit(source)
        if parts.netloc not in ("", "localhost"):
            raise ArticleError(source, f"names a file on another machine ({parts.netloc}), which cannot be read")
        return _read_path(Path(url2pathname(unquote(parts.path))), source)
    return _read_path(Path(source), source)


def _read_path(path: Path, source: str) -> Iterator[Outcome]:
    if path.is_dir():
        return _read_folder(path)
    if not path.exists():
        raise ArticleError(source, "does not exist; give a file, a folder, a web address or - for standard input")
    if not path.is_file():
        raise ArticleError(source, "is neither a file nor a folder")
    return read_file(path, source)


def _read_folder(folder: Path) -> Iterator[Outcome]:
    wanted = suffixes()
    problems: list[OSError] = []
    paths: list[Path] = []
    for where, folders, names in os.walk(folder, onerror=problems.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        paths += [Path(where, name) for name in names if not name.startswith(".") and _suffix(name) in wanted]
    for problem in problems:
        yield ArticleError(str(problem.filename or folder), f"cannot be read ({problem.strerror})")
    if not paths and not problems:
        yield ArticleError(str(folder), f"holds no file that is read; looked for {', '.join(wanted)}")
    for path in sorted(paths):
        yield from _guarded(str(path), lambda path=path: read_file(path, str(path)))  # type: ignore[misc]


def suffixes() -> tuple[str, ...]:
    """Give the file endings that are read from folders, those that other packages add among them."""
    return (*SUFFIXES, *(f".{name}" for name in plugins.added(GROUP) if f".{name}" not in SUFFIXES))


def _suffix(name: str) -> str:
    lower = name.lower()
    for double in (".jsonl.gz", ".warc.gz"):
        if lower.endswith(double):
            return double
    return Path(lower).suffix


def read_file(path: Path, source: str) -> Iterator[Outcome]:
    """Read one file by its ending; a file with an unknown ending is told by its beginning.

    Raises:
        ArticleError: when the format is not read, or the file is too large or unusable.
        OSError: when the file cannot be opened or read.
    """
    suffix = _suffix(path.name)
    if suffix not in SUFFIXES and suffix[1:] in plugins.added(GROUP):
        yield from plugins.load(GROUP, suffix[1:])(path, source)
        return
    if suffix in _NOT_YET:
        raise ArticleError(source, _NOT_YET[suffix])
    if suffix in (".jsonl", ".jsonl.gz"):
        yield from read_jsonl(path, source)
    elif suffix == ".mbox":
        with path.open("rb") as stream:
            yield from read_mbox(stream, source)
    elif suffix == ".json":
        yield from _read_json(path, source)
    elif suffix in (".xml", ".rss", ".atom"):
        yield from read_feed(_bytes(path, source, MAX_FEED_BYTES), source)
    elif suffix in PAGE_SUFFIXES:
        yield article_from_html(_bytes(path, source, MAX_HTML_BYTES), source, id=path.stem)
    elif suffix == ".eml":
        yield article_from_mail(_bytes(path, source, MAX_FEED_BYTES), source, id=path.stem)
    elif suffix in TEXT_SUFFIXES:
        yield _text(_bytes(path, source, MAX_FILE_BYTES), source, path.stem)
    else:
        with path.open("rb") as stream:
            yield from read_stream(stream, source, id=path.stem or path.name)


def _bytes(path: Path, source: str, limit: int) -> bytes:
    size = path.stat().st_size
    if size > limit:
        raise ArticleError(source, f"has {size:,} bytes; the most that is read of such a file is {limit:,}")
    return path.read_bytes()


def _text(data: bytes, source: str, id: str | None) -> Article:
    return build_article(decode(data, source), source, id=id)


def _read_json(path: Path, source: str) -> Iterator[Outcome]:
    """Read a ``.json`` file that holds one article, a list of articles, or JSON Lines under another name."""
    if path.stat().st_size <= MAX_FEED_BYTES:
        try:
            value = orjson.loads(path.read_bytes())
        except orjson.JSONDecodeError:
            value = None
        if isinstance(value, dict):
            yield article_of_object({"id": path.stem, **value}, source)
            return
        if isinstance(value, list):
            for number, item in enumerate(value, start=1):
                where = f"{source}:{number}"
                try:
                    if not isinstance(item, dict):
                        raise ArticleError(where, 'must be an object with "text" or "html"')
                    yield article_of_object(item, where)
                except ArticleError as problem:
                    yield problem
            return
    yield from read_jsonl(path, source)


def _read_address(url: str) -> Iterator[Outcome]:
    fetched = fetch(url)
    if fetched.media_type in ("text/html", "application/xhtml+xml"):
        yield article_from_html(fetched.data, url, url=url, charset=fetched.charset)
    elif fetched.media_type == "text/plain":
        yield build_article(decode(fetched.data, url, fetched.charset), url, url=url)
    elif fetched.media_type == "application/pdf":
        yield ArticleError(url, _NOT_YET[".pdf"])
    else:
        yield from read_stream(io.BytesIO(fetched.data), url)


def read_stream(stream: BinaryIO, source: str, *, id: str | None = None) -> Iterator[Outcome]:
    """Read a stream whose format is told by its beginning: JSON Lines, a feed, a page, or else one text.

    Raises:
        ArticleError: when it is empty, too large or unusable.
    """
    first = b""
    # Blank lines before the first object are no reason to take JSON Lines for text.
    while not first.strip() and len(first) < 4096:
        piece = stream.readline(MAX_LINE_BYTES)
        first += piece
        if not piece:
            break
    if not first.strip():
        raise ArticleError(source, "is empty; there is nothing to read")
    if _is_json_lines(first):
        yield from articles_of_lines(stream, source, first)
        return
    data = first + stream.read(MAX_FILE_BYTES + 1 - len(first))
    if len(data) > MAX_FILE_BYTES:
        raise ArticleError(source, f"has more than {MAX_FILE_BYTES:,} bytes, the most that is read as one article")
    if _PAGE.match(data):
        yield article_from_html(data, source, id=id)
    elif _FEED.match(data):
        if b"<html" in data[:2000].lower():
            yield article_from_html(data, source, id=id)
        else:
            yield from read_feed(data, source)
    else:
        yield _text(data, source, id)


def _is_json_lines(first: bytes) -> bool:
    line = first.removeprefix(b"\xef\xbb\xbf")
    return bool(_JSON_ARTICLE.match(line)) and (
        line.rstrip().endswith(b"}") or b'"text"' in line[:10_000] or b'"html"' in line[:10_000]
    )
