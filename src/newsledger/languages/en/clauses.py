"""Who does what an English verb says: the subject of a verb group in an encoded sentence.

Patterns that start with their verb leave the doer to ``subject``, which looks backwards through the clause: past
adverbs, dates, brackets and what stands between commas, never taking a name that hangs on a preposition ("in Drizly,
Uber bought"), that owns the next word ("Alibaba's profit"), or that is the object of an earlier verb.
"""

from __future__ import annotations

import re
from functools import lru_cache

from newsledger.languages.en.verbs import IRREGULAR
from newsledger.patterns.encode import ALL_MARKS, GROUPS, MARKS, Encoded, in_lower_case
from newsledger.patterns.lowered import compile_lowered
from newsledger.text.alternation import alternation

_ACTORS = GROUPS["party"]
_MARK = f"[{ALL_MARKS}]"
_DATE = MARKS["date"]
_BREAK = re.compile(rf"[;:]|(?<!\w\.)[.!?](?= )(?!(?<=[{ALL_MARKS}]\.) [a-z])|\"|\)\s*\.")
_CLAUSE = compile_lowered(
    r"(?:^|,? )(?:that|if|because|while|when|where|whereas|although|though|but|after|before|since|as|until|once|so|unless|whether)(?= )|"
    r"\b(?:said|says|announced|announces|reported|reports|confirmed|revealed|disclosed|told \S+|added|believes|expects)(?= )"
)
_PREPOSITIONS = (
    r"(?:in|on|at|from|with|by|after|before|to|for|of|as|over|against|into|than|under|between|among|through|via|about|like|including|"
    r"following|since|until|despite|amid|behind|across|per|without|within|toward|towards|around|near|versus|alongside|during|beyond|off|upon|besides|unlike)"
)
_FINITE = r"(?!(?:which|whom|we|they|you|i|he|she|that|said|says|say|think|thinks|though|although|because|if|while|when|where|believe|believes|is|was|were|are|will|would|has|had|have)\b)"
_WORD = rf"{_FINITE}(?:[\w&$'][\w'&./$-]*|{_MARK}(?:'s)?),? "
_HANGS = compile_lowered(rf"\b{_PREPOSITIONS} (?:{_WORD}){{0,6}}$")
_RELATIVE = re.compile(r",? (?:which|that|who)(?: (?:is|was|has|had|also|already|recently|previously))*$")
_JOINED = re.compile(
    r"(?:,? (?:and|or|but|then|and then|while|by|before|after|when|for|of|from|without|since|in|into|through)|,)$"
)
_BETWEEN = re.compile(
    rf"(?: ?\([^()]{{0,80}}\)| on {_DATE}| in {_DATE}| earlier {_DATE}| {_DATE}| [a-z]{{2,14}}ly| also| now| then| later| once| just| both| all| each| too| today| meanwhile| itself| too| separately| instead| Inc\.?| Ltd\.?| Corp\.?| Co\.?| PLC| plc|'s (?:board|shareholders|owners?|owner|government|parent company|directors)|"
    rf" (?:bosses|officials|executives|shareholders|owners?|board|management|and its (?:partners?|subsidiar\w+|affiliates?|unit))| and (?:several |two |three |four |a |other )?(?:other )?(?:investors?|partners?|companies|firms|others))*"
)
_ASIDE = re.compile(
    rf"\([^()]{{0,100}}\)|\b(?:in|on|during|since|by|at|late|early) (?:the )?(?:late |early |mid-)?{_DATE}(?= (?:[A-Za-z][\w-]* ){{0,4}}[{_ACTORS}])",
    re.IGNORECASE,
)
REACH = 260
"""How many encoded characters before its verb a subject may stand."""


_SAID_IT = re.compile(
    rf"(?P<speaker>[{GROUPS['company']}])(?: \([^()]{{1,40}}\))? (?:has |had |also |\w+ly )?(?:said|says|announced|disclosed|confirmed|revealed)(?: (?:on |in )?{_DATE}| in a statement)?,?(?: that)? $"
)


