"""English number words: one, twenty-five, two hundred thousand, one and a half million."""

from __future__ import annotations

import re

UNITS = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
}
TENS = {
    word: value * 10
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
SCALES = {
    "hundred": 100.0,
    "thousand": 1e3,
    "k": 1e3,
    "lakh": 1e5,
    "lac": 1e5,
    "million": 1e6,
    "mln": 1e6,
    "mn": 1e6,
    "mil": 1e6,
    "m": 1e6,
    "crore": 1e7,
    "cr": 1e7,
    "billion": 1e9,
    "bln": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "trillion": 1e12,
    "trln": 1e12,
    "tn": 1e12,
    "t": 1e12,
}
_TOKEN = re.compile(r"[0-9][0-9,]{0,30}(?:\.[0-9]{1,15})?|[a-z]{1,20}")
_FILLER = frozenset(("a", "an", "and", "of"))


def parse_number(words: str) -> float | None:
    """Read a number in words, digits or both ("2.8 billion", "twenty-five", "a dozen", "one and a half million").

    Returns:
        The number, or None when the words are no number or give none ("tens of thousands").
    """
    tokens = _TOKEN.findall(words.lower().replace("-", " "))
    total = 0.0
    current: float | None = None
    fraction = 0.0
    for index, token in enumerate(tokens):
        if token[0].isdigit():
            if current is not None:
                return None
            current = float(token.replace(",", ""))
        elif token in UNITS:
            current = (current or 0.0) + UNITS[token]
        elif token in TENS:
            current = (current or 0.0) + TENS[token]
        elif token == "half":
            fraction = 0.5
        elif token == "quarter" and tokens[index - 1] in _FILLER:
            fraction = 0.25
        elif token == "dozen":
            current = (1.0 if current is None else current) * 12
        elif token.rstrip("s") in SCALES and (token in SCALES or token[:-1] in ("crore", "lakh")):
            scale = SCALES[token if token in SCALES else token[:-1]]
            if current is None:
                current = 0.0 if fraction else (1.0 if total == 0 else None)
            if current is None:
                return None
            value = (current + fraction) * scale
            fraction = 0.0
            if scale == 100:
                current = value
            elif scale > 1000 or not total:
                # "1.2 trillion" and "two hundred thousand million" both multiply what stands before them.
                total = total + value
                current = None
            else:
                total += value
                current = None
        elif token not in _FILLER:
            return None
    if current is None and not fraction and not total:
        return None
    return total + (current or 0.0) + fraction
