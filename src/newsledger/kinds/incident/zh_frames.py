"""Frames of Chinese incidents: whose goods are recalled, whose systems fail, whose data get out."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns.frame import Frame

_NOT_SAID = r"如何|防止|避免|防范|如果|若(?!干)|演练|保险|应对|预防|风险(?:提示|管理)|历史上|概率|暂无|内幕"
_DATA = r"数据|资料|信息|用户|客户|账号|帐号|个资|隐私|密码|记录|文件|源代码|代码|资讯|凭证|名单|照片|邮件|机密"

FRAMES = (
    Frame(
        "recall",
        verbs="召回|宣布召回|主动召回|紧急召回|全球召回|全面召回|下架召回|下架并召回",
        nouns="召回计划|召回通知|召回令|召回公告",
        agent="org:org?",
        patient="service:product",
        about="将|把|对|就",
        others={"在|于": "place:place"},
        figures=("count:count",),
        need=("org",),
        fixed={"type": "recall"},
        after=r"(?!了?(?:\ue00a[名位]|大使|驻))",
        unless=_NOT_SAID + "|大使|球员|国家队|士兵|召回制度|回收利用",
    ),
    Frame(
        "leak",
        verbs="泄露|外泄|泄漏|外流|流出|被盗|遭窃|失窃|泄密|遭泄露|被泄露|遭外泄|遭到泄露|被窃取|遭窃取|被窃|遭盗|被公开|被曝光|裸奔|挂上暗网|在暗网出售|遭曝光|在公网暴露|暴露在公网|暴露于公网|落入他人之手|落入不法分子之手|被设为公开|被访问|遭访问|可能被访问|被非法访问|被下载|遭下载|被拖库|遭拖库|流入暗网|可被搜索到|外洩",
        patient="org:org",
        figures=("count:count",),
        need=("org",),
        fixed={"type": "data_breach"},
        before=rf"[^。;]{{0,60}}(?:{_DATA})[^。;]{{0,20}}",
        intransitive=True,
        unless=_NOT_SAID + "|天然气|燃气|液体|油|氨|核|化学品|提醒|不要|谨防|剧透|海报|谍照|渲染图|爆料",
    ),
    Frame(
        "breach",
        nouns="数据泄露事件|数据泄露|数据外泄事件|信息泄露事件|数据泄漏|数据外泄|资料外泄|个资外泄|信息泄露|用户数据泄露|隐私泄露|数据安全事件|网络安全事件|数据泄漏事件",
        patient="org:org",
        figures=("count:count",),
        need=("org",),
        before=r"(?:发生|遭遇|确认|披露|承认|爆出|曝出|遭|出现|证实|遭受|报告|爆发|公布|陷入)[^,。;]{0,20}",
        fixed={"type": "data_breach"},
        intransitive=True,
        unless=_NOT_SAID + "|平均|报告显示",
    ),
    Frame(
        "attack",
        verbs="黑客攻击|网络攻击|勒索攻击|勒索软件攻击|黑客入侵|攻陷|攻破|植入木马|植入恶意程序|加密勒索|恶意加密|闯入|网络袭击|勒索病毒攻击|ddos攻击",
        nouns="网络攻击|黑客攻击|勒索软件攻击|勒索病毒攻击|勒索攻击|黑客入侵|网络袭击|ddos攻击|网络安全攻击|骇客攻击|骇客入侵|黑客袭击|勒索病毒|网络入侵|木马",
        agent="attacker:org",
        patient="org:org",
        figures=("count:count",),
        need=("org",),
        before=r"(?:被|遭|遭到|遭受|受到|遭遇|疑遭)[^,。;的]{0,16}",
        fixed={"type": "cyberattack"},
        unless=_NOT_SAID
        + "|言论|人身|军事|导弹|无人机|空袭|恐怖|股价|做空|舆论|对手|竞争|攻击面|攻击手法|恐袭|武装|袭击|舰|批评|指责",
    ),
    Frame(
        "fail",
        verbs="宕机|崩溃|崩了|瘫痪|大规模宕机|全面瘫痪|服务中断|系统故障|出现故障|发生故障|无法访问|无法登录|无法使用|死机|当机|断网|掉线|服务异常|系统崩溃|大规模故障|全球宕机|大面积瘫痪|系统瘫痪|出现异常|中断服务|网络中断|服务器崩溃|挤爆|被挤爆|罢工|停摆|全线停驶|服务暂停|服务受阻|服务瘫痪|无法打开|打不开|无法下单|无法读卡|无法付款|无法支付|无法交易|无法结算|无法连接|连不上|出包|卡死|全线卡死|失灵|讯号异常|信号异常|发生讯号异常|发生信号异常|出现结算异常|结算异常|跳闸|大面积跳闸|大规模跳闸|断讯|断电|停电|大停电|大规模停电|退服|断线|闪退|登不上|无法登入|无法开启|无法运作|无法正常使用|全线瘫痪|出现大规模故障",
        patient="org:org",
        need=("org",),
        fixed={"type": "outage"},
        intransitive=True,
        unless=_NOT_SAID
        + r"|股价|股市|市场|心态|价格|情绪|婚姻|币|经济|诊断|排除|身体|谈判|合作|供应链|交通|航线|政府|工会|工人|骑手|司机|罢工潮|关门|股票|停牌|通知|检修|计划停|报告|交代|提交|归因|修复了",
    ),
    Frame(
        "accident",
        verbs="爆炸|起火|火灾|坠毁|坍塌|失火|自燃|坠机|相撞|脱轨|倒塌|着火|爆燃|发生爆炸|发生火灾|发生事故|发生泄漏|发生坍塌|突发火灾|突发爆炸|失事|发生爆燃|发生安全事故|发生起火|沉没|闪爆|发生闪爆|燃起大火|窜出火舌|起火燃烧|冲出跑道|偏出跑道|滑出跑道|偏离航道|偏离航线|撞毁|急坠|爆裂|爆管|气爆|发生气爆|发生火警|发生意外|发生工安意外|毒气逸散|逸散|气体泄漏|发生泄漏事故|氨气外泄|氨气泄漏|化学品泄漏|酸雾泄漏|塌陷|翻覆|翻沉|触礁|迫降|发生碰撞|发生追尾|坠海|坠落|坠河",
        patient="org:org",
        need=("org",),
        fixed={"type": "accident"},
        intransitive=True,
        unless=_NOT_SAID
        + r"|谈判|合并|整合|统合|并购|交易(?:告吹|触礁)|股价|价格|爆炸性|爆炸式|信息爆炸|增长|减少|降低|检测|测试|警示|电影|起火问题|着火问题|爆炸问题|自燃问题|起火原因|流量|公司股价|灭火|召回|隐患|缺陷",
    ),
)

_SYSTEMS = re.compile(
    r"系统|官网|网站|网络|服务器|服务|软件|平台|app|App|APP|应用|网页|电脑|数据中心|云|账号|直播间|交易|后台|支付|微信|线路|机房|崩|宕机|打不开|登录|用户|讯号|信号|收费|列车|地铁|捷运|港铁|电力|电网|基站|机组|路线|[线綫]今|客户端|小程序|页面|投资者|通话|路段|出票|开票|车站|月台|升降机|电话"
)
_NO_ORG = re.compile(r"软件$|病毒$|木马$|黑客|漏洞|警方|SDK$|电源$|指数|股$")


def complete(roles: dict[str, Any], verb: str, clause: str) -> dict[str, Any] | None:
    """Only systems fail; whoever fights a fire or speaks of an attack does not suffer it."""
    names = [m.name or m.text for m in roles["org"]]
    if any(_NO_ORG.search(name) for name in names):
        return None
    kind = roles["type"]
    if kind in ("accident", "outage", "cyberattack", "data_breach", "recall") and all(
        m.type in ("authority", "place") for m in roles["org"]
    ):
        return None
    if kind == "outage" and not _SYSTEMS.search(clause):
        return None
    roles.pop("attacker", None)
    if "count" in roles and not re.search(
        r"\ue00a[多余]?[辆台部件架支盒瓶个罐批套款袋箱只条把张名位人份笔组]|\ue00a[多余]?(?:用户|客户|账|乘客|会员)",
        clause,
    ):
        del roles["count"]
    return roles
