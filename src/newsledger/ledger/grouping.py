"""Groups of claims that may be one fact, kept up when claims come in, so that a report joins a handful and not all.

A group is a connected part of the graph whose edges are "these two may be one event": whatever ``crosscheck.join``
makes one fact lies in one group, in whatever order the claims came. So joining inside the groups gives what joining
everything would give, and the groups can be thrown away and made anew at any time.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import product

from sqlalchemy import Connection, delete, func, insert, select, update

from newsledger.ledger import schema as s
from newsledger.ledger.asking import claims_from
from newsledger.ledger.base import Joiner
from newsledger.ledger.rows import SOURCE, chunks, keep_setting
from newsledger.model import SourcedClaim

REMEMBERED = 30_000
"""Claims that a writer keeps in memory to compare others with, about 2 KB each."""
BATCH = 1000


class SharedKeys:
    """Says of all claims with a common key that they may be one fact: never wrong, but coarse."""

    version = "keys"

    def same(self, a: SourcedClaim, b: SourcedClaim) -> bool:
        """See ``Joiner.same``."""
        return True

    def span(self, claim: SourcedClaim) -> tuple[int, int] | None:
        """See ``Joiner.span``."""
        return None

    def keys(self, claim: SourcedClaim) -> tuple[str, ...] | None:
        """See ``Joiner.keys``."""
        return None


@dataclass(slots=True)
class _Member:
    claim: int
    first: int | None
    last: int | None


class Grouper:
    """Puts claims into groups.

    Args:
        joiner: tells which claims may be one fact.
    """

    def __init__(self, joiner: Joiner) -> None:
        self._joiner = joiner
        self._claims: OrderedDict[int, SourcedClaim] = OrderedDict()
        self._judged = 0

    @contextmanager
    def batch(self, connection: Connection) -> Iterator[None]:
        """Keep what is remembered right: not from a batch that was rolled back, nor from before a judgement."""
        judged = connection.execute(select(func.coalesce(func.max(s.judgements.c.seq), 0))).scalar_one()
        if judged != self._judged:
            self.forget()
        try:
            yield
        except BaseException:
            self.forget()
            raise
        self._judged = int(judged)

    def forget(self) -> None:
        """Forget what is remembered of claims: who is the same as whom has changed."""
        self._claims.clear()

    def place(self, connection: Connection, claims: Sequence[int]) -> None:
        """Put claims, new ones or again those that have a group, into the groups that they belong to."""
        for piece in chunks(claims, BATCH):
            self._place(connection, list(piece))

    def renew_keys(self, connection: Connection, claims: Sequence[int]) -> None:
        """Write the claims' blocking keys anew."""
        self._load(connection, claims)
        fresh = {claim: self._joiner.keys(self._claims[claim]) for claim in claims}
        rows = [{"claim": claim, "key": key} for claim, keys in fresh.items() for key in keys or ()]
        for piece in chunks([claim for claim, keys in fresh.items() if keys is not None]):
            connection.execute(delete(s.claim_keys).where(s.claim_keys.c.claim.in_(piece)))
        if rows:
            connection.execute(insert(s.claim_keys), rows)

    def _place(self, connection: Connection, claims: list[int]) -> None:
        keys = _keys_of(connection, claims)
        everywhere = sorted({key for found in keys.values() for key in found})
        at_key = _groups_at(connection, everywhere)
        own = _groups_of(connection, claims)
        groups = {group for found in at_key.values() for group in found} | set(own.values())
        members = _members_of(connection, groups)
        self._load(connection, claims)
        spans = {claim: self._joiner.span(self._claims[claim]) for claim in claims}
        # What is needed is read at once: everything in the groups that a claim may belong to and that is near in time.
        self._load(
            connection,
            (
                member.claim
                for claim in claims
                for group in {group for key in keys[claim] for group in at_key.get(key, ())}
                for member in members[group]
                if _near(spans[claim], member)
            ),
        )
        moved: dict[int, int] = {}
        fresh: list[dict[str, int | None]] = []
        for claim in claims:
            candidates = {_root(moved, group) for key in keys[claim] for group in at_key.get(key, ())}
            mine = _root(moved, own[claim]) if claim in own else claim
            joined = {group for group in candidates - {mine} if self._fits(claim, spans[claim], members[group])}
            span = spans[claim] or (None, None)
            if claim not in own:
                members.setdefault(mine, []).append(_Member(claim, *span))
                fresh.append({"claim": claim, "members": mine, "first": span[0], "last": span[1]})
            keep = min(joined | {mine})
            for group in (joined | {mine}) - {keep}:
                moved[group] = keep
                members[keep] = members[keep] + members.pop(group)
            for key in keys[claim]:
                at_key.setdefault(key, set()).add(keep)
        for row in fresh:
            row["members"] = _root(moved, row["members"] or 0)
        g = s.claim_groups.c
        for group in groups & set(moved):
            connection.execute(update(s.claim_groups).where(g.members == group).values(members=_root(moved, group)))
        if fresh:
            connection.execute(insert(s.claim_groups), fresh)
        while len(self._claims) > REMEMBERED:
            self._claims.popitem(last=False)

    def _fits(self, claim: int, span: tuple[int, int] | None, members: Iterable[_Member]) -> bool:
        one, claims, same = self._claims[claim], self._claims, self._joiner.same
        return any(_near(span, member) and same(one, claims[member.claim]) for member in members)

    def _load(self, connection: Connection, claims: Iterable[int]) -> None:
        missing: dict[int, None] = {}
        for claim in claims:
            if claim in self._claims:
                self._claims.move_to_end(claim)
            else:
                missing[claim] = None
        query = select(s.claims, *SOURCE).join(s.articles, s.claims.c.article == s.articles.c.seq)
        for piece in chunks(list(missing)):
            rows = connection.execute(query.where(s.claims.c.seq.in_(piece))).all()
            self._claims.update((claim.seq, claim) for claim in claims_from(connection, rows))


