"""Launches in English, by predicate: what the wordings of ``en`` do not cover."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.launch.en_products import THING, any_market, cut_to_head
from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame

_NO_PRODUCT = (
    r"^(?:[^;]{0,40} )?(?:investigat\w+|probes?|inquir\w+|lawsuits?|suits?|attacks?|bids?|campaigns?|reviews?|offers?|offering|appeals?|ipos?|shares?|bonds?|talks|strike|buyback|"
    r"operation against|crackdown|legal|complaint|audit|raid|search|petition|results?|earnings|figures|profit|report|details|data|statement|letter|video|documents?|emails?|memo|plans?|"
    r"deal|partnership|acquisition|merger|takeover|cuts?|layoffs|jobs?|career|way|door|doors|fire|trading|process|era|chapter|year|tenure|speech|interview|hearing|trial|proceedings|rules?|law|"
    r"regulations?|measures|guidelines|sanctions|tariffs|ban|debate|discussion|conversation|contest|war|battle|relationship|dispute|round|stake|production cuts?|hostages?|prisoners?|statistics|minutes|list|"
    r"employees?|workers|staff|chief executive|ceo|successor|board|members?|money|funds?|pressure|spree|day|week|month|session|quarter|eyes?|mouth|minds?|himself|herself|itself|themselves|him|her|it|them|"
    r"this|that|there|here|up|down|off|out|back|with|loss|losses|rumou?rs|speculation|questions?|sale|support|contract|agreement|practice|ties|use|dependence|reliance|"
    r"efforts?|work|business year|budget|and|shop$|barrages?|missiles?|rockets|airstrikes?|offensive|assaults?|invasion|raids?|salvo|manhunt|coup|revolt|consultation|"
    r"model for)\b"
)
_SITES = (
    r"stores?|shops?|outlets?|factor(?:y|ies)|plants?|data cent(?:re|er)s?|offices?|headquarters|restaurants?|hubs?|campus(?:es)?|facilit(?:y|ies)|branch(?:es)?|showrooms?|warehouses?|hotels?|"
    r"labs?|laborator(?:y|ies)|research cent(?:re|er)s?|cent(?:re|er)s?|routes?|flights|mines?|refiner(?:y|ies)|clinics?|dealerships?|gigafactory|fabs?|production lines?|smelters?|pipelines?|terminals?|theme parks?|parks?"
)
_PRODUCTS = (
    r"phones?|smartphones?|handsets?|cars?|models?|apps?|services?|headsets?|chips?|processors?|consoles?|games?|devices?|laptops?|watch(?:es)?|vehicles?|software|chatbots?|bots?|tablets?|tvs?|drugs?|"
    r"vaccines?|jets?|platforms?|brands?|lines?|lineup|range|products?|features?|tools?|assistants?|systems?|robots?|drones?|suvs?|sedans?|trucks?|scooters?|bikes?|speakers?|cameras?|printers?|servers?|"
    r"networks?|websites?|sites?|marketplaces?|stores?|subscriptions?|tiers?|plans?|cards?|funds?|etfs?|accounts?|wallets?|coins?|tokens?|stablecoins?|currency|insurance|loans?|channels?|shows?|series|"
    r"streaming|deliver(?:y|ies)|division|unit|venture|business|programs?|programmes?|editions?|versions?|technology|technologies|engines?|batter(?:y|ies)|wearables?|glasses|earbuds|gadgets?|"
    r"operating system|search engine|browser|newsletter|magazine|label|collection|menu|burger|drink|beverage|cigarettes?|satellites?|rockets?|planes?|aircraft|airline|routes?|cloud|ai|5g|api|portal|initiative|offerings?"
)
_THING = rf"\b(?:{_PRODUCTS}|{_SITES})\b"
_PLACES = {"in": "place:place", "across": "place:place"}

FRAMES = (
    Frame(
        "launch",
        verbs="launch|unveil|introduce|roll out|debut|bring out|take the wraps off|bring to market|start selling|begin selling|put on sale|start shipping|begin shipping|relaunch|reintroduce|start offering|begin offering",
        agent="org:firm",
        patient="product:np",
        others=_PLACES,
        need=("org", "product"),
        fixed={"step": "launched"},
    ),
    Frame(
        "open",
        verbs="open|build|set up|establish|construct|inaugurate|break ground on|start building|begin building|begin construction of|start construction of|break ground for|erect|reopen",
        agent="org:firm",
        patient="product:np",
        others=_PLACES,
        figures=("amounts:money",),
        after=rf" {FEW_WORDS}(?:{_SITES})\b",
        need=("org", "product"),
        fixed={"step": "launched"},
    ),
    Frame(
        "bring_to",
        verbs="bring|take|extend|export|introduce|make available",
        agent="org:firm",
        patient="product:np",
        others={"to": "place:place", "into": "place:place", "in": "place:place"},
        need=("org", "product", "place"),
        fixed={"step": "expanded"},
        after=rf" {FEW_WORDS}(?:{_PRODUCTS}|{_SITES})\b| (?:its |the )?[\ue001\ue003\ue004]",
        unless=r"\b(?:court|justice|an end|home|charges|lawsuit|case|total|workers|staff|prices?|number|\ue008 to)\b",
    ),
    Frame(
        "stop_output",
        verbs="suspend|halt|stop|end|pause|cease|resume",
        agent="org:firm",
        others={"of": "product:company", "at": "product:company"},
        after=r" (?:the )?(?:output|production|sales?|deliveries|assembly|manufactur\w+|shipments?) of ",
        need=("org", "product"),
        fixed={"step": "ended"},
    ),
    Frame(
        "end",
        verbs="shut down|close down|discontinue|shut|close|kill off|pull the plug on|wind down|axe|scrap|retire|phase out|stop selling|stop making|stop offering|end production of|stop production of|shutter|mothball|sunset|abandon|ditch|suspend|halt",
        agent="org:firm",
        patient="product:np",
        others=_PLACES,
        need=("org", "product"),
        fixed={"step": "ended"},
        unless=r"\b(?:shares?|stock|trading|dividend|deal|merger|acquisition|takeover|ipo|listing|market closed|closed (?:up|down|at)|orders?|payments?|lower|higher)\b|[\ue009]",
    ),
    Frame(
        "leave_market",
        verbs="pull out of|withdraw from|exit|quit|pull back from|retreat from",
        agent="org:firm",
        patient="product:np",
        need=("org", "product"),
        also=r"\b(?:market|markets|business|retail|operations?|stores)\b|\ue005",
        unless=r"\b(?:deal|talks|merger|bid|board|race|office|post|job|role|stake|hospital|court|agreement|accord|university|school|stock|shares?|positions?)\b",
        fixed={"step": "ended"},
    ),
    Frame(
        "enter",
        verbs="enter|expand into|move into|push into|branch into|branch out into|break into|venture into|expand to|start operations in|begin operations in|start operating in|launch in|make its debut in",
        agent="org:firm",
        patient="product:np",
        others=_PLACES,
        also=r"\b(?:market|markets|business|segment|industry|services?|retail)\b|\ue005",
        need=("org", "product"),
        fixed={"step": "expanded"},
        unless=r"\b(?:talks|agreement|negotiations|administration|bankruptcy|liquidation|race|force|effect|fray|partnership|deal|contract|third|second|fourth|fifth|final|phase|stage|year|quarter|office|building|plea|territory|recession|production)\b",
    ),
    Frame(
        "expand",
        verbs="expand|extend|scale up|enlarge|broaden|ramp up",
        agent="org:firm",
        patient="product:np",
        others=_PLACES,
        figures=("amounts:money",),
        after=rf" {FEW_WORDS}(?:services?|stores?|network|platform|plants?|factory|factories|presence|range|lineup|programme|program|app|delivery|business|data cent(?:re|er)s?|fleet|routes?|offering)\b",
        need=("org", "product"),
        fixed={"step": "expanded"},
        unless=r"[\ue009]|\b(?:profit|revenue|sales|dividend|stake|buyback|loss(?:es)?|gains?)\b",
    ),
    Frame(
        "goes_on_sale",
        verbs="go on sale|hit shelves|hit the shelves|hit the market|go live|be unveiled|be launched|be released|be rolled out|hit stores|make its debut",
        agent="product:company",
        others=_PLACES,
        infer="org:firm",
        need=("org", "product"),
        fixed={"step": "launched"},
        also=rf"\b(?:{_PRODUCTS}|shelves|sale|customers|users)\b",
        unless=r"\b(?:shares?|stock|ipo|exchange|nasdaq|results?|report)\b",
    ),
)
_AHEAD = re.compile(
    r"\b(?:plan|plans|planned|planning|will|would|to|consider\w*|seek\w*|aim\w*|prepar\w+|intend\w*|expect\w*|may|might|could|hop(?:es|ed|ing)|weigh\w*|mull\w*|set|about|'ll|announc\w+|build\w*|bring\w*)\b"
)


def complete(roles: dict[str, Any], group: str, clause: str) -> dict[str, Any] | None:
    """Say how far the launch has come, and drop what is brought out but no product, service or site."""
    product = roles.get("product")
    words = clause.split(group, 1)[-1].strip() if isinstance(product, tuple) and isinstance(product[0], int) else ""
    words = re.sub(r"^(?:an?|the|its|his|her|their|our|some|several|new) ", "", words)
    if words:
        named = words[: product[1] - product[0]] if isinstance(product, tuple) else words
        trimmed = cut_to_head(named)
        if trimmed != named and isinstance(product, tuple):
            roles["product"] = (product[0], product[0] + len(trimmed))
            named = trimmed
        if re.match(_NO_PRODUCT, words[:60]) or (
            roles["step"] != "expanded" and not re.search(_THING, named) and not THING.search(named)
        ):
            return None
        if any_market(named):
            return None
    if roles["step"] == "launched" and _AHEAD.search(group):
        roles["step"] = "announced"
    return roles
