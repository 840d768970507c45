"""Reviews find their claims again, and say what becomes of them."""

from dataclasses import replace
from typing import Any

from newsledger.crosscheck import join
from newsledger.crosscheck.reviews import Reviews, find, seen
from newsledger.ledger.base import Review
from newsledger.model import Claim, Source, SourcedClaim


def layoff(doc: str, seq: int, evidence: str = "Acme cut 500 jobs", **arguments: Any) -> SourcedClaim:
    made = Claim("layoff", seq * 10, seq * 10 + len(evidence), evidence, {"org": "Acme", "count": 500, **arguments})
    return SourcedClaim(made.id(doc), made, Source(doc, published="2023-01-18"), {"org": ("org:acme",)}, seq)


def of(action: str, *claims: SourcedClaim, id: int = 1, **payload: Any) -> Review:
    about = "fact" if action in ("merge", "split") else "claim"
    kept = {"claims": [seen(claim) for claim in claims]} if about == "fact" else seen(claims[0])
    return Review(action, about, claims[0].id, {**kept, **payload}, "seen it", "anna", "2023-02-01T00:00:00Z", id)


def applied(reviews: list[Review], *claims: SourcedClaim) -> list[SourcedClaim]:
    return Reviews.of(reviews, claims).applied(claims)


def test_a_rejected_claim_is_left_out_until_the_rejection_is_undone() -> None:
    claim = layoff("a", 1)
    rejection = of("reject", claim)
    assert applied([rejection], claim) == []
    undo = Review("undo", "claim", claim.id, {"reviews": [1]}, "", "anna", id=2)
    assert applied([rejection, undo], claim) == [claim]


def test_the_latest_decision_holds() -> None:
    claim = layoff("a", 1)
    (found,) = applied([of("reject", claim), of("accept", claim, id=2)], claim)
    assert found.review is not None and (found.review.action, found.review.who) == ("accept", "anna")


def test_a_corrected_claim_holds_the_new_value_and_tells_the_old_one() -> None:
    claim = layoff("a", 1, percent=5)
    (found,) = applied([of("correct", claim, corrected={"count": 5000, "percent": None, "status": "planned"})], claim)
    assert found.claim.arguments == {"org": "Acme", "count": 5000}
    assert found.claim.status == "planned"
    assert found.review is not None and found.review.was == {"count": 500, "percent": 5, "status": "reported"}


def test_a_review_finds_its_claim_after_the_article_was_read_anew() -> None:
    claim = layoff("a", 1)
    longer = layoff("a", 2, "Acme cut 500 jobs in Oslo", unit="Oslo")
    assert longer.id != claim.id
    assert applied([of("reject", claim)], longer) == []
    part = layoff("a", 3, "cut 500 jobs")
    assert applied([of("reject", claim)], part) == []


def test_a_review_leaves_other_claims_alone() -> None:
    claim = layoff("a", 1)
    others = [
        layoff("b", 1),  # the same words in another article
        layoff("a", 2, "Borealis cut 90 jobs", org="Borealis", count=90),
        layoff("a", 3, org="Borealis"),  # the same words, read as another company's
        replace(claim, id="other kind", claim=replace(claim.claim, kind="incident")),
    ]
    assert applied([of("reject", claim)], *others) == others


def test_of_two_claims_in_one_sentence_the_one_meant_is_found() -> None:
    sentence = "Acme cut 500 jobs and 90 in Oslo"
    first, second = layoff("a", 1, sentence), layoff("a", 1, sentence, count=90, unit="Oslo")
    assert find(seen(second), [first, second]) is second
    again = replace(second, id="read anew")
    assert find(seen(second), [first, again]) is again


def test_merged_facts_are_one_whatever_tells_them_apart() -> None:
    one, other = layoff("a", 1), layoff("b", 2, count=9000)
    assert len(join([one, other])) == 2
    (fact,) = join(applied([of("merge", one, other)], one, other))
    assert {claim.id for claim in fact.claims} == {one.id, other.id}


def test_merging_goes_by_way_of_others() -> None:
    claims = [layoff("a", 1), layoff("b", 2, count=9000), layoff("c", 3, count=70)]
    reviews = [of("merge", claims[0], claims[1]), of("merge", claims[1], claims[2], id=2)]
    assert len(join(applied(reviews, *claims))) == 1
    assert Reviews.of(reviews, claims).merged_with([claims[0].id]) == {claims[1].id, claims[2].id}


def test_claims_split_from_a_fact_are_a_fact_of_their_own() -> None:
    claims = [layoff("a", 1), layoff("b", 2), layoff("c", 3)]
    assert len(join(claims)) == 1
    taken = Review("split", "fact", "F", {"claims": [{**seen(claims[2]), "split": True}]}, "", "anna", id=1)
    facts = join(applied([taken], *claims))
    assert [len(fact.claims) for fact in facts] == [2, 1]
    back = of("merge", claims[0], claims[2], id=2)
    assert len(join(applied([taken, back], *claims))) == 1, "a later decision holds"
