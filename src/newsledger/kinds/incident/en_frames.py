"""Incidents in English, by predicate: what the wordings of ``en`` do not cover."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.incident.en_breaches import is_bystander
from newsledger.kinds.incident.en_frames_more import MORE_FRAMES
from newsledger.kinds.incident.en_frames_scenes import SCENE_FRAMES
from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame

_TYPES = (
    (
        "data_breach",
        r"\b(?:data (?:breach|leak|theft|exposure)|breach(?:es)?|leak(?:s|ed|ing)?|exposed?|exposing|theft of|(?:personal |customer |user )?(?:data|details|information|records|profiles|passwords|emails))\b",
    ),
    (
        "cyberattack",
        r"\b(?:hack\w*|cyber-?\s?attacks?|cyber ?security|cyber incident|ransomware|malware|ddos|denial[- ]of[- ]service|intrusion|intruders?|phishing|compromised|attackers?|exploit\w*|heist|thieves|stolen|stole)\b",
    ),
    (
        "outage",
        r"\b(?:outages?|disruptions?|blackouts?|downtime|went (?:down|dark|offline)|offline|glitch\w*|out of service|unavailable|inaccessible|without service|system failure|technical (?:problems?|issues?|fault)|knocked out|was down|were down|crash(?:ed)?)\b",
    ),
    ("recall", r"\b(?:recall\w*|call(?:s|ed|ing)? back)\b"),
    (
        "accident",
        r"\b(?:explosions?|fires?|crash\w*|accidents?|collisions?|collided|derail\w+|collapse[ds]?|blasts?|spills?|explode[ds]?|caught fire|blaze|sank|sinking|off the rails|blew|killed|injured)\b",
    ),
)
_BAD = rf" {FEW_WORDS}(?:data (?:breach|leak|theft)|breach(?:es)?|hacks?|cyber-?\s?attacks?|cyber ?security (?:issue|incident|breach|event)|cyber incident|outages?|intrusion|ransomware(?: attack)?|security (?:breach|incident)|ddos attack|blackout|hacking|glitch(?:es)?|technical (?:problems?|issues?|fault|difficulties)|system failure|service disruptions?|unauthori[sz]ed access)\b"
_DATA = rf" {FEW_WORDS}(?:data|details|information|records|profiles|accounts|passwords|emails|e-mails|email addresses|credentials|files|documents|customers|users|members|people|source code|trade secrets)\b"
_CROOKS = r"\b(?:hackers?|attackers?|intruders?|thieves|cyber-?criminals?|criminals|scammers|fraudsters|gang|third part(?:y|ies)|unauthori[sz]ed|ransomware|bug|flaw|vulnerability|hacked|breach|leak|heist|theft|stolen|exploit)\b"
_LAW = r"\b(?:breach(?:ed|es|ing)? (?:of )?(?:the |its |his |their |an? |\ue001'?s? )?(?:contract|duty|laws?|rules|trust|confidence|terms|antitrust|agreement|level|mark|fiduciary|regulations|covenants?|\ue008|\ue009)|securities law|patents?|insurance polic|in breach|settle\w*|lawsuits?|class action|convicted|prevent\w*|protect\w*|risk of|against future)\b"
_FIGURES = ("count:count", "amounts:money")

FRAMES = (
    Frame(
        "suffer",
        verbs="suffer|experience|report|disclose|confirm|face|reveal|acknowledge|admit|detect|discover|be hit by|be affected by|announce|fall victim to|be struck by|be crippled by|grapple with|investigate|contain|apologize for|apologise for|have|see|be the victim of|fall prey to|be brought to a halt by|be knocked out by|be targeted by|be paralysed by|be paralyzed by|be disrupted by|recover from|be plagued by",
        agent="org:org",
        figures=_FIGURES,
        after=_BAD,
        need=("org",),
        fixed={"type": ""},
        unless=_LAW,
    ),
    Frame(
        "hack",
        verbs="hack|breach|hack into|break into|compromise|infiltrate|penetrate|cripple|paralyse|paralyze|infect",
        patient="org:org",
        figures=_FIGURES,
        also=_CROOKS + r"|cyber|\bbroken into\b|\bhack",
        need=("org",),
        fixed={"type": "cyberattack"},
        unless=_LAW,
    ),
    Frame(
        "steal",
        verbs="steal|expose|leak|access|obtain|take|compromise|post online|publish|sell online|gain access to|make off with|exfiltrate|scrape|loot|siphon off|siphon|drain",
        others={"from": "org:org", "of": "org:org", "at": "org:org", "belonging to": "org:org", "on": "org:org"},
        figures=_FIGURES,
        after=rf"{_DATA}| {FEW_WORDS}[\ue008\ue00a]| {FEW_WORDS}(?:cryptocurrenc\w+|coins|tokens|crypto|ether|bitcoins?)\b|$|[.,]| (?:by|from|in|online|on)\b",
        also=_CROOKS,
        infer="org:org",
        need=("org",),
        fixed={"type": ""},
        unless=_LAW + r"|\b(?:oil|bpd|barrels|fuel|crude)\b|\bplagiari|\bcopyright|trade secrets|\bmarket share\b",
    ),
    Frame(
        "fall_into_hands",
        verbs="fall into the hands of|end up in the hands of|be sold on the dark web|end up online|be posted online|be left exposed",
        figures=("count:count",),
        infer="org:org",
        need=("org",),
        fixed={"type": "data_breach"},
    ),
    Frame(
        "down",
        verbs="go down|go dark|go offline|crash|be down|be offline|be unavailable|be inaccessible|be out of service|be knocked offline|be knocked out|be without service|stop working|stop functioning|freeze|stumble|seize up|be out of action|be disrupted|malfunction|be interrupted",
        agent="org:org",
        figures=("count:count",),
        also=r"\b(?:app|apps|site|website|service|services|platform|system|systems|network|users|customers|hours|minutes|server|servers|cloud|outage|online|internet)\b|\ue004",
        need=("org",),
        infer="",
        fixed={"type": "outage"},
        unless=r"\b(?:shares?|stock|prices?|sales|market|revenue|profits?|index|percent|car|plane|jet|train|vehicle|economy|crashes|victims|fatal|killed)\b|[\ue008\ue009]",
    ),
    Frame(
        "without_service",
        verbs="be without service|lose service|lose access|be left without|be unable to|be locked out of",
        figures=("count:count",),
        also=r"\b(?:customers|users|subscribers|passengers|clients|service|network|app|site|log in|access)\b",
        infer="org:org",
        need=("org",),
        fixed={"type": "outage"},
        unless=r"\b(?:shares?|funding|loans?|market|court|evidence|comment|reach)\b",
        before=r"\b(?:customers|users|subscribers|passengers|clients|\ue00a|people)(?: (?:[a-z-]+|\ue004|\ue007)){0,4} ",
    ),
    Frame(
        "knock_out",
        verbs="knock out|disrupt|take down|bring down|interrupt|knock offline",
        patient="org:org",
        figures=("count:count",),
        also=r"\b(?:app|site|website|services?|platform|systems?|network|users|customers|outage|update|machines|cyber|attack)\b",
        need=("org",),
        fixed={"type": "outage"},
        unless=r"\b(?:industry|business model|market|government|competition)\b",
    ),
    Frame(
        "recall",
        verbs="recall|call back",
        agent="org:company",
        figures=("count:count",),
        need=("org", "count"),
        fixed={"type": "recall"},
        unless=r"\brecall(?:s|ed|ing)? (?:that|how|when|his|her|being|a )",
    ),
    Frame(
        "pull",
        verbs="pull|withdraw|take|remove",
        agent="org:company",
        figures=("count:count",),
        after=rf" {FEW_WORDS}(?:from sale|off (?:the )?(?:shelves|roads?|market)|from (?:stores|shelves|the (?:market|shelves)))\b",
        need=("org",),
        fixed={"type": "recall"},
        unless=r"\bapps?\b",
    ),
    Frame(
        "accident",
        nouns="explosion|explosions|fire|blaze|blast|crash|accident|collision|derailment|oil spill|spill|leak|collapse|gas leak|chemical spill",
        patient="org:org",
        owner="agent",
        about="at|of|on|involving|in",
        figures=("count:count",),
        also=r"\b(?:plant|factory|refinery|mine|warehouse|rig|pipeline|platform|train|plane|jet|flight|aircraft|car|cars|vehicle|vehicles|truck|tanker|ship|facility|site|oil|gas|chemical|killed|injured|died|dead|deaths|broke out|workers?)\b",
        need=("org",),
        fixed={"type": "accident"},
        unless=r"\b(?:data|stock|market|price|shares|under fire|came under|come under|fire (?:sale|him|her|staff|workers|employees)|cease-?fire|open fire|on fire for|information|documents|video|memo|cyber|password|computer|test|simulat\w+|investigation into|recall\w*)\b",
    ),
    Frame(
        "happened_to",
        verbs="crash|derail|collide|explode|catch fire|sink|come off the rails|run aground|blow off|blow up|burst into flames|strike|hit|collapse|rupture|burst|spill|topple|cave in|give way",
        agent="org:org",
        also=r"\b(?:train|plane|jet|flight|aircraft|airliner|helicopter|car|cars|vehicle|vehicles|truck|tanker|ship|ferry|rocket|plant|factory|refinery|mine|rig|pipeline|platform|pedestrian|killed|killing|injured|injuring|died|dead|take-?off|landing)\b",
        need=("org",),
        fixed={"type": "accident"},
        unless=r"\b(?:shares?|stock|prices?|sales|market|revenue|profits?|index|record|target|deal|talks|low|high|milestone|economy|currency|bitcoin|server|app|website|site|strike a|struck a)\b|[\ue008\ue009]",
    ),
    Frame(
        "data_scene",
        nouns="hacker|hackers|attacker|attackers|intruder|intruders|thieves|cybercriminals|malware|ransomware|breach|leak|intrusion|hack|dark web|hacking forum|stolen|leaked|exposed|publicly accessible|unauthorised|unauthorized|theft|accessed|compromised",
        figures=("count:count",),
        also=r"\b(?:data|details|information|records|passwords|emails?|e-mails|email addresses|accounts|credentials|social security numbers|names|database|vaults|files|personal)\b",
        infer="org:org",
        need=("org", "count"),
        fixed={"type": "data_breach"},
        scene=True,
        unless=_LAW + r"|\btrade secrets\b|\b(?:oil|bpd|barrels|jobs)\b|\bexposed to\b|\bexposure to\b",
    ),
    Frame(
        "outage_scene",
        nouns="glitch|glitches|software failure|system failure|technical fault|technical problem|technical problems|software failed|systems failed|hardware failure|computer problem|computer problems|it failure|power failure|faulty update|server failure|power cut|botched update|botched migration|botched upgrade|computer meltdown|it meltdown|software bug|network failure|network fault|computer crash|faulty software update",
        figures=("count:count",),
        also=r"\b(?:stopp?\w*|halt\w*|cancel\w*|delay\w*|disrupt\w*|down|unable|lost|los[et]|froze\w*|suspend\w*|ground\w*|strand\w*|affect\w*|left|cost|knock\w*|brought|crippl\w*|paraly[sz]\w*|outage|shut|held up|offline)\b",
        infer="org:org",
        need=("org",),
        fixed={"type": "outage"},
        scene=True,
        unless=r"\b(?:avoid|prevent|without|fix|cleared|minor)\b",
    ),
    Frame(
        "virus",
        nouns="computer virus|malware|ransomware|cyberattack|hackers|denial-of-service attack|ddos attack|ransomware gang|attackers|thieves",
        figures=("amounts:money", "count:count"),
        also=r"\b(?:brought|halt|crippl\w*|disrupt\w*|shut|knock\w*|paraly[sz]\w*|hit|encrypt\w*|lock\w*|drain\w*|stole|stolen|lost|took|siphon\w*|made off|infect\w*|force\w* .{0,30} offline|devastating)\b",
        infer="org:org",
        need=("org",),
        fixed={"type": "cyberattack"},
        scene=True,
        unless=_LAW
        + r"|\b(?:coronavirus|vaccine|infections|pandemic|patients|outbreak|data|flu|covid|sold|software maker|security firm|warn\w*|could|might|may)\b",
    ),
    Frame(
        "crash_scene",
        nouns="died in|killed|killing|injured|injuring|exploded|burst|derailed|crashed|blew up|caught fire|collided|crashes",
        figures=("count:count",),
        also=r"\b(?:plant|factory|refinery|mine|warehouse|rig|pipeline|dam|train|plane|jet|flight|aircraft|car|self-driving|truck|tanker|ship|rocket|starship|lift-off|helicopter|workers?|pedestrian|passengers|vehicle|robotaxi|\ue004)\b",
        infer="org:firm",
        need=("org",),
        fixed={"type": "accident"},
        scene=True,
        unless=r"\b(?:protest\w*|clash\w*|riots?|shares?|stocks?|market|markets|prices?|economy|financial crash|bitcoin|currency|deal|bill|talks|app|website|server|software crash|war|attack|bomb\w*|shooting|gunm[ae]n|missiles?|troops|soldiers|strike|earthquake|storm|flood\w*|virus|pandemic|bubble|film|game|housing)\b|\ue009",
    ),
    Frame(
        "breach",
        nouns="data breach|data leak|cyberattack|cyber attack|cyber-attack|ransomware attack|outage|security breach|breach|hack|hacking|data theft|heist|intrusion",
        patient="org:org",
        owner="patient",
        compound="patient",
        about="at|on|against|of",
        figures=_FIGURES,
        need=("org",),
        fixed={"type": ""},
        unless=_LAW
        + r"|\bbreach(?:es)? of (?:the |its |their )?(?:\S+ ){1,3}?(?:rules?|laws?|regulations?|treat(?:y|ies)|contract|agreement|directive|code|constitution|sanctions|limits?)\b|\bpolicy\b|\brate\b|\bpopulation\b|\bdamages\b|\binfamous\b",
    ),
    *MORE_FRAMES,
    *SCENE_FRAMES,
)


YET_TO_COME = re.compile(
    r"\b(?:will|would|can|could|may|might|should)\b|^to\b|\b(?:set|about|going|wants?|plans?|due|likely|expected) to\b"
)
"""Auxiliaries of what did not happen: no accident is planned."""


def complete(roles: dict[str, Any], group: str, clause: str) -> dict[str, Any] | None:
    """Say what sort of incident it is, by the words of the clause."""
    org = roles.get("org")
    if isinstance(org, tuple) and roles["type"] in ("", "data_breach", "cyberattack") and is_bystander(org[0]):
        return None
    if roles["type"] == "accident" and YET_TO_COME.search(group):
        return None
    if roles["type"]:
        return roles
    named = next((name for name, words in _TYPES if re.search(words, group)), None)
    named = named or next((name for name, words in _TYPES if re.search(words, clause)), None)
    if named is None:
        return None
    return {**roles, "type": named}
