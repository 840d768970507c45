"""Share prices in Chinese: 涨, 跌, 涨停, 创新高, 报187港元; indices, bonds, funds and goods are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from newsledger.kinds.price.zh_walk import ORGS, Move, moves, no_share
from newsledger.languages.zh.companies import bears, company, named
from newsledger.languages.zh.standing import says_which
from newsledger.patterns import Candidate, Context, Encoded
from newsledger.text.fold import simplify

_GATE = re.compile(
    r"[涨跌挫泻崩飙摔塌]|升|回调|扬|弹|急拉|强拉|拔高|低走|抽高|历史最|作收|翻(?:倍|番|了|一)|倍增|收[红绿黑]|翻[红绿黑]|(?:插|绿|滑|蒸发|失血|下滑)了?[超逾近]?\ue009|收高|收低|高收|低收|[连首封天日\d\ue00a]板|收盘价|高开|低开|走高|走低|走强|走弱|反弹|回落|新[高低]|报|收于|股价|上扬|跳水|腰斩"
)
_SINCE = re.compile(
    r"(?:以来|至今|起|来(?!源)|后的?|前的?|之前|年初|此前|收盘高|收盘低|的?[高低]点|的?新[高低]|触及|IPO|上市)"
)
_MARKET = re.compile(r"A股|港股|美股|股市|收盘|早盘|盘中|股指|大盘|沪指|恒指|三大指数|纳指")
DEAREST = 5_000_000
"""No share costs more, in any currency: what does is a value of something else."""
_DATELINE_DAYS = 8
"""How many sentences from the start may hold the date line of a market report."""


def find(context: Context) -> Iterator[Candidate]:
    """Give the moves of every sentence that speaks of shares."""
    paragraph, market = -1, False
    for sentence in context.sentences:
        text = sentence.text
        if sentence.sentence.paragraph != paragraph:
            paragraph, market = sentence.sentence.paragraph, False
        if sentence.sentence.zone == "furniture" or not _GATE.search(text):
            continue
        stated = moves(text)
        market = market or any(_known(move, sentence) for move in stated)
        for move in stated:
            candidate = _candidate(move, sentence, market, context)
            if candidate is None:
                continue
            names = candidate.roles.get("org")
            if move.percents and isinstance(names, list) and len(names) == len(move.percents):
                for name, at in zip(names, move.percents, strict=True):
                    roles = {**candidate.roles, "org": name, "percent": sentence.mentions[at]}
                    yield replace(candidate, roles=roles, anchor=(at, at + 1))
                continue
            yield candidate


def _limit(move: Move, sentence: Encoded) -> bool:
    return re.search("[停板]", sentence.text[move.verb : move.end]) is not None


def _known(move: Move, sentence: Encoded) -> bool:
    return any(sentence.text[i] in ORGS for a, b in move.names for i in range(a, b))


def _candidate(move: Move, sentence: Encoded, market: bool, context: Context) -> Candidate | None:
    names: list[str] = []
    for a, b in move.names:
        several = sentence.mentions.get(a, ()) if b - a == 1 else ()
        given = [named(m) for m in several] if len(several) > 1 else [_name(sentence, a, b, context.article.text)]
        names += [one for one in given if one and one not in names and not no_share(simplify(one)) and bears(one)]
    if move.names and (not names or not (_known(move, sentence) or market or move.share or _limit(move, sentence))):
        return None
    if names and move.percent is None and not (move.share or _known(move, sentence) or _limit(move, sentence)):
        return None  # sectors, which a report names like companies
    amounts = sentence.mentions[move.amounts][0].value if move.amounts is not None else None
    if amounts and amounts[0].get("value", 0) > DEAREST:
        return None
    if not names and not move.share:
        return None
    roles: dict[str, Any] = {"shared": move.share}
    if names:
        roles["org"] = names[0] if len(names) == 1 else names
    if move.amounts is not None:
        roles["amounts"] = sentence.mentions[move.amounts]
    if move.percent is not None:
        roles["percent"] = sentence.mentions[move.percent]
    if move.times is not None:
        fold = 1 if move.times < 0 else sentence.mentions[move.times][0].value
        if isinstance(fold, int | float):
            roles["times"] = round(fold * 100, 4)
    if move.mark:
        roles["mark"] = f"record_{move.mark}"
    sign = move.sign or {"high": 1, "low": -1}.get(move.mark, 0)
    if sign:
        roles["direction"] = "up" if sign > 0 else "down"
    start = min(move.start, move.verb)
    return Candidate("price", roles, start, move.end, sentence.index, "price.zh.moves", anchor=(move.verb, move.end))


def _name(sentence: Encoded, start: int, end: int, text: str) -> str:
    """Give the name that a stretch stands for: a mention in full, words as printed."""
    held = [m for i in range(start, end) for m in sentence.mentions.get(i, ())]
    if len(held) == 1 and end - start == 1:
        return (held[0].name or held[0].text) if held[0].referring == "name" or held[0].name else ""
    a, b = sentence.span(start, end)
    return text[a:b].strip()


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Sign the percentage, find the day, and leave out what speaks for itself."""
    arguments.pop("shared", None)
    if "org" not in candidate.roles:
        verb = candidate.anchor[0]
        clause = max(sentence.text.rfind(mark, 0, verb) for mark in ",。;:!?") + 1
        arguments["org"] = company(sentence, verb, clause, context)
    org = arguments.get("org")
    if isinstance(org, str) and (no_share(simplify(org)) or not bears(org)):
        return None
    times = arguments.pop("times", None)
    if times is not None and "percent" not in arguments:
        arguments["percent"] = times
    percent = arguments.get("percent")
    if percent is not None:
        arguments["percent"] = -abs(percent) if arguments.get("direction") == "down" else abs(percent)
    if arguments.get("said_by") == org:
        arguments.pop("said_by", None)
    arguments.pop("date", None)
    date = _date(candidate, sentence, context)
    if date:
        arguments["date"] = date
    arguments["status"] = "reported"
    return arguments


def _date(candidate: Candidate, sentence: Encoded, context: Context) -> str | None:
    """Give the day of a move: named in the sentence before it, earlier in its paragraph, or in the report's date line."""
    inside = _days(sentence, 0, candidate.end)
    if inside:
        return inside[-1]
    under = False
    for back in range(sentence.index - 1, max(-1, sentence.index - 12), -1):
        earlier = context.sentences[back]
        if earlier.sentence.paragraph != sentence.sentence.paragraph:
            under = earlier.sentence.zone == "heading"
            break
        days = [day for day in _days(earlier, 0, len(earlier.text)) if len(day) == 10]
        if days:
            return days[-1]
    head = context.sentences[:_DATELINE_DAYS]
    if under and not any(_MARKET.search(one.text) for one in head[:3]):
        return None
    for earlier in head:
        if earlier.index >= sentence.index:
            return None
        days = [day for day in _days(earlier, 0, len(earlier.text)) if len(day) == 10]
        if days:
            return days[0]
    return None


def _days(sentence: Encoded, start: int, end: int) -> list[str]:
    """Give the dates between two positions that are no mere starting points (自5月以来), published or before."""
    found: list[str] = []
    for at in sentence.find("date", start, end):
        value = sentence.mentions[at][0].value
        if (
            isinstance(value, str)
            and not _SINCE.match(sentence.text, at + 1)
            and sentence.text[at - 1 : at] not in ("自", "较", "比")
            and not says_which(sentence.text, at)
        ):
            found.append(value)
    return found
