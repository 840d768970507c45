"""Figures that stand before their metric noun: "$3.2 billion in revenue", "17,000 employees", "a 5 percent fall in profit"."""

from __future__ import annotations

import re

from newsledger.kinds.result.en_lexicon import METRICS, MONEY, NUMBER, SHARE
from newsledger.kinds.result.en_walk import APPROX, COUNT_MARK, MONEY_MARK, PERCENT_MARK, Figures
from newsledger.languages.en.moves import NOUN, sign

_WORD = r"(?!(?:in|on|at|from|with|by|after|before|that|which|who|to|for|said|says|and|or|of|as|than|but|while|is|was|are|were|has|have|had|its|per|a|an|the|if|when|because)\b)[\w&'.$/-]+"
_MODS = rf"(?:(?:[\ue000-\ue004\ue007](?:'s)?|{_WORD}) ){{0,5}}"
_OWNER = r"(?:its|their|his|her|the|total|overall|annual|all|[\ue000-\ue004](?:'s)?|[\w-]+'s?)"
_BETWEEN = re.compile(
    rf"(?:-[a-z]+|(?:\([^()]{{0,40}}\)))?(?: (?:a|per) share)?,?(?: (?:in|of|worth of)(?: {_OWNER})?)? {_MODS}$"
)
_CHANGE = re.compile(
    rf" (?:[\w-]+ ){{0,2}}?(?P<noun>{NOUN})s?(?: [\w-]+| from [\w -]{{3,24}}){{0,2}}? (?:in|of|for) (?:the (?:total |average )?(?:number|amount|value|volume) of )?(?:{_OWNER} ){{0,2}}{_MODS}$"
)
_MOVE_OF = re.compile(
    rf"\b(?P<noun>{NOUN})s? of (?:about |around |up to |as much as |at least |more than |nearly |roughly |over |almost |some )?$"
)
"""What a figure follows that a metric noun follows: "a drop of 5 percent in revenue"."""
_PART = re.compile(rf" of (?:{_OWNER} ){{0,3}}{_MODS}$")
_HOLDS = re.compile(
    r"(?:\b(?:has|have|had|having|with|employs?|employed|employing|of|their|(?<!up )to|includ(?:es|ed|ing)|counts?|counted|boasts?|boasted|operates?|operated|operating|"
    r"owns?|owned|runs?|ran|running|now|currently|serv(?:es?|ed|ing)|reach(?:es|ed)?|hit|surpass\w*|topp\w*|pass\w*|exceed\w*|total\w*|claims?|claimed|"
    r"protects?|protected|averag(?:es|ed|ing)|draws|drew|drawing|supports?|supported|connects?|connected|tallied|logged|notched|clocked|chalked up|racked up|moved|manages?|managed|was|were|is|are|attract\w*|brings?|maintains?|reports?|reported|posts?|posted|recorded|expects?|expected|forecasts?|sees|projects?|projected|predicts?|predicted)|'s?|[\ue008\ue00a](?: (?:in|of))?(?: [\w-]+){0,3},? and) "
    rf"{APPROX}$"
)
_GAINED = re.compile(
    rf"\b(?:add(?:ed|s|ing)?|gain(?:ed|s|ing)?|sign(?:ed|s|ing) up|lost|los(?:es|ing)|attract(?:ed|s)?|acquired|received|receiv(?:es|ing)|booked|won|secured|carried|flew) {APPROX}$"
)
_STAFF_CUT = re.compile(
    r"\b(?:lay(?:ing|s)? ?offs?|laid off|job cuts?|cut(?:s|ting)?|fir(?:ed?|ing)|redundan\w*|los(?:e|t|ing) (?:their|his|her) jobs?|slash\w*|eliminat\w*|affect\w*|impact\w*|stolen|"
    r"hack\w*|breach\w*|leak\w*|expos\w*|donat\w*|pledg\w*|hir(?:e|es|ed|ing)|recruit\w*|strike|striking|protest\w*|injur\w*|kill\w*|die[ds]?|compromised|notif\w+|reduc\w+|"
    r"shed|furlough\w*|axe\w*|walk(?:ed)? out|evacuat\w*|involv\w*|incident|victims?|sued|suing|complain\w*|without|unable|offline|outage|trapped|relocat\w*|quit|owed|fewer|joined|affected|disrupted)\b"
)
_ABOARD = re.compile(
    r"\b(?:aboard|on board|crash\w*|went missing|disappear\w*|flight \w*\d|plane|landing|landed|took off|take-off|evacuated|collided|derail\w*)\b|\bflight\b"
)
_BREACHED = re.compile(
    r"\b(?:data|information|details|records|numbers|names|addresses) (?:of|on|about|for|belonging to|from)\b|\bbreach\w*|\bhack\w*|\bstole\w*|\bexposed\b"
)
_OPENED = re.compile(r"\b(?:open(?:ed|s|ing)?|clos(?:ed?|es|ing)|shut(?:ting|tered)?|launch\w*|add(?:ed|s|ing)?|new)\b")
_CHANGES_HANDS = re.compile(
    r"\b(?:sell|sold|buy|bought|acquir|purchas|divest|offload|hand over|takeover|sale|acquisition)\w* (?:of |off )?(?:(?:all|some|most) (?:of )?)?(?:(?:its|their|the|about|around|nearly|roughly|some|[\ue001-\ue004]'s) ){0,2}$"
)
"""Shops that a deal is about are no figure of a business."""
_NOT_STAFF = re.compile(rf"\bthere (?:are|were) {APPROX}$|\ue009 of the {APPROX}$")
_WERE_OPENED = re.compile(
    r" (?:that |which )?(?:(?:will|would|are|were|was|have|had|has|to|set|be|been|it|being) ){0,4}(?:open|clos|shut|launch|add)"
)
_FOR_SHARES = re.compile(
    r"\b(?:offer\w*|bid|acqui\w*|buy\w*|bought|tender\w*|clos(?:ed|ing)|trad(?:ed|es|ing)|price[ds]?|target|ipo|stock|shares? (?:at|for)|sold|sell|premium|takeover|deal|share sale|warrants?|strike|merger)\b"
)
_ITEM = re.compile(
    r"\b(?:gains?|charges?|items?|benefits?|costs?|tax(?:es)?|impact|expenses?|write-?downs?|adjustments?) (?:of|worth) (?:about )?$"
)
_EARNINGS = re.compile(
    r"\b(?:earn\w*|profits?|income|loss(?:es)?|eps|results?|quarter\w*|ebitda|analysts?|estimates?|expect\w*|adjusted|dividend)\b"
)
_EARNED = re.compile(
    r"\b(?:earn(?:ed|s|ing)?|(?:profits?|loss|losses|income|earnings)(?: (?:of|at|was|were|to|came to|came in at))?|made|los(?:t|e|ing)) (?:about |around |between |just )?(?:\ue008(?: (?:to|and)|,? or)(?: about| around)? )?$"
)
_CASH_PAID = re.compile(
    r"\b(?:for|pay|paid|paying|deal|offer|bid|acqui\w*|bought|buy|prize|fine[ds]?|stole\w*|seized?|transaction|donat\w*)\b[^,;]{0,40}$"
)
_ASSETS_MOVED = re.compile(
    r"\b(?:fr[oe]e?zes?|freezing|froze|frozen|seiz\w+|confiscat\w+|hid(?:e|den|ing)|stolen|buy|bought|purchas\w+|acquir\w+|sell|sold|selling|offload\w*|transfer\w*|"
    r"divest\w*|misappropriat\w+|siphon\w+|write|wrote|sale of|dispos\w+)\b[^,;]{0,40}$"
)
_CUSTOMERS_WITH = re.compile(
    r"\b(?:customers|clients|companies|firms|businesses|merchants) (?:with|generating|paying|spending|that \w+|who \w+) [^,;]{0,30}$"
)
_OWNED_DEBT = re.compile(r"(?:\b(?:its|their)|[\ue001-\ue004]'s) (?:\w+ )?$")
_BORROWED = re.compile(
    r"\b(?:issu\w+|sell\w*|sold|rais\w+|refinanc\w+|repa(?:y|id|ying)|pay\w*|paid|buy\w*|bought|acqui\w+|deal|includ\w+|excluding|swap\w*|convert\w*)\b[^,;]{0,50}$"
)
_TAKEN = re.compile(
    r"\b(?:lost?|wip\w+|shed|eras\w+|add(?:ed|ing)|gain\w*|off|knock\w*|lop\w*|shav\w*|slic\w*)\b[^,;]{0,30}$"
)


