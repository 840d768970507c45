"""The wordings of Chinese enforcement, in order of preference."""

from __future__ import annotations

from newsledger.kinds.enforcement.zh_further import FURTHER
from newsledger.patterns import Pattern

_FINE = "罚款|罚金|罚单|罚没|处罚|被罚|遭罚|重罚|开罚|裁罚|罚(?=[\ue008\ue00a]|没)|没收"
_LETTER = "不予批准通知书|不予注册决定书|不予核准决定|不予受理通知书|终止审查通知书|不予许可决定|警示函|监管函|关注函|警告函|监管警示|监管工作函|提醒函|行政处罚决定书|处罚决定书|行政处罚事先告知书|立案告知书|调查通知书|责令改正决定书|监管措施决定书|罚单|退市警告|警告"
_ACT = "约谈|立案调查|立案侦查|立案|调查|责令|点名|通报|警告|制裁|处罚|罚款|逮捕|批捕|拘留|刑拘|拘捕|抓获|搜查|起诉(?!讼)|公诉|检控|封杀|封禁|禁止|下架|吊销|撤销|谴责|批评|问责|处分|整改|稽查|传唤|查处|审查|判处|扣押|查封|约见|叫停|指控|采取强制措施|采取刑事强制措施|强制措施|问话|讯问"
_ON_ACT = "约谈 立案 调查 责令 点名 通报 警告 制裁 处罚 罚 逮捕 批捕 拘 抓获 搜查 起诉 公诉 检控 封杀 封禁 禁止 下架 吊销 撤销 谴责 批评 问责 处分 整改 稽查 传唤 查处 审查 判 扣押 查封 约见 叫停 指控 被捕 强制措施 问话 讯问"
_AMOUNT = r"(?:[^。;]{0,40}?(?:罚款|罚金|罚没|处以|罚|没收|罚单|没收违法所得)(?:[^。;,]{0,8}?){amounts:money}|{amounts:money!}(?:的)?(?:罚款|罚金|罚单))?"

