"""Whose figure it is: the owner before the metric noun, the company after it, the clause's subject, or one before."""

from __future__ import annotations

import re

from newsledger.kinds.result.en_walk import FIGURES, ORGS
from newsledger.languages.en.wordlists import DATA_PROVIDERS, JUDGES, given_names
from newsledger.model import Mention
from newsledger.patterns import Context, Encoded
from newsledger.patterns.encode import MARKS

_PERSON, _PLACE = MARKS["person"], MARKS["place"]
_OWNER = re.compile(
    rf"(?P<org>{ORGS}|{_PERSON})(?: ?\([^()]{{0,40}}\))?(?:'s?)? (?:(?!(?:and|but|or|that|said|says|to|for|in|on|at|from|with|by|has|had|have|is|was|are|will|reported|posted|sees|expects|expected)\b)(?:[\w&.-]+|[\ue000-\ue00a](?:'s)?) ){{0,5}}$"
)
_NEXT = re.compile(
    rf"(?: growth| (?:revenue|sales|profits?|income))? (?:at|of|for|from|by) (?:the |its )?(?:[a-z][\w-]* ){{0,4}}(?P<org>[{MARKS['company']}{MARKS['organization']}])"
)
_OF_WHOM = re.compile(rf" of (?:[a-z-]+ ){{0,2}}(?P<org>{ORGS})'s?(?: [\w-]+){{1,5}}$", re.IGNORECASE)
_INDIRECT = re.compile(
    r"(?:\b(?:by|from|with|of|to|in|on|at|for|than|against|like|including|over|via|through|into|per|versus|and rival|rival|as|follow(?:s|ing)|under|between|after|before|acquir\w+|bought|buy\w*|target\w*|told|tells|telling)"
    r"(?: the| its| a| an| rival| parent| fellow| [a-z]+(?:er|or|ing)| [A-Z]\w+){0,3}) $"
)
_RELATIVE = re.compile(
    rf"(?P<org>{ORGS})(?: ?\([^()]{{0,40}}\))?(?:,? (?:an?|the|one of) [^,;]{{3,90}}?|,[^,;]{{3,60}},)?,? (?:that|which|who) [^,;]{{0,60}}$"
    rf"|(?P<headed>{ORGS})(?: ?\([^()]{{0,40}}\))?, (?:an?|the|one of) [^,;{FIGURES[1:-1]}]{{3,90}}? (?:with|employing|serving|operating|running|boasting|owning) [^,;]{{0,40}}$"
)
_MAKER_OF = re.compile(
    r"\b(?:[Tt]he|[Aa]) (?:[\w-]+ ){0,2}(?:maker|producer|seller|manufacturer|publisher|distributor|provider|developer) of [^;:\"]{1,120}?(?= (?:also |now |then )?(?:said|says|has|had|have|reported|posted|expects|sees|forecast|raised|lowered|cut|earned|lost|booked|warned|is|was)\b)"
)
"""A company described by what it makes: "the maker of Nautica sportswear and Wrangler jeans said"."""
_COUNTER = re.compile(
    r"\b(?:brokerage|broker|research firm|researcher|consultancy|consultant|data provider|data firm|market researcher|ratings? agency|investment bank|analytics firm|tracker|short[- ]seller|newspaper|magazine|outlet) $",
    re.IGNORECASE,
)
"""Before the name of who counts and judges others."""
_FIRM_OPENS = re.compile(
    rf"(?:[^,;:\"\ue000-\ue004]{{0,30}}, )?(?P<firm>{_PERSON})(?:(?P<aside>, (?:in |of |one of )?which\b)| (?!\(|and\b|or\b|said\b|told\b|says\b|who\b|of\b|at\b|earned\b|made\b|lost\b|won\b|paid\b|sold\b|bought\b|owns\b|owned\b|donated\b|gave\b|led\b|joined\b|founded\b|runs\b|ran\b|built\b|helped\b))"
)
"""A subject that looks like a person's name and may be an unknown company's."""
_FORECASTS = re.compile(
    rf"(?: ?\([^()]{{0,30}}\))?(?:'s?)?(?: (?:research )?(?:report|note|survey|study|poll))?(?:,[^,;]{{2,60}},)? (?:also )?(?:said|says|forecasts?|estimate[sd]?|expects|predict(?:s|ed)|reckons|projects|projected|believes|reported|calculate[sd]?)(?: \w+day)? (?:that |this |last )?(?P<org>{ORGS})(?!'s? (?:chief|ceo))(?:'s|\b| )"
)
_BREAK = re.compile(r"; |, (?:while|but|whereas|and) | while ")
MOSTLY = 0.5
"""How much an article must be about a company for costs and the like to be taken for its own."""
REACH = 1000
"""How many characters before a figure its company is looked for in the same sentence."""
_MONTHS = re.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december|[-–/ ])+", re.IGNORECASE
)
_ANALYST = re.compile(r"(?:analyst|strategist|economist)s?$", re.IGNORECASE)
_STATISTICS = re.compile(
    r"\b(?:Associations?|Federation|Institute|Bureau|Council|Chamber|Exchange|Global Insight|J\.?D\.? Power|BSE|NSE|Index|Ratings|Investors Service|Basel I+)\b|\b(?:Revenues?|Sales|Profits?|Income|EBITDA|EBIT|NPAs?|CASA|CET1|NII|NIM|Solvency II|Iron Ore|Ratio)$"
)
"""In the names of who counts a trade."""
_STATE = re.compile(r"[A-Z][a-z]\.?|[A-Z]\.[A-Z]\.")
"""A state in a dateline: Pa., N.Y."""
_CAPITALS = re.compile(r"[A-Z][A-Z-]{3,} [A-Z][A-Z-]{3,}\b")
"""A subheading in capitals that ran into a name."""
_MARKET = re.compile(
    rf"(?:\b(?:global|worldwide|industry|industrywide|world|national|u\.s\.|market|sector|retail|home|china's?)|{_PLACE}(?:'s)?|the country's|the industry's|the sector's|the nation's) (?:[\w-]+ ){{0,3}}$"
)
_WEAK = frozenset(
    {
        "costs",
        "cost_savings",
        "attendance",
        "trading_volume",
        "traffic",
        "rate",
        "inventory",
        "reserves",
        "inflows",
        "outflows",
        "average_price",
        "bad_loans",
        "fleet",
        "taxes",
        "claims",
        "slippages",
    }
)
"""Metrics whose nouns speak of many other things: theirs is only a company that the sentence names."""
_OWN_ONLY = frozenset({"comparable_sales", "cash_flow", "ebitda", "margin", "capital_ratio", "cost_to_income_ratio"})
"""Metrics that nobody counts for a country or a trade."""
_COUNTRYWIDE = _WEAK | {"users", "headcount", "debt", "orders", "market_share"}
_COUNTRYS = re.compile(rf"(?<![\ue001-\ue004]'s ){_PLACE}'s (?:[\w-]+ ){{0,3}}$")
_FUEL = re.compile(r"\b(?:crude|oil|gas|coal) $")
_THE_FIRM = re.compile(
    r"\bthe (?:[\w-]+ ){0,2}?(?:bank|lender|miner|insurer|group|company|firm|airline|carrier|retailer|grocer|engineer|conglomerate|producer|developer|operator|brewer|oil major|steelmaker|[a-z]+maker)(?:'s)?\b|\bits (?:[\w-]+ ){0,3}$"
)
"""The company that the article has been speaking of, by what it is."""
_OTHERS = re.compile(
    r"\b(?:short[- ]sellers?|shorts|(?:hedge fund |retail |individual |foreign )?investors|traders|consumers|households|families|americans|shareholders|students|taxpayers|borrowers|homeowners|victims|farmers|economists|"
    r"(?:hedge |mutual |pension |private equity )?funds|(?<!the )(?<!two )(?<!both )(?<!their )(?<!its )(?:airlines|banks|brokerages|companies|firms|carmakers|automakers|retailers|insurers|lenders|studios|chipmakers|exporters|manufacturers|utilities|refiners|start-?ups)|bettors|gamblers|an? (?:customer|investor|user|employee|couple|family|trader|person|man|woman))(?: (?:in|on|of) (?:the )?[\w-]+)?(?: (?:has|have|had|who|that|could|would|may|might|will|can|already|collectively|together|also|overall|each|are|expected|to)){0,4} "
    r"(?:los[te]\w*|ma[dk]e|earn\w*|gain\w*|suffer\w*|face[ds]?|owe[ds]?|sav\w+|spen[dt]\w*|need\w*|pa(?:y|id)|incur\w*|report\w*|saw|see|sees|held|hold|post|posted|write|wrote|t(?:ook|ake)|booked|carry|ha[sd]|have|closing)\b"
)
"""Somebody else's gains and losses."""
_PRIVATE = re.compile(
    r"(?<![\w-])(?:fixed|personal|household|disposable|family|student loan|student|credit[- ]card|consumer|national|government|public|sovereign|foreign|federal|hourly|per capita|farm|taxable|"
    r"rental|annual household|external|medical|mortgage|short|short-seller|investor|investment|paper|job|jobs|life|hearing|weight|hair|tax) $"
)
"""Before income, debt, earnings, losses: not those of a company."""
_SOME_FIRM = re.compile(
    r"\b(?:an?|one|another) (?:(?!(?:of|in|for|with)\b)(?:[\w-]+|\ue005(?:-[a-z]+)?) ){0,6}(?:manufacturer|company|firm|maker|business|retailer|customer|client|start-?up|supplier|operator)s? (?:that|which|with|reported|had|has|made|whose)\b"
)
"""A firm that nobody names."""
_FROM_WHOM = re.compile(rf" (?:from|by|for|at) (?P<org>{ORGS})(?!'s)")
_LOOKED_FOR = re.compile(
    r"\b(?:expect\w*|look\w* for|forecast\w*|predict\w*|project\w*|anticipat\w*|estimat\w*|pencil\w*)\b"
)
_ECONOMY = re.compile(
    r"\b(?:industrial|factory|manufacturing|agricultural|industry|retail|home|house|housing|property|real estate|new-home|existing-home|property|wholesale|consumer goods|crude|oil|gas|coal|"
    r"global|worldwide|domestic|national|nationwide|economic|sector|auto|car|new-car|vehicle|passenger car|vehicles|hedge fund|mutual fund|money market|money-market|foreign|tourist|box office|household|government|corporate|bank|banking) $"
)
"""Before a metric noun, where no company is named: a figure of an economy or a trade."""
_OF_A_TRADE = re.compile(
    rf"(?: growth)? (?:across|at|of|for|by|in|among) (?:(?:the|most|all|many|\ue009|\ue00a|{_PLACE}(?:'s)?|[a-z-]+) ){{0,4}}?(?:firms|companies|banks|retailers|insurers|manufacturers|carmakers|automakers|chipmakers|airlines|refiners|brokerages|industry|sector|households|country|economy|nation)\b"
)
"""After a metric noun: the figure is of a whole trade ("profits at industrial firms rose")."""
_TOTAL = re.compile(
    r"\b(?:the )?(?:industry|sector|market|country|economy|nation|government|state)(?:'s|-wide)? (?:[\w-]+ ){0,3}$"
)


