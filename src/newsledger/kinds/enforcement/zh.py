"""Enforcement in Chinese: 罚款, 约谈, 立案调查, 责令, 下架, 制裁, 警示函, 逮捕, 判刑; who acts against whom."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.enforcement.zh_words import ACTING, MEASURES, NO_ENFORCEMENT, measure_of
from newsledger.languages.zh.subjects import clause_start, standing_from, subject
from newsledger.patterns import GROUPS, Candidate, Context, Encoded, Pattern

_FINE = "罚款|罚金|罚单|罚没|处罚|被罚|遭罚|重罚|开罚|裁罚|罚(?=[\ue008\ue00a]|没)|没收"
_LETTER = "不予批准通知书|不予注册决定书|不予核准决定|不予受理通知书|终止审查通知书|不予许可决定|警示函|监管函|关注函|警告函|监管警示|监管工作函|提醒函|行政处罚决定书|处罚决定书|行政处罚事先告知书|立案告知书|调查通知书|责令改正决定书|监管措施决定书|罚单|退市警告|警告"
_ACT = "约谈|立案调查|立案侦查|立案|调查|责令|点名|通报|警告|制裁|处罚|罚款|逮捕|批捕|拘留|刑拘|拘捕|抓获|搜查|起诉(?!讼)|公诉|检控|封杀|封禁|禁止|下架|吊销|撤销|谴责|批评|问责|处分|整改|稽查|传唤|查处|审查|判处|扣押|查封|约见|叫停|指控|采取强制措施|采取刑事强制措施|强制措施|问话|讯问"
_ON_ACT = "约谈 立案 调查 责令 点名 通报 警告 制裁 处罚 罚 逮捕 批捕 拘 抓获 搜查 起诉 公诉 检控 封杀 封禁 禁止 下架 吊销 撤销 谴责 批评 问责 处分 整改 稽查 传唤 查处 审查 判 扣押 查封 约见 叫停 指控 被捕 强制措施 问话 讯问"
_AMOUNT = r"(?:[^。;]{0,40}?(?:罚款|罚金|罚没|处以|罚|没收|罚单|没收违法所得)(?:[^。;,]{0,8}?){amounts:money}|{amounts:money!}(?:的)?(?:罚款|罚金|罚单))?"

PATTERNS = (
    Pattern(
        "fined_passive",
        "罚",
        rf"(?:被(?!告)|遭|遭到|受到|再被|收到|接到|领|吃|获|喜提)(?:{{authority:authority}})?(?:[^。;]{{0,36}}?){{v:{_FINE}}}(?:[^。;]{{0,12}}?{{amounts:money}})?",
        {"measure": "fine"},
    ),
    Pattern(
        "fines",
        "罚",
        r"(?:对|向|给|就){target:party}(?:[^。;]{0,60}?){v:处以|开出|处|罚款|罚|作出|做出|没收|开罚|下达|予以}(?:[^。;]{0,24}?{amounts:money})?(?:[^。;,]{0,6}?)(?:罚款|罚金|罚单|处罚|罚没)?(?:[^。;,]{0,8}?{amounts:money})?",
        {"measure": "fine"},
    ),
    Pattern(
        "fines_object",
        "罚",
        r"{authority:authority}(?:[^。;]{0,24}?){v:重罚|罚款|处罚|罚|开罚}(?:了)?{target:party}(?:[^。;,]{0,10}?{amounts:money})?",
        {"measure": "fine"},
    ),
    Pattern(
        "pays_fine",
        "罚款 罚金 和解",
        r"{target:org}(?:[^。;]{0,40}?){v:支付|缴纳|缴付|被判罚|交纳|认缴|面临|支付了|同意支付}(?:[^。;]{0,16}?){amounts:money}(?:[^。;,]{0,8}?)(?:的)?(?:罚款|罚金|罚单|和解金|和解款|和解费)",
        {"measure": "fine"},
    ),
    Pattern(
        "letter",
        "函 决定书 告知书 通知书 罚单 警告",
        rf"(?:收到|接到|接获|收|获|遭|领)(?:了)?(?:{{authority:authority}})?(?:[^。;]{{0,30}}?){{v:{_LETTER}}}",
        {"measure": "warning"},
    ),
    Pattern(
        "letter_active",
        "函 决定书 告知书 通知书 罚单 警告",
        rf"{{authority:authority}}(?:[^。;]{{0,16}}?)(?:对|向|给){{target:party}}(?:[^。;]{{0,30}}?)(?:发出|下发|出具|采取|发|开出|下达|发送|作出|做出)(?:[^。;]{{0,20}}?){{v:{_LETTER}|行政监管措施|监管措施|纪律处分|公开谴责|禁令|通报批评}}",
        {"measure": "warning"},
    ),
    Pattern(
        "act_passive",
        _ON_ACT,
        rf"(?:被(?!告)|遭|遭到|受到|接受|遭受|正被|面临|惨遭)(?:了)?(?:{{authority:authority}})?(?:[^。;,]{{0,24}}?){{v:{_ACT}}}{_AMOUNT}",
    ),
    Pattern(
        "act_on",
        _ON_ACT,
        rf"(?:对|向|就|将|把|针对){{target:party}}(?:[^。;,]{{0,36}}?){{v:{_ACT}}}{_AMOUNT}",
    ),
    Pattern(
        "acts",
        _ON_ACT,
        rf"{{v:{_ACT}}}(?:了)?(?:[^。;,:]{{0,8}}?){{target:party}}{_AMOUNT}",
    ),
    Pattern(
        "charged",
        "被控 指控 遭控 检控",
        r"{target:party}(?:[^。;,\ue000]{0,10}?)(?:被|遭|遭到)(?:{authority:authority})?{v:控|指控|检控|控以|控告}(?:了)?(?:涉嫌|犯有|涉及)?{reason:text}(?=等?(?:多|[一二三四五六七八九十\ue00a])?项?[重控]?罪|,|。|;|$)",
        {"measure": "charge"},
    ),
    Pattern(
        "orders",
        "要求 勒令 下令 敦促 督促 命令",
        r"{v:要求|勒令|下令|敦促|督促|命令}(?:了)?{target:org}(?:[^。;]{0,30}?)(?<!商店)(?:不得|停止|整改|严格|立即|限期|自查|剥离|严禁|暂停|撤回|改正)",
        {"measure": "order"},
    ),
    Pattern(
        "licensed",
        "牌照 许可证",
        r"{v:获得|获发|获颁|取得|拿到|获批|获}(?:了)?(?:{authority:authority})?(?:[^。;,]{0,20}?)(?:牌照|许可证)",
        {"measure": "approval"},
    ),
    Pattern(
        "summons_some",
        "约谈",
        r"{v:约谈}(?:了)?{target:np}",
        {"measure": "summons"},
    ),
    Pattern(
        "acts_on_unlisted",
        "约谈 责令 勒令 下架 处罚 处以 开出",
        r"(?:{authority:authority!}(?:[^。;,]{0,14}?){v:约谈|责令|勒令|通报下架|下架|处罚}(?:了)?{target:text}(?=等|、|负责人|停止|限期|立即|整改|改正|退还|暂停|,|。|$)"
        r"|{authority:authority!}(?:[^。;,]{0,10}?)(?:对|向){target:text}{v:处以|处|开出|罚款|罚}(?:了)?(?:[^。;,]{0,4}?){amounts:money!}(?:的)?(?:罚款|罚金|罚单)?)",
    ),
    Pattern(
        "settles_charge",
        "和解",
        r"(?:{v:支付|缴纳|交付}(?:[^。;,]{0,6}?){amounts:money}(?:[^。;,]{0,8}?)与{authority:authority}(?:[^。;,]{0,12}?)和解|与{authority:authority}(?:[^。;,]{0,12}?)和解(?:[^。;]{0,20}?){v:支付|缴纳}(?:[^。;,]{0,6}?){amounts:money})",
        {"measure": "fine"},
    ),
    Pattern(
        "listed",
        "黑名单 实体清单 制裁",
        r"(?:将|把){target:org}(?:[^。;,]{0,24}?){v:列入|加入|纳入|移入|列为|放入}(?:[^。;,]{0,16}?)(?:黑名单|实体清单|制裁|清单|名单)",
        {"measure": "sanction"},
    ),
    Pattern(
        "listed_passive",
        "黑名单 实体清单 制裁",
        r"(?:被|遭)(?:{authority:authority})?(?:[^。;,]{0,16}?){v:列入|加入|纳入|列为|放入}(?:[^。;,]{0,16}?)(?:黑名单|实体清单|制裁|清单)",
        {"measure": "sanction"},
    ),
    Pattern(
        "approved",
        "获批 批准 核准 放行 同意",
        r"(?:获|获得|经|已获|得到|已经)(?:了)?{authority:authority}(?:[^。;,]{0,12}?){v:批准|核准|放行|许可|同意|审批通过|受理|批复}",
        {"measure": "approval"},
    ),
    Pattern(
        "approves",
        "批准 核准 放行 同意 许可",
        r"{authority:authority}(?:[^。;,]{0,20}?){v:批准|核准|放行|同意|有条件批准|附条件批准|附加限制性条件批准|无条件批准}(?:了)?(?:[^。;,:]{0,8}?){target:org}",
        {"measure": "approval"},
    ),
    Pattern(
        "refuses",
        "否决 驳回 拒绝 不予 阻止 叫停 吊销 撤销",
        r"{authority:authority}(?:[^。;,]{0,16}?){v:否决|驳回|拒绝批准|不予批准|不予核准|不予注册|阻止|叫停|吊销|撤销|注销|拒绝}(?:了)?(?:[^。;,:]{0,6}?){target:org}",
        {"measure": "refusal"},
    ),
    Pattern(
        "sentenced",
        "有期徒刑 判刑 获刑 判处 无期徒刑 死刑 入狱 定罪",
        r"{target:party}(?:[^。;]{0,50}?){v:判处|获刑|被判|判刑|入狱|定罪|判}(?:[^。;]{0,20}?)(?:有期徒刑|无期徒刑|死刑|徒刑|缓刑|监禁|年|罪成|有罪)",
        {"measure": "sentence"},
    ),
    Pattern(
        "arrested",
        "被捕 落网 归案 被拘 被抓 带走 刑拘 声押",
        r"{target:person}(?:[^。;]{0,30}?){v:被捕|落网|到案|归案|遭检方声押|声押|被声押|遭声押|被拘|被抓|被带走|被刑拘|被警方带走|遭逮捕}",
        {"measure": "arrest"},
    ),
)


_NO_COURT = frozenset({"charge", "refusal"})


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Name the measure by its words, find the authority before the verb, drop what no authority does."""
    text = sentence.text
    rule = candidate.rule.rsplit(".", 1)[-1]
    verb = candidate.verbs[0] if candidate.verbs else ""
    tail = text[candidate.anchor[0] : candidate.end + 16]
    words_of = text[candidate.start : candidate.end]
    if NO_ENFORCEMENT.search(text[max(0, candidate.anchor[0] - 10) : candidate.anchor[1] + 10]):
        return None
    if re.search(
        r"最高可|最高至|面临最高|否则将|可被|可判|违例者|违者|一经定罪|可处|应当|应予",
        text[max(0, candidate.start - 14) : candidate.anchor[0]],
    ):
        return None  # what a law threatens
    if re.search(
        "(?:害怕|担心|不怕|怕|以免|避免|免于|如果|倘若|若)[^,。;]{0,4}$",
        text[max(0, candidate.anchor[0] - 8) : candidate.anchor[0]],
    ):
        return None
    if rule == "fines" and re.search("每[宗次人架日名例]", text[candidate.start : candidate.end]):
        return None  # a tariff of fines
    start = candidate.start
    if (
        rule
        in (
            "fined_passive",
            "act_passive",
            "letter",
            "listed_passive",
            "approved",
            "licensed",
            "settles_charge",
        )
        and "target" not in arguments
    ):
        whom = None
        if re.search("捕|拘|羁押|判", verb):  # whom one arrests is a person
            whom = subject(sentence, candidate.start, context, "person", elsewhere=False)
        whom = whom or subject(sentence, candidate.start, context, "party", unknown=True)
        if whom is None or all(m.type == "authority" for m in whom.names):
            return None
        arguments["target"] = whom.value
        start = whom.position if whom.position is not None and start - whom.position < 120 else start
    behind = candidate.roles.get("target")
    at = next((i for i, found in sentence.mentions.items() if found == behind and i >= candidate.start), -1)
    if at >= 0 and (parent := re.match("的?母公司([\ue001\ue003])", text[at + 1 : at + 7])):
        named = sentence.mentions[at + 1 + parent.start(1)]
        arguments["target"] = named[0].name or named[0].text  # 对甲的母公司乙: whom one acts on is 乙
    active = rule in ("acts", "act_on", "fines", "listed", "summons_some", "orders")
    if "authority" not in arguments and active:
        who = subject(sentence, candidate.start, context, "authority", elsewhere=False)
        if who is not None:
            arguments["authority"] = who.value
            start = who.position if who.position is not None else start
    if "authority" not in arguments and active and verb in ("责令", "约谈", "处以", "罚款", "警告", "没收"):
        before = _authority_before(sentence, context)
        if before:
            arguments["authority"] = before
    authority = arguments.get("authority")
    if authority is not None and not _acts(authority, candidate, sentence):
        arguments.pop("authority")
        authority = None
    if rule in ("acts", "act_on", "summons_some", "orders") and authority is None:
        return None
    if rule in ("acts", "act_on", "act_passive", "letter", "letter_active"):
        measure = measure_of(verb, text[candidate.start : candidate.end + 16], tail)
        if measure is None or (verb == "警告" and authority is None):
            return None
        arguments["measure"] = measure
    if rule == "acts_on_unlisted":
        if not _UNLISTED.fullmatch(text_of := str(arguments["target"])) or _NO_UNLISTED.search(text_of):
            return None
        arguments["measure"] = "fine" if "amounts" in arguments else measure_of(verb, verb, verb)
        if arguments["measure"] is None:
            return None
    if rule == "licensed" and re.search(
        "申请|启动|寻求|争取|希望|未|须|必须|需要?", text[max(0, candidate.start - 8) : candidate.start]
    ):
        return None
    if rule == "orders" and re.search("商店|市场$", str(arguments.get("target"))):
        return None
    if rule == "pays_fine" and "和解" in words_of and not sentence.find("authority", 0, candidate.end):
        return None  # paid to another party, not to an authority
    if rule == "charged" and not _CRIME.search(text[candidate.anchor[1] : candidate.end + 30]):
        return None
    if rule == "summons_some" and not _SUMMONED.search(text[candidate.anchor[1] : candidate.end]):
        return None
    if rule == "act_passive" and authority is None and re.match("接受(?:了)?处罚", text[candidate.start :]):
        return None  # to take one's punishment states no act
    if (
        rule == "act_passive"
        and authority is None
        and verb in ("调查", "通报", "批评", "指控", "禁止", "审查", "点名", "警告", "起诉", "处分", "整改")
    ):
        return None
    if arguments["measure"] == "fine" and "amounts" not in arguments:
        _fine_amount(arguments, sentence, candidate)
    if (
        arguments["measure"] == "fine"
        and "amounts" not in arguments
        and verb in ("处", "作出", "做出", "开出", "下达", "予以", "没收", "处罚")
    ):
        if not re.search("罚款|罚金|罚单", tail):
            arguments["measure"] = "sanction"
    if arguments["measure"] in ("arrest", "sentence") or verb in ("问话", "讯问", "立案侦查", "侦查", "公诉", "指控"):
        _officer(arguments, sentence, candidate)
    if arguments["measure"] == "sanction" and (
        then := re.match(r"[^。;\ue000-\ue004]{0,4}罚款[^,。;]{0,3}", text[candidate.end :])
    ):
        arguments["measure"] = "fine"  # 作出行政处罚 罚款50万
        at = candidate.end + then.end()
        if (
            "amounts" not in arguments
            and (found := sentence.mentions.get(at))
            and isinstance(found[0].value, (int, float))
        ):
            arguments["amounts"] = [{"value": found[0].value}] if found[0].type == "count" else found[0].value
    if arguments["measure"] == "warning" and re.search(
        r"罚款|罚\ue008|处以", text[candidate.anchor[1] : candidate.end + 16]
    ):
        return None
    if (
        arguments["measure"] == "sanction"
        and "amounts" in arguments
        and "罚款" in text[candidate.start : candidate.end]
    ):
        arguments["measure"] = "fine"  # 谴责并罚款: the money tells
    target = arguments.get("target")
    if isinstance(target, str) and re.search("[本訟诉法]法$|条例$|條例$", target):
        return None
    if target == authority or target is None or not _may_be_target(candidate, sentence):
        return None
    reason = re.search(
        r"(?:因为|因|由于|涉嫌|以)([^,。;]{3,40}?)(?=被|遭|,|,?对|为由|而被|问题)", text[start : candidate.end]
    )
    if reason and "\ue008" not in reason[1]:
        words = sentence.span(start + reason.start(1), start + reason.end(1))
        arguments["reason"] = context.article.text[words[0] : words[1]].strip()
    arguments["stretch"] = (start, candidate.end)
    arguments["status"] = _status(sentence, start, candidate.end)
    authority = arguments.get("authority")
    if isinstance(authority, str) and authority.endswith(("法院", "法庭")) and arguments["measure"] in _NO_COURT:
        return None  # what a court throws out is a suit
    return arguments


