from typing import Any

import pytest

from newsledger.reports.wording import figure, sentence

SENTENCES: list[tuple[str, dict[str, Any], str]] = [
    ("lawsuit", {"defendant": "Acme", "outcome": "filed"}, "Acme is sued: filed"),
    ("lawsuit", {"plaintiff": "Acme", "outcome": "dismissed"}, "Acme sues: dismissed"),
    (
        "listing",
        {"company": "Acme", "step": "priced", "amounts": [{"value": 41.5, "currency": "HKD"}]},
        "Acme prices its offering at HKD 41.5",
    ),
    (
        "result",
        {
            "org": "Acme",
            "metric": "revenue",
            "amounts": [{"value": 44e9, "currency": "CNY"}, {"value": 46e9, "currency": "CNY"}],
            "period": "second quarter",
        },
        "Acme revenue: CNY 44bn–46bn, second quarter",
    ),
    ("departure", {"person": "Li Ming", "position": "CEO", "org": "Acme", "successor": "Wu Hao"}, "Li Ming leaves as CEO of Acme succeeded by Wu Hao"),
    ("departure", {"person": "Li Ming", "org": "Acme", "manner": "dismissed"}, "Li Ming is dismissed from Acme"),
    ("departure", {"person": "Li Ming"}, "Li Ming leaves a post"),
    ("appointment", {"person": "Wu Hao", "position": "president", "org": "Acme", "manner": "acting"}, "Wu Hao becomes acting president of Acme"),
    ("appointment", {"person": "Wu Hao", "org": "Acme"}, "Wu Hao joins Acme"),
    ("position", {"person": "Li Ming", "position": ["Chairman", "CEO"], "org": "Acme", "manner": "former"}, "Li Ming was Chairman and CEO of Acme"),
    ("enforcement", {"target": "Acme", "measure": "fine", "amounts": [{"value": 2.8e9, "currency": "USD"}]}, "Acme fined USD 2.8bn"),
    ("enforcement", {"authority": "SAMR", "target": ["Acme", "Borealis"], "measure": "summons"}, "SAMR summons Acme and Borealis"),
    ("layoff", {"count": 73000, "bound": "upper"}, "Companies cut nearly 73,000"),
    ("layoff", {"org": "Acme", "percent": 10}, "Acme cuts 10% of its staff"),
    ("pledge", {"donor": ["A", "B"], "amount_text": "much of their wealth"}, "A and B pledge much of their wealth"),
    ("incident", {"org": "police", "type": "data_breach", "count": 1e9}, "data breach at police with 1bn people or records affected"),
    ("price", {"org": "Acme", "mark": "record_low", "amounts": [{"value": 60.25, "currency": "HKD"}]}, "Acme shares at a record low of HKD 60.25"),
    ("price", {"org": "Acme", "percent": -4.5}, "Acme shares fall 4.5%"),
    ("price", {"org": "Acme", "direction": "up"}, "Acme shares rise"),
    ("result", {"org": "Acme", "metric": "share_of_revenue", "percent": 60, "segment": "China"}, "Acme share of revenue (China): 60%"),
    ("relation", {"subject": "Ant", "type": "affiliate", "object": "Alibaba"}, "Ant is affiliate of Alibaba"),
    ("statement", {"speaker": "Li Ming", "quote": "Patience."}, "Li Ming: “Patience.”"),
    ("new_kind", {"a_role": "x", "date": "2021"}, "a_role: x"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "arguments", "expected"), SENTENCES, ids=[s[2] for s in SENTENCES])
def test_sentences(kind: str, arguments: dict[str, Any], expected: str) -> None:
    assert sentence(kind, arguments) == expected


@pytest.mark.parametrize("value", [None, [], {}, 0, -1.5, "", "x", [None], [{"value": None}], True])
def test_any_value_in_any_role_gives_words(value: Any) -> None:
    for kind, arguments, _ in SENTENCES:
        for role in (*arguments, "amounts", "count", "measure"):
            assert isinstance(sentence(kind, {**arguments, role: value}), str)


def test_figures() -> None:
    assert [figure(v) for v in (2_800_000_000, 73_000, 60.25, 18_200_000_000, 1e12, 12)] == [
        "2.8bn",
        "73,000",
        "60.25",
        "18.2bn",
        "1tn",
        "12",
    ]
