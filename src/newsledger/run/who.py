"""Who is who as persons decide it, and what was judged on an entity: merging, splitting, the reasons, the doubts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsledger.ledger import DoubtfulName, Judgement, Store
from newsledger.ledger.browsing import decided_by_people
from newsledger.ledger.rows import now
from newsledger.model import Entity, UsageProblem
from newsledger.reports.who import entity_rows
from newsledger.run.names import find_names
from newsledger.text.fold import fold_name

MOST_ARTICLES = 20
_ALL_AT_ONCE = 200
MOST_IN_A_STEP = 40
"""Judgements of one decision that are looked at: a name taken out of an entity of twenty names makes twenty."""
MOST_TAKEN_BACK = 50
"""Decisions among which one is looked for that is taken back."""


def find_one(store: Store, name: str) -> Entity:
    """Give the one entity that a name or an id means.

    Raises:
        UsageProblem: there is none, or there are several; the message lists them.
    """
    found = find_names(store, name)
    if found.one is not None:
        return found.one
    if found.all:
        listed = "; ".join(f"{one.label} (id {one.id}, {one.articles} articles)" for one in found.all[:10])
        raise UsageProblem(f"{name!r} may be any of {len(found.all)}; name one by its id: {listed}")
    hint = f"; did you mean {', '.join(found.near)}?" if found.near else ""
    raise UsageProblem(f"nothing in the ledger answers to {name!r}{hint}")


def merge_entities(store: Store, a: str, b: str, who: str, reason: str = "") -> Judgement:
    """Decide that two entities are one; holds against every rule and at every re-reading.

    Args:
        store: an open ledger.
        a, b: names or ids.
        who: who decides.
        reason: why.

    Raises:
        UsageProblem: a name means nobody or several, or both are one already.
    """
    one, two = find_one(store, a), find_one(store, b)
    if one.id == two.id:
        raise UsageProblem(f"{a!r} and {b!r} are one already: {one.label} (id {one.id})")
    judgement = Judgement("same", {"a": one.id, "b": two.id}, reason or f"{who} decided so", who)
    with store.writer() as writer:
        writer.judge(judgement)
    return judgement


def split_entity(store: Store, entity: str, names: Sequence[str], who: str, reason: str = "") -> list[Judgement]:
    """Decide that some names of an entity are another's; holds against every rule and at every re-reading.

    Args:
        store: an open ledger.
        entity: a name or an id.
        names: the names to take out; together they become one other entity.
        who: who decides.
        reason: why.

    Raises:
        UsageProblem: the entity has not that name, or it would have none left.
    """
    whole = find_one(store, entity)
    members = store.members(whole.id)
    wanted = {fold_name(name) for name in names}
    known = {fold_name(name) for found in members.values() for name in found}
    for name in names:
        if fold_name(name) not in known:
            listed = ", ".join(one.name for one in whole.names)
            raise UsageProblem(f"{whole.label} has no name {name!r}; its names are {listed}")
    if known <= wanted:
        raise UsageProblem(f"{whole.label} would have no name left; leave at least one of {', '.join(names)} out")
    why = reason or f"{who} decided so"
    out = [id for id, found in members.items() if found and {fold_name(name) for name in found} <= wanted]
    left = [id for id in members if id not in out]
    decided: list[Judgement] = []
    for id in left:
        for name in members[id]:
            if fold_name(name) in wanted:
                to = f"{id}#{fold_name(name).replace(' ', '-')}"
                decided.append(Judgement("apart", {"entity": id, "name": name, "to": to}, why, who))
                if to not in out:
                    out.append(to)
    decided += [Judgement("different", {"a": a, "b": b}, why, who) for a in left for b in out]
    decided += [Judgement("same", {"a": out[0], "b": other}, why, who) for other in out[1:]]
    return _judge_at_once(store, decided)


def _judge_at_once(store: Store, decided: Iterable[Judgement]) -> list[Judgement]:
    """Keep judgements as one decision: all have one moment, by which ``decisions`` knows them."""
    moment = now()
    made = [replace(judgement, at=moment) for judgement in decided]
    with store.writer() as writer:
        for judgement in made:
            writer.judge(judgement)
    return made


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about who is who, in one step.

    Attributes:
        first, last: numbers of its first and last judgement.
        action: ``merge`` or ``split``.
        words: the names it is about, for people.
        who, at, reason: who decided, when (ISO, UTC), why.
        holds: False when something else was decided on the same since.
    """

    first: int
    last: int
    action: str
    words: str
    who: str
    at: str
    reason: str
    holds: bool


def decisions(store: Store, most: int = 20) -> list[Decision]:
    """Give the latest decisions of people about who is who, the newest first."""
    steps: list[list[tuple[int, Judgement]]] = []
    for seq, judgement in reversed(decided_by_people(store, most * MOST_IN_A_STEP)):
        last = steps[-1][-1] if steps else None
        if last and (last[1].who, last[1].at) == (judgement.who, judgement.at):
            steps[-1].append((seq, judgement))
        else:
            steps.append([(seq, judgement)])
    ids = {str(id) for step in steps for _, one in step for key, id in one.subject.items() if key != "name"}
    labels = _labels(store, ids)
    later: set[frozenset[str]] = set()
    found = []
    for step in reversed(steps):
        pairs = {_pair(one) for _, one in step}
        listed = [one for _, one in step]
        taken = any(one.action != "same" for one in listed)
        found.append(
            Decision(
                first=step[0][0],
                last=step[-1][0],
                action="split" if taken else "merge",
                words=" ≠ ".join(_sides(listed, labels)) if taken else " = ".join(_sides(listed, labels)),
                who=listed[0].who,
                at=listed[-1].at,
                reason=listed[0].reason,
                holds=not pairs & later,
            )
        )
        later |= pairs
    return found[:most]


