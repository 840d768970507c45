"""Whether two position titles, in English or Chinese, may name one post."""

from __future__ import annotations

import re
from typing import Any

from newsledger.text.fold import simplify

_HEADS: tuple[tuple[str, str], ...] = (
    ("ceo", r"\bceo\b|chief executive|首席执行官|行政总裁|执行长"),
    ("cfo", r"\bcfo\b|chief financial|首席财务官|财务长|财务总监"),
    ("coo", r"\bcoo\b|chief operating|首席运营官|营运长"),
    ("cto", r"\bcto\b|chief technolog|首席技术官|技术长"),
    ("people", r"chief people|chief human|\bchro\b|首席人力|首席人才"),
    ("vp", r"vice[- ]president|\be?s?vp\b|副总裁"),
    ("chair", r"\bchair\w*|董事长|(?<!副)主席|董事局主席"),
    ("president", r"(?<!vice )(?<!vice-)\bpresident\b|(?<!副)总裁|(?<!副)总经理"),
    ("founder", r"founder|创始人|创办人"),
    ("director", r"\bdirector|董事(?![长局])|总监"),
)
_GENERIC = re.compile(
    r"\b(?:head|chief|boss|leader|helm|role|post|position|job)\b|负责人|掌门人|掌舵人|一把手|职务|职位"
)


def heads(title: Any) -> frozenset[str]:
    """Give the posts that a title (or a list of titles) names: ``ceo``, ``chair`` …; others by their last word."""
    found: set[str] = set()
    for one in title if isinstance(title, list) else [title]:
        if not isinstance(one, str) or not one:
            continue
        folded = simplify(one).casefold()
        named = {name for name, pattern in _HEADS if re.search(pattern, folded)}
        # "chief executive of the cloud unit" is generic only where nothing better is named.
        found |= named or ({"*"} if _GENERIC.search(folded) else set(re.findall(r"\w+", folded)[-1:]))
    return frozenset(found)


def may_be_one(a: Any, b: Any) -> bool:
    """True when two titles may name one post; a missing or a general one ("head") may be any."""
    x, y = heads(a), heads(b)
    return not x or not y or "*" in x or "*" in y or bool(x & y)
