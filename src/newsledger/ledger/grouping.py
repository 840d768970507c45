"""Groups of claims that may be one fact, kept up when claims come in, so that a report joins a handful and not all.

A group is a connected part of the graph whose edges are "these two may be one event": whatever ``crosscheck.join``
makes one fact lies in one group, in whatever order the claims came. So joining inside the groups gives what joining
everything would give, and the groups can be thrown away and made anew at any time.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import product

import orjson
from sqlalchemy import Connection, Dialect, bindparam, delete, select, update

from newsledger.ledger import schema as s
from newsledger.ledger.asking import entities_of
from newsledger.ledger.base import Joiner
from newsledger.ledger.rows import SOME, asked_of, chunks, insert_rows, keep_setting, next_number, value_mark
from newsledger.model import Claim, Source, SourcedClaim

REMEMBERED = 30_000
"""Claims that a writer keeps in memory to compare others with, about 2 KB each."""
BATCH = 1000
MOST_COMPARED = 60
"""Claims that one claim is compared with, those nearest in time: who is in thousands of claims is told of by all."""
KEYS_AT_ONCE = 64
_EVER = (0, 10_000_000)

_OTHER = s.entities.alias()
_ALIKE = (
    select(s.entities.c.id, _OTHER.c.id)
    .join(_OTHER, _OTHER.c.canonical == s.entities.c.canonical)
    .where(s.entities.c.id.in_(SOME), s.entities.c.id != _OTHER.c.id)
)
_GROUPS = select(s.claim_groups.c.claim, s.claim_groups.c.members).where(s.claim_groups.c.claim.in_(SOME))
_MOVE = (
    update(s.claim_groups)
    .where(s.claim_groups.c.members == bindparam("from_group"))
    .values(members=bindparam("to_group"))
)
_C, _A = s.claims.c, s.articles.c
# Only what a joiner is asked about; a batch is compared with ten times its own claims.
_CLAIMS = (
    select(_C.seq, _C.id, _C.kind, _C.arguments, _C.status, _C.article, _A.doc, _A.language, _A.published)
    .join(s.articles, _C.article == _A.seq)
    .where(_C.seq.in_(SOME))
)
# Each key with the days that are asked for; CROSS JOIN keeps SQLite from beginning with another table.
_MEMBERS = (
    'WITH wanted ("key", since, until) AS (VALUES {}) '
    'SELECT k."key", k.claim, g.members, g."first", g."last" FROM wanted CROSS JOIN claim_keys AS k '
    "JOIN claim_groups AS g ON g.claim = k.claim "
    'WHERE k."key" = wanted."key" AND coalesce(g."first", 0) <= wanted.until '
    'AND coalesce(g."last", wanted.since) >= wanted.since'
)


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

    def lookups(self, claim: SourcedClaim) -> tuple[str, ...] | None:
        """See ``Joiner.lookups``."""
        return None


_Member = tuple[int, int | None, int | None]
"""A claim that is in a group, and the first and last day of its span."""


class Grouper:
    """Puts claims into groups.

    Args:
        joiner: tells which claims may be one fact.
    """

    def __init__(self, joiner: Joiner) -> None:
        self._joiner = joiner
        self._claims: OrderedDict[int, SourcedClaim] = OrderedDict()
        self._sources: dict[int, Source] = {}
        self._judged = 0

    @contextmanager
    def batch(self, connection: Connection) -> Iterator[None]:
        """Keep what is remembered right: not from a batch that was rolled back, nor from before a judgement."""
        judged = next_number(connection, s.judgements.c.seq) - 1
        if judged != self._judged:
            self.forget()
        try:
            yield
        except BaseException:
            self.forget()
            raise
        self._judged = judged

    def forget(self) -> None:
        """Forget what is remembered of claims: who is the same as whom has changed."""
        self._claims.clear()
        self._sources.clear()

    def place(self, connection: Connection, claims: Sequence[int]) -> None:
        """Put claims, new ones or again those that have a group, into the groups that they belong to."""
        for piece in chunks(claims, BATCH):
            self._place(connection, list(piece))

    def renew_keys(self, connection: Connection, claims: Sequence[int]) -> None:
        """Write the claims' blocking keys anew."""
        self._load(connection, claims)
        fresh = {claim: self._joiner.keys(self._claims[claim]) for claim in claims}
        rows = [{"claim": claim, "key": key} for claim, keys in fresh.items() for key in dict.fromkeys(keys or ())]
        for piece in chunks([claim for claim, keys in fresh.items() if keys is not None]):
            connection.execute(delete(s.claim_keys).where(s.claim_keys.c.claim.in_(piece)))
        if rows:
            insert_rows(connection, s.claim_keys, rows)

    def _place(self, connection: Connection, claims: list[int]) -> None:
        self._load(connection, claims)
        keys = self._lookups(connection, claims)
        spans = {claim: self._joiner.span(self._claims[claim]) for claim in claims}
        own = _groups_of(connection, claims)
        at_key, group_of = _members_at(connection, keys, spans)
        group_of.update(own)
        # All claims of the batch meet one another as well.
        for claim in claims:
            group_of.setdefault(claim, claim)
        nearest = {claim: _nearest(claim, spans[claim], keys[claim], at_key) for claim in claims}
        self._load(connection, (other for found in nearest.values() for other in found))
        in_batch: dict[str, list[int]] = defaultdict(list)
        moved: dict[int, int] = {}
        for claim in claims:
            mine = _root(moved, group_of[claim])
            others = [*nearest[claim], *(other for key in keys[claim] for other in in_batch[key])]
            for other in dict.fromkeys(others):
                group = _root(moved, group_of[other])
                if group != mine and _near(spans[claim], spans.get(other)) and self._same(claim, other):
                    moved[max(mine, group)] = min(mine, group)
                    mine = min(mine, group)
            for key in self._joiner.keys(self._claims[claim]) or keys[claim]:
                in_batch[key].append(claim)
        for group in set(moved) & {group_of[claim] for claim in group_of if claim not in spans or claim in own}:
            connection.execute(_MOVE, {"from_group": group, "to_group": _root(moved, group)})
        fresh = []
        for claim in claims:
            if claim not in own:
                first, last = spans[claim] or (None, None)
                fresh.append({"claim": claim, "members": _root(moved, claim), "first": first, "last": last})
        if fresh:
            insert_rows(connection, s.claim_groups, fresh)
        while len(self._claims) > REMEMBERED:
            self._claims.popitem(last=False)
        if len(self._sources) > REMEMBERED:
            self._sources.clear()

    def _lookups(self, connection: Connection, claims: Sequence[int]) -> dict[int, list[str]]:
        found = {claim: self._joiner.lookups(self._claims[claim]) for claim in claims}
        stored = _stored_keys(connection, [claim for claim, keys in found.items() if keys is None])
        return _as_judged(connection, {claim: stored[claim] if k is None else list(k) for claim, k in found.items()})

    def _same(self, a: int, b: int) -> bool:
        return self._joiner.same(self._claims[a], self._claims[b])

    def _load(self, connection: Connection, claims: Iterable[int]) -> None:
        missing: dict[int, None] = {}
        for claim in claims:
            if claim in self._claims:
                self._claims.move_to_end(claim)
            else:
                missing[claim] = None
        asked = list(missing)
        linked = entities_of(connection, asked)
        for seq, id, kind, arguments, status, article, doc, language, published in asked_of(connection, _CLAIMS, asked):
            source = self._sources.get(article)
            if source is None:
                source = self._sources[article] = Source(doc, language=language, published=published)
            told = Claim(kind, 0, 0, "", orjson.loads(arguments), status)
            self._claims[seq] = SourcedClaim(id, told, source, linked[seq], seq)


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


