"""The name of who counts an index where the index is meant: "the S&P and Nasdaq fell", 纳斯达克收跌."""

from __future__ import annotations

import re

from newsledger.model import Mention
from newsledger.text.fold import fold_characters

_REACH = 40
_INDICES = {
    **dict.fromkeys(
        ("s&p", "standard & poor's", "standard and poor's", "标普", "标准普尔"), ("catalogue:sp-500", "S&P 500")
    ),
    **dict.fromkeys(("nasdaq", "纳斯达克"), ("catalogue:nasdaq-composite", "Nasdaq Composite")),
    "dow": ("catalogue:dow-jones-industrial-average", "Dow Jones Industrial Average"),
}
_THE_INDEX = re.compile(
    r"(?:\bthe|\b[a-z]{3,10}-(?:heavy|rich|laden|focused|dominated)|\bbroad|\bbroader|\bbenchmark)\s$", re.IGNORECASE
)
_AT_EXCHANGE = re.compile(
    r"\b(?:on|list|lists|listed|listing|trade|traded|trading|from|to|by|of)\s(?:the\s)?$", re.IGNORECASE
)
_FIRM = re.compile(
    r"-|\s(?:stock|exchange|market|inc|omx|group|corp|global|ipo|initial|private|said|says|analysts?|economist|report|"
    r"ratings?|equity|research|unit|downgrades?|upgrades?|cuts?|spokes\w{1,8}|executives?|chairman|chief|chemical|corning|jones)\b",
    re.IGNORECASE,
)
_WEIGHED = re.compile(r"\bweigh(?:ed|ing|s)?\s(?:down\s)?on\s(?:the\s)?$", re.IGNORECASE)
_DOW_THE_FIRM = re.compile(r"\bDow (?:Chemical|Corning|Inc\b)|\bDowDuPont")
_MOVES = (
    r"(?:was|were|is|had|has)?\s?(?:up|down|off|lower|higher|flat|rose|fell|gain(?:ed|s)|lost|loses|slid|slipp?ed|dropp?ed|"
    r"add(?:ed|s)|climb(?:ed|s)|jump(?:ed|s)|clos(?:ed|es)|end(?:ed|s)|advanc(?:ed|es)|declin(?:ed|es)|surg(?:ed|es)|"
    r"tumbl(?:ed|es)|sank|shed|eked|soared|finish(?:ed|es)|open(?:ed|s)|retreat(?:ed|s)|rall(?:ied|ies))\b"
)
_AFTER = re.compile(
    r"(?:['’]s)?\s(?:500|100|400|600|(?:sub-)?sectors?\b|ind(?:ex|ices|exes)\b|composite\b|futures\b|"
    r"(?:weightings?|companies|components?|members?|earnings|average)\b|"
    r"(?:materials|financials?|energy|insurance|tech|technology|utilities|retail)(?:\ssectors?|\sind(?:ex|ices))\b|"
    rf"{_MOVES})|/(?:TSX|ASX|Case-Shiller)\b",
    re.IGNORECASE,
)
_PAIRED = re.compile(r",?\s(?:and|or)\s(?:the\s)?(?:Nasdaq|S&P|Dow)\b(?!\sstock|\sinc)", re.IGNORECASE)
_BEFORE = re.compile(r"(?:\bDow|\bS&P(?:\s500)?|\bDow Jones(?: industrials?)?),?\s(?:and\s)?(?:the\s)?$", re.IGNORECASE)
_HAN_AFTER = re.compile(
    r"(?:综合|中国金龙)?指数|综指|期货|[收高低盘大微小续再转]{0,2}[涨跌升挫](?!停|价|幅榜)|上涨|下跌|[高低]开|创[下出]?[^,。]{0,6}新高|一度[涨跌]|累计[涨跌]"
)


def index_meant(text: str, mention: Mention) -> tuple[str, str] | None:
    """Give (entity id, usual name) of the index that a mention of its counter stands for; None where it is the firm.

    Args:
        text: the article's text.
        mention: a mention of an organization.
    """
    known = _INDICES.get(fold_characters(mention.text).casefold())
    if known is None:
        return None
    before, after = text[max(0, mention.start - _REACH) : mention.start], text[mention.end : mention.end + _REACH]
    if not mention.text.isascii():
        return known if _HAN_AFTER.match(fold_characters(after)) else None
    if mention.text == "Dow" and _DOW_THE_FIRM.search(text):
        return None
    # "The Nasdaq" is the index but where something is on it, and "the S&P" but where it says or rates something.
    at_exchange = mention.text.casefold() == "nasdaq" and _AT_EXCHANGE.search(before) and not _WEIGHED.search(before)
    if _THE_INDEX.search(before) and not at_exchange and not _FIRM.match(after):
        return known
    if _AFTER.match(after) or _BEFORE.search(before) or (_PAIRED.match(after) and before.endswith(("the ", "The "))):
        return known
    return None
