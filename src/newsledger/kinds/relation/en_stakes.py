"""Further English wordings of relations: standing stakes, participles before or after, units of a parent's parent."""

from __future__ import annotations

from newsledger.patterns import Context, Encoded, Pattern

_TICKER = r"(?: ?\([^()]{0,30}\))?"
_APPROX = r"(?:about |around |nearly |roughly |almost |some |more than |less than |over |just over |just under |up to |as much as |an estimated |an? |the |at least |approximately )*"
_UNITS = r"(?:unit|subsidiary|arm|division|brand|label|business|offshoot|spin-?off|sister company)"
_NOUN = (
    r"(?:company|firm|app|apps|platform|site|website|service|carmaker|automaker|chipmaker|retailer|startup|start-up|group|network|"
    r"airline|bank|lender|brand|video app|social network|messaging service|exchange|chain|studio|publisher|developer)"
)
_STAKE = r"(?:stakes?|holdings?|interests?|shareholdings?|equity stakes?|ownership stake)"

PATTERNS = (
    Pattern("parents_unit", "parent", rf"{{object:org!}}{_TICKER}(?:,| –| is) (?:an? |the )?(?:[\w'-]+ ){{0,5}}?{_UNITS} of {{x:org!}}'s? (?:corporate )?(?:parent|owner)(?: company| group| firm)?,? {{subject:org!}}", {"type": "parent"}),
    Pattern("plural_owner_unit", "unit subsidiary arm division brand affiliate", rf"{{object:org!}}{_TICKER}(?:,| –|, which is| is) (?:an? |the )?{{subject:org!}}' (?:[\w-]+ ){{0,5}}?{_UNITS}\b", {"type": "parent"}),
    Pattern("whose_unit", "whose", r"{subject:org!}(?: ?\([^()]{0,30}\))?,? whose (?:(?!rival)[a-z-]+ |\ue005 |\ue005-based ){0,3}?{object:org!} (?:[a-z-]+ ){0,2}?(?:unit|division|subsidiary|arm|brand|business|carrier)\b", {"type": "parent"}),
    Pattern("dash_owned", "owned controlled", r"{object:org!} --? (?:which is |now |a company |\ue007 )?(?:(?:now|majority|wholly|\ue009|partly|jointly|still)[ -]){0,2}(?:owned|controlled) by (?:the )?{subject:party!}", {"type": "owner"}),
    Pattern("unit_named", "unit subsidiary arm division", rf"{_UNITS} of (?:the )?{{subject:org!}},? (?:called |named |known as ){{object:org!}}", {"type": "parent"}),
    Pattern("its_unit", "unit subsidiary subsidiaries arm division", r"(?:\ue001|\ue003|\ue004)'s (?:[a-z'-]+ |\ue005 |\ue009[ -]){0,4}?(?:unit|subsidiary|subsidiaries|arm|division)s?,? (?:called |named )?{object:org!}(?!'s? (?:and|or) )", {"type": "parent"}),
    Pattern("owned_participle", "owned controlled", r"(?:^|, |\band |\" )(?:\ue009 |now |also |majority |wholly |jointly |partly ){0,2}(?:[Cc]o-)?(?:[Oo]wned|[Cc]ontrolled) by (?:the )?(?:(?:[\w-]+ ){0,3}?\ue000's )?{subject:party!}, {object:org!}", {"type": "owner"}),
    Pattern("controlled_by_persons", "controlled owned", r"{object:org!}(?:,? (?:which|that))?,? (?:is |was |are |remains )?(?:ultimately |indirectly |effectively |majority |jointly |wholly |co-)?-?(?:owned|controlled) by (?:the )?(?:[\w-]+ ){0,4}?\ue000's {subject:org!}", {"type": "owner"}),
    Pattern("co_owned", "co-owned coowned half-owned part-owned majority-owned", r"{object:org!}(?: ?\([^()]{0,30}\))?(?:,? (?:which|that))?,? ?(?:(?:is|are|was|also|now|currently|an?|the) )*(?:(?:[\w'-]+ |\ue005 ){0,5}?)?(?:co|half|part|majority|jointly|wholly|state)-?owned by (?:the )?{subject:party}", {"type": "owner"}),
    Pattern("pair_owned", "owned controlled", r"{object:org!}(?: ?\([^()]{0,30}\))?, (?:which are |companies |firms )?(?:both|all|each) (?:also |now )?(?:owned|controlled) by (?:the )?{subject:party!}", {"type": "owner"}),
    Pattern("both_owned", "owned", r"(?:(?:apps?|platforms?|companies|services|brands|sites|firms|networks|units|airlines),? )(?:which are |that are |are )?(?:both|all|each) (?:now )?(?:owned|controlled) by (?:the )?{subject:party!}", {"type": "owner"}),
    Pattern("noun_owned", "owned", rf"(?:[Tt]he|an?|this) {{subject:org!}}-(?:owned|controlled) (?:[a-z-]+ ){{0,2}}?{_NOUN}\b(?!,? [\ue001-\ue004])", {"type": "owner"}),
    Pattern("own_infinitive", "own hold control have", rf"{{subject:party!}}{_TICKER}(?:,[^,;]{{2,50}},)? (?:(?:[a-z]+ ){{0,5}}?to|still|will|would|may|can) (?:still |indirectly |jointly )?(?:own|hold|control|have) {_APPROX}(?:\ue009(?: (?:[a-z]+ ){{0,2}}{_STAKE})?|(?:[a-z]+ ){{0,2}}{_STAKE}) (?:in|of) (?:the )?{{object:org!}}", {"type": "owner"}, unless=r"agreed|plans?|wants?|seek|aim|expect|would|offer|bid|approval|allow|deal|acquir|buy|will own|will hold|will have|will control|after the"),
    Pattern("poss_stakes", "stakes stake holding holdings shareholding", rf"{{subject:party!}}{_TICKER}'s? (?:(?!sale|selling|plan|purchase|acquisition|bid|buying)[a-z\ue009-]+ ){{0,3}}?(?:stakes|holdings|shareholdings|stake|holding|shareholding) (?:in|of) (?:the )?{{object:org!}}", {"type": "owner"}, unless=r"\b(?:sell|sold|sale|buy|bought|acquir|purchas|rais|cut|reduc|increas|divest)\w*"),
    Pattern("with_stake", "stake shareholding", rf"{{subject:party!}}{_TICKER}(?:,| –| is)? (?:an? |the )?(?:[a-z-]+ ){{0,5}}?with {_APPROX}(?:\ue009|(?:[a-z]+ ){{1,2}}?)(?: (?:[a-z]+ ){{0,2}}?{_STAKE})? (?:in|of) (?:the )?{{object:org!}}(?!'s (?:market|revenue|sales|profit))", {"type": "owner"}, unless=r"rival|compet|deal|talk|agree|partner|experience|problem|interest in|contract|work"),
    Pattern("backer", "backer", r"{object:org!}(?:'s)? (?:[a-z-]+ ){0,3}?(?:backer|part-owner|co-owner|majority owner|largest owner),? {subject:party!}", {"type": "owner"}),
    Pattern("in_which", "stake stakes owns holds controls", rf"{{object:org!}}{_TICKER},? in which (?:the )?{{subject:party!}} (?:also )?(?:has|owns|holds|controls|held) {_APPROX}(?:\ue009(?: (?:[a-z]+ ){{0,2}}{_STAKE})?|(?:[a-z]+ ){{0,2}}{_STAKE})", {"type": "owner"}),
    Pattern("belongs_to", "belongs belong belonging", rf"{{object:org!}}{_TICKER}(?:,? (?:which|that))?,? (?:now |also )?belong(?:s|ing)? to (?:the )?(?:[a-z-]+ ){{0,3}}?{{subject:party!}}(?!'s)", {"type": "owner"}),
    Pattern("part_of", "part", rf"{{object:org!}}{_TICKER}(?:,? which)?(?:,| ?\(| is| was| are|,? now|,? \ue007| remains)(?: now| also| itself|,)* ?part of (?:the |\ue005's |\ue005-based |\ue005 |[a-z]+(?:maker|line|er|or|ing|ant|rival|parent|group|company|conglomerate|giant) ){{0,3}}{{subject:org!}}(?: [Gg]roup| family| empire| stable)?(?=[,.;)]|$| (?:said|says|has|will|and|since|\()\b| \()", {"type": "parent"}),
    Pattern("makes_for", "makes make assembles assemble manufactures builds produces supplies provides supplying making assembling", r"{subject:org!}(?: ?\([^()]{0,30}\))?(?:,? (?:which|that))?(?: also| mainly| currently)? (?:makes?|assembles?|manufactures?|builds?|supplies|supply|produces?) (?:(?!its\b|it\b|sense\b|room\b|money\b)(?:[a-z][\w-]*|[\ue001-\ue005](?:'s|s)?) ){1,6}?(?:for|to) (?:companies (?:including|such as) |customers (?:including|such as) |the likes of |clients (?:including|such as) )?(?:the )?{object:org!}(?!'s|-)", {"type": "supplier"}),
    Pattern("supplies_with", "supplies supply supplied supplying", r"{subject:org!}(?: ?\([^()]{0,30}\))?(?:,? (?:which|that))?(?: also| mainly| currently)? (?:supplies|supply|provides) {object:org!} with \w", {"type": "supplier"}),
    Pattern("buys_from", "buys sources gets buy", r"{object:org!}(?:,? (?:which|that))?(?: also| currently)? (?:buys?|sources|gets) (?:(?!stakes?\b|shares\b|assets\b|businesses\b)[a-z][\w-]* ){1,4}from {subject:org!}(?!'s|-)", {"type": "supplier"}, unless=r"stake|shares|assets|approval|clearance|loan|money|permission|support|revenue|licen"),
    Pattern("makes_owners", "assembles assemble makes make builds manufactures produces", r"{subject:org!}(?: ?\([^()]{0,30}\))?,? (?:which|that|who)(?: also)? (?:makes?|assembles?|builds?|manufactures?|produces?) (?:most of |many of |some of |much of |all of |parts for |components for |chips for |half of |the bulk of |the majority of )?{object:org!}'s? (?:[a-z-]+ ){0,2}(?:\ue004|[a-z]+s\b)", {"type": "supplier"}),
    Pattern("noun_is", "shareholder owner parent supplier backer stakeholder landlord customer client", r"{object:org!}'s? (?:(?!former|second|alleged|potential|possible|future|rival)[a-z-]+ ){0,3}?(?P<noun>shareholder|owner|stakeholder|backer|parent|supplier|customer|client)(?: company)? (?:is|remains|was|became) (?:the |\ue005's )?{subject:party!}(?!'s|-)", {"type": "owner"}, unless=r"(?:shareholder|owner|stakeholder|backer|parent|supplier|customer|client) was"),
    Pattern("percent_held", "held owned controlled", r"{object:org!}(?: ?\([^()]{0,30}\))?(?:,| is| was)(?: which is)? (?:about |nearly |around |roughly )?\ue009[ -](?:held|owned|controlled) by (?:the |\ue005's )?{subject:party!}", {"type": "owner"}),
    Pattern("suppliers_to", "suppliers", r"suppliers (?:to|of|for) (?:the )?{object:org!}(?:'s)?(?: [\w'-]+){0,3}? (?:include|are|including|such as|like|includes) {subject:org!}", {"type": "supplier"}),
    Pattern("partner_supplier", "supplier", r"{subject:org!}(?: ?\([^()]{0,30}\))?(?:,| is| –) {object:org!}'s? (?:[a-z-]+ ){0,4}?(?:and|or) (?:[a-z-]+ ){0,2}?(?:supplier|assembler)\b", {"type": "supplier"}),
    Pattern("customer_for", "customer client", r"{object:org!}'s? (?:(?!former|potential)[a-z-]+ ){0,3}?(?:customer|client) for [^,.;]{2,40}, {subject:org!}", {"type": "customer"}),
    Pattern("bare_percent", "holds hold owns own controls keeps retains owned held", rf"{{subject:party!}}{_TICKER}(?:,? (?:which|who|that))?(?: (?:also|already|still|now|currently|together|already|between them))? (?:holds?|owns?|controls?|keeps?|retains?|owned|held) {_APPROX}\ue009(?: (?:[a-z]+ ){{0,2}}{_STAKE})?(?: of (?:the|its|their) (?:company's |firm's |bank's |group's |voting )?(?:votes|voting rights|stock|capital|shares|equity|company|firm|group|bank))?(?=[,.;)\"]|$| and (?!\ue009))(?!, (?:up|down|compared|from))", {"type": "owner"}, unless=r"\b(?:market|sales|revenue|share of|would|will|once|bonds?|debt)\b"),
    Pattern("state_owned", "state government", rf"{{object:org!}}{_TICKER}(?:,? (?:which|that))?,? ?(?:(?:is|are|was|remains|an?|the) )*(?:(?:wholly|majority|partly|jointly|part|fully|half|still|now|\ue009)[ -]){{0,2}}(?:owned|controlled|held) by (?P<state>the (?:[A-Z][a-z]+ |\ue005 )?(?:state|government))\b", {"type": "owner"}),
    Pattern("left_out_founded_by", "founded co-founded cofounded created started", rf"(?:[Tt]he|[Tt]his) (?:[a-z-]+ |\ue005-based |\ue005 ){{0,4}}?{_NOUN}(?:,? (?:which|that))? (?:is |was |had been )(?:[a-z]+ly )?(?:co-?founded|founded|created|started|set up|established)(?: in \ue007| \ue007)? by (?:(?!the\b)(?:[\w'-]+|[\ue001\ue005](?:'s|-\w+)?|\ue006) ){{0,6}}?{{subject:person!}}", {"type": "founder"}),
    Pattern("company_founded", "founded cofounded co-founded", r"(?:the |an? )(?:[a-z-]+ ){0,3}?(?:company|firm|startup|start-up|business|group|platform|studio) (?:that |which )?{subject:person!} (?:co-?)?(?:founded|started)\b", {"type": "founder"}),
)  # fmt: skip
"""Tried after the patterns of the ``en`` module."""

