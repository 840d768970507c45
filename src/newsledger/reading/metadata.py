"""What is known about an article beside its words: language, title, date, outlet, origin, author.

What the source gave stands; what it left open is looked for in the front matter, the lines at the head and foot of
the text, the dateline, the address, and in statements about the article itself. A date is never guessed: where the
text gives only a month or a year, so does ``published``, and where it gives no year, there is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from newsledger.languages.registry import added_language
from newsledger.model import Article
from newsledger.patterns.screen import Screen
from newsledger.reading.furniture_lines import is_date_line
from newsledger.reading.head import DATELINE_EN, DATELINE_ZH, front_matter_end, front_matter_fields
from newsledger.text.language import detect_language
from newsledger.text.printed_dates import iso_date, printed_date

Fields = dict[str, str | tuple[str, ...]]

_HEAD, _FOOT = 3000, 1500
_DATE_KEYS = (
    "date",
    "published",
    "publish_date",
    "published_at",
    "pubdate",
    "date_published",
    "datepublished",
    "publishdate",
)
_OUTLET_KEYS = ("outlet", "source", "site", "sitename", "site_name", "publisher", "publication", "website")
_AUTHOR_KEYS = ("author", "authors", "byline", "creator", "by")
_URL_KEYS = ("original_url", "url", "link", "canonical_url", "permalink", "guid")

_LABELLED_DATE = re.compile(
    r"(?:^|\s)(?:Published|Posted|First published|Publication date|Date|date|Last updated|Updated|PUBLISHED|UPDATED|POSTED|发布时间|發佈時間|發布時間|发布日期|发表于|發表於|"
    r"刊登时间|刊登日期|更新时间|最後更新|日期|时间|時間)(?: on| at)? {0,2}[:：]? {0,3}(?P<date>\S.{0,45})"
)
_DATE_AND_SOURCE = re.compile(
    r"(?P<date>(?:19|20)\d\d[-年/.]\d{1,2}[-月/.]\d{1,2}日?)(?: {1,3}\d{1,2}:\d\d(?::\d\d)?)? {0,4}(?:来源|來源|作者|\S{0,6}记者|$)"
)
_TITLE_SITE = re.compile(r".{20,300} \| (?P<site>[A-Z][\w&.’']{1,20}(?: [A-Z][\w&.’']{0,20}){0,2})\s{0,5}$")
_ARCHIVE = re.compile(r"https?://web\.archive\.org/web/\d{0,14}[a-z_]{0,4}/(?=https?://)")
_URL_DATE = re.compile(
    r"[/\-_](?P<y>(?:199|20[0-3])\d)(?P<s>[/\-_])(?P<m>0?[1-9]|1[0-2])(?:(?P=s)(?P<d>0?[1-9]|[12]\d|3[01]))?(?=[/\-_.?]|$)"
)
_URL_DIGITS = re.compile(r"(?<!\d)(?P<y>(?:199|20[0-3])\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])(?!\d)")
# urllib refuses some addresses with an exception; these two parts are all that is needed here.
_ADDRESS = re.compile(
    r"[A-Za-z]{2,10}://(?:[^/?#@\s]{0,200}@)?(?P<host>[^/?#:@\s\[\]]{1,253})[^/?#]{0,10}(?P<path>[^?#]{0,2000})"
)
_URL_YEAR = re.compile(r"/(?P<y>20\d\d)/")
_DAY_ZH = re.compile(r"(?:^|[^\d年])(\d{1,2})月(\d{1,2})日(?:消息|讯|訊|电|電)")

_NAME = r"[A-Z][\w&.’'\-]{0,24}(?: (?:[A-Z0-9][\w&.’'\-]{0,24}|of|the|and)){0,5}"
_DATELINE_EN = Screen(DATELINE_EN.pattern)
_FIRST_APPEARED = Screen(
    rf"\b[Tt]his (?:article|story|post|report|piece|column|content|interview)(?: was| is| has been| had been| has)?(?: first| originally){{0,2}} "
    rf"(?:appeared|published|reported|ran|produced|released|posted|republished)(?: first| originally)? (?:on|in|by|at|from|with permission from) (?:the )?(?P<name>{_NAME})"
)
_ORIGINALLY = Screen(
    rf"\b(?:[Oo]riginally|[Ff]irst) published (?:on|in|by|at) (?:the )?(?P<name>{_NAME})|\b[Rr]epublished (?:with permission )?from (?:the )?(?P<name2>{_NAME})"
)
_REPORTING_BY = Screen(
    r"\((?:Additional )?[Rr]eporting (?:and writing )?by [^()]{1,800}?; ?[^()]{0,60}[Ee]diting by [^()]{1,400}\)"
)
_AGENCY_CLOSING = Screen(r"\((?P<name>Reuters|AFP|AP|Xinhua|Bloomberg|dpa|Kyodo|UPI|CNA)\) {0,3}(?=\s{0,8}(?:_{3,}|$))")
_ORIGIN_ZH = Screen(
    r"(?:^|[\s（(])(?:文章来源|新闻来源|稿件来源|信息来源|来源|來源|稿源|本文来自|本文來自|本文转自|转载自|轉載自|本文首发于|首发于|原载于?|原載於?)(?:微信)?(?:公众号)? {0,2}[:：]? {0,2}[「“【《]?(?P<name>[^\s，。,、；;:：|（）()「」“”【】《》\[\]<>]{2,24})"
)
_SOURCE_LABEL_EN = Screen(r"(?:^|\n)\s{0,4}Source: {0,3}(?P<name>[A-Z][\w&.’' \-]{1,40}?)\s{0,3}(?:\n|$)")
_RESTS_ON_ZH = re.compile(
    r"^(?:[\u4e00-\u9fff]{0,4}\d{1,2}月\d{1,2}日[，,]?)?[據据](?:[\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日)?[《「“]?(?P<name>[\u4e00-\u9fffA-Za-z0-9·]{2,14}?)[》」”]?(?:网站|網站)?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:的)?(?:报道|報道|報導|消息|讯)"
)
_ATTRIBUTED_ZH = re.compile(r"[據据][^，。]{2,24}(?:报道|報道|報導)")
_TOLD = re.compile(rf"\b(?:told|tells|in an interview with) (?P<name>{_NAME})")
_NO_OUTLETS = re.compile(
    r"(?:reporters?|journalists?|analysts?|investors?|staff|employees|shareholders|[Cc]ongress|Parliament|Senate|the|a|him|her|them|lawmakers|CEO|Mr|Ms|President|Chairman)\b"
)
_PRESS = re.compile(
    r"\b(?:News|Times|Post|Journal|Reuters|Bloomberg|Jazeera|Asia|Today|Daily|Insider|Verdict|Guardian|Herald|Tribune|Telegraph|Wire|Magazine|Review|Press|CNBC|CNN|BBC|AFP|AP|NPR|TechCrunch|Verge|Wired|Axios|Forbes|Fortune|Economist|Report|Standard|Independent|Mail|Star|Globe|Nikkei|KrASIA|Caixin|TechNode)\b"
)
_AGENCY_NAMES = {"新华网": "新华社", "路透": "路透社", "彭博": "彭博社"}
_HOSTING = (
    "github.com",
    "web.archive.org",
    "archive.org",
    "archive.is",
    "raw.githubusercontent.com",
    "docs.google.com",
    "medium.com",
)
_LANGUAGES = {
    "zh-cn": "zh-Hans",
    "zh-sg": "zh-Hans",
    "zh-hans": "zh-Hans",
    "zh-tw": "zh-Hant",
    "zh-hk": "zh-Hant",
    "zh-mo": "zh-Hant",
    "zh-hant": "zh-Hant",
}


def with_metadata(article: Article) -> Article:
    """Give the article with what its own text and address tell about it filled in.

    Args:
        article: as it came from a source; what it already says is kept (``language`` is brought to one of the three
            tags, ``published`` to an ISO prefix).

    Returns:
        The article with ``language`` always set, and ``title``, ``published`` with ``published_from``, ``outlet``,
        ``origin`` and ``author`` where they could be found. The text is never altered.
    """
    end = front_matter_end(article.text)
    # A comment at the top is left by the program that saved the page: its date says when that was.
    trusted = not article.text[:200].lstrip().startswith("<!--")
    fields = dict(front_matter_fields(article.text[:end])) if end and trusted else {}
    url = _unarchived(article.url or _first(fields, _URL_KEYS) or _head_url(article.text, end))
    published, found_in = _published(article, end, fields, url)
    outlet = article.outlet or _outlet(fields, url)
    origin = article.origin or _origin(article.text, end)
    if origin and outlet and _same_outlet(origin, outlet):
        origin = None
    return replace(
        article,
        language=_language(article),
        title=article.title or _first(fields, ("title",)) or _head_title(article.text, end),
        url=article.url or url,
        published=published,
        published_from=found_in,
        outlet=outlet or _outlet_of_last_resort(article.text),
        origin=origin,
        author=article.author or _first(fields, _AUTHOR_KEYS),
    )


def _first(fields: Fields, keys: tuple[str, ...]) -> str | None:
    for key in keys:
        value = fields.get(key)
        if isinstance(value, tuple):
            value = ", ".join(value)
        if value and value.strip():
            return value.strip()
    return None


def _language(article: Article) -> str:
    given = (article.language or "").lower().replace("_", "-")
    if given in _LANGUAGES:
        return _LANGUAGES[given]
    if given == "en" or given.startswith("en-"):
        return "en"
    return added_language(given, article.text) or detect_language(article.text)


def _unarchived(url: str | None) -> str | None:
    return _ARCHIVE.sub("", url, count=1) if url else None


def _head_lines(text: str, start: int) -> list[str]:
    lines = (line.strip(" \t\r-|>#*") for line in text[start : start + _HEAD].split("\n"))
    return [line for line in lines if line][:14]


def _head_url(text: str, start: int) -> str | None:
    """Find the address that a saved page prints of itself at its head."""
    for line in _head_lines(text, start)[:6]:
        found = re.match(
            r"(?:(?:来源|來源|原文|Source|URL|原文链接)[:：] {0,3})?[\[<]?(https?://[^\s\]>)]{5,1000})[\]>]?(?:\(https?://[^\s)]{1,1000}\))?$",
            line,
        )
        if found:
            return found[1]
    return None


def _head_title(text: str, start: int) -> str | None:
    found = re.match(r"\s{0,20}(?:# |-- )([^\n]{8,250})", text[start : start + 300])
    return found[1].strip() if found else None


def _published(article: Article, end: int, fields: Fields, url: str | None) -> tuple[str | None, str | None]:
    """Give the date of publication and where it was found, trying the most reliable places first."""
    if article.published and (given := printed_date(article.published)):
        return _refined(given, article.text, end), article.published_from or "metadata"
    for key in _DATE_KEYS:
        value = fields.get(key)
        if isinstance(value, str) and (found := printed_date(value)):
            return found, "front matter"
    coarse: tuple[str, str] | None = None
    for found, where in _date_candidates(article.text, end, url):
        if len(found) == 10:
            # A day elsewhere must not contradict the year or month that came first.
            if coarse is None or found.startswith(coarse[0]):
                return found, where
        elif coarse is None:
            coarse = (found, where)
    if coarse:
        return _refined(coarse[0], article.text, end), coarse[1]
    return None, None


def _date_candidates(text: str, end: int, url: str | None) -> Iterator[tuple[str, str]]:
    for line in _head_lines(text, end):
        if len(line) > 220:
            # The report has begun; dates in it are those of events.
            break
        if (
            ((labelled := _LABELLED_DATE.search(line)) and (found := printed_date(labelled["date"])))
            or ((stamped := _DATE_AND_SOURCE.match(line)) and (found := printed_date(stamped["date"])))
            or (is_date_line(line) and (found := printed_date(line)))
        ):
            yield found, "text"
    head = text[end : end + _HEAD]
    if (dateline := _DATELINE_EN.search(head)) and dateline["day"] and (found := printed_date(dateline["day"])):
        yield found, "dateline"
    if url and (found := _url_date(url)):
        yield found, "url"
    for line in text[max(end, len(text) - _FOOT) :].split("\n")[-6:]:
        if (labelled := _LABELLED_DATE.match(line.strip())) and (found := printed_date(labelled["date"])):
            yield found, "text"


def _url_date(url: str) -> str | None:
    parts = _ADDRESS.match(url)
    path = parts["path"] if parts else url
    for match in (*_URL_DATE.finditer(path[:500]), *_URL_DIGITS.finditer(path[:500])):
        if found := iso_date(int(match["y"]), int(match["m"]), int(match["d"]) if match["d"] else None):
            return found
    year = _URL_YEAR.search(path[:500])
    return year["y"] if year else None


def _refined(known: str, text: str, end: int) -> str:
    """Complete a year with the month and day that a dateline or "8月23日消息" gives."""
    if len(known) != 4:
        return known
    head = text[end : end + _HEAD]
    for pattern, month, day in ((DATELINE_ZH, "month", "day"), (_DAY_ZH, 1, 2)):
        if (match := pattern.search(head)) and (found := iso_date(int(known), int(match[month]), int(match[day]))):
            return found
    return known


def _outlet(fields: Fields, url: str | None) -> str | None:
    """Name the outlet from the front matter or the address."""
    if named := _first(fields, _OUTLET_KEYS):
        if "://" not in named:
            return named
    parts = _ADDRESS.match(url) if url else None
    host = parts["host"].lower() if parts else ""
    host = host.removeprefix("www.").removeprefix("m.")
    return host if host and host not in _HOSTING and not host.endswith(".archive.org") else None


def _origin(text: str, end: int) -> str | None:
    """Name who wrote the article first: a statement about the article, its agency's marks, or the one report it rests on."""
    head, foot = text[end : end + _HEAD].replace("\xa0", " "), text[max(end, len(text) - _FOOT) :].replace("\xa0", " ")
    for pattern in (_FIRST_APPEARED, _ORIGINALLY):
        if match := pattern.search(foot) or pattern.search(head):
            return _trimmed(next(group for group in match.groups() if group))
    body = head[:1200]
    if match := _DATELINE_EN.search(body):
        return match["agency"]
    if _REPORTING_BY.search(foot):
        return "Reuters"
    if match := _AGENCY_CLOSING.search(foot.rstrip()):
        return match["name"]
    for line in (*_head_lines(text, end)[:8], *(line.strip() for line in foot.split("\n")[-12:])):
        if (
            len(line) <= 160
            and not line.isascii()
            and (match := _ORIGIN_ZH.search(line))
            and "http" not in match["name"]
        ):
            # A round-up credits each of its pieces: then none of them is the origin of the whole.
            if len({found["name"] for found in _ORIGIN_ZH.finditer(text[:50_000])}) > 1:
                return None
            return _trimmed(match["name"].partition("作者")[0])
    if "月" in body and (match := DATELINE_ZH.search(body)):
        if match["kind"] in "电電讯訊" and not match.group().startswith("据"):
            return _AGENCY_NAMES.get(match["agency"], match["agency"])
    if match := _SOURCE_LABEL_EN.search(foot):
        return match["name"].strip()
    return _report_it_rests_on(text, end)