def _near(a: tuple[int, int] | None, b: tuple[int, int] | None) -> bool:
    return a is None or b is None or (a[0] <= b[1] and b[0] <= a[1])


def _nearest(
    claim: int, span: tuple[int, int] | None, keys: Iterable[str], at_key: dict[str, list[_Member]]
) -> list[int]:
    """Give the claims to compare one with: those near in time, of very many the nearest."""
    found: dict[int, int] = {}
    for key in keys:
        for other, first, last in at_key.get(key, ()):
            if other == claim:
                continue
            if span is None or first is None or last is None:
                found[other] = 0
            elif span[0] <= last and first <= span[1]:
                found[other] = abs(span[0] + span[1] - first - last)
    return sorted(found, key=lambda other: (found[other], -other))[:MOST_COMPARED]


def _stored_keys(connection: Connection, claims: Sequence[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {claim: [] for claim in claims}
    k = s.claim_keys.c
    for piece in chunks(claims):
        for claim, key in connection.execute(select(k.claim, k.key).where(k.claim.in_(piece))).all():
            found[claim].append(key)
    return found


def _as_judged(connection: Connection, keys: dict[int, list[str]]) -> dict[int, list[str]]:
    """Give claim → keys; where a key has the id of an entity that was judged to be another, also theirs."""
    ids = {part for listed in keys.values() for key in listed for part in key.split("|")[1:]}
    alike: dict[str, list[str]] = defaultdict(list)
    for id, same in asked_of(connection, _ALIKE, sorted(ids)):
        alike[id].append(same)
    if not alike:
        return keys
    found = {}
    for claim, listed in keys.items():
        variants = [
            "|".join(parts)
            for key in listed
            for parts in product(*([part, *alike.get(part, ())] for part in key.split("|")))
        ]
        found[claim] = list(dict.fromkeys(variants))
    return found


def _members_at(
    connection: Connection, keys: dict[int, list[str]], spans: dict[int, tuple[int, int] | None]
) -> tuple[dict[str, list[_Member]], dict[int, int]]:
    """Give key → claims in groups that have it and may be near in time; and claim → group."""
    wanted: dict[str | None, tuple[int, int]] = {}
    for claim, listed in keys.items():
        first, last = spans[claim] or _EVER
        for key in listed:
            before = wanted.get(key, (first, last))
            wanted[key] = (min(before[0], first), max(before[1], last))
    members: dict[str, list[_Member]] = defaultdict(list)
    group_of: dict[int, int] = {}
    for piece in chunks(list(wanted.items()), KEYS_AT_ONCE):
        # In few lengths, so that the driver keeps the statement prepared; no claim has the key NULL.
        size = 16 if len(piece) <= 16 else KEYS_AT_ONCE
        values = [value for key, days in (*piece, *[(None, _EVER)] * (size - len(piece))) for value in (key, *days)]
        for key, claim, group, start, end in connection.exec_driver_sql(
            _members_query(size, connection.dialect), tuple(values)
        ).fetchall():
            members[key].append((claim, start, end))
            group_of[claim] = group
    return members, group_of


@lru_cache(16)
def _members_query(keys: int, dialect: Dialect) -> str:
    mark = value_mark(dialect)
    row = f"(CAST({mark} AS TEXT), CAST({mark} AS INTEGER), CAST({mark} AS INTEGER))"
    return _MEMBERS.format(", ".join([row] * keys))


def _groups_of(connection: Connection, claims: Sequence[int]) -> dict[int, int]:
    return dict(asked_of(connection, _GROUPS, claims))
