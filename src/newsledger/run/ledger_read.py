"""Reads articles into a ledger: safe to repeat, safe to interrupt."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from newsledger.catalogue import Entry, in_use, use
from newsledger.crosscheck import keys
from newsledger.engines.base import RULES, RULES_VERSION
from newsledger.ledger import Deposit, Judgement, Store
from newsledger.model import Article, ArticleError, Reading, Source, SourcedClaim
from newsledger.run.extract_many import in_order, read_or_error
from newsledger.run.judging import Judge
from newsledger.run.knowledge import learn, taken_apart, with_apart
from newsledger.run.ledger_joining import EventJoiner, bring_groups_up_to_date
from newsledger.run.linking import link_all
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
    marks = article_signature(reading)
    return Deposit(reading, content, engine, found.claims, keyed, found.links, marks, found.doubts, found.same)


def deposit_or_error(article: Article) -> Deposit | ArticleError:
    """Read one article and make its deposit; pure, so it runs in any process."""
    outcome = read_or_error(article)
    return outcome if isinstance(outcome, ArticleError) else deposit(outcome, content_hash(article))


def deposit_knowing(article: Article, entries: tuple[Entry, ...], engine: str) -> Deposit | ArticleError:
    """Read one article knowing a user's own entities, too; in any process."""
    if entries != in_use():
        use(entries)
    outcome = read_or_error(article)
    return outcome if isinstance(outcome, ArticleError) else deposit(outcome, content_hash(article), engine)


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
    side_by_side: dict[tuple[str, str], str] = {}
    apart = taken_apart(store)
    mark = learn(store)
    if mark and through is None and make is deposit_or_error:
        engine = f"{engine}+{mark}"
        make = partial(deposit_knowing, entries=in_use(), engine=engine)
    bring_groups_up_to_date(store, force=True)
    with store.writer(EventJoiner()) as writer:
        for outcome in through(unread()) if through is not None else in_order(make, unread(), jobs):
            if isinstance(outcome, ArticleError):
                yield ReadOutcome("failed", outcome.source, problem=str(outcome))
                continue
            outcome = with_apart(outcome, apart) if apart else outcome
            done = writer.add_reading(outcome)
            if done != "unchanged":
                touched.update(link.entity for link in outcome.links if link.type != "place")
                for a, b, reason in outcome.same:
                    if (b, a) not in side_by_side:
                        side_by_side.setdefault((a, b), reason)
            yield ReadOutcome(done, outcome.reading.article.id, len(outcome.reading.claims))
        writer.commit()
        for doc, times in there.items():
            for _ in range(times):
                yield ReadOutcome("unchanged", doc)
        decided = {frozenset(map(str, j.subject.values())) for j in store.judged(side_by_side)}
        for (first, second), reason in side_by_side.items():
            if frozenset((first, second)) not in decided:
                writer.judge(Judgement("same", {"a": first, "b": second}, reason, "rule:printed side by side"))
        writer.commit()
        for judgement in Judge(store).judgements(touched):
            writer.judge(judgement)