def company_of(
    sentence: Encoded, context: Context, metric: str, start: int, noun: int, end: int
) -> tuple[tuple[Mention, ...] | None, int | None]:
    """Give the company that a figure is about and, when the sentence names it before the figure, where.

    Args:
        sentence: the sentence.
        context: the article.
        metric: the metric.
        start: where the words that state the figure begin.
        noun: where the metric noun begins.
        end: where those words end.

    Returns:
        the mentions (None: no company, so no claim) and the encoded position.
    """
    text = sentence.text
    if metric.startswith("share_of_"):
        whole = _OF_WHOM.search(text, start, end)
        named = _named(sentence, whole.start("org")) if whole else None
        if whole and named:
            return named, None
    if metric in _COUNTRYWIDE and _COUNTRYS.search(text, max(0, noun - 60), noun):
        return None, None
    if _OTHERS.search(sentence.lower, max(0, start - 70), noun) or _PRIVATE.search(
        sentence.lower, max(0, noun - 40), noun
    ):
        return None, None
    for at in (noun, start):
        owner = _OWNER.search(text, max(0, at - 90), at)
        if owner is not None:
            if text[owner.start("org")] == _PERSON:
                if "'" in owner[0][1:3]:
                    return None, None
                continue
            named = _named(sentence, owner.start("org"))
            if named:
                return named, owner.start("org")
    after = _NEXT.match(text, _word_end(sentence.lower, noun))
    if after is not None and text[after.end("org") : after.end("org") + 2] != "'s":
        named = _named(sentence, after.start("org"))
        if named:
            return named, None
    firm = _unknown_firm(sentence, context, start)
    if firm is not None:
        return sentence.mentions[firm], firm
    if metric not in ("market_share",) and _OF_A_TRADE.match(sentence.lower, _word_end(sentence.lower, noun)):
        return None, None
    subject = _subject(sentence, start)
    unnamed = _SOME_FIRM.search(sentence.lower, subject, start) if subject is not None else None
    if subject is not None and unnamed is not None and unnamed.start() > subject + 4:  # no apposition of the subject
        return None, None
    if subject is not None:
        return _named(sentence, subject), subject
    giver = _FROM_WHOM.match(text, end)
    if giver is not None and _LOOKED_FOR.search(sentence.lower, max(0, start - 60), start):
        named = _named(sentence, giver.start("org"))
        if named:
            return named, None
    if metric not in _OWN_ONLY and (
        _TOTAL.search(sentence.lower[max(0, noun - 50) : noun])
        or _MARKET.search(sentence.lower[max(0, noun - 40) : noun])
        or (
            _ECONOMY.search(sentence.lower[max(0, noun - 24) : noun])
            and not (
                metric == "production" and _FUEL.search(sentence.lower, max(0, noun - 8), noun) and _about_one(context)
            )
        )
        or text.startswith(_PLACE)
    ):
        return None, None
    earlier = _spoken_of(sentence, context)
    if (
        metric in _WEAK
        and earlier is not None
        and context.salience.get(earlier.name or earlier.text, 0.0) < MOSTLY
        and not _THE_FIRM.search(sentence.lower, max(0, noun - 160), noun)
    ):
        return None, None
    return ((earlier,), None) if earlier is not None else (None, None)


