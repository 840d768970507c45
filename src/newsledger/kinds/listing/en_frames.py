"""Listings in English, by predicate: what the wordings of ``en_patterns`` do not cover."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame

_IPO = r"(?:ipos?|initial public offerings?|(?:stock )?market (?:debut|listing)|public listing|listing|flotation|share (?:offering|sale)|secondary listing|stock offering|dual listing|public offering|debut|follow-on offering|follow-on|float|floatation|stock sale|rights issue|share issue|stock-market (?:debut|listing)|offering)"
_PLACES = {"on": "exchange:company", "in": "place:place", "at": "exchange:company"}
_AFTER = rf" {FEW_WORDS}{_IPO}\b"
_MONEY = ("amounts:money",)

_MARKET = r"\b(?:shares?|stock|ipos?|public offering|exchange|bourse|listing|float|flotation|nasdaq|nyse|kosdaq|euronext|investors|offering|market debut|issue price|stock market)\b|\ue003"

FRAMES = (
    Frame(
        "file",
        verbs="file|apply|submit|register",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=rf"{_AFTER}| (?:to (?:go public|list|float))\b",
        need=("company",),
        fixed={"step": "filed"},
    ),
    Frame(
        "stop",
        verbs="suspend|halt|postpone|delay|shelve|put off|pause|put on hold|scrap|cancel|withdraw|abandon|pull|call off|drop|scupper",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=_AFTER,
        need=("company",),
        fixed={"step": "suspended"},
    ),
    Frame(
        "price",
        verbs="price",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=rf"{_AFTER}| (?:its |the )?shares? at",
        need=("company",),
        fixed={"step": "priced"},
    ),
    Frame(
        "delist",
        verbs="delist|leave the stock exchange|be delisted",
        agent="company:company",
        patient="company:company",
        others={"from": "exchange:company"},
        need=("company",),
        fixed={"step": "delisted"},
    ),
    Frame(
        "prospectus",
        verbs="submit|file|lodge|publish|hand in",
        agent="company:company",
        others=_PLACES,
        after=r" (?:its|an?|the|confidential|draft|updated|\w+) ?(?:\w+ ){0,2}(?:prospectus|listing (?:documents|application)|ipo (?:documents|paperwork|prospectus|application)|registration statement|a1 application|s-1)\b",
        need=("company",),
        fixed={"step": "filed"},
    ),
    Frame(
        "weigh",
        verbs="weigh|consider|plan|mull|explore|eye|prepare|seek|target|pursue|study|pick|choose|want|hope|look|aim|ready|gear up|propose|intend|work on|float the idea of|contemplate|favour|favor|revive|restart|resume|press ahead with|move towards|move toward",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=rf"{_AFTER}| (?:to|for) (?:go public|list (?:its|in|on|shares)|float (?:in|on|its|shares))\b| (?:to )?(?:float|list) (?:in|on)\b",
        need=("company",),
        fixed={"step": "announced"},
    ),
    Frame(
        "given_up",
        verbs="yank|mothball|ice|put on ice|put on the back burner|shelve|scotch|nix|bin|can|freeze|pull the plug on|walk away from|back out of|back away from|give up on|give up|cool on|drop plans for|put back|push back|defer|kick into the long grass|park|abort|call time on|rethink|ditch|set aside|lay aside|hold off on|think better of",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=_AFTER,
        around=_MARKET,
        need=("company",),
        fixed={"step": "withdrawn"},
        unless=r"\b(?:buyers?|suitors?|takeover|stake|price talks|house|homes?)\b",
    ),
    Frame(
        "put_off",
        verbs="put|place",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=rf"{_AFTER}(?: [\w'-]+| [\ue001-\ue009](?:'s)?){{0,5}}? (?:on (?:ice|hold|the back burner|the shelf)|off|aside|back)\b",
        need=("company",),
        fixed={"step": "withdrawn"},
    ),
    Frame(
        "offering_off",
        verbs="be put off|be mothballed|be iced|be put on ice|be put on hold|be put on the back burner|be yanked|be dropped|be abandoned|be ditched|be pushed back|be deferred|be aborted|be called off|fall through|come to nothing|collapse|flop",
        before=rf"{_IPO}s?(?: (?:of|in|on|at|by|for) (?:[\w'-]+ |[\ue001-\ue00a](?:'s)? ){{1,4}}|,? ){{0,1}}(?:also )?",
        infer="company:firm",
        figures=_MONEY,
        need=("company",),
        fixed={"step": "withdrawn"},
        unless=r"\b(?:buyers?|takeover|property|house|homes?|product|album)\b",
    ),
    Frame(
        "set_terms",
        verbs="set terms for|set the terms for|set the terms of|set a price range for|set the price range for|open the books on|open books for|begin taking orders for|start taking orders for|launch the roadshow for|begin the roadshow for|kick off the roadshow for|submit papers for|lodge papers for",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=_AFTER,
        need=("company",),
        fixed={"step": "filed"},
    ),
    Frame(
        "papers_in",
        verbs="resubmit|submit|file|refile|lodge|hand in|unveil|publish|make public|release|update|amend|send in|deposit",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=r" (?:(?:its|[\ue001\ue003]'s|an?|the|confidential|confidentially|draft|updated|preliminary|revised|new|amended|initial|long-awaited|red herring|draft red herring|listing|ipo) ){1,4}(?:prospectus|s-1|f-1|form s-1|form f-1|listing (?:papers|application|prospectus)|application to list|registration (?:document|statement)|red herring prospectus|offer document|a1|ipo papers|float documents)\b",
        need=("company",),
        fixed={"step": "filed"},
        unless=r"\b(?:bonds?|notes|drug|fda|merger|takeover|proxy|fund)\b",
    ),
    Frame(
        "price_fixed",
        verbs="fix the price of|fix the price for|fix the offer price of|set the price of|set the price for|set the offer price of|set the offer price for|price|value",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=rf"(?:{_AFTER}| (?:its |the )?(?:new )?shares (?:in|for) (?:its |the |an? )?{_IPO})",
        need=("company", "amounts"),
        fixed={"step": "priced"},
        unless=r"\b(?:value|values|valued|valuing)\b",
    ),
    Frame(
        "makes_its_bow",
        verbs="make|take|complete|enjoy|endure|suffer|have",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=r" (?:its|[\ue001\ue003]'s|an?|the) (?:[\w-]+ |\ue005 ){0,3}?(?:bow|debut|entrance|stock market debut|first day)(?: (?:of trading|of dealings|as a (?:public|listed) company))? (?:(?:on|in|at) (?:the )?(?:[\w-]+ ){0,2}(?:\ue001|\ue003|\ue005|exchange|market|bourse|main board|board)|\ue007|on \ue007)",
        around=_MARKET,
        need=("company",),
        fixed={"step": "completed"},
        unless=r"\b(?:products?|film|album|phones?|cars?|models?|vehicles?|season|movie|show|stage|concert|series|festival)\b",
    ),
    Frame(
        "its_listing_ends",
        verbs="lose|give up|end|surrender|cancel|drop|withdraw|relinquish|forfeit|scrap",
        agent="company:company",
        others={"on": "exchange:company", "in": "place:place"},
        after=r" (?:its|[\ue001\ue003]'s|the) (?:[\w-]+ |[\ue003\ue005] ){0,3}?(?:stock (?:market|exchange) )?(?:listing|quotation|quote)\b",
        around=_MARKET,
        need=("company",),
        fixed={"step": "delisted"},
        unless=r"\b(?:plans?|planned|proposed|would-be|property|house|product|amazon|ebay)\b",
    ),
    Frame(
        "arrives",
        verbs="arrive|come to market|come to the market|hit the market|take its bow|join the stock market|join the exchange|join the main board|win a listing|secure a listing|gain a listing|obtain a listing|obtain a stock listing|get a listing|obtain a stock market listing|sell stock to the public|tap the stock market|be quoted|be admitted to trading|start life as a listed company|come public|join the ranks of listed companies",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=r"(?: [\w'-]+,?| [\ue001-\ue009](?:'s)?,?){0,6}? ?(?:(?:on|in|to) (?:the )?(?:[\w-]+ ){0,2}(?:\ue001|\ue003|\ue005|exchange|market|bourse|main board|board)|by (?:the )?\w+|\ue007)",
        around=_MARKET,
        need=("company",),
        fixed={"step": "completed"},
        unless=r"\b(?:products?|film|album|phones?|cars?|models?|vehicles?|drugs?|season|movie|show|buyers?|bonds?|oil|homes?|property|retailers?|store|shops?|taxis?|passengers|flights?|planes?|jobs?)\b",
    ),
    Frame(
        "brought_to_market",
        verbs="bring|take|return|steer|carry|send",
        agent="",
        patient="company:firm",
        then=r" (?:back )?(?:to (?:the )?(?:stock )?market|to (?:the )?(?:[\w-]+ |\ue005 )?(?:stock exchange|stock market|bourse)|onto (?:the )?(?:stock market|\ue001|\ue003)|public)\b",
        others=_PLACES,
        figures=_MONEY,
        need=("company",),
        fixed={"step": "completed"},
        unless=r"\b(?:products?|drugs?|phones?|vaccines?|cars?|technology|private)\b",
    ),
    Frame(
        "first_day",
        nouns="first day|first day of trading|first trading day|opening day|first session|first minutes of trading|first hours of trading|maiden session|trading debut|stock market debut|market debut|first day of dealings|opening trade|first trades",
        agent="company:firm",
        owner="agent",
        about="",
        others=_PLACES,
        infer="company:firm",
        around=r"\b(?:ipo|offer(?:ing)? price|issue price|flotation|float|listing|public offering|stock exchange|market value|debut|nasdaq|bourse)\b",
        before=r"\b(?:on|in|during|ended|ending|end|closed|closing|after|finished|for|through|of|made|by|at|from)(?: (?:an?|the|its|their|his|\w+|[\ue001\ue003\ue005](?:'s)?)){0,3} ",
        need=("company",),
        fixed={"step": "completed"},
        unless=r"\b(?:first day (?:of (?!trading|dealings)|on the job|at work|in (?:office|court|the job|charge))|(?:will|would|may|might|could|expected to|ahead of|before|after)\b|on \ue002|price war|strike|trial|school|festival|sale|conference|meeting|week|ramadan|holiday|week's)",
    ),
    Frame(
        "no_longer_listed",
        verbs="cease to be a listed company|cease to be listed|be stripped of a listing|be taken off the exchange|be taken off the stock exchange|leave the stock market|quit the stock market|quit the exchange|bid farewell to the stock market|be struck off the register|be struck from the board|be removed from the exchange|be removed from the list|be removed from the board|be removed from trading|be turfed off|be turfed out of|be taken off the board|vanish from the exchange|disappear from the stock market",
        agent="company:company",
        others={"on": "exchange:company", "from": "exchange:company", "in": "place:place"},
        need=("company",),
        fixed={"step": "delisted"},
    ),
    Frame(
        "stock_struck_off",
        verbs="be struck from the board|be struck off|be removed|be dropped|be delisted|be kicked off|be thrown off|be booted off|be taken off|be expunged|leave the exchange|disappear",
        before=r"\b(?:shares?|stock|securities|adrs|depositary shares|it|they)(?: (?:of|in) (?:[\w'-]+ |[\ue001-\ue005] ){1,3})? ?(?:,? )?",
        after=r"(?: from| off)? (?:the )?(?:[\w-]+ |[\ue001\ue003] ?){0,2}(?:exchange|board|bourse|nasdaq|list|\ue001|\ue003|$)",
        around=r"\b(?:shares?|stock|exchange|bourse|nasdaq|delist\w*|board)\b|\ue003",
        infer="company:firm",
        need=("company",),
        fixed={"step": "delisted"},
        unless=r"\b(?:index|indices|director|chairman|members?|blacklist|entity list|sanctions|watch list|terror\w*|apps?)\b",
    ),
    Frame(
        "dealings_stopped",
        verbs="be stopped|be put on hold|be frozen|be interrupted|be paused|be suspended|be halted",
        before=r"\b(?:(?:trading|dealings?|trade) (?:in|of) |shares (?:of|in) |stock )(?:[\w'-]+ |[\ue001-\ue00a](?:'s)? |and ){0,6}",
        infer="company:firm",
        need=("company",),
        fixed={"step": "suspended"},
        unless=r"\b(?:all|index|futures|oil|bonds|currency|options|circuit breakers?|market-wide|marketwide|commodit\w+|electricity)\b",
    ),
    Frame(
        "sells_its_shares",
        verbs="sell|offload|float|offer|put up|place",
        agent="company:firm",
        others=_PLACES,
        figures=_MONEY,
        after=r" (?:up to |about |around |nearly |as much as |some )?(?:\ue009|an? (?:third|quarter|fifth|tenth|half)|half|\ue00a|an? (?:minority|\w+ stake)) (?:of )?(?:(?:its|[\ue001\ue003]'s) (?:own )?(?:shares|stock|capital|equity|share capital)|itself|the company) (?:[\w'-]+ |[\ue007] ?){0,3}?(?:on|in|to the public|through an? (?:ipo|initial|public|share))",
        need=("company",),
        fixed={"step": "completed"},
        unless=r"\b(?:rival|buyers?|investor group|takeover)\b",
    ),
    Frame(
        "raises_by_shares",
        verbs="raise|fetch|take in|net|pull in|rake in|collect|garner|reap|bring in|scoop",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        after=r" (?:[\w$-]+ ){0,4}?\ue008(?: [\w'-]+,?| [\ue001-\ue009](?:'s)?){0,4}? (?:by selling (?:new |its |\w+ )?(?:shares|stock|\ue009)|from selling (?:new )?(?:shares|stock)|in its (?:ipo|debut|float|flotation|listing|initial)|from its (?:ipo|float|flotation|listing|initial)|by floating|through a flotation|in an? (?:rights issue|placing|share placement|flotation|float)|by listing)",
        need=("company", "amounts"),
        fixed={"step": "completed"},
        unless=r"\b(?:treasury|bonds?|stake in|holding in|secondary market)\b",
    ),
    Frame(
        "thrown_off",
        verbs="be thrown off|be kicked off|be booted off|be removed from|be dropped from|be struck off|be struck from|be ejected from|be expelled from|drop off|come off|cease trading|stop trading|be delisted from|leave|quit|exit|depart",
        agent="company:company",
        others={"on": "exchange:company", "from": "exchange:company", "in": "place:place"},
        after=r"(?: (?:the )?(?:nasdaq|nyse|\w+ )?(?:stock )?(?:exchange|market|bourse)\b| (?:the )?[\ue001\ue003]| in \ue005| on \ue007)",
        also=r"\b(?:shares?|stock|exchange|bourse|nasdaq|nyse|trading)\b|\ue003|(?:kicked|booted|thrown|struck) (?:off|from) \ue001",
        need=("company",),
        fixed={"step": "delisted"},
        unless=r"\b(?:chief|chairman|executive|manager|analyst|staff|board|job|deal|talks)\b",
    ),
    Frame(
        "enters_market",
        verbs="float|make a debut|make its entrance|make an entrance|make its bow|make a muted debut|make a strong debut|make a limp entrance",
        agent="company:company",
        others=_PLACES,
        after=r"(?: (?:in|on) (?:the )?(?:\ue003|[\ue001\ue005] |\ue007)| \ue007| (?:a|one|two|three) (?:week|month|year)s? (?:ago|before|earlier|later))",
        need=("company",),
        fixed={"step": "completed"},
        also=r"\b(?:shares?|stock|exchange|ipo|offering|offer price|bourse|market)\b|\ue003| (?:before|ago)\b",
        unless=r"\b(?:idea|plan|proposal|rumou?rs?|boat|barge|ship|vessel)\b",
    ),
    Frame(
        "trading_halt",
        nouns="trading halt|trading suspension|suspension of trading|halt in trading",
        patient="company:company",
        about="in|of",
        owner="patient",
        infer="company:company",
        need=("company",),
        fixed={"step": "suspended"},
    ),
    Frame(
        "shares_suspended",
        verbs="be suspended from trading|be halted|be suspended|be frozen",
        before=r"(?:shares?|stock|trading)(?: (?:in|of))?(?: (?:[\w'-]+|[\ue000-\ue00a](?:'s)?)){0,5} ",
        infer="company:company",
        unless=r"\b(?:market trading|index|circuit breaker|must not|all trading)\b",
        need=("company",),
        fixed={"step": "suspended"},
    ),
    Frame(
        "list",
        verbs="go public|list its shares|list shares|float its shares|debut on|make its debut on|make its market debut|make its stock market debut|start trading|begin trading|sell shares to the public|list on",
        agent="company:company",
        others=_PLACES,
        figures=_MONEY,
        need=("company",),
        fixed={"step": "completed"},
        unless=r"\btrading (?:\w+ ){0,2}(?:below|above|at|higher|lower|down|up)\b|\b(?:listed (?:company|companies|firm|firms|as|among|by)|price|list of|taxis|(?:album|film|song|show|model|phone|product|vehicle)s?)\b",
        also=r"\b(?:shares?|stock|exchange|ipo|public|nasdaq|nyse|market|trading|hong kong|new york|offering)\b|\ue001",
    ),
    Frame(
        "ipo",
        nouns="ipo|initial public offering|market debut|stock market debut|public listing|flotation|secondary listing|stock market listing",
        agent="company:company",
        about="",
        others=_PLACES,
        figures=_MONEY,
        compound="agent",
        need=("company",),
        fixed={"step": "planned"},
        unless=r"\bipo (?:prices?|market|filings?|candidates?|boom|pipeline|proceeds|window)\b|\b(?:led|underwritten|managed|arranged|handled) by\b|\bipos\b|\bunderwriters?\b",
    ),
)
_AHEAD = re.compile(
    r"\b(?:plan|plans|planned|planning|will|would|to|consider\w*|seek\w*|aim\w*|prepar\w+|intend\w*|expect\w*|may|might|could|hop(?:es|ed|ing)|weigh\w*|mull\w*)\b"
)
_PLANS = re.compile(
    r"\b(?:plan|plann|will|would|consider|seek|aim|prepar|intend|expect|may\b|might|could|hop(?:es|ing)|weigh|mull|eye|pick|propos|upcoming|next|commit)"
)
_STOPPED = re.compile(r"\b(?:suspend|halt|postpone|delay|shelv|put off|paus|put on hold|block|scupper|thwart|derail)")
_GIVEN_UP = re.compile(r"\b(?:scrap|cancel|withdr|abandon|pull|call(?:s|ed|ing)? off|drop)")
_DONE = re.compile(
    r"\b(?:after|before|since|following|post|bought|purchased|invest\w*|sold|sell(?:s|ing)?|proceeds|rais(?:ed|ing)|completed|blockbuster|successful|record|made|had|held|went|was|in \ue007)\b"
)


def complete(roles: dict[str, Any], group: str, clause: str) -> dict[str, Any] | None:
    """Say how far the listing has come, by the verb group and what happened to it."""
    step = roles["step"]
    if step == "announced":
        return {**roles, "step": "planned"}
    if step == "completed" and _AHEAD.search(group):
        roles["step"] = "planned"
    elif step == "suspended" and _GIVEN_UP.search(group):
        roles["step"] = "withdrawn"
    elif step == "planned":
        if _STOPPED.search(clause):
            roles["step"] = "suspended"
        elif _GIVEN_UP.search(clause):
            roles["step"] = "withdrawn"
        elif re.search(r"\bfil(?:ed|ing|es)\b|\bappl(?:ied|ication)", clause):
            roles["step"] = "filed"
        elif (_DONE.search(clause) or "\ue007" in clause) and not _PLANS.search(clause):
            roles["step"] = "completed"
        elif not _PLANS.search(clause):
            return None  # an offering of which the clause says nothing
    return roles
