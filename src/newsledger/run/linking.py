"""Links the names in a reading's claims and mentions to entities."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from newsledger.catalogue import load
from newsledger.entities import Link, glosses, link
from newsledger.ledger import EntityLink
from newsledger.model import NAME_TYPES, Claim, Reading
from newsledger.text.fold import fold_name

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


class ArticleLinker:
    """Links the names of one article, each name the same way throughout.

    Args:
        reading: the article with its mentions and claims.
    """

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._language = reading.article.language or ""
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        self._shown: dict[str, str] = {}
        for mention in reading.mentions:
            if mention.type in NAME_TYPES and mention.referring == "name":
                name = mention.name or mention.text
                votes[fold_name(name)][mention.type] += 1
        self._types = {name: counts.most_common(1)[0][0] for name, counts in votes.items()}
        self._orgs = self._orgs_of_persons()
        self._links: dict[tuple[str, str], Link] = {}

    def _type(self, name: str, role: str, relation: str = "") -> str | None:
        found = self._types.get(fold_name(name))
        if found:
            return found
        known = load().by_name(name)
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

    def _orgs_of_persons(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self._reading.claims:
            orgs = {
                link(name, self._type(name, role) or "company", self._language).entity
                for role in ORG_ROLES
                for name in names_of(claim, role)
                if self._type(name, role) != "person"
            }
            for role in PERSON_ROLES:
                for name in names_of(claim, role):
                    found[fold_name(name)] |= orgs
        return found

    def one(self, name: str, type: str) -> Link:
        """Link one name."""
        key = (name, type)
        if key not in self._links:
            orgs = sorted(self._orgs.get(fold_name(name), ()))
            self._links[key] = link(name, type, self._language, orgs, self._reading.article.id)
        return self._links[key]

    def claim(self, claim: Claim) -> dict[str, tuple[str, ...]]:
        """Give role → entity ids for one claim."""
        found: dict[str, tuple[str, ...]] = {}
        relation = str(claim.arguments.get("type") or "")
        for role in ROLE_TYPES:
            ids = [
                self.one(name, type).entity
                for name in names_of(claim, role)
                if (type := self._type(name, role, relation))
            ]
            if ids:
                found[role] = tuple(dict.fromkeys(ids))
        return found

    def glossed(self) -> list[tuple[str, str, str]]:
        """Give entities that the article prints side by side in two scripts: (entity, entity, reason)."""
        found: dict[tuple[str, str], str] = {}
        article = self._reading.article
        for mention, other in glosses(article.text, self._reading.mentions):
            # Of a person the fullest name; a company's printed name may be short for one of several.
            name = (mention.name if mention.type == "person" else None) or mention.text
            type = self._types.get(fold_name(name), mention.type)
            # A known name is known by its other names too: a strange one beside it names an owner, or was cut wrongly.
            if load().by_name(name) or load().by_name(other):
                continue
            first, second = sorted((self.one(name, type).entity, self.one(other, type).entity))
            if first != second and "@" not in first + second:
                found.setdefault((first, second), f"{article.id} prints {name} ({other})")
        return [(a, b, reason) for (a, b), reason in found.items()]

    def links(self) -> list[EntityLink]:
        """Give every name linked so far, and the named mentions that no claim has."""
        self.glossed()
        for mention in self._reading.mentions:
            if mention.type in NAME_TYPES and mention.type != "place" and mention.referring == "name":
                name = mention.name or mention.text
                if not self._alone(name, mention.type):
                    self.one(name, self._types.get(fold_name(name), mention.type))
        return [
            EntityLink(found.entity, found.type, name, _language_of(name, self._language), found.reason, found.label)
            for (name, _), found in self._links.items()
        ]

    def _alone(self, name: str, type: str) -> bool:
        return type == "person" and "@" in link(name, type, self._language, (), "").entity.rstrip() and " " not in name


def _language_of(name: str, language: str) -> str:
    """Give the language of a name: that of the article, unless it is printed there in the other script."""
    return "zh" if language.startswith("en") and _HAN.search(name) else language


def same_by_gloss(reading: Reading) -> list[tuple[str, str, str]]:
    """Give the entities that an article prints side by side in two scripts; see ``ArticleLinker.glossed``."""
    return ArticleLinker(reading).glossed()


def link_reading(reading: Reading) -> tuple[Sequence[Mapping[str, tuple[str, ...]]], Sequence[EntityLink]]:
    """Link a whole reading.

    Returns:
        For each claim role → entity ids; and every name met, once.
    """
    linker = ArticleLinker(reading)
    linked = [linker.claim(claim) for claim in reading.claims]
    return linked, linker.links()
