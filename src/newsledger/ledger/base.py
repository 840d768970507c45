"""What a store is: the interface that every kind of ledger fulfils, and the records that go in and out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from newsledger.model import Entity, Reading, SourcedClaim

SCHEMA_VERSION = 6
"""Number of the newest migration; a ledger with a higher one was written by a newer newsledger."""

FIRST_WITH_GROUPS = 4
"""Ledgers before this version know no groups of claims; migrating makes them."""

Outcome = Literal["new", "unchanged", "updated"]
"""What depositing did: first text under this id; nothing, it is there already; a new version of it."""


@dataclass(frozen=True, slots=True)
class EntityLink:
    """A name in an article and the entity that it stands for.

    Attributes:
        entity: the entity's id.
        type: one of ``NAME_TYPES``.
        name: the name as read.
        language: of the article.
        reason: why the name is taken to be this entity's, for the user.
        label: the entity's usual name, when it is known better than by ``name``.
        keys: what the name is looked up by (see ``newsledger.entities.keys``).
    """

    entity: str
    type: str
    name: str
    language: str
    reason: str
    label: str | None = None
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DoubtfulName:
    """A name that is probably misprinted or garbled: kept as printed, told with whom it seems to mean.

    Attributes:
        name: as printed.
        entity: id of the entity that it is linked to.
        candidate: the name that was probably meant.
        reason: why, for the user.
        doc: the article's id; filled in by the store.
    """

    name: str
    entity: str
    candidate: str
    reason: str
    doc: str = ""


@dataclass(frozen=True, slots=True)
class Deposit:
    """All that one article brings into the ledger.

    Attributes:
        reading: the article and its claims.
        content_hash: hash of what was read (see ``newsledger.run.ledger_read.content_hash``).
        engine: version of what read it; another one reads anew.
        entities: for each claim, role → entity ids.
        keys: for each claim, its blocking keys (see ``newsledger.crosscheck.keys``): claims of one fact share one.
        links: the names met, once each.
        signature: MinHash of the text.
        doubts: the names that are doubted, once each.
        same: entities that the article itself prints side by side: (entity, entity, reason).
    """

    reading: Reading
    content_hash: str
    engine: str
    entities: Sequence[Mapping[str, tuple[str, ...]]] = ()
    keys: Sequence[tuple[str, ...]] = ()
    links: Sequence[EntityLink] = ()
    signature: tuple[int, ...] = ()
    doubts: Sequence[DoubtfulName] = ()
    same: Sequence[tuple[str, str, str]] = ()


@dataclass(frozen=True, slots=True)
class ClaimFilter:
    """Which claims are wanted; an empty field wants all.

    Attributes:
        ids: ids of claims, any of these.
        kinds, statuses: any of these.
        entities: ids, any of them in any role.
        docs: ids of articles.
        keys: blocking keys, any of them.
        since, until: dates (``2021``, ``2021-05``, ``2021-05-20``): the claim's date may lie in between; undated claims
            count by the publication date of their article.
        language: ``en``, ``zh`` (both scripts), ``zh-Hans`` or ``zh-Hant``.
        as_of: only what was known by then: published (undated: read) by that day, and the version that held then.
        limit: at most that many, the newest first.
        per_kind: at most that many of each kind, the newest; ``limit`` does not count then.
    """

    ids: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    docs: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    language: str | None = None
    as_of: str | None = None
    limit: int | None = None
    per_kind: int | None = None


@dataclass(frozen=True, slots=True)
class SearchHit:
    """An article that holds the words, with its text for the snippet."""

    doc: str
    text: str
    title: str | None
    outlet: str | None
    origin: str | None
    published: str | None
    language: str | None


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision that is kept for good and replayed after re-reading.

    Attributes:
        action: ``same``, ``different`` or ``unsure`` (two entities), ``apart`` (a name of an entity is another's), ``accept``, ``reject``, ``correct`` (a claim), ``merge``,
            ``split`` (facts).
        subject: what it is about: for entities ``{"a": id, "b": id}``, for a name ``{"entity": id, "name": name,
            "to": id}``, for a claim ``{"claim": id}``.
        reason: why.
        who: ``rule:…`` or a person's name.
        at: when (ISO, UTC); set by the store when empty.
    """

    action: str
    subject: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    who: str = ""
    at: str = ""


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided about one claim, fact or entity. Reviews are only ever added; the latest on a target holds.

    Attributes:
        action: ``accept``, ``reject``, ``correct``, ``merge``, ``split`` …: what it means is for who reads reviews.
        target_kind: ``claim``, ``fact`` or ``entity``.
        target: the id of what was decided about. A claim's id is a hash of its content, so it outlives re-reading.
        payload: what goes with the action (corrected arguments, the other fact …), ready for JSON.
        reason: why, in the person's words.
        who: who decided.
        at: when (ISO, UTC); set by the store when empty.
        id: number in the order of arrival, from 1; set by the store.
    """

    action: str
    target_kind: str
    target: str
    payload: Mapping[str, Any] = field(default_factory=dict)
    reason: str = ""
    who: str = ""
    at: str = ""
    id: int = 0


class Joiner(Protocol):
    """Which claims may be one fact: the ledger keeps those in one group, and reports join inside the groups.

    Attributes:
        version: what the groups were made with; another version makes ``read`` make them anew.
    """

    version: str

    def same(self, a: SourcedClaim, b: SourcedClaim) -> bool:
        """True when both may tell one event; asked only of claims whose groups share a key. A wide answer is safe."""
        ...

    def span(self, claim: SourcedClaim) -> tuple[int, int] | None:
        """Days (ordinals) of the claim with the margin of its kind: two whose spans lie apart are never one event."""
        ...

    def keys(self, claim: SourcedClaim) -> tuple[str, ...] | None:
        """The claim's blocking keys, for groups that are made anew; None leaves those that it was deposited with."""
        ...

    def lookups(self, claim: SourcedClaim) -> tuple[str, ...] | None:
        """Keys of which each claim that may tell the same event has one; None: the claim's own."""
        ...


