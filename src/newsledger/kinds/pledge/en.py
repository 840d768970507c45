"""Pledges and gifts of money in English; bribes, loans and investments are none."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.en.clauses import names_at, subject, verbal
from newsledger.patterns import Candidate, Context, Encoded, Pattern
from newsledger.patterns.encode import ALL_MARKS, GROUPS, MARKS

_SUM = r"(?:(?:about|around|nearly|almost|as much as|up to|more than|over|at least|some|roughly|approximately|an estimated|a|an additional|another|a further|a total of|a combined|the|its|his|her|an initial|the first|a record|well over|just over) )*{amounts:money!}"
_VAGUE = r"(?P<part>(?:much|most|half|all|the bulk|the majority|nearly all|almost all|virtually all|part|some|\ue009|at least half|more than half|the vast majority|a third|a quarter|99%) of (?:their|his|her|its|the|\ue000's|[\ue000-\ue005]'s) (?:[\w-]+ ){0,3}?(?:wealth|fortunes?|money|shares|stock|riches|holdings|profits?|assets|estate|proceeds|earnings|income)|\ue00a (?:\S+ ){0,3}?shares|(?:tens|hundreds) of (?:millions|thousands) of (?:dollars|yuan|pounds|euros))"
_CHARITY = r"(?:charit|relief|victims|philanthrop|scholarship|nonprofit|non-profit|foundation|causes|common prosperity|museum|universit|hospital|red cross|humanitarian|homeless|poverty|disaster|earthquake|flood|hurricane|tsunami|pandemic|food bank|unicef|needy|refugee|good cause|endow|survivors|communit|civil rights|social justice|racial|climate fund|conservation|schools?|students|education|health workers|vaccin|affordable housing|hunger|famine|clean water|underserved|disadvantaged|veterans|in need\b|local news|medical research|cancer research|ngo|low-income|underprivileged|orphans|rebuild|single mothers|smallholders|poor farmers|retraining|own money|cancer|\blab\b|laborator|village|widows|jobless|idle \w* ?workers|laid-off|elderly)"

PATTERNS = (
    Pattern(
        "gives",
        "donat pledg contribut gift bequeath chip give_away gave_away giving_away given_away gives_away",
        rf"{{v:donate|pledge|contribute|gift|bequeath|chip in|give away}} (?:(?:[^.;\"]{{0,40}}?) )??(?:{_SUM}|{_VAGUE})",
        status="reported",
    ),
    Pattern(
        "vows_to_give",
        "vow promis pledg commit announc agre plan say said offer set",
        rf"{{v:donate|give|set aside|contribute|give away|earmark|spend|commit|invest|put up|provide}} (?:{_SUM}|{_VAGUE})",
        status="reported",
    ),
    Pattern(
        "gives_money",
        "giv gave commit earmark allocat grant award provid dedicat hand put set contribut offer spend spent invest sponsor",
        rf"{{v:give|commit|earmark|allocate|grant|award|provide|dedicate|hand|hand over|set aside|put up|offer|invest|funnel|steer}} (?:(?:[\w-]+|\ue001|\ue002) ){{0,3}}?(?:{_SUM}|{_VAGUE})",
        status="reported",
    ),
    Pattern(
        "was_given",
        "donat pledg giv contribut gift",
        rf"(?:{_SUM}|{_VAGUE})(?: more| of that)? {{pv:donate|pledge|contribute|gift|give to charity|give|bequeath}}(?:(?:[^.;\"]{{0,60}}?) by {{donor:party}})?",
        status="reported",
    ),
    Pattern(
        "donation_of",
        "donation gift contribution grant pledge bequest",
        rf"(?:{{donor:party!}}'s? )?(?:[\w-]+ ){{0,2}}?(?:donations?|gifts?|pledge|contributions?|grants?|bequest) (?:of|worth|totall?ing) (?:{_SUM}|{_VAGUE})(?:(?:[^.;\"]{{0,60}}?) (?:from|by) {{donor:party}})?",
        status="reported",
    ),
    Pattern(
        "money_donation",
        "donation gift pledge contribution grant endowment",
        r"(?:{donor:party!}'s )?(?:[\w-]+ ){0,2}?{amounts:money!} (?:[\w-]+ ){0,3}?(?:donation|gift|pledge|contribution|grant|endowment|bequest)\b(?:(?:[^.;\"]{0,60}?) (?:from|by) {donor:party})?",
        status="reported",
        unless=r"gift (?:cards?|certificates?|vouchers?|set|guide)",
    ),
    Pattern(
        "received_from",
        "receiv got donation gift help grant",
        rf"{{v:receive|get|accept|collect|obtain}} (?:[^.;\"]{{0,40}}?)(?:donation|gift|help|grant|contribution|support|bequest)s?(?: in the form)?(?: of)? {_SUM} from {{donor:party}}",
        status="reported",
    ),
    Pattern(
        "grant_from",
        "grant gift donation award contribution bequest endowment",
        rf"(?:grant|gift|donation|contribution|endowment|bequest)s? from (?:the )?{{donor:party}} (?:for|of|worth|totall?ing|amounting to) {_SUM}",
        status="reported",
    ),
    Pattern(
        "received_bare",
        "receiv got accept award",
        rf"{{v:receive|get|accept|be awarded|be given}} {_SUM} (?:in (?:funding|support|grants?|donations?|aid) )?from (?:the )?{{donor:party}}",
        status="reported",
    ),
    Pattern(
        "listed",
        "to",
        r"{amounts:money!} (?:each |apiece )?(?:to|for) (?=(?:the |an? )?[A-Z\ue000-\ue007])",
        status="reported",
    ),
    Pattern(
        "each_to",
        "includ each",
        r"{v:include} (?:\w+ )?{amounts:money!} (?:each )?(?:to|for) ",
        status="reported",
    ),
    Pattern(
        "pledge_of_holdings",
        "pledge donation gift",
        r"(?:{donor:party!}'s )?(?:\ue007 )?(?:pledge|donation|gift) of (?P<part>(?:his|her|their|its|\ue000's) [^.;,\"]{3,40}?) (?=to )",
        status="reported",
    ),
    Pattern(
        "helps_fund",
        "contribut sponsor donat help fund",
        r"{v:contribute|donate|help contribute|help fund|help pay for|help with the purchase of|fund the restoration of|pay for the restoration of|help finance} (?:to )?(?=(?:the |causes|its |\ue007|an? |various |\ue001|\ue002))",
        status="reported",
    ),
)

_INVESTING = re.compile(
    r"\b(?:invest\w*|loans?|lend\w*|bailout|buy\w*|acqui\w+|bribe\w*|dividends?|shareholders|stakes?|settle\w*|fines?|guarantee\w*|guidance|credit|notes|bonds|capital|tax\w*|compensat\w+|"
    r"collateral|shares as|campaign|pac|senator|election|candidate|refund\w*|per month|a month|salary|bonus\w*|contracts?|profit|revenue|sales|growth|gdp)\b",
    re.IGNORECASE,
)
_GIVING = re.compile(rf"donat|gift|bequeath|endow|philanthrop|welfare|\b{_CHARITY}", re.IGNORECASE)
_STRONG = re.compile(
    r"\b(?:donat\w+|charit\w+|giv(?:e|es|en|ing) away|gave away|philanthrop\w+|common prosperity|gift\w*|bequest|bequeath\w*)",
    re.IGNORECASE,
)
_POLITICS = re.compile(
    r"\b(?:campaign|super pac|pac|republicans?|democrats?|senators?|candidates?|election|party|lawmakers|politicians?|bribe\w*|embezzl\w+|laundering)\b",
    re.IGNORECASE,
)
_TO_DO = r"(?:help|fight|support|promote|build|fund|combat|improve|acquire|expand|provide|aid|assist|develop|buy|pay|create|address|tackle|boost|encourage|reduce|finance|advance|restore|protect|ensure|make|train|keep|study|research|further|be|it|them|narrow|close|cut|feed|house|launch|establish|set|start|become|win|offset|back|renovate|rebuild|repair|replace|teach|bring|give|get|meet|save|serve|share|spread|stop|treat|offer|send|spend|use|go|prevent|eradicate|end|cover|ease|expand|strengthen|increase|raise|recover|transform|alleviate|match|upgrade|plant|hire|do|construct|design|test|deliver|purchase|secure|invest|modernize|empower|educate|preserve)"
_STOP_NP = r"(?!(?:over|in|by|that|which|who|after|before|as|since|on|at|when|while|during|with|from|is|was|has|will|to|it|including|through|because|if)\b)"
_TO = re.compile(
    rf"\b(?:to|towards?) (?!{_TO_DO}\b)(?P<np>(?:{_STOP_NP}(?:[\w'&.-]+|[{ALL_MARKS}](?:'s)?|\"[^\"]{{1,40}}\")(?:,? |(?=[,.;]|$))){{1,12}})",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(
    rf"\b(?:for|in|into|at) (?P<np>(?:the |an? |its )?(?:(?:[\w'&.-]+|\"[^\"]{{1,40}}\") ){{0,4}}(?:[{GROUPS['org']}]|\"[^\"]{{1,40}}\" fund))",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    rf"\b(?:(?:to|towards?) (?={_TO_DO}\b)|for (?!{MARKS['money']}|{MARKS['date']})|in (?:support|aid) of )(?P<what>[^.;\"]{{4,160}})",
    re.IGNORECASE,
)
_DEADLINE = re.compile(rf"\b(?:by|before|over|within|until|through) (?:the )?(?:end of )?(?P<d>{MARKS['date']})")
_NP_BEFORE = re.compile(
    rf"(?:^|[,;:\"–] ?|\b(?:that|and|while|but|when|as) )(?P<np>(?:(?:an?|the|another|some|several|{MARKS['count']}|{MARKS['count']} of|five of|two of|three of) )(?:(?!(?:said|says|that|which|will|is|was|has|had|have|are|were)\b)(?:[\w'-]+|[{ALL_MARKS}](?:'s)?) ){{0,6}}?(?:compan(?:y|ies)|firms?|billionaires?|entrepreneurs?|tycoons?|donors?|foundations?|groups?|philanthropists?|banks?|executives|founders|couple|family|museum))$",
    re.IGNORECASE,
)
_SUBJECTS = frozenset({"gives", "vows_to_give", "gives_money", "helps_fund"})


PERSON = MARKS["person"]
_JOINED = re.compile(
    r"\ue000(?=(?:,| and|, and) (?:(?:former |the |billionaire )?(?:[\ue001-\ue004](?:'s)? )?(?:\ue006 )?|[\w-]+ ){0,4}$)"
)


def _coordinated(sentence: Encoded, at: int | None) -> list[str]:
    """Give all people of a list in which each has a title: "Acme boss Ann Lee, Bolt founder Bo Day and Cy Fox vowed".

    Takes the position of the last one's mark; gives no names where no list leads up to it.
    """
    if at is None or sentence.text[at] != PERSON:
        return []
    names = [m.name or m.text for m in sentence.mentions.get(at, ())]
    joined = _JOINED.search(sentence.text, max(0, at - 60), at)
    if joined is None or " and " not in sentence.text[joined.end() : at]:
        return []
    while joined is not None:
        names[:0] = [m.name or m.text for m in sentence.mentions.get(joined.start(), ())]
        joined = _JOINED.search(sentence.text, max(0, joined.start() - 60), joined.start())
    return names


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Find donor, recipient and purpose; promised gifts are reported; money invested, lent or owed is no gift."""
    rule = candidate.rule.rsplit(".", 1)[-1]
    text = sentence.text
    words = text[candidate.start : candidate.end]
    after = text[candidate.end : candidate.end + 60]
    if _POLITICS.search(text):
        return None
    if rule == "listed":
        return _listed(arguments, candidate, sentence, context)
    strong = bool(_STRONG.search(words) or (_part_of(words) and re.search(r"wealth|fortune|riches", words)))
    if (
        not strong
        and _INVESTING.search(words + after)
        and not re.search(r"common prosperity|charit", text, re.IGNORECASE)
    ):
        return None
    if (
        not strong
        and not _GIVING.search(text)
        and not _charitable(arguments, candidate, sentence, rule)
        and not _giving_article(context, sentence)
    ):
        return None
    if rule == "received_bare" and not _CHARITABLE.search(str(arguments.get("donor"))):
        return None
    if (
        rule == "helps_fund"
        and not (re.search(r"donat|contribut", words, re.IGNORECASE) and _GIVING.search(text))
        and not re.search(r"restor|purchase|museum|charit", text[candidate.start : candidate.end + 60], re.IGNORECASE)
    ):
        return None
    if rule in _SUBJECTS and not verbal(sentence, candidate.anchor, candidate.verbs[0]):
        return None
    if rule == "grant_from":
        got = re.search(
            r"\b(?:is|was|are|were|be|been) (?:the |a )?(?:recipient of|awarded|given)|\breceiv\w+|\b(?:got|won)\b",
            text[: candidate.start],
        )
        receiver = names_at(sentence, subject(sentence, got.start())) if got else None
        if receiver:
            arguments["recipient"] = receiver
    elif rule in ("received_from", "received_bare"):
        receiver = names_at(sentence, subject(sentence, candidate.start))
        if receiver:
            arguments["recipient"] = receiver
    elif "donor" not in arguments and not _donor(arguments, candidate, sentence, context, rule):
        return None
    donors = _coordinated(sentence, subject(sentence, candidate.anchor[0])) if rule in _SUBJECTS else []
    if donors and arguments.get("donor") in donors:
        arguments["donor"] = donors
    position = sentence.find("place", candidate.start - 1, candidate.start)
    if position and rule in _SUBJECTS:
        return None
    _beneficiary(arguments, candidate, sentence, context, rule)
    part = _part_of(words)
    if "amounts" not in arguments and part:
        start, end = sentence.span(candidate.start + part[0], candidate.start + part[1])
        arguments["amount_text"] = " ".join(context.article.text[start:end].split())
    deadline = _DEADLINE.search(text, candidate.start)
    if deadline:
        value = sentence.mentions[deadline.start("d")][0].value
        published = context.article.published or "0000"
        last = str(value).split("/")[-1] if value else ""
        if last and last[:4] > published[:4]:
            arguments["deadline"] = last
            if arguments.get("date") == value:
                arguments.pop("date")
    if (
        arguments.get("date")
        and context.article.published
        and str(arguments["date"]).split("/")[-1][:4] > context.article.published[:4]
    ):
        arguments.pop("date")
    verbs = " ".join(candidate.verbs).lower()
    if rule == "gives_money" and re.search(r"\bwill\b", verbs):
        arguments["status"] = "planned"
    else:
        arguments["status"] = _status(verbs)
    if arguments.get("recipient") == arguments.get("donor"):
        arguments.pop("recipient", None)
    filled = {"amounts", "amount_text", "recipient"} & arguments.keys()
    return arguments if filled else None


