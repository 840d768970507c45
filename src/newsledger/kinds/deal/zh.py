"""Deals in Chinese: 收购, 入股, 领投, A轮, 增持, 出售, 合并, 战略合作, 中标; insiders' share dealings are none."""

from __future__ import annotations

import re
from typing import Any

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
    STAKE_WORDS,
)
from newsledger.languages.zh.subjects import standing_from, subject
from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_PAID = r"(?:(?:以|斥资|作价|出资|耗资|花费|花|砸|动用|豪掷|斥|拟用|共计|约)[^。;,]{0,10}?{amounts:money}(?:[^。;]{0,24}?))?"
_PRICE = r"(?:[^。;]{0,36}?(?:作价|对价|代价|价格|总价|金额|交易额|总额|价值|合计|收购价|耗资|估值|现金|出资|投资额|涉资)[^。;,]{0,8}?{amounts:money})?"
_STAKE = rf"(?:[^。;,]{{0,8}}?{{stake:percent}}(?:的)?(?:{STAKE_WORDS})?)?"
_MOD = r"(?:了|到|过)?(?:[^。;,:]{0,14}?)"
_BUY = "拿下|收购|并购|购买|买下|购入|购得|受让|买入|吞并|入主|接手|私有化"
_HOLD = "入股|参股|注资|增资|认购|增持|战略投资|投资|领投|跟投|加注|加仓|新进"
_SELL = "出售|转让|剥离|抛售|处置|减持|卖出|变卖|清仓|卖掉|出让|脱手|悉售"
_TIE = "达成|签署|签订|建立|开展|展开|签约|订立|宣布|进行|深化|缔结|启动|推进|成为|形成|合作|寻求|探索|强化|加强"

