"""What a launch in English brings out: the product, service, site or line of business in a noun phrase."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.launch.en_wares import SITE, WARE
from newsledger.languages.en.clauses import names_at, subject
from newsledger.patterns import Candidate, Context, Encoded
from newsledger.patterns.encode import ALL_MARKS, GROUPS, MARKS

_ORG = GROUPS["org"]
_PRODUCT = MARKS["product"]
THING = re.compile(rf"\b(?:{SITE}|{WARE})\b", re.IGNORECASE)
_HEAD = re.compile(rf"\b(?:{SITE}|{WARE})(?: of [\w ]{{2,40}}| \([^()]{{1,40}}\))?$", re.IGNORECASE)
_SITES = re.compile(rf"\b(?:{SITE})\b", re.IGNORECASE)
_FIELD = re.compile(
    r"\b(?:markets?|business|industry|sector|services?|segment|retail|groceries|finance|banking|gaming|insurance|cloud|delivery|operations|capacity|lineup|range|offerings?|presence|space|field)\b",
    re.IGNORECASE,
)
_BAD_WORDS = (
    r"investigations?|probes?|inquiry|lawsuits?|suits?|attacks?|bids?|offers?|offensive|war|missiles?|search(?!.{1,10}engine)|statements?|reports?|results?|earnings|figures?|letters?|reviews?|appeals?|"
    r"doors?|talks|positions?|year|day|quarter|week|month|session|trading|contracts?|deals?|gap|loophole|cases?|relationships?|career|jobs?|roles?|loss(?:es)?|"
    r"governments?|countr(?:y|ies)|econom(?:y|ies)|borders?|[\w\s-]*base of [\w\s-]+|tenders?|ipos?|shares?|stakes?|debt|disputes?|documents?|details|information|criticism|fire|strikes?|eyes|pay|decision|sale|acquisition|merger|takeover|partnership|agreement|"
    r"bonds?|notes|offering|dividend|buyback|layoffs?|cuts?|restructuring|appointment|resignation|discussions?|negotiations|policy|policies|rules?|law|bill|measures?|sanctions?|tariffs?|"
    r"poll|survey|study|data|video|trailer|images?|photos?|footage|findings|minutes|list|names?|records?|budget|proposals?|accounts|session|poll|gains?|high(?:er|s)?|lower|down|up|ties|losing|race|era|"
    r"conference|summit|meeting|event|hearing|petition|complaint|campaign|strategy|effort|drive|crackdown|account|stocks?|stockpile|support|production|season|rate|rates|reserves|oil|prisoners?|hostages?|"
    r"mind|file|chapter|office hours|access|opportunit\w+|conversations?|debate|dialogue|window|front|speculation|relations|crisis|mission|rocket|spacecraft|probe|operation|attempt|practice|practices|"
    r"violence|conflict|blockade|trip|visit|tour|speech|fees?|campaigns?|designs?|tax(?:es)?|subsid\w+|spending|stimulus|interest|credit|bailout|goal|target|changes?|plan to|plans to|plans for|employees?|workers|staff|people|team|money|sure|way|sense|progress|difference|mistakes?|profits?|use|it|them|himself|itself|itself|him|her|this|that"
)
_BAD = re.compile(rf"^(?:.* )?(?:{_BAD_WORDS})$", re.IGNORECASE)
_CUT = re.compile(
    rf" (?:came|comes|took|takes|follows|followed|marks|marked|failed|drew|sparked|helped|gave|boosted|(?:one|two|three|four|five|six|\d+|{MARKS['count']}) (?:years?|months?|weeks?|days?)|{MARKS['date']}|equipped|powered|based|made|aimed|designed|targeted|targeting|featuring|offering|using|capable|starting|costing|priced|built|developed|made|intended|meant|running|within|throughout|amid|during|near|against|following|"
    r"dedicated|focused|allowing|letting|enabling|known|where|when|because|due|on|in|at|by|for|from|with|to|that|which|who|ahead|around|before|after|costing|worth|so|if|amid|nationwide|globally|worldwide|"
    r"today|away|yesterday|tomorrow|here|there|now|soon|again|alone|together|altogether|abroad|overseas|online|owned|operated|available|set|through|under|as|using|since|than|covering|containing|similar|between|per|via|specifically|exclusively|only|later|earlier|next|last|this|such|and (?:will|is|has|said|would|plans))\b(?!-).*$",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^(?:(?:an?|the|its|their|his|her|all|of|another|some|more|several|own|own-brand|a number of|a series of|a range of|a slew of|a new line of|the first of|one of|many|most of|plans? (?:for|to (?:build|open|launch|introduce|roll out|offer|sell))|"
    rf"(?:{MARKS['count']}|\d+|one|two|three|four|five|six|several) of|(?:number|series|range|slew|pair|handful|raft|host|couple) of|(?:[\w-]+ )?(?:launch|release|availability|introduction|rollout|roll-out|debut|opening) of|sales of|production of|operations at|work on|support for|[{_ORG}{MARKS['person']}]'s|new|brand|long-awaited|much-anticipated|highly anticipated) )+",
    re.IGNORECASE,
)
_CALLED = re.compile(
    rf"^(?:,| ?–)?(?: (?:is |was )?(?:called|named|dubbed|known as|christened|branded))(?: the| an?)? \"?(?P<mark>[{_ORG}])?(?P<name>[A-Z0-9][\w.+-]*(?: [A-Z0-9][\w.+-]*){{0,4}})?"
)
_APPOSED = re.compile(rf"^, (?:the |an? )?(?P<mark>{_PRODUCT})(?=[,.; ]|$)")
_YET = re.compile(
    r"\b(?:will|plan\w*|expect\w*|to|set|would|aims?|aiming|intend\w*|prepar\w+|could|may|considering|planning|working)\b|ing\b"
)
_DETERMINER = rf"(?:an?|the|that|this|its|their|his|her|two|three|four|both|first|new|another|[\w-]+-generation|{MARKS['count']}|[{_ORG}{MARKS['person']}]'s)"
_SUBJECT = re.compile(
    rf"^.{{0,90}}(?<![\w'-])(?P<np>(?:{_DETERMINER} |[{_ORG}] )(?:(?!(?:said|says|that|which|will|would|is|was|has|had|have|are|were)\b)[\w&'-]+ |[{ALL_MARKS}](?:'s)? ){{0,6}}?(?:{SITE}|{WARE}))"
    r"(?: (?:in|for|at|called|on|of|near) [^,;]{1,40})?,?$",
    re.IGNORECASE,
)
_ACTIVITY = re.compile(
    r"\b(?:deliver(?:y|ies)|flights?|testing|tests|trials?|registrations?|sign-?ups|shipments?|pre-?orders?|operations|services?|home sales|pilots?|broadcasts?)$",
    re.IGNORECASE,
)
VAGUE_FIELD = re.compile(
    r"(?:(?:its|their|the|global|international|overall|own) ){0,2}(?:presence|footprint|reach|capacity)"
)
"""What is widened somewhere: without a place it is no launch."""
NO_PLANS = re.compile(r"\bno (?:[a-z]+ ){0,2}(?:plans?|intentions?)\b")
UNMOVED = re.compile(
    r"\b(?:may|might|could|would|can|do|does|did|will|must|should)(?: not|n't) (?:\w+ly )?(?:\w+)$|\bfail\w* to \w+$"
)
"""A door, an engine or a shop that does not open or start."""
_MARKET = re.compile(r"\b(?:markets?|business|segment|industry|sector)$", re.IGNORECASE)
_ANY_MARKET = re.compile(
    r"^(?:(?:increasingly|new|other|more|growing|fast-growing|crowded|competitive|booming|foreign|overseas|international|emerging|global|big|huge|bigger|larger|different|key|next|vast|several|additional|adjacent|untapped) ?)+"
    r"(?:markets?|spaces?|industr(?:y|ies)|sectors?|business(?:es)?|fields?|segments?|areas|range|capacity)$",
    re.IGNORECASE,
)
_LEAVES = re.compile(r"\b(?:leav|left|exit|quit|withdr|pull)")
_NO_OFFER = re.compile(r"^(?!.*\b(?:will|plans?|begin|began|start|started|now|soon|to)\b).*\boffer")
_ALL = re.compile(f"[{ALL_MARKS}]")
_SHAPE = re.compile(
    r",? (?:very|that's|who's|which's|it|he|she|they|we|you|\w{3,}ly|[a-z]{4,}ed|[a-z]{4,}ing|is|are|was|were|has|have|had|will|would|can|could|may|should|and (?:[a-z]+(?:ed|s)|is|its|a|an|the)|or)\b.*$"
)
"""Words with which no name of a product goes on; they count only where what stands before them is one."""
_ADJECTIVES = re.compile(
    rf",? (?:and|but|yet|or) (?:(?!the |its |a |an )(?:[\w-]+|[{_ORG}]) ){{1,4}}?(?:{SITE}|{WARE})\b(?! (?:and|for all)\b)",
    re.I,
)
"""What adjectives share: "a smaller and cheaper model"."""


def any_market(words: str) -> bool:
    """True for words that name no market in particular ("an increasingly crowded market")."""
    return _ANY_MARKET.match(words) is not None


def cut_to_head(words: str) -> str:
    """Give the words of a noun phrase up to its head when an adverb, a clause or a participle follows the head."""
    if words[-1:] == _PRODUCT or _HEAD.search(words):
        return words
    at = 0
    while (found := _SHAPE.search(words, at)) is not None:
        front = words[: found.start()]
        if front and (front[-1] == _PRODUCT or _HEAD.search(front)):
            return front
        at = found.start() + 1
    return words


def product_of(
    sentence: Encoded, candidate: Candidate, context: Context, rule: str, verbs: str
) -> tuple[Any, int] | None:
    """Give the product in a candidate's noun phrase, and where the claim ends; None when it is none."""
    filler = candidate.roles.get("product")
    if not isinstance(filler, tuple) or not filler:
        return None
    whole = isinstance(filler[0], int)
    start, end = (int(str(filler[0])), int(str(filler[1]))) if whole else (candidate.end - 1, candidate.end)
    if rule == "lets":
        return _printed(sentence, context, start, end), end
    words = sentence.text[start:end]
    after = sentence.text[end : end + 80]
    cut = _CUT.search(words)
    if cut and cut.start() > 0:
        after = words[cut.start() :]
        words = words[: cut.start()]
        end = start + len(words)
    further = _ADJECTIVES.match(after) if words and not _HEAD.search(words) and words[-1] not in ALL_MARKS else None
    if further:
        words = sentence.text[start : end + further.end()]
        end += further.end()
        after = sentence.text[end : end + 80]
    trimmed = cut_to_head(words)
    if trimmed != words:
        after = words[len(trimmed) :] + sentence.text[end : end + 80]
        words = trimmed
        end = start + len(words)
    called = _CALLED.match(after)
    if called and (called["mark"] or called["name"]):
        at = end + called.start("mark" if called["mark"] else "name")
        stop = end + called.end("mark" if called["mark"] else "name")
        name = names_at(sentence, at) if called["mark"] else _printed(sentence, context, at, stop)
        return (name, stop) if name else None
    apposed = _APPOSED.match(sentence.text[end : end + 60])
    if apposed and THING.search(words):
        name = names_at(sentence, end + apposed.start("mark"))
        return (name, end + apposed.end()) if name else None
    product = judged(sentence, context, start, start + len(words), rule, verbs)
    return (product, end) if product else None


