"""Furniture inside a line: markup, addresses, credits and tickers in brackets, datelines.

Each expression starts at a rare character and is bounded, and its class of repeated characters excludes the character
it starts with, so hostile input costs linear time.
"""

from __future__ import annotations

import re

Stretch = tuple[int, int]

_HIDDEN_BLOCK = re.compile(r"<(script|style|noscript|iframe|svg)\b[^<>]{0,2000}>", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z/!?][^<>]{0,2000}>")
_SHORTCODE = re.compile(r"\{\{[<%][^{}]{0,2000}\}\}|\{%[^{}]{0,2000}%\}")
_ADDRESS = re.compile(
    r"https?://[^\s<>\"'“”()（）\[\]【】，。；、]{1,2000}(?:\([^\s()]{0,100}\)[^\s<>\"()\[\]]{0,500})?"
)
_EMPHASIS = re.compile(r"\*{2,3}|(?<![\w_])__(?!_)|(?<!_)__(?![\w_])")
# What stands in brackets and names its writer, its picture or its price, never news.
_BRACKETED_EN = re.compile(
    r"\((?:(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Cc]ompiled|[Pp]olling|[Tt]ranslated|Created)"
    r"(?: and (?:writing|editing|additional reporting|graphic))? [Bb]y\b[^()]{1,1200}\)"
    r"|(?:Photo|Image|Picture|Credit|Photograph|Graphic)s?(?: (?:by|credit|courtesy of))?:? [^()\n]{1,120}\)"
    r"|(?:Reuters|AFP|AP|Xinhua|Agencies|Bloomberg|dpa|UPI|CNA|Kyodo)(?:[/, ]{1,2}(?:Reuters|AFP|AP|Xinhua|Agencies|Bloomberg)){0,3}\)(?=\s{0,8}(?:\n|$|_))"
    r"|(?:Updates|Adds|Recasts|Corrects|Recaps|Repeats|Writes through|Rewrites)\b[^()\n]{1,300}\)"
    r"|For (?:a|an|more|related|the|full)\b[^()\n]{1,200}\b(?:click|see|double-click)\b[^()\n]{0,120}\))"
)
_BRACKETED_FILE = re.compile(
    r"\[(?:File|Photo|Image|Courtesy|Credit|Illustration)\b[:/ ][^\[\]\n]{1,150}(?:\]|(?=\n|$))"
)
_BRACKETED_ZH = re.compile(
    r"[（(【](?:图片?来源|圖片?來源|图源|圖源|文章来源|文章來源|来源|來源|资料图|資料圖|摄影|攝影|图|圖|责任?编辑|責任?編輯|编辑|編輯|"
    r"记者|記者|作者|校对|网络配图|實習編輯|实习编辑)(?:[:：|／/ ][^（）()【】\n]{1,60}|片)?[）)】]"
)
# A ticker or a stock quote in brackets: ( BRKa.N ), (NYSE: BABA), （09988.HK）, (23.960,-1.05,-4.20%), (行情,诊股).
_TICKER = re.compile(
    r"[(（] ?(?:"
    r"<?[A-Z0-9]{1,6}[a-z]?\.[A-Z]{1,4}>?(?:[,;/、 ]{1,2}[A-Z0-9]{1,6}\.[A-Z]{1,4}){0,3}"
    r"|(?:NYSE|NASDAQ|Nasdaq|HKEX|SEHK|LSE|TSE|TSX|ASX|NSE|BSE|SSE|SZSE|OTC|AMEX|港股|美股|纳斯达克|纽交所)(?:: ?| |：)[A-Z0-9.]{1,8}"
    r"|(?:[036]\d{5}|\d{4,5})(?:\.(?:HK|SH|SZ|hk|sh|sz))?"
    r"|-?\d{1,6}\.\d{1,4}, ?[-+]?\d{1,5}\.\d{1,4}, ?[-+]?\d{1,4}\.\d{1,3}%"
    r"|行情[^（）()\n]{0,20}"
    r") ?[)）]"
)
_YEAR_IN_BRACKETS = re.compile(r"[(（] ?(?:19|20)\d\d ?[)）]")


