"""Launches in English whose subject is what comes out: the company or product itself."""

from __future__ import annotations

import re
from typing import Any

from newsledger.languages.en.clauses import names_at, subject
from newsledger.patterns import Candidate, Context, Encoded

YET_TO_COME = re.compile(
    r"\b(?:will|plan\w*|expect\w*|to|set to|would|aims?|aiming|intend\w*|prepar\w+|hop\w+|could|may|might|consider\w*|planning|about)\b|'ll\b"
)
"""Auxiliaries of what is announced and not done."""


def itself(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context, verbs: str
) -> dict[str, Any] | None:
    """Give the launch of the company or product that is itself the subject ("Grab launched in Malaysia")."""
    position = subject(sentence, candidate.start)
    name = names_at(sentence, position)
    if name is None or position is None or isinstance(name, list) or candidate.start - position > 60:
        return None
    kind = sentence.mentions[position][0].type
    if kind not in ("company", "product"):
        return None
    if re.search(r"\bthe $", sentence.text[:position], re.IGNORECASE):
        kind = "product"  # "the iMac": companies go without an article
    arguments["org"] = arguments["product"] = name
    main = context.main_company
    if kind == "company" and main is not None and _named_for(name, main.name or main.text):
        kind = "product"  # "Apple TV Plus" in an article on Apple
    if kind == "product" and main is not None and main.type == "company":
        arguments["org"] = main.name or main.text
    if kind == "product" and arguments["org"] == name:
        return None
    arguments["stretch"] = (position, candidate.end)
    if YET_TO_COME.search(verbs):
        arguments["step"] = "announced"
    return arguments


def _named_for(name: str, house: str) -> bool:
    """True for a name that begins with the first word of a company's and goes on otherwise."""
    words, own = name.split(), house.split()
    return len(words) > 1 and words[0] == own[0] and name != house and not house.startswith(name)


def of_product(
    arguments: dict[str, Any], candidate: Candidate, sentence: Encoded, context: Context
) -> dict[str, Any] | None:
    """Give the launch of a product by its name alone ("Launched in 2014, Prime Now …", "the iPhone's launch in 2007")."""
    at = next(
        i
        for i in range(candidate.end - 1, candidate.start - 1, -1)
        if i in sentence.mentions and sentence.mentions[i] == candidate.roles["product"]
    )
    mention = sentence.mentions[at][0]
    if mention.type == "company" and mention.referring not in ("name", "pronoun", ""):
        return None
    if mention.type not in ("company", "product"):
        return None
    main = context.main_company
    owner = re.search(r"(?P<it>[\ue001\ue003])'s (?:[\w-]+ ){0,3}$", sentence.text[:at])
    if owner is None:
        owner = re.search(r"(?P<it>[\ue001\ue003])'s ", sentence.text[candidate.start : at])
        name = names_at(sentence, candidate.start + owner.start("it")) if owner else None
    else:
        name = names_at(sentence, owner.start("it"))
    if name is None and mention.type == "product" and main is not None and main.type == "company":
        name = main.name or main.text
    arguments["org"] = name or (arguments["product"] if mention.type == "company" else None)
    if arguments["org"] is None or isinstance(arguments["product"], list):
        return None
    return arguments