def judged(sentence: Encoded, context: Context, start: int, end: int, rule: str, verbs: str = "") -> Any:
    """Give the product that an encoded noun phrase names, as printed or in full; None when companies launch no such thing."""
    words = sentence.text[start:end].rstrip(" ,.")
    lead = _LEADING.match(words)
    plain = words[lead.end() :] if lead else words
    if (
        not plain
        or len(plain) > 90
        or re.match(
            r"(?:our|my|your)\b|(?:products?|services?|one|business|businesses|markets?|spaces?|industry|sector|wallets?)$",
            plain,
            re.IGNORECASE,
        )
    ):
        return None
    bare = _ALL.sub("", plain).strip()
    if re.fullmatch(rf"(?:the )?{MARKS['place']}", words) and rule in ("grows", "ends"):
        entered = re.search(r"\b(?:enter|exit|withdr|pull)", verbs)
        return names_at(sentence, start + len(words) - 1) if entered else None
    said = _said_of_company(sentence, context, start, end)
    if said and (rule in ("grows", "ends")) and (_MARKET.search(said) or _FIELD.search(said)):
        return said
    if rule == "starts" and re.match(
        r"(?:accept|tak|requir|charg|ask|mov|look|us|hir|lay|cutt|pay|mak|see|gett|work|talk|think|buy)ing\b", plain
    ):
        return None
    if bare and plain[-1] not in ALL_MARKS and not plain.endswith("'s"):
        if rule == "ends" and (_ACTIVITY.search(bare) or (_MARKET.search(bare) and _LEAVES.search(verbs))):
            return _printed(sentence, context, start + (lead.end() if lead else 0), start + len(words))
        if rule == "starts" and _ACTIVITY.search(bare) and not _NO_OFFER.search(verbs):
            return _printed(sentence, context, start + (lead.end() if lead else 0), start + len(words))
    if re.search(
        r"\b(?:logistics|details|plans?|ideas?|process|possibility|costs?|means|ways?|list) (?:of|to|for)\b", bare
    ):
        return None
    if re.match(r" (?:[\w-]+ ){0,2}(?:quarter|earnings|results|dividend)\b", sentence.text[end : end + 40]):
        return None
    if rule == "shows" and re.search(r"\bloans?$", bare):
        return None
    if rule == "ends" and re.search(r"\bstop\w*$", verbs.strip()):
        return None
    if rule == "starts" and (plain[-1] != _PRODUCT or re.search(r"\boffer", verbs)):
        return None
    if re.search(r"\b(?:leav|left)", verbs) and rule == "ends":
        return None
    owner = re.search(rf"[{ALL_MARKS}]'s$", words)
    if owner or (bare and _BAD.match(bare)):
        return None
    last = plain[-1]
    marks = [i for i, char in enumerate(plain) if char in _ORG]
    offset = start + (lead.end() if lead else 0)
    if last == MARKS["person"] and _HEAD.search(bare):
        return names_at(sentence, start + len(words) - 1)  # "its second brand Miu Miu"
    if last in ALL_MARKS and last not in _ORG:
        return None
    if rule in ("grows", "noun_of"):
        if _ANY_MARKET.match(bare):
            return None
        if last in ALL_MARKS or not (_FIELD.search(bare) or THING.search(bare)):
            return None
        return _printed(sentence, context, offset, start + len(words))
    if rule == "builds":
        if (
            not (lead or re.match(rf"(?:first|second|new|\d|{MARKS['count']}|{MARKS['money']})", plain))
            or "segment" in bare
        ):
            return None
        fresh = re.search(
            r"\b(?:new|first|next|own|latest|upgraded|second|third|electric|affordable|cheaper|[\w-]+-generation|low-cost)\b",
            words,
            re.IGNORECASE,
        )
        ware = ((fresh and _YET.search(verbs)) or _SETS_UP.search(verbs)) and _HEAD.search(bare)
        site = _SITES.search(bare) and _HEAD.search(bare)
        return _printed(sentence, context, offset, start + len(words)) if site or ware else None
    if marks and last in _ORG:
        name = names_at(sentence, offset + len(plain) - 1)
        if is_ware(sentence, offset + len(plain) - 1) or (THING.search(bare) and rule != "ends"):
            return name
        if rule == "ends" and re.search(r"\b(?:shut|clos|wind|discontinu|retir|kill|phas|sunset|stop)", verbs):
            return name
        unknown = sentence.mentions[offset + len(plain) - 1][0].entity is None
        if unknown and (rule == "launch_of" or (rule == "shows" and _STRONG.search(verbs))):
            return name
        return name if rule == "launches" and (not lead or lead[0].lower() == "the ") else None
    if _HEAD.search(bare) and last not in ALL_MARKS:
        return _printed(sentence, context, offset, start + len(words))
    if (
        rule in ("launches", "shows", "launch_of", "ends")
        and (
            rule == "launch_of"
            or _STRONG.search(verbs)
            or (_SAYS.search(verbs) and _MODEL.search(plain))
            or (rule == "ends" and _KILLS.search(verbs))
        )
        and _named(plain, bool(lead))
        and _in_lower(sentence, start)
    ):
        return _printed(sentence, context, offset, start + len(words))
    after = plain[max(marks) + 1 :] if marks and plain[max(marks)] == _PRODUCT else None
    if after is not None and re.fullmatch(r"(?: [A-Z0-9][\w.+-]*){1,4}", after):
        return _printed(sentence, context, offset, start + len(words))
    if rule in ("launches", "ends") and last not in ALL_MARKS and _BROUGHT.search(verbs) and _GOODS.fullmatch(bare):
        return _printed(sentence, context, offset, start + len(words))
    return None


