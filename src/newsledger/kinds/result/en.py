"""Figures of a company's business in English.

A sentence often holds several ("revenue rose 12 percent to $3.2 billion, while net profit fell to $300 million from
$400 million a year earlier"), so no pattern reads them: each metric noun looks for its figures, to its left ("$3.2
billion in revenue") and then to its right (``en_walk``), then for its company, and the metric follows from the noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from newsledger.kinds.result.en_company import company_of
from newsledger.kinds.result.en_left import figure_before
from newsledger.kinds.result.en_lexicon import AT_A_DAY, METRIC, METRIC_OF, MODIFIER_STOP, VEHICLES
from newsledger.kinds.result.en_status import consensus, guidance
from newsledger.kinds.result.en_verbs import verb_figures
from newsledger.kinds.result.en_walk import COUNT_MARK, MONEY_MARK, ORGS, PERCENT_MARK, Figures, Walk
from newsledger.languages.en.moves import NOUN, VERB, sign
from newsledger.patterns import Candidate, Context, Encoded, Screen
from newsledger.patterns.encode import MARKS

_ANY = Screen(
    rf"[{MONEY_MARK}{PERCENT_MARK}{COUNT_MARK}]|\b(?:doubl|tripl|quadrupl|halv|a (?:third|quarter|fifth|half))|\b(?:to|into)(?: an?)?(?: \w+)? (?:loss|profit)|profit warning|first(?:-ever)? (?:[\w-]+ ){{0,3}}(?:loss|profit)"
)
_SUFFIX = re.compile(rf" (?:year-over-year |year-on-year |annual )?(?P<noun>{NOUN}|growth rates?)\b")
_VAGUE = re.compile(r"\b(?:has|have|had|boasts?|claims?|serves?|employs?|with)(?: \w+)? $")
_TO_FIGURE = re.compile(
    r"(?: (?:forecasts?|guidance|outlook|targets?|estimates?|expectations?))?(?: (?:for|in) [^,;]{3,40}?)?(?: from \S{1,3})? (?:to|by|at|of) "
)
_A_SHARE = re.compile(r" (?:a|per) (?:diluted |basic |ordinary )?(?:share|ads|adr|unit)\b")
_UNITS = frozenset(
    {
        "per share",
        "per diluted share",
        "a share",
        "a diluted share",
        "per basic share",
        "per ads",
        "per adr",
        "each share",
    }
)
_OF_SHARES = re.compile(
    r"\b(?:shares|stock|stocks)(?: (?:of|in|for) [^,;]{1,60})?, (?:which|whose|who|the|an?|[\ue001-\ue004]'s) [^,;]{0,60}$"
)
_RAISED = re.compile(
    rf"\b(?:{VERB}|doubl(?:e|ed|es|ing)|boost(?:ed|s|ing)?|rais(?:ed?|es|ing)|lift(?:ed|s|ing)?|cut|cuts|cutting|reduc(?:ed?|es|ing)|trimm?(?:ed|s|ing)?|slash(?:ed|es|ing)?|"
    r"bring(?:ing|s)?|brought|lower(?:ed|s|ing)|tak(?:es?|ing)|took) (?:(?:its|their|the|total|overall|[\ue000-\ue005](?:'s)?|[\w-]+) ){0,5}$"
)
_TURN = re.compile(
    r"\b(?:swung|swings?|swinging|return(?:ed|s|ing)?|fell|slid|slipped|plunged|turned|sank|back)(?: back)? (?:in)?to (?:a |an |the )?(?:[\w-]+ ){0,3}(?P<what>loss|profit|profitability|red|black)\b"
    r"|\b(?:post|report|book|record|suffer|register)(?:ed|s|ing)? (?:an?|its|their|the|[\ue001-\ue004]'s) (?:[\w-]+ )?first(?:-ever)? (?:[\w-]+ ){0,3}(?P<first>loss|profit)(?= (?:since|in|as|after|for)\b|[.,;]|$)"
    r"|\b(?:issue[sd]?|issuing|gave|sounded|warned with) (?:a |its |another )?(?:[\w-]+ ){0,2}(?P<warning>profit warning)"
)
_COMPARED_BEFORE = re.compile(
    r"(?:compar(?:ed|es|ing) (?:with|to)|versus|from|against) [^,;]{0,60}\ue008,? or (?:a )?$|"
    r"\b(?:from|compar(?:ed|es|ing) (?:with|to)|versus|vs\.?|against|than|reversing|following)(?: an?| its| the| last year's)? (?:[\w-]+ |\ue007(?:'s)? ){0,2}$|"
    r"\b(?:from|than|against|versus) (?:its|their|an?|the|\ue001's) (?:previous|prior|earlier|original) (?:[\w-]+ ){0,4}$"
)
_REIMBURSED = re.compile(r"\bout[- ]of[- ]pocket\b|loss(?:es)? (?:can|may|will|could) be |reimburs")
_SEGMENT_WORD = re.compile(r"[\w&'.-]+|[\ue000-\ue00a](?:'s)?")


def find(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every figure of a business that an article states."""
    last: Candidate | None = None
    last_index = -2
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture" or not _ANY.found_in(sentence):
            continue
        if last is not None and last_index == sentence.index - 1:
            yield from _beaten(sentence, last)
        for candidate in _in_sentence(sentence, context):
            if last_index != sentence.index:
                last, last_index = candidate, sentence.index
            yield candidate


