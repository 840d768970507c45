"""Patterns of deals in English; they start with their verb, whose subject ``en`` adds."""

from __future__ import annotations

from newsledger.patterns import Pattern

_SUM = r"(?:about |around |nearly |almost |as much as |up to |more than |over |at least |some |roughly |approximately |an estimated |a |an additional |another |an |a further |a combined |a total of |the equivalent of )*{amounts:money!}"
_FOR = rf"(?:(?:[^.;\"]{{0,70}}?) (?:for|in an? (?:\w+ ){{0,3}}?(?:deal|transaction) (?:worth|valued at|for)|worth|valued at|at a price of|in a) {_SUM})?"
_STAKE = r"(?:stakes?|interest|interests|share|holdings?|shareholdings?|ownership|equity stake|ownership stake|equity interest|ownership interest)"
_STAKE_WORDS = r"(?:(?:an?|the|its|their|his|her|remaining|majority|minority|controlling|full|entire|small|large|significant|sizeable|strategic|\w+-percent|passive|active|indirect|direct|combined|additional|further|another|about|around|up to|roughly|nearly|just over|over|more than|\ue008|[\ue000-\ue005]'s|\ue004|worth|of|some|part|all|most|half|much|portion|rest|remainder) )*"
_NP = r"(?!(?:in|on|at|to|for|with|from|by|up|of|as|and|or|that|which|about|after|before|until|more|less|than|out|down|off|back|between|against|it|them|you|us|me|into|through)\b)"
_BUY = "buy|acquire|purchase|take over|snap up|buy out|take control of|swallow up|gobble up|scoop up|gain control of"
_BOUGHT = "buy|acquire|purchase|take over|snap up|buy out|swallow up|gobble up|scoop up|absorb"
_CLOSE = "complete|close|finalize|finalise|conclude|finish"
_TAKEOVER = r"(?:acquisition|takeover|purchase|buyout|buy-out|take-over)"
_ADJECTIVES = r"(?:(?:planned|proposed|pending|recent|failed|[\w.$-]+-(?:dollar|stock|cash|old|euro|pound|yen|yuan)|\ue007|hostile|agreed|attempted|recently|announced|previously|definitive|outright|full|all-\w+|latest|landmark|surprise|massive|huge|controversial|potential|possible|successful|friendly|blockbuster|big) )"