def _status(verbs: str) -> str:
    if re.search(r"\b(?:not|never|n't|refus\w+|declin\w+)\b", verbs):
        return "denied"
    return "conditional" if re.search(r"\b(?:may|might|could|considering|considers)\b", verbs) else "reported"


_CHARITABLE = re.compile(
    r"\b(?:foundation|endowment|charit\w+|philanthrop\w+|trust|red cross|unicef|food bank|humanity|relief|children|nonprofit|college fund|museum|hospital|university)\b",
    re.IGNORECASE,
)
_GIFTS = re.compile(
    r"\b(?:donat\w+|gifts?|grants?|contribut\w+|giv(?:e|es|ing)|gave|award\w*|pledg\w+|philanthrop\w+)\b", re.IGNORECASE
)
_ITEM = re.compile(r"(?:^|[,;:•*–-] ?|\band )$")


def _charitable(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, rule: str) -> bool:
    """True when a name in the clause is a giver's or a charity's ("the Ford Foundation", "Save the Children")."""
    if rule in _SUBJECTS and not re.match(r"[^.;\"]{0,60}\bto\b", sentence.text[candidate.end :]):
        return False
    low = subject(sentence, candidate.start)
    near = sentence.find(
        "org", low if low is not None else candidate.start, min(candidate.end + 60, len(sentence.text))
    )
    return any(_CHARITABLE.search(m.name or m.text) for i in near for m in sentence.mentions[i])


