"""Positions in Chinese: 小米董事长雷军, 雷军是小米的创办人兼董事长, 金管局助理总裁陈景宏, 曾任…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from newsledger.languages.zh.grammar import BRACKET
from newsledger.languages.zh.post_changes import changes
from newsledger.languages.zh.post_people import carried, left_person
from newsledger.languages.zh.posts import (
    FORMER,
    OCCUPATION,
    ORGS,
    OWNERS,
    PERSON,
    POSITION,
    Held,
    is_public,
    org_of,
    posts_after,
    titles_before,
)
from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded
from newsledger.text.fold import simplify

_BRACKETED = re.compile(rf" ?\((?:{FORMER}|现任|现)?(?=[{OWNERS}一-鿿]{{0,14}}{POSITION})")
_APPOSITION = re.compile(rf",?(?=[{ORGS}](?:{BRACKET})?(?:的)?[一-鿿]{{0,8}}{POSITION}(?:{BRACKET})?(?:[,。;、)]|$))")
_IS = re.compile(
    r"(?:[^。;,，]{0,10}?|,(?=[为是]时任|现任|现为|现担任|目前担任))(?P<verb>为时任|是时任|现任|现为|现时为|现时担任|目前担任|同时担任|一直担任|身兼|兼任|担任|任职|任|仍任|仍担任|是|为|作为|即|继续担任|继续出任|继续履行|仍将担任|留任)"
)
_PAST = re.compile(
    r"(?P<verb>曾经担任|曾任职|曾担任|曾出任|曾任|历任|先后担任|先后任|曾先后担任|曾先后任|此前担任|此前任|之前担任|之前任|原任|此前曾任|曾兼任|曾在|曾是|曾为|(?:此前|之前|早前|先前|更早以前|更早之前|更早前)(?:他|她)?(?:曾)?(?:是|在|为|任|担任|出任)(?!一)|(?<=[\ue000-\ue004国司])前(?:担任|任职于|任职))"
)
_STAYS = re.compile(r"继续担任|继续出任|继续兼任|继续任|仍将担任|仍担任|留任|续任|仍然担任|将继续作为")
_HOLDER = re.compile(r"(?<!曾)(?<!先后)(?:现任|担任|身为|身兼|时任)")
"""A post before its holder: 担任蔚来CEO的李斌."""
_AS = re.compile(rf"以\"?(?=(?:时任|原|前)?[{ORGS}][一-鿿]{{0,8}}{POSITION})")
_AS_WHAT = re.compile(r"[\"」』]?(?:的)?身份")
"""以某某公司副总裁的身份出席."""
_BEHIND = re.compile(rf"[{ORGS}](?:的)?{PERSON}(?P<post>{POSITION})(?![{PERSON}、兼])")
_PROFESSION = re.compile(
    r"^(?:合伙人)?(?:律师|律師|教授|副教授|医生|醫生|主任医师|博士|研究员|研究員|会计师|院长|主任|老师)$"
)
"""Posts that stand behind the name: 某某律师事务所王某律师."""
_OF = re.compile(
    rf"[{ORGS}](?: ?的 ?)(?=(?P<person>{PERSON}) ?(?:表示|称|说|提供|告诉|指出|在|对|认为|(?:[一二两三四五六七八九十]|\ue00a)?(?:位|名){POSITION}))"
)
_FOUNDER = re.compile(r"^(?:联合|聯合|共同|主要)?(?:创始人|创办人|創始人|創辦人|创建人|始创人|創立人|创立者)$")
_NO_POST = re.compile(
    r"记者|編輯|编辑$|责编|责任编辑|通讯员|实习生|撰文|作者|主笔|党员|群众|股东|網友|网友|人大代表|控制人|党派人士"
)


def find(context: Context) -> Iterator[Candidate]:
    """Give the posts that people hold or held, with what stands before, in brackets behind, or after a verb."""
    text = context.article.text
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture":
            continue
        encoded = sentence.text
        if PERSON not in encoded:
            if POSITION in encoded:
                yield from _past(sentence, context)
                yield from _further(sentence, context, [])
            continue
        if POSITION not in encoded:
            if "的" in encoded:
                yield from _without_post(sentence)
            continue
        changed = changes(sentence, context)
        for person in sentence.find("person"):
            yield from _beside(sentence, person, text, [c for c in changed if c.person == sentence.mentions[person]])
        yield from _past(sentence, context)
        yield from _further(sentence, context, changed)
        for match in _STAYS.finditer(encoded):
            person = left_person(sentence, match.start())
            for held in posts_after(sentence, match.end(), text) if person >= 0 else ():
                yield _candidate(sentence, person, held, person, held.end, "stays")
        for match in _HOLDER.finditer(encoded):
            helds = posts_after(sentence, match.end(), text)
            of = re.match(rf"(?:职务|一职)?的(?=[{PERSON}])", encoded[helds[-1].end :]) if helds else None
            if of:
                person = helds[-1].end + of.end()
                yield _candidate(sentence, person, helds[-1], match.start(), person + 1, "holder")
        for match in _AS.finditer(encoded):
            person = left_person(sentence, match.start())
            for held in posts_after(sentence, match.end(), text, 30) if person >= 0 else ():
                if _AS_WHAT.match(encoded, held.end):
                    yield _candidate(sentence, person, held, person, held.end, "as")
        for match in _BEHIND.finditer(encoded):
            at = match.start("post")
            if _PROFESSION.search(sentence.mentions[at][0].text):
                held = Held((sentence.mentions[at][0].text,), sentence.mentions[match.start()], at, at + 1)
                yield _candidate(sentence, at - 1, held, match.start(), at + 1, "behind")
        yield from _without_post(sentence)


def _beside(sentence: Encoded, person: int, text: str, changed: list[Any]) -> Iterator[Candidate]:
    encoded = sentence.text
    titles = titles_before(sentence, person, text)
    for title in titles:
        if not any(
            (c.held is None and not c.other and encoded[c.anchor[0] : c.anchor[0] + 1] != "由")
            or (c.held is not None and c.held.start == titles[0].start)
            or (c.kind == "departure" and (c.held is None or not c.held.org) and not title.former)
            for c in changed
        ):
            yield _candidate(sentence, person, title, title.start, person + 1, "title")
    for rule, expression in (("bracket", _BRACKETED), ("apposition", _APPOSITION)):
        match = expression.match(encoded, person + 1)
        if match and not (rule == "apposition" and PERSON in re.split("[,。;]", encoded[match.end() :])[0]):
            for held in posts_after(sentence, match.end(), text):
                former = bool(re.search(FORMER, match[0]))
                yield _candidate(sentence, person, held, person, held.end, rule, former)
    match = _IS.match(encoded, person + 1)
    if match is None or re.search(
        r"我|邀|曾|将|获|被|起|拟|新|由|出任|不|历|此前|之前|责|聘|选|认|" + PERSON, encoded[person + 1 : match.end()]
    ):
        return
    if re.search(
        r"(?:由|任命|聘|选举|推选|提名|委任|同意|增补|选|以|接替|取代|接棒|顶替)[^,。]{0,4}$",
        encoded[max(0, person - 6) : person],
    ):
        return
    if any(
        c.kind == "appointment" and c.anchor[0] <= match.start("verb") + 1 and match.start("verb") <= c.anchor[1]
        for c in changed
    ):
        return
    inside = _INSIDE.search(encoded, person + 1, match.start("verb"))
    for held in posts_after(sentence, match.end(), text):
        if encoded[held.end : held.end + 1] == PERSON:  # 是前总理某某的儿子
            continue
        if inside and not held.org:  # 在某某公司任职副总裁
            held = replace(held, org=sentence.mentions[inside.start("org")])
        if (
            match["verb"] in ("是", "为", "作为", "即")
            and not held.org
            and encoded[match.end() : match.end() + 1] not in (POSITION, "公", "该", "集")
        ):
            continue
        yield _candidate(sentence, person, held, person, held.end, "is", match["verb"].endswith("时任"))


_INSIDE = re.compile(rf"在(?P<org>[{ORGS}])[^,。]{{0,4}}$")
_FURTHER = re.compile(
    rf"(?:^|[,;])(?:目前|现时|同时|并|现|且|其后|还|也|亦)?(?:现任|现为|现兼任|现担任|目前担任|目前兼任|任)(?=[^,。;]{{0,16}}{POSITION})"
)


def _further(sentence: Encoded, context: Context, changed: list[Any]) -> Iterator[Candidate]:
    """Give the posts of a life story's later clause: 某某1968年出生,现任万科董事."""
    for match in _FURTHER.finditer(sentence.text):
        verb = match.start() + (match[0][0] in ",;")
        if any(c.anchor[0] < match.end() and verb < c.anchor[1] for c in changed):
            continue
        who = carried(sentence, verb, context)
        for held in posts_after(sentence, match.end(), context.article.text) if who else ():
            yield Candidate(
                "position",
                _roles(who, held, False),
                verb,
                held.end,
                sentence.index,
                "position.zh.further",
                (),
                match.span(),
            )


