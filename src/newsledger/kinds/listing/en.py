"""Listings in English: IPOs planned, filed, priced, completed, suspended, withdrawn; halts in trading; delistings."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.listing.en_patterns import PATTERNS
from newsledger.languages.en.clauses import names_at, subject, verbal
from newsledger.languages.en.names_types import person_shape
from newsledger.languages.en.standing import standing
from newsledger.patterns import Candidate, Context, Encoded
from newsledger.patterns.encode import ALL_MARKS, GROUPS, MARKS

__all__ = ["PATTERNS", "refine"]

_OWNED = re.compile(
    rf"(?P<company>[{GROUPS['org']}])'s? (?:(?!(?:on|of|to|with|by|from|at|that|which|who)\b)[\w$.'-]+ |[{ALL_MARKS}](?:'s)? |and |, ){{0,7}}$",
    re.IGNORECASE,
)
_KIN = re.compile(
    rf"[{GROUPS['org']}]'s? (?:[\w-]+ ){{0,3}}?(?:affiliate|subsidiary|unit|arm|division|spin-?off|parent|owner|rival|partner|brand|business) $",
    re.IGNORECASE,
)
"""Stands before the one that is meant: "Alibaba's affiliate Ant's IPO"."""
_EXCHANGE = re.compile(
    r"exchange(?! commission)|nasdaq|\bnyse\b|bourse|\bstar market\b|chinext|euronext|\blse\b|\baim\b|\bhkex\b",
    re.IGNORECASE,
)
_STOCK = re.compile(
    r"\b(?:shares?|stock|ipo|public offering|listing|traded|trading|investors|exchange|market (?:value|cap\w*)|valuation|nasdaq|float)\b",
    re.IGNORECASE,
)
_UNABLE = re.compile(r"\b(?:unable to|fail(?:s|ed|ing)? to)\b")
_YET = re.compile(
    r"\b(?:will|plan\w*|expect\w*|to|set|can|could|may|might|would|hop\w+|aim\w*|prepar\w+|consider\w*|intend\w*|seek\w*|about|looking|ahead)\b"
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
        "was_taken_private",
        "goes_private",
        "raises_by",
        "lists_unit",
        "goes_public",
        "completes",
        "plans",
        "halts_trading",
        "halts",
        "plans_float",
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
    r"\b(?:real estate|property|job|home|airbnb|house|product|app store|best-?seller|watch|short|price|event|business|ebay|amazon|hotel|tv|google|search|car) listings?\b|\b(?:trade|trading) (?:\w+ ){0,2}(?:below|above|at|higher|lower|down|up|ex-dividend|near|around|with|options|bitcoin|crypto\w*|futures)\b|\blist(?:s|ed|ing)? (?:as|among|of|them|price|several|prices)\b|\bdebut (?:album|season|single|film|novel)\b",
    re.IGNORECASE,
)


_A_LISTING = re.compile(
    r"(?:\b(?:market|stock|stocks|shares?|public|secondary|dual|primary|direct|planned|potential|possible|an?|the|its|their|overseas|foreign)|[\ue002\ue003\ue005]) $"
)
"""What makes "listing" a noun."""
_TO_LIST = re.compile(r"\b(?:to|will|would) (?:list|float|debut)$")
_FOR_ALL = re.compile(
    r"(?:\ue00a|\b(?:for|attract\w*|encourag\w+|allow\w*|help\w*|lur\w+|woo\w*|more|many|number of|wave of|raft of|other|most|some)) (?:[\w-]+ |\ue005 ){0,4}(?:companies|firms|start-?ups|unicorns|businesses|issuers|groups)\b(?: (?!that|which)[\w-]+| [\ue005\ue007]){0,7}? "
    r"(?:to|have|are|were|has|is|went|raised|raise|going|chose|plan|planning|sought|file|filed|list|listed)\b"
)
"""Nobody in particular lists: "it became harder for Chinese companies to go public"."""


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find the company, the exchange or place, the money; say how far the listing has come."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    words = sentence.text[candidate.start : candidate.end]
    verbs = " ".join(candidate.verbs).lower()
    if _NO_LISTING.search(words) or _FOR_ALL.search(sentence.lower, max(0, candidate.start - 80), candidate.end):
        return None
    if (
        rule in _SUBJECTS
        and candidate.verbs
        and not verbal(sentence, candidate.anchor, candidate.verbs[0])
        and rule not in ("was_delisted", "was_taken_private")
    ):
        return None
    if rule in ("ipo_of", "first_day") and not _of_shares(candidate, sentence):
        return None
    before_verb = sentence.text[: candidate.start]
    if rule == "lists" and (
        _PARTICIPLE.search(before_verb) or (verbs.strip() == "listing" and _A_LISTING.search(before_verb))
    ):
        return None
    if rule == "ipo_of" and (
        _OTHER_STEP.search(sentence.text[max(0, candidate.start - 45) : candidate.start])
        or _STOPPED.match(sentence.text, candidate.end)
    ):
        return None
    if rule in ("halted", "withdrawn_passive") and "company" not in candidate.roles:
        # Whose offering it is stands before it; the company that the text speaks of is the second choice.
        arguments.pop("company", None)
    if "company" not in arguments and not _company(arguments, candidate, sentence, context, rule):
        return None
    company = arguments["company"]
    if not isinstance(company, list) and _EXCHANGE.search(company) and not re.search(r"own|its shares", words):
        return None
    _where(arguments, candidate, sentence, context)
    listed_there = "place" in arguments and _TO_LIST.search(verbs)
    if rule == "lists" and "exchange" not in arguments and not listed_there and not _STOCK.search(sentence.text):
        return None
    if rule in ("completes", "goes_public") and _UNABLE.search(verbs + "|" + sentence.text[: candidate.start][-25:]):
        arguments["step"], arguments["status"] = "withdrawn", "reported"
        return arguments
    if rule == "was_taken_private" and re.search(r"\b(?:will|would|could|may|might|to) be\b", verbs):
        return None  # who buys it is a deal; its shares trade on
    step = arguments["step"]
    if step == "completed":
        before = sentence.text[max(0, candidate.start - 25) : candidate.start]
        if (
            _YET.search(verbs)
            and not re.search(r"\b(?:managed|went on|helped|began|started|continued|used) to\b", verbs)
        ) or (not verbs and _YET_NEAR.search(before)):
            if (
                rule == "ipo_of"
                and MARKS["date"] in words
                and re.search(r"\b(?:before|for) ?(?:an?|the|its)? ?$", before)
            ):
                return arguments  # "just before its 2018 IPO"
            if rule == "first_day" or (
                rule == "ipo_of" and not re.search(r"\b(?:for|before|ahead of|until)\s*(?:an?|the|its)? ?$", before)
            ):
                return None
            arguments["step"] = step = "planned"
        elif rule == "ipo_of" and _AIMS.search(sentence.text, max(0, candidate.start - 70), candidate.start + 1):
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


_AIMS = re.compile(
    r"\b(?:target(?:s|ing)|seek(?:s|ing)|aim(?:s|ing)|hop(?:es|ing)|plans?|planning|expects?|intends?|wants?|preparing|readying|gearing up|(?:road|path|way|run-up|lead-up|prelude|route) to)\b[^.;:]{0,60}$"
)
_DEBUT_OF = re.compile(
    r"(?<!market )(?<!trading )(?<!stock )(?<!exchange )(?<!public )\b(?:debut|listings?) (?:of|by) ", re.IGNORECASE
)
_SHARES = re.compile(
    r"\b(?:ipos?|shares?|stocks?|exchange|bourse|nasdaq|nyse|euronext|wall street|public offering|float\w*|flotation|market debut|trading (?:debut|day)|day of trading|investors|underwrit\w+|"
    r"(?:public|secondary|dual|direct|stock|overseas|u\.s\.|hong kong|new york|london|shanghai) (?:market )?(?:listing|debut)|went public)\b",
    re.IGNORECASE,
)


def _of_shares(candidate: Candidate, sentence: Encoded) -> bool:
    """False for a debut or listing that is none of shares ("the debut of the App Store", "with the debut of Vimeo Create")."""
    words = sentence.text[candidate.start : candidate.end]
    if re.search(r"\b(?:ipos?|public offering|flotation|day of trading|trading day)\b", words, re.IGNORECASE):
        return True
    if re.search(r"\blistings\b", words, re.IGNORECASE):
        return False
    around = sentence.text[max(0, candidate.start - 120) : candidate.end + 120]
    return _SHARES.search(_DEBUT_OF.sub(" ", around)) is not None


def _plan_status(verbs: str, sentence: Encoded) -> str:
    """Give the status of a plan to list: alleged and denied ones keep theirs, what may be is conditional."""
    found = standing(sentence.lower, len(sentence.lower), len(sentence.lower), (verbs,))
    return found if found in ("denied", "alleged", "conditional") else "planned"


def _company(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context, rule: str) -> bool:
    if rule in _SUBJECTS:
        position = subject(sentence, candidate.start)
        name = names_at(sentence, position)
        if name is not None and position is not None:
            first = sentence.mentions[position][0]
            taken = first.type == "person" and first.referring == "name" and person_shape(first.text.split()) < 1.5
            if first.type not in ("company", "organization", "product") and not (taken and " " in first.text):
                return False  # people do not list; two words that are no one's name are a company's
            if isinstance(name, str) and _EXCHANGE.search(name):
                return False
            arguments["company"] = name
            arguments["stretch"] = (position, candidate.end)
            return True
        if rule not in (
            "goes_private",
            "goes_public",
            "completes",
            "priced",
            "raises_by",
            "was_delisted",
            "filed",
            "withdrawn",
        ):
            return False
    if rule in ("halted", "withdrawn_passive"):
        owned = _OWNED.search(sentence.text[: candidate.start])
        if owned:
            start = owned.start("company")
            for at in range(start + 1, candidate.start):
                if sentence.text[at] in GROUPS["org"] and _KIN.fullmatch(sentence.text, start, at):
                    start = at
            name = names_at(sentence, start)
            if name is not None:
                arguments["company"] = name
                arguments["stretch"] = (start, candidate.end)
                return True
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
