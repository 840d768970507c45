"""May two claims be one event, however much they disagree about it? What the kinds declare, and what no table can say."""

from __future__ import annotations

from typing import Any

from rapidfuzz import fuzz

from newsledger.crosscheck.compare import (
    FIGURES,
    dates_fit,
    days_apart,
    figure_state,
    group,
    kin,
    shares,
    states,
    stretch,
    too_far,
    who,
    year,
)
from newsledger.crosscheck.names import as_list, is_general, same_words
from newsledger.crosscheck.periods import other_period, same_period
from newsledger.crosscheck.rates import in_dollars, rounded_alike
from newsledger.crosscheck.titles import may_be_one
from newsledger.kinds.sameness import Sameness, all_sameness
from newsledger.model import SourcedClaim
from newsledger.model.dates import bounds
from newsledger.text.fold import fold_name, simplify

LARGE_SUM = 1e7
"""Dollars from which on an uncommon sum in common speaks for one event."""
JOINT = ("partnership", "merger", "contract", "joint_venture")
"""Deals that have two sides of one kind: who is named first says nothing."""
PARTIES = ("partner", "acquirer", "target")


def may_be_same(a: SourcedClaim, b: SourcedClaim) -> bool:
    """True when two claims of one kind tell the same event."""
    kind = a.claim.kind
    rule = all_sameness().get(kind)
    if rule is None or kind != b.claim.kind:
        return False
    if kind == "statement":
        return shares(a, b, "speaker") and _same_quote(a, b)
    if not _words_fit(a, b, rule):
        return False
    # Asked first, since it is quickly answered: even a figure in common does not anchor most pairs.
    anchored = _anchored(a, b, rule)
    if kind != "enforcement" and not anchored[True]:
        return False
    x, y = a.claim.arguments, b.claim.arguments
    figures: dict[str, bool | None] = dict.fromkeys(FIGURES)
    for role in FIGURES:
        if role in x and role in y:
            figures[role] = agrees = figure_state(a, b, role)
            if agrees is False and role in rule.figures:
                return False
    for role, factor in rule.spread.items():
        if figures.get(role) is False and too_far(a, b, role, factor):
            return False
    strong = any(figures.values())
    if not anchored[strong]:
        return kind == "enforcement" and _mistaken_target(a, b, figures["amounts"])
    if not _agreed(a, b, rule, strong) or not _KIND_FITS.get(kind, _fits)(a, b, figures):
        return False
    if rule.same_period and not _one_period(a, b):
        return False
    if a.source.doc == b.source.doc and not _repeats(a, b, rule):
        return False
    # Where one gives a figure and the other none, only a date that both give makes them one.
    measured = rule.figures or tuple(rule.spread)
    if measured and not strong and _has(a, measured) != _has(b, measured) and not (stretch(a) and stretch(b)):
        if kind == "listing":
            return a.claim.status == b.claim.status and dates_fit(a, b, rule, True)
        if kind not in ("deal", "incident"):
            return _told_together(a, b) and kind == "layoff"
    return dates_fit(a, b, rule, strong or rule.always_undated)


def _words_fit(a: SourcedClaim, b: SourcedClaim, rule: Sameness) -> bool:
    x, y = a.claim.arguments, b.claim.arguments
    for role in rule.words:
        if x.get(role) == y.get(role):
            continue
        if states(a, role) and states(b, role):
            left, right = ({rule.one_word.get(str(v), str(v)) for v in as_list(one[role])} for one in (x, y))
            if not left & right:
                return False
        elif role in rule.defining and states(a, role) != states(b, role):
            return False
    return True


def _anchored(a: SourcedClaim, b: SourcedClaim, rule: Sameness) -> tuple[bool, bool]:
    """Tell whether two claims are about the same: without a figure in common, and with one."""
    if a.claim.kind == "deal":
        if _joint(a) and _joint(b):
            joint = len(_parties(a) & _parties(b)) >= 2
            return joint, joint
        if not shares(a, b, "target") and (states(a, "target") or states(b, "target")):
            return False, False
    with_figure: bool | None = None
    for anchors in rule.anchors:
        shared = [shares(a, b, role) for role in anchors]
        if all(shared):
            found = _about_one(a, b, anchors)
            return found, found if with_figure is None else with_figure
        # A unit named for its parent beside somebody and a sum in common is a slip, not another event.
        if (
            with_figure is None
            and any(shared)
            and all(s or kin(a, b, role) for s, role in zip(shared, anchors, strict=True))
        ):
            with_figure = _about_one(a, b, anchors)
    return False, bool(with_figure)


