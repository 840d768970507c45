"""Share prices in English: moves, closes and records; indices, bonds and price targets are none.

Each subject that means shares ("shares of X", "X's Hong Kong-listed stock", "its shares", "they") and, where the text
speaks of share prices, each company that "rose 3 percent", is the start of a walk over its clause (``en_walk``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

from newsledger.kinds.price.en_subjects import (
    ASIDE,
    BARE_AFTER,
    CLOSING,
    DONE,
    KNOCKED,
    NOUNS,
    OTHER_STOCK,
    SOME,
    SUBJECT,
    TRADED_AS_GOODS,
)
from newsledger.kinds.price.en_walk import BUSINESS, COMPANIES, PERCENT, Move, Walk
from newsledger.languages.en.moves import NOUN, TIMES_VERB, VERB, sign
from newsledger.languages.en.reduced import reduced
from newsledger.languages.en.wordlists import JUDGES
from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded, Screen
from newsledger.patterns.encode import MARKS

_SENT = re.compile(
    r"\b(?P<up>lift(?:ing|ed|s)?|boost(?:ing|ed|s)?|push(?:ing|ed) up|driv(?:ing|e)s? up|drove up|help(?:ing|ed)|buoy(?:ing|ed)|send(?:ing)? up|sent up)|"
    r"(?P<down>drag(?:ging|ged)|weigh(?:ing|ed) on|knock(?:ing|ed)|drag(?:ging|ged) down|push(?:ing|ed) down|hammer(?:ing|ed)|batter(?:ing|ed)|driv(?:ing) down|drove down|wiping)"
)
_AIM = re.compile(r"(?:\bto|n't|\bnot|\bcould|\bmay|\bmight|\bwould) \w+ (?:\w+ ){0,2}$")
_CLOSED = r"(?:closed|ended|finished|settled|opened|traded|trades|trading|changing hands|changed hands)(?: the (?:day|session|week|month|year))?"
_MOVING = Screen(
    rf"(?P<org>{COMPANIES})(?: ?\([^()]{{0,40}}\)){{0,2}}(?:'s)?(?:, [^,;\ue008\ue009]{{3,70}},)?(?= (?:(?:has|have|had|was|were|is|also|now|then|later|still|initially|already|closed|ended|finished|traded|fell back) ){{0,3}}"
    rf"(?:(?:[a-z]+ly )?(?:{VERB}|{TIMES_VERB}|up|down|higher|lower|off)\b|{_CLOSED} |(?:among )?the (?:[a-z-]+ ){{0,4}}(?:gainer|loser|decliner|performer|faller|riser))|, (?:up|down|off) {SOME}{PERCENT})"
)
_DIRECT = re.compile(
    rf"{DONE}(?: (?:{VERB}|{_CLOSED} (?:up|down|higher|lower|off)|up|down|off)|, (?:up|down|off)) {SOME}{PERCENT}"
)
"""A company that moved by a percentage: its shares, where no word of business is near."""
_STRONG = re.compile(
    rf"{DONE}(?: (?:{VERB}|up|down|off) {SOME}(?:{MARKS['money']}|{MARKS['count']} points?),? or {SOME}{PERCENT}"
    rf"| (?:{VERB}|up|down|off) {SOME}{PERCENT} to (?:(?:close|end|trade|finish|settle) (?:the day )?(?:at |near )?)?(?:a |an )?(?:[a-z-]+ )*{MARKS['money']}"
    rf"| {_CLOSED} (?:[a-z]+ly )?(?:(?:up|down|off|higher|lower)(?: by)? {SOME}{PERCENT}|{SOME}{PERCENT} (?:higher|lower|up|down)|(?:at|near|around|above|below) {SOME}{MARKS['money']})"
    rf"| lost {SOME}(?:{PERCENT}|half|a third|a quarter|two-thirds) of (?:its|their|\ue001's) (?:market )?value|(?: among)? the (?:[a-z-]+ ){{0,4}}(?:gainer|loser|decliner|performer|faller|riser)s?\b[^;]{{0,50}}{PERCENT})"
)
"""Wordings of share prices only ("lost $2.10, or 4 percent, to $50.40"); a sum to which something rose must be small."""
_AT_LEVEL = re.compile(
    r"\b(?:clos|trad|open|end|finish|settl|chang)\w* (?:[\w-]+ ){0,4}?(?:at|near|around|above|below) "
)
_STOCK = re.compile(r"\b(?:shares?|stock)\b")
_DEAREST = 5_000_000
_LARGE = 20_000
_SINCE = re.compile(
    r"\b(?:from (?:a|its|the) (?:[\w-]+ |\ue007(?:'s)? ){0,3}(?:record|high|low|peak|close)|so far|this year|year[- ]to[- ]date|over the past|in the past|for the (?:year|month|week|day)|since|"
    r"in (?:early|late|morning|afternoon|midday|premarket|pre-market|after-hours|extended|regular|recent|monday|tuesday|wednesday|thursday|friday))"
)
"""Over what time a share moved: where one stands, "it" or "the company" means its shares too."""
_ALSO = re.compile(rf"(?:,|,? and|,? while) (?P<org>{COMPANIES}) {SOME}(?P<figure>{PERCENT})(?! (?:of|stake))")
_GROWN_ONLY = re.compile(r"^ (?:\w+ ){0,3}(?:gr[eo]w|expand|improv|accelerat|narrow|shr[aiu]nk|contract|widen)")
_NOUN_BEFORE = re.compile(
    rf"(?P<figure>{PERCENT}) (?:[\w-]+ ){{0,2}}?(?P<noun>{NOUN})(?: [\w-]+){{0,2}}? (?:in|of|for) (?:the )?(?:[\w-]+ ){{0,2}}$"
)
_MODAL = re.compile(r"\b(?:would|could|may|might|will|should|can|to)\b")
_MANY = re.compile(r"\b(?:stocks|stock prices|share prices)$")
_GOVERNED = re.compile(
    r"\b(?:of|for|in|at|by|from|with|to|against|than|over|on|crude|oil|gold|futures|copper|index|exposure)(?: the)? $"
)
_TRADING = Screen(
    rf"\b(?:shares?|stocks?|trading|traded|premarket|pre-market|after-hours|after hours|extended trading|wall street|nasdaq|nyse|adrs|{NOUNS}|market close|session|among (?:the )?(?:individual |other |big |notable |top |major |day's )?(?:companies|movers|names|risers|fallers)|gainers?|losers?|closing bell|hang seng|topix)\b"
)
_INDEX = re.compile(
    r"\b(?:index|nasdaq composite|nasdaq|dow(?! (?:chemical|inc|corning|jones & company))|ftse|nikkei|hang seng(?: index)?|topix|kospi|sensex|nifty|dax|cac 40|stoxx|msci|futures|bonds?|treasur\w+|yields?|"
    r"etf|composite|csi 300|s&p(?! global)|shanghai stock exchange|new york stock exchange|nyse|stock exchange)\b"
    r"|^(?:(?:brent|u\.s\.|us|light|spot|the|crude) )?(?:oil|crude|gold|bitcoin|ethereum|yuan|yen|dollar|euro|pound|fund|average)s?$",
    re.IGNORECASE,
)
_FIGURE_NAME = re.compile(r"(?:^|\s)(?:Revenues?|Sales|Profits?|Earnings|Imports|Exports|Employers|Investors)$")
"""A word of business at the end of what looks like a name."""
_DAY = re.compile(rf"(?: (?:[a-z]+|Nasdaq|{MARKS['place']}|{COMPANIES}|[A-Z][a-z]+)(?:'s)?){{0,5}} {MARKS['date']}")
_FIGURE = Screen(
    rf"[{MARKS['money']}{PERCENT}]|\b(?:by a|half|{TIMES_VERB}|record|all-time|higher|lower|up|down|{VERB})\b"
)
_OF_BUSINESS = re.compile(rf"\b(?:{BUSINESS})\b")


_IDLE = re.compile(
    r"\b(?:could|may|might|would|will|should|can|to|if)\b|\b(?:los[te]\w*|losing|add\w*|gain\w*|shed\w*|giv\w+|gave|recover\w*|strengthen\w*|improv\w*|expand\w*|contract\w*|narrow\w*|widen\w*)$"
)
"""Verbs of a move without a figure that is none: what might happen, and verbs that have an object ("lost the chance")."""


def find(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every move of a share price that an article states."""
    found = list(_all(context))
    figured = {(_name(c), c.roles.get("direction")) for c in found if not _bare(c)}
    for candidate in found:
        if _bare(candidate) and ("direction" not in candidate.roles or _IDLE.search(" ".join(candidate.verbs))):
            continue
        if not _bare(candidate) or not any(
            (name, candidate.roles["direction"]) in figured
            for name in (_name(candidate), *((n,) for n in _name(candidate)))
        ):
            yield candidate


