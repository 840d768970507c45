"""What stands around the verbs of English appointments: whom one hands over to, units, electors, hopefuls."""

from __future__ import annotations

import re

from newsledger.patterns import Screen
from newsledger.patterns.encode import MARKS

_ORGS = MARKS["company"] + MARKS["organization"] + MARKS["authority"] + MARKS["product"]
_PERSON = MARKS["person"]
HAND_TO = re.compile(rf" to (?:[\w'&-]+ |[{_ORGS}](?:'s)? |\ue006,? |and ){{0,7}}?(?P<person>{_PERSON})")
BY_PERSON = re.compile(
    rf"[^.;\"]{{0,60}}? by (?:(?:[\w'&.-]+|[{_ORGS}\ue005](?:'s)?|\ue006|\([^()]{{0,30}}\)),? ){{0,9}}?(?P<person>{_PERSON})"
)
FRESH = Screen(
    r"\b(?:newly[- ](?:appointed|named|elected|installed|promoted|minted|hired)|incoming|[a-z]-elect|[a-z]-designate|designate)\b",
    re.IGNORECASE,
)
HOPEFUL = re.compile(
    r"\b(?:candidates?|contenders?|consideration|possibilit\w+|favou?rites?|tipped|front-?runners?|search\w*|shortlist\w*|hopefuls?|vying|race|look(?:s|ing|ed)?|options?|rumou?red|"
    r"speculation|names|bid|someone|anyone|nobody)\b[^,;]{0,60}$"
)
UNIT = re.compile(
    rf" (?:of )?(?:the |its |as )*(?P<org>[{_ORGS}])'s? (?:[\w&-]+ ){{0,4}}?(?:division|unit|business|team|operations|arm|department|group|desk)\b"
)
WHOLE = re.compile(
    rf" (?:the )?(?:new |combined |merged |enlarged )?(?P<org>[{_ORGS}])(?=[.,;]|$| (?:after|when|once|following|as|from|in|until|and) )"
)
JOINED = re.compile(
    rf"^(?: up)?(?: with)?(?: (?:the|its|his|her|their|rival|online|chip|tech|[a-z]+ (?:firm|company|giant|startup|group|bank|lender|retailer|maker|fund)|investment bank|hedge fund)){{0,3}} (?P<org>[{_ORGS}\ue006])(?P<poss>'s)?(?! (?:and|in (?:a|an|the) (?:push|effort|bid|race|fight|call))\b)"
)
JOIN_AS = re.compile(r"^(?:[^.;:\"]{0,70}?),? as(?= )")
ELECTORS = re.compile(
    r"\b(?:shareholders|investors|stockholders|voters|members|lawmakers|directors|owners|senate|parliament|board)(?: (?:has|have|had|also|\ue007|on \ue007))*\s*$",
    re.IGNORECASE,
)
"""Who elects, where no organization is the subject."""
FROM_POST = re.compile(r" (?:up |over |across )?from [^.;:\"]{1,80}?(?= to )")
NOT_JOB = re.compile(r"^(?:,? (?:a|an|the) (?:[a-z-]+ ){0,2}(?:defendant|suspect|finalist|candidate|winner))")
