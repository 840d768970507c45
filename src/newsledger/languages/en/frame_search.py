"""Where the arguments of an English predicate stand: before it, after it, behind a preposition, as its owner."""

from __future__ import annotations

import re
from functools import cache

from newsledger.languages.en.parties import head
from newsledger.patterns.encode import ALL_MARKS, MARKS, Encoded

REACH = 120
"""How many encoded characters from its predicate an argument may stand."""
_MARK = f"[{ALL_MARKS}]"
_BORDER = re.compile(
    r"[;:!?\"]|\.(?= |$)|,? (?:that|which|who|whose|whom|where|while|whereas|although|though|because|unless|but|so that|after|before|since|until|as)(?= )|"
    r", (?:and |or )?(?=(?:the |its |a |an )?(?:[\w-]+ ){0,3}(?:said|says|is|was|were|are|has|have|had|will|would)\b)|"
    r" (?:said|says|told|added|announced|reported)(?= |,|$)"
)
_LEFT_BORDER = re.compile(
    r"[;:!?\"]|(?<!\w\.)\.(?= )|,? (?:that|while|whereas|although|though|because|unless|but|if|when|after|before|until)(?= )|"
    r" (?:said|says|told|added|announced|reported)(?: that)?(?= |,)"
)
_PREPOSITION = re.compile(
    r"(?:^| )(?:in|on|at|from|with|by|to|for|of|over|against|into|than|under|between|among|through|via|about|like|including|"
    r"despite|amid|behind|across|per|without|within|toward|towards|around|near|versus|alongside|during|beyond|upon|besides|unlike) "
    r"(?:(?:the|a|an|its|his|her|their|some|other|rival|fellow|[A-Z]?[\w-]+) ){0,3}$"
)
_MEMBER = re.compile(
    r"(?:^| )(?:unit|arm|division|subsidiary|board|owner|parent|shareholders|management|directors|founders?|executives?|affiliate|operator|maker) (?:of|at) (?:the )?$"
)
_STEP = re.compile(
    rf"(?: (?:(?!-(?: |$))[\w$'&./+-]+|{_MARK}(?:'s?)?(?:-[a-z]+)?|\"[^\"]{{1,24}}\"|\([^()]{{1,24}}\)),?)"
)
_CLOSED = re.compile(
    r" (?:of|that|which|who|whose|where|while|after|before|as|because|but|if|when|since|until|amid|by|over|for|from|with|on|at|to|and|said|says|is|was|are|were|has|had|have|will|would)\b"
)
_OWNER = re.compile(
    rf"(?P<it>{_MARK})(?:'s|') (?:(?!(?:said|says|and|or|in|on|at|of|for|with|by|from|to|is|was|has|had|are|were|the|that|will|would)\b)(?:[\w$-]+|[{ALL_MARKS}]) ){{0,4}}$"
)


def clause_end(sentence: Encoded, start: int) -> int:
    """Give where the clause ends that goes on at an encoded position."""
    found = _BORDER.search(sentence.lower, start)
    return found.start() if found else len(sentence.text)


def clause_start(sentence: Encoded, position: int) -> int:
    """Give where the clause begins that an encoded position stands in."""
    low = max(0, position - REACH)
    start = low
    for found in _LEFT_BORDER.finditer(sentence.lower, low, position):
        start = found.end()
    return start


def nearest_before(sentence: Encoded, position: int, marks: str) -> int | None:
    """Give the nearest mark of some types before a position that nothing else governs.

    A name behind a preposition or before "'s" is passed over, unless it is what a part of it is named by ("the board of
    X", "X's unit").
    """
    low = max(0, position - REACH)
    left = sentence.text[low:position]
    start = 0
    for found in _LEFT_BORDER.finditer(left.lower()):
        start = found.end()
    for i in range(len(left) - 1, start - 1, -1):
        if left[i] not in marks:
            continue
        if left.startswith(("'s ", "' "), i + 1) or left.startswith("-", i + 1):
            continue
        before = left[start:i]
        if _PREPOSITION.search(before) and not _MEMBER.search(before):
            continue
        return low + i
    return None


_TWO_TRADES = re.compile(
    rf" and (?:[a-z-]+ ){{0,2}}(?:[a-z-]+(?:er|or)|company|firm|group|giant|chain|bank|house|brand|business|startup|start-up|platform|app|unit) {_MARK}"
)
"""Joins two trades of one name: "financial news and data provider Reuters"."""
_LEADS_ON = re.compile(
    r" (?:(?:others|[\w-]+s) (?:such as|like|including|led by)|(?:group|consortium|syndicate|alliance|team) (?:led by|headed by|including|of (?:investors|companies|banks) led by))(?= )"
)
"""What a name follows that belongs to the phrase before: "with others such as", "by a consortium led by"."""


