"""Staff whom a sentence only describes ("a former UBS trader") and the next one names."""

from __future__ import annotations

import re

from newsledger.model import Mention
from newsledger.patterns import Context, Encoded
from newsledger.patterns.encode import MARKS

_ROLE = (
    r"(?:founder|co-founder|trader|broker|executive|employee|worker|banker|analyst|manager|director|officer|boss|chief|chairman|chairwoman|president|lawyer|accountant|owner|"
    r"billionaire|tycoon|magnate|heir|engineer|salesman|adviser|advisor|consultant|partner|official|contractor|dealer|auditor|treasurer|programmer|financier|scientist|investor|star|head|\ue006)"
)
_ROLE_OF = re.compile(
    rf"\b(?:an?|the|one|former|ex-?|top|senior|then)[ -](?:(?:[\w-]+|[{MARKS['place']}{MARKS['organization']}](?:'s)?) ){{0,4}}{_ROLE}(?: (?:in|on|for|and) (?:[\w-]+ ){{1,4}})?"
    rf" (?:at|of|with|for|from) (?:the )?(?:(?:[\w.'-]+|{MARKS['place']}(?:'s)?) ){{0,5}}$"
)
_ROLE_AFTER = re.compile(rf"(?:'s)?(?: [\w-]+){{0,3}}? {_ROLE}(?=[ ,.]|$)(?! [{MARKS['person']}])")
_NAMED_FIRST = re.compile(
    rf"(?:\W|(?:the|mr|ms|mrs|dr)\b\.?|[\w-]+ ?(?=[{MARKS['person']}]|,)|, )*(?P<it>{MARKS['person']})"
)
NEXT = 2
"""How many sentences after the description may bring the name."""


def staff_named_next(sentence: Encoded, at: int, original: Encoded, context: Context) -> Mention | None:
    """Give the person whom a company's name only describes and whom one of the next sentences names first.

    Args:
        sentence: the sentence that describes somebody, with its authorities marked.
        at: position of the company's name in it.
        original: the sentence as the article has it.
        context: the article.
    """
    if sentence.text[at] not in MARKS["company"] + MARKS["organization"]:
        return None
    lower = sentence.lower
    if not _ROLE_OF.search(lower, max(0, at - 110), at) and not _ROLE_AFTER.match(lower, at + 1):
        return None
    for later in context.sentences[original.index + 1 : original.index + 1 + NEXT]:
        if later.sentence.zone == "furniture":
            continue
        found = _NAMED_FIRST.match(later.lower[:60])
        if found:
            mention = later.mentions[found.start("it")][0]
            return mention if mention.referring != "pronoun" else None
    return None
