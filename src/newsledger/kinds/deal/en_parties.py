"""Who and what a deal in English is about: the company in a noun phrase, the seller, the price, whether it is done."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.en.clauses import names_at
from newsledger.languages.en.standing import standing
from newsledger.patterns import Candidate, Context, Encoded
from newsledger.patterns.encode import ALL_MARKS, GROUPS, MARKS

_ORG = GROUPS["company"]
_MONEY = MARKS["money"]
_BUSINESS = re.compile(
    r"\b(?:business(?:es)?|unit|division|arm|operations?|assets|subsidiar(?:y|ies)|company|companies|startups?|start-ups?|firms?|maker|chain|developer|platform|"
    r"brands?|bank|portfolio|network|stores|factor(?:y|ies)|plants?|fabs?|mines?|refiner(?:y|ies)|stations?|airline|newspaper|magazine|studio|app|service|"
    r"project|venture|fields?|group|manufacturer|provider|retailer|insurer|publisher|operator|lender|website|site|team|club|brewer|supplier)\b",
    re.IGNORECASE,
)
_NO_BUSINESS = re.compile(
    r"\b(?:shares?|stocks?|bonds?|notes|debt|securities|land|buildings?|propert(?:y|ies)|headquarters|house|homes?|apartments?|tower|plot|paintings?|tickets?|products?|goods|cars?|"
    r"vehicles?|phones?|chips?|equipment|oil|gas|gold|dollars?|ads?|advertis\w+|food|items|insurance|merchandise|music|books?|drugs?|vaccines?|doses|euros|treasur\w+|"
    r"crude|energy|power|electricity|steel|grain|wheat|time|weapons|software|aircraft|planes?|jets|airliners?|jetliners?|freighters?|locomotives?|trains?|buses|trucks?|tankers?|vessels?|engines?|set-top[- ]box(?:es)?|consoles?|headsets?|handsets?|smartphones?|laptops?|subscriptions?|memberships?|licen[cs]es?|helicopters?|data|content|parts|components|supplies|machines|tools|services|"
    r"futures|options|units|copies|songs|art|loans|mortgages|mortgage-\w+|contracts|bitcoins?|tokens?|currenc(?:y|ies)|reputation|skills?|knowledge|experience|customers?|users|clients|talent)$",
    re.IGNORECASE,
)
_CUT = re.compile(
    r" (?:that|which|who|for|in|at|by|from|to|with|based|owned|called|named|known|backed|led|and|or|worth|valued|through|via|as|under|back|out) .*$",
    re.IGNORECASE,
)
_PHRASE_START = re.compile(
    r"(?:in|on|at|to|for|with|from|by|up|of|as|and|or|that|which|about|after|before|than)\b", re.IGNORECASE
)
_LEADING = re.compile(
    r"^(?:(?:an?|the|its|their|his|her|all|of|another|some|more|several|two|three|rival|fellow|other|up|out|smaller|own|to|in|over|outright|control|parts?) )+",
    re.IGNORECASE,
)
_DEAL = r"(?:deal|acquisition|takeover|purchase|transaction|merger|bid|offer|buyout|agreement|tie-up|sale|round|contract|order|investment)"
_PRICE_BEFORE = re.compile(rf"(?P<m>{_MONEY})[ -](?:[\w-]+ ){{0,4}}?{_DEAL}\b", re.IGNORECASE)
_PRICE_AFTER = re.compile(
    rf"\b{_DEAL} (?:[\w-]+ ){{0,4}}?(?:worth|valued at|of|for|at)(?: [a-z]+){{0,3}} (?P<m>{_MONEY})", re.IGNORECASE
)
_PRICE_NEXT = re.compile(
    rf"^(?:the|this) (?:[\w-]+ ){{0,3}}?(?:deal|transaction|acquisition|purchase|merger|takeover|sale|offer)\b[^.;]{{0,40}}?(?:worth|valued at|values? [^.;]{{1,40}} at|for|is|was)(?: [a-z]+){{0,3}} (?P<m>{_MONEY})",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\b(?:deal|transaction|acquisition|merger|sale|takeover|purchase|it|which)\b[^.;]{0,80}?\b(?:is |are |was )?(?:expected|likely|due|set|scheduled|subject|still needs|awaiting|pending|must be approved|requires?)\b"
    r"[^.;]{0,40}?\b(?:close|clos|complet|finali|approv|conclud|regulat)",
    re.IGNORECASE,
)
_PENDING = re.compile(
    r"\b(?:planned|proposed|pending|agreed|deal|agreement|bid|offer|talks|plans?|potential|possible|would|will|seeking|expects?|review(?:ing|s)?|approv(?:e|es|ed|al|ing)|block(?:ed|s|ing)?)\b",
    re.IGNORECASE,
)
_IN_YEAR = re.compile(
    r"[^.,;:]{0,30}? (?:(?:back )?in (?:[A-Z][a-z]+ |early |late )?(?P<year>(?:19|20)\d\d)|last year)\b"
)
"""When a deal that only a noun names was done."""


_DEFINITE = re.compile(r"(?:the|an?) [a-z-]+(?: [a-z-]+){0,2}$")
_TWO_TRADES = re.compile(
    r" and (?:[a-z-]+ ){1,3}?(?:firm|company|maker|provider|developer|operator|retailer|manufacturer|group|business|chain|producer|supplier)\b"
)
"""Goes on with what one company does: "the media and marketing research firm"."""


def company_in(
    sentence: Encoded, start: int, end: int, context: Context, loose: bool = False
) -> tuple[Any, str | None] | None:
    """Give the company or business that an encoded noun phrase names, and whose business it is.

    Args:
        sentence: the encoded sentence.
        start, end: the noun phrase in it.
        context: the article.
        loose: True takes places and projects too (what is invested in).

    Returns:
        (name, names or the phrase itself; the owner before "'s" or None), or None when it is no business.
    """
    more = _TWO_TRADES.match(sentence.text, end) if _DEFINITE.match(sentence.text[start:end]) else None
    end = more.end() if more else end
    words = sentence.text[start:end]
    cut = None if more else _CUT.search(words)
    joined = _JOINED.match(sentence.text, end) if not cut and not _BUSINESS.search(words) else None
    if joined and re.search(rf"{MARKS['count']} [\w-]+$", words):
        words = sentence.text[start : joined.end()]
    if cut and cut.start() > 0:
        words = words[: cut.start()]
    words = words.rstrip(" ,.")
    if re.search(r"\b(?:them|us|our|you|your|my|me|him|it)\b", words) or _PHRASE_START.match(words):
        return None
    owner = re.search(rf"([{_ORG}])'s (?=[\w{ALL_MARKS}])", words)
    if owner:
        holder = names_at(sentence, start + owner.start())
        rest = words[owner.end() :]
        held = re.match(rf"(?:[\w&.-]+ ){{0,4}}([{_ORG}])$", rest)
        if held:
            named = names_at(sentence, start + owner.end() + held.start(1))
            return (named, _first(holder)) if named else None
        if _NO_BUSINESS.search(rest) or not (_BUSINESS.search(rest) or loose):
            return None
        if sentence.mentions[start + owner.start()][0].referring != "name":
            own = _printed(sentence, context, start + owner.end(), start + len(words))
            return own, None if loose else _first(holder)
        return (
            (
                f"{_first(holder)}'s {_printed(sentence, context, start + owner.end(), start + len(words))}"
                if holder
                else None,
                _first(holder),
            )
            if holder
            else None
        )
    marks = [i for i, char in enumerate(words) if char in _ORG or (loose and char == MARKS["place"])]
    if marks and marks[-1] == len(words) - 1:
        if len(words) > 1 and sentence.mentions[start + marks[-1]][0].referring == "pronoun":
            return None  # "by buying longer-dated debt it could …"
        if sentence.text[start + marks[-1]] == MARKS["product"] and (
            len(_LEADING.sub("", words)) > 1 or re.match(r"(?:an?|the|its|their|his|her)\b", words)
        ):
            return None
        name = _in_full(names_at(sentence, start + marks[-1]), context)
        return (name, None) if name else None
    stripped = _LEADING.sub("", words)
    if _NO_BUSINESS.search(stripped) or not stripped:
        return None
    if marks and not loose:
        tail = words[marks[0] + 1 :]
        if _BUSINESS.search(tail):
            return _printed(sentence, context, start + len(words) - len(stripped), start + len(words)), None
        name = names_at(sentence, start + marks[0])
        return (name, None) if name and re.match(r"[ ,(]|$", tail) and not re.search(r"\b[a-z]+s$", tail) else None
    found = _BUSINESS.search(stripped)
    if not found or (found.end() < len(stripped) and not loose):
        return None
    if re.match(r"(?:other|more|many|some|several|any|such)\b", words, re.IGNORECASE) and not loose:
        return None
    return _printed(sentence, context, start + len(words) - len(stripped), start + len(words)), None


_JOINED = re.compile(
    rf" and {MARKS['count']} (?:[\w-]+ ){{1,3}}?(?:stores|shops|outlets|branches|factories|plants|hotels|stations|restaurants|supermarkets|sites|brands|businesses)\b"
)
"""What shares its noun with a number before it: "its 2,000 Thai and 74 Malaysian stores"."""
_HELD = re.compile(
    rf"'s? (?P<np>(?:(?:[\w&.$-]+|[{ALL_MARKS}]),? ){{0,6}}?(?:[\w&.$-]+|[{ALL_MARKS}]))(?=[,.;:)]| (?:in|on|at|for|to|with|after|as|that|which|who|by|from|and|but|while|is|was|has|will|worth|would)\b|$)"
)


def held_by(sentence: Encoded, position: int, context: Context) -> tuple[Any, str | None] | None:
    """Give what the company at an encoded position owns, when a possessive follows ("Danone's cookie unit").

    Returns:
        as ``company_in``; the company itself without a possessive; None when what it owns is no business.
    """
    found = _HELD.match(sentence.text, position + 1) if sentence.text.startswith("'", position + 1) else None
    if found is None:
        name = names_at(sentence, position)
        return (name, None) if name else None
    return company_in(sentence, position, found.end("np"), context)


def _in_full(name: str | list[str] | None, context: Context) -> str | list[str] | None:
    """Give the United States their full name where the article has it."""
    if name in ("US", "U.S.", "America", "USA") and "United States" in context.article.text:
        return "United States"
    return name


def _printed(sentence: Encoded, context: Context, start: int, end: int) -> str:
    a, b = sentence.span(start, end)
    return " ".join(context.article.text[a:b].split()).strip(" .,;:\"“”'‘’")


def _first(names: str | list[str] | None) -> str | None:
    return names[0] if isinstance(names, list) else names


def other_names(arguments: dict[str, Any], sentence: Encoded, candidate: Candidate) -> None:
    """Add the seller that "from X" names after what was bought."""
    if arguments.get("type") not in ("acquisition", "investment") or "seller" in arguments:
        return
    found = re.match(
        rf"(?:[^.;,\"]{{0,30}}?) from (?:its |the |their )?(?:[\w-]+ ){{0,5}}?([{GROUPS['party']}])(?!'s (?:point|perspective))",
        sentence.text[candidate.end : candidate.end + 120],
    )
    if found:
        seller = names_at(sentence, candidate.end + found.start(1))
        if seller and seller not in (arguments.get("acquirer"), arguments.get("target")):
            arguments["seller"] = seller


def another_company(sentence: Encoded, candidate: Candidate, buyer: Any) -> str | None:
    """Give the company that "it" means as what was bought: the last one named before the verb that is not the buyer."""
    for position in reversed(sentence.find("company", 0, candidate.start)):
        for mention in sentence.mentions[position]:
            name = mention.name or mention.text
            if mention.referring == "name" and name != buyer:
                return name
    return None


def deal_amounts(sentence: Encoded, candidate: Candidate, context: Context, kind: str) -> Any:
    """Give the price of a deal that its own clause leaves out: "in a $2 billion deal", "The deal is worth …"."""
    for expression in (_PRICE_BEFORE, _PRICE_AFTER):
        for found in expression.finditer(sentence.text):
            if abs(found.start() - candidate.anchor[0]) < 160:
                return sentence.mentions[found.start("m")][0].value
    if kind in ("acquisition", "merger", "divestiture"):
        for later in context.sentences[sentence.index + 1 : sentence.index + 3]:
            found_next = _PRICE_NEXT.search(later.text)
            if found_next and later.sentence.paragraph - sentence.sentence.paragraph <= 1:
                return later.mentions[found_next.start("m")][0].value
    return None


def is_pending(sentence: Encoded, candidate: Candidate, context: Context, rule: str) -> bool:
    """True when a deal that reads as done is only under way: agreed, or still to close."""
    if standing(sentence.lower, candidate.start, candidate.end, candidate.verbs) != "reported":
        return False
    if rule in ("acquisition_of", "target_acquisition", "merger_with", "frame_acquisition"):
        when = _IN_YEAR.match(context.article.text[sentence.span(candidate.start, candidate.end)[1] :][:60])
        published = context.article.published or ""
        if when and (when["year"] is None or when["year"] < published[:4]):
            return False  # years ago
    if rule in ("acquisition_of", "target_acquisition", "merger_with", "merger_between", "both_merge", "bid_for"):
        before = sentence.text[max(0, candidate.start - 50) : candidate.end]
        if _PENDING.search(before) and not re.search(r"\b(?:complet|clos|finali|since|after|following)\w*", before):
            return True
    return any(_CLOSING.search(later.text) for later in context.sentences[sentence.index : sentence.index + 4])


def needs_no_subject(rule: str, arguments: dict[str, Any], candidate: Candidate, text: str, context: Context) -> bool:
    """True where it is a deal though its sentence does not name the doer; a start-up that raises money is the main company."""
    if rule == "sells":
        return _TO_SELL.search(text[max(0, candidate.start - 60) : candidate.anchor[1]]) is not None
    if rule in ("raises_round", "raises_a_round", "raised_bare"):
        main = context.main_company
        if main is None or not _STARTUP.search(text[max(0, candidate.start - 160) : candidate.start]):
            return False
        arguments["target"] = main.name or main.text
        return True
    if rule != "buys" or _AGREED.match(candidate.verbs[0]) is None:
        return False
    target = candidate.roles.get("target")
    if not isinstance(target, tuple) or not target:
        return False
    return not isinstance(target[0], int) or any(char in "\ue001\ue003" for char in text[slice(*target)])


_STARTUP = re.compile(r"\b(?:start-?up|company|firm|maker|developer|platform|app|business)\b[^.;]*$", re.IGNORECASE)
_AGREED = re.compile(r"(?:has |have |had )?(?:agreed|offered|proposed|won|planned|sought)\b", re.IGNORECASE)
_VENTURE = re.compile(
    r"\b(?:start-?ups?|venture capital\w*|seed round|series [a-e]\b|funding round|angel investors?|unicorn)",
    re.IGNORECASE,
)
_OTHER_MONEY = re.compile(
    r"\b(?:ipo|public offering|offering|bonds?|debt|notes|loans?|charit\w+|donat\w+|fund\b|campaign|tax|prices?|bid|forecast|target|shares?|stock|deposits?|guidance|offer)\b",
    re.IGNORECASE,
)
_TO_SELL = re.compile(
    r"\b(?:deals?|talks|plans?|agreements?|bids?|efforts?|attempts?|decision|process|negotiations|options?|move|proposal|auction|discussions|push|pressure) to (?:sell|divest|offload|spin|dispose)",
    re.IGNORECASE,
)
"""A sale whose seller another sentence names: "a deal to sell General Motors unit Saab"."""


def for_a_startup(sentence: Encoded, context: Context) -> bool:
    """True where money that is raised is most likely a funding round: the article speaks of start-ups, and of no other source."""
    return not _OTHER_MONEY.search(sentence.text) and _VENTURE.search(context.article.text) is not None


def described_target(arguments: dict[str, Any], context: Context) -> None:
    """Put the main company for a target that is only described; it does not take itself private."""
    main = context.main_company
    if "target" not in arguments and main is not None:
        arguments["target"] = main.name or main.text
        if arguments.get("acquirer") == arguments["target"]:
            arguments.pop("acquirer")


def what_was_sold(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context) -> str | None:
    """Give the company that "it" is in "sold it to X": one named before, else the main one; None when it is a name itself."""
    what = sentence.find("company", candidate.anchor[1], candidate.end)
    if what and sentence.text[what[0] - 1] == " " and sentence.mentions[what[0]][0].referring == "name":
        return None
    parties = (None, arguments.get("seller"), arguments.get("acquirer"))
    sold = another_company(sentence, candidate, arguments.get("seller"))
    if sold in parties and context.main_company is not None:
        sold = context.main_company.name
    return None if sold in parties else sold
