"""Enforcement in English: fines, investigations, summonses, orders, bans, sanctions, charges, raids, approvals and refusals."""

from __future__ import annotations

import re
from typing import Any

from newsledger.patterns import Candidate, Context, Encoded, Pattern

_FOR = r"(?:(?:[^.;\"]{0,60}?) (?:for|over|after|on suspicion of|on charges of|relating to|related to) {reason:text}(?=[.,;]|$| and | in \ue007))?"
_BY = r"(?:(?:[^.;\"]{0,50}?) by (?:the )?{authority:authority})?"

_WHEN = r"(?: (?:on|in|late|early|earlier|last|this) [\w\ue007 ]{1,18}| \ue007|, [^,;]{3,80},)?"
_SAID = r"(?: (?:said|says|announced|confirmed)(?: on| late| in a statement)?(?: \ue007)?(?: that)? [\ue000-\ue003])?"
_SUBJECT_TAIL = rf"(?:'s (?:[\w-]+ ){{0,3}}[\w-]+)?(?: (?:prosecutors|regulators|police|authorities|officials|lawmakers|investigators|government))?{_WHEN}{_SAID} "
_TARGET_TAIL = rf"(?:'s (?:[\w-]+ ){{0,3}}[\w-]+)?{_WHEN} "


def _acts(name: str, measure: str, on: str, verbs: str, money: bool = False, unless: str = "") -> tuple[Pattern, ...]:
    """Give the active and the passive pattern of verbs that name one measure."""
    amount = (
        r"(?: (?:an? |about |a record |more than |a total of |up to |nearly |[\w-]+ ){0,4}?{amounts:money})?"
        if money
        else ""
    )
    fixed = {"measure": measure}
    return (
        Pattern(
            name,
            on,
            rf"{{authority:authority}}{_SUBJECT_TAIL}{{v:{verbs}}} (?:against )?{{target:party}}{amount}{_FOR}",
            fixed,
            unless=unless,
        ),
        Pattern(
            f"{name}_passive",
            on,
            rf"{{target:party}}{_TARGET_TAIL}{{pv:{verbs}}}{amount}{_BY}{_FOR}",
            fixed,
            unless=unless,
        ),
    )


