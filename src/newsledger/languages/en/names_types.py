"""Which type a capitalised stretch has: by its form, by lists, and by what stands around it anywhere in the article."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

from newsledger.languages.en.names_pinyin import is_pinyin
from newsledger.languages.en.names_segments import HONORIFICS, Segment, head_types
from newsledger.languages.en.wordlists import (
    demonyms,
    given_names,
    pinyin_surnames,
    places,
    word_group,
    word_list,
    word_rows,
)
from newsledger.model import Sentence

_SAYING = word_group("saying")
_ORG_BEFORE = word_group("org_before")
_PRODUCT_BEFORE = word_group("product_before")
_PRODUCT_AFTER = word_group("product_after")
_ORG_AFTER = word_group("org_after")
_ORG_VERBS = word_group("org_verbs")
_PERSON_VERBS = word_group("person_verbs")
_ORG_OBJECTS = word_group("org_objects")
_OWNED = word_group("owned")
_OF_ORGS = frozenset(("of", "with", "for", "against", "like", "than", "as", "on", "after"))
"""Before companies far oftener than before people."""
_OWN = re.compile(r"(?: (?!(?:who|said|told|whose|his|her)\b)[a-z][a-z'’-]*){1,6} (?P<own>its|his|her)\b")
"""Whether what is done is done with its or with his own things: "X took the wraps off its first van"."""
_DESCRIBED = re.compile(
    r", (?:an?|the|one of|[A-Z]\w+[’']s) (?:[\w&’'-]+ ){0,5}?(?P<noun>[a-z][\w-]+)"
    r"(?=[,.;]| (?:that|which|whose|based|behind|owned|run|founded|operating|with|in|of|formed|created|used|known|led|backed|controlled)\b)"
)
"""What a name in an apposition is: "X, the short-video service that …"."""
_ORG_NOUNS = _ORG_BEFORE | frozenset(
    ("service", "company", "app", "business", "venture", "railway", "bookstore", "exchange", "association", "website",
     "site", "club", "railroad", "lobby", "arm", "division", "joint-venture", "corporation", "cooperative", "fund",
     "institution", "consortium", "union", "think-tank", "studio", "brewery", "shipyard", "bakery", "refinery")
)  # fmt: skip
_NO_ORG_NOUNS = frozenset(("partner", "parent", "investor", "shareholder", "producer", "builder", "broker", "explorer", "owner"))  # fmt: skip
_PLACE_BEFORE = frozenset("in near across throughout outside".split())  # noqa: SIM905
_PREPOSED = re.compile(r"([\w&’'-]+)[,]? [(\[“\"‘*]{0,2}$")
_WORDS_BEFORE = re.compile(r"(?<![\w-])(?:([a-z]+) )?(?<![\w-])([a-z]+),? [\[(\"“‘]{0,2}$")
_WORDS_AFTER = re.compile(r"[\])\"”]{0,2}('s|’s|'|’|,|-)?(?: ?([a-z]+))?")
TRUST = 0.3
"""How much a learned weight counts beside the written cues, which know rarer and longer contexts."""
_TRADED = re.compile(
    r"\b(?:(?:acquisition|takeover|buyout|buy-out|demerger|sale|flotation|unit|subsidiary) of|(?:shares|stakes?|shareholding) (?:of|in)|(?:merger|tie-up) with) "
    r"(?:(?:the|rival|fellow|smaller|larger|[a-z]+) ){0,2}$"
)
"""What only companies have or undergo: "the takeover of", "a merger with"."""
_TRADE_NEXT = re.compile(
    r",? (?:which is |is )?(?:an?|the|one of the) (?:[\w'-]+ ){0,5}?(?:makers?|manufacturers?|retailers?|airlines?|brewers?|chains?|lenders?|insurers?|exporter|start-?up|company|firm|conglomerate|supermarket|subsidiary|carmaker|chipmaker|drugmaker|miner|utility|brokerage|biotech)\b(?! (?:executive|manager|boss|veteran|analyst|owner|founder|lawyer))"
)
"""The trade of a company in apposition: ", the maker of"."""
_AGE = re.compile(r", (?:\d\d|aged \d\d|age \d\d)(?:,|\.| )")
_NEXT = re.compile(r"(?:[’']s?)?[\])\"”’*]{0,2}\s{0,40}(?:\(\s?[\w.:, ]{1,30}\)\s{0,2})?([a-z][\w-]*)")
_TICKER = re.compile(r"\s?\(\s?(?:(?:NYSE|NASDAQ|Nasdaq|HKEX|HKG|SEHK|LON|LSE|TSX|ASX|TYO|AMEX|OTC\w*)\s?:\s?\w|[A-Z0-9]{1,6}\.[A-Z]{1,2}\b|[A-Z]{2,5}\s?\))")  # fmt: skip
_POSSESSIVE = re.compile(r"[’']s? ")
_WHO = re.compile(r",? who\b")
_WHICH = re.compile(r", which\b")
_REGION = re.compile(
    r", ((?:[A-Z][a-z]+)(?: [A-Z][a-z]+)?)(?:[,.;)]|-based| (?:and|on|in|to|for|that|where|office|-)|$)"
)
_SEATED = re.compile(
    r",? (?:is |was )?(?:based|headquartered|incorporated|founded|owned|operated|listed) (?:in|by|on)\b"
)
_HYPHEN = re.compile(r"-(?:owned|backed|listed|led|controlled|branded|made|funded|affiliated)\b")
_CAMEL = re.compile(r"[a-z][A-Z]|[a-z]\.[a-z]|\d[A-Z]|^[a-z]")
_ACRONYM = re.compile(r"[A-Z][A-Z&]{1,5}\d?$")
_PERSON_WORD = re.compile(
    r"[^\W\d_a-z][^\W\d_A-Z]+(?:['’-]?[^\W\d_]+)*$|[A-Z]\.$|(?:Ma?c|D[’']|O[’']|Al-|De|Le|La|Van|Di)[A-Z][a-z]+$"
)
_HEADED = re.compile(
    r"\b(?:head|chief|director|president|chairman|chairwoman|chair|leader|founder|minister|manager|owner|author|secretary|spokes\w+) "
    r"(?:of|at|for) (?:the |its |their )?(?:[\w&'’-]+ ){0,7}[\w&'’-]+, $"
)
"""A post spelt out before a name: "the head of the search and rescue agency, …"."""


def person_shape(words: Sequence[str]) -> float:
    """How much the words alone look like a person's full name: 0 (not at all) to 4."""
    if not 2 <= len(words) <= 5 or not all(_PERSON_WORD.match(word) or word in ("Jr.", "Sr.", "Jr") for word in words):
        return 0.0
    if words[-1] in ("Jr.", "Sr.", "Jr"):
        return 4.0
    given = given_names()
    first = words[0]
    score = 0.0
    if first in given or ("-" in first and first.split("-")[0] in given):
        score = 3.0
    elif len(words) == 2 and words[1] in given and words[0].lower() not in word_list("common_words"):
        score = 1.5
    surnames = pinyin_surnames()
    if len(words) <= 3 and first in surnames and all(is_pinyin(word) for word in words[1:]):
        score = max(score, 3.0)
    elif len(words) == 2 and words[1] in surnames and is_pinyin(first):
        score = max(score, 2.5)
    if any(len(word) == 2 and word[1] == "." for word in words[:-1]):
        score += 1.5
    common = word_list("common_words")
    if words[-1].lower() in common and words[-1] not in surnames:
        score -= 1.0
    return max(score, 0.0)


