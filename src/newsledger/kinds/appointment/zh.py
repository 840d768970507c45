"""Appointments in Chinese: 出任, 获委任, 接任, 履新, 升任, 当选, 聘任, 任命甲为乙."""

from __future__ import annotations

from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_MOD = r"(?:[\u4e00-\u9fffA-Za-z]{0,12}?)"
_REPLACES = r"(?:[^。;]{0,40}?(?:接替|接任|取代|接棒|顶替|继任){predecessor:person!})?"

PATTERNS = (
    Pattern(
        "appointed",
        "委任 任命 聘任 聘请 获任 获聘 选举 推选 提名 晋升 擢升 升任 调任 选为 当选 增补 补选",
        rf"{{person:person}}(?:[^。;,]{{0,16}}?)(?:获|被|经|由)?(?:董事会|股东大会)?(?:委任|任命|聘任|聘请|选举|推选|提名|晋升|擢升|提拔|委派|增补|补选)(?:为|出任|担任|成为|任)?(?:{{org:org!}})?(?:的)?{_MOD}{{position}}{_REPLACES}",
    ),
    Pattern(
        "takes_up",
        "出任 接任 升任 调任 兼任 履新 就任 上任 当选 获任 转任 继任 荣任 接掌 执掌 担任 任职",
        rf"{{person:person}}(?:[^。;]{{0,20}}?)(?:将|已|正式|即将|获|获邀)?(?:出任|接任|升任|调任|兼任|履新|就任|上任|当选|获任|转任|继任|接掌|晋升为|晋升|升为|担任|获聘为|转任为|当选为|成为)(?:为)?(?:{{org:org!}})?(?:的)?(?:新任|首任|下一任|临时|代理|署理)?{_MOD}{{position}}{_REPLACES}",
    ),
    Pattern(
        "org_appoints",
        "委任 任命 聘任 聘请 聘 选举 推选 提名 提拔 宣布 同意",
        rf"(?:{{org:org!}})?(?:[^。;]{{0,24}}?)(?:委任|任命|聘任|聘请|续聘|选举|推选|提名|提拔|委派|聘)(?:[^。;,]{{0,14}}?){{person:person!}}(?: ?\([^()]{{0,30}}\))?(?:[^。;,]{{0,6}}?)(?:为|担任|出任|接任|任|成为)(?:{{org:org!}})?(?:新任|的)?{_MOD}{{position}}{_REPLACES}",
    ),
    Pattern(
        "by_person",
        "由",
        rf"(?:{{position}})?(?:一职|职务|之职)?(?:[^。;,]{{0,8}}?)(?:将|已)?由(?:[^。;,]{{0,14}}?){{person:person!}}(?:[^。;,]{{0,6}}?)(?:接任|出任|担任|接替|继任|接棒|兼任|暂代|代理|接手)(?:{{org:org!}})?(?:{_MOD}{{position}})?",
    ),
    Pattern(
        "succeeds",
        "接替 接任 接棒 取代 继任",
        rf"{{person:person}}(?:[^。;]{{0,12}}?)(?:接替|取代|接棒|接过|顶替)(?:[^。;,]{{0,14}}?){{predecessor:person!}}(?:[^。;]{{0,8}}?)(?:(?:担任|出任|成为|任|的)(?:{{org:org!}})?(?:新任|的)?{_MOD}{{position}})?",
    ),
    Pattern(
        "handed_to",
        "交棒 交接 交给 交予 让位",
        r"{predecessor:person}(?:[^。;]{0,60}?)(?:交棒|交班|让位|移交|将[^。;,]{2,14}交)(?:给|予|于)?(?:[^。;,]{0,12}?){person:person!}",
    ),
    Pattern(
        "joins",
        "加盟 加入 入职",
        rf"{{person:person}}(?:[^。;]{{0,12}}?)(?:加盟|加入|入职|空降)(?:了)?{{org:org!}}(?:[^。;]{{0,12}}?(?:担任|出任|任){_MOD}{{position}})?",
    ),
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Past posts ("曾担任") are positions; an appointment takes the post of whoever it replaces."""
    words = sentence.text[max(0, candidate.start - 2) : candidate.end]
    if any(
        mark in words
        for mark in (
            "曾担任",
            "曾任",
            "曾出任",
            "继续担任",
            "历任",
            "现任",
            "曾先后",
            "不再担任",
            "辞去",
            "卸任",
            "此前担任",
            "之前曾",
            "一直担任",
            "目前担任",
            "现担任",
        )
    ):
        return None
    if any(mark in words for mark in ("代理", "署理", "暂代", "临时")):
        arguments["manner"] = "acting"
    elif any(mark in words for mark in ("升任", "晋升", "擢升", "提拔")):
        arguments["manner"] = "promoted"
    elif any(mark in words for mark in ("当选", "选举", "推选")):
        arguments["manner"] = "elected"
    post = context.post_of(arguments.get("predecessor"), sentence.sentence.end)
    if "position" not in arguments and post is not None and post.positions:
        arguments["position"] = post.positions[0] if len(post.positions) == 1 else list(post.positions)
    if "org" not in arguments:
        company = context.company_before(sentence, candidate.end)
        if post is not None and post.org:
            arguments["org"] = post.org
        elif company is not None:
            arguments["org"] = company.name or company.text
    if arguments.get("predecessor") == arguments.get("person"):
        return None
    return arguments if "position" in arguments or "org" in arguments else None
