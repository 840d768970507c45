"""Reports as tables for people: readable at 80 columns, every line with its numbered sources."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from rich.table import Table
from rich.text import Text

from newsledger.cli.output import console
from newsledger.reports.wording import figure, money, sentence, words_of

Row = Mapping[str, Any]
MOST_WORDS = 260
"""Characters of one line's words; a quotation may run over pages."""


def clean(value: Any, most: int | None = None) -> str:
    """Give a value as one safe line: no control characters, which could rewrite the terminal, and not too long."""
    text = "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") else c for c in words_of(value))
    text = " ".join(text.split())
    return text if most is None or len(text) <= most else text[: most - 1] + "…"


SOURCE_WIDTH = 12
"""Characters of the column of sources; a number is never cut."""


class Sources:
    """Numbers articles in the order in which they are first cited."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._rows: dict[str, Row] = {}

    def cite(self, claims: Iterable[Row]) -> str:
        """Give the numbers of the claims' articles, ``[1][3]``."""
        numbers: list[int] = []
        for claim in claims:
            doc = str(claim["doc"])
            self._rows.setdefault(doc, claim)
            number = self._numbers.setdefault(doc, len(self._numbers) + 1)
            if number not in numbers:
                numbers.append(number)
        return "".join(f"[{n}]" for n in sorted(numbers))

    def in_column(self, claims: Iterable[Row]) -> str:
        """Give the numbers in lines as narrow as the column of sources."""
        lines = [""]
        for one in self.cite(claims).replace("]", "] ").split():
            if len(lines[-1]) + len(one) > SOURCE_WIDTH:
                lines.append("")
            lines[-1] += one
        return "\n".join(lines)

    def show(self) -> None:
        """Print the numbered sources: outlet, date, document, origin."""
        if not self._rows:
            return
        out = console()
        out.print()
        out.print(Text("Sources", style="bold"))
        table = lines_grid()
        for doc, number in self._numbers.items():
            row = self._rows[doc]
            origin, outlet = clean(row.get("origin")), clean(row.get("outlet"))
            line = f"{outlet or 'outlet not named'}, {clean(row.get('published')) or 'undated'}, {clean(doc)}"
            if origin and origin != outlet:
                line += f" (first in {origin})"
            table.add_row(f"[{number}]", line)
        out.print(table)


