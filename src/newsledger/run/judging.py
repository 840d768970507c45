"""Finds which entities of a ledger are one, from names that agree and what speaks beside them; each with its reason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from rapidfuzz import fuzz

from newsledger.catalogue import load
from newsledger.entities import entry_keys, name_keys
from newsledger.entities.compare import compare
from newsledger.entities.linking import owners
from newsledger.entities.persons import is_common
from newsledger.entities.verdict import Verdict
from newsledger.ledger import Judgement, Store
from newsledger.model import Entity
from newsledger.run.linking import ORG_ROLES, PERSON_ROLES

COMPANY_RULE = "rule:names agree, same organization"
NEIGHBOURS_RULE = "rule:names agree, named with the same others"
UNSURE_RULE = "rule:names agree, nothing else does"
MOST_AT_A_KEY = 40
"""Entities at one key from which on it is too common to be looked at."""
RARE = 25
"""Articles that name an entity up to which being named beside it tells something."""
MANY = 4
"""Entities of any sort beside which both are named that tell as much."""
MOST_NAMES = 6
_HAN = re.compile("[\u3400-\u9fff]")
MOST_UNSURE = 5
MOST_ARTICLES = 20
"""Articles of an entity that are looked through for others named beside it, the newest."""
MOST_CLAIMS = 60
"""Claims of a person that are looked through for organizations, the newest."""
SPELT_ALIKE = 80
"""How alike (of 100) two family names in letters are that may be spellings of one."""
_CHUNK = 300
_SORTS = {"person": "person", "place": "place", "product": "org"}


@dataclass(slots=True)
class _Known:
    """What is known of an entity while it is compared."""

    entity: Entity
    names: list[str]
    orgs: dict[str, str] | None = None
    met: dict[str, int] | None = None


class Judge:
    """Compares entities that were just met with those that the ledger has.

    Args:
        store: an open ledger.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known: dict[str, _Known] = {}
        self._alike: list[Judgement] = []
        self._seen: set[tuple[str, str]] = set()

    def judgements(self, touched: Iterable[str]) -> list[Judgement]:
        """Give the judgements on entities that were just met: ``same``, and ``unsure`` where only the names agree."""
        found: list[Judgement] = []
        wanted = sorted(touched)
        self._seen.clear()
        for at in range(0, len(wanted), _CHUNK):
            found += self._some(wanted[at : at + _CHUNK])
            self._known.clear()
        return found

    def _some(self, ids: Sequence[str]) -> list[Judgement]:
        pairs = [pair for pair in self._pairs(ids) if pair not in self._seen]
        if not pairs:
            return []
        self._seen.update(pairs)
        self._load({id for pair in pairs for id in pair})
        agreeing = [(a, b, verdict) for a, b in pairs if (verdict := self._names(a, b)) is not None]
        judged = {
            frozenset(map(str, j.subject.values())): j for j in self._store.judged([(a, b) for a, b, _ in agreeing])
        }
        found: list[Judgement] = []
        unsure: dict[str, int] = defaultdict(int)
        for a, b, verdict in agreeing:
            before = judged.get(frozenset((a, b)))
            if before is not None and before.action != "unsure":
                continue
            decided = self._decide(a, b, verdict)
            found += self._alike
            self._alike = []
            if decided.action == "unsure":
                if before is not None or max(unsure[a], unsure[b]) >= MOST_UNSURE:
                    continue
                unsure[a] += 1
                unsure[b] += 1
            found.append(decided)
        return found

    def _pairs(self, ids: Sequence[str]) -> list[tuple[str, str]]:
        """Give the pairs of entities, as judged so far, that share a key; one of each pair is of ``ids``."""
        keys: dict[str, set[str]] = {}
        for entity in self._store.entities(ids, counted=False):
            self._known[entity.id] = _Known(entity, self._names_of(entity))
            keys[entity.id] = self._keys(entity)
        at_key: dict[str, set[str]] = defaultdict(set)
        for key, _, canonical in self._store.entities_by_key(
            {key for found in keys.values() for key in found}, MOST_AT_A_KEY
        ):
            at_key[key].add(canonical)
        pairs = {
            tuple(sorted((id, other), key=lambda one: (not one.startswith("catalogue:"), one)))
            for id, found in keys.items()
            for key in found
            if len(at_key[key]) <= MOST_AT_A_KEY
            for other in at_key[key]
            if other != id and _sort(id) == _sort(other) and not _of_one_article(id) and not _of_one_article(other)
        }
        both = sorted((a, b) for a, b in pairs if not (a.startswith("catalogue:") and b.startswith("catalogue:")))
        return both

    def _keys(self, entity: Entity) -> set[str]:
        keys = {key for name in self._names_of(entity) for key in name_keys(name, entity.type)}
        if entity.id.startswith("catalogue:"):
            keys.update(entry_keys(entity.id.removeprefix("catalogue:")))
        return {key for key in keys if not key.startswith("name:")} | {
            key for key in keys if key.startswith("name:") and "@" in entity.id
        }

    @staticmethod
    def _names_of(entity: Entity) -> list[str]:
        names = [name.name for name in entity.names]
        entry = load().by_id(entity.id.removeprefix("catalogue:")) if entity.id.startswith("catalogue:") else None
        if entry is not None:
            names = [*entry.names, *names]
        # An ordinary word that was cut as a name ("paper") is compared with nobody's.
        return [name for name in dict.fromkeys(names) if not (name.isascii() and name.islower() and name.isalpha())]

    def _load(self, ids: set[str]) -> None:
        missing = sorted(ids - set(self._known))
        for at in range(0, len(missing), _CHUNK):
            for entity in self._store.entities(missing[at : at + _CHUNK], counted=False):
                self._known[entity.id] = _Known(entity, self._names_of(entity))

    def _names(self, a: str, b: str) -> Verdict | None:
        """Give the best verdict on any two names of two entities; None when none agree."""
        one, two = self._known.get(a), self._known.get(b)
        if one is None or two is None or (one.entity.type == "person") != (two.entity.type == "person"):
            return None
        best: Verdict | None = None
        for x, y in product(one.names[:MOST_NAMES], two.names[:MOST_NAMES]):
            verdict = compare(x, y, one.entity.type)
            if verdict.answer == "different":
                continue
            if (verdict.initials or _is_chinese(x) != _is_chinese(y)) and _apart_in_characters(one, two):
                continue
            if verdict.sound and _apart_in_letters(one, two):
                continue
            if verdict.answer == "same" and not (one.entity.type == "person" and (is_common(x) or is_common(y))):
                return Verdict("same", f"{x} and {y}: {verdict.reason}", verdict.initials)
            if best is None:
                best = Verdict("unsure", f"{x} and {y}: {verdict.reason}")
        return best

    def _decide(self, a: str, b: str, verdict: Verdict) -> Judgement:
        subject = {"a": a, "b": b}
        person = self._known[a].entity.type == "person"
        if person and (shared := self._shared_org(a, b)):
            return Judgement("same", subject, f"{verdict.reason}; both are named with {shared}", COMPANY_RULE)
        surely = verdict.answer == "same" and not (_has_organization(a) or _has_organization(b))
        if surely and (others := self._shared_others(a, b)) and self._spelt_out(a, b, verdict):
            return Judgement("same", subject, f"{verdict.reason}; both are named beside {others}", NEIGHBOURS_RULE)
        return Judgement("unsure", subject, f"{verdict.reason}; nothing beside the names speaks for it", UNSURE_RULE)

    def _orgs(self, id: str) -> Mapping[str, str]:
        """Give the organizations of a person, id → name: of claims, of the id itself, of the catalogue."""
        known = self._known[id]
        if known.orgs is not None:
            return known.orgs
        found: dict[str, str] = {}
        if "@" in id:
            found[id.split("@", 1)[1]] = id.split("@", 1)[1]
        entry = load().by_id(id.removeprefix("catalogue:")) if id.startswith("catalogue:") else None
        if entry is not None and entry.parent:
            parent = load().by_id(entry.parent)
            found[f"catalogue:{entry.parent}"] = (parent.en or parent.hans) if parent else entry.parent
        for org, name in self._store.beside(id, PERSON_ROLES, ORG_ROLES, MOST_CLAIMS).items():
            found.setdefault(org, name)
        known.orgs = found
        return found

    def _shared_org(self, a: str, b: str) -> str | None:
        one, two = self._orgs(a), self._orgs(b)
        canonical = self._store.canonical([*one, *two])
        mine = {canonical.get(id, id): name for id, name in one.items()}
        yours = {canonical.get(id, id): name for id, name in two.items()}
        above, beyond = owners(mine, load()), owners(yours, load())
        common = (set(mine) & beyond) | (set(yours) & above)
        if common:
            first = sorted(common)[0]
            return mine.get(first) or yours.get(first)
        for (x, p), (y, q) in product(mine.items(), yours.items()):
            if x != y and _org_like(x) and _org_like(y) and (alike := compare(p, q, "company")).answer == "same":
                name = self._known[a].entity.label
                reason = f"{p} and {q}: {alike.reason}; {name} is named with both"
                if not (x.startswith("catalogue:") and y.startswith("catalogue:")):
                    self._alike.append(Judgement("same", {"a": x, "b": y}, reason, COMPANY_RULE))
                return f"{p} / {q}"
        return None

    def _shared_others(self, a: str, b: str) -> str | None:
        """Give others that both are named beside: two, or one that is little known; places and outlets say nothing."""
        # The first is of the catalogue if one is, so that fewer are named beside the second.
        mine = self._met(b)
        common = set(self._store.met_with([a], MOST_ARTICLES, among=mine).get(a, ())) - {a, b} if mine else set()
        shared = (
            [entity for entity in self._store.entities(sorted(common)[:30]) if entity.type != "authority"]
            if common
            else []
        )
        telling = [entity for entity in shared if entity.articles <= RARE]
        if not telling and len(shared) < MANY:
            return None
        return ", ".join(list(dict.fromkeys(entity.label for entity in [*telling, *shared]))[:3])

    def _spelt_out(self, a: str, b: str, verdict: Verdict) -> bool:
        """True unless first letters are all that agree: then one article has to name both, neither of them well known."""
        if not verdict.initials:
            return True
        return not (a + b).count("catalogue:") and b in self._met(a)

    def _met(self, id: str) -> dict[str, int]:
        known = self._known[id]
        if known.met is None:
            met = self._store.met_with([id], MOST_ARTICLES).get(id, {})
            known.met = {other: count for other, count in met.items() if _tells(other)}
        return known.met