_SETS_UP = re.compile(r"\b(?:set|sets|setting) up\b|\bestablish(?:ed|es|ing)\b|\bfounded\b")
_BROUGHT = re.compile(
    r"\b(?:launch|unveil|introduc|roll\w* out|debut|relaunch|brings? out|brought out|on sale|discontinu|phas\w+ out|sunset)"
    r"|\b(?:start|beg[aiu]n|stop)\w* (?:selling|offering|producing|shipping|making|building|publishing)\b|\bno longer (?:sell|make|offer|produce)"
)
"""Verbs of which goods and services are the object, whatever these are."""
_GOODS = re.compile(r"(?:[A-Za-z][\w&+'-]*,? ?|\$?\d[\w,.-]* ?){1,7}")
_STRONG = re.compile(
    r"\b(?:launch|unveil|introduc|roll\w* out|debut|relaunch|wraps off|lid on|curtain on|showcas|show\w* off|teas|preview)\w*"
)
_MODEL = re.compile(rf"(?:[A-Z][\w-]*|[{_ORG}]) [A-Z]{{0,3}}\d{{1,4}}[A-Za-z]{{0,3}}$")
_SAYS = re.compile(r"\b(?:announc|reveal|present|releas|demo)")
_KILLS = re.compile(
    r"\b(?:discontinu|kill\w* off|retir|phas\w+ out|sunset|pull\w* the plug|stop\w* (?:sell|mak|offer|produc)ing|ax)"
)
_NAMED = re.compile(
    rf"(?:[a-z][\w-]* |{MARKS['money']} ){{0,4}}(?:[A-Z][\w+.-]*|[{_ORG}](?= [A-Z\d]))(?: (?:[A-Z][\w+.-]*|\d[\w.]*|for|of|the|&|[{_ORG}](?= [A-Z\d]))){{0,5}}"
)
_NO_NAME = re.compile(
    r"^(?:term|word|phrase|idea|concept|name|acronym|hashtag|notion)\b|\b(?:Act|Bill|Law|Index|Party|Government|President|Minister|Mr|Committee|Report|Court|Union|Week|Day|Year|Plan|Operation|Strategy|[A-Z][a-z]+day|January|February|March|April|June|July|August|September|October|November|December)\b"
)


