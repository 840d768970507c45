"""Web pages: the article's body and what the page says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsledger.model import Article, ArticleError
from newsledger.sources.building import build_article
from newsledger.sources.decoding import decode
from newsledger.sources.limits import MAX_HTML_BYTES

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?\s{0,5}([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_BLOCKS = "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table td th tr ul"
_MARKUP = re.compile(r"</?[A-Za-z][^<>]{0,500}>|&(?:[a-z]{2,8}|#\d{1,6});")


@dataclass(frozen=True, slots=True)
class Page:
    """What was taken from a page: its text, and its metadata where the page has it."""

    text: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    outlet: str | None = None
    author: str | None = None


def article_from_html(
    data: bytes, source: str, *, id: str | None = None, url: str | None = None, charset: str | None = None
) -> Article:
    """Read one page; offsets then count the extracted text, one paragraph a line.

    Raises:
        ArticleError: when the page is too large, not text, or no article is found in it.
    """
    if len(data) > MAX_HTML_BYTES:
        raise ArticleError(source, f"is a page of {len(data):,} bytes; the most that is read is {MAX_HTML_BYTES:,}")
    declared = _CHARSET.search(data[:4096])
    html = decode(data, source, charset or (declared[1].decode("ascii") if declared else None))
    page = extract_page(html, source)
    return build_article(
        page.text,
        source,
        id=id,
        title=page.title,
        url=url or page.url,
        published=page.published,
        outlet=page.outlet,
        author=page.author,
    )


def extract_page(html: str, source: str) -> Page:
    """Find the body and the metadata of a page with trafilatura.

    Raises:
        ArticleError: when nothing that reads like an article is found, or the markup cannot be parsed.
    """
    if len(html) > MAX_HTML_BYTES:
        raise ArticleError(
            source, f"is a page of {len(html):,} characters; the most that is read is {MAX_HTML_BYTES:,}"
        )
    # Imported late: it costs a quarter of a second, and most runs read no pages.
    import logging

    import trafilatura

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    try:
        found = trafilatura.bare_extraction(html, with_metadata=True, include_comments=False, include_tables=False)
    except Exception as problem:  # a parser of hostile markup may raise anything
        raise ArticleError(source, f"cannot be parsed as a web page ({type(problem).__name__})") from problem
    text = (getattr(found, "text", None) or "") if found is not None else ""
    if not text.strip():
        raise ArticleError(source, "has no article text that could be found on the page")
    return Page(
        text=text,
        title=getattr(found, "title", None),
        url=getattr(found, "url", None),
        published=getattr(found, "date", None),
        outlet=getattr(found, "sitename", None),
        author=getattr(found, "author", None),
    )


def text_of_fragment(markup: str, source: str) -> str:
    """Give the words of a piece of HTML (a feed's description), a line for each block; plain text is given back as is.

    Raises:
        ArticleError: when the markup cannot be parsed.
    """
    if not _MARKUP.search(markup):
        return markup.strip()
    from lxml import etree, html

    try:
        root = html.fragment_fromstring(markup, create_parent="div")
        for element in list(root.iter("script", "style", "template", etree.Comment)):
            element.drop_tree()
        for element in root.iter(*_BLOCKS.split()):
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
        lines = (" ".join(line.split()) for line in str(root.text_content()).split("\n"))
    except Exception as problem:  # a parser of hostile markup may raise anything
        raise ArticleError(source, f"holds markup that cannot be parsed ({type(problem).__name__})") from problem
    return "\n".join(line for line in lines if line)
