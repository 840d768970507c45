"""Joining claims into facts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from newsledger.crosscheck.compare import days_of, figure_state, house, margin, states, stretch
from newsledger.crosscheck.copies import origins
from newsledger.crosscheck.disputes import find_disputes
from newsledger.crosscheck.keys import keys, lookups
from newsledger.crosscheck.names import as_list
from newsledger.crosscheck.same import may_be_same
from newsledger.model import Fact, SourcedClaim, Value

UNITED = {"gathering": ("participant", "organizer")}
"""Lists to which every claim of a fact adds: two articles name different speakers of one conference."""
FEW = 6
"""Claims up to which all facts are looked at, and not those with a key in common only."""
COMPARED = 12
"""Members of a fact that a further claim is compared with; the first are the most telling."""


def join(claims: Iterable[SourcedClaim]) -> list[Fact]:
    """Join claims that say the same into facts.

    Args:
        claims: claims of any kinds, in any order.

    Returns:
        The facts; each claim is in exactly one. Ordered by the arrival of their first claim.
    """
    clusters: list[list[SourcedClaim]] = []
    times: list[tuple[int, int] | None] = []
    by_key: dict[str, list[int]] = defaultdict(list)
    given = list({claim.id: claim for claim in claims}.values())
    few = len(given) <= FEW
    # The most telling first, so that vague claims join a fact and never make two of it one.
    for claim in sorted(given, key=_telling):
        # Of a few, each is compared with each other; making keys would take longer.
        found = () if few else keys(claim)
        time = None if few else days_of(claim)
        candidates = range(len(clusters)) if few else _candidates(claim, lookups(claim, found), time, by_key, times)
        fitting = [place for place in candidates if _belongs(claim, clusters[place])]
        if not fitting:
            best = len(clusters)
            clusters.append([])
            times.append(time)
        elif len(fitting) == 1:
            best = fitting[0]
        else:
            best = max(fitting, key=lambda place: _fit(claim, clusters[place]))
        clusters[best].append(claim)
        times[best] = _both(times[best], time)
        for key in found:
            if best not in by_key[key][-1:]:
                by_key[key].append(best)
    facts = [_fact(cluster) for cluster in _as_reviewed(clusters)]
    return facts if len(facts) == 1 else sorted(facts, key=lambda fact: min(claim.seq for claim in fact.claims))


def _candidates(
    claim: SourcedClaim,
    looked_up: Sequence[str],
    time: tuple[int, int] | None,
    by_key: Mapping[str, list[int]],
    times: Sequence[tuple[int, int] | None],
) -> Iterable[int]:
    """Give the facts that have a key in common with a claim and are near it in time, each once."""
    reach = margin(claim.claim.kind)
    near = (place for key in looked_up for place in by_key.get(key, ()) if _near_in_time(time, times[place], reach))
    return dict.fromkeys(near)


def _as_reviewed(clusters: Sequence[list[SourcedClaim]]) -> list[list[SourcedClaim]]:
    """Make one of the clusters that a person has merged, whose claims have a label in common."""
    by_label: dict[str, int] = {}
    made: list[list[SourcedClaim]] = []
    if not any(claim.review for cluster in clusters for claim in cluster):
        return list(clusters)
    for cluster in clusters:
        labels = {label for claim in cluster if claim.review for label in claim.review.merged}
        places = sorted({by_label[label] for label in labels if label in by_label})
        if not places:
            places = [len(made)]
            made.append([])
        first = places[0]
        for other in places[1:]:
            made[first] += made[other]
            made[other] = []
        made[first] += cluster
        moved = {label for label, place in by_label.items() if place in places}
        by_label.update(dict.fromkeys(labels | moved, first))
    return [cluster for cluster in made if cluster]


def _belongs(claim: SourcedClaim, cluster: Sequence[SourcedClaim]) -> bool:
    """True when a claim may be one event with at least half of a fact's claims.

    With any one of them would not do: an undated article would make one event of a year of announcements.
    """
    own = claim.review.split if claim.review else ""
    for member in cluster:
        if (member.review.split if member.review else "") != own:
            return False
    compared = cluster[:COMPARED]
    needed = (len(compared) + 1) // 2
    for place, member in enumerate(compared):
        if len(compared) - place < needed:
            return False
        needed -= may_be_same(claim, member)
        if needed == 0:
            return True
    return False


def _near_in_time(a: tuple[int, int] | None, b: tuple[int, int] | None, margin: int | None) -> bool:
    return a is None or b is None or margin is None or (a[0] <= b[1] + margin and b[0] <= a[1] + margin)


def _both(a: tuple[int, int] | None, b: tuple[int, int] | None) -> tuple[int, int] | None:
    return None if a is None or b is None else (min(a[0], b[0]), max(a[1], b[1]))


def _telling(claim: SourcedClaim) -> tuple[Any, ...]:
    arguments = claim.claim.arguments
    stretched = stretch(claim)
    figures = sum([states(claim, role) for role in ("amounts", "count", "percent")])
    precision = len(str(arguments.get("date") or "")) if stretched else 0
    return (-figures, -min(precision, 10), -len(arguments), claim.source.published or "9999", claim.seq)


def _fit(claim: SourcedClaim, cluster: Sequence[SourcedClaim]) -> tuple[int, int]:
    """How well a claim fits a fact: figures in common count first, then names."""
    head = cluster[0]
    figures = sum(1 for role in ("amounts", "count", "percent") if figure_state(claim, head, role))
    return figures, len(claim.entity_ids() & head.entity_ids())


def alone(claim: SourcedClaim) -> Fact:
    """Give the fact of one claim only, without asking who agrees with whom; most facts are of this sort."""
    arguments = claim.claim.arguments
    return Fact(
        id="F" + claim.id,
        kind=claim.claim.kind,
        arguments=dict(arguments),
        status=claim.claim.status,
        claims=(claim,),
        origins=(claim.source.origin or claim.source.outlet or claim.source.doc,),
        entities={role: claim.entities[role] for role in arguments if role in claim.entities},
    )


def _fact(cluster: Sequence[SourcedClaim]) -> Fact:
    if len(cluster) == 1 and cluster[0].claim.kind not in UNITED:
        return alone(cluster[0])
    named = origins(claim.source for claim in cluster)
    kind = cluster[0].claim.kind
    disputes = find_disputes(kind, cluster, named)
    roles = list(dict.fromkeys(role for claim in cluster for role in claim.claim.arguments))
    arguments: dict[str, Value] = {}
    entities: dict[str, tuple[str, ...]] = {}
    status = _status(cluster)
    for role in roles:
        # A date goes with its status: done in May is not dated by who says "planned for December".
        fitting = (
            [c for c in cluster if c.claim.status == status and role in c.claim.arguments] if role == "date" else []
        )
        holder = _agreed(role, fitting or cluster, named)
        arguments[role] = holder.claim.arguments[role]
        if role in holder.entities:
            entities[role] = holder.entities[role]
        if role in UNITED.get(kind, ()):
            arguments[role], entities[role] = _united(role, cluster)
    first = min(cluster, key=lambda claim: claim.seq)
    return Fact(
        id="F" + first.id,
        kind=kind,
        arguments=arguments,
        status=status,
        claims=tuple(cluster),
        origins=tuple(dict.fromkeys(named[claim.source.doc] for claim in cluster)),
        disputes=disputes,
        entities=entities,
    )


def _united(role: str, cluster: Sequence[SourcedClaim]) -> tuple[list[Value], tuple[str, ...]]:
    """Give everybody whom any claim names in a role, each once, as first printed; and their entities."""
    names: dict[Value, Value] = {}
    for claim in cluster:
        listed = as_list(claim.claim.arguments.get(role))
        ids = claim.entities.get(role, ())
        for place, name in enumerate(listed):
            names.setdefault(ids[place] if len(ids) == len(listed) else name, name)
    linked = dict.fromkeys(id for claim in cluster for id in claim.entities.get(role, ()))
    return list(names.values()), tuple(linked)


def _agreed(role: str, cluster: Sequence[SourcedClaim], named: Any) -> SourcedClaim:
    """Give the claim whose value of a role stands for the fact: that of most origins, then the most telling."""
    telling = [claim for claim in cluster if role in claim.claim.arguments]
    first = telling[0]
    if len(telling) == 1:
        return first
    alike = _all_say_the_same(telling, role)
    if alike and not first.entities.get(role):
        return next((claim for claim in telling if _english(claim)), first)
    votes: Counter[str] = Counter()
    holders: dict[str, SourcedClaim] = {}
    seen: set[tuple[str, str]] = set()
    named_at_all = {id for claim in cluster for id in claim.entities.get(role, ())}
    # Who names the founder means the company that others name.
    meant = {id: house(id) for id in named_at_all if house(id) != id and house(id) in named_at_all}

    def aside(claim: SourcedClaim) -> bool:
        """True for a claim that names a person where others name the person's company."""
        return any(id in meant for id in claim.entities.get(role, ()))

    if alike:
        return first if meant and aside(first) else next((claim for claim in telling if _english(claim)), first)
    for claim in sorted(telling, key=aside) if meant else telling:
        value = claim.claim.arguments[role]
        ids = {meant.get(id, id) for id in claim.entities.get(role, ())}
        key = "|".join(sorted(ids)) or repr(value)
        # Of one entity's names the English one is shown, so that a page does not mix scripts needlessly.
        english = _english(claim) and key in holders and not _english(holders[key])
        if key not in holders or (english and not aside(claim)):
            holders[key] = claim
        origin = named[claim.source.doc]
        if (key, origin) not in seen:
            seen.add((key, origin))
            votes[key] += 1
    if role == "date" and len(votes) > 1:
        # "2021" and "2021-05" do not disagree: the more exact one says more.
        exact = sorted(holders, key=lambda key: (-votes[key], -len(str(holders[key].claim.arguments[role]))))
        best = holders[exact[0]]
        outer = stretch(best)
        for key in sorted(holders, key=lambda key: -len(str(holders[key].claim.arguments[role]))):
            inner = stretch(holders[key])
            if inner and outer and outer[0] <= inner[0] and inner[1] <= outer[1]:
                return holders[key]
        return best
    # Of as many voices the fuller list says more: "Chairman and CEO" beside "CEO".
    return holders[max(votes, key=lambda key: (votes[key], len(as_list(holders[key].claim.arguments[role]))))]


