"""Counting: nothing twice, nothing unsure among what is done."""

from dataclasses import replace
from itertools import count
from typing import Any

from newsledger.model import Claim, Dispute, Fact, Side, Source, SourcedClaim
from newsledger.reports.tally import tally

_NUMBERS = count(1)


def fact(kind: str, status: str = "reported", claims: int = 1, **arguments: Any) -> Fact:
    number = next(_NUMBERS)
    made = tuple(
        SourcedClaim(f"c{number}-{n}", Claim(kind, 0, 1, "x", arguments), Source(f"d{n}", published="2021-09"))
        for n in range(claims)
    )
    return Fact(f"F{number}", kind, arguments, status, made, tuple(f"d{n}" for n in range(claims)))


def dollars(value: float, currency: str, year: int | None) -> float | None:
    return {"USD": value, "CNY": value / 6.45}.get(currency)


def money(value: float, currency: str = "USD") -> list[dict[str, Any]]:
    return [{"value": value, "currency": currency}]


def keyed(result: dict[str, Any]) -> dict[str, int]:
    return {row["key"]: row["count"] for row in result["rows"]}


def test_a_fact_counts_once_however_many_articles_tell_it() -> None:
    result = tally(
        [fact("layoff", claims=5, org="Acme", count=100), fact("layoff", org="Acme", count=20)],
        "layoff",
        "org",
    )
    assert keyed(result) == {"Acme": 2}
    assert result["total"]["people"] == 120


def test_what_is_not_done_and_what_is_nobodys_stands_apart() -> None:
    facts = [
        fact("layoff", org="Acme", count=100),
        fact("layoff", "planned", org="Acme", count=5000),
        fact("layoff", "alleged", org=["Acme", "Borealis"], count_text="tens of thousands"),
        fact("layoff", count=73000, said_by="TechNode"),
    ]
    result = tally(facts, "layoff", "org")
    assert result["total"]["people"] == 100
    assert [left["why"] for left in result["excluded"]] == [
        "planned, not done",
        "alleged, not confirmed",
        "a total over many companies, per TechNode",
    ]
    assert {row["key"]: row.get("people") for row in result["apart"]} == {
        "alleged": None,
        "planned": 5000,
        "sector": 73000,
    }


def test_sums_stay_in_a_currency_that_all_print() -> None:
    facts = [
        fact("pledge", donor="Acme", amounts=[*money(1e11, "CNY"), *money(1.55e10)]),
        fact("pledge", donor="Borealis", amounts=[*money(5e10, "CNY"), *money(7.7e9)]),
    ]
    result = tally(facts, "pledge", "donor")
    assert result["total"]["amounts"] == [{"value": 1.5e11, "currency": "CNY"}, {"value": 2.32e10, "currency": "USD"}]
    mixed = tally([*facts, fact("pledge", donor="Cirrus", amounts=money(1.3e10))], "pledge", "donor")
    assert mixed["total"]["amounts"] == [{"value": 3.62e10, "currency": "USD"}]


def test_sums_of_facts_without_a_common_currency_stand_side_by_side_unless_one_is_asked_for() -> None:
    facts = [fact("pledge", donor="A", amounts=money(6.45e9, "CNY")), fact("pledge", donor="B", amounts=money(1e9))]
    total = tally(facts, "pledge", "org")["total"]
    assert total["amounts"] == [{"value": 6.45e9, "currency": "CNY"}, {"value": 1e9, "currency": "USD"}]
    assert total["mixed"] is True
    total = tally(facts, "pledge", "org", currency="USD", convert=dollars)["total"]
    assert total["amounts"] == [{"value": 2e9, "currency": "USD", "converted": True}]
    strange = [fact("pledge", donor="A", amounts=money(5, "XXX")), facts[1]]
    total = tally(strange, "pledge", "org", currency="USD", convert=dollars)["total"]
    assert (total["amounts"], total["not_summed"]) == ([{"value": 1e9, "currency": "USD"}], 1)


def test_what_origins_disagree_on_is_summed_as_a_range() -> None:
    firm = fact("layoff", org="Acme", count=100)
    sides = tuple(Side(count, (f"d{count}",), ()) for count in (3500, 3700))
    disputed = replace(fact("layoff", org="Borealis", count=3700), disputes=(Dispute("count", sides),))
    total = tally([firm, disputed], "layoff", "org")["total"]
    assert (total["people"], total["people_to"]) == (3600, 3800)
    assert total["disputed"][0]["values"] == [3500, 3700]
    ranged = fact("deal", target="Acme", amounts=[*money(5e9), *money(6e9)])
    assert tally([ranged], "deal", "org")["total"]["amounts"] == [{"value": 5e9, "to": 6e9, "currency": "USD"}]


def test_a_passing_mention_without_figure_does_not_add_to_the_fine_it_may_be() -> None:
    facts = [fact("enforcement", target="Acme", amounts=money(2.8e9), date="2021"), fact("enforcement", target="Acme")]
    result = tally(facts, "enforcement", "org")
    assert keyed(result) == {"Acme": 1}
    assert "may be part of" in result["excluded"][0]["why"]


def test_by_month_and_by_role() -> None:
    facts = [
        fact("layoff", org="Acme", date="2021-05-03", count=1),
        fact("layoff", org="Borealis", date="2021-05", count=1),
        fact("layoff", org="Cirrus", date="2021-07/2022-04", count=1),
        fact("layoff", org="Dorado", count=1),
    ]
    assert keyed(tally(facts, "layoff", "month")) == {"2021-05": 2, "2021-07": 1, "undated": 1}
    assert keyed(tally(facts, "layoff", "unit")) == {"not named": 4}


def test_by_type_keeps_companies_and_persons_apart_and_sums_in_every_common_currency() -> None:
    def pledge(donor: str, id: str, *amounts: dict[str, Any], **more: Any) -> Fact:
        made = fact("pledge", donor=donor, amounts=list(amounts), **more)
        return Fact(made.id, made.kind, made.arguments, made.status, made.claims, made.origins, (), {"donor": (id,)})

    facts = [
        pledge("Acme", "org:acme", *money(100, "CNY"), *money(15)),
        pledge("Borealis", "org:borealis", *money(50, "CNY"), *money(8)),
        pledge("Ann Berg", "person:ann berg", *money(13), bound="lower"),
    ]
    types = {"org:acme": "company", "org:borealis": "company", "person:ann berg": "person"}
    rows = {row["key"]: row["amounts"] for row in tally(facts, "pledge", "type", {}, types)["rows"]}
    assert rows["company"] == [{"value": 150, "currency": "CNY"}, {"value": 23, "currency": "USD"}]
    assert rows["person"] == [{"value": 13, "currency": "USD", "bound": "lower"}]
