"""How a Chinese clause says that shares moved: names, a verb that goes up or down, a percentage, a price, a record."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from newsledger.patterns.encode import MARKS

MONEY, PERCENT, COUNT, DATE = (MARKS[x] for x in ("money", "percent", "count", "date"))
ORGS = MARKS["company"] + MARKS["organization"] + MARKS["product"]
_UP = r"高收|收高|(?<!最)大涨|暴涨|急涨|飙涨|飞涨|猛涨|劲涨|狂涨|齐涨|普涨|收涨|领涨|跟涨|补涨|累涨|微涨|续涨|转涨|上涨|涨|飙升|劲升|急升|大升|飙高|弹升|收升|累升|拉升|上扬|走高|走强|高开|反弹|冲高|狂飙|弹高|急弹|抽升|抽高|炒高|急拉|强拉|拔高|小涨|收红|翻红|走扬|收扬|劲扬|劲弹|(?<![提晋上攀爬跃回飙推晉直])升(?=[约近逾超幅了]|\ue009)"
_DOWN = r"杀跌|低收|收低|(?<!最)大跌|暴跌|急跌|重跌|狂跌|收跌|领跌|齐跌|普跌|累跌|微跌|续跌|转跌|下跌|(?<![升涨不没])跌|重挫|急挫|下挫|挫|回落|走低|走弱|低开|跳水|插水|闪崩|崩跌|暴泻|急泻|大泻|泻|下探|缩水|走软|受挫|腰斩|崩盘|回吐|小跌|低走|收挫|崩落|收绿|翻绿|翻黑|收黑|下泄|急坠|(?<!高位)回调(?!后)|收[走软]软|惊跌|狂泻|重摔|急杀"
_SOFT_UP = r"飙|窜上|窜|(?<![飞张])扬|(?<![反炮子导飞])弹|攀升|上升|攀高|上攻|拉高|跳涨|跳升|冲上|上冲|推高|收复"
_SOFT_DOWN = r"摔|插|塌|失血|蒸发|滑落|下滑|下降|潜水|绿|滑|走跌|探底|跌去|缩|损失|杀低|崩"
"""Words that tell of shares only with a percentage and where shares are spoken of."""
_LINK = r"(?:不到|不足|不止|幅度?|势|了|去|掉|约|近|逾|超过?|过|达到?|至多|最多|最高|再|曾|一度|将近|接近|又|扩大至?|收窄至|报|为|到|高达|累计|: ?|\ue008(?:或|,|,或|、)|近?\ue00a点?(?:或|,)?)"
_MOVE = re.compile(
    r"(?P<board>(?:[123]0[cC][mM])?(?:(?:[\d一二三四五六七八九十两\ue00a]{1,2}[天日]|\ue007)[\d一二三四五六七八九十两\ue00a]{1,2}|[\d一二三四五六七八九十两\ue00a]{1,2}连|首|连续|封|连)板(?:涨停)?(?![块卡材上子]))"
    r"|(?P<limit>(?:触及|触|拉升至|拉|封|封住|一字|秒|再度|再|连续|[123]0[cC][mM]|[123]0厘米|两连|直线|竞价|双双|集体|纷纷|冲击|逼近|封死){0,4}(?P<limits>涨停|跌停)(?:板(?!块)|(?![潮价板股家数])))"
    rf"|(?P<noun>(?P<nup>涨幅|升幅)|(?P<ndown>跌幅|降幅))(?:一度|已|均|则|曾|仍|更|也|亦|将|分别|进一步|只|不足|不到|有|接近){{0,3}}{_LINK}{{0,4}}(?P<npercent>{PERCENT})"
    rf"|(?P<percentof>{PERCENT})的(?P<pn>涨幅|升幅|跌幅|降幅)"
    rf"|(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?![价势停潮薪租息工级起格任费破])(?:{_LINK}{{0,5}}(?:(?P<percent>{PERCENT})|(?P<times>{COUNT})倍))?"
    rf"|(?P<doubled>翻了?一?[倍番]|(?<!成)倍增|翻(?:了|涨|超|逾|近){{0,2}}(?P<fold>{COUNT})倍)"
    rf"|(?:(?P<softup>{_SOFT_UP})|(?P<softdown>{_SOFT_DOWN}))(?:出|下|穿)?{_LINK}{{0,4}}(?P<softpercent>{PERCENT})"
)
_PERCENTS = ("percent", "npercent", "percentof", "softpercent")
_LEVEL = re.compile(
    rf"(?:(?:跌破|跌穿|失守|升破|涨破|突破|站上|升穿)(?:每股|约|了){{0,2}}|(?:收|现|最新|暂|开盘|收盘|股价|报|涨|跌|升|高见|低见|触及|触|攀|下探|盘中){{0,4}}(?:(?:收盘|收市|开盘|最新)价(?:为|报)?|报价?|收于|收至|报收|收|至|到|于|创)(?:每股|约|在|于|了){{0,3}}|每股|股价(?:约|为|现为)?)(?P<money>{MONEY})(?![(（]?市值)|以(?:每股)?(?P<closed>{MONEY})(?:报收|作收|收盘|收市|收官|收报)"
)
_RECORD = re.compile(
    r"(?:创|刷新|改写|触及|再创|续创|屡创|站上|跌至|跌破|刷)(?:下|出|了|盘中|收盘|股价|其){0,4}(?:\ue007)?(?P<ever>历史|上市以来|上市后|有史以来|上市|纪录|史上)(?:的|以来|新|股价|盘中|最|收盘|纪录|收市){0,4}(?P<mark>高|低)"
    r"|(?P<ever2>历史|上市以来|史上)(?:的|新|最|盘中|收盘){1,3}(?P<mark2>高|低)"
)
_SHARES = re.compile(
    r"股价|股票|盘前|盘后|盘中|收盘|开盘|早盘|午盘|尾盘|竞价|美股|港股|A股|H股|ADR|该股|个股|股份|午后|日内|截至发稿|收市|收报|现报"
)
BUSINESS = re.compile(
    r"营收|收入|利润|盈利|净利|销量|销售|出货|用户|毛利|产量|订单|营业额|成交[额量]|租金|保费|存款|贷款|房价|价格(?!跌停)|收益|交付|份额|票房|GDP|CPI|同比|环比|按年|按季|按月|客流|运价|工资|薪|估值|市值|市盈率|溢价|费用|成本|持股|净值|票面|利率|收视|下载量|播放|流量|需求|出口|进口|业绩(?!后|[公发]布后)|年增|年减|月增|月减|季增|汇兑|单价|均价|批价|报价|售价|金价|油价|铜价|铝价|锂价|币价|气价|煤价|关税|产能|装机|渗透率|失业|通胀|搜索|热度|评级|目标价|提价|调涨|涨价|增速|增长率|数量|人数|规模|篮子|偏离值|换手率|股利|股息|派息|分红|成本|概率|比例|占比|支持率|预算|热潮"
)
_INDEX = re.compile(
    r"^[AHB港美]股|指数|综指|成指|大盘|沪指|深指|深成|创指|恒指|恒科|恒生科技|国指|道指|纳指|标普|标准普尔|道琼|纳斯达克|日经|KOSPI|罗素|富时|MSCI|板块|概念|产业链|期货|原油|布油|比特币|以太坊|狗狗币|代币|汇率|人民币|美元|日元|欧元|英镑|国债|债券|可转债|转债|两市|科创板|北证|北交所|科创50|中概股|ETF|基金$|REIT|合约|主力|行业|个股|股市|大市|联交所|证交所|市场$|赛道|题材|领域|方向|龙头$|指$"
)
_GOODS = re.compile(
    r"(?:现货|国际|国内|沪|伦敦|伦|纽约|纽|COMEX|LME|WTI|布伦特|金饰|足金)?(?:黄金|白银|金价|银价|铂金?|钯金?|金|银|铜|铝|锌|镍|锡|铅|铀|螺纹钢?|热卷|热轧卷板|焦煤|焦炭|豆[粕油一二]|菜[籽粕油]+|棕榈油?|棉花?|橡胶|合成橡胶|碳酸锂|多晶硅|工业硅|玻璃|纯碱|烧碱|甲醇|燃油|燃料油|液化气|乙二醇|沥青|聚乙烯|聚丙烯|丙烯|苯乙烯|纯苯|尿素|铁矿石?|鸡蛋|生猪|集运欧线|纸浆|氧化铝|不锈钢|锰硅|硅铁|玉米|苹果期货|白糖|红枣|花生|原木|PTA|PVC|LU燃油|天然气|汽油|煤炭?|创业板|A股|港股|美股|B股|H股|日股|韩股|全球股市|油脂|大豆|小麦|可可|咖啡)(?:价格|期价|期货)?"
)
_WORDS = re.compile(
    r".*[股类型级化性度率量额数价值型]$|.*(?:硬件|硅片|芯片|基板|元件|组件|器件|整车|材料|设备|电池|光伏|储能)$|.*(?:后者|前者|其中|多数|全线|集体|公司|该|同时|随着|此外|当日|今日|昨日|涨幅|跌幅|企业|方面|机构|资金|投资者|水平|成本|金额|规模|能力|质量|效率|需求|收入|情绪|预期|热度|压力|上限|标准)$"
)


_SECTORS = re.compile(
    r"(?:功率|模拟|第三代)?半导体|稀土(?:永磁)?|(?:有色|贵|小|工业)金属|(?:仿制|创新|中|原料)药|军工|煤炭|钢铁|券商|地产|房地产|白酒|存储(?:芯片)?|光通信|光模块|光纤|算力|液冷|消费电子|电力|电网|航运|港口|免税|零售|传媒|影视|农业|种业|养殖|猪肉|化工|化肥|石油|油气|燃气|水泥|建材|造纸|纺织|家电|光伏|风电|储能|锂电|锂矿|固态电池|核电|氢能|环保|教育|养老|脑机接口|低空经济|商业航天|加密货币|稳定币|MCU|PCB|CPO|HBM|云计算|信创|网络安全|数字货币|可控核聚变|培育钻石|医药|医疗|医疗器械|CRO|IP经济|短剧|谷子经济|氟化工|磷化工|机器人|人形机器人|AI应用|AI眼镜|量子科技|深海科技|原油|贵金属"
)
"""Sectors that a market report names like companies."""


def no_share(name: str, plain: bool = False) -> bool:
    """True for what has a price but no shares: indices, sectors, goods, currencies, bonds.

    Args:
        name: the words in simplified script.
        plain: True for words that nothing knows as a name: then common nouns are refused too.
    """
    if _INDEX.search(name) or _GOODS.fullmatch(name) or _SECTORS.fullmatch(name):
        return True
    return plain and not name.endswith(("控股", "参股")) and _WORDS.fullmatch(name) is not None


_FUTURE = re.compile(
    r"可能|或将|或会|有望|预计|预期|料|若|如果|一旦|假如|能否|看[涨跌]|空间|风险|压力|目标|期待|机会|潜力|动力|预测|会不会|为何|为什么|忧虑|避免|防止|规则|将(?!近|于|军)"
)
MOST_FILLERS = 12
"""How many words of time and manner may stand between a name and its verb."""
_FILLER = re.compile(
    r"(?: |\(|（|(?:公布|发布)?(?:业绩|财报|季绩)(?:公布|发布)?后|绩后|等(?:\ue00a|\d+|多|数|近|逾|超)?(?:多)?[只家支]?(?:个股|概念股|股票|公司|标的|股)?|[多数]只?(?:个股|股)|[\d\ue00a][只家]?股?(?:股票|个股)?|双双|纷纷|集体|全线|均|都|也|则|亦|又|更|再|曾|一度|盘中|盘初|盘前|盘后|开盘|收盘|早盘|午盘|午后|尾盘|竞价|开市|收市|应声|随即|闻讯|大幅|小幅|逆势|顺势|震荡|持续|继续|连续|快速|直线|明显|最终|最高|最多|最低|最大|累计|累|已|已经|日内|今日|昨日|当日|隔夜|盘|股价|股票|股份|的|之|港股|美股|A股|B股|H股|ADR|普通股|美国存托凭证|存托凭证|早段|午前|收|逐步|迅速|放量|缩量|强势|尾市|再度|再次|首日|上市首日|跟随|出现|录得|斩获|收获|走出|晋级|率先|截至|截止|昨天|今天|昨|分别|各自|普遍|逆市|半日|全日|中段|早前|此前|(?:近|前|此前|连续)?(?:[\d一二三四五六七八九十两]{1,2}|\ue00a)个?交易日|亦曾|超过?|逾|近|约|达|现|现时|高开高走后|高开后|低开后|在|于|日|晚间|夜盘|期间|时|后|集合|触及|涨|跌|幅|势|仍|另|年内|今年以来|年初至今|年初以来|上市以来|以来|周内|月内|期内|本周|全周|单日|全天|当周|延续|前|以|最新|截至发稿|发稿时|罕见|意外|突然|暂|稍|略|微|温和|高见|急|企业|公司|交易|时段|时间|当天|早间|终场|全年|开盘即|即|跳空|亮灯|攻顶|也曾|只|仅|还|却|停牌前|窄幅|强烈|竟|陆续|一口气|一路|接连|一日|单周|三日|上周|本季|当季|不断|现价|突遭|突|终盘|小|停牌|招股|较|猛烈|打开|直接|同步|同样|随后|之后|盘间|\ue007|\ue004时间)$"
)
_CJK = r"[^\x00-\u4dff\ua000-\uffff和及与以]"
"""A character of a name; what joins names is none, so that a list has one reading only."""
_ITEM = rf"(?:[{ORGS}]|\ue004{_CJK}{{1,4}}|\ue004|\ue000{_CJK}{{0,2}}|(?:\*?ST|[A-Z]{{1,4}})?{_CJK}{{2,6}}(?:-[A-Z]{{1,2}})?|[A-Za-z][A-Za-z0-9 .&-]{{1,24}})"
_LIST = re.compile(rf"{_ITEM}(?:(?:、|和|及|与|以及|/){_ITEM}){{0,24}}$")
_SPLIT = re.compile(r"、|和|及|与|以及|/")
_BRACKETS = re.compile(r" ?[(\[【][^()\[\]【】]{0,40}[)\]】]")
_CLAUSE = re.compile(r"[^,。;!?:]+")


@dataclass(frozen=True, slots=True)
class Move:
    """One move or level of some shares.

    Attributes:
        names: encoded stretches that name the companies; empty when the clause leaves them out.
        start, end: the evidence, encoded.
        verb: where the verb begins.
        sign: +1, -1, or 0 for a level only.
        percent, amounts: positions of figures.
        mark: ``high`` or ``low`` for a record.
        share: True when the clause speaks of shares in so many words.
        peak: True for a move that was passed again (一度, 盘中).
        closing: True for a price at which trade closed.
        percents: the percentages of 分别, one for each name.
        times: position of the number of times (涨了两倍), -1 for 翻倍.
    """

    names: tuple[tuple[int, int], ...]
    start: int
    end: int
    verb: int
    sign: int = 0
    percent: int | None = None
    amounts: int | None = None
    mark: str = ""
    share: bool = False
    peak: bool = False
    closing: bool = False
    percents: tuple[int, ...] = ()
    times: int | None = None


def moves(text: str) -> list[Move]:
    """Give the moves that an encoded sentence states, in order."""
    text = _BRACKETS.sub(lambda m: "\x01" * len(m[0]), text)
    found: list[Move] = []
    carried: tuple[tuple[int, int], ...] | None = None
    goods = False  # the clauses are about goods, currencies or indices
    for clause in _CLAUSE.finditer(text):
        start, end = clause.span()
        here = _clause(text, start, end)
        if any(move.names for move in here) or re.search(f"[{ORGS}]|股价|该股|公司", clause[0]):
            goods = False
        elif _TRADED_GOODS.search(clause[0]):
            goods, carried = True, None
        if goods:
            continue
        for move in here:
            last = found[-1] if found else None
            if not move.share and _GOODS_PRICE.search(text, 0, move.verb):
                continue
            if not move.names and carried is not None:
                move = replace(move, names=carried)
            if last is not None and _goes_on(last, move, text):
                found[-1] = _joined(last, move)
                continue
            found.append(move)
        if here:
            carried = here[-1].names or carried
        elif any(word in clause[0] for word in "涨跌升挫") and "股价" not in clause[0]:
            carried = None
        else:
            lone = [i for i in range(start, end) if text[i] in ORGS]
            if _INDEX.search(text[start:end]):
                carried = None
            elif lone:
                carried = ((lone[0], lone[0] + 1),)
    return found


_A_MARKET = re.compile(r"(?:港|美|A|H|日|韩|欧|台)股[^价票\ue000-\ue00a]{0,8}$")
_TRADING = re.compile(r"收盘|发稿|盘中|开盘|早盘|午盘|收市|盘前|盘后")
_TRADED_GOODS = re.compile(
    r"(?:现货|期货)?(?:黄金|白银|铂金|钯金)|金价|银价|油价|原油|期[铜铝金银油]|[伦沪]?铜价|比特币|以太坊|指数|汇率|收益率|国债|盎司|美元兑|[一-龥]股(?:开盘|盘中|早盘|午后|全线|集体|多数|普遍)"
)
"""What else than shares a report of the markets tells the moves of."""
_GOODS_PRICE = re.compile(r"提价|涨价|调价|降价|价格|支持率|民望|评分|好感|民调|售价|报价单|调涨|调升")


def _goes_on(last: Move, move: Move, text: str) -> bool:
    """True when a clause only adds to the move before it: a price to a percentage, a record to either."""
    if last.peak and move.closing:
        return False
    if move.names != last.names or move.verb - last.end > 16:
        return False
    if move.sign == 0:
        return (move.amounts is None or last.amounts is None) and (not move.mark or not last.mark)
    return last.sign == 0 and last.percent is None and not last.mark and not move.peak


def _joined(last: Move, move: Move) -> Move:
    return replace(
        last,
        end=move.end,
        sign=last.sign or move.sign,
        percent=last.percent if last.percent is not None else move.percent,
        amounts=last.amounts if last.amounts is not None else move.amounts,
        mark=last.mark or move.mark,
        times=last.times if last.times is not None else move.times,
        share=last.share or move.share,
    )


def _clause(text: str, start: int, end: int) -> list[Move]:
    words = text[start:end]
    if _FUTURE.search(words):
        return []
    out: list[Move] = []
    left = start
    percents: list[int] = []
    for token in _MOVE.finditer(text, start, end):
        if token.start() < left:
            continue
        if token["board"]:
            sign = 1
        elif token["limit"]:
            sign = 1 if token["limits"] == "涨停" else -1
        elif token["noun"] or token["percentof"]:
            sign = 1 if token["nup"] or (token["pn"] or "")[:1] in ("涨", "升") else -1
        else:
            sign = 1 if token["up"] or token["softup"] or token["doubled"] else -1
        percent = next((token.start(g) for g in _PERCENTS if token[g]), None)
        names, begin, plain = _names(text, left, token.start())
        before = text[left : token.start()]
        if percent is not None and (reasoned := _REASONED.match(text, left, token.start())):
            at = reasoned.start("who")  # 甲因下调全年营收指引跌超16%
            names, begin, plain, before = ((at, at + 1),), at, "", before[-3:]
        if BUSINESS.search(_RANKED.sub("", before)) or BUSINESS.search(token[0]) or (plain and not names):
            left = token.end()
            continue
        if not names and COUNT in before and re.search(r"[只家支]", before) and "分别" not in before:
            left = token.end()  # a tally of shares, no company's
            continue
        share = bool(_SHARES.search(text[left : token.end()]))
        share = share and bool(names or not _A_MARKET.search(before))
        if token["softpercent"] and not (share or (names and (_TRADING.search(words) or token[0][0] in "飙摔窜插绿"))):
            continue
        times = next((token.start(g) for g in ("times", "fold") if token[g]), -1 if token["doubled"] else None)
        if times is not None and not share:
            continue
        if percent is None and times is None and not token["limit"] and not token["board"]:
            level = _LEVEL.match(text, token.end(), end) or _LEVEL.match(text, token.end() - 1, end)
            moved = bool(names) and text[token.end() : token.end() + 1] == MONEY and "价" not in before
            if not (
                level or moved or (names and _ends(text, token.end(), end)) or (share and _ends(text, token.end(), end))
            ):
                continue
        peak = bool(re.search(r"一度|曾|盘中|最高|最多|最低|高见|低见", before))
        out.append(Move(names, begin, token.end(), token.start(), sign, percent, share=share, peak=peak, times=times))
        left = token.end()
        listed = len(names) > 1 or (names and names[0][1] == names[0][0] + 1)
        if percent is not None and (listed or "分别" in before + token[0]):
            percents = [percent]
            for at in range(token.end(), end):
                if text[at] == PERCENT:
                    percents.append(at)
                elif text[at] not in "、和及与逾超近约":
                    break
    if len(percents) > 1:
        out[-1] = replace(out[-1], percents=tuple(percents), end=percents[-1] + 1)
    return _with_levels(text, start, end, out)


_REASONED = re.compile(
    rf"[^,。;{ORGS}]{{0,8}}(?P<who>[{ORGS}])\x01*(?:股价|股份)?(?:也|则|亦|更)?(?:{DATE})?(?:因|由于|受|凭借)[^,。;]{{2,40}}?(?:而|后|影响|拖累|提振|带动|刺激|{DATE}|{MONEY}|指数|指引|预期|[^,。;]{{2,6}}){{1,2}}(?:股价|盘前|盘后|盘中|应声|一度|再|收盘|大幅){{0,2}}"
)
"""A company, the reason, and then the move: the figures of the reason are none of the move."""
_RANKED = re.compile(r"成交额[^,。;]{0,3}第?[\d\ue00a一二三四五六七八九十]{0,3}[名位]?")
"""第1名特斯拉收跌: by turnover, which is no figure of a business."""


def _ends(text: str, at: int, end: int) -> bool:
    """True when a verb without a figure ends its clause, but for a few words."""
    return (
        re.fullmatch(
            r"[\x01 \"」』。!了不已多中超逾过前后]{0,4}|(?:幅度?(?:居|靠)前|幅度?(?:领先|居首|较大|明显|前列)|幅?位?居前列?|明显|不止|之后|行情|态势)",
            text[at:end],
        )
        is not None
    )


def _with_levels(text: str, start: int, end: int, out: list[Move]) -> list[Move]:
    """Add prices and records of the clause to its moves; a clause with neither verb nor percentage may state them alone."""
    level = next((m for m in _LEVEL.finditer(text, start, end)), None)
    record = _RECORD.search(text, start, end)
    if level:
        at = level.start("money") if level["money"] else level.start("closed")
        before = [i for i, move in enumerate(out) if move.verb < at]
        if before:
            i = before[-1]
            if out[i].amounts is None and not re.search(r"[从由自]$", text[level.start() - 1 : level.start()]):
                out[i] = replace(out[i], amounts=at, end=max(out[i].end, at + 1))
        elif not BUSINESS.search(text, start, at) or "报价" in level[0]:
            names, begin, plain = _names(text, start, level.start())
            share = bool(_SHARES.search(text, start, at)) or bool(re.search(r"收报|现报|报收|收于", level[0]))
            share = share or text[at + 1 : at + 3] == "/股" or _TRADING.search(text, 0, at) is not None
            way = 1 if re.search(r"[涨升]", level[0]) else -1 if "跌" in level[0] else 0
            if not (plain and not names) and (share or not names):
                single = Move(
                    names, begin, at + 1, level.start(), way, amounts=at, share=share, closing="收" in level[0]
                )
                out = [replace(single, sign=m.sign or way, percent=m.percent, end=m.end) for m in out[:1]] or [single]
    if record:
        mark = "high" if (record["mark"] or record["mark2"]) == "高" else "low"
        if out:
            out[-1] = replace(out[-1], mark=mark, end=max(out[-1].end, record.end()))
        elif not BUSINESS.search(text, start, record.start()):
            names, begin, plain = _names(text, start, record.start())
            if not (plain and not names):
                share = bool(_SHARES.search(text, start, record.start()))
                out = [Move(names, begin, record.end(), record.start(), 0, mark=mark, share=share)]
    return out


def _names(text: str, start: int, verb: int) -> tuple[tuple[tuple[int, int], ...], int, str]:
    """Give the names before a verb, where the evidence begins, and the plain words that stand where a name would.

    The names are those of the list that ends next to the verb, but for words of time and manner; else the first name
    of the clause that something about its shares parts from the verb.
    """
    stop = verb
    for _ in range(MOST_FILLERS):
        while stop > start and text[stop - 1] == "\x01":
            stop -= 1
        filler = _FILLER.search(text, max(start, stop - 16), stop)
        if filler is None:
            break
        stop = filler.start()
    # names may carry their code in brackets: those are blanks to the list
    piece = text[start:stop]
    squeezed = piece.replace("\x01", "")
    found = _LIST.search(squeezed)
    if found is None:
        if stop == start:
            return (), start, ""
        lone = [i for i in range(start, stop) if text[i] in ORGS]
        near = bool(lone) and stop - lone[-1] <= 14 and not re.search(r"的", text[lone[-1] : stop])
        if near and not _HEAD.search(text, lone[-1] + 1, verb):
            return ((lone[-1], lone[-1] + 1),), lone[-1], ""
        of_shares = re.match(rf"(?:{_NOBODY.pattern})?(?:股价|股票)", squeezed) is not None
        return (), start, "" if of_shares or _NOBODY.fullmatch(squeezed) else squeezed
    offsets = [i for i in range(start, stop) if text[i] != "\x01"]
    items: list[tuple[int, int]] = []
    at = found.start()
    for part in _SPLIT.split(found[0]):
        if part:
            items.append((offsets[at], offsets[at + len(part) - 1] + 1))
        at += len(part) + 1
        while at < len(squeezed) and squeezed[at - 1] in "及" and squeezed[at : at + 1] == "":
            at += 1
    if any(_GOODS.fullmatch(part) for part in _SPLIT.split(found[0])):
        return (), offsets[found.start()], found[0]  # 苹果、螺纹钢
    headed = _HEAD.match(text, stop) is not None or _SECTOR.search(found[0]) is not None
    shared = _SHARES.search(text, stop, verb) is not None
    kept = () if headed else tuple(item for item in items if _may_name(text, *item, start, len(items), shared))
    if not kept:
        lone = [i for i in range(start, stop) if text[i] in ORGS]
        between = text[lone[-1] + 1 : stop + 2] if lone else ""
        if lone and not headed and len(between) <= 14 and "的" not in between and not _INDEX.search(between):
            return ((lone[-1], lone[-1] + 1),), lone[-1], squeezed[found.start() :]
        nobody = _NOBODY.fullmatch(found[0]) or (shared and not no_share(found[0], plain=True))
        if not headed and nobody and not _INDEX.search(found[0]):
            return (), offsets[found.start()], ""
        return (), offsets[found.start()], found[0]
    return kept, kept[0][0], ""


_HEAD = re.compile(r"股(?![价票份])|板块|概念|指数|指(?!出|控)|期货|ETF|类|行业|产业链|等(?:板块|概念|行业|方向|指数)")
"""What makes the names before it a sector or an index."""
_SECTOR = re.compile(r"(?:板块|概念股?|行业|方向|题材|赛道|产业链)等?$")
_NOBODY = re.compile(
    r"(?:后者|前者|其|该公司|公司|该股|集团|而|但|且|并|则|随后|此后|当时|受此影响|消息公布|目前|使|令|拖累|带动|推动|导致|的|财报|发布|公布|后){1,6}"
)
_NO_PLAIN = re.compile(
    r"连续|勉强|股价|逆市|[美港]股|招股|开盘|收盘|终盘|终场|停牌|仅有|处$|[个日]$|[也但其且后前时并使同这那的是在]|涨|跌|初段|单日|期间|全年"
)


def _may_name(text: str, start: int, end: int, clause: int, count: int, shared: bool) -> bool:
    """True for a mention of a company, and for plain words in a list or at the start of their clause that are no goods."""
    words = text[start:end]
    if any(c in ORGS for c in words):
        return True
    plain = words.replace("\x01", "")
    if no_share(plain, plain=True) or _NO_PLAIN.search(plain):
        return False
    if count == 1 and not (plain.isascii() or (not shared and 3 <= len(plain) <= 5)):
        return False
    before = text[start - 1 : start] if start > clause else ""
    return before in ("", "、", "和", "及", "与", "\x01") or words.isascii()
