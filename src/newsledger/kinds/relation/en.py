"""Relations in English: parents, affiliates, brands, founders, owners, suppliers, customers."""

from __future__ import annotations

from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_KIND = r"(?:[\w'&.-]+ ){0,5}?"
_TITLE = r"(?:(?:[\w-]+ )?(?:and|,) ?)?(?:\ue006 ?(?:and|,) ?)?"

PATTERNS = (
    # founders
    Pattern(
        "founder_of",
        "founder cofounder co-founder founding",
        rf"{{subject:person!}}(?:, \ue00a|, \d\d)?(?:,| –|, who is| is| was|, (?:the|an?)) {_KIND}(?:\ue006|(?:co-?)?founders?)(?:[^,;.]{{0,40}}?) (?:of|at|behind) {{object:org}}",
        {"type": "founder"},
        unless="",
    ),
    Pattern(
        "founder_of_person",
        "founder cofounder co-founder",
        r"(?:co-?)?founder(?: and [\w -]{2,30}| and \ue006)? of {object:org},? {subject:person!}",
        {"type": "founder"},
    ),
    Pattern(
        "founded",
        "found cofound co-found establish start creat",
        r"{subject:person!}(?:,[^,;]{1,80},)?(?: who| which)?,? ?{v:found|co-found|cofound} (?:the )?{object:org}",
        {"type": "founder"},
    ),
    Pattern(
        "founded_by",
        "found cofound co-found establish",
        r"{object:org}(?:,? (?:which|that) (?:was|is))?,? ?(?:a [^,;.]{1,60} |(?:which )?(?:was|is) )?(?:co-?founded|founded|established|set up|started) (?:in \ue007 )?by {subject:person}",
        {"type": "founder"},
    ),
    # parents, units
    Pattern(
        "parent_noun",
        "parent",
        r"{object:org!}(?:'s)? (?:corporate )?parent(?: company| group| firm)?,? {subject:org!}",
        {"type": "parent"},
    ),
    Pattern(
        "parent_of",
        "parent owner",
        r"{subject:org!}(?: ?\([^()]{0,30}\))?(?:,| –|, which is| is) (?:also )?(?:the )?(?:[\w'-]+ ){0,3}parent(?: company| group| firm)? (?:of|to|behind) {object:org}",
        {"type": "parent"},
    ),
    Pattern("parent_comma", "parent", r"{subject:org!},? {object:org!}'s? (?:corporate )?parent\b", {"type": "parent"}),
    Pattern(
        "unit_of",
        "unit subsidiary arm division brand",
        r"{object:org!}(?: ?\([^()]{0,30}\))?(?:,| –|, which is| is| was) (?:an? |the |now an? )?(?:[\w'-]+ ){0,5}?(?:unit|subsidiary|arm|division|business) (?:of|owned by) {subject:org}",
        {"type": "parent"},
    ),
    Pattern(
        "poss_unit",
        "unit subsidiary arm division",
        r"{subject:org!}'s? (?:(?!investment|former)[\w'-]+ ){0,4}?(?:unit|subsidiary|arm|division),? {object:org!}",
        {"type": "parent"},
    ),
    Pattern(
        "comma_unit",
        "unit subsidiary",
        r"{object:org!}, (?:an? |the )?{subject:org!}(?:'s)? (?:[\w'-]+ ){0,3}?(?:unit|subsidiary|division)\b",
        {"type": "parent"},
    ),
    # owners
    Pattern(
        "owned_by",
        "owned controlled",
        r"{object:org!}(?:,? (?:which|that))?,? ?(?:(?:is|are|was) )?(?:[^,;.]{0,40}? )?(?:(?:wholly|majority|partly|jointly|part|fully|\ue009|now)[ -])?(?:owned|controlled) by {subject:party}",
        {"type": "owner"},
    ),
    Pattern("adj_owned", "owned", r"{subject:org!}-owned (?:[\w'-]+ ){0,4}?{object:org!}", {"type": "owner"}),
    Pattern(
        "owner_of",
        "owner",
        r"{subject:party!}(?:, \ue00a)?(?:,| –|, (?:which|who) is| is) (?:the |also the )?(?:[\w'-]+ ){0,2}owner of {object:org}",
        {"type": "owner"},
    ),
    Pattern(
        "which_owns",
        "owns own",
        r"{subject:org!}(?: ?\([^()]{0,30}\))?(?:,? (?:which|that))?(?: also| already| currently)? (?:owns|controls) (?:the )?(?:a (?:majority |controlling )?stake in )?(?:[\w'-]+ ){0,5}?{object:org!}",
        {"type": "owner"},
    ),
    Pattern(
        "stake",
        "stake holds holding owns shareholder",
        r"{subject:party!}(?:, which|, who)?(?: (?:said|says) (?:it|he|she) )?(?: (?:already|currently|still|also|now))? ?(?:has|holds|owns|had|held|controls)(?: about| around| nearly| more than| roughly| an?| a)*(?: \ue009)?(?: majority| minority| controlling)?(?: stake| interest| holding| share| of the shares)? (?:in|of) {object:org}",
        {"type": "owner"},
    ),
    Pattern(
        "shareholder",
        "shareholder",
        r"{object:org!}'s? (?:[\w'-]+ ){0,3}?shareholder,? {subject:party!}",
        {"type": "owner"},
    ),
    # affiliates
    Pattern(
        "affiliate",
        "affiliate",
        r"{object:org!}'s? (?:[\w'-]+ ){0,3}?affiliate,? {subject:org!}",
        {"type": "affiliate"},
    ),
    Pattern(
        "its_affiliate",
        "affiliate",
        r"{object:org!}(?: ?\( ?[^()]{0,30}\))? and (?:its|\ue001's|\ue003's) (?:[\w'-]+ ){0,3}?affiliate,? {subject:org!}",
        {"type": "affiliate"},
    ),
    Pattern(
        "affiliate_of",
        "affiliate",
        r"{subject:org!}(?:,| is) an? (?:[\w'-]+ ){0,2}?affiliate of {object:org}",
        {"type": "affiliate"},
    ),
    # brands
    Pattern(
        "its_brands", "brand", r"{object:org!}'s? (?:[\w'-]+ ){0,3}?{subject:org!} brands?\b", {"type": "brand_of"}
    ),
    Pattern(
        "brand_of",
        "brand",
        r"{subject:org!}(?:,| is) (?:an? |the )?(?:[\w'-]+ ){0,4}?brand (?:of|owned by|from) {object:org}",
        {"type": "brand_of"},
    ),
    # suppliers, customers
    Pattern(
        "supplier_to",
        "supplier supplies maker supplier",
        r"{subject:org!}(?:,| –|, which is| is) (?:an? |the )?(?:[\w'-]+ ){0,4}?supplier (?:to|of|for) (?:companies (?:including|such as) |the likes of )?{object:org}",
        {"type": "supplier"},
    ),
    Pattern(
        "poss_supplier",
        "supplier",
        r"{object:org!}(?:'s)? (?:[\w'-]+ ){0,3}?supplier,? {subject:org!}",
        {"type": "supplier"},
    ),
    Pattern(
        "customers_include",
        "customer client",
        r"{object:org!}'s? (?:[\w'-]+ ){0,3}?(?:customers|clients) (?:include|including|are|such as) {subject:org}",
        {"type": "customer"},
    ),
    Pattern(
        "founder_bare",
        "founder cofounder co-founder",
        r"(?:{object:org!}(?: ?\([^()]{0,30}\))?(?:'s)? )?(?:(?:billionaire|former|the|and|its|late|longtime|[\w-]+ and) ){0,3}(?:co-?)?founder(?: and \ue006| and [\w -]{2,30}?|, \ue006)?,? {subject:person!}",
        {"type": "founder"},
    ),
    Pattern(
        "position_founder",
        "founder",
        r"(?:{object:org!}(?: ?\([^()]{0,30}\))?(?:'s)? )?(?:(?:billionaire|former|the|its|late|longtime) ){0,3}{title:position!},? {subject:person!}",
        {"type": "founder"},
    ),
    Pattern(
        "position_founder_of",
        "founder",
        r"{subject:person!}(?:, \ue00a|, \d\d)?(?:,| –|, who is| is) (?:(?:an?|the|former|billionaire|[\w-]+,?|and) ){0,5}{title:position!} (?:of|at) {object:org}",
        {"type": "founder"},
    ),
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Founders need the word; a founder without an organization is one of the company spoken of."""
    title = arguments.pop("title", None)
    if title is not None:
        titles = title if isinstance(title, list) else [title]
        if not any("founder" in t.lower() for t in titles):
            return None
    if arguments.get("type") == "founder" and "object" not in arguments:
        company = context.company_before(sentence, candidate.start)
        if company is None:
            return None
        arguments["object"] = company.name or company.text
    if arguments.get("subject") == arguments.get("object"):
        return None
    return arguments
