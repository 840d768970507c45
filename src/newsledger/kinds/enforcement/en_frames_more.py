"""Further wordings of measures as frames: what somebody had done to them, what goes with "give", "serve" or "name"."""

from __future__ import annotations

from collections.abc import Callable

from newsledger.languages.en.frame_words import FEW_WORDS
from newsledger.patterns import Frame
from newsledger.patterns.encode import ALL_MARKS

_FEW = rf"(?:[\w$'&/-]+ |[{ALL_MARKS}](?:'s)? ){{0,4}}"
_OWN = rf" (?:[{ALL_MARKS}]'s|its|their|his|her|the|an?|\ue00a) {_FEW}"
_LICENCE = r"(?:licen[cs]es?|permits?|registration|certificates?|certification|charter|accreditation|authori[sz]ation|passport|approval)"
_PROBE = r"(?:investigations?|probes?|inquir(?:y|ies)|enquir(?:y|ies)|case|scandal|crackdown|proceedings)"
_COURT_CASES = r"\b(?:lawsuits?|class[- ]actions?|shareholders?|plaintiffs?|patent|copyright|divorce)\b"
_AUTHORITY, _TARGET = "authority:authority", "target:private"
_SETTLES_WITH = {"with": _AUTHORITY, "brought by": _AUTHORITY}


