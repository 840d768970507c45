"""Attributions in an English sentence: who says, and where the words for it stand.

The walk is over words, not one long expression: from a verb of saying to the left for its subject (past adverbs,
appositions and relative clauses), or to the right where the verb comes first ("…," said X). Subjects may be names or
noun phrases ("a spokesman for X", "people familiar with the matter").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from newsledger.languages.cue import QUOTED, Cue
from newsledger.languages.en.noun_phrases import (
    Phrase,
    Token,
    before_apposition,
    beginning_at,
    ending_at,
    ends_before,
    first_token,
    speaking_phrase,
)
from newsledger.languages.en.speech_words import (
    AUXILIARIES,
    BODIES,
    DETERMINERS,
    LINKS,
    PAPERS,
    PEOPLE,
    STRONG,
    WEAK,
)
from newsledger.patterns.encode import ALL_MARKS, GROUPS, MARKS

_TOKEN = re.compile(
    rf"(?P<m>[{GROUPS['anyone']}])|(?P<o>[{ALL_MARKS}])|(?P<q>{QUOTED}+)|(?P<s>'s?(?!\w))|(?P<h>(?<=[{ALL_MARKS}])-\w+)"
    r"|(?P<w>[^\W_](?:[\w.&/$'-]*\w)?)|(?P<p>[^\s\w])"
)
_WORD = re.compile(r"\w+")
_SAYING = frozenset(word[0] for verb in STRONG | WEAK if (word := _WORD.match(verb))) | {"according", "words"}
"""The first words of all that names a speaker."""
_NOUN_TOO = frozenset(
    ["reports", "claims", "estimates", "comments", "forecast", "forecasts", "notes", "states", "posts", "fears", "hopes", "calls", "offers", "answers", "replies", "jokes", "quotes", "shows", "views", "issues", "lists", "demands", "promises", "tweets", "puts", "uses", "struck", "feels", "says", "report", "claim", "find", "found", "estimate", "reads", "read", "labels", "rules", "attacks", "blames", "terms", "disputes", "questions", "wishes", "regards", "mentions", "worries", "view", "brands", "account", "told", "praises", "worry", "fired", "hit", "shot", "sent", "shot"]
) - {"says", "told", "reads", "read"}  # fmt: skip
_BACK = frozenset(["fired", "hit", "shot", "struck"])
"""Verbs that speak only with "back"."""
_MOVES = frozenset(["added", "adds", "adding"])
_TITLES = frozenset(
    [
        "rep",
        "reps",
        "sen",
        "sens",
        "gov",
        "gen",
        "col",
        "lt",
        "sgt",
        "capt",
        "adm",
        "rev",
        "prof",
        "mr",
        "mrs",
        "ms",
        "dr",
        "atty",
        "hon",
    ]
)
_THINKS = frozenset(
    [
        "felt",
        "feels",
        "feel",
        "thought",
        "thinks",
        "think",
        "believe",
        "believes",
        "fears",
        "hoped",
        "hopes",
        "wants",
        "worries",
        "expect",
        "expects",
    ]
)
"""Verbs that, below another verb of saying, tell what it says: "the complaint states that users felt …"."""
_HEARD = frozenset(
    [
        "thanked",
        "urged",
        "urges",
        "urging",
        "invited",
        "told",
        "tells",
        "informed",
        "informs",
        "assured",
        "assures",
        "asked",
        "asks",
    ]
)
"""Verbs with a hearer after them, who is no speaker: "Ramos, 58, told AFP"."""
_REPORTS = frozenset(["reported", "quoted", "cited", "reports", "quotes", "cites"])
"""Verbs that hand on what another says: "the Times quoted a spokesman as saying"."""
_BE = frozenset(["was", "were", "is", "are", "been", "being", "be", "'s", "'re"])


@lru_cache(maxsize=512)  # asked for quotations, and for the claims of a sentence
def cues(masked: str) -> Sequence[Cue]:
    """Give the attributions of an encoded sentence in which quoted characters are ``QUOTED``, in text order."""
    if ":" not in masked and _SAYING.isdisjoint(_WORD.findall(masked.lower())):
        return ()
    tokens = _without_asides(
        [Token(t.start(), t.end(), t[0].lower(), t.lastgroup or "p") for t in _TOKEN.finditer(masked)]
    )
    found: list[Cue] = []
    for k, token in enumerate(tokens):
        if token.kind == "w" and (token.text in STRONG or token.text in WEAK):
            cue = _verb_cue(tokens, k, found)
        elif token.text == "to" and k and tokens[k - 1].text == "according":
            cue = _frame(tokens, k, k - 1)
        elif token.text == "of" and k > 2 and tokens[k - 1].text == "words" and tokens[k - 3].text == "in":
            cue = _frame(tokens, k, k - 3)
        elif token.text == ":" and (k + 1 == len(tokens) or tokens[k + 1].kind == "q"):
            cue = _colon(tokens, k, found)
        else:
            continue
        if cue is not None:
            found.append(cue)
    return tuple(found)


def _without_asides(tokens: list[Token]) -> list[Token]:
    """Give the tokens without brackets after names ("X (D-Va.) said") and the points of titles ("said Rep. X")."""
    out: list[Token] = []
    i = 0
    while i < len(tokens):
        token = tokens[i]
        if token.text == "(" and out and out[-1].kind == "m":
            end = next((n for n in range(i + 1, min(len(tokens), i + 10)) if tokens[n].text == ")"), None)
            if end is not None and all(tokens[n].kind != "q" for n in range(i, end)):
                i = end + 1
                continue
        if token.text == "." and out and out[-1].text in _TITLES and i + 1 < len(tokens) and tokens[i + 1].kind == "m":
            i += 1
            continue
        out.append(token)
        i += 1
    return out


def _cue(tokens: list[Token], phrase: Phrase, verb: tuple[int, int], form: str, strong: bool) -> Cue:
    first, last = tokens[phrase.first], tokens[phrase.last]
    mark = tokens[phrase.mark].start if phrase.mark is not None else None
    words = (tokens[verb[0]].start, tokens[verb[1]].end)
    return Cue(min(first.start, words[0]), max(last.end, words[1]), (first.start, last.end), mark, words, form, strong)


def _frame(tokens: list[Token], k: int, first: int) -> Cue | None:
    phrase = beginning_at(tokens, k + 1)
    return _cue(tokens, phrase, (first, k), "frame", True) if phrase else None


def _colon(tokens: list[Token], k: int, found: list[Cue]) -> Cue | None:
    """Read "Smith: “…”" and "Smith on the deal: “…”" where no verb of saying stands before the colon."""
    if found and found[-1].end >= tokens[k].start - 160:
        return None
    subject = _clause_subject(tokens, k)
    return _cue(tokens, subject, (k, k), "lead", True) if subject else None


def _verb_cue(tokens: list[Token], k: int, found: list[Cue]) -> Cue | None:
    word = tokens[k].text
    strong = word in STRONG
    ing = word.endswith("ing")
    i, be = _before_auxiliaries(tokens, k)
    if word in _NOUN_TOO and not _verbal(tokens, k):
        return None
    if word in _MOVES and k + 1 < len(tokens) and tokens[k + 1].kind == "o":  # shares added 4 percent
        return None
    if word.startswith("continue") and k + 1 < len(tokens) and tokens[k + 1].text == "to":
        return None
    if word in _BACK and not (k + 1 < len(tokens) and tokens[k + 1].text == "back"):
        return None
    if be and not ing:
        return _passive(tokens, k, i, strong)
    if not ing and k + 1 < len(tokens) and tokens[k + 1].text == "by":  # a report cited by X
        return None
    before = tokens[i] if i >= 0 else None
    if before is not None and before.text == "to":
        if i < 2 or tokens[i - 1].text not in ("on", "continued", "continues", "appeared", "seemed", "used"):
            return None
        subject = _subject(tokens, i - 2 if tokens[i - 1].text == "on" else i - 1, found)
        return _cue(tokens, subject, (k, k), "lead", strong) if subject else None
    if ing and not be:
        if before is not None and before.kind == "w" and before.text in DETERMINERS:
            return None
        return _participle(tokens, k, found, strong)
    if before is None or before.kind == "q" or (before.kind == "p" and before.text in ",-–'\".?!"):
        phrase = (
            beginning_at(tokens, k + 1)
            if (strong and word not in _HEARD) or before is None or before.kind == "q"
            else None
        )
        # After an apposition "said the bill “eases …”" tells of the bill; only a quotation before it is the bill's.
        told_of = (
            phrase is not None
            and phrase.mark is None
            and before is not None
            and before.text == ","
            and tokens[phrase.last + 1 : phrase.last + 2] != []
            and tokens[phrase.last + 1].kind == "q"
            and not any(t.kind == "q" for t in tokens[:k])
        )
        if phrase is not None and strong and not told_of and ends_before(tokens, phrase.last + 1):
            return _cue(tokens, phrase, (k, k), "tail", True)
        if before is None or before.kind == "q":
            return None
    subject = _subject(tokens, i, found)
    if subject is not None and word in _THINKS and found and found[-1].form == "lead":
        between = [t for t in tokens if found[-1].verb[1] <= t.start < tokens[subject.first].start]
        if len(between) <= 3 and all(t.kind == "w" for t in between):
            return None
    return _cue(tokens, subject, (k, k), "lead", strong) if subject is not None else None


def _before_auxiliaries(tokens: list[Token], k: int) -> tuple[int, bool]:
    """Step left over auxiliaries and adverbs of the verb group; tell whether the last one was a form of "be"."""
    i, be = k - 1, False
    near = True
    while i >= 0 and k - i < 9:
        token = tokens[i]
        if token.kind == "o" and token.text == MARKS["date"]:
            i -= 2 if i and tokens[i - 1].text in ("on", "in", "late", "early", "last", "since") else 1
            continue
        if token.kind == "s" and tokens[k].text.endswith("ing") and token.text == "'s":  # he's predicting
            be = True
            i -= 1
            break
        if token.kind != "w":
            break
        if token.text in _BE:
            be, near = be or near, False
        elif token.text in AUXILIARIES:
            near = near and token.text not in ("has", "have", "had")
        elif not (token.text.endswith("ly") and len(token.text) > 4):
            break
        i -= 1
    return i, be


def _verbal(tokens: list[Token], k: int) -> bool:
    """True when a word that may be a noun too ("claims", "reports") is a verb here: a subject before, an object after."""
    i, _ = _before_auxiliaries(tokens, k)
    before = tokens[i] if i >= 0 else None
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    if before is None:
        return False
    subject = before.kind == "m" or before.text in PEOPLE or before.text in BODIES or before.text in PAPERS
    subject = subject or before.text in ("who", "which", ")") or i < k - 1
    return subject and (after is None or after.text not in ("of", "for", "from", "by", ".", ";", "about", "and", "or"))


def _passive(tokens: list[Token], k: int, i: int, strong: bool) -> Cue | None:
    """Read "was quoted as saying", "is described as … by X"; other passives name no speaker."""
    if tokens[k].text in ("quoted", "cited", "reported") and k + 2 < len(tokens) and tokens[k + 1].text == "as":
        subject = _subject(tokens, i, [])
        return _cue(tokens, subject, (k, k + 2), "lead", True) if subject else None
    for j in range(k + 1, min(len(tokens), k + 12)):
        if tokens[j].text == "by":
            phrase = beginning_at(tokens, j + 1)
            return _cue(tokens, phrase, (k, k), "frame", strong) if phrase else None
        if tokens[j].text in (",", ";", "that"):
            break
    return None


def _participle(tokens: list[Token], k: int, found: list[Cue], strong: bool) -> Cue | None:
    """Read ", saying “…”": the subject is the speaker before, or the clause's; "with X saying" has one of its own."""
    own = ending_at(tokens, k - 1) if k and tokens[k - 1].kind in "mw" else None
    if own is not None and own.mark is not None and own.first and tokens[own.first - 1].text == "with":
        return _cue(tokens, own, (k, k), "lead", strong)
    if k > 2 and tokens[k - 1].text == "as" and found and found[-1].form == "lead":
        quoted = next((n for n, t in enumerate(tokens) if t.start == found[-1].verb[0]), k)
        again = beginning_at(tokens, quoted + 1) if tokens[quoted].text in _REPORTS else None
        if again is not None and again.last < k - 1 and tokens[again.last + 1].text == "as":
            return _cue(tokens, again, (k, k), "lead", strong)
    for cue in reversed(found):
        if cue.form != "frame" and cue.start < tokens[k].start:
            return Cue(
                cue.start, tokens[k].end, cue.speaker, cue.mark, (tokens[k].start, tokens[k].end), "lead", strong
            )
    subject = _clause_subject(tokens, k)
    return _cue(tokens, subject, (k, k), "lead", strong) if subject else None


