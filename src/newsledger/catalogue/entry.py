"""One entry of the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

ENTRY_TYPES = ("company", "product", "organization", "authority", "outlet", "exchange", "court", "person")
_MENTION_TYPES = {"outlet": "organization", "exchange": "organization", "court": "authority"}


@dataclass(frozen=True, slots=True)
class Entry:
    """A known company, authority, person or the like, with its names in every script.

    Attributes:
        id: slug, unique in the catalogue (``alibaba``).
        type: one of ``ENTRY_TYPES``.
        en, hans, hant: the usual English, simplified and traditional Chinese names; empty when there is none.
        other: further names, in any script: short, former and full ones.
        caution: those names that are ordinary words too (``Apple``, ``小米``).
        tickers: stock codes (``BABA``, ``9988.HK``).
        country: ISO 3166-1 alpha-2 code, ``EU`` or empty.
        parent: id of the owner; for persons of the company or authority they are best known for. It need not exist.
        wikidata: Wikidata id (``Q312``) or empty.
    """

    id: str
    type: str
    en: str = ""
    hans: str = ""
    hant: str = ""
    other: tuple[str, ...] = ()
    caution: frozenset[str] = frozenset()
    tickers: tuple[str, ...] = ()
    country: str = ""
    parent: str = ""
    wikidata: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """All distinct names, the usual ones first."""
        return tuple(dict.fromkeys(name for name in (self.en, self.hans, self.hant, *self.other) if name))

    @property
    def mention_type(self) -> str:
        """The type (of ``newsledger.model.NAME_TYPES``) that a mention of this entry has."""
        return _MENTION_TYPES.get(self.type, self.type)
