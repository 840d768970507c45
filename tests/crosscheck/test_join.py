"""What is one event and what is not, and what the sources of one event disagree on."""

from collections.abc import Mapping
from itertools import count
from typing import Any

import pytest

from newsledger.crosscheck import join, keys, lookups
from newsledger.model import Claim, Fact, Source, SourcedClaim

_NUMBERS = count(1)


def claim(
    kind: str,
    doc: str,
    published: str | None = None,
    status: str = "reported",
    language: str = "en",
    outlet: str | None = None,
    origin: str | None = None,
    signature: tuple[int, ...] = (),
    entities: Mapping[str, tuple[str, ...]] | None = None,
    **arguments: Any,
) -> SourcedClaim:
    """A claim of an article; names stand for themselves where no entities are given."""
    number = next(_NUMBERS)
    source = Source(doc, language=language, published=published, outlet=outlet, origin=origin, signature=signature)
    made = Claim(kind, number, number + 1, "x", arguments, status)  # type: ignore[arg-type]
    return SourcedClaim(f"c{number}", made, source, entities or {}, number)


def usd(value: float) -> list[dict[str, Any]]:
    return [{"value": value, "currency": "USD"}]


def cny(value: float) -> list[dict[str, Any]]:
    return [{"value": value, "currency": "CNY"}]


ALIBABA = {"target": ("catalogue:alibaba",)}
ANT = {"target": ("catalogue:ant-group",)}
TENCENT = {"target": ("catalogue:tencent",)}


def one(facts: list[Fact]) -> Fact:
    assert len(facts) == 1, [(fact.kind, dict(fact.arguments)) for fact in facts]
    return facts[0]


