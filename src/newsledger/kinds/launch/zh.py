"""Launches in Chinese: 发布, 推出, 上线, 首发, 亮相, 开业, 投产, 下线, 关停, 停产, 退出."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.launch.zh_doubt import no_company, no_goods, no_launch, others_act
from newsledger.kinds.launch.zh_goods import LEADING as LEAD
from newsledger.kinds.launch.zh_goods import Goods, goods, phrase_end, several
from newsledger.kinds.launch.zh_words import EXPANDED, LEADING, NO_LAUNCH
from newsledger.languages.zh.standing import OPPOSED
from newsledger.languages.zh.subjects import Subject, clause_start, standing_from, subject
from newsledger.patterns import Candidate, Context, Encoded, Pattern
from newsledger.text.fold import simplify

_STRONG = "推出|上线(?!预约|运营|以来|后|首[日月周]|时间)|首发(?!推出|上线|亮相|上市|落地)|发售|开售|开卖|上架|(?<!换)上新|首推|端出|捧出|放出|发布|推行"
_OUT = rf"{_STRONG}|揭晓|揭露|发表(?=了?(?:[一首新]|全新|第|下一|最新|旗舰))|带来(?=了?(?:[一两三首新]|全新))|亮相(?=了?[一两三多首新全])|投放(?=逾?[\ue00a新首超])|推介|研发出|孵化出|灰度内测|灰度测试|内测|公测|扩产(?!能)|亮出|拿出|启用|开源|开通|推送|量产(?!应用|上车|过程|交付|阶段|装车|出货|中|计划|线|车|能力|爬坡|时间|规模|订单)"
_BORN = (
    "投入运营|投入营运|投入生产|点火投料|开幕|正式落成|发布|亮相(?!了?[一两三多首新全])|上线|上架|上市|首发|开售|开卖|发售|问世|面世|投产|启用|开通|投入使用|投用|进入量产|实现量产|量产(?!量)|开启预售|开启预订|开启试运行|开放预订|接受预订|试运行|交付|交车"
    "|试营业|开业|营业|登场|揭幕|揭牌|预售|首秀|开服|公测|内测|灰度测试|灰度内测|下线|推出|竣工|奠基|动工|开工|举行动工仪式|点亮|通车|首航|开航|首飞|落成|落地|落户|落脚|开张|创刊|可用|开门迎客|重启|开馆|开园"
)
_STOP = "停止|关闭|关停|停产|停售|下架|停运|终止|停用|砍掉|停播|停服|下线|关掉|停飞|停办|裁撤|叫停|取消|撤销|结束|暂停|退出|搁置|放弃|中止"
_ENDED = "停刊|休刊|停止运营|停止营运|停止运作|停止服务|停止营业|结束营业|结束营运|结束服务|关闭|关停|停产|停售|停运|断网停服|停服|停更|停用|停止更新|停止销售|停止生产|停业|闭店|关店|关张|打烊|熄灯|下架|停飞|停办|解散|终止运营|终止服务|画上句号|歇业"
_OPEN = "新开|增开|开设|开出|开业|设立|建成|新建|兴建|建设|投建|动工|开建|落成|扩建|建立|开张|成立|建置|打造|开办|开辟|共建|组建|增设|加开|新增|开展|布局|揭幕|扩大|扩充|提供|(?<=[会将拟\ue005并再])设(?!有|计|备|想|定|施|置|法|为|于)"


def _triggers(verbs: str) -> str:
    """Give the words of an alternation without what must stand around them."""
    return " ".join(re.sub(r"\((?:[^()]|\([^()]*\))*\)", "", verbs).split("|"))


PATTERNS = (
    Pattern(
        "brings_out",
        _triggers(_OUT),
        rf"{{v:{_OUT}}}(?![,。;:!?、)])",
        {"step": "launched"},
    ),
    Pattern(
        "fronted",
        "推向 带到 摆到 送进 搬进 引入 推到 扩展 推广 拓展 带入 下架 关闭 关停 停产 停售 推向市场 改建 打造",
        r"(?:把|将)(?P<goods_>[^,。;:!?]{2,40}?)(?:正式|全面|也|逐步|首次|于\ue007|在\ue007|\ue007|陆续)*{v:推向|带到|摆到|送进|搬进|引入|推到|扩展[到至]|推广[到至]|拓展[到至]|带入|下架|关闭|关停|停产|停售}",
        {"step": "launched"},
    ),
    Pattern(
        "ends",
        _triggers(_STOP),
        rf"{{v:{_STOP}}}(?![,。;:!?、)])(?:了|运营|营运|销售|生产|提供)?",
        {"step": "ended"},
    ),
    Pattern(
        "exits",
        "退出 撤出 撤离",
        r"{v:退出|撤出|撤离}(?:了)?{place:place!}(?:大陆|本土)?(?:[^。;:,]{0,10}?(?:市场|业务)|(?=[,。;!]|$|后))",
        {"step": "ended"},
    ),
    Pattern(
        "enters",
        "进军 进入 登陆 打入 杀入 挺进 重返",
        r"{v:进军|(?:(?<=正式)|(?<=首次)|(?<=宣布)|(?<=[还曾]))进入|登陆|打入|杀入|挺进|重返}(?:了)?(?:(?:(?:[^。;,]{0,6}?){place:place!}(?:大陆|本土|[\ue005\ue001、和及])?)(?:[^。;,]{0,10}?)(?:市场|业务|赛道)|{place:place!}[\ue005]?(?=[,。;!]|$)|(?:[^。;,]{1,10}?)(?:市场|业务|赛道|产业|领域|行业)(?=[,。;!]|$))",
        {"step": "expanded"},
    ),
    Pattern(
        "opens",
        _triggers(_OPEN),
        rf"(?:[在于]{{place:place!}}(?:[^。;,]{{0,14}}?))?{{v:{_OPEN}}}(?![,。;:!?、)])",
        {"step": "launched"},
    ),
    Pattern(
        "is_born",
        _triggers(_BORN),
        rf"(?<=.){{v:{_BORN}}}(?=[,。;!、]|$|\ue001|\ue004|[A-Z]|京东|天猫|淘宝|苹果商店|应用商店|于|并|了(?=[,。;!]|$)|,售价|在|仪式|销售|,起售价|后|以来|阶段|首日|及|(?:预约|运营|应用|上车|过程|装车|出货|爬坡)(?:[,。;中并]|$))",
        {"step": "launched"},
    ),
    Pattern(
        "is_ended",
        _triggers(_ENDED),
        rf"(?<=.){{v:{_ENDED}}}(?=[,。;!、]|$|了)",
        {"step": "ended"},
    ),
)

_MADE_OF = re.compile(
    r"(?:实现|完成|推动|启动|开启)了?(?P<goods>[^,。;将]{2,30}?)的?(?:大规模|规模化|小批量|批量|正式|全面|顺利|商业化)*$"
)
"""Goods between two verbs: 实现X大规模量产, 完成X的量产."""
_WORKED_ON = re.compile(
    r"(?:研发|开发|打造|研制|设计|制造|完成|筹备|规划|建设|投资|兴建|建造|新建|扩建)(?:了|出)?"
    r"(?P<goods>(?:一|首|新|第|两|三|全新|自己|下一代|旗下|其|\ue00a|[\ue001\ue004A-Z\"《「])[^,。;]{1,30}?)(?:的[^,。;的]{2,6})?$"
)
"""Goods that the clause before says somebody works on: 正在开发一款X，预计…发布."""

_BARE = re.compile(
    r"(?:这|該|该|其|一|两|兩|新|更多|多|测试|測試|相关|相關|其他|其它|首|款|项|項|个|個|类|類|全新|正式|预览|預覽|最终|公开)*(?:产品|產品|版本?|平台|服务|服務|系统|系統|功能|软件|軟件|应用|應用|项目|項目|工具|业务|業務|新机|新機|新品|新车|新車|[^a-zA-Z]{0,4}版本|系列|举报平台|舉報平台|机型|最新大?模型|车型|品牌|最新模型)"
)
"""Goods with no name of their own."""

_ADVERB = re.compile(
    r"(?:正式|将|已|已经|即将|宣布|开始|全面|今日|今天|昨日|近日|同步|首次|全球|国内|在[^,。;的]{1,12}|[于从自][^,。;]{0,8}|\ue007|实现|率先|成功|顺利|宣告|获批|对外|进行|公开|计划|预计|预定|料|也|都|才|再度|再|悄然|悄悄|静静|重磅|陆续|一期|拟|[春夏秋冬]季|现货|火热|顺利|集体|双双|均|刚刚|刚|目前|现|\ue007会|集中|起|即日起?|已完成|完成|率先|全线|全数|悉数|最快|下月|本月|上月|明晚|今晚|昨晚|月底|底|初|中|年内|明|正|最早|有望|或|终于|举行|开启|在)+$"
)
_SURE_ONLY = frozenset(
    [
        "发布",
        "停止",
        "终止",
        "关闭",
        "取消",
        "撤销",
        "结束",
        "暂停",
        "叫停",
        "停办",
        "搁置",
        "放弃",
        "中止",
        "退出",
        "扩产",
        "灰度内测",
        "灰度测试",
        "内测",
        "公测",
        "发表",
        "带来",
        "推介",
        "亮出",
        "拿出",
        "揭露",
        "揭晓",
        "启用",
        "开通",
        "推送",
        "推广",
        "推行",
        "开源",
        "放出",
        "孵化出",
        "研发出",
        "量产",
        "下线",
    ]
)
"""Verbs that take other things than goods: what goods are must show."""


_OF_SITES = frozenset(["取消", "撤销", "结束", "裁撤"])
"""Verbs that end a site, a unit or a route as much as anything else."""
_NOT = re.compile(
    "(?:是否|能否|纷纷|不断|持续|每年|促请|呼吁|敦促|建议|未|没有|不会|不再|无法|尚未|并非|拒绝|反对|从未)[^,。;]{0,6}$"
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find what is brought out and by whom; papers, figures and people are no products."""
    text = sentence.text
    rule = candidate.rule.rsplit(".", 1)[-1]
    a, b = candidate.anchor
    verb = text[a:b]
    if NO_LAUNCH.search(text[max(0, a - 6) : b + 8]) or OPPOSED.search(text[max(0, a - 24) : a]):
        return None
    stop = candidate.end
    if _NOT.search(text[max(0, a - 8) : a]) or no_launch(rule, verb, text, a, b):
        return None
    if verb == "上市" and text[a - 1 : a] in "\ue005的行":
        return None
    if verb == "下线" and rule == "ends" and text[b : b + 1] == "的":
        return None
    found: Goods | None = None
    at_work: int | None = None
    before = rule in ("is_born", "is_ended")
    relative = False
    if rule in ("brings_out", "ends", "opens"):
        begin = re.compile("(?:了|运营|营运|销售|生产|提供)*").match(text, b).end() if rule == "ends" else b  # type: ignore[union-attr]
        last = phrase_end(text, begin)
        site = rule == "opens" or verb in _OF_SITES
        relative = text[begin : begin + 1] == "的"
        found = goods(sentence, context, begin, last, site=site, relative=relative)
        stop = max(b, found.end) if found else last
    elif rule == "fronted":
        first = text.find("将" if text[candidate.start] == "将" else "把", candidate.start) + 1
        found = goods(sentence, context, *(_span_before(text, a, first) or (first, a)))
    elif before and "产" in verb and (made := _MADE_OF.search(text, clause_start(text, a), a)) is not None:
        found, at_work = goods(sentence, context, *made.span("goods"), relative=False), made.start()
        before, stop = False, b
    elif before:
        span = _span_before(text, a)
        found = goods(sentence, context, *span, before=True) if span else None
        if span is None and (comma := clause_start(text, a)) and text[comma - 1] == ",":
            found = goods(sentence, context, clause_start(text, comma - 1), comma - 1, relative=True)
            if found is not None and found.end >= comma - 1:
                found = None  # the clause before has no predicate that could end its subject
            if (made := _WORKED_ON.search(text, clause_start(text, comma - 1), comma - 1)) is not None:
                found = goods(sentence, context, *made.span("goods"))
                before, at_work = False, made.start()
        stop = b
    at = found.start if found is not None else None
    if rule in ("exits", "enters"):
        entered = _entered(sentence, context, candidate)
        if entered is None:
            return None
        arguments["product"] = entered
    elif (paper := _paper(sentence, context, candidate)) is not None:
        arguments["product"], at = paper
    elif found is None or (
        not found.sure
        and (
            verb in _SURE_ONLY
            or rule == "fronted"
            or (before and not re.search("获批|获准|批准$|停[产售]", text[a - 4 : b]))
        )
    ):
        return None
    else:
        arguments["product"] = found.name
    product = str(arguments["product"])
    if (
        rule == "brings_out"
        and verb in ("上架", "上线", "首发", "亮相")
        and re.fullmatch("[\ue001\ue003\ue004]", text[b : found.end if found else b])
    ):
        return None  # where it is put on sale, not what
    if (rule not in ("exits", "enters") and _BARE.fullmatch(product)) or _CLAUSE.search(simplify(product)):
        return None
    if no_goods(rule, verb, simplify(product)):
        return None
    sure = found is None or found.sure
    who: Subject | None
    if before and at is not None:
        who = _owner(sentence, at, a, context)
    elif relative:
        who = _maker(sentence, a, context)
    else:
        where = candidate.start if rule == "fronted" else a if at_work is None else at_work
        who = subject(
            sentence,
            where,
            context,
            "company",
            elsewhere=sure and rule != "enters",
            unknown=bool(re.search("[A-Za-z0-9]", product)) or verb in _STRONG,
        )
    start = candidate.start if at is None else min(candidate.start, at)
    if who is None or who.value == arguments["product"]:
        return None
    if not sure and who.position is None:
        return None
    if not before and others_act(text, who.position, a):
        return None
    if no_company(str(who.names[0].name or who.names[0].text)):
        main = context.main_company
        if main is None or not _SPOKEN.search(text[max(0, a - 16) : a]) or no_company(str(main.name or main.text)):
            return None
        who = Subject((main,), None)
    arguments["org"] = who.value
    if who.position is not None and start - who.position < 100:
        start = min(start, who.position)
    words = text[start : stop + 4]
    if arguments["step"] == "launched" and EXPANDED.search(words):
        arguments["step"] = "expanded"
    status = standing_from(sentence, start, stop)
    if status == "planned" and arguments["step"] == "launched":
        arguments["step"] = "announced"
    arguments["product"] = several(product)
    arguments["stretch"] = (start, stop)
    arguments["status"] = status
    return arguments