def _report_it_rests_on(text: str, end: int) -> str | None:
    """Name the report that the first sentence credits, when no other report is credited in the article."""
    for line in _head_lines(text, end)[:5]:
        if (match := _RESTS_ON_ZH.match(line)) and len(set(_ATTRIBUTED_ZH.findall(text[:20_000]))) <= 1:
            name = match["name"]
            # 据报道, 据外媒报道, 据多家媒体报道 name nobody.
            return (
                None if re.search(r"媒|悉|了解|公开|多家|相关|消息|此前|介绍", name) else _AGENCY_NAMES.get(name, name)
            )
    return None


def _trimmed(name: str) -> str:
    name = re.split(r"[.!?](?:\s|$)| (?:and|on|in|by|with|as) (?=[a-z0-9])", name)[0]
    return re.sub(r"[\s.,]+$|(?: (?:and|of|the))+$", "", name)


def _outlet_of_last_resort(text: str) -> str | None:
    """Name the outlet that sources "told" repeatedly, or the site behind the page's title ("… | KrASIA")."""
    told = Counter(
        _trimmed(match["name"]) for match in _TOLD.finditer(text[:100_000]) if not _NO_OUTLETS.match(match["name"])
    )
    likely = [(name, count) for name, count in told.most_common(3) if count >= 2 and _PRESS.search(name)]
    if likely:
        return likely[0][0]
    found = _TITLE_SITE.match(text[:400].lstrip().split("\n", 1)[0])
    return found["site"] if found else None


def _same_outlet(one: str, other: str) -> bool:
    first, second = (re.sub(r"\W|^www\.|\.(?:com|cn|net|org)\b.*", "", name.casefold()) for name in (one, other))
    return bool(first) and (first == second or (len(first) >= 4 and second.startswith(first)))
