"""How sure an English sentence is of what it states: reported, planned, alleged, denied or conditional."""

from __future__ import annotations

import re
from functools import lru_cache

from newsledger.languages.en.saying import SAY
from newsledger.model import Status
from newsledger.patterns.lowered import compile_lowered
from newsledger.patterns.screen import Screen

_NOT = re.compile(r"\b(?:not|never|cannot|denie[sd]|deny|declined?|declines|refused?|refuses|unlikely|failed)\b|n't\b")
_DENIED_BEFORE = Screen(
    r"\b(?:denie[sd]|denying|deny|no plans?|no intention|ruled out|rules out|reject(?:s|ed) (?:claims?|reports?|suggestions?|allegations?)|"
    r"dismiss(?:es|ed) (?:claims?|reports?|rumou?rs?)|refut(?:es|ed)|there (?:is|was|were|are) no|no longer plans?|has no plans?|have no plans?)\b"
    r"[^.;]{0,70}$"
)
_ALLEGED_VERB = re.compile(
    r"\b(?:reportedly|allegedly|rumou?red|believed|thought|accused of|suspected of|alleged|understood|said to|reported to|supposedly|purportedly)\b"
)
_ALLEGED = Screen(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|rumou?rs?|rumou?red|speculation|unconfirmed|alleg(?:es|ed|ing|ations?)|accus(?:es|ed|ing|ations?)|"
    r"sources? (?:said|say|says|told|close|familiar|with)|(?:people|persons?|sources?|officials?) (?:briefed|familiar|with (?:direct )?knowledge|close|who (?:asked|declined)|"
    r"said|told)|according to (?:a |the |two |three |several |some |multiple |media |local |press |anonymous |unnamed |industry )*"
    r"(?:sources?|people|persons?|reports?|insiders?)|media reports?|is said to|are said to|was said to|sources)\b"
)
_CONDITIONAL_VERB = re.compile(
    r"\b(?:may|might|could|considering|considers?|considered|weighed|mulled|contemplat\w+|weighing|weighs|mulling|mulls|exploring|explores|would|should|unlikely|likely|in talks|in discussions)\b"
)
_WOULD = re.compile(r"\bwould\b")
_MAY = re.compile(r"\b(?:may|might|could)\b")
_IF_BEFORE = Screen(r"(?:^|[,;:] ?|\band |\bbut )(?:if|unless|whether|in case|should)\b[^;]{0,120}$")
_WHETHER_BEFORE = Screen(r"\b(?:whether|if)\b[^,;]{0,60}$")
_SAID_BEFORE = re.compile(
    r"\b(?:said|says|announced|announces|told|added|confirmed|disclosed|revealed|revealing|agreed|promised|pledged|vowed|noted|stated|wrote)\b"
)
_PLANNED_VERB = re.compile(
    r"\b(?:will|shall|plans?|planned|planning|expects?|expected|intends?|intended|agree[sd]?|agreeing|set to|due to|about to|going to|looking to|seeks?|seeking|aims?|aimed|"
    r"aiming|wants?|vow(?:s|ed)?|promise[sd]?|pledge[sd]?|slated|scheduled|poised|preparing|prepares|prepared|proposes?|proposed|hopes?|hoping|on track|ready|committed|offers?|offered|bid)\b|'ll\b"
)
_HAPPENED_TO = re.compile(
    r"\b(?:forced|managed|began|begun|starts?|started|continue[sd]?|chose|opted|helps?|helped|able|ordered|required|told|asked|moved|came|went|allowed) (?:\w+ )?to\b"
)
_TO_FIRST = re.compile(r"^(?:\w+ly )?to \w|^(?:is|are) (?:also |now )?to \w|(?:was|were) to \w")
_PROGRESSIVE = re.compile(r"\b(?:is|are|'s|'re|am|be) (?:\w+ly |also |now |still )?(?!being\b)[a-z]+ing\b")
_BEING = re.compile(r"\bbeing\b")
_PLANNED_BEFORE = Screen(
    r"\b(?:plans?|planned|planning|expected|expects|set|due|agreed|agrees|intends?|aims?|proposal|proposed|proposes|wants?|seeks?|seeking|deal|agreement|bid|offer|pending|upcoming|"
    r"will|would) (?:\w+ ){0,4}(?:to|for|on|of)? ?$"
)


@lru_cache(maxsize=64)  # asked anew for each claim of a sentence
def _alleged(sentence: str) -> bool:
    return _ALLEGED.search(sentence) is not None


def standing(sentence: str, start: int, end: int, verbs: tuple[str, ...]) -> Status:
    """Say on what standing a sentence states something.

    Args:
        sentence: the encoded sentence, in lower case.
        start, end: the stretch in it that states the claim.
        verbs: the verb groups of the claim with their auxiliaries.

    Returns:
        the status; where several fit: denied > alleged > conditional > planned > reported.
    """
    group = " ".join(verbs).lower()
    before = sentence[max(0, start - 140) : start]
    if (group and _NOT.search(group)) or _DENIED_BEFORE.search(before):
        return "denied"
    if (group and _ALLEGED_VERB.search(group)) or _alleged(sentence):
        return "alleged"
    if group:
        if "would" in group and _WOULD.search(group) and not _MAY.search(group):
            return "planned" if _SAID_BEFORE.search(before) else "conditional"
        if _CONDITIONAL_VERB.search(group):
            return "conditional"
    if _IF_BEFORE.search(before) or _WHETHER_BEFORE.search(before):
        return "conditional"
    if group:
        if _HAPPENED_TO.search(group):
            return "reported"
        if _PLANNED_VERB.search(group) or _TO_FIRST.search(group.strip()):
            return "planned"
        if _PROGRESSIVE.search(group) and not _BEING.search(group):
            return "planned"
    if _PLANNED_BEFORE.search(before[-60:]):
        return "planned"
    return "reported"


_SAID_ON = compile_lowered(rf"\b{SAY}(?: [\w-]+){{0,2}}?(?: on| in| late| early| last| earlier)? ?$")
_ON_SAID = compile_lowered(rf"^,? (?:[\w-]+ )?{SAY}\b")
_COMPARED = compile_lowered(
    r"\b(?:since|than|from|compared (?:with|to)|founded in|established in|as of|until|before|against|versus) $"
)
_CROSSED = compile_lowered(r"[,:–] |\b(?:which|that|after|since|when|while|and|but|before|who|as|although|because)\b")


def date_cost(text: str, position: int, start: int, end: int, status: Status) -> int | None:
    """Say how ill a date goes with an event of the same sentence, beside its distance.

    Args:
        text: the encoded sentence.
        position: encoded position of the date.
        start, end: the event's trigger.
        status: the event's status.

    Returns:
        a cost in characters of distance: for clause borders between the two, for what is compared with, for the day of
        an announcement; None when the date is only the day on which something yet to come was announced.
    """
    before, after = text[max(0, position - 50) : position], text[position + 1 : position + 40].lower()
    folded = before.lower()
    cost = 0
    if (_SAID_ON.search(folded) or _ON_SAID.match(after)) and not start <= position < end:
        if status == "planned":
            return None
        cost += 60
    if _COMPARED.search(folded) and not (status == "planned" and before.endswith("from ")):
        cost += 80
    between = text[position:start] if position < start else text[end:position]
    return cost + 25 * len(_CROSSED.findall(between.lower()))