def _status(sentence: Encoded, start: int, end: int) -> Any:
    found = standing_from(sentence, start, end)
    if found == "alleged" and not re.search(
        "据传|传闻|网传|传出|据报|据称|据说|消息人士|知情人士|坊间|市传|外传|盛传|爆料|未经证实",
        sentence.text[max(0, start - 60) : end],
    ):
        return "reported"  # 涉嫌 names the reason, not a doubt about the act
    if found == "planned" and not re.search("将|拟|计划|预计|准备", sentence.text[start:end]):
        return "reported"
    return found


def _officer(arguments: dict[str, Any], sentence: Encoded, candidate: Candidate) -> None:
    """Whom one arrests or sentences is a person: the officer named behind the company."""
    filler = candidate.roles.get("target")
    at = next((i for i, found in sentence.mentions.items() if found == filler and i >= candidate.start), None)
    if at is None or sentence.text[at] == "\ue000":
        return
    person = re.compile(r"(?:[^,。;、\ue000]{0,14}?)(\ue000)").match(sentence.text, at + 1)
    if person:
        found = sentence.mentions[person.start(1)]
        names = [m.name or m.text for m in found]
        arguments["target"] = names[0] if len(names) == 1 else names


def _authority_before(sentence: Encoded, context: Context) -> str | None:
    """Give the authority that the sentences just before speak of."""
    for back in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
        earlier = context.sentences[back]
        for i in earlier.find("authority"):
            mention = earlier.mentions[i][0]
            if mention.type == "authority":
                return mention.name or mention.text
    return None


