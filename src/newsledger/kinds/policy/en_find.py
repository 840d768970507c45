"""Rules of the state found in English sentences by their noun: who makes them, or how they come into force."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.kinds.policy.en_rules import IN_FORCE, PARTICIPLE, PASSIVE, RULE, STEPS, WEAK
from newsledger.languages.en.acting import with_authorities
from newsledger.languages.en.parties import AUTHORITY, doer, group_start
from newsledger.patterns import Candidate, Context, Encoded
from newsledger.patterns.encode import ALL_MARKS, MARKS

_DETERMINER = (
    r"(?:the|an?|its|their|his|her|this|that|these|those|any|some|several|two|three|more|such|other|another|all|both)"
)
_STOP = re.compile(
    r"(?i)(?:and|or|but|of|for|on|in|at|to|by|with|from|under|against|over|after|before|as|than|that|which|who|into|through|about|between|is|was|are|were|be|been|has|have|had|will|would|could|may|might|should|must|can|"
    r"said|says|not|no|via|amid|despite|including|when|while|if|because|it|they|he|she|we|you|i|there|what|how|also|despite|like|per|versus|during|since|until|out|up|down|off|see|sees|saw|face|faces|faced|make|makes|made|get|gets|got|keep|keeps|kept|use|uses|used|under|new|blame|blames|blamed)$"
)
_TOKEN = re.compile(rf"(?P<token>[\w$][\w'&.$/-]*|[{ALL_MARKS}](?:'s)?(?:-[a-z]+)?|\"[^\"]{{1,40}}\") $")
_QUALIFIED = re.compile(
    r"(?: (?:on|for|of|to|governing|requiring|banning|barring|limiting|against|aimed at|targeting|regulating|over|that (?:would|will|could|allows?|lets?|requires?|bans?|bars?|makes?|gives?|raises?|cuts?|caps?|forces?|obliges?|limits?|restricts?|prohibits?|sets?|disallows?|forbids?|stops?)|which would|allowing|covering|in|giving|letting|setting|making|forcing|obliging|raising|cutting|capping|restricting|prohibiting) [^,.;]{2,90}?)?(?:, (?:authored|sponsored|drafted|backed|written|first|known|dubbed|called|also|which)[^,.;]{3,60},)?(?:,? (?:which|that))?,? $"
)
_SUBJECT = re.compile(
    r" (?:on|for|governing|requiring|banning|limiting|against|aimed at|regulating|over|that (?:would|will|could|allows?|lets?|requires?|bans?|bars?|makes?|gives?|raises?|cuts?|caps?|forces?|obliges?|limits?|restricts?|prohibits?|sets?|disallows?|forbids?|stops?|protects?|taxes)|which (?:would|will)|to|allowing|barring|targeting|covering|[a-z]{4,14}ing) (?P<it>[^,.;\"]{3,120}?)(?=[,.;]|$| (?:in|on|last|this) \ue007| that | which | \ue007)"
)
_NOT_RULE = re.compile(
    r"(?i)\b(?:restructuring|bankruptcy|reorgani[sz]ation|repurchase|buyback|savings|business|pension|payment|data|phone|rate|pricing|after[- ]tax|pre-?tax|income tax (?:expense|benefit)|deferred|effective tax|privacy|return|monetary|dividend|"
    r"marketing|turnaround|cost[- ]cutting|layoff|product|subscription|dress|source|poison|expansion|investment|succession|retirement|flight|quarterly|ground|community|accounting|content|internal|company|own|insurance|hotel|electric(?:ity)?|"
    r"energy|heating|restaurant|doctor'?s|medical|murphy'?s|moore'?s|double|balancing|class|juggling|high-wire|house|hold|foreign policy|price targets?|sales|earnings|revenue|budget deficit|living|safety)(?: [\w-]+)?$"
)
_NAMED = re.compile(
    r"(?:[A-Z][\w'.&-]*|\d{4})(?: (?:[A-Z][\w'.&-]*|and|of|on|for|the|\d{4})){0,9} (?:Act|Law|Bill|Regulations?|Directive|Ordinance|Code|Rules?|Measures|Guidelines|Reform|Tax|Decree|Accord|Agreement|Treaty|Mandate|Amendment)\b"
)
_OFFICE = re.compile(
    r"(?i)\b(?:president|prime minister|minister|governor|mayor|secretary|senator|chancellor|trump|biden|obama|xi jinping|chairman|commissioner|congress(?:man|woman)|representative|lawmaker|premier|king|pope)\b"
)
_BODY = re.compile(
    r"\b(?:commission|committee|panel|agency|ministry|cabinet|council|assembly|senate|house|congress|legislature|lawmakers|legislators|senators|regulators?|government|parliament|department|administration|states|countries|"
    r"authorities|ministers|voters|bloc|coalition|democrats|republicans|conservatives|watchdogs?|bourse|ombudsman|central bank|mps|city|county|policymakers|officials)(?: (?:of|in|at) [^,.;]{1,24})?,? (?:on \ue007 |\ue007 |also |has |have |had |is set to |are set to |is expected to |plans? to )?$"
)
_NO_VERB_AFTER = re.compile(
    r"(?:of|the|an?|its|their|any|these|those|this|that|newly|recently|for|with|by|on|in|\S*'s)$"
)
_IDLE = re.compile(r"^to |\b(?:yet|should|must|can|cannot|would|might|not)\b|n't\b")
_BENCH = re.compile(r"(?i)\b(?:courts?|judges?|jury|tribunal|justices?)\b")
_VOTED = re.compile(r"\b(?:voted|to vote) (?:[\w\ue000-\ue00a-]+ ){0,5}(?:for|in favou?r of) $")
_FIRMS = re.compile(
    r" (?:[a-z-]+ ){0,3}(?:compan(?:y|ies)|firms?|banks?|makers?|lenders?|investors?|shoppers|consumers|stocks?|shares|groups?|exporters?|manufacturers?|brands?|retailers?|airlines?|users|workers|unions?|farmers)\b"
)
_OTHER_CLAUSE = re.compile(
    r" (?:that(?! would| will| could| allows?| lets?| requires?| bans?| bars?| makes?| gives?| raises?| cuts?| caps?| forces?| obliges?| limits?| restricts?| prohibits?| sets?| disallows?| forbids?| stops?)|which(?! would| will)|who|whose|where|when|as|if|after|before|because|while|until|and) "
)
_LEAD = re.compile(r",? (?:that|which) ")
_MADE_BY = re.compile(
    rf",? (?:which|that) (?:the |an? )?(?P<who>[{ALL_MARKS}]|president|government|parliament|congress|senate|house|lawmakers|legislators|cabinet|mps|voters|council)(?: \w+ly| \ue007)? (?:has |have |had |recently |just ){{0,2}}(?P<verb>[a-z]+)"
)
"""A rule that somebody made: "the Act, which Congress passed"."""
_PLAN_VERB = re.compile(
    r"(?:present|unveil|publish|announc|outlin|float|propos|put|submit|s[ei]n[dt]|adopt|draw|draft|introduc)"
)
_GOES_ON = re.compile(
    r" (?!(?:on|for|of|to|in|by|from|with|and|or|that|which|as|at|into|but|is|was|are|were)\b)(?:[a-z-]+ (?!(?:on|for|of|to|in|by|from|with|and|or|that|which|as|at|into)\b))?"
    r"(?:rules|laws?|bills?|legislation|regulations?|reforms?|acts?|packages?|plans?|rates?|authorit(?:y|ies)|system|base|code|relief|credits?|makers?|proposals?|changes|policy|policies)\b"
)
_VAGUE = re.compile(
    r"(?:frameworks?|polic(?:y|ies)|measures|reforms?|budget|standards|guidance|charter|accord|regime)$"
)
_ING_NOUN = re.compile(
    r"(?i)(?:housing|banking|building|lending|shipping|gaming|betting|mining|manufacturing|spending|planning|trading|farming|fishing|drilling|training|zoning|rating|selling|short-selling|label+ing|advertising|sweeping|gambling|licensing|voting|parking|clearing|laundering|money-laundering|broadcasting|funding|existing|landing|packaging)$"
)
_SMALL = frozenset({"for", "and", "of", "on", "in", "to", "the"})
_COMPANIES = MARKS["company"] + MARKS["product"]
WIDTH = 8
"""How many words may stand before the noun of a rule."""


def rules_found(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every rule that a sentence says is proposed, made or in force."""
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture" or not RULE.found_in(sentence):
            continue
        acting = with_authorities(sentence)
        seen = acting.sentence
        taken = -1
        for found in RULE.all_in(seen):
            if found.start() < taken:
                continue
            start = _start(seen, found.start())
            read = _read(seen, start, found.end(), context)
            if read is None:
                continue
            taken = found.end()
            roles, a, b, verb = read
            back = acting.back
            roles["name"] = (back[start], back[found.end()])
            if "subject" in roles:
                roles["subject"] = tuple(back[i] for i in roles["subject"])
            yield Candidate(
                kind="policy",
                roles=roles,
                start=back[min(a, start)],
                end=max(back[min(max(b, found.end()), len(back) - 1)], back[max(b, found.end()) - 1] + 1),
                index=sentence.index,
                rule="policy.en.found",
                verbs=(seen.text[verb[0] : verb[1]],),
                anchor=(back[verb[0]], back[verb[1]]),
            )


