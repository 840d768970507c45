"""More patterns of deals in English: bids turned down, rounds led, sales weighed, goods ordered, ventures of two.

As in ``en_patterns`` the subject is added later.
"""

from __future__ import annotations

from newsledger.kinds.deal.en_patterns import _FOR, _NP, _SUM
from newsledger.patterns import Pattern
from newsledger.patterns.encode import MARKS

_D = MARKS["date"]
_GOODS = r"(?:jets?|planes|airplanes|aircraft|airliners|helicopters|buses|trains|locomotives|trucks|vans|ships|vessels|tankers|turbines|satellites|engines|reactors|electric cars|vehicles|taxis|robotaxis)"
_BID = r"(?:takeover|buyout|bid|offer|approach|proposal|overtures?|advances)"
_WORDS = r"(?:(?!(?:that|which|for|to|and|of|from|by)\b)[\w$.-]+ |[\ue005\ue007-\ue009](?:-[a-z-]+)? ){0,6}?"
_LEADER = (
    r"(?:an? )?(?:[\w-]+ ){0,3}?(?:group|consortium|syndicate|team|alliance|investors|vehicle|fund) (?:led|headed) by "
)
_ROUND = r"(?:(?:funding|financing|fundraising|investment|seed|venture|equity) )?(?:round|rounds|raise|fundraise|fundraising|financing|investment round)"
_SERIES = r"(?:[\w$.-]+ |\ue007 |{amounts:money!} |series [a-h]\d? ){0,5}?"

