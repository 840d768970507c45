"""Enforcement in English, by predicate: acts that name no authority, or name it elsewhere than the wordings of ``en`` do."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.enforcement.en_frames_more import more_frames
from newsledger.kinds.enforcement.en_frames_plain import plain_frames
from newsledger.kinds.enforcement.en_frames_terms import term_frames
from newsledger.kinds.enforcement.en_frames_wide import wide_frames
from newsledger.kinds.enforcement.en_hollow import hollow, of_politics, of_the_bench
from newsledger.kinds.enforcement.en_words import VERBS
from newsledger.languages.en.acting import with_authorities
from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.model import Value
from newsledger.patterns import Encoded, Frame

_NOT = (
    r"\b(?:own investigation|internal (?:investigation|probe|review|inquiry)|independent (?:investigation|review)|charges? of \ue008|impairment|one-time|restructuring|fees?|service charges?|"
    r"interest charges|no charges?|accident investigation|magazine|newspapers?|neither|never|risk of|searches for|(?:damning|latest|stinging|scathing|serious|sad) indictment|in order|in charge|investigative (?:report|journalis\w+)|sales charge|market share|fine (?:art|dining|print|line|tun\w+))\b"
)
_AUTHORITY, _TARGET = "authority:authority", "target:private"


def _act(name: str, measure: str, verbs: str, **more: Any) -> Frame:
    """Give a frame of an authority that does something to somebody; both must be named."""
    more.setdefault("need", ("target", "authority"))
    fixed: dict[str, Value] = {"measure": measure}
    more.setdefault("patient", _TARGET)
    more.setdefault("unless", _NOT)
    more.setdefault("loose", True)
    return Frame(name, verbs=verbs, agent=_AUTHORITY, fixed=fixed, **more)


def _suffered(name: str, measure: str, verbs: str, after: str = "", **more: Any) -> Frame:
    """Give a frame whose subject is the target ("faces an inquiry", "lost its licence")."""
    fixed: dict[str, Value] = {"measure": measure}
    others = more.pop("others", {"from": _AUTHORITY, "by": _AUTHORITY, "of": _AUTHORITY, "with": _AUTHORITY})
    more.setdefault("need", ("target",))
    more.setdefault("unless", _NOT)
    return Frame(name, verbs=verbs, agent=_TARGET, others=others, after=after, fixed=fixed, **more)


_NOUN = re.compile(
    r"(?:[\w-]+ ){0,2}(?:fines?|penalt(?:y|ies)|investigations?|probes?|inquir(?:y|ies)|scrutiny|reviews?|subpoenas?|summons|bans?|blacklist(?:ing)?|embargo|sanctions|censure|reprimand|charges|indictments?|complaint|raids?|arrest|detention|conviction|sentencing|crackdown|clampdown|approval|clearance|go-ahead|light|revocation|suspension|rejection|inspections?|searches|search)"
)
_OF_DOING = re.compile(r"\bcharges? of [a-z]+ing\b")
_OF_A_PLACE = re.compile(
    r"\ue005(?:-based)? (?:[a-z-]+ ){0,3}(?:company|firm|group|maker|bank|unit|giant|rival|subsidiary|court battle|market|arm|business|startup|operator|retailer|utility|airline)\b"
)
_DUTY = re.compile(
    r"\bcharg\w+ [^;.]{1,60}? with (?:turning|building|reviving|fixing|keeping|bringing|creating|setting|cutting|restoring|expanding|growing|integrating|steering|overseeing|leading|running|managing|developing|finding|protecting|making|helping)\b"
)
_SUIT = re.compile(r"\b(?:lawsuits?|suits?|sued|suing|class[- ]action|complaint)\b")

FRAMES = (
    _suffered(
        "faces_probe",
        "investigation",
        "face|be the subject of|be the target of|be subject to|attract|draw|come under|fall under|be at the centre of|be at the center of|be embroiled in|be caught up in|undergo|be under|remain under|spark|trigger|prompt|cooperate with|co-operate with|fend off|confront",
        rf" (?:an? |the |further |more |growing |intense |renewed |fresh )?{FEW_WORDS}(?:investigations?|probes?|inquir(?:y|ies)|scrutiny|microscope)\b",
    ),
    _suffered(
        "pays_fine",
        "fine",
        "pay|face|be hit with|be slapped with|receive|incur|be handed|be issued|be given|draw|be stung by|be ordered to pay|be told to pay|agree to pay|cough up|fork out|shell out|accept|contest|appeal",
        rf" {FEW_WORDS}(?:fines?|penalt(?:y|ies)|civil penalt(?:y|ies)|forfeiture|disgorgement)\b",
        figures=("amounts:money",),
    ),
    _suffered(
        "settles_charges",
        "fine",
        "pay|agree to pay|agree to|reach|forfeit|hand over",
        rf" {FEW_WORDS}(?:to (?:settle|resolve|end) (?:an? |the |civil |federal |criminal )*(?:charges?|allegations?|claims?|probe|investigation|inquiry|case)|settlement with (?:the )?(?:us |u\.s\. )?\ue002)",
        figures=("amounts:money",),
        need=("target", "amounts"),
    ),
    _suffered(
        "faces_charges",
        "charge",
        "face|be facing|deny|be hit with|fight|be accused of|stand trial on|be on trial for|go on trial on|contest",
        rf" {FEW_WORDS}(?:charges|indictment|counts? of|criminal complaint|antitrust charges)\b",
    ),
    _suffered("guilty", "sentence", "plead guilty|be found guilty|be convicted|be sentenced|be jailed|be imprisoned"),
    _suffered(
        "gets_years",
        "sentence",
        "get|receive|be given|be handed|begin|serve|start|face",
        rf" {FEW_WORDS}(?:years?|months?|life) (?:in (?:prison|jail)|behind bars|imprisonment|of imprisonment)|(?: an?| his| her)? (?:[\w-]+ ){{0,4}}(?:prison|jail) (?:term|sentence)",
        unless=_NOT
        + r"|\b(?:could|may|might|would) (?:[a-z]+ )?face\b|\bfac(?:e|es|ed|ing) (?:up to|a maximum|as (?:many|much) as|decades)",
    ),
    _act(
        "hands_term",
        "sentence",
        "hand|give",
        then=rf" {FEW_WORDS}(?:(?:prison|jail) (?:term|sentence)|(?:years?|months?|life) in (?:prison|jail))",
        need=("target",),
    ),
    _act(
        "custody",
        "arrest",
        "take|hold|place|put|keep",
        then=r" (?:in|into|under) (?:police |house |state |judicial )?(?:custody|arrest|detention)",
        need=("target",),
    ),
    _act(
        "called_in",
        "summons",
        "call|haul|call in|haul in|ask|invite|order|summon",
        then=r" (?:before|in for|to (?:explain|appear|testify|answer|meet|attend|a meeting)|'s (?:[\w-]+ ){0,3}(?:managers|executives|bosses|representatives|officials|chief executive|leaders) (?:to|for|in|over)|executives (?:before|in|to (?:explain|appear|testify|answer)))",
    ),
    _act(
        "has_in_sight",
        "investigation",
        "look at|look into|examine|review|scrutinize|scrutinise|inquire into|open a case against|inspect|audit|open proceedings against|launch an inquiry into|consider whether|study whether|look at whether|examine whether|investigate whether|probe whether",
    ),
    _act("tells_to", "order", "tell|ask", then=r"(?: [a-z]+ly)? (?:not )?to (?!the\b|an?\b|\ue007)[a-z]+"),
    _act(
        "order_to",
        "order",
        "order|instruct|direct|require|compel|command",
        then=r"(?:'s? [\w ]{1,30})?(?:,? (?:[^;.\"]{0,60}? )?to (?!the\b|an?\b|\ue007)[a-z]+)",
    ),
    _act(
        "make",
        "order",
        "make",
        then=r" (?:stop|sell|divest|pay|change|remove|end|halt|cease|hand over|open|suspend|fix|rectify)\b",
    ),
    _suffered(
        "told_to",
        "order",
        "be told to|be ordered to|be instructed to|be required to|be directed to",
        "",
        need=("target", "authority"),
    ),
    _suffered(
        "must",
        "order",
        "have to|must|need",
        r" [^;.\"]{4,110}\b(?:under|as part of|following|because of|according to|to comply with|in line with) (?:an?|the|its) (?:[\w-]+ ){0,3}(?:order|ruling|decision|settlement|consent decree|directive)\b",
    ),
    _act(
        "warns",
        "warning",
        "warn|caution|admonish",
        then=r"(?:'s? [\w ]{1,30})? (?:that|about|over|against|not|to|of|for|after|in|on)\b|[.,]|$",
    ),
    _act("warns_about", "warning", "warn|caution", patient="", others={"about": _TARGET, "against": _TARGET}),
    _act(
        "bars",
        "ban",
        "bar|block|forbid|exclude|restrict|add to|shut out|lock out|keep out|prevent|stop",
        then=r"(?:'s [\w ]{1,24})? (?:from|to (?:its|a|the) (?:[\w-]+ ){0,2}(?:blacklist|entity list|list))\b",
    ),
    _act(
        "on_list",
        "ban",
        "put|place|add",
        then=r" (?:on|to) (?:its|an?|the) (?:(?!alert|watch|warning)[\w-]+ ){0,3}(?:blacklist|entity list|list|export control list|restricted list)\b",
    ),
    _suffered(
        "put_on_list",
        "ban",
        "be put on|be placed on|be added to|be on|be included on|be included in",
        r" (?:its|an?|the) (?:[\w'-]+ |\ue002'?s? ){0,3}(?:blacklist|entity list|restricted list|export control list|unreliable entity list)\b",
    ),
    _suffered(
        "cut_off",
        "sanction",
        "be cut off from|be frozen out of|be shut out of|be hit by|be hit with|be placed under|be under|be subject to|be slapped with",
        rf"(?: {FEW_WORDS}sanctions\b| (?:the )?(?:us |u\.s\. )?(?:swift|financial system|dollar|payments? system))",
    ),
    _suffered(
        "lost_licence",
        "refusal",
        "lose|be stripped of|be denied|be refused|forfeit",
        rf" {FEW_WORDS}(?:licen[cs]es?|permits?|permission|approval|authori[sz]ation|registration|certification|accreditation)\b",
    ),
    _act(
        "revokes",
        "refusal",
        "revoke|pull|suspend|cancel|withdraw|rescind|strip|refuse|deny|reject|block|veto|decline|turn down|oppose|prohibit|stop|freeze|void|nullify",
        then=rf"(?:'s?)? {FEW_WORDS}(?:licen[cs]es?|permits?|permission|approval|authori[sz]ation|application|takeover|acquisition|merger|purchase|deal|bid|buyout|certificate|certification|registration|request|tie-up)\b",
    ),
    _suffered(
        "gets_nod",
        "approval",
        "have|get|win|receive|obtain|secure|gain|clear|be given|be granted|be awarded|earn|land",
        rf" {FEW_WORDS}(?:go-ahead|green light|nod|approval|approvals|clearance|authori[sz]ation|permission|licen[cs]e|blessing|consent|permit|regulatory hurdles?)\b",
        need=("target", "authority"),
    ),
    _act(
        "lets",
        "approval",
        "clear|approve|allow|permit|authorize|authorise|green-light|wave through|sign off on|give the green light to|give the go-ahead to|give its blessing to|license|certify|let",
        then=rf"(?:'s?)? (?:to |{FEW_WORDS}(?:acquisition|takeover|merger|purchase|deal|bid|buyout|plan|application|drug|vaccine|sale|request|listing|ipo|tie-up)\b)",
    ),
    _act(
        "removes",
        "removal",
        "remove|pull|take|delist|purge",
        then=r"(?:'s? apps?)? (?:from|off|down from) (?:[\w'-]+ |[\ue000-\ue00a](?:'s)? ){0,4}(?:app ?stores?|stores?)\b",
        need=("target",),
    ),
    _suffered(
        "removed",
        "removal",
        "be removed from|be pulled from|be taken off|disappear from|vanish from|be delisted from",
        r" (?:[\w'-]+ |[\ue000-\ue00a](?:'s)? ){0,4}(?:app ?stores?|stores)\b",
    ),
    _act(
        "halts_listing",
        "listing_halt",
        "halt|suspend|block|stop|put|scupper|torpedo|derail|pull the plug on|scuttle|freeze|call off|postpone|delay",
        then=rf"(?:'s?)? {FEW_WORDS}(?:ipo|initial public offering|listing|offering|share sale|debut|flotation)\b",
    ),
    _act(
        "raids",
        "raid",
        "search|raid|visit|inspect|swoop on|storm",
        then=r"(?:'s?)? (?:[\w-]+ |\ue004 ){0,3}(?:offices?|headquarters|premises|home|residence|plants?|factory|factories|sites?)\b",
    ),
    _act("accuses", "charge", "accuse|charge|sue|indict|allege that", then=r" (?:of|with|for) "),
    _act(
        "cracks_down",
        "crackdown",
        VERBS["crackdown"]
        + "|tighten the screws on|take aim at|go after|put pressure on|pile pressure on|turn up the heat on|target|step up pressure on",
    ),
    _suffered(
        "accused",
        "charge",
        "be accused of|stand accused of|be charged over|be indicted over|be suspected of",
        "",
        need=("target",),
    ),
    _suffered(
        "behind_bars",
        "arrest",
        "be put behind bars|be taken into custody|be detained|be placed under arrest|be led away|be arrested",
    ),
    _act(
        "imposes_measure",
        "sanction",
        "freeze|seize|confiscate",
        then=r"(?:'s)? (?:[\w-]+ ){0,2}(?:assets|accounts|funds|bank accounts|property|shares|stake)\b",
    ),
    _act("stops_trading", "listing_halt", "stop|halt|suspend|freeze", then=r"(?:'s)? (?:shares|stock|trading)\b"),
    _act(
        "gives_hours",
        "order",
        "give",
        then=r" (?:until|\ue00a (?:hours|days|weeks|months)|\ue007) (?:[\w-]+ ){0,3}to [a-z]+",
    ),
    _act(
        "sends_notice",
        "warning",
        "send|issue|serve",
        then=r" (?:with )?(?:an? |the )?(?:[\w-]+ ){0,3}(?:warning|letter|notice|warning letter)\b",
    ),
    _act(
        "sends_order",
        "order",
        "send|issue|serve|hand",
        then=r" (?:with )?(?:an? |the )?(?:[\w-]+ ){0,3}(?:order|directive|injunction)\b",
    ),
    _suffered(
        "called_to",
        "summons",
        "be called to testify|be called to appear|be asked to testify|be summoned|be hauled before|be called before|be ordered to appear",
        "",
        need=("target",),
    ),
    _suffered(
        "made_to_pay",
        "fine",
        "be made to pay|be ordered to pay|be told to pay|have to pay|must pay",
        "",
        figures=("amounts:money",),
        need=("target", "amounts", "authority"),
    ),
    Frame(
        "fine_scene",
        nouns="fine|penalty|fines",
        patient=_TARGET,
        about="against|on",
        figures=("amounts:money",),
        infer="target:firm",
        need=("target", "amounts"),
        fixed={"measure": "fine"},
        scene=True,
        also=r"\b(?:regulators?|watchdog|antitrust|commission|authority|authorities|privacy|data protection|record|imposed|levied|court|upheld|sec|ftc|doj|cma|fca|ministry|administration|violat\w+|breach\w*|bribery|money laundering|gdpr|sanctions)\b|\ue002",
        unless=_NOT + r"|\b(?:could|may|might|up to|risk\w*|maximum|potential)\b",
    ),
    _act(
        "demands_that",
        "order",
        "demand that|order that|insist that|require that|rule that|decide that|say that",
        then=r" (?:must |should |has to |have to )?(?:stop|sell|divest|pay|change|remove|end|halt|cease|hand over|open|suspend|fix|rectify|delete|submit|unwind|give up|shut)\b",
    ),
    _suffered(
        "must_by",
        "order",
        "have",
        r" (?:until|\ue00a (?:days|weeks|months|hours)|\ue007) [^;.\"]{0,40}\bto [a-z]+[^;.\"]{0,80}\b(?:law|order|ruling|decision|regulators?|court|commission|ban)\b",
    ),
    _suffered(
        "made_to",
        "order",
        "be made to|be forced by regulators to|be obliged to",
        r" (?:carry out|stop|sell|divest|change|remove|end|halt|cease|hand over|open|suspend|fix|rectify|delete|submit|unwind|give up)\b",
    ),
    _suffered(
        "blocked_in",
        "ban",
        "be blocked|be banned|be outlawed|be barred|be blacklisted|be prohibited",
        r" (?:in|from|by|across) ",
    ),
    _suffered(
        "fights_case",
        "investigation",
        "grapple with|wrestle with|battle|contend with|deal with|fight",
        rf" {FEW_WORDS}(?:antitrust|competition|regulatory|criminal) (?:case|cases|investigations?|probes?|scrutiny|inquir(?:y|ies))\b",
    ),
    _act(
        "writes_asking",
        "investigation",
        "write to|question|quiz|seek answers from|demand answers from|demand information from|seek information from|send questions to|send inspectors to|send a request for information to",
    ),
    _suffered(
        "says_had_to",
        "order",
        "have to",
        r" (?:delete|stop|sell|divest|give up|hand over|pay|remove|change|open|suspend|end|cease|rectify|submit|unwind)\b",
        need=("target", "authority"),
    ),
    _act(
        "stops_deal",
        "refusal",
        "stop|block|bar|prevent|prohibit",
        then=r" from (?:buying|acquiring|taking over|merging|purchasing|selling itself|completing)\b",
    ),
    Frame(
        "inspections_at",
        nouns="surprise inspections|unannounced inspections|dawn raids|dawn raid|unannounced inspection|searches|search",
        agent=_AUTHORITY,
        patient=_TARGET,
        about="at|of|on",
        infer="target:firm",
        need=("target",),
        fixed={"measure": "raid"},
        also=r"\b(?:officials|police|prosecutors|investigators|inspectors|antitrust|commission|regulators?|offices?|premises|headquarters|authority)\b",
        unless=r"\bsearch (?:engine|results|advertising|box|bar|terms?|business|giant|market|firm|company|for)\b|\bweb search|\bonline search|\binternet search",
    ),
    *more_frames(_act, _suffered, _NOT),
    *wide_frames(_act, _suffered, _NOT),
    *term_frames(_act, _suffered, _NOT),
    *plain_frames(_NOT),
)


def prepare(sentence: Encoded) -> tuple[Encoded, tuple[int, ...]]:
    """Mark the authorities that a sentence only describes ("Italian prosecutors")."""
    acting = with_authorities(sentence)
    return acting.sentence, acting.back


def complete(roles: dict[str, Any], group: str, clause: str) -> dict[str, Any] | None:
    """Authorities act, and on somebody else; none is the target of its own measure."""
    target = roles.get("target")
    if isinstance(target, tuple) and target and target[0].type == "authority":
        return None
    measure = str(roles.get("measure", ""))
    at = max(0, clause.find(group))
    if hollow(clause, 0, (at, at + len(group)), measure, _NOUN.fullmatch(group) is not None):
        return None
    authority = roles.get("authority")
    if isinstance(authority, tuple) and (
        of_the_bench(authority[0].text, measure, clause) or ("accus" in group and of_politics(authority[0]))
    ):
        return None
    if isinstance(authority, tuple) and authority[0].type == "place" and _OF_A_PLACE.search(clause):
        return None
    if measure == "charge" and _DUTY.search(clause):
        return None
    if measure == "charge" and (
        ("accus" in group and _SUIT.search(clause)) or (f"{group} of " in clause and _OF_DOING.search(clause))
    ):
        return None
    return roles
