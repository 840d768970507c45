"""Figures of a metric that the words before name: "They fell 5.5 percent in the quarter", "it said that total would drop to $20 billion"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsledger.kinds.result.en_company import company_of
from newsledger.kinds.result.en_further import stated
from newsledger.kinds.result.en_nouns import UNITS, metric_of, nouns_of
from newsledger.kinds.result.en_walk import FIGURES, Figures, Walk
from newsledger.languages.en.moves import TIMES_VERB, VERB
from newsledger.patterns import Candidate, Context, Encoded

_ANAPHOR = re.compile(
    r"(?:^|, (?:but|and|though|while) |\b(?:said|says|added|expects|that) )(?P<what>they|the figure|that figure|the total|that total|the number|that number|the tally|that sum)"
    rf"(?= (?:(?:has|have|had|would|will|could|may|was|were|is|are|also|then|later|already|expected|likely|to|not|be|[a-z]+ly) ){{0,5}}(?:{VERB}|{TIMES_VERB}|up|down|reach\w*|hit|near\w*|stood|stands|total\w*)\b)"
)
_SHARES = re.compile(r"\b(?:shares?|stocks?|prices?|yields?|futures|bonds?)\b")
_NEAR = re.compile(
    rf" (?:[a-z]+ ){{0,5}}?(?:drop|fall|rise|grow|climb|swell|shrink)\w* (?:to )?near (?P<figure>{FIGURES})"
)


def anaphors(sentence: Encoded, context: Context, used: set[int]) -> Iterator[Candidate]:
    """Give the figures of a sentence whose metric an earlier clause or the sentence before names."""
    text = sentence.lower
    for found in _ANAPHOR.finditer(text):
        begin, end = found.span("what")
        plural = found["what"] == "they"
        metric = _named_before(text[:begin], plural)
        if metric is None and sentence.index and len(text[:begin].split()) < 12:
            earlier = context.sentences[sentence.index - 1]
            if sentence.sentence.paragraph - earlier.sentence.paragraph <= 1:
                metric = _named_before(earlier.lower, plural)
        if metric is None:
            continue
        limit = next((n.start() for n in nouns_of(text) if n.start() > end and n[0] not in UNITS), len(text))
        near = _NEAR.match(text, end)
        if near is not None:
            figures = Figures(level=near.start("figure"), end=near.end(), used={near.start("figure")})
        else:
            figures = Walk(text, metric, end, limit, used, False, Figures(end=end)).run()
        filled = stated(sentence, figures) if figures.complete else {}
        if not filled:
            continue
        company, _ = company_of(sentence, context, metric, begin, begin, figures.end)
        if company is None:
            continue
        used |= figures.used
        yield Candidate(
            "result",
            {"org": company, "metric": metric, **filled},
            begin,
            figures.end,
            sentence.index,
            "result.en.anaphor",
            (figures.verb,) if figures.verb else (),
            (begin, figures.end),
        )


def _named_before(text: str, plural: bool) -> str | None:
    """Give the metric that a text names last, None when it speaks of shares, whose figures are prices."""
    nouns = [noun for noun in nouns_of(text) if noun[0] not in UNITS and (not plural or noun[0].endswith("s"))]
    if not nouns or (plural and _SHARES.search(text)):
        return None
    return metric_of(text, nouns[-1])
