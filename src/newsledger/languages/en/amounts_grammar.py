"""How English news writes money, percentages and counts: one compiled expression, bounded repeats only.

Currency codes are those of ISO 4217.
"""

from __future__ import annotations

import re

DOLLAR_OF_REGION = {"AU": "AUD", "CA": "CAD", "SG": "SGD", "HK": "HKD", "NZ": "NZD", "TW": "TWD"}
"""What "$" alone means in an article that is clearly from another dollar country."""

SIGNS = {
    "us$": "USD", "u.s.$": "USD", "hk$": "HKD", "nt$": "TWD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD",
    "s$": "SGD", "sg$": "SGD", "nz$": "NZD", "r$": "BRL", "$us": "USD", "$a": "AUD", "$nz": "NZD", "$hk": "HKD", "mex$": "MXN", "$": "$", "€": "EUR", "£": "GBP", "¥": "¥",
    "￥": "¥", "₩": "KRW", "₹": "INR", "₽": "RUB", "₫": "VND", "₱": "PHP", "฿": "THB", "₺": "TRY", "₪": "ILS",
    "rs": "INR", "rs.": "INR", "rmb": "CNY", "rp": "IDR", "rm": "MYR", "cn¥": "CNY", "jp¥": "JPY", "rmb¥": "CNY",
}  # fmt: skip
CODES = [
    "USD",
    "CNY",
    "HKD",
    "TWD",
    "EUR",
    "GBP",
    "JPY",
    "KRW",
    "INR",
    "RUB",
    "AUD",
    "CAD",
    "SGD",
    "NZD",
    "CHF",
    "SEK",
    "NOK",
    "DKK",
    "PLN",
    "CZK",
    "HUF",
    "TRY",
    "ILS",
    "ZAR",
    "BRL",
    "MXN",
    "ARS",
    "CLP",
    "COP",
    "THB",
    "IDR",
    "MYR",
    "PHP",
    "VND",
    "AED",
    "SAR",
    "QAR",
    "KWD",
    "EGP",
    "NGN",
    "KES",
    "PKR",
    "BDT",
    "LKR",
    "MOP",
    "UAH",
    "KZT",
]
NAMES = {
    "dollar": "$", "us dollar": "USD", "u.s. dollar": "USD", "american dollar": "USD", "hong kong dollar": "HKD",
    "new taiwan dollar": "TWD", "taiwan dollar": "TWD", "singapore dollar": "SGD", "australian dollar": "AUD",
    "canadian dollar": "CAD", "new zealand dollar": "NZD", "greenback": "USD", "buck": "$", "cent": "$c", "us cent": "USDc",
    "hong kong cent": "HKDc", "yuan": "CNY", "renminbi": "CNY", "rmb": "CNY", "chinese yuan": "CNY", "yuan renminbi": "CNY",
    "euro": "EUR", "pound": "GBP", "pound sterling": "GBP", "british pound": "GBP", "sterling": "GBP", "pence": "GBPc",
    "yen": "JPY", "japanese yen": "JPY", "won": "KRW", "korean won": "KRW", "south korean won": "KRW", "rupee": "rupee",
    "indian rupee": "INR", "rouble": "RUB", "ruble": "RUB", "russian rouble": "RUB", "russian ruble": "RUB",
    "swiss franc": "CHF", "franc": "CHF", "swedish krona": "SEK", "swedish kronor": "SEK", "kronor": "SEK", "krona": "SEK",
    "danish krone": "DKK", "danish kroner": "DKK", "norwegian krone": "NOK", "norwegian kroner": "NOK", "baht": "THB",
    "rupiah": "IDR", "ringgit": "MYR", "reai": "BRL", "brazilian real": "BRL", "brazilian reai": "BRL",
    "rand": "ZAR", "dirham": "dirham", "riyal": "riyal", "shekel": "ILS", "lira": "TRY", "zloty": "PLN", "dong": "VND",
    "naira": "NGN", "hryvnia": "UAH", "pataca": "MOP", "mexican peso": "MXN", "philippine peso": "PHP",
    "argentine peso": "ARS", "chilean peso": "CLP", "colombian peso": "COP", "peso": "peso",
    "swedish crown": "SEK", "norwegian crown": "NOK", "danish crown": "DKK", "czech crown": "CZK", "koruna": "CZK", "crown": "crown", "krone": "crown", "kroner": "crown",
    "icelandic krona": "ISK", "forint": "HUF", "hungarian forint": "HUF", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN", "kuna": "HRK",
    "kuwaiti dinar": "KWD", "bahraini dinar": "BHD", "jordanian dinar": "JOD", "dinar": "dinar", "fil": "fils", "omani rial": "OMR", "iranian rial": "IRR", "rial": "rial",
    "kenyan shilling": "KES", "ugandan shilling": "UGX", "tanzanian shilling": "TZS", "shilling": "shilling", "qatari riyal": "QAR", "saudi riyal": "SAR",
    "emirati dirham": "AED", "moroccan dirham": "MAD", "egyptian pound": "EGP", "lebanese pound": "LBP", "pakistani rupee": "PKR", "sri lankan rupee": "LKR",
    "indonesian rupiah": "IDR", "malaysian ringgit": "MYR", "thai baht": "THB", "turkish lira": "TRY", "polish zloty": "PLN", "nigerian naira": "NGN",
    "south african rand": "ZAR", "israeli shekel": "ILS", "vietnamese dong": "VND", "tenge": "KZT", "taka": "BDT", "kwacha": "ZMW", "cedi": "GHS", "birr": "ETB",
    "kyat": "MMK", "bolivar": "VES", "sole": "PEN", "peruvian sol": "PEN", "euro cent": "EURc", "paise": "INRc",
}  # fmt: skip

