"""Incidents in English, by predicate: what the wordings of ``en`` do not cover."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Frame

_TYPES = (
    (
        "data_breach",
        r"\b(?:data (?:breach|leak|theft|exposure)|breach(?:es)?|leak(?:s|ed|ing)?|exposed?|exposing|stolen|stole|theft of)\b",
    ),
    (
        "cyberattack",
        r"\b(?:hack\w*|cyber-?\s?attacks?|cyber incident|ransomware|malware|ddos|denial[- ]of[- ]service|intrusion|phishing|compromised|attackers?|exploit\w*)\b",
    ),
    (
        "outage",
        r"\b(?:outages?|disruptions?|crash(?:es|ed)? (?:of|for)|blackouts?|downtime|went down|went offline|glitch\w*|shut ?down|out of service)\b",
    ),
    ("recall", r"\brecall\w*\b"),
    (
        "accident",
        r"\b(?:explosions?|fires?|crash\w*|accidents?|collisions?|derail\w+|collapse[ds]?|blasts?|spills?|explode[ds]?|caught fire|leak of|sank|sinking)\b",
    ),
)
_BAD = r" (?:[\w$'-]+ |[\ue000-\ue00a](?:'s)? ){0,5}(?:data (?:breach|leak|theft)|breach(?:es)?|hacks?|cyber-?\s?attacks?|cyber incident|outages?|intrusion|ransomware(?: attack)?|security (?:breach|incident)|ddos attack|blackout|hacking)\b"

FRAMES = (
    Frame(
        "suffer",
        verbs="suffer|experience|report|disclose|confirm|face|reveal|acknowledge|admit|investigate|detect|discover|be hit by|be affected by|announce",
        agent="org:org",
        figures=("count:count", "amounts:money"),
        after=_BAD,
        need=("org",),
        fixed={"type": ""},
        unless=r"\b(?:for(?:mer)? breach of|breach of (?:contract|duty|law|rules|trust|confidence))\b",
    ),
    Frame(
        "hack",
        verbs="hack|breach|hack into|break into|compromise|infiltrate",
        patient="org:org",
        figures=("count:count", "amounts:money"),
        need=("org",),
        fixed={"type": "cyberattack"},
        unless=r"\bbreach(?:ed|es|ing)? (?:of |the |its |his |their |\ue001'?s? )?(?:contract|duty|law|rules|trust|terms|antitrust|agreement|level|mark|\ue008|\ue009)",
    ),
    Frame(
        "recall",
        verbs="recall",
        agent="org:company",
        figures=("count:count",),
        need=("org", "count"),
        fixed={"type": "recall"},
        unless=r"\brecall(?:s|ed|ing)? (?:that|how|when|his|her|being|a )",
    ),
    Frame(
        "breach",
        nouns="data breach|data leak|cyberattack|cyber attack|cyber-attack|ransomware attack|outage|security breach|breach|hack|hacking|data theft|explosion|blast|derailment|oil spill",
        patient="org:org",
        owner="patient",
        compound="patient",
        about="at|on|against",
        figures=("count:count", "amounts:money"),
        need=("org",),
        fixed={"type": ""},
        unless=r"\b(?:prevent|protect|against future|insurance|policy|breach of (?:contract|duty|law|rules|trust|confidence)|securities|in breach|rate|population|risk of|settle\w*|lawsuits?|class action|damages|convicted|infamous)\b",
    ),
)


def complete(roles: dict[str, Any], group: str, clause: str) -> dict[str, Any] | None:
    """Say what sort of incident it is, by the words of the clause."""
    if not roles["type"]:
        for name, words in _TYPES:
            if re.search(words, group) or re.search(words, clause):
                roles["type"] = name
                return roles
        return None
    return roles
