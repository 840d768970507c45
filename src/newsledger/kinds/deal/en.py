"""Deals in English: acquisitions, mergers, investments, funding rounds, divestitures, partnerships, contracts."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_FOR = r"(?:(?:[^.;\"]{0,90}?) (?:for|in an? |worth|valued at|at a price of|in a deal (?:worth|valued at))(?: about| around| nearly| as much as| up to| more than| some| roughly| approximately| an undisclosed| a)* ?{amounts:money})?"
_STAKE = r"(?:an? |the |its |their |about |around |up to |another |roughly |nearly |remaining |majority |minority |controlling |full |entire |\ue009 |\ue001's )*(?:stake|interest|share|holding|ownership)"
_BUY = "buy|acquire|purchase|take over|snap up|buy out|take control of|swallow|gobble up|scoop up|complete its acquisition of|complete the acquisition of|complete its purchase of|close its acquisition of|complete its takeover of|finalize its acquisition of"

PATTERNS = (
    Pattern(
        "called_off",
        "terminat call scrap abandon walk drop cancel collaps end withdr",
        r"{acquirer:org}(?:[^.;\"]{0,50}?) {v:terminate|call off|scrap|abandon|walk away from|drop|cancel|end|withdraw} (?:its |their |the |a |an )*(?:[\w$.-]+ |\ue008 ){0,5}?(?:deal|merger|acquisition|takeover|bid|offer|purchase|talks|agreement|buyout)(?:[^.;\"]{0,40}? (?:to (?:buy|acquire|merge with)|of|for|with) {target:org})?",
        {"type": "acquisition", "step": "ended"},
    ),
    Pattern(
        "buys_stake",
        "stake interest sharehold holding",
        rf"{{acquirer:party}}(?:[^.;\"]{{0,60}}?) {{v:buy|acquire|purchase|take|build|get|pick up|gain|obtain|amass|raise|increase|boost|own}} (?:a |an |its )?(?:{{stake:percent}} )?{_STAKE} in {{target:org}}{_FOR}",
        {"type": "investment"},
    ),
    Pattern(
        "buys_stake_of",
        "stake",
        rf"{{acquirer:party}}(?:[^.;\"]{{0,60}}?) {{v:buy|acquire|purchase|take|pick up}} {{stake:percent}} (?:of|in) {{target:org}}{_FOR}",
        {"type": "investment"},
    ),
    Pattern(
        "sells_stake",
        "stake sell sold unit business",
        rf"{{seller:org}}(?:[^.;\"]{{0,50}}?) {{v:sell|offload|divest|dispose of|unload}} (?:a |an |its )?(?:{{stake:percent}} )?{_STAKE} in {{target:org}}(?:[^.;\"]{{0,30}}? to {{acquirer:party}})?{_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "sells_unit",
        "sell sold sale divest offload spin",
        rf"{{seller:org}}(?:[^.;\"]{{0,50}}?) {{v:sell|offload|divest|spin off|unload}} (?:its |their |the |\ue001's )(?:[^.;,\"]{{0,30}}?)(?P<x>)(?:{{target:org!}}(?:'s)?|{{target:np}})(?:[^.;\"]{{0,40}}? to {{acquirer:party}}){_FOR}",
        {"type": "divestiture"},
    ),
    Pattern(
        "buys",
        "buy bought acqui purchas tak took snap swallow gobbl scoop complet clos finali",
        rf"{{acquirer:org}}(?:[^.;\"]{{0,60}}?) {{v:{_BUY}}} {{target:org}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "bought_by",
        "buy bought acqui purchas tak",
        rf"{{target:org}}(?:[^.;\"]{{0,40}}?) {{pv:buy|acquire|purchase|take over|snap up|buy out|swallow}} (?:[^.;\"]{{0,30}}?)by {{acquirer:party}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "acquired_by_bare",
        "acquir bought purchas",
        rf"{{target:org}},? (?:which (?:was|is) )?(?:acquired|bought|purchased|taken over) (?:[^.;\"]{{0,30}}?)by {{acquirer:party}}{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "buys_business",
        "buy bought acqui purchas",
        rf"{{acquirer:org}}(?:[^.;\"]{{0,50}}?) {{v:buy|acquire|purchase}} (?P<t2>){{seller:org!}}'s (?:[\w-]+ ){{0,4}}?(?:business|unit|division|arm|operations?|assets){_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "acquisition_of",
        "acquisition takeover purchase buyout",
        rf"(?:{{acquirer:org!}}'s? )?(?:(?:planned|proposed|pending|recent|\ue008|\ue007|its|the|hostile|agreed|[\w$.-]+-(?:dollar|stock|cash)) ){{0,4}}(?:\(?{{amounts:money!}}\)? )?(?:acquisition|takeover|purchase|buyout) of {{target:org}}(?: by {{acquirer:party}})?{_FOR}",
        {"type": "acquisition"},
    ),
    Pattern(
        "target_acquisition",
        "acquisition takeover purchase buyout",
        r"{acquirer:org!}'s (?:[\w$.-]+ |\ue008 ){0,3}?{target:org!} (?:acquisition|takeover|purchase|deal|buyout)",
        {"type": "acquisition"},
    ),
    Pattern(
        "merges",
        "merg combin",
        rf"{{acquirer:org}}(?:[^.;\"]{{0,50}}?) {{v:merge|combine}} (?:[^.;\"]{{0,30}}?)with {{target:org}}{_FOR}",
        {"type": "merger"},
    ),
    Pattern(
        "merger_with",
        "merger",
        r"{acquirer:org}(?:'s?)?(?:[^.;\"]{0,60}?) merger (?:with|of) {target:org}",
        {"type": "merger"},
    ),
    Pattern(
        "merger_between",
        "merger tie-up",
        r"(?:merger|tie-up|combination) (?:between|of) {acquirer:org!}",
        {"type": "merger"},
    ),
    Pattern(
        "raises_round",
        "rais secur clos fund round series",
        r"{target:org}(?:[^.;\"]{0,60}?) {v:raise|secure|close|receive|land|bag|score|complete|net|attract|pull in|collect|nab} (?:[^.;\"]{0,40}?)?{amounts:money}(?:[^.;\"]{0,70}?)(?:round|funding|financing|series|seed|venture|investors?|investment|led by|capital|backing)(?:(?:[^.;\"]{0,60}?)(?:led by|from) {acquirer:party})?",
        {"type": "funding_round"},
    ),
    Pattern(
        "round_of",
        "round fund financ",
        r"{amounts:money!} (?:series [a-h]\b|seed|funding|financing|investment|venture)(?:[^.;\"]{0,30}?)(?:round )?(?:(?:[^.;\"]{0,40}?)(?:for|in) {target:org})?(?:[^.;\"]{0,30}?) led by {acquirer:party}",
        {"type": "funding_round"},
    ),
    Pattern(
        "invests",
        "invest pump inject pour plow plough",
        r"{acquirer:party}(?:[^.;\"]{0,60}?) {v:invest|pump|inject|pour|plow|plough|sink|put} (?:[^.;\"]{0,30}?){amounts:money}(?:[^.;\"]{0,30}?) (?:in|into|for) (?:a |an |the |its |their )*(?:stake in )?(?:{target:org}|{target:np})",
        {"type": "investment"},
    ),
    Pattern(
        "invests_in",
        "invest back",
        r"{acquirer:org}(?:[^.;\"]{0,40}?) {v:invest} in {target:org}",
        {"type": "investment"},
    ),
    Pattern(
        "investment_in",
        "investment",
        r"{acquirer:org!}'s? (?:[\w$.-]+ |\ue008 ){0,4}?investment in {target:org}",
        {"type": "investment"},
    ),
    Pattern(
        "announces_investment",
        "investment",
        r"{acquirer:org}(?:[^.;\"]{0,50}?) {v:announce|unveil|make|plan} (?:a |an )?(?:[\w$.-]+ ){0,3}?(?:{amounts:money!} )?investment (?:in|into) (?:the )?{target:anyone}",
        {"type": "investment"},
    ),
    Pattern(
        "partners",
        "partner team collabor join_forces tie_up cooperat alli",
        r"{acquirer:org}(?:[^.;\"]{0,50}?) {v:partner|team up|collaborate|join forces|tie up|cooperate|work together|ally} (?:[^.;\"]{0,20}?)with {target:org}",
        {"type": "partnership"},
    ),
    Pattern(
        "partnership",
        "partnership alliance joint_venture collaboration tie-up",
        r"{acquirer:org}(?:[^.;\"]{0,70}?) (?:partnership|alliance|joint venture|collaboration|tie-up|strategic agreement|memorandum of understanding|cooperation agreement) with {target:org}",
        {"type": "partnership"},
    ),
    Pattern(
        "partnership_between",
        "partnership alliance joint_venture collaboration tie-up partner team",
        r"(?:partnership|alliance|joint venture|collaboration|tie-up|agreement) between {acquirer:org!}",
        {"type": "partnership"},
    ),
    Pattern(
        "both_partner",
        "partner team join_forces joint_venture merg",
        r"{acquirer:org!} (?:have |will |are |plan to |agreed to )*(?:partner(?:ed|ing)?|team(?:ed|ing)? up|join(?:ed|ing)? forces|form(?:ed)? a joint venture|set up a joint venture|create a joint venture)",
        {"type": "partnership"},
    ),
    Pattern(
        "both_merge",
        "merg",
        r"{acquirer:org!} (?:have |will |are |plan to |agreed to |is |announced (?:a |plans to )?)*(?:merg(?:e|ed|ing|er)|combin(?:e|ed|ing))",
        {"type": "merger"},
    ),
    Pattern(
        "contract",
        "contract deal order",
        r"{target:org}(?:[^.;\"]{0,50}?) {v:win|secure|sign|receive|land|clinch|get|award} (?:[^.;\"]{0,40}?)?(?:{amounts:money} )?(?:[\w-]+ ){0,4}?(?:contract|order)(?:[^.;\"]{0,50}? (?:from|with|by) {acquirer:org})(?:[^.;\"]{0,30}? (?:worth|valued at) {amounts:money})?",
        {"type": "contract"},
    ),
    Pattern(
        "contract_awarded",
        "contract award",
        r"{acquirer:org}(?:[^.;\"]{0,40}?) {v:award|give|grant|hand} {target:org} (?:[^.;\"]{0,40}?)(?:contract|order)(?: worth {amounts:money})?",
        {"type": "contract"},
    ),
    Pattern(
        "bid_for",
        "bid offer takeover",
        r"{acquirer:org}(?:'s?)?(?:[^.;\"]{0,50}?) (?:(?:{amounts:money!} )?(?:takeover |hostile |buyout |unsolicited |cash )*(?:bid|offer)|offered {amounts:money}) (?:for|to (?:buy|acquire|take over)) {target:org}",
        {"type": "acquisition"},
    ),
)

_ENDED = re.compile(
    r"\b(?:call(?:ed|ing|s) off|terminat\w+|abandon\w*|scrapp\w+|collaps\w+|walk(?:ed|s|ing) away|fell through|cancel\w*|blocked)\b",
    re.IGNORECASE,
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Split what two coordinated partners share; find the buyer that the sentence leaves out."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    acquirer, target = arguments.get("acquirer"), arguments.get("target")
    if rule in ("merger_between", "partnership_between", "both_partner", "both_merge"):
        if not isinstance(acquirer, list) or len(acquirer) < 2:
            return None
        arguments["acquirer"], arguments["target"] = acquirer[0], acquirer[1] if len(acquirer) == 2 else acquirer[1:]
    if rule == "buys_business":
        text = context.article.text
        start, end = sentence.span(candidate.start, candidate.end)
        seller = arguments.get("seller")
        found = re.search(
            r"[’']s ((?:[\w-]+ ){0,4}?(?:business|unit|division|arm|operations?|assets))", text[start:end]
        )
        if seller and found:
            arguments["target"] = f"{seller}'s {found[1]}"
    if acquirer is not None and acquirer == target:
        return None
    if rule == "acquisition_of" and "acquirer" not in arguments:
        company = context.company_before(sentence, candidate.start)
        if company is not None and (company.name or company.text) != target:
            arguments["acquirer"] = company.name or company.text
    if _ENDED.search(sentence.text[max(0, candidate.start - 30) : candidate.end + 20]) and arguments.get("type") in (
        "acquisition",
        "merger",
    ):
        arguments["step"] = "ended"
    series = re.search(
        r"\b(series [A-H]\d?|seed|pre-seed|angel|bridge)\b",
        sentence.text[candidate.start : candidate.end + 30],
        re.IGNORECASE,
    )
    if arguments.get("type") == "funding_round" and series:
        arguments["round"] = series[1]
    return arguments
