"""Turns to profit or loss and profit warnings that English states without a figure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newsledger.kinds.result.en_company import company_of
from newsledger.patterns import Candidate, Context, Encoded

_TURN = re.compile(
    r"\b(?:swung|swings?|swinging|return(?:ed|s|ing)?|fell|slid|slipped|plunged|turned|sank|back)(?: back)? (?:in)?to (?:a |an |the )?(?:[\w-]+ ){0,3}(?P<what>loss|profit|profitability|red|black)\b"
    r"|\b(?:post|report|book|record|suffer|register|forecast|expect|predict|project|announc|flag|head(?:ed|ing)? for|brac(?:ed|ing) for|warn(?:ed|s|ing)? of)(?:ed|s|ing|e|es)? (?:an?|its|their|the|[\ue001-\ue004]'s) (?:[\w-]+ )?first(?:-ever)? (?:[\w-]+ ){0,3}(?P<first>loss|profit)(?= (?:since|in|as|after|for|and|amid|on|because|when)\b|[.,;]|$)"
    r"|\b(?:issue[sd]?|issuing|gave|sounded|warned with|after) (?:a |its |another )?(?:[\w-]+ ){0,2}(?P<warning>profits? warning)"
    r"|\bwarn(?:ed|s|ing)? (?:\ue007 )?(?:on|over|about|of lower|of weaker) (?:(?:its|full-year|annual|the|[\w-]+) ){0,3}(?:profits?|earnings)\b(?! per)"
    r"|\bwarn(?:ed|s|ing)? (?:\ue007 )?(?:that )?(?:(?:its|their|the|[\w-]+|\ue007(?:'s)?) ){0,4}(?:profits?|earnings)(?: [\w-]+| \ue007){0,4}? (?:would|will|could|may|might) (?:\w+ )?(?:fall|miss|be|drop|decline|come in|slump|slip|shrink|suffer)\b"
)
TOLD = 60
"""How many characters after a turn to profit or loss its figure may follow."""


def turns(sentence: Encoded, context: Context, told: Sequence[tuple[int, int]]) -> Iterator[Candidate]:
    """Give turns to profit or loss and profit warnings without a figure; ``told`` is where figures have been found."""
    for match in _TURN.finditer(sentence.lower):
        if any(start < match.end() + TOLD and match.start() < end for start, end in told):
            continue
        company, from_ = company_of(sentence, context, "profit", match.start(), match.start(), match.end())
        if company is None or from_ is None:
            continue
        metric = "loss" if (match["what"] or match["first"]) in ("loss", "red") else "profit"
        start = from_ if match.start() - from_ <= 70 else match.start()
        yield Candidate(
            "result",
            {"org": company, "metric": metric},
            start,
            match.end(),
            sentence.index,
            "result.en.turn",
            (match[0].split()[0],),
            match.span(),
        )