def regroup(connection: Connection, joiner: Joiner) -> None:
    """Throw the groups away and make them anew."""
    connection.execute(delete(s.claim_groups))
    grouper = Grouper(joiner)
    for piece in _all_claims(connection):
        grouper.renew_keys(connection, piece)
        grouper.place(connection, piece)
    keep_setting(connection, "joined_by", joiner.version)


def _all_claims(connection: Connection) -> Iterator[list[int]]:
    last = 0
    while True:
        query = select(s.claims.c.seq).where(s.claims.c.seq > last).order_by(s.claims.c.seq).limit(BATCH)
        piece = list(connection.execute(query).scalars())
        if not piece:
            return
        yield piece
        last = piece[-1]


def _root(moved: dict[int, int], group: int) -> int:
    while group in moved:
        group = moved[group]
    return group


def _near(span: tuple[int, int] | None, member: _Member) -> bool:
    return (
        span is None
        or member.first is None
        or member.last is None
        or (span[0] <= member.last and member.first <= span[1])
    )


def _keys_of(connection: Connection, claims: Sequence[int]) -> dict[int, list[str]]:
    """Give the keys of claims; where a key has the id of an entity that was judged to be another, also theirs."""
    found: dict[int, list[str]] = {claim: [] for claim in claims}
    k, e, other = s.claim_keys.c, s.entities.c, s.entities.alias()
    ids: set[str] = set()
    for piece in chunks(claims):
        for claim, key in connection.execute(select(k.claim, k.key).where(k.claim.in_(piece))):
            found[claim].append(key)
            ids.update(key.split("|")[1:])
    alike: dict[str, list[str]] = defaultdict(list)
    for piece in chunks(sorted(ids)):
        query = select(e.id, other.c.id).join(other, other.c.canonical == e.canonical)
        for id, same in connection.execute(query.where(e.id.in_(piece), e.id != other.c.id)):
            alike[id].append(same)
    if alike:
        for claim, keys in found.items():
            variants = [
                "|".join(parts)
                for key in keys
                for parts in product(*([part, *alike.get(part, ())] for part in key.split("|")))
            ]
            found[claim] = list(dict.fromkeys(variants))
    return found


def _groups_at(connection: Connection, keys: Sequence[str]) -> dict[str, set[int]]:
    k, g = s.claim_keys.c, s.claim_groups.c
    found: dict[str, set[int]] = defaultdict(set)
    query = select(k.key, g.members).distinct().join(s.claim_groups, g.claim == k.claim)
    for piece in chunks(keys):
        for key, group in connection.execute(query.where(k.key.in_(piece))):
            found[key].add(group)
    return found


def _groups_of(connection: Connection, claims: Sequence[int]) -> dict[int, int]:
    g = s.claim_groups.c
    found: dict[int, int] = {}
    for piece in chunks(claims):
        query = select(g.claim, g.members).where(g.claim.in_(piece))
        found.update((row[0], row[1]) for row in connection.execute(query))
    return found


def _members_of(connection: Connection, groups: Iterable[int]) -> dict[int, list[_Member]]:
    g = s.claim_groups.c
    found: dict[int, list[_Member]] = {group: [] for group in groups}
    for piece in chunks(sorted(found)):
        query = select(g.members, g.claim, g.first, g.last).where(g.members.in_(piece)).order_by(g.claim)
        for group, claim, first, last in connection.execute(query):
            found[group].append(_Member(claim, first, last))
    return found
