"""Further Chinese acts of authorities: barred, licences given or withdrawn, notices, arrests; also with no one named.

An authority often acts without the sentence naming on whom (现场须立即停工; 已展开调查): then it is the company
spoken of. Who has a permit withdrawn or is barred from a business may be told without the authority.
"""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.enforcement.zh_words import ACTING, NO_ENFORCEMENT
from newsledger.languages.zh.subjects import standing_from, subject
from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_BY = r"(?:被|遭到?|受到?|惨遭)(?:了)?(?:{authority:authority}(?:[^。;,]{0,8}?))?"
_TRADE = "业务|资格|投标|备案|募集|招标|销售|进口|出口|从业|经营|执业|承作|新增|申报|报关|交易|招生|运营|出境|生产"
_PERMIT = "认证|牌照|许可证?|资质|资格|执照|证书|登记|批文|核准|版号"
_WITHDRAWN = "废止|吊扣|收回|中止|撤销|注销|撤回|取消|吊销|撤照|褫夺"
_GIVEN = "注册证书?|批件|批文|批准文号|许可证|(?:试验|经营|飞行|运营|营运|生产|销售|测试|进口|建设)许可|三类证|同意书|版号|适航证|合格证|牌照|上市批准|(?:附条件|加速|优先|完全)批准|资质证书"
_NOTICE = "执行通知|停用令|限制通知书?|停工令|停工通知|停止令|禁制令|整改令|改善通知书|整改通知书|停产通知|封闭令|关闭令|禁止令|停业令|终止上市事先告知书|终止上市的?决定"
_STAFF = "董事|高管|员工|职员|雇员|工程师|船长|司机|负责人|经理|主管|嫌疑人|嫌犯|男子|女子|人员|高层|管理人员|涉案人"

