"""Frames of Chinese enforcement: which authority does what to whom."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.enforcement.zh_words import ACTING, NO_ENFORCEMENT
from newsledger.patterns.frame import Frame

_LAW = r"解除|最高可|可被|可判|违例者|违者|一经定罪|可处|应当|应予|避免|以免|担心|如果|若(?!干)|每次|每宗|将面临|或将面临|可能面临|呼吁|建议"
_ON = "对|对于|针对|就|向|给|给予|将|把"

FRAMES = (
    Frame(
        "fine",
        verbs="罚款|处罚|罚没|重罚|开罚|裁罚|判罚|处以罚款|罚|处以|并处罚款|没收违法所得|没收|课处|开铡",
        nouns="罚单|罚款|罚金|行政处罚|处罚决定|行政处罚决定书|处罚决定书|巨额罚款|反垄断罚款|天价罚单|大额罚单|反垄断罚单|滞纳金|和解金|民事罚款",
        agent="authority:authority",
        patient="target:party",
        about=_ON,
        others={"与": "authority:authority"},
        figures=("amounts:money",),
        need=("target",),
        fixed={"measure": "fine"},
        unless=_LAW,
    ),
    Frame(
        "summon",
        verbs="约谈|约见|传唤|召见|行政约谈|联合约谈|监管约谈|紧急约谈|再度约谈|问话",
        agent="authority:authority",
        patient="target:party",
        about=_ON,
        need=("target",),
        fixed={"measure": "summons"},
        unless=_LAW,
    ),
    Frame(
        "investigate",
        verbs="立案调查|立案侦查|立案|稽查|立案审查|立案查处|侦查|侦办|查办|彻查|反垄断调查|反倾销调查|展开调查|开展调查|启动调查|进行调查|发起调查|介入调查|进行反垄断调查|调查|审查调查|纪律审查|监察调查|反垄断审查|刑事调查|正式调查",
        nouns="立案告知书|调查通知书|立案通知书|反垄断调查|传票|调查令|调查函",
        agent="authority:authority",
        patient="target:party",
        about=_ON,
        need=("target", "authority"),
        fixed={"measure": "investigation"},
        unless=_LAW + "|配合|记者调查|自查",
    ),
    Frame(
        "under_investigation",
        verbs="被立案调查|遭立案调查|被立案|被查|落马|接受审查调查|接受纪律审查和监察调查|涉嫌严重违纪违法|被调查|遭调查|被立案侦查|接受调查|涉嫌严重违纪违法被查",
        patient="target:person",
        others={"由": "authority:authority"},
        need=("target",),
        fixed={"measure": "investigation"},
        intransitive=True,
        unless=_LAW + "|配合|已故",
    ),
    Frame(
        "order",
        verbs="责令|勒令|下令|命令|敦促|督促|要求|责成|喝令",
        agent="authority:authority",
        patient="target:org",
        about=_ON,
        after=r"[^,。;]{0,24}?(?:整改|改正|停止|立即|限期|自查|剥离|严禁|暂停|撤回|不得|下架|退还|关闭|纠正|删除|停业|召回|出售|拆分|公开|落实|全面|停产|交出|提交)",
        need=("target", "authority"),
        fixed={"measure": "order"},
        unless=r"最高可|违例者",
    ),
    Frame(
        "ban",
        verbs="禁止|封禁|封杀|禁用|取缔|禁售|禁播|停播|拉黑|封停|永久封禁",
        agent="authority:authority",
        patient="target:org",
        about=_ON,
        need=("target", "authority"),
        fixed={"measure": "ban"},
        unless=_LAW,
    ),
    Frame(
        "remove",
        verbs="下架|要求下架|责令下架|强制下架|全网下架|移除|下线整改",
        agent="authority:org",
        patient="target:org",
        about=_ON,
        need=("target",),
        fixed={"measure": "removal"},
        unless=_LAW + r"|自行|主动下架|商品|单曲|视频",
        before=r"(?:被|遭|遭到|责令|要求|将|把|通知|从)[^,。;]{0,24}",
    ),
    Frame(
        "sanction",
        verbs="制裁|公开谴责|通报批评|问责|查处|列入实体清单|列入黑名单|列入制裁名单|列入出口管制清单|列入出口管制实体清单|列入不可靠实体清单|列入失信名单|列入经营异常名录|列入失信被执行人|列为失信被执行人|纳入失信被执行人|列入军事企业清单|列入清单|加入实体清单|列入经营异常|限制高消费|限制消费|市场禁入|停牌处分|采取监管措施|采取行政监管措施",
        nouns="纪律处分|监管措施|行政监管措施|限制消费令|限制高消费令|限高令|自律处分|自律监管措施|市场禁入|制裁|出口禁令|公开谴责|通报批评|党内严重警告处分|禁入处罚",
        agent="authority:authority",
        patient="target:party",
        about=_ON,
        need=("target",),
        fixed={"measure": "sanction"},
        unless=_LAW + "|经济制裁|反制裁|投资者采取|异常交易",
    ),
    Frame(
        "warn",
        verbs="警示|警告|点名|通报|点名批评|出具警示函|发出警告|下发监管函|发出监管函|下发警示函|点名通报|公开点名",
        nouns="警示函|监管函|关注函|警告函|监管警示|监管工作函|提醒函|风险警示函|监管警示函|责令改正决定书|整改通知书|责令整改通知书|警告信|监管意见函|口头警示|书面警示|监管关注函|警告",
        agent="authority:authority",
        patient="target:party",
        about=_ON,
        need=("target", "authority"),
        fixed={"measure": "warning"},
        unless=_LAW + "|情况通报|内部通报|通报会",
    ),
    Frame(
        "letter",
        nouns="警示函|监管函|关注函|监管警示|监管工作函|风险警示函|监管警示函|责令改正决定书|责令整改通知书|监管意见函",
        patient="target:party",
        others={"来自|由": "authority:authority"},
        need=("target",),
        before=r"(?:收到|接到|接获|收|吃|领|获|遭|被出具|被采取|被下发|再收|连收)[^,。;]{0,24}",
        fixed={"measure": "warning"},
        intransitive=True,
        unless=_LAW + "|回复",
    ),
    Frame(
        "arrest",
        verbs="逮捕|批捕|批准逮捕|拘留|刑拘|刑事拘留|拘捕|抓获|扣留|羁押|采取强制措施|采取刑事强制措施|采取留置措施|留置|行政拘留|带走|实施留置|带走调查|依法逮捕|抓捕|拘押|移送检察机关",
        agent="authority:authority",
        patient="target:party",
        about=_ON,
        need=("target",),
        fixed={"measure": "arrest"},
        unless=_LAW + "",
        before=r"(?:被|遭|遭到|对|将|把|警方|公安|检察|检方|法院|\ue002|依法|已|决定|批准)[^,。;]{0,24}",
    ),
    Frame(
        "arrested",
        verbs="被捕|被拘|被抓|被带走|被刑拘|落网|归案|投案自首|被留置|被逮捕|到案|自首|被控制|被刑事拘留|被采取强制措施|被采取刑事强制措施|被羁押|被拘捕|遭逮捕|被采取留置措施|被警方带走|被监视居住",
        patient="target:person",
        need=("target",),
        fixed={"measure": "arrest"},
        intransitive=True,
        after=r"(?!者|人士|的|入狱|时|后|前|是)",
        unless=_LAW + "",
    ),
    Frame(
        "charge",
        verbs="提起公诉|公诉|检控|指控|控以|刑事指控|提出检控|提出指控|起诉|提控",
        agent="authority:authority",
        patient="target:party",
        about=_ON,
        need=("target", "authority"),
        fixed={"measure": "charge"},
        unless=_LAW,
    ),
    Frame(
        "charged",
        verbs="被控|遭控|被提起公诉|被检控|被起诉|遭起诉|遭检控|被公诉|被刑事起诉",
        patient="target:party",
        need=("target",),
        fixed={"measure": "charge"},
        intransitive=True,
        after=r"[^。]{0,30}?(?:罪|欺诈|诈骗|洗钱|贿|窃|串谋|合谋|违反|逃税|内幕|操纵|妨碍|走私|侵吞|挪用)",
        unless=_LAW,
    ),
    Frame(
        "sentence",
        verbs="判处|判刑|获刑|被判|判监|判囚|入狱|定罪|被判处|被判刑|一审获刑|获判|服刑|判处有期徒刑|获刑入狱|判入狱",
        agent="authority:authority",
        patient="target:party",
        about=_ON,
        figures=("amounts:money",),
        need=("target",),
        fixed={"measure": "sentence"},
        after=r"[^。]{0,24}?(?:有期徒刑|无期|死刑|徒刑|缓刑|监禁|年|罪|有罪|个月)",
        unless=_LAW + "|赔偿",
    ),
    Frame(
        "raid",
        verbs="搜查|突击检查|突击搜查|突袭检查|查封|查抄|突袭|突检|搜捕|冻结",
        agent="authority:authority",
        patient="target:org",
        about=_ON,
        need=("target", "authority"),
        fixed={"measure": "raid"},
        unless=_LAW + "|冻结",
    ),
    Frame(
        "approve",
        verbs="批准|核准|放行|附条件批准|有条件批准|无条件批准|批复|批准通过|审批通过|正式批准|获批准|获批|获准|开绿灯|许可|颁发牌照|发放牌照|授予牌照|发放许可证|颁发许可证",
        nouns="牌照|许可证|经营许可|批文|批复|营业执照|运营许可|经营牌照|支付牌照|业务许可证|行政许可",
        agent="authority:authority",
        patient="target:org",
        about="对|给|给予|向",
        need=("target", "authority"),
        fixed={"measure": "approval"},
        unless=_LAW + "|申请|尚未|未获|有待|等待|须|需|临床|药品注册|股东大会|吊销|撤销",
    ),
    Frame(
        "refuse",
        verbs="否决|拒绝批准|不予批准|不予核准|不予注册|叫停|吊销|撤销|注销|取消资格|拒绝发放|暂停发放|终止审核|不予许可|收回牌照|吊销牌照|撤销牌照|吊销执照|吊销营业执照|吊销许可证|注销牌照",
        agent="authority:authority",
        patient="target:org",
        about=_ON,
        need=("target", "authority"),
        fixed={"measure": "refusal"},
        unless=_LAW + "|暂停(?:了)?(?:采购|交易|发放|生产)|订单",
    ),
)

_STATED = re.compile(r"罚|没收|处以|和解")


def complete(roles: dict[str, Any], verb: str, clause: str) -> dict[str, Any] | None:
    """Only who may act by authority acts; whom one acts on is no authority; a fine has a sum or is named."""
    if NO_ENFORCEMENT.search(clause):
        return None
    target, authority = roles.get("target"), roles.get("authority")
    if (
        isinstance(authority, tuple)
        and re.search("法[院庭]$", authority[0].text)
        and roles["measure"] in ("charge", "refusal")
    ):
        return None  # what a court throws out is a suit
    if isinstance(target, tuple) and any(
        m.type == "authority" or re.search("交易所$|交所$|检察|法院$|警", m.text) for m in target
    ):
        return None
    if roles["measure"] not in ("ban", "removal") and isinstance(target, tuple) and target[0].type == "product":
        return None
    if isinstance(authority, tuple) and not any(
        m.type == "authority" or ACTING.search(m.name or m.text) for m in authority
    ):
        if any(m.type in ("company", "product") for m in authority) or roles["measure"] not in ("sanction", "ban"):
            del roles["authority"]
            if roles["measure"] in (
                "investigation",
                "order",
                "ban",
                "warning",
                "charge",
                "raid",
                "approval",
                "refusal",
            ):
                return None
    if roles["measure"] == "fine" and authority is None and "接受" in clause:
        return None  # to take one's punishment states no act
    if roles["measure"] == "fine":
        if "amounts" not in roles and verb in (
            "处以",
            "没收",
            "罚",
            "处罚",
            "滞纳金",
            "和解金",
            "没收违法所得",
            "行政处罚",
            "处罚决定",
        ):
            if verb in ("处以", "没收", "罚", "滞纳金", "和解金"):
                return None
            if not re.search("罚款|罚金|罚单", clause):
                roles["measure"] = "sanction"
        if verb == "和解金" and authority is None:
            return None
        if "amounts" in roles and not _STATED.search(clause):
            del roles["amounts"]
    if roles["measure"] in ("arrest", "sentence") and isinstance(target, tuple):
        if all(m.type == "product" for m in target) or "的控制" in clause:
            return None
    return roles
