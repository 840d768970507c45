"""Names in quotation marks that nothing lists, told by what stands beside them: 停车场品牌“泊得易”, “问诊吧”被曝…."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsledger.languages.zh.names_lexicon import is_tiled, ordinary_words
from newsledger.languages.zh.names_slots import Span

_MARKS = re.compile('[“"「『]')
_INNER = r"[一-鿿A-Za-z0-9·+]{2,10}"
_QUOTED = re.compile(rf"[“\"「『](?P<name>{_INNER})[”\"」』]")
_RUN = re.compile(
    rf"[“\"「『]{_INNER}[”\"」』](?:[、和及与]{{0,2}}[“\"「『]{_INNER}[”\"」』]){{1,12}}(?=等|[两三四五六七八九十\d]{{1,2}}[款家个])"
)
_OF_RUN = re.compile(
    r"等?[\d两三四五六七八九十多]{0,3}[款家个](?:[^,。;“\"「『]{0,6}?(?:[Aa][Pp][Pp]|应用|平台|企业|公司|小程序|品牌|机构|商家|游戏|软件))?"
)
_TRADE = re.compile(
    r"(?:公司|企业|平台|品牌|厂商|巨头|龙头|独角兽|服务商|运营商|制造商|供应商|开发商|零售商|生产商|经销商|车企|药企|房企|创企|连锁|超市|集团|券商|网站|商城|应用|[Aa][Pp][Pp]|小程序|诊所|酒楼"
    r"|食肆|餐厅|茶饮|咖啡|找换店|战队|工作室|补习班|旅行社|院线|影城|书店|便利店|中介|对手|门店|项目公司|子公司|前身|改名|更名|媒体|学校|项目|商场|分支|发行商|主体)(?:是|为)?$"
)
_DOES = re.compile(
    r"(?:(?:近日|日前|今日|昨日|今天|昨天|已|将|又|也|正式|近期|随后|上周|本周|上月|\d{1,2}月(?:\d{1,2}日)?|去年|今年|曾|新近|低调|刚刚?|再次)*(?:宣布|官宣|完成|获得?[^,。;\n]{0,14}?(?:融资|投资|注资|轮)|拿到|斩获|递表|招股|上市|挂牌|收购|入股"
    r"|被(?:曝|罚|注销|下架|约谈|收购|责令|责成|通报|黑客)|遭(?:遇|到|罚|黑客)|开张|开业|倒闭|停业|结业|裁员|成立|创立|入稟|入禀|起诉|跌|涨|隔夜|股价|市值|发售|进军|关闭|关店|推出|发布)|的?(?:联合|共同)?(?:创始|创办|创立)(?:人|者)|CEO|董事长|总裁"
    r"|的?(?:全资)?(?:母公司|子公司|东家|运营主体|运营方|开发商|开发者|经营者|大股东|控股股东|老板|融资|投资方|股东|门店|加盟)|旗下|(?:公司|集团|平台|网站|品牌|战队|院线|联合诊所)|官微|客服|(?:是)?由[^,。;\n“\"]{2,24}?(?:创办|创立|创建|开发|运营|组建|孵化|打造|成立|领衔|发起|控股|共同)"
    r"|于\d{4}年|\d{4}年(?:\d{1,2}月)?(?:由|成立|创立|在)|员工)"
)
"""What follows the name of a company, a brand or a service."""
_MADE = re.compile(
    r"(?:推出|发布|上线|发售|研发|开售|首发|预售|新款|名为|型号|系列|车型|产品|概念|所谓|提出|打造|技术|方案|计划|模式|行动|称号|荣誉|奖|号称|堪称|被称为|誉为)[^,。;:\n“”\"]{0,6}$"
)
"""What makes the name behind it a product's, a plan's or a mere expression."""
_NO_NAME = re.compile(
    r"[的了是在着过吗呢么不没还就都也被把给让和与及或但而若如这那哪谁我你他她它您]|^[一二两三四五六七八九十百千万第]|^\d|[零双三多]$|经济$|效应$|时代$|模式$|计划$|行动$|战略$|工程$|政策$|市场$|主义$|化$|型$|性$|概念$|条例$|办法$|通知$|报告$|自由$|问题$|制度$|机制$|理论$|文化$|精神$|战$|潮$|热$|风$|梦$|感$|力$|期$|内卷|A\+H|国九条|双料|重仓|折戟|[部]分$|媒体$|收入$|设备$|有话说|幽灵|罪$"
)


def find_quoted(text: str) -> Iterable[Span]:
    """Give the names in quotation marks that a noun of trade goes before, or a company's doing follows.

    Args:
        text: simplified, half-width text.
    """
    if not _MARKS.search(text):
        return
    listed: list[Span] = []
    for run in _RUN.finditer(text):
        kind = _OF_RUN.match(text, run.end())
        if kind and kind.group()[-1:] not in ("", "个"):
            listed.append(run.span())
    for found in _QUOTED.finditer(text):
        start, end = found.span("name")
        if _NO_NAME.search(found["name"]) or (found["name"].isascii() and found["name"].isdigit()):
            continue
        before = text[max(0, start - 13) : start - 1]
        if any(a <= start and end <= b for a, b in listed):
            yield start, end
            continue
        if _MADE.search(before):
            continue
        trade = _TRADE.search(before) is not None
        does = _DOES.match(text, end + 1) is not None
        if (trade and does) or ((trade or does) and not _is_ordinary(found["name"])):
            yield start, end


def _is_ordinary(name: str) -> bool:
    """True when common words make up the whole of it, or it begins or ends with one of them and has three characters."""
    if len(name) <= 3 and (name[:2] in ordinary_words() or name[-2:] in ordinary_words()):
        return True
    return is_tiled(name, ordinary_words())
