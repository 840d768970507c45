"""Enforcement in English: what authorities do to companies and people, told by verbs and by nouns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.kinds.enforcement.en_frame import Frame
from newsledger.kinds.enforcement.en_hollow import hollow, of_the_bench
from newsledger.kinds.enforcement.en_listed import listed_frames
from newsledger.kinds.enforcement.en_nouns import noun_frames
from newsledger.kinds.enforcement.en_special import special_frames
from newsledger.kinds.enforcement.en_staff import staff_named_next
from newsledger.kinds.enforcement.en_verbs import verb_frames
from newsledger.languages.en.acting import Acting, with_authorities
from newsledger.languages.en.frame_search import clause_start
from newsledger.languages.en.parties import AUTHORITY, TARGETS, members
from newsledger.languages.en.standing import standing
from newsledger.model import Mention, Status
from newsledger.patterns import Candidate, Context, Encoded, Screen
from newsledger.patterns.encode import ALL_MARKS

_HINT = Screen(
    r"\b(?:fin(?:e|es|ed|ing)\b|ground(?:s|ed|ing)\b|storm|nab|admonish|wav(?:e|ed|es) through|sign(?:s|ed)? off|forb|mandate|interrogat|certif|penal|investigat|prob(?:e|es|ed|ing)\b|inquir|enquir|examin|look(?:s|ed|ing)? into|scrutin|summon|subpoena|call(?:ed|s|ing)? in\b|haul|question|grill|order|instruct|direct|requir|compel|"
    r"told|tells?\b|ask|forc|bann?(?:s|ed|ing)?\b|prohibit|blacklist|barr?(?:s|ed|ing)?\b|outlaw|block|restrict|entity list|sanction|censur|reprimand|disciplin|rebuk|arrest|detain|detention|custody|charg|indict|"
    r"prosecut|accus|arraign|raid|search|warn|caution|approv|clear|authori[sz]|green|licen|permi|allow|nod\b|go-ahead|waiver|reject|revo[ck]|den(?:y|ied|ies)|veto|refus|suspend|sentenc|convict|jail|"
    r"imprison|guilty|crack|clamp|rein|regulatory|app stores?|settl|resolve|restrictions|curbs|export controls|listing|debut|ipo|lift|divest|consent)"
)
_REASON = re.compile(
    r"(?:^|[^.;\"]{0,70}? )(?:for (?:allegedly |reportedly )?|over |on suspicion of |on charges of |on charges that |in connection with |relating to |related to |alleging |(?<=charged )with |(?<=indicted )with |accusing it of |after |because of |stemming from )"
    r"(?P<reason>(?!the first time|\ue007|the (?:first|second|third|past|last)|talks|a meeting|questioning|an? (?:hearing|interview)|\w+ hours|\ue008|\ue00a (?:years|months|days)|more than|years|months|less than|now|review|comment|its part|about \ue008|a fine|fines)[^.,;:\"]{4,140}?)"
    r"(?=[.,;:]|$| and (?:ordered|was|were|has|have|is|told|banned|fined|\ue007)| (?:in|on|since|last|this|earlier) ?\ue007| \ue007|, )"
)
_DEAL_WITH = re.compile(
    rf"'s (?:(?:[\w$-]+|[{ALL_MARKS}]) ){{0,5}}?(?:deal|merger|acquisition|takeover|purchase|buyout|combination) (?:of|with) (?:[\w-]+ ){{0,5}}?(?P<it>[{TARGETS}])"
)
_CHARGED_WITH = re.compile(
    r"[^.;,\"]{0,30}? (?:with|of) (?P<reason>[^.,;:\"]{4,120}?)(?=[.,;:]|$| in \ue007| on \ue007| \ue007)"
)
_SETTLED = frozenset({"charge", "fine", "sanction"})
_OWN_WORDS = re.compile(r"\b(?:accus|alleg|den(?:y|ie))[a-z]*")
_ONGOING = re.compile(
    r"\b(?:is|are|has been|have been|was|were) (?:\w+ly |also |now |still |currently )*[a-z]+ing\b|\bagree[sd]?\b"
)


def find(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every measure that a sentence tells, in the order of its words."""
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture" or not _HINT.found_in(sentence):
            continue
        acting = with_authorities(sentence)
        taken: list[tuple[int, int]] = []
        special = list(special_frames(acting.sentence))
        paid = [(frame.start, frame.end) for frame in special if frame.measure == "fine"]
        frames = [
            *special,
            *noun_frames(acting.sentence),
            *verb_frames(acting.sentence),
        ]
        frames += listed_frames(acting.sentence, frames)
        for frame in frames:
            if frame.noun and frame.measure in _SETTLED and any(a <= frame.group[1] <= b for a, b in paid):
                continue
            if any(frame.group[0] < b and a < frame.group[1] for a, b in taken):
                continue
            candidate = _candidate(frame, acting, sentence, context)
            if candidate is not None:
                taken.append(frame.group)
                yield candidate


