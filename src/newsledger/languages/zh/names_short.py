"""Short names: 下称“丰巢公司”, 福成股份(600965), 张总; which full name of the article each stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from newsledger.languages.zh.names_lexicon import classes, common_words, place_names, words
from newsledger.languages.zh.names_orgs import Cuts

Span = tuple[int, int]
Found = tuple[int, int, str]

_DEFINED = re.compile(
    r"[\s]?\((?:[^()\n]{0,30}?[,、;])?(?:以下|下文|下)?(?:简称|统称|合称|称)(?:为)?[:“\"「『《]?([^()“”\"「」『』《》,、;\n]{2,16})[”\"」』》]?[^()\n]{0,24}\)"
)
_CODE = re.compile(
    r"\s?\((?:[^()\n]{0,10}[:,])?\s?(?:[0368]\d{5}(?:\.(?:SH|SZ|BJ))?|\d{4,5}(?:\.HK)?|[A-Z]{2,5}(?:\.[A-Z]{1,2}|:[A-Z.]{1,6})?)(?=[,).:])"
)
_FORMS = re.compile(
    r"(?:\([^()]{1,8}\))?(?:股份有限公司|有限责任公司|集团有限公司|有限公司|集团公司|股份公司|总公司|公司|集团|控股)$"
)


def defined(text: str, orgs: Sequence[Found]) -> Iterable[Found]:
    """Give the short names that the article introduces in brackets behind a full one, as (start, end, type)."""
    ends = {end: kind for _, end, kind in orgs}
    for match in _DEFINED.finditer(text):
        kind = ends.get(match.start())
        if kind is None:
            continue
        start, end = match.span(1)
        yield (start, end, kind)


def coded(text: str, cut: Cuts) -> Iterable[Span]:
    """Give the names with a stock code in brackets behind: 福成股份(600965)."""
    for match in _CODE.finditer(text):
        if match.group().strip("( ") in words("latin_terms"):  # 首席财务官(CFO)
            continue
        end = match.start()
        start = cut.before(end - 1)
        while start < end and text[start] in " (*":
            start += 1
        if match.group().strip("( ").isalpha() and _may_be_word(text[start:end]):
            continue
        if 2 <= end - start <= 8 and re.fullmatch(r"[A-Za-z*]{0,4}[一-鿿A-Za-z·]{1,7}[A-Z]?", text[start:end]):
            yield (start, end)


def _may_be_word(name: str) -> bool:
    """True for what letters in brackets may abbreviate as well as a share's code: 国际太空站(ISS), 无人机(UAV)."""
    return name[-1:] in _THINGS or any(name[i : i + 2] in common_words() for i in range(len(name) - 1))


_THINGS = frozenset("机器码站组物剂症病法率度值式链网卡权税币会局署部院")


def shortened(text: str, names: Sequence[str]) -> Iterable[tuple[str, str]]:
    """Give, for full names of companies, the short forms that the text holds elsewhere, as (short, full).

    深圳市丰巢网络技术有限公司 may be 丰巢: without place, form and words of trade. A form of two characters has to stand
    in the text three times apart from the full name, since it may be an ordinary word.
    """
    for name in names:
        for short in _cores(name):
            apart = text.count(short) - text.count(name)
            if len(short) == 2 and not name.endswith("有限公司"):
                continue
            if short not in _ordinary() and apart >= (3 if len(short) == 2 else 1):
                yield (short, name)


@lru_cache(maxsize=20_000)
def _cores(name: str) -> tuple[str, ...]:
    return tuple(_short_forms(name))


def _short_forms(name: str) -> Iterable[str]:
    base = _FORMS.sub("", name)
    if base == name or len(base) < 2:
        return
    if 2 <= len(base) <= 8:
        yield base
    place = next((base[:n] for n in range(min(6, len(base) - 2), 1, -1) if base[:n] in place_names()), "")
    rest = base[len(place) :]
    if place and rest[0] in "省市区县" and len(rest) > 2:
        rest = rest[1:]
    while True:
        trade = next((word for word in _trades() if rest.endswith(word) and len(rest) - len(word) >= 2), "")
        if not trade:
            break
        rest = rest[: -len(trade)]
    if rest != base and 2 <= len(rest) <= 8:
        yield rest


@cache
def _trades() -> tuple[str, ...]:
    return tuple(sorted(classes("org_suffixes")["weak"], key=len, reverse=True))


@cache
def _ordinary() -> frozenset[str]:
    lists = classes("org_words")
    return frozenset(
        (*words("borders"), *words("protected"), *words("places"), *lists["not_before"], *lists["not_before_weak"])
    )


_DAUGHTER = frozenset(("子公司", "孙公司"))
"""Before a name: it is no longer form of its parent's (复旦张江, whose 全资子公司 is 泰州复旦张江药业有限公司)."""


def fullest(text: str, found: Sequence[Found]) -> dict[int, Span]:
    """Give, by the start of a mention, the stretch with its fullest name, where that is another one.

    Args:
        text: simplified, half-width text.
        found: the mentions as (start, end, type), in order.
    """
    result: dict[int, Span] = {}
    by_type: dict[str, dict[str, Span]] = {"person": {}, "org": {}}
    for start, end, kind in found:
        group = _group(kind)
        if group and not (group == "org" and text[max(0, start - 3) : start] in _DAUGHTER):
            by_type[group].setdefault(text[start:end], (start, end))
    alias = {}
    ends = {end: (start, end) for start, end, kind in found if _group(kind) == "org"}
    for match in _DEFINED.finditer(text):
        if match.start() in ends:
            alias[match.group(1)] = ends[match.start()]
    longest: dict[tuple[str, str], Span | None] = {}
    for start, end, kind in found:
        group = _group(kind)
        if not group:
            continue
        name = text[start:end]
        span = alias.get(name) if group == "org" else None
        if span is None:
            if (name, group) not in longest:
                longest[name, group] = _longest(name, by_type[group], group)
            span = longest[name, group]
        if span is not None and span[0] != start:
            result[start] = span
    return result


def _group(kind: str) -> str | None:
    if kind == "person":
        return "person"
    return "org" if kind in ("company", "authority", "organization") else None


def _longest(name: str, known: dict[str, Span], group: str) -> Span | None:
    best: tuple[int, Span] | None = None
    base = _FORMS.sub("", name) if group == "org" else name
    if len(base) < 2:
        base = name
    for other, span in known.items():
        if len(other) <= len(name) or not _stands_for(base, other, group):
            continue
        if best is None or len(other) > best[0]:
            best = (len(other), span)
    return best[1] if best else known.get(name)


def _stands_for(base: str, other: str, group: str) -> bool:
    if group == "person":
        return base in re.split("[· ]", other) or (len(base) == 1 and len(other) > 1 and other.startswith(base))
    stripped = _FORMS.sub("", other)
    if stripped == other:
        return False
    if base in _cores(other):
        return True
    return (
        stripped == base
        or (stripped.endswith(base) and len(base) >= 2 and len(stripped) - len(base) <= 4)
        or (base in stripped and len(base) >= 3 and stripped.find(base) <= 4 and not re.search("分公司|分行", other))
    )
