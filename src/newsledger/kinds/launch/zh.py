"""Launches in Chinese: 发布, 推出, 上线, 首发, 亮相, 开业, 投产, 下线, 关停, 停产, 退出."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.launch.zh_words import (
    BRAND_NOUN,
    EXPANDED,
    LEADING,
    NO_LAUNCH,
    NO_PRODUCT,
    PRODUCT_WORD,
    SITE,
    TRAILING,
)
from newsledger.languages.zh.standing import OPPOSED
from newsledger.languages.zh.subjects import Subject, clause_start, standing_from, subject
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_OUT = "发布|推出|上线|首发|发售|开售|揭晓|发表|上架|带来|推介|研发出|亮出|启用|开源|开通|上新|首推|推送"
_BORN = "投入运营|投入营运|开幕|正式落成|发布|亮相|上线|上市|首发|开售|发售|问世|面世|投产|启用|开通|投入使用|量产|交付|试营业|营业|登场|揭幕|预售|首秀|开服|公测|内测|下线"
_STOP = "停止|关闭|关停|停产|停售|下架|停运|终止|停用|砍掉|停播|停服|下线"
_OPEN = "新开|增开|开设|开出|开业|设立|建成|新建|兴建|建设|投建|动工|开建|落成|扩建|建立|开张"

PATTERNS = (
    Pattern(
        "brings_out",
        "发布 推出 上线 首发 发售 开售 发表 揭晓 上架 带来 推介 研发出 亮出 启用 开源 开通 上新 首推 推送",
        rf"{{v:{_OUT}}}(?:了)?(?!,)(?:[\ue001-\ue004]|[^。;!?]{{2,80}}?)(?=[,。;:!?、)」』\"》]|$)",
        {"step": "launched"},
    ),
    Pattern(
        "ends",
        "停止 关闭 关停 停产 停售 下架 停运 停用 停服 终止 砍掉 停播 下线",
        rf"{{v:{_STOP}}}(?:了|运营|销售|生产|提供)?{{product:text}}(?=[,。;:!?、)」』\"》]|$)",
        {"step": "ended"},
    ),
    Pattern(
        "exits",
        "退出 撤出 撤离",
        r"{v:退出|撤出|撤离}(?:了)?{place:place!}(?:大陆|本土)?{product:text}?(?:市场|业务)",
        {"step": "ended"},
    ),
    Pattern(
        "enters",
        "进军 进入 登陆 打入 杀入 挺进 重返 回归 落地 布局",
        r"{v:进军|进入|登陆|打入|杀入|挺进|重返|落地}(?:了)?(?:(?:(?:[^。;,]{0,6}?){place:place!}(?:大陆|本土|[\ue005\ue001、和及])?)(?:[^。;,]{0,10}?)(?:市场|业务|赛道)|{place:place!}[\ue005]?(?=[,。;!]|$)|(?:[^。;,]{1,10}?)(?:市场|业务|赛道)(?=[,。;!]|$))",
        {"step": "expanded"},
    ),
    Pattern(
        "opens",
        "新开 增开 开设 开出 开业 设立 建成 新建 兴建 建设 投建 动工 开建 落成 扩建 建立",
        rf"(?:在{{place:place!}}(?:[^。;,]{{0,14}}?))?{{v:{_OPEN}}}(?:了)?(?:[^。;,]{{0,16}}?)(?:{SITE})(?=[,。;、!]|$|于)",
        {"step": "launched"},
    ),
    Pattern(
        "site_closes",
        "关闭 关停 停业",
        rf"{{v:关闭|关停|停业}}(?:了|位于|旗下|其|在)?(?:[^。;,]{{0,14}}?)(?:{SITE})",
        {"step": "ended"},
    ),
    Pattern(
        "is_born",
        "投入 开幕 发布 亮相 上线 上市 首发 开售 发售 问世 面世 投产 启用 开通 量产 交付 登场 首秀 预售 公测 开业 下线 投入使用 营业 创刊 可用",
        rf"(?<=.){{v:{_BORN}|开业|动工|落成|创刊|可用}}(?=[,。;!、]|$|于|,|并|了|,售价|在|仪式|销售|,起售价)",
        {"step": "launched"},
    ),
    Pattern(
        "is_ended",
        "停止 关闭 下线 关停 停产 停售 停运 停用 停服 停更 停刊 休刊",
        r"(?<=.){v:停刊|休刊|停止运营|停止服务|关闭|关停|停产|停售|停运|停服|停更|停用|停止更新}(?=[,。;!、]|$|了)",
        {"step": "ended"},
    ),
)

_BARE = re.compile(
    r"(?:这|該|该|其|一|两|兩|新|更多|多|测试|測試|相关|相關|其他|其它|首|款|项|項|个|個|类|類|全新|正式|预览|預覽|最终|公开)*(?:产品|產品|版本?|平台|服务|服務|系统|系統|功能|软件|軟件|应用|應用|项目|項目|工具|业务|業務|新机|新機|新品|新车|新車|[^a-zA-Z]{0,4}版本|系列|举报平台|舉報平台|机型)"
)
"""Goods with no name of their own."""

_ADVERB = re.compile(
    r"(?:正式|将|已|已经|即将|宣布|开始|全面|今日|今天|昨日|近日|同步|首次|全球|国内|在[^,。;的]{1,10}|于[^,。;]{0,6}|\ue007|实现|率先|成功|顺利|宣告|获批|对外|进行|公开|计划|预计|也|都|悄然|重磅|陆续|一期|项目|拟)+$"
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find what is brought out and by whom; papers, figures and people are no products."""
    text = sentence.text
    rule = candidate.rule.rsplit(".", 1)[-1]
    a, b = candidate.anchor
    if NO_LAUNCH.search(text[max(0, a - 6) : b + 8]) or OPPOSED.search(text[max(0, a - 24) : a]):
        return None
    stop = candidate.end
    stretch: tuple[int, int] | None = None
    if rule in ("brings_out", "ends"):
        run = re.compile("(?:了|运营|营运|销售|生产|提供)*").match(text, b)
        stretch = _span_after(text, run.end() if run and rule == "ends" else b, candidate.end)
    elif rule in ("opens", "site_closes"):
        stretch = (b, candidate.end)
    elif rule in ("is_born", "is_ended"):
        stretch = _span_before(text, a)
        stop = b
    at: int | None = None
    if rule == "exits":
        if re.match("市[场場]|业务|業務", str(arguments.get("product", "市场"))):
            arguments["product"] = "业务"
    elif rule == "enters":
        entered = _entered(sentence, context, candidate)
        if entered is None:
            return None
        arguments["product"] = entered
    elif (paper := _paper(sentence, context, candidate)) is not None:
        arguments["product"], at = paper
    else:
        if stretch is None:
            return None
        found = _product(sentence, context, *stretch, site=rule in ("opens", "site_closes"))
        if found is None:
            return None
        arguments["product"], at = found
    if (rule not in ("exits", "enters") and _BARE.fullmatch(str(arguments["product"]))) or re.search(
        "的推出|的发布|的上线", text[a - 1 : b]
    ):
        return None
    if rule in ("is_born", "is_ended") and at is not None:
        who = subject(sentence, at, context, "company", elsewhere=False) or _owner(sentence, at, context)
    elif rule == "enters":
        who = subject(sentence, a, context, "company", elsewhere=False)
    else:
        who = subject(
            sentence, a, context, "company", unknown=bool(re.search("[A-Za-z0-9]", arguments.get("product", "")))
        )
    start = candidate.start if at is None else min(candidate.start, at)
    if who is None or who.value == arguments["product"]:
        return None
    arguments["org"] = who.value
    if who.position is not None and start - who.position < 100:
        start = min(start, who.position)
    words = text[start : stop + 4]
    if arguments["step"] == "launched" and EXPANDED.search(words):
        arguments["step"] = "expanded"
    status = standing_from(sentence, start, stop)
    if status == "planned" and arguments["step"] == "launched":
        arguments["step"] = "announced"
    arguments["stretch"] = (start, stop)
    arguments["status"] = status
    return arguments