NUM = r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,6}(?:\.[0-9]{1,6})?|[0-9]{1,2}(?:,[0-9]{2}){1,4},[0-9]{3}(?:\.[0-9]{1,6})?|[0-9]{1,16}(?:\.[0-9]{1,6})?|\.[0-9]{1,4})(?![0-9])"
WORD_SCALE = r"(?:[Hh]undred|[Tt]housand|[Mm]illion|[Bb]illion|[Tt]rillion|[Cc]rores?|[Ll]akhs?|crs?(?=[\s.,;)])|mln|bln|trln|mn|bn|tn|mil)\b"
SCALE = (
    r"(?:(?:[\s\u00a0]{1,2}|-)?"
    + WORD_SCALE
    + r"(?:[\s](?:thousand|million|billion|trillion|crore)\b)?|(?:m|bn|mn|tn|k|b|t|M|B|K|T|Bn|BN|MM|mm|cr)(?![A-Za-z0-9$]))"
)


def _either_case(words: str) -> str:
    """Give the alternatives of an expression, each with its first letter in either case."""
    return "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" for word in words.split())


_LOW = "one two three four five six seven eight nine"
UNIT = (
    r"(?:(?:"
    + _either_case("twenty thirty forty fifty sixty seventy eighty ninety")
    + r")(?:-(?:"
    + _LOW.replace(" ", "|")
    + r"))?|"
    + _either_case(
        "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen sixty six seven eight nine "
        "one two three four five"
    )
    + r")\b"
)
WORDS = (
    r"(?:(?:[Hh]alf\sa|[Aa]\shalf|[Aa]n?|"
    + UNIT
    + r")(?:\sand\sa\s(?:half|quarter))?(?:[\s-](?:hundred|thousand|million|billion|trillion|dozen|crore|lakh)\b){1,3}"
    + r"(?:\s(?:and\s)?"
    + UNIT
    + r")?|"
    + UNIT
    + r")"
)
VAGUE = (
    r"(?:(?:[Tt]ens|[Hh]undreds|[Dd]ozens|[Tt]housands|[Mm]illions|[Bb]illions|[Tt]rillions|[Ss]cores)\b"
    r"(?:\s(?:and\s(?:tens\sof\s|hundreds\sof\s)?|upon\s|of\s)(?:thousands|millions|billions|trillions)\b){0,2}"
    r"|(?:[Ss]everal|[Aa]\sfew|[Aa]\scouple(?:\sof)?|[Mm]any)\s(?:dozen|hundred|thousand|million|billion|trillion)\b)"
)
FRACTION = (
    r"(?:(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Aa]n?)[\s-](?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)"
    r"(?=\sof\b|-owned)|[Hh]alf(?=\sof\b))"
)
PREFIX = (
    r"(?:(?:US|U\.S\.|HK|NT|AU|A|CA|C|SG|S|NZ|R|Mex)?\$|\$(?:US|A|NZ|HK)(?=\s?[0-9])|(?:CN|JP|RMB)?[¥￥]|[€£₩₹₽₫₱฿₺₪]|Rs\.?(?=\s?[0-9])|RMB|Rp|RM(?=\s?[0-9])|(?:"
    + "|".join(CODES)
    + r")[$€£¥]?)"
)
_NAMES = "|".join(re.escape(name).replace(r"\ ", r"[\s-]") for name in sorted(NAMES, key=len, reverse=True))
SUFFIX = (
    r"(?:(?=[\s\u00a0-]|\s?of\s)(?:\sof)?[\s\u00a0-](?=[A-Za-z]{1,11}[\s.,;:)’'\"-]|[A-Za-z]{2,11}$|[UuHh])(?:(?i:"
    + _NAMES
    + r"))s?\b(?!-)|(?:yuan|yen|won|euros?|dollars?)\b|[\s\u00a0]?(?:RMB|"
    + "|".join(CODES)
    + r")\b|\s?[€£](?![0-9]))"
)
PERCENT = r"(?:\s?[%％](?![0-9A-Za-z])|[\s-](?:per\s?cent|percentage[\s-]points?|percent|pct|pc|pp|bps|basis[\s-]points?)\b|(?:pct|pc|pp|bps)\b)"