def _name(candidate: Candidate) -> tuple[Any, ...]:
    return tuple((m.name or m.text,) for m in candidate.roles["org"])


def _has_figure(text: str) -> bool:
    return MARKS["money"] in text or PERCENT in text


def _all(context: Context) -> Iterator[Candidate]:
    about = -10
    for sentence in context.sentences:
        text = sentence.lower
        if _TRADING.found_in(sentence):
            about = sentence.index
        if sentence.sentence.zone == "furniture":
            continue
        if not _has_figure(text) and (about < sentence.index - 3 or not _FIGURE.found_in(sentence)):
            continue
        shorter = reduced(sentence)
        if shorter is None:
            yield from _in_sentence(sentence, context, about)
            continue
        short, at = shorter
        for found in _in_sentence(short, context, about):
            anchor = (at[found.anchor[0]], at[found.anchor[1] - 1] + 1)
            yield replace(found, start=at[found.start], end=at[found.end - 1] + 1, anchor=anchor)


def _in_sentence(sentence: Encoded, context: Context, about: int) -> Iterator[Candidate]:
    text = sentence.lower
    taken: set[int] = set()
    earlier = context.sentences[sentence.index - 1].lower if sentence.index else ""
    of_stock = about >= sentence.index - 1 and bool(_STOCK.search(text) or _STOCK.search(earlier))
    subjects, moving = list(SUBJECT.all_in(sentence)), list(_MOVING.all_in(sentence))
    starts = sorted([m.start() for m in subjects if not m["bare"] or _MANY.search(m[0])] + [m.start() for m in moving])
    for candidate in _by_shares(sentence, context, about, starts, subjects):
        taken |= set(range(*candidate.anchor))
        yield candidate
    for candidate in _by_company(sentence, taken, about >= sentence.index - 3, of_stock, starts, moving):
        taken |= set(range(*candidate.anchor))
        yield candidate
    if about == sentence.index:
        yield from _closing(sentence, context, taken)


