"""What Chinese deals are about beside a company: a business of it, what is built, rounds with several backers."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.deal.zh_words import BUILT, COINS, CREDITS, NO_TARGET
from newsledger.patterns import Candidate, Context, Encoded

_BUSINESS = re.compile(
    r"(?:\([^()]{1,20}\))?(?:的|旗下的?)(?P<what>(?![^,。;]{0,12}(?:股权|股份|权益|股票|计划|交易|协议|要约))"
    r"(?:[一-鿿A-Za-z0-9&]{1,14}?)(?:业务|事业部|部门|资产组?|子公司|工厂|业务线))(?![一-鿿]{0,2}(?:负责人|主管|发展|增长))"
    r" ?[\"「]?(?P<name>[\ue001\ue003]|[A-Z][A-Za-z0-9.&-]+(?: [A-Z][A-Za-z0-9.&-]+){0,2})?"
)
"""What of a company is bought: 的化工业务, 旗下的机器人业务, and its name behind that."""
_BUYS = frozenset(("acquires", "frame_acquire", "sells", "frame_sell", "sells_to"))
_LEADS = re.compile(r"领投|跟投|参投|投资|战略投资")
_NEXT_LEADS = re.compile(r"(?:等)?(?:[^,。;、的]{0,8}?)(?:领投|跟投|参投)")


def at_target(sentence: Encoded, candidate: Candidate) -> int | None:
    """Give where the target of a candidate stands in its encoded sentence."""
    filler = candidate.roles.get("target")
    return next((i for i, found in sentence.mentions.items() if found is filler and i >= candidate.start), None)


def no_deal(sentence: Encoded, candidate: Candidate, rule: str) -> bool:
    """True for lists of backers read as investments, what is built, coins and metals, counts in brackets."""
    text, at = sentence.text, at_target(sentence, candidate)
    verb = candidate.verbs[0] if candidate.verbs else ""
    if rule == "merges_both" and text.rfind("(", 0, candidate.start) > text.rfind(")", 0, candidate.start):
        return True
    sellers = candidate.roles.get("seller")
    if isinstance(sellers, tuple) and any(
        NO_TARGET.search(words) or COINS.search(words) for words in (getattr(m, "text", "") for m in sellers)
    ):
        return True
    if at is None:
        return False
    behind = at > candidate.anchor[0]
    if behind and _LEADS.fullmatch(verb) and "融资" not in text[candidate.anchor[1] : at]:
        if text[candidate.anchor[1] : candidate.anchor[1] + 1] in ("、", ",") or _NEXT_LEADS.match(text, at + 1):
            return True
    if rule in ("invests", "invests_in", "frame_invest"):
        if BUILT.match(text, at + 1) or re.search("募集资金", text[max(0, candidate.start - 40) : at]):
            return True
    if all(COINS.search(m.text) for m in sentence.mentions[at]):
        return "amounts" not in candidate.roles and not re.search(r"\ue00a[枚个]|\ue008", text[candidate.start :][:40])
    return rule == "sells_to" and all(m.text in ("其", "它") for m in sentence.mentions[at])


def business_of(
    sentence: Encoded, candidate: Candidate, rule: str, arguments: dict[str, Any], context: Context
) -> int | None:
    """Make the business of a company the target, and the company the seller (收购甲的机器人业务); give where it ends."""
    at = at_target(sentence, candidate) if rule in _BUYS else None
    if at is None or len(sentence.mentions[at]) != 1:
        return None
    found = _BUSINESS.match(sentence.text, at + 1)
    if found is None:
        return None
    which = "name" if found["name"] else "what"
    first, last = sentence.span(*found.span(which))
    words = context.article.text[first:last]
    if found["name"] and found["name"] in "\ue001\ue003":
        mention = sentence.mentions[found.start("name")][0]
        words = mention.name or mention.text
    owner = arguments["target"]
    if arguments.get("acquirer") != owner:
        arguments.setdefault("seller", owner)
    arguments["target"] = words
    return found.end(which)


def supplies(sentence: Encoded, candidate: Candidate, arguments: dict[str, Any]) -> None:
    """Make an agreement a contract when the clause behind it tells what is bought under it."""
    following = sentence.text[candidate.end :][:40]
    clause = re.match(r"[^,。;]{0,12}(?:协议|合同|合约)?,(?P<what>[^,。;]{0,30})", following)
    if clause is None or not CREDITS.search(clause["what"]):
        return
    arguments["type"] = "contract"
    target = arguments.get("target")
    if (isinstance(target, str) and "客户" in target) or re.search("供应|供货|锁定", clause["what"]):
        arguments["target"], arguments["acquirer"] = arguments.get("acquirer"), target
