"""Departures in Chinese: 辞任, 卸任, 离职, 不再担任, 退休, 免去, 逝世."""

from __future__ import annotations

from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_MOD = r"(?:[\u4e00-\u9fffA-Za-z]{0,12}?)"
_SUCCESSOR = r"(?:[^。;]{0,40}?(?:由|交棒给?|交棒|交班给?|接棒(?:者|人)?(?:为|是)|继任者(?:为|是)?|接任者(?:为|是)?)(?:[^。;,]{0,12}?){successor:person!})?"
_ON = "辞任 辞去 辞职 卸任 离职 离任 退休 请辞 引退 退任 不再担任 不再兼任 不再出任 辞呈 下台 离开 出走 荣休 退位 去职 免去 罢免 解聘 解雇 撤职 停职 革职 撤换 逝世 去世 病逝 离世 身故 身亡 炒 辞 退下 卸下"

PATTERNS = (
    Pattern(
        "resigns",
        _ON,
        rf"{{person:person}}(?:[^。;]{{0,36}}?)(?:辞任|辞去|辞职|卸任|离职|离任|请辞|引退|退任|不再担任|不再兼任|不再出任|递交辞呈|递交辞职|提出辞职|下台|出走|退位|去职|退下|卸下|退休|荣休)(?:了|其|在)?(?:{{org:org!}})?(?:的)?(?:{_MOD}{{position}})?{_SUCCESSOR}",
        {"manner": "resigned"},
    ),
    Pattern("org_person_left", "离开 告别", r"{person:person}(?:[^。;,]{0,10}?)(?:离开|告别)(?:了)?{org:org!}"),
    Pattern(
        "removed",
        "免去 罢免 解聘 解雇 撤职 停职 革职 撤换 解除 炒",
        rf"(?:{{org:org!}})?(?:[^。;]{{0,20}}?)(?:免去|罢免|解聘|解雇|撤换|解除|炒掉)(?:了)?{{person:person!}}(?:的|在)?(?:{{org:org!}})?(?:的)?(?:{_MOD}{{position}})?",
        {"manner": "dismissed"},
    ),
    Pattern(
        "was_removed",
        "免去 罢免 解聘 解雇 撤职 停职 革职 撤换 解除 免职",
        rf"{{person:person}}(?:[^。;,]{{0,14}}?)(?:被|遭|获)(?:[^。;,]{{0,10}}?)(?:免去|罢免|解聘|解雇|撤职|停职|革职|撤换|解除|免职)(?:{_MOD}{{position}})?",
        {"manner": "dismissed"},
    ),
    Pattern(
        "died",
        "逝世 去世 病逝 离世 身故 身亡",
        r"(?:{org:org!})(?:的)?(?:[\u4e00-\u9fff]{0,8}?)(?:{position})?{person:person!}(?:[^。;]{0,24}?)(?:逝世|去世|病逝|离世|身故|身亡)",
        {"manner": "died"},
    ),
    Pattern(
        "replaced",
        "接替 接任 取代 接棒",
        r"{successor:person}(?:[^。;]{0,40}?)(?:接替|取代|接棒|顶替)(?:[^。;,]{0,14}?){person:person!}",
    ),
    Pattern(
        "resignation_of",
        "辞职 离职 离任 辞任",
        r"(?:收到|接获|接到|批准|接受)(?:[^。;]{0,16}?)(?:{position})?{person:person!}(?:[^。;,]{0,10}?)(?:辞职|辞呈|离职|请辞|辞任)",
        {"manner": "resigned"},
    ),
)

_RETIRE = ("退休", "荣休", "引退")


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find the post and the organization left."""
    words = sentence.text[candidate.start : candidate.end]
    if arguments.get("manner") == "resigned" and any(mark in words for mark in _RETIRE):
        arguments["manner"] = "retired"
    post = context.post_of(arguments.get("person"), sentence.sentence.end)
    if "position" not in arguments and post is not None and post.positions:
        arguments["position"] = post.positions[0] if len(post.positions) == 1 else list(post.positions)
    if "org" not in arguments:
        if post is not None and post.org:
            arguments["org"] = post.org
        else:
            company = context.company_before(sentence, candidate.end)
            if company is not None:
                arguments["org"] = company.name or company.text
            elif "position" not in arguments:
                return None
    if arguments.get("successor") == arguments.get("person"):
        return None
    return arguments
