"""The metric nouns of an English sentence, and which metric each of them names."""

from __future__ import annotations

import re

from newsledger.kinds.result.en_lexicon import METRIC, METRIC_OF, VEHICLES

UNITS = frozenset(
    {
        "per share",
        "per diluted share",
        "a share",
        "a diluted share",
        "per basic share",
        "per ads",
        "per adr",
        "each share",
    }
)
"""Nouns that only say what a sum is for."""
_PAID_OUT = re.compile(
    r"\b(?:dividends?|payouts?|distribution)\b(?:(?!\b(?:earn\w*|profit|income|loss|results?|paid on)\b)[^;\ue008]){0,70}\ue008 $"
)
_GOVERNED = re.compile(
    r" (?:to|from|by|for|with|of|at|in) (?:(?:its|their|the|all|new|other|big|large|small|retail|business|corporate|enterprise|individual|\ue004(?:'s)?) ){0,2}$"
)
_PART_OF = re.compile(r"\bas an? (?:percentage|proportion|share) of (?:[\w-]+ ){0,2}$")
_COUNTED_ONLY = frozenset({"users", "headcount", "stores", "attendance"})


def nouns_of(text: str) -> list[re.Match[str]]:
    """Give the metric nouns of a sentence, without those that another governs ("deliveries to customers fell 7 percent")."""
    kept: list[re.Match[str]] = []
    for noun in METRIC.finditer(text):
        if kept and _PART_OF.search(text, max(0, noun.start() - 50), noun.start()):
            continue  # "bad loans as a percentage of total loans"
        if not (
            kept
            and METRIC_OF.get(noun[0]) in _COUNTED_ONLY
            and METRIC_OF.get(kept[-1][0]) not in _COUNTED_ONLY
            and _GOVERNED.fullmatch(text, kept[-1].end(), noun.start())
        ):
            kept.append(noun)
    return kept


def metric_of(text: str, noun: re.Match[str]) -> str:
    """Give the metric that a noun of the lower-cased sentence ``text`` names."""
    metric = METRIC_OF.get(noun[0], "comparable_sales" if noun[0].startswith("sales") else "market_share")
    if metric == "loss" and re.search(
        r"\b(?:provisions?|reserves?|allowances?|set aside) (?:for )?(?:[\w-]+ ){0,2}$",
        text[max(0, noun.start() - 40) : noun.start()],
    ):
        return "provisions"
    if noun[0] in UNITS and _PAID_OUT.search(text, max(0, noun.start() - 90), noun.start()):
        return "dividend"
    if noun[0] in ("sales", "sale") and VEHICLES.search(text[max(0, noun.start() - 20) : noun.start()]):
        return "sales"
    if metric == "earnings_per_share" and re.search(
        r"\bloss(?:es)?\b(?:[^,;]|, or ){0,60}$", text[max(0, noun.start() - 70) : noun.start()]
    ):
        return "loss_per_share"
    return metric
