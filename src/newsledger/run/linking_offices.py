"""Whose a bare office is: 央行 where the paragraph is about Japan's, "Senate" where it is California's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from newsledger.catalogue import Catalogue, Entry
from newsledger.entities import Link, full_names, is_bare, of_many
from newsledger.entities.places import place
from newsledger.model import Article, Mention
from newsledger.text.fold import fold_name

_OWNER = re.compile(r"([A-Z][A-Za-z]{2,20}(?: [A-Z][a-z]{2,20})?)['’]s\s$")
_HAN_OWNER = re.compile(r"(?:^|[^\u3400-\u9fff])[伊日韩韓印俄泰英法德菲越]$")
_OUTSIDE_MAINLAND = {"HK": "CN", "MO": "CN"}
"""Where the offices of a state are those of another: Hong Kong's foreign ministry is Beijing's."""

_SURE = "国务院"
"""The one bare office that tells where an article is at home: America's is hardly ever named without its country."""

_HOMES = {"US": ("place:united states", "place:washington"), "CN": ("place:china", "place:beijing")}


class Offices:
    """Tells what the bare offices of one article stand for.

    Its own press calls China's central bank 央行 without more, and every other press its own; so what stands before it
    in the paragraph says whose it is (日本央行, 美联储), then whether the article names that country's authorities at all.

    Args:
        article: the article.
        named: its names, in text order.
        catalogue: the known entities.
        link: links a name by itself.
    """

    def __init__(
        self, article: Article, named: Sequence[Mention], catalogue: Catalogue, link: Callable[[str], Link]
    ) -> None:
        self._article, self._named, self._catalogue, self._link = article, named, catalogue, link

    def meant(self) -> Mapping[int, Link]:
        """Give start of a mention → whom it stands for, where that is not whom the catalogue has for it."""
        bare = [mention for mention in self._named if is_bare(_name(mention))]
        if not bare:
            return {}
        known = {name: self._catalogue.by_name(name)[:1] for name in {_name(mention) for mention in self._named}}
        countries = Counter(
            _OUTSIDE_MAINLAND.get(entry.country, entry.country)
            for name, entries in known.items()
            for entry in entries
            if (not is_bare(name) or fold_name(name) == _SURE) and entry.type == "authority" and entry.country
        )
        found: dict[int, Link] = {}
        for mention in bare:
            usual = known[_name(mention)][0] if known[_name(mention)] else None
            meant = self._one(mention, usual, known, countries)
            if meant is not None and (usual is None or meant.entity != f"catalogue:{usual.id}"):
                found[mention.start] = meant
        return found

    def _one(
        self, mention: Mention, usual: Entry | None, known: Mapping[str, Sequence[Entry]], countries: Counter[str]
    ) -> Link | None:
        name, text = _name(mention), self._article.text
        before = text[max(0, mention.start - 45) : mention.start]
        owner = _OWNER.search(before)
        if _HAN_OWNER.search(before) or any(_foreign(before[-n:], usual) for n in (2, 3, 4)):
            return self._nobody(mention)
        if of_many(before, text[mention.end : mention.end + 6]) or (owner and _foreign(owner[1], usual)):
            return self._nobody(mention)
        full = {one: None for one in known if not is_bare(one) and (_sort(one, name, known) or full_names(name, [one]))}
        opening = text.rfind("\n", 0, mention.start)
        near = [_name(n) for n in self._named if opening < n.start < mention.start and _name(n) in full]
        if near:
            certain = len({self._link(one).entity for one in near}) == 1
            return self._short(near[-1]) if certain else self._nobody(mention)
        home = _OUTSIDE_MAINLAND.get(usual.country, usual.country) if usual else ""
        if countries[home] or any(usual in known[one] for one in full) or not (full or countries):
            return None
        others = {self._link(one).entity: one for one in full}
        if len(others) == 1:
            return self._short(next(iter(others.values())))
        if others:
            return self._nobody(mention)
        abroad = countries.most_common(1)[0][0]
        entries = [e for e in self._catalogue.entries if e.country == abroad and full_names(name, e.names)]
        if len(entries) == 1:
            return Link(f"catalogue:{entries[0].id}", "authority", "the article is about that country", entries[0].en)
        return self._nobody(mention)

    def _short(self, full: str) -> Link:
        meant = self._link(full)
        return Link(meant.entity, meant.type, f"short for the article's {full}", meant.label)

    def _nobody(self, mention: Mention) -> Link:
        entity = f"org:{fold_name(_name(mention)).replace(' ', '')}@{self._article.id}"
        return Link(entity, mention.type, "several countries have one: this article only")


def _name(mention: Mention) -> str:
    return mention.name or mention.text


def _sort(one: str, bare: str, known: Mapping[str, Sequence[Entry]]) -> bool:
    """True for another name of an office that is also called by its country and the bare name (美联储, 美国央行)."""
    return any(
        full_names(bare, entry.names) or bare in entry.names for entry in known[one] if entry.type == "authority"
    )


def _foreign(owner: str, usual: Entry | None) -> bool:
    known = place(owner)
    home = _HOMES.get(usual.country, ()) if usual is not None else ()
    return known is not None and known[0] not in home
