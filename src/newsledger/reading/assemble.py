"""From candidate to claim: names in full, figures as values, status, date, who said it, the exact evidence."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from newsledger.kinds import Kind, Rules, rules
from newsledger.languages.cue import Attribution
from newsledger.languages.registry import family_of, part
from newsledger.model import Claim, Mention, Status
from newsledger.patterns import Candidate, Context, Encoded

_WILL = re.compile(r"\b(?:will|would)\b", re.IGNORECASE)
REACH = 150
"""How many encoded characters a claim's date may stand from its trigger."""
_FIGURES = frozenset({"money", "percent", "count"})


@cache
def _rules(family: str) -> dict[str, Rules]:
    return {one.kind.name: one for one in rules(family)}


@cache
def _language(
    family: str,
) -> tuple[Callable[..., Status], Callable[[str], Sequence[Attribution]], Any]:
    standing = part(family, "standing").standing
    attributions = part(family, "saying").attributions
    speaking = part(family, "speaking")
    return standing, attributions, speaking


@cache
def _date_cost(family: str) -> Callable[[str, int, int, int, Status], int | None] | None:
    return getattr(part(family, "standing"), "date_cost", None)


def assemble(candidate: Candidate, context: Context, family: str) -> Claim | None:
    """Make a claim of a candidate, or None when what its kind requires is not there."""
    one = _rules(family)[candidate.kind]
    sentence = context.sentences[candidate.index]
    if candidate.kind != "statement" and sentence.sentence.zone == "furniture":
        return None
    standing, attributions, speaking = _language(family)
    arguments: dict[str, Any] = {}
    for role, filler in candidate.roles.items():
        value = resolve(filler, sentence, context.article.text)
        if value not in (None, "", []):
            _put(arguments, role, value)
    for role in one.kind.from_context:
        if role not in arguments:
            company = context.company_before(sentence, candidate.anchor[0])
            if company is not None:
                arguments[role] = company.name or company.text
    status = candidate.status or standing(sentence.lower, candidate.start, candidate.end, candidate.verbs)
    if status == "reported" and one.kind.dated and not candidate.status and _lies_ahead(candidate, sentence, context):
        status = "planned"
    if one.kind.dated and "date" not in arguments and "period" not in arguments:
        date = claim_date(candidate, sentence, context, status)
        if date:
            arguments["date"] = date
    if (
        "said_by" not in arguments
        and candidate.kind not in ("statement", "position")
        and not (candidate.kind == "relation" and not candidate.verbs and family == "en")
    ):  # a title is the writer's
        speaker = said_by(candidate, sentence, context, attributions, speaking)
        if speaker:
            arguments["said_by"] = speaker
    stretch = (candidate.start, candidate.end)
    if one.refine is not None and not candidate.fallback:
        refined = one.refine(arguments, candidate, sentence, context)
        if refined is None:
            return None
        arguments = refined
        status = arguments.pop("status", status)
        first, last = arguments.pop("stretch", stretch)
        # the doer may stand behind what it did: "After buying GitHub, Microsoft …"
        stretch = (first, last) if first < last else (candidate.start, first + 1)
    if not _complete(arguments, one.kind):
        return None
    start, end = candidate.evidence or sentence.span(*stretch)
    start, end = _trimmed(context.article.text, start, end)
    ordered = {role: arguments[role] for role in (*one.kind.roles, "date", "said_by") if role in arguments}
    ordered.update({role: value for role, value in arguments.items() if role not in ordered})
    return Claim(
        candidate.kind, start, end, context.article.text[start:end], ordered, status, f"rules:{candidate.rule}"
    )


def resolve(filler: Any, sentence: Encoded, text: str) -> Any:
    """Give the value that a filler stands for.

    Mentions give names in full (a list when several), amounts, numbers or dates; an encoded stretch gives its words;
    anything else is a value already.
    """
    if isinstance(filler, tuple) and len(filler) == 2 and all(isinstance(x, int) for x in filler):
        start, end = sentence.span(*filler)
        return " ".join(text[start:end].split()).strip(" ,;:\"“”'‘’")
    if isinstance(filler, tuple) and filler and isinstance(filler[0], Mention):
        values = [_value(mention) for mention in filler]
        kept = [value for i, value in enumerate(values) if value is not None and value not in values[:i]]
        if not kept:
            return None
        if filler[0].type == "money":
            return {"amounts": kept[0], "bound": filler[0].bound}
        if filler[0].type in _FIGURES:
            return {"number": kept[0], "bound": filler[0].bound}
        return kept[0] if len(kept) == 1 else kept
    return filler


def _value(mention: Mention) -> Any:
    if mention.type in ("money", "percent", "count", "date"):
        return mention.value
    if mention.referring != "name":
        return mention.name
    return mention.name or mention.text


