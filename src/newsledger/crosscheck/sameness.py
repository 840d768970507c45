"""For each kind: what makes two claims the same event, and on which roles their sources may disagree."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sameness:
    """When two claims of a kind say the same.

    Attributes:
        anchors: groups of roles; the claims share an entity (or a name) in every role of at least one group.
        agree: further name roles that share one where both claims state them.
        words: roles with one of a few words; equal where both state them (steps by ``STEP_GROUPS``).
        figures: figure roles (``amounts``, ``count``, ``percent``) that agree where both state them, unless disputable.
        window: days that the events' dates may lie apart; None for what holds without a date.
        undated: True when a claim without any date may join a dated one.
        disputable: roles on which the sources of one fact may disagree.
        same_period: True when the claims state one period and segment or none.
    """

    anchors: tuple[tuple[str, ...], ...]
    agree: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    window: int | None = 31
    undated: bool = False
    disputable: tuple[str, ...] = ()
    same_period: bool = False


STEP_GROUPS = {"suspended": "stopped", "withdrawn": "stopped"}
"""Steps that different articles use for one event."""

SAMENESS: dict[str, Sameness] = {
    "appointment": Sameness((("person",),), agree=("org",), window=366, undated=True, disputable=("date", "status")),
    "departure": Sameness(
        (("person",),), agree=("org",), window=366, undated=True, disputable=("date", "status", "successor")
    ),
    "position": Sameness((("person", "org"), ("person",)), agree=("org",), window=None),
    "enforcement": Sameness(
        (("target",),),
        agree=("authority",),
        words=("measure",),
        figures=("amounts",),
        window=92,
        undated=True,
        disputable=("target", "date", "status"),
    ),
    "lawsuit": Sameness(
        (("plaintiff", "defendant"), ("defendant", "court")),
        agree=("plaintiff", "defendant"),
        words=("outcome",),
        figures=("amounts",),
        window=92,
        disputable=("status",),
    ),
    "policy": Sameness((("name",),), words=("step",), window=183, undated=True, disputable=("date", "status")),
    "layoff": Sameness(
        (("org",), ("count",)),
        agree=("org", "unit"),
        figures=("percent",),
        window=62,
        disputable=("count", "percent", "status"),
    ),
    "pledge": Sameness(
        (("donor",),),
        agree=("recipient",),
        figures=("amounts",),
        window=183,
        undated=True,
        disputable=("date", "status"),
    ),
    "incident": Sameness(
        (("org",), ("host",), ("service",)),
        words=("type",),
        window=45,
        disputable=("count", "amounts", "date", "status"),
    ),
    "listing": Sameness(
        (("company",),),
        agree=("exchange", "place"),
        words=("step",),
        figures=("amounts",),
        window=183,
        undated=True,
        disputable=("date", "status"),
    ),
    "deal": Sameness(
        (("target", "acquirer"), ("target",), ("acquirer",)),
        agree=("target", "acquirer", "seller"),
        words=("type", "step", "round"),
        window=183,
        disputable=("amounts", "stake", "date", "status"),
    ),
    "result": Sameness(
        (("org",),),
        words=("metric",),
        figures=("percent", "change"),
        window=183,
        disputable=("amounts", "count"),
        same_period=True,
    ),
    "price": Sameness((("org",),), words=("mark", "direction"), figures=("amounts", "percent"), window=4),
    "launch": Sameness(
        (("org", "product"),), agree=("place",), words=("step",), window=183, disputable=("date", "status")
    ),
    "gathering": Sameness((("name",),), agree=("place",), window=62),
    "relation": Sameness((("subject", "object"),), words=("type",), window=None),
    "statement": Sameness((("speaker",),), window=31),
}
