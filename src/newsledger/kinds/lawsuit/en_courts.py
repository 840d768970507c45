"""Suits told by what they say and by what courts are asked: "the lawsuit claimed that X", "hear an appeal by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.kinds.lawsuit.en_suit import MOD, MONEY, PARTY, Suit
from newsledger.languages.en.parties import AUTHORITY, TARGETS, head
from newsledger.patterns import Encoded, Screen
from newsledger.patterns.encode import ALL_MARKS, MARKS

_PLACE = MARKS["place"]
_WHO = rf"[{PARTY}{_PLACE}]"
_SUED = f"[{TARGETS.replace(MARKS['product'], '')}{_PLACE}]"
_WORD = rf"(?:[\w$'-]+|[{ALL_MARKS}](?:'s?)?)"
_SUIT = r"(?:lawsuits?|suits?|class[- ]actions?|legal action|legal complaint|complaint|countersuit|counterclaim|court (?:papers|filings?|documents?))"
_SAY = r"(?:claim|alleg|contend|argu|assert|charg|accus|complain)(?:e|es|s|d|ed|ing)?"
_COURT = rf"(?:(?:[\w.'-]+ |[{ALL_MARKS}](?:'s)? ){{0,3}}(?:courts?|judges?|justices|tribunal|arbitrators?|jury|jurors|arbitration panel)|(?:the |an? )?{AUTHORITY})"
_STRIKE = r"(?:overturn|reconsider|review|quash|set aside|annul|reverse|throw out the (?:verdict|ruling|fine)|reinstate|revive)"
_FORCE = r"(?:block|stop|prevent|declare|force|order|bar|halt|void|invalidate|award|compel|freeze|ban|stay|delay|let|allow|appoint|wind up|recogni[sz]e|enforce)"

_HINT = Screen(
    r"\b(?:lawsuits?|suits?|class[- ]actions?|complaint|countersuit|counterclaim|litigation|court|judges?|justices|tribunal|jury|jurors|arbitrat|legal review|settle|case is|vs?\.)|\ue002"
)
_RULES: tuple[tuple[str, str, re.Pattern[str]], ...] = tuple(
    (name, outcome, re.compile(template))
    for name, outcome, template in (
        (
            "in_suit",
            "filed",
            rf"(?:^|[ \"])[iI]n (?:an?|the|its|his|her|their) (?:{_WORD} ){{0,4}}?{_SUIT}(?:,? {_WORD}){{0,10}}?, (?:the |former )?(?P<plaintiff>{_WHO}) (?:also )?(?P<verb>{_SAY}|sa(?:id|ys?))(?: that)? (?:the |its |rival )?{MOD}(?P<defendant>{_SUED})",
        ),
        (
            "says_in_suit",
            "filed",
            rf"(?P<plaintiff>{_WHO}) (?:has |have |had |also )?(?P<verb>{_SAY}|sa(?:id|ys?)) in (?:an?|the|its|his|her|their) (?:{_WORD} ){{0,3}}?{_SUIT}(?:,? {_WORD}){{0,8}}?,? that (?:the |its |rival )?{MOD}(?P<defendant>{_SUED})",
        ),
        (
            "suit_claims",
            "filed",
            rf"(?<!criminal )\b{_SUIT}(?:,? (?:filed|brought|lodged|made public|unsealed|which)[^.;\"]{{0,70}}?,?)? (?:also |further )?(?P<verb>{_SAY}|sa(?:id|ys?))(?: that)? (?:the |its |then-)?{MOD}(?P<defendant>{_SUED})(?!'s (?:shareholders|investors|customers))",
        ),
        (
            "hears_appeal",
            "appealed",
            rf"(?P<court>{_COURT})[^.;\"]{{0,40}}? (?P<verb>hear|heard|hears|hearing|take up|took up|takes up|consider|considers|considered|review)(?: [{MARKS['date']}])? (?:an? |the |arguments? (?:in|on|over) (?:an? |the )?)(?:[\w-]+ ){{0,2}}(?:appeals?|petitions?|challenges?) (?:by|from|filed by|brought by|of) {MOD}(?P<plaintiff>{_WHO})",
        ),
        (
            "hears_its_appeal",
            "appealed",
            rf"(?P<court>{_COURT})[^.;\"]{{0,40}}? (?P<verb>hear|heard|hears|hearing|take up|took up|takes up|consider|considers|considered|review)(?: [{MARKS['date']}])? (?P<plaintiff>{_WHO})'s (?:[\w-]+ ){{0,2}}(?:appeals?|petitions?|challenges?)\b",
        ),
        (
            "asks_to_strike",
            "appealed",
            rf"(?P<plaintiff>{_WHO})(?: \([^()]{{1,30}}\))?,? (?:has |have |had |will |also )?(?P<verb>ask(?:s|ed)?|petition(?:s|ed)?|urge[sd]?)(?: {_COURT}| the {_COURT}| an? {_COURT}) to {_STRIKE}\b",
        ),
        (
            "asks_court",
            "filed",
            rf"(?P<plaintiff>{_WHO})(?: \([^()]{{1,30}}\))?,? (?:has |have |had |will |also )?(?P<verb>ask(?:s|ed)?|petition(?:s|ed)?)(?: {_COURT}| the {_COURT}| an? {_COURT}) to {_FORCE} (?:the |its |rival )?{MOD}(?P<defendant>{_SUED})",
        ),
        (
            "case_title",
            "filed",
            rf"\b(?:[Cc]ase|[Cc]ases)(?: is|,) (?:{_WORD} ){{0,2}}?(?P<plaintiff>{_WHO})(?:,? et al\.?,?)? (?P<verb>vs?)\.? (?P<defendant>{_WHO})",
        ),
        (
            "filed_in_court",
            "filed",
            rf"(?P<plaintiff>{_WHO})(?: \([^()]{{1,30}}\))?,? (?:has |have |had |also )?(?P<verb>filed|lodged|submitted) (?:an? |its |their |the )(?:[\w-]+ ){{0,3}}(?:legal review|petition|motion|legal challenge|constitutional challenge|claim|court challenge|action)s? (?:with|in|at|to|before) {_COURT}(?:[^.;\"]{{0,60}}? against (?:the )?{MOD}(?P<defendant>{_SUED}))?",
        ),
        (
            "fights_claims",
            "filed",
            rf"(?P<defendant>{_SUED}) (?:is |are |was |were |has been )?(?P<verb>fighting|defending|contesting|facing|faces|fights|contests)(?: off)? (?:an? |the )?(?:[\w$.-]+ |{MONEY} ){{0,3}}(?:claims?|legal claims?) (?:by|from|brought by|filed by) {MOD}(?P<plaintiff>{_WHO})[^.;\"]{{0,60}}?(?:\b[cC]ourt|\btribunal|{AUTHORITY})",
        ),
        (
            "ruled_that",
            "won",
            rf"(?P<court>{_COURT})[^.;\"]{{0,50}}? (?P<verb>ruled|rules|found|finds|held|decided|declared)(?: [{MARKS['date']}])?(?: that)? (?P<defendant>{_WHO})(?: has| had| have)? (?:\w+ly )?(?:violated|breached|infringed|discriminated|misled|broke|broken|must pay|should pay|owe[sd]|was liable|is liable|had to pay|wrongly|copied|stole|unlawfully|illegally)\b",
        ),
        (
            "must_pay",
            "won",
            rf"(?P<court>{_COURT})[^.;\"]{{0,50}}? (?P<verb>ruled|rules|found|finds|said|says|held|decided)(?: [{MARKS['date']}])?(?: that)? (?P<defendant>{_SUED}) (?:must|should|has to|had to) pay (?P<plaintiff>{_WHO})[^.;\"]{{0,30}}?(?P<amounts>{MONEY})?",
        ),
        (
            "halts_litigation",
            "settled",
            rf"(?P<defendant>{_SUED})(?: \([^()]{{1,30}}\))?,? (?:will |to |have |has |had )?(?P<verb>(?:agreed? to |agreed? on |will )?(?:halt|suspend|drop|end|withdraw|dismiss)(?:ed|ped|s)?) (?:all |their |its |the |any |pending |legal ){{0,3}}(?:litigation|lawsuits|claims|legal proceedings|legal action)\b(?: (?:against|with) (?:the )?(?P<plaintiff>{_WHO}))?",
        ),
        (
            "settles_with",
            "settled",
            rf"(?P<defendant>{_SUED})(?: \([^()]{{1,30}}\))?,? (?:has |have |had |will |agreed to |to )?(?P<verb>reach(?:ed)?|agreed(?: to)?|sign(?:ed)?|struck) (?:an? |the )?(?:[\w-]+ )?(?:(?P<amounts>{MONEY}) )?(?:[\w-]+ ){{0,2}}settlement (?:with|in a (?:lawsuit|suit) (?:by|with)) (?:[\w-]+ ){{0,4}}(?:merchants|shareholders|investors|bondholders|holders|creditors|customers|retailers|plaintiffs|consumers|users|employees|workers|borrowers|policyholders|landlords|homeowners|patients|victims|families|franchisees|drivers|authors|publishers|banks)\b",
        ),
    )
)
_NO_SUIT = re.compile(
    r"\b(?:criminal complaint|prosecutors?|indictment|regulators?|impeach\w*|extradit\w*|bail|parole)\b"
)
_UNREAL = re.compile(r"\b(?:could|may|might|if|would|whether|not|n't|never) (?:\w+ )?$")
_REFUSED = re.compile(r"\b(?:declin|refus|unwilling|reject)\w* (?:to )?$")
_BOTH = frozenset({"halts_litigation"})


def by_courts(sentence: Encoded) -> Iterator[Suit]:
    """Give the suits that a sentence tells by what they say, by what courts are asked, hear or find."""
    if not _HINT.found_in(sentence) or _NO_SUIT.search(sentence.lower):
        return
    text = sentence.text
    for name, usual, expression in _RULES:
        for found in expression.finditer(text):
            outcome, groups = usual, found.groupdict()
            verb = found.span("verb")
            if _UNREAL.search(sentence.lower, max(0, verb[0] - 20), verb[0]):
                continue
            plaintiff = (found.start("plaintiff"),) if groups.get("plaintiff") else ()
            defendant = (head(text, found.start("defendant")),) if groups.get("defendant") else ()
            if name in _BOTH and defendant and not plaintiff and len(sentence.mentions.get(defendant[0], ())) > 1:
                plaintiff = defendant
            if plaintiff and plaintiff == defendant and name not in _BOTH:
                continue
            court = found.start("court") if (groups.get("court") or "") == AUTHORITY else None
            amounts = found.start("amounts") if groups.get("amounts") else None
            if outcome == "appealed" and _REFUSED.search(sentence.lower, max(0, verb[0] - 24), verb[0]):
                outcome = "lost"
            rule = "settle" if name in _BOTH and plaintiff == defendant else name
            yield Suit(outcome, found.start(), found.end(), verb, plaintiff, defendant, court, amounts, rule)
