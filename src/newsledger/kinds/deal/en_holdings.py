"""Patterns of deals in English that a holding tells of: shares bought for a sum, backers named, partners called so."""

from __future__ import annotations

from newsledger.kinds.deal.en_patterns import _FOR
from newsledger.patterns import Pattern

_ABOUT = r"(?:(?:about|around|roughly|nearly|almost|at least|up to|as much as|more than|over|some|another|a further|an additional|the) ){0,2}"
_PAPER = r"(?:shares?|stocks?|debt|bonds|notes|equity|securities|warrants|convertibles?|credit facilities|convertible bonds|preferreds)"
_WORTH = rf"{_ABOUT}{{amounts:money!}} (?:worth )?(?:of|in) (?:(?:[a-z-]+|\ue005|\ue005-[a-z]+|\ue00a) ){{0,4}}?(?:{{target:company!}}(?:'s?)? (?:[a-z-]+ ){{0,4}}?{_PAPER}|{_PAPER} (?:in|of|from|issued by) (?:[a-z]+ ){{0,3}}?{{target:company!}})(?!\w)"
_MONEYED = r"(?:investors|backers|shareholders|financiers|funders)"

PATTERNS = (
    Pattern(
        "buys_worth",
        "worth shares stock debt bonds notes equity securities warrants credit",
        rf"{{v:buy|purchase|acquire|take|subscribe to|subscribe for|pick up|snap up}} {_WORTH}",
        {"type": "investment"},
        unless=r"\b(?:buy back|repurchase|its own (?:shares|stock)|in exchange for)\b",
    ),
    Pattern(
        "sells_worth",
        "worth shares stock debt bonds notes equity securities",
        rf"{{v:sell|offload|unload|dispose of|divest}} {_WORTH}{_FOR}",
        {"type": "divestiture"},
        unless=r"\b(?:short|in exchange for)\b",
    ),
    Pattern(
        "sale_worth",
        "sale",
        rf"{{v:launch|complete|announce|plan|consider|begin|start|kick off|close|weigh|explore}} (?:the|an?|its) (?:[a-z-]+ ){{0,2}}sale of {_WORTH}",
        {"type": "divestiture"},
    ),
    Pattern(
        "backers_are",
        "investor backer shareholder",
        rf"(?:{{target:company!}}(?:'s|(?: \([^()]{{1,20}}\))?, whose) (?:(?!(?:shares|stock|said|says)\b)[a-z-]+ ){{0,3}}?{_MONEYED}|(?:[Ii]nvestors|[Bb]ackers) (?:in|of|behind) {{target:company!}}) (?:include|included|are|were) (?:(?!(?:not|concerned|worried|likely|expected|looking|waiting)\b)[\w-]+ |\ue005's ){{0,5}}?{{acquirer:private}}",
        {"type": "investment"},
    ),
    Pattern(
        "counts_among",
        "investors backers",
        rf"{{v:count|name|list}} {{acquirer:private!}} (?:among (?:[\ue000-\ue005]'s|the) (?:[a-z-]+ ){{0,3}}?{_MONEYED}|as an? (?:[a-z-]+ ){{0,2}}?(?:investor|backer|shareholder)|as (?:investors|backers|shareholders))\b",
        {"type": "investment"},
    ),
    Pattern(
        "among_backers",
        "investors backers",
        rf"with {{acquirer:private!}} among (?:[\ue000-\ue005]'s|the) (?:[a-z-]+ ){{0,3}}?{_MONEYED}\b",
        {"type": "investment"},
    ),
    Pattern(
        "order_for_its",
        "order",
        r"{acquirer:company!}'s? (?:[\w$-]+ |\ue008 ){0,4}?orders? for (?:(?:up to|about|more than|another) )?(?:\ue00a )?{target:company!}(?:'s?)? (?:[\w-]+ |\ue00a ){0,3}?(?:jets?|planes|airplanes|aircraft|airliners|helicopters|787s?|737s?|a3\d\ds?|max|dreamliners?|buses|trains|trucks|vans|engines|turbines|chips|satellites)\b",
        {"type": "contract"},
    ),
    Pattern(
        "partner_called",
        "partner",
        r"{acquirer:company!}(?:'s)? (?:(?:main|key|local|chinese|indian|japanese|american|u\.s\.|german|strategic|technology|manufacturing|longtime|long-time|business|distribution|joint-venture|joint venture|venture|hardware|software|production) ){0,2}partner,? {target:company!}",
        {"type": "partnership"},
        unless=r"\b(?:law firm|managing partner|general partner|senior partner|limited partner|(?:a|the) partner at)\b",
    ),
)
"""The doer of those with a verb is its subject; the others name both parties."""

LAST = (
    Pattern(
        "backed_hyphen",
        "backed",
        r"{acquirer:company!}-backed (?:(?!(?:and|or|by|of|in|for)\b)[\w-]+ |\ue005 ){0,5}?{target:company!}(?!'s? (?:[\w-]+ )?(?:shares?|stock)\b)",
        {"type": "investment"},
    ),
)
"""Gives way to every other deal of its sentence."""
