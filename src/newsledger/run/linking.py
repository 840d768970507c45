"""Links the names in a reading's claims and mentions to entities."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from newsledger.catalogue import Catalogue, load
from newsledger.entities import (
    Company,
    Garbled,
    Link,
    acting_government,
    affiliations,
    entry_keys,
    garbled_names,
    glosses,
    index_meant,
    is_lone,
    link,
    name_keys,
    seat_of,
)
from newsledger.ledger import DoubtfulName, EntityLink
from newsledger.model import NAME_TYPES, Claim, Mention, Reading
from newsledger.run.linking_offices import Offices
from newsledger.text.fold import fold_name

MentionLink = tuple[Mention, Link]
"""A name in an article and what it stands for."""

ROLE_TYPES: Mapping[str, str] = {
    **dict.fromkeys(("person", "predecessor", "successor", "speaker", "participant", "said_by", "subject"), "person"),
    **dict.fromkeys(
        ("org", "company", "target", "plaintiff", "defendant", "donor", "acquirer", "investor", "partner", "seller"),
        "company",
    ),
    **dict.fromkeys(("object", "host", "recipient"), "company"),
    **dict.fromkeys(("authority", "court"), "authority"),
    **dict.fromkeys(("exchange", "organizer", "outlet"), "organization"),
    "product": "product",
    "service": "product",
}
"""Roles that name somebody or something, and the type where reading found none; other roles link to nothing."""

_DESCRIPTION = re.compile(
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|a|an|some|many|most|several|dozens|hundreds|thousands|other|all)"
    r"\s(?:of\s)?\S|[多数數几幾各][家名位个個]",
    re.IGNORECASE,
)
"""How a description of several begins ("five of China's billionaires", 多家企业), which is nobody's name."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_BETWEEN_ORGANIZATIONS = ("parent", "affiliate", "brand_of", "supplier", "customer")

ORG_ROLES = ("org", "company", "object", "target", "acquirer")
PERSON_ROLES = ("person", "predecessor", "successor", "subject", "speaker", "donor", "participant")


def names_of(claim: Claim, role: str) -> list[str]:
    """Give the names in a role."""
    value = claim.arguments.get(role)
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, str) and v.strip()]


_OFFICE = re.compile(
    r"\b(?:premier|president|minister|secretary|governor|mayor|senator|congress\w{3,5}|lawmaker|ambassador|commissioner|"
    r"chancellor)\b|总理|總理|主席|总统|總統|部长|部長|书记|書記|省长|省長|市长|市長|行长|行長|大使|议员|議員|委员|委員",
    re.IGNORECASE,
)
_OFFICE_REACH = 60


