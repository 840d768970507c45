"""Figures that words other than a metric noun state: charges and gains, sums set aside or owed, what a business is valued at, whom it serves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.kinds.result.en_further import stated
from newsledger.kinds.result.en_walk import APPROX, Figures
from newsledger.model import Mention
from newsledger.patterns import Candidate, Encoded
from newsledger.patterns.encode import ALL_MARKS, MARKS
from newsledger.patterns.screen import Screen

_ORG = rf"[{MARKS['company']}{MARKS['organization']}{MARKS['product']}]"
_MONEY, _COUNT, _DATE = MARKS["money"], MARKS["count"], MARKS["date"]
_FIRM = r"(?:company|firm|business|start-?up|group|lender|bank|insurer|carmaker|retailer|airline|chain|maker|unit|network|app|studio|developer|operator|brand|club|platform|exchange|producer|builder|broker)"
_IT = rf"(?:it|them|(?:the|its) (?:[\w&.-]+ |[{ALL_MARKS}](?:'s|-[a-z]+)? |'s ){{0,4}}?{_FIRM}|{_ORG})"
_MODS = rf"(?:(?:[\w-]+|{_DATE}(?:'s)?) ){{0,4}}?"
_TAKES = (
    r"t(?:ook|akes?|aking|aken)|book(?:ed|s|ing)?|incur(?:red|s|ring)?|includ(?:ed?|es|ing)|absorb(?:ed|s|ing)?|suffer(?:ed|s|ing)?|fac(?:ed?|es|ing)|expect(?:ed|s|ing)?|foresaw|foresees?|"
    r"recogni[sz](?:ed?|es|ing)|register(?:ed|s)?|record(?:ed|s|ing)?|report(?:ed|s|ing)?|post(?:ed|s|ing)?|saw|sees?|swallow(?:ed)?|disclosed?|announc(?:ed?|es)|yield(?:s|ed)?|ma(?:de|ke|kes|king)|"
    r"reali[sz](?:ed?|es|ing)|warned of|flagged|had|estimat(?:ed?|es)|generat(?:ed?|es|ing)|produc(?:ed?|es)|against|after|excluding|including|result(?:ed|ing)? in|lead to|led to"
)
_ITEM = (
    r"(?:charges?|hits?|write-?downs?|write-?offs?|impairments?|(?:[\w-]+ )?gains?|(?:tax|one-time|one-off) benefits?)"
)
_KIND_OF_ITEM = r"(?:pre-?tax|after-tax|one-time|one-off|special|restructuring|non-?cash|exceptional|extraordinary|accounting|merger|merger-related|severance|goodwill|litigation|currency|foreign[- ]exchange|impairment|non-?recurring|unusual)"
_WHOM = r"(?:people|staff|workers|employees|engineers|scientists|programmers|agents|lawyers|journalists|bankers|traders|advisers|advisors|developers|drivers|pilots|cabin crew)"
_PEOPLE = r"(?:merchants|restaurants|riders|customers|users|subscribers|members|businesses|drivers|sellers|couriers|households|shops|retailers|companies|clients|homes|hotels|investors|farmers|schools|hospitals|doctors|patients)"

ITEM_METRICS = frozenset({"charge", "impairment", "write_off", "provision"})
"""Metrics whose figures come in lists that share a verb ("charges of $8 million for closures, $2 million for …")."""

ITEMS: tuple[tuple[str, Screen], ...] = (
    ("charge", Screen(rf"\b(?P<verb>{_TAKES}) (?:an? |its |another |the )?{_MODS}{_ITEM} (?:of|totall?ing|worth|that total(?:ed|led)|amounting to) {APPROX}(?P<figure>{_MONEY})")),
    ("charge", Screen(rf"\b(?P<verb>{_TAKES}) (?:an? |its |another )?{APPROX}(?P<figure>{_MONEY}) (?:(?:[\w-]+|{_DATE}) ){{0,4}}?{_ITEM}\b")),
    ("charge", Screen(rf"(?P<verb>\b{_KIND_OF_ITEM}(?: [\w-]+){{0,2}} (?:charges?|costs|gains?|items?|benefits?|hits?|expenses?)) (?:of|totall?ing|worth|that total(?:ed|led)) {APPROX}(?P<figure>{_MONEY})")),
    ("charge", Screen(rf"(?P<figure>{_MONEY}) (?:in|of) (?:[\w-]+ ){{0,2}}(?P<verb>{_KIND_OF_ITEM}(?: [\w-]+){{0,2}} (?:charges?|costs|gains?|items?|expenses?))")),
    ("charge", Screen(rf"\b(?P<verb>charges) (?:of|totall?ing|that total(?:ed|led)|worth) {APPROX}(?P<figure>{_MONEY})")),
    ("write_off", Screen(rf"\b(?P<verb>wrote|writ(?:e|es|ing|ten)) (?:off|down) {APPROX}(?P<figure>{_MONEY})")),
    ("write_off", Screen(rf"\b(?P<verb>wrote|writ(?:e|es|ing)|written) {APPROX}(?P<figure>{_MONEY}) off\b")),
    ("write_off", Screen(rf"\b(?P<verb>wrote|writ(?:e|es|ing)|written|mark(?:ed|s|ing)?) down [^,;.\"{_MONEY}]{{3,60}}? by {APPROX}(?P<figure>{_MONEY})")),
    ("provision", Screen(rf"\b(?P<verb>set(?:s|ting)? aside|put(?:s|ting)? aside) (?:a further |another )?{APPROX}(?P<figure>{_MONEY}) (?:to (?:cover|pay|meet|settle|compensate|deal with|absorb)|against)\b")),
    ("costs", Screen(rf"\b(?P<verb>cost(?:ing|s)?) (?:it|them|the (?:{_FIRM})|{_ORG}) {APPROX}(?P<figure>{_MONEY})")),
    ("costs", Screen(rf"\b(?:recalls?|restructuring|closures?|shutdown|job cuts|layoffs|strike|outage|delays?|overhaul|shake-?up|breach|cyber-?attack|hack) (?:[\w-]+ ){{0,3}}?(?P<verb>(?:will|would|could|may|should|is expected to|are expected to|has|have)? ?costs?) {APPROX}(?P<figure>{_MONEY})")),
    ("debt", Screen(rf"(?:{_ORG}|\b(?:{_FIRM}|which|it))(?: ?\([^()]{{0,30}}\))?(?:,? which)? (?:still |now |also |already )?(?P<verb>owe[sd]?|owing) (?!it\b|them\b|him\b|her\b|us\b|me\b)(?:[\w-]+ |{_ORG} ){{0,5}}?{APPROX}(?P<figure>{_MONEY})(?! (?:in|of) (?:back |unpaid )?(?:taxes|tax|rent|wages|fines?|customs|duties|royalties))")),
    ("debt", Screen(rf"\b(?P<verb>owing) {APPROX}(?P<figure>{_MONEY})(?! in (?:back |unpaid )?(?:taxes|tax|rent|wages))")),
    ("debt", Screen(rf"\b(?P<verb>(?:loans|debts?|bonds|borrowings) of) {APPROX}(?P<figure>{_MONEY}) (?:that |which )?(?:come|comes|fall|falls|coming|falling|matur\w+|is|are)\b")),
    ("loss", Screen(rf"\b(?P<verb>push(?:ed|es|ing)|plung(?:ed|es|ing)|slid|sank|fell|sent|sending|was|were|is) (?:(?:it|the [\w-]+|{_ORG}) )?{APPROX}(?P<figure>{_MONEY}) (?:in|into) the red\b")),
    ("loss", Screen(rf"\b(?P<verb>(?:is|was|are|been|be|still) (?:losing|bleeding|haemorrhaging|hemorrhaging)) {APPROX}(?P<figure>{_MONEY})(?= (?:a|per|each|every) (?:day|week|month|quarter|year)\b)")),
    ("market_value", Screen(rf"\b(?P<verb>valu(?:e|es|ed|ing)) {_IT} at {APPROX}(?P<figure>{_MONEY})(?! (?:a|per) share)")),
    ("market_value", Screen(rf"\b(?P<verb>valu(?:es|ing)) (?:the|its) (?:(?!(?:assets?|portfolio|stake|shares?|deal|contract|rights|property|land|building|loans?|bonds|offer|bid|business)\b)[\w&.'-]+ |[{ALL_MARKS}](?:'s|-[a-z]+)? ){{1,5}}?at {APPROX}(?P<figure>{_MONEY})(?! (?:a|per) (?:share|barrel|tonne|ton|unit|square))")),
    ("market_value", Screen(rf"\b(?:investors|backers|the market|the stock market) (?:now |currently )?(?P<verb>valu(?:e|es|ed)) at {APPROX}(?P<figure>{_MONEY})")),
    ("market_value", Screen(rf"\b(?P<verb>giv(?:es?|ing)|gave) {_IT} an? (?:[\w-]+ ){{0,3}}?(?:capitali[sz]ation|worth|value|valuation|price tag) of {APPROX}(?P<figure>{_MONEY})")),
    ("market_value", Screen(rf"\b(?P<verb>(?:ha[sd]|have|carries|with) an? price tag of) {APPROX}(?P<figure>{_MONEY})")),
    ("market_value", Screen(rf"'s (?P<verb>(?:[\w-]+ ){{0,2}}(?:paper worth|paper value|worth|price tag) (?:to|at)) {APPROX}(?P<figure>{_MONEY})")),
    ("headcount", Screen(rf"(?P<figure>{_COUNT}) (?:[\w-]+ ){{0,2}}?(?:{_WHOM}) (?P<verb>work(?:s|ed|ing)? (?:for|at)) (?:it\b|the company\b|the firm\b|{_ORG})")),
    ("headcount", Screen(rf"\b(?P<verb>an? (?:company|firm|group|business|bank|start-?up|outfit) of) {APPROX}(?P<figure>{_COUNT}) (?:{_WHOM})")),
    ("downloads", Screen(rf"\b(?P<verb>(?:been|was|were|is|being) (?:\w+ )?(?:downloaded|installed)) {APPROX}(?P<figure>{_COUNT}) times")),
    ("users", Screen(rf"\b(?P<verb>sign(?:ed|s) up|enlist(?:ed|s)|onboarded|treat(?:ed|s)|handled|picked up|attracted|lured|drew|draws|gets|getting|reach(?:es|ed)|serv(?:ed|es)) {APPROX}(?P<figure>{_COUNT}) (?:[\w-]+ ){{0,2}}?{_PEOPLE}\b")),
    ("passengers", Screen(rf"\b(?P<verb>fl(?:ew|ies|ying|own)|carr(?:ied|ies|ying)|transport(?:ed|s|ing)) {APPROX}(?P<figure>{_COUNT}) (?:[\w-]+ ){{0,2}}?(?:passengers|people|travell?ers|guests)\b")),
    ("cash", Screen(rf"\b(?P<verb>ha(?:s|d|ve)|held|holds?|with|keeps|left with) {APPROX}(?P<figure>{_MONEY}) (?:left )?in (?:the bank|(?:its|the|{_ORG}'s) (?:coffers|war chest)|hand)\b")),
    ("cash_flow", Screen(rf"\b(?P<verb>burn(?:s|ed|t|ing)?(?: through)?|went through|gobbled up|chewed through) {APPROX}(?P<figure>{_MONEY})(?! (?:worth|of (?:gas|coal|fuel|oil)))")),
    ("total_funding", Screen(rf"\b(?P<verb>bring(?:s|ing)?|brought|tak(?:es|ing)|took) (?:its|the|their|{_ORG}'s|the (?:company|firm|start-?up)'s) (?:total|overall|cumulative)(?: (?:raised|funding|capital|haul|financing|fundraising|amount|equity)(?: raised| to date| so far)?)? to {APPROX}(?P<figure>{_MONEY})")),
    ("orders", Screen(rf"\b(?P<verb>orders|contracts|backlog) (?:worth|valued at|totall?ing|of) {APPROX}(?P<figure>[{_MONEY}{_COUNT}])(?= (?:[\w-]+ )?(?:on (?:its|the|their|{_ORG}'s) books|in hand|at the end))")),
    ("orders", Screen(rf"\b(?P<verb>won|win(?:s|ning)?|secur(?:ed|es|ing)|book(?:ed|s|ing)|bagg(?:ed|ing)|land(?:ed|s|ing)|received|took in) {APPROX}(?P<figure>{_MONEY}) (?:in|of|worth of) (?:[\w-]+ ){{0,2}}(?:orders|business|contracts|bookings)\b")),
    ("dividend", Screen(rf"\b(?P<verb>pa(?:y|ys|ying|id)) (?:(?:its|their|{_ORG}'s) )?(?:shareholders|stockholders|investors) (?:a dividend of )?{APPROX}(?P<figure>{_MONEY}) (?:apiece|each|a share|per share)")),
    ("loans", Screen(rf"\b(?P<verb>(?:ha[sd]|have|with|holds?|held) a portfolio of) {APPROX}(?P<figure>{_MONEY})")),
    ("loans", Screen(rf"\b(?P<verb>ha[sd]|have|with|holds?|held|made|extended) {APPROX}(?P<figure>{_MONEY}) (?:in|of) (?:[\w-]+ ){{0,2}}?(?:loans|mortgages|receivables|credit)\b")),
    ("assets", Screen(rf"\b(?P<verb>look(?:s|ed|ing) after) {APPROX}(?P<figure>{_MONEY})")),
    ("payment_volume", Screen(rf"\b(?P<verb>process(?:ed|es|ing)?|handl(?:ed?|es|ing)|clear(?:ed|s)) {APPROX}(?P<figure>{_MONEY}) (?:in|of|worth of) (?:[\w-]+ ){{0,2}}(?:payments?|transactions?|orders|sales|trades|remittances|bookings|volume)\b")),
    ("revenue", Screen(rf"\b(?P<verb>guid(?:ed|es|ing) (?:to|for|toward)) {APPROX}(?P<figure>{_MONEY})")),
    ("production", Screen(rf"\b(?P<verb>(?:production |output )?(?:target|guidance|forecast|outlook|goal|estimate)s? (?:to|of|at|for [^,;]{{3,30}}? (?:to|at|of))) (?:between )?{APPROX}(?P<figure>{_COUNT}) (?:(?:and|to|million|gold|silver|copper|crude) |{_COUNT} ){{0,3}}(?:ounces|tonnes|tons|barrels|pounds|carats|megawatts|gigawatts)\b")),
    ("sales", Screen(rf"\b(?P<verb>sold|moved|delivered|shift(?:ed|s)) {APPROX}(?P<figure>{_COUNT}) (?:of (?:them|its|the|these|those)\b|(?:[\w-]+ ){{0,2}}(?:wearables|gadgets|smartwatches|bikes|scooters|handsets|cars|vans|phones|tablets|consoles|units|trucks|bottles|cans|pairs|copies|tickets|games|books|doses)\b)")),
    ("shipments", Screen(rf"\b(?P<verb>shipped) {APPROX}(?P<figure>{_COUNT}) (?:of (?:them|its|the|these|those)\b|(?:[\w-]+ ){{0,2}}(?:wearables|gadgets|smartwatches|bikes|scooters|handsets|cars|vans|phones|tablets|consoles|units|trucks|bottles|cans|pairs|copies|tickets|games|books|doses)\b)")),
)  # fmt: skip
"""Metric and how it is worded, as in ``en_verbs``."""


_ON = re.compile(
    rf"[^;:\"{_MONEY}]{{0,90}}?(?:,|,? and) (?:another |a further )?{APPROX}(?P<figure>{_MONEY}) (?:for|to|in|on|from|related to|linked to|of|against)\b"
)


def listed(sentence: Encoded, main: Candidate, figures: Figures, used: set[int]) -> Iterator[Candidate]:
    """Give the further sums of a list that shares a verb ("took charges of $8 million for closures and $2 million for …")."""
    if main.roles["metric"] not in ITEM_METRICS:
        return
    end = figures.end
    while (found := _ON.match(sentence.lower, end)) is not None:
        at, end = found.start("figure"), found.end()
        if at in used:
            return
        used.add(at)
        roles = {"org": main.roles["org"], "metric": main.roles["metric"], **stated(sentence, Figures(level=at))}
        yield Candidate("result", roles, at, end, sentence.index, "result.en.listed", main.verbs, (at, at + 1))


_VALUES = re.compile(
    rf"(?:valu(?:e|es|ed|ing)|giv(?:es?|ing)|gave) (?:[^;:\"{_MONEY}]{{0,60}}? )??(?P<org>{_ORG})(?!'s|-)"
)


def valued(sentence: Encoded, start: int, end: int) -> tuple[Mention, ...] | None:
    """Give the company that a sale or a market values, named after the verb ("the round values Acme at $2 billion")."""
    found = _VALUES.match(sentence.lower, start, end)
    named = sentence.mentions.get(found.start("org"), ()) if found else ()
    return tuple(m for m in named if m.name or m.referring == "name") or None