def _about_one(a: SourcedClaim, b: SourcedClaim, anchors: tuple[str, ...]) -> bool:
    """True unless what is shared is a description only, and told at another time."""
    if any(role in ("name", "product") and _only_general(a, b, role) for role in anchors):
        return _told_together(a, b)
    return True


def _joint(claim: SourcedClaim) -> bool:
    return any(str(one) in JOINT for one in as_list(claim.claim.arguments.get("type"))) and len(_parties(claim)) > 1


def _parties(claim: SourcedClaim) -> frozenset[str]:
    return frozenset(id for role in PARTIES for id in who(claim, role))


def _only_general(a: SourcedClaim, b: SourcedClaim, role: str) -> bool:
    return is_general(a.claim.arguments.get(role)) or is_general(b.claim.arguments.get(role))


def _told_together(a: SourcedClaim, b: SourcedClaim) -> bool:
    """True when the dates (else the publications) of two claims lie within a week."""
    p, q = stretch(a) or bounds(a.source.published), stretch(b) or bounds(b.source.published)
    return bool(p and q) and days_apart(p, q) <= 7  # type: ignore[arg-type]


def _agreed(a: SourcedClaim, b: SourcedClaim, rule: Sameness, strong: bool) -> bool:
    if a.claim.kind == "deal" and _joint(a) and _joint(b):
        return True
    for role in rule.agree:
        told = states(a, role), states(b, role)
        if role == "authority" and told[0] != told[1] and "denied" in (a.claim.status, b.claim.status):
            return False  # that Europe has not banned it does not deny a ban by somebody
        if all(told) and not shares(a, b, role):
            # One office goes by many names (China, its regulator, the regulator's branch); a sum in common outweighs them.
            if strong and (role == "authority" or kin(a, b, role)):
                continue
            if role == "authority" and _one_state(a, b) and _told_together(a, b):
                continue
            return False
    return True


def _one_state(a: SourcedClaim, b: SourcedClaim) -> bool:
    """True when two offices are named for one country or place: India, the Indian government."""
    words = [
        {word for name in as_list(c.claim.arguments.get("authority")) for word in fold_name(str(name)).split()}
        for c in (a, b)
    ]
    han = [[str(name) for name in as_list(c.claim.arguments.get("authority"))] for c in (a, b)]
    if any(simplify(p)[:2] == simplify(q)[:2] for p in han[0] for q in han[1] if not p.isascii()):
        return True
    return any(len(p) >= 4 and len(q) >= 4 and p[:4] == q[:4] for p in words[0] for q in words[1])


def _fits(a: SourcedClaim, b: SourcedClaim, figures: dict[str, bool | None]) -> bool:
    return True


def _posts_fit(a: SourcedClaim, b: SourcedClaim, figures: dict[str, bool | None]) -> bool:
    x, y = a.claim.arguments, b.claim.arguments
    if not may_be_one(x.get("position"), y.get("position"), shares(a, b, "org") or a.claim.kind == "departure"):
        return False
    if a.claim.kind == "position":
        return (x.get("manner") == "former") == (y.get("manner") == "former")
    apart = _dates_apart(a, b)
    if (x.get("manner") == "died") != (y.get("manner") == "died"):
        # Who gave up a post and died later did two things.
        return not (x.get("manner") and y.get("manner")) and apart is not None and apart <= 7
    # Acting head in January and head for good in September are two appointments.
    return (_acting(a) == _acting(b)) or apart is None or apart <= 31


def _acting(claim: SourcedClaim) -> bool:
    titles = " ".join(map(str, as_list(claim.claim.arguments.get("position")))).casefold()
    named = any(word in titles for word in ("acting", "interim", "代理", "署理"))
    return named or claim.claim.arguments.get("manner") == "acting"


def _dates_apart(a: SourcedClaim, b: SourcedClaim) -> int | None:
    x, y = stretch(a), stretch(b)
    return days_apart(x, y) if x and y else None


def _layoff_fits(a: SourcedClaim, b: SourcedClaim, figures: dict[str, bool | None]) -> bool:
    # A division's cut beside the company's: two counts, two events.
    return not (figures["count"] is False and states(a, "unit") != states(b, "unit"))


