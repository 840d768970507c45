"""Further wordings of incidents as frames: systems taken down, blasts that hit a plant, craft that get lost, trouble suffered."""

from __future__ import annotations

from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame
from newsledger.patterns.encode import ALL_MARKS

_BECAUSE = r"\b(?:because of|due to|owing to|after|following|amid|in response to|as a result of|over|by|from|in the wake of|hit by|to contain)\b[^.;]{0,70}?"
_CYBER = r"\b(?:cyber\S*|hack\w*|ransomware|malware|computer virus|intrusions?|intruders?|attackers|unauthori[sz]ed|security (?:breach|incident|issue)|data breach|ddos)"
_FAULT = r"\b(?:glitch\w*|(?:computer |system|technical|software|it|power|network|server|hardware) (?:failures?|problems?|faults?|issues?|errors?|bugs?|malfunctions?|outages?|breakdowns?|difficult\w+)|systems? failure|outages?|malfunction\w*|faulty (?:software|update))\b"
_SYSTEMS = r"(?:systems?|servers?|networks?|websites?|sites?|services?|operations?|production|plants?|factories|factory|stores?|trading|platforms?|apps?|withdrawals|transactions|assembly lines?|lines|pipeline|flights|deliveries|payments|portal|email|online ordering|shipments)"
_BLAST = r"(?:explosions?|blasts?|fires?|blazes?|infernos?|gas leaks?|chemical leaks?|leaks?|collapses?|accidents?|derailments?|cave-ins?|floods?|landslides?|crash(?:es)?|oil spills?|fireballs?)"
_CRAFT = r"\b(?:train|plane|jet|flight|aircraft|airliner|helicopter|airbus|boeing|cars?|vehicles?|trucks?|tankers?|ships?|ferry|vessel|rocket|satellite|robotaxis?|drones?|runway|air traffic|passengers|crew|takeoff|take-off|landing)\b"
_MONEY_TALK = r"\b(?:shares?|stocks?|prices?|sales|revenue|profits?|index|percent|currency|economy|futures|yields?|bonds?|poll|votes?)\b|[\ue008\ue009]"
_TALK = (
    r"\b(?:could|might|may|if|would|prevent\w*|protect\w*|avoid\w*|risk of|guard|simulat\w*|drill|patents?|contract)\b"
)

