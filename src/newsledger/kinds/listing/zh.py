"""Listings in Chinese: 上市, 挂牌, 招股, 递表, 过会, 发行价, 停牌, 复牌, 退市, 撤回申请."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.zh.companies import company
from newsledger.languages.zh.subjects import clause_start, standing_from, subject
from newsledger.patterns import Candidate, Context, Encoded, Pattern

EXCHANGE = (
    r"(?:香港联交所|联交所|港交所|香港交易所|香港联合交易所|上海证券交易所|深圳证券交易所|北京证券交易所|上交所|深交所|北交所|纳斯达克|纳斯达克全球精选市场|纽约证券交易所|纽交所|"
    r"新交所|新加坡交易所|伦敦证券交易所|伦交所|东京证券交易所|台交所|证交所|柜买中心|新三板|科创板|创业板|创新板|主板|中小板|兴柜|上柜|A股|港股|美股|H股|泛欧交易所|韩国交易所|纳指)"
)

PATTERNS = (
    Pattern(
        "suspended",
        "停牌 停盘 暂停上市 暂停交易 暂停买卖 停止买卖 停止交易",
        r"{v:(?<![不未])停牌|停盘|暂停上市|暂停交易|暂停买卖|停止买卖|停止交易}(?!前|后|期间|措施)",
        {"step": "suspended"},
    ),
    Pattern(
        "resumed",
        "复牌 恢复上市 恢复交易 恢复买卖",
        r"{v:复牌(?!条件|指引|要求|建议|申请|前|计划)|恢复上市|恢复交易|恢复买卖}",
        {"step": "resumed"},
    ),
    Pattern(
        "delisted",
        "退市 摘牌 终止上市 除牌",
        r"{v:退市(?!警告|风险|警示|制度|新规|预警)|摘牌|终止上市|除牌|下市}",
        {"step": "delisted"},
    ),
    Pattern(
        "withdrawn",
        "撤回 撤销 取消 搁置 暂缓 终止 中止 叫停 推迟 押后 延后 延期",
        r"{v:撤回|撤销|取消|搁置|暂缓|终止|中止|叫停|放弃|撤下|推迟|押后|延后|延迟}(?:了)?(?:[^。;,]{0,24}?)(?:上市|IPO|招股|首次公开募股|首次公开发行|挂牌|全球发售|公开发售)(?:[^。;,]{0,6}?)(?:申请|计划|审核|材料|文件)?",
        {"step": "withdrawn"},
    ),
    Pattern(
        "stopped",
        "叫停 中止 暂停 取消 终止 推迟 搁置 暂缓 撤表",
        r"(?:上市|IPO|挂牌|招股|首次公开募股|首次公开发行)(?:计划|进程|申请|审核)?(?:于|在|已|\ue007|曾|先后){0,3}(?:被|遭|突遭|宣告|宣布){v:叫停|中止|暂停|取消|终止|推迟|搁置|暂缓}|{v:撤表}",
        {"step": "withdrawn"},
    ),
    Pattern(
        "offers",
        "集资 募资 筹资 融资",
        r"(?:拟|计划|打算|准备|寻求|料|最多|至多)(?:[^。;,]{0,8}?)(?:在港|赴港|于港|来港|在美|赴美|上市|IPO|H股)(?:[^。;,]{0,6}?){v:集资|募资|筹资|融资|募集资金|募集}(?:[^。;,]{0,6}?){amounts:money}",
        {"step": "planned"},
    ),
    Pattern(
        "offered",
        "首发募资 首发募集",
        r"{v:首发募资|首发募集|首发融资|首发集资}(?:资金)?(?:了|约|达|共)?{amounts:money}",
        {"step": "completed"},
    ),
    Pattern(
        "accepted",
        "受理",
        r"{v:受理}(?:了)?{company:company}的?(?:[^。;,]{0,8}?)(?:首发|IPO|上市|发行|公开)(?:[^。;,]{0,6}?)申请",
        {"step": "filed"},
    ),
    Pattern(
        "filed",
        "交表 递件 送件 叩响 递交 递表 提交 招股 申请 聆讯 过会 注册 公开发售 受理 上会 辅导",
        r"{v:递交|递表|呈交|提交|申请|报送|更新|启动招股|开始招股|公开招股|招股(?!书|说明书|文件|章程|价)|公开发售|过会|通过聆讯|聆讯|获受理|注册生效|上会|首发获通过|备案|交表|递件|送件|叩响}(?:[^。;]{0,36}?)(?:上市|招股书|招股说明书|IPO|F-1|S-1|挂牌|发行|股票|募资|聆讯|募股|过会|A1|上柜|港交所)?",
        {"step": "filed"},
    ),
    Pattern(
        "priced",
        "发行价 定价 发售价 招股价",
        r"{v:发行价|发行价格|定价|发售价|招股价|最终发售价|首次公开发行价}(?:[^。;]{0,12}?)(?:定为|为|确定为|区间|每股|厘定为|:|于|定在)?(?:[^。;]{0,10}?){price:money}",
        {"step": "priced"},
    ),
    Pattern(
        "listed",
        "上市 挂牌 登陆 敲钟 ipo 首次公开募股",
        rf"(?:(?:{EXCHANGE}(?:[^。;,]{{0,10}}?)|[\ue001-\ue003](?:主板|创业板|科创板|正式|成功|首日|全球精选市场|二次|独立|同步){{0,3}}){{v:挂牌上市|上市|挂牌|敲钟|IPO|鸣锣|首次公开募股|首次公开发行}}|赴[^。;,]{{1,4}}{{v:上市|IPO|挂牌}}|{{v:登陆|转战|转板|登录}}(?:了)?(?:{EXCHANGE}|[\ue001-\ue003])|(?:正式|成功|独立|分拆|整体|借壳|曲线|二次|双重|回归|拟|计划|筹备|准备|谋求|寻求|启动|冲刺|赴港|赴美|香港|美国|回|挂牌){{v:上市|IPO}}|(?<![Pp]re-){{v:IPO(?!辅导|备案|审核|申请)|首次公开募股|首次公开发行}})",
        {"step": "completed"},
    ),
    Pattern(
        "first_day",
        "首日 上柜",
        r"{v:首日(?:挂牌|上市|登场|亮相)}|(?:正式|转|\ue007|成功|转至){v:上柜}(?!公司|申请)",
        {"step": "completed"},
    ),
    Pattern(
        "listed_plain",
        "上市",
        r"(?:在|于|年|月|日|\ue007)(?:[^。;,]{0,8}?){v:上市|挂牌}(?=[,。;后以时首,]|$|的第|以来|至今|当日|不到)",
        {"step": "completed"},
    ),
)

_NO_LISTING = re.compile(
    r"上市公司|上市(?:企业|车|险企|银行|房企|券商|股东|委|规则|条件|制度|标准|许可|新品|药|价|部|平台|主体|辅导)|车型上市|新车上市|产品上市|新品上市|全新上市|上市(?:销售|发售|开售|招股|意向|认购|文件|材料|进程|事宜)|药品上市|获批上市|批准上市|上市申请获批准的?药|非上市|未上市|疫苗|药物|上市许可|IPO(?:市场|审核|企业|节奏|数量|排队|新政|项目|业务|财务)|挂牌(?:督办|价|出让|转让|成立|督|仪式|利率)|摘牌(?:价|方)|商业化|商标|专利申请|药品|个股|两市|停牌制度|退市(?:制度|新规|机制|风险警示|指标|整理期|公司|股)|退市风险"
)
_NOBODY = re.compile(
    "^(?:公司|集团|其)?(?:股[份票]|A股|H股|美国存托)|^(?:原定|截至|筹备|籌備|战略|戰略|最快|因应|其)|成立$|调整$"
)
"""What stands where a company would and is none: 股份今早复牌."""
_ENDS = re.compile(
    "(?:终止|取消|撤销)(?:了|其|公司|本公司|[\ue001]|的){0,3}(?:股票上市|上市地位|上市资格|上市交易)(?!申请|审核)"
)
_CAR = re.compile(r"新机|车型|新车|SUV|轿车|手机|新品|款|药|疫苗|版本|系列|售价|起售价|指导价|产品")
_PLAN = re.compile(
    r"拟|计划|筹备|准备|谋求|寻求|考虑|冲刺|启动|有意|或(?!者)|将(?!近)|最快|预计|打算|有望|欲|预期|希望|争取|年底前|最早|原定|商讨|研究|探讨|(?<![资材原物])料|预料"
)
_FILED = re.compile(r"(?:递交|提交|更新|呈交|报送|递呈)[^。;]{0,14}(?:招股|申请)|递表")
_EXCHANGE = re.compile(EXCHANGE)
_EXCHANGE_NAME = re.compile(EXCHANGE + "|交易所|聯交所|納斯達克|那斯達克|紐交所|證券交易所|科創板|創業板|證交所")
_PLACE = (
    (re.compile("赴港|香港|港股|港交所|回港|在港"), "香港"),
    (re.compile("赴美|美国|美股|在美"), "美国"),
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find the company before the verb, exchange and place around it; cars and drugs come to market without shares."""
    text = sentence.text
    rule = candidate.rule.rsplit(".", 1)[-1]
    a, b = candidate.anchor
    verb = candidate.verbs[0] if candidate.verbs else ""
    around = text[max(0, a - 16) : candidate.end + 8]
    if _NO_LISTING.search(text[max(0, a - 6) : candidate.end + 6]):
        return None
    if rule in ("listed", "listed_plain") and _CAR.search(around) and not _EXCHANGE.search(around):
        return None
    end = candidate.end
    if rule == "filed":
        paper = re.search(
            "上市|招股|IPO|F-1|S-1|聆讯|过会|递表|交表|递件|送件|上柜|叩响[^,]{0,3}港交所|A1|公开发售|挂牌|注册生效",
            re.split("[。;,]", text[a : end + 24])[0],
        )
        if paper is None:
            return None
        end = max(end, a + paper.end())
    if (
        rule == "filed"
        and verb in ("聆讯", "公开发售", "过会")
        and not re.search(
            "上市|招股|ipo|港交所|联交所|聯交所|首发|创业板|科创板|上市委",
            sentence.lower + context.article.text[sentence.sentence.start : sentence.sentence.end],
        )
    ):
        return None
    if rule == "filed" and verb == "申请" and re.search("终止|破产|复牌|停牌|撤回", text[a : candidate.end + 6]):
        return None
    if rule == "listed" and verb == "IPO" and not re.search("完成|进行|启动|计划|拟|将|赴|宣布|寻求|筹备", around):
        return None
    if rule.startswith("listed") and re.search(
        r"申请|递交|递表|材料|文件|终止|撤回|取消|暂停|恢复|暂缓|搁置|推迟|叫停|放弃|延期",
        text[clause_start(text, a) : b + 4],
    ):
        return None
    if rule == "priced" and not re.search("股|IPO|招股|上市|挂牌|ADS", text):
        return None  # what a product sells for
    if rule == "listed" and not _on_exchange(sentence, context, candidate):
        return None
    start = candidate.start
    who = subject(sentence, a, context, "company", unknown=rule != "listed_plain")
    if who is not None and all(_EXCHANGE_NAME.search(m.name or m.text) for m in who.names):
        earlier = subject(sentence, who.position or 0, context, "company")
        who = earlier
    if who is not None and _NOBODY.search(str(who.value)):
        who = None
    if "company" in candidate.roles:
        value: Any = arguments["company"]
    elif who is not None:
        value = who.value
    elif rule in ("suspended", "resumed", "delisted") and re.search("股[票份]|公司", text[clause_start(text, a) : a]):
        value = company(sentence, a, clause_start(text, a), context)
    else:
        return None
    if value is None or (rule == "listed_plain" and (who is None or who.position is None)):
        return None
    if who is not None and all(_EXCHANGE_NAME.search(m.name or m.text) for m in who.names):
        return None
    if re.match("境|未|本|该", str(value)) or _EXCHANGE_NAME.search(str(value)):
        return None
    arguments["company"] = value
    if rule == "withdrawn" and _CAR.search(text, b, candidate.end):
        return None
    if rule == "withdrawn" and _ENDS.search(text, a, candidate.end + 4):
        arguments["step"] = "delisted"
    if (
        rule == "withdrawn"
        and verb in ("暂缓", "叫停", "中止", "暂停")
        and (
            _EXCHANGE_NAME.search(text[:a] + sentence.lower[:a])
            or sentence.find("authority", 0, a)
            or any(_EXCHANGE_NAME.search(m.text) for i in sentence.find("org", 0, a) for m in sentence.mentions[i])
        )
    ):
        arguments["step"] = "suspended"
    if verb in ("推迟", "押后", "延后", "延迟") or (rule == "stopped" and verb in ("叫停", "中止", "暂停", "暂缓")):
        arguments["step"] = "suspended"
    if who is not None and who.position is not None and start - who.position < 120:
        start = who.position
    stretch = text[start : candidate.end + 12]
    words = context.article.text[slice(*sentence.span(start, min(len(text), candidate.end + 12)))]
    exchange = re.search(
        r"(?:香港)?(?:联交所|聯交所|港交所|香港交易所|上海证券交易所|深圳证券交易所|北京证券交易所|上交所|深交所|北交所|纳斯达克|納斯達克|那斯達克|纽约证券交易所|紐約證券交易所|纽交所|紐交所|新三板|科创板|科創板|创业板|創業板)",
        words,
    )
    if exchange:
        arguments.setdefault("exchange", exchange[0])
    for expression, place in _PLACE:
        if expression.search(stretch) and "place" not in arguments:
            arguments["place"] = place
    price = arguments.pop("price", None)
    if isinstance(price, dict):
        price = None
    if rule == "priced" and "amounts" not in arguments:
        for i in sentence.find("money", a, candidate.end):
            arguments["amounts"] = sentence.mentions[i][0].value
    elif "amounts" not in arguments:
        for i in sentence.find("money", start, min(len(text), candidate.end + 30)):
            if re.search(r"募资|集资|筹资|募集|融资|筹集", text[max(0, i - 12) : i + 6]):
                arguments["amounts"] = sentence.mentions[i][0].value
                break
    status = standing_from(sentence, start, b if rule == "withdrawn" else candidate.end)
    if arguments["step"] == "completed" and (
        status in ("planned", "conditional") or _PLAN.search(text[max(0, a - 10) : b + 2])
    ):
        if _FILED.search(text, clause_start(text, start), a):
            return None  # what is filed for is not planned besides
        arguments["step"] = "planned"
        status = "planned" if status == "reported" else status
    if arguments["step"] in ("suspended", "delisted") and status == "planned" and "决定" in text[:b]:
        status = "reported"  # an exchange's decision is the act
    arguments["stretch"] = (start, end)
    arguments["status"] = status
    return arguments


def _on_exchange(sentence: Encoded, context: Context, candidate: Candidate) -> bool:
    """True unless a name that is no exchange stands where the exchange should."""
    marks = [i for i in range(candidate.start, candidate.end) if sentence.text[i] in "\ue001\ue002\ue003"]
    if not marks:
        return True
    return any(_EXCHANGE_NAME.search(m.name or m.text) for i in marks for m in sentence.mentions[i])
