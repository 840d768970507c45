"""Rough yearly exchange rates, to tell whether two amounts in different currencies may be one.

Units of the currency for one US dollar, averages over a calendar year, rounded to three digits. They follow the Federal
Reserve's annual averages (release G.5A, "Foreign Exchange Rates - Annual") for 2010 to 2024, but were written down from
memory and not copied from it: take them to be good to about two per cent. That is enough for "182億元 or USD 2.8bn",
which are compared with ``CONVERTED`` on top, and too little for accounts: sums are given for each currency, and in one
currency only where somebody asks for it (``tally --in``), with these rates or with a table of their own.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from newsledger.model import UsageProblem

FIRST_YEAR = 2010
_PER_DOLLAR: Mapping[str, tuple[float, ...]] = {
    "CNY": (6.77, 6.46, 6.31, 6.15, 6.16, 6.28, 6.64, 6.76, 6.61, 6.91, 6.90, 6.45, 6.73, 7.08, 7.20),
    "HKD": (7.77, 7.78, 7.76, 7.76, 7.75, 7.75, 7.76, 7.79, 7.84, 7.84, 7.76, 7.77, 7.83, 7.83, 7.80),
    "TWD": (31.5, 29.4, 29.6, 29.7, 30.3, 31.7, 32.2, 30.4, 30.1, 30.9, 29.5, 27.9, 29.8, 31.2, 32.1),
    "EUR": (0.754, 0.718, 0.778, 0.753, 0.752, 0.901, 0.903, 0.885, 0.846, 0.893, 0.876, 0.845, 0.949, 0.924, 0.924),
    "GBP": (0.647, 0.623, 0.631, 0.639, 0.607, 0.654, 0.738, 0.776, 0.748, 0.783, 0.780, 0.727, 0.808, 0.804, 0.782),
    "JPY": (87.8, 79.7, 79.8, 97.6, 106.0, 121.0, 109.0, 112.0, 110.0, 109.0, 107.0, 110.0, 131.0, 141.0, 151.0),
    "KRW": (1156, 1107, 1126, 1095, 1052, 1131, 1159, 1129, 1099, 1166, 1181, 1145, 1292, 1307, 1363),
}
SAME_CURRENCY, CONVERTED = 0.02, 0.04
"""How far two amounts may lie apart and still be one: rounding within a currency, and the rate of the day on top."""

_UNPRINTED = {"zh-Hans": ("CNY",), "zh-Hant": ("CNY", "HKD", "TWD"), "zh": ("CNY", "HKD", "TWD")}


@dataclass(frozen=True, slots=True)
class Rates:
    """A table of exchange rates.

    Attributes:
        per_dollar: currency → year → units for one US dollar.
        source: where the rates are from, for whoever reads a sum.
    """

    per_dollar: Mapping[str, Mapping[int, float]]
    source: str

    def to_dollars(self, value: float, currency: str, year: int | None) -> float | None:
        """Give an amount in US dollars at the rate of the year (the nearest one known, without a year the last)."""
        if currency == "USD":
            return value
        known = self.per_dollar.get(currency)
        if not known:
            return None
        nearest = max(known) if year is None else min(known, key=lambda one: (abs(one - year), one))
        return value / known[nearest]

    def convert(self, value: float, currency: str, to: str, year: int | None) -> float | None:
        """Give an amount in another currency; None where either is not in the table."""
        dollars = value if currency == to else self.to_dollars(value, currency, year)
        one = 1.0 if currency == to else self.to_dollars(1.0, to, year)
        return None if dollars is None or not one else dollars / one


ROUGH = Rates(
    {currency: {FIRST_YEAR + n: rate for n, rate in enumerate(rates)} for currency, rates in _PER_DOLLAR.items()},
    f"rough yearly averages, {FIRST_YEAR}-{FIRST_YEAR + len(_PER_DOLLAR['CNY']) - 1}, good to about 2%",
)


def read_rates(text: str, name: str) -> Rates:
    """Read a table of rates: TOML with one table a year, ``[2021]`` and ``CNY = 6.45`` (units for one US dollar).

    Args:
        text: the TOML.
        name: the file, for messages and as the source of the rates.

    Raises:
        UsageProblem: the text is no such table.
    """
    try:
        years = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageProblem(f"{name} is no TOML: {error}") from error
    found: dict[str, dict[int, float]] = {}
    for year, rates in years.items():
        if not (year.isdigit() and len(year) == 4 and isinstance(rates, dict)):
            raise UsageProblem(f"{name}: {year!r} is no table of a year; write [2021] and below it CNY = 6.45")
        for currency, rate in rates.items():
            if not isinstance(rate, int | float) or isinstance(rate, bool) or rate <= 0:
                raise UsageProblem(f"{name}: {currency} = {rate!r} in {year} is no rate; write units for one US dollar")
            found.setdefault(currency, {})[int(year)] = float(rate)
    if not found:
        raise UsageProblem(f"{name} has no rates; write [2021] and below it CNY = 6.45")
    return Rates(found, name)


def to_dollars(value: float, currency: str, year: int | None) -> float | None:
    """Give an amount in US dollars at the rough rate of the year; None for currencies that are not in the table."""
    one = _dollars(currency, year)
    return None if one is None else value * one


@lru_cache(2048)
def _dollars(currency: str, year: int | None) -> float | None:
    """Give what one unit was worth; asked for with every sum that is compared."""
    return ROUGH.to_dollars(1.0, currency, year)


def entries(amounts: Any) -> list[tuple[float, str | None]]:
    """Give (value, currency or None) of a claim's ``amounts``; what is no such list gives nothing."""
    found: list[tuple[float, str | None]] = []
    for entry in amounts if isinstance(amounts, list) else []:
        value = entry.get("value") if isinstance(entry, dict) else None
        if isinstance(value, int | float) and not isinstance(value, bool):
            found.append((float(value), entry.get("currency")))
    return found


