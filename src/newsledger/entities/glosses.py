"""Names printed side by side in two scripts: "Yunzhan Group (云栈集团)" says that both are one."""

from __future__ import annotations

import re
from collections.abc import Iterable

from newsledger.languages.en.wordlists import given_names
from newsledger.model import Mention

_AFTER = re.compile(r"[ \u3000]?[(（]\s?([^()（）\n]{2,40}?)\s?[)）]")
_HAN_NAME = re.compile(r"[\u3400-\u9fff·]{2,20}")
_LATIN_NAME = re.compile(r"[A-Z][A-Za-z&.'’-]*(?: [A-Z][A-Za-z0-9&.'’-]*){0,4}")
_ABBREVIATION = re.compile(r"[A-Z0-9&.-]+")
_HAN = re.compile(r"[\u3400-\u9fff]")
_GLOSSED = ("person", "company", "authority", "organization", "product")


_REMARKS = frozenset(
    [
        "化名",
        "假名",
        "笔名",
        "筆名",
        "音译",
        "音譯",
        "译音",
        "譯音",
        "暂译",
        "暫譯",
        "下同",
        "左",
        "右",
        "中",
        "右一",
        "左一",
        "左二",
        "右二",
        "资料图",
        "資料圖",
        "见图",
        "見圖",
    ]
)


def _given_alone(latin: str) -> bool:
    """True for a given name alone (Mary, Martin), which stands beside many people's names."""
    return latin in given_names()


def glosses(text: str, mentions: Iterable[Mention]) -> list[tuple[Mention, str]]:
    """Find names that the article itself gives in the other script, in brackets right behind them.

    Letters that are no name but a ticker or an abbreviation (腾讯（TME）) say nothing.

    Args:
        text: the article's text.
        mentions: what was found in it.

    Returns:
        (mention, the other name), in the order of the mentions.
    """
    found: list[tuple[Mention, str]] = []
    for mention in mentions:
        if mention.type not in _GLOSSED or mention.referring != "name":
            continue
        beside = _AFTER.match(text, mention.end)
        if beside is None:
            continue
        inner = beside.group(1)
        in_han = _HAN.search(mention.text) is not None
        if in_han and mention.type == "authority" and len(mention.text) < 3:
            continue  # 國會 or 法院 is what is left of a longer name, or many bodies' common one
        if in_han:
            other = _LATIN_NAME.fullmatch(inner) is not None and _ABBREVIATION.fullmatch(inner) is None
        else:
            other = _HAN_NAME.fullmatch(inner) is not None
        if other and inner not in _REMARKS and not _given_alone(inner if in_han else mention.text):
            found.append((mention, inner))
    return found