def _cased(word: str) -> str:
    """A word printed in capitals as it is usually printed: "GROUP" → "Group"."""
    return word.capitalize() if len(word) > 3 and word.isupper() else word


def form_type(words: Sequence[str]) -> str | None:
    """The type that a name's own words give ("… Inc", "Ministry of …"), ``event`` included; None when they tell nothing."""
    heads = head_types()
    if len(words) < 2:
        return None
    at = len(words) - 1
    for preposition in range(1, len(words)):
        if words[preposition] in ("of", "for", "on"):
            at = preposition - 1
            break
    kind = heads.get(_cased(words[at])) or heads.get(_cased(words[-1]))
    if kind is None:
        return None
    if (
        kind in ("place", "event", "company", "organization")
        and words[0] in given_names()
        and len(words) == 2
        and at == 1
    ):
        return None
    return "company" if kind == "legal" else kind


_OWNED_POST = re.compile(r"(?:[’'](?:s )?|\b(?:[Ii]ts|[Tt]heir|whose|our) )(?:[\w-]+ ){0,4}[\w-]+$")
_PERSON_MAKERS = frozenset(
    ("lawmaker", "filmmaker", "film-maker", "policymaker", "dealmaker", "playmaker", "homemaker", "documentary-maker")
)
"""People where "carmaker" and the like are companies."""