def _past(sentence: Encoded, context: Context) -> Iterator[Candidate]:
    """Give former posts (曾任…, 历任…); the person may be named earlier in the sentence, or be that of the one before."""
    for match in _PAST.finditer(sentence.text):
        helds = posts_after(sentence, match.end(), context.article.text, 160)
        if not helds:
            continue
        at = sentence.text.rfind(PERSON, 0, match.start())
        who: tuple[Mention, ...] = sentence.mentions[at] if at >= 0 else ()
        relative = re.match(rf"(?:职务)?的[^,。;]{{0,16}}?(?=[{PERSON}])", sentence.text[helds[-1].end :])
        if relative:
            at = helds[-1].end + relative.end()
            who = sentence.mentions[at]
        if not who:
            for back in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
                people = context.sentences[back].find("person")
                if people:
                    who = context.sentences[back].mentions[people[0]]
                    break
        if who:
            for held in helds:
                roles = _roles(who, held, True)
                start = at if at >= 0 and match.start() - at < 40 else match.start()
                yield Candidate(
                    "position",
                    roles,
                    min(start, match.start()),
                    held.end,
                    sentence.index,
                    "position.zh.past",
                    (),
                    match.span(),
                )


def _without_post(sentence: Encoded) -> Iterator[Candidate]:
    for match in _OF.finditer(sentence.text):
        person = match.start("person")
        roles: dict[str, Any] = {"person": sentence.mentions[person], "org": sentence.mentions[match.start()]}
        end = person + 1
        listed = re.compile(rf"[一二两三四五六七八九十\ue00a]?(?:位|名)(?={POSITION})").match(sentence.text, end)
        if listed:
            roles["position"] = sentence.mentions[listed.end()]
            end = listed.end() + 1
        elif re.search(r"[由与和对向]$", sentence.text[: match.start()]) is None and len(sentence.mentions[person]) > 1:
            continue
        yield Candidate(
            "position", roles, match.start(), end, sentence.index, "position.zh.of", (), (match.start(), end)
        )


