"""Pledges in English, by predicate: what the wordings of ``en`` do not cover."""

from __future__ import annotations

from newsledger.patterns import Frame

_BUSINESS = (
    r"\b(?:invest(?:s|ed|ing|ment)?|buy\w*|acqui\w+|stake|shares?|shareholders?|dividends?|debt|bribes?|kickback|bonds?|capital|build|factory|plant|fine|penalty|settle\w*|tax(?:es)?|"
    r"draw|deal|project|expansion|production|startups?|loans?|lend\w*|ipo|campaign of|lobby\w*|damages|revenue|profits?|bailout|warrant\w*)\b"
)
_GIFT = r"\b(?:charit\w+|donat\w+|relief|foundation|fund|philanthrop\w+|aid|university|school|hospital|victims|research|communit\w+|poverty|common prosperity|cause|education|nonprofit|non-profit|social|climate|health|rural|flood|earthquake|pandemic|children|single mothers|smallholders|retraining|cancer|village|widows|jobless|laid-off|elderly|own money)\b"

FRAMES = (
    Frame(
        "donate",
        verbs="donate|bequeath",
        agent="donor:party",
        others={"to": "recipient:party"},
        figures=("amounts:money",),
        need=("donor", "amounts"),
    ),
    Frame(
        "give",
        verbs="pledge|give|contribute|commit|earmark|promise|allocate|set aside|hand over|offer|chip in|vow|give away",
        agent="donor:party",
        others={"to": "recipient:party"},
        figures=("amounts:money",),
        also=_GIFT,
        unless=_BUSINESS,
        need=("donor", "amounts"),
    ),
    Frame(
        "send_relief",
        verbs="send|give|hand|put|move|transfer|award|grant|provide|contribute|commit|pledge|promise|announce|offer",
        agent="donor:party",
        others={"to": "recipient:party", "for": "recipient:party"},
        figures=("amounts:money",),
        also=r"\b(?:coronavirus|covid|pandemic|floods?|earthquake|quake|relief|victims|charit\w+|philanthrop\w+|nonprofits?|non-profits?|grants?|university|scholarships?|gift|donation|racism|poverty|refugees|hunger|disaster|museum|climate (?:change|innovation)|rural|common prosperity|social causes|agriculture|foundation)\b",
        unless=_BUSINESS,
        need=("donor", "amounts"),
    ),
    Frame(
        "donation",
        nouns="donation|donations|charitable gift|pledge",
        agent="donor:party",
        others={"to": "recipient:party", "from": "donor:party"},
        figures=("amounts:money",),
        also=r"\bdonation|" + _GIFT,
        unless=_BUSINESS,
        need=("donor", "amounts"),
    ),
)
