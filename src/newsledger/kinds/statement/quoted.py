"""From quotations to statements, the same in every language."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator

from newsledger.model import Mention
from newsledger.patterns import Candidate, Context, Encoded, Filler, Quotation

NEAR = 90
"""How many encoded characters may stand between the words that attribute a quotation and their date."""


def quoted(language: str) -> Callable[[Context], Iterator[Candidate]]:
    """Give the function that makes a candidate of every quotation with a speaker."""

    def find(context: Context) -> Iterator[Candidate]:
        starts = [one.sentence.start for one in context.sentences]
        dates: dict[str, str] = {}
        for quotation in context.quotations:
            if not quotation.speech or not quotation.speaker or not starts:
                continue
            quote = context.article.text[quotation.inner_start : quotation.inner_end].strip()
            at = max(0, bisect_right(starts, quotation.inner_start) - 1)
            speaker = _namesake(quotation, context, starts) or quotation.speaker
            roles: dict[str, Filler] = {"speaker": speaker, "quote": quote}
            if quotation.outlet:
                roles["outlet"] = quotation.outlet
            date = _date(quotation, context, starts) or dates.get(quotation.speaker)
            if date:
                dates[quotation.speaker] = date
                roles["date"] = date
            start, end = quotation.start, quotation.end
            if quotation.cue and max(end, quotation.cue[1]) - min(start, quotation.cue[0]) < (end - start) + 300:
                start, end = min(start, quotation.cue[0]), max(end, quotation.cue[1])
            yield Candidate(
                "statement", roles, 0, 0, at, f"statement.{language}.quoted", status="reported", evidence=(start, end)
            )

    return find


def _namesake(quotation: Quotation, context: Context, starts: list[int]) -> str | None:
    """Give the person whose family name the speaker is printed by where it was read as a company's ("King said").

    A company that the text calls so before it names the person stays the speaker.
    """
    if quotation.cue is None:
        return None
    sentence = context.sentences[max(0, bisect_right(starts, quotation.cue[0]) - 1)]
    spoken = [
        mention
        for found in sentence.mentions.values()
        for mention in found
        if mention.type in ("company", "organization")
        and mention.referring == "name"
        and mention.text.isalpha()
        and not mention.text.isupper()
        and mention.text.isascii()
        and quotation.cue[0] - 40 <= mention.start < quotation.cue[1] + 40
        and (mention.name or mention.text) == quotation.speaker
    ]
    if not spoken:
        return None
    word = spoken[0].text
    for one in context.sentences[: sentence.index + 1]:
        for position in sorted(one.mentions):
            for mention in one.mentions[position]:
                if mention.type == "person" and mention.text.endswith(f" {word}"):
                    return mention.name or mention.text
                if mention.type in ("company", "product") and mention.text.startswith(word):
                    return None
                if mention.text == word:
                    return None
    return None


def _date(quotation: Quotation, context: Context, starts: list[int]) -> str | None:
    """Give the date that stands by the verb of saying, when it does not lie after the publication."""
    if quotation.cue is None:
        return None
    sentence = context.sentences[max(0, bisect_right(starts, quotation.cue[0]) - 1)]
    published = context.article.published
    left, right = bisect_right(sentence.ends, quotation.cue[0]), bisect_right(sentence.ends, quotation.cue[1] - 1)
    best: tuple[int, str] | None = None
    for position in sentence.find("date"):
        value = _value(sentence, position)
        if value is None or (published and value[: len(published)] > published[: len(value)]):
            continue
        mention = sentence.mentions[position][0]
        if quotation.start <= mention.start < quotation.end:
            continue
        distance = left - position if position < left else max(0, position - right)
        if distance <= NEAR and (best is None or distance < best[0]):
            best = (distance, value)
    return best[1] if best else None


def _value(sentence: Encoded, position: int) -> str | None:
    mention: Mention = sentence.mentions[position][0]
    value = mention.value
    return value if isinstance(value, str) and "/" not in value and len(value) > 4 else None
