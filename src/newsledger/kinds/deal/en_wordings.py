"""Further patterns of deals in English: a stake bought back from its holder, a company taken private, a price paid for
one, shares issued to investors, interest drawn from suitors. As in ``en_patterns`` the subject is added later."""

from __future__ import annotations

from newsledger.kinds.deal.en_patterns import _FOR, _STAKE, _STAKE_WORDS, _SUM
from newsledger.patterns import Pattern

_PART = rf"(?:(?:half|part|most|some|all|the rest|a third|a quarter|\ue008) (?:of )?|{_STAKE_WORDS})?"
_BOUGHT = r"(?:bought|acquired|purchased|took over|snapped up|agreed to (?:buy|acquire|purchase|take over))"

PATTERNS = (
    Pattern(
        "buys_back",
        "stake interest holding shareholding",
        rf"{{v:buy back|repurchase|buy|acquire|purchase}} {_PART}{_STAKE_WORDS}(?:{{stake:percent!}} )?{_STAKE_WORDS}{_STAKE},? (?:that |which )?(?:(?:the|its|his|their|rival|partner|former|us|\ue005) ){{0,3}}{{seller:party!}} (?:\w+ly )?(?:had |has )?(?:owns?|owned|held|holds|had|has|bought|acquired|built up)(?: (?:in|of) {{target:org}})?{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "buys_holders_stake",
        "stake interest holding shareholding",
        rf"{{v:buy back|repurchase|buy|acquire|purchase|buy out|take over}} {_PART}(?:of )?{{seller:party!}}'s? (?:{{stake:percent!}} )?{_STAKE_WORDS}{_STAKE}(?: (?:in|of) {{target:org}})?{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "takes_private",
        "private",
        rf"{{v:take}} (?:(?!private)[\w'&-]+ |[\ue001\ue003\ue004]'s |\ue004 ){{0,7}}?(?:{{target:org!}}|the (?:[\w-]+ ){{0,5}}?(?:maker|company|firm|chain|operator|retailer|group|jeweller|jeweler|airline|lender|brewer|insurer|developer|manufacturer)) private{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "taken_private",
        "private",
        rf"{{pv:take}} private (?:[^.;,\"]{{0,50}}?)by {{acquirer:party}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "pays_for",
        "pay paid spend spent shell fork splash",
        rf"{{v:pay|spend|shell out|fork out|splash out|fork over}} (?:out )?{_SUM} (?:in cash |in stock |in shares |in cash and stock )?(?:for|on) (?:(?:the|rival|fellow|chip|us|u\.s\.|startup|start-up|\ue004|maker|\w+-based|\w+er|software|app|company) ){{0,5}}{{target:company!}}{{;}}",
        {"type": "acquisition"},
    ),
    Pattern(
        "which_bought",
        "bought acqui purchas snapped took_over agreed",
        rf"{{target:company!}}(?: \([^()]{{1,40}}\))?(?:(?:, (?:an?|the) [^.,;\"]{{3,70}})?, which|, (?:an?|the) (?:[\w'-]+ ){{1,6}}?(?:that |which )?(?=[\ue000-\ue004])) ?{{acquirer:party!}} (?:\w+ly |had |has |also ){{0,3}}{_BOUGHT}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "issue_to",
        "issu sale placement placing sell sold",
        rf"{{v:raise|secure|obtain|get}} (?:(?:[^.;\"]{{0,30}}?)(?:{_SUM}|funds|money|capital|rest|remainder)) (?:[^.;\"]{{0,30}}?)(?:through|via|by|from) (?:(?:an?|the) )?(?:\w+ )?(?:issu(?:e|ance|ing)|sale|placement|placing|private placement|selling)(?: of)? (?:[^.;\"]{{0,80}}?)to (?:[\w-]+ ){{0,4}}?(?:(?:such as|including|like|led by) (?:[\w-]+ ){{0,2}})?{{acquirer:party}}",
        {"type": "investment"},
    ),
    Pattern(
        "borrows_from",
        "borrow",
        rf"{{v:borrow}} {_SUM} (?:[^.;\"]{{0,40}}?)from (?:[\w-]+ ){{0,4}}?{{acquirer:org}}",
        {"type": "investment"},
    ),
    Pattern(
        "draws_interest",
        "interest offers bids approach suitor bid offer",
        r"{v:draw|attract|field|receive|get} (?:(?:a|an|several|two|three|multiple|preliminary|rival|unsolicited|new|strong|\ue00a) ){0,3}(?P<what>(?:takeover |acquisition |buyout |unsolicited |all-cash |cash |merger |preliminary )?(?:interest|bids?|offers?|approach(?:es)?)) from {acquirer:party}",
        {"type": "acquisition"},
        status="conditional",
    ),
    Pattern(
        "steps_back",
        "step drop pull back walk offer bid",
        r"{v:step back|pull out|drop out|step away|back out|bow out|walk away|back away} (?:(?:after|from|of) )?(?:[^.;\"]{0,60}?)(?:offer|bid|bidding|race|takeover|buying|acquiring|auction) (?:for |to (?:buy|acquire|take over) |of )?{target:org}",
        {"type": "acquisition", "step": "ended"},
    ),
    Pattern(
        "buyout_of_owned",
        "buyout buy-out takeover",
        r"{target:company!}'s? (?:[\w-]+ )?(?:buyout|buy-out|takeover)(?: (?:by {acquirer:party}|in \ue007))",
        {"type": "acquisition"},
    ),
    Pattern(
        "deal_struck",
        "deal agreement pact partnership",
        r"(?:deal|agreement|pact|partnership|one) (?:it |that it |they )?(?:has |had |was )?(?:recently |just )?(?:struck|signed|inked|reached|forged) (?:\ue007 )?with (?:the )?{target:company}",
        {"type": "partnership"},
    ),
)
