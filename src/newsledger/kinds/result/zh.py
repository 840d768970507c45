"""Figures of a company's business in Chinese: 营收, 净利, 用户, 销量, 市值, 员工 and so on, with 同比 and 环比."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.kinds.result.zh_figures import COUNT_MARK, MONEY_MARK, PERCENT_MARK, is_points, valued
from newsledger.kinds.result.zh_lexicon import LOSSES, METRIC, MONEY, SORTS, STOCKS
from newsledger.kinds.result.zh_walk import Row, Walk
from newsledger.languages.zh.companies import bears, company, may_name, named, relays
from newsledger.languages.zh.saying import attributions
from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded
from newsledger.patterns.encode import GROUPS

_FORECAST = re.compile(
    r"预计|预期|预料|预测|预告|有望|目标|指引|料(?=[将为今明下全第])|将(?=达|为|会|增|超|突破|实现|升|降|减|在)|计划|预估|可望|上看|力争|展望|冲刺|挑战"
)
_UNTOLD = re.compile(r"(?:可能|或(?!者)|若|如果|假如|一旦|假设|恐)(?![^,]{0,4}已)")
_EXPECTED_OF = re.compile(r"(?:市场|分析师|机构|华尔街|外界|业界)[^,]{0,8}(?:预期|预测|预估|预计|估计)")
_ANALYSTS = re.compile(
    r"证券|研究|高盛|摩根|大摩|小摩|花旗|瑞银|瑞信|野村|里昂|美银|汇丰环球|大和|中金|杰富瑞|伯恩斯坦|巴克莱|德银|麦格理|资本|投行|机构|咨询|IDC|TrendForce|集邦|Counterpoint|Omdia"
)
_ALLEGED = re.compile(r"据传|传闻|知情人士|消息人士|市传|盛传|坊间|爆料|据报(?!告|道)|报道称|媒体报道")
_NO_RESULT = re.compile(
    r"凡(?:年度|是|属|有)|[一每]手[^,。;]{0,4}[赚蚀亏]|挪用|目标价|申购|配售|增持|减持|回购(?!注销)|质押|解禁|成交均价|罚款|罚没|赔偿|违法所得|诉讼|索赔|涉案|虚增|虚假|少计|多计|受贿|投资者(?:获利|亏损)|拨款|补贴|奖金|年薪|月薪|薪酬|票房|门票|补偿|注册资本|募资净额|募集资金|买方|竞价|估值(?:约|仅|为)?\ue00a?倍|代币|虚拟货币|持仓|持股市值|持有[^,]{0,8}市值|ETF|情景|假设|敏感性|市盈率|市净率"
)
_ONLY_COMPANIES = re.compile(r"的(?:(?:公司|企业|巨头)(?!而言|来说)|个股|股票|初创|上市公司|独角兽|超级)")
_WHOSE = re.compile(
    r"(?:以上)?的(?:[^,。;的\ue000-\ue00a]{0,4})?(?:品牌|商家|单品|企业|店铺|主播|城市|客户|商户|卖家|达人|直播间|经销商)"
)
"""Who reaches a figure: 销售额破亿元的品牌数量 is no figure of the one who counts them."""
_SEGMENT = re.compile(
    r"(?P<segment>(?:(?![的,。;:()\ue000-\ue003\ue006-\ue00a]).|、){2,16}?(?:业务|板块|分部|部门|事业群|市场|地区|渠道|产品|服务|解决方案|平台))(?:的|实现|录得|取得|所得|贡献|总|净|分部)*$"
)
_NOT_SEGMENT = re.compile(r"主营业务$|^(?:其|公司|集团|该|整体|全部|上市|本)")
_TURN_GOOD = re.compile(
    r"扭亏(?:为盈|转盈|为赢)?|转亏为盈|转盈|由亏转盈|转亏为赢|首次(?:实现)?(?:全年|年度|季度|单季|单月)?(?:盈利|盈亏平衡)"
)
_TURN_BAD = re.compile(r"(?:由盈|盈)转亏|转盈为亏|预亏|首亏|出现(?:首次)?亏损|盈利预警|发盈警|(?<=[发出布])盈警")
_HOPED = re.compile(
    r"仍未|未扭|未实现|可以|能够|力争|能否|有望|加快|步伐|希望|若|何时|如何|尽快|才能|难以|未能|并未|尚未|没有|不会|压力|曾|阶段|期待|目标|帮助|为了|可能|路径"
)
_ANNOUNCES = re.compile(
    rf"(?P<who>[{GROUPS['org']}])(?:\ue007|在[^,。;]{{0,10}}|最新|正式|昨晚|晚间|午后|盘后){{0,3}}(?:发布|公布|公告|披露|宣布|预计|预料|预期|预测|发出|刊发|称|表示|指|说)"
)
_AND = re.compile(r"[、和与及,]")
_BEGUN = re.compile("(?:由[^,]{0,8})?(?:创立|成立|创办|创建|设立|起家|上市|挂牌)")
"""What follows a day of a company's life, which is no period of its figures."""
_NOW = re.compile(r"目前|现时|当前|最新|如今|现在")
_STAMPED = re.compile(r"截至|截止|于|在|到")
_AT_END = re.compile(r"^(?:[底末止]|年底)")


