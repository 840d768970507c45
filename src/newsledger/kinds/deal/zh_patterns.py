"""The wordings of Chinese deals, in order of preference."""

from __future__ import annotations

from newsledger.kinds.deal.zh_further import FURTHER
from newsledger.kinds.deal.zh_wider import WIDER
from newsledger.kinds.deal.zh_words import ROUND, STAKE_WORDS
from newsledger.patterns import Pattern

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
        "收购 并购 买下 购买 私有化 接手 受让",
        rf"{{target:org}}{_STAKE}(?:股权|股份|业务|资产)?(?:[^。;,]{{0,12}}?)(?:被|由|获|遭|获得){{acquirer:party}}(?:[^。;,]{{0,14}}?){{v:收购|并购|买下|购买|吞并|私有化|受让|接手}}{_PRICE}",
        {"type": "acquisition"},
    ),
    Pattern(
        "buys_from",
        "收购 并购 购买 购入 受让",
        rf"{_PAID}{{v:{_BUY}}}{_MOD}{{seller:party!}}(?:等)?(?:\ue00a名?[^。;,]{{0,6}}?)?(?:分别|合计|共同|合共)?(?:持有的|所持有的|所持的|所持|持有|旗下的?)(?:(?:[^。;,]{{0,8}}?){{target:org!}}|{{target:text}}(?:(?=的?(?:全部|部分|剩余)?的?\ue009?的?(?:股权|股份|权益))|(?<=业务|部门|资产)(?=[,。;、()]|$))){_STAKE}{_PRICE}",
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
        "收购 并购 要约 重组",
        rf"(?:对|向){{target:org}}(?:的)?(?:[^。;,]{{0,16}}?){{v:收购|并购|要约收购|收购要约|私有化|(?<=完成对[\ue001])重组|(?<=完成对[\ue001]的)重组}}{_PRICE}",
        {"type": "acquisition"},
    ),
    Pattern(
        "funded_by",
        "投资 融资 注资 入股 战投 领投",
        r"{target:org}(?:[^。;]{0,24}?)(?:获|获得|完成|拿到|拿下|得到|宣布获|宣布获得|获得了)(?:来自|了|由|包括)*{acquirer:party}(?:等)?(?:[^。;,]{0,24}?)(?:{amounts:money!})?(?:[^。;,]{0,20}?){v:投资|融资|注资|入股|战投|领投|增资}",
        {"type": "funding_round"},
    ),
    Pattern(
        "raises",
        "融资 轮 募资",
        rf"(?:完成|获得|获(?!悉)|宣布|进行|启动|开启|开展|拿到|筹集|募集|寻求|敲定|迎来|达成|经历)(?:了)?(?:[^。;]{{0,36}}?)(?:(?:{ROUND})(?:[^。;,]{{0,12}}?){{v:融资|投资|募资}}|(?<!特别是在){{v:融资|(?<![公私])募资(?![金额])}})(?:[^。;]{{0,50}}?(?:(?:由|,){{acquirer:party}}(?:[^。;,]{{0,16}}?)(?:领投|投资|独家)|(?:领投方为|投资方为|投资者包括|投资方包括|投资人为){{acquirer:party}}))?",
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
        r"{acquirer:party}(?:[^。;,]{0,16}?){v:领投|跟投|参投|独家投资}(?:(?:了)?(?:[^。;,、]{0,12}?){target:org}(?!等?(?:领投|跟投|参投))|(?=[,。;、]|$))",
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
        "takes_in",
        "私有化 收入囊中 收入麾下 收归旗下 纳入麾下 纳入旗下 收购 买下 招至麾下",
        rf"{_PAID}(?:将|把)(?:{{target:org}}|{{seller:org!}}(?:的|旗下的?){{target:text}}){{v:私有化|收入囊中|收入麾下|收归旗下|纳入麾下|纳入旗下|收购|买下}}",
        {"type": "acquisition"},
    ),
    Pattern(
        "acquires_unmarked",
        "收购 并购 购买 买下 购入 购得 受让 认购 入股 竞得",
        rf"{_PAID}{{v:收购|并购|购买|买下|购入|购得|受让|认购|入股}}(?:了)?(?=[^。;!?,]{{2,30}}(?:股权|股份|权益|资产|公司|业务|企业)){{target:text}}(?=(?:的)?(?:全部|剩余|余下|部分|少数|控股|其余)?(?:\ue009)?(?:的)?(?:股权|股份|权益|资产|业务|,|。|$))",
        {"type": "acquisition"},
    ),
    Pattern(
        "acquires_unknown",
        "收购 并购",
        r"{v:收购|并购}(?:了)?{target:text}(?=(?:之)?[,。;、后的(]|$|一事|事宜|以来|完成|交易)",
        {"type": "acquisition"},
    ),
    Pattern(
        "borrows",
        "贷款",
        r"{v:筹集|筹措|获得|取得|寻求|借入|申请|签署|敲定|获}(?:了)?(?:[^。;,]{0,14}?){amounts:money}(?:[^。;,]{0,14}?)贷款",
        {"type": "investment"},
    ),
    Pattern(
        "sells_to",
        "出售 转让 卖 售 剥离",
        rf"(?:将|把)(?:[^。;,]{{0,20}}?){{target:org}}{_STAKE}(?:[^。;]{{0,24}}?){{v:出售|转让|(?<![外拍买贩热专叫售])卖(?![点场家方])|(?<![起预发开零销])售(?![价后])|剥离|出让}}(?:给|予|至|与)?(?:[^。;,]{{0,6}}?)(?:{{acquirer:party}})?{_PRICE}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sells_business_to",
        "出售 转让 卖 售",
        rf"(?:将|把)(?:其|旗下|所持有?|持有|的)*{{target:text}}(?:以[^。;,]{{1,20}}?)?{{v:出售|转让|卖|售|出让}}(?:给|予|至|与)(?:[^。;,]{{0,6}}?){{acquirer:party}}{_PRICE}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sold_to",
        "卖给 售予 售给 出售 转让",
        rf"{{target:org}}(?:[^。;,将把]{{0,8}}?)(?:被|遭)?{{v:卖给|售予|售给|出售给|出售予|转让给|转售给|卖予}}(?:了)?{{acquirer:party}}{_PRICE}",
        {"type": "acquisition"},
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
        rf"{_PAID}{{v:{_SELL}}}(?![给予至与价])(?:了|其)?(?:所)?(?:持有?的?)?{_MOD}{{target:org}}{_STAKE}(?:[^。;,]{{0,6}}?[予给]{{acquirer:party}})?{_PRICE}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sells_unmarked",
        "出售 转让 剥离 卖掉",
        rf"{{v:出售|转让|剥离|卖掉|出让}}(?![给予至]|与[\ue000-\ue003])(?:了|其|旗下|所持有?|持有|部分|全部|的)*(?=[^。;!?,]{{2,24}}(?:股权|股份|权益|资产|业务|部门)){{target:text}}(?=(?:的)?(?:全部|部分|剩余)?(?:\ue009)?(?:的)?(?:股权|股份|权益|,|。|$))(?:(?:的)?{{stake:percent!}}(?:的)?(?:股权|股份|权益))?(?:[^。;,]{{0,6}}?[予给至]{{acquirer:party}})?{_PRICE}",
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
        "合同 订单 采购协议 供应协议 供货协议 供应合约",
        r"{target:org!}(?:[^。;,]{0,10}?)(?:与|和|同|跟){acquirer:org!}(?:[^。;]{0,24}?){v:签订|签署|签下|订立|签|达成}(?:[^。;]{0,30}?)(?:合同|订单|采购协议|供应协议|供货协议|供应合约)(?:[^。;]{0,20}?{amounts:money})?",
        {"type": "contract"},
    ),
    Pattern(
        "partners",
        "合作 合资 联盟 协议 备忘录 交易",
        rf"{{acquirer:org!}}(?: ?\([^()]{{0,24}}\))?(?:[^。;,]{{0,14}}?)(?:与|和|同|跟|将与|已与|携手|联手|联合|牵手){{target:org}}(?:等)?(?:[^。;,]{{0,16}}?){{v:{_TIE}}}(?:[^。;,]{{0,30}}?)(?:合作|合资|联盟|协议|备忘录|伙伴|(?<=[额型度级项笔])交易)",
        {"type": "partnership"},
    ),
    Pattern(
        "partners_with",
        "合作 合资 联盟 协议 备忘录 交易",
        rf"(?:与|同|跟|携手|联手){{target:org}}(?:等)?(?:[^。;,]{{0,16}}?){{v:{_TIE}}}(?:[^。;,]{{0,30}}?)(?:合作|合资|联盟|协议|备忘录|伙伴|(?<=[额型度级项笔])交易)",
        {"type": "partnership"},
    ),
    Pattern(
        "partners_in",
        "合作",
        r"(?:与|同|跟|携手|联手){target:org}(?:等)?(?:在[^。;,]{1,16}?)?{v:合作}(?:开发|推出|研发|打造|建设|生产|提供|成立)",
        {"type": "partnership"},
    ),
    Pattern(
        "connects_to",
        "接入",
        r"{acquirer:org!}(?:[^。;,]{0,8}?){v:接入}(?:了)?{target:org}",
        {"type": "partnership"},
    ),
    Pattern(
        "partners_both",
        "合作 合资 联盟 协议 备忘录",
        r"{acquirer:org!}(?:[^。;,]{0,14}?){v:达成|签署|签订|建立|签约|订立|结成|成立|宣布|开展|展开}(?:[^。;,]{0,20}?)(?:合作|合资|联盟|备忘录|伙伴关系)",
        {"type": "partnership"},
    ),
    Pattern(
        "contract_both",
        "合同 订单 供货 采购协议 供应协议 供应合约 采购合约",
        r"{target:org!}(?:[^。;,]{0,14}?){v:签订|签署|签下|订立|达成}(?:[^。;,]{0,20}?)(?:合同|订单|采购协议|供货协议|供应协议|供应合约|采购合约)(?:[^。;]{0,20}?{amounts:money})?",
        {"type": "contract"},
    ),
    Pattern(
        "joint_venture",
        "合资 共同出资 联合出资 合作成立 联手成立",
        r"{acquirer:org!}(?:[^。;,]{0,10}?){v:合资|共同出资|联合出资|合作|联手|共同}(?:成立|设立|组建|创办|创立|兴建|建立|运营|营运|经营)(?:了)?(?:[^。;,]{0,24})",
        {"type": "partnership"},
    ),
    Pattern(
        "wins_contract",
        "中标",
        r"{target:org!}(?:[^。;]{0,12}?){v:中标|夺得|斩获}(?:了)?(?:[^。;,]{2,40}?)(?:项目|工程|合同|订单|标段|采购)(?:[^。;]{0,16}?{amounts:money})?",
        {"type": "contract"},
    ),
    Pattern(
        "raises_money",
        "融资 募资",
        r"{v:融资|募资}(?:了|约|逾|超|近)?{amounts:money!}",
        {"type": "funding_round"},
    ),
    Pattern(
        "joins_hands",
        "携手 联手 牵手 合资 合作",
        r"{acquirer:org!}(?:[^。;,]{0,6}?){v:携手|联手|牵手|与}{target:org!}(?:[^。;,]{0,10}?)(?:合作|合资|共同|打造|推出|开发|布局|成立)",
        {"type": "partnership"},
    ),
    *FURTHER,
    *WIDER,
)
