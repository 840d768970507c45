"""Further wordings of Chinese relations: what the sentence leaves out is the company spoken of."""

from __future__ import annotations

from newsledger.languages.zh.grammar import BRACKET
from newsledger.patterns import Pattern

_B = rf"(?:{BRACKET}|\"|「|《|」|》)? ?"
_KIND = r"(?:(?![对向由与和及将被把给为从在于是的了,。;])[\u4e00-\u9fffA-Za-z]){0,8}?"
_STILL = "(?:仍|已经?|也|亦|还|现|目前|依然|一直|则|均|都|同时|正|就|并|更|本身|曾|原本|原|一度|分别)*"

FURTHER = (
    Pattern(
        "own_under",
        "旗下",
        rf"(?:^|[,;。:、(]|其|透露|表示)旗下(?:的|拥有|有|包括)?{_KIND}[\"「]?{{object:org!}}(?!的?产品)",
        {"type": "parent"},
    ),
    Pattern(
        "was_subsidiary",
        "子公司 附属公司 旗下 下属 隶属",
        rf"{{object:org!}}{_B}{_STILL}(?:(?:是|为|系|乃){_KIND}{{subject:org!}}{_B}(?:的)?(?:间接|直接|全资|控股|非全资|海外|境外|重要|核心|持股\ue009的?)*(?:子公司|附属公司|旗下公司|下属公司|下属企业)|隶属于?{{subject:org!}})",
        {"type": "parent"},
    ),
    Pattern(
        "own_is_subsidiary",
        "子公司 附属公司",
        rf"(?:^|[,;。:]){_STILL}(?:是|为|系){_KIND}{{subject:org!}}{_B}(?:的)?(?:间接|直接|全资|控股|非全资|海外|境外|重要|核心)*(?:子公司|附属公司)(?=[,。;、]|$)",
        {"type": "parent"},
    ),
    Pattern(
        "dashed_subsidiary",
        "子公司 附属公司",
        rf"{{subject:org!}}{_B}的?(?:全资|控股)*(?:子公司|附属公司)[–—:]{{1,2}}{{object:org!}}",
        {"type": "parent"},
    ),
    Pattern(
        "own_controller_is",
        "实际控制人 实控人 控股股东 大股东 最大股东",
        r"(?:^|[,;。:]|背后|幕后|其|公司)(?:的)?(?:单一|最大|第一大|外部)*(?:实际控制人|实控人|控股股东|大股东|最大股东)(?:为|是|系|:){subject:party!}",
        {"type": "owner"},
    ),
    Pattern(
        "is_customer",
        "客户 用户",
        rf"{{subject:org!}}{_B}{_STILL}(?:是|为|系|成为)(?:了)?{{object:org!}}{_B}(?:的)?(?:(?![,。;的])[\u4e00-\u9fff\ue00a]){{0,8}}?客户",
        {"type": "customer"},
    ),
    Pattern(
        "is_its_customer",
        "客户 用户",
        rf"(?<!让){{subject:org!}}{_B}{_STILL}(?:是|为|系|成为)(?:了)?(?:其|公司|该公司|该厂|该工厂|该项目)(?:的)?(?:(?![,。;的])[\u4e00-\u9fff\ue00a]){{0,8}}?客户",
        {"type": "customer"},
    ),
    Pattern(
        "main_customers",
        "客户",
        r"(?:主力|头部|大|重要|前五大|合作|标杆|战略|知名)客户(?:为|有|包括|涵盖|覆盖|[:\"「])*{subject:org!}(?!的?(?:订单|需求|要求))",
        {"type": "customer"},
    ),
    Pattern(
        "supplies_to",
        "供货 供应 代工 供给",
        rf"{{subject:org!}}{_B}(?:(?![将拟])[^。;,\ue000-\ue004]){{0,10}}?(?:向|为|给){{object:org!}}(?:等(?:[^。;,]{{0,8}}?))?(?:[^。;,的]{{0,10}}?)(?:供货|供应|代工)(?!链|商)",
        {"type": "supplier"},
    ),
    Pattern(
        "supply_chain",
        "供应链 供应商",
        rf"{{subject:org!}}{_B}(?:[^。;,\ue000-\ue004]{{0,8}}?)(?:打入|进入|切入|加入|跻身|成功进入|是|为|属于)(?:了)?{_KIND}{{object:org!}}{_B}(?:的)?(?:[\u4e00-\u9fff]{{0,4}}?)供应链",
        {"type": "supplier"},
    ),
    Pattern(
        "powered",
        "搭载 采用",
        r"{object:org!}(?:[^。;,\ue000-\ue004]{0,12}?)(?:搭载|采用)(?!自研)(?:了|的是)?{subject:company!}(?:的|最新|自研)*(?:[^。;,的\ue000-\ue004]{0,10}?)(?:芯片|系统|处理器|激光雷达|电池|方案|模型|平台)",
        {"type": "supplier"},
    ),
    Pattern(
        "provides_parts",
        "提供",
        rf"{{subject:org!}}{_B}(?:(?![将拟])[^。;,\ue000-\ue004]){{0,8}}?(?:向|为|给)(?:了)?{{object:org!}}{_B}(?:等)?(?:[^。;,的\ue000-\ue004]{{0,14}}?)提供(?:了)?(?:[^。;,\ue000-\ue004]{{0,20}}?)(?:零部件|结构件|部件|组件|元件|芯片|电池|电芯|模组|面板|屏幕|材料|零件|传感器|雷达|镜头|整机|代工)",
        {"type": "supplier"},
    ),
    Pattern(
        "known_for_supplying",
        "闻名 著称 知名 出名",
        r"以?(?:向|为|给){object:org!}(?:[^。;,]{0,6}?)(?:供应|供货|提供|代工)(?:[^。;,]{0,14}?)(?:闻名|著称|知名|出名)的{subject:org!}",
        {"type": "supplier"},
    ),
    Pattern(
        "comes_from",
        "出自",
        r"{object:org!}(?:[^。;,\ue000-\ue004]{0,24}?),?(?:[^。;,\ue000-\ue004]{0,10}?)(?:零部件|结构件|部件|组件|件|芯片|电池|模组|方案|屏幕|雷达|镜头|传感器)(?:则|均|都|全部|,)*出自{subject:company!}",
        {"type": "supplier"},
    ),
    Pattern(
        "serves",
        "服务",
        r"(?:[,;。:]|^|公司|已|累计|目前|主要)服务(?:了|过|于)?(?:包括)?{subject:org!}(?:等|在内的)(?:[^。;,]{0,12}?)(?:品牌|客户|企业|公司|车企|平台|机构|厂商|巨头)",
        {"type": "customer"},
    ),
    Pattern(
        "serves_them",
        "服务 提供",
        r"(?:[,;。:]|^|公司|已|累计|目前|主要)(?:为|向){subject:org!}等(?:[^。;,]{0,12}?)(?:品牌|客户|企业|公司|车企|平台|机构|厂商|巨头)(?:[^。;,]{0,4}?)提供(?!融资|贷款)(?:[^。;,]{0,16}?)(?:服务|支持|产品|方案|设备)",
        {"type": "customer"},
    ),
    Pattern(
        "run_by",
        "运营方 运营主体 运营公司 主体公司 关联公司 开发商 出品方",
        rf"{{object:org!}}{_B}(?:的|App的|平台的|小程序的)?(?:背后)?(?:的)?(?:运营方|运营主体|运营公司|主体公司|所属公司)(?:为|是|系)[\"「]?{{subject:org!}}",
        {"type": "parent"},
    ),
    Pattern(
        "and_controller",
        "实际控制人 实控人",
        rf"{{object:org!}}{_B}(?:及(?:其)?(?:关联|相关)[^,。;\ue000-\ue004]{{0,8}}|(?:及|、|和)(?:其)?\ue00a名?[^,。;\ue000-\ue004]{{0,6}})[、及和](?:其)?(?:\ue006|实际控制人|实控人){{subject:person!}}",
        {"type": "owner"},
    ),
)
"""Tried after the others."""
