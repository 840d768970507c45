"""Commands around the ledger's claims: ``read``, ``claims``, ``facts``, ``disputes``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsledger.cli import engines, options, output

if TYPE_CHECKING:
    from newsledger.model import Entity, Fact
    from newsledger.run.ledger_query import Question, Questions
    from newsledger.run.names import Matches


def question(
    kind: list[str] | None = None,
    entity: str | None = None,
    since: str | None = None,
    until: str | None = None,
    status: list[str] | None = None,
    language: str | None = None,
    min_origins: int = 1,
    as_of: str | None = None,
    limit: int | None = None,
    text: str | None = None,
) -> Question:
    """Make a question of the options; raises ``UsageProblem`` when they make no sense."""
    from newsledger.run.ledger_query import Question

    return Question(
        kinds=tuple(kind or ()),
        entity=entity,
        since=since,
        until=until,
        statuses=tuple(status or ()),
        language=language,
        min_origins=min_origins,
        as_of=as_of,
        limit=limit,
        text=text,
    ).checked()


def questions(ledger: str | None) -> Questions:
    """Open the ledger for questions."""
    from newsledger.run.ledger_query import Questions, open_ledger

    return Questions(open_ledger(ledger))


def whom(asked: Questions, name: str | None) -> tuple[Entity | None, bool]:
    """Find whom a name means.

    Returns:
        The entity (None when no name was given), and whether to go on: not when the name is unknown or ambiguous,
        which stderr tells.
    """
    if name is None:
        return None, True
    found = asked.names(name, parts=False)
    doubted(found)
    if found.one is not None:
        also(found)
        return found.one, True
    explain(found)
    return None, False


def doubted(found: Matches) -> None:
    """Tell on stderr where the name is printed but somebody else seems to be meant."""
    for doubt in found.doubts[:5]:
        output.warn(
            f"newsledger: {doubt.name!r} in {doubt.doc} is doubtful and taken for {doubt.candidate}: {doubt.reason}"
        )


def also(found: Matches) -> None:
    """Tell on stderr who else the name may mean: names agree, and nothing else decides."""
    if found.one is not None and found.also:
        output.warn(f"newsledger: {found.name!r} is taken for {found.one.label} (id {found.one.id}); it may also be")
        for entity in found.also[:10]:
            output.warn(f"  {entity.label}  ({entity.type}, {entity.articles} articles, id {entity.id})")


def explain(found: Matches) -> None:
    """Tell on stderr why a name gives nobody: unknown, with near names, or several, with the choices."""
    if found.all:
        output.warn(f"newsledger: {found.name!r} may be any of {len(found.all)}; name one in full or by its id:")
        for entity in found.all[:20]:
            output.warn(f"  {entity.label}  ({entity.type}, {entity.articles} articles, id {entity.id})")
        return
    hint = f"; did you mean {', '.join(found.near)}?" if found.near else ""
    output.warn(f"newsledger: nothing in the ledger answers to {found.name!r}{hint}")


def newest(asked: Questions, asked_for: Question, entity: Entity | None) -> list[Fact]:
    """Give the facts that were asked for; tells on stderr when older ones are left out."""
    facts, more = asked.facts_page(asked_for, entity)
    if more and asked_for.limit is None:
        output.warn(
            f"newsledger: these are the newest {len(facts)} facts; older ones are left out: "
            "--limit N shows more, --until DATE those before"
        )
    return facts


def show(rows: Sequence[Any], format: options.ReportFormat, table: Callable[[Sequence[Any]], None]) -> None:
    """Print rows in the format that was asked for."""
    if format is options.ReportFormat.json:
        output.write_json(list(rows))
    elif format is options.ReportFormat.jsonl:
        output.write_jsonl(rows)
    elif format is options.ReportFormat.csv:
        output.write_csv(rows)
    else:
        table(rows)


def _engine(name: str, jobs: int, **settings: Any) -> dict[str, Any]:
    """Give what ``read_into`` needs to read with another engine than the rules, and the engine; empty for the rules."""
    if name == "rules":
        return {}
    from newsledger.run.engines import deposits_with, engine_id

    chosen = engines.opened(name, **settings)
    return {"chosen": chosen, "engine": engine_id(chosen), "through": deposits_with(chosen, jobs)}


def register(app: typer.Typer) -> None:
    """Add the commands of this module to the command line."""

    @app.command()
    def read(
        sources: options.Sources,
        ledger: options.Ledger = None,
        jobs: options.Jobs = 1,
        again: Annotated[bool, typer.Option("--again", help="Read also what the ledger has already.")] = False,
        engine: engines.EngineName = "rules",
        model: engines.Model = None,
        base_url: engines.BaseUrl = None,
        watch: engines.Watch = None,
        max_cost: engines.MaxCost = None,
        max_tokens: engines.MaxTokens = None,
        price_input: engines.PriceInput = None,
        price_output: engines.PriceOutput = None,
        rejected: engines.RejectedTo = None,
        store: engines.StoreFile = None,
    ) -> None:
        """Read articles into the ledger; safe to repeat and interrupt.

        \b
        Examples:
          newsledger read news/
          newsledger read articles.jsonl.gz --ledger china.db --jobs 2
          newsledger read news/ --engine rules+llm --watch Alibaba --max-cost 5 --price-input 1 --price-output 4
        """
        from newsledger.cli.articles import articles_of
        from newsledger.model import UsageProblem
        from newsledger.run.ledger_query import ledger_address, open_ledger
        from newsledger.run.ledger_read import read_into

        other = _engine(
            engine,
            jobs,
            model=model,
            base_url=base_url,
            watchlist=watch,
            max_cost=max_cost,
            max_tokens=max_tokens,
            price_input=price_input,
            price_output=price_output,
            store=store,
        )
        counts = {"new": 0, "updated": 0, "unchanged": 0, "failed": 0}
        claims = 0
        opened = open_ledger(ledger, create=True)
        telling = engines.told(other["chosen"], rejected) if other else nullcontext()
        how = {name: value for name, value in other.items() if name != "chosen"}
        with output.progress("Reading") as advance, telling:
            for outcome in read_into(opened, articles_of(sources), jobs, again, **how):
                counts[outcome.outcome] += 1
                claims += outcome.claims
                if outcome.problem:
                    output.warn(f"newsledger: {outcome.problem}")
                advance()
        told = ", ".join(f"{number} {what}" for what, number in counts.items() if number)
        output.warn(f"newsledger: {told or 'no articles'}; {claims} claims read into {ledger_address(ledger)}")
        if counts["failed"] and counts["failed"] == sum(counts.values()):
            raise UsageProblem("no input could be read; see the messages above")
        output.finish(counts["failed"])

    @app.command()
    def claims(
        ledger: options.Ledger = None,
        kind: options.Kind = None,
        entity: options.Entity = None,
        since: options.Since = None,
        until: options.Until = None,
        status: options.StatusOption = None,
        language: options.Language = None,
        text: options.Text = None,
        as_of: options.AsOf = None,
        limit: options.Limit = None,
        format: options.Format = options.ReportFormat.table,
    ) -> None:
        """What single articles say, the newest first.

        \b
        Examples:
          newsledger claims --entity Alibaba --kind enforcement
          newsledger claims --since 2021-03 --until 2021-06 --format jsonl
        """
        asked_for = question(kind, entity, since, until, status, language, 1, as_of, limit, text)
        asked = questions(ledger)
        found, go_on = whom(asked, entity)
        listed = asked.claim_rows(asked_for, found) if go_on else []
        show(listed, format, _table("show_claims") if go_on else _nothing)

    @app.command()
    def facts(
        ledger: options.Ledger = None,
        kind: options.Kind = None,
        entity: options.Entity = None,
        since: options.Since = None,
        until: options.Until = None,
        status: options.StatusOption = None,
        language: options.Language = None,
        min_origins: options.MinOrigins = 1,
        text: options.Text = None,
        as_of: options.AsOf = None,
        limit: options.Limit = None,
        evidence: options.Evidence = False,
        format: options.Format = options.ReportFormat.table,
    ) -> None:
        """Claims that say the same, joined, with their origins.

        \b
        Examples:
          newsledger facts --min-origins 2
          newsledger facts --entity 字節跳動 --format json
        """
        from newsledger.reports.facts import fact_row

        asked_for = question(kind, entity, since, until, status, language, min_origins, as_of, limit, text)
        asked = questions(ledger)
        found, go_on = whom(asked, entity)
        listed = [fact_row(f) for f in newest(asked, asked_for, found)] if go_on else []
        if evidence:
            listed = asked.with_sentences(listed)
        show(listed, format, _table("show_evidence" if evidence else "show_facts") if go_on else _nothing)

    @app.command()
    def disputes(
        ledger: options.Ledger = None,
        kind: options.Kind = None,
        entity: options.Entity = None,
        since: options.Since = None,
        until: options.Until = None,
        status: options.StatusOption = None,
        language: options.Language = None,
        text: options.Text = None,
        as_of: options.AsOf = None,
        limit: options.Limit = None,
        format: options.Format = options.ReportFormat.table,
    ) -> None:
        """Facts on which sources disagree, both sides shown.

        \b
        Examples:
          newsledger disputes
          newsledger disputes --entity Alibaba --format json
        """
        from newsledger.reports.facts import dispute_rows

        asked_for = question(kind, entity, since, until, status, language, as_of=as_of, text=text)
        asked = questions(ledger)
        found, go_on = whom(asked, entity)
        listed = dispute_rows(asked.disputed(asked_for, found))[:limit] if go_on else []
        show(listed, format, _table("show_disputes") if go_on else _nothing)


def _nothing(rows: Sequence[Any]) -> None:
    """Print no table: stderr has said why there is none."""


def _table(name: str) -> Callable[[Sequence[Any]], None]:
    def render(rows: Sequence[Any]) -> None:
        from newsledger.cli import tables

        getattr(tables, name)(rows)

    return render
