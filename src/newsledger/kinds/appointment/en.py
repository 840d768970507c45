"""Appointments in English: named, promoted, hired, elected, taking over, succeeding."""

from __future__ import annotations

from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_THE = r"(?:(?:the|its|their|a|an|his|her|new|next|first|interim|acting|permanent|co-|global|\ue001's|\ue003's|\ue000's|\ue001|company's|group's|independent|additional|role of|position of|post of|job of|to be|of|its new|group|full-time|overall) ?){0,5}"
_AS = rf"(?:(?:as|to (?:be|become|serve as)|to (?:the )?(?:role|post|position|job) of|to|in the role of|the) )?{_THE}{{position}}"
_AT = r"(?:,? (?:of|at|for|with|to head|to lead|to run|overseeing) {org:org})?"
_REPLACING = r"(?:[^.;\"]{0,60}?,? (?:replacing|succeeding|to replace|to succeed|taking over from|who succeeds|who replaces) (?:[\w-]+ ){0,5}?(?:\ue006 )?{predecessor:person!})?"

PATTERNS = (
    Pattern(
        "named",
        "nam appoint elect promot hir tap select pick choos chose elevat recruit install nominat designat",
        rf"{{person}}(?: \([^()]{{0,30}}\))? {{pv:name|appoint|elect|promote|hire|tap|select|pick|choose|elevate|recruit|install|nominate|designate|re-elect|reappoint|confirm|bring in|announce}} {_AS}{_AT}{_REPLACING}",
    ),
    Pattern(
        "org_named",
        "nam appoint elect promot hir tap select pick choos chose elevat recruit install nominat designat announc",
        rf"{{org:org}} {{v:name|appoint|elect|promote|hire|tap|select|pick|choose|elevate|recruit|install|nominate|designate|re-elect|reappoint|bring in|poach|announce the appointment of}} (?:[^.;\"]{{0,80}}?){{person:person!}}(?:, \ue00a,|,[^,;]{{2,60}},)? {_AS}{_AT}{_REPLACING}",
    ),
    Pattern(
        "org_named_title_first",
        "nam appoint elect promot hir tap select pick choos chose elevat recruit install nominat",
        rf"{{org:org}} {{v:name|appoint|elect|hire|tap|select|install}} {_THE}{{position}},? {{person:person!}}",
    ),
    Pattern(
        "becomes",
        "becom became",
        rf"{{person}} {{v:become}} {_THE}{{position}}{_AT}{_REPLACING}",
    ),
    Pattern(
        "takes_over",
        "tak took assum step serv return rejoin",
        rf"{{person}} {{v:take over|assume|take up|take on|step in|step up|fill in|serve|take the helm|take charge|return|take the reins|take office}}(?: (?:as|the (?:role|post|position|job|title|reins|helm) (?:of|as)|the|up the role of|on the role of|his new role as|her new role as))? {_THE}{{position}}{_AT}{_REPLACING}",
    ),
    Pattern(
        "takes_role",
        "tak took assum",
        rf"{{person}} {{v:take on|take up|assume|take over}} the (?:role|post|position|job|title) of {_THE}{{position}}{_AT}{_REPLACING}",
    ),
    Pattern(
        "succeeds",
        "succe replac tak",
        rf"{{person}} {{v:succeed|replace|take over from}} (?:(?:outgoing |former |retiring |founder |longtime |[\w-]+ ){{0,4}}?(?:\ue006 )?)?{{predecessor:person!}}(?:[^.;\"]{{0,60}}? (?:as|in the role of|in the position of) {_THE}{{position}})?{_AT}",
    ),
    Pattern(
        "succeeded_by",
        "succe replac",
        rf"{{predecessor:person}} {{pv:succeed|replace}}(?: as {_THE}{{position}})?{_AT} by (?:[^.;\"]{{0,50}}?){{person:person!}}(?:[^.;\"]{{0,40}}? as {_THE}{{position}})?",
    ),
    Pattern(
        "joins_as",
        "join",
        rf"{{person}} {{v:join|rejoin|move to}} {{org:org}}(?:'s)?(?: board)?(?:[^.;\"]{{0,50}}? as {_THE}{{position}})?{_REPLACING}",
    ),
    Pattern(
        "joins_board",
        "join",
        r"{person} {v:join|be recruited to|be appointed to|be named to|be elected to} (?:the |its |\ue001's )?(?:{org:org!}(?:'s)? )?(?P<board>board)(?: of directors)?(?: of {org:org})?",
        {"position": "board member"},
    ),
    Pattern(
        "appointment_of",
        "appointment promotion hiring election nomination",
        rf"(?:appointment|promotion|hiring|election|nomination) of (?:[^.;\"]{{0,60}}?){{person:person!}}(?: as| to) {_THE}{{position}}{_AT}{_REPLACING}",
    ),
    Pattern(
        "newly_appointed",
        "newly newly-appointed incoming",
        r"(?:{org:org!}(?:'s)? )?(?:newly[- ](?:appointed|named|elected|installed|promoted)|incoming) {position},? {person:person!}",
    ),
    Pattern(
        "acting",
        "acting interim",
        rf"{{person}} {{v:serve|act}} as (?:the |its )?(?:acting|interim) {{position}}{_AT}",
        {"manner": "acting"},
    ),
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Read the manner off the words and find the organization of a post without one."""
    words = sentence.text[candidate.start : candidate.end].lower()
    rule = candidate.rule.rsplit(".", 1)[-1]
    position = arguments.get("position")
    listed = position if isinstance(position, list) else [position] if position else []
    if rule in ("joins_as",) and not listed and not _is_company(candidate):
        return None
    if "manner" not in arguments:
        if "acting" in words or "interim" in words:
            arguments["manner"] = "acting"
        elif "promot" in words or "elevat" in words:
            arguments["manner"] = "promoted"
        elif "elect" in words and "select" not in words:
            arguments["manner"] = "elected"
    if arguments.get("predecessor") == arguments.get("person"):
        return None
    post = context.post_of(arguments.get("predecessor"), sentence.sentence.end)
    if post is not None and not listed and post.positions:
        arguments["position"] = post.positions[0] if len(post.positions) == 1 else list(post.positions)
    if "org" not in arguments:
        company = context.company_before(sentence, candidate.end)
        if post is not None and post.org:
            arguments["org"] = post.org
        elif company is not None and company.name != arguments.get("person"):
            arguments["org"] = company.name or company.text
    return arguments if listed or "org" in arguments else None


def _is_company(candidate: Candidate) -> bool:
    filler = candidate.roles.get("org")
    return (
        isinstance(filler, tuple)
        and bool(filler)
        and getattr(filler[0], "type", "") in ("company", "organization", "authority")
    )