def _unknown_firm(sentence: Encoded, context: Context, start: int) -> int | None:
    """Give the position of a name that was taken for a person's, at the opening of a sentence, when it rather is a company."""
    found = _FIRM_OPENS.match(sentence.text, 0, start)
    if found is None or (not found["aside"] and sentence.find("company", found.end(), start)):
        return None
    at = found.start("firm")
    (mention, *more) = sentence.mentions[at]
    name = mention.name or mention.text
    if more or mention.referring != "name" or name in context.posts or mention.text not in (name, name.split()[0]):
        return None
    if name.split()[0] in given_names() or " " not in name:
        return None
    if any(m.type == "person" and m.referring != "name" and m.name == name for m in context.mentions):
        return None
    return at


def _about_one(context: Context) -> bool:
    """True for an article that is mostly about one company."""
    main = context.main_company
    return main is not None and context.salience.get(main.name or main.text, 0.0) >= MOSTLY


def _spoken_of(sentence: Encoded, context: Context) -> Mention | None:
    """Give the company that the text has been speaking of: the one named before, or a far more present one."""
    main = context.main_company
    earlier = context.company_before(sentence, 0)
    if main is not None and (_provider(main) or JUDGES.search(main.name or main.text)):
        main = None
    if earlier is None or _provider(earlier) or JUDGES.search(earlier.name or earlier.text):
        return main
    if main is None:
        return earlier
    names = [m.name or m.text for m in context.mentions if m.type in ("company", "organization", "product")]
    if 3 * names.count(earlier.name or earlier.text) <= names.count(main.name or main.text):
        return main
    return earlier


