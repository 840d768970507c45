"""Relations in English: parents, affiliates, brands, founders, owners, suppliers, customers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.kinds.relation.en_nouns import by_noun
from newsledger.kinds.relation.en_stakes import PATTERNS as FURTHER
from newsledger.kinds.relation.en_stakes import object_left_out
from newsledger.languages.en.post_moves import name_at, person_subject
from newsledger.languages.en.post_owner import owner_of_title
from newsledger.languages.en.posts import holders
from newsledger.patterns import Candidate, Context, Encoded, Pattern

_W = r"(?:(?!(?:and|said|says|or|but|which|that|who|to|bought|buys|sold|sells|acquired|acquires)\b)[\w'&-]+ )"
_OF_KIND = r"(?:an? |the |which is |which was |now |also |is |was |a then |its )*"

PATTERNS = (
    FURTHER[0],
    # founders by verb; titles ("co-founder of") are found by ``find``
    Pattern("founded", "founded cofounded co-founded co-found cofound found started established founding co-founding created set", r"(?P<v>(?:co-?)?founded|to (?:co-?)?found|(?:co-?)?founding|co-?founds?|started|established|set up|created)(?: the| an?| his| her)?(?: (?!of\b|by\b|in\b|with\b|to\b|and\b)[\w'&-]+| \ue005(?:'s|-\w+)?){0,6}? {object:company!}(?!'s)", {"type": "founder"}),
    Pattern("who_founded", "founded cofounded co-founded started", r"{object:org!},? (?:which |that )?(?:an? [^,;.]{2,50} )?(?:that |which )?{subject:person!} (?:co-?)?(?:founded|started|established)\b", {"type": "founder"}),
    Pattern("founded_by", "found cofound co-found establish start set created", r"{object:org!}(?: ?\([^()]{0,30}\))?(?:,? (?:which|that))?,? ?(?:an? [^,;.]{1,70}? )?(?:(?:is|was|had been|were) )?(?:[a-z]+ly )?(?:(?:run|owned|led|chaired|managed|designed|built) and )?(?:co-?founded|founded|established|set up|started|created)(?: and (?:run|owned|led|managed|chaired|built))?(?: in \ue007| \ue007| in [\w\ue005 ]{2,20})?,? by (?:(?!the\b)[\w'&-]+ ){0,6}?{subject:person!}", {"type": "founder"}),
    Pattern("founded_by_first", "founded established", r"(?:co-?founded|founded|established)(?: in \ue007| \ue007)?,? by (?:(?!the\b)[\w'&-]+ ){0,4}?{subject:person!}[^.;:]{0,80}?, {object:org!}", {"type": "founder"}),
    # parents, units
    Pattern("parent_noun", "parent", r"{object:org!}(?: ?\([^()]{0,30}\))?(?:'s?)? (?:corporate |ultimate |\ue005-based |[a-z]+ )?parent(?: company| group| firm| corporation)?(?: \ue005-based)?,? {subject:org!}", {"type": "parent"}),
    Pattern("parent_of", "parent", rf"{{subject:org!}}(?: ?\([^()]{{0,30}}\))?(?:,| –|, which is| which is| is) (?:also )?(?:the |its )?{_W}{{0,4}}?parent(?: company| group| firm)? (?:of|to|behind|for) {{object:org}}", {"type": "parent"}),
    Pattern("parent_of_first", "parent", r"parent(?: company| group| firm)? of {object:org},? {subject:org!}", {"type": "parent"}),
    Pattern("parent_comma", "parent", r"{subject:org!}(?: ?\([^()]{0,30}\))?(?:,| –|, which is| is) (?:also )?{object:org!}'s? (?:[\w-]+ )?parent\b", {"type": "parent"}),
    Pattern("unit_of", "unit subsidiary arm division", rf"{{object:org!}}(?: ?\([^()]{{0,30}}\))?(?:,| –)? ?{_OF_KIND}{_W}{{0,6}}?(?:unit|subsidiary|arm|division|subsidiaries|units)(?: company| business)? (?:of|owned by|within|at) (?:the )?{{subject:org}}", {"type": "parent"}),
    Pattern("poss_unit", "unit subsidiary arm division", r"{subject:org!}(?: ?\([^()]{0,30}\))?'s? (?:(?!investment|former|and\b)[\w'-]+ |\ue005 ){0,5}?(?:unit|subsidiary|arm|division)s?,? {object:org!}(?!'s? (?:and|or) )", {"type": "parent"}),
    Pattern("through_unit", "unit subsidiary arm division subsidiaries", r"{subject:org!}(?: ?\([^()]{0,30}\))?,? (?:and|through|via) (?:its|\ue001's|\ue003's) (?:[\w'-]+ |\ue005 ){0,5}?(?:unit|subsidiary|arm|division),? {object:org!}", {"type": "parent"}),
    Pattern("comma_unit", "unit subsidiary division arm", rf"{{object:org!}}(?: ?\([^()]{{0,30}}\))?(?:,| –|, which is| is) (?:an? |the )?{{subject:org!}}(?:'s)? {_W}{{0,5}}?(?:unit|subsidiary|division|arm)\b", {"type": "parent"}),
    # owners
    Pattern("venture_of", "venture", rf"{{object:org!}}(?: ?\([^()]{{0,30}}\))?(?:,| –)? ?{_OF_KIND}{_W}{{0,4}}?joint venture (?:of|between|by|formed by|owned by|with|run by) {{subject:org}}", {"type": "owner"}),
    Pattern("owned_by", "owned controlled", rf"{{object:org!}}(?: ?\([^()]{{0,30}}\))?(?:,? (?:which|that))?,? ?(?:(?:is|are|was|remains) )?(?:(?:an? |the )?{_W}{{0,6}}?)?(?:(?:wholly|majority|partly|jointly|part|fully|\ue009|\ue007|now|currently|half|still)[ -]){{0,2}}(?:owned|controlled) (?:\ue009 )?by (?:the )?{{subject:party}}", {"type": "owner"}),
    Pattern("adj_owned", "owned controlled", r"{subject:org!}-(?:owned|controlled) (?:(?!\w+ed\b|company (?!\ue001)|said\b|says\b|is\b|was\b|has\b|will\b|to\b|and\b|with\b)[\w'-]+ ){0,5}?{object:org!}", {"type": "owner"}),
    Pattern("owner_of", "owner", rf"{{subject:party!}}(?: ?\([^()]{{0,30}}\))?(?:, \ue00a)?(?:,| –|, (?:which|who) is| is) (?:the |also the |a )?{_W}{{0,3}}?(?:owner|operator and owner) of (?:the )?{{object:org}}", {"type": "owner"}),
    Pattern("poss_owner", "owner", r"{object:org!}'s? (?:[\w'-]+ ){0,2}?owner,? {subject:party!}", {"type": "owner"}),
    Pattern("which_owns", "owns own controls", r"{subject:org!}(?: ?\([^()]{0,30}\))?(?:,? (?:which|that))?(?: also| already| currently| now| indirectly| jointly)? (?:owns|controls) (?:the |about |roughly |nearly |around )*(?:(?:a (?:majority |controlling |minority )?stake|\ue009|a \ue009 stake|\ue00a shares|shares) (?:in|of) )?(?:the )?(?:(?!a\b|its\b|and\b)[\w'-]+ ){0,5}?{object:org!}", {"type": "owner"}),
    Pattern("stake", "stake holds holding owns shareholder shares held has have own", r"{subject:party!}(?: ?\([^()]{0,30}\))?(?:, which|, who)?(?: (?:said|says) (?:it|he|she|\ue001|\ue000) )?(?: (?:already|currently|still|also|now|indirectly|together|jointly))? ?(?:has|have|holds|hold|owns|own|had|held|owned|controls)(?: about| around| nearly| more than| roughly| just over| over| almost| an?| the| its| some)*(?: \ue009)?(?: voting| majority| minority| controlling| equity| direct| indirect| passive| significant| large| remaining)*(?: stake| interest| holding| shareholding| share| of the shares| of the voting rights)?(?: of (?:about |around |nearly |more than )?\ue009)? (?:in|of) {object:org}(?!'s (?:market|revenue|profit|sales|operations|growth|share price|stock price))", {"type": "owner"}, unless=r"(?:share|interest) (?:in|of) the (?:market|\w+ market)|\ue009 of (?:the |its )?(?:[\w-]+ ){0,4}?(?:market|sales|shipments|revenue)\b|has (?:of|in)|had (?:of|in)|hold (?:of|in)|have (?:of|in)"),
    Pattern("shares_held", "shares", r"{subject:party!}(?:, which|, who)?(?: (?:already|currently|still|also|now|\ue007))? (?:holds|owns|has|held|owned)(?: about| around| nearly| more than| roughly| some)? \ue00a (?:(?:of )?{object:org!}(?:'s)? (?:[A-Z\w-]+ ){0,3}?shares|(?:[A-Z\w-]+ ){0,4}?shares (?:of|in) {object:org!})", {"type": "owner"}),
    Pattern("poss_stake", "stake", r"{subject:party!}'s? (?:roughly |nearly |remaining |existing |current |entire |own |majority |minority |controlling |\ue009 |\ue009-plus |large |direct )+(?:stake|holding|interest|shareholding) in (?:the )?{object:org}", {"type": "owner"}),
    Pattern("shareholder", "shareholder investor stakeholder", r"{object:org!}'s? (?:[\w'-]+ ){0,3}?(?:shareholder|stakeholder|stockholder),? {subject:party!}", {"type": "owner"}),
    Pattern("shareholder_of", "shareholder stakeholder stockholder", rf"{{subject:party!}}(?: ?\([^()]{{0,30}}\))?(?:, \ue00a)?(?:,| –|, (?:which|who) is| is) (?:an? |the |also |one of |\ue005's )*{_W}{{0,4}}?(?:shareholder|stakeholder|stockholder)s? (?:in|of) {{object:org}}", {"type": "owner"}),
    Pattern("comma_shareholder", "shareholder stakeholder", rf"{{subject:party!}}(?: ?\([^()]{{0,30}}\))?(?:,| –|, (?:which|who) is| is) {{object:org!}}'s {_W}{{0,3}}?(?:shareholder|stakeholder|stockholder|owner)\b", {"type": "owner"}),
    # affiliates
    Pattern("its_affiliate", "affiliate sister", r"{object:org!}(?: ?\( ?[^()]{0,30}\))? and (?:(?:its|\ue001's|\ue003's|\ue004's) )?(?:[\w'-]+ ){0,3}?(?:affiliate|sister (?:company|firm|airline|brand|carrier)),? {subject:org!}", {"type": "affiliate"}),
    Pattern("affiliate", "affiliate sister", r"{object:org!}(?: ?\( ?[^()]{0,30}\))?'s? (?:[\w'-]+ ){0,4}?(?:affiliate|sister (?:company|firm|airline|brand|carrier)),? {subject:org!}", {"type": "affiliate"}),
    Pattern("affiliate_of", "affiliate sister", rf"{{subject:org!}}(?: ?\( ?[^()]{{0,30}}\))?(?:,| –|, which is| is) (?:an? |the )?{_W}{{0,4}}?(?:affiliate|sister (?:company|firm|airline|brand)) (?:of|to) {{object:org}}", {"type": "affiliate"}),
    Pattern("comma_affiliate", "affiliate", rf"{{subject:org!}}(?: ?\( ?[^()]{{0,30}}\))?(?:,| –|, which is| is) (?:an? |the )?{{object:org!}}(?:'s)? {_W}{{0,4}}?affiliate\b", {"type": "affiliate"}),
    # brands
    Pattern("its_brands", "brand", r"{object:org!}(?: ?\( ?[^()]{0,30}\))?'s? (?:(?!and\b)[\w'-]+ ){0,4}?{subject:org!}(?:-branded)? brands?\b", {"type": "brand_of"}),
    Pattern("its_brand_name", "brand", r"{object:org!}'s? (?:(?!and\b|to\b|for\b)[\w'-]+ ){0,2}?brands?(?: of \w+)?,?(?: such as| including)? {subject:org!}", {"type": "brand_of"}),
    Pattern("brand_of", "brand", rf"{{subject:org!}}(?:,| is| –) (?:an? |the )?{_W}{{0,5}}?brand (?:of|owned by|from|under|belonging to) {{object:org}}", {"type": "brand_of"}),
    # suppliers, customers
    Pattern("supplier_to", "supplier contractor", rf"{{subject:org!}}(?: ?\( ?[^()]{{0,30}}\))?(?:,| –|, which is| is| has been) (?:an? |the |also |one of |\ue005's |\ue001's )*{_W}{{0,5}}?(?:supplier|contract manufacturer|assembler)s? (?:to|of|for) (?:companies (?:including|such as) |the likes of |tech giants |automakers (?:including|such as) )?{{object:org}}(?!-)", {"type": "supplier"}),
    Pattern("poss_supplier", "supplier assembler", r"{object:org!}(?:'s)? (?:(?!and\b)[\w'-]+ ){0,4}?(?:supplier|assembler|contract manufacturer)s?,? (?:such as |including |like )?{subject:org!}", {"type": "supplier"}),
    Pattern("supplies", "supplies supply supplied supplying", r"{subject:org!}(?: ?\( ?[^()]{0,30}\))?(?:,? (?:which|that))?(?: also| currently)? (?:supplies|supply|supplied) (?:(?!its\b)[\w'&-]+ ){1,6}?(?:to|for) (?:companies (?:including|such as) |the likes of |customers (?:including|such as) )?{object:org!}", {"type": "supplier"}),
    Pattern("which_supplies", "supplies", r"{subject:org!}(?:,? (?:which|that))(?: also)? supplies {object:org!}", {"type": "supplier"}),
    Pattern("customers_include", "customer client", r"{object:org!}(?: ?\( ?[^()]{0,30}\))?(?:'s?|, whose|, which counts) (?:[\w'-]+ ){0,4}?(?:customers|clients)(?: \([^()]{0,30}\))? (?:include|including|are|such as|like|range from) (?:(?!its\b)[a-z-]+ ){0,4}?{subject:org}", {"type": "customer"}),
    Pattern("counts_customers", "customer client", r"{object:org!}(?: ?\( ?[^()]{0,30}\))?(?:,? which)? (?:counts?|lists?|has|have|names?)(?: (?:[a-z]+,? ){0,3}?(?:companies|firms|brands|[a-z]+ers|giants) (?:such as|like|including))? (?:the )?{subject:org}(?: and (?:[\w-]+ ){1,3})? (?:among|as) (?:its|\ue001's|\ue003's) (?:[\w'-]+ ){0,4}?(?:customers|clients|customer|client)\b", {"type": "customer"}),
    Pattern("poss_customer", "customer client", r"{object:org!}'s? (?:(?!and\b)[\w'-]+ ){0,3}?(?:biggest|largest|top|main|key|major|anchor|first|launch) (?:[a-z]+ )?(?:customer|client),? {subject:org!}", {"type": "customer"}),
    Pattern("customer_of", "customer client", rf"{{subject:org!}}(?:,| –|, which is| is) (?:an? |the |also )?{_W}{{0,4}}?(?:customer|client) of {{object:org}}", {"type": "customer"}),
    *FURTHER[1:],
)  # fmt: skip

_TYPE_OF_NOUN = {
    **dict.fromkeys(("shareholder", "owner", "stakeholder", "backer"), "owner"),
    **{"parent": "parent", "supplier": "supplier", "customer": "customer", "client": "customer"},
}
_FOUNDER = re.compile(r"\b(?:co-?)?founders?\b", re.IGNORECASE)
_STATED_BY_THE_WAY = frozenset(
    {
        "founder",
        "noun",
        *(p.name for p in PATTERNS if p.fixed.get("type") in ("parent", "affiliate", "brand_of", "supplier")),
        *(
            p.name
            for p in FURTHER
            if p.name
            not in ("own_infinitive", "with_stake", "poss_stakes", "company_founded", "buys_from", "makes_for")
        ),
        *("shareholder", "comma_shareholder", "shareholder_of", "poss_owner", "owner_of", "adj_owned", "poss_customer"),
    }
)
"""Rules whose words name somebody by a relation: what the sentence says of its own event ("sources say") is not of it."""
_NOT_FOUND = re.compile(r"\b(?:joint venture|foundation for|partnership)\b", re.IGNORECASE)


def find(context: Context) -> Iterator[Candidate]:
    """Give the founders, whoever holds a title with the word, and what nouns of relation state."""
    yield from by_noun(context)
    for sentence in context.sentences:
        if "found" not in context.article.text[sentence.sentence.start : sentence.sentence.end].lower():
            continue
        for holder in holders(sentence):
            marks = [m for position, _ in holder.title.parts for m in sentence.mentions[position]]
            founding = [m for m in marks if _FOUNDER.search(m.text)]
            if not founding:
                continue
            people = sentence.mentions[holder.person]
            if len(people) > 1 and not founding[0].text.lower().endswith("s"):
                people = people[:1] if holder.link == "right" else people[-1:]
            roles: dict[str, Any] = {"type": "founder", "subject": people}
            if holder.title.org is not None:
                roles["object"] = sentence.mentions[holder.title.org]
            yield Candidate(
                "relation",
                roles,
                holder.start,
                holder.end,
                sentence.index,
                "relation.en.founder",
                anchor=(holder.title.start, holder.title.end),
            )


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find the founder before the verb, and the organization of a founder that is named with none."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    arguments.pop("x", None)  # the name between unit and parent's parent
    if rule == "founded":
        words = sentence.text[candidate.start : candidate.end].lower()
        person = person_subject(sentence, candidate.start, strict=not words.startswith("to "))
        filler = candidate.roles.get("object")
        pronoun = isinstance(filler, tuple) and getattr(filler[0], "referring", "name") == "pronoun"
        if person is None or pronoun or _NOT_FOUND.search(words):
            return None
        plain = not re.search(r"found", words)
        if plain and getattr(filler[0] if isinstance(filler, tuple) else None, "type", "") != "company":
            return None
        name = name_at(sentence, person)
        if name is None:
            return None
        arguments["subject"] = name
        arguments["stretch"] = (min(person, candidate.start), candidate.end)
    if rule == "noun_is":
        noun = next(w for w in _TYPE_OF_NOUN if w in sentence.text[candidate.start : candidate.end].lower())
        arguments["type"] = _TYPE_OF_NOUN[noun]
    if rule == "state_owned":
        end = candidate.end
        start = sentence.text.rfind(" the ", candidate.start, end) + 1
        arguments["subject"] = context.article.text[slice(*sentence.span(start, end))]
    if rule in ("both_owned", "noun_owned", "company_founded", "left_out_founded_by", "bare_percent"):
        arguments["object"] = object_left_out(rule, arguments.get("subject"), sentence, context, candidate.start)
    elif rule == "its_unit":
        arguments["subject"] = sentence.mentions[candidate.start][0].name
    if arguments.get("type") == "founder" and "object" not in arguments:
        company = owner_of_title(candidate.start, candidate.end, sentence, context)
        if company is None:
            return None
        arguments["object"] = company
    if rule in _STATED_BY_THE_WAY:
        arguments["status"] = "reported"
        if context.quotation_at(sentence.span(candidate.start, candidate.end)[0]) is None:
            arguments.pop("said_by", None)
    if rule in ("parent_noun", "poss_supplier") and isinstance(arguments.get("object"), list):
        arguments["object"] = arguments["object"][-1]  # "US Airways and American Airlines parent AMR"
    subject, target = arguments.get("subject"), arguments.get("object")
    if subject is None or target is None or subject == target:
        return None
    if target in (subject if isinstance(subject, list) else []) or subject in (
        target if isinstance(target, list) else []
    ):
        return None
    return arguments
