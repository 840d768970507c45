"""Positions in Chinese: 小米董事长雷军, 雷军是小米的创办人兼董事长, 金管局助理总裁陈景宏."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_ON = (
    "长 裁 官 总 CEO ceo cfo coo cto CFO COO CTO 经理 主席 主任 秘书 合伙人 分析师 发言人 负责人 研究员 教授 律师 董事 监事 行长 会长 创始人 创办人 顾问 总监 书记 省长 市长 部长 "
    "局长 司长 处长 院长 校长 主管 专家 学者 代表 委员 议员 总统 总理 首相 大臣 记者 编辑 VP vp 首席 掌门 助理 理事 讲师 高管"
)
_FORMER = re.compile(r"(?:前任|前|原|时任|曾任|曾经担任|曾担任|曾出任|之前曾出任|历任|已故|离任)")
_PRE = r"(?:的)?(?:(?:前任|前|原|时任|现任|新任|候任|代理|署理|时任|另一位|另一名|一位|一名|该公司|其|公司|集团|本人|首任|创会) ?){0,2}"

PATTERNS = (
    Pattern(
        "org_title_name",
        _ON,
        rf"{{org:anyone!}}(?: ?\([^()]{{0,30}}\))?{_PRE}(?:[\u4e00-\u9fffA-Za-z]{{0,12}}?){{position}}(?: ?\([^()]{{0,20}}\))?(?:的|,|:)?{{person:person!}}",
    ),
    Pattern(
        "name_bracket", _ON, rf"{{person:person!}} ?\({{org:anyone!}}{_PRE}(?:[\u4e00-\u9fff]{{0,10}}?){{position}}\)"
    ),
    Pattern(
        "name_is",
        _ON,
        rf"{{person:person!}}(?:现|目前|仍|继续|现时|将继续|现时)?(?:是|为|担任|任|出任|身兼|兼任|现任|历任|曾任|曾担任|曾出任)(?:了)?(?:{{org:org!}})?{_PRE}(?:[\u4e00-\u9fff]{{0,12}}?){{position}}",
    ),
    Pattern(
        "name_title_after",
        _ON,
        rf"{{person:person!}},?(?:{{org:org!}}){_PRE}(?:[\u4e00-\u9fff]{{0,8}}?){{position}}(?=[,。;、)]|$)",
    ),
    Pattern(
        "continues",
        "继续",
        r"{person:person}(?:[^。;]{0,20}?)(?:继续担任|继续出任|留任|仍将担任)(?:{org:org!})?(?:的)?(?:[\u4e00-\u9fff]{0,10}?){position}",
    ),
    Pattern(
        "of_three", "位 名", r"{org:org!}的{person:person!}(?:[一二两三四五六七八九十]|\ue00a)?(?:位|名){position}"
    ),
    Pattern("title_name", _ON, rf"{_PRE}{{position}}(?: ?\([^()]{{0,20}}\))?{{person:person!}}"),
    Pattern("latin_of", "的", r"{org:org!} ?的 ?{person:person!}(?= ?(?:表示|称|说|提供|告诉|指出|在|对|认为))"),
)

_OCCUPATION = re.compile(
    r"^(?:记者|编辑|作者|教授|律师|学者|专家|分析师|经济学家|创始人|创办人|联合创始人|共同创办人|投资人|股东|法定代表人|实际控制人|财经评论员|评论员)$"
)
_FOUNDER = re.compile(r"^(?:联合|聯合|共同|主要)?(?:创始人|创办人|創始人|創辦人|创建人|始创人)$")
_PUBLIC = re.compile(
    r"总统|總統|总理|總理|首相|部长|部長|省长|省長|市长|市長|主席$|书记|書記|议员|議員|大臣|特首|财政司司长|国务卿|財政司司長|行政長官|行政长官|国王"
)
_BYLINE = re.compile(r"记者|编辑|責編|责编|通讯员|实习生|撰文|作者")


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Drop founders (relations), bylines and bare occupations; find the organization of a title without one."""
    position = arguments.get("position")
    listed = position if isinstance(position, list) else [position] if position else []
    if any(_BYLINE.search(p) for p in listed):
        return None
    kept = [p for p in listed if not _FOUNDER.match(p)]
    if listed and not kept:
        return None
    if kept:
        arguments["position"] = kept[0] if len(kept) == 1 else kept
    words = sentence.text[max(0, candidate.start - 3) : candidate.end]
    if _FORMER.search(words):
        arguments["manner"] = "former"
    if "org" not in arguments:
        if kept and all(_OCCUPATION.match(p) for p in kept):
            return None
        if not (kept and all(_PUBLIC.search(p) for p in kept) and context.main_company is None):
            company = context.company_before(sentence, candidate.start)
            if company is not None:
                arguments["org"] = company.name or company.text
            elif not (kept and all(_PUBLIC.search(p) for p in kept)):
                return None
    if arguments.get("person") == arguments.get("org"):
        return None
    return arguments