def _in_sentence(sentence: Encoded, context: Context) -> Iterator[Candidate]:
    text = sentence.lower
    nouns = list(METRIC.finditer(text))
    used: set[int] = set()
    made_any = False
    for start, metric, figures in verb_figures(text):
        if figures.level in used:
            continue
        used |= figures.used
        made = _candidate(sentence, context, metric, start, start, figures)
        if made is not None:
            yield made
            limit = next((noun.start() for noun in nouns if noun.start() >= figures.end), len(text))
            yield from _others(sentence, made, figures, limit, used)
            yield from _in_total(sentence, made, used)
    for i, noun in enumerate(nouns):
        metric = _metric(text, noun)
        limit = nouns[i + 1].start() if i + 1 < len(nouns) else len(text)
        if _OF_SHARES.search(text[max(0, noun.start() - 120) : noun.start()]):
            continue
        suffix = _SUFFIX.match(text, noun.end())
        start, figures = figure_before(text, metric, noun.start(), noun.end(), used, suffix is not None)
        if suffix is not None:
            figures.sign = figures.sign or sign(suffix["noun"]) or 1
        if noun[0] not in _UNITS:
            end = suffix.end() if suffix else noun.end()
            walk = Walk(text, metric, end, limit, used, suffix is not None, figures)
            if not figures.complete and _TO_FIGURE.match(text, end) and _RAISED.search(text, max(0, start - 60), start):
                walk.linked = True
            figures = walk.run()
        compared = _COMPARED_BEFORE.search(text[max(0, start - 90) : start])
        if not figures.complete or (compared and (made_any or "compar" in text[max(0, start - 200) : start])):
            continue
        used |= figures.used
        if metric in ("profit", "loss") and figures.level is not None and _A_SHARE.match(text, figures.level + 1):
            metric = "earnings_per_share" if metric == "profit" else "loss_per_share"
        if metric == "revenue" and figures.level is not None and text[figures.level] == COUNT_MARK:
            metric = "sales"
        if metric == "loss" and _REIMBURSED.search(text, max(0, start - 30), noun.end() + 30):
            continue
        made = _candidate(sentence, context, metric, start, noun.start(), figures)
        if made is None:
            continue
        made_any = True
        yield made
        yield from _expected(sentence, context, made, figures)
        used |= {at for _, at in figures.compared}
        yield from _others(sentence, made, figures, limit, used)
        yield from _in_total(sentence, made, used)
    if not made_any:
        yield from _turns(sentence, context)


