"""Whose a bare office is: 央行 where the article is about Japan's, "Senate" where it is California's."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from newsledger.catalogue import Catalogue
from newsledger.entities import Link, full_names, is_bare, of_many
from newsledger.entities.places import place
from newsledger.model import Article, Mention
from newsledger.text.fold import fold_name

_OWNER = re.compile(r"([A-Z][A-Za-z]{2,20}(?: [A-Z][a-z]{2,20})?)['’]s\s$")
_TAIWAN = re.compile("行政院")
_MAINLAND = re.compile("国务院|國務院")


def offices_meant(
    article: Article, named: Sequence[Mention], catalogue: Catalogue, link: Callable[[str], Link]
) -> Mapping[str, Link]:
    """Give bare office → whom it stands for, where that is not whom its own press means.

    Its own press names it so, and so does every other press: where the article has 日本央行 and not 中国人民银行,
    央行 is Japan's; where it has several, or speaks of all countries' (全球央行), it is nobody's outside the article.

    Args:
        article: the article.
        named: its names.
        catalogue: the known entities.
        link: links a name by itself.
    """
    where: dict[str, list[Mention]] = defaultdict(list)
    for mention in named:
        if is_bare(name := mention.name or mention.text):
            where[name].append(mention)
    if not where:
        return {}
    printed = {mention.name or mention.text for mention in named}
    known = {name: {entry.id for entry in catalogue.by_name(name)[:1]} for name in printed}
    found: dict[str, Link] = {}
    for name, mentions in where.items():
        if any(known[name] & known[one] for one in printed if not is_bare(one)):
            continue
        full = full_names(name, printed)
        if len({link(one).entity for one in full}) == 1:
            meant = link(full[0])
            found[name] = Link(meant.entity, meant.type, f"short for the article's {full[0]}", meant.label)
        elif full or all(_elsewhere(article.text, mention) for mention in mentions):
            entity = f"org:{fold_name(name).replace(' ', '')}@{article.id}"
            found[name] = Link(entity, mentions[0].type, "several countries have one: this article only")
    return found


def _elsewhere(text: str, mention: Mention) -> bool:
    """True when what stands around a bare office says that it is another country's, or no certain one's."""
    before = text[max(0, mention.start - 45) : mention.start]
    if of_many(before):
        return True
    owner = _OWNER.search(before)
    if owner and (known := place(owner[1])) and known[0] != "place:united states":
        return True
    return not mention.text.isascii() and _TAIWAN.search(text) is not None and _MAINLAND.search(text) is None
