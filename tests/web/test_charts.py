"""Charts: axes with round values, marks in proportion, nothing that a name could break."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from markupsafe import Markup

from newsledger.web import charts
from newsledger.web.layout import layout

BARS = [charts.Bar("Alpha", 4, "4", "/facts/F1"), charts.Bar("<b>Beta</b>", 2, "2"), charts.Bar("Gamma", 0, "0")]


@pytest.mark.parametrize(
    ("most", "whole", "wanted"),
    [
        (1, True, [0, 1]),
        (4, True, [0, 1, 2, 3, 4]),
        (10, False, [0, 2, 4, 6, 8, 10]),
        (1290, False, [0, 500, 1000, 1500]),
        (0, False, [0, 1]),
    ],
)
def test_ticks_are_round_and_reach_the_most(most: float, whole: bool, wanted: list[float]) -> None:
    assert charts.ticks(most, whole=whole) == wanted


def test_bars_are_in_proportion_and_names_stay_text() -> None:
    chart = charts.horizontal(BARS, "Some bars", "facts", "From 6 facts.")
    assert chart is not None
    drawn = ElementTree.fromstring(chart.svg)
    assert drawn.tag == "svg"
    widths = [float(rect.get("width") or 0) for rect in drawn.iter("rect")]
    assert len(widths) == 2
    assert widths[0] == pytest.approx(2 * widths[1], rel=0.01)
    assert "&lt;b&gt;Beta" in chart.svg


def test_no_chart_without_anything_to_show() -> None:
    assert charts.horizontal([charts.Bar("x", 0, "0")], "l", "u", "c") is None
    assert charts.vertical([], "l", "u", "c") is None
    assert charts.timeline([], "l", Markup("c"), []) is None


def test_columns_keep_the_order_of_time() -> None:
    bars = [charts.Bar(f"2024-0{month}", month % 3, str(month % 3)) for month in range(1, 7)]
    chart = charts.vertical(bars, "By month", "facts", "c")
    assert chart is not None
    labels = re.findall(r">(2024-\d\d)<", chart.svg)
    assert labels == sorted(labels)


def test_a_timeline_has_lanes_a_time_axis_and_a_link_for_every_fact() -> None:
    points = [
        charts.Point(date(2024, 1, 5), date(2024, 1, 5), "deal", "reported", "a deal", "/facts/F1"),
        charts.Point(date(2024, 3, 1), date(2024, 5, 31), "layoff", "planned", "a layoff", "/facts/F2"),
    ]
    chart = charts.timeline(
        points, "Timeline", Markup("c"), [("deal", "deals"), ("layoff", "layoffs"), ("price", "prices")]
    )
    assert chart is not None
    drawn = ElementTree.fromstring(chart.svg)
    assert [link.get("href") for link in drawn.iter("a")] == ["/facts/F1", "/facts/F2"]
    written = [text.text for text in drawn.iter("text")]
    assert "deals" in written
    assert "prices" not in written
    assert "2024-03" in written


@pytest.mark.parametrize(("first", "last"), [(date(1, 1, 1), date(9999, 12, 31)), (date(2024, 1, 1), date(2024, 1, 1))])
def test_any_stretch_of_time_has_an_axis(first: date, last: date) -> None:
    points = [
        charts.Point(first, first, "deal", "reported", "", ""),
        charts.Point(last, last, "deal", "reported", "", ""),
    ]
    if first.year == 1:
        assert charts.timeline(points, "l", Markup("c"), [("deal", "d")]) is not None
    else:
        assert 1 <= len(charts.time_ticks(first, last)) <= 2


def test_a_layout_is_the_same_every_time_and_inside() -> None:
    nodes = list("abcdef")
    edges = [("a", "b", 3), ("a", "c", 1), ("d", "e", 1)]
    places = layout(nodes, edges)
    assert places == layout(nodes, edges)
    assert all(0 <= x <= 1 and 0 <= y <= 1 for x, y in places.values())
    far = abs(places["a"][0] - places["f"][0]) + abs(places["a"][1] - places["f"][1])
    near = abs(places["a"][0] - places["b"][0]) + abs(places["a"][1] - places["b"][1])
    assert near < far
