"""The command ``review``: decide about claims and facts, one by one at the keyboard or by name."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Annotated, Any

import typer

from newsledger.cli import options, output
from newsledger.cli.ledger import question, show

if TYPE_CHECKING:
    from newsledger.ledger import Review
    from newsledger.run.reviewing import Reviewer

Who = Annotated[
    str | None,
    typer.Option("--who", metavar="NAME", help="Who decides; without it $NEWSLEDGER_REVIEWER, then the system's user."),
]
Reason = Annotated[str, typer.Option("--reason", help="Why; kept with the decision.", show_default=False)]
ClaimId = Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id, as claims --format json shows it.")]
FactId = Annotated[str, typer.Argument(metavar="FACT", help="A fact's id, as facts --format json shows it.")]


def register(app: typer.Typer) -> None:
    """Add the command of this module to the command line."""
    review = typer.Typer(
        help="Accept, correct, reject claims; merge and split facts.\n\n\b\nExamples:\n  newsledger review --disputed\n"
        "  newsledger review --entity Alibaba --kind enforcement\n  newsledger review accept CLAIM --who Mei",
        invoke_without_command=True,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.add_typer(review, name="review")

    @review.callback(invoke_without_command=True)
    def queue(
        context: typer.Context,
        ledger: options.Ledger = None,
        who: Who = None,
        kind: options.Kind = None,
        entity: options.Entity = None,
        since: options.Since = None,
        until: options.Until = None,
        status: options.StatusOption = None,
        language: options.Language = None,
        disputed: Annotated[bool, typer.Option("--disputed", help="Only claims on which sources disagree.")] = False,
        again: Annotated[bool, typer.Option("--again", help="Also claims decided before.")] = False,
        limit: options.Limit = None,
    ) -> None:
        """Decide about claims one by one: a accepts, r rejects, c corrects, s skips, u undoes, q ends.

        Through a pipe each line is a key and what belongs to it: "r no such fine", "c count=12000".

        \b
        Examples:
          newsledger review --disputed
          newsledger review --entity Alibaba --kind enforcement
          newsledger review correct 3f2a9c0d11e2b7a4 count=12000
          newsledger review list
        """
        if context.invoked_subcommand:
            context.obj = (ledger, who)
            return
        from newsledger.cli.review_queue import run_queue

        reviewer = _reviewer(ledger, who)
        asked = question(kind, entity, since, until, status, language, limit=limit)
        run_queue(reviewer, list(reviewer.queue(asked, disputed, again)))

    def command(
        decide: Callable[[Reviewer], Review], context: typer.Context, ledger: str | None, who: str | None
    ) -> None:
        # "newsledger review --ledger x accept …" and "newsledger review accept … --ledger x" are the same.
        before = context.obj or (None, None)
        told(decide(_reviewer(ledger or before[0], who or before[1])))

    @review.command()
    def accept(
        context: typer.Context, claim: ClaimId, reason: Reason = "", ledger: options.Ledger = None, who: Who = None
    ) -> None:
        """Say that a claim is right."""
        command(lambda reviewer: reviewer.accept(claim, reason), context, ledger, who)

    @review.command()
    def reject(
        context: typer.Context, claim: ClaimId, reason: Reason = "", ledger: options.Ledger = None, who: Who = None
    ) -> None:
        """Say that an article does not state a claim; no report shows or counts it any more."""
        command(lambda reviewer: reviewer.reject(claim, reason), context, ledger, who)

    @review.command()
    def correct(
        context: typer.Context,
        claim: ClaimId,
        values: Annotated[
            list[str],
            typer.Argument(metavar="ROLE=VALUE…", help="amounts='USD 2.8bn', date=2021-04; role= takes away."),
        ],
        reason: Reason = "",
        ledger: options.Ledger = None,
        who: Who = None,
    ) -> None:
        """Put other values into a claim.

        \b
        Examples:
          newsledger review correct 3f2a9c0d11e2b7a4 target=Alibaba date=2021-04-10
        """
        command(lambda reviewer: correct_with(reviewer, claim, values, reason), context, ledger, who)

    @review.command()
    def merge(
        context: typer.Context,
        fact: FactId,
        other: Annotated[str, typer.Argument(metavar="FACT", help="The other fact's id.")],
        reason: Reason = "",
        ledger: options.Ledger = None,
        who: Who = None,
    ) -> None:
        """Say that two facts are one event."""
        command(lambda reviewer: reviewer.merge(fact, other, reason), context, ledger, who)

    @review.command()
    def split(
        context: typer.Context,
        fact: FactId,
        claims: Annotated[list[str], typer.Argument(metavar="CLAIM…", help="Claims to take out, as one fact.")],
        reason: Reason = "",
        ledger: options.Ledger = None,
        who: Who = None,
    ) -> None:
        """Say that some claims of a fact tell another event."""
        command(lambda reviewer: reviewer.split(fact, claims, reason), context, ledger, who)

    @review.command()
    def undo(
        context: typer.Context,
        review_id: Annotated[
            int | None, typer.Argument(metavar="[REVIEW]", help="Its number; without it your last one that holds.")
        ] = None,
        reason: Reason = "",
        ledger: options.Ledger = None,
        who: Who = None,
    ) -> None:
        """Take a decision back; both stay in the history."""
        command(lambda reviewer: reviewer.undo(review_id, reason), context, ledger, who)

    @review.command("list")
    def history(
        context: typer.Context,
        ledger: options.Ledger = None,
        format: options.Format = options.ReportFormat.table,
    ) -> None:
        """All decisions, the oldest first: who, when, what and why."""
        from newsledger.cli.review_queue import show_history

        before = context.obj or (None, None)
        show(_reviewer(ledger or before[0], "nobody").history(), format, show_history)

    # Deciding about entities lies in a module of its own, where there is one.
    if find_spec("newsledger.cli.review_entities"):
        import_module("newsledger.cli.review_entities").register(review)


def _reviewer(ledger: str | None, who: str | None) -> Reviewer:
    from newsledger.run.ledger_query import open_ledger
    from newsledger.run.reviewing import Reviewer

    return Reviewer(open_ledger(ledger), who)


def correct_with(reviewer: Reviewer, claim: str, written: list[str], reason: str) -> Review:
    """Correct a claim with what somebody wrote: ``role=value`` each.

    Raises:
        UsageProblem: one is written otherwise, or its value is none for its role.
    """
    from newsledger.model import UsageProblem
    from newsledger.run.reviewing import parse_value

    kind = reviewer.claim(claim).claim.kind
    values: dict[str, Any] = {}
    for one in written:
        role, equals, value = one.partition("=")
        if not equals:
            raise UsageProblem(f"{one!r} is no correction; write role=value, as in count=12000")
        values[role.strip()] = parse_value(kind, role.strip(), value)
    return reviewer.correct(claim, values, reason)


def told(review: Review) -> None:
    """Tell on stderr what was kept."""
    output.warn(
        f"newsledger: review {review.id}: {review.action} {review.target_kind} {review.target}, by {review.who}"
    )