def _all_say_the_same(telling: Sequence[SourcedClaim], role: str) -> bool:
    value, linked = telling[0].claim.arguments[role], telling[0].entities.get(role)
    return all(c.claim.arguments[role] == value and c.entities.get(role) == linked for c in telling)


def _status(cluster: Sequence[SourcedClaim]) -> str:
    """Give the status that holds: done once anybody reports it; of the rest the latest word."""
    statuses = {claim.claim.status for claim in cluster}
    if len(statuses) == 1:
        return cluster[0].claim.status
    if "reported" in statuses and not _still_planned(cluster):
        return "reported"
    if "reported" in statuses:
        return "planned"
    latest = max(cluster, key=lambda claim: (claim.source.published or "", claim.seq))
    return latest.claim.status


def _still_planned(cluster: Sequence[SourcedClaim]) -> bool:
    """True when who reports it gives no date, and the date that others plan it for lies after the report."""
    told = [claim for claim in cluster if claim.claim.status == "reported"]
    planned = [found for claim in cluster if claim.claim.status == "planned" and (found := stretch(claim))]
    if any(stretch(claim) for claim in told) or not planned:
        return False
    published = [claim.source.published for claim in told]
    return all(day is not None and all(day < found[0] for found in planned) for day in published)


def _english(claim: SourcedClaim) -> bool:
    return (claim.source.language or "").startswith("en")
