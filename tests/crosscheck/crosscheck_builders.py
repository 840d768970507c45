"""Hand-made claims for the tests of the cross-check."""

from itertools import count
from typing import Any

from newsledger.model import Claim, Source, SourcedClaim

_NUMBERS = count(1)


def claim(
    kind: str,
    doc: str,
    published: str | None = None,
    status: str = "reported",
    language: str = "en",
    outlet: str | None = None,
    origin: str | None = None,
    signature: tuple[int, ...] = (),
    entities: dict[str, tuple[str, ...]] | None = None,
    **arguments: Any,
) -> SourcedClaim:
    """A claim of an article; names stand for themselves where no entities are given."""
    number = next(_NUMBERS)
    source = Source(doc, language=language, published=published, outlet=outlet, origin=origin, signature=signature)
    made = Claim(kind, number, number + 1, "x", arguments, status)  # type: ignore[arg-type]
    return SourcedClaim(f"c{number}", made, source, entities or {}, number)


def usd(value: float) -> list[dict[str, Any]]:
    return [{"value": value, "currency": "USD"}]


def cny(value: float) -> list[dict[str, Any]]:
    return [{"value": value, "currency": "CNY"}]
