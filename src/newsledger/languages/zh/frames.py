"""Frames of Chinese: the arguments of a predicate by its place in the clause, whatever the wording between.

The patterns of a kind come first. What they leave is read here: is the predicate a verb or a noun; is it passive; who
stands before it without a preposition; what follows it or is brought forward by 将, 把, 对.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from ahocorasick_rs import AhoCorasick, MatchKind

from newsledger.languages.zh.frame_syntax import (
    PASSIVE,
    RECEIVES,
    Oblique,
    clause,
    object_after,
    obliques,
    owner_of,
    relative_head,
    unknown_object,
)
from newsledger.languages.zh.frame_words import NO_PREDICATE
from newsledger.languages.zh.subjects import standing_from, subject
from newsledger.model import Mention, Status
from newsledger.patterns import Candidate, Context, Encoded, Frame, FrameSet
from newsledger.patterns.encode import GROUPS

REACH = 120
"""How many encoded characters before its predicate a subject may stand and still belong to the evidence."""
_ABOUT = "对|对于|针对|就"
_FRONTED = frozenset(("将", "把"))
_DOES = frozenset(("由", "经"))
_SOURCED = re.compile(
    "据传|传闻|网传|传出|据报|据称|据说|消息人士|知情人士|知情者|坊间|市传|外传|盛传|爆料|未经证实|疑似|有消息称"
)
_MORE = re.compile(
    r"[,;](?:[^,。;]{0,10})(?:作价|对价|代价|价格|金额|总价|总额|价值|合计|涉资|罚款|罚没|索赔|赔偿|交易额|影响|涉及|波及|约占|占)"
)


@dataclass(frozen=True, slots=True)
class _Entry:
    kind: str
    frame: Frame
    noun: bool


@dataclass(frozen=True, slots=True)
class Frames:
    """The frames of every kind by their predicates, and the automaton that finds these."""

    matcher: AhoCorasick
    words: tuple[str, ...]
    by_word: Mapping[str, tuple[_Entry, ...]]
    sets: Mapping[str, FrameSet]


@dataclass(frozen=True, slots=True)
class _Filled:
    """What stands in a slot: the mentions, and where; the position is None for words of another sentence."""

    names: tuple[Mention, ...]
    position: int | None


def compile_frames(by_kind: Mapping[str, FrameSet]) -> Frames:
    """Index the frames of every kind.

    Args:
        by_kind: name of a kind → its frames.

    Returns:
        what ``find_frames`` takes.
    """
    found: dict[str, list[_Entry]] = {}
    for kind, of_kind in by_kind.items():
        for frame in of_kind.frames:
            for word in filter(None, frame.verbs.split("|")):
                found.setdefault(word, []).append(_Entry(kind, frame, False))
            for word in filter(None, frame.nouns.split("|")):
                found.setdefault(word, []).append(_Entry(kind, frame, True))
    words = tuple({*found, *NO_PREDICATE})
    matcher = AhoCorasick(list(words), matchkind=MatchKind.LeftmostLongest)
    return Frames(matcher, words, {word: tuple(entries) for word, entries in found.items()}, by_kind)


def find_frames(frames: Frames, context: Context) -> Iterator[Candidate]:
    """Give a candidate for every predicate of an article whose needed arguments its clause has.

    Args:
        frames: what ``compile_frames`` gave.
        context: the article.
    """
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture" or not sentence.mentions:
            continue
        for index, a, b in frames.matcher.find_matches_as_indexes(sentence.lower):
            done: set[str] = set()
            for entry in frames.by_word.get(frames.words[index], ()):
                if entry.kind in done:
                    continue
                candidate = _read(entry, frames.sets[entry.kind], sentence, a, b, context)
                if candidate is not None:
                    done.add(entry.kind)
                    yield candidate


@cache
def _expression(source: str, at_end: bool) -> re.Pattern[str]:
    return re.compile(rf"(?:{source})$" if at_end else source)


def _slot(argument: str) -> tuple[str, str, bool]:
    """Give role, marks, and whether words that are no known name may fill the slot (``target:org?``)."""
    role, _, group = argument.partition(":")
    return role, GROUPS[group.rstrip("?")] if group else "", group.endswith("?")


def _read(entry: _Entry, of_kind: FrameSet, sentence: Encoded, a: int, b: int, context: Context) -> Candidate | None:
    frame, text = entry.frame, sentence.lower
    if frame.after and not _expression(frame.after, False).match(text, b, b + 60):
        return None
    if frame.before and not _expression(frame.before, True).search(text, max(0, a - 60), a):
        return None
    first, last = clause(text, a, b)
    if frame.unless and _expression(frame.unless, False).search(text, max(0, first - 16), min(len(text), last + 12)):
        return None
    filled = _arguments(entry, sentence, a, b, (first, last), context)
    if filled is None:
        return None
    here = [slot.position for slot in filled.values() if slot.position is not None and slot.position >= first]
    for argument in frame.figures:
        role, marks, _ = _slot(argument)
        at = _figure(sentence, first, a, b, last, marks) if role not in filled else None
        if at is not None:
            filled[role] = _Filled(sentence.mentions[at], at)
            here.append(at)
    if any(role not in filled for role in frame.need):
        return None
    roles: dict[str, Any] = {role: slot.names for role, slot in filled.items()}
    if _same(roles):
        return None
    roles.update((role, value) for role, value in frame.fixed.items() if role not in roles)
    start, end = min([a, *here]), max([b, *(at + 1 for at in here)])
    if of_kind.complete is not None:
        completed = of_kind.complete(roles, text[a:b], text[start : min(len(text), end + 16)])
        if completed is None:
            return None
        roles = completed
    whole = min([start, *(s.position for s in filled.values() if s.position is not None and a - s.position < REACH)])
    return Candidate(
        kind=entry.kind,
        roles=roles,
        start=start,
        end=end,
        index=sentence.index,
        rule=f"{entry.kind}.zh.frame_{frame.name}",
        verbs=(sentence.text[a:b],),
        anchor=(a, b),
        status=frame.status or _status(sentence, whole, end),
        fallback=True,
    )


def _status(sentence: Encoded, start: int, end: int) -> Status | None:
    found = standing_from(sentence, start, end)
    if found == "alleged" and not _SOURCED.search(sentence.lower, max(0, start - 60), end):
        return "reported"  # 涉嫌 and 指控 name what it is about
    return None if found == "reported" else found


def _same(roles: Mapping[str, Any]) -> bool:
    names = [m.name or m.text for filler in roles.values() if isinstance(filler, tuple) for m in filler[:1]]
    return len(set(names)) < len(names)


def _arguments(
    entry: _Entry, sentence: Encoded, a: int, b: int, within: tuple[int, int], context: Context
) -> dict[str, _Filled] | None:
    """Give role → what fills it for one predicate, None when it is none here."""
    frame, text = entry.frame, sentence.text
    first, last = within
    agent, agents, free_agent = _slot(frame.agent)
    patient, patients, free_patient = _slot(frame.patient)
    filled: dict[str, _Filled] = {}
    governed = obliques(sentence, first, a)

    def put(role: str, at: int) -> None:
        filled.setdefault(role, _Filled(sentence.mentions[at], at))

    for words, argument in frame.others.items():
        if words == "的":  # the owner of the object, see below
            continue
        role, marks, _ = _slot(argument)
        at = next((o.position for o in governed if o.word in words.split("|") and text[o.position] in marks), None)
        if at is None:
            match = re.match(rf"[^,。;:!?]{{0,10}}?(?:{words})[^,。;:!?]{{0,8}}?(?=[{marks}])", text[b:last])
            at = b + match.end() if match else None
        if at is not None:
            put(role, at)
    passive = (RECEIVES if entry.noun else PASSIVE).search(text, first, a)
    if passive is not None and not frame.intransitive and not _parted(passive["by"]):
        begin = passive.start()
        if agent:
            doer = next((i for i in range(passive.start("by"), a) if text[i] in agents), None)
            if doer is not None:
                put(agent, doer)
        if patient and patient not in filled:
            _subject(filled, patient, patients, free_patient, sentence, begin, context, governed)
            if patient not in filled and (at := relative_head(sentence, b, last, patients)) is not None:
                put(patient, at)
        return filled
    about = (frame.about if frame.about != "of" else _ABOUT).split("|")
    if patient and not frame.intransitive:
        fronted = [o for o in governed if o.word in _FRONTED or o.word in about]
        at = next((o.position for o in reversed(fronted) if text[o.position] in patients), None)
        if at is None and not entry.noun:
            at = object_after(sentence, b, last, patients)
        if at is not None:
            put(patient, at)
            role, marks, _ = _slot(frame.others.get("的", ""))
            if role and at > b and (own := owner_of(sentence, b, at)) is not None and text[own] in marks:
                put(role, own)
        elif free_patient and not entry.noun and (words_ := unknown_object(sentence, b, last, context)) is not None:
            filled[patient] = _Filled((words_,), b)
    if frame.intransitive:
        _subject(filled, patient, patients, free_patient, sentence, a, context, governed)
        return filled
    if agent and agent not in filled:
        by = next((o for o in governed if o.word in _DOES and text[o.position] in agents), None)
        if by is not None:
            put(agent, by.position)
            if patient and patient not in filled:
                _subject(filled, patient, patients, False, sentence, by.start, context, governed)
        else:
            _subject(filled, agent, agents, free_agent, sentence, a, context, governed)
            if agent not in filled and (at := relative_head(sentence, b, last, agents)) is not None:
                put(agent, at)
    if patient and patient not in filled and agent in filled and not entry.noun:
        at = relative_head(sentence, b, last, patients)
        if at is not None:
            put(patient, at)
    return filled


_PARTED = re.compile(
    r"的[^,]{0,12}[\ue000-\ue004]|[后时前]|宣布|公告|表示|用于|用来|针对|防止|归因|发动|发起|认为|称为|视为|要求|涉嫌[^,]{0,16}的|[他她它]"
)


def _parted(words: str) -> bool:
    """True when what stands between 被 and a verb closes a phrase: the verb is another one (被罚款的甲收购)."""
    return _PARTED.search(words) is not None


def _subject(
    filled: dict[str, _Filled],
    role: str,
    marks: str,
    free: bool,
    sentence: Encoded,
    position: int,
    context: Context,
    governed: list[Oblique],
) -> None:
    """Fill a role with the subject of what stands at an encoded position, where there is one of the right type."""
    taken = {slot.position for slot in filled.values()}
    group = next(name for name, of_group in GROUPS.items() if of_group == marks)
    without = frozenset(o.position for o in governed) | {at for at in taken if at is not None}
    found = subject(sentence, position, context, group, elsewhere=False, unknown=free, without=without)
    if found is None or (found.position is not None and found.position in taken):
        return
    names = {m.name or m.text for slot in filled.values() for m in slot.names}
    if any((m.name or m.text) in names for m in found.names):
        return
    filled[role] = _Filled(found.names, found.position)


def _figure(sentence: Encoded, first: int, a: int, b: int, last: int, marks: str) -> int | None:
    """Give the figure of the clause that is nearest to the predicate, those after it first."""
    text = sentence.text
    more = _MORE.match(text, last)
    stop = last if more is None else min(len(text), more.end() + 12)
    for i in range(b, stop):
        if text[i] in marks:
            return i
    for i in range(a - 1, first - 1, -1):
        if text[i] in marks:
            return i
    return None
