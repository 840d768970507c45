"""Enforcement in Chinese: 罚款, 约谈, 立案调查, 责令, 下架, 制裁, 警示函, 逮捕, 判刑; who acts against whom."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.enforcement.zh_further import NAMES, further
from newsledger.kinds.enforcement.zh_patterns import PATTERNS
from newsledger.kinds.enforcement.zh_words import ACTING, MEASURES, NO_ENFORCEMENT, measure_of
from newsledger.languages.zh.subjects import clause_start, standing_from, subject
from newsledger.patterns import GROUPS, Candidate, Context, Encoded

_OWNED = re.compile(r"(?:旗下的?|的?(?:全资|控股)?子公司)(?:[^,。;、\ue000-\ue004]{0,20}?)([\ue001\ue003\ue004])")
_NO_COURT = frozenset({"charge", "refusal"})


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Name the measure by its words, find the authority before the verb, drop what no authority does."""
    text = sentence.text
    rule = candidate.rule.rsplit(".", 1)[-1]
    if rule in NAMES:
        return further(arguments, candidate, sentence, context)
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
        if re.search("捕|拘|羁押|判|强制措施|留置|起诉|公诉|检控", verb):  # whom one arrests is a person
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
    if at >= 0 and (own := _OWNED.match(text, at + 1)):
        named = sentence.mentions[own.start(1)]
        arguments["target"] = named[0].name or named[0].text  # 对甲旗下的乙: likewise
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
