"""Frames of English: the arguments of a verb or a noun, looked for in its clause whatever stands between.

The patterns of a kind spell out wordings and are sure of them. What they leave is read here from three questions:
is the word a verb (and in which voice) or a noun; which name of its clause is the doer; which the one it is done to.
A name that only describes another, hangs on a preposition, or lies behind a border of the clause is neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import Any

from newsledger.languages.en.clauses import subject
from newsledger.languages.en.frame_index import Entry, Frames, compile_frames, screened
from newsledger.languages.en.frame_search import (
    clause_end,
    clause_start,
    nearest_before,
    object_after,
    owner_before,
    phrase_after,
    relative_object,
    relative_via,
    via_preposition,
    whose,
)
from newsledger.languages.en.parties import finite, group_start, head, object_at
from newsledger.languages.en.verbs import is_passive
from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded
from newsledger.patterns.encode import GROUPS
from newsledger.patterns.frame import Frame, FrameSet
from newsledger.patterns.lowered import compile_lowered
from newsledger.patterns.vocabulary import VOCABULARY

__all__ = ["Frames", "compile_frames", "find_frames"]

_WORD = re.compile(r"(?<![\w-])[a-z][a-z-]*")
_BY = re.compile(r"(?: [a-z]+ly| \ue007| (?:on|in) \ue007)? by ")
_WHEN = re.compile(r",? (?:(?:on|in) )?\ue007,?(?= )")
"""A date between a verb and its object: "sold on Friday a stake in"."""
_BE = frozenset({"is", "are", "am", "was", "were", "be", "been", "being"})


def find_frames(frames: Frames, context: Context) -> Iterator[Candidate]:
    """Give a candidate for every predicate of an article whose needed arguments its clause has.

    Args:
        frames: what ``compile_frames`` gave.
        context: the article.
    """
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture":
            continue
        by_kind = _predicates(frames, sentence)
        for kind in sorted(by_kind):
            prepare = frames.sets[kind].prepare
            if prepare is None:
                yield from _in_sentence(frames.sets[kind], sentence, by_kind[kind], context)
                continue
            seen, back = prepare(sentence)
            words = by_kind[kind] if seen is sentence else _predicates(frames, seen, kind).get(kind, ())
            for candidate in _in_sentence(frames.sets[kind], seen, words, context):
                a, b = candidate.anchor
                yield replace(
                    candidate,
                    start=back[candidate.start],
                    end=max(back[candidate.end - 1] + 1, back[candidate.end] if candidate.end < len(back) else 0),
                    anchor=(back[a], back[b]),
                )


def _predicates(
    frames: Frames, sentence: Encoded, only: str | None = None
) -> dict[str, list[tuple[int, Sequence[Entry]]]]:
    """Give kind → (position, entries) for each word of a sentence that may begin a predicate of the kind.

    Args:
        frames: what ``compile_frames`` gave.
        sentence: the sentence, as all kinds or as one of them see it.
        only: that kind; None for all.
    """
    lower, answers, runs = sentence.lower, VOCABULARY.answers(sentence), frames.first_runs
    fitting = [run for run in sentence.words & runs.keys() if _fits(runs[run], answers)]
    out: dict[str, list[tuple[int, Sequence[Entry]]]] = {}
    for start in sentence.places(fitting) if fitting else ():
        word = _WORD.match(lower, start)
        entries = frames.beginning(word[0], lower, word.end()) if word else None
        for kind, of_kind in entries.items() if entries else ():
            if only in (None, kind) and _fits((entry.early for entry in of_kind), answers):
                out.setdefault(kind, []).append((start, of_kind))
    return out


def _fits(needs: Iterable[int], answers: int) -> bool:
    for need in needs:  # noqa: SIM110 - a loop costs half of what any() does
        if need & answers == need:
            return True
    return False


def _in_sentence(
    of_kind: FrameSet, sentence: Encoded, words: Sequence[tuple[int, Sequence[Entry]]], context: Context
) -> Iterator[Candidate]:
    lower, answers = sentence.lower, VOCABULARY.answers(sentence)
    at = 0
    for start, entries in words:
        if start < at:
            continue
        for entry in entries:
            needs = entry.needs
            if needs & answers != needs or not lower.startswith(entry.form, start):
                continue
            end = start + len(entry.form)
            if lower[end : end + 1].isalnum():
                continue
            candidate = _read(entry, of_kind, sentence, start, end, context)
            if candidate is not None:
                at = end
                yield candidate
                break


@cache
def _expression(source: str, at_end: bool) -> re.Pattern[str]:
    return compile_lowered(rf"(?:{source})$" if at_end else source)


def _read(entry: Entry, of_kind: FrameSet, sentence: Encoded, a: int, b: int, context: Context) -> Candidate | None:
    frame, lower = entry.frame, sentence.lower
    if frame.after and not _expression(frame.after, False).match(lower, b, b + 60):
        if not (when := _WHEN.match(lower, b)) or not _expression(frame.after, False).match(
            lower, when.end(), when.end() + 60
        ):
            return None
    filled: dict[str, int] | None = None
    group = (a, b)
    if entry.parts - {"noun"}:
        start = group_start(lower, a)
        group = (start, b)
        if not frame.before or _expression(frame.before, True).search(lower, max(0, start - 60), start):
            filled = _verb(entry, sentence, start, a, b)
    if filled is None and "noun" in entry.parts:
        group = (a, b)
        before = _expression(frame.before, True).search(lower, max(0, a - 60), a) if frame.before else None
        if before or not frame.before:
            filled = _noun(frame, sentence, a, b)
            if frame.owner in ("subject", "doer") and before:
                group = (group_start(lower, before.start()), b)
                role, marks = _slot(frame.patient if frame.owner == "subject" else frame.agent)
                at = _subject(sentence, group[0], marks)
                if at is not None and role not in filled:
                    filled[role] = at
    if filled is None:
        return None
    stop = clause_end(sentence, max(b, *filled.values()) if filled else b)
    for preposition, argument in frame.others.items():
        role, group_name = argument.split(":")
        at = via_preposition(sentence, b, stop, preposition, GROUPS[group_name])
        if at is None and role not in filled and filled:
            at = relative_via(sentence, min(filled.values()), preposition, GROUPS[group_name])
        if at is not None and role not in filled and at not in filled.values():
            filled[role] = at
    begin = min([group[0], *filled.values()])
    left = min(begin, clause_start(sentence, begin))
    for argument in frame.figures:
        role, marks = _slot(argument)
        figure = _figure(sentence, begin, b, stop, marks)
        if figure is not None and role not in filled:
            filled[role] = figure
    if frame.unless:
        unless = screened(frame.unless)
        if unless.may_be_in(sentence) and unless.expression.search(lower, left, stop):
            return None
    if frame.around and not _expression(frame.around, False).search(lower):
        return None
    if frame.also and not _expression(frame.also, False).search(lower, left, stop):
        return None
    inferred: dict[str, Any] = {}
    if frame.patient.endswith(":np") and entry.parts - {"noun"}:
        phrase = phrase_after(sentence, b)
        if phrase is not None and not _passive_here(entry, lower, group, b):
            inferred[frame.patient[:-3]] = phrase
    if frame.mutual:
        _share(frame, sentence, filled, inferred)
    if frame.infer:
        role, marks = _slot(frame.infer)
        if role not in filled:
            owner = whose(sentence, left, stop, marks)
            if owner is not None:
                filled[role] = owner
            elif (company := _company_of(sentence, a, marks, context)) is not None:
                inferred[role] = (company,)
    if any(not any(role in filled or role in inferred for role in one.split("|")) for one in frame.need):
        return None
    if frame.beyond and any(
        _expression(frame.beyond, False).match(lower, at + 1)
        for at in filled.values()
        if sentence.text[at] in GROUPS["firm"]
    ):
        return None
    roles: dict[str, Any] = {role: sentence.mentions[at] for role, at in filled.items()} | inferred
    if _same_name(roles):
        return None
    roles.update((role, value) for role, value in frame.fixed.items() if role not in roles)
    if of_kind.complete is not None:
        completed = of_kind.complete(roles, lower[group[0] : group[1]], lower[left:stop])
        if completed is None:
            return None
        roles = completed
    positions = [at for at in filled.values() if at - b < 130]
    positions += [end - 1 for _, end in (v for v in inferred.values() if isinstance(v[0], int))]
    return Candidate(
        kind=entry.kind,
        roles=roles,
        start=min([group[0], *positions, *([left] if frame.scene else [])]),
        end=max([group[1], *(at + 1 for at in positions), *([stop] if frame.scene else [])]),
        index=sentence.index,
        rule=f"{entry.kind}.en.frame_{frame.name}",
        verbs=(sentence.text[group[0] : group[1]],),
        anchor=group,
        status=frame.status,
        fallback=True,
    )


def _company_of(sentence: Encoded, position: int, marks: str, context: Context) -> Mention | None:
    """Give the company that a sentence speaks of at a position: the one named before it, else the next after it."""
    company = context.company_before(sentence, position)
    if company is not None and company.start >= sentence.sentence.start:
        return company
    return next(
        (sentence.mentions[i][0] for i in range(position, len(sentence.text)) if sentence.text[i] in marks), None
    )


def _same_name(roles: Mapping[str, Any]) -> bool:
    """True when two roles would be filled by one name."""
    fillers = [filler for filler in roles.values() if isinstance(filler, tuple) and isinstance(filler[0], Mention)]
    names = [filler[0].name or filler[0].text for filler in fillers]
    return len(set(names)) < len(names)


def _passive_here(entry: Entry, lower: str, group: tuple[int, int], b: int) -> bool:
    return "part" in entry.parts and (is_passive(lower[group[0] : group[1]]) or _BY.match(lower, b) is not None)


def _share(frame: Frame, sentence: Encoded, filled: dict[str, int], inferred: dict[str, Any]) -> None:
    """Split two coordinated agents between the frame's two parties when it names no other one."""
    agent, _ = _slot(frame.agent)
    other = next(iter(frame.others.values())).split(":")[0]
    both = sentence.mentions.get(filled.get(agent, -1), ())
    if other not in filled and len(both) > 1:
        inferred[other] = both[1:]
        inferred[agent] = both[:1]