def _is_chinese(name: str) -> bool:
    return _HAN.search(name) is not None


def _apart_in_characters(a: _Known, b: _Known) -> bool:
    """True when the Chinese names of two are different, so that what agrees in letters is a namesake's (CY Leung)."""
    ours, theirs = ([name for name in one.names if len(_HAN.findall(name)) > 1] for one in (a, b))
    if not ours or not theirs:
        return False
    type = a.entity.type
    return all(compare(x, y, type).answer == "different" for x, y in product(ours[:MOST_NAMES], theirs[:MOST_NAMES]))


def _apart_in_letters(a: _Known, b: _Known) -> bool:
    """True when both of two people have full names in letters and these differ, so that characters say nothing more.

    Joe Biden is not Bill Burton, whatever 拜登 sounds like; Volodymyr Zelenskyy may be Vladimir Zelensky.
    """
    ours, theirs = ([name for name in one.names if " " in name and not _is_chinese(name)] for one in (a, b))
    return bool(ours and theirs) and not any(
        _near_in_letters(x, y) for x, y in product(ours[:MOST_NAMES], theirs[:MOST_NAMES])
    )


def _near_in_letters(a: str, b: str) -> bool:
    if compare(a, b, "person").answer != "different":
        return True
    (x, *_, p), (y, *_, q) = (name.casefold().split() for name in (a, b))
    return x[0] == y[0] and fuzz.ratio(p, q) >= SPELT_ALIKE


def _of_one_article(id: str) -> bool:
    """True for "the police" and the like, which are nobody's outside their article."""
    return id.startswith("org:") and "@" in id


def _has_organization(id: str) -> bool:
    """True for a bearer of a common name who is told apart by an organization: another one's is another person."""
    return id.startswith("person:") and "@" in id and id.split("@", 1)[1].startswith(("catalogue:", "org:"))


def _sort(id: str) -> str:
    if id.startswith("catalogue:"):
        entry = load().by_id(id.removeprefix("catalogue:"))
        return "person" if entry is not None and entry.type == "person" else "org"
    kind = id.split(":", 1)[0]
    return _SORTS.get(kind, "org")


def _org_like(id: str) -> bool:
    return _sort(id) == "org" and id.startswith(("catalogue:", "org:"))


def _tells(id: str) -> bool:
    """False for what half of all articles name: places, governments, outlets."""
    if id.startswith("place:") or " government" in id:
        return False
    entry = load().by_id(id.removeprefix("catalogue:")) if id.startswith("catalogue:") else None
    return entry is None or entry.type not in ("outlet", "exchange", "authority")