_SAID_THEY = re.compile(
    rf"(?P<speaker>[{GROUPS['company']}])(?: \([^()]{{1,40}}\)| [A-Z0-9.]{{3,9}})? (?:have |had |also |both |\w+ly )*(?:said|say|announced|agreed|disclosed|confirmed|revealed)(?:[^,;.]{{1,40}}?)? they(?: (?:had|have|would|will|were|are|also|both))* ?$"
)


def subject(sentence: Encoded, verb: int) -> int | None:
    """Give the position of the mark of whoever does what a verb group says; "X said it will …" gives X.

    Takes and gives what ``_subject`` does.
    """
    position = _subject(sentence, verb)
    if position is None and verb < 24:
        position = _after_participle(sentence, verb)
    mentions = sentence.mentions.get(position, ()) if position is not None else ()
    if position is None and sentence.lower.find("they ", max(0, verb - 30), verb) >= 0:
        said = _SAID_THEY.search(sentence.text[:verb])
        return said.start("speaker") if said else None
    if mentions and mentions[0].referring == "pronoun" and mentions[0].text.lower() == "it":
        said = _SAID_IT.search(sentence.text[:position])
        if said:
            return said.start("speaker")
    return position


_LED_IN = re.compile(
    r"(?:[\"-]+ ?)?(?:(?:(?:shortly|soon|\w+ \w+s) )?(?:after|before|since|by|in|while|when|upon|on|besides|despite|through|without|instead of|rather than|as well as|in addition to|having) )?(?:[a-z]+ly )?"
)
_PARTICIPLE = re.compile(r"(?:after |before |since |in |while |for )?(?:having [a-z]|[a-z-]+ing\b)")
_WHO_THEN = compile_lowered(
    rf"[^;:\"]{{0,150}}?, (?:shares (?:of|in) )?(?:the |an? )?(?:(?!that|which|according|said|told|with|by|from|who|and|or|is|was|has|will|in|at|of)[\w&.-]+ ){{0,4}}(?P<it>[{_ACTORS}])(?!'s? |,? (?:and|or) [{_ACTORS}]?[\w-]+,)"
)
"""A clause without a subject opens the sentence, then comes who did it: "After buying GitHub for $7.5 billion, Microsoft cut"."""


def _after_participle(sentence: Encoded, verb: int) -> int | None:
    """Give the mark of whoever does what a participle at the start of the sentence says: the subject of what follows it."""
    if not _LED_IN.fullmatch(sentence.lower, 0, verb) or not _PARTICIPLE.match(sentence.lower, verb):
        return None
    found = _WHO_THEN.match(sentence.text, verb, verb + 200)
    return found.start("it") if found else None


@lru_cache(maxsize=1024)  # asked for by every rule that reads the verb
def _subject(sentence: Encoded, verb: int) -> int | None:
    """Give the position of the mark of whoever does what the verb group starting at ``verb`` says.

    Args:
        sentence: the encoded sentence.
        verb: encoded position of the first character of the verb group, its auxiliaries included.

    Returns:
        the position of a mark of a person, company, product, organization or authority; None when the clause names
        none.
    """
    low = max(0, verb - REACH)
    left = _unbracketed(sentence.text[low:verb])
    if sentence.text[verb : verb + 1] == _DATE:
        left = re.sub(r"\b(?:on|in|late|early|earlier) ?$", "", left)
    start = 0
    for found in _BREAK.finditer(left):
        start = found.end()
    left, low = left[start:].rstrip(), low + start
    relative = _RELATIVE.search(left)
    if relative:
        return _last_actor(left[: relative.start()], low)
    joined = _JOINED.search(left)
    if left.endswith(","):
        skipped = _before_insertion(left)
        if skipped is not None:
            return low + skipped
    if not joined:
        direct = _direct(left)
        if direct is not None:
            return low + direct
    if re.match(rf"(?:{_MARK} )*to ", sentence.text[verb : verb + 8]):
        for_whom = re.search(rf"\bfor (?:{_WORD}){{0,4}}(?P<actor>[{_ACTORS}])$", left)
        if for_whom:
            return low + for_whom.start("actor")
        joined = _JOINED.search(" and")
    return _clause_subject(left, low, bool(joined))