class Writer(Protocol):
    """The one open writer of a ledger. What it took is safe once ``commit`` (or leaving the context) came back."""

    def add_reading(self, deposit: Deposit) -> Outcome:
        """Take one article in; the same content read by the same engine changes nothing."""
        ...

    def add_keys(self, keys: Iterable[tuple[str, str]]) -> None:
        """Add (key, entity id) pairs to the look-up of names; those that are there already change nothing."""
        ...

    def judge(self, judgement: Judgement) -> None:
        """Append a judgement; ``same``, ``different`` and ``apart`` take effect at once.

        What a person (``who`` is no ``rule:…``) judged holds against every rule, and no rule joins two entities by way
        of others that a person told apart.
        """
        ...

    def commit(self) -> None:
        """Make everything taken so far durable."""
        ...


class Store(Protocol):
    """A ledger that is open."""

    address: str

    def writer(self, joiner: Joiner | None = None) -> AbstractContextManager[Writer]:
        """Open the writer; commits in batches and at the end, rolls the last batch back on an error.

        Args:
            joiner: tells which claims may be one fact; without it all that share a key are kept in one group.

        Raises:
            UsageProblem: another process writes, the disk is full, or the file cannot be written.
        """
        ...

    def known(self, doc: str, content_hash: str, engine: str) -> bool:
        """True when the current version of the article has this content, read by this engine."""
        ...

    def articles(self, as_of: str | None = None) -> int:
        """Number of articles."""
        ...

    def text(self, doc: str) -> str | None:
        """Text of the current version of an article, or None."""
        ...

    def claims(self, wanted: ClaimFilter) -> list[SourcedClaim]:
        """Claims that pass the filter, the newest first (by date, else publication date)."""
        ...

    def count(self, wanted: ClaimFilter) -> int:
        """How many claims pass the filter."""
        ...

    def size(self) -> int:
        """Number of claims that ever came in; costs nothing."""
        ...

    def evidence(self, wanted: ClaimFilter) -> list[tuple[str, str]]:
        """Id and evidence of the claims that pass the filter, in no order: quicker than the claims."""
        ...

    def groups(
        self, wanted: ClaimFilter, limit: int | None = None, several: bool = False, each_kind: bool = False
    ) -> list[int]:
        """Groups of claims that may be one fact and of which one passes the filter, those with the newest claims first.

        Args:
            wanted: the filter; its own limits do not count.
            limit: at most that many.
            several: only groups of two claims and more.
            each_kind: at most that many of each of the filter's kinds.
        """
        ...

    def grouped(self, wanted: ClaimFilter, groups: Sequence[int] | None = None) -> dict[int, list[SourcedClaim]]:
        """Claims that pass the filter, of these groups (of all when None), by group; the filter's limits do not count."""
        ...

    def regroup(self, joiner: Joiner) -> None:
        """Make all groups anew, and note in the setting ``joined_by`` with which version."""
        ...

    def search(self, words: str, limit: int = 20, as_of: str | None = None) -> list[SearchHit]:
        """Articles that hold all the words (or the quoted phrases), the newest first."""
        ...

    def docs_with(self, phrases: Iterable[str], limit: int, as_of: str | None = None) -> list[str]:
        """Articles that hold any of the phrases as they stand, of those read last."""
        ...

    def entities(self, ids: Iterable[str] | None = None, counted: bool = True) -> list[Entity]:
        """The entities of these ids (all when None), with names, reasons and article counts (0 unless ``counted``)."""
        ...

    def entity_labels(self) -> dict[str, str]:
        """Entity id → the name to show."""
        ...

    def entity_names(self) -> Iterator[tuple[str, str, str]]:
        """Every (entity id, type, name)."""
        ...

    def entities_by_key(self, keys: Iterable[str], at_most: int | None = None) -> list[tuple[str, str, str]]:
        """Entities with any of the keys: (key, the entity's id, the id of the entity that it was judged to be).

        Keys that more than ``at_most`` entities have are left out.
        """
        ...

    def canonical(self, ids: Iterable[str]) -> dict[str, str]:
        """Entity id → the id of the entity that it was judged to be, for those ids that the ledger has."""
        ...

    def met_with(
        self, ids: Iterable[str], articles: int = 50, among: Collection[str] | None = None
    ) -> dict[str, dict[str, int]]:
        """Entity id → entities, as judged so far, named in the same articles → in how many.

        At most ``articles`` of each are looked at, the newest; only those of ``among`` are given, if there is one.
        """
        ...

    def beside(self, id: str, roles: Sequence[str], others: Sequence[str], claims: int) -> dict[str, str]:
        """Entities in the roles ``others`` of claims that have this one in one of ``roles`` → a name that is printed.

        At most ``claims`` claims are looked at, the newest.
        """
        ...

    def doubts(self, docs: Iterable[str] | None = None) -> list[DoubtfulName]:
        """Doubted names in the current versions of these articles (of all when None)."""
        ...

    def setting(self, key: str) -> str | None:
        """A setting's value, or None."""
        ...

    def set_setting(self, key: str, value: str) -> None:
        """Keep a setting."""
        ...

    def members(self, id: str) -> dict[str, list[str]]:
        """The entities that were judged to be one with this one (and itself) → the names that each was met by."""
        ...

    def articles_of(self, id: str, limit: int) -> list[tuple[str, str | None, str | None]]:
        """The newest articles that name an entity: (id, title, published)."""
        ...

    def judgements_about(self, ids: Iterable[str]) -> list[Judgement]:
        """Judgements on any of these entities, the oldest first."""
        ...

    def judged(self, pairs: Iterable[tuple[str, str]]) -> list[Judgement]:
        """Judgements on these pairs of entities, in either order, the oldest first."""
        ...

    def judgements(self, action: str | None = None) -> list[Judgement]:
        """All judgements, or those of one action, the oldest first."""
        ...

    def add_review(self, review: Review) -> Review:
        """Append a review at once and durably; gives it back with its ``id`` and ``at``.

        Raises:
            UsageProblem: as for ``writer``.
        """
        ...

    def list_reviews(
        self, target_kind: str | None = None, target: str | None = None, as_of: str | None = None
    ) -> list[Review]:
        """Reviews in the order of their arrival: all, or those of a kind of target, of one target, by a day."""
        ...

    def schema_version(self) -> int:
        """Number of the migration that the ledger is at."""
        ...

    def close(self) -> None:
        """Let go of the ledger."""
        ...
