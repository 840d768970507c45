"""Departures in English: resignations, retirements, dismissals, deaths, handovers."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_ON = "resign resignation step stepping quit retire retirement depart leav left exit oust fire dismiss sack remov ask replac succe died death stand relinquish vacat give hand relieved terminat push forced stood former"
_AS = r"(?: (?:abruptly |suddenly |immediately |voluntarily |formally )?(?:as|from (?:his|her|the|their|\ue000's)?(?: (?:role|post|position|job))?(?: (?:as|of))?|from being|of|(?:his|her|the|\ue000's) (?:role|post|position|job)s? (?:as|of)|the|his|her|\ue000's)(?: the| its| his| her| \ue001's| company's| interim| acting| \ue000's| co-| group| global)* ?{position})?"
_FROM = r"(?: (?:of|at|from|for|with)(?: the board of)? {org:org}| {org:org})?"
_MOVE = r"(?:[^.;]{0,30}?)"

PATTERNS = (
    Pattern(
        "resigned",
        "resign step quit stand relinquish vacat",
        rf"{{person}} {{v:resign|step down|step aside|quit|stand down|step back|relinquish|vacate|give up|bow out|tender his resignation|submit his resignation|tender her resignation|hand in his resignation|announce his resignation|announce her resignation|call it quits}}{_AS}{_FROM}",
        {"manner": "resigned"},
    ),
    Pattern(
        "retired",
        "retir",
        rf"{{person}} {{v:retire|announce his retirement|announce her retirement}}{_AS}{_FROM}",
        {"manner": "retired"},
    ),
    Pattern(
        "left",
        "leav left depart exit",
        rf"{{person}} {{v:leave|depart|exit|part ways with|part company with|walk away from}}(?= (?:the |his |her |as |from |\ue000's |its )*(?:[\ue001-\ue006]|company|firm|bank|job|post|role|position|group|board|to ))(?: the (?:company|firm|group|bank|job|post|role|business))?{_AS}{_FROM}",
    ),
    Pattern(
        "dismissed",
        "fire dismiss sack oust remov relieve terminat push force suspend ask let",
        rf"{{person}} {{pv:fire|dismiss|sack|oust|remove|relieve|terminate|push out|force out|eject|let go|axe|suspend|depose|ask to resign|ask to leave|vote out|strip}}(?: of (?:his|her) (?:duties|role|post))?{_AS}{_FROM}",
        {"manner": "dismissed"},
    ),
    Pattern(
        "org_dismissed",
        "fire dismiss sack oust remov terminat push force",
        r"{org:org} {v:fire|dismiss|sack|oust|remove|terminate|push out|force out|axe} (?:its |their |the |\ue001's )?(?:former |then |embattled |[\w-]+ ){0,3}(?:{position},? )?{person:person!}(?=[ ,.;'])(?: as (?:its |the )?(?:{position})?)?",
        {"manner": "dismissed"},
    ),
    Pattern(
        "no_longer",
        "no_longer",
        r"{person} (?:is|was|will|would)(?: be)? no longer (?:serv\w+ as |work\w+ as )?(?:its |the |\ue001's )?{position}(?: (?:of|at) {org:org})?",
    ),
    Pattern(
        "departure_of",
        "resignation departure retirement exit ouster removal dismissal firing",
        r"(?:resignation|departure|retirement|exit|ouster|removal|dismissal|firing|stepping down) of (?:its |the |\ue001's )?(?:former |longtime |[\w-]+ ){0,3}(?:(?:{org:org!}(?:'s)? )?{position},? )?{person:person!}(?: as (?:its |the )?{position})?(?: (?:of|at|from) {org:org})?",
    ),
    Pattern(
        "possessive_departure",
        "resignation departure retirement exit ouster removal dismissal firing",
        r"{person:person!}'s? (?:[\w-]+ ){0,3}?(?:resignation|departure|retirement|exit|ouster|removal|dismissal|firing)(?: as (?:its |the |\ue001's )?{position})?(?: (?:of|at|from) {org:org})?",
        unless=r"after|since|following|accept",
    ),
    Pattern(
        "replaced_by",
        "replace succeed",
        r"{person} (?:{v:be} )?{pv:replace|succeed} (?:as (?:its |the |\ue001's )?{position} )?(?:(?:of|at) {org:org} )?by {successor:person}(?: as (?:its |the |\ue001's )?{position})?",
    ),
    Pattern(
        "replacing",
        "replac succe tak",
        r"{successor:person!}(?:[^.;\"]{0,120}?)(?:,| and| who| to| will| would| as)? (?:replac\w+|succeed\w*|to replace|to succeed|tak\w+ over from|took over from|who (?:will )?(?:replaces?|succeeds?)) (?:the )?(?:outgoing |former |retiring |founder |longtime |[\w-]+ ){0,3}?(?:{position} )?{person:person!}(?:,[^,;.]{0,80}?,? who (?:is |was |has )?(?:retir|step|leav|resign|depart|left|quit|died)\w*)?(?:[^.;\"]{0,30}? as (?:its |the |\ue001's |group )*{position}(?: of {org:org})?)?",
    ),
    Pattern(
        "hand_over",
        "hand pass give",
        r"{person} {v:hand|pass|give|hand over|turn over} (?:over )?(?:the |his |her |\ue000's |control|day-to-day )*(?:reins?|baton|helm|role|position|post|control|job|ceo|leadership|duties|responsibilities)?(?:[^.;\"]{0,30}?) ?to (?:[\w'-]+ ){0,6}?(?:{title:position!},? )?{successor:person!}",
    ),
    Pattern(
        "died",
        "died dies dead death",
        r"{position} (?:{org:org!} )?{person:person!}(?:, \ue00a,)? (?:{v:die|pass away})",
        {"manner": "died"},
    ),
    Pattern(
        "founder_died",
        "died dies passed",
        r"{person:person!}(?:, \ue00a)?, (?:the )?(?:[\w-]+ ){0,5}?(?:{position}|founder|chairman) (?:of|at) {org:org} {v:die|pass away}",
        {"manner": "died"},
    ),
)

_BUSINESS = re.compile(
    r"\b(?:market|business|country|hotel|court|house|room|building|stage|meeting|scene|hospital|prison|jail)\b",
    re.IGNORECASE,
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find the organization left; a departure needs a post or an organization."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    title = arguments.pop("title", None)
    arguments.pop("sign", None)
    words = sentence.text[candidate.start : candidate.end]
    if rule == "left" and ("position" not in arguments and "org" not in arguments) and _BUSINESS.search(words):
        return None
    if rule == "hand_over" and not (
        title or re.search(r"rein|baton|helm|role|position|post|control|job|leadership|dut|responsib", words)
    ):
        return None
    if rule == "replacing" and "position" not in arguments and arguments.get("successor") == arguments.get("person"):
        return None
    if arguments.get("successor") == arguments.get("person"):
        return None
    post = context.post_of(arguments.get("person"), sentence.sentence.end)
    if "position" not in arguments and post is not None and post.positions:
        arguments["position"] = post.positions[0] if len(post.positions) == 1 else list(post.positions)
    if "org" not in arguments:
        if post is not None and post.org:
            arguments["org"] = post.org
        else:
            company = context.company_before(sentence, candidate.start)
            if company is not None:
                arguments["org"] = company.name or company.text
            elif "position" not in arguments:
                return None
    return arguments
