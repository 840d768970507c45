"""What a ledger's users know: entities of their own, kept in the ledger's settings, and names that they took apart."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from newsledger.catalogue import ENTRY_TYPES, Entry, in_use, parse, read_shipped, use
from newsledger.ledger import Deposit, EntityLink, Store
from newsledger.model import UsageProblem
from newsledger.text.fold import fold_name

ENTITIES_SETTING = "entities"
"""The setting that holds the user's own entities, a table as those of ``newsledger/catalogue``."""
FILE_SETTING = "entities_file"
"""The setting that holds the path of a file with such a table; it is read at each use."""
COLUMNS = 11

Apart = Mapping[tuple[str, str], str]
"""(entity, name) → the entity that a person gave the name to."""


def own_entries(store: Store) -> tuple[Entry, ...]:
    """Give the user's own entities: those of the ledger's settings and of the file that they name.

    Raises:
        UsageProblem: the file is not there, or a line of it cannot be read.
    """
    found, problems = parse((store.setting(ENTITIES_SETTING) or "").splitlines(), "the ledger's entities")
    path = store.setting(FILE_SETTING)
    if path:
        try:
            lines = Path(path).read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise UsageProblem(
                f"the ledger's file of entities {path} cannot be read ({error}); put it back, or name another one with: "
                "newsledger entities add --file FILE"
            ) from error
        more, wrong = parse(lines, path)
        found, problems = [*found, *more], [*problems, *wrong]
    if problems:
        raise UsageProblem(f"the user's entities have lines that cannot be read: {'; '.join(problems[:5])}")
    return tuple(found)


def learn(store: Store) -> str:
    """Let this process know the user's own entities.

    Returns:
        A fingerprint of them, empty when there are none: what was read without them is read anew.
    """
    entries = own_entries(store)
    if entries != in_use():
        use(entries)
    return fingerprint(entries)


def fingerprint(entries: Sequence[Entry]) -> str:
    """Give eight letters that change with the entries; none for none."""
    return hashlib.sha256(repr(entries).encode()).hexdigest()[:8] if entries else ""


def new_entry(
    names: Sequence[str], type: str, parent: str = "", tickers: Iterable[str] = (), caution: Iterable[str] = ()
) -> Entry:
    """Make an entry of the names that a user gives.

    Args:
        names: the usual name first; the first one in Latin letters and the first one in characters are the usual ones.
        type: one of ``ENTRY_TYPES``.
        parent: id of the owner, or for a person of the company.
        tickers: stock codes.
        caution: those of the names that are ordinary words too.

    Raises:
        UsageProblem: no name, an unknown type, or a sign in a name that the table cannot hold.
    """
    kept = [name.strip() for name in names if name.strip()]
    if not kept:
        raise UsageProblem('an entity needs a name: newsledger entities add "Orchard Foods" 果园食品 --type company')
    if type not in ENTRY_TYPES:
        raise UsageProblem(f"no type {type!r}; use one of {', '.join(ENTRY_TYPES)}")
    for name in kept:
        if any(sign in name for sign in "\t|\n"):
            raise UsageProblem(f"the name {name!r} holds a tab, a line break or |, which the table cannot hold")
    latin = next((name for name in kept if name.isascii() or not _han(name)), "")
    han = next((name for name in kept if _han(name)), "")
    return Entry(
        id="own-" + (fold_name(kept[0]).replace(" ", "-") or kept[0]),
        type=type,
        en=latin,
        hans=han,
        other=tuple(name for name in kept if name not in (latin, han)),
        caution=frozenset(caution),
        tickers=tuple(tickers),
        parent=parent.removeprefix("catalogue:"),
    )


def _han(name: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in name)


def as_line(entry: Entry) -> str:
    """Give an entry as a line of the table."""
    several = ("|".join(entry.other), "|".join(sorted(entry.caution)), "|".join(entry.tickers))
    cells = [
        entry.id,
        entry.type,
        entry.en,
        entry.hans,
        entry.hant,
        *several,
        entry.country,
        entry.parent,
        entry.wikidata,
    ]
    return "\t".join(cells).rstrip("\t")


def add_entry(store: Store, entry: Entry) -> None:
    """Keep a user's entity in the ledger's settings; one of the same id takes the earlier one's place."""
    lines = (store.setting(ENTITIES_SETTING) or "").splitlines()
    kept = [line for line in lines if line.split("\t")[0] != entry.id]
    store.set_setting(ENTITIES_SETTING, "\n".join([*kept, as_line(entry)]))


def set_file(store: Store, path: str) -> int:
    """Let the ledger use a file of the user's entities.

    Returns:
        How many entities it holds.

    Raises:
        UsageProblem: it cannot be read, or a line of it cannot be.
    """
    before = store.setting(FILE_SETTING) or ""
    store.set_setting(FILE_SETTING, str(Path(path).resolve()))
    try:
        return len(own_entries(store))
    except UsageProblem:
        store.set_setting(FILE_SETTING, before)
        raise


def shipped_ids() -> frozenset[str]:
    """Give the ids of what ships."""
    return frozenset(entry.id for entry in read_shipped()[0])


def taken_apart(store: Store) -> Apart:
    """Give the names that persons gave to other entities."""
    return {(str(j.subject["entity"]), str(j.subject["name"])): str(j.subject["to"]) for j in store.judgements("apart")}


def with_apart(deposit: Deposit, apart: Apart) -> Deposit:
    """Give a deposit with the names that persons took apart at their new entities: re-reading loses no decision."""
    if not any((link.entity, link.name) in apart for link in deposit.links):
        return deposit
    moved = {
        (link.entity, link.name): apart[link.entity, link.name]
        for link in deposit.links
        if (link.entity, link.name) in apart
    }
    claims = []
    for claim, roles in zip(deposit.reading.claims, deposit.entities, strict=True):
        found: dict[str, tuple[str, ...]] = {}
        for role, ids in roles.items():
            value = claim.arguments.get(role)
            names = value if isinstance(value, list) else [value]
            found[role] = tuple(
                next((moved[id, name] for name in names if isinstance(name, str) and (id, name) in moved), id)
                for id in ids
            )
        claims.append(found)
    links: list[EntityLink] = [
        replace(link, entity=moved[link.entity, link.name], label=None) if (link.entity, link.name) in moved else link
        for link in deposit.links
    ]
    return replace(deposit, entities=claims, links=links)
