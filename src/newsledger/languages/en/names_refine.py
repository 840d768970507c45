"""Trimming segments: words in front that are no part of the name, and two names that stand side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from newsledger.languages.en.names_segments import PERSON_NEXT, Segment
from newsledger.languages.en.names_types import form_type, person_shape
from newsledger.languages.en.wordlists import demonyms, given_names, places, word_group, word_list

_CODE = re.compile(r"\.[A-Z]{1,2}\b")
_CODE_STEM = re.compile(r"[A-Z][A-Z0-9]{0,6}(?:[a-z]|_p)?")
_EXCHANGE = re.compile(r"(?:NYSE|NASDAQ|Nasdaq|HKEX|HKG|SEHK|LON|LSE|TSX|ASX|TYO|AMEX|OTC\w{0,3}) ?: ?$")
_POSSESSIVE = re.compile(r"['’]s\b")
_NUMBER = re.compile(r" \d")
_KINDS = frozenset(("Activist", "Sponsor", "Landlord", "Telco", "Foundry")) | frozenset(
    word.capitalize()
    for word in word_group("org_before")
    - frozenset(
        ("bank", "group", "network", "parent", "partner", "giant", "unit", "unicorn", "label", "holding", "magazine", "charity",
         "company", "exchange", "consortium", "outlet", "titan", "fund", "chain", "marketplace", "outfit", "house", "pioneer")
    )
)  # fmt: skip
"""What stands before a company's name at the beginning of a sentence: "Rival Acme", "Toymaker Acme"."""
_FIRST_OF_FIRMS = frozenset(("Old", "New", "First", "Great", "Big", "Next", "Best", "Good", "Second", "Third"))
_INDICES = frozenset(("S&P", "FTSE", "Nasdaq", "NASDAQ", "CSI", "Nikkei", "Russell", "STOXX", "Stoxx", "Euro Stoxx"))


_OFFERINGS = frozenset(("IPO", "IPOs", "SPO", "SPOs"))
"""What is sold where the words before name a place or a company: "Hong Kong and Shanghai IPOs"."""


_SAYING = frozenset(
    [
        "IF",
        "TO",
        "AS",
        "IS",
        "ARE",
        "WAS",
        "WERE",
        "WILL",
        "NOT",
        "NO",
        "BUT",
        "WHEN",
        "WHY",
        "HOW",
        "WHAT",
        "WHO",
        "MAY",
        "COULD",
        "WOULD",
        "HAS",
        "HAVE",
        "SAYS",
        "GETS",
        "WITH",
        "AFTER",
        "BEFORE",
        "FROM",
    ]
)
"""Words that no company's name has in capitals."""


def refine(segments: Sequence[Segment], work: str, hits: Sequence[Any]) -> list[Segment]:
    """Trim and split segments; segments of headlines in title case stay as they are.

    Args:
        segments: in text order.
        work: the text with its links masked.
        hits: the catalogue's hits, which segments hold by index.
    """
    for segment in segments:
        segment.set_key(work)
    inner = {segment.key for segment in segments if not segment.initial and not segment.heading}
    refined: list[Segment] = []
    for segment in segments:
        if segment.heading:
            refined.append(segment)
        elif not _is_code(segment, work) and not _is_subheading(segment):
            parts = [segment]
            if segment.hits:
                _extend_to_hit(segment, hits)
            if segment.words[-1][0] in word_group("keep_possessive") and _POSSESSIVE.match(work, segment.end):
                _, start, end = segment.words[-1]
                segment.words[-1] = (work[start : end + 2], start, end + 2)
                segment.end = end + 2
            _trim_offering(segment, work, hits)
            if len(segment.words) > 1:
                _trim_capitals(segment, work, hits)
                _trim_front(segment, work, hits, inner)
                parts = _split(segment, hits)
            for part in parts:
                part.set_key(work)
            refined.extend(parts)
    return refined


def _is_subheading(segment: Segment) -> bool:
    """True for a line in capitals that says something: "IF CONGRESS FAILS TO ACT"."""
    words = [word for word, _, _ in segment.words]
    return not segment.hits and len(words) > 2 and all(w.isupper() for w in words) and not _SAYING.isdisjoint(words)


def _is_code(segment: Segment, work: str) -> bool:
    """True for a stock code ("GE.N", "0700.HK", "NYSE: GE") and for an index by its number ("S&P 500")."""
    end = segment.end
    following = work[end : end + 2]
    if following[:1] == "." and following[1:].isupper():
        return _CODE_STEM.fullmatch(segment.key) is not None and _CODE.match(work, end) is not None
    if _EXCHANGE.search(work, max(0, segment.start - 12), segment.start):
        return True
    return segment.key in _INDICES and _NUMBER.match(work, end) is not None


def _trim_offering(segment: Segment, work: str, hits: Sequence[Any]) -> None:
    """Cut off "IPO" at the end of a name, unless a catalogue name has it."""
    known = segment.hits and hits[segment.hits[-1]].end >= segment.end
    if len(segment.words) > 1 and segment.words[-1][0] in _OFFERINGS and not known:
        segment.words.pop()
        segment.end = segment.words[-1][2]
        segment.set_key(work)


