"""Relations in Chinese: 旗下, 母公司, 子公司, 创始人, 控股股东, 持有…股份, 供应商, 客户."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.kinds.relation.zh_frames import GENERIC
from newsledger.kinds.relation.zh_further import FURTHER
from newsledger.kinds.relation.zh_holders import HOLDERS
from newsledger.languages.zh.grammar import BRACKET
from newsledger.languages.zh.posts import FORMER, PERSON, POSITION, org_of
from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded, Pattern
from newsledger.patterns.encode import GROUPS

_B = rf"(?:{BRACKET}|\"|「|《|」|》)? ?"
# "the company's", "the firm in question", a unit word between the owner and what it owns.
_KIND = r"(?:(?![对向由与和及将被把给为从在于是的了,。;])[\u4e00-\u9fffA-Za-z]){0,10}?"

PATTERNS = (
    Pattern(
        "founded",
        "创立 创办 创建 成立 创始",
        r"{subject:person!}(?:等人?)?(?:(?!收购|投资|员工|工程师|前)[^。;,\ue000]){0,16}?(?:创立|创办|创建|联合创办|共同创立|一手创办|联合创始)(?:了|的)?(?:[\"「])?(?:(?![,。;])[\u4e00-\u9fff]){0,6}?{object:org!}",
        {"type": "founder"},
    ),
    Pattern(
        "founded_by",
        "创立 创办 创建 创始",
        r"{object:org!}(?:[^。;]{0,24}?)由{subject:person!}(?:等人|等)?(?:[^。;,]{0,14}?)(?:创立|创办|创建|联合创办|共同创立|联合创始|成立)",
        {"type": "founder"},
    ),
    Pattern(
        "brand",
        "品牌",
        rf"{{object:org!}}{_B}(?:旗下|的)(?:[\u4e00-\u9fff]{{0,6}}?)品牌[\"「]?{{subject:org!}}",
        {"type": "brand_of"},
    ),
    Pattern(
        "parent_under",
        "旗下",
        rf"{{subject:party!}}{_B}(?:集团|公司|家族)?(?:及其|及|的|宣布[^。;]{{0,16}},)?旗下(?:的|拥有|有|包括|公司|子公司|企业|品牌){{0,2}} ?{_KIND}[\"「]?{{object:org!}}(?!的?产品)",
        {"type": "parent"},
    ),
    Pattern(
        "runs_under",
        "旗下",
        rf"{{subject:org!}}{_B}旗下(?:负责)?(?:运营|经营|开发|提供|专注|主打|从事)(?:着)?(?:[^。;,]{{1,24}}?)的{{object:org!}}",
        {"type": "parent"},
    ),
    Pattern(
        "directly_under",
        "直属 直屬 主管 主办 主辦",
        r"{subject:org!} ?(?:直属|主管主办|主管|主办)(?:的)?(?:党媒|媒体|报纸|报章|机构|事业单位|企业|央企|单位)[\"「《]?{object:org!}",
        {"type": "parent"},
    ),
    Pattern(
        "has_several",
        "拥有 擁有 坐拥",
        rf"{{subject:org!}}{_B}(?:(?![。;,\ue000-\ue004]).){{0,10}}?(?:拥有|坐拥)(?:包括)? ?[\"「]?{{object:org!}}[\"」]? ?(?:等|在内的){{1,2}}(?:多[款个家]|[\ue00a]{{1,2}}[大款个家]|数[款个家])?(?:[\u4e00-\u9fff]{{0,6}}?)(?:应用|产品|品牌|平台|公司|网站|APP|App|子品牌|社交软件)",
        {"type": "owner"},
    ),
    Pattern(
        "subsidiary",
        "子公司 附属公司 全资 控股公司 下属 孙公司 附属",
        rf"{{subject:org!}}{_B}(?:的|之|、|通过|透过|拟通过|旗下|之间接|及其|其)?(?:全资|控股|间接全资|非全资|境外|海外|下属|间接|持股[^,。;]{{0,6}}的){{0,3}}(?:子公司|附属公司|附属|孙公司|下属公司|下属企业|控股公司)(?:之一)?[:\"「]? ?{{object:org!}}",
        {"type": "parent"},
    ),
    Pattern(
        "own_subsidiary",
        "子公司 附属公司 孙公司",
        r"(?:公司|集团|其|旗下|发行人|上市公司)(?:的|之)?(?:全资|控股|间接全资|非全资|境外|海外|下属|间接){0,3}(?:子公司|附属公司|孙公司)(?:之一)?[:\"「]?{object:org!}",
        {"type": "parent"},
    ),
    Pattern(
        "bare_subsidiary",
        "全资 控股 境外",
        r"(?:全资|控股|间接全资|非全资)(?:境外|海外)?(?:子公司|附属公司|孙公司)[\"「]?{object:org!}",
        {"type": "parent"},
    ),
    Pattern(
        "subsidiary_is",
        "子公司 附属公司 旗下 下属",
        rf"{{object:org!}}{_B}(?:,)?(?:是|为|系|乃|作为|均为|均是|属于|隶属于|隶属){{subject:org!}}{_B}(?:的)?(?:间接|直接|全资|控股|非全资|海外|境外|重要|核心)*(?:子公司|附属公司|旗下|下属)",
        {"type": "parent"},
    ),
    Pattern(
        "parent_company",
        "母公司",
        rf"{{object:org!}}{_B}(?:的|之|及其)?(?:最终|直接)?(?:控股)?母公司(?:为|是|,)? ?[\"「]?{{subject:org!}}",
        {"type": "parent"},
    ),
    Pattern(
        "parent_company_is",
        "母公司",
        rf"{{subject:org!}}{_B}(?:是|为|作为|系|,|,即)?{{object:org!}}(?:的|之)?(?:最终|直接)?(?:控股)?母公司",
        {"type": "parent"},
    ),
    Pattern(
        "own_parent",
        "母公司",
        r"(?:由|与|和|向|对|其|公司|[,;。(:]|^)(?:最终|直接)?(?:控股)?母公司[(\"「]?{subject:org!}",
        {"type": "parent"},
    ),
    Pattern(
        "parent_bracket",
        "母公司",
        r"{subject:org!} ?\({object:org!}(?:的)?母公司\)",
        {"type": "parent"},
    ),
    Pattern(
        "controls",
        "实际控制人 实控人 控股股东 大股东 最大股东 合资股东 创始股东 唯一股东 主要股东",
        rf"{{object:org!}}{_B}[\"」]?(?:的|之)?(?:及其)?(?:单一|原|前|控股股东[、及]|共同)*(?:\ue006|实际控制人|实控人|控股股东|第[一二三四五]大股东|最大股东|大股东|主要股东|唯一股东|原合资股东|合资股东)(?:、实际控制人|及实际控制人|、实控人|、(?:董事长)?\ue006|[兼及]\ue006)?(?:为|是|,|:)?[\"「]?{{subject:party!}}(?!集中竞价|(?:及|与|和)其)",
        {"type": "owner"},
    ),
    Pattern(
        "own_controls",
        "实际控制人 实控人 控股股东 大股东 最大股东",
        r"(?:公司|集团|其|上市公司|该公司)(?:的|之)?(?:单一|原|共同)*(?:\ue006|实际控制人|实控人|控股股东|第[一二三四五]大股东|最大股东|大股东)(?:、实际控制人|及实际控制人|、实控人|、\ue006|兼\ue006)?(?:仍)?(?:为|是|,|:)?[\"「]?{subject:party!}",
        {"type": "owner"},
    ),
    Pattern(
        "is_controller",
        "实际控制人 实控人 控股股东 大股东 最大股东 核心股东 主要股东 重要股东 唯一股东 战略股东",
        rf"(?<!入股)(?<!收购)(?<!投资){{subject:party!}}{_B}(?:仍|已经?|也|亦|还|现|目前|依然|一直|则|均|同时|正|就|并|更|本身)*(?:为|是|系|成为|作为)(?:了)?(?:{{object:org!}}{_B})?(?:公司|集团|上市公司|该公司|其|该集团)?(?:的|之)?(?:单一|控股股东[、及]|共同|现时)*(?:\ue006|实际控制人|实控人|控股股东|第[一二三四五]大股东|最大股东|大股东|核心股东|主要股东|重要股东|唯一股东|战略股东|单一最大股东)",
        {"type": "owner"},
    ),
    Pattern(
        "then_controls",
        "控股股东 大股东 最大股东 实际控制人",
        rf"{{subject:party!}}(?:(?![。;\ue000-\ue003]).){{0,30}},(?:并|且|目前)?(?:仍)?(?:为|是|系|成为)(?:了)?{{object:org!}}{_B}(?:的|之)?(?:单一|并列|现时)*(?:控股股东|第[一二三四五]大股东|最大股东|大股东|实际控制人)",
        {"type": "owner"},
    ),
    Pattern(
        "bare_controls",
        "控股股东 大股东 最大股东",
        r"(?:^|[,;:。]|同时|此外|其中|作为|来自|据)(?:公司)?(?:单一|原)?(?:控股股东|第[一二三四五]大股东|最大股东|大股东)[\"「]?{subject:party!}(?!集中竞价|(?:及|与|和)其|等)",
        {"type": "owner"},
    ),
    Pattern(
        "owned_by",
        "拥有 掌控 控制 控股 执掌 全资",
        rf"{{subject:party!}}{_B}(?:所|全资|实际|个人|家族)*(?:拥有|掌控|控制|控股)的(?:(?![,。;的对向由与])[\u4e00-\u9fff]){{0,10}}?[\"「]?{{object:org!}}",
        {"type": "owner"},
    ),
    Pattern(
        "founded_this",
        "创立 创办 创建 创立",
        rf"(?:这家|该|这间|一家|家)?由[^,。;\ue000]{{0,10}}?{{subject:person!}}{_B}(?:等人?)?(?:于\ue007|在\ue007)?(?:一手|共同|联合)?(?:创立|创办|创建)的(?:(?![,。;])[\u4e00-\u9fff]){{0,6}}?(?:公司|企业|品牌|机构|集团|银行)(?![\"「\ue001])",
        {"type": "founder"},
    ),
    Pattern(
        "holds",
        "持有 持股 占股 控制",
        rf"{{subject:party!}}{_B}(?:(?!增持|减持|收购|出售|拟|将|后)[^。;,]){{0,12}}?(?:直接|间接|合计|共)*(?:持有|持股|控制|拥有)(?:着|了)? ?{{object:org!}}{_B}(?:[^。;,]{{0,8}}?)\ue009(?:的)?(?:[\u4e00-\u9fff]{{0,4}}?)(?:股份|股权|权益|股本)",
        {"type": "owner"},
    ),
    Pattern(
        "held_by",
        "持股 持有 占股",
        rf"{{object:org!}}{_B}(?:[^。;]{{0,10}}?)由{{subject:party!}}(?:[^。;,]{{0,6}}?)(?:持股|持有|占股|全资拥有|100%控股)(?:比例)?",
        {"type": "owner"},
    ),
    Pattern(
        "holds_percent",
        "持股 持有 占股",
        rf"{{subject:party!}}{_B}(?:(?:通过|透过|经由)[^,。;\ue009]{{1,16}}?)?(?:直接|间接|合计|共|则|目前|现|仍|分别|共同)*(?:持股|占股|持有公司|持有该公司|持有上市公司|持有其)(?:比例)?(?:为|约|(?:(?![增减由将降升\ue000-\ue00a])[^。;,]){{0,6}}?)\ue009(?!的?(?:增|减|降|升))",
        {"type": "owner"},
    ),
    Pattern(
        "invests",
        "参股 控股 入股",
        rf"{{subject:org!}}{_B}(?:的|持股的)?参股(?:公司|企业)[\"「]?{{object:org!}}",
        {"type": "owner"},
    ),
    Pattern(
        "affiliate",
        "关联公司 联营公司 关联方 联属公司 合营公司 关联企业 相关公司 相關公司 兄弟公司 姊妹公司",
        rf"{{object:org!}}{_B}(?:在\ue005的|的|之|及其)?(?:相关公司|兄弟公司|姊妹公司|关联公司|联营公司|关联方|联属公司|合营公司|关联企业)[:\"「]?{{subject:org!}}",
        {"type": "affiliate"},
    ),
    Pattern(
        "affiliate_is",
        "关联公司 联营公司 关联方 联属公司 合营公司 关联企业",
        rf"{{subject:org!}}{_B}(?:是|为|系|均为){{object:org!}}(?:的|之)?(?:关联公司|联营公司|关联方|联属公司|合营公司|关联企业)",
        {"type": "affiliate"},
    ),
    Pattern(
        "supplier",
        "供应商 供货商 代工",
        rf"{{object:org!}}{_B}(?:的|之)?(?:[\u4e00-\u9fff]{{0,6}}?)(?:供应商|供货商|代工厂商?|代工商|代工企业)(?:为|是)?[\"「]?{{subject:org!}}(?!等?客户)",
        {"type": "supplier"},
    ),
    Pattern(
        "is_supplier",
        "供应商 供货商 代工",
        rf"{{subject:org!}}{_B}(?:仍|已经?|也|亦|还|现|目前|依然|一直|则|均|同时|正|就|并|更|本身)*(?:是|为|成为|作为|系)(?:了)?{{object:org!}}(?:的|等|等[\u4e00-\u9fff]{{0,6}}的)?(?:[\u4e00-\u9fff]{{0,10}}?)(?:供应商|供货商|代工厂商?|代工商|代工企业)",
        {"type": "supplier"},
    ),
    Pattern(
        "own_supplier",
        "供应商 供货商 代工",
        r"(?:,|^|公司)(?:同时|目前|现)?(?:也|亦|还)?(?:是|为|成为|作为|系)(?:了)?{object:org!}(?:的|等|等[\u4e00-\u9fff]{0,6}的)(?:[\u4e00-\u9fff]{0,10}?)(?:供应商|供货商|代工厂商?|代工商|代工企业)",
        {"type": "supplier"},
    ),
    Pattern(
        "customers",
        "客户",
        rf"{{object:org!}}{_B}(?:的|,)?(?:[\u4e00-\u9fff]{{0,8}}?)客户(?:群)?(?:现?已|还|目前)?(?:有|包括|为|涵盖|涵括|覆盖|包含|囊括|遍及|含)(?:了)?(?:[^。;,]{{0,8}}?){{subject:org!}}",
        {"type": "customer"},
    ),
    Pattern(
        "own_customers",
        "客户",
        r"(?:公司|主要|其|下游|核心|直接|终端)(?:的)?客户(?:群)?(?:现?已|还|目前)?(?:有|包括|为|涵盖|涵括|覆盖|包含|囊括|遍及|含)(?:了)?(?:[^。;,]{0,8}?){subject:org!}",
        {"type": "customer"},
    ),
    *FURTHER,
    *HOLDERS,
)

_FOUNDER = re.compile(r"(?:创始|創始|创办|創辦|创建|創建|创立|創立|始创|始創|缔造|締造)")
_WORD = r"(?:联合|共同|主要)?(?:创始人|创办人|创建人|始创人|创立者|创立人|创办者|创建者|创始者|缔造者|创始合伙人)"
_TITLE = re.compile(
    rf"(?:(?P<org>[{GROUPS['company']}])(?:{BRACKET})?(?:公司|集团)?(?:的)?(?:{FORMER})?[\u4e00-\u9fff]{{0,4}}?)?"
    rf"(?P<title>{_WORD}|{POSITION})(?:(?:[、兼,及和与]| ){{1,2}}(?:[\u4e00-\u9fffA-Z]{{0,6}}?{POSITION}|{_WORD})){{0,3}}(?:之一)?(?:的)?[ :,]?$"
)
_IS = re.compile(
    rf"(?:(?:现|亦|也|同时|本人|本身|曾|正|还|则|就)*(?:是|为|系)(?:(?![,。;对向由的])[\u4e00-\u9fff]){{0,12}}?|作为|,)[\"「]?(?P<org>[{GROUPS['company']}])(?:{BRACKET}|[\"」])?(?:的)?[\u4e00-\u9fff]{{0,4}}?(?P<title>{POSITION}|{_WORD})"
)
_OWNS = re.compile("控制人|实控人|實控人|股东|股東")
_FIRM_ONLY = re.compile(r"[一-鿿]{2,6}(?<!有限)公司$")


def find(context: Context) -> Iterator[Candidate]:
    """Give founders by their titles; the company is the one beside the title, else the one spoken of."""
    for sentence in context.sentences:
        text = sentence.text
        if sentence.sentence.zone == "furniture" or PERSON not in text:
            continue
        a, b = sentence.sentence.start, sentence.sentence.end
        if not _FOUNDER.search(context.article.text, a, b):
            continue
        for person in sentence.find("person"):
            left = max(0, person - 60)
            match = _TITLE.search(text[left:person])
            if match and _founds(sentence, left + match.start(), person):
                org = left + match.start("org") if match["org"] else -1
                yield _founder(
                    sentence, person, org, left + match.start("org" if match["org"] else "title"), person + 1
                )
                continue
            after = _IS.match(text, person + 1)
            if after and _founds(sentence, after.start("title"), after.end()):
                yield _founder(sentence, person, after.start("org"), person, after.end())


def _founds(sentence: Encoded, start: int, end: int) -> bool:
    """True when the titles in an encoded stretch name a founder."""
    mentions = [m.text for i in range(start, end) if sentence.text[i] == POSITION for m in sentence.mentions[i]]
    return any(_FOUNDER.search(words) for words in (*mentions, sentence.text[start:end]))


def _founder(sentence: Encoded, person: int, org: int, start: int, end: int) -> Candidate:
    roles: dict[str, Any] = {"type": "founder", "subject": sentence.mentions[person]}
    if org >= 0:
        roles["object"] = sentence.mentions[org]
    return Candidate("relation", roles, start, end, sentence.index, "relation.zh.founder", (), (start, end))


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """What is owned, founded or supplied may be the company spoken of; no relation of a name with itself."""
    if candidate.rule.endswith("adviser") and re.match("长期|独家", str(arguments.get("object"))):
        del arguments["object"]
    missing = "object" if "object" not in arguments else "subject" if "subject" not in arguments else None
    if missing:
        org = _namesake(arguments, context) if missing == "subject" else None
        if candidate.rule.endswith("adviser"):  # whose round it is, the article tells, not the list of investors
            main = context.main_company
            org = (main.name or main.text) if main is not None else None
            if org is None:
                return None
        org = org or org_of(sentence, candidate.start, context, GROUPS["company"])
        if org is None:
            return None
        arguments[missing] = org
    if candidate.rule.endswith(("controls", "controller", "controller_is", "controller_named")):
        a, b = sentence.span(candidate.start, candidate.end)
        if not _OWNS.search(context.article.text, a, b):
            return None
    if candidate.rule.endswith(("founded", "frame_found")) and _FIRM_ONLY.match(str(arguments["object"])):
        # 某某创立的机器人公司: which one, the sentences before say
        a, b = sentence.span(candidate.start, candidate.end)
        whose = org_of(sentence, candidate.start, context, GROUPS["company"])
        if whose is None or "的" not in context.article.text[a:b]:
            return None
        arguments["object"] = whose
    if candidate.rule.endswith("parent_under") and isinstance(arguments["subject"], list):
        arguments["subject"] = arguments["subject"][-1]  # 甲、乙旗下丙: the last one's
    named = candidate.roles.get("object")
    if isinstance(named, tuple) and len(named) > 1 and isinstance(named[0], Mention):
        # 子公司甲与某市政府签约: the partner is none of its subsidiaries
        text = context.article.text
        kept_until = next((i for i in range(1, len(named)) if text[named[i].start - 1] in "与與"), len(named))
        own = [m.name or m.text for m in named[:kept_until] if m.type != "authority"]
        arguments["object"] = own if own else arguments["object"]
    subjects, objects = (_listed(arguments.get(role) or []) for role in ("subject", "object"))
    kept = [one for one in objects if one not in subjects and not GENERIC.match(one)]
    if not kept or any(GENERIC.match(one) for one in subjects):
        return None
    if arguments["type"] in ("supplier", "customer") and len(subjects) > 1:
        subjects = [one for one in subjects if one not in kept]
        arguments["subject"] = subjects[0] if len(subjects) == 1 else subjects
    arguments["object"] = kept[0] if len(kept) == 1 else kept
    if arguments["type"] == "parent" and _all_people(candidate.roles.get("subject")):
        arguments["type"] = "owner"
    return arguments


_NAMED = frozenset(("company", "person", "product"))
"""What may be the name of a company; 伊戈尔 looks like a person's."""


def _namesake(arguments: dict[str, Any], context: Context) -> str | None:
    """Give the company after which a subsidiary is named (日本伊戈尔, of 伊戈尔), where the article names it."""
    own = arguments.get("object")
    if arguments.get("type") != "parent" or not isinstance(own, str):
        return None
    names = {m.text: m.name or m.text for m in context.mentions if m.type in _NAMED and len(m.text) >= 2}
    return next((names[text] for text in sorted(names, key=len, reverse=True) if text in own and text != own), None)


def _listed(value: Any) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _all_people(filler: Any) -> bool:
    return (
        isinstance(filler, tuple)
        and all(isinstance(m, Mention) and m.type == "person" for m in filler)
        and bool(filler)
    )
