"""Whether two position titles, in English or Chinese, may name one post."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from newsledger.text.fold import simplify

_HEADS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("ceo", r"\bceo\b|chief executive|首席执行官|行政总裁|执行长"),
        (
            "cfo",
            r"\bcfo\b|chief financial|financ(?:e|ial) (?:chief|head|boss)|head of finance|首席财务官|财务长|财务总监",
        ),
        ("coo", r"\bcoo\b|chief operat|operations chief|首席运营官|营运长"),
        ("cto", r"\bcto\b|chief technolog|tech(?:nology)? chief|首席技术官|技术长"),
        ("cmo", r"\bcmo\b|chief marketing|marketing chief|首席营销官|首席市场官"),
        ("people", r"chief people|chief human|\bchro\b|hr chief|human resources chief|首席人力|首席人才"),
        ("pm", r"prime minister|\bpremier\b|首相|总理"),
        ("chair", r"\bchair(?!ed)\w*|董事长|主席|董事局主席"),
        ("president", r"\bpresident\b|\b[es]?vp\b|总裁|总经理|总统"),
        ("founder", r"founder|创始人|创办人"),
        ("governor", r"\bgovernor\b|行长|州长|省长"),
        ("minister", r"(?<!prime )\bminister\b|部长|大臣|外长|财长|防长"),
        ("secretary", r"\bsecretary\b(?![- ]general)|书记|秘书(?!长)"),
        ("mayor", r"\bmayor\b|市长"),
        ("spokesperson", r"\bspokes\w+|发言人"),
        ("analyst", r"\banalysts?\b|分析师|分析员"),
        ("economist", r"\beconomists?\b|经济学家|经济师"),
        ("editor", r"\beditor|主编|总编"),
        ("partner", r"\bpartner\b|合伙人"),
        ("professor", r"\bprofessor\b|教授"),
        ("lawyer", r"\b(?:lawyer|attorney|counsel)\b|律师|法律顾问"),
        ("director", r"\bdirector|董事(?![长局])|总监"),
    )
)
_DEPUTY = re.compile(r"\b(?:vice|deputy|assistant|associate|vp|[es]vp)\b|副")
_GENERIC = re.compile(
    r"\b(?:head|chief|boss|leader|helm|role|post|position|job|secretary[- ]general)\b"
    r"|负责人|掌门人|掌舵人|一把手|职务|职位|秘书长"
)
_EMPTY = frozenset(
    """of and the for at in to s a an as senior former acting interim new longtime then group global managing executive
    top co chief head boss leader helm role post position job officer""".split()  # noqa: SIM905 - quotes would hide the list
)
_MANY = frozenset(("minister", "secretary", "analyst", "editor", "spokesperson", "economist", "lawyer"))
_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class Post:
    """One title, taken apart: the posts that everybody knows, whether it is a deputy's,
    whether it is a mere "head", and its other words."""

    known: frozenset[str]
    deputy: bool
    general: bool
    words: frozenset[str]
    text: str


@lru_cache(4096)
def _post(title: str) -> Post:
    folded = simplify(title).casefold()
    deputy = bool(_DEPUTY.search(folded))
    known = frozenset(name for name, pattern in _HEADS if pattern.search(folded))
    words = frozenset(word for word in re.findall(r"\w+", folded) if word not in _EMPTY)
    return Post(known, deputy, bool(_GENERIC.search(folded)) and not known, words, folded)


def posts(title: Any) -> tuple[Post, ...]:
    """Give the posts that a title, or a list of titles, names."""
    return tuple(_post(one) for one in (title if isinstance(title, list) else [title]) if isinstance(one, str) and one)


def _one_script(a: Post, b: Post) -> bool:
    return bool(_HAN.search(a.text)) == bool(_HAN.search(b.text))


def _told_more_fully(a: Post, b: Post) -> bool:
    """True when one title of a script is the other with further words."""
    if _HAN.search(a.text):
        return a.text in b.text or b.text in a.text
    return bool(a.words and b.words) and (a.words <= b.words or b.words <= a.words)


def _one(a: Post, b: Post, same_org: bool) -> bool:
    if a.deputy != b.deputy:
        return False
    if common := a.known & b.known:
        # Of ministers and analysts there are many, and their other words tell which one, where both are in one language.
        return not common <= _MANY or not _one_script(a, b) or _told_more_fully(a, b)
    for general, other in ((a, b), (b, a)):
        # "head" alone may be any post of that house, "marketing head" only one that has to do with marketing.
        if general.general and (
            same_org if not general.words or _HAN.search(general.text) else general.words & other.words
        ):
            return True
    if a.known or b.known:
        return False
    return _told_more_fully(a, b) if _one_script(a, b) else same_org


def may_be_one(a: Any, b: Any, same_org: bool = True) -> bool:
    """True when two titles may name one post.

    Args:
        a, b: a title, a list of them, or None.
        same_org: whether both are said of one organization; without it a missing title and "head" say too little.
    """
    x, y = posts(a), posts(b)
    if not x or not y:
        return same_org
    return any(_one(p, q, same_org) for p in x for q in y)
