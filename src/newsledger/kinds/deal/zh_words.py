"""Words of Chinese deals: rounds, what is no deal, what ends one."""

from __future__ import annotations

import re

ROUND = (
    r"(?:Pre-?IPO|[Pp]re-?[A-H]\d?\+{0,2}|[A-H]\d?\+{0,2}|天使|种子|战略|首|新一|最新一|上一|第[一二三四五六七八九十]|[一二两三四五六七八九十]|多|数千万元)轮"
    r"|天使\+?轮?|种子轮|战略融资"
)
"""A round of funding: A轮, Pre-A轮, 天使轮."""

STAKE_WORDS = "股权|股份|股本|权益|股票|注册资本"

NO_DEAL = re.compile(
    r"增持(?:的)?评级|维持\"?增持|收购[人方]|收购(?:期限|报告书)|投资本|罚没|投资者|投资人(?!为)|投资方|投资平台|投资机构|投资额|投资(?:协定|协议|策略|环境|建议|渠道|意愿|界|热情|总监|经理|顾问|公司|集团|基金|项目|价值|收益)|投资界|投资银行|投资评级|投资建议|投资组合|投资回报|投资风险|投资机会|购买者|购买力|重大资产重组预案|(?:产品|商品|服务|手机|门票|保险|机票|车票)(?:的)?(?:购买|出售)|购买了?(?:一|两|几)?[台部辆张套件]|购买(?:产品|服务|商品)|合作伙伴包括"
)
"""Words near the verb that make it something other than a deal."""

NO_BUSINESS = re.compile(
    r"^[\d%.]|^(?:完成|价格|要约|方案|计划|事项|案|资金|股份|股票|的|后|前|时|协议|[其他该本此]|公司$|上市公司$|资产$|股权)|产品|服务|保险|理财|基金份额|房|地块|土地|门票|商品|设备|原材料|粮|债|专利|版权"
)
"""What is bought without being a business."""

NO_TARGET = re.compile(
    r"^(?:的|其|历时|所持|股份|购回|该)|流通股|所持公司$|相关$|大厂$|(?:指数|债|政府|市场|国债|人民币|证券报|日报|晚报|新闻|大学|法院|交易所|信贷|措施[^,]{0,2})$|^(?:黄金|白银|原油|大豆|加密货币|虚拟货币)$"
)
"""What nobody buys or funds."""

MARGIN = re.compile(r"杠杆|融资客|净买入|抢筹|两融|主力资金|融资(?:余额|买入|融券|租赁|担保)|资金加仓")
"""Buying on credit in the market, which is no round of funding."""

FUNDS = re.compile(r"基金|资金|陆股通|机构|险资|社保|北向|QFII|信托|券商|私募|公募")
"""Who buys shares in the market without being named."""

INSIDER = re.compile(
    r"董监高|高管|董事长|董事|监事|总经理|总裁|副总|实际控制人|实控人|控股股东|一致行动人|大股东|第[一二三四五]大股东|员工持股|持股5%以上|内部人|本公司股份|公司股份|套现"
)
"""Insiders, whose dealings in their company's shares are no deals."""

BY_HOLDER = re.compile(r"集中竞价|大宗交易|股东|董事|监事|高管|减持计划|减持股份|套现|持股")
"""Signs that whoever sells shares is a holder or an insider, whose dealings are no deals."""

ENDED = re.compile(r"终止|取消|放弃|中止|告吹|撤回|叫停|流产|宣告失败|作罢|谈崩|破裂|解除|不再(?:进行|推进|收购)|搁浅")
"""A deal called off or given up."""

CREDITS = re.compile("采购|订购|供应|供货|购买|锁定[^,。;]{0,8}(?:销售|产能|供应)")
"""What a clause behind an agreement tells of who supplies whom."""

BUILT = re.compile(
    r"(?![^,。;]*(?:公司|股权|股份))[一-鿿A-Za-z0-9\ue005]{0,12}?(?:项目|基地|工厂|产业园|园区|总部|生产线|产线)(?!公司)"
)
"""What follows a name that is only part of what is built."""

COINS = re.compile("比特币|以太[坊币]")
"""What a company buys and sells as a deal only where it is told how much of it."""
