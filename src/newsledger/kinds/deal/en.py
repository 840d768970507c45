"""Deals in English: acquisitions, mergers, investments, funding rounds, divestitures, partnerships, contracts.

The patterns start with their verb; who bought, sold or invested is the verb's subject (``en_parties``).
"""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.deal.en_parties import company_in, deal_amounts, held_by, is_pending, other_names
from newsledger.languages.en.clauses import names_at, subject, verbal
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_SUM = r"(?:about |around |nearly |almost |as much as |up to |more than |over |at least |some |roughly |approximately |an estimated |a |an additional |another |an |a further |a combined |a total of )*{amounts:money!}"
_FOR = rf"(?:(?:[^.;\"]{{0,70}}?) (?:for|in an? (?:\w+ ){{0,3}}?(?:deal|transaction) (?:worth|valued at|for)|worth|valued at|at a price of|in a) {_SUM})?"
_STAKE = r"(?:stake|interest|share|holding|shareholding|ownership|equity stake|ownership stake|equity interest|ownership interest)"
_STAKE_WORDS = r"(?:(?:an?|the|its|their|his|her|remaining|majority|minority|controlling|full|entire|small|large|significant|sizeable|strategic|\w+-percent|passive|active|indirect|direct|combined|additional|further|another|about|around|up to|roughly|nearly|just over|over|more than|\ue009|\ue008|\ue001's|\ue004|worth|of) )*"
_NP = r"(?!(?:in|on|at|to|for|with|from|by|up|of|as|and|or|that|which|about|after|before|until|more|less|than|out|down|off|back|between|against|it|them|you|us|me|into|through)\b)"
_BUY = "buy|acquire|purchase|take over|snap up|buy out|take control of|swallow up|gobble up|scoop up|gain control of"
_BOUGHT = "buy|acquire|purchase|take over|snap up|buy out|swallow up|gobble up|scoop up|absorb"
_CLOSE = "complete|close|finalize|finalise|conclude|finish"
_TAKEOVER = r"(?:acquisition|takeover|purchase|buyout|buy-out|take-over)"
_ADJECTIVES = r"(?:(?:planned|proposed|pending|recent|failed|[\w.$-]+-(?:dollar|stock|cash|old|euro|pound|yen|yuan)|\ue007|hostile|agreed|attempted|recently|announced|previously|definitive|outright|full|all-\w+|latest|landmark|surprise|massive|huge|controversial|potential|possible|successful|friendly|blockbuster|big) )"

