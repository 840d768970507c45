"""Policies in Chinese: 出台, 印发, 发布, 施行, 征求意见 of a 《law》, 新规, 草案."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.zh.subjects import clause_start, standing_from, subject
from newsledger.patterns import Candidate, Context, Encoded, Pattern
from newsledger.text.fold import fold_width, simplify

_MAKE = "出台|印发|发布|公布|颁布|下发|制定|通过|审议通过|表决通过|发出|修订|公告|推出|联合印发|联合发布|批准|签署|实施|施行|发布了|下达|起草"
_RULES = re.compile(
    r"(?:法|条例|办法|规定|通知|意见|方案|规划|计划|准则|指引|指南|规则|措施|细则|决定|草案|征求意见稿|清单|标准|规范|纲要|公告|法案|行政令|命令|协定|协议|稿\)?|政策|令|试行\)|暂行\)|若干措施|白皮书|倡议|解释|批复|函|条款)(?: ?\([^()]{0,16}\))?$"
)

PATTERNS = (
    Pattern(
        "makes_titled",
        "出台 印发 发布 公布 颁布 下发 制定 通过 发出 修订 推出 批准 签署 实施 施行 下达 起草 征求意见",
        rf"{{v:{_MAKE}}}(?:了)?(?:[^。;《》]{{0,24}}?)《(?P<t>(?:[^《》\n]{{1,50}}))》",
    ),
    Pattern(
        "titled_does",
        "施行 实施 生效 通过 出台 发布 征求意见 印发 公布 落地 颁布 执行",
        r"《(?P<t>(?:[^《》\n]{1,50}))》(?: ?\([^()]{0,30}\))?(?:[^。;《》]{0,40}?){v:施行|实施|生效|通过|出台|发布|征求意见|印发|公布|落地|颁布|执行|公开征求}",
    ),
    Pattern(
        "comment_on",
        "征求意见",
        r"(?:就|对)(?:[^。;《》]{0,12}?)《(?P<t>(?:[^《》\n]{1,50}))》(?:[^。;]{0,16}?){v:公开征求|征求意见|征求}",
    ),
    Pattern(
        "makes_untitled",
        "出台 印发 颁布 实施 推行 推出 公布 落实 通过 开征 引入",
        r"{v:出台|印发|颁布|实施|推行|推出|公布|落实|通过|开征|引入}(?:了)?(?P<t>[^。;,、《》!?:]{1,20}?(?:措施|新规|条例|办法|法案|计划|禁令|意见书|新政|制度|新例|守则|[^方办算看想用说无][税法]))(?=[,。;!]|$|,)",
    ),
    Pattern(
        "levies",
        "关税 出口管制 进口禁令 出口限制",
        r"{v:加征|征收|开征|上调|下调|提高|取消|豁免|暂停|恢复|实施|施加|加码|放宽|收紧|解除|扩大}(?:了|实施|执行)?(?:[^。;,]{0,20}?)"
        r"(?P<t>(?:对等|惩罚性|报复性|反倾销|双边|互惠|出口)*关税|出口管制|出口限制|进口禁令)(?=[,。;!措与并、]|$)",
    ),
    Pattern(
        "tariff_moves",
        "关税",
        r"(?P<t>(?:对等|惩罚性|报复性|反倾销|双边|互惠|进口)*关税)(?:税率)?[\"」”]?(?:从\ue009|由\ue009)?{v:上调|下调|提高|加码|降|调|升|削减}(?:至|到|为)(?=\ue009|零)",
    ),
    Pattern(
        "signs_order",
        "行政令 行政命令 总统令",
        r"{v:签署|颁布|发布|撤销|废除}(?:了)?(?:[^。;,《》]{0,12}?)(?P<t>行政令|行政命令|总统令)",
    ),
    Pattern(
        "makes_quoted",
        "推出 公布 实施 推行 优化 设立 出台 落实",
        r"{v:推出|公布|实施|推行|优化|设立|出台|落实}(?:了|的)?(?:[^。;,「」\"《》\ue001\ue003\ue004]{0,12}?)[「\"](?P<t>(?:[^。;「」\"]{2,24}?(?:计划|措施|政策|便利|制度|机制|行动|理财通|债券通|互换通|2\.0)))[」\"]",
    ),
    Pattern(
        "makes_about",
        "印发 发布 出台 公布 下发 发出",
        r"{v:印发|发布|出台|公布|下发|发出}(?:了|的|\ue00a项|[一二两三四五六七八九十多]项|\ue007|对外|联合)*(?P<t>关于(?:[^。;,《》]{4,40}?)的(?:意见|公告|通知|办法|规定|决定|措施|方案))",
    ),
    Pattern(
        "law_in_force",
        "施行 实施 生效 通过 出台",
        r"(?P<t>[\u4e00-\u9fffA-Za-z]{2,20}(?:法案|法|条例|新规|办法|禁令))(?:[^。;,《》]{0,14}?){v:施行|生效|获通过|出台|正式实施|开始实施|通过}",
    ),
)

_WITHOUT_MARKS = {
    "levies": re.compile(r"(?P<t>关税|出口管制|进口禁令|出口限制)(?!.*(?:关税|管制|禁令|出口限制))"),
    "tariff_moves": re.compile("(?P<t>(?:对等|惩罚性|报复性|反倾销|双边|互惠|进口)*关税)"),
    "signs_order": re.compile("(?P<t>行政令|行政命令|总统令)"),
    "makes_quoted": re.compile(r"[「\"](?P<t>[^「」\"]+)[」\"]$"),
    "makes_about": re.compile(r"(?P<t>关于.+)$"),
}
"""Rules whose names no title marks hold, and where the name stands in the stretch."""
_STATE = re.compile(
    r"(?:^|[,:。「\"]|\ue007)[^,。;:\ue000-\ue00a]{0,8}(?P<who>[\ue000\ue002\ue005])(?:政府|总统|当局|方面|商务部|财政部)?[^,。;的\ue001]{0,12}?(?:对|将|宣布|表示|称|签署|威胁|决定|拟|计划|于|自|已|曾|正式|在|\ue007|加征|征收|上调|提高|取消|实施)"
)
"""A state, an authority or a head of state that acts before the verb."""
_CITED = re.compile(
    "(?:根据|依据|依照|依|按照?|违反|触及|触犯|符合|遵守|引用|援引|基于|涉嫌|抵触)(?:了|国家|有关|相关|中国)?[^,。;《》]{0,6}$"
)
_AS_TALK = re.compile("应对|反制|围绕|如果|若|假如|呼吁|反对|担心|讨论|传闻|预期|避免|受|因|影响|建议|希望|要求|随着")
_PROPOSED = re.compile(r"草案|征求意见|起草|拟|威胁|承诺|研议|审查|公开征|研究制定|二次审议|建议|提案|提出|审议稿")
_FORCE = re.compile(r"施行|实施|生效|落地|执行")
_BY_COMPANY = re.compile(
    r"(?:公司|股份|集团)(?:关于|章程|20|第)|^关于[^《》]{0,30}(?:公告|说明|报告书)|报告$|公告$|白皮书$|招股|年报|季报|协议书?$|合同$|申请书|决定书|告知书|警示函|通知书|问询函|裁定书|判决书|起诉状|年度报告|半年度|声明"
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Take the title between the marks as the name; step by verb and title; papers of companies are no policies."""
    text = sentence.text
    original = context.article.text
    first = text.find("《", candidate.start, candidate.end)
    if first >= 0 and _CITED.search(text, max(0, first - 12), first):
        return None
    rule = candidate.rule.rsplit(".", 1)[-1]
    if rule == "makes_untitled":
        if re.search("建议|呼吁|倡议|希望|认为|要求|讨论", text[max(0, candidate.start - 20) : candidate.start]):
            return None
        name_span = _untitled(text, candidate, sentence)
        if name_span is None:
            return None
    elif rule == "law_in_force":
        found = re.search(
            r"[\u4e00-\u9fffA-Za-z]{2,20}?(?:法案|条例|新规|办法|禁令|法)", text[candidate.start : candidate.end]
        )
        if not found:
            return None
        name_span = sentence.span(candidate.start + found.start(), candidate.start + found.end())
    elif rule in _WITHOUT_MARKS:
        if _AS_TALK.search(text[max(0, candidate.start - 14) : candidate.start]):
            return None
        named = _WITHOUT_MARKS[rule].search(text, candidate.start, candidate.end)
        if named is None:
            return None
        name_span = sentence.span(*named.span("t"))
    else:
        last = text.find("》", first)
        name_span = sentence.span(first + 1, last)
    name = " ".join(original[slice(*name_span)].split())
    if rule == "law_in_force":
        name = re.sub(
            r"^(?:也是|即|就是|而|并|其|该|以及|根据|依据|按照|按|违反|根據|依據|違反|當時|港區(?=.{4}))+", "", name
        )
        name = re.sub(r"^.*?(?:的|将|对|和|与|是|了|在|于|被)(?=.{3})", "", name)
        if (
            len(name) < 4
            or not re.search("法案$|条例$|新规$|办法$|禁令$|条例$|新規$|條例$|辦法$|禁令$|[\u4e00-\u9fff]{3,}法$", name)
            or re.search(
                "方法$|办法$(?<!管理办法)|做法$|说法$|用法$|无法$|算法$|合法$|違法$|违法$|看法$|想法$|执法$|立法$|司法$",
                name,
            )
        ):
            return None
    elif rule == "makes_untitled" or rule in _WITHOUT_MARKS:
        pass
    elif not _RULES.search(fold_width(simplify(name)).replace("（", "(").replace("）", ")")) or _BY_COMPANY.search(
        name
    ):
        return None
    if (len(name) < 3 and rule not in _WITHOUT_MARKS) or name in (
        "实施细则",
        "操作细则",
        "管理办法",
        "指导意见",
        "征求意见稿",
    ):
        return None
    arguments["name"] = name
    verb = candidate.verbs[0] if candidate.verbs else ""
    words = text[candidate.start : candidate.end]
    if _PROPOSED.search(words) or _PROPOSED.search(name):
        arguments["step"] = "proposed"
    elif _FORCE.search(verb):
        arguments["step"] = "in_force"
    else:
        arguments["step"] = "adopted"
    start = candidate.start
    if rule == "levies" and re.search(
        r"对[^,。;]{0,4}[\ue001\ue003\ue004]", text[clause_start(text, start) : candidate.end]
    ):
        return None  # what is done to one company
    who = subject(sentence, candidate.start, context, "authority", elsewhere=False)
    if who is not None:
        arguments["authority"] = who.value
        if who.position is not None and start - who.position < 80:
            start = who.position
    elif rule in ("levies", "tariff_moves", "signs_order"):
        state = _STATE.search(text, 0, candidate.anchor[1])
        if state is None:
            return None
        if text[state.start("who")] != "\ue005" or len(sentence.mentions[state.start("who")]) == 1:
            first_of = sentence.mentions[state.start("who")][0]
            arguments["authority"] = first_of.name or first_of.text
        start = max(clause_start(text, candidate.start), state.start("who"))
    elif rule == "makes_untitled" or rule in _WITHOUT_MARKS:
        return None
    elif rule == "makes_titled":
        company = subject(sentence, candidate.start, context, "company", elsewhere=False)
        if company is not None:
            return None
    arguments["stretch"] = (start, candidate.end)
    outside = text[start : candidate.end].replace(text[first : text.find("》", first) + 1], "") if first >= 0 else ""
    status = standing_from(sentence, start, candidate.end)
    if status == "planned" and outside and not re.search("将|拟|计划|预计|即将", outside):
        status = "reported"
    arguments["status"] = status
    return arguments


def _untitled(text: str, candidate: Candidate, sentence: Encoded) -> tuple[int, int] | None:
    """Give the span of a rule's name that stands without title marks, without what only describes it."""
    at = candidate.anchor[1] + (text[candidate.anchor[1] : candidate.anchor[1] + 1] == "了")
    words = text[at : candidate.end]
    own = re.search(
        r"(?:早前|此前|最新|推出|公布|一系列|多项|一项|首个|相关|有关|严格|\ue00a项|的)+(?=[^的]{3,}$)", words
    )
    first = at + (own.end() if own else 0)
    name = text[first : candidate.end]
    if len(name) < 4 or re.search("公司|集团|用户|产品|融资|回购|激励|[\ue000\ue001\ue003\ue004\ue008-\ue00a]", name):
        return None
    return sentence.span(first, candidate.end)
