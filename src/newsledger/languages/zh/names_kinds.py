"""What says of which sort a company is, before its name: 电商平台, 半导体设备厂, 跨境支付公司."""

from __future__ import annotations

import re

_TRADE = re.compile(
    r"[\u4e00-\u9fff]{2,6}?(?:平台|巨头|龙头|品牌|应用|网站|厂商|制造商|服务商|运营商|开发商|初创公司|独角兽|供应商|零售商|车企|公司|企业|大厂|药商|代工厂|设备商|承建商|发展商|经销商|电讯商|材料商|航商|航运商|设备厂|设计厂|封测厂)"
    r"(?P<name>(?!集团|有限)[\u4e00-\u9fffA-Za-z0-9]{2,}(?:集团|科技|控股|股份|公司|汽车|电子|半导体|证券|银行|资本|生物|医药|能源|网络|航空|海运|航运|商船|光电|通讯|通信|人寿|保险|产险|酒店|餐饮|地产|置业|建设|材料|化工|食品|制药|药业|医疗|电力|机器人|智能|软件|游戏|传媒|教育|物流|饭店|百货|超市|家居|服饰|珠宝|钢铁|重工|重卡|精密|电机|电器|纸业|水泥|纺织|影业|文化|生技|电通|光学|资产管理|投资|基金|创投))$"
)
_MAKES = re.compile("(?:[备计件装器料艺测工车钟造片][厂商]|(?:供应|开发|服务|运营|零售|发展|承建|代工)[厂商])$")
_MAKER = re.compile(
    "[\u4e00-\u9fffA-Z0-9]{1,8}(?:厂商?|商|(?<!有限)(?<!股份)(?<!集团)(?<!总)(?<!分)公司|企业|平台|巨头|龙头|独角兽)|[\u4e00-\u9fff]{3,4}集团"
)
_TRADE_END = re.compile(
    "(?:支付|团购|驾驶|设计|设备|数据库|芯片|金融|科技|互联网|电商|半导体|模组|记忆体|资产管理|管理|保险|地产|化妆品|女装|男装|服装|食品|餐饮|医疗|医药|生物|制药|软件|游戏|智能|机器人|无人机|汽车|物流|航运|教育|传媒|旅游|能源|光伏|电池|材料|安防|咨询|服务|零售|外包|租赁|算力|上柜|兴柜|柜买|上市|航|光学|化工|钢铁|面板|代工|封测)(?:厂商?|商|公司|企业|平台|巨头|龙头|独角兽|集团)$"
)


def after_sort(folded: str, start: int, end: int) -> int:
    """Give where the name begins in a stretch that says first of which sort the company is: 云栈集团 in 电商平台云栈集团."""
    found = _TRADE.match(folded, start, end)
    return found.start("name") if found else start


def says_sort(folded: str, end: int) -> bool:
    """True where words end that say of which sort the company is that is named behind them."""
    return (_MAKES.search(folded, max(0, end - 4), end) or _TRADE_END.search(folded, max(0, end - 10), end)) is not None


def before_name(folded: str, start: int, end: int, following: int, kind: str) -> bool:
    """True for what only says of which sort the company is whose name follows, in quotation marks or not: 电源厂.

    Args:
        folded: the folded text.
        start, end: what was taken for a company.
        following, kind: where the next name begins, and its type.
    """
    if kind != "company" or (following != end and not (following == end + 1 and folded[end] in '“"「『')):
        return False
    if _MAKER.fullmatch(folded, start, end) is None:
        return False
    return (end - start <= 5 and folded[end - 1] in "厂商") or _TRADE_END.search(folded, start, end) is not None
