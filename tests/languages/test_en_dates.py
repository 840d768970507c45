"""Dates in English sentences of ours, resolved against a publication date."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsledger.languages.en.dates import find_dates

THURSDAY = "2022-05-12"

FOUND = [
    # text, what is found, its value (published Thursday 2022-05-12)
    ("The watchdog fined the retailer on April 10, 2021.", "April 10, 2021", "2021-04-10"),
    ("She joined on 20 May 2021 as counsel.", "20 May 2021", "2021-05-20"),
    ("He left on the 3rd of March 2019.", "the 3rd of March 2019", "2019-03-03"),
    ("It opened Thursday, May 20, 2021, in Lyon.", "Thursday, May 20, 2021", "2021-05-20"),
    ("Filed 2021-05-20.", "2021-05-20", "2021-05-20"),
    ("Dated 25/12/2020.", "25/12/2020", "2020-12-25"),
    ("Dated 12/25/2020.", "12/25/2020", "2020-12-25"),
    ("Dated 04/05/2020.", "04/05/2020", "2020"),
    ("Signed on 31.12.2019 in Bonn.", "31.12.2019", "2019-12-31"),
    ("It was sold in June 2019.", "June 2019", "2019-06"),
    ("It was sold in Nov. 2019.", "Nov. 2019", "2019-11"),
    ("The plant closed on April 1.", "April 1", "2022-04-01"),
    ("The plant closed in March.", "March", "2022-03"),
    ("The plant closed in September.", "September", "2021-09"),
    ("The plant will close in September.", "September", "2022-09"),
    ("The plant was shut in November.", "November", "2021-11"),
    ("The levy will start on January 1.", "January 1", "2023-01-01"),
    ("Output fell in May.", "May", "2022-05"),
    ("He quit last December.", "last December", "2021-12"),
    ("He quit last March.", "last March", "2022-03"),
    ("It begins next January.", "next January", "2023-01"),
    ("It failed late last July.", "late last July", "2021-07"),
    ("The deal closed in early August 2020.", "early August 2020", "2020-08"),
    ("It rose through mid-April.", "mid-April", "2022-04"),
    ("She retired at the end of March.", "the end of March", "2022-03"),
    ("It shut in late 2020.", "late 2020", "2020"),
    ("It is due by mid-2023.", "mid-2023", "2023"),
    ("They split in the summer of 2019.", "the summer of 2019", "2019"),
    ("It will be ready by the end of this year.", "the end of this year", "2022-12"),
    ("It will be ready by year-end.", "year-end", "2022-12"),
    ("It was ready by the end of 2020.", "the end of 2020", "2020-12"),
    ("It must be done by mid-year.", "mid-year", "2022"),
    ("The firm said so Thursday.", "Thursday", "2022-05-12"),
    ("The firm said so on Friday.", "Friday", "2022-05-06"),
    ("It spoke last Friday.", "last Friday", "2022-05-06"),
    ("It spoke last Thursday.", "last Thursday", "2022-05-05"),
    ("It meets next Monday.", "next Monday", "2022-05-16"),
    ("The vote will be held on Saturday.", "Saturday", "2022-05-14"),
    ("Talks broke off Sunday night.", "Sunday night", "2022-05-08"),
    ("The shares fell today.", "today", "2022-05-12"),
    ("The shares fell yesterday.", "yesterday", "2022-05-11"),
    ("The board meets tomorrow.", "tomorrow", "2022-05-13"),
    ("Sales fell last year.", "last year", "2021"),
    ("Sales fell this year.", "this year", "2022"),
    ("Sales may fall next year.", "next year", "2023"),
    ("It happened last month.", "last month", "2022-04"),
    ("It happened earlier this month.", "earlier this month", "2022-05"),
    ("It happened last week.", "last week", "2022-05-02/2022-05-08"),
    ("It happened over the past week.", "the past week", "2022-05-02/2022-05-08"),
    ("It happened last summer.", "last summer", "2021"),
    ("Profit fell in the first quarter.", "first quarter", "2022-01/2022-03"),
    ("Profit fell in the fourth quarter.", "fourth quarter", "2021-10/2021-12"),
    ("Profit fell in the first quarter of 2021.", "first quarter of 2021", "2021-01/2021-03"),
    ("Profit fell in Q2 2021.", "Q2 2021", "2021-04/2021-06"),
    ("Profit fell in 3Q21.", "3Q21", "2021-07/2021-09"),
    ("Profit fell in the second half of last year.", "second half of last year", "2021-07/2021-12"),
    ("Profit fell in H1 2020.", "H1 2020", "2020-01/2020-06"),
    ("For the three months ended June 30, 2021, it lost money.", "three months ended June 30, 2021", "2021-04/2021-06"),
    ("In the quarter ended March 31, it lost money.", "quarter ended March 31", "2022-01/2022-03"),
    ("Guidance for fiscal 2021 was cut.", "fiscal 2021", "2021"),
    ("Guidance for FY23 was cut.", "FY23", "2023"),
    ("It was founded in 1999.", "1999", "1999"),
    ("A 2019 study found none.", "2019", "2019"),
    ("He ran it from 2014 to 2016.", "2014 to 2016", "2014/2016"),
    ("He ran it between 2014 and 2016.", "2014 and 2016", "2014/2016"),
    ("He ran it (2016-2018).", "2016-2018", "2016/2018"),
    ("He ran it in 2016-18.", "2016-18", "2016/2018"),
    ("Staff were cut between July and mid-April.", "July and mid-April", "2021-07/2022-04"),
    ("It ran from March to May 2020.", "March to May 2020", "2020-03/2020-05"),
    ("The fair runs May 3-5, 2021.", "May 3-5, 2021", "2021-05-03/2021-05-05"),
    ("Over the past two years it grew.", "the past two years", "2020/2022"),
    ("They met three years ago.", "three years ago", "2019"),
    ("They met 20 years ago.", "20 years ago", "2002"),
    ("They met a year ago.", "a year ago", "2021"),
    ("They met six months ago.", "six months ago", "2021-11"),
    ("They met two weeks ago.", "two weeks ago", "2022-04"),
    ("They met three days ago.", "three days ago", "2022-05-09"),
    ("The line is now closed.", "now", None),
    ("It opened that day.", "that day", None),
    ("The sale starts at 8 p.m. sharp.", "8 p.m.", None),
]

NOT_FOUND = [
    "Theresa May resigned.",
    "It may close the plant.",
    "Workers march on the factory.",
    "April Jones runs the fund.",
    "It hired 2000 workers.",
    "It paid $2021 for it.",
    "Sales were 1,999 units.",
    "It runs on Windows 2000.",
    "Discounts began before Black Friday.",
    "The Sunday Times reported it.",
    "It was popular in the 1990s.",
    "Version 2.0.2021 shipped.",
    "Call 555-2019 for help.",
    "The second option is best.",
    "A five-year plan was drawn up.",
    "They meet on Mondays.",
    "He sent a message.",
    "The endgame is near.",
]


@pytest.mark.parametrize(("text", "words", "value"), FOUND)
def test_found(text: str, words: str, value: str | None) -> None:
    assert [(m.text, m.value) for m in find_dates(text, THURSDAY)] == [(words, value)]


@pytest.mark.parametrize("text", NOT_FOUND)
def test_not_found(text: str) -> None:
    assert [m.text for m in find_dates(text, THURSDAY)] == []


@pytest.mark.parametrize(
    ("text", "published", "value"),
    [
        ("It closed in March.", None, None),
        ("It closed on Friday.", None, None),
        ("It closed on Friday.", "2022-05", None),
        ("It closed last month.", "2022", None),
        ("It closed last month.", "2022-01", "2021-12"),
        ("It closed last year.", "2022", "2021"),
        ("It closed in December.", "2022-01-03", "2021-12"),
        ("It closed on May 3, 2019.", None, "2019-05-03"),
        ("It closed two weeks ago.", "2022-05", None),
    ],
)
def test_precision_of_publication(text: str, published: str | None, value: str | None) -> None:
    assert [m.value for m in find_dates(text, published)] == [value]


def test_year_printed_after_a_companion_counts_for_both() -> None:
    mentions = find_dates("It was raided in March and April 2020.", THURSDAY)
    assert [(m.text, m.value) for m in mentions] == [("March", "2020-03"), ("April 2020", "2020-04")]


def test_impossible_days_give_no_value() -> None:
    assert [m.value for m in find_dates("Due on February 30, 2021.", THURSDAY)] == [None]


WORDS = st.sampled_from(
    [
        "May",
        "March 3",
        "2019",
        "last",
        "year",
        "Q2",
        "the end of",
        "2020-13-45",
        "99/99/2020",
        "Friday",
        "to",
        "-",
        "3",
        "ago",
        "two",
        "\u00a0",
        "half",
        "ended",
        "9 months ended",
        "fiscal",
        "FY0",
    ]
)


@given(
    st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=12).map(" ".join)),
    st.sampled_from([None, "2021", "2021-02", "2024-02-29", "9999", "x"]),
)
def test_any_text_is_read_and_offsets_hold(text: str, published: str | None) -> None:
    last = 0
    for mention in find_dates(text, published):
        assert text[mention.start : mention.end] == mention.text != ""
        assert mention.start >= last
        last = mention.end


@given(st.text(max_size=40))
def test_offsets_count_code_points_behind_any_prefix(prefix: str) -> None:
    text = prefix + ". It closed on May 20, 2021"
    assert ("May 20, 2021", "2021-05-20") in [(m.text, m.value) for m in find_dates(text, None)]
