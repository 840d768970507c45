"""Who says words beside which no verb of saying stands: the lines and sentences around a quotation."""

from __future__ import annotations

import pytest

from newsledger.model import Article
from newsledger.reading.quotation_neighbours import SECTION, headed, introduces
from newsledger.run.extract import read_article

INTRODUCES = ["Jane Roe said:", "对此，陆屿表示：", "董事長指出：", "陆屿对记者坦言: "]
DOES_NOT = ["Jane Roe said.", "三个重点：", "表示", "表示：这是一条很长的、已经写到下一行之前的话"]


@pytest.mark.parametrize("line", INTRODUCES)
def test_a_verb_of_saying_and_a_colon_introduce_the_next_line(line: str) -> None:
    assert introduces(line, 0, len(line))


@pytest.mark.parametrize("line", DOES_NOT)
def test_nothing_else_introduces_it(line: str) -> None:
    assert not introduces(line, 0, len(line))


def lines_of(text: str) -> list[tuple[int, int]]:
    out, at = [], 0
    for line in text.splitlines(keepends=True):
        out.append((at, at + len(line)))
        at += len(line)
    return out


@pytest.mark.parametrize(("between", "speaker"), [(0, "Jane Roe"), (SECTION - 1, "Jane Roe"), (SECTION, None)])
def test_a_section_of_a_roundup_names_its_speaker_for_some_lines(between: int, speaker: str | None) -> None:
    text = "Harbour Bank (Jane Roe)\n" + "Rates may fall.\n" * between + "“We are patient.”\n"
    lines = lines_of(text)
    assert headed(text, lines, len(lines) - 1) == speaker


SPEAKERS = [
    ("分析师陆屿认为行情还会继续。“市场上没有人愿意先卖。”", ["陆屿"]),
    ("在陆屿看来，这并不意外。", []),
    ("会上讨论了预算。“三稳三保”是今年的口号。", []),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_a_whole_sentence_between_marks_is_said_by_who_was_named_before(text: str, speakers: list[str]) -> None:
    claims = read_article(Article("a", text, published="2024-05-08")).claims
    assert [c.arguments["speaker"] for c in claims if c.kind == "statement"] == speakers
