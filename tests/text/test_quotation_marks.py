"""Quotation marks: pairs, missing and stray marks, single marks, any text at all."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.text.quotation_marks import paragraph_spans, quotation_spans, uses_single_marks, words

PAIRS = [
    # text, the words of each quotation
    ("“We grew,” she said. “We will grow again.”", ["We grew,", "We will grow again."]),
    ('"We grew," she said. "We will."', ["We grew,", "We will."]),
    ("他说：「我們會『全力』支持。」", ["我們會『全力』支持。"]),
    ("他说：“我们会支持。”她说：“不会。”", ["我们会支持。", "不会。"]),
    ("“This ‘big data’ plan is over,” he said.", ["This ‘big data’ plan is over,"]),
    ("“What we call “hard” technology pays,” he said.", ["What we call “hard” technology pays,"]),
    ("“We never stop, he said", ["We never stop, he said"]),
    ("She called them “rogues“ and left.", ["rogues"]),
    ("“It is quiet here. “", ["It is quiet here. "]),
    ("“We learn.” And we go on learning. All the time.”", ["We learn.” And we go on learning. All the time."]),
    ("We are pleased,” said the chairman.", ["We are pleased,"]),
    ('“Mixed marks are common," he said.', ["Mixed marks are common,"]),
    ('"Mixed marks are common,” he said.', ["Mixed marks are common,"]),
    ('A 27" screen and a 32" screen.', []),
    ("No marks at all.", []),
    ("”", []),
]

SINGLE = [
    ("‘We can’t wait,’ said Ann. ‘The workers’ pay is late.’", ["We can’t wait,", "The workers’ pay is late."]),
    ("'It's the '90s again,' he said.", ["It's the '90s again,"]),
    ("Ministers called it ‘a mess’ in May.", ["a mess"]),
]


def inner(text: str, single: bool = False) -> list[str]:
    return [text[q.inner_start : q.inner_end] for q in quotation_spans(text, 0, len(text), single)]


@pytest.mark.parametrize(("text", "expected"), PAIRS)
def test_pairs(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(("text", "expected"), SINGLE)
def test_single_marks(text: str, expected: list[str]) -> None:
    assert uses_single_marks(text)
    assert inner(text, single=True) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The firm's shares fell and it's unclear why.",
        "“We can’t,” she said, ‘quoting’ nobody.",
        "The workers' union met the employers' group.",
        "",
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert not uses_single_marks(text)


@given(st.text(alphabet="ab .,\n?“”\"「」『』‘’'„＂中。", max_size=120), st.booleans())
def test_any_text_gives_ordered_spans_inside_it(text: str, single: bool) -> None:
    last = 0
    for span in quotation_spans(text, 0, len(text), single):
        assert last <= span.start <= span.inner_start <= span.inner_end <= span.end <= len(text)
        assert span.closed or span.end == len(text)
        last = span.end


@given(st.text(max_size=200), st.integers(0, 50), st.integers(0, 200))
def test_spans_stay_in_their_paragraph(text: str, start: int, length: int) -> None:
    start = min(start, len(text))
    end = min(len(text), start + length)
    assert all(start <= q.start <= q.end <= end for q in quotation_spans(text, start, end))


@pytest.mark.parametrize("mark", ['"', "“", "”", "「", "『", "“a”", "“a“", '" a', "'a", "‘", "” ”"])
def test_marks_without_end_take_linear_time(mark: str) -> None:
    text = mark * (100_000 // len(mark))
    started = time.process_time()
    list(quotation_spans(text, 0, len(text), uses_single_marks(text)))
    assert time.process_time() - started < 3


def test_words_counts_latin_words_and_pairs_of_characters() -> None:
    assert words("We don’t sell AI-chips") == 4
    assert words("我们会支持") == 2
    assert words(" … ") == 0


def test_paragraph_spans_skip_blank_lines() -> None:
    text = "one\n\n  \ntwo\n"
    assert [text[a:b] for a, b in paragraph_spans(text, [(0, len(text))])] == ["one", "two"]