def _metric(text: str, noun: re.Match[str]) -> str:
    metric = METRIC_OF.get(noun[0], "market_share")
    if metric == "loss" and re.search(
        r"\b(?:provisions?|reserves?|allowances?|set aside) (?:for )?(?:[\w-]+ ){0,2}$",
        text[max(0, noun.start() - 40) : noun.start()],
    ):
        return "provisions"
    if noun[0] in ("sales", "sale") and VEHICLES.search(text[max(0, noun.start() - 20) : noun.start()]):
        return "sales"
    if metric == "earnings_per_share" and re.search(
        r"\bloss(?:es)?\b(?:[^,;]|, or ){0,60}$", text[max(0, noun.start() - 70) : noun.start()]
    ):
        return "loss_per_share"
    return metric


def _candidate(
    sentence: Encoded, context: Context, metric: str, start: int, noun: int, figures: Figures
) -> Candidate | None:
    company, from_ = company_of(sentence, context, metric, start, noun, figures.end)
    if company is None:
        return None
    stated = _figures(sentence, figures)
    if not stated:
        return None
    count = stated.get("count")
    number = count[0].value if count else None
    if isinstance(number, (int, float)) and (
        (number < 1000 and number != int(number))  # "35.3 mpg"
        or (metric in ("users", "sales", "shipments") and number < 20)  # "four clients", "sales in one of two ways"
        or (metric == "headcount" and number < 5)
    ):
        return None
    roles: dict[str, Any] = {"org": company, "metric": metric, **stated}
    segment = _segment(sentence, noun)
    maker = context.main_company
    if metric in ("sales", "shipments", "production", "revenue") and company[0].type == "product" and len(company) == 1:
        if maker is not None and maker.type == "company" and maker.name != company[0].name:
            roles["org"], segment = (maker,), company[0].name or company[0].text
    if segment:
        roles["segment"] = segment
    begin = start
    if from_ is not None and from_ < start <= from_ + 70 and not _ANY.expression.search(sentence.lower, from_, start):
        begin = from_
    return Candidate(
        "result",
        roles,
        begin,
        figures.end,
        sentence.index,
        "result.en.figure",
        (figures.verb,) if figures.verb else (),
        (start, figures.end),
    )


def _figures(sentence: Encoded, figures: Figures) -> dict[str, Any]:
    roles: dict[str, Any] = {}
    if figures.level is not None:
        mark = sentence.text[figures.level]
        role = {MONEY_MARK: "amounts", PERCENT_MARK: "percent", COUNT_MARK: "count"}[mark]
        mentions = sentence.mentions[figures.level]
        if mentions[0].value is None:
            if _VAGUE.search(sentence.lower, max(0, figures.level - 30), figures.level):
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


def _segment(sentence: Encoded, noun: int) -> str | None:
    """Give the words between the determiner and the metric noun that tell part from whole ("cloud", "product")."""
    before = re.search(
        r"(?:[\w&.'-]+|\ue004(?:'s)?|\ue001) (?:[\w&.-]+ ){0,2}$", sentence.lower[max(0, noun - 40) : noun]
    )
    if before is None:
        return None
    at = max(0, noun - 40) + before.start()
    kept: list[str] = []
    for word in _SEGMENT_WORD.finditer(sentence.text, at, noun):
        if (
            word[0].lower() in MODIFIER_STOP
            or word[0].endswith(("ed", "s", "'s", "ing"))
            or word[0][0] in "\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007"
        ):
            kept = []
        elif word[0].lower() in ("already", "unit", "business", "division"):
            continue
        elif word[0].isascii() and word[0][0].isalnum():
            kept.append(word[0])
    return " ".join(kept) or None


