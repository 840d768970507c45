"""Figures beside the main one of a metric: of other companies, of parts, of further periods, and what analysts expected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.kinds.result.en_lexicon import METRIC
from newsledger.kinds.result.en_status import consensus
from newsledger.kinds.result.en_walk import APPROX, COUNT_MARK, MONEY_MARK, ORGS, PERCENT_MARK, Figures
from newsledger.languages.en.moves import NOUN, VERB, sign
from newsledger.patterns import Candidate, Encoded
from newsledger.patterns.encode import MARKS

_PARTIAL = re.compile(r"(?:an?|one|two|three)?[ -]?(?:half|thirds?|quarters?|fifths?|tenths?)", re.IGNORECASE)
_VAGUE = re.compile(r"\b(?:has|have|had|boasts?|claims?|serves?|employs?|with)(?: \w+)? $")


def stated(sentence: Encoded, figures: Figures, partial: bool = False) -> dict[str, Any]:
    """Give the roles that figures fill: amounts, count, percent, change, or the words of a figure without a number.

    ``partial`` is True for what is told as a part of a whole ("half of its revenue").
    """
    roles: dict[str, Any] = {}
    if figures.level is not None:
        mark = sentence.text[figures.level]
        role = {MONEY_MARK: "amounts", PERCENT_MARK: "percent", COUNT_MARK: "count"}[mark]
        mentions = sentence.mentions[figures.level]
        if mentions[0].value is None:
            if (partial and _PARTIAL.fullmatch(mentions[0].text)) or _VAGUE.search(
                sentence.lower, max(0, figures.level - 30), figures.level
            ):
                roles["count_text"] = mentions[0].text
        else:
            roles[role] = mentions
    if figures.change_at is not None:
        value = sentence.mentions[figures.change_at][0].value
        if isinstance(value, (int, float)):
            roles["change"] = abs(value) * (figures.sign or 1)
    elif figures.change is not None:
        roles["change"] = figures.change
    return roles


def expected(sentence: Encoded, main: Candidate, figures: Figures) -> Iterator[Candidate]:
    """Give what analysts expected, where the main figure is compared with it."""
    for start, at in figures.compared:
        end = consensus(sentence.lower, start, at)
        if end is None:
            continue
        other = Figures(end=end, sign=figures.sign)
        if figures.level is None and sentence.text[at] == PERCENT_MARK:
            other.change_at = at
        else:
            other.level = at
        roles = {
            **{k: v for k, v in main.roles.items() if k in ("org", "metric", "segment")},
            **stated(sentence, other),
        }
        yield Candidate(
            "result",
            {**roles, "said_by": "analysts"},
            start,
            end,
            sentence.index,
            "result.en.expected",
            (),
            (start, end),
            "conditional",
        )


_BEATS = re.compile(
    rf"^[^\";]{{0,60}}?\b(?:beat(?:s|ing)?|exceed(?:ed|s|ing)?|topp(?:ed|ing)|tops|surpass(?:ed|es|ing)?|miss(?:ed|es|ing)?|above|below|better than|worse than|ahead of|short of|higher than|"
    rf"lower than|compares? (?:with|to)|compared (?:with|to)) [^\";\ue008]{{0,40}}?(?P<figure>{MONEY_MARK})"
)


def beaten(sentence: Encoded, last: Candidate) -> Iterator[Candidate]:
    """Give what analysts expected of the figure in the sentence before ("The results were better than the $12 billion …")."""
    found = _BEATS.match(sentence.lower)
    if found is None or METRIC.search(sentence.lower) or "amounts" not in last.roles:
        return
    end = consensus(sentence.lower, found.start(), found.start("figure"))
    if end is None:
        return
    roles = {k: v for k, v in last.roles.items() if k in ("org", "metric", "segment")}
    roles.update({"amounts": sentence.mentions[found.start("figure")], "said_by": "analysts"})
    span = (found.start("figure"), end)
    yield Candidate("result", roles, *span, sentence.index, "result.en.beaten", (), span, "conditional")


_EARLIER = re.compile(
    rf"(?:that|this|it|these|those|the (?:figure|result|total|number|profit|loss)s?) (?:(?:was|is|were|are) )?(?:compare[sd]? (?:with|to)|compares (?:with|to)|up from|down from|against|versus|an? (?:increase|decrease) from) "
    rf"{APPROX}(?:(?:net |operating )?(?:profit|loss|income|sales|revenue) of {APPROX})?(?P<figure>[{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}])(?:,? or (?:an? )?(?P<share>{MONEY_MARK}) (?:a|per) (?:diluted )?share)?"
)


def earlier(sentence: Encoded, last: Candidate) -> Iterator[Candidate]:
    """Give the figure of an earlier period that a sentence of its own compares with ("That compared with $2.9 billion a year earlier")."""
    found = _EARLIER.match(sentence.lower)
    if found is None or last.roles.get("metric") in ("earnings_per_share", "loss_per_share"):
        return
    mark = sentence.text[found.start("figure")]
    role = {MONEY_MARK: "amounts", PERCENT_MARK: "percent", COUNT_MARK: "count"}[mark]
    if role not in last.roles or consensus(sentence.lower, 0, found.start("figure")) is not None:
        return
    metric = str(last.roles["metric"])
    for group, what in (("figure", metric), ("share", "loss_per_share" if metric == "loss" else "earnings_per_share")):
        if found[group] is None:
            continue
        at = found.start(group)
        roles = {k: v for k, v in last.roles.items() if k in ("org", "segment")}
        roles.update({"metric": what, (role if group == "figure" else "amounts"): sentence.mentions[at]})
        yield Candidate(
            "result",
            roles,
            found.start() if group == "figure" else at,
            at + 1,
            sentence.index,
            "result.en.earlier",
            (),
            (at, at + 1),
        )


_FOR = re.compile(
    rf"(?P<figure>[{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}])(?P<noun> (?:{NOUN}))? (?:for|at) (?:(?:homegrown|local|rival|archrival|market leader|second-placed|larger|smaller) )?(?P<org>{ORGS})(?!'s)"
)
_THEN = re.compile(
    rf"(?:,|,? and) (?P<org>{ORGS}) (?:about |around |over |more than |nearly |almost |just |only |with )?(?P<figure>[{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}])"
)


_BESIDE = re.compile(
    rf"\b(?:than|behind|ahead of|followed by|trailed by|trailing|trails|compar(?:ed|es) (?:with|to)|versus|against|while|and|overtaking) (?:rival |archrival |the )?(?P<org>{ORGS})(?:'s?| with| at| on| had)? "
    rf"(?:about |around |over |more than |nearly |almost |just |only |an? )?(?P<figure>[{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}])"
)


_ITS_NUMBER = re.compile(
    rf"(?:;|,|,? while|,? and) (?P<org>{ORGS})'s? (?:(?:[\w-]+ ){{0,2}}(?:number|figure|tally|count|total|share|one) )?(?:is|was|were|stands at|stood at|came to|reached|hit|totaled) {APPROX}(?P<figure>[{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}])"
)


def others(sentence: Encoded, main: Candidate, figures: Figures, limit: int, used: set[int]) -> Iterator[Candidate]:
    """Give the same figure of other companies ("…, Intel over 30%", "compared with a 53 percent gain for Acer")."""
    key = figures.level if figures.level is not None else figures.change_at
    if key is None:
        return
    for expression in (_THEN, _FOR, _BESIDE, _ITS_NUMBER):
        for match in expression.finditer(sentence.text, max(main.start, key + 1), limit):
            at = match.start("figure")
            if (at in used and at not in {c for _, c in figures.compared}) or sentence.text[at] != sentence.text[key]:
                continue
            if expression is _FOR and sentence.lower[max(0, at - 6) : at].endswith("from "):
                continue
            used.add(at)
            direction = sign(match["noun"]) if "noun" in match.groupdict() and match["noun"] else figures.sign
            other = Figures(sign=direction, end=match.end())
            if figures.level is not None:
                other.level = at
            else:
                other.change_at = at
            roles = {
                "org": sentence.mentions[match.start("org")],
                "metric": main.roles["metric"],
                **stated(sentence, other),
            }
            yield Candidate(
                "result", roles, match.start(), match.end(), sentence.index, "result.en.other", main.verbs, match.span()
            )


_TOTAL = re.compile(
    rf"\b(?:bring|tak|rais|lift|push)(?:es|s|ing) (?:its|their|the|[{MARKS['company']}]'s) (?:[\w-]+ ){{0,3}}?(?:total|tally|count|base|number|headcount|workforce)(?: [\w-]+){{0,4}}? to (?:about |around |over |more than |nearly |almost |roughly )?(?P<figure>[{COUNT_MARK}{MONEY_MARK}])"
)


def in_total(sentence: Encoded, main: Candidate, used: set[int]) -> Iterator[Candidate]:
    """Give the total that an addition leads to ("added 9 million subscribers, bringing the total to 269 million")."""
    for match in _TOTAL.finditer(sentence.lower, main.end, main.end + 120):
        at = match.start("figure")
        if at in used:
            continue
        used.add(at)
        roles = {"org": main.roles["org"], "metric": main.roles["metric"]}
        roles.update(stated(sentence, Figures(level=at)))
        yield Candidate(
            "result", roles, match.start(), match.end(), sentence.index, "result.en.total", (), match.span()
        )


_PERIOD = r"(?: (?:a|per) (?:diluted )?share)?(?= (?:for|in|at|during|by|over|as of|on) (?:the )?(?:\ue007|end|year|quarter|half|full|first|second|third|fourth|same|whole|month|week|following))"
_AGAIN = re.compile(
    rf"(?:,? and|,? then|,? before|,)(?: then| to| (?:{VERB})(?: \w+)?(?: (?:to|by))?)? {APPROX}(?P<figure>[{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}]){_PERIOD}"
)
_PART = re.compile(
    rf",? (?:including|with|led by|which included) (?:an? )?{APPROX}(?P<figure>{PERCENT_MARK}) (?:[a-z-]+ )?(?P<noun>{NOUN}) (?:in|at|for|from) (?P<part>(?:[\w&'-]+|[\ue001-\ue005])(?: [\w&'-]+){{0,3}}?)(?=[.,;]|$| (?:and|while|where|as|after|compared)\b)"
)
_WORTH = re.compile(
    rf",? (?:including|of which) {APPROX}(?P<figure>[{MONEY_MARK}{COUNT_MARK}]) (?:(?:came|comes|was|were|is|are|stemmed|arose) )?(?:in|from|at|for|of) (?:its |their |the )?(?P<part>(?:[\w&'-]+|[\ue001-\ue005]))(?=[.,;]|$| (?:and|business|unit|division|segment|alone)\b)"
)

_GAVE = re.compile(
    rf"(?:,? with|,? as|,? while|,? and|,|:|;) (?:its |the |their )?(?P<part>(?:(?!(?:with|as|while|and|it|they|which|that|company|group|bank)\b)[\w&'-]+ |[\ue001-\ue005] ){{1,4}}?)(?:contribut(?:ed|ing)|account(?:ed|ing) for|made|delivered|delivering|(?:was|were|at|on|added|adding)(?= )) "
    rf"{APPROX}(?P<figure>[{MONEY_MARK}{COUNT_MARK}])(?! (?:shares|points))"
)
_THERE = re.compile(
    rf"(?:,|;|,? while|,? and|,? but) (?:in )?(?P<part>(?:[a-z-]+ )?{MARKS['place']}) (?:they |it |sales |revenue |the figure |was |were )?(?P<noun>{VERB}|up|down) (?:by )?{APPROX}(?P<figure>{PERCENT_MARK})"
)
_NOT_PART = re.compile(
    r"\b(?:shares?|stocks?|prices?|index|euro|dollar|yen|pound|sterling|market|analysts?|futures|volumes?|it|they|that|which|who|has|have|had|is|are|said|by|of|in|to|after|before|despite|since)\b"
)
_PARTS = re.compile(
    rf"(?:,|;|,? while|,? and|,? but|,? but while|, though) (?:the )?(?P<part>(?!(?:it|they|which|that|the|its|shares?|stocks?|prices?|analysts|index|costs|expenses|but|while|and|market|rates?|demand|after|before|despite|since)\b)(?:[a-z][a-z-]+ ){{1,3}}?)(?:(?:sales|operations|revenue|business|income|profits?) )?(?:was |were )?(?P<noun>{VERB}|up|down) (?:by )?{APPROX}(?P<figure>{PERCENT_MARK})"
)
"""Parts that follow a whole without its metric: "income rose 5 percent, but foreign life was up 14 percent"."""


def chained(sentence: Encoded, main: Candidate, figures: Figures, limit: int, used: set[int]) -> Iterator[Candidate]:
    """Give the figure of a further period, and of a part ("… and to 18,901 at the end of May", "including a 7 percent rise in Peru")."""
    key = figures.level if figures.level is not None else figures.change_at
    if key is None:
        return
    text = sentence.lower
    for expression in (_AGAIN, _PART, _WORTH, _THERE, _GAVE, _PARTS):
        for match in expression.finditer(text, main.end, min(limit, main.end + 130)):
            at, between = match.start("figure"), text[main.end : match.start()]
            if expression is _PARTS and (not figures.changed or _NOT_PART.search(match["part"])):
                continue
            if (
                at in used
                or any(mark in between for mark in (MONEY_MARK, PERCENT_MARK, COUNT_MARK))
                or _CUT.search(between)
            ):
                continue
            if text[at] != text[key] and expression not in (_PART, _THERE, _PARTS):
                continue
            used.add(at)
            further = Figures(end=match.end(), sign=figures.sign)
            if expression in (_PART, _THERE, _PARTS) or (text[at] == PERCENT_MARK and figures.level is None):
                further.change_at = at
                if expression in (_PART, _THERE, _PARTS):
                    further.sign = sign(match["noun"])
            else:
                further.level = at
            roles = {"org": main.roles["org"], "metric": main.roles["metric"], **stated(sentence, further)}
            if expression is not _AGAIN:
                part = sentence.mentions.get(match.start("part"))
                roles["segment"] = (
                    part[0].name or part[0].text if part else sentence.text[slice(*match.span("part"))].strip()
                )
            yield Candidate(
                "result", roles, at, match.end(), sentence.index, "result.en.further", main.verbs, (at, match.end())
            )


_BREAKS = re.compile(r"\b(?:compared|from|after|because|versus|shares)\b")
_PLACED = re.compile(
    rf"(?: (?:[\w-]+|{MARKS['date']})){{0,3}}? (?:in|across|at|for) (?:the )?(?:[\w-]+ ){{0,3}}?{MARKS['place']}"
)
_NEXT_PLACE = re.compile(
    rf"(?P<between>[^;:\"{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}]{{0,80}}?(?:,|,? and|,? but|,? while))(?: (?P<move>{VERB}|up|down))?(?: by)? {APPROX}(?P<figure>[{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}])"
    rf"(?: (?P<noun>{NOUN}|higher|lower))? (?:in|across|for) (?:the )?(?P<part>(?:[\w-]+ ){{0,3}}?{MARKS['place']}|region\b|rest of)"
)


def elsewhere(sentence: Encoded, main: Candidate, figures: Figures, limit: int, used: set[int]) -> Iterator[Candidate]:
    """Give the same figure of other places ("rose 1.8 percent in the United States, 4.7 percent in Europe and …")."""
    key = figures.level if figures.level is not None else figures.change_at
    if key is None or _PLACED.match(sentence.lower, figures.end) is None:
        return
    at, direction = figures.end, figures.sign
    while (match := _NEXT_PLACE.match(sentence.lower, at, limit)) is not None:
        figure = match.start("figure")
        if figure in used or sentence.text[figure] != sentence.text[key] or _BREAKS.search(match["between"]):
            return
        used.add(figure)
        at = match.end()
        direction = sign(match["move"] or match["noun"] or "") or direction
        other = Figures(end=at, sign=direction)
        if figures.level is not None:
            other.level = figure
        else:
            other.change_at = figure
        roles = {"org": main.roles["org"], "metric": main.roles["metric"], **stated(sentence, other)}
        place = sentence.mentions.get(match.end("part") - 1)
        roles["segment"] = place[0].name or place[0].text if place else match["part"]
        yield Candidate("result", roles, figure, at, sentence.index, "result.en.elsewhere", main.verbs, (figure, at))


_CUT = re.compile(r"[;:\"]|\b(?:while|but|compared|from|after|because|whereas|versus)\b")
