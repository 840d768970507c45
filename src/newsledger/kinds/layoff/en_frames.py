"""Layoffs in English, by predicate: what the wordings of ``en`` do not cover."""

from __future__ import annotations

from newsledger.patterns import Frame

_STAFF = r" (?:[\w$'-]+,? |[\ue000-\ue00a](?:'s)? ){0,7}(?:jobs?|staff|staffers|employees?|workers?|workforce|headcount|people|posts|positions|roles|payroll|personnel|engineers|headcounts)\b"
_NOT = r"\b(?:hir(?:e|es|ed|ing)\b|pay of|salar|wages|bonus|furlough|create|creating|added|adding|police|protest)"

FRAMES = (
    Frame(
        "lay_off",
        verbs="lay off|let go|make redundant|retrench|terminate|fire|dismiss|sack|axe",
        agent="org:org",
        figures=("count:count", "percent:percent"),
        after=rf"{_STAFF}| (?:[\w-]+ ){{0,4}}[\ue009\ue00a]",
        need=("org", "count|percent"),
        unless=_NOT,
    ),
    Frame(
        "cut_staff",
        verbs="cut|eliminate|slash|shed|reduce|trim|scrap|shrink|downsize|drop|lose|axe|remove|pare|cull|chop|slim",
        agent="org:org",
        figures=("count:count", "percent:percent"),
        after=_STAFF,
        need=("org", "count|percent"),
        unless=_NOT,
    ),
    Frame(
        "layoffs",
        nouns="layoffs|layoff|lay-offs|job cuts|redundancies|retrenchments|job losses|staff cuts|staff reductions|workforce reductions|workforce reduction|headcount reduction|jobs cull",
        agent="org:org",
        about="",
        others={"at": "org:org", "by": "org:org"},
        figures=("count:count", "percent:percent"),
        compound="agent",
        need=("org",),
        unless=_NOT,
    ),
)
