"""Who does what to whom in an English clause: subject, object, "by …" and complements of verbs and nouns."""

from __future__ import annotations

import re

from newsledger.languages.en.clauses import subject, verbal
from newsledger.languages.en.verbs import is_passive
from newsledger.patterns.encode import ALL_MARKS, MARKS, Encoded

AUTHORITY, PERSON, COMPANY, MONEY, POSITION = (
    MARKS[kind] for kind in ("authority", "person", "company", "money", "position")
)
TARGETS = PERSON + COMPANY + MARKS["organization"] + MARKS["product"]
_MARK = f"[{ALL_MARKS}]"
_AUX = frozenset(
    [
        "to",
        "has",
        "have",
        "had",
        "having",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "will",
        "would",
        "may",
        "might",
        "could",
        "can",
        "cannot",
        "should",
        "must",
        "shall",
        "'ll",
        "'s",
        "'d",
        "'ve",
        "'re",
        "do",
        "does",
        "did",
        "not",
        "never",
        "no",
        "longer",
        "also",
        "now",
        "then",
        "later",
        "once",
        "just",
        "still",
        "soon",
        "since",
        "again",
        "even",
        "instead",
        "both",
        "each",
        "all",
        "about",
        "considers",
        "consider",
        "considering",
        "weighs",
        "weighing",
        "mulls",
        "mulling",
        "begins",
        "began",
        "begun",
        "starts",
        "started",
        "starting",
        "for",
        "denied",
        "denies",
        "accused",
        "of",
        "suspected",
        "said",
        "set",
        "going",
        "got",
        "gets",
        "getting",
        "get",
        "further",
        "already",
        "first",
        "yet",
        "recently",
        "reportedly",
        "expected",
        "plans",
        "planning",
        "planned",
        "plan",
        "intends",
        "wants",
        "threatened",
        "threatening",
        "threatens",
        "vowed",
        "moved",
        "decided",
        "agreed",
        "voted",
        "continue",
        "continues",
        "continued",
        "seeks",
        "sought",
        "tried",
        "trying",
        "prepares",
        "preparing",
        "prepared",
        "likely",
        "ready",
        "urged",
        "ordered",
    ]
)
_HEAD_NOUN = (
    r"(?:[\w-]+ )?(?:founder|co-founder|cofounder|trader|broker|executive|employee|worker|banker|analyst|manager|director|officer|boss|head|chief|chairman|chairwoman|ceo|cfo|president|lawyer|accountant|owner|"
    r"billionaire|tycoon|magnate|heir|engineer|salesman|adviser|advisor|consultant|partner|member|official|secretary|spokesman|scientist|supplier|subsidiary|unit|affiliate|rival|parent|"
    r"maker|operator|giant|company|firm|arm|division|app|brand|service|platform|group|bank|startup|start-up|developer|creator|publisher|producer|retailer|manufacturer|carmaker|automaker|chipmaker|lender|insurer|dealer|distributor|contractor|fund manager|portfolio manager)s?"
)
_CHAIN = re.compile(
    rf"[{COMPANY}{MARKS['organization']}{MARKS['product']}](?:'s|-[a-z]+)?(?: (?:(?:former|then|ex-)[ -]?)?(?:{_HEAD_NOUN}|{POSITION})(?: and(?= [\w{POSITION}]+ ))?)+,? (?P<head>[{TARGETS}])"
)
_INNER = (
    r"(?:units?|subsidiar(?:y|ies)|executives?|employees?|staff|officials?|members?|founders?|chairman|head|offices?|headquarters|boss|sales?|exports?|use|shipments?|acquisition|purchase|takeover|merger|"
    r"listing|ipo|imports?|compan(?:y|ies)|firms|banks|group|some|one|many|dozens|number|several|part|products?|equipment|parts|goods|chips|shares|trading|imports|apps|giants|platforms|makers|sale|buyout|investment|"
    r"bid|deal|request|application|plan|proposal|operations|branch|arm|directors?|managers?|traders?|charges|allegations|claims|suspicions|evidence|possible|whether|suit|version|drug|vaccine|home|residence|premises|"
    r"import|export|transfer|provision|service|business|access|practices|conduct|collapse|role|dealings|behaviou?r|competition|abuse|manipulation|pricing|handling|data|crash|crashes|accident|accidents|ties|links|"
    r"licen[cs]es?|permits?|certificates?|approvals?|authori[sz]ations?|concessions?|registration|charter|dealings|assets|funds|fleet|flights|control|technology|software|supply|content|disclosures?|accounting|accounts|activities|foreign|how|tactics|policies|terms|safety|leak|breach)"
)
_STOP = (
    r"(?!(?:that|which|who|whom|whose|in|on|at|from|with|by|after|before|for|to|and|or|of|as|over|against|but|while|when|where|if|because|is|was|are|were|be|been|has|have|had|will|would|could|may|might|can|should|must|said|says|"
    r"amid|into|than|until|since|under|through|during|about|not|so|more|less)\b)"
)
_TOKEN = rf"(?:[\w$+][\w'&./$+-]*|{_MARK}(?:'s?)?(?:-[a-z]+)?|\"[^\"]{{1,20}}\"?|\([^()]{{1,20}}\)),?(?= )"
_PLAIN_TOKEN = _TOKEN.replace(",?(?= )", "(?= )")
_NEAR = re.compile(
    rf"(?: (?:(?:on|into|against|of|at|the|to|over|whether|if|how|including|such as|with|for|in|from|between|by|about|that)(?= )|{_STOP}{_PLAIN_TOKEN})){{0,12}}? \"?(?P<it>[{TARGETS}])",
)
_STRICT = re.compile(
    rf"(?: (?:{_INNER} (?:of|at|from|including|such as|like|by|in|against)(?= )|{_STOP}{_TOKEN})){{0,8}}? \"?(?P<it>[{TARGETS}])",
)
_BY = re.compile(
    rf"[^.;,\"]{{0,70}}?\b(?:by|from|with) (?:the |an? |its |both the |both )?(?:(?!ban|the|its|an?\b)[\w.-]+(?<!ing) ){{0,3}}?(?P<it>{AUTHORITY})(?! (?:headquarters|building))"
)
_SAID_IT = re.compile(
    rf"(?P<it>{AUTHORITY})[^.;]{{0,60}}? (?:said|says|announced|announces|confirmed|warned|added|indicated)(?:[^.;,]{{1,24}})?(?: that)? $"
)
_BODY_ACTS = re.compile(
    rf"(?:^|\b(?:after|when|as|because|that|while|before|since|if|and|but|said)) (?:the |an? )?(?P<it>{AUTHORITY}) $",
    re.IGNORECASE,
)
_STAFF = re.compile(
    rf"(?<!\w)(?:executives?|employees?|staff|officials|traders?|bankers?|workers|technicians|managers?|directors?|engineers?|people|units?|subsidiar(?:y|ies)|founders?|head|members?|affiliates?|acquisition|merger|takeover|"
    rf"licen[cs]e|shares|offices|companies|firms|apps?|{POSITION})(?: [\w-]+){{0,2}} (?:of|at|from|with|including|such as|like) (?:the )?(?:{_STOP}[\w-]+ ){{0,4}}(?P<it>[{TARGETS}])(?:,? [a-z]{{2,12}}ly)? $"
)
_LIST = re.compile(
    rf"(?:(?:, (?:and )?| and | as well as )(?:{_STOP}[\w-]+(?:'s)? |[{MARKS['place']}]-?(?:[a-z]+)?(?:'s)? ){{0,5}}(?P<it>[{TARGETS}]))"
)
_WITH_ITS = re.compile(
    rf",? and (?:(?:its|his|her|the|[{COMPANY}]'s?|(?:co-?|former |then-?)?(?:founder|chairman|chief executive|ceo|owner|executives?|parent|subsidiary|unit)|{POSITION}|and),? )*(?P<it>[{TARGETS}])(?! (?:said|says|also said))"
)
_MEMBERS = re.compile(r"\b(?:including|such as|like|among them|namely)\b[^.;]{0,60}$")
_VERB_AFTER = re.compile(
    r" (?:said|says|was|is|has|had|will|would|were|are|did|also|told|have|could|may|announced|denied|declined)\b"
)