_GOODS = re.compile(
    rf"[a-z-]* ?(?:sales|revenues?) (?:of|from) (?:the |its )?(?:[a-z][\w-]* ){{0,4}}(?P<org>{ORGS})(?!'s)",
    re.IGNORECASE,
)


def goods(sentence: Encoded, noun: int) -> tuple[Mention, ...] | None:
    """Give what is sold where it looks like a company that nobody knows: "sales of the painkiller Relivan fell"."""
    found = _GOODS.match(sentence.text, noun)
    named = sentence.mentions.get(found.start("org"), ()) if found else ()
    return tuple(named) if named and all(m.entity is None and m.type in ("company", "product") for m in named) else None


def _word_end(text: str, noun: int) -> int:
    from newsledger.kinds.result.en_lexicon import METRIC

    found = METRIC.match(text, noun)
    return found.end() if found else noun


def _named(sentence: Encoded, position: int) -> tuple[Mention, ...] | None:
    mentions = tuple(
        m for m in sentence.mentions.get(position, ()) if (m.name or m.referring == "name") and not _provider(m)
    )
    return mentions or None


def _provider(mention: Mention) -> bool:
    name = mention.name or mention.text
    return (
        name.casefold() in DATA_PROVIDERS
        or _STATISTICS.search(name) is not None
        or _CAPITALS.match(name) is not None
        or _MONTHS.fullmatch(name) is not None
        or _STATE.fullmatch(name) is not None
    )


