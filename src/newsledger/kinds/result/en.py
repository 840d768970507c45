"""Figures of a company's business in English.

A sentence often holds several ("revenue rose 12 percent to $3.2 billion, while net profit fell to $300 million from
$400 million a year earlier"), so no pattern reads them: each metric noun looks for its figures, to its left ("$3.2
billion in revenue") and then to its right (``en_walk``), then for its company, and the metric follows from the noun.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from newsledger.kinds.result.en_anaphors import anaphors
from newsledger.kinds.result.en_company import company_of, goods
from newsledger.kinds.result.en_further import beaten, chained, earlier, elsewhere, expected, in_total, others, stated
from newsledger.kinds.result.en_items import listed, valued
from newsledger.kinds.result.en_left import figure_before, move_before
from newsledger.kinds.result.en_lexicon import AT_A_DAY, METRIC_WORDS, MODIFIER_STOP
from newsledger.kinds.result.en_nouns import UNITS, metric_of, nouns_of
from newsledger.kinds.result.en_status import guidance
from newsledger.kinds.result.en_turns import turns
from newsledger.kinds.result.en_verbs import verb_figures
from newsledger.kinds.result.en_walk import APPROX, COUNT_MARK, FIGURES, MONEY_MARK, PERCENT_MARK, Figures, Walk
from newsledger.languages.en.moves import NOUN, VERB, sign
from newsledger.languages.en.reduced import reduced
from newsledger.patterns import Candidate, Context, Encoded, Screen

_ANY = Screen(
    rf"[{MONEY_MARK}{PERCENT_MARK}{COUNT_MARK}]|\b(?:doubl|tripl|trebl|quadrupl|quintupl|halv|a (?:third|quarter|fifth|half)|by (?:about |nearly |almost |more than |over )?half)|\bwarn(?:s|ed|ing)? |\b(?:to|into)(?: an?)?(?: \w+)? (?:loss|profit)|profit warning|first(?:-ever)? (?:[\w-]+ ){{0,3}}(?:loss|profit)"
)
_SUFFIX = re.compile(
    rf" (?:year-over-year |year-on-year |annual )?(?P<noun>growth(?: rates?)?|(?:{NOUN})(?! (?:{APPROX}{FIGURES}|by |to {APPROX}{FIGURES})))\b"
)
"""After a metric noun: "sales growth of 5 percent"; where a figure follows at once it is a verb ("saw sales jump 5 percent")."""
_TO_FIGURE = re.compile(
    r" (?:about |nearly |almost |around |more than |over |some )?\ue009,? to |"
    r"(?: [a-z]+){0,3} by (?:about |around |nearly |almost |more than |over )?(?:\ue009|(?:a |one-|two-|three-)?(?:half|third|quarter|fifth|thirds|quarters)\b)|"
    r"(?: (?:forecasts?|guidance|outlook|targets?|estimates?|expectations?))?(?: (?:for|in|at|from|of|on) [^,;\ue008-\ue00a]{3,40}?){0,2}(?: from \S{1,3})? (?:to|by|at|of) "
)
_HEADLINE = re.compile(
    r"(?:^|[.;:)*•·-] ?|\b(?:fy|[1-4]q|q[1-4]|[12]h|h[12]|full-year|full year|[a-z]+-quarter|quarter|sees|adjusted|adj\.?|\ue007) )(?:net |total |operating |group |comparable |core )?$"
)
"""Before a metric noun that its figure follows at once, as in headlines: "4Q sales $40 billion, estimate $41 billion"."""
_NUDE = re.compile(rf" (?:about |around |up to |nearly )?{FIGURES}(?!-)")
_A_SHARE = re.compile(r" (?:a|per) (?:diluted |basic |ordinary )?(?:share|ads|adr|unit)\b")
_OF_SHARES = re.compile(
    r"\b(?:shares|stock|stocks)(?: (?:of|in|for) [^,;]{1,60})?, (?:which|whose|who|the|an?|[\ue001-\ue004]'s) [^,;]{0,60}$"
)
_AGAINST_UNIT = re.compile(
    rf"(?: (?:in|for|during) (?:the )?(?:[\w-]+ |\ue007 ?){{1,4}})?,? (?:which )?(?P<word>(?:eas(?:il)?y )?(?:beat(?:s|ing)?|topp(?:ed|ing)|tops|above|below|miss(?:ed|es|ing)?|ahead of|short of|exceeding|versus|compared (?:with|to)|surpassing|better than|worse than)) "
    rf"[^,;\"{FIGURES[1:-1]}]{{0,40}}(?P<figure>{MONEY_MARK})"
)
_RAISED = re.compile(
    rf"\b(?:{VERB}|doubl(?:e|ed|es|ing)|boost(?:ed|s|ing)?|rais(?:ed?|es|ing)|lift(?:ed|s|ing)?|cut|cuts|cutting|reduc(?:ed?|es|ing)|trimm?(?:ed|s|ing)?|slash(?:ed|es|ing)?|"
    r"bring(?:ing|s)?|brought|lower(?:ed|s|ing)|tak(?:es?|ing)|took) (?:(?:its|their|the|total|overall|[\ue000-\ue005\ue007](?:'s)?|(?!(?:on|of|for|in|at|to|from|by|with)\b)[\w-]+) ){0,5}$"
)
_LOWERS = re.compile(r"\b(?:cut|reduc|trimm?|slash|lower|halv)")


def _caused(words: str) -> int:
    """Give the sign of what a transitive verb does to a metric ("raised its dividend by 12 percent" → +1)."""
    if re.search(r"\b(?:bring|brought|tak|took)", words):
        return 0
    return -1 if _LOWERS.search(words) else sign(words) or 1


_NEXT_NOUN = re.compile(r"(?:,|;|,? and|,? while)(?: (?!(?:to|of|for|in|on|from|than|its share|by)\b)[\w-]+){0,4} ")
_AT_ONCE = re.compile(rf"(?: \([^()]{{2,8}}\))? {APPROX}{FIGURES}")
"""Between two figures of a list that share a verb: "deposits were $3 billion and loans $2 billion"."""
_COMPARED_BEFORE = re.compile(
    r"(?:compar(?:ed|es|ing) (?:with|to)|versus|from|against) [^,;]{0,60}\ue008,? or (?:a )?$|"
    r"\b(?:from|compar(?:ed|es|ing) (?:with|to)|versus|vs\.?|against|than|reversing|following)(?: an?| its| the| last year's)? (?:[\w-]+ |\ue007(?:'s)? ){0,2}$|"
    r"\b(?:from|than|against|versus) (?:its|their|an?|the|\ue001's) (?:previous|prior|earlier|original) (?:[\w-]+ ){0,4}$"
)
_CASH_MOVED = re.compile(
    r"\b(?:(?P<flow>burn(?:s|ed|t|ing)?(?: through)?|generat\w+|produced)|spen[dt]\w*|us(?:ed|ing|es?)|rais\w+|return\w*|contribut\w+|inject\w*)(?: (?!and\b)[\w-]+){0,4} $"
)
_REIMBURSED = re.compile(r"\bout[- ]of[- ]pocket\b|loss(?:es)? (?:can|may|will|could) be |reimburs")
_LARGE_SUMS = frozenset(
    {"charge", "write_off", "provision", "cash", "debt", "assets", "market_value", "deposits", "cash_flow"}
)
INSERTED = 25
"""A longer insertion between a company and its figure is left out of the evidence, and the company with it."""
A_SHARE = 100
"""A profit or loss below this is that of a share."""
LEAST = 100_000
"""A company's cash or debt below this is the price of a share or a person's."""
_BARE_VERBS = frozenset(
    [
        "would",
        "share",
        "will",
        "could",
        "may",
        "should",
        "might",
        "reduce",
        "increase",
        "trim",
        "slash",
        "raise",
        "lower",
        "company",
        "post",
        "saw",
        "sees",
        "seen",
        "report",
        "see",
        "reach",
        "have",
        "make",
        "generate",
        "record",
        "book",
        "earn",
        "lose",
        "expect",
        "forecast",
        "cut",
        "boost",
        "raise",
        "lift",
        "drive",
        "grow",
        "pretax",
        "pre-tax",
    ]
)
_SEGMENT_WORD = re.compile(r"[\w&'.-]+|[\ue000-\ue00a](?:'s)?")


def find(context: Context) -> Iterator[Candidate]:
    """Give a candidate for every figure of a business that an article states."""
    last: Candidate | None = None
    last_index = -2
    for sentence in context.sentences:
        if sentence.sentence.zone == "furniture" or not _ANY.found_in(sentence):
            continue
        if last is not None and last_index == sentence.index - 1:
            yield from beaten(sentence, last)
            yield from earlier(sentence, last)
        for candidate in _without_insertions(sentence, context):
            if last_index != sentence.index:
                last, last_index = candidate, sentence.index
            yield candidate


def _without_insertions(sentence: Encoded, context: Context) -> Iterator[Candidate]:
    """Give the candidates of a sentence, read without what is inserted between commas or in brackets."""
    shorter = reduced(sentence)
    if shorter is None:
        yield from _in_sentence(sentence, context)
        return
    short, at = shorter
    for found in _in_sentence(short, context):
        start, end, anchor = at[found.start], at[found.end - 1] + 1, (at[found.anchor[0]], at[found.anchor[1] - 1] + 1)
        if anchor[0] - start > found.anchor[0] - found.start + INSERTED:
            start = anchor[0]
        yield replace(found, start=start, end=end, anchor=anchor)


def _in_sentence(sentence: Encoded, context: Context) -> Iterator[Candidate]:
    text = sentence.lower
    nouns = [] if METRIC_WORDS.isdisjoint(sentence.words) else nouns_of(text)
    used: set[int] = set()
    made_any = False
    before: Figures | None = None
    spans: list[tuple[int, int]] = []
    for start, metric, figures in verb_figures(sentence):
        if figures.level in used:
            continue
        used |= figures.used
        made = _candidate(sentence, context, metric, start, start, figures)
        if made is not None:
            spans.append((made.start, made.end))
            yield made
            limit = next((noun.start() for noun in nouns if noun.start() >= figures.end), len(text))
            yield from listed(sentence, made, figures, used)
            yield from others(sentence, made, figures, limit, used)
            yield from in_total(sentence, made, used)
    for i, noun in enumerate(nouns):
        metric = metric_of(text, noun)
        limit = nouns[i + 1].start() if i + 1 < len(nouns) else len(text)
        if _OF_SHARES.search(text[max(0, noun.start() - 120) : noun.start()]):
            continue
        suffix = _SUFFIX.match(text, noun.end())
        start, figures = figure_before(text, metric, noun.start(), noun.end(), used, suffix is not None)
        if suffix is not None:
            figures.sign = figures.sign or sign(suffix["noun"]) or 1
        if noun[0] not in UNITS:
            end = suffix.end() if suffix else noun.end()
            moved = 0 if figures.complete or suffix is not None else move_before(text, start)
            figures.sign = figures.sign or moved
            walk = Walk(text, metric, end, limit, used, suffix is not None or moved != 0, figures)
            walk.linked = moved != 0 and text.startswith((" to ", " of ", " by "), end)
            if (
                (metric != "headcount" or text.startswith(" to ", end))  # cutting it is a layoff
                and not figures.complete
                and _TO_FIGURE.match(text, end)
                and _RAISED.search(text, max(0, start - 60), start)
            ):
                walk.linked = True
                raised = _RAISED.search(text, max(0, start - 60), start)
                figures.sign = figures.sign or (_caused(raised[0]) if raised else 0)
            if not figures.complete and _NUDE.match(text, end) and _HEADLINE.search(text, max(0, start - 40), start):
                walk.linked = True
            if (
                before is not None
                and not figures.complete
                and noun.start() - before.end <= 60
                and _NEXT_NOUN.fullmatch(text, before.end, noun.start())
                and _AT_ONCE.match(text, noun.end())
            ):
                walk.linked, figures.sign = True, before.sign
            figures = walk.run()
        elif figures.level is not None and (against := _AGAINST_UNIT.match(text, noun.end(), limit)):
            figures.compared.append((against.start("word"), against.start("figure")))
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
        made_any, before = True, figures
        spans.append((made.start, made.end))
        yield made
        yield from expected(sentence, made, figures)
        used |= {at for _, at in figures.compared}
        yield from others(sentence, made, figures, limit, used)
        far = next((n.start() for n in nouns[i + 1 :] if n[0] not in UNITS), len(text))
        yield from elsewhere(sentence, made, figures, far, used)
        yield from chained(sentence, made, figures, far, used)
        yield from in_total(sentence, made, used)
    yield from anaphors(sentence, context, used)
    yield from turns(sentence, context, spans)


def _candidate(
    sentence: Encoded, context: Context, metric: str, start: int, noun: int, figures: Figures
) -> Candidate | None:
    company, from_ = company_of(sentence, context, metric, start, noun, figures.end)
    if company is None:
        return None
    if metric == "market_value" and (object_ := valued(sentence, start, figures.end)) is not None:
        company, from_ = object_, None
    filled = stated(sentence, figures, metric.startswith("share_of_"))
    if not filled:
        return None
    count = filled.get("count")
    number = count[0].value if count else None
    if metric.startswith("share_of_") and count:
        return None
    if metric == "cash" and (flow := _CASH_MOVED.search(sentence.lower, max(0, start - 60), start)):
        if not flow["flow"]:
            return None
        metric = "cash_flow"
    sums = [a["value"] for m in filled.get("amounts", ()) for a in m.value or () if isinstance(a, dict)]
    if metric in ("profit", "loss") and sums and all(isinstance(v, (int, float)) and v < A_SHARE for v in sums):
        if figures.level is None or figures.level < noun:
            return None
        if noun == start and not re.search(r"cents?\b|pence|share", _with_unit(sentence, figures.level)):
            return None  # "earning $1.05 for every dollar"
        metric = "earnings_per_share" if metric == "profit" else "loss_per_share"  # "earnings of 69 cents"
    if metric in _LARGE_SUMS and any(isinstance(value, (int, float)) and value < LEAST for value in sums):
        return None  # "$87.75 in cash" a share
    if isinstance(number, (int, float)) and (
        (number < 1000 and number != int(number))  # "35.3 mpg"
        or (
            metric in ("users", "sales", "shipments", "production") and number < (100 if metric == "users" else 20)
        )  # "four clients", "sales in one of two ways"
        or (metric == "headcount" and number < 5)
        or (metric == "passengers" and number < 1000)
    ):
        return None
    roles: dict[str, Any] = {"org": company, "metric": metric, **filled}
    segment = _segment(sentence, noun)
    if metric in ("revenue", "sales") and (made := goods(sentence, noun)) is not None and made[0] in company:
        maker = context.main_company
        if maker is not None and maker.type == "company" and maker.name != made[0].name:
            roles["org"], segment = (maker,), made[0].name or made[0].text
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


def _with_unit(sentence: Encoded, position: int) -> str:
    """Give the words of a sum and what follows it."""
    return sentence.mentions[position][0].text + sentence.lower[position + 1 : position + 20]


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
            or word[0].lower() in _BARE_VERBS
            or word[0][0] in "\ue000\ue001\ue002\ue003\ue004\ue005\ue006\ue007"
        ):
            kept = []
        elif word[0].lower() in ("already", "unit", "business", "division"):
            continue
        elif word[0].isascii() and word[0][0].isalnum():
            kept.append(word[0])
    return " ".join(kept) or None


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


_OTHER_TIME = re.compile(
    r"(?:an?|the) year (?:ago|earlier|before)|year[- ]ago|(?:the )?(?:same|year-ago|prior|previous) .*|now|currently|today|once",
    re.IGNORECASE,
)
"""What a figure is compared with, or no period at all."""


def _time(arguments: dict[str, Any], candidate: Candidate, sentence: Encoded) -> None:
    dates = sentence.find("date")
    if not dates:
        return
    dates = [i for i in dates if not _OTHER_TIME.fullmatch(sentence.mentions[i][0].text.strip(" .,"))]
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
