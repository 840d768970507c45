"""Layoffs in English: job cuts with or without a figure, tallies without a company; hiring freezes and furloughs are none."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.en.clauses import names_at, subject, verbal
from newsledger.patterns import Candidate, Context, Encoded, Pattern
from newsledger.patterns.encode import ALL_MARKS, GROUPS, MARKS

_HANDS = r"(?:employees|workers|staff|jobs|people|positions|roles|staffers|staff members|posts|workforce|team members|engineers|(?:head ?|\ue006 )count|personnel|contractors|full-time employees|miners|pilots|bankers|journalists|managers|drivers|teachers|factory workers|employee base|payroll|associates|crew|developers|heads)"
_BETWEEN = rf"(?:[\w'&/-]+ |[{ALL_MARKS}](?:'s|-[a-z]+)? ){{0,6}}?"
_ABOUT = r"(?:(?:about|around|nearly|over|more than|up to|at least|roughly|some|as many as|almost|another|approximately|an additional|a further|an estimated|the|all|just over|close to|a total of|an extra|additional|further|these|those|or|its|their|remaining|last|as much as|fewer than|less than|well over) )*"
_VAGUE = r"(?P<many>tens of thousands|hundreds of thousands|several hundred|several thousand|several dozen|hundreds|thousands|dozens|scores|much|most|half|a third|a quarter|a fifth|a tenth|two thirds|two-thirds|many|a number|one in \w+|one-third|one-fifth|a majority|the majority|part|nearly all|all)"
_QUANTITY = rf"{_ABOUT}(?:{{percent}} (?:of )?|{{count}}(?:, or {_ABOUT}{{percent}},?)? (?:of )?|{_VAGUE}(?: of)? |(?=(?:jobs|staff|workers|employees|headcount|its workforce|their workforce|positions)\b)){_BETWEEN}{_HANDS}\b(?:,? (?:or|representing|about|equal to|equivalent to|accounting for|amounting to|which is|making up|roughly) {_ABOUT}(?:a (?P<part>third|quarter|fifth|tenth|half)|{{percent}})| ?\((?:about |around |or |roughly |nearly )?{{percent}}[^()]{{0,40}}\))?"
_CUT = "lay off|fire|cut|shed|eliminate|slash|axe|dismiss|let go|let go of|make redundant|trim|sack|reduce|shrink|pare|ax|terminate|downsize|cull|lose|scrap|cut back|retrench|remove|drop|chop|part ways with|pink-slip|cut down|jettison"
_DONE = "lay off|fire|cut|dismiss|let go|eliminate|make redundant|sack|axe|ax|terminate|shed|retrench|slash|lose|scrap|affect|impact|remove|reduce"
_ON = "lay laid layoff fire firing cut shed eliminat slash axe axing ax dismiss let redundan trim sack reduc retrench downsiz terminat shrink shrank los cull pare paring scrap remov drop chop part pink jettison"

PATTERNS = (
    Pattern(
        "by_figure",
        "workforce staff headcount payroll jobs ranks",
        r"{v:cut|reduce|trim|shrink|slash|pare|downsize|cut back|thin|thin out} (?:its |their |the |[\ue000-\ue005]'s |\ue004's )?(?:[\w-]+ |\ue004 ){0,3}?(?:workforce|staff|headcount|payroll|employee base|staffing|personnel|employees|jobs|ranks)(?: (?:worldwide|globally|numbers|levels|(?:in|at) \ue005(?:, \ue005,?)?))?,? by (?:(?:about|around|some|more than|nearly|up to|at least|roughly|approximately|almost|another|a further|an additional|over) )*(?:{percent}|{count})",
    ),
    Pattern("cuts", _ON, rf"{{v:{_CUT}}} {_QUANTITY}"),
    Pattern("makes_redundant", "redundan", rf"{{v:make}} {_QUANTITY} redundant"),
    Pattern(
        "halves",
        "halv half",
        r"{v:halve} (?:its |their |the |[\ue000-\ue005]'s |the size of |\ue004 )*(?:[\w-]+ ){0,3}?(?:workforce|staff|(?:head ?|\ue006 )count|payroll|employees|jobs|personnel|number of (?:staff|employees|jobs|workers))",
        {"percent": 50.0},
    ),
    Pattern(
        "in_half",
        "half",
        r"{v:cut|slash|reduce} (?:its |their |the |[\ue000-\ue005]'s |\ue004 )*(?:[\w-]+ ){0,3}?(?:workforce|staff|(?:head ?|\ue006 )count|payroll|employees|jobs|personnel) (?:in|by) half",
        {"percent": 50.0},
    ),
    Pattern("lets_go", "let", rf"{{v:let}} (?:{_QUANTITY}|{_ABOUT}{{count}}) go\b"),
    Pattern(
        "at_a_cost",
        "cost loss",
        rf"(?:at (?:a|the) cost of|with the loss of|for the loss of) {_QUANTITY}",
    ),
    Pattern(
        "number_at",
        "layoff lay-off job cutback redundan cuts",
        r"{v:put|estimate|peg} (?:the )?(?:total |overall |final )?(?:number|total|figure|tally|toll)(?: of (?:layoffs|job cuts|cuts|redundancies|jobs [a-z ]{3,12}))? at (?:(?:about|around|nearly|some|more than|up to|roughly|at least) )*{count}",
    ),
    Pattern(
        "were_cut",
        "laid fired dismissed sacked axed terminat retrench redundan job layoff workforce staff eliminated let",
        rf"{{pv:{_DONE}}}(?: (?:at|by|from) {{org:org}})?",
    ),
    Pattern(
        "cut_bare",
        "laid let fired axed cut eliminated made",
        rf"(?:saw|had|with|sees|seen|having|leaving) {_QUANTITY} (?:laid off|let go|fired|axed|cut|eliminated|made redundant)",
    ),
    Pattern(
        "lose_jobs",
        "lose lost losing jobs",
        r"{v:lose} their (?:jobs?|posts?|positions?)\b(?: (?:at|in) {org:org})?",
    ),
    Pattern(
        "jobs_go",
        "job post role position",
        r"{v:go|disappear|vanish}\b(?! (?:to|into|on|back|through|for|up|down|from|public|private|of|with)\b)(?: (?:at|in) {org:org})?",
    ),
    Pattern(
        "jobs_at_risk",
        "risk",
        r"at risk\b(?: (?:at|in) {org:org})?",
    ),
    Pattern(
        "at_risk",
        "risk job",
        rf"{{v:put}} {_QUANTITY} at risk",
    ),
    Pattern(
        "cuts_of",
        "layoff lay-off job redundan cut retrench dismissal elimination reduction loss",
        rf"(?:layoffs?|lay-offs?|job cuts|cuts|cutbacks|redundanc(?:y|ies)|retrenchments?|dismissals?|elimination|reduction|job losses|loss) (?:of|in|affecting|impacting|covering|involving|hitting) {_QUANTITY}(?: (?:at|by|of) {{org:org}})?",
    ),
    Pattern(
        "figure_cuts",
        "job layoff lay-off redundan staff workforce",
        rf"{_ABOUT}(?:{{count!}}|{{percent!}}|{_VAGUE}(?: of)?) (?:[\w-]+ ){{0,3}}?(?:job cuts|job losses|layoffs|lay-offs|redundancies|staff cuts|staff reductions|staff reduction|workforce reduction|workforce cuts?|headcount reduction|dismissals|(?:job |staff |banking |position )?cuts(?= (?:made|announced|planned|in|at|across|since|already|last|on top)\b)|reduction in (?:\w+ )?(?:workforce|staff|headcount))(?: (?:at|in|across) {{org:org}})?",
    ),
    Pattern(
        "number_of_cuts",
        "job layoff redundan cut",
        r"(?:number of (?:[\w-]+ ){0,2}?(?:job cuts|layoffs|redundancies|jobs (?:it|to be|being) (?:\w+ )?cut)|(?:total|planned|announced) (?:job cuts|layoffs|redundancies)|(?:job cuts|layoffs|redundancies))(?: (?:from|of) {count!})? to (?:about |around |nearly |some |more than |up to )*{count}",
    ),
    Pattern(
        "layoffs_affect",
        "layoff lay-off job cut redundan restructur move cutback",
        rf"(?:layoffs|lay-offs|job cuts|cuts|cutbacks|redundancies|reductions?|job losses)(?: (?:at|by) {{org:org}})?(?:[^.;\"]{{0,40}}?) {{v:affect|impact|hit|include|amount to|represent|total|involve|account for|reach|number|cover}} {_ABOUT}(?:{{percent}}|{{count}}|{_VAGUE})(?: of)? {_BETWEEN}(?:{_HANDS}|people|$|(?=[.,;]))",
    ),
    Pattern(
        "announces",
        "layoff lay-off job redundan staff workforce",
        r"{v:announce|begin|plan|start|confirm|make|conduct|undergo|carry out|implement|launch|undertake|disclose|consider|initiate|experience|unveil|see|suffer|continue|weigh|face} (?:(?:with|to make|a|an|the|its|their|another|more|new|further|fresh|mass|massive|widespread|significant|major|sweeping|several|multiple|round|rounds|wave|waves|series|of|large|deep|small|limited|global|second|third|first|latest|additional|company-wide|companywide|planned|expected|long-awaited|brutal|painful|biggest|largest|big|final|\ue004|[\ue000-\ue005]'s) ){0,6}(?:layoffs|lay-offs|job cuts|redundancies|staff cuts|workforce reductions?|retrenchments?|job losses)(?: (?:at|in) {org:org})?",
    ),
    Pattern(
        "cuts_at",
        "cut layoff lay-off job redundan",
        r"(?:job cuts|layoffs|lay-offs|staff cuts|redundancies|job losses|(?<!rate )(?<!price )(?<!tax )cuts) at (?:the )?(?:[\w-]+ ){0,3}?{org:org!}",
    ),
    Pattern(
        "lays_off_team",
        "laid lay fir disband let",
        r"{v:lay off|fire|disband|let go|let go of|sack|dismiss} (?:(?:much|most|all|some|part|half|the bulk|the majority|members|the rest) of )?(?:its|their|the|[\ue000-\ue005]'s) (?:(?:entire|whole|global|full) )?(?:[\w&-]+ |[\ue001\ue003\ue004] ){0,4}?(?:team|staff|workforce|employees|workers|department|division)\b",
    ),
)

_BEFORE = re.compile(
    rf"(?<![\w'-])(?:(?P<org>[{GROUPS['org']}])'s )?{_ABOUT}(?:(?P<percent>{MARKS['percent']})|(?P<count>{MARKS['count']})|{_VAGUE})(?: of)? {_BETWEEN}(?P<hands>{_HANDS})\b"
    rf"(?:,? (?:or|representing|about|equal to) {_ABOUT}{MARKS['percent']},?)?"
    rf"(?: (?:at|of|from|in|across|working at|employed by) (?:the )?(?:(?:[\w-]+ ){{0,3}}?(?P<at>[{GROUPS['org']}])|(?:its |their )?[\w\ue001\ue004' -]{{3,40}}?))?"
    r"(?: (?:worldwide|globally|nationwide|companywide|who|that|which))?,?(?: (?:are|were|is|will|would|could|may))?$",
    re.IGNORECASE,
)
"""The quantity of people or jobs that stands before a verb of which it is the subject."""
_LOOKS_BACK = frozenset({"were_cut", "lose_jobs", "jobs_go", "jobs_at_risk"})

_NOT = re.compile(
    r"\b(?:hir(?:e|es|ing)|furlough\w*|price cut|rate cut|tax cut|cut costs?|production cut|output|emissions?|interest rates?|fire(?:d)? (?:at|shots|on|upon)|caught fire|on fire|hours|"
    r"pay cuts?|wages?|salar(?:y|ies)|visas?|fatalit\w+|lives|killed|injured|turnover|from work|customers|users|subscribers|voluntary)\b",
    re.IGNORECASE,
)
_TEXT = re.compile(
    r"\b(tens of thousands|hundreds of thousands|several hundred|several thousand|several dozen|hundreds|thousands|dozens|half|a third|a quarter|a fifth|two-thirds|two thirds|one-third|most|much|all)\b",
    re.IGNORECASE,
)
_SHARES = {"half": 50.0, "a third": 33.3, "one-third": 33.3, "a quarter": 25.0, "a fifth": 20.0, "all": 100.0}
_JOBS = re.compile(
    rf"{MARKS['position']} count|\b(?:jobs?|posts|positions|roles|employees|staff|workers|workforce|(?:head ?|\ue006 )count|layoff|laid off|cutbacks?|go\b|lay off|redundan|people|payroll|personnel|bankers|engineers|managers|pilots|journalists|contractors|drivers|teachers|crew|developers|miners|traders)\w*",
    re.IGNORECASE,
)
_ECONOMY = re.compile(
    r"\b(?:economy|nonfarm|non-farm|payrolls|economists|employers|unemployment|labou?r market|jobless|private sector|recession)\b",
    re.IGNORECASE,
)
_MANY = re.compile(
    rf"\b(?:(?:tech|technology|u\.s\.|american|chinese|other|major|many|several|global|big|leading|internet|{MARKS['count']}|{MARKS['place']}) )?(?:companies|firms|employers|startups|banks|groups|carmakers|automakers|retailers|airlines|newspapers|businesses|manufacturers|industry|sector|giants)\b(?: (?:such as|including|like|have|has|across|in|were|are|will|had|that|which|globally|worldwide|around)\b[^,;]*)?$",
    re.IGNORECASE,
)
_SECTOR = re.compile(
    r"\b(?:industry|sector)(?:'s|-wide)? (?:saw|sees|seen|has|have|had|is|was|lost|cut|shed|layoffs|job cuts)|\b(?:tech|media|banking|retail|technology) (?:employees|workers|jobs|layoffs|job cuts|firms|companies)\b|across the (?:\w+ )?(?:industry|sector)",
    re.IGNORECASE,
)
_REASON = re.compile(
    r"\b(?:as part of|due to|because of|amid|citing|in response to|in an effort to|in a bid to|to (?:cut costs|reduce costs|save|streamline|focus on|offset|lower|trim costs|become|boost|improve|adjust|restructure|refocus)|after|following) [^.,;\"]{3,120}"
)
_UNIT = re.compile(
    rf"\b(?:in|at|from|across|within|on) (?P<unit>(?:its|their|the|[{GROUPS['org']}]'s) (?:[\w&'-]+ |[{ALL_MARKS}](?:'s)? ){{0,5}}(?:divisions?|units?|business(?:es)?|teams?|departments?|plants?|factory|factories|offices?|operations|arm|group|branch|headquarters|segment|mills?|stores|newsroom|sites?|studio))\b",
    re.IGNORECASE,
)
_IN_PLACE = re.compile(
    rf"^[^.;\"]{{0,50}}?\b(?:in|across|at) (?:the |its )?(?:[a-z]+ern )?(?P<place>{MARKS['place']})(?!'s)"
)
_OF_PLACE = re.compile(
    rf"(?P<place>{MARKS['place']})(?:-based)? (?:staff|workforce|employees|workers|jobs|headcount)", re.IGNORECASE
)


_MOST_JOBS = 300_000
"""So many jobs are lost by an economy, not by a company."""
_COUNTLESS = re.compile(r"\bhundreds of thousands\b|\bmillions\b")


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find whose staff it is, what unit and why; a layoff needs its company, or a count that makes it a tally."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    start = candidate.start
    count = arguments.get("count")
    if isinstance(count, (int, float)) and count >= _MOST_JOBS:
        return None
    if _COUNTLESS.search(str(arguments.get("count_text", ""))):
        return None
    if rule in _LOOKS_BACK:
        low = max(0, candidate.start - 130)
        before = _BEFORE.search(sentence.text[low : candidate.start].rstrip())
        if before is None:
            return None
        start = low + before.start()
        for role in ("percent", "count"):
            if before[role]:
                mention = sentence.mentions[low + before.start(role)][0]
                if isinstance(mention.value, (int, float)):
                    arguments[role] = mention.value
                if mention.bound:
                    arguments["bound"] = mention.bound
        holder = "org" if before["org"] else "at"
        if before[holder] and "org" not in arguments:
            name = names_at(sentence, low + before.start(holder))
            if name:
                arguments["org"] = name
        arguments["stretch"] = (start, candidate.end)
    words = sentence.text[start : candidate.end]
    if _NOT.search(words) or not _JOBS.search(sentence.text if rule == "number_at" else words):
        return None
    if (
        rule == "figure_cuts"
        and re.search(r"(?<!job )(?<!staff )\bcuts(?! \w*fo)", words)
        and not re.search(r"\b(?:jobs?|staff|layoffs?|workforce|headcount|employees|redundanc\w+)\b", sentence.lower)
    ):
        return None
    if (
        rule == "announces"
        and re.search(r"\b(?:showed|shows|said|of|in|number of) $", sentence.text[: candidate.start])
        and re.match(r"planned\b", words)
    ):
        return None  # "data showed planned layoffs"
    active = rule in (
        "by_figure",
        "cuts",
        "makes_redundant",
        "at_risk",
        "announces",
        "lays_off_team",
        "halves",
        "in_half",
        "lets_go",
    )
    if active and not verbal(sentence, candidate.anchor, candidate.verbs[0]):
        return None
    verbs = " ".join(candidate.verbs).lower()
    if (
        rule == "cuts"
        and re.search(r"\b(?:reduc\w+|los\w+|drop\w*|remov\w+|scrap\w*|cut)\b", verbs)
        and not re.search(
            r"\b(?:jobs|posts|positions|workforce|headcount|staff|employees|workers|roles|payroll|personnel)\b", words
        )
    ):
        return None
    printed = context.article.text[slice(*sentence.span(start, candidate.end))]
    many = _TEXT.search(printed)
    if many and "count" not in arguments and "percent" not in arguments:
        arguments["count_text"] = many[1]
        if many[1].lower() in _SHARES:
            arguments["percent"] = _SHARES[many[1].lower()]
    if "org" not in arguments and not _whose(arguments, candidate, sentence, context, active):
        return None
    bare = not ({"count", "percent", "count_text"} & arguments.keys())
    if (
        bare
        and rule
        in (
            "cuts",
            "were_cut",
            "jobs_go",
            "jobs_at_risk",
            "lose_jobs",
            "cuts_of",
            "figure_cuts",
            "layoffs_affect",
            "number_of_cuts",
            "at_risk",
            "at_a_cost",
            "cut_bare",
        )
        and not (
            rule == "cuts"
            and "org" in arguments
            and re.search(r"\b(?:jobs|staff|workforce|headcount|workers|employees)$", words)
        )
    ):
        return None
    if bare and rule == "cuts" and "stretch" not in arguments:
        return None
    tail = sentence.text[candidate.anchor[0] : candidate.end + 120]
    unit = _UNIT.search(tail)
    within = _OF_PLACE.search(words)
    place = _IN_PLACE.match(sentence.text[candidate.end : candidate.end + 100])
    if unit:
        offset = candidate.anchor[0]
        start, end = sentence.span(offset + unit.start("unit"), offset + unit.end("unit"))
        named = re.sub(r"^(?:its|their|the)\s+", "", " ".join(context.article.text[start:end].split()))
        if named not in ("company", "group"):
            arguments["unit"] = named
    elif within:
        arguments["unit"] = names_at(sentence, candidate.start + within.start("place"))
    elif place:
        arguments["unit"] = names_at(sentence, candidate.end + place.start("place"))
    reason = _REASON.search(sentence.text[candidate.end : candidate.end + 200])
    if reason and "reason" not in arguments:
        start, end = sentence.span(candidate.end + reason.start(), candidate.end + reason.end())
        arguments["reason"] = " ".join(context.article.text[start:end].split())
    return {role: value for role, value in arguments.items() if value is not None}


def _whose(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context, active: bool) -> bool:
    """Add the company: the verb's subject, or the one that the text is speaking of; False when there is no claim."""
    before = sentence.text[: candidate.start].rstrip(" ,")
    if active:
        several = _MANY.search(before[-90:])
        if several and not any(char in GROUPS["org"] for char in before[-90:][several.start() :]):
            return "count" in arguments
        position = subject(sentence, candidate.start)
        name = names_at(sentence, position)
        if name is not None and position is not None:
            if sentence.mentions[position][0].type in ("person", "authority") and "count" not in arguments:
                return False
            if sentence.mentions[position][0].type == "person":
                return _from_context(arguments, candidate, sentence, context)
            arguments["org"] = name
            arguments["stretch"] = (position, candidate.end)
            return True
    return _from_context(arguments, candidate, sentence, context)


def _from_context(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context) -> bool:
    if (
        _ECONOMY.search(sentence.text)
        or _MANY.search(sentence.text[: candidate.start][-60:])
        or _MANY.search(sentence.text[candidate.end : candidate.end + 40].split(",")[0])
    ):
        return "count" in arguments and not re.search(r"payrolls|economists|unemployment", sentence.text, re.IGNORECASE)
    if float(arguments.get("count") or 0) >= 20_000 and not sentence.find("company", 0, candidate.start):
        return True
    if _SECTOR.search(sentence.text) and not any(
        c in GROUPS["org"] for c in sentence.text[candidate.start : candidate.end + 40]
    ):
        return "count" in arguments
    company = context.company_before(sentence, candidate.end)
    if company is None or company.type not in ("company", "organization", "product"):
        return "count" in arguments
    arguments["org"] = company.name or company.text
    return True
