"""The queue of claims that wait for a decision: one at a time, one key each; over a pipe one line each."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from rich.text import Text

from newsledger.cli import output
from newsledger.cli.review import correct_with, told
from newsledger.cli.tables import clean
from newsledger.model import UsageProblem
from newsledger.reports.wording import money, words_of

if TYPE_CHECKING:
    from newsledger.run.reviewing import Reviewer, Waiting

KEYS = "a accept · r reject · c correct · x other event · m same as … · s skip · u undo · ? help · q quit"
HELP = """a  accept: the article states this
r  reject: it does not; a reason may follow ("r an estimate, no fine")
c  correct: role=value, several with spaces ("c count=12000 date=2023-01"); role= takes a value away
x  split: this claim tells another event than the rest of its fact
m  merge: the event is that of another fact, whose id follows
s  skip: leave it for later
u  undo: take the last decision back
q  quit: what was decided is kept"""


def run_queue(reviewer: Reviewer, waiting: Sequence[Waiting]) -> None:
    """Go through the claims and keep what is decided, each decision at once.

    Args:
        reviewer: who decides.
        waiting: the claims, in their order.
    """
    out = output.console()
    if not waiting:
        out.print("Nothing waits for a decision.")
        return
    decided = 0
    place = 0
    while place < len(waiting):
        one = waiting[place]
        _show(one, place + 1, len(waiting))
        key, rest = _read()
        if key in ("q", ""):
            break
        try:
            step, done = _act(reviewer, one, key, rest)
        except UsageProblem as problem:
            output.warn(f"newsledger: {problem}")
            continue
        place, decided = max(0, place + step), decided + done
    out.print(f"{decided} decided by {reviewer.who}, {len(waiting) - place} of {len(waiting)} left.")


def _act(reviewer: Reviewer, one: Waiting, key: str, rest: str) -> tuple[int, int]:
    """Do what a key says; gives by how many places the queue moves, and how many decisions that makes."""
    claim = one.claim.id
    if key == "a":
        told(reviewer.accept(claim, rest))
    elif key == "r":
        told(reviewer.reject(claim, rest))
    elif key == "c":
        told(correct_with(reviewer, claim, shlex.split(rest or _ask("role=value …: ")), ""))
    elif key == "x":
        told(reviewer.split(one.fact.id, [claim], rest))
    elif key == "m":
        told(reviewer.merge(claim, (rest or _ask("id of the other fact: ")).strip()))
    elif key == "s":
        return 1, 0
    elif key == "u":
        told(reviewer.undo())
        return -1, -1
    else:
        output.console().print(HELP if key == "?" else f"No key {key!r}. {KEYS}")
        return 0, 0
    return 1, 1


def _read() -> tuple[str, str]:
    """Read a key, and what follows it on the line where the input is no terminal; "" at the end of the input."""
    if sys.stdin.isatty():
        import click

        sys.stdout.write("> ")
        sys.stdout.flush()
        try:
            key = click.getchar(echo=True)
        except EOFError:
            key = ""
        sys.stdout.write("\n")
        return ("" if key in ("\x03", "\x04") else key[:1].lower()), ""
    while line := sys.stdin.readline():
        if line.strip():
            key, _, rest = line.strip().partition(" ")
            return key[:1].lower(), rest.strip()
    return "", ""


def _ask(prompt: str) -> str:
    if not sys.stdin.isatty():
        return ""
    try:
        return input(prompt)
    except EOFError:
        return ""


def _show(one: Waiting, number: int, total: int) -> None:
    claim, c = one.claim, one.claim.claim
    out = output.console()
    origins = f"{len(one.fact.origins)} origins" if len(one.fact.origins) > 1 else "1 origin"
    state = f"{c.kind} · {c.status} · {c.arguments.get('date') or 'undated'} · {origins}"
    roles = sorted({dispute.role for dispute in one.fact.disputes})
    if roles:
        state += f" · disputed: {', '.join(roles)}"
    out.print()
    out.print(Text(f"[{number}/{total}] {state}", style="dim"))
    out.print(Text(clean(one.words, 300), style="bold"))
    end = one.at + len(c.evidence)
    words = Text("  ")
    for piece, style in (
        (one.sentence[: one.at], "dim"),
        (one.sentence[one.at : end], "reverse"),
        (one.sentence[end:], "dim"),
    ):
        words.append("".join(char if char.isprintable() else " " for char in piece), style=style)
    out.print(words)
    for role, value in c.arguments.items():
        shown = money(value) if role == "amounts" else clean(words_of(value), 200)
        out.print(Text(f"  {role}: {shown}"))
    source = claim.source
    told_in = ", ".join(
        clean(part) for part in (source.outlet or "outlet not named", source.published or "undated", source.doc)
    )
    out.print(Text(f"  {told_in}; claim {claim.id}, fact {one.fact.id}", style="dim"))
    out.print(Text(KEYS, style="dim"))


def show_history(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print all decisions, the oldest first."""
    out = output.console()
    if not rows:
        out.print("No reviews.")
    for row in rows:
        holds = "" if row["holds"] or row["action"] == "undo" else " (undone)"
        out.print(
            Text(
                f"{row['id']:>4} {row['at'][:19]} {clean(row['who'])}: {row['action']} {row['of']} {row['target']}{holds}"
            )
        )
        told_of = clean(row["words"], 200)
        if row.get("corrected"):
            told_of += " → " + "; ".join(
                f"{role}: {money(value) if role == 'amounts' else clean(value) or 'nothing'}"
                for role, value in row["corrected"].items()
            )
        if row.get("undone"):
            told_of = f"takes back {', '.join(map(str, row['undone']))}"
        if row["reason"]:
            told_of += f" ({clean(row['reason'], 200)})"
        out.print(Text(f"     {told_of}", style="dim"))