def names_at(sentence: Encoded, position: int | None) -> str | list[str] | None:
    """Give the name in full, or the names, of the mentions at an encoded position; None when nothing explains them."""
    mentions = sentence.mentions.get(position, ()) if position is not None else ()
    names = [mention.name if mention.referring != "name" else mention.name or mention.text for mention in mentions]
    kept = [name for i, name in enumerate(names) if name and name not in names[:i]]
    if not kept:
        return None
    return kept[0] if len(kept) == 1 else kept


def _unbracketed(text: str) -> str:
    """Blank what stands in brackets, and dates with their preposition ("In 2014"), lengths kept."""
    if "(" not in text and _DATE not in text:
        return text
    return _ASIDE.sub(lambda found: " " * len(found[0]), text)


def _direct(left: str) -> int | None:
    """Give the actor right before the verb, adverbs and dates aside."""
    for i in range(len(left) - 1, -1, -1):
        if left[i] in _ACTORS:
            return i if _BETWEEN.fullmatch(left[i + 1 :].rstrip()) is not None and _free(left, i) else None
        if len(left) - i > 90:
            return None
    return None


_LED_BY = re.compile(
    r"\b(?:group|consortium|syndicate|alliance|investors|bidders) (?:led|headed|fronted) by (?:the )?(?:[\w-]+ ){0,3}$",
    re.IGNORECASE,
)
"""Stands before who leads the doers: "a consortium led by Bain made an offer"."""


def _free(left: str, i: int) -> bool:
    """False when the mark hangs on a preposition inside a longer noun phrase ("the owner of TikTok")."""
    found = _HANGS.search(left[:i].lower())
    if not found or _LED_BY.search(left[:i]):
        return True
    word = found[0].split(" ", 1)[0].lower()
    if word in ("as", "after", "before", "since", "until", "than", "like"):
        return True
    return bool(re.search(r",$", found[0].rstrip())) or ", " in found[0]


def _before_insertion(left: str) -> int | None:
    """Give the actor before up to three stretches between commas that end right before the verb."""
    parts = left[:-1].split(",")
    if len(parts) < 2:
        return None
    at = len(left) - 1
    for back in range(1, min(4, len(parts))):
        at -= len(parts[-back]) + 1
        i = len(left[:at].rstrip()) - 1
        if i >= 0 and left[i] in _ACTORS and not _HANGS.search(left[:i].lower()):
            return i
    return None


def _clause_subject(left: str, low: int, joined: bool) -> int | None:
    """Give the first free actor of the clause, else of the sentence."""
    start = 0
    for found in _CLAUSE.finditer(in_lower_case(left)):
        rest = left[found.end() :]
        if any(c in _ACTORS for c in rest):
            start = found.end()
        elif rest.strip() and not joined:
            return None
    for begin in dict.fromkeys((start, 0)):
        for i in range(begin, len(left)):
            if left[i] not in _ACTORS or left.startswith("'s", i + 1) or left.startswith("' ", i + 1):
                continue
            if _HANGS.search(left[:i].lower()) and not re.search(r", (?:[\w-]+ ){0,5}$", left[:i]):
                continue
            return low + i
        owners = [
            i
            for i in range(begin, len(left))
            if left[i] in _ACTORS and left.startswith("'s", i + 1) and not _HANGS.search(left[:i].lower())
        ]
        if owners:
            return low + owners[0]
    named = re.search(rf"\b(?:including|such as|like) (?P<actor>[{_ACTORS}])", left[start:])
    return low + start + named.start("actor") if named else None


