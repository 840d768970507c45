"""An article's text in pieces: which characters state which claims, which are furniture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from newsledger.model import Zone
from newsledger.web.render import clean

WINDOW = 40_000
"""Characters of a long article that are shown at a time."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch to mark: a claim's id, kind and place in the text."""

    id: str
    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the same marks throughout.

    Attributes:
        text: what to show.
        claims: ids of the claims that it states a part of, the shortest one first.
        kind: kind of the first of them.
        anchors: ids of the claims that begin here, for the addresses of their evidence.
        zone: ``furniture``, ``title``, ``heading``, ``caption`` or empty.
        selected: True when the claim that was asked for is among them.
    """

    text: str
    claims: tuple[str, ...] = ()
    kind: str = ""
    anchors: tuple[str, ...] = ()
    zone: str = ""
    selected: bool = False

    @property
    def furniture(self) -> bool:
        """True for what is no part of the article."""
        return self.zone == "furniture"


def pieces(
    text: str, zones: Sequence[Zone], claims: Sequence[Marked], start: int, end: int, selected: str | None = None
) -> list[Piece]:
    """Cut a stretch of a text where marks begin and end.

    Args:
        text: the whole text.
        zones: its zones.
        claims: what to mark.
        start, end: which stretch to give, half-open.
        selected: id of the claim that was asked for.
    """
    inside = [claim for claim in claims if claim.start < end and claim.end > start]
    parts = [zone for zone in zones if zone.kind not in ("body", "quote") and zone.start < end and zone.end > start]
    edges = {start, end}
    edges.update(max(start, one.start) for one in inside)
    edges.update(min(end, one.end) for one in inside)
    edges.update(max(start, zone.start) for zone in parts)
    edges.update(min(end, zone.end) for zone in parts)
    cuts = sorted(edges)
    anchored: set[str] = set()
    found: list[Piece] = []
    # Marks are taken up where they begin and dropped where they end, so the walk is linear in their number.
    opening = sorted(inside, key=lambda c: c.start)
    zoned = sorted(parts, key=lambda z: z.start)
    open_claims: list[Marked] = []
    open_zones: list[Zone] = []
    next_claim = next_zone = 0
    for a, b in pairwise(cuts):
        while next_claim < len(opening) and opening[next_claim].start <= a:
            open_claims.append(opening[next_claim])
            next_claim += 1
        while next_zone < len(zoned) and zoned[next_zone].start <= a:
            open_zones.append(zoned[next_zone])
            next_zone += 1
        open_claims = [c for c in open_claims if c.end > a]
        open_zones = [z for z in open_zones if z.end > a]
        here = sorted(open_claims, key=lambda c: (c.id != selected, c.end - c.start, c.id))
        new = [c.id for c in here if c.id not in anchored]
        anchored.update(new)
        ids = tuple(c.id for c in here)
        zone = open_zones[0].kind if open_zones else ""
        shown = clean(text[a:b])
        found.append(Piece(shown, ids, here[0].kind if here else "", tuple(new), zone, selected in ids))
    return found


def window_of(length: int, at: int) -> int:
    """Give the number of the window, from 1, in which a character stands."""
    return min(at, max(0, length - 1)) // WINDOW + 1