PATTERNS = (
    Pattern(
        "fined_passive",
        "罚",
        rf"(?:被(?!告)|遭|遭到|受到|再被|收到|接到|领|吃|获|喜提)(?:{{authority:authority}})?(?:[^。;]{{0,36}}?){{v:{_FINE}}}(?:[^。;]{{0,12}}?{{amounts:money}})?",
        {"measure": "fine"},
    ),
    Pattern(
        "fines",
        "罚",
        r"(?:对|向|给|就){target:party}(?:[^。;]{0,60}?){v:处以|开出|处|罚款|罚|作出|做出|没收|开罚|下达|予以}(?:[^。;]{0,24}?{amounts:money})?(?:[^。;,]{0,6}?)(?:罚款|罚金|罚单|处罚|罚没)?(?:[^。;,]{0,8}?{amounts:money})?",
        {"measure": "fine"},
    ),
    Pattern(
        "fines_object",
        "罚",
        r"{authority:authority}(?:[^。;]{0,24}?){v:重罚|罚款|处罚|罚|开罚}(?:了)?{target:party}(?:[^。;,]{0,10}?{amounts:money})?",
        {"measure": "fine"},
    ),
    Pattern(
        "pays_fine",
        "罚款 罚金 和解",
        r"{target:org}(?:[^。;]{0,40}?){v:支付|缴纳|缴付|被判罚|交纳|认缴|面临|支付了|同意支付}(?:[^。;]{0,16}?){amounts:money}(?:[^。;,]{0,8}?)(?:的)?(?:罚款|罚金|罚单|和解金|和解款|和解费)",
        {"measure": "fine"},
    ),
    Pattern(
        "letter",
        "函 决定书 告知书 通知书 罚单 警告",
        rf"(?:收到|接到|接获|收|获|遭|领)(?:了)?(?:{{authority:authority}})?(?:[^。;]{{0,30}}?){{v:{_LETTER}}}",
        {"measure": "warning"},
    ),
    Pattern(
        "letter_active",
        "函 决定书 告知书 通知书 罚单 警告",
        rf"{{authority:authority}}(?:[^。;]{{0,16}}?)(?:对|向|给){{target:party}}(?:[^。;]{{0,30}}?)(?:发出|下发|出具|采取|发|开出|下达|发送|作出|做出)(?:[^。;]{{0,20}}?){{v:{_LETTER}|行政监管措施|监管措施|纪律处分|公开谴责|禁令|通报批评}}",
        {"measure": "warning"},
    ),
    Pattern(
        "act_passive",
        _ON_ACT,
        rf"(?:被(?!告)|遭|遭到|受到|接受|遭受|正被|面临|惨遭)(?:了)?(?:{{authority:authority}})?(?:[^。;,]{{0,24}}?){{v:{_ACT}}}{_AMOUNT}",
    ),
    Pattern(
        "act_on",
        _ON_ACT,
        rf"(?:对|向|就|将|把|针对){{target:party}}(?:[^。;,]{{0,36}}?){{v:{_ACT}}}{_AMOUNT}",
    ),
    Pattern(
        "acts",
        _ON_ACT,
        rf"{{v:{_ACT}}}(?:了)?(?:[^。;,:]{{0,8}}?){{target:party}}{_AMOUNT}",
    ),
    Pattern(
        "charged",
        "被控 指控 遭控 检控",
        r"{target:party}(?:[^。;,\ue000]{0,10}?)(?:被|遭|遭到)(?:{authority:authority})?{v:控|指控|检控|控以|控告}(?:了)?(?:涉嫌|犯有|涉及)?{reason:text}(?=等?(?:多|[一二三四五六七八九十\ue00a])?项?[重控]?罪|,|。|;|$)",
        {"measure": "charge"},
    ),
    Pattern(
        "orders",
        "要求 勒令 下令 敦促 督促 命令",
        r"{v:要求|勒令|下令|敦促|督促|命令}(?:了)?{target:org}(?:[^。;]{0,30}?)(?<!商店)(?:不得|停止|整改|严格|立即|限期|自查|剥离|严禁|暂停|撤回|改正)",
        {"measure": "order"},
    ),
    Pattern(
        "licensed",
        "牌照 许可证",
        r"{v:获得|获发|获颁|取得|拿到|获批|获}(?:了)?(?:{authority:authority})?(?:[^。;,]{0,20}?)(?:牌照|许可证)",
        {"measure": "approval"},
    ),
    Pattern(
        "summons_some",
        "约谈",
        r"{v:约谈}(?:了)?{target:np}",
        {"measure": "summons"},
    ),
    Pattern(
        "acts_on_unlisted",
        "约谈 责令 勒令 下架 处罚 处以 开出",
        r"(?:{authority:authority!}(?:[^。;,]{0,14}?){v:约谈|责令|勒令|通报下架|下架|处罚}(?:了)?{target:text}(?=等|、|负责人|停止|限期|立即|整改|改正|退还|暂停|,|。|$)"
        r"|{authority:authority!}(?:[^。;,]{0,10}?)(?:对|向){target:text}{v:处以|处|开出|罚款|罚}(?:了)?(?:[^。;,]{0,4}?){amounts:money!}(?:的)?(?:罚款|罚金|罚单)?)",
    ),
    Pattern(
        "settles_charge",
        "和解",
        r"(?:{v:支付|缴纳|交付}(?:[^。;,]{0,6}?){amounts:money}(?:[^。;,]{0,8}?)与{authority:authority}(?:[^。;,]{0,12}?)和解|与{authority:authority}(?:[^。;,]{0,12}?)和解(?:[^。;]{0,20}?){v:支付|缴纳}(?:[^。;,]{0,6}?){amounts:money})",
        {"measure": "fine"},
    ),
    Pattern(
        "listed",
        "黑名单 实体清单 制裁",
        r"(?:将|把){target:org}(?:[^。;,]{0,24}?){v:列入|加入|纳入|移入|列为|放入}(?:[^。;,]{0,16}?)(?:黑名单|实体清单|制裁|清单|名单)",
        {"measure": "sanction"},
    ),
    Pattern(
        "listed_passive",
        "黑名单 实体清单 制裁",
        r"(?:被|遭)(?:{authority:authority})?(?:[^。;,]{0,16}?){v:列入|加入|纳入|列为|放入}(?:[^。;,]{0,16}?)(?:黑名单|实体清单|制裁|清单)",
        {"measure": "sanction"},
    ),
    Pattern(
        "approved",
        "获批 批准 核准 放行 同意",
        r"(?:获|获得|经|已获|得到|已经)(?:了)?{authority:authority}(?:[^。;,]{0,12}?){v:批准|核准|放行|许可|同意|审批通过|受理|批复}",
        {"measure": "approval"},
    ),
    Pattern(
        "approves",
        "批准 核准 放行 同意 许可",
        r"{authority:authority}(?:[^。;,]{0,20}?){v:批准|核准|放行|同意|有条件批准|附条件批准|附加限制性条件批准|无条件批准}(?:了)?(?:[^。;,:]{0,8}?){target:org}",
        {"measure": "approval"},
    ),
    Pattern(
        "refuses",
        "否决 驳回 拒绝 不予 阻止 叫停 吊销 撤销",
        r"{authority:authority}(?:[^。;,]{0,16}?){v:否决|驳回|拒绝批准|不予批准|不予核准|不予注册|阻止|叫停|吊销|撤销|注销|拒绝}(?:了)?(?:[^。;,:]{0,6}?){target:org}",
        {"measure": "refusal"},
    ),
    Pattern(
        "sentenced",
        "有期徒刑 判刑 获刑 判处 无期徒刑 死刑 入狱 定罪",
        r"{target:party}(?:[^。;]{0,50}?){v:判处|获刑|被判|判刑|入狱|定罪|判}(?:[^。;]{0,20}?)(?:有期徒刑|无期徒刑|死刑|徒刑|缓刑|监禁|年|罪成|有罪)",
        {"measure": "sentence"},
    ),
    Pattern(
        "arrested",
        "被捕 落网 归案 被拘 被抓 带走 刑拘 声押",
        r"{target:person}(?:[^。;]{0,30}?){v:被捕|落网|到案|归案|遭检方声押|声押|被声押|遭声押|被拘|被抓|被带走|被刑拘|被警方带走|遭逮捕}",
        {"measure": "arrest"},
    ),
    *FURTHER,
)