_SPOKEN = re.compile(r"(?:公司|集团|团队|\ue001)(?:还|也|已|又|将|正|即将|计划|并|同步|\ue007)*$")
_CLAUSE = re.compile(
    "^(?:均|已|助力|第[一二三两几][天日周年]|面临|并|停产|旨在|共同|持续)|已(?:经|实现|开启|完成|达)|达到|冲上|跻身|位列|"
    "(?:停产|台阶|厂商|报价|合资公司|办法|征求意见稿.?|里程碑|合约价|新赛道)$"
)
"""Words that say something and are no name of goods."""


def _entered(sentence: Encoded, context: Context, candidate: Candidate) -> str | None:
    """Give the market or line of business entered or left, None where a region or a list is entered by somebody's rank."""
    text = sentence.text
    a, b = candidate.anchor
    if re.search(
        "第[一二三四]梯队|前[十百]|新的?领域$|A股|港股|美股|资本市场|创业板|科创板|北交所|决赛|阶段|时代|状态|者$|后$",
        text[b : candidate.end],
    ) or re.search(
        "[的者未其它其他她以不论]$|暂缓|阻止|禁止|帮助|协助|讨论|如果|(?:资金|外资|资本|企业|产品|公司|者|药品)(?:[^,。;]{0,4})$",
        text[max(0, a - 8) : a],
    ):
        return None
    words = context.article.text[slice(*sentence.span(b, candidate.end))]
    return words.lstrip("了") or None


