"""Questions to a ledger: from names and filters to the plain data of the reports."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import Any

from newsledger.crosscheck import join
from newsledger.crosscheck.rates import ROUGH, Rates
from newsledger.kinds.base import all_kinds
from newsledger.ledger import ClaimFilter, Store, open_store
from newsledger.ledger.terms import holds_any, mentions, snippet
from newsledger.model import Entity, Fact, SourcedClaim, UsageProblem
from newsledger.model.dates import bounds
from newsledger.reports import facts as rows
from newsledger.reports.passages import holds, passages
from newsledger.reports.profile import profile
from newsledger.reports.quotes import quote_rows
from newsledger.reports.surroundings import sentence_around
from newsledger.reports.tally import BY, kind_of, tally
from newsledger.run.ledger_joining import bring_groups_up_to_date, join_groups
from newsledger.run.names import Matches, find_names
from newsledger.run.question import KINDS as KINDS
from newsledger.run.question import Question as Question
from newsledger.run.reviewed import as_reviewed
from newsledger.run.who import flag_doubts, who_rows

DEFAULT_LEDGER = "newsledger.db"
MOST_CLAIMS = 5000
"""Claims of one entity that a page or a timeline looks at, the newest first."""
MOST_FACTS = 200
"""Facts of one entity that are given unless more are asked for, the newest."""
MOST_FACTS_OF_UNITS = 40
MOST_OF_A_KIND = 20
"""Facts of each kind that a page shows, the newest: a page is read, a timeline or an export is searched."""
MOST_ARTICLES = 2000
"""Articles that name somebody in which quotations about them are looked for, those read last."""
MOST_ARTICLES_QUOTED = 40
"""The same for a page."""


def ledger_address(given: str | None) -> str:
    """Give the ledger's address: as given, else ``$NEWSLEDGER_LEDGER``, else ``newsledger.db`` in this folder."""
    return given or os.environ.get("NEWSLEDGER_LEDGER") or DEFAULT_LEDGER


def open_ledger(given: str | None, create: bool = False) -> Store:
    """Open the ledger that the user means; see ``newsledger.ledger.open_store``.

    Where other rules of sameness joined its facts, they are joined anew, unless that would take long.
    """
    store = open_store(ledger_address(given), create=create)
    if not create:
        # A ledger that may not be written can still be asked.
        with suppress(UsageProblem):
            bring_groups_up_to_date(store)
    return store


