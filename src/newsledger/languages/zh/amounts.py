"""Money, percentages and counts in Chinese news, simplified or traditional."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from newsledger.languages.zh.amounts_grammar import AMOUNT, CENTS, CURRENCY, DOLLAR, GATE, LOCAL
from newsledger.languages.zh.numbers import BIG_UNITS, DIGITS, SMALL_UNITS, narrowed, parse_number
from newsledger.model.mention import Mention

_LOWER = re.compile(
    r"(?:逾|超(?:过|過|出)?|至少|最少|高于|高於|大于|大於|不低于|不低於|不少于|不少於|多于|多於|突破|起码|起碼|不下|达到或超过|满|滿)(?:了)?\s?$"
)
_UPPER = re.compile(
    r"(?:近|将近|將近|接近|不到|不足|至多|最多|最高|不超过|不超過|低于|低於|小于|小於|少于|少於|不多于|不多於|不高于|不高於|未达|未達|未满|未滿|几近|幾近|差不多|直逼|逼近)(?:了)?\s?$"
)
_AFTER_LOWER = re.compile(
    r"(?:[名位家个個人款辆輛台次元股份项項件吨噸])?(?:以上|之上|之多|[余餘](?![额額下])|起步|开外|開外)"
)
_AFTER_UPPER = re.compile(r"(?:[名位家个個人款辆輛台次元股份项項件吨噸])?(?:以下|之下|以内|以內|之内|之內)")
_UNIT_OF_TIME = re.compile(
    r"\s?(?:[个個]\s?)?(?:半)?(?:年(?!度(?:活跃|付费|购买|用户|会员))|月|[天日号號]|小[时時]|分[钟鐘](?!之)|秒|[周週]|星期|[礼禮]拜|[岁歲]|世[纪紀]|[点點时時](?!亿|億)|季|工作日|交易日|年代)"
)
_MEASURE = re.compile(
    r"\s?(?:公里|千米|[毫厘釐纳納微]米|米|寸|英寸|吋|[公千]?斤|克|[升度℃°]|公分|公尺|瓦|千瓦|像素|画素|畫素|[赫G]|[毫]?安|楼|樓|折|路|[线線]|倍速)"
)
_CONVERSION = re.compile(
    r"\s?[(（\[]\s?(?:[约約]?(?:合|折合|相[当當][于於]|等[于於])|[约約][为為]?|即|大[约約])?\s?"
    r"|[，,]\s?(?:[约約]合|[约約]?折合|相[当當][于於]|合)(?:[约約])?\s?"
)
_RANGE = re.compile(r"\s?(?:[-–—~～]{1,2}|至|到)\s?")
_FROM = re.compile(r"(?:从|從|由|自)\s?$")
_LONE_OK = re.compile(r"(?:近|逾|超|超过|超過|约|約|上|数|數|达|達|过|過|共)$")
_TWO_GUESSES = re.compile(r"[一二两兩三四五六七八][二两兩三四五六七八九][十百千万萬亿億]")
"""八九亿, 三五百: two guesses side by side, no number."""
_POSITIONAL = re.compile(r"[〇零○一二三四五六七八九]{3,}")


@dataclass(slots=True)
class _Atom:
    """One figure before ranges and conversions are joined; ``big`` is the 万/亿 it ends in, as a factor."""

    start: int
    end: int
    type: str
    number: float | None
    currency: str | None = None
    bound: str | None = None
    big: float = 1.0


def _plain(number: float | None) -> float | int | None:
    if number is None:
        return None
    number = round(float(f"{number:.12g}"), 6)  # 128.3 * 10**8 is 12830000000, not 12830000000.000002
    return int(number) if number == int(number) else number


def _currency(name: str | None, region: str | None) -> str | None:
    """Give the ISO 4217 code for a currency's sign, code or name; a bare 元 follows the region."""
    if not name:
        return None
    name = name.strip()
    if "人民" in name:
        return "CNY"
    if name == "$":
        return DOLLAR.get(region or "", "USD")
    if name in CURRENCY:
        return CURRENCY[name]
    if name in CENTS:
        return CENTS[name]
    if name == "¥":
        return "JPY" if region == "JP" else "CNY"
    return LOCAL.get(region or "", "CNY")


def _big(words: str) -> float:
    """Give the factor of the 万 and 亿 that a number ends in, or of its last 百 or 千 when it has neither."""
    factor, small = 1.0, 1.0
    for char in reversed(words.rstrip()):
        if char in BIG_UNITS:
            factor *= BIG_UNITS[char]
        elif char in SMALL_UNITS:
            small = max(small, SMALL_UNITS[char]) if factor == 1.0 else small
            break
        else:
            break
    return factor if factor > 1 else small


