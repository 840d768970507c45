"""RSS and Atom feeds: each entry is an article."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from newsledger.model import Article, ArticleError
from newsledger.sources.building import build_article
from newsledger.sources.html import text_of_fragment
from newsledger.sources.limits import MAX_FEED_BYTES

_CONTENT = ("encoded", "content", "description", "summary")
_DATES = ("pubDate", "published", "date", "updated", "lastBuildDate")


def read_feed(data: bytes, source: str) -> Iterator[Article | ArticleError]:
    """Read an RSS or Atom document; entries without words become errors, the others are read.

    No entities are expanded and nothing is fetched, whatever the document asks for.
    """
    if len(data) > MAX_FEED_BYTES:
        yield ArticleError(source, f"is a feed of {len(data):,} bytes; the most that is read is {MAX_FEED_BYTES:,}")
        return
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, recover=True, huge_tree=False
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as problem:
        yield ArticleError(source, f"is no XML that can be parsed ({str(problem)[:200]})")
        return
    entries = [] if root is None else [node for node in root.iter() if _name(node) in ("item", "entry")]
    if not entries:
        yield ArticleError(source, "holds no RSS or Atom entries; only feeds are read from XML")
        return
    channel = next((node for node in root.iter() if _name(node) in ("channel", "feed")), None)
    outlet = _first(channel, ("title",)) if channel is not None else None
    for number, entry in enumerate(entries, start=1):
        where = f"{source}:{number}"
        try:
            yield _article(entry, outlet, where)
        except ArticleError as problem:
            yield problem


def _article(entry: Any, outlet: str | None, where: str) -> Article:
    markup = max((_all(entry, name) for name in _CONTENT), key=len)
    title = _first(entry, ("title",))
    return build_article(
        text_of_fragment(markup, where),
        where,
        title=text_of_fragment(title, where) if title else None,
        url=_link(entry),
        published=next((value for name in _DATES if (value := _first(entry, (name,)))), None),
        outlet=outlet,
        author=_first(entry, ("creator", "author")),
    )


def _name(node: Any) -> str:
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _all(entry: Any, name: str) -> str:
    for child in entry:
        if _name(child) == name:
            if child.get("type") == "xhtml":
                from lxml import etree

                return str(etree.tostring(child, encoding="unicode", with_tail=False))
            return "".join(child.itertext())
    return ""


def _first(entry: Any, names: tuple[str, ...]) -> str | None:
    for child in entry:
        if _name(child) in names:
            words = "".join(child.itertext()).strip()
            if words:
                return words
    return None


def _link(entry: Any) -> str | None:
    for child in entry:
        if _name(child) == "link" and child.get("rel", "alternate") == "alternate":
            address = child.get("href") or (child.text or "").strip()
            if address:
                return str(address)
    return None
