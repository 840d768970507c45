"""Short names that nothing lists, told by what only companies do: X晚间发布业绩预告, 出行平台X获…融资, X:公司拟…

A name opens its clause or follows a noun of trade, and what follows it, but for words of time, is a company's doing.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from functools import cache

from ahocorasick_rs import AhoCorasick

from newsledger.languages.zh.names_lexicon import automaton, classes, common_words, family_names
from newsledger.languages.zh.names_orgs import Cuts, may_be_name
from newsledger.languages.zh.names_slots import Span, is_jargon, is_name

_TIME = (
    r"(?:今日|今天|昨日|昨天|昨晚|昨夜|近日|日前|今早|今晨|今年|去年|前年|本月|上月|本周|上周|周[一二三四五六日]|上半年|下半年|上季度?|本季度?|首季度?|第?[一二三四1-4]季度?|前三季度?"
    r"|全年|年度|半年度?|中期|\d{2,4}(?:财政?)?年度?|\d{1,2}月(?:\d{1,2}[日号])?|\d{1,2}日|晚间|晚|盘后|盘前|早间|午间|凌晨|再次|再度|二度|第[二三四五]次|正式|首次|已经|已|将|即将|也|又|终于|紧急|突然|计划|预计|宣布|累计|单季|单月|共|总共|合共|一共|全球|在华|国内|海外|合并|财年)"
)
_ACTS = (
    r"(?:实现|录得|取得)?(?:总|主营)?(?:营收|营业总?收入|净利|净亏|归母|扣非|毛利|门店|股价(?!指)|市值|估值|在手订单|交付|销量|出货量|财报(?!季)|年报|季报|半年报|业绩|盈利|亏损|纯利|溢利|收入|派息)"
    r"|完成(?:了)?[^,。;\n]{0,16}?(?:融资|轮)|(?:获|获得|斩获|拿到|拿下)(?:了)?[^,。;\n]{0,20}?(?:融资|投资|注资|领投)|(?:递交|提交|更新|披露)(?:了)?[^,。;\n]{0,6}招股|递表|冲刺|赴港|赴美|IPO"
    r"|启动[^,。;\n]{0,8}(?:上市|IPO)|(?:在|登陆|向)(?:港交所|纽交所|纳斯达克|上交所|深交所|北交所|科创板|创业板|A股|港股|美股)|挂牌|上市(?!公司|以来|后|的)|招股|召回"
    r"|(?:发布|公布|披露|发出)(?:了)?[^,。;\n]{0,14}?(?:业绩|财报|年报|季报|半年报|公告|快报|招股|盈警)|公告|旗下|被[^,。;\n]{1,8}(?:收购|并购|入股)|(?:因[^,。;\n]{2,20})?(?:被|遭)(?:罚|约谈|处罚|责令|下架|通报)|拟(?:收购|出售|募资|赴|发行|投资|以\d)"
)
_SAYS = r"|宣布|发布|推出|上线|起诉|状告|裁员|收购|出售|入股|官宣|创始人|CEO|启动"
_OPEN = re.compile(
    r"[\n。!?;:,、“\"】|丨｜](?:(?:目前|近日|日前|随后|此外|同时|其中|截至目前|据悉|而|但|消息面上|\d{1,2}月\d{1,2}日晚?间?),?)?[“\"]?"
)
"""Where a clause opens, in a text that a line break goes before: looking for one of some signs costs less than for a line."""
_TRADES = "(?:公司|企业|平台|品牌|厂商|巨头|龙头|独角兽|服务商|运营商|制造商|供应商|开发商|零售商|生产商|车企|药企|房企|创企|旗下|子公司|连锁)"
_TRADE = re.compile(rf"{_TRADES}{_TRADES}?[“\"]?")
_HAN = "[\u4e00-\u9fff]"
_DOES = re.compile(rf"(?P<name>{_HAN}{{2,6}}?)[”\"]?(?=(?:{_TIME}){{0,4}}(?:{_ACTS}))")
_DOES_OR_SAYS = re.compile(rf"(?P<name>{_HAN}{{2,6}}?)[”\"]?(?=(?:{_TIME}){{0,4}}(?:{_ACTS}{_SAYS}|[(\"]))")
_SPEAKS = re.compile(
    rf"(?P<name>{_HAN}{{3,6}}?)[”\"]?(?=(?:{_TIME}){{0,4}}(?:起诉|状告|裁员|收购|出售|入股|官宣|推出|上线))"
)
_SURE = re.compile(
    rf"[”\"]?(?:{_TIME}){{0,4}}(?:完成(?:了)?[^,。;\n]{{0,16}}?(?:融资|轮)|(?:获|获得|斩获|拿到|拿下)(?:了)?[^,。;\n]{{0,20}}?(?:融资|投资|注资|领投)|(?:递交|提交|更新|披露)(?:了)?[^,。;\n]{{0,6}}招股|递表|冲刺|赴港|赴美|公告|启动[^,。;\n]{{0,8}}(?:上市|IPO)|(?:在|登陆|向)(?:港交所|纽交所|纳斯达克|上交所|深交所|北交所|科创板|创业板)|(?:发布|公布|披露)(?:了)?[^,。;\n]{{0,14}}?(?:财报|年报|季报|半年报|公告|招股))"
)
"""Doings of a company alone, before which even common words are its name: 老乡鸡再次递表."""
_FIRM = re.compile(
    rf"\s?(?:{_TIME}|Q[1-4]|\s|拟|打算|考虑|准备|开始|继续|在[一-鿿]{{2,6}}?(?=裁|召|关|推|投|建|发|销|停))*(?:{_ACTS}{_SAYS}|裁减|裁撤|裁掉|削减|关闭|关停|停产|停售|涨价|降价|减产|扩产|建厂|投建|发售|量产|获批|中标|签约|签署|投资|解雇|遣散)"
)
_OBJECT = re.compile(
    rf"(?:对|向|将|把|约谈|起诉|状告|处罚|针对)[“\"]?(?P<name>{_HAN}{{2,6}}?)[”\"]?(?=(?:依法|正式|再次)?(?:立案|作出|做出|处以|罚款|开出|提起|采取|展开|启动|下达|告上|列入|纳入|诉至|进行(?:行政)?处罚|进行立案|发起(?:诉讼|调查|反垄断)|的(?:收购|并购|要约|诉讼|罚款|反垄断|投资)))"
)
_LABEL = re.compile(
    rf"^[【\[●▲■◆\d.、 ]{{0,4}}(?P<name>{_HAN}{{2,6}}?)[:]\s?(?=(?:目前|近日|关于|筹划)?(?:公司|子公司|控股子?公司|全资|拟|预计|净利|营收|\d{{4}}年|上半年|前三季度|第?[一二三四]季度|\d{{1,2}}月|累计|收到|签|中标|终止|股东|实控人|控股股东|董事|股票|产品))",
    re.MULTILINE,
)
_GRAMMAR = re.compile(
    "[的了是在和与对将被把给为从于向由就及或等这那该其本此每各某因我你他她它们没不未并且但而若如则都也还已曾正仅只]|个股|板块|概念|[港美A]股"
)
_MARKED = re.compile(
    rf"(?<![A-Za-z0-9])\*?ST(?!公司|板块|股票|个股|概念|类股){_HAN}{{2,3}}?(?![一-鿿]{{0,1}}[股板])(?=[^一-鿿]|公告|公司|股|涨|跌|拟|披露|[今昨近]|因|将|被|筹|收|发|停|复|退|触|控)"
)
_LEAVING = re.compile(rf"退市(?![公风整制新股企个])(?:{_HAN}{{2}})(?=公告|\(|、退市|,退市|今日|股价|股票|跌|涨|将于)")
_ASKED = re.compile("[^。\n]{0,120}[?]")
_ANYBODY = re.compile(
    r"行业|市场|公司|企业|集团$|业务|产品|平台|板块|全国|国内|海外|机构|多家|部门|地区|政府|法院|警方|检方|上市|合计|累计|整体|总计|期内|期间|半年|季|全年|去年|今年|同期|银行业|数据|消息|报告|项目|系列|车型|品牌|渠道|服务|技术|客户|用户|员工|股东|双方|两国|总统|总理|部长|委员|记者|媒体|官方|网友|专家|分析|研究|经济|社会|工作|单位|个人|居民|家庭|农民|实体|主力|资金|基金|指数|概念|其中|此外|另外|同时|最终|最新|目前|因此|主营|核心|净利|营收|业绩|占|约|总$|净$|直营|持仓|反映|超高|^级|力争|开启|图片|截自|股市|综合$|传统|矿$|关税|创业者|协$|硬氪|团伙|头部|[设建]厂|签证|量产|[器机]$|精准|^继|^第|^同一|^具体|^传播|变相|计划|^比|会有|净增|程序|货币|新能源汽车|科创|跨界|预告$|先$|新$|相继|纷纷|陆续|容易|封盘|准备|重磅|企图|打算|可能|有望|可望|仍|来港|头均|票务|[股销出]售?$|收益|薪|税|[会部局院署厅委处省市县区镇村国人者员们年月日季度期率额量价类款性化业]$"
)


@cache
def _trades() -> frozenset[str]:
    return frozenset(classes("org_suffixes")["weak"])


def acts_as_firm(text: str, end: int) -> bool:
    """True when what follows a name, but for words of time, is what only companies do: 营收, 完成…融资, 递表."""
    return _FIRM.match(text, end) is not None


def find_acting(text: str, cut: Cuts) -> Iterable[Span]:
    """Give the short names before what only companies do.

    Args:
        text: simplified, half-width text.
        cut: places that names do not reach over.
    """
    signs = [start for _, start, _ in _signs().find_matches_as_indexes(text)]
    for opening in _OPEN.finditer("\n" + text):
        at = opening.end() - 1
        place = bisect_left(signs, at + 2)
        if place == len(signs) or signs[place] > at + _REACH:
            continue
        found = _DOES.match(text, at)
        if found is None or not _may_be(text, *found.span("name"), cut):
            found = _SPEAKS.match(text, at)
            if found is None or _ANYBODY.search(found["name"]) or not is_name(text, *found.span("name"), cut):
                continue
        if text[at - 1 : at] not in _QUOTES or text[found.end("name") : found.end("name") + 1] in _QUOTES:
            yield found.span("name")
    for found in _OBJECT.finditer(text):
        a, b = found.span("name")
        traded = text[b - 2 : b] in _trades() and may_be_name(text[a:b]) and not _ANYBODY.search(text[a:b])
        if traded or (not (text[a] in family_names() and b - a <= 3) and _may_be(text, a, b, cut)):
            yield a, b
    for trade in _TRADE.finditer(text):
        found = _DOES_OR_SAYS.match(text, trade.end())
        if found and _may_be(text, *found.span("name"), cut):
            yield found.span("name")


@cache
def _signs() -> AhoCorasick:
    """Give the words of which what follows a name has one, so that few places are tried."""
    return automaton(_SIGNS.split())


_SIGNS = (
    "营收 营业 净利 净亏 归母 扣非 毛利 门店 股价 市值 估值 订单 交付 销量 出货 财报 年报 季报 业绩 盈利 亏损 纯利 溢利 收入 派息 完成 获 拿到 拿下 招股 递表 冲刺 赴港 赴美 IPO 启动 港交所 纽交所 "
    "纳斯达克 上交所 深交所 北交所 科创板 创业板 A股 港股 美股 挂牌 上市 召回 公告 快报 盈警 旗下 被 遭 拟 起诉 状告 裁员 收购 出售 入股 官宣 推出 上线"
)
_REACH = 40
_QUOTES = ("”", "“", '"')


def find_marked(text: str) -> Iterable[Span]:
    """Give the short names that an exchange marks with ST, or with 退市 when they leave it."""
    for found in _MARKED.finditer(text):
        yield found.span()
    for found in _LEAVING.finditer(text):
        yield found.span()


def find_labels(text: str, cut: Cuts) -> list[Span]:
    """Give the names before a colon at the start of the items of a digest: 某某股份:公司拟…

    In three or more such items any words are names; in fewer, only what is no person's name.
    """
    found = [m.span("name") for m in _LABEL.finditer(text) if not _ASKED.match(text, m.end())]
    found = [(a, b) for a, b in found if not _ANYBODY.search(text[a:b]) and text[a:b] not in common_words()]
    if len({text[a:b] for a, b in found}) >= 3:
        return found
    return [(a, b) for a, b in found if b - a > 2 + (text[a] in family_names()) and not is_jargon(text[a:b])]


def _may_be(text: str, start: int, end: int, cut: Cuts) -> bool:
    """True for a stretch that no border cuts, that is no common word and no noun for anybody."""
    name = text[start:end]
    if _ANYBODY.search(name) or name in common_words():
        return False
    if any(place in cut.starts for place in range(start, end)) or start < cut.before(end - 1) < end:
        return False
    if len(name) > 2 and _SURE.match(text, end):
        return not _GRAMMAR.search(name)
    if is_jargon(name):
        return False
    if len(name) <= 3:
        return not any(name[i : i + 2] in common_words() for i in range(len(name) - 1)) or is_name(
            text, start, end, cut
        )
    return name[:2] not in common_words() or name[2:] not in common_words()
