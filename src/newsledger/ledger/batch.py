"""The rows of a batch of deposits, gathered first and then written table by table: one statement for all of a table."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Table

from newsledger.ledger import schema as s
from newsledger.ledger.base import Deposit, EntityLink
from newsledger.ledger.rows import insert_rows, pack_signature
from newsledger.model import Article
from newsledger.model.dates import bounds

_ORDER = (s.articles, s.article_texts, s.claims, s.claim_entities, s.claim_keys, s.article_entities, s.doubtful_names)
"""Tables in the order in which rows may refer to one another."""


class Batch:
    """Rows of articles with their claims, ready to be written.

    Args:
        article, claim: the numbers that the next article and the next claim get.
    """

    def __init__(self, article: int, claim: int) -> None:
        self._article = article
        self._claim = claim
        self._rows: dict[Table, list[dict[str, Any]]] = defaultdict(list)
        self._links: list[EntityLink] = []
        self.texts: list[tuple[int, str]] = []
        """Number of each article and what is to be found in it."""
        self.claims: list[int] = []
        """Numbers of the claims."""

    def add(self, deposit: Deposit, version: int, at: str) -> None:
        """Take one article in."""
        article = deposit.reading.article
        seq, self._article = self._article, self._article + 1
        self._rows[s.articles].append(_article_row(deposit, seq, version, at))
        self._rows[s.article_texts].append({"article": seq, "text": storable(article.text)})
        self.texts.append((seq, f"{article.title or ''}\n{article.text}"))
        self._add_claims(deposit, seq, at)
        self._links += deposit.links
        self._rows[s.article_entities] += [
            {"article": seq, "entity": id} for id in dict.fromkeys(link.entity for link in deposit.links)
        ]
        self._rows[s.doubtful_names] += [
            {"article": seq, "name": d.name, "entity": d.entity, "candidate": d.candidate, "reason": d.reason}
            for d in deposit.doubts
        ]

    def _add_claims(self, deposit: Deposit, article: int, at: str) -> None:
        reading = deposit.reading
        published = bounds(reading.article.published) or (None, None)
        for place, claim in enumerate(reading.claims):
            seq, self._claim = self._claim, self._claim + 1
            self.claims.append(seq)
            stretch = bounds(claim.arguments.get("date")) or published
            self._rows[s.claims].append(
                {
                    "seq": seq,
                    "id": claim.id(reading.article.id),
                    "article": article,
                    "kind": claim.kind,
                    "start": claim.start,
                    "end": claim.end,
                    "evidence": storable(claim.evidence),
                    "status": claim.status,
                    "date_from": stretch[0],
                    "date_to": stretch[1],
                    "arguments": storable(json.dumps(dict(claim.arguments), ensure_ascii=False)),
                    "rule": claim.rule,
                    "learnt_at": at,
                }
            )
            if place < len(deposit.entities):
                for role, ids in deposit.entities[place].items():
                    copied = {"kind": claim.kind, "date": stretch[0] or ""}
                    self._rows[s.claim_entities] += [
                        {"claim": seq, "role": role, "place": n, "entity": id, **copied} for n, id in enumerate(ids)
                    ]
            if place < len(deposit.keys):
                self._rows[s.claim_keys] += [{"key": key, "claim": seq} for key in dict.fromkeys(deposit.keys[place])]

    def write(self, connection: Connection) -> None:
        """Write everything that was taken in."""
        for table in _ORDER:
            if self._rows[table]:
                insert_rows(connection, table, self._rows[table])
        write_links(connection, self._links)


def _article_row(deposit: Deposit, seq: int, version: int, at: str) -> dict[str, Any]:
    article: Article = deposit.reading.article
    return {
        "seq": seq,
        "doc": article.id,
        "version": version,
        "content_hash": deposit.content_hash,
        "engine": deposit.engine,
        "language": article.language,
        "title": storable(article.title),
        "url": storable(article.url),
        "published": article.published,
        "published_from": article.published_from,
        "outlet": storable(article.outlet),
        "origin": storable(article.origin),
        "author": storable(article.author),
        "source": storable(article.source) or "",
        "signature": pack_signature(deposit.signature),
        "learnt_at": at,
    }


def storable(text: str | None) -> Any:
    """Give a text without lone surrogates, which have no UTF-8; one replacement character each keeps the offsets."""
    return text if text is None or text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def write_links(connection: Connection, links: Sequence[EntityLink]) -> None:
    """Write the entities, names and keys that are not there yet; of two reasons for one name the first counts."""
    fresh = {link.entity: link for link in reversed(links)}
    if fresh:
        rows = [{"id": id, "type": link.type, "label": link.label, "canonical": id} for id, link in fresh.items()]
        insert_rows(connection, s.entities, rows, known=True)
    named = {(link.entity, link.name, link.language): link.reason for link in reversed(links)}
    if named:
        rows = [{"entity": e, "name": n, "language": lang, "reason": reason} for (e, n, lang), reason in named.items()]
        insert_rows(connection, s.entity_names, rows, known=True)
    write_name_keys(connection, [(key, link.entity) for link in links for key in link.keys])


def write_name_keys(connection: Connection, pairs: Iterable[tuple[str, str]]) -> None:
    """Write the (key, entity) pairs that are not there yet."""
    rows = [{"key": key, "entity": entity} for key, entity in dict.fromkeys(pairs)]
    if rows:
        insert_rows(connection, s.entity_keys, rows, known=True)
