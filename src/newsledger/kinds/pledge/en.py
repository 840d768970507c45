"""Pledges and gifts of money in English; bribes and investments are none."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_GIVE = "donate|pledge|give|contribute|promise|commit|vow|gift|bequeath|offer|earmark|allocate|grant|hand|provide|dedicate|set aside|chip in|award"
_ON = "donat pledg giv gave contribut promis commit vow gift bequeath offer earmark allocat grant dedicat set_aside philanthrop charit chip award"
_TO = r"(?:[^.;\"]{0,60}? to (?:help |the |support |a |an |victims of )*{recipient:org})?"

PATTERNS = (
    Pattern(
        "gives",
        _ON,
        rf"{{donor:party}}(?:[^.;\"]{{0,50}}?) {{v:donate|pledge|contribute|gift|bequeath}} (?:[^.;\"]{{0,50}}?){{amounts:money}}{_TO}",
    ),
    Pattern(
        "vows_to_give",
        _ON,
        rf"{{donor:party}}(?:[^.;\"]{{0,50}}?) {{v:vow|promise|pledge|commit|announce|agree|plan|say|offer}} (?:[^.;\"]{{0,60}}?)(?:to |would |will )?(?:donate|give|set aside|contribute|give away|earmark|spend|commit|invest)(?: up to| at least| a total of| about| some| more than| an additional| another| nearly)* {{amounts:money}}{_TO}",
    ),
    Pattern(
        "gives_money_to",
        "giv gave commit earmark allocat grant award provid dedicat hand",
        r"{donor:party}(?:[^.;\"]{0,40}?) {v:give|commit|earmark|allocate|grant|award|provide|dedicate|hand|set aside} {amounts:money}(?:[^.;\"]{0,60}?) (?:to|for|towards?) (?:[\w-]+ ){0,4}?(?:{recipient:org}|(?:charit|relief|victims|philanthrop|scholarship|research|nonprofit|hospitals?|schools?|foundation|fund\b|education|causes)\w*)",
    ),
    Pattern(
        "donation_of",
        "donation gift pledge contribution grant",
        r"{donor:party}(?:'s?)?(?:[^.;\"]{0,60}?) (?:donation|gift|pledge|contribution|grant|bequest) (?:of|worth|totall?ing) {amounts:money}",
    ),
    Pattern(
        "money_donation",
        "donation gift pledge contribution grant",
        rf"{{donor:party}}(?:'s?)?(?:[^.;\"]{{0,60}}?) (?:a |an |its |their |his |her )?{{amounts:money}} (?:[\w-]+ ){{0,3}}?(?:donation|gift|pledge|contribution|grant|endowment){_TO}",
    ),
    Pattern(
        "donated_by",
        "donat pledg giv gift",
        r"{amounts:money}(?:[^.;\"]{0,40}?) (?:was |were |has been |have been |is being )?(?:donated|pledged|given|contributed|gifted) by {donor:party}",
    ),
    Pattern(
        "much_of_wealth",
        "donat pledg giv vow promis",
        r"{donor:party}(?:[^.;\"]{0,40}?) {v:vow|promise|pledge|plan|commit|agree} to (?:donate|give away|give) (?P<part>much|most|half|all|the bulk|the majority|nearly all|part|some) of (?:their|his|her|its|\ue000's|the) (?:[\w-]+ ){0,3}?(?:wealth|fortunes?|money|shares|stock|riches|holdings|profits?|assets)",
    ),
    Pattern(
        "people_pledged",
        "pledg donat vow promis",
        r"(?P<who>{count} of [^.;\"]{3,60}?|[\w' -]{5,50}?(?:billionaires|entrepreneurs|tycoons|executives|donors)) (?:have |has |had )?(?:pledged|donated|vowed|promised|given)(?: at least| more than| over| a total of| about)* {amounts:money}",
    ),
    Pattern(
        "pledge_of_holdings",
        "pledge",
        r"{donor:person!}'s (?:\ue007 )?pledge of (?P<part>[^.;,\"]{3,40}?) to {recipient:np}",
    ),
)

_INVESTING = re.compile(
    r"\b(?:invest|loan|lend|bail|buy|acqui|bribe|dividend|shareholders|financ|stake|bid|settle|fine|guarantee|guidance|credit line|notes|bonds)\w*",
    re.IGNORECASE,
)
_GIVING = re.compile(
    r"donat|pledg|charit|philanthrop|relief|gift|foundation|common prosperity|scholarship|victims|good cause|grant|bequeath|endow|nonprofit|non-profit|set aside|welfare|poverty",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b((?:much|most|half|all|the bulk|the majority|nearly all|part|some) of (?:their|his|her|its|the) [\w -]{3,40}?(?:wealth|fortunes?|money|shares|stock|riches|holdings|profits?|assets))\b",
    re.IGNORECASE,
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Promised gifts are reported; money that is invested or lent is no gift."""
    words = sentence.text[candidate.start : candidate.end]
    if not _GIVING.search(sentence.text) or (
        _INVESTING.search(words)
        and not re.search(r"donat|charit|philanthrop|common prosperity", sentence.text, re.IGNORECASE)
    ):
        return None
    rule = candidate.rule.rsplit(".", 1)[-1]
    article = context.article.text
    if rule == "people_pledged":
        start, _ = sentence.span(candidate.start, candidate.start + 1)
        _, end = sentence.span(candidate.start, candidate.end)
        found = re.match(
            r"(.{3,90}?) (?:have|has|had|pledged|donated|vowed|promised|given)\b", article[start:end], re.DOTALL
        )
        if not found:
            return None
        arguments.pop("count", None)
        arguments["donor"] = " ".join(found[1].split())
    part = _PART.search(article[sentence.sentence.start : sentence.sentence.end])
    if "amounts" not in arguments and part:
        arguments["amount_text"] = part[1]
    arguments["status"] = "reported"
    return arguments if "amounts" in arguments or "amount_text" in arguments or "recipient" in arguments else None