PAIRS: list[tuple[str, bool, SourcedClaim, SourcedClaim]] = [
    (
        "a half-year's revenue whose period is worded differently",
        True,
        claim("result", "a", "2024-09-03", org="Acme", metric="revenue", period="2024年上半年", amounts=cny(86.5e9)),
        claim("result", "b", "2024-09-03", org="Acme", metric="revenue", segment="half-year", amounts=cny(86.5e9)),
    ),
    (
        "a round revenue of two periods",
        False,
        claim("result", "a", "2024-09-03", org="Acme", metric="revenue", period="2023", amounts=cny(90e9)),
        claim("result", "b", "2024-09-03", org="Acme", metric="revenue", period="2024", amounts=cny(90e9)),
    ),
    (
        "a fine in two currencies and languages",
        True,
        claim("enforcement", "a", measure="fine", target="Alibaba", entities=ALIBABA, amounts=usd(2.8e9), date="2021"),
        claim(
            "enforcement",
            "b",
            language="zh-Hant",
            measure="fine",
            target="阿里巴巴",
            entities=ALIBABA,
            amounts=[{"value": 18.2e9}],
            date="2021-04-10",
        ),
    ),
    (
        "two fines of different size",
        False,
        claim("enforcement", "a", measure="fine", target="Acme", amounts=usd(2.8e9), date="2021"),
        claim("enforcement", "b", measure="fine", target="Acme", amounts=usd(1.1e9), date="2021"),
    ),
    (
        "the same sum in two years",
        False,
        claim("enforcement", "a", measure="fine", target="Acme", amounts=usd(5e6), date="2019-03"),
        claim("enforcement", "b", measure="fine", target="Acme", amounts=usd(5e6), date="2021-03"),
    ),
    (
        "a fine and an investigation",
        False,
        claim("enforcement", "a", measure="fine", target="Acme", date="2021-03-01"),
        claim("enforcement", "b", measure="investigation", target="Acme", date="2021-03-01"),
    ),
    (
        "the same round sum on two companies of different groups",
        False,
        claim("enforcement", "a", measure="fine", target="Alibaba", entities=ALIBABA, amounts=usd(2.8e9), date="2021"),
        claim("enforcement", "b", measure="fine", target="Tencent", entities=TENCENT, amounts=usd(2.8e9), date="2021"),
    ),
    (
        "a resignation told in another year's article",
        True,
        claim("departure", "a", "2021-05-20", person="Zhang Yiming", org="ByteDance", position="CEO", date="2021-12"),
        claim("departure", "b", "2022-02-01", person="Zhang Yiming", org="ByteDance", position="chief executive"),
    ),
    (
        "two posts of one person given up",
        False,
        claim("departure", "a", "2021-05-20", person="Li Ming", org="Acme", position="CFO", date="2021-05"),
        claim("departure", "b", "2021-05-21", person="Li Ming", org="Acme", position="chairman", date="2021-05"),
    ),
    (
        "posts at two organizations",
        False,
        claim("appointment", "a", "2021-05-20", person="Li Ming", org="Acme", position="CEO"),
        claim("appointment", "b", "2021-05-21", person="Li Ming", org="Borealis", position="CEO"),
    ),
    (
        "a post in two languages",
        True,
        claim("position", "a", person="Li Ming", org="Acme", position=["Chairman", "CEO"]),
        claim("position", "b", language="zh-Hans", person="Li Ming", org="Acme", position="首席执行官"),
    ),
    (
        "a post held and a former post",
        False,
        claim("position", "a", person="Li Ming", org="Acme", position="CEO"),
        claim("position", "b", person="Li Ming", org="Acme", position="CEO", manner="former"),
    ),
    (
        "a stopped listing, once dated, once not, in other words",
        True,
        claim("listing", "a", company="Ant", step="suspended", date="2020-11", place=["Hong Kong", "Shanghai"]),
        claim("listing", "b", "2021-09-27", company="Ant", step="withdrawn"),
    ),
    (
        "a listing planned and a listing stopped",
        False,
        claim("listing", "a", company="Ant", step="planned", date="2020-11"),
        claim("listing", "b", company="Ant", step="suspended", date="2020-11"),
    ),
    (
        "layoffs of one company two quarters apart",
        False,
        claim("layoff", "a", org="Acme", percent=10, date="2022-01"),
        claim("layoff", "b", org="Acme", percent=10, date="2022-08"),
    ),
    (
        "results of one period",
        True,
        claim("result", "a", "2022-05-02", org="Acme", metric="revenue", amounts=usd(5e9), period="first quarter"),
        claim("result", "b", "2022-05-03", org="Acme", metric="revenue", amounts=usd(5e9), period="first quarter"),
    ),
    (
        "results of two periods",
        False,
        claim("result", "a", "2022-05-02", org="Acme", metric="revenue", amounts=usd(5e9), period="first quarter"),
        claim("result", "b", "2022-05-03", org="Acme", metric="revenue", amounts=usd(5e9), period="second quarter"),
    ),
    (
        "revenue and profit",
        False,
        claim("result", "a", "2022-05-02", org="Acme", metric="revenue", amounts=usd(5e9)),
        claim("result", "b", "2022-05-02", org="Acme", metric="profit", amounts=usd(5e9)),
    ),
    (
        "a quotation, once trimmed",
        True,
        claim("statement", "a", "2021-05-20", speaker="Li Ming", quote="Progress requires breaking inertia, and more"),
        claim("statement", "b", "2021-05-21", speaker="Li Ming", quote="Progress requires breaking inertia"),
    ),
    (
        "the same short word quoted twice",
        False,
        claim("statement", "a", speaker="Li Ming", quote="advance"),
        claim("statement", "b", speaker="Li Ming", quote="advance"),
    ),
    (
        "a conference in two years",
        False,
        claim("gathering", "a", name="World Internet Conference", date="2017"),
        claim("gathering", "b", name="2021 World Internet Conference", date="2021"),
    ),
    (
        "a conference with and without its year",
        True,
        claim("gathering", "a", name="World Internet Conference", date="2021-09"),
        claim("gathering", "b", name="2021 World Internet Conference", date="2021"),
    ),
    (
        "a founder, told anew",
        True,
        claim("relation", "a", "2009", subject="Li Ming", object="Acme", type="founder"),
        claim("relation", "b", "2021", subject="Li Ming", object="Acme", type="founder"),
    ),
    (
        "founder and owner",
        False,
        claim("relation", "a", subject="Li Ming", object="Acme", type="founder"),
        claim("relation", "b", subject="Li Ming", object="Acme", type="owner"),
    ),
    (
        "two acts told in one article, one with a sum",
        False,
        claim("enforcement", "a", measure="fine", target="Acme", amounts=usd(2.8e9), date="2021"),
        claim("enforcement", "a", measure="fine", target="Acme"),
    ),
    (
        "a pledge with its conversion",
        True,
        claim("pledge", "a", "2021-09-02", donor="Acme", amounts=[*cny(1e11), *usd(1.55e10)]),
        claim("pledge", "b", "2021-09-03", donor="Acme", amounts=usd(1.55e10)),
    ),
]


@pytest.mark.parametrize(("same", "a", "b"), [p[1:] for p in PAIRS], ids=[p[0] for p in PAIRS])
def test_pairs(same: bool, a: SourcedClaim, b: SourcedClaim) -> None:
    assert len(join([a, b])) == (1 if same else 2)
    assert len(join([b, a])) == (1 if same else 2), "the order of arrival must not matter"
    if same:
        assert set(keys(a)) & set(lookups(b)), "claims of one fact share a blocking key"
        assert set(keys(b)) & set(lookups(a)), "whichever comes first"


