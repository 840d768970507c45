"""Judgements on who is the same as whom: appended, and replayed on the entities."""

from __future__ import annotations

import json

from sqlalchemy import Connection, insert, select, update

from newsledger.ledger import schema as s
from newsledger.ledger.base import Judgement
from newsledger.ledger.rows import next_number, now


def write_judgement(connection: Connection, judgement: Judgement) -> list[int]:
    """Append a judgement and let it take effect on the entities.

    Returns:
        Claims (``seq``) that may belong to other groups now: those of the lesser of two entities that were joined.
    """
    connection.execute(
        insert(s.judgements).values(
            seq=next_number(connection, s.judgements.c.seq),
            action=judgement.action,
            subject=json.dumps(dict(judgement.subject), ensure_ascii=False, sort_keys=True),
            reason=judgement.reason,
            who=judgement.who,
            at=judgement.at or now(),
        )
    )
    if judgement.action == "same":
        a, b = str(judgement.subject["a"]), str(judgement.subject["b"])
        fewer = min((_claims_of(connection, id) for id in (a, b)), key=len)
        _join(connection, a, b)
        return fewer
    if judgement.action == "different":
        # Groups stay as they are: a group may hold more than one fact.
        replay_entities(connection)
    return []


def _claims_of(connection: Connection, entity: str) -> list[int]:
    e, ce = s.entities.c, s.claim_entities.c
    canonical = select(e.canonical).where(e.id == entity).scalar_subquery()
    members = select(e.id).where(e.canonical == canonical)
    return list(connection.execute(select(ce.claim).distinct().where(ce.entity.in_(members))).scalars())


def _join(connection: Connection, a: str, b: str) -> None:
    e = s.entities.c
    canonical = {row[0]: row[1] for row in connection.execute(select(e.id, e.canonical).where(e.id.in_([a, b])))}
    if len(canonical) < 2 or canonical[a] == canonical[b]:
        return
    # A known entity lends its id; else the first named of the two.
    keep, drop = canonical[a], canonical[b]
    if drop.startswith("catalogue:") and not keep.startswith("catalogue:"):
        keep, drop = drop, keep
    connection.execute(update(s.entities).where(e.canonical == drop).values(canonical=keep))


def replay_entities(connection: Connection) -> None:
    """Set who is the same as whom anew from all judgements; of two about one pair the later one holds."""
    last: dict[frozenset[str], tuple[str, str, str]] = {}
    query = select(s.judgements).where(s.judgements.c.action.in_(["same", "different"])).order_by(s.judgements.c.seq)
    for row in connection.execute(query):
        subject = json.loads(row.subject)
        pair = frozenset((subject["a"], subject["b"]))
        last.pop(pair, None)
        last[pair] = (row.action, subject["a"], subject["b"])
    connection.execute(update(s.entities).values(canonical=s.entities.c.id))
    for action, a, b in last.values():
        if action == "same":
            _join(connection, a, b)
