"""Relations in Chinese: 旗下, 母公司, 子公司, 创始人, 控股股东, 持有…股份, 供应商, 客户."""

from __future__ import annotations

from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

PATTERNS = (
    Pattern(
        "founder",
        "创始人 创办人 创建人 始创人",
        r"(?:{object:org!})?(?: ?\([^()]{0,20}\))?(?:的)?(?:[\u4e00-\u9fff]{0,4}?)(?:{title:position!}|(?:联合|共同)?(?:创始人|创办人|创建人|始创人))(?:兼[\u4e00-\u9fff\ue006]{1,12}?|、[\u4e00-\u9fff\ue006、]{1,14}?)?(?:之一)?(?:的)?{subject:person!}",
        {"type": "founder"},
    ),
    Pattern(
        "founder_is",
        "创始人 创办人 创始",
        r"{subject:person!}(?:[^。;,]{0,8}?)(?:是|为|作为)?{object:org!}(?:的)?(?:[\u4e00-\u9fff]{0,4}?)(?:{title:position!}|(?:联合|共同)?(?:创始人|创办人))",
        {"type": "founder"},
    ),
    Pattern(
        "founded",
        "创立 创办 创建 成立 创始",
        r"{subject:person!}(?:等人?)?(?:[^。;,]{0,16}?)(?:创立|创办|创建|联合创办|共同创立|成立|联合创始|一手创办)(?:了|的)?{object:org!}",
        {"type": "founder"},
    ),
    Pattern(
        "founded_by",
        "创立 创办 创建 创始",
        r"{object:org!}(?:[^。;]{0,24}?)由{subject:person!}(?:等人|等)?(?:[^。;,]{0,14}?)(?:创立|创办|创建|联合创办|共同创立|联合创始|成立)",
        {"type": "founder"},
    ),
    Pattern(
        "parent_under",
        "旗下",
        r"{subject:org!}(?: ?\([^()]{0,20}\))?(?:集团|公司)?旗下(?:的|拥有|有|包括)?(?:[\u4e00-\u9fffA-Za-z]{0,14}?){object:org!}",
        {"type": "parent"},
    ),
    Pattern(
        "subsidiary",
        "子公司 附属公司 全资 控股公司 下属 孙公司",
        r"{subject:org!}(?: ?\([^()]{0,20}\))?(?:的|之|、|[^。;,]{0,12}?)(?:全资|控股|间接全资|非全资|境外|海外|下属)?(?:子公司|附属公司|附属|孙公司|下属公司|下属企业)(?:[\u4e00-\u9fff]{0,3}?){object:org!}",
        {"type": "parent"},
    ),
    Pattern(
        "subsidiary_is",
        "子公司 附属公司 旗下",
        r"{object:org!}(?: ?\([^()]{0,20}\))?(?:是|为|系|乃){subject:org!}(?:的)?(?:[\u4e00-\u9fff]{0,8}?)(?:子公司|附属公司|旗下|下属)",
        {"type": "parent"},
    ),
    Pattern("parent_company", "母公司", r"{object:org!}(?:的)?(?:之)?母公司{subject:org!}", {"type": "parent"}),
    Pattern(
        "parent_company_is", "母公司", r"{subject:org!}(?:是|为|作为|,){object:org!}(?:的)?母公司", {"type": "parent"}
    ),
    Pattern(
        "controls",
        "实际控制人 实控人 控股股东 大股东 第一大股东 最大股东",
        r"{object:org!}(?: ?\([^()]{0,20}\))?(?:的|之)?(?:[\u4e00-\u9fff、]{0,8}?)(?:实际控制人|实控人|控股股东|第一大股东|最大股东|大股东|主要股东|单一最大股东|原合资股东)(?:、实际控制人|及实际控制人|为|是|,)?{subject:party!}",
        {"type": "owner"},
    ),
    Pattern(
        "is_controller",
        "实际控制人 实控人 控股股东 大股东 第一大股东 最大股东",
        r"{subject:party!}(?:[^。;,]{0,6}?)(?:为|是|系|成为)(?:{object:org!})?(?:的)?(?:[\u4e00-\u9fff]{0,4}?)(?:实际控制人|实控人|控股股东|第一大股东|最大股东|大股东|单一最大股东)",
        {"type": "owner"},
    ),
    Pattern(
        "holds",
        "持有 持股 占股",
        r"{subject:party!}(?:[^。;,]{0,12}?)(?:持有|控制|拥有)(?:着|了)?{object:org!}(?:[^。;,]{0,10}?)\ue009(?:的)?(?:[\u4e00-\u9fff]{0,4}?)(?:股份|股权|权益|股本)",
        {"type": "owner"},
    ),
    Pattern(
        "holds_percent",
        "持股 持有",
        r"{subject:party!}(?:[^。;,]{0,8}?)(?:持股|持有|占股)(?:比例)?(?:[^。;,]{0,8}?)\ue009(?!的)",
        {"type": "owner"},
    ),
    Pattern(
        "supplier", "供应商", r"{object:org!}(?:的)?(?:[\u4e00-\u9fff]{0,6}?)供应商{subject:org!}", {"type": "supplier"}
    ),
    Pattern(
        "is_supplier",
        "供应商",
        r"{subject:org!}(?:是|为|成为|作为)(?:了)?{object:org!}(?:的|等)?(?:[\u4e00-\u9fff]{0,10}?)供应商",
        {"type": "supplier"},
    ),
    Pattern(
        "customers",
        "客户",
        r"{object:org!}(?:的)?(?:[\u4e00-\u9fff]{0,6}?)客户(?:有|包括|为|涵盖|涵括)(?:[^。;,]{0,8}?){subject:org!}",
        {"type": "customer"},
    ),
    Pattern(
        "brand", "品牌", r"{object:org!}(?:旗下|的)(?:[\u4e00-\u9fff]{0,6}?)品牌{subject:org!}", {"type": "brand_of"}
    ),
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Founders need the word; what is owned or founded may be the company spoken of."""
    title = arguments.pop("title", None)
    if title is not None:
        titles = title if isinstance(title, list) else [title]
        if not any("创" in t or "創" in t for t in titles):
            return None
    if "object" not in arguments:
        company = context.company_before(sentence, candidate.start)
        if company is None:
            return None
        arguments["object"] = company.name or company.text
    if arguments.get("subject") == arguments.get("object"):
        return None
    return arguments
