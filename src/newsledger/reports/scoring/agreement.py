"""When two values of one role agree: names, positions, figures, words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

JsonClaim = Mapping[str, Any]


def words(listed: str) -> frozenset[str]:
    """Give the words of a list written with blanks between."""
    return frozenset(listed.split())


METRICS = words(
    "revenue profit loss users shipments market_value headcount share_of_revenue sales "
    "orders production assets debt cash dividend margin market_share stores"
)
_LEGAL_FORMS = words(
    "inc incorporated ltd limited corp corporation co company group holding holdings "
    "plc llc llp ag sa nv se spa gmbh the and of"
)
_TITLES = words("mr mrs ms dr sir prof professor")
_CHINESE_FORM = re.compile(r"(股份有限公司|有限责任公司|有限公司|控股集团|集团控股|集团|控股|公司)$")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_POSITION_HEADS = tuple(
    (re.compile(pattern), head)
    for pattern, head in (
        (r"\bceo\b|chief executive|首席执行官|首席執行官|行政总裁|行政總裁|执行长|執行長", "ceo"),
        (r"\bcfo\b|chief financial|首席财务官|首席財務官|财务长|財務長|财务总监|財務總監", "cfo"),
        (r"\bcoo\b|chief operating|首席运营官|首席營運官|营运长|營運長", "coo"),
        (r"\bcto\b|chief technolog|首席技术官|首席技術官|技术长|技術長", "cto"),
        (r"chief people|chief human|\bchro\b|首席人力|首席人才", "chro"),
        (r"vice[- ]president|\bvp\b|\bsvp\b|\bevp\b|副总裁|副總裁", "vp"),
        (r"\bchair\w*|董事长|董事長|主席", "chair"),
        (r"\bpresident\b|(?<!副)总裁|(?<!副)總裁|总经理|總經理", "president"),
        (r"co-?founder|联合创始人|聯合創始人|共同创办人|共同創辦人", "cofounder"),
        (r"founder|创始人|創始人|创办人|創辦人", "founder"),
        (r"director|董事(?![长長])|总监|總監", "director"),
    )
)


@cache
def _opencc() -> Any:
    # The reference folds whole words with OpenCC; our own one-for-one folding differs from it in rare words.
    from opencc import OpenCC

    return OpenCC("t2s")


@lru_cache(65536)
def simplified(text: str) -> str:
    """Give the text in simplified characters, by OpenCC's words."""
    return text if text.isascii() else str(_opencc().convert(text))


@lru_cache(65536)
def squash(text: str) -> str:
    """Give the text in NFKC with white space collapsed and the marks of Markdown block quotations dropped."""
    unmarked = re.sub(r"(^|\n)[ \t]*>+[ \t]?", r"\1", unicodedata.normalize("NFKC", text or ""))
    return re.sub(r"\s+", " ", unmarked).strip()


def as_list(value: Any) -> list[Any]:
    """Give a role's value as a list; nothing for an absent one."""
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


@lru_cache(65536)
def _words(name: str) -> tuple[str, ...]:
    """Give the words of a name with case, accents, script, punctuation, titles and legal forms folded away."""
    text = simplified(unicodedata.normalize("NFKC", name)).replace("巿", "市")
    text = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c)).casefold()
    text = re.sub(r"[’']s\b", "", text)
    text = re.sub(r"(?<=\w)-(?=\w)", "", text)
    words = re.findall(r"[\w&]+", text)
    kept = [word for word in words if word not in _LEGAL_FORMS and word not in _TITLES] or words
    if len(kept) == 1 and _HAN.search(kept[0]):
        short = _CHINESE_FORM.sub("", kept[0])
        return (short if len(short) >= 2 and short != "合资" else kept[0],)
    return tuple(kept)


def names_agree(gold: Any, guess: Any, person: bool = False) -> bool:
    """True when any name of the one is any name of the other; for persons a family name alone is not enough."""
    return any(_same_name(_words(str(g)), _words(str(p)), person) for g in as_list(gold) for p in as_list(guess))


def _same_name(gold: tuple[str, ...], guess: tuple[str, ...], person: bool) -> bool:
    if not gold or not guess:
        return False
    x, y = "".join(gold), "".join(guess)
    if x == y:
        return True
    if _HAN.search(x):
        return (y in x or x in y) and min(len(x), len(y)) >= 2 and (not person or len(y) >= len(x))
    a, b = set(gold), set(guess)
    if person:
        return a <= b or (len(guess) >= 2 and b <= a)
    return a <= b or b <= a


def _heads(title: str) -> set[str]:
    folded = simplified(title).casefold()
    heads = {head for pattern, head in _POSITION_HEADS if pattern.search(folded)}
    if "vp" in heads:
        heads.discard("president")
    return heads or set(re.findall(r"\w+", folded)[-1:])


def positions_agree(gold: Any, guess: Any) -> bool:
    """True when the head words agree, or one title ends in the other (首席分析师 and 研究部首席分析师)."""
    for g in as_list(gold):
        for p in as_list(guess):
            a, b = (simplified(squash(str(text))).casefold() for text in (g, p))
            shorter = min(len(a), len(b))
            if _heads(str(g)) & _heads(str(p)) or a == b or (shorter >= 2 and (a.endswith(b) or b.endswith(a))):
                return True
    return False


def number(value: Any) -> float | None:
    """Give a value as a number, or None."""
    if isinstance(value, list | tuple):
        value = value[0] if value else ""
    try:
        return float(str(value).replace(",", "").replace("%", "").strip())
    except ValueError:
        return None


def close(a: Any, b: Any) -> bool:
    """True when two figures agree within 0.5 %."""
    x, y = number(a), number(b)
    return x is not None and y is not None and abs(x - y) <= 0.005 * max(abs(x), abs(y), 1e-9)


def money_agrees(gold: Any, guess: Any) -> bool:
    """True when any amount of the one is any of the other, in one currency or with one currency unprinted."""
    for g in as_list(gold):
        for p in as_list(guess):
            if isinstance(g, Mapping) and isinstance(p, Mapping):
                currencies = {g.get("currency"), p.get("currency")} - {None}
                if len(currencies) <= 1 and close(g.get("value"), p.get("value")):
                    return True
    return False


def figure_agrees(gold: JsonClaim, guess: JsonClaim) -> bool:
    """True when any figure that gold states agrees with the same figure of the guess, or gold states none."""
    if as_list(gold.get("amounts")) and money_agrees(gold.get("amounts"), guess.get("amounts")):
        return True
    signed = gold["kind"] == "price"
    for key, others in (("count", ("count",)), ("percent", ("percent", "change")), ("change", ("change", "percent"))):
        for value in as_list(gold.get(key)):
            for other in others:
                a, b = number(value), number(guess.get(other))
                if a is not None and b is not None and (close(a, b) if signed else close(abs(a), abs(b))):
                    return True
    return not (
        as_list(gold.get("amounts")) or any(gold.get(key) is not None for key in ("count", "percent", "change"))
    )


def word_agrees(gold: Any, guess: Any) -> bool:
    """True when the two have a word in common."""
    wanted = {squash(str(g)).casefold() for g in as_list(gold)}
    return bool(wanted & {squash(str(p)).casefold() for p in as_list(guess)})
