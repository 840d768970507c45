"""Deals in English: acquisitions, mergers, investments, funding rounds, divestitures, partnerships, contracts.

The patterns start with their verb; who bought, sold or invested is the verb's subject (``en_parties``).
"""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.deal import en_further, en_holdings, en_patterns, en_wordings
from newsledger.kinds.deal.en_doers import ALONE, BOTH, BY_SUBJECT, NO_SUBJECT, PENDING_TYPES, PERSONAL, SHARED, STATES
from newsledger.kinds.deal.en_parties import (
    another_company,
    company_in,
    deal_amounts,
    described_target,
    for_a_startup,
    held_by,
    is_pending,
    needs_no_subject,
    other_names,
    what_was_sold,
)
from newsledger.languages.en.clauses import names_at, subject, verbal
from newsledger.languages.en.parties import head
from newsledger.patterns import Candidate, Context, Encoded
from newsledger.patterns.encode import MARKS

__all__ = ["PATTERNS", "refine"]

PATTERNS = (
    *en_wordings.PATTERNS,
    *en_holdings.PATTERNS,
    *en_further.PATTERNS,
    *en_patterns.PATTERNS,
    *en_holdings.LAST,
)


_ENDED = re.compile(
    r"\b(?:call(?:ed|ing|s) off|terminat\w+|abandon\w*|scrapp\w+|walk(?:ed|s|ing) away|fell through|fallen through|failed (?:to|acquisition|merger|takeover|bid)|aborted|scuttled|withdr[ae]w\w*)\b",
    re.IGNORECASE,
)
_MADE = re.compile(
    r"\b(?:announc\w+|unveil\w*|pledg\w+|plan\w*|promis\w+|made|make|makes|making|led|its)\b", re.IGNORECASE
)
_NO_ROUND = re.compile(
    r"\b(?:ipo|public offering|bonds?|(?<!equity and )debt(?! and equity)|lien|loans?|share sale|rights issue|notes|listing|stock sale|selling|sale of|debentures|disposal|profit|revenue|taxes|tax|donations?|gifts?|payments?|compensation|settlement|subsid\w+|damages|royalt\w+|bill|fine|fines)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(r"\b(?:(?:several )?(?:tens|hundreds) of )?(?:billions|millions) of [a-z]+\b")
_PLEDGED = re.compile(
    r"\b(?:announc\w+|unveil\w*|pledg\w+|plan\w*|promis\w+|propos\w+|vow\w*|commit\w*)\b", re.IGNORECASE
)
_TO_DATE = re.compile(
    r"\b(?:a total of|to date|so far|in total|since (?:it|its|\ue001|\ue007)|overall)\b", re.IGNORECASE
)
"""What was raised altogether is a figure of the company."""
_SERIES = re.compile(r"\b(pre-series [a-h]|series [a-h]\d?\+?|pre-seed|seed|angel|bridge|pre-ipo)\b", re.IGNORECASE)
_MAJORITY = re.compile(
    r"\b(?:majority|controlling|remaining|full control|entire|rest of|whole of|all of)\b", re.IGNORECASE
)
_GOODS_TOO = re.compile(
    r"(?:buy|bought|buying|buys|purchas\w+|acquir\w+|snap\w* up|sell|sold|selling|sells) (?:up )?(?:\ue00a (?:more )?[\ue001\ue003\ue004]|(?:the |a )?(?:former|ex-)|\ue008 (?:more )?(?:of )?(?:assets|bonds)|(?:under|outside|in|at|through) )|\btoxic assets\b"
)
"""Vehicles by the dozen, people who change sides, shops where goods are sold."""
_INSTEAD = re.compile(
    r"^[^.;\"]{0,40}? (?:to (?:buy|sell|acquire|purchase|repurchase|settle|pay|lend|merge|take|end|resolve|drop)|over|that (?:ends|settles|resolves)) "
)
_PAID = re.compile(
    rf"(?:pay|paid|paying|spend|spent|spending|shell\w* out|fork\w* out) (?:[a-z]+ ){{0,3}}(?P<m>{MARKS['money']}) (?:in (?:cash|stock|shares) )?$",
    re.IGNORECASE,
)
_NO_TARGET = frozenset((
    "government", "governments", "assets", "business", "businesses", "operations", "operation", "unit", "units", "company", "companies", "firm", "firms",
    "bank", "banks", "startups", "start-ups", "subsidiary", "division", "group", "brands", "stores", "service", "project", "platform", "app",
))  # fmt: skip
_SUITORS = re.compile(
    r"\b(?:suitors?|takeover|merger|bidders?|acquisition|acquire|sale|buyout|buyers?)\b", re.IGNORECASE
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Add the verb's subject, cut the target to the company or business in it, weigh whether it is a deal at all."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    text = sentence.text
    words = text[candidate.start : candidate.end]
    if candidate.verbs and not verbal(sentence, candidate.anchor, candidate.verbs[0]):
        return None
    if rule in BOTH:
        both = arguments.get("acquirer")
        if not isinstance(both, list) or len(both) < 2:
            return None
        arguments["acquirer"], arguments["target"] = both[0], both[1] if len(both) == 2 else both[1:]
    elif rule not in NO_SUBJECT:
        role = BY_SUBJECT.get(rule, "acquirer")
        if role not in arguments:
            position = subject(sentence, candidate.start)
            if rule in SHARED:
                if position is not None and (
                    (sentence.mentions[position][0].type == "person" and rule != "bid_for")
                    or candidate.start - position > 130
                ):
                    position = None
                if position is None and rule not in ("acquisition_of", "partnership", "merger_with", "bid_for"):
                    return None
            if position is not None and candidate.start - position > 170:
                return None
            name = names_at(sentence, position)
            if name is None and rule not in ALONE:
                if not needs_no_subject(rule, arguments, candidate, text, context):
                    return None
            if name is not None and position is not None:
                arguments[role] = name
                if abs(candidate.start - position) < 130:
                    arguments["stretch"] = (position, candidate.end)
                if sentence.mentions[position][0].type == "person" and not _by_person(rule, candidate, words):
                    return None
    arguments.pop("count", None)
    if rule in ("acquisition_of", "merger_with", "partnership") and (
        arguments.get("acquirer") == arguments.get("target")
        or (rule == "partnership" and "acquirer" not in arguments and sentence.lower.startswith(_WITH))
    ):
        follows = _OPENS.match(text, candidate.end) if candidate.start < 40 else None
        named = names_at(sentence, follows.start("it")) if follows else None
        if named and named != arguments.get("target"):
            arguments["acquirer"] = named
    return _checked(arguments, candidate, sentence, context, rule, words)


_OPENS = re.compile(r"[^,;.]{0,60}, (?:the )?(?:[\w-]+ ){0,3}(?P<it>[\ue001\ue003])(?!'s)")
"""Who "its" at the start of a sentence means: "With its takeover of GitHub, Microsoft …"."""


_WITH = ("in partnership with ", "in collaboration with ", "in cooperation with ", "in an alliance with ", "in a partnership with ", "through a partnership with ")  # fmt: skip


def _by_person(rule: str, candidate: Candidate, words: str) -> bool:
    """True when a person can be the doer: people buy companies and stakes and invest, the rest is their office or shares."""
    if rule in PERSONAL:
        return True
    target = candidate.roles.get("target")
    named = isinstance(target, tuple) and bool(target) and not isinstance(target[0], int)
    return rule == "buys" and named and not re.match(r"(?:\S+ ){0,3}(?:tak|took|gain)", words, re.IGNORECASE)


_DESCRIBED = re.compile(
    r"the (?:[\w-]+ ){0,4}(?:maker|company|firm|start-?up|developer|operator|chain|retailer|manufacturer|provider|publisher|lender|insurer|brewer|carmaker|chipmaker|airline|producer|supplier|specialist)",
    re.IGNORECASE,
)


def _meant(found: Any, sentence: Encoded, target: tuple[int, int], arguments: dict[str, Any], context: Context) -> Any:
    """Give the article's main company where the target only describes it ("agreed to buy the wearable device maker")."""
    main = context.main_company
    if main is None or not isinstance(found, str) or not sentence.lower.startswith("the ", target[0]):
        return found
    words = sentence.text[target[0] : target[1]]
    if _DESCRIBED.fullmatch(words) is None and _DESCRIBED.fullmatch(f"the {found}") is None:
        return found
    name = main.name or main.text
    buyers = arguments.get("acquirer")
    return found if name == buyers or (isinstance(buyers, list) and name in buyers) else name


def _checked(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context, rule: str, words: str
) -> dict[str, Any] | None:
    target = candidate.roles.get("target")
    if isinstance(target, tuple) and len(target) == 2 and isinstance(target[0], int) and isinstance(target[1], int):
        found = company_in(sentence, target[0], target[1], context, loose=rule == "invests")
        if found is None:
            return None
        arguments["target"] = _meant(found[0], sentence, (target[0], target[1]), arguments, context)
        sellers = arguments.get("seller")
        if found[1] and (rule != "sells" or (isinstance(sellers, list) and found[1] in sellers)):
            arguments["seller"] = found[1]
    elif (
        isinstance(target, tuple)
        and target
        and rule not in STATES
        and rule
        not in (
            "buyout_of_owned",
            "contract_awarded",
            "orders",
            "partners",
            "signs_with",
            "partnership",
            "orders_goods",
            "order_placed",
            "picks",
            "leads_round",
            "round_led_by",
            "own_sale",
        )
    ):
        at = next((i for i in range(candidate.start, candidate.end) if sentence.mentions.get(i) == target), None)
        if at is not None and sentence.text.startswith("'", at + 1):
            found = held_by(sentence, at, context)
            if found is None:
                return None
            arguments["target"] = found[0]
            if found[1]:
                arguments["seller"] = found[1]
    for role in ("acquirer", "target"):
        _read_to_its_head(arguments, role, candidate, sentence)
    if not _likely(arguments, candidate, sentence, context, rule, words):
        return None
    if rule == "sale_of" and "seller" not in arguments:
        arguments["type"] = "acquisition"
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
    if rule == "lends" and "target" not in arguments and context.main_company is not None:
        arguments["target"] = context.main_company.name or context.main_company.text
    if rule == "buys" and arguments.get("acquirer") == arguments.get("target"):
        another = another_company(sentence, candidate, arguments.get("acquirer"))
        if another is not None:
            arguments["target"] = another
    if rule == "unit_sale" and re.search(r"^\(|\bassets$", str(arguments.get("target"))):
        return None
    if rule == "sold_it":
        sold = what_was_sold(arguments, candidate, sentence, context)
        if sold is None:
            return None
        arguments["target"] = sold
    if rule in ("buys_back", "buys_holders_stake") and "target" not in arguments:
        arguments["target"] = arguments.get("acquirer")
    elif arguments.get("acquirer") is not None and arguments.get("acquirer") == arguments.get("target"):
        if rule != "buys_back":
            return None
    if arguments.get("seller") is not None and arguments.get("seller") == arguments.get("target"):
        return None
    if rule == "buys" and re.search(r"\b(?:stake|interest|holding)\b", words[-40:]):
        arguments["type"] = kind = "investment"
    if rule == "takes_private":
        described_target(arguments, context)
    if not (arguments.get("target") or kind in ("partnership", "contract")):
        return None
    if "amounts" not in arguments and rule not in STATES:
        amounts = deal_amounts(sentence, candidate, context, kind)
        if amounts:
            arguments["amounts"] = amounts
    around = sentence.text[max(0, candidate.start - 40) : candidate.end + 30]
    if (
        rule not in STATES
        and kind in ("acquisition", "merger", "investment")
        and (
            _ENDED.search(around)
            or re.search(r"(?<!from )\bcollaps", sentence.text[candidate.end : candidate.end + 40])
        )
    ):
        arguments["step"] = "ended"
    if rule == "sale_weighed":
        if _ENDED.search(words):
            arguments["step"] = "ended"
        elif re.match(r"(?:\S+ )?(?:complet|finali|agree|announc|approv)", words, re.IGNORECASE) is None:
            arguments["status"] = "planned"
    if kind == "funding_round":
        series = _SERIES.search(context.article.text[slice(*sentence.span(candidate.start, candidate.end))])
        if series:
            arguments["round"] = series[1]
        if "amounts" not in arguments and not series and rule not in ("round_led_by", "leads_round"):
            return None
    if rule == "investment_in" and not (
        "amounts" in arguments
        or "acquirer" in candidate.roles
        or _MADE.search(sentence.text[max(0, candidate.start - 60) : candidate.end])
    ):
        return None
    if (
        kind == "funding_round"
        and rule in ("raises_round", "raises_a_round")
        and _TO_DATE.search(sentence.text[candidate.start : candidate.end + 40])
    ):
        return None
    if rule == "raised_bare" and not for_a_startup(sentence, context):
        return None
    if rule == "between_two" and not re.search(r"merger|tie-up|combination", words):
        arguments["type"] = kind = "contract" if "contract" in words else "partnership"
    if kind == "funding_round" and re.search(
        r"\b(?:ipo|offering|listing)s? (?:that|which) $", sentence.lower[: candidate.start]
    ):
        return None
    if kind == "funding_round" and _NO_ROUND.search(sentence.text[candidate.start : candidate.end + 60]):
        return None
    if rule == "investment_in" and _PLEDGED.search(sentence.text[max(0, candidate.start - 60) : candidate.end]):
        arguments["status"] = "planned"
    if rule in ("invests", "lends") and "amounts" not in arguments:
        vague = _VAGUE.search(context.article.text[slice(*sentence.span(candidate.start, candidate.end))])
        if vague:
            arguments["amount_text"] = vague[0]
    if kind in PENDING_TYPES and arguments.get("step") is None and candidate.status is None:
        if is_pending(sentence, candidate, context, rule):
            arguments["status"] = "planned"
    return arguments


def _read_to_its_head(arguments: dict[str, Any], role: str, candidate: Candidate, sentence: Encoded) -> None:
    """Put the company that a name only describes: AMR for "American Airlines parent AMR"."""
    filler = candidate.roles.get(role)
    if not isinstance(filler, tuple) or not filler or isinstance(filler[0], int):
        return
    at = next((i for i in range(candidate.start, candidate.end) if sentence.mentions.get(i) == filler), None)
    inner = head(sentence.text, at) if at is not None else None
    if inner is None or inner == at or sentence.text[inner] not in MARKS["company"]:
        return
    name = names_at(sentence, inner)
    if name and name not in (arguments.get("acquirer"), arguments.get("target")):
        arguments[role] = name
        start, end = arguments.get("stretch", (candidate.start, candidate.end))
        arguments["stretch"] = (start, max(end, inner + 1))


def _likely(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context, rule: str, words: str
) -> bool:
    """Weigh rules whose words may mean something else; take the price that "paid $1 billion to buy" gives before it."""
    text = sentence.text
    if rule in ("signs_with", "partnership", "deal_struck"):
        return _INSTEAD.match(text[candidate.end : candidate.end + 60]) is None
    if str(arguments.get("target")).lower() in _NO_TARGET:
        return False
    if rule in ("was_bought", "raises_round", "raises_a_round") and isinstance(arguments.get("amounts"), list):
        if float(arguments["amounts"][0].get("value") or 1e9) < 1e4:
            return False
    if rule == "invests_in":
        return "," not in words and not re.match(
            r"(?:-| )?(?:\w+ )?(?:bonds|stocks?|securities|shares|funds)\b", text[candidate.end :]
        )
    if rule == "investment_in" and "amounts" not in arguments and re.search(r"\ue005$", words):
        return False
    if rule == "draws_interest":
        near = context.sentences[max(0, sentence.index - 2) : sentence.index + 3]
        return any(_SUITORS.search(one.text) for one in near)
    if rule in ("pays_for", "which_bought"):
        target = candidate.roles.get("target")
        kind = getattr(target[0], "type", "") if isinstance(target, tuple) else ""
        amounts = arguments.get("amounts") or [{"value": 1e9}]
        return (kind == "company" or (rule == "which_bought" and kind == "product")) and (
            rule != "pays_for" or float(amounts[0].get("value") or 0) >= 1e6
        )
    if rule in ("buys", "sells") and _GOODS_TOO.search(text, candidate.start, candidate.end):
        return False
    if rule == "sells" and candidate.verbs[0].strip().lower() in ("sells", "sell"):
        return "acquirer" in arguments or "amounts" in arguments  # what it has in its shops
    if rule == "sale_of":
        return not re.search(r"\b(?:paid|returned|will be|was given|went)\b", words)
    if rule in ("buys", "buys_stake", "buys_percent_of"):
        paid = _PAID.search(text[: candidate.start])
        if paid and words.startswith("to "):
            arguments["amounts"] = sentence.mentions[paid.start("m")][0].value
            if not re.search(r"\b(?:will|would|could|may|to|plans?)\b.{0,12}$", text[: paid.start()]):
                arguments["status"] = "reported"
        if (
            candidate.verbs
            and re.match(r"had\b", candidate.verbs[0].strip())
            and re.search(r"\bif\b[^,;]{0,60}$", text[: candidate.start], re.IGNORECASE)
        ):
            return False
    return True
