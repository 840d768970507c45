"""Whom a person belongs to, as far as the words beside the name say: "Acme chief executive Jane Doe", "Doe, head of Acme"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from newsledger.model import Mention

ORGANIZATIONS = ("company", "organization", "authority")
_POST = re.compile(
    r"\b(?:founder|co-founder|cofounder|chief|chair\w{0,6}|ceo|cfo|cto|coo|president|director|head|partner|manager|analyst|"
    r"economist|strategist|professor|lecturer|editor|author|host|fellow|researcher|lawyer|attorney|spokes\w{3,6}|minister|"
    r"secretary|governor|mayor|official|executive|officer|owner|engineer|employee|worker|investor|boss|premier)\b",
    re.IGNORECASE,
)
_HAN_POST = re.compile(
    r"创始人|創始人|创办人|創辦人|董事长|董事長|总裁|總裁|总经理|總經理|首席|主席|执行官|執行官|负责人|負責人|合伙人|合夥人|"
    r"教授|分析师|分析師|经济学家|經濟學家|研究员|研究員|高管|行长|行長|部长|部長|主任|局长|局長|书记|書記|发言人|發言人|老板|老闆|掌门|掌門"
)
_REACH = 90
_HAN_REACH = 14
_STOP = re.compile(r"[;:“”\"!?。；：！？\n]|\b(?:said|told|says|and [A-Z])")
_LEADING_GAP = re.compile(r"(?:['’]s?)?\s?(?:[\w’'-]{1,20}[ ,]{1,2}){0,7}", re.UNICODE)


def affiliations(text: str, mentions: Sequence[Mention]) -> dict[str, list[str]]:
    """Give each person's organizations as the words right beside the name tell them, the most often told first.

    Args:
        text: the article's text.
        mentions: its mentions, in text order.

    Returns:
        fullest name of the person → fullest names of the organizations.
    """
    told: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for i, mention in enumerate(mentions):
        if mention.type != "person" or mention.referring != "name":
            continue
        person = mention.name or mention.text
        for org in _beside(text, mentions, i):
            told[person][org.name or org.text] += 1
    return {person: sorted(orgs, key=lambda org: -orgs[org]) for person, orgs in told.items()}


def _beside(text: str, mentions: Sequence[Mention], i: int) -> Iterable[Mention]:
    mention = mentions[i]
    for other in reversed(mentions[max(0, i - 4) : i]):
        gap = text[other.end : mention.start]
        if len(gap) > _REACH or other.type == "person":
            break
        if other.type in ORGANIZATIONS and other.referring == "name":
            if _leads(gap):
                yield other
            break
    for other in mentions[i + 1 : i + 5]:
        gap = text[mention.end : other.start]
        if len(gap) > _REACH or other.type == "person":
            break
        if other.type in ORGANIZATIONS and other.referring == "name":
            if gap[:1] == "," and not _STOP.search(gap) and _POST.search(gap):
                yield other
            break


def _leads(gap: str) -> bool:
    """True for what stands between an organization and its person: "’s Chief Executive ", "创始人", 的."""
    if gap.isascii() or "’" in gap:
        if gap in ("'s ", "’s "):
            return True
        plain = len(gap) <= 60 and not _STOP.search(gap) and _LEADING_GAP.fullmatch(gap) is not None
        return plain and _POST.search(gap) is not None
    return len(gap) <= _HAN_REACH and (gap == "的" or (_HAN_POST.search(gap) is not None and "，" not in gap))
