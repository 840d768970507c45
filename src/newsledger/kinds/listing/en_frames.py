"""Listings in English, by predicate: what the wordings of ``en_patterns`` do not cover."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame

_IPO = r"(?:ipos?|initial public offerings?|(?:stock )?market (?:debut|listing)|public listing|listing|flotation|share (?:offering|sale)|secondary listing|stock offering|dual listing|public offering|debut)"
_PLACES = {"on": "exchange:company", "in": "place:place", "at": "exchange:company"}
_AFTER = rf" {FEW_WORDS}{_IPO}\b"
_MONEY = ("amounts:money",)

FRAMES = (
    Frame(
        "file",
        verbs="file|apply|submit|register",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=rf"{_AFTER}| (?:to (?:go public|list|float))\b",
        need=("company",),
        fixed={"step": "filed"},
    ),
    Frame(
        "stop",
        verbs="suspend|halt|postpone|delay|shelve|put off|pause|put on hold|scrap|cancel|withdraw|abandon|pull|call off|drop|scupper",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=_AFTER,
        need=("company",),
        fixed={"step": "suspended"},
    ),
    Frame(
        "price",
        verbs="price",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=rf"{_AFTER}| (?:its |the )?shares? at",
        need=("company",),
        fixed={"step": "priced"},
    ),
    Frame(
        "delist",
        verbs="delist|leave the stock exchange|be delisted",
        agent="company:company",
        patient="company:company",
        others={"from": "exchange:company"},
        need=("company",),
        fixed={"step": "delisted"},
    ),
    Frame(
        "prospectus",
        verbs="submit|file|lodge|publish|hand in",
        agent="company:company",
        others=_PLACES,
        after=r" (?:its|an?|the|confidential|draft|updated|\w+) ?(?:\w+ ){0,2}(?:prospectus|listing (?:documents|application)|ipo (?:documents|paperwork|prospectus|application)|registration statement|a1 application|s-1)\b",
        need=("company",),
        fixed={"step": "filed"},
    ),
    Frame(
        "weigh",
        verbs="weigh|consider|plan|mull|explore|eye|prepare|seek|target|pursue|study|pick|choose|want|hope|look|aim|ready|gear up|propose|intend|work on|float the idea of|contemplate|favour|favor|revive|restart|resume|press ahead with|move towards|move toward",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=rf"{_AFTER}| (?:to|for) (?:go public|list (?:its|in|on|shares)|float (?:in|on|its|shares))\b| (?:to )?(?:float|list) (?:in|on)\b",
        need=("company",),
        fixed={"step": "announced"},
    ),
    Frame(
        "thrown_off",
        verbs="be thrown off|be kicked off|be booted off|be removed from|be dropped from|be struck off|be struck from|be ejected from|be expelled from|drop off|come off|cease trading|stop trading|be delisted from|leave|quit|exit|depart",
        agent="company:company",
        others={"on": "exchange:company", "from": "exchange:company", "in": "place:place"},
        after=r"(?: (?:the )?(?:nasdaq|nyse|\w+ )?(?:stock )?(?:exchange|market|bourse)\b| (?:the )?[\ue001\ue003]| in \ue005| on \ue007)",
        also=r"\b(?:shares?|stock|exchange|bourse|nasdaq|nyse|trading)\b|\ue003|(?:kicked|booted|thrown|struck) (?:off|from) \ue001",
        need=("company",),
        fixed={"step": "delisted"},
        unless=r"\b(?:chief|chairman|executive|manager|analyst|staff|board|job|deal|talks)\b",
    ),
    Frame(
        "enters_market",
        verbs="float|make a debut|make its entrance|make an entrance|make its bow|make a muted debut|make a strong debut|make a limp entrance",
        agent="company:company",
        others=_PLACES,
        after=r"(?: (?:in|on) (?:the )?(?:\ue003|[\ue001\ue005] |\ue007)| \ue007| (?:a|one|two|three) (?:week|month|year)s? (?:ago|before|earlier|later))",
        need=("company",),
        fixed={"step": "completed"},
        also=r"\b(?:shares?|stock|exchange|ipo|offering|offer price|bourse|market)\b|\ue003| (?:before|ago)\b",
        unless=r"\b(?:idea|plan|proposal|rumou?rs?|boat|barge|ship|vessel)\b",
    ),
    Frame(
        "trading_halt",
        nouns="trading halt|trading suspension|suspension of trading|halt in trading",
        patient="company:company",
        about="in|of",
        owner="patient",
        infer="company:company",
        need=("company",),
        fixed={"step": "suspended"},
    ),
    Frame(
        "shares_suspended",
        verbs="be suspended from trading|be halted|be suspended|be frozen",
        before=r"(?:shares?|stock|trading)(?: (?:in|of))?(?: (?:[\w'-]+|[\ue000-\ue00a](?:'s)?)){0,5} ",
        infer="company:company",
        unless=r"\b(?:market trading|index|circuit breaker|must not|all trading)\b",
        need=("company",),
        fixed={"step": "suspended"},
    ),
    Frame(
        "list",
        verbs="go public|list its shares|list shares|float its shares|debut on|make its debut on|make its market debut|make its stock market debut|start trading|begin trading|sell shares to the public|list on",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        need=("company",),
        fixed={"step": "completed"},
        unless=r"\btrading (?:\w+ ){0,2}(?:below|above|at|higher|lower|down|up)\b|\b(?:listed (?:company|companies|firm|firms|as|among|by)|price|list of|taxis|(?:album|film|song|show|model|phone|product|vehicle)s?)\b",
        also=r"\b(?:shares?|stock|exchange|ipo|public|nasdaq|nyse|market|trading|hong kong|new york|offering)\b|\ue001",
    ),
    Frame(
        "ipo",
        nouns="ipo|initial public offering|market debut|stock market debut|public listing|flotation|secondary listing|stock market listing",
        agent="company:company",
        about="",
        others=_PLACES,
        figures=_MONEY,
        compound="agent",
        need=("company",),
        fixed={"step": "planned"},
        unless=r"\bipo (?:prices?|market|filings?|candidates?|boom|pipeline|proceeds|window)\b|\b(?:led|underwritten|managed|arranged|handled) by\b|\bipos\b|\bunderwriters?\b",
    ),
)
_AHEAD = re.compile(
    r"\b(?:plan|plans|planned|planning|will|would|to|consider\w*|seek\w*|aim\w*|prepar\w+|intend\w*|expect\w*|may|might|could|hop(?:es|ed|ing)|weigh\w*|mull\w*)\b"
)
_PLANS = re.compile(
    r"\b(?:plan|plann|will|would|consider|seek|aim|prepar|intend|expect|may\b|might|could|hop(?:es|ing)|weigh|mull|eye|pick|propos|upcoming|next|commit)"
)
_STOPPED = re.compile(r"\b(?:suspend|halt|postpone|delay|shelv|put off|paus|put on hold|block|scupper|thwart|derail)")
_GIVEN_UP = re.compile(r"\b(?:scrap|cancel|withdr|abandon|pull|call(?:s|ed|ing)? off|drop)")
_DONE = re.compile(
    r"\b(?:after|before|since|following|post|bought|purchased|invest\w*|sold|sell(?:s|ing)?|proceeds|rais(?:ed|ing)|completed|blockbuster|successful|record|made|had|held|went|was|in \ue007)\b"
)


def complete(roles: dict[str, Any], group: str, clause: str) -> dict[str, Any] | None:
    """Say how far the listing has come, by the verb group and what happened to it."""
    step = roles["step"]
    if step == "announced":
        return {**roles, "step": "planned"}
    if step == "completed" and _AHEAD.search(group):
        roles["step"] = "planned"
    elif step == "suspended" and _GIVEN_UP.search(group):
        roles["step"] = "withdrawn"
    elif step == "planned":
        if _STOPPED.search(clause):
            roles["step"] = "suspended"
        elif _GIVEN_UP.search(clause):
            roles["step"] = "withdrawn"
        elif re.search(r"\bfil(?:ed|ing|es)\b|\bappl(?:ied|ication)", clause):
            roles["step"] = "filed"
        elif (_DONE.search(clause) or "\ue007" in clause) and not _PLANS.search(clause):
            roles["step"] = "completed"
        elif not _PLANS.search(clause):
            return None  # an offering of which the clause says nothing
    return roles