def in_dollars(amounts: Any, year: int | None, language: str | None) -> list[float]:
    """Give what the amounts may be in US dollars; one without a currency is taken in those of its language."""
    return _all_in_dollars(entries(amounts), year, language)


def _all_in_dollars(listed: Iterable[tuple[float, str | None]], year: int | None, language: str | None) -> list[float]:
    found: list[float] = []
    for value, currency in listed:
        for one in (currency,) if currency else _UNPRINTED.get(language or "", ("USD",)):
            dollars = to_dollars(value, one, year)
            if dollars is not None:
                found.append(dollars)
    return found


def close(a: float, b: float, tolerance: float = SAME_CURRENCY) -> bool:
    """True when two figures differ by no more than the tolerance (a share of the larger)."""
    return abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-9)


@lru_cache(4096)
def _digits(value: float) -> int:
    """Number of digits that matter: 2 for 2,800,000,000, 1 for 0.5."""
    return len(f"{abs(value):.6g}".split("e")[0].replace(".", "").strip("0"))


def rounded_alike(a: float, b: float, digits: int) -> bool:
    """True when two figures are one after rounding to the digits of the coarser, which has at least so many digits.

    204,050 and 204,052 are, 135.5 and 134 are not, and of 90 and 90 with ``digits`` 3 nothing is known.
    """
    least = min(_digits(v) for v in (a, b))
    return least >= digits and f"{a:.{least}g}" == f"{b:.{least}g}"


def amounts_apart(
    a: Any, b: Any, year_a: int | None, year_b: int | None, language_a: str | None = None, language_b: str | None = None
) -> float:
    """Give the factor between the nearest two of the amounts; 1 when either gives none that can be compared."""
    year = year_a or year_b
    left = [abs(v) for v in in_dollars(a, year_a or year, language_a) if v]
    right = [abs(v) for v in in_dollars(b, year_b or year, language_b) if v]
    return min((max(p, q) / min(p, q) for p in left for q in right), default=1.0)


def agree_as_printed(a: Any, b: Any) -> bool | None:
    """Give the same as ``amounts_agree`` for amounts that share a currency, for which no year counts; None for others."""
    return _agree_as_printed(entries(a), entries(b))


def _agree_as_printed(left: list[tuple[float, str | None]], right: list[tuple[float, str | None]]) -> bool | None:
    one_currency = False
    for x, cx in left:
        for y, cy in right:
            if cx == cy and cx is not None:
                if close(x, y):
                    return True
                one_currency = True
    return False if one_currency else None


def amounts_agree(
    a: Any, b: Any, year_a: int | None, year_b: int | None, language_a: str | None = None, language_b: str | None = None
) -> bool:
    """True when any amount of the one may be any of the other."""
    left, right = entries(a), entries(b)
    printed = _agree_as_printed(left, right)
    if printed is not None:
        return printed
    digits = [max((_digits(v) for v, _ in one), default=0) for one in (left, right)]
    unprinted = any(currency is None for _, currency in (*left, *right))
    if (min if unprinted else max)(digits) < 2:
        return False  # of round sums in two currencies many are alike
    year = year_a or year_b
    return any(
        close(x, y, CONVERTED)
        for x in _all_in_dollars(left, year_a or year, language_a)
        for y in _all_in_dollars(right, year_b or year, language_b)
    )
