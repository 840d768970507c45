"""English nouns and verbs for the figures of a business, and the metric that each of them names."""

from __future__ import annotations

import re

from newsledger.patterns.lowered import compile_lowered
from newsledger.text.alternation import alternation

MONEY, SHARE, NUMBER = "money", "percent", "count"

METRICS: dict[str, tuple[str, tuple[str, ...]]] = {
    "revenue": (
        "revenue|revenues|net revenue|net revenues|sales|net sales|turnover|top line|total sales|product sales|takings",
        (MONEY,),
    ),
    "comparable_sales": (
        "sales at stores open at least a year|sales at stores open at least one year|sales at stores open at least 12 months|sales at stores open more than a year|same-store sales|same store sales|comparable sales|comparable-store sales|comparable store sales|like-for-like sales|underlying sales|organic sales|organic revenue|comp sales|comps",
        (),
    ),
    "profit": (
        "profit|profits|net profit|net profits|net income|earnings|net earnings|income|bottom line|surplus|operating profit|operating profits|"
        "operating income|operating earnings|operating surplus|gross profit|gross profits|pretax profit|pre-tax profit|"
        "profit before tax|profit after tax|profit attributable to shareholders",
        (MONEY,),
    ),
    "loss": ("loss|losses|net loss|net losses|operating loss|operating losses|loss from operations|losses from operations|loss from continuing operations|loss before tax|"
        "pretax loss|pre-tax loss|quarterly loss|full-year loss", (MONEY,)),
    "ebitda": ("ebitda|ebit|core profit|core earnings", (MONEY,)),
    "earnings_per_share": (
        "earnings per share|earnings per ads|earnings per adr|earnings per diluted share|net income per share|income per share|eps|profit per share|per share|per diluted share|a share|a diluted share|per basic share|per ads|per adr|each share",
        (MONEY,),
    ),
    "loss_per_share": ("loss per share|loss a share", (MONEY,)),
    "net_interest_income": ("net interest income|interest income|net revenue interest|noninterest income|non-interest income|fee income|trading income|trading revenue", (MONEY,)),
    "market_value": (
        "market value|market cap|market capitalization|market capitalisation|market valuation|valuation|market worth|enterprise value",
        (MONEY,),
    ),
    "assets": ("assets|total assets|assets under management|assets under administration", (MONEY,)),
    "debt": ("debt|debts|net debt|total debt|debt load|debt pile|borrowings|liabilities|long-term debt", (MONEY,)),
    "cash": (
        "cash|cash pile|cash reserves|cash holdings|cash balance|cash hoard|cash and equivalents|cash and cash equivalents|"
        "cash and short-term investments|cash and marketable securities|cash on hand",
        (MONEY,),
    ),
    "cash_flow": ("cash flow|free cash flow|operating cash flow|cash flows|fcf|cash burn|cash outflow", (MONEY,)),
    "advertising_spending": ("marketing spending|advertising spending|marketing expenses|sales and marketing spending|content spending|marketing costs|marketing budget", (MONEY,)),
    "average_revenue_per_user": ("revenue per user|average revenue per user|arpu", (MONEY,)),
    "dividend": ("dividend|dividends|quarterly dividend|interim dividend|final dividend|special dividend|payout", (MONEY,)),
    "capital_expenditure": (
        "capital expenditure|capital expenditures|capital spending|capex|capital investment",
        (MONEY,),
    ),
    "research_and_development": ("r&d spending|r&d expenses|research and development spending|r&d expenditure|research and development expenses|research and development costs|research and development|r&d", (MONEY,)),
    "costs": ("operating expenses|operating costs|total costs|total expenses|expenses|costs|cost base|noninterest expenses|non-interest expenses|sg&a|fuel costs|labor costs|labour costs|compensation costs|administrative expenses|cost of sales|cost of revenue|capital expenses|interest expense", (MONEY,)),
    "impairment": (
        "write-down|writedown|write-downs|writedowns|write-off|write-offs|writeoff|writeoffs|impairment charge|impairment charges|impairment|"
        "impairments|restructuring charge|restructuring charges|one-time charge|restructuring costs|litigation costs",
        (MONEY,),
    ),
    "charge_offs": ("charge-offs|chargeoffs|net charge-offs|bad loans|nonperforming loans|non-performing loans", (MONEY,)),
    "inventory": ("inventory|inventories|stockpiles", (MONEY, NUMBER)),
    "reserves": ("proved reserves|proven reserves|oil reserves|gas reserves|probable reserves", (NUMBER,)),
    "attendance": ("attendance|visitor numbers|footfall|foot traffic|visitors|daily visitors|monthly visitors|unique visitors", (NUMBER,)),
    "average_price": ("average selling price|average selling prices|average ticket price|average fare|room rate|revpar|revenue per available room", (MONEY,)),
    "rate": (
        "delinquency rate|default rate|churn|churn rate|capital ratio|tier 1 ratio|tier 1 capital ratio|core tier 1 ratio|leverage ratio|combined ratio|return on equity|"
        "retention rate|take rate|vacancy rate|effective tax rate|non-performing loan ratio|bad loan ratio|bad-loan ratio|solvency ratio|loss ratio|on-time rate",
        (SHARE,),
    ),
    "inflows": ("net inflows|inflows|net new money|net new assets", (MONEY,)),
    "outflows": ("net outflows|outflows|redemptions|withdrawals", (MONEY,)),
    "trading_volume": ("trading volumes|trading volume|transaction volumes|purchase volume|purchasing volume|card spending|volumes|lending volumes|cargo volumes|freight volumes|container volumes", (MONEY, NUMBER)),
    "subscription_revenue": ("subscription revenue|subscription revenues", (MONEY,)),
    "cost_savings": ("cost savings|savings|cost cuts|synergies|cost synergies", (MONEY,)),
    "total_funding": ("total funding|funding to date|total capital raised", (MONEY,)),
    "gross_merchandise_value": (
        "gross merchandise value|gross merchandise volume|gmv|transaction volume|payment volume|gross bookings",
        (MONEY,),
    ),
    "margin": (
        "margin|margins|profit margin|profit margins|gross margin|gross margins|operating margin|operating margins|net margin|"
        "gross profit margin|operating profit margin|net profit margin|net interest margin|ebitda margin",
        (SHARE,),
    ),
    "market_share": ("market share|share of the market|share of market", (SHARE,)),
    "load_factor": ("load factor|occupancy|occupancy rate|utilization rate", (SHARE,)),
    "orders": (
        "orders|backlog|order backlog|order book|order intake|net orders|bookings|new orders|reservations|pre-orders|preorders",
        (MONEY, NUMBER),
    ),
    "users": (
        "consumers|active consumers|annual active consumers|buyers|active buyers|active customers|active accounts|active devices|monthly riders|net additions|net adds|net subscriber additions|subscriber additions|paid net additions|users|active users|daily active users|monthly active users|paying users|registered users|paying subscribers|paying customers|paying members|riders|drivers|hosts|wireless customers|postpaid customers|monthly users|daily users|user base|userbase|subscribers|subscriber base|subscriptions|customers|customer base|"
        "members|membership|viewers|downloads|accounts|players|passengers|passenger traffic|clients|merchants|policyholders|"
        "account holders|mau|dau|maus|daus|paid subscribers|shoppers",
        (NUMBER,),
    ),
    "headcount": (
        "employees|workers|staff|staffers|staff members|headcount|workforce|full-time employees|personnel",
        (NUMBER,),
    ),
    "stores": (
        "stores|outlets|shops|restaurants|branches|hotels|dealerships|showrooms|supermarkets|cafes|coffee shops|retail locations|theaters|"
        "bank branches|store count|cinemas|gas stations|drugstores|pharmacies|boutiques|gyms|salons|hypermarkets|bookstores|coffeehouses|storefronts|retail stores|convenience stores|"
        "grocery stores|department stores|petrol stations|service stations|eateries|bakeries|warehouse clubs|warehouses|parcel lockers|charging stations",
        (NUMBER,),
    ),
    "production": ("production|output", (NUMBER, MONEY)),
    "capacity": ("capacity|production capacity|annual capacity", (NUMBER,)),
    "shipments": ("shipments|smartphone shipments|pc shipments|units shipped", (NUMBER,)),
    "sales": ("unit sales|vehicle sales|car sales|auto sales|deliveries|sales volume|sales volumes|units sold|vehicle deliveries|truck sales|retail sales volume", (NUMBER,)),
    "provisions": ("loan-loss provisions|loan loss provisions|credit loss provisions|provisions for bad loans|bad debt charge|bad-debt charge|bad debt charges|bad debt provisions|loan impairments|loan impairment charges|credit costs", (MONEY,)),
    "deposits": ("deposits|total deposits", (MONEY,)),
    "loans": ("total loans|loan book|loans outstanding|outstanding loans", (MONEY,)),
    "premiums": ("premiums|premium income|gross written premiums", (MONEY,)),
    "traffic": ("traffic|passenger numbers|passenger count", (NUMBER,)),
}  # fmt: skip
"""Metric → its nouns, and the sorts of figures (beside a change in percent) that it takes."""

