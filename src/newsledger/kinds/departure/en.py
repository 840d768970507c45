"""Departures in English: resignations, retirements, dismissals, deaths, handovers.

The patterns find the verb group; ``refine`` reads the clause around it: who, from which post, where, how.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.languages.en.post_moves import (
    Post,
    after_insertion,
    dated,
    name_at,
    object_person,
    of_title,
    one_or_list,
    org_after,
    org_subject,
    person_subject,
    post_after,
    title_of,
    vague_post_after,
)
from newsledger.languages.en.post_owner import PUBLIC, owner_of_title
from newsledger.languages.en.posts import holders, titles
from newsledger.languages.en.standing import standing
from newsledger.patterns import Candidate, Context, Encoded, Pattern, Screen
from newsledger.patterns.encode import MARKS

_ORGS = MARKS["company"] + MARKS["organization"] + MARKS["authority"] + MARKS["product"]
_PERSON, _DATE = MARKS["person"], MARKS["date"]
_NOUNS = "resignation|departure|retirement|exit|ouster|removal|dismissal|firing|sacking|stepping down|death|passing"

PATTERNS = (
    Pattern("resigned", "resign step quit stand relinquish vacat give gave giving bow tender submit hand announc call", "{v:resign|step down|step aside|quit|stand down|step back|relinquish|vacate|give up|bow out|tender his resignation|submit his resignation|tender her resignation|submit her resignation|hand in his resignation|hand in her resignation|announce his resignation|announce her resignation|call it quits|step away|stand aside}"),
    Pattern("retired", "retir announc", "{v:retire|announce his retirement|announce her retirement}"),
    Pattern("left", "leav left depart exit part walk", "{v:leave|depart|exit|part ways with|part company with|walk away from|move on from}"),
    Pattern("dismissed", "fire dismiss sack oust remov relieve terminat push forced forc suspend ask let eject axe depos vot strip", "{pv:fire|dismiss|sack|oust|remove|relieve|terminate|push out|force out|eject|let go|axe|suspend|depose|ask to resign|ask to leave|force to resign|force to step down|vote out|strip|push aside}"),
    Pattern("org_dismissed", "fire dismiss sack oust remov terminat push forc axe suspend part", "{v:fire|dismiss|sack|oust|remove|terminate|push out|force out|axe|suspend|part ways with|part company with}"),
    Pattern("resigned_idiom", "notice resignation day sword leave way farewell walked", r"(?:{v:hand in|tender|submit|offer|give|give in|turn in}(?= (?:his|her|their|\ue000's) (?:[\w-]+ )?(?:notice|resignation)\b)|{v:call}(?= (?:it|[\ue001\ue003]) a day\b)|{v:fall}(?= on (?:his|her|\ue000's) sword\b)|{v:take}(?= (?:his|her|\ue000's) leave\b)|{v:make way|walk out|bid farewell to}(?= in | at | on | last | this | for |[,.]| within| after| \ue007| the \ue003| \ue001))"),
    Pattern("sacked_idiom", "sack boot job", r"(?:{v:get}(?= the (?:sack|boot|axe|chop)\b)|{v:lose}(?= (?:his|her|\ue000's) (?:job|post)\b))"),
    Pattern("no_longer", "no_longer", r"(?P<v>(?:is|was|will be|would be|'s) no longer)(?= )"),
    Pattern("departure_of", "resignation departure retirement exit ouster removal dismissal firing sacking stepping death passing", rf"(?:{_NOUNS}) of(?= )"),
    Pattern("departure_by", "resignation departure retirement exit ouster removal dismissal firing sacking", rf"{{person:person!}}'s? (?:[\w-]+ ){{0,2}}?(?:{_NOUNS})\b"),
    Pattern("died", "died dies dead passed", "{v:die|pass away}"),
)  # fmt: skip

_MANNER = {
    "resigned": "resigned",
    "retired": "retired",
    "dismissed": "dismissed",
    "org_dismissed": "dismissed",
    "died": "died",
}
_IDIOMS = {"resigned_idiom": "resigned", "sacked_idiom": "dismissed"}
_NOUN_MANNER = (
    (re.compile(r"resign|stepping"), "resigned"),
    (re.compile(r"retire"), "retired"),
    (re.compile(r"ouster|removal|dismiss|firing|sack"), "dismissed"),
    (re.compile(r"death|passing"), "died"),
)
_LEFT_WHAT = re.compile(
    rf"^(?: (?:the|his|her|its|their|behind))?(?: (?:[a-z-]+|{MARKS['place']}(?:-\w+|'s)?)){{0,3}}? ?(?P<org>[{_ORGS}])(?!'s? (?:shares|stock|meeting|office|headquarters|website|app|service|platform|building|store|event)|-)"
)
_LEFT_BARE = re.compile(
    rf"^(?: (?:the|his|her) (?:company|firm|bank|group|business|job|post|role|position|board|organi[sz]ation)\b|,? (?:in|at|by|on|effective|last|this|after|from) |,? to (?:join|pursue|spend|start|found|co-found|focus|become|run|lead|take|set up|work|launch) |,? for (?:the |a |personal |family |health |another |[\ue001-\ue004])|,? {_DATE})"
)
_RETIRED_AFTER = re.compile(
    rf"[,.;:)\"]|$| (?:as|from|in|at|on|last|after|this|next|early|to|with|before|by|for|earlier|and|when|but|following|effective)\b| {_DATE}"
)
"""What may follow the verb: "retired general" is no departure."""
_STAY = re.compile(
    r"\b(?:market|country|hotel|court|house|room|building|stage|meeting|scene|hospital|prison|jail|school|town)\b"
)
_DEMANDED = re.compile(
    r"\b(?:should|must|ought to|need(?:s|ed)? to)\b[^,;]{0,20}$|\b(?:call(?:s|ed|ing)?|push(?:es|ed|ing)?|pressur\w+|clamou?r\w*|campaign\w*) for [^,;]{0,30}$|"
    r"\b(?:demand(?:s|ed|ing)?|urg(?:es|ed|ing)|ask(?:s|ed)?|want(?:s|ed)?|insist\w*|pressure on|calls? on|called on)\b[^,;]{0,30}\b(?:that|to|for|the)\b[^,;]{0,30}$",
    re.IGNORECASE,
)
"""What somebody demands has not happened."""
_SIGN = Screen(r"\b(?P<sign>outgoing|departing|retiring|ousted|fired|deposed|sacked|axed)\b", re.IGNORECASE)
_OFFICER = re.compile(
    r"ceo|chief|chair|president|director|founder|head|cfo|coo|cto|partner|board|chancellor|governor|minister", re.I
)


def find(context: Context) -> Iterator[Candidate]:
    """Give "outgoing chief executive Y", "ousted CEO Y": the departure is in the modifier."""
    for sentence in context.sentences:
        if not _SIGN.may_be_in(sentence) or not _SIGN.expression.search(sentence.text):
            continue
        for holder in holders(sentence):
            title = holder.title
            sign = _SIGN.search(sentence.text[max(0, title.start - 10) : title.parts[0][0]])
            if not sign:
                continue
            post = of_title(sentence, title)
            roles: dict[str, Any] = {"person": sentence.mentions[holder.person], "position": list(post.positions)}
            if post.org:
                roles["org"] = post.org
            leaving = sign["sign"].lower() in ("outgoing", "departing", "retiring")
            if sign["sign"].lower() == "retiring":
                roles["manner"] = "retired"
            elif not leaving:
                roles["manner"] = "dismissed"
            yield Candidate(
                "departure",
                roles,
                holder.start,
                holder.end,
                sentence.index,
                "departure.en.sign",
                anchor=(holder.start, holder.end),
                status="planned" if leaving else "reported",
            )


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Read the clause around the verb, or give None when nobody gives up a post there."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    rule = _IDIOMS.get(rule, rule)
    if rule == "sign":
        listed = arguments["position"] if isinstance(arguments["position"], list) else [arguments["position"]]
        if "org" not in candidate.roles:
            arguments.pop("org", None)
        if "org" not in candidate.roles and not all(PUBLIC.match(str(p)) for p in listed):
            arguments["org"] = owner_of_title(candidate.start, candidate.end, sentence, context)
        positions = arguments["position"]
        arguments["position"] = positions[0] if isinstance(positions, list) and len(positions) == 1 else positions
        arguments.pop("date", None)
        return arguments
    a, b = candidate.anchor
    text = sentence.text
    b = b - len(text[a:b]) + len(text[a:b].rstrip())
    verb = text[a:b].lower()
    person: int | None = None
    post: Post | None = None
    org: str | None = None
    bare = False
    if _DEMANDED.search(text[max(0, a - 45) : a] + verb):
        return None
    if rule == "departure_of":
        person = object_person(sentence, b)
        if person is not None:
            for place in after_insertion(sentence, person + 1):
                post = post or post_after(sentence, place)
            post = post or _title_between(sentence, b, person) or Post((), None, person + 1)
    elif rule == "departure_by":
        found = sentence.find("person", candidate.start, candidate.end)
        person = found[0] if found else None
        post = post_after(sentence, candidate.end) or Post((), None, candidate.end)
        if re.match(
            rf" from (?!the (?:company|bank|board|firm|group)|[{_ORGS}]|(?:his|her|the) (?:post|role|job|position))",
            text[candidate.end :],
        ):
            return None
    elif rule == "org_dismissed":
        person = object_person(sentence, b)
        if person is None or (person > b + 1 and re.match(r" (?:at|on|back)\b", text[b:])):
            return None
        org = org_subject(sentence, a)
        for place in after_insertion(sentence, person + 1):
            post = post or post_after(sentence, place)
        post = post or _title_between(sentence, b, person)
        if post is None and org is None and not title_of(name_at(sentence, person), sentence, context)[0]:
            return None
        post = post or Post((), None, person + 1)
    else:
        if rule == "retired" and not _RETIRED_AFTER.match(text[b:]):
            return None
        person = person_subject(sentence, a, strict=True)
        post = None if rule == "died" else post_after(sentence, b)
        if post is None:
            post, org, bare = _bare(rule, verb, sentence, b)
    if person is None or post is None:
        return None
    name = name_at(sentence, person)
    if name is None:
        return None
    return _claim(arguments, candidate, sentence, context, person, name, post, org, bare, rule)


def _bare(rule: str, verb: str, sentence: Encoded, b: int) -> tuple[Post | None, str | None, bool]:
    """Give the post, the organization, and whether neither is named, of a verb with no title after it."""
    text = sentence.text
    if rule == "no_longer":
        org, end = org_after(sentence, b)
        return (Post((), org, end), org, False) if org else (None, None, True)
    if rule == "left" or "quit" in verb:
        if re.match(r"[^,.;]{1,40}? with\b", text[b:]):
            return None, None, True
        what = _LEFT_WHAT.match(text[b : b + 60])
        if what:
            mention = sentence.mentions[b + what.start("org")][0]
            org = name_at(sentence, b + what.start("org"))
            return (Post((), org, b + what.end()), org, False) if mention.type != "product" else (None, None, True)
        moving = re.search(r"\b(?:is|are|was|will|has|had|to|'s|would) (?:\w+ly )?(?:be )?\w+$", verb.strip())
        if not (_LEFT_BARE.match(text[b:]) or (moving and re.match(r"[,.]|$", text[b:]))) or _STAY.search(
            text[b : b + 30]
        ):
            return None, None, True
        vague = re.match(
            r" (?:the|his|her) (?:company|firm|bank|group|business|job|post|role|position|board)", text[b:]
        )
        return Post((), None, b + (vague.end() if vague else 0)), None, True
    if re.search(
        r"relinquish|vacate|give|gave|giving|strip|suspend|remov|relieve|step(?:s|ped|ping)? (?:back|aside|away)", verb
    ):
        vague_end = vague_post_after(sentence, b)
        if vague_end is None and not re.match(
            rf"(?: of (?:his|her) (?:duties|post|role)| from (?:the )?[{_ORGS}])", text[b:]
        ):
            return None, None, True
    org, end = org_after(sentence, b)
    return Post((), org, max(end, b)), org, org is None


def _founded(name: str, context: Context) -> tuple[tuple[str, ...], str | None]:
    """Give a founder's title and organization, as the article names them: founders hold no other post to leave."""
    for sentence in context.sentences:
        if "found" not in context.article.text[sentence.sentence.start : sentence.sentence.end].lower():
            continue
        for holder in holders(sentence):
            marks = [m for position, _ in holder.title.parts for m in sentence.mentions[position]]
            named = [m.text for m in marks if "founder" in m.text.lower()]
            if named and name in [m.name or m.text for m in sentence.mentions[holder.person]]:
                org = holder.title.org
                mention = sentence.mentions[org][0] if org is not None else None
                return (named[0],), (mention.name or mention.text) if mention is not None else None
    return (), None


