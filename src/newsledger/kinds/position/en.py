"""Positions in English: "Xiaomi CEO Lei Jun", "Lei Jun, chief executive of Xiaomi", "the CEO of Xiaomi, Lei Jun"."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_HOLDER = (
    "ceo cfo coo cto cio cmo chief president chair vice svp evp vp director head founder cofounder manager partner analyst economist "
    "strategist spokes secretary minister premier governor mayor senator attorney general counsel editor professor lecturer "
    "member executive officer commissioner chancellor ambassador judge treasurer principal adviser advisor host owner "
    "researcher representative congress rep. sen. gov. leader lawyer boss controller dean fellow scientist engineer deputy md managing"
)
_ADJ = r"(?:(?:former|ex|ex-|then|then-|current|new|newly|appointed|newly appointed|newly-appointed|outgoing|incoming|longtime|long-time|acting|interim|late|one-time|onetime|its|their|the|a|an|his|her|and|senior|fellow|embattled|billionaire|chief|top|lead|veteran|respected|US|U\.S\.|British|Chinese|Japanese|German|French|Indian|Australian|Canadian|current) ?){0,4}"
_NAT = r"(?:(?![a-z]*(?:said|says)\b)[\w&'-]+ ){0,3}?"

PATTERNS = (
    Pattern(
        "of_apposition",
        _HOLDER,
        rf"{{person:person!}}(?: \([^()]{{0,30}}\))?(?:, \ue00a|, \d\d)?(?:,| –|, who (?:is|was|serves as|has been)(?: also)?|, who is) {_ADJ}{_NAT}{{position}}"
        rf"(?: and (?:[\w-]+ ){{0,4}})?(?: (?:of|at|for|with|in charge of|from|in|covering|on) |, ){{org:anyone}}",
    ),
    Pattern(
        "possessive_apposition",
        _HOLDER,
        rf"{{person:person!}}(?:, \ue00a|, \d\d)?(?:,| –|, who (?:is|was|serves as)) (?:the |a |an )?(?:former |current |then |outgoing )?{{org:org!}}(?:'s)? {_ADJ}{_NAT}{{position}}",
    ),
    Pattern(
        "of_name",
        _HOLDER,
        r"{position} (?:of|at|for) {org:anyone}(?:,| –)? {person:person!}",
    ),
    Pattern(
        "org_title_name",
        _HOLDER,
        rf"{{org:org!}}(?: ?\([^()]{{0,30}}\))?(?:'s?)? {_ADJ}{_NAT}{{position}},? {{person:person!}}",
    ),
    Pattern(
        "place_title_name",
        "minister president secretary governor mayor attorney premier chancellor senator",
        rf"{{org:place!}}(?:'s)? {_ADJ}{{position}},? {{person:person!}}",
    ),
    Pattern("title_name", _HOLDER, rf"{_ADJ}{{position}},? {{person:person!}}"),
    Pattern(
        "is_position",
        _HOLDER,
        rf"{{person:person!}}(?:,[^,;]{{1,60}},)? (?:is|was|remains|serves as|has served as|served as|had been|has been|works as|worked as|acts as|will remain|stays on as|stay on as) (?:also )?{_ADJ}{_NAT}{{position}}(?: (?:of|at|for|with|in|from) {{org:anyone}})?",
    ),
    Pattern("person_of_org", "of", r"{person:person!} of (?:the )?{org:org!}(?=[ ,.;])"),
    Pattern(
        "apposition_bare", _HOLDER, rf"{{person:person!}}(?:, \ue00a)?, {_ADJ}{_NAT}{{position}}(?=[,.;:]| and |$)"
    ),
)

_FORMER = re.compile(
    r"\b(?:former|ex|formerly|previously|then|one-time|onetime|late|ex-|served as|was|had been|worked as|has served as)\b",
    re.IGNORECASE,
)
_PUBLIC = re.compile(
    r"^(?:u\.?s\.? |vice |deputy |prime |first |former |federal |state )*(?:president|premier|prime minister|minister|senator|governor|mayor|chancellor|secretary of state|"
    r"attorney general|solicitor general|chief executive|financial secretary|representative|congressman|congresswoman|vice premier|king|queen|treasury secretary|finance minister|"
    r"(?:\w+ )?secretary|(?:\w+ )?minister)$",
    re.IGNORECASE,
)
_OCCUPATION = re.compile(
    r"^(?:lawyer|attorney|founder|co-?founder|owner|engineer|scientist|researcher|professor|worker|employee|investor|entrepreneur|billionaire|host|driver|journalist|reporter|"
    r"customer|member|partner|spokesman|leader|developer|judge|resident)$",
    re.IGNORECASE,
)
_FOUNDER = re.compile(r"\bco-?founders?\b|\bfounders?\b", re.IGNORECASE)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Drop founders (they are relations) and bare occupations; find the organization of a title without one."""
    positions = arguments.get("position")
    listed = positions if isinstance(positions, list) else [positions] if positions else []
    kept = [p for p in listed if not _FOUNDER.fullmatch(p.strip())]
    if listed and not kept:
        return None
    rule = candidate.rule.rsplit(".", 1)[-1]
    words = sentence.text[candidate.start : candidate.end]
    if kept:
        arguments["position"] = kept[0] if len(kept) == 1 else kept
    if rule != "person_of_org":
        before = sentence.text[max(0, candidate.start - 10) : candidate.start]
        if _FORMER.search(words) or re.search(r"\bformer(?:ly)? $|\bex-?$", before, re.IGNORECASE):
            arguments["manner"] = "former"
    public = bool(kept) and all(_PUBLIC.match(p) for p in kept)
    if "org" not in arguments and not public:
        if kept and all(_OCCUPATION.match(p) for p in kept):
            return None
        company = context.company_before(sentence, candidate.start)
        if company is None:
            return None
        arguments["org"] = company.name or company.text
    if arguments.get("person") == arguments.get("org"):
        return None
    return arguments