FURTHER = (
    Pattern(
        "halts_listing",
        "上市",
        r"{authority:authority!}(?:[^。;]{0,20}?)(?:终止|取消|撤销|暂缓|叫停)(?:了)?(?:其|公司|该公司|{target:company!})?(?:的)?(?:公司|全部|[ABH])?(?:股票|股份|股|证券)?(?:的)?(?:上市地位|上市资格|上市(?=[,。;]|的?决定|$))",
        {"measure": "listing_halt"},
    ),
    Pattern(
        "halted_listing",
        "上市",
        _BY
        + r"(?:[^。;,]{0,6}?)(?:终止|取消|撤销|暂缓|叫停)(?:了)?(?:公司|其)?(?:股票|股份)?(?:上市地位|上市资格|上市(?=[,。;]|$))",
        {"measure": "listing_halt"},
    ),
    Pattern(
        "notified",
        "通知 令 告知书 决定",
        r"(?:被|遭|收到|接到|接获|获)(?:了)?{authority:authority}(?:[^。;,]{0,8}?)(?:发出|送达|下达|签发|下发|出具|关于)?(?:的)?(?:[^。;,]{0,8}?)(?:"
        + _NOTICE
        + ")",
        {"measure": "order"},
    ),
    Pattern(
        "notifies",
        "通知 令 告知书",
        r"(?:向|对|给)(?:{target:party!}|公司|其)(?:[^。;,]{0,16}?)(?:发出|送达|发过|下达|签发|下发|发)(?:了|过)?(?:[^。;,]{0,10}?)(?:"
        + _NOTICE
        + ")",
        {"measure": "order"},
    ),
    Pattern(
        "barred",
        "被 遭 受",
        _BY + rf"(?:[^。;,\ue000-\ue003]{{0,8}}?)(?:暂停|停止|限制|禁止)(?:了)?(?:[^。;,]{{0,14}}?)(?:{_TRADE})",
        {"measure": "ban"},
    ),
    Pattern(
        "bars",
        "暂停 停止 限制 禁止",
        rf"(?:暂停|停止|限制|禁止)(?:了)?(?:其|该公司|该行|该机构|该平台|{{target:party!}})(?:[^。;,]{{0,14}}?)(?:{_TRADE}|重投业界|重返业界|从事|任职|担任)",
        {"measure": "ban"},
    ),
    Pattern(
        "bars_by_measure",
        "禁入 不适当人选 暂停 停止 禁业",
        rf"(?:对|向|将){{target:party!}}(?:[^。;,]{{0,40}}?)(?:市场禁入|不适当人选|(?:责令)?(?:暂停|停止)(?:[^。;,]{{0,12}}?)(?:{_TRADE})|禁业|行业禁入)",
        {"measure": "ban"},
    ),
    Pattern(
        "bars_bare",
        "禁入 不适当人选 停止 暂停",
        r"(?:,|;)(?:并|且|同时|另)?(?:[^。;,\ue000-\ue004]{0,4}?)(?:采取(?:[^。;,]{0,8}?)市场禁入|认定(?:其)?为不适当人选|(?:责令|命令|勒令)?(?:暂停|停止)(?:其)?(?:办理|承作|受理|新增|开展|从事)(?:[^。;,]{0,12}?)(?:业务|客户|用户注册))",
        {"measure": "ban"},
    ),
    Pattern(
        "talks",
        "谈话",
        r"(?:对|与|向){target:party!}(?:[^。;,]{0,24}?)(?:监管谈话|诫勉谈话|监管约谈|警示谈话)",
        {"measure": "summons"},
    ),
    Pattern(
        "talked_to",
        "谈话",
        _BY + r"(?:[^。;,]{0,8}?)(?:监管谈话|诫勉谈话|警示谈话)",
        {"measure": "summons"},
    ),
    Pattern(
        "permit_withdrawn",
        _WITHDRAWN.replace("|", " "),
        rf"{{target:company!}}(?:的)?(?:[^。;,]{{0,14}}?)(?:{_PERMIT})(?:[^。;,]{{0,6}}?)(?:被|遭到?)(?:{{authority:authority}}(?:[^。;,]{{0,6}}?))?(?:{_WITHDRAWN})",
        {"measure": "refusal"},
    ),
    Pattern(
        "withdraws_permit",
        _WITHDRAWN.replace("|", " "),
        rf"{{authority:authority!}}(?:[^。;]{{0,24}}?)(?:{_WITHDRAWN})(?:了)?(?:[^。;,\ue000-\ue003]{{0,10}}?)(?:其|该公司|该行|{{target:org!}})(?:[^。;,上]{{0,16}}?)(?:{_PERMIT})",
        {"measure": "refusal"},
    ),
    Pattern(
        "denies",
        "批准 获批 获得 通过 核准 续期",
        r"{authority:authority!}(?:[^。;]{0,24}?)(?:不批准|未批准|没有批准|不予批准|不同意|拒绝批准|不予续期)(?:了)?(?:[^。;,\ue000-\ue003]{0,6}?){target:org!}",
        {"measure": "refusal"},
    ),
    Pattern(
        "given_permit",
        "证 许可 批 版号 同意书 牌照",
        rf"(?:获得?|取得|拿到|获颁|获发|喜获|拿下|收到)(?:了)?(?:{{authority:authority}}(?:[^。;,]{{0,8}}?))?(?:[^。;,\ue000-\ue003]{{0,24}}?)(?:{_GIVEN})(?!的?申请)",
        {"measure": "approval"},
    ),
    Pattern(
        "goods_approved",
        "批准 获批 核准",
        r"{target:company!}(?:[^。;]{0,36}?)(?:上市申请|注册申请|新药|药物|疫苗|注射液|胶囊|片|适应症|器械|产品|疗法|药品)(?:[^。;]{0,16}?)获(?:得)?(?:{authority:authority}(?:的)?)?(?:附条件|优先|加速|正式|完全)?(?:批准|核准|批(?=上市|,|。|在))",
        {"measure": "approval"},
    ),
    Pattern(
        "registers",
        "注册 核准 批准 同意",
        r"{authority:authority!}(?:[^。;]{0,24}?)(?:同意|核准|批准)(?:了)?{target:company!}(?:[^。;]{0,30}?)(?:注册|发行|申请)",
        {"measure": "approval"},
    ),
    Pattern(
        "staff_held",
        "拘捕 拘提 带走 逮捕 抓获 刑拘 扣留 抓捕",
        rf"(?:拘捕|拘提|带走|逮捕|抓获|刑拘|扣留|抓捕|刑事拘留)(?:了)?(?:[^。;,\ue000]{{0,12}}?){{target:company!}}(?:的|前|时任|现任)*(?:\ue00a|[一二两三四五六七八九十多数])名(?:[^。;,\ue000]{{0,12}}?)(?:{_STAFF}|\ue006)",
        {"measure": "arrest"},
    ),
    Pattern(
        "held",
        "拘提 收押 声押 羁押 禁见 监视居住",
        r"{target:person!}(?:[^。;\ue000]{0,24}?)(?:遭|被|获|须)?(?:{authority:authority})?(?:[^。;,]{0,6}?)(?:拘提|收押|声押|羁押|禁见|监视居住)(?!所|等|期)",
        {"measure": "arrest"},
    ),
    Pattern(
        "fined_by_court",
        "罚金",
        r"{target:org!}(?:[^。;,]{0,6}?)(?:被|遭|一审被)(?:{authority:authority})?(?:判处|判)(?:[^。;,]{0,4}?)罚金(?:[^。;,]{0,4}?{amounts:money})?",
        {"measure": "sentence"},
    ),
    Pattern(
        "lifts",
        "解除 撤销 取消",
        r"(?:解除|撤销|取消|放宽)(?:了)?(?:对|针对)(?:[^。;,\ue000-\ue004]{0,8}?){target:company!}(?:[^。;]{0,24}?)(?:限制|禁令|制裁|管制|封禁)",
        {"measure": "approval"},
    ),
    Pattern(
        "risk_warning",
        "风险警示",
        r"(?:对)(?:公司|其|{target:company!})(?:的)?股票(?:交易)?(?:将)?实施(?:其他|退市)风险警示",
        {"measure": "warning"},
    ),
    Pattern(
        "listed_as",
        "列入 列为 纳入",
        r"(?:(?:将|把){target:org!}(?:[^。;,]{0,12}?)|(?:被|遭)(?:{authority:authority})?(?:[^。;,]{0,8}?))(?:列入|列为|纳入)(?:[^。;,]{0,14}?)(?:处置股票|重点监控|监控名单|观察名单|警示名单|失信名单|黑名单|不良记录|经营异常|清单|异常名录)",
        {"measure": "sanction"},
    ),
    Pattern(
        "warned",
        "警告 警示函 警示",
        _BY + r"(?:[^。;,]{0,12}?)(?:书面警告|口头警告|发警告信|警告信|警示函|书面警示|口头警示|书面谴责)",
        {"measure": "warning"},
    ),
    Pattern(
        "warns_officer",
        "警示函 监管函 警告 声明",
        r"(?:对|向)(?:其)?(?:[^。;,]{0,10}?){target:person!}(?:[^。;]{0,24}?)(?:出具|发出|采取出具)(?:了)?(?:[^。;,]{0,4}?)(?:警示函|监管函|警告信)",
        {"measure": "warning"},
    ),
    Pattern(
        "expelled",
        "开除 双开",
        r"{target:person!}(?:[^。;\ue000]{0,16}?)(?:被|遭)(?:{authority:authority})?(?:开除党籍|开除公职|双开)",
        {"measure": "sanction"},
    ),
    Pattern(
        "frozen",
        "冻结 查封 封存",
        r"{target:company!}(?:[^。;,]{0,16}?)(?:账户|户口|资产|财产|厂房|仓库)(?:[^。;,]{0,4}?)(?:被|遭)(?:{authority:authority})?(?:[^。;,]{0,6}?)(?:冻结|查封|封存)",
        {"measure": "order"},
    ),
    Pattern(
        "searches",
        "搜索 搜查 扣押 搜证 突击检查 查扣",
        r"(?:前往|派员到|派员前往|到|赴|进入|进驻)(?:[^。;,]{0,8}?)(?:{target:company!}|公司|其|集团|该公司)(?:[^。;,]{0,12}?)(?:搜索|搜查|扣押|搜证|查扣|突击检查|取证)",
        {"measure": "raid"},
    ),
    Pattern(
        "inquires",
        "调查 核查 审查 检查 清查 搜证 立案 进驻 了解",
        r"{authority:authority!}(?:[^。;]{0,24}?)(?:已|正|随即|亦|也|将|会|现正|已经|即|表示|,)(?:[^。;,\ue000-\ue003]{0,8}?)(?:展开|启动|开展|介入|进行|组成|成立|派员|进驻|着手|开启)(?:了)?(?:[^。;,\ue000-\ue003]{0,10}?)(?:调查|核查|审查|行政检查|实地检查|清查|调查组|专案组)(?:程序|工作)?(?=[,。;、]|$|中)",
        {"measure": "investigation"},
    ),
    Pattern(
        "inquires_into",
        "调查 核查 审查 检查",
        r"{authority:authority!}(?:[^。;]{0,16}?)(?:对|就|针对){target:company!}(?:[^。;,]{0,24}?)(?:展开|启动|开展|进行|介入)(?:了)?(?:[^。;,]{0,6}?)(?:调查|核查|审查|行政检查|专项检查)",
        {"measure": "investigation"},
    ),
    Pattern(
        "orders_bare",
        "要求 勒令 责令 命令 敦促 饬令 下令",
        r"(?:要求|勒令|责令|命令|敦促|饬令|下令)(?:了)?(?:公司|业者|该公司|其|现场|厂方|对方|该厂|平台|店家|经营者|院方|校方|该行|全厂|事故区域|营运商|企业|立即|即时|即刻|限期|\ue007|在|内|于|前|须)*(?:[^。;,\ue000-\ue003]{0,6}?)(?:停工|停业|停产|停止作业|整改|改善|改正|下架|停止(?:营运|运营|营业|使用|销售|生产|注册)|暂停|提交(?:[^。;,]{0,4}?)报告|呈交|说明|更换|提出|纠正|赔偿|补缴|召回|回收)",
        {"measure": "order"},
    ),
    Pattern(
        "fines_bare",
        "罚 处",
        r"(?:开罚|裁罚|罚款|处以|裁处|合计处|处(?!理|置)|开出)(?:了)?(?:其|该公司|该行|业者)?(?:[^。;,\ue000-\ue003]{0,8}?)(?<!最高)(?<!可处){amounts:money!}(?:的)?(?:罚锾|罚款|罚金|罚单|(?=[,。;]|$))",
        {"measure": "fine"},
    ),
)