PATTERNS = (
    Pattern(
        "called_off",
        "terminat call scrap abandon walk drop cancel end withdr pull",
        rf"{{v:terminate|call off|scrap|abandon|walk away from|drop|cancel|end|withdraw|pull out of|back out of}} (?:(?:its|their|the|a|an|\ue001's|talks on|plans for|talks over|\ue008|{{target:company!}}'s?|[\w.$-]+) ){{0,7}}?(?P<noun>deal|merger|acquisition|takeover|bid|offer|purchase|buyout|tie-up)\b(?:(?:[^.;\"]{{0,40}}?) (?:to (?:buy|acquire|take over|merge with)|of|for|with) {{target:org}})?{_FOR}",
        {"type": "acquisition", "step": "ended"},
    ),
    Pattern(
        "buys_stake",
        "stake interest sharehold holding ownership",
        rf"{{v:buy|acquire|purchase|take|build|build up|get|pick up|gain|obtain|amass|raise|increase|boost|grab|snap up|receive|secure|disclose|reveal|accumulate}} {_STAKE_WORDS}(?:{{stake:percent!}} (?:of the )?)?{_STAKE_WORDS}{_STAKE} (?:in|of) {{target:org}}{_FOR}",
        {"type": "investment"},
    ),
    Pattern(
        "buys_percent_of",
        "buy bought acqui purchas tak took own",
        rf"{{v:buy|acquire|purchase|take|pick up|take over}} (?:about |around |up to |a |the remaining |another |an additional )*{{stake:percent!}} (?:stake )?(?:of|in) {{target:org}}{_FOR}",
        {"type": "investment"},
    ),
    Pattern(
        "sells_stake",
        "stake interest holding shareholding",
        rf"{{v:sell|offload|divest|dispose of|unload|cut|reduce|sell off|exit|trim}} {_STAKE_WORDS}(?:{{stake:percent!}} )?{_STAKE_WORDS}{_STAKE} (?:in|of) {{target:org}}(?:(?:[^.;\"]{{0,30}}?) to {{acquirer:party}})?{_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sells",
        "sell sold divest offload spin spun unload selling dispos",
        rf"{{v:sell|sell off|offload|divest|spin off|spin out|unload|dispose of|hive off}} (?:off )?{_NP}{{target:np}}(?:(?:[^.;\"]{{0,40}}?) to {{acquirer:party}})?{_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sold_to",
        "sold",
        rf"{{pv:sell}} (?:[^.;,\"]{{0,30}}?)to {{acquirer:org}}{_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sale_of",
        "sale divestiture disposal spin-off",
        rf"(?:sale|divestiture|disposal|spin-off|spinoff) of {_NP}{{target:np}}(?:(?:[^.;\"]{{0,40}}?) to {{acquirer:org}}){_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "buys",
        "buy bought acqui purchas tak took snap swallow gobbl scoop gain",
        rf"{{v:{_BUY}}} (?:out |up |rival |fellow |all of |the rest of |the whole of |control of )*{_NP}{{target:np}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "closes",
        "complet clos finali conclud finish",
        rf"{{v:{_CLOSE}}} (?:its|their|the|a|an|\ue001's) {_ADJECTIVES}{{0,3}}(?:{{amounts:money!}} )?{_ADJECTIVES}{{0,2}}{_TAKEOVER} of {{target:org}}{_FOR}",
        {"type": "acquisition", "step": "completed"},
        status="reported",
    ),
    Pattern(
        "bought_by",
        "buy bought acqui purchas tak snap swallow gobbl scoop absorb",
        rf"{{pv:{_BOUGHT}}} (?:[^.;\"]{{0,40}}?)by {{acquirer:party}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "bought_bare",
        "bought acqui purchas taken",
        rf"{{target:org!}}(?:,|\)|(?:'s? [\w ]{{2,30}}),)? (?:a [^.;,\"]{{3,60}} )?(?:recently |\ue007 )?(?:acquired|bought|purchased|taken over|snapped up|owned) (?:[^.;\"]{{0,30}}?)by {{acquirer:party}}{_FOR}",
        {"type": "acquisition"},
        unless=r"\bowned\b",
    ),
    Pattern(
        "was_bought",
        "bought acqui purchas sold snapp taken",
        rf"{{pv:buy|acquire|purchase|sell|snap up|take over}}(?: (?:last|in|on|earlier|back|\ue007)[^.;\"]{{0,20}}?)? for {_SUM}",
        {"type": "acquisition"},
    ),
    Pattern(
        "acquisition_of",
        "acquisition takeover purchase buyout buy-out take-over",
        rf"(?:{{acquirer:org!}}(?:'s?)? )?{_ADJECTIVES}{{0,3}}(?:\(?{{amounts:money!}}\)? )?{_ADJECTIVES}{{0,3}}{_TAKEOVER} of {{target:org}}(?: by {{acquirer:party}})?{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "target_acquisition",
        "acquisition takeover purchase buyout deal",
        rf"{{acquirer:org!}}'s {_ADJECTIVES}{{0,3}}(?:{{amounts:money!}} )?{_ADJECTIVES}{{0,2}}{{target:org!}} (?:acquisition|takeover|purchase|buyout)",
        {"type": "acquisition"},
    ),
    Pattern(
        "bid_for",
        "bid offer takeover",
        rf"(?:{{acquirer:org!}}'s? )?(?:(?:[\w-]+ ){{0,3}}?)(?:{{amounts:money!}} )?(?:(?:takeover|hostile|buyout|unsolicited|cash|all-cash|rival|sweetened|improved|binding|tender|friendly|and-stock|non-binding|indicative|formal|joint|\w+-stock) ){{0,3}}(?P<noun>bid|offer|proposal|deal|agreement|bids) (?:(?:worth |of )?{{amounts:money!}} )?(?:for|to (?:buy|acquire|take over|purchase|merge with)) {{target:org}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "merges",
        "merg combin",
        rf"{{v:merge|combine}} (?:[^.;\"]{{0,40}}?)with {{target:org}}{_FOR}",
        {"type": "merger"},
    ),
    Pattern(
        "merger_with",
        "merger tie-up combination",
        rf"(?:merger|tie-up) (?:agreement |deal |talks )?(?:with|of) {{target:org}}{_FOR}",
        {"type": "merger"},
    ),
    Pattern(
        "merger_between",
        "merger tie-up combination",
        r"(?:merger|tie-up|combination) (?:agreement |deal |talks )?(?:between|of) (?:[\w&'-]+ ){0,4}?{acquirer:org!}",
        {"type": "merger"},
    ),
    Pattern(
        "raises_round",
        "rais secur clos land bag receiv attract collect nab complet get got pull",
        rf"{{v:raise|secure|close|receive|land|bag|score|complete|attract|pull in|collect|nab|haul in|rake in|close on|snag|get|pick up}} (?:(?:[^.;\"]{{0,40}}?) )??{_SUM}(?P<what>[^.;\"]{{0,70}}?)(?:round|funding|financing|series|seed|venture|investors?|investment|led by|capital|backing|from)(?:(?:[^.;\"]{{0,60}}?)(?:led by|from|co-led by) {{acquirer:party}})?",
        {"type": "funding_round"},
    ),
    Pattern(
        "raises_a_round",
        "round fund financ series",
        rf"{{v:raise|secure|close|receive|land|bag|score|complete|announce|close on}} (?:a |an |its |the |\ue001's )?(?:new |latest |\ue007 )*(?:{_SUM} )?(?:[\w-]+ ){{0,5}}?(?:funding round|round of (?:funding|financing|investment)|financing round|investment round|fundraising round|fundraise|seed round|(?:in )?series [a-h][\w-]*(?: round| funding| financing)?)(?: (?:of|worth) {_SUM})?(?:(?:[^.;\"]{{0,60}}?)(?:led by|from|co-led by) {{acquirer:party}})?",
        {"type": "funding_round"},
    ),
    Pattern(
        "led_round",
        "led lead round",
        rf"{{v:lead|co-lead|join|participate in}} (?:a |an |the |its |\ue001's )?(?:[\w-]+ ){{0,3}}?(?:{_SUM} )?(?:[\w-]+ ){{0,4}}?(?:round|funding|financing|investment)(?: (?:of|worth) {_SUM})? (?:in|for|into) {{target:org}}",
        {"type": "funding_round"},
    ),
    Pattern(
        "invests",
        "invest pump inject pour plow plough sink spend put",
        rf"{{v:invest|pump|inject|pour|plow|plough|sink}} (?:(?:[^.;\"]{{0,30}}?) )??(?:{_SUM}|(?P<vague>(?:(?:several )?(?:tens|hundreds) of )?(?:billions|millions)(?: of \w+)?))(?:(?:[^.;\"]{{0,40}}?)) (?:in|into|for|to (?:build|expand|acquire|develop|set up|establish|boost)) (?:a |an |the |its |their )*(?:stake in )?{_NP}{{target:np}}",
        {"type": "investment"},
    ),
    Pattern(
        "invests_in",
        "invest",
        r"{v:invest} in {target:org}",
        {"type": "investment"},
    ),
    Pattern(
        "investment_in",
        "investment",
        rf"(?:{{acquirer:org!}}'s? )?(?:(?:[\w$.-]+ ){{0,3}}?)(?:{{amounts:money!}} )?(?:(?:[\w$.-]+) ){{0,3}}?investment (?:of {_SUM} )?(?:in|into) {_NP}{{target:np}}",
        {"type": "investment"},
    ),
    Pattern(
        "lends",
        "loan lend lent financing credit",
        r"{v:lend|provide|extend|grant|give|offer|supply|guarantee} (?:[^.;\"]{0,50}?)(?:{amounts:money!} |(?P<vague>(?:several )?(?:tens|hundreds) of (?:billions|millions) of \w+ ))(?:[^.;\"]{0,30}?)(?:loans?|financing|credit line|credit facility|line of credit)(?:(?:[^.;\"]{0,40}?) to {target:org})?",
        {"type": "investment"},
    ),
    Pattern(
        "borrows",
        "loan credit",
        r"{v:secure|obtain|receive|get|sign|take out|win} (?:a |an )?(?:[\w-]+ ){0,3}?{amounts:money!} (?:[\w-]+ ){0,4}?(?:loan|credit line|credit facility|line of credit)(?:(?:[^.;\"]{0,30}?) (?:from|with) {acquirer:org})?",
        {"type": "investment"},
    ),
    Pattern(
        "contract",
        "contract deal order",
        rf"{{v:win|secure|sign|receive|land|clinch|bag|book}} (?:[^.;\"]{{0,40}}?)?(?:{_SUM} )?(?:[\w-]+ ){{0,4}}?(?:contracts?|orders?(?= (?:for|from|worth|with|valued|of)\b)|supply deal|supply agreement)\b(?:(?:[^.;\"]{{0,60}}?) (?:from|with|by|for) {{acquirer:anyone}})?(?:(?:[^.;\"]{{0,30}}?) (?:worth|valued at) {_SUM})?",
        {"type": "contract"},
    ),
    Pattern(
        "contract_awarded",
        "contract award order",
        rf"{{v:award|give|grant|hand}} {{target:org}} (?:[^.;\"]{{0,30}}?)(?:{_SUM} )?(?:[\w-]+ ){{0,4}}?(?:contracts?|orders?)(?: (?:worth|valued at) {_SUM})?",
        {"type": "contract"},
    ),
    Pattern(
        "was_awarded",
        "award contract",
        rf"{{pv:award|give|grant|hand}} (?:[^.;\"]{{0,30}}?)(?:{_SUM} )?(?:[\w-]+ ){{0,4}}?contracts?(?:(?:[^.;\"]{{0,40}}?) (?:by|from|with) {{acquirer:anyone}})?(?: (?:worth|valued at) {_SUM})?",
        {"type": "contract"},
    ),
    Pattern(
        "orders",
        "order",
        r"{v:order|place an order for|place orders for} (?:[\w-]+ ){0,3}?{count} (?:[^.;\"]{0,50}?)from {target:org}",
        {"type": "contract"},
    ),
    Pattern(
        "partners",
        "partner team_up teamed_up teaming_up teams_up collabor join_forces joined_forces joining_forces tie_up tied_up cooperat alli ally sign work",
        r"{v:partner|team up|collaborate|join forces|tie up|cooperate|work together|ally|partner up|link up|hook up} (?:[^.;\"]{0,20}?)with {target:company}",
        {"type": "partnership"},
    ),
    Pattern(
        "partnership",
        "partnership alliance joint_venture collaboration tie-up agreement memorandum cooperation deal pact",
        r"(?P<noun>partnership|alliance|joint venture|collaboration|tie-up|strategic agreement|memorandum of understanding|mou|cooperation agreement|licensing (?:deal|agreement)|distribution (?:deal|agreement)|partnership (?:deal|agreement)|multi-year (?:deal|agreement)|exclusive deal|content deal) (?:\([^()]{1,12}\) )?(?:with|between (?:it|them) and) {target:company}",
        {"type": "partnership"},
    ),
    Pattern(
        "signs_with",
        "sign strike struck ink reach",
        r"{v:sign|strike|ink|reach|forge|enter into} (?:a |an |its )?(?:[\w-]+ ){0,5}?(?:deals?|agreements?|pact|partnerships?|memorandum of understanding|contracts?)(?: of understanding)? with {target:company}",
        {"type": "partnership"},
    ),
    Pattern(
        "partnership_between",
        "partnership alliance joint_venture collaboration tie-up agreement",
        r"(?:partnership|alliance|joint venture|collaboration|tie-up) (?:agreement )?(?:between|of) (?:[\w&'-]+ ){0,4}?{acquirer:org!}",
        {"type": "partnership"},
    ),
    Pattern(
        "both_partner",
        "partner team join_forces joint_venture",
        r"{acquirer:org!}(?:,? (?:both|which|are|have|will|had|\ue007|on|also|said|they|it|agreed|plan|plans|to|announced|a)){0,6} (?:partner(?:ed|ing)?|partnership|team(?:ed|ing)? up|join(?:ed|ing)? forces|(?:form|set up|create|establish|launch)(?:ed|ing)? (?:a |an )?(?:[\w.-]+ ){0,2}?joint venture)\b",
        {"type": "partnership"},
    ),
    Pattern(
        "both_merge",
        "merg combin",
        r"{acquirer:org!}(?:,? (?:both|which|are|have|will|had|\ue007|on|also|said|they|it|agreed|plan|plans|to|announced|a|is|in|talks|about|considering|exploring)){0,8} (?:merg(?:e|ed|ing|er)|combin(?:e|ed|ing))\b(?! (?:with|of))",
        {"type": "merger"},
    ),
)

