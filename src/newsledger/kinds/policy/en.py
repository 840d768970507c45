"""Policies in English: laws, rules, plans, tariffs and mandates proposed, made or in force."""

from __future__ import annotations

import re
from typing import Any

from newsledger.kinds.policy.en_find import rules_found
from newsledger.patterns import Candidate, Context, Encoded

find = rules_found
_LEADING = re.compile(
    r"^(?:new|sweeping|landmark|long-awaited|so-called|controversial|tougher|stricter|revised|final|broad|additional|fresh)\s+(?=\S+\s+\S)",
    re.IGNORECASE,
)


def refine(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Give the rule its plain name; what has none is no claim."""
    name = arguments.get("name")
    if not isinstance(name, str):
        return None
    name = _LEADING.sub("", " ".join(name.split()).strip(" .,;:"))
    if not 3 <= len(name) <= 90:
        return None
    arguments["name"] = name
    return arguments
