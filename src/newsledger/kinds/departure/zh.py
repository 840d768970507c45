"""Departures in Chinese: 辞任, 卸任, 离职, 不再担任, 退休, 免去, 逝世, 交棒给."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.kinds.appointment.zh import stated, whose
from newsledger.patterns import Candidate, Context, Encoded

TRIGGERS = re.compile(
    r"辞|离职|离开|离任|卸任|卸下|卸职|退任|退休|荣休|引退|退位|去职|下台|挂冠|功成身退|不再|出走|退出|免去|免除|免职|罢免|解聘|解雇|撤销|解除|解职|开除|撤换|炒掉|停职|革职|撤职|逝世|去世|病逝|离世|身故|病故|与世长辞|接替|接任|取代|接棒|顶替|交棒|交班|让位|移交|交给|继任|接过|走人|告别|创业|离去|隐退|淡出|让贤|谢幕|任满|届满|留任|在职|另有发展|高就|换下|炒|逐出|转投|跳槽|挖角|调离|退居|转任|改任|调任|撒手人寰|辞世|担子|帅印|权杖|棒子"
)


def find(context: Context) -> Iterator[Candidate]:
    """Give every departure that a clause states."""
    return stated(context, "departure", "successor", TRIGGERS)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find the post and the organization left."""
    post = context.post_of(arguments.get("person"), sentence.sentence.end)
    if "position" not in arguments and post is not None and post.positions:
        arguments["position"] = post.positions[0] if len(post.positions) == 1 else list(post.positions)
        if not candidate.roles.get("org") and post.org:
            arguments["org"] = post.org
            return arguments
    whose(arguments, candidate, sentence, context)
    if arguments.get("successor") == arguments.get("person"):
        arguments.pop("successor", None)
    return arguments if "position" in arguments or "org" in arguments else None