def _by_shares(
    sentence: Encoded, context: Context, about: int, starts: Sequence[int], subjects: Sequence[re.Match[str]]
) -> Iterator[Candidate]:
    text = sentence.lower
    for subject in subjects:
        start = subject.start()
        before = text[max(0, start - 60) : start]
        if subject["those"] and not _TRADING.search(text[:start]):
            continue
        if subject["they"] and about < sentence.index - 2:
            continue
        if subject["bare"] and text.startswith((" of ", " in companies", " in firms"), subject.end()):
            continue  # of a whole trade
        if not subject["they"] and TRADED_AS_GOODS.search(before):
            continue
        position = next((subject.start(g) for g in ("org1", "org2", "org3") if subject[g]), None)
        if subject["bare"] and OTHER_STOCK.match(text, subject.end()):
            continue
        if subject["bare"] and (before.endswith(" off ") or _MANY.search(subject[0]) or not BARE_AFTER.search(before)):
            continue
        if re.search(r"\bad[rs]s?$", subject[0]) and not sentence.text[subject.end() - 3 : subject.end() - 1].isupper():
            continue
        company = _company(sentence, context, position, start)
        if company is None:
            continue
        at = start if position is None else min(start, position)
        noun = _NOUN_BEFORE.search(text, max(0, start - 70), start)
        if noun is not None:
            move = Move(noun.start(), subject.end(), sign(noun["noun"]), percent=noun.start("figure"), verb="")
            yield _candidate(sentence, company, noun.start(), move)
            continue
        knocked = KNOCKED.search(text, max(0, start - 60), start)
        if knocked is not None:
            move = Move(knocked.start(), subject.end(), -1, percent=knocked.start("figure"), verb="")
            yield _candidate(sentence, company, knocked.start(), move)
            continue
        sent = None if _AIM.search(text, max(0, start - 30), start) else _SENT.search(text, max(0, start - 24), start)
        direction = 0 if sent is None else 1 if sent["up"] else -1
        begin = subject.end()
        aside = None if direction else ASIDE.match(text, begin)
        if aside is not None:
            for move in Walk(text, begin, 0, aside.end() - 1).run():
                if move.figured:
                    yield _candidate(sentence, company, move.start, move)
            begin = aside.end()
        for i, move in enumerate(Walk(text, begin, direction, _next(starts, begin)).run()):
            yield _candidate(sentence, company, at if i == 0 else move.start, move)