def _start(sentence: Encoded, noun: int) -> int:
    """Give where the phrase of a rule's noun begins, without its article."""
    at = noun
    for _ in range(WIDTH):
        found = _TOKEN.search(sentence.text, max(0, at - 44), at)
        if not found:
            break
        token = found["token"]
        if token in _SMALL and sentence.text[at : at + 1].isupper():
            named = _TOKEN.search(sentence.text, max(0, found.start() - 44), found.start())
            if named and named["token"][:1].isupper() and not _STOP.match(named["token"]):
                at = named.start()
                continue
        if token.endswith("ing") and not _ING_NOUN.match(token):
            break
        if _STOP.match(token) or re.fullmatch(_DETERMINER, token, re.IGNORECASE) or token.lower() in STEPS:
            break
        if token.endswith("'s") or token[0] in MARKS["date"] + MARKS["person"]:
            break
        if token[0] == AUTHORITY and sentence.mentions[found.start()][0].type != "place":
            break
        at = found.start()
    return at


def _read(
    sentence: Encoded, start: int, end: int, context: Context
) -> tuple[dict[str, Any], int, int, tuple[int, int]] | None:
    lower, text = sentence.lower, sentence.text
    a, b = sentence.span(start, end)
    name = context.article.text[a:b]
    proper = _NAMED.search(name) is not None
    if not proper and (
        _NOT_RULE.search(lower[start:end]) or _NOT_RULE.search(lower[max(0, start - 24) : start].rstrip())
    ):
        return None
    roles: dict[str, Any] = {}
    subject = _SUBJECT.match(text, end, min(len(text), end + 170))
    if subject:
        roles["subject"] = subject.span("it")
    if _GOES_ON.match(lower, end, end + 50) and not IN_FORCE.match(lower, end + 1):
        return None
    bare = start == end or " " not in lower[start:end]
    plan = lower.startswith("plan", lower.rfind(" ", start, end) + 1 if " " in lower[start:end] else start)
    if bare and not subject and not lower[start:end].startswith(("tariff", "martial", "curfew")):
        return None
    weak = WEAK.search(lower[start:end]) is not None and not proper
    if weak and subject and any(mark in subject["it"] for mark in _COMPANIES):
        return None  # "a ban on business with Huawei" is aimed at one company
    relative = _MADE_BY.match(lower, end)
    if relative and relative["verb"] in STEPS and not (weak and bare):
        who = relative.start("who")
        named = sentence.text[who] in ALL_MARKS
        if not named or sentence.text[who] in AUTHORITY + MARKS["person"] + MARKS["position"] + MARKS["place"]:
            if named and sentence.text[who] != MARKS["position"]:
                roles["authority"] = sentence.mentions[who]
            return {**roles, "step": STEPS[relative["verb"]]}, start, relative.end(), relative.span("verb")
    made = _active(sentence, start)
    if plan and (
        made is None or made[0] is None or not _PLAN_VERB.match(lower[made[1][0] : made[1][1]].split(" ")[-1])
    ):
        return None
    if made is not None:
        authority, verb, step = made
        if plan and step == "adopted" and "adopt" not in lower[verb[0] : verb[1]]:
            step = "proposed"
        if re.search(r"\b(?:bills?|legislation|drafts?|proposals?|amendments?)\b", lower[start:end]) and re.match(
            r"(?:introduc|unveil|publish|releas|present|announc|issu|launch|writ|put|bring|br[oi]ught|s[ei]n[dt])",
            lower[verb[0] : verb[1]].split()[-1],
        ):
            step = "proposed"
        if re.search(
            r"\b(?:plans?|planned|planning|intends?|wants?|threatens?|threatened|vow\w*|considers?|considering|propos\w+|pledg\w+|urg\w+)\b",
            lower[verb[0] : verb[1]],
        ):
            step = "proposed"
        if authority is not None:
            roles["authority"] = sentence.mentions[authority]
        elif weak or bare:
            return None
        return {**roles, "step": step}, min(verb[0], authority if authority is not None else verb[0]), end, verb
    rest = _after(lower, end)
    for at in rest:
        force = IN_FORCE.match(lower, at)
        if force and not (weak and bare):
            return {**roles, "step": "in_force"}, start, force.end(), force.span()
        passive = PASSIVE.match(lower, at) or PARTICIPLE.match(lower, at)
        if passive and not lower.startswith(("set", "cut", "back"), passive.start("verb")):
            by = re.match(
                rf"(?: [\w-]+| \ue007){{0,4}} by (?:the |an? )?(?P<it>[{AUTHORITY}])",
                text[passive.end() : passive.end() + 60],
            )
            if by:
                roles["authority"] = sentence.mentions[passive.end() + by.start("it")]
            elif (weak and _VAGUE.search(lower[start:end])) or (
                weak
                and passive["verb"]
                not in (
                    "introduced",
                    "passed",
                    "enacted",
                    "adopted",
                    "imposed",
                    "signed",
                    "repealed",
                )
            ):
                return None
            until = passive.end() + (by.end() if by else 0)
            step = STEPS.get(passive["verb"], "adopted")
            if passive["verb"] in ("introduced", "unveiled", "published", "presented") and "bill" in lower[start:end]:
                step = "proposed"
            return {**roles, "step": step}, start, until, passive.span()
    return None


