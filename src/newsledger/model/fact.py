"""What the ledger and the cross-check hand to the reports: claims with their sources, entities, facts, disputes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from newsledger.model.claim import Claim, Value


@dataclass(frozen=True, slots=True)
class Source:
    """The article that a claim comes from, without its text.

    Attributes:
        doc: the article's id.
        version: 1 for the first text read under that id, counted up with every other text.
        language, title, url, published, published_from, outlet, origin, author: as in ``Article``.
        learnt_at: when this version came into the ledger (ISO, UTC).
        signature: MinHash of the text (see ``newsledger.crosscheck.copies``); empty when unknown.
    """

    doc: str
    version: int = 1
    language: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    published_from: str | None = None
    outlet: str | None = None
    origin: str | None = None
    author: str | None = None
    learnt_at: str = ""
    signature: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reviewed:
    """What a person decided about a claim.

    Attributes:
        action: ``accept`` or ``correct``; empty when only its fact was merged or split. Rejected claims are left out.
        who, at, reason: who decided, when (ISO, UTC), and why.
        was: role → the value that was read, for the roles that were corrected (None: the role was absent).
        merged: claims with a label in common are one fact, whatever tells them apart.
        split: claims with different labels are different facts; empty for those that were left where they were.
    """

    action: str = ""
    who: str = ""
    at: str = ""
    reason: str = ""
    was: Mapping[str, Value] = field(default_factory=dict)
    merged: tuple[str, ...] = ()
    split: str = ""


@dataclass(frozen=True, slots=True)
class SourcedClaim:
    """A claim as the ledger holds it.

    Attributes:
        id: the claim's id (``Claim.id``).
        claim: what was read.
        source: where it was read.
        entities: role → ids of the entities that its names stand for, in the order of the names.
        seq: number in the order of arrival, from 1.
        superseded_at: when a later version of the article replaced it (ISO, UTC); None while it holds.
        review: what a person decided about it; ``claim`` is then as corrected.
    """

    id: str
    claim: Claim
    source: Source
    entities: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    seq: int = 0
    superseded_at: str | None = None
    review: Reviewed | None = None

    def entity_ids(self, *roles: str) -> frozenset[str]:
        """Give the entities in the given roles, or in all roles when none is given."""
        chosen = roles or tuple(self.entities)
        return frozenset(id for role in chosen for id in self.entities.get(role, ()))


@dataclass(frozen=True, slots=True)
class EntityName:
    """One name of an entity: in which language it was met, and why it is taken to be this entity's."""

    name: str
    language: str
    reason: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A company, person, authority or other thing that answers to one or more names.

    Attributes:
        id: ``catalogue:alibaba`` for known ones, else ``person:…`` made from the name.
        type: one of ``NAME_TYPES``.
        names: its names, the most telling first.
        articles: number of articles that name it.
    """

    id: str
    type: str
    names: tuple[EntityName, ...] = ()
    articles: int = 0

    @property
    def label(self) -> str:
        """The name to show: the first one, or the id where there is none."""
        return self.names[0].name if self.names else self.id


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute: a value, who says it, and the claims that do.

    Attributes:
        value: the value of the disputed role; None stands for "not stated".
        origins: names of the independent origins.
        claims: ids of the claims.
        correction: True when the same outlet said otherwise before.
    """

    value: Value
    origins: tuple[str, ...]
    claims: tuple[str, ...]
    correction: bool = False


@dataclass(frozen=True, slots=True)
class Dispute:
    """A role of a fact on which its origins disagree."""

    role: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Claims that say the same, joined.

    Attributes:
        id: ``F`` and the id of the claim that came first.
        kind: the kind of its claims.
        arguments: role → the value that most origins give; disputed roles too.
        status: the status that holds now: that of the latest word on it.
        claims: the claims, the most telling first.
        origins: one name for each independent origin.
        disputes: what the origins disagree on.
        entities: role → entity ids, joined over the claims that hold the agreed value.
    """

    id: str
    kind: str
    arguments: Mapping[str, Value]
    status: str
    claims: tuple[SourcedClaim, ...]
    origins: tuple[str, ...]
    disputes: tuple[Dispute, ...] = ()
    entities: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def date(self) -> str | None:
        """The date that most origins give, as in ``claims.md``; None when none does."""
        value = self.arguments.get("date")
        return value if isinstance(value, str) else None

    def entity_ids(self) -> frozenset[str]:
        """Give every entity that any of its claims names, in any role."""
        return frozenset(id for claim in self.claims for id in claim.entity_ids())