METRIC_OF: dict[str, str] = {noun: metric for metric, (nouns, _) in METRICS.items() for noun in nouns.split("|")}
AT_A_DAY = frozenset(
    {"market_value", "headcount", "users", "stores", "assets", "debt", "cash", "market_share", "deposits"}
)

_NOUNS = alternation(METRIC_OF)
_SHARE_OF_MARKET = (
    r"share of (?:the |its |their |all )?(?:[\w&.'-]+ |[\ue000-\ue00a](?:'s)? ){0,4}?(?:market|sales|shipments)"
)
_SHOPS = "(?:stores|restaurants|shops|hotels|outlets|locations|branches|cafes|supermarkets|clubs)"
_AT_OPEN_STORES = (
    rf"sales (?:at|in|from) (?:(?:its|their|the|all|company-operated|[\w'-]+|[\ue000-\ue00a](?:'s)?) ){{0,3}}?(?:(?:established|existing|comparable|mature) {_SHOPS}"
    rf"|{_SHOPS}(?: that (?:have|had) been| which have been)? open (?:for )?(?:at least|more than|over|longer than) [^,;.]{{1,14}}?(?:years?|months?|\ue007))"
)
"""What same-store sales are where a writer explains them."""
METRIC = compile_lowered(
    rf"(?<![\w&-])(?:{_AT_OPEN_STORES}|{_NOUNS}|{_SHARE_OF_MARKET})(?![\w-]|'s? )"
    r"(?! (?:reports?|calls?|season|releases?|results?|announcements?|warnings?|"
    r"tax(?:es)?|sharing|taking|people|force|team|representatives?|channels?|staff|funds?|cards?|floor|event|agreement|"
    r"restructuring|ceiling|crisis|markets?|financing|offering|notes?|holders?|relief|leaders?|manager|director|executive|chief|"
    r"data|information|records?|service|support|experience|price|prices|tag|account|position|bid|deal|incentive|and loss|driver|stream|streams|line|lines|"
    r"payments?|settlements?|compensation|injections?|infusions?|consideration|nodes?|plants?|facilit(?:y|ies)|process(?:es)?|awards?|bonus(?:es)?|transactions?|mentioned|limit|rating|guarantees?|proceeds|reduction|cuts?|reductions|can be|may be)\b)"
)
"""Finds the metric nouns of a sentence in lower case; what only speaks of a report or a department is none."""