MORE_FRAMES = (
    Frame(
        "knocked_off",
        verbs="knock|kick|take",
        patient="org:org",
        then=r"(?:'s (?:[\w-]+ ?){1,4})? (?:offline|off the air|off-line|off the web)\b",
        need=("org",),
        fixed={"type": "outage"},
        unless=_TALK + rf"|{_CYBER}|\b(?:botnet|attack\w*)\b",
    ),
    Frame(
        "leaves_its_track",
        verbs="derail|jump the tracks|leave the tracks|overshoot the runway|overrun the runway|run aground|veer off the runway|skid off the runway|slide off the runway|crash-land|sink off|capsize",
        agent="org:org",
        need=("org",),
        fixed={"type": "accident"},
        also=_CRAFT + r"|\b(?:operator|freight|rail\w*|wagons?|carriages?|runway|tracks|aground)\b",
        unless=_TALK + r"|\b(?:talks|plans?|deal|merger|hopes|recovery|economy)\b",
    ),
    Frame(
        "shut_after_attack",
        verbs="shut down|shut|take offline|pull offline|suspend|halt|disable|close|disconnect|switch off|turn off|isolate|stop|take down|cancel|pause|interrupt|restore|resume|restart",
        agent="org:org",
        after=rf" {FEW_WORDS}{_SYSTEMS}\b",
        around=rf"{_BECAUSE}{_CYBER}",
        figures=("count:count",),
        need=("org",),
        fixed={"type": "cyberattack"},
        unless=_TALK,
    ),
    Frame(
        "shut_after_fault",
        verbs="shut down|shut|suspend|halt|close|stop|cancel|pause|ground|delay|interrupt",
        agent="org:org",
        after=rf" {FEW_WORDS}{_SYSTEMS}\b",
        around=rf"{_BECAUSE}{_FAULT}",
        figures=("count:count",),
        need=("org",),
        fixed={"type": "outage"},
        unless=_TALK,
    ),
    Frame(
        "brought_down_by_attack",
        verbs="be brought down|be forced offline|be taken offline|be shut down|be disrupted|be halted|be crippled|be paralysed|be paralyzed|be hit|be targeted|be struck|be knocked offline|be forced to shut|be forced to close|be forced to halt|be forced to suspend|be forced to take",
        agent="org:org",
        around=rf"\b(?:by|after|following|in|because of|due to)\b[^.;]{{0,60}}?{_CYBER}",
        figures=("count:count",),
        need=("org",),
        fixed={"type": "cyberattack"},
        unless=_TALK + r"|\b(?:lawsuits?|sanctions|tariffs?)\b",
    ),
    Frame(
        "blast_hits",
        verbs="tear through|rip through|rock|hit|engulf|destroy|level|gut|flatten|damage|sweep through|strike|rage at|rage through|shut|shut down|burn down|rattle|devastate|break out at|break out in|occur at|happen at",
        patient="org:org",
        loose=True,
        before=rf"\b{_BLAST}(?: (?:and (?:explosions?|fires?|blast)|(?:that|which|on|in|at|late|early) ?[\w-]*|[{ALL_MARKS}])){{0,3}},? (?:has |had |have )?",
        figures=("count:count",),
        need=("org",),
        fixed={"type": "accident"},
        unless=_MONEY_TALK + r"|\b(?:market|data|email|information|under fire|photos?|film|movie)\b",
    ),
    Frame(
        "suffer_accident",
        verbs="suffer|see|have|experience|report|be hit by|be rocked by|be the scene of|be struck by|be damaged by|be damaged in|be destroyed in|be destroyed by|be gutted by|be involved in|battle",
        agent="org:org",
        after=rf" (?:an?|the|its|two|three|several|\ue00a|another)? ?(?:[\w-]+ |[{ALL_MARKS}](?:'s)? ){{0,4}}(?:explosions?|blasts?|fires?|blaze|gas leak|oil spill|derailments?|cave-in|plane crash|fatal (?:crash|accident|collision)|accidents?|collisions?|mine collapse|dam (?:collapse|burst|failure))\b",
        figures=("count:count",),
        need=("org",),
        fixed={"type": "accident"},
        unless=_MONEY_TALK + r"|\b(?:under fire|open fire|cease-?fire|fire sale|friendly fire|insurance|insurers?)\b",
    ),
    Frame(
        "craft_lost",
        verbs="skid off|overshoot|overrun|go missing|disappear|vanish|lose contact|be shot down|plunge|ditch|make an emergency landing|make a crash landing|veer off|slam into|plough into|plow into|ram|run over|overturn|capsize|nosedive|slide off|strike|hit|collide with|run into|sideswipe|rear-end|drag|break apart|be lost|break up",
        agent="org:firm",
        also=_CRAFT,
        figures=("count:count",),
        need=("org",),
        fixed={"type": "accident"},
        unless=_MONEY_TALK
        + r"|\b(?:market|deal|target|record|milestone|snag|wall|trouble|app|website|strike (?:a|an) (?:deal|agreement)|hit (?:a |an )?(?:low|high|record|milestone|hurdle)|goal|roadblock|jackpot)\b",
    ),
    Frame(
        "access_gained",
        verbs="gain access to|get access to|obtain access to|have access to|get into|get hold of|get their hands on|gain entry to|break into|log into|walk off with|walk away with|run off with|make away with|help themselves to|slip into|tap into|get at",
        others={"of": "org:org", "at": "org:org", "from": "org:org", "belonging to": "org:org"},
        patient="org:org",
        figures=("count:count", "amounts:money"),
        around=r"\b(?:hackers?|attackers?|intruders?|thieves|cyber-?criminals?|criminals|scammers|fraudsters|gang|unauthori[sz]ed|outsiders?|third part(?:y|ies)|hacked|breach|flaw|vulnerability|bug)\b",
        after=rf" {FEW_WORDS}(?:data|details|information|records|profiles|accounts|passwords|emails|e-mails|credentials|files|documents|systems?|networks?|servers?|databases?|customers|users|mailboxes|inboxes|source code)\b",
        infer="org:org",
        need=("org",),
        fixed={"type": "data_breach"},
        unless=_TALK,
    ),
    Frame(
        "service_gone",
        verbs="be all down|be both down|collapse|fail|break down|grind to a halt|buckle|conk out|be out|experience problems|experience issues|experience technical difficulties|have technical difficulties|have problems|stop responding|be unreachable|be unresponsive|return errors|suffer disruption|suffer disruptions|be back online|be back up|come back online",
        agent="org:org",
        also=r"\b(?:apps?|sites?|websites?|service|services|platforms?|systems?|networks?|users|hours?|minutes|servers?|cloud|outages?|online|internet|logins?|phones?|calls)\b",
        figures=("count:count",),
        need=("org",),
        fixed={"type": "outage"},
        unless=_MONEY_TALK
        + r"|\b(?:talks|deal|merger|bank failed|test|exam|attempts?|to (?:find|reach|win|meet|attract|deliver|disclose|pay|make|comply)|bankruptcy|bankrupt|if|could|would|might|may)\b",
    ),
)
