"""Deals in Chinese: 收购, 入股, 领投, A轮, 增持, 出售, 合并, 战略合作, 中标; insiders' share dealings are none."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from newsledger.kinds.deal.zh_business import business_of, no_deal, supplies
from newsledger.kinds.deal.zh_patterns import PATTERNS
from newsledger.kinds.deal.zh_wider import NAMES as WIDER_NAMES
from newsledger.kinds.deal.zh_wider import wider
from newsledger.kinds.deal.zh_words import (
    BY_HOLDER,
    ENDED,
    FUNDS,
    INSIDER,
    MARGIN,
    NO_BUSINESS,
    NO_DEAL,
    NO_TARGET,
    ROUND,
)
from newsledger.languages.zh.subjects import standing_from, subject
from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find who acts, drop insiders' dealings and figures of speech, read round and step."""
    text = sentence.text
    rule = candidate.rule.rsplit(".", 1)[-1]
    if rule in WIDER_NAMES:
        return wider(arguments, candidate, sentence, context)
    verb = candidate.anchor[0]
    words = text[candidate.start : candidate.end]
    around = text[max(0, candidate.start - 24) : candidate.end + 12]
    if rule != "backers" and NO_DEAL.search(text[max(0, candidate.anchor[0] - 4) : candidate.anchor[1] + 6]):
        return None
    if no_deal(sentence, candidate, rule):
        return None
    start = candidate.start
    acts = (
        "seller"
        if rule in ("sells_to", "sells_business_to", "sells_to_after", "sells", "sells_unmarked")
        else "acquirer"
    )
    if acts not in arguments and rule not in (
        "raises",
        "raises_money",
        "gets_money",
        "borrows",
        "funded_by",
        "backers",
        "contract_both",
        "wins_contract",
        "orders_won",
        "both_sides",
    ):
        who = subject(
            sentence,
            candidate.start,
            context,
            "party",
            elsewhere=rule != "adds_shares",
            unknown=rule in ("partners_with", "partners_in", "acquires", "takes_in", "invests"),
        )
        if who is not None and who.value != arguments.get("target"):
            arguments[acts] = who.value
            if who.position is not None and start - who.position < 120:
                start = who.position
    if rule in ("raises", "gets_money", "borrows", "raises_money"):
        who = subject(sentence, candidate.start, context, "company", unknown=True)
        if who is None:
            return None
        arguments["target"] = who.value
        if who.position is not None and start - who.position < 120:
            start = who.position
    if rule == "contract_both":
        listed = arguments.get("target")
        if not isinstance(listed, list):
            return None
        arguments["target"], arguments["acquirer"] = listed[0], listed[1] if len(listed) == 2 else listed[1:]
    if (rule == "joins_in" and re.search("报告|白皮书|指数", text[candidate.end : candidate.end + 24])) or (
        rule == "does_both"
        and (re.search("由|融资", text[max(0, candidate.start - 6) : candidate.start]) or "投资" in words[-3:])
    ):
        return None
    if rule == "both_sides":
        sides = _two_sides(sentence, candidate.start, context)
        if sides is None:
            return None
        arguments["acquirer"], arguments["target"] = sides
    if rule == "orders_won":
        winner = subject(sentence, verb, context, "company")
        signs = {"acquirer", "amounts"} & set(arguments) or "定点" in words or "大单" in words
        if winner is None or not signs:
            return None
        arguments["target"] = winner.value
        if winner.position is not None and start - winner.position < 120:
            start = winner.position
    if rule in ("merges_both", "partners_both", "joint_venture", "does_both"):
        listed = arguments.get("acquirer")
        if not isinstance(listed, list):
            return None
        arguments["acquirer"], arguments["target"] = listed[0], listed[1] if len(listed) == 2 else listed[1:]
    target, acquirer = arguments.get("target"), arguments.get(acts)
    if rule in _NAMES_TARGET and (named := _named_behind(sentence, candidate, context)) is not None:
        arguments["target"] = target = named[0]
        candidate = replace(candidate, end=max(candidate.end, named[1]))
        if not target:
            return None
    if isinstance(target, str) and re.match("[，,、。]", target):
        return None
    if isinstance(target, str) and (ends := business_of(sentence, candidate, rule, arguments, context)) is not None:
        target = arguments["target"]
        candidate = replace(candidate, end=max(candidate.end, ends))
    if rule.startswith("gets_share"):
        stake = arguments.get("stake")
        if acquirer is None:
            return None
        if (isinstance(stake, int | float) and stake > 50) or re.search("其余|剩余|余下", words):
            arguments["type"] = "acquisition"
    if rule == "acquires" and text.startswith(("产品", "手机", "门票", "服务"), candidate.end):
        return None
    if rule == "acquires" and isinstance(target, str):
        arguments["target"] = target = _with_others(sentence, candidate, target)
    if rule == "acquires_unknown" and (
        text[verb - 2 : verb] == "要约" or acquirer is None or not _UNKNOWN_NAME.fullmatch(str(target))
    ):
        return None
    if (
        rule == "acquires"
        and acquirer is None
        and not {"amounts", "stake"} & set(arguments)
        and candidate.verbs[0] not in ("收购", "并购")
    ):
        return None
    if rule == "partners_unknown" and (
        acquirer is None
        or "授信" in words
        or _of_type(candidate, "acquirer", "authority")
        or acquirer == "政府"
        or not re.fullmatch(
            "(?![^。]*(?:双方|对方|此次|正式|宣布|就|有关|相关|哪家|下游|上游|供应商|经销商|行业|立即|授信))[^,，。的]{2,16}(?:等[^,，。的]{0,10})?",
            str(target),
        )
    ):
        return None
    if rule.startswith("partners"):
        agreed = text[verb : candidate.end + 6]
        if re.search("收购|转让|认购|增资|买卖|投资(?:框架|合作)?协议", agreed):
            return None
        if re.search("采购|供应|供货|销售|订购", agreed):
            arguments["type"] = "contract"
        elif acquirer is not None:
            supplies(sentence, candidate, arguments)
    if rule == "connects_to" and not re.search("将|已|正式|全面|宣布|完成|首批", text[max(0, verb - 8) : verb]):
        return None
    if rule == "invests" and re.search("为|给|带|的|由|是|以及|老股东", _between(sentence, candidate)):
        return None
    if (
        rule in ("partners_with", "partners_in", "does_with", "joins_in", "round_led", "invests_into")
        and acquirer is None
    ):
        return None
    if rule in ("invests", "invests_in") and _of_type_named(sentence, acquirer):
        return None
    if rule in ("leads", "round_led", "takes_part") and target is None:
        told = "完成|获得|融得" if rule == "takes_part" else "融资|轮|完成"
        if rule == "round_led":
            told_of = re.search(ROUND, words)
            if told_of is None or told_of[0] in text[: candidate.start]:
                return None
        elif re.search(told, text[: candidate.anchor[0]]):
            return None
        company = _funded(sentence, candidate.anchor[0], context, acquirer)
        if company is None:
            return None
        arguments["target"] = target = company.name or company.text
    if rule == "adds_shares":
        target = _shares_of(sentence, candidate, context, acquirer)
        if target is None or (acquirer is None and not FUNDS.search(text[: candidate.start])):
            return None
        arguments["target"] = target
    if rule in ("acquires_unmarked", "sells_unmarked") and isinstance(target, str):
        arguments["target"] = target = re.sub(r"^[其其](?:旗下|所?持有的?|控股的?|合计持有的?)?的?", "", target)
    if rule in ("acquires_unmarked", "sells_business_to", "sells_unmarked") and not _names_business(str(target)):
        return None
    if rule == "backers":
        backed = subject(sentence, candidate.start, context, "company")
        if backed is None:
            return None
        arguments["target"] = target = backed.value
        start = backed.position if backed.position is not None else start
    if (rule == "raises_money" or "募资" in candidate.verbs[:1]) and re.search(
        "上市|ipo|IPO|招股|发行|配售|债|定增|增发|股票|质押|港交所", text
    ):
        return None
    if rule == "wins_contract":
        pass
    elif target is None or target == acquirer:
        return None
    if isinstance(target, str) and NO_TARGET.search(target):
        return None
    if rule in ("raises", "gets_money", "adds_shares") and MARGIN.search(text[max(0, start - 12) : candidate.end + 12]):
        return None
    verbs = candidate.verbs[0] if candidate.verbs else ""
    if (rule != "once_bought" and _this_one(sentence, candidate)) or _of_type(candidate, "target", "authority"):
        return None
    if verbs in ("增持", "减持", "卖出", "买入", "抛售", "转让", "受让") and INSIDER.search(around):
        return None
    if verbs == "减持" and BY_HOLDER.search(text):
        return None
    if verbs == "拿下" and "stake" not in arguments and "股权" not in text[candidate.end : candidate.end + 8]:
        return None
    kind = arguments.get("type")
    found = re.search(ROUND, text[max(0, start - 4) : candidate.end + 30])
    if kind in ("funding_round", "investment") and found:
        rounds = list(dict.fromkeys(re.findall(ROUND, text[max(0, start - 4) : candidate.end])))
        arguments["round"] = found[0] if len(rounds) < 2 else rounds
        arguments["type"] = kind = "funding_round"
    elif rule == "takes_part" and "融资" in words:
        arguments["type"] = kind = "funding_round"
    elif kind == "funding_round" and "融资" not in words and rule != "leads":
        arguments["type"] = "investment"
    if kind == "funding_round" and "amounts" not in arguments:
        _add_money(arguments, sentence, start, min(len(text), candidate.end + 24))
    if ENDED.search(text[max(0, start - 2) : candidate.end + 12]):
        arguments["step"] = "ended"
    elif "完成" in text[start : candidate.end + 4] and kind in ("acquisition", "merger", "divestiture"):
        arguments["step"] = "completed"
    arguments["stretch"] = (start, candidate.end)
    arguments["status"] = standing_from(sentence, start, candidate.end)
    if rule == "once_bought" and arguments["status"] == "planned":
        return None  # what a purchase told before will lead to
    if rule == "takes_in" and arguments["status"] == "planned":
        taken = max(text.rfind("将", 0, verb), text.rfind("把", 0, verb))  # 将 marks the object here, not the future
        arguments["status"] = standing_from(sentence, start, max(taken, start + 1))
    return arguments


