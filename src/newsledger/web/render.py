"""What templates call: safe text, words with links, dates, addresses."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import quote

from markupsafe import Markup, escape

from newsledger.reports.wording import figure, money, sentence, words_of
from newsledger.reports.wording_zh import sentence_zh

Row = Mapping[str, Any]
MOST_WORDS = 300
"""Characters of one line's words; names and quotations may run over pages."""


def clean(value: Any, most: int | None = None) -> str:
    """Give a value as text that cannot disturb what stands around it.

    Control and format characters (line separators, right-to-left overrides) become the replacement character or a
    space, one for one, so that offsets hold when ``most`` is not given.
    """
    text = words_of(value) if not isinstance(value, str) else value
    if not text.isascii() or not text.isprintable():
        text = "".join(_shown(c) for c in text)
    return text if most is None or len(text) <= most else text[: most - 1].rstrip() + "…"


def _shown(character: str) -> str:
    if character in "\n\t":
        return character
    category = unicodedata.category(character)
    if category in ("Cc", "Zl", "Zp"):
        return " "
    # The joiners of emoji and of Indic and Persian writing are harmless; overrides and isolates are not.
    return "\ufffd" if category == "Cs" or (category == "Cf" and character not in "\u200c\u200d\u00ad") else character


def line(value: Any, most: int | None = MOST_WORDS) -> str:
    """Give a value as one clean line."""
    text = " ".join(clean(value if not isinstance(value, str) else value[:20_000]).split())
    return text if most is None or len(text) <= most else text[: most - 1].rstrip() + "…"


def listed(values: Iterable[Any], t: Callable[[str], str]) -> str:
    """Give several values as one text, "a, b and c", as the language of the pages lists them."""
    *first, last = [line(value, None) for value in values] or [""]
    return t(", ").join(first) + t(" and ") + last if first else last


def path_part(value: str) -> str:
    """Give an id as it stands in an address."""
    return quote(value.encode("utf-8", "surrogatepass"), safe="")


def entity_url(id: str) -> str:
    """Give the address of an entity's page."""
    return f"/entities/{path_part(id)}"


def fact_url(id: str) -> str:
    """Give the stable address of a fact."""
    return f"/facts/{path_part(id)}"


def claim_url(doc: str, id: str) -> str:
    """Give the address of a claim's characters in its article."""
    return f"/articles/{path_part(doc)}?claim={path_part(id)}#c-{path_part(id)}"


def article_url(doc: str) -> str:
    """Give the stable address of an article."""
    return f"/articles/{path_part(doc)}"


def words(row: Row, language: str = "en") -> str:
    """Give what a claim or fact says, in the language of the pages; names stay as printed."""
    said = (
        sentence_zh(str(row["kind"]), row) if language == "zh" else str(row.get("words") or sentence(row["kind"], row))
    )
    return line(said)


def linked(row: Row, language: str = "en", but: str | None = None) -> Markup:
    """Give the words of a row, the names in it linked to their pages.

    Args:
        row: a claim or fact row.
        language: of the pages.
        but: id of an entity that is not linked: the one whose page it is.
    """
    said = words(row, language)
    names: dict[str, str] = {}
    for role, ids in (row.get("entities") or {}).items():
        values = row.get(role)
        listed = values if isinstance(values, list) else [values]
        for name, id in zip(listed, ids if isinstance(ids, list) else [ids], strict=False):
            if isinstance(name, str) and name.strip():
                names.setdefault(line(name, None), id)
    places: list[tuple[int, int, str]] = []
    for name, id in sorted(names.items(), key=lambda item: -len(item[0])):
        at = said.find(name)
        end = at + len(name)
        if at >= 0 and all(end <= start or at >= stop for start, stop, _ in places):
            places.append((at, end, id))
    pieces: list[Markup] = []
    done = 0
    for start, end, id in sorted(places):
        pieces.append(escape(said[done:start]))
        name = escape(said[start:end])
        pieces.append(name if id == but else Markup('<a href="{}">{}</a>').format(entity_url(id), name))
        done = end
    pieces.append(escape(said[done:]))
    return Markup("").join(pieces)


def when(row: Row) -> str:
    """Give the date of a fact; of an undated one that is reported as done the day by which it was: ``≤ 2021-05-29``."""
    if row.get("date"):
        return str(row["date"]).replace("/", " – ")
    told = [str(claim["published"]) for claim in row.get("claims") or [row] if claim.get("published")]
    return f"≤ {min(told)}" if told and row.get("status") == "reported" else ""


def side_value(value: Any, missing: str = "not stated") -> str:
    """Give the value of a dispute's side as words."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return money(value)
    return line(figure(value) if isinstance(value, int | float) else value, 90) or missing


def argument(value: Any) -> str:
    """Give any argument's value as words."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return money(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:,.10g}"
    return line(value, 600)


def safe_link(url: Any) -> str | None:
    """Give an article's own address when it is one of the web; ``javascript:`` and the like are none."""
    text = str(url or "").strip()
    plain = text.isprintable() and not any(c in text for c in " <>\"'`\\")
    return text if plain and text.lower().startswith(("http://", "https://")) and len(text) <= 2000 else None