def _after(lower: str, end: int) -> list[int]:
    """Give the places after a rule's noun where its verb may begin: at once, and behind what qualifies it."""
    out = []
    lead = _LEAD.match(lower, end)
    clause = lead.end() - 1 if lead else end
    for found in re.finditer(r"(?<= )[a-z\ue007]", lower[end : end + 150]):
        at = end + found.start()
        if re.search(r"[.;:]", lower[end:at]):
            break
        if _OTHER_CLAUSE.search(lower[clause:at]) and _OTHER_CLAUSE.search(lower, clause, at + 8):
            break
        if _QUALIFIED.fullmatch(lower, end, at) or lower[end:at].strip(" ,") in ("", "which", "that"):
            out.append(at)
    return out


def _active(sentence: Encoded, start: int) -> tuple[int | None, tuple[int, int], str] | None:
    """Give who makes a rule, the verb group, and its step."""
    lower = sentence.lower
    low = max(0, start - 60)
    found = re.search(
        rf"(?:(?:{_DETERMINER}|[{ALL_MARKS}]'s|[a-z]+'s|(?:[a-z-]+ ){{0,2}}?(?:overhaul|extension|suspension|renewal|revision|rewrite|repeal|expansion|relaxation|tightening|easing|increase|rise|cut|update|changes?|amendments?) (?:of|to|in)|changes|amendments|new|a set of|a package of|a series of|drafts? of|sweeping|an? (?:[a-z-]+ )?(?:draft|version|set) of) ){{0,3}}$",
        lower[low:start],
    )
    at = low + (found.start() if found else start - low)
    for width in (3, 2, 1):
        words = lower[max(0, at - 44) : at].rstrip(" ").split(" ")
        form = " ".join(words[-width:])
        if len(words) >= width and form in STEPS:
            a = at - 1 - len(form)
            group = group_start(lower, a)
            if (words[-width - 1 : -width] and _NO_VERB_AFTER.match(words[-width - 1])) or _IDLE.search(
                lower[group:at]
            ):
                return None
            if form.endswith("ing") and not re.search(r"\b(?:is|are|was|were|be|been|started|began)\b", lower[group:a]):
                return None
            by_verb = _maker(sentence, group)
            if by_verb is not None:
                return by_verb, (group, a + len(form)), STEPS[form]
            if _BODY.search(lower, max(0, group - 90), group):
                return None if len(form) < 3 else (None, (group, a + len(form)), STEPS[form])
            return None
    voted = _VOTED.search(lower, max(0, at - 60), at)
    if voted:
        group = group_start(lower, voted.start())
        by_verb = _maker(sentence, group)
        if by_verb is not None or _BODY.search(lower, max(0, group - 90), group):
            return by_verb, (group, voted.end() - 1), "adopted"
    return None