_CODES = "|".join(CODES)
_GATE = (
    r"(?:[-−+]?(?:[0-9$€£¥￥₩₹₽₫₱฿₺₪]|\.[0-9])|[A-Z](?:[A-Za-z.]{0,3}[$€£¥￥]|s\.?\s?[0-9]|p\s?[0-9]|M\s?[0-9]|MB\s?[0-9¥￥])|(?:"
    + _CODES
    + r")\s?[0-9]|[Oo]n[e]|[Tt](?:w[oe]|h(?:ree|irt|ous)|en|rill)|[Ff](?:our|i[fv]|ort)|[Ss](?:ix|ev|core)|[Ee](?:igh|lev)|[Nn]in"
    r"|[Hh](?:alf\s|undreds)|[Dd]ozens|[Mm](?:illions|any\s[dhtmb])|[Bb]illions"
    r"|[Aa]n?[\s-](?:hun|thou|mil|bil|tri|doz|cro|lak|few|cou|half|thi|qua|fi|fo|ten|si|eig))"
)
AMOUNT = re.compile(
    rf"[^A-Za-z0-9](?={_GATE})(?:"
    # 73,000 · 2.5 million · 10 percent · 50bn yuan · 300 crore rupees
    rf"(?P<figure>[-−+]?(?P<num>{NUM})(?:(?P<percent>{PERCENT})|(?P<scale>{SCALE})?(?P<currency>{SUFFIX})?))"
    # US$1.5 billion · £2.5m · Rs 500 crore · RMB 5bn · USD 2.8 billion
    rf"|(?=[-−+A-Z$€£¥￥₩₹₽₫₱฿₺₪])(?P<money>(?P<sign>[-−+])?(?P<prefix>{PREFIX})[\s\u00a0]?(?P<m_num>{NUM})(?P<m_scale>{SCALE})?(?:\s(?i:u\.?s\.? dollars?|dollars?|yuan)\b)?)"
    # tens of thousands · several hundred · hundreds of millions of dollars
    rf"|(?P<vague>{VAGUE}(?P<v_currency>{SUFFIX})?)"
    rf"|(?P<fraction>{FRACTION})"
    # five million euros · ten percent · three
    rf"|(?P<worded>(?P<words>{WORDS})(?:(?P<w_percent>{PERCENT})|(?P<w_currency>{SUFFIX}))?)"
    r")"
)
