"""English noun phrases that speak, found from one of their ends in a list of tokens."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

from newsledger.languages.en.speech_words import (
    AUXILIARIES,
    BODIES,
    BREAKS,
    DETERMINERS,
    LINKS,
    NO_SPEAKER,
    PAPERS,
    PEOPLE,
    STRONG,
    WEAK,
)
from newsledger.patterns.encode import MARKS

_APPOSITIONS = 4
_MAX_SUBJECT = 14
_MAX_APPOSITION = 45


class Token(NamedTuple):
    """One word, mark or sign of an encoded sentence: kind ``m`` a name, ``o`` another mention, ``q`` quoted, ``s`` a possessive,
    ``h`` what is hyphenated to a mention, ``w`` a word, ``p`` punctuation; ``text`` in lower case."""

    start: int
    end: int
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase as token indices, the last one included."""

    first: int
    last: int
    mark: int | None


def before_apposition(tokens: list[Token], i: int) -> Phrase | None:
    """Give the noun phrase before an apposition that ends at the comma ``i``: a person's name if there is one."""
    kept: Phrase | None = None
    commas = 0
    for j in range(i - 1, max(-1, i - _MAX_APPOSITION), -1):
        token = tokens[j]
        if token.kind == "q" or token.text in (";", ":"):
            break
        if token.kind == "p" and token.text in ",–" and j > 0:
            commas += 1
            phrase = ending_at(tokens, j - 1)
            if phrase is not None and phrase.mark is not None and tokens[phrase.mark].text == MARKS["person"]:
                return phrase
            if phrase is not None and kept is None and not (phrase.first and tokens[phrase.first - 1].text in LINKS):
                kept = phrase
            if commas >= _APPOSITIONS:
                break
    if kept is None and tokens[i - 1].kind == "m" and i == 1:
        return Phrase(0, 0, 0)
    return kept


def ending_at(tokens: list[Token], i: int) -> Phrase | None:
    """Give the noun phrase that ends at token ``i``, with what it depends on ("analysts at X")."""
    if i < 0:
        return None
    token = tokens[i]
    if token.text == ")":
        j = i
        while j >= 0 and i - j < 20 and tokens[j].text != "(":
            j -= 1
        return ending_at(tokens, j - 1) if j > 0 and tokens[j].text == "(" else None
    if token.kind in ("q", "p", "s", "h"):
        return None
    if token.kind == "w" and (
        token.text in BREAKS or token.text in LINKS or token.text in NO_SPEAKER or token.text in DETERMINERS
    ):
        return Phrase(i, i, None) if token.text in ("they", "some", "many", "others") else None
    first = first_token(tokens, i)
    head = _governor(tokens, first)
    if head is not None:
        if tokens[head].text == MARKS["person"]:
            return Phrase(first_token(tokens, head), head, head)
        return speaking_phrase(tokens, first_token(tokens, head), i)
    if token.kind == "m":
        return (
            speaking_phrase(tokens, first, i)
            if first < i and tokens[i].text != MARKS["person"]
            else Phrase(first, i, i)
        )
    phrase = speaking_phrase(tokens, first, i)
    if phrase is not None:
        return phrase
    segment = _segment(tokens, i)
    head = next((n for n in range(segment, i) if tokens[n].text in PEOPLE or tokens[n].text == MARKS["person"]), None)
    if head is not None and i - head < _MAX_SUBJECT and not any(t.text in STRONG for t in tokens[head:i]):
        if tokens[head].text == MARKS["person"]:
            return Phrase(head, head, head) if tokens[head + 1].text in LINKS else None
        return speaking_phrase(tokens, first_token(tokens, head), i)
    determined = tokens[first].text in DETERMINERS and i - first <= 5 and i > first
    if determined and token.kind == "w" and not token.text.endswith("ly") and not re.search(r"[^aeiou]ed$", token.text):
        return Phrase(first, i, None)
    return None


def _segment(tokens: list[Token], i: int) -> int:
    """Give the first token of the clause part that ends at ``i``."""
    while i > 0 and not (
        tokens[i - 1].kind == "q"
        or tokens[i - 1].text in (",", ";", ":", "–", "that", "but", "because", "when", "while")
    ):
        i -= 1
    return i


def _governor(tokens: list[Token], first: int) -> int | None:
    """Give the head that a phrase depends on through up to three prepositions: "analysts | at X", "X | of Y"."""
    head: int | None = None
    for _ in range(3):
        if first < 2 or tokens[first - 1].text not in LINKS:
            break
        i = first - 2
        token = tokens[i]
        if token.text in (")",):
            break
        if not (
            token.text in PEOPLE
            or token.text in PAPERS
            or token.text in (MARKS["person"], MARKS["position"])
            or (token.kind in ("m", "w") and token.text not in BREAKS and token.text not in AUXILIARIES)
        ):
            break
        if token.text in PEOPLE or token.text in PAPERS or token.text in (MARKS["person"], MARKS["position"]):
            head = i
        first = first_token(tokens, i)
        if head is None:  # people familiar | with the plan
            head = next((n for n in range(first, i) if tokens[n].text in PEOPLE), None)
    return head