def _maker(sentence: Encoded, group: int) -> int | None:
    """Give the authority or officer that is the subject of a verb group, near enough to be sure."""
    at = doer(sentence, group)
    if at is None or not _is_maker(sentence, at, group):
        at = next((i for i in range(group - 1, max(-1, group - 45), -1) if sentence.text[i] == AUTHORITY), None)
        if at is None or not _is_maker(sentence, at, group):
            return None
    return at


def _is_maker(sentence: Encoded, at: int, group: int) -> bool:
    if (
        _BENCH.search(sentence.mentions[at][0].text)
        or group - at > 80
        or sentence.text.startswith(("'s", "-"), at + 1)
        or _FIRMS.match(sentence.lower, at + 1)
    ):
        return False
    if sentence.text[at] == AUTHORITY:
        return not re.search(
            r"\b(?:in|of|by|with|from|to|for|at|on|against|told)(?: the)? $", sentence.lower[max(0, at - 12) : at]
        )
    named = sentence.mentions[at][0]
    before = sentence.lower[max(0, at - 40) : at] + " ".join(
        m.text for i in range(max(0, at - 12), at) for m in sentence.mentions.get(i, ())
    )
    return (
        sentence.text[at] == MARKS["person"] and _OFFICE.search(before + " " + (named.name or named.text)) is not None
    )
