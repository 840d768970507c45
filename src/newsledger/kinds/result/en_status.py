"""Forecasts and expectations in English: a company's guidance is planned, what analysts expect is conditional."""

from __future__ import annotations

import re

from newsledger.model import Status

_ANALYSTS = (
    r"(?:analysts?|wall street|consensus|economists?|street estimates?|market expectations?|the street|estimates? (?:of|from|compiled)|zacks|factset|refinitiv|streetaccount|"
    r"thomson reuters i/b/e/s|i/b/e/s)"
)
_EXPECT = r"(?:expect\w*|estimat\w*|forecasts?|forecasting|consensus|predict\w*|project\w*|look(?:ed|ing)? for|anticipat\w*|poll\w*|penciled)"
_BY_ANALYSTS = re.compile(
    rf"\b{_ANALYSTS}\b[^;]{{0,70}}\b{_EXPECT}|\b{_EXPECT}\b(?: of)? (?:by |from |at |for )?(?:the )?{_ANALYSTS}|\bconsensus\b|average (?:analyst )?estimate|\banalysts?'? (?:average |mean )?{_EXPECT}"
)
_MEASURED = re.compile(
    r"\b(?:miss(?:ed|es|ing)?|beat(?:s|ing)?|topp(?:ed|ing)|tops|surpass\w*|exceed\w*|met|matched|matching|ahead of|above|below|under|short of|in line with|(?:better|worse|higher|lower|more|less) than)"
    r" (?:the |most |many |all |average )?$"
)
"""What stands before expectations that a figure is only measured by ("results that missed analysts' forecasts")."""
_EXPECTED = re.compile(rf"\b{_ANALYSTS}\b|\b{_EXPECT}\b")
_OWN = re.compile(
    r"(?:\b(?:previous|prior|earlier|its own|company's|its|original)|[\ue001-\ue004]'s) (?:\w+ )?(?:guidance|forecast|outlook|estimates?|targets?|projections?)"
)
_AHEAD = re.compile(
    r"\b(?:expects?|expecting|expected to|(?:is|are) expected|forecasts?|forecasting|projects|projecting|projected|guidance|guided|outlook|targets?|targeting|goal of|goals? is|hoped to|aims?|aiming|"
    r"sees|anticipates?|anticipating|predicts?|predicted|will|plans to|planned to|hopes? to|hoping|on track|set to|should|estimates that|next (?:year|quarter))\b"
)
_RESET = re.compile(
    r"\b(?:trim|cut|lower|rais|lift|reduc|slash|narrow|reiterat|maintain|reaffirm|affirm|boost|keep|kept|increas)\w*(?: \w+ly)? (?:its|their|his|[\ue001-\ue004]'s) (?:[\w-]+ |\ue007 ){0,4}(?:estimates?|forecasts?|guidance|outlook|projections?|targets?) "
    r"|(?:\b(?:it|company|firm|group|retailer|chain|maker|bank|management)|[\ue001-\ue003]) (?:still |also |now |continues to )?expected (?:(?:full-year|annual|quarterly|net|adjusted|operating|its|total) ){0,3}(?:earnings|profit|sales|revenues?|loss|income) "
)
"""A forecast that its company sets anew, or still holds to."""


_BREAK = re.compile(r"; |, (?:while|but|whereas|and|compared|versus|beating|above|below|topping|missing) | while ")


def consensus(text: str, start: int, at: int) -> int | None:
    """Give where the words end that make the figure at ``at`` an expectation of analysts, None when it is none."""
    near = text[start : at + 1]
    if _OWN.search(text[start : at + 40]):
        return None
    if _EXPECTED.search(near):
        return at + 1
    found = re.compile(rf"[^;,.\ue008\ue009\ue00a]{{0,45}}?(?:{_EXPECTED.pattern})").match(text, at + 1)
    return found.end() if found else None


def guidance(text: str, start: int, figure: int, end: int) -> Status | None:
    """Tell whether the words that state a figure look ahead: ``planned``, ``conditional`` (analysts) or None."""
    ends = [m.end() for m in _BREAK.finditer(text, max(0, figure - 400), figure)]
    begin = ends[-1] if ends else 0
    clause = text[max(begin, min(start, figure) - 120) : end]
    tail = text[end : end + 60]
    if re.search(
        r"\b(?:estimates?|expectations?|consensus) (?:of|for|at) [^,;]{0,20}$", text[max(0, end - 60) : end]
    ) and not _OWN.search(clause):
        return "conditional"
    if any(not _MEASURED.search(clause, 0, found.start()) for found in _BY_ANALYSTS.finditer(clause)) or re.match(
        rf",? (?:expected|forecast|estimated|predicted|projected)? ?(?:by )?{_ANALYSTS}\b", tail
    ):
        return "conditional"
    return "planned" if _AHEAD.search(clause) or _RESET.search(clause) else None