def inline_furniture(text: str) -> list[Stretch]:
    """Find the stretches inside paragraphs that are no words of the article, in order and without overlap."""
    found: list[Stretch] = []
    if "<" in text:
        found += _hidden_blocks(text)
        found += [match.span() for match in _TAG.finditer(text)]
    if "{" in text:
        found += [match.span() for match in _SHORTCODE.finditer(text)]
    if "](" in text:
        found += _links(text)
    if "http" in text:
        found += [match.span() for match in _ADDRESS.finditer(text)]
    if "**" in text or "__" in text:
        found += [match.span() for match in _EMPHASIS.finditer(text)]
    if "(" in text:
        found += [match.span() for match in _BRACKETED_EN.finditer(text)]
    if "[" in text:
        found += [match.span() for match in _BRACKETED_FILE.finditer(text)]
    if "(" in text or "（" in text or "【" in text:
        found += [match.span() for match in _BRACKETED_ZH.finditer(text)]
        found += [match.span() for match in _TICKER.finditer(text) if not _YEAR_IN_BRACKETS.fullmatch(match.group())]
    return merged(found)


def merged(stretches: list[Stretch]) -> list[Stretch]:
    """Sort the stretches and join those that touch or overlap."""
    result: list[Stretch] = []
    for start, end in sorted(stretches):
        if result and start <= result[-1][1]:
            if end > result[-1][1]:
                result[-1] = (result[-1][0], end)
        elif start < end:
            result.append((start, end))
    return result


def _hidden_blocks(text: str) -> list[Stretch]:
    """Find what a browser would not show: comments, scripts, style sheets."""
    found: list[Stretch] = []
    position = 0
    while (start := text.find("<!--", position)) >= 0:
        end = text.find("-->", start)
        # An unclosed comment hides nothing: better read too much than lose the article.
        if end < 0:
            break
        position = end + 3
        found.append((start, position))
    closed: dict[str, int] = {}
    position = 0
    lower = text.lower() if "<" in text and len(text.lower()) == len(text) else text
    while match := _HIDDEN_BLOCK.search(text, position):
        name = match[1].lower()
        if closed.get(name, 0) >= 0:
            closed[name] = lower.find(f"</{name}", match.end())
        end = closed[name]
        position = end if end >= 0 else match.end()
        if end >= 0:
            found.append((match.start(), end))
    return found


def _links(text: str) -> list[Stretch]:
    """Find the marks of Markdown links: ``[`` and ``](address)``, and images as a whole.

    Found outward from each ``](``, within 400 characters to the left and 2,500 to the right on the same line.
    """
    found: list[Stretch] = []
    position = 0
    while (middle := text.find("](", position)) >= 0:
        position = middle + 2
        line_end = text.find("\n", middle, middle + 2500)
        limit = line_end if line_end >= 0 else min(len(text), middle + 2500)
        end = _closing(text, middle + 2, limit)
        if end is None:
            continue
        position = end
        start = _opening(text, middle)
        if start is None:
            # The opening bracket stood on a line that was cut off: the address is furniture all the same.
            found.append((middle, end))
        elif start and text[start - 1] == "!":
            found.append((start - 1, end))
        else:
            found += [(start, start + 1), (middle, end)]
    return found


def _closing(text: str, start: int, limit: int) -> int | None:
    depth = 1
    for match in _PARENTHESIS.finditer(text, start, limit):
        depth += 1 if match.group() == "(" else -1
        if depth == 0:
            return match.end()
        if depth > 4:
            break
    return None


_PARENTHESIS = re.compile(r"[()]")
_BRACKET = re.compile(r"[\[\]]")


def _opening(text: str, middle: int) -> int | None:
    """Find the ``[`` that belongs to the ``]`` at ``middle``; brackets inside, as of an image, are paired off."""
    start = max(0, middle - 400)
    line = text.rfind("\n", start, middle)
    window = text[max(start, line + 1) : middle]
    offset = middle - len(window)
    depth = 0
    for match in reversed(list(_BRACKET.finditer(window))[-12:]):
        if match.group() == "]":
            depth += 1
        elif depth:
            depth -= 1
        else:
            return offset + match.start()
    return None
