"""Layoffs in English: job cuts with or without a figure, tallies without a company; hiring freezes and furloughs are none."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_WORKERS = r"(?:employees|workers|staff|jobs|people|positions|roles|staffers|staff members|posts|workforce|team members|engineers|headcount)"
_QUANTITY = rf"(?:(?:(?:about|around|nearly|over|more than|up to|at least|roughly|some|as many as|almost|another|approximately|an additional) )*(?:{{percent}} (?:of )?|{{count}} (?:of )?|(?P<many>tens of thousands|hundreds|thousands|dozens|much|most|half|a third|a quarter|a fifth)(?: of)? )(?:[\w'&-]+ |[\ue000-\ue00a](?:'s)? ){{0,6}}?{_WORKERS})"
_CUT = "lay off|fire|cut|shed|eliminate|slash|axe|dismiss|let go|let go of|make redundant|trim|sack|reduce|shrink|pare|ax|terminate|downsize|cull|lose"
_ON = "lay laid layoff fire firing cut shed eliminat slash axe axing dismiss let redundan trim sack reduc job retrench downsiz terminat shrink los"

PATTERNS = (
    Pattern("org_cuts", _ON, rf"{{org:org}}(?:'s? [\w -]{{2,40}}?)?(?:[^.;\"]{{0,60}}?) {{v:{_CUT}}} {_QUANTITY}"),
    Pattern(
        "workers_cut",
        _ON,
        rf"{_QUANTITY}(?: (?:at|of|from|in|across) (?:the )?{{org:org}})? {{pv:lay off|fire|cut|dismiss|let go|eliminate|make redundant|sack|axe|terminate}}(?: (?:at|by|from) {{org:org}})?",
    ),
    Pattern(
        "will_lose",
        "lose lost losing",
        r"{count} (?:[\w-]+ ){0,3}?(?:employees|workers|staff|people|staffers)(?: (?:at|of|in) {org:org})? {v:lose} their jobs?",
    ),
    Pattern(
        "layoff_of",
        "layoff job redundan cut retrench",
        rf"(?:layoffs?|laying off|cutting|cuts?|redundanc(?:y|ies)|retrenchment|dismissal|firing|shedding|eliminating|elimination|reduction) (?:of|in) {_QUANTITY}(?: (?:at|by|of) {{org:org}})?",
    ),
    Pattern(
        "quantity_cuts",
        "job layoff",
        r"{org:org}(?:[^.;\"]{0,80}?) {count} (?:job|staff|position|workforce) (?:cuts|reductions|losses|layoffs)",
    ),
    Pattern(
        "percent_workforce",
        "workforce staff headcount",
        r"{org:org}(?:[^.;\"]{0,60}?) {v:cut|reduce|trim|shrink|slash|pare|downsize} (?:its |their |the |\ue001's )?(?:[\w-]+ ){0,3}?(?:workforce|staff|headcount|payroll|employee base)(?: (?:worldwide|globally))? by {percent}",
    ),
    Pattern(
        "percent_workforce_count",
        "workforce staff headcount",
        r"{org:org}(?:[^.;\"]{0,60}?) {v:cut|reduce|trim|shrink|slash|pare|downsize} (?:its |their |the |\ue001's )?(?:[\w-]+ ){0,3}?(?:workforce|staff|headcount|payroll) by (?:about |around |some )?{count}",
    ),
    Pattern(
        "layoffs_affect",
        "layoff job cut",
        r"(?:layoffs|job cuts|cuts|redundancies)(?: at {org:org})?(?:[^.;\"]{0,50}?) {v:affect|impact|hit|include} (?:about |around |nearly |some |more than |up to )*(?:{percent}|{count})",
    ),
    Pattern(
        "org_layoffs",
        "layoff job redundan",
        r"{org:org}(?:'s? (?:[\w-]+ ){0,3}?)? {v:announce|begin|plan|start|confirm|make|conduct|undergo|carry out|implement|launch|undertake|disclose} (?:[\w-]+ ){0,5}?(?:layoffs|job cuts|redundancies|staff cuts|workforce reductions?)",
    ),
    Pattern(
        "cuts_at",
        "cut layoff job",
        r"(?:job cuts|layoffs|staff cuts|redundancies|cuts) at (?:the )?(?:[\w-]+ ){0,3}?{org:org!}",
    ),
    Pattern(
        "laid_off_from",
        "laid lay fired",
        r"{org:org}(?:[^.;\"]{0,40}?) {v:lay off} (?:much|most|all|some|part|half) of (?:its |the )?(?:[\w-]+ ){0,3}?(?:team|staff|workforce|employees)",
    ),
)

_NOT = re.compile(
    r"\b(?:hir(?:e|ing|ed)|furlough|price cut|rate cut|tax cut|cut costs?|production cut|output|emission|interest|fire(?:d)? (?:at|shots|on)|caught fire|on fire)\b",
    re.IGNORECASE,
)
_TEXT = re.compile(r"\b(tens of thousands|hundreds of thousands|hundreds|thousands|dozens)\b", re.IGNORECASE)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """A layoff needs its company, or a count that makes it a tally."""
    words = sentence.text[candidate.start : candidate.end]
    if _NOT.search(words):
        return None
    many = _TEXT.search(words)
    if many and "count" not in arguments:
        arguments["count_text"] = many[1]
    if "org" not in arguments:
        rule = candidate.rule.rsplit(".", 1)[-1]
        if rule == "workers_cut" and "count" in arguments and arguments["count"] >= 10000:
            return arguments
        company = context.company_before(sentence, candidate.start)
        if company is None:
            return arguments if "count" in arguments else None
        arguments["org"] = company.name or company.text
    return arguments