def _counts_for(text: str, at: int, subjects: list[int]) -> bool:
    """True for who only says it of another company: "Hana forecasts Samsung will ship …"."""
    found = _FORECASTS.match(text, at + 1)
    return (
        found is not None
        and found.start("org") in subjects
        and text[found.start("org") + 1 : found.start("org") + 3] != "'s"
    )


def _analyst_of(sentence: Encoded, at: int) -> bool:
    """True for the house of an analyst, who speaks of others: "UBS analyst X said inventories were up"."""
    title = sentence.mentions.get(at + 2)
    return bool(
        title and sentence.text[at + 1] == " " and title[0].type == "position" and _ANALYST.search(title[0].text)
    )


def _subject(sentence: Encoded, before: int) -> int | None:
    """Give the position of the company that the clause before a figure speaks of: the last one there that no preposition governs."""
    text = sentence.text
    relative = _RELATIVE.search(text, max(0, before - 170), before)
    if relative is not None:
        at = relative.start("org" if relative["org"] else "headed")
        if _named(sentence, at):
            return at
    parts = [m.span() for m in _MAKER_OF.finditer(text, max(0, before - REACH), before)]
    found = [
        i
        for i in sentence.find("company", max(0, before - REACH), before)
        if _named(sentence, i)
        and text[i + 1 : i + 2] != "-"  # "Tencent-backed"
        and not any(start < i < end for start, end in parts)
        and not _COUNTER.search(text[max(0, i - 40) : i])
    ]
    subjects = [i for i in found if not _INDIRECT.search(text[max(0, i - 40) : i]) and text[i + 1 : i + 3] != "'s"]
    subjects = [i for i in subjects if not re.match(r"'|,? (?:who|chief|ceo)\b", text[i + 1 : i + 10])] or subjects
    subjects = [i for i in subjects if not _counts_for(text, i, subjects)] or subjects
    subjects, found = ([i for i in pool if not _analyst_of(sentence, i)] for pool in (subjects, found))
    companies = [i for i in subjects if any(m.type == "company" for m in sentence.mentions[i])]
    for pool in (companies, subjects):
        if pool:
            breaks = [m.end() for m in _BREAK.finditer(text, max(0, before - REACH), before)]
            late = [i for i in pool if breaks and i >= breaks[-1]]
            return late[0] if late else pool[0]
    owners = [
        i for i in found if text[i + 1 : i + 3] == "'s" and any(m.type == "company" for m in sentence.mentions[i])
    ]
    if owners:
        return owners[0]
    return found[0] if found and any(m.type == "company" for m in sentence.mentions[found[0]]) else None