def object_after(sentence: Encoded, position: int, marks: str) -> int | None:
    """Give the mark of some types to which the words after a position lead within the same phrase, read to its head."""
    text, lower = sentence.text, sentence.lower
    at = position
    for _ in range(9):
        if at < len(text) - 1 and text[at] == " " and text[at + 1] in marks:
            found = at + 1
            if text.startswith("'s ", found + 1) and any(m.referring == "pronoun" for m in sentence.mentions[found]):
                at = found + 3
                continue
            further = head(text, found)
            return further if text[further] in marks else found
        leads = _LEADS_ON.match(lower, at)
        if leads:
            at = leads.end()
            continue
        step = _STEP.match(text, at)
        if not step or (_CLOSED.match(lower, at) and not _TWO_TRADES.match(lower, at)) or step[0].endswith(","):
            return None
        at = step.end()
    return None


@cache
def _after_preposition(preposition: str) -> re.Pattern[str]:
    return re.compile(rf"(?<= ){preposition}(?= )")


def via_preposition(sentence: Encoded, start: int, stop: int, preposition: str, marks: str) -> int | None:
    """Give the mark of some types that a preposition between two positions leads to."""
    for found in _after_preposition(preposition).finditer(sentence.lower, start, stop):
        at = object_after(sentence, found.end(), marks)
        if at is not None and at < stop + 40:
            return at
    return None


def owner_before(sentence: Encoded, position: int, marks: str) -> int | None:
    """Give the mark of some types that owns the noun at a position ("Uber's $1.1 billion purchase")."""
    found = _OWNER.search(sentence.text, max(0, position - 90), position)
    return found.start("it") if found and found["it"] in marks else None


_PEOPLE = re.compile(
    rf"(?P<it>{_MARK})(?:'s?)? (?:[a-z-]+ ){{0,2}}(?:customers?|users?|accounts?|clients?|members?|subscribers?|profiles?|passengers?|employees?|staff|workers|patients|drivers|"
    r"riders|players|guests|investors|app|apps|site|website|servers?|systems?|network|networks|platform|service|services|plant|factory|refinery|mine|warehouse|train|plane|jet|flight|car|cars|"
    r"vehicle|vehicles|store|stores|support system|database|databases|cloud)\b"
)


def whose(sentence: Encoded, start: int, stop: int, marks: str) -> int | None:
    """Give the mark of some types whose customers, staff, systems or plants a stretch speaks of ("Optus customers")."""
    for found in _PEOPLE.finditer(sentence.text, start, stop):
        if found["it"] in marks:
            return found.start("it")
    return None


_NP = re.compile(
    rf" (?P<it>(?:(?:an?|the|its|his|her|their|our|some|several|new|first|\w+'s) )?(?:(?!(?:in|on|at|for|to|with|by|from|after|before|as|that|which|who|while|when|where|because|but|amid|into|over|under|since|until|"
    rf"and (?:will|has|is|was|said|plans?|would|had)|or|if|through|during|against|about|said|says|was|were|is|are|will|would|has|had|have|could|may|might|should|last|this|next|earlier|late|early|soon|today|yesterday|across|via|using|aimed|designed|worldwide|around)\b(?!-\w))"
    rf"(?:[\w$+][\w'&./$+-]*|[{ALL_MARKS.replace(MARKS['date'], '')}](?:'s?)?(?:-[a-z]+)?|\"[^\"]{{1,40}}\"|\([^()]{{1,24}}\)) ?){{1,9}})"
)
_LIGHT = re.compile(
    r"(?:(?:an?|the|its|his|her|their|our|(?:some|parts?|most|all|many|one|two|three|several)(?: of)?) )+",
    re.IGNORECASE,
)


def phrase_after(sentence: Encoded, position: int) -> tuple[int, int] | None:
    """Give the noun phrase right after a position as a stretch, without its article; None when there is none."""
    found = _NP.match(sentence.text, position)
    if not found:
        return None
    start, end = found.span("it")
    light = _LIGHT.match(sentence.text, start, end)
    start = light.end() if light else start
    while end > start and sentence.text[end - 1] in " ,.;:":
        end -= 1
    return (start, end) if end - start > 1 or sentence.text[start : start + 1] in ALL_MARKS else None


_WHICH = re.compile(
    rf"(?P<it>{_MARK})(?: \([^()]{{1,40}}\))?(?:,? (?:which|that|whom|who)|, (?:an?|the) (?:[\w-]+ ){{1,6}}(?:which|that|whom)?) ?(?:the )?(?:[\w-]+ ){{0,3}}$"
)


def relative_object(sentence: Encoded, subject: int, marks: str) -> int | None:
    """Give the mark that a relative clause with a subject of its own is about ("Instagram, which Facebook bought")."""
    found = _WHICH.search(sentence.text, max(0, subject - 90), subject)
    return found.start("it") if found and found["it"] in marks else None


@cache
def _to_which(preposition: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<it>{_MARK})(?: \([^()]{{1,40}}\))?,? {preposition} (?:which|whom) (?:the )?(?:[\w-]+ ){{0,3}}$"
    )


def relative_via(sentence: Encoded, subject: int, preposition: str, marks: str) -> int | None:
    """Give the mark that a relative clause speaks of by a preposition before its subject ("Rivian, in which Ford invested")."""
    if "which " not in sentence.text[max(0, subject - 40) : subject]:
        return None
    found = _to_which(preposition).search(sentence.text, max(0, subject - 90), subject)
    return found.start("it") if found and found["it"] in marks else None