def _put(arguments: dict[str, Any], role: str, value: Any) -> None:
    if isinstance(value, dict) and "amounts" in value:
        if value["amounts"]:
            arguments["amounts" if role in ("money", "figure", "amounts") else role] = value["amounts"]
            if value["bound"]:
                arguments["bound"] = value["bound"]
        return
    if isinstance(value, dict) and "number" in value:
        if value["number"] is not None:
            arguments[role] = value["number"]
            if value["bound"]:
                arguments["bound"] = value["bound"]
        return
    arguments[role] = value


def claim_date(candidate: Candidate, sentence: Encoded, context: Context, status: Status) -> str | None:
    """Give the date of what happened: the date of the sentence that is nearest to the trigger and fits the status.

    What is planned lies after the publication, what is reported not after it. Where the nearest date is one that
    nothing resolves ("last year" in an undated article), the claim has none: a farther one dates something else.
    """
    published = context.article.published
    cost_of = _date_cost(family_of(context.article.language))
    best: tuple[int, str | None] | None = None
    for position in sentence.find("date"):
        for mention in sentence.mentions[position]:
            value = mention.value if isinstance(mention.value, str) and mention.value else None
            if published and (value is None or not _fits(value, published, status)):
                continue
            inside = candidate.start <= position < candidate.end
            distance = min(abs(position - candidate.anchor[0]), abs(position - candidate.anchor[1]))
            between = sentence.text[min(position, candidate.anchor[0]) : max(position, candidate.anchor[1])]
            if not inside and (distance > REACH or ";" in between):
                continue
            if status == "reported" and position > candidate.anchor[1] and _WILL.search(between):
                continue  # the date of what comes next: "… replacing X, and Y will succeed Z on April 1"
            rank = distance - (40 if inside else 0)
            if cost_of is not None:
                cost = cost_of(sentence.text, position, *candidate.anchor, status)
                if cost is None:
                    continue
                rank += cost
            if best is None or rank < best[0]:
                best = (rank, value)
    return best[1] if best else None


def _lies_ahead(candidate: Candidate, sentence: Encoded, context: Context) -> bool:
    """True when every date within the words that state a claim lies after the publication ("宣布年底卸任")."""
    published = context.article.published
    inside = [m.value for i in sentence.find("date", candidate.start, candidate.end) for m in sentence.mentions[i]]
    values = [value.split("/")[0] for value in inside if isinstance(value, str) and value]
    if not published or not values:
        return False
    return all(value[: len(published)] > published[: len(value)] for value in values)


def _fits(value: str, published: str, status: Status) -> bool:
    first, last = value.split("/")[0], value.split("/")[-1]
    if status == "planned":
        return last[: len(published)] >= published[: len(last)]
    if status == "reported":
        return first <= published[: len(first)]
    return True


def said_by(
    candidate: Candidate,
    sentence: Encoded,
    context: Context,
    attributions: Callable[[str], Sequence[Attribution]],
    speaking: Any,
) -> str | list[str] | None:
    """Give whose words state the claim: the speaker of the quotation around it, or of the sentence."""
    offset, _ = sentence.span(candidate.anchor[0], max(candidate.anchor[1], candidate.anchor[0] + 1))
    quotation = context.quotation_at(offset)
    if quotation is not None and quotation.speech:
        return quotation.speaker
    found = attributions(sentence.text)
    for at in (candidate.anchor[0], candidate.anchor[1] - 1):
        for one in found:
            if one.start <= at < one.end:
                name = _source(one, sentence, context, speaking)
                if name:
                    return name
    return None


def _source(one: Attribution, sentence: Encoded, context: Context, speaking: Any) -> str | list[str] | None:
    """Give the name of an attribution's speaker; a company's paper speaks for the company."""
    if one.mark is None:
        start, end = sentence.span(*one.speaker)
        phrase = str(speaking.plain(context.article.text[start:end]))
        if speaking.is_company_paper(phrase):
            company = context.company_before(sentence, one.speaker[0])
            return (company.name or company.text) if company is not None else None
        return phrase
    names = [_value(mention) for mention in sentence.mentions.get(one.mark, ())]
    kept = [name for name in names if name]
    return (kept[0] if len(kept) == 1 else kept) if kept else None


def _complete(arguments: dict[str, Any], kind: Kind) -> bool:
    return all(any(arguments.get(role) not in (None, "", []) for role in group) for group in kind.required)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " \t\n\r\u3000\u00a0,，;；、":
        start += 1
    while end > start and text[end - 1] in " \t\n\r\u3000\u00a0,，;；、":
        end -= 1
    return start, end