PATTERNS = (
    *_acts("fined", "fine", "fine penal", "fine|penalize|penalise|slap with a fine|hit with a fine", money=True),
    Pattern(
        "fine_of",
        "fine penalt settle",
        rf"{{target:party}}(?:[^.;\"]{{0,70}}?) {{v:pay|face|draw|receive|get|agree to pay|be hit with|be slapped with|incur|be ordered to pay|be handed}} (?:a |an |the |its |record |civil |hefty |antitrust |\ue00a |[\w-]+ ){{0,5}}?{{amounts:money}} (?:[\w-]+ ){{0,4}}?(?:fines?|penalt(?:y|ies)|sanction|in fines|in penalties){_BY}{_FOR}",
        {"measure": "fine"},
    ),
    Pattern(
        "fine_amount_later",
        "fine penalt",
        rf"{{target:party}}(?:[^.;\"]{{0,60}}?) (?:a |an |the )?(?:record |civil |hefty |antitrust |[\w-]+ ){{0,3}}?(?:fine|penalty) of (?:up to )?{{amounts:money}}{_FOR}",
        {"measure": "fine"},
    ),
    Pattern(
        "fine_on",
        "fine penalt",
        rf"(?:{{authority:authority!}}(?:'s)? (?:[^.;\"]{{0,50}}?))?{{amounts:money}} (?:[\w-]+ ){{0,3}}?(?:fine|penalty) (?:\w+ )?(?:on|against|for) {{target:party}}{_BY}",
        {"measure": "fine"},
    ),
    Pattern(
        "imposed_fine",
        "fine penalt",
        rf"{{authority:authority}}(?:[^.;\"]{{0,50}}?) {{v:impose|levy|issue|hand down|slap|hand}} (?:[^.;\"]{{0,40}}?)(?:fines?|penalt(?:y|ies))(?: of {{amounts:money}})? (?:on|against|to) {{target:party}}{_FOR}",
        {"measure": "fine"},
    ),
    Pattern(
        "heavy_fines",
        "fine penalt",
        r"{authority:authority}(?:[^.;\"]{0,50}?) {v:impose|levy|issue|hand down} (?:[^.;\"]{0,40}?)(?:fines?|penalt(?:y|ies))(?:[^.;\"]{0,60}?) on (?:companies (?:including|such as|like) )?{target:party}",
        {"measure": "fine"},
    ),
    Pattern(
        "settle_charges",
        "settle pay paid",
        rf"{{target:party}}(?:[^.;\"]{{0,60}}?) {{v:pay|agree to pay}} {{amounts:money}} to (?:settle|resolve|end) (?:[^.;\"]{{0,60}}?)(?:charges|allegations|investigation|probe|claims|case)(?:[^.;\"]{{0,30}}? (?:by|with|from) (?:the )?{{authority:authority}})?{_FOR}",
        {"measure": "fine"},
    ),
    *_acts(
        "investigated",
        "investigation",
        "investigat prob examin",
        "investigate|probe|examine|look into|scrutinize|scrutinise",
        unless="investigate the (?:cause|incident)|reporters?",
    ),
    Pattern(
        "opened_probe",
        "investigation probe inquiry review",
        rf"{{authority:authority}}(?:[^.;\"]{{0,50}}?) {{v:launch|open|begin|start|conduct|initiate|announce|widen|expand|broaden|carry out}} (?:[^.;\"]{{0,40}}?)(?:investigation|probe|inquiry)s?(?: into| of| against)? (?:[^.;,\"]{{0,50}}?){{target:party}}{_FOR}",
        {"measure": "investigation"},
    ),
    Pattern(
        "under_probe",
        "investigation probe inquiry scrutiny",
        rf"{{target:party}}(?:[^.;\"]{{0,50}}?) (?:is|was|are|were|has been|came|come|faces?|faced|facing|is the subject of|under|is being)(?: [\w-]+){{0,3}}? (?:investigation|probe|inquiry|investigated){_BY}{_FOR}",
        {"measure": "investigation"},
    ),
    Pattern(
        "probe_into",
        "investigation probe inquiry",
        rf"(?:{{authority:authority!}}(?:'s)? )?(?:[\w-]+ ){{0,3}}?(?:investigation|probe|inquiry) (?:into|of) (?:[^.;,\"]{{0,40}}?){{target:party}}(?:'s)?{_BY}",
        {"measure": "investigation"},
    ),
    *_acts("summoned", "summons", "summon subpoena call_in", "summon|subpoena|call in|haul in|question"),
    *_acts(
        "ordered",
        "order",
        "order instruct direct requir forc tell told demand",
        "order|instruct|direct|require|compel|demand",
        unless="ordered \\ue00a|orders? for|ordered a|made to order|court",
    ),
    Pattern(
        "told_to",
        "told tell warn ask",
        rf"{{target:party}}(?:[^.;\"]{{0,60}}?) {{pv:tell|warn|ask|instruct|order|direct}} to (?:\")?(?:rectify|self-correct|self-inspect|fix|stop|cease|divest|suspend|halt|correct|overhaul|remove|sell|pay|comply){_BY}",
        {"measure": "order"},
    ),
    Pattern(
        "one_of_warned",
        "warned ordered told",
        r"{target:org} is (?:one of|among) (?:[^.;\"]{0,50}?)(?:that|which|to) (?:have|has)? ?(?:been )?(?:warned|ordered|told) to",
        {"measure": "order"},
    ),
    *_acts(
        "banned", "ban", "ban block prohibit blacklist bar outlaw restrict", "ban|prohibit|blacklist|bar|outlaw|block"
    ),
    Pattern(
        "ban_on",
        "ban",
        r"{authority:authority}(?:'s)?(?:[^.;\"]{0,50}?) (?:ban|prohibition|restrictions?|curbs) (?:on|against) (?:[^.;,\"]{0,30}?){target:org}",
        {"measure": "ban"},
    ),
    *_acts(
        "sanctioned", "sanction", "sanction censur reprimand disciplin", "sanction|censure|reprimand|discipline|rebuke"
    ),
    Pattern(
        "sanctions_on",
        "sanction",
        r"{authority:authority}(?:[^.;\"]{0,50}?) {v:impose|announce|place|slap|levy} (?:[^.;\"]{0,30}?)sanctions (?:on|against) {target:party}",
        {"measure": "sanction"},
    ),
    *_acts("arrested", "arrest", "arrest detain custody", "arrest|detain|take into custody|hold in custody"),
    *_acts(
        "charged",
        "charge",
        "charg indict accus prosecut",
        "charge|indict|prosecute",
        unless="charged? (?:\\ue008|a fee|customers|users|up to|for)|charging|in charge",
    ),
    Pattern(
        "charges_against",
        "charges indictment",
        r"{authority:authority}(?:[^.;\"]{0,50}?) {v:file|bring|lay|press|announce|unseal} (?:[^.;\"]{0,30}?)(?:charges|indictment|antitrust charges|complaint) against {target:party}",
        {"measure": "charge"},
    ),
    Pattern(
        "faces_charges",
        "charges",
        rf"{{target:party}} {{v:face}} (?:[\w-]+ ){{0,3}}?charges{_BY}{_FOR}",
        {"measure": "charge"},
    ),
    *_acts("raided", "raid", "raid search", "raid"),
    Pattern(
        "raided_offices",
        "raid search",
        r"{authority:authority}(?:[^.;\"]{0,40}?) {v:raid|search} (?:the )?(?:[\w-]+ ){0,3}?(?:offices?|headquarters|premises|home) (?:of|belonging to) {target:party}",
        {"measure": "raid"},
    ),
    Pattern(
        "raid_possessive",
        "raid search",
        r"{authority:authority}(?:[^.;\"]{0,40}?) {v:raid|search} {target:party!}'s",
        {"measure": "raid"},
    ),
    *_acts(
        "warned",
        "warning",
        "warn caution",
        "warn|caution",
        unless="warn(?:s|ed)? (?:that|of|about|on)|profit warning|earlier warned",
    ),
    Pattern(
        "warning_letter",
        "warning",
        r"{target:org}(?:[^.;\"]{0,40}?) {v:receive|get|be issued} (?:a |an )?(?:[\w-]+ ){0,3}?(?:warning|notice of violation|delisting notice|warning letter|show cause notice) (?:[\w-]+ )?(?:from|by) (?:the )?{authority:authority}",
        {"measure": "warning"},
    ),
    Pattern(
        "issued_warning",
        "warning",
        r"{authority:authority}(?:[^.;\"]{0,40}?) {v:issue|send} (?:a |an )?(?:[\w-]+ ){0,3}?warning(?: letter)? to {target:party}",
        {"measure": "warning"},
    ),
    *_acts(
        "approved",
        "approval",
        "approv clear licen authoriz authoris green",
        "approve|clear|authorize|authorise|green-light|greenlight|license|allow",
        unless="shareholders|board|customs|lawmakers approve",
    ),
    Pattern(
        "won_approval",
        "approval licen permission clearance",
        r"{target:org}(?:[^.;\"]{0,50}?) {v:receive|win|get|obtain|secure|gain|be granted|be given} (?:[^.;\"]{0,40}?)(?:approval|clearance|permission|licen[sc]e|green light|authori[sz]ation)(?:[^.;\"]{0,40}? from (?:the )?{authority:authority})?",
        {"measure": "approval"},
    ),
    Pattern(
        "granted",
        "grant issu",
        r"{authority:authority}(?:[^.;\"]{0,40}?) {v:grant|issue|give} {target:org} (?:[^.;\"]{0,40}?)(?:approval|clearance|permission|licen[sc]e|permit|green light)",
        {"measure": "approval"},
    ),
    Pattern(
        "blocked_deal",
        "block reject veto prohibit",
        r"{authority:authority}(?:[^.;\"]{0,40}?) {v:block|reject|veto|prohibit|stop|oppose} (?:[^.;\"]{0,20}?){target:org}(?:'s)? (?:[\w$.-]+ |[\ue000-\ue008](?:'s)? |of |to ){0,5}?(?:acquisition|merger|takeover|purchase|bid|deal|buyout|application|plan|request)",
        {"measure": "refusal"},
    ),
    Pattern(
        "license_lost",
        "licen certificat revok suspend permit",
        r"{authority:authority}(?:[^.;\"]{0,40}?) {v:revoke|suspend|cancel|withdraw|deny|refuse|reject} {target:org}(?:'s)? (?:[\w-]+ ){0,3}?(?:licen[sc]e|certificate|permit|registration|application|authori[sz]ation)",
        {"measure": "refusal"},
    ),
    Pattern(
        "license_lost_passive",
        "licen certificat revok suspend permit",
        rf"{{target:org}}(?:'s)? (?:[\w-]+ ){{0,3}}?(?:licen[sc]e|certificate|permit|registration|application) (?:[^.;\"]{{0,20}}?){{pv:revoke|suspend|cancel|withdraw|deny|refuse|reject}}{_BY}",
        {"measure": "refusal"},
    ),
    Pattern(
        "removed_app",
        "remov pull delist",
        r"\b(?:order|tell|told|remov|pull)(?:ed|s|ing|e|es)? (?:[^.;\"]{0,40}?){target:org} (?:app )?(?:[^.;\"]{0,20}?)(?:from|off) (?:the |its |all )?(?:[\w-]+ )?app stores?",
        {"measure": "removal"},
    ),
    Pattern(
        "removed_app_passive",
        "remov pull",
        r"{target:org}(?:'s app| app)?(?:[^.;\"]{0,20}?) {pv:remove|pull|take down} from (?:the |its |all |[\w']+ )*app stores?",
        {"measure": "removal"},
    ),
    Pattern(
        "sentenced",
        "sentenc convict jail",
        rf"{{target:party}}(?:[^.;\"]{{0,50}}?) {{pv:sentence|convict|jail|find guilty|imprison}}{_BY}{_FOR}",
        {"measure": "sentence"},
    ),
    Pattern(
        "pleaded_guilty",
        "guilty plead",
        rf"{{target:party}}(?:[^.;\"]{{0,50}}?) {{v:plead guilty|be found guilty}}{_FOR}",
        {"measure": "sentence"},
    ),
    Pattern(
        "halted_listing",
        "suspend halt block stop",
        r"{authority:authority}(?:[^.;\"]{0,40}?) {v:suspend|halt|block|stop|pull|torpedo} {target:org}(?:'s)? (?:[\w$.-]+ |\ue008 |\ue005 |and ){0,6}?(?:ipos?|initial public offering|listing|stock market debut|share sale)",
        {"measure": "listing_halt"},
    ),
    Pattern(
        "crackdown_on",
        "crackdown clampdown",
        r"(?:{authority:authority!}(?:'s)? )?(?:[\w-]+ ){0,3}?(?:crackdown|clampdown) (?:on|against|of) (?:[^.;,\"]{0,40}?){target:org}",
        {"measure": "crackdown"},
    ),
    Pattern(
        "fallen_victim",
        "crackdown",
        r"(?:fallen victim to|targeted (?:in|by)|hit by|caught up in|swept up in) (?:the |a )?(?:[\w-]+ ){0,3}?crackdown, including {target:org}",
        {"measure": "crackdown"},
    ),
)

