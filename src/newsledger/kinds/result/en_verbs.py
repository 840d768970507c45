"""Figures of a business that a verb states without a metric noun: earned, lost, sold, shipped, produced, employs, is worth."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.kinds.result.en_items import ITEMS
from newsledger.kinds.result.en_walk import APPROX, Figures
from newsledger.patterns.encode import ALL_MARKS, MARKS, Encoded
from newsledger.patterns.screen import Screen

_ORG = rf"[{MARKS['company']}{MARKS['organization']}{MARKS['product']}]"
_MONEY, _COUNT, _PERCENT = MARKS["money"], MARKS["count"], MARKS["percent"]
_GOODS = r"(?:vehicles?|cars?|phones?|smartphones?|handsets?|units?|trucks?|suvs?|pcs?|computers?|planes?|aircraft|jets?|devices?|tablets?|laptops?|consoles?|watches|evs?|motorcycles?|tvs?|iphones?|ipads?|chips?|tickets?|copies|airplanes?|cases|tonnes|tons|barrels|ounces|bottles|cups|batteries|gigawatts?|megawatts?|bikes?|scooters?|books|models|sets|machines|engines|homes|houses|apartments|servers|games|headsets|speakers|earphones|drones|robots|doses|turbines|modules|panels|pairs|meals|diesels|suvs|pickups|boxes|passengers|parcels|packages)"
_SOLD = rf"(?:{_GOODS}\b|[{MARKS['product']}{MARKS['company']}](?:s\b|(?! (?:shares|stock))(?=[ ,.;]|$)))"
"""What is sold or made by the piece: goods, or a product by its name ("sold 41 million iPhones")."""
_ANYTHING = rf"(?:{_SOLD}|(?!(?:shares|stocks|bonds|notes|options|warrants|stores|assets|stakes|properties|businesses|hotels|branches|subsidiaries|units|acres|years|months|days|weeks|hours|minutes|people|investors|customers|percent|points)\b)[a-z][a-z-]{{2,}}s\b)"
"""What is sold, shipped or delivered by a company: nearly any plural."""
_WORDS = rf"(?:(?:[\w&'.-]+|[{ALL_MARKS}](?:'s)?) ){{0,4}}?"

_RULES: tuple[tuple[str, Screen], ...] = (
    ("profit", Screen(rf"\b(?P<verb>earn(?:ed|s|ing)?|net(?:ted|s)) {APPROX}(?P<figure>{_MONEY})(?! (?:in (?:[\w-]+ ){{0,3}}(?:revenues?|sales|cash|fees?|wages|salary)|a (?:year|month|day|week|share)|per|an hour))")),
    ("profit", Screen(rf"\b(?P<verb>report(?:ed|s|ing)?|post(?:ed|s|ing)?|was|made|makes|book(?:ed|s)|record(?:ed|s)) {APPROX}(?P<figure>{_MONEY}),? or {APPROX}{_MONEY} (?:a|per) (?:diluted |basic )?share")),
    ("loss", Screen(rf"{_ORG}[^;:\"{_MONEY}]{{0,40}}? (?P<verb>lost|loses|losing|lose) {APPROX}(?P<figure>{_MONEY})(?! (?:in|of|off|from) (?:its |their )?(?:market|value|stock|shares?|clients?|customers?|investors?|other people)|-worth| worth| (?:a|per) share)(?=[ ,.;]|$)")),
    ("revenue", Screen(rf"\b(?P<verb>gross(?:ed|es)|rak(?:ed|es|ing) in|brought in|brings in|rang up|pulled in|took in) {APPROX}(?P<figure>{_MONEY})(?! (?:in|of|from) (?:[\w-]+ ){{0,4}}(?:profits?|income|funding|investments?|cash|donations|venture|round|series|financing|equity|investors|backers|capital)\b)")),
    ("cost_savings", Screen(rf"\b(?P<verb>sav(?:e|es|ed|ing)) {APPROX}(?P<figure>{_MONEY})(?! (?:a|per) (?:share|vehicle|unit))")),
    ("sales", Screen(rf"\b(?P<verb>s(?:old|ells?|elling)|deliver(?:ed|s|ing)?|hand(?:ed|s|ing)(?: over)?) {APPROX}(?P<figure>{_COUNT})(?= {_WORDS}{_ANYTHING})(?! (?:of (?:its|the) )?shares)")),
    ("shipments", Screen(rf"\b(?P<verb>ship(?:ped|s|ping)?) {APPROX}(?P<figure>{_COUNT})(?= {_WORDS}{_ANYTHING})")),
    ("production", Screen(rf"\b(?P<verb>produc(?:ed?|es|ing)|made|(?:to|will|can) make|turn(?:s|ed|ing) out|roll(?:s|ed|ing) out|manufactur(?:ed?|es|ing)|built|builds?|assembl(?:ed?|es)|pump(?:ed|s)|mined?|churn(?:ed|s) out) {APPROX}(?P<figure>{_COUNT})(?= {_WORDS}{_SOLD})")),
    ("headcount", Screen(rf"\b(?P<verb>employ(?:s|ed|ing)?) {APPROX}(?P<figure>{_COUNT})(?= (?!by\b))")),
    ("users", Screen(rf"\b(?P<verb>serv(?:es|ed|ing)|cover(?:s|ed|ing)?|provid(?:es|ed|ing) [\w -]{{3,40}}? to|used by|trusted by|relied on by|carr(?:ies|ied)|insur(?:es|ed)) {APPROX}(?P<figure>{_COUNT})(?= (?:[\w-]+ ){{0,2}}(?:people|individuals|patients|households|homes|consumers|businesses|students|americans|commuters|families|organi[sz]ations|companies|firms|enterprises|agencies|schools|developers|professionals|travelers|travellers|countries))")),
    ("market_value", Screen(rf"\b(?P<verb>(?:was |is |were |been |be |now |recently |currently |last |being )*valued|valu(?:es|ed|ing) (?:the (?:company|firm|business|startup|group|lender|carmaker|retailer|airline|combined company)|{_ORG}|it)) (?:by [^,;]{{2,40}}? )?at {APPROX}(?P<figure>{_MONEY})(?! (?:a|per) share)")),
    ("market_value", Screen(rf"(?:{_ORG}|\b(?:company|firm|business|group|start-?up|bank|chain|unit|exchange|retailer|carmaker))(?: ?\([^()]{{0,30}}\))?(?:,[^,;]{{3,60}},)?,? (?P<verb>(?:[^;:\".]{{3,60}} and )?(?:is|was|are|would be|was once|now|could be|is reportedly)(?: {MARKS['date']})? worth) {APPROX}(?P<figure>{_MONEY})")),
    ("market_share", Screen(rf"\b(?P<verb>had|has|have|holds?|held|control(?:s|led|ling)?|command(?:s|ed|ing)?|captur(?:ed?|es|ing)|accounts? for|accounted for|accounting for|with|took|takes|claims?|own(?:s|ed)|seized|grabbed) {APPROX}(?P<figure>{_PERCENT}) (?:share )?(?:of|in) (?:(?:the|all|[{MARKS['place']}](?:'s)?|[\w-]+'s)(?: [\w&.'-]+| [{ALL_MARKS}](?:'s)?){{0,5}}? (?:market|sales|shipments)|(?:its|their|{_ORG}'s)(?: [\w&.'-]+){{0,4}}? market)\b")),
    ("revenue", Screen(rf"{_ORG} (?P<verb>generat(?:ed|es)) {APPROX}(?P<figure>{_MONEY})(?=[.;,]|$| (?:in|for|during) (?:the )?{MARKS['date']}| {MARKS['date']})")),
    ("market_share", Screen(rf"(?P<verb>\b(?:has|had|have|with|and|holds?|held|at|controls?|took|commands?)) {APPROX}(?P<figure>{_PERCENT}) (?:of the (?:[\w&.'-]+ |[{ALL_MARKS}](?:'s)? ){{0,5}}?market|share\b)")),
    ("market_share", Screen(rf"(?:(?P<verb>\b(?:its|their)|{_ORG}'s)) {APPROX}(?P<figure>{_PERCENT}) share (?:of|in) (?:{MARKS['place']}|the (?:[\w-]+ ){{0,3}}market)")),
    ("users", Screen(rf"\b(?P<verb>ha[sd]|have|with|counts) {APPROX}(?P<figure>{_COUNT}) (?:[\w-]+ ){{0,2}}(?:people|americans|europeans|indians|businesses|companies|developers) (?:on|using|signed up (?:to|for)) (?:its|the|their|{_ORG})")),
    ("market_value", Screen(rf"{_ORG}(?: ?\([^()]{{0,30}}\))?, (?P<verb>(?:now |once |currently |recently |last |most recently |reportedly )?(?:worth|valued at)) {APPROX}(?P<figure>{_MONEY})(?! (?:a|per) share)")),
    ("headcount", Screen(rf"(?P<figure>{_COUNT})-(?P<verb>employee|person|worker|people) (?:[a-z-]+ ){{0,3}}(?:company|firm|business|group|start-?up|agency|outfit|maker|[\w-]*maker|bank|studio|workforce|team|staff|[a-z]+ (?={_ORG}))")),
    ("market_share", Screen(rf"\b(?P<verb>with|ha[sd]|have|held|holds?) (?:an? |its |their )?(?:[\w-]+ )?share of {APPROX}(?P<figure>{_PERCENT})(?! of)")),
    ("stores", Screen(rf"(?P<figure>{_COUNT})[ -](?P<verb>strong) (?:{_ORG} |[a-z]+ ){{0,3}}(?:chain|network|estate|portfolio)\b")),
    ("headcount", Screen(rf"(?P<figure>{_COUNT})[ -](?P<verb>strong) (?:[a-z-]+ ){{0,3}}(?:workforce|staff|team)\b")),
    ("market_value", Screen(rf"\b(?P<verb>los(?:t|e|es|ing)|shed(?:s|ding)?|wip(?:ed|ing) (?:out|off)) {APPROX}(?P<figure>{_PERCENT}) (?:of|off) (?:its|their|the company's|{_ORG}'s) (?:market (?:value|cap(?:italization)?|worth)|value)\b")),
    ("share_of_revenue", Screen(rf"(?P<figure>[{_PERCENT}{_COUNT}]) of (?:(?:its|their|the company's|the group's|the firm's|total|overall|annual|net|group|company|global|all|[{MARKS['date']}\ue001-\ue004](?:'s)?|'s) ?){{1,4}}(?:[\w-]+ ){{0,2}}?(?P<verb>revenues?|sales|income|turnover)\b")),
    ("share_of_revenue", Screen(rf"\b(?P<verb>account(?:s|ed|ing) for|generat(?:es|ed|ing)|deriv(?:es|ed)|contribut(?:es|ed|ing)|mak(?:es|ing) up|made up|represent(?:s|ed|ing)|gets|got|earns) {APPROX}(?P<figure>[{_PERCENT}{_COUNT}]) of (?:[\w-]+ )?(?:revenues?|sales)\b(?! of)")),
    ("share_of_profit", Screen(rf"\b(?P<verb>account(?:s|ed|ing) for|generat(?:es|ed|ing)|deriv(?:es|ed)|contribut(?:es|ed|ing)|mak(?:es?|ing) up|made up|represent(?:s|ed|ing)) {APPROX}(?P<figure>[{_PERCENT}{_COUNT}]) of (?:(?:[\w-]+|{_ORG}'s) ){{0,3}}(?:profits?|earnings|net income|operating profit)\b")),
    ("users", Screen(rf"(?P<figure>{_COUNT}) (?:[\w-]+ ){{0,3}}?(?:people|users|customers|members|americans|players|households|viewers|drivers|businesses|companies|merchants|consumers|subscribers|shoppers|students|individuals|developers|travelers|riders)(?: (?:worldwide|globally|around the world|{MARKS['date']}|in {MARKS['place']}|a (?:day|week|month)|every (?:day|week|month)|each (?:day|week|month)|daily|monthly|now|already|currently|regularly|actively|that|who)){{0,3}} (?P<verb>us(?:e|ed|ing)|visit(?:ed|s)?|pa(?:y|id) for|subscribe[sd]? to|sign(?:ed)? up for|stream(?:ed)?|watch(?:ed)?|play(?:ed)?|log(?:ged)? (?:on|in) ?to|shop(?:ped)? (?:at|on)) (?:its|their|the|{_ORG})")),
    ("debt", Screen(rf"(?:{_ORG}|\b(?:company|firm|group|developer|which|it|conglomerate))(?: ?\([^()]{{0,30}}\))? (?:still |now |also )?(?P<verb>owe[sd]?|owing) (?:(?:banks|creditors|lenders|bondholders|suppliers|its [\w-]+) )?{APPROX}(?P<figure>{_MONEY})(?= to (?:\w+ )?(?:banks|creditors|lenders|bondholders|suppliers|investors)| (?:in|of) (?:total|all)|[.,;]|$)")),
    ("provisions", Screen(rf"\b(?P<verb>set(?:s|ting)? aside|put(?:s|ting)? aside|provision(?:s|ed|ing)) (?:a further )?{APPROX}(?P<figure>{_MONEY}) (?:(?:in|as) (?:\w+ )?(?:provisions|reserves) )?(?:for|to cover|against) (?:(?:potential|possible|future|expected|its|the|soured|sour) ){{0,2}}(?:bad|soured|souring|loan|credit|mis-?selling|litigation|legal|redress|customer|conduct|non-performing|doubtful|problem|delinquent|defaults?)")),
    ("revenue", Screen(rf"\b(?P<verb>took|takes|taking|made|makes|earned|earns) {APPROX}(?P<figure>{_MONEY}) (?:at the (?:[\w-]+ )?box office|in ticket sales|in (?:its|their) (?:first|opening) )")),
    ("market_value", Screen(rf"{_ORG}[^;:\"{_MONEY}]{{0,40}}? (?P<verb>(?:is|was|became|become|becomes|remains) (?:the |a |an )(?:[\w.'-]+ |{MARKS['place']}(?:'s)? ){{0,5}}?(?:company|firm|business|chipmaker|group|start-?up|bank|retailer|carmaker|stock|giant|[\w-]*maker)(?: to be)? (?:worth|valued at)) {APPROX}(?P<figure>{_MONEY})")),
    ("users", Screen(rf"\b(?P<verb>(?:number|total) of (?:[\w-]+ ){{0,2}}?(?:people|users|customers|members|households|businesses|subscribers|shoppers|players|drivers|riders|passengers)(?: (?:who|that))? (?:using|paying for|subscribed to|subscribing to|signed up (?:to|for)|on|registered (?:with|on)|who use|pay for|visiting) (?:[\w-]+ )?(?:{_ORG}|its|the)(?:'s)?[^;,.]{{0,30}}? (?:rose|grew|climbed|jumped|increased|reached|hit|topped|passed|fell|dropped|doubled|exceeded|surpassed|stood|swelled)(?: [\w-]+){{0,3}}? (?:to|at|from [^;,]{{1,20}} to)?) ?{APPROX}(?P<figure>{_COUNT})")),
    ("assets", Screen(rf"\b(?P<verb>manag(?:es|ed|ing)|overse(?:es|eing)|oversaw|with|has|had|have) {APPROX}(?P<figure>{_MONEY}) (?:under (?:its |their )?management|in assets|of assets|in client assets|of client assets|in (?:\w+ )?funds|under administration)")),
    ("assets", Screen(rf"\b(?:which|that|firm|company|fund|{_ORG}) (?:(?:[a-z]+ly|now) )?(?P<verb>manages|oversees) {APPROX}(?P<figure>{_MONEY})(?=[,.;)]| for | and |$)")),
    ("revenue", Screen(rf"\b(?P<verb>generat(?:ed|es|ing)|record(?:ed|s)|book(?:ed|s)|ring(?:s|ing) up|mak(?:es|ing)|made|earn(?:ed|s)|pull(?:ed|s) in|collect(?:ed|s)|do(?:es|ing)|did|log(?:ged|s)) {APPROX}(?P<figure>{_MONEY}) (?:in|of|from) (?:(?:[\w&'-]+|{_ORG}(?:'s)?|{MARKS['date']}(?:'s)?|{MARKS['place']}) ){{0,3}}?(?:revenues?|sales|turnover|ads|advertising|business|subscriptions?|fees|receipts|ticket sales|bookings|licensing|royalties)\b")),
    ("research_and_development", Screen(rf"\b(?P<verb>sp(?:ent|end|ends|ending)|invest(?:ed|s|ing)?) {APPROX}(?P<figure>{_MONEY}) (?:on|in) (?:[\w-]+ ){{0,2}}?(?:r&d|research and development|research & development)\b")),
    ("cash", Screen(rf"\b(?P<verb>ha(?:s|d|ve)|held|holds?|with|sat on|sits on|sitting on|stockpil(?:ed|es)|hoard(?:ed|s)|ended [^,;]{{3,30}} with|amass(?:ed|es)) {APPROX}(?P<figure>{_MONEY}) (?:in|of) (?:(?:net|unrestricted|available|overseas|offshore|cheap|ready|total) )?(?:cash|liquidity)\b")),
    ("debt", Screen(rf"\b(?P<verb>ha(?:s|d|ve)|with|owe[sd]?|carr(?:ies|ied|ying)|saddled with|burdened with|sitting on|amass(?:ed|es)|load of) {APPROX}(?P<figure>{_MONEY}) (?:in|of) (?:(?:net|long-term|total|outstanding|bank|bond|gross) ){{0,2}}(?:debts?|borrowings|liabilities)\b")),
    ("impairment", Screen(rf"\b(?P<verb>t(?:ook|ake|akes|aking)|book(?:ed|s|ing)?|record(?:ed|s|ing)?|post(?:ed|s|ing)?|report(?:ed|s|ing)?) (?:an? |its )?{APPROX}(?P<figure>{_MONEY}) (?:(?:[\w-]+|{MARKS['date']}) ){{0,4}}?(?:charges?|write-?downs?|write-?offs?|impairments?)\b")),
    ("total_funding", Screen(rf"\b(?P<verb>(?:has|have|had) (?:\w+ )?(?:raised|secured|received|attracted)|bring(?:s|ing)|total(?:ing|s)?) [^,;.\ue008]{{0,50}}{APPROX}(?P<figure>{_MONEY})(?= (?:in (?:\w+ )?(?:funding|capital|investment|financing)[^,;.]{{0,20}} (?:to date|so far|since)|to date|so far|in total|since (?:its|it|\ue007)))")),
)  # fmt: skip


_SAVES = re.compile(
    r"(?:\b(?:it|they|company|firm|group|would|will|could|expects? to|aims? to|plans? to|hopes? to|help|cuts|measures|plan|move|program|deal|merger)|[\ue001-\ue004]) (?:[a-z]+ )?(?:to )?$"
)
_MOVED = re.compile(
    rf"(?: (?:[\w'-]+|[{ALL_MARKS}](?:s\b|'s)?)){{0,7}}, (?:which (?:is|was) )?(?P<way>up|down) (?:about |around |nearly |more than )?(?P<by>{_PERCENT})"
)
"""How a figure compares, right after it: "sold 500,000 vehicles, up 7%"."""


def verb_figures(sentence: Encoded) -> Iterator[tuple[int, str, Figures]]:
    """Give (start, metric, figures) for each figure that a verb alone makes a figure of the business."""
    text = sentence.lower
    if _MONEY not in text and _COUNT not in text and _PERCENT not in text:
        return
    seen: set[int] = set()
    for usual, screen in (*_RULES, *ITEMS):
        if not screen.may_be_in(sentence):
            continue
        for match in screen.expression.finditer(text):
            at, metric = match.start("figure"), usual
            if at in seen:
                continue
            if metric == "loss" and re.search(
                r"\b(?:shares?|stocks?|fraud|hack\w*|hackers?|investors?|theft)\b", text[max(0, at - 90) : at]
            ):
                continue
            before = text[max(0, match.start() - 60) : match.start("figure")]
            if (
                text[at] == _PERCENT
                and metric == "market_value"
                and re.search(r"\b(?:index|currency|dollar|pound|euro|yuan|bitcoin)\b", before)
            ):
                continue
            if (
                metric == "profit"
                and match["verb"][0] in "rpwmb"
                and re.search(
                    r"\b(?:loss(?:es)?|lost|income|profits?|earnings|revenues?|sales|worth|valued|price|bid|offer\w*|paid|dividend|buy|deal)\b",
                    text[max(0, at - 120) : at],
                )
            ):
                continue
            if metric == "cost_savings" and not _SAVES.search(text[max(0, match.start() - 60) : match.start()]):
                continue
            if metric == "market_value" and text[at] == _PERCENT and re.search(r"\b(?:shares?|stocks?)\b", before):
                continue  # a price
            if metric == "loss" and text.startswith(", or ", at + 1):
                continue
            if metric == "market_value" and re.search(
                r"\b(?:deal|transaction|contract|stake|offer|bid|purchase|agreement|order|takeover|merger|rights)\b[^;]{0,90}$",
                text[max(0, match.start() - 110) : match.start()],
            ):
                continue
            if metric == "share_of_revenue" and re.search(
                r"\b(?:spen[dt]\w*|sav(?:e|ed|ing)|budget\w*|fine[sd]?|penalt\w+|fees?|tax\w*|royalt\w+)\b", before
            ):
                continue
            if metric == "production" and re.search(
                r"\b(?:capacity to|able to|can|could) $", text[max(0, match.start() - 14) : match.start()]
            ):
                metric = "capacity"
            if metric == "charge" and re.search(r"impair|write-?(?:down|off)", match[0]):
                metric = "impairment"
            seen.add(at)
            moved = _MOVED.match(text, match.end()) if text[at] != _PERCENT else None
            fell = metric == "market_value" and text[at] == _PERCENT
            start = min(match.start("verb"), at)
            yield (
                start,
                metric,
                Figures(
                    level=None if fell else at,
                    change_at=at if fell else moved.start("by") if moved else None,
                    sign=-1 if fell or (moved and moved["way"] == "down") else 1 if moved else 0,
                    end=moved.end() if moved else match.end(),
                    verb=match["verb"] if metric != "share_of_revenue" else "",
                    used={at, moved.start("by")} if moved else {at},
                ),
            )
