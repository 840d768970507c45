"""Where an English text names a position: "chief executive officer", "SVP of Delivery", "spokeswoman".

The span holds the title and a functional tail ("of research", "for Asia Pacific"), neither the organization's name nor
"former", "interim" or "newly appointed". Heads are found by one automaton; then the title grows to the left over
modifiers and to the right over its tail.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ahocorasick_rs import AhoCorasick, MatchKind

from newsledger.languages.en.wordlists import given_names, word_group, word_list
from newsledger.model import Sentence

_NEEDS_COMPANY = word_group("needs_company")
"""Heads that, alone, are too vague: they need a modifier, a tail, or a name beside them."""

_NEVER_BEFORE_NAME = frozenset(
    ("dean", "executive", "member", "host", "owner", "officer", "creator", "engineer", "specialist")
)
"""Heads that, alone and capitalised, are a given name ("Dean Baker") or part of a name ("Executive Quiz")."""

_COMMON_PLURALS = word_group("common_plurals")
_TAILED = word_group("tailed")
_WORD_BEFORE = re.compile(r"[\w&'’.-]+[ \u00a0]?$")
_CHIEF_OFFICER = re.compile(
    r"(?:\b(?:group|global|co|deputy|regional|corporate|interim)[ -])?\bchief(?: [\w&-]+(?:,? and [\w&-]+)?){1,3} $",
    re.IGNORECASE,
)
_LATER_OFFICER = re.compile(
    r" (?:(?:[\w&.-]+ (?:and )?){0,4}(?:officer|strategist|economist|analyst|scientist|engineer)|(?:\w+ )?(?:judge|justice|magistrate|inspector|counsel|correspondent|superintendent))\b",
    re.IGNORECASE,
)
_VERB_BEFORE = re.compile(r"\b(?:who|and|that|now|also|currently) $")
"""Before "heads": a verb."""
_HEAD_AFTER = re.compile(
    r" (?:vice[- ]|co-)?(?:director|chair|president|editor|producer|officer|manager|analyst|engineer|scientist|adviser|advisor|secretary|partner|consultant)",
    re.IGNORECASE,
)
"""A head after "executive" or "principal": these are its modifiers then."""
_BODY = re.compile(r" (?:Board|Committee|Council|Office|House|Yuan|Commission|Branch)\b|['’]s? (?:Office|General)\b")
_OPENS = re.compile(r"(?:^|[-–—:.!?*•\"“”)] ?|[\"“‘'(]|\n)$")
"""What stands before the first word of a sentence."""
_HYPHENED = re.compile(r"(?:\b(?:co|vice|non-executive|ex|joint|deputy|sub)-)$", re.IGNORECASE)
_NAME_AFTER = re.compile(r",? (?!I\b)[A-ZÀ-Þ][\w’'.-]+")
_NAME_BEFORE = re.compile(
    r"(?<!\w)(?!(?:The|A|An|This|That|Its|His|Her|Their|Our|As|For|In|And|But)\b)[A-ZÀ-Þ][\w’'.-]*,? $"
)
_TAIL_START = re.compile(r" (?:of|for|in charge of) (?:the )?")
_TAIL_WORD = re.compile(r"(?:(?:,? and |, | & |[ /])?)([A-Za-z][\w.-]*\w)")
_ACADEMIC_TAIL = re.compile(
    r" (?:of|in) [A-Za-z][\w-]+(?:(?:,? and |, | & | of | )[A-Za-z][\w-]+){0,5}?(?= (?:at|with) )"
)
_CAPITAL_TAIL = re.compile(r" (?:of|for) [A-Z][\w&-]+(?:(?:,? and | & | )[A-Z][\w&-]+){0,3}(?= (?:at|for) [A-Z])")
_SPEAKS = "said|says|told|tells|wrote|writes|added|adds|noted|notes|warned|warns|argued|explained|announced|stated|commented|tweeted|confirmed|acknowledged|admitted|testified"
_PLAIN_TAIL = re.compile(
    r" of (?!(?:the|its|his|her|their|our|an?|state|staff)\b)[a-z][\w-]+"
    rf"(?:(?:,? and| &)? (?!(?:{_SPEAKS})\b)[a-z][\w-]+){{0,3}}?"
    rf"(?=[,.;:)\"”]|$| (?:at|for|in|since|until|who|{_SPEAKS}|and (?:a|an|the|former|chief))\b)"
)
"""A tail of ordinary words up to where the phrase ends: "head of banking supervision, …"."""
_PLAIN_TAILED = frozenset(("head", "director", "manager", "vice", "vp", "svp", "evp", "chief"))
_FIRMS = re.compile(r"(?:maker|firm|company|bank|giant|group|unit|startup|agency|s)$")
_CHAMBER = re.compile(
    r"\b(?:Senate|House|Congressional|Parliamentary|Trade|Exchange) (?:[A-Z][\w,&-]* |and |on |the ){0,6}$"
)
"""Before "Committee Chairman": the committee is whose chairman he is."""
_FIRM_AFTER = re.compile(
    r" (?:[A-Z][\w&-]+ )?(?:Capital|Asset|Wealth|Investment|Management|Group|Fund|Trust|Inc|LLC|LP|Ltd|Corp|Bank|Holdings?|Research)\b"
)
"""After a capitalised plural: it is part of a firm's name ("Advisors Capital Management", "Partners Group")."""
_DEPARTMENTS = frozenset(("secretary", "minister", "ministers", "commissioner", "undersecretary"))
_DEPARTMENT = re.compile(r" (?:(?:of|for) (?:the )?|and |, )?(?P<word>[A-Z][\w-]+)")
_OFFICES = frozenset(
    ("labour", "labor", "health", "petroleum", "transport", "affairs", "justice", "resources", "welfare", "hygiene", "agriculture",
     "tourism", "defence", "defense", "fisheries", "forestry", "finance", "treasury", "trade", "energy", "state", "internal")
)  # fmt: skip
"""What ministers are for, beside ordinary words."""
_AFTER_DEPARTMENT = re.compile(r"[,.;)]|$| (?:said|says|told|has|was|is|in|on|and) | [A-ZÀ-Þ]")
_OF_BODY = re.compile(
    r"(?:(?:,? and)? [a-z][\w-]+){0,2} (?:agency|authority|ministry|department|commission|bureau|association|federation|regulator|watchdog|service)\b"
)
"""The name of a body goes on after words of function: "head of the search | and rescue agency"."""


