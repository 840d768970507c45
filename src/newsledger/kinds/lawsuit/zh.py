"""Lawsuits in Chinese: 起诉, 控告, 提起诉讼, 索赔, 胜诉, 败诉, 和解, 驳回, 上诉, 判决."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from newsledger.languages.zh.subjects import standing_from, subject
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_AMOUNT = r"(?:[^。;]{0,50}?(?:索赔|赔偿|求偿|要求|索要|涉案金额|标的额|诉讼标的|支付|金额)(?:[^。;,]{0,16}?){amounts:money})?"

PATTERNS = (
    Pattern(
        "sued_by",
        "起诉 控告 状告 提告 告上 诉讼 诉 索赔 求偿",
        rf"(?:被|遭|遭到|面临|收到|受到){{plaintiff:party}}(?:[^。;,]{{0,24}}?){{v:起诉(?!讼|书)|控告|状告|提告|告上|诉讼|诉至|索赔|求偿|提诉|控诉|告}}{_AMOUNT}",
        {"outcome": "filed"},
    ),
    Pattern(
        "files_against",
        "诉讼 起诉 仲裁 诉 索赔 求偿 赔偿 告上 告到 提告",
        rf"(?:对|向(?![^,。;]{{0,14}}\ue002)|将|把|针对){{defendant:party}}(?:[^。;]{{0,30}}?)(?:{{v:提起|提出|发起}}(?:[^。;,]{{0,12}}?)(?:诉讼|仲裁|索赔)|{{v:起诉(?!讼|书)|告上|诉至|告到|索赔|求偿|提告|提诉}}){_AMOUNT}",
        {"outcome": "filed"},
        unless="驳回",
    ),
    Pattern(
        "hands_in",
        "起诉书 起诉状 诉状",
        r"{plaintiff:party!}(?:[^。;,]{0,14}?){v:提交|递交|呈交}(?:了)?(?:一份|诉讼|起诉)?(?:[^。;,\ue001]{0,6}?)(?:起诉书|起诉状|诉状)",
        {"outcome": "filed"},
        unless="检察|公诉",
    ),
    Pattern(
        "is_served",
        "传票 应诉通知 起诉状 应诉通知书",
        r"{defendant:private!}(?:[^。;]{0,14}?){v:收到|接到}(?:了)?(?:[^。;,]{0,8}?){court:authority!}(?:[^。;,]{0,6}?)(?:出具|送达|发来|寄送|下达|签发|发出)(?:的)?",
        {"outcome": "filed"},
    ),
    Pattern(
        "wins_against",
        "胜诉 败诉",
        r"{plaintiff:party}(?:[^。;]{0,20}?)(?:诉|起诉|状告|告|与){defendant:party}(?:[^。;]{0,40}?){v:胜诉|败诉|终审判决|和解|开庭|宣判|一审判决}",
        {"outcome": "won"},
    ),
    Pattern(
        "settles",
        "和解 庭外",
        r"{plaintiff:party}(?:[^。;]{0,20}?)(?:与|和|同|跟){defendant:party}(?:[^。;]{0,40}?){v:和解}(?:[^。;]{0,30}?{amounts:money})?",
        {"outcome": "settled"},
    ),
    Pattern(
        "settles_suit",
        "和解 了结",
        r"(?:(?:以|用|支付|斥资|花费|豪掷|同意支付|拟支付){amounts:money}(?:[^。;,]{0,10}?){v:和解|了结}(?:[^。;,]{0,20}?)(?:诉讼|官司|诉讼案|专利案|案件|指控)|就(?:[^。;,]{0,30}?)(?:诉讼|官司|案)(?:[^。;,]{0,6}?)(?:达成|同意)(?:[^。;,]{0,4}?)(?:{amounts:money!})?(?:的)?{v:和解})",
        {"outcome": "settled"},
    ),
    Pattern(
        "settles_both",
        "和解",
        r"{plaintiff:party!}(?:[^。;,]{0,14}?){v:和解}(?:[^。;]{0,30}?{amounts:money})?",
        {"outcome": "settled"},
    ),
    Pattern(
        "dismissed",
        "驳回",
        r"(?:{court:authority})?(?:[^。;]{0,16}?){v:驳回}(?:了)?(?:[^。;,对]{0,6}?){plaintiff:party}(?:[^。;,]{0,6}?(?:对|与|诉){defendant:party})?(?:[^。;,]{0,16}?)(?:上诉|起诉|诉讼|请求|诉求|申请|指控)",
        {"outcome": "dismissed"},
    ),
    Pattern(
        "appeals",
        "上诉",
        r"(?:向{court:authority}(?:[^。;,]{0,6}?))?(?:提出|提起|已|将|决定|表示|选择|会)(?:[^。;]{0,16}?){v:上诉}(?![庭法])",
        {"outcome": "appealed"},
    ),
    Pattern(
        "ordered",
        "判决 判令 裁定 被判 判",
        r"(?:{court:authority!})(?:[^。;]{0,30}?){v:判决|判令|裁定|裁决|判}(?:(?!胜诉)[^。;:]){0,16}?{defendant:party}(?!胜诉|无罪|[^。;,]{0,6}胜诉)(?:[^。;]{0,30}?)(?:向{plaintiff:party}(?:[^。;]{0,16}?))?(?:赔偿|支付|偿还|败诉|侵权|承担|停止|返还|赔)(?:[^。;,]{0,14}?{amounts:money})?",
        {"outcome": "won"},
    ),
    Pattern(
        "told_to_pay",
        "被判 判令 败诉",
        r"{defendant:party}(?:[^。;]{0,24}?){v:被判|遭判|被裁定|被判令}(?:[^。;]{0,20}?)(?:赔偿|支付|败诉|侵权|赔|偿还)(?:[^。;,]{0,6}?{plaintiff:party})?(?:[^。;,]{0,12}?{amounts:money})?",
        {"outcome": "won"},
    ),
    Pattern(
        "wins",
        "胜诉 败诉",
        r"{v:胜诉|败诉}(?!率|方|费|的)",
        {"outcome": "won"},
    ),
    Pattern(
        "sues",
        "起诉 控告 状告 提告 控诉 反诉 诉 告",
        rf"{{v:起诉(?!讼|书)|控告|状告|提告|控诉|反诉|(?<!起)诉(?!讼|书)}}(?:了)?(?:[^。;,:]{{0,6}}?){{defendant:party}}{_AMOUNT}",
        {"outcome": "filed"},
    ),
    Pattern(
        "named_plaintiff",
        "原告 被告 诉讼",
        r"原告(?:人)?:?(?:[^。;,]{0,6}?){plaintiff:party!}(?:[^。;]{0,60}?){v:被告}(?:人)?(?:一|二)?:?(?:[^。;,]{0,6}?){defendant:party!}",
        {"outcome": "filed"},
    ),
    Pattern(
        "with_dispute",
        "诉讼 纠纷 官司",
        r"{plaintiff:party!}(?:[^。;,]{0,8}?)(?:与|和|诉|同|跟){defendant:party!}(?:[^。;]{0,30}?){v:纠纷|诉讼|官司|一案|案件}",
        {"outcome": "filed"},
    ),
    Pattern(
        "dispute_heard",
        "纠纷",
        r"{plaintiff:org!}(?:[^。;,]{0,4}?)(?:与|诉){defendant:text}(?:的)?(?:[\u4e00-\u9fff]{2,8}?){v:纠纷}(?:一)?案",
        {"outcome": "filed"},
    ),
    Pattern(
        "files",
        "诉讼 起诉 仲裁",
        r"{v:提起|提请|提出|发起|启动}(?:了)?(?:[^。;,]{0,14}?)(?:诉讼|仲裁)(?:,?(?:要求|请求|主张)(?:判令)?{defendant:party})?",
        {"outcome": "filed"},
    ),
    Pattern(
        "sues_asking",
        "起诉",
        r"{v:起诉(?!书)}(?:至[^。;,]{2,12}?)?,?(?:要求|请求)(?:判令|法院判令)?{defendant:party}",
        {"outcome": "filed"},
    ),
    Pattern(
        "asks_court",
        "起诉 提告",
        r"{plaintiff:party}(?:[^。;]{0,30}?)向{court:authority}(?:[^。;,]{0,6}?){v:起诉(?!讼|书)|提告}",
        {"outcome": "filed"},
    ),
    Pattern(
        "sues_unnamed",
        "起诉 状告 控告 提告",
        r"{plaintiff:party!}(?:[^。;,]{0,8}?){v:起诉(?!讼|书)|状告|控告|提告}{defendant:text}(?=的|案|一案|侵权|侵犯|拖欠|涉嫌|违约|不正当|诽谤|抄袭|索赔|,|。|$|称|,|等)",
        {"outcome": "filed"},
    ),
    Pattern(
        "taken_to_court",
        "告上 诉至 告到 告进",
        r"(?:将|把){defendant:text}{v:告上|告到|告进|诉至}(?:了)?(?:法庭|法院|[\ue002])",
        {"outcome": "filed"},
    ),
    Pattern(
        "case_heard",
        "诉",
        r"{plaintiff:org!}{v:诉}{defendant:text}(?=名誉|商标|专利|著作|侵权|侵害|不正当|违约|合同|版权|抄袭|股权|服务)(?:[^。;,]{1,10}?)(?:一)?案",
        {"outcome": "filed"},
    ),
    Pattern(
        "decided",
        "判决 裁决 裁定 判",
        r"{v:判决|裁决|裁定|判令|改判|宣判}(?:书)?(?:如下)?[:,]?(?:[^。;]{0,10}?){defendant:party}(?:[^。;]{0,40}?)(?:支付|赔偿|偿还|返还|归还|停止|承担|败诉|侵权|赔礼|给付)(?:[^。;,]{0,14}?{amounts:money})?",
        {"outcome": "won"},
    ),
    Pattern(
        "defendant",
        "被告",
        r"(?:第[一二三四]|{n:count!})?{v:被告}(?!人)(?:[一二三四五]|为)?{defendant:org!}",
        {"outcome": "filed"},
    ),
    Pattern("plaintiff", "原告", r"{v:原告}(?!人)(?:为|包括|是|有|分别为)?{plaintiff:party!}", {"outcome": "filed"}),
    Pattern(
        "suit_with",
        "诉讼 官司 仲裁",
        r"(?:与|对|和|诉){defendant:party}(?:[^。;,]{0,14}?)(?:之间|之前|有过|提起|展开|发起)?(?:的)?(?:[^。;,]{0,10}?){v:诉讼|官司|仲裁|讼案}(?!费|时效|标的)",
        {"outcome": "filed"},
    ),
    Pattern(
        "judged",
        "一审 二审 终审 宣判 判决",
        r"(?:对|就|关于){defendant:party}(?:[^。;]{0,40}?)案(?:[^。;]{0,20}?){v:宣判|判决|裁定|开庭|审理|裁决|立案}",
        {"outcome": "filed"},
    ),
    Pattern(
        "faces",
        "诉讼 官司",
        r"(?:身陷|面临|应对|深陷|遭遇|受到|卷入|陷入|涉及|牵涉)(?:[^。;,]{0,16}?){v:诉讼|官司}(?!费|风险|事项如)",
        {"outcome": "filed"},
    ),
    Pattern(
        "beset",
        "诉讼 官司",
        r"{defendant:party}(?:[^。;,]{0,20}?){v:诉讼|官司}(?:缠身|不断|案件?|纠纷|事项|共)",
        {"outcome": "filed"},
    ),
    Pattern(
        "accused_passive",
        "起诉 提告 诉讼 告上",
        r"(?:被|遭|遭到|面临)(?:[^。;,]{0,24}?){v:起诉(?!讼|书)|控告|状告|提告|告上法[庭院]|集体诉讼|诉讼|索赔}",
        {"outcome": "filed"},
    ),
    Pattern(
        "involved",
        "诉讼 被告",
        r"{defendant:party}(?:[^。;]{0,20}?)(?:尚有|存在|涉及|涉|卷入|陷入|牵涉|作为|成为|是)(?:[^。;,]{0,16}?){v:诉讼|被告|官司}",
        {"outcome": "filed"},
    ),
)

_NO_SUIT = re.compile(
    r"诉求|投诉|申诉|告诉|告知|报告|公告|广告|告别|警告|倾诉|诉说|诉苦|胜诉率|诉讼费|通告|预告|告终|告急"
)
_PAYEE = re.compile(
    r"(?:赔偿|支付给?|偿还|归还|返还|给付|向)(?:[^。;,向\ue000-\ue003\ue008]{0,8}?)(?:原告|申请人)?([\ue000\ue001\ue003\ue004])"
)
_PROSECUTOR = re.compile(r"检察|检方|检察院|公诉|检控|司法部|警方")


_SUPERVISES = re.compile(r"欧盟|歐盟|欧委会|歐委會|数字服务法|數字服務法|数字市场法")
"""Who opens proceedings of its own (启动诉讼), which are no suit before a court."""


def _words(sentence: Encoded, context: Context) -> str:
    return context.article.text[sentence.sentence.start : sentence.sentence.end]


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find the plaintiff before the verb; the outcome is the plaintiff's."""
    text = sentence.text
    rule = candidate.rule.rsplit(".", 1)[-1]
    verb = candidate.verbs[0] if candidate.verbs else ""
    a, b = candidate.anchor
    if (
        rule not in ("case_heard", "taken_to_court")
        and verb in ("诉", "告", "告上")
        and (
            _NO_SUIT.search(text[max(0, a - 1) : b + 1])
            or (verb != "告上" and text[b : b + 1] not in "\ue000\ue001\ue002\ue003\ue004")
        )
    ):
        return None
    if re.search(
        r"(?:不|未|没有|无权|不会|不予|免于|免予|不再|不继续|撤回|撤销)[^。,;]{0,4}$", text[max(0, a - 6) : a]
    ):
        return None
    start = candidate.start
    if (
        rule in ("files", "suit_with")
        and "启动" in text[candidate.start : b]
        and _SUPERVISES.search(_words(sentence, context))
    ):
        return None
    passive = rule == "files" and re.search("[被遭]$", text[max(0, a - 1) : a]) is not None
    if passive and "defendant" not in arguments:  # 某某被提起诉讼
        who = subject(sentence, candidate.start - 1, context, "party", elsewhere=False)
        if who is None:
            return None
        arguments["defendant"] = who.value
        start = who.position if who.position is not None else start
    if (
        not passive
        and "plaintiff" not in arguments
        and rule
        in (
            "sues",
            "sues_asking",
            "files_against",
            "taken_to_court",
            "files",
            "appeals",
            "wins",
        )
    ):
        who = subject(sentence, candidate.start, context, "party", elsewhere=rule in ("sues", "wins"), unknown=True)
        if who is not None and who.value != arguments.get("defendant"):
            arguments["plaintiff"] = who.value
            if who.position is not None:
                start = who.position
    if "defendant" not in arguments and rule in ("sued_by", "accused_passive", "faces", "settles_suit"):
        who = subject(sentence, candidate.start, context, "party")
        if who is None:
            return None
        arguments["defendant"] = who.value
        start = who.position if who.position is not None else start
    sued = candidate.roles.get("defendant")
    if isinstance(sued, tuple) and sued and getattr(sued[0], "type", "") == "authority":  # 控告立法会某界议员某某
        at = next((i for i, found in sentence.mentions.items() if found == sued and i >= a), -1)
        person = re.match("[^,。;\ue000]{0,10}\ue006?(\ue000)", text[at + 1 :]) if at >= 0 else None
        if person:
            named = sentence.mentions[at + 1 + person.start(1)]
            candidate = replace(candidate, end=max(candidate.end, at + 2 + person.start(1)))
            arguments["defendant"] = named[0].name or named[0].text
    plaintiff, defendant = arguments.get("plaintiff"), arguments.get("defendant")
    names = plaintiff if isinstance(plaintiff, list) else [plaintiff]
    if any(name and _PROSECUTOR.search(name) for name in names) and arguments["outcome"] == "filed":
        return None
    if plaintiff == defendant and plaintiff is not None:
        return None
    after = text[a : candidate.end + 24]
    if rule == "wins":
        arguments["outcome"] = "lost" if verb == "败诉" else "won"
    if rule == "wins_against":
        if "败诉" in after:
            arguments["outcome"] = "lost"
        elif "和解" in after:
            arguments["outcome"] = "settled"
        elif "胜诉" not in after:
            arguments["outcome"] = "filed"
    if rule in ("sues", "sues_unnamed") and re.match(r"[^,。;]{0,40}(?:胜诉|败诉|驳回|和解)", text[b:]):
        return None
    if rule == "settles_both":
        listed = arguments.get("plaintiff")
        if not isinstance(listed, list):
            return None
        arguments["plaintiff"], arguments["defendant"] = listed[0], listed[1] if len(listed) == 2 else listed[1:]
    if rule in ("settles", "settles_both") and not re.search("诉|案|官司|纠纷|仲裁|专利|侵权|法院|索赔|庭外", text):
        return None
    if rule in ("ordered", "told_to_pay", "decided") and "plaintiff" not in arguments:
        paid = _PAYEE.search(text, a, min(len(text), candidate.end + 30))
        if paid:
            names = [m.name or m.text for m in sentence.mentions[paid.start(1)]]
            if defendant not in names:
                arguments["plaintiff"] = plaintiff = names[0] if len(names) == 1 else names
    if "court" not in arguments:
        courts = [
            m.name or m.text
            for i in sentence.find("authority", start, candidate.end)
            for m in sentence.mentions[i]
            if re.search("法院|法庭|仲裁|高院|中院", m.name or m.text)
        ]
        if courts and courts[0] not in (plaintiff, defendant):
            arguments["court"] = courts[0]
    court = arguments.get("court")
    for role in ("plaintiff", "defendant"):
        value = arguments.get(role)
        if isinstance(value, str) and re.search("法院$|法庭$|高院$|中院$", value):
            arguments.pop(role)
            if court is None:
                arguments["court"] = value
    arguments["stretch"] = (start, candidate.end)
    status = standing_from(sentence, start, candidate.end)
    if status == "alleged" and "涉嫌" in text[start : candidate.end]:
        status = "reported"
    if rule == "taken_to_court" and status == "planned" and not re.search("拟|计划|打算|考虑", text[start:a]):
        status = "reported"  # 将 marks the object here, not the future
    arguments["status"] = status
    return arguments