_CRIME = re.compile("罪|欺诈|诈骗|洗钱|贿|窃取|串谋|合谋|违反|逃税|内幕交易|操纵|妨碍|走私|间谍|侵吞|挪用")
_UNLISTED = re.compile(r"[\u4e00-\u9fff]{2,6}|[A-Z][A-Za-z0-9]{1,15}")
_NO_UNLISTED = re.compile(
    "[的了是有和与对这那该各多些每为以其从个们我你他她它就都也不没未如若但而并到上下前后时把给让称说各]"
    "|公司|企业|企業|平台|机构|機構|部门|部門|用户|负责|人员|当事|商家|违|有关|相关|相關|涉|产品|產品|车企|车辆|店|场所|单位|项目|主播|账号|软件|应用|工地|学校|经营|司机|市场|全部|一批|问题|决定|结果|信息|通知|公告|措施|案件|标准|规定|文书|名单|情况|事项|案例|办法"
)
"""Words that name nobody in particular."""
_SUMMONED = re.compile(
    "[\ue000\ue001\ue003\ue004]|(?:企业|公司|平台|负责人|机构|银行|高管|代表|厂商|车企|房企|人)(?:等|$)"
)
_BOARD = re.compile(r"(?:科创板|创业板|主板|A股|港股|美股|IPO|科創板|創業板)$")


