"""Incidents in English: outages, data breaches, cyberattacks, recalls, accidents."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.incident.en_breaches import breaches
from newsledger.kinds.incident.en_frames import YET_TO_COME
from newsledger.languages.en.clauses import verbal
from newsledger.patterns import Candidate, Context, Encoded, Pattern

PATTERNS = (
    Pattern(
        "outage",
        "outage disruption down crash offline glitch",
        r"{org:org}(?:'s? (?:[\w-]+ ){0,4}?(?:service|website|app|systems?|platform|site|network|servers?|services))?(?:[^.;\"]{0,40}?) {v:suffer|experience|report|confirm|be hit by|have|face|go through} (?:[^.;]{0,110}?)(?:outages?|service disruption|disruption to|downtime|glitch|system failure)",
        {"type": "outage"},
    ),
    Pattern(
        "went_down",
        "down offline crash dark unavailable respond inaccessib unreach knock",
        r"{org:org}(?:'s? (?:[\w-]+ ){0,4}?(?:service|website|app|systems?|platform|site|network|servers?|services))?(?:[^.;\"]{0,20}?) {v:go down|go offline|crash|go dark|be down for|be all down|be both down|be offline|be knocked offline|be unavailable|stop responding|be inaccessible|be unreachable|be knocked out}(?! (?:\ue009|by|to|into|in value|from|\ue008))",
        {"type": "outage"},
        unless="share|stock|price|plane|jet|flight|car |flew|mountain|market|accident|crashes|autopilot|driver|vehicle|fatal|investigat|probing|parked|kill(?:ed|ing)|take-?off|on board|aboard|runway|victims",
    ),
    Pattern(
        "system_failed",
        "collaps fail broke break working responding grind ground malfunction freez froze frozen disrupt taken brought crash down offline stutter buckl",
        r"(?:{org:org!}'s?|\b(?:the|its) (?:[\w-]+ ){0,2}[\w-]+'s|\b(?:its|their)) (?:[\w-]+ ){0,3}?(?:services?|websites?|apps?|(?:computer |booking |payment |reservation |trading |it |software |ordering |check-in |online |production |banking |phone |mobile )?systems?|platforms?|sites?|networks?|servers?|data cent(?:er|re)s?|cloud|portal) "
        r"{v:collapse|fail|break down|stop working|stop responding|grind to a halt|malfunction|freeze|be disrupted|be taken down|be brought down|crash|go down|buckle|be knocked out|go dark}(?! (?:to|in (?:price|value)|by|its plan))",
        {"type": "outage"},
        unless="share|stock|price|market|could|might|would|if |exam|talks|bankrupt|bank failed|tests?\\b|regulat",
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
        r"{org:org}(?:[^.;\"]{0,60}?) {v:recall} (?!parliament|lawmakers|its ambassador|ambassador|furloughed|workers|staff|how|that|what|when|where|why|his|her|their memories|the (?:day|time|moment))(?:[^.;\"]{0,40}?)(?:{count})?",
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
        "was_recalled",
        "recall withdrawn called_back pulled",
        r"{org:org!}'s? (?:[\w-]+ |[\ue001\ue003-\ue005\ue00a] ){1,5}(?:\([^()]{1,30}\) )?(?:(?:have|has|had|will|to) (?:to )?(?:been|be) |(?:were|was|are|being) )(?:all |also |voluntarily )?(?P<v>recalled|called back|withdrawn from sale|pulled from (?:the )?shelves|withdrawn from (?:the )?(?:shelves|market|stores)|pulled from (?:stores|sale|the market)|taken off (?:the )?shelves)\b",
        {"type": "recall"},
        unless="ambassador|parliament|memor|fondly|troops|director|board member|apps?\\b",
    ),
    Pattern(
        "batch_recalled",
        "recall withdrawn",
        r"(?:batch(?:es)?|lots?|bottles|packs|cans|jars|packets|cartons|tins|units) of {org:org!}'s? (?:[\w-]+ |[\ue001\ue003\ue004] ){1,4}(?:have been|has been|were|was|had to be|must be) (?P<v>recalled|withdrawn|called back|pulled from)",
        {"type": "recall"},
    ),
    Pattern(
        "accident",
        "crash explosion fire accident collaps derail spill blast",
        r"(?:crash|explosion|fire|accident|collapse|derailment|oil spill|blast|leak) at (?:an? |the )?{org:org}(?:'s)? (?:[\w-]+ |[\ue001\ue003-\ue005] ){0,3}?(?:plant|factory|facility|refinery|mine|site|warehouse|mill|store|building|well|works|installation|depot|platform|terminal|smelter)",
        {"type": "accident"},
    ),
    Pattern(
        "plane_crash",
        "crash fire derail explo disappear vanish missing contact skid overshot overshoot overr emergency ditch plung colli slam plough plow ran run str overturn capsiz sank sink sunk aground shot veer apart",
        r"{org:org}(?:'s)? (?:[\w-]+ |\ue00a |\ue004 ){0,4}?(?:flight|plane|jet|airliner|aircraft|helicopter|cars?|vehicles?|train|robotaxi|truck|rocket|tanker|ship|ferry|\ue004)(?:[^.;\"]{0,60}?) {v:crash|catch fire|derail|explode|disappear|vanish|go missing|lose contact|skid off|overshoot|overrun|make an emergency landing|ditch|plunge|collide|slam into|plough into|plow into|run over|strike|overturn|capsize|sink|run aground|be shot down|veer off|break apart}(?! (?:on|in) (?:its|an?) (?:debut|sale))",
        {"type": "accident"},
        unless="share|stock|price|market|sales|deal|percent|profit|demand|drivers went|union|walkout|workers",
    ),
)

find = breaches
_NOT = re.compile(
    r"\b(?:breach of (?:contract|trust|duty|covenant|rules|fiduciary|the peace|agreement)|stock|shares|heart attack|attack ads?|terror|missile|prevent|protect against|defend against|to guard|look like|as if|in case of|could be|risk of|life hack)\b",
    re.IGNORECASE,
)


_BY_VERB = (".went_down", ".plane_crash", ".recalls")
_REMEMBERS = re.compile(r"[\ue000\ue006],? (?:also |once |still |now )?recall")
"""A person who recalls something remembers it."""


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Leave out breaches of contract and attacks of other sorts; find the victim that the sentence leaves out."""
    arguments.pop("actor", None)
    if candidate.rule.endswith((".recalls", ".announce_recall")) and re.search(
        r"\b(?:is|are) (?:\w+ )?(?:recall|issu|announc|expand)\w*ing\b", " ".join(candidate.verbs).lower()
    ):
        arguments["status"] = "reported"
    if candidate.rule.endswith(_BY_VERB) and not verbal(sentence, candidate.anchor, candidate.verbs[0]):
        return None
    if arguments["type"] == "accident" and candidate.verbs and YET_TO_COME.search(" ".join(candidate.verbs).lower()):
        return None
    words = sentence.text[max(0, candidate.start - 20) : candidate.end + 20]
    if _NOT.search(words):
        return None
    if candidate.rule.endswith(".recalls") and _REMEMBERS.search(sentence.text, candidate.start, candidate.end):
        return None
    if "org" not in arguments:
        company = context.company_before(sentence, candidate.start)
        if company is None:
            return None
        arguments["org"] = company.name or company.text
    return arguments