def _subject(sentence: Encoded, start: int, marks: str) -> int | None:
    """Give the mark of some types that is the subject of the verb group at ``start``."""
    at = subject(sentence, start)
    if at is None or sentence.text[at] not in marks:
        at = nearest_before(sentence, start, marks) if at is None else None
    if at is None:
        return None
    inner = head(sentence.text, at)
    return inner if inner < start and sentence.text[inner] in marks else at


def _slot(argument: str) -> tuple[str, str]:
    role, _, group = argument.partition(":")
    return role, GROUPS.get(group, "")


def _verb(entry: Entry, sentence: Encoded, start: int, a: int, b: int) -> dict[str, int] | None:
    """Give role → position for a verb, None when the word is none here."""
    frame, lower = entry.frame, sentence.lower
    agent, agents = _slot(frame.agent)
    patient, patients = _slot(frame.patient)
    group = lower[start:b]
    by = _BY.match(lower, b)
    filled: dict[str, int] = {}
    state = entry.form.split(" ")[0] in _BE
    if "part" in entry.parts and not state and (is_passive(group) or by) and not frame.intransitive:
        if frame.then and not _expression(frame.then, False).match(lower, b, b + 60):
            return None
        if patient:
            at = _subject(sentence, start, patients)
            if at is not None:
                filled[patient] = at
        if by and agent:
            doer = object_after(sentence, by.end() - 1, agents)
            if doer is not None:
                filled[agent] = doer
        return filled
    if not state and (is_passive(group) or not (frame.before or finite(sentence, start, (a, b)))):
        return None
    first, firsts = (patient, patients) if frame.intransitive else (agent, agents)
    if first:
        at = _subject(sentence, start, firsts)
        if at is not None:
            filled[first] = at
    if patient and not frame.intransitive:
        at = object_after(sentence, b, patients)
        if at is None and (when := _WHEN.match(lower, b)) is not None:
            at = object_after(sentence, when.end(), patients)
        if at is None and agent in filled:
            at = relative_object(sentence, filled[agent], patients)
        if at is None and frame.loose:
            at = object_at(sentence, b)
            at = at if at is not None and sentence.text[at] in patients else None
        if at is not None:
            filled[patient] = at
        if frame.then and (at is None or not _expression(frame.then, False).match(lower, at + 1, at + 61)):
            return None
    elif frame.then and not _expression(frame.then, False).match(lower, b, b + 60):
        return None
    return filled


