"""Gatherings in Chinese: 大会, 论坛, 峰会, 博览会, 听证会, 研讨会 with a name of their own."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_EVENT = r"(?:大会|论坛|峰会|博览会|听证会|研讨会|年会|展览会|消费展|车展(?!览)|进博会|广交会|服贸会|世博会|洽谈会|交易会|高峰会|开发者大会|(?:电子|电玩|游戏|科技|动漫|工业|航空|家电|漫|通信)展(?!览)|会议(?=上|期间))"

PATTERNS = (
    Pattern(
        "named",
        "大会 论坛 峰会 博览会 听证会 研讨会 年会 展览会 消费展 车展 进博会 广交会 服贸会 洽谈会 交易会 高峰会 展 会议",
        rf"(?P<n>(?:\ue007)?(?:第[\u4e00-\u9fff\d\ue00a]{{1,5}}届)?(?:[A-Za-z0-9\u4e00-\u9fff·\-\ue000-\ue005]| (?=[A-Za-z0-9])|(?<=\d) ){{1,24}}?{{v:{_EVENT}}})",
    ),
)

_HELD = re.compile(
    r"举行|举办|召开|开幕|闭幕|出席|参加|亮相|现场|期间|[会展坛]上|致辞|演讲|发言|上,|上表示|上发表|上说|上称|上宣布|上发布|在京|落幕|揭幕|登场|主办|承办|参展|拉开帷幕"
)
_NOT = re.compile(
    r"各大会|会员大会|^一[个场次]|周年大会|週年大會|周年大會|圆桌论坛|主题的?论坛|分论坛|代表大会|代表大會|立法|总会|總會|什么|这|這|圓桌|闭门|股东(?:周年|特别)?大?会|股东大会|发布会|业绩(?:说明|发布)|说明会|新闻|人民代表大会|董事会|动员大会|誓师大会|党代会|两会|临时大会|职工|庆功|债权人|消费者大会"
)
_LEAD = re.compile(
    r"^(?:.*?(?:在|于|的|由|届时|参加|出席|举行|举办|召开|亮相|主办|承办|日|讯|了|将|至|表示|期间|了|过))(?=.{2})"
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Only gatherings with a name of their own that are held, or at which somebody appears."""
    text = sentence.text
    around = text[max(0, candidate.start - 16) : candidate.end + 16]
    if text[candidate.end : candidate.end + 1] == "堂" or not _HELD.search(around):
        return None
    folded = text[candidate.start : candidate.end]
    lead = _LEAD.match(folded)
    first = lead.end() if lead else 0
    held = re.match(r".*(?:举行|举办|召开|出席|参加|期望|承办|主办)的?(?=.{4})", folded[first:])
    first += held.end() if held else 0
    more = re.match(r"(?:了|着|过|在|于|的|本届|及|并|与)+", folded[first:])
    first += more.end() if more else 0
    span = sentence.span(candidate.start + first, candidate.end)
    name = " ".join(context.article.text[slice(*span)].split())
    if (
        len(name) < 4
        or _NOT.search(name)
        or _NOT.search(folded[first:])
        or re.match(
            r"^(?:.{0,12}于|本次|此次|该|这次|这|一|上述|有关|年度|全球|今年|去年|首届)?(?:大会|论坛|峰会|博览会|听证会|研讨会|年会|车展)$",
            name,
        )
    ):
        return None
    if name.endswith(("会议", "會議")) and not re.search("[\ue004\ue005A-Z0-9]", text[candidate.start : candidate.end]):
        return None
    speaker = re.search("\ue000(?:[^。;,]{0,6}?)(?:在|于|出席|参加)[^。;,]{0,3}$", text[: candidate.start + 2][-16:])
    if speaker:
        at = max(0, candidate.start + 2 - 16) + speaker.start()
        people = [m.name or m.text for m in sentence.mentions[at]]
        arguments["participant"] = people[0] if len(people) == 1 else people
    place = re.search(
        r"在(\ue005)(?:[^。;,]{0,10}?)(?:举行|举办|召开|开幕)", text[max(0, candidate.start - 4) : candidate.end + 24]
    )
    if place:
        at = max(0, candidate.start - 4) + place.start(1)
        mention = sentence.mentions[at][0]
        arguments["place"] = mention.name or mention.text
    arguments["name"] = name
    return arguments
