"""Blocking keys: claims of one fact share at least one, so that only those need to be compared.

A key says all that two claims must have in common to be one event (``may_be_same``), so that few claims have it.
"""

from __future__ import annotations

import math
from itertools import combinations

from newsledger.crosscheck.compare import group, stretch, who, year
from newsledger.crosscheck.names import as_list, core
from newsledger.crosscheck.rates import in_dollars
from newsledger.crosscheck.same import JOINT, LARGE_SUM, PARTIES
from newsledger.kinds.sameness import all_sameness
from newsledger.model import SourcedClaim
from newsledger.text.fold import fold_name

_BUCKET = math.log(1.05)
_SPLIT = ("appointment", "deal", "departure", "position")
"""Kinds of which some are in thousands of claims that a second role tells apart."""
_NOBODY = "-"


def keys(claim: SourcedClaim) -> tuple[str, ...]:
    """Give the claim's blocking keys, readable: the kind, who or what it is about, and words that set kinds of it apart."""
    kind, arguments = claim.claim.kind, claim.claim.arguments
    found: list[str] = []
    if kind == "statement":
        quote = fold_name(str(arguments.get("quote") or "")).replace(" ", "")
        if len(quote) >= 8:
            found += [f"statement|{edge}" for edge in (quote[:12], quote[-12:])]
    elif kind in ("gathering", "policy"):
        for name in (core(str(name)) for name in as_list(arguments.get("name"))):
            # By its end too, so that "EU General Data Protection Regulation" meets the one without the EU.
            words = name.split()
            found += [f"{kind}|{name}", f"{kind}|…{' '.join(words[-3:]) if len(words) > 2 else name[-6:]}"]
    elif kind in ("result", "price"):
        metric = str(arguments.get("metric") or "")
        when = _when(claim, 4 if kind == "result" else 7)
        found += [f"{kind}|{one}|{metric}|{when}" for one in who(claim, "org")]
    elif kind == "relation":
        pairs = [f"{s}|{o}" for s in who(claim, "subject") for o in who(claim, "object")]
        found += [f"relation|{pair}|{word}" for pair in pairs for word in _defining(claim)]
    elif kind in _SPLIT:
        found += _parties(claim)
        for base, houses in _bases(claim):
            found += [base, *(f"{base}|{house}" for house in houses or (_NOBODY,))]
    else:
        rule = all_sameness().get(kind)
        for anchors in rule.anchors if rule else ():
            if all(as_list(arguments.get(role)) for role in anchors):
                first = anchors[0]
                found += [f"{kind}|{first}|{one}|{word}" for one in who(claim, first) for word in _defining(claim)]
    if kind == "enforcement" and "fine" in as_list(arguments.get("measure")):
        found += _fines(claim)
    return tuple(dict.fromkeys(found))


def lookups(claim: SourcedClaim, own: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """Give the keys of which a claim that may be one event with this one has at least one.

    They are the claim's own, but for posts and deals: who holds a post in a house is compared with those of that house
    and of none, who holds one in no house with all of them; and so with who buys what is bought.

    Args:
        claim: of any kind.
        own: its ``keys``, where they are known already.
    """
    if claim.claim.kind not in _SPLIT:
        return keys(claim) if own is None else own
    found = _parties(claim)
    for base, houses in _bases(claim):
        found += [f"{base}|{house}" for house in (*houses, _NOBODY)] if houses else [base]
    return tuple(dict.fromkeys(found))


def _bases(claim: SourcedClaim) -> list[tuple[str, tuple[str, ...]]]:
    """Give what two claims of a kind in ``_SPLIT`` share, each with those of whom they share one where both name any."""
    kind = claim.claim.kind
    named, role = ("target", "acquirer") if kind == "deal" else ("person", "org")
    houses = _houses(claim, role)
    words = [f"|{word}" for word in _defining(claim)] if kind == "deal" else [""]
    return [(f"{kind}|{named}|{one}{word}", houses) for one in sorted(who(claim, named)) for word in words]


def _houses(claim: SourcedClaim, role: str) -> tuple[str, ...]:
    """Give the organizations of a role, and their owners: a unit named for its parent is one house with it."""
    named = who(claim, role)
    owners = [f"catalogue:{owner}" for one in named if (owner := group(one))]
    return tuple(sorted({*named, *owners}))


def _parties(claim: SourcedClaim) -> list[str]:
    """Give the keys of a deal but for its target: where it has none those of another party, and of a joint one both sides."""
    if claim.claim.kind != "deal":
        return []
    found = []
    if not who(claim, "target"):
        found += [f"{role}|{one}" for role in ("acquirer", "partner") for one in sorted(who(claim, role))]
    everybody = sorted(frozenset(id for role in PARTIES for id in who(claim, role)))
    # Of two sides each may stand in another role elsewhere: a merger's target is its partner's acquirer.
    if any(str(one) in JOINT for one in as_list(claim.claim.arguments.get("type"))):
        found += [f"joint|{a}|{b}" for a, b in combinations(everybody, 2)]
    return [f"deal|{parties}|{word}" for parties in found for word in _defining(claim)]


def _defining(claim: SourcedClaim) -> list[str]:
    """Give the words without which a claim of the kind is joined with none that has them; [""] where it has none."""
    rule = all_sameness()[claim.claim.kind]
    found = [""]
    for role in rule.defining:
        said = sorted({rule.one_word.get(str(v), str(v)) for v in as_list(claim.claim.arguments.get(role))}) or [""]
        found = [f"{word}|{one}" if word else one for word in found for one in said]
    return found


def _fines(claim: SourcedClaim) -> list[str]:
    """Give the keys by which fines meet that name two members of one group: the group, and how large they are."""
    groups = sorted({owner for one in who(claim, "target") if (owner := group(one))})
    found = []
    for dollars in in_dollars(claim.claim.arguments.get("amounts"), year(claim), claim.source.language):
        if groups and dollars >= LARGE_SUM * 0.9:
            bucket = round(math.log(dollars) / _BUCKET)
            found += [f"fine|{owner}|{b}" for owner in groups for b in (bucket - 1, bucket, bucket + 1)]
    return found


def _when(claim: SourcedClaim, length: int) -> str:
    found = stretch(claim)
    date = found[0] if found else (claim.source.published or "")
    return date[:length]