def _funded(sentence: Encoded, position: int, context: Context, acquirer: Any) -> Mention | None:
    """Give the company that a round is of when its sentence leaves it out, never one of those who lead it."""
    leaders = acquirer if isinstance(acquirer, list) else [acquirer]
    spoken = [context.company_before(sentence, position), context.main_company]
    for back in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
        earlier = context.sentences[back]
        spoken += [m for i in earlier.find("company") for m in earlier.mentions[i]]
    return next((m for m in spoken if m is not None and (m.name or m.text) not in leaders), None)


def _two_sides(sentence: Encoded, position: int, context: Context) -> tuple[str, str] | None:
    """Give the two companies that "both sides" means: the two named last before it, in two sentences at most."""
    named: list[str] = []
    for index in (sentence.index, sentence.index - 1):
        if index < 0 or sentence.sentence.paragraph - context.sentences[index].sentence.paragraph > 1:
            break
        here = context.sentences[index]
        end = position if index == sentence.index else len(here.text)
        for i in reversed(here.find("company", 0, end)):
            for mention in here.mentions[i]:
                name = mention.name or mention.text
                if name not in named and (mention.name or mention.referring == "name"):
                    named.append(name)
        if len(named) >= 2:
            break
    return (named[0], named[1]) if len(named) == 2 else None