def find_positions(text: str, sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Give the half-open spans of position phrases in ``sentences``, in text order, none overlapping another.

    Args:
        text: the article's text.
        sentences: its sentences, in text order; nothing outside them is looked at.
    """
    automaton, forms = _automaton()
    spans: list[tuple[int, int]] = []
    lowered = _lower(text)
    following = iter(sentences)
    sentence = next(following, None)
    last = 0
    for index, start, end in automaton.find_matches_as_indexes(lowered):
        while sentence is not None and sentence.end <= start:
            sentence = next(following, None)
        if sentence is None:
            break
        if start < sentence.start or end > sentence.end or sentence.zone == "furniture" or start < last:
            continue
        if (start and _inside_word(text[start - 1])) or (end < len(text) and text[end].isalnum()):
            continue
        if text[end : end + 1] == "-" and text[end + 1 : end + 2].isalnum():
            continue
        span = _accept(text, forms[index], start, end, max(last, sentence.start), sentence.end)
        if span:
            spans.append(span)
            last = span[1]
    return spans


@cache
def _automaton() -> tuple[AhoCorasick, list[str]]:
    forms = sorted({form.lower() for form in word_list("title_heads")})
    return AhoCorasick(forms, matchkind=MatchKind.LeftmostLongest, store_patterns=False), forms


@cache
def _acronyms() -> frozenset[str]:
    return frozenset(form.lower() for form in word_list("title_heads") if form[:2].isupper())


def _lower(text: str) -> str:
    """Lower case that keeps every offset: the few letters whose lower case is longer stay as they are."""
    lowered = text.lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def _inside_word(character: str) -> bool:
    return character.isalnum() or character in "@#$/_"


def _accept(text: str, form: str, start: int, end: int, floor: int, limit: int) -> tuple[int, int] | None:
    if form in _acronyms() and text[start].islower():
        return None
    if form in ("heads", "chiefs", "hosts") and _VERB_BEFORE.search(text, max(floor, start - 12), start):
        return None
    if form in ("executive", "principal") and _HEAD_AFTER.match(text, end, limit):
        return None
    if form in ("chief", "head") and _LATER_OFFICER.match(text, end, limit):
        return None
    if _BODY.match(text, end, limit):
        return None
    head = re.split(r"[ -]", form)[-1] if form not in ("vice president", "vice-president") else "vice"
    left = _grow_left(text, form, start, floor)
    right = _tail(text, end, head, limit)
    alone = left == start and " " not in form and "-" not in form
    if head in _COMMON_PLURALS and (
        not _NAME_AFTER.match(text, right, limit)
        or (alone and text[start].isupper() and _FIRM_AFTER.match(text, right, limit))
    ):
        return None
    if not alone or right != end or form in _acronyms():
        return (left, right) if form != "board seats" else (left, right - 1)
    if form in ("partner", "counsel"):
        return (
            (start, end)
            if re.match(r" (?:at|in|with) (?:(?:the|[a-z][a-z-]+) ){0,4}[A-Z]", text[end : end + 60])
            else None
        )
    if form in ("head", "chief") and re.match(r" (?:of|at) ", text[end : end + 4]):
        return start, end
    if text[start].isupper() and form in _NEVER_BEFORE_NAME:
        return None
    if form in _NEEDS_COMPANY:
        if text[start].isupper() and _NAME_BEFORE.search(text, max(floor, start - 30), start):
            return (start, end) if _NAME_AFTER.match(text, end, limit) else None
        if form in ("head", "chief", "boss") and re.search(r"\w['’]s $", text[max(floor, start - 4) : start]):
            return start, end
        beside = _NAME_AFTER.match(text, end, limit) or (
            form in ("chief", "boss", "executive", "host", "owner", "editor")
            and _NAME_BEFORE.search(text, max(floor, start - 30), start)
            and text[start].islower()
        )
        return (start, end) if beside else None
    return start, end


def _grow_left(text: str, form: str, start: int, floor: int) -> int:
    """Where the title begins when the modifiers before its head are counted in."""
    if form in ("officer", "officers", "strategist", "economist", "analyst", "scientist", "engineer"):
        chief = _CHIEF_OFFICER.search(text, max(floor, start - 70), start)
        if chief:
            return chief.start()
    modifiers = word_list("title_modifiers")
    hyphened = _HYPHENED.search(text, max(floor, start - 15), start)
    if hyphened:
        start = hyphened.start()
    capital = text[start].isupper()
    left = start
    for _ in range(5):
        match = _WORD_BEFORE.search(text, max(floor, left - 24), left)
        if not match or not match[0][-1].isspace():
            break
        word = match[0].rstrip()
        if word.lower() not in modifiers:
            break
        if word in ("Committee", "Subcommittee", "Commission") and _CHAMBER.search(text, max(floor, left - 80), left):
            break
        if word[0].isupper() and not capital and not word.isupper():
            # "Managing director X said": the first word of a sentence
            return match.start() if _OPENS.search(text[max(floor, match.start() - 3) : match.start()]) else left
        left = match.start()
    return left


def _tail(text: str, end: int, head: str, limit: int) -> int:
    """Where the title ends when its functional tail is counted in."""
    if head in _DEPARTMENTS and text[end : end + 4] in (" of ", " for") and text[end - 1].islower():
        department = _department(text, end, limit)
        if department > end:
            return department
    opening = _TAIL_START.match(text, end, limit)
    if head in ("professor", "lecturer", "dean", "fellow"):
        academic = _ACADEMIC_TAIL.match(text, end, min(limit, end + 120))
        if academic:
            return academic.end()
    elif not opening or head not in _TAILED:
        return end
    if not opening:
        return end
    capital = _CAPITAL_TAIL.match(text, end, min(limit, end + 90))
    if capital:
        return capital.end()
    functions = word_list("title_functions")
    if head in _PLAIN_TAILED:
        plain = _PLAIN_TAIL.match(text, end, min(limit, end + 70))
        if plain and not _FIRMS.search(plain[0]) and not _OF_BODY.match(text, end + 3, limit):
            return plain.end()
    right = opening.end()
    words: list[str] = []
    while len(words) < 7:
        match = _TAIL_WORD.match(text, right, limit)
        if not match or match[1].lower() not in functions:
            break
        words.append(match[1])
        right = match.end()
    if not words or _OF_BODY.match(text, right, limit):
        return end
    if text[right : right + 1] == " " and text[right + 1 : right + 2].isupper() and words[-1][0].isupper():
        return end  # the capitalised words run on: "head of Global Times" names an organization
    if all(word[0].isupper() for word in words) and not text.startswith((" at ", ",", "."), right):
        return end
    if all(word[0].isupper() for word in words) and head in ("president", "chair", "secretary", "editor"):
        return end if not text.startswith(" at ", right) else right
    return right


def _department(text: str, end: int, limit: int) -> int:
    """Where "Secretary for Labour and Welfare" ends before a name or a mark: its words are ordinary ones, capitalised."""
    at = end
    for _ in range(6):
        following = _DEPARTMENT.match(text, at, limit)
        if not following:
            break
        word = following["word"]
        low = word.lower()
        ordinary = low in _OFFICES or low in word_list("title_functions") or low in word_list("common_words")
        if not ordinary or word in given_names():
            break
        at = following.end()
    return at if at > end and _AFTER_DEPARTMENT.match(text, at, limit) else end
