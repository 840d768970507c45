"""Words of Chinese enforcement: which measure a word means, who may take one, what only looks like one."""

from __future__ import annotations

import re

MEASURES: tuple[tuple[str, str], ...] = (
    (r"暂停上市|暂缓上市|叫停上市|中止上市", "listing_halt"),
    (r"不予(?:批准|注册|核准|受理|许可)|终止审查", "refusal"),
    (r"约谈|约见|传唤|召见", "summons"),
    (r"罚款|罚金|罚单|罚没|被罚|处罚.{0,12}\ue008|\ue008.{0,3}罚|罚\ue008", "fine"),
    (r"行政处罚事先告知书|立案|调查|侦查|稽查|审查|审计|查办|问话|讯问", "investigation"),
    (r"下架", "removal"),
    (r"强制措施|逮捕|批捕|拘留|刑拘|拘捕|抓获|扣留|羁押|被捕|带走", "arrest"),
    (r"搜查|突击检查|搜捕|查抄|查封|扣押", "raid"),
    (r"判处|判刑|获刑|有期徒刑", "sentence"),
    (r"公诉|检控|起诉|指控", "charge"),
    (r"责令|整改|改正|要求", "order"),
    (r"禁止|封禁|封杀|禁令|停售令", "ban"),
    (r"吊销|撤销|注销|叫停", "refusal"),
    (r"警示|警告|监管函|关注函|提醒|工作函|点名|通报(?!批评)", "warning"),
    (r"制裁|处罚|处分|谴责|批评|监管措施|问责|查处|行政处罚", "sanction"),
)
"""Pattern of words → measure, in order of preference."""

ACTING = re.compile(
    r"证监|银监|保监|银保监|监管|总局|委员会|委$|部$|局$|署$|厅$|院$|法院|检察|警|公安|政府|央行|人民银行|交易所|上交所|深交所|港交所|北交所|联交所|纽交所|纳斯达克|网信|工信|财政|海关|税务|海事|市监|发改|商务|司法|FTC|SEC|FDA|FCC|DOJ|CMA|欧盟|歐盟|國會|国会|议会|证交所|證交所|金管|证券交易委员会|管理处|办$|辦$|办公室|协会|中心|支行|政府|特区|当局|國務院|国务院|國稅|法庭|仲裁|纪委|監委|监委|消委|消协|公平會|会$|會$|州$|联邦|聯邦",
    re.IGNORECASE,
)
"""Names of those who may act by authority."""

NO_ENFORCEMENT = re.compile(
    r"制裁令|调查主任|调查主管|的调查将|违反制裁|问卷调查|调查(?:中心|局|总队|组|机构|人员|队|员|司|处)|(?<!通报)批评|此前指控|市场调查|民意调查|抽样调查|调查(?:显示|报告|数据|发现|研究|问卷|机构|公司)|约谈(?:制度|办法|机制)|判断|裁判|谈判|判定|罚球|罚点球|罚下|罚站|惩罚机制|免受|[惩刑]罚|罚则|警告称|警告说|警告道|警告投资|经济制裁的|整改完成|已整改|整改后|整改措施|通报(?:会|称|显示|情况|说|指出)|不罚|处罚(?:办法|规定|条例)"
)
"""Near the verb: no measure at all."""


def measure_of(verb: str, words: str, tail: str) -> str | None:
    """Give the measure that a verb and the words after it name, or None."""
    for source in (verb, tail, words):
        for expression, measure in MEASURES:
            if re.search(expression, source):
                return measure
    return None