def _by_company(
    sentence: Encoded,
    taken: set[int],
    about_shares: bool,
    of_stock: bool,
    starts: Sequence[int],
    moving: Sequence[re.Match[str]],
) -> Iterator[Candidate]:
    """Give the moves of companies that stand for their shares ("Rival Lowe's was also lower", "Apple rose 3 percent").

    Where the text does not speak of shares, only "Apple rose 3 percent" counts, and no word of business may be near.
    """
    text = sentence.lower
    for subject in moving:
        if subject.start() in taken or _GROWN_ONLY.match(text[subject.end() : subject.end() + 60]):
            continue
        mentions = _traded(sentence, subject.start("org"))
        if mentions is None or _GOVERNED.search(text[max(0, subject.start() - 24) : subject.start()]):
            continue
        strong = _strong(sentence, subject.end()) and all(m.type == "company" for m in mentions)
        direct = _DIRECT.match(text, subject.end()) is not None and all(m.type == "company" for m in mentions)
        if mentions[0].referring != "name" and not (
            of_stock and (strong or (direct and _SINCE.search(text, subject.end(), subject.end() + 90)))
        ):
            continue
        if not (about_shares or strong) and (
            not direct or _OF_BUSINESS.search(text, max(0, subject.start() - 200), subject.end() + 200)
        ):
            continue
        moves = Walk(text, subject.end(), 0, _next(starts, subject.end())).run()
        if not moves or (not strong and _OF_BUSINESS.search(text[subject.end() : moves[0].end + 25])):
            continue
        for i, move in enumerate(moves):
            bare = not move.figured
            if bare and not re.match(
                r" (?:was|were|is|closed|ended|traded) (?:also |slightly |\w+ly )?(?:up|down|higher|lower)\b",
                text[subject.end() : subject.end() + 40],
            ):
                continue
            if (
                move.percent is None
                and move.fraction is None
                and not bare
                and not _AT_LEVEL.search(text, move.start, move.end)
            ):
                continue
            yield _candidate(sentence, mentions, subject.start() if i == 0 else move.start, move)
        if len(moves) == 1 and moves[0].percent is not None:
            yield from _also(sentence, moves[0])


def _closing(sentence: Encoded, context: Context, taken: set[int]) -> Iterator[Candidate]:
    """Give how shares closed in a participle that has no subject of its own."""
    for found in CLOSING.finditer(sentence.lower):
        group = "level" if found["level"] else "percent"
        position, start = found.start(group), found.start("verb")
        named = [i for i in sentence.find("company", 0, start) if _traded(sentence, i, company=True)]
        company = _traded(sentence, named[-1], company=True) if named else None
        if (
            taken.intersection(range(start, found.end()))
            or company is None
            or (group == "level" and _large(sentence, position))
        ):
            continue
        way = 0 if group == "level" else 1 if found["up"] else -1
        move = Move(start, found.end(), way, verb=found["verb"])
        move = replace(move, amounts=position) if group == "level" else replace(move, percent=position)
        yield _candidate(sentence, company, start, move)


def _large(sentence: Encoded, position: int) -> bool:
    """True for a sum that hardly is the price of a share."""
    values = [a["value"] for m in sentence.mentions[position] for a in m.value or () if isinstance(a, dict)]
    return not all(isinstance(value, (int, float)) and value < _LARGE for value in values)


def _strong(sentence: Encoded, at: int) -> bool:
    """True when what follows a company's name is said of share prices only."""
    found = _STRONG.match(sentence.lower, at)
    if found is None:
        return False
    return not any(_large(sentence, i) for i in sentence.find("money", at, found.end()))


