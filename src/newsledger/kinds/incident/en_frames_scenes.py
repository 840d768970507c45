"""Incidents told by what became of things and people: a tank burst, flights were grounded, customers were shut out."""

from __future__ import annotations

from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame
from newsledger.patterns.encode import ALL_MARKS

_DOUBT = r"\b(?:could|might|may|if|would|can|prevent\w*|protect\w*|avoid\w*|risk of|guard|simulat\w*|drill|insurance|insurers?|film|movie|novel|game|in case|to ensure)\b"
_FORCE = r"\b(?:missiles?|troops|soldiers|war|warship|navy|naval|bomb\w*|rebels?|militants?|gunm[ae]n|protest\w*|rioters?|terror\w*|army|airstrikes?|shelling|houthi\w*|military|u-boat|torpedo\w*|artist\w*|sculpt\w*)\b"
_MONEY_TALK = r"\b(?:shares?|stocks?|prices?|sales|revenue|profits?|index|percent|currency|economy|futures|yields?|bonds?|poll|votes?|deal|talks|merger|demand)\b|[\ue008\ue009]"
_BLAZE = r"(?:explosions?|blasts?|fires?|blazes?|infernos?|flames|gas leaks?|storms?|floods?|floodwaters?|flooding|earthquakes?|quakes?|typhoons?|hurricanes?|cyclones?|tornado(?:es)?|landslides?|mudslides?|avalanches?|lightning|winds|waves|typhoon \w+|hurricane \w+|cyclone \w+)"
_WORKS = r"(?:plants?|factory|factories|mills?|warehouses?|refiner(?:y|ies)|smelters?|mines?|data cent(?:er|re)s?|depots?|works|bakery|workshop|distribution cent(?:er|re)s?|substations?|pipelines?|platforms?|rigs?|turbines?|wind farms?|barges?|ships?|vessels?|tankers?|terminals?|tanks?|reactors?|boilers?|furnaces?|cranes?|pens|greenhouses?|silos?|stores?|studios?|kilns?|labs?|laboratory|installations?)"
_THING = r"(?:cranes?|boilers?|tanks?|dams?|tailings dams?|roofs?|scaffold\w*|pipelines?|pipes?|turbines?|furnaces?|drilling rigs?|oil rigs?|rigs?|barges?|ferry|ferries|freighters?|ships?|vessels?|tankers?|catamarans?|towboats?|tugs?|tugboats?|trawlers?|cargo ships?|container ships?|cruise ships?|wagons?|railcars?|carriages?|locomotives?|trains?|trams?|monorails?|coasters?|roller coasters?|rides?|cable cars?|gondolas?|lifts?|elevators?|escalators?|silos?|reactors?|compressors?|transformers?|balloons?|rockets?|satellites?|aircraft|airliners?|planes?|jets?|helicopters?|choppers?|gliders?|drones?|seaplanes?|turboprops?|buses|bus|coaches|lorry|lorries|platforms?|mine shafts?|shafts?|warehouses?|factory|bridges?|ammonia tanks?|storage tanks?|valves?|conveyors?|kilns?)"
_WHO = r"(?:customers?|users?|clients?|subscribers?|passengers?|travell?ers?|savers|account holders|cardholders|drivers|shoppers|players|gamers|viewers|traders|depositors|policyholders|patients|members|merchants|retailers|households|homes|people|nurses|staff|employees|borrowers|fans|riders|\ue00a)"
_LOTS = r"(?:peanut butter|butter|bread|cereals?|snacks?|crisps|noodles|soups?|nuts|eggs|pet food|dog food|cosmetics|shampoo|talc|creams?|sunscreen|batch(?:es)?|lots?|bottles|packs?|packets|cans|tins|jars|cartons|units|toys|cars|vehicles|trucks|suvs|models|phones|batteries|chargers|heaters|products?|drug|drugs|medicines?|tablets|vials|salads?|meat|burgers?|chicken|sausages|cheese|yogh?urts?|chocolates?|bars|biscuits|cookies|milk|formula|powder|seats|strollers|bikes|bicycles|treadmills|helmets|tyres|tires|airbags|dishwashers|dryers|fridges|ovens|kettles|scooters|motorcycles|implants|pacemakers|devices|monitors|lamps|beds|cots|mattresses|prams|buggies|appliances|water|wine|beer|cider|juice)"
_HARM = r"\b(?:contaminat\w*|salmonella|listeria|e\. ?coli|overheat\w*|fire risk|fire hazard|fires?|glass|metal|plastic|fragments?|faulty|defect\w*|injur\w+|hurt|scald\w*|burn\w*|burst\w*|choking|chok\w+|unsafe|safety|hazard\w*|illness\w*|sick\w*|ill|poison\w*|mould|mold|allerg\w+|undeclared|tainted|brakes?|airbags?|steering|crack\w*|leak\w*|explode[ds]?|shock|recall\w*|toxic|died|deaths?|killed|bacteria)\b"

