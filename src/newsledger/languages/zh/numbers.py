"""Chinese numbers: 三千, 1.5万亿, 二〇二一, 兩百五十, 肆佰叁拾萬, in digits, numerals and mixtures of both."""

from __future__ import annotations

import re

DIGITS = {
    char: value
    for value, chars in enumerate(
        ("〇零○", "一壹弌", "二贰貳两兩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖")
    )
    for char in chars
}
SMALL_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
BIG_UNITS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8, "兆": 10**12}
WIDE = str.maketrans("０１２３４５６７８９．％＄￥－", "0123456789.%$¥-")
"""Full-width characters and their ASCII twins: one code point each, so offsets stay."""

NUMERAL_CLASS = "〇零○一二两兩三四五六七八九十百千万萬亿億兆廿卅壹贰貳叁參肆伍陆陸柒捌玖拾佰仟"
_TOKEN = re.compile(rf"[0-9]{{1,20}}(?:,[0-9]{{3}}){{0,6}}(?:\.[0-9]{{1,12}})?|[廿卅点點{NUMERAL_CLASS}]")
_KNOWN = re.compile(rf"[-0-9.,\s点點又{NUMERAL_CLASS}]{{1,80}}")
_ANY_WIDE = re.compile("[０-９．％＄￥－]")


def narrowed(text: str) -> str:
    """Give the text with full-width digits and signs as ASCII, of the same length; unchanged when it has none."""
    # Translating a whole article costs more than looking for the few characters first.
    return text.translate(WIDE) if _ANY_WIDE.search(text) else text


def parse_number(words: str) -> float | None:
    """Read a Chinese number; 两千四百五 is 2450, 1.5万亿 is 1.5 × 10¹², 二〇二一 is 2021.

    兆 is 10¹², as in Taiwan and in the counting of money.

    Returns:
        The number, or None when the words are no number (数万 is none).
    """
    words = words.translate(WIDE).strip().replace("个", "").replace("個", "")
    if not _KNOWN.fullmatch(words):
        return None
    tokens = _TOKEN.findall(words.replace("廿", "二十").replace("卅", "三十"))
    if not tokens:
        return None
    total = 0.0
    section = 0.0
    current: float | None = None
    last_unit = 0.0
    decimal = 0.0
    for token in tokens:
        if token in "点點":
            decimal, last_unit = 0.1, 0.0
            current = current or 0.0
        elif token in DIGITS:
            digit = DIGITS[token]
            if decimal:
                current = (current or 0.0) + digit * decimal
                decimal /= 10
            elif current is not None:
                current = current * 10 + digit
                last_unit = 0.0
            else:
                current = float(digit)
                if digit == 0:
                    last_unit = 0.0
        elif token in SMALL_UNITS:
            unit = float(SMALL_UNITS[token])
            section += (current or 1.0) * unit
            current, last_unit, decimal = None, unit, 0.0
        elif token in BIG_UNITS:
            unit = float(BIG_UNITS[token])
            section += current or 0.0
            if not section and not total:
                section = 1.0
            if not section or (total and total < unit):
                # 1.5万亿, 十万亿: the greater unit multiplies all that stands before it.
                total = (total + section) * unit
            else:
                total += section * unit
            section, current, last_unit, decimal = 0.0, None, unit, 0.0
        else:
            if current:
                return None
            current = float(token.replace(",", ""))
            last_unit = 0.0
    if current is not None and last_unit > 10 and current == int(current) and 0 < current < 10:
        # 两千四百五: a last digit without a unit counts the next lower one.
        current *= last_unit / 10
    number = total + section + (current or 0.0)
    return round(number, 6)