class ArticleLinker:
    """Links the names of one article, each name the same way throughout.

    Args:
        reading: the article with its mentions and claims.
        catalogue: the known entities; those that ship with newsledger when None.
    """

    def __init__(self, reading: Reading, catalogue: Catalogue | None = None) -> None:
        self._reading = reading
        self._catalogue = catalogue or load()
        self._language = reading.article.language or ""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        self._named = [m for m in reading.mentions if m.type in NAME_TYPES and m.referring == "name"]
        for mention in self._named:
            votes[fold_name(mention.name or mention.text)][mention.type] += 1
        self._types = {name: counts.most_common(1)[0][0] for name, counts in votes.items()}
        self._links: dict[tuple[str, str], Link] = {}
        self._doubted: dict[str, Garbled] = {}
        if self._language.startswith("en"):
            self._doubted = {one.name: one for one in garbled_names(reading.article.text, self._named)}
        self._around = frozenset(
            f"catalogue:{entry.id}"
            for entry in (self._catalogue.by_id(m.entity) for m in self._named if m.entity)
            if entry is not None and entry.type not in ("person", "outlet")
        )
        self._company = self._company_of_persons()
        self._offices = Offices(reading.article, self._named, self._catalogue, self._office).meant()
        self._states = {**self._acting_capitals(), **self._indices(), **self._offices}

    def _acting_capitals(self) -> dict[int, Link]:
        """Give where a capital stands for its government → that government."""
        found: dict[int, Link] = {}
        for mention in self._named:
            known = acting_government(self._reading.article.text, mention) if mention.type == "place" else None
            if known:
                found[mention.start] = _government(known, mention.text)
        return found

    def _indices(self) -> dict[int, Link]:
        """Give where the name of who counts an index stands for the index → that index."""
        found: dict[int, Link] = {}
        for mention in self._named:
            known = index_meant(self._reading.article.text, mention)
            if known:
                found[mention.start] = Link(
                    known[0], "product", f"{mention.text} where it moves is the index", known[1]
                )
        return found

    def _office(self, name: str) -> Link:
        type = self._types.get(fold_name(name), "authority")
        return link(name, type, self._language, doc=self._reading.article.id, catalogue=self._catalogue)

    def _type(self, name: str, role: str, relation: str = "") -> str | None:
        found = self._types.get(fold_name(name))
        if found:
            return found
        known = self._catalogue.by_name(name)
        if known:
            return known[0].mention_type
        if _DESCRIPTION.match(name):
            return None
        default = ROLE_TYPES.get(role)
        if role == "subject" and relation in _BETWEEN_ORGANIZATIONS:
            return "company"
        if role in ("said_by", "speaker", "subject", "participant", "recipient", "service"):
            # Descriptions ("sources", "China's top leaders", 知情人士) stand in these roles too and are nobody's name.
            return default if name[:1].isupper() and len(name.split()) <= 4 else None
        return default

    def _company_of_persons(self) -> dict[str, Company]:
        told: dict[str, Counter[str]] = defaultdict(Counter)
        for claim in self._reading.claims:
            orgs = [
                self._org(name, role)
                for role in ORG_ROLES
                for name in names_of(claim, role)
                if self._type(name, role) != "person"
            ]
            for role in PERSON_ROLES:
                for name in names_of(claim, role):
                    told[fold_name(name)].update(orgs)
        beside = affiliations(self._reading.article.text, self._named)
        office = self._in_office()
        people = {fold_name(name) for name in beside} | set(told) | office
        by_key = {fold_name(name): [self._org(org, "org") for org in orgs] for name, orgs in beside.items()}
        found = {}
        for person in people:
            orgs = [
                *by_key.get(person, ()),
                *(org for org, _ in sorted(told[person].items(), key=lambda x: (-x[1], x[0]))),
            ]
            found[person] = Company(tuple(dict.fromkeys(orgs)), self._around, person in office)
        return found

    def _org(self, name: str, role: str) -> str:
        return link(name, self._type(name, role) or "company", self._language, catalogue=self._catalogue).entity

    def _in_office(self) -> set[str]:
        text = self._reading.article.text
        found: set[str] = set()
        for mention in self._named:
            if mention.type == "person":
                before = text[max(0, mention.start - _OFFICE_REACH) : mention.start]
                start = max(before.rfind(mark) + 1 for mark in ".;!?。；！？\n”")
                after = text[mention.end : mention.end + _OFFICE_REACH]
                post = after if after.startswith((",", "，")) else ""
                if _OFFICE.search(before[start:]) or _OFFICE.search(re.split(r"[.;。；\n”]", post)[0]):
                    found.add(fold_name(mention.name or mention.text))
        return found

    def one(self, name: str, type: str) -> Link:
        """Link one name."""
        key = (name, type)
        if key not in self._links:
            garbled = self._doubted.get(name)
            if garbled is not None:
                self._links[key] = self._meant(garbled, type)
            else:
                company = self._company.get(fold_name(name)) or Company(around=self._around)
                doc = self._reading.article.id
                self._links[key] = link(name, type, self._language, company, doc, self._catalogue)
        return self._links[key]

    def _meant(self, garbled: Garbled, type: str) -> Link:
        meant = link(garbled.candidate, "company", catalogue=self._catalogue) if garbled.known else None
        if meant is None:
            meant = self.one(garbled.candidate, type)
        return replace(meant, reason=f"doubtful, printed {garbled.name!r}: {garbled.reason}")

    def doubts(self) -> list[DoubtfulName]:
        """Give the names that are doubted, with whom they are linked to and why."""
        return [
            DoubtfulName(
                one.name, self.one(one.name, "company" if one.known else "person").entity, one.candidate, one.reason
            )
            for one in self._doubted.values()
        ]

    def claim(self, claim: Claim) -> dict[str, tuple[str, ...]]:
        """Give role → entity ids for one claim."""
        found: dict[str, tuple[str, ...]] = {}
        relation = str(claim.arguments.get("type") or "")
        for role in ROLE_TYPES:
            ids = [
                self._in_claim(name, type, role, claim)
                for name in names_of(claim, role)
                if (type := self._type(name, role, relation))
            ]
            if ids:
                found[role] = tuple(dict.fromkeys(ids))
        return found

    def _in_claim(self, name: str, type: str, role: str, claim: Claim) -> str:
        if type == "place":
            if role == "authority" and (known := seat_of(name)):
                return _government(known, name).entity
            inside = (m for m in self._named if claim.start <= m.start < claim.end and (m.name or m.text) == name)
            state = next((self._states[m.start] for m in inside if m.start in self._states), None)
            if state is not None:
                return state.entity
        elif self._states:
            inside = (m for m in self._named if claim.start <= m.start < claim.end and (m.name or m.text) == name)
            meant = [self._states.get(m.start) for m in inside]
            if meant and (index := meant[0]) is not None and all(meant):
                return index.entity
        return self.one(name, type).entity

    def glossed(self) -> list[tuple[str, str, str]]:
        """Give entities that the article prints side by side in two scripts: (entity, entity, reason)."""
        found: dict[tuple[str, str], str] = {}
        article = self._reading.article
        for mention, other in glosses(article.text, self._reading.mentions):
            # Of a person the fullest name; a company's printed name may be short for one of several.
            name = (mention.name if mention.type == "person" else None) or mention.text
            type = self._types.get(fold_name(name), mention.type)
            # A known name is known by its other names too: a strange one beside it names an owner, or was cut wrongly.
            if self._catalogue.by_name(name) or self._catalogue.by_name(other):
                continue
            first, second = sorted((self.one(name, type).entity, self.one(other, type).entity))
            if first != second and "@" not in first + second:
                found.setdefault((first, second), f"{article.id} prints {name} ({other})")
        return [(a, b, reason) for (a, b), reason in found.items()]

    def links(self) -> list[EntityLink]:
        """Give every name linked so far, and the named mentions that no claim has."""
        self.glossed()
        claimed = set(self._links)
        for mention, _ in self.mentions():
            if mention.start not in self._states and not self._alone(mention.name or mention.text, mention.type):
                self.one(mention.name or mention.text, self._types.get(_folded(mention), mention.type))
        found = {
            (linked.entity, self._printed(name)): EntityLink(
                linked.entity,
                linked.type,
                self._printed(name),
                _language_of(name, self._language),
                linked.reason,
                linked.label,
                (*name_keys(self._printed(name), linked.type), *_entry_keys(linked.entity)),
            )
            # What is doubted comes first, so that the name itself gives the reason.
            for (name, type), linked in sorted(self._links.items(), key=lambda item: item[0][0] not in self._doubted)
            if (name, type) in claimed or not self._alone(name, type)
        }
        for start, state in self._states.items():
            printed = next(m.text for m in self._named if m.start == start)
            if start in self._offices and "@" not in state.entity:
                # What is short for a name here is nobody's name elsewhere.
                printed = state.label or state.reason.rpartition("article's ")[2]
            found.setdefault(
                (state.entity, printed),
                EntityLink(state.entity, state.type, printed, self._language, state.reason, state.label),
            )
        return list(found.values())

    def _printed(self, name: str) -> str:
        """A doubted name is nobody's name: the one that was meant stands for it."""
        return self._doubted[name].candidate if name in self._doubted else name

    def _alone(self, name: str, type: str) -> bool:
        """True for a family name alone that is nobody's in the article: nothing to look up."""
        return type == "person" and is_lone(name) and name not in self._doubted

    def mentions(self) -> list[MentionLink]:
        """Give every named mention with its link, in text order."""
        found = []
        for mention in self._named:
            if mention.start in self._states:
                found.append((mention, self._states[mention.start]))
            elif mention.text in self._doubted:
                found.append((mention, self.one(mention.text, mention.type)))
            else:
                name = mention.name or mention.text
                found.append((mention, self.one(name, self._types.get(_folded(mention), mention.type))))
        return found


