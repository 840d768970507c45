"""Launches in Chinese: 发布, 推出, 上线, 首发, 亮相, 开业, 投产, 下线, 关停, 停产, 退出."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.launch.zh_words import ENDED, EXPANDED, NO_LAUNCH, NO_PRODUCT, PRODUCT_WORD
from newsledger.languages.zh.subjects import standing_from, subject
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_OUT = "发布|推出|上线|首发|发售|开售|揭晓|发表|推出了|发布了|上线了|上架|带来|公布|展示|公开|上市"
_BORN = "发布|亮相|上线|上市|首发|开售|发售|问世|面世|开业|投产|开幕|启用|开通|投入使用|量产|交付|试营业|登场|竣工|揭幕|下线|预售|首秀|落户|开服|公测|内测"
_STOP = "停止|关闭|下线|关停|停产|停售|下架|停运|终止|停用|砍掉|退市|停更|撤出|退出|结束|取消|停播|停服"
_OPEN = "开设|开出|开业|设立|建成|新建|兴建|建设|投建|动工|开建|启动建设|落成|扩建|建立"
_SITE = r"(?:门店|店|工厂|基地|研发中心|实验室|数据中心|办事处|总部|旗舰店|分公司|生产线|产线|园区|中心|超市|餐厅|专卖店|研究院|分行|办公室)"

PATTERNS = (
    Pattern(
        "brings_out",
        "发布 推出 上线 首发 发售 开售 发表 揭晓 上架",
        rf"{{v:{_OUT}}}(?:了)?(?:[^。;:《》]{{0,24}}?)[《\"]?{{product:product!}}",
        {"step": "launched"},
    ),
    Pattern(
        "brings_out_np",
        "发布 推出 上线 首发 发售 开售 发表",
        r"{v:推出|发布|上线|首发|发表|开售}(?:了|其|旗下|自家|全新|首款|新款|新一代|最新|一款|一系列|两款|多款|三款|的)*(?:\ue00a(?:款|个|项))?[\"《]?{product:np}",
        {"step": "launched"},
    ),
    Pattern(
        "is_born",
        "发布 亮相 上线 上市 首发 开售 发售 问世 面世 开业 投产 启用 开通 量产 交付 登场 首秀 预售 公测",
        rf"{{product:product!}}[》\"]?(?:[^。;《》]{{0,24}}?){{v:{_BORN}}}",
        {"step": "launched"},
    ),
    Pattern(
        "ends",
        "停止 关闭 下线 关停 停产 停售 下架 停运 停用 退出 撤出 结束 停服 终止",
        rf"{{v:{_STOP}}}(?:了|旗下|运营|销售|生产|其)?(?:[^。;,]{{0,14}}?){{product:product!}}",
        {"step": "ended"},
    ),
    Pattern(
        "is_ended",
        "停止 关闭 下线 关停 停产 停售 下架 停运 停用 停服 停更",
        rf"{{product:product!}}[》\"]?(?:[^。;]{{0,24}}?){{v:{_STOP}}}",
        {"step": "ended"},
    ),
    Pattern(
        "exits",
        "退出 撤出 撤离",
        r"{v:退出|撤出|撤离|全面退出|正式退出}(?:了)?{place:place!}(?:大陆|本土)?(?:{product:text}(?=市场|业务))?(?:市场|业务)",
        {"step": "ended"},
    ),
    Pattern(
        "opens",
        "开设 开出 开业 设立 建成 新建 兴建 建设 投建 动工 开建 落成 扩建 建立",
        rf"(?:在{{place:place!}}(?:[^。;,]{{0,14}}?))?{{v:{_OPEN}}}(?:了)?(?:[^。;,]{{0,12}}?)(?P<site>(?:[\u4e00-\u9fffA-Za-z\ue00a]{{0,10}}?){_SITE})(?=[,。;、!]|$|于|,)",
        {"step": "launched"},
    ),
    Pattern(
        "site_opens",
        "开业 投产 启用 落成 揭幕 开幕 动工 奠基",
        rf"(?P<site>(?:[\u4e00-\u9fffA-Za-z\ue005]{{0,12}}?){_SITE})(?:[^。;]{{0,16}}?){{v:开业|投产|启用|落成|揭幕|正式投产|动工|奠基|试营业}}",
        {"step": "launched"},
    ),
    Pattern(
        "site_closes",
        "关闭 关停 停业 停产 关店",
        rf"{{v:关闭|关停|停业}}(?:了|位于|旗下|其|在)?(?:[^。;,]{{0,14}}?)(?P<site>(?:[\u4e00-\u9fffA-Za-z\ue00a]{{0,8}}?){_SITE})",
        {"step": "ended"},
    ),
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find who brings it out; papers, figures and people are no products."""
    text = sentence.text
    rule = candidate.rule.rsplit(".", 1)[-1]
    a, b = candidate.anchor
    if NO_LAUNCH.search(text[max(0, a - 6) : b + 8]):
        return None
    original = context.article.text
    if rule in ("opens", "site_opens", "site_closes"):
        found = re.search(
            rf"[\u4e00-\u9fffA-Za-z\ue00a]{{0,12}}?{_SITE}",
            text[b if rule != "site_opens" else candidate.start : candidate.end],
        )
        if found is None:
            return None
        offset = b if rule != "site_opens" else candidate.start
        span = sentence.span(offset + found.start(), offset + found.end())
        arguments["product"] = re.sub(r"^(?:了|的|其|旗下|首家|一家|首个|一个|首座)+", "", original[slice(*span)])
    product = arguments.get("product")
    if rule == "exits" and product is None:
        arguments["product"] = "业务"
        product = None
    if rule != "exits":
        if not product:
            return None
        names = product if isinstance(product, list) else [product]
        if any(NO_PRODUCT.search(name) for name in names):
            return None
        if rule == "brings_out_np" and not PRODUCT_WORD.search(names[0]):
            return None
    start = candidate.start
    who = subject(sentence, candidate.start, context, "company", elsewhere=rule in ("brings_out", "ends", "exits"))
    if who is None and rule in ("is_born", "is_ended", "brings_out_np"):
        if rule == "brings_out_np":
            return None
        company = context.company_before(sentence, candidate.start)
        if company is None or (company.name or company.text) == product:
            return None
        arguments["org"] = company.name or company.text
    elif who is not None:
        if who.value == product:
            return None
        arguments["org"] = who.value
        if who.position is not None and start - who.position < 100:
            start = who.position
    if "org" not in arguments:
        return None
    words = text[start : candidate.end + 6]
    if arguments["step"] == "launched" and EXPANDED.search(words):
        arguments["step"] = "expanded"
    if rule == "is_born" and ENDED.search(text[a : b + 2]):
        return None
    status = standing_from(sentence, start, candidate.end)
    if status == "planned" and arguments["step"] == "launched":
        arguments["step"] = "announced"
    arguments["stretch"] = (start, candidate.end)
    arguments["status"] = status
    return arguments
