"""Free names that are linked to no entity: laws, products, conferences, divisions."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from newsledger.text.fold import fold_name, simplify

_STATE = re.compile(r"^中华人民共和国|^(?:the|a|an)\s")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)年?")
_MODEL = frozenset("pro max plus mini ultra lite se air flash turbo edge fold flip note series".split())  # noqa: SIM905
_HAN = re.compile(r"[\u3400-\u9fff]")


@lru_cache(8192)
def core(name: str) -> str:
    """Give a name without its year, its article and the state's full name: what its tellings have in common."""
    folded = simplify(fold_name(name))
    found = " ".join(_STATE.sub("", _YEAR.sub(" ", folded).strip()).split())
    return found or folded


def as_list(value: Any) -> list[Any]:
    """Give a role's value as a list; nothing for a role that is absent."""
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, list | tuple) else [value]


def same_words(a: Any, b: Any) -> bool:
    """True when two free names are the same, or one is the other with words that tell it more fully.

    A further number or model word names another thing: "Mate 60" is not "Mate 60 Pro".
    """
    return any(_same(core(str(x)), core(str(y))) for x in as_list(a) for y in as_list(b))


def _same(p: str, q: str) -> bool:
    if p == q:
        return True
    if len(p) > len(q):
        p, q = q, p
    if _HAN.search(p):
        return len(p) >= 4 and p in q and not re.search(r"[0-9]", q.replace(p, "", 1))
    shorter, longer = set(p.split()), set(q.split())
    if not shorter or not shorter <= longer or (len(p) < 4 and not any(c.isdigit() for c in p)):
        return False
    return not any(word in _MODEL or any(c.isdigit() for c in word) for word in longer - shorter)


def is_general(name: Any) -> bool:
    """True for a description that many things share ("tariffs", "streaming service"): lower case, no figure."""
    names = [str(one) for one in as_list(name)]
    return bool(names) and all(one.isascii() and one == one.lower() and not re.search(r"\d", one) for one in names)
