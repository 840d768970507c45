"""Which currency an English text means by a sign, a code or a name."""

from __future__ import annotations

import re
from functools import lru_cache

from newsledger.languages.en.amounts_grammar import CODES, DOLLAR_OF_REGION, NAMES, SIGNS

_SPACE = re.compile(r"[\s\u00a0]+")
_COUNTRIES: dict[str, tuple[str | None, dict[str, str]]] = {
    "peso": (None, {"MXN": "Mexic", "PHP": "Philippin|Manila", "ARS": "Argentin|Buenos Aires", "CLP": "Chile|Santiago", "COP": "Colombia|Bogot", "UYU": "Urugua"}),
    "crown": (None, {"SEK": "Swed|Stockholm", "NOK": "Norw|Oslo", "DKK": "Danish|Denmark|Danes|Copenhagen", "CZK": "Czech|Prague", "ISK": "Iceland|Reykjavik"}),
    "dinar": (None, {"KWD": "Kuwait", "BHD": "Bahrain", "JOD": "Jordan|Amman", "IQD": "Iraq|Baghdad", "RSD": "Serbia|Belgrade", "TND": "Tunis", "DZD": "Alger", "LYD": "Libya"}),
    "shilling": (None, {"KES": "Kenya|Nairobi", "UGX": "Uganda|Kampala", "TZS": "Tanzania|Dar es Salaam"}),
    "rial": (None, {"OMR": "Oman|Muscat", "IRR": "Iran|Tehran", "YER": "Yemen"}),
    "riyal": ("SAR", {"SAR": "Saudi|Riyadh", "QAR": "Qatar|Doha"}),
    "dirham": ("AED", {"AED": "Emirat|Dubai|Abu Dhabi", "MAD": "Morocc|Casablanca|Rabat"}),
    "rupee": ("INR", {"INR": "India|Mumbai|Delhi|Bengaluru", "PKR": "Pakistan|Karachi|Islamabad|Lahore", "LKR": "Sri Lanka|Colombo", "NPR": "Nepal|Kathmandu"}),
    "fils": (None, {"KWD": "Kuwait", "BHD": "Bahrain", "AED": "Emirat|Dubai|Abu Dhabi"}),
}  # fmt: skip
"""Names that several countries give their money: what they mean when no country is named, and by which words a text tells."""
_BARE_DOLLAR = re.compile(
    r"(?<![A-Za-z])\$|\b(?:US|U\.S\.|USD)\s?(?:\$|dollars?)|(?<!Australian )(?<!Zealand )(?<!Canadian )(?<!Kong )(?<!Singapore )\bdollars?\b"
)
_OTHER_DOLLARS = (("NZ$", "NZD"), ("A$", "AUD"), ("C$", "CAD"), ("HK$", "HKD"))
_FILS_OF_DIRHAM = 0.01


def _yen_or_yuan(text: str, region: str | None) -> str:
    if region in ("JP", "CN"):
        return "JPY" if region == "JP" else "CNY"
    chinese = "yuan" in text or "RMB" in text or "renminbi" in text
    return "JPY" if not chinese and ("yen" in text or "Japan" in text) else "CNY"


@lru_cache(maxsize=16)  # one text at a time, and never many long ones held
def _of_country(name: str, text: str) -> str | None:
    usual, words = _COUNTRIES[name]
    counts = {code: len(re.findall(rf"\b(?:{stems})", text)) for code, stems in words.items()}
    best = max(counts, key=lambda code: (counts[code], code == usual))
    return best if counts[best] else usual


@lru_cache(maxsize=4)
def _of_cents(text: str) -> str:
    """Give what cents are cents of in a text that only speaks of one country's dollars, or of euros."""
    if _BARE_DOLLAR.search(text):
        return "USD"
    for sign, code in _OTHER_DOLLARS:
        if sign in text:
            return code
    return "EUR" if "€" in text or " euro" in text else "USD"


def currency_of(words: str, text: str, region: str | None) -> tuple[str | None, float]:
    """Give the ISO 4217 code that a sign, a code or a name stands for, and the factor (0.01 for cents).

    Args:
        words: the sign, code or name as printed.
        text: the text; it tells whose crowns, pesos or cents they are.
        region: ISO 3166 code of the country the article is from, where known.
    """
    key = _SPACE.sub(" ", words.lower().replace("-", " ")).strip().removeprefix("of ")
    code = SIGNS.get(key) or NAMES.get(key) or NAMES.get(key.rstrip("s")) or NAMES.get(key.replace("us ", "u.s. "))
    if code is None:
        upper = key.rstrip("$€£¥").upper()
        code = upper if upper in CODES else None
    if code is None and key.startswith(("us ", "u.s")):
        code = "USD"
    factor = 1.0
    if code and code.endswith("c") and len(code) in (2, 4):
        code, factor = code[:-1], 0.01
    if code == "$":
        code = DOLLAR_OF_REGION.get(region or "", "USD" if factor == 1 else _of_cents(text))
    elif code == "¥":
        code = _yen_or_yuan(text, region)
    elif code == "peso" and region in ("MX", "PH", "AR"):
        code = {"MX": "MXN", "PH": "PHP", "AR": "ARS"}[region]
    elif code in _COUNTRIES:
        name, code = code, _of_country(code, text)
        if name == "fils":
            factor = _FILS_OF_DIRHAM if code == "AED" else 0.001
    return code, factor
