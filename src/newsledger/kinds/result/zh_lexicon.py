"""What Chinese news calls the figures of a business, and which sorts of figures each of them takes."""

from __future__ import annotations

import re

MONEY, NUMBER, SHARE = "money", "number", "share"
"""Sorts of figures: sums of money, plain numbers, percentages that are a level and no change."""

_PER_SHARE = r"(?:盈利|收益|纯利|盈余|净?利润|净利|溢利)"
METRICS: tuple[tuple[str, str, str], ...] = (
    ("adjusted_earnings_per_share", MONEY, rf"(?:每股(?:经)?调整后?(?:的)?|(?:经)?调整后?(?:的)?每股){_PER_SHARE}"),
    ("adjusted_loss_per_share", MONEY, r"(?:每股(?:经)?调整后?(?:的)?|(?:经)?调整后?(?:的)?每股)(?:净)?亏损"),
    ("loss_per_share", MONEY, r"每股(?:基本|摊薄)?(?:净)?亏损"),
    ("earnings_per_share", MONEY, rf"(?:基本|稀释|摊薄)?每股(?:基本|摊薄|税后)?{_PER_SHARE}|EPS"),
    ("gross_profit", MONEY, r"毛利润|毛利额|毛利(?!率)"),
    ("margin", SHARE, r"净利润?率|纯利率"),
    ("margin", SHARE, r"(?:营业|经营|营运)(?:利润|利益|溢利)率|营益率"),
    ("margin", SHARE, r"毛利润?率|利润率"),
    ("margin", SHARE, r"综合毛利率"),
    ("operating_loss", MONEY, r"(?:经营|营业|运营|营运)(?:净)?亏损"),
    ("operating_profit", MONEY, r"(?:营业|经营|营运|运营)(?:利润|溢利|利益|盈利|净利|收益)(?!率)"),
    ("ebitda", MONEY, r"(?:经调整)?EBITDA|息税折旧摊销前利润|除息税折旧摊销前盈利"),
    (
        "adjusted_profit",
        MONEY,
        r"(?:扣除非经常性损益(?:后)?(?:的)?|扣非(?:后)?(?:的)?(?:归母)?|(?:非[国美]际(?:财务报告|会计)准则(?:下)?(?:的)?)?经调整(?:后)?(?:的)?)净?(?:利润|盈利|溢利)",
    ),
    ("adjusted_loss", MONEY, r"(?:经调整|扣非)(?:后)?(?:的)?净?亏损"),
    ("impairment", MONEY, r"减值(?:准备|损失|拨备)"),
    ("loss", MONEY, r"净亏损额?|亏损净额|亏损额?|净亏(?!损)|净损|税后亏损"),
    (
        "profit",
        MONEY,
        r"归母净利润?|归属于?(?:于)?(?:(?:上市)?.|母?公司|本行|本公司)?(?:(?:普通股)?股东|所有者|拥有人)(?:的)?(?:应占)?净?(?:利润|溢利|盈利)|净利润|纯利润?|净利(?![润率息])|股东应占溢利"
        r"|溢利|利润总额|税前利润|税后净利|利润(?![率表分点])|盈利(?!能力|模式|预[警告喜测]|状况|水平|质量|性|周期|增速)|盈余|获利(?![了盘颇丰])",
    ),
    ("share_of_revenue", SHARE, r"占(?:公司|集团|其|该公司)?(?:\ue007)?(?:总|全部|整体|同期|当期|合并|年度)?(?:营业?)?(?:收入?|营收)(?:总额)?(?:的)?(?:比例|比重|比)?"),
    ("contracted_sales", MONEY, r"(?:合同|合约|签约)销售(?:金)?额"),
    ("net_interest_income", MONEY, r"净利息(?:收入|收益)"),
    ("fee_income", MONEY, r"(?:净)?(?:手续费|服务费)(?:及佣金)?(?:净)?收入"),
    ("investment_income", MONEY, r"投资(?:净)?收[益入](?:净额)?(?!率)"),
    ("deferred_revenue", MONEY, r"递延收入"),
    (
        "revenue",
        MONEY,
        r"营业总收入|营业收入|总营收|主营业务收入|销售收入|总收入|合并营收|净营收|营收(?![入])|收入(?!囊|水平|结构|来源)(?:及其他收益)?|营业额|销售额|销售金额|营业总额|净销售额"
        r"|(?<![投资每股违法理财受年化权增效租债润性营正负超])收益(?![率权])",
    ),
    ("market_value", MONEY, r"总市值|市值(?!管理|占比|风控)|投[前后]估值|估值"),
    (
        "users",
        NUMBER,
        r"(?:月均?|日均?)?活跃(?:用户|买家|账户|消费者|客户)(?:数|量|规模|总数)?|[月日周]活(?!动)(?:跃)?(?:用户)?(?:数|量)?|(?:注册|付费|订阅|累计|年度|总|移动|家庭|宽带|新增|5G|月|日|年)?(?<![位名每])用户(?:人?数|数量|量|规模|总数|总量)?|(?:付费)?会员(?:数|数量|总数|规模)|订阅(?:用户)?(?:数|量)|MAU|DAU|客户(?:数|数量|总数)",
    ),
    ("shipments", NUMBER, r"出货量|出货|付运量"),
    ("sales", NUMBER, r"总?销量|交付量|交付|销售量|批发量|零售量|批售|销售新车|(?:销售|售出|卖出)(?:[\u4e00-\u9fff]{0,8}?)(?=[约近超逾达了过]{0,3}\ue00a[余多]?[辆台份部套件架册张瓶杯盒双头颗只吨枚箱片支间])"),
    ("orders", NUMBER + MONEY, r"订单(?:数量|量|总量|总额|金额|额|数)?(?!中|里|簿|指数)|新签(?:合同|订单)(?:总)?(?:金)?额|(?:在手|新接|新增|意向|积压|未交付|储备|预)订单"),
    ("production", NUMBER, r"(?:总|[年月日周])?产量"),
    ("headcount", NUMBER, r"(?:雇用|雇佣|聘用|聘有|雇有)(?:着|了)?(?=[约近超逾达过]{0,3}\ue00a[多余]?[名个位]?(?:\ue006|[^,。;\ue000-\ue00a]{0,8}(?:员工|工人|人)))|(?:研发|销售)?(?:团队|人员|员工)(?:规模|总人数|人数|总数)|(?:公司|集团|报社|银行|团队|全[公集]?[司团社厂行])(?:现|目前|总|一)?共有?(?=\ue00a[名多余]{0,2}(?:人|员工|职员|雇员))|(?:在职)?(?:员工|雇员|职工|职员)(?:总数|总人数|人数|数量|规模)?(?!将?受影响|将?受到影响|离开|离职|被裁|被遣散|失业)"),
    ("attendance", NUMBER, r"(?:入场|入园|参观|到访)(?:总)?(?:人次|人数)|(?:总|年|日)?(?:客流量|旅客吞吐量|载客量|客运量|乘客量|旅客运输量)|(?:接待|运送|承运|输送)(?:游客|旅客|乘客)(?:量|人次)?"),
    ("occupancy_rate", SHARE, r"(?:平均)?(?:入住率|出租率|客座率|上座率|载客率)"),
    ("downloads", NUMBER, r"(?:累计|总)?下载(?:量|次数)"),
    ("stores", NUMBER, r"(?:门店|店铺|分店|专卖店|直营店|餐厅)(?:总数|数量|数|规模)?"),
    ("market_share", SHARE, r"市场份额|(?<=市场的)份额|市占率|市场占有率|市场占比|市佔率"),
    ("assets_under_management", MONEY, r"(?:资产管理|管理)(?:资产)?(?:总)?规模|管理(?:的)?资产(?:总额|总值)?"),
    ("assets", MONEY, r"总资产|资产总额|资产总值|资产规模|净资产"),
    ("debt_to_asset_ratio", SHARE, r"资产负债率|负债率"),
    ("debt", MONEY, r"总负债|负债(?:总额|合计|总计)|(?:有息|净)负债(?!率)|负债(?=(?:约|近|超|逾|达|高达|超过){0,2}\ue008)|总债务|债务(?:总额|规模|余额)|净债务|未偿债务"),
    ("dividend", MONEY, r"派发?(?:现金)?(?:股息|红利|分红)|派发现金(?:红利|股利|股息)?|(?:末期|中期|特别|全年|季度)?股息(?!率)|派息|[末中]期息|特别息|现金(?:分红|股利|红利)(?:总额|金额)?|分红(?:总额|金额)?|每股派|股利"),
    (
        "operating_cash_flow",
        MONEY,
        r"(?:经营(?:活动|性)?(?:产生)?(?:的)?|营运)(?:净)?现金(?:净)?(?:流量?|流入)(?:净额)?",
    ),
    ("free_cash_flow", MONEY, r"自由现金流(?:量)?"),
    ("cash_flow", MONEY, r"现金流量?(?:净额|净流入)"),
    ("cash", MONEY, r"现金(?:及现金等价物|及等价物|及短期投资|储备|类资产|余额|结余|头寸)(?:总额|余额|合计)?|(?:持有|拥有|账[上面])(?:的)?现金|(?:账[上面]上?|账户|手[握持头]|持有|坐拥|握有|拥有)(?:里|中|上)?(?:还|尚|仍)?(?:有|躺着)?(?=[约近超逾过]{0,3}\ue008(?:的)?[\u4e00-\u9fff]{0,4}现金)|货币资金|净现金|现金净额|总现金(?:水平)?|现金及?、?现金等价物[^,。;\ue008]{0,14}余额|流动资金(?:余额|总额)?"),
    ("capital_expenditure", MONEY, r"资本(?:性)?(?:开支|支出)|CAPEX"),
    ("gross_merchandise_value", MONEY, r"GMV|商品交易总额|交易总额|成交总额|交易金额|总?交易额"),
    ("average_daily_turnover", MONEY, r"日均成交(?:额|金额)|日均交易额"),
    ("research_expense", MONEY, r"研发(?:投入|费用|开支|支出|经费)"),
    ("average_order_value", MONEY, r"(?:订单|每单)(?:的)?平均(?:价值|金额)|客单价"),
    ("monetization_rate", SHARE, r"变现率|货币化率"),
    ("gross_premiums", MONEY, r"(?:原)?保险?费(?:业务)?收入|总?保费"),
    ("deposits", MONEY, r"(?:各项|客户|吸收)存款(?:总额|余额)?|存款(?:总额|余额)"),
    ("loans", MONEY, r"(?:各项|客户)?贷款(?:总额|余额|及垫款总额)"),
    ("non_performing_loan_ratio", SHARE, r"不良贷款率|不良率"),
    ("net_interest_margin", SHARE, r"净息差|净利息收益率"),
    ("capacity_utilization", SHARE, r"产能利用率"),
    ("total_funding", MONEY, r"累计(?:已)?融资(?:额|总额|金额)?|总融资(?:额|金额)"),
)  # fmt: skip
SORTS: dict[str, str] = {name: sorts for name, sorts, _ in METRICS}
_ORDER = sorted(range(len(METRICS)), key=lambda i: i)
METRIC = re.compile(
    r"(?=[亏手服签合总每经调基稀摊E毛净纯综营运除息非扣归股溢利税盈获占递主销收市投估月日活注付订累年移家宽新会M客出交批零产在员雇职门店分专直餐资管负有债未派末中特全季现自持拥账货流C"
    r"G商成研变原保各吸存贷不D减入参到接运承输旅乘载平上下团人售卖公周报用银集聘坐握份意积储预融5])"
    r"(?:" + "|".join(f"(?P<m{i}>{METRICS[i][2]})" for i in _ORDER) + ")"
)
"""A metric noun in an encoded sentence; the name of the group that matched gives its row of ``METRICS``."""

STOCKS = frozenset(
    {"market_value", "headcount", "stores", "assets", "debt", "cash", "users", "assets_under_management", "deposits", "loans", "debt_to_asset_ratio", "total_funding"}
)  # fmt: skip
"""Metrics that hold at a point in time."""

LOSSES = {"profit": "loss", "adjusted_profit": "adjusted_loss", "earnings_per_share": "loss_per_share"}
"""What 净利润为亏损3亿元 states instead."""


def metric_of(found: re.Match[str]) -> str:
    """Give the metric that a match of ``METRIC`` names."""
    return METRICS[int(str(found.lastgroup)[1:])][0]