_ENDED = re.compile(
    r"\b(?:call(?:ed|ing|s) off|terminat\w+|abandon\w*|scrapp\w+|collaps\w+|walk(?:ed|s|ing) away|fell through|fallen through|failed (?:to|acquisition|merger|takeover|bid)|aborted|scuttled|withdr[ae]w\w*)\b",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:announc\w+|unveil\w*|pledg\w+|plan\w*|promis\w+|made|make|makes|making|led|its)\b", re.IGNORECASE
)
_NO_ROUND = re.compile(
    r"\b(?:ipo|public offering|bonds?|debt|lien|loans?|share sale|rights issue|notes|listing|stock sale|selling|sale of|debentures|disposal|profit|revenue|taxes|tax)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"\b(?:(?:several )?(?:tens|hundreds) of )?(?:billions|millions) of [a-z]+\b")
_PLEDGED = re.compile(
    r"\b(?:announc\w+|unveil\w*|pledg\w+|plan\w*|promis\w+|propos\w+|vow\w*|commit\w*)\b", re.IGNORECASE
)
_SERIES = re.compile(r"\b(pre-series [a-h]|series [a-h]\d?\+?|pre-seed|seed|angel|bridge|pre-ipo)\b", re.IGNORECASE)
_MAJORITY = re.compile(
    r"\b(?:majority|controlling|remaining|full control|entire|rest of|whole of|all of)\b", re.IGNORECASE
)
_NO_SUBJECT = frozenset(
    {"merger_between", "partnership_between", "both_partner", "both_merge", "bought_bare", "sale_of"}
)
_BY_SUBJECT = {
    "sells_stake": "seller",
    "sells": "seller",
    "sold_to": "target",
    "bought_by": "target",
    "was_bought": "target",
    "raises_round": "target",
    "raises_a_round": "target",
    "borrows": "target",
    "contract": "target",
    "was_awarded": "target",
}
_PENDING_TYPES = frozenset({"acquisition", "merger", "divestiture"})
_ALONE = frozenset({"called_off", "bought_by", "sold_to", "acquisition_of", "merger_with"})
_SHARED = frozenset({"bid_for", "acquisition_of", "merger_with", "partnership", "investment_in"})


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Add the verb's subject, cut the target to the company or business in it, weigh whether it is a deal at all."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    text = sentence.text
    words = text[candidate.start : candidate.end]
    if candidate.verbs and not verbal(sentence, candidate.anchor, candidate.verbs[0]):
        return None
    if rule in ("merger_between", "partnership_between", "both_partner", "both_merge"):
        both = arguments.get("acquirer")
        if not isinstance(both, list) or len(both) < 2:
            return None
        arguments["acquirer"], arguments["target"] = both[0], both[1] if len(both) == 2 else both[1:]
    elif rule not in _NO_SUBJECT:
        role = _BY_SUBJECT.get(rule, "acquirer")
        if role not in arguments:
            position = subject(sentence, candidate.start)
            if rule in _SHARED:
                if position is not None and (
                    sentence.mentions[position][0].type == "person" or candidate.start - position > 130
                ):
                    position = None
                if position is None and rule != "acquisition_of":
                    return None
            name = names_at(sentence, position)
            if name is None and rule not in _ALONE and rule != "acquisition_of":
                return None
            if name is not None and position is not None:
                arguments[role] = name
                if candidate.start - position < 130:
                    arguments["stretch"] = (position, candidate.end)
                if sentence.mentions[position][0].type == "person" and not _by_person(rule, candidate, words):
                    return None
    return _checked(arguments, candidate, sentence, context, rule, words)


def _by_person(rule: str, candidate: Candidate, words: str) -> bool:
    """True when a person can be the doer: people buy companies and stakes and invest, the rest is their office or shares."""
    if rule in ("buys_stake", "buys_percent_of", "invests", "invests_in", "bid_for", "closes", "acquisition_of"):
        return True
    target = candidate.roles.get("target")
    named = isinstance(target, tuple) and bool(target) and not isinstance(target[0], int)
    return rule == "buys" and named and not re.match(r"(?:\S+ ){0,3}(?:tak|took|gain)", words, re.IGNORECASE)


def _checked(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context, rule: str, words: str
) -> dict[str, Any] | None:
    target = candidate.roles.get("target")
    if isinstance(target, tuple) and len(target) == 2 and isinstance(target[0], int) and isinstance(target[1], int):
        found = company_in(sentence, target[0], target[1], context, loose=rule == "invests")
        if found is None:
            return None
        arguments["target"] = found[0]
        if found[1] and rule != "sells":
            arguments["seller"] = found[1]
    elif (
        isinstance(target, tuple)
        and target
        and rule not in ("contract_awarded", "orders", "partners", "signs_with", "partnership")
    ):
        at = next((i for i in range(candidate.start, candidate.end) if sentence.mentions.get(i) == target), None)
        if at is not None and sentence.text.startswith("'", at + 1):
            found = held_by(sentence, at, context)
            if found is None:
                return None
            arguments["target"] = found[0]
            if found[1]:
                arguments["seller"] = found[1]
    kind = arguments["type"]
    if rule in ("buys_stake", "buys_percent_of") and (
        _MAJORITY.search(words) or float(arguments.get("stake") or 0) > 50
    ):
        arguments["type"] = kind = "acquisition"
    if rule == "called_off" and re.search(r"merger|tie-up", words):
        arguments["type"] = kind = "merger"
    if rule == "bid_for" and not re.search(r"bid|offer|proposal|to (?:buy|acquire|take over|purchase|merge)", words):
        return None
    other_names(arguments, sentence, candidate)
    if arguments.get("acquirer") is not None and arguments.get("acquirer") == arguments.get("target"):
        return None
    if not (arguments.get("target") or kind in ("partnership", "contract")):
        return None
    if "amounts" not in arguments:
        amounts = deal_amounts(sentence, candidate, context, kind)
        if amounts:
            arguments["amounts"] = amounts
    around = sentence.text[max(0, candidate.start - 40) : candidate.end + 30]
    if kind in ("acquisition", "merger", "investment") and _ENDED.search(around):
        arguments["step"] = "ended"
    if kind == "funding_round":
        series = _SERIES.search(sentence.text, candidate.start, candidate.end + 40)
        if series:
            arguments["round"] = series[1]
        if "amounts" not in arguments and not series:
            return None
    if rule == "investment_in" and not (
        "amounts" in arguments
        or "acquirer" in candidate.roles
        or _MADE.search(sentence.text[max(0, candidate.start - 60) : candidate.end])
    ):
        return None
    if kind == "funding_round" and _NO_ROUND.search(sentence.text[candidate.start : candidate.end + 60]):
        return None
    if rule == "investment_in" and _PLEDGED.search(sentence.text[max(0, candidate.start - 60) : candidate.end]):
        arguments["status"] = "planned"
    if rule == "invests" and "amounts" not in arguments:
        vague = _VAGUE.search(words)
        if vague:
            arguments["amount_text"] = vague[0]
    if kind in _PENDING_TYPES and arguments.get("step") is None and candidate.status is None:
        if is_pending(sentence, candidate, context, rule):
            arguments["status"] = "planned"
    return arguments