_MOVE_IN = re.compile(rf"\b(?P<noun>{NOUN})s? in (?:{_OWNER} ){{0,2}}{_MODS}$")


def move_before(text: str, start: int) -> int:
    """Give the sign of "a decline in" before a metric noun at ``start`` ("a decline in operating profit of 3 percent"), 0 when there is none."""
    found = _MOVE_IN.search(text, max(0, start - 60), start)
    return sign(found["noun"]) if found else 0


def figure_before(text: str, metric: str, start: int, end: int, used: set[int], grows: bool) -> tuple[int, Figures]:
    """Give where the words that state a figure before a metric noun begin, and the figure.

    Args:
        text: the encoded sentence in lower case.
        metric: the noun's metric.
        start, end: the noun.
        used: positions of figures that belong to others already.
        grows: True when the noun is followed by "growth" or the like.

    Returns:
        ``start`` itself and empty figures when there is none.
    """
    none = (start, Figures(end=end))
    at = max(text.rfind(MONEY_MARK, 0, start), text.rfind(PERCENT_MARK, 0, start), text.rfind(COUNT_MARK, 0, start))
    if at < 0 or at in used or start - at > 90:
        return none
    between, mark, sorts = text[at + 1 : start], text[at], METRICS[metric][1]
    before = text[max(0, at - 70) : at]
    change = _CHANGE.fullmatch(between)
    if mark == PERCENT_MARK and (change or (grows and _BETWEEN.fullmatch(between))):
        direction = sign(change["noun"]) if change else 0
        return at, Figures(change_at=at, sign=direction, end=end, used={at})
    if mark == PERCENT_MARK and between.startswith(" in ") and _BETWEEN.fullmatch(between):
        moved = _MOVE_OF.search(before)
        if moved:
            return at - (len(before) - moved.start()), Figures(
                change_at=at, sign=sign(moved["noun"]), end=end, used={at}
            )
    if not _BETWEEN.fullmatch(between):
        return none
    if metric in ("earnings_per_share", "loss_per_share"):
        near = text[max(0, at - 90) : end + 60]
        if (
            between != " "
            or mark != MONEY_MARK
            or _ITEM.search(before)
            or not (_EARNINGS.search(near) or re.search(r"\ue008,? or (?:about |around )?$", before))
            or (_FOR_SHARES.search(near) and not _EARNED.search(before))
            or "dividend" in text[end : end + 20]
        ):
            return none
    elif mark == PERCENT_MARK:
        if SHARE not in sorts or _PART.fullmatch(between):
            return none
    elif mark == MONEY_MARK:
        if MONEY not in sorts or grows:
            return none
        if metric == "assets" and _ASSETS_MOVED.search(before):
            return none
        if metric == "revenue" and _CUSTOMERS_WITH.search(before):
            return none
        if (metric == "cash" and _CASH_PAID.search(before)) or (metric == "market_value" and _TAKEN.search(before)):
            return none
        if metric == "debt" and not _OWNED_DEBT.search(before) and _BORROWED.search(before + between):
            return none
        if between.startswith("-a-") or (
            metric in ("costs", "orders") and " of " not in between and " in " not in between
        ):
            return none
    elif NUMBER not in sorts or grows or not _counted(text, metric, before, at, end):
        return none
    return at, Figures(level=at, end=end, used={at})


def _counted(text: str, metric: str, before: str, at: int, end: int) -> bool:
    near = text[max(0, at - 50) : end + 25]
    if metric == "users" and _ABOARD.search(text) and "passenger" in text[at:end]:
        return False
    if metric == "users" and _BREACHED.search(text[max(0, at - 160) : at]):
        return False
    if metric in ("headcount", "users") and _STAFF_CUT.search(near):
        return False
    if metric == "headcount" and _NOT_STAFF.search(text, max(0, at - 60), at):
        return False
    if metric == "stores" and (_OPENED.search(text, max(0, at - 50), end) or _WERE_OPENED.match(text, end)):
        return False
    if metric == "stores" and _CHANGES_HANDS.search(text, max(0, at - 40), at):
        return False
    if metric in ("users", "orders") and _GAINED.search(before):
        return True
    return _HOLDS.search(before) is not None
