"""Looking around in a ledger: what the pages need beyond the reports of the command line."""

from __future__ import annotations

import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from newsledger.catalogue import load
from newsledger.ledger import ClaimFilter, Store
from newsledger.ledger import browsing as ledger
from newsledger.ledger.browsing import Overview as Overview
from newsledger.ledger.sql import SqlStore
from newsledger.model import Article, Entity, Fact, Source, SourcedClaim, UsageProblem, Zone
from newsledger.reading.zones import find_zones
from newsledger.reports import facts as rows
from newsledger.reports.quotes import quote_rows
from newsledger.reports.surroundings import sentence_around
from newsledger.run.ledger_joining import join_groups
from newsledger.run.ledger_query import Question, Questions
from newsledger.run.names import Matches, find_names
from newsledger.run.reviewed import as_reviewed
from newsledger.text.fold import fold_name

NEWEST_ARTICLES = 80
"""Articles whose claims make the newest facts of the start page."""
MOST_EDGES = 4000
LARGE = 20_000
NEWEST_QUOTES = 2000
"""Claims from which on a ledger is not looked through as a whole for a list of facts."""
STATE_SECONDS = 0.25
"""How long a page may not show what another process has written."""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One article as it is shown: what is known of it, its text, its zones, its claims with the facts they belong to."""

    source: Source
    text: str
    zones: tuple[Zone, ...]
    claims: tuple[SourcedClaim, ...]
    facts: dict[str, Fact]
    """Claim id → the fact that it is part of."""


@dataclass(frozen=True, slots=True)
class Edge:
    """Two entities that facts name together, with the facts; ``a`` and ``b`` are entity ids, ``a < b``."""

    a: str
    b: str
    facts: tuple[Fact, ...]


class Browser:
    """Looks around in one ledger.

    Args:
        store: an open ledger.
    """

    def __init__(self, store: Store) -> None:
        if not isinstance(store, SqlStore):
            raise UsageProblem(f"the ledger {store.address} cannot be browsed: it is no SQL ledger")
        self._sql: SqlStore = store
        self.store: Store = store
        self._lock = threading.Lock()
        self._state, self._looked = "", float("-inf")
        self._asked_at: str | None = None
        self._questions, self._reviewed = Questions(store), as_reviewed(store)

    def state(self) -> str:
        """A mark that changes with everything that is written; what others write is seen after ``STATE_SECONDS``."""
        if time.monotonic() - self._looked > STATE_SECONDS:
            found = ledger.state(self._sql)
            with self._lock:
                self._state, self._looked = found, time.monotonic()
        return self._state

    def look_again(self) -> None:
        """Forget what ``state`` said: something was written here."""
        self._looked = float("-inf")

    @property
    def questions(self) -> Questions:
        """The reports of the command line, over the ledger as it is now: reviews are taken up when they are made."""
        return self._now()[0]

    @property
    def reviewed(self) -> Store:
        """The ledger as people have reviewed it."""
        return self._now()[1]

    def _now(self) -> tuple[Questions, Store]:
        state = self.state()
        with self._lock:
            if state != self._asked_at:
                self._questions, self._reviewed = Questions(self.store), as_reviewed(self.store)
                self._asked_at = state
            return self._questions, self._reviewed

    def overview(self) -> Overview:
        """How much the ledger holds."""
        return ledger.overview(self._sql)

    def article(self, doc: str) -> ArticlePage | None:
        """One article with everything the ledger has of it; None when there is no such article."""
        source, text = ledger.article_source(self._sql, doc), self.store.text(doc)
        if source is None or text is None:
            return None
        claims = self.reviewed.claims(ClaimFilter(docs=(doc,)))
        claims.sort(key=lambda claim: (claim.claim.start, -claim.claim.end))
        zones = find_zones(Article(id=doc, text=text, language=source.language, title=source.title))
        facts = {claim.id: fact for fact in self._facts_of(ClaimFilter(docs=(doc,))) for claim in fact.claims}
        return ArticlePage(source, text, zones, tuple(claims), facts)

    def claim(self, id: str) -> SourcedClaim | None:
        """The claim of this id, None when no article that holds now has it."""
        return next(iter(self.reviewed.claims(ClaimFilter(ids=(id,)))), None)

    def fact(self, id: str) -> Fact | None:
        """The fact of this id, or the one that has taken up the claim after which it is named."""
        claim = id.removeprefix("F")
        found = self.questions.facts_with(claim)
        return next((fact for fact in found if any(one.id == claim for one in fact.claims)), None)

    def _facts_of(self, wanted: ClaimFilter) -> list[Fact]:
        """Facts in which claims that pass have a part, with all the claims of these facts."""
        store = self.reviewed
        groups = store.groups(wanted)
        found = join_groups(store.grouped(ClaimFilter(), groups).values()) if groups else []
        docs = set(wanted.docs)
        return [fact for fact in found if any(claim.source.doc in docs for claim in fact.claims)]

    def facts(
        self, question: Question, entity: Entity | None, enough: int, disputed: bool = False
    ) -> tuple[list[Fact], bool]:
        """Facts that pass, and whether older ones were left out: of large ledgers the newest ``enough`` are given.

        Args:
            question: the filters.
            entity: only facts that name it.
            enough: how many to give.
            disputed: only those on which sources disagree (of large ledgers, those with two origins).
        """
        large = self.large
        if disputed and large:
            question = replace(question, min_origins=max(2, question.min_origins))
        limit = enough if large or entity is not None else None
        found, more = self.questions.facts_page(replace(question, limit=limit), entity)
        return [fact for fact in found if fact.disputes or not disputed], more

    def newest(self, articles: int = NEWEST_ARTICLES) -> list[Fact]:
        """Facts of the articles published last, the newest first; statements left out."""
        docs = tuple(ledger.newest_docs(self._sql, articles))
        if not docs:
            return []
        found = [fact for fact in self._facts_of(ClaimFilter(docs=docs)) if fact.kind != "statement"]
        return sorted(found, key=newest_first, reverse=True)

    def learnt_after(self, moment: str, articles: int = 20) -> tuple[int, int, list[Fact]]:
        """How many articles and claims came in after a moment (ISO, UTC), and facts of the last of them."""
        counts = ledger.count_learnt_after(self._sql, moment)
        docs = tuple(ledger.newest_docs(self._sql, articles, moment)) if counts[0] else ()
        found = [f for f in self._facts_of(ClaimFilter(docs=docs)) if f.kind != "statement"] if docs else []
        return (*counts, sorted(found, key=newest_first, reverse=True))

    def count(self, question: Question, entity: Entity | None) -> int:
        """How many claims pass."""
        return self.reviewed.count(
            ClaimFilter(
                kinds=question.kinds,
                statuses=question.statuses,
                entities=(entity.id,) if entity else (),
                since=question.since,
                until=question.until,
                language=question.language,
                as_of=question.as_of,
            )
        )

    def claim_rows(self, claims: Iterable[SourcedClaim]) -> list[dict[str, Any]]:
        """Claims as plain data, each with the sentence in which its evidence stands."""
        texts: dict[str, str] = {}
        found = []
        for claim in claims:
            doc = claim.source.doc
            if doc not in texts:
                texts[doc] = self.store.text(doc) or ""
            row = rows.claim_row(claim)
            row["sentence"], row["evidence_at"] = row["evidence"], 0
            if texts[doc][row["start"] : row["end"]] == row["evidence"]:
                row["sentence"], row["evidence_at"] = sentence_around(texts[doc], row["start"], row["end"])
            found.append(row)
        return found

    def entity(self, id: str) -> Entity | None:
        """The entity of this id, or the one it was judged to be the same as."""
        found = self.store.entities([id])
        return found[0] if found else None

    def exactly(self, name: str) -> list[Entity]:
        """Entities that have this very name; asks for a key, so it costs the same in any ledger."""
        wanted = fold_name(name)
        keyed = {canonical for _, _, canonical in self.store.entities_by_key([f"name:{wanted}"] if wanted else [])}
        shipped = [f"catalogue:{entry.id}" for entry in load().by_name(name)]
        ids = keyed | set(self.store.canonical([name, *shipped]).values())
        return [entity for entity in self.store.entities(sorted(ids)) if entity.articles] if ids else []

    def whom(self, name: str) -> Matches:
        """Who answers to a name: those who have it as it is, and only where nobody does, those who have it in theirs."""
        return find_names(self.store, name, parts=False)

    def most_named(self, type: str | None, limit: int, offset: int) -> tuple[list[Entity], int]:
        """Some of the entities that the most articles name, and how many entities there are."""
        ids, total = ledger.most_named(self._sql, type, limit, offset)
        found = self.labels(ids)
        return [found[id] for id in ids if id in found], total

    def quotes(self, question: Question) -> list[dict[str, Any]]:
        """Quotations of anybody; of large ledgers those of the newest claims."""
        limit = NEWEST_QUOTES if self.large else None
        return quote_rows(self.questions.claims(replace(question, kinds=("statement",), limit=limit)))

    @property
    def large(self) -> bool:
        """True for a ledger that is not looked through as a whole for one page."""
        return self.store.size() > LARGE

    def labels(self, ids: Iterable[str]) -> dict[str, Entity]:
        """Entity id → the entity, for some ids."""
        wanted = sorted(set(ids))
        return {entity.id: entity for entity in self.store.entities(wanted)} if wanted else {}

    def edges(self, facts: Iterable[Fact]) -> list[Edge]:
        """Pairs of entities that facts name together, those with the most facts first."""
        pairs: dict[tuple[str, str], list[Fact]] = defaultdict(list)
        for fact in facts:
            ids = sorted({id for role, found in fact.entities.items() if role not in _NO_TIE for id in found})
            for at, a in enumerate(ids[:12]):
                for b in ids[at + 1 : 12]:
                    pairs[a, b].append(fact)
        found = [Edge(a, b, tuple(facts)) for (a, b), facts in pairs.items()]
        return sorted(found, key=lambda edge: (-len(edge.facts), edge.a, edge.b))[:MOST_EDGES]

    def around(self, entity: Entity | None, question: Question) -> list[Edge]:
        """The ties around one entity; around nobody: those of the newest facts."""
        facts = self.newest() if entity is None else self.questions.facts(replace(question, limit=None), entity, 200)
        return self.edges(fact for fact in facts if not question.kinds or fact.kind in question.kinds)


_NO_TIE = ("outlet",)


def newest_first(fact: Fact) -> tuple[str, str, str]:
    """Sort key: when it was last told, then when it happened; for sorting in reverse."""
    told = max((c.source.published for c in fact.claims if c.source.published), default="")
    return (told, fact.date or "", fact.id)


def most_named(facts: Sequence[Fact], types: dict[str, Entity], type: str, most: int = 10) -> list[tuple[Entity, int]]:
    """Give the entities of a type that the most facts name, each with their number."""
    counted = Counter(id for fact in facts for id in fact.entity_ids())
    named = [(types[id], number) for id, number in counted.most_common() if id in types and types[id].type == type]
    return named[:most]


def fact_rows(facts: Iterable[Fact]) -> list[dict[str, Any]]:
    """Give facts as plain data, as the command line prints them."""
    return [rows.fact_row(fact) for fact in facts]
