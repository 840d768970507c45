"""Words in which English speaks of shares: the nouns, what stands before and after them, and what they are not."""

from __future__ import annotations

import re

from newsledger.kinds.price.en_walk import COMPANIES, PERCENT, TRADED
from newsledger.languages.en.moves import TIMES_VERB, VERB
from newsledger.patterns import Screen
from newsledger.patterns.encode import MARKS

_KIND = rf"(?:[\w-]+-(?:listed|traded) |{MARKS['place']}[ -](?:listed |traded )?|class [a-z] |common |ordinary |preferred |preference |american |[a-z]{{1,6}}\.[a-z]{{1,2}} |us |u\.s\.-listed |h-|a-|own |company )*"
NOUNS = (
    r"(?:share price|stock price|shares|stock|stocks|share prices|stock prices|adrs?|adss|ads|american depositary (?:shares|receipts)|h-shares|a-shares)"
    r"(?![\w-])(?! (?:exchanges?|markets?|options?|split|buybacks?|repurchases?|sales?|awards?|outstanding|offerings?|swap|purchases?|holders?|ind\w+|futures|"
    r"compensation|grants?|dividends?|deal|trading (?:app|platform)|tips|picks?|analysts?|sells?\b(?!ing off)|traders?|investors?|portfolio|of (?:the )?market|units?|each|worth|issue|capital|outside|that)\b)"
)
_SHARES = rf"{_KIND}{NOUNS}"
SUBJECT = Screen(
    rf"(?P<of>(?<!\w){_SHARES} (?:of|in|for) (?:[\w&.'-]+ ){{0,7}}?(?P<org1>{COMPANIES})(?!'s|-)(?: ?\([^()]{{0,40}}\)){{0,2}})"
    rf"|(?P<those>(?<=[a-z,] )those (?:of|in) (?P<org3>{COMPANIES})(?!'s|-))"
    rf"|(?P<org2>{COMPANIES})(?: ?\([^()]{{0,40}}\))?(?:'s?)? {_SHARES}"
    rf"|(?P<bare>(?<![\w-]){_SHARES})|(?P<they>\bthey(?= (?:[\w]+ ){{0,2}}?(?:{VERB}|{TIMES_VERB}|closed|ended|traded|opened|finished|settled|stood|touched|hit|reached|changed hands|debuted|(?:were|are) (?:up|down|trading|at))\b))"
)
BARE_AFTER = re.compile(
    r"(?:^|[,;:–-] ?|\b(?:and|as|after|while|with|but|when|sending|sent|pushing|pushed|lifting|lifted|driving|drove|dragging|boosting|knocking|knocked|its|their|the|whose|company's|firm's|group's|those|"
    r"pummell?ed|pummell?ing|hammered|hammering|battered|battering|crushed|rattled|jolted|punished|punishing|dented|hurt|sank|sinking|cheered|buoyed|off|making|causing|saw|had|seen|send|sends|helped|hit|left|leaving|where|that|said|in|of|monday|tuesday|wednesday|thursday|friday|early|morning|afternoon|\ue007|'s)(?: the| its| their)?) $|^$"
)
TRADED_AS_GOODS = re.compile(
    r"(?:\b(?:buy|bought|buying|sell|sold|selling|sells|offer\w*|issu\w+|acquir\w*|purchas\w*|repurchas\w*|own(?:s|ed|ing)?|hold(?:s|ing)?|held|tender\w*|subscrib\w*|swap\w*|new|each|these|per|"
    r"preferred|invest(?:s|ed|ing|ments?)?|stake in|exchange for|outstanding|treasury|pledged|distribut\w*|allot\w*|receive[ds]?|rais\w+|cash and|cash or|list(?:ing)? (?:of )?|place[ds]?|market)"
    r"(?: (?!and\b)[\w-]+){0,2}|[\ue008\ue009\ue00a](?: (?:worth of|of|in|new|existing|ordinary|its|their|the))*) $"
)
OTHER_STOCK = re.compile(
    r" (?:competition|economy|era|business(?:es)?|levels?|keeping|clearance|housing|shortages?|assets?|users?|customers?|control|turnover|market)\b"
)
"""What stock means where it is nobody's shares: goods kept, or what is there already."""
SOME = r"(?:by |about |as much as |more than |less than |nearly |almost |around |over |another |just |under |a further |only |at least |up to |some |roughly )*"
DONE = r"(?: (?:has|have|had|was|were|is|are|also|now|then|later|still|initially|already|since|down|fell back|[a-z]{3,10}ly|\ue007)){0,4}"
KNOCKED = re.compile(
    rf"\b(?:knock|wip|shav|slic|lop|chop|eras|tak|took|cut)\w* {SOME}(?P<figure>{PERCENT}) off (?:of )?(?:(?:the|its|their|{COMPANIES}'s) )?(?:[\w-]+ ){{0,2}}$"
)
"""What took something off the shares: "knocking 34 percent off the shares"."""
ASIDE = re.compile(
    rf"(?:, (?=which |that |whose |up |down |suspended |halted |[a-z]+ed )| \()[^;:\"]{{3,120}}?(?:,|\),?)(?={DONE} (?:{VERB}|{TIMES_VERB}|{TRADED})\b)"
)
"""What is said of the shares between the noun and its verb: "shares, which have lost a third of their value, rose …"."""
CLOSING = re.compile(
    rf",(?: but| and| before)? (?P<verb>closing|ending|finishing|trading|opening) (?:(?:its|their|the) (?:[\w-]+ ){{1,3}})?"
    rf"(?:(?:at|near|around) {SOME}(?P<level>{MARKS['money']})|{SOME}(?P<percent>{PERCENT}) (?:(?P<up>above|over|higher|up)|(?P<down>below|under|lower|down))\b)"
)
"""How a company's shares did where only the company is named: "made a weak debut, closing 4 percent below its offer price"."""