def _named(plain: str, led: bool) -> bool:
    """True when a phrase ends with a name of its own that nobody has heard of ("a $179 Smart Soundbar")."""
    return (
        _NAMED.fullmatch(plain) is not None
        and not _NO_NAME.search(plain)
        and (led or not plain[0].islower())
        and re.search(r"(?:[A-Z]\w*[a-z]\w*|[A-Z]{2,}\w*|\d[\w.]*)$", plain) is not None
    )


def _in_lower(sentence: Encoded, start: int) -> bool:
    """True when the words before a position are in ordinary case, so that capitals tell names."""
    before = re.findall(r"[A-Za-z]{4,}", sentence.text[max(0, start - 80) : start])
    return bool(before) and before[-1].islower()


def _said_of_company(sentence: Encoded, context: Context, start: int, end: int) -> str | None:
    """Give the words of a noun phrase that was taken for a description of a company ("the online search business")."""
    mentions = sentence.mentions.get(start, ()) if end == start + 1 else ()
    if len(mentions) != 1 or mentions[0].referring in ("name", "pronoun"):
        return None
    return re.sub(r"^(?:the|its|their) ", "", mentions[0].text, flags=re.IGNORECASE)


def is_ware(sentence: Encoded, position: int) -> bool:
    """True for a product, and for an unknown name that an article or an owner precedes: "the Nook", "Disney's Hulu"."""
    if sentence.text[position] == _PRODUCT:
        return True
    mention = sentence.mentions[position][0]
    if mention.type != "company" or mention.referring != "name" or len(sentence.mentions[position]) > 1:
        return False
    before = sentence.text[max(0, position - 16) : position]
    if _GOES_ON.match(sentence.text, position + 1):
        return False
    if _OWNED.search(before):
        return True
    return mention.entity is None and _WITH_ARTICLE.search(before) is not None