def _claim(
    arguments: dict[str, Any],
    candidate: Candidate,
    sentence: Encoded,
    context: Context,
    person: int,
    name: str,
    post: Post,
    org: str | None,
    bare: bool,
    rule: str,
) -> dict[str, Any] | None:
    """Put the claim together; what the clause leaves out is the post that the article says the person holds."""
    positions, where = post.positions, post.org or org
    held, theirs = title_of(name, sentence, context)
    if rule == "left" and bare and not held:
        theirs = next((p.org for p in reversed(context.posts.get(name, ())) if p.start <= sentence.sentence.end), None)
        if theirs is None:
            return None
    if not positions and (where is None or where == theirs or rule in ("died", "left", "resigned")):
        positions = held if where is None or where == theirs else ()
        where = where or theirs
    if rule == "died" and not positions:
        positions, where = _founded(name, context)
    if rule == "died" and not _OFFICER.search(" ".join(positions)):
        return None
    if bare and not positions and where is None and rule in ("left", "resigned", "retired", "dismissed"):
        strong = re.search(
            r"resign|step|oust|dismiss|sack|retir|lost", sentence.text[candidate.start : candidate.end].lower()
        )
        if not strong or rule == "retired":
            return None
    if rule in ("departure_of", "departure_by") and not positions and not held and where is None:
        return None
    start, end = min(person, candidate.start), max(post.end, candidate.end, person + 1)
    if rule == "departure_of":
        end = max(person + 1, post.end)
    if where is None and not post.board:
        where, after = org_after(sentence, post.end)
        end = max(end, after) if where else end
    if where is None:
        where = theirs if not post.positions or set(post.positions) & set(held) else None
    if where is None and not (positions and all(PUBLIC.match(p) for p in positions)):
        where = owner_of_title(start, end, sentence, context)
    if where is None and not positions:
        return None
    if where == name:
        return None
    out: dict[str, Any] = {k: v for k, v in arguments.items() if k in ("date", "said_by")}
    out["person"] = name
    if positions:
        out["position"] = one_or_list(positions)
    if where:
        out["org"] = where
    words = sentence.text[candidate.start : candidate.end].lower()
    manner = _MANNER.get(rule)
    if rule.startswith("departure"):
        manner = next((m for pattern, m in _NOUN_MANNER if pattern.search(words)), None)
    if manner:
        out["manner"] = manner
    verbs = candidate.verbs or (sentence.text[candidate.anchor[0] : candidate.anchor[1]],)
    status: str = standing(sentence.lower, start, end, () if rule.startswith("departure") else verbs)
    status, date = dated(
        sentence, start, end, " ".join(verbs), status, out.pop("date", None), context.article.published
    )
    if date:
        out["date"] = date
    out["status"] = status
    out["stretch"] = (start, end)
    return out


def _title_between(sentence: Encoded, start: int, end: int) -> Post | None:
    found = [t for t in titles(sentence) if t.start >= start - 1 and t.end <= end + 1 and t.parts[0][0] >= start]
    return of_title(sentence, found[0]) if found else None
