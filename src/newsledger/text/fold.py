"""Folding: bringing different spellings of one string to one form.

``simplify``, ``fold_width`` and ``fold_marks`` keep the length, so offsets in the folded copy are offsets in the
original. ``fold_name`` does not; it makes look-up keys.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: 0x20}
_MARKS = {
    **{ord(mark): "'" for mark in "‘’ʼ＇`´"},
    **{ord(mark): "·" for mark in "•‧・∙⋅･"},
    **{ord(mark): "-" for mark in "‐‑‒"},
    **{ord(space): " " for space in "\u00a0\u2007\u202f"},
}
# Letters that NFKD leaves whole.
_LETTERS = str.maketrans({"ø": "o", "đ": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})

_LEGAL_FORMS = frozenset(
    """inc incorporated ltd limited corp corporation co cos company companies group holding holdings plc llc lp llp
    ag se sa nv bv gmbh kg kgaa ab asa aps oy oyj spa srl sas sarl pte pty pvt bhd sdn tbk kk jsc pjsc cv
    """.split()  # noqa: SIM905 - forty quoted words would hide the list
)
# One Latin abbreviation written with dots, such as "S.p.A." or "N.V."; bounded, so no backtracking.
_DOTTED = re.compile(r"\b(?:[a-z]\.){1,4}(?:[a-z]\b)?")
_CHINESE_FORMS = (
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "集团公司",
    "股份公司",
    "总公司",
    "公司",
    "集团",
    "控股",
    "股份",
)
_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_PUNCTUATION = str.maketrans("-_/", "   ", "·'\"“”,.!?()[]®™")


@cache
def _t2s() -> dict[int, str]:
    text = (files("newsledger.text") / "data" / "t2s.txt").read_text(encoding="utf-8")
    return {ord(line[0]): line[1] for line in text.splitlines() if not line.startswith("#")}


@cache
def common_characters() -> dict[int, str | int]:
    """Common characters as they are: in a table of folding a failed look-up costs more than a found one."""
    blocks = (
        range(0x20, 0x7F),
        range(0x2010, 0x2030),
        range(0x3000, 0x3030),
        range(0x4E00, 0xA000),
        range(0xFF00, 0xFF66),
    )
    return {code: code for block in blocks for code in (0x0A, *block)}


@cache
def _simplified() -> dict[int, str | int]:
    return common_characters() | _t2s()


@cache
def _half_width() -> dict[int, str | int]:
    return common_characters() | _FULL_WIDTH


@cache
def _chinese() -> dict[int, str | int]:
    return common_characters() | _t2s() | _FULL_WIDTH


def simplify(text: str) -> str:
    """Give ``text`` with traditional Chinese characters simplified, one for one (the length is kept).

    Source: OpenCC's ``t2s`` characters, see ``scripts/make_t2s.py``; words are not looked at.
    """
    return text if text.isascii() else text.translate(_simplified())


def fold_chinese(text: str) -> str:
    """Give ``text`` with characters simplified and half-width, in one pass (the length is kept)."""
    return text if text.isascii() else text.translate(_chinese())


def fold_width(text: str) -> str:
    """Give ``text`` with full-width ASCII and the ideographic space made half-width (the length is kept)."""
    return text if text.isascii() else text.translate(_half_width())


def fold_marks(text: str) -> str:
    """Give ``text`` with apostrophes, middle dots, hyphens and fixed spaces made alike (the length is kept)."""
    return text.translate(_MARKS)


@cache
def _all_characters() -> dict[int, str | int]:
    return _chinese() | _MARKS


def fold_characters(text: str) -> str:
    """Give ``text`` with characters simplified, half-width and marks alike, in one pass (the length is kept)."""
    return text.replace("`", "'") if text.isascii() else text.translate(_all_characters())


def strip_accents(text: str) -> str:
    """Give ``text`` without diacritics: ``Nestlé`` gives ``Nestle``. The length may change."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed))


@lru_cache(maxsize=1 << 16)
def fold_name(name: str) -> str:
    """Give the key under which spellings of one name meet.

    NFKC, case folded, traditional characters simplified, accents and punctuation off, and legal forms at the end
    stripped (Inc, Ltd, Group, plc, 公司, 集团, 股份有限公司, 控股 …) as long as something is left.
    """
    folded = fold_marks(name)
    if not folded.isascii():
        folded = strip_accents(simplify(unicodedata.normalize("NFKC", folded)).casefold()).translate(_LETTERS)
    folded = folded.casefold()
    if "." in folded:
        folded = _DOTTED.sub(lambda match: match.group().replace(".", ""), folded)
    words = folded.translate(_PUNCTUATION).split()
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and (words[-1] in _LEGAL_FORMS or words[-1] == "&"):
        words.pop()
    joined = " ".join(words)
    return joined if joined.isascii() else _strip_chinese_forms(joined)


def _strip_chinese_forms(name: str) -> str:
    while True:
        for form in _CHINESE_FORMS:
            # One character left over (联集团) would name nothing.
            if name.endswith(form) and len(name) >= len(form) + 2:
                name = name[: -len(form)].rstrip()
                break
        else:
            return name