OPEN_STORES = re.compile(_AT_OPEN_STORES)

METRIC_WORDS = frozenset(re.findall(r"\w+", " ".join(noun.split()[-1] for noun in METRIC_OF))) | {
    "market",
    "sales",
    "shipments",
}
"""The last words of metric nouns: a sentence without one of them has none."""

VEHICLES = re.compile(
    r"\b(?:vehicle|car|auto|unit|truck|phone|smartphone|handset|pc|ev|electric vehicle|suv|passenger car|wholesale|tablet|aircraft|console|iphone)s? $"
)
"""Before "sales": units, not money."""

MODIFIER_STOP = frozenset(
    [
        "the",
        "a",
        "an",
        "its",
        "their",
        "his",
        "her",
        "our",
        "net",
        "total",
        "gross",
        "annual",
        "annualized",
        "yearly",
        "quarterly",
        "full-year",
        "monthly",
        "daily",
        "weekly",
        "overall",
        "consolidated",
        "record",
        "reported",
        "combined",
        "average",
        "first",
        "second",
        "third",
        "fourth",
        "first-quarter",
        "second-quarter",
        "third-quarter",
        "fourth-quarter",
        "one-year",
        "current",
        "company's",
        "group's",
        "firm's",
        "bank's",
        "retailer's",
        "new",
        "last",
        "latest",
        "previous",
        "estimated",
        "expected",
        "adjusted",
        "higher",
        "lower",
        "strong",
        "weak",
        "better",
        "solid",
        "big",
        "huge",
        "and",
        "or",
        "of",
        "in",
        "with",
        "on",
        "to",
        "for",
        "as",
        "said",
        "that",
        "which",
        "reported",
        "posted",
        "fiscal",
        "quarter",
        "year",
        "half",
        "first-half",
        "second-half",
        "nine-month",
        "six-month",
        "three-month",
        "interim",
        "12-month",
        "while",
        "after",
        "from",
        "by",
        "at",
        "than",
        "into",
        "is",
        "was",
        "were",
        "are",
        "be",
        "but",
        "because",
        "when",
        "if",
        "its",
        "per",
        "another",
        "such",
        "any",
        "no",
        "all",
        "each",
        "other",
        "same",
        "also",
        "more-than",
        "who",
        "not",
        "only",
        "almost",
        "just",
        "down",
        "up",
        "s",
        "alone",
        "whose",
        "has",
        "have",
        "had",
        "some",
        "about",
        "around",
        "nearly",
        "more",
        "than",
        "over",
    ]
)
"""Words before a metric noun that name no segment."""
