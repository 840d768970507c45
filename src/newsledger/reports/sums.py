"""Adding up the figures of facts: sums for each currency, ranges where origins disagree."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from newsledger.model import Fact
from newsledger.model.dates import bounds

Range = tuple[float, float]
Convert = Callable[[float, str, int | None], float | None]
"""Gives (value, currency, year) in the currency that was asked for, None where no rate is known."""


def sums(facts: Sequence[Fact], wanted: str | None = None, convert: Convert | None = None) -> dict[str, Any]:
    """Count facts and add up their figures.

    Args:
        facts: facts that do not overlap.
        wanted: the currency of the sum; without it a sum stands in every currency that all facts print, else in each
            currency for the facts that print it first (``mixed``), and nothing is converted.
        convert: converts into ``wanted``.

    Returns:
        ``count``, ``facts`` (ids), ``amounts``; where there are any ``with_amount``, ``people``, ``percents``. A figure
        on which origins disagree, or that was printed as a range, has its upper end under ``to``; ``disputed`` has the
        values of all sides.
    """
    result: dict[str, Any] = {"count": len(facts), "amounts": [], "facts": [fact.id for fact in facts]}
    printed = [(fact, amounts) for fact in facts if (amounts := amounts_of(fact))]
    if printed:
        result["with_amount"] = len(printed)
        totals, left = _totals(
            [amounts for _, amounts in printed], [year_of(fact) for fact, _ in printed], wanted, convert
        )
        bound = {"bound": "lower"} if any(fact.arguments.get("bound") == "lower" for fact, _ in printed) else {}
        result["amounts"] = [{**entry, **bound} for entry in totals]
        if left:
            result["not_summed"] = left
        if len(totals) > 1 and any(set(amounts) != set(printed[0][1]) for _, amounts in printed):
            result["mixed"] = True
    people = [found for fact in facts if (found := figure_of(fact, "count"))]
    if people:
        result["people"], high = (_whole(sum(one[end] for one in people)) for end in (0, 1))
        if high != result["people"]:
            result["people_to"] = high
    percents = [p for fact in facts if isinstance(p := fact.arguments.get("percent"), int | float)]
    if percents:
        result["percents"] = percents
    disputed = [
        {"role": dispute.role, "values": [side.value for side in dispute.sides], "fact": fact.id}
        for fact in facts
        for dispute in fact.disputes
        if dispute.role in ("count", "amounts", "percent")
    ]
    if disputed:
        result["disputed"] = disputed
    return result


def _whole(value: float) -> float:
    return int(value) if value == int(value) else value


def _totals(
    printed: Sequence[Mapping[str, Range]], years: Sequence[int | None], wanted: str | None, convert: Convert | None
) -> tuple[list[dict[str, Any]], int]:
    if wanted and convert:
        return _converted(printed, years, wanted, convert)
    common = set.intersection(*(set(found) for found in printed)) - {""}
    parts: dict[str, list[Range]] = {currency: [found[currency] for found in printed] for currency in sorted(common)}
    if not common:
        for found in printed:
            currency = next(iter(found))
            parts.setdefault(currency, []).append(found[currency])
    return [_entry(currency, ranges) for currency, ranges in sorted(parts.items())], 0


def _converted(
    printed: Sequence[Mapping[str, Range]], years: Sequence[int | None], wanted: str, convert: Convert
) -> tuple[list[dict[str, Any]], int]:
    ranges: list[Range] = []
    rough = False
    for found, year in zip(printed, years, strict=True):
        if wanted in found:
            ranges.append(found[wanted])
            continue
        for currency, (low, high) in found.items():
            ends = [convert(end, currency, year) for end in (low, high)] if currency else [None]
            if None not in ends:
                ranges.append((ends[0] or 0.0, ends[1] or 0.0))
                rough = True
                break
    if not ranges:
        return [], len(printed)
    entry = _entry(wanted, ranges)
    if rough:
        entry = {key: float(f"{v:.3g}") if key in ("value", "to") else v for key, v in entry.items()}
        entry["converted"] = True
    return [entry], len(printed) - len(ranges)


def _entry(currency: str, ranges: Sequence[Range]) -> dict[str, Any]:
    low, high = (_whole(round(sum(one[end] for one in ranges), 2)) for end in (0, 1))
    return {"value": low, **({"to": high} if high != low else {}), "currency": currency}


def amounts_of(fact: Fact) -> dict[str, Range]:
    """Give currency ("" where none is printed) → the amount, or its two ends where it is a range or is disputed."""
    values = [fact.arguments.get("amounts")]
    values += [side.value for dispute in fact.disputes if dispute.role == "amounts" for side in dispute.sides]
    found: dict[str, list[float]] = {}
    for amounts in values:
        for entry in amounts if isinstance(amounts, list) else []:
            value = entry.get("value") if isinstance(entry, dict) else None
            if isinstance(value, int | float) and not isinstance(value, bool):
                found.setdefault(str(entry.get("currency") or ""), []).append(float(value))
    return {currency: (min(listed), max(listed)) for currency, listed in found.items()}


def figure_of(fact: Fact, role: str) -> Range | None:
    """Give a figure, or the ends of it where origins disagree; None for a fact without one."""
    values = [fact.arguments.get(role)]
    values += [side.value for dispute in fact.disputes if dispute.role == role for side in dispute.sides]
    known = [float(value) for value in values if isinstance(value, int | float) and not isinstance(value, bool)]
    return (min(known), max(known)) if known else None


def year_of(fact: Fact) -> int | None:
    """Give the year of a fact, else of its first telling."""
    told = fact.date or next((c.source.published for c in fact.claims if c.source.published), None)
    stretch = bounds(told)
    return int(stretch[0][:4]) if stretch else None
