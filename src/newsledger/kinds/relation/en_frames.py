"""Relations in English, by predicate: what the wordings of ``en`` do not cover."""

from __future__ import annotations

from newsledger.patterns import Frame

_SHARE = r"(?: (?:about|around|nearly|roughly|almost|some|more|less|than|over|just|under|up|to|as|much|an?|the|at|least|approximately|still|its|estimated|combined|close))*(?: \ue009| (?:half|majority|most|(?:one-)?third|(?:one-)?quarter|two-thirds|three-quarters|all|part|bulk|(?:(?:majority|minority|controlling|significant|small|large|larger|substantial|direct|indirect|remaining|sizable|big|golden|blocking|combined|equal|strategic|equity|ownership|economic|similar|[a-z]+-percent) ){0,2}(?:stake|interest|holding|shareholding))\b)(?: of the (?:voting (?:power|rights)|shares|capital|equity|stock|votes))?"
_NOT = r"\b(?:not|never|whether|agreed|plans?|planned|planning|wants?|seeks?|seeking|aims?|offer\w*|bids?|proposed|would|could|if|rumou?r\w*|allegedly|formerly|once|used to|previously|sold|no longer|market share|right to|rights? (?:in|of|to)|shares? of the market|trademark|patents?|copyrights?|acquir\w+|buy\w*|in which|interest in [a-z]+ing)\b"
_MARKET = r"'s? (?:market|revenue|profits?|sales|operations|growth|shares? price|stock|assets|debt|loans|patents?|cars|products|phones)\b|-| (?:stock|shares?|bonds?|debt|brand|stakes?|trademark|name)\b"

FRAMES = (
    Frame(
        "own_part",
        verbs="own|co-own|control|hold|have|retain|command|keep",
        others={"of": "object:org", "in": "object:org"},
        agent="subject:party",
        after=_SHARE,
        fixed={"type": "owner"},
        status="reported",
        need=("subject", "object"),
        also=r"\b(?:stakes?|interest|holding|shareholding|own(?:s|ed)?|co-owns?|shares|voting|equity|hold(?:s)?|held)\b",
        unless=_NOT + r"|\bmarkets?\b|\b(?:talks|discussions|interest in (?:buying|working|doing))\b",
    ),
    Frame(
        "own",
        verbs="own|co-own|part-own|jointly own|wholly own",
        agent="subject:party",
        patient="object:org",
        fixed={"type": "owner"},
        status="reported",
        need=("subject", "object"),
        beyond=_MARKET,
        unless=_NOT,
    ),
    Frame(
        "belong",
        verbs="belong to",
        agent="object:org",
        patient="subject:party",
        fixed={"type": "owner"},
        status="reported",
        need=("subject", "object"),
        unless=_NOT,
    ),
    Frame(
        "found",
        verbs="found|co-found|cofound",
        agent="subject:party",
        patient="object:org",
        fixed={"type": "founder"},
        status="reported",
        need=("subject", "object"),
        also=r"\b(?:founded|founds|founding|co-?found\w*|to found)\b",
        unless=r"\bfound (?:that|guilty|not|liable|to|in|out|it|no|evidence|dead|himself|herself|themselves|itself)\b|\b(?:researchers|police|court|judge|study|report|survey|investigation|regulators?)\b",
    ),
    Frame(
        "supply",
        verbs="supply|make|manufacture|assemble|build|produce",
        agent="subject:org",
        others={"for": "object:org", "to": "object:org"},
        after=r" (?:[a-z-]+,? (?:and )?|[\ue004\ue005](?:'s)? ){1,6}(?:for|to) (?:the )?(?:likes of |(?:companies|customers|clients|firms|brands|[a-z]+makers) (?:such as |including |like ))?[\ue001\ue003]",
        fixed={"type": "supplier"},
        status="reported",
        need=("subject", "object"),
        also=r"\b(?:suppl(?:y|ies|ied|ying)|parts|components|chips?|batteries|displays?|screens|engines|assembl\w+|manufactur\w+|phones|devices|seats|wings|sensors|cameras|semiconductors|modules|tires|tyres)\b",
        unless=r"\b(?:agreed|deal|contract|plans?|will|would|could|talks|order|rival|compet\w+|money|sense|payments?|room|way|from)\b",
        beyond=_MARKET,
    ),
)
