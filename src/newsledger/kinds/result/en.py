"""Figures of a company's business in English: revenue, profit, users, shipments, staff, stores and so on."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_M = "[\ue000-\ue00a]"
_ADJ = rf"(?:(?:net|total|gross|operating|annual|quarterly|full-year|first-quarter|second-quarter|third-quarter|fourth-quarter|[\w-]+-(?:quarter|half|year|month)|overall|consolidated|global|worldwide|domestic|online|underlying|adjusted|core|pre-tax|pretax|record|monthly|daily|combined|same-store|comparable|quarter|its|their|the|a|an|company's|{_M}|{_M}'s|average|paying|active|reported|diluted|recurring|wireless|retail|advertising|ad|cloud|service|services|product|new|unit|vehicle|car|smartphone|phone|handset|pc|ipad|iphone) ){{0,5}}?"

MONEY: dict[str, str] = {
    "revenue": r"(?:revenues?|net sales|sales|turnover|top line)",
    "operating_profit": r"operating (?:profits?|income|earnings)",
    "profit": r"(?:net profits?|net income|profits?|net earnings|earnings|income|bottom line|surplus)",
    "loss": r"(?:net loss(?:es)?|loss(?:es)?|deficit|operating loss(?:es)?)",
    "market_value": r"(?:market value|market cap(?:itali[sz]ation)?|valuation|value)",
    "assets": r"(?:assets(?: under management)?)",
    "debt": r"(?:debts?|borrowings|liabilities)",
    "cash": r"(?:cash(?: and (?:cash )?equivalents| pile| reserves| holdings| balance)?|cash flow|free cash flow)",
    "dividend": r"(?:dividends?|payout)",
    "orders": r"(?:orders|bookings|backlog|order book)",
    "earnings_per_share": r"(?:earnings per share|eps|profit per share)",
    "ebitda": r"(?:ebitda|ebit)",
    "gross_merchandise_value": r"(?:gross merchandise (?:value|volume)|gmv|transaction volume|gross bookings)",
    "total_funding": r"(?:total funding)",
}
COUNT: dict[str, str] = {
    "users": r"(?:(?:monthly |daily |active |paying |paid |registered |weekly |unique )*(?:users|subscribers|customers|members|downloads|viewers|visitors|accounts|players|shoppers|drivers))",
    "shipments": r"(?:shipments|units shipped)",
    "sales": r"(?:unit sales|vehicle sales|car sales|deliveries|sales|units sold)",
    "headcount": r"(?:employees|workers|staff|people|headcount|workforce|staffers|staff members)",
    "stores": r"(?:stores|outlets|shops|restaurants|branches|locations|dealerships|showrooms|branches)",
    "production": r"(?:production|output)",
    "orders": r"(?:orders|reservations|pre-orders|preorders)",
}
_SHARE_OF = {
    "market_share": r"(?:market share|share of the [\w -]{2,40}?market)",
    "margin": r"(?:(?:gross |operating |profit |net )*margins?)",
}
_UP = (
    "rise|jump|soar|surge|gain|climb|grow|increase|advance|leap|be up|go up|expand|double|rebound|edge up|swell|improve"
)
_DOWN = "fall|drop|slip|sink|tumble|plunge|plummet|slide|decline|shrink|dip|slump|decrease|be down|go down|contract|narrow|halve|edge down|ease"
_BE = "be|total|reach|hit|come in at|stand at|come to|amount to|exceed|top|surpass|pass|cross|average|remain at|come at"
_REPORT = "report|post|record|announce|book|generate|make|see|have|deliver|register|log|achieve|earn|bring in|rake in|pull in|expect|forecast|project|predict|anticipate|estimate|target|suffer|incur|swing to|turn|disclose|show"
_FROM = r"(?:,? (?:compared (?:with|to)|versus|against|up from|down from|from)(?: [^,.;]{0,30}?)? (?:\ue008|\ue00a|\ue009))?"
_BY = r"(?:(?: by| about| another| a further| as much as| some| around| roughly| more than| nearly| almost| at least| over| just| only| year-on-year| year on year| year-over-year| on year| sharply| slightly| in the [\w -]{3,30}?| \ue007| an annual| for the [\w -]{3,24}?| on a [\w -]{3,24}?|, or| or){0,4}) "
_ORG = r"(?:{org:org!}(?: ?\([^()]{0,40}\))?(?:'s?)?(?:[^.;\"]{0,110}?) )?"
_PERIOD = r"(?:[^.;\"]{0,70}?)"


def _stems(expression: str) -> str:
    """Give the words of an expression as triggers."""
    found = re.findall(r"[a-z]{3,}", expression)
    return " ".join(dict.fromkeys(found))


def _money_patterns(metric: str, noun: str) -> tuple[Pattern, ...]:
    on, fixed = _stems(noun), {"metric": metric}
    return (
        Pattern(f"{metric}_of", on, rf"{_ORG}{_ADJ}\b{noun}\b(?: \([^()]{{0,30}}\))? of {{amounts:money}}", fixed),
        Pattern(
            f"{metric}_up_to",
            on,
            rf"{_ORG}{_ADJ}\b{noun}\b{_PERIOD}{{v:{_UP}}}{_BY}{{change:percent}}{_PERIOD} to {{amounts:money}}",
            fixed,
        ),
        Pattern(
            f"{metric}_down_to",
            on,
            rf"{_ORG}{_ADJ}\b{noun}\b{_PERIOD}{{v:{_DOWN}}}{_BY}{{change:percent}}{_PERIOD} to {{amounts:money}}",
            {**fixed, "sign": -1},
        ),
        Pattern(f"{metric}_to", on, rf"{_ORG}{_ADJ}\b{noun}\b{_PERIOD}{{v:{_UP}|{_DOWN}}} to {{amounts:money}}", fixed),
        Pattern(f"{metric}_up", on, rf"{_ORG}{_ADJ}\b{noun}\b{_PERIOD}{{v:{_UP}}}{_BY}{{change:percent}}", fixed),
        Pattern(
            f"{metric}_down",
            on,
            rf"{_ORG}{_ADJ}\b{noun}\b{_PERIOD}{{v:{_DOWN}}}{_BY}{{change:percent}}",
            {**fixed, "sign": -1},
        ),
        Pattern(
            f"{metric}_was",
            on,
            rf"{_ORG}{_ADJ}\b{noun}\b(?: (?:for|in|of|at|during|to)[^.;\"]{{0,60}}?)? {{v:{_BE}}} {{amounts:money}}(?:,? (?:up|an increase of|a rise of|a gain of) {{change:percent}})?",
            fixed,
        ),
        Pattern(
            f"{metric}_adjective",
            on,
            rf"{_ORG}(?:a |an |its |their |of )?{{amounts:money}}(?: (?:in|of))? {_ADJ}\b{noun}\b",
            fixed,
        ),
        Pattern(
            f"{metric}_change_noun",
            on,
            rf"{_ORG}{{change:percent}} (?:rise|jump|increase|growth|gain|surge|climb|improvement) in {_ADJ}{noun}\b(?:[^.;\"]{{0,40}}? to {{amounts:money}})?",
            fixed,
        ),
        Pattern(
            f"{metric}_fall_noun",
            on,
            rf"{_ORG}{{change:percent}} (?:fall|drop|decline|decrease|slump|slide|dip|plunge) in {_ADJ}{noun}\b(?:[^.;\"]{{0,40}}? to {{amounts:money}})?",
            {**fixed, "sign": -1},
        ),
    )


def _count_patterns(metric: str, noun: str) -> tuple[Pattern, ...]:
    on, fixed = _stems(noun), {"metric": metric}
    return (
        Pattern(
            f"{metric}_has",
            on,
            rf"{{org:org!}}(?: ?\([^()]{{0,40}}\))?(?:,? (?:which|that|who))?(?:'s [\w -]{{2,40}}?)?{{gap}}\b(?:has|have|had|employs?|employed|employing|operates?|operated|counts?|runs?|reached|boasts?|with|claims?|serves?|now has|owns?|sold|shipped|delivered|produced|added|gained|signed up|attracted|lost|to|of|topped|surpassed|hit|passed|opened) (?:[\w-]+ ){{0,2}}?{{count}} (?:[\w&'-]+ |{_M} ){{0,4}}?\b{noun}\b",
            fixed,
        ),
        Pattern(
            f"{metric}_number",
            on,
            rf"{_ORG}\b{noun}\b{_PERIOD}{{v:{_UP}|{_DOWN}|{_BE}}}(?:{_BY}{{change:percent}}{_PERIOD} to)?(?: to)? {{count}}(?! percent)",
            fixed,
        ),
        Pattern(f"{metric}_change", on, rf"{_ORG}{_ADJ}\b{noun}\b{_PERIOD}{{v:{_UP}}}{_BY}{{change:percent}}", fixed),
        Pattern(
            f"{metric}_decline",
            on,
            rf"{_ORG}{_ADJ}\b{noun}\b{_PERIOD}{{v:{_DOWN}}}{_BY}{{change:percent}}",
            {**fixed, "sign": -1},
        ),
    )


PATTERNS = (
    Pattern(
        "share_of_revenue",
        "revenue sales",
        r"{org:org!}(?:[^.;\"]{0,60}?) {percent} of (?:its|their|\ue001's|the company's|total|overall|net|annual| )*(?:revenues?|sales|income|turnover)",
        {"metric": "share_of_revenue"},
    ),
    Pattern(
        "accounts_for",
        "account",
        r"(?:[\w -]{2,40}? )?{v:account for|make up|contribute|represent|generate} {percent} of {org:org!}'s? (?:[\w-]+ ){0,2}?(?:revenues?|sales)",
        {"metric": "share_of_revenue"},
    ),
    *(p for metric, noun in MONEY.items() for p in _money_patterns(metric, noun)),
    *(p for metric, noun in COUNT.items() for p in _count_patterns(metric, noun)),
    *(
        Pattern(
            f"{metric}_percent",
            _stems(noun),
            rf"{_ORG}{_ADJ}{noun}{_PERIOD} (?:of|to|was|were|is|at|stood at|reached) {{percent}}",
            {"metric": metric},
        )
        for metric, noun in _SHARE_OF.items()
    ),
    Pattern(
        "market_share_of",
        "share",
        r"{org:org!}(?:[^.;\"]{0,60}?) {percent} (?:of the (?:[\w-]+ ){0,4}?market|market share|share of the)",
        {"metric": "market_share"},
    ),
    Pattern(
        "earned",
        "earn made",
        r"{org:org}(?: ?\([^()]{0,40}\))?(?:[^.;\"]{0,40}?) {v:earn} {amounts:money}(?!-)",
        {"metric": "profit"},
    ),
    Pattern(
        "lost",
        "los",
        r"{org:org}(?: ?\([^()]{0,40}\))?(?:[^.;\"]{0,30}?) {v:lose} {amounts:money}(?! (?:in value|of (?:its )?market))",
        {"metric": "loss"},
    ),
    Pattern(
        "valued",
        "valu worth",
        r"{org:org!}(?: ?\([^()]{0,40}\))?(?:[^.;\"]{0,50}?) ?(?:valued at|valuing (?:the company|it|\ue001) at|worth|was worth|is worth|valuation of) {amounts:money}",
        {"metric": "market_value"},
    ),
    Pattern("shipped", "ship", r"{org:org!}(?:[^.;\"]{0,40}?) {v:ship} {count}", {"metric": "shipments"}),
    Pattern(
        "sold",
        "sold sell",
        r"{org:org!}(?:[^.;\"]{0,40}?) {v:sell|deliver} {count} (?!shares|percent|stakes)",
        {"metric": "sales"},
    ),
    Pattern(
        "produced",
        "produc manufactur",
        r"{org:org!}(?:[^.;\"]{0,40}?) {v:produce|manufacture|make} {count} (?!of)",
        {"metric": "production"},
    ),
    Pattern(
        "per_share",
        "share",
        rf"{_ORG}(?:[^.;\"]{{0,60}}?){{amounts:money}},? (?:a|per) share\b",
        {"metric": "earnings_per_share"},
        unless=r"offer|price|bid|acqui|buy|bought|tender|closed|trad|dividend|stock",
    ),
    Pattern(
        "staff_of",
        "staff employ work",
        r"{org:org!}'s {count} (?:employees|workers|staff|staffers)",
        {"metric": "headcount"},
    ),
)

_GUIDANCE = re.compile(
    r"\b(?:expects?|expected to|forecasts?|projects?|projected|guidance|outlook|targets?|targeting|aims?|sees|anticipates?|predicts?|will|plans|could reach|estimates?)\b",
    re.IGNORECASE,
)
_ANALYSTS = re.compile(
    r"\b(?:analysts?|wall street|consensus|economists?|market expectations?|thomson reuters|factset|refinitiv|i/b/e/s|estimates)\b[^.;]{0,60}\b(?:expect|estimat|forecast|consensus|predict|project|look|anticipat|had|poll)|\b(?:expected|forecast|estimated|projected) by analysts|average (?:analyst )?estimate|analysts' (?:average )?(?:estimates?|expectations?|forecasts?)",
    re.IGNORECASE,
)
_LAYOFF = re.compile(
    r"\b(?:lay(?:ing|s)? ?offs?|laid off|job cuts?|cut(?:s|ting)?|fire[ds]?|redundan|los(?:e|t|ing) their jobs|slash|eliminat|affect|impact|stolen|hack|breach|leak|expos|recall|donat|pledg|fine[ds]?|hire|hiring|strike|protest|injur|kill|die[ds]?)\b",
    re.IGNORECASE,
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Sign the change, find the period, tell guidance and consensus from results."""
    words = sentence.text[candidate.start : candidate.end]
    metric = arguments["metric"]
    if metric in ("headcount", "users") and _LAYOFF.search(words):
        return None
    sign = arguments.pop("sign", 1)
    if "change" in arguments:
        arguments["change"] = sign * abs(arguments["change"])
    if not any(role in arguments for role in ("amounts", "count", "percent", "change")):
        return None
    period = next(
        (
            m.text
            for i in sentence.find("date", candidate.start, min(len(sentence.text), candidate.end + 60))
            for m in sentence.mentions[i]
        ),
        None,
    )
    if period is None:
        period = next((m.text for i in sentence.find("date") for m in sentence.mentions[i]), None)
    if period:
        arguments["period"] = period
    if _ANALYSTS.search(sentence.text):
        arguments["status"] = "conditional"
        arguments["said_by"] = "analysts"
    elif _GUIDANCE.search(sentence.text[max(0, candidate.start - 30) : candidate.end]):
        arguments["status"] = "planned"
    return arguments