def test_every_claim_is_in_exactly_one_fact() -> None:
    claims = [c for _, _, a, b in PAIRS for c in (a, b)]
    assert sorted(c.id for fact in join(claims) for c in fact.claims) == sorted(c.id for c in claims)


def test_a_fine_ascribed_to_a_member_of_the_group_is_one_fact_with_a_dispute() -> None:
    amount: Any = [{"value": 18.2e9}]
    fact = one(
        join(
            [
                claim(
                    "enforcement",
                    "a",
                    "2021-05-29",
                    outlet="A",
                    measure="fine",
                    amounts=usd(2.8e9),
                    target="Alibaba",
                    entities=ALIBABA,
                ),
                claim(
                    "enforcement",
                    "b",
                    "2021-05-20",
                    outlet="B",
                    language="zh-Hant",
                    measure="fine",
                    date="2021",
                    amounts=amount,
                    target="螞蟻金服",
                    entities=ANT,
                ),
                claim(
                    "enforcement",
                    "c",
                    "2022-12",
                    outlet="C",
                    measure="fine",
                    date="2021",
                    amounts=usd(2.8e9),
                    target="Alibaba",
                    entities=ALIBABA,
                ),
            ]
        )
    )
    (dispute,) = fact.disputes
    assert dispute.role == "target"
    assert {(str(side.value), side.origins) for side in dispute.sides} == {
        ("Alibaba", ("C", "A")),
        ("螞蟻金服", ("B",)),
    }
    assert fact.arguments["target"] == "Alibaba", "most origins say so"


def departure(doc: str, published: str, status: str, date: str | None, outlet: str | None = None) -> SourcedClaim:
    dated: dict[str, Any] = {"date": date} if date else {}
    return claim(
        "departure", doc, published, status, outlet=outlet or doc, person="Li Ming", org="Acme", position="CEO", **dated
    )


DISPUTES: list[tuple[str, list[SourcedClaim], set[str]]] = [
    (
        "done in March, planned for mid-year by a later article",
        [departure("a", "2021-05-29", "reported", "2021-03"), departure("b", "2021-05-20", "planned", "2021")],
        {"date", "status"},
    ),
    (
        "planned, then done: progress",
        [departure("a", "2021-05-20", "planned", "2021-12"), departure("b", "2022-01-03", "reported", "2021-12-30")],
        set(),
    ),
    (
        "done in May, planned for December",
        [departure("a", "2021-05-29", "reported", "2021-05"), departure("b", "2021-05-20", "planned", "2021-12")],
        {"date", "status"},
    ),
    (
        "a month and a day of it",
        [departure("a", "2021-05-29", "reported", "2021-05"), departure("b", "2021-05-20", "reported", "2021-05-19")],
        set(),
    ),
    (
        "a day and the day after, across time zones",
        [departure("a", "2021-05-21", "reported", "2021-05-20"), departure("b", "2021-05-20", "reported", "2021-05-19")],
        set(),
    ),
    (
        "denied and reported",
        [departure("a", "2021-05-21", "reported", None), departure("b", "2021-05-20", "denied", None)],
        {"status"},
    ),
    (
        "alleged, then reported: confirmation",
        [departure("a", "2021-05-21", "alleged", None), departure("b", "2021-05-20", "reported", None)],
        set(),
    ),
    (
        "a plan put off, told months later",
        [departure("a", "2021-01-20", "planned", "2021-03"), departure("b", "2021-03-20", "planned", "2021-06")],
        set(),
    ),
    (
        "two days for one plan, told in one week",
        [departure("a", "2021-01-20", "planned", "2021-03"), departure("b", "2021-01-22", "planned", "2021-06")],
        {"date"},
    ),
    (
        "done later than planned",
        [departure("a", "2021-01-20", "planned", "2021-03"), departure("b", "2021-06-20", "reported", "2021-06-18")],
        set(),
    ),
    (
        "denied, and then it happened",
        [departure("a", "2021-01-20", "denied", None), departure("b", "2021-03-21", "reported", "2021-03-20")],
        set(),
    ),
    (
        "denied after it is said to have happened",
        [departure("a", "2021-03-22", "denied", None), departure("b", "2021-03-21", "reported", "2021-03-20")],
        {"status"},
    ),
    (
        "one outlet, the later article has later news",
        [
            departure("a", "2021-03-02", "reported", "2021-03-01", "Daily"),
            departure("b", "2021-03-20", "reported", "2021-03-19", "Daily"),
        ],
        set(),
    ),
    (
        "one outlet, one day: no second voice",
        [
            departure("a", "2021-05-21", "reported", "2021-03", "Daily"),
            departure("b", "2021-05-21", "reported", "2021-01", "Daily"),
        ],
        set(),
    ),
]  # fmt: skip


