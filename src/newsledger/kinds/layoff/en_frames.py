"""Layoffs in English, by predicate: what the wordings of ``en`` do not cover."""

from __future__ import annotations

from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame

_STAFF = r" (?:[\w$'-]+,? |[\ue000-\ue00a](?:'s)? ){0,7}(?:jobs?|staff|staffers|employees?|workers?|workforce|headcount|people|posts|positions|roles|payroll|personnel|engineers|headcounts|moderators|managers|contractors|drivers|pilots|journalists|developers|salespeople|executives)\b"
_NOT = r"\b(?:investors|traders|missiles?|shots?|soldiers|troops|rockets?|economy|economic|manufacturers|employers|unemployment|payrolls|industry|sector|hir(?:e|es|ed|ing)\b|pay of|salar|wages|bonus|furlough|create|creating|added|adding|police|protest)"

_FIGURES = ("count:count", "percent:percent")

FRAMES = (
    Frame(
        "lay_off",
        verbs="lay off|let go|let go of|part with|send home for good|make redundant|retrench|terminate|fire|dismiss|sack|axe|part ways with|get rid of|part company with|say goodbye to|give notice to|show the door to|furlough permanently|cut loose",
        agent="org:org",
        figures=_FIGURES,
        after=rf"{_STAFF}| (?:[\w-]+ ){{0,4}}[\ue009\ue00a]",
        infer="org:org",
        need=("org", "count|percent"),
        unless=_NOT,
    ),
    Frame(
        "pink_slips",
        verbs="hand|give|send|issue|deliver|hand out|send out|serve",
        agent="org:org",
        figures=_FIGURES,
        after=r" (?:out )?(?:[\w-]+ |\ue00a |\ue009 ){0,3}?(?:pink slips|redundancy notices|layoff notices|notices? of (?:dismissal|termination|redundancy)|dismissal notices|termination (?:notices|letters)|marching orders)\b",
        infer="org:org",
        need=("org", "count|percent"),
        unless=_NOT,
    ),
    Frame(
        "buyouts",
        verbs="offer|extend|accept|take|agree to take|agree to|volunteer for|sign up for",
        agent="org:org",
        figures=_FIGURES,
        after=rf" {FEW_WORDS}(?:buyouts?|buyout (?:offers?|packages?)|voluntary (?:redundancy|severance|separation|retirement|departure)\w*|early retirement|severance (?:packages?|deals?))\b",
        infer="org:org",
        also=r"[\ue009\ue00a]",
        around=r"\b(?:workers?|employees|staff|staffers|jobs|workforce|work force|personnel|journalists|pilots)\b",
        need=("org", "count|percent"),
    ),
    Frame(
        "shows_the_door",
        verbs="show",
        agent="org:org",
        figures=_FIGURES,
        after=rf"{_STAFF} (?:the (?:exit|door|way out))\b",
        infer="org:org",
        need=("org", "count|percent"),
    ),
    Frame(
        "make_redundant",
        verbs="make",
        agent="org:org",
        figures=_FIGURES,
        after=rf" {FEW_WORDS}redundant\b",
        infer="org:org",
        need=("org", "count|percent"),
    ),
    Frame(
        "cut_staff",
        verbs="cut|eliminate|slash|shed|reduce|trim|scrap|shrink|downsize|drop|lose|axe|remove|pare|cull|chop|slim|thin out|wield the axe on|take the axe to|shave|prune|wipe out|phase out|cut back|winnow|streamline|do away with",
        agent="org:org",
        figures=_FIGURES,
        after=_STAFF,
        infer="org:org",
        need=("org", "count|percent"),
        unless=_NOT,
    ),
    Frame(
        "staff_goes",
        verbs="go|disappear|be at risk|be cut|be lost|be eliminated|be laid off|be let go|be axed|be affected|be impacted|be shed|be terminated|be made redundant|be dismissed|leave|fall|shrink|decline|be scrapped|lose their jobs|be out of work|be under threat|face redundancy|face the axe|be culled|be slashed|be reduced|drop",
        figures=_FIGURES,
        before=r"(?:\ue00a|\ue009|jobs?|staff|staffers|employees|workers|workforce|headcount|people|positions|roles|payroll|personnel|ranks)(?: (?:[\w'-]+|[\ue001-\ue007])){0,5},? ",
        also=r"\b(?:jobs?|staff|staffers|employees|workers|workforce|headcount|posts|positions|roles|payroll|personnel|layoffs|redundanc\w+)\b",
        infer="org:org",
        need=("org", "count|percent"),
        unless=_NOT
        + r"|\bgo (?:home|to work|back|on)\b|\b(?:deliveries|sales|shares|profit|revenue|union|strike|cars|vehicles|killed|injured|infected|on leave|data|breach|hackers?|hackings?|stolen|customers|users)\b",
    ),
    Frame(
        "affect",
        verbs="affect|hit|impact|cost|represent|amount to|involve|equal|claim",
        figures=_FIGURES,
        after=_STAFF,
        also=r"\b(?:cuts?|cull|layoffs?|restructuring|redundanc\w+|reductions?|overhaul|reorgani[sz]ation|cutbacks|job losses|move|plan|downsizing|clos(?:e|es|ed|ing|ure)|cease production|shut\w*)\b",
        infer="org:org",
        need=("org", "count|percent"),
        unless=_NOT + r"|\b(?:breach|hackers?|outage|attack|data|strike|virus|storm|accident)\b",
    ),
    Frame(
        "layoffs",
        nouns="layoffs|layoff|lay-offs|job cuts|redundancies|retrenchments|job losses|staff cuts|staff reductions|workforce reductions|workforce reduction|headcount reduction|jobs cull|job cut|mass firings|staff cutbacks|jobs cuts",
        agent="org:org",
        about="",
        others={"at": "org:org", "by": "org:org", "of": "org:org"},
        figures=_FIGURES,
        compound="agent",
        also=r"[\ue009\ue00a](?: of)? (?:[\w'-]+ |[\ue001-\ue006](?:'s)? ){0,4}(?:jobs|staff|employees|workers|workforce|people|positions|roles|headcount|posts|layoffs|job cuts|redundancies)\b|(?:layoffs|job cuts|redundancies|cuts|losses|affect(?:s|ed|ing)?|hit(?:s|ting)?|impact(?:s|ed|ing)?)(?: [\w'-]+){0,3} [\ue009\ue00a]",
        infer="org:org",
        need=("org", "count|percent"),
        unless=_NOT,
    ),
    Frame(
        "layoffs_at",
        nouns="layoffs|layoff|lay-offs|job cuts|redundancies|retrenchments|job losses|staff cuts|workforce reduction",
        agent="org:org",
        about="",
        others={"at": "org:org", "by": "org:org"},
        compound="agent",
        need=("org",),
        unless=_NOT,
    ),
    Frame(
        "jobs_scene",
        nouns="jobs|job|staff|employees|workforce|roles|positions|workers|staffers|headcount|posts|payroll",
        figures=_FIGURES,
        also=r"\b(?:cut|cuts|cutting|lay(?:ing)? off|laid off|lays off|layoffs?|axe[ds]?|axing|axe|eliminat\w+|redundan\w+|slash\w*|shed|shedding|dismiss\w*|let(?:ting)? go|get(?:ting)? rid of|got rid of|fewer (?:jobs|employees|staff|people|workers|posts)|scrap\w*|job losses|shown the door|slim\w*)\b",
        infer="org:firm",
        need=("org", "count|percent"),
        scene=True,
        unless=_NOT
        + r"|\b(?:cut(?:s|ting)? (?:prices?|rates?|costs|output|production|taxes|spending)|profit|revenue|sales|shares?|stock|gdp|inflation|hours|strike|union|country|government|nation|economy|deliveries|inflows?|stake|interest rates?)\b",
    ),
)