def _entered(sentence: Encoded, context: Context, candidate: Candidate) -> str | None:
    """Give the market or line of business entered, None where a region or a list is entered by somebody's rank."""
    text = sentence.text
    a, b = candidate.anchor
    if re.search("第[一二三四]梯队|前[十百]|决赛|阶段|时代|状态|者$|后$", text[b : candidate.end]) or re.search(
        "[的者未其它他她以不论]$|暂缓|阻止|禁止|帮助|协助|讨论|如果|(?:资金|外资|资本|企业|产品|公司|者|药品)(?:[^,。;]{0,4})$",
        text[max(0, a - 8) : a],
    ):
        return None
    words = context.article.text[slice(*sentence.span(b, candidate.end))]
    return words.lstrip("了") or None


def _owner(sentence: Encoded, at: int, context: Context) -> Subject | None:
    """Give whose product it is when its clause begins with it: whom the text speaks of, else the brand in its name."""
    text = sentence.text
    start = clause_start(text, at)
    held = re.search("(\ue001)(?:公司)?(?:旗下|的|自研|自家)的?[^,。;\ue001]{0,10}$", text[start:at])
    if held:
        return Subject(sentence.mentions[start + held.start(1)], start + held.start(1))
    if not re.fullmatch(LEADING.pattern + "|", text[start:at]):
        return None
    spoken = subject(sentence, start, context, "company")
    if spoken is None and text[at] == "\ue001":
        return Subject(sentence.mentions[at], at)
    return spoken


def _paper(sentence: Encoded, context: Context, candidate: Candidate) -> tuple[str, int] | None:
    """Give the title of a paper that begins or ceases to appear (创刊, 停刊), and where it stands."""
    a, b = candidate.anchor
    if sentence.text[a:b] not in ("创刊", "停刊", "休刊"):
        return None
    found = re.search("《[^《》]{1,14}》", sentence.text[clause_start(sentence.text, a) : a])
    if found is None:
        return None
    at = clause_start(sentence.text, a) + found.start()
    return context.article.text[slice(*sentence.span(at + 1, at + found.end() - found.start() - 1))], at