@pytest.mark.parametrize(("claims", "roles"), [d[1:] for d in DISPUTES], ids=[d[0] for d in DISPUTES])
def test_disputes(claims: list[SourcedClaim], roles: set[str]) -> None:
    assert {dispute.role for dispute in one(join(claims)).disputes} == roles


def test_a_later_correction_by_the_same_outlet_is_shown_as_such() -> None:
    first = departure("a", "2021-05-21", "reported", "2021-03", "Daily")
    second = departure("b", "2021-06-02", "reported", "2021-01", "Daily")
    (dispute,) = one(join([first, second])).disputes
    assert {side.value: side.correction for side in dispute.sides} == {"2021-03": False, "2021-01": True}


def test_who_reports_it_and_denies_something_of_it_denies_a_part_only() -> None:
    told = claim("layoff", "a", "2023-01-18", org="Acme", count=500, date="2023-01-17")
    part = claim("layoff", "a", "2023-01-18", "denied", org="Acme", date="2023-01-17")
    other = claim("layoff", "b", "2023-01-18", org="Acme", count=500, date="2023-01-17")
    assert not any(fact.disputes for fact in join([told, part, other]))
    apart = claim("layoff", "c", "2023-01-18", "denied", org="Acme", date="2023-01-17")
    assert any(fact.disputes for fact in join([told, other, apart]))


def test_figures_a_little_apart_are_disputed_and_far_apart_two_events() -> None:
    def cut(doc: str, **more: Any) -> SourcedClaim:
        return claim("layoff", doc, "2022-11-04", org="Acme", date="2022-11-04", **more)

    (dispute,) = one(join([cut("a", count=3700), cut("b", count=3500)])).disputes
    assert (dispute.role, [side.value for side in dispute.sides]) == ("count", [3700, 3500])
    assert len(join([cut("a", count=3700), cut("b", count=500)])) == 2
    assert not one(join([cut("a", count=3700), cut("b", count=3500, bound="lower")])).disputes


def test_an_undated_article_does_not_make_one_event_of_two() -> None:
    def fined(doc: str, published: str | None, **more: Any) -> SourcedClaim:
        return claim("enforcement", doc, published, target="Acme", measure="investigation", **more)

    early, late = fined("a", "2019-03-01", date="2019-03-01"), fined("b", "2021-03-01", date="2021-03-01")
    assert len(join([early, late, fined("c", None)])) == 3


def test_status_of_a_fact_follows_the_latest_word_until_it_is_done() -> None:
    planned = departure("a", "2021-05-20", "planned", "2021-12")
    done = departure("b", "2022-01-03", "reported", "2021-12-30")
    assert one(join([planned])).status == "planned"
    fact = one(join([planned, done]))
    assert (fact.status, fact.date) == ("reported", "2021-12-30")


def test_told_as_done_without_a_date_before_the_planned_day_it_is_still_planned() -> None:
    planned = departure("a", "2021-05-20", "planned", "2021-12")
    loose = departure("b", "2021-05-29", "reported", None)
    assert one(join([planned, loose])).status == "planned"


def test_who_names_the_founder_means_the_company() -> None:
    person = {"target": ("catalogue:jack-ma",)}
    fact = one(
        join(
            [
                claim("enforcement", "a", measure="fine", target="Jack Ma", entities=person, amounts=usd(2.8e9)),
                claim("enforcement", "b", measure="fine", target="Alibaba", entities=ALIBABA, amounts=usd(2.8e9)),
                claim("enforcement", "c", measure="fine", target="Ant Group", entities=ANT, amounts=usd(2.8e9)),
            ]
        )
    )
    assert fact.arguments["target"] == "Alibaba"
    (dispute,) = fact.disputes
    sides = {str(side.value): set(side.origins) for side in dispute.sides}
    assert sides == {"Alibaba": {"a", "b"}, "Ant Group": {"c"}} or sides == {"Jack Ma": {"a", "b"}, "Ant Group": {"c"}}


def test_every_article_adds_to_the_list_of_participants() -> None:
    common: dict[str, Any] = {"name": "Harbour Forum", "date": "2023-06"}
    fact = one(
        join(
            [
                claim("gathering", "a", participant=["Li Wei", "Ann Berg"], **common),
                claim("gathering", "b", participant=["Ann Berg", "Tom Rask"], **common),
            ]
        )
    )
    assert fact.arguments["participant"] == ["Li Wei", "Ann Berg", "Tom Rask"]


def test_years_apart_is_no_comparison_and_undated_is() -> None:
    def layoff(doc: str, **more: Any) -> SourcedClaim:
        return claim("layoff", doc, org="Acme", count=500, **more)

    old, new = layoff("a", published="2015-03-01"), layoff("b", published="2021-03-01")
    assert len(join([old, new])) == 2
    assert len(join([new, layoff("c", published="2021-03-09")])) == 1
