"""Parts of the command ``review`` about who is who: ``merge`` and ``split``, of facts as well as of entities."""

from __future__ import annotations

import re
from typing import Annotated

import typer

from newsledger.cli import options, output
from newsledger.cli.review import Reason, Who

_FACT = re.compile(r"F?[0-9a-f]{16}")
"""How ids of facts and claims look; anything else names an entity."""


def register(review: typer.Typer) -> None:
    """Add the commands to ``review``, in the place of those that know only facts."""

    of_facts = {one.callback.__name__: one.callback for one in review.registered_commands if one.callback}

    @review.command()
    def merge(
        context: typer.Context,
        one: Annotated[str, typer.Argument(metavar="A", help="A fact's id; or an entity's name or id.")],
        other: Annotated[str, typer.Argument(metavar="B", help="The other fact or entity.")],
        reason: Reason = "",
        ledger: options.Ledger = None,
        who: Who = None,
    ) -> None:
        """Say that two facts are one event, or two entities one.

        \b
        Examples:
          newsledger review merge "Orchard Foods" 果园食品 --reason "its annual report says so"
          newsledger review merge F3f2a9c0d11e2b7a4 F9b1c2d3e4f5a6b7
        """
        if _FACT.fullmatch(one) and _FACT.fullmatch(other):
            of_facts["merge"](context, one, other, reason, ledger, who)
            return
        from newsledger.run.ledger_query import open_ledger
        from newsledger.run.reviewing import reviewer_name
        from newsledger.run.who import merge_entities

        before = context.obj or (None, None)
        judged = merge_entities(open_ledger(ledger or before[0]), one, other, reviewer_name(who or before[1]), reason)
        output.warn(f"newsledger: {judged.subject['a']} and {judged.subject['b']} are one, says {judged.who}")

    @review.command()
    def split(
        context: typer.Context,
        one: Annotated[str, typer.Argument(metavar="FACT|ENTITY", help="A fact's id; or an entity's name or id.")],
        parts: Annotated[
            list[str], typer.Argument(metavar="CLAIM…|NAME…", help="Claims of the fact, or names, to take out.")
        ],
        reason: Reason = "",
        ledger: options.Ledger = None,
        who: Who = None,
    ) -> None:
        """Say that some claims tell another event, or that some names are another entity's.

        \b
        Examples:
          newsledger review split "Daniel Zhang" 張勇 --reason "another Zhang Yong"
        """
        if _FACT.fullmatch(one) and all(_FACT.fullmatch(part) for part in parts):
            of_facts["split"](context, one, parts, reason, ledger, who)
            return
        from newsledger.run.ledger_query import open_ledger
        from newsledger.run.reviewing import reviewer_name
        from newsledger.run.who import split_entity

        before = context.obj or (None, None)
        decided = split_entity(open_ledger(ledger or before[0]), one, parts, reviewer_name(who or before[1]), reason)
        output.warn(f"newsledger: {', '.join(parts)} taken out of {one}, says {decided[0].who}")
