"""Policies in English: laws, rules, plans, tariffs and mandates proposed, made or in force."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_DET = r"(?:an? |the |its |new |a new |sweeping |draft |landmark |long-awaited |tougher |stricter |revised |final |broad |\ue005's? |their |so-called |controversial |emergency )*"

PATTERNS = (
    Pattern(
        "passed",
        "pass approv adopt enact sign ratif finali promulgat issu releas publish unveil introduc roll impos announc rais",
        rf"{{authority:anyone}}(?:[^.;\"]{{0,40}}?) {{v:pass|approve|adopt|enact|sign|sign into law|ratify|finalize|finalise|promulgate|issue|release|publish|unveil|introduce|roll out|impose|slap|announce|raise|implement}} {_DET}{{name:np}}",
        {"step": "adopted"},
    ),
    Pattern(
        "proposed",
        "propos draft tabl float threaten consider weigh plan",
        rf"{{authority:anyone}}(?:[^.;\"]{{0,40}}?) {{v:propose|draft|table|float|threaten to impose|consider|weigh|plan|mull}} {_DET}{{name:np}}",
        {"step": "proposed"},
    ),
    Pattern(
        "takes_effect",
        "effect force kick",
        r"(?:\bthe |\ba |\ban |\bnew |\ue005's |^){name:text} {v:take effect|come into force|come into effect|go into effect|enter into force|kick in}",
        {"step": "in_force"},
    ),
    Pattern(
        "was_passed",
        "pass approv adopt enact sign propos",
        r"(?:\bthe |\ba |\ban |\bnew |\ue005's |^){name:text} {pv:pass|approve|adopt|enact|sign|sign into law|ratify|finalize|promulgate|propose|introduce|table}(?: by (?:the )?{authority:anyone})?",
        {"step": "adopted"},
    ),
)

_RULE = re.compile(
    r"\b(?:act|law|bill|regulations?|directive|rules?|legislation|ordinance|decree|guidelines?|tax|tariffs?|quota|mandate|reform|code|amendment|measures|moratorium|plan|executive order|stimulus package|taxes)\b",
    re.IGNORECASE,
)
_PROPER = re.compile(
    r"\b(?:[A-Z][\w-]+ )+(?:Act|Law|Bill|Regulations?|Directive|Ordinance|Code|Plan|Rules?|Measures|Guidelines|Reform|Order|Tax|Decree|Provisions)\b"
)
_COMMON = re.compile(
    r"\b(?:tariffs?|tax|quota|legislation|law|bill|rules|regulations|guidelines|mandate|executive order|stimulus package|moratorium|ordinance)\b"
)
_NO_POLICY = re.compile(
    r"(?i)\b(?:restructuring|bankruptcy|reorgani[sz]ation|repurchase|buyback|savings|business|pension|payment|data|phone|rate|pricing|tax(?:es)? (?:charge|rate|benefit|bill|payment|return|credit)|law (?:firm|school|enforcement|suit|maker)s?|bill (?:gates|ackman|clinton)|after[- ]tax|pre-?tax|mother-in-law|test|"
    r"marketing|turnaround|cost[- ]cutting|layoff|product|subscription|dress code|source code|poison pill|expansion|investment|succession|retirement|recovery|flight|quarterly|ground rules)\b"
)
_CUT = re.compile(r"^.*\b(?:the|an?|that|and|to accommodate|with|its|his|as|of which)\b ", re.IGNORECASE)
_SUBJECT = re.compile(
    r" (?:on|for|governing|requiring|banning|limiting|against|aimed at|regulating|over) (?P<it>[^,.;\"]{3,70}?)(?=[,.;]|$| (?:in|on|last|this) \ue007| that | which | \ue007)"
)
_BARE = frozenset(
    {"rules", "bill", "the bill", "legislation", "regulations", "law", "tax", "guidelines", "reform bill", "mandate"}
)
_STATE = re.compile(
    r"(?i)\b(?:commission|regulators?|authority|authorities|government|ministry|department|agency|administration|parliament|congress|senate|house|council|union|committee|bank|reserve|president|trump|biden|obama|governor|"
    r"lawmakers?|legislat|white house|minister|court|eu|sec|ftc|fcc|fda|csrc|samr|cac|board|assembly|cabinet|state|exchange)\b"
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """What is made must be a rule, and what makes it an authority."""
    name = arguments.get("name")
    if not isinstance(name, str):
        return None
    rule = candidate.rule.rsplit(".", 1)[-1]
    name = name.strip(" .,;:")
    if rule in ("takes_effect", "was_passed"):
        name = _CUT.sub("", name)
    if not _RULE.search(name) or _NO_POLICY.search(name) or len(name) > 90:
        return None
    proper = _PROPER.search(name)
    name = re.sub(r"^(?:for|to|of|on) (?:an? |the )?", "", name)
    if (not proper and not _COMMON.search(name)) or "martial law" in name.lower():
        return None
    filler = candidate.roles.get("authority")
    mention = filler[0] if isinstance(filler, tuple) and filler and not isinstance(filler[0], int) else None
    kind = getattr(mention, "type", "")
    authority = str(arguments.get("authority") or "")
    office = " ".join(
        m.text for i in range(max(0, candidate.start - 12), candidate.start + 2) for m in sentence.mentions.get(i, ())
    )
    before = office + sentence.lower[max(0, candidate.start - 14) : candidate.start]
    if mention is not None and not (
        kind in ("authority", "place")
        or (kind == "organization" and _STATE.search(authority))
        or (kind == "person" and _STATE.search(authority + " " + before))
    ):
        return None
    if mention is None and not proper:
        return None
    if candidate.rule.endswith("was_passed") and "propos" in " ".join(candidate.verbs).lower():
        arguments["step"] = "proposed"
    verbs = " ".join(candidate.verbs).lower()
    if rule == "passed" and re.search(r"threat|plan|propos|consider|vow|want", verbs):
        arguments["step"] = "proposed"
    subject = _SUBJECT.match(sentence.text, candidate.end)
    if subject and rule in ("passed", "proposed") and "subject" not in arguments:
        a, b = sentence.span(*subject.span("it"))
        arguments["subject"] = " ".join(context.article.text[a:b].split())
    if name.lower() in _BARE and "subject" not in arguments:
        return None
    arguments["name"] = name
    return arguments