def take_back(store: Store, first: int, last: int, who: str, reason: str = "") -> list[Judgement]:
    """Decide the opposite of what was decided: who was made one is two again, and the other way round.

    Args:
        store: an open ledger.
        first, last: numbers of the decision's judgements, as ``decisions`` gives them.
        who: who decides.
        reason: why.

    Raises:
        UsageProblem: no such decision holds.
    """
    known = next((one for one in decisions(store, MOST_TAKEN_BACK) if (one.first, one.last) == (first, last)), None)
    if known is None or not known.holds:
        raise UsageProblem(f"no decision {first}-{last} about who is who that holds")
    why = reason or f"{who} took back what {known.who} decided"
    made = []
    for seq, one in decided_by_people(store, MOST_TAKEN_BACK * MOST_IN_A_STEP):
        if not first <= seq <= last:
            continue
        if one.action == "apart":
            made.append(Judgement("same", {"a": one.subject["entity"], "b": one.subject["to"]}, why, who))
        else:
            made.append(Judgement("different" if one.action == "same" else "same", one.subject, why, who))
    return _judge_at_once(store, made)


def _pair(judgement: Judgement) -> frozenset[str]:
    return frozenset(str(id) for key, id in judgement.subject.items() if key != "name")


def _sides(judged: Sequence[Judgement], labels: dict[str, str]) -> list[str]:
    """Give the names on both sides of a decision."""
    names = [str(one.subject["name"]) for one in judged if one.action == "apart"]
    first = judged[0].subject
    a = str(first.get("a") or first.get("entity"))
    others = [str(one.subject.get("b") or one.subject.get("to")) for one in judged]
    named = names or [labels.get(id, id) for id in others if id != a]
    return [labels.get(a, a), ", ".join(dict.fromkeys(named))]


def _labels(store: Store, ids: set[str]) -> dict[str, str]:
    """Give id → the name of that very entity, whoever it was joined with."""
    found: dict[str, str] = {}
    for id in ids:
        members = store.members(id)
        found[id] = next(iter(members.get(id) or []), id)
    return found


def who_rows(store: Store, entities: Iterable[Entity]) -> list[dict[str, Any]]:
    """Give entities as ``entities`` shows them: names, articles, what was judged and why, names that are doubted."""
    listed = list(entities)
    few = len(listed) <= _ALL_AT_ONCE
    members = {entity.id: set(store.members(entity.id)) | {entity.id} for entity in listed} if few else {}
    ids = {id for found in members.values() for id in found}
    judged = store.judgements_about(ids) if few else [j for j in store.judgements() if "a" in j.subject]
    others = {str(id) for j in judged for id in j.subject.values()}
    labels = {entity.id: entity.label for entity in store.entities(others)} if few and others else {}
    canonical = store.canonical(others) if few else {}
    doubts = defaultdict(list)
    for doubt in store.doubts():
        doubts[doubt.entity].append(doubt)
    rows = entity_rows(listed)
    for row, entity in zip(rows, listed, strict=True):
        own = members.get(entity.id, {entity.id})
        about = [j for j in judged if own & {str(id) for id in j.subject.values()}]
        row["judgements"] = [_judged(j, own, canonical, labels) for j in about]
        row["reasons"] = list(
            dict.fromkeys([*row["reasons"], *(told(one) for one in row["judgements"] if one["action"] == "same")])
        )
        row["doubtful_names"] = [_doubt(doubt) for id in sorted(own) for doubt in doubts.get(id, ())]
        if few:
            row["docs"] = [
                {"doc": doc, "title": title, "published": published}
                for doc, title, published in store.articles_of(entity.id, MOST_ARTICLES)
            ]
    return rows


def _judged(judgement: Judgement, own: set[str], canonical: dict[str, str], labels: dict[str, str]) -> dict[str, Any]:
    sides = [str(id) for key, id in sorted(judgement.subject.items()) if key in ("a", "b", "to")]
    other = next((id for id in sides if id not in own), sides[-1] if sides else "")
    return {
        "action": judgement.action,
        "other": other,
        "label": labels.get(canonical.get(other, other), other),
        "reason": judgement.reason,
        "who": judgement.who,
        "at": judgement.at,
    }


def told(judged: dict[str, Any]) -> str:
    """Give a judgement as one line."""
    return f"{judged['reason']} ({judged['who']})"


def _doubt(doubt: DoubtfulName) -> dict[str, str]:
    return {"name": doubt.name, "doc": doubt.doc, "candidate": doubt.candidate, "reason": doubt.reason}


def flag_doubts(store: Store, rows: Sequence[dict[str, Any]]) -> None:
    """Add ``doubtful_name`` to rows of claims or quotes whose names are doubted, as printed, with the candidate."""
    doubts: dict[str, list[DoubtfulName]] = defaultdict(list)
    for doubt in store.doubts({str(row["doc"]) for row in rows}) if rows else ():
        doubts[doubt.doc].append(doubt)
    for row in rows:
        found = [_doubt(doubt) for doubt in doubts.get(row["doc"], ()) if _names(row, doubt.name)]
        if found:
            row["doubtful_name"] = [{key: one[key] for key in ("name", "candidate", "reason")} for one in found]


def _names(row: dict[str, Any], name: str) -> bool:
    for key, value in row.items():
        if key in ("quote", "evidence", "sentence", "words", "entities", "doc", "reason"):
            continue
        if name in (value if isinstance(value, list) else [value]):
            return True
    return False