def _with_version(sentence: Encoded, context: Context, at: int, name: str) -> str:
    """Give a product's name with the version printed behind it: 通义千问2.0."""
    found = re.compile(r"(?: ?[A-Za-z]{0,6}[0-9][A-Za-z0-9.]{0,8}| ?(?:Pro|Max|Plus|Ultra|Mini|Lite))").match(
        sentence.text, at + 1
    )
    if found is None or sentence.text[at] == '"':
        return name
    return name + context.article.text[slice(*sentence.span(found.start(), found.end()))].rstrip()


def _span_after(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in '了"《 ':
        start += 1
    return start, end


def _span_before(text: str, end: int) -> tuple[int, int] | None:
    """Give the stretch of the clause before a verb, without its adverbs."""
    start = clause_start(text, end)
    words = text[start:end]
    found = _ADVERB.search(words)
    stop = start + (found.start() if found else len(words))
    return (start, stop) if stop - start >= 1 else None


_MODEL = re.compile(
    r"(?:车型|新车|手机|新机|旗舰机?|SUV|轿车|跑车|机型|大?模型|芯片|显卡|处理器|平板|耳机|手表|眼镜|机器人|无人机|疫苗|新药|系统|产品|助手|应用|平台|App|APP|版本|功能|工具|浏览器|游戏|车)[ ,:–—]{0,3}"
    r"(?P<name>[A-Za-z][A-Za-z0-9.+\-]{0,14}(?:[ ][A-Z0-9][A-Za-z0-9.+\-]{0,11}){0,3})(?:\([^()]{1,24}\))?$"
)


def _product(sentence: Encoded, context: Context, start: int, end: int, site: bool) -> tuple[str, int] | None:
    """Give the product that an encoded stretch names, and where: a product's mention, a model, or a noun of goods."""
    text = sentence.text
    model = _MODEL.search(text, start, end)
    if model and not NO_PRODUCT.search(text[start:end]):  # 首款SUV车型YU7: the model behind its noun
        first, last = model.span("name")
        return context.article.text[slice(*sentence.span(first, last))].strip(), first
    for i in range(start, end):
        if text[i] == "\ue004":
            mention = sentence.mentions[i][0]
            name = mention.name or mention.text
            return None if NO_PRODUCT.search(name) else (_with_version(sentence, context, i, name), i)
    words = text[start:end]
    head = LEADING.match(words)
    first = start + (head.end() if head else 0)
    tail = TRAILING.search(text[first:end])
    last = first + tail.start() if tail else end
    branded = re.search(rf"(?:{BRAND_NOUN})([\ue001\ue003])$", text[first:last])
    if branded:  # 电商平台淘特
        at = first + branded.start(1)
        return sentence.mentions[at][0].name or sentence.mentions[at][0].text, at
    if last - first < 2 and not (last > first and text[first] in "\ue001\ue003"):
        return None
    original = " ".join(context.article.text[slice(*sentence.span(first, last))].split()).strip('《》“”"「」『』 ')
    named = re.search(r"[–—]{2}[\"《]?([\u4e00-\u9fffA-Za-z0-9\ue001-\ue004][^–—,。;()\"]{1,14})$", text[first:last])
    quoted = re.search("[–—]{2}$", text[first:last]) and re.match('"([^"]{1,14})"', text[last:])
    if quoted:
        return context.article.text[slice(*sentence.span(last + quoted.start(1), last + quoted.end(1)))], first
    if named and not NO_PRODUCT.search(text[first:last]):  # 首款AI助手——百小应: the name behind the noun
        return context.article.text[slice(*sentence.span(first + named.start(1), first + named.end(1)))], first
    folded = text[first:last]
    if re.search("是|亮点|做了", folded):
        return None
    if re.search(r"[,(?]|或|则|也会|将|不会|需要|可以|能够|以及其|为题", folded):
        return None
    if NO_PRODUCT.search(folded) or "\ue000" in folded or len(original) > 30:
        return None
    if not site and not PRODUCT_WORD.search(folded.strip('" 》')):
        return None
    if folded and folded[0] in "\ue001\ue003" and len(folded) > 1 and not re.match(r"[A-Za-z0-9]", folded[1]):
        owner = 1
        if folded[1:2] in "的旗":
            owner += 1
        more = LEADING.match(text[first + owner : last])
        first += owner + (more.end() if more else 0)
        original = " ".join(context.article.text[slice(*sentence.span(first, last))].split())
    inner = max((i for i in range(first + 1, last) if text[i] in "\ue001\ue003"), default=None)
    if inner is not None and last - inner > 1:
        rest = inner if re.match(r"[A-Za-z0-9 ]", text[inner + 1]) else inner + 1
        more = LEADING.match(text[rest:last]) if rest > inner else None
        first = rest + (more.end() if more else 0)
        original = " ".join(context.article.text[slice(*sentence.span(first, last))].split())
    if original[:1] == "-" and first and text[first - 1] in "\ue001\ue003":  # DeepSeek-V3.2
        original = sentence.mentions[first - 1][0].text + original
    original = original.removesuffix("的")
    return (original, first) if len(original) >= 2 else None