def _last_actor(left: str, low: int) -> int | None:
    for i in range(len(left) - 1, max(-1, len(left) - 60), -1):
        if left[i] in _ACTORS:
            return low + i
    return None


_SOBER = compile_lowered(
    rf"(?:^|[\",;:(–)] ?|[{ALL_MARKS}](?:'s)?,? |\b(?:[a-z]{{3,14}}ly|also|now|then|and|or|but|to|not|both|all|that|which|who|it|they|we|has|have|had|will|would|further|again|first|once|soon|"
    r"later|only|even|still|together|yesterday|today|helps?|helped|let|lets|makes?|made|parent|inc|corp|ltd|plc|co|group)\.?,? )$"
)
_BEFORE_ING = compile_lowered(
    rf"(?:^|[\",;:(–)] ?|[{_ACTORS}{_DATE}],? |\b(?:[a-z]{{3,14}}ly|also|now|and|or|but|by|before|after|for|of|from|without|since|in|into|through|about|on|over|at|with|while|when|including|up|[a-z]{{3,12}}ing|"
    r"is|are|was|were|be|been|start|starts|started|begin|begins|began|stop|stops|stopped|consider|considers|considered|considering|exploring|as|not|to|like|despite|keep|resume|resumed|continue|against) )$"
)


_PAST = re.compile(
    r"[a-z-]{2,}ed|cut|put|shut|set|hit|split|let|bid|quit|shed|"
    + alternation(
        form
        for base, (past, _) in IRREGULAR.items()
        for form in past.split("|")
        if base not in ("be", "have", "do") and form != base
    )
)


def verbal(sentence: Encoded, anchor: tuple[int, int], verb: str) -> bool:
    """True when a verb group without auxiliaries is likely a verb, not a noun or participle of the same form.

    A bare form needs a name, pronoun, adverb or conjunction before it, an -ing form one of these or a preposition.

    Args:
        sentence: the encoded sentence.
        anchor: the stretch of the verb group in it.
        verb: the group's words.
    """
    words = [word for word in verb.strip().lower().split() if word not in ALL_MARKS]
    before = sentence.text[max(0, anchor[0] - 30) : anchor[0]]
    while len(words) > 1 and words[0] in ("since", "after", "for", "then", "once", "about"):
        before, words = f"{before}{words[0]} ", words[1:]
    if (
        len(words) == 2
        and words[0] in ("has", "have", "had")
        and not re.search(r"(?:ed|n|t|d|g|k|w|ut|id)$", words[-1])
    ):
        return False
    if len(words) > 3:
        return True
    first = words[0] if words else ""
    if len(words) > 1 and first in ("'s", "'re", "'ll", "'ve", "'d"):
        return _contracted(sentence, anchor[0], words)
    if first.endswith("ing"):
        return bool(_BEFORE_ING.search(before.lower()))
    if _PAST.fullmatch(first) and before.endswith(" in ") and sentence.text[anchor[0]] not in ALL_MARKS:
        return False  # "in closed beta"
    if _PAST.fullmatch(first):
        return not re.search(r"\b(?:the|a|an|its|their|newly|recently|previously|of|for|with|by|as) $", before)
    return (
        len(words) > 1 and first in ("to", "will", "would", "is", "are", "has", "have", "had", "plans", "may", "could")
    ) or bool(_SOBER.search(before.lower()))


def _contracted(sentence: Encoded, position: int, words: list[str]) -> bool:
    """True for "it's introducing", False for "its introducing": in encoded text both are a mark and "'s"."""
    if words[0] != "'s":
        return True
    named = sentence.mentions.get(position - 1, ())
    return bool(named) and named[0].text.lower() in ("it", "he", "she", "that") and words[-1].endswith(("ing", "ed"))
