"""Reads the hand-written pairs of ``tests/crosscheck/same_event.toml`` and asks which of them are joined."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsledger.crosscheck import join
from newsledger.model import Article, Claim, Reading, Source, SourcedClaim
from newsledger.run.linking import ArticleLinker

PAIRS = Path(__file__).parent.parent / "tests" / "crosscheck" / "same_event.toml"
_SOURCE_KEYS = ("published", "language", "status", "outlet")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims, and whether a reader takes them for one event."""

    about: str
    same: bool
    a: SourcedClaim
    b: SourcedClaim

    @property
    def joined(self) -> bool:
        """True when the cross-check makes one fact of the two, in either order of arrival."""
        return len(join([self.a, self.b])) == 1


def _amount(written: str) -> dict[str, Any]:
    currency, value = written.split()
    number = float(value)
    return {"value": number, **({} if currency == "?" else {"currency": currency})}


def _claim(kind: str, doc: str, seq: int, written: Mapping[str, Any]) -> SourcedClaim:
    arguments = {key: value for key, value in written.items() if key not in _SOURCE_KEYS}
    if "amounts" in arguments:
        arguments["amounts"] = [_amount(one) for one in arguments["amounts"]]
    claim = Claim(kind, seq, seq + 1, "x", arguments, written.get("status", "reported"))
    source = Source(
        doc=doc,
        language=written.get("language", "en"),
        published=written.get("published"),
        outlet=written.get("outlet"),
    )
    reading = Reading(Article(id=doc, text="", language=source.language), claims=(claim,))
    linked = ArticleLinker(reading).claim(claim)
    return SourcedClaim(f"{doc}-{seq}", claim, source, linked, seq)


def pairs(path: Path = PAIRS) -> list[Pair]:
    """Give the pairs, their names linked to entities as the ledger would link them."""
    listed = tomllib.loads(path.read_text(encoding="utf-8"))["pair"]
    return [
        Pair(
            one["about"],
            one["same"],
            _claim(one["kind"], "a", 2 * place + 1, one["a"]),
            _claim(one["kind"], "b", 2 * place + 2, one["b"]),
        )
        for place, one in enumerate(listed)
    ]


def scores(found: list[Pair]) -> tuple[float, float]:
    """Give precision and recall of joining over the pairs."""
    joined = [pair for pair in found if pair.joined]
    right = sum(pair.same for pair in joined)
    return right / max(1, len(joined)), right / max(1, sum(pair.same for pair in found))
