"""From a name to an entity id, by rules that read the name, its type and its company, and write nothing.

Known names get the catalogue's id. Any other gets an id made from the folded name, so that reading again gives the
same one. A name that many people bear gets its organization or its article into the id: it never joins two articles
by itself.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from newsledger.catalogue import Catalogue, Entry, load
from newsledger.entities.offices import is_generic
from newsledger.entities.persons import is_common, is_lone, reading_of
from newsledger.entities.places import government, place
from newsledger.text.fold import fold_characters, fold_name

_CLASS = {"person": "person", "product": "product", "place": "place"}
_ORGANIZATION = re.compile(
    r"[\u3400-\u9fff](?:集团|集團|公司|基金会|基金會)$|\b(?:Inc|Ltd|Corp|Group|Organization|Foundation)\.?$"
)
"""How names end that are no person's, whatever reading took them for."""
_SHORT_LATIN = 3
_SHORT_HAN = 2
"""Letters or characters up to which a name without its legal form has to be known as such."""
_PLAIN = re.compile(r"[^\w&+.·@ -]+")


@dataclass(frozen=True, slots=True)
class Link:
    """A decision on one name.

    Attributes:
        entity: id of the entity: ``catalogue:alibaba``, ``org:acme``, ``person:wei zhang@catalogue:iqiyi``.
        type: one of ``newsledger.model.NAME_TYPES``.
        reason: why, for the user.
        label: the usual name, when the catalogue has one.
    """

    entity: str
    type: str
    reason: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """What an article says around a person's name.

    Attributes:
        orgs: ids of the organizations that it puts the person with, the surest first.
        around: ids of all known organizations that it names.
        in_office: True when it gives the person a post of government.
    """

    orgs: Sequence[str] = ()
    around: Collection[str] = field(default_factory=frozenset)
    in_office: bool = False


ALONE = Company()


def link(
    name: str,
    type: str,
    language: str | None = None,
    company: Company = ALONE,
    doc: str = "",
    catalogue: Catalogue | None = None,
) -> Link:
    """Give the entity that a name stands for.

    Args:
        name: the fullest name in the article.
        type: one of ``NAME_TYPES``, as read.
        language: of the article.
        company: what the article says around a person.
        doc: the article's id, into which a name that is nobody's alone is locked.
        catalogue: the known entities; those that ship with newsledger when None.
    """
    known_ones = catalogue or load()
    if type == "person":
        if not _ORGANIZATION.search(name):
            return _person(name, company, doc, known_ones)
        type = "company"
    if type == "place" and (found := place(name)):
        return Link(found[0], type, "a known place", found[1])
    if type != "product" and (found := government(name)):
        entry = known_ones.by_id(found[0].removeprefix("catalogue:")) if found[0].startswith("catalogue:") else None
        return Link(found[0], "authority", "a government's usual name", entry.en if entry else found[1])
    known = [entry for entry in known_ones.by_name(name) if entry.type != "person" and _as_printed(name, entry)]
    if len(known) > 1:
        known = [e for e in known if e.mention_type == type] or known
    if known:
        return _known(known[0], name)
    if doc and type not in ("product", "place") and is_generic(name):
        return Link(f"org:{plain_key(name).replace(' ', '')}@{doc}", type, "every country has one: this article only")
    return Link(f"{_CLASS.get(type, 'org')}:{plain_key(name).replace(' ', '')}", type, "same name, legal form aside")


def _as_printed(name: str, entry: Entry) -> bool:
    """False for what only folding makes a name: "paper" is not The Paper, nor 中環 中環股份, nor 恒指公司 the index."""
    folded = fold_name(name)
    if len(folded) <= (_SHORT_LATIN if folded.isascii() else _SHORT_HAN):
        plain = fold_characters(name).casefold()
        return any(plain == fold_characters(known).casefold() for known in entry.names) or (
            folded != plain and entry.type != "product"
        )
    return not (name.isascii() and name.islower()) or name in entry.names


def plain_key(name: str) -> str:
    """Give the folded name without signs that an id cannot have."""
    return _PLAIN.sub("", fold_name(name)).strip()


def _person(name: str, company: Company, doc: str, catalogue: Catalogue) -> Link:
    known = [entry for entry in catalogue.by_name(name) if entry.type == "person"]
    entry = _chosen(name, known, company, catalogue)
    if entry is not None:
        return _known(entry, name)
    key = plain_key(name)
    if is_lone(name):
        return Link(f"person:{key}@{doc}", "person", "a single name: this article only")
    reading = reading_of(name)
    if is_common(name) or known:
        place = company.orgs[0] if company.orgs else doc
        reason = f"a common name, told apart by {'organization' if company.orgs else 'article'}"
        return Link(f"person:{reading or key}@{place}", "person", reason)
    return Link(f"person:{reading or key}", "person", "same name")


def _chosen(name: str, known: Sequence[Entry], company: Company, catalogue: Catalogue) -> Entry | None:
    """Give the one known person that a name means here; None when the name alone, which others bear too, speaks."""
    strong = owners(company.orgs, catalogue)
    fitting = [e for e in known if f"catalogue:{e.parent}" in strong or _serves(e, company, catalogue)]
    if len(fitting) == 1:
        return fitting[0]
    if len(known) != 1:
        return None
    only = known[0]
    if not is_common(name) and name not in only.caution:
        return only
    # The company of a well-known person is named, and so is somebody of that name: 马云 where 阿里巴巴 is.
    if name not in only.caution and f"catalogue:{only.parent}" in owners(company.around, catalogue):
        return only
    return None


def _serves(entry: Entry, company: Company, catalogue: Catalogue) -> bool:
    if not company.in_office:
        return False
    parent = catalogue.by_id(entry.parent)
    return parent is not None and parent.mention_type == "authority"


def owners(ids: Iterable[str], catalogue: Catalogue) -> frozenset[str]:
    """Give the ids and those of the owners, as far as the catalogue knows them."""
    found: set[str] = set()
    for id in ids:
        while id and id not in found:
            found.add(id)
            entry = catalogue.by_id(id.removeprefix("catalogue:")) if id.startswith("catalogue:") else None
            id = f"catalogue:{entry.parent}" if entry is not None and entry.parent else ""
    return frozenset(found)


def _known(entry: Entry, name: str) -> Link:
    usual = entry.en or entry.hans or entry.hant or entry.names[0]
    reason = "usual name in the catalogue" if fold_name(usual) == fold_name(name) else "name in the catalogue"
    return Link(f"catalogue:{entry.id}", entry.mention_type, reason, usual)