PATTERNS = (
    Pattern(
        "spurns",
        "bid offer approach proposal takeover buyout",
        rf"{{v:reject|rebuff|spurn|turn down|accept|snub|fend off|weigh|consider|review|receive|recommend|oppose|resist|fight|fight off|agree to|agree in {_D} to|agree on {_D} to|agree {_D} to|back}} (?:{{acquirer:party!}}'s {_WORDS}{_BID}\b|(?:an? |the |its )?(?:{{amounts:money!}} )?{_WORDS}{_BID} (?:offer |bid )?(?:by|from) (?:{_LEADER})?{{acquirer:party}})",
        {"type": "acquisition"},
        unless=r"\b(?:settlement|plea|peace|job|ceasefire|ipo|public offering|tender for|loan|help|regulators?)\b",
    ),
    Pattern(
        "sells_itself",
        "sell sold selling",
        rf"{{v:sell}} itself to (?:(?:the|an?|its|rival|fellow|larger|bigger|majority|buyout|private|equity|firm|group|giant|owner|\ue006|\ue005|\w+er) ){{0,5}}{{acquirer:party!}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "sale_weighed",
        "sale divest disposal spin-off spinoff carve-out",
        rf"{{v:explore|consider|weigh|mull|plan|pursue|study|seek|prepare|kick off|launch|start|announce|complete|agree to|approve|examine|evaluate|push for|push ahead with|finalize|finalise|look at|call off|abandon|scrap|drop|halt}} (?:an? |the |its |their |[\ue000-\ue005]'s )?(?:(?:possible|potential|planned|partial|full|outright|proposed|long-awaited|{{amounts:money!}}) ){{0,3}}(?:sale|divestiture|divestment|disposal|spin-off|spinoff|carve-out) of {_NP}{{target:np}}",
        {"type": "divestiture"},
        unless=r"\b(?:sale of (?:shares|stock|bonds|notes|debt|goods|arms|alcohol|products?|phones?|cars?|vehicles|tickets|land|property|properties|weapons|iphones?))\b",
    ),
    Pattern(
        "stake_sale",
        "sale divest disposal",
        r"(?<!')(?:{seller:company!}'s )?(?:\b(?!s )[\w-]+ ){0,2}?\b(?:sale|divestiture|divestment|disposal) of (?:an?|its|the|[\ue000-\ue005]'s|up to|about|around) (?:[\w-]+ |{stake:percent!} ){0,4}?(?:stake|interest|holding|shareholding) (?:in|of) {target:org}(?: to {acquirer:party})?",
        {"type": "divestiture"},
    ),
    Pattern(
        "pays_for_stake",
        "pay paid spen",
        rf"{{v:pay|spend|shell out|fork out|fork over}} {_SUM} (?:for|on) (?:an?|its|the|another) (?:[\w-]+ |{{stake:percent!}} ){{0,3}}?(?:stake|interest|holding|shareholding) (?:in|of) {{target:org}}",
        {"type": "investment"},
    ),
    Pattern(
        "leads_round",
        "round fund financ rais",
        rf"{{v:lead|co-lead|join|participate in|take part in|back|anchor}} (?:{{target:company!}}(?:'s)? {_SERIES}{_ROUND}\b|(?:an?|the|its|[\ue000-\ue005]'s) {_SERIES}{_ROUND} (?:of {_SUM} )?(?:in|for|at|by|into) {{target:company}})",
        {"type": "funding_round"},
    ),
    Pattern(
        "round_led_by",
        "round fund financ rais",
        rf"(?:{{target:company!}}(?:'s)? {_SERIES}{_ROUND}(?: of {_SUM})?|{_ROUND} (?:of {_SUM} )?(?:for|in|at|by) {{target:company!}}) (?:was|were|is|is being|has been|came|comes) (?:co-led by|led by|from|backed by|anchored by|headed by) (?:[\w-]+ ){{0,3}}?{{acquirer:party}}",
        {"type": "funding_round"},
    ),
    Pattern(
        "orders_goods",
        "order sign commit buy plac purchas",
        rf"{{v:order|sign for|sign up for|place an order for|place orders for|place a firm order for|commit to|firm up an order for|agree to buy|exercise options for}} (?:(?:up to|about|another|a further|an additional|as many as|more than|nearly|some|at least|around|the) ){{0,2}}{{count}} (?:more |new |additional |firm )?(?:(?:[\w.-]+ |\ue00a |\ue004 ){{0,4}}?{{target:company!}}(?:'s)? )?(?:[\w.-]+ |\ue00a |\ue004 ){{0,5}}?{_GOODS}\b(?:(?:[^.;\"]{{0,40}}?) (?:from|with) {{target:company}})?(?:(?:[^.;\"]{{0,50}}?) (?:worth|valued at) {_SUM})?",
        {"type": "contract"},
    ),
    Pattern(
        "order_placed",
        "order",
        rf"{{v:place|announce|sign|finalize|finalise|confirm|clinch|seal|cancel|scrap|drop}} (?:an?|its|the|their|[\ue000-\ue005]'s) {_WORDS}orders? (?:with|from) {{target:company}}",
        {"type": "contract"},
        unless=r"\b(?:court|restraining|executive) orders?\b",
    ),
    Pattern(
        "makes_under",
        "contract deal agreement order",
        r"for {acquirer:company!}(?:'s [\w -]{2,30})? under (?:an?|the|its|[\ue000-\ue005]'s) (?:{amounts:money!} )?(?:[\w-]+ |\ue007 ){0,3}?(?:contract|supply deal|supply agreement|order|outsourcing deal|deal worth {amounts:money!})\b",
        {"type": "contract"},
    ),
    Pattern(
        "picks",
        "pick select choos chose tap hir",
        rf"{{v:pick|select|choose|tap}} {{target:company!}} to (?:supply|build|make|provide|manufacture|deliver|develop|design|produce|run|operate|upgrade)\b(?:(?:[^.;\"]{{0,90}}?)(?:worth|valued at|for|awarding the company) {_SUM})?",
        {"type": "contract"},
    ),
    Pattern(
        "venture_of_two",
        "joint_venture partnership alliance jv",
        r"{acquirer:company!}(?: \([^()]{1,30}\))? and (?:[\ue000-\ue005]'s|its) (?:[\w-]+ |\ue005 ){0,3}?partner,? {target:company!} (?:[^.;\"]{0,50}?)(?:joint venture|partnership|alliance|jv)\b",
        {"type": "partnership"},
    ),
    Pattern(
        "pools",
        "joint_venture",
        r"{acquirer:company!}(?:,? (?:have|will|had|on|also|said|they|agreed|to|would|both|\ue007)){0,5} (?:pool(?:ed|ing)?|merg(?:e|ed|ing)|combin(?:e|ed|ing)|put|fold(?:ed|ing)?|bundl(?:e|ed|ing)) (?:[^.;\"]{2,70}?) (?:in|into) (?:an? |the )?(?:[\w-]+ ){0,3}?joint venture\b",
        {"type": "partnership"},
    ),
    Pattern(
        "talk_merger",
        "merger tie-up",
        r"{acquirer:company!}(?: \([^()]{1,30}\))? (?:\w+ ){0,3}?(?:discuss(?:ed|ing)?|stud(?:y|ied|ying)|mull(?:ed|ing)?|weigh(?:ed|ing)?|pursu(?:e|ed|ing)|negotiat(?:e|ed|ing)|agreed|announced?|announcing|complet(?:e|ed|ing)|finali[sz](?:e|ed|ing)|plan(?:ned|ning)?|propos(?:e|ed|ing)|consider(?:ed|ing)?|explor(?:e|ed|ing)|called off|abandoned|scrapped|talks (?:on|about|over)) (?:on )?(?:a|an|the|their|[\ue000-\ue005]'s) (?:[\w-]+ |\ue008 ){0,4}?(?:merger|tie-up)\b",
        {"type": "merger"},
    ),
    Pattern(
        "and_money_in",
        "invest pump pour inject plough",
        r"\ue008 (?:in|into) (?:[\w-]+ ){0,3}?[\ue001\ue003\ue004](?:[^.;:\"]{0,30}?),? and (?:another |a further |some |about )?{amounts:money!} (?:in|into) {target:company!}",
        {"type": "investment"},
    ),
    Pattern(
        "own_sale",
        "sale",
        r"{target:company!}'s? (?:(?:[\w-]+|{amounts:money!}) ){0,3}?sale to (?!the public|customers|consumers|retail){acquirer:party}",
        {"type": "acquisition"},
        unless=r"\b(?:share|stock|ticket|bond|asset|stake|arms|weapons|chip|online|retail|car|vehicle|product|land|property) sale\b",
    ),
    Pattern(
        "sold_it",
        "sold sell",
        rf"{{v:sell}} (?:\ue001|the company|the business|the unit|the firm) (?:(?:on |in )?\ue007 )?to {{acquirer:party}}{_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "between_two",
        "merger tie-up combination alliance partnership venture collaboration contract",
        r"(?P<noun>merger|tie-up|combination|partnership|alliance|joint venture|collaboration|contract) (?:[\w-]+ ){0,3}?between {acquirer:org} and {target:org}",
        {"type": "merger"},
    ),
)
"""All have their two parties in their own words or their subject; see ``en`` for which role the subject has."""
