"""Incidents in Chinese: 召回, 宕机, 崩溃, 泄露, 遭黑客攻击, 勒索, 爆炸, 火灾, 坠毁."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.zh.subjects import Subject, clause_start, standing_from, subject
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_HACK = "攻击|入侵|黑客|勒索|劫持|盗取|窃取|植入|渗透|骇客|网攻"
_LEAK = "泄露|外泄|泄漏|外流|泄密|被盗|遭窃|失窃|流出|遭盗"
_OUT = "宕机|瘫痪|崩溃|崩了|故障|中断|无法访问|无法登录|无法使用|死机|当机|停摆|断网|掉线|卡顿|服务异常|出现异常"
_ACCIDENT = "爆炸|起火|火灾|坠毁|事故|坍塌|失火|自燃|坠机|相撞|脱轨|倒塌|着火|坠落|泄漏事故|沉没|追尾"

PATTERNS = (
    Pattern(
        "recalls",
        "召回 回收",
        r"{v:召回|回收}(?:了|约|共|部分|全部|逾|近|超过)?(?:[^。;]{0,60}?)(?:{count:count})(?:辆|台|部|件|架|支|盒|瓶|个|罐|批|套)?(?:[^。;,]{0,10}?{service:product})?",
        {"type": "recall"},
    ),
    Pattern(
        "recalled_first",
        "召回 回收",
        r"(?:将|对|有)?{count:count}(?:辆|台|部|件|架|支|盒|瓶|个|罐|批|套)?(?:[^。;]{0,24}?)(?:被|进行|实施|予以|遭)?{v:召回|回收}",
        {"type": "recall"},
    ),
    Pattern(
        "recall",
        "召回",
        r"{v:召回}(?:了|部分|全部|旗下|在|一批)?(?:[^。;,]{0,14}?{service:product})?",
        {"type": "recall"},
    ),
    Pattern(
        "recycle",
        "回收",
        r"{v:回收}(?:部分|全部|旗下|一批|在|有关|相关|问题)(?:[^。;,]{0,14}?{service:product})?",
        {"type": "recall"},
    ),
    Pattern(
        "attacked",
        "攻击 黑客 勒索 入侵 袭击 骇客 网攻",
        rf"(?:{{org:org}})(?:[^。;]{{0,24}}?)(?:遭|遭到|遭受|受到|被|遭遇|疑遭|受)(?:[^。;]{{0,24}}?){{v:{_HACK}}}(?:[^。;]{{0,12}}?{{amounts:money}})?",
        {"type": "cyberattack"},
    ),
    Pattern(
        "attack_on",
        "攻击 入侵 黑客 骇客",
        rf"(?:黑客|骇客|攻击者|勒索软件|勒索团伙|网络犯罪)(?:[^。;]{{0,24}}?){{v:{_HACK}}}(?:了)?(?:[^。;,]{{0,10}}?){{org:org}}",
        {"type": "cyberattack"},
    ),
    Pattern(
        "leak",
        "泄露 外泄 泄漏 外流 被盗 遭窃 失窃 泄密 流出",
        rf"(?:{{org:org}})(?:[^。;]{{0,40}}?)(?:数据|资料|信息|用户|客户|账号|帐号|个资|隐私|密码|记录|文件|源代码|代码|个人信息|资讯|加密货币|电邮|电子邮件|邮箱|身份证|病历|姓名)(?:[^。;]{{0,24}}?){{v:{_LEAK}}}",
        {"type": "data_breach"},
    ),
    Pattern(
        "leaks",
        "泄露 外泄 泄漏",
        r"(?:{org:org})(?:[^。;]{0,30}?){v:泄露|外泄|泄漏}(?:了)?(?:[^。;]{0,20}?)(?:数据|资料|信息|用户|客户|账号|个资|隐私|密码|记录|文件|代码|个人信息|电邮|电子邮件|邮箱|身份证|病历|姓名|地址|电话)",
        {"type": "data_breach"},
    ),
    Pattern(
        "leaks_unlisted",
        "泄露 外泄 泄漏",
        r"{v:泄露|外泄|泄漏}(?:了)?(?:[^。;,]{0,20}?)(?:数据|资料|信息|用户|客户|账号|个资|隐私|密码|记录|个人信息|电邮|电子邮件|邮箱|身份证|病历|姓名|地址|电话)",
        {"type": "data_breach"},
    ),
    Pattern(
        "outage",
        "宕机 瘫痪 崩溃 崩了 故障 中断 无法访问 无法登录 死机 当机 停摆 断网 服务异常 无法使用",
        rf"{{org:org}}(?:[^。;,]{{0,24}}?){{v:{_OUT}}}",
        {"type": "outage"},
    ),
    Pattern(
        "halts",
        "暂停 中断 停摆 停运 停驶 失灵 罢工 失效",
        r"{org:org}(?:[^。;]{0,50}?)(?:服务|系统|网络|平台|线路|列车|机器|网站|App|官网|讯号|信号|交易)(?:[^。;,]{0,8}?)(?:一度|曾|一共|共|全面|大范围|被迫)?{v:暂停|中断|停摆|停运|停驶|失灵|罢工|失效}(?:了)?(?:约|近|逾|长达|超过|达|持续|至少)?[^,。;]{0,6}(?:小时|分钟|[天日](?![前后内起]))",
        {"type": "outage"},
    ),
    Pattern(
        "casualties",
        "撞 翻侧 塌下 坠下 泄漏 外泄 漏油 倒下 脱落 炸 爆",
        r"{org:org}(?:[^。;]{0,50}?){v:撞向|撞上|撞击|撞毁|翻侧|塌下|坠下|泄漏|外泄|漏油|倒下|脱落|炸开|爆开|爆炸|爆燃}(?:[^。;]{0,36}?)\ue00a(?:多|余)?(?:名|人|位|个)?(?:[^。;,]{0,10}?)(?:人|员|客|工)?(?:死|身亡|遇难|受伤|轻伤|重伤|受轻伤|受重伤|灼伤|烧伤|送院|送医|就医|不适|被困|骨折|擦伤|吸入)",
        {"type": "accident"},
    ),
    Pattern(
        "accident",
        "爆炸 起火 火灾 坠毁 事故 坍塌 失火 自燃 坠机 相撞 脱轨 倒塌 着火 坠落",
        rf"{{org:org}}(?:[^。;]{{0,36}}?){{v:{_ACCIDENT}}}",
        {"type": "accident"},
    ),
)

_NO_RECALL = re.compile(
    r"召回[^,。]{0,6}(?:球员|球員|士兵|外交|教练|议员)|回收(?:利用|站|资金|成本|期|率|价|体系|业务|旧|公司|机构|资源|箱|再|废|电池|行业|平台|技术|垃圾)|召回(?:制度|管理|条例|机制|球员|队)|被(?:国家|国足|球队)|召回大使|召回国|紧急召回[^,。]{0,6}大使"
)
_NO_ORG = re.compile(r"软件$|病毒$|木马$|黑客$|攻击|漏洞|^加密货币交易所$|警方|SDK$|電源$|电源$")
_REPORTED = re.compile("报告|交代|因应|发布的?|提交|调查|新闻稿|警告|提醒|应对|规定|安排|研究|分析")
_UNSAFE = re.compile(r"问题|安全|超标|瑕疵|污染|缺陷|批次|食用|召回|产品|消费者|隐患|下架|停售|饮|食品")
_NO_OUTAGE = re.compile(
    r"股价|股市|市场|心态|价格|情绪|精神|家庭|婚姻|供应链|币|行业|经济|诊断|排除|故障率|防御|身体|谈判|合作"
)
_NO_ACCIDENT = re.compile(
    r"爆炸(?:性|式|头)|信息爆炸|知识爆炸|事故(?:率|责任|处理|调查|频发|赔|险|认定|鉴定|现场)|增长|防范|避免|预防|减少|降低|检测|警示|碰撞测试|隐患"
)
_DATA = re.compile("数据|资料|信息|账号|个资|隐私|密码|源代码")
_SYSTEMS = re.compile(
    r"(?:系统|官网|网站|网络|服务器|服务|软件|平台|APP|App|应用|网页|电脑|数据中心|云|账号|直播间|交易|后台|支付|微信|线路|机房|崩|用户|登录)"
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find who recalls, keep only breakdowns of systems, read how many are affected."""
    text = sentence.text
    a, b = candidate.anchor
    kind = arguments["type"]
    start = candidate.start
    org = arguments.get("org")
    if isinstance(org, str) and _NO_ORG.search(org):
        return None
    if kind == "data_breach" and re.search(
        "内幕|漏洞|提醒|不要|防止|避免|防范|谨防|成本|如何|风险", text[candidate.start : candidate.end + 10]
    ):
        return None
    if candidate.rule.endswith(".leaks_unlisted"):
        leaking = subject(sentence, a, context, "org", unknown=True, elsewhere=False)
        if leaking is None or not re.search("曝|遭|疑似|承认|[\ue00a]", text[: candidate.end]):
            return None
        arguments["org"] = leaking.value
        start = leaking.position if leaking.position is not None else start
    if kind == "cyberattack" and candidate.verbs[0] in ("窃取", "盗取") and _DATA.search(text[candidate.start : b]):
        arguments["type"] = kind = "data_breach"
    near = text[max(0, a - 14) : b + 8]
    if kind == "recall":
        whom = context.article.text[slice(*sentence.span(b, min(len(text), b + 8)))]
        if _NO_RECALL.search(near) or re.search("球员|球員|士兵|教练|教練|议员|議員", whom):
            return None
        if candidate.verbs[0] == "回收" and not _UNSAFE.search(text):
            return None
        if candidate.rule.endswith(".recall") and re.match(
            "通知|事件|公告|计划|信息|范围|原因|编号|的|令|程序|措施|活动|工作", text[b : b + 2]
        ):
            return None
        who = subject(sentence, candidate.start, context, "org", unknown=not candidate.rule.endswith(".recall"))
        if who is None:
            return None
        if all(m.type == "product" for m in who.names):
            arguments.setdefault("service", who.value)
            company = context.main_company
            if company is None or company.type != "company":
                return None
            who = Subject((company,), None)
        arguments["org"] = who.value
        if who.position is not None and start - who.position < 160:
            start = who.position
        place = re.search(r"(?:在|于)(\ue005)", text[clause_start(text, a) : candidate.end])
        if place and "place" not in arguments:
            found = sentence.mentions[clause_start(text, a) + place.start(1)]
            names = [m.name or m.text for m in found]
            arguments["place"] = names[0] if len(names) == 1 else names
        count = arguments.get("count")
        if isinstance(count, (int, float)) and (count < 2 or not _counted(text, candidate)):
            arguments.pop("count")
    if (
        kind == "outage"
        and not candidate.rule.endswith(".halts")
        and (
            (_NO_OUTAGE.search(text[candidate.start : b + 3]) and not re.search("系统$|服务器$", text[:a]))
            or not (_SYSTEMS.search(text[candidate.start : b + 20]) or text[candidate.start] == "\ue004")
        )
    ):
        return None
    if kind == "outage" and re.search(
        "(?:将|把|解决了?|修复了?|避免|防止|应对|就|如遇)[^,。;]{0,6}$", text[max(0, a - 8) : a]
    ):
        return None  # a breakdown spoken of, told elsewhere
    if kind in ("outage", "accident") and (
        _REPORTED.search(text[candidate.start : a])
        or re.search("(?:称|介绍|显示|指出|透露|表示|证实)[,:]", text[candidate.start : a])
        or (text[a:b] == "事故" and not re.search("发生|造成|酿成|引发|导致", text[candidate.start : a]))
        or all(m.type == "authority" for m in sentence.mentions.get(candidate.start, ()))
    ):
        return None
    if kind == "accident" and (_NO_ACCIDENT.search(near) or re.search("召回|全球回收|问题", text[a:])):
        return None
    if kind in ("data_breach", "cyberattack") and "count" not in arguments:
        for i in sentence.find("count", candidate.start, min(len(text), candidate.end + 20)):
            mention = sentence.mentions[i][0]
            if mention.value and re.match("名|位|万|个|条|人|组|份|笔|用户|客户|账|乘客|会员", text[i + 1 : i + 5]):
                arguments["count"] = mention.value
                if mention.bound:
                    arguments["bound"] = mention.bound
                break
    arguments["stretch"] = (start, candidate.end)
    arguments["status"] = standing_from(sentence, start, candidate.end)
    return arguments


def _counted(text: str, candidate: Candidate) -> bool:
    """True when the count of a recall counts things."""
    at = text.find("\ue00a", candidate.start, candidate.end)
    return at < 0 or bool(re.match(r"(?:多|余)?[辆台部件架支盒瓶个罐批套款袋箱只条把张]", text[at + 1 : at + 3]))
