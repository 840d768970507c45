"""Further wordings of Chinese deals: rounds told by their leader, things done together, orders won, both sides."""

from __future__ import annotations

from newsledger.kinds.deal.zh_words import ROUND
from newsledger.patterns import Pattern

_DONE = "开发|研发|设计|打造|建设|运营|营运|发展|生产|推进|推动|探索|构建|建造|兴建|成立|设立|组建|推出|发布|布局|开展|制造|投资|上线|举办|创建|共建"

_PAID = r"(?:(?:以|投入|斥资|出资|花费|耗资|投资)[^。;,]{0,6}?{amounts:money}(?:[^。;,]{0,10}?),?)?"

FURTHER = (
    Pattern(
        "round_led",
        "领投 投资 轮",
        rf"(?:{ROUND})(?:融资|投资)?(?:[^。;,]{{0,8}}?)(?:由|的?(?:领投方|投资方|投资者)(?:为|是)){{acquirer:party}}(?:等)?(?:[^。;,]{{0,12}}?){{v:领投|独家投资|联合领投|共同投资|跟投|投资|(?<=[为是][\ue000-\ue003])}}",
        {"type": "funding_round"},
    ),
    Pattern(
        "takes_part",
        "参与",
        rf"{{acquirer:party}}(?:等)?(?:[^。;,的\ue000-\ue003]{{0,10}}?){{v:参与|加入}}(?:了)?(?:[^。;,]{{0,8}}?)(?:投资(?!者|人)|融资|{ROUND})",
        {"type": "investment"},
    ),
    Pattern(
        "invests_into",
        "注入 再投 投入 加注 下注 投下 砸下 出资",
        r"(?:向|对|为|给|在){target:company}(?:[^。;,]{0,14}?){v:再投|投入|注入|加注|下注|投下|砸下|出资}(?:了)?(?:[^。;,]{0,8}?){amounts:money}",
        {"type": "investment"},
    ),
    Pattern(
        "does_with",
        "共同 联合 合作 合建 共建 合资 联手 携手 绑定",
        rf"(?:与|同|和|跟){{target:company!}}(?:等)?(?:[^。;,]{{0,14}}?){{v:(?:共同|联合|合作|合资|联手|携手)(?:{_DONE})|合建|共建|合资|结盟|组成联盟|结成(?:战略|合作)?伙伴|战略绑定|签约|扩大合作|深化合作|展开合作|开展合作|进行合作}}",
        {"type": "partnership"},
    ),
    Pattern(
        "does_both",
        "共同 联合 合作 合建 共建 合资 联手 携手 绑定",
        rf"{{acquirer:company!}}(?:[^。;,]{{0,14}}?){{v:(?:共同|联合|合作|合资|联手|携手)(?:{_DONE})|合建|共建|合资|结盟|战略绑定|展开合作|开展合作|进行合作|扩大合作}}",
        {"type": "partnership"},
    ),
    Pattern(
        "joins_in",
        "联合 携手 联手 牵手",
        rf"{{v:联合|携手|联手|牵手}}(?:了)?{{target:company!}}(?:等)?(?:[^。;,]{{0,16}}?),?(?:[^。;,]{{0,10}}?)(?:{_DONE})",
        {"type": "partnership"},
    ),
    Pattern(
        "both_sides",
        "双方 两家 两者 二者",
        r"(?:双方|两家(?:公司|企业)|两者|二者)(?:[^。;:]{0,24}?){v:达成|签署|签订|展开|开展|进行|扩大|深化|建立|宣布|延长|加强|续签}(?:了)?(?:[^。;,:]{0,14}?)(?:合作|协议|伙伴关系|联盟)",
        {"type": "partnership"},
    ),
    Pattern(
        "partners_unknown",
        "合作 协议 备忘录 伙伴 意向书 联盟",
        r"(?:(?<!参)与|跟|携手){target:text}{v:达成|签署|签订|签下|签约|展开|开展|订立|建立|敲定|缔结}(?:了)?(?:[^。;,]{0,14}?)(?:合作|协议|备忘录|伙伴关系|意向书|联盟)",
        {"type": "partnership"},
    ),
    Pattern(
        "orders_won",
        "订单 合同 定点 大单 标段 合约",
        r"{v:获得|收到|斩获|拿下|赢得|签下|拿到|中标|夺得|抢下|获(?=[\ue001\ue003])|签署|签订}(?:了)?(?:来自)?(?:{acquirer:company!}(?:等)?(?:[^。;,]{0,8}?的)?)?(?:[^。;,]{0,24}?)(?<!转让)(?<!劳动)(?<!租赁)(?:订单|大单|定点|合同|合约|标段)(?:[^。;]{0,20}?{amounts:money})?",
        {"type": "contract"},
    ),
    Pattern(
        "gets_share",
        "股份 股权 权益",
        _PAID
        + r"{v:获得|取得|换取|换得|拿到|拿下|获}(?:了)?(?:[^。;,\ue000-\ue004]{0,6}?){stake:percent!}(?:的)?{target:org!}(?:的)?(?:股份|股权|权益)",
        {"type": "investment"},
    ),
    Pattern(
        "gets_share_of",
        "股份 股权 权益",
        _PAID
        + r"{v:获得|取得|换取|换得|拿到|拿下|获}(?:了)?(?:[^。;,\ue000-\ue004]{0,6}?){target:org!}(?:的)?(?:[^。;,\ue000-\ue004]{0,6}?){stake:percent!}(?:的)?(?:股份|股权|权益)",
        {"type": "investment"},
    ),
    Pattern(
        "is_partner",
        "伙伴",
        r"{acquirer:company!}(?:[^。;,:\ue000-\ue004]{0,6}?)(?:是|成为|作为|为)(?:了)?{target:company!}(?:[^。;,:\ue000-\ue004]{0,16}?)的?(?:[^。;,:\ue000-\ue004]{0,8}?){v:合作伙伴|战略伙伴|合作方}(?=[,。;、]|$|之一)",
        {"type": "partnership"},
    ),
    Pattern(
        "handed_over",
        "接手 承接 接管 接下 收编 承让",
        r"{target:company!}(?:[^。;,]{0,14}?)(?:,)?(?:[^。;,]{0,10}?)由{acquirer:private}(?:[^。;,]{0,16}?){v:接手|承接|接管|接下|收编|入主}",
        {"type": "acquisition"},
    ),
)
"""Tried after the others."""