def find(context: Context) -> Iterator[Candidate]:
    """Walk the metric nouns of every sentence and give each its figures, its change and its period."""
    before: Row | None = None
    listed = False
    for sentence in context.sentences:
        text = sentence.text
        figures = MONEY_MARK in text or PERCENT_MARK in text or COUNT_MARK in text or "翻" in text
        if not figures or sentence.sentence.zone == "furniture":
            before = None
            yield from _turns(sentence, False, context)
            continue
        yield from _about(sentence)
        if before is None and METRIC.search(text) is None:
            continue
        points = frozenset(i for i in sentence.find("percent") if is_points(sentence.mentions[i][0].text))
        rows = Walk(text, points, before).run()
        listed = listed or any(
            row.relation == "expected" for row in rows
        )  # 收入227亿元,市场预期219亿元,去年同期151亿元
        for row in rows:
            if row.relation == "compared" and not (listed or "则" in text[row.start : row.end]):
                continue  # it is no figure of its own beside the one compared with it
            candidate = _candidate(row, sentence)
            if candidate is not None:
                yield candidate
        last = next((row for row in reversed(rows) if row.noun >= 0), None)
        before = last if last and text.rstrip("。 ").endswith(";") else None
        yield from _turns(sentence, any(row.metric in ("profit", "loss") for row in rows), context)


_ABOUT = re.compile(
    r"(?P<count>\ue00a)(?:多|余)?(?:名|个|位)?(?:用户|消费者|人|人次)(?:在|正在|每[天日月])?(?:使用|用着|用|活跃于|访问|浏览)(?:着|了)?(?P<user>[\ue001\ue004])"
    r"|占(?:了|到)?(?P<whole>[\ue001\ue003\ue004])(?:的)?(?:公司)?(?:总|全部|年度|全年|季度)?(?:营业)?(?:收入|营收)(?:总额)?的?[约近超逾过]{0,2}(?P<share>\ue009)"
    r"|贡献(?:了)?(?P<giver>[\ue001\ue003\ue004])(?:约|近|超过?|逾)?(?P<given>\ue009)的(?:总|全部)?(?:营业)?(?:收入|营收)"
)
"""Figures of a company that is named behind its noun: 10亿人使用甲, 占甲总收入的98%."""


def _about(sentence: Encoded) -> Iterator[Candidate]:
    """Give the figures whose company stands behind the metric noun or inside it."""
    for found in _ABOUT.finditer(sentence.text):
        kind = "users" if found["count"] else "share_of_revenue"
        at = next(found.start(name) for name in ("count", "share", "given") if found[name])
        who = next(found.start(name) for name in ("user", "whole", "giver") if found[name])
        roles: dict[str, Any] = {
            "metric": kind,
            "org": sentence.mentions[who],
            "given": True,
            "count" if found["count"] else "percent": sentence.mentions[at],
            "row": ("", 0, 0, found.start(), (found.start(), found.start())),
        }
        start, end = found.span()
        yield Candidate("result", roles, start, end, sentence.index, "result.zh.about", anchor=(start, end))


