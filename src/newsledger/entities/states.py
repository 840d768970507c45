"""A capital that acts is its government: "Beijing's crackdown", "warned by Washington", "Beijing and Washington"."""

from __future__ import annotations

import re

from newsledger.entities.places import seat_of
from newsledger.model import Mention

_REACH = 40
# What stands before the name of a city where something is, comes from or goes to.
_AT = re.compile(
    r"(?:\b(?:in|at|near|around|outside|inside|into|within|across|throughout|downtown|central|greater|from|to|reach|"
    r"left|leave|leaving|visit|visited|visiting|of|for|based)|,|\()\s{1,2}(?:the\s)?$",
    re.IGNORECASE,
)
# Of these, prepositions that may as well lead to somebody who acts, when what acts stands behind.
_AFTER_CITY = re.compile(
    r"-based|-headquartered|[,:]?\s?(?:[-–—]{1,2}|\(Reuters\)|\(AP\))\s|,\s(?:China|Japan|France|Germany|India|Russia|D\.?C|South Korea)|"
    r"\s(?:on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|airport|office|offices|headquarters|city|municipal|district|"
    r"branch|subway|metro|university|court|stock|exchange|time|studio|store|summit|auto show|Olympics|Games|residents)\b",
    re.IGNORECASE,
)
_ITS = re.compile(
    r"['’]s?\s(?:(?!\b(?:in|at|on)\b)[a-z-]{2,15}\s){0,3}?(?:crackdowns?|govern(?:ment|ance)|regulat(?:ors?|ions?|ory)|"
    r"leaders?|leadership|decisions?|polic(?:y|ies)|measures?|moves?|efforts?|campaigns?|plans?|push|call|calls|rules?|"
    r"ban|bans|sanctions?|tariffs?|trade|foreign|stance|pressure|crack|restrictions?|export|response|ire|wrath|"
    r"approval|support|demands?|drive|zero-COVID|COVID|ambitions?|attempts?|position|views?|concerns?|claims?|"
    r"control|authorit(?:y|ies)|retaliation|threats?|warnings?|order|orders|curbs?|scrutiny|strategy|priorities|grip)\b",
    re.IGNORECASE,
)
_ACTS = re.compile(
    r"\s(?:(?:has|have|had|is|was|will|would|may|might|could|should|also|recently|already|then|now|later|not)\s){0,3}"
    r"(?:said|says|saying|sa[iy]d|want(?:s|ed)?|seek(?:s|ing)?|sought|impos|ban(?:s|ned|ning)\b|bar(?:s|red|ring)\b|"
    r"crack|tighten|launch|announc|order|warn|accus|urge|press|pledg|promis|vow|agre|refus|reject|retaliat|respond|"
    r"consider|plan(?:s|ned|ning)?\b|try|tri(?:es|ed)\b|tak(?:e|es|en|ing)\b|took\b|approv|block|curb|limit|restrict|"
    r"regulat|fin(?:e|ed|es|ing)\b|call|allow|permit|ease|lift|lev(?:y|ied|ies)|sanction|target|view|see(?:s|ing)?\b|saw\b|"
    r"fear|den(?:y|ies|ied)|insist|appear|move|relax|eager|keen|determined|denounc|condemn|demand|threaten|signal)",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|between|against|with|on)\s{1,2}$", re.IGNORECASE)
_HAN_AT = re.compile(r"(?:在|位于|位於|从|從|到|抵|来自|來自|于|於|赴|访问|訪問|前往|离开|離開)$")
_HAN_ACTS = re.compile(
    r"(?:方面|当局|當局|官方|)(?:也|又|再|正|将|將|已|已经|已經|则|則|曾){0,2}"
    r"(?:宣布|表示|警告|要求|指责|指責|批评|批評|呼吁|呼籲|决定|決定|制裁|反对|反對|禁止|打压|打壓|施压|施壓|回应|回應|敦促|下令|拒绝|拒絕|希望|试图|試圖)"
)


def acting_government(text: str, mention: Mention) -> tuple[str, str] | None:
    """Give (entity id, usual name) of the government that a mention of its capital stands for; None for the city.

    Args:
        text: the article's text.
        mention: a mention of a place.
    """
    known = seat_of(mention.text)
    if known is None:
        return None
    before, after = text[max(0, mention.start - _REACH) : mention.start], text[mention.end : mention.end + _REACH * 2]
    if not mention.text.isascii():
        acts = _HAN_ACTS.match(after) is not None and _HAN_AT.search(before) is None
        return known if acts else None
    if _AFTER_CITY.match(after):
        return None
    if _ITS.match(after):
        return known
    if _AT.search(before):
        return None
    if _BY.search(before) or _ACTS.match(after):
        return known
    return known if _paired(before, after) else None


def _paired(before: str, after: str) -> bool:
    """Two capitals side by side ("Beijing and Washington") are two governments."""
    following = re.match(r"\s(?:and|or)\s([A-Z][a-z]+(?: [A-Z][a-z]+)?)", after)
    if following and seat_of(following[1]):
        return True
    leading = re.search(r"([A-Z][a-z]+) (?:and|or)\s$", before)
    return leading is not None and seat_of(leading[1]) is not None