def _incident_fits(a: SourcedClaim, b: SourcedClaim, figures: dict[str, bool | None]) -> bool:
    if figures["count"] is not False or "recall" not in as_list(a.claim.arguments.get("type")):
        return True
    apart = _dates_apart(a, b)
    return apart is not None and apart <= 3


def _result_fits(a: SourcedClaim, b: SourcedClaim, figures: dict[str, bool | None]) -> bool:
    period = a.claim.arguments.get("period")
    if any(figures.values()):
        return bool(period) or not any(found is False for found in figures.values())
    # Without a figure in common only a period that both give makes them one.
    return bool(period and b.claim.arguments.get("period"))


def _gathering_fits(a: SourcedClaim, b: SourcedClaim, figures: dict[str, bool | None]) -> bool:
    x, y = stretch(a), stretch(b)
    return not (x and y) or x[0][:4] == y[0][:4]


_KIND_FITS = {
    "appointment": _posts_fit,
    "departure": _posts_fit,
    "position": _posts_fit,
    "layoff": _layoff_fits,
    "incident": _incident_fits,
    "result": _result_fits,
    "gathering": _gathering_fits,
}


def _one_period(a: SourcedClaim, b: SourcedClaim) -> bool:
    """True when two results are of one period and segment, or have an uncommon figure in common to the last digit."""
    x, y = a.claim.arguments, b.claim.arguments
    uncommon = any(
        rounded_alike(p, q, 3) for p, q in zip(*(_figures_of(c) for c in (a, b)), strict=False) if p and q
    ) and not other_period(x.get("period"), y.get("period"))
    for role in ("segment", "unit"):
        p, q = (simplify(str(v.get(role) or "")).casefold() for v in (x, y))
        if (p or q) and not same_words(p, q):
            return uncommon and not (p and q)
    return uncommon or same_period(x.get("period"), y.get("period"))


def _figures_of(claim: SourcedClaim) -> list[float]:
    arguments = claim.claim.arguments
    found = [e.get("value") for e in as_list(arguments.get("amounts"))[:1] if isinstance(e, dict)]
    found += as_list(arguments.get("count"))[:1]
    return [float(one) for one in found if isinstance(one, int | float)]


def _has(claim: SourcedClaim, roles: tuple[str, ...]) -> bool:
    return any(states(claim, role) for role in roles)


def _repeats(a: SourcedClaim, b: SourcedClaim, rule: Sameness) -> bool:
    """Within one article two claims of a kind are one event only when nothing but status or speaker sets them apart."""
    if any(figure_state(a, b, role) is False for role in FIGURES):
        return False
    differs = a.claim.status != b.claim.status or a.claim.arguments.get("said_by") != b.claim.arguments.get("said_by")
    return differs or _has(a, rule.figures) == _has(b, rule.figures)


def _same_quote(a: SourcedClaim, b: SourcedClaim) -> bool:
    p, q = (fold_name(str(c.claim.arguments.get("quote") or "")) for c in (a, b))
    if not p or not q or a.source.doc == b.source.doc:
        return False
    if p == q:
        return len(p) >= 8
    return min(len(p), len(q)) >= 16 and (p in q or q in p or fuzz.ratio(p, q) >= 85)


def _mistaken_target(a: SourcedClaim, b: SourcedClaim, amounts: bool | None) -> bool:
    """A large, uncommon fine of one year on two members of one group: one fine, and a disagreement on whom."""
    if not amounts or "fine" not in as_list(a.claim.arguments.get("measure")) or a.source.doc == b.source.doc:
        return False
    sums = in_dollars(a.claim.arguments.get("amounts"), year(a), a.source.language)
    if not sums or max(sums) < LARGE_SUM or not (_uncommon(a) and _uncommon(b)):
        return False
    x, y = stretch(a), stretch(b)
    if x and y and days_apart(x, y) > 31:
        return False
    return any(group(p) == group(q) for p in who(a, "target") for q in who(b, "target") if group(p))


def _uncommon(claim: SourcedClaim) -> bool:
    """True for a sum of at least two digits that matter (2.8bn, 182億; not 50m)."""
    values: list[Any] = [e.get("value") for e in as_list(claim.claim.arguments.get("amounts")) if isinstance(e, dict)]
    return any(len(f"{v:.0f}".rstrip("0")) >= 2 for v in values if isinstance(v, int | float))