def _candidate(row: Row, sentence: Encoded) -> Candidate | None:
    roles: dict[str, Any] = {
        "metric": row.metric,
        "row": (row.relation, row.order, row.many, row.start, row.host or (row.start, row.noun)),
    }
    text = sentence.text
    if row.level is not None:
        role = {MONEY_MARK: "amounts", COUNT_MARK: "count", PERCENT_MARK: "percent"}[text[row.level]]
        mention = sentence.mentions[row.level][0]
        if role == "count" and SORTS[row.metric] == MONEY:
            if not re.search(r"[万亿兆萬億]", mention.text):
                return None
            sums = [m[0].value for i in _range(text, row.level) if (m := sentence.mentions[i])]
            roles["amounts"] = [{"value": value} for value in sums if value is not None]
        elif mention.value is None:
            roles["amount_text" if role == "amounts" else "count_text"] = mention.text
        else:
            roles[role] = sentence.mentions[row.level]
    if row.changes:
        values = []
        for at, sign, factor in row.changes:
            value = sentence.mentions[at][0].value
            if isinstance(value, (int, float)):
                change = round(sign * abs(value) * factor, 4)
                values.append(int(change) if change == int(change) else change)
        if values:
            roles["change"] = values[0] if len(values) == 1 else values
    elif row.doubled is not None:
        roles["change"] = row.doubled
    if not roles.keys() & {"amounts", "count", "percent", "change", "amount_text", "count_text"}:
        return None
    start = row.start
    while start < row.end and text[start] in " \x00,、和及与":
        start += 1
    rule = _NOUN_OF.get(row.metric, row.metric) if row.many else row.metric  # figures of one noun are of one rule
    return Candidate(
        "result", roles, start, row.end, sentence.index, f"result.zh.{rule}", anchor=(row.noun, row.noun + 1)
    )


_NOUN_OF = {loss: metric for metric, loss in LOSSES.items()}


def _range(text: str, at: int) -> list[int]:
    """Give the positions of a figure and, for a range (1.9亿-2.4亿), of its other end."""
    later = re.match(r"[-–~至到]{1,2}(?=\ue00a)", text[at + 1 : at + 4])
    return [at, at + 1 + later.end()] if later else [at]


