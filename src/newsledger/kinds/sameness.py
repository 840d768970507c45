"""What a kind declares of sameness: when two of its claims tell one event, and on what their sources can disagree."""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from newsledger.kinds.base import packages


@dataclass(frozen=True, slots=True)
class Sameness:
    """When two claims of a kind say the same.

    Attributes:
        anchors: groups of roles; the claims share an entity (or a name) in every role of at least one group.
        agree: further name roles that share one where both claims state them.
        words: roles with one of a few words; equal where both state them.
        one_word: words of those roles that stand for one another (``withdrawn`` and ``suspended``): word → common word.
        defining: of ``words`` those without which a claim tells too little to be joined with one that has them.
        figures: figure roles (``amounts``, ``count``, ``percent``) that agree where both state them.
        spread: disputable figure roles → factor by which two tellings of one event may differ; further apart they
            measure two things.
        window: days that the dates of two tellings may lie apart; None for what holds without a date.
        exact_window: the same where both are reported as done and dated to the day or month; ``window`` when None.
        loose: days between publication (or date) and publication within which an undated telling is taken for the same.
        undated: True when an undated claim that shares a figure may be told up to a year later.
        always_undated: True when it may be told up to a year later without a figure too.
        same_period: True when the claims state one period and segment, or none.
        disputable: roles on which the sources of one fact may disagree.
        dated_words: the words (of ``words``) whose event happens on one day, so that two days are a dispute; None: all.
    """

    anchors: tuple[tuple[str, ...], ...]
    agree: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    one_word: Mapping[str, str] = field(default_factory=dict)
    defining: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    spread: Mapping[str, float] = field(default_factory=dict)
    window: int | None = 31
    exact_window: int | None = None
    loose: int = 31
    undated: bool = False
    always_undated: bool = False
    same_period: bool = False
    disputable: tuple[str, ...] = ()
    dated_words: tuple[str, ...] | None = None


@cache
def all_sameness() -> Mapping[str, Sameness]:
    """Give every kind's sameness, by the kind's name: ``SAME`` in the module ``same`` of the kind's folder.

    A kind without that module is never joined: each of its claims is a fact of its own.
    """
    found: dict[str, Sameness] = {}
    for kind, package in packages().items():
        if importlib.util.find_spec(f"{package}.same"):
            found[kind] = importlib.import_module(f"{package}.same").SAME
    return found