def _clause_subject(tokens: list[Token], k: int) -> Phrase | None:
    """Give the subject of the sentence before token ``k``: the first name (or speaking noun) that no preposition governs."""
    for i in range(max(0, k - 60), k):
        token = tokens[i]
        governed = (i > 0 and tokens[i - 1].text in LINKS) or (
            i > 1 and tokens[i - 2].text in LINKS and tokens[i - 1].text in DETERMINERS
        )
        owns = i + 1 < k and tokens[i + 1].kind in ("s", "h")
        if token.kind == "m" and not governed and not owns:
            while i + 1 < k and tokens[i + 1].kind == "m":
                i += 1
            if (
                i + 1 < k
                and tokens[i + 1].kind == "w"
                and tokens[i + 1].text in PEOPLE
                and tokens[i].text != MARKS["person"]
            ):
                return speaking_phrase(tokens, i, i + 1)
            return Phrase(i, i, i)
        if token.kind == "w" and token.text in PEOPLE and not governed and not owns:
            return speaking_phrase(tokens, first_token(tokens, i), i)
        if token.text in (";", "q"):
            return None
    return None


def _subject(tokens: list[Token], i: int, found: list[Cue]) -> Phrase | None:
    """Give the subject whose last token is ``i``."""
    if i < 0:
        return None
    token = tokens[i]
    if token.text in ("who", "which", "that"):
        if token.text == "which" and tokens[i - 1].kind == "m":
            return ending_at(tokens, i - 1)
        j = i - 1
        if j >= 0 and tokens[j].text == ",":
            j -= 1
        return ending_at(tokens, j) if token.text != "that" else _people_only(tokens, j)
    if token.text in ("and", "but", "or", "then"):
        again = _again(tokens, found[-1]) if found else None
        if again is not None:
            return again
        return _clause_subject(tokens, i)
    if token.kind == "p" and token.text in ",–-":
        return before_apposition(tokens, i)
    if token.text == "they" and found:  # X said they …
        again = _again(tokens, found[-1])
        if again is not None:
            return again
    phrase = ending_at(tokens, i)
    if phrase is not None and phrase.mark is None:
        unclosed = _unclosed_relative(tokens, phrase.first)
        if unclosed is not None:
            return unclosed
    if phrase is not None and phrase.mark is None and phrase.first > 1 and tokens[phrase.first - 1].text == ",":
        if tokens[phrase.first - 2].text == MARKS["person"]:  # X, head of Y[,] wrote
            return Phrase(phrase.first - 2, phrase.first - 2, phrase.first - 2)
    return phrase


def _unclosed_relative(tokens: list[Token], i: int) -> Phrase | None:
    """Give the person before a relative clause that no comma closes: "X, who will head the joint division said"."""
    for n in range(i - 1, max(0, i - 10), -1):
        if tokens[n].kind in ("p", "q"):
            return None
        if tokens[n].text == "who":
            person = n - 2 if tokens[n - 1].text == "," else n - 1
            return Phrase(person, person, person) if person >= 0 and tokens[person].text == MARKS["person"] else None
    return None


def _again(tokens: list[Token], cue: Cue) -> Phrase | None:
    """Give the phrase of the speaker of an earlier cue."""
    at = next((n for n, t in enumerate(tokens) if t.start == cue.speaker[0]), None)
    end = next((n for n, t in enumerate(tokens) if t.end == cue.speaker[1]), None)
    mark = next((n for n, t in enumerate(tokens) if t.start == cue.mark), None)
    return Phrase(at, end, mark) if at is not None and end is not None else None


def _people_only(tokens: list[Token], i: int) -> Phrase | None:
    return ending_at(tokens, i) if i >= 0 and (tokens[i].text in PEOPLE or tokens[i].text in PAPERS) else None
