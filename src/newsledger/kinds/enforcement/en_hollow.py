"""What names a measure in English but tells none: negated, only feared, only a condition, or what a bill would do."""

from __future__ import annotations

import re

from newsledger.model import Mention
from newsledger.patterns.encode import ALL_MARKS

_NEGATED = re.compile(
    r"\b(?:not|never|neither|nor|no one|nobody|cannot|without|avoid(?:s|ed|ing)?|escap(?:e|es|ed|ing))\b(?! (?:only|just|merely|guilty))|n't\b"
)
_NONE = re.compile(
    r"\b(?:no|not|never|nor|without|neither|any|avoid(?:s|ed|ing)?|escap(?:e|es|ed|ing)|averts?|averted|rather than|instead of|free of|free from|evad(?:e|es|ed|ing)|"
    r"rul(?:e|es|ed|ing) out|spared?|stave off|head off|fear(?:s|ed|ing)? (?:of|that)|risks? of|threats? of|possibility of|prospect of)"
    r"(?! (?:only|just|merely)\b)(?: (?:[\w'-]+|[MARKS](?:'s)?)){0,4} $|n't(?: (?:[\w'-]+|[MARKS])){0,4} $".replace(
        "MARKS", ALL_MARKS
    )
)
_CONDITION = re.compile(
    r"\b(?:if|when|whether|unless|until|once|before|without|if and when)(?: (?:ever|later|eventually|ultimately|first|found))? $"
)
_BILL = re.compile(
    rf"\b(?:bills?|laws?|legislation|rules?|acts?|proposals?|amendments?|measures?|regulations?|directives?|statutes?|treaty|resolution|guidelines|draft|policy)"
    rf"(?: (?:in|on|for|from|by) (?:[\w-]+|[{ALL_MARKS}])| (?:passed|proposed|introduced|adopted|approved|signed|unveiled)(?: by (?:[\w-]+|[{ALL_MARKS}]))?)?,? (?:that|which|to)(?: [a-z]+ly)? (?:would |could |will |may |might |can )?$"
)
_USED_AS_ADJECTIVE = re.compile(
    r"(?<![\w-])(?:banned|ordered|sanctioned|prohibited|restricted|blacklisted|approved|outlawed)$"
)
_PLAIN_BEFORE = re.compile(r"(?:^|[ (\"])(?P<word>[a-z'-]+) $")
_MAY_PRECEDE = re.compile(
    r"(?:\w+ly|and|or|but|then|later|also|now|already|once|twice|who|which|that|executives?|founders?|boss|chief|traders?|bankers?|app|apps|is|was|are|were|been|be|being|has|have|had|to|will|would|could|may|might|get|gets|got|getting|chips?|phones?|products?|equipment|drugs?|unit|units|gear)$"
)
_SOME_WHO = re.compile(
    r"\b(?:individuals|people|persons|others|anyone|someone|men|women|suspects|clients|customers|countries|entities|leaders) (?:who|that|which)(?: (?:have|had|has|are|were))? $"
)
_ONLY_WANTED = re.compile(
    r"\b(?:convinc|persuad|ask|urg|press|call(?:s|ed|ing)? (?:on|for)|power|authority|ability|able|right|fail|refus|declin|threat|need|empower|enabl|lobb)[a-z]*(?: (?:[\w'-]+|[MARKS](?:'s)?)){0,5} $".replace(
        "MARKS", ALL_MARKS
    )
)
_NOT_YET = re.compile(
    rf"\b(?:before|until|unless|if|whether|should|once) (?:he|she|they|it|[{ALL_MARKS}])\b[^.;,]{{0,40}}$|\bif convicted,? "
)
_GOVERNMENT = re.compile(
    r"\b(?:government|parliament|congress|lawmakers|senators?|white house|administration|foreign ministry)\b",
    re.IGNORECASE,
)
_BENCH = re.compile(
    r"(?i)\b(?:courts?|judges?|jury|juries|jurors?|justices?|tribunal|magistrates?|bench|panel of judges)\b"
)
_DEAL = re.compile(r"\b(?:merger|acquisition|takeover|deal|purchase|buyout|tie-up|combination|listing|ipo|bid for)\b")


def hollow(lower: str, left: int, group: tuple[int, int], measure: str, noun: bool) -> bool:
    """True when the words around a measure take it back.

    Args:
        lower: the sentence in lower case.
        left: where its clause begins.
        group: stretch of the verb group, or of the noun.
        measure: the measure.
        noun: True when a noun names it.
    """
    start, end = group
    before = lower[max(left, start - 70) : start]
    wide = lower[max(0, start - 90) : start]
    words = lower[start:end]
    if measure != "refusal" and _NEGATED.search(words):
        return True
    if _BILL.search(wide) or (words.startswith(("to ", "would ", "could ")) and _BILL.search(wide + "to ")):
        return True
    if _SOME_WHO.search(wide) or (words.startswith("to ") and _ONLY_WANTED.search(wide)):
        return True
    if measure == "sentence" and _NOT_YET.search(wide):
        return True
    if noun:
        return _NONE.search(before) is not None
    if _CONDITION.search(wide):
        return True
    if _USED_AS_ADJECTIVE.search(words) and " " not in words:
        plain = _PLAIN_BEFORE.search(before)
        return plain is not None and not _MAY_PRECEDE.match(plain["word"])
    return False


def of_the_bench(authority: str, measure: str, clause: str) -> bool:
    """True for what a court decides between parties or of procedure: a suit's matter, no measure of an authority.

    Args:
        authority: the words for who acts.
        measure: the measure.
        clause: the clause in lower case.
    """
    if not _BENCH.search(authority):
        return False
    if measure in ("approval", "refusal"):
        return (
            not _DEAL.search(clause)
            or re.search(r"\b(?:settle\w*|appeal|bid to|request|motion|extradit\w*)\b", clause) is not None
        )
    return (
        measure == "order"
        and re.search(r"\bto (?:pay|compensate|repay|hand over|appear|stand trial)\b", clause) is not None
    )


def of_politics(actor: Mention) -> bool:
    """True for a state, a government or a parliament: whom it accuses is not charged with anything."""
    return actor.type == "place" or _GOVERNMENT.search(actor.text) is not None