def _trim_capitals(segment: Segment, work: str, hits: Sequence[Any]) -> None:
    """Cut off a stock code at the end ("Northern Rock NRK.L") and a subheading in capitals before the name."""
    if (
        work[segment.end : segment.end + 1] == "."
        and _CODE_STEM.fullmatch(segment.words[-1][0])
        and _CODE.match(work, segment.end)
    ):
        segment.words.pop()
        segment.end = segment.words[-1][2]
    capitals = 0
    for word, _, _ in segment.words:
        if not (word.isupper() and word.replace("-", "").isalpha() and len(word) > 1):
            break
        capitals += 1
    if capitals == len(segment.words) and segment.hits:
        last = hits[segment.hits[-1]]
        if last.end >= segment.end and segment.start < last.start <= segment.words[-1][1] and not last.caution:
            # "BOLSTERING CAPITAL BNP"
            segment.words = [word for word in segment.words if word[1] >= last.start]
            segment.hits = [hit for hit in segment.hits if hits[hit].start >= last.start]
            segment.start, segment.initial = last.start, True
    elif capitals == len(segment.words) or segment.words[capitals][0] in word_group("comma_forms"):
        return
    elif capitals > 1 or (capitals and _heads(segment.words[0][0])):
        del segment.words[:capitals]
        segment.start, segment.initial = segment.words[0][1], True
        segment.hits = [hit for hit in segment.hits if hits[hit].start >= segment.start]


def _heads(word: str) -> bool:
    """True for a word in capitals that is a subheading by itself: "BRAZIL", "MID-MARCH", but not "IBM"."""
    common = "-" in word or word.lower() in word_list("common_words") or word.capitalize() in places()
    return len(word) > 4 and common


def _extend_to_hit(segment: Segment, hits: Sequence[Any]) -> None:
    """Take in what a catalogue name has beyond the last word: "McDonald's", "Yahoo!"."""
    if segment.hits and hits[segment.hits[-1]].end > segment.end:
        end = hits[segment.hits[-1]].end
        word, start, _ = segment.words[-1]
        segment.words[-1] = (word + hits[segment.hits[-1]].name[-(end - segment.end) :], start, end)
        segment.end = end


def _trim_front(segment: Segment, work: str, hits: Sequence[Any], inner: set[str]) -> None:
    common, stop = word_list("common_words"), word_list("name_stopwords")
    while len(segment.words) > 1:
        if segment.key in places():
            return
        first = segment.words[0][0]
        if segment.hits and hits[segment.hits[0]].start <= segment.start:
            if first != "The" or hits[segment.hits[0]].end >= segment.end:
                return
            segment.hits.pop(0)  # "The Standard" is no part of "The Standard & Poor's"
        rest = [word for word, _, _ in segment.words[1:]]
        if first in _FIRST_OF_FIRMS and form_type([first, *rest]) == "company" and len(rest) > 1:
            return  # "Old Dominion Trust Corp"
        if first in ("He", "You", "An", "Jan") and person_shape([first, *rest]) >= 1.5:
            return
        if first in stop and first in given_names() and PERSON_NEXT.match(work, segment.words[0][2]) and len(rest) == 1:
            return  # "Will Cathcart, the head of …"
        led = bool(segment.hits) and hits[segment.hits[0]].start <= segment.words[1][1]
        if first in demonyms() or first in ("US", "U.S.", "UK", "U.S"):
            if not (led or person_shape(rest) or len(rest) == 1) or (form_type([first, *rest]) and not led):
                return
        elif segment.initial and (
            first in stop
            or first.lower() in common
            or first == "New"
            or first.lower().removesuffix("s") in common
            or first.lower().endswith("maker")
            or first in _KINDS
        ):
            settled = (
                led
                or first in _KINDS
                or first.lower().endswith("maker")
                or person_shape(rest) >= 2
                or " ".join(rest) in inner
                or rest[0] in places()
                or first in stop
            )
            if not settled or segment.key in inner:
                return
        else:
            return
        segment.words.pop(0)
        segment.start = segment.words[0][1]
        segment.set_key(work)
    while (
        len(segment.words) > 1
        and segment.words[-1][0] in stop
        and not _is_form(segment.words[-1][0])
        and not segment.hits
        and segment.words[-1][0] not in ("Jun", "May", "Jan", "April", "June", "August")
    ):
        segment.words.pop()
        segment.end = segment.words[-1][2]


def _is_form(word: str) -> bool:
    return word.rstrip(".") in word_group("forms_in_names")


def _split(segment: Segment, hits: Sequence[Any]) -> list[Segment]:
    """Part a known company from the person after it: "Quora Adam D'Angelo"."""
    if not segment.hits:
        return [segment]
    hit = hits[segment.hits[0]]
    rest = [word for word in segment.words if word[1] >= hit.end]
    if hit.start > segment.start or not rest or len(rest) < 2 or hit.entry.mention_type == "person":
        return [segment]
    words = [word for word, _, _ in rest]
    if person_shape(words) < 2.5 or form_type(segment.key.split()):
        return [segment]
    front = [word for word in segment.words if word[1] < hit.end]
    left = Segment(
        segment.start,
        front[-1][2],
        front,
        segment.sentence,
        segment.initial,
        False,
        segment.honorific,
        segment.hits[:1],
    )
    right = Segment(rest[0][1], segment.end, rest, segment.sentence, False, False, "", segment.hits[1:])
    return [left, right]