NAMES = frozenset(pattern.name for pattern in FURTHER)
_PASSIVE = frozenset(
    {"halted_listing", "notified", "barred", "talked_to", "given_permit", "listed_as", "warned", "held", "expelled"}
)
_FREE = frozenset(
    {
        "permit_withdrawn",
        "barred",
        "given_permit",
        "goods_approved",
        "held",
        "fined_by_court",
        "listed_as",
        "expelled",
        "frozen",
    }
)
"""Rules that need no authority."""
_LAW = re.compile(
    r"最高可|可被|可处|违者|违例|应当|应予|如果|一旦|倘若|若(?!干)|否则|建议|呼吁|规定|有权|可以|或将|可能|避免|以免|能否|是否|会否|等待|控罪|量刑|每[次宗名]"
)
_NOT_YET = re.compile("立项|申请|启动|寻求|争取|希望|未|须|必须|需要?|准备|有望|计划|力争|条件")
_SPOKEN_OF = 0.3
"""How much of an article must be about the company on which an act of nobody named falls."""
_OTHERS = re.compile("[对向就](?!公司|其|上市公司|该)|美方|中方|居民|业主|市民")
_ON_WHOM = re.compile(r"(?:对|向|就|将)([\ue000\ue001\ue003\ue004])")
_NO_NAME = re.compile("^(?:承作|终身|新增|办理|开展|其)")
_MEDIA = re.compile("(?:报|社|网|氪|新闻|时报|日报|周刊)$")


