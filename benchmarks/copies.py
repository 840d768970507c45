"""Plants copies of the articles in ``tests/crosscheck/articles.toml`` and asks which of them are found.

A hundred: word for word, trimmed, under another headline, with synonyms swapped as spinners do, with the sentences in
another order, and translated by hand.
"""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

from newsledger.crosscheck.copies import CopyIndex
from newsledger.model import Article, Source
from newsledger.run.extract import read_article
from newsledger.run.marks import article_signature

ARTICLES = Path(__file__).parent.parent / "tests" / "crosscheck" / "articles.toml"
SYNONYMS = Path(__file__).parent.parent / "tests" / "crosscheck" / "synonyms.toml"
FURNITURE = {
    "en": "\n\nSubscribe to our newsletter\n\nRead more\n\n© The Harbour Gazette. All rights reserved.\n",
    "zh": "\n\n相关阅读\n\n责任编辑：林一\n\n版权所有，未经授权不得转载\n",
}


def _sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.!?”\"]) +|(?<=[。！？”」])|\n+", text.strip()) if one.strip()]


def _joined(sentences: list[str], chinese: bool) -> str:
    return ("" if chinese else " ").join(sentences)


def trimmed(title: str, text: str, chinese: bool) -> str:
    """Keep the first two thirds of the paragraphs."""
    paragraphs = text.strip().split("\n\n")
    return f"{title}\n\n" + "\n\n".join(paragraphs[: max(2, round(len(paragraphs) * 0.65))])


def renamed(title: str, text: str, chinese: bool) -> str:
    """Put another headline and a site's furniture around it."""
    headline = "重磅！这件事你必须知道" if chinese else "What you need to know about today's big story"
    return f"{headline}\n\n{text.strip()}{FURNITURE['zh' if chinese else 'en']}"


def swapped(title: str, text: str, chinese: bool) -> str:
    """Swap every word for which there is a synonym, as spinners do."""
    table: dict[str, str] = tomllib.loads(SYNONYMS.read_text(encoding="utf-8"))["zh" if chinese else "en"]
    text = f"{title}\n\n{text.strip()}"
    if chinese:
        pattern = re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))
    else:
        pattern = re.compile(r"\b(?:" + "|".join(sorted(map(re.escape, table), key=len, reverse=True)) + r")\b")
    return pattern.sub(lambda match: table[match[0]], text)


def reordered(title: str, text: str, chinese: bool) -> str:
    """Shuffle the sentences after the first."""
    first, *rest = _sentences(text)
    random.Random(title).shuffle(rest)
    return f"{title}\n\n{_joined([first, *rest], chinese)}"


def verbatim(title: str, text: str, chinese: bool) -> str:
    """Change nothing but what stands around it."""
    return f"{title}\n\n{text.strip()}{FURNITURE['zh' if chinese else 'en']}"


WAYS: tuple[Callable[[str, str, bool], str], ...] = (verbatim, trimmed, renamed, swapped, reordered)


def _source(doc: str, text: str, published: str) -> Source:
    reading = read_article(Article(id=doc, text=text, published=published))
    return Source(doc=doc, language=reading.article.language, published=published, signature=article_signature(reading))


def articles(only: Sequence[str] = ()) -> list[dict[str, str]]:
    """Give the hand-written articles, all or those named."""
    listed: list[dict[str, str]] = tomllib.loads(ARTICLES.read_text(encoding="utf-8"))["article"]
    return [one for one in listed if not only or one["id"] in only]


def originals(only: Sequence[str] = ()) -> list[Source]:
    """Read the articles as they were written."""
    return [_source(one["id"], f"{one['title']}\n\n{one['text'].strip()}", one["published"]) for one in articles(only)]


def others(only: Sequence[str] = ()) -> list[Source]:
    """Read the other articles on the same events, which are no copies; their docs end in "/other"."""
    listed = tomllib.loads(ARTICLES.read_text(encoding="utf-8"))["other"]
    return [
        _source(f"{one['id']}/other", f"{one['title']}\n\n{one['text'].strip()}", one["published"])
        for one in listed
        if not only or one["id"] in only
    ]


def planted(only: Sequence[str] = ()) -> list[tuple[str, Source]]:
    """Give the copies, a hundred of all articles, each with the way in which it was made.

    The doc of a copy begins with that of its original.
    """
    copies: list[tuple[str, Source]] = []
    for place, one in enumerate(articles(only)):
        chinese = one["language"].startswith("zh")
        for number, way in enumerate(WAYS):
            if (place + number) % len(WAYS) != 0:  # four ways of each: eighty
                text = way(one["title"], one["text"], chinese)
                copies.append((way.__name__, _source(f"{one['id']}/{way.__name__}", text, one["published"])))
        text = f"{one['translated_title']}\n\n{one['translated'].strip()}"
        copies.append(("translated", _source(f"{one['id']}/translated", text, one["published"])))
    return copies


def found(known: list[Source], copies: list[tuple[str, Source]]) -> tuple[list[str], list[str], list[str]]:
    """Give the docs of the copies found, of those missed, and "copy of: not its original" for each false alarm."""
    index = CopyIndex()
    for original in known:
        index.add(original)
    right: list[str] = []
    missed: list[str] = []
    false: list[str] = []
    for _, copy in copies:
        alike = index.add(copy)
        own = copy.doc.partition("/")[0]
        (right if any(other.doc.partition("/")[0] == own for other in alike) else missed).append(copy.doc)
        false += [f"{copy.doc}: {other.doc}" for other in alike if other.doc.partition("/")[0] != own]
    return right, missed, false