def _noun(frame: Frame, sentence: Encoded, a: int, b: int) -> dict[str, int]:
    """Give role → position for a noun."""
    agent, agents = _slot(frame.agent)
    patient, patients = _slot(frame.patient)
    filled: dict[str, int] = {}
    stop = clause_end(sentence, b)
    if patient:
        for preposition in filter(None, frame.about.split("|")):
            at = via_preposition(sentence, b, min(stop, b + 90), preposition, patients)
            if at is not None:
                filled[patient] = at
                break
    if agent:
        at = via_preposition(sentence, b, min(stop, b + 90), "by", agents)
        if at is not None and at not in filled.values():
            filled[agent] = at
    role, marks = (agent, agents) if frame.owner == "agent" else (patient, patients)
    if role and role not in filled and frame.owner in ("agent", "patient"):
        at = owner_before(sentence, a, marks)
        if at is not None:
            filled[role] = at
    if frame.compound:
        role, marks = (agent, agents) if frame.compound == "agent" else (patient, patients)
        if role and role not in filled and sentence.text[a - 2 : a - 1] in marks and a >= 2:
            filled[role] = a - 2
    return filled


def _figure(sentence: Encoded, begin: int, b: int, stop: int, marks: str) -> int | None:
    """Give the figure of the clause that is nearest to the predicate, those after it first."""
    text = sentence.text
    for i in range(b, min(stop, len(text))):
        if text[i] in marks:
            return i
    for i in range(b - 1, max(begin - 60, -1), -1):
        if text[i] in marks:
            return i
        if text[i] in ";:":
            return None
    return None