_NAMED = 4


def object_left_out(rule: str, subject: object, sentence: Encoded, context: Context, start: int) -> object:
    """Give what "the apps, both owned by X", "the X-owned company" and "its unit Y" leave out; None when nothing fits.

    Args:
        rule: the pattern's name.
        subject: the owner's name (or names).
        sentence: the sentence.
        context: the article.
        start: where the match begins in the encoded sentence.
    """
    if rule == "both_owned":
        for back in range(sentence.index, max(-1, sentence.index - _NAMED), -1):
            earlier = context.sentences[back]
            stop = start if back == sentence.index else len(earlier.text)
            pairs = [earlier.mentions[i] for i in earlier.find("company", 0, stop) if len(earlier.mentions[i]) > 1]
            if pairs:
                return [m.name or m.text for m in pairs[-1]]
        return None
    others = {name: weight for name, weight in context.salience.items() if name != subject}
    here = [
        m.name or m.text
        for back in range(sentence.index - 1, max(-1, sentence.index - _NAMED), -1)
        for i in context.sentences[back].find("company")
        for m in context.sentences[back].mentions[i]
    ]
    before = {
        mention.name or mention.text
        for one in context.sentences[: sentence.index + 1]
        for i in one.find("company", 0, start if one is sentence else None)
        for mention in one.mentions[i]
    }
    others = {name: weight for name, weight in others.items() if name in before}
    near = [name for name in dict.fromkeys(here) if name in others]
    return max(near or others, key=lambda name: others[name], default=None)
