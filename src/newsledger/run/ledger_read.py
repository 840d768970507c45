"""Reads articles into a ledger: safe to repeat, safe to interrupt."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from newsledger.catalogue import load
from newsledger.crosscheck import keys
from newsledger.engines.base import RULES, RULES_VERSION
from newsledger.entities import Sighting, joins
from newsledger.ledger import ClaimFilter, Deposit, Judgement, Store
from newsledger.model import Article, ArticleError, Reading, Source, SourcedClaim
from newsledger.run.extract_many import in_order, read_or_error
from newsledger.run.ledger_joining import EventJoiner, bring_groups_up_to_date
from newsledger.run.linking import ORG_ROLES, PERSON_ROLES, link_all, same_by_gloss
from newsledger.run.marks import article_signature

ENGINE = f"{RULES}-{RULES_VERSION}"
"""Version of what turns an article into a deposit. Another one makes ``read`` read every article anew."""


@dataclass(frozen=True, slots=True)
class ReadOutcome:
    """What became of one input: ``new``, ``updated``, ``unchanged`` or ``failed``."""

    outcome: str
    name: str
    claims: int = 0
    problem: str | None = None


def content_hash(article: Article) -> str:
    """Give a hash of everything that reading sees of an article: its text and what its source says of it."""
    seen = [article.text, article.title, article.url, article.published, article.outlet, article.origin, article.author]
    packed = json.dumps(seen, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return hashlib.sha256(packed).hexdigest()


def deposit(reading: Reading, content: str, engine: str = ENGINE) -> Deposit:
    """Make all that the ledger keeps of a reading: entities, blocking keys, the text's signature.

    Args:
        reading: what was read.
        content: ``content_hash`` of the article as its source gave it.
        engine: what read it.
    """
    found = link_all(reading)
    article = reading.article
    source = Source(doc=article.id, language=article.language, published=article.published)
    keyed = [
        keys(SourcedClaim(id="", claim=claim, source=source, entities=ids))
        for claim, ids in zip(reading.claims, found.claims, strict=True)
    ]
    return Deposit(reading, content, engine, found.claims, keyed, found.links, article_signature(reading), found.doubts)


def deposit_or_error(article: Article) -> Deposit | ArticleError:
    """Read one article and make its deposit; pure, so it runs in any process."""
    outcome = read_or_error(article)
    return outcome if isinstance(outcome, ArticleError) else deposit(outcome, content_hash(article))


def read_into(
    store: Store,
    articles: Iterable[Article | ArticleError],
    jobs: int = 1,
    again: bool = False,
    make: Callable[[Article], Deposit | ArticleError] = deposit_or_error,
    engine: str = ENGINE,
    through: Callable[[Iterator[Article | ArticleError]], Iterator[Deposit | ArticleError]] | None = None,
) -> Iterator[ReadOutcome]:
    """Read articles into the ledger and tell what became of each.

    What the ledger has already is not read again, so a killed run goes on where it stopped. What is told may still
    wait for its commit until the iterator is exhausted.

    Args:
        store: an open ledger.
        articles: articles, or errors for inputs that gave none.
        jobs: number of processes that read.
        again: read also what is there already.
        make: what turns an article into a deposit.
        engine: what reads, with its version; what another one read is read again.
        through: what turns articles into deposits, in their order, in the place of ``make`` and ``jobs``.
    """
    there: Counter[str] = Counter()

    def unread() -> Iterator[Article | ArticleError]:
        for article in articles:
            if not again and not isinstance(article, ArticleError):
                if store.known(article.id, content_hash(article), engine):
                    there[article.id] += 1
                    continue
            yield article

    touched: set[str] = set()
    side_by_side: dict[frozenset[str], tuple[str, str, str]] = {}
    bring_groups_up_to_date(store, force=True)
    with store.writer(EventJoiner()) as writer:
        for outcome in through(unread()) if through is not None else in_order(make, unread(), jobs):
            if isinstance(outcome, ArticleError):
                yield ReadOutcome("failed", outcome.source, problem=str(outcome))
                continue
            done = writer.add_reading(outcome)
            if done != "unchanged":
                touched.update(link.entity for link in outcome.links if link.type == "person")
                for a, b, reason in same_by_gloss(outcome.reading):
                    side_by_side.setdefault(frozenset((a, b)), (a, b, reason))
            yield ReadOutcome(done, outcome.reading.article.id, len(outcome.reading.claims))
        writer.commit()
        for doc, times in there.items():
            for _ in range(times):
                yield ReadOutcome("unchanged", doc)
        decided = _decided(store) if side_by_side else set()
        for pair, (first, second, reason) in side_by_side.items():
            if pair not in decided:
                writer.judge(Judgement("same", {"a": first, "b": second}, reason, "rule:printed side by side"))
        writer.commit()
        if touched:
            for first, second, reason in find_joins(store, touched):
                writer.judge(
                    Judgement("same", {"a": first, "b": second}, reason, "rule:sounds alike, same organization")
                )


def _decided(store: Store) -> set[frozenset[str]]:
    """Give the pairs of entities on which there is a judgement already."""
    return {
        frozenset((str(j.subject.get("a")), str(j.subject.get("b"))))
        for j in store.judgements()
        if j.action in ("same", "different")
    }


def find_joins(store: Store, touched: set[str]) -> list[tuple[str, str, str]]:
    """Find persons to join across scripts, among those just touched and those who sound like them."""
    from newsledger.entities.persons import reading_of

    names = {(id, name) for id, type, name in store.entity_names() if type == "person"}
    # What is known of a person counts as met: 黃錚, misprinted, sounds like the 黄峥 of the catalogue.
    for id in {id for id, _ in names if id.startswith("catalogue:")}:
        entry = load().by_id(id.removeprefix("catalogue:"))
        names.update((id, name) for name in (entry.names if entry else ()))
    sounding = [(id, name, reading_of(name, chinese=True)) for id, name in sorted(names)]
    wanted = {sound for id, _, sound in sounding if sound and id in touched}
    people = [(id, name) for id, name, sound in sounding if sound in wanted]
    ids = {id for id, _ in people}
    if len(ids) < 2:
        return []
    orgs: dict[str, dict[str, str]] = {id: {} for id in ids}
    labels = store.entity_labels()
    for claim in store.claims(ClaimFilter(entities=tuple(sorted(ids)))):
        met = {org: labels.get(org, org) for org in claim.entity_ids(*ORG_ROLES) - ids}
        for id in claim.entity_ids(*PERSON_ROLES) & ids:
            orgs[id].update(met)
    decided = _decided(store)
    found = joins(Sighting(id, name, orgs[id]) for id, name in people)
    return [(a, b, reason) for a, b, reason in found if frozenset((a, b)) not in decided]
