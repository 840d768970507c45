"""Break-ins in English: who was hacked, whose data was stolen or laid open, who paid a ransom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from newsledger.languages.en.parties import doer, group_start, head, passive_group
from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded, Screen
from newsledger.patterns.encode import ALL_MARKS, MARKS

_ORGS = MARKS["company"] + MARKS["organization"] + MARKS["authority"] + MARKS["product"]
_PLACE, _COUNT, _MONEY = MARKS["place"], MARKS["count"], MARKS["money"]
_HINT = Screen(
    r"\b(?:breach|hack|leak|ransom|cyber|stole|theft|steal|expos|compromis|intrusion|malware|phish|infiltrat|extort|unauthori[sz]ed|security incident|data incident|ddos|denial[- ]of[- ]service|hijack|exfiltrat|made off with|broke into|break-in)"
)
_DATA = r"(?:data|information|records|details|files|passwords?|accounts?|e-?mails?(?: addresses)?|addresses|documents|credentials|names|numbers|phi|database|cards?|code|secrets|logins?|wallets?|funds|coins?|bitcoins?|tokens?|cryptocurrenc(?:y|ies)|assets|messages|photos|laptops?)"
_BREACH = r"(?:(?:data|security|privacy|information|system|network|credit card|payment card)[- ](?:breach(?:es)?|leaks?|theft|incidents?|exposure|compromise)|breach(?:es)?|leaks?(?= of| at| on| by| from| that| affecting| exposed)|hack(?:ing)?s?(?: attacks?)?|cyber[- ]?(?:attacks?|incidents?|heists?|intrusions?|breach(?:es)?|assaults?)|ransomware(?: (?:attacks?|infections?|outbreak|incidents?))?|(?:malware|phishing|ddos|denial[- ]of[- ]service|brute[- ]force|supply chain|credential[- ]stuffing) (?:attacks?|infections?|incidents?)|incidents?(?= (?:involving|in which|affecting|that (?:affected|involved|exposed)))|intrusions?|break-ins?)"
_MOD = rf"(?:(?!(?:that|which|who|and|but)\b)(?:[\w$'&.-]+|[{ALL_MARKS}](?:'s?)?(?:-[a-z]+)?),? ){{0,6}}?"
_SUFFER = r"(?:suffer(?:s|ed|ing)?|experienc(?:e|es|ed|ing)|disclos(?:e|es|ed|ing)|report(?:s|ed|ing)?|reveal(?:s|ed|ing)?|confirm(?:s|ed|ing)?|announc(?:e|es|ed|ing)|admit(?:s|ted)?|acknowledg(?:e|es|ed)|investigat(?:e|es|ed|ing)|discover(?:s|ed)?|detect(?:s|ed)?|sustain(?:s|ed)?|fac(?:e|es|ed|ing)|respond(?:s|ed|ing)? to|recover(?:s|ed|ing)? from|notif(?:y|ies|ied|ying)|warn(?:s|ed|ing)?|had|hit (?:by|with)|victims? (?:of|to)|target (?:of|in)|targeted (?:by|in)|affected by|aware of|involved in|dealing with|rocked by|struck by|crippled by|hobbled by|impacted by|caught (?:up )?in|disrupted by|subject(?:ed)? (?:to|of)|identified|contained|learned of|fell (?:prey|victim) to|owing to|says)"
_NOUN_AFTER_VICTIM = re.compile(rf"\b(?P<verb>{_SUFFER})(?: [a-z]{{2,9}})? {_MOD}(?P<noun>{_BREACH})(?![\w-])")
_NOUN_AT = re.compile(
    rf"(?<![\w-])(?P<noun>{_BREACH}) (?:{_MOD})?(?:at|of|on|against|hit|hits|hitting|affecting|involving|suffered by|targeting|that (?:hit|affected|exposed|crippled|shut down|struck|involved)) (?P<to>{_MOD})(?P<it>[{_ORGS}{_PLACE}])"
)
_OWN_NOUN = re.compile(
    rf"(?P<it>[{_ORGS}])(?:'s?)?,? (?:(?:[\w-]+|[{MARKS['date']}]) ){{0,2}}?(?P<noun>(?:data|security) (?:breach|leak)|breach|hack|cyber[- ]?attack|ransomware attack|data (?:leak|theft))(?![\w-])(?! (?:of (?:contract|trust|duty)|notif))"
)
_PASSIVE = re.compile(
    r"\b(?P<verb>hacked(?: into)?|breached|compromised|infiltrated|hijacked|penetrated|extorted|held (?:hostage|to ransom|for ransom)|locked out|broken into|(?:attacked|hit|targeted|infected|crippled|paralyzed|paralysed|struck|affected|shut down|knocked offline|disrupted|disabled|taken offline|taken down|encrypted|impacted)(?= [^.;]{0,50}?\b(?:hack|ransom|malware|virus|cyber|breach|attack|worm)))\b"
)
_DATA_WAS = re.compile(
    rf"\b{_DATA}\b[^.;:]{{0,90}}? (?P<verb>(?:was|were|been|being|are|is|be|got|had) (?:\w+ly |also |then )?(?:stolen|exposed|leaked|compromised|accessed|published|posted|dumped|obtained|taken|made (?:publicly )?(?:available|public|accessible)|disclosed|hacked|breached|viewed|acquired|swiped|snatched|siphoned|exfiltrated|left (?:exposed|unprotected|unsecured)|drained|emptied|offered for sale))\b"
)
_ACTOR = r"(?:hackers?|attackers?|cyber-?criminals?|criminals?|thieves|thief|intruders?|scammers?|fraudsters|crooks|gang|unauthori[sz]ed (?:third )?(?:part(?:y|ies)|person|persons|individuals?|users?|actors?|access)|threat actors?|bad actors?|perpetrators?|cyber ?crooks|ransomware|malware|virus|worm|third part(?:y|ies)|insiders?|rogue|employee|group|they|he|who|which|that)"
_ACTIVE = re.compile(
    rf"\b(?P<actor>{_ACTOR})\b[^.;:]{{0,70}}? (?P<verb>stole|stolen|accessed|obtained|gained (?:unauthori[sz]ed )?access to|got (?:into|access to|hold of)|broke into|hacked(?: into)?|breached|infiltrated|compromised|exfiltrated|leaked|made off with|posted|dumped|infected|encrypted|locked|took (?:over|control of)|seized(?: control of)?|siphoned|hijacked|copied|downloaded|published|drained|swiped|crippled|hit|exposed|emptied) (?P<rest>[^.;]{{0,140}})"
)
_RANSOM = re.compile(
    rf"\b(?P<verb>pa(?:id|y|ys|ying)|demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|extort(?:s|ed|ing)?|received?) {_MOD}(?:ransom|bitcoins?(?= (?:to|for|in exchange|from))|extortion|[{_MONEY}](?= (?:in|worth of) (?:bitcoin|ransom|cryptocurrency)))|\bransom (?:\w+ )?(?P<was>was|were|of|demand\w*|payment)\b"
)
_GENERIC = re.compile(
    r"\b(?:breach of (?:(?:its|the|their|his|her|a) )?(?:[a-z]+ )?(?:contracts?|trust|duty|duties|covenants?|rules|fiduciary|peace|agreements?|confidence|obligations?|laws?|promise|warranty|regulations)|heart attack|attack ads?|terror|missile|growth hack|life hack|hackathon|oil leak|gas leak|methane|water leak|leaked (?:image|photo|render|memo|spec)|(?:prevent|avoid|against|guard|protect from|risk of|in case of|detect|mitigate|threat of|fight|combat|stop) (?:[\w-]+ ){0,4}(?:breach|attack|hack|ransomware|intrusion|leak|cyber)|"
    r"(?:if|when|whether|should) (?:you|your|a |an |any|companies|businesses|there)|can be (?:hacked|stolen|compromised)|could be (?:hacked|stolen|used)|cyber ?attacks (?:are|have become)|breach notification|"
    rf"breach(?:es|ed|ing)? (?:of )?(?:(?:[\w'-]+|[{ALL_MARKS}](?:'s)?) ){{0,3}}(?:rules?|laws?|regulations?|treat(?:y|ies)|caps?|limits?|levels?|thresholds?|covenants?|guidelines|process|sanctions|directive|code|constitution|terms)\b|"
    r"(?:levels?|limits?|covenants?|targets?|caps?|thresholds?|supports?|terms|rules|conditions) (?:[\w-]+ ){0,3}(?:is|are|was|were|be|been|being) breached|"
    r"(?:trade|boardroom|corporate|commercial) secrets|(?:nonpublic|non-public|inside|insider) information|(?:not|never|no|without) (?:a |been |any |an )?(?:[\w-]+ )?(?:breach|breached|hack|hacked|leaked|intrusion)\b|"
    r"(?:potential|chances?|possibility|likelihood|danger|risks?) (?:for|of|that)\b[^.;]{0,50}\b(?:exposed|hack|breach|leak|stolen)|first reported (?:on |about |news of )?the|data breach (?:notification|costs?|law|insurance|investigations report))\b"
)
_VENDOR = re.compile(
    r"(?i)\b(?:kaspersky|symantec|mcafee|fireeye|mandiant|crowdstrike|trend micro|eset|palo alto|check point|sophos|proofpoint|sentinelone|bitdefender|avast|malwarebytes|talos|f-secure|recorded future|krebs\w*|europol|"
    r"fbi|interpol|wikileaks|federal bureau|secret service|cisa|nsa|bbc|reuters|bloomberg|associated press|cnn|cnbc|new york times|washington post|wall street journal|techcrunch|guardian|forbes|zdnet|wired|motherboard|"
    r"bleepingcomputer|information commissioner\w*|department of justice|justice department|security group|cyber security|cybersecurity|securityscorecard|bitcoin|ethereum|windows|united nations|congress|police department|cert|forcepoint|secureworks|upguard|cloudflare|flashpoint|shadowserver|haveibeenpwned|social security|dark web|tor|pastebin|github|wannacry|wanna ?cry\w*|(?:not)?petya|samsam|locky|cerber|jigsaw|monero|dash|ddos|macos|os x|ios|android|necurs|jaff|apt ?\d+|\w+ bear|lazarus|trojan|ether[ei]um|cryptomontages|microsoft word|apache \w+|internet explorer|chrome|ip|iot|pdf|vpn|rdp|smb\w*|usb|action fraud|juniper research|lastline|elliptic\w*|radware|akamai|check point|w-2|hard fork|phishlabs|ncsc|national cyber security centre)\b"
)
_VENDOR_ROLE = re.compile(
    r"(?:security|antivirus|anti-virus|cybersecurity|cyber-security|threat intelligence|forensics?|law|research) (?:firm|company|vendor|giant|provider|researchers?|specialist|outfit|startup|software maker|experts?)(?: at| from| with)? $|(?:researchers?|analysts?|experts?|according to)(?: at| from| with)? $"
)
_VENDOR_AFTER = re.compile(
    r"(?: (?:ransomware|hacking|hacker|cybercrime|extortion|crime|cyber))? (?:gang|group|crew|collective|hackers|operators|cartel|syndicate|affiliates)\b|(?:'s)? (?:researchers?|analysts?|experts?|reporters?|report\b|said (?:it|they) (?:discovered|found)|told\b|users? should)"
)
_PEOPLE = r"(?:people|users|customers|accounts|records|individuals|patients|clients|citizens|members|employees|passengers|cards|guests|consumers|residents|subscribers|victims|students|taxpayers|addresses|passwords|merchants|workers|staff|drivers|voters|donors|households|files|documents|credentials|shoppers|investors|applicants)"
_HOW_MANY = re.compile(rf"(?P<it>{_COUNT})(?: (?:[\w'-]+|[{ALL_MARKS}](?:'s)?)){{0,5}}? {_PEOPLE}\b")
_LOST = re.compile(
    rf"(?:worth|stole|stolen|lost|losing|took|made off with|valued at|drained|about|around|nearly|over|of) (?:[\w-]+ ){{0,3}}?(?P<it>{_MONEY})"
)
_FROM = re.compile(rf"(?:from|of|at|belonging to|by|held by|against|into|to) (?:the )?{_MOD}(?P<it>[{_ORGS}])")
_TOWN = re.compile(
    rf"(?:city|town|village|county|state|municipality|government|port) of (?P<a>{_PLACE})|(?P<b>{_PLACE})(?:'s)? (?:officials|city|county|municipal|government|police|schools?|hospital|school district|council|town|employees|airport|systems|computers)|^(?P<c>{_PLACE}) (?:has |have |recently |was |paid|suffered)"
)
_UNREAL = re.compile(
    r"\b(?:can|could|to|would|might|may(?! have)|attempt\w*|try\w*|tried|if|when|once|how|designed|allow\w*|typically|usually|often)(?: [a-z]+ly)? (?:have )?$|\b(?:if|how|typically|usually|often|could|can|would)\b"
)
_LAW_AFTER = re.compile(
    r"'s? (?:[\w-]+ ){0,3}(?:laws?|rules?|agreement|contract|policy|policies|terms|obligations?|act|constitution|sanctions|regulations?)\b"
)
_AT_LARGE = re.compile(
    r" (?:\w+ )?(?:businesses|companies|firms|banks|interests|targets|industr(?:y|ies)|infrastructure|networks|websites|corporations|institutions)\b"
)
"""Those whom nobody names: "attacks on U.S. businesses"."""
_CYBER = re.compile(
    r"\b(?:data|network|systems?|unauthori|hack|customers?|users?|personal|cyber|servers?|computers?|email|information)"
)
_PAST = re.compile(
    r"\b(?:was|were|had|been|did|has|have|after|following|suffered|paid|stole|demanded|disclosed|hit|said|reported|confirmed|last|revealed|discovered|exposed|ago|this week|month|yesterday|earlier)\b|ed\b"
)


@dataclass(frozen=True, slots=True)
class _Found:
    org: Mention | None
    kind: str
    start: int
    end: int
    anchor: tuple[int, int]
    sure: bool
    index: int


def breaches(context: Context) -> Iterator[Candidate]:
    """Give one candidate for every victim and type, with what is said of the number of people and the sum."""
    best: dict[tuple[str, str], tuple[int, Candidate]] = {}
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture" or not _HINT.found_in(sentence):
            continue
        found = _in_sentence(sentence, context)
        if found is None or found.org is None:
            continue
        candidate = _candidate(found, sentence)
        name = found.org.name or found.org.text
        key = (name.lower(), found.kind)
        title = sentence.sentence.zone in ("title", "heading", "caption")
        score = (4 if found.sure else 0) + ("count" in candidate.roles) - (6 if title else 0)
        if key not in best or score > best[key][0] + (1 if not title else 0):
            best[key] = (score, candidate)
    names = set(best)
    for key, (_, candidate) in best.items():
        # "the hack" and "the breach" of one victim are one event
        if (
            key[1] == "cyberattack"
            and (key[0], "data_breach") in names
            and best[(key[0], "data_breach")][0] >= best[key][0]
        ):
            continue
        if (
            key[1] == "data_breach"
            and (key[0], "cyberattack") in names
            and best[(key[0], "cyberattack")][0] > best[key][0]
        ):
            continue
        yield candidate


def _in_sentence(sentence: Encoded, context: Context) -> _Found | None:
    lower = sentence.lower
    if _GENERIC.search(lower):
        return None
    readers = (_data, _active, _passive, _nouns, _ransom)
    for reader in readers:
        found = reader(sentence, context)
        if found is not None:
            kind = found.kind
            if kind == "?":
                kind = (
                    "data_breach"
                    if re.search(
                        r"\b(?:data|breach|leak|information|records|passwords|personal)\b",
                        lower[max(0, found.start - 20) : found.end + 60],
                    )
                    else "cyberattack"
                )
            return _Found(found.org, kind, found.start, found.end, found.anchor, found.sure, found.index)
    return None


def is_bystander(mention: Mention) -> bool:
    """True for what tells of a break-in or fights it (outlets, security firms, the police), and for what has no name."""
    name = mention.name or (mention.text if mention.referring == "name" else "")
    unnamed = mention.type == "authority" and name[:1].islower()
    return not name or unnamed or mention.type == "person" or _VENDOR.search(name) is not None


def _mention(sentence: Encoded, at: int | None) -> Mention | None:
    """Give the mention at a position when it can be a victim."""
    if at is None:
        return None
    mention = sentence.mentions[at][0]
    if is_bystander(mention):
        return None
    if _VENDOR_ROLE.search(sentence.text, max(0, at - 40), at) or _VENDOR_AFTER.match(sentence.text, at + 1):
        return None
    return mention


def _fallback(sentence: Encoded, context: Context, at: int) -> Mention | None:
    """Give whose it must be when the clause does not say: a name of the sentence, else the company spoken of."""
    town = _TOWN.search(sentence.text)
    places = [i for group in ("a", "b", "c") if town and town[group] for i in (town.start(group),)]
    own = [i for i in range(at) if sentence.text[i] in _ORGS and sentence.text[i] != MARKS["product"]]
    for i in sorted([*own, *places], key=lambda i: (i > at, abs(i - at))):
        mention = _mention(sentence, i)
        if mention is not None:
            return mention
    company = context.company_before(sentence, at)
    name = (company.name or company.text) if company is not None else ""
    return company if company is not None and not _VENDOR.search(name) else None


def _owner(sentence: Encoded, start: int, end: int) -> int | None:
    """Give the last organization of a stretch."""
    for i in range(end - 1, start - 1, -1):
        if sentence.text[i] in _ORGS and _mention(sentence, i) is not None:
            return i
    return None


def _data(sentence: Encoded, context: Context) -> _Found | None:
    found = _DATA_WAS.search(sentence.lower)
    if not found:
        return None
    a, b = found.span()
    verb = found.span("verb")
    after = _FROM.match(sentence.text[: b + 70], b + 1) or _FROM.search(sentence.text[: b + 60], b)
    at = after.start("it") if after and _mention(sentence, after.start("it")) else None
    if at is None:
        at = _owner(sentence, max(0, a - 60), verb[0])
    org = _mention(sentence, at) or _fallback(sentence, context, a)
    coins = re.search(r"\b(?:wallets?|funds|coins?|bitcoins?|tokens?|crypto\w*|assets)\b", found[0]) is not None
    ends = [b, *([at + 1] if at is not None else [])]
    return _Found(
        org,
        "cyberattack" if coins else "data_breach",
        min([a, *([at] if at is not None else [])]),
        max(ends),
        verb,
        at is not None,
        sentence.index,
    )


def _active(sentence: Encoded, context: Context) -> _Found | None:
    found = _ACTIVE.search(sentence.lower)
    if not found:
        return None
    verb = found.span("verb")
    if _UNREAL.search(sentence.lower, max(0, found.start() - 20), verb[0]):
        return None
    weak = found["actor"] in ("they", "he", "who", "which", "that", "group", "employee")
    rest = found["rest"]
    if (
        weak or found["verb"] in ("hit", "exposed", "published", "posted", "copied", "downloaded", "locked", "obtained")
    ) and not re.search(rf"\b(?:{_DATA}|systems?|network|servers?|computers?)\b", rest):
        return None
    if weak and not re.search(r"\b(?:hack|breach|stole|stolen|cyber|malware|ransom|unauthori|attack)", sentence.lower):
        return None
    if not _PAST.search(sentence.lower):
        return None
    start = found.start("rest")
    marks = [
        i for i in range(start, found.end("rest")) if sentence.text[i] in _ORGS and _mention(sentence, i) is not None
    ]
    org = _mention(sentence, head(sentence.text, marks[0])) if marks else None
    data = re.search(rf"\b{_DATA}\b", rest)
    end = max(found.end("verb") + 1, (marks[0] + 1) if marks else 0, start + (data.end() if data else 0))
    kind = "data_breach" if data and not found["verb"].startswith(("encrypt", "lock", "infect", "cripple")) else "?"
    if re.search(r"bitcoin|crypto|funds|wallet|coins|tokens", rest):
        kind = "cyberattack"
    if org is None:
        org = _fallback(sentence, context, found.start())
    return _Found(org, kind, found.start(), min(end, len(sentence.text)), verb, bool(marks), sentence.index)


def _passive(sentence: Encoded, context: Context) -> _Found | None:
    for found in _PASSIVE.finditer(sentence.lower):
        a, b = found.span("verb")
        start = group_start(sentence.lower, a)
        if not passive_group(sentence, start, b) and not (
            sentence.lower.startswith((" by ", " in "), b) or sentence.sentence.zone in ("title", "heading")
        ):
            continue
        at = doer(sentence, start)
        if at is not None and sentence.text[at] == MARKS["person"]:
            at = None
        org = _mention(sentence, at)
        if org is None and at is None:
            org = _fallback(sentence, context, a)
        if org is None:
            continue
        end = min(len(sentence.text), b + len(re.match(r"[^.;,]{0,60}", sentence.lower[b:])[0]))  # type: ignore[index]
        return _Found(
            org, "?", min(start, at if at is not None else start), end, (a, b), at is not None, sentence.index
        )
    return None


def _nouns(sentence: Encoded, context: Context) -> _Found | None:
    lower, text = sentence.lower, sentence.text
    for found in _NOUN_AFTER_VICTIM.finditer(lower):
        if ("incident" in found["noun"] and not _CYBER.search(lower)) or (
            found["noun"].endswith("s") and found["verb"].startswith(("fac", "warn", "says", "report", "reveal"))
        ):
            continue
        start = group_start(lower, found.start("verb"))
        at = doer(sentence, start)
        org = _mention(sentence, at)
        if at is None and found["verb"].startswith(("suffer", "victim", "hit", "fell", "experienc", "struck")):
            org = _fallback(sentence, context, start)
        target = _NOUN_AT.match(lower, found.start("noun"))
        if target and _mention(sentence, target.start("it")) is not None and text[target.start("it")] != _PLACE:
            at, org = target.start("it"), _mention(sentence, target.start("it"))
        if org is not None and (
            not found["verb"].startswith(
                ("report", "announc", "reveal", "warn", "says", "investigat", "discover", "detect", "identif")
            )
            or not re.search(r"s$", found["noun"])
            or target
        ):
            end = max(found.end(), (at or 0) + 1)
            return _Found(
                org,
                _noun_kind(found["noun"]),
                min(start, at if at is not None else start),
                end,
                found.span("noun"),
                at is not None,
                sentence.index,
            )
    for found in _NOUN_AT.finditer(lower):
        at = found.start("it")
        if _AT_LARGE.match(lower, at + 1):
            continue
        if text[at] == _PLACE and not re.search(r"(?:city|town|county|village|state) of $|^$", found["to"]):
            continue
        org = _mention(sentence, head(text, at))
        if _LAW_AFTER.match(lower, at + 1) or ("incident" in found["noun"] and not _CYBER.search(lower)):
            continue
        if org is not None and not text.startswith("-", at + 1):
            return _Found(
                org, _noun_kind(found["noun"]), found.start(), at + 1, found.span("noun"), True, sentence.index
            )
    for found in _OWN_NOUN.finditer(lower):
        org = _mention(sentence, found.start("it"))
        if org is not None:
            return _Found(
                org, _noun_kind(found["noun"]), found.start(), found.end(), found.span("noun"), True, sentence.index
            )
    return None


def _noun_kind(noun: str) -> str:
    return "data_breach" if re.search(r"breach|leak|data|exposure|information", noun) else "cyberattack"


def _ransom(sentence: Encoded, context: Context) -> _Found | None:
    lower = sentence.lower
    found = _RANSOM.search(lower)
    if (
        not found
        or not _PAST.search(lower)
        or re.search(
            r"\b(?:should|never|don't|do not|advise|victims (?:are|must|can)|typically|usually|often|kidnap)\b", lower
        )
    ):
        return None
    at = None
    if found["verb"] and found["verb"].startswith("pa"):
        at = doer(sentence, group_start(lower, found.start("verb")))
    org = _mention(sentence, at) or _fallback(sentence, context, found.start())
    return _Found(
        org,
        "cyberattack",
        min(found.start(), at if at is not None else found.start()),
        found.end(),
        found.span(),
        at is not None,
        sentence.index,
    )


def _candidate(found: _Found, sentence: Encoded) -> Candidate:
    assert found.org is not None
    roles: dict[str, Any] = {"org": (found.org,), "type": found.kind}
    many = _HOW_MANY.search(sentence.text)
    start, end = found.start, min(found.end, len(sentence.text))
    if many:
        roles["count"] = sentence.mentions[many.start("it")]
        if abs(many.start() - found.start) < 160:
            start, end = min(start, many.start()), max(end, many.end())
    lost = _LOST.search(sentence.text)
    if lost and found.kind == "cyberattack" and "ransom" not in sentence.lower:
        roles["amounts"] = sentence.mentions[lost.start("it")]
    return Candidate(
        kind="incident",
        roles=roles,
        start=start,
        end=end,
        index=found.index,
        rule="incident.en.breach",
        verbs=(sentence.text[found.anchor[0] : found.anchor[1]],),
        anchor=found.anchor,
    )