def more_frames(act: Callable[..., Frame], suffered: Callable[..., Frame], unless: str) -> tuple[Frame, ...]:
    """Give the frames.

    Args:
        act: makes the frame of an authority that does something to somebody.
        suffered: makes the frame of a subject that something is done to.
        unless: the expression of what only sounds like a measure.
    """
    return (
        suffered(
            "has_licence_taken",
            "refusal",
            "have|see",
            rf"{_OWN}{_LICENCE}(?: {FEW_WORDS})? ?(?:revoked|suspended|withdrawn|cancell?ed|pulled|stripped|rescinded|terminated|taken away)\b",
        ),
        suffered(
            "has_offices_raided",
            "raid",
            "have|see",
            rf"{_OWN}(?:offices?|headquarters|premises|home|homes|plants?|factory)(?: {FEW_WORDS})? ?(?:raided|searched)\b",
        ),
        suffered(
            "has_assets_frozen",
            "sanction",
            "have|see",
            rf"{_OWN}(?:assets|accounts|funds|bank accounts|property)(?: {FEW_WORDS})? ?(?:frozen|seized|confiscated)\b",
        ),
        suffered(
            "sent_to_prison",
            "sentence",
            "be sent to prison|be sent to jail|be sent to federal prison|go to prison|go to jail|be put in prison|be thrown in jail|be locked up|be imprisoned|land in jail|be behind bars",
        ),
        suffered(
            "serves_term",
            "sentence",
            "serve|begin serving|start serving|complete|finish serving|receive|be handed|be given|get",
            rf"(?: out)?(?: an?| the| \ue000's| the remainder of an?)? {_FEW}(?:prison |jail |life |suspended )?(?:sentences?|convictions?|prison terms?|jail terms?)\b",
            status="reported",
        ),
        suffered(
            "pleads_not_guilty",
            "charge",
            "plead not guilty|plead innocent|plead no contest",
            status="reported",
        ),
        suffered(
            "accused_in_court",
            "charge",
            "be arraigned|appear in court|be due in court|be due to appear in court|stand trial|be put on trial|go on trial|face trial|be on trial|be tried|be extradited",
            r" (?:[^.;\"]{0,60}\b)?(?:charges?|charged|counts?|accused|fraud|bribery|brib\w+|corruption|insider trading|embezzle\w*|money[- ]laundering|manslaughter|criminal|tax evasion|insider dealing|manipulat\w+)\b",
        ),
        suffered(
            "drawn_into_probe",
            "investigation",
            "be drawn into|be dragged into|be pulled into|be implicated in|be named in|be entangled in|be ensnared in|be swept up in|be a target of|be a subject of|be the focus of|be a focus of|be at the heart of|be involved in|be named as suspects in|be named as a suspect in|be named a suspect in|be named co-conspirator in|be named as a co-conspirator in|be identified as a suspect in|be facing|be in the middle of|be the object of",
            rf" {FEW_WORDS}{_PROBE}\b",
            also=r"\b(?:investigations?|probes?|inquir(?:y|ies)|enquir(?:y|ies)|regulator\w*|antitrust|prosecutors?|police|corruption|graft|bribery|criminal|fraud)\b",
        ),
        suffered(
            "named_suspect",
            "investigation",
            "be named|be identified|be considered|be treated",
            r" (?:as )?(?:an? |the )?(?:formal |prime |official |person of interest|co-)*(?:suspects?|co-?conspirators?|person of interest)\b",
        ),
        suffered(
            "settles_with_authority",
            "fine",
            "settle|resolve|reach a settlement|reach a settlement over|reach a settlement with|agree to settle|enter into a settlement with|reach an agreement to settle|strike a settlement with",
            figures=("amounts:money",),
            need=("target", "authority"),
            others=_SETTLES_WITH,
            unless=f"{unless}|{_COURT_CASES}|\\bcourt\\b",
        ),
        suffered(
            "reaches_settlement",
            "fine",
            "reach|strike|agree|agree to|sign|announce|negotiate|enter into|ink|conclude|make|seal",
            rf" {FEW_WORDS}(?:settlements?|deferred[- ]prosecution agreement|non-prosecution agreement|plea deal|plea agreement|consent agreement)\b",
            figures=("amounts:money",),
            need=("target", "authority"),
            others=_SETTLES_WITH,
            unless=f"{unless}|{_COURT_CASES}",
        ),
        Frame(
            "indictment_charges",
            verbs="charge|accuse|name",
            patient=_TARGET,
            before=rf"\b(?:indictments?|criminal complaint|charge sheet)(?: [\w-]+| [{ALL_MARKS}](?:'s)?){{0,8}},? ",
            need=("target",),
            fixed={"measure": "charge"},
            status="reported",
            unless=unless,
        ),
        suffered(
            "agrees_to_penalty",
            "fine",
            "agree to|accept|consent to|be hit by|be landed with|be saddled with|rack up|be facing|be on the hook for|be liable to|be liable for",
            rf" {FEW_WORDS}(?:fines?|penalt(?:y|ies)|sanctions|forfeiture|disgorgement)\b",
            figures=("amounts:money",),
            need=("target", "amounts"),
        ),
        act(
            "gives_blessing",
            "approval",
            "give|grant|hand|offer",
            patient="",
            others={"to": _TARGET, "for": _TARGET, "on": _TARGET},
            after=rf"(?: [{ALL_MARKS}]'s| the| an?| final| formal| preliminary| conditional| unconditional| regulatory| antitrust| legal| full| long-awaited| provisional){{0,4}} (?:blessing|approval|go-ahead|green light|nod|consent|clearance|thumbs[- ]up|all-clear|seal of approval|stamp of approval|permission|licen[cs]e)\b",
        ),
        Frame(
            "gets_blessing",
            nouns="blessing|nod|go-ahead|green light|thumbs-up|all-clear|clearance|approval",
            agent=_AUTHORITY,
            patient=_TARGET,
            about="for|to|of",
            others={"from": _AUTHORITY},
            before=r"(?:won|gained|got|received|secured|obtained|gets|wins|given|granted|has|with)(?: (?:[\w'-]+|[\ue000-\ue00a](?:'s)?)){0,3} ",
            need=("target", "authority"),
            fixed={"measure": "approval"},
            unless=unless
            + r"|\b(?:needs?|required|requires|requiring|seek\w*|await\w*|subject to|pending|shareholder|board|without|until)\b",
        ),
        act(
            "on_reliability_list",
            "sanction",
            "put|place|add|include",
            then=r" (?:on|to|in) (?:[\ue000-\ue00a]'s |its |an?|the )?(?:[\w-]+ ){0,3}(?:unreliable entit(?:y|ies) list|sanctions list|list of unreliable entities|list of sanctioned)\b",
        ),
        suffered(
            "on_sanctions_list",
            "sanction",
            "be put on|be placed on|be added to|be included on|be on",
            r" (?:[\ue000-\ue00a](?:'s)? |its |an? |the )?(?:[\w'-]+ ){0,3}(?:unreliable entit(?:y|ies) list|sanctions list|list of unreliable entities)\b",
        ),
        act(
            "puts_on_its_list",
            "ban",
            "put|place|add|include",
            then=r" (?:on|to|in) (?:[\ue000-\ue00a]'s )(?:[\w-]+ ){0,3}(?:blacklist|entity list|export control list|restricted list|trade blacklist)\b",
        ),
        Frame(
            "arrest_warrant",
            nouns="arrest warrant|arrest warrants|warrant for the arrest|warrants for the arrest|detention warrant|warrant of arrest",
            agent=_AUTHORITY,
            patient=_TARGET,
            about="for|of|against",
            owner="",
            need=("target",),
            fixed={"measure": "arrest"},
            unless=unless + r"|\b(?:reject\w*|cancel\w*|lift\w*|withdr\w+|quash\w*|dismiss\w*|den(?:y|ied))\b",
        ),
        Frame(
            "demand_for_documents",
            nouns="request for information|requests for information|information request|document request|production order|letter of inquiry|inquiry letter",
            agent=_AUTHORITY,
            patient=_TARGET,
            about="to|from|on",
            others={"from": _AUTHORITY},
            need=("target", "authority"),
            fixed={"measure": "summons"},
            unless=unless,
        ),
        Frame(
            "investigative_demand",
            nouns="civil investigative demand|civil investigative demands|investigative demand|investigative demands",
            agent=_AUTHORITY,
            patient=_TARGET,
            about="to|on",
            others={"from": _AUTHORITY},
            need=("target",),
            fixed={"measure": "summons"},
            unless=unless,
        ),
        suffered(
            "gets_notice",
            "warning",
            "receive|get|be sent|be served with|be issued with|be handed|be issued|have received",
            rf" {FEW_WORDS}\"?(?:wells notices?|warning letters?|show[- ]cause notices?|notices? of violation|deficiency (?:notices?|letters?)|statements? of objections|improvement notices?|cease-and-desist (?:letters?|orders?)|untitled letters?|delisting notices?|non-?compliance notices?)\b",
        ),
        suffered(
            "gets_subpoena",
            "summons",
            "receive|get|be sent|be served with|be served|be issued with|be handed|face|disclose|be hit with|be called in|be called in for questioning|be questioned by|be asked to appear|be brought in for questioning|be interviewed by|be summoned to|be summoned by|be summoned for",
            rf" {FEW_WORDS}\"?(?:subpoenas?|civil investigative demands?|summons(?:es)?|requests? for (?:information|documents)|talks|questioning|meeting|regulators?|police|prosecutors|\ue002)\b",
            also=r"\b(?:subpoenas?|summon\w*|civil investigative demands?|requests? for|questioning|questioned by|called in|interviewed by)\b",
            unless=unless + "|" + _COURT_CASES,
        ),
        suffered(
            "barred_from",
            "ban",
            "be barred from|be banned from|be suspended from|be disqualified from|be excluded from|be prohibited from|be blocked from|be shut out of|be locked out of|be frozen out of|be disbarred from|be forbidden from|be forbidden to",
            r" (?:[\w-]+ ){0,4}(?:trading|selling|buying|working|serving|acting|operating|importing|exporting|supplying|bidding|doing|holding|the industry|the (?:\w+ )?market|office|public|government|taking|offering|using|accepting|opening|launching|sale|practi[sc]ing|managing|running|any|issuing|standing|the profession|entering|leaving|making|new|federal|us|u\.s\.|\ue004)",
            unless=r"\b(?:internet search|the room|stadium|premier league|fifa|uefa|players?|twitter account|forum|match(?:es)?|olympic\w*)\b",
        ),
        suffered(
            "under_order",
            "order",
            "be under order to|be under orders to|be given until|be given|have been given",
            r" (?:until |\ue00a (?:hours|days|weeks|months) |\ue007 )[^.;\"]{0,40}?to (?:sell|stop|comply|divest|pay|remove|fix|rectify|submit|hand|shut|end|cease|respond|explain|close|correct|withdraw|unwind)\b",
        ),
        act(
            "slaps",
            "fine",
            "slap|hit|sting|smack|land|punish|saddle|whack|hammer|spank",
            figures=("amounts:money",),
            then=rf" with {FEW_WORDS}(?:fines?|penalt(?:y|ies)|sanctions?|bill)\b",
        ),
        act(
            "seeks_fine",
            "fine",
            "seek|demand|propose|want|recommend|issue|hand down|hand out|levy|impose|mete out|dish out|order|assess|announce|uphold|confirm",
            patient="",
            others={"from": _TARGET, "on": _TARGET, "against": _TARGET, "to": _TARGET, "upon": _TARGET},
            figures=("amounts:money",),
            after=rf" {FEW_WORDS}(?:[\ue008] )?{_FEW}(?:fines?|penalt(?:y|ies))\b",
        ),
    )
