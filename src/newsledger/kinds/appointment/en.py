"""Appointments in English: named, promoted, hired, elected, taking over, joining, succeeding.

The patterns find the verb group; ``refine`` reads the clause around it: who, to which post, where, in whose place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.kinds.appointment.en_words import (
    BY_PERSON,
    ELECTORS,
    FRESH,
    FROM_POST,
    HAND_TO,
    HOPEFUL,
    JOIN_AS,
    JOINED,
    NOT_JOB,
    UNIT,
    WHOLE,
)
from newsledger.languages.en.clauses import subject
from newsledger.languages.en.post_moves import (
    Post,
    after_insertion,
    dated,
    later_post,
    left_before,
    name_at,
    object_person,
    of_title,
    one_or_list,
    org_after,
    org_subject,
    person_subject,
    post_after,
    predecessor_after,
    title_of,
    vague_post_after,
)
from newsledger.languages.en.post_owner import OCCUPATION, PUBLIC, owner_of_title
from newsledger.languages.en.posts import holders, titles
from newsledger.languages.en.standing import standing
from newsledger.languages.en.verbs import is_passive
from newsledger.patterns import Candidate, Context, Encoded, Pattern
from newsledger.patterns.encode import MARKS

_ORGS = MARKS["company"] + MARKS["organization"] + MARKS["authority"] + MARKS["product"]
_PERSON = MARKS["person"]
_NAMING = (
    "name|appoint|elect|promote|hire|tap|select|pick|choose|elevate|recruit|install|nominate|designate|re-elect|reelect|reappoint|bring in|bring back|poach|"
    "bring on|reinstate|anoint|vote in|announce|unveil|rehire|add|lure|rope in|draft in|parachute in|entice|swear in|ratify"
)
_NAMED = _NAMING + "|confirm|make|put"

PATTERNS = (
    Pattern("named", "nam appoint elect promot hir tap select pick chose elevat recruit install nominat designat re-elect reelect reappoint brought reinstat confirm made put anoint vot poach announc unveil rehir add lur rop draft parachut entic swor sworn ratif", f"{{pv:{_NAMED}}}"),
    Pattern("names", "nam appoint elect promot hir tap select pick choos chose elevat recruit install nominat designat re-elect reelect reappoint bring brought poach reinstat anoint announc unveil rehir add lur rop draft parachut entic swor ratif", f"{{v:{_NAMING}}}"),
    Pattern("becomes", "becom became", "{v:become}"),
    Pattern("will_be", "will_be is_to_be set_to_be to_be", r"(?P<v>will be|is to be|is set to be|(?<=\ue000 )to be)(?= (?:the |its |\ue001's |a |new |acting |interim )*\ue006)"),
    Pattern("takes_over", "tak took assum step fill return mov", "{v:take over|assume|take up|take on|step in|step up|step into|fill in|take the helm|take charge|return|take the reins|take office|take|step|move}"),
    Pattern("serves_acting", "serve act", r"{v:serve|act}(?= as (?:the |its )?(?:acting|interim) )", {"manner": "acting"}),
    Pattern("will_serve", "serve act", r"(?P<v>(?:will|would|to)(?: also| now| then)? (?:serve|act))(?= as )"),
    Pattern("succeeds", "succe replac", "{v:succeed|replace|take over from}"),
    Pattern("succeeded_by", "succe replac", "{pv:succeed|replace}"),
    Pattern("succeeded_by_participle", "succe replac", r"(?P<v>(?:replaced|succeeded))(?= by )"),
    Pattern("joins", "join rejoin", "{v:join|rejoin}"),
    Pattern("appointment_of", "appointment promotion hiring election nomination hire", r"(?:appointment|promotion|hiring|election|nomination|hire) of(?= )"),
    Pattern("poss_appointment", "appointment promotion elevation nomination election hiring", r"\ue000's (?:appointment|promotion|elevation|nomination|election|hiring)(?= (?:as|to) )"),
    Pattern("as_post", "confirm brought made bring make makes", r"(?P<v>confirm(?:ed|s)|brought|brings|made|makes)(?= \ue000(?: aboard| on board| in)? (?:as |(?:its |the )?(?:permanent |new |sole )*\ue006))"),
    Pattern("will_lead", "lead head run oversee", r"(?P<v>(?:will|would|is to|is set to)(?: now| also)? (?:lead|head|run|oversee))(?= )"),
    Pattern("hands_over", "hand pass give", r"{v:hand|pass|give|hand over|turn over|hand off}(?= (?:over |off |on )?(?:(?:the |his |her |\ue000's |its )(?:[\w-]+ )?(?:reins?|baton|helm|role|position|post|job|leadership|duties|responsibilities|torch|ceo|\ue006)(?: (?:role|job|post|duties|position))?|control(?: of [\w\ue001 -]{1,20})?|over)(?: [\w\ue001-]+){0,4}? to )"),
)  # fmt: skip


def find(context: Context) -> Iterator[Candidate]:
    """Give "newly appointed", "incoming": with the name beside the title, else with whoever the article says has it."""
    for sentence in context.sentences:
        if not FRESH.may_be_in(sentence) or not FRESH.expression.search(sentence.text):
            continue
        held = {h.title.start: h for h in holders(sentence)}
        for title in titles(sentence):
            if not FRESH.search(sentence.text[max(0, title.start - 16) : title.parts[-1][0]]):
                continue
            holder = held.get(title.start)
            post = of_title(sentence, title)
            roles: dict[str, Any] = {"position": list(post.positions)}
            if post.org:
                roles["org"] = post.org
            if holder is not None:
                roles["person"] = sentence.mentions[holder.person]
            start, end = (holder.start, holder.end) if holder else (title.start, title.end)
            yield Candidate(
                "appointment", roles, start, end, sentence.index, "appointment.en.fresh", anchor=(start, end)
            )


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Read the clause around the verb, or give None when nobody takes up a post there."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    if rule == "fresh":
        return _fresh(arguments, candidate, sentence, context)
    a, b = candidate.anchor
    text = sentence.text
    b = b - len(text[a:b]) + len(text[a:b].rstrip())
    person: int | None = None
    post: Post | None = None
    predecessor: str | None = None
    org: str | None = None
    verb = text[a:b].lower()
    if rule in ("named", "names"):
        if "newly" in verb or (
            rule == "names" and subject(sentence, a) is None and not ELECTORS.search(text, max(0, a - 60), a)
        ):
            return None
        passive = rule == "named" or is_passive(verb.strip())
        person = None if passive else object_person(sentence, b)
        if person is not None and name_at(sentence, person) == name_at(sentence, person_subject(sentence, a)):
            return None  # "X appointed him": whoever he is, he is not X
        if person is not None:
            for place in after_insertion(sentence, person + 1):
                post = post or post_after(sentence, place)
            post = post or later_post(sentence, person + 1)
            if post is None and not re.search(r"tap|promot|elevat|pick|chos|poach", verb):
                post = _between(sentence, b, person)
            org = org_subject(sentence, a)
            if post is None and re.search(r"hire|poach|recruit|lur|entic|rop", verb) and org:
                post = Post((), org, person + 1)
            if post is None and re.search(r"announc|unveil|add", verb):
                return None
        else:
            person = person_subject(sentence, a)
            post = post_after(sentence, b)
            if re.search(r"announc|unveil", verb) or NOT_JOB.match(text[b:]):
                return None
            if (
                person is not None
                and not passive
                and post is not None
                and not re.search(r"(?:ed|chosen)$", verb.rstrip())
            ):
                return None  # "X appoints a CFO": of nobody in particular
            if post is None and re.search(r"hired|recruited|poached", verb) and person is not None:
                org, end = org_after(sentence, b)
                post = Post((), org, end) if org else None
    elif rule == "will_be" and verb.strip() == "to be" and sentence.sentence.zone == "body":
        return None
    elif rule in ("becomes", "will_be", "will_serve", "serves_acting"):
        person, post = person_subject(sentence, a), post_after(sentence, b)
    elif rule == "takes_over":
        earlier = FROM_POST.match(text, b)
        person, post = person_subject(sentence, a), post_after(sentence, earlier.end() if earlier else b)
        if post is None and re.search(r"return|mov", verb):
            post = later_post(sentence, b)
        if post is None:
            vague = vague_post_after(sentence, b)
            predecessor, end = predecessor_after(sentence, a)
            if vague is not None and re.search(r"\b(?:tak|took|assum|step)", verb):
                org, end = org_after(sentence, vague)
                post = Post((), org, max(vague, end))
            elif re.search(r"helm|reins|charge|office", verb):
                org, end = org_after(sentence, b)
                post = Post((), org, end) if org else None
            elif predecessor is not None and re.search(r"over", verb):
                post = Post((), None, end)
            elif re.search(r"over|charge", verb):
                unit = UNIT.match(text, b)
                post = Post((), name_at(sentence, unit.start("org")), unit.end()) if unit else None
    elif rule == "succeeds":
        if HOPEFUL.search(text[max(0, a - 90) : b]):
            return None
        target = object_person(sentence, b)
        predecessor = name_at(sentence, target, first=True)
        person = person_subject(sentence, a)
        if target is None:
            return None
        instead = re.match(
            rf"[^.;\"]{{0,60}}? with (?:(?:[\w'&.-]+|[{_ORGS}](?:'s)?|\ue006),? ){{0,6}}?(?P<person>{_PERSON})(?!'s)",
            text[target + 1 :],
        )
        if person is None and instead and not verb.startswith("succe"):
            person, org = target + 1 + instead.start("person"), org_subject(sentence, a)
        elif person is None and re.match(r"(?:to |after |before |by )?(?:replac|succe)", verb):
            people = sentence.find("person", max(0, a - 160), a)
            person = people[-1] if people else None
        if person is not None:
            for place in after_insertion(sentence, target + 1):
                post = post or post_after(sentence, place)
            if text[person + 1 : person + 2] != "," or _NEWLY.search(
                text, person, a
            ):  # else it is the post that is left
                post = post or _between(sentence, person + 1, a)
            post = post or _between(sentence, b, target) or Post((), None, target + 1)
    elif rule.startswith("succeeded_by"):
        by = BY_PERSON.match(text, b)
        if by is None:
            return None
        person = by.start("person")
        left = person_subject(sentence, a)
        predecessor = name_at(sentence, left)
        if predecessor is None:
            return None
        for place in after_insertion(sentence, person + 1):
            post = post or _as_post(sentence, place)
        post = post or post_after(sentence, b) or Post((), None, person + 1)
        post = Post(post.positions, post.org, max(post.end, person + 1), post.words)
    elif rule == "joins":
        person = person_subject(sentence, a, strict=True)
        post, org = _joined(sentence, b)
    elif rule == "appointment_of":
        person = object_person(sentence, b)
        if person is not None:
            for place in after_insertion(sentence, person + 1):
                post = post or post_after(sentence, place)
            post = post or _between(sentence, b, person)
    elif rule == "poss_appointment":
        person, post = a, post_after(sentence, b)
    elif rule == "as_post":
        person = object_person(sentence, b)
        if person is not None:
            aboard = re.match(r" (?:aboard|on board|in)(?= as)", text[person + 1 :])
            post = post_after(sentence, person + 1 + (aboard.end() if aboard else 0))
            org = org_subject(sentence, a)
    elif rule == "will_lead":
        person = person_subject(sentence, a, strict=True)
        unit = UNIT.match(text, b) or WHOLE.match(text, b)
        post = Post((), name_at(sentence, unit.start("org")), unit.end("org")) if unit else None
    elif rule == "hands_over":
        to = HAND_TO.search(text, b, b + 130)
        left = person_subject(sentence, a)
        if to is None or left is None:
            return None
        person, predecessor = to.start("person"), name_at(sentence, left)
        post = Post((), None, to.end())
    return _claim(arguments, candidate, sentence, context, person, post, predecessor, org, rule)


def _claim(
    arguments: dict[str, Any],
    candidate: Candidate,
    sentence: Encoded,
    context: Context,
    person: int | None,
    post: Post | None,
    predecessor: str | None,
    org: str | None,
    rule: str,
) -> dict[str, Any] | None:
    """Put the claim together: the post of a predecessor, the organization, manner, status, date, evidence."""
    if person is None or post is None:
        return None
    name = name_at(sentence, person)
    if name is None:
        return None
    a = candidate.anchor[0]
    end = max(post.end, candidate.end if rule != "appointment_of" else person + 1, person + 1)
    if predecessor is None:
        predecessor, after = predecessor_after(sentence, end)
        end = max(end, after)
    if predecessor == name:
        predecessor = None
    positions, where = post.positions, post.org
    if positions and where is None and all(OCCUPATION.match(p) for p in positions) and not post.board:
        if org is None:
            return None
        positions = ()
    if not positions and predecessor is None and rule == "takes_over" and where in (None, org):
        gone = left_before(sentence, context, name)
        if gone is not None:
            predecessor, their = gone
            positions, where = their.positions, their.org
        elif where is None:
            return None
    if not positions and predecessor:
        positions, theirs = title_of(predecessor, sentence, context)
        where = where or theirs
    if where is None and not post.board:
        where, after = org_after(sentence, post.end)
        end = max(end, after) if where else end
    where = where or org
    if where is None and predecessor:
        where = title_of(predecessor, sentence, context)[1]
    if where is None and rule in (
        "named",
        "becomes",
        "takes_over",
        "succeeds",
        "succeeded_by",
        "succeeded_by_participle",
        "joins",
    ):
        where = title_of(name, sentence, context)[1] if not positions else None
    known = bool(context.posts.get(name) or context.posts.get(predecessor or ""))
    if where is None and not positions and not known:
        return None
    if where is None and not (positions and all(PUBLIC.match(p) for p in positions)):
        where = owner_of_title(candidate.anchor[0], end, sentence, context)
    if where is None and not positions:
        return None
    start = min(person, a)
    if rule in ("named", "names") and org and person > a:
        start = a
    words = sentence.text[start:end].lower()
    out = {k: v for k, v in arguments.items() if k in ("date", "said_by", "manner")}
    out["person"] = name
    if positions:
        out["position"] = one_or_list(positions)
    if where:
        out["org"] = where
    if predecessor:
        out["predecessor"] = predecessor
    manner = _manner(words + " " + post.words)
    if manner and "manner" not in out:
        out["manner"] = manner
    group = candidate.verbs or (sentence.text[candidate.anchor[0] : candidate.anchor[1]],)
    status: str = standing(sentence.lower, start, end, group)
    if re.search(r"nominat", words) and status == "reported":
        status = "planned"
    status, date = dated(
        sentence, start, end, " ".join(group), status, out.pop("date", None), context.article.published
    )
    if date:
        out["date"] = date
    out["status"] = status
    out["stretch"] = (start, end)
    return out


_NEWLY = re.compile(r"\b(?:new|newly|next|incoming|future|designate|-elect)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:former|ex|ex-|current|outgoing|longtime|veteran|then)\b", re.IGNORECASE)


def _between(sentence: Encoded, start: int, end: int) -> Post | None:
    """Give the post whose title stands between the verb and the name ("named CFO Y", "Y, its new CFO, replaces")."""
    found = [t for t in titles(sentence) if t.start >= start - 1 and t.end <= end + 1 and t.parts[0][0] >= start]
    fresh = [t for t in found if not _PAST.search(sentence.text, max(0, t.start - 10), t.parts[0][0])]
    return of_title(sentence, fresh[0]) if fresh else None


def _as_post(sentence: Encoded, at: int) -> Post | None:
    found = JOIN_AS.match(sentence.text[at : at + 120])
    return post_after(sentence, at + found.end() - 3) if found else None


def _joined(sentence: Encoded, b: int) -> tuple[Post | None, str | None]:
    """Give the post and the organization that somebody joins."""
    board = post_after(sentence, b)
    if board is not None and board.board:
        return board, board.org
    found = JOINED.match(sentence.text[b : b + 90])
    org = None
    end = b
    if found and found["org"] != MARKS["position"]:
        mention = sentence.mentions[b + found.start("org")][0]
        if mention.type == "product":
            return None, None
        org, end = name_at(sentence, b + found.start("org")), b + found.end()
    elif not re.match(rf"^(?: (?:in|on|from|as|last|this|earlier)\b| {MARKS['date']}|,|\.|$)", sentence.text[b:]):
        return None, None
    post = _as_post(sentence, end)
    if post is not None:
        return Post(post.positions, post.org or org, post.end, post.words), org
    return (Post((), org, end), org) if org else (None, None)


def _manner(words: str) -> str | None:
    if re.search(r"\b(?:acting|interim|temporar\w+)\b", words):
        return "acting"
    if re.search(r"\b(?:promot\w+|elevat\w+)\b", words):
        return "promoted"
    if re.search(r"\b(?:re-?)?elect(?:ed|s|ing|ion)?\b", words):
        return "elected"
    return None


def _fresh(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find organization and, where the title stands alone, the person that the article says has the post."""
    if "org" not in candidate.roles:
        arguments["org"] = owner_of_title(candidate.start, candidate.end, sentence, context)
    positions = arguments.get("position")
    listed = [str(p) for p in (positions if isinstance(positions, list) else [positions])]
    arguments["position"] = one_or_list(tuple(listed))
    if "person" not in arguments:
        for person, posts in context.posts.items():
            titled = [q.lower() for p in posts if p.org == arguments["org"] for q in p.positions]
            if any(mine.lower() in theirs or theirs in mine.lower() for mine in listed for theirs in titled):
                arguments["person"] = person
    if re.search(r"\bincoming\b|elect\b|designate\b", sentence.text[candidate.start : candidate.end], re.IGNORECASE):
        arguments["status"] = "planned"
    return arguments if "person" in arguments else None
