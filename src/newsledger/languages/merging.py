"""Dates and amounts of one text together, the same in every language."""

from __future__ import annotations

from collections.abc import Sequence

from newsledger.model import Mention


def dates_first(dates: Sequence[Mention], amounts: Sequence[Mention]) -> list[Mention]:
    """Give dates and amounts, both sorted by start, as one sorted list; where both read the same words, the date stands."""
    merged: list[Mention] = []
    index = 0
    for amount in amounts:
        while index < len(dates) and dates[index].end <= amount.start:
            merged.append(dates[index])
            index += 1
        if index == len(dates) or amount.end <= dates[index].start:
            merged.append(amount)
    merged.extend(dates[index:])
    return merged