def occurrence_scores(
    segment: Segment, work: str, sentence: Sentence, next_position: int, last_position_end: int
) -> dict[str, float]:
    """Score the types by what stands around one occurrence.

    Args:
        segment: the occurrence.
        work: the text with its links masked.
        sentence: its sentence.
        next_position: start of the next job title in the text (a large number when there is none).
        last_position_end: end of the last job title before it.
    """
    start, end = segment.start, segment.end
    scores: dict[str, float] = defaultdict(float)
    several = len(segment.words) > 1
    if segment.honorific and segment.honorific in HONORIFICS:
        scores["person"] += 5
    gap = work[last_position_end:start] if 0 <= start - last_position_end < 10 else None
    if gap in (" ", ", ") and last_position_end > sentence.start:
        if gap == " ":
            scores["person"] += 3
        elif several and _OWNED_POST.search(work, max(sentence.start, last_position_end - 60), last_position_end):
            scores["person"] += 3  # "Acme's director, Ann Koh, told"
        elif person_shape([word for word, _, _ in segment.words]):
            scores["person"] += 1.5
        else:
            scores["company"] += 1  # "Ann Koh, senior partner, Kestrel Research"
    elif gap in (" of ", " at ", " AT ", " for ", " of the ", " at the ", " with "):
        scores["company"] += 2.5
    before = _PREPOSED.search(work, max(sentence.start, start - 24), start)
    word = before[1].lower() if before else ""
    if work.startswith(", ", max(start - 2, 0)) and _HEADED.search(work, max(sentence.start, start - 80), start):
        scores["person"] += 2.5
    if word:
        if word in ("said", "says", "added", "wrote", "asked", "explained"):
            scores["person"] += 2 if several else 1
        elif word in _PERSON_MAKERS:
            scores["person"] += 3
        elif word in _ORG_BEFORE or word.endswith("maker"):
            scores["company"] += 3
        elif word in _PRODUCT_BEFORE:
            scores["product"] += 2
        elif word in _ORG_OBJECTS:
            scores["company"] += 1
        elif word in _PLACE_BEFORE:
            scores["place"] += 0.5 if several else 1.2
        elif word in ("the", "a", "an", "its", "their", "new"):
            scores["person"] -= 3
            scores["company"] += 0.3
            if word in ("its", "new"):
                scores["product"] += 1
        elif word in ("of", "in", "with") and _TRADED.search(work, max(sentence.start, start - 40), start):
            scores["company"] += 3
        elif word == "based":
            scores["place"] += 2
        elif word in (
            "billionaire",
            "tycoon",
            "entrepreneur",
            "financier",
            "brother",
            "wife",
            "husband",
            "son",
            "colleague",
        ):
            scores["person"] += 3
    tail = work[end : end + 90]
    _score_tail(scores, tail, next_position - end)
    if word in _OF_ORGS:
        scores["company"] += 0.4
    elif word == "by" and several:
        scores["person"] += 0.4
    weights = context_weights()
    for feature in context_features(work, sentence, start, end):
        scores["place"] += TRUST * weights.get(feature, 0.0)
    return scores


def context_features(work: str, sentence: Sentence, start: int, end: int) -> list[str]:
    """What stands around a name, as the learned weights see it: "p:in", "p:moved to", "n:,", "n:'s shares".

    Args:
        work: the text with its links masked.
        sentence: the name's sentence.
        start, end: the name.
    """
    before = _WORDS_BEFORE.search(work, max(sentence.start, start - 32), start)
    after = _WORDS_AFTER.match(work, end, min(sentence.end, end + 32))
    features = []
    if before and before[2]:
        features.append("p:" + before[2])
        if before[1]:
            features.append(f"p:{before[1]} {before[2]}")
    if after:
        mark, word = after[1] or "", after[2] or ""
        mark = "'s" if mark[:1] in "'’" and mark else mark
        features.append(f"n:{mark}")
        if word:
            features.append(f"n:{mark} {word}")
    return features


@cache
def context_weights() -> dict[str, float]:
    """Feature → how much it speaks for a place (``data/name_contexts.txt``, by ``scripts/train_en_name_contexts.py``)."""
    return {feature: float(weight) for feature, weight in word_rows("name_contexts")}