def first_token(tokens: list[Token], i: int) -> int:
    """Give the first token of the simple noun phrase that ends at ``i``."""
    first = i
    while first > 0 and i - first < _MAX_SUBJECT:
        if (
            tokens[first].kind == "w"
            and tokens[first].text in DETERMINERS
            and tokens[first].text not in ("two", "three", "many", "other", "some")
        ):
            break
        token = tokens[first - 1]
        if token.kind in ("m", "o", "s", "h"):
            if token.kind == "o" and token.text in (MARKS["date"], MARKS["money"], MARKS["percent"]):
                break
            if token.kind == "m" and tokens[first].kind == "m" and tokens[first].text != MARKS["person"]:
                break
        elif (
            token.kind != "w"
            or token.text in BREAKS
            or token.text in LINKS
            or token.text in AUXILIARIES
            or token.text in STRONG
            or token.text in WEAK
            or token.text in NO_SPEAKER
        ):
            break
        first -= 1
    return first


def speaking_phrase(tokens: list[Token], first: int, last: int) -> Phrase | None:
    """Make a phrase of a stretch if it can speak: a person's name, a noun for people, bodies or papers, a sole name."""
    stretch = range(first, last + 1)
    marks = [n for n in stretch if tokens[n].kind == "m" and not (n < last and tokens[n + 1].kind == "h")]
    person = next(
        (n for n in marks if tokens[n].text == MARKS["person"] and not (n < last and tokens[n + 1].kind == "s")), None
    )
    if person is not None:
        return Phrase(first, last, person)
    people = any(tokens[n].text in PEOPLE or tokens[n].text == MARKS["position"] for n in stretch)
    if people and tokens[last].kind != "s":
        return Phrase(first, last, None)
    if marks and (tokens[last].kind == "m" or any(tokens[n].text in PAPERS for n in stretch)):
        paper = next((n for n in stretch if tokens[n].text in PAPERS), None)
        if paper is None:
            return Phrase(first, last, marks[-1])
        owners = [
            n for n in marks if n < paper or {t.text for t in tokens[max(paper, n - 2) : n]} & {"from", "by", "of"}
        ]
        return Phrase(first, last, owners[0] if owners else None)
    if tokens[last].text in BODIES or any(tokens[n].text in PAPERS for n in stretch):
        return Phrase(first, last, None)
    return None


def beginning_at(tokens: list[Token], k: int) -> Phrase | None:
    """Give the noun phrase that begins at token ``k``: "said | X", "according to | people familiar with the matter"."""
    i = k
    links = 0
    while i < len(tokens) and i - k < _MAX_SUBJECT:
        token = tokens[i]
        if (
            token.kind == "m"
            and token.text == MARKS["person"]
            and not (i + 1 < len(tokens) and tokens[i + 1].kind == "s")
        ):
            return Phrase(k, i, i)
        if token.kind == "w" and token.text in LINKS:
            spoken = any(
                tokens[n].text in PEOPLE or tokens[n].text in PAPERS or tokens[n].text == MARKS["position"]
                for n in range(k, i)
            )
            if i == k or not spoken or links == 2:
                break
            links += 1
        elif (
            (token.kind == "w" and (token.text in BREAKS or token.text in AUXILIARIES))
            or token.kind in ("q", "p")
            or (token.kind == "o" and token.text == MARKS["date"])
        ):
            break
        elif token.kind == "w" and token.text in NO_SPEAKER and i == k and not _one_of_people(tokens, k):
            return None
        i += 1
    last = i - 1
    while last >= k and tokens[last].kind == "w" and (tokens[last].text in LINKS or tokens[last].text in DETERMINERS):
        last -= 1
    if last < k:
        return None
    phrase = speaking_phrase(tokens, k, last)
    if phrase is None or phrase.mark is not None:
        return (
            phrase
            if phrase is not None
            else (Phrase(k, last, None) if tokens[k].text in DETERMINERS and 0 < last - k < 6 else None)
        )
    if (
        last + 2 < len(tokens)
        and tokens[last + 1].text == ","
        and tokens[last + 2].text == MARKS["person"]
        and ends_before(tokens, last + 3)
    ):
        return Phrase(k, last + 2, last + 2)
    return phrase


def _one_of_people(tokens: list[Token], k: int) -> bool:
    """True for "one banker", "one analyst": a person, though not named."""
    if tokens[k].text != "one" or k + 1 >= len(tokens):
        return False
    return tokens[k + 1].text in PEOPLE or tokens[k + 1].text == MARKS["position"]


def ends_before(tokens: list[Token], i: int) -> bool:
    """True when a phrase may end before token ``i``."""
    if i >= len(tokens):
        return True
    token = tokens[i]
    if token.kind in ("q", "p") or token.text == MARKS["date"]:
        return True
    return token.kind == "w" and (
        token.text in LINKS
        or token.text in BREAKS
        or token.text.endswith("ly")
        or token.text in ("last", "earlier", "later")
    )