def _candidate(frame: Frame, acting: Acting, original: Encoded, context: Context) -> Candidate | None:
    sentence = acting.sentence
    left = clause_start(sentence, frame.group[0])
    if hollow(sentence.lower, left, frame.group, frame.measure, frame.noun):
        return None
    if frame.authority is not None and of_the_bench(
        sentence.mentions[frame.authority][0].text, frame.measure, sentence.lower[left : frame.end + 60]
    ):
        return None
    roles: dict[str, Any] = {"measure": frame.measure}
    start, end = frame.start, frame.end
    if frame.target is None:  # "the deal": whose it is, the text has said before
        company = context.company_before(original, acting.back[frame.group[0]])
        if company is None:
            return None
        roles["target"] = (company,)
    else:
        targets: list[Mention] = []
        last = frame.target
        for at in members(sentence.text, frame.target):
            targets.extend(sentence.mentions.get(at, ()))
            last = at
        if frame.measure in ("approval", "refusal"):
            deal = _DEAL_WITH.match(sentence.text, frame.target + 1, min(len(sentence.text), frame.target + 110))
            if deal:
                last = max(last, deal.start("it"))
                targets.extend(sentence.mentions[deal.start("it")])
        named = staff_named_next(sentence, frame.target, original, context)
        roles["target"] = (named,) if named is not None else tuple(targets)
        start, end = min(start, frame.target), max(end, last + 1)
    if frame.authority is not None:
        roles["authority"] = sentence.mentions[frame.authority]
        start, end = min(start, frame.authority), max(end, frame.authority + 1)
    if frame.amounts is not None:
        roles["amounts"] = sentence.mentions[frame.amounts]
        start, end = min(start, frame.amounts), max(end, frame.amounts + 1)
    reason = _REASON.match(sentence.text, end, min(len(sentence.text), end + 220))
    if reason is None and frame.measure == "charge":
        reason = _CHARGED_WITH.match(sentence.text, end, min(len(sentence.text), end + 160))
    if reason:
        words = sentence.span(*reason.span("reason"))
        roles["reason"] = words
        end = reason.end("reason")
    back = acting.back
    a, b = back[start], back[end - 1] + 1 if end <= len(back) - 1 else len(original.text)
    b = max(b, back[min(end, len(back) - 1)]) if sentence.text[end - 1] == AUTHORITY else b
    anchor = back[frame.group[0]], back[frame.group[1]]
    if reason:
        roles["reason"] = (back[reason.start("reason")], back[reason.end("reason")])
    return Candidate(
        kind="enforcement",
        roles=roles,
        start=a,
        end=b,
        index=original.index,
        rule=f"enforcement.en.{'noun' if frame.noun else 'verb'}",
        verbs=(sentence.text[frame.group[0] : frame.group[1]],),
        anchor=anchor,
        status=_status(original, a, b, sentence.lower[frame.group[0] : frame.group[1]]),
    )


_COMPELLED = re.compile(
    r"\b(?:was|were|been) (?:\w+ly )?(?:forced|made|obliged|compelled) to (?:pay|hand over|surrender)\b"
)
"""Whoever was made to pay has paid."""


def _status(sentence: Encoded, start: int, end: int, group: str) -> Status:
    """Give the standing of an act: that somebody is accused, or denied a licence, is the act itself."""
    lower = sentence.lower
    inside = lower[start:end]
    masked = lower[:start] + _OWN_WORDS.sub(lambda found: "x" * len(found[0]), inside) + lower[end:]
    found = standing(masked, start, end, (_OWN_WORDS.sub("x", group),))
    if found == "planned" and _COMPELLED.search(lower, max(0, start - 30), end):
        return "reported"
    return "reported" if found == "planned" and _ONGOING.search(group) and "going to" not in group else found


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Only authorities act, and on somebody else."""
    target, authority = arguments.get("target"), arguments.get("authority")
    if target == authority or not target:
        return None
    if "said_by" in arguments and arguments["said_by"] == target and arguments.get("measure") == "warning":
        return None
    reason = arguments.get("reason")
    if isinstance(reason, str):
        arguments["reason"] = reason.replace('"', "").replace("“", "").replace("”", "").strip()
    return arguments
