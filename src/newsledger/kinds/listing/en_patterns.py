"""Patterns of listings in English; most start with their verb, whose subject ``en`` adds."""

from __future__ import annotations

from newsledger.patterns import Pattern
from newsledger.patterns.encode import ALL_MARKS

_IPO = r"(?:ipos?|initial public offerings?|initial public share sale|public offerings?|(?:stock[- ]market|stock exchange|share|public|secondary|dual|direct|primary|backdoor|u\.s\.|main board) (?:listings?|debut|float(?:ation)?|launch)|listings?|market debut|trading debut|public debut|stock debut|share sale|share offering|stock offering|offering|floatation|flotation|share listing|float|debut)"
_PLAIN_IPO = r"(?:ipos?|initial public offerings?|initial public share sale|public offerings?|(?:stock[- ]market|stock exchange|share|public|secondary|dual|direct|primary) (?:listings?|debut|float(?:ation)?)|listings?|market debut|trading debut|stock debut|floatation|flotation|share offering)"
_ON = "ipo initial_public public_offering public listing list debut float flotation offering share_sale"
_WORDS = rf"(?:(?!(?:on|in|of|to|with|by|from|at|that|which|who)\b)[\w$.'-]+ |[{ALL_MARKS}](?:'s)? |and |, ){{0,7}}?"
_SUM = r"(?:up to |about |around |at least |as much as |more than |nearly |roughly |almost |over |some |a record |an estimated |approximately |a |an |as many as )*{amounts:money!}"
_OWN = r"(?:(?:its|their|the|an?|his|[\ue000-\ue005]'s|plans for|plans to|plan for|plan to|on|for|with|of|a long-awaited|long-awaited|highly anticipated|much-anticipated|blockbuster|planned|proposed|potential|possible|going ahead with) )*"

