"""From a name to an entity id, by rules that read the name, its type and its company, and write nothing.

Known names get the catalogue's id. Any other gets an id made from the folded name, so that reading again gives the
same one. A name that many people bear gets its organization or its article into the id: it never joins two articles
by itself.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from newsledger.catalogue import Entry, load
from newsledger.entities.persons import is_common, is_lone, reading_of
from newsledger.text.fold import fold_name

_CLASS = {"person": "person", "product": "product", "place": "place"}
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


def link(name: str, type: str, language: str | None = None, orgs: Sequence[str] = (), doc: str = "") -> Link:
    """Give the entity that a name stands for.

    Args:
        name: the fullest name in the article.
        type: one of ``NAME_TYPES``, as read.
        language: of the article.
        orgs: ids of the organizations that the article puts the person with.
        doc: the article's id, into which a name that is nobody's alone is locked.
    """
    key = _PLAIN.sub("", fold_name(name)).strip()
    person = type == "person"
    known = [entry for entry in load().by_name(name) if (entry.type == "person") == person]
    if len(known) > 1:
        fitting = [e for e in known if f"catalogue:{e.parent}" in orgs or e.mention_type == type]
        known = fitting[:1] if len(fitting) == 1 or not person else []
    if known and not (person and is_common(name) and f"catalogue:{known[0].parent}" not in orgs):
        return _known(known[0], name)
    if not person:
        return Link(f"{_CLASS.get(type, 'org')}:{key.replace(' ', '')}", type, "same name, legal form aside")
    if is_lone(name):
        return Link(f"person:{key}@{doc}", type, "a single name: this article only")
    reading = reading_of(name)
    if is_common(name):
        place = sorted(orgs)[0] if orgs else doc
        reason = f"a common name, told apart by {'organization' if orgs else 'article'}"
        return Link(f"person:{reading or key}@{place}", type, reason)
    return Link(f"person:{reading or key}", type, "same name")


def _known(entry: Entry, name: str) -> Link:
    usual = entry.en or entry.hans or entry.hant or entry.names[0]
    reason = "usual name in the catalogue" if fold_name(usual) == fold_name(name) else "name in the catalogue"
    return Link(f"catalogue:{entry.id}", entry.mention_type, reason, usual)
