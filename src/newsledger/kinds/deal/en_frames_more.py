"""More deals in English by predicate: work done together, suppliers picked, units spun off, aid taken, deals that failed."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame

_MONEY = ("amounts:money",)
_TASK = r"(?:build|make|supply|provide|produce|manufacture|deliver|develop|design|run|operate|upgrade|maintain|construct|install|carry|launch|ferry|fly|transport|store|handle|manage|process|create|test|remove|help (?:\w+ ){0,3}?(?:build|make|develop|design|run|create))"
_ADVICE = r"\b(?:advis\w+|bankers?|underwrit\w+|lawyers?|law firm|auditors?|book-?runners?|ipo|listing|offering|find a buyer|explore|sale of|strategic (?:options|alternatives)|recruit\w*|headhunt\w*)\b"
_NOT_A_PARTNER = r"\b(?:regulators?|authorities|police|investigators|law enforcement|lawyers?|bankers?|advis[eo]rs?|analysts?|settle\w*|lawsuit|creditors|worked with)\b"

FRAMES = (
    Frame(
        "works_with",
        verbs="work|work together|work closely|collaborate|cooperate|co-operate",
        agent="acquirer:firm",
        others={"with": "target:firm"},
        after=r" (?:closely |together |jointly |directly |\ue007 )?with\b",
        also=r"\b(?:to (?:[a-z]+ ){0,2}?(?:develop|build|make|produce|expand|increase|design|create|offer|launch|bring|test|deploy|provide|integrate|manufacture|deliver|boost|improve|set up)|on (?:an?|the|[\ue000-\ue005]'s|new|developing|building|making|designing|future|joint|self-driving|electric|\ue004)|in (?:developing|building|making))\b",
        need=("acquirer", "target"),
        fixed={"type": "partnership"},
        unless=_NOT_A_PARTNER + "|" + _ADVICE,
    ),
    Frame(
        "joins",
        verbs="join|join up with|team with|ally with|ally itself with",
        agent="acquirer:firm",
        patient="target:firm",
        then=r"(?: [\w-]+){0,3}? (?:to (?:set up|form|develop|build|create|launch|offer|make|fight|produce|buy|bid)|(?:in|on) (?:an? |the |their )?(?:[\w-]+ ){0,3}?(?:venture|partnership|alliance|consortium|coalition|project|effort|bid|plan))\b",
        need=("acquirer", "target"),
        fixed={"type": "partnership"},
        unless=r"\b(?:ftse|s&p|nasdaq|index|board)\b",
    ),
    Frame(
        "parts",
        verbs="part ways|part company|break up|fall out|cut ties|sever ties|end ties|break ties|break off ties|end a partnership|end its partnership|end their partnership|dissolve its partnership|scrap its partnership|terminate its partnership|end an alliance|end its alliance|end their alliance|end a joint venture|end its joint venture|exit its joint venture|dissolve a joint venture|dissolve its joint venture|end a deal|end its deal|end its agreement|end its contract",
        agent="acquirer:firm",
        others={"with": "target:firm"},
        after=r"(?: \w+ly| \ue007)? with\b",
        mutual=True,
        need=("acquirer", "target"),
        fixed={"type": "partnership", "step": "ended"},
        unless=r"\b(?:regulators?|stock split|shares?)\b",
    ),
    Frame(
        "hires",
        verbs="hire|select|pick|choose|tap|contract|enlist|commission|engage|choose to partner with|team",
        agent="acquirer:anyone",
        patient="target:company",
        then=rf"(?: by [^,;]{{1,24}}?)? (?:to (?:[a-z]+ )?{_TASK}|for (?:an?|the|[\ue000-\ue005]'s) (?:[\w-]+ |\ue008 ){{0,4}}?(?:contract|project|programme|program|work|job|mission|order|deal)|as (?:[\ue000-\ue005]'s|the|an?|their) (?:[\w-]+ ){{0,4}}?(?:supplier|contractor|provider|partner|vendor|operator|builder|manufacturer|developer))\b",
        need=("acquirer", "target"),
        fixed={"type": "contract"},
        unless=_ADVICE,
    ),
    Frame(
        "was_picked",
        verbs="select|pick|choose|hire|contract|tap|award",
        patient="target:company",
        others={"by": "acquirer:anyone"},
        after=rf"(?: by [^,;]{{1,30}}?)? (?:to (?:[a-z]+ )?{_TASK}|as (?:the |an? |[\ue000-\ue005]'s |preferred |sole )*(?:[\w-]+ ){{0,3}}?(?:supplier|contractor|provider|bidder|vendor|builder))\b",
        need=("target",),
        fixed={"type": "contract"},
        unless=_ADVICE + r"|\bwho (?:was|were|had|has)\b",
    ),
    Frame(
        "awards",
        verbs="award|hand|grant|let",
        agent="acquirer:anyone",
        patient="target:company",
        others={"to": "target:company", "by": "acquirer:anyone"},
        figures=_MONEY,
        after=rf" {FEW_WORDS}(?:contracts?|the business|the work|the job|the project|the mandate)\b",
        need=("acquirer", "target"),
        fixed={"type": "contract"},
        unless=r"\b(?:arbitrat\w+|court|damages|breach of contract)\b",
    ),
    Frame(
        "wins_tender",
        verbs="win|land|secure|clinch|bag|be awarded|submit the winning bid in",
        agent="target:company",
        others={"to": "acquirer:place"},
        figures=_MONEY,
        after=rf" {FEW_WORDS}(?:tender(?! offer)|(?:in )?new business|concession|mandate to (?:run|build|operate))\b",
        need=("target",),
        fixed={"type": "contract"},
    ),
    Frame(
        "wins_auction",
        verbs="win|prevail in|emerge as the winner of|come out on top in|emerge victorious in|be named the winning bidder in|top the bidding in",
        agent="acquirer:private",
        others={"for": "target:firm", "of": "target:firm", "to buy": "target:firm", "to acquire": "target:firm"},
        figures=_MONEY,
        after=r" (?:(?:an?|the|[\ue000-\ue005]'s|\ue007|[\w-]+) ){0,4}(?:auction|bidding|bidding war|bidding contest|takeover battle|battle|race|fight|contest)\b",
        need=("target",),
        fixed={"type": "acquisition"},
        unless=r"\b(?:contract|spectrum|licen[cs]e|award|proxy)\b",
    ),
    Frame(
        "becomes_customer",
        verbs="sign on|sign up|become|be named|join",
        agent="acquirer:company",
        others={"of": "target:company", "for": "target:company"},
        after=r" as (?:the|an?|their|[\ue000-\ue005]'s) (?:[\w-]+ ){0,3}?(?:customer|client|anchor tenant|buyer)\b",
        need=("acquirer",),
        fixed={"type": "contract"},
    ),
    Frame(
        "commits_to_goods",
        verbs="commit to taking|commit to buying|commit to buy|commit to take|agree to take|agree to purchase|sign up to buy|pledge to buy|place an order for|sign an order for",
        agent="acquirer:company",
        others={"from": "target:company"},
        figures=_MONEY,
        after=rf" {FEW_WORDS}\ue00a? ?(?:[\w-]+ |of the |of [\ue000-\ue005]'s ){{0,4}}?(?:vans|jets|planes|aircraft|vehicles|cars|trucks|chips|turbines|batteries|ships|engines|satellites|buses|trains|robots|tonnes|tons|barrels|doses|power|electricity|gas|lng|cells|ventilators|machines|units)\b",
        need=("acquirer",),
        fixed={"type": "contract"},
    ),
    Frame(
        "supplied_under",
        nouns="supply agreement|supply deal|supply contract|supply agreements|supply deals|supply contracts|offtake agreement|offtake deal|power purchase agreement|service contract|maintenance contract|outsourcing contract|outsourcing deal|charter contract|licensing agreement|licence agreement|license agreement|distribution agreement|sponsorship deal|purchase agreement",
        agent="target:company",
        patient="acquirer:anyone",
        about="with|from|for",
        figures=_MONEY,
        need=("acquirer",),
        fixed={"type": "contract"},
        unless=r"\b(?:stock purchase agreement|share purchase agreement|asset purchase agreement|note purchase)\b",
    ),
    Frame(
        "spun_off",
        verbs="spin off|spin out|split off|split|demerge|carve out|hive off|separate|be spun off|spin",
        patient="target:firm",
        others={"from": "seller:firm", "out of": "seller:firm", "by": "seller:firm"},
        after=r"(?: off| out)? (?:\ue007 )?(?:from|out of|by)\b",
        need=("target", "seller"),
        fixed={"type": "divestiture"},
    ),
    Frame(
        "sale_of_firm",
        nouns="sale|spin-off|spinoff|divestiture|disposal|demerger|carve-out|divestment",
        agent="seller:company",
        patient="target:firm",
        figures=_MONEY,
        after=r" of (?!\ue00a|(?:two|three|four|five|more|some|about)\b)",
        need=("target",),
        fixed={"type": "divestiture"},
        beyond=r"'s|(?: \ue004)?(?:'s)?(?: (?!(?:in|for|from|at|by|with|to|on|and|as|of|under|through|via|after|before|amid|is|was|will|would|could|has|had)\b)[\w-]+){0,3} (?:shares?|stocks?|bonds?|notes|debt|products?|phones?|devices?|cars?|vehicles|chips?|tickets?|goods|oil|gas|planes|aircraft|jets|software|equipment|securities|loans?|content|assets|land|property|technology|drugs?|vaccines?|merchandise|gold|stores)\b",
        unless=r"(?:,|\b(?:is|was|as)) an? (?:[\w-]+ )?spin-?off of|\b(?:for-sale|point of sale|banned? (?:the )?sale|(?:ban|halt|block|restrict)\w* (?:on )?(?:the )?sale of|ticket|shares?|stock)\b",
    ),
    Frame(
        "courted",
        verbs="court|woo|pursue|stalk|rescue|bail out|swallow|absorb|gobble up|eye",
        agent="acquirer:private",
        patient="target:firm",
        figures=_MONEY,
        after=r" (?:in \ue007 )?by\b",
        need=("acquirer", "target"),
        fixed={"type": "acquisition"},
        unless=r"\b(?:customers?|users|taxpayers?|coast guard|police|team)\b",
    ),
    Frame(
        "rescues",
        verbs="rescue|absorb|overpay for|pay too much for|swallow",
        agent="acquirer:firm",
        patient="target:company",
        figures=_MONEY,
        need=("acquirer", "target"),
        fixed={"type": "acquisition"},
        unless=r"\b(?:customers?|users|taxpayers?|costs?|losses|government|heat|impact|pleas?|urged|asked)\b",
        beyond=r" (?:shares?|stocks?|products?|phones?|cars?|customers?|users|workers|staff)\b",
    ),
    Frame(
        "bails_out",
        verbs="bail out|recapitalize|recapitalise|prop up",
        agent="acquirer:org",
        patient="target:firm",
        figures=_MONEY,
        need=("acquirer", "target"),
        fixed={"type": "investment"},
    ),
    Frame(
        "acquires_brand",
        verbs="acquire|buy|purchase|snap up|scoop up|swallow|absorb|take over|shell out|spend",
        agent="acquirer:private",
        patient="target:product",
        others={"for": "target:product", "on": "target:product", "from": "seller:company"},
        figures=_MONEY,
        after=r"(?: \ue008 (?:for|on))?(?: [\w'&-]+){0,4} (?:app|brand|platform|site|website|service|chain|label|magazine|studio|startup|start-up|newspaper|retailer|maker|operator|developer|firm|company|rival) \ue004",
        need=("acquirer", "target"),
        fixed={"type": "acquisition"},
        beyond=r"(?:'s)? (?:[\w-]+ ){0,1}?(?:shares?|stocks?|products?|phones?|devices?|cars?|vehicles|chips?|tickets?|ads?|users?|subscriptions?|rights)\b",
    ),
    Frame(
        "blank_check",
        verbs="merge|combine|agree to merge|complete a merger|complete its merger|agree to combine",
        agent="acquirer:firm",
        others={"with": "target:firm"},
        figures=_MONEY,
        after=r" with (?:an? |the )?(?:[\w-]+ |\ue008 ){0,3}?(?:blank-check|blank check|special[- ]purpose|spac|shell company)\b",
        need=("acquirer",),
        fixed={"type": "merger"},
    ),
    Frame(
        "their_merger",
        verbs="complete|announce|agree|close|finalize|finalise|abandon|scrap|call off|plan|propose|approve|unveil|consider|explore|discuss|agree on|seal",
        agent="acquirer:firm",
        others={"with": "target:firm"},
        figures=_MONEY,
        mutual=True,
        after=r" (?:their|a|the) (?:[\w-]+ |\ue008 ){0,3}?(?:merger|combination|tie-up)\b",
        need=("acquirer", "target"),
        fixed={"type": "merger"},
    ),
    Frame(
        "takes_aid",
        verbs="take|receive|accept|get|draw|tap|borrow|obtain|secure|win|repay|pay back|return",
        agent="target:firm",
        others={"from": "acquirer:org"},
        figures=_MONEY,
        after=rf" {FEW_WORDS}(?:from|in|of)\b",
        also=r"\b(?:bailout|bail-out|troubled asset|tarp|rescue (?:loan|fund|money|package)|state aid|emergency loans?|loans? from|credit line|lifeline|capital from|in capital|in aid|taxpayer (?:money|funds))\b",
        need=("target", "acquirer"),
        fixed={"type": "investment"},
    ),
    Frame(
        "lends_to",
        verbs="lend|loan",
        agent="acquirer:private",
        patient="target:company",
        others={"to": "target:company"},
        figures=_MONEY,
        need=("acquirer", "target", "amounts"),
        fixed={"type": "investment"},
    ),
    Frame(
        "loan_from",
        nouns="loan|loans|bridge loan|credit line|credit facility|line of credit|syndicated loan|capital injection|cash injection|capital infusion|cash infusion|infusion|bailout|bail-out|lifeline|backing",
        agent="acquirer:org",
        others={"from": "acquirer:org"},
        figures=_MONEY,
        after=r"(?: (?:of|worth) \ue008)? (?:from|by)\b",
        owner="",
        infer="target:firm",
        need=("acquirer", "target"),
        fixed={"type": "investment"},
        unless=r"\b(?:student|mortgage|home|personal|payday|consumer|bad|car|auto|subprime|on loan|players?) loans?\b|\bon loan\b",
    ),
    Frame(
        "comes_in_with",
        verbs="come in with|chip in|kick in|put in|stump up|cough up",
        agent="acquirer:private",
        others={"for": "target:firm", "to": "target:firm", "into": "target:firm"},
        figures=_MONEY,
        after=r"(?: (?:another|a further|about|some|up to|an additional|more|the)){0,2} ?(?:\ue008|(?:more )?money|(?:more |fresh )?capital)",
        infer="target:firm",
        also=r"\b(?:invest\w*|fund\w*|stake|round|capital|backers?|equity|rais\w+|money|venture)\b",
        need=("acquirer", "target"),
        fixed={"type": "investment"},
    ),
    Frame(
        "under_a_deal",
        nouns="deal|agreement|arrangement|pact|tie-up|alliance|cooperation",
        others={"with": "target:company"},
        before=r"\b(?:through|under|via|thanks to|unveil(?:s|ed|ing)?|announc(?:es|ed|ing)|enter(?:s|ed|ing)? into|struck|strik(?:es|ing)|sign(?:s|ed|ing)?|ink(?:s|ed|ing)?|reach(?:es|ed|ing)?) (?:an?|[\ue000-\ue005]'s|the|their|new|several|two) (?:(?!settlement|plea|merger|loan|credit|union|labou?r|wage|trade|peace|takeover|acquisition|buyout|purchase|sale)[\w-]+ ){0,4}$",
        after=r" (?:\ue007 )?with\b",
        agent="acquirer:firm",
        owner="doer",
        need=("target",),
        fixed={"type": "partnership"},
        unless=r"\b(?:regulators?|prosecutors?|unions?|workers|creditors|bondholders|lenders|settle\w*|shareholders?|sold|to (?:buy|sell|acquire|purchase)|bank debt|justice department|hedge funds?|lawsuit)\b",
    ),
)


_STATES = re.compile(
    r"international monetary fund|imf|world bank|european union|eu|united nations|opec|nato|world trade organi[sz]ation|wto|european commission|congress|parliament"
)


def complete(roles: dict[str, Any], group: str, clause: str) -> dict[str, Any] | None:
    """Say no where a body of states agrees or lends: that is no deal of companies."""
    if roles.get("type") in ("partnership", "investment"):
        for role in ("acquirer", "target"):
            filler = roles.get(role)
            first = filler[0] if isinstance(filler, tuple) and filler else None
            name = getattr(first, "name", None) or getattr(first, "text", "")
            if _STATES.fullmatch(str(name).lower().removeprefix("the ")):
                return None
    return roles