_LAST_WORD = re.compile(r"[a-z'-]+$")


def group_start(text: str, verb: int) -> int:
    """Give where the auxiliaries and adverbs before a verb begin (lower-case text)."""
    at = verb
    for _ in range(7):
        head = text[max(0, at - 24) : at].rstrip(" ")
        word = head[head.rfind(" ") + 1 :]
        if not (word.isascii() and word.isalpha()):
            found = _LAST_WORD.search(head)
            word = found[0] if found else ""
        if not (word in _AUX or (word.endswith("ly") and len(word) > 4)):
            break
        before = at - len(text[max(0, at - 24) : at]) + len(head) - len(word)
        if before >= at:
            break
        at = before
    return at


_OWN_TO_BODIES = re.compile(
    r" (?:[\w-]+ ){0,2}?(?:rules?|polic|guid|decision|stance|approach|lists?\b|assent|own\b|website|power|report|investigation|probe|review|inquir|orders?\b|case|ruling|approval|rates?\b|target|"
    r"recommend|propos|plans?\b|budget|members?\b|citizens|people|borders?|economy|currency|mandate|authority|position|views?\b|concern|findings|complaint|charges|ban\b|blacklist|entity|verdict|"
    r"blessing|nod\b|powers|role|duty|mission|forecast|outlook|laws?\b|sanctions|support|opposition|efforts?|tariffs|market|exports|imports|ally|allies|neighbo)"
)
"""What an authority has of its own, rather than those on whom it acts."""
_OFFICE_OF = re.compile(rf"{POSITION} (?:of|at) (?:[a-z-]+ ){{0,4}}$")