PATTERNS = (
    Pattern(
        "bought_by",
        "收购 并购 买下 购买 私有化",
        rf"{{target:org}}{_STAKE}(?:股权|股份|业务|资产)?(?:[^。;,]{{0,12}}?)(?:被|由|获|遭|获得){{acquirer:party}}(?:[^。;,]{{0,14}}?){{v:收购|并购|买下|购买|吞并|私有化|受让|接手}}{_PRICE}",
        {"type": "acquisition"},
    ),
    Pattern(
        "buys_from",
        "收购 并购 购买 购入 受让",
        rf"{_PAID}{{v:{_BUY}}}{_MOD}{{seller:party!}}(?:等)?(?:\ue00a名?[^。;,]{{0,6}}?)?(?:分别|合计|共同|合共)?(?:持有的|所持有的|所持的|所持|持有|旗下的?)(?:[^。;,]{{0,8}}?){{target:org!}}{_STAKE}{_PRICE}",
        {"type": "acquisition"},
    ),
    Pattern(
        "acquires",
        "收购 并购 购买 买下 购入 购得 受让 买入 吞并 入主 接手 私有化 拿下",
        rf"{_PAID}{{v:{_BUY}}}{_MOD}{{target:org}}{_STAKE}{_PRICE}",
        {"type": "acquisition"},
    ),
    Pattern(
        "once_bought",
        "收购 增资 交易 重组",
        r"{v:收购|增资|交易|重组|受让|购买}(?:事项)?完成(?:后|之后)?,(?:[^。;,]{0,6}?){acquirer:org!}(?:[^。;,]{0,8}?)持有{target:org!}(?:[^。;,]{0,6}?{stake:percent})?",
        {"type": "acquisition", "step": "completed"},
    ),
    Pattern(
        "acquisition_of",
        "收购 并购 要约",
        rf"(?:对|向){{target:org}}(?:的)?(?:[^。;,]{{0,16}}?){{v:收购|并购|要约收购|收购要约|私有化}}{_PRICE}",
        {"type": "acquisition"},
    ),
    Pattern(
        "funded_by",
        "投资 融资 注资 入股 战投 领投",
        r"{target:org}(?:[^。;]{0,24}?)(?:获|获得|完成|拿到|拿下|得到|宣布获|宣布获得|获得了)(?:来自|了)?(?:由)?{acquirer:party}(?:等)?(?:[^。;,]{0,24}?)(?:{amounts:money!})?(?:[^。;,]{0,20}?){v:投资|融资|注资|入股|战投|领投|增资}",
        {"type": "funding_round"},
    ),
    Pattern(
        "raises",
        "融资 轮",
        rf"(?:完成|获得|获(?!悉)|宣布|进行|启动|拿到|筹集|募集|寻求|敲定|迎来|达成|经历)(?:了)?(?:[^。;]{{0,36}}?)(?:(?:{ROUND})(?:[^。;,]{{0,12}}?){{v:融资|投资}}|{{v:融资}})(?:[^。;]{{0,50}}?(?:(?:由|,){{acquirer:party}}(?:[^。;,]{{0,16}}?)(?:领投|投资|独家)|(?:领投方为|投资方为|投资者包括|投资方包括|投资人为){{acquirer:party}}))?",
        {"type": "funding_round"},
    ),
    Pattern(
        "gets_money",
        "投资 融资 注资",
        r"(?:获得|获(?!悉)|拿到|得到)(?:了)?(?:[^。;,]{0,20}?){amounts:money}(?:的)?(?:[^。;,]{0,10}?){v:投资|融资|注资|战投}(?!收益|回报)",
        {"type": "funding_round"},
    ),
    Pattern(
        "backers",
        "投资方 投资人 领投方 投资者",
        r"{v:投资方|投资人|领投方|投资者}(?:包括|为|有|除了?|则有|分别为|包含)(?:了)?(?:[^。;,]{0,6}?){acquirer:org}",
        {"type": "funding_round"},
    ),
    Pattern(
        "leads",
        "领投 跟投 参投",
        r"{acquirer:party}(?:[^。;,]{0,16}?){v:领投|跟投|参投|独家投资}(?:(?:了)?(?:[^。;,]{0,12}?){target:org}|(?=[,。;、]|$))",
        {"type": "funding_round"},
    ),
    Pattern(
        "leads_round_of",
        "领投 跟投 参投",
        r"{acquirer:party}(?:[^。;,]{0,16}?){v:领投|跟投|参投}(?:了)?{target:text}(?=的?(?:[A-H]\d?\+?轮|天使轮|新一轮|战略|Pre|\ue008))",
        {"type": "funding_round"},
    ),
    Pattern(
        "invested_by",
        "入股 投资 增持 战略投资 注资",
        rf"{{target:org}}(?:[^。;,]{{0,14}}?)(?:被|获|遭|获得|引入)(?:了)?{{acquirer:party}}(?:[^。;,]{{0,10}}?){{v:入股|投资|增持|战略投资|注资|增资|举牌}}{_PRICE}",
        {"type": "investment"},
    ),
    Pattern(
        "invests",
        "入股 参股 注资 增资 认购 增持 投资 战略投资 加仓 举牌 新进",
        rf"{_PAID}{{v:{_HOLD}}}(?:[^。;,:]{{0,8}}?){{target:org}}{_STAKE}{_PRICE}",
        {"type": "investment"},
    ),
    Pattern(
        "invests_in",
        "投资 注资 增资",
        r"(?:向|对|在){target:org}(?:[^。;,]{0,14}?){v:投资|注资|增资|战略投资|追加投资|投入}(?:[^。;,]{0,8}?{amounts:money})?",
        {"type": "investment"},
    ),
    Pattern(
        "adds_shares",
        "增持 新进 加仓 净买入 举牌 买入",
        r"{v:增持|新进|加仓|净买入|举牌|买入|大举买入|扫货}(?:了)?(?:[^。;,]{0,8}?)(?:\ue00a股|股份|\ue008)",
        {"type": "investment"},
    ),
    Pattern(
        "acquires_unmarked",
        "收购 并购 购买 买下 购入 购得 受让 认购 入股 竞得",
        rf"{_PAID}{{v:收购|并购|购买|买下|购入|购得|受让|认购|入股}}(?:了)?(?=[^。;!?,]{{2,30}}(?:股权|股份|权益|资产|公司|业务|企业)){{target:text}}(?=(?:的)?(?:全部|剩余|余下|部分|少数|控股|其余)?(?:\ue009)?(?:的)?(?:股权|股份|权益|资产|业务|,|。|$))",
        {"type": "acquisition"},
    ),
    Pattern(
        "sells_to",
        "出售 转让 卖 售 剥离",
        rf"(?:将|把)(?:[^。;,]{{0,20}}?){{target:org}}{_STAKE}(?:[^。;]{{0,24}}?){{v:出售|转让|卖|售|剥离|出让}}(?:给|予|至|与)?(?:[^。;,]{{0,6}}?)(?:{{acquirer:party}})?{_PRICE}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sells_business_to",
        "出售 转让 卖 售",
        rf"(?:将|把)(?:其|旗下|所持有?|持有|的)*{{target:text}}(?:以[^。;,]{{1,20}}?)?{{v:出售|转让|卖|售|出让}}(?:给|予|至|与)(?:[^。;,]{{0,6}}?){{acquirer:party}}{_PRICE}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sells_to_after",
        "出售 转让",
        rf"(?:向|给){{acquirer:party}}(?:[^。;,]{{0,20}}?){{v:出售|转让|出让|卖出|悉售|沽售}}{_MOD}{{target:org!}}{_STAKE}{_PRICE}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sells",
        "出售 转让 剥离 抛售 处置 减持 卖出 变卖 清仓 卖掉 出让 脱手 悉售",
        rf"{_PAID}{{v:{_SELL}}}(?![给予至与])(?:了|其)?(?:所)?(?:持有?的?)?{_MOD}{{target:org}}{_STAKE}(?:[^。;,]{{0,6}}?[予给]{{acquirer:party}})?{_PRICE}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sells_unmarked",
        "出售 转让 剥离 卖掉",
        rf"{{v:出售|转让|剥离|卖掉|出让}}(?![给予至与])(?:了|其|旗下|所持有?|持有|部分|全部|的)*(?=[^。;!?,]{{2,24}}(?:股权|股份|权益|资产|业务|部门)){{target:text}}(?=(?:的)?(?:全部|部分|剩余)?(?:\ue009)?(?:的)?(?:股权|股份|权益|,|。|$)){_PRICE}",
        {"type": "divestiture"},
    ),
    Pattern(
        "merges",
        "合并 重组",
        r"{acquirer:org!}(?:[^。;,]{0,10}?)(?:与|和|同|吸收|换股吸收){target:org!}(?:[^。;,]{0,14}?){v:合并|重组}",
        {"type": "merger"},
    ),
    Pattern(
        "merges_both",
        "合并",
        r"{acquirer:org!}(?:[^。;,]{0,10}?){v:合并}(?!报表|财务|营收|利润|口径|资产负债)",
        {"type": "merger"},
    ),
    Pattern(
        "contract",
        "中标 订单 合同 供应商",
        r"{target:org!}(?:[^。;]{0,24}?){v:中标|获得|签订|签署|收到|赢得|拿下|斩获|确定为|确认中标}(?:[^。;]{0,12}?)(?:{acquirer:org!})(?:[^。;]{0,30}?)(?:项目|订单|合同|设备|工程|采购|供应商)(?:[^。;]{0,20}?{amounts:money})?",
        {"type": "contract"},
    ),
    Pattern(
        "contract_with",
        "合同 订单",
        r"{target:org!}(?:[^。;,]{0,10}?)(?:与|和|同|跟){acquirer:org!}(?:[^。;]{0,24}?){v:签订|签署|签下|订立|签}(?:[^。;]{0,30}?)(?:合同|订单|采购协议)(?:[^。;]{0,20}?{amounts:money})?",
        {"type": "contract"},
    ),
    Pattern(
        "partners",
        "合作 合资 联盟 协议 备忘录",
        rf"{{acquirer:org!}}(?: ?\([^()]{{0,24}}\))?(?:[^。;,]{{0,14}}?)(?:与|和|同|跟|将与|已与|携手|联手|联合|牵手){{target:org!}}(?: ?\([^()]{{0,24}}\))?(?:等)?(?:[^。;,]{{0,16}}?){{v:{_TIE}}}(?:[^。;,]{{0,24}}?)(?:合作|合资|联盟|协议|备忘录|伙伴)",
        {"type": "partnership"},
    ),
    Pattern(
        "partners_both",
        "合作 合资 联盟 协议 备忘录",
        r"{acquirer:org!}(?:[^。;,]{0,14}?){v:达成|签署|签订|建立|签约|订立|结成|成立}(?:[^。;,]{0,20}?)(?:合作|合资|联盟|备忘录|伙伴关系)",
        {"type": "partnership"},
    ),
    Pattern(
        "contract_both",
        "合同 订单 供货 采购协议",
        r"{target:org!}(?:[^。;,]{0,14}?){v:签订|签署|签下|订立}(?:[^。;,]{0,20}?)(?:合同|订单|采购协议)(?:[^。;]{0,20}?{amounts:money})?",
        {"type": "contract"},
    ),
    Pattern(
        "joins_hands",
        "携手 联手 牵手 合资 合作",
        r"{acquirer:org!}(?:[^。;,]{0,6}?){v:携手|联手|牵手|与}{target:org!}(?:[^。;,]{0,10}?)(?:合作|合资|共同|打造|推出|开发|布局|成立)",
        {"type": "partnership"},
    ),
)