def _entry_keys(entity: str) -> tuple[str, ...]:
    return entry_keys(entity.removeprefix("catalogue:")) if entity.startswith("catalogue:") else ()


def _government(known: tuple[str, str], printed: str) -> Link:
    return Link(known[0], "authority", f"{printed} where it acts stands for the government", known[1])


def _folded(mention: Mention) -> str:
    return fold_name(mention.name or mention.text)


def _language_of(name: str, language: str) -> str:
    """Give the language of a name: that of the article, unless it is printed there in the other script."""
    return "zh" if language.startswith("en") and _HAN.search(name) else language


def mention_links(reading: Reading) -> list[MentionLink]:
    """Give every named mention of a reading with the entity that it stands for, in text order."""
    return ArticleLinker(reading).mentions()


def same_by_gloss(reading: Reading) -> list[tuple[str, str, str]]:
    """Give the entities that an article prints side by side in two scripts; see ``ArticleLinker.glossed``."""
    return ArticleLinker(reading).glossed()


@dataclass(frozen=True, slots=True)
class Linked:
    """What linking gives for one reading.

    Attributes:
        claims: for each claim, role → entity ids.
        links: every name met, once.
        doubts: the names that are doubted.
        same: entities that the article prints side by side in two scripts: (entity, entity, reason).
    """

    claims: Sequence[Mapping[str, tuple[str, ...]]]
    links: Sequence[EntityLink]
    doubts: Sequence[DoubtfulName]
    same: Sequence[tuple[str, str, str]]


def link_all(reading: Reading, catalogue: Catalogue | None = None) -> Linked:
    """Link a whole reading, with its doubts and what it prints side by side.

    Args:
        reading: the article with its mentions and claims.
        catalogue: the known entities; those that ship with newsledger when None.
    """
    linker = ArticleLinker(reading, catalogue)
    linked = [linker.claim(claim) for claim in reading.claims]
    return Linked(linked, linker.links(), linker.doubts(), linker.glossed())


def link_reading(reading: Reading) -> tuple[Sequence[Mapping[str, tuple[str, ...]]], Sequence[EntityLink]]:
    """Link a whole reading.

    Returns:
        For each claim role → entity ids; and every name met, once.
    """
    found = link_all(reading)
    return found.claims, found.links
