"""What English calls a rule of the state, and the verbs by which one is proposed, made, ended or comes into force."""

from __future__ import annotations

import re

from newsledger.languages.en.verbs import forms
from newsledger.patterns.encode import ALL_MARKS
from newsledger.patterns.screen import Screen

RULE = Screen(
    r"(?<![\w-])(?:(?:executive|emergency) orders?|(?:stimulus|rescue|bailout|infrastructure|spending|relief|aid|reform) (?:packages?|plans?|bills?|laws?)|five-year plan|(?:export|capital|price|rent|import|currency) (?:controls?|curbs|restrictions|bans?|caps?)|"
    r"minimum wage|carbon (?:price|tax|border tax)|tax (?:cuts?|credits?|breaks?|reforms?|rises?|hikes?|increases?|overhaul|relief|incentives?|holiday)|trade (?:bans?|deal|pact|agreement)|"
    r"tariffs?|duties|levy|levies|tax|taxes|quotas?|legislation|laws?|bills?|acts?|rules|rulebook|regulations?|guidelines|guidance|mandates?|moratorium|ordinances?|directives?|decrees?|amendments?|constitution|proclamations?|"
    r"bans?|embargo(?:es)?|curbs|restrictions|sanctions (?:regime|law|bill|package)|subsid(?:y|ies)|standards|treaty|accord|charter|budget|framework|regime|code of conduct|reforms?|rule(?=,? (?:that|which|requiring|to (?:ban|limit|curb|require|force|protect|stop|prevent|cap)|banning|takes|took|kicks|kicked|went|goes|came|comes|on short))|plans?(?= (?:for|to) )|lockdowns?|(?:civil|penal|labou?r|tax|criminal|corporate governance|governance|stewardship|building|highway|network|banking|competition|commercial) codes?|code for [a-z]+|(?:[a-z-]+ ){0,2}(?:open skies|free trade|security|climate|migration) pact|"
    r"(?:bond-buying|asset-purchase|bond purchase|asset purchase|stimulus|guarantee|lending|subsidy|loan|rescue|bailout|relief|scrappage|welfare|visa|quota|rationing|privati[sz]ation|nuclear|savings|insurance|inspection|refinancing|mortgage|stimulus-lending|emergency lending|aid|job-creation|purchase) (?:programs?|programmes?|schemes?|facilit(?:y|ies))|"
    r"(?:price|pay|salary|rate|fee|emissions?|borrowing|spending) caps?|import dut(?:y|ies)|passenger charter|adequacy decision|licensing rules|curfew|martial law|state of emergency|measures|policy|policies)(?![\w-])(?!'s| (?:firms?|schools?|enforcement|professors?|makers?|students?|offices?|department|companies|degree|suit|review|analyst|committee|deficit|surplus|cuts?|airline|carrier|phone))"
)
"""Nouns for what authorities make; matched in lower case."""
WEAK = re.compile(
    r"(?:bans?|embargo|curbs|restrictions|subsid(?:y|ies)|standards|treaty|accord|charter|budget|framework|regime|reforms?|measures|policy|policies|guidance|tax|taxes|constitution|laws?|acts?|duties|curfew|trade (?:deal|pact|agreement)|acts?)$"
)
"""Those that may be another's too: they need an authority that acts, or a name of their own."""

_PROPOSE = (
    "propose|draft|table|float|present|present plans for|unveil plans for|announce plans for|publish plans for|outline plans for|move toward|move towards|put forward plans for|submit|send|write|tout|champion|threaten to impose|consider|weigh|mull|debate|discuss|prepare|draw up|craft|push for|call for|study|outline|lay out|set out|put forward|plan|seek|back|advocate|eye|float|work on|"
    "consult on|promise|pledge|vow|submit|advance|threaten|demand|contemplate|recommend|review"
)
_ADOPT = (
    "pass|approve|adopt|enact|sign|sign into law|ratify|finalize|finalise|promulgate|issue|release|publish|unveil|introduce|roll out|impose|slap|announce|raise|implement|vote for|vote through|push through|endorse|repeal|"
    "scrap|abolish|overhaul|amend|tighten|ease|relax|loosen|extend|increase|double|lower|cut|lift|suspend|delay|renew|reinstate|toughen|strengthen|expand|set|agree|agree on|agree to|declare|institute|establish|create|"
    "launch|bring in|usher in|levy|reduce|remove|revoke|rescind|roll back|water down|revise|update|quadruple|triple|promulgate|widen|decree|wave through|bring forward|introduce|put in place|place|put|reopen|re-establish|reestablish|restore|revive|enforce|loosen|streamline|reform|rewrite|harden|stiffen|mandate|vote through|sign off on|halve|slash|hike|lengthen|unwind|dismantle|kill|axe|freeze"
)


def _table(lemmas: str, step: str) -> dict[str, str]:
    return {
        form: step
        for lemma in lemmas.split("|")
        for kind in ("base", "s", "past", "part", "ing")
        for form in forms(lemma)[kind].split("|")
    }


STEPS: dict[str, str] = _table(_ADOPT, "adopted") | _table(_PROPOSE, "proposed")
"""Form of a verb → the step that it tells."""
_PARTICIPLES = "|".join(
    sorted(
        {form for lemma in (_PROPOSE + "|" + _ADOPT).split("|") for form in forms(lemma)["part"].split("|")},
        key=len,
        reverse=True,
    )
)
IN_FORCE = re.compile(
    r"(?:(?:will|would|to|should|could|may|is|are|was|were|has|have|had|due|set|set to|expected|slated|scheduled|about|officially|formally|finally|also|then|now|only|recently|not|first|\ue007) ){0,5}"
    r"(?:(?:take|takes|took|taken|taking) effect|(?:come|comes|came|coming|go|goes|went|gone|going|enter|enters|entered|entering) (?:into|in) (?:force|effect)|(?:kick|kicks|kicked|kicking) in|(?:become|becomes|became) (?:law|effective|binding|mandatory)|(?:be|is|are|was|were|been) (?:in force|in effect|effective|applied|enforced|phased in|imposed)|(?:appl(?:y|ies|ied)|(?:in|into) (?:force|effect)|effective) (?:from|since|on|as of)|(?:begin|begins|began|start|starts|started) to (?:bite|apply))\b"
)
PASSIVE = re.compile(
    rf"(?:(?:will|would|to|should|could|may|might|has|have|had|also|then|now|recently|later|unanimously|formally|officially|finally|first|just|still|soon|originally|not|\ue007) ){{0,4}}(?:be|is|are|was|were|been|being) (?:(?:[a-z]+ly|also|now|being|first|since|\ue007) ){{0,2}}(?P<verb>{_PARTICIPLES})\b"
)
PARTICIPLE = re.compile(
    rf"(?:[a-z]+ly |first )?(?P<verb>{_PARTICIPLES})(?= (?:by|in|on|last|earlier|this|under|into|\ue007|[{ALL_MARKS}]))"
)
