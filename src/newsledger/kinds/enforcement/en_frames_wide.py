"""Measures told in everyday words: put under review, shut out, rounded up, sealed, frozen, given a permit, trading stopped."""

from __future__ import annotations

from collections.abc import Callable

from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame
from newsledger.patterns.encode import ALL_MARKS, MARKS

_AUTHORITY, _TARGET, _PERSON = "authority:authority", "target:private", "target:person"
_THE = rf"(?: (?:the|an?|its|his|her|their|all|[{ALL_MARKS}]'s?))?(?: [\w-]+){{0,3}}?"
_PERMIT = r"(?:licen[cs]es?|permits?|certificates?|certification|approvals?|authori[sz]ations?|concessions?|registration|charter|accreditation|permission)"
_LEAVE = rf"(?:{_PERMIT}|go-ahead|green light|nod|blessing|clearance|reprieve|thumbs[- ]up|assent|all-clear|consent)"
_WHEN = rf"(?:,? (?:on |in |by |since |late |early |last )*{MARKS['date']})?"
_HOLDS = {"of": _TARGET, "from": _TARGET, "held by": _TARGET, "issued to": _TARGET, "for": _TARGET}
_STOCK = r"(?: the)?(?: [\w-]+){0,2} (?:trading|dealings|trade)"
_TO_DO = rf"(?:'s? [\w-]+(?: [\w-]+){{0,3}})?{_WHEN}(?: by (?:the |an? )?[{ALL_MARKS}])?{_WHEN} (?:not )?to (?!the\b|an?\b|its\b|[{ALL_MARKS}])[a-z]+"

_HIT_WITH = {
    "summons": "subpoenas?|summons(?:es)?|civil investigative demands?",
    "charge": "charges|counts|indictments?|criminal complaint|statement of objections",
    "sanction": "sanctions|asset freezes?",
    "ban": "bans?|blacklisting|export (?:controls|curbs|ban)|restrictions|embargo",
    "order": "orders?|improvement notices?|injunctions?",
    "warning": "warnings?|warning letters?|wells notices?|notices? of violation",
    "investigation": "probes?|investigations?|inquir(?:y|ies)",
}
"""Measure → nouns behind "slapped X with"."""