def _with_about(number: str, about: str | None) -> tuple[float | None, str | None]:
    """Read "3000" + "余万" as 30000000 with a lower bound; 十几万 gives no number."""
    if _TWO_GUESSES.match(number):
        return None, None
    value = parse_number(number)
    if not about or value is None:
        return value, None
    about = about.strip()
    if about[0] in "几幾":
        return None, None
    for unit in about[1:].strip():
        value *= BIG_UNITS.get(unit, SMALL_UNITS.get(unit, 1))
    return value, "lower"


def _minor(words: str | None) -> float:
    """Give the tenths and hundredths in 三角五分."""
    total = 0.0
    for digit, unit in re.findall(r"([0-9一二两兩三四五六七八九])\s?([角毛毫分])", words or ""):
        total += (parse_number(digit) or 0.0) * (0.01 if unit == "分" else 0.1)
    return total


def _vague_value(words: str) -> tuple[float | None, str | None]:
    """上万 is at least ten thousand; 数万, 几百, 成千上万 give no number."""
    if words[0] == "上" or words[-1] in "余餘":
        return parse_number(words.strip("上余餘计計")), "lower"
    return None, None


def _read(match: re.Match[str], text: str, region: str | None) -> _Atom | None:
    form = match.lastgroup or ""
    start, end = match.start(), match.end()
    if form == "parts":
        divisor = {"百": 1.0, "千": 10.0}.get(match["parts"][0], 100.0)
        number = parse_number(match["part"])
        return None if number is None else _Atom(start, end, "percent", number / divisor)
    if form == "tenths":
        return _tenths(match["tenths"], text, start, end)
    if form == "money":
        currency = _currency(match["prefix"], region)
        if match["m_vague"]:
            number, bound = _vague_value(match["m_vague"])
        else:
            number, bound = _with_about(match["m_num"], match["m_about"])
        if number is None and not match["m_vague"] and not match["m_about"]:
            return None
        words = match["m_num"] or ""
        return _Atom(start, _stripped(match, end), "money", number, currency, bound, _big(words))
    if form == "vague":
        number, bound = _vague_value(match["vague"].removesuffix(match["v_suffix"] or "").rstrip())
        kind = "money" if match["v_suffix"] else "count"
        if kind == "count" and _UNIT_OF_TIME.match(text, end):
            return None
        return _Atom(start, end, kind, number, _currency(match["v_suffix"], region), bound)
    return _figure(match, text, region, start, end)


def _stripped(match: re.Match[str], end: int) -> int:
    return end - (len(match.group()) - len(match.group().rstrip()))


def _tenths(words: str, text: str, start: int, end: int) -> _Atom | None:
    head, tail = words.split("成")
    number = 0.5 if head.strip() == "半" else parse_number(head)
    if number is None or number > 10:
        return None
    extra = 5.0 if tail == "半" else (parse_number(tail) or 0.0) if tail else 0.0
    return _Atom(start, end, "percent", number * 10 + extra)


def _figure(match: re.Match[str], text: str, region: str | None, start: int, end: int) -> _Atom | None:
    words = match["num"]
    negative = match.group()[0] in "-−"
    if match["percent"]:
        number = parse_number(words)
        if number is None:
            return None
        if "基" in match["percent"]:
            number /= 100
        elif "‰" in match["percent"]:
            number /= 10
        minus = negative and not (start and text[start - 1].isascii() and text[start - 1].isalnum())
        return _Atom(start if minus or not negative else start + 1, end, "percent", -number if minus else number)
    if negative:
        start += 1
    number, bound = _with_about(words, match["about"])
    if number is None and not match["about"] and not _TWO_GUESSES.match(words):
        return None
    if match["suffix"]:
        if _POSITIONAL.fullmatch(words) and number is not None and number > 9999:
            return None
        value = None if number is None else number + _minor(match["minor"])
        if value is not None and match["suffix"].strip() in CENTS:
            value /= 100
        return _Atom(start, end, "money", value, _currency(match["suffix"], region), bound, _big(words))
    end = _stripped(match, end)
    return _count(match, text, start, end, words, number, bound)


def _count(
    match: re.Match[str], text: str, start: int, end: int, words: str, number: float | None, bound: str | None
) -> _Atom | None:
    """Decide whether a number without currency or percent sign counts something."""
    if _UNIT_OF_TIME.match(text, end) or _MEASURE.match(text, end):
        return None
    classified = match["classified"] is not None
    atom = _Atom(start, end, "count", number, None, bound, _big(words))
    if words[0].isdigit():
        scaled = words[-1] in "百千万萬亿億兆" or bool(match["about"])
        if classified or scaled or "," in words:
            return None if len(words) > 1 and words[0] == "0" and words[1].isdigit() else atom
        return None
    if words[0] in "百千万萬亿億兆拾佰仟":
        lone = _LONE_OK.search(text[max(0, start - 2) : start])
        return atom if classified and lone else None
    if classified:
        if words in ("一", "壹", "零", "〇", "○") or (words == "二" and text.startswith("次", end)):
            return None
        return atom
    # 三千, 五百万: a numeral without its noun, when it is long enough to be no name.
    if len(words) >= 2 and words[0] in DIGITS and words[-1] in "百千万萬亿億" and number is not None and number >= 100:
        return atom
    return None