_NAMES_TARGET = frozenset({"acquires", "bought_by", "invests", "takes_in", "partners", "partners_with", "invests_in"})
_MAKER = r"(?:研发商|开发商|制作商|出品方|发行商|运营商|母公司|制造商|生产商|工作室|制作公司)"
_BEHIND = re.compile(
    rf"[》\"]?(?: ?\([^()]{{0,30}}\))?(?:(?:等)?(?:游戏)?的?{_MAKER}(?:公司)?)? ?[\"(]?([\ue001\ue003\ue004]|[A-Z][A-Za-z0-9.&-]*(?: [A-Z][A-Za-z0-9.&-]*){{0,3}})"
)
_DESCRIBES = re.compile(r"(?:公司|企业|开发商|平台|工作室|厂商|品牌|制造商|團隊|企業|開發商|品牌|製造商)$")
_UNKNOWN_NAME = re.compile(
    r"[A-Z][A-Za-z0-9.&-]{1,20}(?: [A-Z][A-Za-z0-9.&-]{1,20}){0,3}"
    r"|(?![^。]*(?:公司|程序|意向|意愿|可能|机会|能力|资格|了|在|是|将|对|期|结果|結果|情况|情況|届|已|需|進|进|資產|资产|方案|计划|計劃|价格|成功|失败|事宜|事项|股份|股权|股權|要约|要約|双方|雙方|对象|标的|行为|消息|项目|项|交易|其他|同行|企业|企業|债|主体|业务|業務|整合|重组|重組|一家|这|该|其|的|和|及|等|方式|合并|战略|土地|资金|目标|融资|双重|基金|对手|竞争|完成|协议|过程|期间|案|之|前|后|上|下|中))[\u4e00-\u9fff]{2,8}"
)


