"""Chinese launches that are none: verbs that mean something else here, goods that are none, others who act."""

from __future__ import annotations

import re

from newsledger.kinds.launch.zh_goods import phrase_end
from newsledger.kinds.launch.zh_words import SET_UP
from newsledger.languages.zh.subjects import clause_start

_AT_A_PLACE = frozenset(["落地", "落户", "落脚", "落成", "入驻"])
_SITE = re.compile(rf"(?:{SET_UP}|项目|馆|楼|大厦|广场|酒店|城)(?:[一二三四]期|[A-Z\d])?$")
"""Verbs of what comes to stand somewhere, and what can: 技术落地 tells nothing."""

_MANNER = re.compile("(?:需要|尝试|手动|自动|点击|可以|用户可|建议|选择|强制|请|应当?|不得|禁止|不能)$")
"""Before 关闭, 停用, 取消: what a user does with a setting."""
_DELAYED = re.compile("(?:延迟|推迟|延后|延期|推延|暂缓|缓期)(?:至?\ue007)?$")
_USED_AS_NOUN = re.compile(
    r"(?:至|的|款|个|用|向|对|基于|国产|主流|调用|使用|拥抱|支持|转向|闭源|各类|优秀|最强|最大|全球|领先)$"
)
_OPENED = re.compile(
    r'(?:了|其|全新|首个|首款|旗下|自研|最新|新一代|新的?|多款|一[款个系]|[\ue001-\ue004A-Z0-9"《「『])'
)
_OTHER_END = re.compile(
    r"(?:了|对|向|与|和|同|为|在|从|给|一切|所有|任何)?"
    r"(?:使用|收|采购|购买|讨论|参与|参加|追|供应|供货|支付|合作|谈判|收购|投资|上市|招聘|交易|攻击|接受|接收|受理|执行|实施|申请|进口|出口|装载|监管|调查|制裁|关税|协议|合约|合同|竞选|比赛|赛事|选举|订单|职务|任职|资格|处分|报价|接单|接诊|办公|工作|会员资格)"
)
"""Behind a verb that ends something: no goods, but dealings."""
_BEGINS = re.compile("即日起|开始|[日月年]起|率先|首次|新|首先|即将|将于|期望|通过")
_SPREADS = re.compile("开始|首次|正式|宣布|起|转而|率先")
_NOUN_BEFORE = re.compile("(?:内容|信息|消息|新闻|产品|技术|与|和|把控|遇)$")
_PUT_TO_USE = re.compile("正式|将|起|首次|全面|宣布|今|已|\ue007|开始|新")
_WORKS = re.compile("歌曲|纪录片|电影|单曲|专辑|影片|综艺|论文|研究报告|宣传片|广告片|电视剧|节目")
_FLIGHT = re.compile("(?:航班|飞机|客机|班机|直升机|航空器)[^,。;]{0,6}$")

_OTHERS = re.compile(
    r"(?:^|[,:\ue007])\ue002|政府|港府|当局|(?:部|省|市|县|州|国家|监管)(?:部门|机构)|[一二三四五六七八九十]部[门委]|部委|意见|方案(?:提出|明确)|通知|规划|纲要|会议|投资者|投资人|航空公司|消费者|网友|玩家|黑客|攻击者|犯罪|团伙|专家|"
    r"各[地方国]|多家|车企|厂商|我国|当地|市民|学校|大学|医院|学生|读者|观众|运营商|(?:^|[,:])\ue005(?:宣布|将|计划|拟|已|正)"
)
"""Who else may be the one that acts, in the clauses between the company and the verb."""