_GOES_ON = re.compile(rf" (?:[\w-]+ )?(?:{SITE}|{WARE})\b|,? inc\b|-", re.IGNORECASE)
"""What follows a name that is only part of one: a ware, a legal form, a hyphen ("Calif.-based")."""
_OWNED = re.compile(r"[\ue001\ue003]'s (?:new |latest |own )?$")
_WITH_ARTICLE = re.compile(r"(?:^|[^\w'])(?:[Tt]he|[Ii]ts|[Aa]n?) (?:new |latest |own )?$")


_NAMED_SUBJECT = re.compile(
    rf"(?:(?P<owner>[{_ORG}])(?:'s?) (?:(?:new|latest|upcoming|next|newest|first|popular|flagship|own) ){{0,2}}(?P<name>(?:[A-Z][\w+.-]*|[{_ORG}])(?: [A-Z0-9][\w.+-]*){{0,4}}),?"
    rf"|(?P<model>[{_ORG}](?: (?:[A-Z]{{0,3}}\d[\w.+-]*|Pro|Max|Plus|Ultra|Mini|Air|Lite)){{1,4}}),?)$"
)
"""A ware by its name before its verb: "Huawei's Mate 30 (went on sale)", "the Pixel 7a"."""


def subject_product(sentence: Encoded, candidate: Candidate, context: Context, rule: str) -> tuple[Any, int] | None:
    """Give what was launched, for verbs whose subject it is, and where it starts in the sentence."""
    verb = candidate.start
    left = sentence.text[max(0, verb - 90) : verb].rstrip()
    low = max(0, verb - 90)
    named = _NAMED_SUBJECT.search(left) if rule != "was_ended" else None
    if named:
        part = "name" if named["name"] else "model"
        start, (at, stop) = low + named.start(), (low + named.start(part), low + named.end(part))
        if stop == at + 1 and sentence.text[at] in ALL_MARKS:
            name = names_at(sentence, at)
            return (name, start) if name else None
        return _printed(sentence, context, at, stop), start
    position = subject(sentence, verb)
    if position is not None and is_ware(sentence, position) and (rule != "was_launched" or verb - position < 40):
        name = names_at(sentence, position)
        return (name, position) if name else None
    if (
        position is not None
        and rule == "was_launched"
        and sentence.text[position] == MARKS["company"]
        and sentence.mentions[position][0].referring == "name"
        and not re.search(r"\b(?:announced|opened|put)\b", " ".join(candidate.verbs).lower())
        and ("org" in candidate.roles or _speaks_of_main(sentence, context, position))
        and re.fullmatch(r"(?: [a-z]+| \([^()]{1,20}\)){0,2} ?", sentence.text[position + 1 : verb])
    ):
        name = names_at(sentence, position)
        return (name, position) if isinstance(name, str) else None
    found = _SUBJECT.match(left)
    if not found:
        return None
    start = low + found.start("np")
    before = re.search(rf"(?P<owner>[{_ORG}]'s )?(?P<mark>[{_ORG}]), $", sentence.text[:start])
    if before and re.match(
        rf"(?:an?|the|[{_ORG}]'s) ", found["np"]
    ):  # "the Rockwood Club, its newest facility, will open"
        name = names_at(sentence, before.start("mark"))
        return (name, before.start()) if name else None
    product = judged(sentence, context, start, low + found.end("np"), "launches")
    return (product, start) if product else None


def _speaks_of_main(sentence: Encoded, context: Context, position: int) -> bool:
    """True when a sentence names the article's main company elsewhere than at a position."""
    main = context.main_company
    name = (main.name or main.text) if main is not None else None
    return any(
        (m.name or m.text) == name for i in sentence.find("company") if i != position for m in sentence.mentions[i]
    )


def place_near(sentence: Encoded, candidate: Candidate, product: Any) -> Any:
    """Give the place that the clause after the verb names ("in Berlin"), if any."""
    found = re.search(
        rf"^[^.;\"]{{0,80}}?\b(?:in|at|near|across|throughout|into|to) (?:the |its |southern |northern |eastern |western |central |mainland |\w+ern )?(?:[\w-]+ )?(?P<place>{MARKS['place']})(?!'s)",
        sentence.text[candidate.anchor[1] : candidate.anchor[1] + 200],
    )
    if not found:
        return None
    place = names_at(sentence, candidate.anchor[1] + found.start("place"))
    return place if place and str(place) not in str(product) else None


def _printed(sentence: Encoded, context: Context, start: int, end: int) -> str:
    a, b = sentence.span(start, end)
    return " ".join(context.article.text[a:b].split()).strip(" .,;:“”'‘’")