class Questions:
    """Answers questions from one ledger.

    Args:
        store: an open ledger.
    """

    def __init__(self, store: Store) -> None:
        self._store = as_reviewed(store)
        self._texts: dict[str, str] = {}

    def names(self, name: str, parts: bool = True) -> Matches:
        """Find who a name may be; see ``find_names``."""
        return find_names(self._store, name, parts)

    def everybody(self) -> list[Entity]:
        """All entities that an article names, those with the most articles first."""
        return [entity for entity in self._store.entities() if entity.articles]

    def _filter(self, question: Question, entity: Entity | None) -> ClaimFilter:
        return ClaimFilter(
            kinds=question.kinds,
            entities=(entity.id,) if entity else (),
            language=question.language,
            as_of=question.as_of,
        )

    def claims(self, question: Question, entity: Entity | None = None) -> list[SourcedClaim]:
        """Claims that pass, the newest first."""
        wanted = replace(
            self._filter(question, entity),
            statuses=question.statuses,
            since=question.since,
            until=question.until,
            limit=None if question.text else question.limit,
            docs=self._docs_with(question),
        )
        found = self._store.claims(wanted)
        if question.text:
            found = [claim for claim in found if self._says(claim, question.text)][: question.limit]
        return found

    def with_sentences(self, facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Give facts as plain data with the sentence in which each article's evidence stands."""
        for claim in (claim for fact in facts for claim in fact["claims"]):
            text = self._texts.get(claim["doc"]) or self._texts.setdefault(
                claim["doc"], self._store.text(claim["doc"]) or ""
            )
            if text[claim["start"] : claim["end"]] == claim["evidence"]:
                claim["sentence"] = sentence_around(text, claim["start"], claim["end"])[0]
        return facts

    def _docs_with(self, question: Question) -> tuple[str, ...]:
        """Articles that hold the words that are asked for; () when none are, ("",) when no article does."""
        if not question.text:
            return ()
        hits = self._store.search(question.text, MOST_ARTICLES, question.as_of)
        self._texts.update({hit.doc: hit.text for hit in hits})
        return tuple(hit.doc for hit in hits) or ("",)

    def _says(self, claim: SourcedClaim, words: str) -> bool:
        """True when the sentence in which a claim stands holds the words."""
        doc, c = claim.source.doc, claim.claim
        text = self._texts.get(doc) or self._texts.setdefault(doc, self._store.text(doc) or "")
        around = sentence_around(text, c.start, c.end)[0] if text[c.start : c.end] == c.evidence else c.evidence
        return holds(around, words)

    def claim_rows(self, question: Question, entity: Entity | None = None) -> list[dict[str, Any]]:
        """Claims that pass as plain data, each with the sentence in which its evidence stands."""
        texts: dict[str, str | None] = {}
        found = []
        for claim in self.claims(question, entity):
            doc = claim.source.doc
            if doc not in texts:
                texts[doc] = self._store.text(doc)
            row = rows.claim_row(claim)
            text = texts[doc] or ""
            # With --as-of the claim may come from an earlier text than the one kept as the article's.
            if text[row["start"] : row["end"]] == row["evidence"]:
                row["sentence"], row["evidence_at"] = sentence_around(text, row["start"], row["end"])
            else:
                row["sentence"], row["evidence_at"] = row["evidence"], 0
            found.append(row)
        flag_doubts(self._store, found)
        return found

    def facts(self, question: Question, entity: Entity | None = None, per_kind: int | None = None) -> list[Fact]:
        """Facts that pass, in the order of their dates: of an entity the newest ``MOST_FACTS`` unless asked for more.

        With ``per_kind`` the newest of each kind, at most that many.
        """
        if per_kind is None:
            return self.facts_page(question, entity)[0]
        return sorted(self._newest_of_each_kind(question, entity, per_kind)[0], key=rows.order)

    def _newest_of_each_kind(self, question: Question, entity: Entity | None, per_kind: int) -> tuple[list[Fact], bool]:
        """Give the newest facts of each kind, and whether there may be older ones."""
        wide = replace(self._wide(question, entity), kinds=question.kinds or KINDS)
        groups = self._store.groups(wide, per_kind, several=question.min_origins > 1, each_kind=True)
        found = self._store.grouped(self._filter(question, None), groups)
        counts = Counter(claims[0].claim.kind for claims in found.values())
        facts = [fact for fact in join_groups(found.values()) if self._passes(fact, question, entity)]
        return facts, any(count >= per_kind for count in counts.values())

    def _wide(self, question: Question, entity: Entity | None) -> ClaimFilter:
        """A fact that passes has a claim that does, so only the groups of claims that pass this are looked at."""
        return replace(
            self._filter(question, entity),
            statuses=question.statuses,
            since=question.since,
            until=question.until,
            docs=self._docs_with(question),
        )

    def disputed(self, question: Question, entity: Entity | None = None) -> list[Fact]:
        """Facts that pass and on which sources disagree; only those of several claims are looked at."""
        return [fact for fact in self.facts_page(question, entity, several=True)[0] if fact.disputes]

    def facts_page(
        self, question: Question, entity: Entity | None = None, several: bool = False
    ) -> tuple[list[Fact], bool]:
        """Facts that pass, in the order of their dates, and whether older ones were left out.

        Args:
            question: its ``limit`` is the number of facts, the newest; without one, of an entity ``MOST_FACTS``, else all.
            entity: only facts that name it.
            several: only facts of groups of several claims.
        """
        limit = question.limit or (MOST_FACTS if entity is not None else None)
        wide = self._wide(question, entity)
        every = self._filter(question, None)
        found: list[Fact] = []
        looked = 0
        asked = limit
        while True:
            groups = self._store.groups(wide, asked, several=several or question.min_origins > 1)
            claims = self._store.grouped(every, groups[looked:] if asked is not None or looked else groups)
            found += [fact for fact in join_groups(claims.values()) if self._passes(fact, question, entity)]
            if asked is None or limit is None or len(groups) < asked:
                more = False
                break
            if len(found) >= limit:
                more = True
                break
            looked, asked = len(groups), len(groups) + 2 * (limit - len(found)) + 20
        # Facts that a person has merged come once for each of their groups.
        found = sorted({fact.id: fact for fact in found}.values(), key=rows.order)
        if limit is not None and len(found) > limit:
            return found[-limit:], True
        return found, more

    def facts_with(self, claim: str) -> list[Fact]:
        """Facts among whose claims the one of this id may be."""
        groups = self._store.groups(ClaimFilter(ids=(claim,)))
        return join_groups(self._store.grouped(ClaimFilter(), groups).values()) if groups else []

    def _passes(self, fact: Fact, question: Question, entity: Entity | None) -> bool:
        if entity is not None and not any(entity.id in ids for c in fact.claims for ids in c.entities.values()):
            return False
        if len(fact.origins) < question.min_origins:
            return False
        if question.text and not any(self._says(claim, question.text) for claim in fact.claims):
            return False
        if question.statuses and fact.status not in question.statuses:
            return False
        if question.since or question.until:
            told = min((c.source.published for c in fact.claims if c.source.published), default=None)
            stretch = bounds(fact.date) or bounds(told)
            since, until = bounds(question.since), bounds(question.until)
            if stretch is None or (since and stretch[1] < since[0]) or (until and stretch[0] > until[1]):
                return False
        return True

    def profile(self, entity: Entity, question: Question, per_kind: int = MOST_OF_A_KIND) -> dict[str, Any]:
        """The page of an entity: of each kind the newest ``per_kind`` facts, or those that the question narrows to."""
        wide = replace(question, limit=None)
        about = (
            join(self.quotes_about(entity, wide, MOST_ARTICLES_QUOTED))
            if not wide.kinds or "statement" in wide.kinds
            else []
        )
        own, left_out = self._newest_of_each_kind(wide, entity, per_kind)
        page = profile(entity, own, about, question.limit, self._facts_of_units(entity, wide))
        if left_out:
            shown = {claim.seq for fact in own for claim in fact.claims if entity.id in claim.entity_ids()}
            page["older_claims"] = max(0, self._store.count(self._filter(wide, entity)) - len(shown))
        return page

    def _facts_of_units(self, entity: Entity, question: Question) -> list[Fact]:
        """Facts about the companies that the catalogue counts to an entity: Alibaba Cloud's for Alibaba."""
        from newsledger.catalogue import load

        owner = entity.id.removeprefix("catalogue:")
        units = [f"catalogue:{e.id}" for e in load().entries if e.parent == owner and e.type != "person"]
        if entity.id == owner or not units:
            return []
        wanted = replace(self._filter(question, None), entities=tuple(units))
        groups = self._store.groups(wanted, MOST_FACTS_OF_UNITS)
        facts = join_groups(self._store.grouped(wanted, groups).values())
        return [fact for fact in facts if self._passes(fact, replace(question, entity=None), None)]

    def quotes_about(self, entity: Entity, question: Question, articles: int = MOST_ARTICLES) -> list[SourcedClaim]:
        """Statements by others in whose quoted words one of the entity's names stands.

        Args:
            entity: about whom.
            question: its language and ``as_of`` count.
            articles: of those that hold a name, so many are looked at, the ones that were read last.
        """
        names = self._spoken_names(entity)
        docs = self._store.docs_with(names, articles, question.as_of)
        if not docs:
            return []
        wanted = replace(self._filter(question, None), kinds=("statement",), docs=tuple(sorted(docs)))
        return [
            claim
            for claim in self._store.claims(wanted)
            if entity.id not in claim.entity_ids("speaker")
            and holds_any(str(claim.claim.arguments.get("quote") or ""), names)
        ]

    @staticmethod
    def _spoken_names(entity: Entity) -> list[str]:
        from newsledger.catalogue import load

        names = [name.name for name in entity.names]
        entry = load().by_id(entity.id.removeprefix("catalogue:"))
        if entry and entity.id.startswith("catalogue:"):
            names += [name for name in entry.names if name not in entry.caution]
        return list(dict.fromkeys(name for name in names if len(name) > 1))

    def quotes(self, by: Entity | None, about: Entity | None, question: Question) -> list[dict[str, Any]]:
        """Quotations by and about somebody; all of them when nobody is named."""
        if about is not None:
            found = self.quotes_about(about, question)
            if by is not None:
                found = [claim for claim in found if by.id in claim.entity_ids("speaker")]
        else:
            found = self.claims(replace(question, kinds=("statement",), limit=None), by)
            if by is not None:
                found = [claim for claim in found if by.id in claim.entity_ids("speaker")]
        listed = quote_rows(found)
        listed = listed[: question.limit] if question.limit else listed
        flag_doubts(self._store, listed)
        return listed

    def tally(
        self,
        word: str,
        by: str,
        question: Question,
        entity: Entity | None = None,
        currency: str | None = None,
        rates: Rates = ROUGH,
    ) -> dict[str, Any]:
        """Count facts of a kind.

        Args:
            word: the kind, or an everyday word for it ("fines").
            by: what to count by.
            question, entity: which facts.
            currency: in which sums are given; None: as printed, each currency for itself.
            rates: what converts into it.

        Raises:
            UsageProblem: no such kind, or nothing to count by.
        """
        kind, measure = kind_of(word, KINDS)
        facts = self.facts(replace(question, kinds=(kind,), limit=None), entity)
        if measure:
            facts = [fact for fact in facts if measure in _listed(fact.arguments.get("measure"))]
        roles = {role for fact in facts for role in fact.arguments} | set(all_kinds()[kind].roles)
        if by not in BY and by not in roles:
            raise UsageProblem(f"--by {by!r} is no role of these facts; use one of {', '.join((*BY, *sorted(roles)))}")
        ids = {id for fact in facts for id in fact.entity_ids()}
        known = self._store.entities(ids if len(ids) <= MOST_CLAIMS else None)
        labels, types = {e.id: e.label for e in known}, {e.id: e.type for e in known}
        if currency is None:
            return tally(facts, kind, by, labels, types)

        def convert(value: float, of: str, year: int | None) -> float | None:
            return rates.convert(value, of, currency, year)

        result = tally(facts, kind, by, labels, types, currency, convert)
        return {**result, "rates": rates.source}

    def search(self, words: str, question: Question, excerpts: bool = True) -> list[dict[str, Any]]:
        """Articles that hold the words, each followed by its claims whose evidence does.

        Args:
            words: what is looked for.
            question: the filters.
            excerpts: give of each article a snippet and passages; without them its ``text``, to take them from later.
        """
        found: list[dict[str, Any]] = []
        hits = self._store.search(words, question.limit or 20, question.as_of)
        claims: dict[str, list[SourcedClaim]] = {}
        if hits:
            of_hits = replace(self._filter(question, None), docs=tuple(hit.doc for hit in hits))
            wanted = replace(of_hits, statuses=question.statuses, since=question.since, until=question.until)
            # Few of an article's claims say the words, and taking one costs far more than looking through it.
            saying = tuple(id for id, evidence in self._store.evidence(wanted) if mentions(evidence, words))
            for claim in self._store.claims(replace(wanted, ids=saying)) if saying else ():
                claims.setdefault(claim.source.doc, []).append(claim)
        for hit in hits:
            if question.language and not (hit.language or "").startswith(question.language):
                continue
            found.append(
                {
                    "type": "article",
                    "doc": hit.doc,
                    "title": hit.title,
                    "outlet": hit.outlet,
                    "origin": hit.origin,
                    "published": hit.published,
                    **(_excerpts(hit.text, words) if excerpts else {"text": hit.text}),
                }
            )
            for claim in sorted(claims.get(hit.doc, ()), key=lambda c: c.claim.start):
                found.append({**rows.claim_row(claim), "type": "claim"})
        return found

    def entities(self, entities: Iterable[Entity]) -> list[dict[str, Any]]:
        """Entities with the reasons why their names are joined, what was judged on them, and doubted names."""
        return who_rows(self._store, entities)


def _excerpts(text: str, words: str) -> dict[str, Any]:
    shown, marks = snippet(text, words)
    return {"snippet": shown, "marks": [list(mark) for mark in marks], "passages": passages(text, words)}


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
