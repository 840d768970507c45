"""Blocking keys: claims of one fact share at least one, so that only those need to be compared."""

from __future__ import annotations

import math

from newsledger.crosscheck.compare import stretch, who, year
from newsledger.crosscheck.names import as_list, core
from newsledger.crosscheck.rates import in_dollars
from newsledger.crosscheck.same import LARGE_SUM, PARTIES
from newsledger.kinds.sameness import all_sameness
from newsledger.model import SourcedClaim
from newsledger.text.fold import fold_name

_BUCKET = math.log(1.05)


def keys(claim: SourcedClaim) -> tuple[str, ...]:
    """Give the claim's blocking keys, readable: the kind, and who or what it is about."""
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
        found += [f"relation|{s}|{o}" for s in who(claim, "subject") for o in who(claim, "object")]
    elif kind == "deal":
        # Of two parties each may stand in another role elsewhere: a merger's target is its partner's acquirer.
        found += [f"deal|{one}" for role in PARTIES if as_list(arguments.get(role)) for one in who(claim, role)]
    else:
        rule = all_sameness().get(kind)
        for group in rule.anchors if rule else ():
            if all(as_list(arguments.get(role)) for role in group):
                found += [f"{kind}|{group[0]}|{one}" for one in who(claim, group[0])]
    if kind == "enforcement" and "fine" in as_list(arguments.get("measure")):
        for dollars in in_dollars(arguments.get("amounts"), year(claim), claim.source.language):
            if dollars >= LARGE_SUM * 0.9:
                bucket = round(math.log(dollars) / _BUCKET)
                found += [f"fine|{b}" for b in (bucket - 1, bucket, bucket + 1)]
    return tuple(dict.fromkeys(found))


def _when(claim: SourcedClaim, length: int) -> str:
    found = stretch(claim)
    date = found[0] if found else (claim.source.published or "")
    return date[:length]