def _bound(text: str, atom: _Atom) -> str | None:
    if atom.bound:
        return atom.bound
    before = text[max(0, atom.start - 6) : atom.start]
    if _UPPER.search(before):
        return "upper"
    if _LOWER.search(before):
        return "lower"
    if _AFTER_LOWER.match(text, atom.end):
        return "lower"
    return "upper" if _AFTER_UPPER.match(text, atom.end) else None


def _share_unit(first: _Atom, second: _Atom, text: str) -> bool:
    """Give the first end of a range the unit printed after the second (20~30亿元); True when both are one mention."""
    if not _RANGE.fullmatch(text[first.end : second.start]):
        return False
    if first.type == "count" and second.type in ("money", "percent"):
        first.type, first.currency = second.type, second.currency
    if first.type != second.type:
        return False
    if first.big < second.big and first.big < 10000 and first.number is not None and second.number:
        if first.number * second.big < second.number:
            first.number *= second.big
    if first.type != "money" or first.currency != second.currency:
        return False
    return not _FROM.search(text[max(0, first.start - 2) : first.start])


def _amount(atom: _Atom) -> dict[str, Any]:
    amount: dict[str, Any] = {"value": _plain(atom.number)}
    if atom.currency:
        amount["currency"] = atom.currency
    return amount


def _joined(text: str, folded: str, atoms: list[_Atom]) -> list[Mention]:
    mentions: list[Mention] = []
    index = 0
    while index < len(atoms):
        group = [atoms[index]]
        end = group[0].end
        while index + 1 < len(atoms) and len(group) < 4:
            following = atoms[index + 1]
            gap = folded[group[-1].end : following.start]
            if len(gap) > 12:
                break
            conversion = (
                group[0].type == following.type == "money"
                and group[-1].currency != following.currency
                and bool(_CONVERSION.fullmatch(gap))
            )
            if not _share_unit(group[-1], following, folded) and not conversion:
                break
            group.append(following)
            end = following.end
            if end < len(text) and text[end] in ")）]" and re.search(r"[(（\[]", gap):
                end += 1
            index += 1
        first = group[0]
        value: Any
        if first.type == "money":
            value = [_amount(atom) for atom in group if atom.number is not None] or None
        else:
            value = _plain(first.number)
        mentions.append(Mention(first.start, end, text[first.start : end], first.type, value, _bound(folded, first)))
        index += 1
    return mentions


_BARE_RANGE = re.compile(
    r"([0-9]{1,4}(?:\.[0-9]{1,3})?|[一二两兩三四五六七八九十百]{1,4})\s?(?:[-–—~～]{1,2}|至|到)\s?$"
)


def _range_start(folded: str, atom: _Atom, floor: int) -> _Atom | None:
    """Find the bare first end of a range that stands before a figure with a unit (5-10%, 两到三万港元)."""
    match = _BARE_RANGE.search(folded, max(floor, atom.start - 14), atom.start)
    if match is None or (match.start() and folded[match.start() - 1] in "0123456789.,年月第"):
        return None
    number = parse_number(match.group(1))
    return (
        None
        if number is None
        else _Atom(match.start(1), match.end(1), "count", number, None, None, _big(match.group(1)))
    )


def find_amounts(text: str, region: str | None = None) -> list[Mention]:
    """Find money, percentages and counts in a Chinese text.

    Args:
        text: the text; offsets of the result count its code points.
        region: ISO 3166 code of the country or territory the article is from, where known (``CN``, ``HK``, ``TW``);
            it decides what 元 and "$" mean.

    Returns:
        Mentions sorted by start, not overlapping: ``money`` with a list of ``{"value", "currency"}`` (a conversion in
        brackets and the two ends of a range are further entries), ``percent`` and ``count`` with a number. ``value`` is
        None where the words give no number (数万). ``bound`` tells 逾 from 近.
    """
    folded = narrowed(text)
    atoms: list[_Atom] = []
    position = 0
    while True:
        gate = GATE.search(folded, position)
        if gate is None:
            return _joined(text, folded, atoms)
        match = AMOUNT.match(folded, gate.start())
        atom = _read(match, folded, region) if match else None
        if match is None or atom is None:
            # A rejected number is passed over whole, so that no part of it is read on its own.
            position = max(gate.end(), match.end()) if match else gate.end()
            continue
        if atom.type != "count" or atom.big > 1:
            first = _range_start(folded, atom, atoms[-1].end if atoms else 0)
            if first is not None:
                atoms.append(first)
        atoms.append(atom)
        position = max(atom.end, gate.end())
