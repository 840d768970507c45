"""Money, percentages and counts in English news."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from newsledger.languages.en.amounts_grammar import AMOUNT
from newsledger.languages.en.currencies import currency_of
from newsledger.languages.en.moves import MOVES_BY
from newsledger.languages.en.numbers import SCALES, parse_number
from newsledger.model.mention import Mention

_LOWER = re.compile(
    r"(?:\b(?:(?:(?:just|well|slightly|a little|far)\s)?(?:over|more than|above|north of|upwards? of|in excess of|greater than)|"
    r"at least|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|minimum|"
    r"as little as|top(?:s|ped|ping))|[>≥])\s?$",
    re.IGNORECASE,
)
_UPPER = re.compile(
    r"(?:\b(?:nearly|almost|up to|(?:no|not) more than|(?:just\s|slightly\s|well\s|a little\s)?(?:less than|fewer than|under|below|"
    r"shy of|short of)|at most|as (?:much|many) as|close to|approaching|a maximum of|maximum|virtually)|[<≤])(?:\sa)?\s?$",
    re.IGNORECASE,
)
_BOUND_WORDS = (
    "over than above of least exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing minimum little tops topped "
    "topping nearly almost to under below most many much approaching maximum virtually a as"
)
_BOUND_ENDS = frozenset(_BOUND_WORDS.split())
_BOUND_SIGNS = frozenset("<>≥≤")
_AFTER_FIRST = frozenset(" +-")
_AFTER_LOWER = re.compile(r"\+(?![0-9A-Za-z])|[-\s]plus\b|\sor (?:more|higher|above)\b|\sand (?:above|up)\b|-odd\b")
_AFTER_UPPER = re.compile(r"\sor (?:less|fewer|lower|below)\b|\sat most\b")
_UNIT_OF_TIME = re.compile(
    r"[\s-](?:\w{3,12}\s)?(?:years?|months?|weeks?|days?|hours?|minutes?|mins?|seconds?|decades?|centur(?:y|ies)|nights?|fortnights?|weekends?|"
    r"year-olds?|quarters?|o['’]clock|[ap]\.m|am|pm)\b"
)
_MEASURE = re.compile(
    r"[\s-]?(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|cm|mm|nm|nanomet(?:re|er)s?|inch(?:es)?|feet|foot|ft|kg|kilograms?|grams?|mph|"
    r"kph|km/h|degrees?|°|GB|TB|MB|GHz|MHz|Hz|mAh|fps|megapixels?|MP|volts?|kW|hp|horsepower|litres?|liters?|calories|pixels?|dpi|x\d)(?![A-Za-z])"
)
_DIGIT_GLUED_AFTER = re.compile(r"[A-Za-z_@/]|[-–][A-Z]|(?:\.[0-9])|:[0-9]|['’]s\b|(?:st|nd|rd|th)\b|\s?°")
_NUMBERING_WORDS = (
    "no nos number page pages pp chapter section article phase level tier grade class category series version model step rule part "
    "volume vol room flight gate route highway building line question figure fig table aged age ages top season episode type "
    "group channel windows formula appendix note covid"
)
_NUMBERING = frozenset(_NUMBERING_WORDS.split())
_OPENER_WORDS = (
    "In At On About Around Some Nearly Over The A An Of For With By From To And Or But Its Their His Her "
    "Our Your My More Only All Those These That This Almost Roughly Up As Another Just Between Among "
    "After Before Since Until When While Where Under Above Below Least Than Approximately An Additional "
    "Other Both Every Each Last First Next If It They We He She I You There Out Were Was Is Are Has Have "
    "Had Than Into Plus Minus Yes No Not So Still Now Then Today Yesterday Says Said Cuts Cut Lays Fires "
    "Axes Sheds Adds Hires Recalls Closes Shuts Opens Buys Sells Raises Loses Gains Sees Hits Tops Nets "
    "Posts Reports Monday Tuesday Wednesday Thursday Friday Saturday Sunday Totaling Totalling Including "
    "With Besides Currently Employing "
)
_OPENERS = frozenset(_OPENER_WORDS.split())
_NAME_AFTER = re.compile(r"\s(?:MAX|Max|Pro|Plus|Ultra|Mini|NEO|neo|Dreamliner|Series|SE|Fold)\b")
_PHONE = re.compile(r"[-.\s][0-9]{3,4}(?:[-.\s][0-9]{3,4})?(?![0-9,.%])")
_SCORE = re.compile(r"[-–][0-9]{1,2}(?![0-9,%]|\.[0-9]|\s?(?:million|billion|percent|per\b|%)|\s[a-z]{3,20}s\b)")
_COUNTED_NOUN = re.compile(r"\s(?:[a-z]{3,15}\s)?(?:[a-z]{3,20}s|people|staff)\b")
_STOCK_CODE = re.compile(r"\.(?:HK|SS|SZ|SH|TW|TWO|KS|KQ|T|SI|AX|L|PA|DE|NS|BO)\b")
_EXCHANGE_BEFORE = re.compile(r"[A-Z]{2,8}\s?:\s?$|[(（]$")
_ONE_NOT_COUNT = re.compile(
    r"\s(?:employees?|workers?|persons?|people|users?|customers?|company|companies|store|factory|plant|worker|staff|passengers?|"
    r"directors?|executives?|officials?|suspects?|subsidiary|shareholders?|vehicle|unit|deal|lawsuit|in\s(?:two|three|four|five|six|ten|[0-9]))"
)
_NOT_COUNT_AFTER = re.compile(r"(?:-[A-Za-z]|\s(?:of\sus|thirds?|fifths?|quarters?|halves)\b)")
_LIST_NUMBER = re.compile(r"[.)]\s")
_CONVERSION = re.compile(
    r"\s?(?:[(（\[]\s?(?:(?:worth\s|or\s|i\.e\.\s|equivalent to\s|equal to\s|=|≈|~)?(?:about|around|approximately|approx\.?|roughly|nearly|some|over|almost|more than|just over|just under)?)\s?"
    r"|,?\s(?:or|equivalent to|equal to|worth)\s(?:(?:about|around|approximately|roughly|nearly|some|over|almost|more than|just over|just under)\s)?)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?:between|from)\s$", re.IGNORECASE)
_DASH = re.compile(r"\s?[-–—~]\s?")
_TO = re.compile(r"\sto\s")


@dataclass(slots=True)
class _Atom:
    """One figure before ranges and conversions are joined."""

    start: int
    end: int
    type: str
    number: float | None
    scale: float = 1.0
    currency: str | None = None


def _plain(number: float | None) -> float | int | None:
    """Give a number as an int when it is whole; rounding removes what binary scaling adds (2.8 × 10⁹)."""
    if number is None:
        return None
    number = float(f"{round(number, 6):.15g}")
    return int(number) if number == int(number) else number


def _scale_of(words: str | None) -> float:
    scale = 1.0
    for word in (words or "").replace("-", " ").lower().split():
        scale *= SCALES.get(word, SCALES.get(word.rstrip("s"), SCALES["million"] if word == "mm" else 1.0))
    return scale


def _number(digits: str) -> float:
    return float(digits.replace(",", ""))


def _glued(text: str, start: int, last_end: int) -> bool:
    """True when a figure hangs on what stands before it (COVID-19, v2.0, /2021/, #3), a range's second end excepted."""
    before = text[start - 1] if start else "\n"
    if before in "._/:#@&=*’'\\" and not (before in "/*'’" and start > 1 and text[start - 2].isspace()):
        return not (before == ":" and start > 1 and text[start - 2].isspace()) and before != "*"
    if before in "-–—" and start > 1 and text[start - 2].isalnum():
        return last_end != start - 1 and before == "-"
    return False


def _rejected_figure(text: str, start: int, end: int, digits: str, last_end: int) -> bool:
    """True when bare digits, with no unit after them, are no count: a year's neighbour, a model, a code, a score."""
    after = text[end : end + 30]
    before = text[max(0, start - 24) : start]
    big = "," in digits
    if (
        _DIGIT_GLUED_AFTER.match(after)
        or _UNIT_OF_TIME.match(after)
        or _MEASURE.match(after)
        or _STOCK_CODE.match(after)
    ):
        return True
    last = _last_word(before)
    if last.lower().rstrip(".") in _NUMBERING or before.endswith(("#", "№", "# ")) or _NAME_AFTER.match(after):
        return True
    if big:
        return False
    if len(digits) >= 7 or (len(digits) > 1 and digits[0] == "0" and digits[1] != "."):
        return True
    if len(digits) >= 4 and (_PHONE.match(after) or _EXCHANGE_BEFORE.search(before)):
        return True
    joined = before.endswith(("-", "–", "."))
    if joined and len(digits) in (3, 4) and re.search(r"[0-9]{3}[-.]$", before):
        return True
    if (len(digits) == 3 and _PHONE.match(after) and re.match(r"[-.]", after)) or (
        len(digits) <= 2 and _SCORE.match(after)
    ):
        return True
    if joined and len(digits) <= 2 and re.search(r"(?:^|[^0-9.,$€£])[0-9]{1,2}[-–]$", before):
        return not _COUNTED_NOUN.match(after)
    if joined and last_end != start - 1:
        return True
    if text[start - 1 : start] in ("\n", "") and _LIST_NUMBER.match(after):
        return True
    if len(digits) == 2 and last.endswith(",") and last[-2:-1].isalpha() and after.startswith(", "):
        return True
    return _is_name(last)


def _is_name(word: str) -> bool:
    """True for a word that looks like (part of) a name: Model, iPhone, Boeing; not for the first words of sentences."""
    if not (word[:1].isupper() or word[1:2].isupper()) or not word[-1:].isalnum():
        return False
    word = word.lstrip("(\"“‘'")
    return word[:1].isalpha() and word not in _OPENERS


def _read(match: re.Match[str], text: str, region: str | None, last_end: int) -> _Atom | None:
    start = match.start()
    form = match.lastgroup or ""
    words = match.group(form)
    end = start + len(words)
    if form == "money":
        currency, factor = currency_of(match["prefix"], text, region)
        return _Atom(start, end, "money", _number(match["m_num"]) * factor, _scale_of(match["m_scale"]), currency)
    if form == "figure":
        return _figure(match, text, region, start, end, last_end)
    if form == "vague":
        if match["v_currency"]:
            return _Atom(start, end, "money", None, 1.0, currency_of(match["v_currency"], text, region)[0])
        return None if _UNIT_OF_TIME.match(text, end) or _of_time(text, end) else _Atom(start, end, "count", None)
    if form == "fraction":
        return _Atom(start, end, "count", None)
    return _worded(match, text, region, start, end)


def _of_time(text: str, end: int) -> bool:
    return text.startswith(" of", end) and bool(_UNIT_OF_TIME.match(text, end + 3))


def _figure(match: re.Match[str], text: str, region: str | None, start: int, end: int, last_end: int) -> _Atom | None:
    digits = match["num"]
    if _glued(text, start, last_end):
        return None
    if match["percent"]:
        number = _number(digits)
        unit = match["percent"].lower()
        if "basis" in unit or "bps" in unit:
            number /= 100
        return _Atom(start, end, "percent", -number if match.group("figure")[0] in "-−" else number)
    number, scale = _number(digits), _scale_of(match["scale"])
    if match["currency"]:
        currency, factor = currency_of(match["currency"], text, region)
        pounds = match["currency"].strip(" -").lower() in ("pound", "pounds")
        if not pounds or (not text.startswith(" of ", end) and (scale > 1 or not text.startswith("-", end))):
            return _Atom(start, end, "money", number * factor, scale, currency)
        end -= len(match["currency"])
        return _Atom(start, end, "count", number, scale)
    if match["scale"]:
        if match["scale"] == "K" and len(digits) == 1:
            return None  # 4K and 8K are resolutions
        if match["scale"][-1:] in "mMkKbBtT" and len(match["scale"]) == 1:
            if not re.match(r"\s[a-z]|\+|[-–]", text[end : end + 2]) or _MEASURE.match(text[end : end + 12]) or re.match(
                r"\s(?:race|sprint|dash|high|long|wide|deep|tall|away|from|above|below)\b", text[end : end + 10]
            ):  # fmt: skip
                return None
        return (
            None
            if _UNIT_OF_TIME.match(text, end) or _MEASURE.match(text, end)
            else _Atom(start, end, "count", number, scale)
        )
    if match.group("figure")[0] in "-−+":
        start += 1
    return None if _rejected_figure(text, start, end, digits, last_end) else _Atom(start, end, "count", number)


def _worded(match: re.Match[str], text: str, region: str | None, start: int, end: int) -> _Atom | None:
    words = match["words"]
    number = parse_number(words)
    if number is None:
        return None
    if match["w_percent"]:
        return _Atom(start, end, "percent", number / 100 if "basis" in match["w_percent"] else number)
    if match["w_currency"]:
        currency, factor = currency_of(match["w_currency"], text, region)
        if number >= 100 or "pound" not in match["w_currency"]:
            return _Atom(start, end, "money", number * factor, 1.0, currency)
        end -= len(match["w_currency"])
    if text.startswith(" of dollars", end):
        return _Atom(start, end + 11, "money", number, 1.0, currency_of("dollars", text, region)[0])
    after = text[end : end + 30]
    lower = words.lower()
    if _UNIT_OF_TIME.match(after) or _MEASURE.match(after) or _NOT_COUNT_AFTER.match(after):
        return None
    if lower == "one" and not _ONE_NOT_COUNT.match(after):
        return None
    if start and text[start - 1] in "-–—_/'’" and start > 1 and text[start - 2].isalpha():
        return None
    if len(lower) < 6 and words[0].isupper() and re.match(r"\s[A-Z]", after):
        return None
    if " " not in words:
        last = _last_word(text[max(0, start - 24) : start])
        if (words[0].isupper() and _is_name(last)) or last.lower().rstrip(".") in _NUMBERING:
            return None
    return _Atom(start, end, "count", number)


def _last_word(before: str) -> str:
    """Give the last word of a stretch that ends in white space, else an empty string; cheaper than a search from the left."""
    if not before or not before[-1].isspace():
        return ""
    words = before.split()
    return words[-1] if words else ""


def _bound(text: str, start: int, end: int) -> str | None:
    before = text[max(0, start - 26) : start].rstrip()
    last = before[before.rfind(" ") + 1 :].lower()
    if last in _BOUND_ENDS or last[-1:] in _BOUND_SIGNS:
        if _UPPER.search(before):
            return "upper"
        if _LOWER.search(before):
            return "lower"
    if text[end : end + 1] in _AFTER_FIRST:
        if _AFTER_LOWER.match(text, end):
            return "lower"
        return "upper" if _AFTER_UPPER.match(text, end) else None
    return None


def _share_unit(first: _Atom, second: _Atom, text: str) -> bool:
    """Give the first end of a range the unit printed after the second ("$2-3 billion", "10 to 15 percent")."""
    gap = text[first.end : second.start]
    dash = bool(_DASH.fullmatch(gap))
    between = gap == " and " and bool(_BETWEEN.search(text[max(0, first.start - 8) : first.start]))
    if not (dash or between or _TO.fullmatch(gap)):
        return False
    sums = first.type == "money"
    if first.type == "count" and second.type in ("percent", "money"):
        first.type, first.currency = second.type, second.currency
    elif first.type == "money" and second.type == "count" and (dash or second.scale > 1):
        second.type, second.currency = "money", first.currency
    if first.scale == 1 and first.type == second.type and second.scale > 1 and (first.number or 0) <= 1000:
        first.scale = second.scale
    if {first.type, second.type} != {"money"} or first.currency != second.currency:
        return False
    before = text[max(0, first.start - 30) : first.start].lower()
    moved = before.endswith(" by ") and (second.number or 0) * second.scale > 3 * (first.number or 0) * first.scale
    moved = moved or (sums and MOVES_BY.search(before) is not None)
    return dash or between or not (moved or before.endswith("from "))


def _mention(text: str, atoms: list[_Atom], end: int) -> Mention:
    first = atoms[0]
    value: Any
    if first.type == "money":
        value = [_amount(atom) for atom in atoms if atom.number is not None] or None
    else:
        value = _plain(None if first.number is None else first.number * first.scale)
    return Mention(
        first.start, end, text[first.start : end], first.type, value, _bound(text, first.start, atoms[0].end)
    )


def _amount(atom: _Atom) -> dict[str, Any]:
    amount: dict[str, Any] = {"value": _plain((atom.number or 0.0) * atom.scale)}
    if atom.currency:
        amount["currency"] = atom.currency
    return amount


def _joined(text: str, atoms: list[_Atom]) -> list[Mention]:
    mentions: list[Mention] = []
    index = 0
    while index < len(atoms):
        group = [atoms[index]]
        end = group[0].end
        while index + 1 < len(atoms) and len(group) < 4:
            following = atoms[index + 1]
            gap = text[group[-1].end : following.start]
            if len(gap) > 40:
                break
            if _share_unit(group[-1], following, text) or (
                group[0].type == following.type == "money"
                and group[-1].currency != following.currency
                and _CONVERSION.fullmatch(gap)
            ):
                group.append(following)
            else:
                break
            end = following.end
            if end < len(text) and text[end] in ")）]" and re.search(r"[(（\[]", gap):
                end += 1
            index += 1
        mentions.append(_mention(text, group, end))
        index += 1
    return mentions


def find_amounts(text: str, region: str | None = None) -> list[Mention]:
    """Find money, percentages and counts in an English text.

    Args:
        text: the text; offsets of the result count its code points.
        region: ISO 3166 code of the country the article is from, where known; it decides what "$" and "¥" mean.

    Returns:
        Mentions sorted by start, not overlapping: ``money`` with a list of ``{"value", "currency"}`` (a conversion in
        brackets and the two ends of a range are further entries), ``percent`` and ``count`` with a number. ``value`` is
        None where the words give no number ("tens of thousands"). ``bound`` tells "over" from "nearly".
    """
    atoms, last_end = list[_Atom](), -1
    for match in AMOUNT.finditer("\n" + text):
        atom = _read(match, text, region, last_end)
        if atom is not None:
            atoms.append(atom)
            last_end = atom.end
    return _joined(text, atoms)