def further(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find who acts and on whom, where the words leave it out; drop what a law threatens."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    text, start = sentence.text, candidate.start
    words = text[start : candidate.end]
    if _LAW.search(text[max(0, start - 12) : candidate.end]) or NO_ENFORCEMENT.search(words):
        return None
    if rule in ("orders_bare", "bars_bare") and re.search("约谈|约见", text[:start]):
        return None  # what is asked for at a meeting is part of it
    if rule == "bars" and words.endswith("新增"):
        return None
    if rule == "given_permit" and ("立项" in words or "环评" in words):
        return None
    if rule == "given_permit" and _NOT_YET.search(text[max(0, start - 8) : start]):
        return None
    authority = arguments.get("authority")
    if authority is not None and not _acts(authority, candidate):
        del arguments["authority"]
        authority = None
    if authority is None and rule not in _FREE:
        who = subject(sentence, start, context, "authority", elsewhere=False)
        if who is not None and any(m.type == "authority" or ACTING.search(m.name or m.text) for m in who.names):
            authority = who.value
            start = who.position if who.position is not None and start - who.position < 120 else start
        elif rule not in ("orders_bare", "inquires"):
            authority = _before(sentence, context)
        if authority is None:
            return None
        arguments["authority"] = authority
    if "target" not in arguments:
        if rule in _PASSIVE:
            whom = subject(sentence, candidate.start, context, "party", unknown=rule != "given_permit")
            if whom is None or all(m.type == "authority" for m in whom.names):
                return None
            arguments["target"] = whom.value
            if whom.position is not None and start - whom.position < 120:
                start = min(start, whom.position)
        else:
            on = [*_ON_WHOM.finditer(text, 0, candidate.start)]
            if not on and _OTHERS.search(text[text.rfind(",", 0, candidate.start) + 1 : candidate.start]):
                return None
            company = sentence.mentions[on[-1].start(1)][0] if on else context.company_before(sentence, candidate.start)
            if company is None or company.type not in ("company", "person", "product"):
                return None
            if not on and context.salience.get(company.name or company.text, 0.0) < _SPOKEN_OF:
                return None
            if _MEDIA.search(company.name or company.text):
                return None
            arguments["target"] = company.name or company.text
    target = arguments["target"]
    if target == authority or not isinstance(target, (str, list)):
        return None
    names = target if isinstance(target, list) else [target]
    if any(_NO_NAME.match(name) for name in names):
        return None
    if any(ACTING.search(name) and rule != "registers" and re.search("[会局署部院]$|交易所$", name) for name in names):
        return None
    if arguments["measure"] == "order" and "上市" in words and "终止" in words:
        arguments["measure"] = "listing_halt"
    elif (rule == "listed_as" and re.search("监控|观察|警示", words)) or "改善通知书" in words or "劝谕" in words:
        arguments["measure"] = "warning"
    arguments["stretch"] = (start, candidate.end)
    found = standing_from(sentence, start, candidate.end)
    arguments["status"] = "reported" if found == "alleged" and "涉嫌" in words else found
    return arguments


def _acts(authority: Any, candidate: Candidate) -> bool:
    filler = candidate.roles.get("authority")
    if isinstance(filler, tuple) and any(isinstance(m, Mention) and m.type == "authority" for m in filler):
        return True
    names = authority if isinstance(authority, list) else [authority]
    return any(isinstance(name, str) and ACTING.search(name) for name in names)


def _before(sentence: Encoded, context: Context) -> str | None:
    """Give the authority that the sentence just before speaks of, when it is one."""
    for back in range(sentence.index, max(-1, sentence.index - 2), -1):
        earlier = context.sentences[back]
        if earlier.sentence.paragraph != sentence.sentence.paragraph:
            return None
        for i in earlier.find("authority"):
            mention = earlier.mentions[i][0]
            if mention.type == "authority":
                return mention.name or mention.text
    return None
