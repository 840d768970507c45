"""Chinese words that refer to somebody named elsewhere: 他, 她, 该公司, 公司, 其."""

from __future__ import annotations

import re
from collections.abc import Iterator

_PERSON = r"(?P<person>(?<![其吉])[他她](?![们人山国乡处])|[他她](?=的))"
_COMPANY = (
    r"(?P<company>(?:该|本|这家|此家|上述|这间|該|該間|这个|這家)(?:公司|集团|集團|企业|企業|银行|銀行|机构|平台|车企|車企|厂商|廠商|航空公司|初创公司|初創公司)"
    r"|(?:(?<=[，。、：；！？,;:“「（(\s])|(?<=^)|(?<=[称示指露使令对由因为向與与给同])|(?<=目前)|(?<=此外)|(?<=同时)|(?<=随着)|(?<=预计)|(?<=未来)|(?<=显示))(?:公司|集团|集團)(?=[^，。、：；])"
    r"|(?<=[对對向将將把给給由令求])其(?![他它中实實次间間余餘三二一旗下所]))"
)
_ANY = re.compile(f"{_PERSON}|{_COMPANY}")
_FIRST = re.compile("[他她该該本这這此上间間公集其]")
"""What any of them begins with: a set of characters is looked for many times faster than the whole."""


def references(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, str]]:
    """Give each referring expression in ``text[start:end]`` (see the English twin)."""
    at = start
    for first in _FIRST.finditer(text, start, end):
        found = _ANY.match(text, first.start(), end) if first.start() >= at else None
        if found is None:
            continue
        at = found.end()
        kind = "person" if found["person"] else "company"
        yield found.start(), found.end(), kind, "pronoun" if kind == "person" else "description"
