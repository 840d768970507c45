"""Frames: what a predicate needs, as data; where its arguments stand is the grammar of a language.

A pattern (see ``pattern``) spells out one wording. A frame names a predicate (a verb or a noun) and says what its
arguments mean to a kind of claim; ``languages/<language>/frames.py`` looks for them in the predicate's clause. Frames are
tried after the patterns of their kind and give way to them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from newsledger.model import Status, Value
from newsledger.patterns.encode import Encoded


@dataclass(frozen=True, slots=True)
class Frame:
    """One predicate family of a kind in one language, as data.

    An argument is written ``role:type``, the types being those of pattern slots (``org``, ``party``, ``money`` …); a patient
    may be of type ``np``, a noun phrase of any words.

    Attributes:
        name: short name, unique within its module.
        verbs: verbs in the infinitive, separated by ``|`` ("acquire|take over").
        nouns: nouns in all their forms, separated by ``|`` ("acquisition|acquisitions").
        agent: the argument who does it: subject of the verb, "by …" of a passive or a noun.
        patient: the argument to whom it is done: object of the verb, subject of a passive, "of …" of a noun.
        owner: which of the two a possessor before the noun is ("Uber's takeover"): ``agent`` or ``patient``;
            ``subject``: the patient is the subject of the clause ("X is under investigation"); ``doer``: the agent is
            ("X is in talks to buy Y").
        compound: the same for a name right before the noun ("the Drizly takeover"); empty when it means neither.
        about: prepositions that lead from the noun to its patient, separated by ``|``.
        others: preposition → further argument ("from" → "seller:org").
        figures: further arguments that may stand anywhere in the clause ("amounts:money").
        after: an expression that what follows the predicate (up to 60 encoded characters) must begin with.
        then: an expression that must follow the patient, or a passive verb ("took X into custody").
        before: an expression that what precedes the verb group or the noun (up to 60 encoded characters) must end with.
        infer: an argument that, where the clause gives it no place of its own, is whose customers, users or staff the
            clause speaks of, else the company that the text is speaking of ("org:org").
        scene: True when the words of the clause together say what happened, wherever they stand: its evidence is the
            whole clause.
        loose: True when the object may hang inside a longer phrase ("raided the offices of X").
        mutual: True when two coordinated agents are each other's patient ("X and Y will merge").
        need: roles without which there is no claim.
        fixed: arguments that the frame itself gives.
        status: the status, where the frame fixes it.
        also: an expression that the clause must have somewhere.
        around: an expression that the sentence must have somewhere.
        unless: an expression; when the clause has it, the frame says nothing.
        beyond: an expression; when what follows the patient begins with it, the name is not what it is done to ("buys
            Apple shares").
        intransitive: True when the subject of an active verb is the patient ("the deal collapsed").
    """

    name: str
    verbs: str = ""
    nouns: str = ""
    agent: str = ""
    patient: str = ""
    owner: str = "agent"
    compound: str = ""
    about: str = "of"
    others: Mapping[str, str] = field(default_factory=dict)
    figures: tuple[str, ...] = ()
    after: str = ""
    then: str = ""
    before: str = ""
    infer: str = ""
    scene: bool = False
    loose: bool = False
    mutual: bool = False
    need: tuple[str, ...] = ()
    fixed: Mapping[str, Value] = field(default_factory=dict)
    status: Status | None = None
    also: str = ""
    around: str = ""
    unless: str = ""
    beyond: str = ""
    intransitive: bool = False


@dataclass(frozen=True, slots=True)
class FrameSet:
    """The frames of one kind in one language.

    Attributes:
        frames: the frames, in order of preference.
        prepare: gives, for a sentence, the sentence as the frames shall see it (described authorities marked) and, for
            each of its positions, the position in the sentence as it was; None when they see it as it is.
        complete: the last word on what a frame found: takes role → filler, the words of the predicate's group and of its
            clause (both in lower case); gives the roles, or None when it is no claim.
    """

    frames: tuple[Frame, ...]
    prepare: Callable[[Encoded], tuple[Encoded, tuple[int, ...]]] | None = None
    complete: Callable[[dict[str, Any], str, str], dict[str, Any] | None] | None = None
