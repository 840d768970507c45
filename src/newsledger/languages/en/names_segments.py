"""Cutting an English text into the capitalised stretches that may be names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache

from newsledger.languages.en.names_pinyin import is_pinyin
from newsledger.languages.en.wordlists import given_names, pinyin_surnames, word_group, word_list, word_table
from newsledger.model import Sentence

_UPPER = "A-ZÀ-ÖØ-ÞĀĆČĎĐĒĖĘĞĪİŁŃŇŌŐŘŚŠŞŢŪŮŰŹŻŽ"
_NOT_IN_NAME = (
    "based|backed|owned|owning|listed|led|made|born|wide|style|like|controlled|run|era|traded|held|linked|related|funded|affiliated|"
    "focused|friendly|only|bound|built|designed|trained|educated|dominated|sponsored|registered|headquartered|incorporated|"
    "speaking|free|branded|compatible|centric|powered|approved|to|and|or|in|of|the|a|year|month|week|day|old|time|term|"
    "level|class|size|sized|day|for|by|style|bashing|type|grade|quality|themed|inspired|invested|founded|owner|"
    "maker|makers|founder|chief|president|chairman|turned|majority|supported|appointed|elected|wing|market|"
    "shares|share|stock|stocks|adjusted|denominated|plus|money|hour|minute|style|adviser|analyst|capped"
)
_WORD = re.compile(
    rf"(?<![\w@#$&.=%+])(?<!(?<!\bex)(?<!\bnon)-)(?<!\w['’])(?<!(?<!\w)/)(?:"
    r"(?:[A-Z]\.){2,5}(?:[A-Z](?!\w))?"
    rf"|(?:(?:al|el|ul|ur|ben|abu|bin)-|[dl]['’])(?=[{_UPPER}])\w+(?:-\w+)?"
    r"|[A-Z]\.(?=[  ])"
    r"|(?:Inc|Corp|Co|Cos|Ltd|Jr|Sr|St|Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Bros|Lt|Col|Capt|Hon|Rev|Pte|Pty|Nov|Dec|Oct|Sept|Aug|Jan|Feb|No)\."
    rf"|(?:[a-z]{{1,2}}(?=[{_UPPER}][a-z])|\d{{1,3}}(?=[{_UPPER}])|(?=[{_UPPER}]))\w+"
    rf"(?:(?:['’](?!(?:s|S|t|ve|re|ll|d|m)\b)|&|\.(?=(?:com|net|org|io|ai|cn|me|tv|de|uk)\b)|-(?!(?:{_NOT_IN_NAME})\b)(?=[{_UPPER}\d]|[a-z]{{1,7}}\b))\w+){{0,4}}\+?"
    rf"|[{_UPPER}](?!\w|['’]\w)"
    r")"
)
_LINK = re.compile(r"\]\([^()\s]{0,600}(?:\([^()\s]{0,100}\)[^()\s]{0,200})?\)")
_ADDRESS = re.compile(r"https?://[^\s)\]>\"]{1,800}")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,60}\.\w{2,6}")
_JOINS = frozenset(
    (" ", " ", "  ", "\n", " \n", " & ", " + ", " de ", " van ", " von ", " der ", " den ", " del ", " della ", " di ", " da ", " dos ",
     " du ", " la ", " le ", " van der ", " van den ", " von der ", " de la ", " de las ", " de los ", " bin ", " bint ", " ibn ", " al ",
     " ter ", " ten ", " y ", " e ", " do ", " des ")
)  # fmt: skip
_COMMA_FORMS = word_group("comma_forms")
HONORIFICS = word_group("honorifics")
CALENDAR = word_group("calendar")
_BREAKS = CALENDAR | word_group("breaks") | frozenset(("AT", "IN", "AND", "FROM", "FORMER", "BY"))
_OF_HEADS = word_group("of_heads")
_FOR_HEADS = word_group("for_heads")
_POSSESSIVE_NAMES = word_group("possessive_names")
LONGEST = 14
"""Most words of one name; it also bounds the work on hostile text."""
_APOSTROPHES = ("'", "’")
_CONTRACTION = re.compile(r"['’](?:t|ve|re|ll|d|m)\b")
_OPENING = '"“‘«:.?!–—•*>|#;'


@dataclass(slots=True)
class Segment:
    """A capitalised stretch that may be a name.

    Attributes:
        start, end: half-open stretch of the text.
        words: its words, each with start and end.
        sentence: index of its sentence.
        initial: True at the start of a sentence or of quoted words, where every word is capitalised.
        heading: True in a headline whose words are all capitalised.
        honorific: "Mr", "Ms" … that stood before it, without the dot; empty when there was none.
        hits: indexes of the catalogue's hits within it.
        key: the name as it is printed, with single spaces; set once the stretch is settled.
        leaning: how much more its own context speaks for a person than for a company.
        type, name, entity: filled in later.
    """

    start: int
    end: int
    words: list[tuple[str, int, int]]
    sentence: int
    initial: bool
    heading: bool
    honorific: str = ""
    hits: list[int] = field(default_factory=list)
    key: str = ""
    leaning: float = 0.0
    type: str | None = None
    name: str = ""
    entity: str | None = None

    def set_key(self, work: str) -> None:
        """Set ``key``: what stands in the text, with single spaces."""
        if len(self.words) == 1:
            self.key = self.words[0][0]
        else:
            key = work[self.start : self.end]
            self.key = key if "  " not in key and "\n" not in key and "\u00a0" not in key else " ".join(key.split())


def mask_links(text: str) -> str:
    """Give a copy of the same length in which addresses are blanks."""
    if "](" in text:
        text = _LINK.sub(lambda match: "]" + " " * (len(match[0]) - 1), text)
    if "://" in text:
        text = _ADDRESS.sub(lambda match: " " * len(match[0]), text)
    if "@" in text:
        text = _MAIL.sub(lambda match: " " * len(match[0]), text)
    return text


@cache
def head_types() -> dict[str, str]:
    """Last word of a name → the type it gives (``legal``, ``company``, ``authority`` …)."""
    return word_table("name_heads")


_WHO_SPEAKS = re.compile(
    r"[A-Z][^a-z,]{5,40}, (?:[^a-z]{0,40} )?(?:ANALYST|ECONOMIST|STRATEGIST|MANAGER|HEAD|DIRECTOR|PRESIDENT|OFFICER|PARTNER|CEO|CHIEF|TRADER|LAWYER|PROFESSOR|FELLOW|CHAIRMAN)\b[^a-z]*$"
)
"""A line in capitals above what somebody thinks: "ANN LEE, ECONOMIST, ACME SECURITIES, LONDON"."""


def is_title_case(text: str, start: int, end: int) -> bool:
    """True for a headline in which (nearly) every longer word is capitalised, so that capitals tell nothing."""
    longer = [word for word in text[start:end].split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 2 and sum(word[0].islower() for word in longer) <= 0.2 * len(longer)


def cut_segments(
    work: str, sentences: Sequence[Sentence], positions: Sequence[tuple[int, int]], hits: Sequence[tuple[int, int]]
) -> list[Segment]:
    """Cut all sentences into segments, in text order.

    Args:
        work: the text with its links masked.
        sentences: its sentences.
        positions: spans of job titles; they part segments.
        hits: spans of catalogue names; they hold words together.
    """
    segments: list[Segment] = []
    hit_starts = [start for start, _ in hits]
    position_starts = [start for start, _ in positions]
    for index, sentence in enumerate(sentences):
        if sentence.zone == "furniture":
            continue
        heading = sentence.zone in ("title", "heading") and is_title_case(work, sentence.start, sentence.end)
        heading = heading and not _WHO_SPEAKS.match(work, sentence.start, sentence.end)
        found = _cut_sentence(work, sentence, index, heading, positions, position_starts, hits, hit_starts)
        segments.extend(_merge(work, found))
    return segments


def _cut_sentence(
    work: str,
    sentence: Sentence,
    index: int,
    heading: bool,
    positions: Sequence[tuple[int, int]],
    position_starts: list[int],
    hits: Sequence[tuple[int, int]],
    hit_starts: list[int],
) -> list[Segment]:
    stop = word_list("name_stopwords")
    found: list[Segment] = []
    current: Segment | None = None
    honorific, honorific_end, last_hit = "", -9, -1
    for match in _WORD.finditer(work, sentence.start, sentence.end):
        word, (start, end) = match[0], match.span()
        if work[end : end + 1] in _APOSTROPHES and _CONTRACTION.match(work, end):
            continue
        if _ROUND_OF_MONEY.match(work, start) or (len(word) == 1 and work.endswith("Series ", 0, start)):
            current = None
            continue
        if "-" in word:
            word, end = _cut_compound(word, end, current is not None and work[current.end : start] in _JOINS)
        at = bisect_right(hit_starts, start) - 1
        hit = at if at >= 0 and hits[at][1] >= end else -1
        if hit < 0:
            at = bisect_right(position_starts, start) - 1
            if at >= 0 and positions[at][1] > start:
                current = None
                if word in HONORIFICS:
                    honorific, honorific_end = "", -9
                continue
        if current is not None:
            gap = work[current.end : start]
            joined = gap in _JOINS or (hit >= 0 and hit == last_hit) or (gap == ", " and word in _COMMA_FORMS)
            if _ends_in_form(current) and word not in _COMMA_FORMS and word not in ("&", "plc", "Class"):
                joined = hit >= 0 and hit == last_hit
            fits = word not in _BREAKS or (hit >= 0 and hit == last_hit) or ends_name(current, word, work, end)
            if joined and fits and word not in HONORIFICS and len(current.words) < LONGEST:
                current.words.append((word, start, end))
                current.end = end
                if hit >= 0 and hit != last_hit:
                    current.hits.append(hit)
                last_hit = hit
                continue
            current = None
        if hit < 0:
            if word in HONORIFICS:
                honorific, honorific_end = word.rstrip("."), end
                continue
            starts = (word in _BREAKS and _starts_name(work, word, end)) or (
                word in stop
                and word in given_names()
                and hit_starts_after(hit_starts, end)
                and PERSON_NEXT.match(work, end) is not None
            )
            if word in _BREAKS and not starts:
                continue
            if (
                not starts
                and word in stop
                and (
                    _is_initial(work, sentence, start)
                    or work[end : end + 1] != " "
                    or not work[end + 1 : end + 2].isupper()
                )
            ):
                continue
        called = honorific if start - honorific_end == 1 else ""
        current = Segment(start, end, [(word, start, end)], index, _is_initial(work, sentence, start), heading, called)
        if hit >= 0:
            current.hits.append(hit)
        last_hit = hit
        found.append(current)
    return found


_ROUND_OF_MONEY = re.compile(r"(?:Pre-)?Series [A-H](?![\w'’&])")
"""A round of funding, which nobody is called by."""
PERSON_NEXT = re.compile(
    r" [A-Z][a-z'’-]+[a-z](?:, (?:the|an?|who|\d\d,|[a-z])|[’']s | (?:said|says|told|added|wrote)\b)"
)
"""What follows a given name that is an ordinary word too ("Will", "Mark") when it begins a sentence and a name."""


def hit_starts_after(hit_starts: list[int], end: int) -> bool:
    """True when no known name begins right after ``end``."""
    at = bisect_right(hit_starts, end)
    return at >= len(hit_starts) or hit_starts[at] != end + 1


def _ends_in_form(segment: Segment) -> bool:
    """True after "Inc." or "Corp.": the dot may end a sentence, and no name goes on after it."""
    return len(segment.words) > 1 and segment.words[-1][0] in (
        "Inc.",
        "Corp.",
        "Ltd.",
        "LLC",
        "Cos.",
        "plc",
        "PLC",
        "Inc",
    )


def ends_name(segment: Segment, word: str, work: str, end: int) -> bool:
    """True when the name of a month is a family or given name here: "Theresa May", "Zhang Jun"."""
    if word not in ("Jun", "May", "Jan", "April", "June", "August") or work[end : end + 2].strip()[:1].isdigit():
        return False
    first = segment.words[0][0]
    if word == "Jun" or word == "Jan":
        return first in pinyin_surnames()
    return first in given_names() and first not in CALENDAR


def _starts_name(work: str, word: str, end: int) -> bool:
    """True for the family names "He", "You", "An" before a Chinese given name, and for "Jan" before a family name."""
    following = _WORD.match(work, end + 1)
    if not following or work[end : end + 1] != " ":
        return word == "Jan" and work[end : end + 5] in (" van ", " de V", " von ")
    name = following[0]
    if word == "Jan":
        return name not in _BREAKS
    return (
        word in ("He", "You", "An")
        and is_pinyin(name)
        and len(name) > 1
        and name.lower() not in word_list("common_words")
    )


def _cut_compound(word: str, end: int, inside: bool) -> tuple[str, int]:
    """Cut "CME-heavy" to "CME"; "Ing-wen" stays, and so does what follows a family name ("Ban Ki-moon")."""
    stem, _, last = word.rpartition("-")
    if last[:1].islower() and (len(last) > 6 or not inside) and last in word_list("common_words"):
        return stem, end - len(last) - 1
    return word, end


def _is_initial(work: str, sentence: Sentence, start: int) -> bool:
    before = start - 1
    while before >= sentence.start and work[before] in "  \n[(*_":
        before -= 1
    return (
        before < sentence.start
        or work[before] in _OPENING
        or (work[before] == "-" and work[before - 1 : before] in " -\n")
    )


def _merge(work: str, segments: list[Segment]) -> list[Segment]:
    """Join segments that one name spreads over: "Bank of China", "Food and Drug Administration"."""
    merged: list[Segment] = []
    for segment in segments:
        while merged and _belong(work, merged[-1], segment):
            before = merged.pop()
            segment = Segment(
                before.start, segment.end, before.words + segment.words, before.sentence, before.initial, before.heading,
                before.honorific, before.hits + segment.hits,
            )  # fmt: skip
            if not merged:
                break
        merged.append(segment)
    return merged


def _belong(work: str, left: Segment, right: Segment) -> bool:
    gap = work[left.end : right.start]
    if len(gap) > 9 or len(left.words) + len(right.words) > LONGEST:
        return False
    last = left.words[-1][0]
    first = right.words[0][0]
    if gap in (" of ", " of the "):
        return last in _OF_HEADS and first != "Directors"
    if gap in (" for ", " for the ", " on ", " on the "):
        return last in _FOR_HEADS and (len(left.words) > 1 or gap.startswith(" for")) and len(first) > 2
    if gap in ("'s ", "’s "):
        return (
            last in _POSSESSIVE_NAMES
            and (len(left.words) == 1 or last in ("Attorney", "People"))
            and not right.honorific
        )
    if gap in (" and ", ", and "):
        return _coordinated(left, right)
    if gap in (' "', " “", '" ', "” "):
        opened = gap in (' "', " “")
        if opened:
            return len(right.words) == 1 and len(left.words) <= 2 and work[right.end : right.end + 2] in ('" ', "” ") and work[right.end + 2 : right.end + 3].isupper()  # fmt: skip
        return any(mark in work[left.start : left.end] for mark in '"“') and len(right.words) <= 2
    return False


def _coordinated(left: Segment, right: Segment) -> bool:
    """True when "X and Y" is one name: both sides are ordinary words and only the right one has a name's head."""
    heads = head_types()
    tail = right.words[-1][0]
    body = [word for word, _, _ in left.words if word not in ("U.S", "U.S.", "US")]
    inside_of = len(left.words) > 1 and left.words[0][0] in (
        "Ministry",
        "Department",
        "Bureau",
        "Office",
        "Administration",
        "Institute",
    )
    if inside_of:
        return all(_is_plain(word) for word, _, _ in right.words)
    if (
        not body
        or left.hits
        or (left.words[-1][0] in heads and heads[left.words[-1][0]] in ("legal", "authority", "organization"))
    ):
        return False
    if heads.get(tail) not in ("authority", "organization", "company") or len(right.words) > 4:
        return tail == "Clearing"
    if tail == "Foundation":
        return len(body) == 1
    return (
        _is_plain(body[-1]) and _is_plain(right.words[0][0]) and len(right.words) > 1 and heads.get(tail) != "company"
    )


def _is_plain(word: str) -> bool:
    """True for a word that names an activity rather than somebody."""
    lowered = word.lower()
    return lowered in word_list("common_words") or word in head_types() or lowered in word_list("title_functions")
