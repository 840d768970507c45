"""Chinese deals in other words: who is brought in, lends, licenses, orders, wins a tender, joins or parts with whom."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.deal.zh_words import ENDED, NO_DEAL, NO_TARGET, ROUND
from newsledger.languages.zh.subjects import standing_from, subject
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_MONEY = r"(?:[^。;]{0,24}?{amounts:money!})?"
_TIE = "签约|签署意向书|签订意向书|签下意向书|(?:签下|签订|签署|订立)[^。;,]{0,6}意向书|结盟|组成联盟|组建联盟|结成联盟|缔结联盟|合组|共组|续签|续约|牵手|达成共识|扩大合作|加深合作"
_PAPER = "租用|采购|供应|供货|服务|委托运营|委托管理|代工|购电|订购|运营|承包|赞助|购销|保养|外包|包销|代理|经销|广告|租赁|托管"
_PART = "到期|终止|结束|破裂|分手|拆伙|散伙|解约|分道扬镳|告终|不再续|没有续|画上句号|解除"
_WON = "投得|预中标|中标|夺得|夺下|抢下|标得|承揽|拿下|获得|赢得|签下|斩获|拿到|揽下"
_WORK = "合约|合同|工程|项目|标案|订单|标段|包件|份额|大单|定点|采购"

WIDER = (
    Pattern(
        "brings_in",
        "引入 引进 引来 新增 迎来",
        r"(?:引入|引进|引来|新增|迎来)(?:了)?(?:\ue005)?(?:[^。;,\ue000-\ue003]{0,8}?){acquirer:private}(?:等)?(?:[^。;,]{0,6}?)(?:作为?|为|成为|的|,)?(?:[^。;,]{0,6}?)(?:策略股东|战略股东|战略投资者|战略投资|战投|股东|策略投资者|入股|资金|注资|投资(?!者|人))(?:[^。;]{0,12}?{stake:percent!})?"
        + _MONEY,
        {"type": "investment"},
    ),
    Pattern(
        "round_gained",
        "轮",
        rf"(?:获得?|完成|斩获|拿下|收获|融得|筹得|筹到|募得|拿到|敲定|官宣)(?:了)?(?:[^。;,]{{0,14}}?)(?:{{amounts:money!}}|数[十百千]?[万亿]+元?)(?:[^。;,]{{0,6}}?)(?:{ROUND})(?!牌)(?:[^。;,]{{0,8}}?)(?:[^。;]{{0,12}}?(?:由|领投方?(?:之一)?(?:为|是)|投资方(?:为|包括)|出资方?为){{acquirer:private}})?",
        {"type": "funding_round"},
    ),
    Pattern(
        "last_round",
        "轮 融资",
        r"(?:最近|上|前|首)一?[次轮笔](?:的)?融资(?:[^。;,]{0,20}?)(?:{amounts:money!})?(?:[^。;]{0,24}?)(?:由|领投方?(?:之一)?(?:为|是)|投资方(?:为|包括)){acquirer:private}",
        {"type": "funding_round"},
    ),
    Pattern(
        "led_by",
        "领投 跟投 出资 投资",
        r"(?:领投(?:方|者|人|机构)?(?:之一)?|跟投方|出资方|出资者|出资人|投资机构)(?:则|均)?(?:为|是|包括|有){acquirer:private}",
        {"type": "funding_round"},
    ),
    Pattern(
        "money_came_from",
        "来自",
        r"(?:种子|天使|启动|首笔|第一笔)(?:轮)?(?:资金|款项|投资|融资|钱)(?:主要|全部|则)?(?:来自|是){acquirer:private}",
        {"type": "funding_round"},
    ),
    Pattern(
        "injected",
        "注入 投入 注资 出资 授信 贷款 借款",
        r"(?:获得?|获)(?:了)?(?:来自)?(?:[^。;,\ue000-\ue003]{0,8}?){acquirer:private}(?:等)?(?:[^。;,]{0,8}?)(?:注入|投入|注资|出资|提供|批出|授予)?(?:的)?(?:[^。;,]{0,6}?)(?:{amounts:money!})(?:的)?(?:[^。;,]{0,6}?)(?:授信|贷款|借款|注资|资金|投资|(?=[,。;]|$))",
        {"type": "investment"},
    ),
    Pattern(
        "backed_by_list",
        "投资 注资 融资",
        r"(?:获得?|获)(?:了)?包括{acquirer:private}(?:等)?在内的(?:[^。;,]{0,10}?)(?:投资|注资|融资|支持)(?!者|人|方)",
        {"type": "investment"},
    ),
    Pattern(
        "agree_both",
        "达成",
        r"{acquirer:company!}(?:[^。;,]{0,10}?)达成(?:了)?(?:[^。;,]{0,6}?)(?:协议|交易|合作)(?=[,。;]|$)",
        {"type": "partnership"},
        unless="收购|和解|诉讼|贷款|工会|转让|入股|停火|贸易|薪",
    ),
    Pattern(
        "borrowed_from",
        "从",
        r"从{acquirer:private}(?:等)?(?:[^。;,]{0,10}?)(?:获得|取得|拿到|借到|筹到|筹得|借入|募得|融到)(?:了)?(?:[^。;,]{0,12}?)(?:授信|贷款|借款|融资|资金|票据|投资|信贷|{amounts:money!})",
        {"type": "investment"},
    ),
    Pattern(
        "credit_line",
        "授信 贷款 信贷",
        r"{acquirer:company!}(?:[^。;,]{0,8}?)(?:与|向|为|给){target:company!}(?:等)?(?:[^。;,]{0,10}?)(?:签下|签署|签订|提供|批出|授予|发放)(?:了)?(?:[^。;,]{0,12}?)(?:授信|贷款|信贷)"
        + _MONEY,
        {"type": "investment"},
    ),
    Pattern(
        "cornerstones",
        "基石",
        r"(?:基石(?:投资者|投资人|阵容|名单)(?:里|中|方面)?(?:包括|有|为|含|引入){acquirer:private}|{acquirer:private}(?:等)?(?:[^。;,]{0,10}?)(?:为|担任|作为|成为)(?:[^。;,]{0,4}?)基石(?:投资者)?)",
        {"type": "investment"},
    ),
    Pattern(
        "takes_control",
        "控股 吃下 揽入 收编 买断 拿走 盘下 接盘 抄底 买走",
        r"(?:(?:斥资|以|出资|花|用|豪掷|耗资)(?:[^。;,]{0,4}?){amounts:money!}(?:[^。;,]{0,6}?)|拟|将|宣布|计划|同意)(?:控股(?!子公司|股东|公司|权|企业)|吃下|揽入|收编|买断|盘下|接盘|抄底|买走)(?:了)?(?:[^。;,\ue000-\ue003]{0,10}?){target:company!}",
        {"type": "acquisition"},
    ),
    Pattern(
        "falls_to",
        "并入 转手 卖给 易主 归入 纳入麾下 收编 救起 盘下",
        r"{target:company!}(?:[^。;,将把]{0,24}?)(?:(?:被|由){acquirer:private}(?:[^。;,]{0,12}?)(?:纳入麾下|收入囊中|收编|揽入|救起|盘下)|(?:并入|转手给|转手予|卖给|卖予|易主给?|归入)(?:了)?{acquirer:private})",
        {"type": "acquisition"},
    ),
    Pattern(
        "merges_by_shares",
        "换股 结亲 联姻 合体 合二为一 吸收合并 并入 合并",
        r"(?:{acquirer:company!}(?:[^。;,]{0,10}?)(?:与|和|同|吸收合并|吸并){target:company!}|{acquirer:company!})(?:[^。;,]{0,14}?)(?:换股(?!价|比)|结亲|联姻|(?<!联)合体|合二为一|吸收合并|敲定换股|重组(?=预案|方案))",
        {"type": "merger"},
    ),
    Pattern(
        "joined_into",
        "并入 合并",
        r"(?:把|将){target:company!}(?:[^。;,]{0,6}?)(?:并入|吸收合并|合并)(?=[,。;]|$)",
        {"type": "merger"},
    ),
    Pattern(
        "ties_with",
        "签约 意向书 结盟 联盟 合组 共组 续签 续约 牵手 共识 合作",
        rf"(?:与|同|和|跟)(?:\ue005)?{{target:org!}}(?:等)?(?:[^。;,]{{0,12}}?)(?:{_TIE})(?!的|仪式|现场|财团|团队|技术|[^,。;]{{0,8}}财团)",
        {"type": "partnership"},
    ),
    Pattern(
        "ties_both",
        "签约 意向书 结盟 联盟 合组 共组 续签 续约 牵手 共识 合作",
        rf"{{acquirer:company!}}(?:[^。;,与和]{{0,12}}?)(?:{_TIE})(?!的|仪式|现场|财团|团队|技术|[^,。;]{{0,8}}财团)",
        {"type": "partnership"},
    ),
    Pattern(
        "venture_of",
        "合营 合资 合组",
        r"{acquirer:company!}(?:[^。;,]{0,8}?)(?:组成|合资成立|合资|共同持有|合组|合办|共同成立)的?(?:[^。;,]{0,6}?)(?:合营|合资)?(?:公司|企业|车厂|工厂)",
        {"type": "partnership"},
    ),
    Pattern(
        "parts_with",
        "合作 合约 协议 合同 伙伴 联盟 代理",
        rf"(?:与|同|和|跟){{target:company!}}(?:的)?(?:[^。;,]{{0,12}}?)(?:合作|合约|协议|合同|伙伴关系|联盟|代理权?|续约)(?:[^。;]{{0,14}}?)(?:{_PART}|延长|续期|续至)",
        {"type": "partnership"},
    ),
    Pattern(
        "part_both",
        "合作 合约 协议 合同 伙伴 联盟 分手 拆伙 散伙 分道扬镳 解约",
        rf"{{acquirer:company!}}(?:的)?(?:[^。;,]{{0,16}}?)(?:(?:合作|合约|协议|合同|伙伴关系|联盟)(?:[^。;]{{0,14}}?)(?:{_PART}|延长|续期|续至)|分手|拆伙|散伙|分道扬镳)",
        {"type": "partnership"},
    ),
    Pattern(
        "licenses_to",
        "授权",
        r"(?:将|把)(?:[^。;,]{0,18}?)(?:独家)?授权(?:给|予|与)?{target:company!}" + _MONEY,
        {"type": "partnership"},
    ),
    Pattern(
        "licensed_by",
        "授权",
        r"(?:获得?|取得|拿到|拿下)(?:了)?{target:company!}(?:的)?(?:独家|官方|正式|全球|海外)*(?:授权)(?!店|经销|代理)",
        {"type": "partnership"},
    ),
    Pattern(
        "license_deal",
        "授权 许可 权益 权利",
        r"(?:(?:与|和|同){target:company!}|{acquirer:company!})(?:[^。;,]{0,8}?)(?:签署|签订|达成|订立|签下)(?:了)?(?:[^。;,]{0,16}?)(?:授权|许可|License)(?:合约|协议|合同|合作|交易)"
        + _MONEY,
        {"type": "partnership"},
    ),
    Pattern(
        "rights_of",
        "权益 权利 使用权 版权 独家权",
        r"(?:拿走|买下|取得|引进|拿下|获得|购得|买断)(?:了)?(?:[^。;,\ue000-\ue003]{0,8}?){target:company!}(?:[^。;,]{0,24}?)(?:开发|商业化|全部|独家|独占|海外|销售|大中华区|转播)(?:[^。;,]{0,10}?)(?:权益|权利|使用权|版权|转播权|销售权|商业化权)",
        {"type": "partnership"},
    ),
    Pattern(
        "orders_from",
        "订造 订购 采购 下单 订货 增购 加购",
        r"向(?:\ue005的?)?{target:company!}(?:等)?(?:[^。;,]{0,10}?)(?:订造|订购|采购|下单|下订|订货|追加订单|增购|加购|订下)"
        + _MONEY,
        {"type": "contract"},
    ),
    Pattern(
        "work_goes_to",
        "合约 合同 订单 工程 标案 项目",
        r"(?:合约|合同|订单|工程|标案|标段|保养合约|统包)(?:[^。;,]{0,6}?)(?:由|被){target:company!}(?:[^。;,]{0,6}?)(?:夺得|夺下|拿下|投得|中标|承建|承揽|抢下|取得|包揽|承接)"
        + _MONEY,
        {"type": "contract"},
    ),
    Pattern(
        "wins_work_of",
        _WON.replace("|", " "),
        rf"{{target:company!}}(?:[^。;]{{0,20}}?)(?:{_WON})(?:了)?(?:来自)?{{acquirer:org!}}(?:[^。;,]{{0,24}}?)(?:{_WORK}|包\ue00a个)"
        + _MONEY,
        {"type": "contract"},
    ),
    Pattern(
        "serves_under",
        "协议 合约 合同",
        rf"(?:(?:与|和|同){{target:company!}}|{{acquirer:company!}})(?:等)?(?:[^。;,]{{0,8}}?)(?:签下|签订|签署|订下|达成|订立)(?:了)?(?:[^。;,]{{0,24}}?)(?:{_PAPER})(?:[^。;,]{{0,4}}?)(?:协议|合约|合同)"
        + _MONEY,
        {"type": "contract"},
    ),
    Pattern(
        "pays_fee",
        "支付",
        r"(?:每年)(?:[^。;,\ue000-\ue003]{0,6}?)向{target:company!}支付(?:[^。;,]{0,4}?){amounts:money!}",
        {"type": "contract"},
    ),
    Pattern(
        "off",
        "重组 收购 并购 合并",
        r"(?:(?:终止|放弃|取消|叫停|中止)(?:了)?(?:筹划)?(?:本次|此次|上述|该|这笔|本轮)?(?:[^。;,\ue000-\ue003]{0,6}?)(?:重大资产重组|收购|并购|重组|合并)(?:事项|计划|交易)|(?:本次|此次|本轮|上述|该)(?:[^。;,\ue000-\ue003]{0,6}?)(?:收购|并购|重组|合并)(?:[^。;,\ue000-\ue003]{0,6}?)(?:失败|告吹|流产|搁浅))(?=[,。;]|$)",
        {"type": "acquisition", "step": "ended"},
    ),
)
"""Tried after the others."""

NAMES = frozenset(pattern.name for pattern in WIDER)
_FOR_TARGET = frozenset(
    {
        "brings_in",
        "round_gained",
        "last_round",
        "led_by",
        "money_came_from",
        "injected",
        "backed_by_list",
        "borrowed_from",
        "cornerstones",
        "off",
    }
)
"""Rules whose verb has the one who gets the money as its subject."""
_BOTH = frozenset({"agree_both", "ties_both", "venture_of", "part_both"})
_NO_TIE = re.compile("工会|球员|教练|歌手|演员|主播|会谈|会晤|劳动|检方|法院|警方|辩论|谣言|球队|俱乐部|国家队")
_DOUBT = re.compile("破产|重整|联合体|财团|未|没有|没能|尚无|否认|如果|若要|是否|能否|希望|寻求|呼吁")


def wider(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find the other party, which stands before the verb or is one of a list; read the round and the end."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    text, start = sentence.text, candidate.start
    words = text[start : candidate.end]
    if NO_DEAL.search(words) or _NO_TIE.search(text[max(0, start - 8) : candidate.end + 8]):
        return None
    if _DOUBT.search(words) or _DOUBT.search(text[max(0, start - 4) : start]):
        return None
    if rule == "brings_in" and ("轮融资" in text[:start] or "来港" in words):
        return None  # whose round it is, another rule tells
    role = "target" if rule in _FOR_TARGET else "acquirer"
    if not arguments.keys() >= {"acquirer", "target"}:
        listed = arguments.get("acquirer") if "target" not in arguments else None
        if role == "acquirer" and isinstance(listed, list):
            arguments["acquirer"], arguments["target"] = listed[0], listed[1] if len(listed) == 2 else listed[1:]
        elif rule in _BOTH or (role == "acquirer" and "acquirer" in arguments):
            return None
        else:
            who = subject(sentence, start, context, "company", unknown=rule in ("round_gained", "injected"))
            if who is None or (who.value == arguments.get("target" if role == "acquirer" else "acquirer")):
                if rule not in ("work_goes_to", "joined_into"):
                    return None
            else:
                arguments[role] = who.value
                if who.position is not None and start - who.position < 120:
                    start = who.position
    names = arguments.get("target")
    others = arguments.get("acquirer")
    if names is None or names == others or any(NO_TARGET.search(n) for n in _listed(names)):
        return None
    if set(_listed(names)) & set(_listed(others)):
        return None
    found = re.search(ROUND, text[start : candidate.end])
    if arguments["type"] in ("investment", "funding_round") and found:
        arguments["type"] = "funding_round"
        if not found[0].startswith(("一", "首", "多")):
            arguments["round"] = found[0]
    if (rule in ("parts_with", "part_both") and not re.search("延长|续期|续至", words)) or (
        ENDED.search(words) and "step" not in arguments
    ):
        arguments["step"] = "ended"
    arguments["stretch"] = (start, candidate.end)
    arguments["status"] = standing_from(sentence, start, candidate.end)
    return arguments


def _listed(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)] if value else []
