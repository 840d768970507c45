"""Incidents in English: outages, data breaches, cyberattacks, recalls, accidents."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_VICTIM = r"(?:[^.;\"]{0,60}?)"
_BREACH = r"(?:data breach(?:es)?|security breach|breach|data leak|leak|data theft|security incident|data incident|privacy breach)"
_ATTACK = r"(?:cyber ?-?attacks?|hacks?|ransomware(?: attacks?)?|ddos(?: attacks?)?|denial-of-service attacks?|phishing attacks?|malware attacks?|cyber incident|cybersecurity incident|cyber intrusion|cyberassault)"
_COUNT = r"(?:(?:[^.;\"]{0,120}?)(?:affect\w*|expos\w*|compromis\w*|involv\w*|stol\w*|steal\w*|impact\w*|of|leak\w*|includ\w*) (?:[\w' -]{0,40}?){count}(?= (?:[\w'-]+ |[\ue000-\ue00a] ){0,4}?(?:people|users|customers|accounts|records|individuals|patients|clients|citizens|members|employees|passengers|cards|guests|consumers|residents|subscribers|victims)))?"

PATTERNS = (
    Pattern(
        "suffered_breach",
        "breach leak incident",
        rf"{{org:org}}{_VICTIM} {{v:suffer|experience|disclose|report|reveal|confirm|announce|have|be hit by|admit|acknowledge|say|notify|investigate|discover|detect|be the victim of|fall victim to}} (?:[^.;\"]{{0,60}}?){_BREACH}\b{_COUNT}",
        {"type": "data_breach"},
    ),
    Pattern(
        "breach_at",
        "breach leak",
        rf"(?:{_BREACH}) (?:at|of|on|suffered by|affecting|involving|by) (?:the )?{{org:org}}{_COUNT}",
        {"type": "data_breach"},
    ),
    Pattern(
        "org_breach",
        "breach leak",
        rf"{{org:org!}}(?:'s)? (?:[\w-]+ |\ue007 ){{0,3}}?(?:data breach|security breach|breach|data leak)\b(?! (?:of (?:contract|trust|duty|rules)|an? |the |its |their |any )){_COUNT}",
        {"type": "data_breach"},
    ),
    Pattern(
        "breached",
        "breach hack compromis",
        rf"{{org:org}}(?:'s? (?:[\w-]+ ){{0,4}}?(?:systems?|network|servers?|database|website|computers?|accounts?|data|platform|service))?(?:[^.;\"]{{0,20}}?) {{pv:breach|compromise}}{_COUNT}",
        {"type": "data_breach"},
    ),
    Pattern(
        "data_stolen",
        "stol steal expos leak compromis access",
        rf"(?:hackers?|attackers?|cybercriminals|thieves|intruders|{{actor:anyone}})(?:[^.;\"]{{0,50}}?) {{v:steal|access|obtain|leak|expose|take|exfiltrate|publish|gain access to}} (?:[^.;\"]{{0,60}}?)(?:data|information|records|details|files|passwords|accounts|emails|addresses|documents)\b(?:[^.;\"]{{0,60}}?)(?:from|of|at|belonging to) {{org:org}}{_COUNT}",
        {"type": "data_breach"},
    ),
    Pattern(
        "data_exposed",
        "stol expos leak compromis access",
        rf"{{org:org}}(?:'s|') (?:[\w-]+ ){{0,3}}?(?:data|information|records|details|files|customers|users|accounts)(?:[^.;\"]{{0,40}}?) {{pv:steal|expose|leak|compromise|access}}{_COUNT}",
        {"type": "data_breach"},
    ),
    Pattern(
        "count_exposed",
        "stol expos leak compromis affect",
        r"{count} (?:[\w'-]+ ){0,5}?(?:people|users|customers|accounts|records|individuals|patients|clients|members|employees)(?:'s)?(?:[^.;\"]{0,60}?) {pv:steal|expose|leak|compromise|affect|access|hack}(?:[^.;\"]{0,60}?)(?:breach|hack|leak|attack|incident)(?: (?:at|of|on) {org:org})?",
        {"type": "data_breach"},
    ),
    Pattern(
        "attacked",
        "attack hack ransom malware",
        rf"{{org:org}}(?:'s? (?:[\w-]+ ){{0,4}}?(?:systems?|network|servers?|website|computers?|accounts?|platform|service|site|exchange))?(?:[^.;\"]{{0,20}}?) {{pv:hack|attack|target|hit|knock offline|cripple|take down|paralyse|paralyze|disrupt|infect}}(?:[^.;\"]{{0,40}}? (?:by|in|with) (?:[^.;\"]{{0,30}}?){_ATTACK})",
        {"type": "cyberattack"},
    ),
    Pattern(
        "hacked",
        "hack",
        r"{org:org}(?:'s? (?:[\w-]+ ){0,4}?(?:systems?|network|servers?|website|computers?|accounts?|platform|service|site|exchange|database))?(?:[^.;\"]{0,20}?) {pv:hack}",
        {"type": "cyberattack"},
    ),
    Pattern(
        "suffered_attack",
        "attack hack ransom incident",
        rf"{{org:org}}{_VICTIM} {{v:suffer|experience|disclose|report|reveal|confirm|be hit by|be the victim of|fall victim to|be the target of|sustain|face|say|announce|recover from|be targeted in|be targeted by|respond to}} (?:[^.;\"]{{0,50}}?){_ATTACK}\b",
        {"type": "cyberattack"},
    ),
    Pattern(
        "attack_on",
        "attack hack ransom",
        rf"(?:{_ATTACK}) (?:on|against|at|targeting|hits?|hitting|that hit|that crippled|of) (?:the )?(?:[\w-]+ ){{0,3}}?{{org:org}}",
        {"type": "cyberattack"},
    ),
    Pattern(
        "outage",
        "outage disruption down crash offline glitch",
        r"{org:org}(?:'s? (?:[\w-]+ ){0,4}?(?:service|website|app|systems?|platform|site|network|servers?|services))?(?:[^.;\"]{0,40}?) {v:suffer|experience|report|confirm|be hit by|have|face|go through} (?:[^.;\"]{0,70}?)(?:outages?|service disruption|disruption to|downtime|glitch|system failure)",
        {"type": "outage"},
    ),
    Pattern(
        "went_down",
        "down offline crash",
        r"{org:org}(?:'s? (?:[\w-]+ ){0,4}?(?:service|website|app|systems?|platform|site|network|servers?|services))?(?:[^.;\"]{0,20}?) {v:go down|go offline|crash|go dark|be down for|be offline|be knocked offline|be unavailable}(?! (?:\ue009|by|to|in value|from|\ue008))",
        {"type": "outage"},
        unless="share|stock|price|plane|jet|flight|car ",
    ),
    Pattern(
        "outage_at",
        "outage",
        r"(?:outages?|disruption) (?:at|of|on|that hit|affecting|hits?|hit) (?:the )?{org:org}",
        {"type": "outage"},
    ),
    Pattern("org_outage", "outage", r"{org:org!}(?:'s)? (?:[\w-]+ ){0,3}?outage", {"type": "outage"}),
    Pattern(
        "recalls",
        "recall",
        r"{org:org}(?:[^.;\"]{0,60}?) {v:recall} (?!how|that|the (?:day|time|moment))(?:[^.;\"]{0,40}?)(?:{count})?",
        {"type": "recall"},
    ),
    Pattern(
        "recall_of",
        "recall",
        r"{org:org}(?:'s?)?(?:[^.;\"]{0,50}?) (?:recall) of (?:[^.;\"]{0,30}?)(?:{count})?",
        {"type": "recall"},
    ),
    Pattern(
        "announce_recall",
        "recall",
        r"{org:org}(?:[^.;\"]{0,40}?) {v:announce|issue|expand|launch|order} (?:a |an |its |the )?(?:[\w-]+ ){0,3}?recall(?: of (?:[^.;\"]{0,30}?)(?:{count})?)?",
        {"type": "recall"},
    ),
    Pattern(
        "accident",
        "crash explosion fire accident collaps derail spill blast",
        r"(?:crash|explosion|fire|accident|collapse|derailment|oil spill|blast|leak) at (?:an? |the )?{org:org}(?:'s)? (?:[\w-]+ ){0,3}?(?:plant|factory|facility|refinery|mine|site|warehouse|mill|store|building|well)",
        {"type": "accident"},
    ),
    Pattern(
        "plane_crash",
        "crash",
        r"{org:org}(?:'s)? (?:[\w-]+ |\ue00a ){0,4}?(?:flight|plane|jet|aircraft|helicopter|car|vehicle|train)(?:[^.;\"]{0,40}?) {v:crash|catch fire|derail|explode}",
        {"type": "accident"},
    ),
)

_NOT = re.compile(
    r"\b(?:breach of (?:contract|trust|duty|covenant|rules|fiduciary|the peace|agreement)|stock|shares|heart attack|attack ads?|terror|missile|prevent|protect against|defend against|to guard|in case of|could be|risk of|life hack)\b",
    re.IGNORECASE,
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Leave out breaches of contract and attacks of other sorts; find the victim that the sentence leaves out."""
    arguments.pop("actor", None)
    words = sentence.text[max(0, candidate.start - 20) : candidate.end + 20]
    if _NOT.search(words):
        return None
    if "org" not in arguments:
        company = context.company_before(sentence, candidate.start)
        if company is None:
            return None
        arguments["org"] = company.name or company.text
    return arguments