def _lines_table() -> Table:
    table = Table(box=None, show_header=True, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("Date", no_wrap=True, min_width=10)
    table.add_column("Status", no_wrap=True, min_width=8)
    table.add_column("What", overflow="fold", ratio=1)
    table.add_column("Source", overflow="fold", min_width=6, max_width=SOURCE_WIDTH)
    return table


_STYLES = {"planned": "cyan", "alleged": "yellow", "denied": "red", "conditional": "magenta"}


def _date(value: Any) -> str:
    return str(value).replace("/", "–\n") if value else "undated"


def _when(row: Row) -> str:
    """Give the date of a fact; of an undated one that is reported as done the day by which it was: "≤2021-05-29"."""
    told = [str(claim["published"]) for claim in row["claims"] if claim.get("published")]
    if row.get("date") or not told or row["status"] != "reported":
        return _date(row.get("date"))
    return f"≤{min(told)}"


def _origin_count(row: Row) -> str:
    origins = row.get("origins") or []
    return f" ({len(origins)} origins)" if len(origins) > 1 else ""


def _said_by(row: Row) -> str:
    return f" (says {clean(row['told_by'][:3], 90)})" if row.get("told_by") else ""


def _corrected(row: Row) -> list[str]:
    listed = row.get("corrected") or []
    roles = ", ".join(dict.fromkeys(str(one["role"]) for one in listed))
    people = ", ".join(dict.fromkeys(clean(one["by"], 40) for one in listed))
    return [f"~ corrected by {people}: {roles}"] if listed else []


def _disagreement(row: Row) -> list[str]:
    lines: list[str] = []
    for dispute in row.get("disputes") or []:
        parts = [
            f"{side_value(side['value'])} ({', '.join(clean(o, 40) for o in side['origins'])}"
            f"{'; a correction' if side.get('correction') else ''})"
            for side in dispute["sides"]
        ]
        lines.append(f"! sources disagree on the {dispute['role']}: {' / '.join(parts)}")
    return lines


def side_value(value: Any) -> str:
    """Give the value of a dispute's side as words."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return money(value)
    return clean(figure(value) if isinstance(value, int | float) else value, 60) or "not stated"


def facts_table(rows: Sequence[Row], sources: Sources, heading: bool = True) -> Table:
    """Give facts as a table: date, status, what happened, sources; disagreements below each line."""
    table = _lines_table()
    table.show_header = heading
    for row in rows:
        words = Text(clean(row.get("words"), MOST_WORDS) + _said_by(row) + _origin_count(row))
        for line in _corrected(row) + _disagreement(row):
            words.append("\n" + line, style="bold")
        status = str(row["status"])
        table.add_row(_when(row), Text(status, style=_STYLES.get(status, "")), words, sources.in_column(row["claims"]))
    return table


def show_facts(rows: Sequence[Row], empty: str = "No facts.") -> None:
    """Print facts and their sources."""
    out, sources = console(), Sources()
    if not rows:
        out.print(empty)
        return
    out.print(facts_table(rows, sources))
    sources.show()


def show_evidence(rows: Sequence[Row], empty: str = "No facts.") -> None:
    """Print facts, below each the words of every article that tells it."""
    out, sources = console(), Sources()
    if not rows:
        out.print(empty)
        return
    for row in rows:
        out.print(facts_table([row], sources, heading=False))
        for claim in row["claims"]:
            said = f", says {clean(claim['said_by'], 60)}" if claim.get("said_by") else ""
            state = f"{claim.get('date') or 'undated'}, {claim['status']}{said}"
            out.print(
                Text(
                    f"    {sources.cite([claim])} {state}: “{clean(claim.get('sentence') or claim['evidence'], 500)}”",
                    style="dim",
                )
            )
    sources.show()


def show_claims(rows: Sequence[Row]) -> None:
    """Print claims of the ledger, each in its sentence with the evidence marked."""
    out, sources = console(), Sources()
    if not rows:
        out.print("No claims.")
        return
    table = _lines_table()
    for row in rows:
        words = Text(f"{row['kind']}: {clean(row['words'], MOST_WORDS)}")
        around, at = str(row["sentence"]), int(row["evidence_at"])
        end = at + len(row["evidence"])
        words.append("\n")
        for piece, style in ((around[:at], "dim"), (around[at:end], "italic"), (around[end:], "dim")):
            words.append("".join(c if c.isprintable() else " " for c in piece), style=style)
        table.add_row(_date(row.get("date")), str(row["status"]), words, sources.cite([row]))
    out.print(table)
    sources.show()


def show_claims_of_article(article: Row) -> None:
    """Print what ``extract`` found in one article."""
    out = console()
    _article_heading(article)
    if not article["claims"]:
        out.print("No claims.\n")
        return
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("Kind", no_wrap=True)
    table.add_column("Date", no_wrap=True)
    table.add_column("Status", no_wrap=True)
    table.add_column("What it says", overflow="fold", ratio=1)
    for claim in article["claims"]:
        what = sentence(claim["kind"], {k: v for k, v in claim.items() if k not in _NOT_ARGUMENTS})
        said = f" (says {clean(claim['said_by'], 60)})" if claim.get("said_by") else ""
        words = Text(clean(what, MOST_WORDS) + said)
        words.append(f"\n{claim['start']}–{claim['end']} “{clean(claim['evidence'], MOST_WORDS)}”", style="dim")
        table.add_row(claim["kind"], _date(claim.get("date")), claim["status"], words)
    out.print(table)
    out.print()


_NOT_ARGUMENTS = {"kind", "start", "end", "evidence", "status", "rule"}


def show_mentions_of_article(article: Row) -> None:
    """Print what ``mentions`` found in one article."""
    out = console()
    _article_heading(article)
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("Where", no_wrap=True, justify="right")
    table.add_column("Type", no_wrap=True)
    table.add_column("Text", overflow="fold", ratio=1)
    table.add_column("Means", overflow="fold", ratio=1)
    for mention in article["mentions"]:
        means = mention.get("value", mention.get("name"))
        shown = money(mention["amounts"]) if mention.get("amounts") else clean(means)
        table.add_row(f"{mention['start']}–{mention['end']}", mention["type"], clean(mention["text"], 80), shown)
    out.print(table)
    out.print()


def _article_heading(article: Row) -> None:
    out = console()
    parts = [clean(article["doc"]), article.get("published") or "undated", article.get("language") or "?"]
    parts += [clean(article[key]) for key in ("outlet", "origin") if article.get(key)]
    out.print(Text(" · ".join(parts), style="bold"))


def show_profile(page: Row, headings: Iterable[tuple[str, str]]) -> None:
    """Print the page of an entity by sections."""
    out, sources = console(), Sources()
    entity = page["entity"]
    out.print(
        Text(f"{clean(entity['label'])} ({entity['type']}, {_count(entity['articles'], 'article')})", style="bold")
    )
    others = [clean(n["name"]) for n in entity["names"] if n["name"] != entity["label"]]
    if others:
        out.print(Text("also: " + ", ".join(dict.fromkeys(others)), style="dim"))
    empty = True
    for key, heading in headings:
        found = page.get(key) or []
        if found:
            empty = False
            out.print()
            out.print(Text(heading, style="bold"))
            out.print(facts_table(found, sources))
            if more := page.get("left_out", {}).get(key):
                out.print(Text(f"and {more:,} earlier ones: timeline, or --limit", style="dim"))
    if empty:
        out.print("No facts about it yet.")
    if older := page.get("older_claims"):
        out.print()
        out.print(
            Text(f"{_count(older, 'older claim')} not looked at here: --since, or newsledger timeline", style="dim")
        )
    sources.show()


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def show_disputes(rows: Sequence[Row]) -> None:
    """Print disputes, both sides with their evidence."""
    out, sources = console(), Sources()
    if not rows:
        out.print("No disputes.")
        return
    for row in rows:
        out.print(Text(f"{clean(row['words'], MOST_WORDS)}", style="bold"))
        out.print(f"  sources disagree on the {row['role']}:")
        for side in row["sides"]:
            cited = sources.cite(side["claims"])
            correction = ", a later correction" if side.get("correction") else ""
            out.print(Text(f"  • {side_value(side['value'])} {cited}{correction}"))
            for claim in side["claims"]:
                when = ", ".join(
                    filter(None, (claim.get("date") or "undated", claim["status"], money(claim.get("amounts"))))
                )
                out.print(Text(f"      {when}: “{clean(claim['evidence'], MOST_WORDS)}”", style="dim"))
        out.print()
    sources.show()


def show_quotes(rows: Sequence[Row]) -> None:
    """Print quotations with speaker and source."""
    out, sources = console(), Sources()
    if not rows:
        out.print("No quotations.")
        return
    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="dim")
    table.add_column("Date", no_wrap=True, min_width=10)
    table.add_column("Speaker", overflow="fold", max_width=18)
    table.add_column("Words", overflow="fold", ratio=1)
    table.add_column("Source", no_wrap=True)
    for row in rows:
        told = f" (to {clean(row['told'], 40)})" if row.get("told") else ""
        date = row.get("date") or row.get("published")
        quote = f"“{clean(row['quote'], 900)}”{told}"
        table.add_row(_date(date), clean(row["speaker"]), quote, sources.cite([row]))
    out.print(table)
    sources.show()


def lines_grid() -> Table:
    """Give a table of two columns without lines: a mark, and what it stands before."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    return grid


def show_search(rows: Sequence[Row]) -> None:
    """Print search hits: articles with the words in their surroundings, claims below them."""
    out, sources = console(), Sources()
    if not rows:
        out.print("Nothing found.")
        return
    for row in rows:
        cited = sources.cite([row])
        if row["type"] == "claim":
            line = f"    {row['kind']} ({row['status']}, {row.get('date') or 'undated'}): {clean(row['words'], MOST_WORDS)}"
            out.print(Text(line))
            continue
        head = " · ".join(clean(row[key], 70) for key in ("published", "outlet", "title") if row.get(key))
        out.print(Text(f"{cited} {head or row['doc']}", style="bold"))
        for passage in row.get("passages", ()):
            out.print(Text(f"    “{clean(passage, 600)}”", style="dim"))
        if not row.get("passages"):
            snippet = Text("    …" + "".join(c if c.isprintable() else " " for c in row["snippet"]) + "…", style="dim")
            for start, end in row["marks"]:
                snippet.stylize("bold not dim", start + 5, end + 5)
            out.print(snippet)
    sources.show()


def show_entities(rows: Sequence[Row]) -> None:
    """Print who is who: names, types, articles and reasons."""
    out = console()
    for row in rows:
        out.print(Text(f"{clean(row['label'])} ({row['type']}, {_count(row['articles'], 'article')})", style="bold"))
        names = ", ".join(dict.fromkeys(clean(n["name"]) for n in row["names"]))
        grid = lines_grid()
        grid.add_row("  id", clean(row["id"]))
        grid.add_row("  names", names)
        for reason in row["reasons"]:
            grid.add_row("  why", clean(reason))
        for one in row.get("judgements", ()):
            if one["action"] != "same":
                grid.add_row(f"  {clean(one['action'])}", clean(f"{one['label']}: {one['reason']} ({one['who']})"))
        for one in row.get("doubtful_names", ()):
            grid.add_row("  doubtful", clean(f"{one['name']} in {one['doc']}: {one['reason']}"))
        if docs := row.get("docs"):
            grid.add_row("  articles", ", ".join(clean(one["doc"]) for one in docs))
        out.print(grid)