def _also(sentence: Encoded, move: Move) -> Iterator[Candidate]:
    """Give the moves of others that a sentence goes on with ("Nokia added 4 percent and Ericsson 2.5 percent")."""
    at = move.end
    while (found := _ALSO.match(sentence.lower, at)) is not None:
        mentions = _traded(sentence, found.start("org"))
        if mentions is None:
            return
        at = found.end()
        yield _candidate(
            sentence,
            mentions,
            found.start("org"),
            replace(move, start=found.start("org"), end=at, percent=found.start("figure"), amounts=None, mark=""),
        )


def _company(sentence: Encoded, context: Context, position: int | None, start: int) -> tuple[Mention, ...] | None:
    if position is not None:
        return _traded(sentence, position)
    for i in reversed(sentence.find("company", max(0, start - 1000), start)):
        found = _traded(sentence, i, company=True)
        if (
            found is not None
            and not (found[0].type == "product" and found[0].referring != "name")
            and not JUDGES.search(found[0].name or found[0].text)
            and not re.search(
                r"\b(?:by|from|with|against|than|rival|on|at|via|told) $", sentence.lower[max(0, i - 10) : i]
            )
        ):
            return found
    earlier = context.company_before(sentence, 0)
    main = context.main_company
    if earlier is not None and main is not None:
        names = [m.name or m.text for m in context.mentions]
        if 3 * names.count(earlier.name or earlier.text) <= names.count(main.name or main.text):
            earlier = main
    if earlier is not None and (earlier.type == "product" or JUDGES.search(earlier.name or earlier.text)):
        earlier = main
    chosen = earlier or main
    return (chosen,) if chosen is not None and not _INDEX.search(chosen.name or chosen.text) else None


def _traded(sentence: Encoded, position: int, company: bool = False) -> tuple[Mention, ...] | None:
    """Give the companies at a position, without stock exchanges and indices; None when none is left."""
    kept = tuple(
        m
        for m in sentence.mentions.get(position, ())
        if (m.name or m.referring == "name")
        and not _INDEX.search(m.name or m.text)
        and not _FIGURE_NAME.search(m.name or m.text)
        and (not company or m.type in ("company", "product"))
    )
    return kept or None


def _candidate(sentence: Encoded, company: tuple[Mention, ...], start: int, move: Move) -> Candidate:
    roles: dict[str, Any] = {"org": company}
    if move.percent is not None:
        value = sentence.mentions[move.percent][0].value
        roles["percent"] = move.sign * abs(value) if isinstance(value, (int, float)) else None
        if sentence.mentions[move.percent][0].bound:
            roles["bound"] = sentence.mentions[move.percent][0].bound
    elif move.fraction is not None:
        roles["percent"] = move.sign * move.fraction
    if move.amounts is not None and not _dear(sentence, move.amounts):
        roles["amounts"] = sentence.mentions[move.amounts]
    if move.mark:
        roles["mark"] = f"record_{move.mark}"
    if move.sign:
        roles["direction"] = "up" if move.sign > 0 else "down"
    day = _DAY.match(sentence.text, move.end)
    dates = sentence.find("date", move.start, move.end)
    if day is not None or dates:
        roles["date"] = sentence.mentions[day.end() - 1 if day is not None else dates[-1]]
    return Candidate(
        "price", {k: v for k, v in roles.items() if v is not None}, start, move.end, sentence.index, "price.en.move",
        (move.verb,) if move.verb else (), (move.start, max(move.end, move.start + 1)), None if _MODAL.search(move.verb) else "reported",
    )  # fmt: skip


def _dear(sentence: Encoded, position: int) -> bool:
    """True for a sum that no share costs."""
    sums = [a["value"] for m in sentence.mentions[position] for a in m.value or () if isinstance(a, dict)]
    return any(isinstance(value, (int, float)) and value > _DEAREST for value in sums)


def _next(starts: Sequence[int], at: int) -> int | None:
    i = bisect_left(starts, at)
    return starts[i] if i < len(starts) else None


def _bare(candidate: Candidate) -> bool:
    """True when a move has neither a figure nor a mark."""
    return not any(role in candidate.roles for role in ("percent", "amounts", "mark"))
