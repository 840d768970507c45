"""Who takes up and who gives up a post, clause by clause in encoded Chinese sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newsledger.languages.zh.post_people import (
    carried,
    leaver,
    left_person,
    person_after,
    replaced_by,
    successor_after,
)
from newsledger.languages.zh.post_verbs import (
    AS,
    CHANGE,
    DIES,
    FOLLOWS,
    FOUNDER,
    HANDS,
    JOINS,
    LEAVES,
    MAKES,
    MOVED,
    OF_ANOTHER,
    OUT_OF,
    PAST,
    PLANNED_AFTER,
    REMOVES,
    STEPS_IN,
    SUCCEEDS,
    SWAPS,
    TAKES,
)
from newsledger.languages.zh.posts import (
    OCCUPATION,
    ORGS,
    PERSON,
    POSITION,
    Held,
    manner_of,
    posts_after,
    title_before,
)
from newsledger.model import Mention
from newsledger.patterns import Context, Encoded
from newsledger.text.fold import simplify


@dataclass(frozen=True, slots=True)
class Change:
    """One person who takes up or gives up posts.

    Attributes:
        kind: ``appointment`` or ``departure``.
        person: the person's mentions; other: predecessor or successor, or ().
        held: posts and whose they are; None when the clause names none.
        start, end: encoded stretch; anchor: that of the verb.
        manner: the claim's manner, or None.
        planned: True when words behind say that it takes effect later.
    """

    kind: str
    person: tuple[Mention, ...]
    other: tuple[Mention, ...]
    held: Held | None
    start: int
    end: int
    anchor: tuple[int, int]
    manner: str | None
    planned: bool


def changes(sentence: Encoded, context: Context) -> list[Change]:
    """Give the changes of posts that a sentence states, in no order."""
    found = [*_appointments(sentence, context), *_departures(sentence, context)]
    return [change for change in found if change.person]


def _make(
    sentence: Encoded,
    kind: str,
    person: int,
    other: int,
    held: Held | None,
    verb: tuple[int, int],
    end: int,
    manner: str | None,
) -> Change:
    start = min(i for i in (person, verb[0], held.start if held else person) if i >= 0)
    if other >= 0:
        start, end = min(start, other) if start - other < 40 else start, max(end, other + 1)
    end = max(end, person + 1, verb[1], held.end if held and held.start - end < 40 else 0)
    after = re.split("[。;!?]", sentence.text[end : end + 40])[0]
    return Change(
        kind,
        sentence.mentions[person],
        sentence.mentions[other] if other >= 0 else (),
        held,
        start,
        end,
        verb,
        manner,
        bool(PLANNED_AFTER.search(after)),
    )


def _departures(sentence: Encoded, context: Context) -> Iterator[Change]:
    text, words = sentence.text, context.article.text
    for match in LEAVES.finditer(text):
        if re.search(
            r"(?:未|没有|否认|拒绝|不会|不|无意)(?:会|曾|有|打算|考虑)?$",
            text[max(0, match.start() - 4) : match.start()],
        ):
            continue
        if "辞去" in text[match.end() :] and text[match.end() : match.end() + 2] in ("报告", "申请", "函,", "信,"):
            continue
        person = left_person(sentence, match.start())
        relative = re.match(rf"的(?:[^,。;{PERSON}]{{0,10}}{POSITION})?(?=[{PERSON}])", text[match.end() :])
        if relative:
            person = match.end() + relative.end()
            manner = "retired" if match[0] == "退休" else "resigned"
            title = title_before(sentence, person, words)
            yield _make(sentence, "departure", person, -1, title, match.span(), person + 1, manner)
            continue
        if person < 0:
            continue
        gap = text[person + 1 : match.start()]
        if re.search("作为|身为", gap[-4:]) or (
            match[0].startswith("届满") and re.search("任期[^,]{0,4}至|为|(?<!任)期", gap)
        ):
            continue
        if re.search(r"(?:接替|接任|获委任|任命|取代|继任|出任|" + POSITION + r"(?:的)?$)", gap) and not re.search(
            r"(?:因|申请|提出|宣布|已)", gap[-6:]
        ):
            continue
        title = title_before(sentence, person, words)
        end = match.end()
        helds = posts_after(sentence, end, words) if match["of"] else []
        if (
            match["of"] in ("退出", "不再参与", "不再履行")
            and not helds
            and not (title and re.match("[^,。;]{0,6}(?:管理|运营|经营)", text[end:]))
        ):
            continue
        if not helds:
            inner = re.search(
                rf"(?:从|所任|担任|的)(?P<posts>[^,。;]{{0,16}}{POSITION})(?:职位|职务|一职|岗位|位置|的)*[^,。;]{{0,8}}$",
                gap,
            )
            if inner:
                helds = posts_after(sentence, person + 1 + inner.start("posts"), words)
        manner = "resigned"
        if re.search(r"退休|荣休", gap + match[0] + text[end : end + 6]):
            manner = "retired"
        elif match[0].startswith("被"):
            manner = "dismissed"
        elif re.search(r"工作调动|工作变动|工作调整|调任|另有任用", gap):
            manner = "reassigned"
        out_of = OUT_OF.search(gap) if match["alone"] and not helds else None
        if out_of and (title is None or title.former or not title.org):
            at = person + 1 + out_of.start("org")
            posts = title.positions if title is not None and not title.org else ()
            helds = [Held(posts, sentence.mentions[at], at, at + 1)]
        if match[0].startswith("离开") and text[match.end() - 1] in ORGS and not helds:
            own = sentence.mentions[match.end() - 1]
            if title is None or (title.org and title.org[-1].name != own[-1].name):
                helds = [Held((), own, match.end() - 1, match.end())]
        last = helds[-1].end if helds else end
        successor = successor_after(sentence, last)
        for held in [*helds, *(() if helds else (title,))]:
            yield _make(sentence, "departure", person, successor, held, match.span(), last, manner)
    for match in REMOVES.finditer(text):
        before = text[max(0, match.start() - 16) : match.start()]
        passive = re.search(r"(?:被|遭|已获|获)[^,。;]{0,14}$", before)
        person = person_after(sentence, match.end(), 16) if not passive else left_person(sentence, match.start(), 30)
        if person < 0:
            continue
        at = max(person + 1, match.end())
        helds = posts_after(sentence, at, words) if text[at : at + 1] not in ("和", "与", "及", "、") else []
        title = title_before(sentence, person, words)
        if not helds and title is None and match[0][:2] in ("解除", "撤销", "开除", "免除"):
            continue
        if not helds and not title and "职" not in text[match.end() : match.end() + 20]:
            continue
        last = helds[-1].end if helds else max(match.end(), person + 1)
        for held in [*helds, *(() if helds else (title,))]:
            yield _make(
                sentence, "departure", person, successor_after(sentence, last), held, match.span(), last, "dismissed"
            )
    for match in DIES.finditer(text):
        person = left_person(sentence, match.start(), 36)
        if person < 0 or text[person + 1 : match.start()].startswith("的"):
            continue
        title = title_before(sentence, person, words)
        if title is not None and (title.org or not title.former):
            yield _make(sentence, "departure", person, -1, title, match.span(), match.end(), "died")


def _appointments(sentence: Encoded, context: Context) -> Iterator[Change]:
    text, words = sentence.text, context.article.text
    done: set[int] = set()
    replaced: dict[int, int] = {}
    for match in MAKES.finditer(text):
        person = person_after(sentence, match.end(), 26)
        if person < 0 or person in done:
            continue
        as_ = AS.match(text, person + 1)
        if as_ is None:
            continue
        if match[0] == "由" and as_["as"] in ("为", "任", "负责"):
            continue
        if PAST.search(text[max(0, match.start() - 4) : match.start()]):
            continue
        yield from _named(sentence, context, match, person, as_, done)
    for match in TAKES.finditer(text):
        before = text[max(0, match.start() - 6) : match.start()]
        if PAST.search(before) or (match["verb"] and re.search(r"(?:曾|拒绝|未能|无意)[^,。;]{0,6}$", before)):
            continue
        person = left_person(sentence, match.start())
        if match[0] not in ("接替", "取代", "顶替", "接棒"):
            relative = posts_after(sentence, match.end(), words)
            if relative and (of := re.match(rf"(?:职务)?的(?=[{PERSON}])", text[relative[-1].end :])):
                whose = relative[-1].end + of.end()
                if whose not in done and not (match["state"] and not match["passive"]):
                    done.add(whose)
                    manner = manner_of(match[0])
                    for held in relative:
                        yield _make(sentence, "appointment", whose, -1, held, match.span(), whose + 1, manner)
                continue
        if person < 0 and match["verb"] and not match["passive"] and match["verb"] not in OF_ANOTHER:
            who = carried(sentence, match.start(), context)
            helds = posts_after(sentence, match.end(), words) if who else []
            manner = manner_of(match[0])
            for held in helds:
                yield Change("appointment", who, (), held, match.start(), held.end, match.span(), manner, False)
            continue
        if person < 0 or person in done or replaced.get(person, -1) >= match.start():
            continue
        gap = text[person + 1 : match.start()]
        further = bool(done) and not gap  # 甲接任董事长,乙兼任总裁
        if match["state"] and not (further or CHANGE.search(gap) or CHANGE.search(before[-3:])):
            continue
        if gap.endswith("是") or re.match(
            r"[^,。;]{0,14}(?:的[^,。]{0,6}人选|的机会|的可能|的消息)", text[match.end() :]
        ):
            continue
        if match["state"] and re.search(r"曾|历任|先后|现任|目前|至今|期间", gap):
            continue
        if re.search(r"辞去|卸任|不再|辞任|曾|毕业|此前|之前", gap) and not match["passive"]:
            continue
        predecessor = (
            person_after(sentence, match.end(), 18) if match[0] in ("接替", "接过", "取代", "顶替", "接棒") else -1
        )
        at = predecessor + 1 if predecessor >= 0 else match.end()
        as_ = re.match(r"(?:先生|女士|的|之后)?(?:,|并)?(?:出任|担任|成为|任)?(?:[^,。;]{0,2}职位)?", text[at:])
        at += as_.end() if as_ and predecessor >= 0 else 0
        helds = posts_after(sentence, at, words)
        if predecessor >= 0:
            replaced[predecessor] = at
        if match[0] == "成为":
            helds = [held for held in helds if not all(OCCUPATION.match(simplify(p)) for p in held.positions)]
        if not helds and predecessor >= 0:
            helds = [title] if (title := title_before(sentence, predecessor, words)) else []
        left = list(LEAVES.finditer(text, max(0, person - 70), person)) if match[0] in FOLLOWS and not helds else []
        if left and predecessor < 0:  # 甲不再担任董事长,乙接任
            predecessor, helds = left_person(sentence, left[-1].start()), posts_after(sentence, left[-1].end(), words)
        if not helds and predecessor < 0:
            inner = re.search(
                rf"(?:[,:]|^)(?P<posts>[^,。;]{{0,12}}{POSITION})(?:一职|职务)?[^,。;{PERSON}]{{0,2}}$",
                text[max(0, person - 30) : person],
            )
            if match[0] not in ("履新", "上任", "就任", "走马上任", "入主", "执掌", "接掌") or inner:
                continue
            joined = re.match(rf"(?:了)?(?P<org>[{ORGS}])", text[match.end() :])
            title = title_before(sentence, person, words)
            if joined:
                org = match.end() + joined.start("org")
                helds = [Held((), sentence.mentions[org], org, org + 1)]
            elif title is not None and match[0] in ("履新", "上任", "就任", "走马上任"):
                helds = [title]
            else:
                continue
        if predecessor < 0:
            predecessor = replaced_by(sentence, person, helds[-1].end if helds else match.end())
        done.add(person)
        joined = JOINS.search(gap)
        if joined and helds and not helds[0].org:
            org = person + 1 + joined.start("org")
            helds[0] = Held(helds[0].positions, sentence.mentions[org], helds[0].start, helds[0].end)
        stretch = text[person : helds[-1].end if helds else match.end()]
        yield from _with_predecessor(sentence, person, predecessor, helds, match.span(), manner_of(stretch))
        left_post = title_before(sentence, person, words) if match[0] in MOVED and predecessor < 0 else None
        if left_post is not None and left_post.positions and not FOUNDER.search("".join(left_post.positions)):
            yield _make(sentence, "departure", person, -1, left_post, match.span(), match.end(), "reassigned")
    for match in SUCCEEDS.finditer(text):
        person = match.start("new")
        if person not in done:
            done.add(person)
            old = match.start("old") if match["old"] else left_person(sentence, match.start(), 60)
            title = title_before(sentence, old, words) if old >= 0 else None
            yield from _with_predecessor(sentence, person, old, [title] if title else [], match.span(), None)
    for match in SWAPS.finditer(text):
        person = match.start("new")
        if person not in done:
            done.add(person)
            helds = posts_after(sentence, match.start("posts"), words)
            yield from _with_predecessor(sentence, person, -1, helds, match.span(), None)
    for match in HANDS.finditer(text):
        person = person_after(sentence, match.end(), 22)
        giver = left_person(sentence, match.start(), 60)
        if person >= 0 and giver >= 0 and person not in done:
            done.add(person)
            title = title_before(sentence, giver, words)
            yield from _with_predecessor(sentence, person, giver, [title] if title else [], match.span(), None)
    for match in JOINS.finditer(text):
        person = left_person(sentence, match.start(), 24)
        who = carried(sentence, match.start(), context) if person < 0 else ()
        if who and text[match.end() - 1] in ORGS:
            own = sentence.mentions[match.start("org")]
            held = Held((), own, match.start("org"), match.end())
            yield Change("appointment", who, (), held, match.start(), match.end(), match.span(), None, False)
            continue
        if person < 0 or person in done or "," in text[person : match.start()][6:]:
            continue
        behind = re.match(r"(?:(?!曾|先后|历)[^。;]){0,10}?(?:出任|担任|任)", text[match.end() :])
        helds = posts_after(sentence, match.end() + behind.end(), words) if behind else []
        own = sentence.mentions[match.start("org")]
        posts = tuple(p for held in helds[:1] for p in held.positions)
        held = Held(posts, own, match.start("org"), helds[0].end if helds else match.end())
        yield _make(sentence, "appointment", person, -1, held, match.span(), held.end, None)


def _named(
    sentence: Encoded, context: Context, match: re.Match[str], person: int, as_: re.Match[str], done: set[int]
) -> Iterator[Change]:
    """Give the changes of "appoints A as B, C as D" from the first person on."""
    text, words = sentence.text, context.article.text
    verb = match.span()
    while True:
        at = as_.end()
        predecessor = -1
        if as_["as"] in ("接替", "接棒", "继任"):
            predecessor = person_after(sentence, at, 14)
            at = predecessor + 1 if predecessor >= 0 else at
            further = re.match(r"(?:先生|女士|的)?(?:,|并)?(?:出任|担任|成为|任)?", text[at:])
            at += further.end() if further else 0
        helds = posts_after(sentence, at, words)
        if not helds and match[0] == "由":
            left = re.search(
                rf"(?P<posts>[^,。;]{{0,14}}{POSITION})(?:的)?(?:(?:一职|职务|之职|职位|职责|角色|工作),?)?[^,。;]{{0,8}}$",
                text[max(0, verb[0] - 40) : verb[0]],
            )
            if left:
                at = max(0, verb[0] - 40) + left.start("posts")
                holder = text.rfind(PERSON, at, verb[0])
                if holder >= 0 and POSITION in text[holder + 1 : holder + 3]:  # 蔡华行政总裁一职,将由乙接任
                    predecessor, at = holder, holder + 1
                helds = posts_after(sentence, at, words)
        if not helds and predecessor < 0 and match[0] != "由":
            return
        if not helds and match[0] == "由" and as_["as"] not in STEPS_IN:
            return
        last = helds[-1].end if helds else max(at, as_.end())
        if predecessor < 0:
            predecessor = replaced_by(sentence, person, last)
        if predecessor < 0 and match[0] == "由":
            predecessor = leaver(sentence, verb[0])
            if predecessor >= 0 and not helds and POSITION not in text[predecessor : verb[0]]:
                title = title_before(sentence, predecessor, words)
                helds = [title] if title and not title.former and not FOUNDER.search("".join(title.positions)) else []
        done.add(person)
        yield from _with_predecessor(
            sentence, person, predecessor, helds, verb, manner_of(text[max(0, verb[0] - 1) : max(last, as_.end())])
        )
        following = re.match(
            rf"(?:职务|一职|等职)?(?:[、,及和与;]|以及|并|同时|亦|且|聘任|选举|任命|委任|提名|增补|由)*(?=[{PERSON}])",
            text[last:],
        )
        if following is None:
            return
        person = last + following.end()
        next_as = AS.match(text, person + 1)
        if next_as is None or person in done:
            return
        as_ = next_as


def _with_predecessor(
    sentence: Encoded, person: int, predecessor: int, helds: list[Held], verb: tuple[int, int], manner: str | None
) -> Iterator[Change]:
    end = helds[-1].end if helds else verb[1]
    for held in helds or [None]:  # type: ignore[list-item]
        yield _make(sentence, "appointment", person, predecessor, held, verb, end, manner)
    if predecessor >= 0:
        yield _make(sentence, "departure", predecessor, person, helds[0] if helds else None, verb, end, None)