PATTERNS = (
    Pattern(
        "called_off",
        "terminat call scrap abandon walk drop cancel end withdr pull",
        rf"{{v:terminate|call off|scrap|abandon|walk away from|drop|cancel|end|withdraw|pull out of|back out of}} (?:(?:its|their|the|a|an|[\ue000-\ue005]'s|talks on|plans for|talks over|\ue008|{{target:company!}}'s?|[\w.$-]+) ){{0,7}}?(?P<noun>deal|merger|acquisition|takeover|bid|offer|purchase|buyout|tie-up)\b(?:(?:[^.;\"]{{0,40}}?) (?:to (?:buy|acquire|take over|merge with)|of|for|with) {{target:org}})?{_FOR}",
        {"type": "acquisition", "step": "ended"},
    ),
    Pattern(
        "buys_stake",
        "stake interest sharehold holding ownership",
        rf"{{v:buy|acquire|purchase|take|build|build up|get|pick up|gain|obtain|amass|raise|increase|boost|grab|snap up|receive|secure|disclose|reveal|accumulate}} (?:(?:on |in )?\ue007 )?{_STAKE_WORDS}(?:{{stake:percent!}} (?:of the )?)?{_STAKE_WORDS}{_STAKE} (?:in|of) {{target:org}}{_FOR}",
        {"type": "investment"},
    ),
    Pattern(
        "buys_percent_of",
        "buy bought acqui purchas tak took own",
        rf"{{v:buy|acquire|purchase|take|pick up|take over}} (?:about |around |up to |a |the remaining |another |an additional )*{{stake:percent!}} (?:stake )?(?:of|in) (?:(?:the |its )?(?:shares|stock|equity) (?:in|of) )?{{target:org}}{_FOR}",
        {"type": "investment"},
    ),
    Pattern(
        "sells_stake",
        "stake interest holding shareholding",
        rf"{{v:sell|offload|divest|dispose of|unload|cut|reduce|sell off|exit|trim}} (?:(?:on |in )?\ue007 )?{_STAKE_WORDS}(?:{{stake:percent!}} )?{_STAKE_WORDS}{_STAKE} (?:in|of) {{target:org}}(?:(?:[^.;\"]{{0,30}}?) to {{acquirer:party}})?{_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sells",
        "sell sold divest offload spin spun unload selling dispos",
        rf"{{v:sell|sell off|offload|divest|spin off|spin out|unload|dispose of|hive off}} (?:off )?{_NP}{{target:np}}(?:(?:[^.;\"]{{0,40}}?) to {{acquirer:party}})?{_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sold_to",
        "sold",
        rf"{{pv:sell}} (?:[^.;,\"]{{0,30}}?)to {{acquirer:party}}{_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sale_of",
        "sale divestiture disposal spin-off",
        rf"(?:sale|divestiture|disposal|spin-off|spinoff) of {_NP}{{target:np}}(?: by {{seller:org!}})?(?:(?:[^.;\"]{{0,40}}?) to {{acquirer:org}}){_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "unit_sale",
        "sale spin divest disposal demerger carve-out",
        rf"\b(?:sale|spin-off|spinoff|divestiture|divestment|disposal|demerger|carve-out) of (?:[\ue000-\ue005]'s|the \ue00a|{_NP}){{target:np}}(?: to {{acquirer:party}})?",
        {"type": "divestiture"},
        unless=r"\bshort sales?\b|, an? (?:[\w-]+ )?spin-?off of|\b(?:ban|banned|bans|halt|halted|block(?:ed)?|from the sale of (?:shares|stock)|prohibit\w*|restrict\w*|illegal|unauthori[sz]ed) (?:on )?(?:the )?sales? of\b",
    ),
    Pattern(
        "buys",
        "buy bought acqui purchas tak took snap swallow gobbl scoop gain",
        rf"{{v:{_BUY}}} (?:out |up |rival |fellow |all of |the rest of |the whole of |the (?:portion|part|half|remainder|shares) of |\ue009 of |control of )*{_NP}{{target:np}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "closes",
        "complet clos finali conclud finish",
        rf"{{v:{_CLOSE}}} (?:its|their|the|a|an|[\ue000-\ue005]'s) {_ADJECTIVES}{{0,3}}(?:{{amounts:money!}} )?{_ADJECTIVES}{{0,2}}{_TAKEOVER} of {{target:org}}{_FOR}",
        {"type": "acquisition", "step": "completed"},
        status="reported",
    ),
    Pattern(
        "bought_by",
        "buy bought acqui purchas tak snap swallow gobbl scoop absorb",
        rf"{{pv:{_BOUGHT}}} (?:[^.;\"]{{0,40}}?)by {{acquirer:party}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "bought_bare",
        "bought acqui purchas taken",
        rf"{{target:org!}}(?:,|\)|(?:'s? [\w ]{{2,30}}),)? (?:a [^.;,\"]{{3,60}} )?(?:recently |\ue007 )?(?:acquired|bought|purchased|taken over|snapped up|owned) (?:[^.;\"]{{0,30}}?)by {{acquirer:party}}{_FOR}",
        {"type": "acquisition"},
        unless=r"\bowned\b",
    ),
    Pattern(
        "was_bought",
        "bought acqui purchas sold snapp taken",
        rf"{{pv:buy|acquire|purchase|sell|snap up|take over}}(?: (?:last|in|on|earlier|back|\ue007)[^.;\"]{{0,20}}?)? for {_SUM}",
        {"type": "acquisition"},
    ),
    Pattern(
        "acquisition_of",
        "acquisition takeover purchase buyout buy-out take-over",
        rf"(?:{{acquirer:org!}}(?:'s?)? )?{_ADJECTIVES}{{0,3}}(?:\(?{{amounts:money!}}\)? )?{_ADJECTIVES}{{0,3}}{_TAKEOVER} of {{target:org}}(?: by {{acquirer:party}})?{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "target_acquisition",
        "acquisition takeover purchase buyout deal",
        rf"{{acquirer:org!}}'s {_ADJECTIVES}{{0,3}}(?:{{amounts:money!}} )?{_ADJECTIVES}{{0,2}}{{target:org!}} (?:acquisition|takeover|purchase|buyout)",
        {"type": "acquisition"},
    ),
    Pattern(
        "bid_for",
        "bid offer takeover",
        rf"(?:{{acquirer:org!}}'s? )?(?:(?:[\w-]+ ){{0,3}}?)(?:{{amounts:money!}} )?(?:(?:takeover|hostile|buyout|unsolicited|cash|all-cash|rival|sweetened|improved|binding|tender|friendly|and-stock|non-binding|indicative|formal|joint|\w+-stock) ){{0,3}}(?P<noun>bid|offer|proposal|deal|agreement|bids) (?:(?:worth |of )?{{amounts:money!}} )?(?:for|to (?:buy|acquire|take over|purchase|merge with)) {{target:org}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "merges",
        "merg combin",
        rf"{{v:merge|combine}} (?:[^.;\"]{{0,40}}?)with {{target:org}}{_FOR}",
        {"type": "merger"},
    ),
    Pattern(
        "merger_with",
        "merger tie-up combination",
        rf"(?:merger|tie-up) (?:agreement |deal |talks )?with {{target:org}}{_FOR}",
        {"type": "merger"},
    ),
    Pattern(
        "merger_between",
        "merger tie-up combination",
        r"(?:merger|tie-up|combination) (?:agreement |deal |talks )?(?:between|of) (?:[\w&'-]+ ){0,4}?{acquirer:org!}",
        {"type": "merger"},
    ),
    Pattern(
        "raises_round",
        "rais secur clos land bag receiv attract collect nab complet get got pull garner",
        rf"{{v:raise|secure|close|receive|land|bag|score|complete|attract|pull in|collect|nab|haul in|rake in|close on|snag|get|pick up|garner}} (?:(?:[^.;\"]{{0,40}}?) )??{_SUM}(?P<what>[^.;\"]{{0,70}}?)(?:round|funding|financing|series|seed|venture|investors?|investment|capital\b|backing|(?:in|of) (?:debt and equity|equity and debt|equity|fresh equity)\b|(?=(?:co-)?led by|from))(?:(?:(?! and (?:has|have|will|is|was|plans|said|won)\b|, and )[^.;\"]){{0,60}}?(?:led by|from|co-led by) {{acquirer:party}})?",
        {"type": "funding_round"},
    ),
    Pattern(
        "raises_a_round",
        "round fund financ series",
        rf"{{v:raise|secure|close|receive|land|bag|score|complete|announce|close on}} (?:a |an |its |the |[\ue000-\ue005]'s )?(?:new |latest |\ue007 )*(?:{_SUM} )?(?:[\w-]+ ){{0,5}}?(?:funding round|round of (?:funding|financing|investment)|financing round|investment round|fundraising round|fundraise|seed round|(?:in )?series [a-h][\w-]*(?: round| funding| financing)?)(?: (?:of|worth) {_SUM})?(?:(?:(?! and (?:has|have|will|is|was|plans|said|won)\b|, and )[^.;\"]){{0,60}}?(?:led by|from|co-led by) {{acquirer:party}})?",
        {"type": "funding_round"},
    ),
    Pattern(
        "raised_bare",
        "rais bag secur land net",
        rf"{{v:raise|bag|secure|land|pull in|haul in|close}} {_SUM}(?= to (?!\ue008)| at an? | since | so far|[,.;]|$| \ue007| this| last|, according)",
        {"type": "funding_round"},
    ),
    Pattern(
        "led_round",
        "led lead round",
        rf"{{v:lead|co-lead|join|participate in}} (?:a |an |the |its |[\ue000-\ue005]'s )?(?:[\w-]+ ){{0,3}}?(?:{_SUM} )?(?:[\w-]+ ){{0,4}}?(?:round|funding|financing|investment)(?: (?:of|worth) {_SUM})? (?:in|for|into) {{target:org}}",
        {"type": "funding_round"},
    ),
    Pattern(
        "invests",
        "invest pump inject pour plow plough sink spend put",
        rf"{{v:invest|pump|inject|pour|plow|plough|sink}} (?:(?:[^.;\"]{{0,30}}?) )??(?:{_SUM}|(?P<vague>(?:(?:several )?(?:tens|hundreds) of )?(?:billions|millions)(?: of \w+)?))(?:(?: (?:of|in|worth of) (?:[\w-]+ ){{0,3}}?(?:equity|capital|cash|funds|money|loans|aid|stock|financing|funding|debt))?(?:[^.;\"]{{0,40}}?)) (?:in|into|for|to (?:build|expand|acquire|develop|set up|establish|boost)) (?:a |an |the |its |their )*(?:stake in )?{_NP}{{target:np}}",
        {"type": "investment"},
    ),
    Pattern(
        "invests_in",
        "invest",
        r"{v:invest} in {target:org}",
        {"type": "investment"},
    ),
    Pattern(
        "investment_in",
        "investment",
        rf"(?:{{acquirer:org!}}'s? )?(?:(?:[\w$.-]+ ){{0,3}}?)(?:{{amounts:money!}} )?(?:(?:[\w$.-]+) ){{0,3}}?investment (?:of {_SUM} )?(?:in|into) {_NP}{{target:np}}",
        {"type": "investment"},
    ),
    Pattern(
        "lends",
        "loan lend lent financing credit",
        r"{v:lend|provide|extend|grant|give|offer|supply|guarantee} (?:[^.;\"]{0,50}?)(?:{amounts:money!} |(?P<vague>(?:several )?(?:tens|hundreds) of (?:billions|millions) of \w+ ))(?:[^.;\"]{0,30}?)(?:loans?|financing|credit line|credit facility|line of credit)(?:(?:[^.;\"]{0,40}?) to {target:org})?",
        {"type": "investment"},
    ),
    Pattern(
        "borrows",
        "loan credit",
        r"{v:secure|obtain|receive|get|sign|take out|win} (?:a |an )?(?:[\w-]+ ){0,3}?{amounts:money!} (?:[\w-]+ ){0,4}?(?:loan|credit line|credit facility|line of credit)(?:(?:[^.;\"]{0,30}?) (?:from|with) {acquirer:org})?",
        {"type": "investment"},
    ),
    Pattern(
        "contract",
        "contract deal order",
        rf"{{v:win|secure|sign|receive|land|clinch|bag|book}} (?:[^.;\"]{{0,40}}?)?(?:{_SUM} )?(?:[\w-]+ ){{0,4}}?(?:contracts?|orders?(?= (?:for|from|worth|with|valued|of)\b)|supply deal|supply agreement)\b(?:(?:[^.;\"]{{0,60}}?) (?:from|with|by) {{acquirer:anyone}})?(?:(?:[^.;\"]{{0,30}}?) (?:worth|valued at) {_SUM})?",
        {"type": "contract"},
    ),
    Pattern(
        "contract_awarded",
        "contract award order",
        rf"{{v:award|give|grant|hand}} {{target:org}} (?:[^.;\"]{{0,30}}?)(?:{_SUM} )?(?:[\w-]+ ){{0,4}}?(?:contracts?|orders?)(?: (?:worth|valued at) {_SUM})?",
        {"type": "contract"},
    ),
    Pattern(
        "was_awarded",
        "award contract",
        rf"{{pv:award|give|grant|hand}} (?:[^.;\"]{{0,30}}?)(?:{_SUM} )?(?:[\w-]+ ){{0,4}}?contracts?(?:(?:[^.;\"]{{0,40}}?) (?:by|from|with) {{acquirer:anyone}})?(?: (?:worth|valued at) {_SUM})?",
        {"type": "contract"},
    ),
    Pattern(
        "orders",
        "order",
        r"{v:order|place an order for|place orders for} (?:[\w-]+ ){0,3}?{count} (?:[^.;\"]{0,50}?)from {target:org}",
        {"type": "contract"},
    ),
    Pattern(
        "partners",
        "partner link_up linked_up links_up hook_up hooked_up team_up teamed_up teaming_up teams_up collabor join_forces joined_forces joining_forces tie_up tied_up cooperat alli ally sign work",
        r"{v:partner|team up|collaborate|join forces|tie up|cooperate|work together|ally|partner up|link up|hook up} (?:[^.;\"]{0,20}?)with {target:company}",
        {"type": "partnership"},
    ),
    Pattern(
        "partnership",
        "partnership alliance joint_venture collaboration tie-up agreement memorandum cooperation deal pact",
        r"(?P<noun>partnership|alliance|joint venture|collaboration|tie-up|strategic agreement|memorandum of understanding|mou|cooperation agreement|licensing (?:deal|agreement)|distribution (?:deal|agreement)|partnership (?:deal|agreement)|multi-year (?:deal|agreement)|exclusive deal|content deal) (?:\([^()]{1,12}\) )?(?:with|between (?:it|them) and) {target:company}",
        {"type": "partnership"},
    ),
    Pattern(
        "signs_with",
        "sign strike struck ink reach",
        r"{v:sign|strike|ink|reach|forge|enter into} (?:a |an |its )?(?:[\w-]+ ){0,5}?(?:deals?|agreements?|pact|partnerships?|memorandum of understanding|contracts?)(?: of understanding)? with {target:company}",
        {"type": "partnership"},
    ),
    Pattern(
        "partnership_between",
        "partnership alliance joint_venture collaboration tie-up agreement",
        r"(?:partnership|alliance|joint venture|collaboration|tie-up) (?:agreement )?(?:between|of) (?:[\w&'-]+ ){0,4}?{acquirer:org!}",
        {"type": "partnership"},
    ),
    Pattern(
        "both_partner",
        "partner team join_forces joint_venture",
        r"{acquirer:org!}(?:,? (?:both|which|are|have|will|had|\ue007|on|also|said|they|it|agreed|plan|plans|to|announced|a|would|could|may|jointly)){0,6} (?:partner(?:ed|ing)?|partnership|team(?:ed|ing)? up|join(?:ed|ing)? forces|(?:form|set up|create|establish|launch)(?:ed|ing)? (?:a |an )?(?:[\w.-]+ ){0,2}?joint venture)\b",
        {"type": "partnership"},
    ),
    Pattern(
        "both_merge",
        "merg combin",
        r"{acquirer:org!}(?:,? (?:both|which|are|have|will|had|\ue007|on|also|said|they|it|agreed|plan|plans|to|announced|a|is|in|talks|about|considering|exploring)){0,8} (?:merg(?:e|ed|ing|er)|combin(?:e|ed|ing))\b(?! (?:with|of))",
        {"type": "merger"},
    ),
)
