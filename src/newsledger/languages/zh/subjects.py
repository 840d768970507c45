"""Who does what a Chinese verb says: the subject may stand clauses before it, or in the sentence before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newsledger.languages.zh.standing import standing
from newsledger.model import Mention, Status
from newsledger.patterns import GROUPS, Context, Encoded
from newsledger.patterns.encode import ALL_MARKS

_BORDERS = ",。;:!?"
_OBLIQUE = re.compile(
    rf"(?:对|向|与|从|据|根据|被|遭|给|跟|针对|关于|按照|通过|收到|于|在|把|将|至|到|援引|引述|代表|包括|如|以及|来自|购买|收购|投资|就|除)(?:[^,。;:!?{ALL_MARKS}]{{0,4}})$"
)
_NO_SUBJECT = re.compile(
    r"(?: ?[(\[][^()\[\]]{0,60}[)\]]){0,2}(?:的|之|旗下|讯|消息|获悉|记者|报道|报导|时报|日报|方面人士|(?:等)?(?:持有|所持)|前?(?:员工|雇员|高管))"
)
_OWNER = re.compile(r"(?: ?[(\[][^()\[\]]{0,60}[)\]]){0,2}(?:的|之|旗下)")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does something.

    Attributes:
        names: the mentions (several when they are coordinated).
        position: where they stand in the encoded sentence; None when they stand in another sentence.
    """

    names: tuple[Mention, ...]
    position: int | None

    @property
    def value(self) -> str | list[str]:
        """The fullest names, a list when there are several."""
        kept = [m.name or m.text for m in self.names]
        return kept[0] if len(kept) == 1 else kept


def clause_start(text: str, position: int) -> int:
    """Give where the clause of an encoded position begins."""
    return max(text.rfind(mark, 0, position) for mark in _BORDERS) + 1


def subject(
    sentence: Encoded, position: int, context: Context, group: str = "org", reach: int = 4, elsewhere: bool = True
) -> Subject | None:
    """Find the subject of the verb at an encoded position.

    In the verb's own clause the last name that no preposition governs and that owns nothing; in up to ``reach``
    clauses before it the first such name; else the company that the text speaks of.

    Args:
        sentence: the sentence of the verb.
        position: where the verb begins.
        context: the article.
        group: slot type of what may act.
        reach: how many clauses before the verb's own may hold the subject.
        elsewhere: whether another sentence may hold it.
    """
    text = sentence.text
    end, start = position, clause_start(text, position)
    for back in range(reach + 1):
        fitting = [
            i
            for i in sentence.find(group, start, end)
            if text.rfind("(", start, i) <= text.rfind(")", start, i)
            and not _OBLIQUE.search(text[max(start, i - 8) : i])
            and not _NO_SUBJECT.match(text, i + 1)
        ]
        fitting = [i for i in fitting if not all(m.referring != "name" and not m.name for m in sentence.mentions[i])]
        if fitting:
            at = fitting[-1] if back == 0 else fitting[0]
            return Subject(sentence.mentions[at], at)
        if start == 0 or text[start - 1] in "。;!?":
            break
        end, start = start - 1, clause_start(text, start - 1)
    if not elsewhere:
        return None
    company = context.company_before(sentence, 0)
    return None if company is None else Subject((company,), None)


def standing_from(sentence: Encoded, start: int, end: int) -> Status:
    """Say on what standing the stretch from a subject to the end of what it does is stated.

    The words of plan and doubt count when they stand after the subject, even when a comma parts them from the verb.
    """
    return standing(sentence.lower, start, end, ())


def party(sentence: Encoded, position: int) -> bool:
    """True when the mark at an encoded position may be a party to something."""
    return sentence.text[position] in GROUPS["party"]