def _turns(sentence: Encoded, figured: bool, context: Context) -> Iterator[Candidate]:
    """Give a turn to profit or loss, or a profit warning, that no figure of its sentence states."""
    text = sentence.text
    if figured or not ("亏" in text or "盈" in text):
        return
    for metric, form in (("profit", _TURN_GOOD), ("loss", _TURN_BAD)):
        found = form.search(text)
        if found is None:
            continue
        start = max(text.rfind(mark, 0, found.start()) for mark in ",。;:!?") + 1
        if _HOPED.search(text[max(0, start - 12) : found.end() + 6]):
            continue
        roles: dict[str, Any] = {"metric": metric, "row": ("", 0, 0, start, (start, found.start())), "turn": True}
        yield Candidate(
            "result", roles, start, found.end(), sentence.index, f"result.zh.turn_to_{metric}", anchor=found.span()
        )
        return


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find whose figure it is, its period and segment, and tell guidance and consensus from results."""
    relation, order, many, clause, (first, at) = arguments.pop("row")
    turn = arguments.pop("turn", False)
    text = sentence.text
    noun, end = candidate.anchor[0], candidate.end
    words = text[clause:end]
    if _NO_RESULT.search(text[max(0, clause - 4) : end + 2]):
        return None
    target = valued(text, clause, noun, end) if arguments["metric"] == "market_value" else None
    if target == -1 or (arguments["metric"] == "market_value" and _ONLY_COMPANIES.match(text, end)):
        return None
    if arguments["metric"] == "stores" and (
        re.match("[在已都]?(?:使用|在用|采用|接入|提供)", text[end : end + 4])
        or re.search("[为给帮让向]$", text[max(0, noun - 1) : noun])
    ):
        return None  # whose customers restaurants are
    if _WHOSE.match(text, end) or (text[noun:end].find("的") > 0 and _WHOSE.search(text, noun, end + 12)):
        return None
    if arguments["metric"] == "gross_merchandise_value" and re.search(r"协议|授权|采购|合同|并购|收购", text[:noun]):
        return None
    if words.lstrip(" ").startswith("当") and text.startswith("时", text.find("时", end, end + 6)):
        return None
    begin = max(text.rfind(mark, 0, max(first, 1)) for mark in ",。;!?") + 1 if first else 0
    given = arguments.pop("given", False)
    opening = begin if text[begin:first].strip("、和及与") else first
    if target is not None:
        given, arguments["org"] = True, named(sentence.mentions[target][0])
    whose = arguments["org"] if given else company(sentence, at, opening, context)
    if whose is None:
        return None
    if many > 1 and isinstance(whose, list) and len(whose) == many:
        whose = whose[order]
    elif "分别" in text[noun:end]:
        each = _each(sentence, clause, noun, context.article.text)
        if order < len(each) and len(each) > 1:
            whose = each[order]
    if turn and not sentence.find("company", 0, noun):
        return None
    arguments["org"] = whose
    _period(arguments, relation, clause, noun, end, sentence)
    segment = _SEGMENT.search(text, max(0, clause), noun)
    if segment and not _NOT_SEGMENT.search(segment["segment"]):
        first = segment.start("segment") + (segment["segment"][0] in "在于")
        a, b = sentence.span(first, segment.end("segment"))
        arguments["segment"] = context.article.text[a:b]
    _bound(arguments, candidate, sentence)
    arguments["status"] = _status(arguments, relation, clause, noun, end, sentence, context)
    _speaker(arguments, relation, noun, sentence, context)
    return arguments


def _each(sentence: Encoded, start: int, noun: int, article: str) -> list[str]:
    """Give the names of a list before a metric noun one by one, unknown ones as printed."""
    found: list[str] = []
    at = start
    for part in _AND.split(sentence.text[start:noun]):
        words = part.strip("\ue007 的")
        first = at + part.find(words) if words else at
        if len(words) == 1 and first in sentence.mentions:
            found += [named(m) for m in sentence.mentions[first]]
        elif 2 <= len(words) <= 8 and words[0] >= "A" and may_name(words):
            a, b = sentence.span(first, first + len(words))
            found.append(article[a:b])
        at += len(part) + 1
    return found


def _period(arguments: dict[str, Any], relation: str, clause: int, noun: int, end: int, sentence: Encoded) -> None:
    """Put the period's words; a day or month's end at which a stock is counted is its date."""
    text = sentence.text
    dates = [(i, m) for i in sentence.find("date", clause, end) for m in sentence.mentions[i] if _named_time(m)]
    fit = [
        (i, m)
        for i, m in dates
        if (i < noun or not re.match(r"的|同期|同比", text[i + 1 : i + 3]))
        and not _BEGUN.match(text, i + 1)
        and not re.match(r"同期", text[i + 1 : i + 3])
        and text[i - 1 : i] not in ("比", "较")
    ]
    if relation == "compared":
        first = dates[0][1].text if dates else "去年"
        arguments["period"] = first + ("同期" if "同期" in text[clause:end] else "")
        arguments.pop("date", None)
        return
    if not fit and _NOW.search(text, clause, noun):
        return
    if not fit:
        fit = [
            (i, m)
            for i in sentence.find("date", 0, clause)
            for m in sentence.mentions[i]
            if _named_time(m) and text[i + 1 : i + 3] != "同期" and not _BEGUN.match(text, i + 1)
        ]
        fit = [(i, m) for i, m in fit if noun - i < 120]
    if not fit:
        return
    at, mention = fit[-1] if fit[-1][0] >= clause else next(((i, m) for i, m in reversed(fit) if not _day(m)), fit[-1])
    stamped = (
        bool(_STAMPED.search(text[max(0, at - 2) : at])) or bool(_AT_END.match(text[at + 1 : at + 3])) or _day(mention)
    )
    point = isinstance(mention.value, str) and re.fullmatch(r"\d{4}-\d\d(?:-\d\d)?", mention.value) is not None
    stamped = stamped or (point and arguments["metric"] == "market_value")
    if mention.value and arguments["metric"] in STOCKS and (stamped or re.search(r"[底末]$", mention.text)):
        arguments["date"] = mention.value
        if not _day(mention):
            arguments["period"] = mention.text
    elif not _day(mention):
        arguments["period"] = mention.text


def _named_time(mention: Mention) -> bool:
    """True for a date that says which one it is, even when the year is not fixed (第三季度, not 近日)."""
    return bool(mention.value) or re.search(r"[季月半0-9]|[去今前明]年", mention.text) is not None


def _day(mention: Mention) -> bool:
    return isinstance(mention.value, str) and len(mention.value) == 10


def _bound(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded) -> None:
    """Keep the bound of the figure reached; else take that of the change."""
    if "bound" in arguments:
        return
    for i in sentence.find("percent", candidate.start, candidate.end):
        if sentence.mentions[i][0].bound and "change" in arguments:
            arguments["bound"] = sentence.mentions[i][0].bound
            return


def _status(
    arguments: dict[str, Any], relation: str, clause: int, noun: int, end: int, sentence: Encoded, context: Context
) -> str:
    text = sentence.text
    if relation == "expected":
        arguments["said_by"] = "市场"
        return "conditional"
    if relation == "compared":
        return "reported"
    if _ALLEGED.search(text[:noun]):
        return "alleged"
    before = text[clause:end]
    stop = text.rfind(";", 0, noun) + 1
    governing = text[stop:clause]
    forecast = _FORECAST.search(before) or (
        _FORECAST.search(governing) and not re.search(r"此前|业绩预告|超|高于|低于|好于|逊于|优于|符合|不及", governing)
    )
    if _EXPECTED_OF.search(before) and not re.search(r"高于|超|低于|好于|不及|优于", before):
        arguments["said_by"] = "市场"
        return "conditional"
    if forecast or _lies_ahead(sentence, clause, end, context) or _governed(sentence, context, noun):
        return "planned"
    return "conditional" if _UNTOLD.search(before) else "reported"


def _lies_ahead(sentence: Encoded, clause: int, end: int, context: Context) -> bool:
    """True when the clause names a time that begins after the publication."""
    published = context.article.published
    dates = [m.value for i in sentence.find("date", clause, end) for m in sentence.mentions[i]]
    first = next((value for value in dates if isinstance(value, str)), None)
    return bool(published and first and first[: len(published)] > published[: len(first)])


def _governed(sentence: Encoded, context: Context, noun: int) -> bool:
    """True when a forecast in the sentence before goes on over a semicolon, or a preview of results gives a range."""
    if sentence.index == 0:
        return False
    earlier = context.sentences[sentence.index - 1]
    if earlier.sentence.paragraph != sentence.sentence.paragraph:
        return False
    goes_on = earlier.text.rstrip().endswith(";")
    preview = re.search(r"业绩预告|盈利预告|业绩指引", earlier.text) and "预计" in earlier.text
    return bool((goes_on or preview) and re.search(r"(?:预计|预料|预告|指引(?:为|是))", earlier.text))


def _speaker(arguments: dict[str, Any], relation: str, noun: int, sentence: Encoded, context: Context) -> None:
    """Give the company itself as the speaker where it announces, here or earlier in the paragraph.

    An analyst's forecast is conditional.
    """
    if relation == "expected":
        return
    org, said = arguments["org"], arguments.get("said_by")
    if isinstance(said, str) and not bears(said):
        said = org
    here = _announcers(sentence, noun)
    if isinstance(org, str):
        if (org in here and (not isinstance(said, str) or relays(said))) or (
            said is None and not here and _announced(org, sentence, context)
        ):
            said = org
    if said is None and here and arguments["status"] == "planned" and not relays(here[-1]):
        said = here[-1]
    if said is not None:
        arguments["said_by"] = said
    if arguments["status"] == "planned" and isinstance(said, str) and said != org and _ANALYSTS.search(said):
        arguments["status"] = "conditional"


def _announcers(sentence: Encoded, before: int) -> list[str]:
    """Give who announces or forecasts something in a sentence before a position."""
    found = [one.mark for one in attributions(sentence.text) if one.mark is not None and one.mark < before]
    found += [one.start("who") for one in _ANNOUNCES.finditer(sentence.text, 0, before)]
    return [named(m) for at in sorted(found) for m in sentence.mentions.get(at, ())]


def _announced(org: str, sentence: Encoded, context: Context) -> bool:
    """True when an earlier sentence of the paragraph says that the company announces its figures."""
    for back in range(sentence.index - 1, max(-1, sentence.index - 7), -1):
        earlier = context.sentences[back]
        if earlier.sentence.paragraph != sentence.sentence.paragraph:
            return False
        said = _announcers(earlier, len(earlier.text))
        if said:
            return org in said
    return False