_AMOUNT_OK = re.compile(r"\ue008")


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find who acts, drop insiders' dealings and figures of speech, read round and step."""
    text = sentence.text
    rule = candidate.rule.rsplit(".", 1)[-1]
    verb = candidate.anchor[0]
    words = text[candidate.start : candidate.end]
    around = text[max(0, candidate.start - 24) : candidate.end + 12]
    if rule != "backers" and NO_DEAL.search(text[max(0, candidate.anchor[0] - 4) : candidate.anchor[1] + 6]):
        return None
    start = candidate.start
    acts = (
        "seller"
        if rule in ("sells_to", "sells_business_to", "sells_to_after", "sells", "sells_unmarked")
        else "acquirer"
    )
    if acts not in arguments and rule not in ("raises", "gets_money", "funded_by", "backers", "contract_both"):
        who = subject(sentence, candidate.start, context, "party", elsewhere=rule != "adds_shares")
        if who is not None and who.value != arguments.get("target"):
            arguments[acts] = who.value
            if who.position is not None and start - who.position < 120:
                start = who.position
    if rule in ("raises", "gets_money"):
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
    if rule in ("merges_both", "partners_both"):
        listed = arguments.get("acquirer")
        if not isinstance(listed, list):
            return None
        arguments["acquirer"], arguments["target"] = listed[0], listed[1] if len(listed) == 2 else listed[1:]
    target, acquirer = arguments.get("target"), arguments.get(acts)
    if rule == "leads" and target is None:
        if re.search("融资|轮|完成", text[: candidate.anchor[0]]):
            return None
        company = context.company_before(sentence, candidate.anchor[0])
        if company is None or (company.name or company.text) in (
            acquirer if isinstance(acquirer, list) else [acquirer]
        ):
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
    if target is None or target == acquirer:
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
    del verb
    return arguments


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
        if mention.value and "估值" not in sentence.text[max(0, i - 6) : i]:
            arguments["amounts"] = mention.value
            if mention.bound:
                arguments["bound"] = mention.bound
            return
