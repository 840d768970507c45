"""Judgements on who is the same as whom: appended, and replayed on the entities."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, insert, select, update

from newsledger.ledger import schema as s
from newsledger.ledger.base import Judgement
from newsledger.ledger.rows import chunks, next_number, now

RULE = "rule:"
"""How ``who`` begins where a rule judged and not a person."""


def pair_subject(a: str, b: str) -> str:
    """Give the subject of a judgement on two entities, as it is stored."""
    return _packed({"a": a, "b": b})


def _packed(subject: Mapping[str, Any]) -> str:
    return json.dumps(dict(subject), ensure_ascii=False, sort_keys=True)


def write_judgement(connection: Connection, judgement: Judgement) -> list[int]:
    """Append a judgement and let it take effect on the entities.

    Returns:
        Claims (``seq``) that may belong to other groups now: those of the lesser of two entities that were joined.
    """
    connection.execute(
        insert(s.judgements).values(
            seq=next_number(connection, s.judgements.c.seq),
            action=judgement.action,
            subject=_packed(judgement.subject),
            reason=judgement.reason,
            who=judgement.who,
            at=judgement.at or now(),
        )
    )
    if judgement.action == "apart":
        return _take_apart(connection, judgement.subject)
    if judgement.action not in ("same", "different"):
        return []
    a, b = str(judgement.subject["a"]), str(judgement.subject["b"])
    before = {id: _claims_of(connection, id) for id in (a, b)}
    if judgement.action == "same" and judgement.who.startswith(RULE):
        if _joined(connection, [(a, b)], _told_apart(connection)):
            return min(before.values(), key=len)
        return []
    # Groups of the claims of those who are told apart stay as they are: a group may hold more than one fact.
    replay_entities(connection)
    return min(before.values(), key=len) if judgement.action == "same" else []


def _claims_of(connection: Connection, entity: str) -> list[int]:
    e, ce = s.entities.c, s.claim_entities.c
    canonical = select(e.canonical).where(e.id == entity).scalar_subquery()
    members = select(e.id).where(e.canonical == canonical)
    return list(connection.execute(select(ce.claim).distinct().where(ce.entity.in_(members))).scalars())


def _latest(connection: Connection) -> list[tuple[str, str, str, bool]]:
    """Give what holds of each pair of entities, (action, a, b, by a person), persons' decisions first."""
    last: dict[frozenset[str], tuple[str, str, str, bool]] = {}
    query = select(s.judgements).where(s.judgements.c.action.in_(["same", "different"])).order_by(s.judgements.c.seq)
    for row in connection.execute(query):
        subject = json.loads(row.subject)
        a, b, human = str(subject["a"]), str(subject["b"]), not row.who.startswith(RULE)
        pair = frozenset((a, b))
        before = last.get(pair)
        if before is None or human or not before[3]:
            last.pop(pair, None)
            last[pair] = (row.action, a, b, human)
    return sorted(last.values(), key=lambda one: not one[3])


def _told_apart(connection: Connection) -> list[tuple[str, str]]:
    """Give the pairs that are different; few, so they are read anew for each judgement."""
    j = s.judgements.c
    if connection.execute(select(j.seq).where(j.action == "different").limit(1)).first() is None:
        return []
    return [(a, b) for action, a, b, _ in _latest(connection) if action == "different"]


def _joined(connection: Connection, same: Sequence[tuple[str, str]], apart: Sequence[tuple[str, str]]) -> int:
    """Join pairs of entities in order, but none that would bring two together that are told apart.

    Returns:
        How many pairs were joined.
    """
    e = s.entities.c
    asked = {id for pair in (*same, *apart) for id in pair}
    canonical: dict[str, str] = {}
    for piece in chunks(sorted(asked)):
        canonical.update(
            (row[0], row[1]) for row in connection.execute(select(e.id, e.canonical).where(e.id.in_(piece)))
        )
    moved: dict[str, str] = {}

    def now_at(id: str) -> str | None:
        at = canonical.get(id)
        while at is not None and at in moved:
            at = moved[at]
        return at

    done = 0
    for a, b in same:
        keep, drop = now_at(a), now_at(b)
        if keep is None or drop is None or keep == drop:
            continue
        if any({now_at(x), now_at(y)} == {keep, drop} for x, y in apart):
            continue
        # A known entity lends its id; else the first named of the two.
        if drop.startswith("catalogue:") and not keep.startswith("catalogue:"):
            keep, drop = drop, keep
        moved[drop] = keep
        connection.execute(update(s.entities).where(e.canonical == drop).values(canonical=keep))
        done += 1
    return done


def replay_entities(connection: Connection) -> None:
    """Set who is the same as whom anew from all judgements.

    Of two judgements on one pair a person's holds, else the later one. What persons joined is joined first; rules
    join what is left, unless that would bring together what is told apart.
    """
    latest = _latest(connection)
    connection.execute(update(s.entities).values(canonical=s.entities.c.id))
    apart = [(a, b) for action, a, b, _ in latest if action == "different"]
    _joined(connection, [(a, b) for action, a, b, _ in latest if action == "same"], apart)


def _take_apart(connection: Connection, subject: Mapping[str, Any]) -> list[int]:
    """Give a name of an entity to another one, with the claims whose arguments hold that name.

    Returns:
        The claims (``seq``) that were given to the other one.
    """
    old, name, new = str(subject["entity"]), str(subject["name"]), str(subject["to"])
    e, n, ce, ae, k = (t.c for t in (s.entities, s.entity_names, s.claim_entities, s.article_entities, s.entity_keys))
    known = connection.execute(select(s.entities).where(e.id == old)).first()
    if known is None:
        return []
    if connection.execute(select(e.id).where(e.id == new)).first() is None:
        connection.execute(insert(s.entities).values(id=new, type=known.type, label=None, canonical=new))
    connection.execute(update(s.entity_names).where(n.entity == old, n.name == name).values(entity=new))
    keys = connection.execute(select(k.key).where(k.entity == old)).scalars().all()
    there = set(connection.execute(select(k.key).where(k.entity == new)).scalars())
    if fresh := [{"key": key, "entity": new} for key in keys if key not in there]:
        connection.execute(insert(s.entity_keys), fresh)
    query = select(ce.claim, ce.role, s.claims.c.arguments, s.claims.c.article)
    rows = connection.execute(query.join(s.claims, s.claims.c.seq == ce.claim).where(ce.entity == old)).all()
    moved = []
    for row in rows:
        value = json.loads(row.arguments).get(row.role)
        if name in (value if isinstance(value, list) else [value]):
            connection.execute(
                update(s.claim_entities)
                .where(ce.claim == row.claim, ce.role == row.role, ce.entity == old)
                .values(entity=new)
            )
            moved.append(row)
    there_too = set(connection.execute(select(ae.article).where(ae.entity == new)).scalars())
    for article in {int(row.article) for row in moved} - there_too:
        connection.execute(insert(s.article_entities).values(article=article, entity=new))
    return [int(row.claim) for row in moved]
