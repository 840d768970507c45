"""Lawsuits in English, by predicate: what the wordings of ``en`` do not cover."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.lawsuit.en_frames_more import MORE_FRAMES
from newsledger.kinds.lawsuit.en_suit import COURT
from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame

_SUIT = rf" {FEW_WORDS}(?:lawsuits?|suits?|class[- ]actions?|legal (?:action|challenge|complaint|proceedings)|litigation|complaints?|claims?|court case|countersuits?|counterclaims?|counter-claims?|cross-complaint|arbitration)\b"
_REGULATORS = (
    r"\b(?:with|to) (?:the |an? )?(?:[\w-]+ ){0,3}(?:commission|regulators?|watchdog|police|ministry|agency)\b"
)

_CASE = rf" {FEW_WORDS}(?:lawsuits?|suits?|class[- ]actions?|litigation|cases?|legal (?:battle|fight|dispute|action|case|challenge)|patent (?:case|trial|suit|fight|dispute|battle)|court (?:battle|case|fight)|dispute|claims?|complaints?)\b"
_PLAINTIFF, _DEFENDANT = "plaintiff:party", "defendant:private"
_MONEY = ("amounts:money",)
_COURT = r"\b(?:lawsuits?|suits?|sued|suing|court|judge|jury|litigation|legal|class[- ]action|complaint|patent|infring\w+|copyright|defamation|verdict|tribunal|arbitrat\w+|plaintiffs?)\b"

_ENDED = {"against": _DEFENDANT, "by": _PLAINTIFF, "from": _PLAINTIFF, "brought by": _PLAINTIFF, "that": _DEFENDANT}

FRAMES = (
    Frame(
        "sue",
        verbs="sue|countersue|take to court|haul into court|drag to court|bring suit against|file suit against|take legal action against|launch legal action against|go to court against",
        agent=_PLAINTIFF,
        patient=_DEFENDANT,
        figures=_MONEY,
        need=("plaintiff|defendant",),
        fixed={"outcome": "filed"},
    ),
    Frame(
        "to_court",
        verbs="take|haul|drag|bring",
        agent=_PLAINTIFF,
        patient=_DEFENDANT,
        then=r" (?:to|into|before) (?:an? |the )?(?:[\w-]+ ){0,2}(?:court|arbitration|tribunal)\b",
        need=("defendant",),
        fixed={"outcome": "filed"},
    ),
    Frame(
        "file",
        verbs="file|bring|launch|lodge|initiate|start|commence|pursue|mount|slap|take|press|begin|institute|serve",
        agent=_PLAINTIFF,
        others={"against": _DEFENDANT},
        figures=_MONEY,
        after=_SUIT,
        need=("defendant",),
        fixed={"outcome": "filed"},
        unless=_REGULATORS,
    ),
    Frame(
        "accuse",
        verbs="accuse|allege",
        agent=_PLAINTIFF,
        patient=_DEFENDANT,
        also=r"\b(?:lawsuits?|suit|sued|class[- ]action|legal complaint|complaint filed|filed|court filing|legal action)\b",
        need=("plaintiff", "defendant"),
        fixed={"outcome": "filed"},
        status="reported",
    ),
    Frame(
        "settle",
        verbs="settle|resolve|agree to settle|reach a settlement in|end|drop|agree to end|pay to settle",
        agent=_DEFENDANT,
        others={"with": _PLAINTIFF, "by": _PLAINTIFF, "from": _PLAINTIFF, "brought by": _PLAINTIFF},
        figures=_MONEY,
        after=_CASE,
        also=_COURT,
        need=("defendant",),
        fixed={"outcome": "settled"},
        unless=r"\b(?:charges|regulators?|probe|investigation|sec|doj|ftc|commission)\b",
    ),
    Frame(
        "reach_settlement",
        verbs="reach|agree|agree to|sign|strike|announce",
        agent=_DEFENDANT,
        others={"with": _PLAINTIFF, "in": _PLAINTIFF},
        figures=_MONEY,
        after=rf" {FEW_WORDS}settlement\b",
        also=_COURT,
        need=("defendant",),
        fixed={"outcome": "settled"},
        unless=r"\b(?:charges|regulators?|probe|investigation|commission|departments?|agency)\b",
    ),
    Frame(
        "pay_to_end",
        verbs="pay|agree to pay",
        agent=_DEFENDANT,
        others={"to": _PLAINTIFF, "with": _PLAINTIFF, "brought by": _PLAINTIFF},
        figures=_MONEY,
        after=rf" {FEW_WORDS}[\ue000-\ue00a](?: [\w'-]+| [\ue000-\ue00a]){{0,8}} (?:to|and) (?:settle|resolve|end)\b",
        also=_COURT + r"|\b(?:case|dispute|claims)\b",
        need=("defendant", "amounts"),
        fixed={"outcome": "settled"},
        unless=r"\b(?:charges|probe|investigation|antitrust case by)\b|\ue002",
    ),
    Frame(
        "win",
        verbs="win|prevail|prevail in|lose|triumph|be victorious|suffer defeat|be defeated|score a victory|win a victory|claim victory",
        agent="plaintiff:party",
        others={"against": _DEFENDANT, "over": _DEFENDANT, "with": _DEFENDANT, "to": _DEFENDANT},
        figures=_MONEY,
        also=_COURT + r"|\b(?:appeal|damages|antitrust trial|ruling)\b",
        need=("plaintiff", "defendant"),
        fixed={"outcome": "won"},
        unless=r"\b(?:contract|approval|licen[cs]e|election|market|customers|bid|order from|shares?)\b",
    ),
    Frame(
        "awarded",
        verbs="award|order|tell|require|force",
        agent="court:authority",
        patient="defendant:private",
        figures=_MONEY,
        also=r"\b(?:to pay|pay)\b.{0,120}(?:damages|compensation|infring\w+|jury|verdict|patent|copyright|royalt)|(?:damages|compensation|infring\w+|jury|verdict|patent|copyright|royalt).{0,120}\b(?:to pay|pay)\b",
        need=("defendant", "amounts"),
        fixed={"outcome": "won"},
    ),
    Frame(
        "verdict",
        verbs="win|be awarded|secure|score|obtain",
        agent="plaintiff:party",
        others={"against": _DEFENDANT, "from": _DEFENDANT, "over": _DEFENDANT},
        figures=_MONEY,
        after=rf" {FEW_WORDS}(?:verdict|jury award|judg(?:e)?ment|damages|injunction|ruling|compensation)\b",
        need=("plaintiff", "defendant"),
        fixed={"outcome": "won"},
        unless=r"\bguilty\b|\bprosecutors?\b",
    ),
    Frame(
        "rules_for",
        verbs="rule|side|find|decide",
        others={
            "for": "plaintiff:firm",
            "in favour of": "plaintiff:firm",
            "in favor of": "plaintiff:firm",
            "with": "plaintiff:firm",
            "against": _DEFENDANT,
        },
        after=r" (?:unanimously |largely |partly |[\w-]+ ){0,3}(?:for|in favou?r of|with|against) ",
        also=r"\b(?:court|judge|jury|justices|tribunal|arbitrators?)\b|\ue002",
        before=r"(?:court|judge|jury|justices|tribunal|arbitrators?|\ue002|\ue000)(?: (?:[\w'-]+|[\ue000-\ue00a])){0,5},? (?:has |have |had )?",
        need=("plaintiff|defendant",),
        fixed={"outcome": "won"},
        unless=r"\b(?:commission|watchdog|regulator|referendum|voters)\b",
    ),
    Frame(
        "should_pay",
        verbs="should pay|must pay|owe|be liable for",
        agent=_DEFENDANT,
        figures=_MONEY,
        before=r"(?:ruled|found|decided|held|concluded|determined|said)(?: \w+)?(?: that)? (?:[\w'-]+ |[\ue000-\ue00a](?:'s)? ){0,5}",
        also=r"\b(?:court|judge|jury|tribunal|arbitrators?|damages|patents?|infring\w+)\b",
        need=("defendant", "amounts"),
        fixed={"outcome": "won"},
    ),
    Frame(
        "infringed",
        verbs="infringe|violate|breach|defame",
        agent="defendant:company",
        figures=_MONEY,
        also=r"\b(?:jury|judge|court|tribunal) (?:found|ruled|decided|held|concluded|determined)\b|\b(?:ruled|found) (?:that )?",
        others={"of": "plaintiff:company"},
        before=r"(?:ruled|found|decided|held|concluded|determined)(?: that)? (?:[\w'-]+ |[\ue000-\ue00a](?:'s)? ){0,5}",
        need=("defendant",),
        fixed={"outcome": "won"},
    ),
    Frame(
        "dismiss",
        verbs="dismiss|throw out|toss out|toss|reject|strike out",
        others=_ENDED,
        after=_CASE,
        need=("defendant|plaintiff",),
        fixed={"outcome": "dismissed"},
    ),
    Frame(
        "dismissed",
        verbs="be thrown out|be dismissed|be tossed|be tossed out|be rejected|be struck out",
        others=_ENDED,
        before=r"(?:lawsuits?|suits?|class[- ]actions?|litigation|cases?|claims?|complaints?)(?: [\w'-]+| [\ue000-\ue00a](?:'s)?){0,10},? ",
        infer="defendant:firm",
        need=("defendant|plaintiff",),
        fixed={"outcome": "dismissed"},
    ),
    Frame(
        "appeal",
        verbs="appeal|appeal against|file an appeal against|contest|challenge",
        agent="plaintiff:company",
        others={"with": _DEFENDANT, "in favour of": _DEFENDANT, "in favor of": _DEFENDANT},
        after=rf" {FEW_WORDS}(?:rulings?|verdict|judg(?:e)?ments?|decisions?|conviction|award|injunction|order)\b",
        around=r"\b(?:court|judge|jury|verdict|lawsuit|suit|ruling|judg(?:e)?ment|tribunal|injunction)\b",
        need=("plaintiff",),
        fixed={"outcome": "appealed"},
        unless=r"\b(?:commission|regulator|watchdog)\b",
    ),
    Frame(
        "face",
        verbs="face|be hit with|be named in|fight|defend itself against|be slapped with|be facing|be the target of|be named as a defendant in|be the subject of|be mired in|be embroiled in|be fighting|be defending",
        agent=_DEFENDANT,
        others={"by": _PLAINTIFF, "from": _PLAINTIFF, "with": _PLAINTIFF, "brought by": _PLAINTIFF},
        figures=_MONEY,
        after=rf" {FEW_WORDS}(?:lawsuits?|suits?|class[- ]actions?|legal (?:action|challenges?|battle|fight|dispute|proceedings)|litigation|court (?:battle|case|fight)|patent (?:case|trial|suit|fight|dispute|battle))\b",
        need=("defendant",),
        fixed={"outcome": "filed"},
    ),
    Frame(
        "lawsuit",
        nouns="lawsuit|lawsuits|suit|class action|class-action|class-action lawsuit|legal action|legal proceedings|legal complaint|court case|countersuit|litigation|legal challenge|legal case|antitrust case|case",
        agent="plaintiff:party",
        patient=_DEFENDANT,
        about="against",
        others={"from": _PLAINTIFF, "brought by": _PLAINTIFF, "filed by": _PLAINTIFF},
        figures=_MONEY,
        need=("defendant",),
        fixed={"outcome": "filed"},
        unless=r"\bcriminal\b|\bsettle|\bdismiss|\bthrow|\bprosecutors?\b|\bdrop\w*\b|\bcomment\b",
    ),
    *MORE_FRAMES,
)
_NOT = re.compile(r"\b(?:not|never|neither)\b|n't\b")
_LOST = re.compile(r"\blos(?:e|es|t|ing)\b")


def complete(roles: dict[str, Any], group: str, clause: str) -> dict[str, Any] | None:
    """Say who won: the outcome is the plaintiff's, and whoever loses a case has lost it."""
    plaintiff = roles.get("plaintiff")
    if isinstance(plaintiff, tuple) and COURT.search(plaintiff[0].text):
        roles = {role: filler for role, filler in roles.items() if role != "plaintiff"}
        if "defendant" not in roles:
            return None
    if roles["outcome"] == "won" and _LOST.search(group):
        roles["outcome"] = "lost"
    if _NOT.search(group):
        if roles["outcome"] != "won":
            return None
        roles["outcome"] = "lost"
    return roles