SCENE_FRAMES = (
    Frame(
        "works_hit",
        verbs="gut|destroy|engulf|ravage|level|burn down|flatten|rip through|tear through|sweep through|wreck|torch|consume|flood|inundate|swamp|topple|sink|batter|knock out|break out at|break out in|break out on|tear open|rip open|rage through|raze|shut|shut down|cripple|halt",
        before=rf"\b{_BLAZE}(?:,? (?:that |which |[\w-]+ ){{0,3}}?(?:in|at|on|off|near) (?:the )?(?:\ue005|\ue007))?(?: (?:last|this|earlier|early|late|on|in|over) [\w-]+| [\ue005\ue007]){{0,2}},? (?:has |had |have |also )?",
        after=rf" (?:[\w'-]+ |[{ALL_MARKS}](?:'s)? ){{0,7}}?{_WORKS}\b",
        around=r"\b(?:its|their|the (?:company|group|firm|miner|maker|retailer|host|operator)'s)\b|[\ue001\ue003]",
        figures=("count:count",),
        infer="org:firm",
        need=("org",),
        fixed={"type": "accident"},
        unless=_DOUBT + "|" + _FORCE + r"|\b(?:prices?|shares?|stocks?|market)\b",
    ),
    Frame(
        "thing_fails",
        verbs="topple|collapse|rupture|burst|give way|explode|catch fire|burn|burn out|sink|derail|jump the tracks|jump the rails|leave the tracks|leave the rails|run aground|capsize|buckle|blow up|overturn|fall over|crash|ditch|plunge|plummet|skid off|overshoot|veer off|slide off|collide|crumple|keel over|go up in flames|burst into flames|come loose|come crashing down|cave in|tip over|stall|strike a pier|hit a bridge|flood|fall apart|break up|break apart|break in two|spill|be gutted|be destroyed|be wrecked|be engulfed",
        before=rf"(?:\b{_THING}|,)(?: (?:at|in|on|off|near|of|run by|operated by|owned by|belonging to|hauled by|carrying|from|to|that|which|named|called|had|also) [^.;]{{0,50}}?| [\ue003\ue004])?,? ",
        also=rf"\b(?:its|their|the (?:company|group|firm|line|airline|miner|operator|carrier)'s|one of (?:the|its)|(?:operated|owned|run|hauled|built) by|belonging to)\b|[\ue001\ue003](?:'s)? (?:[\w-]+ |[{ALL_MARKS}](?:'s)? ){{0,4}}?{_THING}|\b(?:plant|factory|mine|site|terminal|yard|port|contractors?|barges|wagons|pilot|operator)\b",
        figures=("count:count",),
        infer="org:firm",
        need=("org",),
        fixed={"type": "accident"},
        unless=_DOUBT
        + "|"
        + _FORCE
        + "|"
        + _MONEY_TALK
        + r"|\b(?:to (?:sink|burn|topple)|server|app|website|software|migrants?|refugees?|smuggl\w*|collapse (?:of|at|in|that|injured|killed|on)|(?:roof|dam|mine|crane|bridge|scaffolding|building) collapse|plane crash|crash (?:of|in|that)|oil spill)\b",
    ),
    Frame(
        "cannot_use",
        verbs="log in|log on|log into|log onto|access|withdraw|make payments|make calls|pay|use|open|place orders|check in|send|reach|get at|get into|get through|trade|sign in|connect|transfer|move|see|view|buy|board|serve|process|take payments|take orders|load|refresh|update",
        before=rf"\b{_WHO}(?: (?:in|of|at|across|around|from|on|with|who|that|found|were|was|are|had been) [^.;,]{{0,40}}?)?,? ",
        also=r"\b(?:could not|couldn't|cannot|can't|unable to|not able to|struggl\w+ to|had trouble|failed to)\b",
        around=r"\b(?:apps?|sites?|websites?|accounts?|online|systems?|networks?|servers?|platforms?|outages?|glitch\w*|hours|minutes|log(?:ged)? in|update|services?|cards?|payments|phones?|calls)\b",
        figures=("count:count",),
        infer="org:org",
        need=("org",),
        fixed={"type": "outage"},
        status="reported",
        unless=r"\b(?:afford|would|might|may|if|law|rules|regulat\w*|ban|banned|sanctions|court|visa|visas|bankrupt\w*|china|block\w*|censor\w*|shares?|stock|lockdown\w*|pandemic|loans?|mortgages?|wheelchair|disabilit\w*|blind|deaf|sell|frozen|hackers?|subscri\w+ fees?)\b|\ue009",
    ),
    Frame(
        "cannot_serve",
        verbs="serve|process|take|fulfil|fulfill|handle|accept|deliver|fill|dispatch|ship|answer|open|operate|trade|print|issue|run",
        agent="org:firm",
        after=r" (?:any |its |all |many |most |their )?(?:[\w-]+ ){0,2}(?:customers|payments|orders|calls|cards?|card payments|passengers|transactions|withdrawals|tickets|emails|branches|stores|flights|trains)\b",
        also=r"\b(?:could not|couldn't|was unable to|were unable to|has been unable to|had been unable to|left unable to)\b",
        around=r"\b(?:hours?|minutes|glitch\w*|outages?|systems?|update|fault|failure|computers?|network|breakdown|crash\w*|meltdown|power)\b",
        figures=("count:count",),
        need=("org",),
        fixed={"type": "outage"},
        status="reported",
        unless=r"\b(?:strike|staff shortages?|would|might|may|if|law|rules|sanctions|court|china|shares?|pandemic|hackers?|cyber\w*|ransomware)\b",
    ),
    Frame(
        "left_without",
        verbs="leave|strand|lock out|shut out|cut off|bar|knock offline|prevent|block|stop|keep|deprive",
        after=rf" (?:[\w'-]+ |[{ALL_MARKS}](?:'s)? ){{0,6}}?{_WHO}(?: [\w'-]+| [{ALL_MARKS}](?:'s)?){{0,5}}? (?:without (?:power|electricity|service|access|internet|water|gas|signal|phone|a signal|heating|cash|mobile|broadband|coverage|air conditioning|forecasts)|unable to|in the dark|offline|stranded|locked out|from (?:logging|accessing|using|getting (?:at|into|to)|withdrawing|trading|paying)|cut off|shut out|of (?:their|its) (?:app|accounts?|service))\b",
        around=r"\b(?:apps?|sites?|websites?|accounts?|online|systems?|networks?|servers?|platforms?|outages?|glitch\w*|hours|minutes|update|services?|cards?|payments|power|electricity|grid|internet|fault|failure|storms?|days?)\b",
        figures=("count:count",),
        infer="org:firm",
        need=("org",),
        fixed={"type": "outage"},
        unless=r"\b(?:law|rules|regulat\w*|banned|sanctions|court|visas?|bankrupt\w*|shares?|stock|would|could|might|may|if|workers|jobs|cyclone|hurricanes?|typhoon|airports?|authorities|officials|governor)\b",
    ),
    Frame(
        "shut_out",
        verbs="be shut out of|be locked out of|be stranded|be left stranded|be left in the dark|be cut off|be left without|be unable to|lose access to|lose power|lose signal|lose service|be bumped|find themselves shut out of|find themselves locked out of|be plunged into darkness",
        before=rf"\b{_WHO}(?: (?:in|of|at|across|around|from|on|with|who|that) [^.;,]{{0,40}}?)?,? ",
        around=r"\b(?:apps?|sites?|websites?|accounts?|online|systems?|networks?|servers?|outages?|glitch\w*|hours|minutes|update|payments|power|electricity|grid|fault|failure|storms?|flights?|breakdown)\b",
        figures=("count:count",),
        infer="org:firm",
        need=("org",),
        fixed={"type": "outage"},
        status="reported",
        unless=r"\b(?:law|rules|regulat\w*|banned|sanctions|court|visas?|bankrupt\w*|shares?|stock|would|could|might|may|if|jobs|pandemic|lockdown|travel ban|virus|hackers?|war|closed (?:its )?airspace)\b",
    ),
    Frame(
        "goes_dead",
        verbs="go blank|go dead|flash blue|stop loading|stop working|crash|go down|be down|fail|freeze|seize up|go haywire|fall over|hang|lose power|grind to a halt|black out|conk out|misfire|be out|time out|malfunction|be disrupted|be knocked out",
        before=r"\b(?:servers?|apps?|websites?|sites?|(?:self-)?check-?outs|tills|cash machines|atms|ticket machines|terminals|screens|features|check-in (?:desks|systems?)|(?:booking|payment|reservation|trading|it|computer|ordering|signalling|baggage|phone|mobile|online|card|banking) (?:systems?|services?|networks?|platforms?)|systems|data cent(?:re|er)s?|phones|network)(?: (?:at|of|in|across|for|run by|on) [^.;,]{0,40}?)?,? ",
        also=r"\b(?:hours?|minutes|days?|morning|afternoon|night|weekend|users|customers|passengers|outages?|on \ue007|since|\ue007)\b|\ue007",
        infer="org:firm",
        need=("org",),
        fixed={"type": "outage"},
        unless=_DOUBT + "|" + _MONEY_TALK + r"|\b(?:hackers?|cyber\w*|ransomware|mcas|killed|test|tests|exam)\b",
    ),
    Frame(
        "cancels_over_fault",
        verbs="cancel|ground|delay|scrub|divert|halt|suspend|stop",
        agent="org:org",
        after=rf" {FEW_WORDS}(?:flights?|trains?|departures|services|trading|withdrawals|transactions|ferries|crossings|operations|all planes|its fleet)\b",
        around=r"\b(?:glitch\w*|botched update|faulty update|software update|outages?|(?:computer|system|systems|it|technical|software|power|network) (?:failure|fault|problem|meltdown|breakdown|issue)s?|meltdown|power cut|blackout)\b",
        figures=("count:count",),
        need=("org",),
        fixed={"type": "outage"},
        unless=_DOUBT,
    ),
    Frame(
        "fault_at",
        nouns="glitch|glitches|power cut|power failure|malfunction|software fault|technical fault|computer failure|computer fault|systems failure|it failure|it meltdown|computer meltdown|service outage|network failure|server failure|botched update|faulty update|faulty software update|bad update|power outage|power loss",
        patient="org:firm",
        about="at|in|of|on|affecting|hitting|with|from|by",
        owner="patient",
        figures=("count:count",),
        need=("org",),
        fixed={"type": "outage"},
        unless=_DOUBT
        + "|"
        + _FORCE
        + r"|\b(?:crashed|plane|jet|airworthiness|recall\w*|accounting|election|vot(?:e|ing))\b",
    ),
    Frame(
        "takes_back",
        verbs="pull|withdraw|call in|summon|summon back|take back|call back|recall|bring in",
        agent="org:company",
        after=rf" (?:[\w'-]+ |[{ALL_MARKS}](?:'s)? ){{0,7}}?(?:{_LOTS}|of its [\w\ue004]+ ?\w*)\b",
        around=_HARM,
        figures=("count:count",),
        need=("org",),
        fixed={"type": "recall"},
        unless=r"\b(?:troops|ads?|advertis\w*|adverts|campaign|ambassador|offer|bid|forecast|guidance|money|cash|deposits|funding|applications?|remember\w*|stocks?|shares?|investors|apps?|memories)\b",
    ),
    Frame(
        "recall_of_many",
        nouns="recall|recalls|product recall|safety recall|product recalls",
        agent="org:org",
        figures=("count:count",),
        after=r" (?:of|covers?|covering|affects?|affecting|involv(?:es?|ing)|for|includes?|including|applies to|comprises) (?:[\w-]+ ){0,4}?\ue00a",
        infer="org:firm",
        need=("org", "count"),
        fixed={"type": "recall"},
        unless=r"\b(?:election|vote|voters|governor|petition|total recall|memory|would|could|might|may|urg\w*|petitions?|consider\w*)\b",
    ),
    Frame(
        "data_taken",
        verbs="harvest|pilfer|swipe|nab|scoop up|hoover up|lose|mislay|lose track of|make off with|scrape|copy|vacuum up|snoop on|rifle through|plunder|ransack|leave exposed|leave unprotected|leave open|publish by mistake|email by mistake",
        agent="org:org",
        others={"of": "org:org", "from": "org:org", "at": "org:org", "belonging to": "org:org"},
        figures=("count:count",),
        after=rf" {FEW_WORDS}(?:data|details|personal information|records|profiles|passwords|emails|email addresses|credentials|names|photos|selfies|social security numbers|card numbers|medical files|laptops?|hard drives?|disks?|discs|tapes|usb stick)\b",
        also=r"\b(?:users|customers|people|clients|patients|members|subscribers|passengers|guests|americans|accounts|policyholders|employees|pupils|drivers|citizens|unencrypted|personal)\b|\ue00a",
        around=r"\b(?:hack\w*|thieves|intruders?|attackers?|criminals|breach\w*|leak\w*|stolen|theft|without (?:their )?(?:consent|permission|knowledge)|privacy|watchdog|scandal|unencrypted|exposed|data on|data of|details of|records of|profiles of)\b",
        infer="org:org",
        need=("org", "count"),
        fixed={"type": "data_breach"},
        unless=r"\b(?:could|might|may|would|copyright|patents?|crops?|trade secrets|to (?:train|improve|build)|oil|files for|court|subpoena\w*|police|prosecutors?|election)\b",
    ),
    Frame(
        "strangers_saw",
        nouns="bug|flaw|glitch|error|misconfiguration|coding error|software error|security flaw|security hole|vulnerability|loophole|programming error|slip-up|mix-up|technical error",
        after=r"(?: (?:that|which|in|on|of|at|last|this|late|early|has|had|have|also|briefly|\w+|[\ue001-\ue007](?:'s)?)){0,8}? (?:let|lets|letting|allowed|allowing|exposed|exposing|showed|showing|made visible|revealed|revealing|displayed|gave|sent|leaked)(?= )",
        also=r"\b(?:others?'? |another |other |strangers?|outsiders|anyone|personal|private|data|details|photos|messages|conversations|titles|passwords|accounts?|contacts|addresses|birthdays|medical|payslips)\b",
        figures=("count:count",),
        infer="org:firm",
        need=("org",),
        fixed={"type": "data_breach"},
        unless=r"\b(?:could have|could|might|may|researchers? (?:said|found|discovered)|allow hackers|would|patch|overdraw|buy|trade|bets?|pricing|prices|fares?|accounting|model|exploit code|bounty)\b",
    ),
    Frame(
        "laid_low",
        verbs="hobble|assail|besiege|fell|hit|target|attack|strike|extort|hold to ransom|blackmail|bring down|take down|swamp|raid|cripple|paralyse|paralyze|disable|get into|lock up|go after|batter|knock out|ensnare",
        patient="org:org",
        figures=("amounts:money",),
        also=r"\b(?:hackers?|ransomware|malware|botnet|cyber-?\s?criminals?|cyber-?\s?(?:attacks?|assault|strike|raid)|ddos|denial[- ]of[- ]service|computer virus|extortionists|digital (?:assault|attack)|ransom gang)\b",
        need=("org",),
        fixed={"type": "cyberattack"},
        unless=r"\b(?:could|might|may|would|if|to (?:attack|target|hit)|police|fbi|europol|arrest\w*|servers? of the|seized|sanction\w*|shares?|stocks?|insur\w*|warn\w*|plot\w*|attempt\w*|tried|foiled|election|sold|sells)\b|\battacks? (?:affect|that|on|by|against|which|caus|target)\w*",
    ),
)