def _between(sentence: Encoded, candidate: Candidate) -> str:
    """Give the words between the verb and the target."""
    filler = candidate.roles.get("target")
    b = candidate.anchor[1]
    at = next((i for i, found in sentence.mentions.items() if found is filler and i >= b), b)
    return sentence.text[b:at]


_OTHER = re.compile(r"的?\ue009的?(?:股权|股份|权益)?(?:、|和|及|以及|与)([\ue001\ue003])(?=的?\ue009)")


def _with_others(sentence: Encoded, candidate: Candidate, target: str) -> str | list[str]:
    """Give the target with those listed behind it, each with its own share (甲91%股权、乙100%股权)."""
    filler = candidate.roles.get("target")
    at = next((i for i, found in sentence.mentions.items() if found is filler and i >= candidate.start), None)
    names = [target]
    while at is not None and (found := _OTHER.match(sentence.text, at + 1)):
        at = found.start(1)
        names += [m.name or m.text for m in sentence.mentions[at]]
    return names if len(names) > 1 else target


def _named_behind(sentence: Encoded, candidate: Candidate, context: Context) -> tuple[str, int] | None:
    """Give the name that follows words taken for the target (开发商 X, 初创公司 X), and where it ends.

    Empty when the target stands within title marks and no name follows: a work is not bought.
    """
    filler = candidate.roles.get("target")
    at = next((i for i, found in sentence.mentions.items() if found is filler and i >= candidate.start), None)
    if at is None or len(sentence.mentions[at]) != 1:
        return None
    text = sentence.text
    titled = text[at - 1 : at] == "《"
    made = re.match(rf"[》\"]?(?:等)?(?:游戏)?的?{_MAKER}", text[at + 1 : at + 12])
    if not (titled or made or _DESCRIBES.search(sentence.mentions[at][0].text)):
        return None
    if titled:
        close = text.find("》", at, at + 20)
        found = _BEHIND.match(text, close) if close > 0 else None
    else:
        found = _BEHIND.match(text, at + 1)
    if found is None:
        return ("", at + 1) if titled else None
    if found[1] in "\ue001\ue003\ue004":
        mention = sentence.mentions[found.start(1)][0]
        return mention.name or mention.text, found.end(1)
    return context.article.text[slice(*sentence.span(*found.span(1)))], found.end(1)


def _of_type_named(sentence: Encoded, name: Any) -> bool:
    """True when the sentence has the name as one of an authority that supervises."""
    return isinstance(name, str) and bool(re.search("证监|監管|监管|法院|公安|检察", name))


def _shares_of(sentence: Encoded, candidate: Candidate, context: Context, acquirer: Any) -> str | None:
    """Give the company whose shares somebody adds to: the one spoken of, else another one of the sentence."""
    main = context.main_company
    if main is not None and (main.name or main.text) not in (acquirer if isinstance(acquirer, list) else [acquirer]):
        return main.name or main.text
    for i in sentence.find("company"):
        for mention in sentence.mentions[i]:
            name = mention.name or mention.text
            if name != acquirer and not (isinstance(acquirer, list) and name in acquirer):
                return name
    return None


def _this_one(sentence: Encoded, candidate: Candidate) -> bool:
    """True for "this purchase" (此次收购): a deal told before, not told here."""
    a, b = candidate.anchor
    if not re.search(
        r"(?:[本此今该這这]次|上述|该项|此项|相关|前次)(?:股权|股份|资产|重大资产|战略|要约)?$",
        sentence.text[max(0, a - 8) : a],
    ):
        return False
    return not re.match(r"[\ue000-\ue004\ue009]", sentence.text[b : b + 1])


def _of_type(candidate: Candidate, role: str, kind: str) -> bool:
    filler = candidate.roles.get(role)
    return bool(isinstance(filler, tuple) and filler and getattr(filler[0], "type", None) == kind)


def _names_business(words: str) -> bool:
    """True when words that are no known name may name a company or what one sells."""
    return 2 <= len(words) <= 30 and "," not in words and "，" not in words and not NO_BUSINESS.search(words)


def _add_money(arguments: dict[str, Any], sentence: Encoded, start: int, end: int) -> None:
    for i in sentence.find("money", start, end):
        mention: Mention = sentence.mentions[i][0]
        if mention.value and not re.search("估值|规模|营收|市场|收入", sentence.text[max(0, i - 8) : i]):
            arguments["amounts"] = mention.value
            if mention.bound:
                arguments["bound"] = mention.bound
            return


__all__ = ["PATTERNS", "refine"]
