"""An article with everything that reading found in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsledger.model.article import Article
from newsledger.model.claim import Claim
from newsledger.model.mention import Mention

ZoneKind = Literal["title", "heading", "body", "quote", "caption", "furniture"]


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of the text with one role: only ``furniture`` yields no claims at all.

    ``quote`` is a block quotation (Markdown ``>``); ``caption`` the words below a picture.
    """

    start: int
    end: int
    kind: ZoneKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence (or heading, or caption) of the article.

    Attributes:
        start, end: half-open stretch in code points, without surrounding white space.
        zone: the kind of zone it stands in.
        paragraph: index of its paragraph, counted from 0.
    """

    start: int
    end: int
    zone: ZoneKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading one article; every offset counts ``article.text`` in code points.

    ``article`` has its language, publication date, outlet and origin filled in as far as the text gives them.
    """

    article: Article
    zones: tuple[Zone, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    claims: tuple[Claim, ...] = ()