def _roles(person: tuple[Mention, ...], held: Held, former: bool) -> dict[str, Any]:
    roles: dict[str, Any] = {
        "person": person,
        "position": held.positions[0] if len(held.positions) == 1 else list(held.positions),
    }
    if held.org:
        roles["org"] = held.org
    if former or held.former:
        roles["manner"] = "former"
    return roles


def _candidate(
    sentence: Encoded, person: int, held: Held, start: int, end: int, rule: str, former: bool = False
) -> Candidate:
    roles = _roles(sentence.mentions[person], held, former)
    return Candidate("position", roles, start, end, sentence.index, f"position.zh.{rule}", (), (held.start, held.end))


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Drop founders (relations), bylines and bare occupations; find the organization of a title without one."""
    position = arguments.get("position")
    listed = position if isinstance(position, list) else [position] if position else []
    if any(_NO_POST.search(simplify(p)) for p in listed):
        return None
    kept = [p for p in dict.fromkeys(listed) if not _FOUNDER.match(p)]
    if listed and not kept:
        return None
    if kept:
        arguments["position"] = kept[0] if len(kept) == 1 else kept
    if (
        _is_place(candidate.roles.get("org"))
        and not is_public(kept)
        and all(OCCUPATION.match(simplify(p)) for p in kept)
    ):
        return None
    if "org" not in arguments:
        if kept and all(OCCUPATION.match(simplify(p)) for p in kept) and not _ITS.search(_leading(sentence, candidate)):
            return None
        if is_public(kept):
            return arguments
        org = org_of(sentence, candidate.start, context, posts=kept)
        if org is None:
            return None
        arguments["org"] = org
    if arguments.get("manner") == "former":
        arguments["status"] = "reported"
    if arguments.get("person") == arguments.get("org"):
        return None
    return arguments


_ITS = re.compile(r"(?:该行|该公司|该机构|该平台|该校|该券商|该车企|该企业|公司|集团|企业|平台|其|该所|该会|该院)的?$")
"""What says that a post without an owner is one at the organization spoken of."""


def _leading(sentence: Encoded, candidate: Candidate) -> str:
    """Give the words before the post of a candidate."""
    post = sentence.text.find(POSITION, candidate.start)
    return sentence.text[max(0, post - 5) : post]


def _is_place(filler: object) -> bool:
    return isinstance(filler, tuple) and bool(filler) and isinstance(filler[0], Mention) and filler[0].type == "place"
