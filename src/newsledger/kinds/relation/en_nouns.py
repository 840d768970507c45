"""Who is what of whom in English, by a noun of relation: apposition, copula, possessive, list, bare noun beside a name.

"X, the owner of Y", "Y's owner, X", "X is Y's biggest supplier", "Y supplier X", "Y's customers include X": one reading of
the noun's surroundings for all nouns, so that a noun is a line of a table and not a set of patterns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.patterns import Candidate, Context, Encoded, Screen
from newsledger.patterns.encode import GROUPS, MARKS
from newsledger.text.alternation import alternation

NOUNS: dict[str, tuple[str, bool]] = {
    **dict.fromkeys(("owner", "co-owner", "part-owner", "shareholder", "stockholder", "stakeholder", "backer"), ("owner", True)),
    **dict.fromkeys(("parent", "parent company", "parent group", "parent firm", "holding company"), ("parent", True)),
    **dict.fromkeys(("unit", "subsidiary", "arm", "division", "offshoot"), ("parent", False)),
    **dict.fromkeys(("brand", "marque"), ("brand_of", True)),
    **dict.fromkeys(("affiliate", "sister company", "sister firm", "sister airline", "sister brand"), ("affiliate", True)),
    **dict.fromkeys(("supplier", "contract manufacturer", "assembler"), ("supplier", True)),
    **dict.fromkeys(("customer", "client", "tenant"), ("customer", True)),
    **dict.fromkeys(("investor", "holder", "stockowner"), ("owner", True)),
}  # fmt: skip
"""Noun → relation, and whether its bearer ("X is the N of Y") is the subject of the relation or the object."""

_ORG = f"[{GROUPS['org']}]"
_PARTY = f"[{GROUPS['party']}]"
_PLACE = MARKS["place"]
_TICKER = r"(?: ?\([^()]{0,30}\))?"
_NOT = r"(?!(?:and|or|but|said|says|which|that|who|with|for|to|of|in|on|as|by|from|than|former|rival|rivals|like|against|after|before|competitor|alleged|potential|possible|prospective|would-be|future|former|investment|trading|business)\b)"
_MODS = rf"(?:(?:{_NOT}[a-z][\w-]*|{_PLACE}(?:'s|-based|-listed)?|{MARKS['percent']}|\d[\w-]*) ){{0,5}}?"
_DET = r"(?:an? |the |one of |among |also |\ue007 |now |its )*"
_LINK = r"(?:,| –| -|,? (?:which|who) (?:is|was|remains)| (?:is|are|was|remains|became|has become|has been))"
_NOUN = alternation(NOUNS)
_ANY = Screen(rf"(?<![\w-])(?P<noun>{_NOUN}|subsidiaries)(?P<many>s?)(?![\w-])", re.IGNORECASE)
_OF = re.compile(
    rf"(?: group| firm| company)? (?:of|to|for|in|behind|at)(?: (?:[a-z-]+ ){{1,3}}(?:to|for))?(?: (?:the )?(?:likes of|companies (?:including|such as)|[a-z]+ers (?:including|such as)))? (?:the )?(?:(?:{_NOT}[a-z][\w-]*|{_PLACE}(?:-based)?) ){{0,3}}?(?P<y>{_ORG})(?!-|'s? (?:market|business|rivals?|products|shares))"
)
_BEARER = re.compile(rf"(?P<x>{_PARTY}){_TICKER}(?:, (?:\ue00a|\d\d))?{_LINK} {_DET}{_MODS}$")
_BEARER_OF_OWNER = re.compile(rf"(?P<x>{_PARTY}){_TICKER}{_LINK} {_DET}(?P<y>{_ORG}){_TICKER}(?:'s?)? {_MODS}$")
_POSSESSOR = re.compile(rf"(?P<y>{_ORG}){_TICKER}'s? {_MODS}$")
_BESIDE = re.compile(rf"(?<![\w'-])(?P<y>{_ORG}) (?:(?!(?:and|or|said)\b)[a-z]+ ){{0,1}}$")
_INSIDE = re.compile(rf"(?P<y>{_ORG}){_TICKER}'s? (?:{_NOT}[a-z][\w-]* ){{0,3}}(?P<x>{_ORG}) $")
_WHICH_IS = r"(?:(?!(?:and|or|but|which|who|whose|that|said|says|told|to|for|in|on|at|by|of|with|as|is|was|has|had|have|will|would|plans|its|their|his|her|after|from|including)\b)[a-z][\w-]*|\ue005(?:'s|-\w+)?|(?:\ue001|\ue000)-[a-z]+|[A-Z][a-z]+-[a-z]+)"
_NEXT = re.compile(rf"(?:, (?:(?:the |an? )?(?:{_WHICH_IS} ){{1,5}})?| )(?P<x>{_PARTY})(?!'s? |-)(?=[ ,.;:)\"]|$)")
_CLOSED = re.compile(
    r"(?: [a-z]+)?[,.;:)\"]|$| (?:said|says|has|had|was|is|were|will|would|told|and|that|which|with)\b"
)
_LISTED = re.compile(
    rf" (?:are|is|include|including|includes|such as|like|range from)(?: companies (?:like|such as))? (?:the )?(?P<x>{_ORG})"
)
_FAMILY = re.compile(r" (?:family|brothers|sisters|heirs)$")
_KEY = re.compile(
    r"\b(?:biggest|largest|top|major|main|key|majority|minority|controlling|principal|sole|leading|second-largest|single|founding|significant)\b"
)


def by_noun(context: Context) -> Iterator[Candidate]:
    """Give the relations that nouns of relation state in an article."""
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture" or (
            sentence.words.isdisjoint(_WORDS) and MARKS["position"] not in sentence.text
        ):
            continue
        nouns = [(m["noun"], bool(m["many"]), *m.span()) for m in _ANY.all_in(sentence)]
        for i in sentence.find("position"):  # "owner" is a title too
            title = sentence.mentions[i][0].text.lower()
            held = _OWNER.fullmatch(title) if len(sentence.mentions[i]) == 1 else None
            if held:
                nouns.append((held["noun"], title.endswith("s"), i, i + 1))
        for noun, many, start, end in nouns:
            made = _read(
                sentence, "subsidiary" if noun == "subsidiaries" else noun, many or noun == "subsidiaries", start, end
            )
            if made is not None:
                yield made


_WORDS = frozenset(
    form
    for noun in NOUNS
    for last in (re.findall(r"\w+", noun)[-1], re.findall(r"\w+", noun)[0])
    for form in (last, last + "s")
) | {"subsidiaries"}


_OWNER = re.compile(r"(?:[\w&-]+[- ]){0,3}(?P<noun>owner|investor)s?")


def _read(sentence: Encoded, noun: str, many: bool, start: int, end: int) -> Candidate | None:
    """Give the relation that one noun states, None when nobody is beside it."""
    text = sentence.text
    kind, bearer = NOUNS[noun]
    low = max(0, start - 150)
    of = _OF.match(text, end)
    pair: tuple[int, int] | None = None  # (bearer of the noun, of whom)
    if of is not None:
        left = _BEARER.search(text, low, start)
        right = _NEXT.match(text, of.end())
        if left:
            pair = left.start("x"), of.start("y")
        elif (
            right
            and text[of.end()] == ","
            and re.search(r"\b(?:the|an?) (?:[\w-]+ ){0,4}$", text[low:start], re.IGNORECASE)
        ):
            pair = right.start("x"), of.start("y")
    else:
        both = _BEARER_OF_OWNER.search(text, low, start)
        if both and _CLOSED.match(text, end):
            pair = both.start("x"), both.start("y")
        elif (
            (inside := _INSIDE.search(text, low, start)) is not None
            and kind in ("parent", "brand_of")
            and noun != "parent"
        ):
            pair = inside.start("x"), inside.start("y")
        else:
            owner = _POSSESSOR.search(text, low, start) or (_BESIDE.search(text, low, start) if not many else None)
            listed, right = _LISTED.match(text, end), _NEXT.match(text, end)
            if owner and listed and many:
                pair = listed.start("x"), owner.start("y")
            elif owner and right:
                pair = right.start("x"), owner.start("y")
    if pair is None or not _sound(sentence, noun, *pair, text[low:start]):
        return None
    subject, target = pair if bearer else pair[::-1]
    if kind == "parent" and _FAMILY.search(sentence.mentions[target][-1].text):
        kind, subject, target = "owner", target, subject  # "X, the Y family's holding company"
    first, last = min(*pair, start), max(*pair, end - 1) + 1
    roles = {"type": kind, "subject": sentence.mentions[subject], "object": sentence.mentions[target]}
    return Candidate("relation", roles, first, last, sentence.index, "relation.en.noun", anchor=(first, last))


def _sound(sentence: Encoded, noun: str, bearer: int, whole: int, before: str) -> bool:
    """False where the noun is too weak for a relation, or a person stands where only an organization can."""
    if bearer == whole or bearer not in sentence.mentions or whole not in sentence.mentions:
        return False
    person = sentence.text[bearer] == MARKS["person"]
    if person and NOUNS[noun][0] != "owner":
        return False
    if noun in ("client", "customer", "backer") and person:
        return False
    return not (noun in ("stakeholder", "investor", "holder", "tenant") and not _KEY.search(before[-60:]))
