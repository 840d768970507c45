"""Who says whole sentences between marks beside which no verb of saying stands.

In languages that put the full stop inside the marks only of what somebody says, such words are speech: of whom the
sentences before them in the paragraph tell what he thinks, or of him in whose eyes what follows is so.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from newsledger.languages.cue import QUOTED, Cue
from newsledger.patterns import Context, Encoded
from newsledger.patterns.encode import MARKS
from newsledger.text.quotation_marks import QuotedSpan

BACK = 3
"""How many sentences before the quotation, in its paragraph, may name who speaks."""
_IN_THE_EYES = re.compile(
    rf"(?:在|对于?)[^,。;:{QUOTED}]{{0,14}}?(?P<who>{MARKS['person']})(?:看来|而言|来说|眼中|眼里)(?=,)"
)

_SAID = re.compile(
    r"(?:\b(?:said|says|wrote|writes|added|adds|stated|replied|answered)|表示|说|說|写道|寫道|写到|称|稱|指出|强调|強調|认为|認為|坦言|直言|解释|解釋|补充道?|回应道?|所言|所(?:说|說|写|寫|述)的?|(?:所表示|所指出)的?) ?[:：]\s*$"
)
SECTION = 5
"""How many lines a section of a roundup has at most."""
_SECTION = re.compile(
    r"[A-Z][\w&.’' -]{1,40} ?[(\[](?P<person>[A-Z][a-z]+(?: [A-Z]\.)?(?: (?:de |van |von |[A-Z]’)?[A-Z][\w’'-]+){1,2})(?:, [^()]{1,40})?[)\]]"
)
"""A line that names a house and its analyst."""


def beside(
    context: Context, cues: Callable[[Encoded], tuple[str, Sequence[Cue]]], first: int, last: int
) -> tuple[Cue, Encoded] | None:
    """Give the attribution that stands near a quotation, None where there is none.

    Args:
        context: the article.
        cues: gives a sentence with its quotations masked, and its cues.
        first: the index of the sentence in which the quotation begins.
        last: the index of the sentence in which it ends.
    """
    sentences = context.sentences
    if last + 1 < len(sentences) and sentences[last + 1].sentence.paragraph <= sentences[last].sentence.paragraph + 1:
        following = sentences[last + 1]
        found = _IN_THE_EYES.match(following.text)
        if found is not None:
            at = found.start("who")
            return Cue(at, found.end(), (at, at + 1), at, (at + 1, found.end()), "lead", True), following
    for index in range(first - 1, max(-1, first - 1 - BACK), -1):
        lead = sentences[index]
        if lead.sentence.paragraph != sentences[first].sentence.paragraph:
            break
        masked, named = cues(lead)
        people = [cue for cue in named if cue.mark is not None and masked[cue.mark] == MARKS["person"]]
        if people:
            return people[-1], lead
        if QUOTED in masked:
            break
    return None


def introduces(text: str, start: int, end: int) -> bool:
    """True for a line that ends in a verb of saying and a colon: the next line is what is said, marked or not."""
    return _SAID.search(text, max(start, end - 24), end) is not None


def headed(text: str, lines: Sequence[tuple[int, int]], line: int) -> str | None:
    """Give the person in whose section of a roundup a line stands: "Citi (Jane Roe)" on a line of its own."""
    for number in range(line - 1, max(-1, line - 1 - SECTION), -1):
        start, end = lines[number]
        found = _SECTION.fullmatch(text[start:end].strip(" *_:#>-\n\r\t")) if end - start < 90 else None
        if found is not None:
            return found["person"]
    return None


def nickname(text: str, span: QuotedSpan, sentence: Encoded | None) -> bool:
    """True for a few words right before a person's name: “大空头”某某.

    Args:
        text: the article's text.
        span: the words between marks.
        sentence: the sentence that holds what follows them.
    """
    if sentence is None or text[span.inner_end - 1] in "，。！？；,":
        return False
    behind = sentence.mentions.get(bisect_left(sentence.starts, span.end), ())
    return any(mention.type == "person" and mention.start == span.end for mention in behind)
