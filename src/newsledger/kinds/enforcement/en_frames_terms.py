"""Guilt and prison terms told in everyday words: found guilty, put away, serving ten years."""

from __future__ import annotations

from collections.abc import Callable

from newsledger.patterns import Frame
from newsledger.patterns.encode import ALL_MARKS

_AUTHORITY, _TARGET, _PERSON = "authority:authority", "target:private", "target:person"
_THE = rf"(?: (?:the|an?|its|his|her|their|all|[{ALL_MARKS}]'s?))?(?: [\w-]+){{0,3}}?"


def term_frames(act: Callable[..., Frame], suffered: Callable[..., Frame], unless: str) -> tuple[Frame, ...]:
    """Give the frames.

    Args:
        act: makes the frame of an authority that does something to somebody.
        suffered: makes the frame of a subject that something is done to.
        unless: the expression of what only sounds like a measure.
    """
    return (
        suffered(
            "serves_years",
            "sentence",
            "serve|be serving",
            r" (?:\ue00a|\d+|[a-z]+)[ -](?:years?|months?)(?: (?:sentence|term|in (?:prison|jail)|behind bars|for (?!the )))",
        ),
        suffered(
            "serves_time",
            "sentence",
            "be serving",
            r" (?:\ue00a|\d+|[a-z-]+) (?:years|months)(?:[.,;]|$)",
        ),
        Frame(
            "found_guilty",
            verbs="find|rule|declare|pronounce",
            agent=_AUTHORITY,
            patient=_TARGET,
            loose=True,
            then=r"(?:,[^;.]{0,90}?,)? guilty\b",
            need=("target",),
            fixed={"measure": "sentence"},
            unless=unless + r"|\bnot guilty\b",
        ),
        act(
            "puts_away",
            "sentence",
            "hand|give|put|send|sentence|jail|order",
            then=r"(?:,[^;.]{0,60}?,)? (?:away for|behind bars|to (?:prison|jail|\ue00a (?:years|months)|(?:\w+ )?(?:years|months) in)|(?:an? )?(?:\ue00a|\w+)[ -](?:years?|months?|year|month) (?:[\w-]+ )?(?:behind bars|in (?:prison|jail)|prison|jail|sentence|suspended))",
            patient=_PERSON,
            need=("target",),
        ),
        act(
            "upholds_term",
            "sentence",
            "uphold|confirm|hand down|hand|impose|extend",
            after=rf"{_THE} (?:(?:prison |jail |death |life |suspended )?(?:sentences?|terms?)|convictions?)\b",
            patient="",
            others={"of": _TARGET, "for": _TARGET, "on": _TARGET, "against": _TARGET},
        ),
    )