def _expected(sentence: Encoded, context: Context, main: Candidate, figures: Figures) -> Iterator[Candidate]:
    """Give what analysts expected, where the main figure is compared with it."""
    for start, at in figures.compared:
        end = consensus(sentence.lower, start, at)
        if end is None:
            continue
        expected = Figures(end=end, sign=figures.sign)
        if figures.level is None and sentence.text[at] == PERCENT_MARK:
            expected.change_at = at
        else:
            expected.level = at
        roles = {
            **{k: v for k, v in main.roles.items() if k in ("org", "metric", "segment")},
            **_figures(sentence, expected),
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


def _beaten(sentence: Encoded, last: Candidate) -> Iterator[Candidate]:
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


_FOR = re.compile(
    rf"(?P<figure>[{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}])(?P<noun> (?:{NOUN}))? (?:for|at) (?P<org>{ORGS})(?!'s)"
)
_THEN = re.compile(
    rf"(?:,|,? and) (?P<org>{ORGS}) (?:about |around |over |more than |nearly |almost |just |only |with )?(?P<figure>[{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}])"
)


_BESIDE = re.compile(
    rf"\b(?:than|behind|ahead of|followed by|trailed by|trailing|trails|compar(?:ed|es) (?:with|to)|versus|against|while|and|overtaking) (?:rival |archrival |the )?(?P<org>{ORGS})(?:'s?| with| at| on| had)? "
    rf"(?:about |around |over |more than |nearly |almost |just |only |an? )?(?P<figure>[{PERCENT_MARK}{MONEY_MARK}{COUNT_MARK}])"
)


def _others(sentence: Encoded, main: Candidate, figures: Figures, limit: int, used: set[int]) -> Iterator[Candidate]:
    """Give the same figure of other companies ("…, Intel over 30%", "compared with a 53 percent gain for Acer")."""
    key = figures.level if figures.level is not None else figures.change_at
    if key is None:
        return
    for expression in (_THEN, _FOR, _BESIDE):
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
                **_figures(sentence, other),
            }
            yield Candidate(
                "result", roles, match.start(), match.end(), sentence.index, "result.en.other", main.verbs, match.span()
            )


_TOTAL = re.compile(
    rf"\bbring(?:s|ing) (?:its|their|the|[{MARKS['company']}]'s) (?:[\w-]+ ){{0,3}}?(?:total|tally|count|base|number|headcount|workforce)(?: [\w-]+){{0,4}}? to (?:about |around |over |more than |nearly |almost |roughly )?(?P<figure>[{COUNT_MARK}{MONEY_MARK}])"
)


def _in_total(sentence: Encoded, main: Candidate, used: set[int]) -> Iterator[Candidate]:
    """Give the total that an addition leads to ("added 9 million subscribers, bringing the total to 269 million")."""
    for match in _TOTAL.finditer(sentence.lower, main.end, main.end + 120):
        at = match.start("figure")
        if at in used:
            continue
        used.add(at)
        roles = {"org": main.roles["org"], "metric": main.roles["metric"]}
        roles.update(_figures(sentence, Figures(level=at)))
        yield Candidate(
            "result", roles, match.start(), match.end(), sentence.index, "result.en.total", (), match.span()
        )


def _turns(sentence: Encoded, context: Context) -> Iterator[Candidate]:
    """Give turns to profit or loss and profit warnings without a figure."""
    for match in _TURN.finditer(sentence.lower):
        company, from_ = company_of(sentence, context, "profit", match.start(), match.start(), match.end())
        if company is None or from_ is None:
            continue
        metric = "loss" if (match["what"] or match["first"]) in ("loss", "red") else "profit"
        start = from_ if match.start() - from_ <= 70 else match.start()
        yield Candidate(
            "result",
            {"org": company, "metric": metric},
            start,
            match.end(),
            sentence.index,
            "result.en.turn",
            (match[0].split()[0],),
            match.span(),
        )


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Add period or day; tell forecasts from results."""
    _time(arguments, candidate, sentence)
    if candidate.status is None:
        ahead = guidance(sentence.lower, candidate.start, *candidate.anchor)
        if ahead is not None:
            arguments["status"] = ahead
            if ahead == "conditional":
                arguments["said_by"] = "analysts"
    return arguments


def _time(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded) -> None:
    dates = sentence.find("date")
    if not dates:
        return
    inside = [i for i in dates if candidate.start <= i < candidate.end]
    near = (
        inside
        or [i for i in dates if candidate.end <= i <= candidate.end + 40]
        or [i for i in dates if candidate.start - 60 <= i < candidate.start]
    )
    for i in near:
        mention = sentence.mentions[i][0]
        words, value = mention.text.strip(" .,"), str(mention.value or "")
        if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) and not re.search(r"quarter|month|year|half|end", words.lower()):
            if arguments["metric"] in AT_A_DAY:
                arguments["date"] = value
                return
            continue
        arguments["period"] = words
        return
