"""Appointments in Chinese: 出任, 获委任, 接任, 履新, 升任, 当选, 聘任, 任命甲为乙、丙为丁, 由甲接任."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.languages.zh.post_changes import changes
from newsledger.languages.zh.posts import is_public, org_of
from newsledger.patterns import Candidate, Context, Encoded

TRIGGERS = re.compile(
    r"任|聘|选举|推选|提名|晋升|擢升|提拔|委派|当选|增补|补选|履新|执掌|接掌|接棒|接替|接手|取代|顶替|交棒|交班|让位|移交|交给|加盟|加入|入职|空降|升为|入主|代行|暂代|代理|改选|选为|成为|转投|跳槽|挖角|挖至|投奔|落脚|转会|补位|代管|署理|暂兼|掌印|代为|扶正|接过|换为|换成|变更为|更换为|换上|继任|担子|帅印|权杖|棒子|指派"
)


def find(context: Context) -> Iterator[Candidate]:
    """Give every appointment that a clause states."""
    return stated(context, "appointment", "predecessor", TRIGGERS)


def stated(context: Context, kind: str, other: str, triggers: re.Pattern[str]) -> Iterator[Candidate]:
    """Give the changes of posts of one kind as candidates.

    Args:
        context: the article.
        kind: ``appointment`` or ``departure``.
        other: the role of whoever comes before or after.
        triggers: a sentence without any of these words states none.
    """
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture" or not triggers.search(sentence.text):
            continue
        for change in changes(sentence, context):
            if change.kind != kind:
                continue
            roles: dict[str, Any] = {"person": change.person}
            if change.other:
                roles[other] = change.other
            if change.held is not None and change.held.positions:
                held = change.held.positions
                roles["position"] = held[0] if len(held) == 1 else list(held)
            if change.held is not None and change.held.org:
                roles["org"] = change.held.org
            if change.manner:
                roles["manner"] = change.manner
            yield Candidate(
                kind,
                roles,
                change.start,
                change.end,
                sentence.index,
                f"{kind}.zh.change",
                anchor=change.anchor,
                status="planned" if change.planned else None,
            )


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """An appointment takes the post of whoever it replaces; a nomination is one for later."""
    post = context.post_of(arguments.get("predecessor"), sentence.sentence.end)
    if "position" not in arguments and post is not None and post.positions:
        arguments["position"] = post.positions[0] if len(post.positions) == 1 else list(post.positions)
    whose(arguments, candidate, sentence, context)
    if "提名" in sentence.text[candidate.anchor[0] : candidate.anchor[1]]:
        arguments["status"] = "planned"
    if arguments.get("predecessor") == arguments.get("person"):
        arguments.pop("predecessor", None)
    return arguments if "position" in arguments or "org" in arguments else None


def whose(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context) -> None:
    """Fill the organization of a post that the clause leaves out; public offices have none."""
    roles: dict[str, Any] = candidate.roles
    if any(mention.name or mention.referring == "name" for mention in roles.get("org") or ()):
        return
    arguments.pop("org", None)
    position = arguments.get("position")
    listed = position if isinstance(position, list) else [position] if position else []
    if is_public(listed):
        return
    other = arguments.get("predecessor") or arguments.get("successor")
    for one in (other, arguments.get("person")):
        post = context.post_of(one, sentence.sentence.end)
        if (
            post is not None
            and post.org
            and post.start >= sentence.sentence.start
            and post.start < sentence.sentence.end
            and not post.former
        ):
            arguments["org"] = post.org
            return
    org = org_of(sentence, candidate.anchor[0], context, posts=listed)
    if org is not None:
        arguments["org"] = org