def wide_frames(act: Callable[..., Frame], suffered: Callable[..., Frame], unless: str) -> tuple[Frame, ...]:
    """Give the frames.

    Args:
        act: makes the frame of an authority that does something to somebody.
        suffered: makes the frame of a subject that something is done to.
        unless: the expression of what only sounds like a measure.
    """
    return (
        act(
            "puts_under_review",
            "investigation",
            "put|place|bring|keep",
            then=rf"{_WHEN} under {FEW_WORDS}(?:review|investigation|scrutiny|probe|examination)\b",
        ),
        act(
            "puts_under_control",
            "sanction",
            "put|place|bring|take",
            then=rf"{_WHEN} (?:under|into) (?:[\w'-]+ ){{0,4}}(?:control|administration|supervision|receivership|curatorship|conservatorship|guardianship|special measures|surveillance|temporary management)\b",
        ),
        act(
            "takes_control",
            "sanction",
            "seize control of|take control of|take over control of|take charge of|assume control of|take the wheel at|wrest control of|seize",
            patient="target:firm",
            loose=False,
            unless=unless + r"|\b(?:assets|accounts|shares|drugs|cocaine|goods|counterfeit|shipment|documents)\b",
        ),
        act("puts_on_notice", "warning", "put", then=rf"{_WHEN} on (?:notice|alert|warning)\b"),
        act(
            "tells_off",
            "warning",
            "rap|chide|scold|chastise|upbraid|rebuke|dress down|take to task|berate|slap down|call out|wag its finger at",
            then=rf"(?:'s? [\w-]+(?: [\w-]+){{0,3}})?{_WHEN} (?:for|over|about|after)\b",
        ),
        act(
            "on_alert_list",
            "warning",
            "put|place|add|include",
            then=rf"{_WHEN} (?:on|to|in) (?:[{ALL_MARKS}]'s |its |an? |the )?(?:[\w-]+ ){{0,3}}(?:alert|warning|watch) ?list\b",
        ),
        act(
            "told_in_time",
            "order",
            "tell|ask|order|instruct|direct|require|oblige|compel|command|mandate",
            then=_TO_DO,
            also=r" to (?:sell|stop|halt|divest|pay|repay|remove|take|pull|recall|suspend|destroy|delete|submit|hand|fix|mend|rectify|comply|improve|explain|report|provide|produce|clean|cut|close|shut|hire|appoint|raise|lower|"
            r"freeze|end|cease|withdraw|correct|refund|return|reimburse|compensate|wind|go through|go over|check|inspect|replace|change|overhaul|give|keep|maintain|set|scrap|limit|curb|reduce|register|apply|respond|"
            r"answer|turn over|surrender|share|open|unwind|separate|split|refrain|disclose|publish|ground|block|restore|carry|conduct|make|put|move|leave|strengthen|tighten|hold|retain|preserve)\b",
            unless=unless + r"|\b(?:reporters?|viewers|journalists?|evacuat\w+|investors to|jurors)\b",
        ),
        act(
            "shuts_out",
            "ban",
            "shut|lock|freeze|kick",
            then=rf"{_WHEN} out(?: of|,|\.| for| from|$)",
        ),
        act("debars", "ban", "debar|outlaw|disbar|delicense"),
        act(
            "forbids_to",
            "ban",
            "forbid|bar|ban|prohibit|block|suspend|disqualify",
            loose=False,
            then=rf"(?:'s? (?:[\w-]+ ){{0,3}}[\w-]+)?{_WHEN} (?:from (?!the (?:room|meeting))|to (?!the\b|an?\b)[a-z]+ )",
            unless=unless + r"|\bsued? to\b|\bstop\w* short\b|\b(?:lawsuit|seek\w*|sought|ask\w* a|injunction)\b",
        ),
        act(
            "takes_off_list",
            "ban",
            "take|strike|remove|strip|delete|drop|cross",
            then=rf"{_WHEN} (?:off|from) (?:[{ALL_MARKS}]'s |its |an? |the )?(?:[\w-]+ ){{0,3}}list\b",
        ),
        act(
            "strikes_off",
            "refusal",
            "take|strike|remove|strip|delete|drop",
            then=rf"{_WHEN} (?:off|from) (?:[{ALL_MARKS}]'s |its |an? |the )?(?:[\w-]+ ){{0,3}}(?:register|roll|registry)\b",
        ),
        act(
            "closes_down",
            "order",
            "seal|shut|shutter|shut down|close down|padlock|order the closure of|order the sale of|order the recall of",
            patient="target:firm",
            unless=unless
            + r"|\b(?:seal\w* (?:a|an|the) (?:deal|win|agreement|victory|pact)|market|border|eyes|government shutdown|door)\b|\bout\b",
        ),
        act(
            "rounds_up",
            "arrest",
            "round up|haul away|lead away|nab|rearrest|re-arrest|apprehend|take in|pick up",
            patient=_PERSON,
            then=r"(?!'s)(?:,? [^;.]{0,60})?(?: in | at | on |,|\.|$| over | for | red-handed| after )",
            unless=unless
            + r"|\b(?:talks|meeting|shares|stake|hearing|office|hostage|responsible|accountable|view|seat|account|attention|press|phone call)\b",
        ),
        act(
            "takes_staff",
            "arrest",
            "round up|haul away|lead away|nab|pick up|take away|take in|detain|arrest|hold",
            after=r" (?:(?:\ue00a|an?|the|several|some|two|three|four|five|six|other|senior|former|current|top) ){1,3}(?:[\w-]+ ){0,2}(?:staff|executives?|employees|managers?|bankers?|officials?|traders?|directors?|workers|engineers) ",
            patient="",
            others={"of": _TARGET, "at": _TARGET, "from": _TARGET},
        ),
        act(
            "into_custody",
            "arrest",
            "take|place|hold|remand|keep",
            then=r"(?:,[^;.]{0,90}?,)? (?:in|into|under) (?:[\w-]+ ){0,2}(?:custody|arrest|detention)\b",
            patient=_PERSON,
            need=("target",),
        ),
        suffered(
            "taken_in",
            "arrest",
            "be taken in|be rearrested|be re-arrested|be picked up|be led away|be hauled away|be rounded up|be nabbed|be apprehended|be remanded in|surrender to|turn himself in to|turn herself in to|give himself up to",
            r"(?: by\b| for (?:alleged|suspected|questioning)| on (?:suspicion|charges)| in (?:handcuffs|custody)| (?:the )?(?:federal |u\.s\. |local )?(?:agents|police|authorities|officers|\ue002)|\.|,| over | at \ue005)",
            others={"by": _AUTHORITY, "to": _AUTHORITY},
            unless=unless + r"|\b(?:crossfire|off guard|in the middle|up in|surprise|shares|stock|deal)\b",
        ),
        suffered(
            "suspected_of",
            "investigation",
            "be suspected",
            r"(?: by [^,.;]{3,40})? of \w+",
            need=("target", "authority"),
        ),
        act("suspects", "investigation", "suspect", then=r"(?:'s)? (?:of|in) "),
        act(
            "looks_at_its",
            "investigation",
            "examine|review|probe|investigate|scrutinise|scrutinize|look into|look at|study|audit|assess",
            after=rf"{_THE} (?:complaints?|allegations?|claims|reports?|whether|how|if|conduct|practices|handling|role|safety|takeover|deal|accounts|books|sales|purchase|merger|compliance)\b",
            patient="",
            others={
                "that": _TARGET,
                "whether": _TARGET,
                "if": _TARGET,
                "how": _TARGET,
                "by": _TARGET,
                "of": _TARGET,
                "against": _TARGET,
                "about": _TARGET,
                "at": _TARGET,
            },
        ),
        act(
            "starts_proceedings",
            "investigation",
            "open|start|begin|launch|initiate|bring|institute|commence|assign judges to",
            after=rf"{_THE} (?:proceedings|inquir(?:y|ies)|enquir(?:y|ies)|probes?|investigations?|reviews?|audits?|cases?|examination)\b",
            patient="",
            others={
                "into": _TARGET,
                "against": _TARGET,
                "whether": _TARGET,
                "of": _TARGET,
                "over": _TARGET,
                "if": _TARGET,
                "concerning": _TARGET,
            },
            unless=unless + r"|\bown\b|\binternal\b",
        ),
        act(
            "demands_answers",
            "investigation",
            "demand|seek|request|ask for|want|order",
            after=rf"{_THE} (?:explanations?|answers|documents|information|details|records|clarification)\b",
            patient="",
            others={"from": "target:firm", "of": "target:firm"},
            unless=unless + r"|\bcourt documents\b",
        ),
        act(
            "stops_dealings",
            "listing_halt",
            "suspend|halt|freeze|stop",
            after=rf"{_STOCK}\b",
            patient="",
            others={"in": _TARGET, "of": _TARGET},
            need=("target", "authority"),
        ),
        Frame(
            "dealings_stopped",
            nouns="trading|dealings|trading in shares|trade",
            agent=_AUTHORITY,
            patient=_TARGET,
            about="in|of",
            fixed={"measure": "listing_halt"},
            need=("target", "authority"),
            also=r"\b(?:trading|dealings|trade) (?:in|of) [^;.]{2,50} (?:was|were|has been|have been|had been|is|be|been|being|suspended) ?(?:suspended|halted|frozen|stopped)?\b",
            around=r"suspended|halted|frozen|stopped",
            unless=unless + r"|\b(?:insider|futures|grain|oil|gas|ivory|arms|drugs?) trad",
        ),
        act(
            "takes_licence",
            "refusal",
            "revoke|withdraw|cancel|pull|yank|strip|annul|terminate|rescind|take away|take back|suspend|void|refuse|deny|reject|withhold|decline to renew|refuse to renew|turn down|send back|block",
            after=rf"{_THE} (?:{_PERMIT}|application|request|bid)\b",
            patient="",
            others=_HOLDS,
            unless=unless + r"|\b(?:court|judge|appeal)\b",
        ),
        act(
            "finds_unfit",
            "refusal",
            "find|declare|deem|rule|judge",
            then=r" (?:unfit|unsuitable|not fit|ineligible|unqualified)\b",
        ),
        act(
            "refuses_to_let",
            "refusal",
            "refuse to let|refuse to allow|decline to let|decline to allow|decline to approve|refuse to approve|decline to license|refuse to license|turn away|snub|rebuff|turn down",
        ),
        act(
            "gives_permit_to",
            "approval",
            "give|grant|issue|award|hand|restore|renew|extend|reinstate|approve|clear",
            after=rf"{_THE} {_LEAVE}\b",
            patient="",
            others={"to": _TARGET, "for": _TARGET, "of": _TARGET, "held by": _TARGET},
            unless=unless + r"|\b(?:asylum|loans?|credit|court|patents?|export credit)\b",
        ),
        act(
            "gives_it_permit",
            "approval",
            "give|grant|hand|issue|award",
            then=rf"(?:'s? (?:[\w-]+ ){{0,3}}[\w-]+)? (?:an?|the|its|their|final|conditional|preliminary|full|regulatory|\ue009|[{ALL_MARKS}]'s?)(?: [\w$-]+){{0,4}}? {_LEAVE}\b",
            unless=unless + r"|\b(?:loans?|credit|patents?)\b",
        ),
        act(
            "waves_through",
            "approval",
            "have no objection to|have no objections to|raise no objection to|wave through|nod through|give the nod to|bless",
            unless=r"\b(?:until|unless|court)\b",
        ),
        act(
            "freezes_assets",
            "sanction",
            "freeze|seize|confiscate|attach|impound|block",
            after=rf"{_THE} (?:assets|accounts|funds|property|properties|shares|stake|flats|yacht|jet)\b",
            patient="",
            others={
                "of": _TARGET,
                "belonging to": _TARGET,
                "owned by": _TARGET,
                "held by": _TARGET,
                "linked to": _TARGET,
            },
        ),
        act(
            "searched_in_person",
            "raid",
            "turn up unannounced at|descend on|swoop on|swoop in on|comb through|enter|occupy|force open|break into|break down the doors of|carry out searches at|conduct searches at|storm|visit|seize documents at|seize documents from|seize files at|seize files from|seize computers from|ransack",
            then=rf"(?:'s?)? (?:[\w-]+ |[{MARKS['place']}{MARKS['company']}](?:'s)? ){{0,3}}(?:offices?|headquarters|premises|home|residence|plants?|factory|factories|sites?|works|warehouse|terminal|showroom)\b",
        ),
        act(
            "requests_trial",
            "charge",
            "file charges against|bring charges against|press charges against|file felony counts against|file counts against|lay charges against|file a complaint against|file complaints against|file a criminal complaint against|draw up charges against",
            unless=unless + r"|\b(?:court)\b",
        ),
        act(
            "wants_tried",
            "charge",
            "request that|ask that|demand that|seek",
            also=r"\b(?:stand|face|go on|be put on|send to|to) trial\b|\bbe (?:tried|indicted|charged)\b|\bindictment of\b",
        ),
        *(
            act(
                f"hits_with_{measure}",
                measure,
                "slap|hit|serve|smack|land|punish|saddle|threaten",
                then=rf"{_WHEN} with {FEW_WORDS}(?:{nouns})\b",
            )
            for measure, nouns in _HIT_WITH.items()
        ),
        act(
            "asks_for_papers",
            "investigation",
            "ask|press|write to|approach",
            then=rf"{_WHEN} for (?:[\w-]+ ){{0,3}}(?:documents|information|explanations?|clarification|details|records|answers|data)\b",
        ),
        act(
            "renews_its",
            "approval",
            "renew|extend|restore|reinstate|approve|clear",
            then=rf"'s (?:[\w-]+ ){{0,3}}{_PERMIT}\b",
        ),
        Frame(
            "freeze_on_assets",
            nouns="asset freeze|asset freezes|freezing order|freezing orders|disciplinary note|disciplinary action|disciplinary proceedings",
            agent=_AUTHORITY,
            patient=_TARGET,
            about="against|on|over",
            others={"by": _AUTHORITY},
            need=("target",),
            fixed={"measure": "sanction"},
            unless=unless,
        ),
        suffered(
            "disgorges",
            "fine",
            "disgorge",
            figures=("amounts:money",),
            need=("target", "amounts"),
        ),
        act(
            "extracts_money",
            "fine",
            "extract|claw|wring|exact|extort|squeeze",
            patient="",
            others={"from": _TARGET, "out of": _TARGET},
            figures=("amounts:money",),
            need=("target", "authority", "amounts"),
        ),
        suffered(
            "pays_authority",
            "fine",
            "pay|agree to pay|fork over|hand over|consent to hand over|cough up|consent to pay|disgorge|pay out|write a check for|write a cheque for|cut a check for|cut a cheque for",
            rf" (?:[^.;\"]{{0,60}}?)[{MARKS['money']}{MARKS['authority']}]",
            figures=("amounts:money",),
            need=("target", "authority", "amounts"),
            others={"to": _AUTHORITY, "by": _AUTHORITY, "with": _AUTHORITY},
            also=r"\b(?:to (?:settle|resolve|end|put)|settl\w+|resolv\w+|accus\w+|allegations?|probe|investigation|inquiry|violat\w+|breach\w*|over|penalt\w+|fines?|charges)\b",
            unless=unless
            + r"|\b(?:taxes|tax bill|dividends?|shareholders?|lawsuit|suit|class[- ]action|loan|bailout|lobby\w*|rent)\b",
        ),
        suffered(
            "strikes_accord",
            "fine",
            "reach|strike|sign|agree to|agree on|announce|negotiate|ink|enter into|conclude|make",
            rf" {FEW_WORDS}(?:accord|deal|pact|agreement|settlement)\b",
            figures=("amounts:money",),
            need=("target", "authority", "amounts"),
            others={"with": _AUTHORITY},
            also=r"\b(?:over|settl\w+|resolv\w+|alleg\w+|charges|probe|investigation|inquiry|violat\w+|claims|accus\w+|faulty|fraud)\b",
            unless=unless
            + r"|\b(?:lawsuit|suit|class[- ]action|to buy|to sell|supply|contract|order|invest\w*|loan|stake|shareholders?)\b",
        ),
    )
