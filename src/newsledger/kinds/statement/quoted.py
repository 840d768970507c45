"""From quotations to statements, the same in every language."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsledger.patterns import Candidate, Context, Filler


def quoted(language: str) -> Callable[[Context], Iterator[Candidate]]:
    """Give the function that makes a candidate of every quotation with a speaker."""

    def find(context: Context) -> Iterator[Candidate]:
        sentences = context.sentences
        at = 0
        for quotation in context.quotations:
            if not quotation.speech or not quotation.speaker:
                continue
            quote = context.article.text[quotation.inner_start : quotation.inner_end].strip()
            while at + 1 < len(sentences) and sentences[at].sentence.end <= quotation.inner_start:
                at += 1
            roles: dict[str, Filler] = {"speaker": quotation.speaker, "quote": quote}
            if quotation.outlet:
                roles["outlet"] = quotation.outlet
            start, end = quotation.start, quotation.end
            if quotation.cue and max(end, quotation.cue[1]) - min(start, quotation.cue[0]) < (end - start) + 300:
                start, end = min(start, quotation.cue[0]), max(end, quotation.cue[1])
            yield Candidate(
                "statement", roles, 0, 0, at, f"statement.{language}.quoted", status="reported", evidence=(start, end)
            )

    return find
