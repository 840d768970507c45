"""English nouns and verbs for the figures of a business, and the metric that each of them names."""

from __future__ import annotations

import re

from newsledger.patterns.lowered import compile_lowered
from newsledger.text.alternation import alternation

MONEY, SHARE, NUMBER = "money", "percent", "count"

METRICS: dict[str, tuple[str, tuple[str, ...]]] = {
    "revenue": (
        "revenue|revenues|net revenue|net revenues|sales|net sales|turnover|top line|total sales|product sales|takings|total income|total operating income|operating revenue|operating revenues|net operating income|rental income|net rental income|rental revenue|lease income",
        (MONEY,),
    ),
    "comparable_sales": (
        "sales at stores open at least a year|sales at stores open at least one year|sales at stores open at least 12 months|sales at stores open more than a year|same-store sales|same store sales|comparable sales|comparable-store sales|comparable store sales|like-for-like sales|underlying sales|organic sales|organic revenue|comp sales|comps|like-for-like revenue|underlying revenue|comparable revenue|lfl sales|like-for-likes|like-for-like growth|comparable-restaurant sales",
        (),
    ),
    "profit": (
        "profit|profits|net profit|net profits|net income|earnings|net earnings|income|bottom line|surplus|operating profit|operating profits|npat|net profit after tax|pbt|attributable profit|underlying earnings|cash earnings|cash profit|pre-provision profit|segment profit|trading profit|headline profit|pre-provision operating profit|"
        "operating income|operating earnings|operating surplus|gross profit|gross profits|pretax profit|pre-tax profit|"
        "profit before tax|profit after tax|profit attributable to shareholders",
        (MONEY,),
    ),
    "loss": ("loss|losses|net loss|net losses|operating loss|operating losses|loss from operations|losses from operations|loss from continuing operations|loss before tax|"
        "pretax loss|pre-tax loss|quarterly loss|full-year loss", (MONEY,)),
    "ebitda": ("ebitda|ebit|core profit|core earnings|ebitdax|earnings before interest and tax|earnings before interest and taxes|earnings before interest, tax, depreciation and amortisation|earnings before interest, taxes, depreciation and amortization", (MONEY,)),
    "earnings_per_share": (
        "earnings per share|earnings per ads|earnings per adr|earnings per diluted share|net income per share|income per share|eps|profit per share|per share|per diluted share|a share|a diluted share|per basic share|per ads|per adr|each share",
        (MONEY,),
    ),
    "loss_per_share": ("loss per share|loss a share", (MONEY,)),
    "net_interest_income": ("net interest income|interest income|net revenue interest|nii|net interest revenue|interest earned", (MONEY,)),
    "market_value": (
        "market value|market cap|market capitalization|market capitalisation|market valuation|valuation|market worth|enterprise value",
        (MONEY,),
    ),
    "assets": ("assets|total assets|assets under management|assets under administration|funds under management|client assets|risk-weighted assets|assets under custody|loan assets", (MONEY,)),
    "debt": ("debt|debts|net debt|total debt|debt load|debt pile|borrowings|liabilities|long-term debt", (MONEY,)),
    "cash": (
        "cash|cash pile|cash reserves|cash holdings|cash balance|cash hoard|cash and equivalents|cash and cash equivalents|"
        "cash and short-term investments|cash and marketable securities|cash on hand",
        (MONEY,),
    ),
    "cash_flow": ("cash flow|free cash flow|operating cash flow|cash flows|fcf|cash burn|cash outflow|cash from operations|net cash from operating activities|cash from operating activities|cash generated from operations|net cash from operations|operating cash|cash generation", (MONEY,)),
    "advertising_spending": ("marketing spending|advertising spending|marketing expenses|sales and marketing spending|content spending|marketing costs|marketing budget", (MONEY,)),
    "average_revenue_per_user": ("revenue per user|average revenue per user|arpu", (MONEY,)),
    "dividend": ("dividend|dividends|quarterly dividend|interim dividend|final dividend|special dividend|payout", (MONEY,)),
    "capital_expenditure": (
        "capital expenditure|capital expenditures|capital spending|capex|capital investment|capital and exploration expenditure|exploration expenditure|exploration spending|exploration costs|sustaining capital",
        (MONEY,),
    ),
    "research_and_development": ("r&d spending|r&d expenses|research and development spending|r&d expenditure|research and development expenses|research and development costs|research and development|r&d", (MONEY,)),
    "costs": ("operating expenses|operating costs|total costs|total expenses|expenses|costs|cost base|noninterest expenses|non-interest expenses|sg&a|fuel costs|labor costs|labour costs|compensation costs|administrative expenses|cost of sales|cost of revenue|capital expenses|interest expense", (MONEY,)),
    "impairment": (
        "write-down|writedown|write-downs|writedowns|write-off|write-offs|writeoff|writeoffs|impairment charge|impairment charges|impairment|one-off charge|one-off charges|one-off costs|exceptional items|exceptional item|exceptional costs|exceptional charges|exceptional charge|repositioning charges|goodwill impairment|impairment loss|impairment losses|redundancy costs|severance costs|reorganisation costs|reorganization costs|integration costs|conduct charges|misconduct charges|one-time costs|one-time charges|"
        "impairments|restructuring charge|restructuring charges|one-time charge|restructuring costs|litigation costs",
        (MONEY,),
    ),
    "charge_offs": ("charge-offs|chargeoffs|net charge-offs|loan charge-offs|net loan charge-offs", (MONEY,)),
    "non_interest_income": (
        "noninterest income|non-interest income|other income|fee income|net fee income|fees and commissions|commission income|fee and commission income|fees and commission income|"
        "trading income|trading revenue|trading gains|treasury income|treasury gains|mortgage banking income|insurance income|investment income|interest and fee income|underwriting profit",
        (MONEY,),
    ),
    "bad_loans": (
        "non-performing assets|nonperforming assets|gross non-performing assets|net non-performing assets|gross npas|net npas|npas|gross npa|net npa|npa|gnpa|nnpa|"
        "bad loans|gross bad loans|net bad loans|non-performing loans|nonperforming loans|impaired loans|gross impaired loans|impaired assets|stressed assets|stressed loans|npls|npl|problem loans|soured loans|"
        "stage 3 loans|stage-3 assets|stage 3 assets|past-due loans",
        (MONEY, SHARE),
    ),
    "bad_loan_ratio": (
        "gross npa ratio|net npa ratio|npa ratio|gnpa ratio|nnpa ratio|npl ratio|gross npl ratio|net npl ratio|nonperforming loan ratio|non-performing loans ratio|non-performing asset ratio|"
        "non-performing assets ratio|gross non-performing asset ratio|net non-performing asset ratio|impaired loan ratio|problem loan ratio|bad-debt ratio|bad debt ratio|bad loans ratio|slippage ratio|credit cost",
        (SHARE,),
    ),
    "slippages": ("slippages|gross slippages|fresh slippages|recoveries and upgrades|cash recoveries|recoveries|recoveries and upgradations", (MONEY,)),
    "capital_ratio": (
        "capital adequacy ratio|capital adequacy|common equity tier 1 ratio|common equity tier-1 ratio|common equity tier 1 capital ratio|common equity tier one ratio|core equity tier 1 ratio|cet1 ratio|cet-1 ratio|cet 1 ratio|"
        "cet1 capital ratio|cet1|core capital ratio|core tier one ratio|tier-1 ratio|tier-1 capital ratio|tier-1 capital|tier 1 capital|total capital ratio|common equity ratio|crar|solvency ii ratio|solvency ii coverage ratio|"
        "solvency ii capital ratio|solvency margin|liquidity coverage ratio|provision coverage ratio|provisioning coverage ratio|coverage ratio|loan-to-deposit ratio|loan to deposit ratio|loan-deposit ratio|credit-deposit ratio|"
        "casa ratio|gearing|gearing ratio|loan-to-value ratio|loan to value ratio|net gearing|payout ratio",
        (SHARE,),
    ),
    "cost_to_income_ratio": ("cost-to-income ratio|cost-income ratio|cost to income ratio|cost/income ratio|cost income ratio|efficiency ratio|cost efficiency ratio|expense ratio|claims ratio|operating ratio", (SHARE,)),
    "return_on_equity": (
        "return on tangible equity|rote|roe|roce|return on assets|return on average equity|return on average assets|return on capital employed|return on capital|return on invested capital|"
        "return on tangible common equity|return on average tangible common equity|return on average common equity|return on common equity",
        (SHARE,),
    ),
    "unit_costs": ("unit costs|unit cost|unit cash costs|unit cash cost|cash costs|cash cost|c1 cash costs|c1 costs|all-in sustaining costs|all-in sustaining cost|aisc|lifting costs", (MONEY,)),
    "operating_costs": ("fuel bill|staff costs|wage bill|employee costs|employee expenses|personnel costs|personnel expenses|noninterest expense|non-interest expense|operating expenditure|opex|finance costs|tax bill|production costs", (MONEY,)),
    "realised_price": ("average realised price|average realized price|average realised prices|average realized prices|realised price|realized price|realised prices|realized prices", (MONEY,)),
    "taxes": ("taxes and royalties|royalties and taxes|royalties|income tax expense|tax expense|tax charge", (MONEY,)),
    "claims": ("catastrophe claims|catastrophe losses|natural catastrophe claims|natural catastrophe losses|large claims|claims costs", (MONEY,)),
    "unit_revenue": ("passenger unit revenue|passenger yield|passenger yields|prasm|rask|rasm|cask|casm", (MONEY,)),
    "fleet": ("fleet", (NUMBER,)),
    "contracted_sales": ("contracted sales|contract sales|pre-sales|presales|sales bookings|forward sales|sales reservations", (MONEY,)),
    "inventory": ("inventory|inventories|stockpiles", (MONEY, NUMBER)),
    "reserves": ("proved reserves|proven reserves|oil reserves|gas reserves|probable reserves|ore reserves|mineral reserves|recoverable reserves|proven and probable reserves|proved and probable reserves|crude reserves", (NUMBER,)),
    "attendance": ("attendance|visitor numbers|footfall|foot traffic|visitors|daily visitors|monthly visitors|unique visitors", (NUMBER,)),
    "average_price": ("average selling price|average selling prices|average ticket price|average fare|room rate|revpar|revenue per available room", (MONEY,)),
    "rate": (
        "delinquency rate|default rate|churn|churn rate|capital ratio|tier 1 ratio|tier 1 capital ratio|core tier 1 ratio|leverage ratio|combined ratio|return on equity|"
        "retention rate|take rate|vacancy rate|effective tax rate|non-performing loan ratio|bad loan ratio|bad-loan ratio|solvency ratio|loss ratio|on-time rate",
        (SHARE,),
    ),
    "inflows": ("net inflows|inflows|net new money|net new assets", (MONEY,)),
    "outflows": ("net outflows|outflows|redemptions|withdrawals", (MONEY,)),
    "trading_volume": ("trading volumes|trading volume|transaction volumes|purchase volume|purchasing volume|card spending|lending volumes|cargo volumes|freight volumes|container volumes", (MONEY, NUMBER)),
    "subscription_revenue": ("subscription revenue|subscription revenues", (MONEY,)),
    "cost_savings": ("cost savings|savings|cost cuts|synergies|cost synergies", (MONEY,)),
    "total_funding": ("total funding|funding to date|total capital raised", (MONEY,)),
    "gross_merchandise_value": (
        "gross merchandise value|gross merchandise volume|gmv|transaction volume|payment volume|gross bookings",
        (MONEY,),
    ),
    "margin": (
        "margin|margins|profit margin|profit margins|gross margin|gross margins|operating margin|operating margins|net margin|nim|nims|net interest margins|interest margin|ebit margin|ebitda margins|"
        "gross profit margin|operating profit margin|net profit margin|net interest margin|ebitda margin",
        (SHARE,),
    ),
    "market_share": ("market share|share of the market|share of market", (SHARE,)),
    "load_factor": ("load factor|occupancy|occupancy rate|utilization rate|seat factor|occupancy levels|occupancy rates|passenger load factor|average occupancy|utilisation rate|capacity utilisation|capacity utilization", (SHARE,)),
    "orders": (
        "orders|backlog|order backlog|order book|order intake|net orders|bookings|new orders|reservations|pre-orders|preorders|orders received|orderbook|order inflow|order inflows|new order intake|order-book",
        (MONEY, NUMBER),
    ),
    "users": (
        "consumers|active consumers|annual active consumers|buyers|active buyers|active customers|active accounts|active devices|monthly riders|net additions|net adds|net subscriber additions|subscriber additions|paid net additions|users|active users|daily active users|monthly active users|paying users|registered users|paying subscribers|paying customers|paying members|riders|drivers|hosts|borrowers|depositors|listeners|wireless customers|postpaid customers|monthly users|daily users|user base|userbase|subscribers|subscriber base|subscriptions|customers|customer base|"
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
    "sales": ("volumes|beer volumes|registrations|new-car registrations|unit sales|vehicle sales|car sales|auto sales|deliveries|sales volume|sales volumes|units sold|vehicle deliveries|truck sales|retail sales volume", (NUMBER,)),
    "provisions": ("loan-loss provisions|loan loss provisions|credit loss provisions|provisions for bad loans|bad debt charge|bad-debt charge|bad debt charges|bad debt provisions|loan impairments|loan impairment charges|credit costs|provisions and contingencies|provisions|total provisions|provision for credit losses|provision for loan losses|provisions for credit losses|provisions for loan losses|provision for bad loans|credit impairment charges|credit impairment charge|credit impairments|expected credit losses|expected credit loss|allowance for credit losses|allowance for loan losses|loan-loss reserves|loan loss reserves|bad-loan provisions|bad loan provisions|loan-loss charges|loan loss charges|provisioning", (MONEY,)),
    "deposits": ("deposits|total deposits|customer deposits|casa deposits|average deposits|retail deposits|term deposits", (MONEY,)),
    "loans": ("total loans|loan book|loans outstanding|outstanding loans|advances|gross advances|net advances|total advances|loans and advances|gross loans|net loans|customer loans|average loans|loan portfolio|lending book|mortgage book|customer lending|net lending|loan growth", (MONEY,)),
    "premiums": ("premiums|premium income|gross written premiums|gross premiums|net premiums|net written premiums|gross written premium|new business premium|new business premiums|annualised premium equivalent|annual premium equivalent|value of new business|new business value|new business profit|vnb", (MONEY,)),
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
    r"payments?|settlements?|compensation|injections?|infusions?|consideration|nodes?|plants?|facilit(?:y|ies)|process(?:es)?|awards?|bonus(?:es)?|transactions?|mentioned|limit|rating|guarantees?|proceeds|reduction|cuts?|reductions|can be|may be|of (?:the )?(?:senate|parliament|congress|house|committee|public|family|families|council|cabinet|union|unions|opec|legislature|party|crew|clergy|jury)\b|obligations?|securities|instruments?|collectors?|counters?|futures|swaps|pace|rate(?!s? of)|rates?(?= (?:of|at) \ue00a))\b)"
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