def _owner(sentence: Encoded, at: int, end: int, context: Context) -> Subject | None:
    """Give whose product it is: who stands in the phrase before its name, whom the text speaks of, or the brand in it."""
    text = sentence.text
    start = clause_start(text, at)
    held = re.search(
        "([\ue001\ue003])(?:公司)?(?:旗下|的|自研|自家|位于|共同|投资|[^,。;将把被对向与和]{0,16}的)?的?[^,。;\ue001\ue003]{0,18}$",
        text[start:at],
    )
    if held:
        return Subject(sentence.mentions[start + held.start(1)], start + held.start(1))
    brand = next((i for i in range(at, end) if text[i] == "\ue001"), None)
    whole = brand == at and _ADVERB.match(text[at + 1 : end]) is not None
    if brand is not None and not whole and (brand == at or text[brand + 1 : brand + 2] not in '"」》'):
        return Subject(sentence.mentions[brand], brand)
    if not re.fullmatch(rf"(?:{LEADING.pattern[:-1]}|{LEAD.pattern[:-1]})*", text[start:at]):
        return None
    spoken = subject(sentence, start, context, "company")
    if whole and (spoken is None or spoken.position is None):
        name = sentence.mentions[at][0].text
        maker = next(
            (
                m
                for m in context.mentions
                if m.type == "company" and 1 < len(m.text) < len(name) and name.startswith(m.text)
            ),
            None,
        )
        if maker is not None or (spoken is None and context.main_company is not None):
            return Subject((maker or context.main_company,), None)  # type: ignore[arg-type]
    main = context.main_company
    if spoken is not None and spoken.position is None and (main is None or spoken.value != (main.name or main.text)):
        return None
    return spoken


_MADE = re.compile(r"([\ue001\ue003\ue004])(?:公司|集团)?[^,。;的\ue000-\ue004]{0,20}$")


def _maker(sentence: Encoded, position: int, context: Context) -> Subject | None:
    """Give who brings out what a relative clause describes (甲推出的乙): the name right before its verb."""
    text = sentence.text
    found = _MADE.search(text, max(clause_start(text, position), position - 24), position)
    if found:
        return Subject(sentence.mentions[found.start(1)], found.start(1))
    return subject(sentence, position, context, "company")


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


def _span_before(text: str, end: int, start: int | None = None) -> tuple[int, int] | None:
    """Give the stretch of the clause before a verb, without its adverbs."""
    if start is None:
        start = clause_start(text, end)
        space = text.rfind(" ", start, end)
        if space > start and all("\u4e00" <= text[i] <= "\u9fff" for i in (space - 1, space + 1)):
            start = space + 1
    words = text[start:end]
    found = _ADVERB.search(words)
    stop = start + (found.start() if found else len(words))
    return (start, stop) if stop - start >= 1 else None
