"""Lawsuits in English, by predicate: what the wordings of ``en`` do not cover."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Frame

_SUIT = r" (?:[\w$'-]+ |[\ue000-\ue00a](?:'s)? ){0,6}(?:lawsuits?|suits?|class[- ]actions?|legal (?:action|challenge|complaint|proceedings)|litigation|complaints?|claims?|court case|countersuit)\b"
_REGULATORS = (
    r"\b(?:with|to) (?:the |an? )?(?:[\w-]+ ){0,3}(?:commission|regulators?|watchdog|police|ministry|agency)\b"
)

FRAMES = (
    Frame(
        "sue",
        verbs="sue|countersue|take to court",
        agent="plaintiff:anyone",
        patient="defendant:party",
        figures=("amounts:money",),
        need=("plaintiff|defendant",),
        fixed={"outcome": "filed"},
    ),
    Frame(
        "file",
        verbs="file|bring|launch|lodge|initiate|start|commence|pursue|mount|slap",
        agent="plaintiff:anyone",
        others={"against": "defendant:party"},
        figures=("amounts:money",),
        after=_SUIT,
        need=("defendant",),
        fixed={"outcome": "filed"},
        unless=_REGULATORS,
    ),
    Frame(
        "settle",
        verbs="settle|resolve|agree to settle|reach a settlement in|end",
        agent="defendant:party",
        others={"with": "plaintiff:anyone", "by": "plaintiff:anyone", "from": "plaintiff:anyone"},
        figures=("amounts:money",),
        after=_SUIT,
        need=("defendant",),
        fixed={"outcome": "settled"},
    ),
    Frame(
        "win",
        verbs="win|prevail in|lose",
        agent="plaintiff:party",
        others={"against": "defendant:party", "over": "defendant:party"},
        figures=("amounts:money",),
        after=r" (?:[\w$'-]+ |[\ue000-\ue00a](?:'s)? ){0,5}(?:lawsuits?|suits?|case|appeal|court (?:battle|case|fight|ruling)|legal (?:battle|fight|case)|patent (?:case|trial|suit)|verdict|damages)\b",
        need=("plaintiff", "defendant"),
        fixed={"outcome": "won"},
    ),
    Frame(
        "dismiss",
        verbs="dismiss|throw out|toss out|toss|reject|strike out",
        others={"against": "defendant:party", "by": "plaintiff:party", "from": "plaintiff:party"},
        after=_SUIT,
        need=("defendant|plaintiff",),
        fixed={"outcome": "dismissed"},
    ),
    Frame(
        "face",
        verbs="face|be hit with|be named in|fight|defend itself against|be slapped with",
        agent="defendant:party",
        others={"by": "plaintiff:party", "from": "plaintiff:party"},
        figures=("amounts:money",),
        after=_SUIT,
        need=("defendant",),
        fixed={"outcome": "filed"},
        unless=r"\bcomplaints?\b",
    ),
    Frame(
        "lawsuit",
        nouns="lawsuit|lawsuits|suit|class action|class-action|class-action lawsuit|legal action|legal proceedings|legal complaint|court case|countersuit|litigation",
        agent="plaintiff:party",
        patient="defendant:party",
        about="against",
        others={"from": "plaintiff:party"},
        figures=("amounts:money",),
        need=("defendant",),
        fixed={"outcome": "filed"},
        unless=r"\bcriminal\b|\bsettle|\bdismiss",
    ),
    Frame(
        "ordered_to_pay",
        verbs="order|tell|require",
        agent="court:authority",
        patient="defendant:party",
        figures=("amounts:money",),
        also=r"\bto pay\b.{0,80}(?:damages|compensation)",
        need=("defendant", "amounts"),
        fixed={"outcome": "won"},
    ),
)
_LOST = re.compile(r"\blos(?:e|es|t|ing)\b")


def complete(roles: dict[str, Any], group: str, clause: str) -> dict[str, Any] | None:
    """Say who won: the outcome is the plaintiff's, and whoever loses a case has lost it."""
    if roles["outcome"] == "won" and _LOST.search(group):
        roles["outcome"] = "lost"
    return roles
