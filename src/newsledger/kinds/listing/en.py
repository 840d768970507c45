"""Listings in English: IPOs planned, filed, priced, completed, suspended, withdrawn; halts in trading; delistings."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.en.clauses import names_at, subject, verbal
from newsledger.languages.en.standing import standing
from newsledger.patterns import Candidate, Context, Encoded, Pattern
from newsledger.patterns.encode import ALL_MARKS, MARKS

_IPO = r"(?:ipos?|initial public offerings?|initial public share sale|public offerings?|(?:stock[- ]market|stock exchange|share|public|secondary|dual|direct|primary|backdoor|u\.s\.|main board) (?:listings?|debut|float(?:ation)?|launch)|listings?|market debut|trading debut|public debut|stock debut|share sale|share offering|stock offering|offering|floatation|flotation|share listing|float|debut)"
_PLAIN_IPO = r"(?:ipos?|initial public offerings?|initial public share sale|public offerings?|(?:stock[- ]market|stock exchange|share|public|secondary|dual|direct|primary) (?:listings?|debut|float(?:ation)?)|listings?|market debut|trading debut|stock debut|floatation|flotation|share offering)"
_ON = "ipo initial_public public_offering public listing list debut float flotation offering share_sale"
_WORDS = rf"(?:(?!(?:on|of|to|with|by|from|at|that|which|who)\b)[\w$.'-]+ |[{ALL_MARKS}](?:'s)? |and |, ){{0,7}}?"
_SUM = r"(?:up to |about |around |at least |as much as |more than |nearly |roughly |almost |over |some |a record |an estimated |approximately |a |an |as many as )*{amounts:money!}"
_OWN = r"(?:(?:its|their|the|an?|his|\ue001's|\ue003's|plans for|plans to|plan for|plan to|on|for|with|of|a long-awaited|long-awaited|highly anticipated|much-anticipated|blockbuster|planned|proposed|potential|possible|going ahead with) )*"

PATTERNS = (
    Pattern(
        "halted",
        "suspend halt yank pull torpedo stop block derail scuttle freez",
        rf"(?:{{company:org!}}'s? )?{_WORDS}{_PLAIN_IPO}(?: of {{company:org!}})?(?: in {{exchange:place}})? (?:plans? )?{{pv:suspend|halt|yank|pull|torpedo|stop|block|derail|scuttle|freeze}}",
        {"step": "suspended"},
    ),
    Pattern(
        "had_halted",
        "torpedo suspend halt pull block cancel derail scuttle",
        rf"(?:had|saw|has had|seen|having) {_OWN}{_WORDS}{_IPO} (?:torpedoed|suspended|halted|pulled|blocked|cancelled|canceled|derailed|scuttled|stopped)",
        {"step": "suspended"},
    ),
    Pattern(
        "halts",
        "suspend halt block torpedo derail scuttle stop",
        rf"{{v:suspend|halt|block|torpedo|derail|scuttle|stop|pull the plug on}} (?:the )?(?:\ue008 |{_WORDS})(?:{{company:company!}}'s? )?{_WORDS}{_PLAIN_IPO}(?: of {{company:company!}})?",
        {"step": "suspended"},
    ),
    Pattern(
        "withdrawn",
        "withdr pull shelv postpon cancel scrap abandon delay drop call suspend put ditch shelving",
        rf"{{v:withdraw|pull|shelve|postpone|cancel|scrap|abandon|delay|drop|call off|put off|ditch|put on hold|suspend}} {_OWN}{_WORDS}{_IPO}\b",
        {"step": "withdrawn"},
    ),
    Pattern(
        "withdrawn_passive",
        "withdr pull shelv postpon cancel scrap abandon delay",
        rf"(?:{{company:org!}}'s? )?{_WORDS}{_PLAIN_IPO} (?:plans? )?{{pv:withdraw|shelve|postpone|cancel|scrap|abandon|delay|call off|put off}}",
        {"step": "withdrawn"},
    ),
    Pattern(
        "filed",
        "fil submit appl lodg register",
        rf"{{v:file|submit|apply|lodge|register|refile}}(?: confidentially| publicly| privately| again| formally| with (?:the )?[{ALL_MARKS}\w .]{{1,40}}?| (?:a |an |its |the )?(?:draft |confidential |preliminary )?(?:[\w-]+ ){{0,3}}?(?:application|paperwork|prospectus|documents|registration(?: statement)?|papers|form \S+|s-1|f-1|request|plans|filing))*(?: with (?:the )?[{ALL_MARKS}\w .]{{1,40}}?)? (?:for|to|with) {_OWN}{_WORDS}(?:{_IPO}|go public|list|sell|raise|trade|offer shares|float)\b(?:[^.;\"]{{0,70}}?(?:raise|raising|worth|of|seeking) {_SUM})?",
        {"step": "filed"},
    ),
    Pattern(
        "priced",
        "pric",
        rf"{{v:price|set the price of|set a price range}} (?:for )?(?:its |the |their |\ue001's )?{_WORDS}(?:{_IPO}|shares|stock)(?:(?:[^.;\"]{{0,60}}?) (?:at|raising|between) (?:a |the )?(?:[\w-]+ ){{0,6}}?{{amounts:money}})?",
        {"step": "priced"},
    ),
    Pattern(
        "was_priced",
        "pric",
        rf"(?:{_PLAIN_IPO}|shares) (?:\w+ )?{{pv:price}} at {{amounts:money}}",
        {"step": "priced"},
    ),
    Pattern(
        "delists",
        "delist",
        r"{v:delist}(?: (?:its |their |the )?(?:[\w-]+ ){0,3}?(?:shares|stock|securities|adss?|depositary shares))?(?: from (?:the )?{exchange:anyone})?",
        {"step": "delisted"},
    ),
    Pattern(
        "was_delisted",
        "delist",
        r"{pv:delist|remove from the list}(?: from (?:the )?{exchange:anyone})?",
        {"step": "delisted"},
    ),
    Pattern(
        "delisting_of",
        "delisting",
        r"(?:{company:company!}'s? (?:[\w-]+ ){0,3}?delisting\b|delisting of {company:company})(?: from (?:the )?{exchange:anyone})?",
        {"step": "delisted"},
    ),
    Pattern(
        "goes_private",
        "private",
        r"{v:go private|be taken private}",
        {"step": "delisted"},
        unless="equity|going private message",
    ),
    Pattern(
        "trading_halt",
        "trad halt suspen",
        r"(?:{company:org!}'s? (?:[\w-]+ ){0,2}?(?:shares|stock|trading|units)|trading (?:in|of) (?:the )?(?:shares (?:of|in) |stock of )?{company:org!}(?:(?:'s?)? (?:[\w-]+ ){0,2}?(?:shares|stock))?|shares (?:of|in) {company:org!}|{company:org!}) (?:(?:on|in|at) [^.;\"]{2,40}? )?{pv:suspend|halt}(?: from trading)?(?: (?:in|on|at) (?:the )?{exchange:anyone})?",
        {"step": "suspended"},
        unless="production|operations?|flights?|sales|service|account|license|licence|deliver|work|plant|import|export",
    ),
    Pattern(
        "halts_trading",
        "trad halt suspen",
        r"{v:suspend|halt|request a halt in|request} (?:the )?(?:trading|a trading halt|trading halt|a halt)(?: (?:in|of) (?:the )?(?:shares (?:of|in) )?(?:{company:org!}(?:'s)?|its|their)(?: (?:shares|stock))?)?",
        {"step": "suspended"},
    ),
    Pattern(
        "resumed",
        "resum",
        r"(?:{company:org!}'s? (?:shares|stock|trading)|trading (?:in|of) (?:the )?(?:shares of )?{company:org!}(?:'s? (?:shares|stock))?|{company:org!}) {v:resume} (?:trading|trade|after)",
        {"step": "resumed"},
        unless="production|operation|service|talks|flight",
    ),
    Pattern(
        "raises_by",
        "rais",
        rf"{{v:raise|collect|seek|target|aim|garner|fetch|sell}}(?: to raise| raise)? (?:(?:[^.;\"]{{0,40}}?) )??{_SUM}(?:(?:[^.;\"]{{0,40}}?) (?:in|through|from|via|with|by|at|during|for) )(?:its |an |a |the |their |what was |\ue004's |\ue001's )?{_WORDS}(?:{_PLAIN_IPO}|listing|offering|share sale|going public|debut)\b",
        {"step": "completed"},
    ),
    Pattern(
        "lists_unit",
        "list float",
        r"{v:list|float} (?:its |their |the |\ue001's )(?:[\w-]+ |[\ue001\ue003\ue004] ){0,3}?(?:unit|subsidiary|arm|business|division|shares|stock)\b(?:(?:[^.;\"]{0,40}?) (?:in|on|at) (?:the )?{exchange:anyone})?",
        {"step": "completed"},
    ),
    Pattern(
        "goes_public",
        "public debut ipo list_shares list_its lists_its listed_its trading initial",
        rf"(?:{{v:go public|list publicly|make its debut|make its market debut|make its trading debut|make its stock market debut|make a debut|begin trading|start trading|hold an ipo|hold its ipo|complete an ipo|complete its ipo|complete its initial public offering|list its shares|become a public company|become publicly traded|have its ipo}})\b(?:(?:[^.;\"]{{0,40}}?) ?(?:in|on|at)? (?:the )?{{exchange:anyone}})?(?:(?:[^.;\"]{{0,60}}?)(?:raise|raised|raising|worth) {_SUM})?",
        {"step": "completed"},
    ),
    Pattern(
        "lists",
        "list debut float",
        rf"{{v:list|debut|float}} (?:(?:on )?\ue007 |publicly |shares |its shares |its stock |stock |there |here |successfully )?(?:(?:in|on|at) (?:the )?(?:[\w-]+ ){{0,2}}?{{exchange:anyone}}|\ue007|in \ue007)(?:(?:[^.;\"]{{0,60}}?)(?:raise|raised|raising|worth) {_SUM})?",
        {"step": "completed"},
    ),
    Pattern(
        "plans",
        _ON,
        rf"{{v:plan|consider|prepare for|prepare|eye|weigh|explore|seek|pursue|target|launch|kick off|aim for|push ahead with|revive|mull|proceed with|move ahead with|plan for|hire banks for|work on|pick banks for|conduct|hold|press ahead with|ready|restart|resume}} {_OWN}{_WORDS}{_PLAIN_IPO}\b(?! (?:regime|rules|market|plan to))(?:(?:[^.;\"]{{0,40}}?) (?:in|on|at) (?:the )?{{exchange:anyone}})?(?:(?:[^.;\"]{{0,60}}?)(?:raise|raising|worth|of|valued at) {_SUM})?",
        {"step": "planned"},
    ),
    Pattern(
        "approved",
        "approv hearing nod green",
        rf"(?:approval|approved|nod|green light|clearance|go-ahead) (?:for|to) (?:(?:list|go public)|{_OWN}{_WORDS}{_PLAIN_IPO})(?: (?:in|on) (?:the )?{{exchange:anyone}})?",
        {"step": "planned"},
    ),
    Pattern(
        "rumour",
        "ipo listing mega-listing megalist public_offering",
        rf"(?:rumou?rs?|speculation|reports?|talk) (?:of|about) (?:a |an |the )?(?:[\w-]+ ){{0,3}}?(?:{_PLAIN_IPO}|mega-?list\w*)(?: (?:by|at|for|of) {{company:org}})?",
        {"step": "planned"},
        status="alleged",
    ),
    Pattern(
        "first_day",
        "first_day debut",
        r"(?:on|in|during|at) (?:its|their|\ue001's|\ue003's|the|a) (?:\w+ )?(?:first day of trading|first trading day|(?:market |trading |stock market |stock exchange |stock |public )?debut)(?:(?: ⟨D⟩)? (?:on|in|at) (?:the )?{exchange:anyone})?".replace(
            "⟨D⟩", r"on \ue007"
        ),
        {"step": "completed"},
    ),
    Pattern(
        "ipo_of",
        "ipo initial_public listing debut offering flotation",
        rf"(?:{{company:company!}}'s {_WORDS}(?P<t>{_PLAIN_IPO})|(?:ipo|initial public offering|listing|flotation|debut) (?:of|by) {{company:company}}|\ue001's (?:ipo|initial public offering))\b(?! (?:price|rules|regime|process|plans?|application|prospectus|filing|candidates?|bankers?|market|requirements?|document))(?: (?:in|on) (?:the )?{{exchange:anyone}})?(?: of {_SUM})?",
        {"step": "completed"},
    ),
    Pattern(
        "into_markets",
        "public",
        r"{v:lead|take|bring|steer|guide} {company:org} (?:into the public markets?|public|to (?:an? |its )?(?:ipo|initial public offering|stock market listing|public offering))\b",
        {"step": "completed"},
        unless="into public (?:view|eye)|private",
    ),
)

_EXCHANGE = re.compile(
    r"exchange|nasdaq|\bnyse\b|bourse|\bstar market\b|chinext|euronext|\blse\b|\baim\b|\bhkex\b", re.IGNORECASE
)
_YET = re.compile(
    r"\b(?:will|plan\w*|expect\w*|to|set|could|may|might|would|hop\w+|aim\w*|prepar\w+|consider\w*|intend\w*|seek\w*|about|looking|ahead)\b"
)
_YET_NEAR = re.compile(
    r"\b(?:planned|proposed|upcoming|potential|possible|expected|before|ahead of|plans?|will|forthcoming|delayed|long-awaited|would-be|candidate|until|pending|for)\s*(?:an?|the|its)? ?$",
    re.IGNORECASE,
)
_SUBJECTS = frozenset(
    {
        "had_halted",
        "withdrawn",
        "filed",
        "priced",
        "delists",
        "was_delisted",
        "goes_private",
        "raises_by",
        "lists_unit",
        "goes_public",
        "plans",
        "halts_trading",
        "halts",
    }
)
_PRICE_NEAR = re.compile(
    rf"\b(?:rais(?:e|es|ed|ing)|worth|fetch\w*|seek\w*) (?:[a-z]+ ){{0,5}}?(?P<m>{MARKS['money']})|(?P<n>{MARKS['money']}) (?:[\w-]+ ){{0,3}}?(?:ipo|initial public offering|listing|offering|share sale|flotation)",
    re.IGNORECASE,
)
_PARTICIPLE = re.compile(
    r"(?:\b(?:companies|firms|stocks|shares|giants?|groups?|funds?|peers|products|startups|chinese|were|those|securities|businesses|publicly|currently|also)|-|company|firm) $",
    re.IGNORECASE,
)
_OTHER_STEP = re.compile(
    r"\b(?:shelv|pric|withdr|postpon|delay|pull|halt|suspend|fil|plan|prepar|cancel|scrap|abandon|call|consider|eye|mull|seek|pursu|approv|block|unable to|fail)\w* (?:[\w-]+ ){0,4}$",
    re.IGNORECASE,
)
_STOPPED = re.compile(
    r" (?:plans? )?(?:(?:was|were|is|has been|had been|being) (?:\w+ly )?)(?:halted|suspended|pulled|shelved|postponed|cancell?ed|scrapped|delayed|withdrawn|blocked|yanked|priced|planned|expected)\b",
    re.IGNORECASE,
)
_NO_LISTING = re.compile(
    r"\b(?:real estate|property|job|home|airbnb|house|product|app store|best-?seller|watch|short|price) listings?\b|\blist(?:s|ed|ing)? (?:as|among|of|them|price|several|prices)\b|\bdebut (?:album|season|single|film|novel)\b",
    re.IGNORECASE,
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find the company, the exchange or place, the money; say how far the listing has come."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    words = sentence.text[candidate.start : candidate.end]
    verbs = " ".join(candidate.verbs).lower()
    if _NO_LISTING.search(words):
        return None
    if (
        rule in _SUBJECTS
        and candidate.verbs
        and not verbal(sentence, candidate.anchor, candidate.verbs[0])
        and rule not in ("was_delisted",)
    ):
        return None
    if rule == "lists" and _PARTICIPLE.search(sentence.text[: candidate.start]):
        return None
    if rule == "ipo_of" and (
        _OTHER_STEP.search(sentence.text[max(0, candidate.start - 45) : candidate.start])
        or _STOPPED.match(sentence.text, candidate.end)
    ):
        return None
    if "company" not in arguments and not _company(arguments, candidate, sentence, context, rule):
        return None
    company = arguments["company"]
    if not isinstance(company, list) and _EXCHANGE.search(company) and not re.search(r"own|its shares", words):
        return None
    _where(arguments, candidate, sentence, context)
    step = arguments["step"]
    if step == "completed":
        before = sentence.text[max(0, candidate.start - 25) : candidate.start]
        if (
            _YET.search(verbs)
            and not re.search(r"\b(?:managed|went on|helped|began|started|continued|used) to\b", verbs)
        ) or (not verbs and _YET_NEAR.search(before)):
            if rule in ("ipo_of", "first_day"):
                return None
            arguments["step"] = step = "planned"
        if rule == "ipo_of" and re.search(
            r"\b(?:planned|proposed|upcoming|potential|possible|expected|delayed|future|eventual|aborted|halted|suspended)\b",
            words,
        ):
            return None
    if step == "planned":
        if rule in ("plans", "approved") or rule != "rumour":
            arguments.setdefault("status", _plan_status(verbs, sentence))
    if "amounts" not in arguments and step in ("completed", "planned", "filed"):
        for found in _PRICE_NEAR.finditer(sentence.text):
            at = found.start("m") if found["m"] else found.start("n")
            arguments["amounts"] = sentence.mentions[at][0].value
            break
    return arguments


def _plan_status(verbs: str, sentence: Encoded) -> str:
    """Give the status of a plan to list: alleged and denied ones keep theirs, what may be is conditional."""
    found = standing(sentence.lower, len(sentence.lower), len(sentence.lower), (verbs,))
    return found if found in ("denied", "alleged", "conditional") else "planned"


def _company(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context, rule: str) -> bool:
    if rule in _SUBJECTS:
        position = subject(sentence, candidate.start)
        name = names_at(sentence, position)
        if name is not None and position is not None:
            kind = sentence.mentions[position][0].type
            if kind not in ("company", "organization", "product"):
                return False
            if isinstance(name, str) and _EXCHANGE.search(name):
                return False
            arguments["company"] = name
            arguments["stretch"] = (position, candidate.end)
            return True
        if rule not in ("goes_private", "goes_public", "priced", "raises_by", "was_delisted", "filed", "withdrawn"):
            return False
    if rule == "first_day":
        left = [
            i
            for i in sentence.find("company", 0, candidate.start)
            if not any(_EXCHANGE.search(m.text) for m in sentence.mentions[i])
        ]
        if left:
            names = [i for i in left if not sentence.text.startswith("-backed", i + 1)]
            name = names_at(sentence, (names or left)[0])
            if name:
                arguments["company"] = name
                arguments["stretch"] = ((names or left)[0], candidate.end)
                return True
        if sentence.find("person", 0, candidate.start):
            return False
    company = context.company_before(sentence, candidate.anchor[0])
    if company is None or company.type == "authority":
        return False
    name = company.name or company.text
    if _EXCHANGE.search(name):
        return False
    arguments["company"] = name
    return True


def _where(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context) -> None:
    """Sort what was named into exchange and place; take the exchange from the sentence, or the article's only one."""
    filler = candidate.roles.get("exchange")
    if isinstance(filler, tuple) and filler and not isinstance(filler[0], int):
        kind = getattr(filler[0], "type", "")
        if kind == "place":
            arguments["place"] = arguments.pop("exchange")
        elif not _EXCHANGE.search(str(arguments.get("exchange", ""))):
            arguments.pop("exchange", None)
    if "exchange" not in arguments:
        here = [m for i in sentence.find("org") for m in sentence.mentions[i] if _EXCHANGE.search(m.text)]
        every = {
            m.name or m.text for m in context.mentions if m.type != "person" and _EXCHANGE.search(m.name or m.text)
        }
        if here:
            arguments["exchange"] = here[0].name or here[0].text
        elif len(every) == 1 and arguments["step"] in ("completed", "priced", "delisted", "suspended", "resumed"):
            near = context.sentences[max(0, sentence.index - 4) : sentence.index + 5]
            if any(_EXCHANGE.search(m.text) for one in near for i in one.find("org") for m in one.mentions[i]):
                arguments["exchange"] = next(iter(every))
    if "place" not in arguments and "exchange" not in arguments:
        found = re.search(
            rf"\b(?:in|on) (?:the )?(?P<p>{MARKS['place']})(?!'s)", sentence.text[candidate.start : candidate.end + 60]
        )
        owner = re.search(
            rf"(?P<p>{MARKS['place']}) (?:[\w-]+ ){{0,2}}?(?:ipos?|listings?|initial|debut|flotation)",
            sentence.text[candidate.start : candidate.end + 10],
            re.IGNORECASE,
        )
        if owner:
            arguments["place"] = names_at(sentence, candidate.start + owner.start("p"))
        elif found:
            arguments["place"] = names_at(sentence, candidate.start + found.start("p"))
    for role in ("exchange", "place"):
        if arguments.get(role) is None:
            arguments.pop(role, None)
