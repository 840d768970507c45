"""A sentence without its insertions, so that a subject stands beside its verb and a noun beside its figure.

"Revenue, helped by an acquisition, rose 5 percent" reads "Revenue rose 5 percent": rules that walk over a clause do not
have to know what may stand between commas, dashes or brackets.
"""

from __future__ import annotations

import re
from itertools import chain

from newsledger.languages.en.moves import TIMES_VERB, VERB
from newsledger.patterns.encode import MARKS, Encoded

_FIGURES = frozenset((MARKS["money"], MARKS["percent"], MARKS["count"]))
_FINITE = (
    rf"(?:has|have|had|was|were|is|are|will|would|could|may|might|should|can|did|does|do|{VERB}|{TIMES_VERB}|reach(?:ed|es)|hit|hits|total(?:l)?(?:ed|s)|stood|stands|came|comes|"
    r"amount(?:ed|s)|exceed(?:ed|s)|surpass(?:ed|es)|topp?(?:ed|s)|cross(?:ed|es)|post(?:ed|s)|report(?:ed|s)|said|says|saw|sees|expects?|expected|forecasts?|forecast|book(?:ed|s)|"
    r"record(?:ed|s)|generat(?:ed|es)|made|makes|earn(?:ed|s)|sold|sells|deliver(?:ed|s)|shipped|ships|produc(?:ed|es)|built|builds|employ(?:ed|s)|serv(?:ed|es)|account(?:ed|s)|"
    r"contribut(?:ed|es)|announced|plans|agreed|clos(?:ed|es)|ended|ends|traded|trades|opened|finished|beat|missed|raised|lowered|cut|doubled|remain(?:ed|s)|went|got|gets|lost|took|takes|holds?|held|"
    r"owns?|owned|operates?|operated|runs?|ran|needs?|wants?|spent|spends|paid|pays|became|becomes|turned|swung|returned)"
)
_INSERTION = re.compile(
    rf",(?= )(?! (?:while|but|and|with|as|after|when|because|although|though|since|if|said|says|sending|up|down|compar\w+|versus|from|against|or)\b)(?P<inner>[^,;:\"()]{{2,130}}),(?= (?:(?:also|then|now|[a-z]{{2,12}}ly) )?{_FINITE}\b)"
    rf"|(?<= )[-–]{{1,2}} (?P<dashed>[^,;:\"()–]{{2,130}}) [-–]{{1,2}} (?={_FINITE}\b)"
)
_BRACKETS = re.compile(r" ?\([^()\"]{0,70}\)")
SMALL = 50
"""A count below it is no figure of a business ("where it runs two chains")."""


def reduced(sentence: Encoded) -> tuple[Encoded, tuple[int, ...]] | None:
    """Give a sentence without the insertions and brackets that hold no figure.

    Args:
        sentence: the encoded sentence.

    Returns:
        the shorter sentence, and for each of its characters the position in ``sentence``; None when it has no insertion.
    """
    lower = sentence.lower
    holes: list[tuple[int, int]] = []
    if "(" in lower:
        holes += [found.span() for found in _BRACKETS.finditer(lower) if not _figured(sentence, *found.span())]
    if lower.count(",") > 1 or "-" in lower or "–" in lower:
        holes += [found.span() for found in _INSERTION.finditer(lower) if not _figured(sentence, *found.span())]
    if not holes:
        return None
    parts: list[slice] = []
    at = 0
    for start, end in sorted(holes):
        if start >= at:
            parts.append(slice(at, start))
            at = end
    parts.append(slice(at, len(lower)))
    kept = tuple(i for part in parts for i in range(part.start, part.stop))
    shorter = Encoded(
        "".join(sentence.text[part] for part in parts),
        tuple(chain.from_iterable(sentence.starts[part] for part in parts)),
        tuple(chain.from_iterable(sentence.ends[part] for part in parts)),
        {new: sentence.mentions[old] for new, old in enumerate(kept) if old in sentence.mentions},
        sentence.sentence,
        sentence.index,
        "".join(lower[part] for part in parts),
    )
    return shorter, kept


_TOLD = re.compile(rf"\b(?:{TIMES_VERB}|record|half|a third|a quarter)\b")


def _figured(sentence: Encoded, start: int, end: int) -> bool:
    """True when an insertion tells a figure itself ("which has doubled this year")."""
    if _TOLD.search(sentence.lower, start, end):
        return True
    for i in range(start, end):
        if sentence.text[i] in _FIGURES:
            value = sentence.mentions[i][0].value if i in sentence.mentions else None
            if not (sentence.text[i] == MARKS["count"] and isinstance(value, (int, float)) and value < SMALL):
                return True
    return False