def _score_tail(scores: dict[str, float], tail: str, to_position: int) -> None:
    if not tail:
        return
    if (tail[0] == "," and _AGE.match(tail)) or _WHO.match(tail):
        scores["person"] += 3
    elif _WHICH.match(tail) or _SEATED.match(tail):
        scores["company"] += 1.5
    elif _TRADE_NEXT.match(tail):
        scores["company"] += 2.5
    elif _TICKER.match(tail):
        scores["company"] += 3
    elif tail[0] == "," and (region := _REGION.match(tail)) and region[1] in places():
        scores["place"] += 2.5
    elif tail[0] == "-" and _HYPHEN.match(tail):
        scores["company"] += 2.5
    if tail[0] == "," and (described := _DESCRIBED.match(tail)):
        noun = described["noun"]
        if (noun in _ORG_NOUNS or noun.endswith("maker")) and noun not in _NO_ORG_NOUNS and noun not in _PERSON_MAKERS:
            scores["company"] += 2.5
    elif tail[0] == " " and (owned := _OWN.match(tail)):
        scores["company" if owned["own"] == "its" else "person"] += 0.8
    if to_position == 1:
        scores["company"] += 2.5
    elif to_position == 3 and tail[0] in "'’":
        scores["company"] += 2
    elif to_position < 30 and tail[:2] == ", " and not any(c.isupper() for c in tail[2:to_position].replace("US", "")):
        scores["person"] += 2
    following = _NEXT.match(tail)
    word = following[1].lower() if following else ""
    if not word:
        return
    if _POSSESSIVE.match(tail):
        if word in _OWNED:
            scores["company"] += 1.5
        return
    if word in ("administration", "presidency", "campaign", "family"):
        scores["person"] += 4
    elif word in _SAYING:
        scores["person"] += 0.8
        scores["company"] += 0.6
    elif word in _ORG_AFTER:
        scores["company"] += 2
    elif word in _PERSON_VERBS:
        scores["person"] += 0.8
    elif word in _ORG_VERBS:
        scores["company"] += 0.6
    elif word in _PRODUCT_AFTER:
        scores["product"] += 2


@cache
def _trade_words() -> tuple[frozenset[str], frozenset[str]]:
    """Give the words that say what a company does, last in its name, and those that begin one ("Banco", "Grupo")."""
    table = word_rows("name_trades")
    return (
        frozenset(row[0] for row in table if len(row) == 1),
        frozenset(row[0] for row in table if len(row) > 1),
    )


def _is_trade(words: Sequence[str]) -> bool:
    """True for "Ferro Mobility" and "Banco Aurora"; a given name before a trade is a person's ("Tom Mills")."""
    last, first = _trade_words()
    if words[0] in given_names():
        return False
    return words[-1] in last or words[0] in first


def shape_scores(words: Sequence[str]) -> dict[str, float]:
    """Score the types by the name's own words, where no list and no head word decides."""
    scores: dict[str, float] = {"person": 0.0, "company": 0.5, "place": 0.0, "product": 0.0}
    common = word_list("common_words")
    ordinary = sum(word.lower() in common for word in words)
    shape = person_shape(words)
    if shape:
        scores["person"] += shape
    elif len(words) in (2, 3) and not ordinary and all(_PERSON_WORD.match(word) for word in words):
        scores["person"] += 1.0
    if len(words) > 1 and _is_trade(words):
        scores["company"] += 2.5
        scores["person"] -= 2.0
    if len(words) == 1:
        word = words[0]
        if _ACRONYM.match(word):
            scores["company"] -= 0.5  # DRAM, OMT: an acronym needs a context that speaks for a company
        elif _CAMEL.search(word):
            scores["company"] += 1.5
        if ordinary:
            scores["company"] -= 1.0
        elif word in given_names():
            scores["person"] += 0.8
        elif word in pinyin_surnames():
            scores["person"] += 0.4
    else:
        if any(any(c.isdigit() for c in word) for word in words[1:]):
            scores["product"] += 2
        if ordinary == len(words):
            scores["company"] -= 0.4
            scores["person"] -= 1.5
        if any(word in demonyms() or word in places() for word in words):
            scores["company"] += 0.5
            scores["person"] -= 1.0
    return scores


def decide(words: Sequence[str], contexts: Sequence[Mapping[str, float]]) -> str | None:
    """The type of a name from its shape and all its contexts in the article; None when it is probably no name."""
    scores = shape_scores(words)
    for context in contexts:
        for kind, score in context.items():
            scores[kind] = scores.get(kind, 0.0) + score
    best = max(scores, key=lambda kind: scores[kind])
    threshold = 0.5 if len(words) > 1 or words[0].lower() not in word_list("common_words") else 2.6
    return best if scores[best] >= threshold else None