def _may_be_target(candidate: Candidate, sentence: Encoded) -> bool:
    """True when the target is no authority and no title of a law or plan."""
    filler = candidate.roles.get("target")
    if not isinstance(filler, tuple) or not filler or isinstance(filler[0], int):
        return True
    if filler[0].type in ("authority", "place") or _BOARD.match(filler[0].text):
        return False
    at = next((i for i, found in sentence.mentions.items() if found == filler), 0)
    return not (at and sentence.text[at - 1] == "《")


def _acts(authority: Any, candidate: Candidate, sentence: Encoded) -> bool:
    names = authority if isinstance(authority, list) else [authority]
    if any(ACTING.search(name) for name in names if isinstance(name, str)):
        return True
    for i in sentence.find("authority", max(0, candidate.start - 60), candidate.end):
        for mention in sentence.mentions[i]:
            if (mention.name or mention.text) in names and (
                mention.type == "authority"
                or (
                    mention.type == "place"
                    and (i >= clause_start(sentence.text, candidate.anchor[0]) or i == clause_start(sentence.text, i))
                )
            ):
                return True
    return False


def _fine_amount(arguments: dict[str, Any], sentence: Encoded, candidate: Candidate) -> None:
    text = sentence.text
    bare = re.search(r"罚款?(?:了)?(\ue00a)(?![次项家人名起宗分年月天倍])", text[candidate.start : candidate.end + 4])
    if bare:  # 被罚182亿: a sum without a currency
        value = sentence.mentions[candidate.start + bare.start(1)][0].value
        if isinstance(value, (int, float)) and value >= 10_000:
            arguments["amounts"] = [{"value": value}]
            return
    for i in sentence.find("money", candidate.start, min(len(text), candidate.end + 30)):
        near = text[max(0, i - 12) : i + 6]
        if re.search("罚|没收|处以", near):
            mention = sentence.mentions[i][0]
            if mention.value:
                arguments["amounts"] = mention.value
                if mention.bound:
                    arguments["bound"] = mention.bound
                return


__all__ = ["GROUPS", "MEASURES", "PATTERNS", "refine"]
