"""The head of an article's text: front matter, and the dateline before the first word."""

from __future__ import annotations

import re
from functools import lru_cache

_LONGEST_FRONT_MATTER = 30_000
_FENCES = (("---", ("---", "...")), ("+++", ("+++",)), ("<!--yml", ("-->",)), ("<!--", ("-->",)))
_FIELD = re.compile(r"([A-Za-z][\w\-]{0,40})[ \t]{0,4}[:=][ \t]{0,4}(.*)")

_CITY = (
    r"(?:BEIJING|SHANGHAI|HONG KONG|LONDON|NEW YORK|WASHINGTON|TOKYO|SINGAPORE|TAIPEI|SEOUL|SHENZHEN|Beijing|Shanghai|Hong Kong|"
    r"London|New York|Washington|Tokyo|Singapore|Taipei|Seoul|Shenzhen|Guangzhou|Hangzhou|San Francisco|Brussels|Paris|Frankfurt|"
    r"Berlin|Mumbai|New Delhi|Sydney|Toronto|Detroit|Chicago|Boston|Dubai|Moscow|Geneva|Zurich|Kuala Lumpur|Jakarta|Bangkok|Manila|Hanoi)"
)
AGENCY = r"(?:Reuters|AFP|AP|Xinhua|Bloomberg|Bloomberg News|dpa|Dow Jones|Associated Press|UPI|IANS|PTI|ANI|Kyodo|Yonhap|CNA|Nikkei|CNN|CNN Business|BUSINESS WIRE|PRNewswire|Thomson Reuters|IFR)"
"""Agencies and outlets that datelines name."""

DATELINE_EN = re.compile(
    r"(?:[A-Z][\w.’'\-]{0,20}(?:[ ,/]{1,3}[A-Z][\w.’'\-]{0,20}){0,7}[, ]{1,3}(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})? {0,2})?)?"
    rf"\((?P<agency>{AGENCY})(?:/[\w ]{{1,20}})?\) {{0,3}}(?:[-–—]{{1,3}}|:) {{0,3}}"
)
"""``NEW YORK, July 2 (Reuters) -``: groups ``day`` (month and day, when printed) and ``agency``."""

_DATELINE_CITY = re.compile(
    rf"{_CITY}(?:, {{1,2}}[A-Z][\w ]{{1,20}})? {{1,3}}(?:–|—|--|-) {{1,3}}|(?:{_CITY} )?CNN {{1,3}}— {{0,3}}"
)
DATELINE_ZH = re.compile(
    r"(?:据)?(?P<agency>新华社|新華社|中新网|中新社|中新財經|中新财经|新华网|人民网|央视网|路透社?|法新社|彭博社?|中央社|财联社|中通社|中央廣播電台|澎湃新闻|证券时报网|经济日报|人民日报)"
    r"(?P<place>[\u4e00-\u9fff／/、]{0,12}?)(?P<month>\d{1,2})月(?P<day>\d{1,2})日(?P<kind>电|電|讯|訊|消息|报道|報道)"
    r" {0,3}(?:[（(][^（）()\n]{1,40}[）)])? {0,3}[，,：:]? {0,3}"
)
"""``新华社北京5月20日电（记者 …）``: groups ``agency``, ``month``, ``day``, ``kind``."""


def front_matter_end(text: str) -> int:
    """Give where front matter at the beginning of the text ends (after its closing fence); 0 when there is none."""
    start = len(text[:200]) - len(text[:200].lstrip("\ufeff \t\r\n"))
    for fence, closings in _FENCES:
        if not text.startswith(fence, start):
            continue
        line_end = text.find("\n", start, start + _LONGEST_FRONT_MATTER)
        if line_end < 0 or (fence in ("---", "+++") and text[start:line_end].strip() != fence):
            continue
        window = text[line_end : start + _LONGEST_FRONT_MATTER]
        for closing in closings:
            found = re.search(rf"\n{re.escape(closing)}[ \t\r]{{0,20}}(?:\n|$)", window)
            # A rule at the top of an article is no front matter: that has fields.
            if found and (_FIELD.match(window[1:200].lstrip()) or not window[: found.start()].strip()):
                return line_end + found.end()
    return 0


@lru_cache(maxsize=4)
def front_matter_fields(front_matter: str) -> dict[str, str | tuple[str, ...]]:
    """Read ``key: value`` lines: values without quotation marks, lists (``- item`` or ``[a, b]``) as tuples.

    This is the part of YAML that front matter of articles uses; deeper levels are passed over. Keys are lower-cased.
    """
    fields: dict[str, str | tuple[str, ...]] = {}
    key = ""
    for line in front_matter.splitlines():
        stripped = line.strip()
        if stripped.startswith("- ") and key:
            before = fields.get(key)
            fields[key] = (*(before if isinstance(before, tuple) else ()), _unquoted(stripped[2:]))
        elif not line.startswith((" ", "\t")) and (found := _FIELD.match(stripped)):
            key, value = found[1].lower(), found[2].strip()
            if value.startswith("[") and value.endswith("]"):
                fields[key] = tuple(_unquoted(item) for item in value[1:-1].split(",") if item.strip())
            elif value:
                fields[key] = _unquoted(value)
            else:
                fields.pop(key, None)
    return fields


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) >= 2 and value[0] == value[-1] and value[0] in "\"'":
        quote, value = value[0], value[1:-1]
        return value.replace('\\"', '"') if quote == '"' else value.replace("''", "'")
    return value


def dateline_end(text: str, start: int, end: int) -> int | None:
    """Give where the dateline at ``start`` ends (the first word of the report), None when there is none."""
    for pattern in (DATELINE_EN, _DATELINE_CITY):
        if found := pattern.match(text, start, end):
            return found.end()
    found = DATELINE_ZH.match(text, start, end)
    # "据新华社5月20日报道" is part of the sentence; only 电 and 讯 close a dateline.
    if found and found["kind"] in "电電讯訊" and not found.group().startswith("据"):
        return found.end()
    return None