_ACTING = re.compile(
    r"\b(?:commission|regulators?|authority|authorities|court|police|prosecutors?|government|ministry|department|agency|bureau|administration|office|bank of|reserve|exchange|union|congress|parliament|senate|committee|judge|customs|sec|ftc|fcc|fda|doj|samr|csrc|cac|attorney general|tribunal|council|board|watchdog|justice|nasdaq|nyse|hkex|finra)\b",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"^(?:the )?(?:u\.?s\.?a?|united states|america|washington|china|beijing|u\.?k\.?|britain|london|eu|e\.u\.|europe|european union|brussels|japan|tokyo|"
    r"south korea|seoul|india|new delhi|delhi|russia|moscow|kremlin|germany|berlin|france|paris|italy|rome|spain|madrid|netherlands|canada|ottawa|australia|"
    r"canberra|singapore|hong kong|taiwan|taipei|brazil|mexico|turkey|ankara|iran|indonesia|malaysia|thailand|vietnam|philippines|ireland|poland|sweden|"
    r"norway|denmark|finland|belgium|austria|switzerland|israel|saudi arabia|south africa|nigeria|kenya|pakistan|ukraine|greece|portugal|argentina|"
    r"california|new york|texas|florida|new zealand|egypt)$",
    re.IGNORECASE,
)
_NOUN_TOO = frozenset(
    ["fine", "probe", "order", "ban", "charge", "block", "raid", "sanction", "license", "permit", "approve", "clear", "arrest", "direct", "bar", "demand", "discipline", "warn", "question"]
)
_NEEDS_AUTHORITY = frozenset({"order", "ban", "approval", "warning", "summons"})


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Only authorities act, on somebody else; "order" and "probe" as nouns are no acts."""
    filler = candidate.roles.get("authority")
    mention = filler[0] if isinstance(filler, tuple) and filler and not isinstance(filler[0], int) else None
    if mention is not None:
        kind = getattr(mention, "type", "")
        name = str(arguments.get("authority") or mention.text)
        if kind == "organization" and not _ACTING.search(name):
            return None
        if kind == "place" and not _STATE.match(mention.text):
            return None
    measure = arguments.get("measure")
    rule = candidate.rule.rsplit(".", 1)[-1]
    if candidate.verbs and candidate.verbs[0].strip().lower() in _NOUN_TOO:
        return None
    if "authority" not in arguments and measure in _NEEDS_AUTHORITY and rule.endswith("_passive"):
        return None
    reason = arguments.get("reason")
    if isinstance(reason, str) and len(reason) > 140:
        arguments.pop("reason")
    target = candidate.roles.get("target")
    if isinstance(target, tuple) and target and getattr(target[0], "type", "") == "authority":
        return None
    return arguments if arguments.get("target") != arguments.get("authority") else None
