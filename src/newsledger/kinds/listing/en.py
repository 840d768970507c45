"""Listings in English: IPOs planned, filed, priced, completed, suspended, withdrawn; halts in trading; delistings."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_IPO = r"(?:ipos?|initial public offerings?|public offering|listings?|stock market (?:debut|listing|float(?:ation)?)|market debut|share sale|floatation|flotation|secondary listing|dual listing|direct listing|public debut|stock market launch|spac merger)"
_ON = "ipo initial_public public_offering public listing list debut float flotation go_public going_public went_public"
_AT = r"(?:[^.;\"]{0,60}? (?:in|on|at) (?:the )?{exchange:anyone})?"
_RAISE = r"(?:[^.;\"]{0,90}?(?:raise|raised|raising|worth|valued at|seeking|of) (?:up to |about |at least |as much as |more than )?{amounts:money})?"

PATTERNS = (
    Pattern(
        "halted",
        "suspend halt yank pull torpedo stop block cancel shelv postpon delay scrap abandon",
        rf"{{company:org}}(?:'s?)? (?:[^.;\"]{{0,60}}?){_IPO}(?:[^.;\"]{{0,20}}?) {{pv:suspend|halt|yank|pull|torpedo|stop|block|derail|scuttle|freeze}}",
        {"step": "suspended"},
    ),
    Pattern(
        "had_halted",
        "torpedo suspend halt pull block cancel",
        rf"{{company:org}} (?:had|saw|has had) (?:its |\ue001's )?(?:[\w-]+ ){{0,4}}?{_IPO} (?:torpedoed|suspended|halted|pulled|blocked|cancelled|derailed|scuttled)",
        {"step": "suspended"},
    ),
    Pattern(
        "withdrawn",
        "withdr pull shelv postpon cancel scrap abandon delay drop call",
        rf"{{company:org}}(?:[^.;\"]{{0,60}}?) {{v:withdraw|pull|shelve|postpone|cancel|scrap|abandon|delay|drop|call off}} (?:its |their |the |plans for |\ue001's |an |a )*(?:[\w$.-]+ |\ue008 |\ue005 ){{0,5}}?{_IPO}",
        {"step": "withdrawn"},
    ),
    Pattern(
        "withdrawn_passive",
        "withdr pull shelv postpon cancel scrap abandon delay",
        rf"{{company:org}}(?:'s?)? (?:[^.;\"]{{0,50}}?){_IPO}(?:[^.;\"]{{0,20}}?) {{pv:withdraw|pull|shelve|postpone|cancel|scrap|abandon|delay|call off}}",
        {"step": "withdrawn"},
    ),
    Pattern(
        "filed",
        "fil submit appl",
        rf"{{company:org}}(?:[^.;\"]{{0,50}}?) {{v:file|submit|apply}} (?:[^.;\"]{{0,50}}?)(?:for|to|paperwork|with|a|an|its)(?:[^.;\"]{{0,50}}?)(?:{_IPO}|go public|list (?:its shares |shares )?){_AT}{_RAISE}",
        {"step": "filed"},
    ),
    Pattern(
        "priced",
        "pric",
        rf"{{company:org}}(?:[^.;\"]{{0,40}}?) {{v:price}} (?:its |the )?(?:[\w-]+ ){{0,3}}?(?:{_IPO}|shares|stock)(?:[^.;\"]{{0,60}}? (?:at|raising) {{amounts:money}})?",
        {"step": "priced"},
    ),
    Pattern(
        "delisted",
        "delist",
        r"{company:org}(?:'s? shares)?(?:[^.;\"]{0,30}?) (?:{v:delist}|{pv:delist})(?: from (?:the )?{exchange:anyone})?",
        {"step": "delisted"},
    ),
    Pattern(
        "trading_halt",
        "trad",
        r"(?:{company:org}'s? (?:shares|stock|trading)|trading in (?:the )?(?:shares of )?{company:org}(?:'s? shares)?|{company:org} shares)(?:[^.;\"]{0,20}?) {pv:suspend|halt}",
        {"step": "suspended"},
    ),
    Pattern(
        "halt_request",
        "trading_halt suspension",
        r"{company:org}(?:[^.;\"]{0,40}?) (?:requested|asked for|sought|called) (?:a )?(?:trading halt|halt in trading|suspension)",
        {"step": "suspended"},
    ),
    Pattern(
        "resumed",
        "resum",
        r"(?:{company:org}(?:'s? (?:shares|stock|trading))?|trading in {company:org}(?:'s? shares)?)(?:[^.;\"]{0,20}?) {v:resume}(?: trading)?",
        {"step": "resumed"},
        unless="production|operation|service|talks|flight",
    ),
    Pattern(
        "went_public",
        "public list debut began start trad float",
        rf"{{company:org}}(?:'s shares|'s stock| shares)?(?:[^.;\"]{{0,50}}?) {{v:go public|list|debut|float|make its debut|begin trading|start trading|make its market debut|hold an ipo|complete an ipo|complete its ipo|list its shares|list shares|sell shares}}{_AT}{_RAISE}",
        {"step": "completed"},
    ),
    Pattern(
        "plans_ipo",
        _ON,
        rf"{{company:org}}(?:[^.;\"]{{0,60}}?) {{v:plan|consider|prepare for|eye|weigh|explore|seek|pursue|target|launch|kick off|aim for|push ahead with|revive}} (?:for )?(?:a |an |its |the |\ue001's )?(?:[\w$.-]+ |[\ue005\ue008] ){{0,6}}?{_IPO}{_AT}{_RAISE}",
        {"step": "planned"},
    ),
    Pattern(
        "ipo_of",
        "ipo initial_public listing debut offering",
        rf"(?:ahead of |before |since |after |following )?{{company:org!}}'s (?:[\w$.-]+ |[\ue005\ue008\ue007] |and ){{0,6}}?(?P<t>{_IPO})(?: (?:in|on) (?:the )?{{exchange:anyone}})?(?: of (?:up to )?{{amounts:money}})?",
        {"step": "completed"},
    ),
    Pattern(
        "raised",
        "rais",
        rf"{{company:org}}(?:[^.;\"]{{0,40}}?) {{v:raise}} {{amounts:money}}(?:[^.;\"]{{0,40}}?) (?:in|through|from|via) (?:its |an |a |the )?(?:[\w-]+ |\ue005 ){{0,4}}?{_IPO}{_AT}",
        {"step": "completed"},
    ),
    Pattern(
        "rumour",
        "ipo listing mega-listing public_offering",
        rf"(?:rumou?rs?|speculation|reports?|talk) (?:of|about) (?:a |an |the )?(?:[\w-]+ ){{0,3}}?(?:{_IPO}|mega-?list\w*)(?: (?:by|at|for|of) {{company:org}})?",
        {"step": "planned"},
        status="alleged",
    ),
    Pattern(
        "first_day",
        "first_day debut",
        r"{company:org}(?:[^.;\"]{0,80}?) (?:on|in) (?:its|their|\ue001's) (?:first day of trading|(?:market |trading |stock market |stock exchange )?debut)(?: (?:on|in) (?:the )?{exchange:anyone})?",
        {"step": "completed"},
    ),
)

_PLANNED = {"completed": "planned"}


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """An exchange is an organization, anything else a place; what is yet to come is planned."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    where = candidate.roles.get("exchange")
    if isinstance(where, tuple) and where and getattr(where[0], "type", "") == "place":
        arguments["place"] = arguments.pop("exchange")
    elif (
        isinstance(where, tuple)
        and where
        and getattr(where[0], "type", "") not in ("organization", "company", "authority")
    ):
        arguments.pop("exchange", None)
    verbs = " ".join(candidate.verbs).lower()
    if arguments.get("step") == "completed":
        if re.search(
            r"\b(?:will|plan\w*|expect\w*|to|set|could|may|might|would|hop\w+|aim\w*|prepar\w+|consider\w*)\b", verbs
        ) or re.search(
            r"\b(?:planned|proposed|upcoming|potential|possible|expected|before|ahead of)\b",
            sentence.text[max(0, candidate.start - 12) : candidate.end],
            re.IGNORECASE,
        ):
            arguments["step"] = "planned"
            if rule == "ipo_of":
                return None
    if arguments.get("step") == "planned":
        arguments.setdefault("status", "planned")
    return arguments