def head(text: str, at: int) -> int:
    """Give the person or company that a company's name only describes ("UBS trader Adoboli"), else the name itself."""
    if text[at + 1 : at + 4] == f", {PERSON}" and _OFFICE_OF.search(text, max(0, at - 40), at):
        return at + 3
    for _ in range(2):
        found = _CHAIN.match(text, at)
        if not found:
            break
        at = found.start("head")
    return at


def object_at(sentence: Encoded, end: int, loose: bool = False, reach: int = 130) -> int | None:
    """Give the mark that the words from ``end`` on lead to: an object, or with ``loose`` what a noun is about."""
    text = sentence.text
    found = (_NEAR if loose else _STRICT).match(text, end, min(len(text), end + reach))
    if not found:
        return None
    at = found.start("it")
    for other in range(end, at):
        if text[other] == AUTHORITY and not loose and text[other + 1 : other + 3] != "'s":
            return None
    inner = head(text, at)
    if inner == at and text.startswith("'s", at + 1):
        owner = next((m for m in sentence.mentions.get(at, ()) if m.referring == "pronoun"), None)
        if owner is not None and (
            owner.type != "company" or owner.name is None or _OWN_TO_BODIES.match(sentence.lower, at + 3)
        ):
            return None
    return inner


def members(text: str, at: int) -> list[int]:
    """Give the positions of a list of targets that begins at ``at`` ("including A, gaming giant B and C")."""
    out = [at]
    also = _WITH_ITS.match(text, at + 1)
    if also and text[also.start("it")] != text[at]:
        return [at, also.start("it")]
    if not _MEMBERS.search(text[max(0, at - 80) : at]):
        return out
    for _ in range(7):
        found = _LIST.match(text, out[-1] + 1)
        if not found:
            break
        if text[out[-1] + 1] == "," and _VERB_AFTER.match(text, found.end()):
            break
        out.append(found.start("it"))
    return out


def doer(sentence: Encoded, verb: int) -> int | None:
    """Give the mark of the subject of a verb group that starts at ``verb``, read to its head."""
    at = subject(sentence, verb)
    if at is None:
        staff = _STAFF.search(sentence.text, max(0, verb - 90), verb)
        if staff:
            return staff.start("it")
        near = _BODY_ACTS.search(sentence.text, max(0, verb - 40), verb)
        return near.start("it") if near else None
    if sentence.mentions[at][0].referring == "pronoun" and at >= verb - 8:
        said = _SAID_IT.search(sentence.text, max(0, at - 110), at)
        if said:
            return said.start("it")
    inner = head(sentence.text, at)
    return inner if inner < verb else at


def by_whom(text: str, start: int) -> int | None:
    """Give the authority of a "by …" phrase after ``start``."""
    found = _BY.match(text, start, min(len(text), start + 150))
    return found.start("it") if found else None


def finite(sentence: Encoded, start: int, verb: tuple[int, int]) -> bool:
    """True when the group is a verb where it stands, not a noun or adjective of the same form."""
    if sentence.text.endswith(("'s ", "' ", "s' "), max(0, start - 3), start):
        return False
    return verbal(sentence, (start, verb[1]), sentence.lower[start : verb[1]])


def passive_group(sentence: Encoded, start: int, end: int) -> bool:
    """True for "was fined", "has been ordered"."""
    return is_passive(sentence.lower[start:end])


def money_near(text: str, start: int, end: int) -> int | None:
    """Give the first money mark in a stretch that no clause border interrupts."""
    for i in range(start, min(end, len(text))):
        if text[i] == MONEY:
            return i
        if text[i] in ';"' or (text[i] == "." and text[i + 1 : i + 2] == " "):
            return None
    return None
