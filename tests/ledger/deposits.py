"""Articles with claims for tests of the ledger, without reading anything."""

from __future__ import annotations

import hashlib

from newsledger.ledger import Deposit, EntityLink, Store
from newsledger.model import Article, Claim, Reading


def deposit(
    doc: str = "a1",
    text: str = "Acme fined Borealis on Monday.",
    *,
    published: str | None = "2021-05-20",
    language: str = "en",
    kind: str = "enforcement",
    date: str | None = "2021-05-17",
    status: str = "reported",
    entity: str = "org:borealis",
    engine: str = "e1",
    claims: int = 1,
    key: str | None = None,
) -> Deposit:
    """Give what one article brings: ``claims`` claims of one kind on one entity."""
    arguments = {"target": "Borealis", "measure": "fine", **({"date": date} if date else {})}
    found = tuple(
        Claim(kind, 0, len(text), text, {**arguments, "n": n} if n else arguments, status)  # type: ignore[arg-type]
        for n in range(claims)
    )
    article = Article(doc, text, language=language, published=published, outlet="Daily Ledger")
    return Deposit(
        Reading(article, claims=found),
        content_hash=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        engine=engine,
        entities=[{"target": (entity,)}] * claims,
        keys=[(key or f"{kind}|target|{entity}",)] * claims,
        links=[EntityLink(entity, "company", "Borealis", language, "same name")],
        signature=(1, 2, 3),
    )


def put(store: Store, *deposits: Deposit) -> list[str]:
    """Write them in one go and give the outcomes."""
    with store.writer() as writer:
        return [writer.add_reading(one) for one in deposits]