def _listed(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Give the gift that one item of a list states ("…: $5,000 to X, $1,500 each to Y and Z"); its head names the giver."""
    before = sentence.text[: candidate.start]
    to = re.sub(r"^(?:the|an?) ", "", sentence.text[candidate.end : candidate.end + 8], flags=re.IGNORECASE)
    if not _ITEM.search(before) or not (to[:1].isupper() or to[:1] in ALL_MARKS):
        return None
    head, end = sentence, candidate.start
    if not before.strip(" -•*–"):
        for back in range(1, 9):
            if back > sentence.index:
                return None
            head = context.sentences[sentence.index - back]
            if head.text.rstrip().endswith(":"):
                break
            if not head.find("money"):
                return None
        end = len(head.text)
    gifts = _GIFTS.search(head.text[:end])
    if gifts is None or _INVESTING.search(head.text[:end]):
        return None
    donor = names_at(head, subject(head, gifts.start()))
    if donor is None:
        company = context.company_before(head, gifts.start())
        donor = (company.name or company.text) if company is not None and company.type != "authority" else None
    if donor is None:
        return None
    arguments["donor"] = donor
    at = candidate.end
    marks = re.match(rf"(?:(?:the )?[{GROUPS['party']}](?:, | and |, and )?){{1,6}}", sentence.text[at : at + 60])
    names = [names_at(sentence, at + i) for i, char in enumerate(marks[0]) if char in GROUPS["party"]] if marks else []
    flat = [n for name in names if name for n in (name if isinstance(name, list) else [name])]
    if flat:
        arguments["recipient"] = flat[0] if len(flat) == 1 else flat
        arguments["stretch"] = (candidate.start, at + marks.end() if marks else candidate.end)
    arguments["status"] = "reported"
    return arguments


def _giving_article(context: Context, sentence: Encoded) -> bool:
    """True when the sentences around speak of gifts."""
    near = context.sentences[max(0, sentence.index - 2) : sentence.index + 3]
    return any(_STRONG.search(one.text) for one in near)


def _part_of(words: str) -> tuple[int, int] | None:
    found = re.search(_VAGUE, words, re.IGNORECASE) or re.search(
        r"(?:pledge|donation|gift) of (?P<part>.{3,45})", words, re.IGNORECASE
    )
    return found.span("part") if found else None


def _donor(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context, rule: str) -> bool:
    """Add who gives: the verb's subject, a noun phrase before it, or whom the text is speaking of."""
    if rule in _SUBJECTS:
        left = sentence.text[max(0, candidate.start - 90) : candidate.start].rstrip()
        phrase = _NP_BEFORE.search(left)
        if phrase and not any(char in GROUPS["org"] for char in left[phrase.end("np") :]):
            low = max(0, candidate.start - 90)
            if left[phrase.end("np") - 1] not in ALL_MARKS and not any(c in GROUPS["party"] for c in phrase["np"][-1:]):
                start, end = sentence.span(low + phrase.start("np"), low + phrase.end("np"))
                arguments["donor"] = " ".join(context.article.text[start:end].split())
                arguments["stretch"] = (low + phrase.start("np"), candidate.end)
                return True
        position = subject(sentence, candidate.start)
        name = names_at(sentence, position)
        if name is None or position is None:
            return False
        if sentence.mentions[position][0].type == "authority":
            return False
        arguments["donor"] = name
        arguments["stretch"] = (position, candidate.end)
        return True
    before = [i for i in sentence.find("party", 0, candidate.start) if sentence.text[i] != MARKS["authority"]]
    if rule in ("donation_of", "money_donation", "pledge_of_holdings") and before:
        name = names_at(sentence, before[0])
        if name:
            arguments["donor"] = name
            return True
    company = context.company_before(sentence, candidate.start)
    if company is None or company.type == "authority":
        return False
    arguments["donor"] = company.name or company.text
    return True


def _beneficiary(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context, rule: str
) -> None:
    """Add recipient ("to the Red Cross", "to various causes") and purpose ("to help …", "for …")."""
    at = candidate.end - (4 if rule in ("each_to",) else 0) if rule != "helps_fund" else candidate.anchor[1]
    tail = sentence.text[at : at + 220]
    for expression in (_TO, _FOR_WHOM):
        found = expression.search(tail)
        if found and "recipient" not in arguments and found.start() < 90:
            marks = [i for i in range(found.start("np"), found.end("np")) if tail[i] in GROUPS["party"]]
            owned = [i for i in marks if tail.startswith("'s", i + 1)]
            names = [names_at(sentence, at + i) for i in marks if i not in owned]
            flat = [n for name in names if name for n in (name if isinstance(name, list) else [name])]
            if flat:
                arguments["recipient"] = flat[0] if len(flat) == 1 else flat
            elif expression is _TO and not marks:
                start, end = sentence.span(at + found.start("np"), at + found.end("np"))
                phrase = " ".join(context.article.text[start:end].split()).strip(" .,;:\"“”'‘’")
                if len(phrase) > 3 and not re.match(r"(?:date|\d)", phrase):
                    arguments["recipient"] = re.sub(r"^(?:the|its|a|an) ", "", phrase)
    purpose = _PURPOSE.search(tail)
    if purpose and "purpose" not in arguments:
        start, end = sentence.span(at + purpose.start(), at + purpose.end())
        arguments["purpose"] = " ".join(context.article.text[start:end].split())