_NOT_GOODS = re.compile(
    r"勒索|恶意|木马|病毒|漏洞|钓鱼|数据泄露|法规|快报|文件$|资料$|样本$|声明|天团|委员会$|纪录片|电影|影片|综艺|节目$|专辑|单曲|歌曲|电视剧|账号$|这件事|承担|哪些|什么|(?<!开源)研究$|行动$|产品中$|\ufffd|"
    r"^(?:请|确保|首[月日周年季]|半年|如果|讨论|使用|经过|近期|有(?!道|赞|色)|会(?!员|计|议)|正(?!版|品|式)|需要|应(?!用|急)|所有|不(?!锈|倒|粘)|以(?!太)|或|可能|该|若|将|被|让|延迟|与|专注|帮|用(?!友|户)|能(?!源|量|效|耗)|更(?!新)|从|向(?!日))"
)
_GENERIC = re.compile(
    r"(?:关键|核心|重磅|重要|主力|主要|专业级?|民用|创新|专用|专属|优质|配套|同类|类似|优秀|融合|更多|多种|多样化?|不同|各种|各类|旗舰|热门|爆款|自有|自研|自主|相应|全部|全新|首款|新|的|智能化?|数字化?|高端|低端|系列|此类)*"
    r"(?:产品|新品|业态|模式|服务|功能|平台|系统|版本|业务|项目|方案|作品|原料|功能更新|品牌|大系列|(?:新产品)?新技术|新产品)|(?:AI|人工智能)(?:产品|服务|功能)|模型|游戏|车型|机型|程序"
)
"""Goods that nothing but a common noun names."""
_MAKER_NOUN = re.compile(r"(?:公司|企业|厂商|厂家|车企|国家|城市|地区|机构|玩家|选手|团队|商家|媒体平台|社交媒体平台)$")
"""Whoever brings out, described by what he brings out (首家推出X的公司)."""

_ORG = re.compile(
    "(?:软件|生态|框架|层|商业|剃须刀|赛道|市场|技术|政府|医疗|部队|农|需要|Windows|iPhone|Android|安卓|共享单车)$"
)
"""Words that were taken for a company and are none."""


def no_launch(rule: str, verb: str, text: str, a: int, b: int) -> bool:
    """True when the verb at an encoded stretch means something else than bringing out, opening, entering or ending.

    Args:
        rule: name of the rule.
        verb: the verb.
        text: the encoded sentence.
        a, b: where the verb stands.
    """
    before, behind = text[clause_start(text, a) : a], text[b : b + 16]
    if _DELAYED.search(before):
        return True
    if rule == "ends":
        return (verb in ("关闭", "停用", "取消", "关掉", "禁用", "撤销") and _MANNER.search(before) is not None) or (
            _OTHER_END.match(behind) is not None
        )
    if verb == "开源":
        return _USED_AS_NOUN.search(before) is not None or not _OPENED.match(behind)
    if verb in ("落地", "上线") and _FLIGHT.search(before):
        return True
    if verb == "布局":
        return not _SPREADS.search(before)
    if verb in ("发布", "上线", "推出") and re.match("者|方|平台|渠道|页|的(?:POC|文件|信息)", behind):
        return True
    if (
        verb in ("发布", "发售", "上线", "上新")
        and _NOUN_BEFORE.search(before)
        and (verb == "上新" or behind[:1] == "的")
    ):
        return True
    if verb == "启用" and rule == "brings_out" and not _PUT_TO_USE.search(before):
        return True
    if rule == "brings_out" and _WORKS.search(text[b : phrase_end(text, b)]):
        return True
    if verb in ("提供", "开展"):
        return not _BEGINS.search(before)
    return False


def no_goods(rule: str, verb: str, product: str) -> bool:
    """True when what is brought out is named by nothing, or is no goods."""
    if _NOT_GOODS.search(product) or (verb in _AT_A_PLACE and not _SITE.search(product)):
        return True
    if product[0] in '"“「『' and not any(mark in product[1:] for mark in '"”」』'):
        return True
    return rule in ("brings_out", "is_born", "fronted") and (
        _GENERIC.fullmatch(product) is not None or _MAKER_NOUN.search(product) is not None
    )


def others_act(text: str, company: int | None, a: int) -> bool:
    """True when somebody else than the company stands before the verb and may act.

    Args:
        text: the encoded sentence.
        company: where the company stands; None when it stands in another sentence.
        a: where the verb begins.
    """
    start = 0
    if company is not None:
        start = text.find(",", company, a)
        if start < 0:
            return False
    return _OTHERS.search(text[start:a]) is not None


def no_company(name: str) -> bool:
    """True when the words that were read as a company are a common noun."""
    return _ORG.search(name) is not None
