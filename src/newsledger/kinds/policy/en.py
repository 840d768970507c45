"""Policies in English: laws, rules and plans proposed, made or in force."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_NAME = r"(?P<named>(?:[A-Z][\w&'-]*|\ue003|\ue002|\ue005|of|on|the|for|and|to|\ue007)(?: (?:[A-Z][\w&'-]*|[\ue002-\ue005\ue007]|of|on|the|for|and|to|in)){0,10} (?:Act|Law|Bill|Regulations?|Directive|Plan|Rules?|Code|Policy|Ordinance|Measures|Guidelines|Decree|Amendment|Program|Initiative|Order|Framework|Strategy))"

PATTERNS = (
    Pattern(
        "passed",
        "pass approv adopt enact sign",
        r"{authority:authority}(?:[^.;\"]{0,40}?) {v:pass|approve|adopt|enact|sign|sign into law|ratify|finalize|finalise|issue|promulgate|release|publish|unveil|introduce|roll out} (?:an? |the |its |new |a new |sweeping |draft |landmark |long-awaited )*{name:np}",
        {"step": "adopted"},
    ),
    Pattern(
        "proposed",
        "propos draft consider plan",
        r"{authority:authority}(?:[^.;\"]{0,40}?) {v:propose|draft|table|float} (?:an? |the |its |new |a new |sweeping |draft )*{name:np}",
        {"step": "proposed"},
    ),
    Pattern(
        "takes_effect",
        "effect force",
        r"(?:\bthe |\ba |\ban |\bnew |\ue005's |^){name:np}(?:[^.;\"]{0,40}?) {v:take effect|come into force|come into effect|go into effect|enter into force|kick in}",
        {"step": "in_force"},
    ),
    Pattern(
        "introduction_of",
        "introduction",
        r"(?:introduction|implementation|enactment|passage|adoption) of (?:the )?(?:country's |\ue005's |new |its ){0,3}{name:np}",
        {"step": "in_force"},
    ),
)

_RULE = re.compile(
    r"\b(?:act|law|bill|regulations?|directive|rules?|legislation|ordinance|decree|guidelines?|policy|tax|tariffs?|quota|mandate|reform|code|amendment|standard|measures|subsidy|subsidies|moratorium|ban|plan)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:Act|Law|Bill|Regulation|Directive|Ordinance|Code|Plan|Rule|Rules|Measures|Guidelines|Policy|Reform)\b|tariff|tax|quota|legislation|law|rules|regulations|mandate"
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """What is made must be a rule, and what makes it an authority."""
    name = arguments.get("name")
    if not isinstance(name, str) or not _RULE.search(name) or not _NAMED.search(name) or len(name) > 100:
        return None
    filler = candidate.roles.get("authority")
    if isinstance(filler, tuple) and filler and getattr(filler[0], "type", "") == "organization":
        return None
    return arguments