PATTERNS = (
    Pattern(
        "halted",
        "suspend halt yank pull torpedo stop block derail scuttle freez",
        rf"\b{_PLAIN_IPO}(?: of {{company:org!}})?(?: in {{exchange:place}})? (?:plans? )?{{pv:suspend|halt|yank|pull|torpedo|stop|block|derail|scuttle|freeze}}",
        {"step": "suspended"},
    ),
    Pattern(
        "had_halted",
        "torpedo suspend halt pull block cancel derail scuttle",
        rf"(?:had|saw|has had|seen|having) {_OWN}{_WORDS}{_IPO} (?:torpedoed|suspended|halted|pulled|blocked|cancelled|canceled|derailed|scuttled|stopped)",
        {"step": "suspended"},
    ),
    Pattern(
        "halts",
        "suspend halt block torpedo derail scuttle stop",
        rf"{{v:suspend|halt|block|torpedo|derail|scuttle|stop|pull the plug on}} (?:the )?(?:\ue008 |{_WORDS})(?:{{company:company!}}'s? )?{_WORDS}{_PLAIN_IPO}(?: of {{company:company!}})?",
        {"step": "suspended"},
    ),
    Pattern(
        "withdrawn",
        "withdr pull shelv postpon cancel scrap abandon delay drop call suspend put ditch shelving",
        rf"{{v:withdraw|pull|shelve|postpone|cancel|scrap|abandon|delay|drop|call off|put off|ditch|put on hold|suspend}} {_OWN}{_WORDS}{_IPO}\b",
        {"step": "withdrawn"},
    ),
    Pattern(
        "withdrawn_passive",
        "withdr pull shelv postpon cancel scrap abandon delay",
        rf"\b{_PLAIN_IPO} (?:plans? )?{{pv:withdraw|shelve|postpone|cancel|scrap|abandon|delay|call off|put off}}",
        {"step": "withdrawn"},
    ),
    Pattern(
        "filed",
        "fil submit appl lodg register",
        rf"{{v:file|submit|apply|lodge|register|refile}}(?: confidentially| publicly| privately| again| formally| with (?:the )?[{ALL_MARKS}\w .]{{1,40}}?| (?:a |an |its |the )?(?:draft |confidential |preliminary )?(?:[\w-]+ ){{0,3}}?(?:application|paperwork|prospectus|documents|registration(?: statement)?|papers|form \S+|s-1|f-1|request|plans|filing))*(?: with (?:the )?[{ALL_MARKS}\w .]{{1,40}}?)?(?: (?:on )?\ue007)? (?:for|to|with) (?:what (?:could|would|may|might|will|is (?:expected|likely|set) to) be(?: among)? )?{_OWN}{_WORDS}(?:{_IPO}|go public|list|sell|raise|trade|offer shares|float)\b(?:[^.;\"]{{0,70}}?(?:raise|raising|worth|of|seeking) {_SUM})?",
        {"step": "filed"},
    ),
    Pattern(
        "priced",
        "pric",
        rf"{{v:price|set the price of|set a price range}} (?:for )?(?:its |the |their |[\ue000-\ue005]'s )?{_WORDS}(?:{_IPO}|shares|stock)(?:(?:[^.;\"]{{0,60}}?) (?:at|raising|between) (?:a |the )?(?:[\w-]+ ){{0,6}}?{{amounts:money}})?",
        {"step": "priced"},
    ),
    Pattern(
        "was_priced",
        "pric",
        rf"(?:{_PLAIN_IPO}|shares) (?:\w+ )?{{pv:price}} at {{amounts:money}}",
        {"step": "priced"},
    ),
    Pattern(
        "delists",
        "delist",
        r"{v:delist}(?: (?:its |their |the )?(?:[\w-]+ ){0,3}?(?:shares|stock|securities|adss?|depositary shares))?(?: from (?:the )?{exchange:anyone})?",
        {"step": "delisted"},
    ),
    Pattern(
        "was_delisted",
        "delist",
        r"{pv:delist|remove from the list}(?: from (?:the )?{exchange:anyone})?",
        {"step": "delisted"},
    ),
    Pattern(
        "delisting_of",
        "delisting",
        r"(?:{company:company!}'s? (?:[\w-]+ ){0,3}?delisting\b|delisting of {company:company})(?: from (?:the )?{exchange:anyone})?",
        {"step": "delisted"},
    ),
    Pattern(
        "was_taken_private",
        "private",
        r"{pv:take} private\b",
        {"step": "delisted"},
    ),
    Pattern(
        "goes_private",
        "private",
        r"{v:go private}",
        {"step": "delisted"},
        unless="equity|going private message",
    ),
    Pattern(
        "trading_halt",
        "trad halt suspen",
        r"(?:{company:org!}'s? (?:[\w-]+ ){0,2}?(?:shares|stock|trading|units)|trading (?:in|of) (?:the )?(?:shares (?:of|in) |stock of )?{company:org!}(?:(?:'s?)? (?:[\w-]+ ){0,2}?(?:shares|stock))?|shares (?:of|in) {company:org!}|{company:org!}) (?:(?:on|in|at) [^.;\"]{2,40}? )?{pv:suspend|halt}(?: from trading)?(?: (?:in|on|at) (?:the )?{exchange:anyone})?",
        {"step": "suspended"},
        unless="production|operations?|flights?|sales|service|account|license|licence|deliver|work|plant|import|export",
    ),
    Pattern(
        "halts_trading",
        "trad halt suspen",
        r"{v:suspend|halt|request a halt in|request} (?:the )?(?:trading|dealings?|a trading halt|trading halt|a halt)(?: (?:in|of) (?:the )?(?:shares (?:of|in) )?(?:{company:org!}(?:'s)?|its|their)(?: (?:shares|stock))?)?",
        {"step": "suspended"},
        unless=r"trading (?:in|of) (?:an?|some|any|certain|many|\ue00a|those|these|several) ",
    ),
    Pattern(
        "resumed",
        "resum",
        r"(?:{company:org!}'s? (?:shares|stock|trading)|trading (?:in|of) (?:the )?(?:shares of )?{company:org!}(?:'s? (?:shares|stock))?|{company:org!}) {v:resume} (?:trading|trade|after)",
        {"step": "resumed"},
        unless="production|operation|service|talks|flight",
    ),
    Pattern(
        "raises_by",
        "rais",
        rf"{{v:raise|collect|seek|target|aim|garner|fetch|sell}}(?: to raise| raise)? (?:(?:[^.;\"]{{0,40}}?) )??{_SUM}(?:(?:[^.;\"]{{0,40}}?) (?:in|through|from|via|with|by|at|during|for) )(?:its |an |a |the |their |what was |\ue004's |[\ue000-\ue005]'s )?{_WORDS}(?:{_PLAIN_IPO}|listing|offering|share sale|going public|debut)\b",
        {"step": "completed"},
    ),
    Pattern(
        "lists_unit",
        "list float",
        r"{v:list|float} (?:its |their |the |[\ue000-\ue005]'s )(?:[\w-]+ |[\ue001\ue003\ue004] ){0,3}?(?:{company:company!} )?(?:unit|subsidiary|arm|business|division|shares|stock)\b(?:(?:[^.;\"]{0,40}?) (?:in|on|at) (?:the )?{exchange:anyone})?",
        {"step": "completed"},
    ),
    Pattern(
        "floats",
        "float list",
        r"{v:float|list} (?:(?:its|their|the|[\ue000-\ue005]'s) )?(?:[\w-]+ ){0,4}?(?:unit |subsidiary |arm |business |division )?{company:company!}(?= (?:in|on) (?:the )?(?:[\w-]+ )?[\ue002\ue003\ue005]| \ue007|[,.]|$| (?:by|this|next|later)\b)(?: (?:in|on) (?:the )?{exchange:anyone})?",
        {"step": "completed"},
        unless=r"\blist(?:s|ed|ing)? (?:[\w-]+ ){0,4}[\ue001\ue003\ue004](?:[,.]|$)",
    ),
    Pattern(
        "sells_in_ipo",
        "ipo initial_public public_offering flotation",
        rf"{{v:sell|offer|float}} (?:up to |about |around |as much as |some |a |an )*(?:\ue009|\ue00a|[\w-]+)(?: (?:of|stake|shares?|stock|interest|the|its|[\ue000-\ue005]'s|minority|percent|in)){{1,6}} (?:in |of )?(?:its |the |[\ue000-\ue005]'s )?(?:[\w-]+ ){{0,3}}?{{company:company!}}(?: (?:unit|segment|business|arm|division|subsidiary))? (?:in|through|via) (?:an? |its )?{_WORDS}{_PLAIN_IPO}\b(?:(?:[^.;\"]{{0,40}}?)(?:worth|of|valued at|raising) {_SUM})?",
        {"step": "completed"},
    ),
    Pattern(
        "plans_float",
        "list float",
        r"{v:plan to list|plan to float|aim to list|aim to float|hope to list|hope to float|intend to list|intend to float|prepare to list|prepare to float|seek to list|look to list|want to list|want to float|decide to list|plan on listing|consider listing|consider floating|mull listing|weigh listing|explore listing}(?: (?:its shares|shares|stock))?(?= (?:to|in|on|by|this|next|later|overseas|abroad|there|as|after|before|at|for|within)\b| \ue007|[,.]|$)(?: (?:in|on) (?:the )?{exchange:anyone})?",
        {"step": "planned"},
    ),
    Pattern(
        "completes",
        _ON,
        rf"{{v:make|hold|complete|finalize|finalise|carry out|stage|have|wrap up}} (?:(?:its|their|an?|the|[\ue000-\ue005]'s|own|successful|long-awaited|blockbuster|\ue004|\ue007|record|much-anticipated|lacklustre|strong|weak|\ue008|\ue009) ){{0,5}}(?:[\w-]+ ){{0,2}}?(?:{_PLAIN_IPO}|(?:stock|market|trading|nasdaq|nyse|exchange) debut|debut(?= on (?:the )?[\ue002\ue003]))\b(?! (?:price|plan|filing|process|application|market))(?:(?:[^.;\"]{{0,40}}?) ?(?:in|on|at)? (?:the )?{{exchange:anyone}})?(?:(?:[^.;\"]{{0,60}}?)(?:raise|raised|raising|worth) {_SUM})?",
        {"step": "completed"},
    ),
    Pattern(
        "trading_begins",
        "trading",
        r"trading (?:in|of) (?:the )?(?:{company:org!}(?:'s?)? (?:[\w-]+ ){0,2}?(?:shares|stock|units|adss?)|(?:shares|stock) (?:of|in) {company:org!}) {v:begin|start|commence}\b",
        {"step": "completed"},
    ),
    Pattern(
        "goes_public",
        "public trading",
        rf"{{v:go public|list publicly|begin trading|start trading|become a public company|become publicly traded}}\b(?:(?:[^.;\"]{{0,40}}?) ?(?:in|on|at)? (?:the )?{{exchange:anyone}})?(?:(?:[^.;\"]{{0,60}}?)(?:raise|raised|raising|worth) {_SUM})?",
        {"step": "completed"},
    ),
    Pattern(
        "lists",
        "list debut float",
        rf"{{v:list|debut|float}} (?:(?:on )?\ue007 |publicly |shares |its shares |its stock |stock |there |here |successfully )?(?:(?:in|on|at) (?:the )?(?:[\w-]+ ){{0,2}}?{{exchange:anyone}}|\ue007|in \ue007)(?:(?:[^.;\"]{{0,60}}?)(?:raise|raised|raising|worth) {_SUM})?",
        {"step": "completed"},
    ),
    Pattern(
        "plans",
        _ON,
        rf"{{v:plan|consider|prepare for|prepare|eye|weigh|explore|seek|pursue|target|launch|kick off|aim for|push ahead with|revive|mull|proceed with|move ahead with|plan for|hire banks for|work on|pick banks for|conduct|hold|press ahead with|ready|restart|resume|move towards|move closer to|move toward|edge closer to|inch closer to|inch towards|work towards|head for|head towards|gear up for|get ready for|set sights on|near|look at|steer towards|be on track for|take steps towards|be close to|get closer to|aim at}} {_OWN}{_WORDS}{_PLAIN_IPO}\b(?! (?:regime|rules|market|plan to))(?:(?:[^.;\"]{{0,40}}?) (?:in|on|at) (?:the )?{{exchange:anyone}})?(?:(?:[^.;\"]{{0,60}}?)(?:raise|raising|worth|of|valued at) {_SUM})?",
        {"step": "planned"},
    ),
    Pattern(
        "approved",
        "approv hearing nod green",
        rf"(?:approval|approved|nod|green light|clearance|go-ahead) (?:for|to) (?:(?:list|go public)|{_OWN}{_WORDS}{_PLAIN_IPO})(?: (?:in|on) (?:the )?{{exchange:anyone}})?",
        {"step": "planned"},
    ),
    Pattern(
        "rumour",
        "ipo listing mega-listing megalist public_offering",
        rf"(?:rumou?rs?|speculation|reports?|talk) (?:of|about) (?:a |an |the )?(?:[\w-]+ ){{0,3}}?(?:{_PLAIN_IPO}|mega-?list\w*)(?: (?:by|at|for|of) {{company:org}})?",
        {"step": "planned"},
        status="alleged",
    ),
    Pattern(
        "first_day",
        "first_day debut",
        r"(?:on|in|during|at) (?:its|their|[\ue000-\ue005]'s|the|a) (?:\w+ |\ue005 ){0,2}?(?:first day of trading|first trading day|(?:market |trading |stock market |stock exchange |stock |public )?debut)(?:(?: ⟨D⟩)? (?:on|in|at) (?:the )?{exchange:anyone})?".replace(
            "⟨D⟩", r"on \ue007"
        ),
        {"step": "completed"},
    ),
    Pattern(
        "ipo_of",
        "ipo initial_public listing debut offering flotation",
        rf"(?:{{company:company!}}'s {_WORDS}(?P<t>{_PLAIN_IPO})\b|(?:ipo|initial public offering|listing|flotation|debut) (?:of|by) {{company:company}}|[\ue000-\ue005]'s (?:ipo|initial public offering)\b)(?! (?:price|rules|regime|process|plans?|application|prospectus|filing|candidates?|bankers?|market|requirements?|document))(?: (?:in|on) (?:the )?{{exchange:anyone}})?(?: of {_SUM})?",
        {"step": "completed"},
    ),
    Pattern(
        "into_markets",
        "public",
        r"{v:lead|take|bring|steer|guide} {company:org} (?:into the public markets?|public|to (?:an? |its )?(?:ipo|initial public offering|stock market listing|public offering))\b",
        {"step": "completed"},
        unless="into public (?:view|eye)|private",
    ),
)
